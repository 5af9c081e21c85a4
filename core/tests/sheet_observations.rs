//! Tables of observations: the shared cases of `tests/sheets/observations.json`, which the programs that hand in cells run too.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::PathBuf;

use delaftale::wire::call;
use serde_json::{Map, Value as Json, json};

fn read(path: &str) -> Json {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn plan() -> Json {
    read("examples/plans/slagelse-2017.json")
}

/// What the operation answers: the result, or the errors.
fn answer(request: &Json) -> Result<Json, Json> {
    let answer: Json = serde_json::from_str(&call("readObservations", &request.to_string())).unwrap();
    if answer["status"] == "success" { Ok(answer["result"].clone()) } else { Err(answer["errors"].clone()) }
}

fn request(case: &Json) -> Json {
    let mut request = json!({ "plan": plan(), "rows": case["rows"] });
    for field in ["first", "dates", "about", "fields", "answers"] {
        if let Some(value) = case.get(field) {
            request[field] = value.clone();
        }
    }
    request
}

fn texts(list: &Json) -> Vec<String> {
    list.as_array().into_iter().flatten().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// The observations as the cases write them.
fn observations(result: &Json) -> Json {
    let all = result["observations"]["observations"].as_array().unwrap();
    let cells = result["cells"].as_array().unwrap();
    assert_eq!(all.len(), cells.len());
    all.iter().zip(cells).map(|(one, cell)| json!([cell, one["indicator"], one["reference"], one["value"]])).collect()
}

#[test]
fn every_shared_case() {
    let cases = read("tests/sheets/observations.json");
    let known = ["name", "rows", "first", "dates", "about", "fields", "answers", "observations", "documents"];
    let known = [&known[..], &["problems", "questions", "waiting", "help", "note", "invented"]].concat();
    for case in cases["cases"].as_array().unwrap() {
        let name = &case["name"];
        assert!(case.as_object().unwrap().keys().all(|key| known.contains(&key.as_str())), "{name}: {case}");
        let result = answer(&request(case)).unwrap_or_else(|errors| panic!("{name}: {errors}"));
        let with_cell =
            |one: &Json, more: String| format!("{} {}{more}", one["cell"].as_str().unwrap(), one["code"].as_str().unwrap());
        let problems: Vec<String> =
            result["problems"].as_array().unwrap().iter().map(|one| with_cell(one, String::new())).collect();
        let questions = result["questions"].as_array().unwrap();
        let asked: Vec<String> = questions
            .iter()
            .map(|one| {
                let answers: Vec<String> =
                    one["choices"].as_array().unwrap().iter().map(|one| one["answer"].as_str().unwrap().to_owned()).collect();
                // 13 indicators, and to leave it out.
                let all = if answers.len() == 14 { "all".to_owned() } else { answers.join(", ") };
                with_cell(one, format!(": {all}"))
            })
            .collect();
        assert_eq!(problems, texts(&case["problems"]), "{name}");
        assert_eq!(asked, texts(&case["questions"]), "{name}");
        assert_eq!(observations(&result), case["observations"], "{name}");
        let document = &result["observations"];
        assert_eq!(document["note"], case["note"], "{name}");
        assert_eq!(document["invented"], case["invented"], "{name}");
        if let Some(documents) = case.get("documents") {
            assert_eq!(document["observations"], *documents, "{name}");
        }
        let of_cell = |cell: &str| {
            let all = result["problems"].as_array().unwrap().iter().chain(questions);
            all.clone().find(|one| one["cell"] == cell).unwrap_or_else(|| panic!("{name}: nothing at {cell}"))
        };
        for (cell, help) in case.get("help").and_then(Json::as_object).unwrap_or(&Map::new()) {
            let one = of_cell(cell);
            assert_eq!(json!([one["danish"]["help"], one["english"]["help"]]), *help, "{name}");
        }
        for (cell, waiting) in case.get("waiting").and_then(Json::as_object).unwrap_or(&Map::new()) {
            assert_eq!(of_cell(cell)["cells"], *waiting, "{name}");
        }
    }
}

/// Both languages say something of their own about every cell, and the path leads to it.
#[test]
fn what_is_said_is_in_both_languages_and_has_its_place() {
    let cases = read("tests/sheets/observations.json");
    let mut seen = 0;
    for case in cases["cases"].as_array().unwrap() {
        let result = answer(&request(case)).unwrap();
        for one in result["problems"].as_array().unwrap().iter().chain(result["questions"].as_array().unwrap()) {
            seen += 1;
            assert_ne!(one["danish"]["message"], one["english"]["message"], "{one}");
            assert_eq!(one["danish"].get("help").is_some(), one["english"].get("help").is_some(), "{one}");
            let path = one["path"].as_str().unwrap();
            let (row, column) = path.strip_prefix("/rows/").unwrap().split_once('/').unwrap();
            if case.get("first").is_none() {
                let column = char::from(b'A' + column.parse::<u8>().unwrap());
                assert_eq!(one["cell"], format!("{column}{}", row.parse::<usize>().unwrap() + 1));
            }
        }
    }
    assert!(seen > 40, "{seen}");
}

/// What was read fits the plan: it is assessed as it is.
#[test]
fn what_is_read_can_be_assessed() {
    let cases = read("tests/sheets/observations.json");
    for case in cases["cases"].as_array().unwrap() {
        let observations = answer(&request(case)).unwrap()["observations"].clone();
        let request = json!({ "plan": plan(), "observations": observations, "asOf": "2022-01-01" });
        assert!(call("assess", &request.to_string()).starts_with(r#"{"status":"success""#), "{}", case["name"]);
    }
}

/// A cell of numbers is never left out in silence: whatever stands in the headings, each is read, asked about or refused.
#[test]
fn no_number_is_left_out_in_silence() {
    let headings = ["dropout", "findes-ikke", "Gælder", "Kendt", "2018", "Værdi", "Bemærkning", ""];
    let mut tables = 0;
    for corner in ["Gælder", "Indikator", ""] {
        for first in headings {
            for second in headings {
                let rows = json!([[corner, first, second], [2018, 41, 42], ["dropout", 43, 44]]);
                let result = answer(&json!({ "plan": plan(), "rows": rows })).unwrap();
                let whole = result.to_string();
                tables += 1;
                // Without a table, the first cell says so.
                if result.get("firstRow").is_none() {
                    assert_eq!(result["problems"].as_array().unwrap().len(), 1, "{rows} {whole}");
                    continue;
                }
                let refused: Vec<&str> =
                    result["problems"].as_array().unwrap().iter().map(|one| one["cell"].as_str().unwrap()).collect();
                for (row, column, beside) in [(2, 'B', 'C'), (2, 'C', 'B'), (3, 'B', 'C'), (3, 'C', 'B')] {
                    let (cell, heading) = (format!("{column}{row}"), |column| if column == 'C' { second } else { first });
                    // Wrong are the cell itself, the time of its row, the headings of its column, or what is said of its row.
                    let mut wrong = vec![cell.clone(), format!("A{row}"), format!("{column}1")];
                    if ["Gælder", "Kendt"].contains(&heading(beside)) {
                        wrong.push(format!("{beside}{row}"));
                    }
                    let said =
                        whole.contains(&format!("\"{cell}\"")) || refused.iter().any(|one| wrong.contains(&(*one).to_owned()));
                    let is_remark = heading(column) == "Bemærkning";
                    assert!(said || is_remark, "{cell} of {rows}: {whole}");
                }
            }
        }
    }
    assert_eq!(tables, 3 * 64);
}

#[test]
fn what_is_wrong_with_the_request_is_an_error() {
    let with = |field: &str, value: Json| {
        let mut request = json!({ "plan": plan(), "rows": [["Gælder", "dropout"], [2018, 36]] });
        request[field] = value;
        let errors = answer(&request).unwrap_err();
        format!("{} {}", errors[0]["code"].as_str().unwrap(), errors[0]["path"].as_str().unwrap())
    };
    assert_eq!(with("first", json!("1A")), "sheet.shape /first");
    assert_eq!(with("answers", json!({ "1A": "skip" })), "sheet.shape /answers/1A");
    assert_eq!(with("answers", json!({ "C2": "skip" })), "sheet.choice /answers/C2");
    assert_eq!(with("about", json!({ "delaftale": "x", "indicator": "dropout" })), "id.unknown /about");
    assert_eq!(with("fields", json!(["reference", "worth"])), "json.wrong-type /fields/1");
    assert_eq!(with("rows", json!([[[1]]])), "json.wrong-type /rows/0/0");
    let mut request = json!({ "plan": plan(), "rows": [["Gælder", "x"], [2018, 36]], "answers": { "B1": "y" } });
    let errors = answer(&request).unwrap_err();
    assert_eq!((errors[0]["code"].as_str(), errors[0]["path"].as_str()), (Some("sheet.choice"), Some("/answers/B1")));
    request["answers"]["B1"] = json!("skip");
    assert_eq!(answer(&request).unwrap()["questions"], json!([]));
}
