//! The trace can be redone by hand: every step with a formula is computed again from its inputs, and the verdict follows from the steps.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use delaftale::agreement::{Id, Indicator};
use delaftale::figure::{Exact, Figure, Unit, Value};
use delaftale::follow_up::{Assessment, Method, Observation, Observations, Quantity, Question, Status, Step, StepKind, assess};
use delaftale::reference::{Period, Reference, parse_day};
use proptest::prelude::*;
use serde_json::json;

const PERCENT: &[&str] = &[
    "øges til 85 % inden 31. august 2025",
    "reduceres til 10 % inden 31. august 2025",
    "reduceres til 10 % i perioden med samme procent hvert år",
    "øges til 60 % inden for 3 år regnet fra 1. januar 2022",
    "reduceres med 30 % inden for 2 år og fastholdes",
    "falder årligt med 10 % af året før",
    "stiger årligt med 10 % af udgangspunktet",
    "falder med 5 procentpoint i perioden",
    "forskellen til kommunen halveres inden 31. august 2025",
    "forskellen til kommunen lukkes i perioden",
    "forskellen til kommunen reduceres med 30 % inden for 3 år",
    "øges i perioden",
    "fastholdes",
];
const PERSONS: &[&str] = &["mindst 75 årligt", "mindst 300 i perioden", "12 løbende pladser à 10 uger"];

fn ask(phrase: &str, unit: Unit, values: &[(u64, i64)], as_of: &str) -> Assessment {
    ask_by(&Method::standard(), phrase, unit, values, as_of)
}

fn ask_by(method: &Method, phrase: &str, unit: Unit, values: &[(u64, i64)], as_of: &str) -> Assessment {
    let indicator = json!({
        "id": "i", "name": "i", "unit": unit, "rule": { "rule": phrase },
        "baseline": { "value": if unit == Unit::Percent { "40,0 %" } else { "40" }, "reference": "2021-02", "comparisons": [
            { "name": "kommunen", "kind": "kommune", "value": if unit == Unit::Percent { "20,0 %" } else { "20" }, "reference": "2021-02" }
        ] }
    });
    let indicator: Indicator = serde_json::from_value(indicator).unwrap();
    let id = || Id::new("i").unwrap();
    let start = parse_day("1.9.2021").unwrap();
    let mut all = Vec::new();
    for (day, number) in values {
        let date = start + chrono::Days::new(*day);
        let decimals = u32::from(unit == Unit::Percent);
        let figure = Figure::new(rust_decimal::Decimal::new(*number, decimals), Some(unit)).unwrap();
        all.push(Observation::new(id(), id(), Reference::Day(date), figure.into(), date));
        let other = Value::parse(if unit == Unit::Percent { "19,0 %" } else { "19" }).unwrap();
        all.push(Observation::new(id(), id(), Reference::Day(date), other, date).with_of("kommunen"));
    }
    let observations = Observations::new(all).unwrap();
    let period = Period::parse("1. september 2021 – 31. august 2025").unwrap();
    assess(&indicator, &period, &observations, &Question::of(parse_day(as_of).unwrap(), method)).unwrap()
}

fn input(step: &Step, name: &str) -> Exact {
    match &step.inputs.iter().find(|i| i.name == name).unwrap_or_else(|| panic!("no {name} in {step:?}")).value {
        Quantity::Number(number) => *number,
        other => panic!("{name} is {other:?}"),
    }
}

fn days(step: &Step) -> (chrono::NaiveDate, chrono::NaiveDate) {
    let day = |name: &str| match &step.inputs.iter().find(|i| i.name == name).unwrap().value {
        Quantity::Day(day) => *day,
        other => panic!("{name} is {other:?}"),
    };
    (day("t"), day("D"))
}

/// Computes the formula of a step from its inputs, as a person would. `None` for a power, which has its own check.
fn redo(step: &Step) -> Option<Quantity> {
    let n = |name: &str| input(step, name);
    let hundred = Exact::from(100);
    let number = |value: Option<Exact>| Some(Quantity::Number(value.unwrap()));
    match step.formula? {
        "y - b" => number(n("y").minus(n("b"))),
        "b + a" => number(n("b").plus(n("a"))),
        "b / 2" => number(n("b").over(Exact::from(2))),
        "b * (1 + p / 100)" => number(n("b").times(Exact::ONE.plus(n("p").over(hundred)?)?)),
        "b * (1 - p / 100)" => number(n("b").times(Exact::ONE.minus(n("p").over(hundred)?)?)),
        "b * (1 + p / 100 * years)" => number(n("b").times(Exact::ONE.plus(n("p").over(hundred)?.times(n("years"))?)?)),
        "b + (T - b) * gone / whole" => number(n("b").plus(n("T").minus(n("b"))?.times(n("gone"))?.over(n("whole"))?)),
        "T * gone / whole" => number(n("T").times(n("gone"))?.over(n("whole"))),
        "amount * own / year" => number(n("amount").times(n("own"))?.over(n("year"))),
        "places * whole / (7 * weeks)" => number(n("places").times(n("whole"))?.over(n("weeks").times(Exact::from(7))?)),
        "E = T" => number(Some(n("T"))),
        "(y - b) / (E - b)" => number(n("y").minus(n("b"))?.over(n("E").minus(n("b"))?)),
        "y >= T" => Some(Quantity::Truth(n("y") >= n("T"))),
        "y <= T" => Some(Quantity::Truth(n("y") <= n("T"))),
        "y >= E" => (n("y") >= n("E")).then(|| step.result.clone()),
        "y < E" => (n("y") < n("E")).then(|| step.result.clone()),
        "y <= E" => (n("y") <= n("E")).then(|| step.result.clone()),
        "y > E" => (n("y") > n("E")).then(|| step.result.clone()),
        "t >= D" => Some(Quantity::Truth(days(step).0 >= days(step).1)),
        "r >= cut" => (n("r") >= step.threshold?).then(|| step.result.clone()),
        "r < cut" => (n("r") < step.threshold?).then(|| step.result.clone()),
        power if power.contains('^') => None,
        other => panic!("nobody can redo `{other}`"),
    }
}

fn check(answer: &Assessment) {
    for step in &answer.trace {
        if let Some(again) = redo(step) {
            assert_eq!(again, step.result, "{step:?}");
        } else if let Some(formula) = step.formula {
            assert!(formula.contains('^'), "{step:?}");
            check_power(step);
        }
    }
    let last = answer.trace.last().unwrap();
    assert_eq!((last.step, &last.result), (StepKind::Verdict, &Quantity::Status(answer.status)));
    // The verdict follows from the questions that were answered with yes.
    let yes = |kind| answer.trace.iter().any(|s| s.step == kind && s.result == Quantity::Truth(true));
    let wanted = match answer.status {
        Status::Reached => yes(StepKind::Meets) && !yes(StepKind::BaselineMeets),
        Status::Held if answer.maintains => yes(StepKind::Meets) && yes(StepKind::BaselineMeets),
        Status::Slipped if answer.maintains => !yes(StepKind::Meets) && yes(StepKind::BaselineMeets),
        Status::Lost => yes(StepKind::MetEarlier) && !yes(StepKind::Meets),
        Status::Missed => yes(StepKind::DeadlinePassed) && !yes(StepKind::Meets) && !yes(StepKind::MetEarlier),
        _ => !yes(StepKind::MetEarlier) && !yes(StepKind::DeadlinePassed),
    };
    assert!(wanted, "{answer:?}");
}

/// The best of the earlier values, found again in the values themselves.
fn check_earlier(answer: &Assessment, phrase: &str, unit: Unit, values: &[(u64, i64)]) {
    let Some(step) = answer.trace.iter().find(|s| s.step == StepKind::MetEarlier) else { return };
    let places = if unit == Unit::Percent { 10 } else { 1 };
    let municipality = if phrase.starts_with("forskellen") { 19 * places } else { 0 };
    let earlier = values[..values.len() - 1].iter().map(|(day, number)| (number - municipality, *day));
    let best = if step.formula == Some("y >= T") {
        earlier.max_by_key(|(number, day)| (*number, std::cmp::Reverse(*day)))
    } else {
        earlier.min()
    };
    match best {
        Some((number, day)) => {
            assert_eq!(input(step, "y"), Exact::new(number.into(), places.into()).unwrap());
            let date = Quantity::Day(parse_day("1.9.2021").unwrap() + chrono::Days::new(day));
            assert!(step.inputs.iter().any(|i| i.name == "t" && i.value == date), "{step:?}");
        }
        None => assert_eq!((step.formula, &step.result), (None, &Quantity::Truth(false))),
    }
}

/// Powers are cut to 15 digits: a float is near enough.
fn check_power(step: &Step) {
    let n = |name: &str| input(step, name).to_float();
    let again = match step.formula.unwrap() {
        "b * (1 + p / 100) ^ years" => n("b") * (1.0 + n("p") / 100.0).powf(n("years")),
        "b * (T / b) ^ (gone / whole)" => n("b") * (n("T") / n("b")).powf(n("gone") / n("whole")),
        other => panic!("nobody can redo `{other}`"),
    };
    let Quantity::Number(result) = &step.result else { panic!("{step:?}") };
    assert!((again - result.to_float()).abs() <= 1e-9 * again.abs().max(1.0), "{step:?}");
}

proptest! {
    #[test]
    fn every_step_can_be_redone(
        percent in prop::sample::select(PERCENT), persons in prop::sample::select(PERSONS),
        values in prop::collection::btree_map(0_u64..1461, 0_i64..1000, 1..4),
    ) {
        let values: Vec<_> = values.into_iter().collect();
        let answer = ask(percent, Unit::Percent, &values, "31.12.2025");
        check(&answer);
        check_earlier(&answer, percent, Unit::Percent, &values);
        let answer = ask(persons, Unit::Persons, &values, "31.12.2025");
        check(&answer);
        check_earlier(&answer, persons, Unit::Persons, &values);
        check(&ask("12 løbende pladser à 10 uger", Unit::Courses, &values, "31.12.2025"));
    }
}

#[test]
fn a_target_that_was_met_and_lost_says_when() {
    let (up, down) = ("øges til 85 % inden 31. august 2025", "reduceres til 10 % inden 31. august 2025");
    for (phrase, values, met) in [
        (up, [(100, 860), (400, 900), (800, 840)], 400),
        (up, [(100, 860), (400, 860), (800, 840)], 100),
        (down, [(100, 90), (400, 80), (800, 110)], 400),
        (down, [(100, 90), (400, 90), (800, 110)], 100),
    ] {
        let answer = ask(phrase, Unit::Percent, &values, "31.12.2025");
        assert_eq!(answer.status, Status::Lost);
        check(&answer);
        check_earlier(&answer, phrase, Unit::Percent, &values);
        let step = answer.trace.iter().find(|s| s.step == StepKind::MetEarlier).unwrap();
        let date = parse_day("1.9.2021").unwrap() + chrono::Days::new(met);
        assert_eq!(step.inputs[2].value, Quantity::Day(date));
    }
}

#[test]
fn what_is_held_is_not_asked_for_its_side_of_the_target() {
    // 40.1 on the last day can be the 40.0 of the baseline.
    let answer = ask("fastholdes", Unit::Percent, &[(1460, 401)], "31.12.2025");
    assert_eq!(answer.status, Status::Held);
    check(&answer);
    assert!(!answer.trace.iter().any(|s| matches!(s.step, StepKind::Meets | StepKind::DeadlinePassed)));
}

#[test]
fn a_target_that_is_computed_says_how() {
    let target = |phrase: &str, unit: Unit| {
        let answer = ask(phrase, unit, &[(1000, 350)], "31.12.2025");
        check(&answer);
        answer.trace.iter().find(|s| s.step == StepKind::Target).unwrap().formula
    };
    assert_eq!(target("falder årligt med 10 % af året før", Unit::Percent), Some("b * (1 + p / 100) ^ years"));
    assert_eq!(target("stiger årligt med 10 % af udgangspunktet", Unit::Percent), Some("b * (1 + p / 100 * years)"));
    assert_eq!(target("12 løbende pladser à 10 uger", Unit::Courses), Some("places * whole / (7 * weeks)"));
    // A whole agreement year needs no formula; one that is cut short does.
    assert_eq!(target("mindst 75 årligt", Unit::Persons), None);
    let indicator: Indicator =
        serde_json::from_value(json!({ "id": "i", "name": "i", "unit": "persons", "rule": { "rule": "mindst 75 årligt" } }))
            .unwrap();
    let day = parse_day("31.12.2021").unwrap();
    let id = || Id::new("i").unwrap();
    let one = Observation::new(id(), id(), Reference::Day(day), Value::parse("21").unwrap(), day);
    let method = Method::standard();
    let period = Period::parse("1.10.2017 – 31.12.2021").unwrap();
    let answer = assess(&indicator, &period, &Observations::new(vec![one]).unwrap(), &Question::of(day, &method)).unwrap();
    check(&answer);
    assert_eq!(answer.trace.iter().find(|s| s.step == StepKind::Target).unwrap().formula, Some("amount * own / year"));
    assert_eq!(answer.trace[0].inputs[0].value, Quantity::Day(parse_day("1.10.2021").unwrap()));
}

#[test]
fn a_target_that_is_a_part_of_the_baseline_or_beyond_it_says_how() {
    let target = |phrase: &str, unit: Unit| {
        let answer = ask(phrase, unit, &[(500, 350)], "31.12.2025");
        check(&answer);
        answer.trace.iter().find(|s| s.step == StepKind::Target).unwrap().formula
    };
    assert_eq!(target("reduceres med 30 % inden for 2 år og fastholdes", Unit::Percent), Some("b * (1 + p / 100)"));
    assert_eq!(target("falder med 5 procentpoint i perioden", Unit::Percent), Some("b + a"));
    assert_eq!(target("forskellen til kommunen halveres inden 31. august 2025", Unit::Percent), Some("b / 2"));
    assert_eq!(target("forskellen til kommunen reduceres med 30 % inden for 3 år", Unit::Percent), Some("b * (1 - p / 100)"));
    // A level and filled places stand as they are.
    assert_eq!(target("øges til 85 % inden 31. august 2025", Unit::Percent), None);
    assert_eq!(target("12 løbende pladser à 10 uger", Unit::Persons), None);
}

#[test]
fn the_verdict_says_which_cut_of_the_method_it_was_read_from() {
    let verdict = |method: &Method, tenths: i64| {
        let answer = ask_by(method, "øges til 60 % inden 31. august 2025", Unit::Percent, &[(730, tenths)], "31.12.2023");
        check(&answer);
        let last = answer.trace.last().unwrap().clone();
        (answer.status, last.formula, last.threshold)
    };
    let cut = |hundredths| Exact::new(hundredths, 100);
    // From 40 % on 28 February 2021 to 60 % on 31 August 2025: 51.1 % are expected on 1 September 2023.
    let own = Method::new("lokal", "1", "0,9", "0,5").unwrap();
    for (method, on_track, behind) in [(&Method::standard(), 95, 60), (&own, 90, 50)] {
        assert_eq!(verdict(method, 520), (Status::OnTrack, Some("r >= cut"), cut(on_track)));
        assert_eq!(verdict(method, 480), (Status::Behind, Some("r >= cut"), cut(behind)));
        assert_eq!(verdict(method, 420), (Status::FarBehind, Some("r >= cut"), cut(0)));
        assert_eq!(verdict(method, 390), (Status::Worsening, Some("r < cut"), cut(0)));
    }
    assert_eq!(verdict(&own, 460).0, Status::Behind);
    assert_eq!(verdict(&own, 502).0, Status::OnTrack);
    assert_eq!(verdict(&Method::standard(), 460).0, Status::FarBehind);
}

#[test]
fn what_is_to_be_held_is_neither_above_nor_below_its_target() {
    // 40.1 % can be 40.05 %, and so can 40.0 %: held on the last day, and nothing has passed.
    for (tenths, status) in [(401, Status::Held), (402, Status::Slipped), (398, Status::Slipped)] {
        let answer = ask("fastholdes", Unit::Percent, &[(1460, tenths)], "31.12.2025");
        check(&answer);
        let steps: Vec<StepKind> = answer.trace.iter().map(|step| step.step).collect();
        let wanted =
            [StepKind::Baseline, StepKind::Latest, StepKind::Change, StepKind::Deadline, StepKind::Target, StepKind::Verdict];
        assert_eq!((answer.status, steps.as_slice()), (status, wanted.as_slice()), "{tenths}");
    }
}

#[test]
fn before_the_start_of_the_path_the_value_is_held_against_the_expected_one() {
    let verdict = |phrase: &str, tenths: i64| {
        let answer = ask(phrase, Unit::Percent, &[(30, tenths)], "31.12.2021");
        check(&answer);
        (answer.status, answer.trace.last().unwrap().formula)
    };
    let up = "øges til 60 % inden for 3 år regnet fra 1. januar 2022";
    let down = "reduceres til 20 % inden for 3 år regnet fra 1. januar 2022";
    assert_eq!([verdict(up, 405), verdict(up, 395)], [(Status::OnTrack, Some("y >= E")), (Status::Worsening, Some("y < E"))]);
    assert_eq!([verdict(down, 395), verdict(down, 405)], [(Status::OnTrack, Some("y <= E")), (Status::Worsening, Some("y > E"))]);
}

#[test]
fn before_the_start_of_the_path_nothing_has_gone() {
    let answer = ask("øges til 60 % inden for 3 år regnet fra 1. januar 2022", Unit::Percent, &[(30, 405)], "31.12.2021");
    check(&answer);
    assert_eq!((answer.expected, answer.status), (Some(Exact::from(40)), Status::OnTrack));
}

#[test]
fn every_kind_of_rule_explains_what_it_expects() {
    for (phrase, unit) in PERCENT.iter().map(|p| (*p, Unit::Percent)).chain(PERSONS.iter().map(|p| (*p, Unit::Persons))) {
        let answer = ask(phrase, unit, &[(500, 350)], "31.12.2023");
        check(&answer);
        let explained = answer.trace.iter().find(|s| s.step == StepKind::Expected).is_some_and(|s| s.formula.is_some());
        let has_path = !["øges i perioden", "fastholdes"].contains(&phrase);
        assert_eq!(explained, has_path, "{phrase}: {:?}", answer.trace);
    }
}

#[test]
fn a_count_over_the_period_starts_with_the_agreement_even_when_it_is_seen_late() {
    // The count is due at the end of 2023, and the value is about the end of 2024.
    let answer = ask("mindst 300 personer inden 31. december 2023", Unit::Persons, &[(1400, 250)], "31.12.2025");
    let start = &answer.trace[0];
    let day = start.inputs[0].value.clone();
    assert_eq!((start.step, day), (StepKind::Baseline, Quantity::Day(parse_day("1.9.2021").unwrap())));
}
