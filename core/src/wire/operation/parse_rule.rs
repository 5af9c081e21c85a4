//! A rule phrase.

use serde::Serialize;

use super::TextRequest;
use crate::rule::{Ambiguity, Anchor, Deadline, Rule, RuleKind, StatedBaseline};
use crate::{Errors, Language};

pub(super) const PURPOSE: &str = "a Danish rule phrase: canonical phrase, parts, ambiguities";

/// A rule as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RuleAnswer {
    /// The canonical phrase.
    pub rule: Rule,
    /// What it asks for.
    pub kind: RuleKind,
    /// The day by which it asks for it.
    pub deadline: Deadline,
    /// Where its path begins.
    pub anchor: Anchor,
    /// Whether the target is to be held afterwards.
    pub held: bool,
    /// What the words say that the indicator starts from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated_baseline: Option<StatedBaseline>,
    /// What the words leave open.
    pub ambiguities: Vec<AmbiguityAnswer>,
}

/// Something that the words leave open, with how it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AmbiguityAnswer {
    /// What it is.
    #[serde(flatten)]
    pub ambiguity: Ambiguity,
    /// In Danish.
    pub danish: String,
    /// In English.
    pub english: String,
}

/// Reads a rule (*målsætning*) as agreements phrase it: `øges til 85 % inden 31. august 2025`, `mindst 75 årligt`. The result has
/// its canonical phrase, its parts, and what the words leave open (*tvetydigheder*).
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
