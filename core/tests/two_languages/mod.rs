//! What holds for every error that a person can be told: both languages say it, of the same input.

use delaftale::{Error, Language};

/// Checks the message and the help of an error that was made by input without a backtick in it.
pub(crate) fn is_told(error: &Error) {
    let texts = |language| (error.message_in(language), error.help_in(language));
    let ((message_da, help_da), (message_en, help_en)) = (texts(Language::Danish), texts(Language::English));
    are_the_same(message_da, message_en);
    assert_eq!(help_da.is_some(), help_en.is_some(), "{error:?}");
    if let (Some(danish), Some(english)) = (help_da, help_en) {
        are_the_same(danish, english);
    }
    assert_eq!((error.message(), error.help()), (message_en, help_en));
    assert_ne!(error.explanation(Language::Danish), error.explanation(Language::English));
}

/// Checks that the two texts say something, in their own languages, and of the same things in backticks.
pub(crate) fn are_the_same(danish: &str, english: &str) {
    assert!(!danish.trim().is_empty() && !english.trim().is_empty(), "{danish} / {english}");
    assert_ne!(danish, english);
    let (of_danish, in_danish) = parted(danish);
    let (of_english, in_english) = parted(english);
    assert_eq!(in_danish, in_english, "{danish} / {english}");
    for (words, foreign) in [
        (of_danish, ["the", "is", "not", "no", "has", "behind", "expected", "write"]),
        (of_english, ["er", "ikke", "ingen", "har", "eller", "skriv", "hvor", "ventes"]),
    ] {
        for word in foreign {
            assert!(!words.iter().any(|own| own == word), "{word} in {danish} / {english}");
        }
    }
}

/// The words outside of the backticks, and what stands inside them, sorted.
fn parted(text: &str) -> (Vec<String>, Vec<&str>) {
    let pieces: Vec<&str> = text.split('`').collect();
    assert_eq!(pieces.len() % 2, 1, "a backtick is left open: {text}");
    let outside = pieces.iter().step_by(2).flat_map(|piece| piece.split(|c: char| !c.is_alphanumeric()));
    let mut inside: Vec<&str> = pieces.iter().skip(1).step_by(2).copied().collect();
    inside.sort_unstable();
    (outside.map(str::to_owned).collect(), inside)
}
