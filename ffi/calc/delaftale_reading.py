"""What stands in cells, as the functions of the add-in understand it. Nothing here knows of LibreOffice.

The rules are those of the Excel module. A cell can hold a number, a figure as text ("55 %"), a word for why there is none ("afventer
måling"), or nothing. A number that is shown as per cent is one: 0.2 is 20 %. Where a cell does not show it and nobody can know whether 0.2 is
0.2 % or 20 %, the unit is asked for.
"""

import datetime
import math
import re
from typing import Any, List, NamedTuple, Optional, Sequence, Tuple, Union

import delaftale
from delaftale import Direction, State, Unit


class Range(NamedTuple):
    """Cells by reference: what they hold, row by row (a number, a truth, a text, "" for nothing, None for an error value), and whether as
    per cent. Of a whole column only the rows are there that the sheet uses; `rows` are those of the reference."""

    values: Tuple[Tuple[Any, ...], ...]
    percent: Tuple[Tuple[bool, ...], ...]
    rows: int


class Item(NamedTuple):
    """One cell: a number, a text, or None for nothing, and whether it is shown as per cent."""

    value: Any
    percent: bool = False
    broken: bool = False


# What Calc hands in: a number, a text, a range, or nothing.
Cell = Union[float, str, None, Tuple[Tuple[Any, ...], ...], Range, Item]

# A reference with more rows is a whole column, of which only those count that hold something.
MANY = 10_000


class NoAnswer(Exception):
    """Why a cell has no answer; `nothing_there` when nothing is wrong, but there is no such value."""

    def __init__(self, message: str, nothing_there: bool = False) -> None:
        super().__init__(message)
        self.nothing_there = nothing_there


class Question:
    """How the cells of one formula are meant: the unit that they agree on, and the day that dates count from."""

    def __init__(self, library: delaftale.Library, null_date: datetime.date) -> None:
        self.library = library
        self.null_date = null_date
        self.unit = Unit.NONE
        # The decimals that every number is printed with; -1 when they differ, or when one is a number, which does not know its own.
        self.printed: Optional[int] = None
        # How the numbers are written: plainly, with a sign of per cent, in cells that show per cent. Zeros in those are told apart: they
        # can stand beside anything, and where nothing else does the answer is shown as per cent too.
        self._plain = self._written_percent = self._shown_percent = self._shown_zero = False
        # A plain number that may be a share of 1.
        self._part_of_one: Optional[float] = None

    def note_printed(self, decimals: int) -> None:
        """One more number, with so many decimals."""
        self.printed = decimals if self.printed in (None, decimals) else -1

    def decimals(self, named: Cell) -> int:
        """The decimals that the formula names, or those that all numbers are printed with; -1 for those that each has."""
        own = places(named)
        return self.printed if own == -1 and self.printed is not None else own

    def choose_unit(self, cell: Cell) -> None:
        """The unit that the formula names."""
        if not empty(cell):
            self.unit = self.library.unit(text(cell, "enhed"))

    def agreed_unit(self) -> Unit:
        """The unit of all numbers that were read."""
        only_zeros = self._shown_zero and not self._plain and not self._written_percent
        if self._shown_percent or only_zeros and self.unit in (Unit.NONE, Unit.PERCENT, Unit.FRACTION):
            if self._plain or self._written_percent:
                raise NoAnswer("nogle tal står i procentformat og andre ikke; brug samme format til alle")
            if self.unit not in (Unit.NONE, Unit.PERCENT, Unit.FRACTION):
                raise NoAnswer("tallene står i procentformat, men enheden er en anden")
            return Unit.FRACTION
        if self._written_percent and self.unit not in (Unit.NONE, Unit.PERCENT):
            raise NoAnswer("et tal er skrevet med %, men enheden er en anden")
        if self._written_percent and self.unit == Unit.NONE:
            if self._part_of_one is not None:
                raise NoAnswer("et tal er skrevet med %, og et andet ligger mellem 0 og 1 uden; angiv enheden %, eller brug procentformat")
            return Unit.PERCENT
        return self.unit

    def number(self, cell: Cell, name: str) -> delaftale.Value:
        """A number, a figure as text, a word for why there is none, or nothing."""
        found = single(cell, name)
        if found.value is None:
            return State.MISSING
        if isinstance(found.value, bool):
            raise NoAnswer(f"{name} er sandt eller falsk, ikke et tal")
        if not isinstance(found.value, str):
            number = float(found.value)
            self._shown_zero |= found.percent and number == 0
            self._shown_percent |= found.percent and number != 0
            self._plain |= not found.percent and number != 0
            if not found.percent and 0 < abs(number) <= 1:
                self._part_of_one = number
            self.note_printed(-1)
            return number
        figure = self.library.figure(found.value)
        if figure.approximate:
            raise NoAnswer(f"{name}: {found.value} er kun omtrentligt")
        if isinstance(figure.value, State):
            return figure.value
        self.note_printed(figure.decimals)
        if figure.unit == Unit.PERCENT:
            self._written_percent = True
            return figure.value
        self._plain = True
        if figure.unit != Unit.NONE:
            if self.unit not in (Unit.NONE, figure.unit):
                raise NoAnswer(f"{name}: {found.value} er i en anden enhed end de andre tal")
            self.unit = figure.unit
        return figure.value

    def share(self, cell: Cell, name: str) -> float:
        """A share in per cent, from whatever shows one."""
        found = known(self.number(cell, name), name)
        if self.agreed_unit() == Unit.FRACTION:
            return known(self.library.figure(self.library.figure_text(found, unit=Unit.FRACTION)).value, name)
        if self._part_of_one is not None:
            written = self.library.figure_text(found)
            raise NoAnswer(f"{name}: er {written} procent eller en andel af 1? Skriv tallet som tekst med %, eller brug procentformat")
        return found

    def day(self, cell: Cell, name: str) -> datetime.date:
        """A day that must be there."""
        found = self.optional_day(cell, name)
        if found is None:
            raise NoAnswer(f"{name} mangler")
        return found

    def optional_day(self, cell: Cell, name: str) -> Optional[datetime.date]:
        """A day as a number or as text, or none."""
        found = single(cell, name).value
        if found is None or found == 0:
            return None
        if isinstance(found, str):
            return self.library.day(found)
        number = float(found)
        if not 0 <= number < 200_000:
            raise NoAnswer(f"{name}: {number:g} er ikke en dato")
        return self.null_date + datetime.timedelta(days=math.floor(number))

    def serial(self, day: datetime.date) -> float:
        """The number of a day in this document."""
        return float((day - self.null_date).days)

    def begin(self, rule: Cell, baseline: Cell, base_day: Cell, start: Cell, end: Cell, unit: Cell) -> List[Any]:
        """What every function of an indicator begins with."""
        self.choose_unit(unit)
        phrase = text(rule, "regel")
        value = self.number(baseline, "baseline")
        period = (self.day(start, "start"), self.optional_day(end, "slut"))
        return [phrase, value, self.optional_day(base_day, "baselinedato"), period]

    def series(
        self, rule: Cell, baseline: Cell, base_day: Cell, values: Cell, days: Cell, start: Cell, end: Cell, unit: Cell, way: Cell,
        as_of: Cell, decimals: Cell,
    ) -> Tuple[List[Any], Any]:
        """An indicator with all its observations; those that are empty have not come yet."""
        begin = self.begin(rule, baseline, base_day, start, end, unit)
        given, dated = (line("værdier", cell) for cell in as_long(values, days))
        dated = dated or [Item(None)] * len(given)
        if len(given) != len(dated):
            raise NoAnswer(f"der er {len(given)} værdier, men {len(dated)} datoer")
        observations = []
        for i, (value, day) in enumerate(zip(given, dated), start=1):
            if empty(value):
                continue
            found = self.number(value, f"værdi nr. {i}")
            # A word for why there is no number needs no day: nothing was observed on it.
            when = self.optional_day(day, f"dato nr. {i}") if isinstance(found, State) else self.day(day, f"dato nr. {i}")
            if when is not None:
                observations.append((when, found))
        chosen = {"as_of": self.optional_day(as_of, "pr"), "direction": direction(way), "decimals": self.decimals(decimals)}
        return [*begin, observations], {**chosen, "unit": self.agreed_unit()}


def shows_percent(number_format: str) -> bool:
    """Whether a format of numbers shows per cent: a % that is no text, and not only as wide as one."""
    return "%" in re.sub(r'"[^"]*"?|[\\_*].', "", number_format)


# --- several cells ---


def items(cell: Cell) -> List[Item]:
    """Every cell of a range, row by row."""
    if isinstance(cell, Item):
        return [cell]
    if isinstance(cell, Range):
        return [
            Item(none_if_blank(value), percent, value is None)
            for values, shown in zip(cell.values, cell.percent)
            for value, percent in zip(values, shown)
        ]
    if isinstance(cell, tuple):
        return [Item(none_if_blank(one)) for row in cell for one in row]
    return [] if cell is None else [Item(none_if_blank(cell))]


def lines_of(cell: Cell) -> Sequence[Sequence[Any]]:
    """The rows of cells, as far as they are there."""
    if isinstance(cell, Range):
        return cell.values
    return cell if isinstance(cell, tuple) and not isinstance(cell, Item) else [[cell]]


def height(cell: Cell) -> int:
    """How many rows a reference has."""
    return cell.rows if isinstance(cell, Range) else len(lines_of(cell))


def line(name: str, cell: Cell) -> List[Item]:
    """The cells of a single column or a single row."""
    rows = lines_of(cell)
    if len(rows) > 1 and len(rows[0]) > 1:
        raise NoAnswer(f"{name} skal stå i én kolonne eller én række")
    return items(cell)


def as_long(*columns: Cell) -> List[Cell]:
    """Whole columns, as far as any of them holds something: those that have as many rows begin in the same one."""
    rows = max(map(height, columns))
    if rows <= MANY:
        return list(columns)
    if any(1 < height(column) < rows for column in columns):
        raise NoAnswer("et område er en hel kolonne og et andet ikke; brug rækker fra og til alle steder")
    whole = [height(column) == rows for column in columns]
    used = max(filled(column) for column, one in zip(columns, whole) if one)
    return [cut(column, used) if one else column for column, one in zip(columns, whole)]


def filled(column: Cell) -> int:
    """How many rows there are up to the last that holds something; at least one."""

    def holds(value: Any) -> bool:
        # Of cells by reference, None is an error value.
        return isinstance(column, Range) if value is None else none_if_blank(value) is not None

    rows = lines_of(column)
    return next((count for count in range(len(rows), 1, -1) if any(map(holds, rows[count - 1]))), 1)


def cut(column: Cell, rows: int) -> Cell:
    """The first rows of a column; empty ones where the sheet does not use them."""
    if isinstance(column, Range):
        missing = rows - len(column.values)
        width = len(column.values[0])
        return Range(
            column.values[:rows] + (("",) * width,) * missing, column.percent[:rows] + ((False,) * width,) * missing, rows
        )
    assert isinstance(column, tuple)
    return column[:rows]


def rows(cell: Cell, name: str, count: int, optional: bool) -> List[Item]:
    """One cell for all rows, or one for each."""
    cells = line(name, cell)
    if optional and not cells:
        return [Item(None)] * count
    if len(cells) == 1:
        return cells * count
    if len(cells) != count:
        raise NoAnswer(f"der er {count} værdier, men {len(cells)} {name}")
    return cells


def is_shared(cell: Cell, count: int) -> bool:
    """Whether one cell stands for several rows."""
    return count > 1 and len(items(cell)) == 1


def shaped(answers: List[Any], like: Cell) -> Any:
    """Answers in the form of the range that was asked about."""
    if not isinstance(like, tuple):
        return answers[0]
    lines = lines_of(like)
    width = len(lines[0])
    return tuple(tuple(answers[row * width : (row + 1) * width]) for row in range(len(lines)))


# --- one cell ---


def none_if_blank(value: Any) -> Any:
    """Nothing for a text of blanks."""
    return None if isinstance(value, str) and not value.strip() else value


def empty(cell: Cell) -> bool:
    """Whether nothing stands there."""
    return all(one.value is None and not one.broken for one in items(cell))


def single(cell: Cell, name: str) -> Item:
    """The one cell of a range."""
    cells = items(cell)
    if len(cells) > 1:
        raise NoAnswer(f"{name} skal være én celle, ikke et område")
    if not cells:
        return Item(None)
    if cells[0].broken:
        raise NoAnswer(f"{name} er en fejlværdi")
    return cells[0]


def text(cell: Cell, name: str) -> str:
    """A text that must be there."""
    found = single(cell, name).value
    if found is None or found == 0:
        raise NoAnswer(f"{name} mangler")
    return str(found)


def code(cell: Cell, name: str) -> str:
    """A target-group code. A number is none: 6.10 would have become 6.1."""
    found = single(cell, name).value
    if isinstance(found, str):
        return found
    if found is None:
        raise NoAnswer(f"{name} mangler")
    raise NoAnswer(f"{name} er et tal; formatér cellen som tekst, så 6.10 ikke bliver til 6.1")


def codes_of(cell: Cell, name: str) -> List[str]:
    """The codes of one or several cells, each with one code or some with commas between them."""
    found = [code(one, name) for one in items(cell) if not empty(one)]
    if not found and len(items(cell)) > 1:
        raise NoAnswer(f"{name} er et tomt område")
    return found


def known(number: delaftale.Value, name: str) -> float:
    """A number that must be one."""
    if isinstance(number, State):
        raise NoAnswer(f"{name} er ikke kendt", nothing_there=True)
    return number


def direction(cell: Cell) -> Direction:
    """Which way is better."""
    found = single(cell, "retning").value
    if found is None or found == 0:
        return Direction.NONE
    word = str(found).strip().lower()
    if word in ("stige", "stiger", "op"):
        return Direction.HIGHER
    if word in ("falde", "falder", "ned"):
        return Direction.LOWER
    raise NoAnswer(f"retning skal være stige eller falde, ikke {found}")


def places(cell: Cell) -> int:
    """How many decimals; -1 where nothing is said."""
    found = single(cell, "decimaler").value
    if found is None or found == 0:
        return -1
    if str(found).strip().removesuffix(".0") in map(str, range(1, 10)):
        return int(float(found))
    raise NoAnswer("decimaler skal være et helt tal fra 1 til 9 eller tom")
