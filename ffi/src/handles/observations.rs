//! Observations (målinger) as handles.

use std::ffi::c_char;

use delaftale::agreement::Id;
use delaftale::figure::Value;
use delaftale::follow_up::{Observation, Observations};
use delaftale::reference::{Reference, parse_day};
use delaftale::wire::{ObservationsDocument, SchemaVersion, check_observations, read_observations};
use delaftale::{Error, Errors};

use super::plan::{DelaftalePlan, PLANS};
use super::{Handles, counted, json_of, strings};
use crate::border::{Failure, Frame, Handle, Utf8, args, guard};

/// Observations, read and sorted. They never change: any number of threads may use them.
pub struct DelaftaleObservations {
    _private: [u8; 0],
}

impl Handle for DelaftaleObservations {}

/// The document as it was given, and its observations in order.
pub(super) struct Read {
    pub(super) document: ObservationsDocument,
    pub(super) observations: Observations,
}

pub(super) static OBSERVATIONS: Handles<Read> = Handles::of("observations", "en samling målinger", "set of observations");

/// Reads observations, a JSON document with a schemaVersion. Free them with delaftale_observations_free().
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_observations_read(json: *const c_char, observations: *mut *mut DelaftaleObservations) -> i32 {
    guard("delaftale_observations_read", args![json], |frame| {
        // SAFETY: as the caller promises.
        let (out, json) = unsafe { (frame.out(observations, "observations")?, frame.text::<Utf8>(json, "json")?) };
        let (document, observations) = read_observations(&json).map_err(|errors| errors.within("json"))?;
        out.set(OBSERVATIONS.hand_out(Read { document, observations }));
        Ok(())
    })
}

/// Makes observations of the area from `count` rows of a spreadsheet. Free them with delaftale_observations_free().
///
/// Each row has the ids of its delaftale and its indicator, the time that it covers ("31.8.2023", "2. kvartal 2023"), its value as a printed
/// Danish figure ("55 %") or a state ("mangler"), and the day on which the value became known. `known` may be NULL, and so may each of its
/// texts: the value then became known on the last day that it covers.
///
/// DELAFTALE_ERROR_REFUSED: the last error has every problem, with a path such as "/rows/17/value". A text that is NULL or not UTF-8 is
/// reported alone, before all others.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_observations_from_rows(
    count: usize,
    delaftale: *const *const c_char,
    indicator: *const *const c_char,
    reference: *const *const c_char,
    value: *const *const c_char,
    known: *const *const c_char,
    observations: *mut *mut DelaftaleObservations,
) -> i32 {
    guard("delaftale_observations_from_rows", args![count], |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            let out = frame.out(observations, "observations")?;
            let column = |column, name| frame.column(column, count, name);
            let columns = Columns {
                delaftale: column(delaftale, "delaftale")?,
                indicator: column(indicator, "indicator")?,
                reference: column(reference, "reference")?,
                value: column(value, "value")?,
                known: frame.optional_column(known, count, "known")?,
            };
            out.set(OBSERVATIONS.hand_out(from_rows(frame, &columns)?));
            Ok(())
        }
    })
}

/// Frees observations. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE: they were freed before.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_observations_free(observations: *mut DelaftaleObservations) -> i32 {
    guard("delaftale_observations_free", args![observations], |_| OBSERVATIONS.free(observations))
}

/// The number of observations. Two that are equal word for word count as one.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_observations_count(observations: *const DelaftaleObservations, count: *mut usize) -> i32 {
    guard("delaftale_observations_count", args![observations], |frame| {
        // SAFETY: as the caller promises.
        unsafe { counted(frame, count, || Ok(OBSERVATIONS.of_handle(observations)?.observations.len())) }
    })
}

/// The note of the document with the observations; empty where there is none.
///
/// `*invented` is 1 when the observations are invented, and 0 otherwise; `invented` may be NULL. Who shows invented observations must say so.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_observations_note(
    observations: *const DelaftaleObservations,
    invented: *mut i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_observations_note", args![observations, capacity], |frame| {
        // SAFETY: as the caller promises.
        let (flag, out) = unsafe { (frame.wanted(invented, "invented")?, frame.text_out::<Utf8>(buffer, capacity, length)?) };
        let read = OBSERVATIONS.of_handle(observations)?;
        if let Some(flag) = flag {
            flag.set(i32::from(read.document.invented));
        }
        out.set(read.document.note.as_deref().unwrap_or_default())
    })
}

/// Checks that every observation belongs to an indicator of the plan and can be a value of it.
///
/// DELAFTALE_ERROR_REFUSED: the last error has every problem.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_observations_check(
    observations: *const DelaftaleObservations,
    plan: *const DelaftalePlan,
) -> i32 {
    guard("delaftale_observations_check", args![observations, plan], |_| {
        let (read, plan) = (OBSERVATIONS.of_handle(observations)?, PLANS.of_handle(plan)?);
        Ok(check_observations(&plan, &read.document).map_err(|errors| errors.within("observations"))?)
    })
}

/// The observations as a JSON document. Free it with delaftale_string_free().
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_observations_json(observations: *const DelaftaleObservations, json: *mut *mut c_char) -> i32 {
    guard("delaftale_observations_json", args![observations], |frame| {
        let document = |_: &Frame| json_of(&OBSERVATIONS.of_handle(observations)?.document);
        // SAFETY: as the caller promises.
        unsafe { strings::allocated(frame, (json, "json"), document) }
    })
}

/// The columns of the caller's rows.
struct Columns<'a> {
    delaftale: &'a [*const c_char],
    indicator: &'a [*const c_char],
    reference: &'a [*const c_char],
    value: &'a [*const c_char],
    known: Option<&'a [*const c_char]>,
}

/// # Safety
/// Each text of the columns as for [`Frame::text`].
unsafe fn from_rows(frame: &Frame, columns: &Columns<'_>) -> Result<Read, Failure> {
    let (mut all, mut errors) = (Vec::new(), Vec::new());
    for (row, delaftale) in columns.delaftale.iter().enumerate() {
        let cell = |column: &[*const c_char], name| {
            // SAFETY: as the caller promises.
            unsafe { frame.text::<Utf8>(column.get(row).copied().unwrap_or_default(), name) }.map_err(|f| f.in_row(row))
        };
        // SAFETY: as the caller promises.
        let delaftale = unsafe { frame.text::<Utf8>(*delaftale, "delaftale") }.map_err(|failure| failure.in_row(row))?;
        let (indicator, reference) = (cell(columns.indicator, "indicator")?, cell(columns.reference, "reference")?);
        let value = cell(columns.value, "value")?;
        let known = columns.known.and_then(|known| known.get(row)).filter(|known| !known.is_null());
        // SAFETY: as the caller promises.
        let known = known.map(|known| unsafe { frame.text::<Utf8>(*known, "known") }).transpose().map_err(|f| f.in_row(row))?;
        let mut at = |name: &str, error: Error| errors.push(error.within(name).within(row).within("rows"));
        let delaftale = Id::new(&delaftale).map_err(|error| at("delaftale", error));
        let indicator = Id::new(&indicator).map_err(|error| at("indicator", error));
        let reference = Reference::parse(&reference).map_err(|error| at("reference", error));
        let value = Value::parse(&value).map_err(|error| at("value", error));
        let known = match (known, &reference) {
            (Some(known), _) => parse_day(&known).map_err(|error| at("known", error)),
            (None, Ok(reference)) => Ok(reference.effective_date()),
            (None, Err(())) => Err(()),
        };
        if let (Ok(delaftale), Ok(indicator), Ok(reference), Ok(value), Ok(known)) =
            (delaftale, indicator, reference, value, known)
        {
            all.push(Observation::new(delaftale, indicator, reference, value, known));
        }
    }
    Errors::check(errors)?;
    let observations = Observations::new(all.clone()).map_err(|errors| errors.within("rows"))?;
    let document =
        ObservationsDocument { schema_version: SchemaVersion, plan: None, invented: false, note: None, observations: all };
    Ok(Read { document, observations })
}
