//! Posts of an unlikely size.

use crate::audit::{Auditor, FindingCode, Severity, Term, explained, sentence};
use crate::figure::{Exact, Unit};

explained! {
    StaffingAmount {
        finds: "En stilling på mere end 300 % eller mere end 20 årsværk.",
            "A post of more than 300 % or of more than 20 full-time equivalents.";
        why: "En stilling er sjældent mere end 100 %. Er procenten trykt forkert, er årsværkene i alt det også.",
            "A post is rarely more than 100 %. If the per cent is misprinted, so is the staffing as a whole.";
        example: r#"{ "delaftale": { "staffing": [{ "role": "Koordinator", "amount": "5000 %" }] } }"#;
    }
}

/// The largest likely amount of one post in per cent. Agreements count several people in people or *årsværk*.
const MOST_PER_CENT: i64 = 300;
/// The largest likely amount of one post in *årsværk* or people. A whole secretariat has fewer.
const MOST_EQUIVALENTS: i64 = 20;

pub(in crate::audit) fn look(audit: &mut Auditor<'_>) {
    for (number, post) in audit.delaftale.staffing.iter().enumerate() {
        let (Some(amount), Some(equivalents)) = (post.amount, post.full_time_equivalents()) else { continue };
        let most = if amount.unit() == Some(Unit::Percent) {
            Exact::new(MOST_PER_CENT.into(), 100)
        } else {
            Some(MOST_EQUIVALENTS.into())
        };
        if most.is_none_or(|most: Exact| equivalents <= most) {
            continue;
        }
        let spot = audit.post(number, post);
        let sentence = sentence!(
            "Stillingen {role} er på {amount}, altså {equivalents} i én stilling. Det er nok trykt forkert.",
            "The post {role} is {amount}, that is {equivalents} in one post. It is probably misprinted.";
            role = Term::Quoted(post.role.clone()), amount, equivalents = Term::Amount(equivalents, Unit::FullTimeEquivalents)
        );
        let finding = spot.at(&["amount"]).finding(FindingCode::StaffingAmount, Severity::Warning, sentence);
        audit.report(&spot, [finding.with_printed(amount)]);
    }
}
