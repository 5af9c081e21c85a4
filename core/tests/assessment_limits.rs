//! Assessments at their limits: what just counts, what just does not, and what rounding can hide.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use delaftale::agreement::{Id, Indicator};
use delaftale::figure::{Exact, Value};
use delaftale::follow_up::{Assessment, Method, Observation, Observations, Question, Reason, Status, StepKind, assess};
use delaftale::reference::{Period, Reference, parse_day};
use serde_json::{Value as Json, json};

const HALVE_THE_GAP: &str = "forskellen til kommunen halveres inden 31. august 2025";

/// A share with a baseline of the end of 2018, and a rule.
fn share(baseline: &str, rule: &str) -> Json {
    json!({ "id": "grad", "name": "Aktiveringsgrad", "unit": "percent", "rule": { "rule": rule },
        "baseline": { "value": baseline, "reference": "2018" } })
}

/// A share that is held against the municipality's.
fn gap(baseline: &str, municipality: &str) -> Json {
    let mut gap = share(baseline, HALVE_THE_GAP);
    gap["baseline"]["comparisons"] =
        json!([{ "name": "kommunen", "kind": "kommune", "value": municipality, "reference": "2018" }]);
    gap
}

fn observed(reference: &str, value: &str) -> Observation {
    let reference = Reference::parse(reference).unwrap();
    let id = || Id::new("grad").unwrap();
    let value = Value::parse(value).unwrap();
    Observation::new(id(), id(), reference, value, reference.effective_date())
}

fn area(reference: &str, value: &str) -> Observation {
    observed(reference, value)
}

fn municipality(reference: &str, value: &str) -> Observation {
    observed(reference, value).with_of("kommunen")
}

fn after_a_break(observation: Observation) -> Observation {
    observation.with_series_break(Id::new("ny-opgoerelse").unwrap())
}

/// The status on the last day of 2024, as it was known then.
fn ask(indicator: &Json, observations: Vec<Observation>) -> Assessment {
    ask_across(indicator, observations, &[])
}

fn ask_across(indicator: &Json, observations: Vec<Observation>, waivers: &[String]) -> Assessment {
    let indicator: Indicator = serde_json::from_value(indicator.clone()).unwrap();
    let period = Period::parse("1. september 2021 – 31. august 2025").unwrap();
    let (day, method) = (parse_day("31.12.2024").unwrap(), Method::standard());
    let question = Question::of(day, &method).with_known_at(day).with_waivers(waivers);
    assess(&indicator, &period, &Observations::new(observations).unwrap(), &question).unwrap()
}

#[test]
fn what_rounding_takes_from_the_latest_value_was_not_reached_earlier() {
    // 85 % as printed can be 84.5 %, which is near the target and has never met it.
    let answer = ask(&share("20 %", "øges til 85 % inden 31. august 2025"), vec![area("2023", "85 %")]);
    assert_eq!((answer.status, answer.range.best, answer.range.worst), (Status::Reached, Status::Reached, Status::OnTrack));
}

#[test]
fn one_printed_step_is_a_change_without_doubt() {
    let at = |value: &str| {
        let mut rule = share("42,8 %", "fastholdes");
        rule["direction"] = json!("lower");
        let answer = ask(&rule, vec![area("2023", value)]);
        (answer.status, answer.range.is_open())
    };
    // The two prints have no common value, or they have some and are not the same.
    assert_eq!([at("42,9 %"), at("42,7 %")], [(Status::Slipped, false), (Status::Held, false)]);
    assert_eq!([at("42,8 %"), at("43 %")], [(Status::Held, true); 2]);
}

#[test]
fn a_gap_narrows_from_the_side_on_which_it_was_printed() {
    // 21 % and 20 % can be the same share. If they were, the gap has opened, whichever side the area lies on.
    let above = ask(&gap("21 %", "20 %"), vec![area("2023", "21 %"), municipality("2023", "20 %")]);
    assert_eq!((above.range.best, above.range.worst), (Status::Reached, Status::Worsening));
    let below = ask(&gap("20 %", "21 %"), vec![area("2023", "20 %"), municipality("2023", "21 %")]);
    assert_eq!((below.range.best, below.range.worst), (Status::Reached, Status::Worsening));
    // A gap that grew well beyond what rounding hides was never on its way.
    for (baseline, other, value) in [("21 %", "20 %", "30 %"), ("20 %", "21 %", "10 %")] {
        let answer = ask(&gap(baseline, other), vec![area("2023", value), municipality("2023", other)]);
        assert_eq!((answer.status, answer.range.is_open()), (Status::Worsening, false), "{value}");
    }
}

#[test]
fn a_baseline_in_another_unit_is_not_compared() {
    let answer = ask(&share("20 personer", "øges til 85 % inden 31. august 2025"), vec![area("2023", "55 %")]);
    assert_eq!(answer.reason, Some(Reason::UnitsDiffer));
}

#[test]
fn only_a_break_in_the_municipalitys_own_series_parts_it_from_its_baseline() {
    let gap_now = |with: Vec<Observation>, waivers: &[String]| {
        let mut all = vec![area("2023", "40 %"), municipality("2023", "18 %")];
        all.retain(|o| !with.iter().any(|w| w.of == o.of && w.date() == o.date()));
        all.extend(with);
        let mut indicator = gap("50 %", "20 %");
        indicator.as_object_mut().unwrap().remove("rule");
        ask_across(&indicator, all, waivers).municipality().unwrap().clone().gap_now
    };
    let compared = Some(Exact::from(22));
    assert_eq!(gap_now(vec![after_a_break(municipality("2022", "19 %"))], &[]), None);
    assert_eq!(gap_now(vec![after_a_break(municipality("2018", "20 %"))], &[]), None, "on the day of the baseline");
    // After the value, or not known yet.
    let mut unknown = after_a_break(municipality("2022", "19 %"));
    unknown.known = parse_day("1.1.2025").unwrap();
    for elsewhere in [municipality("30.6.2024", "17 %")].map(after_a_break).into_iter().chain([unknown]) {
        assert_eq!(gap_now(vec![elsewhere.clone()], &[]), compared, "{elsewhere:?}");
    }
    // A break that the caller crosses knowingly; another name does not help.
    let across = |name: &str| gap_now(vec![after_a_break(municipality("2022", "19 %"))], &[name.to_owned()]);
    assert_eq!((across("ny-opgoerelse"), across("en-anden")), (compared, None));
}

#[test]
fn a_break_in_the_areas_series_does_not_part_the_municipality_from_its_baseline() {
    let mut indicator = gap("50 %", "20 %");
    indicator.as_object_mut().unwrap().remove("rule");
    // It lies before the area's baseline, but after the municipality's.
    indicator["baseline"]["comparisons"][0]["reference"] = json!("2017");
    let values = vec![area("2023", "40 %"), municipality("2023", "18 %"), after_a_break(area("30.6.2018", "51 %"))];
    assert_eq!(ask(&indicator, values).municipality().unwrap().clone().gap_now, Some(Exact::from(22)));
}

#[test]
fn the_municipalitys_value_of_its_baseline_is_no_change_of_it() {
    let mut indicator = gap("50 %", "20 %");
    indicator.as_object_mut().unwrap().remove("rule");
    let comparison = ask(&indicator, vec![area("2023", "40 %"), municipality("2018", "20,0 %")]).municipality().unwrap().clone();
    assert_eq!((comparison.gap_now, comparison.other_change, comparison.date), (None, None, None));
}

#[test]
fn a_target_where_the_baseline_stands_is_not_ahead() {
    let answer = ask(&share("20 %", "øges til 20 % inden 31. august 2025"), vec![area("2023", "25 %")]);
    assert_eq!((answer.status, answer.outlook.unwrap().reaches_target), (Status::Held, None));
}

#[test]
fn what_is_met_is_not_asked_for_earlier_values_or_the_deadline() {
    let asked = |baseline: &str, value: &str| {
        let answer = ask(&share(baseline, "øges til 85 % inden 31. august 2025"), vec![area("2023", value)]);
        answer.trace.iter().any(|s| matches!(s.step, StepKind::MetEarlier | StepKind::DeadlinePassed))
    };
    // On its way; reached; held; slipped.
    assert_eq!([asked("20 %", "55 %"), asked("20 %", "90 %")], [true, false]);
    assert_eq!([asked("90 %", "90 %"), asked("90 %", "80 %")], [false, false]);
}

#[test]
fn a_gap_that_may_have_been_none_is_asked_for_on_its_own_side_only() {
    // 21 % and 20,9 %: between 0.45 below and 0.65 above. Below the municipality there was no gap to close.
    let mut above = gap("21 %", "20,9 %");
    above["direction"] = json!("lower");
    let answer = ask(&above, vec![area("2023", "20,8 %"), municipality("2023", "20,9 %")]);
    assert_eq!((answer.status, answer.range.is_open()), (Status::Reached, false));
}

#[test]
fn a_baseline_that_rounding_puts_at_its_target_may_only_have_slipped() {
    let rule = share("84,9 %", "øges til 84,93 % inden 31. august 2025 og fastholdes");
    let answer = ask(&rule, vec![area("2022", "90,0 %"), area("2023", "80,0 %")]);
    assert_eq!((answer.status, answer.range.best, answer.range.worst), (Status::Lost, Status::Worsening, Status::Lost));
}

#[test]
fn a_tolerance_is_for_the_side_that_is_worse() {
    let at = |direction: Json, value: &str| {
        let mut rule = share("42,8 %", "fastholdes ± 2 procentpoint");
        rule["direction"] = direction;
        let range = ask(&rule, vec![area("2023", value)]).range;
        (range.best, range.worst)
    };
    let (held, slipped) = ((Status::Held, Status::Held), (Status::Slipped, Status::Slipped));
    let either = (Status::Held, Status::Slipped);
    for (direction, [far_below, at_the_lower, at_the_upper, far_above]) in [
        (Json::Null, [slipped, either, either, slipped]),
        (json!("higher"), [slipped, either, held, held]),
        (json!("lower"), [held, held, either, slipped]),
    ] {
        let found = ["40,0 %", "40,8 %", "44,8 %", "46,0 %"].map(|value| at(direction.clone(), value));
        assert_eq!(found, [far_below, at_the_lower, at_the_upper, far_above], "{direction}");
    }
    // Just 2 points off is within. 40,7 % is less than 40.75, of 42.75 at the least, and 40,9 % more than 2 below what is less than 42.85.
    let found = ["40,7 %", "40,9 %", "44,7 %", "44,9 %"].map(|value| at(Json::Null, value));
    assert_eq!(found, [slipped, held, held, slipped]);
}
