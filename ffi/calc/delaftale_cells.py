"""What the functions of the add-in answer, from what stands in cells. Nothing here knows of LibreOffice: it is tested without.

The rules are those of the Excel module. A cell can hold a number, a figure as text ("55 %"), a word for why there is none ("afventer
måling"), or nothing. A number that is shown as per cent is one: 0.2 is 20 %. Where a cell does not show it and nobody can know whether 0.2 is
0.2 % or 20 %, the library asks for the unit.
"""

import datetime
import math
from typing import Any, Callable, List, NamedTuple, Optional, Sequence, Tuple, Union

import delaftale
from delaftale import Direction, State, Unit
from delaftale_functions import FUNCTIONS


class Range(NamedTuple):
    """Cells by reference: what they hold, row by row (a number, a text, "" for nothing, None for an error value), and whether as per cent."""

    values: Tuple[Tuple[Any, ...], ...]
    percent: Tuple[Tuple[bool, ...], ...]


class Item(NamedTuple):
    """One cell: a number, a text, or None for nothing, and whether it is shown as per cent."""

    value: Any
    percent: bool = False
    broken: bool = False


# What Calc hands in: a number, a text, a range, or nothing.
Cell = Union[float, str, None, Tuple[Tuple[Any, ...], ...], Range, Item]


class NoAnswer(Exception):
    """Why a cell has no answer; `nothing_there` when nothing is wrong, but there is no such value."""

    def __init__(self, message: str, nothing_there: bool = False) -> None:
        super().__init__(message)
        self.nothing_there = nothing_there


class Cells:
    """The functions, by their programmatic names."""

    def __init__(self, load: Callable[[], delaftale.Library]) -> None:
        self._load = load
        self._library: Optional[delaftale.Library] = None
        self._last = ""

    @property
    def library(self) -> delaftale.Library:
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

    def answer(self, name: str, null_date: datetime.date, arguments: Sequence[Cell]) -> Any:
        """What a function answers: a number, a text, or a column of them."""
        if name == "error":
            return self._last
        question = Question(self.library, null_date)
        parameters = BY_NAME[name].parameters
        # What was left out at the end is nothing, and so is the 0 of an empty cell.
        arguments = [*arguments, *[None] * (len(parameters) - len(arguments))]
        arguments = [cell if own.cells or cell != 0 else None for own, cell in zip(parameters, arguments)]
        try:
            return getattr(self, f"_{name}")(question, *arguments)
        except NoAnswer as refused:
            self.note(str(refused))
            raise
        except delaftale.DelaftaleError as refused:
            message = " – ".join(filter(None, [refused.danish, refused.help]))
            self.note(message)
            raise NoAnswer(message, isinstance(refused, delaftale.NoValue)) from refused

    # --- one indicator ---

    def _expected(self, q: "Question", rule: Cell, baseline: Cell, base_day: Cell, start: Cell, end: Cell, day: Cell, unit: Cell) -> float:
        begin = q.begin(rule, baseline, base_day, start, end, unit)
        return self.library.expected(*begin, q.day(day, "dato"), q.agreed_unit())

    def _target(self, q: "Question", rule: Cell, baseline: Cell, base_day: Cell, start: Cell, end: Cell, day: Cell, unit: Cell) -> float:
        target, _ = self._target_and_deadline(q, rule, baseline, base_day, start, end, day, unit)
        if target is None:
            raise NoAnswer("målsætningen har intet mål, kun en retning", nothing_there=True)
        return target

    def _deadline(self, q: "Question", rule: Cell, baseline: Cell, base_day: Cell, start: Cell, end: Cell, day: Cell, unit: Cell) -> float:
        _, deadline = self._target_and_deadline(q, rule, baseline, base_day, start, end, day, unit)
        if deadline is None:
            raise NoAnswer("hverken målsætningen eller aftalen har en frist", nothing_there=True)
        return q.serial(deadline)

    def _target_and_deadline(
        self, q: "Question", rule: Cell, baseline: Cell, base_day: Cell, start: Cell, end: Cell, day: Cell, unit: Cell
    ) -> Tuple[Optional[float], Optional[datetime.date]]:
        begin = q.begin(rule, baseline, base_day, start, end, unit)
        asked = q.optional_day(day, "dato") or q.day(start, "start")
        return self.library.target(*begin, asked, q.agreed_unit())

    def _status(self, q: "Question", *arguments: Cell) -> str:
        return self.library.word(self._judged(q, *arguments).status)

    def _reason(self, q: "Question", *arguments: Cell) -> str:
        try:
            return self.library.word(self._judged(q, *arguments).reason)
        except NoAnswer as refused:
            return str(refused)
        except delaftale.DelaftaleError as refused:
            return " – ".join(filter(None, [refused.danish, refused.help]))

    def _judged(self, q: "Question", *arguments: Cell) -> delaftale.Judgement:
        begin, rest = q.series(*arguments)
        return self.library.status(*begin, **rest)

    def _progress(self, q: "Question", *arguments: Cell) -> float:
        begin, rest = q.series(*arguments)
        return self.library.ratio(*begin, **rest)

    def _change(self, q: "Question", baseline: Cell, value: Cell) -> float:
        change, _ = self.library.change(q.number(baseline, "baseline"), q.number(value, "værdi"))
        q.agreed_unit()
        return change

    def _relativeChange(self, q: "Question", baseline: Cell, value: Cell) -> float:
        _, relative = self.library.change(q.number(baseline, "baseline"), q.number(value, "værdi"))
        q.agreed_unit()
        if relative is None:
            raise NoAnswer("der er ingen procent af 0", nothing_there=True)
        return relative

    # --- columns ---

    def _statusColumn(self, q: "Question", *arguments: Cell) -> Any:
        return self._column(q, lambda column, i: self.library.word(column.statuses[i]), *arguments)

    def _progressColumn(self, q: "Question", *arguments: Cell) -> Any:
        return self._column(q, lambda column, i: column.ratios[i], *arguments)

    def _expectedColumn(self, q: "Question", *arguments: Cell) -> Any:
        return self._column(q, lambda column, i: column.expected[i], *arguments)

    def _column(
        self, q: "Question", pick: Any, rules: Cell, baselines: Cell, base_days: Cell, values: Cell, days: Cell, start: Cell,
        end: Cell, units: Cell, directions: Cell, decimals: Cell,
    ) -> Any:
        given = items(values)
        count = len(given)
        if count == 0:
            raise NoAnswer("der er ingen værdier")
        first = q.day(start, "start")
        period = (first, q.optional_day(end, "slut"))
        lines = zip(
            *(
                rows(cells, name, count, optional)
                for cells, name, optional in (
                    (rules, "regler", False), (baselines, "baselines", False), (base_days, "baselinedatoer", False), (values, "værdier", False),
                    (days, "datoer", False), (units, "enheder", True), (directions, "retninger", True),
                )
            )
        )
        # A row that cannot be read has an error of its own. One without a value and a rule stays empty; where all rows have the same rule,
        # one without a value and a baseline.
        says_something = 1 if is_shared(rules, count) else 0
        silent = says_something == 1 and is_shared(baselines, count)
        answers: List[Any] = [""] * count
        problem, asked, places_of_asked = "", [], []
        for i, line in enumerate(lines):
            if empty(line[3]) and (silent or empty(line[says_something])):
                continue
            try:
                asked.append(self._row(q, line, first))
                places_of_asked.append(i)
            except (NoAnswer, delaftale.DelaftaleError) as refused:
                answers[i] = ERROR
                said = refused.danish if isinstance(refused, delaftale.DelaftaleError) else str(refused)
                problem = problem or f"række {i + 1}: {said}"
        if asked:
            phrases, starts, base, latest, when, chosen, ways = (list(column) for column in zip(*asked))
            out = self.library.status_column(phrases, starts, base, period, latest, when, chosen, ways, q.decimals(decimals))
            for place, i in enumerate(places_of_asked):
                found = ERROR if out.errors[place] else pick(out, place)
                answers[i] = MISSING if found is None else found
        if problem:
            self.note(problem)
        return shaped(answers, values)

    def _row(self, q: "Question", line: Sequence[Item], first: datetime.date) -> Tuple[Any, ...]:
        """What is asked about one row of a column; `q` learns how many decimals its numbers have."""
        rule, baseline, base_day, value, day, unit, way = line
        row = Question(self.library, q.null_date)
        row.choose_unit(unit)
        start, latest = row.number(baseline, "baseline"), row.number(value, "værdi")
        when = first if empty(value) else row.day(day, "dato")
        asked = (text(rule, "regel"), start, row.optional_day(base_day, "baselinedato"), latest, when, row.agreed_unit(), direction(way))
        q.note_printed(row.printed)
        return asked

    # --- figures, days, words ---

    def _figure(self, q: "Question", cell: Cell) -> float:
        number = q.number(cell, "tekst")
        if isinstance(number, State):
            raise NoAnswer("der er intet tal", nothing_there=True)
        return number

    def _figureText(self, q: "Question", number: Cell, decimals: Cell, unit: Cell) -> str:
        q.choose_unit(unit)
        found = q.number(number, "tal")
        return self.library.figure_text(found, q.decimals(decimals), q.agreed_unit())

    def _date(self, q: "Question", cell: Cell) -> float:
        return q.serial(q.day(cell, "tekst"))

    def _rule(self, q: "Question", cell: Cell) -> str:
        return self.library.rule(text(cell, "tekst"))

    def _ruleDoubts(self, q: "Question", cell: Cell) -> str:
        return "\n".join(self.library.rule_doubts(text(cell, "tekst")))

    # --- codes and checks ---

    def _targetGroup(self, q: "Question", cell: Cell, day: Cell) -> str:
        asked = code(cell, "kode")
        _, name = self.library.target_group(asked, q.optional_day(day, "dato") or datetime.date.today())
        if not name:
            raise NoAnswer(f"koden {asked} findes ikke i registret", nothing_there=True)
        return name

    def _sumByCode(self, q: "Question", codes: Cell, numbers: Cell, without: Cell, only: Cell) -> float:
        if not empty(without) and not empty(only):
            raise NoAnswer("angiv enten undtagen eller kun, ikke begge")
        counted = items(numbers)
        given = items(as_long_as(len(counted), codes))
        if len(given) != len(counted) or not given:
            raise NoAnswer("der skal være lige mange koder og tal, og mindst ét af hver")
        # Whole columns are read as far as the sheet is used, and nothing need stand in their last rows.
        lines = [(i, *line) for i, line in enumerate(zip(given, counted), start=1) if not all(map(empty, line))]
        if not lines:
            raise NoAnswer("der er ingen koder og tal")
        names = [code(cell, f"kode nr. {i}") for i, cell, _ in lines]
        values = [q.number(cell, f"tal nr. {i}") for i, _, cell in lines]
        q.agreed_unit()
        if not empty(only):
            return self.library.sum_by_code(names, values, only=codes_of(only, "kun"))
        return self.library.sum_by_code(names, values, without=codes_of(without, "undtagen"))

    def _checkShare(self, q: "Question", part: Cell, whole: Cell, share: Cell, decimals: Cell, unit: Cell) -> str:
        q.choose_unit(unit)
        counted = known(q.number(part, "antal"), "antal"), known(q.number(whole, "i alt"), "i alt")
        found, own = self._printed_share(q, share, decimals)
        return self.library.word(self.library.check_share(*counted, found, own, q.unit).grade)

    def _printed_share(self, q: "Question", share: Cell, decimals: Cell) -> Tuple[float, int]:
        """A share in per cent, and its decimals: those that are named, or those that were written."""
        printed = Question(self.library, q.null_date)
        found = known(printed.number(share, "andel"), "andel")
        if printed.agreed_unit() == Unit.FRACTION:
            found = self.library.figure(self.library.figure_text(found, unit=Unit.FRACTION)).value  # type: ignore[assignment]
        return found, printed.decimals(decimals)

    def _checkSum(self, q: "Question", parts: Cell, total: Cell, decimals: Cell, unit: Cell) -> str:
        q.choose_unit(unit)
        values = [known(q.number(cell, f"del nr. {i + 1}"), f"del nr. {i + 1}") for i, cell in enumerate(items(parts))]
        if not values:
            raise NoAnswer("der er ingen dele")
        printed = known(q.number(total, "total"), "total")
        return self.library.word(self.library.check_sum(values, printed, q.decimals(decimals), q.agreed_unit()).grade)

    def _wholeNumbers(self, q: "Question", count: Cell, share: Cell, decimals: Cell) -> str:
        people = known(q.number(count, "antal"), "antal")
        found, own = self._printed_share(q, share, decimals)
        least, most = self.library.whole_numbers(people, found, own)
        return str(least) if most == least else f"{least}-{'' if most is None else most}"

    def _call(self, q: "Question", operation: Cell, request: Cell) -> str:
        return self.library.call_json(text(operation, "funktion"), text(request, "json"))


BY_NAME = {function.name: function for function in FUNCTIONS}


class _Marker:
    """What stands in a column in the place of an answer."""


ERROR, MISSING = _Marker(), _Marker()


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

    def note_printed(self, decimals: Optional[int]) -> None:
        """One more number, with so many decimals; None where there was no number."""
        if decimals is not None:
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
        if self._written_percent and self.unit == Unit.FRACTION:
            raise NoAnswer("et tal er skrevet med %, men enheden er andel")
        if self._written_percent and self.unit == Unit.NONE:
            return Unit.PERCENT
        return self.unit

    def number(self, cell: Cell, name: str) -> delaftale.Value:
        """A number, a figure as text, a word for why there is none, or nothing."""
        found = single(cell, name)
        if found.value is None:
            return State.MISSING
        if not isinstance(found.value, str):
            number = float(found.value)
            self._shown_zero |= found.percent and number == 0
            self._shown_percent |= found.percent and number != 0
            self._plain |= not found.percent and number != 0
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
        given = items(values)
        dated = items(days) or [Item(None)] * len(given)
        if len(given) != len(dated):
            raise NoAnswer(f"der er {len(given)} værdier, men {len(dated)} datoer")
        observations = [
            (self.day(day, f"dato nr. {i + 1}"), self.number(value, f"værdi nr. {i + 1}"))
            for i, (value, day) in enumerate(zip(given, dated))
            if not empty(value)
        ]
        chosen = {"as_of": self.optional_day(as_of, "pr"), "direction": direction(way), "decimals": self.decimals(decimals)}
        return [*begin, observations], {**chosen, "unit": self.agreed_unit()}


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


def as_long_as(count: int, cell: Cell) -> Cell:
    """A whole column, beside values that are read as far as the sheet is used: what stands below is left out where it is nothing."""
    if isinstance(cell, tuple) and len(cell) > count:
        below = cell[count:]
        return cell if any(none_if_blank(one) for line in below for one in line) else cell[:count]
    return cell


def rows(cell: Cell, name: str, count: int, optional: bool) -> List[Item]:
    """One cell for all rows, or one for each."""
    cells = items(as_long_as(count, cell))
    if optional and not cells:
        return [Item(None)] * count
    if len(cells) == 1:
        return cells * count
    if len(cells) != count:
        raise NoAnswer(f"der er {count} værdier, men {len(cells)} {name}")
    return cells


def is_shared(cell: Cell, count: int) -> bool:
    """Whether one cell stands for several rows."""
    return count > 1 and not (isinstance(cell, tuple) and len(cell) > 1) and len(items(cell)) == 1


def shaped(answers: List[Any], like: Cell) -> Any:
    """Answers in the form of the range that was asked about."""
    lines = like.values if isinstance(like, Range) else like
    if not isinstance(lines, tuple):
        return answers[0]
    width = len(lines[0])
    return tuple(tuple(answers[row * width : (row + 1) * width]) for row in range(len(lines)))


def text(cell: Cell, name: str, optional: bool = False) -> str:
    """A text that must be there, if it is not optional."""
    found = single(cell, name).value
    if (found is None or found == 0) and not optional:
        raise NoAnswer(f"{name} mangler")
    return "" if found is None or found == 0 else str(found)


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
    return [code(one, name) for one in items(cell) if not empty(one)]


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
    if isinstance(found, float) and found in range(1, 10):
        return int(found)
    raise NoAnswer("decimaler skal være et helt tal fra 1 til 9 eller tom")
