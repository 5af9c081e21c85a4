//! JSON documents and operations, which every binding uses.
//!
//! A document carries its `schemaVersion`. Unknown fields and fields that occur twice are refused with their paths. A document has at
//! most [`MAX_BYTES`] bytes and [`MAX_DEPTH`] levels. [`call`] takes the name of an operation and its request as JSON text, and answers
//! with JSON text that is tagged success or failure. [`call_many`] does this for many requests at once. Neither ever panics, and the same
//! request gives the same bytes everywhere.

mod call;
mod dispatch;
mod documents;
mod json;
pub mod operation;
mod parts;
#[cfg(feature = "schema")]
mod schema;

pub use call::{call, call_many, call_many_of, call_many_with, call_of, call_with, failure};
pub use dispatch::Operation;
pub use documents::{
    AssessmentsDocument, FindingsDocument, ObservationsDocument, PlanDocument, ReportDocument, SCHEMA_VERSION, SchemaVersion,
    TableDocument, Versions, check_observations, located, read_assessment_options, read_observations, read_plan, read_request,
    read_table, utf8,
};
pub use json::{MAX_BYTES, MAX_DEPTH};
#[cfg(feature = "schema")]
pub use schema::{NamedSchema, SCHEMAS, schema_of};
