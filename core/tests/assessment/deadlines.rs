//! The table of statuses: what the latest value and the value at the deadline say, and what is said when there is none.

use delaftale::agreement::{Indicator, Rhythm, Source};
use delaftale::figure::{Exact, Unit};
use delaftale::follow_up::{Assessment, Status, StepKind};
use delaftale::reference::parse_day;

use crate::support::{ask, ask_in, degree, indicator, observed};

fn held() -> Indicator {
    indicator(Unit::Percent, "20 %", "udgang februar 2021", "øges til 85 % inden 31. august 2025 og fastholdes")
}

/// The values, each known on the day after the one that it is about.
fn at(rule: &Indicator, values: &[(&str, &str)], as_of: &str) -> Assessment {
    ask(rule, values.iter().map(|(about, value)| observed(about, value, "1.1.2027")).collect(), as_of)
}

#[test]
fn before_the_deadline_an_earlier_value_that_met_the_target_is_said() {
    let values = [("2023", "86 %"), ("2024", "80 %")];
    let answer = at(&degree(), &values, "1.3.2025");
    assert_eq!((answer.status, answer.met_earlier.unwrap().date), (Status::OnTrack, parse_day("31.12.2023").unwrap()));
    assert_eq!(at(&held(), &values, "1.3.2025").status, Status::Lost);
    assert_eq!(at(&held(), &[("2023", "84 %"), ("2024", "80 %")], "1.3.2025").status, Status::OnTrack);
    // Of several the last is said.
    let answer = at(&degree(), &[("2022", "86 %"), ("2023", "87 %"), ("2024", "80 %")], "1.3.2025");
    assert_eq!(answer.met_earlier.map(|met| met.date), parse_day("31.12.2023").ok());
    // What is met is met, whatever was before.
    let answer = at(&held(), &[("2022", "86 %"), ("2023", "80 %"), ("2024", "85 %")], "1.3.2025");
    assert_eq!((answer.status, answer.met_earlier), (Status::Reached, None));
}

#[test]
fn at_the_deadline_the_first_value_about_it_or_later_decides() {
    let both = |values: &[(&str, &str)], as_of| [at(&degree(), values, as_of).status, at(&held(), values, as_of).status];
    // Only a value after the deadline.
    assert_eq!(both(&[("2025", "86 %")], "1.3.2026"), [Status::Reached; 2]);
    assert_eq!(both(&[("2025", "84 %")], "1.3.2026"), [Status::Missed; 2]);
    // Two of them, in any order.
    let late = [("31.8.2025", "84 %"), ("31.8.2026", "86 %")];
    assert_eq!(both(&late, "1.10.2026"), [Status::ReachedLate; 2]);
    assert_eq!(both(&[late[1], late[0]], "1.10.2026"), [Status::ReachedLate; 2]);
    assert_eq!(both(&[("31.8.2025", "86 %"), ("31.8.2026", "84 %")], "1.10.2026"), [Status::ReachedAtDeadline, Status::Lost]);
    assert_eq!(both(&[("31.8.2025", "86 %"), ("31.8.2026", "85 %")], "1.10.2026"), [Status::Reached; 2]);
    assert_eq!(both(&[("31.8.2025", "84 %"), ("31.8.2026", "83 %")], "1.10.2026"), [Status::Missed; 2]);
    // What was met before the deadline was not met at it.
    assert_eq!(both(&[("30.8.2025", "86 %"), ("31.8.2025", "84 %")], "1.10.2026"), [Status::Missed; 2]);
    assert_eq!(both(&[("31.8.2025", "84 %"), ("31.12.2025", "86 %"), ("31.8.2026", "83 %")], "1.10.2026"), [Status::Missed; 2]);
    let answer = at(&degree(), &[("30.8.2025", "86 %"), ("31.8.2025", "84 %")], "1.10.2026");
    assert_eq!(answer.met_earlier.map(|met| met.date), parse_day("30.8.2025").ok());
}

#[test]
fn the_value_at_the_deadline_stands_in_the_answer() {
    let answer = at(&degree(), &[("2024", "80 %"), ("31.10.2025", "84 %"), ("31.8.2026", "86 %")], "1.10.2026");
    let then = answer.value_at_deadline.unwrap();
    assert_eq!((then.date, then.value), (parse_day("31.10.2025").unwrap(), Exact::from(84)));
    assert!(then.printed.is_some() && then.reference.is_some() && then.known.is_some());
    let steps: Vec<StepKind> = answer.trace.iter().map(|step| step.step).collect();
    assert!(steps.contains(&StepKind::AtDeadline) && steps.contains(&StepKind::MeetsAtDeadline));
    // One that is the latest too is not compared twice.
    let answer = at(&degree(), &[("31.8.2025", "86 %")], "1.10.2026");
    assert_eq!(answer.value_at_deadline.unwrap().date, answer.latest.unwrap().date);
    assert!(!answer.trace.iter().any(|step| step.step == StepKind::AtDeadline));
    assert_eq!(at(&degree(), &[("2024", "80 %")], "1.3.2025").value_at_deadline, None);
}

#[test]
fn a_deadline_that_passes_without_a_value_is_said() {
    let of = |values: &[(&str, &str)], as_of| {
        let answer = at(&degree(), values, as_of);
        (answer.status, answer.before, answer.range.best)
    };
    // On the deadline itself it has not passed.
    assert_eq!(of(&[("2023", "65 %")], "31.8.2025"), (Status::OnTrack, None, Status::OnTrack));
    let passed = Status::DeadlinePassed;
    assert_eq!(of(&[("2023", "65 %")], "1.9.2025"), (passed, Some(Status::OnTrack), Status::OnTrack));
    assert_eq!(of(&[("2023", "65 %")], "1.1.2027"), (passed, Some(Status::OnTrack), Status::OnTrack));
    assert_eq!(of(&[("2023", "90 %")], "1.1.2027"), (passed, Some(Status::Reached), Status::Reached));
    let answer = at(&held(), &[("2022", "90 %"), ("2023", "65 %")], "1.1.2027");
    assert_eq!((answer.status, answer.before), (passed, Some(Status::Lost)));
    // A value about the deadline ends it.
    assert_eq!(of(&[("2023", "65 %"), ("31.8.2025", "84 %")], "1.1.2027").0, Status::Missed);
    // Without any value there is nothing to say.
    assert_eq!(at(&degree(), &[], "1.1.2027").status, Status::NotAssessable);
    // The range is that of the latest value.
    let answer = at(&degree(), &[("2024", "85 %")], "1.1.2027");
    assert_eq!((answer.range.best, answer.range.worst), (Status::Reached, Status::OnTrack));
}

#[test]
fn directions_and_what_is_maintained_have_no_deadline_to_pass() {
    for (baseline, rule) in [("20 %", "øges i perioden"), ("90 %", "øges til 85 % inden 31. august 2025"), ("20 %", "fastholdes")]
    {
        let mut own = indicator(Unit::Percent, baseline, "2020", rule);
        own.direction = Some(delaftale::agreement::Direction::Higher);
        let answer = at(&own, &[("2022", "95 %")], "1.1.2027");
        assert_eq!(answer.before, None, "{rule}");
        assert!(matches!(answer.status, Status::Better | Status::Held), "{rule}");
    }
    let places = indicator(Unit::Persons, "", "", "12 løbende pladser à 10 uger");
    assert_eq!(at(&places, &[("2022", "12")], "1.1.2027").status, Status::Held);
    // A volume in all has one.
    let volume = indicator(Unit::Persons, "", "", "mindst 300 i perioden");
    let answer = at(&volume, &[("31.8.2022", "100")], "1.1.2027");
    assert_eq!((answer.status, answer.before), (Status::DeadlinePassed, Some(Status::OnTrack)));
    let early = indicator(Unit::Persons, "", "", "mindst 75 personer inden 31. december 2022");
    assert_eq!(at(&early, &[("31.12.2022", "70"), ("31.3.2023", "80")], "1.5.2023").status, Status::ReachedLate);
}

#[test]
fn the_value_at_the_deadline_is_awaited_as_long_as_the_source_may_give_it() {
    let of = |reference: &str, rhythm: Option<Rhythm>, delay: Option<u32>, as_of: &str| {
        let mut own = indicator(Unit::Percent, "20 %", reference, "øges til 85 % inden 31. august 2025");
        let mut source = Source::new("Register");
        (source.rhythm, source.delay_days) = (rhythm, delay);
        own.source = Some(source);
        let answer = at(&own, &[("30.6.2023", "65 %")], as_of);
        assert_eq!(answer.before.is_some(), answer.status != Status::OnTrack);
        (answer.status, answer.awaited.map(|awaited| (awaited.about.to_string(), awaited.due.to_string())))
    };
    let yearly = Some(Rhythm::Yearly);
    let due = |about: &str, due: &str| Some((about.to_owned(), due.to_owned()));
    // From the end of 2018, each year, known after 610 days: the value of 2025 comes in September 2027.
    let expected = due("2025-12-31", "2027-09-02");
    assert_eq!(of("31.12.2018", yearly, Some(610), "1.9.2025"), (Status::Awaiting, expected.clone()));
    assert_eq!(of("31.12.2018", yearly, Some(610), "2.9.2027"), (Status::Awaiting, expected.clone()));
    assert_eq!(of("31.12.2018", yearly, Some(610), "3.9.2027"), (Status::DeadlinePassed, expected));
    // From the end of February 2021, known after 30 days.
    let expected = due("2026-02-28", "2026-03-30");
    assert_eq!(of("udgang februar 2021", yearly, Some(30), "30.3.2026"), (Status::Awaiting, expected.clone()));
    assert_eq!(of("udgang februar 2021", yearly, Some(30), "31.3.2026"), (Status::DeadlinePassed, expected));
    // A turn on the deadline itself is the one.
    assert_eq!(of("31.8.2018", yearly, Some(0), "1.9.2025"), (Status::DeadlinePassed, due("2025-08-31", "2025-08-31")));
    assert_eq!(of("31.8.2018", yearly, Some(1), "1.9.2025"), (Status::Awaiting, due("2025-08-31", "2025-09-01")));
    assert_eq!(of("31.12.2018", Some(Rhythm::Quarterly), Some(30), "1.9.2025").1, due("2025-09-30", "2025-10-30"));
    // Nobody knows when a value comes from a source that does not say it.
    assert_eq!(of("31.12.2018", None, Some(610), "1.9.2025"), (Status::DeadlinePassed, None));
    assert_eq!(of("31.12.2018", yearly, None, "1.9.2025"), (Status::DeadlinePassed, None));
    assert_eq!(of("31.12.2018", yearly, Some(610), "31.8.2025"), (Status::OnTrack, None));
}

#[test]
fn a_count_is_awaited_for_the_deadline_itself() {
    let mut volume = indicator(Unit::Persons, "", "", "mindst 300 i perioden");
    volume.source = Some(Source::new("Kommunen").with_rhythm(Rhythm::Yearly).with_delay_days(30));
    let of = |as_of| {
        let answer = at(&volume, &[("31.8.2022", "100")], as_of);
        (answer.status, answer.awaited.map(|awaited| awaited.about.to_string()))
    };
    assert_eq!(of("30.9.2025"), (Status::Awaiting, Some("2025-08-31".to_owned())));
    assert_eq!(of("1.10.2025").0, Status::DeadlinePassed);
}

#[test]
fn rounding_can_move_the_value_at_the_deadline() {
    let range = |target: &str, direction: &str, values: &[&str]| {
        let rule = indicator(
            Unit::Percent,
            if direction == "øges" { "20 %" } else { "60 %" },
            "2020",
            &format!("{direction} til {target} % inden 31. december 2022"),
        );
        let all = values.iter().zip(["2022", "2023"]).map(|(value, year)| observed(year, value, "1.3.2024")).collect();
        ask_in(&rule, "2021-2025", all, "1.4.2024").range
    };
    let late = range("85,4", "øges", &["85 %", "86 %"]);
    assert_eq!(late.possible.iter().collect::<Vec<_>>(), [Status::Reached, Status::ReachedLate]);
    // The upper end of 84 % is no true value; the lower end of 20 % is one.
    assert_eq!(range("84,5", "øges", &["84 %"]).possible.iter().collect::<Vec<_>>(), [Status::Missed]);
    assert_eq!(range("19,5", "reduceres", &["20 %"]).possible.iter().collect::<Vec<_>>(), [Status::Reached, Status::Missed]);
}
