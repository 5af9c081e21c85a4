//! The trace: every step of an assessment, so that a person can redo it by hand.

use chrono::NaiveDate;
use serde::Serialize;

use super::case::Case;
use super::measured::{Measured, meets};
use super::{Assessment, Reason, Status};
use crate::Language;
use crate::figure::Exact;
use crate::rule::{Course, Formula};

/// One step of an assessment (*mellemregning*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Input {
    /// The letter in the formula: `b`, `T`, `t`.
    pub name: &'static str,
    /// What it is.
    pub value: Quantity,
}

/// A number, a day, a yes or no, or a status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "type", content = "value")]
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

fn number(name: &'static str, value: impl Into<Exact>) -> Input {
    Input { name, value: Quantity::Number(value.into()) }
}

const fn day(name: &'static str, date: NaiveDate) -> Input {
    Input { name, value: Quantity::Day(date) }
}

/// Writes down the steps that led to the answer, from the numbers that the assessment kept.
pub(super) fn steps(case: &Case<'_>, answer: &Assessment) -> Vec<Step> {
    let course = case.yardstick.as_ref().map(|yardstick| &yardstick.course);
    let mut all = Vec::new();
    let mut push = |step, inputs, formula, threshold, result| all.push(Step { step, inputs, formula, threshold, result });
    if let Some(b) = answer.baseline {
        // An annual count starts again from 0 on the first day of the agreement year of the latest value.
        let counted = answer.latest.zip(course).and_then(|(y, course)| course.counts_over(y.date));
        let start = counted.map(|(first, _)| first);
        push(StepKind::Baseline, vec![day("d0", start.unwrap_or(b.date))], None, None, Quantity::Number(b.value));
    }
    // Where the two could not be compared, the value that was not is shown too.
    if let Some((t, y)) = answer.latest.map(|y| (y.date, y.value)).or_else(|| case.latest_found()) {
        push(StepKind::Latest, vec![day("t", t)], None, None, Quantity::Number(y));
    }
    if let Some(change) = answer.change
        && let (Some(b), Some(y)) = (answer.baseline, answer.latest)
    {
        push(StepKind::Change, vec![number("y", y.value), number("b", b.value)], Some("y - b"), None, Quantity::Number(change));
    }
    if let Some(deadline) = answer.deadline {
        push(StepKind::Deadline, Vec::new(), None, None, Quantity::Day(deadline));
    }
    let (Some(b), Some(y), Some(course)) = (answer.baseline, answer.latest, course) else {
        if let Some(course) = course {
            let impossible = course.target().filter(|_| answer.reason == Some(Reason::TargetImpossible));
            if let Some(target) = answer.target.or(impossible) {
                let (formula, inputs) = named(course.target_formula(case.question.as_of));
                push(StepKind::Target, inputs, formula, None, Quantity::Number(target));
            }
        }
        push(StepKind::Verdict, Vec::new(), None, None, Quantity::Status(answer.status));
        return all;
    };
    if let Some(target) = answer.target {
        let (formula, inputs) = named(course.target_formula(y.date));
        push(StepKind::Target, inputs, formula, None, Quantity::Number(target));
    }
    // What is to be held is judged by its rounding or its tolerance, not by which side of the target it is on.
    let maintained = course.said().maintains();
    if let Some(target) = answer.target.filter(|_| !maintained) {
        let rises = course.rises();
        let against = |value| vec![number("y", value), number("T", target)];
        let formula = Some(if rises { "y >= T" } else { "y <= T" });
        if course.said().has_path() {
            let meets = meets(rises, b.value, target);
            push(StepKind::BaselineMeets, against(b.value), formula, None, Quantity::Truth(meets));
        }
        let met = meets(rises, y.value, target);
        push(StepKind::Meets, against(y.value), formula, None, Quantity::Truth(met));
        if !met && !answer.maintains {
            if course.form().can_be_lost() {
                // The best of them; of several that are equal the first.
                let of = |(_, a): &(NaiveDate, Measured), (_, b): &(NaiveDate, Measured)| a.value.cmp(&b.value);
                let earlier = case.before(y.date);
                match if rises { earlier.max_by(of) } else { earlier.min_by(|a, b| of(a, b).then(a.0.cmp(&b.0))) } {
                    Some((date, best)) => {
                        let inputs = against(best.value).into_iter().chain([day("t", date)]).collect();
                        let met = meets(rises, best.value, target);
                        push(StepKind::MetEarlier, inputs, formula, None, Quantity::Truth(met));
                    }
                    None => push(StepKind::MetEarlier, vec![number("T", target)], None, None, Quantity::Truth(false)),
                }
            }
            if let Some(deadline) = answer.deadline {
                let passed = Quantity::Truth(y.date >= deadline);
                push(StepKind::DeadlinePassed, vec![day("t", y.date), day("D", deadline)], Some("t >= D"), None, passed);
            }
        }
    }
    if let Some(expected) = answer.expected.filter(|_| course.said().has_path() || course.said().counts_from_zero()) {
        let (formula, inputs) = named(course.expected_formula(y.date, answer.target, answer.maintains));
        push(StepKind::Expected, inputs, formula, None, Quantity::Number(expected));
        if let Some(ratio) = answer.ratio {
            let inputs = vec![number("y", y.value), number("b", b.value), number("E", expected)];
            push(StepKind::Ratio, inputs, Some("(y - b) / (E - b)"), None, Quantity::Number(ratio));
        }
    }
    let (formula, threshold, inputs) = verdict(case, course, answer, y.value);
    push(StepKind::Verdict, inputs, formula, threshold, Quantity::Status(answer.status));
    all
}

/// What the status was read from: the ratio against a cut, or, before the path starts, the value against what is expected.
fn verdict(
    case: &Case<'_>,
    course: &Course<'_>,
    answer: &Assessment,
    y: Exact,
) -> (Option<&'static str>, Option<Exact>, Vec<Input>) {
    let by_cut = |formula, cut| (Some(formula), Some(cut), answer.ratio.map(|r| number("r", r)).into_iter().collect());
    match (answer.status, answer.ratio, answer.expected) {
        (Status::OnTrack, Some(_), _) => by_cut("r >= cut", case.question.method.on_track()),
        (Status::Behind, Some(_), _) => by_cut("r >= cut", case.question.method.behind()),
        (Status::FarBehind, Some(_), _) => by_cut("r >= cut", Exact::ZERO),
        (Status::Worsening, Some(_), _) => by_cut("r < cut", Exact::ZERO),
        (Status::OnTrack | Status::Worsening, None, Some(expected)) => {
            let formula = match (course.rises(), answer.status == Status::OnTrack) {
                (true, true) => "y >= E",
                (true, false) => "y < E",
                (false, true) => "y <= E",
                (false, false) => "y > E",
            };
            (Some(formula), None, vec![number("y", y), number("E", expected)])
        }
        _ => (None, None, Vec::new()),
    }
}

/// The formula of a course with its inputs.
fn named((formula, inputs): Formula) -> (Option<&'static str>, Vec<Input>) {
    (formula, inputs.into_iter().map(|(name, value)| number(name, value)).collect())
}
