//! The first page of a report, and the page of many plans: what a board decides on, with the numbers of the rest.

#[cfg(test)]
mod first_page {
    use std::collections::BTreeMap;
    use std::fs;

    use delaftale::Language;
    use delaftale::agreement::Helhedsplan;
    use delaftale::audit::{AuditOptions, Severity, audit};
    use delaftale::follow_up::calendar::DueState;
    use delaftale::follow_up::{Observation, Observations, Status, Summary};
    use delaftale::reference::parse_day;
    use delaftale::report::{Assumed, Doubt, DueDecision, FollowUp, Parts, Portfolio, ReportOptions};
    use delaftale::wire::{read_observations, read_plan};
    use roxmltree::{Document, Node, ParsingOptions};
    use serde_json::{Value as Json, json};

    const BOTH: [Language; 2] = [Language::Danish, Language::English];
    const PLANS: [&str; 5] = ["odense-2017", "slagelse-2017", "soenderborg-2017", "soenderborg-2021", "svendborg-2022"];

    /// A plan from 1 September 2021 to 31 August 2025 with these fields of its only delaftale.
    fn plan(delaftale: Json) -> Helhedsplan {
        let period = json!({ "start": "2021-09-01", "end": "2025-08-31" });
        let mut own = json!({ "id": "job", "focusArea": "beskaeftigelse", "period": period, "objectives": [] });
        for (field, value) in delaftale.as_object().unwrap() {
            own[field] = value.clone();
        }
        let plan = json!({
            "id": "p", "title": "Plan", "municipality": "Eksempel", "regime": "2019-26", "period": period, "delaftaler": [own]
        });
        serde_json::from_value(plan).unwrap()
    }

    /// Objectives `o0`, `o1`, ... with one indicator each: `i0`, `i1`, ...
    fn objectives(indicators: &[Json]) -> Json {
        let one = |(at, fields): (usize, &Json)| {
            let mut indicator =
                json!({ "id": format!("i{at}"), "name": format!("Tal {at}"), "unit": "percent", "direction": "higher" });
            for (field, value) in fields.as_object().unwrap() {
                indicator[field] = value.clone();
            }
            json!({ "id": format!("o{at}"), "text": format!("Mål {at} nås"), "indicators": [indicator] })
        };
        json!({ "objectives": indicators.iter().enumerate().map(one).collect::<Vec<_>>() })
    }

    fn observed(values: &[(&str, &str, &str)]) -> Observations {
        let one = |(indicator, reference, value): &(&str, &str, &str)| -> Observation {
            let fields = json!({
                "delaftale": "job", "indicator": indicator, "reference": reference, "value": value, "known": "2022-01-01"
            });
            let mut o: Observation = serde_json::from_value(fields).unwrap();
            o.known = o.date() + chrono::Days::new(30);
            o
        };
        Observations::new(values.iter().map(one).collect()).unwrap()
    }

    fn follow_up(plan: &Helhedsplan, observations: &Observations, as_of: &str) -> FollowUp {
        FollowUp::new(plan, observations, Vec::new(), &ReportOptions::of(parse_day(as_of).unwrap())).unwrap()
    }

    fn level(target: &str) -> Json {
        let rule = format!("øges til {target} inden 31. august 2025");
        json!({ "baseline": { "value": "20 %", "reference": "2021-02" }, "rule": { "rule": rule } })
    }

    fn example(name: &str, as_of: &str, parts: Parts) -> FollowUp {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/plans");
        let read = |name: &str| fs::read_to_string(format!("{folder}/{name}.json"));
        let plan = read_plan(&read(name).unwrap()).unwrap();
        let observations = read(&format!("{name}.opdigtede-observationer")).map(|text| read_observations(&text).unwrap().1);
        let mut options = ReportOptions::of(parse_day(as_of).unwrap());
        options.provenance.invented = observations.is_ok();
        options.parts = parts;
        FollowUp::new(&plan, &observations.unwrap_or_default(), audit(&plan, &AuditOptions::new(None)), &options).unwrap()
    }

    fn says(text: &str, sentences: &[&str]) {
        for sentence in sentences {
            assert!(text.contains(sentence), "`{sentence}` is not in\n{text}");
        }
    }

    fn first(mut follow_up: FollowUp, language: Language) -> String {
        follow_up.parts = Parts::First;
        follow_up.to_markdown(language)
    }

    #[test]
    fn decisions_that_are_due() {
        let mut held = level("40 %");
        held["rule"] = json!({ "rule": "øges til 40 % inden 31. december 2024 og fastholdes" });
        let mut delaftale = objectives(&[level("85 %"), held, level("90 %")]);
        delaftale["revision"] = json!({ "text": "Revideres hvert år.", "rhythm": "yearly" });
        delaftale["activities"] = json!([
            { "id": "a", "name": "Café", "period": { "start": "2021-09-01", "end": "2023-08-31" } },
            { "id": "d", "name": "Kor", "decision": { "text": "Herefter tages stilling.", "by": "2025-08-01" } },
            { "id": "b", "name": "Værksted", "parts": [
                { "id": "c", "name": "Hold", "period": { "start": "2021-09-01", "end": "2022-09-30" } }
            ] }
        ]);
        let plan = plan(delaftale);
        let values = [("i0", "2025-08-31", "80 %"), ("i1", "2024-06-30", "41 %"), ("i1", "2025-06-30", "39 %")];
        let follow_up = follow_up(&plan, &observed(&values), "31.8.2025");
        let missing = |own: &delaftale::report::DelaftaleFollowUp| {
            own.calendar.expected.iter().filter(|e| matches!(e.state, DueState::Missing | DueState::Late)).count()
        };
        let count = missing(&follow_up.delaftaler[0]);
        assert!(count > 1);
        let text = first(follow_up, Language::Danish);
        let part = text.split("### Beslutninger, der skal træffes").nth(1).unwrap().split("###").next().unwrap();
        let lines: Vec<_> = part.lines().filter(|line| line.starts_with("- ")).collect();
        assert_eq!(lines.len(), 7, "{part}");
        says(lines[0], &["»Tal 0«. Ikke nået: fristen var 31. august 2025", "Der mangler 5 procentpoint."]);
        says(lines[1], &["»Tal 1«. ", "målet på 40 %"]);
        says(lines[2], &["Delaftalen skulle være revideret senest 1. september 2022, 1. september 2023 og 1. september 2024."]);
        says(lines[4], &["Aktiviteten »Café« udløb 31. august 2023. Skal den fortsætte?"]);
        says(lines[5], &["»Kor« skal afgøres senest 1. august 2025: »Herefter tages stilling«."]);
        says(lines[3], &["Aktiviteten »Hold« udløb 30. september 2022."]);
        says(lines[6], &[&format!("{count} målinger mangler eller er forsinkede.")]);
        // A year before, the activities that end by then are to be decided on. Two years before, nothing is.
        let sooner = first(self::follow_up(&plan, &observed(&[]), "31.12.2022"), Language::Danish);
        says(&sooner, &["Aktiviteten »Café« udløber 31. august 2023. Skal den fortsætte?", "»Hold« udløb 30. september 2022."]);
        let other = first(self::follow_up(&plan, &observed(&[]), "2.9.2021"), Language::English);
        says(&other, &["### Decisions that are due\n\nNo decisions are due."]);
    }

    #[test]
    fn what_a_year_before_was() {
        let quarters = [
            ("i0", "2022-06-30", "30 %"),
            ("i0", "2022-09-30", "31 %"),
            ("i0", "2022-12-31", "suppressed"),
            ("i0", "2023-03-31", "missing"),
            ("i0", "2023-09-30", "40 %"),
        ];
        let before = |count: usize, as_of: &str| {
            let follow_up = follow_up(&plan(objectives(&[level("85 %")])), &observed(&quarters[..count]), as_of);
            let indicator = follow_up.delaftaler[0].indicators().next().unwrap();
            indicator.year_before.map(|before| (before.reference.to_string(), before.value.unwrap().to_string()))
        };
        assert_eq!(before(5, "31.12.2023"), Some(("30. september 2022".into(), "31 %".into())));
        assert_eq!(before(1, "31.12.2023"), None, "nothing is known about the year before");
        let mut late = quarters.to_vec();
        late[4].1 = "2024-01-31";
        let hidden = follow_up(&plan(objectives(&[level("85 %")])), &observed(&late), "31.3.2024");
        let indicator = hidden.delaftaler[0].indicators().next().unwrap();
        assert!(matches!(indicator.year_before.unwrap().value, Some(delaftale::figure::Value::Suppressed)));
        says(&first(hidden, Language::Danish), &["diskretioneret (31.12.2022)"]);
    }

    #[test]
    fn the_year_before_lies_on_this_side_of_a_break() {
        let mut all = observed(&[("i0", "2022", "30 %"), ("i0", "2023", "40 %")]).as_slice().to_vec();
        all[1].series_break = Some("ny".parse().unwrap());
        let follow_up = follow_up(&plan(objectives(&[level("85 %")])), &Observations::new(all).unwrap(), "30.6.2024");
        assert!(follow_up.delaftaler[0].indicators().next().unwrap().year_before.is_none());
    }

    #[test]
    fn a_count_of_a_year_is_compared_with_the_same_day() {
        let volume = json!({ "unit": "persons", "rule": { "rule": "mindst 75 årligt" } });
        let before = |earlier: &str| {
            let values = [("i0", earlier, "70"), ("i0", "2023-03-31", "31")];
            let follow_up = follow_up(&plan(objectives(std::slice::from_ref(&volume))), &observed(&values), "30.4.2023");
            follow_up.delaftaler[0].indicators().next().unwrap().year_before.is_some()
        };
        assert_eq!((before("2022-03-31"), before("2022-02-28")), (true, false));
    }

    #[test]
    fn doubt_is_marked_beside_the_status() {
        let count = json!({ "unit": "persons", "direction": "lower", "independent": true,
            "baseline": { "value": "40", "reference": "2021-02" }, "rule": { "rule": "reduceres i perioden" } });
        let delaftale = objectives(&[count, level("85 %")]);
        let values = [("i0", "2022-12-31", "38"), ("i1", "2023-08-31", "54 %")];
        let follow_up = follow_up(&plan(delaftale), &observed(&values), "31.12.2023");
        let doubts: Vec<_> = follow_up.delaftaler[0].indicators().map(|i| i.doubts.clone()).collect();
        assert_eq!(doubts, [vec![Doubt::Chance], vec![Doubt::Rounding]]);
        says(
            &first(follow_up.clone(), Language::Danish),
            &["● bedre (? kan være tilfældigt)", "◆ bagud (? afrunding kan ændre det)"],
        );
        says(&first(follow_up, Language::English), &["● better (? can be chance)"]);
    }

    #[test]
    fn what_cannot_be_judged_and_the_line_that_cures_it() {
        let undirected = json!({ "baseline": { "value": "20 %", "reference": "2021-02" } });
        let mut falling = undirected.clone();
        falling["direction"] = json!("lower");
        let pending = json!({ "rule": { "rule": "øges i perioden" } });
        let values = [("i0", "2022", "21 %"), ("i1", "2022", "21 %"), ("i2", "2022", "21 %")];
        let both = follow_up(&plan(objectives(&[undirected, falling.clone(), pending])), &observed(&values), "31.12.2023");
        let text = first(both.clone(), Language::Danish).replace('\\', "");
        says(
            &text,
            &[
                "- **Aftalen har intet mål:** »Tal 0« og »Tal 1«. Skriv i aftalen: »øges til [tal] inden [dato], eller: reduceres til [tal] inden [dato]«.",
                "- **Baseline mangler:** »Tal 2«. Skriv i aftalen: »Baseline: [tal og enhed] ([tidspunkt], [datakilde])«.",
            ],
        );
        let english = first(both, Language::English).replace('\\', "");
        says(&english, &["- **The baseline is missing:** “Tal 2”. Write into the agreement: “Baseline: [tal og enhed]"]);
        let one = follow_up(&plan(objectives(&[falling])), &observed(&values[..1]), "31.12.2023");
        says(&first(one, Language::Danish).replace('\\', ""), &["»reduceres til [tal] inden [dato]«."]);
    }

    #[test]
    fn assumptions_name_their_indicators_once() {
        let open = json!({ "baseline": { "value": "20 %", "reference": "2021-02", "assumed": "ca. februar" },
            "rule": { "rule": "øges til 85 % over en årrække" } });
        let follow_up = follow_up(
            &plan(objectives(&[open.clone(), open])),
            &observed(&[("i0", "2022-12-31", "30 %"), ("i1", "2022-12-31", "31 %")]),
            "31.12.2023",
        );
        assert_eq!(follow_up.first_page.assumptions.len(), 2);
        assert!(follow_up.first_page.assumptions.iter().all(|one| one.indicators.len() == 2));
        assert!(follow_up.first_page.assumptions.iter().any(|one| matches!(one.assumed, Assumed::BaselineTime { .. })));
        says(
            &first(follow_up, Language::Danish),
            &[
                "- »Tal 0« og »Tal 1«: Der står ingen klar frist; aftalens slutning er brugt.",
                "- »Tal 0« og »Tal 1«: Tidspunktet for baseline er antaget; aftalen skriver »ca. februar«.",
            ],
        );
    }

    #[test]
    fn days_that_nobody_printed_are_assumptions() {
        let period = json!({ "start": "2021-09-01", "end": "2025-08-31", "startAssumed": true, "endAssumed": true });
        let volume = json!({ "unit": "persons", "rule": { "rule": "mindst 75 årligt" } });
        let share =
            json!({ "baseline": { "value": "20 %", "reference": "2021-02" }, "rule": { "rule": "øges til 85 % i perioden" } });
        let mut delaftale = objectives(&[volume, share]);
        delaftale["period"] = period;
        let values = [("i0", "2022-06-30", "40"), ("i1", "2022-06-30", "30 %")];
        let follow_up = follow_up(&plan(delaftale), &observed(&values), "31.7.2022");
        let text = follow_up.to_markdown(Language::Danish);
        says(&text, &["»Tal 1«: Aftalen siger ikke, hvilken dag den slutter; 31. august 2025 er antaget."]);
    }

    #[test]
    fn small_cells_are_counted() {
        let follow_up = example("soenderborg-2021", "30.6.2024", Parts::First);
        let counts: Vec<_> = follow_up.first_page.small_cells.iter().map(|one| (one.below, one.count)).collect();
        // 1 and 2 people; then also 3, 4 and 4.
        assert_eq!(counts[..2], [(3, 2), (5, 5)]);
        says(&follow_up.to_markdown(Language::Danish), &["2 under 3, 5 under 5 og ", " under 10 personer."]);
        let without = example("svendborg-2022", "30.6.2024", Parts::First);
        assert!(without.first_page.small_cells.is_empty());
        assert!(!without.to_markdown(Language::Danish).contains("Små celler"));
    }

    #[test]
    fn errors_stand_on_the_first_page_in_a_sentence_each() {
        for name in PLANS {
            let follow_up = example(name, "30.6.2024", Parts::First);
            let groups = follow_up.delaftaler.iter().flat_map(|d| &d.findings).chain(&follow_up.findings);
            let errors: Vec<_> = groups.filter(|g| g.severity == Severity::Error).flat_map(|g| &g.findings).collect();
            assert_eq!(errors.len(), follow_up.finding_counts.errors, "{name}");
            let text = one_line(&follow_up.to_text(Language::Danish));
            for error in errors {
                says(&text, &[&one_line(&error.sentence(Language::Danish))]);
            }
        }
    }

    fn one_line(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn text_of(node: &Node<'_, '_>) -> String {
        one_line(&node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect::<String>())
    }

    fn class<'a>(node: &Node<'a, '_>) -> &'a str {
        node.attribute("class").unwrap_or_default()
    }

    fn with_page<T>(html: &str, look: impl FnOnce(&Document<'_>) -> T) -> T {
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        look(&Document::parse_with_options(html, options).unwrap_or_else(|e| panic!("{e}\n{html}")))
    }

    #[test]
    fn the_numbers_on_page_one_are_the_numbers_below() {
        for name in PLANS {
            for as_of in ["30.6.2019", "31.12.2021", "30.6.2024"] {
                let follow_up = example(name, as_of, Parts::All);
                let late: usize = follow_up
                    .delaftaler
                    .iter()
                    .map(|d| d.calendar.expected.iter().filter(|e| matches!(e.state, DueState::Missing | DueState::Late)).count())
                    .sum();
                let counted: usize = follow_up
                    .first_page
                    .decisions
                    .iter()
                    .map(|decision| if let DueDecision::Observations { count, .. } = decision { *count } else { 0 })
                    .sum();
                assert_eq!(late, counted, "{name}");
                with_page(&follow_up.to_html(Language::Danish), |page| {
                    let articles: BTreeMap<_, _> = page
                        .descendants()
                        .filter(|n| n.has_tag_name("article"))
                        .map(|article| {
                            let badge = article.descendants().find(|n| class(n).starts_with("badge")).unwrap();
                            let lead = article.descendants().find(|n| class(n) == "lead").unwrap();
                            (article.attribute("id").unwrap(), (text_of(&badge), text_of(&lead)))
                        })
                        .collect();
                    let first = page.descendants().find(|n| class(n).starts_with("first")).unwrap();
                    let rows: Vec<_> = first.descendants().filter(|n| n.attribute("role") == Some("rowheader")).collect();
                    assert_eq!(rows.len(), articles.len(), "{name}: a row for each indicator");
                    for header in rows {
                        let row = header.parent().unwrap();
                        let link = header.descendants().find_map(|n| n.attribute("href")).unwrap();
                        let (badge, lead) = &articles[link.trim_start_matches('#')];
                        let own = row.descendants().find(|n| class(n).starts_with("badge")).unwrap();
                        assert_eq!(&text_of(&own), badge, "{name}: {link}");
                        let now = row.children().find(|n| n.attribute("data-label") == Some("Nu")).unwrap();
                        let value = now.children().find(Node::is_text).and_then(|n| n.text()).unwrap().trim().to_owned();
                        assert!(value == "–" || lead.contains(&one_line(&value)), "{name}: {value} is not in {lead}");
                    }
                });
            }
        }
    }

    #[test]
    fn parts_are_what_they_say() {
        let whole = example("soenderborg-2021", "30.6.2024", Parts::All);
        for language in BOTH {
            let [all, body, first] = [Parts::All, Parts::Body, Parts::First].map(|parts| {
                let mut own = whole.clone();
                own.parts = parts;
                with_page(&own.to_html(language), |page| {
                    let ids: Vec<_> = page.descendants().filter_map(|n| n.attribute("id").map(str::to_owned)).collect();
                    for link in page.descendants().filter_map(|n| n.attribute("href")) {
                        assert!(ids.iter().any(|id| *id == link[1..]), "{parts:?}: {link} leads nowhere");
                    }
                });
                (own.to_text(language), serde_json::to_value(&own).unwrap())
            });
            let appendix = language.pick("Bilag", "Appendix");
            let head = |text: &str| text.split("\nDelaftale: ").next().unwrap().to_owned();
            assert_eq!([&all, &body, &first].map(|(text, _)| text.contains(&format!("\n{appendix}\n"))), [true, false, false]);
            assert_eq!([&all, &body, &first].map(|(text, _)| text.contains("\nDelaftale: ")), [true, true, false]);
            assert_eq!(head(&all.0), head(&body.0));
            assert!(first.0.starts_with(head(&all.0).trim_end()), "page one is the same in every part");
            assert_eq!((&all.1, &all.1), (&body.1, &first.1), "the data is always whole");
        }
    }

    /// 2,327 lines were too many to read.
    #[test]
    fn five_plans_are_read_in_900_lines() {
        let text = |name: &&str, parts| example(name, "30.6.2024", parts).to_text(Language::Danish);
        let lines = |parts| PLANS.iter().map(|name| text(name, parts).lines().count()).sum::<usize>();
        let (body, first) = (lines(Parts::Body), lines(Parts::First));
        assert!(body < 900, "{body}");
        assert!(first < 500, "{first}");
    }

    fn portfolio() -> Portfolio {
        Portfolio::of(&PLANS.map(|name| example(name, "30.6.2024", Parts::All)))
    }

    #[test]
    fn many_plans_are_counted_and_never_averaged() {
        let all = portfolio();
        assert_eq!(all.plans.iter().map(|plan| plan.id.as_str()).collect::<Vec<_>>().len(), 5);
        let sum: Summary = all.plans.iter().map(|plan| plan.summary.clone()).sum();
        assert_eq!(sum, all.summary);
        assert_eq!(all.errors, all.plans.iter().map(|plan| plan.errors).sum::<usize>());
        for (plan, name) in all.plans.iter().zip(PLANS) {
            let own = example(name, "30.6.2024", Parts::All);
            assert_eq!(plan.summary, own.summary, "{name}");
            assert_eq!((plan.decisions, plan.errors), (own.first_page.decisions.len(), own.finding_counts.errors), "{name}");
        }
        let counts = all.summary.count(Status::ChangeOnly);
        assert!(counts > 0);
        for language in BOTH {
            let text = all.to_text(language);
            says(&text, &[&format!("{counts} {}", Status::ChangeOnly.words(language))]);
            assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
            for plan in &all.plans {
                says(&all.to_markdown(language).replace('\\', ""), &[&plan.title, &plan.municipality]);
            }
            with_page(&all.to_html(language), |page| {
                let rows = page.descendants().filter(|n| n.attribute("role") == Some("rowheader")).count();
                assert_eq!(rows, 6, "five plans and their sum");
            });
        }
    }

    #[test]
    fn the_page_of_many_plans_says_that_observations_are_invented() {
        let title = "Opdigtede målinger";
        let all = portfolio();
        assert!(all.to_html(Language::Danish).contains(title) && all.to_markdown(Language::Danish).contains(title));
        let real = Portfolio::of(&[example("odense-2017", "30.6.2019", Parts::All)]);
        assert!(!real.to_html(Language::Danish).contains(title));
        assert!(Portfolio::of(&[]).to_text(Language::English).contains("0 in 0 plans"));
    }
}
