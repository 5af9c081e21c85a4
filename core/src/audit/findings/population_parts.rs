//! Parts of a population that do not make the whole.

use crate::audit::bands::{Sums, chains, sums, times_of, within};
use crate::audit::sizes::overlap;
use crate::audit::why::{condition, severity};
use crate::audit::{Bands, Fact, Finding, FindingCode, Grade, Severity, Size, Term, Time, explained, sentence};
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

/// A count that is more than its own total.
pub(in crate::audit) fn more_than_all(fact: &Fact<'_>, count: Figure, total: Figure) -> Finding {
    let sentence = sentence!(
        "{about}: {count} er flere end alle, {total}.",
        "{about}: {count} are more than all, {total}.";
        about = fact.about(), count, total
    );
    let finding = fact.spot.finding(FindingCode::PopulationParts, Severity::Error, sentence);
    finding.graded(Grade::Impossible).with_printed(count)
}

/// A part of an age band that has more people than the band.
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

/// Age bands that together are the band of this size, and do not add up to it. Found once for each band and time.
pub(in crate::audit) fn bands_differ(bands: &Bands<'_, '_, '_>, at: usize, whole: &Size<'_, '_>) -> Option<Finding> {
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
    // Where the parts of some time fit, the whole may be about that time.
    results.into_iter().collect::<Option<Vec<Sums>>>()?.into_iter().next().map(|sums| differ(whole, sums, false))
}

fn differ(whole: &Size<'_, '_>, (chain, sums): Sums, certain: bool) -> Finding {
    let sentence = sentence!(
        "{about}: {own}, men {bands} er efter de andre tal tilsammen {sums} personer.{condition}",
        "{about}: {own}, but {bands} are together {sums} people by the other figures.{condition}";
        about = whole.about(), own = whole.in_words(), bands = Term::List(chain.into_iter().map(Term::from).collect()),
        sums = Term::Either(sums.into_iter().map(Term::from).collect()), condition = condition(certain)
    );
    let finding = whole.fact.spot.finding(FindingCode::PopulationParts, severity(certain), sentence);
    finding.graded(Grade::Impossible).with_printed(whole.printed())
}
