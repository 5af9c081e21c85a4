//! Points of a row whose decimal comma may have moved.

use crate::agreement::{Point, Series};
use crate::audit::rows::{column, figure};
use crate::audit::{Auditor, Finding, FindingCode, Severity, Term, explained, sentence};
use crate::figure::{Exact, Figure};

explained! {
    SeriesSlip {
        finds: "Et tal i en række, som passer mellem sine naboer, når kommaet flyttes.",
            "A figure of a row that fits between its neighbours once the comma is moved.";
        why: "Så er tallet nok trykt forkert, og en udvikling regnet fra det er ti gange for stor eller for lille.",
            "Then it is probably misprinted, and a development computed from it is ten times too large or too small.";
        example: r#"{ "delaftale": { "series": [{ "id": "parken", "name": "Uden job, Parken", "unit": "fullTimePersons", "points": [
            { "reference": "2011", "value": "105,2" }, { "reference": "2012", "value": "1102" }, { "reference": "2013", "value": "115,4" }] }] } }"#;
    }
}

/// The largest factor between two neighbours, and between a moved figure and its neighbours: three halves.
const NEAR: (i128, i128) = (3, 2);
/// The largest number of places that the comma moves.
const MOST_PLACES: i32 = 3;

pub(in crate::audit) fn look(audit: &mut Auditor<'_>) {
    for (number, row) in audit.delaftale.series.iter().enumerate() {
        let mut points: Vec<(&Point, Figure)> =
            row.points.iter().filter_map(|point| Some((point, figure(row, point)?))).collect();
        points.sort_by_key(|(point, _)| point.reference);
        let spot = audit.series(number, row);
        for at in 0..points.len() {
            let found = slip(&points, at).and_then(|moved| {
                let (point, printed) = points.get(at)?;
                let spot = spot.at(&["points", &point.reference.to_iso()]);
                Some(said(&spot, row, point, *printed, moved))
            });
            audit.report(&spot, found);
        }
    }
}

/// The value of the point with the index `at` if its comma moves. `None` unless this value fits the neighbours and the printed value does
/// not.
fn slip(points: &[(&Point, Figure)], at: usize) -> Option<Exact> {
    let (_, printed) = points.get(at)?;
    // The two points beside it. At an end of the row, the two nearest.
    let first = at.saturating_sub(1).min(points.len().checked_sub(3)?);
    let around = (first..first + 3).filter(|near| *near != at);
    let around: Vec<&Figure> = around.filter_map(|near| points.get(near)).map(|(_, figure)| figure).collect();
    let [low, high] = [around.iter().map(|figure| figure.value()).min()?, around.iter().map(|figure| figure.value()).max()?];
    let (more, fewer) = (Exact::new(NEAR.0, NEAR.1)?, Exact::new(NEAR.1, NEAR.0)?);
    if low <= Exact::ZERO || high > low.times(more)? || around.iter().any(|figure| figure.scale() != printed.scale()) {
        return None;
    }
    let decimals = i64::from(around.iter().map(|figure| figure.decimals()).max()?);
    let fits =
        |moved: Exact| low.times(fewer).is_some_and(|least| moved >= least) && high.times(more).is_some_and(|most| moved <= most);
    if fits(printed.value()) {
        return None;
    }
    (1..=MOST_PLACES).find_map(|places| {
        let ten = Exact::from(10).power(u32::try_from(places).ok()?)?;
        let smaller = printed.value().over(ten).filter(|_| i64::from(printed.decimals()) + i64::from(places) == decimals);
        let larger = printed.value().times(ten).filter(|_| i64::from(printed.decimals()) - i64::from(places) == decimals);
        smaller.or(larger).filter(|moved| fits(*moved))
    })
}

fn said(spot: &crate::audit::Spot<'_>, row: &Series, point: &Point, printed: Figure, moved: Exact) -> Finding {
    let sentence = sentence!(
        "{name}, {column}: {printed} passer ikke mellem sine naboer, men det gør {moved}. Kommaet kan være flyttet.",
        "{name}, {column}: {printed} does not fit between its neighbours, but {moved} does. The comma may have moved.";
        name = Term::Quoted(row.name.clone()), column = column(row, point.reference), printed, moved = Term::Amount(moved, row.unit)
    );
    spot.finding(FindingCode::SeriesSlip, Severity::Warning, sentence).with_printed(printed)
}
