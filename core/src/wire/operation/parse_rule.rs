//! Reads the phrase of a rule.

use serde::Serialize;

use super::TextRequest;
use crate::rule::{Ambiguity, Anchor, Deadline, Rule, RuleKind, StatedBaseline};
use crate::{Errors, Language};

pub(super) const PURPOSE: &str = "a Danish rule phrase: canonical phrase, parts, ambiguities";

/// A rule with its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RuleAnswer {
    /// The canonical phrase.
    pub rule: Rule,
    /// The kind, with its numbers.
    pub kind: RuleKind,
    /// The deadline.
    pub deadline: Deadline,
    /// The point from which the path runs.
    pub anchor: Anchor,
    /// Whether the target is to be held after the deadline.
    pub held: bool,
    /// The baseline that the phrase states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated_baseline: Option<StatedBaseline>,
    /// What the phrase leaves open.
    pub ambiguities: Vec<AmbiguityAnswer>,
}

/// Something that the phrase leaves open, with the choice that the reader made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AmbiguityAnswer {
    /// The ambiguity.
    #[serde(flatten)]
    pub ambiguity: Ambiguity,
    /// The sentence in Danish.
    pub danish: String,
    /// The sentence in English.
    pub english: String,
}

/// Reads a rule (*målsætning*) in the phrases of agreements: `øges til 85 % inden 31. august 2025`, `mindst 75 årligt`. The result has
/// the canonical phrase, the parts of the rule, and what the phrase leaves open (*tvetydigheder*).
///
/// # Errors
/// At `/text`: `rule.not-a-rule`, `rule.out-of-range`, and the `figure.*` and `date.*` codes of its parts.
pub fn parse_rule(request: TextRequest) -> Result<RuleAnswer, Errors> {
    let reading = Rule::read(&request.text).map_err(|e| e.within("text"))?;
    let rule = reading.rule;
    let ambiguities = reading.ambiguities.into_iter().map(|ambiguity| AmbiguityAnswer {
        danish: ambiguity.sentence(Language::Danish),
        english: ambiguity.sentence(Language::English),
        ambiguity,
    });
    Ok(RuleAnswer {
        rule,
        kind: *rule.kind(),
        deadline: rule.deadline(),
        anchor: rule.anchor(),
        held: rule.is_held(),
        stated_baseline: rule.stated_baseline(),
        ambiguities: ambiguities.collect(),
    })
}
