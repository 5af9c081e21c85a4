//! One indicator: the answer, the plot, the facts, the working and the observations.

use super::{Block, Cell, Column, Context, Grid, Kind, Line, Section, indicator_anchor};
use crate::agreement::{OtherBaseline, Population, Source};
use crate::figure::{Figure, Value};
use crate::reference::Reference;
use crate::report::data::{DelaftaleFollowUp, IndicatorFollowUp, ObservationLine};
use crate::report::explain::Explanation;
use crate::report::numbers::{self, ages, figure, short_day, short_reference};
use crate::report::words::{Label, advice};
use crate::report::working::worked;
use crate::words::say;

/// The name, with the letter of the split before it.
pub(super) fn title(indicator: &IndicatorFollowUp) -> Line {
    match &indicator.label {
        Some(label) => Line::printed(label).and_own(") ").and_printed(&indicator.name),
        None => Line::printed(&indicator.name),
    }
}

pub(super) fn section<'a>(own: &'a DelaftaleFollowUp, indicator: &'a IndicatorFollowUp, context: Context<'_>) -> Section<'a> {
    let language = context.language;
    let explanation = Explanation::new(indicator, &own.period, context.method, language);
    let anchor = indicator_anchor(&own.id, &indicator.id);
    let advice = indicator.assessment.reason.map_or(Line::default(), |reason| Line::own(advice(reason, language)));
    let (ground, verdict) = (Line::own(explanation.ground().join(" ")), Line::own(explanation.verdict()));
    let mut blocks = vec![Block::Lead { ground, verdict, advice }];
    let mut main = Vec::new();
    if indicator.plot.has_something() {
        main.push(Block::Plot { indicator, anchor: anchor.clone() });
    }
    let notes: Vec<_> = explanation.notes().into_iter().map(Line::own).collect();
    if !notes.is_empty() {
        main.push(Block::List(notes));
    }
    let facts = Block::Facts(facts(indicator, &explanation, context));
    blocks.push(if main.is_empty() { facts } else { Block::Beside { main, side: vec![facts] } });
    // A status without other steps is not a working.
    if indicator.assessment.trace.len() > 1 {
        let steps = worked(&indicator.assessment.trace, context.method, language);
        let working = Block::Working { intro: Line::own(context.label(Label::WorkingIntro)), steps };
        blocks.push(folded(Label::Working, Label::ShowWorking, working, context));
    }
    if !indicator.observations.is_empty() {
        let grid = Block::Grid(observations(indicator, &explanation, context));
        blocks.push(folded(Label::Observations, Label::ShowObservations, grid, context));
    }
    let mut section = Section::new(Kind::Indicator, title(indicator), blocks).at(anchor);
    section.status = Some(indicator.assessment.status);
    section
}

fn folded<'a>(title: Label, show: Label, block: Block<'a>, context: Context<'_>) -> Block<'a> {
    Block::Folded { title: Line::own(context.label(title)), show: Line::own(context.label(show)), blocks: vec![block] }
}

fn facts(indicator: &IndicatorFollowUp, explanation: &Explanation<'_>, context: Context<'_>) -> Vec<(Line, Line)> {
    let language = context.language;
    let fact = |label: Label, line: Line| (Line::own(context.label(label)), line);
    let mut facts = Vec::new();
    match &indicator.rule {
        Some(own) => {
            facts.push(fact(Label::Rule, Line::printed(own.rule.to_string())));
            if let Some(given) = own.given.as_ref().filter(|words| own.printed.as_ref() != Some(*words)) {
                facts.push(fact(Label::RuleGiven, quoted(given, context)));
            }
            if let Some(printed) = own.printed.as_ref().filter(|words| **words != own.rule.to_string()) {
                facts.push(fact(Label::RulePrinted, quoted(printed, context)));
            }
        }
        None => facts.push(fact(Label::Rule, Line::own(context.label(Label::NoRule)))),
    }
    if let Some(baseline) = &indicator.baseline {
        let counts = (baseline.numerator, baseline.denominator);
        let mut text = printed_baseline((&baseline.value, baseline.reference, counts), explanation, context);
        if let Some(measured) = explanation.measured_baseline() {
            text.push_str(&say!(language, "; målt til {measured}", "; measured as {measured}"));
        }
        facts.push(fact(Label::BaselineArea, Line::own(text)));
        for other in &baseline.comparisons {
            let counts = (other.numerator, other.denominator);
            let text = printed_baseline((&other.value, other.reference, counts), explanation, context);
            let label = if other.name == OtherBaseline::MUNICIPALITY {
                Line::own(context.label(Label::BaselineMunicipality))
            } else {
                Line::own(language.pick("Baseline for ", "Baseline of ")).and_printed(&other.name)
            };
            facts.push((label, Line::own(text)));
        }
    }
    let way = indicator.direction.map_or_else(|| context.label(Label::NoDirection), |d| d.words(language));
    facts.push(fact(Label::DirectionWord, Line::own(way)));
    if let Some(line) = indicator.population.as_ref().and_then(|p| population(p, context)) {
        facts.push(fact(Label::PopulationWord, line));
    }
    let source = indicator.source.as_ref().map_or_else(|| Line::own(context.label(Label::NoSource)), |s| source_line(s, context));
    facts.push(fact(Label::SourceWord, source));
    facts
}

pub(super) fn quoted(words: &str, context: Context<'_>) -> Line {
    let (opening, closing) = context.language.pick(("»", "«"), ("“", "”"));
    Line::own(opening).and_printed(words).and_own(closing)
}

fn printed_baseline(
    (value, reference, counts): (&Value, Option<Reference>, (Option<Figure>, Option<Figure>)),
    explanation: &Explanation<'_>,
    context: Context<'_>,
) -> String {
    let language = context.language;
    let mut text = explanation.printed(value);
    if let Some(reference) = reference {
        text.push_str(&format!(" ({})", numbers::reference(reference, language)));
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
    Some(line).filter(|line| !line.0.is_empty())
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

fn observations(indicator: &IndicatorFollowUp, explanation: &Explanation<'_>, context: Context<'_>) -> Grid {
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
            cells.push(o.expected.map_or_else(none, |e| Cell::own(explanation.numbers.value(e))));
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
    Grid { caption: Line::own(context.label(Label::ObservationsCaption)), columns, rows, total: None, stacks: false }
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
