//! Counts, and places to be filled.

use super::clause::{Clause, exactly, refuse_rhythm};
use super::words::{Word, Words};
use super::{Ambiguity, RuleReading};
use crate::figure::Unit;
use crate::rule::{Deadline, Rule, RuleKind};
use crate::words::danish::{AT_LEAST, EVERY_YEAR, LIMITS, OTHER_RHYTHMS, is};
use crate::words::say;
use crate::{Error, ErrorCode};

/// `12 løbende pladser à 10 uger`, `12 beboere løbende er i ... i gennemsnit af 10 uger varighed`.
pub(super) fn occupancy(mut words: Words<'_>) -> Result<RuleReading, Error> {
    let mut numbers = Vec::new();
    while let Some(word) = words.next_word() {
        let text = &word.text;
        if is(text, LIMITS) {
            let message = say!("`{text}` kan ikke stå sammen med pladser", "`{text}` does not go with places");
            return Err(Error::new(ErrorCode::RuleNotARule, message).at(word.at));
        }
        if word.is_number() {
            let number: u32 = text.parse().map_err(|_| {
                let message = say!(
                    "`{text}` er ikke et helt antal pladser eller uger",
                    "`{text}` is not a whole number of places or weeks"
                );
                Error::new(ErrorCode::RuleNotARule, message).at(word.at)
            })?;
            let weeks = words.peek().is_some_and(|next| next.text.starts_with("uge"));
            numbers.push((number, weeks));
        }
    }
    match numbers.as_slice() {
        [(places, false), (weeks, true)] | [(weeks, true), (places, false)] => {
            Clause::default().finish(Rule::new(RuleKind::Occupancy { places: *places, weeks: *weeks })?, Vec::new())
        }
        _ => Err(words.expected("ét antal pladser og ét antal uger", "one number of places and one number of weeks")),
    }
}

/// `mindst 75 årligt`, `75 borgere fra målgruppen er årligt i virksomhedspraktik`, `mindst 300 i perioden`.
pub(super) fn volume(mut words: Words<'_>, annual: bool) -> Result<RuleReading, Error> {
    let at = words.all().iter().position(Word::is_number).unwrap_or_default();
    let at_least = at.checked_sub(1).and_then(|i| words.all().get(i)).is_some_and(|w| is(&w.text, AT_LEAST));
    if let Some(word) = words.all().iter().find(|w| is(&w.text, LIMITS)) {
        let text = &word.text;
        let message = say!("`{text}` kan ikke stå sammen med et antal, der tælles op", "`{text}` does not go with a volume");
        return Err(Error::new(ErrorCode::RuleNotARule, message).at(word.at).with_help(say!(
            "et antal, der tælles op, er `mindst 75 årligt`; en ændring er `stiger med 10 personer i perioden`",
            "a volume is `mindst 75 årligt`; a change is `stiger med 10 personer i perioden`"
        )));
    }
    if let Some(rhythm) = words.find(OTHER_RHYTHMS) {
        words.go_to(rhythm);
        refuse_rhythm(&mut words)?;
    }
    words.go_to(at);
    let mut clause = Clause::default();
    let share = words.expected("et antal personer, forløb eller ting", "a number of people, courses or things");
    let amount = exactly(clause.figure(&mut words)?);
    if matches!(amount.unit(), Some(Unit::Percent | Unit::PercentagePoints)) {
        return Err(share.with_help(say!(
            "en andel er et niveau: øges til 85 % inden 31. august 2025, eller mindst 85 % i perioden",
            "a share is a level: øges til 85 % inden 31. august 2025, or mindst 85 % i perioden"
        )));
    }
    // The words between the number and `årligt` are the people, and the words after `årligt` are the place. Both are prose.
    while words.peek().is_some() {
        let (stray, index) = (words.refused("der kan kun stå ét antal", "only one number can stand here"), words.index());
        if words.take_any(EVERY_YEAR) || clause.deadline_part(&mut words)? {
            continue;
        }
        if words.next_word().is_some_and(|w| w.is_number()) && !super::subject::is_of_ages(words.all(), index) {
            return Err(stray);
        }
    }
    let open = if at_least { Vec::new() } else { vec![Ambiguity::Bound {}] };
    if annual {
        if clause.deadline.is_some_and(|own| own != Deadline::AgreementEnd) || clause.vague {
            return Err(
                words.refused("et antal for hvert år kan ikke have en frist", "a number for each year can have no deadline")
            );
        }
        clause.deadline = None;
        return clause.finish(Rule::new(RuleKind::AnnualVolume { amount })?, open);
    }
    clause.finish(Rule::new(RuleKind::Volume { amount })?, open)
}
