//! Putting numbers and names into sentences.

use std::ops::RangeInclusive;

use crate::Language;
use crate::agreement::{Ages, Population};
use crate::figure::{Exact, Figure};
use crate::words::{shown, with_minus};

/// How many names a sentence lists before it only counts the rest.
const LISTED: usize = 4;

/// `a`, `a og b`, `a, b og c`.
pub(super) fn list<S: AsRef<str>>(language: Language, items: &[S]) -> String {
    let and = language.pick(" og ", " and ");
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{}{and}{}", first.join(", "), last.as_ref())
        }
    }
}

/// `a`, `a eller b`, `a, b eller c`.
pub(super) fn either(language: Language, items: &[String]) -> String {
    match items {
        [first @ .., before, last] => {
            let start: String = first.iter().map(|item| format!("{item}, ")).collect();
            format!("{start}{before} {} {last}", language.pick("eller", "or"))
        }
        _ => items.concat(),
    }
}

/// The first names in quotes, and how many there are beyond: `»a«, »b«, »c«, »d« og 7 andre`.
pub(super) fn names<S: AsRef<str>>(language: Language, items: &[S]) -> String {
    let mut shown: Vec<String> = items.iter().take(LISTED).map(|name| quoted(name.as_ref())).collect();
    match items.len().saturating_sub(LISTED) {
        0 => {}
        1 => shown.extend(items.get(LISTED).map(|name| quoted(name.as_ref()))),
        rest => shown.push(format!("{rest} {}", language.pick("andre", "others"))),
    }
    list(language, &shown)
}

/// What a sentence repeats of a text: about 60 characters, cut behind a word.
pub(super) fn excerpt(text: &str) -> String {
    let shown = shown(text);
    let Some(cut) = shown.strip_suffix('…') else { return shown };
    format!("{} …", cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole).trim_end_matches([',', ';', ':']))
}

/// A name in Danish quotation marks.
pub(super) fn quoted(name: &str) -> String {
    format!("»{name}«")
}

/// A number with as many decimals as it needs, at most four.
pub(super) fn number(language: Language, number: Exact) -> String {
    with_minus(&number.in_language_at_most(4, language))
}

/// A printed figure, with a minus sign where it is negative.
pub(super) fn figure(language: Language, figure: &Figure) -> String {
    with_minus(&figure.in_language(language))
}

/// In brackets; brackets inside them become commas: `(2014, opgjort 1. januar 2015)`.
pub(super) fn brackets(text: &str) -> String {
    format!("({})", text.replace(" (", ", ").replace(['(', ')'], ""))
}

/// With something in brackets behind, which brackets that are there already take in: `2014 (opgjort 1. januar 2015; 71,69 %)`.
pub(super) fn with_brackets(text: &str, inside: &str) -> String {
    match text.strip_suffix(')') {
        Some(open) if open.contains('(') => format!("{open}; {inside})"),
        _ => format!("{text} ({inside})"),
    }
}

/// A number of per cent: `11,17 %`.
pub(super) fn percent(language: Language, share: Exact, decimals: usize) -> String {
    format!("{} %", with_minus(&share.in_language(decimals, language)))
}

/// A change in per cent with its sign: `+12,5 %`.
pub(super) fn change(language: Language, share: Exact) -> String {
    let sign = if share > Exact::ZERO { "+" } else { "" };
    format!("{sign}{}", percent(language, share, 1))
}

/// A range of whole numbers: `601-602`, or `549` for one.
pub(super) fn range(language: Language, range: &RangeInclusive<u64>) -> String {
    let whole = |n: u64| Exact::new(n.into(), 1).unwrap_or(Exact::ZERO).in_language(0, language);
    match (*range.start(), *range.end()) {
        (start, end) if start == end => whole(start),
        (start, u64::MAX) => format!("{} {}", language.pick("mindst", "at least"), whole(start)),
        (start, end) => format!("{}-{}", whole(start), whole(end)),
    }
}

/// An age band: `18-29 år`, `ages 18-29`.
pub(super) fn ages_in(language: Language, ages: Ages) -> String {
    let to = ages.to().map_or_else(|| "+".to_owned(), |to| format!("-{to}"));
    match language {
        Language::Danish => format!("{}{to} år", ages.from()),
        Language::English => format!("ages {}{to}", ages.from()),
    }
}

/// Whom a figure is about: `beboere, 18-29 år, Ringparken`.
pub(super) fn population(language: Language, who: &Population) -> String {
    let ages = who.ages.map(|ages| ages_in(language, ages));
    [who.group.clone(), ages, who.filter.clone(), who.area.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The printed decimals, for rounding to them.
pub(super) fn decimals(figure: &Figure) -> usize {
    usize::try_from(figure.decimals()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_names() {
        let danish = |items: &[&str]| names(Language::Danish, items);
        assert_eq!(danish(&["a"]), "»a«");
        assert_eq!(danish(&["a", "b", "c", "d", "e"]), "»a«, »b«, »c«, »d« og »e«");
        assert_eq!(danish(&["a", "b", "c", "d", "e", "f"]), "»a«, »b«, »c«, »d« og 2 andre");
        assert_eq!(list(Language::English, &["a", "b"]), "a and b");
    }

    #[test]
    fn numbers_need_their_decimals_only() {
        let of = |num, den| number(Language::Danish, Exact::new(num, den).unwrap());
        assert_eq!(
            (of(1040, 1), of(5720, 10), of(5724, 10), of(2, 3)),
            ("1.040".into(), "572".into(), "572,4".into(), "0,6667".into())
        );
    }

    #[test]
    fn excerpts_end_behind_a_word() {
        let text = "258 unge, 42,9 %, er ikke i gang med og har ikke afsluttet en uddannelse efter grundskolen.";
        assert_eq!(excerpt(text), "258 unge, 42,9 %, er ikke i gang med og har ikke afsluttet …");
        assert_eq!(excerpt("549 unge"), "549 unge");
        assert_eq!(either(Language::Danish, &["a".into(), "b".into(), "c".into()]), "a, b eller c");
    }

    #[test]
    fn brackets_take_in_those_that_are_there() {
        assert_eq!(with_brackets("2014 (opgjort 2015)", "71 %"), "2014 (opgjort 2015; 71 %)");
        assert_eq!((with_brackets("2014", "71 %"), with_brackets("a)", "71 %")), ("2014 (71 %)".into(), "a) (71 %)".into()));
    }

    #[test]
    fn a_change_has_its_sign() {
        let of = |num| change(Language::Danish, Exact::new(num, 10).unwrap());
        assert_eq!((of(125), of(-125), of(0)), ("+12,5 %".into(), "−12,5 %".into(), "0,0 %".into()));
    }

    #[test]
    fn ranges() {
        let of = |r| range(Language::Danish, &r);
        assert_eq!((of(549..=549), of(2134..=2137), of(7..=u64::MAX)), ("549".into(), "2.134-2.137".into(), "mindst 7".into()));
    }
}
