//! Indicators whose words and unit disagree: one is a share, the other a number.

use crate::agreement::Objective;
use crate::audit::{Case, Finding, FindingCode, Severity, Term, explained, sentence};
use crate::figure::Unit;
use crate::words::danish::{COUNT_WORDS, SHARE_WORDS, is};

explained! {
    UnitWords {
        finds: "En indikator, hvor ordene siger »andel« ét sted og »antal« et andet, eller hvor enheden ikke er den, ordene siger.",
            "An indicator whose words say »andel« (share) in one place and »antal« (number) in another, or whose unit is not that of its words.";
        why: "Et antal kan stige, mens andelen falder. Så er det ikke til at sige, om målet er nået.",
            "A number can rise while the share falls. Then nobody can say whether the target is reached.";
        example: r#"{ "indicator": { "name": "Andel unge i job", "unit": "persons", "baseline": { "value": "20", "reference": "2021-02" },
            "rule": { "rule": "øges til 85 inden 31. august 2025" } } }"#;
    }
}

/// The kind of measure that a text names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Share,
    Count,
}

impl Kind {
    /// The kind and the word, by the first word that names a kind.
    fn of_text(text: &str) -> Option<(Self, String)> {
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.into_iter().find_map(|word| {
            let lower = word.to_lowercase();
            let kind = if is(&lower, SHARE_WORDS) { Some(Self::Share) } else { is(&lower, COUNT_WORDS).then_some(Self::Count) };
            Some((kind?, lower))
        })
    }

    const fn of_unit(unit: Unit) -> Option<Self> {
        match unit {
            Unit::Percent => Some(Self::Share),
            Unit::Persons | Unit::FullTimePersons | Unit::Courses | Unit::Number => Some(Self::Count),
            _ => None,
        }
    }
}

/// Compares the words of objective, indicator, rule and source with each other and with the unit.
pub(in crate::audit) fn check(case: &Case<'_>, objective: &Objective) -> Option<Finding> {
    let indicator = case.indicator;
    let unit = Kind::of_unit(indicator.unit)?;
    let printed = indicator.rule.as_ref().and_then(|stated| stated.printed_words());
    let texts = [
        (Some(objective.printed.as_deref().unwrap_or(&objective.text)), sentence!("delmålet", "the objective")),
        (Some(indicator.printed.as_deref().unwrap_or(&indicator.name)), sentence!("indikatoren", "the indicator")),
        (printed, sentence!("målsætningen", "the rule")),
        (indicator.source.as_ref().map(|source| source.name.as_str()), sentence!("datakilden", "the source")),
    ];
    let said: Vec<(Kind, Term)> = texts
        .into_iter()
        .filter_map(|(text, place)| {
            let (kind, word) = Kind::of_text(text?)?;
            Some((kind, sentence!("{place} siger {word}", "{place} says {word}"; place, word = Term::Quoted(word)).into()))
        })
        .collect();
    if said.iter().all(|(kind, _)| *kind == unit) {
        return None;
    }
    let said = Term::List(said.into_iter().map(|(_, words)| words).collect());
    let sentence = sentence!(
        "{about}: {said}, og enheden er {unit}. Et antal og en andel kan gå hver sin vej.",
        "{about}: {said}, and the unit is {unit}. A number and a share can go different ways.";
        about = case.name(), said, unit = indicator.unit
    );
    Some(case.spot.at(&["unit"]).finding(FindingCode::UnitWords, Severity::Warning, sentence))
}
