"""Printed Danish figures with their rounding intervals, and powers of exact numbers."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction


DIGITS = 50                               # digits of the decimal powers

FIGURE = re.compile(r"(?P<about>ca\. )?(?P<sign>[-\u2212])?(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d+))?\s?(?P<percent>%)?")
POINT_PERCENT = re.compile(r"(?P<about>ca\. )?(?P<sign>[-\u2212])?(?P<whole>\d+)\.(?P<part>\d{1,2})\s?%")


def figure(text):
    """(value, printed decimals) of a Danish figure: `1.040`, `42,8 %`, `ca. 260`, `-3,50`; also `1.3 %`, which means 1.3."""
    found = FIGURE.fullmatch(text) or POINT_PERCENT.fullmatch(text)
    if not found:
        raise ValueError(f"not a figure: {text!r}")
    part = found["part"] or ""
    value = Fraction(int(found["whole"].replace(".", "") + part), 10 ** len(part))
    return (-value if found["sign"] else value), len(part)


@dataclass(frozen=True)
class Printed:
    """A printed figure: its nominal value, and the ends of the true values that round to it, half away from zero. An end is itself a
    true value or not."""
    value: Fraction
    low: Fraction
    high: Fraction
    has_low: bool = True
    has_high: bool = True


def printed(text, unit="percent"):
    """A printed figure with its rounding interval. People are whole numbers: a whole number of them stands for itself only.

    Nothing that is not negative lies below zero, so the interval of a printed 0 starts at 0.
    """
    value, decimals = figure(text)
    if unit == "persons" and decimals == 0:
        return Printed(value, value, value)
    half = Fraction(1, 2 * 10 ** decimals)
    low = value - half
    if value == 0:
        return Printed(value, Fraction(0), half, True, False)
    return Printed(value, low, value + half, value > 0, value < 0)


def integer_root(n, k):
    """The whole k-th root of the whole number n >= 0, or None when it is not whole."""
    low, high = 0, 1 << (n.bit_length() // k + 1)
    while low < high:
        middle = (low + high) // 2
        if middle ** k < n:
            low = middle + 1
        else:
            high = middle
    return low if low ** k == n else None


def decimal_of(x):
    """A fraction as a decimal in the running context."""
    return Decimal(x.numerator) / Decimal(x.denominator)


def power(base, exponent):
    """base ** exponent, base >= 0: exact for whole exponents and exact roots, otherwise to 50 digits."""
    base, exponent = Fraction(base), Fraction(exponent)
    if exponent.denominator == 1:
        return base ** exponent.numerator
    if base == 0:
        return Fraction(0)
    whole = math.floor(exponent)
    rest = exponent - whole
    top = integer_root(base.numerator, rest.denominator)
    bottom = integer_root(base.denominator, rest.denominator)
    if top is not None and bottom is not None:
        return base ** whole * Fraction(top, bottom) ** rest.numerator
    with localcontext() as context:
        context.prec = DIGITS
        return base ** whole * Fraction((decimal_of(base).ln() * decimal_of(rest)).exp())


def as_text(value, digits=30):
    """A fraction as a plain decimal text."""
    with localcontext() as context:
        context.prec = digits
        return format(decimal_of(value), "f")
