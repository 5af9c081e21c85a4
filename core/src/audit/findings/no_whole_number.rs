//! Counts and shares for which there is no whole number of people.

use crate::audit::facts::counted;
use crate::audit::why::severity;
use crate::audit::{Fact, Finding, FindingCode, Grade, Severity, Term, explained, sentence, whole_counts, whole_numbers};
use crate::figure::{Exact, Figure};

explained! {
    ShareNoWhole {
        finds: "Et antal personer og en procent, som intet helt antal personer passer til.",
            "A number of people and a per cent that no whole number of people fits.";
        why: "Der findes ingen gruppe, hvor begge tal er rigtige. Et af dem er trykt forkert, eller procenten er af noget andet.",
            "There is no group in which both figures are right. One of them is misprinted, or the per cent is of something else.";
        example: r#"{ "delaftale": { "statements": [{ "id": "unge", "text": "3 unge, 71,0 %, er i gang.",
            "population": { "group": "unge" }, "count": "3 personer", "share": "71,0 %" }] } }"#;
    }
}

/// Checks a count and a share without a population size.
pub(in crate::audit) fn of_part(fact: &Fact<'_>, count: Figure, share: Figure) -> Option<Finding> {
    if counted(&count).is_none_or(|people| whole_numbers(people, &share).is_some()) {
        return None;
    }
    // Without a population, the share can be a share of something else than people.
    let certain = fact.people().is_some();
    let sentence = sentence!(
        "{about}: {count} er ikke {share} af noget helt antal personer.{open}",
        "{about}: {count} are not {share} of any whole number of people.{open}";
        about = fact.about(), count, share,
        open = (!certain).then(|| sentence!(" Det står ikke, hvem andelen er af.", " It is not said of whom the share is."))
    );
    let finding = fact.spot.finding(FindingCode::ShareNoWhole, severity(certain), sentence);
    Some(finding.graded(Grade::Impossible).with_printed(share))
}

/// Checks a share and a population size without a count. The finding is a warning, because a per cent of people can be a per cent of time
/// (*fravær*).
pub(in crate::audit) fn of_whole(fact: &Fact<'_>, total: Figure, share: Figure) -> Option<Finding> {
    if counted(&total).is_none_or(|people| whole_counts(people, &share).is_some()) {
        return None;
    }
    let nearest = nearest_shares(&total, &share).map(|near| Term::percent_like(near, &share)).to_vec();
    let sentence = sentence!(
        "{about}: intet helt antal af {total} er {share}; det nærmeste er {nearest}. Det gælder, hvis procenten tæller personer.",
        "{about}: no whole number of {total} is {share}; the nearest is {nearest}. This holds if the per cent counts people.";
        about = fact.about(), total, share, nearest = Term::Either(nearest)
    );
    let finding = fact.spot.finding(FindingCode::ShareNoWhole, Severity::Warning, sentence);
    Some(finding.graded(Grade::Impossible).with_printed(share))
}

/// The shares of the nearest whole numbers below and above.
fn nearest_shares(total: &Figure, share: &Figure) -> [Exact; 2] {
    let hundred = Exact::from(100);
    let people = total.value().times(share.value()).and_then(|product| product.over(hundred)).unwrap_or(Exact::ZERO);
    [people.floor(), people.ceil()].map(|whole| {
        let whole = Exact::new(whole, 1).and_then(|whole| whole.times(hundred));
        whole.and_then(|whole| whole.over(total.value())).unwrap_or(Exact::ZERO)
    })
}
