//! What is counted from zero: volumes and occupancy.

use delaftale::Language;
use delaftale::figure::Unit;
use delaftale::follow_up::{Assessment, Method, Observations, Quantity, Question, Reason, Status, StepKind, Summary, assess};
use delaftale::reference::{Period, parse_day};

use crate::support::{ask, ask_in, indicator, observed};

#[test]
fn volumes_are_judged_year_by_year() {
    let rule = indicator(Unit::Persons, "", "", "mindst 75 personer årligt");
    let at = |reference: &str, value: &str, as_of: &str| {
        ask_in(
            &rule,
            "1.10.2017 – 30.9.2021",
            vec![observed("30.9.2018", "80", "1.11.2018"), observed(reference, value, "1.12.2021")],
            as_of,
        )
    };
    let half = at("1.4.2019", "37", "1.5.2019");
    assert_eq!(half.expected.unwrap().rounded(10), "37.6027397260");
    assert_eq!(half.status, Status::OnTrack);
    assert_eq!(at("1.4.2019", "76", "1.5.2019").status, Status::Reached);
    assert_eq!(at("30.9.2019", "74", "30.9.2019").status, Status::Missed);
    assert_eq!(at("30.9.2019", "74", "1.10.2019").status, Status::Missed);
    assert_eq!(at("1.4.2019", "20", "1.5.2019").status, Status::FarBehind);
}

/// The number of an agreement year, its count and its status.
type Year = (u32, Option<String>, Option<Status>);

/// The years, each with its number, its count and its status.
fn years(phrase: &str, counts: &[(&str, &str)], as_of: &str) -> (Assessment, Vec<Year>) {
    let rule = indicator(Unit::Persons, "", "", phrase);
    let counts = counts.iter().map(|(about, count)| observed(about, count, "1.12.2021")).collect();
    let answer = ask_in(&rule, "1.10.2017 – 30.9.2021", counts, as_of);
    let years = answer.years.iter().map(|year| (year.number, year.counted.map(|count| count.to_string()), year.status));
    let years = years.collect();
    (answer, years)
}

#[test]
fn every_agreement_year_has_a_status() {
    let seen = |count: &str, status| (Some(count.to_owned()), Some(status));
    let of = |counts: &[(&str, &str)], as_of: &str| {
        let (answer, years) = years("mindst 75 personer årligt", counts, as_of);
        (answer, years.into_iter().map(|(_, count, status)| (count, status)).collect::<Vec<_>>())
    };
    // 40, 30 and 20 of 75 in three whole years, then 20 after 90 days: 18.493 are expected.
    let finished = [("30.9.2018", "40"), ("30.9.2019", "30"), ("30.9.2020", "20")];
    let all: Vec<_> = finished.into_iter().chain([("29.12.2020", "20")]).collect();
    let (answer, found) = of(&all, "31.12.2020");
    assert_eq!((answer.status, answer.expected.unwrap().rounded(3)), (Status::OnTrack, "18.493".to_owned()));
    assert_eq!(answer.ratio.unwrap().rounded(3), "1.081");
    let missed = [seen("40", Status::Missed), seen("30", Status::Missed), seen("20", Status::Missed)];
    assert_eq!(found[..3], missed);
    assert_eq!(found[3], seen("20", Status::OnTrack));
    let steps = answer.trace.iter().filter(|step| step.step == StepKind::Year);
    assert_eq!(steps.map(|step| step.result.clone()).collect::<Vec<_>>(), vec![Quantity::Status(Status::Missed); 3]);
    // Until the running year has a count, the last finished year decides.
    let (answer, found) = of(&finished, "31.12.2020");
    assert_eq!((answer.status, answer.latest.unwrap().date), (Status::Missed, parse_day("30.9.2020").unwrap()));
    assert_eq!((&found[..3], &found[3]), (missed.as_slice(), &(None, None)));
    // ... but no year before that one.
    let (answer, found) = of(&finished[..2], "31.12.2020");
    assert_eq!((answer.reason, found.len()), (Some(Reason::NoObservation), 4));
    assert_eq!(found[1], seen("30", Status::Missed));
    // After the agreement its last year decides.
    let (answer, found) = of(&[("30.9.2021", "75")], "1.1.2023");
    assert_eq!((answer.status, found.len(), found[3].1), (Status::Reached, 4, Some(Status::Reached)));
}

#[test]
fn a_finished_year_is_judged_by_the_count_of_its_last_day() {
    let of = |count: &[(&str, &str)], as_of: &str| {
        let (answer, years) = years("mindst 75 personer årligt", count, as_of);
        (answer.status, answer.reason, years[0].2)
    };
    // 50 of 75 at the end of June says nothing about the year that ended in September.
    let nothing = (Status::NotAssessable, Some(Reason::NoObservation), None);
    assert_eq!(of(&[("30.6.2018", "50")], "1.12.2018"), nothing);
    assert_eq!(of(&[("30.6.2018", "74")], "1.10.2018"), nothing);
    // As long as the year runs, it does.
    assert_eq!(of(&[("30.6.2018", "50")], "30.9.2018"), (Status::Behind, None, Some(Status::Behind)));
    // An early count that meets the target decides.
    assert_eq!(of(&[("30.6.2018", "75")], "1.12.2018"), (Status::Reached, None, Some(Status::Reached)));
    assert_eq!(of(&[("30.6.2018", "50"), ("30.9.2018", "74")], "1.12.2018"), (Status::Missed, None, Some(Status::Missed)));
}

#[test]
fn a_short_year_that_rests_on_an_assumed_day_has_no_status() {
    let rule = indicator(Unit::Persons, "", "", "mindst 75 personer årligt");
    let counts = || vec![observed("30.9.2019", "80", "1.12.2021"), observed("31.12.2019", "70", "1.12.2021")];
    let method = Method::standard();
    let of = |assumed: bool, as_of: &str| {
        let period = Period::parse("1.10.2017 – 31.12.2019").unwrap().with_assumed(false, assumed);
        let question = Question::of(parse_day(as_of).unwrap(), &method);
        let answer = assess(&rule, &period, &Observations::new(counts()).unwrap(), &question).unwrap();
        (answer.status, answer.years.iter().map(|year| year.status).collect::<Vec<_>>())
    };
    // Three months of the third year: 75 x 92/366.
    let (reached, open) = (Some(Status::Reached), None);
    assert_eq!(of(false, "31.12.2019"), (Status::Reached, vec![open, reached, reached]));
    // The year before it decides as long as it runs, and nothing does when it has ended.
    assert_eq!(of(true, "31.12.2019"), (Status::Reached, vec![open, reached, open]));
    assert_eq!(of(true, "1.1.2020"), (Status::NotAssessable, vec![open, reached, open]));
}

#[test]
fn a_summary_says_how_many_indicators_have_a_missed_year() {
    let counts = [("30.9.2018", "40"), ("30.9.2019", "80"), ("29.12.2019", "20")];
    let (missed, _) = years("mindst 75 personer årligt", &counts, "31.12.2019");
    let (reached, _) = years("mindst 40 personer årligt", &counts, "31.12.2019");
    // Not reached on the last day of a year is not finished yet.
    let (running, _) = years("mindst 75 personer årligt", &counts[..1], "30.9.2018");
    let of = |all: &[&Assessment], as_of: &str| Summary::of_assessments(all.iter().copied(), parse_day(as_of).unwrap());
    let summary = of(&[&missed, &reached], "31.12.2019");
    assert_eq!((summary.with_missed_year, summary.count(Status::OnTrack), summary.count(Status::Reached)), (1, 2, 0));
    assert_eq!(of(&[&running], "30.9.2018").with_missed_year, 0);
    let both: Summary = [summary.clone(), summary].into_iter().sum();
    assert_eq!((both.with_missed_year, both.total), (2, 4));
}

#[test]
fn occupancy_by_people_and_by_courses() {
    let at = |unit: Unit, value: &str| {
        let rule = indicator(unit, "", "", "12 løbende pladser à 10 uger");
        ask(&rule, vec![observed("31.8.2022", value, "1.10.2022")], "1.9.2022")
    };
    assert_eq!(at(Unit::Persons, "12 personer").status, Status::Held);
    assert_eq!(at(Unit::Persons, "11 personer").status, Status::Slipped);
    let courses = at(Unit::Courses, "62 forløb");
    assert_eq!(courses.expected.unwrap().rounded(2), "62.57");
    assert_eq!(courses.status, Status::Missed);
    assert_eq!(at(Unit::Courses, "63 forløb").status, Status::Reached);
}

#[test]
fn places_have_no_deadline_no_baseline_and_no_ratio() {
    let rule = indicator(Unit::Persons, "", "", "12 løbende pladser à 10 uger");
    let counts = ["12 personer", "9 personer", "13 personer", "11 personer"];
    let values = counts.iter().zip(["31.12.2021", "31.12.2022", "31.12.2023", "31.12.2024"]);
    let values: Vec<_> = values.map(|(count, day)| observed(day, count, "1.3.2025")).collect();
    let answer = ask(&rule, values.clone(), "1.4.2025");
    assert_eq!((answer.status, answer.range.is_open()), (Status::Slipped, false));
    assert_eq!((answer.baseline, answer.deadline, answer.ratio, answer.outlook), (None, None, None, None));
    let counts = answer.counts_held.unwrap();
    assert_eq!((counts.held, counts.of), (2, 4));
    use StepKind::{CountsHeld, Latest, Meets, Target, Verdict};
    assert_eq!(answer.trace.iter().map(|step| step.step).collect::<Vec<_>>(), [Latest, Target, Meets, CountsHeld, Verdict]);
    assert_eq!(answer.words(Language::Danish), "ikke opfyldt");
    let before = ask(&rule, values, "1.4.2024");
    assert_eq!((before.status, before.words(Language::Danish)), (Status::Held, "opfyldt"));
    // Full-time persons are rounded.
    let rule = indicator(Unit::FullTimePersons, "", "", "12 løbende pladser à 10 uger");
    let of = |value: &str| ask(&rule, vec![observed("31.8.2022", value, "1.10.2022")], "1.9.2022");
    assert_eq!(of("12,0").range.possible.iter().collect::<Vec<_>>(), [Status::Held, Status::Slipped]);
    assert_eq!(of("11,9").range.possible.iter().collect::<Vec<_>>(), [Status::Slipped]);
}

#[test]
fn a_count_outside_the_agreement_does_not_count() {
    let rule = indicator(Unit::Persons, "", "", "mindst 75 personer årligt");
    let at = |reference: &str, as_of| ask_in(&rule, "1.10.2017 – 30.9.2021", vec![observed(reference, "80", "1.12.2021")], as_of);
    assert_eq!(at("1.10.2021", "31.12.2021").reason, Some(Reason::NoObservation));
    assert_eq!(at("30.9.2017", "31.12.2017").reason, Some(Reason::NoObservation));
    assert_eq!(at("30.9.2021", "31.12.2021").status, Status::Reached);
    assert_eq!(at("1.10.2017", "31.12.2017").status, Status::Reached);
}

#[test]
fn a_count_of_another_span_is_not_prorated() {
    let at = |phrase: &str, period: &str, reference: &str| {
        let rule = indicator(Unit::Persons, "", "", phrase);
        // Asked in the year in which the count ends.
        let counted = observed(reference, "80", "1.12.2021");
        let as_of = counted.date().to_string();
        ask_in(&rule, period, vec![counted], &as_of)
    };
    let (yearly, all) = ("mindst 75 personer årligt", "mindst 75 personer i perioden");
    let (october, january) = ("1.10.2017 – 30.9.2021", "1.1.2018 – 31.12.2021");
    let other = |phrase, period, reference| at(phrase, period, reference).reason == Some(Reason::OtherPeriod);
    // The year 2018 is no agreement year from October, and not what was counted since October 2017 either.
    assert!(other(yearly, october, "2018") && other(all, october, "2018"));
    assert!(other(yearly, october, "2018 (opgjort 1. januar 2019)"));
    // The last quarter of 2018 begins with the agreement year; the first of 2019 does not.
    assert!(!other(yearly, october, "4. kvartal 2018") && other(yearly, october, "1. kvartal 2019"));
    assert!(other(all, october, "4. kvartal 2018") && !other(all, october, "4. kvartal 2017"));
    assert!(!other(yearly, january, "1. halvår 2019") && other(yearly, january, "2. halvår 2019"));
    assert_eq!(at(yearly, january, "2019").status, Status::Reached);
    // A day and the end of a month are points in time: the count up to them.
    assert_eq!(at(yearly, october, "31.12.2018").status, Status::Reached);
    assert_eq!(at(yearly, october, "udgang december 2018").status, Status::Reached);
    // Places that are filled are not counted up.
    let places = indicator(Unit::Persons, "", "", "12 løbende pladser à 10 uger");
    assert_eq!(ask_in(&places, october, vec![observed("2018", "12", "1.2.2019")], "1.3.2019").status, Status::Held);
    let courses = indicator(Unit::Courses, "", "", "12 løbende pladser à 10 uger");
    let answer = ask_in(&courses, october, vec![observed("2018", "62 forløb", "1.2.2019")], "1.3.2019");
    assert_eq!(answer.reason, Some(Reason::OtherPeriod));
}

#[test]
fn nothing_can_be_counted_before_the_agreement() {
    let at = |deadline: &str| {
        let rule = indicator(Unit::Persons, "", "", &format!("mindst 75 personer inden {deadline}"));
        ask_in(&rule, "1.10.2017 – 30.9.2021", vec![observed("1.4.2018", "10", "1.5.2018")], "31.12.2018")
    };
    assert_eq!(at("30. september 2017").reason, Some(Reason::DeadlineBeforePeriod));
    assert_eq!(at("1. oktober 2017").status, Status::Missed);
}
