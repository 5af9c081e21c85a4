//! The steps of a trace, with their inputs and results.

use chrono::NaiveDate;
use serde::Serialize;

use super::Status;
use crate::figure::Exact;
use crate::words::bilingual_enum;

/// One step of an assessment (*mellemregning*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Step {
    /// The kind of the step.
    pub step: StepKind,
    /// The inputs, by the letters of the formula.
    pub inputs: Vec<Input>,
    /// The formula over the inputs. It is the same in every language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<&'static str>,
    /// The threshold that the result was compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<Exact>,
    /// The result.
    pub result: Quantity,
}

/// A named input of a step.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Input {
    /// The letter in the formula: `b`, `T`, `t`.
    pub name: &'static str,
    /// The value of the input.
    pub value: Quantity,
}

/// A number, a day, a yes or no, or a status.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "type", content = "value")]
#[non_exhaustive]
pub enum Quantity {
    /// An exact number.
    Number(Exact),
    /// A day.
    Day(#[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))] NaiveDate),
    /// Yes or no.
    Truth(bool),
    /// A status.
    Status(Status),
}

bilingual_enum! {
    /// The kinds of steps, in the order in which they occur.
    #[derive(Serialize)]
    #[non_exhaustive]
    pub enum StepKind;
    /// The words for what the step does.
    pub fn title;

    /// Takes the baseline.
    Baseline = "baseline", "Baseline b på dagen d0", "The baseline b on the day d0";
    /// Takes the latest value.
    Latest = "latest", "Den seneste måling y på dagen t", "The latest observation y on the day t";
    /// Finds the deadline.
    Deadline = "deadline", "Fristen D", "The deadline D";
    /// Computes the target.
    Target = "target", "Målet T", "The target T";
    /// Compares the baseline with the target.
    BaselineMeets = "baselineMeets", "Opfylder baseline allerede målet?", "Does the baseline already meet the target?";
    /// Compares the latest value with the target.
    Meets = "meets", "Opfylder den seneste måling målet?", "Does the latest observation meet the target?";
    /// Compares the best of the earlier values with the target. Without an input `y` there was none.
    MetEarlier = "metEarlier", "Opfyldte en tidligere måling målet?", "Did an earlier observation meet the target?";
    /// Compares the day of the latest value with the deadline.
    DeadlinePassed = "deadlinePassed", "Er målingen fra fristen eller senere?", "Is the observation about the deadline or later?";
    /// Computes the value that the path expects.
    Expected = "expected", "Forventet værdi E på dagen t", "The expected value E on the day t";
    /// Computes the ratio.
    Ratio = "ratio", "Andel r af den forventede vej", "The part r of the expected way";
    /// Computes the change.
    Change = "change", "Ændringen siden baseline", "The change since the baseline";
    /// Gives the status.
    Verdict = "verdict", "Status", "The status";
}
