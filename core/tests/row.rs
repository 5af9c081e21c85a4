//! A row of a spreadsheet is answered as an indicator of a plan is.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as expected")]

use chrono::NaiveDate;
use delaftale::ErrorCode;
use delaftale::agreement::{Baseline, Direction, Id, Indicator, OtherBaseline};
use delaftale::figure::{Exact, Figure, Unit, Value};
use delaftale::follow_up::{Judgement, Method, Observation, Observations, Question, Reason, Row, Status, judge};
use delaftale::reference::{Period, Reference, parse_day};
use delaftale::rule::{Course, Rule, StatedRule};
use delaftale::sheet::DateSystem;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn day(text: &str) -> NaiveDate {
    parse_day(text).unwrap()
}

fn value(text: &str) -> Value {
    Value::parse(text).unwrap()
}

fn agreement() -> Period {
    Period::parse("1. september 2021 – 31. august 2025").unwrap()
}

/// The status of a row on the day of its latest value.
fn ask(phrase: &str, unit: Option<Unit>, baseline: &str, values: &[(&str, &str)]) -> Judgement {
    let row = Row::new(phrase, unit, None).unwrap();
    let values: Vec<_> = values.iter().map(|(date, text)| (day(date), value(text))).collect();
    row.judge(&(value(baseline), Some(day("28.2.2021"))), &agreement(), &values, None, &Method::standard()).unwrap()
}

const LEVEL: &str = "øges til 85 % inden 31. august 2025";

#[test]
fn the_worked_numbers() {
    for (observed, status, ratio) in [
        ("55 %", Status::OnTrack, "0.969112943949"),
        ("45 %", Status::Behind, "0.692223531392"),
        ("30 %", Status::FarBehind, "0.276889412557"),
        ("20 %", Status::FarBehind, "0"),
        ("19 %", Status::Worsening, "-0.027688941256"),
    ] {
        let answer = ask(LEVEL, None, "20 %", &[("31.8.2023", observed)]);
        assert_eq!((answer.status, answer.ratio.unwrap().to_string()), (status, ratio.to_owned()));
        assert_eq!(answer.expected.unwrap().to_string(), "56.115501519757");
    }
}

#[test]
fn the_values_before_the_latest_are_looked_at() {
    let answer = ask(LEVEL, None, "20 %", &[("31.8.2023", "55 %"), ("31.8.2022", "86 %")]);
    assert_eq!(answer.status, Status::Lost);
    let row = Row::new(LEVEL, None, None).unwrap();
    let values = [(day("31.8.2023"), value("55 %")), (day("31.8.2022"), value("86 %"))];
    let baseline = (value("20 %"), Some(day("28.2.2021")));
    let on = |row: &Row, as_of| row.judge(&baseline, &agreement(), &values, Some(as_of), &Method::standard()).unwrap();
    assert_eq!(on(&row, day("1.1.2023")).status, Status::Reached);
    assert_eq!(on(&row, day("1.1.2022")).reason, Some(Reason::NoObservation));
    // One question leaves nothing behind for the next.
    assert_eq!(on(&row, day("1.1.2024")).status, Status::Lost);
}

#[test]
fn a_gap_is_given_as_a_gap() {
    let phrase = "forskellen til kommunen halveres inden 31. august 2025";
    let row = Row::new(phrase, Some(Unit::Percent), None).unwrap();
    let start = (Value::from(Figure::parse("32,93").unwrap()), Some(day("31.12.2018")));
    let expected = row.expected(&start, &agreement(), day("31.12.2022")).unwrap().unwrap();
    assert_eq!(expected.value.to_string(), "23.051");
    let at = |gap: &str| {
        let values = [(day("31.12.2022"), value(gap))];
        row.judge(&start, &agreement(), &values, None, &Method::standard()).unwrap().status
    };
    assert_eq!(at("23,05"), Status::OnTrack);
    assert_eq!(at("30,00"), Status::FarBehind);
    assert_eq!(at("16,4"), Status::Reached);
    // Where more is better the area is below the municipality, and a negative gap is nothing impossible.
    let row = Row::new(phrase, Some(Unit::Percent), Some(Direction::Higher)).unwrap();
    let start = (value("-20"), Some(day("31.12.2018")));
    let judgement = row.judge(&start, &agreement(), &[(day("31.12.2022"), value("-9"))], None, &Method::standard()).unwrap();
    assert_eq!(judgement.status, Status::Reached);
}

#[test]
fn a_count_needs_no_baseline() {
    let row = Row::new("mindst 75 årligt", Some(Unit::Persons), None).unwrap();
    let period = Period::parse("fra 1.10.2017").unwrap();
    let nothing = (Value::Missing, None);
    let half = day("1.4.2018");
    assert_eq!(row.expected(&nothing, &period, half).unwrap().unwrap().value.rounded(9), "37.602739726");
    let judgement = row.judge(&nothing, &period, &[(half, value("38"))], None, &Method::standard()).unwrap();
    assert_eq!(judgement.status, Status::OnTrack);
    // Whatever stands in the cells of the baseline is not looked at.
    for baseline in ["50", "12 %"] {
        let given = (value(baseline), Some(day("28.2.2017")));
        assert_eq!(row.judge(&given, &period, &[(half, value("38"))], None, &Method::standard()).unwrap(), judgement);
    }
    // Twelve places for ten weeks are 62,57 courses in a year.
    let courses = Row::new("12 løbende pladser à 10 uger", Some(Unit::Courses), None).unwrap();
    let target = courses.course(&nothing, &agreement()).unwrap().target_for(day("31.8.2023")).unwrap();
    assert_eq!(target.rounded(2), "62.57");
}

#[test]
fn states_are_reasons() {
    let row = Row::new(LEVEL, None, None).unwrap();
    let seen = [(day("31.8.2023"), value("55 %"))];
    let reason = |baseline: &str, date: Option<&str>| {
        let start = (value(baseline), date.map(day));
        row.judge(&start, &agreement(), &seen, None, &Method::standard()).unwrap().reason
    };
    assert_eq!(reason("mangler", Some("28.2.2021")), Some(Reason::NoBaseline));
    assert_eq!(reason("afventer måling", Some("28.2.2021")), Some(Reason::BaselinePending));
    assert_eq!(reason("diskretioneret", Some("28.2.2021")), Some(Reason::BaselineSuppressed));
    assert_eq!(reason("20 %", None), Some(Reason::BaselineUndated));
    assert_eq!(reason("ca. 20 %", Some("28.2.2021")), Some(Reason::Approximate));
    assert_eq!(ask(LEVEL, None, "20 %", &[("31.8.2023", "ca. 55 %")]).reason, Some(Reason::Approximate));
    assert_eq!(ask(LEVEL, None, "20 %", &[("28.2.2021", "55 %")]).reason, Some(Reason::NoObservation));
    let suppressed = [(day("31.8.2023"), Value::Suppressed)];
    let start = (value("20 %"), Some(day("28.2.2021")));
    let judgement = row.judge(&start, &agreement(), &suppressed, None, &Method::standard()).unwrap();
    assert_eq!(judgement.reason, Some(Reason::ValueSuppressed));
    assert_eq!(row.judge(&start, &agreement(), &[], None, &Method::standard()).unwrap().reason, Some(Reason::NoObservation));
}

#[test]
fn the_unit_comes_from_the_phrase_or_is_asked_for() {
    let unit = |phrase| Row::new(phrase, None, None).map(|row| row.unit()).map_err(|error| error.code());
    assert_eq!(unit(LEVEL), Ok(Unit::Percent));
    assert_eq!(unit("falder med 5 procentpoint inden 31. december 2025"), Ok(Unit::Percent));
    assert_eq!(unit("fastholdes ± 2 procentpoint"), Ok(Unit::Percent));
    assert_eq!(unit("mindst 75 personer årligt"), Ok(Unit::Persons));
    assert_eq!(unit("mindst 75 årligt"), Ok(Unit::Number));
    assert_eq!(unit("12 løbende pladser à 10 uger"), Ok(Unit::Persons));
    assert_eq!(unit("reduceres med 30 % inden for 2 år"), Ok(Unit::Number));
    assert_eq!(unit("øges fra 20 % i perioden"), Ok(Unit::Percent));
    // With people 19 is less than 20, with shares both can be 19.5 %.
    for phrase in ["reduceres i perioden", "fastholdes"] {
        let row = Row::new(phrase, None, None).unwrap();
        let start = (value("20"), Some(day("28.2.2021")));
        assert!(row.expected(&start, &agreement(), day("31.8.2023")).is_ok());
        let errors = row.judge(&start, &agreement(), &[], None, &Method::standard()).unwrap_err();
        assert_eq!((errors.as_slice()[0].code(), errors.as_slice()[0].path()), (ErrorCode::UnitMismatch, "/unit"));
    }
    assert_eq!(ask("reduceres i perioden", Some(Unit::Persons), "20", &[("1.9.2022", "19")]).status, Status::Better);
    assert_eq!(ask("reduceres i perioden", Some(Unit::Percent), "20", &[("1.9.2022", "19")]).status, Status::Unchanged);
    assert_eq!(Row::new(LEVEL, Some(Unit::Persons), None).unwrap_err().code(), ErrorCode::RuleUnit);
    assert_eq!(unit("flyver til månen"), Err(ErrorCode::RuleNotARule));
}

#[test]
fn what_cannot_be_is_refused_at_its_place() {
    let row = Row::new(LEVEL, None, None).unwrap();
    let refused = |baseline: &str, values: &[(&str, &str)]| {
        let values: Vec<_> = values.iter().map(|(date, text)| (day(date), value(text))).collect();
        let start = (value(baseline), Some(day("28.2.2021")));
        let errors = row.judge(&start, &agreement(), &values, None, &Method::standard()).unwrap_err();
        errors.as_slice().iter().map(|error| (error.code(), error.path().to_owned())).collect::<Vec<_>>()
    };
    let one = |code, path: &str| vec![(code, path.to_owned())];
    assert_eq!(refused("120 %", &[]), one(ErrorCode::ValueOutOfRange, "/baseline"));
    assert_eq!(refused("20 personer", &[]), one(ErrorCode::UnitMismatch, "/baseline"));
    let (first, twice) = (("31.8.2022", "50 %"), ("31.8.2022", "51 %"));
    assert_eq!(refused("20 %", &[first, ("31.8.2023", "-1 %")]), one(ErrorCode::ValueOutOfRange, "/values/1"));
    assert_eq!(refused("20 %", &[("31.8.2023", "55 %"), first, twice]), one(ErrorCode::ObservationConflict, "/values/2"));
    let gap = "forskellen til kommunen halveres inden 31. august 2025";
    let row = Row::new(gap, Some(Unit::Percent), None).unwrap();
    let values = [first, twice].map(|(date, text)| (day(date), value(text)));
    let start = (value("20"), Some(day("28.2.2021")));
    let errors = row.judge(&start, &agreement(), &values, None, &Method::standard()).unwrap_err();
    assert_eq!(errors.as_slice().len(), 1);
    assert_eq!((errors.as_slice()[0].code(), errors.as_slice()[0].path()), (ErrorCode::ObservationConflict, "/values/1"));
}

#[test]
fn an_expected_value_needs_its_baseline() {
    let row = Row::new(LEVEL, None, None).unwrap();
    let refused = |baseline: &str, date: Option<&str>| {
        let error = row.expected(&(value(baseline), date.map(day)), &agreement(), day("31.8.2023")).unwrap_err();
        (error.code(), error.path().to_owned())
    };
    assert_eq!(refused("mangler", Some("28.2.2021")), (ErrorCode::JsonMissingField, "/baseline".into()));
    assert_eq!(refused("20 %", None), (ErrorCode::JsonMissingField, "/baselineDate".into()));
    assert_eq!(refused("-20 %", None), (ErrorCode::ValueOutOfRange, "/baseline".into()));
}

/// The worked numbers on the straight path: 20 + 65 x 914/1645, and 35 of it gone.
#[test]
fn a_straight_path_in_whole_numbers() {
    let straight = |phrase: &str, direction| {
        Row::new(phrase, Some(Unit::Percent), direction).unwrap().straight(&agreement(), &Method::standard())
    };
    let day = |text| DateSystem::Calc.plain_day(DateSystem::Calc.number_of(day(text)).unwrap().into()).unwrap();
    let judged = straight(LEVEL, None).unwrap().judge((200_000, day("28.2.2021")), (550_000, day("31.8.2023"))).unwrap();
    assert_eq!(judged.expected, (923_100_000, 1645));
    assert_eq!(judged.ratio, Some((350_000 * 1645, 650_000 * 914)));
    assert_eq!(judged.status, Status::OnTrack);
    // A rule that is not one, and a row that must be looked at more closely.
    for phrase in ["øges i perioden", "fastholdes", "falder årligt med 10 % af året før", "reduceres med 30 % inden for 2 år"]
    {
        assert!(straight(phrase, None).is_none(), "{phrase}");
    }
    assert!(straight(LEVEL, Some(Direction::Lower)).is_none());
    // Numbers that are too large for it are left to the long way; nothing overflows.
    for phrase in
        ["øges til 922.337.203.685.477", "øges med 922.337.203.685.477", "øges til 900.000.000.000", "øges med 900.719.925.474"]
    {
        let row = Row::new(phrase, Some(Unit::PercentagePoints), None).unwrap();
        if let Some(straight) = row.straight(&agreement(), &Method::standard()) {
            for (baseline, value) in [(99_999_999_999, -99_999_999_999), (-99_999_999_999, 99_999_999_999), (i64::MIN, i64::MAX)]
            {
                let judged = straight.judge((baseline, day("28.2.2021")), (value, day("31.8.2023")));
                assert!(judged.is_none_or(|judged| judged.expected.0.abs() < 1 << 53), "{phrase} {judged:?}");
            }
        }
    }
    let level = straight(LEVEL, None).unwrap();
    for (from, on, number) in [
        ("28.2.2021", "28.2.2021", 550_000),
        ("31.8.2025", "1.9.2025", 550_000),
        ("28.2.2021", "31.8.2023", 1_000_001),
        ("28.2.2021", "31.8.2023", -1),
    ] {
        assert_eq!(level.judge((200_000, day(from)), (number, day(on))), None);
    }
}

/// The edges of the decisions, which chance seldom meets: on the straight path as on the long way.
#[test]
fn a_straight_path_has_the_same_edges() {
    let (half, full) = ("31.12.2021", "31.12.2022");
    let level = "øges til 100 % inden 31. december 2022";
    let plain = |text| DateSystem::Calc.plain_day(DateSystem::Calc.number_of(day(text)).unwrap().into()).unwrap();
    for (phrase, unit, baseline, value, on, answer) in [
        // Half of the way from 20 to 100 has gone: 60 is expected, and 58 and 44 are just what the cuts ask for.
        (level, Unit::Percent, 200_000, 580_000, half, Some(Status::OnTrack)),
        (level, Unit::Percent, 200_000, 579_999, half, Some(Status::Behind)),
        (level, Unit::Percent, 200_000, 440_000, half, Some(Status::Behind)),
        (level, Unit::Percent, 200_000, 439_999, half, Some(Status::FarBehind)),
        (level, Unit::Percent, 200_000, 200_000, half, Some(Status::FarBehind)),
        (level, Unit::Percent, 200_000, 199_999, half, Some(Status::Worsening)),
        // On the day of the deadline it is missed, on the day before it is not.
        (level, Unit::Percent, 200_000, 999_999, full, Some(Status::Missed)),
        (level, Unit::Percent, 200_000, 999_999, "30.12.2022", Some(Status::OnTrack)),
        (level, Unit::Percent, 200_000, 1_000_000, full, Some(Status::Reached)),
        // What must be looked at more closely.
        ("reduceres med 30 % i perioden", Unit::Percent, 0, 100_000, half, None),
        ("øges til 12 forløb i perioden", Unit::Courses, 10_000, 25_000, half, None),
        ("øges til 12 personer i perioden", Unit::Persons, 15_000, 20_000, half, None),
        ("øges til 85 % i perioden regnet fra periodens start", Unit::Percent, 200_000, 300_000, half, None),
    ] {
        let row = Row::new(phrase, Some(unit), None).unwrap();
        let straight = row.straight(&agreement(), &Method::standard());
        let judged = straight.and_then(|straight| straight.judge((baseline, plain("31.12.2020")), (value, plain(on))));
        assert_eq!(judged.map(|judged| judged.status), answer, "{phrase} {value} {on}");
        if let Some(answer) = answer {
            let figure = |parts| Value::from(Figure::new(Decimal::new(parts, 4).normalize(), None).unwrap());
            let (start, seen) = ((figure(baseline), Some(day("31.12.2020"))), [(day(on), figure(value))]);
            assert_eq!(row.judge(&start, &agreement(), &seen, None, &Method::standard()).unwrap().status, answer);
        }
    }
}

proptest! {
    /// Rules of every kind, from any baseline, with any values: as for the indicator of a plan.
    #[test]
    fn a_row_is_an_indicator(
        phrase in prop::sample::select(vec![
            LEVEL, "reduceres til 40 % i perioden", "øges med 12,5 % inden 31. december 2024", "reduceres til 10 % i perioden med samme procent hvert år", "reduceres med 30 % inden for 2 år og fastholdes",
            "falder årligt med 10 % af året før", "stiger årligt med 10 % af udgangspunktet", "falder med 5 procentpoint i perioden",
            "øges i perioden", "fastholdes", "fastholdes ± 2,5 procentpoint",
            "forskellen til kommunen reduceres med 30 % inden for 3 år",
        ]),
        start in 0_i64..=900, values in prop::collection::btree_map(0_u64..1800, 0_i64..=900, 1..5), ask in 0_u64..2000,
        direction in prop::sample::select(vec![None, Some(Direction::Higher), Some(Direction::Lower)]),
    ) {
        let tenths = |number| Value::from(Figure::new(Decimal::new(number, 1), Some(Unit::Percent)).unwrap());
        let (from, method) = (day("28.2.2021"), Method::standard());
        let on = |days| from + chrono::Days::new(days);
        let gap = phrase.starts_with("forskellen");
        // The municipality stands at 10 %: a row has the gap only, and the area is that much above it, at most at 100 %.
        let area = |number: i64| tenths(if gap { number + 100 } else { number });
        let id = Id::new("i").unwrap();
        let mut baseline = Baseline::new(area(start)).with_reference(Reference::Day(from));
        baseline.comparisons = gap.then(|| OtherBaseline::of_municipality(tenths(100))).into_iter().collect();
        let mut indicator = Indicator::new(id.clone(), "I", Unit::Percent)
            .with_baseline(baseline)
            .with_rule(StatedRule::from(Rule::parse(phrase).unwrap()));
        indicator.direction = direction;
        let mut observations = Vec::new();
        for (days, number) in &values {
            let own = Observation::new(id.clone(), id.clone(), Reference::Day(on(*days)), area(*number), on(*days));
            observations.push(Observation::new(id.clone(), id.clone(), own.reference, tenths(100), own.known).with_of("kommunen"));
            observations.push(own);
        }
        let observations = Observations::new(observations).unwrap();
        let question = Question::of(on(ask), &method).with_trace(false);
        let wanted = judge(&indicator, &agreement(), &observations, &question).unwrap();
        let row = Row::new(phrase, Some(Unit::Percent), direction).unwrap();
        let numbers: Vec<i64> = values.values().copied().collect();
        let values: Vec<_> = values.iter().map(|(days, number)| (on(*days), tenths(*number))).collect();
        let baseline = (tenths(start), Some(from));
        let answer = row.judge(&baseline, &agreement(), &values, Some(on(ask)), &method).unwrap();
        prop_assert_eq!(answer, wanted);
        // On a straight path whole numbers say the same.
        let plain = |at| DateSystem::Calc.plain_day(DateSystem::Calc.number_of(at).unwrap().into()).unwrap();
        let straight = row.straight(&agreement(), &method);
        if let (Some(straight), [(seen, _)], [number]) = (straight, values.as_slice(), numbers.as_slice()) {
            let question = Question::of(*seen, &method).with_trace(false);
            let wanted = judge(&indicator, &agreement(), &observations, &question).unwrap();
            if let Some(judged) = straight.judge((start * 1000, plain(from)), (number * 1000, plain(*seen))) {
                let exact = |(part, whole): (i64, i64)| Exact::new(part.into(), whole.into());
                prop_assert_eq!(judged.status, wanted.status);
                prop_assert_eq!(exact((judged.expected.0, judged.expected.1 * 10_000)), wanted.expected);
                prop_assert_eq!(judged.ratio.and_then(exact), wanted.ratio);
            } else {
                prop_assert!(wanted.reason.is_some() || *seen <= from, "{:?}", wanted);
            }
        }
        // And what is expected is what the rule alone expects.
        let course = Course::new(row.rule(), row.unit(), Exact::new(start.into(), 10).unwrap(), from, &agreement());
        prop_assert_eq!(row.expected(&baseline, &agreement(), on(ask)).unwrap(), course.expected(on(ask)));
    }
}
