//! Rules, deadlines and directions.

use delaftale::Language;

use delaftale::audit::{Finding, FindingCode, Severity};
use serde_json::{Value as Json, json};

use crate::sample::{RULE, beside, codes, indicator, of_indicator, of_plan, only};

fn ruled(rule: &str, fields: &Json) -> Vec<Finding> {
    let mut with = fields.clone();
    with["rule"] = json!({ "printed": rule });
    of_indicator(&with)
}

#[test]
fn deadlines() {
    let vague = only(ruled("skal øges til 85% over en årrække", &json!({})));
    assert_eq!((vague.code, vague.severity, vague.path.as_str()), (FindingCode::RuleNoDeadline, Severity::Warning, RULE));
    assert_eq!(vague.printed.as_ref().map(ToString::to_string).as_deref(), Some("skal øges til 85% over en årrække"));
    assert!(
        vague.sentence(Language::Danish).starts_with(
            "»Graden« (»øges til 85 % i perioden«): aftalen siger ingen klar frist; dens slutning, 31. august 2025, er brugt."
        ),
        "{}",
        vague.sentence(Language::Danish)
    );
    assert_eq!(only(ruled("graden skal øges", &json!({}))).severity, Severity::Note, "a direction has no path");
    assert_eq!(ruled("øges til 85 % i perioden", &json!({})), []);
    let chosen = of_indicator(&json!({ "rule":
        { "rule": "øges til 85 % inden 31. august 2025", "printed": "skal øges til 85% over en årrække" } }));
    assert_eq!((only(chosen.clone()).code, only(chosen).severity), (FindingCode::RuleNoDeadline, Severity::Note));
    let late = only(ruled("øges til 85 % inden 31. december 2025", &json!({})));
    assert_eq!((late.code, late.severity), (FindingCode::RuleDeadline, Severity::Warning));
    assert!(
        late.sentence(Language::Danish).contains("31. december 2025, er efter aftalens slutning 31. august 2025"),
        "{}",
        late.sentence(Language::Danish)
    );
    let early = only(ruled("øges til 85 % inden 28. februar 2021", &json!({})));
    assert_eq!((early.code, early.severity), (FindingCode::RuleDeadline, Severity::Error));
    assert_eq!(
        codes(&ruled(
            "reduceres med 30 % inden for 5 år",
            &json!({ "unit": "persons", "direction": "lower",
        "baseline": { "value": "40", "reference": "2021-02" } })
        )),
        [FindingCode::RuleDeadline]
    );
}

#[test]
fn open_periods() {
    let open = json!({ "period": { "start": "2021-09-01" } });
    let with_plan = of_plan(&json!({}), &open);
    assert_eq!((only(with_plan.clone()).code, only(with_plan).severity), (FindingCode::PeriodOpen, Severity::Note));
    let mut both = open;
    both["objectives"] = json!([{ "id": "maal", "text": "Bedre", "indicators": [
        indicator(&json!({ "rule": { "rule": "øges til 85 % i perioden" } })) ] }]);
    let without = only(of_plan(&json!({ "period": { "start": "2021-09-01" } }), &both));
    assert_eq!(without.severity, Severity::Warning);
    assert!(
        without.sentence(Language::Danish).ends_with("Målene for »Graden« har deres frist derfra."),
        "{}",
        without.sentence(Language::Danish)
    );
}

#[test]
fn ambiguous_rules() {
    let annual = only(ruled("falder årligt med 10% over perioden", &json!({ "direction": "lower" })));
    assert_eq!((annual.code, annual.severity), (FindingCode::RuleAmbiguous, Severity::Warning));
    for part in [
        "af året før eller af baseline",
        "Efter 4 år er tallet 65,61 % af baseline, hvis det er af året før, og 60 %, hvis det er af baseline.",
        "om 10 % er procent eller procentpoint",
    ] {
        assert!(annual.sentence(Language::Danish).contains(part), "{}", annual.sentence(Language::Danish));
    }
    let people = json!({ "unit": "persons", "direction": "lower", "baseline": { "value": "40", "reference": "2021-02" } });
    let count = only(ruled("falder årligt med 10% over perioden", &people));
    assert!(!count.sentence(Language::Danish).contains("procentpoint"), "{}", count.sentence(Language::Danish));
    assert_eq!(ruled("falder årligt med 10 % af året før", &json!({ "direction": "lower" })), []);
    let relative = only(ruled("reduceres med 30 % i perioden", &json!({ "direction": "lower" })));
    assert!(
        relative.sentence(Language::Danish).contains("om 30 % er procent eller procentpoint"),
        "{}",
        relative.sentence(Language::Danish)
    );
    assert_eq!(ruled("falder med 5 procentpoint i perioden", &json!({ "direction": "lower" })), []);
    let bound = only(ruled("75 borgere er årligt i praktik", &json!({ "unit": "persons", "baseline": null })));
    assert!(bound.sentence(Language::Danish).contains("»mindst 75 personer årligt«"), "{}", bound.sentence(Language::Danish));
    assert_eq!(codes(&ruled("øges til ca. 85 % i perioden", &json!({}))), [FindingCode::RuleAmbiguous]);
}

#[test]
fn words_of_an_objective_are_no_contradiction() {
    let words = |direction: &str| ruled("Flere unge kommer i gang", &json!({ "direction": direction }));
    assert_eq!(codes(&words("higher")), [FindingCode::RuleNoDeadline]);
    assert_eq!(codes(&words("lower")), [FindingCode::RuleNoDeadline, FindingCode::RuleAmbiguous]);
}

#[test]
fn rules_that_do_not_fit() {
    let against = only(ruled("øges til 85 % i perioden", &json!({ "direction": "lower" })));
    assert_eq!(
        (against.code, against.severity, against.path.as_str()),
        (FindingCode::RuleAgainstDirection, Severity::Error, RULE)
    );
    let met = only(ruled("øges til 20 % i perioden", &json!({})));
    assert_eq!(met.code, FindingCode::RuleAlreadyMet);
    assert!(
        met.sentence(Language::Danish).contains("baseline, 20,0 %, har allerede nået målet, 20 %"),
        "{}",
        met.sentence(Language::Danish)
    );
    assert_eq!(codes(&ruled("reduceres til 25 % i perioden", &json!({ "direction": "lower" }))), [FindingCode::RuleAlreadyMet]);
    let zero = json!({ "unit": "persons", "baseline": { "value": "0", "reference": "2021-02" } });
    assert_eq!(codes(&ruled("øges med 30 % i perioden", &zero)), [FindingCode::RuleZeroBaseline]);
    assert_eq!(codes(&ruled("øges til 120 % i perioden", &json!({}))), [FindingCode::RuleTarget]);
    let unknown = json!({ "baseline": { "value": "pending", "reference": "2021-02" } });
    assert!(codes(&ruled("øges til 120 % i perioden", &unknown)).contains(&FindingCode::RuleTarget), "whatever it starts from");
    assert!(against.sentence(Language::Danish).starts_with("»Graden«: målet "), "{}", against.sentence(Language::Danish));
    let below = only(ruled("falder med 25 procentpoint i perioden", &json!({ "direction": "lower" })));
    assert!(below.sentence(Language::Danish).contains("ender på −5,0 %"), "{}", below.sentence(Language::Danish));
}

#[test]
fn a_gap_that_is_none() {
    let gap = |direction: &str, municipality: &str| {
        ruled(
            "forskellen til kommunen halveres i perioden",
            &json!({ "direction": direction, "baseline": beside(&json!({ "value": municipality, "reference": "2021-02" })) }),
        )
    };
    assert_eq!(gap("higher", "33 %"), []);
    assert_eq!(gap("lower", "10 %"), []);
    assert_eq!(codes(&gap("lower", "33 %")), [FindingCode::RuleAlreadyMet]);
    assert_eq!(codes(&gap("higher", "20,0 %")), [FindingCode::RuleAlreadyMet]);
    assert_eq!(codes(&gap("lower", "20,0 %")), [FindingCode::RuleAlreadyMet]);
    assert_eq!(codes(&gap("higher", "10 %")), [FindingCode::RuleAlreadyMet]);
    let open = |municipality: &str| {
        let baseline = beside(&json!({ "value": municipality, "reference": "2021-02" }));
        codes(&ruled("forskellen til kommunen halveres i perioden", &json!({ "direction": null, "baseline": baseline })))
            .contains(&FindingCode::RuleAlreadyMet)
    };
    assert_eq!([open("20,0 %"), open("33 %"), open("10 %")], [true, false, false], "which way is better is not said");
}

#[test]
fn prose_behind_a_rule_is_only_noted() {
    let found = only(ruled("øges til 85 % i perioden blandt de unge", &json!({})));
    assert_eq!((found.code, found.severity), (FindingCode::RuleAmbiguous, Severity::Note));
    let both = only(ruled("øges til ca. 85 % i perioden blandt de unge", &json!({})));
    assert_eq!(both.severity, Severity::Warning);
}

#[test]
fn what_an_annual_change_leaves_after_whole_years() {
    let left = |deadline: &str| {
        let phrase = format!("falder årligt med 10% inden {deadline}");
        only(ruled(
            &phrase,
            &json!({ "unit": "persons", "direction": "lower", "baseline": { "value": "40", "reference": "2021-02-28" } }),
        ))
        .sentence(Language::Danish)
    };
    assert!(left("28. februar 2023").contains("Efter 2 år er tallet 81 % af baseline"), "{}", left("28. februar 2023"));
    assert!(!left("27. februar 2022").contains("Efter"), "one year leaves the same both ways");
}

#[test]
fn targets_at_the_ends_are_possible() {
    assert_eq!(ruled("øges til 100 % i perioden", &json!({})), []);
    assert_eq!(ruled("reduceres til 0 % i perioden", &json!({ "direction": "lower" })), []);
    assert_eq!(ruled("falder med 20 procentpoint i perioden", &json!({ "direction": "lower" })), []);
}

#[test]
fn deadlines_of_volumes_count_from_the_start() {
    let volume =
        |deadline: &str| codes(&ruled(&format!("mindst 300 inden {deadline}"), &json!({ "unit": "persons", "baseline": null })));
    assert_eq!(volume("1. september 2021"), []);
    assert_eq!(volume("31. august 2021"), [FindingCode::RuleDeadline]);
}

#[test]
fn the_printed_words_and_the_rule() {
    let stated = |rule: &str, printed: &str| of_indicator(&json!({ "rule": { "rule": rule, "printed": printed } }));
    let differs = |rule: &str, printed: &str| codes(&stated(rule, printed)).contains(&FindingCode::RulePrintedDiffers);
    let rule = "øges til 85 % inden 31. august 2025";
    assert!(differs(rule, "skal reduceres til 10 % inden 31.12.2023"));
    assert!(differs(rule, "skal øges til 58 % inden 31.8.2025"));
    assert!(differs(rule, "skal øges til 85 % inden 31.8.2023"));
    for (rule, same, other) in [
        ("reduceres med 30 % inden for 2 år", "reduceres med 30 % inden for 2 år", "reduceres med 40 % inden for 2 år"),
        ("falder årligt med 10 % af året før", "falder årligt med 10 % af året før", "falder årligt med 5 % af året før"),
        ("falder med 5 procentpoint i perioden", "falder med 5 procentpoint", "falder med 6 procentpoint"),
        (
            "forskellen til kommunen reduceres med 30 % i perioden",
            "forskellen til kommunen reduceres med 30 % i perioden",
            "forskellen til kommunen reduceres med 40 % i perioden",
        ),
    ] {
        assert_eq!([differs(rule, same), differs(rule, other)], [false, true], "{rule}");
    }
    let people = |rule: &str, printed: &str| {
        let fields = json!({ "unit": "persons", "baseline": null, "rule": { "rule": rule, "printed": printed } });
        codes(&of_indicator(&fields)).contains(&FindingCode::RulePrintedDiffers)
    };
    for (rule, other) in [
        ("mindst 75 personer årligt", "mindst 80 personer årligt"),
        ("mindst 300 personer i perioden", "mindst 200 personer i perioden"),
        ("12 løbende pladser à 10 uger", "10 løbende pladser à 12 uger"),
        ("12 løbende pladser à 10 uger", "13 løbende pladser à 10 uger"),
        ("12 løbende pladser à 10 uger", "12 løbende pladser à 11 uger"),
    ] {
        assert_eq!([people(rule, rule), people(rule, other)], [false, true], "{rule}");
    }
    // What the words leave open may be settled.
    assert!(!differs(rule, "skal øges til 85% over en årrække"));
    assert!(!differs(rule, "skal øges"));
    assert!(!differs("falder årligt med 10 % af udgangspunktet", "falder årligt med 10% over perioden"));
}

/// The path starts at the baseline; a rule that says another start is found.
#[test]
fn rules_that_start_from_another_figure() {
    assert_eq!(ruled("øges fra 20 % til 85 % i perioden", &json!({})), []);
    assert_eq!(ruled("øges fra ca. 25 % til 85 % i perioden", &json!({})), [], "about 25 % contradicts nothing");
    let other = only(ruled("øges fra 25 % til 85 % i perioden", &json!({})));
    assert_eq!((other.code, other.severity, other.path.as_str()), (FindingCode::RuleBaselineDiffers, Severity::Error, RULE));
    assert!(
        other.sentence(Language::Danish).contains("målet går ud fra 25 %, men baseline er 20,0 %"),
        "{}",
        other.sentence(Language::Danish)
    );
    let held = only(ruled("fastholdes på 25 %", &json!({})));
    assert_eq!(held.code, FindingCode::RuleBaselineDiffers);
    let dated = only(ruled("øges fra 25 % i 2019 til 85 % i perioden", &json!({})));
    assert_eq!((dated.code, dated.severity), (FindingCode::RuleBaselineDiffers, Severity::Warning));
    assert!(
        dated.sentence(Language::Danish).contains("25 % (2019), men baseline er 20,0 % (udgang februar 2021)"),
        "{}",
        dated.sentence(Language::Danish)
    );
    let printed = of_indicator(&json!({ "rule":
        { "rule": "øges til 85 % i perioden", "printed": "øges fra 25 % til 85 % i perioden" } }));
    assert_eq!(codes(&printed), [FindingCode::RuleBaselineDiffers]);
}

#[test]
fn better_is_the_direction_of_the_indicator() {
    assert_eq!(ruled("graden forbedres i perioden", &json!({})), []);
    let down = only(ruled("graden forbedres i perioden", &json!({ "direction": "lower" })));
    assert_eq!((down.code, down.severity), (FindingCode::RuleAmbiguous, Severity::Warning));
    assert!(
        down.sentence(Language::Danish).contains("Forbedres siger ikke, om tallet skal op eller ned"),
        "{}",
        down.sentence(Language::Danish)
    );
    let unknown = codes(&ruled("graden forbedres i perioden", &json!({ "direction": null })));
    assert_eq!(unknown, [FindingCode::RuleAmbiguous, FindingCode::DirectionMissing]);
}

#[test]
fn half_of_a_share_is_no_matter_of_points() {
    assert_eq!(ruled("halveres i perioden", &json!({ "direction": "lower" })), []);
    assert_eq!(codes(&ruled("reduceres med 50 % i perioden", &json!({ "direction": "lower" }))), [FindingCode::RuleAmbiguous]);
}

#[test]
fn what_the_indicator_settles_is_not_open() {
    let of = |rule: &str, unit: &str| ruled(rule, &json!({ "unit": unit, "baseline": null }));
    assert_eq!(of("mindst 1.040 i perioden", "persons"), []);
    assert_eq!(codes(&of("mindst 1.040 i perioden", "fullTimePersons")), [FindingCode::RuleAmbiguous]);
    let point = only(ruled("øges til 85.5 % i perioden", &json!({})));
    assert_eq!((point.code, point.severity), (FindingCode::RuleAmbiguous, Severity::Note));
    // The baseline is about the end of February 2021.
    assert_eq!(ruled("øges til 85 % i perioden 1. marts 2021 – 31. august 2025", &json!({})), []);
    let undated = |from: &str| {
        let phrase = format!("øges til 85 % i perioden {from} – 31. august 2025");
        codes(&ruled(&phrase, &json!({ "baseline": { "value": "20,0 %" } }))).contains(&FindingCode::RuleAmbiguous)
    };
    assert_eq!([undated("1. september 2021"), undated("1. oktober 2021")], [false, true]);
    let other = only(ruled("øges til 85 % i perioden 1. september 2021 – 31. august 2025", &json!({})));
    assert_eq!((other.code, other.severity), (FindingCode::RuleAmbiguous, Severity::Warning));
    assert!(
        other.sentence(Language::Danish).contains("Ordene begynder 1. september 2021"),
        "{}",
        other.sentence(Language::Danish)
    );
}
