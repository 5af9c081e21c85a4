//! Intervals for small numbers: whether a change of a few people can be distinguished from chance.
//!
//! All calculations use 64-bit floats and a pure-Rust mathematics library, so that every platform computes the same bits.

use serde::Serialize;

use crate::figure::{Exact, Interval};

/// Counts above this are no longer small numbers. No exact interval is computed for them.
const MAX_COUNT: u64 = 10_000_000;
/// Whole numbers up to this have a float of their own: 2^53, more people than there are.
const MAX_DENOMINATOR: u64 = 9_007_199_254_740_992;

/// The confidence level of an interval (*sikkerhed*): of 100 samples, about this many give an interval that contains the true value. 95 %
/// is the usual level. 99.8 % gives the outer limits of a funnel plot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Confidence {
    /// 90 %.
    #[serde(rename = "90")]
    Ninety,
    /// 95 %.
    #[default]
    #[serde(rename = "95")]
    NinetyFive,
    /// 99 %.
    #[serde(rename = "99")]
    NinetyNine,
    /// 99.8 %.
    #[serde(rename = "99.8")]
    NinetyNinePointEight,
}

impl Confidence {
    /// All levels, from the narrowest interval to the widest.
    pub const ALL: &'static [Self] = &[Self::Ninety, Self::NinetyFive, Self::NinetyNine, Self::NinetyNinePointEight];

    /// The point of the normal distribution that leaves one tail above it.
    const fn z(self) -> f64 {
        match self {
            Self::Ninety => 1.644_853_626_951_472_2,
            Self::NinetyFive => 1.959_963_984_540_054,
            Self::NinetyNine => 2.575_829_303_548_900_4,
            Self::NinetyNinePointEight => 3.090_232_306_167_813,
        }
    }

    /// The probability that is left out at either end.
    const fn tail(self) -> f64 {
        match self {
            Self::Ninety => 0.05,
            Self::NinetyFive => 0.025,
            Self::NinetyNine => 0.005,
            Self::NinetyNinePointEight => 0.001,
        }
    }
}

/// A share with the numbers of people behind it: `numerator` of `denominator`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Share {
    numerator: u64,
    denominator: u64,
}

impl Share {
    /// The share of `numerator` people in `denominator`; `None` when the denominator is 0, below the numerator, or above 2^53.
    #[must_use]
    pub const fn new(numerator: u64, denominator: u64) -> Option<Self> {
        if denominator == 0 || numerator > denominator || denominator > MAX_DENOMINATOR {
            return None;
        }
        Some(Self { numerator, denominator })
    }

    /// Proportion, lower and upper limit by Wilson's score method.
    #[expect(clippy::cast_precision_loss, reason = "counts are at most 2^53")]
    fn wilson_floats(self, confidence: Confidence) -> (f64, f64, f64) {
        let (x, n) = (self.numerator as f64, self.denominator as f64);
        let p = x / n;
        let z = confidence.z();
        let z2 = z * z;
        let middle = x + z2 / 2.0;
        let half = z * libm::sqrt(x * (n - x) / n + z2 / 4.0);
        let low = if self.numerator == 0 { 0.0 } else { (middle - half) / (n + z2) };
        let high = if self.numerator == self.denominator { 1.0 } else { (middle + half) / (n + z2) };
        (p, low, high)
    }

    /// The 95 % interval of the proportion by Wilson's score method, between 0 and 1.
    ///
    /// Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
    ///
    /// ```
    /// use delaftale::follow_up::Share;
    /// let interval = Share::new(255, 729).unwrap().wilson();
    /// assert_eq!((interval.low.rounded(10), interval.high.rounded(10)), ("0.3160443524".into(), "0.3851188428".into()));
    /// ```
    #[must_use]
    pub fn wilson(self) -> Interval {
        self.wilson_of(Confidence::NinetyFive)
    }

    /// The same interval as [`Share::wilson`], at another confidence level.
    ///
    /// ```
    /// use delaftale::follow_up::{Confidence, Share};
    /// let share = Share::new(81, 263).unwrap();
    /// let wide = share.wilson_of(Confidence::NinetyNinePointEight);
    /// assert!(wide.low < share.wilson().low && wide.high > share.wilson().high);
    /// ```
    #[must_use]
    pub fn wilson_of(self, confidence: Confidence) -> Interval {
        let (_, low, high) = self.wilson_floats(confidence);
        interval(low, high)
    }

    /// The 95 % interval of the difference `self - earlier` of the proportions, by Newcombe's hybrid score method; between -1 and 1. If the
    /// interval contains 0, the change cannot be distinguished from no change.
    ///
    /// Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions, method 10.
    ///
    /// ```
    /// use delaftale::follow_up::Share;
    /// let (before, now) = (Share::new(200, 729).unwrap(), Share::new(255, 729).unwrap());
    /// let interval = now.newcombe(before);
    /// assert_eq!((interval.low.rounded(10), interval.high.rounded(10)), ("0.0278865513".into(), "0.1225384061".into()));
    /// ```
    #[must_use]
    pub fn newcombe(self, earlier: Self) -> Interval {
        self.newcombe_of(earlier, Confidence::NinetyFive)
    }

    /// The same interval as [`Share::newcombe`], at another confidence level.
    #[must_use]
    pub fn newcombe_of(self, earlier: Self, confidence: Confidence) -> Interval {
        let (p1, l1, u1) = earlier.wilson_floats(confidence);
        let (p2, l2, u2) = self.wilson_floats(confidence);
        let difference = p2 - p1;
        let low = difference - libm::sqrt((p2 - l2) * (p2 - l2) + (u1 - p1) * (u1 - p1));
        let high = difference + libm::sqrt((u2 - p2) * (u2 - p2) + (p1 - l1) * (p1 - l1));
        interval(low, high)
    }
}

fn interval(low: f64, high: f64) -> Interval {
    let exact = |float| Exact::from_float(float).unwrap_or(Exact::ZERO);
    Interval { low: exact(low), high: exact(high) }
}

/// The exact 95 % interval of the mean behind a count of people, by Garwood's method; `None` for a count above ten million.
///
/// Garwood, F. (1936). Fiducial limits for the Poisson distribution.
///
/// ```
/// use delaftale::follow_up::count_interval;
/// let interval = count_interval(12).unwrap();
/// assert_eq!((interval.low.rounded(6), interval.high.rounded(6)), ("6.200575".into(), "20.961585".into()));
/// ```
#[must_use]
pub fn count_interval(count: u64) -> Option<Interval> {
    count_interval_of(count, Confidence::NinetyFive)
}

/// The same interval as [`count_interval`], at another confidence level; `None` for a count above ten million.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "counts are at most ten million")]
pub fn count_interval_of(count: u64, confidence: Confidence) -> Option<Interval> {
    if count > MAX_COUNT {
        return None;
    }
    let x = count as f64;
    // P(X >= x | mean) rises with the mean, P(X <= x | mean) falls: each limit is where it leaves its tail.
    let tail = confidence.tail();
    let low = if count == 0 { 0.0 } else { solve(x, |mean| lower_gamma(x, mean) - tail) };
    let high = solve(x + 1.0, |mean| lower_gamma(x + 1.0, mean) - (1.0 - tail));
    Some(interval(low, high))
}

/// Whether two counts of people differ by more than chance, by the exact conditional test of two Poisson counts over equal times, at 5 %,
/// two-sided. `None` when the sum of the counts is above ten million.
///
/// If nothing changed, the later count is binomial, given the sum, with probability 1/2.
#[must_use]
pub fn counts_differ(before: u64, now: u64) -> Option<bool> {
    counts_differ_of(before, now, Confidence::NinetyFive)
}

/// The same test as [`counts_differ`] at another confidence level: at 99 % it tests at 1 %. `None` when the sum of the counts is above ten
/// million.
#[must_use]
pub fn counts_differ_of(before: u64, now: u64, confidence: Confidence) -> Option<bool> {
    let sum = before.checked_add(now).filter(|sum| *sum <= MAX_COUNT)?;
    let smaller = before.min(now);
    Some(binomial_half_tail(smaller, sum) <= confidence.tail())
}

/// P(X <= k) for n fair coins, summed from the largest term down.
#[expect(clippy::cast_precision_loss, reason = "counts are at most ten million")]
fn binomial_half_tail(k: u64, n: u64) -> f64 {
    let (kf, nf) = (k as f64, n as f64);
    let log_term = libm::lgamma(nf + 1.0) - libm::lgamma(kf + 1.0) - libm::lgamma(nf - kf + 1.0) - nf * core::f64::consts::LN_2;
    let mut term = libm::exp(log_term);
    let mut sum = 0.0;
    let mut i = k;
    loop {
        sum += term;
        if i == 0 || term < sum * 1e-17 {
            return sum;
        }
        term *= i as f64 / (n - i + 1) as f64;
        i -= 1;
    }
}

/// The root of a rising function near `guess`: the bracket is widened, then halved until nothing changes.
fn solve(guess: f64, f: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (0.0, guess.max(1.0));
    while f(high) < 0.0 {
        low = high;
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if f(middle) < 0.0 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The regularised lower incomplete gamma function P(a, x) of a whole a, which is P(X >= a) for a Poisson count X of mean x: by its
/// series below a + 1, by the continued fraction of the upper one above (Abramowitz and Stegun 6.5.29 and 6.5.31).
fn lower_gamma(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let front = libm::exp(a * libm::log(x) - x - libm::lgamma(a));
    if x < a + 1.0 {
        let (mut term, mut sum, mut n) = (1.0 / a, 1.0 / a, a);
        while term > sum * 1e-17 {
            n += 1.0;
            term *= x / n;
            sum += term;
        }
        return front * sum;
    }
    // For whole `a`, a number of people, the fraction ends at i = a, and until then all its parts are positive: no division by 0 can
    // occur.
    let mut b = x + 1.0 - a;
    let mut c = f64::INFINITY;
    let mut d = 1.0 / b;
    let mut h = d;
    for i in 1..1_000_000 {
        let i = f64::from(i);
        let an = -i * (i - a);
        b += 2.0;
        d = 1.0 / (an * d + b);
        c = b + an / c;
        let step = d * c;
        h *= step;
        if (step - 1.0).abs() < 1e-16 {
            break;
        }
    }
    1.0 - front * h
}

/// The certainty of a change (*usikkerhed*), if the numbers of people behind it are known.
///
/// Both methods assume that the two values are independent: that they come from two samples, or count different people. Two counts of
/// largely the same residents in a full register may not be independent. The field `independent` of an indicator says whether its values
/// are. If it does not say so, state the assumption where you show the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Certainty {
    /// The method of calculation.
    pub method: CertaintyMethod,
    /// The interval behind the baseline: a proportion (0-1) for shares, people for counts.
    pub before: Interval,
    /// The interval behind the latest value.
    pub now: Interval,
    /// The interval of the change, for shares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Interval>,
    /// Whether the change can be distinguished from no change at 95 %.
    pub distinguishable: bool,
    /// Whether the answer assumes that the two values are independent. False if the indicator says that they are.
    pub assumes_independence: bool,
}

/// The method by which a certainty is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CertaintyMethod {
    /// Wilson for each share, Newcombe for the difference.
    WilsonNewcombe,
    /// Garwood for each count, the exact conditional test for the change.
    PoissonExact,
}

impl Certainty {
    /// The certainty of a change between two shares.
    #[must_use]
    pub fn of_shares(before: Share, now: Share) -> Self {
        let change = now.newcombe(before);
        Self {
            method: CertaintyMethod::WilsonNewcombe,
            before: before.wilson(),
            now: now.wilson(),
            change: Some(change),
            distinguishable: !change.contains(Exact::ZERO),
            assumes_independence: true,
        }
    }

    /// The certainty of a change between two counts of people; `None` when a count or the sum is above ten million.
    #[must_use]
    pub fn of_counts(before: u64, now: u64) -> Option<Self> {
        Some(Self {
            method: CertaintyMethod::PoissonExact,
            before: count_interval(before)?,
            now: count_interval(now)?,
            change: None,
            distinguishable: counts_differ(before, now)?,
            assumes_independence: true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extremes_of_a_share() {
        assert_eq!(Share::new(0, 10).unwrap().wilson().low, Exact::ZERO);
        assert_eq!(Share::new(10, 10).unwrap().wilson().high, Exact::ONE);
        assert_eq!(Share::new(11, 10), None);
        assert_eq!(Share::new(0, 0), None);
        assert!(Share::new(MAX_DENOMINATOR, MAX_DENOMINATOR).is_some());
        assert_eq!(Share::new(1, MAX_DENOMINATOR + 1), None);
        // Of a whole country, and of more than ten million.
        let large = Share::new(12_000_000, 40_000_000).unwrap().wilson();
        assert_eq!((large.low.rounded(6), large.high.rounded(6)), ("0.299858".into(), "0.300142".into()));
    }

    #[test]
    fn the_worked_difference_that_shows_nothing() {
        let interval = Share::new(255, 729).unwrap().newcombe(Share::new(235, 729).unwrap());
        assert_eq!((interval.low.rounded(10), interval.high.rounded(10)), ("-0.0210304612".into(), "0.0757212048".into()));
        assert!(interval.contains(Exact::ZERO));
    }

    /// Both limits to four decimals, as the papers print them.
    fn printed(interval: Interval) -> (String, String) {
        (interval.low.rounded(4), interval.high.rounded(4))
    }

    #[test]
    fn the_published_intervals_of_a_share() {
        // Newcombe (1998), two-sided confidence intervals for the single proportion, method 3.
        for (x, n, low, high) in [
            (81, 263, "0.2553", "0.3662"),
            (15, 148, "0.0624", "0.1605"),
            (0, 20, "0.0000", "0.1611"),
            (1, 29, "0.0061", "0.1718"),
        ] {
            assert_eq!(printed(Share::new(x, n).unwrap().wilson()), (low.into(), high.into()), "{x}/{n}");
        }
    }

    #[test]
    fn intervals_of_other_widths() {
        // The limits of each width solve |p - limit| = z * sqrt(limit (1 - limit) / n): the score test just rejects them.
        let (x, n) = (81_u32, 263_u32);
        for (confidence, z) in [
            (Confidence::Ninety, 1.644_853_627),
            (Confidence::NinetyFive, 1.959_963_985),
            (Confidence::NinetyNine, 2.575_829_304),
            (Confidence::NinetyNinePointEight, 3.090_232_306),
        ] {
            let interval = Share::new(x.into(), n.into()).unwrap().wilson_of(confidence);
            for limit in [interval.low.to_float(), interval.high.to_float()] {
                let score = (f64::from(x) / f64::from(n) - limit).abs() / libm::sqrt(limit * (1.0 - limit) / f64::from(n));
                assert!((score - z).abs() < 1e-7, "{confidence:?}: {score}");
            }
        }
        // Garwood's limits are half the points of chi-squared: of 2x degrees of freedom below, of 2x + 2 above. For 5 people these are
        // 3.940 and 21.026 at 90 %, 2.156 and 28.300 at 99 %, 1.479 and 32.909 at 99.8 %.
        for (confidence, low, high) in [
            (Confidence::Ninety, "1.9701", "10.5130"),
            (Confidence::NinetyNine, "1.0779", "14.1498"),
            (Confidence::NinetyNinePointEight, "0.7394", "16.4547"),
        ] {
            assert_eq!(printed(count_interval_of(5, confidence).unwrap()), (low.into(), high.into()), "{confidence:?}");
        }
        // Of 5 and 15 the tail is 2.1 %.
        let differ = |confidence| counts_differ_of(5, 15, confidence);
        assert_eq!(Confidence::ALL.iter().map(|width| differ(*width).unwrap()).collect::<Vec<_>>(), [true, true, false, false]);
        let (before, now) = (Share::new(200, 729).unwrap(), Share::new(250, 729).unwrap());
        let reaches = |confidence| now.newcombe_of(before, confidence).contains(Exact::ZERO);
        assert_eq!(Confidence::ALL.iter().map(|width| reaches(*width)).collect::<Vec<_>>(), [false, false, false, true]);
    }

    #[test]
    fn the_published_intervals_of_a_difference() {
        // Newcombe (1998), interval estimation for the difference between independent proportions, method 10.
        for ((x1, n1), (x2, n2), low, high) in [
            ((56, 70), (48, 80), "0.0524", "0.3339"),
            ((9, 10), (3, 10), "0.1705", "0.8090"),
            ((6, 7), (2, 7), "0.0582", "0.8062"),
            ((5, 56), (0, 29), "-0.0381", "0.1926"),
            ((0, 10), (0, 20), "-0.1611", "0.2775"),
            ((10, 10), (0, 20), "0.6791", "1.0000"),
            ((10, 10), (0, 10), "0.6075", "1.0000"),
        ] {
            let interval = Share::new(x1, n1).unwrap().newcombe(Share::new(x2, n2).unwrap());
            assert_eq!(printed(interval), (low.into(), high.into()), "{x1}/{n1} - {x2}/{n2}");
        }
    }

    #[test]
    fn the_exact_intervals_of_a_count() {
        // Where the sums of Poisson terms, taken with 60 digits, leave 2.5 % outside.
        for (count, low, high) in [
            (1, "0.0253178080", "5.5716433909"),
            (2, "0.2422092785", "7.2246876677"),
            (5, "1.6234863901", "11.6683320793"),
            (12, "6.2005751087", "20.9615850482"),
            (100, "81.3639912509", "121.6267937924"),
            (1000, "938.9730184077", "1063.9521360163"),
        ] {
            let interval = count_interval(count).unwrap();
            assert_eq!((interval.low.rounded(10), interval.high.rounded(10)), (low.into(), high.into()), "{count}");
        }
        // Of very many people the interval is nearly that of the normal distribution, 1.96 times the root to either side.
        let many = count_interval(MAX_COUNT).unwrap();
        assert_eq!((many.low.rounded(0), many.high.rounded(0)), ("9993803".into(), "10006200".into()));
    }

    #[test]
    fn the_tail_of_a_poisson_count() {
        // 1 minus the sum of the Poisson terms below a, which needs no gamma function.
        let summed = |a: u32, x: f64| {
            let terms = (0..a).scan(libm::exp(-x), |term, k| {
                let this = *term;
                *term *= x / f64::from(k + 1);
                Some(this)
            });
            1.0 - terms.sum::<f64>()
        };
        for a in [1_u32, 2, 3, 10, 25, 60] {
            for x in [0.1, 0.5, 1.0, 2.0, 2.5, 3.9, 4.1, 5.0, 10.9, 11.5, 25.0, 40.0, 60.5, 75.0] {
                let (got, wanted) = (lower_gamma(a.into(), x), summed(a, x));
                assert!((got - wanted).abs() < 1e-13, "P(X >= {a}) of {x}: {got}, not {wanted}");
            }
        }
        assert!(lower_gamma(3.0, 0.0).abs() < f64::MIN_POSITIVE && lower_gamma(3.0, -1.0).abs() < f64::MIN_POSITIVE);
    }

    #[test]
    fn the_tail_of_fair_coins() {
        for n in 0_u64..=40 {
            let mut ways: u64 = 0;
            let mut row: u64 = 1;
            for k in 0..=n / 2 {
                ways += row;
                row = row * (n - k) / (k + 1);
                #[expect(clippy::cast_precision_loss, reason = "both have at most 41 bits")]
                let wanted = ways as f64 / (1_u64 << n) as f64;
                assert!((binomial_half_tail(k, n) - wanted).abs() < 1e-13, "{k} of {n}");
            }
        }
    }

    #[test]
    fn counts_that_just_differ() {
        // Of 5 and 14 the tail is 3.2 %, of 5 and 15 it is 2.1 %; either order is the same.
        for (few, not_yet, differs) in [(2, 9, 10), (5, 14, 15), (12, 24, 25), (30, 48, 49), (100, 130, 131)] {
            assert_eq!((counts_differ(few, not_yet), counts_differ(few, differs)), (Some(false), Some(true)), "{few}");
            assert_eq!((counts_differ(not_yet, few), counts_differ(differs, few)), (Some(false), Some(true)), "{few}");
        }
        // Of very many people 1.96 times the root of the sum, here about 6,196.
        let half = MAX_COUNT / 2;
        assert_eq!((counts_differ(half - 6_150, half), counts_differ(half - 6_250, half)), (Some(false), Some(true)));
    }

    #[test]
    fn how_sure_a_change_is() {
        let (before, now) = (Share::new(200, 729).unwrap(), Share::new(255, 729).unwrap());
        let sure = Certainty::of_shares(before, now);
        assert_eq!((sure.method, sure.distinguishable), (CertaintyMethod::WilsonNewcombe, true));
        assert_eq!((sure.before, sure.now, sure.change), (before.wilson(), now.wilson(), Some(now.newcombe(before))));
        let counted = Certainty::of_counts(40, 15).unwrap();
        assert_eq!((counted.method, counted.change, counted.distinguishable), (CertaintyMethod::PoissonExact, None, true));
        assert_eq!((Some(counted.before), Some(counted.now)), (count_interval(40), count_interval(15)));
        assert_eq!(Certainty::of_counts(MAX_COUNT, MAX_COUNT), None);
    }

    #[test]
    fn counts_of_few() {
        assert_eq!(count_interval(0).unwrap().low, Exact::ZERO);
        assert_eq!(count_interval(0).unwrap().high.rounded(6), "3.688879");
        assert_eq!(counts_differ(0, 0), Some(false));
        assert_eq!(counts_differ(0, 5), Some(false));
        assert_eq!(counts_differ(0, 6), Some(true));
        assert_eq!(counts_differ(MAX_COUNT, 1), None);
        assert!(count_interval(MAX_COUNT).is_some());
        assert_eq!(count_interval(MAX_COUNT + 1), None);
    }
}
