//! Do printed figures agree? Shares, sums, and the numbers of people behind a share.

use delaftale::Language;
use delaftale::audit::{PrintCheck, check_share, check_sum, whole_numbers};
use delaftale::figure::{Figure, Unit};

use crate::border::{Failure, Frame, Out, args, failed, guard};
use crate::choices::{self, DELAFTALE_DECIMALS_OWN, DELAFTALE_UNIT_NONE, DELAFTALE_UNIT_PERCENT};
use crate::errors::{DELAFTALE_ERROR_NO_VALUE, DELAFTALE_ERROR_OUT_OF_RANGE};
use crate::numbers::{Numbers, Place};

/// Checks a printed share (andel) against its part and its whole: 255 of 729 is 35,0 %.
///
/// `unit` is the unit of part and whole, on which their rounding depends: people must be whole, and full-time persons are rounded to the
/// decimals that they have. `share` is in per cent. `decimals` is the number of its printed decimals, 1 for 35,0 %, or
/// DELAFTALE_DECIMALS_OWN. `*grade` is one of DELAFTALE_GRADE_.... `*recomputed` is the share of the two, unrounded; `recomputed` may be
/// NULL.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_check_share(
    part: f64,
    whole: f64,
    unit: i32,
    share: f64,
    decimals: i32,
    grade: *mut i32,
    recomputed: *mut f64,
) -> i32 {
    guard("delaftale_check_share", args![part, whole, unit, share, decimals], |frame| {
        // SAFETY: as the caller promises.
        let outs = unsafe { outs(frame, grade, recomputed) }?;
        let counts = Numbers::of(unit, DELAFTALE_DECIMALS_OWN)?;
        let (part, whole) = (counted(counts, part, Place::at("part"))?, counted(counts, whole, Place::at("whole"))?);
        let share = Numbers::of(DELAFTALE_UNIT_PERCENT, decimals)?.figure(share, Place::at("share"))?;
        // Of the share nothing can be wrong any more.
        set(&check_share(&part, &whole, &share)?, &outs);
        Ok(())
    })
}

/// Checks a printed total against its `count` parts. All figures have the same `unit` and the same printed `decimals`.
///
/// The results are as in delaftale_check_share(); `*recomputed` is the sum of the parts.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_check_sum(
    count: usize,
    parts: *const f64,
    total: f64,
    unit: i32,
    decimals: i32,
    grade: *mut i32,
    recomputed: *mut f64,
) -> i32 {
    guard("delaftale_check_sum", args![count, total, unit, decimals], |frame| {
        // SAFETY: as the caller promises.
        let outs = unsafe { outs(frame, grade, recomputed) }?;
        // SAFETY: as the caller promises.
        let parts = unsafe { frame.column(parts, count, "parts") }?;
        let numbers = Numbers::of(unit, decimals)?;
        let part = |(i, part): (usize, &f64)| counted(numbers, *part, Place::in_column("parts", i));
        let parts = parts.iter().enumerate().map(part).collect::<Result<Vec<_>, _>>()?;
        set(&check_sum(&parts, &counted(numbers, total, Place::at("total"))?)?, &outs);
        Ok(())
    })
}

/// The totals that a count and a printed share allow: 258 people are 42,9 % of 601 or of 602.
///
/// `share` is in per cent, printed with `decimals`. The total is at least `*least` and at most `*most`, which is infinite where there is no
/// limit. DELAFTALE_ERROR_NO_VALUE: no total has that share.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_whole_numbers(count: f64, share: f64, decimals: i32, least: *mut f64, most: *mut f64) -> i32 {
    guard("delaftale_whole_numbers", args![count, share, decimals], |frame| {
        // SAFETY: as the caller promises.
        let (least, most) = unsafe { (frame.out(least, "least")?, frame.out(most, "most")?) };
        let people = Numbers::of(DELAFTALE_UNIT_NONE, DELAFTALE_DECIMALS_OWN)?.figure(count, Place::at("count"))?;
        let people = people.as_count().ok_or_else(|| not_a_count(&people, "count"))?;
        let share = Numbers::of(DELAFTALE_UNIT_PERCENT, decimals)?.figure(share, Place::at("share"))?;
        let Some(range) = whole_numbers(people, &share) else {
            let english = share.in_language(Language::English);
            return Err(failed!(
                DELAFTALE_ERROR_NO_VALUE,
                "share",
                "{people} personer kan ikke være {share} % af et helt antal",
                "{people} people cannot be {english} % of any whole number"
            ));
        };
        least.set(as_float(*range.start()));
        most.set(as_float(*range.end()));
        Ok(())
    })
}

/// A number of people; the greatest of all stands for no limit.
#[expect(clippy::cast_precision_loss, reason = "people are fewer than 2^53")]
const fn as_float(people: u64) -> f64 {
    if people == u64::MAX { f64::INFINITY } else { people as f64 }
}

fn counted(numbers: Numbers, number: f64, place: Place<'_>) -> Result<Figure, Failure> {
    let figure = numbers.figure(number, place)?;
    if numbers.unit.is_some_and(Unit::is_whole) && figure.as_count().is_none() {
        return Err(not_a_count(&figure, &place.path()));
    }
    Ok(numbers.unit.map_or(figure, |unit| figure.with_unit(unit)))
}

/// People and courses are whole, and not below 0.
fn not_a_count(figure: &Figure, path: &str) -> Failure {
    let english = figure.in_language(Language::English);
    failed!(
        DELAFTALE_ERROR_OUT_OF_RANGE,
        path,
        "`{figure}` er ikke et helt antal",
        "`{english}` is not a whole number that can be counted"
    )
}

type Outs<'a> = (Out<'a, i32>, Option<Out<'a, f64>>);

/// # Safety
/// `grade` as for [`Frame::out`], `recomputed` as for [`Frame::wanted`].
unsafe fn outs<'a>(frame: &mut Frame, grade: *mut i32, recomputed: *mut f64) -> Result<Outs<'a>, Failure> {
    // SAFETY: as the caller promises.
    unsafe { Ok((frame.out(grade, "grade")?, frame.wanted(recomputed, "recomputed")?)) }
}

fn set(check: &PrintCheck, (grade, recomputed): &Outs<'_>) {
    grade.set(choices::grade_number(check.grade));
    if let Some(recomputed) = recomputed {
        recomputed.set(check.recomputed.value.to_float());
    }
}
