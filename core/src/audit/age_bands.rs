//! Age bands that together are a wider one: whether their people add up to its people.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::facts::Fact;
use super::populations::{Bands, Size, overlap};
use super::series::explanation;
use super::times::{Time, condition, severity};
use super::words::{ages_in, either, list, number, range};
use super::{Finding, FindingCode, Grade, PrintCheck, Severity, check_sum};
use crate::Language;
use crate::agreement::Ages;
use crate::figure::Figure;

/// More ways to put age bands side by side than this are not looked at.
const MAX_CHAINS: usize = 32;
/// More possible sums than this are not told apart: then nothing is called impossible.
const MAX_SUMS: usize = 64;

/// Age bands side by side, and all that they can add up to.
type Sums = (Vec<Ages>, Vec<RangeInclusive<u64>>);

/// Age bands that together are the band of this size, and do not add up to it. Told once for each band and time.
pub(super) fn parts(bands: &Bands<'_, '_, '_>, at: usize, whole: &Size<'_, '_>) -> Option<Finding> {
    let ages = whole.fact.ages()?;
    let alike = bands.at(Some(ages));
    let certain = |size: &Size<'_, '_>| size.time.and(whole.time).is_some_and(Time::is_certain);
    if alike.iter().any(|(number, earlier)| *number < at && certain(earlier)) {
        return None;
    }
    let inside = bands.0.iter().filter(|(band, _)| band.is_some_and(|band| band != ages && within(band, ages)));
    let others: Vec<&Size<'_, '_>> = inside.flat_map(|(_, sizes)| sizes).map(|(_, size)| *size).collect();
    // `None` where no bands make up the whole; then the sums that do not fit, if there are any.
    let look = |accepts: &dyn Fn(&Size<'_, '_>) -> bool| -> Option<Option<Sums>> {
        let others: Vec<&Size<'_, '_>> = others.iter().copied().filter(|size| accepts(size)).collect();
        let wanted = || alike.iter().map(|(_, size)| *size).filter(|size| accepts(size)).chain([whole]).map(|size| &size.range);
        let found = chains(&others.iter().filter_map(|size| size.fact.ages()).collect::<Vec<_>>(), ages);
        let differs = |chain: &Vec<Ages>| {
            let sums = sums(chain, &others)?;
            let fits = sums.iter().any(|sum| wanted().any(|range| overlap(sum, range)));
            (!fits).then(|| (chain.clone(), sums))
        };
        (!found.is_empty()).then(|| found.iter().find_map(differs))
    };
    if let Some(Some(sums)) = look(&certain) {
        return Some(parts_differ(whole, &sums, true));
    }
    let at_times = times_of(whole.time, others.iter().map(|size| size.time));
    let results: Vec<Option<Sums>> =
        at_times.iter().filter_map(|date| look(&|size| whole.time.may_be(size.time, *date))).collect();
    // Where the parts of some time fit, the whole may be about that time.
    results.into_iter().collect::<Option<Vec<Sums>>>()?.first().map(|sums| parts_differ(whole, sums, false))
}

pub(super) fn within(band: Ages, whole: Ages) -> bool {
    whole.from() <= band.from() && whole.to().is_none_or(|to| band.to().is_some_and(|own| own <= to))
}

/// The times that a whole can be about: its own, else each of those of the parts.
fn times_of<'a>(whole: Time<'a>, parts: impl Iterator<Item = Time<'a>>) -> BTreeSet<Option<NaiveDate>> {
    let all: BTreeSet<Option<NaiveDate>> = match whole.date() {
        Some(date) => [Some(date)].into(),
        None => parts.filter_map(Time::date).map(Some).collect(),
    };
    if all.is_empty() { [None].into() } else { all }
}

fn parts_differ(whole: &Size<'_, '_>, (chain, sums): &Sums, certain: bool) -> Finding {
    let finding = Finding::new(FindingCode::PopulationParts, severity(certain), whole.fact.path.clone(), |l| {
        let bands: Vec<String> = chain.iter().map(|ages| ages_in(l, *ages)).collect();
        let sums: Vec<String> = sums.iter().map(|sum| range(l, sum)).collect();
        let (bands, sums, own, about) = (list(l, &bands), either(l, &sums), whole.in_words(l), whole.about(l));
        let condition = condition(l, certain);
        match l {
            Language::Danish => {
                format!("{about}: {own}, men {bands} er efter de andre tal tilsammen {sums} personer.{condition}")
            }
            Language::English => {
                format!("{about}: {own}, but {bands} are together {sums} people by the other figures.{condition}")
            }
        }
    });
    finding.graded(Grade::Impossible).with_printed(whole.printed())
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
        let from = bands.partition_point(|band| Some(band.from()) < next);
        let following = bands.iter().skip(from).take_while(|band| Some(band.from()) == next);
        for band in following.filter(|band| **band != whole) {
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
pub(super) fn counted_parts(alike: &[&Fact<'_>], whole: &Fact<'_>) -> Option<Finding> {
    let (ages, total) = (whole.ages()?, whole.count.filter(|_| !whole.names_its_parts)?);
    let inside = |fact: &&&Fact<'_>| fact.ages().is_some_and(|band| band != ages && within(band, ages));
    let others: Vec<&Fact<'_>> = alike.iter().filter(inside).copied().collect();
    let look = |accepts: &dyn Fn(&Fact<'_>) -> bool| -> Option<(PrintCheck, Vec<Ages>)> {
        let others: Vec<&Fact<'_>> = others.iter().copied().filter(|fact| accepts(fact)).collect();
        let chain = chains(&others.iter().filter_map(|fact| fact.ages()).collect::<Vec<_>>(), ages).into_iter().next()?;
        let of_band = |band: &Ages| others.iter().find(|fact| fact.ages() == Some(*band))?.count;
        let counts: Vec<Figure> = chain.iter().filter_map(of_band).collect();
        check_sum(&counts, &total).ok().filter(|check| !check.units_mixed).map(|check| (check, chain))
    };
    let differs = |(check, _): &(PrintCheck, Vec<Ages>)| check.grade != Grade::Exact;
    if let Some((check, chain)) = look(&|fact| fact.time.and(whole.time).is_some_and(Time::is_certain)).filter(differs) {
        return Some(counts_differ(whole, &total, &chain, &check, true));
    }
    let at_times = times_of(whole.time, others.iter().map(|fact| fact.time));
    let results: Vec<_> = at_times.iter().filter_map(|date| look(&|fact| whole.time.may_be(fact.time, *date))).collect();
    let (check, chain) = results.first().filter(|_| results.iter().all(differs))?;
    Some(counts_differ(whole, &total, chain, check, false))
}

fn counts_differ(whole: &Fact<'_>, total: &Figure, chain: &[Ages], check: &PrintCheck, certain: bool) -> Finding {
    let of_grade = check.grade.severity();
    let severity = if certain { of_grade } else { of_grade.max(Severity::Warning) };
    let finding = Finding::new(FindingCode::SumDiffers, severity, whole.path.clone(), |l| {
        let bands: Vec<String> = chain.iter().map(|ages| ages_in(l, *ages)).collect();
        let (about, bands, sum) = (whole.about(), list(l, &bands), number(l, check.recomputed.value));
        let (total, why, condition) = (total.in_language(l), explanation(l, check), condition(l, certain));
        match l {
            Language::Danish => format!("{about}: {bands} er tilsammen {sum}, men der står {total}.{why}{condition}"),
            Language::English => format!("{about}: {bands} are together {sum}, but {total} is printed.{why}{condition}"),
        }
    });
    finding.checked(check).with_printed(total)
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

    /// Each pair of years as one band and as two: every pair doubles the ways.
    fn doubling(pairs: std::ops::Range<u8>) -> Vec<Ages> {
        pairs.flat_map(|k| [band(2 * k, 2 * k), band(2 * k, 2 * k + 1), band(2 * k + 1, 2 * k + 1)]).collect()
    }

    #[test]
    fn many_ways_are_found_and_far_too_many_are_not_looked_for() {
        assert_eq!(chains(&doubling(0..4), band(0, 7)).len(), 16);
        assert!(chains(&doubling(0..20), band(0, 39)).len() > 8);
        // No way leads to the end: looking for one stops.
        assert!(chains(&doubling(0..28), band(0, 90)).is_empty());
        // Some dozens of dead ends do not hide the way.
        let mut bands = doubling(1..6);
        bands.extend([band(0, 0), band(1, 90), band(0, 1)]);
        assert_eq!(chains(&bands, band(0, 90)), [vec![band(0, 0), band(1, 90)]]);
    }
}
