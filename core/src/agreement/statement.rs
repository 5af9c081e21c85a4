//! Figures that stand in prose and in series, so that they can be checked against the tables.

use serde::{Deserialize, Serialize};

use super::{Id, Place, Population, Source};
use crate::figure::{Figure, Unit, Value};
use crate::reference::Reference;
use crate::words::steps;

/// Figures that a text states together (*oplysning*): `258 personer svarende til 42,9 %`, `549 unge`, `375 førtidspensionister ... 51 %`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SeriesShare {
    /// The series whose values are summed above the line.
    pub parts: Vec<Id>,
    /// The series whose values are summed below the line.
    pub wholes: Vec<Id>,
}

/// A row of a table over time (*tidsserie*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
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
    /// A row without points, with its name inside the delaftale, its words and the unit of its values.
    ///
    /// ```
    /// use delaftale::agreement::{Id, Point, Series};
    /// use delaftale::figure::Unit;
    /// let row = Series::new(Id::new("ledige")?, "Ledige i alt", Unit::Persons)
    ///     .with_point(Point::new("2019".parse()?, "112".parse()?))
    ///     .with_point(Point::new("2020".parse()?, "104".parse()?));
    /// assert_eq!(row.at("2020".parse()?).map(|point| point.value.to_string()).as_deref(), Some("104"));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn new(id: Id, name: impl Into<String>, unit: Unit) -> Self {
        Self {
            id,
            name: name.into(),
            table: None,
            measure: None,
            population: None,
            unit,
            points: Vec::new(),
            share_of: None,
            source: None,
            place: None,
        }
    }

    /// The point of this reference.
    #[must_use]
    pub fn at(&self, reference: Reference) -> Option<&Point> {
        self.points.iter().find(|point| point.reference == reference)
    }
}

/// One value of a series.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
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
    /// A value and what it is about in time.
    #[must_use]
    pub const fn new(reference: Reference, value: Value) -> Self {
        Self { reference, column: None, value }
    }

    /// The column as a person finds it in the table.
    #[must_use]
    pub fn column_name(&self) -> String {
        self.column.clone().unwrap_or_else(|| self.reference.to_string())
    }
}

/// Two series of which one is a part of the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PartOfWhole {
    /// The series of the part.
    pub part: Id,
    /// The series of the whole.
    pub whole: Id,
}

impl Statement {
    /// A statement with its name inside the delaftale and what the text says, in own words.
    #[must_use]
    pub fn new(id: Id, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            measure: None,
            population: None,
            count: None,
            share: None,
            total: None,
            sum_of: Vec::new(),
            computed_from: None,
            reference: None,
            source: None,
            place: None,
        }
    }
}

steps!(Statement {
    with_measure some measure: Id,
    with_population some population: Population,
    with_count some count: Figure,
    with_share some share: Figure,
    with_total some total: Figure,
    with_sum_of push sum_of: Id,
    with_computed_from some computed_from: SeriesShare,
    with_reference some reference: Reference,
    with_source some source: Source,
    with_place some place: Place,
});

impl SeriesShare {
    /// The sum of `parts` as a share of the sum of `wholes`.
    #[must_use]
    pub const fn new(parts: Vec<Id>, wholes: Vec<Id>) -> Self {
        Self { parts, wholes }
    }
}

steps!(Series {
    with_table text table,
    with_measure some measure: Id,
    with_population some population: Population,
    with_point push points: Point,
    with_share_of some share_of: PartOfWhole,
    with_source some source: Source,
    with_place some place: Place,
});

steps!(Point { with_column text column });

impl PartOfWhole {
    /// A row and the row that it is a part of.
    #[must_use]
    pub const fn new(part: Id, whole: Id) -> Self {
        Self { part, whole }
    }
}
