"""The example of the guide: what its cells hold, and which formulas give which answers. The tests in LibreOffice carry it out."""

import datetime
import pathlib
import re
from typing import Any, Callable, List, NamedTuple, Optional, Tuple

NULL_DATE = datetime.date(1899, 12, 30)
FORMS = ("%d-%m-%Y", "%Y-%m-%d")


class Example(NamedTuple):
    """Cells as (place, content), formulas as (formula, answer), all as the guide writes them."""

    cells: List[Tuple[str, str]]
    formulas: List[Tuple[str, str]]


def example(path: pathlib.Path) -> Example:
    text = path.read_text("utf-8")
    found = Example(
        re.findall(r"^\| ([A-Z]\d+) \| (.*?) \|", text, flags=re.M), re.findall(r"^\| `(=[^`]+)` \| ([^|]+) \|$", text, flags=re.M)
    )
    assert found.cells and found.formulas, path
    return found


def carry_out(sheet, path: pathlib.Path, write: Callable[[Any, str], None]):
    """Writes the example into a sheet, the formulas with `write`; yields each formula, what its cell shows, and what the guide says."""
    guide = example(path)
    for place, content in guide.cells:
        cell = sheet.getCellRangeByName(place)
        if written := day(content):
            cell.Value = (written - NULL_DATE).days
        elif re.fullmatch(r"\d+ %", content):
            cell.Value, cell.NumberFormat = int(content[:-2]) / 100, 10
        elif content.isdigit():
            cell.Value = int(content)
        else:
            cell.NumberFormat = 100
            cell.String = content
    for row, (formula, answer) in enumerate(guide.formulas, start=10):
        cell = sheet.getCellByPosition(0, row)
        write(cell, formula)
        yield formula, as_written(cell, answer), answer


def day(text: str) -> Optional[datetime.date]:
    """A day as the guides write them, 31-08-2025 or 2025-08-31."""
    for form in FORMS:
        try:
            return datetime.datetime.strptime(text, form).date()
        except ValueError:
            pass
    return None


def as_written(cell: Any, answer: str) -> str:
    """What a cell holds, written in the way of the answer: a day, per cent, or a number with as many decimals."""
    if cell.getError() or cell.FormulaResultType2 == 2:
        return str(cell.String)
    if day(answer):
        return (NULL_DATE + datetime.timedelta(cell.Value)).strftime(FORMS[0] if answer[2] == "-" else FORMS[1])
    percent = " %" if answer.endswith(" %") else ""
    decimals = len(re.split("[.,]", answer.removesuffix(" %"))[1])
    text = f"{cell.Value * (100 if percent else 1):.{decimals}f}{percent}"
    return text.replace(".", ",") if "," in answer else text
