//! The rest of the agreement, besides its objectives: activities, posts, budgets and tables.

use super::{Block, Cell, Column, Context, Grid, Kind, Line, Section};
use crate::Language;
use crate::agreement::Budget;
use crate::figure::{Exact, Unit, Value};
use crate::report::data::{ActivityFollowUp, DelaftaleFollowUp, Run, TableFollowUp};
use crate::report::numbers::{figure, number, period, reference};
use crate::report::options::TablesShown;
use crate::report::words::{Label, counted};
use crate::table::Table;
use crate::words::say;

pub(super) fn activities<'a>(own: &DelaftaleFollowUp, context: Context<'_>) -> Section<'a> {
    let mut rows = Vec::new();
    for activity in &own.activities {
        activity_rows(activity, "", &mut rows, context);
    }
    let grid = Grid {
        caption: Line::own(context.label(Label::ActivitiesCaption)),
        columns: [Label::ActivityWord, Label::Period, Label::StatusWord].map(|l| Column::words(context.label(l))).to_vec(),
        rows,
        total: None,
        stacks: true,
    };
    Section::new(Kind::Plain, Line::own(context.label(Label::Activities)), vec![Block::Grid(grid)])
}

fn activity_rows(activity: &ActivityFollowUp, indent: &str, rows: &mut Vec<Vec<Cell>>, context: Context<'_>) {
    let language = context.language;
    let mut name = Line::own(indent).and_printed(&activity.name);
    if activity.shared {
        name = name.and_own(format!(" ({})", context.label(Label::Shared)));
    }
    rows.push(vec![Cell::from(name), Cell::own(period(&activity.period, language)), Cell::own(activity.run.words(language))]);
    let indent = format!("{indent}– ");
    for part in &activity.parts {
        activity_rows(part, &indent, rows, context);
    }
}

pub(super) fn staffing<'a>(own: &DelaftaleFollowUp, context: Context<'_>) -> Section<'a> {
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
    let mut blocks = vec![Block::Grid(Grid {
        caption: Line::own(context.label(Label::StaffingCaption)),
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
    Section::new(Kind::Plain, Line::own(context.label(Label::Staffing)), blocks)
}

pub(super) fn budget<'a>(budget: &Budget, context: Context<'_>) -> Block<'a> {
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
    Block::Grid(Grid {
        caption: Line::own(context.label(Label::BudgetCaption)),
        columns: vec![Column::words(context.label(Label::FunderWord)), Column::numbers(context.label(Label::Amount))],
        rows: rows.collect(),
        total: budget.total.as_ref().map(|total| vec![Cell::own(context.label(Label::Total)), shown(total)]),
        stacks: false,
    })
}

pub(super) fn tables<'a>(own: &DelaftaleFollowUp, context: Context<'_>) -> Section<'a> {
    let remark = match own.tables_shown {
        TablesShown::LeftOut => Label::TablesLeftOut,
        TablesShown::AsTheyStand => Label::TablesAsTheyStand,
    };
    let mut blocks = vec![Block::Paragraph(Line::own(context.label(remark)))];
    let names = own.tables.iter().filter(|table| table.table.is_none()).map(|table| table_name(table, context));
    let names: Vec<_> = names.collect();
    if !names.is_empty() {
        blocks.push(Block::List(names));
    }
    for table in &own.tables {
        blocks.extend(table.table.as_ref().map(|cells| Block::Grid(grid(cells, table_name(table, context), context))));
    }
    Section::new(Kind::Plain, Line::own(context.label(Label::Tables)), blocks)
}

fn table_name(table: &TableFollowUp, context: Context<'_>) -> Line {
    let name = table.title.as_deref().unwrap_or(table.id.as_str());
    Line::printed(name).and_own(format!(" ({})", reference(table.reference, context.language)))
}

fn grid(table: &Table, caption: Line, context: Context<'_>) -> Grid {
    let language = context.language;
    let cell = |value: &Value| Cell::own(value.figure().map_or_else(|| value.word(language), |f| number(f.value(), 9, language)));
    let optional = |value: Option<&Value>| value.map_or_else(|| Cell::own(context.label(Label::None)), cell);
    let mut columns = vec![Column::words(context.label(Label::Code)), Column::words(context.label(Label::Group))];
    columns.extend(table.departments().iter().map(|name| Column { title: Line::printed(name), ..Column::numbers("") }));
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
    Grid { caption, columns, rows: rows.collect(), total, stacks: false }
}
