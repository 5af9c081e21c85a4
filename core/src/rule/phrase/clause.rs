//! The clause after the verb of a rule.

use chrono::NaiveDate;

use super::vocabulary::{tells_only, verb_of};
use super::words::Words;
use super::{Ambiguity, RuleReading, subject};
use crate::figure::{Figure, FigureNote, Unit};
use crate::reference::Reference;
use crate::rule::{Anchor, AnnualBasis, Deadline, Movement, Rule, StatedBaseline};
use crate::words::danish::{AMOUNT_WORDS, AT_LEAST, AT_MOST, BASIS, EVERY_YEAR, FILLERS, HELD, NEGATIONS, OTHER_RHYTHMS, is};
use crate::words::say;
use crate::{Error, ErrorCode};

/// The parts of the clause after the verb, in any order.
#[derive(Default)]
pub(super) struct Clause {
    pub(super) annual: bool,
    /// Set when the subject follows the verb: `I 2025 øges andelen til ...`.
    pub(super) inverted: bool,
    /// Set after `der` or `som`: the following words describe whom the rule is about.
    relative: bool,
    pub(super) from: Option<StatedBaseline>,
    from_at: usize,
    from_notes: Vec<FigureNote>,
    pub(super) to: Option<Figure>,
    pub(super) with: Option<Figure>,
    /// The index of the word with the amount.
    pub(super) amount_at: usize,
    pub(super) basis: Option<AnnualBasis>,
    pub(super) deadline: Option<Deadline>,
    /// Set when the deadline was too vague to use.
    pub(super) vague: bool,
    /// Set when the exact day of the deadline is open.
    pub(super) day_is_open: bool,
    /// `i 2025`: by then for a level, perhaps during that year for a change.
    pub(super) in_year: bool,
    /// The first day of a named period.
    pub(super) start: Option<NaiveDate>,
    /// The index of the word where two years stand that could be amounts: `fra 2020 til 2025`.
    pub(super) years_at: Option<usize>,
    pub(super) compound: bool,
    anchor: Option<Anchor>,
    pub(super) held: bool,
    pub(super) tolerance: Option<Figure>,
    pub(super) approximate: bool,
    pub(super) at_least: bool,
    pub(super) at_most: bool,
    /// `op på`, `ned på`: the direction of the target.
    pub(super) way: Option<Movement>,
    notes: Vec<FigureNote>,
    pub(super) unread: Vec<String>,
}

/// Words about the rule that no rule keeps.
const SILENT: &[&str] =
    &["på det|samme|dette nuværende|nye|samme niveau", "på nuværende|dette|samme|det niveau", "det nye|nuværende niveau"];

impl Clause {
    /// Reads to the end of the phrase.
    pub(super) fn read(mut self, words: &mut Words<'_>) -> Result<Self, Error> {
        while words.peek().is_some() {
            if self.part(words)? {
                self.inverted = false;
                continue;
            }
            let stray = words.expected("et tal, en frist eller det, procenten er af", "an amount, a deadline or a basis");
            let index = words.index();
            let Some(word) = words.next_word() else { break };
            let number = word.is_number() && !subject::is_of_ages(words.all(), index);
            if number || is(&word.text, NEGATIONS) {
                return Err(stray);
            }
            // An amount in words is not read, so it is an error.
            if is(&word.text, AMOUNT_WORDS) || matches!(Unit::from_word(&word.text), Some(Unit::Percent | Unit::PercentagePoints))
            {
                return Err(stray.with_help(say!(
                    "skriv tallet med cifre: reduceres med 25 %",
                    "write the amount in digits: reduceres med 25 %"
                )));
            }
            if verb_of(&word.text).is_some() || tells_only(&word.text).is_some() {
                let message = say!("der er to målsætninger i én tekst", "there are two rules in one phrase");
                return Err(Error::new(ErrorCode::RuleNotARule, message)
                    .at(word.at)
                    .with_help(say!("skriv hver målsætning for sig", "give each rule a phrase of its own")));
            }
            self.relative |= is(&word.text, "der|som");
            if !is(&word.text, FILLERS) && !self.inverted {
                self.unread.push(word.text);
            }
        }
        Ok(self)
    }

    /// Reads one part of the clause, if one comes next.
    fn part(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        refuse_rhythm(words)?;
        if words.take("med samme procent hvert år") {
            self.compound = true;
        } else if words.take_any(EVERY_YEAR) {
            self.annual = true;
        } else if words.take_any(SILENT) {
            // No rule keeps these words.
        } else if words.peek().is_some_and(|w| w.text == "til" && w.ends_clause) {
            return Err(words.refused("tallet skal stå lige efter `til`", "the number must stand directly behind `til`"));
        } else if words.take("±|+/-") {
            let tolerance = self.figure(words)?;
            if self.tolerance.replace(tolerance).is_some() {
                return Err(words.refused("der kan kun stå én tolerance", "only one tolerance can stand here"));
            }
        } else if words.take(HELD) {
            self.held = true;
        } else {
            if self.target(words)? || self.change(words)? || self.basis(words)? || self.beginning(words)? {
                return Ok(true);
            }
            return Ok(self.in_a_year(words)? || self.deadline_part(words)?);
        }
        Ok(true)
    }

    /// `til 85 %`, `op på 85 %`, `ned til 10 %`.
    fn target(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        if self.relative && words.peek().is_some_and(|w| w.text == "til") && !words.then_an_amount() {
            return Ok(false);
        }
        let way = if words.take("op på") {
            Some(Movement::Rise)
        } else if words.take_any(&["ned på", "ned til"]) {
            Some(Movement::Fall)
        } else if words.take("op til") {
            // `stiger op til 85 %` is a ceiling.
            self.at_most = true;
            None
        } else if words.take("til") {
            None
        } else {
            return Ok(false);
        };
        self.way = way.or(self.way);
        refuse_year(words)?;
        self.to = Some(self.amount(words, self.to.is_some())?);
        Ok(true)
    }

    /// `med 30 %`.
    fn change(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        let follows = words.peek().is_some_and(|w| w.text == "med") && (words.then_an_amount() || words.at_the_last());
        if !follows {
            return Ok(false);
        }
        words.take("med");
        self.with = Some(self.amount(words, self.with.is_some())?);
        Ok(true)
    }

    /// The basis of a per cent.
    fn basis(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        let at = words.position();
        let basis = if words.take("af|i|fra året før")
            || words.take("af det foregående|forrige år")
            || words.take("i forhold til året før")
        {
            AnnualBasis::PreviousYear
        } else if ["af", "i forhold til", "ift"].iter().any(|of| words.take_both(of, BASIS)) {
            AnnualBasis::Baseline
        } else if words.take_any(&["i forhold til", "ift"]) {
            return Err(words.expected("`baseline` eller `året før`", "`baseline` or `året før`").with_help(say!(
                "en ændring regnes af baselinen, og årstallet hører til baselinen",
                "a change is of the baseline, whose year stands at the baseline"
            )));
        } else {
            return Ok(false);
        };
        if self.basis.replace(basis).is_some() {
            let message = say!("en procent kan kun være af én ting", "a per cent can only be of one thing");
            return Err(Error::new(ErrorCode::RuleNotARule, message).at(at));
        }
        Ok(true)
    }

    /// `regnet fra ...`, a named period `fra 2021 til 2025`, and the stated baseline `fra 20 %`.
    fn beginning(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        let (at, index) = (words.position(), words.index());
        if words.take("regnet fra") {
            let anchor =
                if words.take("periodens|aftalens start") { Anchor::PeriodStart } else { Anchor::Day { date: date(words)? } };
            if self.anchor.replace(anchor).is_some() {
                return Err(two_starts(at));
            }
            return Ok(true);
        }
        if words.peek().is_none_or(|w| w.text != "fra") {
            return Ok(false);
        }
        if self.named_period(words)? {
            self.years_at = Some(index + 1);
            return Ok(true);
        }
        words.take("fra");
        // `fra målgruppen` is prose.
        if !words.at_a_figure() {
            words.go_to(index);
            return Ok(false);
        }
        refuse_year(words)?;
        self.dated(words, at)?;
        Ok(true)
    }

    /// The stated baseline with its reference: `20 % i 2020`.
    fn dated(&mut self, words: &mut Words<'_>, at: usize) -> Result<(), Error> {
        if self.from.is_some() {
            return Err(two_starts(at));
        }
        self.stated(words)?;
        let index = words.index();
        if words.take("i|pr.|pr|per|ved") {
            words.take("udgangen af");
            match (words.longest(5, Reference::parse), &mut self.from) {
                (Ok(reference), Some(from)) => from.reference = Some(reference),
                _ => words.go_to(index),
            }
        }
        Ok(())
    }

    /// The stated baseline.
    pub(super) fn stated(&mut self, words: &mut Words<'_>) -> Result<(), Error> {
        self.from_at = words.position();
        let known = self.notes.len();
        let value = self.figure(words)?;
        self.from_notes = self.notes.split_off(known);
        self.from = Some(StatedBaseline { value, reference: None });
        Ok(())
    }

    fn amount(&mut self, words: &mut Words<'_>, again: bool) -> Result<Figure, Error> {
        if again {
            return Err(words.refused("der kan kun stå ét tal", "only one amount can stand here"));
        }
        self.amount_at = words.index();
        self.at_least |= words.take(AT_LEAST);
        self.at_most |= words.take(AT_MOST);
        let read = self.figure(words)?;
        self.approximate |= !read.is_exact_print();
        Ok(exactly(read))
    }

    /// A figure. Its notes are kept.
    pub(super) fn figure(&mut self, words: &mut Words<'_>) -> Result<Figure, Error> {
        if !words.peek().is_some_and(|w| w.is_number() || w.text.starts_with(|c: char| c.is_alphabetic())) {
            return Err(words.expected("et tal", "a number"));
        }
        let reading = words.longest(6, Figure::read)?;
        if reading.figure.unit().is_none() && words.peek().is_some_and(|w| subject::is_age(&w.text)) {
            return Err(words.refused(
                "tallet mangler en enhed; en alder eller et klassetrin er ikke et antal",
                "the number lacks a unit; an age or a school year is no amount",
            ));
        }
        self.notes.extend(reading.notes);
        Ok(reading.figure.canonical())
    }

    /// Adds the deadline, anchor, stated baseline and hold to a rule, and collects what was left open.
    pub(super) fn finish(self, rule: Rule, mut open: Vec<Ambiguity>) -> Result<RuleReading, Error> {
        let mut rule = rule.by(self.deadline.unwrap_or_default())?.from_anchor(self.anchor.unwrap_or_default())?;
        if let Some(stated) = self.from {
            rule = rule.starting_from(stated).map_err(|error| error.at(self.from_at))?;
        }
        if self.held {
            rule = rule.held()?;
        }
        if self.vague || (self.deadline.is_none() && rule.needs_a_deadline()) {
            open.push(Ambiguity::Deadline {});
        }
        let year_alone = self.in_year && rule.is_a_change();
        if let Some(Deadline::Day { date }) = self.deadline.filter(|_| self.day_is_open || year_alone) {
            open.push(Ambiguity::DeadlineDay { date });
        }
        // A direction has no path on which a first day matters, and with an anchor the start of the path is stated.
        let from_elsewhere = self.anchor.is_none() && rule.starts_somewhere();
        if let Some(date) = self.start.filter(|_| from_elsewhere) {
            open.push(Ambiguity::Start { date });
        }
        if self.approximate {
            open.push(Ambiguity::Approximate {});
        }
        // `fra 2.000 til 3.000 kr.`: the first figure takes the unit of the second.
        let settled = self.to.and_then(|to| to.unit()).is_some_and(|unit| unit != Unit::Percent);
        let from_notes =
            self.from_notes.into_iter().filter(|note| !(settled && matches!(note, FigureNote::ThousandsAssumed { .. })));
        open.extend(from_notes.chain(self.notes).map(|note| Ambiguity::Figure { note }));
        if !self.unread.is_empty() {
            open.push(Ambiguity::Unread { words: self.unread.join(" ") });
        }
        Ok(RuleReading { rule, ambiguities: open })
    }
}

fn two_starts(at: usize) -> Error {
    let message = say!("en målsætning kan kun have ét udgangspunkt", "a rule has one starting point");
    Error::new(ErrorCode::RuleNotARule, message).at(at)
}

/// `kvartalsvis`, `hver måned`: rules count by the year or over their whole path only.
pub(super) fn refuse_rhythm(words: &mut Words<'_>) -> Result<(), Error> {
    let stray = words
        .refused("en ændring regnes for hvert år eller for hele perioden", "a change is for each year or for the whole period");
    let index = words.index();
    if words.take_any(OTHER_RHYTHMS) {
        words.go_to(index);
        return Err(stray.with_help(say!(
            "skriv det for hvert år eller for hele perioden: reduceres med 8 % i perioden",
            "say it by the year, or for the whole period: reduceres med 8 % i perioden"
        )));
    }
    Ok(())
}

/// `øges til 2025` can be a year.
fn refuse_year(words: &mut Words<'_>) -> Result<(), Error> {
    let index = words.index();
    let stray = words.refused(
        "tallet kan være et årstal; skriv `i 2025`, eller skriv tallet med dets enhed",
        "the number can be a year; write `i 2025`, or the number with its unit",
    );
    if words.next_word().is_some_and(|w| w.is_year()) {
        let unit = words.peek().is_some_and(|w| Unit::from_word(&w.text).is_some() || w.text.starts_with("mi"));
        if !unit {
            return Err(stray);
        }
    }
    words.go_to(index);
    Ok(())
}

pub(super) fn date(words: &mut Words<'_>) -> Result<NaiveDate, Error> {
    words.longest(5, Reference::parse).map(Reference::effective_date)
}

/// The same figure without its approximation word.
pub(super) fn exactly(figure: Figure) -> Figure {
    let mut plain = Figure::new(figure.number(), figure.unit()).unwrap_or(figure);
    if let Some(scale) = figure.scale() {
        plain = plain.with_scale(scale);
    }
    plain
}
