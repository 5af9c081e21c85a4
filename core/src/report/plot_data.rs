//! What the plot of an indicator shows, as data.

use chrono::NaiveDate;
use serde::Serialize;

use crate::figure::{Exact, Interval, Unit, Value};

/// The points and lines of an indicator's plot (*graf*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Plot {
    /// Whether the values are differences to the municipality, as a gap rule sees them.
    pub gap: bool,
    /// The unit of the values.
    pub unit: Unit,
    /// The day that the status is of.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub as_of: NaiveDate,
    /// Whether the observations were made up.
    pub invented: bool,
    /// The baseline of the area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<PlotPoint>,
    /// The target path: the corners of each line, and enough points of a curve.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<PathLine>,
    /// The target on the day of its deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<PathPoint>,
    /// What was measured in the area, earliest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<PlotPoint>,
    /// Days of which there is no value to show: it is suppressed, missing or pending.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without_value: Vec<PointWithoutValue>,
    /// The municipality's baseline and what was measured there, earliest first; empty for counts, which cannot be held against those of
    /// an area.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub municipality: Vec<PlotPoint>,
}

impl Plot {
    /// Whether there is anything to see: a value or a path.
    #[must_use]
    pub fn has_something(&self) -> bool {
        self.baseline.is_some() || !(self.observations.is_empty() && self.municipality.is_empty() && self.path.is_empty())
    }
}

/// A value in a plot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlotPoint {
    /// The last day that it is about.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub date: NaiveDate,
    /// The value.
    pub value: Exact,
    /// Everything that rounds to the printed figure.
    pub rounding: Interval,
    /// Wilson's interval of 95 per cent in the unit of the values, for a share whose people are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sampling: Option<Interval>,
    /// Whether a line joins it to the point before it: not across a break, a value that is not there, or the start of a new count.
    pub joined: bool,
}

/// A day of which there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PointWithoutValue {
    /// The last day that it is about.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub date: NaiveDate,
    /// Why there is none.
    pub state: Value,
}

/// A line of the target path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PathLine {
    /// Its points, earliest first.
    pub points: Vec<PathPoint>,
}

/// A point of the target path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PathPoint {
    /// The day; the value is that of its evening.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub date: NaiveDate,
    /// The expected value.
    pub value: Exact,
}
