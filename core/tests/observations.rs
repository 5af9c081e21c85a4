//! Observations: in what order they come does not matter, and none that belongs nowhere passes in silence.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod small_plan;

use chrono::NaiveDate;
use delaftale::agreement::{Helhedsplan, Id, Indicator};
use delaftale::audit::AuditOptions;
use delaftale::figure::Unit;
use delaftale::follow_up::{Method, Observation, Observations, Question, assess, assess_plan, judge};
use delaftale::reference::{Period, Reference, parse_day};
use delaftale::report::{FollowUp, ReportOptions};
use delaftale::{ErrorCode, Errors};
use proptest::prelude::*;
use serde_json::json;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    parse_day(text).unwrap()
}

fn observed(indicator: &str, value: &str) -> Observation {
    Observation::new(id("job"), id(indicator), "31.8.2023".parse().unwrap(), value.parse().unwrap(), day("1.10.2023"))
}

/// A plan with one indicator of this id.
fn plan_with(indicator: &str) -> Helhedsplan {
    small_plan::plan(&json!({ "objectives": [{ "id": "aktive", "text": "Flere er aktive", "indicators": [{
        "id": indicator, "name": "Aktiveringsgrad", "unit": "percent", "direction": "higher",
        "baseline": { "value": "20 %", "reference": "2021-02" }, "rule": { "rule": "øges til 85 % inden 31. august 2025" },
    }] }] }))
    .unwrap()
}

fn places(errors: &Errors) -> Vec<(&str, ErrorCode)> {
    errors.as_slice().iter().map(|error| (error.path(), error.code())).collect()
}

/// Few delaftaler, indicators, times and values, so that many observations are the same, revisions, or contradictions.
fn an_observation() -> impl Strategy<Value = Observation> {
    let times = prop::sample::select(vec![
        "2021",
        "2022",
        "31.12.2021",
        "udgang december 2021",
        "4. kvartal 2021",
        "2021 (opgjort 1. januar 2022)",
    ]);
    let values = prop::sample::select(vec!["1 %", "2 %", "afventer måling"]);
    let ids = prop::sample::select(vec!["a", "b"]);
    let known = prop::sample::select(vec!["30.12.2021", "1.3.2023", "1.9.2023"]);
    let whose = prop::sample::select(vec![None, Some("kommunen"), Some("byen")]);
    (ids.clone(), ids, whose, times, values, known).prop_map(|(delaftale, indicator, of, time, value, known)| {
        let time: Reference = time.parse().unwrap();
        let mut one = Observation::new(id(delaftale), id(indicator), time, value.parse().unwrap(), day(known));
        one.of = of.map(str::to_owned);
        one
    })
}

proptest! {
    #[test]
    fn one_by_one_is_as_all_at_once(list in prop::collection::vec(an_observation(), 0..12)) {
        let mut added = Observations::default();
        let refused = list.iter().filter(|one| added.add((*one).clone()).is_err()).count();
        match Observations::new(list.clone()) {
            Ok(all) => {
                prop_assert_eq!(refused, 0);
                prop_assert_eq!(&added, &all);
                // In any other order too.
                let mut turned = Observations::default();
                for one in list.into_iter().rev() {
                    turned.add(one).unwrap();
                }
                prop_assert_eq!(turned, all);
            }
            // What one by one refuses is refused at once as well, and what was taken stands for itself.
            Err(_) => {
                prop_assert!(refused > 0);
                prop_assert_eq!(Observations::new(added.clone().into_vec()), Ok(added));
            }
        }
    }
}

/// The observations of an indicator that has another id now are an error for everybody who asks about the plan.
#[test]
fn a_renamed_indicator_orphans_its_observations_loudly() {
    let observations = Observations::new(vec![observed("grad", "55 %"), observed("grad", "54 %").with_of("kommunen")]).unwrap();
    let (method, as_of) = (Method::standard(), day("1.12.2023"));
    let question = Question::of(as_of, &method);
    let follow_up = |plan: &Helhedsplan| {
        let findings = delaftale::audit::audit(plan, &AuditOptions::new(None));
        FollowUp::new(plan, &observations, findings, &ReportOptions::of(as_of))
    };
    let before = plan_with("grad");
    assert_eq!(observations.check(&before), Ok(()));
    assert!(assess_plan(&before, &observations, &question).is_ok() && follow_up(&before).is_ok());

    let after = plan_with("aktiveringsgrad");
    let orphans = vec![("/0/indicator", ErrorCode::IdUnknown), ("/1/indicator", ErrorCode::IdUnknown)];
    for errors in [
        observations.check(&after).unwrap_err(),
        assess_plan(&after, &observations, &question).unwrap_err(),
        follow_up(&after).unwrap_err(),
    ] {
        assert_eq!(places(&errors), orphans);
        assert!(errors.as_slice()[0].to_string().contains("`grad`"), "{errors}");
        assert!(errors.as_slice()[0].help().unwrap().contains("aktiveringsgrad"), "{errors}");
    }
}

/// An indicator without a plan takes its own observations and no others.
#[test]
fn an_indicator_alone_refuses_what_is_not_its_own() {
    let indicator = Indicator::new(id("grad"), "Aktiveringsgrad", Unit::Percent);
    let period = Period::parse("2021-2025").unwrap();
    let method = Method::standard();
    let question = Question::of(day("1.12.2023"), &method);
    let ask = |all: Vec<Observation>| {
        let all = Observations::new(all).unwrap();
        let answer = assess(&indicator, &period, &all, &question);
        assert_eq!(judge(&indicator, &period, &all, &question).err(), answer.as_ref().err().cloned());
        answer.map(|answer| answer.status)
    };
    assert!(ask(vec![]).is_ok() && ask(vec![observed("grad", "55 %")]).is_ok());
    assert_eq!(
        places(&ask(vec![observed("grad", "55 %"), observed("grda", "55 %")]).unwrap_err()),
        [("/1/indicator", ErrorCode::IdUnknown)]
    );
    assert_eq!(places(&ask(vec![observed("grad", "140 %")]).unwrap_err()), [("/0/value", ErrorCode::ValueOutOfRange)]);
    let mut elsewhere = observed("grad", "55 %");
    elsewhere.delaftale = id("unge");
    assert_eq!(places(&ask(vec![observed("grad", "55 %"), elsewhere]).unwrap_err()), [("/1/delaftale", ErrorCode::IdUnknown)]);
    assert_eq!(places(&ask(vec![observed("grad", "55 %").with_of("byne")]).unwrap_err()), [("/0/of", ErrorCode::IdUnknown)]);
    assert!(ask(vec![observed("grad", "55 %").with_of("kommunen")]).is_ok());
    let counted =
        observed("grad", "55 %").with_numerator("1 person".parse().unwrap()).with_denominator("60 personer".parse().unwrap());
    assert_eq!(places(&ask(vec![counted]).unwrap_err()), [("/0/numerator", ErrorCode::CountsInvalid)]);
}
