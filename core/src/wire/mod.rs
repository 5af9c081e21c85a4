//! JSON documents and operations: the one door that every binding uses.
//!
//! A document carries its `schemaVersion`; unknown fields and fields that stand twice are refused with their path; a document has at
//! most [`MAX_BYTES`] bytes and [`MAX_DEPTH`] levels. [`call`] takes the name of an operation and its request as JSON text and answers
//! with JSON text, tagged success or failure; [`call_many`] does so for many requests at once. They never panic, and the same request
//! gives the same bytes everywhere.

mod decode;
mod documents;
mod locate;
mod operations;
mod plans;
mod read;
mod refusal;
mod requests;
#[cfg(feature = "schema")]
mod schema;
mod tables;
mod texts;
mod tree;
mod words;

pub use documents::{
    AssessmentOptions, AssessmentsDocument, FindingsDocument, ObservationsDocument, PlanDocument, ReportDocument, SCHEMA_VERSION,
    SchemaVersion, TableDocument, Versions, check_observations, read_assessment_options, read_observations, read_plan,
    read_table, utf8,
};
pub use operations::{Operation, call, call_many, call_many_of, call_of, failure};
pub use read::{MAX_BYTES, MAX_DEPTH};
#[cfg(feature = "schema")]
pub use schema::{NamedSchema, SCHEMAS, schema_of};
