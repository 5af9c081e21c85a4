//! The formats of a follow-up: each is a renderer of the same tree.

use super::content::{document, picture};
use super::data::{FollowUp, IndicatorFollowUp};
use crate::Language;
use crate::block::{PlotSize, html, markdown, svg, text};

impl FollowUp {
    /// The follow-up as plain text in this language, at most 80 characters wide.
    ///
    /// Every status is written in words. The mark before the words repeats them. See the example of [`FollowUp::new`].
    #[must_use]
    pub fn to_text(&self, language: Language) -> String {
        text(&document(self, language))
    }

    /// The follow-up as Markdown in this language: CommonMark with GitHub's tables, without HTML and without links to other pages.
    ///
    /// Texts of the plan are escaped, so that they appear exactly as they are.
    #[must_use]
    pub fn to_markdown(&self, language: Language) -> String {
        markdown(&document(self, language))
    }

    /// The follow-up as one HTML page in this language.
    ///
    /// The page is complete in itself: it contains its styles and plots, loads nothing and needs no script. It follows the reader's choice
    /// of light or dark, can be read without colour, and prints on A4 with all calculations unfolded. It is well-formed XML too.
    #[must_use]
    pub fn to_html(&self, language: Language) -> String {
        html(&document(self, language))
    }
}

impl IndicatorFollowUp {
    /// The plot as an SVG document of its own, with its styles. It follows the reader's choice of light or dark.
    ///
    /// The plot shows the baseline, the expected path, the observations with their intervals, the municipality, the target at its
    /// deadline, and the day of the status. The same data always gives the same text.
    #[must_use]
    pub fn to_svg(&self, size: PlotSize, language: Language) -> String {
        svg(&picture(self, "plot".to_owned(), language), size, language)
    }
}
