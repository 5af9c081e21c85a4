//! The trace: every step of an assessment, so that a person can redo it by hand.

use chrono::NaiveDate;

use super::case::Case;
use super::measured::{Measured, meets};
use super::step::{Input, Quantity, Step, StepKind};
use super::{Assessment, Reason, Status};
use crate::figure::Exact;
use crate::rule::{Course, Formula};

fn number(name: &'static str, value: impl Into<Exact>) -> Input {
    Input { name, value: Quantity::Number(value.into()) }
}

const fn day(name: &'static str, date: NaiveDate) -> Input {
    Input { name, value: Quantity::Day(date) }
}

/// Writes the steps that led to the answer, from the numbers that the assessment kept.
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
    // If the two could not be compared, the value that prevents it is shown too.
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
    // A target that is to be held is judged by its rounding or tolerance, not by the side on which a value lies.
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
                // The best of them. Of several equal values, the first.
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

/// The comparison that gave the status: the ratio with a cut, or, before the path starts, the value with what is expected.
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
