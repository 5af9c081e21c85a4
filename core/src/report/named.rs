//! Ages and places in the form for readers.

use crate::Language;
use crate::agreement::{Ages, Document, Place};
use crate::words::say;

/// An age band: `18-29 år`, `aged 18-29`.
pub(super) fn ages(ages: &Ages, language: Language) -> String {
    let from = ages.from();
    match ages.to() {
        Some(to) => say!(language, "{from}-{to} år", "aged {from}-{to}"),
        None => say!(language, "{from} år og derover", "aged {from} and over"),
    }
}

/// A place in a document, in words; empty if nothing is known. Documents of the plan are named by their titles.
pub(super) fn place(place: &Place, documents: &[Document], language: Language) -> String {
    let title = |id: &String| documents.iter().find(|d| d.id.as_str() == id).map_or_else(|| id.clone(), |d| d.title.clone());
    let parts = [
        place.document.as_ref().map(title),
        place.page.map(|page| format!("{} {page}", language.pick("s.", "p."))),
        place.line.map(|line| format!("{} {line}", language.pick("l.", "line"))),
        place.section.clone(),
        place.cell.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
