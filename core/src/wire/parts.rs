//! The shared parts of requests and answers, and the checks of a plan in a request.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{ObservationsDocument, PlanDocument, check_observations};
use crate::agreement::Helhedsplan;
use crate::follow_up::Observations;
use crate::{Errors, Language};

/// The request of an operation without input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Nothing {}

/// A text to be read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TextRequest {
    /// The text.
    pub text: String,
}

impl TextRequest {
    /// The request for this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

/// A text for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Formatted {
    /// The text.
    pub text: String,
}

/// A name in the JSON, with its words in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Named {
    /// The name.
    pub name: Cow<'static, str>,
    /// The Danish words.
    pub danish: &'static str,
    /// The English words.
    pub english: &'static str,
}

impl Named {
    /// A name with its words from `words`.
    pub(super) fn new(name: impl Into<Cow<'static, str>>, words: impl Fn(Language) -> &'static str) -> Self {
        Self { name: name.into(), danish: words(Language::Danish), english: words(Language::English) }
    }

    /// All members of a set, each with its name in JSON.
    pub(super) fn all<T: Copy + Serialize>(set: &[T], words: impl Fn(T, Language) -> &'static str) -> Vec<Self> {
        // As the answers write it, so that a small build needs no other writer.
        let name = |one: T| serde_json::to_string(&one).unwrap_or_default().trim_matches('"').to_owned();
        set.iter().map(|one| Self::new(name(*one), |language| words(*one, language))).collect()
    }
}

/// The checked plan of a request.
pub(super) fn plan_of(document: PlanDocument, field: &str) -> Result<Helhedsplan, Errors> {
    Helhedsplan::new(document.plan).map_err(|errors| errors.within("plan").within(field))
}

/// The checked observations of a request, which must belong to the plan, and whether they are invented.
pub(super) fn observations_of(
    document: Option<ObservationsDocument>,
    plan: &Helhedsplan,
) -> Result<(Observations, bool), Errors> {
    let Some(document) = document else { return Ok((Observations::default(), false)) };
    check_observations(plan, &document).map_err(|errors| errors.within("observations"))?;
    let invented = document.invented;
    let observations = Observations::new(document.observations).map_err(|e| e.within("observations").within("observations"))?;
    Ok((observations, invented))
}

/// A request that contains [`AssessmentOptions`](crate::follow_up::AssessmentOptions). In JSON their fields stand among the other fields,
/// in the place of `..options`.
///
/// serde's own `flatten` reads the fields twice, so that the path of an unknown field or a wrong value is lost. Here the flat object is a
/// type of its own. The fields of the options are written once for all requests.
macro_rules! request_with_options {
    (
        $(#[$about:meta])*
        $name:ident {
            $($(#[$first:meta])* $before:ident: $before_type:ty,)*
            ..options,
            $($(#[$last:meta])* $after:ident: $after_type:ty,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
        #[serde(from = "flat::Object")]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$first])* pub $before: $before_type,)*
            /// The options of the assessment: the day, the known day, the method, the waivers, and the trace.
            pub options: $crate::follow_up::AssessmentOptions,
            $($(#[$last])* pub $after: $after_type,)*
        }

        mod flat {
            use super::*;

            $(#[$about])*
            #[derive(serde::Deserialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            #[serde(rename_all = "camelCase", deny_unknown_fields)]
            pub(super) struct Object {
                $($(#[$first])* $before: $before_type,)*
                /// The day of the status. Values about later days do not count.
                #[serde(with = "crate::reference::day")]
                #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
                as_of: chrono::NaiveDate,
                /// The day up to which values count as known. If it is absent, all values count.
                #[serde(default, with = "crate::reference::day::optional")]
                #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
                known_at: Option<chrono::NaiveDate>,
                /// The method of assessment; the standard method if it is absent.
                #[serde(default)]
                method: Option<$crate::follow_up::Method>,
                /// The ids of the breaks that the caller waives.
                #[serde(default)]
                waivers: Vec<String>,
                /// Whether the answer contains the steps; it does if this is absent.
                #[serde(default)]
                trace: Option<bool>,
                $($(#[$last])* $after: $after_type,)*
            }

            impl From<Object> for super::$name {
                fn from(flat: Object) -> Self {
                    let mut options = $crate::follow_up::AssessmentOptions::of(flat.as_of);
                    options.known_at = flat.known_at;
                    options.method = flat.method.unwrap_or(options.method);
                    options.waivers = flat.waivers;
                    options.trace = flat.trace.unwrap_or(options.trace);
                    Self { $($before: flat.$before,)* options, $($after: flat.$after,)* }
                }
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($name)).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                flat::Object::json_schema(generator)
            }
        }
    };
}
pub(super) use request_with_options;
