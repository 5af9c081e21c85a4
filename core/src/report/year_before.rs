//! The value of an indicator about a year before its latest.

use chrono::{Datelike, Months, NaiveDate};

use super::data::ObservationLine;
use super::first_page::YearBefore;
use crate::block::Plot;
use crate::figure::Value;
use crate::follow_up::Assessment;

/// The last value that is about a day at least one year and less than two years before the latest value. `None` if it would be before the
/// baseline, or on the other side of a break that was not waived. A count that begins again each year is compared only with the same day of
/// the year before.
pub(super) fn year_before(
    lines: &[ObservationLine],
    plot: &Plot,
    assessment: &Assessment,
    counted_yearly: bool,
) -> Option<YearBefore> {
    let latest = assessment.latest.as_ref()?.date;
    let day = earlier(latest)?;
    let first = if counted_yearly { day } else { earlier(day)?.succ_opt()? };
    let date = |line: &ObservationLine| line.reference.effective_date();
    // A missing value does not hide the value before it. A suppressed value does, because it was measured.
    let measured = |line: &&ObservationLine| matches!(line.value, Some(Value::Known(_) | Value::Suppressed));
    let about = lines.iter().filter(|line| (first..=day).contains(&date(line))).rfind(measured)?;
    if assessment.baseline.is_some_and(|baseline| date(about) <= baseline.date) {
        return None;
    }
    let between = |line: &&ObservationLine| date(line) > date(about) && date(line) <= latest;
    if assessment.waived.is_empty() && lines.iter().filter(between).any(|line| line.series_break.is_some()) {
        return None;
    }
    let gap = plot.observations.iter().find(|point| plot.gap && point.date == date(about)).map(|point| point.value);
    let value = about.value.filter(|_| !plot.gap);
    (gap.is_some() || value.is_some()).then_some(YearBefore { reference: about.reference, value, gap })
}

/// The same day a year earlier. The end of a month remains the end of a month.
fn earlier(day: NaiveDate) -> Option<NaiveDate> {
    let year = Months::new(12);
    match day.succ_opt().filter(|next| next.day() == 1) {
        Some(first_of_next) => first_of_next.checked_sub_months(year)?.pred_opt(),
        None => day.checked_sub_months(year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_month_stays_its_end() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(earlier(day(2025, 2, 28)), Some(day(2024, 2, 29)));
        assert_eq!(earlier(day(2024, 2, 29)), Some(day(2023, 2, 28)));
        assert_eq!(earlier(day(2024, 2, 28)), Some(day(2023, 2, 28)));
        assert_eq!(earlier(day(2024, 6, 15)), Some(day(2023, 6, 15)));
    }
}
