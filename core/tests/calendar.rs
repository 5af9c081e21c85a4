//! The calendar: what is due, late or missing, revisions, what is running.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use chrono::Datelike;
use delaftale::agreement::{Delaftale, Helhedsplan, Id, Rhythm};
use delaftale::figure::{Exact, Value};
use delaftale::follow_up::calendar::{Calendar, CalendarOptions, DueState, calendar};
use delaftale::follow_up::{Observation, Observations};
use delaftale::reference::{Period, Reference, parse_day};

fn plan() -> Helhedsplan {
    serde_json::from_str(
        r#"{
        "id": "p", "title": "Plan", "municipality": "Eksempel", "regime": "2019-26",
        "period": { "start": "2021-09-01", "end": "2025-08-31" },
        "delaftaler": [{
            "id": "job", "focusArea": "beskaeftigelse", "period": { "start": "2021-09-01", "end": "2025-08-31" },
            "objectives": [{ "id": "o", "text": "Delmål", "indicators": [
                { "id": "kvartal", "name": "Aktiveringsgrad", "unit": "percent",
                  "baseline": { "value": "20 %", "reference": "2021-02" }, "source": { "name": "Jobcenter", "rhythm": "calendarQuarter", "delayDays": 30 } },
                { "id": "uden", "name": "Forsørgede", "unit": "percent", "baseline": { "value": "19,14 %", "reference": "2018" } },
                { "id": "sidste", "name": "Sidste dag", "unit": "percent", "baseline": { "value": "19,14 %", "reference": "2020-08-31" } },
                { "id": "afventer", "name": "Afventer", "unit": "percent", "baseline": { "value": "pending", "reference": "2021-10-01" } }
            ] }],
            "activities": [
                { "id": "hele", "name": "Hele perioden" },
                { "id": "kort", "name": "Kort", "period": { "start": "2022-01-01", "end": "2022-12-31" } }
            ],
            "staffing": [
                { "role": "konsulent", "amount": "80 %" },
                { "role": "leder", "amount": "0,5 årsværk", "period": { "start": "2021-09-01", "end": "2023-08-31" } },
                { "role": "frivillig" }
            ],
            "revision": { "text": "Mindst én gang årligt", "rhythm": "yearly", "done": ["2022-10-01"] }
        }]
    }"#,
    )
    .unwrap()
}

fn on(day: &str, observations: &[(&str, &str, &str)]) -> Calendar {
    let plan = plan();
    let delaftale: &Delaftale = &plan.delaftaler[0];
    let observation = |(indicator, reference, value): &(&str, &str, &str)| {
        let reference = Reference::parse(reference).unwrap();
        let known = reference.effective_date();
        Observation::new(Id::new("job").unwrap(), Id::new(indicator).unwrap(), reference, Value::parse(value).unwrap(), known)
    };
    let observations = Observations::new(observations.iter().map(observation).collect()).unwrap();
    calendar(delaftale, &plan.period_of(delaftale), &observations, &CalendarOptions::of(parse_day(day).unwrap()))
}

fn states(calendar: &Calendar, indicator: &str) -> Vec<(String, DueState)> {
    calendar.expected.iter().filter(|e| e.indicator.as_str() == indicator).map(|e| (e.about.to_string(), e.state)).collect()
}

#[test]
fn a_quarterly_source_with_a_delay() {
    // From the end of February 2021 on, calendar quarters; from the start of the agreement: 30.9.2021, 31.12.2021, ...
    let calendar = on("10.2.2022", &[("kvartal", "30.9.2021", "21 %")]);
    let wanted = [("2021-09-30", DueState::Received), ("2021-12-31", DueState::Due), ("2022-03-31", DueState::NotYetDue)];
    assert_eq!(states(&calendar, "kvartal"), wanted.map(|(day, state)| (day.to_owned(), state)));
    // On the day itself, 30 days after its quarter, it is due, and the next one is listed.
    let on_the_day = on("30.1.2022", &[]);
    assert_eq!(states(&on_the_day, "kvartal")[1].1, DueState::Due);
    assert_eq!(states(&on_the_day, "kvartal").len(), 3);
    assert_eq!(states(&on("29.1.2022", &[]), "kvartal")[1].1, DueState::NotYetDue);
    // After 30 days of grace it is late, when the next is due it is missing.
    assert_eq!(states(&on("1.3.2022", &[]), "kvartal")[1].1, DueState::Due);
    assert_eq!(states(&on("2.3.2022", &[]), "kvartal")[1].1, DueState::Late);
    assert_eq!(states(&on("29.4.2022", &[]), "kvartal")[1].1, DueState::Late);
    assert_eq!(states(&on("30.4.2022", &[]), "kvartal")[1].1, DueState::Missing);
}

#[test]
fn quarters_are_those_of_the_calendar() {
    let quarters = |reference: &str| {
        let calendar = from(reference, "calendarQuarter", 0, "1.12.2022");
        calendar.expected.iter().map(|e| e.about.to_string()).take(2).collect::<Vec<_>>()
    };
    for reference in ["2021-02", "2021-03", "2021-01", "2021-Q1", "2020", "2021-H1", "2019@2020-01-01", "2021-02-28"] {
        assert_eq!(quarters(reference), ["2021-09-30", "2021-12-31"], "{reference}");
    }
    // Three months from the baseline on are another rhythm.
    let calendar = from("2021-02", "quarterly", 0, "1.12.2022");
    assert_eq!(calendar.expected[0].about.to_string(), "2021-11-30");
}

#[test]
fn nothing_is_due_before_its_period_has_ended() {
    for (reference, rhythm) in
        [("2021-02", "calendarQuarter"), ("2020", "yearly"), ("2021-Q2", "calendarQuarter"), ("2021-H1", "halfYearly")]
    {
        for expected in from(reference, rhythm, 30, "1.12.2023").expected {
            assert_eq!((expected.due - expected.about).num_days(), 30, "{reference}");
            let ends_quarter = expected.about.succ_opt().is_some_and(|next| next.day() == 1 && next.month() % 3 == 1);
            assert!(ends_quarter, "{reference}: {}", expected.about);
        }
    }
}

#[test]
fn every_missed_revision_is_listed() {
    let days = |day: &str| {
        let revision = on(day, &[]).revision;
        revision.map(|own| own.missed.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    // It was last revised on 1 October 2022.
    assert_eq!(days("1.10.2023"), Some(vec![]));
    assert_eq!(days("2.10.2023"), Some(vec!["2023-10-01".to_owned()]));
    assert_eq!(days("2.10.2024"), Some(vec!["2023-10-01".to_owned(), "2024-10-01".to_owned()]));
    // After the end nothing more is due, and what was missed remains missed.
    assert_eq!(days("2.10.2025"), Some(vec!["2023-10-01".to_owned(), "2024-10-01".to_owned()]));
}

#[test]
fn a_value_in_the_very_middle_belongs_to_neither_turn() {
    // From 30 September to 31 December 2021 there are 92 days: 15 November is 46 days away from both.
    let states_with = |day: &str| states(&on("30.1.2022", &[("kvartal", day, "21 %")]), "kvartal");
    let december = |day: &str| states_with(day)[1].clone();
    assert_eq!(december("15.11.2021"), ("2021-12-31".to_owned(), DueState::Due));
    assert_eq!(december("16.11.2021"), ("2021-12-31".to_owned(), DueState::Received));
    assert_eq!(states_with("15.11.2021")[0].1, DueState::Missing);
}

#[test]
fn a_value_belongs_to_the_nearest_turn() {
    let at = |observations: &[(&str, &str, &str)]| states(&on("10.4.2024", observations), "uden");
    let interim = at(&[("uden", "31.3.2022", "20 %")]);
    assert_eq!(interim[1], ("2022-12-31".to_owned(), DueState::Missing));
    let late = at(&[("uden", "1.1.2023", "20 %")]);
    assert_eq!((late[1].1, late[2].1), (DueState::Received, DueState::Late));
}

#[test]
fn the_last_value_may_be_about_the_last_day() {
    let calendar = on("1.12.2025", &[]);
    let last = states(&calendar, "sidste").pop().unwrap();
    assert_eq!(last.0, "2025-08-31");
}

#[test]
fn a_pending_baseline_is_the_first_value_that_is_expected() {
    let first = |observations: &[(&str, &str, &str)]| states(&on("10.11.2021", observations), "afventer")[0].clone();
    assert_eq!(first(&[]), ("2021-10-01".to_owned(), DueState::Late));
    assert_eq!(first(&[("afventer", "1.10.2021", "20 %")]).1, DueState::Received);
    assert_eq!(first(&[("afventer", "2.10.2021", "20 %")]).1, DueState::Late);
}

#[test]
fn every_state_has_its_words() {
    use delaftale::Language::{Danish, English};
    let states = [DueState::Received, DueState::Due, DueState::Late, DueState::Missing, DueState::NotYetDue];
    let mut words: Vec<_> = states.iter().flat_map(|s| [s.words(Danish), s.words(English)]).collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), 10);
    assert!(words.iter().all(|w| w.len() > 2));
}

#[test]
fn a_suppressed_value_was_received_and_a_missing_one_was_not() {
    let at = |value: &str| states(&on("10.2.2022", &[("kvartal", "31.12.2021", value)]), "kvartal")[1].1;
    assert_eq!(at("suppressed"), DueState::Received);
    assert_eq!(at("missing"), DueState::Due);
}

#[test]
fn without_a_rhythm_the_follow_up_is_yearly_and_says_so() {
    let calendar = on("31.8.2025", &[]);
    let yearly: Vec<_> = calendar.expected.iter().filter(|e| e.indicator.as_str() == "uden").collect();
    assert!(yearly.iter().all(|e| e.rhythm_assumed));
    let days: Vec<_> = yearly.iter().map(|e| e.about.to_string()).collect();
    assert_eq!(days, ["2021-12-31", "2022-12-31", "2023-12-31", "2024-12-31"]);
}

#[test]
fn revision_year_and_what_runs() {
    let calendar = on("1.6.2022", &[]);
    let revision = calendar.revision.unwrap();
    assert_eq!(
        (revision.last.to_string(), revision.next.to_string(), revision.overdue),
        ("2021-09-01".into(), "2022-09-01".into(), false)
    );
    assert_eq!(calendar.agreement_year.unwrap().number, 1);
    assert_eq!(calendar.running_activities.iter().map(Id::as_str).collect::<Vec<_>>(), ["hele", "kort"]);
    assert_eq!((calendar.full_time_equivalents, calendar.posts_without_amount), (Exact::new(13, 10), 1));

    let later = on("2.10.2023", &[]);
    let revision = later.revision.unwrap();
    assert_eq!((revision.last.to_string(), revision.overdue), ("2022-10-01".into(), true));
    assert_eq!(later.running_activities.iter().map(Id::as_str).collect::<Vec<_>>(), ["hele"]);
    assert_eq!(later.full_time_equivalents, Exact::new(8, 10));

    assert!(!on("1.10.2023", &[]).revision.unwrap().overdue);
    assert!(on("31.8.2025", &[]).revision.is_some());

    let after = on("1.9.2025", &[]);
    assert_eq!((after.revision.map(|own| own.next.to_string()), after.agreement_year), (Some("2023-10-01".to_owned()), None));
}

#[test]
fn all_agreement_years() {
    let period = Period::parse("1. september 2021 – 31. august 2025").unwrap();
    let years = period.years_until(parse_day("1.1.2024").unwrap());
    let spans: Vec<_> = years.iter().map(|y| (y.number, y.first.to_string())).collect();
    assert_eq!(spans, [(1, "2021-09-01".to_owned()), (2, "2022-09-01".to_owned()), (3, "2023-09-01".to_owned())]);
}

/// The expected values of a source with this rhythm and delay, from this baseline on, in an agreement without an end.
fn from(reference: &str, rhythm: &str, delay: u32, day: &str) -> Calendar {
    let plan: Helhedsplan = serde_json::from_value(serde_json::json!({
        "id": "p", "title": "Plan", "municipality": "Eksempel", "regime": "2019-26", "period": { "start": "2021-09-01" },
        "delaftaler": [{
            "id": "job", "focusArea": "beskaeftigelse", "period": { "start": "2021-09-01" },
            "objectives": [{ "id": "o", "text": "Delmål", "indicators": [{
                "id": "i", "name": "Ledige", "unit": "persons", "baseline": { "value": "40", "reference": reference },
                "source": { "name": "Jobcenter", "rhythm": rhythm, "delayDays": delay }
            }] }]
        }]
    }))
    .unwrap();
    let delaftale = &plan.delaftaler[0];
    calendar(delaftale, &plan.period_of(delaftale), &Observations::default(), &CalendarOptions::of(parse_day(day).unwrap()))
}

#[test]
fn every_turn_is_counted_from_the_first() {
    let days = |reference: &str, rhythm: &str| {
        let calendar = from(reference, rhythm, 0, "1.12.2022");
        calendar.expected.iter().map(|e| e.about.to_string()).collect::<Vec<_>>()
    };
    // 30 April is the end of its month, 30 January is not: the day stays the 30th.
    let quarters = ["2021-10-30", "2022-01-30", "2022-04-30", "2022-07-30", "2022-10-30", "2023-01-30"];
    assert_eq!(days("2021-01-30", "quarterly"), quarters);
    // February has no 30th, March has.
    assert_eq!(days("2021-01-30", "monthly")[4..7], ["2022-01-30", "2022-02-28", "2022-03-30"]);
    assert_eq!(days("2021-02", "halfYearly"), ["2022-02-28", "2022-08-31", "2023-02-28"]);
    assert_eq!(days("2022-11-16", "weekly"), ["2022-11-23", "2022-11-30", "2022-12-07"]);
}

#[test]
fn a_delay_beyond_the_calendar_is_never_due() {
    for delay in [100_000, u32::MAX] {
        let calendar = from("2021-02", "yearly", delay, "1.12.2199");
        let first = &calendar.expected[0];
        assert_eq!((first.due.to_string(), first.state), ("2199-12-31".to_owned(), DueState::NotYetDue));
        assert_eq!(calendar.expected.len(), 1);
    }
    // The last day of all ends the calendar, whatever is due.
    for (rhythm, count) in [("yearly", 178), ("weekly", 9305)] {
        assert_eq!(from("2021-02", rhythm, u32::MAX, "31.12.2199").expected.len(), count, "{rhythm}");
    }
}

#[test]
fn what_ends_or_is_to_be_decided_on_is_due() {
    let delaftale: Delaftale = serde_json::from_value(serde_json::json!({
        "id": "job", "focusArea": "beskaeftigelse", "period": { "start": "2017-10-01", "end": "2021-09-30" },
        "activities": [
            { "id": "hele", "name": "Hele tiden" },
            { "id": "to-aar", "name": "To år", "period": { "start": "2017-10-01", "end": "2019-09-30" },
                "decision": { "text": "2-årig, herefter tages stilling" } },
            { "id": "samlet", "name": "Samlet", "parts": [{ "id": "del", "name": "En del", "period": { "start": "2019-03-01", "end": "2021-05-31" } }] },
        ],
        "staffing": [{ "role": "konsulent", "decision": { "text": "forlængelse", "by": "2018-06-30" } }],
    }))
    .unwrap();
    let day = parse_day("1.1.2019").unwrap();
    let options = CalendarOptions::of(day);
    let calendar = calendar(&delaftale, &delaftale.period, &Observations::default(), &options);
    let found: Vec<_> =
        calendar.decisions.iter().map(|one| (one.name.as_str(), one.by.unwrap().to_string(), one.overdue)).collect();
    let expected = [("konsulent", "2018-06-30", true), ("To år", "2019-09-30", false), ("En del", "2021-05-31", false)];
    assert_eq!(found, expected.map(|(name, by, overdue)| (name, by.to_owned(), overdue)));
    // Of a post without an amount nothing is known, which is not 0.
    assert_eq!((calendar.full_time_equivalents, calendar.posts_without_amount), (None, 1));
}

#[test]
fn quarters_of_the_calendar_end_with_the_calendars_quarters() {
    let next = |day: &str| Rhythm::CalendarQuarter.next(parse_day(day).unwrap()).to_string();
    assert_eq!(["28.2.2021", "31.3.2021", "1.10.2021"].map(next), ["2021-03-31", "2021-06-30", "2021-12-31"]);
}
