//! Notes for the reader beside the answer.

use chrono::NaiveDate;

use super::Explanation;
use crate::agreement::OtherBaseline;
use crate::block::{Numbers, day, figure, is_comparable, number, signed};
use crate::figure::Exact;
use crate::follow_up::{CertaintyMethod, Comparison, Status};
use crate::reference::days;
use crate::rule::Direction;
use crate::words::say;

impl Explanation<'_> {
    /// The notes for the reader beside the answer.
    pub(in crate::report) fn notes(&self) -> Vec<String> {
        let (answer, language) = (self.assessment(), self.language);
        let mut all = Vec::new();
        if answer.range.is_open() {
            let [best, worst] = [answer.range.best, answer.range.worst].map(|status| answer.words_of(status, language));
            all.push(say!(
                language,
                "Afrunding kan ændre status. De rigtige tal bag de trykte kan give alt fra »{best}« til »{worst}«.",
                "Rounding could change the status. The true figures behind the printed ones can give anything from “{best}” to “{worst}”."
            ));
        }
        all.extend(self.about_the_deadline());
        all.extend(self.indicator.assumed(self.period).iter().map(|assumed| assumed.sentence(language)));
        all.extend(self.outlook());
        all.extend(self.comparisons());
        all.extend(self.revised_baseline());
        all.extend(self.certainty());
        if let Some(age) = answer.age.filter(|age| age.newer_is_due == Some(true)) {
            let days = number(Exact::from(age.days), 0, language);
            all.push(say!(
                language,
                "Seneste måling er {days} dage gammel på opgørelsesdagen. Datakilden burde have givet en nyere.",
                "The latest observation is {days} days old on the day of the status. The source should have given a newer one."
            ));
        }
        all
    }

    fn outlook(&self) -> Vec<String> {
        let (answer, language) = (self.assessment(), self.language);
        let running = matches!(answer.status, Status::OnTrack | Status::Behind | Status::FarBehind | Status::Worsening);
        let (Some(outlook), Some(deadline), true) = (&answer.outlook, answer.deadline, running) else { return Vec::new() };
        let mut all = Vec::new();
        let by = day(deadline, language);
        if let Some(value) = outlook.at_deadline {
            let value = self.numbers.value(value);
            all.push(if outlook.limited {
                say!(
                    language,
                    "Fortsætter udviklingen som hidtil, når tallet {value} før fristen {by}.",
                    "If it goes on as so far, the figure comes to {value} before the deadline {by}."
                )
            } else {
                say!(
                    language,
                    "Fortsætter udviklingen som hidtil, er tallet {value} ved fristen {by}.",
                    "If it goes on as so far, the figure is {value} at the deadline {by}."
                )
            });
        }
        if let Some(reached) = outlook.reaches_target {
            all.push(self.reached_on(reached, deadline));
        }
        if let Some(needed) = outlook.needed_pace {
            let needed = self.numbers.pace(needed, outlook.in_percent);
            all.push(say!(
                language,
                "Nødvendig ændring fra seneste måling til fristen: {needed} om året.",
                "Change that is needed from the latest observation to the deadline: {needed} a year."
            ));
        }
        if let Some(pace) = outlook.pace {
            let pace = self.numbers.pace(pace, outlook.in_percent);
            all.push(say!(language, "Ændring hidtil: {pace} om året.", "Change so far: {pace} a year."));
        }
        all
    }

    /// A sentence about the day on which the target would be reached, compared with the deadline. If that day has passed without a new
    /// figure, it promises nothing.
    fn reached_on(&self, reached: NaiveDate, deadline: NaiveDate) -> String {
        let language = self.language;
        let on = day(reached, language);
        let late = days(deadline, reached);
        let lies = match late {
            1 => language.pick("1 dag efter fristen", "1 day after the deadline").to_owned(),
            2.. => say!(language, "{late} dage efter fristen", "{late} days after the deadline"),
            0 => language.pick("på fristens dag", "on the day of the deadline").to_owned(),
            _ => language.pick("før fristen", "before the deadline").to_owned(),
        };
        if reached > self.indicator.plot.as_of {
            say!(language, "I det tempo nås målet den {on}, {lies}.", "At that pace the target is reached on {on}, {lies}.")
        } else {
            say!(
                language,
                "I det tempo skulle målet være nået den {on}, {lies}.",
                "At that pace the target should have been reached on {on}, {lies}."
            )
        }
    }

    fn comparisons(&self) -> Vec<String> {
        self.assessment().comparisons.iter().flat_map(|one| self.comparison(one)).collect()
    }

    /// The comparison of the area with somebody else, on the latest day on which both have a value.
    fn comparison(&self, comparison: &Comparison) -> Vec<String> {
        let language = self.language;
        let mut all = Vec::new();
        let name = match comparison.name.as_str() {
            OtherBaseline::MUNICIPALITY => language.pick("kommunen", "municipality"),
            other => other,
        };
        let own = Numbers { unit: self.indicator.unit, ..self.numbers };
        // Shares of two populations can be compared. Counts of an area and of a whole municipality cannot.
        let comparable = is_comparable(self.indicator.unit);
        let date = comparison.date.map(|date| day(date, language));
        if comparable && !self.indicator.plot.gap {
            let then = own.change(comparison.gap_then);
            all.push(match (comparison.gap_now.map(|now| own.change(now)), &date) {
                (Some(now), Some(date)) => say!(
                    language,
                    "Boligområdet minus {name}: {then} ved baseline, {now} den {date}.",
                    "Area minus {name}: {then} at the baseline, {now} on {date}."
                ),
                _ => say!(
                    language,
                    "Boligområdet minus {name}: {then} ved baseline. Der er ingen senere dag med tal for begge.",
                    "Area minus {name}: {then} at the baseline. There is no later day with figures of both."
                ),
            });
        }
        if let (Some(change), Some(date)) = (comparison.other_change, &date) {
            let change = own.change(change);
            all.push(say!(language, "Ændring for {name} frem til {date}: {change}.", "Change of {name} until {date}: {change}."));
        }
        let own_change = comparison.change_beyond.zip(comparison.other_change).and_then(|(beyond, theirs)| beyond.plus(theirs));
        let no_better = |change: &Exact| match self.indicator.direction {
            Some(Direction::Higher) => *change <= Exact::ZERO,
            Some(Direction::Lower) => *change >= Exact::ZERO,
            None => false,
        };
        if let Some(change) = own_change.filter(|change| self.indicator.plot.gap && no_better(change)) {
            let change = own.change(change);
            all.push(say!(
                language,
                "Bemærk: Boligområdet er ikke selv blevet bedre (ændring {change}). Forskellen afhænger også af kommunen.",
                "Note: the area itself has not improved (change {change}). The gap depends on the municipality as well."
            ));
        }
        if let Some(beyond) = comparison.change_beyond.filter(|_| comparable && !self.indicator.plot.gap) {
            let beyond = own.change(beyond);
            all.push(say!(
                language,
                "Boligområdets ændring ud over den for {name}: {beyond}.",
                "The area's change beyond that of {name}: {beyond}."
            ));
        }
        if let (true, Some(date)) = (comparison.area_is_newer, &date) {
            all.push(say!(
                language,
                "Boligområdet har et tal efter {date}; der er endnu intet for {name}.",
                "The area has a figure after {date}; there is none yet of {name}."
            ));
        }
        all
    }

    /// A sentence about a revision of the baseline by its source.
    fn revised_baseline(&self) -> Option<String> {
        let language = self.language;
        let revised = self.assessment().revised_baseline.as_ref()?;
        let (value, known) = (figure(&revised.value, None, language), day(revised.known, language));
        let status = self.assessment().words_of(revised.status, language);
        Some(say!(
            language,
            "Kilden har senere rettet baseline til {value} (kendt {known}). Efter det tal er status: {status}.",
            "The source has revised the baseline to {value} since (known on {known}). With that figure the status is: {status}."
        ))
    }

    fn certainty(&self) -> Vec<String> {
        let language = self.language;
        let Some(certainty) = &self.assessment().certainty else { return Vec::new() };
        let mut all = Vec::new();
        if let Some(change) = &certainty.change {
            let percent = |part: Exact| signed(part.times(Exact::from(100)).unwrap_or(part), 1, language);
            let (low, high) = (percent(change.low), percent(change.high));
            all.push(say!(
                language,
                "Usikkerhed (95 %): ændringen ligger mellem {low} og {high} procentpoint.",
                "Uncertainty (95 %): the change lies between {low} and {high} percentage points."
            ));
        }
        let assumed = say!(
            language,
            "Det forudsætter, at de to tal er uafhængige; er det stort set de samme beboere, siger det mindre.",
            "This assumes that the two values are independent; of largely the same residents it says less."
        );
        let said = match (certainty.distinguishable, certainty.method) {
            (true, CertaintyMethod::WilsonNewcombe) => {
                say!(language, "Ændringen kan skelnes fra ingen ændring.", "The change can be told from no change.")
            }
            (false, CertaintyMethod::WilsonNewcombe) => {
                say!(language, "Ændringen kan ikke skelnes fra ingen ændring.", "The change cannot be told from no change.")
            }
            (true, CertaintyMethod::PoissonExact) => say!(
                language,
                "Ændringen i antal er større end tilfældige udsving (95 %).",
                "The change of the count is larger than chance (95 %)."
            ),
            (false, CertaintyMethod::PoissonExact) => say!(
                language,
                "Ændringen i antal kan være tilfældige udsving (95 %).",
                "The change of the count can be chance (95 %)."
            ),
        };
        all.push(if certainty.assumes_independence { format!("{said} {assumed}") } else { said });
        all
    }
}
