//! What went wrong, as RFC 9457 has it: with the code, the path and both languages of every error.

use std::fmt::Display;

use axum::extract::rejection::{BytesRejection, QueryRejection};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use delaftale::wire::failure;
use delaftale::{Error, ErrorCode, Errors, Text};
use serde_json::{Value as Json, json};

/// A problem.
#[derive(Debug)]
pub(crate) struct Problem {
    status: StatusCode,
    errors: Option<Errors>,
    text: Text,
}

impl Problem {
    fn new(status: StatusCode, danish: &'static str, english: &'static str) -> Self {
        Self { status, errors: None, text: Text::new(danish, english) }
    }

    pub(crate) fn not_found(danish: &'static str, english: &'static str) -> Self {
        Self::new(StatusCode::NOT_FOUND, danish, english)
    }

    pub(crate) fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "stien kan ikke bruges sådan", "the path cannot be used so")
    }

    /// A plan under the path of another.
    pub(crate) fn elsewhere(id: &str) -> Self {
        let text = Text::new(format!("planen hedder `{id}`, ikke som stien"), format!("the plan is `{id}`, unlike the path"));
        Error::new(ErrorCode::IdUnknown, text).within("id").within("plan").into()
    }

    /// Whoever asked cannot mend it: it is written to the log, not answered.
    pub(crate) fn internal(error: &impl Display) -> Self {
        eprintln!("delaftale-service: {error}");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "noget gik galt i tjenesten", "something went wrong in the service")
    }
}

impl From<Errors> for Problem {
    fn from(errors: Errors) -> Self {
        let code = errors.as_slice().first().map(|error| error.code());
        let status = match code {
            Some(ErrorCode::JsonTooLarge) => StatusCode::PAYLOAD_TOO_LARGE,
            Some(code) if code.name().starts_with("json.") => StatusCode::BAD_REQUEST,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Self {
            status,
            errors: Some(errors),
            text: Text::new("forespørgslen kan ikke besvares", "the request cannot be answered"),
        }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Errors::from(error).into()
    }
}

impl From<BytesRejection> for Problem {
    fn from(rejection: BytesRejection) -> Self {
        match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => {
                let most = crate::LARGEST_BODY;
                let text = Text::new(format!("mere end {most} byte"), format!("more than {most} bytes"));
                Error::new(ErrorCode::JsonTooLarge, text).into()
            }
            status => Self::new(status, "forespørgslen kom ikke hel frem", "the request did not arrive whole"),
        }
    }
}

impl From<QueryRejection> for Problem {
    fn from(rejection: QueryRejection) -> Self {
        let text =
            Text::new(format!("spørgsmålet kan ikke læses: `{rejection}`"), format!("the query cannot be read: `{rejection}`"));
        Self { status: StatusCode::BAD_REQUEST, errors: None, text }
    }
}

impl From<rusqlite::Error> for Problem {
    fn from(error: rusqlite::Error) -> Self {
        Self::internal(&error)
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(&error)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        // The library writes its errors itself, as every binding answers them.
        let failed = self.errors.as_ref().and_then(|errors| serde_json::from_str::<Json>(&failure(errors)).ok());
        let errors = failed.and_then(|mut failed| failed.get_mut("errors").map(Json::take));
        let mut problem = json!({
            "type": "about:blank",
            "title": self.status.canonical_reason(),
            "status": self.status.as_u16(),
            "detail": self.text.english,
            "danish": self.text.danish,
            "english": self.text.english,
        });
        if let (Some(fields), Some(errors)) = (problem.as_object_mut(), errors) {
            // The first one stands in front too, for programs that look at one.
            for field in ["code", "path"] {
                let first = errors.get(0).and_then(|first| first.get(field)).cloned();
                fields.extend(first.map(|value| (field.to_owned(), value)));
            }
            let code = errors.get(0).and_then(|first| first.get("code")).and_then(Json::as_str).unwrap_or_default();
            fields.insert("type".to_owned(), format!("urn:delaftale:error:{code}").into());
            fields.insert("errors".to_owned(), errors);
        }
        (self.status, [(header::CONTENT_TYPE, "application/problem+json")], problem.to_string()).into_response()
    }
}
