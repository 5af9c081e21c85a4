//! Posts without an amount.

use crate::agreement::StaffingPost;
use crate::audit::{Auditor, FindingCode, Severity, Term, explained, sentence};

explained! {
    StaffingUnknown {
        finds: "Stillinger, hvis omfang ikke står i aftalen.",
            "Posts whose amount is not in the agreement.";
        why: "Årsværkene kan ikke lægges sammen, så det ses ikke, hvor mange kræfter der er sat af.",
            "The full-time equivalents cannot be added up, so nobody sees how much work is set aside.";
        example: r#"{ "delaftale": { "staffing": [{ "role": "Koordinator" }, { "role": "Vejleder", "amount": "0,5 årsværk" }] } }"#;
    }
}

/// Reports all posts without an amount in one finding.
pub(in crate::audit) fn look(audit: &mut Auditor<'_>) {
    let posts = &audit.delaftale.staffing;
    let unknown: Vec<(usize, &StaffingPost)> = posts.iter().enumerate().filter(|(_, post)| post.amount.is_none()).collect();
    let Some((number, first)) = unknown.first() else { return };
    let roles = Term::names(&unknown.iter().map(|(_, post)| &post.role).collect::<Vec<_>>());
    let sentence = if posts.len() == 1 {
        sentence!(
            "Stillingen {roles} har intet omfang, så årsværkene kan ikke gøres op.",
            "The post {roles} has no amount, so the staffing cannot be added up.";
            roles
        )
    } else {
        sentence!(
            "{count} af {of} stillinger har intet omfang, så årsværkene kan ikke gøres op: {roles}.",
            "{count} of {of} posts have no amount, so the staffing cannot be added up: {roles}.";
            count = unknown.len(), of = posts.len(), roles
        )
    };
    let all = audit.staffing();
    let finding = if unknown.len() == 1 {
        audit.post(*number, first).finding(FindingCode::StaffingUnknown, Severity::Note, sentence)
    } else {
        let paths = unknown.iter().map(|(number, post)| audit.post(*number, post).path).collect();
        let spot = all.clone().printed_at(first.place.as_ref());
        spot.finding(FindingCode::StaffingUnknown, Severity::Note, sentence).concerning(paths)
    };
    audit.report(&all, [finding]);
}
