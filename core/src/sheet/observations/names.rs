//! The indicators of a plan, as a sheet names them.

use super::Choice;
use crate::agreement::{Delaftale, Helhedsplan, Indicator};
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Text};

/// The answer that leaves cells out.
const SKIP: &str = "skip";

/// An indicator with its delaftale.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'p> {
    pub(super) delaftale: &'p Delaftale,
    pub(super) indicator: &'p Indicator,
}

impl Named<'_> {
    /// The id that no other indicator of the plan has: `delaftale/id`.
    fn key(&self) -> String {
        format!("{}/{}", self.delaftale.id, self.indicator.id)
    }

    fn choice(&self) -> Choice {
        let (key, name) = (self.key(), &self.indicator.name);
        Choice { words: say!("{key}: {name}", "{key}: {name}"), answer: key }
    }

    /// Whether a text, in lower case and with single blanks, is its id, its key, or its name.
    fn is(&self, text: &str) -> bool {
        let name = folded(&self.indicator.name);
        let labelled = |label: &String| format!("{}) {name}", folded(label)) == text;
        text == folded(self.indicator.id.as_str())
            || text == folded(&self.key())
            || text == name
            || self.indicator.label.as_ref().is_some_and(labelled)
    }
}

/// All indicators of a plan.
#[derive(Debug)]
pub(super) struct Names<'p>(Vec<Named<'p>>);

impl<'p> Names<'p> {
    pub(super) fn of(plan: &'p Helhedsplan) -> Self {
        let of_one = |delaftale: &'p Delaftale| delaftale.indicators().map(move |(_, indicator)| Named { delaftale, indicator });
        Self(plan.delaftaler.iter().flat_map(of_one).collect())
    }

    pub(super) fn get(&self, place: usize) -> Option<Named<'p>> {
        self.0.get(place).copied()
    }

    /// The names of all whom an indicator is compared with.
    pub(super) fn others(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|one| one.indicator.comparisons()).map(|other| other.name.as_str())
    }

    /// The indicators that a text names, in a delaftale where one is named.
    pub(super) fn find(&self, text: &str, delaftale: Option<&str>) -> Vec<usize> {
        let (text, delaftale) = (folded(text), delaftale.map(folded));
        let own = |one: &Named<'_>| delaftale.as_ref().is_none_or(|name| *name == folded(one.delaftale.id.as_str()));
        let matches = |one: &Named<'_>| own(one) && one.is(&text);
        self.0.iter().enumerate().filter(|(_, one)| matches(one)).map(|(place, _)| place).collect()
    }

    /// The indicator of an answer to a question.
    pub(super) fn answered(&self, answer: &str) -> Option<usize> {
        self.0.iter().position(|one| one.key() == answer)
    }

    /// The choices of a question about a text: the indicators that it can mean, or all; and to leave it out.
    pub(super) fn choices(&self, found: &[usize]) -> Vec<Choice> {
        let among = |place: &usize| found.is_empty() || found.contains(place);
        let choices = self.0.iter().enumerate().filter(|(place, _)| among(place)).map(|(_, one)| one.choice());
        choices.chain([skip()]).collect()
    }

    /// What is asked about a text that names no indicator, or several.
    pub(super) fn doubt(&self, text: Option<&str>, found: &[usize]) -> Error {
        let Some(text) = text else {
            let message = Text::fixed(
                "der er tal, men ikke hvilken indikator de hører til",
                "there are numbers, but not of which indicator",
            );
            return Error::new(ErrorCode::IdUnknown, message).with_help(self.all());
        };
        let own = shown(text);
        if found.is_empty() {
            let message = say!("planen har ingen indikator `{own}`", "the plan has no indicator `{own}`");
            let near = self.near(text);
            let help = near.map_or_else(|| self.all(), |near| say!("mente du {near}?", "did you mean {near}?"));
            return Error::new(ErrorCode::IdUnknown, message).with_help(help);
        }
        let message = say!("`{own}` er flere indikatorer", "`{own}` is several indicators");
        let keys = found.iter().filter_map(|place| Some(self.get(*place)?.key())).collect::<Vec<_>>().join(", ");
        Error::new(ErrorCode::IdUnknown, message).with_help(say!("skriv en af {keys}", "write one of {keys}"))
    }

    fn all(&self) -> Text {
        let ids = self.0.iter().map(|one| one.indicator.id.as_str()).collect::<Vec<_>>().join(", ");
        say!("skriv indikatorens id; der er {ids}", "write the id of the indicator; there are {ids}")
    }

    /// The id that is nearest to a text, where it is near: a third of its letters differ at most.
    fn near(&self, text: &str) -> Option<&'p str> {
        let text = folded(text);
        let own = text.rsplit_once('/').map_or(text.as_str(), |(_, own)| own);
        let ids = self.0.iter().map(|one| one.indicator.id.as_str());
        let (distance, near) = ids.map(|id| (distance(own, &id.to_lowercase()), id)).min()?;
        (distance * 3 <= near.chars().count()).then_some(near)
    }
}

/// The answer that leaves cells out, with its words.
pub(super) fn skip() -> Choice {
    Choice { answer: SKIP.to_owned(), words: Text::fixed("tag den ikke med", "leave it out") }
}

fn folded(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many letters have to be put in, taken out or changed to make one text of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = (0..=b.len()).collect();
    for (i, own) in a.chars().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        let mut line = vec![left];
        for (other, above) in b.iter().zip(before.iter().skip(1)) {
            left = (corner + usize::from(own != *other)).min(left + 1).min(above + 1);
            corner = *above;
            line.push(left);
        }
        before = line;
    }
    before.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn letters_that_differ() {
        for (a, b, letters) in
            [("dropout", "dropuot", 2), ("", "ab", 2), ("abc", "", 3), ("hash", "hash", 0), ("kitten", "sitting", 3)]
        {
            assert_eq!(distance(a, b), letters, "{a} {b}");
        }
    }
}
