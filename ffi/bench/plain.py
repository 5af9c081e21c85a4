"""The rows in Python: `plain.py FOLDER ROUNDS`. By hand in decimals and in NumPy's floats, and by the module that calls the library.

What is by hand leaves out what the library does beyond the formulas: it is not exact, takes every number for what it seems to be (no state,
no refusal, no unit) and every date for one, knows one kind of rule, no baseline that meets its target already, no value from before the
path begins, no earlier value that met the target. The outlook and the statuses that rounding allows are not compared: a flat call does not
answer them either.
"""

import datetime
import pathlib
import sys
from decimal import Decimal

import numpy

import rows
from rows import BEHIND, FAR_BEHIND, IS_BEHIND, IS_ON_TRACK, MISSED, ON_TRACK, REACHED, WORSENING

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "examples" / "python"))

import delaftale  # noqa: E402


def made_decimals(columns):
    """The library, NumPy and Calc are given floats, and so are many programs."""
    numbers = {"baselines", "values", "targets"}
    return [
        [Decimal(str(number)) if name in numbers else int(number) for number in column]
        for name, column in zip(rows.Rows._fields[:6], columns)
    ]


def in_decimals(columns):
    """28 digits, a row at a time."""
    on_track, behind = Decimal(str(ON_TRACK)), Decimal(str(BEHIND))
    expectations, ratios, statuses = [], [], []
    for baseline, start, value, day, target, deadline in zip(*columns):
        expected = baseline + (target - baseline) * (day - start) / (deadline - start) if day < deadline else target
        ratio = (value - baseline) / (expected - baseline)
        if value >= target:
            status = REACHED
        elif day >= deadline:
            status = MISSED
        elif ratio >= on_track:
            status = IS_ON_TRACK
        elif ratio >= behind:
            status = IS_BEHIND
        else:
            status = FAR_BEHIND if ratio >= 0 else WORSENING
        expectations.append(expected)
        ratios.append(ratio)
        statuses.append(status)
    return expectations, ratios, statuses


def in_floats(baselines, starts, values, days, targets, deadlines):
    """All rows at once."""
    expected = baselines + (targets - baselines) * numpy.minimum(1, (days - starts) / (deadlines - starts))
    ratios = (values - baselines) / (expected - baselines)
    statuses = numpy.select(
        [values >= targets, days >= deadlines, ratios >= ON_TRACK, ratios >= BEHIND, ratios >= 0],
        [REACHED, MISSED, IS_ON_TRACK, IS_BEHIND, FAR_BEHIND],
        WORSENING,
    )
    return expected, ratios, statuses


def main(folder, rounds):
    read = rows.read(pathlib.Path(folder, "rows"))
    keeper = rows.Keeper(folder, "plain", rounds)

    floats = [numpy.array(column) for column in read[:6]]
    keeper.answers("numpy", *keeper.measure("numpy", lambda: in_floats(*floats)))
    # Not measured: what the library's answers with one rule for all are compared with.
    target, deadline = rows.RULES[0]
    one = [numpy.full(rows.COUNT, number) for number in (target, rows.serial(rows.DEADLINES[deadline]))]
    keeper.answers("numpy-one", *in_floats(*floats[:4], *one))

    decimals = made_decimals(read)
    keeper.answers("decimal", *keeper.measure("decimal", lambda: in_decimals(decimals)))
    keeper.answers("decimal-made", *keeper.measure("decimal-made", lambda: in_decimals(made_decimals(read))))

    library, phrases = delaftale.Library(), rows.phrases()
    rules = [phrases[int(place)] for place in read.rules]
    starts, days = ([rows.NULL_DATE + datetime.timedelta(int(day)) for day in column] for column in (read.starts, read.days))
    baselines, values = list(read.baselines), list(read.values)
    period = (datetime.date(2021, 9, 1), datetime.date(2025, 8, 31))
    column = keeper.measure("module", lambda: library.status_column(rules, baselines, starts, period, values, days))
    keeper.answers("module", column.expected, column.ratios, column.statuses)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
