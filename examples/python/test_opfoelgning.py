"""Tests of maalinger.py and opfoelgning.py on the example workbook and on sheets that are wrong."""

import contextlib
import datetime
import io
import json
import pathlib
import tempfile
import unittest
from typing import Any, Dict, List, Optional

import delaftale
import maalinger
import openpyxl
import opfoelgning
from openpyxl.utils.datetime import CALENDAR_MAC_1904

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLAN = ROOT / "examples" / "plans" / "slagelse-2017.json"
WORKBOOK = ROOT / "examples" / "spreadsheet" / "Delaftale-eksempel.xlsx"

C = delaftale.Library()


def plan() -> Any:
    return json.loads(PLAN.read_text("utf-8"))


CASES: List[Any] = json.loads((ROOT / "tests" / "sheets" / "observations.json").read_text("utf-8"))["cases"]


def saved(book: openpyxl.Workbook) -> maalinger.Sheet:
    """The sheet of a workbook, from its file."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "m.xlsx")
        book.save(path)
        return maalinger.sheet(path)


def workbook(case: Any) -> openpyxl.Workbook:
    """The cells of a shared case in a workbook."""
    book = openpyxl.Workbook()
    own: Any = book.active
    own.title = "Målinger"
    if case.get("dates") == "excel1904":
        book.epoch = CALENDAR_MAC_1904
    first = own[case.get("first", "A1")]
    for row, cells in enumerate(case["rows"], first.row):
        for column, content in enumerate(cells, first.column):
            cell = own.cell(row, column)
            if isinstance(content, dict) and "error" in content:
                cell.value = content["error"]
            elif isinstance(content, dict):
                cell.value, cell.number_format = content["number"], content["format"]
            else:
                cell.value = content
    return book


def sheet(rows: List[List[Any]]) -> maalinger.Sheet:
    """Rows as a workbook of its own keeps them."""
    return saved(workbook({"rows": rows}))


def places(sheet: maalinger.Sheet, answers: Optional[Dict[str, str]] = None) -> List[str]:
    try:
        maalinger.read(C, plan(), sheet, answers)
    except maalinger.Unreadable as unreadable:
        return [problem.place for problem in unreadable.problems]
    return []


class Sheets(unittest.TestCase):
    def test_the_shared_cases_from_a_workbook(self) -> None:
        run = 0
        for case in CASES:
            # What a program says of copied cells does not stand in a file.
            if "fields" in case:
                continue
            run += 1
            with self.subTest(case["name"]):
                own = saved(workbook(case))
                wrong = [one.split()[0] for one in [*case.get("problems", []), *case.get("questions", [])]]
                self.assertEqual([f"Målinger!{cell}" for cell in wrong], places(own, case.get("answers")))
                if not wrong:
                    document = maalinger.read(C, plan(), own, case.get("answers"))
                    found = [[one["indicator"], one["reference"], one["value"]] for one in document["observations"]]
                    self.assertEqual([one[1:] for one in case["observations"]], found)
                    self.assertEqual((case.get("note"), case.get("invented")), (document.get("note"), document.get("invented")))
        self.assertGreater(run, 30)

    def test_a_formula_that_nobody_calculated(self) -> None:
        own = sheet([["Gælder", "dropout"], ["2018", "=1+2"], ["=A2", 3], ["2020", 3]])
        self.assertEqual(["Målinger!B2", "Målinger!A3"], places(own))

    def test_days_as_a_workbook_keeps_them(self) -> None:
        own = sheet([["Gælder", "dropout"], [datetime.datetime(2018, 12, 31), 36], [datetime.date(2019, 12, 31), 30]])
        found = maalinger.read(C, plan(), own)["observations"]
        self.assertEqual(["2018-12-31", "2019-12-31"], [one["reference"] for one in found])

    def test_the_same_id_twice(self) -> None:
        doubled = plan()
        other = json.loads(json.dumps(doubled["plan"]["delaftaler"][0]))
        other["id"] = "anden"
        doubled["plan"]["delaftaler"].append(other)
        with self.assertRaisesRegex(maalinger.Unreadable, "flere indikatorer"):
            maalinger.read(C, doubled, sheet([["Gælder", "dropout"], ["2018", 3]]))
        named = sheet([["Gælder", "anden/dropout"], ["2018", 3]])
        self.assertEqual("anden", maalinger.read(C, doubled, named)["observations"][0]["delaftale"])

    def test_csv_as_it_comes(self) -> None:
        text = "Målinger;\n;dropout;hashdebut\nGælder;Dropout;Hash\n31-12-2018;36;16,6\n2019;;mangler\n"
        with tempfile.TemporaryDirectory() as folder:
            for encoding in ("utf-8", "utf-8-sig", "cp1252"):
                path = pathlib.Path(folder, "m.csv")
                path.write_bytes(text.encode(encoding))
                found = maalinger.read(C, plan(), maalinger.sheet(path))["observations"]
                self.assertEqual(
                    [("dropout", "2018-12-31", "36 personer"), ("hashdebut", "2018-12-31", "16,6 %"), ("hashdebut", "2019", "missing")],
                    [(one["indicator"], one["reference"], one["value"]) for one in found],
                )
            for separator in ",\t":
                path.write_text(f"Målinger\n{separator}dropout\nGælder{separator}Dropout\n2018{separator}36\n", "utf-8")
                with self.assertRaisesRegex(maalinger.Unreadable, "^A1: .*semikolon"):
                    maalinger.read(C, plan(), maalinger.sheet(path))


class Program(unittest.TestCase):
    def run_with(self, *arguments: str) -> Any:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = opfoelgning.main(list(arguments))
        return code, out.getvalue(), err.getvalue()

    def test_the_workbook(self) -> None:
        code, text, _ = self.run_with(str(PLAN), str(WORKBOOK), "31.12.2021")
        self.assertEqual(0, code)
        self.assertIn("OPDIGTEDE MÅLINGER", text)
        self.assertIn("● 2 nået | ◆ 1 bagud | ▼ 1 langt bagud | ○ 9 kan ikke vurderes", text)

    def test_it_says_what_the_workbook_says(self) -> None:
        observations = maalinger.read(C, plan(), maalinger.sheet(WORKBOOK))
        assessed = C.call("assess", {"plan": plan(), "observations": observations, "asOf": "2021-12-31"})["assessments"]
        names = {one["id"]: one["name"] for o in plan()["plan"]["delaftaler"][0]["objectives"] for one in o["indicators"]}
        shown = {
            row[0]: row[12] for row in openpyxl.load_workbook(WORKBOOK, data_only=True)["Delmål"].iter_rows(min_row=8, values_only=True)
            if row[0]
        }
        self.assertEqual(6, len(shown))
        for one in assessed:
            name = names[one["indicator"]]
            if one["assessment"].get("years"):
                # The workbook holds the last day as a day. The plan says that it is assumed, so that its short last year has no status.
                self.assertIn(shown.pop(name), ("nået", "ikke nået"))
            elif name in shown:
                status = one["assessment"]["status"]
                self.assertEqual(WORDS[status], shown.pop(name), name)
        self.assertEqual({}, shown)

    def test_forms_and_language(self) -> None:
        _, html, _ = self.run_with(str(PLAN), str(WORKBOOK), "2021-12-31", "--form", "html", "--engelsk")
        self.assertTrue(html.lstrip().lower().startswith("<!doctype html"))
        self.assertIn("on track", html.lower())

    def test_it_writes_a_file(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "opfølgning.html")
            self.assertEqual((0, "", ""), self.run_with(str(PLAN), str(WORKBOOK), "31.12.2021", "--form", "html", "--ud", str(path)))
            self.assertTrue("Opfølgning på boligsocial helhedsplan</title>" in path.read_bytes().decode("utf-8"))

    def test_a_question_is_answered_on_the_command_line(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "m.csv")
            path.write_text("Gælder;hashdebut\n2018;0,25\n", "utf-8")
            code, _, err = self.run_with(str(PLAN), str(path), "31.12.2021")
            self.assertEqual(1, code)
            self.assertIn("B2: er 0,25 det samme som 25 %", err)
            self.assertIn("--svar B2=percent eller --svar B2=fraction", err)
            code, text, err = self.run_with(str(PLAN), str(path), "31.12.2021", "--svar", "B2=fraction")
            self.assertEqual((0, ""), (code, err))
            self.assertIn("25 %", text)
            code, _, err = self.run_with(str(PLAN), str(path), "--svar", "B2")
            self.assertEqual((1, True), (code, "--svar" in err), err)
            code, _, err = self.run_with(str(PLAN), str(path), "--svar", "B2=ja")
            self.assertEqual((1, True), (code, "er ikke et svar" in err), err)

    def test_failures_are_told_in_danish(self) -> None:
        code, _, err = self.run_with(str(PLAN), str(WORKBOOK), "31.6.2021")
        self.assertEqual((1, True), (code, "31. juni" in err), err)
        code, _, err = self.run_with(str(WORKBOOK.with_name("findes-ikke.json")), str(WORKBOOK))
        self.assertEqual(1, code)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "plan.json")
            path.write_text('{"schemaVersion":"1","plan":{"id":"p"}}', "utf-8")
            code, _, err = self.run_with(str(path), str(WORKBOOK))
            self.assertEqual((1, True), (code, "/plan" in err), err)
        code, _, err = self.run_with(str(PLAN), str(WORKBOOK), "--ark", "Findes ikke")
        self.assertEqual((1, True), (code, "Findes ikke" in err), err)
        for arguments in ((str(PLAN), str(PLAN)), (str(WORKBOOK), str(WORKBOOK))):
            code, _, err = self.run_with(*arguments)
            self.assertEqual((1, True), (code, "kan ikke læses" in err or "er ikke JSON" in err), err)


# The statuses of the JSON documents as the workbook shows them.
WORDS = {"reached": "nået", "behind": "bagud", "farBehind": "langt bagud", "missed": "ikke nået", "notAssessable": "kan ikke vurderes"}

if __name__ == "__main__":
    unittest.main()
