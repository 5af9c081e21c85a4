"""delaftale in Python, over ctypes: one file without dependencies, for Python 3.8 and later.

    import delaftale
    library = delaftale.Library()                       # or delaftale.Library("path/to/libdelaftale.so.2")
    library.expected("øges til 85 % inden 31. august 2025", 20, "2021-02-28", ("2021-09-01", "2025-08-31"), "2023-08-31")
    library.call("parseFigure", {"text": "19,14 %"})["value"]

Days are `datetime.date` or ISO texts. What the library refuses is raised as `DelaftaleError`, with a stable `code`, the `path` of the
place, and its message and help in Danish and in English. A `Library` may be used by several threads.
"""

import ctypes
import datetime
import enum
import json
import os
import pathlib
import sys
from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple, Type, TypeVar, Union

ABI_VERSION = 2

Day = Union[str, datetime.date]
Period = Tuple[Day, Optional[Day]]

_DIGITS, _NO_DATE, _DANISH, _ENGLISH = 0, -1.0, 0, 1
_TOO_SMALL, _NO_VALUE, _SOME_ROWS = 7, 12, 13
_LAST_MESSAGE, _LAST_HELP, _LAST_CODE, _LAST_PATH, _LAST_CALL, _LAST_JSON = 1, 2, 3, 4, 5, 6


class State(enum.Enum):
    """What stands in the place of a number when there is none. None of them is ever 0."""

    PENDING = -1e301
    SUPPRESSED = -2e301
    MISSING = -3e301
    NOT_YET_DUE = -4e301


class Unit(enum.IntEnum):
    """The unit (enhed) of the numbers of a call."""

    NONE = 0
    PERCENT = 1
    PERCENTAGE_POINTS = 2
    PERSONS = 3
    FULL_TIME_PERSONS = 4
    COURSES = 5
    WEEKS = 6
    MONTHS = 7
    KRONER = 8
    FULL_TIME_EQUIVALENTS = 9
    NUMBER = 10
    FRACTION = 100  # 0.2 is 20 %, as a spreadsheet keeps it


class Direction(enum.IntEnum):
    """Which way is better (retning)."""

    NONE = 0
    HIGHER = 1
    LOWER = 2


class Status(enum.IntEnum):
    """How an indicator stands (status)."""

    NOT_ASSESSABLE = 0
    REACHED = 1
    ON_TRACK = 2
    BEHIND = 3
    FAR_BEHIND = 4
    WORSENING = 5
    LOST = 6
    MISSED = 7
    BETTER = 8
    UNCHANGED = 9
    WORSE = 10
    HELD = 11
    SLIPPED = 12
    CHANGE_ONLY = 13
    REACHED_LATE = 14
    REACHED_AT_DEADLINE = 15
    DEADLINE_PASSED = 16
    AWAITING = 17
    KEPT = 18
    EXCEEDED = 19
    WITHIN_SO_FAR = 20


class Reason(enum.IntEnum):
    """Why an indicator cannot be assessed (begrundelse)."""

    NONE = 0
    NO_BASELINE = 1
    BASELINE_PENDING = 2
    BASELINE_SUPPRESSED = 3
    BASELINE_UNDATED = 4
    RULE_AGAINST_DIRECTION = 5
    ZERO_BASELINE = 6
    TARGET_IMPOSSIBLE = 7
    DEADLINE_BEFORE_BASELINE = 8
    DEADLINE_BEFORE_PERIOD = 9
    NO_DEADLINE = 10
    NO_COMPARISON = 11
    COMPARISON_OTHER_TIME = 12
    NO_GAP = 13
    NO_OBSERVATION = 14
    VALUE_SUPPRESSED = 15
    APPROXIMATE = 16
    UNITS_DIFFER = 17
    OTHER_PERIOD = 18
    POPULATIONS_DIFFER = 19
    SERIES_BREAK = 20
    CODE_BREAK = 21
    OUT_OF_RANGE = 22
    COMPOUND_ZERO = 23
    DIRECTION_MISSING = 24


class Grade(enum.IntEnum):
    """Whether printed figures can be true together (kontrol)."""

    EXACT = 1
    WITHIN_ROUNDING = 2
    IMPOSSIBLE = 3


class CodeStanding(enum.IntEnum):
    """What a target-group code is on a day."""

    KNOWN = 1
    EXPIRED = 2
    NOT_YET = 3
    OPEN_SET = 4
    UNKNOWN = 5


Value = Union[float, State]


class Figure(NamedTuple):
    """A printed figure (tal)."""

    value: Value
    decimals: int
    unit: Unit
    approximate: bool


class Judgement(NamedTuple):
    """A status, and why there is none."""

    status: Status
    reason: Reason


class Column(NamedTuple):
    """What came out of the rows of a column; None where there is no such number."""

    statuses: List[Status]
    reasons: List[Reason]
    ratios: List[Optional[float]]
    expected: List[Optional[float]]
    errors: List[int]
    # What was wrong with the first row that failed.
    problem: "Optional[DelaftaleError]"


class Check(NamedTuple):
    """Whether a print can be true, and what comes out instead."""

    grade: Grade
    recomputed: float


class DelaftaleError(Exception):
    """What the library refused; the fields are those of the first problem."""

    def __init__(self, number: int, code: str, path: str, danish: str, english: str, help: str, errors: List[Any]) -> None:
        super().__init__(english)
        self.number = number
        self.code = code
        self.path = path
        self.danish = danish
        self.english = english
        self.help = help  # in Danish; empty where there is nothing to say
        self.errors = errors  # all problems, as the JSON operations tell them


class NoValue(DelaftaleError):
    """There is no such value: nothing is expected on that day, or there is nothing to assess."""


# What the shared library is called on this system.
FILE = {"win32": "delaftale.dll", "darwin": f"libdelaftale.{ABI_VERSION}.dylib"}.get(sys.platform, f"libdelaftale.so.{ABI_VERSION}")


def find_library() -> str:
    """Where the shared library lies: what DELAFTALE_LIBRARY says, beside this file, or where the system looks."""
    named = os.environ.get("DELAFTALE_LIBRARY")
    if named:
        return named
    beside = pathlib.Path(__file__).resolve().parent / FILE
    return str(beside) if beside.exists() else FILE


def _digits(day: Optional[Day]) -> float:
    if day is None:
        return _NO_DATE
    if isinstance(day, str):
        day = datetime.date.fromisoformat(day)
    return float(day.year * 10_000 + day.month * 100 + day.day)


def _day(digits: float) -> Optional[datetime.date]:
    whole = int(digits)
    return None if digits == _NO_DATE else datetime.date(whole // 10_000, whole // 100 % 100, whole % 100)


def _number(value: Value) -> float:
    return value.value if isinstance(value, State) else float(value)


def _value(number: float) -> Value:
    return State(number) if number < -1e300 else number


def _utf8(text: str) -> bytes:
    """The text as C reads it. A NUL would end it early."""
    if "\0" in text:
        raise ValueError(f"a text has a NUL in it: {text!r}")
    return text.encode()


def _doubles(values: Sequence[Value]) -> "ctypes.Array[ctypes.c_double]":
    return (ctypes.c_double * len(values))(*map(_number, values))


def _texts(texts: Sequence[Optional[str]]) -> "ctypes.Array[ctypes.c_char_p]":
    """The texts as C reads them. Equal ones stand in one place, so that the library reads each rule once."""
    known = {text: None if text is None else _utf8(text) for text in set(texts)}
    return (ctypes.c_char_p * len(texts))(*(known[text] for text in texts))


_INT, _DOUBLE, _SIZE, _TEXT, _POINTER = ctypes.c_int32, ctypes.c_double, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_void_p
_BUFFER = [_POINTER, _SIZE, _POINTER]
_Struct = TypeVar("_Struct", bound=ctypes.Structure)


class IndicatorStruct(ctypes.Structure):
    """One indicator, as the header has it."""

    _fields_ = [
        ("size", _SIZE), ("baseline", _DOUBLE), ("baseline_date", _DOUBLE), ("start", _DOUBLE), ("end", _DOUBLE), ("as_of", _DOUBLE),
        ("count", _SIZE), ("values", _POINTER), ("value_dates", _POINTER), ("unit", _INT), ("direction", _INT), ("dates", _INT),
        ("decimals", _INT),
    ]


class ColumnStruct(ctypes.Structure):
    """A column of indicators, as the header has it."""

    _fields_ = [
        ("size", _SIZE), ("count", _SIZE), ("start", _DOUBLE), ("end", _DOUBLE), ("baselines", _POINTER), ("baseline_dates", _POINTER),
        ("values", _POINTER), ("value_dates", _POINTER), ("units", _POINTER), ("directions", _POINTER), ("expected", _POINTER),
        ("ratios", _POINTER), ("statuses", _POINTER), ("reasons", _POINTER), ("errors", _POINTER), ("dates", _INT), ("decimals", _INT),
    ]


def struct_of(kind: Type[_Struct], **members: Any) -> _Struct:
    """A struct with its size in front. A column in it lives as long as the struct does."""
    own = kind(size=ctypes.sizeof(kind))
    for name, member in members.items():
        setattr(own, name, ctypes.addressof(member) if isinstance(member, ctypes.Array) else member)
    own.kept = members
    return own


# The parameters of every function that is called here, as the header has them; a test holds the two together.
SIGNATURES: Dict[str, List[Any]] = {
    "delaftale_last_error_text": [_INT, _INT, *_BUFFER],
    "delaftale_expected": [_TEXT, _POINTER, _DOUBLE, _POINTER],
    "delaftale_target": [_TEXT, _POINTER, _DOUBLE, _POINTER, _POINTER],
    "delaftale_status": [_TEXT, _POINTER, _POINTER, _POINTER],
    "delaftale_ratio": [_TEXT, _POINTER, _POINTER],
    "delaftale_status_column": [_SIZE, _POINTER, _POINTER],
    "delaftale_change": [_DOUBLE, _DOUBLE, _POINTER, _POINTER],
    "delaftale_parse_figure": [_TEXT, _POINTER, _POINTER, _POINTER, _POINTER],
    "delaftale_format_figure": [_DOUBLE, _INT, _INT, _INT, *_BUFFER],
    "delaftale_parse_date": [_TEXT, _INT, _POINTER],
    "delaftale_rule_phrase": [_TEXT, *_BUFFER],
    "delaftale_rule_doubts": [_TEXT, _INT, *_BUFFER],
    "delaftale_unit_from_word": [_TEXT, _POINTER],
    "delaftale_status_word": [_INT, _INT, *_BUFFER],
    "delaftale_reason_word": [_INT, _INT, *_BUFFER],
    "delaftale_grade_word": [_INT, _INT, *_BUFFER],
    "delaftale_check_share": [_DOUBLE, _DOUBLE, _INT, _DOUBLE, _INT, _POINTER, _POINTER],
    "delaftale_check_sum": [_SIZE, _POINTER, _DOUBLE, _INT, _INT, _POINTER, _POINTER],
    "delaftale_whole_numbers": [_DOUBLE, _DOUBLE, _INT, _POINTER, _POINTER],
    "delaftale_target_group_name": [_TEXT, _DOUBLE, _INT, _INT, _POINTER, *_BUFFER],
    "delaftale_sum_by_code": [_SIZE, _POINTER, _POINTER, _INT, _TEXT, _POINTER],
    "delaftale_call": [_TEXT, _TEXT, _POINTER],
    "delaftale_string_free": [_POINTER],
}


class Library:
    """The shared library. Its functions take plain numbers and texts; for whole plans see `call`."""

    def __init__(self, path: Optional[str] = None) -> None:
        self._c = ctypes.CDLL(path or find_library())
        self._c.delaftale_abi_version.restype = ctypes.c_uint32
        found = self._c.delaftale_abi_version()
        if found != ABI_VERSION:
            raise OSError(f"the library has interface {found}, this module needs {ABI_VERSION}")
        self._c.delaftale_version.restype = _TEXT
        for name, parameters in SIGNATURES.items():
            function = getattr(self._c, name)
            function.argtypes, function.restype = parameters, _INT

    @property
    def version(self) -> str:
        """The version of the library."""
        return str(self._c.delaftale_version().decode())

    # --- JSON operations ---

    def call(self, operation: str, request: Optional[Dict[str, Any]] = None) -> Any:
        """Carries out one of the library's operations, such as "assess" or "report", and returns its result."""
        answer = json.loads(self.call_json(operation, json.dumps(request or {}, ensure_ascii=False)))
        if answer["status"] == "success":
            return answer["result"]
        errors = answer["errors"]
        first = errors[0]
        danish, english = first["danish"], first["english"]
        raise DelaftaleError(
            0, first["code"], first.get("path", ""), danish["message"], english["message"], danish.get("help", ""), errors
        )

    def call_json(self, operation: str, request: str) -> str:
        """The same from JSON text to JSON text; a failure is an answer too."""
        answer = ctypes.c_void_p()
        self._check(self._c.delaftale_call(_utf8(operation), _utf8(request), ctypes.byref(answer)))
        try:
            return ctypes.string_at(answer.value or 0).decode()
        finally:
            self._c.delaftale_string_free(answer)

    # --- one indicator ---

    def expected(
        self, rule: str, baseline: Value, baseline_day: Optional[Day], period: Period, day: Day, unit: Unit = Unit.NONE
    ) -> float:
        """What a rule expects on a day (forventet)."""
        out = _DOUBLE()
        indicator = self._indicator(baseline, baseline_day, period, unit=unit)
        self._check(self._c.delaftale_expected(_utf8(rule), ctypes.byref(indicator), _digits(day), ctypes.byref(out)))
        return out.value

    def target(
        self, rule: str, baseline: Value, baseline_day: Optional[Day], period: Period, day: Day, unit: Unit = Unit.NONE
    ) -> Tuple[Optional[float], Optional[datetime.date]]:
        """What a rule is to reach (mål), and by when (frist)."""
        target, deadline = _DOUBLE(), _DOUBLE()
        indicator = ctypes.byref(self._indicator(baseline, baseline_day, period, unit=unit))
        self._check(
            self._c.delaftale_target(_utf8(rule), indicator, _digits(day), ctypes.byref(target), ctypes.byref(deadline))
        )
        return None if target.value != target.value else target.value, _day(deadline.value)

    def status(
        self,
        rule: str,
        baseline: Value,
        baseline_day: Optional[Day],
        period: Period,
        observations: Sequence[Tuple[Day, Value]],
        as_of: Optional[Day] = None,
        unit: Unit = Unit.NONE,
        direction: Direction = Direction.NONE,
        decimals: int = -1,
    ) -> Judgement:
        """How an indicator stands on a day (status); on that of its latest observation where none is named."""
        status, reason = _INT(), _INT()
        indicator = ctypes.byref(
            self._indicator(baseline, baseline_day, period, observations, as_of, unit, direction, decimals)
        )
        self._check(self._c.delaftale_status(_utf8(rule), indicator, ctypes.byref(status), ctypes.byref(reason)))
        return Judgement(Status(status.value), Reason(reason.value))

    def ratio(
        self,
        rule: str,
        baseline: Value,
        baseline_day: Optional[Day],
        period: Period,
        observations: Sequence[Tuple[Day, Value]],
        as_of: Optional[Day] = None,
        unit: Unit = Unit.NONE,
        direction: Direction = Direction.NONE,
        decimals: int = -1,
    ) -> float:
        """How much of the expected way an indicator has gone (fremskridt); 1 is just as expected."""
        ratio = _DOUBLE()
        indicator = ctypes.byref(
            self._indicator(baseline, baseline_day, period, observations, as_of, unit, direction, decimals)
        )
        self._check(self._c.delaftale_ratio(_utf8(rule), indicator, ctypes.byref(ratio)))
        return ratio.value

    @staticmethod
    def _indicator(
        baseline: Value,
        baseline_day: Optional[Day],
        period: Period,
        observations: Sequence[Tuple[Day, Value]] = (),
        as_of: Optional[Day] = None,
        unit: Unit = Unit.NONE,
        direction: Direction = Direction.NONE,
        decimals: int = -1,
    ) -> IndicatorStruct:
        start, end = map(_digits, period)
        return struct_of(
            IndicatorStruct, baseline=_number(baseline), baseline_date=_digits(baseline_day), start=start, end=end,
            as_of=_digits(as_of), count=len(observations), values=_doubles([value for _, value in observations]),
            value_dates=_doubles([_digits(day) for day, _ in observations]), unit=unit, direction=direction, dates=_DIGITS,
            decimals=decimals,
        )

    def status_column(
        self,
        rules: Union[str, Sequence[str]],
        baselines: Sequence[Value],
        baseline_days: Sequence[Optional[Day]],
        period: Period,
        values: Sequence[Value],
        days: Sequence[Day],
        units: Optional[Sequence[Unit]] = None,
        directions: Optional[Sequence[Direction]] = None,
        decimals: int = -1,
    ) -> Column:
        """Many indicators at once, each with its latest value. Rows that fail have their number in `errors`, the others are well."""
        count = len(values)
        if not len(baselines) == len(baseline_days) == len(days) == count:
            raise ValueError("baselines, baseline_days, values and days must be of one length")
        phrases = [rules] if isinstance(rules, str) else rules
        for name, choices in (("units", units), ("directions", directions)):
            if choices is not None and len(choices) != count:
                raise ValueError(f"{name} must be as long as values")
        start, end = map(_digits, period)
        expected, ratios = (_DOUBLE * count)(), (_DOUBLE * count)()
        statuses, reasons, errors = (_INT * count)(), (_INT * count)(), (_INT * count)()
        column = struct_of(
            ColumnStruct, count=count, start=start, end=end, baselines=_doubles(baselines),
            baseline_dates=_doubles([_digits(day) for day in baseline_days]), values=_doubles(values),
            value_dates=_doubles([_digits(day) for day in days]), units=(_INT * count)(*units) if units is not None else None,
            directions=(_INT * count)(*directions) if directions is not None else None, expected=expected, ratios=ratios,
            statuses=statuses, reasons=reasons, errors=errors, dates=_DIGITS, decimals=decimals,
        )
        number = self._c.delaftale_status_column(len(phrases), _texts(phrases), ctypes.byref(column))
        problem = self._error(number) if number == _SOME_ROWS else None
        if problem is None:
            self._check(number)
        return Column(
            [Status(status) for status in statuses],
            [Reason(reason) for reason in reasons],
            [None if ratio != ratio else ratio for ratio in ratios],
            [None if value != value else value for value in expected],
            list(errors),
            problem,
        )

    def change(self, baseline: Value, value: Value) -> Tuple[float, Optional[float]]:
        """Value minus baseline, exactly, and that in per cent of the baseline; of 0 there is none."""
        change, relative = _DOUBLE(), _DOUBLE()
        self._check(
            self._c.delaftale_change(_number(baseline), _number(value), ctypes.byref(change), ctypes.byref(relative))
        )
        return change.value, None if relative.value != relative.value else relative.value

    # --- figures, days, words ---

    def figure(self, text: str) -> Figure:
        """Reads a printed Danish figure, or a word for why there is none."""
        value, decimals, unit, word = _DOUBLE(), _INT(), _INT(), _INT()
        self._check(
            self._c.delaftale_parse_figure(
                _utf8(text), ctypes.byref(value), ctypes.byref(decimals), ctypes.byref(unit), ctypes.byref(word)
            )
        )
        return Figure(_value(value.value), decimals.value, Unit(unit.value), word.value != 0)

    def figure_text(self, value: Value, decimals: int = -1, unit: Unit = Unit.NONE, english: bool = False) -> str:
        """Prints a number as a figure."""
        return self._text("delaftale_format_figure", _number(value), decimals, unit, int(english))

    def day(self, text: str) -> datetime.date:
        """Reads a Danish date or reference: its last day."""
        date = _DOUBLE()
        self._check(self._c.delaftale_parse_date(_utf8(text), _DIGITS, ctypes.byref(date)))
        found = _day(date.value)
        assert found is not None
        return found

    def rule(self, text: str) -> str:
        """The canonical phrase of a rule (målsætning)."""
        return self._text("delaftale_rule_phrase", _utf8(text))

    def rule_doubts(self, text: str, english: bool = False) -> List[str]:
        """What the words of a rule leave open, with the choice that was made."""
        return self._text("delaftale_rule_doubts", _utf8(text), int(english)).splitlines()

    def unit(self, word: str) -> Unit:
        """The unit of a word: "%", "personer", "andel"."""
        unit = _INT()
        self._check(self._c.delaftale_unit_from_word(_utf8(word), ctypes.byref(unit)))
        return Unit(unit.value)

    def word(self, of: Union[Status, Reason, Grade], english: bool = False) -> str:
        """The words for a status, a reason or a grade."""
        kind = "status" if isinstance(of, Status) else "reason" if isinstance(of, Reason) else "grade"
        return self._text(f"delaftale_{kind}_word", of, int(english))

    # --- checks and codes ---

    def check_share(self, part: float, whole: float, share: float, decimals: int = -1, unit: Unit = Unit.NONE) -> Check:
        """Whether a printed share agrees with its part and whole."""
        grade, recomputed = _INT(), _DOUBLE()
        self._check(
            self._c.delaftale_check_share(part, whole, unit, share, decimals, ctypes.byref(grade), ctypes.byref(recomputed))
        )
        return Check(Grade(grade.value), recomputed.value)

    def check_sum(self, parts: Sequence[float], total: float, decimals: int = -1, unit: Unit = Unit.NONE) -> Check:
        """Whether a printed total agrees with its parts."""
        grade, recomputed = _INT(), _DOUBLE()
        self._check(
            self._c.delaftale_check_sum(
                len(parts), _doubles(parts), total, unit, decimals, ctypes.byref(grade), ctypes.byref(recomputed)
            )
        )
        return Check(Grade(grade.value), recomputed.value)

    def whole_numbers(self, count: float, share: float, decimals: int = -1) -> Tuple[int, Optional[int]]:
        """The least and the most people of whom `count` can be the printed share; None for no limit."""
        least, most = _DOUBLE(), _DOUBLE()
        self._check(self._c.delaftale_whole_numbers(count, share, decimals, ctypes.byref(least), ctypes.byref(most)))
        return int(least.value), None if most.value == float("inf") else int(most.value)

    def target_group(self, code: str, day: Day, english: bool = False) -> Tuple[CodeStanding, str]:
        """What a target-group code (målgruppekode) means on a day; the name is empty where the register has none."""
        standing = _INT()
        arguments = _utf8(code), _digits(day), _DIGITS, int(english), ctypes.byref(standing)
        name = self._text("delaftale_target_group_name", *arguments)
        return CodeStanding(standing.value), name

    def sum_by_code(
        self, codes: Sequence[str], values: Sequence[Value], without: Sequence[str] = (), only: Optional[Sequence[str]] = None
    ) -> float:
        """The sum of the numbers whose codes are meant: all but some, or some only."""
        if len(codes) != len(values):
            raise ValueError("codes and values must be of one length")
        out = _DOUBLE()
        selected = ",".join(without if only is None else only)
        self._check(
            self._c.delaftale_sum_by_code(
                len(codes), _texts(codes), _doubles(values), int(only is not None), _utf8(selected), ctypes.byref(out)
            )
        )
        return out.value

    # --- the border ---

    def _text(self, name: str, *arguments: Any) -> str:
        """What a function writes into a buffer, as long as it asks for."""
        function, length, capacity = getattr(self._c, name), _SIZE(), 256
        while True:
            buffer = ctypes.create_string_buffer(capacity)
            number = function(*arguments, buffer, capacity, ctypes.byref(length))
            if number != _TOO_SMALL:
                break
            capacity = length.value + 1
        self._check(number)
        return buffer.raw[: length.value].decode()

    def _check(self, number: int) -> None:
        if number != 0:
            raise self._error(number)

    def _error(self, number: int) -> "DelaftaleError":
        """What was wrong with the last call of this thread."""
        found = self._last(_LAST_JSON)
        kind = NoValue if number == _NO_VALUE else DelaftaleError
        return kind(
            number,
            self._last(_LAST_CODE),
            self._last(_LAST_PATH),
            self._last(_LAST_MESSAGE),
            self._last(_LAST_MESSAGE, _ENGLISH),
            self._last(_LAST_HELP),
            json.loads(found)["errors"] if found else [],
        )

    def _last(self, part: int, language: int = _DANISH) -> str:
        length, capacity = _SIZE(), 1024
        while True:
            buffer = ctypes.create_string_buffer(capacity)
            if self._c.delaftale_last_error_text(part, language, buffer, capacity, ctypes.byref(length)) != _TOO_SMALL:
                return buffer.raw[: length.value].decode()
            capacity = length.value + 1
