"""What the functions of the add-in answer, from what stands in cells. Nothing here knows of LibreOffice: it is tested without."""

import datetime
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

import delaftale
from delaftale import State, Unit
from delaftale_functions import FUNCTIONS
from delaftale_reading import (
    Cell, Item, NoAnswer, Question, as_long, code, codes_of, direction, empty, is_shared, items, known, line, rows, shaped, text,
)


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
            self.note(said_of(refused))
            raise NoAnswer(said_of(refused), isinstance(refused, delaftale.NoValue)) from refused

    # --- one indicator ---

    def _expected(self, q: Question, rule: Cell, baseline: Cell, base_day: Cell, start: Cell, end: Cell, day: Cell, unit: Cell) -> float:
        begin = q.begin(rule, baseline, base_day, start, end, unit)
        return self.library.expected(*begin, q.day(day, "dato"), q.agreed_unit())

    def _target(self, q: Question, rule: Cell, baseline: Cell, base_day: Cell, start: Cell, end: Cell, day: Cell, unit: Cell) -> float:
        target, _ = self._target_and_deadline(q, rule, baseline, base_day, start, end, day, unit)
        if target is None:
            raise NoAnswer("målsætningen har intet mål, kun en retning", nothing_there=True)
        return target

    def _deadline(self, q: Question, rule: Cell, baseline: Cell, base_day: Cell, start: Cell, end: Cell, day: Cell, unit: Cell) -> float:
        _, deadline = self._target_and_deadline(q, rule, baseline, base_day, start, end, day, unit)
        if deadline is None:
            raise NoAnswer("hverken målsætningen eller aftalen har en frist", nothing_there=True)
        return q.serial(deadline)

    def _target_and_deadline(
        self, q: Question, rule: Cell, baseline: Cell, base_day: Cell, start: Cell, end: Cell, day: Cell, unit: Cell
    ) -> Tuple[Optional[float], Optional[datetime.date]]:
        begin = q.begin(rule, baseline, base_day, start, end, unit)
        asked = q.optional_day(day, "dato") or q.day(start, "start")
        return self.library.target(*begin, asked, q.agreed_unit())

    def _status(self, q: Question, *arguments: Cell) -> str:
        return self.library.word(self._judged(q, *arguments).status)

    def _reason(self, q: Question, *arguments: Cell) -> str:
        try:
            return self.library.word(self._judged(q, *arguments).reason)
        except (NoAnswer, delaftale.DelaftaleError) as refused:
            return said_of(refused)

    def _judged(self, q: Question, *arguments: Cell) -> delaftale.Judgement:
        begin, rest = q.series(*arguments)
        return self.library.status(*begin, **rest)

    def _progress(self, q: Question, *arguments: Cell) -> float:
        begin, rest = q.series(*arguments)
        return self.library.ratio(*begin, **rest)

    def _change(self, q: Question, baseline: Cell, value: Cell) -> float:
        change, _ = self.library.change(q.number(baseline, "baseline"), q.number(value, "værdi"))
        q.agreed_unit()
        return change

    def _relativeChange(self, q: Question, baseline: Cell, value: Cell) -> float:
        _, relative = self.library.change(q.number(baseline, "baseline"), q.number(value, "værdi"))
        q.agreed_unit()
        if relative is None:
            raise NoAnswer("der er ingen procent af 0", nothing_there=True)
        return relative

    # --- columns ---

    def _statusColumn(self, q: Question, *arguments: Cell) -> Any:
        return self._column(q, lambda column, i: self.library.word(column.statuses[i]), *arguments)

    def _progressColumn(self, q: Question, *arguments: Cell) -> Any:
        return self._column(q, lambda column, i: column.ratios[i], *arguments)

    def _expectedColumn(self, q: Question, *arguments: Cell) -> Any:
        return self._column(q, lambda column, i: column.expected[i], *arguments)

    def _column(
        self, q: Question, pick: Any, rules: Cell, baselines: Cell, base_days: Cell, values: Cell, days: Cell, start: Cell,
        end: Cell, units: Cell, directions: Cell, decimals: Cell,
    ) -> Any:
        rules, baselines, base_days, values, days, units, directions = as_long(
            rules, baselines, base_days, values, days, units, directions
        )
        count = len(line("værdier", values))
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
        problems: Dict[int, str] = {}
        # Rows are asked together with those whose numbers were printed with as many decimals.
        asked: Dict[int, List[Tuple[int, Tuple[Any, ...]]]] = {}
        for i, cells in enumerate(lines):
            if empty(cells[3]) and (silent or empty(cells[says_something])):
                continue
            try:
                printed, question = self._row(q, cells, first, decimals)
                asked.setdefault(printed, []).append((i, question))
            except (NoAnswer, delaftale.DelaftaleError) as refused:
                answers[i], problems[i] = ERROR, said_of(refused)
        for printed, group in asked.items():
            phrases, starts, base, latest, when, chosen, ways = (list(column) for column in zip(*(question for _, question in group)))
            out = self.library.status_column(phrases, starts, base, period, latest, when, chosen, ways, printed)
            for place, (i, _) in enumerate(group):
                found = ERROR if out.errors[place] else pick(out, place)
                answers[i] = MISSING if found is None else found
            if out.problem is not None:
                problems[group[next(place for place, number in enumerate(out.errors) if number)][0]] = said_of(out.problem)
        if problems:
            row = min(problems)
            self.note(f"række {row + 1}: {problems[row]}")
        return shaped(answers, values)

    def _row(self, q: Question, cells: Sequence[Item], first: datetime.date, decimals: Cell) -> Tuple[int, Tuple[Any, ...]]:
        """The decimals of one row of a column, and what is asked about it."""
        rule, baseline, base_day, value, day, unit, way = cells
        row = Question(self.library, q.null_date)
        row.choose_unit(unit)
        start, latest = row.number(baseline, "baseline"), row.number(value, "værdi")
        # What was not measured needs no day.
        when = row.optional_day(day, "dato") or first if isinstance(latest, State) else row.day(day, "dato")
        base = row.optional_day(base_day, "baselinedato")
        return row.decimals(decimals), (text(rule, "regel"), start, base, latest, when, row.agreed_unit(), direction(way))

    # --- figures, days, words ---

    def _figure(self, q: Question, cell: Cell) -> float:
        number = q.number(cell, "tekst")
        if isinstance(number, State):
            raise NoAnswer("der er intet tal", nothing_there=True)
        return number

    def _figureText(self, q: Question, number: Cell, decimals: Cell, unit: Cell) -> str:
        q.choose_unit(unit)
        found = q.number(number, "tal")
        return self.library.figure_text(found, q.decimals(decimals), q.agreed_unit())

    def _date(self, q: Question, cell: Cell) -> float:
        return q.serial(q.day(cell, "tekst"))

    def _rule(self, q: Question, cell: Cell) -> str:
        return self.library.rule(text(cell, "tekst"))

    def _ruleDoubts(self, q: Question, cell: Cell) -> str:
        return "\n".join(self.library.rule_doubts(text(cell, "tekst")))

    # --- codes and checks ---

    def _targetGroup(self, q: Question, cell: Cell, day: Cell) -> str:
        asked = code(cell, "kode")
        _, name = self.library.target_group(asked, q.optional_day(day, "dato") or datetime.date.today())
        if not name:
            raise NoAnswer(f"koden {asked} findes ikke i registret", nothing_there=True)
        return name

    def _sumByCode(self, q: Question, codes: Cell, numbers: Cell, without: Cell, only: Cell) -> float:
        left_out, kept = codes_of(without, "undtagen"), codes_of(only, "kun")
        if left_out and kept:
            raise NoAnswer("angiv enten undtagen eller kun, ikke begge")
        codes, numbers = as_long(codes, numbers)
        given, counted = line("koder", codes), line("tal", numbers)
        if len(given) != len(counted) or not given:
            raise NoAnswer("der skal være lige mange koder og tal, og mindst ét af hver")
        lines = [(i, *line) for i, line in enumerate(zip(given, counted), start=1) if not all(map(empty, line))]
        if not lines:
            raise NoAnswer("der er ingen koder og tal")
        names = [code(cell, f"kode nr. {i}") for i, cell, _ in lines]
        values = [q.number(cell, f"tal nr. {i}") for i, _, cell in lines]
        q.agreed_unit()
        return self.library.sum_by_code(names, values, only=kept) if kept else self.library.sum_by_code(names, values, without=left_out)

    def _checkShare(self, q: Question, part: Cell, whole: Cell, share: Cell, decimals: Cell, unit: Cell) -> str:
        q.choose_unit(unit)
        counted = known(q.number(part, "antal"), "antal"), known(q.number(whole, "i alt"), "i alt")
        counted_in = q.agreed_unit()
        if counted_in in (Unit.PERCENT, Unit.FRACTION):
            raise NoAnswer("antal og i alt skal være antal, ikke procenter")
        found, own = self._printed_share(q, share, decimals)
        return self.library.word(self.library.check_share(*counted, found, own, counted_in).grade)

    def _printed_share(self, q: Question, share: Cell, decimals: Cell) -> Tuple[float, int]:
        """A share in per cent, and its decimals: those that are named, or those that were written."""
        printed = Question(self.library, q.null_date)
        return printed.share(share, "andel"), printed.decimals(decimals)

    def _checkSum(self, q: Question, parts: Cell, total: Cell, decimals: Cell, unit: Cell) -> str:
        q.choose_unit(unit)
        values = [known(q.number(cell, f"del nr. {i + 1}"), f"del nr. {i + 1}") for i, cell in enumerate(items(*as_long(parts)))]
        if not values:
            raise NoAnswer("der er ingen dele")
        printed = known(q.number(total, "total"), "total")
        return self.library.word(self.library.check_sum(values, printed, q.decimals(decimals), q.agreed_unit()).grade)

    def _wholeNumbers(self, q: Question, count: Cell, share: Cell, decimals: Cell) -> str:
        people = known(q.number(count, "antal"), "antal")
        found, own = self._printed_share(q, share, decimals)
        least, most = self.library.whole_numbers(people, found, own)
        return str(least) if most == least else f"{least}-{'' if most is None else most}"

    def _call(self, q: Question, operation: Cell, request: Cell) -> str:
        return self.library.call_json(text(operation, "funktion"), text(request, "json"))


def said_of(refused: Exception) -> str:
    """What is wrong, and how to mend it."""
    if isinstance(refused, delaftale.DelaftaleError):
        return " – ".join(filter(None, [refused.danish, refused.help]))
    return str(refused)


BY_NAME = {function.name: function for function in FUNCTIONS}


class _Marker:
    """What stands in a column in the place of an answer."""


ERROR, MISSING = _Marker(), _Marker()
