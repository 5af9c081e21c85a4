//! The course of a rule: the value that it expects on each day.
//!
//! A rule is lowered once, to one of a few forms. A course is such a form applied to a baseline and a period. Code that calculates with a
//! rule uses the course and never matches on the kind of the rule.

mod lower;
mod target;

pub(crate) use lower::{Form, Formula, Per};
pub(crate) use target::Target;

use chrono::NaiveDate;

use super::{AnnualBasis, Deadline, Movement, PathForm, Rule};
use crate::figure::{Exact, Unit};
use crate::reference::{AgreementYear, Period, days, days_inclusive, years};

/// The value that a rule expects on a day (*forventet værdi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The expected value E(t), in the unit of the indicator.
    pub value: Exact,
    /// False if the value contains a power with a fractional exponent, which is cut to 15 digits.
    pub exact: bool,
}

impl Expected {
    const fn exactly(value: Exact) -> Self {
        Self { value, exact: true }
    }
}

/// A rule applied to a baseline and a period: a path with a start, a target and a deadline.
///
/// ```
/// use delaftale::figure::{Exact, Unit};
/// use delaftale::reference::{Period, parse_day};
/// use delaftale::rule::{Course, Rule};
/// let rule = Rule::parse("reduceres med 30 % inden for 2 år og fastholdes")?;
/// let (start, period) = (parse_day("1.10.2017")?, Period::parse("1.10.2017 – 30.9.2021")?);
/// let course = Course::new(&rule, Unit::Percent, Exact::from(40), start, &period);
/// assert_eq!(course.target(), Some(Exact::from(28)));
/// assert_eq!(course.expected(parse_day("1.10.2018")?).map(|e| e.value), Some(Exact::from(34)));
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Course<'a> {
    said: &'a Rule,
    form: Form,
    unit: Unit,
    baseline: Exact,
    start: NaiveDate,
    deadline: Option<NaiveDate>,
    period: Period,
}

/// The number of courses (*forløb*) that filled places make in the days from `from` to `to`, both included: places x days / (7 x weeks).
///
/// ```
/// use delaftale::reference::parse_day;
/// use delaftale::rule::courses;
/// let year = courses(12, 10, parse_day("1.9.2021")?, parse_day("31.8.2022")?).unwrap();
/// assert_eq!(year.rounded(2), "62.57");
/// # Ok::<(), delaftale::Error>(())
/// ```
#[must_use]
pub fn courses(places: u32, weeks: u32, from: NaiveDate, to: NaiveDate) -> Option<Exact> {
    Exact::new(i128::from(places) * i128::from(days_inclusive(from, to)), 7 * i128::from(weeks))
}

impl<'a> Course<'a> {
    /// Applies a rule to the unit of an indicator, its baseline and the period of the agreement. For a gap rule the baseline is the gap:
    /// area minus municipality. Volumes and occupancy count from 0 and ignore the baseline.
    ///
    /// The unit decides what an occupancy expects: for people the places at any time, for courses (*forløb*) the courses of the agreement
    /// year.
    #[must_use]
    pub fn new(rule: &'a Rule, unit: Unit, baseline: Exact, baseline_date: NaiveDate, period: &Period) -> Self {
        Self::of_form(rule, Form::of(rule, unit), unit, (baseline, baseline_date), period)
    }

    /// [`Course::new`] for a rule that was lowered before.
    pub(crate) fn of_form(
        said: &'a Rule,
        form: Form,
        unit: Unit,
        (baseline, baseline_date): (Exact, NaiveDate),
        period: &Period,
    ) -> Self {
        let from_zero = said.counts_from_zero();
        let start = if from_zero { period.start() } else { said.starts(baseline_date, period) };
        let baseline = if from_zero { Exact::ZERO } else { baseline };
        Self { said, form, unit, baseline, start, deadline: said.deadline_day(start, period), period: *period }
    }

    /// The same course with another baseline value.
    pub(crate) const fn with_baseline(mut self, baseline: Exact) -> Self {
        self.baseline = baseline;
        self
    }

    /// The rule as written. It serves for words, never for numbers.
    #[must_use]
    pub const fn said(&self) -> &'a Rule {
        self.said
    }

    /// The form to which the rule was lowered.
    pub(crate) const fn form(&self) -> &Form {
        &self.form
    }

    /// Whether the deadline is the end of the agreement because the rule has none of its own.
    #[must_use]
    pub fn deadline_is_agreement_end(&self) -> bool {
        self.said.deadline() == Deadline::AgreementEnd && self.deadline.is_some()
    }

    /// The value that the path starts from.
    #[must_use]
    pub const fn baseline(&self) -> Exact {
        self.baseline
    }

    /// The first day of the path.
    #[must_use]
    pub const fn start(&self) -> NaiveDate {
        self.start
    }

    /// Whether the value is to rise. A gap moves towards 0 from either side.
    #[must_use]
    pub fn rises(&self) -> bool {
        match self.form {
            Form::Path { movement: Some(movement), .. } | Form::Yearly { movement, .. } | Form::Turn(movement) => {
                movement == Movement::Rise
            }
            Form::Path { movement: None, .. } => self.baseline.signum() < 0,
            Form::Count { .. } | Form::State { .. } => true,
            Form::Hold { .. } => false,
        }
    }

    /// The limit that the value exceeds; `None` if it exceeds none. A gap has no limit.
    pub(crate) fn impossible_beyond(&self, value: Exact) -> Option<Exact> {
        if self.said.is_about_a_gap() { None } else { self.unit.impossible_beyond(value) }
    }

    /// The baseline from which nothing is left to do: see [`Target::turning_point`].
    pub(crate) fn turning_point(&self) -> Option<Exact> {
        match self.form {
            Form::Path { target, .. } => target.turning_point(),
            _ => None,
        }
    }

    /// The agreement year of a day, if the count starts again every year.
    fn counted_year(&self, day: NaiveDate) -> Option<AgreementYear> {
        if self.form.is_counted_yearly() { self.period.year_of(day) } else { None }
    }

    /// The deadline that applies to a value of `day`. For an annual count it is the last day of the agreement year.
    #[must_use]
    pub fn deadline_for(&self, day: NaiveDate) -> Option<NaiveDate> {
        if self.form.is_counted_yearly() { self.counted_year(day).map(|year| year.last) } else { self.deadline }
    }

    /// The first day of the count that contains `day`; `None` for rules that do not count.
    #[must_use]
    pub fn counts_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self.form {
            Form::Count { per: Per::Period, .. } => Some(self.period.start()),
            _ => self.counted_year(day).map(|year| year.first),
        }
    }

    /// The first and the last day of the count that contains `day`; `None` for rules that do not count, and for a count without an end.
    #[must_use]
    pub fn counts_over(&self, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.counts_from(day)?, self.deadline_for(day)?))
    }

    /// The days from the start of the count to `day`, and from the start to the end of the count, all included.
    pub(crate) fn counted_days(&self, day: NaiveDate) -> Option<(i64, i64)> {
        let (first, last) = self.counts_over(day)?;
        Some((days_inclusive(first, day.min(last)), days_inclusive(first, last)))
    }

    /// The target: the value that is expected at the deadline. `None` for a direction, for an annual change without a deadline, out of
    /// the range of exact numbers, and when the path does not exist (compound from or to 0).
    #[must_use]
    pub fn target(&self) -> Option<Exact> {
        match self.form {
            Form::Path { target, .. } => target.from(self.baseline),
            Form::Yearly { .. } => self.yearly(self.deadline?).map(|e| e.value),
            Form::Count { amount, .. } => Some(amount),
            Form::State { places } => Some(places),
            Form::Hold { .. } => Some(self.baseline),
            Form::Turn(_) => None,
        }
    }

    /// The target for a value of `day`. It differs from [`Course::target`] in two cases: an annual volume whose last agreement year is
    /// cut short by the end of the agreement has that year's part of the volume, and an occupancy in courses has the courses of the
    /// agreement year.
    #[must_use]
    pub fn target_for(&self, day: NaiveDate) -> Option<Exact> {
        if !self.form.is_counted_yearly() {
            return self.target();
        }
        let year = self.counted_year(day)?;
        self.counted(&year, year.last)
    }

    /// The expected value E(t) at the end of `day`.
    ///
    /// Before the start it is the baseline, after the deadline the target. `None` for a direction, for a rule that needs a deadline and
    /// has none, for a volume before the period, and for a volume whose deadline is before the period.
    #[must_use]
    pub fn expected(&self, day: NaiveDate) -> Option<Expected> {
        match self.form {
            Form::Turn(_) => None,
            Form::Hold { .. } | Form::State { .. } => self.target().map(Expected::exactly),
            Form::Yearly { .. } => self.yearly(self.deadline.map_or(day, |deadline| deadline.min(day))),
            Form::Count { amount, per: Per::Period } => {
                let (first, last) = self.counts_over(day)?;
                if day < first || last < first {
                    return None;
                }
                let (gone, whole) = self.counted_days(day)?;
                amount.times(Exact::new(gone.into(), whole.into())?).map(Expected::exactly)
            }
            Form::Count { .. } => self.counted(&self.counted_year(day)?, day).map(Expected::exactly),
            Form::Path { form, .. } => self.between(day, form),
        }
    }

    /// The expected count of an agreement year up to a day.
    fn counted(&self, year: &AgreementYear, day: NaiveDate) -> Option<Exact> {
        let Form::Count { amount, per } = self.form else { return None };
        let per = match per {
            Per::Days(days) => days,
            Per::Year | Per::Period => self.period.whole_days_of(year),
        };
        amount.times(Exact::new(days_inclusive(year.first, day).into(), per.into())?)
    }

    /// The part of the time from start to deadline that has passed at the end of `day`: 0 before the start, 1 after the deadline.
    fn gone(&self, day: NaiveDate) -> Option<Exact> {
        let deadline = self.deadline?;
        if day >= deadline {
            return Some(Exact::ONE);
        }
        if day <= self.start {
            return Some(Exact::ZERO);
        }
        Exact::new(days(self.start, day).into(), days(self.start, deadline).into())
    }

    fn between(&self, day: NaiveDate, form: PathForm) -> Option<Expected> {
        let (target, gone) = (self.target()?, self.gone(day)?);
        match form {
            PathForm::Linear => {
                let way = target.minus(self.baseline)?;
                self.baseline.plus(way.times(gone)?).map(Expected::exactly)
            }
            PathForm::Compound => {
                if self.baseline <= Exact::ZERO || target <= Exact::ZERO {
                    return None;
                }
                if gone == Exact::ONE {
                    return Some(Expected::exactly(target));
                }
                power(self.baseline, target.over(self.baseline)?, 0, gone)
            }
        }
    }

    fn yearly(&self, day: NaiveDate) -> Option<Expected> {
        let Form::Yearly { step, basis, .. } = self.form else { return None };
        let Some((whole, part)) = years(self.start, day) else { return Some(Expected::exactly(self.baseline)) };
        match basis {
            AnnualBasis::Baseline => {
                let gone = Exact::from(i64::from(whole)).plus(part)?;
                self.baseline.times(Exact::ONE.plus(step.times(gone)?)?).map(Expected::exactly)
            }
            AnnualBasis::PreviousYear => power(self.baseline, Exact::ONE.plus(step)?, whole, part),
        }
    }

    /// The formula of the target for a value of `day`, for a person who recalculates it.
    pub(crate) fn target_formula(&self, day: NaiveDate) -> Formula {
        let none = (None, Vec::new());
        match self.form {
            Form::Yearly { .. } => self.deadline.map_or(none, |deadline| self.yearly_formula(deadline)),
            Form::Count { amount, per: Per::Year } => {
                let Some(year) = self.counted_year(day) else { return none };
                let (own, whole) = (days_inclusive(year.first, year.last), self.period.whole_days_of(&year));
                // A whole agreement year has the full amount.
                if own == whole {
                    return none;
                }
                (Some("amount * own / year"), vec![("amount", amount), ("own", own.into()), ("year", whole.into())])
            }
            Form::Count { amount, per: Per::Days(days) } => {
                let Some((_, whole)) = self.counted_days(day) else { return none };
                let inputs = vec![("places", amount), ("weeks", (days / 7).into()), ("whole", whole.into())];
                (Some("places * whole / (7 * weeks)"), inputs)
            }
            Form::Count { per: Per::Period, .. } => none,
            Form::Path { .. } | Form::State { .. } | Form::Hold { .. } | Form::Turn(_) => {
                lower::target_formula(self.said, self.baseline)
            }
        }
    }

    /// The formula of the value expected on `day`, from the target. `maintains`: the baseline already met the target.
    pub(crate) fn expected_formula(&self, day: NaiveDate, target: Option<Exact>, maintains: bool) -> Formula {
        let deadline = self.deadline_for(day);
        match self.form {
            Form::Yearly { .. } => return self.yearly_formula(deadline.map_or(day, |deadline| deadline.min(day))),
            // The formulas below are those of a path, of a count and of what is held.
            Form::Path { .. } | Form::Count { .. } | Form::State { .. } | Form::Hold { .. } | Form::Turn(_) => {}
        }
        let mut inputs = vec![("b", self.baseline)];
        let Some(target) = target.map(|target| ("T", target)) else { return (None, inputs) };
        if maintains {
            return (Some("E = T"), vec![target]);
        }
        if self.said.counts_from_zero() {
            return match self.counted_days(day) {
                Some((gone, whole)) => (Some("T * gone / whole"), vec![target, ("gone", gone.into()), ("whole", whole.into())]),
                None => (Some("E = T"), vec![target]),
            };
        }
        inputs.push(target);
        let Some(deadline) = deadline else { return (None, inputs) };
        // Before the start no part has passed, after the deadline the whole.
        let (gone, whole) = (days(self.start, day.min(deadline).max(self.start)), days(self.start, deadline));
        inputs.extend([("gone", gone.into()), ("whole", whole.into())]);
        (Some(if self.form.is_curved() { "b * (T / b) ^ (gone / whole)" } else { "b + (T - b) * gone / whole" }), inputs)
    }

    /// The formula of an annual change up to a day.
    fn yearly_formula(&self, day: NaiveDate) -> Formula {
        let Form::Yearly { step, basis, .. } = self.form else { return (None, Vec::new()) };
        let gone = years(self.start, day).and_then(|(whole, part)| Exact::from(i64::from(whole)).plus(part));
        let p = step.times(Exact::from(100)).unwrap_or(step);
        let inputs = vec![("b", self.baseline), ("p", p), ("years", gone.unwrap_or(Exact::ZERO))];
        match basis {
            AnnualBasis::PreviousYear => (Some("b * (1 + p / 100) ^ years"), inputs),
            AnnualBasis::Baseline => (Some("b * (1 + p / 100 * years)"), inputs),
        }
    }
}

/// `start * base^(whole + part)`. The result is exact if the exponent is whole and the digits suffice. Otherwise a pure-Rust `pow`
/// computes it to 15 digits.
fn power(start: Exact, base: Exact, whole: u32, part: Exact) -> Option<Expected> {
    if start.is_zero() {
        return Some(Expected::exactly(Exact::ZERO));
    }
    if part.is_zero()
        && let Some(value) = base.power(whole).and_then(|factor| start.times(factor))
    {
        return Some(Expected::exactly(value));
    }
    let exponent = f64::from(whole) + part.to_float();
    let value = start.to_float() * libm::pow(base.to_float(), exponent);
    Some(Expected { value: Exact::from_float(value)?, exact: false })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::{Period, parse_day};

    /// E(t) to 13 decimals.
    fn expected(phrase: &str, baseline: &str, from: &str, period: &str, day: &str) -> String {
        let rule = Rule::parse(phrase).unwrap();
        let baseline = crate::figure::Figure::parse(baseline).unwrap().value();
        let period = Period::parse(period).unwrap();
        let course = Course::new(&rule, Unit::Number, baseline, parse_day(from).unwrap(), &period);
        course.expected(parse_day(day).unwrap()).unwrap().value.rounded(13)
    }

    #[test]
    fn a_level_on_a_linear_path() {
        let at = |day| expected("øges til 85 % inden 31. august 2025", "20", "28.2.2021", "1.9.2021 – 31.8.2025", day);
        assert!(at("31.12.2021").starts_with("32.0911854"));
        assert!(at("31.8.2023").starts_with("56.1155015197"));
        assert!(at("31.12.2024").starts_with("75.3981762917"));
        assert_eq!(at("1.1.2021"), "20.0000000000000");
        assert_eq!(at("1.9.2026"), "85.0000000000000");
    }

    #[test]
    fn a_relative_change_is_held() {
        let at =
            |day| expected("reduceres med 30 % inden for 2 år og fastholdes", "40", "1.10.2017", "1.10.2017 – 30.9.2021", day);
        assert!(at("1.4.2018").starts_with("37.0082191780"));
        assert_eq!(at("1.10.2019"), "28.0000000000000");
        assert_eq!(at("30.9.2021"), "28.0000000000000");
    }

    #[test]
    fn an_annual_change_of_the_year_before_and_of_the_baseline() {
        let at = |phrase, day| expected(phrase, "200", "1.10.2017", "1.10.2017 – 31.12.2021", day);
        let before = "falder årligt med 10 % af året før";
        assert_eq!(at(before, "1.10.2018"), "180.0000000000000");
        assert_eq!(at(before, "1.10.2020"), "145.8000000000000");
        assert_eq!(at(before, "1.10.2021"), "131.2200000000000");
        assert!(at(before, "30.9.2021").starts_with("131.2578832944"));
        let baseline = "falder årligt med 10 % af udgangspunktet";
        assert_eq!(at(baseline, "1.10.2021"), "120.0000000000000");
        assert!(at(baseline, "30.9.2021").starts_with("120.0547945205"));
    }

    #[test]
    fn volumes_use_inclusive_days() {
        let at = |day| expected("mindst 75 årligt", "0", "1.10.2017", "fra 1.10.2017", day);
        assert_eq!(at("30.9.2018"), "75.0000000000000");
        assert!(at("1.4.2018").starts_with("37.6027397260"));
    }

    #[test]
    fn half_the_gap() {
        let phrase = "forskellen til kommunen halveres inden 31. august 2025";
        assert_eq!(expected(phrase, "32,93", "31.12.2018", "1.9.2021 – 31.8.2025", "31.12.2022"), "23.0510000000000");
    }

    #[test]
    fn a_compound_path_is_ahead_of_a_linear_one_in_a_fall() {
        let linear = expected("reduceres til 10 inden 1.1.2022", "20", "1.1.2020", "2020-2022", "1.1.2021");
        let compound =
            expected("reduceres til 10 inden 1.1.2022 med samme procent hvert år", "20", "1.1.2020", "2020-2022", "1.1.2021");
        assert!(linear.starts_with("14.99"), "{linear}");
        assert!(compound.starts_with("14.13"), "{compound}");
    }

    #[test]
    fn an_agreement_from_a_leap_day_has_whole_years() {
        let rule = Rule::parse("mindst 366 årligt").unwrap();
        let period = Period::parse("29.2.2020 – 28.2.2025").unwrap();
        let course = Course::new(&rule, Unit::Number, Exact::ZERO, period.start(), &period);
        // From 28 February 2023 to 28 February 2024: 366 days, and no more than a whole year.
        let last = parse_day("28.2.2024").unwrap();
        assert_eq!(course.target_for(last), Some(Exact::from(366)));
        assert_eq!(course.expected(last).map(|e| e.value), Some(Exact::from(366)));
        assert_eq!(course.expected(parse_day("28.2.2023").unwrap()).map(|e| e.value), Some(Exact::ONE));
        // The year after begins on 29 February 2024.
        assert_eq!(course.expected(parse_day("29.2.2024").unwrap()).map(|e| e.value), Exact::new(366, 365));
    }

    #[test]
    fn a_volume_due_before_the_period_has_no_path() {
        let period = Period::parse("2018-2021").unwrap();
        let expected = |phrase| {
            let rule = Rule::parse(phrase).unwrap();
            Course::new(&rule, Unit::Number, Exact::ZERO, period.start(), &period)
                .expected(parse_day("1.7.2018").unwrap())
                .map(|e| e.value)
        };
        assert_eq!(expected("mindst 75 personer inden 30. december 2017"), None);
        assert_eq!(expected("mindst 75 personer inden 31. december 2017"), None);
        assert_eq!(expected("mindst 75 personer inden 1. januar 2018"), Some(Exact::from(75)));
    }

    #[test]
    fn without_a_deadline_there_is_no_path() {
        let rule = Rule::parse("øges til 85 % i perioden").unwrap();
        let period = Period::parse("fra 1.10.2017").unwrap();
        let day = parse_day("1.10.2018").unwrap();
        let course = Course::new(&rule, Unit::Number, Exact::from(20), period.start(), &period);
        assert_eq!(course.expected(day), None);
        assert_eq!(course.target(), Some(Exact::from(85)));
    }

    #[test]
    fn the_last_agreement_year_may_be_short() {
        let rule = Rule::parse("mindst 73 årligt").unwrap();
        let period = Period::parse("1.1.2021 – 31.1.2022").unwrap();
        let day = parse_day("31.1.2022").unwrap();
        let course = Course::new(&rule, Unit::Number, Exact::ZERO, period.start(), &period);
        assert_eq!(course.target_for(day), Exact::new(73 * 31, 365));
        assert_eq!(course.expected(day).map(|e| e.value), course.target_for(day));
        assert_eq!(course.deadline_for(day), Some(day));
    }
}
