//! The vectors, through the calls that a C program makes: the bytes of every answer are those that all bindings give.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where something is not as expected")]

use std::ffi::{CStr, CString};
use std::fmt::Write;
use std::path::PathBuf;
use std::ptr;

use delaftale_ffi::*;
use serde_json::Value;
use sha2::{Digest, Sha256};

fn read(path: &str) -> String {
    std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
}

/// The request with the text of its files, and with its repetitions written out.
fn expand(request: &str) -> String {
    let mut text = request.to_owned();
    while let Some((before, rest)) = text.split_once(r#"{"$file":""#) {
        let (path, after) = rest.split_once("\"}").unwrap();
        text = format!("{before}{}{after}", read(path));
    }
    while let Some((before, rest)) = text.split_once(r#"{"$repeat":"#) {
        let (inner, after) = rest.split_once("}}").unwrap();
        let repeat: Value = serde_json::from_str(&format!("{inner}}}")).unwrap();
        let times = usize::try_from(repeat["times"].as_u64().unwrap()).unwrap();
        text = format!("{before}{}{after}", repeat["text"].as_str().unwrap().repeat(times));
    }
    text
}

fn call(operation: &str, request: &str) -> String {
    let (operation, request) = (CString::new(operation).unwrap(), CString::new(request).unwrap());
    let mut out = ptr::null_mut();
    // SAFETY: two texts that end with a NUL, and a place for the answer.
    let status = unsafe { delaftale_call(operation.as_ptr(), request.as_ptr(), &raw mut out) };
    assert_eq!(status, DELAFTALE_OK);
    // SAFETY: the call was made, so there is an answer of the library.
    let answer = unsafe { CStr::from_ptr(out) }.to_str().unwrap().to_owned();
    // SAFETY: as above, and it is not used again.
    assert_eq!(unsafe { delaftale_string_free(out) }, DELAFTALE_OK);
    answer
}

#[test]
fn every_case_has_the_bytes_of_its_answer() {
    let index: Value = serde_json::from_str(&read("tests/vectors/index.json")).unwrap();
    let mut cases = 0_u64;
    for file in index["files"].as_array().unwrap() {
        let topic: Value = serde_json::from_str(&read(&format!("tests/vectors/{}", file["file"].as_str().unwrap()))).unwrap();
        for case in topic["cases"].as_array().unwrap() {
            let name = case["name"].as_str().unwrap();
            let answer = call(case["operation"].as_str().unwrap(), &expand(case["request"].as_str().unwrap()));
            if let Some(expected) = case["answer"].as_str() {
                assert_eq!(answer, expected, "{name}");
            } else {
                assert_eq!(Some(answer.len() as u64), case["answerBytes"].as_u64(), "{name}");
                let digest = Sha256::digest(&answer).iter().fold(String::new(), |mut text, byte| {
                    write!(text, "{byte:02x}").unwrap();
                    text
                });
                assert_eq!(Some(digest.as_str()), case["answerSha256"].as_str(), "{name}");
            }
            cases += 1;
        }
    }
    assert_eq!(Some(cases), index["cases"].as_u64());
}
