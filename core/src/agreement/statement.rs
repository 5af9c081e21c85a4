//! Figures that stand in prose and in series, so that they can be checked against the tables.

use serde::{Deserialize, Serialize};

use super::{Id, Place, Population, Source};
use crate::figure::{Figure, Unit, Value};
use crate::reference::Reference;

/// Figures that a text states together (*oplysning*): `258 personer svarende til 42,9 %`, `549 unge`, `375 førtidspensionister ... 51 %`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Statement {
    /// Its name inside the delaftale.
    pub id: Id,
    /// What the text says, in own words.
    pub text: String,
    /// What is measured, as a key: figures with the same measure and population must agree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Id>,
    /// Whom it is about: the people that `share` is a share of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// How many of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Figure>,
    /// What share of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Figure>,
    /// How many people the population has, where the text says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Figure>,
    /// Statements whose counts add up to this one's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sum_of: Vec<Id>,
    /// Series of a table from which the share can be computed again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub computed_from: Option<SeriesShare>,
    /// What it is about in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// Where the figures come from (*kilde*), where the text or the table says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// The share of some series in some others, summed: `Ringparken + Motalavej of all four areas`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeriesShare {
    /// The series whose values are summed above the line.
    pub parts: Vec<Id>,
    /// The series whose values are summed below the line.
    pub wholes: Vec<Id>,
}

/// A row of a table over time (*tidsserie*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Series {
    /// Its name inside the delaftale.
    pub id: Id,
    /// The row's words.
    pub name: String,
    /// The table that it stands in: rows of one table are looked at together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// What is measured, as a key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Id>,
    /// Whom it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// The unit of its values.
    pub unit: Unit,
    /// The values.
    pub points: Vec<Point>,
    /// Set for a row of shares: which row is the part and which the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_of: Option<PartOfWhole>,
    /// Where the figures come from (*kilde*), where the table says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

impl Series {
    /// The point of this reference.
    #[must_use]
    pub fn at(&self, reference: Reference) -> Option<&Point> {
        self.points.iter().find(|point| point.reference == reference)
    }
}

/// One value of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Point {
    /// What it is about in time.
    pub reference: Reference,
    /// The column's words, where they say something else: the column `2015` of a count made on 1 January 2015 is about 2014.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The figure, or why there is none.
    pub value: Value,
}

impl Point {
    /// The column as a person finds it in the table.
    #[must_use]
    pub fn column_name(&self) -> String {
        self.column.clone().unwrap_or_else(|| self.reference.to_string())
    }
}

/// Two series of which one is a part of the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PartOfWhole {
    /// The series of the part.
    pub part: Id,
    /// The series of the whole.
    pub whole: Id,
}
