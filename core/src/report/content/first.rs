//! The first page: what a board must decide on, and nothing else.

use super::{Context, badge_of, counts, indicator_anchor, title};
use crate::Language;
use crate::agreement::{Direction, Id};
use crate::audit::Severity;
use crate::block::{Block, Cell, Column, Item, Line, Look, Section, Table, day, short_day, short_reference};
use crate::follow_up::Reason;
use crate::report::data::{DelaftaleFollowUp, FindingGroup, FollowUp, IndicatorFollowUp, ObjectiveFollowUp};
use crate::report::explain::Explanation;
use crate::report::first_page::{Assumption, DueDecision, IndicatorId, SmallCells, Unjudged};
use crate::report::words::{Label, advice, counted};
use crate::words::{list, say};

pub(super) fn section(follow_up: &FollowUp, context: Context<'_>) -> Section {
    let language = context.language;
    let first = &follow_up.first_page;
    let mut blocks = Vec::new();
    if follow_up.summary.total > 0 {
        blocks.push(Block::Badges(counts(&follow_up.summary.counts, language)));
        blocks.extend(missed_years(follow_up.summary.with_missed_year, language).map(Block::Paragraph));
    } else {
        blocks.push(Block::Paragraph(context.line(Label::NothingToFollow)));
    }
    let mut part = |label: Label, blocks_of: Vec<Block>| {
        if !blocks_of.is_empty() {
            blocks.push(Block::Section(Section::new(context.line(label), blocks_of)));
        }
    };
    let decisions: Vec<_> = first.decisions.iter().filter_map(|d| decision(d, follow_up, context)).collect();
    part(
        Label::DecisionsDue,
        vec![if decisions.is_empty() { Block::Paragraph(context.line(Label::NoDecisions)) } else { Block::List(decisions) }],
    );
    if follow_up.summary.total > 0 {
        part(Label::Objectives, vec![Block::Table(objectives(follow_up, context))]);
    }
    part(Label::CannotBeJudged, listed(first.unjudged.iter().map(|one| unjudged(one, follow_up, context))));
    part(Label::ErrorsInFigures, errors(follow_up, context));
    part(Label::AssumptionsWord, listed(first.assumptions.iter().map(|one| assumption(one, follow_up, context))));
    part(Label::SmallCellsWord, small_cells(&first.small_cells, language).into_iter().map(Block::Paragraph).collect());
    Section::new(context.line(Label::Overview), blocks).looking(Look::First, "overview").at("overblik")
}

fn listed(items: impl Iterator<Item = Item>) -> Vec<Block> {
    let items: Vec<_> = items.collect();
    if items.is_empty() { Vec::new() } else { vec![Block::List(items)] }
}

/// The delaftale with this id, and its name in a sentence if the plan has several.
fn named<'a>(follow_up: &'a FollowUp, id: &Id, language: Language) -> Option<(&'a DelaftaleFollowUp, Line)> {
    let own = follow_up.delaftaler.iter().find(|own| own.id == *id)?;
    let several = follow_up.delaftaler.len() > 1;
    let name = if several { Line::own(format!("{}: ", own.focus_area.words(language))) } else { Line::default() };
    Some((own, name))
}

fn decision(decision: &DueDecision, follow_up: &FollowUp, context: Context<'_>) -> Option<Item> {
    let language = context.language;
    let line = match decision {
        DueDecision::Indicator { delaftale, indicator, .. } => {
            let (own, _) = named(follow_up, delaftale, language)?;
            let indicator = own.indicators().find(|i| i.id == *indicator)?;
            let verdict = Explanation::new(indicator, &own.period, context.method, language).verdict();
            context.in_quotes(title(indicator)).and_own(". ").and_own(verdict)
        }
        DueDecision::Revision { delaftale, due } => {
            let (_, name) = named(follow_up, delaftale, language)?;
            let due = list(&due.iter().map(|missed| day(*missed, language)).collect::<Vec<_>>(), language);
            name.and_own(say!(
                language,
                "Delaftalen skulle være revideret senest {due}. Det er ikke registreret.",
                "The delaftale was to be revised by {due}. No revision is recorded."
            ))
        }
        DueDecision::Activity { delaftale, activity, name, ends } => {
            let (_, own) = named(follow_up, delaftale, language)?;
            let end = day(*ends, language);
            let when = if *ends < follow_up.as_of {
                say!(language, " udløb {end}. Skal den fortsætte?", " ended on {end}. Is it to go on?")
            } else {
                say!(language, " udløber {end}. Skal den fortsætte?", " ends on {end}. Is it to go on?")
            };
            let what = match activity {
                Some(_) => language.pick("Aktiviteten ", "The activity "),
                None => language.pick("Stillingen ", "The post "),
            };
            own.and_own(what).joined("", context.quoted(name)).and_own(when)
        }
        DueDecision::Agreed { delaftale, name, text, by } => {
            let (_, own) = named(follow_up, delaftale, language)?;
            let by = day(*by, language);
            own.joined("", context.quoted(name))
                .and_own(say!(language, " skal afgøres senest {by}: ", " is to be decided by {by}: "))
                .joined("", context.quoted(text.trim_end_matches('.')))
                .and_own(".")
        }
        DueDecision::Observations { delaftale, count } => {
            let (_, name) = named(follow_up, delaftale, language)?;
            let observations = observations(*count, language);
            name.and_own(observations)
        }
    };
    Some(line.into())
}

fn observations(count: usize, language: Language) -> String {
    if count == 1 {
        say!(language, "1 måling mangler eller er forsinket. Hvem henter den?", "1 observation is missing or late. Who gets it?")
    } else {
        say!(
            language,
            "{count} målinger mangler eller er forsinkede. Hvem henter dem?",
            "{count} observations are missing or late. Who gets them?"
        )
    }
}

fn objectives(follow_up: &FollowUp, context: Context<'_>) -> Table {
    let columns = [
        Column::words(context.label(Label::ObjectiveWord)),
        Column::words(context.label(Label::Baseline)),
        Column::words(context.label(Label::YearBefore)),
        Column::words(context.label(Label::Now)),
        Column::words(context.label(Label::Target)),
        Column::short(context.label(Label::StatusWord)),
        Column::courses(context.label(Label::Course)),
    ];
    let rows = follow_up.delaftaler.iter().flat_map(|own| {
        let objectives = own.objectives.iter();
        objectives.flat_map(move |o| o.indicators.iter().map(move |i| row(own, o, i, context)))
    });
    Table { caption: context.line(Label::Objectives), columns: columns.into(), rows: rows.collect(), total: None, stacks: true }
}

fn row(own: &DelaftaleFollowUp, objective: &ObjectiveFollowUp, indicator: &IndicatorFollowUp, context: Context<'_>) -> Vec<Cell> {
    let language = context.language;
    let explanation = Explanation::new(indicator, &own.period, context.method, language);
    let answer = &indicator.assessment;
    let none = || context.label(Label::None).to_owned();
    let dated =
        |value: String, reference: Option<String>| Cell::own(value).with_below(reference.map_or(Line::default(), Line::own));
    let mut name = Cell::printed(objective.words()).with_below(title(indicator));
    if context.whole {
        name = name.leading_to(indicator_anchor(&own.id, &indicator.id));
    }
    let baseline = explanation.baseline_value().map_or_else(|| Cell::own(none()), |(value, about)| dated(value, about));
    let before = indicator.year_before.map_or_else(
        || Cell::own(none()),
        |before| {
            let gap = before.gap.map(|gap| explanation.numbers.value(gap));
            let value = gap.or_else(|| before.value.map(|value| explanation.printed(&value))).unwrap_or_else(none);
            dated(value, Some(short_reference(before.reference, language)))
        },
    );
    let now = explanation.latest_value().map_or_else(|| Cell::own(none()), |(value, about)| dated(value, Some(about)));
    let deadline = answer.deadline.filter(|_| answer.target.is_some()).map(|day| short_day(day, language));
    let doubts: Vec<String> = indicator.doubts.iter().map(|one| one.words(language).to_owned()).collect();
    let doubtful = if doubts.is_empty() { Line::default() } else { Line::own(format!("? {}", list(&doubts, language))) };
    let course = if indicator.plot.has_something() { Cell::course(indicator.plot.clone()) } else { Cell::default() };
    vec![
        name,
        baseline,
        before,
        now,
        dated(explanation.target(), deadline),
        Cell::badge(badge_of(indicator, &explanation)).with_below(doubtful),
        course,
    ]
}

/// The number of indicators with a yearly count that missed a finished agreement year, in words.
fn missed_years(count: usize, language: Language) -> Option<Line> {
    let indicators = counted(count, language.pick(["indikator", "indikatorer"], ["indicator", "indicators"]));
    let line = say!(
        language,
        "{indicators} med mindst ét afsluttet aftaleår, hvor målet ikke blev nået.",
        "{indicators} with at least one finished agreement year that missed the target."
    );
    (count > 0).then(|| Line::own(line))
}

/// The names of indicators, in quotation marks.
fn names(indicators: &[IndicatorId], follow_up: &FollowUp, context: Context<'_>) -> Line {
    let found = indicators.iter().filter_map(|id| follow_up.indicator(&id.delaftale, &id.indicator));
    let all: Vec<Line> = found.map(|one| context.in_quotes(title(one))).collect();
    let last = all.len().saturating_sub(1);
    all.into_iter().enumerate().fold(Line::default(), |line, (at, name)| {
        let separator = if at == last { context.language.pick(" og ", " and ") } else { ", " };
        line.joined(separator, name)
    })
}

fn unjudged(one: &Unjudged, follow_up: &FollowUp, context: Context<'_>) -> Item {
    let language = context.language;
    let why = match one.reason {
        Some(reason) => reason.words(language).to_owned(),
        None => say!(language, "aftalen har intet mål", "the agreement has no target"),
    };
    let line = Line::default()
        .and_strong(format!("{}:", crate::words::first_upper(&why)))
        .and_own(" ")
        .joined("", names(&one.indicators, follow_up, context))
        .and_own(". ");
    let cure = match one.reason {
        None => Some(rule_line(&one.indicators, follow_up)),
        Some(Reason::NoBaseline | Reason::BaselinePending | Reason::BaselineUndated) => {
            Some("Baseline: [tal og enhed] ([tidspunkt], [datakilde])")
        }
        Some(Reason::SeriesBreak | Reason::CodeBreak) => Some("Ny baseline efter databruddet: [tal og enhed] ([tidspunkt])"),
        Some(Reason::NoDeadline) => Some("inden [dato]"),
        Some(_) => None,
    };
    match (cure, one.reason) {
        (Some(cure), _) => {
            let write = say!(language, "Skriv i aftalen: ", "Write into the agreement: ");
            line.and_own(write).joined("", context.quoted(cure)).and_own(".").into()
        }
        (None, Some(reason)) => line.and_own(advice(reason, language)).into(),
        (None, None) => line.into(),
    }
}

/// The rule that the agreement lacks, with gaps to fill in. The agreement is Danish.
fn rule_line(indicators: &[IndicatorId], follow_up: &FollowUp) -> &'static str {
    let mut ways = indicators.iter().map(|id| follow_up.indicator(&id.delaftale, &id.indicator).and_then(|i| i.direction));
    let first = ways.next().flatten();
    match first.filter(|first| ways.all(|way| way == Some(*first))) {
        Some(Direction::Higher) => "øges til [tal] inden [dato]",
        Some(Direction::Lower) => "reduceres til [tal] inden [dato]",
        None => "øges til [tal] inden [dato], eller: reduceres til [tal] inden [dato]",
    }
}

fn errors(follow_up: &FollowUp, context: Context<'_>) -> Vec<Block> {
    let language = context.language;
    let groups = follow_up.delaftaler.iter().flat_map(|own| &own.findings).chain(&follow_up.findings);
    let grave = groups.filter(|group| group.severity == Severity::Error).flat_map(|group: &FindingGroup| &group.findings);
    let items: Vec<Item> = grave.map(|finding| Line::own(finding.sentence(language)).into()).collect();
    let counts = &follow_up.finding_counts;
    let warnings = (counts.warnings, language.pick(["advarsel", "advarsler"], ["warning", "warnings"]));
    let notes = (counts.notes, language.pick(["oplysning", "oplysninger"], ["note", "notes"]));
    let others = [warnings, notes].into_iter().filter(|(count, _)| *count > 0);
    let others: Vec<_> = others.map(|(count, words)| counted(count, words)).collect();
    let others = list(&others, language);
    match (items.is_empty(), others.is_empty()) {
        (true, true) => Vec::new(),
        (false, true) => vec![Block::List(items)],
        (true, false) => {
            let none = say!(language, "Ingen. Kontrollen har {others}.", "None. The check has {others}.");
            vec![Block::Paragraph(Line::own(none))]
        }
        (false, false) => {
            let also = say!(language, "Kontrollen har også {others}.", "The check also has {others}.");
            vec![Block::List(items), Block::Paragraph(Line::own(also))]
        }
    }
}

fn assumption(one: &Assumption, follow_up: &FollowUp, context: Context<'_>) -> Item {
    let names = names(&one.indicators, follow_up, context);
    names.and_own(": ").and_own(one.assumed.sentence(context.language)).into()
}

fn small_cells(cells: &[SmallCells], language: Language) -> Option<Line> {
    if cells.is_empty() {
        return None;
    }
    let below = |one: &SmallCells| {
        let (count, below) = (one.count, one.below);
        say!(language, "{count} under {below}", "{count} below {below}")
    };
    let counts = list(&cells.iter().map(below).collect::<Vec<_>>(), language);
    Some(Line::own(say!(
        language,
        "Målgruppetabellernes celler med 1 person eller flere: {counts} personer. Vælg en grænse, før tabeller offentliggøres.",
        "Cells of the target-group tables with 1 person or more: {counts} people. Choose a threshold before tables are published."
    )))
}
