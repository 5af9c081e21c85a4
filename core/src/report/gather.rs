//! Gathers the first page from the rest of a follow-up.

use chrono::NaiveDate;

use super::data::{DelaftaleFollowUp, IndicatorFollowUp, Run};
use super::first_page::{Assumed, Assumption, DueDecision, FirstPage, IndicatorId, SmallCells, Unjudged};
use crate::agreement::Helhedsplan;
use crate::follow_up::Status;
use crate::follow_up::calendar::{DecisionDue, DueState, ExpectedObservation};
use crate::reference::{Period, add_years};
use crate::rule::{Ambiguity, Deadline, Rule};

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

/// Whether the status is final: waiting does not improve it, so that somebody must decide what follows.
const fn is_final(status: Status) -> bool {
    matches!(status, Status::Missed | Status::Lost | Status::Exceeded | Status::DeadlinePassed)
}

fn decisions(delaftaler: &[DelaftaleFollowUp], as_of: NaiveDate) -> Vec<DueDecision> {
    let mut all: Vec<(u8, DueDecision)> = Vec::new();
    for (IndicatorId { delaftale, indicator }, follow_up) in indicators(delaftaler) {
        let status = follow_up.assessment.status;
        if is_final(status) {
            all.push((u8::MAX - status.rank(), DueDecision::Indicator { delaftale, indicator, status }));
        }
    }
    all.sort_by_key(|(order, _)| *order);
    let mut all: Vec<_> = all.into_iter().map(|(_, decision)| decision).collect();
    for own in delaftaler {
        let missed = own.calendar.revision.as_ref().map(|revision| revision.missed.clone()).unwrap_or_default();
        if !missed.is_empty() {
            all.push(DueDecision::Revision { delaftale: own.id.clone(), due: missed });
        }
        if Run::of(&own.period, as_of) == Run::Running {
            all.extend(own.calendar.decisions.iter().filter_map(|decision| within_a_year(own, decision, as_of)));
        }
        let count = missing(own).count();
        if count > 0 {
            all.push(DueDecision::Observations { delaftale: own.id.clone(), count });
        }
    }
    all
}

/// A decision of the calendar, if it is due before the next yearly follow-up.
fn within_a_year(own: &DelaftaleFollowUp, decision: &DecisionDue, as_of: NaiveDate) -> Option<DueDecision> {
    let by = decision.by.filter(|by| *by < add_years(as_of, 1))?;
    let (delaftale, name) = (own.id.clone(), decision.name.clone());
    Some(match &decision.text {
        Some(text) => DueDecision::Agreed { delaftale, name, text: text.clone(), by },
        None => DueDecision::Activity { delaftale, activity: decision.activity.clone(), name, ends: by },
    })
}

fn unjudged(delaftaler: &[DelaftaleFollowUp]) -> Vec<Unjudged> {
    let mut all: Vec<Unjudged> = Vec::new();
    for (id, indicator) in indicators(delaftaler) {
        if indicator.is_judged() {
            continue;
        }
        let reason = indicator.assessment.reason;
        match all.iter_mut().find(|one| one.reason == reason) {
            Some(same) => same.indicators.push(id),
            None => all.push(Unjudged { reason, indicators: vec![id] }),
        }
    }
    all
}

fn assumptions(delaftaler: &[DelaftaleFollowUp]) -> Vec<Assumption> {
    let mut all: Vec<Assumption> = Vec::new();
    for own in delaftaler {
        for indicator in own.indicators().filter(|one| one.is_judged()) {
            let id = IndicatorId { delaftale: own.id.clone(), indicator: indicator.id.clone() };
            for assumed in indicator.assumed(&own.period) {
                match all.iter_mut().find(|one| one.assumed == assumed) {
                    Some(same) => same.indicators.push(id.clone()),
                    None => all.push(Assumption { assumed, indicators: vec![id.clone()] }),
                }
            }
        }
    }
    all
}

impl IndicatorFollowUp {
    /// Whether its rule has a status: nothing keeps it from being judged, and there is a rule.
    fn is_judged(&self) -> bool {
        self.assessment.reason.is_none() && self.assessment.status != Status::ChangeOnly
    }

    /// The assumptions that the status depends on, in a delaftale of this period.
    pub(super) fn assumed(&self, period: &Period) -> Vec<Assumed> {
        let assessment = &self.assessment;
        let (rule, ambiguities) = self.rule.as_ref().map_or((None, &[][..]), |own| (Some(&own.rule), &own.ambiguities));
        let mut all = Vec::new();
        if assessment.maintains {
            all.push(Assumed::TargetHeld {});
        }
        let open_end = ambiguities.iter().any(|open| matches!(open, Ambiguity::Deadline {}));
        let names_none = rule.is_some_and(|rule| rule.deadline() == Deadline::AgreementEnd && rule.can_name_a_deadline());
        let from_agreement = assessment.deadline.filter(|_| assessment.deadline_from_agreement);
        all.extend(from_agreement.filter(|_| names_none && !open_end).map(|deadline| Assumed::AgreementEnd { deadline }));
        // The last day of an agreement year is not after the last day of the agreement.
        let at_its_end = from_agreement.filter(|day| period.end_is_assumed() && period.end() == Some(*day));
        all.extend(at_its_end.map(|day| Assumed::Period { first: false, day }));
        if period.start_is_assumed() && rule.is_some_and(Rule::counts_from_zero) {
            all.push(Assumed::Period { first: true, day: period.start() });
        }
        let baseline = self.baseline.as_ref().filter(|_| assessment.baseline.is_some());
        let printed = baseline.and_then(|baseline| baseline.assumed.clone());
        all.extend(printed.map(|printed| Assumed::BaselineTime { printed }));
        all.extend(ambiguities.iter().cloned().map(|ambiguity| Assumed::Reading { ambiguity }));
        all.extend(assessment.waived.iter().cloned().map(|name| Assumed::Waived { name }));
        all
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
