//! Names and lists in a sentence.

use super::{Language, shown};

/// `a`, `a og b`, `a, b og c`.
pub(crate) fn list(items: &[String], language: Language) -> String {
    joined(items, language.pick("og", "and"))
}

/// `a`, `a eller b`, `a, b eller c`.
pub(crate) fn either(items: &[String], language: Language) -> String {
    joined(items, language.pick("eller", "or"))
}

fn joined(items: &[String], word: &str) -> String {
    match items {
        [first @ .., before, last] => {
            let start: String = first.iter().map(|item| format!("{item}, ")).collect();
            format!("{start}{before} {word} {last}")
        }
        _ => items.concat(),
    }
}

/// The part of a text that a sentence repeats: about 60 characters, cut after a word.
pub(crate) fn excerpt(text: &str) -> String {
    let shown = shown(text);
    let Some(cut) = shown.strip_suffix('…') else { return shown };
    format!("{} …", cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole).trim_end_matches([',', ';', ':']))
}

/// The text with its first letter upper case.
pub(crate) fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text in brackets. Brackets inside it become commas: `(2014, opgjort 1. januar 2015)`.
pub(crate) fn brackets(text: &str) -> String {
    format!("({})", text.replace(" (", ", ").replace(['(', ')'], ""))
}

/// The text with an addition in brackets. If the text already ends in brackets, the addition goes inside them: `2014 (opgjort 1. januar
/// 2015; 71,69 %)`.
pub(crate) fn with_brackets(text: &str, inside: &str) -> String {
    match text.strip_suffix(')') {
        Some(open) if open.contains('(') => format!("{open}; {inside})"),
        _ => format!("{text} ({inside})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists() {
        let of = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>();
        assert_eq!(list(&of(&["a", "b"]), Language::English), "a and b");
        assert_eq!(list(&of(&["a"]), Language::Danish), "a");
        assert_eq!(either(&of(&["a", "b", "c"]), Language::Danish), "a, b eller c");
    }

    #[test]
    fn excerpts_end_behind_a_word() {
        let text = "258 unge, 42,9 %, er ikke i gang med og har ikke afsluttet en uddannelse efter grundskolen.";
        assert_eq!(excerpt(text), "258 unge, 42,9 %, er ikke i gang med og har ikke afsluttet …");
        assert_eq!(excerpt("549 unge"), "549 unge");
    }

    #[test]
    fn brackets_take_in_those_that_are_there() {
        assert_eq!(brackets("2014 (opgjort 2015)"), "(2014, opgjort 2015)");
        assert_eq!(with_brackets("2014 (opgjort 2015)", "71 %"), "2014 (opgjort 2015; 71 %)");
        assert_eq!((with_brackets("2014", "71 %"), with_brackets("a)", "71 %")), ("2014 (71 %)".into(), "a) (71 %)".into()));
    }
}
