//! `delaftale` for C, and for everything that calls C: Excel, LibreOffice Calc, Python, .NET.
//!
//! Three layers: **handles** for plans, observations, the register and assessments; **JSON operations**, the same as in every other
//! binding; and **flat functions** for the cells of a spreadsheet, which take texts and numbers and answer with a number.
//!
//! The header is `include/delaftale.h`, made from these files by `ffi/header`; its comments are the ones here, so they speak to people who
//! write C. Every export runs inside of a guard: its pointers are checked before they are followed, and no panic leaves the library.

mod border;
mod choices;
mod errors;
mod numbers;
mod rows;

// What follows is the order of the header.

mod cell;
mod cells;
mod columns;
mod sheet;

mod dates;
mod figures;
mod words;

mod checks;
mod groups;

mod json;

mod handles;

use std::ffi::{CStr, c_char};

pub use border::{
    DELAFTALE_LAST_CALL, DELAFTALE_LAST_CODE, DELAFTALE_LAST_FULL, DELAFTALE_LAST_HELP, DELAFTALE_LAST_JSON,
    DELAFTALE_LAST_MESSAGE, DELAFTALE_LAST_PATH, delaftale_last_error, delaftale_last_error_text, delaftale_last_error_text_w,
};
pub use cells::*;
pub use checks::*;
pub use choices::*;
pub use columns::*;
pub use dates::*;
pub use errors::*;
pub use figures::*;
pub use groups::*;
pub use handles::assessments::*;
pub use handles::observations::*;
pub use handles::plan::*;
pub use handles::register::*;
pub use json::*;
pub use sheet::*;
pub use words::*;

// With `panic = "abort"` the guard would do nothing, and a fault would take the host program down.
#[cfg(not(panic = "unwind"))]
compile_error!("delaftale-ffi must be built with panic = \"unwind\"");

/// The version of this interface. It rises when programs must be compiled again with the new header.
pub const DELAFTALE_ABI_VERSION: u32 = 2;

/// The DELAFTALE_ABI_VERSION of the library. Compare it with the one in the header before you call anything else.
#[unsafe(no_mangle)]
pub extern "C" fn delaftale_abi_version() -> u32 {
    border::plain(0, || DELAFTALE_ABI_VERSION)
}

const VERSION: &CStr = match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
    Ok(version) => version,
    Err(_) => c"",
};

/// The version of the library, such as "0.1.0". The text belongs to the library: do not free it. The JSON operation "versions" lists all other
/// versions.
#[unsafe(no_mangle)]
pub extern "C" fn delaftale_version() -> *const c_char {
    border::plain(c"".as_ptr(), || VERSION.as_ptr())
}
