//! Sentences about the deadline: the value at it, values before it, and its passing without a value.

use super::Explanation;
use crate::block::{day, number};
use crate::figure::Exact;
use crate::follow_up::Status;
use crate::words::say;

impl Explanation<'_> {
    pub(super) fn deadline(&self) -> String {
        self.assessment().deadline.map(|deadline| day(deadline, self.language)).unwrap_or_default()
    }

    /// The value at the deadline with its time.
    pub(super) fn then(&self) -> String {
        self.assessment().value_at_deadline.as_ref().map(|m| self.dated(m)).unwrap_or_default()
    }

    /// A sentence, to be followed by another, about the earlier value that met a target which is to be held.
    pub(super) fn met_before(&self) -> String {
        let (answer, language) = (self.assessment(), self.language);
        if let Some(m) = &answer.value_at_deadline {
            let then = self.dated(m);
            return say!(
                language,
                "Målingen ved fristen, {then}, opfyldte det. ",
                "The observation at the deadline, {then}, met it. "
            );
        }
        let Some(earlier) = &answer.met_earlier else { return String::new() };
        let then = self.dated(earlier);
        say!(language, "En tidligere måling, {then}, opfyldte det. ", "An earlier observation, {then}, met it. ")
    }

    /// The verdict after a deadline if no value about the deadline or later is known.
    pub(super) fn without_deadline_value(&self, before: Status) -> String {
        let (answer, language) = (self.assessment(), self.language);
        let deadline = self.deadline();
        let mut verdict = if answer.status == Status::Awaiting {
            say!(
                language,
                "Afventer tallet for fristen: fristen var {deadline}.",
                "Awaiting the value at the deadline: the deadline was {deadline}."
            )
        } else {
            say!(
                language,
                "Fristen er udløbet uden måling: den var {deadline}, og der er ingen måling fra fristen eller senere.",
                "The deadline has passed without an observation: it was {deadline}, and there is no observation about it or later."
            )
        };
        if let Some(awaited) = answer.awaited {
            let (about, due) = (day(awaited.about, language), day(awaited.due, language));
            verdict.push(' ');
            verdict.push_str(&if answer.status == Status::Awaiting {
                say!(
                    language,
                    "Datakilden giver tallet for {about} senest {due}.",
                    "The source gives the value about {about} by {due}."
                )
            } else {
                say!(
                    language,
                    "Datakilden skulle have givet tallet for {about} senest {due}.",
                    "The source should have given the value about {about} by {due}."
                )
            });
        }
        let last = self.verdict_of(before);
        verdict.push(' ');
        verdict.push_str(&say!(language, "Ved den seneste måling: {last}", "At the latest observation: {last}"));
        verdict
    }

    /// The sentences beside the verdict about values at or before the deadline.
    pub(super) fn about_the_deadline(&self) -> Vec<String> {
        let (answer, language) = (self.assessment(), self.language);
        let mut all = Vec::new();
        if let Some(earlier) = answer.met_earlier.as_ref().filter(|_| answer.status != Status::Lost) {
            let then = self.dated(earlier);
            all.push(say!(language, "Målet var nået: {then}.", "The target had been reached: {then}."));
        }
        if let (Some(m), Some(deadline)) = (&answer.value_at_deadline, answer.deadline) {
            let days = crate::reference::days(deadline, m.date);
            let between = number(Exact::from(days), 0, language);
            match days {
                0 => {}
                1 => all.push(say!(
                    language,
                    "Målingen ved fristen er fra dagen efter fristen.",
                    "The observation at the deadline is about the day after the deadline."
                )),
                _ => all.push(say!(
                    language,
                    "Målingen ved fristen er fra {between} dage efter fristen.",
                    "The observation at the deadline is about a day {between} days after the deadline."
                )),
            }
        }
        all
    }
}
