//! The comparison of a value with a rule: the decisions that need only the course, a baseline and a value.

use chrono::NaiveDate;

use super::measured::{Measured, meets};
use super::series::Series;
use super::table::Facts;
use super::{Method, Reason, Status};
use crate::figure::Exact;
use crate::rule::{Course, Direction, Expected, Form, Movement, Per};

/// The yardstick of a value: the course and the better direction.
#[derive(Clone, Copy)]
pub(super) struct Yardstick<'a> {
    /// The rule applied to the baseline.
    pub(super) course: Course<'a>,
    /// The direction in which the indicator gets better, if it states one.
    pub(super) direction: Option<Direction>,
    pub(super) method: &'a Method,
}

/// The result of comparing a value with the path.
pub(super) struct Verdict {
    pub(super) status: Status,
    pub(super) ratio: Option<Exact>,
    pub(super) maintains: bool,
}

impl Verdict {
    const fn of(status: Status) -> Self {
        Self { status, ratio: None, maintains: false }
    }
}

/// What the rule says on the day of a value, for one value of the baseline.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) baseline: Exact,
    pub(super) has_path: bool,
    /// Set for a path with the same per cent each year if one of its ends is not above 0. Such a path does not exist.
    is_compound_from_or_to_zero: bool,
    pub(super) target: Option<Exact>,
    pub(super) expected: Option<Expected>,
    pub(super) deadline: Option<NaiveDate>,
}

impl Line {
    pub(super) fn of(course: &Course<'_>, t: NaiveDate) -> Self {
        let target = course.target_for(t);
        let above_zero = |value: Exact| value > Exact::ZERO;
        Self {
            baseline: course.baseline(),
            has_path: course.said().has_path(),
            is_compound_from_or_to_zero: course.is_compound()
                && !(above_zero(course.baseline()) && target.is_none_or(above_zero)),
            target,
            expected: course.expected(t),
            deadline: course.deadline_for(t),
        }
    }

    /// The part of the expected way that a value has gone; `None` if no change is expected yet.
    pub(super) fn ratio(&self, y: Exact) -> Option<Exact> {
        y.minus(self.baseline)?.over(self.expected?.value.minus(self.baseline)?)
    }

    /// The value that has gone this part of the expected way.
    pub(super) fn at_part(&self, part: Exact) -> Option<Exact> {
        self.baseline.plus(self.expected?.value.minus(self.baseline)?.times(part)?)
    }
}

impl Yardstick<'_> {
    /// Reasons against the rule itself, for a baseline of the day `d0`.
    pub(super) fn check(&self, d0: NaiveDate) -> Result<(), Reason> {
        let course = &self.course;
        let (rule, b) = (course.said(), course.baseline());
        if let (Some(wanted), Some(direction)) = (rule.wanted_direction(), self.direction)
            && wanted != direction
        {
            return Err(Reason::RuleAgainstDirection);
        }
        let no_gap = match self.direction {
            Some(Direction::Higher) => b >= Exact::ZERO,
            Some(Direction::Lower) => b <= Exact::ZERO,
            None => b.is_zero(),
        };
        if rule.is_about_a_gap() && no_gap {
            return Err(Reason::NoGap);
        }
        if rule.is_a_part_of_the_baseline() && b.is_zero() {
            return Err(Reason::ZeroBaseline);
        }
        if rule.has_path() && course.deadline_for(d0).is_some_and(|deadline| deadline <= course.start().max(d0)) {
            return Err(Reason::DeadlineBeforeBaseline);
        }
        if rule.counts_from_zero() && course.deadline_for(d0).is_some_and(|deadline| deadline < course.start()) {
            return Err(Reason::DeadlineBeforePeriod);
        }
        if rule.has_path() && course.target().is_some_and(|target| course.impossible_beyond(target).is_some()) {
            return Err(Reason::TargetImpossible);
        }
        Ok(())
    }

    /// What the rule says on the day of a value.
    pub(super) fn line(&self, t: NaiveDate) -> Result<Line, Reason> {
        let line = Line::of(&self.course, t);
        // Without a deadline there is no target, but the path itself can become impossible.
        if line.target.is_none() && line.expected.is_some_and(|e| self.course.impossible_beyond(e.value).is_some()) {
            return Err(Reason::TargetImpossible);
        }
        Ok(line)
    }

    /// The same yardstick for another value of the baseline.
    pub(super) const fn with_baseline(mut self, baseline: Exact) -> Self {
        self.course = self.course.with_baseline(baseline);
        self
    }

    /// The status of the latest value.
    pub(super) fn verdict(&self, line: &Line, b: Measured, series: &Series) -> Result<Verdict, Reason> {
        let y = series.y;
        match self.course.form() {
            Form::Turn(movement) => Ok(Verdict::of(direction_status(*movement, b, y))),
            Form::Hold { tolerance } => self.holding(*tolerance, b, y).map(Verdict::of),
            // Places are filled or not, at each count alone.
            Form::State { places } => Ok(Verdict::of(if y.value >= *places { Status::Held } else { Status::Slipped })),
            Form::Path { .. } | Form::Yearly { .. } | Form::Count { .. } => self.path_verdict(line, series),
        }
    }

    /// Whether the deadline has passed on a day and no value about the deadline or later is known. `t` is the day of the latest value.
    /// A count that starts again every year has no such deadline: its years have values or not.
    pub(super) fn deadline_passed(&self, line: &Line, t: NaiveDate, as_of: NaiveDate) -> bool {
        let has_deadline = match self.course.form() {
            Form::Path { .. } | Form::Yearly { .. } | Form::Count { per: Per::Period, .. } => true,
            Form::Count { per: Per::Year | Per::Days(_), .. } | Form::State { .. } | Form::Hold { .. } | Form::Turn(_) => false,
        };
        has_deadline && line.deadline.is_some_and(|deadline| t < deadline && deadline < as_of)
    }

    /// A level is held within its tolerance, or within its print, or on the better side.
    fn holding(&self, tolerance: Option<Exact>, b: Measured, y: Measured) -> Result<Status, Reason> {
        let near = match tolerance {
            None => b.can_equal(&y),
            Some(allowed) => y.value.minus(b.value).is_some_and(|off| off.abs() <= allowed),
        };
        let better = match self.direction {
            Some(Direction::Higher) => y.value > b.value,
            Some(Direction::Lower) => y.value < b.value,
            // A tolerance applies on both sides.
            None if near || tolerance.is_some() => false,
            None => return Err(Reason::DirectionMissing),
        };
        Ok(if near || better { Status::Held } else { Status::Slipped })
    }

    fn path_verdict(&self, line: &Line, series: &Series) -> Result<Verdict, Reason> {
        let rises = self.course.rises();
        let y = series.y.value;
        let ratio = line.ratio(y);
        let verdict = |status| Ok(Verdict { status, ratio, maintains: false });
        if let Some(target) = line.target {
            let met = meets(rises, y, target);
            if line.has_path && meets(rises, line.baseline, target) {
                return Ok(Verdict { status: if met { Status::Held } else { Status::Slipped }, ratio: None, maintains: true });
            }
            let facts = Facts {
                met,
                met_at_deadline: series.at_deadline(line.deadline).map(|m| meets(rises, m.measured.value, target)),
                met_earlier: series.met_earlier(rises, target).is_some(),
                to_be_held: self.course.said().is_held(),
            };
            if let Some(status) = facts.status() {
                return verdict(status);
            }
        }
        verdict(self.progress(line, rises, y, ratio)?)
    }

    /// The status of a value before the deadline that does not meet the target. `ratio` is the ratio of the line.
    fn progress(&self, line: &Line, rises: bool, y: Exact, ratio: Option<Exact>) -> Result<Status, Reason> {
        let Some(expected) = line.expected.map(|e| e.value) else {
            return Err(match line.deadline {
                None => Reason::NoDeadline,
                Some(_) if line.is_compound_from_or_to_zero => Reason::CompoundZero,
                Some(_) => Reason::OutOfRange,
            });
        };
        let Some(r) = ratio else {
            if expected != line.baseline {
                return Err(Reason::OutOfRange);
            }
            // No change is expected yet: the path starts after the value.
            return Ok(if meets(rises, y, expected) { Status::OnTrack } else { Status::Worsening });
        };
        Ok(if r >= self.method.on_track() {
            Status::OnTrack
        } else if r >= self.method.behind() {
            Status::Behind
        } else if r >= Exact::ZERO {
            Status::FarBehind
        } else {
            Status::Worsening
        })
    }
}

/// Better or worse only if the two prints cannot stand for the same value.
fn direction_status(movement: Movement, b: Measured, y: Measured) -> Status {
    if b.can_equal(&y) {
        return Status::Unchanged;
    }
    let better = match movement {
        Movement::Rise => y.value > b.value,
        Movement::Fall => y.value < b.value,
    };
    if better { Status::Better } else { Status::Worse }
}
