//! Rules and the baselines that they start from.

use super::baselines::figure;
use super::rules::Review;
use super::words::{brackets, figure as printed, quoted};
use super::{Finding, FindingCode, Severity};
use crate::Language;
use crate::agreement::Direction;
use crate::reference::Reference;
use crate::rule::{Movement, Rule, RuleKind};

impl Review<'_> {
    /// The words say another start than the baseline that the path starts from.
    pub(super) fn starts_elsewhere(&self) -> Option<Finding> {
        let in_words = || Rule::read(self.stated.printed_words()?).ok()?.rule.stated_baseline();
        let stated = self.rule.stated_baseline().or_else(in_words)?;
        let own = self.baseline().filter(|_| stated.value.is_exact_print())?;
        let value = stated.value.with_unit(self.subject.indicator.unit);
        if own.interval().overlaps(&value.interval()) {
            return None;
        }
        let about = self.subject.indicator.baseline.as_ref()?.reference;
        let other_day = |at: Reference| about.is_some_and(|own| own.effective_date() != at.effective_date());
        let other_time = stated.reference.is_some_and(other_day);
        let severity = if other_time { Severity::Warning } else { Severity::Error };
        let of = |l: Language, at: Option<Reference>| {
            at.filter(|_| other_time).map(|at| format!(" {}", brackets(&at.in_language(l)))).unwrap_or_default()
        };
        Some(self.finding(FindingCode::RuleBaselineDiffers, severity, |l| {
            let (own, value) = (printed(l, &own), printed(l, &value));
            let (own, value) = (format!("{own}{}", of(l, about)), format!("{value}{}", of(l, stated.reference)));
            match l {
                Language::Danish => format!("målet går ud fra {value}, men baseline er {own}; det regnes fra baseline."),
                Language::English => {
                    format!("the rule starts from {value}, but the baseline is {own}; it is counted from the baseline.")
                }
            }
        }))
    }

    pub(super) fn zero_baseline(&self) -> Option<Finding> {
        let relative = matches!(self.rule.kind(), RuleKind::Relative { .. } | RuleKind::Annual { .. });
        if !relative || !self.baseline()?.value().is_zero() {
            return None;
        }
        Some(self.finding(FindingCode::RuleZeroBaseline, Severity::Error, |l| {
            let rule = quoted(&self.rule.to_string());
            match l {
                Language::Danish => format!("målet {rule} er en procent af baseline, som er 0; det bliver ved 0."),
                Language::English => format!("the rule {rule} is a per cent of the baseline, which is 0; it stays 0."),
            }
        }))
    }

    pub(super) fn already_met(&self) -> Option<Finding> {
        let baseline = self.baseline()?.value();
        let (met, target) = match self.rule.kind() {
            RuleKind::Level { movement: Movement::Rise, target, .. } => (baseline >= target.value(), Some(*target)),
            RuleKind::Level { movement: Movement::Fall, target, .. } => (baseline <= target.value(), Some(*target)),
            RuleKind::Gap { .. } => {
                let municipality = figure(self.subject.indicator, self.subject.indicator.comparison.as_ref()?)?.value();
                let no_worse = match self.subject.indicator.direction {
                    Some(Direction::Higher) => baseline >= municipality,
                    Some(Direction::Lower) => baseline <= municipality,
                    None => baseline == municipality,
                };
                (no_worse, None)
            }
            _ => return None,
        };
        let own = self.baseline()?;
        met.then(|| {
            self.finding(FindingCode::RuleAlreadyMet, Severity::Warning, |l| {
                let own = printed(l, &own);
                match (l, target.map(|target| printed(l, &target.with_unit(self.subject.indicator.unit)))) {
                    (Language::Danish, Some(target)) => format!("baseline, {own}, har allerede nået målet, {target}."),
                    (Language::English, Some(target)) => {
                        format!("the baseline, {own}, has already reached the target, {target}.")
                    }
                    (Language::Danish, None) => {
                        format!("området, {own}, er ikke dårligere end kommunen; der er ingen forskel at indhente.")
                    }
                    (Language::English, None) => {
                        format!("the area, {own}, is no worse than the municipality; there is no gap to close.")
                    }
                }
            })
        })
    }
}
