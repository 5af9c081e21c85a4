//! Handles: things of the library that the caller holds on to.
//!
//! A handle looks like a pointer and is none. It is a number that is never used again, so that a handle that was freed,
//! or is one of another kind, is found out and never followed. What it stands for lives until the last call that uses it has ended, even
//! when another thread frees the handle meanwhile.

pub(crate) mod strings;

// What follows is the order of the header.

pub(crate) mod plan;

pub(crate) mod observations;

pub(crate) mod assessments;

pub(crate) mod register;

use std::collections::BTreeMap;
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use crate::border::{Failure, Frame, failed};
use crate::errors::{DELAFTALE_ERROR_INVALID_HANDLE, DELAFTALE_ERROR_NULL_POINTER, DELAFTALE_ERROR_PANIC};

/// The next handle of any kind. Steps of 16, so that it looks like the pointer that C takes it for.
static NEXT: AtomicUsize = AtomicUsize::new(16);

/// The objects of one kind that have a handle.
pub(crate) struct Handles<T> {
    /// The argument that it is in every function.
    argument: &'static str,
    /// What it is called in Danish and in English.
    names: [&'static str; 2],
    live: RwLock<BTreeMap<usize, Arc<T>>>,
}

impl<T> Handles<T> {
    pub(crate) const fn of(argument: &'static str, danish: &'static str, english: &'static str) -> Self {
        Self { argument, names: [danish, english], live: RwLock::new(BTreeMap::new()) }
    }

    /// A handle for a thing. `Handle` is what the caller sees of it, and is never looked at.
    pub(crate) fn hand_out<Handle>(&self, thing: T) -> *mut Handle {
        let handle = NEXT.fetch_add(16, Ordering::Relaxed);
        self.live.write().unwrap_or_else(PoisonError::into_inner).insert(handle, Arc::new(thing));
        ptr::without_provenance_mut(handle)
    }

    /// The thing of a handle.
    pub(crate) fn of_handle<Handle>(&self, handle: *const Handle) -> Result<Arc<T>, Failure> {
        let live = self.live.read().unwrap_or_else(PoisonError::into_inner);
        live.get(&handle.addr()).map(Arc::clone).ok_or_else(|| self.none(handle))
    }

    /// Frees a handle. NULL is fine.
    pub(crate) fn free<Handle>(&self, handle: *mut Handle) -> Result<(), Failure> {
        if handle.is_null() {
            return Ok(());
        }
        let thing = self.live.write().unwrap_or_else(PoisonError::into_inner).remove(&handle.addr());
        thing.map(drop).ok_or_else(|| self.none(handle))
    }

    fn none<Handle>(&self, handle: *const Handle) -> Failure {
        let [danish, english] = self.names;
        if handle.is_null() {
            return failed!(
                DELAFTALE_ERROR_NULL_POINTER,
                self.argument,
                "der mangler {danish}: NULL",
                "there is no {english}: NULL"
            );
        }
        failed!(
            DELAFTALE_ERROR_INVALID_HANDLE,
            self.argument,
            "dette håndtag hører ikke til {danish}, eller det er givet tilbage",
            "this is not a {english}, or it was freed before"
        )
    }
}

/// Writes how many there are, once the place for it was checked.
///
/// # Safety
/// `place` as for [`Frame::out`].
unsafe fn counted(frame: &mut Frame, place: *mut usize, count: impl FnOnce() -> Result<usize, Failure>) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let out = unsafe { frame.out(place, "count") }?;
    out.set(count()?);
    Ok(())
}

/// A document of the library as JSON. All of them can be written.
pub(crate) fn json_of(document: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string(document).map_err(|error| {
        failed!(
            DELAFTALE_ERROR_PANIC,
            "",
            "dokumentet kan ikke skrives; fortæl os om det: {error}",
            "the document cannot be written; please report it: {error}"
        )
    })
}
