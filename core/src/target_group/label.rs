//! Whether a printed label agrees with the names of a code.

use std::collections::BTreeSet;

use serde::Serialize;

/// How a printed label compares with the names that the register has for its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "match")]
pub enum LabelMatch {
    /// The label names the group.
    Same {},
    /// The label names the group and a restriction: the table may count only a part of the group.
    Narrows {
        /// The restriction, in the words of the label.
        added: String,
    },
    /// The label names something else, or more than the group.
    Differs {},
    /// The register has no name for the code.
    NotRegistered {},
}

/// Words that do not change who is in the group.
const FILLERS: [&str; 25] = [
    "af",
    "borger",
    "borgere",
    "de",
    "den",
    "der",
    "eller",
    "en",
    "et",
    "for",
    "i",
    "med",
    "modtager",
    "modtagere",
    "mv",
    "og",
    "omfattet",
    "person",
    "personer",
    "på",
    "samt",
    "som",
    "til",
    "visiterede",
    "visiteret",
];

/// Words that join a second group to the first.
const JOINING: [&str; 6] = ["og", "eller", "samt", "inkl", "inklusive", "plus"];

/// Words that begin a restriction. What is joined after them belongs to the restriction.
const RESTRICTING: [&str; 10] = ["med", "over", "under", "uden", "fra", "som", "der", "undtagen", "bortset", "efter"];

/// Stems that name a group of their own. With one of them added, a label means another group or an additional group.
const GROUPS: [&str; 22] = [
    "dagpeng",
    "arbejdsløshedsdagpeng",
    "kontanthjælp",
    "overgangsydels",
    "uddannelseshjælp",
    "integrationsydels",
    "hjemrejseydels",
    "sygedagpeng",
    "ledighedsydels",
    "jobafklaringsforløb",
    "ressourceforløb",
    "fleksjob",
    "fleksjobvisiter",
    "revalidend",
    "revalidering",
    "førtidspension",
    "førtidspensionist",
    "selvforsørgend",
    "efterløn",
    "jobparat",
    "aktivitetsparat",
    "uddannelsesparat",
];

/// Endings of Danish words, the longest first.
const ENDINGS: [&str; 12] = ["ernes", "erne", "ede", "ens", "ene", "er", "en", "et", "es", "e", "s", "r"];

/// The best match that any of the names gives.
pub(super) fn best<'a>(names: impl Iterator<Item = &'a str>, label: &str) -> LabelMatch {
    let label: Vec<Word> = words(label);
    names
        .map(|name| compare(&words(name), &label))
        .fold(LabelMatch::NotRegistered {}, |best, next| if rank(&next) > rank(&best) { next } else { best })
}

const fn rank(found: &LabelMatch) -> u8 {
    match found {
        LabelMatch::NotRegistered {} => 0,
        LabelMatch::Differs {} => 1,
        LabelMatch::Narrows { .. } => 2,
        LabelMatch::Same {} => 3,
    }
}

/// A printed word and its stem; no stem for a filler.
struct Word {
    printed: String,
    stem: Option<String>,
}

fn words(text: &str) -> Vec<Word> {
    let spaced = text.replace(['+', '&', '/'], " og ");
    let parts = spaced.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(|printed| Word { printed: printed.to_owned(), stem: stem(&printed.to_lowercase()) }).collect()
}

fn stem(word: &str) -> Option<String> {
    if FILLERS.contains(&word) {
        return None;
    }
    // `overgangsydelsesmodtagere`: the benefit names the group.
    let word = word.find("modtage").filter(|at| *at > 3).and_then(|at| word.get(..at)).unwrap_or(word);
    let bare = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(|bare| bare.chars().count() >= 4));
    Some(bare.unwrap_or(word).to_owned())
}

fn compare(name: &[Word], label: &[Word]) -> LabelMatch {
    let stems = |words: &[Word]| -> BTreeSet<String> { words.iter().filter_map(|word| word.stem.clone()).collect() };
    let (own, printed) = (stems(name), stems(label));
    if own.is_empty() || !own.is_subset(&printed) {
        return LabelMatch::Differs {};
    }
    let mut added = printed.difference(&own).peekable();
    if added.peek().is_none() {
        return LabelMatch::Same {};
    }
    let another = added.any(|stem| stem == "ikke" || GROUPS.contains(&stem.as_str()));
    if another || joined(label) > joined(name) {
        return LabelMatch::Differs {};
    }
    LabelMatch::Narrows { added: addition(label, &own) }
}

/// The number of groups that are joined before a restriction begins.
fn joined(words: &[Word]) -> usize {
    let lower = words.iter().map(|word| word.printed.to_lowercase());
    lower.take_while(|word| !RESTRICTING.contains(&word.as_str())).filter(|word| JOINING.contains(&word.as_str())).count()
}

/// The words of the label that are not in the name. Fillers between two such words are kept.
fn addition(label: &[Word], own: &BTreeSet<String>) -> String {
    let (mut out, mut waiting): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut running = false;
    for word in label {
        match &word.stem {
            None if running => waiting.push(&word.printed),
            None => {}
            Some(stem) if own.contains(stem) => {
                running = false;
                waiting.clear();
            }
            Some(_) => {
                running = true;
                out.append(&mut waiting);
                out.push(&word.printed);
            }
        }
    }
    out.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::target_group::{Register, TargetGroupCode};

    fn matches(code: &str, label: &str) -> LabelMatch {
        Register::standard().label_matches(&TargetGroupCode::parse(code).unwrap(), label)
    }

    fn narrows(added: &str) -> LabelMatch {
        LabelMatch::Narrows { added: added.to_owned() }
    }

    #[test]
    fn the_labels_of_a_real_table() {
        assert_eq!(matches("6.1", "Dagpengemodtagere med ledighed over 26 uger"), narrows("ledighed over 26 uger"));
        for (code, label) in [
            ("6.2", "Jobparat kontanthjælps- og overgangsydelsemodtager"),
            ("6.3", "Aktivitetsparat kontanthjælps- og overgangsydelsemodtager"),
            ("6.4", "Uddannelsesparat uddannelseshjælps- og overgangsydelsemodtager"),
            ("6.5", "Aktivitetsparat uddannelseshjælps- og overgangsydelsemodtager"),
            ("INT-SHP", "Selvforsørgelses- og hjemrejseydelsesmodtager i program"),
        ] {
            assert_eq!(matches(code, label), LabelMatch::Same {}, "{label}");
        }
        assert_eq!(matches("6.8", "Rehabilitent"), LabelMatch::Differs {});
    }

    #[test]
    fn inflection_and_joined_words_do_not_matter() {
        assert_eq!(matches("6.2", "jobparate overgangsydelsesmodtagere og kontanthjælpsmodtagere"), LabelMatch::Same {});
        assert_eq!(matches("6.10", "Revalidend"), LabelMatch::Same {});
        assert_eq!(matches("6.9", "Visiterede til fleksjob"), LabelMatch::Same {});
        assert_eq!(matches("6.9", "Fleksjobvisiteret"), LabelMatch::Same {});
        assert_eq!(matches("6.11", "FØRTIDSPENSION"), LabelMatch::Same {});
        assert_eq!(matches("6.1", "Dagpenge"), LabelMatch::Same {});
    }

    #[test]
    fn another_group_is_not_a_restriction() {
        for (code, label) in [
            ("6.2", "Aktivitetsparate kontanthjælps- og overgangsydelsesmodtagere"),
            ("6.2", "Ikke-jobparate kontanthjælps- og overgangsydelsesmodtagere"),
            ("6.2", "Kontanthjælpsmodtagere"),
            ("6.1", "Dagpengemodtagere og sygedagpengemodtagere"),
            ("6.1", "Dagpengemodtagere/andre ledige"),
            ("6.1", "Dagpengemodtagere med ledighed over 26 uger og kontanthjælpsmodtagere"),
            ("6.6", "Dagpengemodtagere"),
            ("6.1", ""),
            ("6.1", "- . -"),
        ] {
            assert_eq!(matches(code, label), LabelMatch::Differs {}, "{label}");
        }
        assert_eq!(matches("6.99", "Andre"), LabelMatch::NotRegistered {});
    }

    #[test]
    fn additions_are_told_in_the_labels_words() {
        assert_eq!(matches("6.1", "Unge dagpengemodtagere"), narrows("Unge"));
        assert_eq!(matches("6.1", "Ledige på dagpenge over 26 uger"), narrows("Ledige over 26 uger"));
        assert_eq!(matches("6.1", "Dagpengemodtagere under 30 år"), narrows("under 30 år"));
        assert_eq!(
            matches("6.6", "Sygedagpengemodtagere over 26 uger og under 52 uger"),
            narrows("over 26 uger og under 52 uger")
        );
    }
}
