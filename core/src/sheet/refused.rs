//! Why a formula has no answer.

use super::name::{At, Name};
use crate::figure::Value;
use crate::words::say;
use crate::{Error, ErrorCode, Errors, Language, Text};

/// Why a formula has no answer: its cells are wrong, or nothing is wrong but there is no such value.
///
/// A spreadsheet shows the first as `#VALUE!` and the second as `#N/A`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The errors, with the argument at the beginning of each path.
    pub errors: Errors,
    /// Whether nothing is wrong, but there is no such value: a direction has no target, a number is not known.
    pub nothing_there: bool,
}

impl Refused {
    pub(super) fn new(code: ErrorCode, at: At, message: Text) -> Self {
        at.refuses(Error::new(code, message)).into()
    }

    /// There is no such value.
    pub(super) fn nothing(name: Name, message: Text) -> Self {
        let error = name.whole().refuses(Error::new(ErrorCode::SheetNoValue, message));
        Self { errors: error.into(), nothing_there: true }
    }

    /// The message and the advice of each error, one line each.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let of = |error: &Error| match error.help_in(language) {
            Some(help) => format!("{} – {help}", error.message_in(language)),
            None => error.message_in(language).to_owned(),
        };
        self.errors.as_slice().iter().map(of).collect::<Vec<_>>().join("\n")
    }

    /// The same refusal for a row of a column, counted from 0.
    pub(super) fn in_row(self, row: usize) -> Self {
        let number = row + 1;
        let of = |error: Error| {
            let (danish, english) = (error.message_in(Language::Danish), error.message_in(Language::English));
            let message = say!("række {number}: {danish}", "row {number}: {english}");
            error.with_message(message).within(row).within("rows")
        };
        let errors = self.errors.into_vec().into_iter().map(of).collect();
        Self { errors: Errors::from_vec(errors), ..self }
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self { errors: error.into(), nothing_there: false }
    }
}

impl From<Errors> for Refused {
    fn from(errors: Errors) -> Self {
        Self { errors, nothing_there: false }
    }
}

/// The cell must be filled in.
pub(super) fn missing(at: At) -> Refused {
    let Text { danish, english } = at.named();
    Refused::new(ErrorCode::SheetMissing, at, say!("{danish} mangler", "{english} is missing"))
}

/// The cell has an error value.
pub(super) fn broken(at: At) -> Refused {
    let Text { danish, english } = at.named();
    Refused::new(ErrorCode::SheetErrorValue, at, say!("{danish} er en fejlværdi", "{english} is an error value"))
}

/// The cell is true or false, not a number.
pub(super) fn truth_for_number(at: At) -> Refused {
    let Text { danish, english } = at.named();
    let message = say!("{danish} er sandt eller falsk, ikke et tal", "{english} is true or false, not a number");
    Refused::new(ErrorCode::SheetTruth, at, message)
}

/// The cell is true or false, not a day.
pub(super) fn truth_for_day(at: At) -> Refused {
    let Text { danish, english } = at.named();
    let message = say!("{danish} er sandt eller falsk, ikke en dato", "{english} is true or false, not a date");
    Refused::new(ErrorCode::SheetTruth, at, message)
}

/// There are several cells, and only one is expected.
pub(super) fn several(name: Name) -> Refused {
    let Text { danish, english } = name.whole().named();
    let message = say!("{danish} skal være én celle, ikke et område", "{english} must be one cell, not a range");
    Refused::new(ErrorCode::SheetShape, name.whole(), message)
}

/// A number that is not known.
pub(super) fn unknown(at: At, state: &Value) -> Refused {
    let Text { danish, english } = at.named();
    let (own, other) = (state.word(Language::Danish), state.word(Language::English));
    let message = say!("{danish} er ikke kendt: {own}", "{english} is not known: {other}");
    let error = at.refuses(Error::new(ErrorCode::SheetNoValue, message));
    Refused { errors: error.into(), nothing_there: true }
}
