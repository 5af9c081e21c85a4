"""Assessments: which observations count, the status of the latest, and the range that rounding allows."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache

from dates import iso, start_of
from figures import Printed, printed
from paths import baseline_path, volume_path
from rounding import range_of
from rules import parse, rule_deadline

ON_TRACK = Fraction(95, 100)              # r >= this: on track
BEHIND = Fraction(60, 100)                # r >= this: behind
FAR_BEHIND = Fraction(0)                  # r >= this: far behind, below: worsening


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


def status_at(rising, b, y, expected, target, earlier, latest_day, deadline):
    """(status, ratio) of the latest value y against a path from b, for given values of both."""
    if meets(rising, b, target):
        return ("held" if meets(rising, y, target) else "slipped"), None
    ratio = (y - b) / (expected - b)
    if meets(rising, y, target):
        return "reached", ratio
    if any(meets(rising, value, target) for value in earlier):
        return "lost", ratio
    if latest_day >= deadline:
        return "missed", ratio
    return progress_status(ratio), ratio


def not_assessable():
    """The answer when there is nothing to judge."""
    return {"status": "notAssessable", "ratio": None, "lowest": "notAssessable", "highest": "notAssessable"}


def settled(status):
    """The answer of a rule that takes rounding into account by itself."""
    return {"status": status, "ratio": None, "lowest": status, "highest": status}


def direction_status(rising, b, y):
    """better or worse when the two rounding intervals lie apart, else unchanged (touching is unchanged)."""
    if y.low > b.high:
        return "better" if rising else "worse"
    if y.high < b.low:
        return "worse" if rising else "better"
    return "unchanged"


def maintain_status(direction, b, y):
    """held when the rounding intervals overlap, or when the value lies on the better side of the baseline."""
    if y.low > b.high:
        return "held" if direction == "higher" else "slipped"
    if y.high < b.low:
        return "held" if direction == "lower" else "slipped"
    return "held"


def can_occur(value, unit):
    """Whether a level can be at all: nothing counted is below 0, and no share is above 100 %."""
    return value >= 0 and not (unit == "percent" and value > 100)


def progress_answer(rule, case, b, seen, path, deadline):
    """The answer for the observations, the last of them the latest; `path` gives (expected, target) from a true baseline."""
    latest, earlier = seen[-1], [item.figure for item in seen[:-1]]

    def status_of(start, y, before):
        expected, target = path(start)
        if not can_occur(target, case["unit"]):
            return None, None
        return status_at(rule.rising, start, y, expected, target, before, latest.day, deadline)

    status, ratio = status_of(b.value, latest.figure.value, [item.value for item in earlier])
    if status is None:
        return not_assessable()
    lowest, highest = range_of(status, status_of, b, latest.figure, earlier, lambda start: path(start)[1], case["unit"])
    return {"status": status, "ratio": ratio, "lowest": lowest, "highest": highest}


def assess_volume(rule, case):
    """Counts so far against a pro rata amount; each agreement year alone when the rule is a yearly one. Nothing earlier can be lost."""
    period_start, period_end = iso(case["periodStart"]), iso(case["periodEnd"])
    seen = known_observations(case, period_start, "point")
    if not seen:
        return not_assessable()
    expected, target, deadline = volume_path(rule, period_start, period_end, seen[-1].day, case.get("clock") == "days")
    nothing = Printed(Fraction(0), Fraction(0), Fraction(0))
    return progress_answer(rule, case, nothing, seen[-1:], lambda start: (expected, target), deadline)


def assess_occupancy(rule, case):
    """The people present against the places, on any day; places that were filled can be lost again."""
    seen = known_observations(case, iso(case["periodStart"]), None)
    if not seen:
        return not_assessable()
    nothing, places = Printed(Fraction(0), Fraction(0), Fraction(0)), Fraction(rule.places)
    return progress_answer(rule, case, nothing, seen, lambda start: (places, places), iso(case["periodEnd"]))


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
        return settled(direction_status(rule.rising, b, seen[-1].figure))
    if rule.kind == "maintain":
        return settled(maintain_status(case["direction"], b, seen[-1].figure))
    path = cache(lambda baseline: baseline_path(rule, baseline, start, deadline, seen[-1].day))
    return progress_answer(rule, case, b, seen, path, deadline)


def assess_answer(case):
    """Status, ratio of progress, and the range of statuses that rounding allows."""
    rule = parse(case["phrase"])
    if rule.kind == "occupancy":
        return assess_occupancy(rule, case)
    return assess_volume(rule, case) if rule.kind.endswith("Volume") else assess_baseline(rule, case)
