//! Sentences about the agreement years of a yearly count, and about the counts of places.

use super::Explanation;
use crate::follow_up::{CountsHeld, Status};
use crate::report::words::counted;
use crate::words::say;

impl Explanation<'_> {
    /// How many of the finished agreement years reached the target: `nået i 0 af 3 år`. `None` if no year has finished.
    pub(super) fn finished_years(&self) -> Option<String> {
        let language = self.language;
        let finished: Vec<_> =
            self.assessment().years.iter().filter(|year| year.is_finished(self.indicator.plot.as_of)).collect();
        if finished.is_empty() {
            return None;
        }
        let reached = finished.iter().filter(|year| year.status == Some(Status::Reached)).count();
        let open = finished.iter().filter(|year| year.status.is_none()).count();
        let years = counted(finished.len(), language.pick(["år", "år"], ["year", "years"]));
        let said = say!(language, "nået i {reached} af {years}", "reached in {reached} of {years}");
        Some(if open == 0 { said } else { say!(language, "{said} ({open} ikke opgjort)", "{said} ({open} without a count)") })
    }

    /// Whether the status is that of the agreement year that runs on the day of the status.
    pub(super) fn running_year_decides(&self) -> bool {
        let answer = self.assessment();
        let running = answer.years.last().filter(|year| !year.is_finished(self.indicator.plot.as_of));
        running.zip(answer.latest).is_some_and(|(year, latest)| year.first <= latest.date)
    }

    pub(super) fn places(&self, held: bool, counts: CountsHeld, target: &str) -> String {
        let language = self.language;
        let CountsHeld { held: filled, of, .. } = counts;
        let of =
            counted(usize::try_from(of).unwrap_or(usize::MAX), language.pick(["opgørelse", "opgørelser"], ["count", "counts"]));
        let all = say!(language, "Opfyldt ved {filled} af {of}.", "Filled at {filled} of {of}.");
        if held {
            say!(
                language,
                "Opfyldt: den seneste opgørelse er mindst {target}. {all}",
                "Filled: the latest count is at least {target}. {all}"
            )
        } else {
            say!(
                language,
                "Ikke opfyldt: den seneste opgørelse er under {target}. {all}",
                "Not filled: the latest count is below {target}. {all}"
            )
        }
    }
}
