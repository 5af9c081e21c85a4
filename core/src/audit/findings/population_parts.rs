//! Parts of a population that do not add up to the whole, or are larger than it.

use std::ops::RangeInclusive;

use crate::agreement::Ages;
use crate::audit::bands::{Sums, chains, sums, times_of};
use crate::audit::facts::{counted, within};
use crate::audit::sizes::overlap;
use crate::audit::why::{condition, severity};
use crate::audit::{Bands, Fact, Finding, FindingCode, Grade, Severity, Size, Spot, Term, Time, explained, sentence};
use crate::figure::Figure;

explained! {
    PopulationParts {
        finds: "Dele af en gruppe, som er flere end gruppen, eller aldersgrupper, som ikke lagt sammen giver den.",
            "Parts of a group that are more than the group, or age bands that do not add up to it.";
        why: "Et af tallene er forkert, eller grupperne er ikke dem, teksten siger.",
            "One of the figures is wrong, or the groups are not those that the text names.";
        example: r#"{ "delaftale": { "statements": [
            { "id": "unge", "text": "500 unge", "population": { "group": "beboere", "ages": { "from": 18, "to": 29 } }, "total": "500" },
            { "id": "andre", "text": "1.500 andre", "population": { "group": "beboere", "ages": { "from": 30, "to": 64 } }, "total": "1500" },
            { "id": "alle", "text": "2.001 voksne", "population": { "group": "beboere", "ages": { "from": 18, "to": 64 } }, "total": "2001" }] } }"#;
    }
}

/// Reports a count above its own total.
pub(in crate::audit) fn more_than_all(fact: &Fact<'_>, count: Figure, total: Figure) -> Finding {
    let sentence = sentence!(
        "{about}: {count} er flere end alle, {total}.",
        "{about}: {count} are more than all, {total}.";
        about = fact.about(), count, total
    );
    let finding = fact.spot.finding(FindingCode::PopulationParts, Severity::Error, sentence);
    finding.graded(Grade::Impossible).with_printed(count)
}

/// Reports a point of a row above the point of the row that it is a part of.
pub(in crate::audit) fn more_than_whole(spot: &Spot<'_>, heading: Term, part: Figure, whole: Figure) -> Option<Finding> {
    if part.interval().low <= whole.interval().high {
        return None;
    }
    let sentence = sentence!(
        "{heading}: delen, {part}, er større end helheden, {whole}.",
        "{heading}: the part, {part}, is larger than the whole, {whole}.";
        heading, part, whole
    );
    let finding = spot.finding(FindingCode::PopulationParts, Severity::Error, sentence);
    Some(finding.graded(Grade::Impossible).with_printed(part))
}

/// The first that is certain, or else the first.
fn surest<T>(all: impl Iterator<Item = (T, bool)> + Clone) -> Option<(T, bool)> {
    all.clone().find(|(_, certain)| *certain).or_else(|| all.clone().next())
}

/// Reports a count above the count of a larger group: a wider age band, or the same people without the restriction. `alike` are the counts
/// of the same measure.
pub(in crate::audit) fn larger_count(alike: &[&Fact<'_>], part: &Fact<'_>) -> Option<Finding> {
    let count = part.count?;
    let exceeded = |whole: &&&Fact<'_>| {
        let of_whole = whole.count.filter(|other| other.unit() == count.unit());
        part.is_part_of(whole) && of_whole.is_some_and(|other| count.interval().low > other.interval().high)
    };
    let smaller = alike.iter().filter(exceeded).filter_map(|whole| Some((*whole, part.time.and(whole.time)?.is_certain())));
    let (whole, certain) = surest(smaller)?;
    let who =
        |fact: &Fact<'_>| Term::Brackets(Box::new(fact.population.map_or(Term::Nothing, |who| Term::Population(who.clone()))));
    let sentence = sentence!(
        "{about}: {count} {who} er flere end dem, de er en del af: {other} {others}; se {source}.{condition}",
        "{about}: {count} {who} are more than those they are a part of: {other} {others}; see {source}.{condition}";
        about = part.about(), count, who = who(part), other = whole.count, others = who(whole), source = whole.about(),
        condition = condition(certain)
    );
    let finding = part.spot.finding(FindingCode::PopulationParts, severity(certain), sentence);
    Some(finding.graded(Grade::Impossible).with_printed(count))
}

/// Reports a count above the size of its population, if another fact gives the size.
pub(in crate::audit) fn more_than_there_are(bands: &Bands<'_, '_, '_>, fact: &Fact<'_>) -> Option<Finding> {
    // A fact with a share or a whole gives a size of its own, which another check compares.
    let count = fact.count.filter(|_| fact.share.is_none() && fact.total.is_none())?;
    let people = counted(&count)?;
    let around = |band: &Option<Ages>| *band == fact.ages() || fact.ages().zip(*band).is_some_and(|(own, all)| within(own, all));
    let sizes = bands.0.iter().filter(|(band, _)| around(band)).flat_map(|(_, sizes)| sizes);
    let smaller = sizes.filter(|(_, size)| *size.range.end() < people);
    let smaller = smaller.filter_map(|(_, size)| Some((*size, fact.time.and(size.time)?.is_certain())));
    let (size, certain) = surest(smaller)?;
    let sentence = sentence!(
        "{about}: {count} er flere, end der er: {source} siger {size} {people}.{condition}",
        "{about}: {count} are more than there are: {source} says {size} {people}.{condition}";
        about = fact.about(), count, source = size.about(), size = size.in_words(),
        people = Term::Brackets(Box::new(size.people())), condition = condition(certain)
    );
    let finding = fact.spot.finding(FindingCode::PopulationParts, severity(certain), sentence);
    Some(finding.graded(Grade::Impossible).with_printed(count).with_recomputed(size.recomputed()))
}

/// Reports a part of an age band with more people than the band.
pub(in crate::audit) fn larger_part(bands: &Bands<'_, '_, '_>, part: &Size<'_, '_>) -> Option<Finding> {
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
    let own = |size: &Size<'_, '_>| {
        let size_of = Term::Brackets(Box::new(size.in_words()));
        sentence!("{people} {size_of}", "{people} {size_of}"; people = size.people(), size_of)
    };
    let sentence = sentence!(
        "{own} er flere end dem, de er en del af: {around}.{condition}",
        "{own} are more than those they are a part of: {around}.{condition}";
        own = own(part), around = own(whole), condition = condition(certain)
    );
    let finding = part.fact.spot.finding(FindingCode::PopulationParts, severity(certain), sentence);
    Some(finding.graded(Grade::Impossible).with_printed(part.printed()).with_recomputed(whole.recomputed()))
}

/// Reports age bands that cover the band of this size but do not add up to it. It reports each band and time once.
pub(in crate::audit) fn bands_differ(bands: &Bands<'_, '_, '_>, at: usize, whole: &Size<'_, '_>) -> Option<Finding> {
    let ages = whole.fact.ages()?;
    let alike = bands.at(Some(ages));
    let certain = |size: &Size<'_, '_>| size.time.and(whole.time).is_some_and(Time::is_certain);
    if alike.iter().any(|(number, earlier)| *number < at && (certain(earlier) || earlier.time == whole.time)) {
        return None;
    }
    let inside = bands.0.iter().filter(|(band, _)| band.is_some_and(|band| band != ages && within(band, ages)));
    let others: Vec<&Size<'_, '_>> = inside.flat_map(|(_, sizes)| sizes).map(|(_, size)| *size).collect();
    // The outer `None`: no bands cover the whole. The inner `None`: all sums fit. Otherwise the sums that do not fit.
    let look = |accepts: &dyn Fn(&Size<'_, '_>) -> bool| -> Option<Option<Sums>> {
        let others: Vec<&Size<'_, '_>> = others.iter().copied().filter(|size| accepts(size)).collect();
        let wanted = || alike.iter().map(|(_, size)| *size).filter(|size| accepts(size)).chain([whole]).map(|size| &size.range);
        let found = chains(&others.iter().filter_map(|size| size.fact.ages()).collect::<Vec<_>>(), ages);
        let differs = |chain: &Vec<_>| {
            let sums = sums(chain, &others)?;
            let fits = sums.iter().any(|sum| wanted().any(|range| overlap(sum, range)));
            (!fits).then(|| (chain.clone(), sums))
        };
        (!found.is_empty()).then(|| found.iter().find_map(differs))
    };
    if let Some(Some(sums)) = look(&certain) {
        return Some(differ(whole, sums, true));
    }
    let at_times = times_of(whole.time, others.iter().map(|size| size.time));
    let results: Vec<Option<Sums>> =
        at_times.iter().filter_map(|date| look(&|size| whole.time.may_be(size.time, *date))).collect();
    // If the parts fit at one of the times, the whole can be about that time.
    results.into_iter().collect::<Option<Vec<Sums>>>()?.into_iter().next().map(|sums| differ(whole, sums, false))
}

fn differ(whole: &Size<'_, '_>, (chain, sums): Sums, certain: bool) -> Finding {
    // The sentence gives the nearest sum. The other sums are further from the whole.
    let away = |sum: &RangeInclusive<u64>| {
        sum.start().saturating_sub(*whole.range.end()).max(whole.range.start().saturating_sub(*sum.end()))
    };
    let several = sums.len() > 1;
    let nearest = sums.into_iter().min_by_key(away);
    let rounded = nearest.as_ref().is_some_and(|sum| sum.start() < sum.end());
    let nearest_of = several.then(|| sentence!("nærmest ", "at the nearest "));
    let why =
        rounded.then(|| sentence!(" Procenterne er afrundet, derfor fra-til.", " The per cents are rounded, hence the ranges."));
    let sentence = sentence!(
        "{about}: {own}, men {bands} er efter de andre tal tilsammen {nearest_of}{sum} personer.{why}{condition}",
        "{about}: {own}, but {bands} are by the other figures together {nearest_of}{sum} people.{why}{condition}";
        about = whole.about(), own = whole.in_words(), bands = Term::List(chain.into_iter().map(Term::from).collect()),
        nearest_of, sum = nearest, why, condition = condition(certain)
    );
    let finding = whole.fact.spot.finding(FindingCode::PopulationParts, severity(certain), sentence);
    finding.graded(Grade::Impossible).with_printed(whole.printed())
}
