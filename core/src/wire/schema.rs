//! JSON Schemas of the documents, generated from their types.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value as Json};

use super::{
    AssessmentsDocument, FindingsDocument, ObservationsDocument, Operation, PlanDocument, ReportDocument, TableDocument,
};

/// The name of a document, with the function that makes its schema.
pub type NamedSchema = (&'static str, fn() -> Schema);

/// The documents that have a schema.
pub const SCHEMAS: &[NamedSchema] = &[
    ("plan", || schemars::schema_for!(PlanDocument)),
    ("observations", || schemars::schema_for!(ObservationsDocument)),
    ("table", || schemars::schema_for!(TableDocument)),
    ("assessments", answer::<AssessmentsDocument>),
    ("findings", answer::<FindingsDocument>),
    ("report", answer::<ReportDocument>),
    ("requests", || operations().0),
    ("results", || operations().1),
];

/// The requests of all operations and their answers on success: two schemas, with a field for each operation.
fn operations() -> (Schema, Schema) {
    let mut requests = SchemaSettings::draft2020_12().into_generator();
    let mut results = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let (mut of_requests, mut of_results) = (Map::new(), Map::new());
    for operation in Operation::ALL {
        let (request, result) = (operation.schemas)(&mut requests, &mut results);
        of_requests.insert(operation.name.to_owned(), request.to_value());
        of_results.insert(operation.name.to_owned(), result.to_value());
    }
    let whole = |title: &str, mut generator: SchemaGenerator, fields: Map<String, Json>| {
        let names: Vec<_> = fields.keys().cloned().collect();
        json_schema!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": title,
            "type": "object",
            "properties": fields,
            "required": names,
            "additionalProperties": false,
            "$defs": generator.take_definitions(true),
        })
    };
    (whole("Requests", requests, of_requests), whole("Results", results, of_results))
}

/// The schema of a document that is only written. A field that is left out when empty is not required.
fn answer<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}

/// The schema of the document with this name, as JSON text; `None` for any other name.
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
