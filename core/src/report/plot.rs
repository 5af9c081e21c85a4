//! The plot of an indicator, made from its assessment.

use chrono::NaiveDate;

use super::data::ObservationLine;
use crate::agreement::{Baseline, Indicator, OtherBaseline};
use crate::block::{PathLine, PathPoint, Plot, PlotPoint, PointWithoutValue, is_comparable};
use crate::figure::{Exact, Figure, Interval, Unit, Value};
use crate::follow_up::{Assessment, Reason, Share};
use crate::reference::{Period, Reference};
use crate::rule::{Course, Form, Per, Rule, StatedRule};

/// The number of points of a curve.
const CURVE: u64 = 24;

/// The inputs of a plot.
pub(super) struct Sketch<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) period: &'a Period,
    pub(super) assessment: &'a Assessment,
    pub(super) observations: &'a [ObservationLine],
    pub(super) as_of: NaiveDate,
    pub(super) invented: bool,
}

impl Sketch<'_> {
    pub(super) fn plot(&self) -> Plot {
        let gap = self.is_gap();
        let from_zero = self.rule().is_some_and(Rule::counts_from_zero);
        let comparison = self.indicator.municipality();
        let without_value = self.observations.iter().filter_map(|o| {
            let state = o.value.filter(|value| value.figure().is_none())?;
            Some(PointWithoutValue { date: o.reference.effective_date(), state })
        });
        Plot {
            gap,
            unit: if gap { self.indicator.unit.of_difference() } else { self.indicator.unit },
            as_of: self.as_of,
            invented: self.invented,
            baseline: if from_zero { None } else { self.baseline(gap) },
            path: self.path(),
            target: self.target(),
            target_rises: self.course().is_some_and(|course| course.rises()),
            observations: self.points(gap),
            without_value: without_value.collect(),
            municipality: if gap || !is_comparable(self.indicator.unit) { Vec::new() } else { self.municipality(comparison) },
        }
    }

    fn is_gap(&self) -> bool {
        self.rule().is_some_and(Rule::is_about_a_gap)
    }

    fn rule(&self) -> Option<&Rule> {
        self.indicator.rule.as_ref().map(StatedRule::rule)
    }

    /// Whether the values are counts that begin again each agreement year.
    pub(super) fn is_counted_yearly(&self) -> bool {
        self.rule().is_some_and(|rule| Form::of(rule, self.indicator.unit).is_counted_yearly())
    }

    /// The rule applied to its baseline, if it has a course.
    pub(super) fn course(&self) -> Option<Course<'_>> {
        use Reason::{
            CompoundZero, DeadlineBeforeBaseline, DeadlineBeforePeriod, OutOfRange, RuleAgainstDirection, TargetImpossible,
            ZeroBaseline,
        };
        let stopped = [
            CompoundZero,
            DeadlineBeforeBaseline,
            DeadlineBeforePeriod,
            OutOfRange,
            RuleAgainstDirection,
            TargetImpossible,
            ZeroBaseline,
        ];
        if self.assessment.reason.is_some_and(|reason| stopped.contains(&reason)) {
            return None;
        }
        let rule = self.rule()?;
        let (baseline, about) = match self.assessment.baseline {
            Some(baseline) => (baseline.value, baseline.reference.unwrap_or(Reference::Day(baseline.date))),
            // Places have no baseline.
            None if rule.counts_from_zero() => (Exact::ZERO, Reference::Day(self.period.start())),
            None => return None,
        };
        Some(Course::new(rule, self.indicator.unit, baseline, about, self.period).by(self.assessment.clock))
    }

    /// The baseline of the assessment. For a pending baseline that was measured since, it is the measured value.
    fn baseline(&self, gap: bool) -> Option<PlotPoint> {
        let printed = self.indicator.baseline.as_ref();
        if gap {
            let other = self.indicator.municipality().and_then(|b| self.point_of_other(b))?;
            return gap_point(printed.and_then(|b| self.point_of(b))?, other);
        }
        let reading = self.assessment.baseline.as_ref();
        match reading.and_then(|reading| Some((reading.date, reading.printed?))) {
            Some((date, figure)) => {
                // A pending baseline that was measured has the numbers of people of that observation.
                let measured = self.observations.iter().find(|o| o.reference.effective_date() == date && o.value.is_some());
                let of_observation = measured.map_or([None, None], |o| [o.numerator, o.denominator]);
                let own = printed.filter(|b| b.value.figure().is_some()).map(|b| [b.numerator, b.denominator]);
                let people = own.unwrap_or(of_observation);
                self.point(&Value::Known(figure), date, people)
            }
            None => printed.and_then(|b| self.point_of(b)),
        }
    }

    /// A value as a point. A figure without a unit has the unit of its indicator: a count of people has no rounding.
    fn point(&self, value: &Value, date: NaiveDate, people: [Option<Figure>; 2]) -> Option<PlotPoint> {
        let figure = value.figure()?;
        let figure = figure.or_in(self.indicator.unit);
        let [numerator, denominator] = people;
        let share = numerator.and_then(|n| n.as_count()).zip(denominator.and_then(|d| d.as_count()));
        let sampling = share.and_then(|(n, d)| {
            let proportion = Share::new(n, d)?.wilson();
            let percent = |part: Exact| part.times(Exact::from(100));
            Some(Interval { low: percent(proportion.low)?, high: percent(proportion.high)? })
        });
        let sampling = sampling.filter(|_| self.indicator.unit == Unit::Percent);
        Some(PlotPoint { date, value: figure.value(), rounding: figure.interval(), sampling, joined: false })
    }

    fn point_of(&self, baseline: &Baseline) -> Option<PlotPoint> {
        self.point(&baseline.value, baseline.reference?.effective_date(), [baseline.numerator, baseline.denominator])
    }

    fn point_of_other(&self, other: &OtherBaseline) -> Option<PlotPoint> {
        self.point(&other.value, other.reference?.effective_date(), [other.numerator, other.denominator])
    }

    fn points(&self, gap: bool) -> Vec<PlotPoint> {
        let mut points: Vec<PlotPoint> = Vec::new();
        let yearly = self.is_counted_yearly();
        // Whether anything since the last point rules out a line to the next point.
        let mut parted = self.course().is_none() || yearly;
        for o in self.observations {
            let Some(value) = o.value else { continue };
            parted |= o.series_break.is_some();
            let date = o.reference.effective_date();
            let point = self.point(&value, date, [o.numerator, o.denominator]);
            let other = o.municipality.as_ref().and_then(|other| self.point(other, date, [None, None]));
            let point = if gap { point.zip(other).and_then(|(own, other)| gap_point(own, other)) } else { point };
            let Some(mut point) = point else {
                parted |= value.figure().is_none();
                continue;
            };
            if yearly && let Some(last) = points.last() {
                parted |= self.period.year_of(last.date) != self.period.year_of(point.date);
            }
            point.joined = !parted && self.assessment.baseline.is_none_or(|b| point.date > b.date);
            parted = false;
            points.push(point);
        }
        points
    }

    fn municipality(&self, comparison: Option<&OtherBaseline>) -> Vec<PlotPoint> {
        let of = |o: &ObservationLine| self.point(o.municipality.as_ref()?, o.reference.effective_date(), [None, None]);
        let later = self.observations.iter().filter_map(of);
        let mut points: Vec<_> = comparison.and_then(|b| self.point_of_other(b)).into_iter().collect();
        for point in later {
            let after = points.last().is_none_or(|last| last.date < point.date);
            if after {
                points.push(PlotPoint { joined: !points.is_empty(), ..point });
            }
        }
        points
    }

    fn target(&self) -> Option<PathPoint> {
        self.rule().filter(|rule| !rule.maintains())?;
        Some(PathPoint { date: self.assessment.deadline?, value: self.assessment.target? })
    }

    fn path(&self) -> Vec<PathLine> {
        let Some(course) = self.course() else { return Vec::new() };
        let last_seen = self.observations.last().map_or(self.as_of, |o| o.reference.effective_date().max(self.as_of));
        let end = self.period.end();
        let at = |date: NaiveDate| course.expected(date).map(|e| PathPoint { date, value: e.value });
        let line = |dates: Vec<NaiveDate>| PathLine { points: dates.into_iter().filter_map(at).collect() };
        let flat = |value: Exact, from: NaiveDate, to: NaiveDate| {
            vec![PathLine { points: vec![PathPoint { date: from, value }, PathPoint { date: to.max(from), value }] }]
        };
        let (start, until) = (course.start(), end.unwrap_or(last_seen));
        let lines = match course.form() {
            Form::Turn(_) => Vec::new(),
            Form::Hold { .. } => self.assessment.baseline.map_or(Vec::new(), |b| flat(b.value, b.date, until)),
            Form::State { places } => flat(*places, start, until),
            Form::Count { per: Per::Year | Per::Days(_), .. } => self.yearly(&course, until),
            Form::Count { per: Per::Period, .. } => {
                let mut points: Vec<_> =
                    start.pred_opt().map(|date| PathPoint { date, value: Exact::ZERO }).into_iter().collect();
                points.extend(course.deadline_for(start).into_iter().chain([until]).filter_map(at));
                vec![PathLine { points }]
            }
            Form::Path { .. } | Form::Yearly { .. } if self.assessment.maintains => {
                let target = self.assessment.target.zip(self.assessment.baseline);
                target.map_or(Vec::new(), |(target, b)| flat(target, b.date, course.deadline_for(b.date).unwrap_or(until)))
            }
            form @ (Form::Path { .. } | Form::Yearly { .. }) => {
                let from = self.assessment.baseline.map_or(start, |b| b.date);
                let deadline = course.deadline_for(start);
                let to = deadline.unwrap_or(last_seen).max(start);
                let mut dates = vec![from.min(start)];
                if form.is_curved() {
                    let whole = u64::try_from(crate::reference::days(start, to)).unwrap_or(0);
                    dates.extend((0..=CURVE).filter_map(|i| start.checked_add_days(chrono::Days::new(whole * i / CURVE))));
                } else {
                    dates.extend([start, to]);
                }
                // After the deadline the target is held.
                dates.extend(end.filter(|end| *end > to));
                vec![line(dates)]
            }
        };
        lines.into_iter().map(tidied).filter(|line| line.points.len() > 1).collect()
    }

    /// One line for each agreement year, because an annual count starts again at 0.
    fn yearly(&self, course: &Course<'_>, until: NaiveDate) -> Vec<PathLine> {
        let years = self.period.years_until(until);
        let lines = years.into_iter().filter_map(|year| {
            let before = PathPoint { date: year.first.pred_opt()?, value: Exact::ZERO };
            let last = PathPoint { date: year.last, value: course.expected(year.last)?.value };
            Some(PathLine { points: vec![before, last] })
        });
        lines.collect()
    }
}

/// The line without several points on the same day.
fn tidied(mut line: PathLine) -> PathLine {
    line.points.dedup_by_key(|point| point.date);
    line
}

fn gap_point(own: PlotPoint, other: PlotPoint) -> Option<PlotPoint> {
    Some(PlotPoint {
        date: own.date,
        value: own.value.minus(other.value)?,
        rounding: own.rounding.minus(&other.rounding)?,
        sampling: None,
        joined: false,
    })
}
