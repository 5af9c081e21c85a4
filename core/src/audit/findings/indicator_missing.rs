//! Delaftaler without objectives, and indicators without a direction or a rule.

use crate::agreement::Indicator;
use crate::audit::{Auditor, Case, FindingCode, Severity, explained, lacking, sentence};
use crate::rule::{Ambiguity, StatedRule};

explained! {
    ObjectivesMissing {
        finds: "En delaftale uden delmål og indikatorer.",
            "A delaftale without objectives and indicators.";
        why: "Der er intet at følge op på.",
            "There is nothing to follow up.";
        example: r#"{ "delaftale": { "objectives": [] } }"#;
    }
    DirectionMissing {
        finds: "En indikator, som ikke siger, om et højere eller et lavere tal er bedre.",
            "An indicator that does not say whether a higher or a lower value is better.";
        why: "En ændring kan vises, men ikke kaldes bedre eller værre.",
            "A change can be shown, but not called better or worse.";
        example: r#"{ "indicator": { "direction": null, "rule": null } }"#;
    }
    RuleMissing {
        finds: "En indikator uden målsætning.",
            "An indicator without a rule.";
        why: "Det står ikke, hvad der skal nås. Ændringen kan vises, men ikke vurderes.",
            "It is not said what is to be reached. The change can be shown, but not judged.";
        example: r#"{ "indicator": { "rule": null } }"#;
    }
}

pub(in crate::audit) fn objectives(audit: &mut Auditor<'_>) {
    let sentence = sentence!(
        "Delaftalen har ingen delmål og indikatorer, så den kan ikke følges.",
        "The delaftale has no objectives and indicators, so it cannot be followed.",
    );
    let spot = audit.objectives();
    audit.report(&spot, [spot.finding(FindingCode::ObjectivesMissing, Severity::Warning, sentence)]);
}

pub(in crate::audit) fn directions(audit: &mut Auditor<'_>, cases: &[Case<'_>]) {
    let missing = |indicator: &Indicator| {
        // `forbedres` gives a movement only if the indicator has a direction.
        let moves =
            |stated: &StatedRule| stated.rule().movement().is_some() && !stated.ambiguities().contains(&Ambiguity::Better {});
        indicator.direction.is_none() && !indicator.rule.as_ref().is_some_and(moves)
    };
    lacking(audit, (FindingCode::DirectionMissing, Severity::Warning), "direction", cases, missing, |who| {
        sentence!(
            "Det står ikke, om et højere eller et lavere tal er bedre: {who}.",
            "It is not said whether a higher or a lower value is better: {who}.";
            who
        )
    });
}

pub(in crate::audit) fn rules(audit: &mut Auditor<'_>, cases: &[Case<'_>]) {
    let missing = (FindingCode::RuleMissing, Severity::Warning);
    let without = |indicator: &Indicator| indicator.rule.is_none();
    lacking(audit, missing, "rule", cases, without, |who| {
        sentence!(
            "Det står ikke, hvad der skal nås; ændringen kan vises, men ikke vurderes: {who}.",
            "It is not said what is to be reached; the change can be shown, but not judged: {who}.";
            who
        )
    });
}
