//! Target-group codes (målgruppekoder) in the cells of a spreadsheet.

use delaftale::figure::{Exact, Value};
use delaftale::target_group::{Register, TargetGroupCode};
use delaftale::{Error, ErrorCode, Language, Text};

use crate::border::{Failure, both, failed};
use crate::choices::{self, DELAFTALE_DECIMALS_OWN, DELAFTALE_EXCEPT, DELAFTALE_ONLY, DELAFTALE_UNIT_NONE};
use crate::errors::{DELAFTALE_ERROR_NO_VALUE, DELAFTALE_ERROR_OUT_OF_RANGE};
use crate::numbers::{Numbers, Place, day};

both! {
    /// The name of the group that a target-group code (målgruppekode), such as "6.2" or "INT-SHP", stands for on a day.
    ///
    /// `*standing` is one of DELAFTALE_CODE_...: the code is valid on that day, before it, after it, or never. `standing` may be NULL. The name
    /// is empty for a code that the register does not have. A code is a text: the number 6.10 would be 6.1.
    fn delaftale_target_group_name | delaftale_target_group_name_w(
        code: *const Text,
        date: f64,
        dates: i32,
        language: i32,
        standing: *mut i32,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        let (out, standing, code) = unsafe {
            let out = frame.text_out::<E>(buffer, capacity, length)?;
            (out, frame.wanted(standing, "standing")?, frame.text::<E>(code, "code")?)
        };
        let code = code_in(&code, Place::at("code"))?;
        let day = day(date, choices::dates("dates", dates)?, Place::at("date"))?;
        let found = Register::standard().standing(&code, day);
        let language = choices::language(language)?;
        if let Some(standing) = standing {
            standing.set(choices::standing_number(found));
        }
        out.set(found.entry().map_or("", |entry| entry.long_name.in_language(language)))
    }

    /// The exact sum of some rows of a column, selected by their target-group codes: all except 6.1 (alle undtagen 6.1).
    ///
    /// `codes` and `values` have `count` rows. A code may occur in several rows. `selection` is DELAFTALE_EXCEPT or DELAFTALE_ONLY. `selected`
    /// names the codes, with commas, semicolons or blanks between them. DELAFTALE_EXCEPT with an empty text sums the whole column. A code
    /// that the column does not have is refused ("table.missing"), and so is a code that is named twice ("table.duplicate").
    ///
    /// DELAFTALE_ERROR_NO_VALUE: a selected row holds a state, such as DELAFTALE_VALUE_SUPPRESSED. An unknown value is not 0.
    fn delaftale_sum_by_code | delaftale_sum_by_code_w(
        count: usize,
        codes: *const *const Text,
        values: *const f64,
        selection: i32,
        selected: *const Text,
        sum: *mut f64,
    ) |frame| {
        // SAFETY: as the caller promises.
        let (out, codes, values, selected) = unsafe {
            let out = frame.out(sum, "sum")?;
            let (codes, values) = (frame.column(codes, count, "codes")?, frame.column(values, count, "values")?);
            (out, codes, values, frame.text::<E>(selected, "selected")?)
        };
        if ![DELAFTALE_EXCEPT, DELAFTALE_ONLY].contains(&selection) {
            return Err(Failure::no_choice("selection", selection));
        }
        let read = |(i, code): (usize, &*const Text)| {
            // SAFETY: as the caller promises.
            let text = unsafe { frame.text::<E>(*code, "codes") }.map_err(|failure| failure.in_place(i))?;
            code_in(&text, Place::in_column("codes", i))
        };
        let codes = codes.iter().enumerate().map(read).collect::<Result<Vec<_>, Failure>>()?;
        let selected = selection_of(&selected, &codes)?;
        out.set(sum_of(&codes, values, |code| selected.contains(code) == (selection == DELAFTALE_ONLY))?);
        Ok(())
    }
}

fn code_in(text: &str, place: Place<'_>) -> Result<TargetGroupCode, Failure> {
    TargetGroupCode::parse(text).map_err(|error| place.refusal(error))
}

fn sum_of(codes: &[TargetGroupCode], values: &[f64], is_meant: impl Fn(&TargetGroupCode) -> bool) -> Result<f64, Failure> {
    let numbers = Numbers::of(DELAFTALE_UNIT_NONE, DELAFTALE_DECIMALS_OWN)?;
    let mut sum = Some(Exact::ZERO);
    for (i, (code, value)) in codes.iter().zip(values).enumerate() {
        let value = numbers.value(*value, Place::in_column("values", i))?;
        if is_meant(code) {
            let figure = value.figure().ok_or_else(|| not_known(i, code, &value))?;
            sum = sum.and_then(|sum| sum.plus(figure.value()));
        }
    }
    sum.map(Exact::to_float)
        .ok_or_else(|| failed!(DELAFTALE_ERROR_OUT_OF_RANGE, "values", "summen er for stor", "the sum is too large"))
}

fn not_known(row: usize, code: &TargetGroupCode, value: &Value) -> Failure {
    let (danish, english) = (value.word(Language::Danish), value.word(Language::English));
    failed!(
        DELAFTALE_ERROR_NO_VALUE,
        format!("values/{row}"),
        "tallet for `{code}` er ikke kendt ({danish}), og et ukendt tal er ikke 0",
        "the number of `{code}` is not known ({english}), and an unknown number is not 0"
    )
}

/// The codes that are named, each in the column and once only.
fn selection_of(text: &str, column: &[TargetGroupCode]) -> Result<Vec<TargetGroupCode>, Failure> {
    let mut selected = Vec::new();
    for word in text.split([',', ';', ' ', '\t', '\n']).filter(|word| !word.is_empty()) {
        let refused = |error: Error| Place::at("selected").refusal(error);
        let code = TargetGroupCode::parse(word).map_err(refused)?;
        if selected.contains(&code) {
            let message = Text::new(format!("koden `{code}` er nævnt to gange"), format!("the code `{code}` is named twice"));
            return Err(refused(Error::new(ErrorCode::TableDuplicate, message)));
        }
        if !column.contains(&code) {
            let message = Text::new(format!("kolonnen har ingen række `{code}`"), format!("the column has no row `{code}`"));
            return Err(refused(Error::new(ErrorCode::TableMissing, message)));
        }
        selected.push(code);
    }
    Ok(selected)
}
