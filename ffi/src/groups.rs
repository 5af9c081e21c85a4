//! Target-group codes (målgruppekoder) in the cells of a spreadsheet.

use std::ffi::c_char;

use delaftale::figure::Exact;
use delaftale::target_group::{Register, TargetGroupCode};
use delaftale::{Error, ErrorCode, Message};

use crate::border::{Encoding, Failure, Frame, Utf8, Utf16, Written, args, failed, guard};
use crate::choices::{self, DELAFTALE_EXCEPT, DELAFTALE_ONLY};
use crate::errors::DELAFTALE_ERROR_OUT_OF_RANGE;
use crate::numbers::{Numbers, Place, day};

/// What a target-group code (målgruppekode), such as "6.2" or "INT-SHP", means on a day: the name of the group.
///
/// `*standing`, which may be NULL, is one of DELAFTALE_CODE_...: a code may hold on that day, before or later, or not at all. The text is
/// empty for a code that the register does not have. A code is a text: as a number 6.10 would be 6.1.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_target_group_name(
    code: *const c_char,
    date: f64,
    dates: i32,
    language: i32,
    standing: *mut i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_target_group_name", args![code, date, dates, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { name::<Utf8>(frame, code, (date, dates), language, standing, (buffer, capacity, length)) }
    })
}

/// delaftale_target_group_name() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_target_group_name_w(
    code: *const u16,
    date: f64,
    dates: i32,
    language: i32,
    standing: *mut i32,
    buffer: *mut u16,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_target_group_name_w", args![code, date, dates, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { name::<Utf16>(frame, code, (date, dates), language, standing, (buffer, capacity, length)) }
    })
}

/// The sum of a column of numbers by their target-group codes, exactly: alle undtagen 6.1.
///
/// `codes` and `values` have `count` rows; a code may stand in several of them. `selection` is DELAFTALE_EXCEPT or DELAFTALE_ONLY, and
/// `selected` the codes that it names, with commas, semicolons or blanks between them; DELAFTALE_EXCEPT with an empty text is the whole
/// column. A code that the column does not have is refused ("table.missing"), and so is one that is named twice.
///
/// An unknown value is not 0: a state such as DELAFTALE_VALUE_SUPPRESSED among the rows that are meant is DELAFTALE_ERROR_NO_VALUE.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_sum_by_code(
    count: usize,
    codes: *const *const c_char,
    values: *const f64,
    selection: i32,
    selected: *const c_char,
    sum: *mut f64,
) -> i32 {
    guard("delaftale_sum_by_code", args![count, selection, selected], |frame| {
        // SAFETY: as the caller promises.
        unsafe { sum_of::<Utf8>(frame, (count, codes, values), selection, selected, sum) }
    })
}

/// delaftale_sum_by_code() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_sum_by_code_w(
    count: usize,
    codes: *const *const u16,
    values: *const f64,
    selection: i32,
    selected: *const u16,
    sum: *mut f64,
) -> i32 {
    guard("delaftale_sum_by_code_w", args![count, selection, selected], |frame| {
        // SAFETY: as the caller promises.
        unsafe { sum_of::<Utf16>(frame, (count, codes, values), selection, selected, sum) }
    })
}

/// # Safety
/// `code` as for [`Frame::text`], `standing` as for [`Frame::wanted`], the buffer as for [`Frame::text_out`].
unsafe fn name<E: Encoding<Unit: Written>>(
    frame: &mut Frame,
    code: *const E::Unit,
    (date, dates): (f64, i32),
    language: i32,
    standing: *mut i32,
    (buffer, capacity, length): (*mut E::Unit, usize, *mut usize),
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (out, standing, code) = unsafe {
        let out = frame.text_out::<E>(buffer, capacity, length)?;
        (out, frame.wanted(standing, "standing")?, frame.text::<E>(code, "code")?)
    };
    let code = TargetGroupCode::parse(&code).map_err(|error| Place::at("code").refusal(error))?;
    let day = day(date, choices::dates("dates", dates)?, Place::at("date"))?;
    let found = Register::standard().standing(&code, day);
    let language = choices::language(language)?;
    if let Some(standing) = standing {
        standing.set(choices::standing_number(found));
    }
    out.set(found.entry().map_or("", |entry| entry.long_name.in_language(language)))
}

/// # Safety
/// `codes` and `values` as for [`Frame::column`], each code and `selected` as for [`Frame::text`], `sum` as for [`Frame::out`].
unsafe fn sum_of<E: Encoding>(
    frame: &mut Frame,
    (count, codes, values): (usize, *const *const E::Unit, *const f64),
    selection: i32,
    selected: *const E::Unit,
    sum: *mut f64,
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (out, codes, values, selected) = unsafe {
        let out = frame.out(sum, "sum")?;
        let (codes, values) = (frame.column(codes, count, "codes")?, frame.column(values, count, "values")?);
        (out, codes, values, frame.text::<E>(selected, "selected")?)
    };
    if ![DELAFTALE_EXCEPT, DELAFTALE_ONLY].contains(&selection) {
        return Err(Failure::no_choice("selection", selection));
    }
    let code_in = |i: usize, code: *const E::Unit| {
        // SAFETY: as the caller promises.
        let text = unsafe { frame.text::<E>(code, "codes") }.map_err(|failure| failure.in_place(i))?;
        TargetGroupCode::parse(&text).map_err(|error| Place::in_column("codes", i).refusal(error))
    };
    let codes = codes.iter().enumerate().map(|(i, code)| code_in(i, *code)).collect::<Result<Vec<_>, Failure>>()?;
    let selected = selection_of(&selected, &codes)?;
    let numbers = Numbers::of(choices::DELAFTALE_UNIT_NONE, choices::DELAFTALE_DECIMALS_OWN)?;
    let mut sum = Some(Exact::ZERO);
    for (i, (code, value)) in codes.iter().zip(values).enumerate() {
        let value = numbers.value(*value, Place::in_column("values", i))?;
        if selected.contains(code) == (selection == DELAFTALE_ONLY) {
            let Some(figure) = value.figure() else {
                let (danish, english) = (value.word(delaftale::Language::Danish), value.word(delaftale::Language::English));
                return Err(failed!(
                    crate::errors::DELAFTALE_ERROR_NO_VALUE,
                    format!("values/{i}"),
                    "tallet for `{code}` er ikke kendt ({danish}), og et ukendt tal er ikke 0",
                    "the number of `{code}` is not known ({english}), and an unknown number is not 0"
                ));
            };
            sum = sum.and_then(|sum| sum.plus(figure.value()));
        }
    }
    let Some(sum) = sum else {
        return Err(failed!(DELAFTALE_ERROR_OUT_OF_RANGE, "values", "summen er for stor", "the sum is too large"));
    };
    out.set(sum.to_float());
    Ok(())
}

/// The codes that are named, each in the column and once only.
fn selection_of(text: &str, column: &[TargetGroupCode]) -> Result<Vec<TargetGroupCode>, Failure> {
    let mut selected = Vec::new();
    for word in text.split([',', ';', ' ', '\t', '\n']).filter(|word| !word.is_empty()) {
        let refused = |error: Error| Place::at("selected").refusal(error);
        let code = TargetGroupCode::parse(word).map_err(refused)?;
        if selected.contains(&code) {
            let message = Message::new(format!("koden `{code}` er nævnt to gange"), format!("the code `{code}` is named twice"));
            return Err(refused(Error::new(ErrorCode::TableDuplicate, message)));
        }
        if !column.contains(&code) {
            let message = Message::new(format!("kolonnen har ingen række `{code}`"), format!("the column has no row `{code}`"));
            return Err(refused(Error::new(ErrorCode::TableMissing, message)));
        }
        selected.push(code);
    }
    Ok(selected)
}
