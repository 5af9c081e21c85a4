"""The functions of the add-in: their names and texts in Danish and English. The interface and the wizard's texts are made from this table.

Formulas are stored with the programmatic name, so that a sheet is the same in every language. The Danish names are those of the Excel module.
"""

from typing import List, NamedTuple, Tuple


class Parameter(NamedTuple):
    """A parameter: its programmatic name, its name and description in Danish and in English, and whether it must be cells.

    Calc hands an empty cell in as 0, and does not say that a number is shown as per cent. Where that matters, the parameter is a reference
    to cells, at which the add-in looks for itself. The others can be given in any way; at the end they can be left out, and 0 is nothing.
    """

    name: str
    danish: Tuple[str, str]
    english: Tuple[str, str]
    cells: bool = False


class Function(NamedTuple):
    """A function: its programmatic name, its name and description in Danish and in English, its parameters, and whether it answers a column."""

    name: str
    danish: Tuple[str, str]
    english: Tuple[str, str]
    parameters: List[Parameter]
    column: bool = False


def _p(name: str, danish: str, about_da: str, english: str, about_en: str, cells: bool = False) -> Parameter:
    return Parameter(name, (danish, about_da), (english, about_en), cells)


RULE = _p(
    *("rule", "regel", "Målsætningen som dansk tekst, fx øges til 85 % inden 31. august 2025."),
    *("rule", "The rule as a Danish phrase, such as øges til 85 % inden 31. august 2025."),
)
BASELINE = _p(
    *("baseline", "baseline", "Tallet ved udgangspunktet, eller et ord som afventer måling. For en forskel til kommunen er det forskellen."),
    *("baseline", "The figure at the start, or a Danish word such as afventer måling. For a gap to the municipality it is the gap."),
    cells=True,
)
BASELINE_DATE = _p(
    *("baselineDate", "baselinedato", "Den dag, baseline gælder."), *("baseline date", "The day that the baseline is about.")
)
START = _p("start", "start", "Aftalens første dag.", "start", "The first day of the agreement.")
END = _p("end", "slut", "Aftalens sidste dag; tom, når den ikke har nogen.", "end", "The last day of the agreement; empty if it has none.")
DATE = _p("date", "dato", "Den dag, der spørges om.", "date", "The day that is asked about.")
DAY = _p("date", "dato", "Den dag, der spørges om; tom for aftalens første.", "date", "The day; empty for the first of the agreement.")
UNIT = _p(
    *("unit", "enhed", "Hvad tallene tæller: %, personer, kr. ... Kan udelades, når målsætningen eller cellernes format siger det."),
    *("unit", "What the numbers count: %, personer, kr. ... Not needed where the rule or the format of the cells says it."),
)
VALUES = _p(
    *("values", "værdier", "Målingen, eller et område med alle målinger af indikatoren. Tomme celler springes over."),
    *("values", "The observation, or a range with all observations of the indicator. Empty cells are left out."),
    cells=True,
)
DATES = _p("dates", "datoer", "Den dag, hver måling gælder.", "dates", "The day that each observation is about.")
DIRECTION = _p(
    *("direction", "retning", "Hvad der er bedst: stige eller falde. Kun nødvendig, når målsætningen ikke siger det."),
    *("direction", "Which way is better: stige (up) or falde (down). Needed only where the rule does not say it."),
)
AS_OF = _p(
    *("asOf", "pr", "Den dag, status gælder; tom for den seneste måling."),
    *("as of", "The day that the status is of; empty for the latest observation."),
)
DECIMALS = _p(
    *("decimals", "decimaler", "Hvor mange decimaler tallene er trykt med, fra 1 til 9; tal med flere afrundes. Tom eller 0 for dem, de har."),
    *("decimals", "How many decimals the figures were printed with, from 1 to 9; others are rounded. Empty or 0 for those that they have."),
)


def _text(about_da: str, about_en: str) -> Parameter:
    return _p("text", "tekst", about_da, "text", about_en)


INDICATOR = [RULE, BASELINE, BASELINE_DATE, VALUES, DATES, START, END, UNIT, DIRECTION, AS_OF, DECIMALS]
COLUMN = [
    _p("rules", "regler", "En målsætning til alle rækker, eller én til hver.", "rules", "One rule for all rows, or one for each."),
    _p("baselines", "baselines", "Tallene ved udgangspunktet.", "baselines", "The figures at the start.", True),
    _p("baselineDates", "baselinedatoer", "De dage, baselines gælder.", "baseline dates", "The days that the baselines are about."),
    _p("values", "værdier", "Den seneste måling i hver række.", "values", "The latest observation of each row.", True),
    DATES,
    START,
    END,
    _p("units", "enheder", "En enhed til alle rækker, eller én til hver.", "units", "One unit for all rows, or one for each."),
    _p("directions", "retninger", "En retning til alle rækker, eller én til hver.", "directions", "One direction for all, or one for each."),
    DECIMALS,
]

FUNCTIONS = [
    Function(
        "expected",
        ("DELAFTALE_FORVENTET", "Den værdi, som en målsætning forventer på en dag."),
        ("DELAFTALE_EXPECTED", "The value that a rule expects on a day."),
        [RULE, BASELINE, BASELINE_DATE, START, END, DATE, UNIT],
    ),
    Function(
        "target",
        ("DELAFTALE_MAAL", "Det, som en målsætning vil nå."),
        ("DELAFTALE_TARGET", "What a rule is to reach."),
        [RULE, BASELINE, BASELINE_DATE, START, END, DAY, UNIT],
    ),
    Function(
        "deadline",
        ("DELAFTALE_FRIST", "Den dag, målsætningen skal være nået; en dato."),
        ("DELAFTALE_DEADLINE", "The day by which a rule is to be reached; a date."),
        [RULE, BASELINE, BASELINE_DATE, START, END, DAY, UNIT],
    ),
    Function(
        "status",
        ("DELAFTALE_STATUS", "Hvordan det går med en indikator, som ord: nået, på vej, bagud ..."),
        ("DELAFTALE_STATUS", "How an indicator stands, in Danish words: nået, på vej, bagud ..."),
        INDICATOR,
    ),
    Function(
        "reason",
        ("DELAFTALE_BEGRUNDELSE", "Hvorfor der ikke er en status, eller hvad der er galt med formlen; ellers tom."),
        ("DELAFTALE_REASON", "Why there is no status, or what is wrong with the formula; else empty."),
        INDICATOR,
    ),
    Function(
        "progress",
        ("DELAFTALE_FREMSKRIDT", "Hvor stor en del af den forventede vej der er gået; 1 er præcis som forventet."),
        ("DELAFTALE_PROGRESS", "How much of the expected way was gone; 1 is just as expected."),
        INDICATOR,
    ),
    Function(
        "change",
        ("DELAFTALE_AENDRING", "Værdi minus baseline, uden de skæve cifre, som et regneark ellers får med."),
        ("DELAFTALE_CHANGE", "Value minus baseline, without the stray digits of a spreadsheet."),
        [BASELINE, _p("value", "værdi", "Målingen.", "value", "The observation.", True)],
    ),
    Function(
        "relativeChange",
        ("DELAFTALE_AENDRING_PCT", "Ændringen i procent af baseline; 25 er 25 %."),
        ("DELAFTALE_CHANGE_PCT", "The change in per cent of the baseline; 25 is 25 %."),
        [BASELINE, _p("value", "værdi", "Målingen.", "value", "The observation.", True)],
    ),
    Function(
        "statusColumn",
        ("DELAFTALE_STATUS_KOLONNE", "Status for mange indikatorer på én gang, én i hver række."),
        ("DELAFTALE_STATUS_COLUMN", "The status of many indicators at once, one in each row."),
        COLUMN,
        column=True,
    ),
    Function(
        "progressColumn",
        ("DELAFTALE_FREMSKRIDT_KOLONNE", "Fremskridt for mange indikatorer på én gang, én i hver række."),
        ("DELAFTALE_PROGRESS_COLUMN", "The progress of many indicators at once, one in each row."),
        COLUMN,
        column=True,
    ),
    Function(
        "expectedColumn",
        ("DELAFTALE_FORVENTET_KOLONNE", "Den forventede værdi på målingens dag, for mange indikatorer på én gang."),
        ("DELAFTALE_EXPECTED_COLUMN", "The expected value on the day of the observation, for many indicators at once."),
        COLUMN,
        column=True,
    ),
    Function(
        "figure",
        ("DELAFTALE_TAL", "Et dansk tal skrevet som tekst: 19,14 % er 19,14 og 8,186 mio. kr. er 8186000."),
        ("DELAFTALE_FIGURE", "A Danish figure written as text: 19,14 % is 19.14 and 8,186 mio. kr. is 8186000."),
        [_text("Tallet, som det er trykt.", "The figure as it is printed.")],
    ),
    Function(
        "figureText",
        ("DELAFTALE_TALTEKST", "Et tal som dansk tekst, med enhed."),
        ("DELAFTALE_FIGURE_TEXT", "A number as Danish text, with its unit."),
        [_p("number", "tal", "Tallet.", "number", "The number.", True), DECIMALS, UNIT],
    ),
    Function(
        "date",
        ("DELAFTALE_DATO", "En dato eller et tidspunkt skrevet som tekst: den sidste dag, det gælder."),
        ("DELAFTALE_DATE", "A date or a reference written as text: the last day that it is about."),
        [_text("Fx 31. august 2025, udgang februar 2021 eller 2. kvartal 2023.", "Such as 31. august 2025 or 2. kvartal 2023.")],
    ),
    Function(
        "rule",
        ("DELAFTALE_REGEL", "En målsætning, som den bliver forstået."),
        ("DELAFTALE_RULE", "A rule as it is understood."),
        [_text("Målsætningen, som den er skrevet.", "The rule as it is written.")],
    ),
    Function(
        "ruleDoubts",
        ("DELAFTALE_REGEL_TVIVL", "Det, som ordene lader stå åbent, og hvad der er valgt; tom, når alt er klart."),
        ("DELAFTALE_RULE_DOUBTS", "What the words leave open, and what was chosen; empty when all is clear."),
        [_text("Målsætningen, som den er skrevet.", "The rule as it is written.")],
    ),
    Function(
        "targetGroup",
        ("DELAFTALE_MAALGRUPPE", "Hvad en målgruppekode betyder på en dag."),
        ("DELAFTALE_TARGET_GROUP", "What a target-group code means on a day."),
        [
            _p("code", "kode", "Koden som tekst, fx 6.10; som tal ville den blive til 6.1.", "code", "The code as text, such as 6.10."),
            _p("date", "dato", "Dagen; tom for i dag.", "date", "The day; empty for today."),
        ],
    ),
    Function(
        "sumByCode",
        ("DELAFTALE_SUM_KODER", "Summen af de tal, hvis målgruppekoder er med."),
        ("DELAFTALE_SUM_BY_CODE", "The sum of the numbers whose target-group codes are meant."),
        [
            _p("codes", "koder", "Koderne, som tekst.", "codes", "The codes, as text."),
            _p("numbers", "tal", "Et tal til hver kode.", "numbers", "A number for each code.", True),
            _p("without", "undtagen", "Koder, der ikke er med, fx 6.1; 6.8, eller celler med dem.", "without", "Codes that are left out, such as 6.1; 6.8, or cells with them."),
            _p("only", "kun", "De eneste koder, der er med.", "only", "The only codes that are meant."),
        ],
    ),
    Function(
        "checkShare",
        ("DELAFTALE_KONTROL_ANDEL", "Passer en trykt andel med antallet bag den? stemmer, inden for afrunding eller umuligt."),
        ("DELAFTALE_CHECK_SHARE", "Does a printed share agree with the count behind it? In Danish words."),
        [
            _p("part", "antal", "Antallet.", "part", "The count.", True),
            _p("whole", "ialt", "Antallet i alt.", "whole", "The count of all.", True),
            _p("share", "andel", "Den trykte andel i procent, fx 35,0 eller 35,0 %.", "share", "The printed share in per cent.", True),
            DECIMALS,
            UNIT,
        ],
    ),
    Function(
        "checkSum",
        ("DELAFTALE_KONTROL_SUM", "Passer en trykt sum med sine dele? stemmer, inden for afrunding eller umuligt."),
        ("DELAFTALE_CHECK_SUM", "Does a printed total agree with its parts? In Danish words."),
        [
            _p("parts", "dele", "De tal, der er lagt sammen.", "parts", "The figures that were added.", True),
            _p("total", "total", "Den trykte sum.", "total", "The printed total.", True),
            DECIMALS,
            UNIT,
        ],
    ),
    Function(
        "wholeNumbers",
        ("DELAFTALE_HELE_TAL", "Hvor mange der kan være i alt, når et antal er trykt som en andel: 601-602."),
        ("DELAFTALE_WHOLE_NUMBERS", "How many there can be in all when a count is printed as a share: 601-602."),
        [
            _p("count", "antal", "Antallet.", "count", "The count.", True),
            _p("share", "andel", "Den trykte andel i procent.", "share", "The printed share in per cent.", True),
            DECIMALS,
        ],
    ),
    Function(
        "call",
        ("DELAFTALE_KALD", "En af bibliotekets JSON-funktioner: for den, der programmerer."),
        ("DELAFTALE_CALL", "One of the library's JSON operations: for those who write programs."),
        [
            _p("operation", "funktion", "Funktionens navn, fx parseRule.", "operation", "The name of the operation, such as parseRule."),
            _p("request", "json", "Det, der spørges om, som JSON.", "request", "What is asked, as JSON."),
        ],
    ),
    Function(
        "error",
        ("DELAFTALE_FEJL", "Hvad der sidst gik galt i en formel."),
        ("DELAFTALE_ERROR", "What went wrong last in a formula."),
        [],
    ),
]
