"""Small parts of generated cases: days, periods, printed values."""

from datetime import date, timedelta
from fractions import Fraction

import dates


STRANGE_DAYS = [date(2020, 2, 29), date(2024, 2, 29), date(2000, 2, 29), date(2016, 2, 29), date(2021, 2, 28), date(2023, 2, 28),
                date(2024, 2, 28), date(2024, 3, 1), date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2017, 10, 1),
                date(2021, 9, 30), date(2021, 2, 28), date(2025, 8, 31), date(2018, 12, 31)]
VERBS_TO = {True: "øges", False: "reduceres"}
VERBS_BY = {True: "stiger", False: "falder"}


def danish_date(day):
    """31. august 2025"""
    return f"{day.day}. {dates.MONTHS[day.month - 1]} {day.year}"


def danish(mantissa, decimals=0, thousands=False):
    """mantissa / 10**decimals with a decimal comma, all decimals printed."""
    sign, text = ("-" if mantissa < 0 else ""), str(abs(mantissa)).rjust(decimals + 1, "0")
    whole, part = (text[:-decimals], text[-decimals:]) if decimals else (text, "")
    if thousands:
        whole = f"{int(whole):,}".replace(",", ".")
    return sign + whole + ("," + part if part else "")


def danish_of(value, decimals, thousands=False):
    """A fraction, rounded to some decimals, in Danish."""
    return danish(round(value * 10 ** decimals), decimals, thousands)


def trimmed(value, most=6):
    """A finite decimal fraction in Danish with as few decimals as it needs; None if it needs more than `most`."""
    for decimals in range(most + 1):
        if (value * 10 ** decimals).denominator == 1:
            return danish(int(value * 10 ** decimals), decimals)
    return None


def some_day(rng, first=2012, last=2030):
    """A day, often a leap day or an end of a month or year."""
    roll = rng.random()
    if roll < 0.15:
        return rng.choice(STRANGE_DAYS)
    year, month = rng.randint(first, last), rng.randint(1, 12)
    if roll < 0.35:
        return date(year, month, 1)
    if roll < 0.55:
        return date(year, month, 1) - timedelta(days=1)
    return date(year, 1, 1) + timedelta(days=rng.randint(0, 364))


def some_decimals(rng, unit):
    """Printed decimals that are usual for a unit, sometimes many."""
    if unit == "persons":
        return 0
    return rng.choice([0, 1, 1, 1, 2, 2, 2, 3, 6])


def some_value(rng, unit, positive=False):
    """A printed value for a unit, as (text, fraction)."""
    decimals = some_decimals(rng, unit)
    roll = rng.random()
    if unit == "percent":
        top = 100 if roll < 0.85 else 1
    else:
        top = 500 if roll < 0.6 else 5000 if roll < 0.9 else 10 ** 12
    scale = 10 ** decimals
    mantissa = rng.randint(1, max(1, top * scale)) if roll > 0.02 or positive else 0
    if 0.5 < roll < 0.53:
        mantissa = 1
    return danish(mantissa, decimals), Fraction(mantissa, scale)


def unit_word(unit):
    """The word after a level in a phrase."""
    return {"percent": "%", "persons": "personer", "fullTimePersons": "fuldtidspersoner"}[unit]


def change_word(unit):
    """The word after an absolute change in a phrase."""
    return "procentpoint" if unit == "percent" else unit_word(unit)


def some_period(rng, whole_years=True):
    """An agreement's first and last day."""
    first = some_day(rng, 2013, 2026)
    last = dates.anniversary(first, rng.choice([1, 2, 4, 4, 4, 4, 5])) - timedelta(days=1)
    if not whole_years and rng.random() < 0.4:
        last = max(first + timedelta(days=1), last + timedelta(days=rng.randint(-200, 200)))
    return first, last


def some_baseline_date(rng, first, last):
    """A baseline date: before, at or somewhat after the agreement's start."""
    roll = rng.random()
    if roll < 0.3:
        return first
    if roll < 0.5:
        return first - timedelta(days=1)
    if roll < 0.8:
        return first - timedelta(days=rng.randint(2, 900))
    if roll < 0.85:
        return date(first.year - 1, 12, 31)
    if roll < 0.9:
        return dates.month_end(first.year - 1, 2)
    return first + timedelta(days=rng.randint(1, max(1, dates.days(first, last) // 2)))


def some_start(rng, day):
    """(start, what a case says of it beside its day): sometimes a path by days, and the end of a month where the day is one."""
    by_days = rng.random() < 0.3
    whole_months = (day + timedelta(days=1)).day == 1 and rng.random() < 0.6
    said = {"clock": "days"} if by_days else {}
    if whole_months:
        said["baselineReference"] = day.isoformat()[:7]
    return dates.Start(day, whole_months, by_days), said


def deadline_text(rng, anchor, last, late=False):
    """A deadline phrase that ends after the anchor (or, when late, not after it)."""
    if late:
        return " inden " + danish_date(anchor - timedelta(days=rng.choice([0, 0, 1, 30, 365])))
    roll = rng.random()
    if roll < 0.25:
        return f" inden for {rng.choice([1, 2, 2, 2, 3, 4, 5, 10])} år"
    if roll < 0.45 and last > anchor:
        return " inden " + danish_date(last)
    if roll < 0.55:
        return " inden " + danish_date(anchor + timedelta(days=rng.choice([1, 2, 365, 366, 1461])))
    return " inden " + danish_date(anchor + timedelta(days=rng.randint(30, 2500)))


def phrase_number(value, unit, most=2):
    """A number inside a phrase: thousands dots for counts, none for shares."""
    decimals = 0 if unit == "persons" else most
    while decimals and (value * 10 ** (decimals - 1)).denominator == 1:
        decimals -= 1
    return danish_of(value, decimals, thousands=unit != "percent")
