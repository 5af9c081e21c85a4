//! Contradicting sizes of one population.

use crate::audit::why::{condition, severity};
use crate::audit::{Bands, Finding, FindingCode, Grade, Size, Term, explained, sentence};

explained! {
    ShareOtherWhole {
        finds: "Et antal og dets andel, som kræver et andet antal personer end det, teksten siger, gruppen har.",
            "A count and its share that need another number of people than the text gives for the group.";
        why: "Antal, andel og gruppe hører ikke sammen. Den, der følger op, ved ikke, hvem der skal tælles.",
            "Count, share and group do not belong together. Whoever follows up cannot know whom to count.";
        example: r#"{ "delaftale": { "statements": [
            { "id": "alle", "text": "Der bor 549 unge i området.", "population": { "group": "unge" }, "total": "549 unge" },
            { "id": "uden", "text": "258 unge, 42,9 %, er uden uddannelse.", "population": { "group": "unge" },
              "measure": "uden-uddannelse", "count": "258 personer", "share": "42,9 %" }] } }"#;
    }
    PopulationsDiffer {
        finds: "To oplysninger om de samme personer, som kræver hvert sit antal af dem.",
            "Two statements about the same people, each of which needs another number of them.";
        why: "Andele af to forskellige grupper kan ikke sammenlignes, selv om de hedder det samme.",
            "Shares of two different groups cannot be compared, even if they have one name.";
        example: r#"{ "delaftale": { "statements": [
            { "id": "foer", "text": "Der bor 549 unge i området.", "population": { "group": "unge" }, "total": "549 unge" },
            { "id": "efter", "text": "De 602 unge i området.", "population": { "group": "unge" }, "total": "602 unge" }] } }"#;
    }
}

/// Looks for a contradiction to the size with the index `at`: a stated size of the same people, or otherwise an earlier size of them.
pub(in crate::audit) fn check(bands: &Bands<'_, '_, '_>, at: usize, size: &Size<'_, '_>) -> Option<Finding> {
    let against = bands.at(size.fact.ages()).iter().filter(|(_, other)| other.disjoint(size));
    let find = |stated: bool, wanted: bool| {
        let asked = |(number, other): &&(usize, &Size<'_, '_>)| {
            if stated { other.is_stated() && !size.is_stated() } else { *number < at && other.is_stated() == size.is_stated() }
        };
        let found = against.clone().filter(asked).find(|(_, other)| bands.certainty(size, other) == Some(wanted));
        found.map(|(_, other)| (*other, stated, wanted))
    };
    let (other, stated, certain) =
        find(true, true).or_else(|| find(false, true)).or_else(|| find(true, false)).or_else(|| find(false, false))?;
    let code = if stated { FindingCode::ShareOtherWhole } else { FindingCode::PopulationsDiffer };
    let counted = stated && size.counts_all_of(other);
    let counted_only = || {
        sentence!(
            " Måske nævner gruppen dem, der er talt, og ikke dem, andelen er af.",
            " The group may name those who were counted, and not those that the share is of.",
        )
    };
    let sentence = sentence!(
        "{about}: {own}, men {source} siger {others} {people}.{condition}{counted}",
        "{about}: {own}, but {source} says {others} {people}.{condition}{counted}";
        about = size.about(), own = size.in_words(), source = other.about(), others = other.in_words(),
        people = Term::Brackets(Box::new(size.people())), condition = condition(certain), counted = counted.then(counted_only)
    );
    let finding = size.fact.spot.finding(code, severity(certain && !counted), sentence);
    Some(finding.graded(Grade::Impossible).with_printed(other.printed()).with_recomputed(size.recomputed()))
}
