//! A phrase cut into words, each with its place in the text.

use crate::figure::Approximation;
use crate::reference::Period;
use crate::words::say;
use crate::words::{danish, shown};
use crate::{Error, ErrorCode, Text};

/// A word of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// In lower case, without the punctuation around it.
    pub(super) text: String,
    /// The character where it starts.
    pub(super) at: usize,
    /// Whether a comma, full stop or dash followed it.
    pub(super) ends_clause: bool,
    /// Whether what followed was a dash.
    pub(super) dash: bool,
}

impl Word {
    /// Whether it is a year and nothing else.
    pub(super) fn is_year(&self) -> bool {
        self.text.len() == 4 && self.text.parse().is_ok_and(|year: u32| (1900..2200).contains(&year))
    }

    /// Whether it starts with a digit, or with a sign and a digit.
    pub(super) fn is_number(&self) -> bool {
        let mut chars = self.text.chars();
        match chars.next() {
            Some('-' | '\u{2212}') => chars.next().is_some_and(|c| c.is_ascii_digit()),
            first => first.is_some_and(|c| c.is_numeric()),
        }
    }
}

/// The words from the reading position on.
pub(super) struct Words<'a> {
    phrase: &'a str,
    words: Vec<Word>,
    next: usize,
}

impl<'a> Words<'a> {
    pub(super) fn of(phrase: &'a str) -> Self {
        let mut words = Vec::new();
        let mut start: Option<(usize, String)> = None;
        for (at, c) in phrase.chars().chain([' ']).enumerate() {
            if c.is_whitespace() || c == '\u{0}' {
                if let Some((start, text)) = start.take() {
                    push(&mut words, start, &text);
                }
            } else {
                start.get_or_insert((at, String::new())).1.push(c);
            }
        }
        Self { phrase, words, next: 0 }
    }

    pub(super) fn all(&self) -> &[Word] {
        &self.words
    }

    /// Moves to the word with this index.
    pub(super) fn go_to(&mut self, index: usize) {
        self.next = index.min(self.words.len());
    }

    pub(super) const fn index(&self) -> usize {
        self.next
    }

    pub(super) fn peek(&self) -> Option<&Word> {
        self.words.get(self.next)
    }

    pub(super) fn next_word(&mut self) -> Option<Word> {
        let word = self.peek().cloned();
        self.next += usize::from(word.is_some());
        word
    }

    /// Reads these words if they come next. `|` separates the spellings of a word.
    pub(super) fn take(&mut self, pattern: &str) -> bool {
        let length = self.matches(self.next, pattern);
        self.next += length.unwrap_or_default();
        length.is_some()
    }

    /// Reads the two words, one after the other, if they come next.
    pub(super) fn take_both(&mut self, first: &str, second: &str) -> bool {
        let index = self.next;
        let both = self.take(first) && self.take(second);
        self.next = if both { self.next } else { index };
        both
    }

    /// Reads the first of these patterns that comes next.
    pub(super) fn take_any(&mut self, patterns: &[&str]) -> bool {
        patterns.iter().any(|pattern| self.take(pattern))
    }

    /// The index of the first word in the whole phrase where one of these patterns begins.
    pub(super) fn find(&self, patterns: &[&str]) -> Option<usize> {
        (0..self.words.len()).find(|at| patterns.iter().any(|pattern| self.matches(*at, pattern).is_some()))
    }

    /// The number of words of the pattern, if it begins at the word with the index `at`.
    fn matches(&self, at: usize, pattern: &str) -> Option<usize> {
        let mut length = 0;
        for spellings in pattern.split_whitespace() {
            let word = self.words.get(at + length)?;
            if !spellings.split('|').any(|spelling| spelling == word.text) {
                return None;
            }
            length += 1;
        }
        Some(length)
    }

    /// Whether an amount follows the next word: a number, perhaps after `ca.` or `mindst`.
    pub(super) fn then_an_amount(&self) -> bool {
        let rest = self.words.get(self.next + 1..).unwrap_or_default();
        rest.iter().take(2).any(Word::is_number)
    }

    /// Whether a figure comes next: a number, perhaps after `ca.` or `tæt ved`.
    pub(super) fn at_a_figure(&self) -> bool {
        let rest = self.words.get(self.next..).unwrap_or_default();
        let about = |words: &[Word]| {
            let text = words.iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ");
            text.is_empty() || Approximation::ALL.iter().any(|word| word.spellings().contains(&text.as_str()))
        };
        (0..=2).any(|n| rest.get(n).is_some_and(Word::is_number) && rest.get(..n).is_some_and(about))
    }

    /// Whether the next word is the last word.
    pub(super) const fn at_the_last(&self) -> bool {
        self.next + 1 == self.words.len()
    }

    /// The longest run of the next words, up to `most`, that `read` accepts. The words of the run count as read.
    pub(super) fn longest<T>(&mut self, most: usize, read: impl Fn(&str) -> Result<T, Error>) -> Result<T, Error> {
        self.longest_run(most, false, read)
    }

    /// The longest period that comes next. Its two ends may stand around a dash.
    pub(super) fn longest_period(&mut self) -> Result<Period, Error> {
        self.longest_run(9, true, Period::parse)
    }

    fn longest_run<T>(&mut self, most: usize, over_a_dash: bool, read: impl Fn(&str) -> Result<T, Error>) -> Result<T, Error> {
        let mut telling: Option<Error> = None;
        for count in (1..=most.min(self.words.len() - self.next)).rev() {
            let run = self.words.get(self.next..self.next + count).unwrap_or_default();
            let (last, before) = match run.split_last() {
                Some((last, before)) => (last.text.as_str(), before),
                None => break,
            };
            // A clause ends at its comma or full stop.
            if before.iter().any(|w| w.ends_clause && !w.text.ends_with('.') && !(over_a_dash && w.dash)) {
                continue;
            }
            let joined = before.iter().map(|w| format!("{}{}", w.text, if w.dash { " – " } else { " " }));
            let text = joined.chain([last.to_owned()]).collect::<String>();
            match read(&text) {
                Ok(value) => {
                    self.next += count;
                    return Ok(value);
                }
                Err(error) => {
                    // `31. februar 2025` is no day. This error is more specific than that `31.` is no date.
                    if telling.as_ref().is_none_or(|e| is_general(e.code())) {
                        telling = Some(error);
                    }
                }
            }
        }
        let at = self.position();
        Err(telling.map_or_else(|| self.expected("flere ord", "more words"), |error| error.at(at)))
    }

    /// Where the next word starts, or the end of the phrase.
    pub(super) fn position(&self) -> usize {
        self.peek().map_or_else(|| self.phrase.chars().count(), |word| word.at)
    }

    /// The error when the next word, or the end, is not what is expected, in Danish and in English.
    pub(super) fn expected(&self, danish: &str, english: &str) -> Error {
        let phrase = shown(self.phrase);
        self.refusal(match self.peek() {
            Some(word) => {
                let found = shown(&word.text);
                say!("`{phrase}`: her ventes {danish}, men der står `{found}`", "`{phrase}`: expected {english}, found `{found}`")
            }
            None => say!("`{phrase}`: til sidst ventes {danish}", "`{phrase}`: expected {english} at the end"),
        })
    }

    /// The error for words that break a rule of the language: a sentence, with the next word if it helps.
    pub(super) fn refused(&self, danish: &str, english: &str) -> Error {
        let phrase = shown(self.phrase);
        self.refusal(match self.peek() {
            Some(word) => {
                let found = shown(&word.text);
                say!("`{phrase}`: {danish} (ved `{found}`)", "`{phrase}`: {english} (at `{found}`)")
            }
            None => say!("`{phrase}`: {danish}", "`{phrase}`: {english}"),
        })
    }

    fn refusal(&self, message: Text) -> Error {
        Error::new(ErrorCode::RuleNotARule, message).at(self.position())
    }
}

/// Whether the code only means that the words are something else.
fn is_general(code: ErrorCode) -> bool {
    use ErrorCode::{DateNotADate, FigureNotANumber, FigureUnknownUnit, PeriodNotAPeriod};
    matches!(code, DateNotADate | FigureNotANumber | FigureUnknownUnit | PeriodNotAPeriod)
}

/// Adds a chunk between spaces as one or more words: `85%` is two, a lone dash is none.
fn push(words: &mut Vec<Word>, at: usize, chunk: &str) {
    let opening = |c: char| "(\"'„”«»".contains(c);
    let closing = |c: char| ",;:!?)\"'”«»".contains(c);
    let trimmed = chunk.trim_start_matches(opening);
    let at = at + chunk.chars().count() - trimmed.chars().count();
    let mut body = trimmed.trim_end_matches(closing);
    let mut ends_clause = body.len() < trimmed.len();
    if body.ends_with('.') && !keeps_its_point(body) {
        body = body.trim_end_matches('.');
        ends_clause = true;
    }
    if body.is_empty() || body.chars().all(|c| "-–—".contains(c)) {
        if let Some(last) = words.last_mut() {
            last.ends_clause = true;
            last.dash = !body.is_empty();
        }
        return;
    }
    // Some programs write å as a letter and a ring, and a hyphen that does not break.
    let lower = body.to_lowercase().replace("a\u{30a}", "å").replace('\u{2011}', "-");
    if let Some(number) = lower.strip_suffix('%').filter(|n| !n.is_empty()) {
        words.push(Word { text: number.to_owned(), at, ends_clause: false, dash: false });
        words.push(Word { text: "%".to_owned(), at: at + number.chars().count(), ends_clause, dash: false });
    } else {
        words.push(Word { text: lower, at, ends_clause, dash: false });
    }
}

/// `31.` before a month, `mio.`, `kr.`, `ca.` and the like.
fn keeps_its_point(word: &str) -> bool {
    let stem = word.trim_end_matches('.').to_lowercase();
    let ordinal = !stem.is_empty() && stem.len() <= 2 && stem.bytes().all(|b| b.is_ascii_digit());
    let month = danish::month(&stem).is_some() && !danish::MONTHS.contains(&stem.as_str());
    ordinal || month || danish::is(&stem, danish::SHORTENED)
}
