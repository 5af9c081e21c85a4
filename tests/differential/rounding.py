"""The range of statuses: true values behind the prints are tried out, and their statuses collected.

Nothing is derived here. Where a status can change, baselines are tried on both sides: those whose target is an end of another figure's
interval or a bound of what can occur, and those that are their own target.
"""

from fractions import Fraction

PROGRESS_ORDER = ["reached", "onTrack", "behind", "farBehind", "worsening", "lost", "missed"]   # best -> worst
STEPS = 4                                 # baselines that are tried without any reason
BESIDE = Fraction(1, 10 ** 9)             # how near beside a baseline of interest, as a part of the interval


def baselines(b, marks, target_of):
    """Baselines in the interval of b: evenly spaced ones, and those on and beside the ones whose target is at a mark, or which are
    their own target."""
    width = b.high - b.low
    if width == 0:
        return {b.value}
    first, last = target_of(b.low), target_of(b.high)
    tried = {b.low + width * Fraction(i, STEPS) for i in range(STEPS + 1)} | {b.value, first, last}
    if first != last:
        tried |= {b.low + width * (mark - first) / (last - first) for mark in marks}
    tried |= {value + side * width for value in tried for side in (-BESIDE, BESIDE)}
    return {value for value in tried if b.low <= value <= b.high}


def range_of(nominal, status_of, b, y, earlier, target_of, unit):
    """(worst, best) status over the true values of baseline, latest and earlier figures. The held/slipped of a baseline that meets
    its target count as reached/worsening; true values with which there is nothing to assess do not count."""
    marks = {end for item in (y, *earlier) for end in (item.low, item.high)} | {Fraction(0)}
    if unit == "percent":
        marks.add(Fraction(100))
    before = {tuple(getattr(item, end) for item in earlier) for end in ("low", "value", "high")}
    found = {nominal}
    for start in baselines(b, marks, target_of):
        for value in {y.low, y.value, y.high}:
            found |= {status_of(start, value, values)[0] for values in before}
    mapped = {{"held": "reached", "slipped": "worsening"}.get(status, status) for status in found - {None}}
    in_order = sorted(mapped, key=PROGRESS_ORDER.index)
    return in_order[-1], in_order[0]
