//! The deadlines of a phrase.

use super::clause::{Clause, date};
use super::vocabulary::verb_of;
use super::words::{Word, Words};
use crate::figure::Unit;
use crate::reference::Reference;
use crate::rule::Deadline;
use crate::words::danish::{AGREEMENTS_END, MODALS, NUMBERS, PERIODS, is};
use crate::{Error, ErrorCode};

impl Clause {
    /// A deadline that opens the phrase, before the inverted verb: `Inden 31. august 2025 skal ...`, `I 2025 øges ...`.
    pub(super) fn opening(words: &mut Words<'_>) -> Option<Self> {
        let mut clause = Self::default();
        let read = clause.in_a_year(words).and_then(|year| if year { Ok(true) } else { clause.deadline_part(words) });
        let inverted = words.peek().is_some_and(|w| is(&w.text, MODALS) || verb_of(&w.text).is_some());
        if read.is_ok_and(|read| read) && inverted && clause.deadline.is_some() {
            clause.inverted = words.peek().is_some_and(|w| verb_of(&w.text).is_some());
            return Some(clause);
        }
        words.go_to(0);
        None
    }

    /// `i 2025`, `i august 2025`: by its last day.
    pub(super) fn in_a_year(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        let index = words.index();
        if !words.take("i") {
            return Ok(false);
        }
        let Ok(date) = date(words) else {
            words.go_to(index);
            return Ok(false);
        };
        self.in_year = true;
        self.set(words, index, Deadline::Day { date })
    }

    /// Reads a deadline, if one comes next.
    pub(super) fn deadline_part(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        Ok(self.duration(words)? || self.period(words)? || self.day(words)?)
    }

    /// `inden for 2 år`, `over 18 måneder`, `om 2 år`, `over en årrække`.
    fn duration(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        let index = words.index();
        let within = words.take("inden for") || words.take_any(&["indenfor", "i løbet af"]);
        let over = !within && words.take("over|om|på|efter|gennem");
        // `falder årligt med 10 % de næste 3 år`.
        let bare = !within && !over && words.take("de første|næste|kommende");
        if !within && !over && !bare {
            return Ok(false);
        }
        if words.take(PERIODS) || words.take(&format!("hele {PERIODS}")) {
            return self.set(words, index, Deadline::AgreementEnd);
        }
        if words.take("en årrække") || words.take("en længere årrække|periode") || words.take("tid|årene") {
            self.vague = true;
            return Ok(true);
        }
        if within && words.peek().is_some_and(Word::is_year) {
            let date = date(words)?;
            return self.set(words, index, Deadline::Day { date });
        }
        words.take("de|den første|næste|kommende");
        let months = if words.take("et halvt år") {
            Some(6)
        } else if words.take("halvandet år") {
            Some(18)
        } else {
            let counted = words.peek().is_some_and(Word::is_number);
            match count(words) {
                Some(count) => {
                    let ages = over && count > 10 && words.peek().is_some_and(|w| w.text == "år");
                    if ages {
                        return Err(words.refused(
                            "en frist kan højst være om 10 år; en alder er ikke en frist",
                            "a deadline is at most 10 years away; an age is not a deadline",
                        ));
                    }
                    if words.take("år") {
                        Some(count.saturating_mul(12))
                    } else if words.take("måneder|måned|mdr|mdr.") {
                        Some(count)
                    } else if counted {
                        return Err(words.expected("`år` eller `måneder`", "`år` or `måneder`"));
                    } else {
                        None
                    }
                }
                None if counted => {
                    return Err(words.expected("et helt antal år eller måneder", "a whole number of years or months"));
                }
                None => None,
            }
        };
        if let Some(months) = months {
            return self.set(words, index, Deadline::Within { months });
        }
        if words.take("år") && words.index() > index + 2 {
            self.vague = true;
            return Ok(true);
        }
        words.go_to(index);
        Ok(false)
    }

    /// `i perioden`, `i hele aftaleperioden`, `i perioden 2019-2021`, `i årene 2019-2021`.
    fn period(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        let index = words.index();
        let years = words.take("i årene");
        if !(years || words.take(&format!("i {PERIODS}")) || words.take(&format!("i hele {PERIODS}"))) {
            return Ok(false);
        }
        if words.peek().is_some_and(Word::is_number) {
            let period = words.longest_period()?;
            return self.set_period(words, index, period);
        }
        if self.named_period(words)? {
            return Ok(true);
        }
        if years {
            words.go_to(index);
            return Ok(false);
        }
        self.set(words, index, Deadline::AgreementEnd)
    }

    /// `fra 2021 til 2025`, `september 2021 – august 2025`, if a period comes next.
    pub(super) fn named_period(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        let index = words.index();
        let Ok(period) = words.longest_period() else { return Ok(false) };
        let counted = words.peek().is_some_and(|w| Unit::from_word(&w.text).is_some());
        if period.end().is_none() || counted {
            words.go_to(index);
            return Ok(false);
        }
        self.set_period(words, index, period)
    }

    fn set_period(&mut self, words: &mut Words<'_>, index: usize, period: crate::reference::Period) -> Result<bool, Error> {
        let date = period.end().ok_or_else(|| words.expected("en periode med en slutning", "a period with an end"))?;
        self.start = Some(period.start());
        self.set(words, index, Deadline::Day { date })
    }

    /// `inden 31. august 2025`, `senest ved udgangen af 2025`, `ved planens udløb`.
    fn day(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        let index = words.index();
        if words.take("når perioden|aftalen|planen|helhedsplanen|projektet|delaftalen udløber|slutter|ophører") {
            return self.set(words, index, Deadline::AgreementEnd);
        }
        let before = words.take("inden");
        let firm = before || words.take("senest") || words.take("frem mod|til");
        if !firm && !words.take("ved|pr.|pr|per|med") {
            return Ok(false);
        }
        words.take("i|ved|pr.|pr|per|inden");
        words.take("den|d.|d");
        if words.take_any(AGREEMENTS_END) {
            return self.set(words, index, Deadline::AgreementEnd);
        }
        let end_of = words.take("udgangen|slutningen|udløbet|afslutningen af|på") || words.take("ultimo");
        let open_day = before && !end_of && !words.peek().is_some_and(|w| w.text.starts_with("udgang"));
        match words.longest(5, Reference::parse) {
            Ok(reference) => {
                // `inden 2025` can mean before the year or before its end.
                self.day_is_open |= open_day && !matches!(reference, Reference::Day(_));
                self.set(words, index, Deadline::Day { date: reference.effective_date() })
            }
            // `ved hjælp af` is prose, `inden længe` is no deadline.
            Err(error) if !firm && error.code() == ErrorCode::DateNotADate => {
                words.go_to(index);
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }

    fn set(&mut self, words: &mut Words<'_>, index: usize, deadline: Deadline) -> Result<bool, Error> {
        if self.deadline.is_some_and(|own| own != deadline) {
            words.go_to(index);
            return Err(words.refused("der kan kun stå én frist", "only one deadline can stand here"));
        }
        self.deadline = Some(deadline);
        Ok(true)
    }
}

/// A whole number, in digits or as a word.
fn count(words: &mut Words<'_>) -> Option<u32> {
    let number = words.peek()?.text.parse().ok();
    let written = || NUMBERS.iter().zip(1_u32..).find(|(spellings, _)| words.peek().is_some_and(|w| is(&w.text, spellings)));
    let count = number.or_else(|| written().map(|(_, count)| count))?;
    words.next_word();
    Some(count)
}
