//! The course of a rule: the value that it expects on each day.
//!
//! Each rule has one of a few forms in numbers. A course is such a form applied to a baseline and a period. Code that calculates with a
//! rule uses the course and never matches on the kind of the rule.

mod lower;
mod onward;
mod target;

pub(crate) use lower::{Form, Formula, Per};
pub(crate) use onward::Onward;
pub(crate) use target::Target;

use chrono::NaiveDate;

use super::{AnnualBasis, Deadline, Movement, PathForm, Rule};
use crate::figure::{Exact, Unit};
use crate::reference::{AgreementYear, Clock, Period, Reference, days_inclusive};

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
    start: Reference,
    clock: Clock,
    signed: bool,
    deadline: Option<NaiveDate>,
    period: Period,
}

/// The number of courses (*forløb*) in filled places in the days from `from` to `to`, both included: places x days / (7 x weeks).
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
    /// The path starts at the end of the reference of the baseline: a day, or for example a month, whose anniversaries are ends of the same
    /// month. The course measures time in years; [`Course::by`] sets another clock.
    ///
    /// For an occupancy, the unit decides about the expected value: the places at any time for people, and the courses of the agreement
    /// year for courses (*forløb*).
    #[must_use]
    pub fn new(rule: &'a Rule, unit: Unit, baseline: Exact, baseline_of: impl Into<Reference>, period: &Period) -> Self {
        Self::of_form(rule, Form::of(rule, unit), unit, (baseline, baseline_of.into()), period)
    }

    /// The same course, with the time of its path measured by this clock.
    ///
    /// ```
    /// use delaftale::figure::{Exact, Unit};
    /// use delaftale::reference::{Clock, Period, parse_day};
    /// use delaftale::rule::{Course, Rule};
    /// let rule = Rule::parse("falder med 40 inden 31. december 2027")?;
    /// let (start, day) = (parse_day("31.12.2023")?, parse_day("31.12.2024")?);
    /// let course = Course::new(&rule, Unit::Number, Exact::from(100), start, &Period::parse("2024-2027")?);
    /// let expected = |clock| course.by(clock).expected(day).map(|e| e.value.rounded(3));
    /// assert_eq!(expected(Clock::Years), Some("90.000".to_owned()));
    /// assert_eq!(expected(Clock::Days), Some("89.979".to_owned()));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub const fn by(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// [`Course::new`] for a rule whose form is known.
    pub(crate) fn of_form(
        said: &'a Rule,
        form: Form,
        unit: Unit,
        (baseline, baseline_of): (Exact, Reference),
        period: &Period,
    ) -> Self {
        let from_zero = said.counts_from_zero();
        let start = if from_zero { period.start().into() } else { said.starts(baseline_of, period) };
        let baseline = if from_zero { Exact::ZERO } else { baseline };
        let deadline = said.deadline_day(start, period);
        Self { said, form, unit, baseline, start, clock: Clock::default(), signed: false, deadline, period: *period }
    }

    /// The same course, for an indicator that is [`signed`](crate::agreement::Indicator::signed) or not.
    pub(crate) const fn signed(mut self, signed: bool) -> Self {
        self.signed = signed;
        self
    }

    /// The same course with another baseline value.
    pub(crate) const fn with_baseline(mut self, baseline: Exact) -> Self {
        self.baseline = baseline;
        self
    }

    /// The rule as written. Use it for words, never for numbers.
    #[must_use]
    pub const fn said(&self) -> &'a Rule {
        self.said
    }

    /// The form of the rule in numbers.
    pub(crate) const fn form(&self) -> &Form {
        &self.form
    }

    /// Whether the deadline is the end of the agreement because the rule names none.
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
    pub fn start(&self) -> NaiveDate {
        self.start.effective_date()
    }

    /// Whether the value should rise. A gap moves towards 0 from either side.
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

    /// The limit of possible values that the value exceeds; `None` if it exceeds none. A gap has no limit.
    pub(crate) fn impossible_beyond(&self, value: Exact) -> Option<Exact> {
        if self.said.is_about_a_gap() { None } else { self.unit.impossible_beyond(value, self.signed) }
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

    /// The time from the start of the count to `day`, and the time from the start to the end of the count. Both include their first and
    /// last day. An annual count is measured in days of its year, a count over the whole period by the clock.
    pub(crate) fn counted_time(&self, day: NaiveDate) -> Option<(Exact, Exact)> {
        let (first, last) = self.counts_over(day)?;
        let clock = if self.form.is_counted_yearly() { Clock::Days } else { self.clock };
        Some((clock.counted(first, day.min(last))?, clock.counted(first, last)?))
    }

    /// The target: the expected value at the deadline, in the unit of the indicator. `None` for a direction, for an annual change without a
    /// deadline, when the target is outside the range of exact numbers, and when there is no path (compound from or to 0).
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

    /// The expected value E(t) at the end of `day`, in the unit of the indicator.
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
                let (gone, whole) = self.counted_time(day)?;
                amount.times(gone.over(whole)?).map(Expected::exactly)
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

    /// The clock of the path. An annual change counts years with both clocks.
    const fn way_clock(&self) -> Clock {
        match self.form {
            Form::Yearly { .. } => Clock::Years,
            _ => self.clock,
        }
    }

    /// The time from the start of the path to the end of `day`, by the clock of the path: 0 before the start.
    pub(crate) fn gone(&self, day: NaiveDate) -> Exact {
        self.way_clock().elapsed(self.start, day).unwrap_or(Exact::ZERO)
    }

    /// The years from the start of the path to the end of `day`: 0 before the start.
    pub(crate) fn years_gone(&self, day: NaiveDate) -> Exact {
        self.start.years_until(day).unwrap_or(Exact::ZERO)
    }

    /// The first day at whose end this much time of the path has passed.
    pub(crate) fn day_after(&self, gone: Exact) -> Option<NaiveDate> {
        self.way_clock().day_after(self.start, gone)
    }

    /// The part of the time from start to deadline that has passed at the end of `day`: 0 before the start, 1 after the deadline.
    fn part_gone(&self, day: NaiveDate) -> Option<Exact> {
        let deadline = self.deadline?;
        if day >= deadline {
            return Some(Exact::ONE);
        }
        if day <= self.start() {
            return Some(Exact::ZERO);
        }
        self.gone(day).over(self.gone(deadline))
    }

    fn between(&self, day: NaiveDate, form: PathForm) -> Option<Expected> {
        let (target, gone) = (self.target()?, self.part_gone(day)?);
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
                power(self.baseline, target.over(self.baseline)?, gone)
            }
        }
    }

    fn yearly(&self, day: NaiveDate) -> Option<Expected> {
        let Form::Yearly { step, basis, .. } = self.form else { return None };
        let gone = self.gone(day);
        match basis {
            AnnualBasis::Baseline => self.baseline.times(Exact::ONE.plus(step.times(gone)?)?).map(Expected::exactly),
            AnnualBasis::PreviousYear => power(self.baseline, Exact::ONE.plus(step)?, gone),
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
                let Some((_, whole)) = self.counted_time(day) else { return none };
                let inputs = vec![("places", amount), ("weeks", (days / 7).into()), ("whole", whole)];
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
            // The code below makes the formulas of these forms.
            Form::Path { .. } | Form::Count { .. } | Form::State { .. } | Form::Hold { .. } | Form::Turn(_) => {}
        }
        let mut inputs = vec![("b", self.baseline)];
        let Some(target) = target.map(|target| ("T", target)) else { return (None, inputs) };
        if maintains {
            return (Some("E = T"), vec![target]);
        }
        if self.said.counts_from_zero() {
            let Some((gone, whole)) = self.counted_time(day) else { return (Some("E = T"), vec![target]) };
            return match self.clock {
                Clock::Years if !self.form.is_counted_yearly() => {
                    (Some("T * years / allYears"), vec![target, ("years", gone), ("allYears", whole)])
                }
                _ => (Some("T * gone / whole"), vec![target, ("gone", gone), ("whole", whole)]),
            };
        }
        inputs.push(target);
        let Some(deadline) = deadline else { return (None, inputs) };
        // Before the start no part has passed, after the deadline the whole.
        let (gone, whole) = (self.gone(day.min(deadline)), self.gone(deadline));
        let (formula, names) = match (self.clock, self.form.is_curved()) {
            (Clock::Years, false) => ("b + (T - b) * years / allYears", ["years", "allYears"]),
            (Clock::Years, true) => ("b * (T / b) ^ (years / allYears)", ["years", "allYears"]),
            (Clock::Days, false) => ("b + (T - b) * gone / whole", ["gone", "whole"]),
            (Clock::Days, true) => ("b * (T / b) ^ (gone / whole)", ["gone", "whole"]),
        };
        inputs.extend(names.into_iter().zip([gone, whole]));
        (Some(formula), inputs)
    }

    /// The formula of an annual change up to a day.
    fn yearly_formula(&self, day: NaiveDate) -> Formula {
        let Form::Yearly { step, basis, .. } = self.form else { return (None, Vec::new()) };
        let gone = self.gone(day);
        let p = step.times(Exact::from(100)).unwrap_or(step);
        let inputs = vec![("b", self.baseline), ("p", p), ("years", gone)];
        match basis {
            AnnualBasis::PreviousYear => (Some("b * (1 + p / 100) ^ years"), inputs),
            AnnualBasis::Baseline => (Some("b * (1 + p / 100 * years)"), inputs),
        }
    }
}

/// `start * base^exponent`. The result is exact if the exponent is whole and the digits suffice. Otherwise a pure-Rust `pow` computes it
/// to 15 digits.
fn power(start: Exact, base: Exact, exponent: Exact) -> Option<Expected> {
    if start.is_zero() {
        return Some(Expected::exactly(Exact::ZERO));
    }
    if let (whole, 1) = exponent.parts()
        && let Some(value) = base.power(u32::try_from(whole).ok()?).and_then(|factor| start.times(factor))
    {
        return Some(Expected::exactly(value));
    }
    let value = start.to_float() * libm::pow(base.to_float(), exponent.to_float());
    Some(Expected { value: Exact::from_float(value)?, exact: false })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::{Period, parse_day};

    /// E(t) for a baseline of a reference, by a clock.
    fn exactly(clock: Clock, phrase: &str, (baseline, from): (&str, &str), period: &str, day: &str) -> Exact {
        let rule = Rule::parse(phrase).unwrap();
        let baseline = crate::figure::Figure::parse(baseline).unwrap().value();
        let period = Period::parse(period).unwrap();
        let course = Course::new(&rule, Unit::Number, baseline, Reference::parse(from).unwrap(), &period).by(clock);
        course.expected(parse_day(day).unwrap()).unwrap().value
    }

    /// E(t) to 13 decimals.
    fn expected(phrase: &str, baseline: &str, from: &str, period: &str, day: &str) -> String {
        exactly(Clock::Years, phrase, (baseline, from), period, day).rounded(13)
    }

    fn fraction(num: i128, den: i128) -> Exact {
        Exact::new(num, den).unwrap()
    }

    #[test]
    fn a_level_on_a_linear_path() {
        let at =
            |clock, from, day| exactly(clock, "øges til 85 % inden 31. august 2025", ("20", from), "1.9.2021 – 31.8.2025", day);
        // From a day: 4 years and 184 of 365 days.
        let of_a_day = |day| at(Clock::Years, "28.2.2021", day);
        assert_eq!(of_a_day("31.12.2021"), fraction(8795, 274));
        assert_eq!(of_a_day("31.8.2023"), fraction(46145, 822));
        assert_eq!(of_a_day("31.12.2024"), fraction(45_367_705, 601_704));
        assert_eq!(of_a_day("1.1.2021"), Exact::from(20));
        assert_eq!(of_a_day("1.9.2026"), Exact::from(85));
        // From the end of a month, whose third anniversary is 29 February 2024.
        assert_eq!(at(Clock::Years, "udgang februar 2021", "31.8.2023"), fraction(8_441_545, 150_426));
        assert_eq!(at(Clock::Years, "udgang februar 2021", "31.12.2024"), fraction(41315, 548));
        for from in ["28.2.2021", "udgang februar 2021"] {
            let by_days = |day| at(Clock::Days, from, day);
            assert_eq!(by_days("31.12.2021"), fraction(20 * 1645 + 65 * 306, 1645));
            assert_eq!(by_days("31.8.2023"), fraction(20 * 1645 + 65 * 914, 1645));
            assert_eq!(by_days("31.12.2024"), fraction(20 * 1645 + 65 * 1402, 1645));
        }
    }

    #[test]
    fn one_clock_for_rules_by_the_year_and_by_a_deadline() {
        let at = |phrase, baseline, from, day| exactly(Clock::Years, phrase, (baseline, from), "1.1.2015 – 31.12.2030", day);
        let linear = "falder med 40 inden 31. december 2027";
        let annual = "falder årligt med 10 % af udgangspunktet";
        for phrase in [linear, annual] {
            assert_eq!(at(phrase, "100", "31.12.2023", "31.12.2024"), Exact::from(90), "{phrase}");
        }
        let compound = "reduceres til 81 inden 31. december 2025 med samme procent hvert år";
        assert_eq!(at(compound, "100", "31.12.2023", "31.12.2024"), Exact::from(90));
        assert_eq!(at("reduceres til 15 inden 31. december 2030", "20,0", "2015", "31.12.2018"), Exact::from(19));
        // By days a leap year is longer than its neighbours, unless the rule is by the year.
        let by_days = |phrase| exactly(Clock::Days, phrase, ("100", "31.12.2023"), "2023-2030", "31.12.2024");
        assert_eq!(by_days(linear), fraction(100 * 1461 - 40 * 366, 1461));
        assert_eq!(by_days(annual), Exact::from(90));
    }

    #[test]
    fn a_count_in_all_runs_in_years_of_its_first_day() {
        let at = |clock, phrase, period, day| exactly(clock, phrase, ("0", "2000"), period, day);
        let leap = "1.3.2021 – 28.2.2025";
        let by_years = |phrase, day| at(Clock::Years, phrase, leap, day);
        assert_eq!(by_years("mindst 300 i perioden", "29.2.2024"), Exact::from(225));
        assert_eq!(by_years("mindst 75 årligt", "28.2.2024"), fraction(9125, 122));
        assert_eq!(by_years("mindst 75 årligt", "29.2.2024"), Exact::from(75));
        assert_eq!(at(Clock::Years, "mindst 300 i perioden", "1.9.2021 – 31.8.2025", "31.8.2022"), Exact::from(75));
        assert_eq!(at(Clock::Days, "mindst 300 i perioden", leap, "29.2.2024"), fraction(300 * 1096, 1461));
        assert_eq!(at(Clock::Days, "mindst 75 årligt", leap, "28.2.2024"), fraction(9125, 122));
    }

    #[test]
    fn months_run_from_the_end_of_a_month() {
        let rule = Rule::parse("øges til 85 % inden for 3 år").unwrap();
        let period = Period::parse("2021-2030").unwrap();
        let deadline = |from| rule.deadline_day(Reference::parse(from).unwrap(), &period).unwrap().to_string();
        assert_eq!((deadline("udgang februar 2021"), deadline("28.2.2021")), ("2024-02-29".into(), "2024-02-28".into()));
    }

    #[test]
    fn a_relative_change_is_held() {
        let phrase = "reduceres med 30 % inden for 2 år og fastholdes";
        let by = |clock, day| exactly(clock, phrase, ("40", "1.10.2017"), "1.10.2017 – 30.9.2021", day);
        let at = |day| by(Clock::Years, day).rounded(13);
        for clock in [Clock::Years, Clock::Days] {
            assert_eq!(by(clock, "1.4.2018"), fraction(40 * 730 - 12 * 182, 730));
        }
        assert_eq!(at("1.10.2018"), "34.0000000000000");
        assert_eq!(at("1.10.2019"), "28.0000000000000");
        assert_eq!(at("30.9.2021"), "28.0000000000000");
    }

    #[test]
    fn an_annual_change_of_the_year_before_and_of_the_baseline() {
        let at = |phrase, day| expected(phrase, "200", "1.10.2017", "1.10.2017 – 31.12.2021", day);
        let before = "falder årligt med 10 % af året før";
        assert_eq!(at(before, "1.10.2018"), "180.0000000000000");
        assert_eq!(at(before, "1.10.2019"), "162.0000000000000");
        assert_eq!(at(before, "1.10.2020"), "145.8000000000000");
        assert_eq!(at(before, "1.10.2021"), "131.2200000000000");
        assert!(at(before, "30.9.2021").starts_with("131.2578832944"));
        let baseline = "falder årligt med 10 % af udgangspunktet";
        assert_eq!(at(baseline, "1.10.2018"), "180.0000000000000");
        assert_eq!(at(baseline, "1.10.2019"), "160.0000000000000");
        assert_eq!(at(baseline, "1.10.2020"), "140.0000000000000");
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
        let by = |clock, from| exactly(clock, phrase, ("32,93", from), "1.9.2021 – 31.8.2025", "31.12.2022");
        for from in ["31.12.2018", "2018"] {
            assert!(by(Clock::Years, from).rounded(13).starts_with("23.0496465269"));
            assert_eq!(by(Clock::Days, from), fraction(23051, 1000));
        }
    }

    #[test]
    fn a_compound_path_is_ahead_of_a_linear_one_in_a_fall() {
        let linear = expected("reduceres til 10 inden 1.1.2022", "20", "1.1.2020", "2020-2022", "1.1.2021");
        let compound =
            expected("reduceres til 10 inden 1.1.2022 med samme procent hvert år", "20", "1.1.2020", "2020-2022", "1.1.2021");
        assert_eq!(linear, "15.0000000000000");
        assert!(compound.starts_with("14.142135"), "{compound}");
    }

    #[test]
    fn an_agreement_from_a_leap_day_has_whole_years() {
        let rule = Rule::parse("mindst 366 årligt").unwrap();
        let period = Period::parse("29.2.2020 – 28.2.2025").unwrap();
        let course = Course::new(&rule, Unit::Number, Exact::ZERO, period.start(), &period);
        // From 28 February 2023 to 28 February 2024 are 366 days, which is a whole year.
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
