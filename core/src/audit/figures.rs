//! The figures of one baseline or statement: count, share and total against each other, and the whole people behind them.

use super::facts::{self, Fact, counted};
use super::series::share_differs;
use super::times::severity;
use super::words::{decimals, percent, quoted};
use super::{Auditor, Finding, FindingCode, Grade, Section, Severity, check_share, whole_counts, whole_numbers};
use crate::Language;
use crate::agreement::{Baseline, Indicator};
use crate::figure::{Exact, Figure, Unit};

pub(super) fn look(audit: &mut Auditor<'_>, facts: &[Fact<'_>]) {
    for fact in facts {
        if let Some(finding) = own_figures(fact) {
            audit.report(fact.section, fact.item, finding.placed(fact.place));
        }
    }
}

/// What is wrong with the figures of one fact, if anything is.
fn own_figures(fact: &Fact<'_>) -> Option<Finding> {
    if fact.mixed {
        return Some(mixed(fact.path.clone(), &|_| fact.about(), fact.count.or(fact.total)?, Unit::FullTimePersons));
    }
    let (code, about): (_, About<'_>) = match fact.section {
        Section::Objectives => {
            (FindingCode::BaselineCounts, &|l| format!("{} {}", l.pick("Baseline for", "Baseline of"), fact.about()))
        }
        _ => (FindingCode::ShareDiffers, &|_| fact.about()),
    };
    match (fact.count, fact.share, fact.total) {
        (Some(count), _, Some(total)) if total.value().is_zero() && count.value() > Exact::ZERO => {
            Some(more_than_all(fact, &count, &total))
        }
        (Some(count), Some(share), Some(total)) => against_counts(code, &fact.path, about, [count, total, share]),
        (Some(count), Some(share), None) => match counted(&count) {
            Some(people) if whole_numbers(people, &share).is_none() => Some(no_whole_number(fact, &count, &share)),
            _ => None,
        },
        (None, Some(share), Some(total)) => match counted(&total) {
            Some(people) if whole_counts(people, &share).is_none() => Some(no_whole_count(fact, &total, &share)),
            _ => None,
        },
        (Some(count), None, Some(total)) if count.unit() == total.unit() && count.interval().low > total.interval().high => {
            Some(more_than_all(fact, &count, &total))
        }
        _ => None,
    }
}

/// The baseline of the municipality, whose counts are of no other use.
pub(super) fn comparison(path: &str, indicator: &Indicator, baseline: &Baseline) -> Option<Finding> {
    let (numerator, denominator) = (facts::people(baseline.numerator?)?, facts::people(baseline.denominator?)?);
    let share = baseline.value.figure()?.with_unit(indicator.unit);
    let about = |l: Language| {
        format!("{} {}", l.pick("Kommunens baseline for", "The municipality's baseline of"), quoted(&indicator.name))
    };
    against_counts(FindingCode::BaselineCounts, path, &about, [numerator, denominator, share])
}

type About<'a> = &'a dyn Fn(Language) -> String;

fn against_counts(code: FindingCode, path: &str, about: About<'_>, [count, total, share]: [Figure; 3]) -> Option<Finding> {
    let check = check_share(&count, &total, &share).ok()?;
    if check.units_mixed {
        return Some(mixed(path.to_owned(), about, count, total.unit().unwrap_or(Unit::FullTimePersons)));
    }
    (check.grade != Grade::Exact).then(|| share_differs(code, path.to_owned(), about, [&count, &total, &share], &check))
}

fn mixed(path: String, about: About<'_>, count: Figure, other: Unit) -> Finding {
    let finding = Finding::new(FindingCode::UnitsMixed, Severity::Note, path, |l| {
        let (about, count, other) = (about(l), count.in_language(l), other.word(l));
        match l {
            Language::Danish => {
                format!(
                    "{about}: {count} står i forhold til {other}. Det er to måder at tælle på, og andelen kan ikke regnes efter."
                )
            }
            Language::English => {
                format!(
                    "{about}: {count} are set against {other}. These are two ways of counting; the share cannot be computed again."
                )
            }
        }
    });
    finding.with_printed(count)
}

fn no_whole_number(fact: &Fact<'_>, count: &Figure, share: &Figure) -> Finding {
    // Where nobody says of whom the share is, it may be of something else than people.
    let certain = fact.people().is_some();
    let finding = Finding::new(FindingCode::ShareNoWhole, severity(certain), fact.path.clone(), |l| {
        let (about, count, share) = (fact.about(), count.in_language(l), share.in_language(l));
        match l {
            Language::Danish => format!(
                "{about}: {count} er ikke {share} af noget helt antal personer.{}",
                if certain { "" } else { " Det står ikke, hvem andelen er af." }
            ),
            Language::English => format!(
                "{about}: {count} are not {share} of any whole number of people.{}",
                if certain { "" } else { " It is not said of whom the share is." }
            ),
        }
    });
    finding.graded(Grade::Impossible).with_printed(share)
}

/// A warning: a per cent among people can be one of time (*fravær*), and nobody says that it counts them.
fn no_whole_count(fact: &Fact<'_>, total: &Figure, share: &Figure) -> Finding {
    let finding = Finding::new(FindingCode::ShareNoWhole, Severity::Warning, fact.path.clone(), |l| {
        let nearest = nearest_shares(total, share).map(|near| percent(l, near, decimals(share))).join(l.pick(" eller ", " or "));
        let (about, total, share) = (fact.about(), total.in_language(l), share.in_language(l));
        match l {
            Language::Danish => format!(
                "{about}: intet helt antal af {total} er {share}; det nærmeste er {nearest}. Det gælder, hvis procenten tæller personer."
            ),
            Language::English => format!(
                "{about}: no whole number of {total} is {share}; the nearest is {nearest}. This holds if the per cent counts people."
            ),
        }
    });
    finding.graded(Grade::Impossible).with_printed(share)
}

/// The shares of the whole numbers just below and above.
fn nearest_shares(total: &Figure, share: &Figure) -> [Exact; 2] {
    let hundred = Exact::from(100);
    let people = total.value().times(share.value()).and_then(|product| product.over(hundred)).unwrap_or(Exact::ZERO);
    [people.floor(), people.ceil()].map(|whole| {
        let whole = Exact::new(whole, 1).and_then(|whole| whole.times(hundred));
        whole.and_then(|whole| whole.over(total.value())).unwrap_or(Exact::ZERO)
    })
}

fn more_than_all(fact: &Fact<'_>, count: &Figure, total: &Figure) -> Finding {
    let finding = Finding::new(FindingCode::PopulationParts, Severity::Error, fact.path.clone(), |l| {
        let (about, count, total) = (fact.about(), count.in_language(l), total.in_language(l));
        match l {
            Language::Danish => format!("{about}: {count} er flere end alle, {total}."),
            Language::English => format!("{about}: {count} are more than all, {total}."),
        }
    });
    finding.graded(Grade::Impossible).with_printed(count)
}
