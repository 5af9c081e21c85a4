//! Assumptions as sentences.

use crate::Language;
use crate::block::day;
use crate::report::first_page::Assumed;
use crate::words::say;

impl Assumed {
    /// The assumption as a sentence.
    pub(in crate::report) fn sentence(&self, language: Language) -> String {
        match self {
            Self::Reading { ambiguity } => ambiguity.sentence(language),
            Self::AgreementEnd { deadline } => {
                let deadline = day(*deadline, language);
                say!(
                    language,
                    "Fristen er aftalens slutning, {deadline}.",
                    "The deadline is the end of the agreement, {deadline}."
                )
            }
            Self::Period { first, day: assumed } => {
                let day = day(*assumed, language);
                if *first {
                    say!(
                        language,
                        "Aftalen siger ikke, hvilken dag den begynder; {day} er antaget.",
                        "The agreement does not say on which day it begins; {day} was assumed."
                    )
                } else {
                    say!(
                        language,
                        "Aftalen siger ikke, hvilken dag den slutter; {day} er antaget.",
                        "The agreement does not say on which day it ends; {day} was assumed."
                    )
                }
            }
            Self::BaselineTime { printed } => say!(
                language,
                "Tidspunktet for baseline er antaget; aftalen skriver »{printed}«.",
                "The time of the baseline was assumed; the agreement prints “{printed}”."
            ),
            Self::TargetHeld {} => say!(
                language,
                "Baseline opfylder allerede målet. Målsætningen er derfor vurderet som fastholdelse af målet.",
                "The baseline already meets the target. The rule is therefore assessed as holding the target."
            ),
            Self::Waived { name } => say!(
                language,
                "Databruddet {name} ligger mellem baseline og seneste måling. Det er accepteret, så tallene er sammenlignet alligevel.",
                "The break {name} lies between the baseline and the latest observation. It was waived, so the figures are compared all the same."
            ),
        }
    }
}
