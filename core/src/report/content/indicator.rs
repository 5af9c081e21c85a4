//! One indicator: the answer, the plot, the facts and the observations.

use super::{Context, badge_of, indicator_anchor, title};
use crate::Language;
use crate::agreement::{OtherBaseline, Population, Source};
use crate::block::{self, Block, Cell, Column, Item, Line, Look, Picture, Section, Table, figure, short_day, short_reference};
use crate::figure::{Figure, Value};
use crate::reference::Reference;
use crate::report::data::{DelaftaleFollowUp, IndicatorFollowUp, ObservationLine};
use crate::report::explain::{Explanation, printed_decimals};
use crate::report::named::ages;
use crate::report::words::{Label, advice};
use crate::words::say;

pub(super) fn section(own: &DelaftaleFollowUp, indicator: &IndicatorFollowUp, context: Context<'_>) -> Section {
    let language = context.language;
    let explanation = Explanation::new(indicator, &own.period, context.method, language);
    let anchor = indicator_anchor(&own.id, &indicator.id);
    let advice = indicator.assessment.reason.map_or(Line::default(), |reason| Line::own(advice(reason, language)));
    let ground = Line::own(explanation.ground().join(" "));
    let lead = ground.joined(" ", Line::default().and_strong(explanation.verdict())).joined(" ", advice);
    let mut blocks = vec![Block::Lead(lead)];
    let mut main = Vec::new();
    if indicator.plot.has_something() {
        main.push(Block::Plot(Box::new(picture(indicator, anchor.clone(), language))));
    }
    let notes: Vec<Item> = explanation.notes().into_iter().map(|note| Line::own(note).into()).collect();
    if !notes.is_empty() {
        main.push(Block::List(notes));
    }
    let facts = Block::Facts(facts(indicator, &explanation, context));
    blocks.push(if main.is_empty() { facts } else { Block::Beside { main, side: vec![facts] } });
    let section = Section::new(title(indicator), blocks).looking(Look::Card, "indicator").at(anchor);
    section.with_badge(badge_of(indicator, &explanation))
}

/// The plot with the words for a reader who cannot see it.
pub(in crate::report) fn picture(indicator: &IndicatorFollowUp, anchor: String, language: Language) -> Picture {
    let status = indicator.assessment.status.words(language);
    Picture {
        plot: indicator.plot.clone(),
        title: title(indicator).words(),
        status,
        decimals: printed_decimals(indicator),
        anchor,
    }
}

fn facts(indicator: &IndicatorFollowUp, explanation: &Explanation<'_>, context: Context<'_>) -> Vec<(Line, Line)> {
    let language = context.language;
    let fact = |label: Label, line: Line| (context.line(label), line);
    let mut facts = Vec::new();
    if let Some(own) = &indicator.rule {
        facts.push(fact(Label::Rule, Line::printed(own.rule.to_string())));
        if let Some(given) = own.given.as_ref().filter(|words| own.printed.as_ref() != Some(*words)) {
            facts.push(fact(Label::RuleGiven, context.quoted(given)));
        }
        if let Some(printed) = own.printed.as_ref().filter(|words| **words != own.rule.to_string()) {
            facts.push(fact(Label::RulePrinted, context.quoted(printed)));
        }
    }
    if let Some(line) = baselines(indicator, explanation, context) {
        facts.push(fact(Label::Baseline, line));
    }
    // A rule that moves the value states the direction itself.
    let moves = indicator.rule.as_ref().is_some_and(|own| own.rule.movement().is_some());
    let way = indicator.direction.map_or_else(|| context.label(Label::NoDirection), |d| d.words(language));
    let measured = indicator.population.as_ref().and_then(|p| population(p, context));
    if measured.is_none() && !moves {
        facts.push(fact(Label::DirectionWord, Line::own(way)));
    }
    let measured = measured.map(|line| if moves { line } else { line.and_own(format!(" ({way})")) });
    let source = indicator.source.as_ref().map(|source| source_line(source, context));
    facts.push(match (measured, source) {
        (Some(measured), Some(source)) => {
            fact(Label::PopulationWord, measured.joined(language.pick("; kilde: ", "; source: "), source))
        }
        (Some(measured), None) => {
            let none = Line::own(context.label(Label::NoSource));
            fact(Label::PopulationWord, measured.joined("; ", none))
        }
        (None, source) => fact(Label::SourceWord, source.unwrap_or_else(|| context.line(Label::NoSource))),
    });
    facts
}

/// The baseline of the area, followed by the baselines of others with their names.
fn baselines(indicator: &IndicatorFollowUp, explanation: &Explanation<'_>, context: Context<'_>) -> Option<Line> {
    let language = context.language;
    let baseline = indicator.baseline.as_ref()?;
    let mut text =
        printed_baseline((&baseline.value, baseline.reference, (baseline.numerator, baseline.denominator)), explanation, context);
    if let Some(measured) = explanation.measured_baseline() {
        text.push_str(&say!(language, ", målt til {measured}", ", measured as {measured}"));
    }
    let mut line = Line::own(text);
    for other in &baseline.comparisons {
        let text = printed_baseline((&other.value, other.reference, (other.numerator, other.denominator)), explanation, context);
        line = if other.name == OtherBaseline::MUNICIPALITY {
            line.and_own(language.pick("; kommunen ", "; municipality "))
        } else {
            line.and_own("; ").and_printed(&other.name).and_own(" ")
        }
        .and_own(text);
    }
    Some(line)
}

fn printed_baseline(
    (value, reference, counts): (&Value, Option<Reference>, (Option<Figure>, Option<Figure>)),
    explanation: &Explanation<'_>,
    context: Context<'_>,
) -> String {
    let language = context.language;
    let mut text = explanation.printed(value);
    if let Some(reference) = reference {
        text.push_str(&format!(" ({})", block::reference(reference, language)));
    }
    if let (Some(numerator), Some(denominator)) = &counts {
        let (numerator, denominator) = (figure(numerator, None, language), figure(denominator, None, language));
        text.push_str(", ");
        text.push_str(&say!(language, "{numerator} af {denominator}", "{numerator} of {denominator}"));
    }
    text
}

fn population(population: &Population, context: Context<'_>) -> Option<Line> {
    let printed = |text: &Option<String>| text.as_ref().map(Line::printed);
    let band = population.ages.as_ref().map(|band| Line::own(ages(band, context.language)));
    let parts = [printed(&population.group), band, printed(&population.filter), printed(&population.area)];
    let line = parts.into_iter().flatten().fold(Line::default(), |line, part| line.joined(", ", part));
    Some(line).filter(|line| !line.is_empty())
}

fn source_line(source: &Source, context: Context<'_>) -> Line {
    let language = context.language;
    let mut line = Line::printed(&source.name);
    if let Some(edition) = &source.edition {
        line = line.and_own(say!(language, ", udgave ", ", edition ")).and_printed(edition);
    }
    if let Some(table) = &source.table {
        line = line.and_own(", ").and_printed(table);
    }
    if let Some(rhythm) = source.rhythm {
        line = line.and_own(format!(", {}", rhythm.word(language)));
    }
    line
}

pub(super) fn observations(indicator: &IndicatorFollowUp, explanation: &Explanation<'_>, context: Context<'_>) -> Table {
    let language = context.language;
    let lines = &indicator.observations;
    let any = |has: fn(&ObservationLine) -> bool| lines.iter().any(has);
    let (people, expected, municipality) =
        (any(|o| o.numerator.is_some()), any(|o| o.expected.is_some()), any(|o| o.municipality.is_some()));
    let remarks = any(|o| o.note.is_some() || o.replaces.is_some() || o.series_break.is_some() || o.source.is_some());
    let mut columns = vec![Column::short(context.label(Label::About)), Column::numbers(context.label(Label::Area))];
    if people {
        columns.push(Column::numbers(context.label(Label::People)));
    }
    if expected {
        let label = if indicator.plot.gap { Label::ExpectedGap } else { Label::ExpectedWord };
        columns.push(Column::numbers(context.label(label)));
    }
    if municipality {
        columns.push(Column::numbers(context.label(Label::MunicipalityWord)));
    }
    columns.push(Column::numbers(context.label(Label::KnownOn)));
    if remarks {
        columns.push(Column::words(context.label(Label::Remark)));
    }
    let row = |o: &ObservationLine| {
        let none = || Cell::own(context.label(Label::None));
        let value = |value: &Option<_>| value.as_ref().map_or_else(none, |v| Cell::own(explanation.printed(v)));
        let mut cells = vec![Cell::own(short_reference(o.reference, language)), value(&o.value)];
        if people {
            cells.push(o.numerator.as_ref().zip(o.denominator.as_ref()).map_or_else(none, |(n, d)| {
                let (n, d) = (n.value().in_language(0, language), d.value().in_language(0, language));
                Cell::own(say!(language, "{n} af {d}", "{n} of {d}"))
            }));
        }
        if expected {
            cells.push(o.expected.map_or_else(none, |e| Cell::own(explanation.asked(e))));
        }
        if municipality {
            cells.push(value(&o.municipality));
        }
        cells.push(Cell::own(short_day(o.known, language)));
        if remarks {
            cells.push(Cell::from(remark(o, explanation, context)));
        }
        cells
    };
    let rows = lines.iter().map(row).collect();
    Table { caption: Line::own(context.label(Label::ObservationsCaption)), columns, rows, total: None, stacks: false }
}

fn remark(o: &ObservationLine, explanation: &Explanation<'_>, context: Context<'_>) -> Line {
    let language = context.language;
    let mut line = Line::default();
    if let Some(before) = &o.replaces {
        let before = explanation.printed(before);
        line = line.and_own(say!(language, "Før revision: {before}. ", "Before the revision: {before}. "));
    }
    if let Some(name) = &o.series_break {
        line = line.and_own(say!(language, "Databrud: ", "Break in the series: ")).and_printed(name.as_str()).and_own(". ");
    }
    if let Some(source) = &o.source {
        line = line.and_own(say!(language, "Kilde: ", "Source: ")).and_printed(source).and_own(". ");
    }
    if let Some(note) = &o.note {
        line = line.and_printed(note);
    }
    line
}
