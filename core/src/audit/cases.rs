//! The indicators under audit, and the findings about a field that several of them lack.

use super::auditor::{Auditor, Spot};
use super::code::FindingCode;
use super::grade::Severity;
use super::sentence::{Sentence, Term, sentence};
use crate::agreement::{Indicator, OtherBaseline};
use crate::figure::{Figure, Value};

/// The complete indicators are named instead if the incomplete ones are more than this many times as many.
const FEW: usize = 3;

/// An indicator under audit.
#[derive(Clone)]
pub(super) struct Case<'a> {
    pub(super) spot: Spot<'a>,
    pub(super) indicator: &'a Indicator,
}

impl<'a> Case<'a> {
    /// All indicators, in the order of the document.
    pub(super) fn all(audit: &Auditor<'a>) -> Vec<Self> {
        let indicators = audit.delaftale.indicators().enumerate();
        let case = |(number, (objective, indicator))| Self { spot: audit.indicator(number, objective, indicator), indicator };
        indicators.map(case).collect()
    }

    /// The name for a sentence.
    pub(super) fn name(&self) -> Term {
        Term::Quoted(self.indicator.name.clone())
    }

    /// The baseline of the indicator.
    pub(super) fn at_baseline(&self) -> Spot<'a> {
        self.spot.at(&["baseline"]).printed_at(self.indicator.baseline.as_ref().and_then(|baseline| baseline.place.as_ref()))
    }

    /// A baseline of another area. Without a place of its own it has the place of the indicator's baseline.
    pub(super) fn at_comparison(&self, other: &'a OtherBaseline) -> Spot<'a> {
        self.at_baseline().at(&["comparisons", &other.name]).printed_at(other.place.as_ref())
    }

    /// The figure of a baseline, in the unit of the indicator; `None` if the value has no figure or an approximate one.
    pub(super) fn figure(&self, value: &Value) -> Option<Figure> {
        let figure = value.figure().filter(|figure| figure.is_exact_print())?;
        Some(figure.with_unit(self.indicator.unit))
    }
}

/// The indicators in words: `»a« og »b«`, `begge indikatorer`, `alle 6 indikatorer`, or `alle 13 indikatorer undtagen »a«`. The words
/// always identify each indicator.
fn which(names: &[&str], others: &[&str]) -> Term {
    let all = names.len() + others.len();
    match (others.len(), all) {
        (0, 2) => sentence!("begge indikatorer", "both indicators").into(),
        (0, _) => sentence!("alle {all} indikatorer", "all {all} indicators"; all).into(),
        (few, _) if few * FEW < names.len() => {
            sentence!("alle {all} indikatorer undtagen {others}", "all {all} indicators but {others}"; all, others = Term::names(others)).into()
        }
        _ => Term::names(names),
    }
}

/// Reports one finding about all indicators for which `holds` is true. A finding about one indicator is at that indicator, a finding about
/// several at the objectives. `say` makes the sentence from the indicators in words: `»a« og »b«`, or `alle 6 indikatorer`.
pub(super) fn lacking(
    audit: &mut Auditor<'_>,
    (code, severity): (FindingCode, Severity),
    field: &str,
    cases: &[Case<'_>],
    holds: impl Fn(&Indicator) -> bool,
    say: impl FnOnce(Term) -> Sentence,
) {
    let concerned: Vec<&Case<'_>> = cases.iter().filter(|case| holds(case.indicator)).collect();
    let names: Vec<&str> = concerned.iter().map(|case| case.indicator.name.as_str()).collect();
    match concerned.as_slice() {
        [] => {}
        [one] => {
            let finding = one.spot.at(&[field]).finding(code, severity, say(one.name()));
            audit.report(&one.spot, [finding]);
        }
        several => {
            let others: Vec<&str> =
                cases.iter().filter(|case| !holds(case.indicator)).map(|case| case.indicator.name.as_str()).collect();
            let who = which(&names, &others);
            let spot = audit.objectives();
            let paths = several.iter().map(|case| case.spot.below(&[field])).collect();
            let finding = spot.finding(code, severity, say(who)).concerning(paths);
            audit.report(&spot, [finding]);
        }
    }
}
