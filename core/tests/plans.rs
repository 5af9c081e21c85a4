//! The example plans: every file reads, and the figures are those that the agreements print, wrong ones included.

#[cfg(test)]
mod two_languages;

#[cfg(test)]
mod plans {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::PathBuf;

    use delaftale::ErrorCode;
    use delaftale::agreement::{ComparisonKind, Delaftale, Direction, FocusArea, Helhedsplan, Id, Indicator, Rhythm, Statement};
    use delaftale::figure::{Exact, Figure, Unit, Value};
    use delaftale::follow_up::{Method, Observation, Observations, Question, Status, assess_plan};
    use delaftale::reference::{Reference, parse_day};
    use delaftale::rule::Ambiguity;
    use delaftale::table::Selection;
    use delaftale::wire::{ObservationsDocument, PlanDocument, check_observations, read_observations, read_plan};

    const PLANS: [&str; 5] = ["odense-2017", "slagelse-2017", "soenderborg-2017", "soenderborg-2021", "svendborg-2022"];
    const INVENTED: [&str; 3] = ["slagelse-2017", "soenderborg-2021", "svendborg-2022"];

    fn folder() -> PathBuf {
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/plans"))
    }

    fn text(name: &str) -> String {
        let path = folder().join(format!("{name}.json"));
        fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    fn plan(name: &str) -> Helhedsplan {
        let plan = read_plan(&text(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(plan.id.as_str(), name);
        plan
    }

    /// The document, its plan, and the observations in order.
    fn observed(name: &str) -> (ObservationsDocument, Helhedsplan, Observations) {
        let (document, observations) = read_observations(&text(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        let plan = plan(document.plan.as_ref().unwrap().as_str());
        check_observations(&plan, &document).unwrap_or_else(|e| panic!("{name}: {e}"));
        (document, plan, observations)
    }

    fn only(plan: &Helhedsplan) -> &Delaftale {
        let [delaftale] = plan.delaftaler.as_slice() else { panic!("{} has not one delaftale", plan.id) };
        delaftale
    }

    fn indicator<'a>(delaftale: &'a Delaftale, id: &str) -> &'a Indicator {
        delaftale.indicator(&Id::new(id).unwrap()).unwrap_or_else(|| panic!("no indicator `{id}`"))
    }

    fn statement<'a>(delaftale: &'a Delaftale, id: &str) -> &'a Statement {
        delaftale.statements.iter().find(|s| s.id.as_str() == id).unwrap_or_else(|| panic!("no statement `{id}`"))
    }

    /// A printed figure in its canonical form.
    fn print(figure: Option<&Figure>) -> String {
        figure.map(ToString::to_string).unwrap_or_default()
    }

    /// Area, municipality and reference of a baseline.
    fn baseline(indicator: &Indicator) -> (String, String, String) {
        let own = indicator.baseline.as_ref().unwrap();
        let [other] = own.comparisons.as_slice() else { panic!("{}: {:?}", indicator.id, own.comparisons) };
        assert_eq!(own.reference, other.reference, "{}", indicator.id);
        (print(own.value.figure()), print(other.value.figure()), own.reference.unwrap().to_iso())
    }

    fn full_time_equivalents(delaftale: &Delaftale, day: &str) -> (String, usize) {
        let (sum, unknown) = delaftale.full_time_equivalents(parse_day(day).unwrap(), &delaftale.period);
        (sum.to_string(), unknown)
    }

    #[test]
    fn no_document_stands_outside_the_tests() {
        let expected: BTreeSet<String> = PLANS
            .iter()
            .map(|p| format!("{p}.json"))
            .chain(INVENTED.iter().map(|p| format!("{p}.opdigtede-observationer.json")))
            .collect();
        let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let found = files.filter(|name| name.ends_with(".json")).collect();
        assert_eq!(expected, found);
    }

    #[test]
    fn every_plan_is_the_same_after_a_round_trip() {
        for name in PLANS {
            let plan = plan(name);
            let json = serde_json::to_string(&PlanDocument::of(plan.clone())).unwrap();
            assert_eq!(read_plan(&json).unwrap(), plan, "{name}");
        }
    }

    #[test]
    fn periods_and_sizes() {
        let sizes: Vec<_> = PLANS
            .iter()
            .map(|name| {
                let plan = plan(name);
                let sum = |count: fn(&Delaftale) -> usize| plan.delaftaler.iter().map(count).sum::<usize>();
                let counts = [
                    plan.delaftaler.len(),
                    sum(|d| d.objectives.len()),
                    sum(|d| d.indicators().count()),
                    sum(|d| d.activities.len()),
                    sum(|d| d.series.len()),
                    sum(|d| d.statements.len()),
                ];
                (*name, plan.period.to_string(), counts)
            })
            .collect();
        let expected = [
            ("odense-2017", "1. januar 2017 – 31. december 2021", [1, 0, 0, 8, 0, 0]),
            ("slagelse-2017", "1. januar 2017 – 31. december 2021", [1, 13, 13, 2, 12, 14]),
            ("soenderborg-2017", "1. september 2017 – 31. august 2021", [3, 0, 0, 10, 0, 0]),
            ("soenderborg-2021", "1. september 2021 – 31. august 2025", [1, 4, 5, 3, 0, 5]),
            ("svendborg-2022", "1. januar 2022 – 31. december 2025", [1, 6, 6, 3, 0, 10]),
        ];
        for (found, expected) in sizes.iter().zip(expected) {
            assert_eq!((found.0, found.1.as_str(), found.2), expected);
        }
        let slagelse = plan("slagelse-2017");
        let own = only(&slagelse).period;
        assert_eq!((own.start().to_string().as_str(), own.end()), ("2017-10-01", None));
        assert_eq!(slagelse.period_of(only(&slagelse)).to_string(), "1. oktober 2017 – 31. december 2021");
    }

    #[test]
    fn every_figure_says_where_it_was_printed() {
        for name in PLANS {
            let plan = plan(name);
            let known: Vec<_> = plan.documents.iter().map(|d| Some(d.id.to_string())).collect();
            for delaftale in &plan.delaftaler {
                let places = delaftale.indicators().map(|(_, i)| &i.place).chain(delaftale.statements.iter().map(|s| &s.place));
                for place in
                    places.chain(delaftale.series.iter().map(|s| &s.place)).chain(delaftale.activities.iter().map(|a| &a.place))
                {
                    let place = place.as_ref().unwrap();
                    assert!(place.section.is_some() && known.contains(&place.document), "{name}: {place}");
                }
                assert!(
                    delaftale.indicators().all(|(_, i)| i.direction.is_some() && i.measure.is_some() && i.population.is_some())
                );
            }
        }
    }

    #[test]
    fn what_refers_to_nothing_is_refused() {
        let problems = |name: &str, change: fn(&mut Delaftale)| {
            let mut parts = plan(name).into_parts();
            change(&mut parts.delaftaler[0]);
            let errors = Helhedsplan::new(parts).unwrap_err().into_vec();
            errors.iter().for_each(crate::two_languages::is_told);
            errors.into_iter().map(|e| (e.code(), e.path().to_owned())).collect::<Vec<_>>()
        };
        let found = problems("slagelse-2017", |own| {
            own.staffing[2].activity = Id::new("ukendt").ok();
            own.series[0].source.as_mut().unwrap().name.clear();
            own.statements[0].source.as_mut().unwrap().name.clear();
        });
        let expected = [
            (ErrorCode::IdUnknown, "/delaftaler/0/staffing/2/activity"),
            (ErrorCode::TextEmpty, "/delaftaler/0/series/0/source/name"),
            (ErrorCode::TextEmpty, "/delaftaler/0/statements/0/source/name"),
        ];
        assert_eq!(found, expected.map(|(code, path)| (code, path.to_owned())));
        let found = problems("svendborg-2022", |own| {
            let schedule = &mut own.activities[1].schedule;
            schedule[0].times_to = Some(1);
            (schedule[1].times, schedule[1].times_to) = (Some(0), None);
        });
        let path = |i: u8| (ErrorCode::ValueOutOfRange, format!("/delaftaler/0/activities/1/schedule/{i}/times"));
        assert_eq!(found, [path(0), path(1)]);
    }

    #[test]
    fn soenderborg_2021() {
        let plan = plan("soenderborg-2021");
        let job = only(&plan);
        let of = |id: &str| baseline(indicator(job, id));
        let triple = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(of("offentligt-forsoergede-18-29"), triple("19,14 %", "12,32 %", "2018"));
        assert_eq!(of("offentligt-forsoergede-30-64"), triple("50,65 %", "17,72 %", "2018"));
        assert_eq!(of("omfattet-af-jobcenter"), triple("233", "1.736", "2021-02"));
        assert_eq!(of("aktiveringsgrad"), triple("20 %", "33 %", "2021-02"));
        assert_eq!(indicator(job, "aktiveringsgrad").source.as_ref().unwrap().rhythm, Some(Rhythm::CalendarQuarter));
        let labels: Vec<_> = job.indicators().filter_map(|(_, i)| i.label.as_deref()).collect();
        assert_eq!(labels, ["a", "b"]);
        assert_eq!(full_time_equivalents(job, "2021-09-01"), ("2.18".to_owned(), 0));
        assert_eq!(job.revision.as_ref().unwrap().rhythm, Some(Rhythm::Yearly));

        let [table] = job.tables.as_slice() else { panic!("one table") };
        let labels: Vec<_> = table.rows().iter().map(|row| (row.code.to_string(), row.label.as_str())).collect();
        assert_eq!(labels[5], ("6.8".to_owned(), "Rehabilitent"));
        let totals = table.recomputed();
        let printed = |values: &[Value]| values.iter().map(|v| v.figure().map(Figure::value)).collect::<Vec<_>>();
        assert_eq!(totals.departments, printed(table.printed_totals().unwrap()));
        assert_eq!(totals.rows, table.rows().iter().map(|r| r.total.unwrap().figure().map(Figure::value)).collect::<Vec<_>>());
        assert_eq!(totals.grand, Some(Exact::from(265)));
        let counts = indicator(job, "omfattet-af-jobcenter").counts.as_ref().unwrap();
        assert_eq!(table.total_of(&counts.codes).unwrap(), Some(Exact::from(233)));
        assert_eq!(table.total_of(&Selection::all()).unwrap(), Some(Exact::from(265)));
        let departments: Vec<_> = plan.departments.iter().map(|d| d.id.as_str()).collect();
        assert!(table.departments().iter().all(|d| departments.contains(&d.as_str())));

        let shared: Vec<_> = job.activities.iter().filter(|a| a.shared).map(|a| a.id.as_str()).collect();
        assert_eq!(shared, ["aaben-raadgivning"]);
        let capacity = job.activities[1].capacity.as_ref().unwrap();
        assert_eq!(
            (capacity.places, capacity.weeks, print(capacity.target_group.as_ref())),
            (Some(12), Some(10), "ca. 260 personer".to_owned())
        );
        let pensioners = statement(job, "foertidspensionister");
        assert_eq!(
            (print(pensioners.count.as_ref()), print(pensioners.share.as_ref())),
            ("375 personer".to_owned(), "51 %".to_owned())
        );
        assert_eq!(pensioners.source.as_ref().unwrap().table.as_deref(), Some("tabel 14"));
    }

    #[test]
    fn svendborg_2022() {
        let plan = plan("svendborg-2022");
        let job = only(&plan);
        let found: Vec<_> = job.indicators().map(|(_, i)| baseline(i)).collect();
        let expected = [
            ("42,8 %", "17,8 %", "2020"),
            ("35,0 %", "17,4 %", "2019"),
            ("48,7 %", "16,5 %", "2019"),
            ("0", "0", "2021"),
            ("55,1 %", "36,8 %", "2020"),
            ("58,5 %", "24,1 %", "2020"),
        ];
        assert_eq!(found, expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
        // Whose the column "anden baseline" is, this document does not print.
        let mut others = job.indicators().filter_map(|(_, i)| i.baseline.as_ref()).flat_map(|baseline| &baseline.comparisons);
        assert!(others.all(|other| (other.name.as_str(), other.kind) == ("anden baseline", ComparisonKind::Anden)));
        assert!(job.indicators().all(|(_, i)| i.rule.is_none()));
        let higher: Vec<_> =
            job.indicators().filter(|(_, i)| i.direction == Some(Direction::Higher)).map(|(_, i)| i.id.as_str()).collect();
        assert_eq!(higher, ["positiv-progression"]);
        assert_eq!(full_time_equivalents(job, "2022-01-01"), ("0".to_owned(), 4));
        assert_eq!(job.revision.as_ref().unwrap().rhythm, None);

        // The contradictions stay as they were printed, with keys that bring them together.
        let same = |id: &str, other: &str| {
            let (a, b) = (statement(job, id), indicator(job, other));
            (a.measure == b.measure, a.population == b.population)
        };
        assert_eq!(same("uden-uddannelse-efter-grundskole", "uden-uddannelse-18-29"), (true, true));
        assert_eq!(same("restgruppen", "uden-uddannelse-eller-job-15-29"), (true, true));
        assert_eq!(same("maalgruppe-mentornetvaerk", "uden-tilknytning-18-64"), (true, true));
        assert_eq!(same("uden-arbejdsmarked-indvandrere-30-64", "uden-arbejdsmarked-indvandrere"), (true, false));
        assert_eq!(statement(job, "uden-uddannelse-30-64").population, statement(job, "uden-arbejdsmarked-30-64").population);
        assert_eq!(statement(job, "unge-18-29").population, statement(job, "uden-uddannelse-efter-grundskole").population);
        let printed = |id: &str| {
            let own = statement(job, id);
            [print(own.count.as_ref()), print(own.share.as_ref()), print(own.total.as_ref())]
        };
        assert_eq!(printed("unge-18-29"), ["", "47,4 %", "549 personer"]);
        assert_eq!(printed("restgruppen"), ["255 personer", "35,0 %", ""]);
        assert_eq!(printed("uden-uddannelse-efter-grundskole"), ["258 personer", "42,9 %", ""]);
        assert_eq!(printed("frafald"), ["27 personer", "14,5 %", ""]);
        assert_eq!(printed("maalgruppe-styrket-koordinering"), ["1.040 personer", "", ""]);
        assert_eq!(printed("unge-i-uddannelse"), ["156 personer", "", ""]);
        assert_eq!(printed("uden-uddannelse-30-64"), ["786 personer", "48,7 %", ""]);
        assert_eq!(printed("uden-arbejdsmarked-30-64"), ["860 personer", "57,1 %", ""]);
        assert_eq!(printed("uden-arbejdsmarked-indvandrere-30-64"), ["463 personer", "55,1 %", ""]);
        let schedule = &job.activities[1].schedule[0];
        assert_eq!((schedule.rhythm, schedule.times, schedule.times_to), (Some(Rhythm::Monthly), Some(1), Some(2)));
    }

    #[test]
    fn slagelse_2017() {
        let plan = plan("slagelse-2017");
        let work = only(&plan);
        assert_eq!(full_time_equivalents(work, "2017-10-01"), ("6.435".to_owned(), 0));
        assert_eq!(full_time_equivalents(work, "2019-09-30"), ("6.435".to_owned(), 0));
        assert_eq!(full_time_equivalents(work, "2019-10-01"), ("5.935".to_owned(), 0));
        // The delaftale names a start and no end; its posts end with the plan.
        let (last, after) = (parse_day("2021-12-31").unwrap(), parse_day("2022-01-01").unwrap());
        assert_eq!(plan.period_of(work).end(), Some(last));
        assert!(!work.full_time_equivalents(last, &plan.period_of(work)).0.is_zero());
        assert_eq!(work.full_time_equivalents(after, &plan.period_of(work)), (Exact::ZERO, 0));
        let budget = work.budget.as_ref().unwrap();
        let lines: Vec<_> = budget.lines.iter().map(|l| l.amount.figure().unwrap().value()).collect();
        assert_eq!(lines, [Exact::from(8_186_000), Exact::from(7_306_000)]);
        assert_eq!(budget.total.unwrap().figure().unwrap().value(), Exact::from(15_492_000));

        for id in ["hashdebut", "hashbrug", "foraeldre-i-behandling"] {
            let own = indicator(work, id).baseline.as_ref().unwrap();
            assert_eq!((own.value, own.reference.unwrap().to_iso().as_str()), (Value::Pending, "2017-10-01"), "{id}");
        }
        // No day and no figure is printed for the dropout list.
        let dropout = indicator(work, "dropout").baseline.as_ref().unwrap();
        assert_eq!((dropout.value, dropout.reference), (Value::Missing, None));
        // The criterion is a share, its source counts people.
        assert_eq!(indicator(work, "foraeldre-i-behandling").unit, Unit::Percent);

        // Table 1, four areas: 18-64 and 18-29 years, and the share.
        let sums: Vec<_> = work
            .series
            .iter()
            .map(|s| {
                assert_eq!(
                    s.points.iter().map(|p| p.column.as_deref().unwrap()).collect::<Vec<_>>(),
                    ["2011", "2012", "2013", "2014", "2015"]
                );
                assert_eq!(
                    s.points.iter().map(|p| p.reference).collect::<Vec<_>>(),
                    (2010..=2014).map(|year| Reference::counted_after(year).unwrap()).collect::<Vec<_>>()
                );
                let values = s.points.iter().map(|p| p.value.figure().unwrap().value());
                (s.id.as_str(), values.fold(Exact::ZERO, |sum, value| sum.plus(value).unwrap()).to_string())
            })
            .collect();
        let expected = [
            ("sydbyen-18-64", "1188.5"),
            ("sydbyen-18-29", "191.1"),
            ("sydbyen-andel", "78.73"),
            ("skaelskoer-18-64", "1142.8"),
            ("skaelskoer-18-29", "169.4"),
            ("skaelskoer-andel", "74.04"),
            ("ringparken-18-64", "2743.5"),
            ("ringparken-18-29", "472.7"),
            ("ringparken-andel", "86.72"),
            ("motalavej-18-64", "2242.3"),
            ("motalavej-18-29", "377.7"),
            ("motalavej-andel", "83.49"),
        ];
        assert_eq!(sums, expected.map(|(id, sum)| (id, sum.to_owned())));
        let last = |id: &str| {
            let series = work.series.iter().find(|s| s.id.as_str() == id).unwrap();
            print(series.at(Reference::counted_after(2014).unwrap()).unwrap().value.figure())
        };
        assert_eq!((last("ringparken-andel"), last("sydbyen-andel")), ("11,71 %".to_owned(), "9,21 %".to_owned()));

        let count = |id: &str| print(statement(work, id).count.as_ref());
        assert_eq!(
            ["ledige-i-alt", "ledige-18-29", "ledige-30-64"].map(count),
            ["572,4", "75,8", "496,2"].map(|n| format!("{n} fuldtidspersoner"))
        );
        assert_eq!(statement(work, "ledige-i-alt").sum_of.len(), 2);
        let over = statement(work, "ringparken-og-motalavej");
        assert_eq!(print(over.share.as_ref()), "over 75 %");
        let from = over.computed_from.as_ref().unwrap();
        assert_eq!((from.parts.len(), from.wholes.len()), (2, 4));
        let share = |id: &str| print(statement(work, id).share.as_ref());
        assert_eq!(share("grundskole-18-29"), "tæt ved 40 %");
        assert_eq!(share("laengere-uddannelse-16-29-sydbyen"), "ca. 1.3 %");
        assert!(text("slagelse-2017").contains("\"ca. 1.3 %\""), "the print keeps its decimal point");
    }

    #[test]
    fn the_plans_without_figures() {
        let odense = plan("odense-2017");
        let pages: Vec<_> =
            only(&odense).activities.iter().map(|a| a.pages.as_ref().map(|p| (p.first, p.last)).unwrap()).collect();
        assert_eq!(pages, [(57, 60), (60, 62), (62, 64), (65, 68), (68, 70), (70, 73), (74, 76), (77, 79)]);
        let [.., creative, homework] = only(&odense).activities.as_slice() else { panic!("eight activities") };
        let ages: Vec<_> = creative.parts.iter().chain(&homework.parts).map(|part| part.ages[0].to_string()).collect();
        assert_eq!(ages, ["7-17 år", "13-17 år", "7-17 år", "18+ år"]);
        let own = creative.parts[1].parts[0].period.unwrap();
        assert_eq!(own.to_string(), "1. marts 2019 – 31. maj 2021");
        let weeks: Vec<_> = only(&odense).activities.iter().flat_map(|a| &a.schedule).filter_map(|s| s.weeks).collect();
        assert_eq!(weeks, [4]);

        let soenderborg = plan("soenderborg-2017");
        let areas: Vec<_> = soenderborg.delaftaler.iter().map(|d| (d.focus_area, d.activities.len())).collect();
        let expected = [
            (FocusArea::TryghedOgTrivsel, 3),
            (FocusArea::UddannelseOgBeskaeftigelse, 3),
            (FocusArea::ForebyggelseOgForaeldreansvar, 4),
        ];
        assert_eq!(areas, expected);
        assert_eq!(soenderborg.delaftaler[1].activities[0].ages[0].to_string(), "18-25 år");
    }

    #[test]
    fn rules_and_what_they_leave_open() {
        let deadline = || vec![Ambiguity::Deadline {}];
        let basis = || vec![Ambiguity::AnnualBasis {}];
        let bound = || vec![Ambiguity::Bound {}];
        let expected = [
            ("skolefravaer", "reduceres inden 31. december 2021", vec![]),
            ("uddannelsesparate", "øges inden 31. december 2021", vec![]),
            ("kun-grundskole", "reduceres inden 31. december 2021", vec![]),
            ("paa-ydelse", "reduceres inden 31. december 2021", vec![]),
            ("indskrevet-paa-ungdomsuddannelse", "øges inden 31. december 2021", vec![]),
            ("ydelsesperiode", "reduceres inden 31. december 2021", vec![]),
            ("elever-uden-skoleforloeb", "reduceres med 30 % inden for 2 år og fastholdes", vec![]),
            ("dropout", "reduceres med 30 % inden for 2 år og fastholdes", vec![]),
            ("hashdebut", "falder årligt med 10 % af året før", basis()),
            ("hashbrug", "falder årligt med 10 % af året før", basis()),
            ("foraeldre-i-behandling", "øges i perioden", deadline()),
            ("praktik-eller-loentilskud", "mindst 75 personer årligt", bound()),
            ("selvforsoergelse", "mindst 60 personer årligt", bound()),
            ("omfattet-af-jobcenter", "reduceres i perioden", deadline()),
            ("aktiveringsgrad", "øges til 85 % i perioden", deadline()),
            ("beboere-i-forloeb", "12 løbende pladser à 10 uger", vec![]),
        ];
        let plans = PLANS.map(plan);
        let found: Vec<_> = plans
            .iter()
            .flat_map(|p| p.delaftaler.iter())
            .flat_map(Delaftale::indicators)
            .filter_map(|(_, i)| i.rule.as_ref().map(|r| (i, r)))
            .map(|(i, r)| {
                assert!(r.printed_words().is_some() && r.place().is_some(), "{}", i.id);
                assert!(r.rule().movement().is_some_and(|m| Some(m.direction()) == i.direction), "{}", i.id);
                (i.id.as_str(), r.rule().to_string(), r.ambiguities().to_vec())
            })
            .collect();
        assert_eq!(found, expected.map(|(id, rule, open)| (id, rule.to_owned(), open)));
    }

    #[test]
    fn invented_observations_say_so_and_fit_their_plans() {
        for name in INVENTED {
            let (document, plan, _) = observed(&format!("{name}.opdigtede-observationer"));
            assert!(document.invented && document.note.is_some_and(|note| note.starts_with("Opdigtede tal.")), "{name}");
            let delaftale = only(&plan);
            let all = &document.observations;
            for one in all {
                let own = indicator(delaftale, one.indicator.as_str());
                if let Some(figure) = one.value.figure() {
                    assert_eq!(figure.unit(), Some(own.unit), "{}", own.id);
                }
                if let (Some(value), Some(part), Some(whole)) = (one.value.interval(), &one.numerator, &one.denominator) {
                    let percent = part.value().times(Exact::from(100)).and_then(|p| p.over(whole.value())).unwrap();
                    assert!(value.low <= percent && percent <= value.high, "{name}: {} {}", own.id, one.reference);
                }
            }
            let revised = |a: &Observation| {
                all.iter().any(|b| (&a.indicator, a.reference, &a.of) == (&b.indicator, b.reference, &b.of) && a.known < b.known)
            };
            assert!(all.iter().any(revised), "{name} has a revision");
            assert!(all.iter().any(|o| o.value == Value::Suppressed), "{name} has a suppressed value");
            assert!(all.iter().any(|o| o.of.is_some()), "{name} has values of others");
            assert!(all.iter().any(|o| o.denominator.is_some()), "{name} has counts");
        }
    }

    /// The status of these indicators on a day, by what was known on another.
    fn statuses(name: &str, as_of: &str, known_at: &str, ids: &[&str]) -> Vec<Status> {
        let (_, plan, observations) = observed(&format!("{name}.opdigtede-observationer"));
        let method = Method::standard();
        let question = Question::of(parse_day(as_of).unwrap(), &method).with_known_at(parse_day(known_at).unwrap());
        assert_eq!(plan.delaftaler.len(), 1);
        let all = assess_plan(&plan, &observations, &question).unwrap();
        let one = |id: &str| all.iter().find(|a| a.indicator.as_str() == id).unwrap().assessment.status;
        ids.iter().map(|id| one(id)).collect()
    }

    #[test]
    fn invented_observations_show_the_program_at_work() {
        use Status::{Behind, Better, ChangeOnly, Held, Missed, NotAssessable, OnTrack, Reached, Slipped};
        let ids = [
            "offentligt-forsoergede-18-29",
            "offentligt-forsoergede-30-64",
            "omfattet-af-jobcenter",
            "aktiveringsgrad",
            "beboere-i-forloeb",
        ];
        let soenderborg = |as_of, known_at| statuses("soenderborg-2021", as_of, known_at, &ids);
        assert_eq!(soenderborg("2022-06-30", "2022-09-01"), [ChangeOnly, ChangeOnly, Better, OnTrack, Slipped]);
        // The same day, after the activation rate was revised.
        assert_eq!(soenderborg("2022-06-30", "2022-12-01"), [ChangeOnly, ChangeOnly, Better, Behind, Slipped]);
        assert_eq!(soenderborg("2025-03-01", "2025-03-01"), [NotAssessable, ChangeOnly, Better, Behind, Held]);

        let ids = ["uden-uddannelse-18-29", "positiv-progression", "offentlig-forsoergelse-18-64"];
        let svendborg = |as_of| statuses("svendborg-2022", as_of, as_of, &ids);
        assert_eq!(svendborg("2022-12-01"), [ChangeOnly, NotAssessable, ChangeOnly]);
        assert_eq!(svendborg("2025-03-01"), [ChangeOnly, ChangeOnly, NotAssessable]);

        let ids = ["praktik-eller-loentilskud", "selvforsoergelse", "dropout", "skolefravaer"];
        let slagelse = |as_of| statuses("slagelse-2017", as_of, as_of, &ids);
        // The dropout list has no baseline, and no day on which one is to be measured: its figures show no change.
        assert_eq!(slagelse("2017-11-01"), [NotAssessable, NotAssessable, NotAssessable, NotAssessable]);
        assert_eq!(slagelse("2018-12-01"), [Missed, Missed, NotAssessable, NotAssessable]);
        assert_eq!(slagelse("2019-02-01"), [Reached, Missed, NotAssessable, NotAssessable]);
        assert_eq!(slagelse("2020-05-01"), [OnTrack, Missed, NotAssessable, NotAssessable]);
        // The days of the agreement are assumed, so that its last three months are no year that could have a status.
        assert_eq!(slagelse("2022-02-01"), [NotAssessable; 4]);
    }
}
