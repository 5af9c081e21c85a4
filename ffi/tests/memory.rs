//! What the library keeps: after a hundred thousand calls it holds no more memory than after the first ones.

mod support;

use std::alloc::{GlobalAlloc, Layout, System};
use std::ffi::c_char;
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use delaftale_ffi::*;
use support::{INDICATOR, c, taken, wide};

/// Bytes that are handed out and not given back.
static LIVE: AtomicUsize = AtomicUsize::new(0);

struct Counting;

// SAFETY: the system's allocator does the work.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LIVE.fetch_add(layout.size(), Ordering::Relaxed);
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// One test at a time: they all count the same bytes.
static TURN: Mutex<()> = Mutex::new(());

/// What may be kept by so many calls. A single byte in each round would be more.
const KEPT: usize = 1024;
const CALLS: usize = 100_000;

fn live() -> usize {
    LIVE.load(Ordering::Relaxed)
}

/// A round of calls of all three layers, some of which fail; answers how many.
fn round(number: usize) -> usize {
    // Each round has a rule that was not seen for longer than the thread remembers.
    let rule = c(&format!("mindst {} forløb årligt", 1000 + number % 2000));
    let level = c("øges til 85 % inden 31. august 2025");
    let (mut first, mut second, mut status, mut reason) = (0.0, 0.0, 0, 0);
    let mut buffer = [0 as c_char; 200];
    let (mut text, mut plan, mut register, mut standing) = (ptr::null_mut(), ptr::null_mut(), ptr::null_mut(), 0);
    let (values, dates) = ([55.0, f64::NAN], [20_230_831.0, 20_240_831.0]);
    // SAFETY: texts with a NUL, arrays of the length that is said, variables; handles are given back once.
    unsafe {
        for (phrase, day) in [(&level, 20_230_831.0), (&rule, 20_230_831.0), (&level, -7.0)] {
            delaftale_expected(phrase.as_ptr(), &INDICATOR, day, &raw mut first);
            delaftale_target(phrase.as_ptr(), &INDICATOR, day, &raw mut first, &raw mut second);
        }
        for count in [0, 1, 2] {
            let indicator = DelaftaleIndicator { count, values: values.as_ptr(), value_dates: dates.as_ptr(), ..INDICATOR };
            delaftale_status(level.as_ptr(), &indicator, &raw mut status, &raw mut reason);
        }
        delaftale_parse_figure_w(wide("vrøvl").as_ptr(), &raw mut first, &raw mut status, &raw mut reason, &raw mut standing);
        delaftale_rule_phrase(c("vrøvl").as_ptr(), buffer.as_mut_ptr(), buffer.len(), ptr::null_mut());
        delaftale_last_error_text(DELAFTALE_LAST_JSON, 0, buffer.as_mut_ptr(), buffer.len(), ptr::null_mut());
        delaftale_target_group_name(
            c("6.2").as_ptr(),
            20_210_301.0,
            0,
            0,
            &raw mut standing,
            buffer.as_mut_ptr(),
            buffer.len(),
            ptr::null_mut(),
        );
        assert_eq!(delaftale_call(c("parseFigure").as_ptr(), c(r#"{"text":"19,14 %"}"#).as_ptr(), &raw mut text), DELAFTALE_OK);
        taken(text);
        assert_ne!(delaftale_plan_read(c("{}").as_ptr(), &raw mut plan), DELAFTALE_OK);
        delaftale_plan_free(plan);
        assert_eq!(delaftale_register_standard(&raw mut register), DELAFTALE_OK);
        delaftale_register_standing(register, c("6.8").as_ptr(), 20_210_301.0, 0, &raw mut standing);
        delaftale_register_free(register);
        delaftale_register_free(register);
    }
    21
}

#[test]
fn a_hundred_thousand_calls_keep_nothing() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    // What the thread remembers of rules comes and goes; the most that is held in so many rounds is what is compared.
    let window = CALLS / 21 / 3;
    let mut most = [0, 0, 0];
    let mut calls = 0;
    for (part, held) in most.iter_mut().enumerate() {
        for number in 0..window {
            calls += round(part * window + number);
            *held = live().max(*held);
        }
    }
    assert!(calls > CALLS * 9 / 10, "{calls} calls");
    assert!(most[0] > KEPT, "the bytes are counted");
    assert!(most[2] <= most[1] + KEPT, "{most:?}");
}

#[test]
fn a_thread_leaves_nothing_behind() {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let threads = |count: usize| {
        for number in 0..count {
            std::thread::spawn(move || round(number)).join().expect("a round ends");
        }
        live()
    };
    let before = threads(3);
    let after = threads(300);
    assert!(after <= before + KEPT, "{before} bytes became {after}");
}
