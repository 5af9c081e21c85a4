//! Exact rational numbers. All calculations use them, so that 0.95 is exactly 0.95 and every binding gives the same last digit.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use rust_decimal::Decimal;

/// Numerators and denominators from this limit on are refused, so that rounding for print can never overflow.
const LIMIT: i128 = 10_i128.pow(36);

/// 1, 10, 100, ... up to the largest scale of a decimal.
const POWERS_OF_TEN: [i128; 29] = {
    let mut powers = [1; 29];
    let mut i = 1;
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
    while i < powers.len() {
        powers[i] = powers[i - 1] * 10;
        i += 1;
    }
    powers
};

/// An exact rational number with checked arithmetic.
///
/// A printed figure has at most 15 digits before the decimal comma, 15 after it, and 28 in all. A path or a ratio multiplies a few figures
/// with a number of years. With the usual figures the result stays far below the limit, which is 36 digits for the numerator and for the
/// denominator in lowest terms. An operation whose result exceeds the limit returns `None`. No intermediate result is ever rounded.
///
/// ```
/// use delaftale::figure::Exact;
/// let third = Exact::new(1, 3).unwrap();
/// assert_eq!(third.times(Exact::from(3)), Some(Exact::ONE));
/// assert_eq!(third.to_string(), "0.333333333333");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Exact {
    num: i128,
    /// Always > 0. The pair is not always in lowest terms, because reducing costs more than it saves.
    den: i128,
}

impl Exact {
    /// 0.
    pub const ZERO: Self = Self { num: 0, den: 1 };
    /// 1.
    pub const ONE: Self = Self { num: 1, den: 1 };

    /// The number `num / den`. `None` when `den` is 0, or when the numerator or the denominator has more than 36 digits in lowest terms.
    #[must_use]
    pub fn new(num: i128, den: i128) -> Option<Self> {
        if den == 0 {
            return None;
        }
        let sign = if den < 0 { -1 } else { 1 };
        Self { num: num.checked_mul(sign)?, den: den.checked_mul(sign)? }.within_limit()
    }

    fn within_limit(self) -> Option<Self> {
        // Most numbers are small, and every operation makes this check.
        if i64::try_from(self.num).is_ok() && i64::try_from(self.den).is_ok() {
            return Some(self);
        }
        let fits = |e: &Self| e.num.unsigned_abs() < LIMIT.unsigned_abs() && e.den < LIMIT;
        if fits(&self) { Some(self) } else { Some(self.reduced()).filter(fits) }
    }

    /// Both parts, if they are below 2^31: the products of two such numbers can be added without overflow.
    #[inline]
    fn small(self) -> Option<(i64, i64)> {
        Some((i32::try_from(self.num).ok()?.into(), i32::try_from(self.den).ok()?.into()))
    }

    fn reduced(self) -> Self {
        let gcd = divisor(self.num, self.den);
        Self { num: self.num / gcd, den: self.den / gcd }
    }

    /// Numerator and denominator in lowest terms; the denominator is > 0.
    #[must_use]
    pub fn parts(self) -> (i128, i128) {
        let Self { num, den } = self.reduced();
        (num, den)
    }

    fn pairwise(self, other: Self, op: impl Fn(Self, Self) -> Option<Self>) -> Option<Self> {
        op(self, other).or_else(|| op(self.reduced(), other.reduced()))
    }

    /// The sum; `None` when it exceeds the limit of 36 digits.
    #[must_use]
    #[inline]
    pub fn plus(self, other: Self) -> Option<Self> {
        if let (Some((a, b)), Some((c, d))) = (self.small(), other.small()) {
            let (num, den) = if b == d { (a + c, b) } else { (a * d + c * b, b * d) };
            return Some(Self { num: num.into(), den: den.into() });
        }
        let sum = self.pairwise(other, |a, b| {
            if a.den == b.den {
                return Self { num: a.num.checked_add(b.num)?, den: a.den }.within_limit();
            }
            let num = product(a.num, b.den)?.checked_add(product(b.num, a.den)?)?;
            Self { num, den: product(a.den, b.den)? }.within_limit()
        });
        sum.or_else(|| {
            // Over the least common denominator the numbers are the shortest.
            let (a, b) = (self.reduced(), other.reduced());
            let common = divisor(a.den, b.den);
            let num = product(a.num, b.den / common)?.checked_add(product(b.num, a.den / common)?)?;
            Self { num, den: product(a.den / common, b.den)? }.within_limit()
        })
    }

    /// The difference `self - other`; `None` when it exceeds the limit of 36 digits.
    #[must_use]
    #[inline]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// The product; `None` when it exceeds the limit of 36 digits.
    #[must_use]
    #[inline]
    pub fn times(self, other: Self) -> Option<Self> {
        let all = self.pairwise(other, |a, b| Self { num: product(a.num, b.num)?, den: product(a.den, b.den)? }.within_limit());
        all.or_else(|| {
            // Common factors of one numerator and the other denominator are removed before the product is made.
            let (a, b) = (self.reduced(), other.reduced());
            let (one, two) = (divisor(a.num, b.den), divisor(b.num, a.den));
            Self { num: product(a.num / one, b.num / two)?, den: product(a.den / two, b.den / one)? }.within_limit()
        })
    }

    /// The quotient `self / other`; `None` when `other` is 0, or when the quotient exceeds the limit of 36 digits.
    #[must_use]
    #[inline]
    pub fn over(self, other: Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        let inverse = Self { num: other.den * other.num.signum(), den: other.num.abs() };
        self.times(inverse)
    }

    /// The number to the power of `exponent`; `None` when it exceeds the limit of 36 digits.
    #[must_use]
    pub fn power(self, exponent: u32) -> Option<Self> {
        let base = self.reduced();
        (0..exponent).try_fold(Self::ONE, |product, _| product.times(base))
    }

    /// The number with its sign changed.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { num: -self.num, den: self.den }
    }

    /// The absolute value.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self { num: self.num.abs(), den: self.den }
    }

    /// Whether this is 0.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.num == 0
    }

    /// The sign: -1, 0 or 1.
    #[must_use]
    pub const fn signum(self) -> i128 {
        self.num.signum()
    }

    /// The greatest whole number that is at most this number.
    #[must_use]
    pub const fn floor(self) -> i128 {
        self.num.div_euclid(self.den)
    }

    /// The smallest whole number that is at least this number.
    #[must_use]
    pub const fn ceil(self) -> i128 {
        -(-self.num).div_euclid(self.den)
    }

    /// The number rounded half away from zero, with exactly `decimals` decimals and a decimal point.
    ///
    /// ```
    /// use delaftale::figure::Exact;
    /// assert_eq!(Exact::new(5, 8).unwrap().rounded(2), "0.63");
    /// assert_eq!(Exact::new(-5, 8).unwrap().rounded(2), "-0.63");
    /// assert_eq!(Exact::new(-1, 1000).unwrap().rounded(2), "0.00");
    /// ```
    #[must_use]
    pub fn rounded(self, decimals: usize) -> String {
        let Self { num, den } = self.reduced();
        let mut rest = num.unsigned_abs();
        let den = den.unsigned_abs();
        let mut digits = (rest / den).to_string().into_bytes();
        rest %= den;
        for _ in 0..decimals {
            rest *= 10; // below 10^37: `den` is below the limit
            // one digit, 0-9
            digits.push(b'0' + u8::try_from(rest / den).unwrap_or(0));
            rest %= den;
        }
        if rest * 2 >= den {
            round_up(&mut digits);
        }
        let negative = num < 0 && digits.iter().any(|d| *d != b'0');
        let mut text = String::from_utf8(digits).unwrap_or_default();
        if decimals > 0 {
            text.insert(text.len() - decimals, '.');
        }
        if negative { format!("-{text}") } else { text }
    }

    /// The 64-bit float as an exact number, rounded to 15 significant digits. `None` for infinities, NaN and magnitudes above 10^20; 0 for
    /// magnitudes below 10^-18.
    ///
    /// Powers with a fractional exponent are not rational. A pure-Rust implementation computes them as floats, and this function cuts the
    /// result to 15 digits, so that all platforms continue with the same number. Floats enter exact calculations only here.
    #[must_use]
    pub fn from_float(float: f64) -> Option<Self> {
        if !float.is_finite() || float.abs() > 1e20 {
            return None;
        }
        let text = format!("{float:.14e}");
        let (mantissa, exponent) = text.split_once('e')?;
        let exponent: i32 = exponent.parse().ok()?;
        let num: i128 = mantissa.replace('.', "").parse().ok()?;
        let shift = exponent - 14;
        if shift < -32 {
            return Some(Self::ZERO);
        }
        let scale = 10_i128.checked_pow(shift.unsigned_abs())?;
        let exact = if shift < 0 { Self { num, den: scale } } else { Self { num: num.checked_mul(scale)?, den: 1 } };
        exact.within_limit()
    }

    /// The 64-bit float nearest to the number. Of two floats at the same distance, the even one.
    ///
    /// ```
    /// use delaftale::figure::Exact;
    /// assert_eq!(Exact::new(11515, 11882).unwrap().to_float(), 11515.0 / 11882.0);
    /// ```
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "below 2^53 nothing is lost, and above it the slow way rounds once")]
    #[inline]
    pub fn to_float(self) -> f64 {
        const WHOLE: u64 = 1 << 53;
        if let (Ok(num), Ok(den)) = (i64::try_from(self.num), i64::try_from(self.den))
            && num.unsigned_abs() < WHOLE
            && den.unsigned_abs() < WHOLE
        {
            // Both are exact as floats, so that the division is the only rounding.
            return num as f64 / den as f64;
        }
        let magnitude = nearest(self.num.unsigned_abs(), self.den.unsigned_abs());
        if self.num < 0 { -magnitude } else { magnitude }
    }
}

/// The float that is nearest to `num / den`, both below 2^120 and `den` not 0.
#[expect(
    clippy::cast_precision_loss,
    reason = "the one rounding: from at least 55 bits, the last of which tells of all that follow"
)]
fn nearest(num: u128, den: u128) -> f64 {
    let (mut bits, mut rest, mut exponent) = (num / den, num % den, 0_i32);
    while rest != 0 && bits < 1 << 55 {
        (bits, rest, exponent) = (bits << 1 | u128::from(rest * 2 >= den), rest * 2 % den, exponent - 1);
    }
    libm::ldexp((bits | u128::from(rest != 0)) as f64, exponent)
}

/// The greatest common divisor of a number and a number above 0.
fn divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    // It is in 1..=b and fits.
    i128::try_from(a).unwrap_or(1)
}

/// The product, if it fits. Most numbers have at most 64 bits, for which the processor has one instruction.
fn product(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => Some(i128::from(a) * i128::from(b)),
        _ => a.checked_mul(b),
    }
}

fn round_up(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}

impl From<i64> for Exact {
    fn from(number: i64) -> Self {
        Self { num: i128::from(number), den: 1 }
    }
}

impl Exact {
    /// A whole number of units of the last of up to 28 decimals.
    pub(crate) fn decimal(mantissa: i128, decimals: u32) -> Self {
        let den = usize::try_from(decimals).ok().and_then(|scale| POWERS_OF_TEN.get(scale));
        Self { num: mantissa, den: den.copied().unwrap_or(1) }
    }
}

impl From<Decimal> for Exact {
    fn from(decimal: Decimal) -> Self {
        // A decimal has a scale of at most 28.
        Self::decimal(decimal.mantissa(), decimal.scale())
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Exact {}

/// Equal numbers have equal hashes, in lowest terms or not.
impl Hash for Exact {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Some((a, b)), Some((c, d))) = (self.small(), other.small()) {
            return (a * d).cmp(&(c * b));
        }
        if self.den == other.den {
            return self.num.cmp(&other.num);
        }
        match (product(self.num, other.den), product(other.num, self.den)) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => compare_by_division(*self, *other),
        }
    }
}

/// Compares without multiplying: whole parts first, then the reciprocals of what is left.
fn compare_by_division(mut a: Exact, mut b: Exact) -> Ordering {
    let mut turned = false;
    loop {
        let whole = a.floor().cmp(&b.floor());
        let (rest_a, rest_b) = (a.num.rem_euclid(a.den), b.num.rem_euclid(b.den));
        let order = match (whole, rest_a == 0, rest_b == 0) {
            (Ordering::Equal, true, true) => Ordering::Equal,
            (Ordering::Equal, true, false) => Ordering::Less,
            (Ordering::Equal, false, true) => Ordering::Greater,
            (Ordering::Equal, false, false) => {
                (a, b) = (Exact { num: a.den, den: rest_a }, Exact { num: b.den, den: rest_b });
                turned = !turned;
                continue;
            }
            (unequal, _, _) => unequal,
        };
        return if turned { order.reverse() } else { order };
    }
}

/// Up to 12 decimals, rounded half away from zero, without trailing zeros, with a decimal point. This is the form of exact numbers in
/// JSON. The alternate form (`{:#}`) is a fraction, in which nothing is rounded.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return self.fmt_fraction(f);
        }
        let text = self.rounded(12);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

impl serde::Serialize for Exact {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The JSON form of a printed number: with all its decimals, of which a figure has at most 15.
pub(crate) fn serialize_in_full<S: serde::Serializer>(number: &Exact, serializer: S) -> Result<S::Ok, S::Error> {
    let text = number.rounded(15);
    serializer.serialize_str(text.trim_end_matches('0').trim_end_matches('.'))
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Exact {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Exact".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "An exact number to 12 decimals, with a decimal point.",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(num: i128, den: i128) -> Exact {
        Exact::new(num, den).unwrap()
    }

    #[test]
    fn comparing_huge_fractions_does_not_overflow() {
        let (a, b) = (exact(LIMIT - 1, LIMIT - 3), exact(LIMIT - 3, LIMIT - 5));
        assert!(a < b);
        assert!(b > a);
        assert!(a.negated() > b.negated());
        assert_eq!(a, a);
    }

    #[test]
    fn overflow_is_said() {
        let huge = exact(LIMIT - 1, 1);
        assert_eq!(huge.times(huge), None);
        assert_eq!(huge.plus(huge), None);
        assert_eq!(exact(1, 3).over(Exact::ZERO), None);
        assert_eq!(Exact::new(1, 0), None);
    }

    #[test]
    fn rounding_carries() {
        assert_eq!(exact(1999, 1000).rounded(2), "2.00");
        assert_eq!(exact(9996, 1000).rounded(2), "10.00");
        assert_eq!(exact(7, 2).rounded(0), "4");
        assert_eq!(exact(28, 1).to_string(), "28");
    }

    #[test]
    fn floor_and_ceil_of_negatives() {
        assert_eq!((exact(-7, 2).floor(), exact(-7, 2).ceil()), (-4, -3));
        assert_eq!((exact(7, 2).floor(), exact(7, 2).ceil()), (3, 4));
    }

    #[test]
    fn floats_come_in_with_15_digits() {
        assert_eq!(Exact::from_float(0.1), Some(exact(1, 10)));
        assert_eq!(Exact::from_float(1e20), Some(exact(10_i128.pow(20), 1)));
        assert_eq!(Exact::from_float(-2.5e-40), Some(Exact::ZERO));
        assert_eq!(Exact::from_float(f64::NAN), None);
        assert_eq!(Exact::from_float(1e21), None);
    }

    proptest::proptest! {
        /// A float is its own nearest one, and half-way to the next it is the even one of the two.
        #[test]
        fn floats_go_out_to_the_nearest(bits in 1_u64 << 52..1 << 53, shift in 0_u32..60) {
            let (bits, den) = (i128::from(bits), 1_i128 << shift);
            // Bits are compared, since two floats that are almost equal are not.
            let out = |num, den| exact(num, den).to_float().to_bits();
            let float = |bits: i64| libm::ldexp(bits as f64, -i32::try_from(shift).unwrap());
            let whole = i64::try_from(bits).unwrap();
            proptest::prop_assert_eq!(out(bits * 7, den * 7), float(whole).to_bits());
            proptest::prop_assert_eq!(out(bits * 2 + 1, den * 2), float(whole + (whole & 1)).to_bits());
            proptest::prop_assert_eq!(out(bits * 2000 + 1001, den * 2000), float(whole + 1).to_bits());
            proptest::prop_assert_eq!(out(-bits * 2000 - 999, den * 2000), (-float(whole)).to_bits());
        }
    }
}
