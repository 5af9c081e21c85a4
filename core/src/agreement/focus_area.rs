//! The funding regimes, whose templates differ, and the focus areas of each template.

use serde::{Deserialize, Serialize};

use crate::words::bilingual_enum;

bilingual_enum! {
    /// The funding regime (*bevillingsperiode*) of a plan. It decides which template the agreement follows, and so its focus areas, its
    /// sections and its way of measuring.
    #[derive(Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum Regime;
    /// The name of the regime.
    pub fn words;

    /// The funds of 2015-18. The template asks for success criteria (*succeskriterier*) with data sources, and for a start date only.
    Funds2015To2018 = "2015-18", "2015-18-midler", "2015-18 funds";
    /// The funds of 2019-26. The template has a table of objectives, indicators and baselines, and asks for a first and a last day.
    Funds2019To2026 = "2019-26", "2019-26-midler", "2019-26 funds";
}

bilingual_enum! {
    /// A focus area (*indsatsområde*) of a plan. Each focus area of a plan has a delaftale of its own.
    #[derive(Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum FocusArea;
    /// The name of the focus area.
    pub fn words;

    /// Safety and well-being (*tryghed og trivsel*), 2015-18.
    TryghedOgTrivsel = "tryghedOgTrivsel", "Tryghed og trivsel", "Safety and well-being";
    /// Crime prevention (*kriminalpræventiv indsats*), 2015-18.
    KriminalpraeventivIndsats = "kriminalpraeventivIndsats", "Kriminalpræventiv indsats", "Crime prevention (2015-18)";
    /// Education and employment (*uddannelse og beskæftigelse*), 2015-18.
    UddannelseOgBeskaeftigelse = "uddannelseOgBeskaeftigelse", "Uddannelse og beskæftigelse", "Education and employment";
    /// Prevention and parental responsibility (*forebyggelse og forældreansvar*), 2015-18.
    ForebyggelseOgForaeldreansvar = "forebyggelseOgForaeldreansvar", "Forebyggelse og forældreansvar", "Prevention and parental responsibility";
    /// Education and life chances (*uddannelse og livschancer*), 2019-26.
    UddannelseOgLivschancer = "uddannelseOgLivschancer", "Uddannelse og livschancer", "Education and life chances";
    /// Employment (*beskæftigelse*), 2019-26.
    Beskaeftigelse = "beskaeftigelse", "Beskæftigelse", "Employment";
    /// Crime prevention (*kriminalitetsforebyggelse*), 2019-26.
    Kriminalitetsforebyggelse = "kriminalitetsforebyggelse", "Kriminalitetsforebyggelse", "Crime prevention";
    /// Cohesion and citizenship (*sammenhængskraft og medborgerskab*), 2019-26.
    SammenhaengskraftOgMedborgerskab = "sammenhaengskraftOgMedborgerskab", "Sammenhængskraft og medborgerskab", "Cohesion and citizenship";
}

impl FocusArea {
    /// The regime whose template has this focus area.
    #[must_use]
    pub const fn regime(self) -> Regime {
        match self {
            Self::TryghedOgTrivsel
            | Self::KriminalpraeventivIndsats
            | Self::UddannelseOgBeskaeftigelse
            | Self::ForebyggelseOgForaeldreansvar => Regime::Funds2015To2018,
            Self::UddannelseOgLivschancer
            | Self::Beskaeftigelse
            | Self::Kriminalitetsforebyggelse
            | Self::SammenhaengskraftOgMedborgerskab => Regime::Funds2019To2026,
        }
    }
}

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
