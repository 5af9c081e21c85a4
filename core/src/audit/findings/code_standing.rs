//! Target-group codes that the register does not have on the day.

use chrono::NaiveDate;

use crate::audit::{Finding, FindingCode, Severity, Spot, Term, explained, sentence};
use crate::target_group::{Register, Standing, TargetGroupCode};

explained! {
    CodeUnknown {
        finds: "En målgruppekode, som registret ikke har den dag, tabellen eller aktiviteten gælder.",
            "A target-group code that the register does not have on the day of the table or activity.";
        why: "Det vides ikke, hvem koden tæller. Den kan være en trykfejl eller være nedlagt.",
            "It is not known whom the code counts. It can be a misprint, or be abolished.";
        example: r#"{ "delaftale": { "activities": [{ "id": "mentor", "name": "Mentor", "codes": ["6.99"] }] } }"#;
    }
    CodeOpen {
        finds: "En INT-kode, som ikke står i registret. Den er brugt, som den står.",
            "An INT code that is not in the register. It is used as it stands.";
        why: "INT-koder findes ikke på en officiel liste, så betydningen er ikke bekræftet.",
            "INT codes are on no official list, so the meaning is not confirmed.";
        example: r#"{ "delaftale": { "activities": [{ "id": "mentor", "name": "Mentor", "codes": ["INT-XY"] }] } }"#;
    }
}

/// Checks a code against the register on this day. `about` is the table or the activity with the code, for the sentence.
pub(in crate::audit) fn check(
    spot: &Spot<'_>,
    about: Term,
    register: &Register,
    code: &TargetGroupCode,
    day: NaiveDate,
) -> Option<Finding> {
    let (kind, severity, what) = match register.standing(code, day) {
        Standing::Known(_) => return None,
        Standing::OpenSet => (
            FindingCode::CodeOpen,
            Severity::Note,
            sentence!(
                "findes ikke i registret; den er brugt, som den står, og hvad den betyder, er ikke bekræftet",
                "is not in the register; it is used as it stands, and its meaning is not confirmed",
            ),
        ),
        Standing::Expired(entry) => (
            FindingCode::CodeUnknown,
            Severity::Warning,
            sentence!(
                "gjaldt ikke længere {day}; den betød {name}",
                "no longer held on {day}; it meant {name}";
                day, name = entry.long_name.clone()
            ),
        ),
        Standing::NotYet(entry) => (
            FindingCode::CodeUnknown,
            Severity::Warning,
            sentence!(
                "gjaldt endnu ikke {day}; den betyder senere {name}",
                "did not hold yet on {day}; later it means {name}";
                day, name = entry.long_name.clone()
            ),
        ),
        Standing::Unknown => {
            (FindingCode::CodeUnknown, Severity::Warning, sentence!("er ukendt {day}", "is unknown on {day}"; day))
        }
    };
    let code = code.to_string();
    let sentence =
        sentence!("{about}: koden {code} {what}.", "{about}: the code {code} {what}."; about, code = code.as_str(), what);
    Some(spot.finding(kind, severity, sentence).with_printed(code))
}
