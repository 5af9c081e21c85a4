//! The worked numbers, the order of the decisions, and every reason why there is none.

use delaftale::agreement::{Direction, Id, Population};
use delaftale::figure::{Exact, Unit};
use delaftale::follow_up::{Method, Quantity, Reason, Status, StepKind};
use delaftale::reference::{Clock, parse_day};

use crate::support::{ask, ask_by, ask_in, at_2023, degree, indicator, observed};

#[test]
fn the_worked_ratios_of_a_level() {
    let of_a_day = indicator(Unit::Percent, "20 %", "28.2.2021", "øges til 85 % inden 31. august 2025");
    let seen = |value: &str| vec![observed("31.8.2023", value, "1.10.2023")];
    for (value, ratio, status) in [
        ("55 %", (5754, 5941), Status::OnTrack),
        ("45 %", (4110, 5941), Status::Behind),
        ("30 %", (1644, 5941), Status::FarBehind),
        ("20 %", (0, 1), Status::FarBehind),
        ("19 %", (-822, 29705), Status::Worsening),
    ] {
        let answer = ask(&of_a_day, seen(value), "1.12.2023");
        assert_eq!((answer.status, answer.ratio), (status, Exact::new(ratio.0, ratio.1)), "{value}");
        assert_eq!(at_2023(value).status, status, "{value}");
    }
    // From the end of the month, whose third anniversary is 29 February 2024.
    assert_eq!(at_2023("55 %").ratio, Exact::new(1_052_982, 1_086_605));
    assert_eq!(at_2023("55 %").expected, Exact::new(8_441_545, 150_426));
    assert_eq!(at_2023("85 %").status, Status::Reached);
}

#[test]
fn the_first_version_of_the_method_counts_days() {
    for (value, ratio) in [
        ("55 %", "0.969112943948"),
        ("45 %", "0.692223531392"),
        ("30 %", "0.276889412556"),
        ("20 %", "0.000000000000"),
        ("19 %", "-0.027688941255"),
    ] {
        let answer = ask_by(&Method::version_1(), &degree(), vec![observed("31.8.2023", value, "1.10.2023")], "1.12.2023");
        // The worked numbers are cut, not rounded: compare the digits that they give.
        let digits = answer.ratio.unwrap().rounded(14);
        assert!(digits.starts_with(ratio), "{value}: {digits} is not {ratio}...");
        assert_eq!(answer.expected.unwrap().rounded(10), "56.1155015198");
        assert_eq!((answer.clock, at_2023(value).clock), (Clock::Days, Clock::Years));
    }
}

#[test]
fn rules_by_the_year_and_by_a_deadline_are_judged_alike() {
    let index = |rule: &str| indicator(Unit::Number, "100", "31.12.2023", rule);
    for rule in ["falder med 40 inden 31. december 2027", "falder årligt med 10 % af udgangspunktet"] {
        let answer = ask_in(&index(rule), "2024-2027", vec![observed("31.12.2024", "90,5", "1.2.2025")], "1.3.2025");
        assert_eq!((answer.expected, answer.ratio), (Some(Exact::from(90)), Exact::new(95, 100)), "{rule}");
        assert_eq!(answer.status, Status::OnTrack, "{rule}");
    }
    let weeks = indicator(Unit::Weeks, "20,0", "2015", "reduceres til 15 inden 31. december 2030");
    let answer = ask_in(&weeks, "2016-2030", vec![observed("2018", "19,4", "1.2.2019")], "1.3.2019");
    assert_eq!((answer.ratio, answer.status), (Exact::new(6, 10), Status::Behind));
}

#[test]
fn the_cuts_are_exact() {
    // Half the way of ten: E = 15 after 365 of 730 days, and the cuts lie at 14.75 and 13.
    let rule = indicator(Unit::Percent, "10 %", "1.1.2021", "øges til 20 % inden 1.1.2023");
    let at = |value: &str| ask_in(&rule, "2021-2022", vec![observed("1.1.2022", value, "1.2.2022")], "1.6.2022").status;
    assert_eq!(at("14,75 %"), Status::OnTrack);
    assert_eq!(at("14,749999999 %"), Status::Behind);
    assert_eq!(at("13 %"), Status::Behind);
    assert_eq!(at("12,999999999 %"), Status::FarBehind);
    assert_eq!(at("10 %"), Status::FarBehind);
    assert_eq!(at("9,999999999 %"), Status::Worsening);
}

#[test]
fn a_linear_and_a_compound_path_judge_the_same_value_differently() {
    let at = |phrase| {
        let rule = indicator(Unit::Percent, "20 %", "1.1.2020", phrase);
        ask_in(&rule, "2020-2021", vec![observed("31.12.2020", "15 %", "1.2.2021")], "1.3.2021").status
    };
    assert_eq!(at("reduceres til 10 % inden 31. december 2021"), Status::OnTrack);
    assert_eq!(at("reduceres til 10 % inden 31. december 2021 med samme procent hvert år"), Status::Behind);
}

#[test]
fn every_reason_can_be_given() {
    let rule = "øges til 85 % inden 31. august 2025";
    let percent = |baseline, reference, rule| indicator(Unit::Percent, baseline, reference, rule);
    let value = || vec![observed("2023", "55 %", "1.2.2024")];
    let mut against = degree();
    against.direction = Some(Direction::Lower);
    let mut elsewhere = observed("2023", "55 %", "1.2.2024");
    elsewhere.population = Some(Population::default().with_group("andre"));
    let mut broken = observed("2023", "55 %", "1.2.2024");
    broken.series_break = Some(Id::new("ny-opgoerelse").unwrap());
    let relative = "reduceres med 30 % inden for 2 år";
    for (reason, indicator, observations) in [
        (Reason::NoBaseline, percent("", "", rule), value()),
        (Reason::NoBaseline, percent("missing", "2020", rule), value()),
        (Reason::BaselinePending, percent("pending", "2020", rule), value()),
        (Reason::BaselineSuppressed, percent("suppressed", "2020", rule), value()),
        (Reason::BaselineUndated, percent("20 %", "", rule), value()),
        (Reason::RuleAgainstDirection, against, value()),
        (Reason::ZeroBaseline, percent("0 %", "2020", relative), value()),
        (Reason::ZeroBaseline, percent("0 %", "2020", "falder årligt med 10 % af året før"), value()),
        (Reason::DeadlineBeforeBaseline, percent("20 %", "2025", rule), value()),
        (Reason::DeadlineBeforeBaseline, percent("85 %", "31.8.2025", rule), value()),
        (Reason::NoComparison, percent("20 %", "2020", "forskellen til kommunen halveres inden 31. august 2025"), value()),
        (Reason::NoObservation, degree(), vec![]),
        (Reason::NoObservation, degree(), vec![observed("2020", "55 %", "1.2.2021")]),
        (Reason::NoObservation, degree(), vec![observed("2023", "missing", "1.2.2024")]),
        (
            Reason::ValueSuppressed,
            degree(),
            vec![observed("2023", "suppressed", "1.2.2024"), observed("2022", "55 %", "1.2.2023")],
        ),
        (Reason::UnitsDiffer, degree(), vec![observed("2023", "55 personer", "1.2.2024")]),
        (Reason::Approximate, degree(), vec![observed("2023", "under 85 %", "1.2.2024")]),
        (Reason::Approximate, percent("ca. 20 %", "2020", rule), value()),
        (Reason::PopulationsDiffer, degree(), vec![elsewhere]),
        (Reason::SeriesBreak, degree(), vec![broken]),
        (Reason::DirectionMissing, percent("20 %", "2020", "fastholdes"), value()),
        (Reason::CompoundZero, percent("0 %", "2020", "øges til 85 % inden 31. august 2025 med samme procent hvert år"), value()),
    ] {
        let answer = ask(&indicator, observations, "1.12.2024");
        assert_eq!((answer.status, answer.reason), (Status::NotAssessable, Some(reason)));
    }
    // No deadline: neither the rule nor the agreement has one.
    let open = ask_in(&percent("20 %", "2020", "øges til 85 % i perioden"), "fra 1.9.2021", value(), "1.12.2024");
    assert_eq!(open.reason, Some(Reason::NoDeadline));
    // ... but what is reached is reached.
    let open = ask_in(&percent("20 %", "2020", "øges til 55 % i perioden"), "fra 1.9.2021", value(), "1.12.2024");
    assert_eq!(open.status, Status::Reached);
}

#[test]
fn a_pending_baseline_is_measured_by_a_value_about_its_day() {
    let rule = indicator(Unit::Percent, "pending", "1.10.2021", "falder årligt med 10 % af året før");
    let first = observed("1.10.2021", "20 %", "15.11.2021");
    let answer = ask(&rule, vec![first.clone(), observed("1.10.2022", "18 %", "15.11.2022")], "1.12.2022");
    assert_eq!((answer.status, answer.expected), (Status::OnTrack, Some(Exact::from(18))));
    assert_eq!(answer.baseline.unwrap().known, Some(parse_day("15.11.2021").unwrap()));
    // A value about another day is not the baseline, and the baseline alone is not a follow-up.
    let other = ask(&rule, vec![observed("2.10.2021", "20 %", "15.11.2021")], "1.12.2022");
    assert_eq!(other.reason, Some(Reason::BaselinePending));
    assert_eq!(ask(&rule, vec![first], "1.12.2022").reason, Some(Reason::NoObservation));
    let hidden = ask(&rule, vec![observed("1.10.2021", "suppressed", "15.11.2021")], "1.12.2022");
    assert_eq!(hidden.reason, Some(Reason::BaselineSuppressed));
}

#[test]
fn before_a_later_start_nothing_is_expected_yet() {
    let at = |phrase: &str, value: &str| {
        let rule = indicator(Unit::Percent, "40,0 %", "28.2.2021", phrase);
        ask(&rule, vec![observed("31.10.2021", value, "1.12.2021")], "31.12.2021").status
    };
    let (up, down) =
        ("øges til 60 % inden for 3 år regnet fra 1. januar 2022", "reduceres til 20 % inden for 3 år regnet fra 1. januar 2022");
    assert_eq!([at(up, "39,9 %"), at(up, "40,0 %"), at(up, "41,0 %")], [Status::Worsening, Status::OnTrack, Status::OnTrack]);
    assert_eq!(
        [at(down, "40,1 %"), at(down, "40,0 %"), at(down, "39,0 %")],
        [Status::Worsening, Status::OnTrack, Status::OnTrack]
    );
}

#[test]
fn a_baseline_that_meets_its_target_is_to_be_held() {
    let rule = indicator(Unit::Percent, "90 %", "2020", "øges til 85 % inden 31. august 2025");
    let at = |value: &str| ask(&rule, vec![observed("2022", value, "1.2.2023")], "1.3.2023");
    assert_eq!((at("85 %").status, at("85 %").maintains), (Status::Held, true));
    assert_eq!(at("84 %").status, Status::Slipped);
    // The target is expected, not a path from the baseline down to it; and it is not reached by falling through it.
    for value in ["88 %", "84 %"] {
        let answer = at(value);
        assert_eq!(answer.expected, answer.target, "{value}");
        assert_eq!(answer.outlook.unwrap().reaches_target, None, "{value}");
        let step = answer.trace.iter().find(|step| step.step == StepKind::Expected).unwrap();
        assert_eq!((step.formula, &step.result), (Some("E = T"), &Quantity::Number(Exact::from(85))), "{value}");
    }
}

#[test]
fn a_target_that_cannot_occur_is_not_judged() {
    let at = |unit: Unit, baseline: &str, phrase: &str, period: &str, value: &str| {
        let rule = indicator(unit, baseline, "2020", phrase);
        ask_in(&rule, period, vec![observed("2023", value, "1.2.2024")], "1.12.2024")
    };
    let impossible = |unit, baseline, phrase| {
        let answer = at(unit, baseline, phrase, "2021-2025", baseline);
        assert_eq!(answer.target.is_some(), answer.reason.is_none());
        answer.reason == Some(Reason::TargetImpossible)
    };
    // Five years of 25 % are more than all of the baseline, four years of 25 % of the year before are not.
    let quarter = "falder årligt med 25 % af udgangspunktet";
    assert!(impossible(Unit::Percent, "20 %", quarter));
    assert!(impossible(Unit::Persons, "200 personer", quarter));
    // Money can be owed, and a difference can be below 0.
    assert!(!impossible(Unit::Kroner, "200 kr.", quarter));
    assert!(!impossible(Unit::PercentagePoints, "20 procentpoint", quarter));
    assert!(!impossible(Unit::Percent, "20 %", "falder årligt med 20 % af udgangspunktet"));
    assert!(!impossible(Unit::Percent, "20 %", "falder årligt med 25 % af året før"));
    assert!(impossible(Unit::Percent, "80 %", "øges med 30 % inden for 4 år"));
    assert!(!impossible(Unit::Persons, "80 personer", "øges med 30 % inden for 4 år"));
    assert!(impossible(Unit::Percent, "4 %", "falder med 5 procentpoint i perioden"));
    assert!(!impossible(Unit::Percent, "5 %", "falder med 5 procentpoint i perioden"));
    assert!(impossible(Unit::Percent, "80 %", "øges til 120 % i perioden"));
    assert!(!impossible(Unit::Percent, "80 %", "øges til 100 % i perioden"));
    // Without a deadline the path goes on: possible after three years, but not after five.
    let open = |phrase| at(Unit::Percent, "20 %", phrase, "fra 1.1.2021", "10 %");
    assert_eq!(open("falder årligt med 25 % af udgangspunktet").status, Status::Behind);
    let steep = open("falder årligt med 40 % af udgangspunktet");
    assert_eq!((steep.reason, steep.expected), (Some(Reason::TargetImpossible), None));
}

#[test]
fn the_range_on_a_compound_path_is_no_wider_than_the_prints_allow() {
    // At some true baselines between the ends the value stands at a cut, and they have many digits.
    let rule = indicator(Unit::FullTimePersons, "0,810", "31.5.2022", "stiger årligt med 48,4 % af året før");
    let values = vec![observed("17.12.2024", "3,758", "17.12.2024"), observed("3.2.2025", "1", "4.2.2025")];
    let answer = ask_in(&rule, "1.6.2022 – 20.4.2026", values, "10.3.2026");
    assert_eq!((answer.status, answer.range.best, answer.range.worst), (Status::FarBehind, Status::FarBehind, Status::Worsening));
    let rule = indicator(Unit::FullTimePersons, "56,4", "28.2.2019", "stiger årligt med 10 % af året før");
    let values = vec![observed("6.7.2021", "93,1", "6.7.2021"), observed("2.6.2024", "42,8", "20.12.2024")];
    let answer = ask_in(&rule, "1.9.2020 – 3.6.2024", values, "3.6.2024");
    assert_eq!((answer.status, answer.range.is_open()), (Status::Worsening, false));
}
