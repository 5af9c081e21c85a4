//! Errors as JSON.

use serde::{Serialize, Serializer};

use super::{Error, ErrorCode, Errors};
use crate::Language;

/// The parts of an error. Parts that it does not have are left out.
#[derive(Serialize)]
struct Answer<'a> {
    code: ErrorCode,
    #[serde(skip_serializing_if = "str::is_empty")]
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    danish: Texts<'a>,
    english: Texts<'a>,
}

/// The texts of an error in one language.
#[derive(Serialize)]
struct Texts<'a> {
    meaning: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

/// As in an answer of [`crate::wire::call`]: `code`, `path`, `position`, `line`, `column`, and in `danish` and `english` the `meaning` of
/// the code, the `message` about this input, and the `help` to correct it. Parts that an error does not have are left out.
impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let texts = |language| Texts {
            meaning: self.explanation(language),
            message: self.message_in(language),
            help: self.help_in(language),
        };
        let answer = Answer {
            code: self.code(),
            path: self.path(),
            position: self.position(),
            line: self.line(),
            column: self.column(),
            danish: texts(Language::Danish),
            english: texts(Language::English),
        };
        answer.serialize(serializer)
    }
}

/// A list of errors.
impl Serialize for Errors {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_slice().serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Figure;

    #[test]
    fn an_error_is_written_as_the_wire_writes_it() {
        let error = Figure::parse("12,3,4").unwrap_err().within("value");
        let written = serde_json::to_string(&Errors::from(error)).unwrap();
        let answer = crate::wire::failure(&Figure::parse("12,3,4").unwrap_err().within("value").into());
        assert_eq!(answer, format!(r#"{{"status":"failure","errors":{written}}}"#));
        assert!(
            written.starts_with(r#"[{"code":"figure.not-a-number","path":"/value","position":4,"danish":{"meaning":"#),
            "{written}"
        );
    }

    #[test]
    fn codes_are_written_and_read_by_their_names() {
        for code in ErrorCode::ALL {
            let text = serde_json::to_string(code).unwrap();
            assert_eq!(serde_json::from_str::<ErrorCode>(&text).unwrap(), *code);
        }
        assert!(serde_json::from_str::<ErrorCode>("\"figure\"").is_err());
    }
}
