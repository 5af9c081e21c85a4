//! The indicators under audit, and what several of them lack alike.

use super::auditor::{Auditor, Spot};
use super::code::FindingCode;
use super::grade::Severity;
use super::sentence::{Sentence, Term, sentence};
use crate::agreement::{Indicator, OtherBaseline};
use crate::figure::{Figure, Value};

/// Those that lack nothing are named instead where they are so many times fewer.
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

    /// What sentences call it.
    pub(super) fn name(&self) -> Term {
        Term::Quoted(self.indicator.name.clone())
    }

    /// Its baseline.
    pub(super) fn at_baseline(&self) -> Spot<'a> {
        self.spot.at(&["baseline"]).printed_at(self.indicator.baseline.as_ref().and_then(|baseline| baseline.place.as_ref()))
    }

    /// The baseline of others, printed where its own is if it does not say where.
    pub(super) fn at_comparison(&self, other: &'a OtherBaseline) -> Spot<'a> {
        self.at_baseline().at(&["comparisons", &other.name]).printed_at(other.place.as_ref())
    }

    /// A known baseline that was printed exactly, in the unit of the indicator.
    pub(super) fn figure(&self, value: &Value) -> Option<Figure> {
        let figure = value.figure().filter(|figure| figure.is_exact_print())?;
        Some(figure.with_unit(self.indicator.unit))
    }
}

/// `»a« og »b«`, `begge indikatorer`, `alle 6 indikatorer`, or `alle 13 indikatorer undtagen »a«`: always so that each is known.
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

/// What the indicators lack for which that holds, as one finding: at the indicator where it is one, else at the objectives. The sentence
/// is given the indicators in words: `»a« og »b«`, or `alle 6 indikatorer`.
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
