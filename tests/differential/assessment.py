"""Assessments: which observations count, the status of the latest, and the range that rounding allows."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from dates import agreement_year, iso, start_of
from figures import Printed, printed
from paths import baseline_path, volume_path
from rounding import ORDER, TrueValues, range_of
from rules import parse, rule_deadline

ON_TRACK = Fraction(95, 100)              # r >= this: on track
BEHIND = Fraction(60, 100)                # r >= this: behind
FAR_BEHIND = Fraction(0)                  # r >= this: far behind, below: worsening
NOTHING = Printed(Fraction(0), Fraction(0), Fraction(0))    # what a count starts from


@dataclass(frozen=True)
class Observation:
    """A value about what ends on a day, and the day on which it became known."""
    day: date
    span: str
    known: date
    figure: Printed


SPANS = ["point", "quarter", "halfYear", "countedAfter", "year"]                                # short -> long


def span_of(reference):
    """How much time a reference covers: 2023, 2023@2024-01-01, 2023-H2, 2023-Q4; a day, the end of a month or nothing is a point."""
    if reference is None:
        return "point"
    for mark, span in (("@", "countedAfter"), ("H", "halfYear"), ("Q", "quarter"), ("-", "point")):
        if mark in reference:
            return span
    return "year"


def known_observations(case, first_day, wanted):
    """The observations that count, one a date: about first_day..asOf and known by knownAt. The later known wins among those that cover
    the same time; of different times that end on a date it is the wanted one, else the longest."""
    as_of, known_at = iso(case["asOf"]), iso(case["knownAt"])
    by_day = {}
    for item in case["observations"]:
        seen = Observation(iso(item["date"]), span_of(item.get("reference")), iso(item["known"]), printed(item["value"], case["unit"]))
        if first_day <= seen.day <= as_of and seen.known <= known_at:
            by_span = by_day.setdefault(seen.day, {})
            if seen.span not in by_span or by_span[seen.span].known < seen.known:
                by_span[seen.span] = seen
    return [by_span.get(wanted) or by_span[max(by_span, key=SPANS.index)] for _, by_span in sorted(by_day.items())]


def meets(rising, value, target):
    """Whether a value meets the target; equal counts."""
    return value >= target if rising else value <= target


def progress_status(ratio):
    """The status that the ratio of progress gives."""
    if ratio >= ON_TRACK:
        return "onTrack"
    if ratio >= BEHIND:
        return "behind"
    return "farBehind" if ratio >= FAR_BEHIND else "worsening"


@dataclass(frozen=True)
class Line:
    """What a rule says from one baseline: the value expected on the day of the latest value, and the target."""
    b: Fraction
    expected: Fraction
    target: Fraction


def status_at(rule, line, y, at_deadline, earlier):
    """(status, ratio) of the latest value y. `at_deadline` is the first value about the deadline or later, None as long as there is none;
    `earlier` are the values before the latest."""
    rising, b, target = rule.rising, line.b, line.target
    if not rule.kind.endswith("Volume") and meets(rising, b, target):
        return ("held" if meets(rising, y, target) else "slipped"), None
    ratio = (y - b) / (line.expected - b)
    if at_deadline is not None:
        then, now = meets(rising, at_deadline, target), meets(rising, y, target)
        if now:
            return ("reached" if then else "reachedLate"), ratio
        return ("missed" if not then else "lost" if rule.held else "reachedAtDeadline"), ratio
    if meets(rising, y, target):
        return "reached", ratio
    if rule.held and any(meets(rising, value, target) for value in earlier):
        return "lost", ratio
    return progress_status(ratio), ratio


def answered(status, ratio=None, possible=None, before=None, years=(), counts=None):
    """An answer. `before` is the status of the latest value, where the deadline has passed without a value about it."""
    possible = set(possible or {status})
    in_order = sorted(possible, key=ORDER.index) if status != "notAssessable" else [status]
    return {"status": status, "ratio": ratio, "lowest": in_order[-1], "highest": in_order[0], "possible": sorted(possible),
            "before": before, "years": list(years), "countsHeld": counts}


def not_assessable(years=()):
    """The answer when there is nothing to judge."""
    return answered("notAssessable", years=years)


def share_a_value(b, y):
    """Whether two prints can stand for one true value."""
    def meet(high, has_high, low, has_low):
        return low < high or low == high and has_low and has_high
    return meet(b.high, b.has_high, y.low, y.has_low) and meet(y.high, y.has_high, b.low, b.has_low)


def direction_answer(rising, b, y):
    """unchanged where the prints can stand for one true value, else better or worse; true values can change either way."""
    up, down = ("better", "worse") if rising else ("worse", "better")
    same = share_a_value(b, y)
    possible = {name for name, can in ((up, y.high > b.low), (down, y.low < b.high), ("unchanged", same)) if can}
    return answered("unchanged" if same else up if y.value > b.value else down, possible=possible)


def maintain_answer(direction, b, y):
    """held where the prints can stand for one true value or the value is better; without a direction nothing else can be judged."""
    same = share_a_value(b, y)
    better, worse = (y.high > b.low, y.low < b.high) if direction == "higher" else (y.low < b.high, y.high > b.low)
    if direction is None:
        return answered("held") if same else not_assessable()
    possible = {name for name, can in (("held", same or better), ("slipped", worse)) if can}
    is_better = y.value > b.value if direction == "higher" else y.value < b.value
    return answered("held" if same or is_better else "slipped", possible=possible)


def can_occur(value, unit):
    """Whether a level can be at all: nothing counted is below 0, and no share is above 100 %."""
    return value >= 0 and not (unit == "percent" and value > 100)


def progress_answer(rule, case, b, seen, path, deadline):
    """The answer for the observations, the last of them the latest; `path` gives (expected, target) from a true baseline."""
    latest = seen[-1]
    due = next((item for item in seen if latest.day >= deadline and item.day >= deadline), None)
    at_deadline = due and due.figure
    earlier = [item.figure for item in seen[:-1]] if due is None else []

    def line(start):
        expected, target = path(start)
        return Line(start, expected, target) if can_occur(target, case["unit"]) else None

    own = line(b.value)
    if own is None:
        return not_assessable()
    values = (latest.figure.value, at_deadline and at_deadline.value, [item.value for item in earlier])
    status, ratio = status_at(rule, own, *values)
    true_values = TrueValues(b, latest.figure, at_deadline, due is latest, earlier)
    possible = {status} | range_of(true_values, line, lambda *of: status_at(rule, *of)[0], case["unit"], (ON_TRACK, BEHIND))
    # What a baseline beyond its target gives is named as for the printed baseline.
    names = {"held": "reached", "slipped": "worsening"} if status not in ("held", "slipped") else {"reached": "held", "worsening": "slipped"}
    possible = {names.get(one, one) for one in possible}
    maintained = status in ("held", "slipped")
    if not maintained and latest.day < deadline < iso(case["asOf"]):
        lowest_to_highest = answered(status, ratio, possible)
        return lowest_to_highest | {"status": "deadlinePassed", "before": status}
    return answered(status, ratio, possible)


def assess_cumulative(rule, case):
    """Counts so far against a pro rata amount of the whole period."""
    period_start, period_end = iso(case["periodStart"]), iso(case["periodEnd"])
    seen = [item for item in known_observations(case, period_start, "point") if item.day <= period_end]
    if not seen:
        return not_assessable()
    expected, target, deadline = volume_path(rule, period_start, period_end, seen[-1].day, case.get("clock") == "days")
    return progress_answer(rule, case, NOTHING, seen, lambda start: (expected, target), deadline)


def assess_yearly(rule, case):
    """Each agreement year alone. The running year decides, or the last finished one where the running one has no count."""
    period_start, period_end, as_of = iso(case["periodStart"]), iso(case["periodEnd"]), iso(case["asOf"])
    counts = [item for item in known_observations(case, period_start, "point") if item.day <= period_end]
    years, first = [], period_start
    while first <= min(as_of, period_end):
        last = agreement_year(period_start, first)[1]
        years.append((first, min(last, period_end)))
        first = last + timedelta(days=1)
    answers = [of_year(rule, case, [item for item in counts if first <= item.day <= last], last) for first, last in years]
    statuses = [answer["status"] if answer else None for answer in answers]
    if not years:
        return not_assessable()
    running = years[-1][1] >= as_of
    has_count = any(years[-1][0] <= item.day for item in counts)
    deciding = answers[-1] if not running or has_count else answers[-2] if len(answers) > 1 else None
    return deciding | {"years": statuses} if deciding else not_assessable(statuses)


def of_year(rule, case, counts, last):
    """The answer of one agreement year; None if no count says anything about it."""
    if not counts:
        return None
    expected, target, deadline = volume_path(rule, iso(case["periodStart"]), iso(case["periodEnd"]), counts[-1].day)
    finished = last < iso(case["asOf"])
    if finished and counts[-1].day < last and counts[-1].figure.value < target:
        return None
    return progress_answer(rule, case | {"asOf": counts[-1].day.isoformat()}, NOTHING, counts[-1:], lambda start: (expected, target), deadline)


def assess_occupancy(rule, case):
    """The people present against the places, at each count alone."""
    last = iso(case["periodEnd"])
    seen = [item.figure for item in known_observations(case, iso(case["periodStart"]), None) if item.day <= last]
    if not seen:
        return not_assessable() | {"countsHeld": [0, 0]}
    possible = {name for name, can in (("held", seen[-1].high >= rule.places), ("slipped", seen[-1].low < rule.places)) if can}
    filled = [item.value >= rule.places for item in seen]
    return answered("held" if filled[-1] else "slipped", possible=possible, counts=[sum(filled), len(filled)])


def assess_baseline(rule, case):
    """The latest observation against a rule that starts from the baseline."""
    start = start_of(case)
    b = printed(case["baseline"], case["unit"])
    seen = known_observations(case, start.day + timedelta(days=1), span_of(case.get("baselineReference")))
    deadline = rule_deadline(rule, start, iso(case["periodEnd"]))
    if not seen or deadline <= start.day:
        return not_assessable()
    if rule.kind in ("relative", "annualPrevious", "annualBaseline") and b.value == 0:
        return not_assessable()
    if rule.kind == "direction":
        return direction_answer(rule.rising, b, seen[-1].figure)
    if rule.kind == "maintain":
        return maintain_answer(case["direction"], b, seen[-1].figure)
    path = cache(lambda baseline: baseline_path(rule, baseline, start, deadline, seen[-1].day))
    answer = progress_answer(rule, case, b, seen, path, deadline)
    if rule.compound or rule.kind == "annualPrevious":
        # Where what is expected is a power, a status in between can hide from the true values that are tried out.
        answer["possible"] = None
    return answer


def assess_answer(case):
    """Status, ratio of progress, and the statuses that rounding allows."""
    rule = parse(case["phrase"])
    by_kind = {"occupancy": assess_occupancy, "annualVolume": assess_yearly, "cumulativeVolume": assess_cumulative}
    return by_kind.get(rule.kind, assess_baseline)(rule, case)
