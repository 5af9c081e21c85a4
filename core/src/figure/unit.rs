//! The unit, scale word and approximation word of a figure.

use serde::{Deserialize, Serialize};

use super::Exact;
use crate::words::bilingual_enum;

/// An enum in both languages. Its words have other spellings too, which are read but never printed.
macro_rules! spelled {
    (
        $(#[doc = $about:literal])+ enum $type:ident;
        $($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $danish:literal, $english:literal, [$($spelling:literal),*];)+
    ) => {
        bilingual_enum! {
            $(#[doc = $about])+
            #[derive(PartialOrd, Ord, Serialize, Deserialize)]
            #[non_exhaustive]
            pub enum $type;
            /// The word as the library prints it.
            pub fn word;

            $($(#[doc = $doc])+ $variant = $name, $danish, $english;)+
        }

        impl $type {
            /// All spellings that are read, in lower case, the canonical Danish spelling first.
            #[must_use]
            pub const fn spellings(self) -> &'static [&'static str] {
                match self {
                    $(Self::$variant => &[$danish, $($spelling),*],)+
                }
            }

            /// Finds the word with this spelling, in upper or lower case.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                let word = word.to_lowercase();
                Self::ALL.iter().copied().find(|u| u.spellings().contains(&word.as_str()))
            }
        }
    };
}

spelled! {
    /// The unit (*enhed*) of a figure.
    ///
    /// Persons and full-time persons are different units. A ratio never mixes them without a note.
    enum Unit;

    /// A share in per cent (*andel*): 42.8 means 42.8 %.
    Percent = "percent", "%", "%", ["procent", "pct", "pct.", "percent", "per cent"];
    /// A difference between shares (*procentpoint*).
    PercentagePoints = "percentagePoints", "procentpoint", "percentage points", ["procent-point", "pct.point", "pct.-point", "%-point", "pp", "percentage point"];
    /// People, counted one by one (*personer*).
    Persons = "persons", "personer", "persons", ["person", "beboere", "beboer", "borgere", "borger", "ledige", "unge", "elever", "mennesker", "people"];
    /// People converted to full time over a year (*fuldtidspersoner*): two people for half a year each are 1. It can have decimals.
    FullTimePersons = "fullTimePersons", "fuldtidspersoner", "full-time persons", ["fuldtidsperson", "full-time person"];
    /// Courses or placements (*forløb*).
    Courses = "courses", "forløb", "courses", ["course"];
    /// Weeks (*uger*).
    Weeks = "weeks", "uger", "weeks", ["uge", "week"];
    /// Months (*måneder*).
    Months = "months", "måneder", "months", ["måned", "mdr", "mdr.", "month"];
    /// Danish kroner (*kroner*).
    Kroner = "kroner", "kr.", "DKK", ["kr", "kroner", "krone"];
    /// Staff converted to full-time posts over a year (*årsværk*). It can have decimals.
    FullTimeEquivalents = "fullTimeEquivalents", "årsværk", "full-time equivalents", ["fuldtidsstilling", "fuldtidsstillinger", "full-time equivalent"];
    /// A plain number of things (*antal*).
    Number = "number", "stk.", "items", ["stk", "antal", "item"];
}

spelled! {
    /// The scale word after a number (*mio.*, *mia.*). It multiplies the number.
    enum Scale;

    /// Million (*mio.*).
    Million = "million", "mio.", "million", ["mio", "million", "millioner"];
    /// Thousand million (*mia.*).
    Billion = "billion", "mia.", "billion", ["mia", "milliard", "milliarder"];
    /// Million million (*billioner*). The Danish *billion* is a thousand times the English billion.
    Trillion = "trillion", "billioner", "trillion", ["billion"];
}

impl Scale {
    /// The factor that the printed number is multiplied by.
    #[must_use]
    pub const fn factor(self) -> i64 {
        match self {
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
            Self::Trillion => 1_000_000_000_000,
        }
    }
}

spelled! {
    /// The word that makes a figure approximate. An approximate figure never takes part in an exact check.
    enum Approximation;

    /// About (*ca.*).
    About = "about", "ca.", "approx.", ["ca", "cirka", "omkring", "omtrent", "about", "approx"];
    /// Close to (*tæt ved*).
    CloseTo = "closeTo", "tæt ved", "close to", ["tæt på", "knap"];
    /// More than (*over*).
    Over = "over", "over", "over", ["mere end", "flere end", "more than"];
    /// Less than (*under*).
    Under = "under", "under", "under", ["mindre end", "færre end", "less than"];
    /// At least (*mindst*).
    AtLeast = "atLeast", "mindst", "at least", ["minimum", "min."];
    /// At most (*højst*).
    AtMost = "atMost", "højst", "at most", ["maksimalt", "maks.", "maks", "højest"];
}

impl Unit {
    /// Whether the unit is counted in whole numbers only: people and courses are, full-time persons are not.
    ///
    /// ```
    /// use delaftale::figure::Unit;
    /// assert!(Unit::Persons.is_whole() && !Unit::FullTimePersons.is_whole());
    /// ```
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Persons | Self::Courses)
    }

    /// Whether the unit counts persons, full-time persons or courses. Only such a unit can have an occupancy rule.
    #[must_use]
    pub const fn is_of_people(self) -> bool {
        matches!(self, Self::Persons | Self::Courses | Self::FullTimePersons)
    }

    /// Whether values in this unit can be counted up over a year: people, courses, things and time can, but not money, shares or staffing.
    pub(crate) const fn is_counted_up(self) -> bool {
        matches!(self, Self::Persons | Self::FullTimePersons | Self::Courses | Self::Number | Self::Weeks | Self::Months)
    }

    /// Whether an area can be compared with the municipality that it is a part of: shares, rates and means can be, counts cannot.
    pub(crate) const fn can_have_a_gap(self) -> bool {
        matches!(self, Self::Percent | Self::PercentagePoints | Self::Weeks | Self::Months | Self::Kroner)
    }

    /// The unit of a difference between two values. The difference of shares is in percentage points.
    ///
    /// ```
    /// use delaftale::figure::Unit;
    /// assert_eq!(Unit::Percent.of_difference(), Unit::PercentagePoints);
    /// assert_eq!(Unit::Weeks.of_difference(), Unit::Weeks);
    /// ```
    #[must_use]
    pub const fn of_difference(self) -> Self {
        match self {
            Self::Percent => Self::PercentagePoints,
            other => other,
        }
    }

    /// Whether a value in this unit can be below 0. Differences and money can. People and things can only if the indicator is
    /// [`signed`](crate::agreement::Indicator::signed), because it counts a change or a surplus. `signed` is that field of the indicator.
    ///
    /// ```
    /// use delaftale::figure::Unit;
    /// assert!(Unit::Kroner.can_be_negative(false) && Unit::Persons.can_be_negative(true));
    /// assert!(!Unit::Persons.can_be_negative(false) && !Unit::Percent.can_be_negative(true));
    /// ```
    #[must_use]
    pub const fn can_be_negative(self, signed: bool) -> bool {
        match self {
            Self::PercentagePoints | Self::Kroner => true,
            Self::Persons | Self::Number => signed,
            Self::Percent | Self::FullTimePersons | Self::Courses | Self::Weeks | Self::Months | Self::FullTimeEquivalents => {
                false
            }
        }
    }

    /// The limit that the value exceeds, for an indicator that is `signed` or not; `None` if it exceeds none. No share is above 100 %.
    pub(crate) fn impossible_beyond(self, value: Exact, signed: bool) -> Option<Exact> {
        let hundred = Exact::from(100);
        match self {
            Self::Percent if value > hundred => Some(hundred),
            _ => (value.signum() < 0 && !self.can_be_negative(signed)).then_some(Exact::ZERO),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_word_reads_back() {
        for unit in Unit::ALL {
            assert_eq!(Unit::from_word(unit.word(Language::Danish)), Some(*unit));
        }
        assert_eq!(Unit::from_word("BORGERE"), Some(Unit::Persons));
        assert_eq!(Unit::from_word("km"), None);
    }

    #[test]
    fn no_spelling_belongs_to_two_units() {
        let mut all: Vec<_> = Unit::ALL.iter().flat_map(|u| u.spellings()).collect();
        all.sort_unstable();
        let count = all.len();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
