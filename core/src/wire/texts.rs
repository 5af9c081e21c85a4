//! Operations on texts: figures, dates, rules, and what the library knows of itself.

use serde::Serialize;

use super::Versions;
use super::requests::{
    AmbiguityAnswer, ExpectedAnswer, ExpectedRequest, FigureAnswer, FormatFigure, Formatted, Nothing, PeriodAnswer,
    ReferenceAnswer, RuleAnswer, Text,
};
use crate::error::said;
use crate::figure::{Exact, Figure, Unit};
use crate::reference::{Period, Reference};
use crate::rule::{Course, Rule};
use crate::words::shown;
use crate::{Error, ErrorCode, Errors, Language};

#[expect(clippy::unnecessary_wraps, reason = "all operations have one shape")]
pub(super) fn versions(_: Nothing) -> Result<Versions, Errors> {
    Ok(Versions::current())
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Named {
    name: &'static str,
    danish: &'static str,
    english: &'static str,
}

#[expect(clippy::unnecessary_wraps, reason = "all operations have one shape")]
pub(super) fn error_codes(_: Nothing) -> Result<Vec<Named>, Errors> {
    let named = |code: &ErrorCode| Named {
        name: code.name(),
        danish: code.explanation(Language::Danish),
        english: code.explanation(Language::English),
    };
    Ok(ErrorCode::ALL.iter().map(named).collect())
}

pub(super) fn parse_figure(request: Text) -> Result<FigureAnswer, Errors> {
    let reading = Figure::read(&request.text).map_err(|e| e.within("text"))?;
    let figure = reading.figure;
    Ok(FigureAnswer {
        figure: figure.canonical(),
        value: figure.value(),
        decimals: figure.decimals(),
        unit: figure.unit(),
        approximation: figure.approximation(),
        interval: figure.is_exact_print().then(|| figure.interval()),
        notes: reading.notes,
    })
}

pub(super) fn format_figure(request: FormatFigure) -> Result<Formatted, Errors> {
    let plain = request.decimal.strip_prefix('-').unwrap_or(&request.decimal);
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let written = if digits(whole) && digits(fraction) { request.decimal.as_str() } else { "" };
    let decimal = rust_decimal::Decimal::from_str_exact(written).map_err(|_| {
        let decimal = shown(&request.decimal);
        let message = said!("`{decimal}` er ikke et decimaltal", "`{decimal}` is not a decimal number");
        let help = said!("skriv det med decimalpunktum: 42.80", "write it with a decimal point: 42.80");
        Error::new(ErrorCode::FigureNotANumber, message).within("decimal").with_help(help)
    })?;
    let figure = Figure::new(decimal, request.unit).map_err(|e| e.within("decimal"))?;
    Ok(Formatted { text: figure.in_language(request.language) })
}

pub(super) fn parse_reference(request: Text) -> Result<ReferenceAnswer, Errors> {
    let reference = Reference::parse(&request.text).map_err(|e| e.within("text"))?;
    Ok(ReferenceAnswer {
        reference,
        effective_date: reference.effective_date(),
        danish: reference.in_language(Language::Danish),
        english: reference.in_language(Language::English),
    })
}

pub(super) fn parse_period(request: Text) -> Result<PeriodAnswer, Errors> {
    let period = Period::parse(&request.text).map_err(|e| e.within("text"))?;
    Ok(PeriodAnswer { period, danish: period.in_language(Language::Danish), english: period.in_language(Language::English) })
}

pub(super) fn parse_rule(request: Text) -> Result<RuleAnswer, Errors> {
    let reading = Rule::read(&request.text).map_err(|e| e.within("text"))?;
    let rule = reading.rule;
    let ambiguities = reading.ambiguities.into_iter().map(|ambiguity| AmbiguityAnswer {
        danish: ambiguity.sentence(Language::Danish),
        english: ambiguity.sentence(Language::English),
        ambiguity,
    });
    Ok(RuleAnswer {
        rule,
        kind: *rule.kind(),
        deadline: rule.deadline(),
        anchor: rule.anchor(),
        held: rule.is_held(),
        stated_baseline: rule.stated_baseline(),
        ambiguities: ambiguities.collect(),
    })
}

pub(super) fn expected(request: ExpectedRequest) -> Result<Vec<ExpectedAnswer>, Errors> {
    let from_zero = request.rule.counts_from_zero();
    let missing = |field: &str| {
        let message = said!("denne målsætning kræver `{field}`", "this rule needs `{field}`");
        Error::new(ErrorCode::JsonMissingField, message).within(field)
    };
    let baseline = match request.baseline {
        Some(figure) => figure.value(),
        None if from_zero => Exact::ZERO,
        None => return Err(missing("baseline").into()),
    };
    let date = match request.reference {
        Some(reference) => reference.effective_date(),
        None if from_zero => request.period.start(),
        None => return Err(missing("reference").into()),
    };
    let unit = request.unit.unwrap_or(Unit::Number);
    let course = Course::new(&request.rule, unit, baseline, date, &request.period);
    let on = |day: chrono::NaiveDate| {
        let expected = course.expected(day);
        ExpectedAnswer {
            day,
            expected: expected.map(|e| e.value),
            exact: expected.is_none_or(|e| e.exact),
            target: course.target_for(day),
            deadline: course.deadline_for(day),
        }
    };
    Ok(request.days.iter().map(|day| on(day.0)).collect())
}
