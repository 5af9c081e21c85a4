//! The register: the meanings of each code, their first and last days, and the breaks between them.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::register_data::{BREAKS, ENTRIES, NOTES, restrictions};
use super::{Break, Entry, LabelMatch, RegisterNote, TargetGroupCode, label};

/// The standing of a code on a day.
///
/// ```
/// use delaftale::reference::parse_day;
/// use delaftale::target_group::{Register, Standing, TargetGroupCode};
/// let (register, day) = (Register::standard(), parse_day("1.3.2021")?);
/// let standing = |code| Ok::<_, delaftale::Error>(register.standing(&TargetGroupCode::parse(code)?, day));
/// assert!(matches!(standing("6.10")?, Standing::Known(entry) if entry.short_name.danish == "revalidender"));
/// assert!(matches!(standing("2.4")?, Standing::Expired(_)));
/// assert_eq!(standing("INT-KP")?, Standing::OpenSet);
/// assert_eq!(standing("6.99")?, Standing::Unknown);
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The code exists on the day, with this meaning.
    Known(&'static Entry),
    /// The code existed only before the day. This was its last meaning.
    Expired(&'static Entry),
    /// The code exists only after the day. This is its first meaning.
    NotYet(&'static Entry),
    /// An `INT-` code that is not in the register. Jobcentre systems use more of them than are public, so the code is accepted and
    /// marked.
    OpenSet,
    /// The register has no such code.
    Unknown,
}

impl Standing {
    /// Whether a table of the day may contain the code: the code is known or of the open set.
    #[must_use]
    pub const fn is_accepted(self) -> bool {
        matches!(self, Self::Known(_) | Self::OpenSet)
    }

    /// The entry of the code, on this day or another.
    #[must_use]
    pub const fn entry(self) -> Option<&'static Entry> {
        match self {
            Self::Known(entry) | Self::Expired(entry) | Self::NotYet(entry) => Some(entry),
            Self::OpenSet | Self::Unknown => None,
        }
    }
}

/// The register of target-group codes (*målgrupperegister*): a fixed table with its own version.
///
/// A code can have several entries, one after another, because the act reuses its numbers when it changes the groups.
#[derive(Debug, Clone, Copy)]
pub struct Register {
    entries: &'static [Entry],
    breaks: &'static [Break],
    notes: &'static [RegisterNote],
}

static STANDARD: Register = Register { entries: ENTRIES, breaks: BREAKS, notes: NOTES };

impl Register {
    /// The version of the standard register. It changes whenever an entry, a break or a note changes.
    pub const VERSION: &'static str = "2026.1";

    /// The register that is part of the library.
    #[must_use]
    pub const fn standard() -> &'static Self {
        &STANDARD
    }

    /// All entries, in the register's order.
    #[must_use]
    pub const fn entries(&self) -> &'static [Entry] {
        self.entries
    }

    /// All breaks, the oldest first.
    #[must_use]
    pub const fn breaks(&self) -> &'static [Break] {
        self.breaks
    }

    /// All notes.
    #[must_use]
    pub const fn notes(&self) -> &'static [RegisterNote] {
        self.notes
    }

    fn meanings(&self, code: &TargetGroupCode) -> impl Iterator<Item = &'static Entry> {
        self.entries.iter().filter(move |entry| entry.code == *code)
    }

    /// The standing of the code on the day.
    #[must_use]
    pub fn standing(&self, code: &TargetGroupCode, day: NaiveDate) -> Standing {
        if let Some(entry) = self.meanings(code).find(|entry| entry.holds_on(day)) {
            return Standing::Known(entry);
        }
        let before = self.meanings(code).filter(|entry| entry.valid_to.is_some_and(|to| to < day));
        let after = self.meanings(code).filter(|entry| entry.valid_from.is_some_and(|from| day < from));
        match (before.max_by_key(|entry| entry.valid_to), after.min_by_key(|entry| entry.valid_from)) {
            (Some(entry), _) => Standing::Expired(entry),
            (None, Some(entry)) => Standing::NotYet(entry),
            (None, None) if code.is_integration() => Standing::OpenSet,
            (None, None) => Standing::Unknown,
        }
    }

    /// The breaks of the code after `from`, up to and including `to`, the oldest first.
    ///
    /// ```
    /// use delaftale::reference::parse_day;
    /// use delaftale::target_group::{Register, TargetGroupCode};
    /// let (code, day) = (TargetGroupCode::parse("6.4")?, parse_day("1.7.2025")?);
    /// let breaks = Register::standard().breaks_between(&code, parse_day("30.6.2025")?, day);
    /// assert_eq!(breaks[0].id, "kontanthjaelp-2025");
    /// assert!(Register::standard().breaks_between(&code, day, parse_day("31.12.2025")?).is_empty());
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn breaks_between(&self, code: &TargetGroupCode, from: NaiveDate, to: NaiveDate) -> Vec<&'static Break> {
        self.breaks.iter().filter(|b| from < b.date && b.date <= to && b.affected.contains(code)).collect()
    }

    /// The break with this id.
    #[must_use]
    pub fn break_named(&self, id: &str) -> Option<&'static Break> {
        self.breaks.iter().find(|b| b.id == id)
    }

    /// The notes on the code.
    #[must_use]
    pub fn notes_on(&self, code: &TargetGroupCode) -> Vec<&'static RegisterNote> {
        self.notes.iter().filter(|note| note.affected.contains(code)).collect()
    }

    /// Compares a printed label with the names that the code has on any day.
    ///
    /// Inflection, word order and joined words (*kontanthjælps- og overgangsydelsesmodtagere*) do not matter. The answer serves as a note
    /// only: the code decides what a row counts, and the label is never rewritten. The act's own wording (*efter lov om sygedagpenge*,
    /// *under 30 år* of 6.4) restricts nothing.
    ///
    /// ```
    /// use delaftale::target_group::{LabelMatch, Register, TargetGroupCode};
    /// let matches = |code, label| Register::standard().label_matches(&TargetGroupCode::parse(code).unwrap(), label);
    /// assert_eq!(matches("6.2", "Jobparat kontanthjælps- og overgangsydelsemodtager"), LabelMatch::Same {});
    /// let added = "ledighed over 26 uger".to_owned();
    /// assert_eq!(matches("6.1", "Dagpengemodtagere med ledighed over 26 uger"), LabelMatch::Narrows { added });
    /// assert_eq!(matches("6.8", "Rehabilitent"), LabelMatch::Differs {});
    /// ```
    #[must_use]
    pub fn label_matches(&self, code: &TargetGroupCode, label: &str) -> LabelMatch {
        label::best(self.meanings(code).flat_map(Entry::danish_names), restrictions(code), label)
    }

    /// Compares two codes in the register's order: by paragraph, with `INT-` codes last. Within a paragraph the codes of the register
    /// come first, in its order, then all others in the order of [`TargetGroupCode`].
    #[must_use]
    pub fn compare(&self, a: &TargetGroupCode, b: &TargetGroupCode) -> Ordering {
        self.sort_key(a).cmp(&self.sort_key(b))
    }

    fn sort_key<'a>(&self, code: &'a TargetGroupCode) -> (u8, usize, &'a TargetGroupCode) {
        let place = self.entries.iter().position(|entry| entry.code == *code);
        (code.paragraph().unwrap_or(u8::MAX), place.unwrap_or(usize::MAX), code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::parse_day;

    fn code(text: &str) -> TargetGroupCode {
        TargetGroupCode::parse(text).unwrap()
    }

    fn standing(text: &str, day: &str) -> Standing {
        Register::standard().standing(&code(text), parse_day(day).unwrap())
    }

    #[test]
    fn the_acts_follow_one_another() {
        assert!(matches!(standing("2.1", "31.12.2019"), Standing::Known(_)));
        assert!(matches!(standing("2.1", "1.1.2020"), Standing::Expired(_)));
        assert!(matches!(standing("6.1", "31.12.2019"), Standing::NotYet(_)));
        assert!(matches!(standing("6.1", "1.1.2020"), Standing::Known(_)));
        assert_eq!(standing("3.1", "1.1.2020"), Standing::Unknown);
        assert!(standing("INT-XYZ", "1.1.2020").is_accepted());
        assert!(!standing("6.99", "1.1.2020").is_accepted());
    }

    #[test]
    fn one_number_has_two_meanings_in_time() {
        let name = |day| standing("6.4", day).entry().unwrap().long_name.danish.clone();
        assert_eq!(name("30.6.2025"), "uddannelsesparate uddannelseshjælps- og overgangsydelsesmodtagere");
        assert_eq!(name("1.7.2025"), "uddannelsesparate kontanthjælpsmodtagere under 30 år uden uddannelse");
        assert!(matches!(standing("6.4", "31.12.2019"), Standing::NotYet(entry) if entry.valid_to.is_some()));
    }

    #[test]
    fn the_last_meaning_before_and_the_first_after() {
        let periods = [("1.1.2000", "31.12.2001"), ("1.1.2002", "31.12.2003"), ("1.1.2006", "31.12.2007")];
        let entry = |(from, to)| Entry {
            valid_from: parse_day(from).ok(),
            valid_to: parse_day(to).ok(),
            ..standing("6.1", "1.1.2020").entry().unwrap().clone()
        };
        let register = Register { entries: Box::leak(Box::new(periods.map(entry))), breaks: &[], notes: &[] };
        let found = |day: &str| register.standing(&code("6.1"), parse_day(day).unwrap());
        assert_eq!(found("31.12.1999"), Standing::NotYet(&register.entries[0]));
        assert_eq!(found("31.12.2003"), Standing::Known(&register.entries[1]));
        assert_eq!(found("1.1.2005"), Standing::Expired(&register.entries[1]));
        assert_eq!(found("1.1.2008"), Standing::Expired(&register.entries[2]));
    }

    #[test]
    fn breaks_lie_after_the_first_day_and_up_to_the_last() {
        let ids = |c: &str, from: &str, to: &str| -> Vec<_> {
            let breaks = Register::standard().breaks_between(&code(c), parse_day(from).unwrap(), parse_day(to).unwrap());
            breaks.iter().map(|b| b.id).collect()
        };
        assert_eq!(ids("6.2", "31.12.2019", "1.7.2025"), ["lab-2020", "kontanthjaelp-2025"]);
        assert_eq!(ids("6.2", "1.1.2020", "30.6.2025"), [""; 0]);
        assert_eq!(ids("6.1", "1.1.2020", "1.7.2026"), [""; 0]);
        assert_eq!(ids("INT-KP", "1.1.2025", "1.1.2026"), ["kontanthjaelp-2025"]);
        assert_eq!(ids("6.2", "1.7.2025", "31.12.2019"), [""; 0]);
    }

    #[test]
    fn the_abolition_without_a_day_is_a_note() {
        for c in ["6.8", "6.10"] {
            let notes = Register::standard().notes_on(&code(c));
            assert!(notes.iter().any(|note| note.id == "ressourceforloeb-revalidering-2026"), "{c}");
            assert!(matches!(standing(c, "1.3.2026"), Standing::Known(_)), "{c}");
        }
    }

    #[test]
    fn the_order_is_the_registers() {
        let mut codes = ["INT-SHP", "6.10", "6.99", "INT-AB", "6.2", "2.3"].map(code);
        codes.sort_by(|a, b| Register::standard().compare(a, b));
        assert_eq!(codes.map(|c| c.to_string()), ["2.3", "6.2", "6.10", "6.99", "INT-SHP", "INT-AB"]);
    }
}
