//! The formulas of spreadsheets through the C border, in both encodings.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where something is not as expected")]

mod support;

use std::ffi::{CString, c_void};
use std::ptr;

use delaftale_ffi::*;
use support::{last, place, wide};

const LEVEL: &str = "øges til 85 % inden 31. august 2025";

/// A cell as a host has it.
#[derive(Clone, Copy)]
enum Holds {
    Nothing,
    Number(f64),
    /// A number with the first number format.
    Share(f64),
    Text(&'static str),
    Truth(f64),
    Broken,
}
use Holds::{Broken, Nothing, Number, Share, Text, Truth};

/// What is handed over: the columns, and the texts that they lead to.
struct Given {
    rows: Vec<usize>,
    columns: Vec<usize>,
    heights: Vec<usize>,
    kinds: Vec<i32>,
    numbers: Vec<f64>,
    texts: Vec<*const c_void>,
    formats: Vec<i32>,
    number_formats: Vec<*const c_void>,
    _narrow: Vec<CString>,
    _wide: Vec<Vec<u16>>,
}

impl Given {
    /// One column of cells for each argument.
    fn of(arguments: &[&[Holds]], is_wide: bool) -> Self {
        let cells: Vec<Holds> = arguments.iter().flat_map(|cells| cells.iter().copied()).collect();
        let (mut narrow, mut wides) = (Vec::new(), Vec::new());
        let mut pointer = |text: &str| -> *const c_void {
            if is_wide {
                wides.push(wide(text));
                wides.last().unwrap().as_ptr().cast()
            } else {
                narrow.push(CString::new(text).unwrap());
                narrow.last().unwrap().as_ptr().cast()
            }
        };
        let texts = cells.iter().map(|cell| if let Text(text) = cell { pointer(text) } else { ptr::null() }).collect();
        let number_formats = vec![pointer("0,0 %")];
        Self {
            rows: arguments.iter().map(|cells| cells.len()).collect(),
            columns: vec![1; arguments.len()],
            heights: arguments.iter().map(|cells| cells.len()).collect(),
            kinds: cells
                .iter()
                .map(|cell| match cell {
                    Nothing => DELAFTALE_CELL_EMPTY,
                    Number(_) | Share(_) => DELAFTALE_CELL_NUMBER,
                    Text(_) => DELAFTALE_CELL_TEXT,
                    Truth(_) => DELAFTALE_CELL_TRUTH,
                    Broken => DELAFTALE_CELL_ERROR,
                })
                .collect(),
            numbers: cells
                .iter()
                .map(|cell| match cell {
                    Number(number) | Share(number) | Truth(number) => *number,
                    _ => 0.0,
                })
                .collect(),
            texts,
            formats: cells.iter().map(|cell| if matches!(cell, Share(_)) { 0 } else { -1 }).collect(),
            number_formats,
            _narrow: narrow,
            _wide: wides,
        }
    }

    fn cells(&self) -> DelaftaleCells {
        DelaftaleCells {
            size: size_of::<DelaftaleCells>(),
            arguments: self.rows.len(),
            rows: self.rows.as_ptr(),
            columns: self.columns.as_ptr(),
            heights: self.heights.as_ptr(),
            count: self.kinds.len(),
            kinds: self.kinds.as_ptr(),
            numbers: self.numbers.as_ptr(),
            texts: self.texts.as_ptr(),
            formats: self.formats.as_ptr(),
            format_count: self.number_formats.len(),
            number_formats: self.number_formats.as_ptr(),
        }
    }
}

/// What came out.
#[derive(Debug, PartialEq)]
struct Came {
    number: i32,
    shape: (usize, usize),
    kinds: Vec<i32>,
    numbers: Vec<f64>,
    text: String,
}

fn narrow(formula: &str, cells: &DelaftaleCells, room: usize, capacity: usize) -> Came {
    let formula = CString::new(formula).unwrap();
    let (mut kinds, mut numbers) = (vec![99; room], vec![99.0; room]);
    let (mut rows, mut columns, mut length) = (99, 99, 99);
    let mut buffer = vec![1; capacity];
    // SAFETY: all of it lives here, and is as large as it is said to be.
    let number = unsafe {
        delaftale_formula(
            formula.as_ptr(),
            DELAFTALE_DATES_1900,
            DELAFTALE_DANISH,
            cells,
            room,
            kinds.as_mut_ptr(),
            numbers.as_mut_ptr(),
            &raw mut rows,
            &raw mut columns,
            buffer.as_mut_ptr(),
            capacity,
            &raw mut length,
        )
    };
    let bytes = buffer.iter().take_while(|byte| **byte != 0).map(|byte| byte.to_ne_bytes()[0]).collect();
    Came { number, shape: (rows, columns), kinds, numbers, text: String::from_utf8(bytes).unwrap() }
}

fn utf16(formula: &str, cells: &DelaftaleCells, room: usize) -> Came {
    let formula = wide(formula);
    let (mut kinds, mut numbers) = (vec![99; room], vec![99.0; room]);
    let (mut rows, mut columns, mut length) = (99, 99, 99);
    let mut buffer = vec![1_u16; 1000];
    // SAFETY: all of it lives here, and is as large as it is said to be.
    let number = unsafe {
        delaftale_formula_w(
            formula.as_ptr(),
            DELAFTALE_DATES_1900,
            DELAFTALE_DANISH,
            cells,
            room,
            kinds.as_mut_ptr(),
            numbers.as_mut_ptr(),
            &raw mut rows,
            &raw mut columns,
            buffer.as_mut_ptr(),
            buffer.len(),
            &raw mut length,
        )
    };
    let text = if number == DELAFTALE_OK { String::from_utf16(&buffer[..length]).unwrap() } else { String::new() };
    Came { number, shape: (rows, columns), kinds, numbers, text }
}

const STATUS: &[&[Holds]] = &[
    &[Text(LEVEL)],
    &[Share(0.2)],
    &[Number(44255.0)],
    &[Share(0.55)],
    &[Number(45169.0)],
    &[Number(44440.0)],
    &[Number(45900.0)],
];

const COLUMN: &[&[Holds]] = &[
    &[Text(LEVEL), Text("vrøvl"), Nothing, Text(LEVEL)],
    &[Number(20.0)],
    &[Text("28. februar 2021")],
    &[Number(55.0), Number(55.0), Nothing, Broken],
    &[Number(45169.0)],
    &[Number(44440.0)],
    &[Number(45900.0)],
    &[Text("%")],
];

#[test]
fn one_cell_in_both_encodings() {
    let came = narrow("status", &Given::of(STATUS, false).cells(), 1, 100);
    let wanted = Came {
        number: DELAFTALE_OK,
        shape: (1, 1),
        kinds: vec![DELAFTALE_CELL_TEXT],
        numbers: vec![0.0],
        text: "på vej".to_owned(),
    };
    assert_eq!(came, wanted);
    assert_eq!(utf16("status", &Given::of(STATUS, true).cells(), 1), wanted);
    let came = narrow("deadline", &Given::of(&[STATUS[0], STATUS[1], STATUS[2], STATUS[5], STATUS[6]], false).cells(), 1, 0);
    assert_eq!((came.number, came.kinds, came.numbers), (DELAFTALE_OK, vec![DELAFTALE_CELL_NUMBER], vec![45900.0]));
}

#[test]
fn a_column_with_rows_that_are_wrong() {
    let came = narrow("statusColumn", &Given::of(COLUMN, false).cells(), 4, 100);
    let kinds = vec![DELAFTALE_CELL_TEXT, DELAFTALE_CELL_ERROR, DELAFTALE_CELL_EMPTY, DELAFTALE_CELL_ERROR];
    assert_eq!((came.number, came.shape, came.kinds, came.text.as_str()), (DELAFTALE_ERROR_SOME_ROWS, (4, 1), kinds, "på vej"));
    assert_eq!(place(), ("rule.not-a-rule".to_owned(), "/rows/1/rule".to_owned()));
    assert!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH).starts_with("række 2: `vrøvl`"));
    assert!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_ENGLISH).starts_with("row 2: `vrøvl`"));
    // Different texts stand once each, a line for each.
    let mut rows = COLUMN.to_vec();
    rows[0] = &[Text(LEVEL)];
    rows[3] = &[Number(55.0), Number(15.0), Number(55.0), Text("afventer måling")];
    let came = narrow("statusColumn", &Given::of(&rows, false).cells(), 9, 100);
    assert_eq!((came.number, came.shape), (DELAFTALE_OK, (4, 1)));
    assert_eq!(came.text, "på vej\ngår den forkerte vej\nkan ikke vurderes");
    assert_eq!(came.numbers[..4], [0.0, 1.0, 0.0, 2.0]);
}

#[test]
fn a_whole_column_is_given_as_far_as_the_sheet_is_used() {
    let mut given = Given::of(COLUMN, false);
    for argument in [0, 3] {
        given.heights[argument] = 1_048_576;
    }
    assert_eq!(narrow("statusColumn", &given.cells(), 4, 100).shape, (4, 1));
    given.heights[3] = 4;
    let came = narrow("statusColumn", &given.cells(), 4, 100);
    assert_eq!((came.number, place().0.as_str()), (DELAFTALE_ERROR_REFUSED, "sheet.shape"));
    assert!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH).contains("hel kolonne"));
}

#[test]
fn what_is_wrong_and_what_is_not_there() {
    let mut cells = STATUS.to_vec();
    cells[1] = &[Truth(1.0)];
    let came = narrow("status", &Given::of(&cells, false).cells(), 1, 100);
    assert_eq!((came.number, came.kinds, came.text.as_str()), (DELAFTALE_ERROR_REFUSED, vec![0], ""));
    assert!(came.numbers[0].is_nan());
    assert_eq!(place(), ("sheet.truth".to_owned(), "/baseline".to_owned()));
    cells[0] = &[Text("øges i perioden")];
    cells[1] = &[Text("20 %")];
    cells[3] = &[Text("30 %")];
    assert_eq!(narrow("progress", &Given::of(&cells, false).cells(), 1, 100).number, DELAFTALE_ERROR_NO_VALUE);
    assert_eq!(place().0, "sheet.no-value");
    assert_eq!(narrow("sum", &Given::of(&[], false).cells(), 1, 100).number, DELAFTALE_ERROR_REFUSED);
    assert_eq!(place(), ("sheet.formula".to_owned(), "/formula".to_owned()));
}

#[test]
fn a_json_operation() {
    let call: &[&[Holds]] = &[&[Text("parseFigure")], &[Text(r#"{"text":"19,14 %"}"#)]];
    let came = narrow("call", &Given::of(call, false).cells(), 1, 1000);
    assert!(came.text.starts_with(r#"{"status":"success""#), "{came:?}");
    assert_eq!(narrow("call", &Given::of(&call[..1], false).cells(), 1, 100).number, DELAFTALE_ERROR_REFUSED);
    assert_eq!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH), "json mangler");
}

#[test]
fn too_little_room() {
    let given = Given::of(COLUMN, false);
    let came = narrow("statusColumn", &given.cells(), 3, 100);
    assert_eq!((came.number, came.shape), (DELAFTALE_ERROR_BUFFER_TOO_SMALL, (4, 1)));
    let came = narrow("statusColumn", &given.cells(), 4, 2);
    assert_eq!((came.number, came.text.as_str()), (DELAFTALE_ERROR_BUFFER_TOO_SMALL, ""));
}

#[test]
fn cells_that_do_not_add_up() {
    let given = Given::of(STATUS, false);
    let wrong = |change: &dyn Fn(&mut DelaftaleCells)| {
        let mut cells = given.cells();
        change(&mut cells);
        (narrow("status", &cells, 1, 100).number, place().1)
    };
    let place_of = |path: &str| (DELAFTALE_ERROR_OUT_OF_RANGE, path.to_owned());
    assert_eq!(wrong(&|cells| cells.size = 8), place_of("/cells/size"));
    assert_eq!(wrong(&|cells| cells.count = 6), place_of("/cells/count"));
    assert_eq!(wrong(&|cells| cells.arguments = 6), place_of("/cells/count"));
    assert_eq!(wrong(&|cells| cells.format_count = 0), place_of("/cells/formats/1"));
    let kinds = [DELAFTALE_CELL_TEXT, 6, 0, 0, 0, 0, 0];
    assert_eq!(wrong(&|cells| cells.kinds = kinds.as_ptr()), place_of("/cells/kinds/1"));
    let texts = [ptr::null(); 7];
    assert_eq!(wrong(&|cells| cells.texts = texts.as_ptr()), (DELAFTALE_ERROR_NULL_POINTER, "/cells/texts/0".to_owned()));
    // SAFETY: nothing is written to, and there are no cells.
    let number = unsafe {
        delaftale_formula(
            c"status".as_ptr(),
            DELAFTALE_DATES_1900,
            DELAFTALE_DANISH,
            ptr::null(),
            0,
            ptr::null_mut(),
            ptr::null_mut(),
            ptr::null_mut(),
            ptr::null_mut(),
            ptr::null_mut(),
            0,
            ptr::null_mut(),
        )
    };
    assert_eq!(number, DELAFTALE_ERROR_NULL_POINTER);
    assert_eq!(place().1, "/cells");
}
