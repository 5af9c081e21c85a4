//! Rules beyond their words: what they fit, what they refuse, and the days and paths that they give.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use delaftale::ErrorCode;
use delaftale::figure::{Exact, Figure, Unit};
use delaftale::reference::{Period, parse_day};
use delaftale::rule::{Anchor, Course, Movement, PathForm, Rule, RuleKind, StatedRule};

fn figure(text: &str) -> Figure {
    Figure::parse(text).unwrap()
}

/// The deadline of a rule that starts with the agreement.
fn deadline(phrase: &str) -> String {
    let period = Period::parse("1.10.2017 – 30.9.2021").unwrap();
    Rule::parse(phrase).unwrap_or_else(|e| panic!("{phrase}: {e}")).deadline_day(period.start(), &period).unwrap().to_string()
}

#[test]
fn what_a_phrase_says_about_start_and_holding() {
    let rule = |phrase| Rule::parse(phrase).unwrap_or_else(|e| panic!("{phrase}: {e}"));
    let plain = rule("øges til 85 % inden 31. august 2025");
    assert_eq!((plain.anchor(), plain.is_held()), (Anchor::Baseline, false));
    let from_day = rule("øges til 85 % inden 31. august 2025 regnet fra 1. januar 2022 og fastholdes");
    let day = parse_day("1.1.2022").unwrap();
    assert_eq!((from_day.anchor(), from_day.is_held()), (Anchor::Day { date: day }, true));
    assert_eq!(rule("øges til 85 % i perioden regnet fra periodens start").anchor(), Anchor::PeriodStart);
}

#[test]
fn a_count_ends_on_the_day_before_the_anniversary_and_a_path_on_it() {
    assert_eq!(deadline("mindst 300 inden for 2 år"), "2019-09-30");
    assert_eq!(deadline("øges til 85 % inden for 2 år"), "2019-10-01");
    assert_eq!(deadline("mindst 300 i perioden"), "2021-09-30");
}

#[test]
fn a_rule_fits_only_indicators_of_its_unit() {
    for (phrase, fits, not) in [
        ("øges til 85 % i perioden", Unit::Percent, Unit::Persons),
        ("øges til 85 i perioden", Unit::Persons, Unit::Persons),
        ("falder med 5 procentpoint i perioden", Unit::Percent, Unit::Persons),
        ("falder med 5 personer i perioden", Unit::Persons, Unit::Percent),
        ("fastholdes ± 2 procentpoint", Unit::Percent, Unit::Persons),
        ("fastholdes ± 2 personer", Unit::Persons, Unit::Percent),
        ("mindst 75 årligt", Unit::Courses, Unit::Percent),
        ("mindst 75 personer årligt", Unit::Persons, Unit::Courses),
        ("12 løbende pladser à 10 uger", Unit::Persons, Unit::Percent),
        ("12 løbende pladser à 10 uger", Unit::Courses, Unit::Kroner),
        ("12 løbende pladser à 10 uger", Unit::FullTimePersons, Unit::Number),
        ("falder årligt med 10 % af året før", Unit::Persons, Unit::Persons),
        ("forskellen til kommunen lukkes i perioden", Unit::Percent, Unit::Percent),
    ] {
        let rule = Rule::parse(phrase).unwrap_or_else(|e| panic!("{phrase}: {e}"));
        assert_eq!(rule.check_unit(fits), Ok(()), "{phrase}");
        if not != fits {
            assert_eq!(rule.check_unit(not).unwrap_err().code(), ErrorCode::RuleUnit, "{phrase}");
        }
    }
    // The figure that a rule starts from counts too.
    let rule = Rule::parse("øges fra 20 personer med 30 % i perioden").unwrap();
    assert_eq!(rule.check_unit(Unit::Persons), Ok(()));
    assert_eq!(rule.check_unit(Unit::Percent).unwrap_err().code(), ErrorCode::RuleUnit);
    // A difference between shares is in percentage points, never in per cent.
    let percent = Rule::new(RuleKind::Maintain { tolerance: Some(figure("2 %")) }).unwrap();
    assert_eq!(percent.check_unit(Unit::Percent).unwrap_err().code(), ErrorCode::RuleUnit);
}

#[test]
fn a_per_cent_is_said_to_be_one() {
    let of = |text: &str| {
        let kind = RuleKind::Relative { movement: Movement::Rise, percent: figure(text), form: PathForm::Linear };
        Rule::new(kind).map(|rule| rule.to_string()).map_err(|e| e.code())
    };
    assert_eq!(of("30 %"), Ok("øges med 30 % i perioden".to_owned()));
    assert_eq!([of("30"), of("30 personer"), of("30 procentpoint")].map(Result::unwrap_err), [ErrorCode::RuleUnit; 3]);
}

#[test]
fn a_rule_that_starts_at_its_target_goes_nowhere() {
    for phrase in ["øges fra 85 % til 85 % i perioden", "reduceres fra 85 % til 85 % i perioden"] {
        assert_eq!(Rule::read(phrase).unwrap_err().code(), ErrorCode::RuleOutOfRange, "{phrase}");
    }
}

#[test]
fn a_tolerance_may_be_nothing_but_not_less() {
    let of = |text: &str| Rule::new(RuleKind::Maintain { tolerance: Some(figure(text)) }).map_err(|e| e.code());
    assert!(of("0 procentpoint").is_ok() && of("0,5 procentpoint").is_ok());
    assert_eq!(of("-0,5 procentpoint"), Err(ErrorCode::RuleOutOfRange));
    assert_eq!(of("ca. 2 procentpoint"), Err(ErrorCode::RuleOutOfRange));
}

#[test]
fn a_volume_over_the_period_is_expected_from_its_first_day_to_its_last() {
    let period = Period::parse("2021").unwrap();
    let rule = Rule::parse("mindst 365 i perioden").unwrap();
    let course = Course::new(&rule, Unit::Number, Exact::ZERO, period.start(), &period);
    let at = |day: &str| course.expected(parse_day(day).unwrap()).map(|e| e.value);
    assert_eq!([at("31.12.2020"), at("1.1.2021"), at("2.1.2021")], [None, Some(Exact::ONE), Some(Exact::from(2))]);
    assert_eq!([at("31.12.2021"), at("1.1.2022")], [Some(Exact::from(365)); 2]);
}

#[test]
fn the_same_per_cent_each_year_leads_neither_from_nothing_nor_to_nothing() {
    let period = Period::parse("2021-2022").unwrap();
    let at = |phrase: &str, baseline: i64| {
        let rule = Rule::parse(phrase).unwrap_or_else(|e| panic!("{phrase}: {e}"));
        let course = Course::new(&rule, Unit::Number, Exact::from(baseline), period.start(), &period);
        course.expected(parse_day("31.12.2021").unwrap()).is_some()
    };
    let compound = |target: &str| format!("reduceres til {target} personer i perioden med samme procent hvert år");
    assert_eq!([at(&compound("10"), 20), at(&compound("0"), 20), at(&compound("10"), 0)], [true, false, false]);
    assert_eq!([at("reduceres til 0 personer i perioden", 20), at("reduceres til 10 personer i perioden", 0)], [true; 2]);
}

#[test]
fn a_stated_rule_keeps_the_words_and_the_place_that_it_was_given() {
    let plain = StatedRule::printed("øges til 85 % i perioden").unwrap();
    assert_eq!((plain.printed_words(), plain.place()), (Some("øges til 85 % i perioden"), None));
    let stated: StatedRule = serde_json::from_str(r#"{ "rule": "fastholdes", "place": { "page": 7 } }"#).unwrap();
    assert_eq!((stated.printed_words(), stated.place().unwrap().page), (None, Some(7)));
    assert!(serde_json::from_str::<StatedRule>(r#"{ "place": { "page": 7 } }"#).is_err());
}
