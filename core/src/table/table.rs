//! The table: people by code and department on one day, with the printed totals.

use serde::{Deserialize, Serialize};

use crate::error::serde_through_parts;
use crate::figure::{Exact, Unit, Value};
use crate::place::{Id, Place};
use crate::reference::Reference;
use crate::target_group::{Register, TargetGroupCode};
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Errors};

/// The unit of a table (*enhed*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TableUnit {
    /// People, counted one by one (*personer*): whole numbers from 0.
    #[default]
    Persons,
    /// Full-time equivalents over a year (*fuldtidspersoner*): decimals from 0.
    FullTimePersons,
}

impl TableUnit {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    fn is_persons(&self) -> bool {
        *self == Self::Persons
    }

    /// The unit of the table's figures.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Persons => Unit::Persons,
            Self::FullTimePersons => Unit::FullTimePersons,
        }
    }
}

/// One row: a code, its printed label, and one cell for each department.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Row {
    /// The code, which decides what the row counts.
    pub code: TargetGroupCode,
    /// The label as printed. It is never rewritten.
    pub label: String,
    /// The restriction of a row that counts only a part of the group (*ledighed over 26 uger*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
    /// The counts, in the order of the departments.
    pub cells: Vec<Value>,
    /// The total as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Value>,
}

/// The parts of a [`Table`] before it is checked, and its form in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Table"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TableParts {
    /// The stable id of the table.
    pub id: Id,
    /// The heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The time that the counts are about.
    pub reference: Reference,
    /// The departments (*afdelinger*), one for each column.
    pub departments: Vec<String>,
    /// The rows, in printed order.
    pub rows: Vec<Row>,
    /// The printed totals of the departments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<Vec<Value>>,
    /// The printed total of the whole table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grand_total: Option<Value>,
    /// The unit of the counts; persons if none is given.
    #[serde(default, skip_serializing_if = "TableUnit::is_persons")]
    pub unit: TableUnit,
    /// The place where the table was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A target-group table (*målgruppetabel*): codes by departments on one day, with the printed totals.
///
/// Every `Table` is well formed: no code or department occurs twice, each row has one cell for each department, and every known cell is a
/// count. The printed totals need not agree with the cells; the audit checks that. A hidden, missing or pending cell is not 0, and every
/// result that needs it is `None`.
///
/// ```
/// use delaftale::figure::Exact;
/// use delaftale::table::{Selection, Table};
/// use delaftale::target_group::TargetGroupCode;
/// let table: Table = serde_json::from_str(r#"{
///     "id": "maalgrupper-2021-03-01", "reference": "2021-03-01", "departments": ["22", "24"],
///     "rows": [
///         {"code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11], "total": 18},
///         {"code": "6.5", "label": "Aktivitetsparat uddannelseshjælp", "cells": [5, "suppressed"], "total": 9}
///     ],
///     "totals": [12, 15], "grandTotal": 27
/// }"#).unwrap();
/// let code = TargetGroupCode::parse("6.1")?;
/// assert_eq!(table.row_total(&code)?, Some(Exact::from(18)));
/// assert_eq!(table.recomputed().grand, None);
/// assert_eq!(table.total_of(&Selection::Except(vec![code]))?, Some(Exact::from(9)));
/// assert_eq!(table.hidden_but_computable()[0].value, Exact::from(4));
/// # Ok::<(), delaftale::Errors>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "TableParts", into = "TableParts")]
pub struct Table {
    parts: TableParts,
}

/// Totals computed from the cells; `None` if a cell is not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// The totals of the rows, in the order of the table.
    pub rows: Vec<Option<Exact>>,
    /// The totals of the departments, in the order of the table.
    pub departments: Vec<Option<Exact>>,
    /// The total of all cells.
    pub grand: Option<Exact>,
}

impl Table {
    /// Checks the parts and makes the table. White space around the names of departments is dropped.
    ///
    /// # Errors
    /// All problems at once, each with its path:
    /// - [`ErrorCode::TextEmpty`] when the name of a department is blank;
    /// - [`ErrorCode::TableShape`] when there is no department or no row, or when a row or the totals do not have one cell for each
    ///   department;
    /// - [`ErrorCode::TableDuplicate`] when a code or a department occurs twice;
    /// - [`ErrorCode::TableCell`] when a known cell or total is negative, approximate or in another unit than the table, or is not a
    ///   whole number although the table counts persons.
    pub fn new(mut parts: TableParts) -> Result<Self, Errors> {
        for department in &mut parts.departments {
            *department = department.trim().to_owned();
        }
        parts.check()?;
        Ok(Self { parts })
    }

    /// The stable id.
    #[must_use]
    pub const fn id(&self) -> &Id {
        &self.parts.id
    }

    /// The heading.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.parts.title.as_deref()
    }

    /// The time that the counts are about.
    #[must_use]
    pub const fn reference(&self) -> Reference {
        self.parts.reference
    }

    /// The unit of the counts.
    #[must_use]
    pub const fn unit(&self) -> TableUnit {
        self.parts.unit
    }

    /// The place where the table was printed.
    #[must_use]
    pub const fn place(&self) -> Option<&Place> {
        self.parts.place.as_ref()
    }

    /// The departments, in printed order.
    #[must_use]
    pub fn departments(&self) -> &[String] {
        &self.parts.departments
    }

    /// The rows, in printed order.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.parts.rows
    }

    /// The rows in the register's order.
    #[must_use]
    pub fn rows_in_order(&self, register: &Register) -> Vec<&Row> {
        let mut rows: Vec<_> = self.rows().iter().collect();
        rows.sort_by(|a, b| register.compare(&a.code, &b.code));
        rows
    }

    /// The printed totals of the departments.
    #[must_use]
    pub fn printed_totals(&self) -> Option<&[Value]> {
        self.parts.totals.as_deref()
    }

    /// The printed total of the whole table.
    #[must_use]
    pub const fn printed_grand_total(&self) -> Option<Value> {
        self.parts.grand_total
    }

    /// The parts of the table, to be changed and checked again.
    #[must_use]
    pub fn into_parts(self) -> TableParts {
        self.parts
    }

    /// The row of the code.
    ///
    /// # Errors
    /// [`ErrorCode::TableMissing`] when the table has no such row.
    pub fn row(&self, code: &TargetGroupCode) -> Result<&Row, Error> {
        self.rows().iter().find(|row| row.code == *code).ok_or_else(|| {
            let codes = self.rows().iter().map(|row| row.code.to_string()).collect::<Vec<_>>().join(", ");
            let message = say!("tabellen har ingen række `{code}`", "the table has no row `{code}`");
            Error::new(ErrorCode::TableMissing, message).with_help(say!("dens koder er {codes}", "its codes are {codes}"))
        })
    }

    /// The column of the department, counted from 0.
    ///
    /// # Errors
    /// [`ErrorCode::TableMissing`] when the table has no such department.
    pub fn column(&self, department: &str) -> Result<usize, Error> {
        let name = department.trim();
        self.departments().iter().position(|own| own == name).ok_or_else(|| {
            let (department, own) = (shown(department), self.departments().join(", "));
            let message = say!("tabellen har ingen afdeling `{department}`", "the table has no department `{department}`");
            Error::new(ErrorCode::TableMissing, message).with_help(say!("dens afdelinger er {own}", "its departments are {own}"))
        })
    }

    /// The cell of the code in the department.
    ///
    /// # Errors
    /// [`ErrorCode::TableMissing`] when the table has no such row or department.
    pub fn cell(&self, code: &TargetGroupCode, department: &str) -> Result<Value, Error> {
        let (row, column) = (self.row(code)?, self.column(department)?);
        // A row has one cell for each department.
        Ok(row.cells.get(column).copied().unwrap_or(Value::Missing))
    }

    /// The totals of the cells.
    #[must_use]
    pub fn recomputed(&self) -> Totals {
        let rows: Vec<_> = self.rows().iter().map(|row| sum(row.cells.iter().map(exact))).collect();
        let column = |at: usize| sum(self.rows().iter().map(|row| row.cells.get(at).and_then(exact)));
        let departments = (0..self.departments().len()).map(column).collect();
        let grand = sum(rows.iter().copied());
        Totals { rows, departments, grand }
    }

    /// The total of the code: the sum of its cells, or the printed total if a cell is not known; `None` if that is not known either.
    ///
    /// # Errors
    /// [`ErrorCode::TableMissing`] when the table has no such row.
    pub fn row_total(&self, code: &TargetGroupCode) -> Result<Option<Exact>, Error> {
        let row = self.row(code)?;
        Ok(sum(row.cells.iter().map(exact)).or_else(|| row.total.as_ref().and_then(exact)))
    }

    /// The total of the department: the sum of its cells, or the printed total if a cell is not known; `None` if that is not known
    /// either.
    ///
    /// # Errors
    /// [`ErrorCode::TableMissing`] when the table has no such department.
    pub fn department_total(&self, department: &str) -> Result<Option<Exact>, Error> {
        let column = self.column(department)?;
        let cells = self.rows().iter().map(|row| row.cells.get(column).and_then(exact));
        Ok(sum(cells).or_else(|| self.printed_totals().and_then(|totals| totals.get(column)).and_then(exact)))
    }

    /// The total of the whole table: the sum of the cells, or the printed total if a cell is not known; `None` if that is not known
    /// either.
    #[must_use]
    pub fn grand_total(&self) -> Option<Exact> {
        sum(self.rows().iter().flat_map(|row| &row.cells).map(exact))
            .or_else(|| self.printed_grand_total().as_ref().and_then(exact))
    }

    /// The share of the code among the people of the department, 0-1 (*andel af afdelingen*); `None` when one of the two numbers is not
    /// known, or when the department is empty. The denominator is the [department total](Self::department_total).
    ///
    /// # Errors
    /// [`ErrorCode::TableMissing`] when the table has no such row or department.
    pub fn share(&self, code: &TargetGroupCode, department: &str) -> Result<Option<Exact>, Error> {
        let cell = exact(&self.cell(code, department)?);
        Ok(ratio(cell, self.department_total(department)?))
    }

    /// The share of the department among the people of the code, 0-1 (*andel af målgruppen*). `None` as in [`Table::share`]. The
    /// denominator is the [row total](Self::row_total).
    ///
    /// # Errors
    /// [`ErrorCode::TableMissing`] when the table has no such row or department.
    pub fn share_of_code(&self, code: &TargetGroupCode, department: &str) -> Result<Option<Exact>, Error> {
        let cell = exact(&self.cell(code, department)?);
        Ok(ratio(cell, self.row_total(code)?))
    }

    /// The share of the code among all people of the table, 0-1. `None` as in [`Table::share`].
    ///
    /// # Errors
    /// [`ErrorCode::TableMissing`] when the table has no such row.
    pub fn share_of_all(&self, code: &TargetGroupCode) -> Result<Option<Exact>, Error> {
        Ok(ratio(self.row_total(code)?, self.grand_total()))
    }
}

/// The exact value of a known cell.
pub(super) fn exact(value: &Value) -> Option<Exact> {
    value.figure().map(|figure| figure.value())
}

/// The sum, if all terms are known.
pub(super) fn sum(terms: impl Iterator<Item = Option<Exact>>) -> Option<Exact> {
    let mut total = Exact::ZERO;
    for term in terms {
        total = total.plus(term?)?;
    }
    Some(total)
}

fn ratio(part: Option<Exact>, whole: Option<Exact>) -> Option<Exact> {
    part?.over(whole?)
}

serde_through_parts!(Table from TableParts: Errors, Self::new, |table| table.parts);
