//! The service over HTTP on the loopback: a plan, its observations, statuses, a report, and what is refused.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use delaftale_service::{LARGEST_BODY, Store, router};
use serde_json::{Value as Json, json};

/// A running service, with a file of its own.
struct Service {
    address: SocketAddr,
    file: PathBuf,
    _runtime: tokio::runtime::Runtime,
}

impl Service {
    fn start(file: PathBuf) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_io().build().unwrap();
        let service = router(Store::open(&file).unwrap());
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        runtime.spawn(async move { axum::serve(listener, service).await.unwrap() });
        Self { address, file, _runtime: runtime }
    }

    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("service-{}-{}.sqlite", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_file(&file);
        Self::start(file)
    }

    /// The status, the media type and the body of an answer.
    fn ask(&self, method: &str, path: &str, body: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let head =
            format!("{method} {path} HTTP/1.1\r\nhost: service\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
        stream.write_all(head.as_bytes()).unwrap();
        // A body that is too large is refused before all of it was sent.
        let _ = stream.write_all(body.as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {answer}"));
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let media = head.lines().find_map(|line| line.strip_prefix("content-type: ")).unwrap_or_default().to_owned();
        (status, media, body.to_owned())
    }

    fn json(&self, method: &str, path: &str, body: &str) -> (u16, Json) {
        let (status, media, body) = self.ask(method, path, body);
        assert_eq!(media, if status < 400 { "application/json" } else { "application/problem+json" }, "{body}");
        (status, serde_json::from_str(&body).unwrap())
    }
}

fn example(name: &str) -> String {
    std::fs::read_to_string(format!("../plans/{name}.json")).unwrap()
}

/// A service with the plan of Svendborg and its invented observations.
fn svendborg() -> Service {
    let service = Service::new();
    assert_eq!(service.ask("PUT", "/plans/svendborg-2022", &example("svendborg-2022")).0, 204);
    let observations = example("svendborg-2022.opdigtede-observationer");
    assert_eq!(service.ask("POST", "/plans/svendborg-2022/observations", &observations).0, 204);
    service
}

#[test]
fn a_stored_plan_is_assessed_as_the_operation_does_it() {
    let service = svendborg();
    let (status, answer) = service.json("GET", "/plans/svendborg-2022/assessments?asOf=2024-06-30", "");
    assert_eq!(status, 200, "{answer}");
    let (plan, observations) = (example("svendborg-2022"), example("svendborg-2022.opdigtede-observationer"));
    let request = format!(r#"{{"plan":{plan},"observations":{observations},"asOf":"2024-06-30"}}"#);
    let known: Json = serde_json::from_str(&delaftale::wire::call("assess", &request)).unwrap();
    assert_eq!(answer, known["result"]);
    assert_eq!(answer["invented"], true);
    let earlier = service.json("GET", "/plans/svendborg-2022/assessments?asOf=2024-06-30&knownAt=2022-12-31", "").1;
    assert_ne!(earlier["assessments"], answer["assessments"]);
}

#[test]
fn reports_and_findings_come_from_the_stored_plan() {
    let service = svendborg();
    let (status, media, page) = service.ask("GET", "/plans/svendborg-2022/report?asOf=2024-06-30&language=en", "");
    assert_eq!((status, media.as_str()), (200, "text/html; charset=utf-8"));
    assert!(page.contains("<html lang=\"en\""), "{}", &page[..200]);
    let (status, findings) = service.json("GET", "/plans/svendborg-2022/findings", "");
    assert_eq!((status, &findings["plan"]), (200, &json!("svendborg-2022")));
    assert!(!findings["findings"].as_array().unwrap().is_empty());
}

#[test]
fn what_is_stored_outlives_the_service() {
    let Service { file, _runtime: runtime, .. } = svendborg();
    runtime.shutdown_background();
    let again = Service::start(file);
    let (_, plan) = again.json("GET", "/plans/svendborg-2022", "");
    assert_eq!(plan["plan"]["id"], "svendborg-2022");
    let (_, answer) = again.json("GET", "/plans/svendborg-2022/assessments?asOf=2024-06-30", "");
    assert_eq!(answer["invented"], true);
    std::fs::remove_file(&again.file).unwrap();
}

#[test]
fn operations_without_a_plan_are_typed_functions() {
    let service = Service::new();
    let (status, figure) = service.json("POST", "/parse-figure", r#"{ "text": "19,14 %" }"#);
    assert_eq!((status, &figure["value"]), (200, &json!("19.14")));
    let (status, share) = service.json("POST", "/check-share", r#"{ "part": "258", "whole": "601", "printed": "42,9 %" }"#);
    assert_eq!((status, &share["grade"]), (200, &json!("exact")));
}

#[test]
fn a_problem_has_code_path_and_both_languages() {
    let service = svendborg();
    let (status, problem) = service.json("POST", "/parse-figure", "{\n  \"text\": \"12,3,4\" }");
    assert_eq!((status, &problem["status"]), (422, &json!(422)));
    assert_eq!((&problem["code"], &problem["path"]), (&json!("figure.not-a-number"), &json!("/text")));
    assert_eq!(problem["type"], "urn:delaftale:error:figure.not-a-number");
    let error = &problem["errors"][0];
    assert_eq!((&error["line"], &error["column"]), (&json!(2), &json!(11)));
    assert_eq!(error["danish"]["message"], "`12,3,4` har to decimalkommaer");
    assert_eq!(error["english"]["message"], "`12,3,4` has two decimal commas");

    // A field that nobody knows, with its place.
    let (status, problem) = service.json("POST", "/parse-figure", "{\n  \"txt\": \"1\" }");
    assert_eq!((status, &problem["code"], &problem["path"]), (400, &json!("json.unknown-field"), &json!("/txt")));
    assert_eq!((&problem["errors"][0]["line"], &problem["errors"][0]["column"]), (&json!(2), &json!(10)));

    // Every problem of a document at once, and nothing of it is kept.
    let wrong = example("svendborg-2022").replacen("\"focusArea\"", "\"focusarea\"", 1);
    assert_eq!(service.json("PUT", "/plans/svendborg-2022", &wrong).0, 400);
    assert_eq!(service.json("PUT", "/plans/another", &example("svendborg-2022")).1["path"], "/plan/id");
    let (status, problem) = service.json("GET", "/plans/svendborg-2022/assessments?asOf=31.2.2024", "");
    assert_eq!((status, &problem["code"], &problem["path"]), (422, &json!("date.no-such-day"), &json!("/asOf")));
}

#[test]
fn observations_are_kept_all_or_none() {
    let service = svendborg();
    let before = service.json("GET", "/plans/svendborg-2022/assessments?asOf=2024-06-30", "").1;
    let mut own: Json = serde_json::from_str(&example("svendborg-2022.opdigtede-observationer")).unwrap();
    let first = own["observations"][0].clone();
    // The same reference, known on the same day, with another value.
    let mut other = first.clone();
    other["value"] = json!("1 %");
    own["observations"] = json!([other]);
    own.as_object_mut().unwrap().remove("note");
    let (status, problem) = service.json("POST", "/plans/svendborg-2022/observations", &own.to_string());
    assert_eq!(status, 422, "{problem}");
    assert!(problem["path"].as_str().unwrap().starts_with("/observations/0"), "{problem}");
    let mut stranger = first;
    stranger["indicator"] = json!("ukendt");
    own["observations"] = json!([stranger]);
    let (status, problem) = service.json("POST", "/plans/svendborg-2022/observations", &own.to_string());
    assert_eq!((status, &problem["code"], &problem["path"]), (422, &json!("id.unknown"), &json!("/observations/0/indicator")));
    assert_eq!(service.json("GET", "/plans/svendborg-2022/assessments?asOf=2024-06-30", "").1, before);
}

#[test]
fn what_is_not_there_or_too_large_is_a_problem_too() {
    let service = Service::new();
    assert_eq!(service.json("GET", "/plans/ingen", "").0, 404);
    assert_eq!(service.json("GET", "/ingenting", "").0, 404);
    assert_eq!(service.json("DELETE", "/plans/ingen", "").0, 405);
    assert_eq!(service.json("GET", "/plans/ingen/assessments?dag=2024-06-30", "").0, 400);
    let body = format!("{{\"text\":\"{}\"}}", "1".repeat(LARGEST_BODY));
    let (status, problem) = service.json("POST", "/parse-figure", &body);
    assert_eq!((status, &problem["code"]), (413, &json!("json.too-large")));
    // And the service goes on.
    assert_eq!(service.json("POST", "/parse-figure", r#"{ "text": "1" }"#).0, 200);
}

#[test]
fn the_description_names_every_path_and_the_types_of_the_requests() {
    let service = Service::new();
    let (_, api) = service.json("GET", "/openapi.json", "");
    assert_eq!(api["openapi"], "3.1.0");
    let paths: Vec<&String> = api["paths"].as_object().unwrap().keys().collect();
    assert_eq!(paths.len(), 9, "{paths:?}");
    let check_share = &api["paths"]["/check-share"]["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"];
    let type_of_request = check_share.as_str().unwrap().strip_prefix('#').unwrap();
    assert_eq!(api.pointer(type_of_request).unwrap()["required"], json!(["part", "whole", "printed"]));
    // Whatever is referred to is there.
    let text = api.to_string();
    for reference in text.split("\"$ref\":\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(api.pointer(reference).is_some(), "{reference}");
    }
}
