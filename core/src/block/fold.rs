//! Folding of lines and words to a width in characters.

/// The text with its inseparable parts joined: a figure and its per cent sign, a name and its asterisk.
pub(super) fn unbroken(text: &str) -> String {
    text.replace(" %", "\u{a0}%").replace(" *", "\u{a0}*")
}

/// The text in lines of at most `most` characters, broken between words. A longer word is broken itself.
pub(super) fn folded(text: &str, most: usize) -> Vec<String> {
    let most = most.max(1);
    let mut lines: Vec<String> = Vec::new();
    let text = unbroken(text);
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let fits = lines.last().is_some_and(|line| width(line) + 1 + width(word) <= most);
        match lines.last_mut().filter(|_| fits) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.extend(pieces(word, most)),
        }
    }
    lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

/// A word in pieces of at most `most` characters. Each piece but the last ends in a hyphen if the break is between two letters.
fn pieces(word: &str, most: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut rest = letters.as_slice();
    let mut all = Vec::new();
    while rest.len() > most {
        let Some((piece, after)) = rest.split_at_checked(break_in(rest, most)) else { break };
        let between = piece.last().is_some_and(|c| c.is_alphabetic()) && after.first().is_some_and(|c| c.is_alphabetic());
        all.push(piece.iter().chain((between && most > 1).then_some(&'-')).collect());
        rest = after;
    }
    all.push(rest.iter().collect());
    all
}

/// The place where a word that is too long is broken: after a hyphen or a slash, otherwise after the s that joins the parts of a Danish
/// compound, otherwise at the end of the line. At least 1.
fn break_in(word: &[char], most: usize) -> usize {
    let room = most.saturating_sub(1).max(1);
    let joints = || word.windows(2).enumerate().take(room).skip(2).filter(|(at, _)| at + 4 < word.len());
    let stroke = joints().rfind(|(_, pair)| matches!(pair, ['-' | '/', _]));
    let joining = joints().rfind(|(_, pair)| matches!(pair, ['s', next] if "bcdfghjlmnrv".contains(*next)));
    stroke.or(joining).map_or(room, |(at, _)| at + 1)
}

/// The width of a text in characters.
pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}

/// The text padded to this width with spaces, before it or after it.
pub(super) fn padded(text: &str, to: usize, right: bool) -> String {
    let space = " ".repeat(to.saturating_sub(width(text)));
    if right { format!("{space}{text}") } else { format!("{text}{space}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_words() {
        assert_eq!(folded("en to tre fire", 6), ["en to", "tre", "fire"]);
        assert_eq!(folded("boligområde", 6), ["bolig-", "område"]);
        assert_eq!(folded("en stjerne *", 9), ["en", "stjerne *"]);
        assert_eq!(folded("", 6), Vec::<String>::new());
    }

    #[test]
    fn long_words_are_broken_where_they_are_joined() {
        assert_eq!(folded("beskæftigelsesfremmende", 18), ["beskæftigelses-", "fremmende"]);
        assert_eq!(folded("Toftemarken/Klitemarken", 16), ["Toftemarken/", "Klitemarken"]);
        assert_eq!(folded("arbejdsmarkedsrelateret", 17), ["arbejdsmarkeds-", "relateret"]);
        assert_eq!(folded("12345678", 3), ["12", "34", "56", "78"]);
        for most in 1..30 {
            let lines = folded("flygtninge- eller indvandrerbaggrund/arbejdsmarkedsrelateret æøå", most);
            assert!(lines.iter().all(|line| (1..=most).contains(&width(line))), "{most}: {lines:?}");
        }
    }
}
