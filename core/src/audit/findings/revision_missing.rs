//! Delaftaler without a rhythm of revision.

use crate::audit::{Auditor, FindingCode, Severity, Term, explained, sentence};

explained! {
    RevisionMissing {
        finds: "En delaftale, der ikke siger, om og hvor tit den revideres.",
            "A delaftale that does not say whether and how often it is revised.";
        why: "Uden en rytme i aftalen står der ingen gennemgang i kalenderen.",
            "Without a rhythm in the agreement the calendar has no revision.";
        example: r#"{ "delaftale": { "revision": { "text": "Delaftalen kan revideres." } } }"#;
    }
}

pub(in crate::audit) fn look(audit: &mut Auditor<'_>) {
    let (severity, sentence) = match &audit.delaftale.revision {
        Some(clause) if clause.rhythm.is_some() => return,
        Some(clause) => {
            let clause = Term::excerpt(&clause.text);
            let sentence = sentence!(
                "Det står ikke, hvor tit delaftalen revideres: {clause}.",
                "It is not said how often the delaftale is revised: {clause}.";
                clause
            );
            (Severity::Note, sentence)
        }
        None => {
            let sentence = sentence!(
                "Det står ikke, om og hvornår delaftalen revideres.",
                "It is not said whether and when the delaftale is revised.",
            );
            (Severity::Warning, sentence)
        }
    };
    let spot = audit.revision();
    audit.report(&spot, [spot.finding(FindingCode::RevisionMissing, severity, sentence)]);
}
