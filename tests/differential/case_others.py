"""Cases of the ops that are about one formula."""

from datetime import timedelta
from fractions import Fraction

import dates
import figures
import small_numbers
from case_parts import STRANGE_DAYS, danish, danish_of, some_day


def make_years(rng, want_tags=False):
    """A case of the op `years`."""
    first = some_day(rng, 1900, 2101)
    roll = rng.random()
    if roll < 0.1:
        last = first
    elif roll < 0.4:
        last = dates.anniversary(first, rng.randint(0, 12)) + timedelta(days=rng.choice([-1, 0, 0, 1]))
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
    interval, tags = figures.printed(text), set()
    smallest, _ = small_numbers.whole_n(count, text)
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
