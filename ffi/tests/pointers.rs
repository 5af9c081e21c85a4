//! Pointers that lead nowhere, to odd places, or into each other: always an error, never a crash, and nothing written that was not asked
//! for.

mod support;

use std::ffi::c_char;
use std::mem::MaybeUninit;
use std::ptr;

use delaftale_ffi::*;
use support::{COLUMN, INDICATOR, c, last, place};

const RULE: &str = "øges til 85 % inden 31. august 2025";

/// A status with these pointers, all else being as it should.
fn status(rule: *const c_char, count: usize, values: *const f64, dates: *const f64, status: *mut i32, reason: *mut i32) -> i32 {
    let indicator = DelaftaleIndicator { count, values, value_dates: dates, ..INDICATOR };
    // SAFETY: what the tests hand in is NULL, misaligned, or leads to as much memory as is said.
    unsafe { delaftale_status(rule, &indicator, status, reason) }
}

fn told(number: i32, path: &str) -> (i32, String) {
    (number, path.to_owned())
}

fn got(number: i32) -> (i32, String) {
    (number, place().1)
}

/// Memory with a place in it that is aligned for nothing.
#[repr(C, align(8))]
struct Odd([u8; 64]);

impl Odd {
    fn at<T>(&mut self, offset: usize) -> *mut T {
        self.0.as_mut_ptr().wrapping_add(offset).cast()
    }
}

#[test]
fn null_where_something_is_needed() {
    let (rule, one, day) = (c(RULE), [55.0], [20_230_831.0]);
    let (mut out, mut why) = (7, 7);
    assert_eq!(
        got(status(ptr::null(), 1, one.as_ptr(), day.as_ptr(), &raw mut out, &raw mut why)),
        told(DELAFTALE_ERROR_NULL_POINTER, "/rule")
    );
    // A failed call leaves nothing of what was there.
    assert_eq!((out, why), (0, 0));
    assert_eq!(
        got(status(rule.as_ptr(), 1, ptr::null(), day.as_ptr(), &raw mut out, ptr::null_mut())),
        told(DELAFTALE_ERROR_NULL_POINTER, "/values")
    );
    assert_eq!(
        got(status(rule.as_ptr(), 1, one.as_ptr(), ptr::null(), &raw mut out, ptr::null_mut())),
        told(DELAFTALE_ERROR_NULL_POINTER, "/value_dates")
    );
    assert_eq!(
        got(status(rule.as_ptr(), 1, one.as_ptr(), day.as_ptr(), ptr::null_mut(), ptr::null_mut())),
        told(DELAFTALE_ERROR_NULL_POINTER, "/status")
    );
    assert_eq!(status(rule.as_ptr(), 1, one.as_ptr(), day.as_ptr(), &raw mut out, ptr::null_mut()), DELAFTALE_OK);
    assert_eq!(out, DELAFTALE_STATUS_ON_TRACK);
}

#[test]
fn addresses_that_are_not_aligned() {
    let (rule, one, day) = (c(RULE), [55.0], [20_230_831.0]);
    let (mut odd, mut out) = (Odd([9; 64]), 7);
    assert_eq!(
        got(status(rule.as_ptr(), 1, odd.at(1), day.as_ptr(), &raw mut out, ptr::null_mut())),
        told(DELAFTALE_ERROR_MISALIGNED, "/values")
    );
    assert_eq!(
        got(status(rule.as_ptr(), 1, one.as_ptr(), day.as_ptr(), odd.at(2), ptr::null_mut())),
        told(DELAFTALE_ERROR_MISALIGNED, "/status")
    );
    let mut length = 0;
    // SAFETY: the memory is there, if not aligned.
    unsafe {
        assert_eq!(
            got(delaftale_rule_phrase_w(odd.at(1), ptr::null_mut(), 0, &raw mut length)),
            told(DELAFTALE_ERROR_MISALIGNED, "/rule")
        );
        assert_eq!(
            got(delaftale_status_word_w(1, 0, odd.at(3), 5, ptr::null_mut())),
            told(DELAFTALE_ERROR_MISALIGNED, "/buffer")
        );
        assert_eq!(got(delaftale_status_word(1, 0, ptr::null_mut(), 0, odd.at(4))), told(DELAFTALE_ERROR_MISALIGNED, "/length"));
        assert_eq!(got(delaftale_plan_read(c"{}".as_ptr(), odd.at(4))), told(DELAFTALE_ERROR_MISALIGNED, "/plan"));
    }
    assert!(odd.0.iter().all(|byte| *byte == 9), "nothing was written");
}

#[test]
fn outputs_that_overlap() {
    let (rule, day) = (c(RULE), [20_230_831.0]);
    // The status in the column of values.
    let mut values = [55.0, 1.0];
    let pointer = values.as_mut_ptr();
    assert_eq!(
        got(status(rule.as_ptr(), 1, pointer, day.as_ptr(), pointer.cast(), ptr::null_mut())),
        told(DELAFTALE_ERROR_OVERLAP, "/values")
    );
    // Two outputs in one place.
    let mut out = 7;
    let place = &raw mut out;
    assert_eq!(
        got(status(rule.as_ptr(), 1, values.as_ptr(), day.as_ptr(), place, place)),
        told(DELAFTALE_ERROR_OVERLAP, "/reason")
    );
    // A text into itself, and its length into its buffer.
    let mut text = Odd([0; 64]);
    text.0[..15].copy_from_slice("øges til 85 %\0".as_bytes());
    let buffer: *mut c_char = text.at(0);
    // SAFETY: the memory is as large as it is said to be.
    unsafe {
        assert_eq!(
            got(delaftale_rule_phrase(buffer, buffer.add(8), 32, ptr::null_mut())),
            told(DELAFTALE_ERROR_OVERLAP, "/rule")
        );
        assert_eq!(got(delaftale_status_word(1, 0, buffer, 40, buffer.cast())), told(DELAFTALE_ERROR_OVERLAP, "/length"));
        assert_eq!(std::slice::from_raw_parts(buffer.cast::<u8>(), 14), "øges til 85 %".as_bytes(), "nothing was written");
        // The NUL is a part of a text, and a buffer is as long as it is said to be.
        let (nul, tail) = (buffer.add(14), buffer.add(40));
        assert_eq!(got(delaftale_rule_phrase(buffer, nul, 32, ptr::null_mut())), told(DELAFTALE_ERROR_OVERLAP, "/rule"));
        tail.write(0);
        assert_eq!(got(delaftale_rule_phrase(tail, buffer, 41, ptr::null_mut())), told(DELAFTALE_ERROR_OVERLAP, "/rule"));
        // Side by side is no overlap.
        assert_eq!(delaftale_rule_phrase(buffer, buffer.add(15), 49, ptr::null_mut()), DELAFTALE_OK);
    }
    let columns = |expected: *mut f64, ratios: *mut f64, baselines: *const f64| {
        let (rules, value) = ([rule.as_ptr()], [55.0, 55.0]);
        let (count, values) = (2, value.as_ptr());
        let (baseline_dates, value_dates) = (day.as_ptr(), values);
        let column = DelaftaleColumn { count, baselines, baseline_dates, values, value_dates, expected, ratios, ..COLUMN };
        // SAFETY: two rows of memory behind each.
        unsafe { delaftale_status_column(1, rules.as_ptr(), &column) }
    };
    let mut block = [20.0; 4];
    let block = block.as_mut_ptr();
    // SAFETY: inside of the block.
    let second = unsafe { block.add(1) };
    assert_eq!(got(columns(block, second, value_of(20.0).as_ptr())), told(DELAFTALE_ERROR_OVERLAP, "/ratios"));
    assert_eq!(got(columns(block, ptr::null_mut(), second)), told(DELAFTALE_ERROR_OVERLAP, "/baselines"));
}

#[test]
fn columns_that_are_not_aligned_and_columns_that_fail() {
    let (rule, cells) = (c(RULE), [20_230_831.0; 2]);
    let mut odd = Odd([9; 64]);
    let number = some_columns(2, &[rule.as_ptr()], cells.as_ptr(), ptr::null_mut(), odd.at(2));
    assert_eq!(got(number), told(DELAFTALE_ERROR_MISALIGNED, "/statuses"));
    let number = some_columns(2, &[rule.as_ptr()], cells.as_ptr(), odd.at(4), ptr::null_mut());
    assert_eq!(got(number), told(DELAFTALE_ERROR_MISALIGNED, "/expected"));
    assert!(odd.0.iter().all(|byte| *byte == 9), "nothing was written");
    // A failure leaves nothing in any row.
    let (mut expected, mut statuses) = ([9.0; 3], [9; 3]);
    let rules = [rule.as_ptr(); 2];
    let number = some_columns(3, &rules, [20_230_831.0; 3].as_ptr(), expected.as_mut_ptr(), statuses.as_mut_ptr());
    assert_eq!(got(number), told(DELAFTALE_ERROR_OUT_OF_RANGE, "/rule_count"));
    assert_eq!((expected.map(f64::is_nan), statuses), ([true; 3], [0; 3]));
}

/// A column with only some outputs, of which this test says nothing more.
fn some_columns(count: usize, rules: &[*const c_char], cells: *const f64, expected: *mut f64, statuses: *mut i32) -> i32 {
    let (baselines, baseline_dates, values, value_dates) = (cells, cells, cells, cells);
    let column = DelaftaleColumn { count, baselines, baseline_dates, values, value_dates, expected, statuses, ..COLUMN };
    // SAFETY: as many rules as are said; the rest as the caller says.
    unsafe { delaftale_status_column(rules.len(), rules.as_ptr(), &column) }
}

#[test]
fn structs_that_are_none() {
    let (rule, mut status, mut odd) = (c(RULE), 7, Odd([9; 64]));
    let mut ask = |indicator: *const DelaftaleIndicator| {
        // SAFETY: NULL, misaligned, or an indicator whose first member says its size or one that is not followed.
        got(unsafe { delaftale_status(rule.as_ptr(), indicator, &raw mut status, ptr::null_mut()) })
    };
    assert_eq!(ask(ptr::null()), told(DELAFTALE_ERROR_NULL_POINTER, "/indicator"));
    assert_eq!(last(DELAFTALE_LAST_CALL, DELAFTALE_ENGLISH), format!("delaftale_status(rule: \"{RULE}\", indicator: NULL)"));
    assert_eq!(ask(odd.at(4)), told(DELAFTALE_ERROR_MISALIGNED, "/indicator"));
    for size in [0, 8, size_of::<DelaftaleIndicator>() - 8, 5000] {
        assert_eq!(ask(&DelaftaleIndicator { size, ..INDICATOR }), told(DELAFTALE_ERROR_OUT_OF_RANGE, "/indicator/size"));
    }
    assert_eq!(last(DELAFTALE_LAST_CALL, DELAFTALE_ENGLISH), format!("delaftale_status(rule: \"{RULE}\", indicator: ?)"));
    // From a newer header: what the library does not know must not be filled in.
    #[repr(C)]
    struct Newer(DelaftaleIndicator, u64);
    let size = size_of::<Newer>();
    let mut newer = Newer(DelaftaleIndicator { size, ..INDICATOR }, 0);
    assert_eq!(ask((&raw const newer).cast()).0, DELAFTALE_OK);
    newer.1 = 1;
    assert_eq!(ask((&raw const newer).cast()), told(DELAFTALE_ERROR_OUT_OF_RANGE, "/indicator/size"));
    assert_eq!(status, 0);
}

#[test]
fn outputs_in_the_struct_that_names_them() {
    let (rule, cells) = (c(RULE), [20_230_831.0]);
    let (baselines, values) = (cells.as_ptr(), cells.as_ptr());
    let mut column = DelaftaleColumn { count: 1, baselines, baseline_dates: values, values, value_dates: values, ..COLUMN };
    let place = &raw mut column;
    // SAFETY: the column is whole, and its outputs lie in its own memory.
    unsafe {
        (*place).statuses = (&raw mut (*place).decimals).cast();
        assert_eq!(got(delaftale_status_column(1, [rule.as_ptr()].as_ptr(), place)), told(DELAFTALE_ERROR_OVERLAP, "/column"));
        assert_eq!((*place).decimals, DELAFTALE_DECIMALS_OWN, "nothing was written");
        let mut indicator = INDICATOR;
        let place = &raw mut indicator;
        let status = &raw mut (*place).unit;
        assert_eq!(
            got(delaftale_status(rule.as_ptr(), place, status, ptr::null_mut())),
            told(DELAFTALE_ERROR_OVERLAP, "/indicator")
        );
    }
}

#[test]
fn a_rule_in_an_output_column() {
    let (rule, cells) = (c(RULE), [20_230_831.0; 2]);
    // The text of the second row lies where the first row's answer would be written, over its NUL.
    let mut block = [f64::from_ne_bytes(*b"oges\0abc"); 2];
    let before = block.map(f64::to_bits);
    let pointer = block.as_mut_ptr();
    let rules = [rule.as_ptr(), pointer.cast_const().cast()];
    assert_eq!(got(some_columns(2, &rules, cells.as_ptr(), pointer, ptr::null_mut())), told(DELAFTALE_ERROR_OVERLAP, "/rules"));
    assert_eq!(block.map(f64::to_bits), before, "nothing was written");
    // And where only its NUL lies there.
    let mut block = Odd(*b"....oges\0.......................................................");
    let block: *mut c_char = block.at(0);
    let (text, expected) = (block.wrapping_add(4), block.wrapping_add(8).cast());
    let rules = [rule.as_ptr(), text.cast_const()];
    assert_eq!(got(some_columns(2, &rules, cells.as_ptr(), expected, ptr::null_mut())), told(DELAFTALE_ERROR_OVERLAP, "/rules"));
}

#[test]
fn the_call_is_repeated_before_its_outputs_are_reset() {
    let mut block = Odd([0; 64]);
    // The text ends in the memory of the value, which a failure fills with NaN, without a NUL.
    let block: *mut u8 = block.at(0);
    let (text, value, odd): (*mut c_char, *mut f64, *mut i32) =
        (block.wrapping_add(14).cast(), block.wrapping_add(8).cast(), block.wrapping_add(33).cast());
    // SAFETY: inside of the block.
    unsafe {
        text.write(b'5'.try_into().unwrap());
        assert_eq!(
            got(delaftale_parse_figure(text, value, odd, ptr::null_mut(), ptr::null_mut())),
            told(DELAFTALE_ERROR_MISALIGNED, "/decimals")
        );
    }
    let call = last(DELAFTALE_LAST_CALL, DELAFTALE_DANISH);
    assert_eq!(call, "delaftale_parse_figure(text: \"5\")");
}

fn value_of(number: f64) -> [f64; 2] {
    [number; 2]
}

#[test]
fn buffers_that_are_too_small() {
    let word = |buffer: *mut c_char, capacity, length: *mut usize| {
        // SAFETY: the buffer has 16 bytes, and no more is claimed.
        unsafe { delaftale_status_word(DELAFTALE_STATUS_ON_TRACK, DELAFTALE_DANISH, buffer, capacity, length) }
    };
    // `på vej` has 7 bytes and a NUL.
    for capacity in 1..8 {
        let (mut buffer, mut length) = ([c_char::MAX; 16], 99);
        assert_eq!(word(buffer.as_mut_ptr(), capacity, &raw mut length), DELAFTALE_ERROR_BUFFER_TOO_SMALL);
        assert_eq!((length, buffer[0]), (7, 0));
        assert!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_ENGLISH).starts_with("the text has 7 units"));
        assert!(buffer[1..].iter().all(|unit| *unit == c_char::MAX), "no part of a text is written");
    }
    let mut buffer = [c_char::MAX; 16];
    assert_eq!(word(buffer.as_mut_ptr(), 8, ptr::null_mut()), DELAFTALE_OK);
    assert_eq!((buffer[7], buffer[8]), (0, c_char::MAX));
    // A capacity of 0 asks for the length, with or without a buffer.
    let mut length = 0;
    assert_eq!((word(ptr::null_mut(), 0, &raw mut length), length), (DELAFTALE_OK, 7));
    assert_eq!((word(buffer.as_mut_ptr(), 0, &raw mut length), length), (DELAFTALE_OK, 7));
    assert_eq!(got(word(ptr::null_mut(), 4, &raw mut length)), told(DELAFTALE_ERROR_NULL_POINTER, "/buffer"));
}

#[test]
fn columns_that_no_memory_has() {
    let (rule, one, mut out) = (c(RULE), [55.0], 0);
    for count in [usize::MAX, usize::MAX / 8, usize::MAX / 16 + 1, 1 << 60] {
        let number = status(rule.as_ptr(), count, one.as_ptr(), one.as_ptr(), &raw mut out, ptr::null_mut());
        assert_eq!(got(number), told(DELAFTALE_ERROR_OUT_OF_RANGE, "/values"));
        // Nothing is reset in an output that is said to be so long.
        let number = some_columns(count, &[rule.as_ptr()], one.as_ptr(), ptr::null_mut(), &raw mut out);
        assert_eq!(got(number), told(DELAFTALE_ERROR_OUT_OF_RANGE, "/statuses"));
    }
    let mut buffer = [c_char::MAX; 4];
    // SAFETY: of the buffer one unit is written.
    let number = unsafe { delaftale_status_word(99, 0, buffer.as_mut_ptr(), 1 << 40, ptr::null_mut()) };
    assert_eq!((number, buffer), (DELAFTALE_ERROR_OUT_OF_RANGE, [0, c_char::MAX, c_char::MAX, c_char::MAX]));
}

#[test]
fn outputs_need_not_be_initialised() {
    let (rule, one, day) = (c(RULE), [55.0], [20_230_831.0]);
    let mut out = MaybeUninit::<i32>::uninit();
    assert_eq!(status(rule.as_ptr(), 1, one.as_ptr(), day.as_ptr(), out.as_mut_ptr(), ptr::null_mut()), DELAFTALE_OK);
    // SAFETY: the call succeeded.
    assert_eq!(unsafe { out.assume_init() }, DELAFTALE_STATUS_ON_TRACK);
    let mut buffer = [MaybeUninit::<c_char>::uninit(); 8];
    // SAFETY: 8 bytes.
    assert_eq!(unsafe { delaftale_status_word(2, 0, buffer.as_mut_ptr().cast(), 8, ptr::null_mut()) }, DELAFTALE_OK);
    // SAFETY: the call succeeded.
    assert_eq!(unsafe { buffer[7].assume_init() }, 0);
}

#[test]
fn half_a_surrogate_pair_is_no_text() {
    for units in [[0xd83d_u16, 0x0041, 0], [0xde00, 0x0041, 0], [0x0041, 0xd83d, 0]] {
        // SAFETY: units with a NUL.
        let number = unsafe { delaftale_rule_phrase_w(units.as_ptr(), ptr::null_mut(), 0, ptr::null_mut()) };
        assert_eq!(got(number), told(DELAFTALE_ERROR_INVALID_UTF16, "/rule"));
    }
    // A whole pair is a character.
    let pair = [0xd83d_u16, 0xde00, 0];
    // SAFETY: units with a NUL.
    let number = unsafe { delaftale_rule_phrase_w(pair.as_ptr(), ptr::null_mut(), 0, ptr::null_mut()) };
    assert_eq!(got(number), told(DELAFTALE_ERROR_REFUSED, "/rule"));
}

#[test]
fn danish_letters_survive_both_ways() {
    let all = "ÆØÅ æøå é –";
    let broad = support::wide_text(|buffer, capacity, length| {
        // SAFETY: the buffer is as large as it is said to be.
        unsafe {
            delaftale_call_w(
                wide("parseRule").as_ptr(),
                wide(&format!(r#"{{"text":"{all} 12"}}"#)).as_ptr(),
                buffer,
                capacity,
                length,
            )
        }
    });
    assert!(broad.unwrap().contains(all));
}

fn wide(text: &str) -> Vec<u16> {
    support::wide(text)
}
