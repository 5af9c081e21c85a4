//! One indicator as a row of a spreadsheet has it: a phrase, a baseline, some values, and nothing around them.

use chrono::NaiveDate;

use super::assess::judge_one;
use super::{Judgement, Method, Observation, Observations, Question, Scope, judge};
use crate::agreement::{Baseline, Direction, Id, Indicator, out_of_range};
use crate::error::said;
use crate::figure::{Exact, Figure, Unit, Value};
use crate::reference::{Period, Reference};
use crate::rule::{Course, Expected, Rule, RuleKind, StatedRule};
use crate::{Error, ErrorCode, Errors};

/// A row (*række*) of a spreadsheet with one indicator: what it is to reach, and in which unit it is counted.
///
/// It is made once for a phrase and asked many times; the answers are those of [`super::assess`] for an indicator of a plan. For a rule
/// about the gap to the municipality, baseline and values are the gap: area minus municipality.
///
/// ```
/// use delaftale::figure::Value;
/// use delaftale::follow_up::{Method, Row, Status};
/// use delaftale::reference::{Period, parse_day};
/// let period = Period::parse("1.9.2021 – 31.8.2025")?;
/// let (february, august) = (parse_day("28.2.2021")?, parse_day("31.8.2023")?);
/// let mut row = Row::new("øges til 85 % inden 31. august 2025", None, None)?;
/// let baseline = (Value::parse("20 %")?, Some(february));
/// let expected = row.expected(&baseline, &period, august)?.unwrap();
/// assert_eq!(expected.value.rounded(4), "56.1155");
/// let judgement = row.judge(&baseline, &period, &[(august, Value::parse("55 %")?)], None, &Method::standard())?;
/// assert_eq!(judgement.status, Status::OnTrack);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Row {
    rule: Rule,
    /// Whether the phrase names no unit although the status depends on it.
    unit_is_open: bool,
    indicator: Indicator,
    /// The value of the area, and the municipality's for a gap: used again for every question.
    observations: Vec<Observation>,
}

/// Where a row starts: its value and the day that it is about.
pub type RowBaseline = (Value, Option<NaiveDate>);

/// A figure, and the day that it is about.
type Dated = (Figure, NaiveDate);

impl Row {
    /// Reads the phrase of a row. Without a unit it is counted in the unit that the phrase names.
    ///
    /// # Errors
    /// Those of [`Rule::read`]; [`ErrorCode::RuleUnit`] when the rule does not fit the unit.
    pub fn new(phrase: &str, unit: Option<Unit>, direction: Option<Direction>) -> Result<Self, Error> {
        let rule = Rule::read(phrase)?.rule;
        let found = unit.or_else(|| unit_of(&rule));
        // For people 19 is less than 20; as shares both can be 19.5 %.
        let rounds = matches!(rule.kind(), RuleKind::Direction { .. } | RuleKind::Maintain { .. });
        let unit = found.unwrap_or(Unit::Number);
        rule.check_unit(unit)?;
        let (id, here) = (Id::new("-")?, Id::new("-")?);
        let gap = matches!(rule.kind(), RuleKind::Gap { .. });
        let nothing = Figure::count(0, unit);
        let indicator = Indicator {
            id: id.clone(),
            label: None,
            name: "-".to_owned(),
            measure: None,
            population: None,
            unit,
            direction,
            baseline: None,
            // The gap is held against a municipality at 0.
            comparison: gap.then(|| Baseline::of(nothing.into(), None)),
            source: None,
            rule: Some(StatedRule::from(rule)),
            counts: None,
            place: None,
        };
        let area = Observation::new(here, id, Reference::Day(NaiveDate::MIN), nothing.into(), NaiveDate::MIN);
        let theirs = gap.then(|| Observation { scope: Scope::Municipality, ..area.clone() });
        Ok(Self {
            rule,
            unit_is_open: rounds && found.is_none(),
            indicator,
            observations: std::iter::once(area).chain(theirs).collect(),
        })
    }

    /// The unit that its values are counted in.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        self.indicator.unit
    }

    /// Which way is better, where it is said.
    #[must_use]
    pub const fn direction(&self) -> Option<Direction> {
        self.indicator.direction
    }

    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &Rule {
        &self.rule
    }

    /// What the rule expects on a day (*forventet*); `None` where it expects nothing: a direction, a path that does not exist, a day or a
    /// deadline outside of the agreement.
    ///
    /// # Errors
    /// [`ErrorCode::JsonMissingField`] at `/baseline` or `/baselineDate` when the rule starts from a baseline and there is no figure or
    /// no day; the codes of [`Row::judge`] for the figure.
    pub fn expected(&self, baseline: &RowBaseline, period: &Period, day: NaiveDate) -> Result<Option<Expected>, Error> {
        Ok(self.course(baseline, period)?.expected(day))
    }

    /// The rule set on a baseline: its target and its deadline (*mål* and *frist*).
    ///
    /// # Errors
    /// As [`Row::expected`].
    pub fn course(&self, (value, date): &RowBaseline, period: &Period) -> Result<Course<'_>, Error> {
        let rule = &self.rule;
        let (baseline, date) = if rule.counts_from_zero() {
            (Exact::ZERO, period.start())
        } else {
            self.check("baseline", value)?;
            let figure = value.figure().ok_or_else(|| missing("baseline", "baseline"))?;
            (figure.value(), date.ok_or_else(|| missing("baselineDate", "dato for baseline"))?)
        };
        let course = Course::new(rule, baseline, date, period);
        Ok(if self.unit() == Unit::Courses { course.counting_courses() } else { course })
    }

    /// How the indicator stands (*status*) on a day, with the values up to it; on the day of the latest value where none is named.
    /// Each value became known on its day.
    ///
    /// # Errors
    /// [`ErrorCode::UnitMismatch`] at `/unit` when there is no unit although the status depends on it: for a direction and for a level that
    /// is held as it was printed, rounding decides, and it is not the same for people and for shares.
    /// [`ErrorCode::UnitMismatch`] and [`ErrorCode::ValueOutOfRange`] at `/baseline` or `/values/0`: a figure of another unit, a share
    /// outside 0-100 %, people that are not whole. [`ErrorCode::ObservationConflict`] when two values are about one day.
    pub fn judge(
        &mut self,
        baseline: &RowBaseline,
        period: &Period,
        values: &[(NaiveDate, Value)],
        as_of: Option<NaiveDate>,
        method: &Method,
    ) -> Result<Judgement, Errors> {
        if self.unit_is_open {
            return Err(no_unit(&self.rule).within("unit").into());
        }
        if !self.rule.counts_from_zero() {
            self.check("baseline", &baseline.0)?;
        }
        for (i, (_, value)) in values.iter().enumerate() {
            self.check("values", value).map_err(|error| error.with_path(format!("/values/{i}")))?;
        }
        let latest = values.iter().map(|(date, _)| *date).max();
        let question = Question { trace: false, ..Question::of(as_of.or(latest).unwrap_or(period.start()), method) };
        if let Some((baseline, value)) = self.one_value(baseline, values, &question) {
            return Ok(judge_one(&self.indicator, period, &question, baseline, value));
        }
        self.indicator.baseline = Some(Baseline::of(baseline.0, baseline.1.map(Reference::Day)));
        if let [(date, value)] = values {
            self.observations.iter_mut().for_each(|one| put(one, *date, *value));
            return Ok(judge(&self.indicator, period, &self.observations, &question));
        }
        let on = |(date, value): &(NaiveDate, Value)| {
            let mut both = self.observations.clone();
            both.iter_mut().for_each(|one| put(one, *date, *value));
            both
        };
        let width = self.observations.len();
        let all = Observations::new(values.iter().flat_map(on).collect()).map_err(|errors| conflicts(errors, width))?;
        Ok(judge(&self.indicator, period, all.as_slice(), &question))
    }

    /// The baseline and the value of a row where there are only these two, and nothing stands between them.
    fn one_value(
        &self,
        (baseline, date): &RowBaseline,
        values: &[(NaiveDate, Value)],
        question: &Question<'_>,
    ) -> Option<(Dated, Dated)> {
        let ([(day, value)], Some(date)) = (values, *date) else { return None };
        let start = baseline.figure().copied().filter(Figure::is_exact_print)?;
        let latest = value.figure().copied().filter(Figure::is_exact_print)?;
        let plain = self.indicator.comparison.is_none() && !self.rule.counts_from_zero();
        (plain && date < *day && *day <= question.as_of).then_some(((start, date), (latest, *day)))
    }

    /// Whether a value can be one of this row. A gap can be anything.
    fn check(&self, field: &str, value: &Value) -> Result<(), Error> {
        let (Some(figure), unit) = (value.figure(), self.unit()) else { return Ok(()) };
        let error = if figure.unit().is_some_and(|own| own != unit) {
            let word = unit.word(crate::Language::Danish);
            Error::new(ErrorCode::UnitMismatch, said!("`{figure}` er ikke i enheden `{word}`", "`{figure}` is not in `{word}`"))
        } else if let Some(message) = out_of_range(figure, unit).filter(|_| self.indicator.comparison.is_none()) {
            Error::new(ErrorCode::ValueOutOfRange, message)
        } else {
            return Ok(());
        };
        Err(error.within(field))
    }
}

/// Makes an observation be about a day; the municipality stays at 0.
fn put(one: &mut Observation, date: NaiveDate, value: Value) {
    (one.reference, one.known) = (Reference::Day(date), date);
    if one.scope == Scope::Area {
        one.value = value;
    }
}

/// The unit that a phrase names, where it names one.
fn unit_of(rule: &Rule) -> Option<Unit> {
    let named = |figure: &Figure| figure.unit();
    match rule.kind() {
        RuleKind::Level { target, .. } => named(target),
        RuleKind::Absolute { amount, .. } | RuleKind::Maintain { tolerance: Some(amount) } => match named(amount) {
            Some(Unit::PercentagePoints) => Some(Unit::Percent),
            other => other,
        },
        RuleKind::AnnualVolume { amount } | RuleKind::Volume { amount } => named(amount).or(Some(Unit::Number)),
        RuleKind::Occupancy { .. } => Some(Unit::Persons),
        _ => None,
    }
    .or_else(|| rule.stated_baseline().and_then(|stated| named(&stated.value)))
}

fn no_unit(rule: &Rule) -> Error {
    let message = said!(
        "målsætningen `{rule}` siger ikke, hvad der tælles, og status afhænger af det",
        "the rule `{rule}` does not say what is counted, and the status depends on it"
    );
    let help = said!("angiv enheden, for eksempel `%` eller `personer`", "name the unit, such as `%` or `personer`");
    Error::new(ErrorCode::UnitMismatch, message).with_help(help)
}

fn missing(field: &str, name: &str) -> Error {
    let message = said!("målsætningen regnes fra en {name}, og den mangler", "the rule starts from `{field}`, which is missing");
    Error::new(ErrorCode::JsonMissingField, message).within(field)
}

/// Observations of the area stand `width` apart.
fn conflicts(errors: Errors, width: usize) -> Errors {
    let place = |error: &Error| error.path().split('/').nth(1).and_then(|place| place.parse::<usize>().ok());
    let moved = |error: Error| match place(&error) {
        Some(place) => error.with_path(format!("/values/{}", place / width.max(1))),
        None => error,
    };
    let mut errors: Vec<Error> = errors.into_vec().into_iter().map(moved).collect();
    errors.dedup_by(|b, a| a.path() == b.path());
    Errors::from_vec(errors)
}
