//! Around the verdict: outlook, deadline, age, certainty, and the trace of one case.

use delaftale::figure::{Figure, Unit};
use delaftale::follow_up::Status;

use crate::support::{ask, ask_in, at_2023, degree, indicator, observed};

#[test]
fn where_it_leads() {
    let outlook = at_2023("55 %").outlook.unwrap();
    // 35 points in 914 days; 731 days are left from the value to the deadline.
    assert_eq!(outlook.at_deadline.unwrap().rounded(6), "82.992341");
    assert_eq!(outlook.reaches_target.unwrap().to_string(), "2025-10-23");
    // From 1 December 2023 to 31 August 2025: one year and 273 of 365 days.
    assert_eq!(outlook.needed_pace.unwrap().rounded(6), "17.163009");
    assert_eq!(at_2023("19 %").outlook.unwrap().reaches_target, None);
    assert_eq!(at_2023("20 %").outlook.unwrap().reaches_target, None);
    // On the day of the deadline no pace is needed any more.
    let last = ask(&degree(), vec![observed("31.8.2024", "80 %", "1.10.2024")], "31.8.2025");
    assert_eq!(last.outlook.unwrap().needed_pace, None);
}

#[test]
fn the_deadline_may_be_the_agreements_end() {
    let at = |phrase: &str, period: &str| {
        let rule = indicator(Unit::Percent, "20 %", "28.2.2021", phrase);
        ask_in(&rule, period, vec![observed("2022", "30 %", "1.2.2023")], "1.3.2023").deadline_from_agreement
    };
    assert!(at("øges til 85 % i perioden", "1.9.2021 – 31.8.2025"));
    assert!(!at("øges til 85 % inden 31. august 2025", "1.9.2021 – 31.8.2025"));
    assert!(!at("øges til 85 % i perioden", "fra 1.9.2021"));
}

#[test]
fn the_age_of_the_latest_value_is_held_against_the_rhythm() {
    let mut rule = degree();
    rule.source = serde_json::from_str(r#"{ "name": "Jobcenter", "rhythm": "quarterly", "delayDays": 30 }"#).unwrap();
    let at = |as_of: &str| ask(&rule, vec![observed("31.12.2022", "30 %", "1.2.2023")], as_of).age.unwrap();
    assert_eq!((at("29.4.2023").days, at("29.4.2023").newer_is_due), (119, Some(false)));
    assert_eq!(at("30.4.2023").newer_is_due, Some(true));
    rule.source = None;
    assert_eq!(ask(&rule, vec![observed("31.12.2022", "30 %", "1.2.2023")], "1.5.2023").age.unwrap().newer_is_due, None);
}

#[test]
fn counts_of_people_tell_whether_a_change_is_one() {
    let rule = indicator(Unit::Persons, "40", "2020", "");
    let at = |value: &str| ask(&rule, vec![observed("2022", value, "1.2.2023")], "1.3.2023").certainty.unwrap().distinguishable;
    assert_eq!([at("38"), at("15")], [false, true]);
}

#[test]
fn counts_behind_shares_tell_whether_a_change_is_one() {
    let mut rule = degree();
    rule.rule = None;
    let counts = |n: u32| (Some(Figure::count(n, Unit::Persons)), Some(Figure::count(729, Unit::Persons)));
    let baseline = rule.baseline.as_mut().unwrap();
    (baseline.numerator, baseline.denominator) = counts(200);
    let with = |n: u32| {
        let mut one = observed("2023", "35 %", "1.2.2024");
        (one.numerator, one.denominator) = counts(n);
        ask(&rule, vec![one], "1.3.2024")
    };
    assert_eq!(with(255).status, Status::ChangeOnly);
    assert!(with(255).certainty.unwrap().distinguishable);
    assert!(!with(220).certainty.unwrap().distinguishable);
}

#[test]
fn the_trace_can_be_redone() {
    let answer = at_2023("55 %");
    let text = serde_json::to_string(&answer.trace).unwrap();
    for part in
        [r#""formula":"b + (T - b) * gone / whole""#, r#"{"type":"number","value":"1645"}"#, r#"{"type":"number","value":"914"}"#]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
    let steps: Vec<_> = answer.trace.iter().map(|step| format!("{:?}", step.step)).collect();
    let wanted = [
        "Baseline",
        "Latest",
        "Change",
        "Deadline",
        "Target",
        "BaselineMeets",
        "Meets",
        "MetEarlier",
        "DeadlinePassed",
        "Expected",
        "Ratio",
        "Verdict",
    ];
    assert_eq!(steps, wanted);
}
