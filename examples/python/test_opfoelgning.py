"""Tests of maalinger.py and opfoelgning.py on the example workbook and on sheets that are wrong."""

import contextlib
import datetime
import io
import json
import pathlib
import tempfile
import unittest
from typing import Any, List

import delaftale
import maalinger
import openpyxl
import opfoelgning

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLAN = ROOT / "examples" / "plans" / "slagelse-2017.json"
WORKBOOK = ROOT / "examples" / "spreadsheet" / "Delaftale-eksempel.xlsx"

C = delaftale.Library()


def plan() -> Any:
    return json.loads(PLAN.read_text("utf-8"))


def sheet(rows: List[List[Any]]) -> List[List[maalinger.Cell]]:
    """Rows as a workbook of its own keeps them."""
    book = openpyxl.Workbook()
    own: Any = book.active
    own.title = "Målinger"
    for row in rows:
        own.append(row)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "m.xlsx")
        book.save(path)
        return maalinger.cells(path)


HEAD: List[List[Any]] = [["Målinger"], [None, "dropout", "hashdebut"], ["Gælder", "Dropout", "Hash"]]


def values(rows: List[List[maalinger.Cell]]) -> List[Any]:
    return [(one["indicator"], one["reference"], one["value"]) for one in maalinger.read(C, plan(), rows)["observations"]]


def problems(rows: List[List[maalinger.Cell]]) -> List[maalinger.Problem]:
    try:
        maalinger.read(C, plan(), rows)
    except maalinger.Unreadable as unreadable:
        return unreadable.problems
    raise AssertionError("nothing was found")


class Sheets(unittest.TestCase):
    def test_what_cells_hold(self) -> None:
        rows: List[List[Any]] = HEAD + [["31.12.2018", 36, "16,6 %"], ["1. halvår 2019", "mangler", 14.7], [None, None, None], ["2020", "27 personer", None]]
        self.assertEqual(
            [
                ("dropout", "2018-12-31", "36 personer"), ("hashdebut", "2018-12-31", "16,6 %"), ("dropout", "2019-H1", "mangler"),
                ("hashdebut", "2019-H1", "14,7 %"), ("dropout", "2020", "27 personer"),
            ],
            values(sheet(rows)),
        )

    def test_a_cell_with_per_cent_format_is_what_it_shows(self) -> None:
        book = openpyxl.Workbook()
        own: Any = book.active
        for row in HEAD + [["2018", None, 0.166]]:
            own.append(row)
        own["C4"].number_format = "0.0%"
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "m.xlsx")
            book.save(path)
            self.assertEqual([("hashdebut", "2018", "16,6 %")], values(maalinger.cells(path)))

    def test_every_problem_has_its_cell(self) -> None:
        rows = sheet([["t"], [None, "dropout", "findes-ikke"], ["Gælder", "", ""], ["i fjor", 3, 4], ["2018", "3x", 4], ["2019", True, 1]])
        self.assertEqual(["Målinger!C2", "Målinger!A4", "Målinger!B5", "Målinger!B6"], [one.place for one in problems(rows)])
        self.assertIn("findes-ikke", problems(rows)[0].message)
        self.assertIn("i fjor", problems(rows)[1].message)
        self.assertEqual("A1", problems(sheet([["intet"]]))[0].place)

    def test_a_misspelled_indicator_is_told_its_neighbour(self) -> None:
        found = problems(sheet([["t"], [None, "Dropuot", "vand"], ["Gælder"], ["2018", 3, 4]]))
        self.assertIn("mente du dropout?", found[0].message)
        self.assertIn("der er ", found[1].message)

    def test_a_formula_that_nobody_calculated(self) -> None:
        book = openpyxl.Workbook()
        own: Any = book.active
        for row in HEAD + [["2018", "=1+2", None], ["=A4", 3, None], ["2020", 3, None]]:
            own.append(row)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "m.xlsx")
            book.save(path)
            found = problems(maalinger.cells(path))
        self.assertEqual(["Sheet!B4", "Sheet!A5"], [one.place for one in found])
        self.assertIn("formel", found[0].message)

    def test_a_csv_with_other_separators(self) -> None:
        for separator in ",\t":
            text = f"Målinger\n{separator}dropout\nGælder{separator}Dropout\n2018{separator}36\n"
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, "m.csv")
                path.write_text(text, "utf-8")
                self.assertIn("semikolon", problems(maalinger.cells(path))[0].message)

    def test_what_is_only_about_so_is_kept_so(self) -> None:
        rows = sheet(HEAD + [["2018", "under 5", "ca. 30"], ["2019", "over 60 personer", None]])
        self.assertEqual(
            [("dropout", "2018", "under 5 personer"), ("hashdebut", "2018", "ca. 30 %"), ("dropout", "2019", "over 60 personer")], values(rows)
        )

    def test_a_share_without_per_cent_format_is_asked_about(self) -> None:
        found = problems(sheet(HEAD + [["2018", 1, 0.25], ["2019", None, "0,5"], ["2020", None, 1], ["2021", None, 1.5]]))
        self.assertEqual(["Målinger!C4", "Målinger!C5", "Målinger!C6"], [one.place for one in found])
        self.assertIn("25 %", found[0].message)

    def test_what_the_library_refuses_has_its_cell(self) -> None:
        found = problems(sheet(HEAD + [["2018", 201.5, 130], ["2019", -5, None]]))
        self.assertEqual({"Målinger!B4", "Målinger!C4", "Målinger!B5"}, {one.place for one in found}, found)
        twice = problems(sheet(HEAD + [["2018", 20, None], ["2018", 21, None]]))
        self.assertEqual(["Målinger!B5"], [one.place for one in twice], twice)

    def test_other_things_in_cells(self) -> None:
        found = problems(sheet(HEAD + [["i fjor", "n/a", None], ["2019", datetime.datetime(2019, 1, 1), None], ["2020", True, None]]))
        self.assertEqual(["Målinger!A4", "Målinger!B4", "Målinger!B5", "Målinger!B6"], [one.place for one in found])
        self.assertIn("lad cellen stå tom", found[1].message)
        self.assertIn("dato", found[2].message)
        self.assertIn("SAND", found[3].message)

    def test_the_same_id_twice(self) -> None:
        doubled = plan()
        other = json.loads(json.dumps(doubled["plan"]["delaftaler"][0]))
        other["id"] = "anden"
        doubled["plan"]["delaftaler"].append(other)
        rows = sheet(HEAD + [["2018", 3]])
        with self.assertRaisesRegex(maalinger.Unreadable, "flere delaftaler"):
            maalinger.read(C, doubled, rows)
        named = sheet([["t"], [None, "anden/dropout"], ["Gælder"], ["2018", 3]])
        self.assertEqual("anden", maalinger.read(C, doubled, named)["observations"][0]["delaftale"])

    def test_csv_as_it_comes(self) -> None:
        text = "Målinger;\n;dropout;hashdebut\nGælder;Dropout;Hash\n31-12-2018;36;16,6\n2019;;mangler\n"
        with tempfile.TemporaryDirectory() as folder:
            for encoding in ("utf-8", "utf-8-sig", "cp1252"):
                path = pathlib.Path(folder, "m.csv")
                path.write_bytes(text.encode(encoding))
                self.assertEqual(
                    [("dropout", "2018-12-31", "36 personer"), ("hashdebut", "2018-12-31", "16,6 %"), ("hashdebut", "2019", "mangler")],
                    values(maalinger.cells(path)),
                )

    def test_the_note_says_what_is_invented(self) -> None:
        rows: List[List[Any]] = [["Målinger"], ["Opdigtede tal."], *HEAD[1:], ["2018", 3]]
        document = maalinger.read(C, plan(), sheet(rows))
        self.assertEqual((True, "Opdigtede tal."), (document["invented"], document["note"]))
        self.assertNotIn("invented", maalinger.read(C, plan(), sheet(HEAD + [["2018", 3]])))


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
        self.assertIn("● 2 nået | ◆ 1 bagud | ▼ 1 langt bagud | ■ 1 ikke nået | ○ 12 kan ikke vurderes", text)

    def test_it_says_what_the_workbook_says(self) -> None:
        observations = maalinger.read(C, plan(), maalinger.cells(WORKBOOK))
        assessed = C.call("assess", {"plan": plan(), "observations": observations, "asOf": "2021-12-31"})["assessments"]
        names = {one["id"]: one["name"] for o in plan()["plan"]["delaftaler"][0]["objectives"] for one in o["indicators"]}
        shown = {
            row[0]: row[12] for row in openpyxl.load_workbook(WORKBOOK, data_only=True)["Delmål"].iter_rows(min_row=8, values_only=True)
            if row[0]
        }
        self.assertEqual(6, len(shown))
        for one in assessed:
            name = names[one["indicator"]]
            if name in shown:
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
