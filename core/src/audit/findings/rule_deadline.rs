//! Rules whose deadline is missing or does not fit.

use chrono::NaiveDate;

use crate::agreement::Indicator;
use crate::audit::review::{ends_with_agreement, own_deadline};
use crate::audit::{Auditor, Case, Finding, FindingCode, Review, Severity, Term, explained, lacking, sentence};
use crate::rule::{Ambiguity, Deadline};

explained! {
    RuleNoDeadline {
        finds: "En målsætning uden en klar frist.",
            "A rule without a clear deadline.";
        why: "Hvor langt man burde være, afhænger af fristen. Aftalens slutning er brugt.",
            "How far things should be depends on the deadline. The end of the agreement was taken.";
        example: r#"{ "indicator": { "rule": { "printed": "skal øges til 85% over en årrække" } } }"#;
    }
    RuleDeadline {
        finds: "En frist, som ligger før baseline eller efter aftalens slutning.",
            "A deadline before the baseline, or after the end of the agreement.";
        why: "Før baseline er der ingen vej at gå, og efter aftalen følger ingen op.",
            "Before the baseline there is no way to go, and after the agreement nobody follows up.";
        example: r#"{ "indicator": { "rule": { "rule": "øges til 85 % inden 31. december 2025" } } }"#;
    }
}

pub(in crate::audit) fn missing(review: &Review<'_>) -> Option<Finding> {
    let (open, chosen) = review.open();
    if !open.contains(&Ambiguity::Deadline {}) {
        return None;
    }
    // A rule with only a direction has no path, so a deadline changes no expected value.
    let severity = if review.rule.starts_somewhere() && !chosen { Severity::Warning } else { Severity::Note };
    let about = Term::Beside(Box::new(review.case.name()), Box::new(review.phrase()));
    let sentence = match review.period.end() {
        _ if chosen => sentence!(
            "{about}: ordene nævner ingen klar frist; den, der står her, er valgt.",
            "{about}: the words name no clear deadline; the one that stands here was chosen.";
            about
        ),
        Some(end) => sentence!(
            "{about}: aftalen siger ingen klar frist; dens slutning, {end}, er brugt.",
            "{about}: the agreement gives no clear deadline; its end, {end}, was taken.";
            about, end
        ),
        None => sentence!(
            "{about}: aftalen siger ingen klar frist, og den har ingen slutdato.",
            "{about}: the agreement gives no clear deadline, and it has no end.";
            about
        ),
    };
    Some(review.finding(FindingCode::RuleNoDeadline, severity, sentence))
}

pub(in crate::audit) fn before_baseline(review: &Review<'_>) -> Option<Finding> {
    let start = review.starts_at()?;
    let first = start.effective_date();
    let own_end = ends_with_agreement(review.rule) || review.rule.deadline() != Deadline::AgreementEnd;
    let deadline = review.rule.deadline_day(start, &review.period).filter(|_| own_end)?;
    if deadline > first || (review.rule.counts_from_zero() && deadline == first) {
        return None;
    }
    let sentence = sentence!(
        "{about}: fristen, {deadline}, er ikke efter det, målet regnes fra, {first}.",
        "{about}: the deadline, {deadline}, is not after the day that the rule starts from, {first}.";
        about = review.case.name(), deadline, first
    );
    Some(review.finding(FindingCode::RuleDeadline, Severity::Error, sentence))
}

/// Reports deadlines after the end of the agreement.
pub(in crate::audit) fn late(audit: &mut Auditor<'_>, cases: &[Case<'_>]) {
    let period = audit.period;
    let Some(end) = period.end() else { return };
    let late = |indicator: &Indicator| own_deadline(indicator, &period).filter(|day| *day > end);
    let mut days: Vec<NaiveDate> = cases.iter().filter_map(|case| late(case.indicator)).collect();
    days.sort_unstable();
    days.dedup();
    let days = Term::List(days.into_iter().map(Term::from).collect());
    let kind = (FindingCode::RuleDeadline, Severity::Warning);
    let is_late = |indicator: &Indicator| late(indicator).is_some();
    lacking(audit, kind, "rule", cases, is_late, |who| {
        sentence!(
            "Fristen, {days}, er efter aftalens slutning {end}: {who}.",
            "The deadline, {days}, is after the end of the agreement, {end}: {who}.";
            days, end, who
        )
    });
}
