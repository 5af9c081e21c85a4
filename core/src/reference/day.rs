//! Days in JSON: written as `2021-03-01`, read as `2021-03-01` or in Danish, with the error codes of the library.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Reference;
use crate::words::{say, shown};
use crate::{Error, ErrorCode};

/// Reads a text that must name one day.
///
/// ```
/// use delaftale::reference::parse_day;
/// assert_eq!(parse_day("1/3 2019")?.to_string(), "2019-03-01");
/// assert!(parse_day("2019").is_err());
/// # Ok::<(), delaftale::Error>(())
/// ```
///
/// # Errors
/// The errors of [`Reference::parse`], and [`ErrorCode::DateNotADate`] when the text is a month, quarter, half-year or year.
pub fn parse_day(text: &str) -> Result<NaiveDate, Error> {
    match Reference::parse(text)? {
        Reference::Day(day) => Ok(day),
        _ => {
            let text = shown(text);
            Err(Error::new(ErrorCode::DateNotADate, say!("`{text}` er ikke en bestemt dag", "`{text}` is not one day"))
                .with_help(say!(
                    "skriv en dag som 2025-08-31 eller 31. august 2025",
                    "write a day such as 2025-08-31 or 31. august 2025"
                )))
        }
    }
}

pub(crate) fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    day.serialize(serializer)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
    parse_day(&text).map_err(de::Error::custom)
}

/// The JSON form of a day that may be absent or null.
pub(crate) mod optional {
    use super::{Deserialize, Deserializer, NaiveDate, Serialize, Serializer, de, parse_day};

    pub(crate) fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        day.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        let text = Option::<std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.map(|text| parse_day(&text)).transpose().map_err(de::Error::custom)
    }
}

/// The JSON form of a list of days.
pub(crate) mod list {
    use super::{Deserialize, Deserializer, NaiveDate, Serialize, Serializer};

    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Day(#[serde(with = "super")] NaiveDate);

    pub(crate) fn serialize<S: Serializer>(days: &[NaiveDate], serializer: S) -> Result<S::Ok, S::Error> {
        days.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<NaiveDate>, D::Error> {
        Vec::<Day>::deserialize(deserializer).map(|days| days.into_iter().map(|day| day.0).collect())
    }
}
