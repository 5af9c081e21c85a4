//! The rule of an indicator under audit.

use std::mem::{Discriminant, discriminant};

use chrono::NaiveDate;

use super::auditor::Spot;
use super::cases::Case;
use super::code::FindingCode;
use super::finding::Finding;
use super::grade::Severity;
use super::sentence::{Sentence, Term};
use crate::agreement::Indicator;
use crate::figure::{Exact, Figure};
use crate::reference::{Period, Reference};
use crate::rule::{Ambiguity, Anchor, AnnualBasis, Deadline, GapTarget, Movement, Rule, RuleKind, StatedRule};

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
        self.case.figure(self.case.indicator.baseline.as_ref())
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
        (!is_gap(self.rule)).then_some(movement.direction() == direction)
    }
}

/// Whether the rule is about the gap to the municipality.
pub(super) const fn is_gap(rule: &Rule) -> bool {
    matches!(rule.kind(), RuleKind::Gap { .. })
}

/// Whether the rule's deadline is the agreement's end.
pub(super) fn ends_with_agreement(rule: &Rule) -> bool {
    let open_end = matches!(rule.kind(), RuleKind::AnnualVolume { .. } | RuleKind::Maintain { .. } | RuleKind::Occupancy { .. });
    rule.deadline() == Deadline::AgreementEnd && !open_end
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

/// What a rule asks for, without what its words can leave open: the direction and the numbers.
fn goal(rule: &Rule) -> (Discriminant<RuleKind>, Option<Movement>, Vec<Exact>) {
    let numbers = match *rule.kind() {
        RuleKind::Level { target: number, .. }
        | RuleKind::Relative { percent: number, .. }
        | RuleKind::Annual { percent: number, .. }
        | RuleKind::Absolute { amount: number, .. }
        | RuleKind::AnnualVolume { amount: number }
        | RuleKind::Volume { amount: number }
        | RuleKind::Gap { target: GapTarget::ReducedBy { percent: number } } => vec![number.value()],
        RuleKind::Occupancy { places, weeks } => [places, weeks].map(|number| i64::from(number).into()).to_vec(),
        _ => Vec::new(),
    };
    (discriminant(rule.kind()), rule.movement(), numbers)
}

/// Whether the rule asks for what the printed words ask for. Words that give a direction only may be made concrete.
pub(super) fn asks_for_the_same(printed: &Rule, rule: &Rule) -> bool {
    match printed.kind() {
        RuleKind::Direction { movement } => rule.movement() == Some(*movement),
        _ => goal(printed) == goal(rule),
    }
}

/// Whether another deadline would ask for something else on the way. A direction has no path that a deadline could bend.
pub(super) const fn is_bent_by_deadline(rule: &Rule) -> bool {
    rule.has_path() || matches!(rule.kind(), RuleKind::Volume { .. })
}

/// The level that the rule is to reach, and from which side.
pub(super) const fn level(rule: &Rule) -> Option<(Movement, Figure)> {
    match *rule.kind() {
        RuleKind::Level { movement, target, .. } => Some((movement, target)),
        _ => None,
    }
}

/// The per cent of a rule that is one of its baseline, and whether it is so each year.
pub(super) const fn per_cent_of_baseline(rule: &Rule) -> Option<(Figure, bool)> {
    match *rule.kind() {
        RuleKind::Relative { percent, .. } => Some((percent, false)),
        RuleKind::Annual { percent, .. } => Some((percent, true)),
        _ => None,
    }
}

/// The annual change of the rule, of this basis.
pub(super) fn annual_step(rule: &Rule, basis: AnnualBasis) -> Option<Rule> {
    let RuleKind::Annual { movement, percent, .. } = *rule.kind() else { return None };
    Rule::new(RuleKind::Annual { movement, percent, basis }).ok()
}
