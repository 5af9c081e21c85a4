"""Tests of delaftale.py. DELAFTALE_LIBRARY names the shared library."""

import datetime
import json
import math
import pathlib
import sys
import threading
import unittest

import delaftale
from delaftale import CodeStanding, DelaftaleError, Direction, Grade, NoValue, Reason, State, Status, Unit

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "ffi" / "tests"))
import header  # noqa: E402
import vectors  # noqa: E402

LEVEL = "øges til 85 % inden 31. august 2025"
START = ("2021-09-01", "2025-08-31")

C = delaftale.Library()

# What ctypes passes for a type of the header: pointers in and out go as addresses.
AS_PASSED = {
    "int32_t": delaftale._INT,
    "double": delaftale._DOUBLE,
    "size_t": delaftale._SIZE,
    "const char *": delaftale._TEXT,
}


class Declarations(unittest.TestCase):
    """The module says what the header says."""

    def setUp(self) -> None:
        self.text = header.HEADER.read_text("utf-8")

    def test_parameters(self) -> None:
        known = header.functions(self.text)
        self.assertGreater(len(delaftale.SIGNATURES), 20)
        for name, parameters in delaftale.SIGNATURES.items():
            answer, wanted = known[name]
            self.assertEqual("int32_t", answer, name)
            self.assertEqual([AS_PASSED.get(type_, delaftale._POINTER) for _, type_ in wanted], parameters, name)

    def test_structs(self) -> None:
        known = header.structs(self.text)
        for name, kind in {"DelaftaleIndicator": delaftale.IndicatorStruct, "DelaftaleColumn": delaftale.ColumnStruct}.items():
            wanted = [(own, AS_PASSED.get(type_, delaftale._POINTER)) for own, type_ in known[name]]
            self.assertEqual(wanted, kind._fields_)

    def test_numbers(self) -> None:
        known = header.constants(self.text)
        kinds = {
            "STATUS": Status, "REASON": Reason, "UNIT": Unit, "DIRECTION": Direction, "GRADE": Grade, "CODE": CodeStanding,
            "VALUE": State,
        }
        for kind, names in kinds.items():
            prefix = f"DELAFTALE_{kind}_"
            wanted = {name[len(prefix) :]: value for name, value in known.items() if name.startswith(prefix)}
            self.assertEqual(wanted, {one.name: float(one.value) for one in names})
        for name, value in {
            "ABI_VERSION": delaftale.ABI_VERSION, "DATES_DIGITS": delaftale._DIGITS, "NO_DATE": delaftale._NO_DATE,
            "ERROR_BUFFER_TOO_SMALL": delaftale._TOO_SMALL, "ERROR_NO_VALUE": delaftale._NO_VALUE,
            "ERROR_SOME_ROWS": delaftale._SOME_ROWS, "LAST_JSON": delaftale._LAST_JSON, "LAST_CODE": delaftale._LAST_CODE,
            "LAST_MESSAGE": delaftale._LAST_MESSAGE, "LAST_HELP": delaftale._LAST_HELP, "LAST_PATH": delaftale._LAST_PATH,
            "DANISH": delaftale._DANISH, "ENGLISH": delaftale._ENGLISH, "ONLY": 1, "EXCEPT": 0,
        }.items():
            self.assertEqual(known[f"DELAFTALE_{name}"], value, name)


class Operations(unittest.TestCase):
    """The JSON operations."""

    def test_every_vector(self) -> None:
        cases = vectors.cases()
        wrong = [case["name"] for case in cases if not vectors.right(case, C.call_json(case["operation"], case["request"]).encode())]
        self.assertEqual([], wrong)
        print(f"\n{len(cases)} vectors through Python")

    def test_a_failure_is_raised_with_everything(self) -> None:
        with self.assertRaises(DelaftaleError) as caught:
            C.call("parseFigure", {"text": "8,186,000"})
        self.assertTrue(caught.exception.code.startswith("figure."), caught.exception.code)
        self.assertEqual("/text", caught.exception.path)
        self.assertIn("8,186,000", caught.exception.danish)
        self.assertNotEqual(caught.exception.danish, str(caught.exception))
        self.assertEqual(1, len(caught.exception.errors))

    def test_danish_letters_and_nul(self) -> None:
        self.assertIn("æøå ÆØÅ €", C.call_json("parseFigure", '{"text": "æøå ÆØÅ €"}'))
        for asked in (lambda: C.call_json("parse\0Figure", "{}"), lambda: C.figure("5\0 %"), lambda: C.sum_by_code(["6.1\0"], [1])):
            with self.assertRaises(ValueError):
                asked()


class Cells(unittest.TestCase):
    """The functions for one indicator, with worked numbers."""

    def test_expected_and_ratio(self) -> None:
        expected = C.expected(LEVEL, 20, "2021-02-28", START, datetime.date(2023, 8, 31))
        self.assertEqual(92290 / 1644, expected)
        seen = [("2023-08-31", 55.0)]
        self.assertEqual(5754 / 5941, C.ratio(LEVEL, 20, "2021-02-28", START, seen))
        self.assertEqual((Status.ON_TRACK, Reason.NONE), C.status(LEVEL, 20, "2021-02-28", START, seen))
        self.assertEqual((85.0, datetime.date(2025, 8, 31)), C.target(LEVEL, 20, "2021-02-28", START, "2023-08-31"))

    def test_states(self) -> None:
        self.assertEqual(
            (Status.NOT_ASSESSABLE, Reason.BASELINE_PENDING), C.status(LEVEL, State.PENDING, None, START, [("2023-08-31", 55.0)])
        )
        self.assertEqual(
            (Status.NOT_ASSESSABLE, Reason.VALUE_SUPPRESSED),
            C.status(LEVEL, 20, "2021-02-28", START, [("2023-08-31", State.SUPPRESSED)]),
        )
        with self.assertRaises(NoValue):
            C.ratio(LEVEL, State.MISSING, None, START, [])

    def test_refused(self) -> None:
        for bad in (math.nan, math.inf):
            with self.assertRaises(DelaftaleError) as caught:
                C.expected(LEVEL, bad, "2021-02-28", START, "2023-08-31")
            self.assertEqual("/baseline", caught.exception.path)
        with self.assertRaises(DelaftaleError) as caught:
            C.expected("vrøvl", 20, "2021-02-28", START, "2023-08-31")
        self.assertIn("vrøvl", caught.exception.danish)
        self.assertTrue(caught.exception.help)
        with self.assertRaises(ValueError):
            C.expected(LEVEL, 20, "2021-02-30", START, "2023-08-31")

    def test_column(self) -> None:
        column = C.status_column(
            [LEVEL, "vrøvl", "reduceres til 10 % i perioden"], [20, 20, 0.2], ["2021-02-28"] * 3, START, [55, 55, 0.1],
            ["2023-08-31"] * 3, units=[Unit.NONE, Unit.NONE, Unit.FRACTION],
        )
        self.assertEqual([Status.ON_TRACK, Status.NOT_ASSESSABLE, Status.REACHED], column.statuses)
        self.assertEqual([0, 0], [column.errors[0], column.errors[2]])
        self.assertNotEqual(0, column.errors[1])
        self.assertEqual([5754 / 5941, None], column.ratios[:2])
        self.assertEqual(92290 / 1644, column.expected[0])
        with self.assertRaises(ValueError):
            C.status_column(LEVEL, [20], [], START, [55], ["2023-08-31"])
        self.assertEqual([], C.status_column(LEVEL, [], [], START, [], []).statuses)

    def test_change(self) -> None:
        self.assertEqual((35.0, 175.0), C.change(20, 55))
        self.assertEqual((55.0, None), C.change(0, 55))


class Words(unittest.TestCase):
    """Figures, days, words and codes."""

    def test_figures(self) -> None:
        self.assertEqual((19.14, 2, Unit.PERCENT, False), C.figure("19,14 %"))
        self.assertEqual(State.PENDING, C.figure("afventer måling").value)
        self.assertTrue(C.figure("ca. 40").approximate)
        self.assertEqual("19,14 %", C.figure_text(19.14, unit=Unit.PERCENT))
        self.assertEqual("1,040.50", C.figure_text(1040.5, 2, english=True))
        self.assertEqual(datetime.date(2025, 8, 31), C.day("31. august 2025"))

    def test_rules(self) -> None:
        self.assertEqual(LEVEL, C.rule("skal øges til 85% inden 31.8.2025"))
        self.assertEqual(1, len(C.rule_doubts("falder årligt med 10 %")))
        self.assertEqual(Unit.COURSES, C.unit("forløb"))

    def test_words(self) -> None:
        self.assertEqual("på vej", C.word(Status.ON_TRACK))
        self.assertEqual("on track", C.word(Status.ON_TRACK, english=True))
        self.assertEqual("baseline mangler", C.word(Reason.NO_BASELINE))
        self.assertEqual("umuligt", C.word(Grade.IMPOSSIBLE))

    def test_checks(self) -> None:
        self.assertEqual(Grade.EXACT, C.check_share(255, 729, 35.0, 1, Unit.PERSONS).grade)
        self.assertEqual((Grade.IMPOSSIBLE, 572.0), C.check_sum([75.8, 496.2], 572.4, 1, Unit.FULL_TIME_PERSONS))
        self.assertEqual((601, 602), C.whole_numbers(258, 42.9))
        self.assertEqual((1, None), C.whole_numbers(0, 0.0))

    def test_codes(self) -> None:
        standing, name = C.target_group("6.10", "2021-03-01")
        self.assertEqual(CodeStanding.KNOWN, standing)
        self.assertIn("revalid", name)
        self.assertEqual((CodeStanding.UNKNOWN, ""), C.target_group("9.99", "2021-03-01"))
        codes, totals = ["6.1", "6.2", "INT-SHP"], [32, 52, 38]
        self.assertEqual(122, C.sum_by_code(codes, totals))
        self.assertEqual(90, C.sum_by_code(codes, totals, without=["6.1"]))
        self.assertEqual(70, C.sum_by_code(codes, totals, only=["6.1", "INT-SHP"]))
        with self.assertRaises(NoValue):
            C.sum_by_code(codes, [32, State.SUPPRESSED, 38])

    def test_a_long_text(self) -> None:
        phrase = "vrøvl " * 1000
        with self.assertRaises(DelaftaleError) as caught:
            C.rule(phrase)
        self.assertGreater(len(caught.exception.danish), 0)


class Threads(unittest.TestCase):
    def test_each_thread_has_its_own_error(self) -> None:
        wrong = []

        def ask(number: int) -> None:
            for _ in range(200):
                try:
                    C.unit(f"ord nr. {number}")
                except DelaftaleError as error:
                    if f"ord nr. {number}" not in error.danish:
                        wrong.append(error.danish)

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([], wrong)


class TheLibrary(unittest.TestCase):
    def test_version_and_a_wrong_one(self) -> None:
        self.assertRegex(C.version, r"^\d+\.\d+\.\d+$")
        kept = delaftale.ABI_VERSION
        try:
            delaftale.ABI_VERSION = kept + 1
            with self.assertRaisesRegex(OSError, f"interface {kept}"):
                delaftale.Library()
        finally:
            delaftale.ABI_VERSION = kept

    def test_json_answers_are_what_the_cells_say(self) -> None:
        request = {
            "indicator": {
                "id": "i", "name": "n", "unit": "percent", "direction": "higher",
                "baseline": {"value": "20 %", "reference": "2021-02-28"}, "rule": {"rule": LEVEL},
            },
            "period": {"start": START[0], "end": START[1]},
            "asOf": "2023-08-31",
            "observations": [{"reference": "2023-08-31", "value": "55 %", "known": "2023-08-31"}],
        }
        answer = C.call("assessIndicator", request)
        assessment = answer.get("assessment", answer)
        self.assertEqual("onTrack", assessment["status"], json.dumps(answer)[:500])


if __name__ == "__main__":
    unittest.main()
