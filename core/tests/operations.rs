//! Whatever lists the operations is that of the files under `core/src/wire/operation`: the module itself, the entries of the npm package,
//! its declarations, and the requests of its tests.
//!
//! After a new operation: `WRITE_NAMES=1 cargo test -p delaftale --all-features --test operations`, twice where its file is new, since the
//! first run compiles without it. Only what stands between `// <name>` and `// </name>` is written.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use delaftale::wire::{Operation, call};
use serde_json::Value as Json;

/// The longest line of what is written.
const WIDTH: usize = 128;

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files of operations by the names of their modules.
fn files() -> BTreeMap<String, String> {
    let folder = "core/src/wire/operation";
    let files = std::fs::read_dir(repository().join(folder)).unwrap();
    let names = files.map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned());
    names.filter(|name| name != "mod").map(|name| (name.clone(), read(&format!("{folder}/{name}.rs")))).collect()
}

/// The name on the wire: `check_share` is `checkShare`.
fn camel(module: &str) -> String {
    let mut parts = module.split('_');
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |name, part| name + &part[..1].to_uppercase() + &part[1..])
}

/// The text with this between its marks `// <name>` and `// </name>`.
fn between_marks(text: &str, name: &str, inner: &str) -> String {
    let (open, close) = (format!("// <{name}>\n"), format!("// </{name}>\n"));
    let (before, rest) = text.split_once(&open).unwrap_or_else(|| panic!("no {open}"));
    let (_, after) = rest.split_once(&close).unwrap_or_else(|| panic!("no {close}"));
    // The closing mark stands as far in as the opening one.
    let indent = before.rsplit('\n').next().unwrap_or_default();
    format!("{before}{open}{inner}{indent}{close}{after}")
}

/// What stands outside of the marks.
fn outside_marks(text: &str, name: &str) -> String {
    between_marks(text, name, "")
}

/// Compares with the file, or writes it when that is asked for.
fn compare(path: &str, text: &str) {
    if std::env::var_os("WRITE_NAMES").is_some() {
        std::fs::write(repository().join(path), text).unwrap();
    }
    let committed = read(path);
    let first = committed.lines().zip(text.lines()).find(|(old, new)| old != new);
    assert!(committed == text, "{path} is out of date; first of all here: {first:?}");
}

/// Words in lines that begin so.
fn wrapped<'a>(words: impl IntoIterator<Item = &'a str>, start: &str) -> String {
    let mut lines = vec![start.to_owned()];
    for word in words {
        let line = lines.last_mut().unwrap();
        if line.chars().count() + 1 + word.chars().count() > WIDTH && line != start {
            lines.push(start.to_owned());
        }
        let line = lines.last_mut().unwrap();
        if line != start || start.ends_with('*') {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.join("\n") + "\n"
}

fn listed(names: &[String], open: &str, close: &str) -> String {
    let items: Vec<String> = names.iter().map(|name| format!("{name},")).collect();
    format!("{open}\n{}{close}\n", wrapped(items.iter().map(String::as_str), "  "))
}

fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("\"{name}\"")).collect()
}

/// The names of these operations, and `operations` itself beside the other questions about the library.
fn names(operations: &[Operation]) -> Vec<String> {
    operations.iter().map(|operation| operation.name.to_owned()).collect()
}

#[test]
fn the_module_lists_its_files() {
    let (path, files) = ("core/src/wire/operation/mod.rs", files());
    let text = read(path);
    let modules: String = files.keys().map(|name| format!("mod {name};\n")).collect();
    let uses: String = files.keys().map(|name| format!("pub use {name}::*;\n")).collect();
    let text = between_marks(&text, "modules", &format!("{modules}\n{uses}"));
    // The order is that of the committed list, as far as the files are there.
    let listed: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix(',')).collect();
    let listed: Vec<&str> = listed.iter().filter_map(|line| line.split_once("\" ").map(|(_, module)| module)).collect();
    let (before, whole) = text.split_once("    whole {\n").unwrap();
    let lost = |line: &&str| {
        line.trim().strip_prefix('"').and_then(|line| line.split_once("\" ")).is_some_and(|(name, module)| {
            let module = module.trim_end_matches(',');
            !files.contains_key(module) || camel(module) != name
        })
    };
    let new = files.keys().filter(|name| *name != "operations" && !listed.contains(&name.as_str()));
    let new: String = new.map(|name| format!("        \"{}\" {name},\n", camel(name))).collect();
    let kept = |part: &str| part.split_inclusive('\n').filter(|line| !lost(&line.trim_end())).collect::<String>();
    let whole = kept(whole).replacen("    }\n}\n", &format!("{new}    }}\n}}\n"), 1);
    compare(path, &format!("{}    whole {{\n{whole}", kept(before)));
    let of_files = files.keys().map(|name| camel(name)).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(names(Operation::ALL).into_iter().collect::<std::collections::BTreeSet<_>>(), of_files);
}

#[test]
fn the_entries_of_the_npm_package_export_every_operation() {
    for (entry, variable, operations) in [("delaftale", "whole", Operation::ALL), ("slim", "slim", Operation::SLIM)] {
        let (path, names) = (format!("wasm/npm/{entry}.js"), names(operations));
        let text = between_marks(&read(&path), "names", &listed(&quoted(&names), "const names = [", "];"));
        let exports = listed(&names, "export const {", &format!("}} = {variable}.functions;"));
        compare(&path, &between_marks(&text, "exports", &exports));
    }
    let (path, names) = ("wasm/npm/slim.d.ts", names(Operation::SLIM));
    let text = between_marks(&read(path), "exports", &listed(&names, "export {", "} from \"./delaftale.js\";"));
    let union: String = quoted(&names).iter().map(|name| format!("  | {name}\n")).collect();
    let union = format!("/** The name of an operation of this build. */\nexport type Operation =\n{};\n", union.trim_end());
    compare(path, &between_marks(&text, "names", &union));
}

/// The documentation of the function of this file, and whether it is asked for nothing.
fn documentation<'a>(module: &str, text: &'a str) -> (Vec<&'a str>, bool) {
    let (before, after) = text.split_once(&format!("\npub fn {module}(")).unwrap_or_else(|| panic!("no function in {module}"));
    let lines: Vec<&str> = before.lines().rev().take_while(|line| line.starts_with("///")).collect();
    assert!(!lines.is_empty(), "{module} is not documented");
    let line = |line: &'a str| line.trim_start_matches("///").trim();
    (lines.into_iter().rev().map(line).collect(), after.starts_with("_: Nothing"))
}

/// The paragraphs of the documentation without its examples, and the errors, as TypeScript wants them.
fn for_typescript(lines: &[&str], operations: &[String]) -> (Vec<String>, Option<String>) {
    let mut paragraphs = vec![String::new()];
    let (mut in_example, mut errors) = (false, None);
    for line in lines {
        if line.starts_with("```") {
            in_example = !in_example;
        } else if *line == "# Errors" {
            errors = Some(paragraphs.len());
        } else if line.is_empty() {
            paragraphs.push(String::new());
        } else if !in_example {
            let paragraph = paragraphs.last_mut().unwrap();
            *paragraph = format!("{paragraph} {line}").trim().to_owned();
        }
    }
    let linked = |paragraph: &String| {
        let mut out = String::new();
        let mut rest = paragraph.as_str();
        while let Some((before, link)) = rest.split_once("[`") {
            let (name, after) = link.split_once("`]").unwrap();
            let after = after.strip_prefix('(').and_then(|target| target.split_once("))")).map_or(after, |(_, after)| after);
            let name = camel(name);
            assert!(operations.contains(&name), "{name} is linked and is no operation");
            out += &format!("{before}{{@link {name}}}");
            rest = after;
        }
        out + rest
    };
    let at = errors.map_or(paragraphs.len(), |at| at - 1);
    let errors: Vec<String> = paragraphs[at..].iter().filter(|text| !text.is_empty()).map(linked).collect();
    let texts = paragraphs[..at].iter().filter(|text| !text.is_empty()).map(linked).collect();
    (texts, Some(errors.join(" ")).filter(|errors| errors != "None."))
}

#[test]
fn the_declarations_are_the_documentation_of_the_functions() {
    let (path, files, names) = ("wasm/npm/delaftale.d.ts", files(), names(Operation::ALL));
    let text = read(path);
    let by_hand = outside_marks(&text, "functions");
    let mut functions = Vec::new();
    for name in &names {
        let module = files.keys().find(|module| camel(module) == *name).unwrap();
        let (lines, asks_for_nothing) = documentation(module, &files[module]);
        let (texts, errors) = for_typescript(&lines, &names);
        assert!(!texts.is_empty() && (errors.is_some() || asks_for_nothing), "{name} says too little of itself");
        if by_hand.contains(&format!("export function {name}(")) {
            continue;
        }
        let mut paragraphs: Vec<String> = texts.iter().map(|text| wrapped(text.split(' '), " *")).collect();
        paragraphs.extend(errors.map(|errors| wrapped(format!("@throws {{DelaftaleError}} {errors}").split(' '), " *")));
        let comment = match paragraphs.as_slice() {
            [one] if one.lines().count() == 1 => format!("/** {} */", one.trim().trim_start_matches("* ")),
            _ => format!("/**\n{} */", paragraphs.join(" *\n")),
        };
        let optional = if asks_for_nothing { "?" } else { "" };
        functions
            .push(format!("{comment}\nexport function {name}(request{optional}: Requests[\"{name}\"]): Results[\"{name}\"];\n"));
    }
    compare(path, &between_marks(&text, "functions", &functions.join("\n")));
}

/// The first request of the vectors that holds no file and is answered, for every operation.
fn small_requests() -> BTreeMap<String, Json> {
    let mut requests = BTreeMap::new();
    for file in std::fs::read_dir(repository().join("tests/vectors/cases")).unwrap() {
        let topic: Json = serde_json::from_str(&std::fs::read_to_string(file.unwrap().path()).unwrap()).unwrap();
        for case in topic["cases"].as_array().unwrap() {
            let (operation, request) = (case["operation"].as_str().unwrap_or_default(), &case["request"]);
            let whole = case.get("with").or(case.get("without")).is_none() && !request.to_string().contains("\"$");
            if whole && request.is_object() && call(operation, &request.to_string()).starts_with(r#"{"status":"success""#) {
                requests.entry(operation.to_owned()).or_insert_with(|| request.clone());
            }
        }
    }
    requests
}

#[test]
fn the_tests_of_the_npm_package_ask_for_every_operation() {
    let (path, small) = ("wasm/test/requests.mjs", small_requests());
    let text = read(path);
    let by_hand = outside_marks(&text, "vectors");
    let others = names(Operation::ALL).into_iter().filter(|name| !by_hand.contains(&format!("\n  {name}: ")));
    let line = |name: String| {
        let request = small.get(&name).unwrap_or_else(|| panic!("{name} has no small case in tests/vectors/cases"));
        format!("  {name}: {request},\n")
    };
    compare(path, &between_marks(&text, "vectors", &others.map(line).collect::<String>()));
}

/// The words of a set stand for exactly the names that the schema of answers allows.
#[cfg(feature = "schema")]
#[test]
fn the_vocabulary_has_every_name_of_the_answers() {
    let schema: Json = serde_json::from_str(&delaftale::wire::schema_of("results").unwrap()).unwrap();
    let answer: Json = serde_json::from_str(&call("vocabulary", "{}")).unwrap();
    let sets = answer["result"].as_object().unwrap();
    let types = serde_json::json!({
        "statuses": "Status", "reasons": "Reason", "dueStates": "DueState", "severities": "Severity", "focusAreas": "FocusArea",
        "units": "Unit",
    });
    assert_eq!(sets.keys().collect::<Vec<_>>(), types.as_object().unwrap().keys().collect::<Vec<_>>());
    for (set, words) in sets {
        let variants = schema["$defs"][types[set].as_str().unwrap()]["oneOf"].as_array().unwrap();
        let names: Vec<&Json> = variants.iter().map(|variant| &variant["const"]).collect();
        let words = words.as_array().unwrap();
        assert_eq!(words.iter().map(|word| &word["name"]).collect::<Vec<_>>(), names, "{set}");
        assert!(words.iter().all(|word| word["danish"] != "" && word["english"] != ""), "{set}");
    }
}

/// Types of the schemas, and so of TypeScript, have names of their own: none ends in a number because another has it already.
#[cfg(feature = "schema")]
#[test]
fn no_type_of_the_schemas_is_numbered() {
    for (name, schema) in delaftale::wire::SCHEMAS {
        let schema = schema().to_value();
        for type_name in schema["$defs"].as_object().unwrap().keys() {
            assert!(!type_name.ends_with(|c: char| c.is_ascii_digit()), "{type_name} in {name}");
        }
    }
}
