//! Numbers as sentences and reports print them: no needless zeros, and a true minus sign before what is below 0.

use std::ops::RangeInclusive;

use super::{Exact, Figure};
use crate::Language;

/// The sign before a number below 0 in print; texts that are read back have a hyphen.
const MINUS: char = '−';

impl Figure {
    /// The figure in a sentence of that language: as [`Figure::in_language`], with a true minus sign.
    pub(crate) fn in_print(&self, language: Language) -> String {
        self.written(language, MINUS)
    }

    /// The printed decimals, for rounding to them.
    pub(crate) fn places(&self) -> usize {
        usize::try_from(self.decimals).unwrap_or_default()
    }
}

impl Exact {
    /// The number with so many decimals and a true minus sign.
    pub(crate) fn in_print(self, decimals: usize, language: Language) -> String {
        self.written(decimals, language, MINUS)
    }

    /// The number with at most so many decimals, without needless zeros.
    pub(crate) fn in_language_at_most(self, most: usize, language: Language) -> String {
        self.in_language(self.needed(most), language)
    }

    /// The same with a true minus sign.
    pub(crate) fn in_print_at_most(self, most: usize, language: Language) -> String {
        self.in_print(self.needed(most), language)
    }

    /// The decimals that are left of so many without needless zeros. Rounding a second time to them changes nothing.
    fn needed(self, most: usize) -> usize {
        self.rounded(most).split_once('.').map_or(0, |(_, fraction)| fraction.trim_end_matches('0').len())
    }
}

/// A number of per cent: `11,17 %`.
pub(crate) fn percent(share: Exact, decimals: usize, language: Language) -> String {
    format!("{} %", share.in_print(decimals, language))
}

/// A change in per cent with its sign: `+12,5 %`.
pub(crate) fn change(share: Exact, language: Language) -> String {
    let sign = if share > Exact::ZERO { "+" } else { "" };
    format!("{sign}{}", percent(share, 1, language))
}

/// A range of whole numbers: `601-602`, or `549` for one.
pub(crate) fn range(range: &RangeInclusive<u64>, language: Language) -> String {
    let whole = |n: u64| Exact::new(n.into(), 1).unwrap_or(Exact::ZERO).in_language(0, language);
    match (*range.start(), *range.end()) {
        (start, end) if start == end => whole(start),
        (start, u64::MAX) => format!("{} {}", language.pick("mindst", "at least"), whole(start)),
        (start, end) => format!("{}-{}", whole(start), whole(end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_need_their_decimals_only() {
        let of = |num, den| Exact::new(num, den).unwrap().in_print_at_most(4, Language::Danish);
        assert_eq!(
            (of(1040, 1), of(5720, 10), of(5724, 10), of(2, 3)),
            ("1.040".into(), "572".into(), "572,4".into(), "0,6667".into())
        );
    }

    #[test]
    fn only_numbers_get_a_minus() {
        let half = Figure::parse("ca. -0,5 årsværk").unwrap();
        assert_eq!(half.in_print(Language::English), "approx. −0.5 full-time equivalents");
        assert_eq!(half.in_language(Language::English), "approx. -0.5 full-time equivalents");
        assert_eq!(Figure::parse("-43.5 %").unwrap().in_print(Language::Danish), "−43.5 %");
        assert_eq!(Exact::from(-1040).in_print(1, Language::Danish), "−1.040,0");
    }

    #[test]
    fn a_change_has_its_sign() {
        let of = |num| change(Exact::new(num, 10).unwrap(), Language::Danish);
        assert_eq!((of(125), of(-125), of(0)), ("+12,5 %".into(), "−12,5 %".into(), "0,0 %".into()));
    }

    #[test]
    fn ranges() {
        let of = |r| range(&r, Language::Danish);
        assert_eq!((of(549..=549), of(2134..=2137), of(7..=u64::MAX)), ("549".into(), "2.134-2.137".into(), "mindst 7".into()));
    }
}
