//! Populations, age bands, data sources and rhythms.

use serde::{Deserialize, Serialize};

use super::Place;
use crate::error::{read_from_text, serde_through_parts};
use crate::words::{bilingual_enum, say, steps};
use crate::{Error, ErrorCode};

/// The people whom a figure is about (*population*). Two figures can be compared only if their populations are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Population {
    /// The group in words: `beboere`, `elever i folkeskolen`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The age band (*aldersgruppe*). Absent for all ages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<Ages>,
    /// A restriction beyond group and ages: `flygtninge- eller indvandrerbaggrund`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
    /// The area, if it is only a part of the plan's area: `Ringparken`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
}

impl Population {
    /// The same population without its age band.
    #[must_use]
    pub fn without_ages(&self) -> Self {
        Self { ages: None, ..self.clone() }
    }
}

steps!(Population {
    with_group text group,
    with_ages some ages: Ages,
    with_filter text filter,
    with_area text area,
});

/// An age band (*aldersgruppe*) in whole years, 0-120. Both ends are included. A band such as `18+` has no upper end.
///
/// ```
/// use delaftale::agreement::Ages;
/// let ages = Ages::new(18, Some(29))?;
/// assert_eq!(ages.to_string(), "18-29 år");
/// assert!(Ages::new(30, Some(29)).is_err());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "AgesParts", into = "AgesParts")]
pub struct Ages {
    from: u8,
    to: Option<u8>,
}

/// The form in JSON.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct AgesParts {
    /// The lowest age, in years.
    from: u8,
    /// The highest age, in years. Absent for a band without an upper end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<u8>,
}

impl Ages {
    /// Makes a band from the lowest to the highest age, in years. `None` as the highest age makes a band without an upper end.
    ///
    /// # Errors
    /// [`ErrorCode::AgesInvalid`] when `to` is below `from`, or an age is above 120.
    pub fn new(from: u8, to: Option<u8>) -> Result<Self, Error> {
        if from > 120 || to.is_some_and(|to| to < from || to > 120) {
            let to = to.map(|to| to.to_string()).unwrap_or_default();
            let message = say!("`{from}-{to}` er ikke en aldersgruppe", "`{from}-{to}` is not an age band");
            return Err(Error::new(ErrorCode::AgesInvalid, message));
        }
        Ok(Self { from, to })
    }

    /// Reads `18-29 år` or `18+ år`, the displayed forms. The word `år` can be left out, and a dash can replace the hyphen.
    ///
    /// ```
    /// use delaftale::agreement::Ages;
    /// assert_eq!("18–29".parse(), Ages::new(18, Some(29)));
    /// assert_eq!("65+ år".parse(), Ages::new(65, None));
    /// assert!("unge".parse::<Ages>().is_err());
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::AgesInvalid`] when the text has another form, the highest age is below the lowest, or an age is above 120.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let trimmed = text.trim();
        let band = trimmed.strip_suffix("år").map_or(trimmed, str::trim_end);
        // Only 1-3 digits are an age. `+18` and ` 18` are refused.
        let age = |age: &str| {
            let digits = (1..=3).contains(&age.len()) && age.bytes().all(|byte| byte.is_ascii_digit());
            age.parse::<u8>().ok().filter(|_| digits)
        };
        let parts = match (band.strip_suffix('+'), band.split_once(['-', '–'])) {
            (Some(from), _) => age(from).map(|from| (from, None)),
            (None, Some((from, to))) => age(from.trim_end()).zip(age(to.trim_start())).map(|(from, to)| (from, Some(to))),
            (None, None) => None,
        };
        let Some((from, to)) = parts else {
            let shown: String = text.chars().take(40).collect();
            let message = say!("`{shown}` er ikke en aldersgruppe", "`{shown}` is not an age band");
            let help = say!("skriv den som `18-29 år` eller `18+ år`", "write it as `18-29 år` or `18+ år`");
            return Err(Error::new(ErrorCode::AgesInvalid, message).with_help(help));
        };
        Self::new(from, to)
    }

    /// The lowest age, in years.
    #[must_use]
    pub const fn from(&self) -> u8 {
        self.from
    }

    /// The highest age, in years; `None` without an upper end.
    #[must_use]
    pub const fn to(&self) -> Option<u8> {
        self.to
    }

    /// Whether the bands, sorted by age, cover `whole` without a gap or an overlap.
    ///
    /// ```
    /// use delaftale::agreement::Ages;
    /// let band = |from, to| Ages::new(from, Some(to)).unwrap();
    /// assert!(Ages::make_up(&[band(30, 64), band(18, 29)], band(18, 64)));
    /// assert!(!Ages::make_up(&[band(15, 29), band(30, 64)], band(18, 64)));
    /// ```
    #[must_use]
    pub fn make_up(parts: &[Self], whole: Self) -> bool {
        let mut parts = parts.to_vec();
        parts.sort_unstable();
        let mut next = Some(whole.from);
        let mut end = None;
        for part in parts {
            if next != Some(part.from) {
                return false;
            }
            end = Some(part.to);
            next = part.to.and_then(|to| to.checked_add(1));
        }
        end == Some(whole.to)
    }
}

impl std::fmt::Display for Ages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.to {
            Some(to) => write!(f, "{}-{to} år", self.from),
            None => write!(f, "{}+ år", self.from),
        }
    }
}

read_from_text!(Ages, Ages::parse);
serde_through_parts!(Ages from AgesParts: Error, |parts| Self::new(parts.from, parts.to), |ages| Self { from: ages.from, to: ages.to });

/// The source of values (*datakilde*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Source {
    /// The name: `LBF Beboerdata`, `Jobcenter`. It is not empty.
    pub name: String,
    /// The edition: `2020`. Without it, nobody can later find out how a baseline was defined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The table in the edition: `tabel 14`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// The rhythm in which the source publishes new values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<Rhythm>,
    /// The delay of the publication: the number of days from the reference of a value to the day of its publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_days: Option<u32>,
    /// The place in the document where the source was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

impl Source {
    /// Makes a source with this name. All other fields are empty.
    ///
    /// ```
    /// use delaftale::agreement::{Rhythm, Source};
    /// let source = Source::new("LBF Beboerdata").with_edition("2020").with_rhythm(Rhythm::Yearly).with_delay_days(180);
    /// assert!(source.table.is_none());
    /// ```
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), edition: None, table: None, rhythm: None, delay_days: None, place: None }
    }
}

steps!(Source {
    with_edition text edition,
    with_table text table,
    with_rhythm some rhythm: Rhythm,
    with_delay_days some delay_days: u32,
    with_place some place: Place,
});

bilingual_enum! {
    /// A rhythm (*kadence*): how often something happens.
    #[derive(Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum Rhythm;
    /// The word for the rhythm.
    pub fn word;

    /// Each week (*ugentligt*).
    Weekly = "weekly", "ugentligt", "weekly";
    /// Each month (*månedligt*).
    Monthly = "monthly", "månedligt", "monthly";
    /// Every three months (*kvartalsvis*), counted from the first value.
    Quarterly = "quarterly", "kvartalsvis", "quarterly";
    /// Each quarter of the calendar (*hvert kalenderkvartal*): on 31 March, 30 June, 30 September and 31 December, whatever the day of the
    /// first value.
    CalendarQuarter = "calendarQuarter", "hvert kalenderkvartal", "each calendar quarter";
    /// Each half-year (*halvårligt*).
    HalfYearly = "halfYearly", "halvårligt", "half-yearly";
    /// Each year (*årligt*).
    Yearly = "yearly", "årligt", "yearly";
}

impl Population {
    /// Makes a population without any restriction.
    ///
    /// ```
    /// use delaftale::agreement::{Ages, Population};
    /// let young = Population::new().with_group("beboere").with_ages(Ages::new(18, Some(29))?);
    /// assert_ne!(young, young.without_ages());
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
