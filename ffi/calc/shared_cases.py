"""What stands in cells, and what the formulas show for it: the same in Excel's module and in the add-in for Calc, whose tests both go through
this list. Numbers that are dates are days of 2021 to 2025; the formulas have their Danish names."""

from typing import Any, Dict, List, NamedTuple, Union

VALUE, NOTHING = "#VALUE!", "#N/A"
LEVEL = "øges til 85 % inden 31. august 2025"
# So many rows has a whole column.
LAST = 1048576


class Case(NamedTuple):
    about: str
    cells: Dict[str, Any]
    formula: str
    # One answer, or those of the rows of a column.
    shown: Union[str, float, List[Union[str, float]]]
    # A part of what DELAFTALE_FEJL says.
    told: str = ""
    # Formats of numbers, as Excel writes them.
    formats: Dict[str, str] = {}


def hold(test: Any, case: Case, held: List[Any], told: str) -> None:
    """Whether the cells of a case show what they should, and the error text says it."""
    for wanted, one in zip(case.shown if isinstance(case.shown, list) else [case.shown], held):
        if isinstance(wanted, float):
            test.assertAlmostEqual(wanted, one, places=12, msg=f"{case.formula} {told}")
        else:
            test.assertEqual(wanted, one, f"{case.formula} {told}")
    test.assertIn(case.told, told)


def rows(*lines: Any, first: int = 1) -> Dict[str, Any]:
    """Rows with a rule, a baseline and a value in A, B and D, and with their days; the agreement's are in F1 and G1."""
    found: Dict[str, Any] = {"F1": 44440, "G1": 45900}
    for row, (rule, baseline, value) in enumerate(lines, start=first):
        found.update({f"A{row}": rule, f"B{row}": baseline, f"C{row}": 44255, f"D{row}": value, f"E{row}": 45169})
    return found


def whole(*letters: str, first: int = 1) -> str:
    return ";".join(f"{letter}{first}:{letter}{LAST}" for letter in letters)


ONE = "A1;B1;C1;D1;E1;F1;G1"
THREE = rows((LEVEL, 20, 55), ("reduceres i perioden", 20, 15), (LEVEL, 20, 55), first=2)
SERIES = {**rows((LEVEL, 20, 30)), "D2": "", "E2": 44700, "D3": 60, "E3": 45169, "E1": 44600}

CASES = [
    Case("a whole column beside rows that begin elsewhere", THREE, f'=DELAFTALE_STATUS_KOLONNE(A1:A{LAST};B2:B4;C2:C4;D2:D4;E2:E4;F1;G1;"%")', [VALUE] * 3, "hel kolonne"),
    Case("whole columns that begin in the second row", THREE, f'=DELAFTALE_STATUS_KOLONNE({whole("A", "B", "C", "D", "E", first=2)};F1;G1;"%")', ["på vej", "bedre", "på vej"]),
    Case("days of a whole column beside fewer values", SERIES, f'=DELAFTALE_FREMSKRIDT(A1;B1;C1;D1:D3;E1:E{LAST};F1;G1;"%")', VALUE, "hel kolonne"),
    Case("values and days of whole columns", SERIES, f'=DELAFTALE_FREMSKRIDT(A1;B1;C1;{whole("D", "E")};F1;G1;"%")', 40 / (65 * 914 / 1644)),
    Case("parts in a whole column", {"A1": 1, "A2": 2, "C1": 3, "B9": "andet"}, f"=DELAFTALE_KONTROL_SUM(A1:A{LAST};C1)", "stemmer"),
    Case("a share and people", rows(("reduceres i perioden", "20 %", "15 personer")), f"=DELAFTALE_STATUS({ONE})", VALUE, "enhed"),
    Case("people, and shares in the cells", rows(("reduceres i perioden", "20 %", "15 %")), f'=DELAFTALE_STATUS({ONE};"personer")', VALUE, "enhed"),
    Case("a change from a share to people", {"A1": "20 %", "B1": "15 personer"}, "=DELAFTALE_AENDRING(A1;B1)", VALUE, "enhed"),
    Case("a sum of shares and people", {"A1": "20 %", "A2": "35 personer", "B1": 55}, "=DELAFTALE_KONTROL_SUM(A1:A2;B1)", VALUE, "enhed"),
    Case("a sum by code of shares and people", {"A1": "6.1", "A2": "6.2", "B1": "20 %", "B2": "35 personer"}, "=DELAFTALE_SUM_KODER(A1:A2;B1:B2)", VALUE, "enhed"),
    Case("shares where people are counted", {"A1": "20 %", "B1": "40 %", "C1": "50 %"}, "=DELAFTALE_KONTROL_ANDEL(A1;B1;C1)", VALUE, "antal"),
    Case(
        "a row that was printed with other decimals changes nothing in another",
        rows(("reduceres i perioden", "20,00 %", "19,90 %"), ("reduceres i perioden", "35 %", "35,4 %"), ("reduceres i perioden", 35, 37)),
        '=DELAFTALE_STATUS_KOLONNE(A1;B1:B3;C1;D1:D3;E1;F1;G1;"%")', ["bedre", "uændret", "dårligere"],
    ),
    Case("values in rows and columns", {**rows((LEVEL, 20, 55), (LEVEL, 20, 30)), "E1": 15, "E2": 86, "H1": 45169}, '=DELAFTALE_STATUS_KOLONNE(A1;B1;C1;D1:E2;H1;F1;G1;"%")', [VALUE] * 2, "kolonne eller én række"),
    Case("observations in rows and columns", {**SERIES, "H1": 45169}, '=DELAFTALE_STATUS(A1;B1;C1;D1:E2;D1:E2;F1;G1;"%")', VALUE, "kolonne eller én række"),
    Case("a part of one beside a sign of per cent", rows((LEVEL, "20 %", 0.55)), f"=DELAFTALE_STATUS({ONE})", VALUE, "procentformat"),
    Case("the same with the unit", rows((LEVEL, "20 %", 0.55)), f'=DELAFTALE_STATUS({ONE};"%")', "går den forkerte vej"),
    Case("a share that can be two things", {"A1": 255, "B1": 729, "C1": 0.35}, "=DELAFTALE_KONTROL_ANDEL(A1;B1;C1)", VALUE, "0,35 procent"),
    Case("a share that is shown as per cent", {"A1": 255, "B1": 729, "C1": 0.35}, "=DELAFTALE_KONTROL_ANDEL(A1;B1;C1)", "stemmer", formats={"C1": "0 %"}),
    Case("whole numbers behind a share that can be two things", {"A1": 258, "B1": 0.429}, "=DELAFTALE_HELE_TAL(A1;B1)", VALUE, "0,429 procent"),
    Case("whole numbers behind a share that is shown as per cent", {"A1": 258, "B1": 0.429}, "=DELAFTALE_HELE_TAL(A1;B1)", "601-602", formats={"B1": "0.0%"}),
    Case("what was not measured has no day", {**rows((LEVEL, 20, "afventer måling")), "E1": ""}, f'=DELAFTALE_STATUS({ONE};"%")', "kan ikke vurderes"),
    Case("and why not", {**rows((LEVEL, 20, "afventer måling")), "E1": ""}, f'=DELAFTALE_BEGRUNDELSE({ONE};"%")', "ingen måling efter baseline"),
    Case("in a column too", {**rows((LEVEL, 20, "afventer måling"), (LEVEL, 20, 55)), "E1": ""}, '=DELAFTALE_STATUS_KOLONNE(A1:A2;B1:B2;C1:C2;D1:D2;E1:E2;F1;G1;"%")', ["kan ikke vurderes", "på vej"]),
    Case("a rule that the library refuses is told with its row", rows((LEVEL, 20, 55), ("vrøvl", 20, 55)), '=DELAFTALE_STATUS_KOLONNE(A1:A2;B1:B2;C1:C2;D1:D2;E1:E2;F1;G1;"%")', ["på vej", VALUE], "række 2: `vrøvl`"),
    Case("the first row is told, whoever refuses it", rows(("vrøvl", 20, 55), (LEVEL, "ca. 20 %", 55)), '=DELAFTALE_STATUS_KOLONNE(A1:A2;B1:B2;C1:C2;D1:D2;E1:E2;F1;G1;"%")', [VALUE, VALUE], "række 1: `vrøvl`"),
    Case("one rule and one baseline for rows that are empty", rows((LEVEL, 20, 55)), '=DELAFTALE_STATUS_KOLONNE(A1;B1;C1;D1:D3;E1:E3;F1;G1;"%")', ["på vej", "", ""]),
    Case("a format with sections", rows((LEVEL, 0.2, 0.55)), "=DELAFTALE_FORVENTET(A1;B1;C1;F1;G1;E1)", 0.2 + 0.65 * 914 / 1644, formats={"B1": '0%;-0%;"-"'}),
    Case("a format that is as wide as per cent", rows((LEVEL, 20, 55)), "=DELAFTALE_FORVENTET(A1;B1;C1;F1;G1;E1)", 20 + 65 * 914 / 1644, formats={"B1": "0.0_%"}),
    Case("no codes in the range of codes", {"A1": "6.1", "A2": "6.2", "B1": 1, "B2": 2, "D1": "", "D2": ""}, '=DELAFTALE_SUM_KODER(A1:A2;B1:B2;"";D1:D2)', VALUE, "kun er et tomt område"),
    Case("a blank that does not break", rows((LEVEL, 20, "\xa0")), f'=DELAFTALE_STATUS({ONE};"%")', "kan ikke vurderes"),
    Case("decimals as text", {"A1": 42.8, "B1": "2"}, "=DELAFTALE_TALTEKST(A1;B1)", "42,80"),
    Case("half a decimal", {"A1": 42.8, "B1": 0.5}, "=DELAFTALE_TALTEKST(A1;B1)", VALUE, "decimaler"),
]
