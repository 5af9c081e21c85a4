//! The method of assessment. Its cuts are data, with a name and a version.

use serde::{Deserialize, Serialize};

use crate::error::serde_through_parts;
use crate::figure::{Exact, Figure};
use crate::words::say;
use crate::{Error, ErrorCode};

/// The method (*metode*) by which a ratio becomes a status.
///
/// ```
/// use delaftale::follow_up::Method;
/// let method = Method::standard();
/// assert_eq!((method.name(), method.version()), ("delaftale", "1"));
/// assert!(Method::new("lokal", "1", "0,6", "0,95").is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "MethodParts", into = "MethodParts")]
pub struct Method {
    parts: MethodParts,
    on_track: Exact,
    behind: Exact,
}

/// The form in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Method"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct MethodParts {
    /// Its name.
    name: String,
    /// Its version.
    version: String,
    /// The ratio from which an indicator is on track: `0,95`.
    on_track: Figure,
    /// The ratio from which an indicator is behind: `0,60`. Below it the indicator is far behind.
    behind: Figure,
}

impl Method {
    /// The version of [`Method::standard`].
    pub const STANDARD_VERSION: &'static str = "1";

    /// The library's own method, version 1: on track from 0.95, behind from 0.60, far behind from 0, worsening below 0.
    #[must_use]
    pub fn standard() -> Self {
        let cut = |hundredths| rust_decimal::Decimal::new(hundredths, 2);
        let figure =
            |hundredths| Figure::new(cut(hundredths), None).unwrap_or_else(|_| Figure::count(0, crate::figure::Unit::Number));
        Self {
            parts: MethodParts {
                name: "delaftale".into(),
                version: Self::STANDARD_VERSION.into(),
                on_track: figure(95),
                behind: figure(60),
            },
            on_track: cut(95).into(),
            behind: cut(60).into(),
        }
    }

    /// Makes a method with other cuts, which are Danish figures.
    ///
    /// # Errors
    /// [`ErrorCode::MethodInvalid`] unless 0 < `behind` < `on_track` <= 1; the codes of figures for the cuts.
    pub fn new(name: &str, version: &str, on_track: &str, behind: &str) -> Result<Self, Error> {
        let parts = MethodParts {
            name: name.to_owned(),
            version: version.to_owned(),
            on_track: Figure::parse(on_track)?,
            behind: Figure::parse(behind)?,
        };
        Self::from_parts(parts)
    }

    fn from_parts(parts: MethodParts) -> Result<Self, Error> {
        let (on_track, behind) = (parts.on_track.value(), parts.behind.value());
        if behind > Exact::ZERO && behind < on_track && on_track <= Exact::ONE {
            return Ok(Self { parts, on_track, behind });
        }
        let (on_track, behind) = (parts.on_track, parts.behind);
        let message =
            say!("grænserne `{on_track}` og `{behind}` er ikke i orden", "the cuts `{on_track}` and `{behind}` are not in order");
        let help = say!("der skal gælde: `0 < behind < onTrack <= 1`", "what must hold: `0 < behind < onTrack <= 1`");
        Err(Error::new(ErrorCode::MethodInvalid, message).with_help(help))
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.parts.name
    }

    /// Its version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.parts.version
    }

    /// The ratio from which an indicator is on track.
    #[must_use]
    pub const fn on_track(&self) -> Exact {
        self.on_track
    }

    /// The ratio from which an indicator is behind. Below it the indicator is far behind.
    #[must_use]
    pub const fn behind(&self) -> Exact {
        self.behind
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
        // All of the way may be asked for.
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
}
