//! The rest of the agreement, besides its objectives: activities, posts, budgets and tables.

use super::Context;
use crate::Language;
use crate::agreement::Budget;
use crate::block::{Block, Cell, Column, Item, Line, Section, Table as Shown, figure, number, reference, short_period};
use crate::figure::{Exact, Unit, Value};
use crate::reference::Period;
use crate::report::data::{ActivityFollowUp, DelaftaleFollowUp, Run, TableFollowUp};
use crate::report::options::TablesShown;
use crate::report::words::{Label, counted};
use crate::table::Table;
use crate::words::say;

/// The activities, grouped by whether they are running. An activity with a period of its own shows it.
pub(super) fn activities(own: &DelaftaleFollowUp, context: Context<'_>) -> Vec<(Line, Line)> {
    let states = [
        (Run::Running, Label::ActivitiesRunning),
        (Run::NotBegun, Label::ActivitiesNotBegun),
        (Run::Ended, Label::ActivitiesEnded),
    ];
    let facts = states.into_iter().filter_map(|(state, label)| {
        let names = own.activities.iter().filter(|activity| activity.run == state);
        let line = names.map(|a| activity_line(a, &own.period, context)).fold(Line::default(), |all, one| all.joined("; ", one));
        (!line.is_empty()).then(|| (context.line(label), line))
    });
    facts.collect()
}

/// The parts of the delaftale besides its objectives: staffing, money and target-group tables.
pub(super) fn besides(own: &DelaftaleFollowUp, context: Context<'_>) -> Vec<Section> {
    let mut all = Vec::new();
    if !own.staffing.is_empty() {
        all.push(staffing(own, context));
    }
    if let Some(budget) = &own.budget {
        all.push(Section::new(context.line(Label::BudgetWord), vec![Block::Table(self::budget(budget, context))]));
    }
    if !own.tables.is_empty() {
        all.push(tables(own, context));
    }
    all
}

/// The name of an activity, with its own period and its parts in brackets.
fn activity_line(activity: &ActivityFollowUp, outer: &Period, context: Context<'_>) -> Line {
    let mut inside = Line::default();
    if activity.shared {
        inside = inside.and_own(context.label(Label::Shared));
    }
    if activity.period != *outer {
        inside = inside.joined(", ", Line::own(short_period(&activity.period, context.language)));
    }
    for part in &activity.parts {
        inside = inside.joined(", ", activity_line(part, &activity.period, context));
    }
    let name = Line::printed(&activity.name);
    if inside.is_empty() { name } else { name.and_own(" (").joined("", inside).and_own(")") }
}

fn staffing(own: &DelaftaleFollowUp, context: Context<'_>) -> Section {
    let language = context.language;
    let rows = own.staffing.iter().map(|post| {
        let amount = post
            .post
            .amount
            .as_ref()
            .map_or_else(|| context.label(Label::AmountUnknown).to_owned(), |a| figure(a, None, language));
        let equivalents =
            post.full_time_equivalents.map_or_else(|| context.label(Label::None).to_owned(), |a| number(a, 4, language));
        let mut role = Line::printed(&post.post.role);
        if let Some(note) = &post.post.note {
            role = role.and_own(" (").and_printed(note).and_own(")");
        }
        vec![Cell::from(role), Cell::own(amount), Cell::own(equivalents), Cell::own(post.run.words(language))]
    });
    // The posts that the rows show as running. None is running once the delaftale has ended.
    let running = own.staffing.iter().filter(|post| post.run == Run::Running);
    let sum = running.filter_map(|post| post.full_time_equivalents).try_fold(Exact::ZERO, Exact::plus);
    let total = sum.map(|sum| {
        vec![
            Cell::own(say!(language, "I gang på opgørelsesdagen", "Running on the day of the status")),
            Cell::own(""),
            Cell::own(number(sum, 4, language)),
            Cell::own(""),
        ]
    });
    let mut blocks = vec![Block::Table(Shown {
        caption: context.line(Label::Staffing),
        columns: vec![
            Column::words(context.label(Label::Role)),
            Column::numbers(context.label(Label::Printed)),
            Column::numbers(context.label(Label::FullTimeEquivalents)),
            Column::words(context.label(Label::StatusWord)),
        ],
        rows: rows.collect(),
        total,
        stacks: false,
    })];
    let unknown = own.staffing.iter().filter(|post| post.run == Run::Running && post.full_time_equivalents.is_none()).count();
    if unknown > 0 {
        let posts = counted(unknown, language.pick(["stilling", "stillinger"], ["post", "posts"]));
        blocks.push(Block::Paragraph(Line::own(say!(
            language,
            "Ikke talt med: {posts} uden oplyst omfang.",
            "Not counted: {posts} without a stated amount."
        ))));
    }
    Section::new(Line::own(context.label(Label::Staffing)), blocks)
}

pub(super) fn budget(budget: &Budget, context: Context<'_>) -> Shown {
    let language = context.language;
    let shown = |value: &Value| {
        Cell::own(value.figure().map_or_else(|| value.word(language), |f| figure(f, Some(Unit::Kroner), language)))
    };
    let rows = budget.lines.iter().map(|line| {
        let mut name = Line::own(line.funder.words(language));
        // A name that only repeats the kind of the funder is left out.
        let plain = line.funder.words(Language::Danish).to_lowercase();
        if let Some(printed) = line.name.as_ref().filter(|printed| printed.trim().to_lowercase() != plain) {
            name = name.and_own(": ").and_printed(printed);
        }
        vec![Cell::from(name), shown(&line.amount)]
    });
    Shown {
        caption: context.line(Label::BudgetWord),
        columns: vec![Column::words(context.label(Label::FunderWord)), Column::numbers(context.label(Label::Amount))],
        rows: rows.collect(),
        total: budget.total.as_ref().map(|total| vec![Cell::own(context.label(Label::Total)), shown(total)]),
        stacks: false,
    }
}

fn tables(own: &DelaftaleFollowUp, context: Context<'_>) -> Section {
    let remark = match own.tables_shown {
        TablesShown::LeftOut => Label::TablesLeftOut,
        TablesShown::AsTheyStand => Label::TablesAsTheyStand,
    };
    let mut blocks = vec![Block::Paragraph(Line::own(context.label(remark)))];
    let names = own.tables.iter().filter(|table| table.table.is_none()).map(|table| table_name(table, context));
    let names: Vec<_> = names.collect();
    if !names.is_empty() {
        blocks.push(Block::List(names.into_iter().map(Item::from).collect()));
    }
    for table in &own.tables {
        blocks.extend(table.table.as_ref().map(|cells| Block::Table(grid(cells, table_name(table, context), context))));
    }
    Section::new(Line::own(context.label(Label::Tables)), blocks)
}

fn table_name(table: &TableFollowUp, context: Context<'_>) -> Line {
    let name = table.title.as_deref().unwrap_or(table.id.as_str());
    Line::printed(name).and_own(format!(" ({})", reference(table.reference, context.language)))
}

fn grid(table: &Table, caption: Line, context: Context<'_>) -> Shown {
    let language = context.language;
    let cell = |value: &Value| Cell::own(value.figure().map_or_else(|| value.word(language), |f| number(f.value(), 9, language)));
    let optional = |value: Option<&Value>| value.map_or_else(|| Cell::own(context.label(Label::None)), cell);
    let mut columns = vec![Column::words(context.label(Label::Code)), Column::words(context.label(Label::Group))];
    columns.extend(table.departments().iter().map(|name| Column::numbers("").titled(Line::printed(name))));
    columns.push(Column::numbers(context.label(Label::Total)));
    let rows = table.rows().iter().map(|row| {
        let mut cells = vec![Cell::printed(row.code.to_string()), Cell::printed(&row.label)];
        cells.extend(row.cells.iter().map(cell));
        cells.push(optional(row.total.as_ref()));
        cells
    });
    let total = table.printed_totals().map(|totals| {
        let mut cells = vec![Cell::own(context.label(Label::Total)), Cell::own("")];
        cells.extend(totals.iter().map(cell));
        cells.push(optional(table.printed_grand_total().as_ref()));
        cells
    });
    Shown { caption, columns, rows: rows.collect(), total, stacks: false }
}
