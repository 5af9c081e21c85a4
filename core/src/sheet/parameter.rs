//! The arguments of the formulas, as the wizards of Excel and Calc show them.

/// An argument of a formula: its name in JSON, and its name and description in Danish and English.
///
/// ```
/// use delaftale::sheet::Formula;
/// let rule = &Formula::Status.parameters()[0];
/// assert_eq!((rule.name, rule.danish.name, rule.english.name), ("rule", "regel", "rule"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parameter {
    /// Its name in JSON.
    pub name: &'static str,
    /// Its name and its description in Danish.
    pub danish: Wording,
    /// Its name and its description in English.
    pub english: Wording,
    /// Who gives it, and how.
    pub given: Given,
    /// Whether it can be left out, together with all later arguments.
    pub optional: bool,
}

/// The name of a formula or an argument in a spreadsheet, and its description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wording {
    /// The name that a formula has in a cell, or that the wizard shows beside a field.
    pub name: &'static str,
    /// The description, a sentence.
    pub about: &'static str,
}

/// Who gives an argument, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Given {
    /// A person, in any form: a cell, a number, a text in the formula.
    InAnyWay,
    /// A person, as cells: an empty cell or a per cent format changes the answer.
    AsCells,
    /// The host gives today's date. People do not see the argument.
    Today,
}

impl Parameter {
    const fn of(name: &'static str, danish: [&'static str; 2], english: [&'static str; 2]) -> Self {
        Self { name, danish: Wording::of(danish), english: Wording::of(english), given: Given::InAnyWay, optional: false }
    }

    const fn cells(self) -> Self {
        Self { given: Given::AsCells, ..self }
    }

    const fn optional(self) -> Self {
        Self { optional: true, ..self }
    }
}

impl Wording {
    pub(super) const fn of([name, about]: [&'static str; 2]) -> Self {
        Self { name, about }
    }
}

pub(super) const RULE: Parameter = Parameter::of(
    "rule",
    ["regel", "Målsætningen som dansk tekst, fx øges til 85 % inden 31. august 2025."],
    ["rule", "The rule as a Danish phrase, such as øges til 85 % inden 31. august 2025."],
);
pub(super) const BASELINE: Parameter = Parameter::of(
    "baseline",
    ["baseline", "Tallet ved udgangspunktet, eller et ord som afventer måling. For en forskel til kommunen er det forskellen."],
    [
        "baseline",
        "The figure at the start, or a Danish word such as afventer måling. For a gap to the municipality it is the gap.",
    ],
)
.cells();
pub(super) const BASELINE_DATE: Parameter =
    Parameter::of("baselineDate", ["baselinedato", "Den dag, baseline gælder."], ["baseline date", "The day of the baseline."]);
pub(super) const START: Parameter =
    Parameter::of("start", ["start", "Aftalens første dag."], ["start", "The first day of the agreement."]);
pub(super) const END: Parameter = Parameter::of(
    "end",
    ["slut", "Aftalens sidste dag; tom, når den ikke har nogen."],
    ["end", "The last day of the agreement; empty if it has none."],
);
pub(super) const DATE: Parameter = Parameter::of("date", ["dato", "Den dag, svaret gælder."], ["date", "The day to answer for."]);
pub(super) const UNIT: Parameter = Parameter::of(
    "unit",
    ["enhed", "Hvad tallene tæller: %, personer, kr. ... Kan udelades, når målsætningen eller cellernes format siger det."],
    ["unit", "What the numbers count: %, personer, kr. ... Not needed where the rule or the format of the cells says it."],
)
.optional();
pub(super) const DAY: Parameter = Parameter::of(
    "date",
    ["dato", "Den dag, svaret gælder; tom for aftalens første dag."],
    ["date", "The day to answer for; empty for the first of the agreement."],
)
.optional();
pub(super) const VALUES: Parameter = Parameter::of(
    "values",
    ["værdier", "Målingen, eller et område med alle målinger af indikatoren. Tomme celler springes over."],
    ["values", "The observation, or a range with all observations of the indicator. Empty cells are skipped."],
)
.cells();
pub(super) const DATES: Parameter =
    Parameter::of("dates", ["datoer", "Den dag, hver måling gælder."], ["dates", "The day of each observation."]);
pub(super) const DIRECTION: Parameter = Parameter::of(
    "direction",
    ["retning", "Hvad der er bedst: stige eller falde. Kun nødvendig, når målsætningen ikke siger det."],
    ["direction", "Which way is better: stige (up) or falde (down). Needed only where the rule does not say it."],
)
.optional();
pub(super) const AS_OF: Parameter = Parameter::of(
    "asOf",
    ["pr", "Den dag, status gælder; tom for den seneste måling."],
    ["as of", "The day that the status is of; empty for the latest observation."],
)
.optional();
pub(super) const DECIMALS: Parameter = Parameter::of(
    "decimals",
    ["decimaler", "Hvor mange decimaler tallene er trykt med, fra 1 til 9; tal med flere afrundes. Tom eller 0 for dem, de har."],
    ["decimals", "How many decimals the figures were printed with, from 1 to 9; numbers with more are rounded. Empty or 0: as many as they have."],
).optional();
pub(super) const VALUE: Parameter = Parameter::of("value", ["værdi", "Målingen."], ["value", "The observation."]).cells();
pub(super) const RULES: Parameter = Parameter::of(
    "rules",
    ["regler", "En målsætning til alle rækker, eller én til hver."],
    ["rules", "One rule for all rows, or one for each."],
);
pub(super) const BASELINES: Parameter =
    Parameter::of("baselines", ["baselines", "Tallene ved udgangspunktet."], ["baselines", "The figures at the start."]).cells();
pub(super) const BASELINE_DATES: Parameter = Parameter::of(
    "baselineDates",
    ["baselinedatoer", "De dage, baselines gælder."],
    ["baseline dates", "The days of the baselines."],
);
pub(super) const LATEST_VALUES: Parameter =
    Parameter::of("values", ["værdier", "Den seneste måling i hver række."], ["values", "The latest observation of each row."])
        .cells();
pub(super) const UNITS: Parameter = Parameter::of(
    "units",
    ["enheder", "En enhed til alle rækker, eller én til hver."],
    ["units", "One unit for all rows, or one for each."],
)
.optional();
pub(super) const DIRECTIONS: Parameter = Parameter::of(
    "directions",
    ["retninger", "En retning til alle rækker, eller én til hver."],
    ["directions", "One direction for all, or one for each."],
)
.optional();
pub(super) const FIGURE_TEXT: Parameter =
    Parameter::of("text", ["tekst", "Tallet, som det er trykt."], ["text", "The figure as it is printed."]);
pub(super) const NUMBER: Parameter = Parameter::of("number", ["tal", "Tallet."], ["number", "The number."]).cells();
pub(super) const DATE_TEXT: Parameter = Parameter::of(
    "text",
    ["tekst", "Fx 31. august 2025, udgang februar 2021 eller 2. kvartal 2023."],
    ["text", "Such as 31. august 2025 or 2. kvartal 2023."],
);
pub(super) const RULE_TEXT: Parameter =
    Parameter::of("text", ["tekst", "Målsætningen, som den er skrevet."], ["text", "The rule as it is written."]);
pub(super) const CODE: Parameter = Parameter::of(
    "code",
    ["kode", "Koden som tekst, fx 6.10; som tal ville den blive til 6.1."],
    ["code", "The code as text, such as 6.10."],
);
pub(super) const CODE_DATE: Parameter = Parameter::of(
    "date",
    ["dato", "Den dag, svaret gælder; tom for i dag."],
    ["date", "The day to answer for; empty for today."],
)
.optional();
pub(super) const CODES: Parameter = Parameter::of("codes", ["koder", "Koderne, som tekst."], ["codes", "The codes, as text."]);
pub(super) const NUMBERS: Parameter =
    Parameter::of("numbers", ["tal", "Et tal til hver kode."], ["numbers", "A number for each code."]).cells();
pub(super) const WITHOUT: Parameter = Parameter::of(
    "without",
    ["undtagen", "Koder, der ikke er med, fx 6.1; 6.8, eller celler med dem."],
    ["without", "The codes to leave out, such as 6.1; 6.8, or cells that hold them."],
)
.optional();
pub(super) const ONLY: Parameter =
    Parameter::of("only", ["kun", "De eneste koder, der er med."], ["only", "The only codes to count."]).optional();
pub(super) const PART: Parameter = Parameter::of("part", ["antal", "Antallet."], ["part", "The count."]).cells();
pub(super) const WHOLE: Parameter = Parameter::of("whole", ["ialt", "Antallet i alt."], ["whole", "The count of all."]).cells();
pub(super) const SHARE: Parameter = Parameter::of(
    "share",
    ["andel", "Den trykte andel i procent, fx 35,0 eller 35,0 %."],
    ["share", "The printed share in per cent."],
)
.cells();
pub(super) const PARTS: Parameter =
    Parameter::of("parts", ["dele", "De tal, der er lagt sammen."], ["parts", "The figures that were added."]).cells();
pub(super) const TOTAL: Parameter = Parameter::of("total", ["total", "Den trykte sum."], ["total", "The printed total."]).cells();
pub(super) const COUNT: Parameter = Parameter::of("count", ["antal", "Antallet."], ["count", "The count."]).cells();
pub(super) const TODAY: Parameter = Parameter {
    given: Given::Today,
    ..Parameter::of("today", ["i dag", "Dagen i dag."], ["today", "The day of today."]).optional()
};

/// What is asked of an indicator.
pub(super) const INDICATOR: &[Parameter] =
    &[RULE, BASELINE, BASELINE_DATE, VALUES, DATES, START, END, UNIT, DIRECTION, AS_OF, DECIMALS];
/// What is asked of many indicators, a row for each.
pub(super) const COLUMN: &[Parameter] =
    &[RULES, BASELINES, BASELINE_DATES, LATEST_VALUES, DATES, START, END, UNITS, DIRECTIONS, DECIMALS];
