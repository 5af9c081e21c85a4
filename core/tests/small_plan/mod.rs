//! A plan with one delaftale that holds these fields, and nothing else.

use delaftale::Errors;
use delaftale::agreement::Helhedsplan;
use delaftale::wire::{SCHEMA_VERSION, read_plan};
use serde_json::{Value as Json, json};

/// The plan, or why it is none.
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "for tests only")]
pub(crate) fn plan(fields: &Json) -> Result<Helhedsplan, Errors> {
    let period = json!({ "start": "2021-09-01", "end": "2025-08-31" });
    let mut delaftale = json!({ "id": "job", "focusArea": "beskaeftigelse", "period": period });
    for (name, value) in fields.as_object().unwrap() {
        delaftale[name] = value.clone();
    }
    let plan = json!({ "id": "plan", "title": "Planen", "municipality": "Byen", "regime": "2019-26", "period": period,
        "delaftaler": [delaftale] });
    read_plan(&json!({ "schemaVersion": SCHEMA_VERSION, "plan": plan }).to_string())
}
