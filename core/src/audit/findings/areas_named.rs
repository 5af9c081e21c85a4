//! Texts that give the number of areas.

use std::collections::BTreeSet;

use crate::agreement::Activity;
use crate::audit::{Auditor, FindingCode, Severity, Term, explained, sentence};
use crate::words::danish::{AREA_WORDS, NUMBERS, is};

explained! {
    AreasDiffer {
        finds: "En tekst, som siger »alle 3 boligområder«, hvor planen eller en tabel har et andet antal afdelinger.",
            "A text that says »alle 3 boligområder« (all 3 areas) where the plan or a table has another number of departments.";
        why: "Det ses ikke, hvilke afdelinger områderne er, så tal for en afdeling kan ikke holdes op mod et område.",
            "Nobody can see which departments the areas are, so a figure of a department cannot be held against an area.";
        example: r#"{ "delaftale": {
            "tables": [{ "id": "maalgrupper", "title": "Målgrupper", "reference": "2021-03-01", "departments": ["22", "24", "30", "35"],
                "rows": [{ "code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11, 7, 7] }] }],
            "activities": [{ "id": "raad", "name": "Åben rådgivning", "practice": ["Åbent i alle 3 boligområder"] }] } }"#;
    }
}

pub(in crate::audit) fn look(audit: &mut Auditor<'_>) {
    let delaftale = audit.delaftale;
    let of_tables = delaftale.tables.iter().map(|table| table.departments().len());
    let of_plan = (!audit.departments.is_empty()).then_some(audit.departments.len());
    let there: BTreeSet<usize> = of_tables.chain(of_plan).collect();
    if there.is_empty() {
        return;
    }
    let spots = delaftale.activities.iter().enumerate().map(|(number, activity)| {
        let spot = audit.activity(number, &[&activity.id], activity);
        (spot, Term::Quoted(activity.name.clone()), texts(activity))
    });
    let statements = delaftale.statements.iter().enumerate();
    let statements =
        statements.map(|(number, own)| (audit.statement(number, own), Term::excerpt(&own.text), vec![own.text.as_str()]));
    let looked_at: Vec<_> = spots.chain(statements).collect();
    for (spot, about, texts) in looked_at {
        let said = texts.into_iter().find_map(|text| Some((text, areas_in(text)?)));
        let Some((text, areas)) = said.filter(|(_, areas)| !there.contains(areas)) else { continue };
        let each = there.iter().map(|count| Term::from(count.to_string())).collect();
        let sentence = sentence!(
            "{about} siger alle {areas} områder, men der er {departments} afdelinger. Det står ikke, hvilke afdelinger områderne er.",
            "{about} says all {areas} areas, but there are {departments} departments. It is not said which departments the areas are.";
            about, areas, departments = Term::Either(each)
        );
        let finding = spot.finding(FindingCode::AreasDiffer, Severity::Warning, sentence);
        audit.report(&spot, [finding.with_printed(crate::words::excerpt(text))]);
    }
}

fn texts(activity: &Activity) -> Vec<&str> {
    let mut texts = Vec::new();
    for one in activity.with_parts() {
        texts.extend(one.purpose.as_deref());
        texts.extend(one.contribution.as_deref());
        texts.extend(one.target_groups.iter().chain(&one.practice).map(String::as_str));
        texts.extend(one.schedule.iter().map(|schedule| schedule.what.as_str()));
    }
    texts
}

/// The number in `alle 3 boligområder`, `i alle de fire områder`.
fn areas_in(text: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| {
        let written = || NUMBERS.iter().position(|spellings| is(word, spellings)).map(|at| at + 1);
        word.parse().ok().or_else(written)
    };
    words.windows(4).chain(words.len().checked_sub(3).map(|at| words.get(at..).unwrap_or_default())).find_map(|near| match near {
        ["alle", "de", count, areas, ..] if is(areas, AREA_WORDS) => number(count),
        ["alle", count, areas, ..] if is(areas, AREA_WORDS) => number(count),
        _ => None,
    })
}
