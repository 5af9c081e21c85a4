//! Around the verdict: outlook, deadline, age, certainty, and the trace of one case.

use delaftale::agreement::{Id, Population};
use delaftale::figure::{Exact, Figure, Unit};
use delaftale::follow_up::{Assessment, Quantity, Reason, Status, Step, StepKind};

use crate::support::{ask, ask_in, at_2023, compare, degree, indicator, observed};

#[test]
fn where_it_leads() {
    let outlook = at_2023("55 %").outlook.unwrap();
    // 35 points in 2 years and 184 of 366 days, of 4 years and 184 of 365 days.
    assert_eq!(outlook.pace.unwrap().rounded(6), "13.984716");
    assert_eq!(outlook.at_deadline.unwrap().rounded(6), "82.988694");
    assert_eq!(outlook.reaches_target.unwrap().to_string(), "2025-10-23");
    // The rest of the way from the day of the value, whenever it is asked.
    assert_eq!(outlook.needed_pace.unwrap().rounded(6), "14.989677");
    let later = ask(&degree(), vec![observed("31.8.2023", "55 %", "1.10.2023")], "1.12.2024");
    assert_eq!(later.outlook.unwrap().needed_pace, outlook.needed_pace);
    assert_eq!(at_2023("19 %").outlook.unwrap().reaches_target, None);
    assert_eq!(at_2023("20 %").outlook.unwrap().reaches_target, None);
    // On the day of the deadline no pace is needed any more.
    let last = ask(&degree(), vec![observed("31.8.2024", "80 %", "1.10.2024")], "31.8.2025");
    assert_eq!(last.outlook.unwrap().needed_pace, None);
    // A target that is met, or was exceeded, needs no change back to it; one that is lost again does.
    assert_eq!([at_2023("85 %"), at_2023("90 %")].map(|answer| answer.outlook.unwrap().needed_pace), [None, None]);
    let falling = indicator(Unit::Percent, "40 %", "28.2.2021", "reduceres til 20 % inden 31. august 2025");
    let falling = |value: &str| ask(&falling, vec![observed("31.8.2023", value, "1.10.2023")], "1.12.2023").outlook.unwrap();
    assert_eq!([falling("20 %"), falling("15 %")].map(|outlook| outlook.needed_pace), [None, None]);
    assert!(falling("30 %").needed_pace.is_some_and(|pace| pace < Exact::ZERO));
    let volume = indicator(Unit::Persons, "", "", "mindst 75 personer årligt");
    let volume = |value: &str| ask(&volume, vec![observed("1.4.2023", value, "1.5.2023")], "1.5.2023").outlook.unwrap();
    assert_eq!((volume("80").needed_pace, volume("60").needed_pace.is_some()), (None, true));
    let lost = ask(&degree(), vec![observed("2022", "86 %", "1.2.2023"), observed("2023", "84 %", "1.2.2024")], "1.3.2024");
    assert!(lost.outlook.unwrap().needed_pace.is_some_and(|pace| pace > Exact::ZERO));
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
    // It is assumed that they are independent, unless the indicator says it; where it says no, there is nothing to tell.
    let with = |independent| {
        let mut rule = rule.clone();
        rule.independent = independent;
        let certainty = ask(&rule, vec![observed("2022", "15", "1.2.2023")], "1.3.2023").certainty;
        certainty.map(|certainty| certainty.assumes_independence)
    };
    assert_eq!([with(None), with(Some(true)), with(Some(false))], [Some(true), Some(false), None]);
    // A counter that starts at 0 only counts up: nothing is told from chance.
    let counter = indicator(Unit::Persons, "0", "2020", "");
    assert_eq!(ask(&counter, vec![observed("2022", "14", "1.2.2023")], "1.3.2023").certainty, None);
}

#[test]
fn counts_behind_shares_tell_whether_a_change_is_one() {
    let mut rule = degree();
    rule.rule = None;
    let counts = |n: u32| (Some(Figure::count(n, Unit::Persons)), Some(Figure::count(729, Unit::Persons)));
    let baseline = rule.baseline.as_mut().unwrap();
    (baseline.numerator, baseline.denominator) = counts(200);
    let with = |value: &str, n: u32| {
        let mut one = observed("2023", value, "1.2.2024");
        (one.numerator, one.denominator) = counts(n);
        ask(&rule, vec![one], "1.3.2024")
    };
    assert_eq!(with("35 %", 255).status, Status::ChangeOnly);
    assert!(with("35 %", 255).certainty.unwrap().distinguishable);
    assert!(!with("30 %", 220).certainty.unwrap().distinguishable);
}

#[test]
fn the_trace_can_be_redone() {
    let answer = at_2023("55 %");
    let text = serde_json::to_string(&answer.trace).unwrap();
    for part in [
        r#""formula":"b + (T - b) * years / allYears""#,
        r#"{"type":"number","value":"2.502732240437"}"#,
        r#"{"type":"number","value":"4.504109589041"}"#,
    ] {
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
        "DeadlinePassed",
        "MetEarlier",
        "Expected",
        "Ratio",
        "Verdict",
    ];
    assert_eq!(steps, wanted);
}

/// The kinds of steps, with the numbers that came out of them.
fn told(answer: &Assessment) -> Vec<(StepKind, Option<String>)> {
    let number = |step: &Step| match &step.result {
        Quantity::Number(number) => Some(number.rounded(0)),
        _ => None,
    };
    answer.trace.iter().map(|step| (step.step, number(step))).collect()
}

#[test]
fn the_trace_goes_as_far_as_the_assessment_did() {
    use StepKind::{Baseline, Deadline, Latest, Target, Verdict};
    let steps = |numbers: &[(StepKind, Option<&str>)]| -> Vec<(StepKind, Option<String>)> {
        numbers.iter().map(|(kind, number)| (*kind, number.map(str::to_owned))).collect()
    };
    let known = steps(&[(Baseline, Some("20")), (Deadline, None), (Target, Some("85")), (Verdict, None)]);
    assert_eq!(told(&ask(&degree(), Vec::new(), "1.3.2024")), known);
    assert_eq!(told(&ask(&degree(), vec![observed("2023", "suppressed", "1.2.2024")], "1.3.2024")), known);
    // The value that was not compared is shown: across a break, of other people, only approximate.
    let both = steps(&[(Baseline, Some("20")), (Latest, Some("55")), (Deadline, None), (Target, Some("85")), (Verdict, None)]);
    let mut broken = observed("2023", "55 %", "1.2.2024");
    broken.series_break = Some(Id::new("ny-opgoerelse").unwrap());
    let mut elsewhere = observed("2023", "55 %", "1.2.2024");
    elsewhere.population = Some(Population::default().with_group("hele landet"));
    for (one, reason) in [
        (broken, Reason::SeriesBreak),
        (elsewhere, Reason::PopulationsDiffer),
        (observed("2023", "ca. 55 %", "1.2.2024"), Reason::Approximate),
    ] {
        let answer = ask(&degree(), vec![one], "1.3.2024");
        assert_eq!((answer.reason, answer.latest, told(&answer)), (Some(reason), None, both.clone()));
    }
    // A target that cannot occur is what it stopped at: no value was looked for.
    let impossible = indicator(Unit::Percent, "80 %", "2020", "øges med 50 % inden for 5 år");
    let impossible = ask(&impossible, vec![observed("2023", "90 %", "1.2.2024")], "1.3.2024");
    assert_eq!(impossible.reason, Some(Reason::TargetImpossible));
    assert_eq!(told(&impossible), steps(&[(Baseline, Some("80")), (Target, Some("120")), (Verdict, None)]));
    // A gap is one only with the municipality's value.
    let mut gap = indicator(Unit::Percent, "50 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    compare(&mut gap, "20 %", "2018");
    let gap = ask(&gap, vec![observed("2023", "40 %", "1.2.2024")], "1.3.2024");
    assert_eq!(gap.reason, Some(Reason::NoComparison));
    assert_eq!(told(&gap), steps(&[(Baseline, Some("30")), (Deadline, None), (Target, Some("15")), (Verdict, None)]));
    // Without a baseline there is nothing to show.
    let none = ask(&indicator(Unit::Percent, "", "", "øges til 85 % inden 31. august 2025"), Vec::new(), "1.3.2024");
    assert_eq!(told(&none), steps(&[(Verdict, None)]));
}

#[test]
fn what_the_courses_of_a_year_are_is_known_before_they_are_counted() {
    let rule = indicator(Unit::Courses, "", "", "12 løbende pladser à 10 uger");
    let answer = ask(&rule, Vec::new(), "1.3.2022");
    assert_eq!((answer.reason, answer.target.unwrap().rounded(2)), (Some(Reason::NoObservation), "62.57".to_owned()));
}
