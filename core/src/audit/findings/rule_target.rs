//! Targets that are impossible, or that the baseline already meets.

use crate::audit::{Finding, FindingCode, Review, Severity, Term, explained, sentence};
use crate::figure::Unit;
use crate::rule::{Course, Direction};

explained! {
    RuleTarget {
        finds: "En målsætning, som ender uden for det mulige: en andel under 0 eller over 100 %, et antal under 0.",
            "A rule that ends outside what is possible: a share below 0 or above 100 %, a number below 0.";
        why: "Målet kan aldrig nås. Ofte er procent skrevet, hvor procentpoint er ment.",
            "The target can never be reached. Often per cent is written where percentage points are meant.";
        example: r#"{ "indicator": { "rule": { "rule": "øges til 120 % inden 31. august 2025" } } }"#;
    }
    RuleAlreadyMet {
        finds: "En målsætning, som baseline allerede opfylder.",
            "A rule that its baseline meets already.";
        why: "Målet er nået, før aftalen begynder. Måske er det et niveau, der skal fastholdes.",
            "The target is reached before the agreement begins. Perhaps it is a level to be held.";
        example: r#"{ "indicator": { "rule": { "rule": "øges til 20 % inden 31. august 2025" } } }"#;
    }
}

pub(in crate::audit) fn impossible(review: &Review<'_>) -> Option<Finding> {
    let (rule, unit, signed) = (review.rule, review.case.indicator.unit, review.case.indicator.signed);
    let target = match (rule.level(), review.baseline()) {
        (Some(target), _) => target.value(),
        (None, Some(baseline)) if rule.has_path() && !rule.is_about_a_gap() => {
            Course::new(rule, unit, baseline.value(), review.start_or_period(), &review.period).target()?
        }
        _ => return None,
    };
    unit.impossible_beyond(target, signed)?;
    let sentence = sentence!(
        "{about}: målet {rule} ender på {target}, som ikke er muligt.",
        "{about}: the rule {rule} ends at {target}, which is not possible.";
        about = review.case.name(), rule = review.phrase(),
        target = if unit == Unit::Percent { Term::Percent(target, 1) } else { Term::Number(target) }
    );
    Some(review.finding(FindingCode::RuleTarget, Severity::Error, sentence))
}

pub(in crate::audit) fn already_met(review: &Review<'_>) -> Option<Finding> {
    let (about, own) = (review.case.name(), review.baseline()?);
    let sentence = if let Some((target, movement)) = review.rule.level().zip(review.rule.movement()) {
        let distance = target.value().minus(own.value())?.times(movement.sign())?;
        (distance.signum() <= 0).then(|| {
            sentence!(
                "{about}: baseline, {own}, har allerede nået målet, {target}.",
                "{about}: the baseline, {own}, has already reached the target, {target}.";
                about, own, target = target.with_unit(review.case.indicator.unit)
            )
        })
    } else if review.rule.is_about_a_gap() {
        let municipality = review.case.figure(&review.case.indicator.municipality()?.value)?.value();
        let no_worse = match review.case.indicator.direction {
            Some(Direction::Higher) => own.value() >= municipality,
            Some(Direction::Lower) => own.value() <= municipality,
            None => own.value() == municipality,
        };
        no_worse.then(|| {
            sentence!(
                "{about}: området, {own}, er ikke dårligere end kommunen; der er ingen forskel at indhente.",
                "{about}: the area, {own}, is no worse than the municipality; there is no gap to close.";
                about, own
            )
        })
    } else {
        None
    };
    Some(review.finding(FindingCode::RuleAlreadyMet, Severity::Warning, sentence?))
}
