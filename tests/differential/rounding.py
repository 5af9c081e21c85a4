"""The statuses that rounding allows: true values behind the prints are tried out, and their statuses collected.

Nothing is derived here. Baselines are tried on both sides of those where a status can change: whose target, or whose value at a cut, is
an end of another figure's true values or a bound of what can occur, and those that are their own target. For each baseline the latest
value is tried at and beside its ends, the target and the cuts.
"""

from dataclasses import dataclass
from fractions import Fraction

from figures import Printed

# best -> worst
ORDER = ["reached", "held", "better", "reachedAtDeadline", "reachedLate", "onTrack", "behind", "unchanged", "farBehind", "worsening",
         "slipped", "worse", "lost", "missed"]
STEPS = 4                                 # baselines that are tried without any reason
BESIDE = Fraction(1, 10 ** 9)             # how near beside a baseline of interest, as a part of the true values
NEARLY = Fraction(1, 10 ** 40)            # how near an end that is no true value


@dataclass(frozen=True)
class TrueValues:
    """The prints that a status rests on. The value at the deadline is None as long as there is none, and can be the latest value."""
    b: Printed
    y: Printed
    at_deadline: Printed
    is_latest: bool
    earlier: list


def inside(printed, value):
    """Whether a value is a true value of a print."""
    above = value > printed.low or value == printed.low and printed.has_low
    return above and (value < printed.high or value == printed.high and printed.has_high)


def ends(printed):
    """True values at or nearest to the ends."""
    near = (printed.high - printed.low) * NEARLY
    return [printed.low if printed.has_low else printed.low + near, printed.high if printed.has_high else printed.high - near]


def baselines(true, marks, curves):
    """True baselines: evenly spaced ones, and those on and beside the ones at which a curve has a marked value, or which are their own
    target (`curves[0]`)."""
    b = true.b
    width = b.high - b.low
    if width == 0:
        return {b.value}
    tried = {b.low + width * Fraction(i, STEPS) for i in range(STEPS + 1)} | {b.value} | set(marks)
    for curve in curves:
        first, last = curve(b.low), curve(b.high)
        tried |= {first, last}
        if first != last:
            tried |= {b.low + width * (mark - first) / (last - first) for mark in marks}
    own_low, own_high = curves[0](b.low) - b.low, curves[0](b.high) - b.high
    if own_low != own_high:
        tried.add(b.low + width * own_low / (own_low - own_high))
    tried |= {value + side * width for value in tried for side in (-BESIDE, BESIDE)}
    return {value for value in tried if inside(b, value)}


def range_of(true, line, status_of, unit, cuts):
    """The statuses of the true values that are tried. True values with which there is nothing to assess do not count."""
    others = [true.y, *([] if true.at_deadline is None or true.is_latest else [true.at_deadline]), *true.earlier]
    marks = {end for item in others for end in (item.low, item.high)} | {Fraction(0)}
    if unit == "percent":
        marks.add(Fraction(100))

    def free(start):
        """The line from a baseline, whether or not its target can occur."""
        return line(start) or line(true.b.value)

    def at(cut):
        return lambda start: start + cut * (free(start).expected - start)

    curves = [lambda start: free(start).target, lambda start: free(start).expected, *(at(cut) for cut in cuts)]
    found = set()
    earlier = {tuple(ends(item)[end] for item in true.earlier) for end in (0, 1)} | {tuple(item.value for item in true.earlier)}
    for start in baselines(true, marks, curves):
        own = line(start)
        if own is None:
            continue
        levels = {own.target, own.expected, start} | {at(cut)(start) for cut in cuts}
        levels |= {level + side * NEARLY for level in levels for side in (-1, 1)}
        latest = {value for value in levels | set(ends(true.y)) | {true.y.value} if inside(true.y, value)}
        for y in latest:
            if true.at_deadline is None:
                then = {None}
            elif true.is_latest:
                then = {y}
            else:
                then = {value for value in (*ends(true.at_deadline), own.target) if inside(true.at_deadline, value)}
            found |= {status_of(own, y, m, before) for m in then for before in earlier}
    return found
