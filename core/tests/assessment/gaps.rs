//! The gap to the municipality, and the municipality beside the area.

use delaftale::agreement::Direction;
use delaftale::figure::{Exact, Figure, Unit};
use delaftale::follow_up::{Method, Reason, Status};
use delaftale::reference::parse_day;

use crate::support::{ask, ask_by, at_2023, compare, indicator, observed};

#[test]
fn half_the_gap_to_the_municipality() {
    let mut rule = indicator(Unit::Percent, "50,65 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    compare(&mut rule, "17,72 %", "2018");
    let mut other = observed("2022", "18,00 %", "1.10.2023");
    other.of = Some("kommunen".into());
    let at = |value: &str| ask(&rule, vec![observed("2022", value, "1.10.2023"), other.clone()], "1.12.2023");
    let answer = at("41,051 %");
    assert_eq!(answer.latest.unwrap().value, Exact::new(23_051, 1000).unwrap());
    // A gap was never printed; a value was.
    assert_eq!((answer.baseline.unwrap().printed, answer.latest.unwrap().printed), (None, None));
    assert_eq!(at_2023("55 %").baseline.unwrap().printed, Some(Figure::parse("20 %").unwrap()));
    assert_eq!(at_2023("55 %").latest.unwrap().printed, Some(Figure::parse("55 %").unwrap()));
    // 4 years of 6 years and 243 of 365 days, from 32.93 to 16.465.
    assert_eq!(answer.expected, Exact::new(5_607_979, 243_300));
    assert_eq!(answer.ratio.unwrap().rounded(6), "0.999863");
    let by_days =
        ask_by(&Method::version_1(), &rule, vec![observed("2022", "41,051 %", "1.10.2023"), other.clone()], "1.12.2023");
    assert_eq!((by_days.expected, by_days.ratio), (Exact::new(23_051, 1000), Some(Exact::ONE)));
    assert_eq!(at("34,465 %").status, Status::Reached);
    assert_eq!(at("51,00 %").status, Status::Worsening);
    let comparison = answer.municipality().unwrap().clone();
    assert_eq!(comparison.gap_then, Exact::new(3293, 100).unwrap());
    assert_eq!(comparison.other_change, Exact::new(28, 100));
    assert_eq!(comparison.change_beyond, Exact::new(-9_879, 1000));
}

#[test]
fn a_gap_below_the_municipality_narrows_upwards() {
    let mut rule = indicator(Unit::Percent, "20 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    compare(&mut rule, "30 %", "2018");
    let at = |value: &str| {
        let mut other = observed("2022", "30 %", "1.10.2023");
        other.of = Some("kommunen".into());
        ask(&rule, vec![observed("2022", value, "1.10.2023"), other], "1.12.2023").status
    };
    assert_eq!([at("25 %"), at("24 %"), at("19 %")], [Status::Reached, Status::OnTrack, Status::Worsening]);
}

#[test]
fn without_a_gap_there_is_nothing_to_narrow() {
    let mut gap = indicator(Unit::Percent, "30 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    compare(&mut gap, "20 %", "2018");
    gap.direction = Some(Direction::Higher);
    let mut municipality = observed("2022", "20 %", "1.10.2023");
    municipality.of = Some("kommunen".into());
    let answer = ask(&gap, vec![observed("2022", "45 %", "1.10.2023"), municipality], "1.12.2023");
    assert_eq!(answer.reason, Some(Reason::NoGap));
}

#[test]
fn the_municipality_must_be_of_the_same_day() {
    let mut rule = indicator(Unit::Percent, "50 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    compare(&mut rule, "20 %", "2018");
    let mut other = observed("2021", "18 %", "1.10.2022");
    other.of = Some("kommunen".into());
    let values = vec![observed("2022", "40 %", "1.10.2023"), other];
    assert_eq!(ask(&rule, values.clone(), "1.12.2023").reason, Some(Reason::NoComparison));
    rule.rule = None;
    let comparison = ask(&rule, values, "1.12.2023").municipality().unwrap().clone();
    // Two values of different days are no difference.
    assert_eq!((comparison.gap_now, comparison.date), (None, None));
    // A value of the municipality from before its baseline is no change of it.
    let mut before = observed("2017", "18 %", "1.10.2018");
    before.of = Some("kommunen".into());
    let comparison = ask(&rule, vec![observed("2022", "40 %", "1.10.2023"), before], "1.12.2023").municipality().unwrap().clone();
    assert_eq!((comparison.gap_then, comparison.gap_now), (Exact::from(30), None));
}

#[test]
fn the_two_baselines_must_be_of_the_same_time_for_a_gap_but_not_for_a_comparison() {
    let at = |phrase: &str, then: &str| {
        let mut rule = indicator(Unit::Percent, "50 %", "2018", phrase);
        compare(&mut rule, "20 %", then);
        let mut other = observed("2022", "18 %", "1.10.2023");
        other.of = Some("kommunen".into());
        ask(&rule, vec![observed("2022", "40 %", "1.10.2023"), other], "1.12.2023")
    };
    let halved = "forskellen til kommunen halveres inden 31. august 2025";
    let gap = at(halved, "2017");
    assert_eq!((gap.reason, gap.baseline), (Some(Reason::ComparisonOtherTime), None));
    // The same day in other words, and one that was printed beside the baseline.
    assert_eq!(at(halved, "31.12.2018").reason, None);
    assert_eq!(at(halved, "").reason, None);
    let other = at("reduceres i perioden", "2017");
    assert_eq!(other.status, Status::Better);
    let other = other.municipality().unwrap().clone();
    assert_eq!((other.date_then, other.other_change), (parse_day("31.12.2017").ok(), Some(Exact::from(-2))));
    assert_eq!(other.change_beyond, None);
    let same = at("reduceres i perioden", "2018").municipality().unwrap().clone();
    assert_eq!((same.date_then, same.change_beyond), (parse_day("31.12.2018").ok(), Some(Exact::from(-8))));
    assert_eq!(at("reduceres i perioden", "").municipality().unwrap().clone().change_beyond, Some(Exact::from(-8)));
}
