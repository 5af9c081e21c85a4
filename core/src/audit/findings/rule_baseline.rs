//! Rules that state another baseline than their indicator, or are in per cent of a baseline of 0.

use crate::audit::{Finding, FindingCode, Review, Severity, Term, explained, sentence};
use crate::figure::Figure;
use crate::reference::Reference;
use crate::rule::Rule;

explained! {
    RuleBaselineDiffers {
        finds: "En målsætning, hvis ord går ud fra et andet tal end indikatorens baseline.",
            "A rule whose words start from another figure than the baseline of the indicator.";
        why: "Et af de to udgangspunkter er forkert. Der regnes fra baseline.",
            "One of the two starts is wrong. It is counted from the baseline.";
        example: r#"{ "indicator": { "rule": { "printed": "øges fra 25 % til 85 % i perioden" } } }"#;
    }
    RuleZeroBaseline {
        finds: "En ændring i procent af en baseline, som er 0.",
            "A change in per cent of a baseline of 0.";
        why: "Enhver procent af 0 er 0. Målet skal være et antal.",
            "Any per cent of 0 is 0. The target has to be a number.";
        example: r#"{ "indicator": { "unit": "persons", "baseline": { "value": "0", "reference": "2021-02" },
            "rule": { "rule": "øges med 30 % inden 31. august 2025" } } }"#;
    }
}

/// Reports a stated baseline that differs from the baseline of the indicator.
pub(in crate::audit) fn differs(review: &Review<'_>) -> Option<Finding> {
    let in_words = || Rule::read(review.stated.printed_words()?).ok()?.rule.stated_baseline();
    let stated = review.rule.stated_baseline().or_else(in_words)?;
    let own = review.baseline().filter(|_| stated.value.is_exact_print())?;
    let value = stated.value.with_unit(review.case.indicator.unit);
    if own.interval().overlaps(&value.interval()) {
        return None;
    }
    let about = review.case.indicator.baseline.as_ref()?.reference;
    let other_day = |at: Reference| about.is_some_and(|own| own.effective_date() != at.effective_date());
    let other_time = stated.reference.is_some_and(other_day);
    let severity = if other_time { Severity::Warning } else { Severity::Error };
    let at = |figure: Figure, at: Option<Reference>| match at.filter(|_| other_time) {
        Some(at) => Term::Joined(" ", vec![figure.into(), Term::Brackets(Box::new(at.into()))]),
        None => figure.into(),
    };
    let sentence = sentence!(
        "{about}: målet går ud fra {value}, men baseline er {own}; det regnes fra baseline.",
        "{about}: the rule starts from {value}, but the baseline is {own}; it is counted from the baseline.";
        about = review.case.name(), value = at(value, stated.reference), own = at(own, about)
    );
    Some(review.finding(FindingCode::RuleBaselineDiffers, severity, sentence))
}

pub(in crate::audit) fn is_zero(review: &Review<'_>) -> Option<Finding> {
    review.baseline().filter(|baseline| baseline.value().is_zero() && review.rule.is_a_part_of_the_baseline())?;
    let sentence = sentence!(
        "{about}: målet {rule} er en procent af baseline, som er 0; det bliver ved 0.",
        "{about}: the rule {rule} is a per cent of the baseline, which is 0; it stays 0.";
        about = review.case.name(), rule = review.phrase()
    );
    Some(review.finding(FindingCode::RuleZeroBaseline, Severity::Error, sentence))
}
