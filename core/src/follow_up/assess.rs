//! The decisions of an assessment, in order.

use chrono::NaiveDate;

use super::case::Case;
use super::measured::meets;
use super::series::Series;
use super::yardstick::Yardstick;
use super::years::counts_since;
use super::{
    Assessment, Awaited, Observation, Observations, Question, Reading, Reason, RevisedBaseline, Status, StatusRange, check, trace,
};
use crate::agreement::Indicator;
use crate::figure::Exact;
use crate::reference::Period;
use crate::rule::{Course, Form};
use crate::{Errors, Language};

/// Checks the observations of one indicator, and assesses it.
///
/// `period` is the period in which the rule runs ([`crate::agreement::Helhedsplan::period_of`]). `observations` holds the observations of
/// this indicator and no others. [`super::assess_plan`] assesses a plan with the observations of all its indicators.
///
/// An assessment decides in this order: whether the indicator can be assessed; whether it has a rule; whether the latest value and the
/// value at the deadline meet the target; how the ratio compares with the cuts of the method. The value at the deadline is the first known
/// value about the deadline or later:
///
/// | latest value | about a day before the deadline | value at the deadline meets | it does not | none, and the deadline has passed |
/// |---|---|---|---|---|
/// | meets the target | reached | reached | reached late | deadline passed, or awaiting the value |
/// | does not | by the ratio; lost, if to be held and met earlier | reached at the deadline; lost, if to be held | missed | the same |
///
/// "Lost" needs a rule that asks to hold the target. Before the deadline it also needs an earlier value that met the target.
///
/// While the source need not have given the value at the deadline yet ([`super::Awaited::due`]), the status is [`Status::Awaiting`];
/// afterwards it is [`Status::DeadlinePassed`]. In both cases `before` is the status of the latest value.
///
/// Direction rules give better, unchanged or worse, by the printed figures. Maintain rules and occupancies give held or slipped. If the
/// baseline already meets the target, the rule is assessed as one that maintains the target.
///
/// A count that starts again every year has a status for each agreement year ([`super::YearStatus`]). The count of its last day decides a
/// finished year. The running year decides `status`. While the running year has no count, the last finished year decides it.
///
/// A value that became known later replaces an earlier value of the same reference. References that merely end on the same day do not
/// replace each other: a year is not its last quarter. If several references end on one day, the assessment uses the value that covers as
/// much time as the baseline. For a volume, that is the count from the first day of its count. The assessment uses this value even if the
/// others became known later, and even if it was withdrawn. If no value covers as much time, the assessment uses the value that covers the
/// most: a year, a year counted on 1 January of the next, a half-year, a quarter, a point in time. Of the municipality's values it uses the
/// one that covers the same time as the area's.
///
/// A reference that is alone on its day is used as it is, because a stock (*bestand*) at the end of a quarter can be compared with a stock
/// at the end of a year. A count over a quarter cannot be compared with a count over a year. Do not give it to an indicator whose baseline
/// covers a year.
///
/// ```
/// use delaftale::agreement::Indicator;
/// use delaftale::follow_up::{Method, Observation, Observations, Question, Status, assess};
/// use delaftale::reference::{Period, parse_day};
/// let indicator: Indicator = serde_json::from_str(r#"{
///     "id": "grad", "name": "Aktiveringsgrad", "unit": "percent", "direction": "higher",
///     "baseline": { "value": "20 %", "reference": "2021-02" }, "rule": { "rule": "øges til 85 % inden 31. august 2025" }
/// }"#)?;
/// let observe = |id: &str, value: &str| -> Result<Observations, Box<dyn std::error::Error>> {
///     let (reference, known) = ("31.8.2023".parse()?, parse_day("1.10.2023")?);
///     Ok(Observations::new(vec![Observation::new("job".parse()?, id.parse()?, reference, value.parse()?, known)])?)
/// };
/// let method = Method::standard();
/// let (period, question) = (Period::parse("1.9.2021 – 31.8.2025")?, Question::of(parse_day("1.12.2023")?, &method));
/// let answer = assess(&indicator, &period, &observe("grad", "55 %")?, &question)?;
/// assert_eq!(answer.status, Status::OnTrack);
/// assert_eq!(answer.ratio.unwrap().to_string(), "0.96905683298");
///
/// assert!(assess(&indicator, &period, &observe("grda", "55 %")?, &question).is_err());
/// assert!(assess(&indicator, &period, &observe("grad", "140 %")?, &question).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`Observations::check`], with places in [`Observations::as_slice`]. [`crate::ErrorCode::IdUnknown`] marks an observation of another
/// indicator, or of another delaftale than the first observation.
pub fn assess(
    indicator: &Indicator,
    period: &Period,
    observations: &Observations,
    question: &Question<'_>,
) -> Result<Assessment, Errors> {
    check::check_alone(indicator, observations)?;
    Ok(assess_checked(indicator, period, observations.as_slice(), question))
}

/// [`assess`] for observations that were checked, in the order of [`Observations::of`].
pub(crate) fn assess_checked(
    indicator: &Indicator,
    period: &Period,
    observations: &[Observation],
    question: &Question<'_>,
) -> Assessment {
    let case = Case::new(indicator, period, observations, question);
    let mut answer = case.answer(Extent::Whole);
    if question.trace {
        answer.trace = trace::steps(&case, &answer);
    }
    answer
}

/// The status of an indicator with the numbers that decide it, without the rest of an [`Assessment`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// The status.
    pub status: Status,
    /// The reason why the indicator cannot be assessed; `None` unless the status is [`Status::NotAssessable`].
    pub reason: Option<Reason>,
    /// The value that the path expects on the day of the latest value. If the target is to be maintained, it is the target.
    pub expected: Option<Exact>,
    /// The ratio: the change since the baseline, divided by the change that the path expects by the same day. 1 is exactly on the path.
    pub ratio: Option<Exact>,
    /// Whether the status is about places that are to be filled. Such a status has words of its own.
    pub of_places: bool,
}

impl Judgement {
    /// The words for the status: [`Status::words`], or [`Status::words_of_places`].
    #[must_use]
    pub const fn words(&self, language: Language) -> &'static str {
        if self.of_places { self.status.words_of_places(language) } else { self.status.words(language) }
    }
}

/// The status that [`assess`] finds, and only the numbers that decide it, for cells and columns of spreadsheets. It takes about a third of
/// the time.
///
/// ```
/// use delaftale::follow_up::{Method, Observations, Question, Status, assess, judge};
/// use delaftale::reference::{Period, parse_day};
/// let indicator = serde_json::from_str(r#"{
///     "id": "forloeb", "name": "Borgere i forløb", "unit": "persons", "direction": "higher", "rule": { "rule": "mindst 75 årligt" }
/// }"#)?;
/// let method = Method::standard();
/// let (period, question) = (Period::parse("1.10.2017 – 30.9.2021")?, Question::of(parse_day("1.4.2018")?, &method));
/// let nothing = Observations::default();
/// let judgement = judge(&indicator, &period, &nothing, &question)?;
/// assert_eq!(judgement.status, Status::NotAssessable);
/// assert_eq!(judgement.reason, assess(&indicator, &period, &nothing, &question)?.reason);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`assess`].
pub fn judge(
    indicator: &Indicator,
    period: &Period,
    observations: &Observations,
    question: &Question<'_>,
) -> Result<Judgement, Errors> {
    check::check_alone(indicator, observations)?;
    let case = Case::new(indicator, period, observations.as_slice(), question);
    let answer = case.answer(Extent::Status);
    let of_places = case.places().is_some();
    Ok(Judgement { status: answer.status, reason: answer.reason, expected: answer.expected, ratio: answer.ratio, of_places })
}

/// The values of the area and of the municipality that an assessment uses, latest first, one for each day.
pub(crate) fn values_looked_at<'a>(
    indicator: &'a Indicator,
    period: &'a Period,
    observations: &'a [Observation],
    question: &'a Question<'a>,
) -> [Vec<&'a Observation>; 2] {
    let case = Case::new(indicator, period, observations, question);
    [case.known_values().collect(), case.known_of_municipality(question.as_of).collect()]
}

/// The extent of an assessment.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// The status and the numbers that decide it.
    Status,
    /// Also the range of statuses, the change, the municipality and the outlook.
    Whole,
}

impl Case<'_> {
    fn answer(&self, extent: Extent) -> Assessment {
        let mut answer = Assessment {
            status: Status::NotAssessable,
            reason: None,
            range: StatusRange::only(Status::NotAssessable),
            before: None,
            awaited: None,
            years: Vec::new(),
            counts_held: None,
            baseline: None,
            latest: None,
            value_at_deadline: None,
            met_earlier: None,
            target: None,
            deadline: None,
            deadline_from_agreement: false,
            clock: self.question.method.clock(),
            maintains: false,
            expected: None,
            expected_is_exact: true,
            ratio: None,
            change: None,
            relative_change: None,
            distance: None,
            outlook: None,
            comparisons: Vec::new(),
            revised_baseline: None,
            known_later: 0,
            certainty: None,
            age: None,
            waived: Vec::new(),
            trace: Vec::new(),
        };
        if let Err(reason) = self.decide(&mut answer, extent) {
            answer.reason = Some(reason);
        }
        if extent == Extent::Whole {
            answer.known_later = self.known_later(&answer);
            answer.revised_baseline = self.under_revision().map(Box::new);
        }
        answer
    }

    /// The figure that the source gives for the baseline now, with the status that would follow.
    fn under_revision(&self) -> Option<RevisedBaseline> {
        let revision = self.revised_baseline()?;
        let value = *revision.value.figure()?;
        let mut indicator = self.indicator.clone();
        let own = indicator.baseline.as_mut()?;
        (own.value, own.numerator, own.denominator) = (revision.value, revision.numerator, revision.denominator);
        let answer = Case::new(&indicator, self.period, self.observations, self.question).answer(Extent::Status);
        Some(RevisedBaseline { value, known: revision.known, status: answer.status, reason: answer.reason })
    }

    /// Fills the answer, decision by decision. If a reason ends the assessment, the numbers found before remain in the answer.
    fn decide(&self, answer: &mut Assessment, extent: Extent) -> Result<(), Reason> {
        let start = self.start?;
        let (b, d0) = (start.measured, start.date);
        let places = self.places();
        if places.is_none() {
            let printed = start.printed.filter(|_| !self.is_gap());
            answer.baseline = Some(Reading { value: b.value, date: d0, printed, reference: start.reference, known: start.known });
        }
        self.check_rule(d0)?;
        if let (Some(Yardstick { course, .. }), Extent::Whole) = (&self.yardstick, extent) {
            answer.target = course.target_for(self.question.as_of);
            answer.years = self.years();
            answer.counts_held = places.and_then(|places| self.counts_held(places));
            if places.is_none() {
                answer.deadline = course.deadline_for(self.question.as_of);
                answer.deadline_from_agreement = course.deadline_is_agreement_end();
            }
        }
        let latest = self.latest(d0).ok_or(Reason::NoObservation)?;
        let t = latest.date();
        if extent == Extent::Whole {
            answer.age = Some(self.age(latest));
        }
        self.check_comparable(&start, latest, &mut answer.waived)?;
        let y = self.measured(latest)?;
        if self.yardstick.as_ref().is_some_and(|yardstick| yardstick.leaves_year_open(t, y.value, self.question.as_of)) {
            return Err(Reason::NoObservation);
        }
        let printed = latest.value.figure().copied().filter(|_| !self.is_gap());
        answer.latest =
            Some(Reading { value: y.value, date: t, printed, reference: Some(latest.reference), known: Some(latest.known) });
        if extent == Extent::Whole {
            self.describe_change(answer, &start, latest, y.value);
        }
        let Some(yardstick) = &self.yardstick else {
            answer.status = Status::ChangeOnly;
            answer.range = StatusRange::only(Status::ChangeOnly);
            return Ok(());
        };
        let line = yardstick.line(t)?;
        let series = self.series(y, t);
        answer.target = line.target;
        answer.deadline = line.deadline.filter(|_| places.is_none());
        answer.expected = line.expected.map(|e| e.value);
        answer.expected_is_exact = line.expected.is_none_or(|e| e.exact);
        if extent == Extent::Whole {
            answer.distance = answer.target.and_then(|target| target.minus(y.value));
            answer.outlook = self.outlook(&yardstick.course, answer, y.value, t);
        }
        let verdict = yardstick.verdict(&line, b, &series)?;
        answer.status = verdict.status;
        answer.ratio = verdict.ratio;
        answer.maintains = verdict.maintains;
        if verdict.maintains {
            // A target that is to be held is expected on every day. No path leads back to it from the better side.
            answer.expected = answer.target;
            answer.expected_is_exact = true;
            if let Some(outlook) = &mut answer.outlook {
                outlook.reaches_target = None;
            }
        }
        if extent == Extent::Whole {
            answer.range = yardstick.range((b, d0), &series, &verdict);
            if !verdict.maintains {
                self.describe_deadline(answer, &yardstick.course, &series);
            }
        }
        if !verdict.maintains && yardstick.deadline_passed(&line, t, self.question.as_of) {
            self.answer_without_deadline_value(answer, &yardstick.course, verdict.status);
        }
        Ok(())
    }

    /// The places that are to be filled at any time, if the rule asks for some.
    fn places(&self) -> Option<Exact> {
        match self.yardstick.as_ref()?.course.form() {
            Form::State { places } => Some(*places),
            _ => None,
        }
    }

    /// The latest value that can decide. For a gap it is the value of the latest day on which both have one. For a count that starts again
    /// every year it is the latest of the running or of the last finished year. A stub year whose days are an assumption decides nothing.
    fn latest(&self, after: NaiveDate) -> Option<&Observation> {
        let both = |o: &&Observation| self.municipality(o.date(), true).is_some();
        let paired = if self.is_gap() { self.values(after).find(both) } else { None };
        let latest = paired.or_else(|| self.values(after).find(|o| !self.is_in_assumed_stub(o.date())))?;
        let yearly = self.yardstick.as_ref().is_some_and(|yardstick| yardstick.course.form().is_counted_yearly());
        let since = if yearly { counts_since(self.period, self.question.as_of) } else { None };
        Some(latest).filter(|latest| since.is_none_or(|since| latest.date() >= since))
    }

    /// The value at the deadline, and the earlier value that met the target.
    fn describe_deadline(&self, answer: &mut Assessment, course: &Course<'_>, series: &Series) {
        let (rises, Some(target)) = (course.rises(), answer.target) else { return };
        if !course.said().has_path() && !course.said().counts_from_zero() {
            return;
        }
        let at_deadline = series.at_deadline(answer.deadline);
        answer.value_at_deadline = at_deadline.map(|m| self.reading((m.date, m.measured)));
        let met = |value| meets(rises, value, target);
        if course.said().has_path() && !met(series.y.value) && !at_deadline.is_some_and(|m| met(m.measured.value)) {
            answer.met_earlier = series.met_earlier(rises, target).map(|earlier| self.reading(*earlier));
        }
    }

    /// The status after a deadline if no value about the deadline or later is known.
    fn answer_without_deadline_value(&self, answer: &mut Assessment, course: &Course<'_>, before: Status) {
        let counts = course.said().counts_from_zero();
        answer.awaited = answer.deadline.and_then(|deadline| Awaited::of(self.indicator, counts, deadline));
        answer.before = Some(before);
        let still_to_come = answer.awaited.is_some_and(|awaited| self.question.as_of <= awaited.due);
        answer.status = if still_to_come { Status::Awaiting } else { Status::DeadlinePassed };
    }
}
