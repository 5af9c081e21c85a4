//! The description of the service (OpenAPI 3.1), from the schemas of the types that it reads and answers.

use delaftale::wire::{AssessmentsDocument, FindingsDocument};
use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value as Json, json};

/// The paths so far, with the schemas that they name.
pub(crate) struct OpenApi {
    paths: Map<String, Json>,
    requests: SchemaGenerator,
    answers: SchemaGenerator,
}

impl OpenApi {
    pub(crate) fn new() -> Self {
        // OpenAPI 3.1 takes schemas of this draft as they are. What is read and what is written have places of their own, since one
        // type can be both with other required fields.
        let settings = |part: &str| {
            let path = format!("/components/schemas/{part}/$defs");
            SchemaSettings::draft2020_12().with(|settings| settings.definitions_path = path.into())
        };
        Self {
            paths: Map::new(),
            requests: settings("requests").into_generator(),
            answers: settings("answers").for_serialize().into_generator(),
        }
    }

    /// A path whose body is a request, answered by one of its type.
    pub(crate) fn operation<Request: JsonSchema, Answer: JsonSchema>(&mut self, path: &str) {
        let (body, answer) = (self.body::<Request>(), self.answer::<Answer>());
        self.paths.insert(path.to_owned(), json!({ "post": { "requestBody": body, "responses": answered("200", answer) } }));
    }

    /// The paths of a stored plan.
    pub(crate) fn stored<Plan: JsonSchema, Observations: JsonSchema>(&mut self) {
        let path = |rest: &str| format!("/plans/{{plan}}{rest}");
        let plan = json!({ "name": "plan", "in": "path", "required": true, "schema": { "type": "string" } });
        let day = |name: &str, required| json!({ "name": name, "in": "query", "required": required, "schema": { "type": "string", "format": "date" } });
        let days = [day("asOf", true), day("knownAt", false)];
        let language = json!({ "name": "language", "in": "query", "schema": { "enum": ["da", "en"] } });
        let none = || answered("204", json!({ "description": "kept" }));
        let page = json!({ "description": "a page", "content": { "text/html": {} } });
        let (body, kept) = (self.body::<Plan>(), self.answer::<Plan>());
        let own = json!({ "parameters": [plan], "put": { "requestBody": body, "responses": none() }, "get": { "responses": answered("200", kept) } });
        self.paths.insert(path(""), own);
        let body = self.body::<Observations>();
        self.paths
            .insert(path("/observations"), json!({ "parameters": [plan], "post": { "requestBody": body, "responses": none() } }));
        let answer = answered("200", self.answer::<AssessmentsDocument>());
        self.paths
            .insert(path("/assessments"), json!({ "parameters": [plan], "get": { "parameters": days, "responses": answer } }));
        let parameters = [days.as_slice(), &[language]].concat();
        let answer = answered("200", page);
        self.paths
            .insert(path("/report"), json!({ "parameters": [plan], "get": { "parameters": parameters, "responses": answer } }));
        let answer = answered("200", self.answer::<FindingsDocument>());
        self.paths.insert(path("/findings"), json!({ "parameters": [plan], "get": { "responses": answer } }));
    }

    fn body<T: JsonSchema>(&mut self) -> Json {
        json!({ "required": true, "content": content("application/json", self.requests.subschema_for::<T>()) })
    }

    fn answer<T: JsonSchema>(&mut self) -> Json {
        json!({ "description": "the answer", "content": content("application/json", self.answers.subschema_for::<T>()) })
    }

    /// The whole description.
    pub(crate) fn into_json(mut self) -> String {
        let problem = json!({
            "type": "object",
            "required": ["type", "title", "status", "detail", "danish", "english"],
            "properties": {
                "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer" }, "detail": { "type": "string" },
                "danish": { "type": "string" }, "english": { "type": "string" }, "code": { "type": "string" }, "path": { "type": "string" },
                "errors": { "type": "array", "items": { "type": "object", "required": ["code", "danish", "english"] } },
            },
        });
        json!({
            "openapi": "3.1.0",
            "info": { "title": "delaftale", "version": env!("CARGO_PKG_VERSION") },
            "paths": self.paths,
            "components": { "schemas": {
                "requests": { "$defs": self.requests.take_definitions(true) },
                "answers": { "$defs": self.answers.take_definitions(true) },
                "Problem": problem,
            } },
        })
        .to_string()
    }
}

fn content(media: &str, schema: Schema) -> Json {
    json!({ media: { "schema": schema } })
}

fn answered(status: &str, answer: Json) -> Json {
    let problem = json!({ "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } });
    json!({ status: answer, "default": { "description": "a problem (RFC 9457)", "content": problem } })
}
