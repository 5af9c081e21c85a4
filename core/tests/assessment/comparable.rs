//! What is compared with what: breaks, populations, units, and what was known on a day.

use delaftale::agreement::{CountKind, Id, Population};
use delaftale::figure::{Exact, Unit, Value};
use delaftale::follow_up::{Method, Observation, Observations, Question, Reason, Status, assess};
use delaftale::reference::{Period, Reference, parse_day};

use crate::support::{ask, ask_in, compare, degree, indicator, observed};

#[test]
fn a_break_in_the_codes_is_crossed_only_when_it_is_waived() {
    let mut rule = indicator(Unit::Persons, "233", "1.3.2021", "reduceres til 200 personer inden 31. december 2026");
    rule.counts = serde_json::from_str(r#"{ "table": "t", "codes": { "except": ["6.1"] } }"#).unwrap();
    let observations = Observations::new(vec![observed("31.12.2025", "190 personer", "1.2.2026")]).unwrap();
    let period = Period::parse("2021-2026").unwrap();
    let method = Method::standard();
    let mut question = Question::of(parse_day("1.3.2026").unwrap(), &method);
    let answer = assess(&rule, &period, &observations, &question).unwrap();
    assert_eq!(answer.reason, Some(Reason::CodeBreak));
    let waivers = ["kontanthjaelp-2025".to_owned()];
    question.waivers = &waivers;
    let answer = assess(&rule, &period, &observations, &question).unwrap();
    assert_eq!((answer.status, answer.waived), (Status::Reached, waivers.to_vec()));
}

#[test]
fn a_waived_series_break_is_repeated() {
    let mut one = observed("2023", "55 %", "1.2.2024");
    one.series_break = Some(Id::new("ny-opgoerelse").unwrap());
    let method = Method::standard();
    let waivers = ["ny-opgoerelse".to_owned(), "en-anden".to_owned()];
    let question = Question::of(parse_day("1.3.2024").unwrap(), &method).with_waivers(&waivers);
    let answer =
        assess(&degree(), &Period::parse("2021-2025").unwrap(), &Observations::new(vec![one]).unwrap(), &question).unwrap();
    assert_eq!(answer.waived, ["ny-opgoerelse"]);
    assert_eq!(answer.status, Status::Behind);
}

#[test]
fn only_a_break_between_baseline_and_latest_value_counts() {
    let with_break = |reference: &str, known: &str, of: Option<&str>| {
        let mut one = observed(reference, "30 %", known);
        one.series_break = Some(Id::new("ny-opgoerelse").unwrap());
        one.of = of.map(str::to_owned);
        let method = Method::standard();
        let question = Question::of(parse_day("31.12.2024").unwrap(), &method).with_known_at(parse_day("1.3.2024").unwrap());
        let observations = Observations::new(vec![one, observed("2023", "55 %", "1.2.2024")]).unwrap();
        assess(&degree(), &Period::parse("2021-2025").unwrap(), &observations, &question).unwrap().reason
    };
    assert_eq!(with_break("2022", "1.2.2023", None), Some(Reason::SeriesBreak));
    // On the day of the baseline, known too late, or the municipality's: no break between the two.
    assert_eq!(with_break("28.2.2021", "1.4.2021", None), Some(Reason::SeriesBreak));
    assert_eq!(with_break("2022", "2.3.2024", None), None);
    assert_eq!(with_break("2022", "1.2.2023", Some("kommunen")), None);
}

#[test]
fn a_break_that_stands_twice_is_waived_once() {
    let broken = |reference: &str, known: &str| {
        let mut one = observed(reference, "50 %", known);
        one.series_break = Some(Id::new("ny-opgoerelse").unwrap());
        one
    };
    let method = Method::standard();
    let waivers = ["ny-opgoerelse".to_owned()];
    let question = Question::of(parse_day("1.3.2024").unwrap(), &method).with_waivers(&waivers);
    let all = Observations::new(vec![broken("2022", "1.2.2023"), broken("2023", "1.2.2024")]).unwrap();
    assert_eq!(assess(&degree(), &Period::parse("2021-2025").unwrap(), &all, &question).unwrap().waived, waivers);
}

#[test]
fn a_population_that_is_said_again_is_the_same() {
    let mut rule = degree();
    rule.population = Some(Population::default().with_group("ledige"));
    let mut one = observed("2023", "55 %", "1.2.2024");
    one.population.clone_from(&rule.population);
    assert_eq!(ask(&rule, vec![one], "1.3.2024").status, Status::Behind);
}

#[test]
fn observations_are_found_by_delaftale_and_indicator() {
    let of = |delaftale: &str, indicator: &str, year: &str| {
        let (delaftale, indicator) = (Id::new(delaftale).unwrap(), Id::new(indicator).unwrap());
        let reference = Reference::parse(year).unwrap();
        Observation::new(delaftale, indicator, reference, Value::parse("1 %").unwrap(), reference.effective_date())
    };
    let all = vec![of("b", "x", "2021"), of("a", "y", "2021"), of("a", "x", "2022"), of("a", "x", "2021"), of("c", "x", "2021")];
    let all = Observations::new(all).unwrap();
    let count = |d: &str, i: &str| all.of(&Id::new(d).unwrap(), &Id::new(i).unwrap()).len();
    assert_eq!([count("a", "x"), count("a", "y"), count("b", "x"), count("c", "x"), count("b", "y")], [2, 1, 1, 1, 0]);
    assert_eq!((all.len(), all.is_empty(), Observations::default().is_empty()), (5, false, true));
}

#[test]
fn what_was_known_then() {
    let observations = vec![
        observed("31.8.2023", "55 %", "1.10.2023"),
        observed("31.8.2023", "45 %", "1.6.2024"),
        observed("31.8.2024", "70 %", "1.10.2024"),
    ];
    let observations = Observations::new(observations).unwrap();
    let method = Method::standard();
    let period = Period::parse("1. september 2021 – 31. august 2025").unwrap();
    let at = |as_of: &str, known_at: &str| {
        let question = Question::of(parse_day(as_of).unwrap(), &method).with_known_at(parse_day(known_at).unwrap());
        assess(&degree(), &period, &observations, &question).unwrap()
    };
    assert_eq!(at("1.3.2024", "1.3.2024").status, Status::OnTrack);
    assert_eq!(at("1.3.2024", "1.7.2024").status, Status::Behind);
    assert_eq!(at("30.8.2024", "31.12.2030").latest.unwrap().value, Exact::from(45));
    assert_eq!(at("31.8.2024", "31.12.2030").latest.unwrap().value, Exact::from(70));
    assert_eq!(at("31.8.2024", "30.9.2023").reason, Some(Reason::NoObservation));
}

#[test]
fn a_withdrawn_value_leaves_its_reference_empty() {
    let observations = vec![
        observed("31.8.2022", "40 %", "1.10.2022"),
        observed("31.8.2023", "55 %", "1.10.2023"),
        observed("31.8.2023", "missing", "1.6.2024"),
    ];
    let answer = ask(&degree(), observations, "1.7.2024");
    assert_eq!(answer.latest.unwrap().value, Exact::from(40));
}

#[test]
fn other_units_populations_and_breaks_never_slip_in() {
    let other = Population::default().with_group("hele landet");
    // An earlier value in kroner or of other people did not meet the target.
    let mut elsewhere = observed("2022", "90 %", "1.2.2023");
    elsewhere.population = Some(other.clone());
    for earlier in [observed("2022", "90 kr.", "1.2.2023"), elsewhere] {
        assert_eq!(ask(&degree(), vec![earlier, observed("2023", "60 %", "1.2.2024")], "1.3.2024").status, Status::OnTrack);
    }
    // A pending baseline is not measured by other people.
    let pending = indicator(Unit::Percent, "pending", "1.10.2021", "falder årligt med 10 % af året før");
    let mut first = observed("1.10.2021", "20 %", "15.11.2021");
    first.population = Some(other);
    assert_eq!(
        ask(&pending, vec![first, observed("1.10.2022", "18 %", "15.11.2022")], "1.12.2022").reason,
        Some(Reason::BaselinePending)
    );
    // A break in the municipality's series breaks the gap and the comparison.
    let mut gap = indicator(Unit::Percent, "50 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    compare(&mut gap, "20 %", "2018");
    let mut municipality = observed("2022", "18 %", "1.10.2023");
    municipality.of = Some("kommunen".into());
    municipality.series_break = Some(Id::new("b1").unwrap());
    let values = vec![observed("2022", "40 %", "1.10.2023"), municipality];
    assert_eq!(ask(&gap, values.clone(), "1.12.2023").reason, Some(Reason::SeriesBreak));
    gap.rule = None;
    assert_eq!(ask(&gap, values, "1.12.2023").municipality().unwrap().clone().gap_now, None);
}

#[test]
fn an_approximate_value_carries_no_verdict() {
    // An earlier one, which would else have met the target.
    let values = vec![observed("2022", "ca. 90 %", "1.2.2023"), observed("2023", "60 %", "1.2.2024")];
    assert_eq!(ask(&degree(), values, "1.3.2024").status, Status::OnTrack);
    // The municipality's, at the baseline and later.
    let gap = |then: &str, now: &str| {
        let mut gap = indicator(Unit::Percent, "50 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
        compare(&mut gap, then, "2018");
        let municipality = observed("2022", now, "1.10.2023").with_of("kommunen");
        ask(&gap, vec![observed("2022", "40 %", "1.10.2023"), municipality], "1.12.2023").reason
    };
    assert_eq!(gap("20 %", "18 %"), None);
    assert_eq!(gap("ca. 20 %", "18 %"), Some(Reason::Approximate));
    assert_eq!(gap("20 %", "ca. 18 %"), Some(Reason::Approximate));
}

#[test]
fn a_quarter_is_no_revision_of_its_year() {
    let rule = |reference: &str| {
        indicator(Unit::Persons, "40", reference, "reduceres med 30 % inden for 5 år").with_kind(CountKind::Stock)
    };
    let year = || observed("2023", "38", "1.2.2024");
    let quarter = || observed("4. kvartal 2023", "10", "1.3.2024");
    let value = |reference: &str, values: Vec<Observation>| {
        let answer = ask_in(&rule(reference), "2020-2025", values, "1.6.2024");
        answer.latest.map(|latest| latest.value)
    };
    let (all, part) = (Some(Exact::from(38)), Some(Exact::from(10)));
    // As much time as the baseline covers, whichever became known later; else the one that covers most.
    assert_eq!(value("2020", vec![year(), quarter()]), all);
    assert_eq!(value("4. kvartal 2020", vec![year(), quarter()]), part);
    assert_eq!(value("31.12.2020", vec![year(), quarter()]), all);
    assert_eq!(value("31.12.2020", vec![quarter(), observed("31.12.2023", "12", "1.4.2024")]), Some(Exact::from(12)));
    assert_eq!(
        value("2020", vec![quarter(), observed("2023 (opgjort 1. januar 2024)", "37", "1.1.2024")]),
        Some(Exact::from(37))
    );
    assert_eq!(value("2020", vec![quarter()]), part);
    // The year's value was withdrawn: the quarter does not stand in for it. Nobody compares a year with the day.
    let withdrawn = || observed("2023", "missing", "1.4.2024");
    assert_eq!(value("2020", vec![year(), quarter(), withdrawn()]), None);
    assert_eq!(value("31.12.2020", vec![year(), quarter(), withdrawn()]), part);
    // A revision of the year is one.
    assert_eq!(value("2020", vec![year(), observed("2023", "36", "1.4.2024"), quarter()]), Some(Exact::from(36)));
    // The last day of a month is its end in other words.
    let day = |text: &str, number: &str, known: &str| observed(text, number, known);
    let both = vec![day("31.12.2023", "38", "1.2.2024"), day("udgang december 2023", "37", "1.3.2024")];
    assert_eq!(value("31.12.2020", both), Some(Exact::from(37)));
}

#[test]
fn the_municipalitys_value_is_of_the_areas_time() {
    let mut gap = indicator(Unit::Percent, "50 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    compare(&mut gap, "20 %", "2018");
    let municipality = |reference: &str, value: &str, known: &str| observed(reference, value, known).with_of("kommunen");
    let (year, quarter) = (municipality("2022", "18 %", "1.2.2023"), municipality("4. kvartal 2022", "30 %", "1.3.2023"));
    let value = |reference: &str| {
        let values = vec![observed(reference, "40 %", "1.10.2023"), year.clone(), quarter.clone()];
        ask(&gap, values, "1.12.2023").latest.unwrap().value
    };
    assert_eq!((value("2022"), value("4. kvartal 2022"), value("31.12.2022")), (22.into(), 10.into(), 22.into()));
}

#[test]
fn the_count_of_an_agreement_year_is_taken_before_others_that_end_with_it() {
    let rule = indicator(Unit::Persons, "", "", "mindst 75 personer årligt");
    let value = |values: Vec<Observation>| {
        let answer = ask_in(&rule, "1.10.2017 – 30.9.2021", values, "1.6.2019");
        answer.latest.map(|latest| latest.value)
    };
    // The agreement year began in October: the last quarter is what it has counted, and the calendar year is not.
    let (year, quarter) = (observed("2018", "80", "1.3.2019"), observed("4. kvartal 2018", "20", "1.2.2019"));
    assert_eq!(value(vec![year.clone(), quarter.clone()]), Some(Exact::from(20)));
    assert_eq!(value(vec![year, quarter, observed("31.12.2018", "21", "1.4.2019")]), Some(Exact::from(21)));
}

#[test]
fn two_texts_of_one_day_may_not_contradict_each_other() {
    let both = |first: &str, second: &str| {
        Observations::new(vec![observed("31.12.2023", first, "1.2.2024"), observed("udgang december 2023", second, "1.2.2024")])
    };
    assert!(both("38 %", "38 %").is_ok());
    let errors = both("38 %", "37 %").unwrap_err();
    assert_eq!(errors.as_slice()[0].code(), delaftale::ErrorCode::ObservationConflict);
    // The year and its last quarter are two things.
    assert!(
        Observations::new(vec![observed("2023", "38 %", "1.2.2024"), observed("4. kvartal 2023", "10 %", "1.2.2024")]).is_ok()
    );
}
