"""Progress rules and the Danish phrases that state them."""

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from dates import MONTHS
from figures import figure


@dataclass(frozen=True)
class Rule:
    """A progress rule. `kind` is level, relative, annualPrevious, annualBaseline, absolute, annualVolume, cumulativeVolume,
    direction, maintain, gap or occupancy. `amount` is the level, the share (0.30 for 30 %), the change or the volume."""
    kind: str
    amount: Fraction = None
    rising: bool = None
    deadline: object = None               # None: the agreement's end; a date; or whole years from the anchor
    compound: bool = False                # the same percentage every year instead of a straight line
    places: int = None
    weeks: int = None
    held: bool = False                    # the target is to be held: "og fastholdes"


NUMBER = r"(?P<number>[\d.]*\d(?:,\d+)?)"
DEADLINE = r"(?P<deadline> inden (?:for \d+ år|\d{1,2}\. [a-z]+ \d{4}))?"
GRAMMAR = [
    ("level", rf"(?P<verb>øges|reduceres) til {NUMBER} (?:%|personer|fuldtidspersoner){DEADLINE}(?P<compound> med samme procent hvert år)?(?P<held> og fastholdes)?"),
    ("relative", rf"(?P<verb>øges|reduceres) med {NUMBER} %{DEADLINE}(?P<held> og fastholdes)?"),
    ("annualPrevious", rf"(?P<verb>stiger|falder) årligt med {NUMBER} % af året før"),
    ("annualBaseline", rf"(?P<verb>stiger|falder) årligt med {NUMBER} % af udgangspunktet"),
    ("absolute", rf"(?P<verb>stiger|falder) med {NUMBER} (?:procentpoint|personer|fuldtidspersoner){DEADLINE}(?P<held> og fastholdes)?"),
    ("annualVolume", rf"mindst {NUMBER} årligt"),
    ("cumulativeVolume", rf"mindst {NUMBER} i perioden"),
    ("direction", r"(?P<verb>øges|reduceres) i perioden"),
    ("maintain", r"fastholdes"),
    ("gap", rf"forskellen til kommunen halveres{DEADLINE}"),
    ("occupancy", r"(?P<places>\d+) løbende pladser à (?P<weeks>\d+) uger"),
]


def parse_deadline(text):
    """` inden for 2 år` -> 2, ` inden 31. august 2025` -> that date, None -> None (the agreement's end)."""
    if text is None:
        return None
    found = re.fullmatch(r" inden for (\d+) år", text)
    if found:
        return int(found[1])
    day, month, year = text.removeprefix(" inden ").split(" ")
    return date(int(year), MONTHS.index(month) + 1, int(day.rstrip(".")))


def parse(phrase):
    """The rule that a canonical Danish phrase states."""
    for kind, pattern in GRAMMAR:
        found = re.fullmatch(pattern, phrase)
        if not found:
            continue
        got = found.groupdict()
        amount = figure(got["number"])[0] if got.get("number") else None
        if kind in ("relative", "annualPrevious", "annualBaseline"):
            amount /= 100
        return Rule(
            kind=kind,
            amount=amount,
            rising=True if kind.endswith("Volume") or kind == "occupancy" else got["verb"] in ("øges", "stiger") if got.get("verb") else None,
            deadline=parse_deadline(got.get("deadline")),
            compound=bool(got.get("compound")),
            places=int(got["places"]) if got.get("places") else None,
            weeks=int(got["weeks"]) if got.get("weeks") else None,
            held=bool(got.get("held")),
        )
    raise ValueError(f"no rule: {phrase!r}")


def rule_deadline(rule, start, period_end):
    """The rule's own deadline, else the agreement's end. `inden for 2 år` ends on the anniversary of the start."""
    if rule.deadline is None:
        return period_end
    if isinstance(rule.deadline, int):
        return start.anniversary(rule.deadline)
    return rule.deadline
