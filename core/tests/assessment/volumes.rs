//! What is counted from zero: volumes and occupancy.

use delaftale::figure::Unit;
use delaftale::follow_up::{Quantity, Reason, Status, StepKind};

use crate::support::{ask, ask_in, indicator, observed};

#[test]
fn volumes_are_judged_year_by_year() {
    let rule = indicator(Unit::Persons, "", "", "mindst 75 personer årligt");
    let at = |reference: &str, value: &str| {
        ask_in(
            &rule,
            "1.10.2017 – 30.9.2021",
            vec![observed("30.9.2018", "80", "1.11.2018"), observed(reference, value, "1.12.2021")],
            "31.12.2021",
        )
    };
    let half = at("1.4.2019", "37");
    assert_eq!(half.expected.unwrap().rounded(10), "37.6027397260");
    assert_eq!(half.status, Status::OnTrack);
    assert_eq!(at("1.4.2019", "76").status, Status::Reached);
    assert_eq!(at("30.9.2019", "74").status, Status::Missed);
    assert_eq!(at("1.4.2019", "20").status, Status::FarBehind);
}

#[test]
fn occupancy_by_people_and_by_courses() {
    let at = |unit: Unit, value: &str| {
        let rule = indicator(unit, "", "", "12 løbende pladser à 10 uger");
        ask(&rule, vec![observed("31.8.2022", value, "1.10.2022")], "1.12.2022")
    };
    assert_eq!(at(Unit::Persons, "12 personer").status, Status::Reached);
    assert_eq!(at(Unit::Persons, "11 personer").status, Status::Behind);
    let courses = at(Unit::Courses, "62 forløb");
    assert_eq!(courses.expected.unwrap().rounded(2), "62.57");
    assert_eq!(courses.status, Status::Missed);
    assert_eq!(at(Unit::Courses, "63 forløb").status, Status::Reached);
}

#[test]
fn a_count_outside_the_agreement_does_not_count() {
    let rule = indicator(Unit::Persons, "", "", "mindst 75 personer årligt");
    let at = |reference: &str| ask_in(&rule, "1.10.2017 – 30.9.2021", vec![observed(reference, "80", "1.12.2021")], "31.12.2021");
    assert_eq!(at("1.10.2021").reason, Some(Reason::NoObservation));
    assert_eq!(at("30.9.2017").reason, Some(Reason::NoObservation));
    assert_eq!(at("30.9.2021").status, Status::Reached);
    assert_eq!(at("1.10.2017").status, Status::Reached);
}

#[test]
fn a_count_of_another_span_is_not_prorated() {
    let at = |phrase: &str, period: &str, reference: &str| {
        let rule = indicator(Unit::Persons, "", "", phrase);
        ask_in(&rule, period, vec![observed(reference, "80", "1.12.2021")], "31.12.2021")
    };
    let (yearly, all) = ("mindst 75 personer årligt", "mindst 75 personer i perioden");
    let (october, january) = ("1.10.2017 – 30.9.2021", "1.1.2018 – 31.12.2021");
    let other = |phrase, period, reference| at(phrase, period, reference).reason == Some(Reason::OtherPeriod);
    // The year 2018 is no agreement year from October, and not what was counted since October 2017 either.
    assert!(other(yearly, october, "2018") && other(all, october, "2018"));
    assert!(other(yearly, october, "2018 (opgjort 1. januar 2019)"));
    // The last quarter of 2018 begins with the agreement year; the first of 2019 does not.
    assert!(!other(yearly, october, "4. kvartal 2018") && other(yearly, october, "1. kvartal 2019"));
    assert!(other(all, october, "4. kvartal 2018") && !other(all, october, "4. kvartal 2017"));
    assert!(!other(yearly, january, "1. halvår 2019") && other(yearly, january, "2. halvår 2019"));
    assert_eq!(at(yearly, january, "2019").status, Status::Reached);
    // A day and the end of a month are points in time: the count up to them.
    assert_eq!(at(yearly, october, "31.12.2018").status, Status::Reached);
    assert_eq!(at(yearly, october, "udgang december 2018").status, Status::Reached);
    // Places that are filled are not counted up.
    let places = indicator(Unit::Persons, "", "", "12 løbende pladser à 10 uger");
    assert_eq!(ask_in(&places, october, vec![observed("2018", "12", "1.2.2019")], "1.3.2019").status, Status::Reached);
    let courses = indicator(Unit::Courses, "", "", "12 løbende pladser à 10 uger");
    let answer = ask_in(&courses, october, vec![observed("2018", "62 forløb", "1.2.2019")], "1.3.2019");
    assert_eq!(answer.reason, Some(Reason::OtherPeriod));
}

#[test]
fn nothing_can_be_counted_before_the_agreement() {
    let at = |deadline: &str| {
        let rule = indicator(Unit::Persons, "", "", &format!("mindst 75 personer inden {deadline}"));
        ask_in(&rule, "1.10.2017 – 30.9.2021", vec![observed("1.4.2018", "10", "1.5.2018")], "31.12.2018")
    };
    assert_eq!(at("30. september 2017").reason, Some(Reason::DeadlineBeforePeriod));
    assert_eq!(at("1. oktober 2017").status, Status::Missed);
}

#[test]
fn places_that_were_filled_can_be_lost_again() {
    let at = |unit: Unit, values: [&str; 2]| {
        let rule = indicator(unit, "", "", "12 løbende pladser à 10 uger");
        let [first, last] = values;
        ask(&rule, vec![observed("31.8.2022", first, "1.10.2022"), observed("28.2.2023", last, "1.4.2023")], "1.5.2023")
    };
    let lost = at(Unit::Persons, ["12 personer", "9 personer"]);
    assert_eq!((lost.status, lost.range.best, lost.range.worst), (Status::Lost, Status::Lost, Status::Lost));
    assert_eq!(at(Unit::Persons, ["11 personer", "9 personer"]).status, Status::Behind);
    assert_eq!(at(Unit::Persons, ["9 personer", "12 personer"]).status, Status::Reached);
    // Courses are counted anew each year: those of the year before are not lost.
    assert_eq!(at(Unit::Courses, ["63 forløb", "25 forløb"]).status, Status::Behind);
    let step = lost.trace.iter().find(|step| step.step == StepKind::MetEarlier).unwrap();
    assert_eq!(step.result, Quantity::Truth(true));
}
