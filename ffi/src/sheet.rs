//! The formulas of spreadsheets: cells as they are go in, and what the cells of the formula show comes out.

use std::ffi::c_void;

use delaftale::sheet::{Answer, Asked, Cell, CellAnswer, Formula, Range, Shown, answer, call_texts};
use delaftale::wire;

use crate::border::{Encoding, Failure, Frame, Given, Outs, Written, both, failed, shown_members};
use crate::choices;
use crate::errors::{DELAFTALE_ERROR_BUFFER_TOO_SMALL, DELAFTALE_ERROR_OUT_OF_RANGE};
use crate::rows::with_rows;

/// Cell: it holds nothing.
pub const DELAFTALE_CELL_EMPTY: i32 = 0;
/// Cell: it holds a number. Days are numbers too.
pub const DELAFTALE_CELL_NUMBER: i32 = 1;
/// Cell: it holds a text.
pub const DELAFTALE_CELL_TEXT: i32 = 2;
/// Cell: it holds true (a number that is not 0) or false (0).
pub const DELAFTALE_CELL_TRUTH: i32 = 3;
/// Cell: it holds an error value. Of an answer: something is wrong in the row (#VALUE!).
pub const DELAFTALE_CELL_ERROR: i32 = 4;
/// Cell of an answer: there is no such value (#N/A).
pub const DELAFTALE_CELL_NO_VALUE: i32 = 5;

/// The cells that a formula is given: those of all its arguments, one argument after the other, each row by row.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct DelaftaleCells {
    /// sizeof(DelaftaleCells), so that later versions can have more members.
    pub size: usize,
    /// How many arguments there are; those that are left out at the end are empty.
    pub arguments: usize,
    /// For each argument, how many rows of cells are given; 0 where it is left out.
    pub rows: *const usize,
    /// For each argument, how many columns.
    pub columns: *const usize,
    /// For each argument, how many rows the reference has: more than `rows` where empty ones at its end are not given. One with more than
    /// 100,000 is a whole column, of which the rows count that hold something. NULL where they are all given.
    pub heights: *const usize,
    /// How many cells there are in all.
    pub count: usize,
    /// For each cell, what it holds: one of DELAFTALE_CELL_....
    pub kinds: *const i32,
    /// For each cell, its number; looked at for numbers and truths only.
    pub numbers: *const f64,
    /// For each cell, its text, in the encoding of the function; looked at for texts only.
    pub texts: *const *const c_void,
    /// For each cell, the place of its number format in `number_formats`, from 0, or -1; NULL where no cell has one.
    pub formats: *const i32,
    /// How many number formats there are.
    pub format_count: usize,
    /// The number formats, such as "0.0 %", in the encoding of the function and in the language of the spreadsheet.
    pub number_formats: *const *const c_void,
}

// SAFETY: numbers and pointers, the first of them the size. NULL stands for members that a caller does not know.
unsafe impl Given for DelaftaleCells {
    const LEAST: usize = size_of::<Self>();
}

shown_members!(DelaftaleCells: arguments, count);

both! {
    /// Answers a formula of a spreadsheet: its rules about cells are the same for every program that asks.
    ///
    /// `formula` is the name of one: "expected", "target", "deadline", "status", "reason", "progress", "change", "relativeChange",
    /// "statusColumn", "progressColumn", "expectedColumn", "figure", "figureText", "date", "rule", "ruleDoubts", "targetGroup", "sumByCode",
    /// "checkShare", "checkSum", "wholeNumbers", "call". Its arguments are those of the guide to the formulas, in that order; "targetGroup"
    /// has the day of today behind them.
    ///
    /// The answer has `*rows` times `*columns` cells, which is 1 but for a column. For each of them `kinds` says what it shows, one of
    /// DELAFTALE_CELL_..., and `numbers` its number. The texts stand in the buffer: that of a single cell alone; of a column each different
    /// text once, with a line feed between them, and `numbers` says which, from 0. `room` is how many cells `kinds` and `numbers` have room
    /// for: the cells of the values in a column are enough.
    ///
    /// DELAFTALE_ERROR_REFUSED when something is wrong with the cells, which a spreadsheet shows as #VALUE!; DELAFTALE_ERROR_NO_VALUE when
    /// nothing is wrong and there is no such value, #N/A. DELAFTALE_ERROR_SOME_ROWS when rows of a column are wrong: the last error is that of
    /// the first, and all others are as they should be. DELAFTALE_ERROR_BUFFER_TOO_SMALL for too little room: `*rows`, `*columns` and
    /// `*length` say how much is needed.
    fn delaftale_formula | delaftale_formula_w(
        formula: *const Text,
        dates: i32,
        language: i32,
        cells: *const DelaftaleCells,
        room: usize,
        kinds: *mut i32,
        numbers: *mut f64,
        rows: *mut usize,
        columns: *mut usize,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            let wanted = (room, kinds, numbers, [rows, columns]);
            answered::<E>(frame, formula, (dates, language), cells, wanted, (buffer, capacity, length))
        }
    }
}

/// The name of the formula that calls a JSON operation.
const CALL: &str = "call";

/// # Safety
/// `formula` as for [`Frame::text`], `cells` as for [`given`], the outputs as for [`Frame::outs`], [`Frame::out`] and [`Frame::text_out`].
unsafe fn answered<E: Encoding<Unit: Written>>(
    frame: &mut Frame,
    formula: *const E::Unit,
    (dates, language): (i32, i32),
    cells: *const DelaftaleCells,
    (room, kinds, numbers, [rows, columns]): (usize, *mut i32, *mut f64, [*mut usize; 2]),
    (buffer, capacity, length): (*mut E::Unit, usize, *mut usize),
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (kinds, numbers, rows, columns, out, formula, arguments) = unsafe {
        let (kinds, numbers) = (frame.outs(kinds, room, "kinds")?, frame.outs(numbers, room, "numbers")?);
        let (rows, columns) = (frame.wanted(rows, "rows")?, frame.wanted(columns, "columns")?);
        let out = frame.text_out::<E>(buffer, capacity, length)?;
        (kinds, numbers, rows, columns, out, frame.text::<E>(formula, "formula")?, given::<E>(frame, cells)?)
    };
    let (dates, language) = (choices::dates("dates", dates)?, choices::language(language)?);
    let found = if formula == CALL {
        let [operation, request] = call_texts(arguments)?;
        Answer::from(with_rows(|memory| Ok(wire::call_with(memory, &operation, &request)))?)
    } else {
        let formula = Formula::from_name(&formula)?;
        with_rows(|memory| Ok(answer(formula, arguments, &mut Asked { dates, language, memory })?))?
    };
    if let Some(rows) = rows {
        rows.set(found.rows);
    }
    if let Some(columns) = columns {
        columns.set(found.columns);
    }
    let texts = write(&found.cells, kinds.as_ref(), numbers.as_ref());
    out.set(&texts)?;
    let count = found.cells.len();
    if count > room {
        return Err(failed!(
            DELAFTALE_ERROR_BUFFER_TOO_SMALL,
            "room",
            "svaret har {count} celler, men der er plads til {room}",
            "the answer has {count} cells, but there is room for {room}"
        ));
    }
    found.problem.map_or(Ok(()), |problem| Err(Failure::from(problem).among_rows()))
}

/// Writes the cells of an answer, and answers their texts.
fn write(cells: &[CellAnswer], kinds: Option<&Outs<'_, i32>>, numbers: Option<&Outs<'_, f64>>) -> String {
    let mut texts: Vec<&str> = Vec::new();
    for (place, cell) in cells.iter().enumerate() {
        let (kind, number) = match cell {
            CellAnswer::Empty => (DELAFTALE_CELL_EMPTY, 0.0),
            CellAnswer::Number(number) => (DELAFTALE_CELL_NUMBER, *number),
            CellAnswer::Wrong => (DELAFTALE_CELL_ERROR, f64::NAN),
            CellAnswer::Nothing => (DELAFTALE_CELL_NO_VALUE, f64::NAN),
            CellAnswer::Text(text) => {
                // A column has few different texts.
                let known = texts.iter().position(|known| known == text).unwrap_or_else(|| {
                    texts.push(text);
                    texts.len() - 1
                });
                (DELAFTALE_CELL_TEXT, f64::from(u32::try_from(known).unwrap_or(u32::MAX)))
            }
        };
        if let Some(kinds) = kinds {
            kinds.set(place, kind);
        }
        if let Some(numbers) = numbers {
            numbers.set(place, number);
        }
    }
    texts.join("\n")
}

/// The arguments that were given.
///
/// # Safety
/// `cells` is NULL or leads to a size in bytes with as many bytes behind it, if it is aligned; its columns as for [`Frame::column`], each
/// text as for [`Frame::text`].
unsafe fn given<'a, E: Encoding>(frame: &Frame, cells: *const DelaftaleCells) -> Result<Vec<Range<'a>>, Failure> {
    // SAFETY: as the caller promises.
    let given = unsafe { frame.given(cells, "cells") }?;
    let count = given.count;
    // SAFETY: as the caller promises.
    let (rows, columns, heights, kinds, numbers, texts, formats, number_formats) = unsafe {
        (
            frame.column(given.rows, given.arguments, "cells/rows")?,
            frame.column(given.columns, given.arguments, "cells/columns")?,
            frame.optional_column(given.heights, given.arguments, "cells/heights")?,
            frame.column(given.kinds, count, "cells/kinds")?,
            frame.column(given.numbers, count, "cells/numbers")?,
            frame.column(given.texts, count, "cells/texts")?,
            frame.optional_column(given.formats, count, "cells/formats")?,
            frame.column(given.number_formats, given.format_count, "cells/number_formats")?,
        )
    };
    // SAFETY: as the caller promises.
    let format = |text: &*const c_void| unsafe { frame.text::<E>(text.cast(), "cells/number_formats") };
    let formats_read = number_formats.iter().map(|text| Ok(Shown::by(&format(text)?))).collect::<Result<Vec<_>, Failure>>()?;
    let cell = |place: usize| {
        let (kind, number) = (kinds.get(place).copied().unwrap_or_default(), numbers.get(place).copied().unwrap_or_default());
        let mut cell = match kind {
            DELAFTALE_CELL_EMPTY => return Ok(Cell::EMPTY),
            DELAFTALE_CELL_NUMBER => Cell::number(number),
            DELAFTALE_CELL_TRUTH => return Ok(Cell::truth(number != 0.0)),
            DELAFTALE_CELL_ERROR => return Ok(Cell::broken()),
            DELAFTALE_CELL_TEXT => {
                let text = texts.get(place).copied().unwrap_or(std::ptr::null());
                // SAFETY: as the caller promises.
                let text = unsafe { frame.text::<E>(text.cast(), "cells/texts") };
                return Ok(Cell::text(text.map_err(|failure| failure.in_place(place))?));
            }
            other => return Err(Failure::no_choice("cells/kinds", other).in_place(place)),
        };
        let shown = formats.and_then(|formats| formats.get(place)).and_then(|format| usize::try_from(*format).ok());
        if let Some(shown) = shown {
            let known = formats_read.get(shown).copied();
            cell.shown = known.ok_or_else(|| Failure::no_such("cells/formats", shown, formats_read.len()).in_place(place))?;
        }
        Ok(cell)
    };
    let mut next = 0;
    let mut ranges = Vec::with_capacity(given.arguments);
    for (argument, (rows, columns)) in rows.iter().zip(columns).enumerate() {
        let end = rows.checked_mul(*columns).and_then(|own| own.checked_add(next)).filter(|end| *end <= count);
        let Some(end) = end else { return Err(not_as_many(count)) };
        let range = Range::of(*columns, (next..end).map(cell).collect::<Result<Vec<_>, Failure>>()?);
        let height = heights.and_then(|heights| heights.get(argument)).copied().unwrap_or_default();
        ranges.push(range.with_height(height));
        next = end;
    }
    if next == count { Ok(ranges) } else { Err(not_as_many(count)) }
}

fn not_as_many(count: usize) -> Failure {
    failed!(
        DELAFTALE_ERROR_OUT_OF_RANGE,
        "cells/count",
        "`rows` og `columns` giver ikke {count} celler i alt",
        "`rows` and `columns` do not make {count} cells in all"
    )
}
