"""Reads observations (målinger) from a spreadsheet, as those who keep them write them: a row for each day, a column for each indicator.

The table begins where "Gælder" stands in the first column. In the row above stand the ids of the indicators; below, in the first column, the
days. The first row is the title of the sheet; what stands between it and the table is its note, and when that calls the numbers invented
("opdigtede"), the follow-up does. A cell holds a number in the indicator's unit, a figure such as "55 %", a word such as
"mangler", or nothing for what is not measured. A number in a cell with per cent format is taken for what it shows; one of at most 1 without
that format could be a share of either kind, and is asked about.
"""

import csv
import datetime
import decimal
import difflib
import io
import pathlib
import re
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Tuple, Union

import delaftale
import openpyxl
from openpyxl.utils import get_column_letter



class Uncalculated:
    """What a cell holds whose formula no spreadsheet has calculated: files of other programs can be so."""


# What a cell can hold: nothing, a text, a number, a day.
Calculated = Union[None, str, int, float, datetime.datetime, datetime.date, bool]
Content = Union[Calculated, Uncalculated]


class Cell(NamedTuple):
    """A cell of the sheet: where it is, what it holds, and whether it shows its number as per cent."""

    place: str
    content: Content
    percent: bool


class Problem(NamedTuple):
    """What is wrong with a cell, in Danish."""

    place: str
    message: str


class Doubt(Exception):
    """What a cell holds could be meant in several ways, or is nothing that can be measured."""


class Unreadable(Exception):
    """The sheet cannot be read; every problem of it."""

    def __init__(self, problems: List[Problem]) -> None:
        super().__init__("\n".join(f"{problem.place}: {problem.message}" for problem in problems))
        self.problems = problems


def cells(path: pathlib.Path, sheet: Optional[str] = None) -> List[List[Cell]]:
    """The cells of a sheet of an .xlsx file, or those of a .csv file with semicolons, in UTF-8 or as a Danish Windows writes it."""
    if path.suffix.lower() == ".csv":
        data = path.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252")
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=";")
        rows: List[List[Any]] = [[(content or None, False) for content in line] for line in lines]
        label = ""
    else:
        book = openpyxl.load_workbook(path, data_only=True)
        name = sheet or ("Målinger" if "Målinger" in book.sheetnames else book.sheetnames[0])
        if name not in book.sheetnames:
            raise Unreadable([Problem(path.name, f"der er intet ark ved navn {name}; der er {', '.join(book.sheetnames)}")])
        formulas = openpyxl.load_workbook(path)[name].iter_rows()
        rows = [[_content(cell, formula) for cell, formula in zip(*both)] for both in zip(book[name].iter_rows(), formulas)]
        label = f"{name}!"
    return [
        [Cell(f"{label}{get_column_letter(column)}{line}", content, percent) for column, (content, percent) in enumerate(row, 1)]
        for line, row in enumerate(rows, 1)
    ]


def _content(cell: Any, formula: Any) -> Tuple[Content, bool]:
    """What a cell holds, and whether it shows its number as per cent."""
    uncalculated = cell.value is None and formula.data_type == "f"
    return Uncalculated() if uncalculated else cell.value, "%" in cell.number_format


class Indicator(NamedTuple):
    """An indicator of a plan."""

    delaftale: str
    id: str
    unit: delaftale.Unit


def indicators(plan: Dict[str, Any]) -> Dict[str, List[Indicator]]:
    """The indicators of a plan document by their ids; different delaftaler may use the same id."""
    found: Dict[str, List[Indicator]] = {}
    for part in plan["plan"]["delaftaler"]:
        for objective in part["objectives"]:
            for one in objective["indicators"]:
                # "fullTimePersons" is FULL_TIME_PERSONS.
                unit = delaftale.Unit[re.sub("([A-Z])", r"_\1", one["unit"]).upper()]
                found.setdefault(one["id"], []).append(Indicator(part["id"], one["id"], unit))
    return found


def read(library: delaftale.Library, plan: Dict[str, Any], rows: List[List[Cell]]) -> Dict[str, Any]:
    """The observations of a sheet as a document of the library. `Unreadable` tells of every cell that is wrong."""
    problems: List[Problem] = []
    head = next((number for number, row in enumerate(rows) if row and row[0].content == "Gælder"), None)
    if any(row and str(row[0].content).startswith(("Gælder,", "Gælder\t")) for row in rows):
        raise Unreadable([Problem("A1", "felterne i filen er ikke adskilt af semikolon; gem den som CSV med semikolon, eller som .xlsx")])
    if head is None or head == 0:
        raise Unreadable([Problem("A1", "der er ingen tabel: i første kolonne skal der stå Gælder, med indikatorernes id i rækken over")])
    columns = dict(_columns(indicators(plan), rows[head - 1][1:], problems))
    observations: List[Dict[str, str]] = []
    places: List[str] = []
    for row in rows[head + 1 :]:
        measured = [(row[column], one) for column, one in columns.items() if column < len(row) and not _empty(row[column])]
        if not measured:
            continue
        try:
            reference, day = _reference(library, row[0])
        except (delaftale.DelaftaleError, Doubt) as wrong:
            problems.append(_problem(row[0].place, wrong))
            # What stands in the row is looked at all the same.
            reference, day = "2000", "2000-12-31"
        for cell, indicator in measured:
            try:
                value = _value(library, indicator.unit, cell)
            except (delaftale.DelaftaleError, Doubt) as wrong:
                problems.append(_problem(cell.place, wrong, "eller lad cellen stå tom"))
                continue
            places.append(cell.place)
            observations.append(
                {
                    "delaftale": indicator.delaftale,
                    "indicator": indicator.id,
                    "reference": reference,
                    "value": value,
                    # The sheet does not say when a value became known: on its day at the earliest.
                    "known": day,
                }
            )
    if problems:
        raise Unreadable(problems)
    document: Dict[str, Any] = {"schemaVersion": "2", "observations": observations}
    note = " ".join(str(row[0].content) for row in rows[1 : head - 1] if row and not _empty(row[0]))
    if note:
        document["note"] = note
        document["invented"] = "opdigte" in note.lower()
    try:
        # Whatever the day, the observations are checked against the plan.
        library.call("assess", {"plan": plan, "observations": document, "asOf": "2100-01-01"})
    except delaftale.DelaftaleError as error:
        raise Unreadable([_placed(one, places) for one in error.errors]) from error
    return document


def _told(place: str, message: str, help: Optional[str]) -> Problem:
    return Problem(place, f"{message}; {help}" if help else message)


def _problem(place: str, wrong: Union[delaftale.DelaftaleError, Doubt], more: str = "") -> Problem:
    """What a cell cannot be read for; a doubt says itself what to do."""
    if isinstance(wrong, Doubt):
        return Problem(place, str(wrong))
    return _told(place, wrong.danish, "; ".join(filter(None, [wrong.help, more])))


def _placed(error: Dict[str, Any], places: List[str]) -> Problem:
    """What the library refuses, at the cell that it came from."""
    found = re.match(r"/observations/observations/(\d+)", str(error.get("path", "")))
    place = places[int(found[1])] if found else "arket"
    return _told(place, error["danish"]["message"], error["danish"].get("help"))


def _columns(
    known: Dict[str, List[Indicator]], heads: List[Cell], problems: List[Problem]
) -> Iterator[Tuple[int, Indicator]]:
    """The columns of the table with their indicators: an id, or delaftale/id where several have it."""
    for column, cell in enumerate(heads, 1):
        if _empty(cell):
            continue
        name = str(cell.content).strip()
        part, _, own = name.rpartition("/")
        found = [one for one in known.get(own, []) if part in ("", one.delaftale)]
        if len(found) == 1:
            yield column, found[0]
        elif found:
            problems.append(Problem(cell.place, f"{name} findes i flere delaftaler; skriv delaftale/{name}"))
        else:
            near = difflib.get_close_matches(own.lower(), known, 1)
            others = f"mente du {near[0]}?" if near else f"der er {', '.join(known)}"
            problems.append(Problem(cell.place, f"planen har ingen indikator {name}; {others}"))


def _empty(cell: Cell) -> bool:
    return cell.content is None or (isinstance(cell.content, str) and not cell.content.strip())


def _calculated(cell: Cell) -> Calculated:
    if isinstance(cell.content, Uncalculated):
        raise Doubt("der står en formel, som ikke er regnet ud: åbn filen i Excel eller LibreOffice, og gem den")
    return cell.content


def _reference(library: delaftale.Library, cell: Cell) -> Tuple[str, str]:
    """What a row is about in time, as the library writes it, and its last day."""
    content = _calculated(cell)
    text = content.date().isoformat() if isinstance(content, datetime.datetime) else str(content or "")
    read = library.call("parseReference", {"text": text})
    return str(read["reference"]), str(read["effectiveDate"])


def _value(library: delaftale.Library, unit: delaftale.Unit, cell: Cell) -> str:
    """What a cell says, as a printed figure or the name of a state."""
    content = _calculated(cell)
    if isinstance(content, (datetime.datetime, datetime.date)):
        raise Doubt("der står en dato, hvor der ventes en måling")
    if isinstance(content, bool):
        raise Doubt(f"der står {'SAND' if content else 'FALSK'}, hvor der ventes en måling")
    if isinstance(content, str):
        figure = library.figure(content)
        if isinstance(figure.value, delaftale.State) or figure.unit != delaftale.Unit.NONE:
            return content
        _not_doubtful(unit, figure.value, content)
        if figure.approximate:
            # "under 5" is about five, not five: the word of the unit is put behind it.
            return f"{content} {library.figure_text(2, 0, unit).partition(' ')[2].strip()}"
        return library.figure_text(figure.value, figure.decimals, unit)
    if content is None:
        raise Doubt("cellen er tom")
    if not cell.percent:
        _not_doubtful(unit, content, str(content).replace(".", ","))
    # As the cell shows it: 0.193 is 19,3 %.
    shown = decimal.Decimal(repr(content)) * (100 if cell.percent else 1)
    return library.figure_text(float(shown), unit=delaftale.Unit.PERCENT if cell.percent else unit)


def _not_doubtful(unit: delaftale.Unit, number: float, written: str) -> None:
    if unit == delaftale.Unit.PERCENT and 0 < abs(number) <= 1:
        percent = f"{decimal.Decimal(repr(number)) * 100:f}".rstrip("0").rstrip(".").replace(".", ",") if number != 1 else "100"
        raise Doubt(f"er {written} det samme som {percent} %? Vis cellen i procentformat, eller skriv {percent} % eller {written} % som tekst")
