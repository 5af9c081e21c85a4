//! What stops the program, in the reader's language, with an exit code.

use std::path::Path;
use std::process::ExitCode;

use delaftale::{Errors, Language};

/// Why the program stops.
#[derive(Debug)]
pub struct Failure {
    /// The exit code: 2 wrong arguments, 3 a file cannot be read, 4 a file says something wrong, 5 a file cannot be written.
    pub code: u8,
    /// What to tell the person.
    pub message: String,
}

impl Failure {
    /// An argument that cannot be understood.
    #[must_use]
    pub fn argument(language: Language, danish: &str, english: &str) -> Self {
        let more = language.pick("Skriv --help for at se, hvad der kan skrives.", "Write --help to see what can be written.");
        Self { code: 2, message: format!("{}\n{more}", language.pick(danish, english)) }
    }

    /// A file that is not there or cannot be opened.
    #[must_use]
    pub fn reading(language: Language, path: &Path, error: &std::io::Error) -> Self {
        let path = path.display();
        let missing = error.kind() == std::io::ErrorKind::NotFound;
        let message = match (missing, language) {
            (true, Language::Danish) => format!("Filen findes ikke: {path}"),
            (true, Language::English) => format!("There is no such file: {path}"),
            (false, Language::Danish) => format!("Filen kan ikke læses: {path} ({error})"),
            (false, Language::English) => format!("The file cannot be read: {path} ({error})"),
        };
        Self { code: 3, message }
    }

    /// A file that says something wrong: every problem with its place.
    #[must_use]
    pub fn content(language: Language, path: &Path, errors: &Errors) -> Self {
        let mut message = match language {
            Language::Danish => format!("Der er fejl i {}:", path.display()),
            Language::English => format!("There are errors in {}:", path.display()),
        };
        for error in errors.as_slice() {
            let place = if error.path().is_empty() { String::new() } else { format!(" {}", error.path()) };
            message.push_str(&format!(
                "\n  [{}]{place}\n    {}\n    {}",
                error.code(),
                error.explanation(language),
                error.message()
            ));
            if let Some(help) = error.help() {
                message.push_str(&format!("\n    {}: {help}", language.pick("Hjælp", "Help")));
            }
        }
        Self { code: 4, message }
    }

    /// A file or folder that cannot be written.
    #[must_use]
    pub fn writing(language: Language, path: &Path, error: &std::io::Error) -> Self {
        let message = match language {
            Language::Danish => format!("Kan ikke skrive {} ({error})", path.display()),
            Language::English => format!("Cannot write {} ({error})", path.display()),
        };
        Self { code: 5, message }
    }
}

impl From<Failure> for ExitCode {
    fn from(failure: Failure) -> Self {
        Self::from(failure.code)
    }
}
