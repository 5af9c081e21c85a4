//! The trace: every step of an assessment, so that a person can redo it by hand.

use chrono::NaiveDate;

use super::case::Case;
use super::measured::meets;
use super::series::Dated;
use super::step::{Input, Quantity, Step, StepKind};
use super::{Assessment, Reason, Status};
use crate::figure::Exact;
use crate::reference::days;
use crate::rule::{Course, Formula};

fn number(name: &'static str, value: impl Into<Exact>) -> Input {
    Input { name, value: Quantity::Number(value.into()) }
}

const fn day(name: &'static str, date: NaiveDate) -> Input {
    Input { name, value: Quantity::Day(date) }
}

const fn truth(truth: bool) -> Quantity {
    Quantity::Truth(truth)
}

/// The steps that are written so far.
struct Steps(Vec<Step>);

impl Steps {
    fn push(&mut self, step: StepKind, inputs: Vec<Input>, formula: Option<&'static str>, result: Quantity) {
        self.0.push(Step { step, inputs, formula, threshold: None, result });
    }
}

/// Writes the steps that led to the answer, from the numbers that the assessment kept.
pub(super) fn steps(case: &Case<'_>, answer: &Assessment) -> Vec<Step> {
    let course = case.yardstick.as_ref().map(|yardstick| &yardstick.course);
    let mut all = Steps(Vec::new());
    if let Some(b) = answer.baseline {
        // An annual count starts again from 0 on the first day of the agreement year of the latest value.
        let counted = answer.latest.zip(course).and_then(|(y, course)| course.counts_over(y.date));
        let start = counted.map(|(first, _)| first);
        all.push(StepKind::Baseline, vec![day("d0", start.unwrap_or(b.date))], None, Quantity::Number(b.value));
    }
    // If the two could not be compared, the value that prevents it is shown too.
    if let Some((t, y)) = answer.latest.map(|y| (y.date, y.value)).or_else(|| case.latest_found()) {
        all.push(StepKind::Latest, vec![day("t", t)], None, Quantity::Number(y));
    }
    if let Some(change) = answer.change
        && let (Some(b), Some(y)) = (answer.baseline, answer.latest)
    {
        all.push(StepKind::Change, vec![number("y", y.value), number("b", b.value)], Some("y - b"), Quantity::Number(change));
    }
    if let Some(deadline) = answer.deadline {
        all.push(StepKind::Deadline, Vec::new(), None, Quantity::Day(deadline));
    }
    let (Some(y), Some(course)) = (answer.latest, course) else {
        if let Some(course) = course {
            let impossible = course.target().filter(|_| answer.reason == Some(Reason::TargetImpossible));
            if let Some(target) = answer.target.or(impossible) {
                let (formula, inputs) = named(course.target_formula(case.question.as_of));
                all.push(StepKind::Target, inputs, formula, Quantity::Number(target));
            }
        }
        years(case, answer, &mut all);
        all.push(StepKind::Verdict, Vec::new(), None, Quantity::Status(answer.status));
        return all.0;
    };
    if let Some(target) = answer.target {
        let (formula, inputs) = named(course.target_formula(y.date));
        all.push(StepKind::Target, inputs, formula, Quantity::Number(target));
    }
    // A target that is to be held is judged by its rounding or tolerance, not by the side on which a value lies.
    let maintained = course.said().maintains();
    if let Some(target) = answer.target.filter(|_| !maintained) {
        against_the_target(case, course, answer, (y.date, y.value), target, &mut all);
    }
    if let Some(counts) = answer.counts_held {
        all.push(
            StepKind::CountsHeld,
            vec![number("counts", i64::from(counts.of))],
            None,
            Quantity::Number(i64::from(counts.held).into()),
        );
    } else if let Some(expected) = answer.expected.filter(|_| course.said().has_path() || course.said().counts_from_zero()) {
        let (formula, inputs) = named(course.expected_formula(y.date, answer.target, answer.maintains));
        all.push(StepKind::Expected, inputs, formula, Quantity::Number(expected));
        if let (Some(ratio), Some(b)) = (answer.ratio, answer.baseline) {
            let inputs = vec![number("y", y.value), number("b", b.value), number("E", expected)];
            all.push(StepKind::Ratio, inputs, Some("(y - b) / (E - b)"), Quantity::Number(ratio));
        }
    }
    years(case, answer, &mut all);
    let status = answer.before.unwrap_or(answer.status);
    let (formula, threshold, inputs) = verdict(case, course, answer, status, y.value);
    let step = if answer.before.is_some() { StepKind::Before } else { StepKind::Verdict };
    all.0.push(Step { step, inputs, formula, threshold, result: Quantity::Status(status) });
    after_the_deadline(case, answer, &mut all);
    all.0
}

/// The comparisons with the target: of the baseline, the latest value, the value at the deadline, and the earlier values.
fn against_the_target(
    case: &Case<'_>,
    course: &Course<'_>,
    answer: &Assessment,
    (t, y): (NaiveDate, Exact),
    target: Exact,
    all: &mut Steps,
) {
    let rises = course.rises();
    let against = |value| vec![number("y", value), number("T", target)];
    let formula = Some(if rises { "y >= T" } else { "y <= T" });
    let has_path = course.said().has_path();
    if let Some(b) = answer.baseline.filter(|_| has_path) {
        all.push(StepKind::BaselineMeets, against(b.value), formula, truth(meets(rises, b.value, target)));
    }
    let met = meets(rises, y, target);
    all.push(StepKind::Meets, against(y), formula, truth(met));
    if answer.maintains {
        return;
    }
    let at_deadline = answer.value_at_deadline.filter(|m| m.date != t);
    if let Some(deadline) = answer.deadline.filter(|_| !met || at_deadline.is_some()) {
        all.push(StepKind::DeadlinePassed, vec![day("t", t), day("D", deadline)], Some("t >= D"), truth(t >= deadline));
    }
    let mut fallen = false;
    if let Some(m) = at_deadline {
        all.push(StepKind::AtDeadline, vec![day("tm", m.date)], None, Quantity::Number(m.value));
        let held = meets(rises, m.value, target);
        let formula = Some(if rises { "m >= T" } else { "m <= T" });
        all.push(StepKind::MeetsAtDeadline, vec![number("m", m.value), number("T", target)], formula, truth(held));
        fallen = held && !met;
    } else if answer.value_at_deadline.is_none() && !met && has_path {
        // The best of them. Of several equal values, the first.
        let of = |(_, a): &Dated, (_, b): &Dated| a.value.cmp(&b.value);
        let earlier = case.earlier(t).into_iter();
        match if rises { earlier.max_by(of) } else { earlier.min_by(|a, b| of(a, b).then(a.0.cmp(&b.0))) } {
            Some((date, best)) => {
                let inputs = against(best.value).into_iter().chain([day("t", date)]).collect();
                fallen = meets(rises, best.value, target);
                all.push(StepKind::MetEarlier, inputs, formula, truth(fallen));
            }
            None => all.push(StepKind::MetEarlier, vec![number("T", target)], None, truth(false)),
        }
    }
    if fallen {
        all.push(StepKind::ToBeHeld, Vec::new(), None, truth(course.said().is_held()));
    }
}

/// The finished agreement years that have a status.
fn years(case: &Case<'_>, answer: &Assessment, all: &mut Steps) {
    for year in answer.years.iter().filter(|year| year.is_finished(case.question.as_of)) {
        if let (Some(y), Some(target), Some(status)) = (year.counted, year.target, year.status) {
            let inputs = vec![number("y", y), number("T", target), number("number", i64::from(year.number))];
            let formula = Some(if status == Status::Missed { "y < T" } else { "y >= T" });
            all.push(StepKind::Year, inputs, formula, Quantity::Status(status));
        }
    }
}

/// The steps after a deadline about which no value is known.
fn after_the_deadline(case: &Case<'_>, answer: &Assessment, all: &mut Steps) {
    let (Some(_), Some(deadline)) = (answer.before, answer.deadline) else { return };
    let as_of = case.question.as_of;
    all.push(StepKind::Overdue, vec![day("asOf", as_of), day("D", deadline)], Some("asOf > D"), truth(as_of > deadline));
    let Some(awaited) = answer.awaited else {
        all.push(StepKind::Verdict, Vec::new(), None, Quantity::Status(answer.status));
        return;
    };
    let delay = days(awaited.about, awaited.due);
    let inputs = vec![day("turn", awaited.about), number("delay", delay)];
    all.push(StepKind::Due, inputs, Some("turn + delay"), Quantity::Day(awaited.due));
    let formula = if answer.status == Status::Awaiting { "asOf <= due" } else { "asOf > due" };
    let inputs = vec![day("asOf", as_of), day("due", awaited.due)];
    all.push(StepKind::Verdict, inputs, Some(formula), Quantity::Status(answer.status));
}

/// The comparison that gave the status: the ratio with a cut, or, before the path starts, the value with what is expected.
fn verdict(
    case: &Case<'_>,
    course: &Course<'_>,
    answer: &Assessment,
    status: Status,
    y: Exact,
) -> (Option<&'static str>, Option<Exact>, Vec<Input>) {
    let by_cut = |formula, cut| (Some(formula), Some(cut), answer.ratio.map(|r| number("r", r)).into_iter().collect());
    match (status, answer.ratio, answer.expected) {
        (Status::OnTrack, Some(_), _) => by_cut("r >= cut", case.question.method.on_track()),
        (Status::Behind, Some(_), _) => by_cut("r >= cut", case.question.method.behind()),
        (Status::FarBehind, Some(_), _) => by_cut("r >= cut", Exact::ZERO),
        (Status::Worsening, Some(_), _) => by_cut("r < cut", Exact::ZERO),
        (Status::OnTrack | Status::Worsening, None, Some(expected)) => {
            let formula = match (course.rises(), status == Status::OnTrack) {
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
