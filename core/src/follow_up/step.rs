//! What a trace is made of: steps with their inputs and results.

use chrono::NaiveDate;
use serde::Serialize;

use super::Status;
use crate::Language;
use crate::figure::Exact;

/// One step of an assessment (*mellemregning*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Step {
    /// Which step.
    pub step: StepKind,
    /// What went in, by the letters of the formula.
    pub inputs: Vec<Input>,
    /// The rule of the step, as a formula over the inputs; the same in every language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<&'static str>,
    /// The threshold that the result was held against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<Exact>,
    /// What came out.
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
    /// What it is.
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

macro_rules! step_kinds {
    ($($(#[doc = $doc:literal])+ $variant:ident: $danish:literal, $english:literal;)+) => {
        /// The kinds of steps, in the order in which they come.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub enum StepKind {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl StepKind {
            /// What the step does, for people.
            #[must_use]
            pub const fn title(self, language: Language) -> &'static str {
                match self {
                    $(Self::$variant => language.pick($danish, $english),)+
                }
            }
        }
    };
}

step_kinds! {
    /// The baseline was taken.
    Baseline: "Baseline b på dagen d0", "The baseline b on the day d0";
    /// The latest value was taken.
    Latest: "Den seneste måling y på dagen t", "The latest observation y on the day t";
    /// The deadline was found.
    Deadline: "Fristen D", "The deadline D";
    /// The target was computed.
    Target: "Målet T", "The target T";
    /// The baseline was held against the target.
    BaselineMeets: "Opfylder baseline allerede målet?", "Does the baseline already meet the target?";
    /// The latest value was held against the target.
    Meets: "Opfylder den seneste måling målet?", "Does the latest observation meet the target?";
    /// The best of the earlier values was held against the target; without an input `y` there was none.
    MetEarlier: "Opfyldte en tidligere måling målet?", "Did an earlier observation meet the target?";
    /// The latest day was held against the deadline.
    DeadlinePassed: "Er målingen fra fristen eller senere?", "Is the observation about the deadline or later?";
    /// The path was evaluated.
    Expected: "Forventet værdi E på dagen t", "The expected value E on the day t";
    /// The ratio was computed.
    Ratio: "Andel r af den forventede vej", "The part r of the expected way";
    /// The change was computed.
    Change: "Ændringen siden baseline", "The change since the baseline";
    /// The status came out.
    Verdict: "Status", "The status";
}
