"""Intervals for small numbers, and the whole numbers behind a printed share."""

import math

from figures import printed


CONFIDENCE_ALPHA = 0.05                   # 95 % intervals


def wilson(x, n):
    """Wilson's score interval (95 %) of a share x of n, without continuity correction."""
    from statsmodels.stats.proportion import proportion_confint
    low, high = proportion_confint(x, n, alpha=CONFIDENCE_ALPHA, method="wilson")
    return float(low), float(high)


def newcombe(x1, n1, x2, n2):
    """Newcombe's hybrid score interval (method 10, 95 %) of p2 - p1 for independent shares."""
    p1, p2 = x1 / n1, x2 / n2
    low1, high1 = wilson(x1, n1)
    low2, high2 = wilson(x2, n2)
    return (p2 - p1 - math.hypot(p2 - low2, high1 - p1), p2 - p1 + math.hypot(high2 - p2, p1 - low1))


def count_interval(x):
    """Garwood's exact interval (95 %) of a count x; the low end is 0 for x = 0."""
    from scipy.stats import chi2
    low = 0.0 if x == 0 else float(chi2.ppf(CONFIDENCE_ALPHA / 2, 2 * x)) / 2
    return low, float(chi2.ppf(1 - CONFIDENCE_ALPHA / 2, 2 * x + 2)) / 2


def whole_n(count, share):
    """(smallest, largest) whole N >= 1 with count/N in the closed rounding interval of a printed share in percent.
    (None, None) when there is none; largest is None when there is no upper bound."""
    interval = printed(share)
    low, high = interval.low / 100, interval.high / 100
    if count == 0:
        return (1, None) if low <= 0 <= high else (None, None)
    if high <= 0:
        return None, None
    smallest = max(1, math.ceil(count / high))
    if low <= 0:
        return smallest, None
    largest = math.floor(count / low)
    return (smallest, largest) if smallest <= largest else (None, None)
