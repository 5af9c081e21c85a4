//! Figures with a point where Danish writes a comma.

use delaftale::Language;

use delaftale::audit::{Finding, FindingCode, Severity};
use serde_json::json;

use crate::sample::{BASELINE, budget, indicator, of, only, statement};

fn coded(found: Vec<Finding>) -> Finding {
    only(found.into_iter().filter(|finding| finding.code == FindingCode::FigurePoint).collect())
}

#[test]
fn a_point_is_told_with_the_figure_as_it_was_read() {
    let found = only(of(&json!({ "statements": [statement("a", None, &json!({ "share": "ca. 1.3 %" }))] })));
    assert_eq!((found.code, found.severity), (FindingCode::FigurePoint, Severity::Note));
    assert_eq!(found.path, "/delaftaler/job/statements/a/share");
    assert_eq!(found.sentence(Language::Danish), "»ca. 1.3 %« (ca. 1,3 %) er trykt med punktum, som er læst som komma.");
    assert_eq!(found.printed.as_ref().map(ToString::to_string).as_deref(), Some("ca. 1.3 %"));
    let comma = of(&json!({ "statements": [statement("a", None, &json!({ "share": "ca. 1,3 %" }))] }));
    assert!(comma.is_empty(), "{comma:?}");
}

#[test]
fn a_point_that_could_stand_between_thousands_is_a_warning() {
    let found = coded(of(&budget("8.186 mio.", "7,306 mio.", "15.492 mio.")));
    assert_eq!((found.severity, found.path.as_str()), (Severity::Warning, "/delaftaler/job/budget"));
    assert_eq!(found.concerns, ["/delaftaler/job/budget/lines/0/amount", "/delaftaler/job/budget/total"]);
    assert!(
        found.sentence(Language::Danish).starts_with("»8.186 mio.« (8,186 mio.) og »15.492 mio.« (15,492 mio.) er trykt"),
        "{}",
        found.sentence(Language::Danish)
    );
    assert!(
        found.sentence(Language::Danish).ends_with("Skiller punktummet tusinder, er tallet tusind gange så stort."),
        "{}",
        found.sentence(Language::Danish)
    );
    // 12.34 mio. cannot be thousands; 1.040 personer are thousands, as Danish writes them.
    assert_eq!(coded(of(&budget("12.34 mio.", "1 kr.", "12.340.001 kr."))).severity, Severity::Note);
    let people = of(&json!({ "statements": [statement("a", None, &json!({ "count": "1.040 personer" }))] }));
    assert!(people.is_empty(), "{people:?}");
}

#[test]
fn the_points_of_a_baseline_are_told_at_the_baseline() {
    let own = indicator(&json!({ "baseline": { "value": "20.5 %", "reference": "2021-02" },
        "rule": { "rule": "øges til 85 % inden 31. august 2025" } }));
    let found = only(of(&json!({ "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [own] }] })));
    assert_eq!((found.code, found.path), (FindingCode::FigurePoint, format!("{BASELINE}/value")));
}

#[test]
fn the_point_of_a_post_is_told_by_its_role_as_everywhere() {
    let found = of(&json!({ "staffing": [{ "role": "koordinator" }, { "role": "mentor", "amount": "0.5 årsværk" }] }));
    let paths: Vec<_> = found.iter().map(|finding| (finding.code, finding.path.as_str())).collect();
    let path = |rest: &str| format!("/delaftaler/job/staffing/{rest}");
    assert_eq!(
        paths,
        [
            (FindingCode::StaffingUnknown, path("koordinator").as_str()),
            (FindingCode::FigurePoint, path("mentor/amount").as_str())
        ]
    );
}
