//! Reports: what they say, in both languages.

#[cfg(test)]
mod report {
    use std::fs;

    use delaftale::agreement::{Helhedsplan, Id};
    use delaftale::audit::{
        AuditOptions, Finding, FindingCode, Grade, Hint, Item, Printed, Recomputed, Severity, Subject, audit,
    };
    use delaftale::figure::{Exact, Figure, Interval, Unit};
    use delaftale::follow_up::{Observation, Observations, Status};
    use delaftale::reference::{Period, parse_day};
    use delaftale::report::{FollowUp, IndicatorFollowUp, Provenance, ReportOptions, Run, TablesShown};
    use delaftale::wire::{read_observations, read_plan};
    use delaftale::{Language, Text};
    use serde_json::{Value as Json, json};

    const BOTH: [Language; 2] = [Language::Danish, Language::English];
    const PLANS: [&str; 5] = ["odense-2017", "slagelse-2017", "soenderborg-2017", "soenderborg-2021", "svendborg-2022"];

    /// A plan of one delaftale from 1 September 2021 to 31 August 2025, with one indicator.
    fn plan(indicator: Json) -> Helhedsplan {
        let mut whole = json!({ "id": "i", "name": "Aktiveringsgrad", "unit": "percent", "direction": "higher" });
        for (field, value) in indicator.as_object().unwrap() {
            whole[field] = value.clone();
        }
        let period = json!({ "start": "2021-09-01", "end": "2025-08-31" });
        let delaftale = json!({
            "id": "job", "focusArea": "beskaeftigelse", "period": period,
            "objectives": [{ "id": "o", "text": "Flere er aktive", "indicators": [whole] }]
        });
        let plan = json!({
            "id": "p", "title": "Plan", "municipality": "Eksempel", "regime": "2019-26", "period": period, "delaftaler": [delaftale]
        });
        serde_json::from_value(plan).unwrap()
    }

    /// Observations of the indicator, each known 30 days after its day.
    fn observed(values: &[(&str, &str)]) -> Observations {
        let one = |(reference, value): &(&str, &str)| {
            let mut o: Observation = serde_json::from_value(json!({
                "delaftale": "job", "indicator": "i", "reference": reference, "value": value, "known": "2026-01-01"
            }))
            .unwrap();
            o.known = o.date() + chrono::Days::new(30);
            o
        };
        Observations::new(values.iter().map(one).collect()).unwrap()
    }

    fn follow_up(indicator: Json, observations: &Observations, as_of: &str) -> FollowUp {
        FollowUp::new(&plan(indicator), observations, Vec::new(), &ReportOptions::of(parse_day(as_of).unwrap())).unwrap()
    }

    fn only(follow_up: &FollowUp) -> &IndicatorFollowUp {
        follow_up.indicator(&Id::new("job").unwrap(), &Id::new("i").unwrap()).unwrap()
    }

    /// The paragraph of the answer and the remarks, without Markdown's signs.
    fn answer(follow_up: &FollowUp, language: Language) -> String {
        let text = follow_up.to_markdown(language).replace("**", "").replace('\\', "");
        let start = text.find("#### ").unwrap();
        let end = text[start..].find("\nUdregning\n").or_else(|| text[start..].find("\nWorking\n")).map(|end| start + end);
        text[start..end.unwrap_or(text.len())].to_owned()
    }

    fn danish(indicator: Json, values: &[(&str, &str)], as_of: &str) -> (Status, String) {
        let follow_up = follow_up(indicator, &observed(values), as_of);
        (only(&follow_up).assessment.status, answer(&follow_up, Language::Danish))
    }

    fn says(text: &str, sentences: &[&str]) {
        for sentence in sentences {
            assert!(text.contains(sentence), "`{sentence}` is not in\n{text}");
        }
    }

    fn level() -> Json {
        json!({ "baseline": { "value": "20 %", "reference": "2021-02" }, "rule": { "rule": "øges til 85 % inden 31. august 2025" } })
    }

    #[test]
    fn on_a_path() {
        for (value, status, ratio, ground) in [
            ("55 %", Status::OnTrack, "0,97", "På vej: andelen er mindst 0,95."),
            ("45 %", Status::Behind, "0,69", "Bagud: andelen er under 0,95, men mindst 0,60."),
            ("30 %", Status::FarBehind, "0,28", "Langt bagud: andelen er under 0,60."),
            ("19 %", Status::Worsening, "−0,03", "Går den forkerte vej: tallet har flyttet sig væk fra målet siden baseline."),
        ] {
            let (found, text) = danish(level(), &[("2023-08-31", value)], "31.12.2023");
            assert_eq!(found, status);
            let share = format!("Andel af den forventede vej: {ratio}.");
            says(&text, &["Baseline: 20 % (udgang februar 2021).", "Forventet på dagen: 56,1 %.", &share, ground]);
        }
        let follow_up = follow_up(level(), &observed(&[("2023-08-31", "55 %")]), "31.12.2023");
        says(
            &answer(&follow_up, Language::English),
            &[
                "Latest observation: 55 % (31 August 2023).",
                "Change since the baseline: +35 percentage points (equal to +175 %).",
                "Expected on that day: 56.1 %.",
                "On track: the part is at least 0.95.",
            ],
        );
    }

    #[test]
    fn at_and_after_the_deadline() {
        let reached = danish(level(), &[("2025-06-30", "85 %")], "31.8.2025");
        assert_eq!(reached.0, Status::Reached);
        says(&reached.1, &["Nået: målet på 85 % er opfyldt."]);
        let missed = danish(level(), &[("2025-08-31", "80,5 %")], "31.12.2025");
        assert_eq!(missed.0, Status::Missed);
        says(
            &missed.1,
            &["Ikke nået: fristen var 31. august 2025, og målet på 85 % er ikke opfyldt. Der mangler 4,5 procentpoint."],
        );
        let fallen = [("2024-06-30", "86 %"), ("2025-06-30", "84 %")];
        let lost = danish(held(), &fallen, "31.7.2025");
        assert_eq!(lost.0, Status::Lost);
        let sentence = "Nået, men ikke fastholdt: målet på 85 % skal fastholdes. En tidligere måling, 86 % (30. juni 2024), opfyldte det. Den seneste måling opfylder det ikke. Der mangler 1 procentpoint.";
        says(&lost.1, &[sentence]);
        let on_track = danish(level(), &fallen, "31.7.2025");
        assert_eq!(on_track.0, Status::OnTrack);
        says(&on_track.1, &["På vej: andelen er mindst 0,95.", "Målet var nået: 86 % (30. juni 2024)."]);
    }

    fn held() -> Json {
        let mut held = level();
        held["rule"]["rule"] = json!("øges til 85 % inden 31. august 2025 og fastholdes");
        held
    }

    #[test]
    fn the_value_at_the_deadline_and_what_came_after() {
        let (status, text) = danish(level(), &[("2025-10-31", "84 %"), ("2026-08-31", "86 %")], "31.12.2026");
        assert_eq!(status, Status::ReachedLate);
        says(
            &text,
            &[
                "Nået efter fristen: den seneste måling opfylder målet på 85 %. Fristen var 31. august 2025, og målingen ved fristen, 84 % (31. oktober 2025), opfyldte det ikke.",
                "Målingen ved fristen er fra 61 dage efter fristen.",
            ],
        );
        let fallen = [("2025-08-31", "86 %"), ("2026-08-31", "84 %")];
        let (status, text) = danish(level(), &fallen, "31.12.2026");
        assert_eq!(status, Status::ReachedAtDeadline);
        says(
            &text,
            &[
                "Nået ved fristen, men ikke længere: målingen ved fristen, 86 % (31. august 2025), opfyldte målet på 85 %. Tallet er siden gået tilbage til 84 %.",
            ],
        );
        assert!(!text.contains("dage efter fristen"), "{text}");
        let (status, text) = danish(held(), &fallen, "31.12.2026");
        assert_eq!(status, Status::Lost);
        says(&text, &["Målingen ved fristen, 86 % (31. august 2025), opfyldte det. Den seneste måling opfylder det ikke."]);
        let follow_up = follow_up(level(), &observed(&fallen), "31.12.2026");
        says(&answer(&follow_up, Language::English), &["The figure has since gone back to 84 %."]);
    }

    #[test]
    fn a_deadline_without_a_value_is_said() {
        let (status, text) = danish(level(), &[("2023-08-31", "55 %")], "31.12.2025");
        assert_eq!(status, Status::DeadlinePassed);
        says(
            &text,
            &[
                "Fristen er udløbet uden måling: den var 31. august 2025, og der er ingen måling fra fristen eller senere. Ved den seneste måling: På vej: andelen er mindst 0,95.",
                "Forventet på dagen: 56,1 %.",
            ],
        );
        assert!(!text.contains("Fortsætter udviklingen"), "{text}");
        let mut waiting = level();
        waiting["source"] = json!({ "name": "Jobcenter", "rhythm": "yearly", "delayDays": 30 });
        let (status, text) = danish(waiting.clone(), &[("2023-08-31", "55 %")], "31.12.2025");
        assert_eq!(status, Status::Awaiting);
        says(
            &text,
            &[
                "Afventer tallet for fristen: fristen var 31. august 2025. Datakilden giver tallet for 28. februar 2026 senest 30. marts 2026.",
            ],
        );
        let (status, text) = danish(waiting, &[("2023-08-31", "55 %")], "31.12.2026");
        assert_eq!(status, Status::DeadlinePassed);
        says(&text, &["Datakilden skulle have givet tallet for 28. februar 2026 senest 30. marts 2026."]);
    }

    #[test]
    fn a_yearly_count_begins_with_its_finished_years() {
        let rule = json!({ "unit": "persons", "rule": { "rule": "mindst 75 årligt" } });
        let counts = [("2022-08-31", "40"), ("2023-08-31", "30"), ("2024-08-31", "20"), ("2024-11-29", "20")];
        let follow_up = follow_up(rule.clone(), &observed(&counts), "30.11.2024");
        assert_eq!((only(&follow_up).assessment.status, follow_up.summary.with_missed_year), (Status::OnTrack, 1));
        let text = follow_up.to_markdown(Language::Danish).replace('\\', "");
        says(
            &text,
            &[
                "nået i 0 af 3 år; det løbende aftaleår: på vej",
                "Nået i 0 af 3 år. Det løbende aftaleår: På vej: andelen er mindst 0,95.",
                "1 indikator med mindst ét afsluttet aftaleår, hvor målet ikke blev nået.",
            ],
        );
        says(&follow_up.to_html(Language::Danish), &["nået i 0 af 3&#160;år; det løbende aftaleår: på vej"]);
        says(&follow_up.to_text(Language::English), &["REACHED IN 0 OF 3 YEARS; THE RUNNING AGREEMENT YEAR: ON TRACK"]);
        let (status, text) = danish(rule.clone(), &counts[..3], "30.11.2024");
        assert_eq!(status, Status::Missed);
        says(&text, &["Nået i 0 af 3 år. Det seneste aftaleår: Ikke nået: fristen var 31. august 2024"]);
        let (_, text) = danish(rule, &[("2022-06-30", "40")], "30.11.2022");
        says(&text, &["Nået i 0 af 1 år (1 ikke opgjort).", "Kan ikke vurderes: ingen måling efter baseline."]);
    }

    #[test]
    fn places_are_filled_or_not() {
        let rule = json!({ "unit": "persons", "rule": { "rule": "12 løbende pladser à 10 uger" } });
        let (status, text) = danish(rule.clone(), &[("2022-08-31", "12"), ("2023-08-31", "9")], "31.12.2023");
        assert_eq!(status, Status::Slipped);
        says(&text, &["Ikke opfyldt: den seneste opgørelse er under 12 personer. Opfyldt ved 1 af 2 opgørelser."]);
        let follow_up = follow_up(rule, &observed(&[("2022-08-31", "12")]), "31.12.2023");
        says(
            &follow_up.to_html(Language::Danish),
            &["<span>opfyldt</span>", "Opfyldt: den seneste opgørelse er mindst 12 personer. Opfyldt ved 1 af 1 opgørelse."],
        );
    }

    #[test]
    fn rounding_that_could_change_the_status_is_said() {
        let (status, text) = danish(level(), &[("2023-08-31", "54 %")], "31.12.2023");
        assert_eq!(status, Status::Behind);
        says(&text, &["Afrunding kan ændre status.", "alt fra »på vej« til »bagud«."]);
        let (_, text) = danish(level(), &[("2023-08-31", "45,0 %")], "31.12.2023");
        assert!(!text.contains("Afrunding"), "{text}");
    }

    #[test]
    fn directions_and_what_is_held() {
        let rule = |rule: &str| json!({ "baseline": { "value": "20,0 %", "reference": "2021" }, "rule": { "rule": rule } });
        for (phrase, value, status, ground) in [
            ("øges i perioden", "21,0 %", Status::Better, "Bedre: tallet er bedre end baseline"),
            ("øges i perioden", "20 %", Status::Unchanged, "Uændret: forskellen fra baseline er ikke større end afrundingen."),
            ("øges i perioden", "18,0 %", Status::Worse, "Dårligere: tallet er dårligere end baseline"),
            ("fastholdes", "20,0 %", Status::Held, "Fastholdt: tallet er på niveau med baseline"),
            (
                "fastholdes ± 2 procentpoint",
                "17,0 %",
                Status::Slipped,
                "Ikke fastholdt: tallet er mere end 2 procentpoint fra baseline.",
            ),
            ("øges til 15 % i perioden", "16,0 %", Status::Held, "Fastholdt: målet på 15 % er fortsat opfyldt."),
        ] {
            let (found, text) = danish(rule(phrase), &[("2022", value)], "31.12.2023");
            assert_eq!(found, status, "{phrase}");
            says(&text, &[ground]);
        }
        // A target that is to be held is what every line expects.
        let held =
            follow_up(rule("øges til 15 % i perioden"), &observed(&[("2022", "16,0 %"), ("2023", "17,0 %")]), "31.12.2024");
        let expected: Vec<_> = only(&held).observations.iter().map(|line| line.expected).collect();
        assert_eq!(expected, [Some(Exact::from(15)); 2]);
    }

    #[test]
    fn no_rule_is_no_verdict() {
        let baseline = json!({ "baseline": { "value": "233", "reference": "2021-02" }, "unit": "persons", "kind": "stock", "direction": "lower" });
        let (status, text) = danish(baseline, &[("2022", "232")], "31.12.2023");
        assert_eq!(status, Status::ChangeOnly);
        says(
            &text,
            &[
                "Seneste måling: 232 personer (2022).",
                "Ændring siden baseline: −1 person (svarer til −0,4 %).",
                "Uden mål, kun udvikling: aftalen har ingen målsætning for indikatoren, så der gives ingen vurdering.",
                "Ændringen i antal kan være tilfældige udsving (95 %). Det forudsætter, at de to tal er uafhængige; er det stort set de \
                 samme beboere, siger det mindre.",
            ],
        );
    }

    #[test]
    fn why_it_cannot_be_assessed() {
        let (status, text) = danish(level(), &[("2023-08-31", "suppressed")], "31.12.2023");
        assert_eq!(status, Status::NotAssessable);
        says(
            &text,
            &[
                "Seneste måling: diskretioneret (31. august 2023).",
                "Kan ikke vurderes: den seneste måling er diskretioneret.",
                "Et skjult tal regnes aldrig som 0.",
            ],
        );
        let pending =
            json!({ "baseline": { "value": "pending", "reference": "2021-10-01" }, "rule": { "rule": "øges i perioden" } });
        let (_, text) = danish(pending.clone(), &[], "31.12.2023");
        says(
            &text,
            &["Kan ikke vurderes: baseline afventer måling.", "Mål baseline, og skriv den ind i delaftalen med sit tidspunkt."],
        );
        let (_, text) = danish(pending, &[("2021-10-01", "30 %"), ("2022-10-01", "33 %")], "31.12.2023");
        says(&text, &["Baseline: 30 % (1. oktober 2021).", "afventer måling (1. oktober 2021), målt til 30 %"]);
        let (_, text) = danish(level(), &[], "31.12.2023");
        says(&text, &["Kan ikke vurderes: ingen måling efter baseline. Hent den første måling fra datakilden."]);
    }

    #[test]
    fn a_count_begins_again_each_year() {
        let volume = json!({ "unit": "persons", "rule": { "rule": "mindst 75 årligt" } });
        let values = [("2022-02-28", "40"), ("2022-08-31", "75"), ("2023-02-28", "31")];
        let follow_up = follow_up(volume, &observed(&values), "31.3.2023");
        says(
            &answer(&follow_up, Language::Danish),
            &[
                "Seneste tal: 31 personer (28. februar 2023).",
                "Der tælles fra 1. september 2022.",
                "Forventet på dagen: 38 personer.",
            ],
        );
        let plot = &only(&follow_up).plot;
        assert_eq!(plot.path.len(), 4, "one line for each agreement year");
        assert_eq!(plot.path[0].points[0].value, Exact::ZERO);
        assert_eq!(plot.observations.iter().map(|p| p.joined).collect::<Vec<_>>(), [false, true, false]);
        assert!(plot.baseline.is_none());
    }

    /// The corners of the path, as day and value to two decimals.
    fn path(rule: &str) -> Vec<(String, String)> {
        let indicator =
            json!({ "direction": "lower", "baseline": { "value": "40 %", "reference": "2021-10-01" }, "rule": { "rule": rule } });
        let follow_up = follow_up(indicator, &observed(&[("2022-10-01", "37 %")]), "31.12.2023");
        let lines = &only(&follow_up).plot.path;
        lines.iter().flat_map(|line| &line.points).map(|p| (p.date.to_string(), p.value.rounded(2))).collect()
    }

    #[test]
    fn the_path_of_each_rule() {
        let corner = |date: &str, value: &str| (date.to_owned(), value.to_owned());
        assert_eq!(
            path("reduceres med 30 % inden for 2 år og fastholdes"),
            [corner("2021-10-01", "40.00"), corner("2023-10-01", "28.00"), corner("2025-08-31", "28.00")]
        );
        assert_eq!(
            path("reduceres til 10 % inden 31. december 2024 regnet fra 1. januar 2022"),
            [
                corner("2021-10-01", "40.00"),
                corner("2022-01-01", "40.00"),
                corner("2024-12-31", "10.00"),
                corner("2025-08-31", "10.00")
            ]
        );
        assert_eq!(path("fastholdes"), [corner("2021-10-01", "40.00"), corner("2025-08-31", "40.00")]);
        assert_eq!(path("reduceres til 45 % i perioden"), [corner("2021-10-01", "45.00"), corner("2025-08-31", "45.00")]);
        assert_eq!(path("reduceres i perioden"), []);
        let bent = path("falder årligt med 10 % af året før");
        assert_eq!((bent.len(), bent.first().cloned()), (25, Some(corner("2021-10-01", "40.00"))));
        assert!(bent.iter().any(|(_, value)| value.starts_with("32.")), "{bent:?}");
    }

    #[test]
    fn a_line_does_not_cross_what_is_not_there() {
        let mut all =
            observed(&[("2021-12-31", "25 %"), ("2022-06-30", "suppressed"), ("2022-12-31", "30 %"), ("2023-06-30", "31 %")])
                .as_slice()
                .to_vec();
        all.push(observed(&[("2023-08-31", "33 %")]).as_slice()[0].clone());
        all[4].series_break = Some(Id::new("ny-opgoerelse").unwrap());
        let follow_up = follow_up(level(), &Observations::new(all).unwrap(), "31.12.2023");
        let plot = &only(&follow_up).plot;
        assert_eq!(plot.observations.iter().map(|p| p.joined).collect::<Vec<_>>(), [true, false, true, false]);
        assert_eq!(plot.without_value.len(), 1);
        says(&follow_up.to_markdown(Language::Danish), &["Databrud: ny-opgoerelse.", "der er et databrud i serien"]);
    }

    #[test]
    fn a_gap_is_followed_against_the_municipality() {
        let gap = json!({
            "direction": "lower", "baseline": { "value": "50,65 %", "reference": "2018", "comparisons":
                [{ "name": "kommunen", "kind": "kommune", "value": "17,72 %", "reference": "2018" }] },
            "rule": { "rule": "forskellen til kommunen halveres inden 31. august 2025" }
        });
        let mut all: Vec<Observation> = observed(&[("2022", "40,00 %")]).as_slice().to_vec();
        all.extend(observed(&[("2022", "17,00 %")]).as_slice().iter().cloned().map(|mut o| {
            o.of = Some("kommunen".into());
            o
        }));
        let follow_up = follow_up(gap, &Observations::new(all).unwrap(), "31.3.2023");
        says(
            &answer(&follow_up, Language::Danish),
            &[
                "Forskel til kommunen: 23 procentpoint (2022).",
                "Forskel ved baseline: 32,93 procentpoint (2018).",
                "Forventet på dagen: 23,05 procentpoint.",
                "Ændring for kommunen frem til 31. december 2022: −0,72 procentpoint.",
            ],
        );
        assert!(!answer(&follow_up, Language::Danish).contains("ikke selv blevet bedre"));
        let plot = &only(&follow_up).plot;
        assert!(plot.gap && plot.municipality.is_empty());
        assert_eq!((plot.unit, plot.observations[0].value), (Unit::PercentagePoints, Exact::from(23)));
    }

    /// The gap can narrow because the municipality gets worse.
    #[test]
    fn a_gap_says_where_the_area_itself_did_not_improve() {
        let gap = json!({
            "direction": "lower", "baseline": { "value": "50,65 %", "reference": "2018", "comparisons":
                [{ "name": "kommunen", "kind": "kommune", "value": "17,72 %", "reference": "2018" }] },
            "rule": { "rule": "forskellen til kommunen halveres inden 31. august 2025" }
        });
        let mut all: Vec<Observation> = observed(&[("2022", "50,80 %")]).as_slice().to_vec();
        all.extend(observed(&[("2022", "30,00 %")]).as_slice().iter().cloned().map(|mut o| {
            o.of = Some("kommunen".to_owned());
            o
        }));
        let follow_up = follow_up(gap, &Observations::new(all).unwrap(), "31.3.2023");
        says(&answer(&follow_up, Language::Danish), &["Boligområdet er ikke selv blevet bedre (ændring +0,15 procentpoint)."]);
        says(&answer(&follow_up, Language::English), &["the area itself has not improved (change +0.15 percentage points)"]);
    }

    #[test]
    fn a_share_with_its_people_has_an_interval() {
        let share = json!({
            "direction": "lower",
            "baseline": { "value": "32,2 %", "reference": "2019", "numerator": "235 personer", "denominator": "729 personer" }
        });
        let mut all = observed(&[("2022", "35,0 %")]).as_slice().to_vec();
        all[0].numerator = serde_json::from_value(json!("255 personer")).unwrap();
        all[0].denominator = serde_json::from_value(json!("729 personer")).unwrap();
        let follow_up = follow_up(share, &Observations::new(all).unwrap(), "31.12.2023");
        let sampling = only(&follow_up).plot.observations[0].sampling.unwrap();
        assert_eq!((sampling.low.rounded(8), sampling.high.rounded(8)), ("31.60443524".into(), "38.51188428".into()));
        says(
            &answer(&follow_up, Language::Danish),
            &[
                "Usikkerhed (95 %): ændringen ligger mellem −2,1 og +7,6 procentpoint.",
                "Ændringen kan ikke skelnes fra ingen ændring.",
            ],
        );
    }

    #[test]
    fn what_was_known_then() {
        let mut all = observed(&[("2022", "30 %")]).as_slice().to_vec();
        let mut revised = all[0].clone();
        revised.value = delaftale::figure::Value::parse("31 %").unwrap();
        revised.known = parse_day("1.9.2023").unwrap();
        all.push(revised);
        let observations = Observations::new(all).unwrap();
        let now = follow_up(level(), &observations, "31.12.2022");
        says(&now.to_markdown(Language::Danish), &["31 %", "Før revision: 30 %."]);
        let mut options = ReportOptions::of(parse_day("31.12.2022").unwrap());
        options.assessment.known_at = parse_day("1.3.2023").ok();
        let then = FollowUp::new(&plan(level()), &observations, Vec::new(), &options).unwrap();
        let text = then.to_markdown(Language::Danish);
        says(&text, &["**Tal kendt pr.:** 1. marts 2023", "30 %"]);
        assert!(!text.contains("31 %") && !text.contains("revision:"), "{text}");
    }

    #[test]
    fn how_it_goes_on() {
        let (_, text) = danish(level(), &[("2023-08-31", "55 %")], "31.12.2023");
        says(
            &text,
            &[
                "Fortsætter udviklingen som hidtil, er tallet 83 % ved fristen 31. august 2025.",
                "I det tempo nås målet den 23. oktober 2025, 53 dage efter fristen.",
                "Nødvendig ændring fra seneste måling til fristen: +15 procentpoint om året.",
                "Ændring hidtil: +14 procentpoint om året.",
            ],
        );
        // Long after, without a new figure, it is no promise.
        let (_, text) = danish(level(), &[("2022-08-31", "60 %")], "31.12.2023");
        says(&text, &["I det tempo skulle målet være nået den", "før fristen."]);
        // A path by per cent goes on by its per cent.
        let ledige = json!({
            "unit": "fullTimePersons", "direction": "lower", "baseline": { "value": "200,0", "reference": "2020" },
            "rule": { "rule": "falder årligt med 10 % af året før" }
        });
        let (_, text) = danish(ledige, &[("2023", "145,8")], "1.3.2024");
        says(
            &text,
            &[
                "I det tempo nås målet den 31. august 2025, på fristens dag.",
                "Nødvendig ændring fra seneste måling til fristen: −10 % om året.",
                "Ændring hidtil: −10 % om året.",
            ],
        );
    }

    #[test]
    fn people_are_whole_in_what_is_shown() {
        let beboere = |rule: &str| {
            json!({
                "unit": "persons", "direction": "lower", "baseline": { "value": "41 personer", "reference": "2020" },
                "rule": { "rule": rule }
            })
        };
        let fewer = beboere("reduceres med 30 % inden 31. december 2024");
        let follow_up_of = follow_up(fewer, &observed(&[("2024", "34 personer")]), "1.3.2025");
        let text = answer(&follow_up_of, Language::Danish);
        says(&text, &["målet på 28 personer er ikke opfyldt. Der skal 6 færre til."]);
        says(&follow_up_of.to_markdown(Language::Danish), &["| højst 28 personer (31.12.2024) |"]);
        // The exact number stays in the working.
        says(&follow_up_of.to_markdown(Language::Danish), &["højst 28 personer", "28,7"]);
        // 13 less in three years are more than 4 a year.
        let (_, text) = danish(beboere("reduceres til 28 inden 31. december 2023"), &[("2021", "40 personer")], "1.3.2022");
        says(
            &text,
            &[
                "Forventet på dagen: 36 personer.",
                "er tallet 38 personer ved fristen",
                "Nødvendig ændring fra seneste måling til fristen: −6 personer om året.",
                "Ændring hidtil: −1 person om året.",
            ],
        );
        // No one is less than nobody.
        let (_, text) = danish(beboere("reduceres til 5 inden 31. december 2024"), &[("2022", "15 personer")], "1.3.2023");
        says(&text, &["Fortsætter udviklingen som hidtil, når tallet 0 personer før fristen 31. december 2024."]);
    }

    #[test]
    fn the_steps_can_be_redone() {
        let follow_up = follow_up(level(), &observed(&[("2023-08-31", "55 %")]), "31.12.2023");
        let text = follow_up.to_text(Language::Danish);
        says(
            &text,
            &[
                "k = 2,502732 (forløbne år); K = 4,50411 (år i alt)",
                "E = b + (T − b) · k / K = 20 + (85 − 20) · 2,502732 / 4,50411 ≈\n        56,117593",
                "r = (y − b) / (E − b) = (55 − 20) / (56,117593 − 20) ≈ 0,969057",
                "r ≥ 0,95: 0,969057 ≥ 0,95: ja → på vej",
            ],
        );
        let mut options = ReportOptions::of(parse_day("31.12.2023").unwrap());
        options.assessment.trace = false;
        let brief = FollowUp::new(&plan(level()), &Observations::default(), Vec::new(), &options).unwrap();
        assert!(!brief.to_text(Language::Danish).contains("Udregning"));
    }

    #[test]
    fn invented_observations_are_said_everywhere() {
        let mut options = ReportOptions::of(parse_day("31.12.2023").unwrap());
        options.provenance = Provenance::invented("Til et kursus.");
        let invented = FollowUp::new(&plan(level()), &observed(&[("2022", "30 %")]), Vec::new(), &options).unwrap();
        let measured = follow_up(level(), &observed(&[("2022", "30 %")]), "31.12.2023");
        let title = "Opdigtede målinger";
        for (follow_up, said) in [(&invented, true), (&measured, false)] {
            let svg = only(follow_up).to_svg(delaftale::report::PlotSize::Wide, Language::Danish);
            let (html, markdown) = (follow_up.to_html(Language::Danish), follow_up.to_markdown(Language::Danish));
            for text in [&svg, &html, &markdown] {
                assert_eq!(text.contains(title), said);
            }
            assert_eq!(follow_up.to_text(Language::Danish).contains(&title.to_uppercase()), said);
            assert_eq!(html.contains("<title>Opdigtede målinger: Plan"), said);
            assert_eq!(markdown.contains("Til et kursus."), said);
        }
    }

    fn finding(code: FindingCode, severity: Severity, delaftale: Option<&str>, path: &str) -> Finding {
        let subject = Subject::new(delaftale.map(|id| Id::new(id).unwrap()), Item::Whole {});
        let text = Text::new(format!("En sætning om {path}."), format!("A sentence about {path}."));
        let mut finding = Finding::new(code, severity, path, subject, text);
        finding.grade = Some(Grade::Impossible);
        finding.printed = Some(Printed::Figure(Figure::parse("11,71 %").unwrap()));
        finding.recomputed = Some(Recomputed {
            value: Exact::new(1117, 100).unwrap(),
            interval: Interval::between(Exact::new(1115, 100).unwrap(), Exact::new(1118, 100).unwrap()),
        });
        finding.hint = Some(Hint::DigitsSwapped);
        finding
    }

    #[test]
    fn findings_stand_where_they_belong_the_gravest_first() {
        let findings = vec![
            finding(FindingCode::DirectionMissing, Severity::Note, Some("job"), "/delaftaler/job/objectives/o"),
            finding(FindingCode::ShareDiffers, Severity::Warning, Some("job"), "/delaftaler/job/series/a"),
            finding(FindingCode::BaselineMissing, Severity::Warning, Some("job"), "/delaftaler/job/series/c"),
            finding(FindingCode::ShareDiffers, Severity::Warning, Some("job"), "/delaftaler/job/series/d"),
            finding(FindingCode::ShareDiffers, Severity::Error, Some("job"), "/delaftaler/job/series/b"),
            finding(FindingCode::BudgetTotal, Severity::Warning, None, "/budget"),
            finding(FindingCode::PeriodOpen, Severity::Note, Some("jobs"), "/delaftaler/jobs"),
        ];
        let options = ReportOptions::of(parse_day("31.12.2023").unwrap());
        let follow_up = FollowUp::new(&plan(level()), &Observations::default(), findings, &options).unwrap();
        let groups = |all: &[delaftale::report::FindingGroup]| {
            all.iter().map(|g| (g.code, g.severity, g.findings.len())).collect::<Vec<_>>()
        };
        assert_eq!(
            groups(&follow_up.delaftaler[0].findings),
            [
                (FindingCode::ShareDiffers, Severity::Error, 1),
                (FindingCode::ShareDiffers, Severity::Warning, 2),
                (FindingCode::BaselineMissing, Severity::Warning, 1),
                (FindingCode::DirectionMissing, Severity::Note, 1)
            ],
            "the gravest first, then in the order of the audit; a group has one severity"
        );
        assert_eq!(groups(&follow_up.findings).len(), 2, "a delaftale of another name is not this one");
        let text = follow_up.to_markdown(Language::Danish);
        says(
            &text,
            &[
                "### Fejl i aftalens egne tal\n\n- En sætning om /delaftaler/job/series/b.\n\nKontrollen har også 4 advarsler og 2 oplysninger.",
                "Fejl: Andel stemmer ikke\n",
                "Advarsel: Andel stemmer ikke (2)",
                "- En sætning om /delaftaler/job/series/b.",
                "*Umuligt · Trykt: »11,71 %« · Genberegnet: 11,17 (muligt: 11,15 til 11,18) · Formodning: to cifre kan være byttet om*",
            ],
        );
        says(
            &follow_up.to_markdown(Language::English),
            &["The check also has 4 warnings and 2 notes.", "*Impossible · Printed: “11,71 %”"],
        );
    }

    #[test]
    fn sentences_of_the_audit_have_the_minus_of_the_report() {
        let name = "Sydbyen, 18-29 år";
        let baseline = json!({ "value": "-43,0", "reference": "2021-02" });
        let rule = json!({ "rule": "øges fra -50 til -2 inden 31. august 2025" });
        let plan = plan(json!({ "name": name, "unit": "percentagePoints", "baseline": baseline, "rule": rule }));
        let found = audit(&plan, &AuditOptions::new(None));
        let options = ReportOptions::of(parse_day("31.12.2023").unwrap());
        let follow_up = FollowUp::new(&plan, &Observations::default(), found, &options).unwrap();
        let text = follow_up.to_markdown(Language::Danish);
        says(&text, &["»Sydbyen, 18-29 år«: målet går ud fra −50 procentpoint, men baseline er −43,0 procentpoint"]);
    }

    #[test]
    fn a_plan_that_does_not_run_says_so_on_top() {
        for (as_of, danish, english) in [
            (
                "1.9.2025",
                "Planen udløb 31. august 2025, før opgørelsesdagen.",
                "The plan ended on 31 August 2025, before the day of the status.",
            ),
            (
                "31.8.2021",
                "Planen begynder først 1. september 2021, efter opgørelsesdagen.",
                "The plan begins on 1 September 2021, after the day of the status.",
            ),
        ] {
            let follow_up = follow_up(level(), &Observations::default(), as_of);
            for (language, sentence) in BOTH.into_iter().zip([danish, english]) {
                let text = follow_up.to_markdown(language);
                let facts = text.find("- **").unwrap();
                assert!(text[..facts].contains(sentence), "{text}");
                says(&text[facts..], &[&sentence.replace("Planen", "Delaftalen").replace("The plan", "The delaftale")]);
            }
        }
        for running in ["1.9.2021", "31.8.2025"] {
            let text = follow_up(level(), &Observations::default(), running).to_markdown(Language::Danish);
            assert!(!text.contains("opgørelsesdagen.\n\n- **") && !text.contains("udløb"), "{text}");
        }
    }

    #[test]
    fn the_head_says_what_was_known_later() {
        let values = [("2022-06-30", "30 %"), ("2022-12-31", "31 %")];
        let now = follow_up(level(), &observed(&values), "31.12.2022");
        says(
            &now.to_text(Language::Danish),
            &["Målinger talt med:", "alle; 1 blev først kendt efter opgørelsesdagen, senest 30."],
        );
        let later = follow_up(level(), &observed(&values), "31.1.2023");
        says(&later.to_text(Language::English), &["all; none became known after the day of the status"]);
    }

    #[test]
    fn brackets_hold_no_brackets() {
        let counted =
            json!({ "unit": "persons", "direction": "lower", "baseline": { "value": "233", "reference": "2013@2014-01-01" } });
        let follow_up = follow_up(counted, &observed(&[("2014@2015-01-01", "232")]), "31.12.2023");
        let text = follow_up.to_text(Language::Danish).replace('\n', " ");
        assert!(!text.contains("))"), "{text}");
        says(
            &text,
            &["Seneste måling: 232 personer (2014, opgjort 1. januar 2015).", "233 personer (2013, opgjort 1. januar 2014)"],
        );
    }

    #[test]
    fn a_rule_is_shown_with_the_words_it_was_read_from() {
        let given = |rule: Json| json!({ "baseline": { "value": "20 %", "reference": "2021-02" }, "rule": rule });
        let text = |rule: Json| follow_up(given(rule), &Observations::default(), "31.12.2023").to_markdown(Language::Danish);
        let words = "skal øges til 85% over en årrække";
        let own = text(json!({ "rule": words }));
        says(&own, &["**Målsætning:** øges til 85 % i perioden", "**Læst af:** »skal øges til 85% over en årrække«"]);
        let printed = text(json!({ "printed": words }));
        assert!(printed.contains("**Aftalens ord:**") && !printed.contains("**Læst af:**"), "{printed}");
        let canonical = text(json!({ "rule": "øges til 85 % i perioden" }));
        assert!(!canonical.contains("Aftalens ord") && !canonical.contains("Læst af"), "{canonical}");
    }

    #[test]
    fn the_sum_of_the_posts_is_that_of_the_running_ones() {
        for (as_of, sum) in [("30.6.2018", "6,435"), ("31.12.2021", "5,935"), ("1.1.2022", "0")] {
            let text = example("slagelse-2017", &ReportOptions::of(parse_day(as_of).unwrap())).to_markdown(Language::Danish);
            says(&text, &[&format!("| I gang på opgørelsesdagen |  | {sum} |  |")]);
        }
    }

    #[test]
    fn remarks_without_room_stand_below_their_rows() {
        let text = example("soenderborg-2021", &ReportOptions::of(parse_day("30.6.2024").unwrap())).to_text(Language::Danish);
        let row = text.lines().position(|line| line.starts_with("  2. kvartal 2022          35 %")).unwrap();
        let below: Vec<_> = text.lines().skip(row).take(3).collect();
        assert!(below[0].ends_with("15.11.2022") && below[1].starts_with("      Før revision: 40 %. Revideret:"), "{below:?}");
        assert!(!text.contains("\n*\n"), "an asterisk stays with its name");
    }

    fn example(name: &str, options: &ReportOptions) -> FollowUp {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/plans");
        let read = |name: &str| fs::read_to_string(format!("{folder}/{name}.json"));
        let plan = read_plan(&read(name).unwrap()).unwrap();
        let observations = read(&format!("{name}.opdigtede-observationer")).map(|text| read_observations(&text).unwrap().1);
        FollowUp::new(&plan, &observations.unwrap_or_default(), Vec::new(), options).unwrap()
    }

    #[test]
    fn text_stays_in_its_width() {
        for name in PLANS {
            let mut options = ReportOptions::of(parse_day("31.12.2021").unwrap());
            options.tables = TablesShown::AsTheyStand;
            let follow_up = example(name, &options);
            for language in BOTH {
                let text = follow_up.to_text(language);
                for line in text.lines() {
                    assert!(line.chars().count() <= 80, "{name}: {line}");
                    assert_eq!(line, line.trim_end(), "{name}");
                }
                assert!(!text.contains("\n\n\n\n"), "{name}");
            }
        }
    }

    #[test]
    fn every_plan_says_where_it_stands() {
        for name in PLANS {
            let follow_up = example(name, &ReportOptions::of(parse_day("31.12.2021").unwrap()));
            let counted: usize = follow_up.summary.counts.iter().map(|c| c.count).sum();
            assert_eq!(counted, follow_up.summary.total, "{name}");
            assert_eq!(follow_up.delaftaler.iter().flat_map(|d| d.indicators()).count(), counted, "{name}");
            for language in BOTH {
                let markdown = follow_up.to_markdown(language);
                assert!(follow_up.summary.counts.iter().all(|c| markdown.contains(c.status.words(language))), "{name}");
                assert!(!markdown.contains("{}") && !markdown.contains("None"), "{name}");
            }
        }
    }

    #[test]
    fn tables_are_left_out_unless_they_are_asked_for() {
        let mut options = ReportOptions::of(parse_day("31.12.2021").unwrap());
        let without = example("soenderborg-2021", &options);
        assert!(without.delaftaler[0].tables.iter().all(|table| table.table.is_none()));
        let html = without.to_html(Language::Danish);
        assert!(html.contains("Tabellerne er udeladt.") && !html.contains("Rehabilitent"));
        assert!(!serde_json::to_string(&without).unwrap().contains("Rehabilitent"));
        options.tables = TablesShown::AsTheyStand;
        let with = example("soenderborg-2021", &options);
        assert!(with.to_html(Language::Danish).contains("Rehabilitent"));
    }

    #[test]
    fn the_order_of_observations_does_not_matter() {
        let values = [("2022-06-30", "30 %"), ("2023-06-30", "44 %"), ("2022-12-31", "35 %")];
        let turned: Vec<_> = values.iter().rev().copied().collect();
        let one = follow_up(level(), &observed(&values), "31.12.2023");
        let other = follow_up(level(), &observed(&turned), "31.12.2023");
        assert_eq!(one, other);
        assert_eq!(one.to_html(Language::Danish), other.to_html(Language::Danish));
    }

    #[test]
    fn the_data_has_names_of_the_wire() {
        let follow_up = follow_up(level(), &observed(&[("2023-08-31", "55 %")]), "31.12.2023");
        let data = serde_json::to_value(&follow_up).unwrap();
        assert_eq!(data["asOf"], "2023-12-31");
        assert_eq!(data["method"]["name"], "delaftale");
        assert_eq!(data["provenance"], json!({ "invented": false }));
        let indicator = &data["delaftaler"][0]["objectives"][0]["indicators"][0];
        assert_eq!(indicator["rule"]["rule"], "øges til 85 % inden 31. august 2025");
        assert_eq!(indicator["assessment"]["status"], "onTrack");
        assert_eq!(indicator["plot"]["path"][0]["points"][0], json!({ "date": "2021-02-28", "value": "20" }));
        assert_eq!(indicator["observations"][0]["expected"], "56.117592703389");
    }

    #[test]
    fn what_runs() {
        let period = Period::parse("1.1.2021 – 31.12.2021").unwrap();
        let run = |day| Run::of(&period, parse_day(day).unwrap());
        assert_eq!((run("31.12.2020"), run("31.12.2021"), run("1.1.2022")), (Run::NotBegun, Run::Running, Run::Ended));
    }

    #[cfg(feature = "schema")]
    #[test]
    fn the_data_has_a_schema() {
        let schema = serde_json::to_value(schemars::schema_for!(FollowUp)).unwrap();
        assert!(schema["properties"]["delaftaler"].is_object());
    }
}
