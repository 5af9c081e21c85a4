//! Statements and time series: the figures in the prose and in the tables over time, which the audit compares with each other.

use serde::{Deserialize, Serialize};

use super::{Id, Place, Population, Source};
use crate::figure::{Figure, Unit, Value};
use crate::reference::Reference;
use crate::words::steps;

/// A statement (*oplysning*): the figures that one passage of the text gives together, such as `258 personer svarende til 42,9 %`, `549
/// unge`, `375 førtidspensionister ... 51 %`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Statement {
    /// The id, unique among the statements of the delaftale.
    pub id: Id,
    /// The statement in words, not necessarily the words of the document. It is not empty.
    pub text: String,
    /// The measure: a key for what is measured. The audit compares figures with the same measure and the same population.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Id>,
    /// The population: the people of whom `share` is a share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// The number of people counted, 0 or more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Figure>,
    /// The share of the population, 0-100 per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Figure>,
    /// The size of the population, 0 or more, if the text gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Figure>,
    /// The ids of the statements whose counts add up to the count of this statement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sum_of: Vec<Id>,
    /// The series of a table from which the share can be recomputed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub computed_from: Option<SeriesShare>,
    /// The reference: the time that the figures are about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// The source (*kilde*) of the figures, if the text or the table names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The place in the document where the statement was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// The share of the sum of some series in the sum of other series: `Ringparken + Motalavej` of all four areas.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SeriesShare {
    /// The ids of the series whose sum is the numerator.
    pub parts: Vec<Id>,
    /// The ids of the series whose sum is the denominator.
    pub wholes: Vec<Id>,
}

/// A time series (*tidsserie*): one row of a table over time, with a value in each column.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Series {
    /// The id, unique among the series of the delaftale.
    pub id: Id,
    /// The name: the words of the row. It is not empty.
    pub name: String,
    /// The name of the table. The audit compares the rows of one table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// The measure: a key for what is measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Id>,
    /// The population: the people whom the row is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// The unit of all values of the row.
    pub unit: Unit,
    /// The values, one for each column. Their references are unique.
    pub points: Vec<Point>,
    /// For a row of shares: the rows of the part and of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_of: Option<PartOfWhole>,
    /// The source (*kilde*) of the figures, if the table names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The place in the document where the row was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

impl Series {
    /// Makes a row with this id, name and unit, without points.
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

    /// The point with this reference; `None` if the row has none.
    #[must_use]
    pub fn at(&self, reference: Reference) -> Option<&Point> {
        self.points.iter().find(|point| point.reference == reference)
    }
}

/// A point of a series: one value and its reference.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Point {
    /// The reference: the time that the value is about.
    pub reference: Reference,
    /// The heading of the column, if it differs from the reference: the column `2015` of a count made on 1 January 2015 is about 2014.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The figure, or the reason why there is none. A figure is in the unit of the series.
    pub value: Value,
}

impl Point {
    /// Makes a point with this reference and value.
    #[must_use]
    pub const fn new(reference: Reference, value: Value) -> Self {
        Self { reference, column: None, value }
    }

    /// The heading of the column, as a reader finds it in the table.
    #[must_use]
    pub fn column_name(&self) -> String {
        self.column.clone().unwrap_or_else(|| self.reference.to_string())
    }
}

/// Two series, of which one counts a part of the people of the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PartOfWhole {
    /// The id of the series of the part.
    pub part: Id,
    /// The id of the series of the whole.
    pub whole: Id,
}

impl Statement {
    /// Makes a statement with this id and these words. All other fields are empty.
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
    /// Makes the share of the sum of `parts` in the sum of `wholes`.
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
    /// Makes a pair from the row of the part and the row of the whole.
    #[must_use]
    pub const fn new(part: Id, whole: Id) -> Self {
        Self { part, whole }
    }
}
