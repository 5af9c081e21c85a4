"""What a rule expects on a day."""

from fractions import Fraction

from dates import agreement_year, days, inclusive_days, iso, years
from figures import figure, power
from rules import parse, rule_deadline


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
