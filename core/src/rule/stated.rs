//! A rule as an agreement states it.

use serde::{Deserialize, Serialize};

use super::{Ambiguity, Rule, RuleReading};
use crate::error::{read_from_text, serde_through_parts};
use crate::place::Place;
use crate::words::say;
use crate::{Error, ErrorCode};

/// A rule with the words of the agreement.
///
/// In JSON `rule` is the intended phrase and `printed` holds the words of the document. One of the two is enough. If only the printed
/// words are given, what they leave open is kept as [ambiguities](StatedRule::ambiguities).
///
/// ```
/// use delaftale::rule::StatedRule;
/// let stated: StatedRule = serde_json::from_str(r#"{ "printed": "skal øges til 85% over en årrække" }"#)?;
/// assert_eq!(stated.rule().to_string(), "øges til 85 % i perioden");
/// assert_eq!(stated.ambiguities().len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "StatedRuleParts", into = "StatedRuleParts")]
pub struct StatedRule {
    reading: RuleReading,
    parts: StatedRuleParts,
}

/// The form in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "StatedRule"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StatedRuleParts {
    /// The intended phrase: `øges til 85 % inden 31. august 2025`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    /// The words of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    printed: Option<String>,
    /// The place where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
}

impl StatedRule {
    /// Reads the intended phrase.
    ///
    /// ```
    /// use delaftale::rule::StatedRule;
    /// let stated = StatedRule::parse("øges til 85 % inden 31. august 2025")?;
    /// assert_eq!(stated.given_phrase(), Some("øges til 85 % inden 31. august 2025"));
    /// assert_eq!(stated, "øges til 85 % inden 31. august 2025".parse()?);
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Rule::read`].
    pub fn parse(phrase: &str) -> Result<Self, Error> {
        Self::try_from_parts(StatedRuleParts { rule: Some(phrase.to_owned()), printed: None, place: None })
    }

    /// The same rule with the words of the document beside the intended phrase.
    #[must_use]
    pub fn with_printed(mut self, words: impl Into<String>) -> Self {
        self.parts.printed = Some(words.into());
        self
    }

    /// The same rule with the place where it was printed.
    #[must_use]
    pub fn with_place(mut self, place: Place) -> Self {
        self.parts.place = Some(place);
        self
    }

    /// Reads a rule from the words of a document.
    ///
    /// # Errors
    /// As [`Rule::read`].
    pub fn printed(words: &str) -> Result<Self, Error> {
        Self::try_from_parts(StatedRuleParts { rule: None, printed: Some(words.to_owned()), place: None })
    }

    fn try_from_parts(parts: StatedRuleParts) -> Result<Self, Error> {
        let phrase = parts.rule.as_ref().or(parts.printed.as_ref()).ok_or_else(|| {
            let message = say!("en målsætning skal have `rule` eller `printed`", "a rule needs `rule` or `printed`");
            let help = say!("skriv målsætningen i `rule`", "write the phrase in `rule`");
            Error::new(ErrorCode::JsonMissingField, message).with_help(help)
        })?;
        Ok(Self { reading: Rule::read(phrase)?, parts })
    }

    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &Rule {
        &self.reading.rule
    }

    /// The ambiguities of the phrase, each with the choice that was made.
    #[must_use]
    pub fn ambiguities(&self) -> &[Ambiguity] {
        &self.reading.ambiguities
    }

    /// Whether the phrase says *halveres* or *fordobles*. The per cent is then of the baseline, even for a share.
    pub(crate) fn says_multiple(&self) -> bool {
        [&self.parts.rule, &self.parts.printed].into_iter().flatten().any(|words| super::phrase::says_multiple(words))
    }

    /// The intended phrase as it was given. It is absent when only the words of the document were given.
    ///
    /// The rule itself prints in its canonical form, which can differ from this phrase.
    ///
    /// ```
    /// use delaftale::rule::StatedRule;
    /// let stated: StatedRule = serde_json::from_str(r#"{ "rule": "skal øges til 85% over en årrække" }"#)?;
    /// assert_eq!(stated.given_phrase(), Some("skal øges til 85% over en årrække"));
    /// assert_eq!(stated.rule().to_string(), "øges til 85 % i perioden");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn given_phrase(&self) -> Option<&str> {
        self.parts.rule.as_deref()
    }

    /// The words of the document, if they were given.
    #[must_use]
    pub fn printed_words(&self) -> Option<&str> {
        self.parts.printed.as_deref()
    }

    /// The place where it was printed.
    #[must_use]
    pub const fn place(&self) -> Option<&Place> {
        self.parts.place.as_ref()
    }
}

read_from_text!(StatedRule, StatedRule::parse);

/// The rule as the library prints it.
impl std::fmt::Display for StatedRule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.rule().fmt(f)
    }
}

impl From<Rule> for StatedRule {
    fn from(rule: Rule) -> Self {
        let parts = StatedRuleParts { rule: Some(rule.to_string()), printed: None, place: None };
        Self { reading: RuleReading { rule, ambiguities: Vec::new() }, parts }
    }
}

serde_through_parts!(StatedRule from StatedRuleParts: Error, Self::try_from_parts, |stated| stated.parts);
