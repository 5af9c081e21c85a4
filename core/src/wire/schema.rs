//! JSON Schemas of the documents, generated from their types.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::{AssessmentsDocument, FindingsDocument, ObservationsDocument, PlanDocument, ReportDocument, TableDocument};

/// The name of a document with the function that makes its schema.
pub type NamedSchema = (&'static str, fn() -> Schema);

/// The documents that have a schema.
pub const SCHEMAS: &[NamedSchema] = &[
    ("plan", || schemars::schema_for!(PlanDocument)),
    ("observations", || schemars::schema_for!(ObservationsDocument)),
    ("table", || schemars::schema_for!(TableDocument)),
    ("assessments", answer::<AssessmentsDocument>),
    ("findings", answer::<FindingsDocument>),
    ("report", answer::<ReportDocument>),
];

/// The schema of a document that is only written: what is left out when it is empty is not required.
fn answer<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}

/// The schema of the document of this name, as JSON text; `None` for any other name.
///
/// ```
/// assert!(delaftale::wire::schema_of("plan").unwrap().contains("Helhedsplan"));
/// assert!(delaftale::wire::schema_of("brev").is_none());
/// ```
#[must_use]
pub fn schema_of(document: &str) -> Option<String> {
    let (_, schema) = SCHEMAS.iter().find(|(name, _)| *name == document)?;
    let mut text = serde_json::to_string_pretty(&schema()).ok()?;
    text.push('\n');
    Some(text)
}
