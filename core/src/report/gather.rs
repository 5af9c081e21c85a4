//! Gathers the first page from the rest of a follow-up.

use chrono::NaiveDate;

use super::data::{ActivityFollowUp, DelaftaleFollowUp, IndicatorFollowUp, Run};
use super::first_page::{Assumed, Assumption, Decision, FirstPage, IndicatorId, SmallCells, Unjudged};
use crate::agreement::Helhedsplan;
use crate::follow_up::Status;
use crate::follow_up::calendar::{DueState, ExpectedObservation};
use crate::reference::Period;

/// The first page of a plan with these delaftaler.
pub(super) fn first_page(plan: &Helhedsplan, delaftaler: &[DelaftaleFollowUp], as_of: NaiveDate) -> FirstPage {
    FirstPage {
        decisions: decisions(delaftaler, as_of),
        unjudged: unjudged(delaftaler),
        assumptions: assumptions(delaftaler),
        small_cells: small_cells(plan),
    }
}

/// The expected observations that are missing or late.
fn missing(own: &DelaftaleFollowUp) -> impl Iterator<Item = &ExpectedObservation> {
    own.calendar.expected.iter().filter(|e| matches!(e.state, DueState::Missing | DueState::Late))
}

fn indicators(delaftaler: &[DelaftaleFollowUp]) -> impl Iterator<Item = (IndicatorId, &IndicatorFollowUp)> {
    delaftaler
        .iter()
        .flat_map(|own| own.indicators().map(|i| (IndicatorId { delaftale: own.id.clone(), indicator: i.id.clone() }, i)))
}

/// Whether somebody must decide what follows from the status: waiting does not mend it.
const fn is_final(status: Status) -> bool {
    matches!(status, Status::Missed | Status::Lost)
}

fn decisions(delaftaler: &[DelaftaleFollowUp], as_of: NaiveDate) -> Vec<Decision> {
    let mut all: Vec<(u8, Decision)> = Vec::new();
    for (IndicatorId { delaftale, indicator }, follow_up) in indicators(delaftaler) {
        let status = follow_up.assessment.status;
        if is_final(status) {
            all.push((u8::MAX - status.rank(), Decision::Indicator { delaftale, indicator, status }));
        }
    }
    all.sort_by_key(|(order, _)| *order);
    let mut all: Vec<_> = all.into_iter().map(|(_, decision)| decision).collect();
    for own in delaftaler {
        let due = own.calendar.revision.filter(|revision| revision.overdue).map(|revision| revision.next);
        all.extend(due.map(|due| Decision::Revision { delaftale: own.id.clone(), due }));
        if Run::of(&own.period, as_of) == Run::Running {
            own.activities.iter().for_each(|activity| ended_activities(own, activity, &own.period, &mut all));
        }
        let count = missing(own).count();
        if count > 0 {
            all.push(Decision::Observations { delaftale: own.id.clone(), count });
        }
    }
    all
}

/// The activities whose own time has ended, parts included. A part without a time of its own ends with its activity.
fn ended_activities(own: &DelaftaleFollowUp, activity: &ActivityFollowUp, outer: &Period, all: &mut Vec<Decision>) {
    if activity.run == Run::Ended
        && activity.period != *outer
        && let Some(ended) = activity.period.end()
    {
        let (delaftale, id, name) = (own.id.clone(), activity.id.clone(), activity.name.clone());
        all.push(Decision::Activity { delaftale, activity: id, name, ended });
    }
    activity.parts.iter().for_each(|part| ended_activities(own, part, &activity.period, all));
}

fn unjudged(delaftaler: &[DelaftaleFollowUp]) -> Vec<Unjudged> {
    let mut all: Vec<Unjudged> = Vec::new();
    for (id, indicator) in indicators(delaftaler) {
        let reason = indicator.assessment.reason;
        if reason.is_none() && indicator.assessment.status != Status::ChangeOnly {
            continue;
        }
        match all.iter_mut().find(|one| one.reason == reason) {
            Some(same) => same.indicators.push(id),
            None => all.push(Unjudged { reason, indicators: vec![id] }),
        }
    }
    all
}

fn assumptions(delaftaler: &[DelaftaleFollowUp]) -> Vec<Assumption> {
    let mut all: Vec<Assumption> = Vec::new();
    let judged = |i: &IndicatorFollowUp| i.assessment.reason.is_none() && i.assessment.status != Status::ChangeOnly;
    for (id, indicator) in indicators(delaftaler).filter(|(_, indicator)| judged(indicator)) {
        for assumed in indicator.assumed() {
            match all.iter_mut().find(|one| one.assumed == assumed) {
                Some(same) => same.indicators.push(id.clone()),
                None => all.push(Assumption { assumed, indicators: vec![id.clone()] }),
            }
        }
    }
    all
}

impl IndicatorFollowUp {
    /// The assumptions that its status hangs on.
    pub(super) fn assumed(&self) -> Vec<Assumed> {
        let (rule, ambiguities) = self.rule.as_ref().map_or((None, &[][..]), |own| (Some(&own.rule), &own.ambiguities));
        Assumed::of(&self.assessment, rule, ambiguities)
    }
}

fn small_cells(plan: &Helhedsplan) -> Vec<SmallCells> {
    let tables: Vec<_> = plan.delaftaler.iter().flat_map(|delaftale| &delaftale.tables).collect();
    if tables.is_empty() {
        return Vec::new();
    }
    let below = |below: u32| SmallCells { below, count: tables.iter().map(|table| table.small_cells(below).len()).sum() };
    SmallCells::THRESHOLDS.map(below).to_vec()
}
