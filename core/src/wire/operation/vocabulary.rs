//! The words for the names in answers.

use serde::Serialize;

use super::{Named, Nothing};
use crate::Errors;
use crate::agreement::FocusArea;
use crate::audit::Severity;
use crate::figure::Unit;
use crate::follow_up::calendar::DueState;
use crate::follow_up::{Reason, Status};

pub(super) const PURPOSE: &str =
    "the words for statuses, reasons, due states, severities, focus areas and units, in both languages";

/// The names in answers, with their words in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Vocabulary {
    /// The statuses of an indicator (*status*).
    pub statuses: Vec<Named>,
    /// The reasons why an indicator cannot be assessed (*grund*).
    pub reasons: Vec<Named>,
    /// The states of an expected value (*forfald*).
    pub due_states: Vec<Named>,
    /// The severities of a finding (*alvor*).
    pub severities: Vec<Named>,
    /// The focus areas of both regimes (*indsatsområder*).
    pub focus_areas: Vec<Named>,
    /// The units of figures (*enheder*).
    pub units: Vec<Named>,
}

/// The words (*ordliste*) for the names in answers, in Danish and English: for headings, selection lists and legends.
///
/// ```
/// use delaftale::wire::operation::{Nothing, vocabulary};
/// let vocabulary = vocabulary(Nothing::default())?;
/// let on_track = vocabulary.statuses.iter().find(|status| status.name == "onTrack").unwrap();
/// assert_eq!((on_track.danish, on_track.english), ("på vej", "on track"));
/// # Ok::<(), delaftale::Errors>(())
/// ```
///
/// # Errors
/// None.
pub fn vocabulary(_: Nothing) -> Result<Vocabulary, Errors> {
    Ok(Vocabulary {
        statuses: Named::all(Status::ALL, Status::words),
        reasons: Named::all(Reason::ALL, Reason::words),
        due_states: Named::all(DueState::ALL, DueState::words),
        severities: Named::all(Severity::ALL, Severity::word),
        focus_areas: Named::all(FocusArea::ALL, FocusArea::words),
        units: Named::all(Unit::ALL, Unit::word),
    })
}
