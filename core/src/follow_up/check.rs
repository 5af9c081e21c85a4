//! Checks that observations belong to a plan and that its indicators can have their values.

use std::collections::HashMap;

use super::{Observation, Observations};
use crate::agreement::{Helhedsplan, Id, Indicator, OtherBaseline};
use crate::figure::{Exact, Figure, Interval, Unit, Value};
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Errors, Language};

impl Observations {
    /// Checks that every observation belongs to an indicator of the plan, and that the indicator can have its value.
    ///
    /// Every function that assesses or reports a whole plan makes this check first. A mistyped id, the id of a renamed indicator, or a
    /// share of 140 % is therefore always reported.
    ///
    /// ```
    /// use delaftale::agreement::{Delaftale, FocusArea, Helhedsplan, Id, Indicator, Objective, Regime};
    /// use delaftale::figure::Unit;
    /// use delaftale::follow_up::{Observation, Observations};
    /// use delaftale::reference::{Period, parse_day};
    /// let period = Period::parse("1. september 2021 – 31. august 2025")?;
    /// let grade = Indicator::new(Id::new("grad")?, "Aktiveringsgrad", Unit::Percent);
    /// let objective = Objective::new(Id::new("aktive")?, "Flere ledige er aktive").with_indicator(grade);
    /// let job = Delaftale::new(Id::new("job")?, FocusArea::Beskaeftigelse, period).with_objective(objective);
    /// let plan = Helhedsplan::builder(Id::new("p")?, "Plan", "Eksempel", Regime::Funds2019To2026, period).with_delaftale(job).build()?;
    ///
    /// let mut observations = Observations::default();
    /// let mut observe = |indicator: &str, value: &str| -> Result<(), Box<dyn std::error::Error>> {
    ///     let (reference, known) = ("31.8.2023".parse()?, parse_day("1.10.2023")?);
    ///     observations.add(Observation::new(Id::new("job")?, indicator.parse()?, reference, value.parse()?, known))?;
    ///     Ok(())
    /// };
    /// observe("grad", "140 %")?;
    /// observe("grda", "55 %")?;
    /// let errors = observations.check(&plan).unwrap_err();
    /// let found: Vec<_> = errors.as_slice().iter().map(|error| (error.path(), error.code().name())).collect();
    /// assert_eq!(found, [("/0/value", "value.out-of-range"), ("/1/indicator", "id.unknown")]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// All problems at once, each with the place in [`Observations::as_slice`]:
    ///
    /// - [`ErrorCode::IdUnknown`] for a delaftale or an indicator that the plan does not have, and for a value of somebody that the
    ///   indicator is not compared with;
    /// - [`ErrorCode::ValueOutOfRange`] for a value below 0 where the indicator cannot be, a share above 100 %, or a number of people or
    ///   courses that is not whole;
    /// - [`ErrorCode::CountsInvalid`] for a share that its numerator and denominator cannot give within the rounding of all three.
    ///
    /// A value in another unit is no error. Its indicator is then not assessable ([`super::Reason::UnitsDiffer`]).
    pub fn check(&self, plan: &Helhedsplan) -> Result<(), Errors> {
        check_against(plan, self.as_slice())
    }
}

/// [`Observations::check`] for a list in any order, with places in this list.
pub(crate) fn check_against(plan: &Helhedsplan, observations: &[Observation]) -> Result<(), Errors> {
    if observations.is_empty() {
        return Ok(());
    }
    let all = plan.delaftaler.iter().flat_map(|delaftale| delaftale.indicators().map(move |(_, one)| (&delaftale.id, one)));
    let indicators: HashMap<(&Id, &Id), &Indicator> = all.map(|(delaftale, one)| ((delaftale, &one.id), one)).collect();
    let problem = |one: &Observation| match indicators.get(&(&one.delaftale, &one.indicator)) {
        Some(indicator) => impossible_of(one, indicator),
        None => Some(stray(plan, one)),
    };
    Errors::check(observations.iter().enumerate().filter_map(|(i, one)| Some(problem(one)?.within(i))).collect())
}

/// [`Observations::check`] for an indicator without a plan: every observation belongs to it, and all to one delaftale.
pub(super) fn check_alone(indicator: &Indicator, observations: &Observations) -> Result<(), Errors> {
    let all = observations.as_slice();
    let foreign = |field: &str, is: &Id, is_not: &Id| {
        let message =
            say!("målingen hører til `{is}`, ikke til `{is_not}`", "the observation belongs to `{is}`, not to `{is_not}`");
        Some(Error::new(ErrorCode::IdUnknown, message).within(field))
    };
    let problem = |one: &Observation| match all.first() {
        _ if one.indicator != indicator.id => foreign("indicator", &one.indicator, &indicator.id),
        Some(first) if one.delaftale != first.delaftale => foreign("delaftale", &one.delaftale, &first.delaftale),
        _ => impossible_of(one, indicator),
    };
    Errors::check(all.iter().enumerate().filter_map(|(i, one)| Some(problem(one)?.within(i))).collect())
}

/// The error for an observation whose delaftale or indicator the plan does not have.
fn stray(plan: &Helhedsplan, one: &Observation) -> Error {
    let unknown = |field: &str, name: &str, id: &Id, known: Vec<&str>| {
        let known = known.join(", ");
        let message = say!("planen har ingen {name} `{id}`", "the plan has no {field} `{id}`");
        Error::new(ErrorCode::IdUnknown, message).with_help(say!("der er {known}", "there are {known}")).within(field)
    };
    match plan.delaftaler.iter().find(|d| d.id == one.delaftale) {
        None => {
            let known = plan.delaftaler.iter().map(|d| d.id.as_str()).collect();
            unknown("delaftale", "delaftale", &one.delaftale, known)
        }
        Some(delaftale) => {
            let known = delaftale.indicators().map(|(_, indicator)| indicator.id.as_str()).collect();
            unknown("indicator", "indikator", &one.indicator, known)
        }
    }
}

fn impossible_of(one: &Observation, indicator: &Indicator) -> Option<Error> {
    impossible(one.of.as_deref(), &one.value, [one.numerator, one.denominator], indicator)
}

/// The error for an observation that the indicator cannot have: of somebody it is not compared with, or with a value that cannot be.
pub(crate) fn impossible(of: Option<&str>, value: &Value, counts: [Option<Figure>; 2], indicator: &Indicator) -> Option<Error> {
    nobody_known(of, indicator).or_else(|| impossible_value(value, counts, indicator))
}

/// The error for a value of somebody that the indicator is not compared with.
fn nobody_known(of: Option<&str>, indicator: &Indicator) -> Option<Error> {
    let name = of.filter(|name| *name != OtherBaseline::MUNICIPALITY)?;
    let others = indicator.comparisons();
    if others.iter().any(|other| other.name == name) {
        return None;
    }
    let mut known: Vec<String> = others.iter().map(|other| shown(&other.name)).collect();
    if !known.iter().any(|name| name == OtherBaseline::MUNICIPALITY) {
        known.push(OtherBaseline::MUNICIPALITY.to_owned());
    }
    let (name, known) = (shown(name), known.join(", "));
    let message = say!("indikatoren sammenlignes ikke med `{name}`", "the indicator is not compared with `{name}`");
    Some(Error::new(ErrorCode::IdUnknown, message).with_help(say!("der er {known}", "there are {known}")).within("of"))
}

/// The error for a value that the indicator cannot have, or that its numerator and denominator cannot give. This check ignores values in
/// another unit.
fn impossible_value(value: &Value, counts: [Option<Figure>; 2], indicator: &Indicator) -> Option<Error> {
    let own = value.figure().filter(|figure| figure.must_be_in(indicator.unit).is_ok())?;
    if let Err(error) = own.must_be_possible_in(indicator.unit, indicator.signed) {
        return Some(error.within("value"));
    }
    let [Some(numerator), Some(denominator)] = counts else { return None };
    if indicator.unit != Unit::Percent || ![*own, numerator, denominator].iter().all(Figure::is_exact_print) {
        return None;
    }
    // People are whole, whether or not the figure says that it counts them; full-time persons are rounded.
    let people = |figure: Figure| if figure.unit().is_none() { figure.with_unit(Unit::Persons) } else { figure }.interval();
    let hundred = Exact::from(100);
    let share = numerator.value().over(denominator.value())?.times(hundred)?;
    let possible = people(numerator).over(&people(denominator))?.times(&Interval::point(hundred))?;
    if possible.overlaps(&own.with_unit(Unit::Percent).interval()) {
        return None;
    }
    let decimals = usize::try_from(own.decimals()).ok()?.max(1);
    let [in_danish, in_english] = [Language::Danish, Language::English].map(|language| share.in_language(decimals, language));
    let message = say!(
        "`{numerator}` af `{denominator}` er {in_danish} %, ikke `{own}`",
        "`{numerator}` of `{denominator}` is {in_english} %, not `{own}`"
    );
    let help = say!(
        "ret værdien, eller giv den tæller og nævner, som den er regnet ud af",
        "mend the value, or give the numerator and denominator that it was computed from"
    );
    Some(Error::new(ErrorCode::CountsInvalid, message).within("numerator").with_help(help))
}
