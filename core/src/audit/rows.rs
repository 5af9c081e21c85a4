//! Time series: their figures and columns.

use super::sentence::Term;
use crate::agreement::{Point, Series};
use crate::figure::Figure;
use crate::place::Id;
use crate::reference::Reference;

/// The figure of a point in the unit of its series; `None` unless it is known and exactly printed.
pub(super) fn figure(series: &Series, point: &Point) -> Option<Figure> {
    let figure = point.value.figure().filter(|figure| figure.is_exact_print())?;
    Some(figure.with_unit(series.unit))
}

/// The figure of the point with this reference, as in [`figure`].
pub(super) fn figure_at(series: &Series, reference: Reference) -> Option<Figure> {
    figure(series, series.at(reference)?)
}

/// The series with this id.
pub(super) fn find<'a>(series: &'a [Series], id: &Id) -> Option<&'a Series> {
    series.iter().find(|row| row.id == *id)
}

/// The heading of the column with this reference, as a reader finds it in the table.
pub(super) fn column(series: &Series, reference: Reference) -> Term {
    series.at(reference).and_then(|point| point.column.clone()).map_or(Term::Reference(reference), Term::Plain)
}
