//! Why a call did not succeed.

use delaftale::{Error, Errors, Language, Text};

use delaftale::sheet::Refused;

use crate::errors::{
    self, DELAFTALE_ERROR_NO_VALUE, DELAFTALE_ERROR_OUT_OF_RANGE, DELAFTALE_ERROR_REFUSED, DELAFTALE_ERROR_SOME_ROWS,
};

/// The number that a call returns, and what went wrong.
pub(crate) struct Failure {
    pub(crate) number: i32,
    problem: Problem,
}

enum Problem {
    /// What the library found in the input.
    Library(Errors),
    /// What was found at the border, with the number that names it and the argument where it was.
    Border { cause: i32, path: String, message: Text },
}

/// A failure of the border, about an argument: the two texts stand side by side and take the same values.
macro_rules! failed {
    ($number:expr, $path:expr, $danish:literal, $english:literal) => {
        $crate::border::Failure::at_border($number, &$path, delaftale::Text::new(format!($danish), format!($english)))
    };
}
pub(crate) use failed;

impl Failure {
    /// `path` is the name of an argument, and the place in it: `values/3`.
    pub(crate) fn at_border(number: i32, path: &str, message: Text) -> Self {
        let path = if path.is_empty() { String::new() } else { format!("/{path}") };
        Self { number, problem: Problem::Border { cause: number, path, message } }
    }

    /// A choice that is none, such as a unit or a language.
    pub(crate) fn no_choice(argument: &str, choice: i32) -> Self {
        failed!(
            DELAFTALE_ERROR_OUT_OF_RANGE,
            argument,
            "`{argument}` kan ikke være `{choice}`",
            "`{argument}` cannot be `{choice}`"
        )
    }

    /// An index beyond what there is.
    pub(crate) fn no_such(argument: &str, index: usize, count: usize) -> Self {
        failed!(
            DELAFTALE_ERROR_OUT_OF_RANGE,
            argument,
            "`{argument}` er `{index}`, men der er {count}, talt fra 0",
            "`{argument}` is `{index}`, but there are {count}, counted from 0"
        )
    }

    /// The stable code: the library's own for what it refused, else the name of the number.
    pub(crate) fn code(&self) -> &'static str {
        match &self.problem {
            Problem::Library(_) => self.first().map_or("", |error| error.code().name()),
            Problem::Border { cause, .. } => errors::name(*cause).to_str().unwrap_or_default(),
        }
    }

    /// Where it is: a JSON pointer whose first name is that of the argument.
    pub(crate) fn path(&self) -> &str {
        match &self.problem {
            Problem::Library(_) => self.first().map_or("", Error::path),
            Problem::Border { path, .. } => path,
        }
    }

    /// What is wrong; where there are several things, a line for each with its place.
    pub(crate) fn message(&self, language: Language) -> String {
        match &self.problem {
            Problem::Library(all) => match all.as_slice() {
                [one] => one.message_in(language).to_owned(),
                many => many
                    .iter()
                    .map(|error| format!("{}: {}", error.path(), error.message_in(language)))
                    .collect::<Vec<_>>()
                    .join("\n"),
            },
            Problem::Border { message, .. } => message.in_language(language).to_owned(),
        }
    }

    /// How to correct it; empty if there is no advice.
    pub(crate) fn help(&self, language: Language) -> &str {
        self.first().and_then(|error| error.help_in(language)).unwrap_or_default()
    }

    /// Everything about everything that is wrong, as JSON: the failure that the JSON operations answer. `None` for what was found at the
    /// border.
    pub(crate) fn json(&self) -> Option<String> {
        match &self.problem {
            Problem::Library(all) => Some(delaftale::wire::failure(all)),
            Problem::Border { .. } => None,
        }
    }

    fn first(&self) -> Option<&Error> {
        match &self.problem {
            Problem::Library(all) => all.as_slice().first(),
            Problem::Border { .. } => None,
        }
    }

    /// The same failure at a place in its argument.
    pub(crate) fn in_place(mut self, index: usize) -> Self {
        if let Problem::Border { path, .. } = &mut self.problem {
            *path = format!("{path}/{index}");
        }
        self
    }

    /// The same failure in a row of a column.
    pub(crate) fn in_row(self, row: usize) -> Self {
        let problem = match self.problem {
            Problem::Library(all) => Problem::Library(all.within(row).within("rows")),
            Problem::Border { cause, path, message } => Problem::Border { cause, path: format!("/rows/{row}{path}"), message },
        };
        Self { problem, ..self }
    }

    /// The same failure of one row as that of a column in which others are well.
    pub(crate) fn among_rows(self) -> Self {
        Self { number: DELAFTALE_ERROR_SOME_ROWS, ..self }
    }
}

impl From<Errors> for Failure {
    fn from(errors: Errors) -> Self {
        Self { number: DELAFTALE_ERROR_REFUSED, problem: Problem::Library(errors) }
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        let number = if refused.nothing_there { DELAFTALE_ERROR_NO_VALUE } else { DELAFTALE_ERROR_REFUSED };
        Self { number, problem: Problem::Library(refused.errors) }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Errors::from(error).into()
    }
}
