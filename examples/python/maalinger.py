"""Observations (målinger) from a spreadsheet: hands the cells of a sheet to the library, and says what it could not read.

What a sheet can look like, and what its cells mean, stands in the library (the operation readObservations). Here an .xlsx or .csv file is
only taken apart into its cells.
"""

import csv
import datetime
import io
import pathlib
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence

import delaftale
import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

# The number that a workbook keeps for a day.
_number_of_day: Callable[[Any, datetime.datetime], float] = to_excel

# A cell as the library takes it: nothing, a text, a number, a truth, a number with its format, or an error value.
Cell = Any


class Sheet(NamedTuple):
    """A sheet: its name, empty for a file without any; its cells, row by row; how it counts days."""

    name: str
    rows: List[List[Cell]]
    dates: str = "excel1900"


class Problem(NamedTuple):
    """What is wrong with a cell, or asked about it, in Danish; a question has answers."""

    place: str
    message: str
    cell: str = ""
    choices: Sequence[str] = ()


class Unreadable(Exception):
    """The sheet cannot be read; every problem of it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(f"{problem.place}: {problem.message}" for problem in problems))
        self.problems = problems


def sheet(path: pathlib.Path, name: Optional[str] = None) -> Sheet:
    """A sheet of an .xlsx file, or that of a .csv file with semicolons, in UTF-8 or as a Danish Windows writes it."""
    if path.suffix.lower() == ".csv":
        data = path.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252")
        return Sheet("", list(csv.reader(io.StringIO(text, newline=""), delimiter=";")))
    book = openpyxl.load_workbook(path, data_only=True)
    own = name or ("Målinger" if "Målinger" in book.sheetnames else book.sheetnames[0])
    if own not in book.sheetnames:
        raise Unreadable([Problem(path.name, f"der er intet ark ved navn {own}; der er {', '.join(book.sheetnames)}")])
    formulas = openpyxl.load_workbook(path)[own].iter_rows()
    rows = [[_cell(cell, formula, book.epoch) for cell, formula in zip(*both)] for both in zip(book[own].iter_rows(), formulas)]
    return Sheet(own, rows, "excel1904" if book.epoch == CALENDAR_MAC_1904 else "excel1900")


def _cell(cell: Any, formula: Any, epoch: datetime.datetime) -> Cell:
    """What a cell holds, with its number format; a formula that no spreadsheet has calculated is an error value."""
    value = cell.value
    if value is None:
        return {"error": str(formula.value)} if formula.data_type == "f" else None
    if cell.data_type == "e":
        return {"error": str(value)}
    if isinstance(value, (bool, str)):
        return value
    # openpyxl makes days of numbers that are shown as days.
    number = value if isinstance(value, (int, float)) else _number_of_day(value, epoch)
    return {"number": number, "format": cell.number_format}


def read(
    library: delaftale.Library, plan: Dict[str, Any], sheet: Sheet, answers: Optional[Dict[str, str]] = None
) -> Dict[str, Any]:
    """The observations of a sheet as a document of the library. `Unreadable` names every cell that is wrong or asked about; `answers` has
    the answers to such questions by their cells."""
    request = {"plan": plan, "rows": sheet.rows, "dates": sheet.dates, "answers": answers or {}}
    found = library.call("readObservations", request)
    place = f"{sheet.name}!" if sheet.name else ""
    problems = [
        Problem(place + one["cell"], _sentence(one["danish"]), one["cell"], [choice["answer"] for choice in one.get("choices", ())])
        for one in [*found["problems"], *found["questions"]]
    ]
    if problems:
        raise Unreadable(problems)
    document: Dict[str, Any] = found["observations"]
    return document


def _sentence(words: Dict[str, str]) -> str:
    return "; ".join(filter(None, [words["message"], words.get("help")]))
