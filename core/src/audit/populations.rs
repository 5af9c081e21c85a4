//! How many people a population has: what a text says, what a count and its share ask for, and what age bands add up to.

use std::ops::RangeInclusive;

use super::facts::{Fact, both, counted};
use super::series::explanation;
use super::words::{ages_in, either, list, number, population, range};
use super::{Auditor, Finding, FindingCode, Grade, Recomputed, Severity, check_sum, whole_numbers};
use crate::Language;
use crate::agreement::Ages;
use crate::figure::{Exact, Figure, Interval};

/// More ways to put age bands side by side than this are not looked at.
const MAX_CHAINS: usize = 32;
/// More possible sums than this are not told apart: then nothing is called impossible.
const MAX_SUMS: usize = 64;

/// How many people a population has, and how that is known.
struct Size<'f, 'a> {
    fact: &'f Fact<'a>,
    range: RangeInclusive<u64>,
    basis: Basis<'f, 'a>,
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

    /// `549 personer`, or `258 personer er 42,9 % af 601-602 personer`.
    fn in_words(&self, l: Language) -> String {
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

    fn about(&self, l: Language) -> String {
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

fn overlap(a: &RangeInclusive<u64>, b: &RangeInclusive<u64>) -> bool {
    a.start() <= b.end() && b.start() <= a.end()
}

pub(super) fn look(audit: &mut Auditor<'_>, facts: &[Fact<'_>]) {
    let sizes = sizes(facts);
    let mut found = Vec::new();
    for (at, size) in sizes.iter().enumerate() {
        found.extend(contradiction(&sizes, at).map(|finding| (size.fact, finding)));
        found.extend(larger_part(&sizes, size).map(|finding| (size.fact, finding)));
        found.extend(parts(&sizes, at).map(|finding| (size.fact, finding)));
    }
    found.extend(facts.iter().filter_map(|fact| counted_parts(facts, fact).map(|finding| (fact, finding))));
    for (fact, finding) in found {
        audit.report(fact.section, fact.item, finding.placed(fact.place));
    }
}

fn sizes<'f, 'a>(facts: &'f [Fact<'a>]) -> Vec<Size<'f, 'a>> {
    let mut sizes: Vec<Size<'f, 'a>> = Vec::new();
    for fact in facts.iter().filter(|fact| fact.population.is_some() && !fact.mixed) {
        if let Some((total, people)) = fact.total.and_then(|total| Some((total, counted(&total)?))) {
            sizes.push(Size { fact, range: people..=people, basis: Basis::Stated(total) });
            continue;
        }
        let Some((count, people)) = fact.count.and_then(|count| Some((count, counted(&count)?))) else { continue };
        let (share, from) = match fact.share {
            Some(share) => (share, None),
            None => match share_elsewhere(facts, fact) {
                Some((share, other)) => (share, Some(other)),
                None => continue,
            },
        };
        let Some(range) = whole_numbers(people, &share) else { continue };
        let same = |size: &Size<'_, '_>| {
            matches!(size.basis, Basis::Implied { count: c, share: s, .. } if c == count && s == share)
                && size.fact.same_people(fact)
                && size.fact.same_measure(fact)
        };
        if !sizes.iter().any(same) {
            sizes.push(Size { fact, range, basis: Basis::Implied { count, share, from } });
        }
    }
    sizes
}

/// The share of the same measure and people that stands with another fact, which has no count of its own.
fn share_elsewhere<'f, 'a>(facts: &'f [Fact<'a>], fact: &Fact<'_>) -> Option<(Figure, &'f Fact<'a>)> {
    let other = facts.iter().find(|other| {
        other.count.is_none()
            && other.total.is_none()
            && other.share.is_some()
            && other.same_measure(fact)
            && other.same_people(fact)
    })?;
    Some((other.share?, other))
}

/// What contradicts the size with this number: a stated number of the same people, else an earlier size of them.
fn contradiction(sizes: &[Size<'_, '_>], at: usize) -> Option<Finding> {
    let size = sizes.get(at)?;
    let against = |other: &&Size<'_, '_>| other.fact.same_people(size.fact) && other.disjoint(size);
    let stated = sizes.iter().filter(|other| other.is_stated() && !size.is_stated()).find(against);
    let earlier = || sizes.iter().take(at).filter(|other| other.is_stated() == size.is_stated()).find(against);
    let (other, code) = match stated {
        Some(other) => (other, FindingCode::ShareOtherWhole),
        None => (earlier()?, FindingCode::PopulationsDiffer),
    };
    let finding = Finding::new(code, Severity::Error, size.fact.path.clone(), |l| {
        let (own, others, people) = (size.in_words(l), other.in_words(l), size.people(l));
        let (about, source) = (size.about(l), other.about(l));
        match l {
            Language::Danish => format!("{about}: {own}, men {source} siger {others} ({people})."),
            Language::English => format!("{about}: {own}, but {source} says {others} ({people})."),
        }
    });
    let recomputed = size.recomputed();
    let printed = match &other.basis {
        Basis::Stated(figure) => *figure,
        Basis::Implied { share, .. } => *share,
    };
    let finding = finding.graded(Grade::Impossible).with_printed(printed);
    Some(match recomputed {
        Some(recomputed) => finding.with_recomputed(recomputed),
        None => finding,
    })
}

/// A part of an age band that has more people than the band.
fn larger_part(sizes: &[Size<'_, '_>], part: &Size<'_, '_>) -> Option<Finding> {
    let ages = part.fact.ages()?;
    let inside = |whole: Ages| {
        ages != whole && whole.from() <= ages.from() && whole.to().is_none_or(|to| ages.to().is_some_and(|own| own <= to))
    };
    let whole = sizes.iter().find(|whole| {
        whole.fact.ages().is_some_and(inside) && whole.fact.same_but_ages(part.fact) && part.range.start() > whole.range.end()
    })?;
    let finding = Finding::new(FindingCode::PopulationParts, Severity::Error, part.fact.path.clone(), |l| {
        let (part_words, whole_words) = (part.in_words(l), whole.in_words(l));
        let (part, whole) = (format!("{} ({part_words})", part.people(l)), format!("{} ({whole_words})", whole.people(l)));
        match l {
            Language::Danish => format!("{part} er flere end dem, de er en del af: {whole}."),
            Language::English => format!("{part} are more than those they are a part of: {whole}."),
        }
    });
    Some(finding.graded(Grade::Impossible))
}

/// Age bands that together are the band of this size, and do not add up to it. Told once for each band.
fn parts(sizes: &[Size<'_, '_>], at: usize) -> Option<Finding> {
    let whole = sizes.get(at)?;
    let ages = whole.fact.ages()?;
    if sizes.iter().take(at).any(|earlier| earlier.fact.same_people(whole.fact)) {
        return None;
    }
    let others: Vec<&Size<'_, '_>> =
        sizes.iter().filter(|size| size.fact.same_but_ages(whole.fact) && size.fact.ages() != Some(ages)).collect();
    let bands: Vec<Ages> = others.iter().filter_map(|size| size.fact.ages()).collect();
    let wanted: Vec<&RangeInclusive<u64>> =
        sizes.iter().filter(|size| size.fact.same_people(whole.fact)).map(|size| &size.range).collect();
    chains(&bands, ages).into_iter().find_map(|chain| {
        let sums = sums(&chain, &others)?;
        let fits = sums.iter().any(|sum| wanted.iter().any(|range| overlap(sum, range)));
        (!fits).then(|| parts_differ(whole, &chain, &sums))
    })
}

fn parts_differ(whole: &Size<'_, '_>, chain: &[Ages], sums: &[RangeInclusive<u64>]) -> Finding {
    let finding = Finding::new(FindingCode::PopulationParts, Severity::Error, whole.fact.path.clone(), |l| {
        let bands: Vec<String> = chain.iter().map(|ages| ages_in(l, *ages)).collect();
        let sums: Vec<String> = sums.iter().map(|sum| range(l, sum)).collect();
        let (bands, sums, own, about) = (list(l, &bands), either(l, &sums), whole.in_words(l), whole.about(l));
        match l {
            Language::Danish => format!("{about}: {own}, men {bands} er efter de andre tal tilsammen {sums} personer."),
            Language::English => format!("{about}: {own}, but {bands} are together {sums} people by the other figures."),
        }
    });
    finding.graded(Grade::Impossible)
}

/// The ways to put bands side by side so that they make up the whole; each band at most once in a way.
fn chains(bands: &[Ages], whole: Ages) -> Vec<Vec<Ages>> {
    let mut bands = bands.to_vec();
    bands.sort_unstable();
    bands.dedup();
    let mut open: Vec<(Option<u8>, Vec<Ages>)> = vec![(Some(whole.from()), Vec::new())];
    let mut done = Vec::new();
    // Dead ends count too: bands that overlap have exponentially many of them.
    let mut steps = 0_usize;
    while let Some((next, chain)) = open.pop() {
        steps += 1;
        if steps > 16 * MAX_CHAINS {
            return done;
        }
        for band in bands.iter().filter(|band| **band != whole && Some(band.from()) == next) {
            let longer: Vec<Ages> = chain.iter().copied().chain([*band]).collect();
            if band.to() == whole.to() {
                done.push(longer);
            } else if let Some(to) = band.to() {
                open.push((to.checked_add(1), longer));
            }
            if done.len() + open.len() > MAX_CHAINS {
                return done;
            }
        }
    }
    done
}

/// What one size of each band can add up to, merged where it touches; `None` where there are too many ways.
fn sums(chain: &[Ages], sizes: &[&Size<'_, '_>]) -> Option<Vec<RangeInclusive<u64>>> {
    let mut sums = vec![0..=0_u64];
    for band in chain {
        let of_band = || sizes.iter().filter(|size| size.fact.ages() == Some(*band)).map(|size| &size.range);
        let longer = sums.iter().flat_map(|sum| {
            of_band().map(|range| sum.start().saturating_add(*range.start())..=sum.end().saturating_add(*range.end()))
        });
        let mut longer: Vec<RangeInclusive<u64>> = longer.collect();
        longer.sort_unstable_by_key(|sum| (*sum.start(), *sum.end()));
        sums = Vec::new();
        for sum in longer {
            match sums.last_mut() {
                Some(last) if *sum.start() <= last.end().saturating_add(1) => *last = *last.start()..=*last.end().max(sum.end()),
                _ => sums.push(sum),
            }
        }
        if sums.len() > MAX_SUMS {
            return None;
        }
    }
    Some(sums)
}

/// Counts of one measure whose age bands together are the band of this count, and do not add up to it.
fn counted_parts(facts: &[Fact<'_>], whole: &Fact<'_>) -> Option<Finding> {
    let (ages, total) = (whole.ages()?, whole.count.filter(|_| !whole.names_its_parts)?);
    let alike: Vec<&Fact<'_>> = facts
        .iter()
        .filter(|fact| fact.count.is_some() && fact.ages().is_some() && fact.same_measure(whole) && fact.same_but_ages(whole))
        .collect();
    let bands: Vec<Ages> = alike.iter().filter_map(|fact| fact.ages()).collect();
    let chain = chains(&bands, ages).into_iter().next()?;
    let counts: Vec<Figure> =
        chain.iter().filter_map(|band| alike.iter().find(|fact| fact.ages() == Some(*band))?.count).collect();
    let check = check_sum(&counts, &total).ok().filter(|check| check.grade != Grade::Exact && !check.units_mixed)?;
    let finding = Finding::new(FindingCode::SumDiffers, check.grade.severity(), whole.path.clone(), |l| {
        let bands: Vec<String> = chain.iter().map(|band| ages_in(l, *band)).collect();
        let (about, bands, sum) = (whole.about(), list(l, &bands), number(l, check.recomputed.value));
        let (total, why) = (total.in_language(l), explanation(l, &check));
        match l {
            Language::Danish => format!("{about}: {bands} er tilsammen {sum}, men der står {total}.{why}"),
            Language::English => format!("{about}: {bands} are together {sum}, but {total} is printed.{why}"),
        }
    });
    Some(finding.checked(&check).with_printed(total))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(from: u8, to: u8) -> Ages {
        Ages::new(from, Some(to)).unwrap()
    }

    #[test]
    fn bands_side_by_side() {
        let bands = [band(30, 64), band(18, 29), band(15, 29), band(18, 24), band(25, 29), band(18, 64)];
        let mut found = chains(&bands, band(18, 64));
        found.sort();
        assert_eq!(found, [vec![band(18, 24), band(25, 29), band(30, 64)], vec![band(18, 29), band(30, 64)]]);
        assert!(chains(&bands, band(15, 64)).len() == 1);
        assert!(chains(&bands, band(16, 64)).is_empty());
        assert!(chains(&[band(18, 29)], Ages::new(18, None).unwrap()).is_empty());
    }
}
