//! How many people a population has: what a text says, and what a count and its share ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::age_bands::{counted_parts, parts, within};
use super::facts::{Fact, both, counted, grouped};
use super::times::{Time, condition, severity};
use super::words::{brackets, population, range};
use super::{Auditor, Finding, FindingCode, Grade, Recomputed, whole_numbers};
use crate::Language;
use crate::agreement::{Ages, Id};
use crate::figure::{Exact, Figure, Interval};

/// How many people a population has, and how that is known.
pub(super) struct Size<'f, 'a> {
    pub(super) fact: &'f Fact<'a>,
    pub(super) range: RangeInclusive<u64>,
    basis: Basis<'f, 'a>,
    pub(super) time: Time<'a>,
}

enum Basis<'f, 'a> {
    /// The text says so.
    Stated(Figure),
    /// A count and its share ask for it. The share may stand with another fact about the same thing.
    Implied { count: Figure, share: Figure, from: Option<&'f Fact<'a>> },
}

impl Size<'_, '_> {
    const fn is_stated(&self) -> bool {
        matches!(self.basis, Basis::Stated(_))
    }

    fn disjoint(&self, other: &Self) -> bool {
        !overlap(&self.range, &other.range)
    }

    /// Whether the other is the number of those who were counted: then the group may name them, and not those of whom they are a share.
    fn counts_all_of(&self, other: &Self) -> bool {
        let counted_all = |size: &Self, all: &Self| matches!((&size.basis, &all.basis), (Basis::Implied { count, .. }, Basis::Stated(total)) if count.value() == total.value());
        counted_all(self, other) || counted_all(other, self)
    }

    /// `549 personer`, or `258 personer er 42,9 % af 601-602 personer`.
    pub(super) fn in_words(&self, l: Language) -> String {
        match &self.basis {
            Basis::Stated(figure) => figure.in_language(l),
            Basis::Implied { count, share, .. } => {
                let (count, share, range) = (count.in_language(l), share.in_language(l), range(l, &self.range));
                match l {
                    Language::Danish => format!("{count} er {share} af {range} personer"),
                    Language::English => format!("{count} are {share} of {range} people"),
                }
            }
        }
    }

    /// The figure that it rests on, as printed.
    pub(super) const fn printed(&self) -> Figure {
        match self.basis {
            Basis::Stated(figure) | Basis::Implied { share: figure, .. } => figure,
        }
    }

    pub(super) fn about(&self, l: Language) -> String {
        match &self.basis {
            Basis::Implied { from: Some(other), .. } => both(l, self.fact, other),
            _ => self.fact.about(),
        }
    }

    fn people(&self, l: Language) -> String {
        self.fact.population.map(|who| population(l, who)).unwrap_or_default()
    }

    fn recomputed(&self) -> Option<Recomputed> {
        let whole = |n: u64| Exact::new(n.into(), 1);
        let interval = Interval::between(whole(*self.range.start())?, whole(*self.range.end())?);
        let value = match &self.basis {
            Basis::Stated(figure) => figure.value(),
            Basis::Implied { count, share, .. } => count.value().times(Exact::from(100))?.over(share.value())?,
        };
        Some(Recomputed { value, interval })
    }
}

pub(super) fn overlap(a: &RangeInclusive<u64>, b: &RangeInclusive<u64>) -> bool {
    a.start() <= b.end() && b.start() <= a.end()
}

pub(super) fn look(audit: &mut Auditor<'_>, facts: &[Fact<'_>]) {
    let mut found = Vec::new();
    for of_people in grouped(facts, Fact::people) {
        let sizes = sizes(&of_people);
        let bands = Bands::of(&sizes);
        for (at, size) in sizes.iter().enumerate() {
            found.extend(contradiction(&bands, at, size).map(|finding| (size.fact, finding)));
            found.extend(larger_part(&bands, size).map(|finding| (size.fact, finding)));
            found.extend(parts(&bands, at, size).map(|finding| (size.fact, finding)));
        }
        for of_measure in grouped(of_people, |fact| fact.measure.filter(|_| fact.count.is_some() && fact.ages().is_some())) {
            found.extend(of_measure.iter().filter_map(|fact| counted_parts(&of_measure, fact).map(|finding| (*fact, finding))));
        }
    }
    for (fact, finding) in found {
        audit.report(fact.section, fact.item, finding.placed(fact.place));
    }
}

/// The sizes that the facts about one people give. What asks for the same number alike is told once.
fn sizes<'f, 'a>(facts: &[&'f Fact<'a>]) -> Vec<Size<'f, 'a>> {
    let mut shares: BTreeMap<(Option<Ages>, &Id), Vec<&Fact<'_>>> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| fact.count.is_none() && fact.share.is_some()) {
        if let Some(measure) = fact.measure {
            shares.entry((fact.ages(), measure)).or_default().push(fact);
        }
    }
    let elsewhere = |fact: &Fact<'a>| share_elsewhere(shares.get(&(fact.ages(), fact.measure?))?, fact);
    let mut told = BTreeSet::new();
    let mut sizes: Vec<Size<'f, 'a>> = Vec::new();
    for fact in facts.iter().filter(|fact| !fact.mixed) {
        if let Some((total, people)) = fact.total.and_then(|total| Some((total, counted(&total)?))) {
            sizes.push(Size { fact, range: people..=people, basis: Basis::Stated(total), time: fact.time });
            continue;
        }
        let Some((count, people)) = fact.count.and_then(|count| Some((count, counted(&count)?))) else { continue };
        let own = fact.share.map(|share| (share, None, fact.time));
        let Some((share, from, time)) = own.or_else(|| elsewhere(fact)) else { continue };
        let Some(range) = whole_numbers(people, &share) else { continue };
        if told.insert((fact.ages(), fact.measure, people, share.to_string(), time)) || fact.measure.is_none() {
            sizes.push(Size { fact, range, basis: Basis::Implied { count, share, from }, time });
        }
    }
    sizes
}

/// The share of the same measure and people that stands with another fact, which has no count of its own.
fn share_elsewhere<'f, 'a>(shares: &[&'f Fact<'a>], fact: &Fact<'a>) -> Option<(Figure, Option<&'f Fact<'a>>, Time<'a>)> {
    let mut possible = shares.iter().filter_map(|other| Some((other.share?, Some(*other), fact.time.and(other.time)?)));
    let certain = possible.clone().find(|(.., time)| time.is_certain());
    certain.or_else(|| {
        let first = possible.next()?;
        // Shares of several times: the count may belong to any of them.
        possible.all(|(share, ..)| share == first.0).then_some(first)
    })
}

/// The sizes of each age band, each with its number. What says the same number at the same time alike stands once, as the first.
pub(super) struct Bands<'s, 'f, 'a>(pub(super) BTreeMap<Option<Ages>, Vec<(usize, &'s Size<'f, 'a>)>>);

impl<'s, 'f, 'a> Bands<'s, 'f, 'a> {
    fn of(sizes: &'s [Size<'f, 'a>]) -> Self {
        let mut bands: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (at, size) in sizes.iter().enumerate() {
            if seen.insert((size.fact.ages(), *size.range.start(), *size.range.end(), size.is_stated(), size.time)) {
                bands.entry(size.fact.ages()).or_default().push((at, size));
            }
        }
        Self(bands)
    }

    /// Those of one band.
    pub(super) fn at(&self, ages: Option<Ages>) -> &[(usize, &'s Size<'f, 'a>)] {
        self.0.get(&ages).map_or(&[], Vec::as_slice)
    }

    /// Whether a size without a time is also said with one: then it is about that time.
    fn told_with_a_time(&self, size: &Size<'_, '_>) -> bool {
        let dated = |other: &Size<'_, '_>| other.time.date().is_some() && other.time.is_certain();
        size.time.date().is_none() && self.at(size.fact.ages()).iter().any(|(_, other)| dated(other) && !other.disjoint(size))
    }

    /// Whether the sizes contradict each other: for certain, if their times are the same, or not at all.
    fn certainty(&self, one: &Size<'_, '_>, other: &Size<'_, '_>) -> Option<bool> {
        let certain = one.time.and(other.time)?.is_certain();
        (certain || !(self.told_with_a_time(one) || self.told_with_a_time(other))).then_some(certain)
    }
}

/// What contradicts the size with this number: a stated number of the same people, else an earlier size of them.
fn contradiction(bands: &Bands<'_, '_, '_>, at: usize, size: &Size<'_, '_>) -> Option<Finding> {
    let against = bands.at(size.fact.ages()).iter().filter(|(_, other)| other.disjoint(size));
    let find = |stated: bool, wanted: bool| {
        let asked = |(number, other): &&(usize, &Size<'_, '_>)| {
            if stated { other.is_stated() && !size.is_stated() } else { *number < at && other.is_stated() == size.is_stated() }
        };
        let found = against.clone().filter(asked).find(|(_, other)| bands.certainty(size, other) == Some(wanted));
        found.map(|(_, other)| (*other, stated, wanted))
    };
    let (other, stated, certain) =
        find(true, true).or_else(|| find(false, true)).or_else(|| find(true, false)).or_else(|| find(false, false))?;
    let code = if stated { FindingCode::ShareOtherWhole } else { FindingCode::PopulationsDiffer };
    let counted = stated && size.counts_all_of(other);
    let finding = Finding::new(code, severity(certain && !counted), size.fact.path.clone(), |l| {
        let (own, others, people) = (size.in_words(l), other.in_words(l), brackets(&size.people(l)));
        let (about, source, condition) = (size.about(l), other.about(l), condition(l, certain));
        let counted = match (counted, l) {
            (false, _) => "",
            (true, Language::Danish) => " Måske nævner gruppen dem, der er talt, og ikke dem, andelen er af.",
            (true, Language::English) => " The group may name those who were counted, and not those that the share is of.",
        };
        match l {
            Language::Danish => format!("{about}: {own}, men {source} siger {others} {people}.{condition}{counted}"),
            Language::English => format!("{about}: {own}, but {source} says {others} {people}.{condition}{counted}"),
        }
    });
    let finding = finding.graded(Grade::Impossible).with_printed(other.printed());
    Some(match size.recomputed() {
        Some(recomputed) => finding.with_recomputed(recomputed),
        None => finding,
    })
}

/// A part of an age band that has more people than the band.
fn larger_part(bands: &Bands<'_, '_, '_>, part: &Size<'_, '_>) -> Option<Finding> {
    let ages = part.fact.ages()?;
    let around = bands
        .0
        .iter()
        .filter(|(whole, _)| whole.is_some_and(|whole| whole != ages && within(ages, whole)))
        .flat_map(|(_, sizes)| sizes);
    let smaller = around.filter(|(_, whole)| part.range.start() > whole.range.end());
    let of_certainty = |wanted: bool| {
        let all = smaller.clone().filter(|(_, whole)| bands.certainty(part, whole) == Some(wanted));
        all.min_by_key(|(number, _)| *number).map(|(_, whole)| (*whole, wanted))
    };
    let (whole, certain) = of_certainty(true).or_else(|| of_certainty(false))?;
    let finding = Finding::new(FindingCode::PopulationParts, severity(certain), part.fact.path.clone(), |l| {
        let own = |size: &Size<'_, '_>| format!("{} {}", size.people(l), brackets(&size.in_words(l)));
        let (part, whole, condition) = (own(part), own(whole), condition(l, certain));
        match l {
            Language::Danish => format!("{part} er flere end dem, de er en del af: {whole}.{condition}"),
            Language::English => format!("{part} are more than those they are a part of: {whole}.{condition}"),
        }
    });
    let finding = finding.graded(Grade::Impossible).with_printed(part.printed());
    Some(match whole.recomputed() {
        Some(recomputed) => finding.with_recomputed(recomputed),
        None => finding,
    })
}
