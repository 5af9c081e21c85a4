//! Rules that move the indicator against its direction.

use crate::audit::{Finding, FindingCode, Review, Severity, explained, sentence};
use crate::rule::{Ambiguity, Direction};

explained! {
    RuleAgainstDirection {
        finds: "En målsætning, som går den modsatte vej af det, der er bedre for indikatoren.",
            "A rule that goes the other way than what is better for the indicator.";
        why: "Når målet nås, er det blevet værre. Målsætningen eller retningen er skrevet forkert.",
            "When the target is reached, things have got worse. Rule or direction is written wrongly.";
        example: r#"{ "indicator": { "direction": "lower" } }"#;
    }
}

pub(in crate::audit) fn check(review: &Review<'_>) -> Option<Finding> {
    let direction = review.case.indicator.direction?;
    // The words of an objective often have the opposite direction of its indicator. That is an ambiguity and not a contradiction.
    let open = review.stated.ambiguities();
    if review.agrees() != Some(false) || open.contains(&Ambiguity::Wording {}) || open.contains(&Ambiguity::Better {}) {
        return None;
    }
    let (about, rule) = (review.case.name(), review.phrase());
    let sentence = match direction {
        Direction::Lower => sentence!(
            "{about}: målet {rule} går op, men indikatoren er bedre, når den falder.",
            "{about}: the rule {rule} goes up, but the indicator is better when it falls.";
            about, rule
        ),
        Direction::Higher => sentence!(
            "{about}: målet {rule} går ned, men indikatoren er bedre, når den stiger.",
            "{about}: the rule {rule} goes down, but the indicator is better when it rises.";
            about, rule
        ),
    };
    Some(review.finding(FindingCode::RuleAgainstDirection, Severity::Error, sentence))
}
