"""Cases of the op `assess`."""

from datetime import date, timedelta
from fractions import Fraction

import dates
import figures
import paths
import rules
from case_parts import (VERBS_BY, VERBS_TO, change_word, danish, danish_date, danish_of, phrase_number, some_baseline_date, some_day, some_period,
                        some_start, some_value, trimmed, unit_word)
from case_paths import baseline_phrase, path_date, reading_tags


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
    rule = rules.parse(phrase)
    start, said = some_start(rng, anchor)
    deadline = rules.rule_deadline(rule, start, last)
    if kind in ("direction", "maintain") and deadline <= anchor:
        return None
    if kind == "annual" and rng.random() < 0.04:
        anchor = last + timedelta(days=rng.choice([0, 1, 30]))
        start, said = dates.Start(anchor), {}
        deadline = last
    decimals = len(text.partition(",")[2])
    rows, days_seen = [], set()
    for _ in range(rng.choice([0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6])):
        if kind in ("direction", "maintain") or deadline <= anchor:
            t = anchor + timedelta(days=rng.choice([-30, 0, 1, 100, 365, rng.randint(1, 1400)]))
            half = Fraction(1, 10 ** decimals)
            moved = b + half * rng.choice([0, 0, 1, -1, 2, -2, 3, -3, 20, -20, rng.randint(-100, 100)])
            mine = rng.choice([decimals, decimals, max(0, decimals - 1), min(6, decimals + 1)]) if unit != "persons" else 0
            top = Fraction(100) if unit == "percent" else max(moved, b * 2 + 10)
            near = (moved, b + half * rng.randint(-4, 4))
            values = [danish_of(min(max(Fraction(0), value), top), mine) for value in near]
        else:
            t = path_date(rng, anchor, deadline, last)
            if rng.random() < 0.05:
                t = anchor - timedelta(days=rng.randint(0, 100))
            place = max(t, anchor + timedelta(days=1))
            if b == 0 and kind in ("relative", "annual"):
                expected, target = Fraction(3), Fraction(5)
            else:
                expected, target = paths.baseline_path(rule, b, start, deadline, place)
            mine = 0 if unit == "persons" else rng.choice([decimals, decimals, decimals, 0, 1, 2, 6])
            values = [observed(rng, b, expected, target, unit, mine) for _ in range(2)]
            if t > anchor and kind in ("level", "compound", "relative", "annual", "absolute"):
                tags |= reading_tags(rule, unit, b, start, last, t) - {"target-below-zero", "target-over-100-percent"}
        if t in days_seen:
            continue
        days_seen.add(t)
        rows += with_known(rng, t, *values)
    case = finish_assess(rng, phrase, unit, direction_of(rng, rule), first, last, rows, baseline=text,
                         baselineDate=anchor.isoformat(), **said)
    return case, tags


def make_assess_volume(rng, want_tags=False):
    """An assess case of a volume rule: running counts."""
    annual = rng.random() < 0.6
    tags = set()
    first, last = some_period(rng, whole_years=annual)
    amount = rng.choice([75, 60, 300, 365, 366, 730, 1461, 7300, rng.randint(2, 3000), rng.randint(2, 10 ** 12)])
    phrase = f"mindst {danish(amount, thousands=True)} {'årligt' if annual else 'i perioden'}"
    rule = rules.parse(phrase)
    said = {"clock": "days"} if rng.random() < 0.3 else {}
    rows, days_seen = [], set()
    for _ in range(rng.choice([0, 1, 1, 1, 2, 3, 4])):
        t = first + timedelta(days=rng.choice([0, 1, 99, 100, 364, 365, 366, rng.randint(-20, dates.days(first, last))]))
        t = min(t, last)
        if rng.random() < 0.2:
            t = last if not annual else min(last, dates.agreement_year(first, max(t, first))[1])
        if want_tags and not annual and rng.random() < 0.6:
            t = last + timedelta(days=rng.randint(1, 300))
            tags.add("cumulative-after-end")
        if t in days_seen:
            continue
        days_seen.add(t)
        expected = paths.volume_path(rule, first, last, max(t, first), bool(said))[0]
        values = [observed(rng, Fraction(0), expected, Fraction(amount), "persons", 0) for _ in range(2)]
        rows += with_known(rng, t, *values)
    case = finish_assess(rng, phrase, "persons", rng.choice([None, "higher"]), first, last, rows, baselineDate=first.isoformat(),
                         **said)
    return case, tags


def make_assess_occupancy(rng, want_tags=False):
    """People present against running places, on some days of the agreement, now and then on its last."""
    first, last = some_period(rng)
    places, weeks = rng.randint(2, 40), rng.choice([8, 10, 12, 26])
    rows = []
    for offset in rng.sample(range(dates.inclusive_days(first, last)), rng.choice([1, 2, 2, 3, 4])):
        t = last if rng.random() < 0.1 and not rows else last - timedelta(days=offset)
        if any(row["date"] == t.isoformat() for row in rows):
            continue
        values = [danish(rng.choice([places, places - 1, places + 1, rng.randint(0, 2 * places)])) for _ in range(2)]
        rows += with_known(rng, t, *values)
    case = finish_assess(rng, f"{places} løbende pladser à {weeks} uger", "persons", rng.choice([None, "higher"]), first, last, rows,
                         baselineDate=first.isoformat())
    return case, set()


def ends_of(year):
    """References that end on the last day of a year; None is that day."""
    return [None, f"{year}-12", f"{year}-Q4", f"{year}-H2", f"{year}@{year + 1}-01-01", f"{year}"]


def make_assess_same_day(rng, want_tags=False):
    """Values about a year, about its last quarter and so on, which end on the same day but are no revisions of each other."""
    year = rng.randint(2014, 2024)
    anchor, last = date(year, 12, 31), date(year + 5, 12, 31)
    unit = rng.choice(["percent", "persons"])
    b, target = rng.randint(20, 80), rng.randint(1, 99)
    if b == target:
        return None
    phrase = f"{VERBS_TO[target > b]} til {target} {unit_word(unit)} inden {danish_date(last)}"
    rows = []
    for later in rng.sample(range(1, 6), rng.randint(1, 3)):
        references = rng.sample(ends_of(year + later), rng.randint(1, 4))
        for reference, known in zip(references, rng.sample(range(1, 400), len(references))):
            day = date(year + later, 12, 31)
            value = b + (target - b) * Fraction(later, 5) * rng.choice(WANTED_RATIOS)
            row = {"date": day.isoformat(), "value": danish_of(min(max(value, 0), 100), 0), "known": (day + timedelta(days=known)).isoformat()}
            rows.append(row | ({"reference": reference} if reference else {}))
    reference = rng.choice(ends_of(year))
    more = {"baselineReference": reference} if reference else {}
    case = finish_assess(rng, phrase, unit, None, anchor + timedelta(days=1), last, rows, baseline=danish(b),
                         baselineDate=anchor.isoformat(), **more)
    return case, set()


def one_row(day, value):
    """A single observation, known the same day."""
    return [{"date": day.isoformat(), "value": value, "known": day.isoformat()}]


def make_assess_cut(rng, want_tags=False):
    """A straight-line case whose ratio lies exactly on a cut, or one unit of the last decimal beside it."""
    unit = rng.choice(["percent", "fullTimePersons"])
    rising = rng.random() < 0.5
    anchor = some_day(rng)
    start, said = some_start(rng, anchor)
    # In days, or in years that end on anniversaries.
    total = rng.choice([200, 400, 500, 800, 1000, 1250, 1600, 2000] if start.by_days else [2, 4, 5, 8, 10])
    passed = rng.choice([1, total - 1, total // 2, rng.randint(1, total - 1)])
    after = (lambda time: anchor + timedelta(days=time)) if start.by_days else start.anniversary
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
    y = figures.figure(exact)[0] + rng.choice([0, 0, 0, 1, -1]) * Fraction(1, 10 ** decimals)
    if y < 0:
        return None
    by = " inden " + danish_date(after(total))
    if rng.random() < 0.5:
        phrase = f"{VERBS_TO[rising]} til {phrase_number(target, unit)} {unit_word(unit)}{by}"
    else:
        if unit != "percent" and abs(target - b) == 1:
            return None
        phrase = f"{VERBS_BY[rising]} med {phrase_number(abs(target - b), unit)} {change_word(unit)}{by}"
    rows = one_row(after(passed), danish_of(y, decimals))
    case = finish_assess(rng, phrase, unit, None, first, last, rows, baseline=danish_of(b, rng.choice([1, 1, 2])),
                         baselineDate=anchor.isoformat(), **said)
    return case, set()


def make_assess_annual_cut(rng, want_tags=False):
    """An annual change seen on an anniversary (or, tagged, half a leap year on, where the root is exact), exactly on a cut."""
    tags = set()
    if want_tags:
        anchor = rng.choice([date(2024, 1, 1), date(2019, 10, 1), date(2027, 6, 15)])
        of, share, rising = "af året før", *rng.choice([("19", False), ("36", False), ("51", False), ("75", False), ("21", True),
                                                        ("44", True), ("69", True)])
        t = anchor + timedelta(days=183)
        tags.add("exact-root")
    else:
        anchor = some_day(rng)
        of, share, rising = rng.choice(["af året før", "af udgangspunktet"]), rng.choice(["10", "5", "20", "12,5"]), rng.random() < 0.5
        t = dates.anniversary(anchor, rng.randint(1, 3))
    first = anchor
    last = dates.anniversary(first, 4) - timedelta(days=rng.choice([0, 1]))
    b = Fraction(rng.choice([200, 100, 400, 80, 60, 20]))
    phrase = f"{VERBS_BY[rising]} årligt med {share} % {of}"
    rule = rules.parse(phrase)
    expected, target = paths.baseline_path(rule, b, dates.Start(anchor), last, t)
    exact = trimmed(b + (expected - b) * rng.choice([Fraction(95, 100), Fraction(60, 100), Fraction(1)]))
    if exact is None:
        return None
    decimals = len(exact.partition(",")[2])
    y = figures.figure(exact)[0] + rng.choice([0, 0, 1, -1]) * Fraction(1, 10 ** decimals)
    case = finish_assess(rng, phrase, "fullTimePersons", None, first, last, one_row(t, danish_of(y, decimals)), baseline=danish_of(b, 1),
                         baselineDate=anchor.isoformat())
    return case, tags


def make_assess_volume_cut(rng, want_tags=False):
    """A volume whose ratio lies on a cut: one a day (or several), seen after a round number of days."""
    first = rng.choice([date(2018, 1, 1), date(2017, 10, 1), date(2021, 9, 1), date(2019, 3, 1), date(2020, 2, 29)])
    each = rng.choice([1, 2, 20, 100])
    length = dates.inclusive_days(*dates.agreement_year(first, first))
    day_number = rng.choice([20, 40, 100, 200, 300, length])
    cut = rng.choice([Fraction(95, 100), Fraction(60, 100), Fraction(1)])
    y = each * day_number * cut
    if y.denominator != 1:
        return None
    y += rng.choice([0, 0, 1, -1])
    case = finish_assess(rng, f"mindst {danish(each * length, thousands=True)} årligt", "persons", None, first,
                         dates.anniversary(first, 4) - timedelta(days=1),
                         one_row(first + timedelta(days=day_number - 1), danish(int(y))), baselineDate=first.isoformat())
    return case, set()


def make_assess(rng, want_tags=False):
    """A case of the op `assess`, with its tags."""
    makers = [make_assess_baseline] * 12 + [make_assess_volume] * 3 + [make_assess_cut] * 4
    makers += [make_assess_annual_cut] * 2 + [make_assess_volume_cut] + [make_assess_same_day] * 2 + [make_assess_occupancy]
    return rng.choice(makers)(rng, want_tags)
