//! Many threads on one handle, while another gives it back.

mod support;

use std::ptr;
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};

use delaftale_ffi::*;
use support::{c, last, read};

/// As many as make the machine busy.
const THREADS: usize = 8;
const ROUNDS: usize = if cfg!(miri) { 2 } else { 200 };

/// A handle that threads may share, as the header promises.
#[derive(Clone, Copy)]
struct Shared(*mut DelaftaleAssessments);
// SAFETY: a handle is a number that is looked up under a lock; it is never followed.
unsafe impl Send for Shared {}
// SAFETY: as above.
unsafe impl Sync for Shared {}

impl Shared {
    const fn get(&self) -> *mut DelaftaleAssessments {
        self.0
    }
}

fn assessments() -> Shared {
    let (mut plan, mut list, mut out) = (ptr::null_mut(), ptr::null_mut(), ptr::null_mut());
    // Where every step is watched, the smallest plan there is takes long enough.
    let (plan_file, observations_file) = if cfg!(miri) {
        ("fuzz/seeds/wire/plan", None)
    } else {
        ("examples/plans/svendborg-2022.json", Some("examples/plans/svendborg-2022.opdigtede-observationer.json"))
    };
    // SAFETY: texts with a NUL, variables, handles given back once.
    unsafe {
        assert_eq!(delaftale_plan_read(c(&read(plan_file)).as_ptr(), &raw mut plan), DELAFTALE_OK);
        if let Some(file) = observations_file {
            assert_eq!(delaftale_observations_read(c(&read(file)).as_ptr(), &raw mut list), DELAFTALE_OK);
        }
        assert_eq!(delaftale_assess(plan, list, 20_240_630.0, 0, ptr::null(), &raw mut out), DELAFTALE_OK);
        delaftale_observations_free(list);
        delaftale_plan_free(plan);
    }
    Shared(out)
}

#[test]
fn one_handle_is_read_by_all() {
    let shared = assessments();
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let shared = &shared;
            scope.spawn(move || {
                let handle = shared.get();
                let mut count = 0;
                // SAFETY: a handle and a variable.
                assert_eq!(unsafe { delaftale_assessments_count(handle, &raw mut count) }, DELAFTALE_OK);
                for round in 0..ROUNDS {
                    for index in 0..count {
                        let (mut status, mut ratio) = (99, 0.0);
                        // SAFETY: a handle and variables.
                        unsafe {
                            let none = ptr::null_mut();
                            assert_eq!(
                                delaftale_assessments_status(handle, index, &raw mut status, none, none, none),
                                DELAFTALE_OK
                            );
                            delaftale_assessments_number(handle, index, DELAFTALE_NUMBER_RATIO, &raw mut ratio);
                        }
                        assert!(status < 14);
                    }
                    // Each thread has its own last error.
                    let mut wrong = 0;
                    let beyond = 1000 * (thread + 1) + round;
                    // SAFETY: a handle and a variable.
                    let number = unsafe {
                        delaftale_assessments_status(
                            handle,
                            beyond,
                            &raw mut wrong,
                            ptr::null_mut(),
                            ptr::null_mut(),
                            ptr::null_mut(),
                        )
                    };
                    assert_eq!(number, DELAFTALE_ERROR_OUT_OF_RANGE);
                    assert!(last(DELAFTALE_LAST_CALL, DELAFTALE_DANISH).ends_with(&format!(", index: {beyond})")));
                }
            });
        }
    });
    // SAFETY: given back once.
    assert_eq!(unsafe { delaftale_assessments_free(shared.get()) }, DELAFTALE_OK);
}

#[test]
fn a_handle_is_given_back_under_the_readers() {
    for _ in 0..ROUNDS / 2 {
        let shared = assessments();
        let (start, freed) = (Barrier::new(THREADS), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..THREADS / 2 {
                scope.spawn(|| {
                    start.wait();
                    loop {
                        let mut status = 99;
                        let none = ptr::null_mut();
                        // SAFETY: a handle that may have been given back, and a variable.
                        let number = unsafe { delaftale_assessments_status(shared.get(), 0, &raw mut status, none, none, none) };
                        if number == DELAFTALE_ERROR_INVALID_HANDLE {
                            break;
                        }
                        assert_eq!(number, DELAFTALE_OK);
                    }
                });
                scope.spawn(|| {
                    start.wait();
                    // SAFETY: only the first of these gives it back.
                    if unsafe { delaftale_assessments_free(shared.get()) } == DELAFTALE_OK {
                        freed.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        });
        assert_eq!(freed.into_inner(), 1, "one of them gave it back");
    }
}
