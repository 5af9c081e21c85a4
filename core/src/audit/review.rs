//! The rule of an indicator under audit.

use chrono::NaiveDate;

use super::auditor::Spot;
use super::cases::Case;
use super::code::FindingCode;
use super::finding::Finding;
use super::grade::Severity;
use super::sentence::{Sentence, Term};
use crate::agreement::Indicator;
use crate::figure::Figure;
use crate::reference::{Period, Reference};
use crate::rule::{Ambiguity, Anchor, Deadline, Rule, StatedRule};

/// The rule of an indicator, its words, and the period in which it runs.
pub(super) struct Review<'a> {
    pub(super) case: &'a Case<'a>,
    pub(super) stated: &'a StatedRule,
    pub(super) rule: &'a Rule,
    pub(super) period: Period,
    spot: Spot<'a>,
}

impl<'a> Review<'a> {
    /// `None` for an indicator without a rule.
    pub(super) fn of(case: &'a Case<'a>, period: Period) -> Option<Self> {
        let stated = case.indicator.rule.as_ref()?;
        let spot = case.spot.at(&["rule"]).printed_at(stated.place());
        Some(Self { case, stated, rule: stated.rule(), period, spot })
    }

    /// The words of the document, or the rule.
    pub(super) fn words(&self) -> String {
        self.stated.printed_words().map_or_else(|| self.rule.to_string(), str::to_owned)
    }

    /// The rule as it was read.
    pub(super) fn phrase(&self) -> Term {
        Term::Quoted(self.rule.to_string())
    }

    pub(super) fn finding(&self, code: FindingCode, severity: Severity, sentence: Sentence) -> Finding {
        self.spot.finding(code, severity, sentence).with_printed(self.words())
    }

    /// What the words leave open, and whether the rule was written out beside them.
    pub(super) fn open(&self) -> (Vec<Ambiguity>, bool) {
        if !self.stated.ambiguities().is_empty() {
            return (self.stated.ambiguities().to_vec(), false);
        }
        let printed = self.stated.printed_words().and_then(|words| Rule::read(words).ok());
        let open = printed.map(|reading| reading.ambiguities).unwrap_or_default();
        let chosen = !open.is_empty() || self.stated.printed_words().is_none();
        (open, chosen)
    }

    pub(super) fn baseline(&self) -> Option<Figure> {
        self.case.figure(&self.case.indicator.baseline.as_ref()?.value)
    }

    /// The first day of the path.
    pub(super) fn start(&self) -> Option<NaiveDate> {
        start(self.case.indicator, self.rule, &self.period)
    }

    /// The same; the start of the agreement where it is not known.
    pub(super) fn start_or_period(&self) -> NaiveDate {
        self.start().unwrap_or_else(|| self.period.start())
    }

    /// Whether rule and indicator go the same way, where both say which. A gap narrows from either side.
    pub(super) fn agrees(&self) -> Option<bool> {
        let (direction, movement) = (self.case.indicator.direction?, self.rule.movement()?);
        (!self.rule.is_about_a_gap()).then_some(movement.direction() == direction)
    }
}

/// Whether the rule's deadline is the agreement's end.
pub(super) fn ends_with_agreement(rule: &Rule) -> bool {
    rule.deadline() == Deadline::AgreementEnd && rule.can_name_a_deadline()
}

/// The deadline that the rule names itself; `None` where it depends on a baseline whose day is not known.
pub(super) fn own_deadline(indicator: &Indicator, period: &Period) -> Option<NaiveDate> {
    let rule = indicator.rule.as_ref()?.rule();
    match rule.deadline() {
        Deadline::AgreementEnd => None,
        Deadline::Day { date } => Some(date),
        Deadline::Within { .. } => rule.deadline_day(start(indicator, rule, period)?, period),
    }
}

fn start(indicator: &Indicator, rule: &Rule, period: &Period) -> Option<NaiveDate> {
    match rule.anchor() {
        _ if rule.counts_from_zero() => Some(period.start()),
        Anchor::Baseline => indicator.baseline.as_ref()?.reference.map(Reference::effective_date),
        Anchor::PeriodStart | Anchor::Day { .. } => Some(rule.starts(period.start(), period)),
    }
}

/// Whether the rule's deadline is the agreement's end, and the words leave no doubt about it.
pub(super) fn says_agreement_end(stated: &StatedRule) -> bool {
    ends_with_agreement(stated.rule()) && !stated.ambiguities().contains(&Ambiguity::Deadline {})
}
