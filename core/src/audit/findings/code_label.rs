//! Labels of a table that differ from the labels of the register.

use chrono::NaiveDate;

use crate::audit::{Finding, FindingCode, Severity, Spot, Term, explained, sentence};
use crate::table::Row;
use crate::target_group::{LabelMatch, Register};

explained! {
    LabelDiffers {
        finds: "En betegnelse i en målgruppetabel, som ikke er registrets for koden.",
            "A label of a target-group table that is not the register's for the code.";
        why: "Enten er koden eller betegnelsen forkert. Koden gælder.",
            "Either the code or the label is wrong. The code counts.";
        example: r#"{ "delaftale": { "tables": [{ "id": "maalgrupper", "title": "Målgrupper", "reference": "2021-03-01",
            "departments": ["22", "24"], "rows": [{ "code": "6.1", "label": "Sygedagpengemodtagere", "cells": [7, 11] }] }] } }"#;
    }
    LabelNarrows {
        finds: "En betegnelse, som indsnævrer målgruppekoden, fx til unge under 30 år.",
            "A label that narrows the target-group code, for example to young people under 30.";
        why: "Rækken tæller måske kun en del af gruppen og kan ikke sammenlignes med hele koden.",
            "The row may count only a part of the group and cannot be compared with all of the code.";
        example: r#"{ "delaftale": { "tables": [{ "id": "maalgrupper", "title": "Målgrupper", "reference": "2021-03-01",
            "departments": ["22", "24"], "rows": [{ "code": "6.1", "label": "Dagpengemodtagere under 30 år", "cells": [7, 11] }] }] } }"#;
    }
}

/// Compares the label of a row with the register on this day. `about` is the table, for the sentence.
pub(in crate::audit) fn check(spot: &Spot<'_>, about: Term, register: &Register, row: &Row, day: NaiveDate) -> Option<Finding> {
    let added = match register.label_matches(&row.code, &row.label) {
        LabelMatch::Same {} | LabelMatch::NotRegistered {} => return None,
        LabelMatch::Narrows { added } => Some(added),
        LabelMatch::Differs {} if row.label.trim().is_empty() => return None,
        LabelMatch::Differs {} => None,
    };
    let meanings: Vec<_> = register.entries().iter().filter(|entry| entry.code == row.code).collect();
    let entry = meanings.iter().find(|entry| entry.holds_on(day)).or_else(|| meanings.first())?;
    let (code, meaning) = (row.code.to_string(), entry.long_name.clone());
    let (kind, sentence) = match added {
        Some(added) => {
            let kept = match row.filter {
                Some(_) => sentence!("Afgrænsningen er noteret", "The restriction is noted"),
                None => sentence!("Rækken tæller måske kun en del af gruppen", "The row may count only a part of the group"),
            };
            let sentence = sentence!(
                "{about}: koden {code} er {meaning}; betegnelsen indsnævrer den med {added}. {kept}.",
                "{about}: the code {code} is {meaning}; the label narrows it by {added}. {kept}.";
                about, code, meaning, added = Term::Quoted(added), kept
            );
            (FindingCode::LabelNarrows, sentence)
        }
        None => {
            let sentence = sentence!(
                "{about}: koden {code} er {meaning}, men betegnelsen er {label}. Koden gælder; betegnelsen er ikke ændret.",
                "{about}: the code {code} is {meaning}, but the label is {label}. The code counts; the label is not changed.";
                about, code, meaning, label = Term::Quoted(row.label.clone())
            );
            (FindingCode::LabelDiffers, sentence)
        }
    };
    Some(spot.finding(kind, Severity::Note, sentence).with_printed(row.label.clone()))
}
