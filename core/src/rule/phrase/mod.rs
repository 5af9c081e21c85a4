//! The Danish phrase language of rules.
//!
//! | room | what it does |
//! |---|---|
//! | `words` | cuts a phrase into words, each with its place |
//! | `vocabulary` | the verbs, and what each asks for |
//! | `parse` | finds the rule in the phrase: its verb, or the form without one |
//! | `clause` | the clause after the verb |
//! | `deadline` | the deadlines in the clause |
//! | `subject` | checks the words before the verb |
//! | `volume` | counts, and places to be filled |
//! | `display` | the canonical phrase |

mod ambiguity;
mod clause;
mod deadline;
mod display;
mod parse;
mod subject;
mod vocabulary;
mod volume;
mod words;

pub use ambiguity::Ambiguity;
pub(super) use vocabulary::says_multiple;

use super::Rule;
use crate::error::{composed, serde_through_text};
use crate::{Error, ErrorCode};

/// A rule with what its phrase leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RuleReading {
    /// The rule.
    pub rule: Rule,
    /// What the phrase leaves open. It is empty for a canonical phrase.
    pub ambiguities: Vec<Ambiguity>,
}

impl Rule {
    /// Reads a Danish phrase: the canonical phrase, or a spelling of real agreements.
    ///
    /// - Words before the verb are the subject and are skipped. A number among them that is not an age or a school year is an error, and
    ///   so is a negation or a ceiling beside the verb. A deadline may open the phrase: `Inden 31. august 2025 skal ...`.
    /// - Unread words after the rule are reported. A number or a negation among them is an error.
    /// - `fra 20 % til 85 %` needs no verb; 20 % is kept as the [stated baseline](Rule::stated_baseline). `fastholdes på 85 %` holds the
    ///   baseline, and 85 % is the baseline that the author states.
    /// - `halveres` is a fall by 50 % of the baseline, `fordobles` a rise by 100 %.
    /// - `mindst 85 %` and `højst 10 %` are levels; a volume is a number of people, courses or things.
    /// - Past forms (`er steget til`) report a past change and are refused. `skal være steget til` is a target.
    /// - `op på`, `ned på`, `i 2025`, `ved planens udløb`, `om 2 år` are read too.
    ///
    /// ```
    /// use delaftale::rule::{Ambiguity, Rule};
    /// let reading = Rule::read("Andelen af unge mellem 15-25 år, der ryger hash falder årligt med 10% over perioden")?;
    /// assert_eq!(reading.rule.to_string(), "falder årligt med 10 % af året før");
    /// assert_eq!(reading.ambiguities, [Ambiguity::AnnualBasis {}]);
    /// let reading = Rule::read("Andelen skal fra 20 til 85 pct. senest ved udgangen af 2025")?;
    /// assert_eq!(reading.rule.to_string(), "øges fra 20 % til 85 % inden 31. december 2025");
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`crate::ErrorCode::RuleNotARule`] with the position when there is no verb or volume, when a number stands where none is expected,
    /// when the phrase contains two rules, two deadlines, two starting points or two bases, when a rhythm is not yearly (`kvartalsvis`),
    /// when an annual change is an amount (`5 procentpoint pr. år`), or when the verb lacks its number; the codes of figures and dates
    /// for the figures and dates of the phrase; [`crate::ErrorCode::RuleOutOfRange`] and [`crate::ErrorCode::RuleUnit`] as in
    /// [`Rule::new`] and [`Rule::starting_from`].
    pub fn read(phrase: &str) -> Result<RuleReading, Error> {
        let (composed, _) = composed(phrase, ErrorCode::RuleNotARule)?;
        parse::read(&composed)
    }

    /// Reads a phrase and drops what it leaves open. [`Rule::read`] returns that too.
    ///
    /// # Errors
    /// The errors of [`Rule::read`].
    pub fn parse(phrase: &str) -> Result<Self, Error> {
        Self::read(phrase).map(|reading| reading.rule)
    }
}

serde_through_text!(Rule, "Rule", Rule::parse, |rule| rule.to_string());
