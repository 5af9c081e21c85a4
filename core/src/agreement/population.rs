//! Whom a figure is about, and where it comes from.

use serde::{Deserialize, Serialize};

use super::Place;
use crate::words::{bilingual_enum, say, steps};
use crate::{Error, ErrorCode};

/// Whom a figure is about (*population*). Two figures are comparable only when their populations are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Population {
    /// The group in words: `beboere`, `elever i folkeskolen`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The age band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<Ages>,
    /// A restriction beyond group and ages: `flygtninge- eller indvandrerbaggrund`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
    /// The area, where it is a part of the plan's: `Ringparken`.
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

/// An age band (*aldersgruppe*), both ends included; without an upper end for `18+`.
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

/// The wire form.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct AgesParts {
    /// The youngest.
    from: u8,
    /// The oldest; absent for no upper end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<u8>,
}

impl Ages {
    /// The band from the youngest to the oldest year of age.
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

    /// Reads `18-29 år` or `18+ år`, as they are displayed, also without `år` and with a dash.
    ///
    /// ```
    /// use delaftale::agreement::Ages;
    /// assert_eq!("18–29".parse(), Ages::new(18, Some(29)));
    /// assert_eq!("65+ år".parse(), Ages::new(65, None));
    /// assert!("unge".parse::<Ages>().is_err());
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::AgesInvalid`] for another text, and as [`Ages::new`].
    pub fn parse(text: &str) -> Result<Self, Error> {
        let trimmed = text.trim();
        let band = trimmed.strip_suffix("år").map_or(trimmed, str::trim_end);
        // At most three digits: `+18` and ` 18` are none.
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

    /// The youngest.
    #[must_use]
    pub const fn from(&self) -> u8 {
        self.from
    }

    /// The oldest.
    #[must_use]
    pub const fn to(&self) -> Option<u8> {
        self.to
    }

    /// Whether the bands, put side by side in order, make up `whole` without gap or overlap.
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

crate::error::read_from_text!(Ages, Ages::parse);

impl TryFrom<AgesParts> for Ages {
    type Error = String;

    fn try_from(parts: AgesParts) -> Result<Self, String> {
        Self::new(parts.from, parts.to).map_err(|e| e.carried())
    }
}

impl From<Ages> for AgesParts {
    fn from(ages: Ages) -> Self {
        Self { from: ages.from, to: ages.to }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Ages {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Ages".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        AgesParts::json_schema(generator)
    }
}

/// Where values come from (*datakilde*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Source {
    /// Its name: `LBF Beboerdata`, `Jobcenter`.
    pub name: String,
    /// The edition: `2020`. Baselines lose their definition when nobody keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The table in the edition: `tabel 14`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// How often it gives new values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<Rhythm>,
    /// How many days after the reference a value is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_days: Option<u32>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

impl Source {
    /// A source with its name, and nothing else.
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
    /// How often something happens (*kadence*).
    #[derive(Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum Rhythm;
    /// The word for it.
    pub fn word;

    /// Each week (*ugentligt*).
    Weekly = "weekly", "ugentligt", "weekly";
    /// Each month (*månedligt*).
    Monthly = "monthly", "månedligt", "monthly";
    /// Each quarter (*kvartalsvis*), counted from the first value.
    Quarterly = "quarterly", "kvartalsvis", "quarterly";
    /// Each quarter of the calendar (*hvert kalenderkvartal*): on 31 March, 30 June, 30 September and 31 December, whatever day the first
    /// value is about.
    CalendarQuarter = "calendarQuarter", "hvert kalenderkvartal", "each calendar quarter";
    /// Each half-year (*halvårligt*).
    HalfYearly = "halfYearly", "halvårligt", "half-yearly";
    /// Each year (*årligt*).
    Yearly = "yearly", "årligt", "yearly";
}

impl Population {
    /// A population of which nothing is said.
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
