//! Numbers, units and days in the form for readers.

use chrono::{Datelike, NaiveDate};

use crate::Language;
use crate::figure::{Exact, Figure, Unit, Value};
use crate::reference::{Period, Reference, format_day};
use crate::words::say;

/// The greatest number of decimals of a calculated number in a comparison.
const MOST_DECIMALS: usize = 12;

/// Writes numbers of one indicator in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numbers {
    pub(crate) language: Language,
    pub(crate) unit: Unit,
    /// The decimals of calculated values: as many as were printed, and at least one. People are whole.
    pub(crate) decimals: usize,
}

impl Numbers {
    /// Writes values of this unit with the decimals of these figures.
    pub(crate) fn like<'a>(language: Language, unit: Unit, printed: impl IntoIterator<Item = &'a Figure>) -> Self {
        let most = printed.into_iter().map(Figure::decimals).max().unwrap_or(0);
        let decimals = if unit == Unit::Persons { 0 } else { usize::try_from(most).unwrap_or(1).max(1) };
        Self { language, unit, decimals }
    }

    /// A value with its unit: `56,1 %`, `1 person`.
    pub(crate) fn value(&self, value: Exact) -> String {
        with_unit(&number(value, self.decimals, self.language), value, self.unit, self.language)
    }

    /// A difference of two values without its sign: `3,5 procentpoint`.
    pub(crate) fn distance(&self, value: Exact) -> String {
        let value = value.abs();
        with_unit(&number(value, self.decimals, self.language), value, self.difference_unit(), self.language)
    }

    /// A difference of two values with its sign: `+3,5 procentpoint`.
    pub(crate) fn change(&self, value: Exact) -> String {
        with_unit(&signed(value, self.decimals, self.language), value, self.difference_unit(), self.language)
    }

    /// A change per year with its sign, in the unit of a difference or in per cent. A number of people is rounded up: if 2.3 people a year
    /// are needed, 2 are not enough.
    pub(crate) fn pace(&self, pace: Exact, in_percent: bool) -> String {
        if in_percent {
            return with_unit(&signed(pace, self.decimals.max(1), self.language), pace, Unit::Percent, self.language);
        }
        self.change(whole(self.unit, pace, pace > Exact::ZERO))
    }

    fn difference_unit(&self) -> Unit {
        if self.unit == Unit::Percent { Unit::PercentagePoints } else { self.unit }
    }

    /// The printed figure, with the unit of the indicator if it was printed without one.
    pub(crate) fn figure(&self, printed: &Figure) -> String {
        figure(printed, Some(self.unit), self.language)
    }

    /// The printed figure, or the word for the state that takes its place.
    pub(crate) fn printed(&self, value: &Value) -> String {
        value.figure().map_or_else(|| value.word(self.language), |figure| self.figure(figure))
    }
}

/// The whole number of people that meets a calculated number: the next one above if `up`, otherwise the next one below. In other units it
/// is the number itself.
pub(crate) fn whole(unit: Unit, value: Exact, up: bool) -> Exact {
    if unit != Unit::Persons {
        return value;
    }
    Exact::new(if up { value.ceil() } else { value.floor() }, 1).unwrap_or(value)
}

/// Whether a value of an area can be compared with a value of a whole municipality. Shares and averages can, counts cannot.
pub(crate) const fn is_comparable(unit: Unit) -> bool {
    matches!(unit, Unit::Percent | Unit::PercentagePoints | Unit::Weeks | Unit::Months)
}

/// The number rounded half away from zero to at most this number of decimals, without needless zeros, with a true minus sign.
pub(crate) fn number(value: Exact, decimals: usize, language: Language) -> String {
    value.in_print_at_most(decimals, language)
}

/// The number with its sign; zero has none.
pub(crate) fn signed(value: Exact, decimals: usize, language: Language) -> String {
    let text = number(value, decimals, language);
    if value > Exact::ZERO && text != "0" { format!("+{text}") } else { text }
}

/// A ratio or a cut of the method, with at least two decimals, so that `1,00` and `0,60` have the same form.
fn ratio(value: Exact, most: usize, language: Language) -> String {
    let text = number(value, most, language);
    let comma = language.pick(',', '.');
    let decimals = text.split_once(comma).map_or(0, |(_, fraction)| fraction.len());
    let point = if decimals == 0 { comma.to_string() } else { String::new() };
    format!("{text}{point}{}", "0".repeat(2_usize.saturating_sub(decimals)))
}

/// A cut of the method in its usual form.
pub(crate) fn cut(value: Exact, language: Language) -> String {
    ratio(value, MOST_DECIMALS, language)
}

/// A ratio with two decimals, or with as many as show on which side of each cut it lies.
pub(crate) fn ratio_beside(value: Exact, cuts: &[Exact], decimals: usize, language: Language) -> String {
    let enough = |cut: &Exact| enough_decimals(value, *cut, decimals);
    ratio(value, cuts.iter().map(enough).max().unwrap_or(decimals), language)
}

/// Two numbers with this number of decimals, or with as many as show that they differ.
pub(crate) fn told_apart(a: Exact, b: Exact, decimals: usize, language: Language) -> (String, String) {
    let enough = enough_decimals(a, b, decimals);
    (number(a, enough, language), number(b, enough, language))
}

fn enough_decimals(a: Exact, b: Exact, decimals: usize) -> usize {
    (decimals..MOST_DECIMALS).find(|d| a == b || a.rounded(*d) != b.rounded(*d)).unwrap_or(MOST_DECIMALS)
}

/// Whether this number of decimals shows the number exactly.
pub(crate) fn is_shown_exactly(value: Exact, decimals: usize) -> bool {
    let (_, den) = value.parts();
    u32::try_from(decimals).ok().and_then(|d| 10_i128.checked_pow(d)).is_some_and(|power| power % den == 0)
}

/// The printed figure in the language, with this unit if it was printed without one.
pub(crate) fn figure(printed: &Figure, unit: Option<Unit>, language: Language) -> String {
    let figure = unit.map_or(*printed, |unit| printed.or_in(unit));
    let text = figure.in_print(language);
    match figure.unit() {
        Some(unit) if unit == Unit::Number || (figure.value() == Exact::ONE && figure.scale().is_none()) => {
            let bare = text.strip_suffix(unit.word(language)).unwrap_or(&text).trim_end().to_owned();
            with_unit(&bare, figure.value(), unit, language)
        }
        _ => text,
    }
}

/// A number in its written form, followed by the unit in the right grammatical number.
fn with_unit(number: &str, value: Exact, unit: Unit, language: Language) -> String {
    let word = if value.abs() == Exact::ONE { singular(unit, language) } else { unit.word(language) };
    if unit == Unit::Number { number.to_owned() } else { format!("{number} {word}") }
}

/// The word for one item of the unit.
const fn singular(unit: Unit, language: Language) -> &'static str {
    match unit {
        Unit::Persons => "person",
        Unit::FullTimePersons => language.pick("fuldtidsperson", "full-time person"),
        Unit::Courses => language.pick("forløb", "course"),
        Unit::Weeks => language.pick("uge", "week"),
        Unit::Months => language.pick("måned", "month"),
        Unit::PercentagePoints => language.pick("procentpoint", "percentage point"),
        Unit::FullTimeEquivalents => language.pick("årsværk", "full-time equivalent"),
        Unit::Percent | Unit::Kroner | Unit::Number => unit.word(language),
    }
}

/// A day.
pub(crate) fn day(date: NaiveDate, language: Language) -> String {
    format_day(date, language)
}

/// A day in digits, for narrow columns: `31.8.2025`, `2025-08-31`.
pub(crate) fn short_day(date: NaiveDate, language: Language) -> String {
    match language {
        Language::Danish => format!("{}.{}.{}", date.day(), date.month(), date.year()),
        Language::English => date.to_string(),
    }
}

/// A reference without brackets, for use inside brackets: `2014, opgjort 1. januar 2015`.
pub(crate) fn reference(reference: Reference, language: Language) -> String {
    match reference {
        Reference::CountedAfter(year) => counted(year, &day(counting_day(reference), language), language),
        other => other.in_language(language),
    }
}

/// A reference for narrow columns, with days in digits: `31.8.2025`, `2014, opgjort 1.1.2015`.
pub(crate) fn short_reference(reference: Reference, language: Language) -> String {
    match reference {
        Reference::Day(date) => short_day(date, language),
        Reference::CountedAfter(year) => counted(year, &short_day(counting_day(reference), language), language),
        other => other.in_language(language),
    }
}

/// The first day after the time that the reference is about.
fn counting_day(reference: Reference) -> NaiveDate {
    let last = reference.effective_date();
    last.succ_opt().unwrap_or(last)
}

fn counted(year: i32, on: &str, language: Language) -> String {
    say!(language, "{year}, opgjort {on}", "{year}, counted on {on}")
}

/// A period in digits, for narrow columns: `1.9.2021 – 31.8.2025`.
pub(crate) fn short_period(period: &Period, language: Language) -> String {
    let start = short_day(period.start(), language);
    match period.end() {
        Some(end) => format!("{start} – {}", short_day(end, language)),
        None => format!("{} {start}", language.pick("fra", "from")),
    }
}

/// A period.
pub(crate) fn period(period: &Period, language: Language) -> String {
    period.in_language(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        Figure::parse(text).unwrap().value()
    }

    #[test]
    fn needless_zeros_and_the_minus_sign() {
        assert_eq!(number(exact("34,00"), 2, Language::Danish), "34");
        assert_eq!(number(exact("-3,50"), 2, Language::Danish), "−3,5");
        assert_eq!(number(exact("1040,04"), 1, Language::English), "1,040");
        assert_eq!(signed(exact("0,04"), 1, Language::Danish), "0");
        assert_eq!(signed(exact("2,5"), 1, Language::Danish), "+2,5");
        assert_eq!(number(exact("100"), 1, Language::Danish), "100");
    }

    #[test]
    fn hyphens_of_words_stay() {
        let half = Figure::parse("-0,5 årsværk").unwrap();
        assert_eq!(figure(&half, None, Language::English), "−0.5 full-time equivalents");
    }

    #[test]
    fn ratios_have_two_decimals_at_least() {
        let shown = |text: &str, most| ratio(exact(text), most, Language::Danish);
        assert_eq!((shown("1", 2), shown("0,6", 2), shown("0,955", 6)), ("1,00".into(), "0,60".into(), "0,955".into()));
        assert_eq!(ratio(exact("-0,5"), 2, Language::English), "−0.50");
        let cuts = [exact("0,95"), exact("0,6")];
        assert_eq!(ratio_beside(exact("0,9499"), &cuts, 2, Language::Danish), "0,9499");
        assert_eq!(ratio_beside(exact("0,95"), &cuts, 2, Language::Danish), "0,95");
    }

    #[test]
    fn a_reference_has_no_brackets() {
        let counted = Reference::CountedAfter(2014);
        assert_eq!(reference(counted, Language::Danish), "2014, opgjort 1. januar 2015");
        assert_eq!(reference(counted, Language::English), "2014, counted on 1 January 2015");
        assert_eq!(short_reference(counted, Language::Danish), "2014, opgjort 1.1.2015");
        assert_eq!(reference(Reference::Quarter(2024, 2), Language::Danish), "2. kvartal 2024");
    }

    #[test]
    fn one_is_singular() {
        let numbers = Numbers::like(Language::Danish, Unit::Persons, []);
        assert_eq!(numbers.value(exact("1")), "1 person");
        assert_eq!(numbers.figure(&Figure::parse("1").unwrap()), "1 person");
        assert_eq!(numbers.figure(&Figure::parse("1.040").unwrap()), "1.040 personer");
        let share = Numbers::like(Language::English, Unit::Percent, []);
        assert_eq!(share.change(exact("-1")), "−1 percentage point");
        assert_eq!(Numbers::like(Language::Danish, Unit::Number, []).figure(&Figure::parse("3").unwrap()), "3");
    }

    #[test]
    fn people_are_whole() {
        let numbers = Numbers::like(Language::Danish, Unit::Persons, []);
        let shown = |text: &str, up| numbers.value(whole(Unit::Persons, exact(text), up));
        assert_eq!((shown("28,7", false), shown("28,1", true)), ("28 personer".into(), "29 personer".into()));
        assert_eq!((shown("-1,5", false), shown("-1,5", true)), ("−2 personer".into(), "−1 person".into()));
        let pace = |text: &str| numbers.pace(exact(text), false);
        assert_eq!((pace("-2,1"), pace("0,4"), pace("0")), ("−3 personer".into(), "+1 person".into(), "0 personer".into()));
        assert_eq!(numbers.pace(exact("-10"), true), "−10 %");
        assert_eq!(whole(Unit::FullTimePersons, exact("28,7"), true), exact("28,7"));
    }

    #[test]
    fn a_number_just_below_its_threshold_does_not_look_like_it() {
        let cut = Exact::new(95, 100).unwrap();
        let below = Exact::new(9499, 10000).unwrap();
        assert_eq!(told_apart(below, cut, 2, Language::Danish), ("0,9499".into(), "0,95".into()));
        assert_eq!(told_apart(cut, cut, 2, Language::Danish).0, "0,95");
        assert!(is_shown_exactly(cut, 2));
        assert!(!is_shown_exactly(Exact::new(1, 3).unwrap(), 6));
    }
}
