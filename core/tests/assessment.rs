//! Assessments: the worked numbers, the order of decisions, and what must hold for all of them.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use delaftale::agreement::{Baseline, Direction, Id, Indicator, Population};
use delaftale::figure::{Exact, Figure, Unit, Value};
use delaftale::follow_up::{Assessment, Method, Observation, Observations, Question, Reason, Scope, Status, assess};
use delaftale::reference::{Period, Reference, parse_day};
use delaftale::rule::{Rule, StatedRule};
use proptest::prelude::*;

fn id() -> Id {
    Id::new("grad").unwrap()
}

/// An indicator with a baseline and a rule, both as a person would write them; an empty text for none.
fn indicator(unit: Unit, baseline: &str, reference: &str, rule: &str) -> Indicator {
    let own = (!baseline.is_empty()).then(|| Baseline {
        value: Value::parse(baseline).unwrap(),
        reference: (!reference.is_empty()).then(|| Reference::parse(reference).unwrap()),
        numerator: None,
        denominator: None,
        place: None,
    });
    Indicator {
        id: id(),
        label: None,
        name: "Aktiveringsgrad".into(),
        measure: None,
        population: None,
        unit,
        direction: None,
        baseline: own,
        comparison: None,
        source: None,
        rule: (!rule.is_empty()).then(|| StatedRule::from(Rule::parse(rule).unwrap())),
        counts: None,
        place: None,
    }
}

fn degree() -> Indicator {
    indicator(Unit::Percent, "20 %", "udgang februar 2021", "øges til 85 % inden 31. august 2025")
}

fn observed(reference: &str, value: &str, known: &str) -> Observation {
    Observation::new(id(), id(), Reference::parse(reference).unwrap(), Value::parse(value).unwrap(), parse_day(known).unwrap())
}

/// What is known on the last day of 2030, about days up to `as_of`.
fn ask(indicator: &Indicator, observations: Vec<Observation>, as_of: &str) -> Assessment {
    ask_in(indicator, "1. september 2021 – 31. august 2025", observations, as_of)
}

fn ask_in(indicator: &Indicator, period: &str, observations: Vec<Observation>, as_of: &str) -> Assessment {
    let method = Method::standard();
    let question = Question::of(parse_day(as_of).unwrap(), &method);
    let observations = Observations::new(observations).unwrap();
    assess(indicator, &Period::parse(period).unwrap(), observations.as_slice(), &question)
}

fn at_2023(value: &str) -> Assessment {
    ask(&degree(), vec![observed("31.8.2023", value, "1.10.2023")], "1.12.2023")
}

#[test]
fn the_worked_ratios_of_a_level() {
    for (value, ratio, status) in [
        ("55 %", "0.969112943948", Status::OnTrack),
        ("45 %", "0.692223531392", Status::Behind),
        ("30 %", "0.276889412556", Status::FarBehind),
        ("20 %", "0.000000000000", Status::FarBehind),
        ("19 %", "-0.027688941255", Status::Worsening),
    ] {
        let answer = at_2023(value);
        assert_eq!(answer.status, status, "{value}");
        // The worked numbers are cut, not rounded: compare the digits that they give.
        let digits = answer.ratio.unwrap().rounded(14);
        assert!(digits.starts_with(ratio), "{value}: {digits} is not {ratio}...");
    }
    assert_eq!(at_2023("55 %").expected.unwrap().rounded(10), "56.1155015198");
    assert_eq!(at_2023("85 %").status, Status::Reached);
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
fn reached_then_lost_then_missed() {
    let held = ask(&degree(), vec![observed("31.8.2023", "86 %", "1.10.2023")], "1.12.2023");
    assert_eq!(held.status, Status::Reached);
    let lost =
        ask(&degree(), vec![observed("31.8.2023", "86 %", "1.10.2023"), observed("31.8.2024", "84 %", "1.10.2024")], "1.12.2024");
    assert_eq!(lost.status, Status::Lost);
    let missed = ask(&degree(), vec![observed("31.8.2025", "84 %", "1.10.2025")], "1.12.2025");
    assert_eq!(missed.status, Status::Missed);
    // Lost comes before missed.
    let both =
        ask(&degree(), vec![observed("31.8.2024", "85 %", "1.10.2024"), observed("31.8.2025", "84 %", "1.10.2025")], "1.12.2025");
    assert_eq!(both.status, Status::Lost);
}

#[test]
fn every_reason_can_be_given() {
    let rule = "øges til 85 % inden 31. august 2025";
    let percent = |baseline, reference, rule| indicator(Unit::Percent, baseline, reference, rule);
    let value = || vec![observed("2023", "55 %", "1.2.2024")];
    let mut against = degree();
    against.direction = Some(Direction::Lower);
    let mut elsewhere = observed("2023", "55 %", "1.2.2024");
    elsewhere.population = Some(Population { group: Some("andre".into()), ..Population::default() });
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
        (Reason::OutOfRange, percent("0 %", "2020", "øges til 85 % inden 31. august 2025 med samme procent hvert år"), value()),
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
fn a_break_in_the_codes_is_crossed_only_when_it_is_waived() {
    let mut rule = indicator(Unit::Persons, "233", "1.3.2021", "reduceres til 200 personer inden 31. december 2026");
    rule.counts = serde_json::from_str(r#"{ "table": "t", "codes": { "except": ["6.1"] } }"#).unwrap();
    let observations = Observations::new(vec![observed("31.12.2025", "190 personer", "1.2.2026")]).unwrap();
    let period = Period::parse("2021-2026").unwrap();
    let method = Method::standard();
    let mut question = Question::of(parse_day("1.3.2026").unwrap(), &method);
    let answer = assess(&rule, &period, observations.as_slice(), &question);
    assert_eq!(answer.reason, Some(Reason::CodeBreak));
    let waivers = ["kontanthjaelp-2025".to_owned()];
    question.waivers = &waivers;
    let answer = assess(&rule, &period, observations.as_slice(), &question);
    assert_eq!((answer.status, answer.waived), (Status::Reached, waivers.to_vec()));
}

#[test]
fn a_waived_series_break_is_repeated() {
    let mut one = observed("2023", "55 %", "1.2.2024");
    one.series_break = Some(Id::new("ny-opgoerelse").unwrap());
    let method = Method::standard();
    let waivers = ["ny-opgoerelse".to_owned(), "en-anden".to_owned()];
    let question = Question { waivers: &waivers, ..Question::of(parse_day("1.3.2024").unwrap(), &method) };
    let answer = assess(&degree(), &Period::parse("2021-2025").unwrap(), &[one], &question);
    assert_eq!(answer.waived, ["ny-opgoerelse"]);
    assert_eq!(answer.status, Status::Behind);
}

#[test]
fn only_a_break_between_baseline_and_latest_value_counts() {
    let with_break = |reference: &str, known: &str, scope: Scope| {
        let mut one = observed(reference, "30 %", known);
        one.series_break = Some(Id::new("ny-opgoerelse").unwrap());
        one.scope = scope;
        let method = Method::standard();
        let question =
            Question { known_at: parse_day("1.3.2024").unwrap(), ..Question::of(parse_day("31.12.2024").unwrap(), &method) };
        let observations = Observations::new(vec![one, observed("2023", "55 %", "1.2.2024")]).unwrap();
        assess(&degree(), &Period::parse("2021-2025").unwrap(), observations.as_slice(), &question).reason
    };
    assert_eq!(with_break("2022", "1.2.2023", Scope::Area), Some(Reason::SeriesBreak));
    // On the day of the baseline, known too late, or the municipality's: no break between the two.
    assert_eq!(with_break("28.2.2021", "1.4.2021", Scope::Area), None);
    assert_eq!(with_break("2022", "2.3.2024", Scope::Area), None);
    assert_eq!(with_break("2022", "1.2.2023", Scope::Municipality), None);
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
    let question = Question { waivers: &waivers, ..Question::of(parse_day("1.3.2024").unwrap(), &method) };
    let all = [broken("2022", "1.2.2023"), broken("2023", "1.2.2024")];
    assert_eq!(assess(&degree(), &Period::parse("2021-2025").unwrap(), &all, &question).waived, waivers);
}

#[test]
fn a_population_that_is_said_again_is_the_same() {
    let mut rule = degree();
    rule.population = Some(Population { group: Some("ledige".into()), ..Population::default() });
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
        let question = Question { known_at: parse_day(known_at).unwrap(), ..Question::of(parse_day(as_of).unwrap(), &method) };
        assess(&degree(), &period, observations.as_slice(), &question)
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
fn direction_and_maintain_respect_the_printed_precision() {
    let down = indicator(Unit::Percent, "42,8 %", "2020", "reduceres i perioden");
    let at = |value: &str| ask(&down, vec![observed("2022", value, "1.2.2023")], "1.3.2023").status;
    assert_eq!(at("42,6 %"), Status::Better);
    assert_eq!(at("42,7 %"), Status::Unchanged);
    assert_eq!(at("43 %"), Status::Unchanged);
    assert_eq!(at("43,0 %"), Status::Worse);
    let up = indicator(Unit::Percent, "42,8 %", "2020", "øges i perioden");
    let rising = |value: &str| ask(&up, vec![observed("2022", value, "1.2.2023")], "1.3.2023").status;
    assert_eq!([rising("43,0 %"), rising("42,9 %"), rising("42,6 %")], [Status::Better, Status::Unchanged, Status::Worse]);
    let mut hold = indicator(Unit::Percent, "42,8 %", "2020", "fastholdes");
    let held = |hold: &Indicator, value: &str| ask(hold, vec![observed("2022", value, "1.2.2023")], "1.3.2023").status;
    assert_eq!(held(&hold, "42,9 %"), Status::Held);
    assert_eq!(held(&hold, "40,0 %"), Status::Slipped);
    hold.direction = Some(Direction::Lower);
    assert_eq!(held(&hold, "40,0 %"), Status::Held);
    hold.rule = Some(StatedRule::from(Rule::parse("fastholdes ± 2 procentpoint").unwrap()));
    assert_eq!(held(&hold, "44,8 %"), Status::Held);
    assert_eq!(held(&hold, "44,9 %"), Status::Slipped);
    let range = |value: &str| ask(&hold, vec![observed("2022", value, "1.2.2023")], "1.3.2023").range;
    assert_eq!((range("44,8 %").best, range("44,8 %").worst), (Status::Held, Status::Slipped));
    assert_eq!((range("44,9 %").best, range("44,9 %").worst), (Status::Held, Status::Slipped));
    assert!(!range("44,0 %").is_open() && !range("46,0 %").is_open());
    hold.direction = Some(Direction::Higher);
    assert_eq!(held(&hold, "60,0 %"), Status::Held);
    assert_eq!(held(&hold, "40,7 %"), Status::Slipped);
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
}

#[test]
fn rounding_can_change_the_status() {
    // 53.9 is just below the first cut (54.31), 54 as printed could be 54.5.
    let answer = at_2023("54 %");
    assert_eq!((answer.status, answer.range.best, answer.range.worst), (Status::Behind, Status::OnTrack, Status::Behind));
    assert!(answer.range.is_open());
    // 54.31 as printed is just above it, and could be 54.305.
    let answer = at_2023("54,31 %");
    assert_eq!((answer.status, answer.range.best, answer.range.worst), (Status::OnTrack, Status::OnTrack, Status::Behind));
    assert!(!at_2023("45 %").range.is_open());
}

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
fn half_the_gap_to_the_municipality() {
    let mut rule = indicator(Unit::Percent, "50,65 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    let comparison = indicator(Unit::Percent, "17,72 %", "2018", "").baseline;
    rule.comparison = comparison;
    let mut other = observed("2022", "18,00 %", "1.10.2023");
    other.scope = Scope::Municipality;
    let at = |value: &str| ask(&rule, vec![observed("2022", value, "1.10.2023"), other.clone()], "1.12.2023");
    let answer = at("41,051 %");
    assert_eq!(answer.latest.unwrap().value, Exact::new(23_051, 1000).unwrap());
    // A gap was never printed; a value was.
    assert_eq!((answer.baseline.unwrap().printed, answer.latest.unwrap().printed), (None, None));
    assert_eq!(at_2023("55 %").baseline.unwrap().printed, Some(Figure::parse("20 %").unwrap()));
    assert_eq!(at_2023("55 %").latest.unwrap().printed, Some(Figure::parse("55 %").unwrap()));
    assert_eq!(answer.expected.unwrap(), Exact::new(23_051, 1000).unwrap());
    assert_eq!(answer.ratio, Some(Exact::ONE));
    assert_eq!(at("34,465 %").status, Status::Reached);
    assert_eq!(at("51,00 %").status, Status::Worsening);
    let comparison = answer.comparison.unwrap();
    assert_eq!(comparison.gap_then, Exact::new(3293, 100).unwrap());
    assert_eq!(comparison.municipality_change, Exact::new(28, 100));
    assert_eq!(comparison.change_beyond, Exact::new(-9_879, 1000));
}

#[test]
fn a_gap_below_the_municipality_narrows_upwards() {
    let mut rule = indicator(Unit::Percent, "20 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    rule.comparison = indicator(Unit::Percent, "30 %", "2018", "").baseline;
    let at = |value: &str| {
        let mut other = observed("2022", "30 %", "1.10.2023");
        other.scope = Scope::Municipality;
        ask(&rule, vec![observed("2022", value, "1.10.2023"), other], "1.12.2023").status
    };
    assert_eq!([at("25 %"), at("24 %"), at("19 %")], [Status::Reached, Status::OnTrack, Status::Worsening]);
}

#[test]
fn other_units_populations_and_breaks_never_slip_in() {
    let other = Population { group: Some("hele landet".into()), ..Population::default() };
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
    gap.comparison = indicator(Unit::Percent, "20 %", "2018", "").baseline;
    let mut municipality = observed("2022", "18 %", "1.10.2023");
    municipality.scope = Scope::Municipality;
    municipality.series_break = Some(Id::new("b1").unwrap());
    let values = vec![observed("2022", "40 %", "1.10.2023"), municipality];
    assert_eq!(ask(&gap, values.clone(), "1.12.2023").reason, Some(Reason::SeriesBreak));
    gap.rule = None;
    assert_eq!(ask(&gap, values, "1.12.2023").comparison.unwrap().gap_now, None);
}

#[test]
fn without_a_gap_there_is_nothing_to_narrow() {
    let mut gap = indicator(Unit::Percent, "30 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    gap.comparison = indicator(Unit::Percent, "20 %", "2018", "").baseline;
    gap.direction = Some(Direction::Higher);
    let mut municipality = observed("2022", "20 %", "1.10.2023");
    municipality.scope = Scope::Municipality;
    let answer = ask(&gap, vec![observed("2022", "45 %", "1.10.2023"), municipality], "1.12.2023");
    assert_eq!(answer.reason, Some(Reason::NoGap));
}

#[test]
fn the_municipality_must_be_of_the_same_day_for_a_gap_but_not_for_a_comparison() {
    let mut rule = indicator(Unit::Percent, "50 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    rule.comparison = indicator(Unit::Percent, "20 %", "2018", "").baseline;
    let mut other = observed("2021", "18 %", "1.10.2022");
    other.scope = Scope::Municipality;
    let values = vec![observed("2022", "40 %", "1.10.2023"), other];
    assert_eq!(ask(&rule, values.clone(), "1.12.2023").reason, Some(Reason::NoComparison));
    rule.rule = None;
    let comparison = ask(&rule, values, "1.12.2023").comparison.unwrap();
    assert_eq!((comparison.gap_now, comparison.date), (Some(Exact::from(22)), Some(parse_day("31.12.2021").unwrap())));
    // A value of the municipality from before its baseline is no change of it.
    let mut before = observed("2017", "18 %", "1.10.2018");
    before.scope = Scope::Municipality;
    let comparison = ask(&rule, vec![observed("2022", "40 %", "1.10.2023"), before], "1.12.2023").comparison.unwrap();
    assert_eq!((comparison.gap_then, comparison.gap_now), (Exact::from(30), None));
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

prop_compose! {
    /// An observation on some day of the agreement.
    fn some_observation()(day in 0_u64..1600, tenths in 0_i64..1000, known in 0_u64..400) -> Observation {
        let date = parse_day("1.3.2021").unwrap() + chrono::Days::new(day);
        let value = Figure::new(rust_decimal::Decimal::new(tenths, 1), Some(Unit::Percent)).unwrap();
        Observation::new(id(), id(), Reference::Day(date), value.into(), date + chrono::Days::new(known))
    }
}

fn some_rule() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "øges til 85 % inden 31. august 2025",
        "reduceres til 10 % inden 31. august 2025",
        "reduceres til 10 % i perioden med samme procent hvert år",
        "reduceres med 30 % inden for 2 år og fastholdes",
        "øges med 30 % inden for 2 år",
        "falder årligt med 10 % af året før",
        "stiger årligt med 10 % af udgangspunktet",
        "falder med 5 procentpoint i perioden",
        "øges i perioden",
        "reduceres i perioden",
    ])
}

proptest! {
    #[test]
    fn the_order_of_observations_does_not_matter(
        mut observations in prop::collection::vec(some_observation(), 0..12), rule in some_rule(), seed in any::<u64>()
    ) {
        observations.sort_by_key(|o| (o.reference, o.known));
        observations.dedup_by_key(|o| (o.reference, o.known));
        let rule = indicator(Unit::Percent, "40,0 %", "28.2.2021", rule);
        let straight = ask(&rule, observations.clone(), "1.6.2025");
        let count = observations.len().max(1);
        observations.rotate_left(usize::try_from(seed).unwrap_or(0) % count);
        observations.reverse();
        prop_assert_eq!(ask(&rule, observations, "1.6.2025"), straight);
    }

    #[test]
    fn a_better_value_never_gives_a_worse_status(
        earlier in prop::collection::vec(some_observation(), 0..4), rule in some_rule(),
        day in 0_u64..1700, tenths in 0_i64..990, more in 1_i64..10
    ) {
        let date = parse_day("1.3.2021").unwrap() + chrono::Days::new(day);
        let parsed = indicator(Unit::Percent, "40,0 %", "28.2.2021", rule);
        let earlier: Vec<_> = earlier.into_iter().filter(|o| o.date() < date).collect();
        let mut unique = earlier;
        unique.sort_by_key(|o| (o.reference, o.known));
        unique.dedup_by_key(|o| (o.reference, o.known));
        let with = |tenths: i64| {
            let value = Figure::new(rust_decimal::Decimal::new(tenths, 1), Some(Unit::Percent)).unwrap();
            let mut all = unique.clone();
            all.push(Observation::new(id(), id(), Reference::Day(date), value.into(), date));
            ask(&parsed, all, "31.12.2026")
        };
        let (low, high) = (with(tenths), with(tenths + more));
        let (better, worse) = if rule.starts_with('ø') || rule.starts_with("st") { (high, low) } else { (low, high) };
        prop_assert!(better.status.rank() <= worse.status.rank(), "{:?} {:?}", better.status, worse.status);
        prop_assert!(better.range.best.rank() <= worse.range.best.rank());
        prop_assert!(better.range.worst.rank() <= worse.range.worst.rank());
    }

    #[test]
    fn the_unit_does_not_change_the_answer(baseline in 1_i64..1000, target in 1_i64..1000, value in 0_i64..1000, day in 1_u64..1600) {
        // Kroner and thousands of kroner: the same money, printed to the same precision.
        let date = parse_day("28.2.2021").unwrap() + chrono::Days::new(day);
        let with = |factor: i64| {
            let verb = if target >= baseline { "øges" } else { "reduceres" };
            let phrase = format!("{verb} til {} kr. inden 31. august 2025", target * factor);
            let own = indicator(Unit::Kroner, &format!("{} kr.", baseline * factor), "28.2.2021", &phrase);
            let figure = Figure::new((value * factor).into(), Some(Unit::Kroner)).unwrap();
            let one = Observation::new(id(), id(), Reference::Day(date), figure.into(), date);
            let answer = ask(&own, vec![one], "31.12.2026");
            (answer.status, answer.ratio, answer.relative_change)
        };
        prop_assert_eq!(with(1), with(1000));
    }

    #[test]
    fn the_range_holds_the_status(rule in some_rule(), tenths in 0_i64..1000, baseline in 0_i64..1000, day in 1_u64..1700) {
        let date = parse_day("28.2.2021").unwrap() + chrono::Days::new(day);
        let baseline = Figure::new(rust_decimal::Decimal::new(baseline, 1), Some(Unit::Percent)).unwrap();
        let rule = indicator(Unit::Percent, &baseline.to_string(), "28.2.2021", rule);
        let value = Figure::new(rust_decimal::Decimal::new(tenths, 1), Some(Unit::Percent)).unwrap();
        let answer = ask(&rule, vec![Observation::new(id(), id(), Reference::Day(date), value.into(), date)], "31.12.2026");
        prop_assert!(answer.range.best.rank() <= answer.status.rank());
        prop_assert!(answer.range.worst.rank() >= answer.status.rank());
    }
}
