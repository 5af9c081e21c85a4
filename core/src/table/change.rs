//! The change from one table to a later one.

use serde::Serialize;

use super::table::{exact, sum};
use super::{Row, Table};
use crate::figure::Exact;
use crate::reference::format_day;
use crate::target_group::{Break, Register, TargetGroupCode};
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Errors, Language, Text};

/// Two numbers and their difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CountChange {
    /// The older number, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub older: Option<Exact>,
    /// The newer number, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newer: Option<Exact>,
    /// The newer number minus the older, if both are known and count the same people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Exact>,
}

impl CountChange {
    /// Makes the two numbers with their difference.
    #[must_use]
    pub fn between(older: Option<Exact>, newer: Option<Exact>) -> Self {
        Self { older, newer, change: newer.zip(older).and_then(|(newer, older)| newer.minus(older)) }
    }

    const fn without_change(self) -> Self {
        Self { change: None, ..self }
    }
}

/// The change in one department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DepartmentChange {
    /// The department.
    pub department: String,
    /// Its numbers.
    pub count: CountChange,
}

/// The change of one code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CodeChange {
    /// The code.
    pub code: TargetGroupCode,
    /// The row totals: the sums of the cells, or the printed total if a cell is not known.
    pub total: CountChange,
    /// The cells, in the order of the older table.
    pub departments: Vec<DepartmentChange>,
    /// Whether the two rows have different filters. Then the row has numbers and no change.
    pub filter_differs: bool,
    /// The ids of the waived breaks that this code crosses.
    pub breaks: Vec<&'static str>,
}

/// The change from one table to a later one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TableChange {
    /// The codes of both tables, in the register's order.
    pub codes: Vec<CodeChange>,
    /// The totals of the departments over the comparable codes: the codes that are in both tables with the same filter.
    pub departments: Vec<DepartmentChange>,
    /// The total over the comparable codes.
    pub total: CountChange,
    /// The codes of the older table only. They do not count as 0 in the newer table.
    pub only_older: Vec<TargetGroupCode>,
    /// The codes of the newer table only. They do not count as 0 in the older table.
    pub only_newer: Vec<TargetGroupCode>,
    /// The breaks between the tables that were waived.
    pub waived: Vec<&'static Break>,
}

/// Computes the change from `older` to `newer`, by code and in total.
///
/// A break (*databrud*) between the two days that concerns a code of either table is refused, unless `waivers` contains its id. The
/// answer lists the waived breaks. Waiving a break that does not lie between the tables has no effect.
///
/// ```
/// use delaftale::figure::Exact;
/// use delaftale::table::{Table, change};
/// use delaftale::target_group::Register;
/// let table = |day: &str, count: u32| -> Table {
///     let json = format!(r#"{{"id": "{day}", "reference": "{day}", "departments": ["22"],
///         "rows": [{{"code": "6.2", "label": "Jobparat", "cells": [{count}]}}]}}"#);
///     serde_json::from_str(&json).unwrap()
/// };
/// let (older, newer) = (table("2021-03-01", 12), table("2025-08-31", 9));
/// let register = Register::standard();
/// let refused = change(&older, &newer, register, &[]).unwrap_err();
/// assert!(refused.to_string().contains("`kontanthjaelp-2025`"));
/// let answer = change(&older, &newer, register, &["kontanthjaelp-2025"])?;
/// assert_eq!((answer.total.change, answer.waived[0].id), (Some(Exact::from(-3)), "kontanthjaelp-2025"));
/// # Ok::<(), delaftale::Errors>(())
/// ```
///
/// # Errors
/// All problems at once:
/// - [`ErrorCode::TableMismatch`] when the units differ, when the departments are not the same set, or when the reference of `older`
///   ends after that of `newer`;
/// - [`ErrorCode::CodeBreak`] for each break that lies after the older reference and not after the newer, that concerns a code of either
///   table, and that is not waived;
/// - [`ErrorCode::IdUnknown`] when a waiver is not the id of a break. The path is its place in `waivers`.
pub fn change(older: &Table, newer: &Table, register: &Register, waivers: &[&str]) -> Result<TableChange, Errors> {
    let mut errors = mismatches(older, newer);
    for (at, waiver) in waivers.iter().enumerate().filter(|(_, waiver)| register.break_named(waiver).is_none()) {
        let ids = register.breaks().iter().map(|b| b.id).collect::<Vec<_>>().join(", ");
        let waiver = shown(waiver);
        let message =
            say!("`{waiver}` er ikke et databrud i registret over målgruppekoder", "`{waiver}` is not a break of the register");
        let help = say!("registrets databrud er {ids}", "its breaks are {ids}");
        errors.push(Error::new(ErrorCode::IdUnknown, message).with_help(help).within(at).within("waivers"));
    }
    let crossed = crossed(older, newer, register);
    let refused = crossed.iter().filter(|b| !waivers.contains(&b.id));
    errors.extend(refused.map(|b| refusal(b, older, newer)));
    Errors::check(errors)?;

    let mut codes: Vec<CodeChange> =
        pairs(older, newer).map(|(old, new)| code_change(older, newer, old, new, register)).collect();
    codes.sort_by(|a, b| register.compare(&a.code, &b.code));
    let comparable = || codes.iter().filter(|code| !code.filter_differs);
    let departments = older.departments().iter().enumerate().map(|(at, department)| {
        let cells = || comparable().map(|code| code.departments.get(at).map(|cell| cell.count));
        DepartmentChange { department: department.clone(), count: total(cells) }
    });
    Ok(TableChange {
        departments: departments.collect(),
        total: total(|| comparable().map(|code| Some(code.total))),
        only_older: lonely(older, newer, register),
        only_newer: lonely(newer, older, register),
        waived: crossed,
        codes,
    })
}

fn mismatches(older: &Table, newer: &Table) -> Vec<Error> {
    let mut errors = Vec::new();
    let mut push = |message: Text, help: Text| errors.push(Error::new(ErrorCode::TableMismatch, message).with_help(help));
    if older.unit() != newer.unit() {
        let units = |language| [older, newer].map(|table| table.unit().unit().word(language));
        let ([old_da, new_da], [old_en, new_en]) = (units(Language::Danish), units(Language::English));
        push(
            say!("den ene tabel tæller {old_da} og den anden {new_da}", "one table counts {old_en} and the other {new_en}"),
            say!("sammenlign tabeller med samme enhed", "compare tables of one unit"),
        );
    }
    if older.reference().effective_date() > newer.reference().effective_date() {
        let times = |language| [older, newer].map(|table| table.reference().in_language(language));
        let ([old_da, new_da], [old_en, new_en]) = (times(Language::Danish), times(Language::English));
        push(
            say!(
                "den første tabel ({old_da}) er ikke ældre end den anden ({new_da})",
                "the first table ({old_en}) is not older than the other ({new_en})"
            ),
            say!("giv den ældste tabel først", "give the older table first"),
        );
    }
    for (has, lacks, which_en, which_da) in [(older, newer, "older", "ældste"), (newer, older, "newer", "nyeste")] {
        let missing: Vec<_> = has.departments().iter().filter(|name| !lacks.departments().contains(name)).cloned().collect();
        if !missing.is_empty() {
            let missing = shown(&missing.join(", "));
            push(
                say!(
                    "kun den {which_da} tabel har afdelingerne `{missing}`",
                    "only the {which_en} table has the departments `{missing}`"
                ),
                say!("sammenlign tabeller med de samme afdelinger", "compare tables of the same departments"),
            );
        }
    }
    errors
}

/// The breaks between the tables that concern a code of either table, the oldest first.
fn crossed(older: &Table, newer: &Table, register: &Register) -> Vec<&'static Break> {
    let codes = || older.rows().iter().chain(newer.rows()).map(|row| &row.code);
    let between = |b: &&Break| codes().any(|code| breaks_of(code, older, newer, register).contains(b));
    register.breaks().iter().filter(between).collect()
}

fn breaks_of(code: &TargetGroupCode, older: &Table, newer: &Table, register: &Register) -> Vec<&'static Break> {
    register.breaks_between(code, older.reference().effective_date(), newer.reference().effective_date())
}

fn refusal(b: &Break, older: &Table, newer: &Table) -> Error {
    let (day_da, day_en) = (format_day(b.date, Language::Danish), format_day(b.date, Language::English));
    let times = |language| [older, newer].map(|table| table.reference().in_language(language));
    let ([from_da, to_da], [from_en, to_en]) = (times(Language::Danish), times(Language::English));
    let (id, what_da, what_en) = (b.id, &b.description.danish, &b.description.english);
    let message = say!(
        "ændringen fra {from_da} til {to_da} går hen over databruddet `{id}` den {day_da}",
        "the change from {from_en} to {to_en} crosses the break `{id}` of {day_en}"
    );
    Error::new(ErrorCode::CodeBreak, message).with_help(say!(
        "{what_da} Accepter databruddet `{id}`, hvis ændringen ønskes alligevel",
        "{what_en} Waive `{id}` if the change is wanted all the same"
    ))
}

fn pairs<'a>(older: &'a Table, newer: &'a Table) -> impl Iterator<Item = (&'a Row, &'a Row)> {
    older.rows().iter().filter_map(|old| newer.row(&old.code).ok().map(|new| (old, new)))
}

fn code_change(older: &Table, newer: &Table, old: &Row, new: &Row, register: &Register) -> CodeChange {
    let filter_differs = filter(old) != filter(new);
    let difference = |a, b| {
        let difference = CountChange::between(a, b);
        if filter_differs { difference.without_change() } else { difference }
    };
    let row_total = |table: &Table| table.row_total(&old.code).ok().flatten();
    let cell = |table: &Table, department: &str| table.cell(&old.code, department).ok().as_ref().and_then(exact);
    let departments = older.departments().iter().map(|department| DepartmentChange {
        department: department.clone(),
        count: difference(cell(older, department), cell(newer, department)),
    });
    CodeChange {
        code: old.code.clone(),
        total: difference(row_total(older), row_total(newer)),
        departments: departments.collect(),
        filter_differs,
        breaks: breaks_of(&old.code, older, newer, register).iter().map(|b| b.id).collect(),
    }
}

/// The filter in the form in which it is compared: blank counts as none, and case does not matter.
fn filter(row: &Row) -> Option<String> {
    row.filter.as_deref().map(|text| text.trim().to_lowercase()).filter(|text| !text.is_empty())
}

fn total<I: Iterator<Item = Option<CountChange>>>(parts: impl Fn() -> I) -> CountChange {
    if parts().next().is_none() {
        return CountChange { older: None, newer: None, change: None };
    }
    let side = |of: fn(CountChange) -> Option<Exact>| sum(parts().map(|part| part.and_then(of)));
    CountChange::between(side(|part| part.older), side(|part| part.newer))
}

fn lonely(table: &Table, other: &Table, register: &Register) -> Vec<TargetGroupCode> {
    let mut codes: Vec<_> = table.rows().iter().filter(|row| other.row(&row.code).is_err()).map(|row| row.code.clone()).collect();
    codes.sort_by(|a, b| register.compare(a, b));
    codes
}
