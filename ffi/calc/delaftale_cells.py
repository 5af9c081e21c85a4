"""The cells of a formula on their way to the library, and its answer on the way back. What cells mean is for the library to say; nothing
here knows of LibreOffice, so that it is used without it too.
"""

import ctypes
import datetime
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple, Union

import delaftale
from delaftale_functions import FUNCTIONS

# What the header calls DELAFTALE_CELL_....
EMPTY, NUMBER, TEXT, TRUTH, ERROR, NO_VALUE = range(6)
# The systems of dates that Calc has, by the day that they count from: DELAFTALE_DATES_....
DATES = {datetime.date(1899, 12, 30): 1899, datetime.date(1904, 1, 1): 1904, datetime.date(1900, 1, 1): 1}


class Range(NamedTuple):
    """Cells by reference: what they hold, row by row (a number, a truth, a text, "" for nothing, None for an error value), and for each
    the number format, where that says something. Of a whole column only the rows are there that the sheet uses; `rows` are those of the
    reference."""

    values: Sequence[Sequence[Any]]
    formats: Sequence[Sequence[Optional[str]]]
    rows: int


# What Calc hands in: a number, a text, cells by value or by reference, or nothing.
Argument = Union[float, str, None, Tuple[Tuple[Any, ...], ...], Range]


class NoAnswer(Exception):
    """Why a formula has no answer; `nothing_there` when nothing is wrong, but there is no such value."""

    def __init__(self, message: str, nothing_there: bool = False) -> None:
        super().__init__(message)
        self.nothing_there = nothing_there


class Given(ctypes.Structure):
    """The cells of all arguments: `delaftale_cells` of the header."""

    _fields_ = [
        ("size", ctypes.c_size_t), ("arguments", ctypes.c_size_t), ("rows", ctypes.c_void_p), ("columns", ctypes.c_void_p),
        ("heights", ctypes.c_void_p), ("count", ctypes.c_size_t), ("kinds", ctypes.c_void_p), ("numbers", ctypes.c_void_p),
        ("texts", ctypes.c_void_p), ("formats", ctypes.c_void_p), ("format_count", ctypes.c_size_t), ("number_formats", ctypes.c_void_p),
    ]


class Gathered:
    """The cells of all arguments as columns, while they are gathered."""

    def __init__(self) -> None:
        self.rows: List[int] = []
        self.columns: List[int] = []
        self.heights: List[int] = []
        self.kinds: List[int] = []
        self.numbers: List[float] = []
        self.texts: List[Optional[bytes]] = []
        self.formats: List[int] = []
        self.number_formats: Dict[str, int] = {}
        # Most texts of a column stand there many times.
        self.encoded: Dict[str, bytes] = {}

    def add(self, cell: Argument, zero_is_nothing: bool) -> None:
        """One more argument. Calc hands an empty cell in as 0 where it does not hand in the reference."""
        if isinstance(cell, Range):
            self._shape(len(cell.values), cell.values[0], cell.rows)
            for line, formats in zip(cell.values, cell.formats):
                for value, shown in zip(line, formats):
                    self._cell(value, ERROR if value is None else EMPTY, shown)
        elif isinstance(cell, tuple):
            self._shape(len(cell), cell[0], len(cell))
            for line in cell:
                for value in line:
                    self._cell(None if zero_is_nothing and value == 0 else value, EMPTY)
        elif cell is None or zero_is_nothing and cell == 0:
            self._shape(0, (), 0)
        else:
            self._shape(1, (cell,), 1)
            self._cell(cell, EMPTY)

    def _shape(self, rows: int, line: Sequence[Any], height: int) -> None:
        self.rows.append(rows)
        self.columns.append(len(line))
        self.heights.append(height)

    def _cell(self, value: Any, none: int, shown: Optional[str] = None) -> None:
        kind, number, text = none, 0.0, None
        if isinstance(value, str):
            kind, text = TEXT, self.encoded.get(value)
            if text is None:
                text = self.encoded[value] = value.replace("\0", " ").encode()
        elif isinstance(value, bool):
            kind, number = TRUTH, float(value)
        elif value is not None:
            kind, number = NUMBER, float(value)
        self.kinds.append(kind)
        self.numbers.append(number)
        self.texts.append(text)
        self.formats.append(-1 if shown is None else self.number_formats.setdefault(shown, len(self.number_formats)))

    def given(self) -> Tuple[Given, List[Any]]:
        """The structure, and what it leads to: that must live as long."""
        formats = [text.encode() for text in self.number_formats]
        size, count = ctypes.c_size_t * len(self.rows), len(self.kinds)
        arrays = [
            size(*self.rows), size(*self.columns), size(*self.heights), (ctypes.c_int32 * count)(*self.kinds),
            (ctypes.c_double * count)(*self.numbers), (ctypes.c_char_p * count)(*self.texts), (ctypes.c_int32 * count)(*self.formats),
            (ctypes.c_char_p * len(formats))(*formats),
        ]
        places = [ctypes.addressof(array) for array in arrays]
        given = Given(
            ctypes.sizeof(Given), len(self.rows), *places[:3], count, *places[3:7], len(formats), places[7],
        )
        return given, arrays


class Asking(delaftale.Library):
    """The library, with the function that answers formulas."""

    def __init__(self, path: Optional[str] = None) -> None:
        super().__init__(path)
        size, pointer, text = ctypes.c_size_t, ctypes.c_void_p, ctypes.c_char_p
        self._c.delaftale_formula.argtypes = [
            text, ctypes.c_int32, ctypes.c_int32, pointer, size, pointer, pointer, pointer, pointer, pointer, size, pointer,
        ]

    def formula(self, name: str, dates: int, cells: Gathered, room: int) -> Tuple[List[List[Any]], Optional[delaftale.DelaftaleError]]:
        """The cells of the answer, row by row, and what is wrong in the first row of a column that has an error value."""
        given, alive = cells.given()
        kinds, numbers = (ctypes.c_int32 * room)(), (ctypes.c_double * room)()
        rows, columns, length, capacity = ctypes.c_size_t(), ctypes.c_size_t(), ctypes.c_size_t(), 1 << 12
        while True:
            buffer = ctypes.create_string_buffer(capacity)
            number = self._c.delaftale_formula(
                name.encode(), dates, 0, ctypes.byref(given), room, kinds, numbers, ctypes.byref(rows), ctypes.byref(columns), buffer,
                capacity, ctypes.byref(length),
            )
            if number != delaftale._TOO_SMALL or length.value < capacity:
                break
            capacity = length.value + 1
        del alive
        problem = self._error(number) if number == delaftale._SOME_ROWS else None
        if problem is None:
            self._check(number)
        text = buffer.raw[: length.value].decode()
        width = columns.value
        if rows.value * width == 1:
            return [[shown(kinds[0], numbers[0], [text])]], problem
        texts = text.split("\n")
        line = [shown(kind, value, texts) for kind, value in zip(kinds, numbers)]
        return [line[row * width : (row + 1) * width] for row in range(rows.value)], problem


class Marker:
    """What stands in an answer in the place of a value."""


WRONG, MISSING = Marker(), Marker()


def shown(kind: int, number: float, texts: List[str]) -> Any:
    """What a cell of an answer shows."""
    if kind == TEXT:
        return texts[int(number)]
    return {EMPTY: "", NUMBER: number, ERROR: WRONG, NO_VALUE: MISSING}[kind]


class Cells:
    """The functions, by their programmatic names."""

    def __init__(self, load: Callable[[], Asking]) -> None:
        self._load = load
        self._library: Optional[Asking] = None
        self._last = ""

    @property
    def library(self) -> Asking:
        """The library, loaded when it is first needed."""
        if self._library is None:
            try:
                self._library = self._load()
            except OSError as fault:
                raise NoAnswer(f"biblioteket kan ikke hentes: {fault}") from fault
        return self._library

    def note(self, message: str) -> None:
        """Keeps what went wrong, for DELAFTALE_FEJL."""
        self._last = message

    def answer(self, name: str, null_date: datetime.date, arguments: Sequence[Argument]) -> Any:
        """What a function answers: a number, a text, or the cells of a column, row by row."""
        if name == "error":
            return self._last
        function = BY_NAME[name]
        cells = Gathered()
        for parameter, cell in zip(function.parameters, [*arguments, *[None] * (len(function.parameters) - len(arguments))]):
            cells.add(cell, not parameter.cells)
        if function.today:
            cells.add(datetime.date.today().isoformat(), False)
        room = max([1, *(height * columns for height, columns in zip(cells.heights, cells.columns))]) if function.column else 1
        try:
            answer, problem = self.library.formula(name, DATES.get(null_date, 1899), cells, room)
        except NoAnswer as refused:
            self.note(str(refused))
            raise
        except delaftale.DelaftaleError as refused:
            self.note(said_of(refused))
            raise NoAnswer(said_of(refused), isinstance(refused, delaftale.NoValue)) from refused
        if problem is not None:
            self.note(said_of(problem))
        return tuple(map(tuple, answer)) if function.column else answer[0][0]


def said_of(refused: delaftale.DelaftaleError) -> str:
    """What is wrong, and how to mend it."""
    return " – ".join(filter(None, [refused.danish, refused.help]))


BY_NAME = {function.name: function for function in FUNCTIONS}
