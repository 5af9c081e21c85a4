"""Independent reference implementation of the progress rules of a delaftale.

Everything is exact (`fractions.Fraction`) but for powers with a fractional exponent (`decimal`, 50 digits; an exact root is
found and kept exact) and the statistics (scipy, statsmodels). It is written from the text of the rules, for comparison with
another implementation, so it favours being short and plain over being fast.

    python reference.py CASES.jsonl > ANSWERS.jsonl      answers the cases itself (for trying compare.py)
"""

import json
import sys
from fractions import Fraction

from assessment import assess_answer
from dates import iso, years
from figures import as_text, figure
from paths import courses, path_answer
from small_numbers import count_interval, newcombe, whole_n, wilson


def bounds(pair):
    """An interval as an answer."""
    return {"low": pair[0], "high": pair[1]}


def years_answer(case):
    """The reduced fraction of years() between two days."""
    exact = Fraction(years(iso(case["from"]), iso(case["to"])))
    return {"num": exact.numerator, "den": exact.denominator}


def whole_n_answer(case):
    """The range of whole N behind a count with a share."""
    smallest, largest = whole_n(case["count"], case["share"])
    return {"min": smallest, "max": largest}


def figure_answer(case):
    """A printed figure's value and decimals."""
    value, decimals = figure(case["text"])
    return {"value": value, "decimals": decimals}


OPERATIONS = {
    "years": years_answer,
    "path": path_answer,
    "courses": lambda case: {"courses": courses(case["places"], case["weeks"], iso(case["from"]), iso(case["to"]))},
    "assess": assess_answer,
    "wilson": lambda case: bounds(wilson(case["x"], case["n"])),
    "newcombe": lambda case: bounds(newcombe(case["x1"], case["n1"], case["x2"], case["n2"])),
    "count": lambda case: bounds(count_interval(case["x"])),
    "wholeN": whole_n_answer,
    "figure": figure_answer,
}


def answer(case):
    """The expected answer to a case; decimals are fractions."""
    return OPERATIONS[case["op"]](case)


def main(arguments):
    """Answers the cases of a file, one JSON object a line."""
    with open(arguments[0], encoding="utf-8") as cases:
        for line in cases:
            case = json.loads(line)
            given = {key: as_text(value) if isinstance(value, Fraction) else value for key, value in answer(case).items()}
            print(json.dumps({"id": case["id"], **given}))


if __name__ == "__main__":
    main(sys.argv[1:])
