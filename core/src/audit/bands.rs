//! Age bands that together cover a wider band, and the sums of their people.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::sizes::Size;
use super::times::Time;
use crate::agreement::Ages;

/// The limit for the number of ways to cover a band. Further ways are not checked.
const MAX_CHAINS: usize = 32;
/// The limit for the number of separate sums. Beyond it no sum is reported as impossible.
const MAX_SUMS: usize = 64;

/// Age bands that cover a wider band, and all sums that are possible for them.
pub(super) type Sums = (Vec<Ages>, Vec<RangeInclusive<u64>>);

/// The times that a whole can be about: its own time, or without one the time of each part.
pub(super) fn times_of(whole: Time, parts: impl Iterator<Item = Time>) -> BTreeSet<Option<NaiveDate>> {
    let all: BTreeSet<Option<NaiveDate>> = match whole.date() {
        Some(date) => [Some(date)].into(),
        None => parts.filter_map(Time::date).map(Some).collect(),
    };
    if all.is_empty() { [None].into() } else { all }
}

/// The ways to cover the whole with bands without a gap or an overlap. A way has each band at most once.
pub(super) fn chains(bands: &[Ages], whole: Ages) -> Vec<Vec<Ages>> {
    let mut bands = bands.to_vec();
    bands.sort_unstable();
    bands.dedup();
    let mut open: Vec<(Option<u8>, Vec<Ages>)> = vec![(Some(whole.from()), Vec::new())];
    let mut done = Vec::new();
    // Dead ends count as steps, because overlapping bands have exponentially many of them.
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

/// The possible sums of one size of each band. Ranges that touch are merged. `None` if there are too many.
pub(super) fn sums(chain: &[Ages], sizes: &[&Size<'_, '_>]) -> Option<Vec<RangeInclusive<u64>>> {
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

    /// Each pair of years as one band and as two bands. Every pair doubles the number of ways.
    fn doubling(pairs: std::ops::Range<u8>) -> Vec<Ages> {
        pairs.flat_map(|k| [band(2 * k, 2 * k), band(2 * k, 2 * k + 1), band(2 * k + 1, 2 * k + 1)]).collect()
    }

    #[test]
    fn many_ways_are_found_and_far_too_many_are_not_looked_for() {
        assert_eq!(chains(&doubling(0..4), band(0, 7)).len(), 16);
        assert!(chains(&doubling(0..20), band(0, 39)).len() > 8);
        // No way leads to the end, and the search stops.
        assert!(chains(&doubling(0..28), band(0, 90)).is_empty());
        // The search finds the way in spite of some dozens of dead ends.
        let mut bands = doubling(1..6);
        bands.extend([band(0, 0), band(1, 90), band(0, 1)]);
        assert_eq!(chains(&bands, band(0, 90)), [vec![band(0, 0), band(1, 90)]]);
    }
}
