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
    /// The inputs, with the letters that they have in the formula.
    pub inputs: Vec<Input>,
    /// The formula over the inputs, if the step calculates. It is the same in every language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<&'static str>,
    /// The threshold that the result was compared with, if the step compares.
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

/// The value of an input or a result.
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
    /// The words for what the step does, in one language.
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
    /// Compares the day of the latest value with the deadline.
    DeadlinePassed = "deadlinePassed", "Er målingen fra fristen eller senere?", "Is the observation about the deadline or later?";
    /// Takes the value at the deadline: the first known value about the deadline or later.
    AtDeadline = "atDeadline", "Målingen ved fristen m på dagen tm", "The observation at the deadline m on the day tm";
    /// Compares the value at the deadline with the target.
    MeetsAtDeadline = "meetsAtDeadline", "Opfyldte målingen ved fristen målet?", "Did the observation at the deadline meet the target?";
    /// Compares the best of the earlier values with the target. Without an input `y` there is no earlier value.
    MetEarlier = "metEarlier", "Opfyldte en tidligere måling målet?", "Did an earlier observation meet the target?";
    /// Says whether the rule asks to hold the target.
    ToBeHeld = "toBeHeld", "Skal målet fastholdes?", "Is the target to be held?";
    /// Computes the value that the path expects.
    Expected = "expected", "Forventet værdi E på dagen t", "The expected value E on the day t";
    /// Computes the ratio.
    Ratio = "ratio", "Andel r af den forventede vej", "The part r of the expected way";
    /// Gives the status of a finished agreement year, from its number, the latest count `y` and the target of the year.
    Year = "year", "Status for et afsluttet aftaleår", "The status of a finished agreement year";
    /// Counts the counts at which all places were filled.
    CountsHeld = "countsHeld", "Antal opgørelser k af n, hvor pladserne var opfyldt", "The number k of n counts with all places filled";
    /// Gives the status of the latest value, if the deadline has passed and no value about the deadline or later is known.
    Before = "before", "Status for den seneste måling", "The status of the latest observation";
    /// Says whether the deadline has passed on the day of the status.
    Overdue = "overdue", "Er fristen udløbet uden en måling?", "Has the deadline passed without an observation?";
    /// Computes the day by which the source gives the value at the deadline.
    Due = "due", "Tallet for fristen skal foreligge senest", "The value at the deadline is due by";
    /// Computes the change.
    Change = "change", "Ændringen siden baseline", "The change since the baseline";
    /// Gives the status of the indicator.
    Verdict = "verdict", "Status", "The status";
}
