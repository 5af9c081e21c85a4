//! Delaftaler without an end.

use crate::audit::review::says_agreement_end;
use crate::audit::{Auditor, FindingCode, Severity, Term, explained, sentence};

explained! {
    PeriodOpen {
        finds: "En delaftale uden slutdato.",
            "A delaftale without an end.";
        why: "Uden en slutdato har de mål, der gælder »i perioden«, ingen frist. Har planen en slutdato, er den brugt.",
            "Without an end, targets »i perioden« (in the period) have no deadline. Where the plan has an end, that was taken.";
        example: r#"{ "delaftale": { "period": { "start": "2021-09-01" } } }"#;
    }
}

/// Without a last day of its own, a delaftale ends with the plan. If the plan has no end either, its rules have no deadline.
pub(in crate::audit) fn look(audit: &mut Auditor<'_>) {
    if audit.delaftale.period.end().is_some() {
        return;
    }
    let indicators = audit.delaftale.indicators().map(|(_, indicator)| indicator);
    let waiting: Vec<&str> =
        indicators.filter(|i| i.rule.as_ref().is_some_and(says_agreement_end)).map(|i| i.name.as_str()).collect();
    let of = Term::names(&waiting);
    let rules = (!waiting.is_empty())
        .then(|| sentence!(" Målene for {of} har deres frist derfra.", " The rules of {of} have their deadline from there."; of));
    let (severity, sentence) = match audit.period.end() {
        Some(end) => (
            Severity::Note,
            sentence!(
                "Delaftalen har ingen slutdato; planens, {end}, er brugt.{rules}",
                "The delaftale has no end; that of the plan, {end}, was taken.{rules}";
                end, rules
            ),
        ),
        None => (
            Severity::Warning,
            sentence!(
                "Delaftalen har ingen slutdato, og planen har heller ingen.{rules}",
                "The delaftale has no end, and neither has the plan.{rules}";
                rules
            ),
        ),
    };
    let spot = audit.period();
    let finding = spot.finding(FindingCode::PeriodOpen, severity, sentence);
    audit.report(&spot, [finding.with_printed(audit.delaftale.period.to_string())]);
}
