//! What a kind of finding is, for people who meet it.

use super::code::FindingCode;
use crate::Text;

/// What a kind of finding is (*forklaring*): what it finds, why that matters, and an example.
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
    /// What it finds.
    pub finds: Text,
    /// Why that matters.
    pub why: Text,
    /// What makes it: fields of the plan, of its delaftale and of its indicator, which replace those of the plan at the top of the page
    /// of all findings.
    pub example: &'static str,
}

/// The explanations of the findings of one file, by their codes: what they find and why that matters, in Danish and English.
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
