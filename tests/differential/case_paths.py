"""Phrases of rules with a baseline, and cases of the op `path`."""

from datetime import timedelta
from fractions import Fraction

import dates
import paths
import rules
from case_parts import (VERBS_BY, VERBS_TO, change_word, danish, deadline_text, danish_date, phrase_number, some_baseline_date,
                        some_period, some_start, some_value, trimmed, unit_word)


def some_target(rng, b, rising, unit):
    """A level for a baseline: mostly beyond it in the verb's direction, at times equal to it or already met."""
    roll = rng.random()
    top = Fraction(100) if unit == "percent" else max(b * 3, Fraction(10))
    if roll < 0.06:
        return b
    forward = rising if roll > 0.16 else not rising
    share = Fraction(rng.randint(0, 1000), 1000)
    target = b + (top - b) * share if forward else b * (1 - share)
    return Fraction(round(target)) if rng.random() < 0.5 else Fraction(round(target * 100), 100)


def some_share(rng, rising):
    """A percentage of change for a phrase."""
    roll = rng.random()
    if roll < 0.5:
        return danish(rng.choice([5, 10, 10, 10, 15, 20, 25, 30, 30, 50]))
    if roll < 0.8:
        return trimmed(Fraction(rng.randint(1, 999), 10))
    if roll < 0.9:
        return trimmed(Fraction(rng.randint(1, 9999), 100))
    if roll < 0.93:
        return "100"
    if rising and roll < 0.97:
        return danish(rng.randint(101, 300))
    return trimmed(Fraction(rng.randint(100, 3000000), 10 ** 6))


def baseline_phrase(rng, kind, unit, b, anchor, last, tags, want_tags):
    """A phrase of one kind for a baseline; adds the tags of the readings that it needs. None if it cannot be made."""
    rising = rng.random() < 0.5
    late = rng.random() < 0.03
    if kind in ("level", "compound"):
        target = some_target(rng, b, rising, unit)
        if unit == "persons":
            target = Fraction(round(target))
        if unit != "percent" and target == 1 or kind == "compound" and not (b > 0 and target > 0):
            return None
        number = phrase_number(target, unit)
        if kind == "compound" and not any(c in "123456789" for c in number):
            return None
        deadline = "" if rng.random() < 0.25 else deadline_text(rng, anchor, last, late)
        suffix = " med samme procent hvert år" if kind == "compound" else rng.choice([" og fastholdes", "", ""])
        return f"{VERBS_TO[rising]} til {number} {unit_word(unit)}{deadline}{suffix}"
    if kind == "relative":
        deadline = deadline_text(rng, anchor, last, late)
        if want_tags and rng.random() < 0.15:
            deadline = ""
            tags.add("relative-no-deadline")
        suffix = rng.choice([" og fastholdes", ""])
        return f"{VERBS_TO[rising]} med {some_share(rng, rising)} %{deadline}{suffix}"
    if kind == "annual":
        of = rng.choice(["af året før", "af udgangspunktet"])
        return f"{VERBS_BY[rising]} årligt med {some_share(rng, rising)} % {of}"
    if kind == "absolute":
        deadline = deadline_text(rng, anchor, last, late)
        if want_tags and rng.random() < 0.15:
            deadline = ""
            tags.add("absolute-no-deadline")
        room = (100 - b if rising else b) if unit == "percent" else (b * 2 + 10 if rising else b)
        if want_tags and rng.random() < 0.2:
            room = room * 2 + 50
        change = room * Fraction(rng.randint(1, 1000), 1000)
        change = Fraction(round(change)) if unit == "persons" or rng.random() < 0.6 else Fraction(round(change * 100), 100)
        if change == 0 or unit != "percent" and change == 1:
            return None
        suffix = rng.choice([" og fastholdes", "", ""])
        return f"{VERBS_BY[rising]} med {phrase_number(change, unit)} {change_word(unit)}{deadline}{suffix}"
    if kind == "direction":
        return f"{VERBS_TO[rising]} i perioden"
    return "fastholdes"


def reading_tags(rule, unit, b, start, last, t):
    """Tags of readings that a path at a date rests on."""
    tags = set()
    deadline = rules.rule_deadline(rule, start, last)
    if deadline <= start.day or b == 0 and rule.kind.startswith("annual"):
        return tags
    expected, target = paths.baseline_path(rule, b, start, deadline, t)
    if rule.kind.startswith("annual") and t > deadline:
        tags.add("annual-after-deadline")
    if target < 0 and b >= 0:
        tags.add("target-below-zero")
    if unit == "percent" and target > 100:
        tags.add("target-over-100-percent")
    if rule.kind == "annualPrevious" or rule.compound:
        if expected.denominator < 10 ** 30 and start.years(t).denominator > 1 and t < deadline:
            tags.add("exact-root")
        if b != 0 and t > start.day and 0 < abs(expected - b) < abs(b) / 1000:
            tags.add("ill-conditioned")
    return tags


def path_date(rng, anchor, deadline, last):
    """A date on or after the anchor, often at an edge."""
    edges = [anchor, anchor + timedelta(days=1), deadline, deadline - timedelta(days=1), deadline + timedelta(days=1), last,
             dates.anniversary(anchor, 1), dates.anniversary(anchor, 2), deadline + timedelta(days=500)]
    if rng.random() < 0.45:
        return max(anchor, rng.choice(edges))
    return anchor + timedelta(days=rng.randint(0, max(1, dates.days(anchor, deadline))))


def make_path(rng, want_tags=False):
    """A case of the op `path`, with its tags."""
    kind = rng.choice(["level"] * 4 + ["compound"] * 2 + ["relative"] * 3 + ["annual"] * 4 + ["absolute"] * 2 + ["annualVolume"] * 3
                      + ["cumulative"] * 2 + ["gap"] * 2 + ["occupancy", "direction", "maintain"])
    tags = set()
    first, last = some_period(rng, whole_years=kind == "annualVolume")
    unit = rng.choice(["percent", "persons", "fullTimePersons"])
    case = {"op": "path"}
    if kind in ("annualVolume", "cumulative"):
        amount = rng.choice([75, 60, 300, 365, 366, 2, 3, 1461, rng.randint(2, 10 ** 4), rng.randint(2, 10 ** 12)])
        if kind == "annualVolume" and want_tags and rng.random() < 0.5:
            last += timedelta(days=rng.randint(20, 300))
        t = first + timedelta(days=rng.randint(0, dates.days(first, last)))
        if rng.random() < 0.4:
            t = rng.choice([first, last, min(last, first + timedelta(days=1)), min(last, dates.anniversary(first, 1)),
                            min(last, dates.anniversary(first, 1) - timedelta(days=1))])
        if kind == "cumulative" and want_tags:
            t = last + timedelta(days=rng.randint(1, 400))
            tags.add("cumulative-after-end")
        if kind == "annualVolume" and dates.agreement_year(first, t)[1] > last:
            tags.add("partial-agreement-year")
        phrase = f"mindst {danish(amount, thousands=True)} {'årligt' if kind == 'annualVolume' else 'i perioden'}"
        case.update(phrase=phrase, unit="persons", baselineDate=first.isoformat())
        if rng.random() < 0.3:
            case["clock"] = "days"
    elif kind == "occupancy":
        t = path_date(rng, first, last, last)
        case.update(phrase=f"{rng.randint(2, 60)} løbende pladser à {rng.randint(2, 52)} uger", unit="persons",
                    baselineDate=first.isoformat())
    else:
        anchor = some_baseline_date(rng, first, last)
        text, b = some_value(rng, unit, positive=kind == "compound")
        if kind == "gap":
            other_text, other = some_value(rng, unit)
            if other > b:
                text, b, other_text, other = other_text, other, text, b
            if want_tags and rng.random() < 0.3:
                text, b, other_text, other = other_text, other, text, b
                tags.add("gap-negative")
            case["municipality"] = other_text
            ending = " inden " + danish_date(rng.choice([last, anchor + timedelta(days=rng.randint(1, 2500))]))
            if want_tags and rng.random() < 0.3:
                ending, tag = rng.choice([("", "gap-no-deadline"), (f" inden for {rng.randint(1, 5)} år", "gap-years")])
                tags.add(tag)
            phrase = "forskellen til kommunen halveres" + ending
        else:
            phrase = baseline_phrase(rng, kind, unit, b, anchor, last, tags, want_tags)
        if phrase is None:
            return None
        rule = rules.parse(phrase)
        start, said = some_start(rng, anchor)
        deadline = rules.rule_deadline(rule, start, last)
        if deadline <= anchor:
            return None
        t = path_date(rng, anchor, deadline, last)
        if kind not in ("gap", "direction", "maintain"):
            tags |= reading_tags(rule, unit, b, start, last, t) - {"ill-conditioned", "exact-root"}
        case.update(phrase=phrase, baseline=text, unit=unit, baselineDate=anchor.isoformat(), **said)
    case.update(periodStart=first.isoformat(), periodEnd=last.isoformat(), date=t.isoformat())
    return case, tags
