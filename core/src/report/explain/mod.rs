//! An assessment as sentences. Each sentence is complete, so that none depends on the grammar of another.

mod assumed;
mod deadline;
mod notes;
mod years;

use chrono::NaiveDate;

use super::data::IndicatorFollowUp;
use super::words::Label;
use crate::Language;
use crate::block::{Numbers, cut, day, number, ratio_beside, reference, short_day, short_reference, signed, whole};
use crate::figure::{Exact, Figure, Unit, Value};
use crate::follow_up::{Assessment, Method, Reading, Status};
use crate::reference::Period;
use crate::rule::{Course, Form, Movement, Rule};
use crate::words::say;

/// The inputs of the sentences about one indicator.
pub(super) struct Explanation<'a> {
    pub(super) indicator: &'a IndicatorFollowUp,
    pub(super) period: &'a Period,
    pub(super) method: &'a Method,
    pub(super) language: Language,
    /// Writes the values that the rule is about: for a gap rule the gaps to the municipality.
    pub(super) numbers: Numbers,
}

/// The figures that were printed about an indicator.
fn printed_figures(indicator: &IndicatorFollowUp) -> impl Iterator<Item = &Figure> {
    indicator.baseline_figures().chain(indicator.observations.iter().filter_map(|o| o.value.as_ref()?.figure()))
}

/// The most decimals that were printed about an indicator.
pub(super) fn printed_decimals(indicator: &IndicatorFollowUp) -> usize {
    Numbers::like(Language::default(), indicator.unit, printed_figures(indicator)).decimals
}

impl<'a> Explanation<'a> {
    pub(super) fn new(indicator: &'a IndicatorFollowUp, period: &'a Period, method: &'a Method, language: Language) -> Self {
        let target = indicator.rule.as_ref().and_then(|own| own.rule.level());
        let numbers = Numbers::like(language, indicator.plot.unit, printed_figures(indicator).chain(target));
        Self { indicator, period, method, language, numbers }
    }

    fn assessment(&self) -> &'a Assessment {
        &self.indicator.assessment
    }

    fn rule(&self) -> Option<&'a Rule> {
        self.indicator.rule.as_ref().map(|own| &own.rule)
    }

    fn counts_from_zero(&self) -> bool {
        self.rule().is_some_and(Rule::counts_from_zero)
    }

    /// The figure as printed, or else the number used in calculations.
    pub(super) fn reading(&self, reading: &Reading) -> String {
        reading.printed.as_ref().map_or_else(|| self.numbers.value(reading.value), |figure| self.numbers.figure(figure))
    }

    /// A printed value of the area or the municipality, or the word for the state that takes its place.
    pub(super) fn printed(&self, value: &Value) -> String {
        Numbers { unit: self.indicator.unit, ..self.numbers }.printed(value)
    }

    /// A reading with its reference.
    fn dated(&self, reading: &Reading) -> String {
        let about = reading.reference.map_or_else(|| day(reading.date, self.language), |r| reference(r, self.language));
        format!("{} ({about})", self.reading(reading))
    }

    /// The target in a few words: `mindst 85 %`. If the baseline that it depends on is missing, the words of the rule.
    pub(super) fn target(&self) -> String {
        let language = self.language;
        let Some(rule) = self.rule() else { return Label::NoTarget.text(language).to_owned() };
        if let Form::Turn(movement) = Form::of(rule, self.indicator.unit) {
            return movement.direction().words(language).to_owned();
        }
        if rule.maintains() {
            return language.pick("fastholdes", "is to be held").to_owned();
        }
        let Some(target) = self.assessment().target else { return rule.to_string() };
        let target_text = self.asked(target);
        if self.rises() {
            say!(language, "mindst {target_text}", "at least {target_text}")
        } else {
            say!(language, "højst {target_text}", "at most {target_text}")
        }
    }

    /// Whether the target is a lower bound.
    fn rises(&self) -> bool {
        match self.rule().and_then(Rule::movement) {
            Some(Movement::Rise) => true,
            _ if self.indicator.plot.gap => self.assessment().baseline.is_some_and(|b| b.value < Exact::ZERO),
            _ => false,
        }
    }

    /// A target or an expected value. For people, it is the whole number that meets it.
    pub(super) fn asked(&self, value: Exact) -> String {
        self.numbers.value(self.whole(value))
    }

    fn whole(&self, value: Exact) -> Exact {
        whole(self.numbers.unit, value, self.rises())
    }

    /// A sentence about the rest of the way. For people, it is the difference of whole numbers.
    fn left(&self) -> Option<String> {
        let language = self.language;
        let (target, latest) = (self.assessment().target?, self.assessment().latest?);
        let left = self.whole(target).minus(latest.value)?;
        if self.numbers.unit == Unit::Persons {
            let people = number(left.abs(), 0, language);
            return Some(if left > Exact::ZERO {
                say!(language, "Der skal {people} flere til.", "{people} more are needed.")
            } else {
                say!(language, "Der skal {people} færre til.", "{people} fewer are needed.")
            });
        }
        let left = self.numbers.distance(left);
        Some(say!(language, "Der mangler {left}.", "Left to go: {left}."))
    }

    /// The measured value of a baseline that was pending in the agreement.
    pub(super) fn measured_baseline(&self) -> Option<String> {
        let printed = self.indicator.baseline.as_ref().is_some_and(|b| b.value.figure().is_some());
        let figure = self.assessment().baseline.as_ref().filter(|_| !printed)?.printed?;
        Some(self.numbers.figure(&figure))
    }

    /// The value that the indicator starts from, with its reference: the measured value, or else the printed one.
    pub(super) fn baseline_value(&self) -> Option<(String, Option<String>)> {
        let short = |about| short_reference(about, self.language);
        if self.counts_from_zero() {
            return None;
        }
        if let Some(reading) =
            self.assessment().baseline.as_ref().filter(|reading| self.indicator.plot.gap || reading.printed.is_some())
        {
            return Some((self.reading(reading), reading.reference.map(short)));
        }
        let printed = self.indicator.baseline.as_ref()?;
        Some((self.printed(&printed.value), printed.reference.map(short)))
    }

    /// The latest value, with its reference: the assessed value, or else the latest known one.
    pub(super) fn latest_value(&self) -> Option<(String, String)> {
        let language = self.language;
        if let Some(reading) = &self.assessment().latest {
            let about = reading.reference.map_or_else(|| short_day(reading.date, language), |r| short_reference(r, language));
            return Some((self.reading(reading), about));
        }
        let line = self.indicator.latest()?;
        Some((self.printed(line.value.as_ref()?), short_reference(line.reference, language)))
    }

    /// The basis of the answer: the latest value and the expected value.
    pub(super) fn ground(&self) -> Vec<String> {
        let (answer, language) = (self.assessment(), self.language);
        let mut ground = Vec::new();
        if let Some(latest) = &answer.latest {
            ground.extend(self.where_it_stands(latest));
        } else {
            if let Some(line) = self.indicator.latest() {
                let value = line.value.as_ref().map(|value| self.printed(value)).unwrap_or_default();
                let about = reference(line.reference, language);
                ground.push(say!(language, "Seneste måling: {value} ({about}).", "Latest observation: {value} ({about})."));
            }
            if let Some(baseline) = answer.baseline.as_ref().filter(|_| !self.counts_from_zero()) {
                let baseline = self.dated(baseline);
                ground.push(say!(language, "Baseline: {baseline}.", "Baseline: {baseline}."));
            }
        }
        let status = answer.before.unwrap_or(answer.status);
        if answer.reason.is_none() && matches!(status, Status::OnTrack | Status::Behind | Status::FarBehind | Status::Worsening) {
            if let Some(expected) = answer.expected {
                let expected = self.asked(expected);
                ground.push(say!(language, "Forventet på dagen: {expected}.", "Expected on that day: {expected}."));
            }
            if let Some(ratio) = answer.ratio {
                let cuts = [self.method.on_track(), self.method.behind(), Exact::ZERO];
                let ratio = ratio_beside(ratio, &cuts, 2, language);
                ground.push(say!(language, "Andel af den forventede vej: {ratio}.", "Part of the expected way: {ratio}."));
            }
        }
        ground
    }

    fn where_it_stands(&self, latest: &Reading) -> Vec<String> {
        let (answer, language) = (self.assessment(), self.language);
        let mut all = Vec::new();
        let now = self.dated(latest);
        if self.indicator.plot.gap {
            all.push(say!(language, "Forskel til kommunen: {now}.", "Difference to the municipality: {now}."));
        } else if self.counts_from_zero() {
            all.push(say!(language, "Seneste tal: {now}.", "Latest figure: {now}."));
            if let Some(first) = self.count_starts(latest.date) {
                let first = day(first, language);
                all.push(say!(language, "Der tælles fra {first}.", "It is counted from {first}."));
            }
        } else {
            all.push(say!(language, "Seneste måling: {now}.", "Latest observation: {now}."));
        }
        if self.counts_from_zero() {
            return all;
        }
        if let Some(baseline) = &answer.baseline {
            let then = self.dated(baseline);
            all.push(if self.indicator.plot.gap {
                say!(language, "Forskel ved baseline: {then}.", "Difference at the baseline: {then}.")
            } else {
                say!(language, "Baseline: {then}.", "Baseline: {then}.")
            });
        }
        if let Some(change) = answer.change {
            let shown = self.numbers.change(change);
            // A per cent of a negative number would have the opposite sign and mislead.
            let positive = answer.baseline.is_some_and(|b| b.value > Exact::ZERO) && !self.indicator.plot.gap;
            let relative = answer.relative_change.filter(|relative| positive && !relative.is_zero());
            all.push(match relative.map(|relative| signed(relative, 1, language)) {
                Some(relative) => say!(
                    language,
                    "Ændring siden baseline: {shown} (svarer til {relative} %).",
                    "Change since the baseline: {shown} (equal to {relative} %)."
                ),
                None => say!(language, "Ændring siden baseline: {shown}.", "Change since the baseline: {shown}."),
            });
        }
        all
    }

    /// The first day of the count that contains a value of this day; `None` for people present at any time.
    fn count_starts(&self, date: NaiveDate) -> Option<NaiveDate> {
        Course::new(self.rule()?, self.indicator.unit, Exact::ZERO, date, self.period).counts_from(date)
    }

    /// The words for the status. For a yearly count, they begin with the finished years. For places, they say whether the places are
    /// filled.
    pub(super) fn status_words(&self) -> String {
        let (answer, language) = (self.assessment(), self.language);
        let words = answer.words(language);
        match self.finished_years() {
            Some(years) if self.running_year_decides() => {
                say!(language, "{years}; det løbende aftaleår: {words}", "{years}; the running agreement year: {words}")
            }
            Some(years) => years,
            None => words.to_owned(),
        }
    }

    /// The status with its reason, as sentences.
    pub(super) fn verdict(&self) -> String {
        let (answer, language) = (self.assessment(), self.language);
        let mut verdict = match answer.reason {
            Some(reason) => {
                let words = reason.words(language);
                say!(language, "Kan ikke vurderes: {words}.", "Not assessable: {words}.")
            }
            None => match answer.before {
                Some(before) => self.without_deadline_value(before),
                None => self.verdict_of(answer.status),
            },
        };
        if let Some(years) = self.finished_years() {
            let mut first = years.chars();
            let years: String = first.next().into_iter().flat_map(char::to_uppercase).chain(first).collect();
            verdict = if self.running_year_decides() || answer.reason.is_some() {
                say!(language, "{years}. Det løbende aftaleår: {verdict}", "{years}. The running agreement year: {verdict}")
            } else {
                say!(language, "{years}. Det seneste aftaleår: {verdict}", "{years}. The latest agreement year: {verdict}")
            };
        }
        verdict
    }

    fn verdict_of(&self, status: Status) -> String {
        let (answer, language) = (self.assessment(), self.language);
        let (on_track, behind) = (cut(self.method.on_track(), language), cut(self.method.behind(), language));
        let target = answer.target.map(|t| self.asked(t)).unwrap_or_default();
        let missing = self.left().unwrap_or_default();
        match status {
            Status::Reached => say!(language, "Nået: målet på {target} er opfyldt.", "Reached: the target of {target} is met."),
            Status::OnTrack if answer.ratio.is_some() => {
                say!(language, "På vej: andelen er mindst {on_track}.", "On track: the part is at least {on_track}.")
            }
            Status::OnTrack => {
                say!(language, "På vej: der forventes ingen ændring endnu.", "On track: no change is expected yet.")
            }
            Status::Behind => say!(
                language,
                "Bagud: andelen er under {on_track}, men mindst {behind}.",
                "Behind: the part is below {on_track}, but at least {behind}."
            ),
            Status::FarBehind => {
                say!(language, "Langt bagud: andelen er under {behind}.", "Far behind: the part is below {behind}.")
            }
            Status::Worsening => say!(
                language,
                "Går den forkerte vej: tallet har flyttet sig væk fra målet siden baseline.",
                "Worsening: the figure has moved away from the target since the baseline."
            ),
            Status::Lost => {
                let met = self.met_before();
                say!(
                    language,
                    "Nået, men ikke fastholdt: målet på {target} skal fastholdes. {met}Den seneste måling opfylder det ikke. {missing}",
                    "Reached, but not held: the target of {target} is to be held. {met}The latest observation does not meet it. {missing}"
                )
            }
            Status::ReachedLate => {
                let (deadline, then) = (self.deadline(), self.then());
                say!(
                    language,
                    "Nået efter fristen: den seneste måling opfylder målet på {target}. Fristen var {deadline}, og målingen ved fristen, {then}, opfyldte det ikke.",
                    "Reached after the deadline: the latest observation meets the target of {target}. The deadline was {deadline}, and the observation at the deadline, {then}, did not meet it."
                )
            }
            Status::ReachedAtDeadline => {
                let (then, now) = (self.then(), answer.latest.as_ref().map(|now| self.reading(now)).unwrap_or_default());
                say!(
                    language,
                    "Nået ved fristen, men ikke længere: målingen ved fristen, {then}, opfyldte målet på {target}. Tallet er siden gået tilbage til {now}.",
                    "Reached at the deadline, but no longer: the observation at the deadline, {then}, met the target of {target}. The figure has since gone back to {now}."
                )
            }
            Status::Missed => {
                let deadline = self.deadline();
                say!(
                    language,
                    "Ikke nået: fristen var {deadline}, og målet på {target} er ikke opfyldt. {missing}",
                    "Missed: the deadline was {deadline}, and the target of {target} is not met. {missing}"
                )
            }
            Status::Better => say!(
                language,
                "Bedre: tallet er bedre end baseline, også når der tages højde for afrunding.",
                "Better: the figure is better than the baseline, beyond rounding."
            ),
            Status::Unchanged => say!(
                language,
                "Uændret: forskellen fra baseline er ikke større end afrundingen.",
                "Unchanged: the difference from the baseline is within rounding."
            ),
            Status::Worse => say!(
                language,
                "Dårligere: tallet er dårligere end baseline, også når der tages højde for afrunding.",
                "Worse: the figure is worse than the baseline, beyond rounding."
            ),
            Status::Held | Status::Slipped => self.holding(status == Status::Held, &target),
            _ => say!(
                language,
                "Uden mål, kun udvikling: aftalen har ingen målsætning for indikatoren, så der gives ingen vurdering.",
                "No target, change only: the agreement has no rule for the indicator, so no verdict is given."
            ),
        }
    }

    fn holding(&self, held: bool, target: &str) -> String {
        let language = self.language;
        if let Some(counts) = self.assessment().counts_held {
            return self.places(held, counts, target);
        }
        let tolerance = self.rule().and_then(Rule::tolerance).map(|tolerance| self.tolerance(tolerance));
        match (held, self.assessment().maintains, tolerance) {
            (true, true, _) => {
                say!(language, "Fastholdt: målet på {target} er fortsat opfyldt.", "Held: the target of {target} is still met.")
            }
            (false, true, _) => say!(
                language,
                "Ikke fastholdt: målet på {target} var opfyldt ved baseline, men er det ikke længere.",
                "Not held: the target of {target} was met at the baseline, but is not any longer."
            ),
            (true, false, Some(tolerance)) => say!(
                language,
                "Fastholdt: tallet er højst {tolerance} fra baseline, eller bedre end den.",
                "Held: the figure is at most {tolerance} from the baseline, or better."
            ),
            (false, false, Some(tolerance)) => say!(
                language,
                "Ikke fastholdt: tallet er mere end {tolerance} fra baseline.",
                "Not held: the figure is more than {tolerance} from the baseline."
            ),
            (true, false, None) => say!(
                language,
                "Fastholdt: tallet er på niveau med baseline, når der tages højde for afrunding, eller bedre.",
                "Held: the figure is level with the baseline within rounding, or better."
            ),
            (false, false, None) => say!(
                language,
                "Ikke fastholdt: tallet er ikke længere på niveau med baseline, heller ikke når der tages højde for afrunding.",
                "Not held: the figure is no longer level with the baseline, beyond rounding."
            ),
        }
    }

    fn tolerance(&self, tolerance: &Figure) -> String {
        Numbers { decimals: usize::try_from(tolerance.decimals()).unwrap_or(1), ..self.numbers }.distance(tolerance.value())
    }
}
