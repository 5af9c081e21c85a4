"""Compares a program's answers with the reference.

    python compare.py CASES ANSWERS

CASES and ANSWERS are JSON Lines. An answer is {"id": int, ...fields of the op} or {"id": int, "error": {"code": str, "message": str}}.
Decimals are compared to a relative 1e-11, statistics to 1e-8 (absolute or relative), everything else must be equal.
"""

import json
import math
import sys
from collections import Counter
from fractions import Fraction

import reference as ref
from figures import as_text

RELATIVE = Fraction(1, 10 ** 11)
STATISTICS = 1e-8
NEARLY_ZERO = Fraction(1, 10 ** 20)       # a decimal that should be 0 may be this far from it
SHOWN = 20
MISSING = object()


def as_fraction(given):
    """A decimal answer (a text such as "32.09", "1e-7" or "3/4", or a JSON number) as a fraction; None if it is neither."""
    if isinstance(given, bool) or not isinstance(given, (str, int, float)):
        return None
    try:
        return Fraction(str(given))
    except (ValueError, ZeroDivisionError):
        return None


def same_decimal(expected, given):
    """Equal to a relative 1e-11."""
    number = as_fraction(given)
    return number is not None and abs(number - expected) <= max(RELATIVE * abs(expected), NEARLY_ZERO)


def same_statistic(expected, given):
    """Equal to 1e-8, absolute or relative."""
    number = as_fraction(given)
    return number is not None and math.isclose(float(number), expected, rel_tol=STATISTICS, abs_tol=STATISTICS)


def same_field(name, expected, given, whole_answer):
    """Whether one field of an answer is right."""
    if name == "possible":
        # None: a status in between can hide from the reference.
        return expected is None or whole_answer["status"] == "notAssessable" or given == expected
    if name in ("lowest", "highest"):
        if whole_answer["status"] == "notAssessable":
            return given in (None, MISSING, "notAssessable")
    if given is MISSING:
        return False
    if isinstance(expected, Fraction):
        return same_decimal(expected, given)
    if isinstance(expected, float):
        return same_statistic(expected, given)
    if isinstance(expected, int):
        return isinstance(given, int) and not isinstance(given, bool) and given == expected
    return type(given) is type(expected) and given == expected


def wrong_fields(expected, given):
    """Names of the fields that differ."""
    if "error" in given:
        return ["error"]
    return [name for name, value in expected.items() if not same_field(name, value, given.get(name, MISSING), expected)]


def readable(expected):
    """An expected answer for people."""
    return {name: as_text(value) if isinstance(value, Fraction) else value for name, value in expected.items()}


def read_lines(path):
    """The JSON objects of a file, one a line."""
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main(arguments):
    """Compares, prints the first mismatches and a count by op; the exit code tells whether all passed."""
    if len(arguments) != 2:
        print(__doc__)
        return 2
    cases, answers = read_lines(arguments[0]), read_lines(arguments[1])
    given_by_id, repeated = {}, 0
    for given in answers:
        repeated += given["id"] in given_by_id
        given_by_id[given["id"]] = given
    passed, failed, failed_fields, failed_tags, statuses, shown = Counter(), Counter(), Counter(), Counter(), Counter(), 0
    for case in cases:
        op, given = case["op"], given_by_id.pop(case["id"], None)
        expected = ref.answer(case)
        statuses[expected.get("status")] += 1
        wrong = ["no answer"] if given is None else wrong_fields(expected, given)
        if not wrong:
            passed[op] += 1
            continue
        failed[op] += 1
        failed_fields.update(f"{op}.{name}" for name in wrong)
        failed_tags.update(case.get("tags", []))
        if shown < SHOWN:
            shown += 1
            print(f"MISMATCH in {', '.join(wrong)}")
            print("  case     ", json.dumps(case, ensure_ascii=False))
            print("  expected ", json.dumps(readable(expected), ensure_ascii=False))
            print("  got      ", json.dumps(given, ensure_ascii=False))
    for op in sorted({case["op"] for case in cases}):
        print(f"{op:10} {passed[op]:6} passed {failed[op]:6} failed")
    print("expected statuses:", ", ".join(f"{name} {count}" for name, count in sorted(statuses.items(), key=str) if name))
    for label, counter in (("failures by field:", failed_fields), ("failures by tag:", failed_tags)):
        if counter:
            print(label, ", ".join(f"{name} {count}" for name, count in counter.most_common()))
    strays = len(given_by_id)
    if strays or repeated:
        print(f"{strays} answers belong to no case, {repeated} ids are answered twice")
    print(f"{sum(passed.values())} passed, {sum(failed.values()) + strays + repeated} failed")
    return 1 if failed or strays or repeated or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
