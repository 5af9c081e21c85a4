//! A first plan, written in code: its figures checked, two observations added, each indicator assessed.
//!
//! `cargo run --example plan` prints how the indicators stand on a day. The plan and its figures are invented.

use delaftale::NaiveDate;
use delaftale::agreement::{
    Activity, Baseline, Budget, BudgetLine, Capacity, Delaftale, Direction, FocusArea, Funder, Helhedsplan, Id, Indicator,
    Objective, Regime, Rhythm, Schedule, Source, StaffingPost,
};
use delaftale::audit::{AuditOptions, audit};
use delaftale::figure::Unit;
use delaftale::follow_up::{Method, Observation, Observations, Question, Summary, assess_plan};
use delaftale::reference::{Period, parse_day};
use delaftale::{ErrorCode, Language};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let plan = plan()?;
    let observations = observations()?;

    // A name that the plan does not have never passes in silence.
    let mut strays = observations.clone();
    strays.add(observation("aktiveringsgraden", "31. august 2023", "55 %", parse_day("1. oktober 2023")?)?)?;
    let errors = strays.check(&plan).err().ok_or("a stray observation was taken")?;
    assert!(errors.into_iter().all(|error| error.code() == ErrorCode::IdUnknown));

    let method = Method::standard();
    let question = Question::of(parse_day("1. december 2023")?, &method);
    let assessments = assess_plan(&plan, &observations, &question)?;
    let mut text = String::new();
    for one in &assessments {
        let answer = &one.assessment;
        let words = answer.reason.map_or(answer.words(Language::Danish), |reason| reason.words(Language::Danish));
        text.push_str(&format!("{}/{}: {words}", one.delaftale, one.indicator));
        if let (Some(latest), Some(expected)) = (&answer.latest, answer.expected) {
            let number = |exact: delaftale::figure::Exact| exact.in_language(1, Language::Danish);
            text.push_str(&format!(" ({}, forventet {})", number(latest.value), number(expected)));
        }
        text.push('\n');
    }
    for count in Summary::of_assessments(assessments.iter().map(|one| &one.assessment), question.as_of).counts {
        text.push_str(&format!("{}: {}\n", count.status.words(Language::Danish), count.count));
    }
    for finding in audit(&plan, &AuditOptions::new(AuditOptions::FEWER_THAN_5)) {
        text.push_str(&format!("{} {}: {}\n", finding.severity.name(), finding.code.name(), finding.path));
    }
    std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes())?;
    Ok(())
}

fn plan() -> Outcome<Helhedsplan> {
    let period = Period::parse("1. september 2021 – 31. august 2025")?;
    let register = || Source::new("Beboerregistret").with_edition("2021").with_rhythm(Rhythm::Yearly).with_delay_days(60);
    let grade = Indicator::new(Id::new("aktiveringsgrad")?, "Andel ledige i aktivering", Unit::Percent)
        .with_direction(Direction::Higher)
        .with_baseline(Baseline::new("20 %".parse()?).with_reference("udgang februar 2021".parse()?))
        .with_source(register())
        .with_rule("øges til 85 % inden 31. august 2025".parse()?);
    let unemployed = Indicator::new(Id::new("ledige")?, "Ledige beboere", Unit::Persons)
        .with_direction(Direction::Lower)
        .with_baseline(Baseline::new("140 personer".parse()?).with_reference("2020".parse()?))
        .with_source(register())
        .with_rule("reduceres med 30 % inden for 4 år".parse()?);
    let courses = Indicator::new(Id::new("forloeb")?, "Beboere i forløb", Unit::Persons)
        .with_direction(Direction::Higher)
        .with_rule("mindst 75 årligt".parse()?);
    let cafe = Activity::new(Id::new("jobcafe")?, "Jobcafé i beboerhuset")
        .with_target_group("ledige beboere")
        .with_schedule(Schedule::new("åben rådgivning").with_rhythm(Rhythm::Weekly).with_times(2))
        .with_capacity(Capacity::new().with_places(12).with_weeks(10));
    let job = Delaftale::new(Id::new("job")?, FocusArea::Beskaeftigelse, period)
        .with_objective(
            Objective::new(Id::new("aktive")?, "Flere ledige er aktive").with_indicator(grade).with_indicator(unemployed),
        )
        .with_objective(
            Objective::new(Id::new("i-gang")?, "Flere kommer i forløb").with_activity(cafe.id.clone()).with_indicator(courses),
        )
        .with_activity(cafe)
        .with_post(StaffingPost::new("beskæftigelsesvejleder").with_amount("0,5 årsværk".parse()?))
        .with_budget(
            Budget::new()
                .with_line(BudgetLine::new(Funder::Lbf, "1,5 mio. kr.".parse()?))
                .with_line(BudgetLine::new(Funder::Local, "0,5 mio. kr.".parse()?).with_name("kommunen"))
                .with_total("2 mio. kr.".parse()?),
        );
    let (title, municipality, regime) = ("Eksempelplanen", "Eksempel Kommune", Regime::Funds2019To2026);
    // All problems at once, each with its path, were there any.
    Ok(Helhedsplan::builder(Id::new("eksempel")?, title, municipality, regime, period).with_delaftale(job).build()?)
}

fn observations() -> Outcome<Observations> {
    let known = parse_day("1. oktober 2023")?;
    let mut observations = Observations::default();
    observations.add(observation("aktiveringsgrad", "31. august 2023", "55 %", known)?)?;
    observations.add(observation("ledige", "31. august 2023", "131 personer", known)?)?;
    observations.add(observation("forloeb", "31. august 2023", "80 personer", known)?)?;
    Ok(observations)
}

fn observation(indicator: &str, about: &str, value: &str, known: NaiveDate) -> Outcome<Observation> {
    Ok(Observation::new(Id::new("job")?, indicator.parse()?, about.parse()?, value.parse()?, known))
}
