//! Two figures side by side: one thing with two figures, one figure for two things.

use super::facts::{Fact, grouped};
use super::series::explanation;
use super::times::{condition, severity};
use super::words::{ages_in, figure, number, population};
use super::{Auditor, Finding, FindingCode, Grade, PrintCheck, Section, Severity, check_same};
use crate::Language;
use crate::figure::Figure;

pub(super) fn look(audit: &mut Auditor<'_>, facts: &[Fact<'_>]) {
    let mut found: Vec<(&Fact<'_>, Finding)> = Vec::new();
    for alike in grouped(facts, |fact| Some((fact.people()?, fact.ages(), fact.measure?))) {
        found.extend(with_earlier(
            &alike,
            |one, other| one.time == other.time && same_prints(one, other),
            |fact, earlier| figure_differs(&alike, fact, earlier),
        ));
    }
    for alike in grouped(facts, |fact| Some((fact.people()?, share_key(fact)?))) {
        let same = |one: &Fact<'_>, other: &Fact<'_>| {
            one.time == other.time && one.ages() == other.ages() && one.measure == other.measure
        };
        found.extend(with_earlier(&alike, same, |fact, earlier| {
            earlier.iter().find_map(|other| same_for_other_ages(other, fact))
        }));
        found.extend(with_earlier(&alike, same, |fact, earlier| {
            earlier.iter().find_map(|other| same_for_other_measure(other, fact))
        }));
    }
    for (fact, finding) in found {
        audit.report(fact.section, fact.item, finding.placed(fact.place));
    }
}

/// What is found about each fact among the earlier ones. Of those that are the same for the question, the first stands for all.
fn with_earlier<'f, 'a>(
    facts: &[&'f Fact<'a>],
    same: impl Fn(&Fact<'a>, &Fact<'a>) -> bool,
    look: impl Fn(&Fact<'a>, &[&'f Fact<'a>]) -> Option<Finding>,
) -> Vec<(&'f Fact<'a>, Finding)> {
    let (mut earlier, mut found): (Vec<&Fact<'_>>, Vec<_>) = (Vec::new(), Vec::new());
    for fact in facts {
        found.extend(look(fact, &earlier).map(|finding| (*fact, finding)));
        if !earlier.iter().any(|other| same(other, fact)) {
            earlier.push(fact);
        }
    }
    found
}

fn same_prints(one: &Fact<'_>, other: &Fact<'_>) -> bool {
    (one.share, one.count) == (other.share, other.count)
}

/// How two facts about one thing differ: the check, and both prints.
fn difference(one: &Fact<'_>, other: &Fact<'_>) -> Option<(PrintCheck, Figure, Figure)> {
    let differs = |a: Option<Figure>, b: Option<Figure>| {
        let (a, b) = (a?, b?);
        let check = check_same(&a, &b).ok().filter(|check| check.grade != Grade::Exact && !check.units_mixed)?;
        Some((check, a, b))
    };
    differs(one.share, other.share).or_else(|| differs(one.count, other.count))
}

/// Whether a fact without a time says what a dated one says too: then it is about that time.
fn told_with_a_time(alike: &[&Fact<'_>], fact: &Fact<'_>) -> bool {
    let agrees = |other: &&&Fact<'_>| {
        let both = fact.share.zip(other.share).is_some() || fact.count.zip(other.count).is_some();
        other.time.date().is_some() && both && difference(other, fact).is_none()
    };
    fact.time.date().is_none() && alike.iter().any(|other| agrees(&other))
}

/// Two prints of one measure and population that are not the same.
fn figure_differs(alike: &[&Fact<'_>], second: &Fact<'_>, earlier: &[&Fact<'_>]) -> Option<Finding> {
    let candidates = earlier.iter().filter_map(|first| Some((*first, first.time.and(second.time)?)));
    let mut differing = candidates.filter_map(|(first, time)| Some((first, time, difference(first, second)?)));
    let certain = differing.clone().find(|(_, time, _)| time.is_certain());
    let open = || differing.find(|(first, ..)| ![*first, second].iter().any(|fact| told_with_a_time(alike, fact)));
    let (source, time, (check, one, other)) = certain.or_else(open)?;
    let certain = time.is_certain();
    let severity = severity(certain && check.grade == Grade::Impossible);
    let finding = Finding::new(FindingCode::FigureDiffers, severity, second.path.clone(), |l| {
        let (own, others) = (figure(l, &other), figure(l, &one));
        let (about, source) = (second.about(), source.about());
        let why = touching(l, &one, &other).unwrap_or_else(|| explanation(l, &PrintCheck { hint: None, ..check }));
        let condition = condition(l, certain);
        match l {
            Language::Danish => format!("{about}: her står {own}, men {source} siger {others} om det samme.{why}{condition}"),
            Language::English => {
                format!("{about}: {own} is printed here, but {source} says {others} of the same thing.{why}{condition}")
            }
        }
    });
    Some(finding.checked(&PrintCheck { hint: None, ..check }).with_printed(other))
}

/// The one number that both prints can stand for, where there is just one.
fn touching(l: Language, a: &Figure, b: &Figure) -> Option<String> {
    let (a_interval, b_interval) = (a.interval(), b.interval());
    let (low, high) = (a_interval.low.max(b_interval.low), a_interval.high.min(b_interval.high));
    (low == high).then(|| {
        let unit = a.unit().map(|unit| format!(" {}", unit.word(l))).unwrap_or_default();
        let only = format!("{}{unit}", number(l, low));
        match l {
            Language::Danish => format!(" Begge kan kun være rigtige, hvis tallet er {only}."),
            Language::English => format!(" Both can be right only if the number is {only}."),
        }
    })
}

/// The share as printed, where it has a decimal at least: whole per cents meet by chance, and so do the many cells of a table.
fn share_key(fact: &Fact<'_>) -> Option<String> {
    fact.share
        .filter(|_| fact.section != Section::Series)
        .filter(|share| share.decimals() > 0 && !share.value().is_zero())
        .map(|share| share.to_string())
}

/// One share for two age bands of one measure.
fn same_for_other_ages(first: &Fact<'_>, second: &Fact<'_>) -> Option<Finding> {
    first.time.and(second.time)?;
    let bands = [first.ages()?, second.ages()?];
    if !first.same_measure(second) || first.ages() == second.ages() {
        return None;
    }
    same_figure(FindingCode::SameFigureOtherAges, first, second, |l| {
        let [a, b] = bands.map(|ages| ages_in(l, ages));
        match l {
            Language::Danish => format!("både for {b} og for {a}"),
            Language::English => format!("both for {b} and for {a}"),
        }
    })
}

/// One share for two measures.
fn same_for_other_measure(first: &Fact<'_>, second: &Fact<'_>) -> Option<Finding> {
    first.time.and(second.time)?;
    if first.measure.is_none() || second.measure.is_none() || first.same_measure(second) {
        return None;
    }
    same_figure(FindingCode::SameFigureOtherMeasure, first, second, |l| {
        let [a, b] = [first, second].map(|fact| fact.population.map(|who| population(l, who)).unwrap_or_default());
        match l {
            Language::Danish => format!("for to forskellige ting ({b} og {a})"),
            Language::English => format!("for two different things ({b} and {a})"),
        }
    })
}

fn same_figure(code: FindingCode, first: &Fact<'_>, second: &Fact<'_>, twice: impl Fn(Language) -> String) -> Option<Finding> {
    let share = second.share?;
    let finding = Finding::new(code, Severity::Warning, second.path.clone(), |l| {
        let (share, twice, about, source) = (share.in_language(l), twice(l), second.about(), first.about());
        match l {
            Language::Danish => format!("{about}: {share} står {twice}; se {source}. Et af stederne kan være forkert."),
            Language::English => format!("{about}: {share} is printed {twice}; see {source}. One of the places may be wrong."),
        }
    });
    Some(finding.with_printed(share).concerning(vec![first.path.clone(), second.path.clone()]))
}
