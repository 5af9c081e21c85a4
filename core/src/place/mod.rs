//! Where an item stands: its id inside a plan, and the place in a document where it was printed.

mod id;

pub use id::Id;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::words::steps;

/// The place where something was printed (*sted*). Plans are read from documents, and a finding points back to the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Place {
    /// The document: its id in the plan, or its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The page, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The line, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The section or table: `Delmål og indikatorer`, `Tabel 1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The cell: `række 2, kolonne Baseline`, or `C7`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
}

steps!(Place {
    with_document text document,
    with_page some page: u32,
    with_line some line: u32,
    with_section text section,
    with_cell text cell,
});

/// For people: the parts that are known, separated by commas.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            self.document.clone(),
            self.page.map(|page| format!("s. {page}")),
            self.line.map(|line| format!("l. {line}")),
            self.section.clone(),
            self.cell.clone(),
        ];
        f.write_str(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}

impl Place {
    /// A place without any details.
    ///
    /// ```
    /// use delaftale::agreement::Place;
    /// let place = Place::new().with_document("Delaftalen").with_page(3).with_section("Tabel 1");
    /// assert_eq!(place.to_string(), "Delaftalen, s. 3, Tabel 1");
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
