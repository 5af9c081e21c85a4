//! Rules that differ from the rule in the printed words.

use crate::audit::{Finding, FindingCode, Review, Severity, Term, explained, sentence};
use crate::rule::{Deadline, Rule};

explained! {
    RulePrintedDiffers {
        finds: "En målsætning, som er skrevet ud anderledes, end aftalens ord siger.",
            "A rule that is written out otherwise than the words of the agreement say.";
        why: "Der følges op på noget andet end det, parterne har aftalt.",
            "Something else is followed up than what the parties agreed.";
        example: r#"{ "indicator": { "rule": { "rule": "øges til 85 % inden 31. august 2025", "printed": "skal øges til 58 % inden 31.8.2025" } } }"#;
    }
}

pub(in crate::audit) fn check(review: &Review<'_>) -> Option<Finding> {
    let printed = Rule::read(review.stated.printed_words()?).ok()?.rule;
    let own_deadline = printed.deadline() != Deadline::AgreementEnd;
    let other_deadline = own_deadline && printed.deadline() != review.rule.deadline();
    if printed.can_be_meant_by(review.rule) && !other_deadline {
        return None;
    }
    let sentence = sentence!(
        "{about}: aftalens ord er {words}, men målsætningen er skrevet som {rule}.",
        "{about}: the words of the agreement are {words}, but the rule is written as {rule}.";
        about = review.case.name(), words = Term::Quoted(review.words()), rule = review.phrase()
    );
    Some(review.finding(FindingCode::RulePrintedDiffers, Severity::Error, sentence))
}
