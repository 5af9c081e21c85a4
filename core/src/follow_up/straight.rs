//! Straight paths in whole numbers, for columns of a hundred thousand rows.
//!
//! Most rows of a column are alike: a level or a change by a fixed day, and numbers with few decimals. For these rows, the decisions of an
//! assessment reduce to a few exact products of whole numbers and two divisions. All other rows get no answer here, and [`Row::judge`]
//! answers them. Where both answer, the answers are the same; a property test checks it.

use chrono::{Datelike, NaiveDate};

use super::{Method, Row, Status};
use crate::figure::{Exact, Unit};
use crate::reference::{Clock, Period, Reference};
use crate::rule::{Anchor, Deadline, Form, Movement, PathForm, Target};

/// Numbers are counted in ten-thousandths of their unit.
const PART: i64 = 10_000;
/// Every whole number below this is exact as a float, so that a quotient of two is rounded once.
const EXACT: i64 = 1 << 53;

/// The rule of a [`Row`] as a straight path (*ret linje*) to a fixed day; see [`Row::straight`].
#[derive(Debug, Clone, Copy)]
pub struct Straight {
    /// The target is `times · baseline + plus`, with `plus` in ten-thousandths: the [`Target`] of the rule in whole numbers.
    times: Part,
    plus: i64,
    /// Whether the rule asks for a part of the baseline, which must then not be 0.
    of_the_baseline: bool,
    rises: bool,
    /// The day of the deadline, counted in days from the first day of the common era.
    deadline: i32,
    clock: Clock,
    unit: Unit,
    /// The cuts of the method, each as a fraction.
    on_track: Part,
    behind: Part,
}

/// `number / of`, with `of` above 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    number: i64,
    of: i64,
}

impl Part {
    fn of(exact: Exact) -> Option<Self> {
        let (number, of) = exact.parts();
        Some(Self { number: number.try_into().ok()?, of: of.try_into().ok()? })
    }
}

/// The answer of [`Straight::judge`]: the numbers of a [`super::Judgement`], as fractions of whole numbers below 2^53.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StraightJudgement {
    /// The status of the indicator.
    pub status: Status,
    /// The expected value in ten-thousandths of the unit, as numerator and denominator.
    pub expected: (i64, i64),
    /// The part of the expected way that the value has gone, as numerator and denominator; `None` when the target is to be held.
    pub ratio: Option<(i64, i64)>,
}

impl Row {
    /// The rule as a straight path in this period; `None` unless it is a linear level or change from the baseline to a fixed day that
    /// does not go against the direction of the indicator.
    ///
    /// ```
    /// use delaftale::figure::without_point;
    /// use delaftale::follow_up::{Method, Row, Status};
    /// use delaftale::reference::Period;
    /// use delaftale::sheet::DateSystem;
    /// let row = Row::new("øges til 85 % inden 31. august 2025", None, None)?;
    /// let straight = row.straight(&Period::parse("1.9.2021 – 31.8.2025")?, &Method::standard()).unwrap();
    /// let day = |number| DateSystem::Calc.plain_day(number).unwrap();
    /// let number = |number| without_point(number, 4).unwrap();
    /// let judged = straight.judge((number(20.0), day(44255.0)), (number(55.0), day(45169.0)));
    /// assert_eq!(judged.unwrap().status, Status::OnTrack);
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn straight(&self, period: &Period, method: &Method) -> Option<Straight> {
        let rule = self.rule();
        let Form::Path { target: Target { times, plus }, form: PathForm::Linear, movement: Some(movement) } = *self.form() else {
            return None;
        };
        if rule.anchor() != Anchor::Baseline || self.direction().is_some_and(|way| way != movement.direction()) {
            return None;
        }
        let deadline = match rule.deadline() {
            Deadline::Within { .. } => return None,
            _ => rule.deadline_day(NaiveDate::MIN, period)?,
        };
        Some(Straight {
            times: Part::of(times)?,
            plus: parts(plus)?,
            of_the_baseline: rule.is_a_part_of_the_baseline(),
            rises: movement == Movement::Rise,
            deadline: deadline.num_days_from_ce(),
            clock: method.clock(),
            unit: self.unit(),
            on_track: Part::of(method.on_track())?,
            behind: Part::of(method.behind())?,
        })
    }
}

/// A number in ten-thousandths; `None` if it has more than four decimals.
fn parts(number: Exact) -> Option<i64> {
    match number.times(Exact::from(PART))?.parts() {
        (parts, 1) => exact(parts.try_into().ok()?),
        _ => None,
    }
}

impl Straight {
    /// Judges a value from a baseline. Both numbers are in ten-thousandths ([`crate::figure::without_point`]), and both days are counted
    /// as in [`crate::sheet::DateSystem::plain_day`].
    ///
    /// `None` when [`Row::judge`] must answer instead: for a number that the unit cannot have, a value about a day that is not after the
    /// baseline, a deadline that is not after the baseline, an impossible target, and numbers that are too large.
    #[must_use]
    pub fn judge(&self, (baseline, from): (i64, i32), (value, on): (i64, i32)) -> Option<StraightJudgement> {
        if !self.can_be(baseline) || !self.can_be(value) || on <= from || self.deadline <= from {
            return None;
        }
        // The target is `target / of`.
        if self.of_the_baseline && baseline == 0 {
            return None;
        }
        let of = self.times.of;
        let target = exact(product(baseline, self.times.number)? + product(self.plus, of)?)?;
        let start = product(baseline, of)?;
        if target < 0 && !self.unit.can_be_negative(false) || self.unit == Unit::Percent && target > product(100 * PART, of)? {
            return None;
        }
        let meets = |number: i64| if self.rises { number >= target } else { number <= target };
        let met = meets(product(value, of)?);
        if meets(start) {
            let status = if met { Status::Held } else { Status::Slipped };
            return Some(StraightJudgement { status, expected: (target, of), ratio: None });
        }
        let due = on >= self.deadline;
        let (gone, all) = if due { (1, 1) } else { self.part_gone(from, on)? };
        // The expected value is `start + way · gone / all`, over `of`.
        let way = product(target - start, gone)?;
        let expected = (exact(product(start, all)? + way)?, product(of, all)?);
        let (mut part, mut whole) = (product(product(value - baseline, of)?, all)?, way);
        if whole < 0 {
            (part, whole) = (-part, -whole);
        }
        let at_least = |cut: Part| Some(product(part, cut.of)? >= product(whole, cut.number)?);
        let status = if met {
            Status::Reached
        } else if due {
            Status::Missed
        } else if at_least(self.on_track)? {
            Status::OnTrack
        } else if at_least(self.behind)? {
            Status::Behind
        } else if part >= 0 {
            Status::FarBehind
        } else {
            Status::Worsening
        };
        Some(StraightJudgement { status, expected, ratio: Some((part, whole)) })
    }

    /// The part of the way that has gone on a day before the deadline, as numerator and denominator.
    fn part_gone(&self, from: i32, on: i32) -> Option<(i64, i64)> {
        if self.clock == Clock::Days {
            return Some((i64::from(on) - i64::from(from), i64::from(self.deadline) - i64::from(from)));
        }
        let start = Reference::Day(NaiveDate::from_num_days_from_ce_opt(from)?);
        let years = |day| start.running_year(NaiveDate::from_num_days_from_ce_opt(day)?);
        let ((whole, rest, length), (all, end, last)) = (years(on)?, years(self.deadline)?);
        let (gone, way) = (i64::from(whole) * length + rest, i64::from(all) * last + end);
        // Most years have 365 days, and the numbers remain small.
        if length == last { Some((gone, way)) } else { Some((product(gone, last)?, product(way, length)?)) }
    }

    /// Whether the unit can have this number.
    fn can_be(&self, number: i64) -> bool {
        exact(number).is_some()
            && match self.unit {
                Unit::Percent => (0..=100 * PART).contains(&number),
                unit => (number >= 0 || unit.can_be_negative(false)) && (!unit.is_whole() || number % PART == 0),
            }
    }
}

/// The number, where it is exact as a float. Two such numbers can be added.
#[inline]
const fn exact(number: i64) -> Option<i64> {
    if number.unsigned_abs() < EXACT.unsigned_abs() { Some(number) } else { None }
}

#[inline]
fn product(a: i64, b: i64) -> Option<i64> {
    a.checked_mul(b).and_then(exact)
}
