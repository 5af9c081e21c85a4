//! Any request is answered with JSON, by every operation; a plan that is read is written and read back as the same one.
#![no_main]

use delaftale::wire::{Operation, PlanDocument, call, read_plan};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for operation in Operation::ALL {
        let answer = call(operation.name, text);
        assert!(answer.starts_with(r#"{"status":"#) && answer.ends_with('}'), "{answer}");
    }
    if let Ok(plan) = read_plan(text) {
        let written = serde_json::to_string(&PlanDocument::of(plan.clone())).expect("a plan is JSON");
        assert_eq!(read_plan(&written).as_ref(), Ok(&plan));
        let request = format!(r#"{{"plan":{written},"asOf":"2023-12-31"}}"#);
        for operation in ["assess", "audit", "calendar", "report"] {
            assert!(call(operation, &request).starts_with(r#"{"status":"#));
        }
    }
});
