#!/usr/bin/env python3
"""Builds the example workbook: `build.py OUTPUT.xlsx`, with DELAFTALE_LIBRARY naming the shared library.

The rules, the codes and the printed figures are those of real plans; the observations are invented, and every sheet that shows them says so.
A formula of the library is written together with the value that it has, so that the workbook can be read before it is calculated again.
"""

import datetime
import json
import pathlib
import sys

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell as at

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "examples" / "python"), str(ROOT / "ffi" / "calc")]

import delaftale  # noqa: E402
from delaftale_cells import Asking, Cells, NoAnswer  # noqa: E402
from delaftale_functions import FUNCTIONS  # noqa: E402

NULL_DATE = datetime.date(1899, 12, 30)
START, END, AS_OF = datetime.date(2017, 10, 1), datetime.date(2021, 12, 31), datetime.date(2021, 12, 31)
DANISH = {function.name: function.danish[0] for function in FUNCTIONS}

# The indicators that are shown, with the words that stand for their unit.
SHOWN = {
    "dropout": "personer",
    "hashdebut": "%",
    "hashbrug": "%",
    "foraeldre-i-behandling": "%",
    "praktik-eller-loentilskud": "personer",
    "selvforsoergelse": "personer",
}

# Printed figures of table 1 and of the text around them: what, part, whole, printed share, its decimals.
SHARES = [
    ("Ringparken 2015: 18-29-åriges andel", 61.8, 553.5, 11.71),
    ("Sydbyen 2015: 18-29-åriges andel", 18.0, 195.3, 9.21),
    ("Sydbyen 2011: 18-29-åriges andel", 47.1, 236.9, 19.88),
]
COUNTS = [("258 unge er 42,9 %", 258, 42.9), ("786 borgere er 48,7 %", 786, 48.7), ("860 borgere er 57,1 %", 860, 57.1)]


def serial(day):
    return float((day - NULL_DATE).days)


def read(name):
    return json.loads((ROOT / "examples" / "plans" / f"{name}.json").read_text("utf-8"))


class Book:
    """The workbook, and the library that its values come from."""

    def __init__(self, path):
        self.cells = Cells(Asking)
        self.book = xlsxwriter.Workbook(path, {"in_memory": True})
        self.book.set_properties({"title": "Opfølgning på en boligsocial delaftale", "created": datetime.datetime(2026, 1, 1)})
        self.book.set_calc_mode("auto")
        plain = {"font_name": "Liberation Sans", "font_size": 10, "valign": "top"}
        form = lambda **own: self.book.add_format({**plain, **own})  # noqa: E731
        self.title = form(bold=True, font_size=16)
        self.note = form(italic=True, font_color="#444444", text_wrap=True)
        self.warning = form(text_wrap=True, bg_color="#FFF4D6", border=1, border_color="#C9A227")
        self.head = form(bold=True, text_wrap=True, bg_color="#E3EBF3", bottom=1, align="left", indent=1)
        self.right = form(bold=True, text_wrap=True, bg_color="#E3EBF3", bottom=1, align="right")
        self.text = form(text_wrap=True, align="left", indent=1)
        self.code = form(num_format="@", align="left", indent=1)
        self.label = form(bold=True, align="left", indent=1)
        self.date = form(num_format="dd-mm-yyyy", align="left", indent=1)
        self.number = form(num_format="0.##########", align="right")
        self.one = form(num_format="0.0", align="right")
        self.percent = form(num_format="0 %", align="right")
        self.result = form(bold=True, text_wrap=True, align="left", indent=1)
        self.good = form(bg_color="#DDEFD9")
        self.soon = form(bg_color="#FCEFC7")
        self.bad = form(bg_color="#F6D8D5")

    def answer(self, name, arguments):
        """What the function answers; the text of an error value where it has no answer."""
        try:
            return self.cells.answer(name, NULL_DATE, arguments)
        except NoAnswer as refused:
            return "#N/A" if refused.nothing_there else "#VALUE!"

    def formula(self, sheet, row, column, name, references, arguments, form, dash=False):
        """A formula of the library with its value; with a dash where there is no such value, or with the error value."""
        value = self.answer(name, arguments)
        asked = f"{DANISH[name]}({','.join(references)})"
        if dash:
            asked, value = f'_xlfn.IFNA({asked},"–")', "–" if value == "#N/A" else value
        sheet.write_formula(row, column, f"={asked}", form, value)

    def statuses(self, sheet, cells):
        """Colours beside the words; the words alone say it all."""
        for words, form in ((("nået", "nået efter fristen", "nået ved fristen, men ikke længere", "på vej", "bedre", "fastholdt", "opfyldt"), self.good), (("bagud", "uændret"), self.soon)):
            for word in words:
                sheet.conditional_format(cells, {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": form})
        for word in ("langt bagud", "går den forkerte vej", "nået, men ikke fastholdt", "ikke nået", "fristen er udløbet uden måling", "dårligere",
                     "ikke fastholdt", "ikke opfyldt"):
            sheet.conditional_format(cells, {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": self.bad})


def page(sheet, widths, landscape=True):
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.hide_gridlines(2)
    sheet.set_row(0, 26)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    if landscape:
        sheet.set_landscape()


def introduction(book):
    sheet = book.book.add_worksheet("Læs mig")
    page(sheet, [66], landscape=False)
    sheet.write(0, 0, "Opfølgning på en boligsocial delaftale", book.title)
    lines = [
        ("Målingerne i denne projektmappe er opdigtede. De er lavet for at vise formlerne og siger intet om de virkelige boligområder. "
         "Målsætninger, koder og trykte tal er aftalernes egne.", book.warning),
        ("Delmål: målsætningerne fra delaftalen Uddannelse & Beskæftigelse i Slagelse 2017-21 med status for hver indikator. "
         "Skriv en ny måling på arket Målinger, og status regnes om.", book.text),
        ("Graf: hvad der er forventet af én indikator, kvartal for kvartal, ved siden af målingerne.", book.text),
        ("Målgrupper: antal pr. målgruppekode i Sønderborg den 1. marts 2021. Baseline 233 er summen uden 6.1. Kun summer på tværs af "
         "afdelinger er vist, for i afdelingerne er der celler med en eller to personer.", book.text),
        ("Kontrol: trykte tal, der er regnet efter. Ringparken 2015 kan ikke passe: to cifre kan være byttet om.", book.text),
        ("I LibreOffice: installér udvidelsen delaftale.oxt. I Excel: læg delaftale.dll i samme mappe, importér Delaftale.bas og gem som "
         ".xlsm. Indtil da kan der stå #NAVN? i cellerne.", book.text),
        ("En celle med #VÆRDI! eller #I/T (i LibreOffice #N/A) kan ikke regnes ud. =DELAFTALE_FEJL() siger hvorfor, og kolonnen Hvorfor ingen "
         "status siger det for hver indikator. Hvor der ikke er noget at forvente, står der en streg.", book.text),
    ]
    for row, (line, form) in enumerate(lines):
        sheet.write(row + 2, 0, line, form)
        sheet.set_row(row + 2, 15 * (1 + len(line) // 72) + 8)


def observations(book, indicators):
    """A row for each day, a column for each indicator; what is not measured yet is empty. Answers where each series lies."""
    invented = read("slagelse-2017.opdigtede-observationer")["observations"]
    sheet = book.book.add_worksheet("Målinger")
    page(sheet, [14] + [26] * len(SHOWN))
    sheet.write(0, 0, "Målinger", book.title)
    sheet.merge_range(1, 0, 1, len(SHOWN), "Opdigtede tal. De siger intet om de virkelige boligområder.", book.warning)
    days = sorted({one["reference"] for one in invented if one["indicator"] in SHOWN and len(one["reference"]) == 10})
    sheet.write(3, 0, "Gælder", book.head)
    series = {}
    for column, name in enumerate(SHOWN, start=1):
        sheet.write(2, column, name, book.code)
        sheet.write(3, column, indicators[name]["name"], book.right)
        # The one that became known last replaces those before it.
        values = {one["reference"]: one["value"] for one in invented if one["indicator"] == name and "of" not in one}
        cells = []
        for row, day in enumerate(days, start=4):
            printed = values.get(day)
            figure = book.cells.library.figure(printed) if printed else None
            if figure is None:
                cells.append(None)
            elif isinstance(figure.value, delaftale.State):
                word = book.cells.library.figure_text(figure.value)
                sheet.write(row, column, word, book.text)
                cells.append(word)
            else:
                sheet.write_number(row, column, figure.value, book.number)
                cells.append(figure.value)
        span = f"{at(4, column, True, True)}:{at(3 + len(days), column, True, True)}"
        series[name] = (f"'Målinger'!{span}", tuple((cell,) for cell in cells))
    for row, day in enumerate(days, start=4):
        sheet.write_datetime(row, 0, datetime.datetime.fromisoformat(day), book.date)
    sheet.set_row(3, 60)
    sheet.freeze_panes(4, 1)
    span = f"'Målinger'!{at(4, 0, True, True)}:{at(3 + len(days), 0, True, True)}"
    dates = tuple((serial(datetime.date.fromisoformat(day)),) for day in days)
    return series, (span, dates), days


def objectives(book, plan, sheet):
    indicators = {i["id"]: (o, i) for o in plan["objectives"] for i in o["indicators"]}
    series, (dates_at, dates), days = observations(book, {name: i for name, (_, i) in indicators.items()})
    page(sheet, [28, 10, 38, 12, 12, 9, 7, 12, 9, 12, 10, 11, 16, 20])
    sheet.write(0, 0, "Delmål: Uddannelse & Beskæftigelse, Slagelse", book.title)
    sheet.merge_range(1, 0, 1, 13, "Målsætningerne er aftalens egne; målingerne er opdigtede.", book.warning)
    for row, (name, day) in enumerate([("Aftalen begynder", START), ("Aftalen slutter", END), ("Status pr.", AS_OF)], start=2):
        sheet.write(row, 0, name, book.label)
        sheet.write_datetime(row, 1, datetime.datetime.combine(day, datetime.time()), book.date)
    heads = ["Indikator", "Enhed", "Målsætning", "Baseline", "Baseline gælder", "Målt baseline", "Mål", "Frist", "Seneste måling",
             "Måling gælder", "Forventet den dag", "Fremskridt", "Status", "Hvorfor ingen status"]
    for column, head in enumerate(heads):
        sheet.write(6, column, head, book.right if column in (5, 6, 8, 10, 11) else book.head)
    sheet.set_row(6, 32)
    start, end, as_of = (f"$B${row}" for row in (3, 4, 5))
    first = 7
    for row, (name, unit) in enumerate(SHOWN.items(), start=first):
        _, indicator = indicators[name]
        values_at, values = series[name]
        phrase = indicator["rule"]["printed"]
        for column, cell in enumerate([indicator["name"], unit, phrase]):
            sheet.write(row, column, cell, book.text)
        sheet.set_row(row, 14 * (1 + len(phrase) // 36) + 4)
        base, base_day, first_known = None, None, None
        known = at(row, 3)
        if (indicator.get("baseline") or {}).get("value") == "pending":
            # A baseline that was to be measured on a day has been measured when there is a value about that day.
            base, base_day = "afventer måling", serial(datetime.date.fromisoformat(indicator["baseline"]["reference"]))
            first_known, known = values[0][0], values_at.split(":")[0]
            sheet.write(row, 3, base, book.text)
            sheet.write_datetime(row, 4, datetime.datetime(2017, 10, 1), book.date)
            sheet.write_formula(row, 5, f"={known}", book.number, first_known)
        at_row = lambda column: at(row, column, False, True)  # noqa: E731
        common = [at_row(2), at_row(3), at_row(4), values_at, dates_at, start, end, at_row(1), '""', as_of]
        question = [phrase, base, base_day, values, dates, serial(START), serial(END), unit, None, serial(AS_OF), None]
        # What is expected is asked of the day of the latest observation, so that the progress can be redone by hand.
        latest, day = [(value, day) for (value,), (day,) in zip(values, dates) if isinstance(value, float)][-1]
        sheet.write_formula(row, 8, f"=LOOKUP(2,1/ISNUMBER({values_at}),{values_at})", book.number, latest)
        sheet.write_formula(row, 9, f"=LOOKUP(2,1/ISNUMBER({values_at}),{dates_at})", book.date, day)
        on_path = [at_row(2), known, at_row(4), start, end, at_row(9), at_row(1)]
        path = [phrase, first_known, base_day, serial(START), serial(END), day, unit]
        book.formula(sheet, row, 6, "target", on_path, path, book.one, dash=True)
        book.formula(sheet, row, 7, "deadline", on_path, path, book.date, dash=True)
        book.formula(sheet, row, 10, "expected", on_path, path, book.one, dash=True)
        book.formula(sheet, row, 11, "progress", common, question, book.percent, dash=True)
        book.formula(sheet, row, 12, "status", common, question, book.result)
        book.formula(sheet, row, 13, "reason", common, question, book.text)
    last = first + len(SHOWN) - 1
    book.statuses(sheet, f"{at(first, 12)}:{at(last, 12)}")
    sheet.freeze_panes(7, 1)
    sheet.repeat_rows(6)
    return indicators, series, days


def graph(book, indicators, series, days):
    name = "hashdebut"
    _, indicator = indicators[name]
    _, values = series[name]
    phrase = indicator["rule"]["printed"]
    sheet = book.book.add_worksheet("Graf")
    page(sheet, [14, 12, 12, 4, 12])
    sheet.write(0, 0, f"Forventet og målt: {indicator['name'].lower()}", book.title)
    sheet.merge_range(1, 0, 1, 12, "Opdigtede målinger. Linjen er det, målsætningen forventer.", book.warning)
    sheet.merge_range(2, 0, 2, 12, phrase, book.note)
    for column, head in enumerate(["Dato", "Forventet", "Målt"]):
        sheet.write(4, column, head, book.right if column else book.head)
    baseline = values[0][0]
    measured = {day: value for day, (value,) in zip(days, values) if isinstance(value, float)}
    months = [*(datetime.date(2017 + (9 + 3 * i) // 12, (9 + 3 * i) % 12 + 1, 1) for i in range(17)), END]
    first = 5
    for row, day in enumerate(months, start=first):
        sheet.write_datetime(row, 0, datetime.datetime.combine(day, datetime.time()), book.date)
        references = ["Delmål!$C$9", "'Målinger'!$C$5", "Delmål!$E$9", "Delmål!$B$3", "Delmål!$B$4", at(row, 0), "Delmål!$B$9"]
        arguments = [phrase, baseline, serial(START), serial(START), serial(END), serial(day), "%"]
        book.formula(sheet, row, 1, "expected", references, arguments, book.one)
        if day.isoformat() in measured:
            sheet.write_number(row, 2, measured[day.isoformat()], book.number)
    last = first + len(months) - 1
    chart = book.book.add_chart({"type": "scatter", "subtype": "straight"})
    span = lambda column: ["Graf", first, column, last, column]  # noqa: E731
    chart.add_series({"name": "Forventet", "categories": span(0), "values": span(1), "line": {"color": "#1F4E79", "width": 2}})
    marks = {"type": "circle", "size": 8, "fill": {"color": "#C55A11"}, "border": {"color": "#C55A11"}}
    chart.add_series({"name": "Målt (opdigtet)", "categories": span(0), "values": span(2), "line": {"none": True}, "marker": marks})
    chart.set_title({"name": indicator["name"], "name_font": {"size": 12}})
    limits = {"min": serial(datetime.date(2017, 1, 1)), "max": serial(datetime.date(2022, 12, 31)), "major_unit": 365.25}
    chart.set_x_axis({**limits, "num_format": "yyyy", "major_gridlines": {"visible": False}})
    chart.set_y_axis({"name": "Procent", "min": 0, "major_gridlines": {"visible": True, "line": {"color": "#DDDDDD"}}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 720, "height": 400})
    sheet.insert_chart(4, 4, chart, {"description": "Forventet andel unge, der debuterer med hash, og de målte andele, 2017 til 2021"})


def groups(book):
    table = read("soenderborg-2021")["plan"]["delaftaler"][0]["tables"][0]
    day = datetime.date.fromisoformat(table["reference"])
    sheet = book.book.add_worksheet("Målgrupper")
    page(sheet, [22, 12, 58, 62], landscape=True)
    sheet.write(0, 0, "Målgrupper i Sønderborg den 1. marts 2021", book.title)
    sheet.write(1, 0, "Dag", book.label)
    sheet.write_datetime(1, 1, datetime.datetime.combine(day, datetime.time()), book.date)
    for column, head in enumerate(["Kode", "Antal", "Betegnelse i aftalen", "Hvad koden betyder den dag"]):
        sheet.write(3, column, head, book.right if column == 1 else book.head)
    first = 4
    for row, line in enumerate(table["rows"], start=first):
        sheet.write_string(row, 0, line["code"], book.code)
        sheet.write_number(row, 1, line["total"], book.number)
        sheet.write(row, 2, line["label"], book.text)
        book.formula(sheet, row, 3, "targetGroup", [at(row, 0), "$B$2"], [line["code"], serial(day)], book.text)
    last = first + len(table["rows"]) - 1
    codes_at, totals_at = f"{at(first, 0)}:{at(last, 0)}", f"{at(first, 1)}:{at(last, 1)}"
    codes = tuple((line["code"],) for line in table["rows"])
    totals = tuple((float(line["total"]),) for line in table["rows"])
    for row, (name, without) in enumerate([("I alt", None), ("Uden 6.1 (baseline)", "6.1")], start=last + 2):
        sheet.write(row, 0, name, book.label)
        references = [codes_at, totals_at] + ([f'"{without}"'] if without else [])
        book.formula(sheet, row, 1, "sumByCode", references, [codes, totals, without, None], book.number)


def checks(book):
    sheet = book.book.add_worksheet("Kontrol")
    page(sheet, [44, 12, 12, 14, 26])
    sheet.write(0, 0, "Kontrol af trykte tal", book.title)
    sheet.merge_range(1, 0, 1, 4, "Tallene er de planers, de er hentet fra, med de fejl, der er trykt.", book.note)
    for column, head in enumerate(["Andel", "Antal", "I alt", "Trykt, %", "Passer det?"]):
        sheet.write(3, column, head, book.right if 0 < column < 4 else book.head)
    for row, (name, part, whole, share) in enumerate(SHARES, start=4):
        sheet.write(row, 0, name, book.text)
        for column, number in enumerate([part, whole, share], start=1):
            sheet.write_number(row, column, number, book.number)
        references = [at(row, 1), at(row, 2), at(row, 3), "2", '"fuldtidspersoner"']
        book.formula(sheet, row, 4, "checkShare", references, [part, whole, share, 2.0, "fuldtidspersoner"], book.result)
    row = 5 + len(SHARES)
    for column, head in enumerate(["Sum", "Del", "Del", "Trykt sum", "Passer det?"]):
        sheet.write(row, column, head, book.right if 0 < column < 4 else book.head)
    row += 1
    sheet.write(row, 0, "Fuldtidspersoner uden beskæftigelse", book.text)
    for column, number in enumerate([75.8, 496.2, 572.4], start=1):
        sheet.write_number(row, column, number, book.number)
    references = [f"{at(row, 1)}:{at(row, 2)}", at(row, 3), "1", '"fuldtidspersoner"']
    book.formula(sheet, row, 4, "checkSum", references, [((75.8, 496.2),), 572.4, 1.0, "fuldtidspersoner"], book.result)
    row += 2
    for column, head in enumerate(["Hvor mange er der i alt?", "Antal", "", "Trykt, %", "I alt"]):
        sheet.write(row, column, head, book.right if 0 < column < 4 else book.head)
    for row, (name, count, share) in enumerate(COUNTS, start=row + 1):
        sheet.write(row, 0, name, book.text)
        sheet.write_number(row, 1, count, book.number)
        sheet.write_number(row, 3, share, book.number)
        book.formula(sheet, row, 4, "wholeNumbers", [at(row, 1), at(row, 3), "1"], [float(count), share, 1.0], book.result)


def main(output):
    book = Book(output)
    introduction(book)
    sheet = book.book.add_worksheet("Delmål")
    plan = read("slagelse-2017")["plan"]["delaftaler"][0]
    indicators, series, days = objectives(book, plan, sheet)
    graph(book, indicators, series, days)
    groups(book)
    checks(book)
    sheet.activate()
    book.book.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
