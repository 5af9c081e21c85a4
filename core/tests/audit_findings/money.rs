//! Money, posts and revision.

use delaftale::Language;

use delaftale::audit::{FindingCode, Hint, Severity, audit};
use delaftale::figure::Exact;
use serde_json::{Value as Json, json};

use crate::sample::{budget, of, of_plan, only, options, plan};

#[test]
fn budgets() {
    assert_eq!(of(&budget("8,186 mio.", "7,306 mio.", "15,492 mio.")), []);
    let wrong = only(of(&budget("8,186 mio.", "7,306 mio.", "15,942 mio.")));
    assert_eq!((wrong.code, wrong.path.as_str()), (FindingCode::BudgetTotal, "/delaftaler/job/budget/total"));
    assert_eq!(wrong.hint, Some(Hint::DigitsSwapped));
    assert!(
        wrong
            .sentence(Language::Danish)
            .contains("8,186 mio. kr. + 7,306 mio. kr. er 15.492.000 kr., men der står 15,942 mio. kr."),
        "{}",
        wrong.sentence(Language::Danish)
    );
    assert_eq!(of(&budget("8,186 mio.", "pending", "15,942 mio.")), []);
    assert_eq!(of(&budget("9 mio.", "1 mio.", "10 mio.")), [], "co-financing is a condition on the plan");
    assert_eq!(of(&json!({ "budget": { "lines": [], "total": "10 mio." } })), [], "a total without lines is no sum");
    let plan_level = |lbf: &str, local: &str, total: &str| of_plan(&budget(lbf, local, total), &json!({}));
    assert_eq!(plan_level("9 mio.", "3 mio.", "12 mio."), []);
    let below = only(plan_level("9,00 mio.", "2,00 mio.", "11,00 mio."));
    assert_eq!(
        (below.code, below.path.as_str(), below.severity),
        (FindingCode::CofinancingBelowFloor, "/budget", Severity::Warning)
    );
    assert_eq!(below.recomputed.unwrap().value, Exact::new(200, 11).unwrap());
    assert!(
        below.sentence(Language::Danish).contains("2.000.000 kr. af 11.000.000 kr., 18,18 %; mindst 25 % kræves"),
        "{}",
        below.sentence(Language::Danish)
    );
    assert_eq!(only(plan_level("9,1 mio.", "3,0 mio.", "12,1 mio.")).severity, Severity::Note, "rounding may reach 25 %");
    let mut lower = options();
    lower.local_share_floor = Exact::from(10);
    assert_eq!(audit(&plan(&budget("9 mio.", "1 mio.", "10 mio."), &json!({})), &lower), []);
}

#[test]
fn posts_and_revision() {
    let posts = |posts: Json| of(&json!({ "staffing": posts }));
    assert_eq!(posts(json!([{ "role": "Leder", "amount": "80%" }])), []);
    let one = only(posts(json!([{ "role": "Leder/koordinator" }, { "role": "Konsulent", "amount": "1 person" }])));
    assert_eq!((one.code, one.path.as_str()), (FindingCode::StaffingUnknown, "/delaftaler/job/staffing/Leder~1koordinator"));
    assert_eq!(
        one.sentence(Language::Danish),
        "1 af 2 stillinger har intet omfang, så årsværkene kan ikke gøres op: »Leder/koordinator«."
    );
    let two = only(posts(json!([{ "role": "Leder" }, { "role": "Konsulent" }])));
    assert_eq!((two.path.as_str(), two.concerns.len()), ("/delaftaler/job/staffing", 2));
    let alone = only(posts(json!([{ "role": "Leder" }])));
    assert_eq!(alone.sentence(Language::Danish), "Stillingen »Leder« har intet omfang, så årsværkene kan ikke gøres op.");
    assert_eq!(alone.sentence(Language::English), "The post »Leder« has no amount, so the staffing cannot be added up.");
    assert_eq!(
        one.sentence(Language::English),
        "1 of 2 posts have no amount, so the staffing cannot be added up: »Leder/koordinator«."
    );
    let clause = |revision: Json| only(of(&json!({ "revision": revision })));
    assert_eq!((clause(Json::Null).code, clause(Json::Null).severity), (FindingCode::RevisionMissing, Severity::Warning));
    assert_eq!(clause(json!({ "text": "Kan revideres." })).severity, Severity::Note);
}
