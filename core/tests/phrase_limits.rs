//! Phrases at the edge of what is read: what just is a rule, what just is none, and where that is said.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use delaftale::ErrorCode;
use delaftale::rule::{Ambiguity, Rule};

#[test]
fn what_is_just_a_rule() {
    let deadline = || Ambiguity::Deadline {};
    let unread = |words: &str| Ambiguity::Unread { words: words.into() };
    for (phrase, canonical, open) in [
        // A number that can be a year is an amount with its unit.
        ("øges til 2000 mio. kr. i perioden", "øges til 2000 mio. kr. i perioden", vec![]),
        ("øges til 2000 personer i perioden", "øges til 2.000 personer i perioden", vec![]),
        // Ten years can be a deadline; more are an age.
        ("øges til 85 % over 10 år", "øges til 85 % inden for 10 år", vec![]),
        ("Andelen af unge i job øges til 85 % over de næste år", "øges til 85 % i perioden", vec![deadline()]),
        ("øges til 85 % over år", "øges til 85 % i perioden", vec![deadline(), unread("over år")]),
        ("Niveauet fastholdes løbende", "fastholdes", vec![unread("løbende")]),
        ("fastholdes på samme niveau", "fastholdes", vec![]),
        ("fra ca. 20 % til 85 % i perioden", "øges fra ca. 20 % til 85 % i perioden", vec![]),
        ("reduceres med ca. 30 % i perioden", "reduceres med 30 % i perioden", vec![Ambiguity::Approximate {}]),
        // One figure does not say which way is better.
        ("Trivslen forbedres til 85 % i perioden", "øges til 85 % i perioden", vec![Ambiguity::Better {}]),
        ("Trivslen forbedres fra 20 % i perioden", "øges fra 20 % i perioden", vec![Ambiguity::Better {}]),
        // Ages belong to the people.
        ("Antallet af unge under 25 år i job øges i perioden", "øges i perioden", vec![]),
        ("øges til 85 % i perioden blandt 18-29 årige", "øges til 85 % i perioden", vec![unread("blandt 18-29 årige")]),
        ("øges til 85 % i perioden blandt unge under 15 år", "øges til 85 % i perioden", vec![unread("blandt unge under 15 år")]),
        // A participle in the subject asks for nothing.
        ("Der skal arbejdes for, at andelen med øget trivsel stiger til 85 % i perioden", "øges til 85 % i perioden", vec![]),
        // Full stops end a sentence, not a word.
        ("øges med 10 pp.", "stiger med 10 procentpoint i perioden", vec![deadline()]),
        ("øges til 120.", "øges til 120 i perioden", vec![deadline()]),
        ("øges til 85 % i 2025.", "øges til 85 % inden 31. december 2025", vec![]),
    ] {
        let reading = Rule::read(phrase).unwrap_or_else(|e| panic!("{phrase}: {e}"));
        assert_eq!((reading.rule.to_string().as_str(), reading.ambiguities), (canonical, open), "{phrase}");
    }
}

#[test]
fn what_is_just_none() {
    use ErrorCode::{DateNoSuchDay, DateNotADate, RuleNotARule};
    for (phrase, code, at) in [
        ("øges til 85 % inden for 2,5 år", RuleNotARule, 24),
        ("øges til 85 % over 11 år", RuleNotARule, 22),
        ("øges fra 2000 til 2100 kr. i perioden", RuleNotARule, 9),
        ("øges til 85 % inden længe", DateNotADate, 20),
        ("øges til 85 % ved 31. februar 2025", DateNoSuchDay, 18),
        ("øges til 85 % inden 31. februar 2025 og derefter fastholdes", DateNoSuchDay, 20),
        // A clause ends at its comma.
        ("øges til 1, 040 personer", RuleNotARule, 12),
        // Numbers and amounts that would be lost.
        ("75 borgere fra 2 skoler deltager årligt", RuleNotARule, 15),
        ("øges til 85 % blandt klasser under 15", RuleNotARule, 35),
        ("reduceres x%", RuleNotARule, 11),
        ("reduceres med", RuleNotARule, 13),
        ("halveres med 30 % i perioden", RuleNotARule, 28),
        ("mindst 10 % af de unge får flere timer", RuleNotARule, 27),
        ("mindst 85 % af de unge til 90 %", RuleNotARule, 31),
        ("mindst 85 % af de unge med 5 %", RuleNotARule, 30),
        ("mindst 85 % af de unge fra 20 %", RuleNotARule, 31),
        ("mindst 85 % af de unge årligt", RuleNotARule, 29),
        // To hold the baseline takes no amount, no rhythm and no basis.
        ("fastholdes til 85 %", RuleNotARule, 19),
        ("fastholdes med 5 %", RuleNotARule, 18),
        ("fastholdes årligt", RuleNotARule, 17),
        ("fastholdes af udgangspunktet", RuleNotARule, 28),
        // Only a gap that is reduced has a per cent, and it needs one.
        ("forskellen til kommunen halveres med 30 %", RuleNotARule, 41),
        ("forskellen til kommunen lukkes med 30 %", RuleNotARule, 39),
        ("forskellen til kommunen reduceres i perioden", RuleNotARule, 44),
        // What has happened is no rule.
        ("Andelen er blevet øget til 85 %", RuleNotARule, 18),
        ("unge deltager årligt", RuleNotARule, 0),
    ] {
        let error = Rule::read(phrase).err().unwrap_or_else(|| panic!("{phrase} was read"));
        assert_eq!((error.code(), error.position()), (code, Some(at)), "{phrase}: {error}");
    }
    let without = Rule::read("reduceres med").unwrap_err();
    assert!(without.to_string().contains("expected a number at the end"), "{without}");
    let nothing = Rule::read("unge deltager årligt").unwrap_err();
    assert!(nothing.to_string().contains("expected a verb such as øges"), "{nothing}");
}
