//! Whether a text prints a per cent as a change (*stigning på 9,1 %*) and not as a share of people.

use crate::figure::Figure;
use crate::words::danish::{CHANGES, COMPARISONS, is};

/// The number of words before `med` or `på` that are searched for a word of change.
const NEAR: usize = 6;

/// Whether the text prints this share as a change. False if the text does not print the number.
pub(super) fn says_change(text: &str, share: &Figure) -> bool {
    let text = text.to_lowercase().replace('%', " % ");
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_matches([',', '.', ';', ':', '(', ')', '»', '«'])).collect();
    let number = share.number().to_string();
    let prints = |word: &&str| word.replace(',', ".") == number;
    let mut places = words.iter().enumerate().filter(|(_, word)| prints(word)).map(|(at, _)| at).peekable();
    // If the number is a change in every place, it is not a share as well.
    places.peek().is_some()
        && places.all(|at| is_change(words.get(..at).unwrap_or_default(), words.get(at + 1..).unwrap_or_default()))
}

fn is_change(before: &[&str], behind: &[&str]) -> bool {
    let per_cent = behind.first().is_some_and(|word| ["%", "pct", "procent"].contains(word));
    let compared = per_cent && behind.get(1).is_some_and(|word| is(word, COMPARISONS));
    let changed = match before {
        // A level, not a change: `andelen, der er faldet, er på 51 %`.
        [.., "er" | "var" | "ligger" | "lå", "på"] => false,
        [rest @ .., "med" | "på"] => {
            rest.iter().rev().take(NEAR).any(|word| CHANGES.split('|').any(|change| word.starts_with(change)))
        }
        _ => false,
    };
    compared || changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_and_shares() {
        let change = |text: &str, share: &str| says_change(text, &Figure::parse(share).unwrap());
        for text in [
            "144 er i job, en stigning på 9,1 %.",
            "Antallet steg fra 132 til 144, altså med 9,1%.",
            "Antallet er faldet til 144, et fald på 9,1 procent.",
            "144 er 9,1 % flere end året før.",
            "Der er 144, som er 9,1 pct. færre.",
        ] {
            assert!(change(text, "9,1 %"), "{text}");
        }
        for text in [
            "375 førtidspensionister, 51 % af de forsørgede; andelen steg fra 2014 til 2018.",
            "51 % er steget på listen.",
            "Andelen, der er faldet, er på 51 %.",
            "Af dem med 51 % ...",
            "En stigning.",
            "Andelen er nu 51 %, en stigning på 51 %.",
            "Andelen er 51 %; mere end før.",
        ] {
            assert!(!change(text, "51 %"), "{text}");
        }
    }
}
