"""Seeded generator of differential cases, JSON Lines: {"id": int, "op": str, ...arguments}.

    python cases.py [--seed 20261121] [--count 6000] [--ambiguous] [--out FILE]

The default set holds what the rules state. --ambiguous writes instead only cases whose answer rests on a reading of the rules that
another careful reader might not share; each such case carries "tags" that name the readings, explained in TAGS below.
"""

import argparse
import json
import random
import sys
from datetime import date, timedelta
from fractions import Fraction

import reference as ref

TAGS = {
    "annual-after-deadline": "an annual change is held at E(deadline) after the deadline (it does not go on)",
    "cumulative-after-end": "a cumulative volume's path stays at the whole amount after the agreement's end",
    "partial-agreement-year": "a last agreement year cut short by the agreement's end is still judged as a whole year",
    "relative-no-deadline": "a relative change without a deadline runs to the agreement's end",
    "absolute-no-deadline": "an absolute change without a deadline runs to the agreement's end",
    "gap-no-deadline": "a gap rule without a deadline runs to the agreement's end",
    "gap-years": "`halveres inden for 2 år` counts from the baseline's date",
    "target-below-zero": "a path or target below 0 is computed as it stands, not cut at 0",
    "target-over-100-percent": "a share's path or target over 100 % is computed as it stands",
    "exact-root": "a fractional power that is rational is exact, so a ratio of exactly 0.95 or 0.60 on it is on the cut",
    "ill-conditioned": "E(t) - b is less than 1e-4 of b on a path with a fractional power: the ratio needs many digits",
    "share-over-count": "the closed rounding interval of the share reaches over 100 %, so N below the count is allowed",
    "unbounded-n": "the share's interval holds 0: every N from min on; max is null",
    "point-percent": "`1.3 %` is 1.3 with one decimal",
    "unicode-minus": "U+2212 is a minus sign",
    "gap-negative": "the area lies below the municipality: the gap is negative and its half is nearer to 0",
}

STRANGE_DAYS = [date(2020, 2, 29), date(2024, 2, 29), date(2000, 2, 29), date(2016, 2, 29), date(2021, 2, 28), date(2023, 2, 28),
                date(2024, 2, 28), date(2024, 3, 1), date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2017, 10, 1),
                date(2021, 9, 30), date(2021, 2, 28), date(2025, 8, 31), date(2018, 12, 31)]
VERBS_TO = {True: "øges", False: "reduceres"}
VERBS_BY = {True: "stiger", False: "falder"}


# ------------------------------------------------------------------------------------------------------------ small parts

def danish_date(day):
    """31. august 2025"""
    return f"{day.day}. {ref.MONTHS[day.month - 1]} {day.year}"


def danish(mantissa, decimals=0, thousands=False):
    """mantissa / 10**decimals with a decimal comma, all decimals printed."""
    sign, text = ("-" if mantissa < 0 else ""), str(abs(mantissa)).rjust(decimals + 1, "0")
    whole, part = (text[:-decimals], text[-decimals:]) if decimals else (text, "")
    if thousands:
        whole = f"{int(whole):,}".replace(",", ".")
    return sign + whole + ("," + part if part else "")


def danish_of(value, decimals, thousands=False):
    """A fraction, rounded to some decimals, in Danish."""
    return danish(round(value * 10 ** decimals), decimals, thousands)


def trimmed(value, most=6):
    """A finite decimal fraction in Danish with as few decimals as it needs; None if it needs more than `most`."""
    for decimals in range(most + 1):
        if (value * 10 ** decimals).denominator == 1:
            return danish(int(value * 10 ** decimals), decimals)
    return None


def some_day(rng, first=2012, last=2030):
    """A day, often a leap day or an end of a month or year."""
    roll = rng.random()
    if roll < 0.15:
        return rng.choice(STRANGE_DAYS)
    year, month = rng.randint(first, last), rng.randint(1, 12)
    if roll < 0.35:
        return date(year, month, 1)
    if roll < 0.55:
        return date(year, month, 1) - timedelta(days=1)
    return date(year, 1, 1) + timedelta(days=rng.randint(0, 364))


def some_decimals(rng, unit):
    """Printed decimals that are usual for a unit, sometimes many."""
    if unit == "persons":
        return 0
    return rng.choice([0, 1, 1, 1, 2, 2, 2, 3, 6])


def some_value(rng, unit, positive=False):
    """A printed value for a unit, as (text, fraction)."""
    decimals = some_decimals(rng, unit)
    roll = rng.random()
    if unit == "percent":
        top = 100 if roll < 0.85 else 1
    else:
        top = 500 if roll < 0.6 else 5000 if roll < 0.9 else 10 ** 12
    scale = 10 ** decimals
    mantissa = rng.randint(1, max(1, top * scale)) if roll > 0.02 or positive else 0
    if 0.5 < roll < 0.53:
        mantissa = 1
    return danish(mantissa, decimals), Fraction(mantissa, scale)


def unit_word(unit):
    """The word after a level in a phrase."""
    return {"percent": "%", "persons": "personer", "fullTimePersons": "fuldtidspersoner"}[unit]


def change_word(unit):
    """The word after an absolute change in a phrase."""
    return "procentpoint" if unit == "percent" else unit_word(unit)


def some_period(rng, whole_years=True):
    """An agreement's first and last day."""
    first = some_day(rng, 2013, 2026)
    last = ref.anniversary(first, rng.choice([1, 2, 4, 4, 4, 4, 5])) - timedelta(days=1)
    if not whole_years and rng.random() < 0.4:
        last = max(first + timedelta(days=1), last + timedelta(days=rng.randint(-200, 200)))
    return first, last


def some_baseline_date(rng, first, last):
    """A baseline date: before, at or somewhat after the agreement's start."""
    roll = rng.random()
    if roll < 0.3:
        return first
    if roll < 0.5:
        return first - timedelta(days=1)
    if roll < 0.8:
        return first - timedelta(days=rng.randint(2, 900))
    if roll < 0.9:
        return date(first.year - 1, 12, 31)
    return first + timedelta(days=rng.randint(1, max(1, ref.days(first, last) // 2)))


def deadline_text(rng, anchor, last, late=False):
    """A deadline phrase that ends after the anchor (or, when late, not after it)."""
    if late:
        return " inden " + danish_date(anchor - timedelta(days=rng.choice([0, 0, 1, 30, 365])))
    roll = rng.random()
    if roll < 0.25:
        return f" inden for {rng.choice([1, 2, 2, 2, 3, 4, 5, 10])} år"
    if roll < 0.45 and last > anchor:
        return " inden " + danish_date(last)
    if roll < 0.55:
        return " inden " + danish_date(anchor + timedelta(days=rng.choice([1, 2, 365, 366, 1461])))
    return " inden " + danish_date(anchor + timedelta(days=rng.randint(30, 2500)))


def phrase_number(value, unit, most=2):
    """A number inside a phrase: thousands dots for counts, none for shares."""
    decimals = 0 if unit == "persons" else most
    while decimals and (value * 10 ** (decimals - 1)).denominator == 1:
        decimals -= 1
    return danish_of(value, decimals, thousands=unit != "percent")


# -------------------------------------------------------------------------------------------- rules that have a baseline

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
        suffix = " med samme procent hvert år" if kind == "compound" else ""
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
        return f"{VERBS_BY[rising]} med {phrase_number(change, unit)} {change_word(unit)}{deadline}"
    if kind == "direction":
        return f"{VERBS_TO[rising]} i perioden"
    return "fastholdes"


def reading_tags(rule, unit, b, anchor, last, t):
    """Tags of readings that a path at a date rests on."""
    tags = set()
    deadline = ref.rule_deadline(rule, anchor, last)
    if deadline <= anchor or b == 0 and rule.kind.startswith("annual"):
        return tags
    expected, target = ref.baseline_path(rule, b, anchor, deadline, t)
    if rule.kind.startswith("annual") and t > deadline:
        tags.add("annual-after-deadline")
    if target < 0 and b >= 0:
        tags.add("target-below-zero")
    if unit == "percent" and target > 100:
        tags.add("target-over-100-percent")
    if rule.kind == "annualPrevious" or rule.compound:
        if expected.denominator < 10 ** 30 and ref.years(anchor, t).denominator > 1 and t < deadline:
            tags.add("exact-root")
        if b != 0 and t > anchor and 0 < abs(expected - b) < abs(b) / 10000:
            tags.add("ill-conditioned")
    return tags


def path_date(rng, anchor, deadline, last):
    """A date on or after the anchor, often at an edge."""
    edges = [anchor, anchor + timedelta(days=1), deadline, deadline - timedelta(days=1), deadline + timedelta(days=1), last,
             ref.anniversary(anchor, 1), ref.anniversary(anchor, 2), deadline + timedelta(days=500)]
    if rng.random() < 0.45:
        return max(anchor, rng.choice(edges))
    return anchor + timedelta(days=rng.randint(0, max(1, ref.days(anchor, deadline))))


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
        t = first + timedelta(days=rng.randint(0, ref.days(first, last)))
        if rng.random() < 0.4:
            t = rng.choice([first, last, min(last, first + timedelta(days=1)), min(last, ref.anniversary(first, 1)),
                            min(last, ref.anniversary(first, 1) - timedelta(days=1))])
        if kind == "cumulative" and want_tags:
            t = last + timedelta(days=rng.randint(1, 400))
            tags.add("cumulative-after-end")
        if kind == "annualVolume" and ref.agreement_year(first, t)[1] > last:
            tags.add("partial-agreement-year")
        phrase = f"mindst {danish(amount, thousands=True)} {'årligt' if kind == 'annualVolume' else 'i perioden'}"
        case.update(phrase=phrase, unit="persons", baselineDate=first.isoformat())
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
        rule = ref.parse(phrase)
        deadline = ref.rule_deadline(rule, anchor, last)
        if deadline <= anchor:
            return None
        t = path_date(rng, anchor, deadline, last)
        if kind not in ("gap", "direction", "maintain"):
            tags |= reading_tags(rule, unit, b, anchor, last, t) - {"ill-conditioned", "exact-root"}
        case.update(phrase=phrase, baseline=text, unit=unit, baselineDate=anchor.isoformat())
    case.update(periodStart=first.isoformat(), periodEnd=last.isoformat(), date=t.isoformat())
    return case, tags


# --------------------------------------------------------------------------------------------------------------- assess

WANTED_RATIOS = [Fraction(-1, 2), Fraction(-1, 4), Fraction(-1, 10), Fraction(-1, 100), Fraction(0), Fraction(3, 10),
                 Fraction(59, 100), Fraction(6, 10), Fraction(61, 100), Fraction(8, 10), Fraction(94, 100),
                 Fraction(95, 100), Fraction(96, 100), Fraction(1), Fraction(11, 10), Fraction(14, 10)]


def observed(rng, b, expected, target, unit, decimals):
    """A printed value near an interesting place on the way from b to the target."""
    roll = rng.random()
    if roll < 0.12:
        y = target
    elif roll < 0.2:
        y = b
    elif roll < 0.35:
        y = target + (target - b) * Fraction(rng.randint(-200, 200), 1000)
    elif roll < 0.8:
        y = b + (expected - b) * rng.choice(WANTED_RATIOS)
    else:
        y = b + (expected - b) * Fraction(rng.randint(-500, 1500), 1000)
    y = max(Fraction(0), y)
    if unit == "percent":
        y = min(Fraction(100), y)
    return danish_of(y, decimals)


def with_known(rng, day, value, other_value):
    """One observation, sometimes with a revision of the same date that became known later."""
    known = day + timedelta(days=rng.choice([0, 0, 1, 20, 45, 90, 200]))
    rows = [{"date": day.isoformat(), "value": value, "known": known.isoformat()}]
    if rng.random() < 0.25:
        later = known + timedelta(days=rng.choice([1, 30, 120, 400]))
        rows.append({"date": day.isoformat(), "value": other_value, "known": later.isoformat()})
    return rows


def viewpoint(rng, rows):
    """(asOf, knownAt): mostly after everything, at times on or before an observation's date or publication."""
    dates = [date.fromisoformat(row["date"]) for row in rows]
    known = [date.fromisoformat(row["known"]) for row in rows]
    as_of = max(dates) + timedelta(days=rng.choice([0, 0, 1, 60, 400]))
    known_at = max(known) + timedelta(days=rng.choice([0, 0, 5, 100]))
    if rng.random() < 0.2:
        as_of = rng.choice(dates) + timedelta(days=rng.choice([-1, 0, 0, 10]))
    if rng.random() < 0.25:
        known_at = rng.choice(known) + timedelta(days=rng.choice([-1, 0, 0, 10]))
    return as_of, known_at


def finish_assess(rng, phrase, unit, direction, first, last, rows, **more):
    """Puts an assess case together; the observations come in no order."""
    rows = list(rows)
    rng.shuffle(rows)
    as_of, known_at = viewpoint(rng, rows) if rows else (last, last)
    return {"op": "assess", "phrase": phrase, "unit": unit, "direction": direction, **more, "periodStart": first.isoformat(),
            "periodEnd": last.isoformat(), "asOf": as_of.isoformat(), "knownAt": known_at.isoformat(), "observations": rows}


def direction_of(rng, rule):
    """The indicator's direction: the verb's, or none; free for a rule without a verb."""
    if rule.kind == "maintain":
        return rng.choice(["lower", "higher", None])
    return rng.choice([None, "higher" if rule.rising else "lower"])


def make_assess_baseline(rng, want_tags=False):
    """An assess case of a rule that starts from a baseline."""
    kind = rng.choice(["level"] * 5 + ["compound"] * 2 + ["relative"] * 4 + ["annual"] * 4 + ["absolute"] * 3 + ["direction"] * 2
                      + ["maintain"] * 2)
    tags = set()
    unit = rng.choice(["percent", "persons", "fullTimePersons"])
    first, last = some_period(rng, whole_years=False)
    anchor = some_baseline_date(rng, first, last)
    text, b = some_value(rng, unit, positive=kind == "compound")
    phrase = baseline_phrase(rng, kind, unit, b, anchor, last, tags, want_tags)
    if phrase is None:
        return None
    rule = ref.parse(phrase)
    deadline = ref.rule_deadline(rule, anchor, last)
    if kind in ("direction", "maintain") and deadline <= anchor:
        return None
    if kind == "annual" and rng.random() < 0.04:
        anchor = last + timedelta(days=rng.choice([0, 1, 30]))
        deadline = last
    decimals = len(text.partition(",")[2])
    rows, days_seen = [], set()
    for _ in range(rng.choice([0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6])):
        if kind in ("direction", "maintain") or deadline <= anchor:
            t = anchor + timedelta(days=rng.choice([-30, 0, 1, 100, 365, rng.randint(1, 1400)]))
            half = Fraction(1, 10 ** decimals)
            moved = b + half * rng.choice([0, 0, 1, -1, 2, -2, 3, -3, 20, -20, rng.randint(-100, 100)])
            mine = rng.choice([decimals, decimals, max(0, decimals - 1), min(6, decimals + 1)]) if unit != "persons" else 0
            values = [danish_of(max(Fraction(0), moved), mine), danish_of(max(Fraction(0), b + half * rng.randint(-4, 4)), mine)]
        else:
            t = path_date(rng, anchor, deadline, last)
            if rng.random() < 0.05:
                t = anchor - timedelta(days=rng.randint(0, 100))
            place = max(t, anchor + timedelta(days=1))
            if b == 0 and kind in ("relative", "annual"):
                expected, target = Fraction(3), Fraction(5)
            else:
                expected, target = ref.baseline_path(rule, b, anchor, deadline, place)
            mine = 0 if unit == "persons" else rng.choice([decimals, decimals, decimals, 0, 1, 2, 6])
            values = [observed(rng, b, expected, target, unit, mine) for _ in range(2)]
            if t > anchor and kind in ("level", "compound", "relative", "annual", "absolute"):
                tags |= reading_tags(rule, unit, b, anchor, last, t)
        if t in days_seen:
            continue
        days_seen.add(t)
        rows += with_known(rng, t, *values)
    case = finish_assess(rng, phrase, unit, direction_of(rng, rule), first, last, rows, baseline=text,
                         baselineDate=anchor.isoformat())
    return case, tags


def make_assess_volume(rng, want_tags=False):
    """An assess case of a volume rule: running counts."""
    annual = rng.random() < 0.6
    tags = set()
    first, last = some_period(rng, whole_years=annual)
    amount = rng.choice([75, 60, 300, 365, 366, 730, 1461, 7300, rng.randint(2, 3000), rng.randint(2, 10 ** 12)])
    phrase = f"mindst {danish(amount, thousands=True)} {'årligt' if annual else 'i perioden'}"
    rule = ref.parse(phrase)
    rows, days_seen = [], set()
    for _ in range(rng.choice([0, 1, 1, 1, 2, 3, 4])):
        t = first + timedelta(days=rng.choice([0, 1, 99, 100, 364, 365, 366, rng.randint(-20, ref.days(first, last))]))
        t = min(t, last)
        if rng.random() < 0.2:
            t = last if not annual else min(last, ref.agreement_year(first, max(t, first))[1])
        if want_tags and not annual and rng.random() < 0.6:
            t = last + timedelta(days=rng.randint(1, 300))
            tags.add("cumulative-after-end")
        if t in days_seen:
            continue
        days_seen.add(t)
        expected = ref.volume_path(rule, first, last, max(t, first))[0]
        values = [observed(rng, Fraction(0), expected, Fraction(amount), "persons", 0) for _ in range(2)]
        rows += with_known(rng, t, *values)
    case = finish_assess(rng, phrase, "persons", rng.choice([None, "higher"]), first, last, rows, baselineDate=first.isoformat())
    return case, tags


def one_row(day, value):
    """A single observation, known the same day."""
    return [{"date": day.isoformat(), "value": value, "known": day.isoformat()}]


def make_assess_cut(rng, want_tags=False):
    """A straight-line case whose ratio lies exactly on a cut, or one unit of the last decimal beside it."""
    unit = rng.choice(["percent", "fullTimePersons"])
    rising = rng.random() < 0.5
    total = rng.choice([200, 400, 500, 800, 1000, 1250, 1600, 2000])
    passed = rng.choice([1, total - 1, total // 2, rng.randint(1, total - 1)])
    anchor = some_day(rng)
    first, last = some_period(rng)
    b = Fraction(rng.randint(0, 800), 10)
    target = b + (1 if rising else -1) * Fraction(rng.randint(1, 200))
    if target < 0 or unit == "percent" and target > 100:
        return None
    ratio = rng.choice([Fraction(95, 100), Fraction(60, 100), Fraction(0), Fraction(1)])
    exact = trimmed(b + (target - b) * Fraction(passed, total) * ratio)
    if exact is None:
        return None
    exact += rng.choice(["", "", "0" if "," in exact else ",0"]) if len(exact.partition(",")[2]) < 6 else ""
    decimals = len(exact.partition(",")[2])
    y = ref.figure(exact)[0] + rng.choice([0, 0, 0, 1, -1]) * Fraction(1, 10 ** decimals)
    if y < 0:
        return None
    by = " inden " + danish_date(anchor + timedelta(days=total))
    if rng.random() < 0.5:
        phrase = f"{VERBS_TO[rising]} til {phrase_number(target, unit)} {unit_word(unit)}{by}"
    else:
        if unit != "percent" and abs(target - b) == 1:
            return None
        phrase = f"{VERBS_BY[rising]} med {phrase_number(abs(target - b), unit)} {change_word(unit)}{by}"
    rows = one_row(anchor + timedelta(days=passed), danish_of(y, decimals))
    case = finish_assess(rng, phrase, unit, None, first, last, rows, baseline=danish_of(b, rng.choice([1, 1, 2])),
                         baselineDate=anchor.isoformat())
    return case, set()


def make_assess_annual_cut(rng, want_tags=False):
    """An annual change seen on an anniversary (or, tagged, half a leap year on, where the root is exact), exactly on a cut."""
    tags = set()
    if want_tags:
        anchor, halves = rng.choice([date(2024, 1, 1), date(2019, 10, 1), date(2027, 6, 15)]), True
        of, share, rising = "af året før", *rng.choice([("19", False), ("36", False), ("51", False), ("75", False), ("21", True),
                                                        ("44", True), ("69", True)])
        t = anchor + timedelta(days=183)
        tags.add("exact-root")
    else:
        anchor = some_day(rng)
        of, share, rising = rng.choice(["af året før", "af udgangspunktet"]), rng.choice(["10", "5", "20", "12,5"]), rng.random() < 0.5
        t = ref.anniversary(anchor, rng.randint(1, 3))
    first = anchor
    last = ref.anniversary(first, 4) - timedelta(days=rng.choice([0, 1]))
    b = Fraction(rng.choice([200, 100, 400, 80, 60, 20]))
    phrase = f"{VERBS_BY[rising]} årligt med {share} % {of}"
    rule = ref.parse(phrase)
    expected, target = ref.baseline_path(rule, b, anchor, last, t)
    exact = trimmed(b + (expected - b) * rng.choice([Fraction(95, 100), Fraction(60, 100), Fraction(1)]))
    if exact is None:
        return None
    decimals = len(exact.partition(",")[2])
    y = ref.figure(exact)[0] + rng.choice([0, 0, 1, -1]) * Fraction(1, 10 ** decimals)
    case = finish_assess(rng, phrase, "fullTimePersons", None, first, last, one_row(t, danish_of(y, decimals)), baseline=danish_of(b, 1),
                         baselineDate=anchor.isoformat())
    return case, tags


def make_assess_volume_cut(rng, want_tags=False):
    """A volume whose ratio lies on a cut: one a day (or several), seen after a round number of days."""
    first = rng.choice([date(2018, 1, 1), date(2017, 10, 1), date(2021, 9, 1), date(2019, 3, 1), date(2020, 2, 29)])
    each = rng.choice([1, 2, 20, 100])
    length = ref.inclusive_days(*ref.agreement_year(first, first))
    day_number = rng.choice([20, 40, 100, 200, 300, length])
    cut = rng.choice([Fraction(95, 100), Fraction(60, 100), Fraction(1)])
    y = each * day_number * cut
    if y.denominator != 1:
        return None
    y += rng.choice([0, 0, 1, -1])
    case = finish_assess(rng, f"mindst {danish(each * length, thousands=True)} årligt", "persons", None, first,
                         ref.anniversary(first, 4) - timedelta(days=1),
                         one_row(first + timedelta(days=day_number - 1), danish(int(y))), baselineDate=first.isoformat())
    return case, set()


def make_assess(rng, want_tags=False):
    """A case of the op `assess`, with its tags."""
    makers = [make_assess_baseline] * 12 + [make_assess_volume] * 3 + [make_assess_cut] * 4
    makers += [make_assess_annual_cut] * 2 + [make_assess_volume_cut]
    return rng.choice(makers)(rng, want_tags)


# ------------------------------------------------------------------------------------------------------------- other ops

def make_years(rng, want_tags=False):
    """A case of the op `years`."""
    first = some_day(rng, 1900, 2101)
    roll = rng.random()
    if roll < 0.1:
        last = first
    elif roll < 0.4:
        last = ref.anniversary(first, rng.randint(0, 12)) + timedelta(days=rng.choice([-1, 0, 0, 1]))
    elif roll < 0.6:
        last = max(first, rng.choice(STRANGE_DAYS))
    else:
        last = first + timedelta(days=rng.randint(0, 6000))
    if last < first:
        return None
    return {"op": "years", "from": first.isoformat(), "to": last.isoformat()}, set()


def make_courses(rng, want_tags=False):
    """A case of the op `courses`."""
    first = some_day(rng)
    last = first + timedelta(days=rng.choice([0, 1, 6, 69, 364, 365, 1460, rng.randint(0, 3000)]))
    return {"op": "courses", "places": rng.choice([12, 1, rng.randint(1, 500)]), "weeks": rng.choice([10, 1, 52, rng.randint(1, 104)]),
            "from": first.isoformat(), "to": last.isoformat()}, set()


def some_count(rng):
    """(x, n) of a share, often at an end."""
    n = rng.choice([1, 2, 10, 729, rng.randint(1, 50), rng.randint(1, 3000), rng.randint(1, 10 ** 6)])
    x = rng.choice([0, n, 1, n - 1, n // 2, rng.randint(0, n), rng.randint(0, n), rng.randint(0, n)])
    return x, n


def make_wilson(rng, want_tags=False):
    """A case of the op `wilson`."""
    x, n = some_count(rng)
    return {"op": "wilson", "x": x, "n": n}, set()


def make_newcombe(rng, want_tags=False):
    """A case of the op `newcombe`."""
    (x1, n1), (x2, n2) = some_count(rng), some_count(rng)
    if rng.random() < 0.3:
        n2 = n1
        x2 = min(x1, n2)
    return {"op": "newcombe", "x1": x1, "n1": n1, "x2": x2, "n2": n2}, set()


def make_count(rng, want_tags=False):
    """A case of the op `count`."""
    top = rng.choice([5, 30, 300, 3000, 10 ** 5, 10 ** 6])
    return {"op": "count", "x": rng.randint(0, top)}, set()


def make_whole_n(rng, want_tags=False):
    """A case of the op `wholeN`."""
    decimals = rng.choice([0, 1, 1, 1, 2, 2, 3, 6])
    n = rng.choice([rng.randint(1, 60), rng.randint(1, 3000), rng.randint(1, 10 ** 6)])
    count = rng.randint(0, n)
    if want_tags:
        count = rng.choice([0, n, count])
    share = Fraction(100 * count, n) + rng.choice([0, 0, 0, Fraction(1, 10 ** decimals), Fraction(-1, 10), Fraction(3)])
    text = danish_of(min(Fraction(100), max(Fraction(0), share)), decimals)
    interval, tags = ref.printed(text), set()
    smallest, _ = ref.whole_n(count, text)
    if interval.low <= 0:
        tags.add("unbounded-n")
    elif smallest is not None and smallest < count:
        tags.add("share-over-count")
    return {"op": "wholeN", "count": count, "share": text}, tags


def make_figure(rng, want_tags=False):
    """A case of the op `figure`."""
    tags = set()
    decimals = rng.choice([0, 0, 0, 1, 1, 2, 2, 3, 4, 6])
    size = rng.choice([1, 10, 100, 1000, 10 ** 4, 10 ** 6, 10 ** 9, 10 ** 12])
    mantissa = rng.randint(0, size * 10 ** decimals)
    if rng.random() < 0.1:
        mantissa = rng.choice([0, 1, 10 ** decimals, 1000 * 10 ** decimals, 999 * 10 ** decimals])
    if rng.random() < 0.2:
        mantissa = -mantissa
    percent = rng.choice(["", "", " %", "%"])
    text = danish(mantissa, decimals, thousands=rng.random() < 0.7)
    if want_tags:
        if rng.random() < 0.5:
            text, percent, tag = f"{rng.randint(0, 99)}.{rng.randint(0, 99)}", rng.choice([" %", "%"]), "point-percent"
        else:
            text, tag = "\u2212" + text.lstrip("-"), "unicode-minus"
        tags.add(tag)
    elif percent and "." in text and "," not in text:
        return None
    return {"op": "figure", "text": rng.choice(["", "", "ca. "]) + text + percent}, tags


MAKERS = [(make_assess, 44), (make_path, 22), (make_figure, 6), (make_whole_n, 6), (make_years, 6), (make_wilson, 5), (make_newcombe, 5),
          (make_courses, 3), (make_count, 3)]


def generate(seed, count, ambiguous=False):
    """The cases of a seed."""
    rng = random.Random(seed)
    makers, weights = zip(*MAKERS)
    done = 0
    while done < count:
        made = rng.choices(makers, weights)[0](rng, ambiguous)
        if made is None or bool(made[1]) != ambiguous:
            continue
        case, tags = made
        done += 1
        yield {"id": done, **case, **({"tags": sorted(tags)} if tags else {})}


def main():
    """Writes the cases."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--seed", type=int, default=20261121)
    options.add_argument("--count", type=int, default=6000)
    options.add_argument("--ambiguous", action="store_true", help="only the cases that rest on a reading of the rules")
    options.add_argument("--out", default="-")
    chosen = options.parse_args()
    out = sys.stdout if chosen.out == "-" else open(chosen.out, "w", encoding="utf-8")
    with out:
        for case in generate(chosen.seed, chosen.count, chosen.ambiguous):
            out.write(json.dumps(case, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
