//! The method of assessment. Its cuts and its clock are data, with a name and a version.

use serde::{Deserialize, Serialize};

use crate::error::serde_through_parts;
use crate::figure::{Exact, Figure};
use crate::reference::Clock;
use crate::words::say;
use crate::{Error, ErrorCode};

/// The method (*metode*) that turns a value into a status: the clock that measures the expected way, and the cuts of the ratio.
///
/// The library's own method is named `delaftale`. Version 2 differs from version 1 in three points:
///
/// - **The clock counts years**, not days. The part of the way that has gone is the number of years from its start, divided by the number
///   of years from its start to the deadline. A rule by the year and a rule by a deadline therefore expect the same on an anniversary, and
///   yearly figures are judged alike in every year. If days are counted, a year with a 29 February is a longer part of the way than the
///   others.
/// - The anniversary of a month, quarter, half-year or year is the same reference some years later: the end of February is followed by the
///   end of February.
/// - A count over the whole period is measured in years from its first day.
///
/// The clock is a field of the method. The rest of version 2 applies under both clocks: the outlook continues along the rule's own path, is
/// limited to what the unit can be, and states the pace that is needed from the day of the latest value.
///
/// ```
/// use delaftale::follow_up::Method;
/// use delaftale::reference::Clock;
/// let method = Method::standard();
/// assert_eq!((method.name(), method.version(), method.clock()), ("delaftale", "2", Clock::Years));
/// assert_eq!(Method::version_1().clock(), Clock::Days);
/// assert!(Method::new("lokal", "1", "0,6", "0,95").is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "MethodParts", into = "MethodParts")]
pub struct Method {
    parts: MethodParts,
    on_track: Exact,
    behind: Exact,
    clock: Clock,
}

/// The form in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Method"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct MethodParts {
    /// The name of the method.
    name: String,
    /// The version of the method.
    version: String,
    /// The ratio from which an indicator is on track: `0,95`.
    on_track: Figure,
    /// The ratio from which an indicator is behind: `0,60`. Below it the indicator is far behind.
    behind: Figure,
    /// The clock that measures the way to a deadline, and a volume over the whole period. If it is absent, it is `days` for the method
    /// `delaftale` 1, and `years` for all others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    clock: Option<Clock>,
}

/// The name of the library's own method.
const OWN: &str = "delaftale";

impl Method {
    /// The version of [`Method::standard`].
    pub const STANDARD_VERSION: &'static str = "2";

    /// The library's own method, version 2: on track from 0.95, behind from 0.60, far behind from 0, worsening below 0. It counts years.
    #[must_use]
    pub fn standard() -> Self {
        Self::own(Self::STANDARD_VERSION, Clock::Years)
    }

    /// The library's own method, version 1: the same cuts, counting days. Only the clock differs from version 2.
    #[must_use]
    pub fn version_1() -> Self {
        Self::own("1", Clock::Days)
    }

    fn own(version: &str, clock: Clock) -> Self {
        let cut = |hundredths| rust_decimal::Decimal::new(hundredths, 2);
        let figure =
            |hundredths| Figure::new(cut(hundredths), None).unwrap_or_else(|_| Figure::count(0, crate::figure::Unit::Number));
        Self {
            parts: MethodParts {
                name: OWN.into(),
                version: version.into(),
                on_track: figure(95),
                behind: figure(60),
                clock: Some(clock),
            },
            on_track: cut(95).into(),
            behind: cut(60).into(),
            clock,
        }
    }

    /// Makes a method with its own cuts, given as Danish figures (`0,95`). It counts years. The method `delaftale` 1 alone counts days.
    ///
    /// # Errors
    /// [`ErrorCode::MethodInvalid`] unless 0 < `behind` < `on_track` <= 1; the errors of [`Figure::parse`] when a cut is not a figure.
    pub fn new(name: &str, version: &str, on_track: &str, behind: &str) -> Result<Self, Error> {
        let parts = MethodParts {
            name: name.to_owned(),
            version: version.to_owned(),
            on_track: Figure::parse(on_track)?,
            behind: Figure::parse(behind)?,
            clock: None,
        };
        Self::from_parts(parts)
    }

    /// The same method with this clock.
    ///
    /// ```
    /// use delaftale::follow_up::Method;
    /// use delaftale::reference::Clock;
    /// let method = Method::new("lokal", "1", "0,9", "0,5")?.by(Clock::Days)?;
    /// assert_eq!(method.clock(), Clock::Days);
    /// assert!(Method::version_1().by(Clock::Years).is_err());
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::MethodInvalid`] for [`Clock::Years`] in the method `delaftale` 1, which by definition counts days.
    pub fn by(self, clock: Clock) -> Result<Self, Error> {
        Self::from_parts(MethodParts { clock: Some(clock), ..self.parts })
    }

    fn from_parts(parts: MethodParts) -> Result<Self, Error> {
        let (on_track, behind) = (parts.on_track.value(), parts.behind.value());
        let first = parts.name == OWN && parts.version == "1";
        let clock = parts.clock.unwrap_or(if first { Clock::Days } else { Clock::Years });
        if first && clock != Clock::Days {
            let message = say!("metoden delaftale 1 regner i dage", "the method delaftale 1 counts days");
            let help = say!("brug version 2, eller giv metoden et andet navn", "take version 2, or give the method another name");
            return Err(Error::new(ErrorCode::MethodInvalid, message).with_help(help));
        }
        if behind > Exact::ZERO && behind < on_track && on_track <= Exact::ONE {
            return Ok(Self { parts: MethodParts { clock: Some(clock), ..parts }, on_track, behind, clock });
        }
        let (on_track, behind) = (parts.on_track, parts.behind);
        let message =
            say!("grænserne `{on_track}` og `{behind}` er ikke i orden", "the cuts `{on_track}` and `{behind}` are not in order");
        let help = say!("der skal gælde: `0 < behind < onTrack <= 1`", "what must hold: `0 < behind < onTrack <= 1`");
        Err(Error::new(ErrorCode::MethodInvalid, message).with_help(help))
    }

    /// The name of the method.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.parts.name
    }

    /// The version of the method.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.parts.version
    }

    /// The cut from which an indicator is on track: a ratio above 0 and at most 1.
    #[must_use]
    pub const fn on_track(&self) -> Exact {
        self.on_track
    }

    /// The cut from which an indicator is behind: a ratio above 0 and below the other cut. Below it the indicator is far behind.
    #[must_use]
    pub const fn behind(&self) -> Exact {
        self.behind
    }

    /// The clock that measures the way to a deadline, and a volume over the whole period.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }
}

impl Default for Method {
    fn default() -> Self {
        Self::standard()
    }
}

serde_through_parts!(Method from MethodParts: Error, Self::from_parts, |method| method.parts);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cuts_must_be_in_order() {
        let new = |on_track, behind| Method::new("lokal", "2", on_track, behind).map_err(|e| e.code());
        for (on_track, behind) in
            [("0,95", "0"), ("0,95", "-0,5"), ("0,6", "0,6"), ("0,6", "0,95"), ("1,01", "0,6"), ("2", "1,5")]
        {
            assert_eq!(new(on_track, behind), Err(ErrorCode::MethodInvalid), "{on_track} {behind}");
        }
        // A cut may ask for the whole way.
        let method = new("1", "0,5").unwrap();
        assert_eq!((method.on_track(), Some(method.behind())), (Exact::ONE, Exact::new(1, 2)));
        assert_eq!((method.name(), method.version()), ("lokal", "2"));
    }

    #[test]
    fn a_method_is_checked_when_it_is_read() {
        let read = |on_track: &str| {
            let json = serde_json::json!({ "name": "lokal", "version": "2", "onTrack": on_track, "behind": "0,60" });
            serde_json::from_value::<Method>(json)
        };
        assert_eq!(read("0,9").unwrap(), Method::new("lokal", "2", "0,9", "0,60").unwrap());
        assert!(read("0,5").is_err());
    }

    #[test]
    fn only_the_first_version_of_the_own_method_means_days() {
        let read = |name: &str, version: &str, clock: Option<&str>| {
            let mut json = serde_json::json!({ "name": name, "version": version, "onTrack": "0,95", "behind": "0,60" });
            if let Some(clock) = clock {
                json["clock"] = clock.into();
            }
            serde_json::from_value::<Method>(json)
        };
        assert_eq!(read("delaftale", "1", None).unwrap(), Method::version_1());
        assert_eq!(read("delaftale", "1", Some("days")).unwrap(), Method::version_1());
        assert_eq!(read("delaftale", "2", None).unwrap(), Method::standard());
        assert_eq!(read("lokal", "1", None).unwrap().clock(), Clock::Years);
        assert_eq!(read("lokal", "1", Some("days")).unwrap().clock(), Clock::Days);
        assert!(read("delaftale", "1", Some("years")).is_err());
        assert_eq!(serde_json::to_value(Method::standard()).unwrap()["clock"], "years");
    }
}
