//! The decisions of an assessment, in their order.

use chrono::NaiveDate;

use super::observation::{Observation, Scope, known};
use super::{Age, Assessment, Certainty, Comparison, Method, Outlook, Reading, Reason, Share, Status, StatusRange, trace};
use crate::agreement::{Baseline, Direction, Indicator};
use crate::figure::{Exact, Interval, Unit, Value};
use crate::reference::{Period, days, days_inclusive, years};
use crate::rule::{Course, Movement, RuleKind};

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
/// The decisions, in this order: not assessable; no rule; reached or lost; missed; the ratio against the cuts. Direction and maintain
/// rules answer better, unchanged, worse and held, slipped. A baseline that already meets its target is assessed as maintaining it.
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
    let case = Case { indicator, period, observations, question };
    let mut answer = case.answer();
    if question.trace {
        answer.trace = trace::steps(&case, &answer);
    }
    answer
}

/// Everything that one assessment looks at.
pub(super) struct Case<'a> {
    indicator: &'a Indicator,
    period: &'a Period,
    observations: &'a [Observation],
    question: &'a Question<'a>,
}

/// A value with the interval that its print stands for.
#[derive(Clone, Copy)]
struct Measured {
    value: Exact,
    interval: Interval,
}

impl Measured {
    fn of(value: &Value) -> Option<Self> {
        let figure = value.figure()?;
        Some(Self { value: figure.value(), interval: figure.interval() })
    }

    const ZERO: Self = Self { value: Exact::ZERO, interval: Interval::point(Exact::ZERO) };

    fn minus(self, other: Self) -> Option<Self> {
        Some(Self { value: self.value.minus(other.value)?, interval: self.interval.minus(&other.interval)? })
    }
}

/// The outcome of holding one value against the path.
struct Verdict {
    status: Status,
    ratio: Option<Exact>,
    maintains: bool,
}

impl Verdict {
    const fn of(status: Status) -> Self {
        Self { status, ratio: None, maintains: false }
    }
}

impl<'a> Case<'a> {
    pub(super) const fn method(&self) -> &Method {
        self.question.method
    }

    fn rule_kind(&self) -> Option<&'a RuleKind> {
        self.indicator.rule.as_ref().map(|stated| stated.rule().kind())
    }

    fn is_gap(&self) -> bool {
        matches!(self.rule_kind(), Some(RuleKind::Gap { .. }))
    }

    fn counts_from_zero(&self) -> bool {
        self.indicator.rule.as_ref().is_some_and(|stated| stated.rule().counts_from_zero())
    }

    /// The rule set on the baseline; `None` without a rule or a baseline that it needs.
    pub(super) fn course(&self) -> Option<Course<'a>> {
        let rule = self.indicator.rule.as_ref()?.rule();
        let (baseline, date) = self.baseline().ok()?;
        let course = Course::new(rule, baseline.value, date, self.period);
        Some(if self.indicator.unit == Unit::Courses { course.counting_courses() } else { course })
    }

    /// The baseline and its date, or why there is none.
    fn baseline(&self) -> Result<(Measured, NaiveDate), Reason> {
        if self.counts_from_zero() {
            return Ok((Measured::ZERO, self.period.start()));
        }
        let own = self.indicator.baseline.as_ref().ok_or(Reason::NoBaseline)?;
        let measured = Measured::of(&own.value).ok_or(match own.value {
            Value::Pending | Value::NotYetDue => Reason::BaselinePending,
            Value::Suppressed => Reason::BaselineSuppressed,
            Value::Missing | Value::Known(_) => Reason::NoBaseline,
        })?;
        let date = own.reference.ok_or(Reason::BaselineUndated)?.effective_date();
        if !self.is_gap() {
            return Ok((measured, date));
        }
        let other = self.indicator.comparison.as_ref().and_then(|c| Measured::of(&c.value)).ok_or(Reason::NoComparison)?;
        Ok((measured.minus(other).ok_or(Reason::OutOfRange)?, date))
    }

    /// Whether the path goes up. A gap narrows towards 0 from either side.
    pub(super) fn rises(&self, baseline: &Exact) -> bool {
        if self.is_gap() {
            return baseline.signum() < 0;
        }
        self.indicator.rule.as_ref().and_then(|stated| stated.rule().movement()) == Some(Movement::Rise)
    }

    /// Whether a value meets the target; equal counts.
    pub(super) fn meets(&self, value: Exact, target: Exact, baseline: Exact) -> bool {
        if self.rises(&baseline) { value >= target } else { value <= target }
    }

    /// Inclusive days from the start of the count to `t`, and to the end of the count.
    pub(super) fn counted_days(&self, t: NaiveDate) -> Option<(i64, i64)> {
        let (first, last) = match self.rule_kind()? {
            RuleKind::Occupancy { .. } if self.indicator.unit != Unit::Courses => return None,
            RuleKind::Volume { .. } => (self.period.start(), self.course()?.deadline_for(t)?),
            _ => self.period.year_of(t).map(|year| (year.first, year.last))?,
        };
        Some((days_inclusive(first, t.min(last)), days_inclusive(first, last)))
    }

    /// The values that count, latest first: about a day after the baseline (for a count: in the period) up to `as_of`, and known.
    fn values(&self, after: NaiveDate) -> impl Iterator<Item = &'a Observation> {
        let (as_of, known_at) = (self.question.as_of, self.question.known_at);
        let from_zero = self.counts_from_zero();
        let period = self.period;
        known(self.observations, Scope::Area, as_of, known_at)
            .take_while(move |o| if from_zero { o.date() >= period.start() } else { o.date() > after })
            .filter(move |o| !from_zero || period.contains(o.date()))
            .filter(|o| matches!(o.value, Value::Known(_) | Value::Suppressed))
    }

    /// The municipality's value about this very day, or its latest up to it.
    fn municipality(&self, day: NaiveDate, same_day: bool) -> Option<&'a Observation> {
        known(self.observations, Scope::Municipality, day, self.question.known_at)
            .find(|o| o.value.figure().is_some())
            .filter(|o| !same_day || o.date() == day)
    }

    /// The value as the rule sees it: itself, or for a gap rule its distance to the municipality's of the same day.
    fn measured(&self, observation: &Observation) -> Result<Measured, Reason> {
        let own = Measured::of(&observation.value).ok_or(Reason::ValueSuppressed)?;
        if !self.is_gap() {
            return Ok(own);
        }
        let other =
            self.municipality(observation.date(), true).and_then(|o| Measured::of(&o.value)).ok_or(Reason::NoComparison)?;
        own.minus(other).ok_or(Reason::OutOfRange)
    }

    fn answer(&self) -> Assessment {
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
        if let Err(reason) = self.decide(&mut answer) {
            answer.reason = Some(reason);
        }
        answer
    }

    /// Fills the answer, decision by decision; what is found before a reason to stop stays in the answer.
    fn decide(&self, answer: &mut Assessment) -> Result<(), Reason> {
        let (b, d0) = self.baseline()?;
        let baseline = self.indicator.baseline.as_ref().filter(|_| !self.counts_from_zero());
        answer.baseline = Some(Reading {
            value: b.value,
            date: d0,
            printed: baseline.filter(|_| !self.is_gap()).and_then(|own| own.value.figure().copied()),
            reference: baseline.and_then(|own| own.reference),
            known: None,
        });
        let course = self.course();
        self.check_rule(course.as_ref(), b.value, d0)?;
        if let Some(course) = &course {
            answer.target = course.target();
            answer.deadline = course.deadline_for(self.question.as_of);
            answer.deadline_from_agreement = course.deadline_is_agreement_end();
        }
        let latest = self.values(d0).next().ok_or(Reason::NoObservation)?;
        let t = latest.date();
        answer.age = Some(self.age(latest));
        self.check_comparable(baseline, latest, d0, &mut answer.waived)?;
        let y = self.measured(latest)?;
        let printed = latest.value.figure().copied().filter(|_| !self.is_gap());
        answer.latest =
            Some(Reading { value: y.value, date: t, printed, reference: Some(latest.reference), known: Some(latest.known) });
        self.describe_change(answer, baseline, latest, b.value, y.value);
        let Some(course) = course else {
            answer.status = Status::ChangeOnly;
            answer.range = StatusRange::only(Status::ChangeOnly);
            return Ok(());
        };
        answer.target = course.target_for(t);
        answer.deadline = course.deadline_for(t);
        answer.distance = answer.target.and_then(|target| target.minus(y.value));
        if let Some(expected) = course.expected(t) {
            answer.expected = Some(expected.value);
            answer.expected_is_exact = expected.exact;
        }
        answer.outlook = self.outlook(&course, answer, y.value, t);
        let verdict = self.verdict(&course, b, y, t)?;
        answer.status = verdict.status;
        answer.ratio = verdict.ratio;
        answer.maintains = verdict.maintains;
        answer.range = self.range(&course, b, y, t, &verdict);
        Ok(())
    }

    /// Reasons that lie in the rule itself.
    fn check_rule(&self, course: Option<&Course<'_>>, b: Exact, d0: NaiveDate) -> Result<(), Reason> {
        let Some(course) = course else { return Ok(()) };
        let rule = course.rule();
        if let (Some(movement), Some(direction)) = (rule.movement(), self.indicator.direction)
            && !self.is_gap()
            && !matches!(rule.kind(), RuleKind::Occupancy { .. })
            && movement.direction() != direction
        {
            return Err(Reason::RuleAgainstDirection);
        }
        if matches!(rule.kind(), RuleKind::Relative { .. } | RuleKind::Annual { .. }) && b.is_zero() {
            return Err(Reason::ZeroBaseline);
        }
        if rule.has_path() && course.deadline_for(d0).is_some_and(|deadline| deadline <= course.start().max(d0)) {
            return Err(Reason::DeadlineBeforeBaseline);
        }
        Ok(())
    }

    /// Reasons that lie between the baseline and the latest value.
    fn check_comparable(
        &self,
        baseline: Option<&Baseline>,
        latest: &Observation,
        d0: NaiveDate,
        waived: &mut Vec<String>,
    ) -> Result<(), Reason> {
        if latest.value == Value::Suppressed {
            return Err(Reason::ValueSuppressed);
        }
        let unit = self.indicator.unit;
        let other_unit = |value: &Value| value.figure().and_then(|f| f.unit()).is_some_and(|own| own != unit);
        if other_unit(&latest.value) || baseline.is_some_and(|own| other_unit(&own.value)) {
            return Err(Reason::UnitsDiffer);
        }
        if latest.population.is_some() && latest.population != self.indicator.population {
            return Err(Reason::PopulationsDiffer);
        }
        let since = |o: &&Observation| o.scope == Scope::Area && o.date() > d0 && o.date() <= latest.date();
        for name in self.observations.iter().filter(since).filter_map(|o| o.series_break.as_ref()) {
            self.cross(name.as_str(), waived).map_err(|()| Reason::SeriesBreak)?;
        }
        if let Some(counts) = &self.indicator.counts {
            for name in counts.breaks_between(d0, latest.date()) {
                self.cross(name, waived).map_err(|()| Reason::CodeBreak)?;
            }
        }
        Ok(())
    }

    fn cross(&self, name: &str, waived: &mut Vec<String>) -> Result<(), ()> {
        if !self.question.waivers.iter().any(|waiver| waiver == name) {
            return Err(());
        }
        if !waived.iter().any(|known| known == name) {
            waived.push(name.to_owned());
        }
        Ok(())
    }

    fn describe_change(&self, answer: &mut Assessment, baseline: Option<&Baseline>, latest: &Observation, b: Exact, y: Exact) {
        if self.counts_from_zero() {
            return;
        }
        answer.change = y.minus(b);
        answer.relative_change = answer.change.and_then(|change| change.over(b)?.times(Exact::from(100)));
        answer.certainty = baseline.and_then(|own| self.certainty(own, latest));
        answer.comparison = baseline.and_then(|own| self.comparison(own, latest));
    }

    fn certainty(&self, before: &Baseline, now: &Observation) -> Option<Certainty> {
        let share = |numerator: Option<crate::figure::Figure>, denominator: Option<crate::figure::Figure>| {
            Share::new(numerator?.as_count()?, denominator?.as_count()?)
        };
        match self.indicator.unit {
            Unit::Percent => {
                Some(Certainty::of_shares(share(before.numerator, before.denominator)?, share(now.numerator, now.denominator)?))
            }
            Unit::Persons => Certainty::of_counts(before.value.figure()?.as_count()?, now.value.figure()?.as_count()?),
            _ => None,
        }
    }

    fn comparison(&self, before: &Baseline, now: &Observation) -> Option<Comparison> {
        let then = self.indicator.comparison.as_ref()?;
        let (area_then, other_then) = (before.value.figure()?.value(), then.value.figure()?.value());
        let gap_then = area_then.minus(other_then)?;
        let other = self.municipality(now.date(), false).filter(|o| then.reference.is_none_or(|r| o.date() > r.effective_date()));
        let other_now = other.and_then(|o| o.value.figure()).map(crate::figure::Figure::value);
        let area_now = now.value.figure()?.value();
        let municipality_change = other_now.and_then(|value| value.minus(other_then));
        Some(Comparison {
            gap_then,
            gap_now: other_now.and_then(|value| area_now.minus(value)),
            municipality_change,
            change_beyond: municipality_change.and_then(|own| area_now.minus(area_then)?.minus(own)),
            date: other.map(Observation::date),
        })
    }

    fn age(&self, latest: &Observation) -> Age {
        let source = self.indicator.source.as_ref();
        let newer_is_due = source.and_then(|s| s.rhythm).map(|rhythm| {
            let next = super::calendar::next_reference(latest.reference, rhythm);
            let delay = i64::from(source.and_then(|s| s.delay_days).unwrap_or(0));
            days(next, self.question.as_of) >= delay
        });
        Age { days: days(latest.date(), self.question.as_of), newer_is_due }
    }

    fn outlook(&self, course: &Course<'_>, answer: &Assessment, y: Exact, t: NaiveDate) -> Option<Outlook> {
        let target = answer.target?;
        let deadline = answer.deadline;
        let b = course.baseline();
        let change = y.minus(b)?;
        let per_year = |change: Exact, from: NaiveDate, to: NaiveDate| {
            let (whole, part) = years(from, to)?;
            change.over(Exact::from(i64::from(whole)).plus(part)?)
        };
        let from = answer.baseline?.date;
        let needed_pace =
            deadline.filter(|d| *d > self.question.as_of).and_then(|d| per_year(target.minus(y)?, self.question.as_of, d));
        if course.rule().counts_from_zero() {
            // A count grows from 0: it goes on in proportion to the days.
            let at_deadline = self.counted_days(t).and_then(|(gone, whole)| y.times(Exact::new(whole.into(), gone.into())?));
            return Some(Outlook {
                pace: None,
                needed_pace: needed_pace.filter(|_| at_deadline.is_some()),
                at_deadline,
                reaches_target: None,
            });
        }
        if !course.rule().has_path() {
            return None;
        }
        let gone = days(from, t);
        let at_deadline = deadline.and_then(|d| b.plus(change.times(Exact::new(days(from, d).into(), gone.into())?)?));
        // The way to the target in days, at the pace so far.
        let way = target.minus(b)?.over(change).and_then(|times| times.times(Exact::from(gone)));
        let reaches_target = way.filter(|way| *way > Exact::ZERO).and_then(|way| {
            let date = from.checked_add_days(chrono::Days::new(u64::try_from(way.ceil()).ok()?))?;
            crate::reference::check_year(chrono::Datelike::year(&date)).ok().map(|()| date)
        });
        Some(Outlook { pace: per_year(change, from, t), needed_pace, at_deadline, reaches_target })
    }

    /// Holds one pair of values against the rule.
    fn verdict(&self, course: &Course<'_>, b: Measured, y: Measured, t: NaiveDate) -> Result<Verdict, Reason> {
        match course.rule().kind() {
            RuleKind::Direction { movement } => Ok(Verdict::of(direction_status(*movement, b, y))),
            RuleKind::Maintain { tolerance } => Ok(Verdict::of(self.maintain_status(*tolerance, b, y))),
            _ => self.path_verdict(&course.with_baseline(b.value), b.value, y.value, t),
        }
    }

    fn maintain_status(&self, tolerance: Option<crate::figure::Figure>, b: Measured, y: Measured) -> Status {
        let near = match tolerance {
            None => b.interval.overlaps(&y.interval),
            Some(allowed) => y.value.minus(b.value).is_some_and(|off| off.abs() <= allowed.value()),
        };
        let better = match self.indicator.direction {
            Some(Direction::Higher) => y.value > b.value,
            Some(Direction::Lower) => y.value < b.value,
            None => false,
        };
        if near || better { Status::Held } else { Status::Slipped }
    }

    fn path_verdict(&self, course: &Course<'_>, b: Exact, y: Exact, t: NaiveDate) -> Result<Verdict, Reason> {
        let has_path = course.rule().has_path();
        let target = course.target_for(t);
        let expected = course.expected(t).map(|e| e.value);
        let ratio = expected.and_then(|e| y.minus(b)?.over(e.minus(b)?));
        let verdict = |status| Ok(Verdict { status, ratio, maintains: false });
        if let Some(target) = target {
            let met = self.meets(y, target, b);
            if has_path && self.meets(b, target, b) {
                return Ok(Verdict { status: if met { Status::Held } else { Status::Slipped }, ratio: None, maintains: true });
            }
            if met {
                return verdict(Status::Reached);
            }
            let before = |o: &&Observation| o.date() < t;
            let met_earlier = |o: &Observation| self.measured(o).is_ok_and(|earlier| self.meets(earlier.value, target, b));
            if has_path && self.values(answer_start(self)).filter(before).any(met_earlier) {
                return verdict(Status::Lost);
            }
            if course.deadline_for(t).is_some_and(|deadline| t >= deadline) {
                return verdict(Status::Missed);
            }
        }
        let Some(expected) = expected else {
            return Err(if course.deadline_for(t).is_none() { Reason::NoDeadline } else { Reason::OutOfRange });
        };
        let Some(r) = ratio else {
            // Nothing is expected yet: the path starts later than the value.
            let worse = if self.rises(&b) { y < expected } else { y > expected };
            return verdict(if worse { Status::Worsening } else { Status::OnTrack });
        };
        let method = self.question.method;
        verdict(if r >= method.on_track() {
            Status::OnTrack
        } else if r >= method.behind() {
            Status::Behind
        } else if r >= Exact::ZERO {
            Status::FarBehind
        } else {
            Status::Worsening
        })
    }

    /// The best and worst status over the ends of both intervals.
    fn range(&self, course: &Course<'_>, b: Measured, y: Measured, t: NaiveDate, nominal: &Verdict) -> StatusRange {
        let mut range = StatusRange::only(nominal.status);
        if matches!(course.rule().kind(), RuleKind::Direction { .. } | RuleKind::Maintain { .. }) {
            return range;
        }
        // A count of people is exact: nothing to vary.
        let ends = |m: Measured| {
            if m.interval.low == m.interval.high { [None, None] } else { [Some(m.interval.low), Some(m.interval.high)] }
        };
        let (b_ends, y_ends) = (ends(b), ends(y));
        let b_all = b_ends.into_iter().flatten().chain(b_ends[0].is_none().then_some(b.value));
        for b_end in b_all {
            for y_end in y_ends.into_iter().flatten().chain(y_ends[0].is_none().then_some(y.value)) {
                let Ok(corner) = self.path_verdict(&course.with_baseline(b_end), b_end, y_end, t) else { continue };
                let status = match (nominal.maintains, corner.status) {
                    (false, Status::Held) => Status::Reached,
                    (false, Status::Slipped) => Status::Worsening,
                    (true, Status::Reached) => Status::Held,
                    (true, Status::Worsening) => Status::Slipped,
                    (_, other) => other,
                };
                if status.rank() < range.best.rank() {
                    range.best = status;
                }
                if status.rank() > range.worst.rank() {
                    range.worst = status;
                }
            }
        }
        range
    }
}

fn answer_start(case: &Case<'_>) -> NaiveDate {
    case.baseline().map_or(case.period.start(), |(_, date)| date)
}

/// Better or worse only where the two prints cannot be the same value.
fn direction_status(movement: Movement, b: Measured, y: Measured) -> Status {
    if b.interval.overlaps(&y.interval) {
        return Status::Unchanged;
    }
    let better = match movement {
        Movement::Rise => y.value > b.value,
        Movement::Fall => y.value < b.value,
    };
    if better { Status::Better } else { Status::Worse }
}
