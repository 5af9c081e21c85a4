//! The two templates and their focus areas.

use serde::{Deserialize, Serialize};

use crate::Language;
use crate::words::named;

/// The funding regime (*bevillingsperiode*), which decides the template: its focus areas, its sections, its way of measuring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Regime {
    /// The funds of 2015-18: success criteria with data sources, a start date only.
    #[serde(rename = "2015-18")]
    Funds2015To2018,
    /// The funds of 2019-26: the table of objectives, indicators and baselines, a period from - to.
    #[serde(rename = "2019-26")]
    Funds2019To2026,
}

macro_rules! focus_areas {
    ($($(#[doc = $doc:literal])+ $variant:ident: $regime:ident, $danish:literal, $english:literal;)+) => {
        /// A focus area (*indsatsområde*): one delaftale is made for each.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub enum FocusArea {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl FocusArea {
            /// Every focus area of both regimes.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The regime whose template has it.
            #[must_use]
            pub const fn regime(self) -> Regime {
                match self {
                    $(Self::$variant => Regime::$regime,)+
                }
            }

            /// The words for it.
            #[must_use]
            pub const fn words(self, language: Language) -> &'static str {
                match self {
                    $(Self::$variant => language.pick($danish, $english),)+
                }
            }
        }
    };
}

focus_areas! {
    /// *Tryghed og trivsel*.
    TryghedOgTrivsel: Funds2015To2018, "Tryghed og trivsel", "Safety and well-being";
    /// *Kriminalpræventiv indsats*.
    KriminalpraeventivIndsats: Funds2015To2018, "Kriminalpræventiv indsats", "Crime prevention (2015-18)";
    /// *Uddannelse og beskæftigelse*.
    UddannelseOgBeskaeftigelse: Funds2015To2018, "Uddannelse og beskæftigelse", "Education and employment";
    /// *Forebyggelse og forældreansvar*.
    ForebyggelseOgForaeldreansvar: Funds2015To2018, "Forebyggelse og forældreansvar", "Prevention and parental responsibility";
    /// *Uddannelse og livschancer*.
    UddannelseOgLivschancer: Funds2019To2026, "Uddannelse og livschancer", "Education and life chances";
    /// *Beskæftigelse*.
    Beskaeftigelse: Funds2019To2026, "Beskæftigelse", "Employment";
    /// *Kriminalitetsforebyggelse*.
    Kriminalitetsforebyggelse: Funds2019To2026, "Kriminalitetsforebyggelse", "Crime prevention";
    /// *Sammenhængskraft og medborgerskab*.
    SammenhaengskraftOgMedborgerskab: Funds2019To2026, "Sammenhængskraft og medborgerskab", "Cohesion and citizenship";
}

named!(all Regime {
    Funds2015To2018 = "2015-18",
    Funds2019To2026 = "2019-26",
});

named!(FocusArea {
    TryghedOgTrivsel = "tryghedOgTrivsel",
    KriminalpraeventivIndsats = "kriminalpraeventivIndsats",
    UddannelseOgBeskaeftigelse = "uddannelseOgBeskaeftigelse",
    ForebyggelseOgForaeldreansvar = "forebyggelseOgForaeldreansvar",
    UddannelseOgLivschancer = "uddannelseOgLivschancer",
    Beskaeftigelse = "beskaeftigelse",
    Kriminalitetsforebyggelse = "kriminalitetsforebyggelse",
    SammenhaengskraftOgMedborgerskab = "sammenhaengskraftOgMedborgerskab",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_focus_areas_in_each_template() {
        for regime in [Regime::Funds2015To2018, Regime::Funds2019To2026] {
            assert_eq!(FocusArea::ALL.iter().filter(|area| area.regime() == regime).count(), 4);
        }
    }
}
