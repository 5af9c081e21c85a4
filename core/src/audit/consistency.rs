//! The checks of printed figures: whether shares, sums, and the whole numbers of people behind a share can be true together.
//!
//! A printed figure represents all numbers that round to it ([`Figure::interval`]). A check first calculates with the printed figures, and
//! then with all numbers that they represent. It never changes a printed figure, and a [`Hint`] is only a possible cause.

use std::ops::RangeInclusive;

use super::grade::{Grade, Hint};
use crate::figure::{Exact, Figure, Recomputed, Unit};
use crate::words::say;
use crate::{Error, ErrorCode};

/// The result of the check of a printed figure (*kontrol af et trykt tal*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PrintCheck {
    /// The grade: whether the printed figure can be true.
    pub grade: Grade,
    /// The recomputed value, in the unit of the printed figure, with the interval that rounding allows.
    pub recomputed: Recomputed,
    /// A possible cause, if the grade is not exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Hint>,
    /// Whether the calculation mixes persons and full-time persons. These are two ways of counting, so the grade then means little.
    pub units_mixed: bool,
}

/// Checks a printed share (*andel*) against the part and the whole that it was computed from.
///
/// - The grade is exact when the recomputed share, rounded half away from zero to the printed decimals, is the printed share.
/// - It is within rounding when some true part and some true whole, each of which rounds to its print, have a share that rounds to the
///   printed share.
/// - Otherwise it is impossible.
///
/// The printed share is in per cent, with or without the sign. If only one of part and whole has a unit, the other has the same unit.
///
/// ```
/// use delaftale::audit::{Grade, Hint, check_share};
/// use delaftale::figure::Figure;
/// let figure = |text| Figure::parse(text);
/// let check = check_share(&figure("61,8 fuldtidspersoner")?, &figure("553,5")?, &figure("11,71 %")?)?;
/// assert_eq!((check.grade, check.hint), (Grade::Impossible, Some(Hint::DigitsSwapped)));
/// assert_eq!(check.recomputed.value.rounded(2), "11.17");
/// let check = check_share(&figure("18 fuldtidspersoner")?, &figure("195,3")?, &figure("9,21 %")?)?;
/// assert_eq!((check.grade, check.hint), (Grade::WithinRounding, Some(Hint::Truncated)));
/// # Ok::<(), delaftale::Error>(())
/// ```
///
/// # Errors
/// The path of the error is the field of the figure: `/part`, `/whole`, `/printed`.
/// - [`ErrorCode::FigureApproximate`] when one of the figures has an approximation word;
/// - [`ErrorCode::UnitMismatch`] when the share is not in per cent, or part and whole have different units, other than persons and
///   full-time persons;
/// - [`ErrorCode::CountsInvalid`] when the part is negative, or the whole is not above 0;
/// - [`ErrorCode::NumberOutOfRange`] when a number is too large.
pub fn check_share(part: &Figure, whole: &Figure, printed: &Figure) -> Result<PrintCheck, Error> {
    let parts = [Named("part", None, part), Named("whole", None, whole)];
    exact_prints(parts.iter().copied().chain([Named("printed", None, printed)]))?;
    if printed.unit().is_some_and(|unit| unit != Unit::Percent) {
        return Err(printed.not_in(Unit::Percent).within("printed"));
    }
    if part.value() < Exact::ZERO || whole.value() <= Exact::ZERO {
        let field = if whole.value() <= Exact::ZERO { "whole" } else { "part" };
        return Err(part.no_share_of(whole).within(field));
    }
    let (unit, units_mixed) = common_unit(parts.into_iter())?;
    let (part, whole) = (in_unit(part, unit), in_unit(whole, unit));
    let recomputed = Recomputed::share(Recomputed::of(&part), Recomputed::of(&whole));
    compare(recomputed, &printed.or_in(Unit::Percent), units_mixed)
}

/// Checks a printed sum (*sum*) against its parts. The grades have the same meaning as in [`check_share`]. The sum of no parts is 0.
///
/// ```
/// use delaftale::audit::{Grade, check_sum};
/// use delaftale::figure::Figure;
/// let figure = |text| Figure::parse(text);
/// let budget = [figure("8,186 mio. kr.")?, figure("7,306 mio. kr.")?];
/// assert_eq!(check_sum(&budget, &figure("15,492 mio. kr.")?)?.grade, Grade::Exact);
/// let people = [figure("75,8 fuldtidspersoner")?, figure("496,2 fuldtidspersoner")?];
/// assert_eq!(check_sum(&people, &figure("572,4 fuldtidspersoner")?)?.grade, Grade::Impossible);
/// # Ok::<(), delaftale::Error>(())
/// ```
///
/// # Errors
/// The path of the error is the field of the figure: `/parts/0`, `/total`.
/// - [`ErrorCode::FigureApproximate`] when one of the figures has an approximation word;
/// - [`ErrorCode::UnitMismatch`] when two figures have different units, other than persons and full-time persons;
/// - [`ErrorCode::NumberOutOfRange`] when a number is too large.
pub fn check_sum(parts: &[Figure], total: &Figure) -> Result<PrintCheck, Error> {
    let named = || {
        let parts = parts.iter().enumerate().map(|(i, part)| Named("parts", Some(i), part));
        parts.chain([Named("total", None, total)])
    };
    exact_prints(named())?;
    let (unit, units_mixed) = common_unit(named())?;
    let recomputed = Recomputed::sum(parts.iter().map(|part| in_unit(part, unit)));
    compare(recomputed, &in_unit(total, unit), units_mixed)
}

/// Checks whether two printed figures for the same thing can both be true.
///
/// - The grade is exact when the figure with more decimals rounds to the other.
/// - It is within rounding when some number rounds to both figures.
/// - Otherwise it is impossible.
///
/// The recomputed value is the first figure.
///
/// ```
/// use delaftale::audit::{Grade, check_same};
/// use delaftale::figure::Figure;
/// let grade = |a, b| Ok::<_, delaftale::Error>(check_same(&Figure::parse(a)?, &Figure::parse(b)?)?.grade);
/// assert_eq!(grade("42,86 %", "42,9 %")?, Grade::Exact);
/// assert_eq!(grade("42,8 %", "42,9 %")?, Grade::WithinRounding); // 42.85 can be rounded either way
/// assert_eq!(grade("42,8 %", "43,0 %")?, Grade::Impossible);
/// # Ok::<(), delaftale::Error>(())
/// ```
///
/// # Errors
/// As [`check_sum`].
pub fn check_same(first: &Figure, second: &Figure) -> Result<PrintCheck, Error> {
    let check = check_sum(std::slice::from_ref(first), second)?;
    let back = check_sum(std::slice::from_ref(second), first)?;
    if back.grade == Grade::Exact { Ok(PrintCheck { grade: Grade::Exact, ..check }) } else { Ok(check) }
}

/// The possible sizes of a population of which `count` people are the printed share: all whole numbers N, at least `count`, for which
/// `count` of N rounds to the share. `None` if there is none. The end [`u64::MAX`] means that there is no upper limit: 1 person can be 0 %
/// of any large number.
///
/// The share is in per cent. Its approximation word is ignored: see [`Figure::is_exact_print`].
///
/// ```
/// use delaftale::audit::whole_numbers;
/// use delaftale::figure::Figure;
/// assert_eq!(whole_numbers(258, &Figure::parse("42,9 %")?), Some(601..=602));
/// assert_eq!(whole_numbers(1040, &Figure::parse("48,7 %")?), Some(2134..=2137));
/// assert_eq!(whole_numbers(3, &Figure::parse("71,0 %")?), None);
/// # Ok::<(), delaftale::Error>(())
/// ```
#[must_use]
pub fn whole_numbers(count: u64, share: &Figure) -> Option<RangeInclusive<u64>> {
    let share = share.or_in(Unit::Percent).interval();
    let hundreds = Exact::new(i128::from(count) * 100, 1)?;
    if share.high <= Exact::ZERO || (count == 0 && share.low > Exact::ZERO) {
        return None;
    }
    let low = u64::try_from(hundreds.over(share.high)?.ceil()).ok()?.max(count).max(1);
    let high = match (count, share.low > Exact::ZERO) {
        (0, _) | (_, false) => u64::MAX,
        _ => u64::try_from(hundreds.over(share.low)?.floor()).unwrap_or(u64::MAX),
    };
    (low <= high).then_some(low..=high)
}

/// The possible counts behind the printed share of a population of `total` people: all whole numbers N, for which N of `total` rounds to
/// the share. `None` if there is none.
///
/// The share is in per cent. Its approximation word is ignored.
///
/// ```
/// use delaftale::audit::whole_counts;
/// use delaftale::figure::Figure;
/// assert_eq!(whole_counts(549, &Figure::parse("47,4 %")?), Some(260..=260));
/// assert_eq!(whole_counts(7, &Figure::parse("47,4 %")?), None);
/// # Ok::<(), delaftale::Error>(())
/// ```
#[must_use]
pub fn whole_counts(total: u64, share: &Figure) -> Option<RangeInclusive<u64>> {
    let share = share.or_in(Unit::Percent).interval();
    let people = Exact::new(total.into(), 100)?;
    let low = u64::try_from(people.times(share.low)?.ceil().max(0)).ok()?;
    let high = u64::try_from(people.times(share.high)?.floor()).ok()?.min(total);
    (low <= high).then_some(low..=high)
}

/// Compares the recomputed value with the printed figure.
fn compare(recomputed: Option<Recomputed>, printed: &Figure, units_mixed: bool) -> Result<PrintCheck, Error> {
    let too_large = || {
        let message = say!("tallene bag `{printed}` er for store", "the numbers behind `{printed}` are too large");
        Error::new(ErrorCode::NumberOutOfRange, message)
    };
    let recomputed = recomputed.ok_or_else(too_large)?;
    let units = LastDigits::of(recomputed.value, printed).ok_or_else(too_large)?;
    let grade = if units.rounded == units.printed {
        Grade::Exact
    } else if recomputed.interval.overlaps(&printed.interval()) {
        Grade::WithinRounding
    } else {
        Grade::Impossible
    };
    let hint = if grade == Grade::Exact || units_mixed { None } else { units.hint(printed.places()) };
    Ok(PrintCheck { grade, recomputed, hint, units_mixed })
}

/// The printed figure and the recomputed value as whole numbers, in units of the last printed decimal.
struct LastDigits {
    printed: i128,
    rounded: i128,
    cut: i128,
}

impl LastDigits {
    fn of(value: Exact, printed: &Figure) -> Option<Self> {
        let scale = printed.scale().map_or(Exact::ONE, |scale| scale.factor().into());
        let units = value.over(scale)?.times(Exact::from(10).power(printed.decimals())?)?;
        let cut = units.abs().floor().checked_mul(units.signum())?;
        Some(Self { printed: printed.number().mantissa(), rounded: units.rounded(0).parse().ok()?, cut })
    }

    fn hint(&self, decimals: usize) -> Option<Hint> {
        if self.cut == self.printed {
            return Some(Hint::Truncated);
        }
        let digits = |number: i128| format!("{:0width$}", number.unsigned_abs(), width = decimals + 1);
        let same_sign = self.printed.signum() * self.rounded.signum() >= 0;
        let swapped = neighbours_swapped(digits(self.printed).as_bytes(), digits(self.rounded).as_bytes());
        (same_sign && swapped).then_some(Hint::DigitsSwapped)
    }
}

/// Whether one swap of two different neighbouring digits turns `digits` into `others`.
fn neighbours_swapped(digits: &[u8], others: &[u8]) -> bool {
    if digits.len() != others.len() {
        return false;
    }
    let mut different = digits.iter().zip(others).enumerate().filter(|(_, (a, b))| a != b);
    match (different.next(), different.next(), different.next()) {
        (Some((i, (a, b))), Some((j, (c, d))), None) => j == i + 1 && a == d && b == c,
        _ => false,
    }
}

/// A figure with the name of its field, and with its index if the field is a list.
#[derive(Clone, Copy)]
struct Named<'a>(&'static str, Option<usize>, &'a Figure);

impl Named<'_> {
    fn at(&self, error: Error) -> Error {
        match self.1 {
            Some(place) => error.within(place).within(self.0),
            None => error.within(self.0),
        }
    }
}

fn exact_prints<'a>(mut figures: impl Iterator<Item = Named<'a>>) -> Result<(), Error> {
    match figures.find(|Named(_, _, figure)| !figure.is_exact_print()) {
        None => Ok(()),
        Some(named) => {
            let figure = named.2;
            let message = say!("`{figure}` er omtrentligt", "`{figure}` is approximate");
            let error = Error::new(ErrorCode::FigureApproximate, message).with_help(say!(
                "et omtrentligt tal kan ikke indgå i en nøjagtig kontrol",
                "an approximate figure takes no part in an exact check"
            ));
            Err(named.at(error))
        }
    }
}

/// The common unit of the figures, and whether they mix persons and full-time persons. The common unit is the first unit that a figure has.
/// Mixed figures keep their own units.
fn common_unit<'a>(figures: impl Iterator<Item = Named<'a>>) -> Result<(Option<Unit>, bool), Error> {
    let people = |unit| matches!(unit, Unit::Persons | Unit::FullTimePersons);
    let (mut first, mut mixed) = (None, false);
    for named in figures {
        let figure = named.2;
        let Some(unit) = figure.unit() else { continue };
        let wanted = *first.get_or_insert(unit);
        if unit != wanted && people(unit) && people(wanted) {
            mixed = true;
        } else if unit != wanted {
            return Err(named.at(figure.not_in(wanted)));
        }
    }
    Ok((first, mixed))
}

/// The figure with this unit, if it has none of its own.
fn in_unit(figure: &Figure, unit: Option<Unit>) -> Figure {
    unit.map_or(*figure, |unit| figure.or_in(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(text: &str) -> Figure {
        Figure::parse(text).unwrap()
    }

    fn share(part: &str, whole: &str, printed: &str) -> (Grade, Option<Hint>) {
        let check = check_share(&figure(part), &figure(whole), &figure(printed)).unwrap();
        (check.grade, check.hint)
    }

    #[test]
    fn grades_and_hints() {
        assert_eq!(share("47,1 fuldtidspersoner", "236,9", "19,88 %"), (Grade::Exact, None));
        assert_eq!(share("30,1 fuldtidspersoner", "218", "13,80 %"), (Grade::WithinRounding, Some(Hint::Truncated)));
        assert_eq!(share("61,8 fuldtidspersoner", "553,5", "11,71 %"), (Grade::Impossible, Some(Hint::DigitsSwapped)));
        assert_eq!(share("2 personer", "3", "66,66"), (Grade::Impossible, Some(Hint::Truncated)));
        assert_eq!(share("2 personer", "3", "6,67 %"), (Grade::Impossible, None));
        assert_eq!(share("1 person", "100", "10 %"), (Grade::Impossible, None), "nobody prints 01 %");
        assert_eq!(share("19 personer", "100", "91 %"), (Grade::Impossible, Some(Hint::DigitsSwapped)));
        assert_eq!(share("0 personer", "12", "0,0 %"), (Grade::Exact, None));
    }

    #[test]
    fn digits_that_changed_places_are_two_neighbours_of_one_number() {
        let hint = |parts: &[&str], total| {
            let parts: Vec<_> = parts.iter().map(|text| figure(text)).collect();
            check_sum(&parts, &figure(total)).unwrap().hint
        };
        let swapped = Some(Hint::DigitsSwapped);
        assert_eq!([hint(&["1234 kr."], "1243 kr."), hint(&["-12 kr."], "-21 kr.")], [swapped; 2]);
        // Not a swap: not neighbours, only one of the two digits, three digits, another length, and below them another sign.
        for (sum, printed) in
            [("123 kr.", "321 kr."), ("12 kr.", "31 kr."), ("12 kr.", "23 kr."), ("123 kr.", "231 kr."), ("12 kr.", "210 kr.")]
        {
            assert_eq!(hint(&[sum], printed), None, "{sum} {printed}");
        }
        assert_eq!([hint(&["-12 kr."], "21 kr."), hint(&["12 kr."], "-21 kr.")], [None; 2]);
    }

    #[test]
    fn people_without_a_unit_are_a_rounded_number() {
        // 1 of 3 people is 33.33 %. As rounded decimals, 1 of 3 can be 14-60 %.
        assert_eq!(share("1", "3", "50 %").0, Grade::WithinRounding);
        assert_eq!(share("1", "3 personer", "50 %").0, Grade::Impossible);
    }

    #[test]
    fn persons_and_full_time_persons_are_told_apart() {
        let check = check_share(&figure("375 personer"), &figure("735,3 fuldtidspersoner"), &figure("51 %")).unwrap();
        assert!(check.units_mixed && check.hint.is_none());
        assert!(check_sum(&[figure("1 person"), figure("1,5 fuldtidspersoner")], &figure("2,5")).unwrap().units_mixed);
    }

    #[test]
    fn what_cannot_be_checked() {
        let code = |part, whole, printed| check_share(&figure(part), &figure(whole), &figure(printed)).unwrap_err().code();
        assert_eq!(code("ca. 1", "2", "50 %"), ErrorCode::FigureApproximate);
        assert_eq!(code("1", "2", "over 50 %"), ErrorCode::FigureApproximate);
        assert_eq!(code("1", "2", "50 kr."), ErrorCode::UnitMismatch);
        assert_eq!(code("1 kr.", "2 uger", "50 %"), ErrorCode::UnitMismatch);
        assert_eq!(code("1", "0", "50 %"), ErrorCode::CountsInvalid);
        assert_eq!(code("-1", "2", "50 %"), ErrorCode::CountsInvalid);
    }

    #[test]
    fn sums_in_other_scales() {
        let sum = |parts: &[&str], total| {
            let parts: Vec<_> = parts.iter().map(|text| figure(text)).collect();
            check_sum(&parts, &figure(total)).unwrap().grade
        };
        assert_eq!(sum(&["8.186.000 kr.", "7,306 mio. kr."], "15,492 mio. kr."), Grade::Exact);
        assert_eq!(sum(&["8,186 mio. kr.", "7,306 mio. kr."], "15.492.100 kr."), Grade::WithinRounding);
        assert_eq!(sum(&["7 personer", "11 personer"], "19 personer"), Grade::Impossible);
        assert_eq!(sum(&["0,04", "0,04"], "0,1"), Grade::Exact);
        assert_eq!(sum(&["0,4 fuldtidspersoner", "0,4 fuldtidspersoner"], "1"), Grade::Exact);
        assert_eq!(sum(&["0,4", "0,4"], "0,9"), Grade::WithinRounding);
        assert_eq!(sum(&[], "0"), Grade::Exact);
    }

    #[test]
    fn whole_numbers_of_the_agreements() {
        let whole = |count, share: &str| whole_numbers(count, &figure(share));
        assert_eq!(whole(258, "42,9 %"), Some(601..=602));
        assert_eq!(whole(786, "48,7 %"), Some(1613..=1615));
        assert_eq!(whole(860, "57,1 %"), Some(1505..=1507));
        assert_eq!(whole(1040, "48,7"), Some(2134..=2137));
        assert_eq!(whole(27, "14,5 %"), Some(186..=186));
        assert_eq!(whole(0, "0,0 %"), Some(1..=u64::MAX));
        assert_eq!(whole(0, "0,1 %"), None);
        assert_eq!(whole(3, "0 %"), Some(600..=u64::MAX));
        assert_eq!(whole(1000, "100 %"), Some(1000..=1005));
        assert_eq!(whole(u64::MAX, "100 %"), Some(u64::MAX..=u64::MAX));
    }

    #[test]
    fn whole_counts_of_a_total() {
        let whole = |total, share: &str| whole_counts(total, &figure(share));
        assert_eq!(whole(10, "0 %"), Some(0..=0));
        assert_eq!(whole(10, "100 %"), Some(10..=10));
        assert_eq!(whole(1000, "50 %"), Some(495..=505));
        assert_eq!(whole(3, "50 %"), None);
    }
}
