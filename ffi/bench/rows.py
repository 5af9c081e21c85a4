"""The rows that every way of the bench calculates: `rows.py FOLDER` invents them. The ways read them and keep their answers with it.

A row is a share in per cent that is to rise to a level: its baseline and its value with their days, as the numbers of Calc's dates, and one
of twenty rules, as a phrase for the library and as target and deadline for those who calculate by hand. No ratio lies near a cut, so that
floats, which are not exact, give the same statuses.
"""

import array
import datetime
import itertools
import pathlib
import random
import sys
import time
from typing import NamedTuple

COUNT = 100_000
NULL_DATE = datetime.date(1899, 12, 30)
TARGETS = (85, 80, 75, 70, 65)
DEADLINES = {
    "31. august 2025": datetime.date(2025, 8, 31),
    "31. december 2024": datetime.date(2024, 12, 31),
    "30. juni 2024": datetime.date(2024, 6, 30),
    "31. august 2023": datetime.date(2023, 8, 31),
}
# The first is the one that is meant where there is one rule for all rows.
RULES = [(target, deadline) for target, deadline in itertools.product(TARGETS, DEADLINES)]
# From the first on track, from the second behind, from the third far behind, below it worsening.
ON_TRACK, BEHIND = 0.95, 0.6
REACHED, IS_ON_TRACK, IS_BEHIND, FAR_BEHIND, WORSENING, MISSED = 1, 2, 3, 4, 5, 7


class Rows(NamedTuple):
    """The columns."""

    baselines: array.array
    starts: array.array
    values: array.array
    days: array.array
    targets: array.array
    deadlines: array.array
    rules: array.array


def serial(day):
    return (day - NULL_DATE).days


def near_a_cut(baseline, start, value, day, target, deadline):
    expected = baseline + (target - baseline) * min(1, (day - start) / (deadline - start))
    ratio = (value - baseline) / (expected - baseline)
    return any(abs(ratio - cut) < 1e-6 for cut in (ON_TRACK, BEHIND))


def invent():
    """The same rows every time."""
    chance = random.Random(2021)
    first, last = serial(datetime.date(2021, 9, 1)), serial(datetime.date(2025, 12, 31))
    starts = serial(datetime.date(2021, 2, 1)), serial(datetime.date(2021, 3, 31))
    columns = Rows(*(array.array("d") for _ in Rows._fields))
    while len(columns.rules) < COUNT:
        numbers = (
            *(chance.randint(100, 400) / 10, chance.randint(*starts)),
            *(chance.randint(150, 950) / 10, chance.randint(first, last)),
        )
        place = chance.randrange(len(RULES))
        own, one = ((target, serial(DEADLINES[deadline])) for target, deadline in (RULES[place], RULES[0]))
        if not near_a_cut(*numbers, *own) and not near_a_cut(*numbers, *one):
            for column, number in zip(columns, (*numbers, *own, place)):
                column.append(number)
    return columns


def phrases():
    return [f"øges til {target} % inden {deadline}" for target, deadline in RULES]


def read(path):
    columns = Rows(*(array.array("d") for _ in Rows._fields))
    with open(path, "rb") as file:
        for column in columns:
            column.fromfile(file, COUNT)
    return columns


class Keeper:
    """Measures ways, and keeps what they answered and how long it took, for `table.py`."""

    def __init__(self, folder, program, rounds):
        self.folder, self.rounds = pathlib.Path(folder), rounds
        self.times = self.folder / f"times-{program}"
        self.times.write_text("", "utf-8")

    def measure(self, way, act, count=COUNT):
        """The shortest of the rounds counts: what disturbs only ever adds."""
        shortest = float("inf")
        for _ in range(self.rounds):
            start = time.perf_counter()
            answer = act()
            shortest = min(shortest, time.perf_counter() - start)
        with open(self.times, "a", encoding="utf-8") as file:
            file.write(f"{way}\t{shortest * 1e9 / count}\n")
        return answer

    def answers(self, way, *columns):
        """Expected values, ratios and statuses, of the first rows or of all; a column that the way does not answer is empty."""
        with open(self.folder / f"answers-{way}", "wb") as file:
            file.write(array.array("d", [len(column) for column in columns]).tobytes())
            for column in columns:
                array.array("d", column).tofile(file)


def answered(path):
    """The columns that `Keeper.answers` kept."""
    with open(path, "rb") as file:
        lengths = array.array("d")
        lengths.fromfile(file, 3)
        columns = [array.array("d") for _ in lengths]
        for column, length in zip(columns, lengths):
            column.fromfile(file, int(length))
    return columns


def main(folder):
    with open(pathlib.Path(folder, "rows"), "wb") as file:
        for column in invent():
            column.tofile(file)
    pathlib.Path(folder, "rules").write_text("".join(f"{phrase}\n" for phrase in phrases()), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
