//! A table of an HTML page.

use super::super::markup::Markup;
use super::super::svg::course;
use super::super::table::{Cell, Column, ColumnKind, Table};
use super::Page;

/// A `quiet` caption is for screen readers only, because the heading above says the same.
pub(super) fn table(page: &Page<'_>, m: &mut Markup, table: &Table, quiet: bool) {
    // Some browsers drop the roles of a table that is displayed as blocks, unless the roles are stated.
    let role = |name: &'static str| if table.stacks { vec![("role", name)] } else { Vec::new() };
    let mut attributes = role("table");
    attributes.push(("class", if table.stacks { "stacks" } else { "grid" }));
    let body = |m: &mut Markup| {
        m.element("table", &attributes, |m| {
            let caption: &[_] = if quiet { &[("class", "quiet")] } else { &[] };
            m.element("caption", caption, |m| page.line(m, &table.caption));
            m.element("thead", &role("rowgroup"), |m| {
                m.element("tr", &role("row"), |m| {
                    for column in &table.columns {
                        let mut attributes = role("columnheader");
                        attributes.push(("scope", "col"));
                        attributes.extend(class_of(column));
                        m.element("th", &attributes, |m| page.line(m, &column.title));
                    }
                });
            });
            m.element("tbody", &role("rowgroup"), |m| table.rows.iter().for_each(|cells| row(page, m, table, cells)));
            if let Some(total) = &table.total {
                m.element("tfoot", &role("rowgroup"), |m| row(page, m, table, total));
            }
        });
    };
    if table.stacks {
        body(m);
    } else {
        let name = table.caption.words();
        m.element("div", &[("class", "scroll"), ("role", "region"), ("aria-label", &name), ("tabindex", "0")], body);
    }
}

fn row(page: &Page<'_>, m: &mut Markup, table: &Table, cells: &[Cell]) {
    let role = |name: &'static str| table.stacks.then_some(("role", name));
    let row: Vec<_> = role("row").into_iter().collect();
    m.element("tr", &row, |m| {
        for (at, (cell, column)) in cells.iter().zip(&table.columns).enumerate() {
            let label = column.title.words();
            let (tag, own_role) = if at == 0 { ("th", "rowheader") } else { ("td", "cell") };
            let mut attributes: Vec<(&'static str, &str)> = role(own_role).into_iter().collect();
            if at == 0 {
                attributes.push(("scope", "row"));
            } else if table.stacks {
                attributes.push(("data-label", &label));
            }
            attributes.extend(class_of(column));
            m.element(tag, &attributes, |m| content(page, m, cell));
        }
    });
}

fn content(page: &Page<'_>, m: &mut Markup, cell: &Cell) {
    if let Some(plot) = &cell.course {
        course(m, plot);
    } else if let [badge] = cell.badges.as_slice() {
        page.badge(m, badge);
    } else if !cell.badges.is_empty() {
        page.badges(m, &cell.badges);
    } else if let Some(anchor) = &cell.link {
        m.element("a", &[("href", &format!("#{anchor}"))], |m| page.line(m, &cell.line));
    } else {
        page.line(m, &cell.line);
    }
    if !cell.below.is_empty() {
        m.text(" ");
        m.element("span", &[("class", "details")], |m| page.line(m, &cell.below));
    }
}

/// The class that keeps a column from being folded.
const fn class_of(column: &Column) -> Option<(&'static str, &'static str)> {
    match column.kind {
        ColumnKind::Words => None,
        ColumnKind::Short => Some(("class", "s")),
        ColumnKind::Numbers => Some(("class", "n")),
        ColumnKind::Courses => Some(("class", "c")),
    }
}
