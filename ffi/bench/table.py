"""Whether all ways answered the same, and the table of what they took: `table.py FOLDER LIBRARY`."""

import collections
import pathlib
import sys

import rows

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "examples" / "python"))

import delaftale  # noqa: E402

WAYS = {
    "flat-expected": "delaftale_expected, a call for each row, one rule",
    "flat-status": "delaftale_status, a call for each row, one rule",
    "flat-ratio": "delaftale_ratio, a call for each row, one rule",
    "column-one": "delaftale_status_column, one rule for all rows",
    "column-many": "delaftale_status_column, a rule for each row",
    "module": "delaftale.py, the same column",
    "add-in-column": "add-in for Calc, statuses as one column",
    "add-in-cells": "add-in for Calc, expected value cell by cell",
    "calc": "by hand, formulas in Calc",
    "decimal": "by hand, Python's decimal, numbers ready",
    "decimal-made": "by hand, Python's decimal, made of floats",
    "numpy": "by hand, NumPy",
    "c": "by hand, doubles in C",
}
UNIT = "column-many"
# Those that are about one rule for all rows, with what they are compared with; the others have a rule for each row.
ABOUT_ONE = {"flat": "column-one", "numpy-one": "column-one"}


def close(a, b):
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b))


def differences(kept, wanted):
    """How many numbers and statuses differ. A way may answer the first rows only, or not all columns."""
    expected, ratios, statuses = (list(zip(*columns)) for columns in zip(kept, wanted))
    return sum(not close(*pair) for pair in expected + ratios) + sum(a != b for a, b in statuses)


def check(folder):
    answers = {path.name.removeprefix("answers-"): rows.answered(path) for path in folder.glob("answers-*")}
    wrong = []
    for way, kept in answers.items():
        wanted = answers[ABOUT_ONE.get(way, UNIT)] if way != "column-one" else answers["numpy-one"]
        if not any(kept):
            wrong.append(f"{way} answered nothing")
        if count := differences(kept, wanted):
            wrong.append(f"{way} differs in {count} answers")
    # One by one and at once the library answers the same to the last digit.
    if answers["flat"] != answers["column-one"]:
        wrong.append("a flat call is not the row of a column")
    if wrong:
        sys.exit("\n".join(wrong))
    return answers


def main(folder, library):
    answers, word = check(folder), delaftale.Library(library).word
    counted = collections.Counter(answers[UNIT][2])
    told = ", ".join(f"{count} {word(delaftale.Status(int(status)), english=True)}" for status, count in counted.most_common())
    print(f"{rows.COUNT} rows, the same answers in every way: {told}\n")

    lines = [line.split("\t") for path in folder.glob("times-*") for line in path.read_text("utf-8").splitlines()]
    times = {way: float(ns) for way, ns in lines}
    if times.keys() != WAYS.keys():
        sys.exit(f"not measured: {', '.join(WAYS.keys() - times.keys())}")
    print(f"{'':50}{'ns a row':>12}{'of the batch':>16}")
    for way, name in WAYS.items():
        print(f"{name:50}{times[way]:12,.1f}{times[way] / times[UNIT]:16.2f}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
