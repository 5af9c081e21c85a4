//! The statuses that the rounding of the printed figures allows.
//!
//! Each true value lies anywhere in the [`Spread`] of its print, independently of the others. An end that does not belong to the spread
//! never counts. For one true baseline the rule gives an exact expected value, so it is easy to find the statuses that the other true
//! values give. Over all true baselines the statuses are a step function. It changes only at a baseline that is its own target, or whose
//! target, or whose value at a cut of the method, is an end of another spread. The function is therefore computed at each of these
//! baselines, and once between every two neighbours.

use chrono::NaiveDate;

use super::measured::{Measured, meets};
use super::series::Series;
use super::table::Facts;
use super::yardstick::{Line, Verdict, Yardstick};
use super::{Status, StatusRange, StatusSet};
use crate::figure::{Exact, Spread};
use crate::rule::{Direction, Form, Movement};

impl Yardstick<'_> {
    /// All statuses of the true values of the baseline and the other values. Combinations that cannot be assessed are left out.
    pub(super) fn range(&self, (b, d0): (Measured, NaiveDate), series: &Series, nominal: &Verdict) -> StatusRange {
        let spreads = Spreads::of(series, self.course.deadline_for(series.t));
        let (b, y) = (b.spread(), spreads.y);
        let mut found = StatusSet::default();
        match *self.course.form() {
            Form::Turn(movement) => turned(movement, b, y, &mut found),
            Form::Hold { tolerance } => self.kept(tolerance.unwrap_or(Exact::ZERO), b, y, tolerance.is_none(), &mut found),
            Form::State { places } => settled(&y, true, places, &mut found),
            Form::Path { .. } | Form::Yearly { .. } | Form::Count { .. } => {
                for baseline in self.baselines(b, &spreads) {
                    let mut add = |baseline: Exact| self.with_baseline(baseline).add_statuses(d0, &spreads, &mut found);
                    // A baseline with very many digits is replaced by the nearest one with fewer.
                    let calculated = add(baseline).or_else(|| add(Exact::from_float(baseline.to_float())?));
                    if calculated.is_none() && nominal.ratio.is_some() {
                        // There is a path, but its numbers are too long for exact calculation: nothing is ruled out.
                        let all = [Status::OnTrack, Status::Behind, Status::FarBehind, Status::Worsening];
                        all.into_iter().for_each(|status| found.insert(status));
                    }
                }
            }
        }
        // Baselines on both sides of their target allow statuses of both kinds. They are named as for the printed baseline.
        let named = |status| match (nominal.maintains, status) {
            (false, Status::Held) if self.course.said().has_path() => Status::Reached,
            (false, Status::Slipped) if self.course.said().has_path() => Status::Worsening,
            (true, Status::Reached) => Status::Held,
            (true, Status::Worsening) => Status::Slipped,
            (_, other) => other,
        };
        StatusRange::of(found.iter().map(named), nominal.status)
    }

    /// The statuses of a level that is to be kept within a tolerance or, without one, within the precision of its print.
    fn kept(&self, allowed: Exact, b: Spread, y: Spread, by_print: bool, found: &mut StatusSet) {
        let Some(off) = y.minus(&b) else { return };
        let (worse_below, worse_above) = match self.direction {
            Some(Direction::Higher) => (true, false),
            Some(Direction::Lower) => (false, true),
            // Without a direction only an equal value can be judged.
            None => (!by_print, !by_print),
        };
        let lowest = allowed.negated();
        let held = match (worse_below, worse_above) {
            (true, false) => off.reaches_up_to(lowest),
            (false, true) => off.reaches_down_to(allowed),
            _ => off.reaches_up_to(lowest) && off.reaches_down_to(allowed),
        };
        if held {
            found.insert(Status::Held);
        }
        if worse_below && off.reaches_below(lowest) || worse_above && off.reaches_above(allowed) {
            found.insert(Status::Slipped);
        }
    }

    /// The true baselines at which the step function is computed.
    fn baselines(&self, b: Spread, spreads: &Spreads) -> Vec<Exact> {
        let (low, high) = (b.low(), b.high());
        if low == high {
            return vec![low];
        }
        let t = spreads.t;
        let line = |baseline| Line::of(&self.with_baseline(baseline).course, t);
        let is_power = self.course.form().is_power();
        let mut points: Vec<Exact> = spreads.ends.iter().copied().chain([low, high]).chain(self.course.turning_point()).collect();
        let cuts = [self.method.on_track(), self.method.behind()];
        for end in spreads.ends.iter().copied().chain([Exact::ZERO, Exact::from(100)]) {
            points.extend(crossing(|b| line(b).target, end, (low, high), is_power));
            points.extend(crossing(|b| Some(line(b).expected?.value), end, (low, high), is_power));
            points.extend(cuts.iter().filter_map(|cut| crossing(|b| line(b).at_part(*cut), end, (low, high), is_power)));
        }
        points.retain(|point| low <= *point && *point <= high);
        points.sort();
        points.dedup();
        let between = points.windows(2).filter_map(|pair| between(*pair.first()?, *pair.last()?)).collect::<Vec<_>>();
        points.into_iter().chain(between).filter(|point| b.holds(*point)).collect()
    }

    /// The statuses of this one true baseline; `None` if its numbers are too long for exact calculation.
    fn add_statuses(&self, d0: NaiveDate, spreads: &Spreads, found: &mut StatusSet) -> Option<()> {
        // A true baseline that cannot be assessed does not count.
        if self.check(d0).is_err() {
            return Some(());
        }
        let Ok(line) = self.line(spreads.t) else { return Some(()) };
        let rises = self.course.rises();
        let y = spreads.y;
        let Some(target) = line.target else {
            return self.add_parts_of_the_way(&line, rises, y, None, found);
        };
        if line.has_path && meets(rises, line.baseline, target) {
            settled(&y, rises, target, found);
            return Some(());
        }
        for facts in spreads.facts(rises, target, self.course.said().is_held()) {
            match facts.status() {
                Some(status) => found.insert(status),
                None => self.add_parts_of_the_way(&line, rises, y, Some(target), found)?,
            }
        }
        Some(())
    }

    /// The statuses by the ratio of all true values that do not meet the target.
    fn add_parts_of_the_way(
        &self,
        line: &Line,
        rises: bool,
        y: Spread,
        target: Option<Exact>,
        found: &mut StatusSet,
    ) -> Option<()> {
        let expected = line.expected?.value;
        // As if the path rose.
        let rises = if expected == line.baseline { rises } else { expected > line.baseline };
        let forwards = |number: Exact| if rises { number } else { number.negated() };
        let y = if rises { y } else { y.negated() };
        let (b, target) = (forwards(line.baseline), target.map(forwards));
        let mut add = |from: Option<Exact>, below: Option<Exact>, status| {
            let below = [below, target].into_iter().flatten().min();
            if y.reaches_between(from, below) {
                found.insert(status);
            }
        };
        if expected == line.baseline {
            // No change is expected yet.
            add(Some(b), None, Status::OnTrack);
            add(None, Some(b), Status::Worsening);
            return Some(());
        }
        let at = |cut| line.at_part(cut).map(forwards);
        let (on_track, behind) = (at(self.method.on_track())?, at(self.method.behind())?);
        add(Some(on_track), None, Status::OnTrack);
        add(Some(behind), Some(on_track), Status::Behind);
        add(Some(b), Some(behind), Status::FarBehind);
        add(None, Some(b), Status::Worsening);
        Some(())
    }
}

/// The true values that decide the statuses of a rule with a target.
struct Spreads {
    t: NaiveDate,
    y: Spread,
    /// The true values of the value at the deadline. The inner `None` means that it is the latest value, and has its true value.
    at_deadline: Option<Option<Spread>>,
    earlier: Vec<Spread>,
    /// The ends of all these spreads.
    ends: Vec<Exact>,
}

impl Spreads {
    fn of(series: &Series, deadline: Option<NaiveDate>) -> Self {
        let y = series.y.spread();
        let at_deadline = series.at_deadline(deadline).map(|m| if m.is_latest { None } else { Some(m.measured.spread()) });
        // After the deadline the earlier values decide nothing.
        let earlier: Vec<Spread> = match at_deadline {
            Some(_) => Vec::new(),
            None => series.earlier.iter().map(|(_, earlier)| earlier.spread()).collect(),
        };
        let mut ends: Vec<Exact> = [Some(y), at_deadline.flatten()]
            .into_iter()
            .flatten()
            .chain(earlier.iter().copied())
            .flat_map(|spread| [spread.low(), spread.high()])
            .collect();
        ends.sort();
        ends.dedup();
        Self { t: series.t, y, at_deadline, earlier, ends }
    }

    /// Every combination of facts that some true values give, for a fixed target.
    fn facts(&self, rises: bool, target: Exact, to_be_held: bool) -> Vec<Facts> {
        let earlier = |met| {
            // One earlier value that meets the target is enough.
            let one = |spread: &Spread| can_be(spread, rises, target, met);
            if met { self.earlier.iter().any(one) } else { self.earlier.iter().all(one) }
        };
        let mut all = Vec::new();
        for met in [true, false].into_iter().filter(|met| can_be(&self.y, rises, target, *met)) {
            let at_deadline: Vec<Option<bool>> = match &self.at_deadline {
                None => vec![None],
                Some(None) => vec![Some(met)],
                Some(Some(own)) => [true, false].into_iter().filter(|met| can_be(own, rises, target, *met)).map(Some).collect(),
            };
            for met_at_deadline in at_deadline {
                let before = [true, false].into_iter().filter(|met| earlier(*met));
                all.extend(before.map(|met_earlier| Facts { met, met_at_deadline, met_earlier, to_be_held }));
            }
        }
        all
    }
}

/// Whether a true value meets the target, or whether one does not.
fn can_be(spread: &Spread, rises: bool, target: Exact, met: bool) -> bool {
    match (rises, met) {
        (true, true) => spread.reaches_up_to(target),
        (true, false) => spread.reaches_below(target),
        (false, true) => spread.reaches_down_to(target),
        (false, false) => spread.reaches_above(target),
    }
}

/// The statuses of a target that is to be held: held or not.
fn settled(y: &Spread, rises: bool, target: Exact, found: &mut StatusSet) {
    if can_be(y, rises, target, true) {
        found.insert(Status::Held);
    }
    if can_be(y, rises, target, false) {
        found.insert(Status::Slipped);
    }
}

/// The statuses of a change in one direction or the other.
fn turned(movement: Movement, b: Spread, y: Spread, found: &mut StatusSet) {
    let (up, down) = match movement {
        Movement::Rise => (Status::Better, Status::Worse),
        Movement::Fall => (Status::Worse, Status::Better),
    };
    if y.high() > b.low() {
        found.insert(up);
    }
    if y.low() < b.high() {
        found.insert(down);
    }
    if y.shares_a_value_with(&b) {
        found.insert(Status::Unchanged);
    }
}

/// The argument between two others at which a monotonous function has a value. Most of these functions are straight lines. One with a power
/// can be curved, and its values are cut to 15 digits.
fn crossing(of: impl Fn(Exact) -> Option<Exact>, value: Exact, (low, high): (Exact, Exact), is_power: bool) -> Option<Exact> {
    let (first, last) = (of(low)?, of(high)?);
    // The function is computed at the ends in any case.
    if value <= first.min(last) || value >= first.max(last) {
        return None;
    }
    let part = value.minus(first)?.over(last.minus(first)?);
    let straight = part.and_then(|part| low.plus(high.minus(low)?.times(part)?));
    if !is_power {
        return straight;
    }
    let straight = straight.and_then(|point| Exact::from_float(point.to_float()));
    if straight.is_some_and(|point| of(point) == Some(value)) {
        return straight;
    }
    let (mut low, mut high) = (low, high);
    while let Some(middle) = short_between(low, high) {
        if (of(middle)? < value) == (first < value) {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(high)
}

/// A number half-way between two others.
fn between(low: Exact, high: Exact) -> Option<Exact> {
    short_between(low, high).or_else(|| low.plus(high)?.over(Exact::from(2)))
}

/// A number about half-way between two others, with at most 15 digits, so that exact calculations with it remain short.
fn short_between(low: Exact, high: Exact) -> Option<Exact> {
    let middle = Exact::from_float(low.plus(high)?.over(Exact::from(2))?.to_float())?;
    (low < middle && middle < high).then_some(middle)
}
