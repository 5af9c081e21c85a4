//! Statements about a table that are not true for all columns.

use std::collections::BTreeSet;

use crate::agreement::{Series, Statement};
use crate::audit::bound::{Holds, holds};
use crate::audit::rows::{column, figure_at, find};
use crate::audit::why::rounding;
use crate::audit::{Finding, FindingCode, Grade, Severity, Spot, Term, explained, sentence};
use crate::figure::{Figure, Recomputed};
use crate::place::Id;
use crate::reference::Reference;

explained! {
    StatementHoldsSometimes {
        finds: "Et udsagn om en tabel, som kun gælder nogle af dens kolonner.",
            "A statement about a table that holds for some of its columns only.";
        why: "Udsagnet kan være sandt om ét år og falsk om et andet. Det skal nævne, hvilket det handler om.",
            "The statement can be true of one year and false of another. It has to name the one that it is about.";
        example: r#"{ "delaftale": {
            "series": [
                { "id": "unge", "name": "Unge", "unit": "persons", "points": [
                    { "reference": "2011", "value": "70" }, { "reference": "2012", "value": "76" }] },
                { "id": "andre", "name": "Andre", "unit": "persons", "points": [
                    { "reference": "2011", "value": "30" }, { "reference": "2012", "value": "24" }] }],
            "statements": [{ "id": "flest", "text": "Over 75 % er unge.", "share": "over 75 %",
                "computedFrom": { "parts": ["unge"], "wholes": ["unge", "andre"] } }] } }"#;
    }
    StatementNeverHolds {
        finds: "Et udsagn om en tabel, som ikke gælder nogen af dens kolonner.",
            "A statement about a table that holds for none of its columns.";
        why: "Tekst og tabel modsiger hinanden, og læseren kan ikke se, hvad aftalen bygger på.",
            "Text and table contradict each other, and a reader cannot see what the agreement rests on.";
        example: r#"{ "delaftale": {
            "series": [
                { "id": "unge", "name": "Unge", "unit": "persons", "points": [{ "reference": "2012", "value": "70" }] },
                { "id": "andre", "name": "Andre", "unit": "persons", "points": [{ "reference": "2012", "value": "30" }] }],
            "statements": [{ "id": "flest", "text": "Over 75 % er unge.", "share": "over 75 %",
                "computedFrom": { "parts": ["unge"], "wholes": ["unge", "andre"] } }] } }"#;
    }
}

/// Compares the share of some rows in others, column by column, with the share that the text states.
pub(in crate::audit) fn check(spot: &Spot<'_>, series: &[Series], statement: &Statement) -> Option<Finding> {
    let (stated, from) = (statement.share?, statement.computed_from.as_ref()?);
    let rows = |ids: &[Id]| ids.iter().map(|id| find(series, id)).collect::<Option<Vec<&Series>>>();
    let (parts, wholes) = (rows(&from.parts)?, rows(&from.wholes)?);
    let first = *wholes.first()?;
    let columns: BTreeSet<Reference> = first.points.iter().map(|point| point.reference).collect();
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
    let columns_where = |wanted: bool| {
        let chosen = results.iter().filter(|(.., holds)| (*holds == Holds::Yes) == wanted);
        let beside = |(at, share, _): &(Reference, Recomputed, Holds)| {
            Term::Beside(Box::new(column(first, *at)), Box::new(Term::Percent(share.value, 2)))
        };
        Term::List(chosen.map(beside).collect())
    };
    let (about, never) = (Term::excerpt(&statement.text), columns_where(false));
    let finding = if yes > 0 {
        let sentence = sentence!(
            "{about}: {stated} gælder kun i kolonne {sometimes}, ikke i {never}.",
            "{about}: {stated} holds in column {sometimes} only, not in {never}.";
            about, stated, sometimes = columns_where(true), never
        );
        spot.finding(FindingCode::StatementHoldsSometimes, Severity::Warning, sentence)
    } else {
        let (severity, grade) = match perhaps {
            0 => (Severity::Error, Grade::Impossible),
            _ => (Severity::Warning, Grade::WithinRounding),
        };
        let sentence = sentence!(
            "{about}: {stated} gælder ikke i kolonne {never}.{why}",
            "{about}: {stated} does not hold in column {never}.{why}";
            about, stated, never, why = rounding(grade).filter(|_| grade == Grade::WithinRounding)
        );
        spot.finding(FindingCode::StatementNeverHolds, severity, sentence).graded(grade)
    };
    let telling = results.iter().rev().find(|(.., holds)| yes == 0 || *holds == Holds::Yes);
    Some(finding.with_printed(stated).with_recomputed(telling.map(|(_, share, _)| *share)))
}

/// The share in per cent; `None` unless every row has an exactly printed value in the column.
fn share_of_sums(parts: &[&Series], wholes: &[&Series], reference: Reference) -> Option<Recomputed> {
    let sum = |rows: &[&Series]| {
        let figures: Vec<Figure> = rows.iter().map(|row| figure_at(row, reference)).collect::<Option<_>>()?;
        Recomputed::sum(figures)
    };
    Recomputed::share(sum(parts)?, sum(wholes)?)
}
