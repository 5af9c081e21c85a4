//! The inputs of one assessment: the baseline, the values that count, and the reasons why they cannot be compared.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::measured::{Measured, is_approximate};
use super::observation::{Observation, Span, known, one_a_day};
use super::series::{Dated, Series};
use super::yardstick::Yardstick;
use super::{Assessment, Question, Reading, Reason};
use crate::agreement::{CountKind, Indicator, OtherBaseline};
use crate::figure::{Exact, Figure, Unit, Value};
use crate::reference::{Period, Reference};
use crate::rule::{Course, Rule, StatedRule};

/// The waiver for counts of spans that are not equally long.
const OTHER_PERIOD: &str = "periode";

/// The inputs of one assessment.
pub(super) struct Case<'a> {
    pub(super) indicator: &'a Indicator,
    pub(super) period: &'a Period,
    pub(super) observations: &'a [Observation],
    pub(super) question: &'a Question<'a>,
    /// The baseline, or the reason why there is none.
    pub(super) start: Result<Start, Reason>,
    /// What a value is compared with; `None` without a rule or without a baseline that the rule needs.
    pub(super) yardstick: Option<Yardstick<'a>>,
}

/// The baseline as the assessment uses it.
#[derive(Clone, Copy)]
pub(super) struct Start {
    /// The number for calculations: the figure, the gap of a gap rule, or the zero of a count.
    pub(super) measured: Measured,
    /// The effective date of the baseline.
    pub(super) date: NaiveDate,
    /// The printed figure; absent for a gap and for a count.
    pub(super) printed: Option<Figure>,
    pub(super) reference: Option<Reference>,
    /// Set when a pending baseline was measured: the day on which the value became known.
    pub(super) known: Option<NaiveDate>,
    pub(super) numerator: Option<Figure>,
    pub(super) denominator: Option<Figure>,
}

impl Start {
    /// The baseline of a count: 0, on the first day of the agreement.
    const fn of_a_count(period: &Period) -> Self {
        Self {
            measured: Measured::ZERO,
            date: period.start(),
            printed: None,
            reference: None,
            known: None,
            numerator: None,
            denominator: None,
        }
    }

    /// The reference that the path starts from.
    fn about(&self) -> Reference {
        self.reference.unwrap_or(Reference::Day(self.date))
    }
}

impl<'a> Case<'a> {
    pub(super) fn new(
        indicator: &'a Indicator,
        period: &'a Period,
        observations: &'a [Observation],
        question: &'a Question<'a>,
    ) -> Self {
        let mut case = Self { indicator, period, observations, question, start: Err(Reason::NoBaseline), yardstick: None };
        case.start = case.read_baseline();
        case.yardstick = case.start.ok().zip(case.rule()).map(|(start, rule)| {
            let course = Course::new(rule, indicator.unit, start.measured.value, start.about(), period);
            let course = course.by(question.method.clock()).signed(indicator.signed);
            Yardstick { course, direction: indicator.direction, method: question.method }
        });
        case
    }

    fn rule(&self) -> Option<&'a Rule> {
        self.indicator.rule.as_ref().map(StatedRule::rule)
    }

    pub(super) fn is_gap(&self) -> bool {
        self.rule().is_some_and(Rule::is_about_a_gap)
    }

    pub(super) fn counts_from_zero(&self) -> bool {
        self.rule().is_some_and(Rule::counts_from_zero)
    }

    fn read_baseline(&self) -> Result<Start, Reason> {
        let mut start = Start::of_a_count(self.period);
        if self.counts_from_zero() {
            return Ok(start);
        }
        let own = self.indicator.baseline.as_ref().ok_or(Reason::NoBaseline)?;
        let pending = matches!(own.value, Value::Pending | Value::NotYetDue);
        // A baseline that is to be measured on a day is measured as soon as there is a value about that day.
        let measured_later = own.reference.filter(|_| pending).and_then(|r| self.value_about(r.effective_date()));
        let value = measured_later.map_or(own.value, |o| o.value);
        Reason::of_baseline(&value).map_or(Ok(()), Err)?;
        start.printed = value.figure().copied();
        (start.numerator, start.denominator, start.known) = match measured_later {
            Some(o) => (o.numerator, o.denominator, Some(o.known)),
            None => (own.numerator, own.denominator, None),
        };
        start.reference = own.reference;
        start.date = own.reference.ok_or(Reason::BaselineUndated)?.effective_date();
        start.measured = Measured::of(&value, self.indicator.unit).ok_or(Reason::NoBaseline)?;
        if self.is_gap() {
            let unit = self.indicator.unit;
            let comparison = self.indicator.municipality().ok_or(Reason::NoComparison)?;
            let other = Measured::of(&comparison.value, unit).ok_or(Reason::NoComparison)?;
            if comparison.reference.is_some_and(|r| r.effective_date() != start.date) {
                return Err(Reason::ComparisonOtherTime);
            }
            if is_approximate(&comparison.value) {
                return Err(Reason::Approximate);
            }
            start.measured = start.measured.minus(other).ok_or(Reason::OutOfRange)?;
        }
        Ok(start)
    }

    /// Whether a value can be compared: it has the unit and the population of the indicator, where it states them.
    fn is_comparable(&self, o: &Observation) -> bool {
        let unit = o.value.figure().and_then(Figure::unit);
        unit.is_none_or(|own| own == self.indicator.unit) && (o.population.is_none() || o.population == self.indicator.population)
    }

    /// Whether a value covers the time that the rule is about: as much as the baseline, or as much as the count up to the day.
    fn fits(&self, o: &Observation) -> bool {
        if self.counts_from_zero() {
            return self.counts_over(o.date()).is_some() && self.of_the_count(o);
        }
        let own = self.indicator.baseline.as_ref().and_then(|baseline| baseline.reference);
        own.is_some_and(|own| Span::of(own) == Span::of(o.reference))
    }

    /// Whether a value is a count that began on the first day of its count. A point in time is a count up to that point.
    pub(super) fn of_the_count(&self, o: &Observation) -> bool {
        let first = o.reference.first_day().zip(self.counts_over(o.date()));
        first.is_none_or(|(counted_from, (first, _))| counted_from == first)
    }

    fn counts_over(&self, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        self.yardstick.as_ref()?.course.counts_over(day)
    }

    /// The known values of the area, latest first, one for each day.
    pub(super) fn known_values(&self) -> impl Iterator<Item = &'a Observation> {
        one_a_day(known(self.observations, None, self.question.as_of, self.question.known_at), |o| self.fits(o))
    }

    /// The known value of the area about exactly this day.
    fn value_about(&self, day: NaiveDate) -> Option<&'a Observation> {
        self.known_values().find(|o| o.date() == day).filter(|o| o.has_value() && self.is_comparable(o))
    }

    /// The values that count, latest first: known, and about a day after the baseline (for a count: in the period) up to `as_of`.
    pub(super) fn values(&self, after: NaiveDate) -> impl Iterator<Item = &'a Observation> {
        let from_zero = self.counts_from_zero();
        let period = self.period;
        self.known_values()
            .take_while(move |o| if from_zero { o.date() >= period.start() } else { o.date() > after })
            .filter(move |o| !from_zero || period.contains(o.date()))
            .filter(|o| o.has_value())
    }

    /// The value of the day `t` and the comparable values before it.
    pub(super) fn series(&self, y: Measured, t: NaiveDate) -> Series {
        Series { y, t, earlier: self.earlier(t) }
    }

    /// The comparable values before a day, with their days, latest first.
    pub(super) fn earlier(&self, t: NaiveDate) -> Vec<Dated> {
        let values = self.start.ok().into_iter().flat_map(|start| self.values(start.date));
        let comparable = values.filter(move |o| o.date() < t && self.covers_as_much(o.reference));
        comparable.filter_map(|o| Some((o.date(), self.measured(o).ok()?))).collect()
    }

    /// A value of the area's series as a reading.
    pub(super) fn reading(&self, (date, measured): Dated) -> Reading {
        let observation = self.known_values().find(|o| o.date() == date);
        let printed = observation.and_then(|o| o.value.figure()).copied().filter(|_| !self.is_gap());
        let (reference, known) = (observation.map(|o| o.reference), observation.map(|o| o.known));
        Reading { value: measured.value, date, printed, reference, known }
    }

    /// The name of the municipality in the observations.
    fn municipality_name(&self) -> &'a str {
        self.indicator.municipality().map_or(OtherBaseline::MUNICIPALITY, |other| &other.name)
    }

    /// The known values of the municipality up to a day: [`Self::known_of`].
    pub(super) fn known_of_municipality(&self, upto: NaiveDate) -> impl Iterator<Item = &'a Observation> {
        self.known_of(self.municipality_name(), upto)
    }

    /// The known values of somebody else up to a day, latest first, one for each day: the value that covers the same time as the area's.
    pub(super) fn known_of(&self, name: &'a str, upto: NaiveDate) -> impl Iterator<Item = &'a Observation> {
        let theirs = known(self.observations, Some(name), upto, self.question.known_at);
        one_a_day(theirs, |o| self.known_values().any(|area| area.is_about_same_time_as(o)))
    }

    /// The municipality's value about exactly this day, or the latest value up to it.
    pub(super) fn municipality(&self, day: NaiveDate, same_day: bool) -> Option<&'a Observation> {
        self.known_of_municipality(day)
            .find(|o| o.value.figure().is_some())
            .filter(|o| (!same_day || o.date() == day) && self.is_comparable(o))
    }

    /// The values of the area and of somebody else on the latest day up to `upto` that both have, if it is after `after`.
    pub(super) fn both(&self, name: &'a str, after: Option<NaiveDate>, upto: NaiveDate) -> Option<[&'a Observation; 2]> {
        let figure = |o: &&Observation| o.value.figure().is_some() && self.is_comparable(o);
        let theirs = self.known_of(name, upto).filter(figure).filter(|o| after.is_none_or(|day| o.date() > day));
        let mut pairs = theirs.filter_map(|other| {
            let area = self.known_values().filter(figure).find(|o| o.date() == other.date())?;
            Some([area, other])
        });
        pairs.next()
    }

    /// Whether a break that was not waived lies in somebody's series, on the day of their baseline or since.
    pub(super) fn others_break(&self, name: &str, since: Option<NaiveDate>, upto: NaiveDate) -> bool {
        let known_at = self.question.known_at;
        let within = |o: &&Observation| o.of.as_deref() == Some(name) && o.date() <= upto && o.is_known(known_at);
        let mut broken = self.observations.iter().filter(within).filter(|o| since.is_none_or(|day| o.date() >= day));
        broken.any(|o| o.series_break.as_ref().is_some_and(|name| !self.question.waivers.iter().any(|w| w == name.as_str())))
    }

    /// How many of the observations that an answer names became known after its day, each counted once.
    pub(super) fn known_later(&self, answer: &Assessment) -> usize {
        let mut used: BTreeSet<(Option<&'a str>, NaiveDate)> = BTreeSet::new();
        let named = [answer.value_at_deadline, answer.met_earlier];
        used.extend(named.into_iter().flatten().map(|value| (None, value.date)));
        used.extend(answer.baseline.filter(|b| b.known.is_some()).map(|b| (None, b.date)));
        if let Some(day) = answer.latest.map(|y| y.date).or_else(|| Some(self.latest_found()?.0)) {
            used.insert((None, day));
            used.extend(self.is_gap().then(|| (Some(self.municipality_name()), day)));
        }
        for one in self.indicator.comparisons() {
            let compared = answer.comparisons.iter().find(|own| own.name == one.name);
            used.extend(
                compared.and_then(|own| own.date).into_iter().flat_map(|day| [(None, day), (Some(one.name.as_str()), day)]),
            );
        }
        let later = |(of, day): &(Option<&'a str>, NaiveDate)| match *of {
            None => self.known_values().find(|o| o.date() == *day),
            Some(name) => self.known_of(name, self.question.as_of).find(|o| o.date() == *day),
        };
        used.iter().filter_map(later).filter(|o| o.known > self.question.as_of).count()
    }

    /// A revision of the baseline by its source: the latest known value with the reference of the baseline that differs from it.
    pub(super) fn revised_baseline(&self) -> Option<&'a Observation> {
        let own = self.indicator.baseline.as_ref()?;
        let (figure, about) = (own.value.figure()?, own.reference?);
        let same_time = |o: &&Observation| o.date() == about.effective_date() && Span::of(o.reference) == Span::of(about);
        let theirs = known(self.observations, None, self.question.as_of, self.question.known_at).find(same_time)?;
        let other = theirs.value.figure().filter(|_| self.is_comparable(theirs))?;
        (other.value() != figure.value()).then_some(theirs)
    }

    /// The value that the rule is about: the value itself, or for a gap rule its distance from the municipality's value of the same day.
    pub(super) fn measured(&self, observation: &Observation) -> Result<Measured, Reason> {
        if !self.is_comparable(observation) {
            return Err(Reason::UnitsDiffer);
        }
        let unit = self.indicator.unit;
        let own = Measured::of(&observation.value, unit).ok_or(Reason::ValueSuppressed)?;
        let other = if self.is_gap() { self.municipality(observation.date(), true) } else { None };
        if [Some(observation), other].into_iter().flatten().any(|o| is_approximate(&o.value)) {
            return Err(Reason::Approximate);
        }
        if !self.is_gap() {
            return Ok(own);
        }
        let other = other.and_then(|o| Measured::of(&o.value, unit)).ok_or(Reason::NoComparison)?;
        own.minus(other).ok_or(Reason::OutOfRange)
    }

    /// The latest value with its day, whether or not it can be compared; `None` if no value was looked for.
    pub(super) fn latest_found(&self) -> Option<(NaiveDate, Exact)> {
        let start = self.start.ok()?;
        self.check_rule(start.date).ok()?;
        let latest = self.values(start.date).next()?;
        let measured =
            if self.is_gap() { self.measured(latest).ok()? } else { Measured::of(&latest.value, self.indicator.unit)? };
        Some((latest.date(), measured.value))
    }

    /// Whether a value can be compared with the baseline, by the time that both cover. A share, or a number of full-time persons, is a mean
    /// over its span, and a stock is counted at the end of its span: their spans may differ. A flow, and a count that is not marked as a
    /// stock, count events: only equal spans can be compared.
    fn covers_as_much(&self, reference: Reference) -> bool {
        let own = self.indicator.baseline.as_ref().and_then(|baseline| baseline.reference);
        let counts = matches!(self.indicator.unit, Unit::Persons | Unit::Courses | Unit::Number);
        !counts
            || self.counts_from_zero()
            || self.indicator.kind == Some(CountKind::Stock)
            || own.is_none_or(|own| Span::of(own) == Span::of(reference))
    }

    /// Reasons in the rule itself.
    pub(super) fn check_rule(&self, d0: NaiveDate) -> Result<(), Reason> {
        self.yardstick.as_ref().map_or(Ok(()), |yardstick| yardstick.check(d0))
    }

    /// Reasons between the baseline and the latest value.
    pub(super) fn check_comparable(&self, start: &Start, latest: &Observation, waived: &mut Vec<String>) -> Result<(), Reason> {
        if latest.value == Value::Suppressed {
            return Err(Reason::ValueSuppressed);
        }
        let unit = self.indicator.unit;
        let other_unit = |figure: Option<&Figure>| figure.and_then(Figure::unit).is_some_and(|own| own != unit);
        if other_unit(latest.value.figure()) || other_unit(start.printed.as_ref()) {
            return Err(Reason::UnitsDiffer);
        }
        if is_approximate(&latest.value) || start.printed.is_some_and(|figure| !figure.is_exact_print()) {
            return Err(Reason::Approximate);
        }
        if latest.population.is_some() && latest.population != self.indicator.population {
            return Err(Reason::PopulationsDiffer);
        }
        if self.counts_from_zero() && !self.of_the_count(latest) {
            return Err(Reason::OtherPeriod);
        }
        if !self.covers_as_much(latest.reference) {
            self.cross(OTHER_PERIOD, waived).map_err(|()| Reason::OtherPeriod)?;
        }
        let (d0, known_at) = (start.date, self.question.known_at);
        // A break that begins on the baseline's own day lies between the two. There are two exceptions: the value that measured a pending
        // baseline can begin the break itself, and a count begins with its first day. Then the baseline is behind the break.
        let behind = self.counts_from_zero() || start.known.is_some();
        let after = |o: &Observation| if behind { o.date() > d0 } else { o.date() >= d0 };
        // The gap consists of both series.
        let in_series = |o: &Observation| match o.of.as_deref() {
            None => true,
            Some(name) => self.is_gap() && name == self.municipality_name(),
        };
        let since = |o: &&Observation| in_series(o) && after(o) && o.date() <= latest.date() && o.is_known(known_at);
        for name in self.observations.iter().filter(since).filter_map(|o| o.series_break.as_ref()) {
            self.cross(name.as_str(), waived).map_err(|()| Reason::SeriesBreak)?;
        }
        if let Some(counts) = &self.indicator.counts {
            let first = if behind { d0.succ_opt().unwrap_or(d0) } else { d0 };
            for name in counts.breaks_between(first, latest.date()) {
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
}
