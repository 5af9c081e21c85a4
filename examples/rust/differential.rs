//! Answers the cases of `tests/differential`, one JSON object a line, so that an independent implementation can check them.

use std::error::Error;
use std::io::{BufRead, Write};

use delaftale::agreement::{CountKind, Direction, Id, Indicator};
use delaftale::audit::whole_numbers;
use delaftale::figure::{Exact, Figure, Unit, Value};
use delaftale::follow_up::{Method, Observation, Observations, Question, Share, Status, StatusRange, assess, count_interval};
use delaftale::reference::{Clock, Period, Reference, parse_day};
use delaftale::rule::{Course, Rule, courses};
use serde_json::{Value as Json, json};

type Answer = Result<Json, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let case: Json = serde_json::from_str(&line?)?;
        let mut answer =
            answer(&case).unwrap_or_else(|error| json!({ "error": { "code": "failed", "message": error.to_string() } }));
        if let (Some(object), Some(id)) = (answer.as_object_mut(), case.get("id")) {
            object.insert("id".to_owned(), id.clone());
        }
        writeln!(out, "{answer}")?;
    }
    Ok(())
}

fn answer(case: &Json) -> Answer {
    match text(case, "op")? {
        "years" => {
            let from = Reference::Day(parse_day(text(case, "from")?)?);
            let (num, den) = from.years_until(parse_day(text(case, "to")?)?).ok_or("reversed")?.parts();
            Ok(json!({ "num": i64::try_from(num)?, "den": i64::try_from(den)? }))
        }
        "path" => path(case),
        "courses" => {
            let number = |name: &str| -> Result<u32, Box<dyn Error>> { Ok(u32::try_from(whole(case, name)?)?) };
            let (from, to) = (parse_day(text(case, "from")?)?, parse_day(text(case, "to")?)?);
            Ok(json!({ "courses": digits(courses(number("places")?, number("weeks")?, from, to).ok_or("too large")?) }))
        }
        "assess" => assessment(case),
        "wilson" => {
            let interval = Share::new(whole(case, "x")?, whole(case, "n")?).ok_or("no share")?.wilson();
            Ok(json!({ "low": digits(interval.low), "high": digits(interval.high) }))
        }
        "newcombe" => {
            let before = Share::new(whole(case, "x1")?, whole(case, "n1")?).ok_or("no share")?;
            let now = Share::new(whole(case, "x2")?, whole(case, "n2")?).ok_or("no share")?;
            let interval = now.newcombe(before);
            Ok(json!({ "low": digits(interval.low), "high": digits(interval.high) }))
        }
        "count" => {
            let interval = count_interval(whole(case, "x")?).ok_or("too large")?;
            Ok(json!({ "low": digits(interval.low), "high": digits(interval.high) }))
        }
        "wholeN" => {
            let share = Figure::parse(&format!("{} %", text(case, "share")?))?;
            let range = whole_numbers(whole(case, "count")?, &share);
            Ok(json!({ "min": range.as_ref().map(|r| *r.start()), "max": range.as_ref().map(|r| *r.end()) }))
        }
        "figure" => {
            let figure = Figure::parse(text(case, "text")?)?;
            Ok(json!({ "value": digits(figure.value()), "decimals": figure.decimals() }))
        }
        other => Err(format!("unknown op {other}").into()),
    }
}

fn path(case: &Json) -> Answer {
    let rule = Rule::parse(text(case, "phrase")?)?;
    let period = period(case)?;
    let number = |name: &str| -> Result<Exact, Box<dyn Error>> {
        Ok(case.get(name).and_then(Json::as_str).map(Figure::parse).transpose()?.map_or(Exact::ZERO, |f| f.value()))
    };
    let mut baseline = number("baseline")?;
    if rule.is_about_a_gap() {
        baseline = baseline.minus(number("municipality")?).ok_or("too large")?;
    }
    let from = reference(case, "baselineReference", "baselineDate")?;
    let course = Course::new(&rule, Unit::Number, baseline, from, &period).by(clock(case));
    let day = parse_day(text(case, "date")?)?;
    Ok(json!({
        "expected": course.expected(day).map(|e| digits(e.value)),
        "target": course.target_for(day).map(digits),
        "deadline": course.deadline_for(day).map(|d| d.to_string()),
    }))
}

fn assessment(case: &Json) -> Answer {
    let unit = unit(case)?;
    let figure = |text: &str| -> Result<Value, Box<dyn Error>> { Ok(Value::Known(Figure::parse(text)?.with_unit(unit))) };
    let baseline = match case.get("baseline").and_then(Json::as_str) {
        Some(baseline) => {
            json!({ "value": figure(baseline)?, "reference": reference(case, "baselineReference", "baselineDate")? })
        }
        None => Json::Null,
    };
    let rule = json!({ "rule": text(case, "phrase")? });
    let mut indicator: Indicator =
        serde_json::from_value(json!({ "id": "i", "name": "i", "unit": unit, "rule": rule, "baseline": baseline }))?;
    // The reference compares counts whatever time they span: those of a stock.
    indicator.kind = Some(CountKind::Stock);
    indicator.direction = match case.get("direction").and_then(Json::as_str) {
        Some("lower") => Some(Direction::Lower),
        Some("higher") => Some(Direction::Higher),
        _ => None,
    };
    let id = Id::new("i")?;
    let mut observations = Vec::new();
    for one in case.get("observations").and_then(Json::as_array).into_iter().flatten() {
        let reference = reference(one, "reference", "date")?;
        let value = figure(text(one, "value")?)?;
        observations.push(Observation::new(id.clone(), id.clone(), reference, value, parse_day(text(one, "known")?)?));
    }
    let observations = Observations::new(observations)?;
    let method = if clock(case) == Clock::Days { Method::version_1() } else { Method::standard() };
    let mut question = Question::of(parse_day(text(case, "asOf")?)?, &method);
    question.known_at = Some(parse_day(text(case, "knownAt")?)?);
    question.trace = false;
    let answer = assess(&indicator, &period(case)?, &observations, &question)?;
    Ok(json!({
        "status": answer.status,
        "ratio": answer.ratio.map(digits),
        "lowest": answer.range.worst,
        "highest": answer.range.best,
        "possible": names(&answer.range),
        "before": answer.before,
        "years": answer.years.iter().map(|year| year.status).collect::<Vec<_>>(),
        "countsHeld": answer.counts_held.map(|counts| [counts.held, counts.of]),
    }))
}

/// The names of the possible statuses, sorted.
fn names(range: &StatusRange) -> Vec<&'static str> {
    let mut names: Vec<_> = range.possible.iter().map(Status::name).collect();
    names.sort_unstable();
    names
}

fn period(case: &Json) -> Result<Period, Box<dyn Error>> {
    Ok(Period::new(parse_day(text(case, "periodStart")?)?, Some(parse_day(text(case, "periodEnd")?)?))?)
}

/// What a value is about, where the case names more than the last day of it.
fn reference(of: &Json, name: &str, day: &str) -> Result<Reference, Box<dyn Error>> {
    Ok(match of.get(name).and_then(Json::as_str) {
        Some(reference) => Reference::parse(reference)?,
        None => Reference::Day(parse_day(text(of, day)?)?),
    })
}

fn clock(case: &Json) -> Clock {
    if case.get("clock").and_then(Json::as_str) == Some("days") { Clock::Days } else { Clock::Years }
}

fn unit(case: &Json) -> Result<Unit, Box<dyn Error>> {
    Ok(serde_json::from_value(case.get("unit").cloned().unwrap_or_default())?)
}

fn text<'a>(case: &'a Json, name: &str) -> Result<&'a str, Box<dyn Error>> {
    Ok(case.get(name).and_then(Json::as_str).ok_or_else(|| format!("no text `{name}`"))?)
}

fn whole(case: &Json, name: &str) -> Result<u64, Box<dyn Error>> {
    Ok(case.get(name).and_then(Json::as_u64).ok_or_else(|| format!("no number `{name}`"))?)
}

/// Enough digits to compare: 30 decimals.
fn digits(number: Exact) -> String {
    number.rounded(30)
}
