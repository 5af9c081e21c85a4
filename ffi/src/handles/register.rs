//! The register of target-group codes (målgrupperegister) as a handle.

use std::cmp::Ordering;
use std::ffi::c_char;

use delaftale::target_group::{Confirmation, Entry, Register, TargetGroupCode};

use super::{Handles, counted};
use crate::border::{Failure, Handle, Utf8, args, guard};
use crate::choices;
use crate::numbers::{Place, day, optional_number_of};

/// The register: the meaning of each code, from day to day. It never changes: any number of threads may use it.
pub struct DelaftaleRegister {
    _private: [u8; 0],
}

impl Handle for DelaftaleRegister {}

static REGISTERS: Handles<&'static Register> = Handles::of("register", "et register", "register");

/// Text of an entry of the register: the code.
pub const DELAFTALE_ENTRY_CODE: i32 = 0;
/// Text of an entry of the register: the name of the group.
pub const DELAFTALE_ENTRY_NAME: i32 = 1;
/// Text of an entry of the register: a name for column headings.
pub const DELAFTALE_ENTRY_SHORT_NAME: i32 = 2;
/// Text of an entry of the register: its place in the law, in Danish.
pub const DELAFTALE_ENTRY_REFERENCE: i32 = 3;

/// The register that comes with the library. Free it with delaftale_register_free().
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_register_standard(register: *mut *mut DelaftaleRegister) -> i32 {
    guard("delaftale_register_standard", &[], |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.out(register, "register") }?;
        out.set(REGISTERS.hand_out(Register::standard()));
        Ok(())
    })
}

/// Frees a register. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE: it was freed before.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_register_free(register: *mut DelaftaleRegister) -> i32 {
    guard("delaftale_register_free", args![register], |_| REGISTERS.free(register))
}

/// The number of entries in the register. A code can have several entries, one after the other in time.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_register_entry_count(register: *const DelaftaleRegister, count: *mut usize) -> i32 {
    guard("delaftale_register_entry_count", args![register], |frame| {
        // SAFETY: as the caller promises.
        unsafe { counted(frame, count, || Ok(REGISTERS.of_handle(register)?.entries().len())) }
    })
}

/// A text of an entry, one of DELAFTALE_ENTRY_..., in a language. `index` counts from 0, in the order of the register.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_register_entry_text(
    register: *const DelaftaleRegister,
    index: usize,
    field: i32,
    language: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_register_entry_text", args![register, index, field, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<Utf8>(buffer, capacity, length) }?;
        let (entry, language) = (nth(register, index)?, choices::language(language)?);
        match field {
            DELAFTALE_ENTRY_CODE => out.set(&entry.code.to_string()),
            DELAFTALE_ENTRY_NAME => out.set(entry.long_name.in_language(language)),
            DELAFTALE_ENTRY_SHORT_NAME => out.set(entry.short_name.in_language(language)),
            DELAFTALE_ENTRY_REFERENCE => out.set(entry.reference),
            _ => Err(Failure::no_choice("field", field)),
        }
    })
}

/// The first and the last day on which an entry is valid, as numbers of `dates`.
///
/// `*first` is DELAFTALE_NO_DATE where the entry is older than the register, `*last` where it is still valid. `*confirmed` is 1 when the
/// meaning stands in the law or in rules made under it, and 0 when it is assumed; `confirmed` may be NULL.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_register_entry_period(
    register: *const DelaftaleRegister,
    index: usize,
    dates: i32,
    first: *mut f64,
    last: *mut f64,
    confirmed: *mut i32,
) -> i32 {
    guard("delaftale_register_entry_period", args![register, index, dates], |frame| {
        // SAFETY: as the caller promises.
        let (first, last, confirmed) =
            unsafe { (frame.out(first, "first")?, frame.out(last, "last")?, frame.wanted(confirmed, "confirmed")?) };
        let (entry, dates) = (nth(register, index)?, choices::dates("dates", dates)?);
        first.set(optional_number_of(entry.valid_from, dates)?);
        last.set(optional_number_of(entry.valid_to, dates)?);
        if let Some(confirmed) = confirmed {
            confirmed.set(i32::from(entry.certainty == Confirmation::Confirmed));
        }
        Ok(())
    })
}

/// The standing of a code on a day: `*standing` is one of DELAFTALE_CODE_....
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_register_standing(
    register: *const DelaftaleRegister,
    code: *const c_char,
    date: f64,
    dates: i32,
    standing: *mut i32,
) -> i32 {
    guard("delaftale_register_standing", args![register, code, date, dates], |frame| {
        // SAFETY: as the caller promises.
        let (out, code) = unsafe { (frame.out(standing, "standing")?, frame.text::<Utf8>(code, "code")?) };
        let register = REGISTERS.of_handle(register)?;
        let code = read(&code, "code")?;
        let day = day(date, choices::dates("dates", dates)?, Place::at("date"))?;
        out.set(choices::standing_number(register.standing(&code, day)));
        Ok(())
    })
}

/// Compares two codes in the order of the register: `*order` is -1, 0 or 1. 6.2 comes before 6.10, and INT- codes come last.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_register_compare(
    register: *const DelaftaleRegister,
    first: *const c_char,
    second: *const c_char,
    order: *mut i32,
) -> i32 {
    guard("delaftale_register_compare", args![register, first, second], |frame| {
        // SAFETY: as the caller promises.
        let (out, first, second) =
            unsafe { (frame.out(order, "order")?, frame.text::<Utf8>(first, "first")?, frame.text::<Utf8>(second, "second")?) };
        let register = REGISTERS.of_handle(register)?;
        out.set(match register.compare(&read(&first, "first")?, &read(&second, "second")?) {
            Ordering::Less => -1,
            Ordering::Equal => 0,
            Ordering::Greater => 1,
        });
        Ok(())
    })
}

fn nth(register: *const DelaftaleRegister, index: usize) -> Result<&'static Entry, Failure> {
    let entries = REGISTERS.of_handle(register)?.entries();
    entries.get(index).ok_or_else(|| Failure::no_such("index", index, entries.len()))
}

fn read(code: &str, argument: &str) -> Result<TargetGroupCode, Failure> {
    TargetGroupCode::parse(code).map_err(|error| Place::at(argument).refusal(error))
}
