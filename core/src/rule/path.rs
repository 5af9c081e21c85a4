//! The target path: what a rule expects on a day.

use chrono::NaiveDate;

use super::{AnnualBasis, GapTarget, Movement, PathForm, Rule, RuleKind, part_of_one};
use crate::figure::Exact;
use crate::reference::{Period, days, days_inclusive, years};

/// What a rule expects on a day (*forventet værdi*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The expected value E(t), in the unit of the indicator.
    pub value: Exact,
    /// False where a power with a fractional exponent was cut to 15 digits.
    pub exact: bool,
}

impl Expected {
    const fn exactly(value: Exact) -> Self {
        Self { value, exact: true }
    }
}

/// A rule set on its baseline and its period: a path with a start, a target and a deadline.
///
/// ```
/// use delaftale::figure::Exact;
/// use delaftale::reference::{Period, parse_day};
/// use delaftale::rule::{Course, Rule};
/// let rule = Rule::parse("reduceres med 30 % inden for 2 år og fastholdes")?;
/// let course = Course::new(&rule, Exact::from(40), parse_day("1.10.2017")?, &Period::parse("1.10.2017 – 30.9.2021")?);
/// assert_eq!(course.target(), Some(Exact::from(28)));
/// assert_eq!(course.expected(parse_day("1.10.2018")?).map(|e| e.value), Some(Exact::from(34)));
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Course<'a> {
    rule: &'a Rule,
    baseline: Exact,
    start: NaiveDate,
    deadline: Option<NaiveDate>,
    period: Period,
    /// Set when an occupancy is followed by the courses that were held, not by the people present.
    in_courses: bool,
}

/// The courses (*forløb*) that filled places make in the days from `from` to `to`, both included: places x days / (7 x weeks).
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
    /// Sets a rule on a baseline. For a gap rule the baseline is the gap, area minus municipality; volumes and occupancy count from
    /// 0, whatever the baseline is.
    #[must_use]
    pub fn new(rule: &'a Rule, baseline: Exact, baseline_date: NaiveDate, period: &Period) -> Self {
        let from_zero = rule.counts_from_zero();
        let start = if from_zero { period.start() } else { rule.starts(baseline_date, period) };
        let baseline = if from_zero { Exact::ZERO } else { baseline };
        Self { rule, baseline, start, deadline: rule.deadline_day(start, period), period: *period, in_courses: false }
    }

    /// The same course for an indicator that counts courses (*forløb*): an occupancy then expects the courses of the agreement year.
    #[must_use]
    pub const fn counting_courses(mut self) -> Self {
        self.in_courses = true;
        self
    }

    /// The same course from another baseline value.
    pub(crate) const fn with_baseline(mut self, baseline: Exact) -> Self {
        self.baseline = baseline;
        self
    }

    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &'a Rule {
        self.rule
    }

    /// Whether the deadline is the agreement's end, because the rule names none.
    #[must_use]
    pub fn deadline_is_agreement_end(&self) -> bool {
        self.rule.deadline() == super::Deadline::AgreementEnd && self.deadline.is_some()
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

    /// The day of the deadline that counts for a value of `day`: for an annual volume the last day of its agreement year.
    #[must_use]
    pub fn deadline_for(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self.rule.kind() {
            RuleKind::AnnualVolume { .. } => self.period.year_of(day).map(|year| year.last),
            RuleKind::Occupancy { .. } if self.in_courses => self.period.year_of(day).map(|year| year.last),
            _ => self.deadline,
        }
    }

    /// The target: what is expected at the deadline. `None` for a direction, without a deadline (annual change), out of range, or when
    /// the path does not exist (compound from or to 0).
    #[must_use]
    pub fn target(&self) -> Option<Exact> {
        let change = |movement: Movement, of: Exact, part: Exact| of.plus(of.times(part)?.times(movement.sign())?);
        match *self.rule.kind() {
            RuleKind::Level { target, .. } => Some(target.value()),
            RuleKind::Relative { movement, percent, .. } => change(movement, self.baseline, part_of_one(&percent)),
            RuleKind::Annual { .. } => self.annual(self.deadline?).map(|e| e.value),
            RuleKind::Absolute { movement, amount } => self.baseline.plus(amount.value().times(movement.sign())?),
            RuleKind::AnnualVolume { amount } | RuleKind::Volume { amount } => Some(amount.value()),
            RuleKind::Maintain { .. } => Some(self.baseline),
            RuleKind::Gap { target } => self.baseline.times(match target {
                GapTarget::Half {} => Exact::new(1, 2)?,
                GapTarget::Nothing {} => Exact::ZERO,
                GapTarget::ReducedBy { percent } => Exact::ONE.minus(part_of_one(&percent))?,
            }),
            RuleKind::Occupancy { places, .. } => Some(Exact::from(i64::from(places))),
            RuleKind::Direction { .. } => None,
        }
    }

    /// The target for a value of `day`. It differs from [`Course::target`] for an annual volume whose last agreement year is cut short
    /// by the agreement's end (that year's part of the volume), and for an occupancy in courses (those of the agreement year).
    #[must_use]
    pub fn target_for(&self, day: NaiveDate) -> Option<Exact> {
        match *self.rule.kind() {
            RuleKind::AnnualVolume { amount } => {
                let year = self.period.year_of(day)?;
                let part = Exact::new(days_inclusive(year.first, year.last).into(), self.period.whole_days_of(&year).into())?;
                amount.value().times(part)
            }
            RuleKind::Occupancy { places, weeks } if self.in_courses => {
                let year = self.period.year_of(day)?;
                courses(places, weeks, year.first, year.last)
            }
            _ => self.target(),
        }
    }

    /// The expected value E(t) at the end of `day`.
    ///
    /// Before the start it is the baseline, after the deadline the target. `None` for a direction, where a deadline is needed and
    /// there is none, for a volume before the period, and for one whose deadline is before the period.
    #[must_use]
    pub fn expected(&self, day: NaiveDate) -> Option<Expected> {
        match *self.rule.kind() {
            RuleKind::Direction { .. } => None,
            RuleKind::Occupancy { places, weeks } if self.in_courses => {
                courses(places, weeks, self.period.year_of(day)?.first, day).map(Expected::exactly)
            }
            RuleKind::Maintain { .. } | RuleKind::Occupancy { .. } => self.target().map(Expected::exactly),
            RuleKind::Annual { .. } => self.annual(self.deadline.map_or(day, |deadline| deadline.min(day))),
            RuleKind::AnnualVolume { amount } => {
                let year = self.period.year_of(day)?;
                let part = Exact::new(days_inclusive(year.first, day).into(), self.period.whole_days_of(&year).into())?;
                amount.value().times(part).map(Expected::exactly)
            }
            RuleKind::Volume { amount } => {
                let deadline = self.deadline?;
                if day < self.period.start() || deadline < self.period.start() {
                    return None;
                }
                let gone = days_inclusive(self.period.start(), day.min(deadline));
                let part = Exact::new(gone.into(), days_inclusive(self.period.start(), deadline).into())?;
                amount.value().times(part).map(Expected::exactly)
            }
            RuleKind::Level { form, .. } | RuleKind::Relative { form, .. } => self.between(day, form),
            RuleKind::Absolute { .. } | RuleKind::Gap { .. } => self.between(day, PathForm::Linear),
        }
    }

    /// The part of the way from start to deadline that has gone by at the end of `day`: 0 before, 1 after.
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

    fn annual(&self, day: NaiveDate) -> Option<Expected> {
        let RuleKind::Annual { movement, percent, basis } = *self.rule.kind() else { return None };
        let Some((whole, part)) = years(self.start, day) else { return Some(Expected::exactly(self.baseline)) };
        let step = part_of_one(&percent).times(movement.sign())?;
        match basis {
            AnnualBasis::Baseline => {
                let gone = Exact::from(i64::from(whole)).plus(part)?;
                self.baseline.times(Exact::ONE.plus(step.times(gone)?)?).map(Expected::exactly)
            }
            AnnualBasis::PreviousYear => power(self.baseline, Exact::ONE.plus(step)?, whole, part),
        }
    }
}

/// `start * base^(whole + part)`: exact where the exponent is whole and the digits suffice, else to 15 digits through a pure-Rust `pow`.
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
    use crate::reference::parse_day;

    /// E(t) to 13 decimals.
    fn expected(phrase: &str, baseline: &str, from: &str, period: &str, day: &str) -> String {
        let rule = Rule::parse(phrase).unwrap();
        let baseline = crate::figure::Figure::parse(baseline).unwrap().value();
        let period = Period::parse(period).unwrap();
        let course = Course::new(&rule, baseline, parse_day(from).unwrap(), &period);
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
        let course = Course::new(&rule, Exact::ZERO, period.start(), &period);
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
            Course::new(&rule, Exact::ZERO, period.start(), &period).expected(parse_day("1.7.2018").unwrap()).map(|e| e.value)
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
        let course = Course::new(&rule, Exact::from(20), period.start(), &period);
        assert_eq!(course.expected(day), None);
        assert_eq!(course.target(), Some(Exact::from(85)));
    }

    #[test]
    fn the_last_agreement_year_may_be_short() {
        let rule = Rule::parse("mindst 73 årligt").unwrap();
        let period = Period::parse("1.1.2021 – 31.1.2022").unwrap();
        let day = parse_day("31.1.2022").unwrap();
        let course = Course::new(&rule, Exact::ZERO, period.start(), &period);
        assert_eq!(course.target_for(day), Exact::new(73 * 31, 365));
        assert_eq!(course.expected(day).map(|e| e.value), course.target_for(day));
        assert_eq!(course.deadline_for(day), Some(day));
    }
}
