//! One indicator as a row of a spreadsheet: a phrase, a baseline and some values, without a plan.

use chrono::NaiveDate;

use super::measured::{Measured, is_approximate};
use super::observation::conflict;
use super::series::Series;
use super::yardstick::Yardstick;
use super::years::counts_since;
use super::{Judgement, Method, Reason, Status};
use crate::figure::{Exact, Unit, Value};
use crate::reference::{Period, Reference};
use crate::rule::{Course, Direction, Expected, Form, Rule};
use crate::words::say;
use crate::{Error, ErrorCode, Errors};

/// A row (*række*) of a spreadsheet with one indicator: its rule and its unit.
///
/// A row is made once for a phrase and answers many questions. [`super::assess`] gives the same answers for an indicator of a plan.
/// For a rule about the gap to the municipality, the baseline and the values are gaps: area minus municipality.
///
/// ```
/// use delaftale::figure::Value;
/// use delaftale::follow_up::{Method, Row, Status};
/// use delaftale::reference::{Period, parse_day};
/// let period = Period::parse("1.9.2021 – 31.8.2025")?;
/// let (february, august) = (parse_day("28.2.2021")?, parse_day("31.8.2023")?);
/// let row = Row::new("øges til 85 % inden 31. august 2025", None, None)?;
/// let baseline = (Value::parse("20 %")?, Some(february));
/// let expected = row.expected(&baseline, &period, august)?.unwrap();
/// assert_eq!(expected.value.rounded(4), "56.1375");
/// let judgement = row.judge(&baseline, &period, &[(august, Value::parse("55 %")?)], None, &Method::standard())?;
/// assert_eq!(judgement.status, Status::OnTrack);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Row {
    rule: Rule,
    /// The form of the rule, lowered once for all questions.
    form: Form,
    unit: Unit,
    direction: Option<Direction>,
    /// Whether the phrase states no unit, although the status depends on the unit.
    unit_is_open: bool,
}

/// The baseline of a row: its value and the day that it is about.
pub type RowBaseline = (Value, Option<NaiveDate>);

impl Row {
    /// Reads the phrase of a row. Without `unit`, the unit is the one that the phrase states, and otherwise a plain number. `direction` is
    /// the direction in which the indicator gets better, if it is known.
    ///
    /// # Errors
    /// The errors of [`Rule::read`]; [`ErrorCode::RuleUnit`] when the rule does not fit the unit.
    pub fn new(phrase: &str, unit: Option<Unit>, direction: Option<Direction>) -> Result<Self, Error> {
        let rule = Rule::read(phrase)?.rule;
        let stated = || rule.stated_baseline().and_then(|stated| stated.value.unit());
        let found = unit.or_else(|| rule.unit()).or_else(stated);
        let unit = found.unwrap_or(Unit::Number);
        rule.check_unit(unit)?;
        let form = Form::of(&rule, unit);
        // For people 20,4 is more than 20. As shares both can be 20.4 %.
        let rounds = matches!(form, Form::Turn(_) | Form::Hold { .. });
        Ok(Self { rule, form, unit, direction, unit_is_open: rounds && found.is_none() })
    }

    /// The unit of the values.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        self.unit
    }

    /// The direction in which the indicator gets better, if it is given.
    #[must_use]
    pub const fn direction(&self) -> Option<Direction> {
        self.direction
    }

    /// The rule that the phrase was read as.
    #[must_use]
    pub const fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The form of the rule.
    pub(crate) const fn form(&self) -> &Form {
        &self.form
    }

    /// The value that the rule expects on a day (*forventet*). `None` for a rule about a direction, for a path that does not exist, and for
    /// a day or a deadline outside the agreement.
    ///
    /// # Errors
    /// [`ErrorCode::JsonMissingField`] at `/baseline` or `/baselineDate` when the rule starts from a baseline and the figure or the day
    /// is missing; the codes of [`Row::judge`] for the figure.
    pub fn expected(&self, baseline: &RowBaseline, period: &Period, day: NaiveDate) -> Result<Option<Expected>, Error> {
        Ok(self.course(baseline, period)?.expected(day))
    }

    /// The rule applied to a baseline, with its target and its deadline (*mål* and *frist*).
    ///
    /// # Errors
    /// As [`Row::expected`].
    pub fn course(&self, (value, date): &RowBaseline, period: &Period) -> Result<Course<'_>, Error> {
        if self.rule.counts_from_zero() {
            return Ok(self.course_from((Exact::ZERO, period.start()), period));
        }
        self.check("baseline", value)?;
        let figure = value.figure().ok_or_else(|| missing("baseline", "baseline"))?;
        let date = date.ok_or_else(|| missing("baselineDate", "dato for baseline"))?;
        Ok(self.course_from((figure.value(), date), period))
    }

    fn course_from(&self, (baseline, date): (Exact, NaiveDate), period: &Period) -> Course<'_> {
        Course::of_form(&self.rule, self.form, self.unit, (baseline, date.into()), period)
    }

    /// Judges the indicator (*status*) on the day `as_of`, with the values up to that day. Without `as_of`, it is the day of the latest
    /// value, and without values the first day of the period. Each value counts as known on the day that it is about.
    ///
    /// # Errors
    /// - [`ErrorCode::UnitMismatch`] at `/unit` when no unit is known although the status depends on it. This is so for a rule about a
    ///   direction, and for a level that is held within the precision of its print: rounding decides them, and it differs between people
    ///   and shares.
    /// - [`ErrorCode::UnitMismatch`] at `/baseline` or `/values/{i}` for a figure in another unit.
    /// - [`ErrorCode::ValueOutOfRange`] at `/baseline` or `/values/{i}` for a share outside 0-100 %, and for a number of people that is not
    ///   whole.
    /// - [`ErrorCode::ObservationConflict`] when two different values are about the same day.
    pub fn judge(
        &self,
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
        conflicts(values)?;
        let as_of = as_of.or_else(|| values.iter().map(|(date, _)| *date).max()).unwrap_or(period.start());
        let mut judgement = Judgement {
            status: Status::NotAssessable,
            reason: None,
            expected: None,
            ratio: None,
            of_places: matches!(self.form, Form::State { .. }),
        };
        let seen = Seen { values, as_of };
        judgement.reason = self.decide(&mut judgement, baseline, period, &seen, method).err();
        Ok(judgement)
    }

    /// The decisions of [`super::assess`] for a row: the same steps in the same order.
    fn decide(
        &self,
        judgement: &mut Judgement,
        baseline: &RowBaseline,
        period: &Period,
        seen: &Seen<'_>,
        method: &Method,
    ) -> Result<(), Reason> {
        let from_zero = self.rule.counts_from_zero();
        let (start, d0) =
            if from_zero { (None, period.start()) } else { self.start(baseline, seen).map(|(v, d)| (Some(v), d))? };
        let b = start.and_then(|value| Measured::of(value, self.unit)).unwrap_or(Measured::ZERO);
        let course = self.course_from((b.value, d0), period).by(method.clock());
        let yardstick = Yardstick { course, direction: self.direction, method };
        yardstick.check(d0)?;
        let since = if self.form.is_counted_yearly() { counts_since(period, seen.as_of) } else { None };
        let counts = |(date, _): &&Dated| {
            if from_zero { period.contains(*date) && since.is_none_or(|since| *date >= since) } else { *date > d0 }
        };
        let (t, latest) = seen.measured().filter(counts).max_by_key(|(date, _)| *date).ok_or(Reason::NoObservation)?;
        let y = Measured::of(latest, self.unit).ok_or(Reason::ValueSuppressed)?;
        if is_approximate(latest) || start.is_some_and(is_approximate) {
            return Err(Reason::Approximate);
        }
        if yardstick.leaves_year_open(*t, y.value, seen.as_of) {
            return Err(Reason::NoObservation);
        }
        let line = yardstick.line(*t)?;
        judgement.expected = line.expected.map(|e| e.value);
        let before = seen.measured().filter(counts).filter(|(date, value)| date < t && !is_approximate(value));
        let mut earlier: Vec<_> = before.filter_map(|(date, value)| Some((*date, Measured::of(value, self.unit)?))).collect();
        earlier.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
        let verdict = yardstick.verdict(&line, b, &Series { y, t: *t, earlier })?;
        (judgement.status, judgement.ratio) = (verdict.status, verdict.ratio);
        if verdict.maintains {
            judgement.expected = line.target;
        } else if yardstick.deadline_passed(&line, *t, seen.as_of) {
            // A row knows nothing of a source that may still give the value.
            judgement.status = Status::DeadlinePassed;
        }
        Ok(())
    }

    /// The value and the day from which the rule starts. A baseline that is to be measured on a day is measured as soon as there is a
    /// value about that day.
    fn start<'a>(&self, (own, date): &'a RowBaseline, seen: &Seen<'a>) -> Result<(&'a Value, NaiveDate), Reason> {
        let pending = matches!(own, Value::Pending | Value::NotYetDue);
        let later = date.filter(|_| pending).and_then(|day| seen.measured().find(|(of, _)| *of == day));
        let value = later.map_or(own, |(_, value)| value);
        let reason = Reason::of_baseline(value);
        reason.map_or_else(|| Ok((value, date.ok_or(Reason::BaselineUndated)?)), Err)
    }

    /// Checks that the row can have the value. A gap can have any value.
    fn check(&self, field: &str, value: &Value) -> Result<(), Error> {
        let (Some(figure), unit) = (value.figure(), self.unit) else { return Ok(()) };
        let possible = if self.rule.is_about_a_gap() { Ok(()) } else { figure.must_be_possible_in(unit, false) };
        figure.must_be_in(unit).and(possible).map_err(|error| error.within(field))
    }
}

/// A value, and the day that it is about.
type Dated = (NaiveDate, Value);

/// The values of a row that count on a day.
struct Seen<'a> {
    values: &'a [Dated],
    as_of: NaiveDate,
}

impl<'a> Seen<'a> {
    /// The values up to the day that were measured, suppressed values included.
    fn measured(&self) -> impl Iterator<Item = &'a Dated> {
        let as_of = self.as_of;
        self.values.iter().filter(move |(date, value)| *date <= as_of && value.is_measured())
    }
}

/// The error for two different values of the same day.
fn conflicts(values: &[(NaiveDate, Value)]) -> Result<(), Errors> {
    if values.len() < 2 {
        return Ok(());
    }
    let mut by_day: Vec<_> = values.iter().enumerate().collect();
    by_day.sort_by_key(|(_, (date, _))| *date);
    let mut errors = Vec::new();
    for pair in by_day.windows(2) {
        if let [(_, (before, a)), (i, (date, b))] = pair
            && before == date
            && a != b
        {
            errors.push(conflict(a, b, Reference::Day(*date), *date).within(i).within("values"));
        }
    }
    Errors::check(errors)
}

fn no_unit(rule: &Rule) -> Error {
    let message = say!(
        "målsætningen `{rule}` siger ikke, hvad der tælles, og status afhænger af det",
        "the rule `{rule}` does not say what is counted, and the status depends on it"
    );
    let help = say!("angiv enheden, for eksempel `%` eller `personer`", "name the unit, such as `%` or `personer`");
    Error::new(ErrorCode::UnitMismatch, message).with_help(help)
}

fn missing(field: &str, name: &str) -> Error {
    let message = say!("målsætningen regnes fra en {name}, og den mangler", "the rule starts from `{field}`, which is missing");
    Error::new(ErrorCode::JsonMissingField, message).within(field)
}
