//! The statuses that the rounding of the printed figures allows.
//!
//! Each true value behind a print lies anywhere in its interval, independently of the others. The status is a step function of these
//! values, and the ends of the intervals are not enough to find its extremes: an earlier value can meet the target of one baseline and
//! not that of another, and a baseline can meet its target in a part of its interval only. So this file checks each status separately:
//! can it occur, and where is it best and worst?

use chrono::NaiveDate;

use super::measured::{Earlier, Measured, meets};
use super::yardstick::{Line, Verdict, Yardstick};
use super::{Reason, Status, StatusRange};
use crate::figure::{Exact, Interval};
use crate::rule::{Direction, Form};

/// Baselines from which the path runs in one direction. From the easy end the target is nearest, and any value has gone the largest part
/// of its way.
struct Side {
    rises: bool,
    easy: Exact,
    hard: Exact,
    /// Nothing is left of the path at the hard end, which does not belong to the side: there, any value short of the target is infinitely
    /// far in the wrong direction.
    vanishes: bool,
}

impl Side {
    fn whole(baselines: Interval, rises: bool) -> Self {
        let Interval { low, high } = baselines;
        let (easy, hard) = if rises { (low, high) } else { (high, low) };
        Self { rises, easy, hard, vanishes: false }
    }

    /// The baselines below the point for a path that rises, above the point for a path that falls.
    fn beside(point: Exact, baselines: Interval, rises: bool) -> Option<Self> {
        let whole = Self::whole(baselines, rises);
        if meets(rises, whole.easy, point) {
            return None;
        }
        let vanishes = meets(rises, whole.hard, point);
        Some(Self { hard: if vanishes { point } else { whole.hard }, vanishes, ..whole })
    }
}

impl StatusRange {
    fn include(&mut self, status: Status) {
        if status.rank() < self.best.rank() {
            self.best = status;
        }
        if status.rank() > self.worst.rank() {
            self.worst = status;
        }
    }
}

/// The inputs and the result of the range for one value.
struct Rounding<'a> {
    yardstick: &'a Yardstick<'a>,
    /// The latest value and its day.
    y: Interval,
    t: NaiveDate,
    earlier: Option<Earlier>,
    /// Whether the printed figures have a ratio. Then all true values have one.
    has_ratio: bool,
    range: StatusRange,
}

impl Yardstick<'_> {
    /// The best and the worst status over all true values in the intervals of baseline, latest and earlier values.
    pub(super) fn range(
        &self,
        (b, y, t): (Measured, Measured, NaiveDate),
        earlier: Option<Earlier>,
        nominal: &Verdict,
    ) -> StatusRange {
        let range = StatusRange::only(nominal.status);
        let has_ratio = nominal.ratio.is_some();
        let mut rounding = Rounding { yardstick: self, y: y.interval(), t, earlier, has_ratio, range };
        let rises = self.course.rises();
        match (self.course.form(), self.course.turning_point()) {
            // Both of these rules are judged by the intervals of the prints, so that rounding cannot change their status.
            (Form::Turn(_) | Form::Hold { tolerance: None }, _) => return range,
            (Form::Hold { tolerance: Some(allowed) }, _) => {
                rounding.kept(b.interval(), *allowed);
                return rounding.range;
            }
            // Without a gap there is no status: the area is as good as the municipality, or better.
            (Form::Path { movement: None, .. }, Some(point)) => {
                for (rises, not_for) in [(true, Direction::Lower), (false, Direction::Higher)] {
                    if self.direction != Some(not_for)
                        && let Some(side) = Side::beside(point, b.interval(), rises)
                    {
                        rounding.on_path(&side);
                    }
                }
            }
            (_, Some(point)) => {
                if let Some(side) = Side::beside(point, b.interval(), rises) {
                    rounding.on_path(&side);
                }
                if meets(rises, b.interval().low, point) || meets(rises, b.interval().high, point) {
                    rounding.held(&Side::whole(b.interval(), rises));
                }
            }
            // All baselines of the interval meet their target, or none does.
            (_, None) => {
                let side = Side::whole(b.interval(), rises);
                if nominal.maintains { rounding.held(&side) } else { rounding.on_path(&side) }
            }
        }
        // Baselines on both sides of their target allow statuses of both kinds. They are named as for the printed baseline.
        let named = |status| match (nominal.maintains, status) {
            (false, Status::Held) => Status::Reached,
            (false, Status::Slipped) => Status::Worsening,
            (true, Status::Reached) => Status::Held,
            (true, Status::Worsening) => Status::Slipped,
            (_, other) => other,
        };
        StatusRange { best: named(rounding.range.best), worst: named(rounding.range.worst) }
    }
}

impl Rounding<'_> {
    /// The latest value at its best and at its worst.
    const fn ends(&self, rises: bool) -> (Exact, Exact) {
        if rises { (self.y.high, self.y.low) } else { (self.y.low, self.y.high) }
    }

    /// Baselines that already meet their target.
    fn held(&mut self, side: &Side) {
        let (best, worst) = self.ends(side.rises);
        let target = |baseline| self.yardstick.line_from(baseline, self.t).target;
        let (easy, hard) = (target(side.easy), target(side.hard));
        if easy.is_none_or(|target| meets(side.rises, best, target)) {
            self.range.include(Status::Held);
        }
        if hard.is_none_or(|target| !meets(side.rises, worst, target)) {
            self.range.include(Status::Slipped);
        }
    }

    /// A level to be kept within a tolerance.
    fn kept(&mut self, baselines: Interval, allowed: Exact) {
        let Some(off) = self.y.minus(&baselines) else { return };
        let direction = self.yardstick.direction;
        let (below, above) = (direction != Some(Direction::Lower), direction != Some(Direction::Higher));
        let (lowest, highest) = (allowed.negated(), allowed);
        let (all_low, all_high) = (below && off.high < lowest, above && off.low > highest);
        if !all_low && !all_high {
            self.range.include(Status::Held);
        }
        if (below && off.low < lowest) || (above && off.high > highest) {
            self.range.include(Status::Slipped);
        }
    }

    /// Baselines that a path starts from.
    fn on_path(&mut self, side: &Side) {
        let rises = side.rises;
        let (best, worst) = self.ends(rises);
        let easy = self.yardstick.line_from(side.easy, self.t);
        let hard = self.yardstick.line_from(side.hard, self.t);
        let (Some(easy_target), Some(hard_target)) = (easy.target, hard.target) else {
            self.on_the_way(&easy, rises, best);
            self.on_the_way(&hard, rises, worst);
            return;
        };
        // The baseline between the ends that has this target: targets are a linear function of baselines.
        let with_target = |target: Exact| {
            let part = target.minus(easy_target)?.over(hard_target.minus(easy_target)?)?;
            let baseline = side.easy.plus(side.hard.minus(side.easy)?.times(part)?)?;
            // A power has 15 digits, and so many digits of the baseline decide. With all its digits the ratio would exceed the exact
            // numbers.
            let is_power = easy.expected.is_some_and(|expected| !expected.exact);
            let baseline = if is_power { Exact::from_float(baseline.to_float())? } else { baseline };
            Some(self.yardstick.line_from(baseline, self.t))
        };
        // Baselines whose target is impossible are not assessed.
        let bound = self.yardstick.course.impossible_beyond(hard_target).and_then(|bound| Some((with_target(bound)?, bound)));
        let (hard, hard_target) = bound.unwrap_or((hard, hard_target));
        if meets(rises, best, easy_target) {
            self.range.include(Status::Reached);
        }
        if meets(rises, worst, hard_target) {
            return;
        }
        let mut start = easy;
        if let Some(earlier) = self.earlier.filter(|_| self.yardstick.course.form().can_be_lost()) {
            let (at_best, at_worst) = (earlier.at_best(rises), earlier.at_worst(rises));
            // The hardest target that an earlier value can have met.
            let met = if meets(rises, at_best, hard_target) { hard_target } else { at_best };
            if meets(rises, met, easy_target) && !meets(rises, worst, met) {
                self.range.include(Status::Lost);
            }
            if meets(rises, at_worst, hard_target) {
                return;
            }
            // Earlier values met the targets up to this one in any case.
            if meets(rises, at_worst, easy_target) {
                start = with_target(at_worst).unwrap_or(start);
            }
        }
        if easy.deadline.is_some_and(|deadline| self.t >= deadline) {
            self.range.include(Status::Missed);
            return;
        }
        if !meets(rises, best, easy_target) {
            self.on_the_way(&start, rises, best);
        }
        if side.vanishes {
            self.range.include(Status::Worsening);
        } else {
            self.on_the_way(&hard, rises, worst);
        }
    }

    /// A value before the deadline that does not meet the target.
    fn on_the_way(&mut self, line: &Line, rises: bool, y: Exact) {
        match self.yardstick.progress(line, rises, y, line.ratio(y)) {
            Ok(status) => self.range.include(status),
            // There is a path, but its numbers are too long for exact calculation.
            Err(Reason::OutOfRange) if self.has_ratio => {
                self.range.include(Status::OnTrack);
                self.range.include(Status::Worsening);
            }
            Err(_) => {}
        }
    }
}
