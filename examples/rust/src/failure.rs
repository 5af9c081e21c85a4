//! What stops the program, in the reader's language, with an exit code.

use std::io::{Error, ErrorKind};
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
    pub fn reading(language: Language, path: &Path, error: &Error) -> Self {
        let path = path.display();
        let why = reason(error, language);
        let message = match language {
            Language::Danish => format!("Kan ikke læse {path}: {why}."),
            Language::English => format!("Cannot read {path}: {why}."),
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
            let place = match (error.line(), error.column()) {
                (Some(line), Some(column)) => {
                    format!(" ({} {line}, {} {column})", language.pick("linje", "line"), language.pick("tegn", "character"))
                }
                _ => String::new(),
            };
            let path = if error.path().is_empty() { String::new() } else { format!(" {}", error.path()) };
            message.push_str(&format!(
                "\n  [{}]{path}{place}\n    {}\n    {}",
                error.code(),
                error.explanation(language),
                error.message_in(language)
            ));
            if let Some(help) = error.help_in(language) {
                message.push_str(&format!("\n    {}: {help}", language.pick("Hjælp", "Help")));
            }
        }
        Self { code: 4, message: visible(&message) }
    }

    /// A file or folder that cannot be written.
    #[must_use]
    pub fn writing(language: Language, path: &Path, error: &Error) -> Self {
        let path = path.display();
        let why = reason(error, language);
        let message = match language {
            Language::Danish => format!("Kan ikke skrive {path}: {why}."),
            Language::English => format!("Cannot write {path}: {why}."),
        };
        Self { code: 5, message }
    }
}

/// The text without control characters, which a file can bring and a terminal would obey; lines stay.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// What the operating system says, in the reader's language; its own words only where it says something rare.
fn reason(error: &Error, language: Language) -> String {
    let (danish, english) = match error.kind() {
        ErrorKind::NotFound => ("filen eller mappen findes ikke", "there is no such file or folder"),
        ErrorKind::PermissionDenied => ("der mangler rettigheder til det", "there is no permission for it"),
        ErrorKind::IsADirectory => ("det er en mappe og ikke en fil", "it is a folder and not a file"),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            ("et led i stien er en fil og ikke en mappe", "a part of the path is a file and not a folder")
        }
        ErrorKind::StorageFull => ("der er ikke mere plads på disken", "the disk is full"),
        ErrorKind::ReadOnlyFilesystem => ("drevet kan kun læses", "the disk can only be read"),
        ErrorKind::InvalidInput | ErrorKind::InvalidFilename => {
            ("navnet kan ikke bruges til en fil", "the name cannot be used for a file")
        }
        _ => return format!("{} ({error})", language.pick("styresystemet siger nej", "the operating system refuses")),
    };
    language.pick(danish, english).to_owned()
}

impl From<Failure> for ExitCode {
    fn from(failure: Failure) -> Self {
        Self::from(failure.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_speaks_the_language_that_was_chosen() {
        let path = Path::new("plan.json");
        for kind in [ErrorKind::NotFound, ErrorKind::PermissionDenied, ErrorKind::IsADirectory, ErrorKind::AlreadyExists] {
            let error = Error::from(kind);
            let danish = Failure::reading(Language::Danish, path, &error);
            let english = Failure::writing(Language::English, path, &error);
            assert_eq!((danish.code, english.code), (3, 5));
            assert!(danish.message.starts_with("Kan ikke læse plan.json: "), "{}", danish.message);
            assert!(english.message.starts_with("Cannot write plan.json: "), "{}", english.message);
            let own_words = error.to_string();
            assert!(!danish.message.contains(&own_words) && !english.message.contains(&own_words), "{own_words}");
        }
    }

    #[test]
    fn what_a_file_says_wrong_is_told_in_the_language_that_was_chosen() {
        let errors = delaftale::wire::read_plan("{\n  \"schemaVersion\": \"99\" }").unwrap_err();
        let told = |language| Failure::content(language, Path::new("plan.json"), &errors).message;
        let danish = [
            "Der er fejl i plan.json:",
            "  [json.schema-version] /schemaVersion (linje 2, tegn 20)",
            "    Dokumentets version kan ikke læses.",
            "    versionen `99` kan ikke læses",
            "    Hjælp: her læses version 1 og 2; et nyere dokument kræver et nyere program",
        ];
        let english = [
            "There are errors in plan.json:",
            "  [json.schema-version] /schemaVersion (line 2, character 20)",
            "    The version of the document cannot be read.",
            "    the version `99` cannot be read",
            "    Help: this library reads versions 1 and 2; a newer document needs a newer library",
        ];
        assert_eq!(told(Language::Danish).lines().collect::<Vec<_>>(), danish);
        assert_eq!(told(Language::English).lines().collect::<Vec<_>>(), english);
    }

    #[test]
    fn a_file_cannot_speak_to_the_terminal() {
        let errors = delaftale::wire::read_plan("{\"schemaVersion\": \"1\", \"\\u001b[2J\": 1}").unwrap_err();
        let message = Failure::content(Language::Danish, Path::new("plan.json"), &errors).message;
        assert!(message.contains("[2J") && message.chars().all(|c| c == '\n' || !c.is_control()), "{message:?}");
    }
}
