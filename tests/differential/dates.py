"""Days, years and agreement years, exactly."""

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


def split_years(a, b):
    """(whole years from a to b, remaining days, length in days of the anniversary year that is running), for a <= b."""
    if b < a:
        raise ValueError("years() needs from <= to")
    whole = b.year - a.year
    if anniversary(a, whole) > b:
        whole -= 1
    last = anniversary(a, whole)
    return whole, days(last, b), days(last, anniversary(a, whole + 1))


def years(a, b):
    """Whole calendar years + remaining days / length of the running anniversary year, exact."""
    whole, rest, length = split_years(a, b)
    return whole + Fraction(rest, length)


def agreement_year(period_start, t):
    """(first day, last day) of the agreement year that holds t."""
    whole, _, _ = split_years(period_start, t)
    return anniversary(period_start, whole), anniversary(period_start, whole + 1) - timedelta(days=1)
