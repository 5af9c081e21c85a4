//! The decisions of an assessment, in their order.

use chrono::NaiveDate;

use super::case::{Case, Measured, meets};
use super::range::Earlier;
use super::{Assessment, Method, Observation, Reading, Reason, Status, StatusRange, trace};
use crate::agreement::{Direction, Indicator};
use crate::figure::{Exact, Figure};
use crate::reference::Period;
use crate::rule::{Course, Expected, Movement, RuleKind};

/// What is asked about an indicator.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The day that the status is of (*status pr.*): values about later days do not count.
    pub as_of: NaiveDate,
    /// What was known on this day: values that became known later do not count.
    pub known_at: NaiveDate,
    /// The method.
    pub method: &'a Method,
    /// The names of breaks that the caller crosses knowingly; the answer repeats those that were crossed.
    pub waivers: &'a [String],
    /// Whether the steps are to be written down.
    pub trace: bool,
}

impl<'a> Question<'a> {
    /// The status of a day, with everything that is known, by the standard cuts, with the trace.
    #[must_use]
    pub const fn of(as_of: NaiveDate, method: &'a Method) -> Self {
        Self { as_of, known_at: NaiveDate::MAX, method, waivers: &[], trace: true }
    }
}

/// Assesses one indicator.
///
/// `period` is the period in which its rule runs ([`crate::agreement::Helhedsplan::period_of`]); `observations` are those of the
/// indicator, in the order of [`super::Observations::of`].
///
/// The decisions, in this order: not assessable; no rule; reached or lost; missed; the ratio against the cuts. Lost can be what is a
/// state, the places of an occupancy too; a count that grows through the agreement year cannot. Direction and maintain
/// rules answer better, unchanged, worse and held, slipped. A baseline that already meets its target is assessed as maintaining it.
///
/// A value that became known later replaces one of the same reference. References that only end on the same day do not replace each
/// other: a year is not its last quarter. Of several that end on one day that value is looked at which covers as much time as the
/// baseline does (for a volume: what was counted from the first day of its count), however late the others became known, and even if
/// it was withdrawn. Where none does, it is the one that covers most: a year, a year counted on 1 January of the next, a half-year, a
/// quarter, a point in time. Of the municipality's values it is the one that covers the time of the area's. A reference that stands
/// alone on its day is taken as it is, since a stock (*bestand*) at the end of a quarter can be held against one at the end of a year;
/// a count over a quarter cannot, and should not be given beside a baseline over a year.
///
/// ```
/// use delaftale::agreement::{Helhedsplan, Id};
/// use delaftale::figure::Value;
/// use delaftale::follow_up::{Method, Observation, Observations, Question, Status, assess};
/// use delaftale::reference::{Reference, parse_day};
/// let plan: Helhedsplan = serde_json::from_str(r#"{
///     "id": "p", "title": "Plan", "municipality": "Eksempel", "regime": "2019-26",
///     "period": { "start": "2021-09-01", "end": "2025-08-31" },
///     "delaftaler": [{ "id": "job", "focusArea": "beskaeftigelse", "period": { "start": "2021-09-01", "end": "2025-08-31" },
///         "objectives": [{ "id": "aktive", "text": "Flere er aktive", "indicators": [{
///             "id": "grad", "name": "Aktiveringsgrad", "unit": "percent", "direction": "higher",
///             "baseline": { "value": "20 %", "reference": "2021-02" }, "rule": { "rule": "øges til 85 % inden 31. august 2025" }
///         }] }] }]
/// }"#)?;
/// let job = &plan.delaftaler[0];
/// let (id, value) = (Id::new("grad")?, Value::parse("55 %")?);
/// let reading = Observation::new(job.id.clone(), id.clone(), Reference::parse("31.8.2023")?, value, parse_day("1.10.2023")?);
/// let observations = Observations::new(vec![reading])?;
/// let method = Method::standard();
/// let question = Question::of(parse_day("1.12.2023")?, &method);
/// let answer = assess(job.indicator(&id).unwrap(), &plan.period_of(job), observations.of(&job.id, &id), &question);
/// assert_eq!(answer.status, Status::OnTrack);
/// assert_eq!(answer.ratio.unwrap().to_string(), "0.969112943949");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn assess(indicator: &Indicator, period: &Period, observations: &[Observation], question: &Question<'_>) -> Assessment {
    let case = Case::new(indicator, period, observations, question);
    let mut answer = case.answer(Extent::Whole);
    if question.trace {
        answer.trace = trace::steps(&case, &answer);
    }
    answer
}

/// The status of an indicator and what it was found by, without what an [`Assessment`] says around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// How it stands.
    pub status: Status,
    /// Why it cannot be assessed.
    pub reason: Option<Reason>,
    /// What the path expects on the day of the latest value; the target itself where it is to be maintained.
    pub expected: Option<Exact>,
    /// The part of the expected way that was gone.
    pub ratio: Option<Exact>,
}

/// The status of [`assess`] alone: for a cell of a spreadsheet, or a column of them. It costs about a third.
///
/// ```
/// use delaftale::follow_up::{Method, Question, Status, assess, judge};
/// use delaftale::reference::{Period, parse_day};
/// let indicator = serde_json::from_str(r#"{
///     "id": "forloeb", "name": "Borgere i forløb", "unit": "persons", "direction": "higher", "rule": { "rule": "mindst 75 årligt" }
/// }"#)?;
/// let method = Method::standard();
/// let (period, question) = (Period::parse("1.10.2017 – 30.9.2021")?, Question::of(parse_day("1.4.2018")?, &method));
/// let judgement = judge(&indicator, &period, &[], &question);
/// assert_eq!(judgement.status, Status::NotAssessable);
/// assert_eq!(judgement.reason, assess(&indicator, &period, &[], &question).reason);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn judge(indicator: &Indicator, period: &Period, observations: &[Observation], question: &Question<'_>) -> Judgement {
    let answer = Case::new(indicator, period, observations, question).answer(Extent::Status);
    Judgement { status: answer.status, reason: answer.reason, expected: answer.expected, ratio: answer.ratio }
}

/// [`judge`] where there is nothing to look for: one value of the area after its baseline, both exactly printed in the indicator's unit,
/// and a rule that starts from the baseline.
pub(super) fn judge_one(
    indicator: &Indicator,
    period: &Period,
    question: &Question<'_>,
    (baseline, d0): (Figure, NaiveDate),
    (value, t): (Figure, NaiveDate),
) -> Judgement {
    let case = Case::of_one(indicator, period, question, baseline, d0);
    let mut judgement = Judgement { status: Status::NotAssessable, reason: None, expected: None, ratio: None };
    if let Err(reason) = case.decide_one(&mut judgement, Measured::of_figure(value, indicator.unit), t) {
        judgement.reason = Some(reason);
    }
    judgement
}

/// The values of the area and of the municipality that an assessment looks at, latest first, one of each day.
pub(crate) fn values_looked_at<'a>(
    indicator: &'a Indicator,
    period: &'a Period,
    observations: &'a [Observation],
    question: &'a Question<'a>,
) -> [Vec<&'a Observation>; 2] {
    let case = Case::new(indicator, period, observations, question);
    [case.known_values().collect(), case.known_of_municipality(question.as_of).collect()]
}

/// How much of an assessment is worked out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// The status, and what it was found by.
    Status,
    /// The range of statuses, the change, the municipality and the outlook too.
    Whole,
}

/// The outcome of holding one value against the path.
pub(super) struct Verdict {
    pub(super) status: Status,
    pub(super) ratio: Option<Exact>,
    pub(super) maintains: bool,
}

impl Verdict {
    const fn of(status: Status) -> Self {
        Self { status, ratio: None, maintains: false }
    }
}

/// What the rule says on the day of a value, from one value of the baseline.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) baseline: Exact,
    pub(super) has_path: bool,
    pub(super) target: Option<Exact>,
    pub(super) expected: Option<Expected>,
    pub(super) deadline: Option<NaiveDate>,
}

impl Line {
    pub(super) fn at(course: &Course<'_>, baseline: Exact, t: NaiveDate) -> Self {
        let course = course.with_baseline(baseline);
        Self {
            baseline,
            has_path: course.rule().has_path(),
            target: course.target_for(t),
            expected: course.expected(t),
            deadline: course.deadline_for(t),
        }
    }

    /// The part of the expected way that a value has gone; `None` where nothing is expected yet.
    pub(super) fn ratio(&self, y: Exact) -> Option<Exact> {
        y.minus(self.baseline)?.over(self.expected?.value.minus(self.baseline)?)
    }
}

impl Case<'_> {
    fn answer(&self, extent: Extent) -> Assessment {
        let mut answer = Assessment {
            status: Status::NotAssessable,
            reason: None,
            range: StatusRange::only(Status::NotAssessable),
            baseline: None,
            latest: None,
            target: None,
            deadline: None,
            deadline_from_agreement: false,
            maintains: false,
            expected: None,
            expected_is_exact: true,
            ratio: None,
            change: None,
            relative_change: None,
            distance: None,
            outlook: None,
            comparison: None,
            certainty: None,
            age: None,
            waived: Vec::new(),
            trace: Vec::new(),
        };
        if let Err(reason) = self.decide(&mut answer, extent) {
            answer.reason = Some(reason);
        }
        answer
    }

    /// Fills the answer, decision by decision; what is found before a reason to stop stays in the answer.
    fn decide(&self, answer: &mut Assessment, extent: Extent) -> Result<(), Reason> {
        let start = self.start?;
        let (b, d0) = (start.measured, start.date);
        let printed = start.printed.filter(|_| !self.is_gap());
        answer.baseline = Some(Reading { value: b.value, date: d0, printed, reference: start.reference, known: start.known });
        self.check_rule(&start)?;
        if let (Some(course), Extent::Whole) = (&self.course, extent) {
            answer.target = course.target_for(self.question.as_of);
            answer.deadline = course.deadline_for(self.question.as_of);
            answer.deadline_from_agreement = course.deadline_is_agreement_end();
        }
        let latest = self.values(d0).next().ok_or(Reason::NoObservation)?;
        let t = latest.date();
        if extent == Extent::Whole {
            answer.age = Some(self.age(latest));
        }
        self.check_comparable(&start, latest, &mut answer.waived)?;
        let y = self.measured(latest)?;
        let printed = latest.value.figure().copied().filter(|_| !self.is_gap());
        answer.latest =
            Some(Reading { value: y.value, date: t, printed, reference: Some(latest.reference), known: Some(latest.known) });
        if extent == Extent::Whole {
            self.describe_change(answer, &start, latest, y.value);
        }
        let Some(course) = &self.course else {
            answer.status = Status::ChangeOnly;
            answer.range = StatusRange::only(Status::ChangeOnly);
            return Ok(());
        };
        let line = self.line(course, b.value, t)?;
        let earlier = Earlier::of(self.before(t).map(|(_, value)| value));
        answer.target = line.target;
        answer.deadline = line.deadline;
        answer.expected = line.expected.map(|e| e.value);
        answer.expected_is_exact = line.expected.is_none_or(|e| e.exact);
        if extent == Extent::Whole {
            answer.distance = answer.target.and_then(|target| target.minus(y.value));
            answer.outlook = self.outlook(course, answer, y.value, t);
        }
        let verdict = self.verdict(&line, b, y, t, earlier)?;
        answer.status = verdict.status;
        answer.ratio = verdict.ratio;
        answer.maintains = verdict.maintains;
        if verdict.maintains {
            // A target that is to be held is expected every day; no path leads back to it from the better side.
            answer.expected = answer.target;
            answer.expected_is_exact = true;
            if let Some(outlook) = &mut answer.outlook {
                outlook.reaches_target = None;
            }
        }
        if extent == Extent::Whole {
            answer.range = self.range(course, (b, y, t), earlier, &verdict);
        }
        Ok(())
    }

    /// [`Case::decide`] for a status alone, from a value that can be compared.
    fn decide_one(&self, judgement: &mut Judgement, y: Measured, t: NaiveDate) -> Result<(), Reason> {
        let start = self.start?;
        self.check_rule(&start)?;
        let Some(course) = &self.course else {
            judgement.status = Status::ChangeOnly;
            return Ok(());
        };
        let line = self.line(course, start.measured.value, t)?;
        judgement.expected = line.expected.map(|e| e.value);
        let verdict = self.verdict(&line, start.measured, y, t, None)?;
        (judgement.status, judgement.ratio) = (verdict.status, verdict.ratio);
        if verdict.maintains {
            judgement.expected = line.target;
        }
        Ok(())
    }

    /// What the rule says on the day of a value.
    fn line(&self, course: &Course<'_>, baseline: Exact, t: NaiveDate) -> Result<Line, Reason> {
        let line = Line::at(course, baseline, t);
        // Without a deadline there is no target, but the path itself can leave what is possible.
        if line.target.is_none() && line.expected.is_some_and(|e| self.impossible_beyond(e.value).is_some()) {
            return Err(Reason::TargetImpossible);
        }
        Ok(line)
    }

    /// A value held against the rule.
    fn verdict(&self, line: &Line, b: Measured, y: Measured, t: NaiveDate, earlier: Option<Earlier>) -> Result<Verdict, Reason> {
        match self.rule_kind() {
            Some(RuleKind::Direction { movement }) => Ok(Verdict::of(direction_status(*movement, b, y))),
            Some(RuleKind::Maintain { tolerance }) => Ok(Verdict::of(self.maintain_status(*tolerance, b, y))),
            _ => self.path_verdict(line, y.value, t, earlier),
        }
    }

    fn maintain_status(&self, tolerance: Option<Figure>, b: Measured, y: Measured) -> Status {
        let near = match tolerance {
            None => b.interval().overlaps(&y.interval()),
            Some(allowed) => y.value.minus(b.value).is_some_and(|off| off.abs() <= allowed.value()),
        };
        let better = match self.indicator.direction {
            Some(Direction::Higher) => y.value > b.value,
            Some(Direction::Lower) => y.value < b.value,
            None => false,
        };
        if near || better { Status::Held } else { Status::Slipped }
    }

    fn path_verdict(&self, line: &Line, y: Exact, t: NaiveDate, earlier: Option<Earlier>) -> Result<Verdict, Reason> {
        let b = line.baseline;
        let rises = self.rises(&b);
        let ratio = line.ratio(y);
        let verdict = |status| Ok(Verdict { status, ratio, maintains: false });
        if let Some(target) = line.target {
            let met = meets(rises, y, target);
            if line.has_path && meets(rises, b, target) {
                return Ok(Verdict { status: if met { Status::Held } else { Status::Slipped }, ratio: None, maintains: true });
            }
            if met {
                return verdict(Status::Reached);
            }
            // One earlier value that met the target is enough: the best of them.
            if self.can_be_lost() && earlier.is_some_and(|earlier| meets(rises, earlier.best(rises), target)) {
                return verdict(Status::Lost);
            }
            if line.deadline.is_some_and(|deadline| t >= deadline) {
                return verdict(Status::Missed);
            }
        }
        verdict(self.progress(line, rises, y, ratio)?)
    }

    /// How far a value is that has not met the target, before the deadline. `ratio` is that of the line.
    pub(super) fn progress(&self, line: &Line, rises: bool, y: Exact, ratio: Option<Exact>) -> Result<Status, Reason> {
        let Some(expected) = line.expected.map(|e| e.value) else {
            return Err(if line.deadline.is_none() { Reason::NoDeadline } else { Reason::OutOfRange });
        };
        let Some(r) = ratio else {
            if expected != line.baseline {
                return Err(Reason::OutOfRange);
            }
            // Nothing is expected yet: the path starts later than the value.
            return Ok(if meets(rises, y, expected) { Status::OnTrack } else { Status::Worsening });
        };
        let method = self.question.method;
        Ok(if r >= method.on_track() {
            Status::OnTrack
        } else if r >= method.behind() {
            Status::Behind
        } else if r >= Exact::ZERO {
            Status::FarBehind
        } else {
            Status::Worsening
        })
    }
}

/// Better or worse only where the two prints cannot be the same value.
fn direction_status(movement: Movement, b: Measured, y: Measured) -> Status {
    if b.interval().overlaps(&y.interval()) {
        return Status::Unchanged;
    }
    let better = match movement {
        Movement::Rise => y.value > b.value,
        Movement::Fall => y.value < b.value,
    };
    if better { Status::Better } else { Status::Worse }
}
