//! The data of an indicator's plot.

use chrono::NaiveDate;
use serde::Serialize;

use crate::figure::{Exact, Interval, Unit, Value};

/// The points and lines of an indicator's plot (*graf*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Plot {
    /// Whether the values are gaps to the municipality, which they are for a gap rule.
    pub gap: bool,
    /// The unit of the values.
    pub unit: Unit,
    /// The day of the status. A line marks it in the plot.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub as_of: NaiveDate,
    /// Whether the observations were invented, for a trial or an example.
    pub invented: bool,
    /// The baseline of the area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<PlotPoint>,
    /// The target path: the corners of each straight line, and enough points of each curve.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<PathLine>,
    /// The target, on the day of its deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<PathPoint>,
    /// Whether the value is to rise to the target, which decides how a target of people is rounded in words.
    #[serde(skip)]
    pub target_rises: bool,
    /// The observations of the area, the earliest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<PlotPoint>,
    /// The days whose value cannot be shown because it is suppressed, missing or pending.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without_value: Vec<PointWithoutValue>,
    /// The municipality's baseline and observations, earliest first. It is empty for counts, which cannot be compared with the counts of
    /// an area.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub municipality: Vec<PlotPoint>,
}

impl Plot {
    /// Whether the plot shows anything: a value or a path.
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
    /// The last day that the value is about.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub date: NaiveDate,
    /// The value, in the unit of the plot.
    pub value: Exact,
    /// The interval of all values that round to the printed figure.
    pub rounding: Interval,
    /// Wilson's interval of 95 % in the unit of the plot; absent unless the value is a share whose numerator and denominator are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sampling: Option<Interval>,
    /// Whether a line joins the point to the point before it. No line crosses a break, an absent value, or the start of a new count.
    pub joined: bool,
}

/// A day whose value cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PointWithoutValue {
    /// The last day that the value is about.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub date: NaiveDate,
    /// The reason why there is no value.
    pub state: Value,
}

/// A line of the target path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PathLine {
    /// The points of the line, the earliest first.
    pub points: Vec<PathPoint>,
}

/// A point of the target path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PathPoint {
    /// The day. The value is the one at the end of the day.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub date: NaiveDate,
    /// The expected value, in the unit of the plot.
    pub value: Exact,
}
