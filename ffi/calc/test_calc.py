"""The add-in in a real LibreOffice: `test_calc.py EXTENSION VECTORS PLANS WORKBOOK.xlsx WORKBOOK.ods FORMLER.md FORMULAS.md`,
run by `in-office`.

It installs the extension into a profile of its own and opens sheets; what their cells hold is compared with the vectors, and with the JSON
operations of the same library.
"""

import datetime
import json
import pathlib
import re
import sys
import tempfile
import unittest
import zipfile

import uno

import guide
import office
import shared_cases
import vectors
from delaftale_functions import FUNCTIONS

EXTENSION, VECTORS, PLANS, WORKBOOK, FINISHED, *GUIDES = (pathlib.Path(name).resolve() for name in sys.argv[1:])
OUTPUT = pathlib.Path("output").resolve()
NULL_DATE = datetime.date(1899, 12, 30)
ENGLISH = {function.english[0].removeprefix("DELAFTALE_"): function for function in FUNCTIONS}
# The numbers of Calc's error values.
ERRORS = {519: "#VALUE!", 32767: "#N/A"}

running, danish = None, None


def setUpModule():
    """An English LibreOffice, and a Danish one: names of functions that another program wrote are read in the language of the user."""
    global running, danish
    running = office.Office(tempfile.mkdtemp(), str(EXTENSION)).__enter__()
    danish = office.Office(tempfile.mkdtemp(), str(EXTENSION), language="da").__enter__()


def tearDownModule():
    running.__exit__()
    danish.__exit__()


class Sheet:
    """A sheet that formulas are written into, with their arguments beside them."""

    def __init__(self, document=None):
        self.document = document or running.spreadsheet()
        self.sheet = self.document.Sheets.getByIndex(0)
        self.row = 0

    def close(self):
        self.document.close(True)

    def put(self, column, row, value):
        """One value into a cell: a number, a text, a day, or nothing."""
        cell = self.sheet.getCellByPosition(column, row)
        if isinstance(value, datetime.date):
            cell.Value = (value - NULL_DATE).days
        elif isinstance(value, (int, float)):
            cell.Value = value
        elif value is not None:
            # As text, whatever it looks like: 6.10 is no number.
            cell.NumberFormat = 100
            cell.String = value

    def ask_error(self):
        """What the library said last."""
        cell = self.sheet.getCellByPosition(20, self.row)
        cell.Formula = "=DELAFTALE_ERROR()"
        return cell.String

    def ask(self, function, arguments):
        """Writes the arguments into cells and the formula over them behind; answers its cell."""
        height = max([1, *(len(argument) for argument in arguments if isinstance(argument, list))])
        references = []
        for column, argument in enumerate(arguments, start=1):
            values = argument if isinstance(argument, list) else [argument]
            for offset, value in enumerate(values):
                self.put(column, self.row + offset, value)
            letter = chr(ord("A") + column)
            last = self.row + max(len(values), 1)
            span = f"{letter}{self.row + 1}" if len(values) <= 1 else f"{letter}{self.row + 1}:{letter}{last}"
            references.append(span)
        # What can be left out at the end is left out.
        while arguments and arguments[-1] is None and not ENGLISH[function].parameters[len(arguments) - 1].cells:
            arguments, references = arguments[:-1], references[:-1]
        cell = self.sheet.getCellByPosition(0, self.row)
        cell.Formula = f"=DELAFTALE_{function}({';'.join(references)})"
        self.row += height
        return cell


def shown(cell):
    """What a cell holds: a number, a text, or an error value."""
    error = cell.getError()
    if error:
        return ERRORS.get(error, f"error {error}")
    if cell.FormulaResultType2 == 2:  # a text
        return cell.String
    return cell.Value


def agrees(held, wanted):
    if isinstance(wanted, datetime.date):
        return held == (wanted - NULL_DATE).days
    if isinstance(wanted, float):
        # The documents have 12 decimals.
        return isinstance(held, float) and abs(held - wanted) <= 5e-13 + abs(wanted) * 1e-15
    return held == wanted


class Cells(unittest.TestCase):
    def test_the_cases_of_both(self):
        """What the module for Excel shows is shown here too."""
        document = running.spreadsheet()
        error = document.Sheets.getByIndex(0).getCellRangeByName("AB1")
        english = {function.danish[0]: function.english[0] for function in FUNCTIONS}
        for case in shared_cases.CASES:
            with self.subTest(case.about):
                formula = re.sub(r"DELAFTALE_\w+", lambda name: english[name[0]], case.formula)
                cells, area = office.fill(document, case)
                if isinstance(case.shown, list):
                    area.setArrayFormula(formula)
                else:
                    cells[0].Formula = formula
                held = [shown(cell) for cell in cells]
                error.Formula = "=DELAFTALE_ERROR()"
                shared_cases.hold(self, case, held, error.String)
        document.close(True)

    def test_vectors(self):
        """Every case that cells can ask, written into a sheet and calculated by Calc."""
        asked, total = vectors.formulas(VECTORS)
        self.assertEqual(total, json.loads((VECTORS / "index.json").read_text("utf-8"))["cases"])
        sheet, wrong = Sheet(), []
        for one in asked:
            cell = sheet.ask(one.function, one.arguments)
            if not agrees(shown(cell), one.shows):
                wrong.append(f"{one.case}: {cell.Formula} {one.arguments} holds {shown(cell)!r}, not {one.shows!r}")
        sheet.close()
        self.assertEqual([], wrong)
        print(f"{len(asked)} formulas of {len({one.case for one in asked})} cases hold what the vectors say")
        # So many there were when this was written; more are welcome.
        self.assertGreaterEqual(len({one.case for one in asked}), 148)

    def test_the_five_plans(self):
        """The figures of the plans with their observations: status, progress and expectation as the operation `assess` answers them."""
        compared = 0
        for plan_file in sorted(PLANS.glob("*.json")):
            if "observationer" in plan_file.name:
                continue
            plan = json.loads(plan_file.read_text("utf-8"))
            lists = sorted(PLANS.glob(f"{plan_file.stem}*observationer.json"))
            sheet = Sheet()
            for file in lists or [None]:
                observations = json.loads(file.read_text("utf-8")) if file else None
                compared += self.compare_plan(sheet, plan, observations)
            sheet.close()
        print(f"{compared} statuses of the five plans are those of the JSON operation")
        self.assertGreaterEqual(compared, 8)

    def compare_plan(self, sheet, plan, observations):
        request = {"plan": plan, "asOf": "2024-06-30", "trace": False}
        if observations:
            request["observations"] = observations
        call = sheet.sheet.getCellByPosition(0, sheet.row)
        sheet.put(1, sheet.row, "assess")
        sheet.put(2, sheet.row, json.dumps(request, ensure_ascii=False))
        call.Formula = f"=DELAFTALE_CALL(B{sheet.row + 1};C{sheet.row + 1})"
        answer = json.loads(call.String)
        self.assertEqual("success", answer["status"])
        sheet.row += 1
        found = {(a["delaftale"], a["indicator"]): a["assessment"] for a in answer["result"]["assessments"]}
        compared = 0
        for delaftale in plan["plan"]["delaftaler"]:
            period = dict(delaftale["period"])
            period.setdefault("end", plan["plan"]["period"].get("end"))
            for objective in delaftale.get("objectives", []):
                for indicator in objective["indicators"]:
                    own = [
                        {"reference": one["reference"], "value": one["value"]}
                        for one in (observations or {"observations": []})["observations"]
                        if (one["delaftale"], one["indicator"]) == (delaftale["id"], indicator["id"]) and "of" not in one
                    ]
                    assessment = found[delaftale["id"], indicator["id"]]
                    if assessment.get("years") and plan["plan"]["period"].get("endAssumed"):
                        continue  # cells cannot say that the last day is assumed
                    plain = {k: v for k, v in indicator.items() if k not in ("population", "counts")}
                    case = {"indicator": plain, "period": period, "observations": own, "asOf": "2024-06-30"}
                    try:
                        asked = list(vectors._assessIndicator(indicator["id"], case, {"status": "success", "result": assessment}))
                    except (vectors.CannotAsk, KeyError):
                        continue
                    if len({one["reference"] for one in own}) != len(own):
                        continue  # a revision needs the day on which it became known
                    for one in asked:
                        held = shown(sheet.ask(one.function, one.arguments))
                        self.assertTrue(agrees(held, one.shows), f"{indicator['id']}: {held!r}, not {one.shows!r}")
                    compared += 1
        return compared

    def test_errors_are_error_values(self):
        sheet = Sheet()
        start, end, base = datetime.date(2021, 9, 1), datetime.date(2025, 8, 31), datetime.date(2021, 2, 28)
        wrong = sheet.ask("EXPECTED", ["vrøvl", 20, base, start, end, end])
        self.assertEqual("#VALUE!", shown(wrong))
        told = sheet.ask("ERROR", [])
        self.assertIn("vrøvl", told.String)
        self.assertIn("øges til 85 %", told.String, "and how to mend it")
        nothing = sheet.ask("EXPECTED", ["øges i perioden", 20, base, start, end, end, "%"])
        self.assertEqual("#N/A", shown(nothing))
        checks = sheet.sheet.getCellByPosition(0, sheet.row)
        checks.Formula = "=ISERROR(A1)*10+ISNA(A3)"
        self.assertEqual(11, checks.Value)
        # Nobody knows whether 0.2 is 0.2 % or 20 %, and nothing is guessed.
        sheet.row += 1
        level = "øges til 85 % inden 31. august 2025"
        unclear = sheet.ask("STATUS", [level, 0.2, base, 0.55, datetime.date(2023, 8, 31), start, end])
        self.assertEqual("#VALUE!", shown(unclear))
        clear = sheet.ask("STATUS", [level, 0.2, base, 0.55, datetime.date(2023, 8, 31), start, end, "andel"])
        self.assertEqual("på vej", shown(clear), sheet.ask_error())
        reason = sheet.ask("REASON", [level, 0.2, base, 0.55, datetime.date(2023, 8, 31), start, end])
        self.assertIn("0,2", reason.String)
        # Cells that show per cent say it themselves; beside others they cannot stand.
        row = sheet.row
        shown_percent = sheet.ask("STATUS", [level, 0.2, base, 0.55, datetime.date(2023, 8, 31), start, end])
        for column in (2, 4):
            sheet.sheet.getCellByPosition(column, row).NumberFormat = 10
        sheet.document.calculateAll()
        self.assertEqual("på vej", shown(shown_percent), sheet.ask_error())
        sheet.sheet.getCellByPosition(4, row).Value = 0.45
        self.assertEqual("bagud", shown(shown_percent))
        sheet.sheet.getCellByPosition(4, row).NumberFormat = 0
        sheet.document.calculateAll()
        self.assertEqual("#VALUE!", shown(shown_percent))
        self.assertIn("procentformat", sheet.ask_error())
        broken = sheet.ask("STATUS", [level, 20, base, 55, datetime.date(2023, 8, 31), start, end])
        sheet.sheet.getCellByPosition(4, sheet.row - 1).Formula = "=1/0"
        self.assertEqual("#VALUE!", shown(broken))
        sheet.sheet.getCellByPosition(4, sheet.row - 1).Formula = "=TRUE()"
        self.assertEqual("#VALUE!", shown(broken))
        self.assertIn("sandt eller falsk", sheet.ask_error())
        # An empty cell is no zero.
        level = "øges til 85 % inden 31. august 2025"
        bare = sheet.ask("REASON", [level, None, base, 55, datetime.date(2023, 8, 31), start, end])
        self.assertEqual("baseline mangler", shown(bare))
        bare = sheet.ask("STATUS", [level, 20, base, None, datetime.date(2023, 8, 31), start, end])
        self.assertEqual("kan ikke vurderes", shown(bare))
        number = sheet.ask("TARGET_GROUP", [6.1, base])
        self.assertEqual("#VALUE!", shown(number), "a code as a number is refused")
        sheet.close()

    def test_zeros_and_printed_decimals(self):
        level, base, seen = "øges til 85 % inden 31. august 2025", datetime.date(2021, 2, 28), datetime.date(2023, 8, 31)
        start, end = datetime.date(2021, 9, 1), datetime.date(2025, 8, 31)
        sheet = Sheet()
        # A zero that is shown as per cent: the answer is per cent of the same kind.
        row = sheet.row
        expected = sheet.ask("EXPECTED", [level, 0, base, start, end, seen])
        sheet.sheet.getCellByPosition(2, row).NumberFormat = 10
        sheet.document.calculateAll()
        self.assertAlmostEqual(0.85 * 914 / 1644, shown(expected), places=12)
        # The decimals are those that a text was printed with; a number has those that it needs.
        for function, arguments, answer in [
            ("CHECK_SHARE", [252, 729, "35,0 %"], "umuligt"), ("CHECK_SHARE", [252, 729, "34,6 %"], "stemmer"),
            ("STATUS", ["reduceres i perioden", "20,00 %", base, "19,90 %", seen, start, end], "bedre"),
            ("STATUS", ["reduceres i perioden", 20, base, "19,90 %", seen, start, end, "%"], "uændret"),
        ]:
            self.assertEqual(answer, shown(sheet.ask(function, arguments)), (arguments, sheet.ask_error()))
        sheet.close()

    def test_cells_of_several_formats(self):
        """Each cell of a range has its own format: a heading above shares does not make them plain numbers."""
        sheet = Sheet()
        percent, two_decimals = 10, 11

        def show(column, row, key):
            sheet.sheet.getCellByPosition(column, row).NumberFormat = key

        row = sheet.row
        mixed = sheet.ask("SUM_BY_CODE", [["6.1", "6.2"], [0.2, 20]])
        show(2, row, percent)
        sheet.document.calculateAll()
        self.assertEqual("#VALUE!", shown(mixed))
        self.assertIn("procentformat", sheet.ask_error())
        # Two formats that both show per cent, side by side and below each other, and one plain number among them.
        row = sheet.row
        for column, line, key, value in [(1, 0, percent, 0.1), (2, 0, two_decimals, 0.2), (1, 1, two_decimals, 0.3), (2, 1, percent, 0.4), (3, 0, percent, 1)]:
            sheet.put(column, row + line, value)
            show(column, row + line, key)
        cell = sheet.sheet.getCellByPosition(0, row)
        cell.Formula = f"=DELAFTALE_CHECK_SUM(B{row + 1}:C{row + 2};D{row + 1})"
        self.assertEqual("stemmer", shown(cell), sheet.ask_error())
        show(2, row + 1, 0)
        sheet.document.calculateAll()
        self.assertEqual("#VALUE!", shown(cell))
        self.assertIn("procentformat", sheet.ask_error())
        sheet.close()

    def test_a_heading_above_shares(self):
        sheet = Sheet()
        sheet.put(1, 0, "Baseline")
        sheet.put(3, 0, "Måling")
        for row in (1, 2):
            level, day = "øges til 85 % inden 31. august 2025", datetime.date(2023, 8, 31)
            for column, value in enumerate([level, 0.2, datetime.date(2021, 2, 28), 0.45 + row / 10, day]):
                sheet.put(column, row, value)
            for column in (1, 3):
                sheet.sheet.getCellByPosition(column, row).NumberFormat = 10
        for column, last in ((7, 3), (8, 1048576)):
            columns = ";".join(f"{letter}1:{letter}{last}" for letter in "ABCDE")
            area = sheet.sheet.getCellRangeByPosition(column, 0, column, 2)
            area.setArrayFormula(f"=DELAFTALE_PROGRESS_COLUMN({columns};DATE(2021;9;1);DATE(2025;8;31))")
            held = [shown(sheet.sheet.getCellByPosition(column, row)) for row in range(3)]
            self.assertEqual("#VALUE!", held[0])
            for row, value in ((1, 55), (2, 65)):
                self.assertAlmostEqual((value - 20) / (65 * 914 / 1644), held[row], places=12, msg=sheet.ask_error())
        sheet.close()

    def test_formulas_show_per_cent_as_their_cells_do(self):
        """Calc gives a formula the format of the cells that it is made of."""
        sheet = Sheet()
        row = sheet.row
        share, total = sheet.ask("CHECK_SHARE", [252, 729, "", 1]), sheet.ask("CHECK_SUM", [["", "", 0.5], 1])
        for line, key, value in [(0, 11, 0.346), (1, 11, 0.2), (2, 10, 0.3)]:
            source = sheet.sheet.getCellByPosition(6, row + line)
            source.Value, source.NumberFormat = value, key
        for column, line, source in [(3, 0, "G1"), (1, 1, "G2"), (1, 2, "G3")]:
            cell = sheet.sheet.getCellByPosition(column, row + line)
            cell.NumberFormat = 0
            cell.Formula = f"={source}"
        for column, line in [(1, 3), (2, 1)]:
            sheet.sheet.getCellByPosition(column, row + line).NumberFormat = 10
        sheet.document.calculateAll()
        self.assertEqual("stemmer", shown(share), sheet.ask_error())
        self.assertEqual("stemmer", shown(total), sheet.ask_error())
        sheet.sheet.getCellByPosition(1, row + 2).NumberFormat = 2
        sheet.document.calculateAll()
        self.assertEqual("#VALUE!", shown(total))
        self.assertIn("procentformat", sheet.ask_error())
        sheet.close()

    def test_a_row_that_cannot_be_read(self):
        """It has an error of its own; a row without a rule and a value stays empty. Whole columns are read as far as they are used."""
        sheet = Sheet()
        level = "øges til 85 % inden 31. august 2025"
        for row, (rule, base) in enumerate([("Målsætning", "Baseline"), (None, None), (level, 20), (level, "ca. 20 %")]):
            seen = 55 if rule == level else "Måling" if rule else None
            for column, value in enumerate([rule, base, datetime.date(2021, 2, 28), seen, datetime.date(2023, 8, 31)]):
                sheet.put(column, row, value)
        days = "DATE(2021;9;1);DATE(2025;8;31);\"%\""
        for columns, column in (("A1:A4;B1:B4;C1:C4;D1:D4;E1:E4", 7), ("A1:A1048576;B1:B1048576;C1:C1048576;D1:D1048576;E1:E1048576", 8)):
            area = sheet.sheet.getCellRangeByPosition(column, 0, column, 3)
            area.setArrayFormula(f"=DELAFTALE_STATUS_COLUMN({columns};{days})")
            held = [shown(sheet.sheet.getCellByPosition(column, row)) for row in range(4)]
            told = sheet.ask_error()
            self.assertEqual(["#VALUE!", "", "på vej", "#VALUE!"], held, told)
            self.assertTrue(told.startswith("række 1: "), told)
        # One rule for all rows: a row without a baseline and a value says nothing, one without a value has none yet.
        sheet.put(3, 2, "")
        area = sheet.sheet.getCellRangeByPosition(9, 1, 9, 2)
        area.setArrayFormula(f"=DELAFTALE_STATUS_COLUMN(A3;B2:B3;C2:C3;D2:D3;E2:E3;{days})")
        self.assertEqual(["", "kan ikke vurderes"], [shown(sheet.sheet.getCellByPosition(9, row)) for row in (1, 2)])
        sheet.close()

    def test_codes_of_several_cells(self):
        sheet = Sheet()
        self.assertEqual(4.0, shown(sheet.ask("SUM_BY_CODE", [["6.1", "6.2", "6.3"], [1, 2, 4], ["6.1", "6.2"]])), sheet.ask_error())
        self.assertEqual(3.0, shown(sheet.ask("SUM_BY_CODE", [["6.1", "6.2", "6.3"], [1, 2, 4], None, ["6.1", "6.2"]])), sheet.ask_error())
        # Whole columns, of which the sheet uses more rows than they have; and a number that has no code is not passed over.
        whole = sheet.sheet.getCellByPosition(8, 0)
        whole.Formula = "=DELAFTALE_SUM_BY_CODE(B1:B1048576;C1:C1048576)"
        self.assertEqual(14.0, shown(whole), sheet.ask_error())
        sheet.put(2, 8, 1)
        self.assertEqual("#VALUE!", shown(whole))
        self.assertIn("kode nr. 9 mangler", sheet.ask_error())
        sheet.close()

    def test_dates_count_from_where_the_document_says(self):
        for year, month, day in [(1899, 12, 30), (1904, 1, 1), (1900, 1, 1)]:
            document = running.spreadsheet()
            null = uno.createUnoStruct("com.sun.star.util.Date")
            null.Year, null.Month, null.Day = year, month, day
            document.NullDate = null
            cell = document.Sheets.getByIndex(0).getCellRangeByName("A1")
            document.Sheets.getByIndex(0).getCellRangeByName("B1").Value = 20
            cell.Formula = '=DELAFTALE_DEADLINE("øges til 85 % inden 31. august 2025";B1;DATE(2021;2;28);DATE(2021;9;1);DATE(2025;8;31))'
            same = document.Sheets.getByIndex(0).getCellRangeByName("A2")
            same.Formula = "=A1=DATE(2025;8;31)"
            self.assertEqual(0, cell.getError())
            self.assertEqual(1.0, same.Value, f"counted from {year}")
            document.close(True)

    def test_a_column_at_once(self):
        sheet = Sheet()
        count = 300
        for row in range(count):
            for column, value in enumerate(
                [
                    "reduceres til 10 % i perioden" if row % 3 else "øges til 85 % inden 31. august 2025",
                    40 + row % 7, datetime.date(2021, 2, 28), (row * 7) % 90, datetime.date(2022, 1, 1) + datetime.timedelta(days=row), "%",
                ]
            ):
                sheet.put(column, row, value)
        start, end = "DATE(2021;9;1)", "DATE(2025;8;31)"
        columns = f"$A$1:$A${count};$B$1:$B${count};$C$1:$C${count};$D$1:$D${count};$E$1:$E${count};{start};{end};$F$1:$F${count}"
        for column, function in ((7, "STATUS_COLUMN"), (8, "PROGRESS_COLUMN"), (9, "EXPECTED_COLUMN")):
            area = sheet.sheet.getCellRangeByPosition(column, 0, column, count - 1)
            area.setArrayFormula(f"=DELAFTALE_{function}({columns})")
            first = sheet.sheet.getCellByPosition(column, 0)
            self.assertEqual(0, first.getError(), sheet.ask_error())
        for row in range(0, count, 7):
            line = f"A{row + 1};B{row + 1};C{row + 1};D{row + 1};E{row + 1};{start};{end};F{row + 1}"
            for column, function in ((10, "STATUS"), (11, "PROGRESS")):
                one = sheet.sheet.getCellByPosition(column, row)
                one.Formula = f"=DELAFTALE_{function}({line})"
                told = sheet.ask_error() if one.getError() else ""
                self.assertEqual(shown(one), shown(sheet.sheet.getCellByPosition(column - 3, row)), told)
            self.assertEqual(0, sheet.sheet.getCellByPosition(9, row).getError())
        sheet.close()


class Guides(unittest.TestCase):
    def test_the_examples_give_what_they_say(self):
        """Each as its readers type it: Danish names in a Danish LibreOffice, English ones in an English one."""
        self.assertEqual(2, len(GUIDES))
        for own, path in (danish, GUIDES[0]), (running, GUIDES[1]):
            document = own.spreadsheet()
            shown_and_said = list(guide.carry_out(document.Sheets.getByIndex(0), path, lambda cell, text: setattr(cell, "FormulaLocal", text)))
            document.close(True)
            self.assertGreater(len(shown_and_said), 5)
            for formula, held, said in shown_and_said:
                self.assertEqual(said, held, formula)


class Wizard(unittest.TestCase):
    """What the function wizard shows, in both languages."""

    def described(self, own):
        descriptions = own.service("com.sun.star.sheet.FunctionDescriptions")
        found = {}
        for place in range(descriptions.getCount()):
            values = {one.Name: one.Value for one in descriptions.getByIndex(place)}
            if values["Name"].upper().startswith("DELAFTALE_"):
                found[values["Name"].upper()] = values
        return found

    def compare(self, own, pick):
        found = self.described(own)
        self.assertEqual({pick(function)[0] for function in FUNCTIONS}, set(found))
        for function in FUNCTIONS:
            values = found[pick(function)[0]]
            self.assertEqual(pick(function)[1], values["Description"])
            told = [(argument.Name, argument.Description) for argument in values["Arguments"] or ()]
            self.assertEqual([pick(parameter) for parameter in function.parameters], told, function.name)

    def test_english(self):
        self.compare(running, lambda of: of.english)

    def test_danish(self):
        self.compare(danish, lambda of: of.danish)
        document = danish.spreadsheet()
        cell = document.Sheets.getByIndex(0).getCellRangeByName("A1")
        document.Sheets.getByIndex(0).getCellRangeByName("B1").Value = 20
        days = "DATO(2021;2;28);DATO(2021;9;1);DATO(2025;8;31);DATO(2023;8;31)"
        cell.FormulaLocal = f'=DELAFTALE_FORVENTET("øges til 85 % inden 31. august 2025";B1;{days})'
        self.assertAlmostEqual(92290 / 1644, cell.Value, places=13)
        document.close(True)


class Example(unittest.TestCase):
    """The example workbook: what Excel gets, calculated anew, and the finished one for LibreOffice."""

    def test_the_workbook_holds_what_it_was_written_with(self):
        document = running.open(WORKBOOK)
        # An empty text and an error value are read as not calculated yet.
        kept = {place: value for place, (_, value) in contents(document).items() if value != "error 525"}
        formulas = office.adopt(document)
        self.assertGreater(formulas, 60)
        document.calculateAll()
        held = contents(document)
        self.assertEqual(kept, {place: held[place][1] for place in kept})
        others = [value for place, (_, value) in held.items() if place not in kept]
        self.assertLess(len(others), 12)
        self.assertLessEqual(set(others), {"", "#N/A"})
        # The finished one is the same, formulas and all, in both languages.
        for own in running, danish:
            finished = own.open(FINISHED)
            finished.calculateAll()
            self.assertEqual(held, contents(finished))
            finished.close(True)
        office.save(document, OUTPUT / "Delaftale-eksempel.pdf", "calc_pdf_Export")
        document.close(True)

    def test_a_new_observation_changes_the_status(self):
        document = running.open(FINISHED)
        goals, seen = document.Sheets.getByName("Delmål"), document.Sheets.getByName("Målinger")
        status = goals.getCellRangeByName("M9")
        self.assertEqual("bagud", status.String)
        # On the deadline, where at most 11.76 % is the target.
        seen.getCellRangeByName("C18").Value = 11.7
        self.assertEqual("nået", status.String)
        document.close(True)


def contents(document):
    """The formula and the value of every cell."""
    held = {}
    for sheet, column, row, cell in office.cells(document):
        value = shown(cell)
        held[sheet, column, row] = cell.Formula, round(value, 12) if isinstance(value, float) else value
    return held


class Extension(unittest.TestCase):
    def test_it_holds_what_it_needs_and_nothing_of_this_machine(self):
        with zipfile.ZipFile(EXTENSION) as archive:
            names = archive.namelist()
            self.assertIn("types.rdb", names)
            self.assertTrue(any(name.startswith("lib/") for name in names))
            for name in names:
                if name.endswith((".py", ".xml", ".xcu", ".txt")):
                    text = archive.read(name).decode("utf-8")
                    for place in ("home", "usr", "root", "tmp"):
                        self.assertNotIn(f"/{place}/", text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
