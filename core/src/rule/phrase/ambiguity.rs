//! The ambiguities of a phrase.

use chrono::NaiveDate;
use serde::Serialize;

use crate::Language;
use crate::figure::FigureNote;
use crate::reference::format_day;
use crate::words::say;

/// What a phrase leaves open (*tvetydighed*), with the choice that the reader made.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "open")]
#[non_exhaustive]
pub enum Ambiguity {
    /// No deadline, or a vague one (`over en årrække`). The end of the agreement was chosen.
    Deadline {},
    /// `inden 2025`: before the year, or before its end? `med 30 % i 2025`: by the end of the year, or during it? The last day was
    /// chosen.
    DeadlineDay {
        /// The day that was chosen.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        date: NaiveDate,
    },
    /// `i perioden 2019-2021`: the words name a first day. It was not used. The path starts at the baseline, and a count starts at the
    /// start of the agreement.
    Start {
        /// The first day that the words name.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        date: NaiveDate,
    },
    /// `falder årligt med 10 %`: of the year before, or of the baseline? The year before was chosen.
    AnnualBasis {},
    /// `75 er årligt i ...`: at least, exactly or about 75? At least was chosen.
    Bound {},
    /// `ca. 85 %`: an approximate target. It was read as exact.
    Approximate {},
    /// `flere`, `færre`: words from an objective, whose direction often differs from the indicator's.
    Wording {},
    /// `forbedres`: better, which is lower for some indicators. A rise was chosen.
    Better {},
    /// A figure whose print has two readings, or that is not printed in the Danish way (`1.040`, `1.3 %`).
    Figure {
        /// The note on the print.
        note: FigureNote,
    },
    /// Words after the rule that were not read.
    Unread {
        /// The words.
        words: String,
    },
}

impl Ambiguity {
    /// The ambiguity and the choice, as a sentence.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Deadline {} => say!(
                language,
                "Der står ingen klar frist; aftalens slutning er brugt.",
                "There is no clear deadline; the end of the agreement was taken."
            ),
            Self::DeadlineDay { date } => {
                let day = format_day(*date, language);
                say!(
                    language,
                    "Det er ikke klart, hvilken dag fristen er; {day} er brugt.",
                    "It is not clear which day the deadline is; {day} was taken."
                )
            }
            Self::Start { date } => {
                let day = format_day(*date, language);
                say!(
                    language,
                    "Ordene begynder {day}; målet regnes fra baseline, et antal fra aftalens start.",
                    "The words begin on {day}; the rule counts from the baseline, a number from the agreement's start."
                )
            }
            Self::AnnualBasis {} => say!(
                language,
                "Det står ikke, om procenten er af året før eller af baseline; året før er brugt.",
                "It is not said whether the per cent is of the year before or of the baseline; the year before was taken."
            ),
            Self::Bound {} => say!(
                language,
                "Det står ikke, om tallet er et mindstemål; mindst er brugt.",
                "It is not said whether the number is a minimum; at least was taken."
            ),
            Self::Approximate {} => say!(
                language,
                "Målet er omtrentligt; tallet er brugt, som det står.",
                "The target is approximate; the number was taken as it stands."
            ),
            Self::Wording {} => say!(
                language,
                "Flere eller færre siger ordenes retning, ikke nødvendigvis indikatorens.",
                "More or fewer is the direction of the words, not necessarily of the indicator."
            ),
            Self::Better {} => say!(
                language,
                "Forbedres siger ikke, om tallet skal op eller ned; op er brugt.",
                "Improved does not say whether the figure is to go up or down; up was taken."
            ),
            Self::Figure { note } => note.sentence(language),
            Self::Unread { words } => say!(language, "Ikke læst: »{words}«.", "Not read: »{words}«."),
        }
    }
}
