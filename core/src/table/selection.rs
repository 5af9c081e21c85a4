//! Selections of rows: *alle undtagen 6.1*.

use serde::{Deserialize, Serialize};

use super::table::{exact, sum};
use super::{Row, Table};
use crate::figure::Exact;
use crate::target_group::TargetGroupCode;
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Errors};

/// The codes of a table that a total covers (*udvalg*): all but some, or only some.
///
/// In JSON a selection is `{"except": ["6.1"]}` or `{"only": ["6.2", "6.3"]}`. `{"except": []}` selects all codes. `{"only": []}` selects
/// none, and its total is 0.
///
/// ```
/// use delaftale::table::Selection;
/// use delaftale::target_group::TargetGroupCode;
/// let selection: Selection = serde_json::from_str(r#"{"except": ["6.1"]}"#).unwrap();
/// assert!(selection.contains(&TargetGroupCode::parse("6.10")?));
/// assert!(!selection.contains(&TargetGroupCode::parse("6.1")?));
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Selection {
    /// All codes of the table except these (*alle undtagen*).
    Except(Vec<TargetGroupCode>),
    /// Only these codes (*kun*).
    Only(Vec<TargetGroupCode>),
}

impl Selection {
    /// All codes.
    #[must_use]
    pub const fn all() -> Self {
        Self::Except(Vec::new())
    }

    /// The codes in the list.
    #[must_use]
    pub fn codes(&self) -> &[TargetGroupCode] {
        match self {
            Self::Except(codes) | Self::Only(codes) => codes,
        }
    }

    /// Whether the selection includes the code.
    #[must_use]
    pub fn contains(&self, code: &TargetGroupCode) -> bool {
        match self {
            Self::Except(codes) => !codes.contains(code),
            Self::Only(codes) => codes.contains(code),
        }
    }

    /// The errors of this selection for this table. Each path begins with `except` or `only`.
    fn problems(&self, table: &Table) -> Vec<Error> {
        let field = match self {
            Self::Except(_) => "except",
            Self::Only(_) => "only",
        };
        let mut errors = Vec::new();
        for (at, code) in self.codes().iter().enumerate() {
            let twice = self.codes().iter().take(at).any(|earlier| earlier == code);
            let problem = if twice {
                let message = say!("koden `{code}` er nævnt to gange", "the code `{code}` is named twice");
                Some(Error::new(ErrorCode::TableDuplicate, message))
            } else {
                table.row(code).err()
            };
            errors.extend(problem.map(|error| error.within(at).within(field)));
        }
        errors
    }
}

impl Table {
    /// Checks that the selection fits the table.
    ///
    /// # Errors
    /// For each code of the selection, with a path that begins with `except` or `only`: [`ErrorCode::TableMissing`] when the table has no
    /// such row, [`ErrorCode::TableDuplicate`] when the selection names the code twice.
    pub fn check_selection(&self, selection: &Selection) -> Result<(), Errors> {
        Errors::check(selection.problems(self))
    }

    /// The selected rows, in printed order.
    ///
    /// # Errors
    /// As [`Table::check_selection`].
    pub fn selected(&self, selection: &Selection) -> Result<Vec<&Row>, Errors> {
        self.check_selection(selection)?;
        Ok(self.rows().iter().filter(|row| selection.contains(&row.code)).collect())
    }

    /// The exact total of the selected rows over all departments: the sum of their [row totals](Self::row_total); `None` when one of them
    /// is not known.
    ///
    /// # Errors
    /// As [`Table::check_selection`].
    pub fn total_of(&self, selection: &Selection) -> Result<Option<Exact>, Errors> {
        let rows = self.selected(selection)?;
        Ok(sum(rows.into_iter().map(|row| self.row_total(&row.code).ok().flatten())))
    }

    /// The exact total of the selected rows over these departments; `None` when one of the cells is not known.
    ///
    /// # Errors
    /// As [`Table::check_selection`]. Also, for each department, with a path that begins with `departments`: [`ErrorCode::TableMissing`]
    /// when the table has no such department, [`ErrorCode::TableDuplicate`] when the list names it twice.
    pub fn total_of_in<S: AsRef<str>>(&self, selection: &Selection, departments: &[S]) -> Result<Option<Exact>, Errors> {
        let mut errors = selection.problems(self);
        let mut columns = Vec::new();
        for (at, department) in departments.iter().enumerate() {
            let department = department.as_ref();
            let problem = match self.column(department) {
                Ok(column) if columns.contains(&column) => {
                    let name = shown(department);
                    let message = say!("afdelingen `{name}` er nævnt to gange", "the department `{name}` is named twice");
                    Error::new(ErrorCode::TableDuplicate, message)
                }
                Ok(column) => {
                    columns.push(column);
                    continue;
                }
                Err(error) => error,
            };
            errors.push(problem.within(at).within("departments"));
        }
        Errors::check(errors)?;
        let rows = self.rows().iter().filter(|row| selection.contains(&row.code));
        Ok(sum(rows.flat_map(|row| columns.iter().map(|column| row.cells.get(*column).and_then(exact)))))
    }
}
