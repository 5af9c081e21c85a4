//! The fixed texts of the formats and the plots, with both languages side by side.

use crate::words::bilingual_enum;

bilingual_enum! {
    /// A fixed text.
    pub(super) enum Label;
    /// The text.
    pub(super) fn text;

    // A page
    SkipLink: "Gå til indholdet", "Skip to the content";
    Contents: "Indhold", "Contents";
    // A plot
    AsOf: "Opgjort pr.", "Status of";
    People: "Antal", "People";
    LegendArea: "Boligområdet", "Area";
    LegendBaseline: "Baseline", "Baseline";
    LegendPath: "Forventet vej", "Expected path";
    LegendTarget: "Mål ved fristen", "Target at the deadline";
    LegendMunicipality: "Kommunen", "Municipality";
    LegendRounding: "Afrunding", "Rounding";
    LegendSampling: "Usikkerhed (95 %)", "Uncertainty (95 %)";
    LegendWithoutValue: "Uden værdi", "Without a value";
    AxisBroken: "aksen begynder ikke ved 0", "the axis does not start at 0";
    GapAxis: "Forskel til kommunen", "Difference to the municipality";
    InventedTitle: "Opdigtede målinger", "Invented observations";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_label_says_something_in_both_languages() {
        for label in Label::ALL {
            for language in [Language::Danish, Language::English] {
                let text = label.text(language);
                assert!(!text.is_empty() && text == text.trim(), "{label:?}");
            }
        }
    }
}
