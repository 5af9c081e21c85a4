//! Comparisons of one day, revisions of the baseline, spans, assumed dates, and what became known later.

use delaftale::agreement::{ComparisonKind, CountKind, OtherBaseline};
use delaftale::figure::{Exact, Unit};
use delaftale::follow_up::{Method, Observations, Question, Reason, Status, assess};
use delaftale::reference::{Period, parse_day};
use delaftale::rule::Rule;

use crate::support::{ask, ask_in, at_2023, compare, degree, indicator, observed};

#[test]
fn a_difference_is_of_one_day() {
    let mut own = indicator(Unit::Percent, "20 %", "2018", "");
    compare(&mut own, "33 %", "2018");
    let values = vec![
        observed("31.12.2023", "51 %", "1.3.2024"),
        observed("30.6.2024", "55 %", "1.8.2024"),
        observed("31.12.2023", "41 %", "1.3.2024").with_of("kommunen"),
    ];
    let comparison = ask(&own, values, "1.9.2024").municipality().unwrap().clone();
    assert_eq!((comparison.gap_now, comparison.change_beyond), (Some(Exact::from(10)), Some(Exact::from(23))));
    assert_eq!((comparison.date, comparison.area_is_newer), (parse_day("31.12.2023").ok(), true));
}

#[test]
fn every_comparison_has_its_name() {
    let mut own = indicator(Unit::Percent, "20 %", "2018", "");
    compare(&mut own, "33 %", "2018");
    let city = OtherBaseline::new("byen", ComparisonKind::By, "30 %".parse().unwrap());
    own.baseline.as_mut().unwrap().comparisons.push(city);
    let values = vec![observed("2022", "25 %", "1.3.2023"), observed("2022", "31 %", "1.3.2023").with_of("byen")];
    let answer = ask(&own, values, "1.9.2024");
    let found: Vec<_> = answer.comparisons.iter().map(|one| (one.name.as_str(), one.gap_then, one.gap_now)).collect();
    assert_eq!(found, [("kommunen", Exact::from(-13), None), ("byen", Exact::from(-10), Some(Exact::from(-6)))]);
}

#[test]
fn a_gap_is_that_of_the_latest_day_that_both_have() {
    let mut gap = indicator(Unit::Percent, "50 %", "2018", "forskellen til kommunen halveres inden 31. august 2025");
    compare(&mut gap, "20 %", "2018");
    let mut values = vec![observed("2021", "45 %", "1.3.2022"), observed("2021", "20 %", "1.3.2022").with_of("kommunen")];
    values.push(observed("2022", "30 %", "1.3.2023"));
    let answer = ask(&gap, values, "1.9.2023");
    assert_eq!(answer.latest.map(|y| (y.value, y.date)), Some((Exact::from(25), parse_day("31.12.2021").unwrap())));
    assert!(answer.municipality().unwrap().area_is_newer);
}

#[test]
fn a_revision_of_the_baseline_is_said_with_its_status() {
    let values =
        |revised: &str| vec![observed("udgang februar 2021", revised, "1.9.2021"), observed("31.8.2023", "55 %", "1.10.2023")];
    let answer = ask(&degree(), values("30 %"), "1.12.2023");
    assert_eq!(answer.status, Status::OnTrack);
    let revised = answer.revised_baseline.unwrap();
    assert_eq!(
        (revised.value.to_string(), revised.status, revised.known),
        ("30 %".into(), Status::Behind, parse_day("1.9.2021").unwrap())
    );
    assert_eq!(ask(&degree(), values("20 %"), "1.12.2023").revised_baseline, None);
}

#[test]
fn a_count_of_a_quarter_is_no_count_of_a_year() {
    let mut own = indicator(Unit::Persons, "40 personer", "2020", "");
    let value = || vec![observed("1. kvartal 2022", "11 personer", "1.5.2022")];
    assert_eq!(ask(&own, value(), "1.12.2023").reason, Some(Reason::OtherPeriod));
    own.kind = Some(CountKind::Flow);
    assert_eq!(ask(&own, value(), "1.12.2023").reason, Some(Reason::OtherPeriod));
    let waivers = ["periode".to_owned()];
    let method = Method::standard();
    let question = Question::of(parse_day("1.12.2023").unwrap(), &method).with_waivers(&waivers);
    let all = Observations::new(value()).unwrap();
    let waived = assess(&own, &Period::parse("2020-2024").unwrap(), &all, &question).unwrap();
    assert_eq!((waived.status, waived.waived), (Status::ChangeOnly, waivers.to_vec()));
    own.kind = Some(CountKind::Stock);
    assert_eq!(ask(&own, value(), "1.12.2023").change, Some(Exact::from(-29)));
    // A share, and full-time persons, are means over their span.
    for (unit, baseline, later) in [(Unit::Percent, "40 %", "11 %"), (Unit::FullTimePersons, "40,0", "11,0")] {
        let own = indicator(unit, baseline, "2020", "");
        assert_eq!(ask(&own, vec![observed("1. kvartal 2022", later, "1.5.2022")], "1.12.2023").reason, None);
    }
}

#[test]
fn counts_have_no_gap_and_money_is_no_volume() {
    let fits = |phrase: &str, unit| Rule::parse(phrase).unwrap().check_unit(unit).is_ok();
    let gap = "forskellen til kommunen halveres inden 31. august 2025";
    for (phrase, unit, right) in [
        (gap, Unit::Persons, false),
        (gap, Unit::FullTimePersons, false),
        (gap, Unit::Number, false),
        (gap, Unit::Percent, true),
        (gap, Unit::Weeks, true),
        ("mindst 75 årligt", Unit::Kroner, false),
        ("mindst 75 årligt", Unit::Persons, true),
    ] {
        assert_eq!(fits(phrase, unit), right, "{phrase} in {unit:?}");
    }
}

#[test]
fn what_became_known_later_is_counted() {
    assert_eq!(at_2023("55 %").known_later, 0);
    let values = || vec![observed("31.8.2023", "55 %", "1.10.2023"), observed("30.6.2023", "54 %", "1.7.2023")];
    assert_eq!(ask(&degree(), values(), "31.8.2023").known_later, 1);
    let method = Method::standard();
    let question = Question::of(parse_day("31.8.2023").unwrap(), &method).known_on_the_day();
    let all = Observations::new(values()).unwrap();
    let on_the_day = assess(&degree(), &Period::parse("2021-2025").unwrap(), &all, &question).unwrap();
    assert_eq!((on_the_day.known_later, on_the_day.latest.unwrap().date), (0, parse_day("30.6.2023").unwrap()));
}

#[test]
fn a_stub_year_that_rests_on_an_assumed_date_has_no_status() {
    let own = indicator(Unit::Persons, "", "", "mindst 75 årligt");
    let values = || vec![observed("30.9.2021", "80 personer", "1.10.2021"), observed("30.11.2021", "5 personer", "1.12.2021")];
    let at = |period: &str| ask_in(&own, period, values(), "15.12.2021");
    let stated = at("1.10.2017 – 31.12.2021");
    assert_eq!(stated.years.last().unwrap().status, Some(stated.status));
    assert_ne!(stated.status, Status::Reached);
    let assumed = at("1.10.2017 – 2021");
    assert_eq!((assumed.status, assumed.years.last().unwrap().status), (Status::Reached, None));
}
