//! The size of a population: stated by a text, or implied by a count and its share.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::consistency::whole_numbers;
use super::facts::{Fact, counted};
use super::sentence::{Term, sentence};
use super::times::Time;
use crate::agreement::Ages;
use crate::figure::{Exact, Figure, Interval, Recomputed};
use crate::place::Id;

/// The size of a population, and its basis.
pub(super) struct Size<'f, 'a> {
    pub(super) fact: &'f Fact<'a>,
    pub(super) range: RangeInclusive<u64>,
    basis: Basis<'f, 'a>,
    pub(super) time: Time,
}

enum Basis<'f, 'a> {
    /// The text states the size.
    Stated(Figure),
    /// A count and its share imply the size. The share can come from another fact about the same thing.
    Implied { count: Figure, share: Figure, from: Option<&'f Fact<'a>> },
}

impl Size<'_, '_> {
    pub(super) const fn is_stated(&self) -> bool {
        matches!(self.basis, Basis::Stated(_))
    }

    /// Whether the stated size of one is the count behind the other. The group can then be the people counted, and not the people of whom
    /// they are a share.
    pub(super) fn counts_all_of(&self, other: &Self) -> bool {
        let counted_all = |size: &Self, all: &Self| matches!((&size.basis, &all.basis), (Basis::Implied { count, .. }, Basis::Stated(total)) if count.value() == total.value());
        counted_all(self, other) || counted_all(other, self)
    }

    /// `549 personer`, or `258 personer er 42,9 % af 601-602 personer`.
    pub(super) fn in_words(&self) -> Term {
        match self.basis {
            Basis::Stated(figure) => figure.into(),
            Basis::Implied { count, share, .. } => sentence!(
                "{count} er {share} af {range} personer",
                "{count} are {share} of {range} people";
                count, share, range = self.range.clone()
            )
            .into(),
        }
    }

    /// The printed figure behind the size.
    pub(super) const fn printed(&self) -> Figure {
        match self.basis {
            Basis::Stated(figure) | Basis::Implied { share: figure, .. } => figure,
        }
    }

    pub(super) fn about(&self) -> Term {
        match &self.basis {
            Basis::Implied { from: Some(other), .. } => Term::List(vec![self.fact.about(), other.about()]),
            _ => self.fact.about(),
        }
    }

    pub(super) fn people(&self) -> Term {
        self.fact.population.map_or(Term::Nothing, |who| Term::Population(who.clone()))
    }

    /// Whether the two sizes cannot both be true.
    pub(super) fn disjoint(&self, other: &Self) -> bool {
        !overlap(&self.range, &other.range)
    }

    pub(super) fn recomputed(&self) -> Option<Recomputed> {
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

/// The sizes that the facts about the same people give. Equal implied sizes are listed once.
pub(super) fn sizes<'f, 'a>(facts: &[&'f Fact<'a>]) -> Vec<Size<'f, 'a>> {
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

/// The share of the same measure and people from another fact, which has no count.
fn share_elsewhere<'f, 'a>(shares: &[&'f Fact<'a>], fact: &Fact<'a>) -> Option<(Figure, Option<&'f Fact<'a>>, Time)> {
    let mut possible = shares.iter().filter_map(|other| Some((other.share?, Some(*other), fact.time.and(other.time)?)));
    let certain = possible.clone().find(|(.., time)| time.is_certain());
    certain.or_else(|| {
        let first = possible.next()?;
        // The shares are about several times, and the count can belong to any of them.
        possible.all(|(share, ..)| share == first.0).then_some(first)
    })
}

/// The sizes of each age band, each with its index. Of equal sizes at the same time, only the first is listed.
pub(super) struct Bands<'s, 'f, 'a>(pub(super) BTreeMap<Option<Ages>, Vec<(usize, &'s Size<'f, 'a>)>>);

impl<'s, 'f, 'a> Bands<'s, 'f, 'a> {
    pub(super) fn of(sizes: &'s [Size<'f, 'a>]) -> Self {
        let mut bands: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (at, size) in sizes.iter().enumerate() {
            if seen.insert((size.fact.ages(), *size.range.start(), *size.range.end(), size.is_stated(), size.time)) {
                bands.entry(size.fact.ages()).or_default().push((at, size));
            }
        }
        Self(bands)
    }

    /// The sizes of one band.
    pub(super) fn at(&self, ages: Option<Ages>) -> &[(usize, &'s Size<'f, 'a>)] {
        self.0.get(&ages).map_or(&[], Vec::as_slice)
    }

    /// Whether a size without a time agrees with a size that has one. It is then about the same time.
    fn told_with_a_time(&self, size: &Size<'_, '_>) -> bool {
        let dated = |other: &Size<'_, '_>| other.time.date().is_some() && other.time.is_certain();
        size.time.date().is_none() && self.at(size.fact.ages()).iter().any(|(_, other)| dated(other) && !other.disjoint(size))
    }

    /// The certainty of a contradiction between two sizes: `Some(true)` if their times are the same, `Some(false)` if a time is missing,
    /// `None` if there is no contradiction.
    pub(super) fn certainty(&self, one: &Size<'_, '_>, other: &Size<'_, '_>) -> Option<bool> {
        let certain = one.time.and(other.time)?.is_certain();
        (certain || !(self.told_with_a_time(one) || self.told_with_a_time(other))).then_some(certain)
    }
}
