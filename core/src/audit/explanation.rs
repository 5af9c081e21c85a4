//! The explanations of the kinds of findings, for the people who receive them.

use super::code::FindingCode;
use crate::Text;

/// The explanation (*forklaring*) of a kind of finding: what it finds, why that matters, and an example.
///
/// ```
/// use delaftale::Language;
/// use delaftale::audit::{Explanation, FindingCode};
/// let explanation = Explanation::of(FindingCode::RuleMissing).unwrap();
/// assert!(explanation.finds.in_language(Language::Danish).starts_with("En indikator"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The stable code.
    pub code: FindingCode,
    /// What the check finds.
    pub finds: Text,
    /// Why the finding matters.
    pub why: Text,
    /// An example that leads to the finding, in JSON: fields of the plan, of its delaftale and of its indicator. They replace the fields of
    /// the plan at the top of the page of all findings.
    pub example: &'static str,
}

/// Defines the explanations of one file: for each code what it finds and why that matters, in Danish and English, and an example.
macro_rules! explained {
    ($($code:ident {
        finds: $finds:literal, $finds_english:literal;
        why: $why:literal, $why_english:literal;
        example: $example:literal;
    })+) => {
        pub(in crate::audit) static EXPLAINED: &[$crate::audit::explanation::Explanation] = &[$(
            $crate::audit::explanation::Explanation {
                code: $crate::audit::code::FindingCode::$code,
                finds: $crate::Text::fixed($finds, $finds_english),
                why: $crate::Text::fixed($why, $why_english),
                example: $example,
            },
        )+];
    };
}
pub(super) use explained;
