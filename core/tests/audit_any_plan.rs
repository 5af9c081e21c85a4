//! Any plan that is valid is audited without a panic, the same twice, with whole findings.

mod small_plan;

#[cfg(test)]
mod audit_any_plan {
    use super::small_plan::plan;
    use delaftale::agreement::Helhedsplan;
    use delaftale::audit::{AuditOptions, Finding, Grade, Severity, audit, audit_delaftale};
    use delaftale::{Error, Language};
    use proptest::prelude::*;
    use proptest::sample::{select, subsequence};
    use serde_json::{Value as Json, json};

    fn maybe(value: impl Strategy<Value = Json>) -> impl Strategy<Value = Option<Json>> {
        prop::option::of(value)
    }

    fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = Json> {
        select(texts).prop_map(Json::from)
    }

    fn object(fields: Vec<(&'static str, Option<Json>)>) -> Json {
        fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect::<serde_json::Map<_, _>>().into()
    }

    const FIGURES: &[&str] = &[
        "0",
        "1",
        "7 personer",
        "233",
        "1.040 personer",
        "ca. 260",
        "549 unge",
        "12,5 fuldtidspersoner",
        "999999999999999",
        "0,000000001",
        "1 mia.",
        "over 3",
    ];
    const SHARES: &[&str] = &[
        "0 %",
        "0,0 %",
        "42,8 %",
        "42,9 %",
        "48,7 %",
        "100 %",
        "100,0 %",
        "over 75 %",
        "ca. 64 %",
        "0,000000001 %",
        "99,999999999 %",
    ];
    const REFERENCES: &[&str] = &["2018", "2021-02", "2021-Q1", "2021-03-01", "2014@2015-01-01", "2199-12-31", "1900", "2025"];
    const RULES: &[&str] = &[
        "skal øges til 85% over en årrække",
        "falder årligt med 10% over perioden",
        "stiger årligt med 900 %",
        "reduceres med 30 % inden for 2 år",
        "reduceres med 30 % inden for 100 år",
        "falder med 50 procentpoint i perioden",
        "75 borgere er årligt i praktik",
        "mindst 300 i perioden",
        "Færre unge",
        "fastholdes",
        "fastholdes ± 2",
        "forskellen til kommunen halveres i perioden",
        "12 løbende pladser à 10 uger",
        "øges til 999999999999999 inden 1. januar 1900",
        "reduceres til 0 inden 31. december 2199 med samme procent hvert år",
    ];

    fn value() -> impl Strategy<Value = Json> {
        prop_oneof![one_of(FIGURES), one_of(SHARES), one_of(&["pending", "missing", "suppressed", "notYetDue"])]
    }

    fn population() -> impl Strategy<Value = Json> {
        let ages = select(vec![(18, Some(29)), (30, Some(64)), (18, Some(64)), (15, Some(29)), (0, None), (120, Some(120))]);
        let ages = ages.prop_map(|(from, to)| object(vec![("from", Some(json!(from))), ("to", to.map(Json::from))]));
        (
            maybe(one_of(&["beboere", "Beboere ", "fuldtidspersoner"])),
            maybe(ages),
            maybe(one_of(&["filter"])),
            maybe(one_of(&["Parken", "Haven"])),
        )
            .prop_map(|(group, ages, filter, area)| {
                object(vec![("group", group), ("ages", ages), ("filter", filter), ("area", area)])
            })
    }

    fn baseline() -> impl Strategy<Value = Json> {
        (value(), maybe(one_of(REFERENCES)), maybe(one_of(FIGURES)), maybe(one_of(FIGURES))).prop_map(
            |(value, reference, numerator, denominator)| {
                object(vec![
                    ("value", Some(value)),
                    ("reference", reference),
                    ("numerator", numerator),
                    ("denominator", denominator),
                ])
            },
        )
    }

    fn indicators() -> impl Strategy<Value = Vec<Json>> {
        let measure = || maybe(one_of(&["m", "n"]));
        let unit = one_of(&["percent", "persons", "fullTimePersons", "percentagePoints", "weeks"]);
        let rule = one_of(RULES).prop_map(|printed| json!({ "printed": printed }));
        let counts = select(vec![json!({ "except": ["6.1"] }), json!({ "only": ["6.1"] }), json!({ "except": [] })])
            .prop_map(|codes| json!({ "table": "t0", "codes": codes }));
        let source = select(vec![json!({ "name": "LBF" }), json!({ "name": "LBF", "edition": "2020" })]);
        let one = (
            (measure(), maybe(population()), unit, maybe(one_of(&["higher", "lower"]))),
            (maybe(baseline()), maybe(baseline()), maybe(source), maybe(rule), maybe(counts)),
        );
        prop::collection::vec(one, 0..6).prop_map(|all| {
            all.into_iter()
                .enumerate()
                .map(|(i, ((measure, population, unit, direction), (mut baseline, comparison, source, rule, counts)))| {
                    if let (Some(own), Some(mut other)) = (&mut baseline, comparison) {
                        (other["name"], other["kind"]) = (json!("kommunen"), json!("kommune"));
                        own["comparisons"] = json!([other]);
                    }
                    object(vec![
                        ("id", Some(json!(format!("i{i}")))),
                        ("name", Some(json!(format!("Indikator {i}")))),
                        ("measure", measure),
                        ("population", population),
                        ("unit", Some(unit)),
                        ("direction", direction),
                        ("baseline", baseline),
                        ("source", source),
                        ("rule", rule),
                        ("counts", counts),
                    ])
                })
                .collect()
        })
    }

    fn statements() -> impl Strategy<Value = Vec<Json>> {
        let ids = |prefix: &'static str, most: usize| {
            let all: Vec<String> = (0..most).map(|i| format!("{prefix}{i}")).collect();
            subsequence(all, 0..=most)
        };
        let computed = (ids("r", 4), ids("r", 4)).prop_map(|(parts, wholes)| json!({ "parts": parts, "wholes": wholes }));
        let one = (
            (
                maybe(one_of(&["m", "n"])),
                maybe(population()),
                maybe(one_of(FIGURES)),
                maybe(one_of(SHARES)),
                maybe(one_of(FIGURES)),
            ),
            (ids("s", 3), maybe(computed), maybe(one_of(REFERENCES))),
        );
        prop::collection::vec(one, 3..12).prop_map(|all| {
            all.into_iter()
                .enumerate()
                .map(|(i, ((measure, population, count, share, total), (sum, computed, reference)))| {
                    object(vec![
                        ("id", Some(json!(format!("s{i}")))),
                        ("text", Some(json!(format!("Udsagn {i}: æøå …")))),
                        ("measure", measure),
                        ("population", population),
                        ("count", count),
                        ("share", share),
                        ("total", total),
                        ("sumOf", Some(json!(sum))),
                        ("computedFrom", computed),
                        ("reference", reference),
                    ])
                })
                .collect()
        })
    }

    fn series() -> impl Strategy<Value = Vec<Json>> {
        let point = (subsequence(REFERENCES, 0..REFERENCES.len()), prop::collection::vec(value(), 8));
        let of = select(vec![None, Some(json!({ "part": "r0", "whole": "r1" })), Some(json!({ "part": "r2", "whole": "r3" }))]);
        let one = (
            maybe(one_of(&["m"])),
            maybe(population()),
            one_of(&["percent", "persons", "fullTimePersons"]),
            point,
            of,
            any::<bool>(),
        );
        prop::collection::vec(one, 4..7).prop_map(|all| {
            all.into_iter()
                .enumerate()
                .map(|(i, (measure, population, unit, (references, values), of, table))| {
                    let points: Vec<Json> = references
                        .iter()
                        .zip(values)
                        .map(|(reference, value)| json!({ "reference": reference, "value": value }))
                        .collect();
                    object(vec![
                        ("id", Some(json!(format!("r{i}")))),
                        ("name", Some(json!(format!("Række {i}")))),
                        ("measure", measure),
                        ("population", population),
                        ("unit", Some(unit)),
                        ("points", Some(json!(points))),
                        ("shareOf", of),
                        ("table", table.then(|| json!("Tabel 1"))),
                    ])
                })
                .collect()
        })
    }

    fn tables() -> impl Strategy<Value = Vec<Json>> {
        let cell = || select(vec![json!(0), json!(1), json!(7), json!("suppressed"), json!("missing"), json!(4_000_000_000_u32)]);
        let row = (prop::collection::vec(cell(), 2), maybe(cell()));
        let codes = ["6.1", "6.2", "6.99", "2.3", "INT-XY", "INT-SHP"];
        let one = (
            prop::collection::vec(row, 1..6),
            maybe(prop::collection::vec(cell(), 2).prop_map(Json::from)),
            maybe(cell()),
            one_of(REFERENCES),
        );
        prop::collection::vec(one, 1..3).prop_map(move |all| {
            all.into_iter()
                .enumerate()
                .map(|(i, (rows, totals, grand, reference))| {
                    let rows: Vec<Json> = rows
                        .into_iter()
                        .zip(codes)
                        .map(|((cells, total), code)| {
                            object(vec![
                                ("code", Some(json!(code))),
                                ("label", Some(json!("Dagpengemodtagere med ledighed over 26 uger"))),
                                ("cells", Some(json!(cells))),
                                ("total", total),
                            ])
                        })
                        .collect();
                    object(vec![
                        ("id", Some(json!(format!("t{i}")))),
                        ("reference", Some(reference)),
                        ("departments", Some(json!(["a/b", "c~d"]))),
                        ("rows", Some(json!(rows))),
                        ("totals", totals),
                        ("grandTotal", grand),
                    ])
                })
                .collect()
        })
    }

    fn delaftale() -> impl Strategy<Value = Json> {
        let post = (maybe(one_of(&["80 %", "0,5 årsværk", "ca. 1 person"])), any::<bool>())
            .prop_map(|(amount, slash)| object(vec![("role", Some(json!(if slash { "a/b" } else { "c" }))), ("amount", amount)]));
        let line = (one_of(&["lbf", "local", "other"]), one_of(&["8,186 mio.", "0", "ca. 1 mio.", "pending", "999999999999999"]))
            .prop_map(|(funder, amount)| json!({ "funder": funder, "amount": amount }));
        let budget = (prop::collection::vec(line, 0..3), maybe(one_of(&["15,492 mio.", "0", "missing"])))
            .prop_map(|(lines, total)| object(vec![("lines", Some(json!(lines))), ("total", total)]));
        let revision = select(vec![json!({ "text": "Hvert år.", "rhythm": "yearly" }), json!({ "text": "Måske." })]);
        let period = select(vec![json!({ "start": "2021-09-01", "end": "2025-08-31" }), json!({ "start": "2022-01-01" })]);
        (
            (indicators(), statements(), series(), tables()),
            (prop::collection::vec(post, 0..3), maybe(budget), maybe(revision), period),
        )
            .prop_map(|((indicators, statements, series, tables), (staffing, budget, revision, period))| {
                let objectives = if indicators.is_empty() {
                    json!([])
                } else {
                    json!([{ "id": "o", "text": "Mål", "indicators": indicators }])
                };
                object(vec![
                    ("objectives", Some(objectives)),
                    ("statements", Some(json!(statements))),
                    ("series", Some(json!(series))),
                    ("tables", Some(json!(tables))),
                    ("staffing", Some(json!(staffing))),
                    ("budget", budget),
                    ("revision", revision),
                    ("period", Some(period)),
                    ("activities", Some(json!([{ "id": "a", "name": "A", "codes": ["6.99", "INT-KP"] }]))),
                ])
            })
    }

    /// Takes away the parts that are refused, so that the rest is a plan.
    fn made_valid(mut fields: Json) -> Option<Helhedsplan> {
        for _ in 0..60 {
            let errors = match plan(&fields) {
                Ok(plan) => return Some(plan),
                Err(errors) => errors,
            };
            let of_the_delaftale = |error: &Error| Some(error.path().split_once("/delaftaler/0/")?.1.to_owned());
            let refused: Vec<Vec<String>> = errors
                .as_slice()
                .iter()
                .filter_map(of_the_delaftale)
                .map(|path| path.split('/').map(str::to_owned).collect())
                .collect();
            if refused.is_empty() {
                return None;
            }
            for path in refused {
                let cut = path.iter().position(|part| part == "counts" || part == "comparisons").map_or(path.len(), |at| at + 1);
                let Some((last, parent)) = path[..cut].split_last() else { continue };
                match fields.pointer_mut(&format!("/{}", parent.join("/"))).and_then(Json::as_object_mut) {
                    Some(parent) if last == "value" => drop(parent.insert(last.clone(), json!("missing"))),
                    Some(parent) => drop(parent.remove(last)),
                    None => {}
                }
            }
        }
        None
    }

    proptest! {
        #[test]
        fn any_plan_is_audited_the_same_twice(fields in delaftale(), threshold in prop::option::of(0_u32..12)) {
            let plan = made_valid(fields.clone());
            prop_assert!(plan.is_some(), "{}", fields);
            let (plan, options) = (plan.unwrap(), AuditOptions::new(threshold));
            let found = audit(&plan, &options);
            prop_assert_eq!(&found, &audit(&plan, &options));
            for finding in &found {
                prop_assert!(finding.path.starts_with("/delaftaler/job/"), "{}", finding.path);
                prop_assert!(finding.sentence(Language::Danish).ends_with('.') && finding.sentence(Language::English).ends_with('.'), "{}", finding.sentence(Language::Danish));
                prop_assert!(finding.concerns.iter().all(|path| path.starts_with("/delaftaler/job/")));
                // What is impossible is an error, or the sentence says on what condition.
                let impossible = finding.grade == Some(Grade::Impossible);
                let conditional = ["Det gælder, hvis", "Det står ikke,", "Måske nævner", "baseline fra", "hvornår baseline"];
                let says_so = conditional.iter().any(|words| finding.sentence(Language::Danish).contains(words));
                prop_assert!(!impossible || finding.severity == Severity::Error || says_so, "{}", finding.sentence(Language::Danish));
                prop_assert!(impossible || finding.grade.is_none() || finding.severity != Severity::Error, "{}", finding.sentence(Language::Danish));
            }
            let delaftale = &plan.delaftaler[0];
            let alone = audit_delaftale(delaftale, &plan.period_of(delaftale), &options);
            let below = |finding: &Finding| finding.path.strip_prefix("/delaftaler/job").map(str::to_owned);
            prop_assert_eq!(found.iter().filter_map(below).collect::<Vec<_>>(), alone.iter().map(|f| f.path.clone()).collect::<Vec<_>>());
        }
    }
}
