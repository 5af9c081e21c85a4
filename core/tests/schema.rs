//! The committed JSON Schemas are those of the types, and they say yes to real documents and no to broken ones.
//!
//! After a change of the types: `WRITE_SCHEMAS=1 cargo test -p delaftale --all-features --test schema`.

#![cfg(feature = "schema")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::PathBuf;

use delaftale::wire::{SCHEMAS, call, schema_of};
use serde_json::{Value as Json, json};

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> Json {
    serde_json::from_str(&std::fs::read_to_string(repository().join(path)).unwrap()).unwrap()
}

fn validator(document: &str) -> jsonschema::Validator {
    jsonschema::validator_for(&serde_json::from_str(&schema_of(document).unwrap()).unwrap()).unwrap()
}

#[test]
fn the_committed_schemas_are_those_of_the_types() {
    let folder = repository().join("tests/schema");
    for (name, _) in SCHEMAS {
        let path = folder.join(format!("{name}.schema.json"));
        let schema = schema_of(name).unwrap();
        if std::env::var_os("WRITE_SCHEMAS").is_some() {
            std::fs::write(&path, &schema).unwrap();
        }
        assert!(std::fs::read_to_string(&path).is_ok_and(|committed| committed == schema), "{} is out of date", path.display());
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), SCHEMAS.len());
}

#[test]
fn real_documents_are_valid_and_broken_ones_are_not() {
    let (plans, observations) = (validator("plan"), validator("observations"));
    let mut seen = 0;
    for entry in std::fs::read_dir(repository().join("examples/plans")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "json") {
            continue;
        }
        let document = read(path.to_str().unwrap());
        let own = if path.to_string_lossy().contains("observationer") { &observations } else { &plans };
        let errors: Vec<_> = own.iter_errors(&document).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new(), "{}", path.display());
        let mut broken = document;
        broken["surprise"] = json!(1);
        assert!(!own.is_valid(&broken));
        seen += 1;
    }
    assert!(seen >= 8);
    let mut plan = read("examples/plans/soenderborg-2021.json");
    plan["plan"]["delaftaler"][0]["objectives"][0]["indicators"][0]["unit"] = json!("procent");
    assert!(!plans.is_valid(&plan));
}

#[test]
fn answers_are_valid_too() {
    let request = json!({
        "plan": read("examples/plans/soenderborg-2021.json"),
        "observations": read("examples/plans/soenderborg-2021.opdigtede-observationer.json"),
        "asOf": "2024-06-30",
    });
    let answer: Json = serde_json::from_str(&call("assess", &request.to_string())).unwrap();
    let assessments = validator("assessments");
    let errors: Vec<_> = assessments.iter_errors(&answer["result"]).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
    assert!(!assessments.is_valid(&json!({ "schemaVersion": "1" })));
    let answer: Json = serde_json::from_str(&call("report", &request.to_string())).unwrap();
    let errors: Vec<_> =
        validator("report").iter_errors(&answer["result"]).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
    let request = json!({ "plan": read("examples/plans/slagelse-2017.json") });
    let answer: Json = serde_json::from_str(&call("audit", &request.to_string())).unwrap();
    let errors: Vec<_> =
        validator("findings").iter_errors(&answer["result"]).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new());
}
