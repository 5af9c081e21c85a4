"""Seeded generator of differential cases, JSON Lines: {"id": int, "op": str, ...arguments}.

    python cases.py [--seed 20261121] [--count 6000] [--ambiguous] [--out FILE]

The default set holds what the rules state. --ambiguous writes instead only cases whose answer rests on a reading of the rules that
another careful reader might not share; each such case carries "tags" that name the readings, explained in TAGS below.
"""

import argparse
import json
import random
import sys

from case_assessments import make_assess
from case_others import make_count, make_courses, make_figure, make_newcombe, make_whole_n, make_wilson, make_years
from case_paths import make_path

TAGS = {
    "annual-after-deadline": "an annual change is held at E(deadline) after the deadline (it does not go on)",
    "cumulative-after-end": "a cumulative volume's path stays at the whole amount after the agreement's end",
    "partial-agreement-year": "a last agreement year cut short by the agreement's end is still judged as a whole year",
    "relative-no-deadline": "a relative change without a deadline runs to the agreement's end",
    "absolute-no-deadline": "an absolute change without a deadline runs to the agreement's end",
    "gap-no-deadline": "a gap rule without a deadline runs to the agreement's end",
    "gap-years": "`halveres inden for 2 år` counts from the baseline's date",
    "target-below-zero": "op path: a path or target below 0 is computed as it stands, not cut at 0",
    "target-over-100-percent": "op path: a share's path or target over 100 % is computed as it stands",
    "exact-root": "a fractional power that is rational is exact, so a ratio of exactly 0.95 or 0.60 on it is on the cut",
    "ill-conditioned": "E(t) - b is less than 1e-3 of b on a path with a fractional power: the ratio needs many digits",
    "share-over-count": "the closed rounding interval of the share reaches over 100 %, so N below the count is allowed",
    "unbounded-n": "the share's interval holds 0: every N from min on; max is null",
    "point-percent": "`1.3 %` is 1.3 with one decimal",
    "unicode-minus": "U+2212 is a minus sign",
    "gap-negative": "the area lies below the municipality: the gap is negative and its half is nearer to 0",
}

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
