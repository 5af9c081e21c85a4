"""Days, years and agreement years, exactly."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction


MONTHS = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"]


def iso(text):
    """The date that an ISO text names."""
    return date.fromisoformat(text)


def days(a, b):
    """Elapsed days from the end of day a to the end of day b."""
    return (b - a).days


def inclusive_days(a, b):
    """Days in the period a..b, both ends included."""
    return days(a, b) + 1


def anniversary(start, n):
    """The same day n years on; 29 February falls back to the 28th in a common year. Always counted from the start itself."""
    try:
        return start.replace(year=start.year + n)
    except ValueError:
        return start.replace(year=start.year + n, day=28)


def month_end(year, month):
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


@dataclass(frozen=True)
class Start:
    """What a path starts from, at the end of its day, and the clock of its way. The anniversaries of a month, quarter, half-year or year
    are ends of the same month."""
    day: date
    whole_months: bool = False
    by_days: bool = False

    def anniversary(self, n):
        """The same reference n years on."""
        return month_end(self.day.year + n, self.day.month) if self.whole_months else anniversary(self.day, n)

    def split_years(self, b):
        """(whole years to b, remaining days, length in days of the anniversary year that is running), for a day not before the start."""
        if b < self.day:
            raise ValueError("years need from <= to")
        whole = b.year - self.day.year
        if self.anniversary(whole) > b:
            whole -= 1
        last = self.anniversary(whole)
        return whole, days(last, b), days(last, self.anniversary(whole + 1))

    def years(self, b):
        """Whole calendar years + remaining days / length of the running anniversary year, exact."""
        whole, rest, length = self.split_years(b)
        return whole + Fraction(rest, length)

    def elapsed(self, b):
        """The time to the end of a day, by the clock."""
        return days(self.day, b) if self.by_days else self.years(b)


def start_of(case):
    """The start that a case names."""
    reference = case.get("baselineReference")
    return Start(iso(case["baselineDate"]), reference is not None and len(reference) != 10, case.get("clock") == "days")


def years(a, b):
    """Whole calendar years + remaining days / length of the running anniversary year, exact."""
    return Start(a).years(b)


def counted(first, last, by_days):
    """The time of a count from the morning of the first day to the evening of the last; its years end before an anniversary."""
    return inclusive_days(first, last) if by_days else years(first, last + timedelta(days=1))


def agreement_year(period_start, t):
    """(first day, last day) of the agreement year that holds t."""
    whole, _, _ = Start(period_start).split_years(t)
    return anniversary(period_start, whole), anniversary(period_start, whole + 1) - timedelta(days=1)
