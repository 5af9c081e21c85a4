//! Printed forms: parse and display are inverse, nothing panics, and the bad input of real life gets a clear answer.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod two_languages;

use chrono::NaiveDate;
use delaftale::ErrorCode;
use delaftale::agreement::Ages;
use delaftale::figure::{Approximation, Exact, Figure, FigureNote, Scale, Unit, Value};
use delaftale::reference::{Period, Reference, days, years};
use delaftale::rule::{Anchor, AnnualBasis, Deadline, GapTarget, Movement, PathForm, Rule, RuleKind, StatedBaseline};
use proptest::prelude::*;
use rust_decimal::Decimal;

#[test]
fn bad_figures() {
    let long = "1".repeat(60);
    for (text, code, position) in [
        ("12,3,4", ErrorCode::FigureNotANumber, Some(4)),
        ("١٢", ErrorCode::FigureNotANumber, Some(0)),
        ("1٢", ErrorCode::FigureNotANumber, Some(1)),
        ("", ErrorCode::FigureNotANumber, Some(0)),
        ("ca.", ErrorCode::FigureNotANumber, Some(3)),
        (",5", ErrorCode::FigureNotANumber, Some(0)),
        ("5,", ErrorCode::FigureNotANumber, Some(2)),
        ("1.04.0", ErrorCode::FigureNotANumber, Some(4)),
        ("1.040.0", ErrorCode::FigureNotANumber, Some(5)),
        ("5 km", ErrorCode::FigureUnknownUnit, Some(2)),
        ("NaN", ErrorCode::FigureNotANumber, Some(0)),
        ("1e400", ErrorCode::FigureUnknownUnit, Some(1)),
        ("1\u{0}", ErrorCode::FigureUnknownUnit, Some(1)),
        (long.as_str(), ErrorCode::FigureTooLong, None),
        ("0,1234567890123456", ErrorCode::FigureTooLong, None),
        ("999999999999999,99999999999999", ErrorCode::FigureTooLong, None),
    ] {
        let error = Figure::parse(text).unwrap_err();
        two_languages::is_told(&error);
        assert_eq!((error.code(), error.position()), (code, position), "{text}: {error}");
    }
}

#[test]
fn bad_exact_numbers_and_ages() {
    let wide = "1".repeat(37);
    for (text, code) in [
        ("", ErrorCode::FigureNotANumber),
        ("-", ErrorCode::FigureNotANumber),
        ("+1", ErrorCode::FigureNotANumber),
        ("--1", ErrorCode::FigureNotANumber),
        ("0,95", ErrorCode::FigureNotANumber),
        (".5", ErrorCode::FigureNotANumber),
        ("5.", ErrorCode::FigureNotANumber),
        ("1/0", ErrorCode::FigureNotANumber),
        ("1/-2", ErrorCode::FigureNotANumber),
        ("1.5/2", ErrorCode::FigureNotANumber),
        ("1e3", ErrorCode::FigureNotANumber),
        (" 1", ErrorCode::FigureNotANumber),
        (wide.as_str(), ErrorCode::NumberOutOfRange),
        ("0.1234567890123456789012345678901234567", ErrorCode::NumberOutOfRange),
    ] {
        let error = Exact::parse(text).unwrap_err();
        two_languages::is_told(&error);
        assert_eq!(error.code(), code, "{text}: {error}");
    }
    for text in
        ["", "år", "18", "18 år", "+", "+18", "18-", "-29", "30-29", "18-121", "018-0029", "18+-29", "18-29-30", "1 8-29", "unge"]
    {
        let error = Ages::parse(text).unwrap_err();
        two_languages::is_told(&error);
        assert_eq!(error.code(), ErrorCode::AgesInvalid, "{text}: {error}");
    }
}

#[test]
fn notes_of_figures() {
    let notes = |text: &str| Figure::read(text).unwrap().notes;
    assert_eq!(notes("1.040"), [FigureNote::ThousandsAssumed { otherwise: Exact::new(104, 100).unwrap() }]);
    assert_eq!(notes("1.040 personer"), []);
    assert_eq!(notes("1.040.000"), []);
    assert_eq!(notes("1.3 %"), [FigureNote::DecimalPoint {}]);
    assert_eq!(notes("8.186 mio"), [FigureNote::AmbiguousPoint { otherwise: Exact::from(8186) }]);
    assert_eq!(notes("-0,0"), [FigureNote::SignedZero {}]);
    assert_eq!(Figure::parse("-0,0").unwrap().to_string(), "0,0");
}

#[test]
fn a_long_input_is_not_repeated_whole() {
    let error = Figure::parse(&"x".repeat(100_000)).unwrap_err();
    assert!(error.to_string().len() < 300);
    assert!(Reference::parse(&"9".repeat(1_000_000)).is_err());
    assert!(Rule::parse(&"øges ".repeat(100_000)).is_err());
}

prop_compose! {
    fn a_figure()(
        mantissa in -999_999_999_999_i64..=999_999_999_999,
        decimals in 0_u32..=9,
        unit in prop::option::of(prop::sample::select(Unit::ALL)),
        scale in prop::option::of(prop::sample::select(Scale::ALL)),
        word in prop::option::of(prop::sample::select(Approximation::ALL)),
    ) -> Figure {
        let mut figure = Figure::new(Decimal::new(mantissa, decimals), unit).unwrap();
        if let Some(scale) = scale {
            figure = figure.with_scale(scale);
        }
        word.map_or(figure, |word| figure.with_approximation(word))
    }
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..109_572).prop_map(|n| NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(n))
}

fn a_reference() -> impl Strategy<Value = Reference> {
    let year = 1900_i32..=2199;
    prop_oneof![
        a_day().prop_map(Reference::Day),
        (year.clone(), 1_u32..=12).prop_map(|(y, m)| Reference::month_end(y, m).unwrap()),
        (year.clone(), 1_u32..=4).prop_map(|(y, q)| Reference::quarter(y, q).unwrap()),
        (year.clone(), 1_u32..=2).prop_map(|(y, h)| Reference::half_year(y, h).unwrap()),
        year.prop_map(|y| Reference::year(y).unwrap()),
        (1900_i32..=2198).prop_map(|y| Reference::counted_after(y).unwrap()),
    ]
}

fn percent() -> impl Strategy<Value = Figure> {
    (1_i64..=100_000, 0_u32..=3).prop_map(|(n, scale)| {
        let n = n.min(100 * 10_i64.pow(scale));
        Figure::new(Decimal::new(n, scale), Some(Unit::Percent)).unwrap()
    })
}

fn amount() -> impl Strategy<Value = Figure> {
    let unit =
        prop::option::of(prop::sample::select(vec![Unit::PercentagePoints, Unit::Persons, Unit::FullTimePersons, Unit::Weeks]));
    (1_i64..=10_000_000, 0_u32..=3, unit).prop_map(|(n, scale, unit)| Figure::new(Decimal::new(n, scale), unit).unwrap())
}

fn count() -> impl Strategy<Value = Figure> {
    amount().prop_filter("a share cannot be counted up", |figure| figure.unit() != Some(Unit::PercentagePoints))
}

/// Where a rule says that it starts: any figure that can stand in front of the kind.
fn stated() -> impl Strategy<Value = StatedBaseline> {
    let word = prop::option::of(prop::sample::select(Approximation::ALL));
    (amount(), word, prop::option::of(a_reference())).prop_map(|(value, word, reference)| StatedBaseline {
        value: word.map_or(value, |word| value.with_approximation(word)),
        reference,
    })
}

/// Every rule that can be built.
fn a_rule() -> impl Strategy<Value = Rule> {
    let movement = prop::sample::select(vec![Movement::Rise, Movement::Fall]);
    let form = prop::sample::select(vec![PathForm::Linear, PathForm::Compound]);
    let basis = prop::sample::select(vec![AnnualBasis::PreviousYear, AnnualBasis::Baseline]);
    let gap = prop_oneof![
        Just(GapTarget::Half {}),
        Just(GapTarget::Nothing {}),
        percent().prop_map(|percent| GapTarget::ReducedBy { percent })
    ];
    let kind = prop_oneof![
        (movement.clone(), amount(), form.clone()).prop_map(|(movement, target, form)| RuleKind::Level {
            movement,
            target,
            form
        }),
        (movement.clone(), percent(), form).prop_map(|(movement, percent, form)| RuleKind::Relative { movement, percent, form }),
        (movement.clone(), percent(), basis).prop_map(|(movement, percent, basis)| RuleKind::Annual { movement, percent, basis }),
        (movement.clone(), amount()).prop_map(|(movement, amount)| RuleKind::Absolute { movement, amount }),
        count().prop_map(|amount| RuleKind::AnnualVolume { amount }),
        count().prop_map(|amount| RuleKind::Volume { amount }),
        movement.prop_map(|movement| RuleKind::Direction { movement }),
        prop::option::of(amount()).prop_map(|tolerance| RuleKind::Maintain { tolerance }),
        gap.prop_map(|target| RuleKind::Gap { target }),
        (1_u32..1000, 1_u32..200).prop_map(|(places, weeks)| RuleKind::Occupancy { places, weeks }),
    ];
    let deadline = prop_oneof![
        Just(Deadline::AgreementEnd),
        a_day().prop_map(|date| Deadline::Day { date }),
        (1_u32..=1200).prop_map(|months| Deadline::Within { months })
    ];
    let anchor = prop_oneof![Just(Anchor::Baseline), Just(Anchor::PeriodStart), a_day().prop_map(|date| Anchor::Day { date })];
    (kind, deadline, anchor, prop::option::of(stated()), any::<bool>()).prop_map(|(kind, deadline, anchor, stated, held)| {
        // What a kind refuses is left at its default.
        let rule = Rule::new(kind).unwrap();
        let rule = rule.by(deadline).unwrap_or(rule);
        let rule = rule.from_anchor(anchor).unwrap_or(rule);
        let rule = stated.and_then(|stated| rule.starting_from(stated).ok()).unwrap_or(rule);
        if held { rule.held().unwrap_or(rule) } else { rule }
    })
}

proptest! {
    #[test]
    fn figures_read_back(figure in a_figure()) {
        prop_assert_eq!(Figure::parse(&figure.to_string()), Ok(figure));
        let value = Value::Known(figure);
        prop_assert_eq!(serde_json::from_str::<Value>(&serde_json::to_string(&value).unwrap()).unwrap(), value);
    }

    /// As printed with points, thousands and zeros in front.
    #[test]
    fn figures_with_points_read_back(text in "(ca\\. )?-?0{0,2}[0-9]{1,6}(\\.[0-9]{1,4}){1,2}(,[0-9]{1,2})?( ?(%|mio\\.|personer|kr\\.))?") {
        if let Ok(figure) = Figure::parse(&text) {
            let shown = figure.to_string();
            prop_assert_eq!(Figure::parse(&shown), Ok(figure), "{} was shown as {}", text, shown);
            prop_assert_eq!(Figure::parse(&figure.canonical().to_string()), Ok(figure.canonical()), "{}", text);
        }
    }

    #[test]
    fn the_interval_holds_what_rounds_to_the_print(mantissa in 0_i64..1_000_000, decimals in 0_u32..=4, off in -499_i64..=499) {
        let figure = Figure::new(Decimal::new(mantissa, decimals), Some(Unit::Percent)).unwrap();
        let near = figure.value().plus(Exact::new(off.into(), 1000 * 10_i128.pow(decimals)).unwrap()).unwrap();
        prop_assert_eq!(figure.interval().contains(near), near >= Exact::ZERO);
        let far = figure.value().plus(Exact::new(501, 1000 * 10_i128.pow(decimals)).unwrap()).unwrap();
        prop_assert!(!figure.interval().contains(far));
    }

    #[test]
    fn references_read_back_from_every_form(reference in a_reference()) {
        prop_assert_eq!(Reference::parse(&reference.to_string()), Ok(reference));
        prop_assert_eq!(Reference::parse(&reference.to_iso()), Ok(reference));
    }

    /// A decimal as JSON has it is read back where it was not rounded, and a fraction always.
    #[test]
    fn exact_numbers_read_back(number in any::<i64>(), places in 0_u32..=12, under in 1_i64..=i64::MAX) {
        let decimal = Exact::new(number.into(), 10_i128.pow(places)).unwrap();
        prop_assert_eq!(decimal.to_string().parse(), Ok(decimal));
        prop_assert_eq!(serde_json::from_str::<Exact>(&serde_json::to_string(&decimal).unwrap()).unwrap(), decimal);
        let fraction = Exact::new(number.into(), under.into()).unwrap();
        prop_assert_eq!(format!("{fraction:#}").parse(), Ok(fraction));
        let rounded: Exact = fraction.to_string().parse().unwrap();
        prop_assert_eq!(rounded.to_string(), fraction.to_string());
    }

    #[test]
    fn ages_read_back(from in 0_u8..=120, more in prop::option::of(0_u8..=120)) {
        if let Ok(ages) = Ages::new(from, more.map(|more| from + more)) {
            prop_assert_eq!(ages.to_string().parse(), Ok(ages));
            prop_assert_eq!(serde_json::from_str::<Ages>(&serde_json::to_string(&ages).unwrap()).unwrap(), ages);
        }
    }

    #[test]
    fn periods_read_back(start in a_day(), length in prop::option::of(0_u64..20_000)) {
        let end = length.map(|n| start + chrono::Days::new(n));
        if let Ok(period) = Period::new(start, end) {
            prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
            prop_assert_eq!(serde_json::from_str::<Period>(&serde_json::to_string(&period).unwrap()).unwrap(), period);
        }
    }

    #[test]
    fn rules_read_back_with_nothing_left_open(rule in a_rule()) {
        let reading = Rule::read(&rule.to_string());
        prop_assert_eq!(reading.as_ref().map(|r| r.rule), Ok(rule), "{}", rule);
        prop_assert_eq!(reading.unwrap().ambiguities, []);
    }

    #[test]
    fn years_add_up(a in a_day(), n in 0_u32..60, extra in 0_u64..365) {
        let anniversary = delaftale::reference::add_years(a, n);
        let b = anniversary + chrono::Days::new(extra);
        let (whole, part) = years(a, b).unwrap();
        prop_assert!(part >= Exact::ZERO && part < Exact::ONE);
        let start = delaftale::reference::add_years(a, whole);
        prop_assert!(start <= b && b < delaftale::reference::add_years(a, whole + 1));
        prop_assert_eq!(days(a, b), -days(b, a));
    }

    #[test]
    fn nothing_panics_on_arbitrary_text(text in "\\PC{0,60}") {
        let _ = (Figure::read(&text), Value::parse(&text), Reference::parse(&text), Period::parse(&text), Rule::read(&text));
        let _ = (Exact::parse(&text), Ages::parse(&text));
    }

    #[test]
    fn nothing_panics_on_nearly_right_text(
        text in "(ca\\. |over |-)?[0-9]{1,4}([.,/-][0-9]{1,4}){0,4} ?(%|mio|år|kvartal 20[0-9]{2}|– 31\\. maj 20[0-9]{2})?"
    ) {
        let _ = (Figure::read(&text), Reference::parse(&text), Period::parse(&text));
        let _ = Rule::read(&format!("falder årligt med {text} inden {text}"));
        let _ = Rule::read(&format!("øges til {text} inden for {text} år regnet fra {text}"));
    }
}

/// A text that is read in every way that the standard library has for it.
fn in_every_way<T>(text: &str) -> T
where
    T: std::str::FromStr<Err = delaftale::Error> + for<'a> TryFrom<&'a str, Error = delaftale::Error>,
    T: TryFrom<String, Error = delaftale::Error> + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let one: T = text.parse().unwrap();
    assert_eq!(T::try_from(text).unwrap(), one);
    assert_eq!(T::try_from(text.to_owned()).unwrap(), one);
    assert!("?".parse::<T>().is_err() && T::try_from("?").is_err(), "{one:?}");
    one
}

#[test]
fn what_has_a_text_is_read_by_the_traits_of_the_standard_library() {
    use delaftale::agreement::Id;
    use delaftale::rule::StatedRule;
    use delaftale::target_group::TargetGroupCode;
    assert_eq!(in_every_way::<Figure>("42,8 %"), Figure::parse("42,8 %").unwrap());
    assert_eq!(in_every_way::<Value>("afventer måling"), Value::Pending);
    assert_eq!(in_every_way::<Reference>("udgang februar 2021"), Reference::parse("2021-02").unwrap());
    assert_eq!(in_every_way::<Period>("2021-2025"), Period::parse("2021-2025").unwrap());
    assert_eq!(in_every_way::<StatedRule>("øges til 85 % i perioden").to_string(), "øges til 85 % i perioden");
    assert_eq!(in_every_way::<Ages>("18+ år"), Ages::new(18, None).unwrap());
    assert_eq!(in_every_way::<Exact>("0.95"), Exact::new(19, 20).unwrap());
    assert_eq!("fastholdes".parse::<Rule>().unwrap(), Rule::parse("fastholdes").unwrap());
    assert_eq!(in_every_way::<TargetGroupCode>("6.1").to_string(), "6.1");
    let ids = std::collections::HashMap::from([(in_every_way::<Id>("grad"), 1)]);
    assert_eq!((ids.get("grad"), Id::new("grad").unwrap().as_ref()), (Some(&1), "grad"));
}

macro_rules! names_are_those_of_serde {
    ($($type:ident),+) => {
        $(for one in $type::ALL {
            assert_eq!(serde_json::to_string(one).unwrap(), format!("\"{}\"", one.name()));
            assert_eq!($type::from_name(one.name()), Some(*one));
        }
        assert_eq!($type::from_name("intet"), None);)+
    };
}

#[test]
fn the_names_of_vocabularies_are_those_of_the_wire() {
    use delaftale::agreement::{Change, ComparisonKind, CountKind, Direction, FocusArea, Funder, Regime, Rhythm};
    use delaftale::audit::Severity;
    use delaftale::follow_up::calendar::DueState;
    use delaftale::follow_up::{Reason, Status};
    names_are_those_of_serde!(Approximation, Change, ComparisonKind, CountKind, Direction, DueState, FocusArea, Funder, Reason);
    names_are_those_of_serde!(Regime, Rhythm, Scale, Severity, Status, Unit);
}

#[test]
fn equal_numbers_hash_alike() {
    use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
    let hash = |exact: Exact| BuildHasherDefault::<DefaultHasher>::default().hash_one(exact);
    let (half, decimal) = (Exact::new(1, 2).unwrap(), Exact::from(Decimal::new(50, 2)));
    assert_eq!((half, hash(half)), (decimal, hash(decimal)));
    assert_ne!(hash(half), hash(Exact::ONE));
}
