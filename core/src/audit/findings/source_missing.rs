//! Missing sources, and sources without an edition.

use crate::agreement::Indicator;
use crate::audit::{Auditor, Case, FindingCode, Severity, explained, lacking, sentence};
use crate::reference::Reference;

explained! {
    SourceMissing {
        finds: "En indikator uden datakilde.",
            "An indicator without a source.";
        why: "Den, der skal måle senere, ved ikke, hvor tallet skal hentes.",
            "Whoever measures later does not know where to get the figure.";
        example: r#"{ "indicator": { "source": null } }"#;
    }
    SourceEditionMissing {
        finds: "En baseline for et år, hvis kilde ikke siger, hvilken udgave tallet er fra.",
            "A baseline for a year whose source does not say which edition the figure is from.";
        why: "Statistik om et år bliver rettet i senere udgaver. Så kan baseline ikke genfindes.",
            "Statistics of a year are revised in later editions. Then the baseline cannot be found again.";
        example: r#"{ "indicator": { "baseline": { "value": "20,0 %", "reference": "2020" } } }"#;
    }
}

pub(in crate::audit) fn look(audit: &mut Auditor<'_>, cases: &[Case<'_>]) {
    let missing = (FindingCode::SourceMissing, Severity::Warning);
    let without = |indicator: &Indicator| indicator.source.is_none();
    lacking(audit, missing, "source", cases, without, |who| {
        sentence!(
            "Det står ikke, hvor tallene kommer fra: {who}.",
            "It is not said where the values come from: {who}.";
            who
        )
    });
    lacking(audit, (FindingCode::SourceEditionMissing, Severity::Note), "source", cases, edition_is_missing, |who| {
        sentence!(
            "Baseline er et årstal, og det står ikke, hvilken udgave af kilden det er fra: {who}. Senere udgaver kan have andre tal.",
            "The baseline is a figure for a year, and the edition of the source is not said: {who}. Later editions may have other figures.";
            who
        )
    });
}

/// Whether the source needs an edition and has none. Statistics about a year or half-year are published in editions and revised. The day of
/// any other figure identifies it.
fn edition_is_missing(indicator: &Indicator) -> bool {
    let yearly = indicator.baseline.as_ref().is_some_and(|baseline| {
        let year = matches!(baseline.reference, Some(Reference::Year(_) | Reference::HalfYear(..) | Reference::CountedAfter(_)));
        year && baseline.value.figure().is_some()
    });
    yearly && indicator.source.as_ref().is_some_and(|source| source.edition.is_none())
}
