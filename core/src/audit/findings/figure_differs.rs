//! Two different figures for the same thing.

use crate::audit::why::{condition, explanation, severity};
use crate::audit::{Fact, Finding, FindingCode, Grade, PrintCheck, Term, check_same, explained, sentence};
use crate::figure::Figure;

explained! {
    FigureDiffers {
        finds: "To forskellige tal for det samme: samme mål, samme personer og, så vidt det står, samme tid.",
            "Two different figures for one thing: the same measure, the same people and, as far as it is said, the same time.";
        why: "Et af dem er forkert, og det ses ikke, hvilket der gælder.",
            "One of them is wrong, and nobody can see which one counts.";
        example: r#"{ "delaftale": { "statements": [
            { "id": "side-2", "text": "42,8 % af de unge er uden job.", "population": { "group": "unge" }, "measure": "uden-job", "share": "42,8 %" },
            { "id": "side-9", "text": "48,2 % af de unge er uden job.", "population": { "group": "unge" }, "measure": "uden-job", "share": "48,2 %" }] } }"#;
    }
}

/// Compares the second fact with the earlier facts about the same measure and population. `alike` are all facts about them.
pub(in crate::audit) fn check(alike: &[&Fact<'_>], second: &Fact<'_>, earlier: &[&Fact<'_>]) -> Option<Finding> {
    let candidates = earlier.iter().filter_map(|first| Some((*first, first.time.and(second.time)?)));
    let mut differing = candidates.filter_map(|(first, time)| Some((first, time, difference(first, second)?)));
    let certain = differing.clone().find(|(_, time, _)| time.is_certain());
    let open = || differing.find(|(first, ..)| ![*first, second].iter().any(|fact| has_a_time_elsewhere(alike, fact)));
    let (source, time, (check, one, other)) = certain.or_else(open)?;
    let certain = time.is_certain();
    // Either figure can be the wrong one, so there is no hint.
    let check = PrintCheck { hint: None, ..check };
    let sentence = sentence!(
        "{about}: her står {own}, men {source} siger {others} om det samme.{why}{condition}",
        "{about}: {own} is printed here, but {source} says {others} of the same thing.{why}{condition}";
        about = second.about(), own = other, source = source.about(), others = one,
        why = touching(&one, &other).unwrap_or_else(|| explanation(&check)), condition = condition(certain)
    );
    let severity = severity(certain && check.grade == Grade::Impossible);
    Some(second.spot.finding(FindingCode::FigureDiffers, severity, sentence).checked(&check).with_printed(other))
}

/// The difference between two facts about the same thing: the check and both printed figures; `None` if they agree.
fn difference(one: &Fact<'_>, other: &Fact<'_>) -> Option<(PrintCheck, Figure, Figure)> {
    let differs = |a: Option<Figure>, b: Option<Figure>| {
        let (a, b) = (a?, b?);
        let check = check_same(&a, &b).ok().filter(|check| check.grade != Grade::Exact && !check.units_mixed)?;
        Some((check, a, b))
    };
    differs(one.share, other.share).or_else(|| differs(one.count, other.count))
}

/// Whether a fact without a time agrees with a fact that has one. It is then about the same time.
fn has_a_time_elsewhere(alike: &[&Fact<'_>], fact: &Fact<'_>) -> bool {
    let agrees = |other: &&&Fact<'_>| {
        let both = fact.share.zip(other.share).is_some() || fact.count.zip(other.count).is_some();
        other.time.date().is_some() && both && difference(other, fact).is_none()
    };
    fact.time.date().is_none() && alike.iter().any(|other| agrees(&other))
}

/// The sentence for two figures to which exactly one common number rounds.
fn touching(a: &Figure, b: &Figure) -> Option<Term> {
    let (a_interval, b_interval) = (a.interval(), b.interval());
    let (low, high) = (a_interval.low.max(b_interval.low), a_interval.high.min(b_interval.high));
    let only = a.unit().map_or(Term::Number(low), |unit| Term::Amount(low, unit));
    (low == high)
        .then(|| {
            sentence!(
                " Begge kan kun være rigtige, hvis tallet er {only}.",
                " Both can be right only if the number is {only}.";
                only
            )
        })
        .map(Term::from)
}
