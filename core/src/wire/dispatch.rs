//! From the name of an operation and JSON text to its function, and back to JSON text.

#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::json;
use crate::sheet::Memory;
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Errors};

/// The result of an operation, as JSON.
pub(super) type Outcome = Result<Box<RawValue>, Errors>;

/// An operation of the wire.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Operation {
    /// Its name.
    pub name: &'static str,
    /// What the operation does.
    pub purpose: &'static str,
    pub(super) run: fn(&str, Option<&mut Memory>) -> Outcome,
    #[cfg(feature = "schema")]
    pub(super) schemas: fn(&mut SchemaGenerator, &mut SchemaGenerator) -> (Schema, Schema),
}

impl std::fmt::Debug for Operation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// The lists of operations, made from the names and the modules of their functions.
macro_rules! operations {
    (slim { $($slim_name:literal $slim:ident,)+ } whole { $($whole_name:literal $whole:ident,)+ }) => {
        impl crate::wire::Operation {
            /// All operations.
            pub const ALL: &'static [Self] = crate::wire::dispatch::operations!(@list $($slim_name $slim,)+ $($whole_name $whole,)+);

            /// The operations of a small build: figures, dates, rules, codes and assessments, without audit, calendar, reports and
            /// tables. Code that only the other operations need is not linked.
            pub const SLIM: &'static [Self] = crate::wire::dispatch::operations!(@list $($slim_name $slim,)+);
        }
    };
    (@list $($name:literal $module:ident,)+) => {
        &[
            $(Self {
                name: $name,
                purpose: $module::PURPOSE,
                run: |request, memory| crate::wire::dispatch::run(request, memory, $module::$module),
                #[cfg(feature = "schema")]
                schemas: |requests, answers| crate::wire::dispatch::schemas($module::$module, requests, answers),
            },)+
            Self {
                name: "operations",
                purpose: operations::PURPOSE,
                // Only the names: a list of the operations themselves would link all of them.
                run: |request, memory| crate::wire::dispatch::run(request, memory, |_: Nothing| Ok::<_, crate::Errors>([
                    $(OperationName::new($name, $module::PURPOSE),)+
                    OperationName::new("operations", operations::PURPOSE),
                ])),
                #[cfg(feature = "schema")]
                schemas: |requests, answers| crate::wire::dispatch::schemas(operations::operations, requests, answers),
            },
        ]
    };
}
pub(super) use operations;

/// The function of an operation: of its request, or of its request and of the rules that were read before.
pub(super) trait Function<Arguments> {
    type Request;
    type Answer;

    fn call(&self, request: Self::Request, memory: Option<&mut Memory>) -> Result<Self::Answer, Errors>;
}

impl<F: Fn(Request) -> Result<Answer, Errors>, Request, Answer> Function<(Request,)> for F {
    type Request = Request;
    type Answer = Answer;

    fn call(&self, request: Request, _: Option<&mut Memory>) -> Result<Answer, Errors> {
        self(request)
    }
}

impl<F: Fn(Request, &mut Memory) -> Result<Answer, Errors>, Request, Answer> Function<(Request, Memory)> for F {
    type Request = Request;
    type Answer = Answer;

    fn call(&self, request: Request, memory: Option<&mut Memory>) -> Result<Answer, Errors> {
        // Made only here, so that a small build does not link it.
        match memory {
            Some(memory) => self(request, memory),
            None => self(request, &mut Memory::new()),
        }
    }
}

/// Reads the request, calls the function, and writes its answer.
pub(super) fn run<Arguments, F>(request: &str, memory: Option<&mut Memory>, operation: F) -> Outcome
where
    F: Function<Arguments, Request: DeserializeOwned, Answer: Serialize>,
{
    let answer = operation.call(json::read(request)?, memory).map_err(|errors| json::located(errors, request))?;
    serde_json::value::to_raw_value(&answer).map_err(|error| {
        let message = say!("svaret kan ikke skrives: `{error}`", "the answer cannot be written: `{error}`");
        Error::new(ErrorCode::NumberOutOfRange, message).into()
    })
}

/// The schemas of the request and of the answer of a function, as parts of the documents of these generators.
#[cfg(feature = "schema")]
pub(super) fn schemas<Arguments, F>(_: F, requests: &mut SchemaGenerator, answers: &mut SchemaGenerator) -> (Schema, Schema)
where
    F: Function<Arguments, Request: JsonSchema, Answer: JsonSchema>,
{
    (requests.subschema_for::<F::Request>(), answers.subschema_for::<F::Answer>())
}

/// The outcome of the operation with this name.
pub(super) fn outcome(operations: &[Operation], operation: &str, request: &str, memory: Option<&mut Memory>) -> Outcome {
    if let Some(found) = operations.iter().find(|o| o.name == operation) {
        return (found.run)(request, memory);
    }
    let names = operations.iter().map(|o| format!("`{}`", o.name)).collect::<Vec<_>>().join(", ");
    let operation = shown(operation);
    let message = say!("der er ingen funktion `{operation}`", "there is no operation `{operation}`");
    let help = say!("funktionerne er {names}", "operations are {names}");
    Err(Error::new(ErrorCode::OperationUnknown, message).with_help(help).into())
}
