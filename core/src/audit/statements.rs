//! What a text states: sums of other statements, and shares of a table's rows.

use super::facts;
use super::series::{column, explanation, figure_at, find};
use super::words::{excerpt, list, number, percent, quoted, with_brackets};
use super::{Auditor, Finding, FindingCode, Grade, Recomputed, Section, Severity};
use super::{check_sum, figures, pairs, populations};
use crate::Language;
use crate::agreement::{Id, Series, SeriesShare, Statement};
use crate::figure::{Approximation, Exact, Figure};
use crate::reference::Reference;

pub(super) fn look(audit: &mut Auditor<'_>) {
    let facts = facts::of(audit);
    figures::look(audit, &facts);
    let statements = &audit.delaftale.statements;
    for (item, statement) in statements.iter().enumerate() {
        let path = audit.path(&["statements", statement.id.as_str()]);
        let sum = sum(statements, statement, &path);
        let computed =
            statement.computed_from.as_ref().and_then(|from| computed(&audit.delaftale.series, statement, from, &path));
        for finding in sum.into_iter().chain(computed) {
            audit.report(Section::Statements, item, finding.placed(statement.place.as_ref()));
        }
    }
    pairs::look(audit, &facts);
    populations::look(audit, &facts);
}

/// The counts of other statements that a statement names as its parts.
fn sum(all: &[Statement], statement: &Statement, path: &str) -> Option<Finding> {
    if statement.sum_of.is_empty() {
        return None;
    }
    let count_of = |statement: &Statement| statement.count.or(statement.total).and_then(facts::people);
    let total = count_of(statement)?;
    let parts: Option<Vec<Figure>> =
        statement.sum_of.iter().map(|id| all.iter().find(|other| other.id == *id).and_then(count_of)).collect();
    let parts = parts?;
    let check = check_sum(&parts, &total).ok()?;
    let about = quoted(&excerpt(&statement.text));
    if check.units_mixed {
        let finding = Finding::new(FindingCode::UnitsMixed, Severity::Note, path.to_owned(), |l| match l {
            Language::Danish => format!("{about}: personer og fuldtidspersoner er lagt sammen. Det er to måder at tælle på."),
            Language::English => format!("{about}: persons and full-time persons are added up. These are two ways of counting."),
        });
        return Some(finding.with_printed(total));
    }
    if check.grade == Grade::Exact {
        return None;
    }
    let finding = Finding::new(FindingCode::SumDiffers, check.grade.severity(), path.to_owned(), |l| {
        let parts: Vec<String> = parts.iter().map(|part| number(l, part.value())).collect();
        let (parts, sum, total, why) =
            (parts.join(" + "), number(l, check.recomputed.value), total.in_language(l), explanation(l, &check));
        match l {
            Language::Danish => format!("{about}: {parts} er {sum}, men der står {total}.{why}"),
            Language::English => format!("{about}: {parts} is {sum}, but {total} is printed.{why}"),
        }
    });
    Some(finding.checked(&check).with_printed(total))
}

/// Whether a statement about a share holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Yes,
    /// As printed it does not, and some true values that round to the prints would make it true.
    Perhaps,
    No,
}

/// The share of some rows in others, column by column, against what the text says of it.
fn computed(series: &[Series], statement: &Statement, from: &SeriesShare, path: &str) -> Option<Finding> {
    let stated = statement.share?;
    let rows = |ids: &[Id]| ids.iter().map(|id| find(series, id)).collect::<Option<Vec<&Series>>>();
    let (parts, wholes) = (rows(&from.parts)?, rows(&from.wholes)?);
    let columns: std::collections::BTreeSet<Reference> = wholes.first()?.points.iter().map(|point| point.reference).collect();
    let asked = |reference: &Reference| statement.reference.is_none_or(|own| own.effective_date() == reference.effective_date());
    let mut results: Vec<(Reference, Recomputed, Holds)> = Vec::new();
    for reference in columns.into_iter().filter(asked) {
        let Some(share) = share_of_sums(&parts, &wholes, reference) else { continue };
        results.push((reference, share, holds(&stated, share)?));
    }
    let how_many = |wanted| results.iter().filter(|(.., holds)| *holds == wanted).count();
    let (yes, perhaps) = (how_many(Holds::Yes), how_many(Holds::Perhaps));
    if yes == results.len() {
        return None;
    }
    let in_column = |l: Language, reference: Reference| {
        let point = wholes.first().and_then(|row| row.at(reference));
        point.map_or_else(|| reference.in_language(l), |point| column(l, point))
    };
    let columns_where = |l: Language, wanted: bool| {
        let chosen = results.iter().filter(|(.., holds)| (*holds == Holds::Yes) == wanted);
        let each: Vec<String> =
            chosen.map(|(at, share, _)| with_brackets(&in_column(l, *at), &percent(l, share.value, 2))).collect();
        list(l, &each)
    };
    let sometimes = yes > 0;
    let (code, severity) = match (sometimes, perhaps > 0) {
        (true, _) => (FindingCode::StatementHoldsSometimes, Severity::Warning),
        (false, true) => (FindingCode::StatementNeverHolds, Severity::Warning),
        (false, false) => (FindingCode::StatementNeverHolds, Severity::Error),
    };
    let finding = Finding::new(code, severity, path.to_owned(), |l| {
        let (about, stated, never) = (quoted(&excerpt(&statement.text)), stated.in_language(l), columns_where(l, false));
        let rounding = match (sometimes, perhaps > 0) {
            (false, true) => {
                l.pick(" Afrunding af de trykte tal kan forklare det.", " Rounding of the printed figures can explain it.")
            }
            _ => "",
        };
        match (l, sometimes) {
            (Language::Danish, true) => {
                format!("{about}: {stated} gælder kun i kolonne {}, ikke i {never}.", columns_where(l, true))
            }
            (Language::English, true) => {
                format!("{about}: {stated} holds in column {} only, not in {never}.", columns_where(l, true))
            }
            (Language::Danish, false) => format!("{about}: {stated} gælder ikke i kolonne {never}.{rounding}"),
            (Language::English, false) => format!("{about}: {stated} does not hold in column {never}.{rounding}"),
        }
    });
    let finding = finding.with_printed(stated);
    let telling = results.iter().rev().find(|(.., holds)| !sometimes || *holds == Holds::Yes);
    let finding = telling.map_or(finding.clone(), |(_, share, _)| finding.with_recomputed(*share));
    Some(match (sometimes, perhaps > 0) {
        (true, _) => finding,
        (false, true) => finding.graded(Grade::WithinRounding),
        (false, false) => finding.graded(Grade::Impossible),
    })
}

/// In per cent, where every row has an exactly printed value in the column.
fn share_of_sums(parts: &[&Series], wholes: &[&Series], reference: Reference) -> Option<Recomputed> {
    let sum = |rows: &[&Series]| {
        let figures: Vec<Figure> = rows.iter().map(|row| figure_at(row, reference)).collect::<Option<_>>()?;
        Recomputed::sum(figures)
    };
    Recomputed::share(sum(parts)?, sum(wholes)?)
}

/// `None` for about and close to, which say nothing that can be checked.
fn holds(stated: &Figure, share: Recomputed) -> Option<Holds> {
    let bound = stated.value();
    let (value, interval) = (share.value, share.interval);
    let (as_printed, possible) = match stated.approximation() {
        None => {
            let rounds =
                |number: Exact| number.rounded(super::words::decimals(stated)) == bound.rounded(super::words::decimals(stated));
            (rounds(value), interval.overlaps(&stated.interval()))
        }
        Some(Approximation::Over) => (value > bound, interval.high > bound),
        Some(Approximation::Under) => (value < bound, interval.low < bound),
        Some(Approximation::AtLeast) => (value >= bound, interval.high >= bound),
        Some(Approximation::AtMost) => (value <= bound, interval.low <= bound),
        Some(Approximation::About | Approximation::CloseTo) => return None,
    };
    Some(match (as_printed, possible) {
        (true, _) => Holds::Yes,
        (false, true) => Holds::Perhaps,
        (false, false) => Holds::No,
    })
}
