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

/// Words that begin a reference to an act: `efter lov om sygedagpenge`, `jf. kapitel 19 i lov om ...`.
const REFERRING: [&str; 5] = ["efter", "jf", "ifølge", "henhold", "iht"];
/// What such a reference is to.
const ACTS: [&str; 6] = ["lov", "loven", "lovens", "kapitel", "kap", "bekendtgørelse"];

/// The best match that any of the names gives. `own` are the restrictions that the act itself makes of the code.
pub(super) fn best<'a>(names: impl Iterator<Item = &'a str>, own: &[&str], label: &str) -> LabelMatch {
    let plain: Vec<Word> = words(label);
    let bare: Vec<Word> = without_own(without_references(words(label)), own);
    names
        .flat_map(|name| [compare(&words(name), &bare), compare(&words(name), &plain)])
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

/// The label without the places of the law that it names: they restrict nothing. A reference ends where another clause begins.
fn without_references(label: Vec<Word>) -> Vec<Word> {
    let lower: Vec<String> = label.iter().map(|word| word.printed.to_lowercase()).collect();
    let is_act = |at: usize| lower.iter().skip(at).take(3).any(|word| ACTS.contains(&word.as_str()));
    let mut inside = false;
    let mut kept = Vec::new();
    for (at, word) in label.into_iter().enumerate() {
        let own = lower.get(at).map_or("", String::as_str);
        if REFERRING.contains(&own) && is_act(at + 1) {
            inside = true;
        } else if inside && matches!(own, "som" | "der" | "med" | "uden" | "under" | "over") {
            inside = false;
        }
        if !inside {
            kept.push(word);
        }
    }
    kept
}

/// The label without the act's own restrictions, each of which stands in it word by word, fillers aside.
fn without_own(mut label: Vec<Word>, own: &[&str]) -> Vec<Word> {
    for restriction in own {
        let wanted: Vec<String> = words(restriction).into_iter().filter_map(|word| word.stem).collect();
        let stems: Vec<(usize, &String)> =
            label.iter().enumerate().filter_map(|(at, word)| Some((at, word.stem.as_ref()?))).collect();
        let found = stems.windows(wanted.len().max(1)).find(|near| near.iter().map(|(_, stem)| *stem).eq(&wanted));
        let Some(places) = found.map(|near| near.iter().map(|(at, _)| *at).collect::<BTreeSet<usize>>()) else { continue };
        label = label.into_iter().enumerate().filter(|(at, _)| !places.contains(at)).map(|(_, word)| word).collect();
    }
    label
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
    fn the_wording_of_the_act_is_no_restriction() {
        // Order no. 2636 of 28 December 2021, § 1.
        let programme = "og som ikke er omfattet af introduktionsprogrammet efter integrationsloven";
        let grown = "personer, som er fyldt 30 år, og";
        let trained = "personer under 30 år med en erhvervskompetencegivende uddannelse";
        let untrained = "personer under 30 år uden en erhvervskompetencegivende uddannelse";
        let cash = "som modtager kontanthjælp eller overgangsydelse efter lov om aktiv socialpolitik";
        let education = "som modtager uddannelseshjælp eller overgangsydelse efter lov om aktiv socialpolitik";
        for (code, label) in [
            ("6.1", "Personer, som modtager arbejdsløshedsdagpenge efter lov om arbejdsløshedsforsikring m.v.".to_owned()),
            ("6.2", format!("Jobparate {grown} jobparate {trained}, {cash}, {programme}.")),
            ("6.3", format!("Aktivitetsparate {grown} aktivitetsparate {trained}, {cash}, {programme}.")),
            ("6.4", format!("Uddannelsesparate {untrained}, {education}, {programme}.")),
            ("6.5", format!("Aktivitetsparate {untrained}, {education}, {programme}.")),
            ("6.4", "Uddannelsesparate uddannelseshjælps- og overgangsydelsesmodtagere under 30 år".to_owned()),
            ("6.6", "Personer, der modtager sygedagpenge efter lov om sygedagpenge.".to_owned()),
            ("6.7", "Personer i jobafklaringsforløb efter kapitel 18 i lov om en aktiv beskæftigelsesindsats.".to_owned()),
            ("6.8", "Personer i ressourceforløb efter kapitel 19 i lov om en aktiv beskæftigelsesindsats".to_owned()),
        ] {
            assert_eq!(matches(code, &label), LabelMatch::Same {}, "{label}");
        }
        // What the act does not say of that code still narrows it.
        assert_eq!(matches("6.2", "Jobparate kontanthjælps- og overgangsydelsesmodtagere under 30 år"), narrows("under 30 år"));
        assert_eq!(
            matches("6.6", "Personer, der modtager sygedagpenge efter lov om sygedagpenge, under 30 år"),
            narrows("under 30 år")
        );
        assert_eq!(matches("6.6", "Sygedagpengemodtagere efter 26 uger"), narrows("efter 26 uger"));
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
