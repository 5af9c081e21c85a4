//! Calculations that mix persons and full-time persons.

use crate::agreement::Series;
use crate::audit::{Case, Finding, FindingCode, Sentence, Severity, Spot, Term, explained, sentence};
use crate::figure::{Figure, Unit};
use crate::table::Table;

explained! {
    UnitsMixed {
        finds: "Personer og fuldtidspersoner i samme andel, sum eller sammenligning.",
            "Persons and full-time persons in one share, sum or comparison.";
        why: "En fuldtidsperson er et helt år på ydelsen og kan være flere personer. Tallene kan ikke regnes efter mod hinanden.",
            "A full-time person is a whole year on a benefit and can be several people. The figures cannot be checked against each other.";
        example: r#"{ "delaftale": { "statements": [{ "id": "pension", "text": "Af de forsørgede er 120, 51 %, på pension.",
            "count": "120 personer", "share": "51 %", "total": "235,3 fuldtidspersoner" }] } }"#;
    }
}

fn mixed(spot: &Spot<'_>, sentence: Sentence) -> Finding {
    spot.finding(FindingCode::UnitsMixed, Severity::Note, sentence)
}

/// The finding for a count and its whole.
pub(in crate::audit) fn set_against(spot: &Spot<'_>, heading: Term, count: Figure, other: Unit) -> Finding {
    let sentence = sentence!(
        "{heading}: {count} står i forhold til {other}. Det er to måder at tælle på, og andelen kan ikke regnes efter.",
        "{heading}: {count} are set against {other}. These are two ways of counting; the share cannot be computed again.";
        heading, count, other
    );
    mixed(spot, sentence).with_printed(count)
}

/// The finding for a row of shares.
pub(in crate::audit) fn of_row(spot: &Spot<'_>, row: &Series, part: &Series, whole: &Series) -> Finding {
    let sentence = sentence!(
        "{name} er {part} i forhold til {whole}: to måder at tælle på.",
        "{name} is {part} over {whole}: two ways of counting.";
        name = Term::Quoted(row.name.clone()), part = part.unit, whole = whole.unit
    );
    mixed(spot, sentence)
}

/// The finding for a sum of statements.
pub(in crate::audit) fn in_sum(spot: &Spot<'_>, about: Term, total: Figure) -> Finding {
    let sentence = sentence!(
        "{about}: personer og fuldtidspersoner er lagt sammen. Det er to måder at tælle på.",
        "{about}: persons and full-time persons are added up. These are two ways of counting.";
        about
    );
    mixed(spot, sentence).with_printed(total)
}

/// The finding for a baseline and the table that it comes from.
pub(in crate::audit) fn of_table(spot: &Spot<'_>, case: &Case<'_>, table: &Table) -> Finding {
    let sentence = sentence!(
        "Baseline for {about} er i {own}, men tabellen {table} tæller {others}.",
        "The baseline of {about} is in {own}, but the table {table} counts {others}.";
        about = case.name(), own = case.indicator.unit, table = Term::table(table), others = table.unit().unit()
    );
    mixed(spot, sentence)
}
