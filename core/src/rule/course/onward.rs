//! The continuation of a course from a value: a path of the same form, from the start of the course through the value.

use chrono::NaiveDate;

use super::{Course, Form, Per, power};
use crate::figure::Exact;
use crate::reference::Clock;

/// The path from the start of a course through a value. A linear course continues by the same amount, a compound course by the same per
/// cent, and a count in proportion to its time.
pub(crate) struct Onward<'a> {
    course: &'a Course<'a>,
    value: Exact,
    /// The day of the value.
    day: NaiveDate,
    /// The time from the start to the value, above 0.
    gone: Exact,
}

impl Course<'_> {
    /// Whether the path changes by the same per cent in the same time. Paces along it are per cent a year.
    pub(crate) const fn is_compound(&self) -> bool {
        self.form.is_power()
    }

    /// The path through a value of `day`; `None` for a rule without a path or a count, and if no time has passed by that day.
    pub(crate) fn through(&self, value: Exact, day: NaiveDate) -> Option<Onward<'_>> {
        let gone = match self.form {
            Form::Path { .. } | Form::Yearly { .. } => self.gone(day),
            Form::Count { .. } => self.counted_time(day)?.0,
            Form::State { .. } | Form::Hold { .. } | Form::Turn(_) => return None,
        };
        (gone > Exact::ZERO).then_some(Onward { course: self, value, day, gone })
    }

    /// The change a year that leads from a value of `day` to the target by the deadline. It is in per cent for a compound path.
    pub(crate) fn needed_pace(&self, value: Exact, day: NaiveDate) -> Option<Exact> {
        let (target, deadline) = (self.target_for(day)?, self.deadline_for(day)?);
        let left = match self.form {
            Form::Path { .. } | Form::Yearly { .. } => self.years_gone(deadline).minus(self.years_gone(day))?,
            Form::Count { .. } => {
                let counted = |last| Clock::Years.counted(self.period.start(), last);
                counted(deadline)?.minus(counted(day)?)?
            }
            Form::State { .. } | Form::Hold { .. } | Form::Turn(_) => return None,
        };
        self.pace(value, target, left)
    }

    /// The change a year from one value to another in a number of years; `None` for 0 years.
    fn pace(&self, from: Exact, to: Exact, years: Exact) -> Option<Exact> {
        if years <= Exact::ZERO {
            return None;
        }
        if !self.is_compound() {
            return to.minus(from)?.over(years);
        }
        let times = to.over(from).filter(|times| *times > Exact::ZERO)?;
        let yearly = power(Exact::ONE, times, Exact::ONE.over(years)?)?.value;
        yearly.minus(Exact::ONE)?.times(Exact::from(100))
    }
}

impl Onward<'_> {
    /// The change a year so far; `None` for a count. It is in per cent for a compound path.
    pub(crate) fn pace(&self) -> Option<Exact> {
        match self.course.form {
            Form::Count { .. } => None,
            _ => self.course.pace(self.course.baseline, self.value, self.course.years_gone(self.day)),
        }
    }

    /// The value at the deadline; `None` if the deadline is not after the value.
    pub(crate) fn at_deadline(&self) -> Option<Exact> {
        let (course, deadline) = (self.course, self.course.deadline_for(self.day)?);
        if deadline <= self.day {
            return None;
        }
        let whole = match course.form {
            Form::Count { .. } => course.counted_time(self.day)?.1,
            _ => course.gone(deadline),
        };
        let times = whole.over(self.gone)?;
        if !course.is_compound() {
            return course.baseline.plus(self.value.minus(course.baseline)?.times(times)?);
        }
        let grown = self.value.over(course.baseline).filter(|grown| *grown > Exact::ZERO)?;
        power(course.baseline, grown, times).map(|at| at.value)
    }

    /// The first day on which the path has reached the target; `None` for a count, and if the path leads away from the target.
    pub(crate) fn reaches(&self, target: Exact) -> Option<NaiveDate> {
        /// The largest error of a float, in years or days.
        const NOISE: f64 = 1e-9;
        let (course, b) = (self.course, self.course.baseline);
        let gone = match course.form {
            Form::Count { per: Per::Year | Per::Period | Per::Days(_), .. } => return None,
            _ if course.is_compound() => {
                let logarithm = |value: Exact| {
                    let grown = value.over(b).filter(|grown| *grown > Exact::ZERO)?.to_float();
                    Some(libm::log(grown))
                };
                let (way, so_far) = (logarithm(target)?, logarithm(self.value)?);
                Exact::from_float(self.gone.to_float() * way / so_far - NOISE)?
            }
            _ => target.minus(b)?.over(self.value.minus(b)?)?.times(self.gone)?,
        };
        if gone.signum() > 0 { course.day_after(gone) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Figure, Unit};
    use crate::reference::{Period, Reference, parse_day};
    use crate::rule::Rule;

    /// The pace, the needed pace, the value at the deadline and the day of the target, for values of references.
    fn onward(phrase: &str, from: (&str, &str), to: (&str, &str)) -> [Option<String>; 4] {
        let rule = Rule::parse(phrase).unwrap();
        let number = |text: &str| Figure::parse(text).unwrap().value();
        let period = Period::parse("2015-2040").unwrap();
        let course = Course::new(&rule, Unit::Kroner, number(from.0), Reference::parse(from.1).unwrap(), &period);
        let (value, day) = (number(to.0), Reference::parse(to.1).unwrap().effective_date());
        let onward = course.through(value, day);
        let shown = |number: Exact| number.rounded(9);
        [
            onward.as_ref().and_then(Onward::pace).map(shown),
            course.needed_pace(value, day).map(shown),
            onward.as_ref().and_then(Onward::at_deadline).map(shown),
            onward.and_then(|onward| onward.reaches(course.target().unwrap())).map(|day| day.to_string()),
        ]
    }

    fn some(texts: [&str; 4]) -> [Option<String>; 4] {
        texts.map(|text| (!text.is_empty()).then(|| text.to_owned()))
    }

    #[test]
    fn what_is_on_its_path_comes_to_its_target_on_its_deadline() {
        for (phrase, from, to, told) in [
            (
                "reduceres til 60 inden 31. december 2027",
                ("100", "2023"),
                ("90", "2024"),
                ["-10.000000000", "-10.000000000", "60.000000000", "2027-12-31"],
            ),
            (
                "reduceres til 81 inden 31. december 2025 med samme procent hvert år",
                ("100", "2023"),
                ("90", "2024"),
                ["-10.000000000", "-10.000000000", "81.000000000", "2025-12-31"],
            ),
            // Not on an anniversary: 4 years and 184 of 365 days, of which 2 years and 184 of 366 days have passed.
            (
                "øges til 20 inden 31. august 2025 med samme procent hvert år",
                ("20", "udgang februar 2021"),
                ("20", "31.8.2023"),
                ["0.000000000", "0.000000000", "20.000000000", ""],
            ),
        ] {
            assert_eq!(onward(phrase, from, to), some(told), "{phrase}");
        }
    }

    #[test]
    fn a_compound_path_goes_on_by_its_per_cent() {
        let rule = Rule::parse("falder årligt med 10 % af året før").unwrap();
        let period = Period::parse("1.1.2017 – 31.12.2027").unwrap();
        let course = Course::new(&rule, Unit::Persons, Exact::from(200), Reference::Year(2017), &period);
        let (value, day) = (Exact::new(1458, 10).unwrap(), parse_day("31.12.2020").unwrap());
        let onward = course.through(value, day).unwrap();
        assert_eq!(course.expected(day).map(|e| e.value), Some(value));
        assert_eq!((onward.pace(), course.needed_pace(value, day)), (Some(Exact::from(-10)), Some(Exact::from(-10))));
        assert_eq!(onward.at_deadline().unwrap().rounded(8), "69.73568802");
        assert_eq!(onward.reaches(course.target().unwrap()).unwrap().to_string(), "2027-12-31");
    }

    #[test]
    fn a_compound_path_has_its_day_at_any_time_of_the_year() {
        // The value that the path itself expects leads to the target on the day of the deadline, whatever the day of the value is.
        let rule = Rule::parse("reduceres til 31 inden 17. juli 2026 med samme procent hvert år").unwrap();
        let period = Period::parse("2019-2030").unwrap();
        for clock in [Clock::Years, Clock::Days] {
            let start = Reference::MonthEnd(2020, 2);
            let course = Course::new(&rule, Unit::Kroner, Exact::from(97), start, &period).by(clock);
            for later in (1..2300).step_by(37) {
                let day = start.effective_date() + chrono::Days::new(later);
                let onward = course.through(course.expected(day).unwrap().value, day).unwrap();
                assert_eq!(onward.reaches(Exact::from(31)).unwrap().to_string(), "2026-07-17", "{day}");
            }
        }
    }

    #[test]
    fn nothing_leads_through_a_value_before_the_start_or_through_0() {
        // 18 remain for 3 years and 364 of 365 days, all of which are still to come.
        let level = "øges til 40 inden 31. december 2025 regnet fra 1. januar 2022";
        assert_eq!(onward(level, ("20", "2020"), ("22", "2021")), some(["", "4.503084304", "", ""]));
        let compound = "reduceres til 10 inden 31. december 2025 med samme procent hvert år";
        assert_eq!(onward(compound, ("20", "2020"), ("0", "2021")), some(["", "", "", ""]));
        // The wrong way, and at the deadline.
        assert_eq!(
            onward("reduceres til 10 inden 31. december 2025", ("20", "2020"), ("21", "2021")),
            some(["1.000000000", "-2.750000000", "25.000000000", ""])
        );
        assert_eq!(
            onward("reduceres til 10 inden 31. december 2025", ("20", "2020"), ("12", "2025")),
            some(["-1.600000000", "", "", "2027-04-02"])
        );
    }
}
