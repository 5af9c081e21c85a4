//! Missing baselines.

use crate::agreement::Indicator;
use crate::audit::{Auditor, Case, FindingCode, Severity, Term, explained, lacking, sentence};
use crate::figure::Value;
use crate::reference::Reference;

explained! {
    BaselineMissing {
        finds: "Indikatorer uden et tal at måle ændringen fra: baseline mangler, afventer måling eller er diskretioneret, eller \
            kommunens tal mangler for et mål om forskellen.",
            "Indicators without a figure to measure the change from: the baseline is missing, to be measured or suppressed, or the \
            figure of the municipality is missing for a rule about the gap.";
        why: "En ændring kan ikke regnes ud uden et udgangspunkt. Et tal, der mangler, er aldrig 0.",
            "A change cannot be computed without a start. A figure that is missing is never 0.";
        example: r#"{ "indicator": { "baseline": { "value": "pending", "reference": "2021-08-31" } } }"#;
    }
}

const MISSING: (FindingCode, Severity) = (FindingCode::BaselineMissing, Severity::Warning);

pub(in crate::audit) fn of_area(audit: &mut Auditor<'_>, cases: &[Case<'_>]) {
    let pending = |i: &Indicator| needs_baseline(i) && value(i) == Some(Value::Pending);
    let days = days_of(cases.iter().map(|case| case.indicator).filter(|i| pending(i)));
    lacking(audit, MISSING, "baseline", cases, pending, |who| {
        sentence!(
            "Baseline afventer måling{days}: {who}.",
            "The baseline is to be measured{days}: {who}.";
            days, who
        )
    });
    let suppressed = |i: &Indicator| needs_baseline(i) && value(i) == Some(Value::Suppressed);
    lacking(audit, MISSING, "baseline", cases, suppressed, |who| {
        sentence!(
            "Baseline er diskretioneret, så ændringen kan ikke regnes ud: {who}.",
            "The baseline is suppressed, so the change cannot be computed: {who}.";
            who
        )
    });
    let none = |i: &Indicator| needs_baseline(i) && matches!(value(i), None | Some(Value::Missing | Value::NotYetDue));
    lacking(audit, MISSING, "baseline", cases, none, |who| {
        sentence!(
            "Der er ingen baseline at måle ændringen fra: {who}.",
            "There is no baseline to measure the change from: {who}.";
            who
        )
    });
}

/// Reports a missing figure of the municipality if the rule is about the gap to the municipality.
pub(in crate::audit) fn of_municipality(audit: &mut Auditor<'_>, cases: &[Case<'_>]) {
    let lacks = |i: &Indicator| {
        let gap = i.rule.as_ref().is_some_and(|stated| stated.rule().is_about_a_gap());
        gap && i.municipality().is_none_or(|other| other.value.figure().is_none())
    };
    lacking(audit, MISSING, "baseline", cases, lacks, |who| {
        sentence!(
            "Målet er forskellen til kommunen, og kommunens tal mangler: {who}.",
            "The rule is about the gap to the municipality, whose figure is missing: {who}.";
            who
        )
    });
}

/// Rules about volumes and occupancy count from zero and need no baseline.
fn needs_baseline(indicator: &Indicator) -> bool {
    !indicator.rule.as_ref().is_some_and(|stated| stated.rule().counts_from_zero())
}

fn value(indicator: &Indicator) -> Option<Value> {
    indicator.baseline.as_ref().map(|baseline| baseline.value)
}

/// The references of the baselines, in brackets.
fn days_of<'i>(indicators: impl Iterator<Item = &'i Indicator>) -> Term {
    let mut days: Vec<Reference> = indicators.filter_map(|indicator| indicator.baseline.as_ref()?.reference).collect();
    days.sort_unstable();
    days.dedup();
    let listed = Term::Brackets(Box::new(Term::List(days.iter().map(|day| (*day).into()).collect())));
    (!days.is_empty()).then(|| sentence!(" {listed}", " {listed}"; listed)).into()
}
