//! An assessment as sentences. Each sentence stands alone, so that none depends on the grammar of another.

mod assumed;
mod notes;

use chrono::NaiveDate;

use super::data::IndicatorFollowUp;
use super::words::Label;
use crate::Language;
use crate::block::{Numbers, cut, day, ratio_beside, reference, short_day, short_reference, signed};
use crate::figure::{Exact, Figure, Value};
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

    /// The figure as printed, or the number used in calculations.
    pub(super) fn reading(&self, reading: &Reading) -> String {
        reading.printed.as_ref().map_or_else(|| self.numbers.value(reading.value), |figure| self.numbers.figure(figure))
    }

    /// A printed value of the area or the municipality, or the word for the state in its place.
    pub(super) fn printed(&self, value: &Value) -> String {
        Numbers { unit: self.indicator.unit, ..self.numbers }.printed(value)
    }

    /// A reading with its reference.
    fn dated(&self, reading: &Reading) -> String {
        let about = reading.reference.map_or_else(|| day(reading.date, self.language), |r| reference(r, self.language));
        format!("{} ({about})", self.reading(reading))
    }

    /// The target in a few words: `mindst 85 %`.
    pub(super) fn target(&self) -> String {
        let language = self.language;
        let Some(rule) = self.rule() else { return Label::NoTarget.text(language).to_owned() };
        if let Form::Turn(movement) = Form::of(rule, self.indicator.unit) {
            return movement.direction().words(language).to_owned();
        }
        if rule.maintains() {
            return language.pick("fastholdes", "is to be held").to_owned();
        }
        let Some(target) = self.assessment().target else { return Label::None.text(language).to_owned() };
        let target_text = self.numbers.value(target);
        let rises = match rule.movement() {
            Some(Movement::Rise) => true,
            _ if self.indicator.plot.gap => self.assessment().baseline.is_some_and(|b| b.value < Exact::ZERO),
            _ => false,
        };
        if rises {
            say!(language, "mindst {target_text}", "at least {target_text}")
        } else {
            say!(language, "højst {target_text}", "at most {target_text}")
        }
    }

    /// The measured value of a baseline that the agreement left to be measured.
    pub(super) fn measured_baseline(&self) -> Option<String> {
        let printed = self.indicator.baseline.as_ref().is_some_and(|b| b.value.figure().is_some());
        let figure = self.assessment().baseline.as_ref().filter(|_| !printed)?.printed?;
        Some(self.numbers.figure(&figure))
    }

    /// The value that the indicator starts from, with its reference: the measured, otherwise the printed one.
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

    /// The latest value, with its reference: the assessed value, otherwise the latest known one.
    pub(super) fn latest_value(&self) -> Option<(String, String)> {
        let language = self.language;
        if let Some(reading) = &self.assessment().latest {
            let about = reading.reference.map_or_else(|| short_day(reading.date, language), |r| short_reference(r, language));
            return Some((self.reading(reading), about));
        }
        let line = self.indicator.latest()?;
        Some((self.printed(line.value.as_ref()?), short_reference(line.reference, language)))
    }

    /// The ground of the answer: the latest value and the expected value.
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
        if answer.reason.is_none()
            && matches!(answer.status, Status::OnTrack | Status::Behind | Status::FarBehind | Status::Worsening)
        {
            if let Some(expected) = answer.expected {
                let expected = self.numbers.value(expected);
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

    /// The first day of the count that contains a value of this day; none for people present at any time.
    fn count_starts(&self, date: NaiveDate) -> Option<NaiveDate> {
        Course::new(self.rule()?, self.indicator.unit, Exact::ZERO, date, self.period).counts_from(date)
    }

    /// The status with its reason, as one sentence.
    pub(super) fn verdict(&self) -> String {
        let (answer, language) = (self.assessment(), self.language);
        if let Some(reason) = answer.reason {
            let words = reason.words(language);
            return say!(language, "Kan ikke vurderes: {words}.", "Not assessable: {words}.");
        }
        let (on_track, behind) = (cut(self.method.on_track(), language), cut(self.method.behind(), language));
        let target = answer.target.map(|t| self.numbers.value(t)).unwrap_or_default();
        let missing = answer.distance.map(|d| self.numbers.distance(d)).unwrap_or_default();
        match answer.status {
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
            Status::Lost => say!(
                language,
                "Tabt igen: en tidligere måling opfyldte målet på {target}, men den seneste gør ikke. Der mangler {missing}.",
                "Lost again: an earlier observation met the target of {target}, but the latest does not. Left to go: {missing}."
            ),
            Status::Missed => {
                let deadline = answer.deadline.map(|d| day(d, language)).unwrap_or_default();
                say!(
                    language,
                    "Ikke nået: fristen var {deadline}, og målet på {target} er ikke opfyldt. Der mangler {missing}.",
                    "Missed: the deadline was {deadline}, and the target of {target} is not met. Left to go: {missing}."
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
                "Værre: tallet er værre end baseline, også når der tages højde for afrunding.",
                "Worse: the figure is worse than the baseline, beyond rounding."
            ),
            Status::Held | Status::Slipped => self.holding(answer.status == Status::Held, &target),
            _ => say!(
                language,
                "Kun ændring: aftalen har ingen målsætning for indikatoren, så der gives ingen vurdering.",
                "Change only: the agreement has no rule for the indicator, so no verdict is given."
            ),
        }
    }

    fn holding(&self, held: bool, target: &str) -> String {
        let language = self.language;
        let tolerance = self.rule().and_then(Rule::tolerance).map(|tolerance| self.tolerance(tolerance));
        match (held, self.assessment().maintains, tolerance) {
            (true, true, _) => {
                say!(language, "Fastholdt: målet på {target} er fortsat opfyldt.", "Held: the target of {target} is still met.")
            }
            (false, true, _) => say!(
                language,
                "Skredet: målet på {target} var opfyldt ved baseline, men er det ikke længere.",
                "Slipped: the target of {target} was met at the baseline, but is not any longer."
            ),
            (true, false, Some(tolerance)) => say!(
                language,
                "Fastholdt: tallet er højst {tolerance} fra baseline, eller bedre end den.",
                "Held: the figure is at most {tolerance} from the baseline, or better."
            ),
            (false, false, Some(tolerance)) => say!(
                language,
                "Skredet: tallet er mere end {tolerance} fra baseline.",
                "Slipped: the figure is more than {tolerance} from the baseline."
            ),
            (true, false, None) => say!(
                language,
                "Fastholdt: tallet er på niveau med baseline, når der tages højde for afrunding, eller bedre.",
                "Held: the figure is level with the baseline within rounding, or better."
            ),
            (false, false, None) => say!(
                language,
                "Skredet: tallet er ikke længere på niveau med baseline, heller ikke når der tages højde for afrunding.",
                "Slipped: the figure is no longer level with the baseline, beyond rounding."
            ),
        }
    }

    fn tolerance(&self, tolerance: &Figure) -> String {
        Numbers { decimals: usize::try_from(tolerance.decimals()).unwrap_or(1), ..self.numbers }.distance(tolerance.value())
    }
}
