"""What a rule expects on a day."""

from fractions import Fraction

from dates import agreement_year, counted, inclusive_days, iso, start_of
from figures import figure, power
from rules import parse, rule_deadline


def linear(b, target, start, deadline, t):
    """A straight line from b at the start to the target at the deadline, then held."""
    if t >= deadline:
        return target
    return b + (target - b) * Fraction(start.elapsed(t)) / start.elapsed(deadline)


def compound(b, target, start, deadline, t):
    """The same percentage in every span of time: b * (target/b) ** (elapsed share), held after the deadline."""
    if t >= deadline:
        return target
    return b * power(target / b, Fraction(start.elapsed(t)) / start.elapsed(deadline))


def annual_previous(rule, b, start, t):
    """Baseline times (1 + change) ** years: a change of each year's own starting value."""
    return b * power(1 + signed(rule), start.years(t))


def annual_baseline(rule, b, start, t):
    """Baseline times (1 + change * years): the same amount every year."""
    return b * (1 + signed(rule) * start.years(t))


def signed(rule):
    """The rule's amount with the sign of its verb."""
    return rule.amount if rule.rising else -rule.amount


def baseline_path(rule, b, start, deadline, t):
    """(expected at t, target) of a rule that starts from a baseline b. After the deadline the path is held."""
    if rule.kind == "level":
        path = compound if rule.compound else linear
        return path(b, rule.amount, start, deadline, t), rule.amount
    if rule.kind == "relative":
        target = b * (1 + signed(rule))
        return linear(b, target, start, deadline, t), target
    if rule.kind == "absolute":
        target = b + signed(rule)
        return linear(b, target, start, deadline, t), target
    if rule.kind == "gap":
        return linear(b, b / 2, start, deadline, t), b / 2
    annual = annual_previous if rule.kind == "annualPrevious" else annual_baseline
    return annual(rule, b, start, min(t, deadline)), annual(rule, b, start, deadline)


def volume_path(rule, period_start, period_end, t, by_days=False):
    """(expected so far at t, target, deadline) of a volume rule; both ends of a count belong to it, so the last day is the whole span.
    A yearly count runs in the days of its year, a count in all by the clock."""
    annual = rule.kind == "annualVolume"
    first, last = agreement_year(period_start, t) if annual else (period_start, period_end)
    passed, whole = (Fraction(counted(first, day, annual or by_days)) for day in (min(t, last), last))
    return rule.amount * passed / whole, rule.amount, last


def path_answer(case):
    """Expected value, target and deadline at a date."""
    rule, t = parse(case["phrase"]), iso(case["date"])
    period_start, period_end = iso(case["periodStart"]), iso(case["periodEnd"])
    if rule.kind.endswith("Volume"):
        expected, target, deadline = volume_path(rule, period_start, period_end, t, case.get("clock") == "days")
    elif rule.kind == "occupancy":
        expected, target, deadline = Fraction(rule.places), Fraction(rule.places), period_end
    elif rule.kind == "direction":
        expected, target, deadline = None, None, period_end
    elif rule.kind == "maintain":
        expected = target = figure(case["baseline"])[0]
        deadline = period_end
    else:
        start = start_of(case)
        b = figure(case["baseline"])[0]
        if rule.kind == "gap":
            b -= figure(case["municipality"])[0]
        deadline = rule_deadline(rule, start, period_end)
        expected, target = baseline_path(rule, b, start, deadline, t)
    return {"expected": expected, "target": target, "deadline": deadline.isoformat()}


def courses(places, weeks, first, last):
    """Courses that running places give in a period: places * inclusive days / (7 * weeks)."""
    return Fraction(places * inclusive_days(first, last), 7 * weeks)
