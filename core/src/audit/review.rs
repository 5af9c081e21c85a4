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

/// The rule of an indicator, its words, and the period in which it applies.
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

    /// The words of the document, or without them the canonical phrase.
    pub(super) fn words(&self) -> String {
        self.stated.printed_words().map_or_else(|| self.rule.to_string(), str::to_owned)
    }

    /// The canonical phrase of the rule, in quotation marks.
    pub(super) fn phrase(&self) -> Term {
        Term::Quoted(self.rule.to_string())
    }

    pub(super) fn finding(&self, code: FindingCode, severity: Severity, sentence: Sentence) -> Finding {
        self.spot.finding(code, severity, sentence).with_printed(self.words())
    }

    /// The ambiguities of the words, and whether the author of the JSON document chose between the readings with a phrase of their own.
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
        self.starts_at().map(Reference::effective_date)
    }

    /// The reference that the path starts from; `None` if it is the unknown reference of the baseline.
    pub(super) fn starts_at(&self) -> Option<Reference> {
        start(self.case.indicator, self.rule, &self.period)
    }

    /// The reference that the path starts from, or the start of the agreement if it is not known.
    pub(super) fn start_or_period(&self) -> Reference {
        self.starts_at().unwrap_or_else(|| self.period.start().into())
    }

    /// Whether the rule and the indicator have the same direction; `None` if one of them has no direction, and for a gap, which narrows
    /// from either side.
    pub(super) fn agrees(&self) -> Option<bool> {
        let (direction, movement) = (self.case.indicator.direction?, self.rule.movement()?);
        (!self.rule.is_about_a_gap()).then_some(movement.direction() == direction)
    }
}

/// Whether the deadline of the rule is the end of the agreement.
pub(super) fn ends_with_agreement(rule: &Rule) -> bool {
    rule.deadline() == Deadline::AgreementEnd && rule.can_name_a_deadline()
}

/// The deadline in the words of the rule; `None` if there is none, or if it depends on a baseline without a reference.
pub(super) fn own_deadline(indicator: &Indicator, period: &Period) -> Option<NaiveDate> {
    let rule = indicator.rule.as_ref()?.rule();
    match rule.deadline() {
        Deadline::AgreementEnd => None,
        Deadline::Day { date } => Some(date),
        Deadline::Within { .. } => rule.deadline_day(start(indicator, rule, period)?, period),
    }
}

fn start(indicator: &Indicator, rule: &Rule, period: &Period) -> Option<Reference> {
    match rule.anchor() {
        _ if rule.counts_from_zero() => Some(period.start().into()),
        Anchor::Baseline => indicator.baseline.as_ref()?.reference,
        Anchor::PeriodStart | Anchor::Day { .. } => Some(rule.starts(period.start(), period)),
    }
}

/// Whether the deadline of the rule is the end of the agreement, and the words are not ambiguous about it.
pub(super) fn says_agreement_end(stated: &StatedRule) -> bool {
    ends_with_agreement(stated.rule()) && !stated.ambiguities().contains(&Ambiguity::Deadline {})
}
