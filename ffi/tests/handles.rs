//! Handles: plans, observations, assessments and the register, read as a C program reads them.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where something is not as expected")]

mod support;

use std::ffi::{CString, c_char};
use std::ptr;

use delaftale_ffi::*;
use serde_json::Value;
use support::{c, last, place, read, taken, text};

const AS_OF: f64 = 20_240_630.0;

fn plan(json: &str) -> Result<*mut DelaftalePlan, i32> {
    let mut plan = ptr::dangling_mut();
    // SAFETY: a text with a NUL and a variable.
    let number = unsafe { delaftale_plan_read(c(json).as_ptr(), &raw mut plan) };
    assert_eq!(plan.is_null(), number != DELAFTALE_OK);
    if number == DELAFTALE_OK { Ok(plan) } else { Err(number) }
}

fn observations(json: &str) -> Result<*mut DelaftaleObservations, i32> {
    let mut observations = ptr::dangling_mut();
    // SAFETY: a text with a NUL and a variable.
    let number = unsafe { delaftale_observations_read(c(json).as_ptr(), &raw mut observations) };
    assert_eq!(observations.is_null(), number != DELAFTALE_OK);
    if number == DELAFTALE_OK { Ok(observations) } else { Err(number) }
}

fn assess(
    plan: *const DelaftalePlan,
    observations: *const DelaftaleObservations,
    options: Option<&str>,
) -> Result<*mut DelaftaleAssessments, i32> {
    let options = options.map(c);
    let options = options.as_ref().map_or(ptr::null(), |options| options.as_ptr());
    let mut out = ptr::dangling_mut();
    // SAFETY: handles or NULL, a text or NULL, a variable.
    let number = unsafe { delaftale_assess(plan, observations, AS_OF, DELAFTALE_DATES_DIGITS, options, &raw mut out) };
    assert_eq!(out.is_null(), number != DELAFTALE_OK);
    if number == DELAFTALE_OK { Ok(out) } else { Err(number) }
}

fn count<H>(handle: *const H, function: unsafe extern "C" fn(*const H, *mut usize) -> i32) -> usize {
    let mut count = usize::MAX;
    // SAFETY: a handle and a variable.
    assert_eq!(unsafe { function(handle, &raw mut count) }, DELAFTALE_OK);
    count
}

const PLANS: [(&str, &[&str]); 5] = [
    ("odense-2017", &[]),
    ("slagelse-2017", &["slagelse-2017.opdigtede-observationer"]),
    ("soenderborg-2017", &[]),
    ("soenderborg-2021", &["soenderborg-2021.opdigtede-observationer"]),
    ("svendborg-2022", &["svendborg-2022.opdigtede-observationer"]),
];

fn example(name: &str) -> String {
    read(&format!("examples/plans/{name}.json"))
}

/// Every field of every assessment, held against the JSON answer of the same question.
#[test]
#[cfg_attr(miri, ignore = "whole plans take too long there")]
fn handles_say_what_the_json_says() {
    let mut seen = 0;
    for (name, lists) in PLANS {
        let json = example(name);
        for list in lists {
            let list = example(list);
            let request = format!(r#"{{"plan":{json},"observations":{list},"asOf":"2024-06-30"}}"#);
            let told = delaftale::wire::call("assess", &request);
            let answer: Value = serde_json::from_str(&told).unwrap();
            let result = &answer["result"];
            let (plan, observations) = (plan(&json).unwrap(), observations(&list).unwrap());
            // SAFETY: two handles.
            assert_eq!(unsafe { delaftale_observations_check(observations, plan) }, DELAFTALE_OK);
            let mut invented = 9;
            let note = text(|buffer, capacity, length| {
                // SAFETY: a handle, a variable, and a buffer as large as it is said to be.
                unsafe { delaftale_observations_note(observations, &raw mut invented, buffer, capacity, length) }
            });
            let document: Value = serde_json::from_str(&list).unwrap();
            assert_eq!(invented == 1, document["invented"] == true);
            assert_eq!(note.as_deref(), Ok(document["note"].as_str().unwrap_or_default()));
            let handle = assess(plan, observations, None).unwrap();
            let mut whole = ptr::null_mut();
            // SAFETY: a handle and a variable.
            assert_eq!(unsafe { delaftale_assessments_json(handle, &raw mut whole) }, DELAFTALE_OK);
            assert!(told == format!(r#"{{"status":"success","result":{}}}"#, taken(whole)), "{name}");
            let all = result["assessments"].as_array().unwrap();
            assert_eq!(count(handle, delaftale_assessments_count), all.len());
            assert_eq!(count(plan, delaftale_plan_indicator_count), all.len());
            for (index, one) in all.iter().enumerate() {
                held_against(handle, index, one);
                seen += 1;
            }
            // SAFETY: handles, each given back once.
            unsafe {
                assert_eq!(delaftale_assessments_free(handle), DELAFTALE_OK);
                assert_eq!(delaftale_observations_free(observations), DELAFTALE_OK);
                assert_eq!(delaftale_plan_free(plan), DELAFTALE_OK);
            }
        }
    }
    assert!(seen >= 24, "{seen}");
}

/// Where the numbers and dates of an assessment stand in its JSON.
const NUMBERS: [(i32, &str); 16] = [
    (DELAFTALE_NUMBER_BASELINE, "/baseline/value"),
    (DELAFTALE_NUMBER_LATEST, "/latest/value"),
    (DELAFTALE_NUMBER_TARGET, "/target"),
    (DELAFTALE_NUMBER_EXPECTED, "/expected"),
    (DELAFTALE_NUMBER_RATIO, "/ratio"),
    (DELAFTALE_NUMBER_CHANGE, "/change"),
    (DELAFTALE_NUMBER_RELATIVE_CHANGE, "/relativeChange"),
    (DELAFTALE_NUMBER_DISTANCE, "/distance"),
    (DELAFTALE_NUMBER_PACE, "/outlook/pace"),
    (DELAFTALE_NUMBER_NEEDED_PACE, "/outlook/neededPace"),
    (DELAFTALE_NUMBER_AT_DEADLINE, "/outlook/atDeadline"),
    (DELAFTALE_NUMBER_GAP_THEN, "/comparisons/0/gapThen"),
    (DELAFTALE_NUMBER_GAP_NOW, "/comparisons/0/gapNow"),
    (DELAFTALE_NUMBER_MUNICIPALITY_CHANGE, "/comparisons/0/otherChange"),
    (DELAFTALE_NUMBER_CHANGE_BEYOND, "/comparisons/0/changeBeyond"),
    (DELAFTALE_NUMBER_AGE_DAYS, "/age/days"),
];
const DATES: [(i32, &str); 4] = [
    (DELAFTALE_DATE_BASELINE, "/baseline/date"),
    (DELAFTALE_DATE_LATEST, "/latest/date"),
    (DELAFTALE_DATE_DEADLINE, "/deadline"),
    (DELAFTALE_DATE_REACHES_TARGET, "/outlook/reachesTarget"),
];

fn held_against(handle: *const DelaftaleAssessments, index: usize, one: &Value) {
    let (delaftale, indicator) = (one["delaftale"].as_str().unwrap(), one["indicator"].as_str().unwrap());
    let mut found = usize::MAX;
    // SAFETY: a handle, texts with a NUL, a variable.
    let number = unsafe { delaftale_assessments_find(handle, c(delaftale).as_ptr(), c(indicator).as_ptr(), &raw mut found) };
    assert_eq!((number, found), (DELAFTALE_OK, index));
    let json = &one["assessment"];
    // The numbers of C are those of the municipality, whoever else the area is compared with.
    let comparisons = json["comparisons"].as_array().map_or(&[][..], Vec::as_slice);
    let municipality = comparisons.iter().position(|other| other["name"] == "kommunen").unwrap_or(usize::MAX);
    for (field, pointer) in NUMBERS {
        let wanted = json.pointer(&pointer.replace("/comparisons/0/", &format!("/comparisons/{municipality}/")));
        let (mut number, wanted) = (0.0, wanted.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
        // SAFETY: a handle and a variable, or a buffer as large as it is said to be.
        let (ok, decimal) = unsafe {
            let ok = delaftale_assessments_number(handle, index, field, &raw mut number);
            (ok, text(|buffer, capacity, length| delaftale_assessments_decimal(handle, index, field, buffer, capacity, length)))
        };
        match wanted {
            Some(wanted) => {
                assert_eq!((ok, decimal.as_ref()), (DELAFTALE_OK, Ok(&wanted)), "{pointer}");
                assert!((number - wanted.parse::<f64>().unwrap()).abs() <= 5e-13 + number.abs() * 1e-15, "{pointer} {number}");
            }
            None => {
                assert_eq!(
                    (ok, decimal, number.is_nan()),
                    (DELAFTALE_ERROR_NO_VALUE, Err(DELAFTALE_ERROR_NO_VALUE), true),
                    "{pointer}"
                );
                assert_eq!(place().1, "/field");
            }
        }
    }
    for (field, pointer) in DATES {
        let mut date = 0.0;
        // SAFETY: a handle and a variable.
        let ok = unsafe { delaftale_assessments_date(handle, index, field, DELAFTALE_DATES_DIGITS, &raw mut date) };
        match json.pointer(pointer).and_then(Value::as_str) {
            Some(iso) => assert_eq!((ok, date), (DELAFTALE_OK, iso.replace('-', "").parse().unwrap()), "{pointer}"),
            None => assert_eq!(ok, DELAFTALE_ERROR_NO_VALUE, "{pointer}"),
        }
    }
    let (mut status, mut reason, mut best, mut worst) = (0, 0, 0, 0);
    // SAFETY: a handle and variables.
    let ok =
        unsafe { delaftale_assessments_status(handle, index, &raw mut status, &raw mut reason, &raw mut best, &raw mut worst) };
    assert_eq!(ok, DELAFTALE_OK);
    let wire = |number: i32| STATUSES[usize::try_from(number).unwrap()];
    assert_eq!(
        (wire(status), wire(best), wire(worst)),
        (json["status"].as_str().unwrap(), json["range"]["best"].as_str().unwrap(), json["range"]["worst"].as_str().unwrap())
    );
    assert_eq!(reason != DELAFTALE_REASON_NONE, json.get("reason").is_some());
}

/// The names of the JSON documents, by number.
const STATUSES: [&str; 21] = [
    "notAssessable",
    "reached",
    "onTrack",
    "behind",
    "farBehind",
    "worsening",
    "lost",
    "missed",
    "better",
    "unchanged",
    "worse",
    "held",
    "slipped",
    "changeOnly",
    "reachedLate",
    "reachedAtDeadline",
    "deadlinePassed",
    "awaiting",
    "kept",
    "exceeded",
    "withinSoFar",
];

#[test]
#[cfg_attr(miri, ignore = "whole plans take too long there")]
fn a_plan_is_read_back() {
    let json = example("soenderborg-2021");
    let plan = plan(&json).unwrap();
    // SAFETY: a handle, and buffers as large as they are said to be.
    let about = |field| text(|buffer, capacity, length| unsafe { delaftale_plan_text(plan, field, buffer, capacity, length) });
    assert_eq!(about(DELAFTALE_PLAN_ID).as_deref(), Ok("soenderborg-2021"));
    assert_eq!(about(DELAFTALE_PLAN_MUNICIPALITY).as_deref(), Ok("Sønderborg"));
    let document: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(about(DELAFTALE_PLAN_TITLE).as_deref(), Ok(document["plan"]["title"].as_str().unwrap()));
    assert_eq!((about(9), place().1.as_str()), (Err(DELAFTALE_ERROR_OUT_OF_RANGE), "/field"));
    let indicator_in = |language, index, field| {
        // SAFETY: as above.
        text(|buffer, capacity, length| unsafe {
            delaftale_plan_indicator_text(plan, index, field, language, buffer, capacity, length)
        })
    };
    let indicator = |index, field| indicator_in(DELAFTALE_DANISH, index, field);
    for (index, field, wanted) in [
        (2, DELAFTALE_INDICATOR_UNIT, "persons"),
        (0, DELAFTALE_INDICATOR_BASELINE, "19.14 %"),
        (2, DELAFTALE_INDICATOR_BASELINE_REFERENCE, "end of February 2021"),
    ] {
        assert_eq!(indicator_in(DELAFTALE_ENGLISH, index, field).as_deref(), Ok(wanted));
    }
    let all = count(plan, delaftale_plan_indicator_count);
    let degree = (0..all).find(|i| indicator(*i, DELAFTALE_INDICATOR_ID).as_deref() == Ok("aktiveringsgrad")).unwrap();
    for (field, wanted) in [
        (DELAFTALE_INDICATOR_DELAFTALE, "beskaeftigelse"),
        (DELAFTALE_INDICATOR_OBJECTIVE, "aktive-ledige"),
        (DELAFTALE_INDICATOR_NAME, "Aktiveringsgrad blandt de ledige"),
        (DELAFTALE_INDICATOR_SOURCE, "Jobcenter"),
        (DELAFTALE_INDICATOR_UNIT, "%"),
        (DELAFTALE_INDICATOR_BASELINE, "20 %"),
        (DELAFTALE_INDICATOR_BASELINE_REFERENCE, "udgang februar 2021"),
    ] {
        assert_eq!(indicator(degree, field).as_deref(), Ok(wanted));
    }
    assert!(indicator(degree, DELAFTALE_INDICATOR_RULE).unwrap().starts_with("øges til 85 %"));
    assert!(indicator(degree, DELAFTALE_INDICATOR_OBJECTIVE_TEXT).is_ok_and(|text| !text.is_empty()));
    assert_eq!(indicator(all, DELAFTALE_INDICATOR_ID), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!(place(), ("out-of-range".into(), "/index".into()));
    assert_eq!(indicator(0, 10), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    let (mut unit, mut direction) = (9, 9);
    // SAFETY: a handle and variables.
    unsafe {
        assert_eq!(delaftale_plan_indicator_unit(plan, degree, &raw mut unit, &raw mut direction), DELAFTALE_OK);
        assert_eq!((unit, direction), (DELAFTALE_UNIT_PERCENT, DELAFTALE_DIRECTION_HIGHER));
        let beyond = delaftale_plan_indicator_unit(plan, all, &raw mut unit, ptr::null_mut());
        assert_eq!((beyond, unit), (DELAFTALE_ERROR_OUT_OF_RANGE, 0));
    }
    let (mut start, mut end, mut again) = (0.0, 0.0, ptr::null_mut());
    let open = self::plan(&read("fuzz/seeds/wire/plan").replace(r#","end":"2025-08-31""#, "")).unwrap();
    // SAFETY: a handle, given back once, and variables.
    unsafe {
        assert_eq!(delaftale_plan_period(open, DELAFTALE_DATES_DIGITS, &raw mut start, &raw mut end), DELAFTALE_OK);
        assert_eq!((start, end), (20_210_901.0, DELAFTALE_NO_DATE));
        delaftale_plan_free(open);
    }
    // SAFETY: a handle and variables.
    unsafe {
        assert_eq!(delaftale_plan_period(plan, DELAFTALE_DATES_1900, &raw mut start, &raw mut end), DELAFTALE_OK);
        assert_eq!((start, end), (44440.0, 45900.0));
        assert_eq!(delaftale_plan_json(plan, &raw mut again), DELAFTALE_OK);
    }
    let copy = taken(again);
    let second = self::plan(&copy).unwrap();
    // SAFETY: a handle and a variable.
    assert_eq!(unsafe { delaftale_plan_json(second, &raw mut again) }, DELAFTALE_OK);
    assert_eq!(taken(again), copy);
    // SAFETY: handles, each given back once.
    unsafe {
        delaftale_plan_free(second);
        delaftale_plan_free(plan);
    }
}

#[test]
#[cfg_attr(miri, ignore = "whole plans take too long there")]
fn what_cannot_be_read_is_told_whole() {
    assert_eq!(plan(r#"{"schemaVersion":"1","plan":{"id":"p"}}"#), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("json.missing-field".into(), "/json/plan/title".into()));
    let empty = r#"{"schemaVersion":"1","plan":{"id":"p","title":" ","municipality":"","regime":"2019-26",
        "period":{"start":"2021-09-01"},"delaftaler":[]}}"#;
    assert_eq!(plan(empty), Err(DELAFTALE_ERROR_REFUSED));
    // Three things are wrong, and all are told.
    assert_eq!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH).lines().count(), 3);
    let json: Value = serde_json::from_str(&last(DELAFTALE_LAST_JSON, DELAFTALE_DANISH)).unwrap();
    assert_eq!(json["errors"].as_array().unwrap().len(), 3);
    assert_eq!(observations("{"), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place().0, "json.syntax");
    let plan = plan(&read("fuzz/seeds/wire/plan")).unwrap();
    let foreign = observations(&example("soenderborg-2021.opdigtede-observationer")).unwrap();
    // SAFETY: two handles.
    assert_eq!(unsafe { delaftale_observations_check(foreign, plan) }, DELAFTALE_ERROR_REFUSED);
    assert_eq!(place(), ("id.unknown".into(), "/observations/plan".into()));
    assert_eq!(assess(plan, foreign, None), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("id.unknown".into(), "/observations/plan".into()));
    assert_eq!(assess(plan, ptr::null(), Some("{\"trace\":1}")), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("json.wrong-type".into(), "/options/trace".into()));
    // SAFETY: handles, each given back once.
    unsafe {
        delaftale_observations_free(foreign);
        delaftale_plan_free(plan);
    }
}

#[test]
#[cfg_attr(miri, ignore = "whole plans take too long there")]
fn options_change_the_answer() {
    let plan = plan(&example("soenderborg-2021")).unwrap();
    let list = observations(&example("soenderborg-2021.opdigtede-observationer")).unwrap();
    let json = |options: Option<&str>| {
        let handle = assess(plan, list, options).unwrap();
        let mut out = ptr::null_mut();
        // SAFETY: a handle and a variable; the handle is given back once.
        unsafe {
            assert_eq!(delaftale_assessments_json(handle, &raw mut out), DELAFTALE_OK);
            assert_eq!(delaftale_assessments_free(handle), DELAFTALE_OK);
        }
        serde_json::from_str::<Value>(&taken(out)).unwrap()
    };
    let usual = json(None);
    assert!(usual["assessments"][0]["assessment"]["trace"].is_array());
    let short = json(Some(r#"{"trace":false,"knownAt":"2022-01-01"}"#));
    assert!(short["assessments"][0]["assessment"].get("trace").is_none());
    assert_eq!(short["knownAt"], "2022-01-01");
    assert_ne!(short["summary"], usual["summary"]);
    let handle = assess(plan, ptr::null(), None).unwrap();
    let mut none = 0;
    // SAFETY: a handle and a variable.
    unsafe {
        let not_assessable = DELAFTALE_STATUS_NOT_ASSESSABLE;
        assert_eq!(delaftale_assessments_with_status(handle, not_assessable, &raw mut none), DELAFTALE_OK);
        assert_eq!(none, count(handle, delaftale_assessments_count));
        assert_eq!(delaftale_assessments_with_status(handle, 21, &raw mut none), DELAFTALE_ERROR_OUT_OF_RANGE);
        assert_eq!(delaftale_assessments_with_status(handle, DELAFTALE_STATUS_REACHED, &raw mut none), DELAFTALE_OK);
        assert_eq!(none, 0);
        let mut number = 0.0;
        let known = delaftale_assessments_date(handle, 3, DELAFTALE_DATE_DEADLINE, 1900, &raw mut number);
        assert_eq!((known, number), (DELAFTALE_OK, 45900.0));
        for (index, field, path) in [(0, 16, "/field"), (999, 0, "/index")] {
            let refused = delaftale_assessments_number(handle, index, field, &raw mut number);
            assert_eq!((refused, place().1.as_str()), (DELAFTALE_ERROR_OUT_OF_RANGE, path));
        }
        let mut later = ptr::null_mut();
        assert_eq!(delaftale_assess(plan, ptr::null(), 45473.0, 1900, ptr::null(), &raw mut later), DELAFTALE_OK);
        assert_eq!(delaftale_assessments_free(later), DELAFTALE_OK);
        assert_eq!(delaftale_assess(plan, ptr::null(), 0.5, 0, ptr::null(), &raw mut later), DELAFTALE_ERROR_REFUSED);
        assert_eq!(place(), ("date.not-a-date".into(), "/as_of".into()));
        delaftale_assessments_free(handle);
        delaftale_observations_free(list);
        delaftale_plan_free(plan);
    }
}

fn rows(rows: &[[&str; 5]]) -> Result<*mut DelaftaleObservations, i32> {
    let texts: Vec<[CString; 5]> = rows.iter().map(|row| row.map(c)).collect();
    let column =
        |i: usize| texts.iter().map(|row| if row[i].is_empty() { ptr::null() } else { row[i].as_ptr() }).collect::<Vec<_>>();
    let columns: [Vec<*const c_char>; 5] = [0, 1, 2, 3, 4].map(column);
    let mut out = ptr::dangling_mut();
    // SAFETY: columns of this length with texts or NULL, and a variable.
    let number = unsafe {
        delaftale_observations_from_rows(
            rows.len(),
            columns[0].as_ptr(),
            columns[1].as_ptr(),
            columns[2].as_ptr(),
            columns[3].as_ptr(),
            columns[4].as_ptr(),
            &raw mut out,
        )
    };
    assert_eq!(out.is_null(), number != DELAFTALE_OK);
    if number == DELAFTALE_OK { Ok(out) } else { Err(number) }
}

#[test]
fn observations_from_the_rows_of_a_spreadsheet() {
    let good = rows(&[
        ["job", "grad", "31.8.2023", "55 %", "1. oktober 2023"],
        ["job", "grad", "2. kvartal 2022", "mangler", ""],
        ["job", "grad", "31.8.2023", "55 %", "1. oktober 2023"],
    ]);
    let list = good.unwrap();
    assert_eq!(count(list, delaftale_observations_count), 2, "what stands twice is counted once");
    let mut out = ptr::null_mut();
    // SAFETY: a handle and a variable.
    assert_eq!(unsafe { delaftale_observations_json(list, &raw mut out) }, DELAFTALE_OK);
    let json: Value = serde_json::from_str(&taken(out)).unwrap();
    assert_eq!(json["observations"][1]["known"], "2022-06-30");
    assert_eq!(json["observations"][0]["value"], "55 %");
    // SAFETY: given back once.
    unsafe { delaftale_observations_free(list) };
    // Every problem at once, by column and row.
    let bad = rows(&[["to ord", "grad", "31.8.2023", "55 %", ""], ["job", "grad", "en dag", "12,3,4", "i går"]]);
    assert_eq!((bad, place()), (Err(DELAFTALE_ERROR_REFUSED), ("id.invalid".into(), "/rows/0/delaftale".into())));
    assert_eq!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH).lines().count(), 4);
    for column in ["reference", "value", "known"] {
        assert!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH).contains(&format!("/rows/1/{column}: ")));
    }
    let conflict = rows(&[["job", "grad", "31.8.2023", "55 %", "1.10.2023"], ["job", "grad", "31.8.2023", "56 %", "1.10.2023"]]);
    assert_eq!((conflict, place()), (Err(DELAFTALE_ERROR_REFUSED), ("observation.conflict".into(), "/rows/1".into())));
    let early = rows(&[["job", "grad", "31.8.2023", "55 %", "1.1.2023"]]);
    assert_eq!((early, place()), (Err(DELAFTALE_ERROR_REFUSED), ("observation.known-too-early".into(), "/rows/0/known".into())));
    let hole = rows(&[["job", "", "31.8.2023", "55 %", ""]]);
    assert_eq!((hole, place()), (Err(DELAFTALE_ERROR_NULL_POINTER), ("null-pointer".into(), "/rows/0/indicator".into())));
}

#[test]
fn the_register_is_read() {
    let mut register = ptr::null_mut();
    // SAFETY: a variable.
    assert_eq!(unsafe { delaftale_register_standard(&raw mut register) }, DELAFTALE_OK);
    let all = count(register, delaftale_register_entry_count);
    let entry_in = |language, index, field| {
        // SAFETY: a handle, and a buffer as large as it is said to be.
        text(|buffer, capacity, length| unsafe {
            delaftale_register_entry_text(register, index, field, language, buffer, capacity, length)
        })
    };
    let entry = |index, field| entry_in(DELAFTALE_DANISH, index, field);
    let standard = delaftale::target_group::Register::standard();
    assert_eq!(all, standard.entries().len());
    for (index, own) in standard.entries().iter().enumerate() {
        assert_eq!(entry(index, DELAFTALE_ENTRY_CODE), Ok(own.code.to_string()));
        assert_eq!(entry(index, DELAFTALE_ENTRY_NAME).as_deref(), Ok(&*own.long_name.danish));
        assert_eq!(entry(index, DELAFTALE_ENTRY_SHORT_NAME).as_deref(), Ok(&*own.short_name.danish));
        assert_eq!(entry(index, DELAFTALE_ENTRY_REFERENCE).as_deref(), Ok(own.reference));
        assert_eq!(entry_in(DELAFTALE_ENGLISH, index, DELAFTALE_ENTRY_NAME).as_deref(), Ok(&*own.long_name.english));
        assert_eq!(entry_in(DELAFTALE_ENGLISH, index, DELAFTALE_ENTRY_SHORT_NAME).as_deref(), Ok(&*own.short_name.english));
        let (mut first, mut last, mut confirmed) = (0.0, 0.0, 9);
        // SAFETY: a handle and variables.
        let ok =
            unsafe { delaftale_register_entry_period(register, index, 0, &raw mut first, &raw mut last, &raw mut confirmed) };
        assert_eq!(ok, DELAFTALE_OK);
        let digits = |day: Option<chrono::NaiveDate>| {
            day.map_or(DELAFTALE_NO_DATE, |day| day.format("%Y%m%d").to_string().parse().unwrap())
        };
        assert_eq!((first, last), (digits(own.valid_from), digits(own.valid_to)));
        assert_eq!(confirmed == 1, own.certainty == delaftale::target_group::Confirmation::Confirmed);
    }
    assert_eq!(entry(all, 0), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!(entry(9999, 0), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH), format!("`index` er `9999`, men der er {all}, talt fra 0"));
    assert_eq!(entry(0, 4), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    let (mut standing, mut order) = (0, 9);
    // SAFETY: a handle, texts with a NUL, variables; the handle is given back once.
    unsafe {
        assert_eq!(delaftale_register_standing(register, c"6.1".as_ptr(), 20_210_301.0, 0, &raw mut standing), DELAFTALE_OK);
        assert_eq!(standing, DELAFTALE_CODE_KNOWN);
        assert_eq!(delaftale_register_standing(register, c"6.1".as_ptr(), 44256.0, 1900, &raw mut standing), DELAFTALE_OK);
        assert_eq!(standing, DELAFTALE_CODE_KNOWN);
        assert_eq!(delaftale_register_standing(register, c"6.1".as_ptr(), 0.5, 0, &raw mut standing), DELAFTALE_ERROR_REFUSED);
        assert_eq!(place().1, "/date");
        let known = standard.entries().iter().position(|entry| entry.code.to_string() == "6.1").unwrap();
        let (mut first, mut last, mut confirmed) = (0.0, 0.0, 9);
        let number = delaftale_register_entry_period(register, known, 1900, &raw mut first, &raw mut last, &raw mut confirmed);
        assert_eq!((number, first), (DELAFTALE_OK, 43831.0));
        let refused = delaftale_register_compare(register, c"6,1".as_ptr(), c"6.2".as_ptr(), &raw mut order);
        assert_eq!((refused, place().1.as_str()), (DELAFTALE_ERROR_REFUSED, "/first"));
        assert_eq!(delaftale_register_compare(register, c"6.2".as_ptr(), c"6.10".as_ptr(), &raw mut order), DELAFTALE_OK);
        assert_eq!(order, -1);
        assert_eq!(delaftale_register_compare(register, c"INT-SHP".as_ptr(), c"6.10".as_ptr(), &raw mut order), DELAFTALE_OK);
        assert_eq!(order, 1);
        assert_eq!(
            delaftale_register_compare(register, c"6.2".as_ptr(), c"6,1".as_ptr(), &raw mut order),
            DELAFTALE_ERROR_REFUSED
        );
        assert_eq!(place(), ("code.invalid".into(), "/second".into()));
        delaftale_register_free(register);
    }
}

#[test]
fn the_range_of_statuses_and_the_places_of_indicators() {
    let plan = plan(&read("fuzz/seeds/wire/plan")).unwrap();
    // 0,949 of the way as printed, and the print can stand for more than 0,95.
    let list = rows(&[["job", "i", "31.8.2023", "48 %", ""]]).unwrap();
    let handle = assess(plan, list, None).unwrap();
    let (mut status, mut best, mut worst, mut index) = (0, 0, 0, 9);
    // SAFETY: handles, each given back once, texts with a NUL, and variables.
    unsafe {
        let number = delaftale_assessments_status(handle, 0, &raw mut status, ptr::null_mut(), &raw mut best, &raw mut worst);
        assert_eq!(number, DELAFTALE_OK);
        assert_eq!((status, best, worst), (DELAFTALE_STATUS_BEHIND, DELAFTALE_STATUS_ON_TRACK, DELAFTALE_STATUS_BEHIND));
        assert_eq!(delaftale_assessments_find(handle, c"job".as_ptr(), c"i".as_ptr(), &raw mut index), DELAFTALE_OK);
        assert_eq!(index, 0);
        for (delaftale, indicator) in [(c"bolig", c"i"), (c"job", c"j")] {
            let number = delaftale_assessments_find(handle, delaftale.as_ptr(), indicator.as_ptr(), &raw mut index);
            assert_eq!((number, index, place().1.as_str()), (DELAFTALE_ERROR_NO_VALUE, 0, "/indicator"));
        }
        delaftale_assessments_free(handle);
        delaftale_observations_free(list);
        delaftale_plan_free(plan);
    }
}

#[test]
fn handles_that_are_none() {
    let plan = plan(&read("fuzz/seeds/wire/plan")).unwrap();
    let mut out = 0;
    // SAFETY: handles that are none are found out and never followed.
    unsafe {
        assert_eq!(delaftale_plan_indicator_count(ptr::null(), &raw mut out), DELAFTALE_ERROR_NULL_POINTER);
        assert_eq!(place(), ("null-pointer".into(), "/plan".into()));
        assert_eq!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_ENGLISH), "there is no plan: NULL");
        assert_eq!(last(DELAFTALE_LAST_JSON, DELAFTALE_DANISH), "");
        assert_eq!(delaftale_assessments_count(ptr::null(), &raw mut out), DELAFTALE_ERROR_NULL_POINTER);
        assert_eq!(place().1, "/assessments");
        assert_eq!(delaftale_register_entry_count(ptr::null(), &raw mut out), DELAFTALE_ERROR_NULL_POINTER);
        assert_eq!(place().1, "/register");
        assert_eq!(delaftale_observations_count(ptr::null(), &raw mut out), DELAFTALE_ERROR_NULL_POINTER);
        assert_eq!(place().1, "/observations");
        let wild = ptr::without_provenance_mut::<DelaftalePlan>(0xdead_0000);
        assert_eq!(delaftale_plan_indicator_count(wild, &raw mut out), DELAFTALE_ERROR_INVALID_HANDLE);
        assert_eq!(place(), ("invalid-handle".into(), "/plan".into()));
        assert_eq!(last(DELAFTALE_LAST_CALL, DELAFTALE_DANISH), "delaftale_plan_indicator_count(plan: 0xdead0000)");
        assert_eq!(delaftale_plan_free(wild), DELAFTALE_ERROR_INVALID_HANDLE);
        // A handle of another kind.
        assert_eq!(delaftale_observations_count(plan.cast(), &raw mut out), DELAFTALE_ERROR_INVALID_HANDLE);
        assert_eq!(delaftale_observations_free(plan.cast()), DELAFTALE_ERROR_INVALID_HANDLE);
        assert_eq!(assess(plan, plan.cast_const().cast(), None), Err(DELAFTALE_ERROR_INVALID_HANDLE));
        assert_eq!(place().1, "/observations");
        assert_eq!(delaftale_plan_free(plan), DELAFTALE_OK);
        assert_eq!(delaftale_plan_indicator_count(plan, &raw mut out), DELAFTALE_ERROR_INVALID_HANDLE);
        assert_eq!(delaftale_plan_free(plan), DELAFTALE_ERROR_INVALID_HANDLE);
        assert_eq!(assess(plan, ptr::null(), None), Err(DELAFTALE_ERROR_INVALID_HANDLE));
        assert_eq!(delaftale_plan_free(ptr::null_mut()), DELAFTALE_OK);
        assert_eq!(delaftale_observations_free(ptr::null_mut()), DELAFTALE_OK);
        assert_eq!(delaftale_assessments_free(ptr::null_mut()), DELAFTALE_OK);
        assert_eq!(delaftale_register_free(ptr::null_mut()), DELAFTALE_OK);
    }
}
