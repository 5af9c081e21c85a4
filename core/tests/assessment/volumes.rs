//! What is counted from zero: volumes and occupancy.

use delaftale::figure::Unit;
use delaftale::follow_up::{Reason, Status};

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
