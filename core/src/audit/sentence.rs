//! A sentence as data: its texts in two languages, and the values that both contain.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::grade::Hint;
use crate::agreement::{Ages, Population};
use crate::figure::{Exact, Figure, Unit, change, percent, range};
use crate::reference::{Reference, format_day};
use crate::rule::Ambiguity;
use crate::table::Table;
use crate::words::{brackets, either, first_upper, list, say, with_brackets};
use crate::{Language, Text};

/// The largest number of decimals of a calculated number.
const DECIMALS: usize = 4;

/// A sentence in both languages, made by `sentence!`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    danish: &'static str,
    english: &'static str,
    terms: Vec<(&'static str, Term)>,
}

/// A value in a sentence. Each language has its own form of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term {
    Nothing,
    /// A text without change.
    Plain(String),
    /// A text in Danish quotation marks.
    Quoted(String),
    Text(Text),
    /// A figure as printed.
    Figure(Figure),
    Number(Exact),
    /// A calculated number with its unit.
    Amount(Exact, Unit),
    /// A per cent with this number of decimals.
    Percent(Exact, usize),
    Change(Exact),
    Range(RangeInclusive<u64>),
    Unit(Unit),
    Day(NaiveDate),
    Reference(Reference),
    Ages(Ages),
    Population(Population),
    Ambiguity(Ambiguity),
    /// A hint, with a capital letter at the beginning.
    Hint(Hint),
    Brackets(Box<Term>),
    /// The first value, followed by the second in brackets.
    Beside(Box<Term>, Box<Term>),
    /// A list with *og* before the last value.
    List(Vec<Term>),
    /// A list with *eller* before the last value.
    Either(Vec<Term>),
    /// A list with this separator.
    Joined(&'static str, Vec<Term>),
    Sentence(Box<Sentence>),
}

impl Sentence {
    pub(super) const fn new(danish: &'static str, english: &'static str, terms: Vec<(&'static str, Term)>) -> Self {
        Self { danish, english, terms }
    }

    /// A sentence with a text from elsewhere.
    pub(super) fn written(text: Text) -> Self {
        Self::new("{text}", "{text}", vec![("text", text.into())])
    }

    pub(super) fn in_language(&self, language: Language) -> String {
        let (mut out, mut rest) = (String::new(), language.pick(self.danish, self.english));
        while let Some((before, (name, after))) = rest.split_once('{').and_then(|(b, rest)| Some((b, rest.split_once('}')?))) {
            out.push_str(before);
            let term = self.terms.iter().find(|(own, _)| *own == name);
            out.push_str(&term.map(|(_, term)| term.in_language(language)).unwrap_or_default());
            // After `15 mio. kr.` a sentence ends without another full stop.
            rest = if out.ends_with('.') { after.strip_prefix('.').unwrap_or(after) } else { after };
        }
        out + rest
    }

    /// Whether `holds` is true for one of the values, including values within values.
    pub(super) fn any(&self, holds: &dyn Fn(&Term) -> bool) -> bool {
        self.terms.iter().any(|(_, term)| term.any(holds))
    }

    /// The first value for which `holds` is true, including values within values.
    pub(super) fn find(&self, holds: &dyn Fn(&Term) -> bool) -> Option<&Term> {
        self.terms.iter().find_map(|(_, term)| term.find(holds))
    }

    /// The same sentence, with each value replaced for which `other` gives another one.
    pub(super) fn replaced(&self, other: &dyn Fn(&Term) -> Option<Term>) -> Self {
        Self { terms: self.terms.iter().map(|(name, term)| (*name, term.replaced(other))).collect(), ..*self }
    }
}

impl Term {
    /// A per cent with as many decimals as a printed figure.
    pub(super) fn percent_like(share: Exact, printed: &Figure) -> Self {
        Self::Percent(share, printed.places())
    }

    /// The beginning of a text, short enough for a sentence.
    pub(super) fn excerpt(text: &str) -> Self {
        Self::Quoted(crate::words::excerpt(text))
    }

    /// The name of a table: its title, or its id.
    pub(super) fn table(table: &Table) -> Self {
        Self::Quoted(table.title().unwrap_or(table.id().as_str()).to_owned())
    }

    /// All names: `»a«, »b« og »c«`. No name is left out, so that the reader can correct each of them.
    pub(super) fn names<S: AsRef<str>>(names: &[S]) -> Self {
        Self::List(names.iter().map(|name| Self::Quoted(name.as_ref().to_owned())).collect())
    }

    /// Whether the value is this name, alone or with a value in brackets after it.
    pub(super) fn is_name(&self, name: &str) -> bool {
        match self {
            Self::Quoted(own) => own == name,
            Self::Beside(own, _) => own.is_name(name),
            _ => false,
        }
    }

    pub(super) fn in_language(&self, l: Language) -> String {
        let each = |terms: &[Self]| terms.iter().map(|term| term.in_language(l)).collect::<Vec<_>>();
        match self {
            Self::Nothing => String::new(),
            Self::Plain(text) => text.clone(),
            Self::Quoted(name) => format!("»{name}«"),
            Self::Text(text) => text.in_language(l).to_owned(),
            Self::Figure(figure) => figure.in_print(l),
            Self::Number(number) => number.in_print_at_most(DECIMALS, l),
            Self::Amount(number, unit) => format!("{} {}", number.in_print_at_most(DECIMALS, l), unit.word(l)),
            Self::Percent(share, decimals) => percent(*share, *decimals, l),
            Self::Change(share) => change(*share, l),
            Self::Range(numbers) => range(numbers, l),
            Self::Unit(unit) => unit.word(l).to_owned(),
            Self::Day(day) => format_day(*day, l),
            Self::Reference(reference) => reference.in_language(l),
            Self::Ages(ages) => ages_in(*ages, l),
            Self::Population(who) => {
                let ages = who.ages.map(|ages| ages_in(ages, l));
                [who.group.clone(), ages, who.filter.clone(), who.area.clone()]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(", ")
            }
            Self::Ambiguity(ambiguity) => ambiguity.sentence(l),
            Self::Hint(hint) => first_upper(hint.words(l)),
            Self::Brackets(term) => brackets(&term.in_language(l)),
            Self::Beside(term, inside) => with_brackets(&term.in_language(l), &inside.in_language(l)),
            Self::List(terms) => list(&each(terms), l),
            Self::Either(terms) => either(&each(terms), l),
            Self::Joined(between, terms) => each(terms).join(between),
            Self::Sentence(sentence) => sentence.in_language(l),
        }
    }

    fn find(&self, holds: &dyn Fn(&Self) -> bool) -> Option<&Self> {
        if holds(self) {
            return Some(self);
        }
        match self {
            Self::Brackets(term) => term.find(holds),
            Self::Beside(term, inside) => term.find(holds).or_else(|| inside.find(holds)),
            Self::List(terms) | Self::Either(terms) | Self::Joined(_, terms) => terms.iter().find_map(|term| term.find(holds)),
            Self::Sentence(sentence) => sentence.find(holds),
            _ => None,
        }
    }

    fn replaced(&self, other: &dyn Fn(&Self) -> Option<Self>) -> Self {
        let each = |terms: &[Self]| terms.iter().map(|term| term.replaced(other)).collect();
        match (other(self), self) {
            (Some(instead), _) => instead,
            (None, Self::Brackets(term)) => Self::Brackets(Box::new(term.replaced(other))),
            (None, Self::Beside(term, inside)) => Self::Beside(Box::new(term.replaced(other)), Box::new(inside.replaced(other))),
            (None, Self::List(terms)) => Self::List(each(terms)),
            (None, Self::Either(terms)) => Self::Either(each(terms)),
            (None, Self::Joined(between, terms)) => Self::Joined(between, each(terms)),
            (None, Self::Sentence(sentence)) => Self::Sentence(Box::new(sentence.replaced(other))),
            (None, own) => own.clone(),
        }
    }

    fn any(&self, holds: &dyn Fn(&Self) -> bool) -> bool {
        match self {
            Self::Brackets(term) => term.any(holds),
            Self::Beside(term, inside) => term.any(holds) || inside.any(holds),
            Self::List(terms) | Self::Either(terms) | Self::Joined(_, terms) => terms.iter().any(|term| term.any(holds)),
            Self::Sentence(sentence) => sentence.any(holds),
            own => holds(own),
        }
    }
}

/// An age band: `18-29 år`, `ages 18-29`.
fn ages_in(ages: Ages, language: Language) -> String {
    let (from, to) = (ages.from(), ages.to().map_or_else(|| "+".to_owned(), |to| format!("-{to}")));
    say!(language, "{from}{to} år", "ages {from}{to}")
}

impl<T: Into<Self>> From<Option<T>> for Term {
    fn from(term: Option<T>) -> Self {
        term.map_or(Self::Nothing, Into::into)
    }
}

impl From<Sentence> for Term {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(Box::new(sentence))
    }
}

macro_rules! terms {
    ($($variant:ident: $type:ty;)+ = $($plain:ty)+) => {
        $(impl From<$type> for Term {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        })+
        $(impl From<$plain> for Term {
            fn from(value: $plain) -> Self {
                Self::Plain(value.to_string())
            }
        })+
    };
}

terms! {
    Text: Text;
    Figure: Figure;
    Number: Exact;
    Range: RangeInclusive<u64>;
    Unit: Unit;
    Day: NaiveDate;
    Reference: Reference;
    Ages: Ages;
    Hint: Hint;
    = String &str usize u32 i32
}

/// Makes a [`Sentence`] from two texts with names in braces, and a value for each name: `sentence!("{who} mangler.", "{who} is missing.";
/// who)`.
///
/// The value is the variable of that name, or an expression after it: `who = case.name()`. The macro compiles only if every value is in one
/// of the texts, and every name in the texts has a value.
macro_rules! sentence {
    ($danish:literal, $english:literal $(; $($name:ident $(= $value:expr)?),+)? $(,)?) => {{
        let _ = |$($($name: &str),+)?| {
            let _ = format_args!($danish);
            let _ = format_args!($english);
        };
        let terms = vec![$($((stringify!($name), $crate::audit::sentence::sentence!(@ $name $(, $value)?))),+)?];
        $crate::audit::sentence::Sentence::new($danish, $english, terms)
    }};
    (@ $name:ident) => { $crate::audit::sentence::Term::from($name) };
    (@ $name:ident, $value:expr) => { $crate::audit::sentence::Term::from($value) };
}
pub(super) use sentence;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_the_texts_name_them() {
        let (who, ages) = (Term::Quoted("unge".into()), Ages::new(18, Some(29)).unwrap());
        let why = sentence!(" Det er {number}.", " That is {number}."; number = Exact::from(-2));
        let of = sentence!("{who} på {ages} mangler.{why}", "{ages}: {who} is missing.{why}{who}"; who, ages, why);
        assert_eq!(of.in_language(Language::Danish), "»unge« på 18-29 år mangler. Det er −2.");
        assert_eq!(of.in_language(Language::English), "ages 18-29: »unge« is missing. That is −2.»unge«");
        assert!(of.any(&|term| *term == Term::Number(Exact::from(-2))));
        assert!(!of.any(&|term| *term == Term::Number(Exact::from(2))));
    }

    #[test]
    fn braces_of_a_name_are_no_values() {
        let name = Term::Quoted("{who}{".into());
        assert_eq!(sentence!("{name}.", "{name}!"; name).in_language(Language::English), "»{who}{«!");
    }

    #[test]
    fn every_name_is_listed() {
        let danish = |items: &[&str]| Term::names(items).in_language(Language::Danish);
        assert_eq!(danish(&["a"]), "»a«");
        assert_eq!(danish(&["a", "b", "c", "d", "e", "f"]), "»a«, »b«, »c«, »d«, »e« og »f«");
    }

    #[test]
    fn a_sentence_ends_with_one_full_stop() {
        let sum = || Term::Amount(Exact::from(15), Unit::Kroner);
        assert_eq!(sentence!("Der står {sum}.", "{sum}."; sum = sum()).in_language(Language::Danish), "Der står 15 kr.");
        assert_eq!(sentence!("{sum}. Men", "{sum}."; sum = sum()).in_language(Language::Danish), "15 kr. Men");
        assert_eq!(sentence!("{sum}, men", "{sum}."; sum = sum()).in_language(Language::Danish), "15 kr., men");
    }

    #[test]
    fn values_can_be_replaced_wherever_they_stand() {
        let name = Term::Quoted("a".into());
        let inner = sentence!("for {name}", "of {name}"; name = name.clone());
        let of = sentence!("{inner}: {number}", "{inner}: {number}"; inner, number = Exact::from(2));
        let other = of.replaced(&|term| term.is_name("a").then(|| Term::names(&["a", "b"])));
        assert_eq!(other.in_language(Language::Danish), "for »a« og »b«: 2");
        assert_eq!(of.replaced(&|_| None), of);
        let beside = Term::Beside(Box::new(name), Box::new("læst".into()));
        assert!(beside.is_name("a") && !beside.is_name("læst"));
    }
}
