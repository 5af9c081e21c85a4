//! The Danish phrase language of rules.

mod parse;
mod words;

use std::fmt;

use serde::Serialize;

use super::{Anchor, AnnualBasis, Deadline, GapTarget, Movement, PathForm, Rule, RuleKind};
use crate::error::serde_through_text;
use crate::reference::format_day;
use crate::{Error, Language};

/// What a phrase leaves open (*tvetydighed*), with the choice that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "open")]
#[non_exhaustive]
pub enum Ambiguity {
    /// No deadline, or a vague one (`over en årrække`): the end of the agreement was taken.
    Deadline {},
    /// `falder årligt med 10 %`: of the year before, or of the baseline? The year before was taken.
    AnnualBasis {},
    /// `75 er årligt i ...`: at least, exactly or about? At least was taken.
    Bound {},
    /// `ca. 85 %`: an approximate target. It was taken as exact.
    Approximate {},
    /// `flere`, `færre`: the words of an objective, whose direction is often not that of the indicator.
    Wording {},
    /// Words behind the rule that were not read.
    Unread {
        /// The words.
        words: String,
    },
}

impl Ambiguity {
    /// What is open and which choice was made, as a sentence.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Deadline {} => language.pick(
                "Der står ingen klar frist; aftalens slutning er brugt.",
                "There is no clear deadline; the end of the agreement was taken.",
            ),
            Self::AnnualBasis {} => language.pick(
                "Det står ikke, om procenten er af året før eller af udgangspunktet; året før er brugt.",
                "It is not said whether the per cent is of the year before or of the baseline; the year before was taken.",
            ),
            Self::Bound {} => language.pick(
                "Det står ikke, om tallet er et mindstemål; mindst er brugt.",
                "It is not said whether the number is a minimum; at least was taken.",
            ),
            Self::Approximate {} => language.pick(
                "Målet er omtrentligt; tallet er brugt, som det står.",
                "The target is approximate; the number was taken as it stands.",
            ),
            Self::Wording {} => language.pick(
                "Flere eller færre siger ordenes retning, ikke nødvendigvis indikatorens.",
                "More or fewer is the direction of the words, not necessarily of the indicator.",
            ),
            Self::Unread { words } => {
                return language.pick(format_args!("Ikke læst: `{words}`."), format_args!("Not read: `{words}`.")).to_string();
            }
        }
        .to_owned()
    }
}

/// A rule as read, with what its phrase left open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleReading {
    /// The rule.
    pub rule: Rule,
    /// What was left open; empty for a canonical phrase.
    pub ambiguities: Vec<Ambiguity>,
}

impl Rule {
    /// Reads a Danish phrase: the canonical one, or the spellings of real agreements.
    ///
    /// Words before the verb are the subject and are skipped; a number among them that is not an age or a school year is an error, and
    /// so is a negation or a ceiling beside the verb. Words behind the rule that are not read are reported, and a number or a negation
    /// among them is an error.
    ///
    /// ```
    /// use delaftale::rule::{Ambiguity, Rule};
    /// let reading = Rule::read("Andelen af unge mellem 15-25 år, der ryger hash falder årligt med 10% over perioden")?;
    /// assert_eq!(reading.rule.to_string(), "falder årligt med 10 % af året før");
    /// assert_eq!(reading.ambiguities, [Ambiguity::AnnualBasis {}]);
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`crate::ErrorCode::RuleNotARule`] with the position when there is no verb or volume, when a number stands where none is
    /// expected, when two rules stand in one phrase, or when the verb lacks its number; the codes of figures and dates for those;
    /// [`crate::ErrorCode::RuleOutOfRange`] and [`crate::ErrorCode::RuleUnit`] as for [`Rule::new`].
    pub fn read(phrase: &str) -> Result<RuleReading, Error> {
        parse::read(phrase)
    }

    /// Reads a phrase and drops what it leaves open.
    ///
    /// # Errors
    /// As [`Rule::read`].
    pub fn parse(phrase: &str) -> Result<Self, Error> {
        Self::read(phrase).map(|reading| reading.rule)
    }
}

/// The canonical Danish phrase. It reads back as the same rule, with nothing left open.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let passive = |movement| match movement {
            Movement::Rise => "øges",
            Movement::Fall => "reduceres",
        };
        let active = |movement| match movement {
            Movement::Rise => "stiger",
            Movement::Fall => "falder",
        };
        // Kinds whose phrase needs no `i perioden` for the agreement's end.
        let mut period_is_said = true;
        let mut form = PathForm::Linear;
        match &self.kind {
            RuleKind::Level { movement, target, form: own } => {
                write!(f, "{} til {target}", passive(*movement))?;
                (period_is_said, form) = (false, *own);
            }
            RuleKind::Relative { movement, percent, form: own } => {
                write!(f, "{} med {percent}", passive(*movement))?;
                (period_is_said, form) = (false, *own);
            }
            RuleKind::Annual { movement, percent, basis } => {
                let of = match basis {
                    AnnualBasis::PreviousYear => "året før",
                    AnnualBasis::Baseline => "udgangspunktet",
                };
                write!(f, "{} årligt med {percent} af {of}", active(*movement))?;
            }
            RuleKind::Absolute { movement, amount } => {
                write!(f, "{} med {amount}", active(*movement))?;
                period_is_said = false;
            }
            RuleKind::AnnualVolume { amount } => write!(f, "mindst {amount} årligt")?,
            RuleKind::Volume { amount } => {
                write!(f, "mindst {amount}")?;
                period_is_said = false;
            }
            RuleKind::Direction { movement } => {
                f.write_str(passive(*movement))?;
                period_is_said = false;
            }
            RuleKind::Maintain { tolerance: None } => f.write_str("fastholdes")?,
            RuleKind::Maintain { tolerance: Some(tolerance) } => write!(f, "fastholdes ± {tolerance}")?,
            RuleKind::Gap { target } => {
                f.write_str("forskellen til kommunen ")?;
                match target {
                    GapTarget::Half {} => f.write_str("halveres")?,
                    GapTarget::Nothing {} => f.write_str("lukkes")?,
                    GapTarget::ReducedBy { percent } => write!(f, "reduceres med {percent}")?,
                }
                period_is_said = false;
            }
            RuleKind::Occupancy { places, weeks } => write!(f, "{places} løbende pladser à {weeks} uger")?,
        }
        match self.deadline {
            Deadline::AgreementEnd if period_is_said => {}
            Deadline::AgreementEnd => f.write_str(" i perioden")?,
            Deadline::Day { date } => write!(f, " inden {}", format_day(date, Language::Danish))?,
            Deadline::Within { months } if months.is_multiple_of(12) => write!(f, " inden for {} år", months / 12)?,
            Deadline::Within { months } => write!(f, " inden for {months} måneder")?,
        }
        if form == PathForm::Compound {
            f.write_str(" med samme procent hvert år")?;
        }
        match self.anchor {
            Anchor::Baseline => {}
            Anchor::PeriodStart => f.write_str(" regnet fra periodens start")?,
            Anchor::Day { date } => write!(f, " regnet fra {}", format_day(date, Language::Danish))?,
        }
        if self.held { f.write_str(" og fastholdes") } else { Ok(()) }
    }
}

serde_through_text!(Rule, "Rule", Rule::parse, |rule| rule.to_string());
