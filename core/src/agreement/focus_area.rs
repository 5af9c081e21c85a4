//! The two templates and their focus areas.

use serde::{Deserialize, Serialize};

use crate::words::bilingual_enum;

bilingual_enum! {
    /// The funding regime (*bevillingsperiode*), which decides the template: its focus areas, its sections, its way of measuring.
    #[derive(Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum Regime;
    /// The words for it.
    pub fn words;

    /// The funds of 2015-18: success criteria with data sources, a start date only.
    Funds2015To2018 = "2015-18", "2015-18-midler", "2015-18 funds";
    /// The funds of 2019-26: the table of objectives, indicators and baselines, a period from - to.
    Funds2019To2026 = "2019-26", "2019-26-midler", "2019-26 funds";
}

bilingual_enum! {
    /// A focus area (*indsatsområde*): one delaftale is made for each.
    #[derive(Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum FocusArea;
    /// The words for it.
    pub fn words;

    /// *Tryghed og trivsel*.
    TryghedOgTrivsel = "tryghedOgTrivsel", "Tryghed og trivsel", "Safety and well-being";
    /// *Kriminalpræventiv indsats*.
    KriminalpraeventivIndsats = "kriminalpraeventivIndsats", "Kriminalpræventiv indsats", "Crime prevention (2015-18)";
    /// *Uddannelse og beskæftigelse*.
    UddannelseOgBeskaeftigelse = "uddannelseOgBeskaeftigelse", "Uddannelse og beskæftigelse", "Education and employment";
    /// *Forebyggelse og forældreansvar*.
    ForebyggelseOgForaeldreansvar = "forebyggelseOgForaeldreansvar", "Forebyggelse og forældreansvar", "Prevention and parental responsibility";
    /// *Uddannelse og livschancer*.
    UddannelseOgLivschancer = "uddannelseOgLivschancer", "Uddannelse og livschancer", "Education and life chances";
    /// *Beskæftigelse*.
    Beskaeftigelse = "beskaeftigelse", "Beskæftigelse", "Employment";
    /// *Kriminalitetsforebyggelse*.
    Kriminalitetsforebyggelse = "kriminalitetsforebyggelse", "Kriminalitetsforebyggelse", "Crime prevention";
    /// *Sammenhængskraft og medborgerskab*.
    SammenhaengskraftOgMedborgerskab = "sammenhaengskraftOgMedborgerskab", "Sammenhængskraft og medborgerskab", "Cohesion and citizenship";
}

impl FocusArea {
    /// The regime whose template has it.
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
