"""Independent reference implementation of the progress rules of a delaftale.

Everything is exact (`fractions.Fraction`) but for powers with a fractional exponent (`decimal`, 50 digits; an exact root is
found and kept exact) and the statistics (scipy, statsmodels). It is written from the text of the rules, for comparison with
another implementation, so it favours being short and plain over being fast.

    python reference.py CASES.jsonl > ANSWERS.jsonl      answers the cases itself (for trying compare.py)
"""

import json
import math
import re
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, localcontext
from fractions import Fraction

DIGITS = 50                               # digits of the decimal powers
ON_TRACK = Fraction(95, 100)              # r >= this: on track
BEHIND = Fraction(60, 100)                # r >= this: behind
FAR_BEHIND = Fraction(0)                  # r >= this: far behind, below: worsening
CONFIDENCE_ALPHA = 0.05                   # 95 % intervals

PROGRESS_ORDER = ["reached", "onTrack", "behind", "farBehind", "worsening", "lost", "missed"]   # best -> worst

MONTHS = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"]


# ------------------------------------------------------------------------------------------------------------------- time

def iso(text):
    """The date that an ISO text names."""
    return date.fromisoformat(text)


def days(a, b):
    """Elapsed days from the end of day a to the end of day b."""
    return (b - a).days


def inclusive_days(a, b):
    """Days in the period a..b, both ends included."""
    return days(a, b) + 1


def anniversary(start, n):
    """The same day n years on; 29 February falls back to the 28th in a common year. Always counted from the start itself."""
    try:
        return start.replace(year=start.year + n)
    except ValueError:
        return start.replace(year=start.year + n, day=28)


def split_years(a, b):
    """(whole years from a to b, remaining days, length in days of the anniversary year that is running), for a <= b."""
    if b < a:
        raise ValueError("years() needs from <= to")
    whole = b.year - a.year
    if anniversary(a, whole) > b:
        whole -= 1
    last = anniversary(a, whole)
    return whole, days(last, b), days(last, anniversary(a, whole + 1))


def years(a, b):
    """Whole calendar years + remaining days / length of the running anniversary year, exact."""
    whole, rest, length = split_years(a, b)
    return whole + Fraction(rest, length)


def agreement_year(period_start, t):
    """(first day, last day) of the agreement year that holds t."""
    whole, _, _ = split_years(period_start, t)
    return anniversary(period_start, whole), anniversary(period_start, whole + 1) - timedelta(days=1)


# ---------------------------------------------------------------------------------------------------------------- figures

FIGURE = re.compile(r"(?P<about>ca\. )?(?P<sign>[-\u2212])?(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d+))?\s?(?P<percent>%)?")
POINT_PERCENT = re.compile(r"(?P<about>ca\. )?(?P<sign>[-\u2212])?(?P<whole>\d+)\.(?P<part>\d{1,2})\s?%")


def figure(text):
    """(value, printed decimals) of a Danish figure: `1.040`, `42,8 %`, `ca. 260`, `-3,50`; also `1.3 %`, which means 1.3."""
    found = FIGURE.fullmatch(text) or POINT_PERCENT.fullmatch(text)
    if not found:
        raise ValueError(f"not a figure: {text!r}")
    part = found["part"] or ""
    value = Fraction(int(found["whole"].replace(".", "") + part), 10 ** len(part))
    return (-value if found["sign"] else value), len(part)


@dataclass(frozen=True)
class Printed:
    """A printed figure: its nominal value and the closed interval of plus or minus half a unit of its last printed decimal."""
    value: Fraction
    low: Fraction
    high: Fraction


def printed(text, unit="percent"):
    """A printed figure with its rounding interval. People are whole numbers: a whole number of them stands for itself only.

    Nothing that is not negative lies below zero, so the interval of a printed 0 starts at 0.
    """
    value, decimals = figure(text)
    if unit == "persons" and decimals == 0:
        return Printed(value, value, value)
    half = Fraction(1, 2 * 10 ** decimals)
    low = value - half
    return Printed(value, max(low, Fraction(0)) if value >= 0 else low, value + half)


def integer_root(n, k):
    """The whole k-th root of the whole number n >= 0, or None when it is not whole."""
    low, high = 0, 1 << (n.bit_length() // k + 1)
    while low < high:
        middle = (low + high) // 2
        if middle ** k < n:
            low = middle + 1
        else:
            high = middle
    return low if low ** k == n else None


def decimal_of(x):
    """A fraction as a decimal in the running context."""
    return Decimal(x.numerator) / Decimal(x.denominator)


def power(base, exponent):
    """base ** exponent, base >= 0: exact for whole exponents and exact roots, otherwise to 50 digits."""
    base, exponent = Fraction(base), Fraction(exponent)
    if exponent.denominator == 1:
        return base ** exponent.numerator
    if base == 0:
        return Fraction(0)
    whole = math.floor(exponent)
    rest = exponent - whole
    top = integer_root(base.numerator, rest.denominator)
    bottom = integer_root(base.denominator, rest.denominator)
    if top is not None and bottom is not None:
        return base ** whole * Fraction(top, bottom) ** rest.numerator
    with localcontext() as context:
        context.prec = DIGITS
        return base ** whole * Fraction((decimal_of(base).ln() * decimal_of(rest)).exp())


# ------------------------------------------------------------------------------------------------------------------ rules

@dataclass(frozen=True)
class Rule:
    """A progress rule. `kind` is level, relative, annualPrevious, annualBaseline, absolute, annualVolume, cumulativeVolume,
    direction, maintain, gap or occupancy. `amount` is the level, the share (0.30 for 30 %), the change or the volume."""
    kind: str
    amount: Fraction = None
    rising: bool = None
    deadline: object = None               # None: the agreement's end; a date; or whole years from the anchor
    compound: bool = False                # the same percentage every year instead of a straight line
    places: int = None
    weeks: int = None


NUMBER = r"(?P<number>[\d.]*\d(?:,\d+)?)"
DEADLINE = r"(?P<deadline> inden (?:for \d+ år|\d{1,2}\. [a-z]+ \d{4}))?"
GRAMMAR = [
    ("level", rf"(?P<verb>øges|reduceres) til {NUMBER} (?:%|personer|fuldtidspersoner){DEADLINE}(?P<compound> med samme procent hvert år)?"),
    ("relative", rf"(?P<verb>øges|reduceres) med {NUMBER} %{DEADLINE}(?: og fastholdes)?"),
    ("annualPrevious", rf"(?P<verb>stiger|falder) årligt med {NUMBER} % af året før"),
    ("annualBaseline", rf"(?P<verb>stiger|falder) årligt med {NUMBER} % af udgangspunktet"),
    ("absolute", rf"(?P<verb>stiger|falder) med {NUMBER} (?:procentpoint|personer|fuldtidspersoner){DEADLINE}"),
    ("annualVolume", rf"mindst {NUMBER} årligt"),
    ("cumulativeVolume", rf"mindst {NUMBER} i perioden"),
    ("direction", r"(?P<verb>øges|reduceres) i perioden"),
    ("maintain", r"fastholdes"),
    ("gap", rf"forskellen til kommunen halveres{DEADLINE}"),
    ("occupancy", r"(?P<places>\d+) løbende pladser à (?P<weeks>\d+) uger"),
]


def parse_deadline(text):
    """` inden for 2 år` -> 2, ` inden 31. august 2025` -> that date, None -> None (the agreement's end)."""
    if text is None:
        return None
    found = re.fullmatch(r" inden for (\d+) år", text)
    if found:
        return int(found[1])
    day, month, year = text.removeprefix(" inden ").split(" ")
    return date(int(year), MONTHS.index(month) + 1, int(day.rstrip(".")))


def parse(phrase):
    """The rule that a canonical Danish phrase states."""
    for kind, pattern in GRAMMAR:
        found = re.fullmatch(pattern, phrase)
        if not found:
            continue
        got = found.groupdict()
        amount = figure(got["number"])[0] if got.get("number") else None
        if kind in ("relative", "annualPrevious", "annualBaseline"):
            amount /= 100
        return Rule(
            kind=kind,
            amount=amount,
            rising=True if kind.endswith("Volume") else got["verb"] in ("øges", "stiger") if got.get("verb") else None,
            deadline=parse_deadline(got.get("deadline")),
            compound=bool(got.get("compound")),
            places=int(got["places"]) if got.get("places") else None,
            weeks=int(got["weeks"]) if got.get("weeks") else None,
        )
    raise ValueError(f"no rule: {phrase!r}")


def rule_deadline(rule, anchor, period_end):
    """The rule's own deadline, else the agreement's end. `inden for 2 år` ends on the anniversary of the anchor."""
    if rule.deadline is None:
        return period_end
    if isinstance(rule.deadline, int):
        return anniversary(anchor, rule.deadline)
    return rule.deadline


# ------------------------------------------------------------------------------------------------------------------ paths

def linear(b, target, anchor, deadline, t):
    """A straight line from b at the anchor to the target at the deadline, then held."""
    if t >= deadline:
        return target
    return b + (target - b) * Fraction(days(anchor, t), days(anchor, deadline))


def compound(b, target, anchor, deadline, t):
    """The same percentage in every span of time: b * (target/b) ** (elapsed share), held after the deadline."""
    if t >= deadline:
        return target
    return b * power(target / b, Fraction(days(anchor, t), days(anchor, deadline)))


def annual_previous(rule, b, anchor, t):
    """Baseline times (1 + change) ** years: a change of each year's own starting value."""
    return b * power(1 + signed(rule), years(anchor, t))


def annual_baseline(rule, b, anchor, t):
    """Baseline times (1 + change * years): the same amount every year."""
    return b * (1 + signed(rule) * years(anchor, t))


def signed(rule):
    """The rule's amount with the sign of its verb."""
    return rule.amount if rule.rising else -rule.amount


def baseline_path(rule, b, anchor, deadline, t):
    """(expected at t, target) of a rule that starts from a baseline b at the anchor. After the deadline the path is held."""
    if rule.kind == "level":
        path = compound if rule.compound else linear
        return path(b, rule.amount, anchor, deadline, t), rule.amount
    if rule.kind == "relative":
        target = b * (1 + signed(rule))
        return linear(b, target, anchor, deadline, t), target
    if rule.kind == "absolute":
        target = b + signed(rule)
        return linear(b, target, anchor, deadline, t), target
    if rule.kind == "gap":
        return linear(b, b / 2, anchor, deadline, t), b / 2
    annual = annual_previous if rule.kind == "annualPrevious" else annual_baseline
    return annual(rule, b, anchor, min(t, deadline)), annual(rule, b, anchor, deadline)


def volume_path(rule, period_start, period_end, t):
    """(expected so far at t, target, deadline) of a volume rule; inclusive days, so the last day is the whole span."""
    first, last = agreement_year(period_start, t) if rule.kind == "annualVolume" else (period_start, period_end)
    passed = inclusive_days(first, min(t, last))
    return rule.amount * Fraction(passed, inclusive_days(first, last)), rule.amount, last


def path_answer(case):
    """Expected value, target and deadline at a date."""
    rule, t = parse(case["phrase"]), iso(case["date"])
    period_start, period_end = iso(case["periodStart"]), iso(case["periodEnd"])
    if rule.kind.endswith("Volume"):
        expected, target, deadline = volume_path(rule, period_start, period_end, t)
    elif rule.kind == "occupancy":
        expected, target, deadline = Fraction(rule.places), Fraction(rule.places), period_end
    elif rule.kind == "direction":
        expected, target, deadline = None, None, period_end
    elif rule.kind == "maintain":
        expected = target = figure(case["baseline"])[0]
        deadline = period_end
    else:
        anchor = iso(case["baselineDate"])
        b = figure(case["baseline"])[0]
        if rule.kind == "gap":
            b -= figure(case["municipality"])[0]
        deadline = rule_deadline(rule, anchor, period_end)
        expected, target = baseline_path(rule, b, anchor, deadline, t)
    return {"expected": expected, "target": target, "deadline": deadline.isoformat()}


def courses(places, weeks, first, last):
    """Courses that running places give in a period: places * inclusive days / (7 * weeks)."""
    return Fraction(places * inclusive_days(first, last), 7 * weeks)


# ------------------------------------------------------------------------------------------------------------- assessment

@dataclass(frozen=True)
class Observation:
    """A value about a day, and the day on which it became known."""
    day: date
    known: date
    figure: Printed


def known_observations(case, first_day):
    """The observations that count, by date: about first_day..asOf and known by knownAt; the later known wins on a date."""
    as_of, known_at = iso(case["asOf"]), iso(case["knownAt"])
    by_day = {}
    for item in case["observations"]:
        seen = Observation(iso(item["date"]), iso(item["known"]), printed(item["value"], case["unit"]))
        if first_day <= seen.day <= as_of and seen.known <= known_at:
            if seen.day not in by_day or by_day[seen.day].known < seen.known:
                by_day[seen.day] = seen
    return [by_day[day] for day in sorted(by_day)]


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


def status_range(statuses):
    """(worst, best) of some statuses; the held/slipped of a baseline that meets its target count as reached/worsening."""
    mapped = [{"held": "reached", "slipped": "worsening"}.get(status, status) for status in statuses]
    mapped.sort(key=PROGRESS_ORDER.index)
    return mapped[-1], mapped[0]


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


def assess_volume(rule, case):
    """Counts so far against a pro rata amount; each agreement year alone when the rule is a yearly one. Nothing earlier can be lost."""
    period_start, period_end = iso(case["periodStart"]), iso(case["periodEnd"])
    seen = known_observations(case, period_start)
    if not seen:
        return not_assessable()
    latest = seen[-1]
    expected, target, deadline = volume_path(rule, period_start, period_end, latest.day)

    def at(y):
        return status_at(True, Fraction(0), y, expected, target, [], latest.day, deadline)

    status, ratio = at(latest.figure.value)
    lowest, highest = status_range([status, at(latest.figure.low)[0], at(latest.figure.high)[0]])
    return {"status": status, "ratio": ratio, "lowest": lowest, "highest": highest}


def assess_baseline(rule, case):
    """The latest observation against a rule that starts from the baseline."""
    anchor = iso(case["baselineDate"])
    b = printed(case["baseline"], case["unit"])
    seen = known_observations(case, anchor + timedelta(days=1))
    deadline = rule_deadline(rule, anchor, iso(case["periodEnd"]))
    if not seen or deadline <= anchor:
        return not_assessable()
    if rule.kind in ("relative", "annualPrevious", "annualBaseline") and b.value == 0:
        return not_assessable()
    latest = seen[-1]
    if rule.kind == "direction":
        return settled(direction_status(rule.rising, b, latest.figure))
    if rule.kind == "maintain":
        return settled(maintain_status(case["direction"], b, latest.figure))
    earlier = [item.figure.value for item in seen[:-1]]

    def at(start, y):
        expected, target = baseline_path(rule, start, anchor, deadline, latest.day)
        return status_at(rule.rising, start, y, expected, target, earlier, latest.day, deadline)

    status, ratio = at(b.value, latest.figure.value)
    corners = [at(start, y)[0] for start in (b.low, b.high) for y in (latest.figure.low, latest.figure.high)]
    lowest, highest = status_range([status, *corners])
    return {"status": status, "ratio": ratio, "lowest": lowest, "highest": highest}


def assess_answer(case):
    """Status, ratio of progress, and the range of statuses that rounding allows."""
    rule = parse(case["phrase"])
    return assess_volume(rule, case) if rule.kind.endswith("Volume") else assess_baseline(rule, case)


# ------------------------------------------------------------------------------------------------------------- statistics

def wilson(x, n):
    """Wilson's score interval (95 %) of a share x of n, without continuity correction."""
    from statsmodels.stats.proportion import proportion_confint
    low, high = proportion_confint(x, n, alpha=CONFIDENCE_ALPHA, method="wilson")
    return float(low), float(high)


def newcombe(x1, n1, x2, n2):
    """Newcombe's hybrid score interval (method 10, 95 %) of p2 - p1 for independent shares."""
    p1, p2 = x1 / n1, x2 / n2
    low1, high1 = wilson(x1, n1)
    low2, high2 = wilson(x2, n2)
    return (p2 - p1 - math.hypot(p2 - low2, high1 - p1), p2 - p1 + math.hypot(high2 - p2, p1 - low1))


def count_interval(x):
    """Garwood's exact interval (95 %) of a count x; the low end is 0 for x = 0."""
    from scipy.stats import chi2
    low = 0.0 if x == 0 else float(chi2.ppf(CONFIDENCE_ALPHA / 2, 2 * x)) / 2
    return low, float(chi2.ppf(1 - CONFIDENCE_ALPHA / 2, 2 * x + 2)) / 2


# ----------------------------------------------------------------------------------------------------------- whole numbers

def whole_n(count, share):
    """(smallest, largest) whole N >= 1 with count/N in the closed rounding interval of a printed share in percent.
    (None, None) when there is none; largest is None when there is no upper bound."""
    interval = printed(share)
    low, high = interval.low / 100, interval.high / 100
    if count == 0:
        return (1, None) if low <= 0 <= high else (None, None)
    if high <= 0:
        return None, None
    smallest = max(1, math.ceil(count / high))
    if low <= 0:
        return smallest, None
    largest = math.floor(count / low)
    return (smallest, largest) if smallest <= largest else (None, None)


# ----------------------------------------------------------------------------------------------------------------- answers

def bounds(pair):
    """An interval as an answer."""
    return {"low": pair[0], "high": pair[1]}


def years_answer(case):
    """The reduced fraction of years() between two days."""
    exact = Fraction(years(iso(case["from"]), iso(case["to"])))
    return {"num": exact.numerator, "den": exact.denominator}


def whole_n_answer(case):
    """The range of whole N behind a count with a share."""
    smallest, largest = whole_n(case["count"], case["share"])
    return {"min": smallest, "max": largest}


def figure_answer(case):
    """A printed figure's value and decimals."""
    value, decimals = figure(case["text"])
    return {"value": value, "decimals": decimals}


OPERATIONS = {
    "years": years_answer,
    "path": path_answer,
    "courses": lambda case: {"courses": courses(case["places"], case["weeks"], iso(case["from"]), iso(case["to"]))},
    "assess": assess_answer,
    "wilson": lambda case: bounds(wilson(case["x"], case["n"])),
    "newcombe": lambda case: bounds(newcombe(case["x1"], case["n1"], case["x2"], case["n2"])),
    "count": lambda case: bounds(count_interval(case["x"])),
    "wholeN": whole_n_answer,
    "figure": figure_answer,
}


def answer(case):
    """The expected answer to a case; decimals are fractions."""
    return OPERATIONS[case["op"]](case)


def as_text(value, digits=30):
    """A fraction as a plain decimal text."""
    with localcontext() as context:
        context.prec = digits
        return format(decimal_of(value), "f")


def main(arguments):
    """Answers the cases of a file, one JSON object a line."""
    with open(arguments[0], encoding="utf-8") as cases:
        for line in cases:
            case = json.loads(line)
            given = {key: as_text(value) if isinstance(value, Fraction) else value for key, value in answer(case).items()}
            print(json.dumps({"id": case["id"], **given}))


if __name__ == "__main__":
    main(sys.argv[1:])
