//! The references of baselines: missing, old, after the start, or different from the municipality's.

use crate::agreement::{ComparisonKind, Indicator, OtherBaseline};
use crate::audit::{Auditor, Case, Finding, FindingCode, Severity, Term, explained, lacking, sentence};
use crate::figure::Value;
use crate::reference::{Reference, add_months};

explained! {
    BaselineAfterStart {
        finds: "En baseline om en dag efter aftalens start.",
            "A baseline about a day after the start of the agreement.";
        why: "Noget af virkningen er allerede med i tallet, så ændringen derfra er for lille.",
            "The figure holds some of the effect already, so the change from it is too small.";
        example: r#"{ "indicator": { "baseline": { "value": "20,0 %", "reference": "2022-03-01" } } }"#;
    }
    BaselineUndated {
        finds: "En baseline, som ikke siger, hvornår den er fra.",
            "A baseline that does not say what time it is about.";
        why: "Vejen til målet begynder på baselines dag. Uden den kan det ikke siges, hvor langt man burde være.",
            "The path to the target starts on the day of the baseline. Without it nobody can say how far things should be.";
        example: r#"{ "indicator": { "baseline": { "value": "20,0 %" } } }"#;
    }
    BaselineOld {
        finds: "En baseline, som er mere end 24 måneder ældre end aftalens start (kan vælges).",
            "A baseline more than 24 months older than the start of the agreement (a setting).";
        why: "Meget kan være sket før aftalen. Ændringen siden baseline er ikke aftalens alene.",
            "Much may have happened before the agreement. The change since the baseline is not the agreement's alone.";
        example: r#"{ "indicator": { "baseline": { "value": "20,0 %", "reference": "2019-02" } } }"#;
    }
    ComparisonOtherTime {
        finds: "Boligområdets baseline og den for kommunen eller andre er fra hver sin tid.",
            "The baselines of the area and of the municipality, or of others, are about different times.";
        why: "Forskellen mellem dem er også en forskel i tid.",
            "The gap between them is a gap in time as well.";
        example: r#"{ "indicator": { "baseline": { "value": "20,0 %", "reference": "2021-02", "comparisons": [{ "name": "kommunen", "kind": "kommune", "value": "33,0 %", "reference": "2020-02" }] } } }"#;
    }
    ComparisonWhose {
        finds: "En anden baseline, som ikke siger, hvis tal den er.",
            "Another baseline that does not say whose figure it is.";
        why: "Det ses ikke, hvem området holdes op mod, og ingen kan hente et nyere tal til sammenligningen.",
            "Nobody can see whom the area is held against, or fetch a newer figure for the comparison.";
        example: r#"{ "indicator": { "baseline": { "value": "20,0 %", "reference": "2021-02", "comparisons": [{ "name": "anden baseline", "kind": "anden", "value": "33,0 %" }] } } }"#;
    }
}

pub(in crate::audit) fn after_start(audit: &Auditor<'_>, case: &Case<'_>) -> Option<Finding> {
    let (reference, start) = (case.indicator.baseline.as_ref()?.reference?, audit.period.start());
    if reference.effective_date() <= start {
        return None;
    }
    let sentence = sentence!(
        "Baseline for {name} gælder {reference}, efter at aftalen begyndte {start}: noget af virkningen er med.",
        "The baseline of {name} is about {reference}, after the agreement began on {start}: it holds some of the effect.";
        name = case.name(), reference, start
    );
    Some(case.at_baseline().finding(FindingCode::BaselineAfterStart, Severity::Warning, sentence))
}

pub(in crate::audit) fn of_comparisons(case: &Case<'_>) -> Vec<Finding> {
    case.indicator.comparisons().iter().filter_map(|other| of_comparison(case, other)).collect()
}

fn of_comparison(case: &Case<'_>, other: &OtherBaseline) -> Option<Finding> {
    let (area, theirs) = (case.indicator.baseline.as_ref()?.reference?, other.reference?);
    if area.effective_date() == theirs.effective_date() {
        return None;
    }
    let sentence = sentence!(
        "{name}: områdets baseline er fra {area}, den for {other} fra {theirs}. De kan ikke sammenlignes direkte.",
        "{name}: the baseline of the area is from {area}, that of {other} from {theirs}. They cannot be compared directly.";
        name = case.name(), area, other = Term::Plain(other.name.clone()), theirs
    );
    Some(case.at_comparison(other).finding(FindingCode::ComparisonOtherTime, Severity::Warning, sentence))
}

pub(in crate::audit) fn undated(audit: &mut Auditor<'_>, cases: &[Case<'_>]) {
    let kind = (FindingCode::BaselineUndated, Severity::Warning);
    let undated = |i: &Indicator| known(i).is_some_and(|dated| dated.is_none());
    lacking(audit, kind, "baseline", cases, undated, |who| {
        sentence!(
            "Det står ikke, hvornår baseline er fra: {who}.",
            "It is not said what time the baseline is about: {who}.";
            who
        )
    });
}

/// Reports comparisons without the name of the area that they are about.
pub(in crate::audit) fn whose(audit: &mut Auditor<'_>, cases: &[Case<'_>]) {
    // The kind `anden` with a name of its own, such as `lignende områder`, does name the area.
    let is_open = |other: &OtherBaseline| other.kind == ComparisonKind::Anden && other.name == OtherBaseline::UNNAMED;
    let open = |i: &Indicator| i.comparisons().iter().any(is_open);
    lacking(audit, (FindingCode::ComparisonWhose, Severity::Warning), "baseline", cases, open, |who| {
        sentence!(
            "Det står ikke, hvis tal »anden baseline« er: {who}.",
            "It is not said whose figure »anden baseline« (another baseline) is: {who}.";
            who
        )
    });
}

pub(in crate::audit) fn old(audit: &mut Auditor<'_>, cases: &[Case<'_>]) {
    let (start, months) = (audit.period.start(), audit.options.old_baseline_months);
    let is_old = |i: &Indicator| known(i).flatten().is_some_and(|day| add_months(day.effective_date(), months) < start);
    lacking(audit, (FindingCode::BaselineOld, Severity::Note), "baseline", cases, is_old, |who| {
        sentence!(
            "Baseline er mere end {months} måneder ældre end aftalens start {start}: {who}.",
            "The baseline is more than {months} months older than the start of the agreement, {start}: {who}.";
            months, start, who
        )
    });
}

/// The reference of a baseline with a figure: `Some(None)` if it has no reference, `None` if there is no such baseline.
fn known(indicator: &Indicator) -> Option<Option<Reference>> {
    let baseline = indicator.baseline.as_ref()?;
    matches!(baseline.value, Value::Known(_)).then_some(baseline.reference)
}
