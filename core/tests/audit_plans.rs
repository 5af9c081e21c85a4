//! What the audit finds in the five real plans: exactly this, and nothing else.

#[cfg(test)]
mod audit_plans {
    use delaftale::Language;
    use delaftale::agreement::Helhedsplan;
    use delaftale::audit::{AuditOptions, Finding, FindingCode, Grade, Severity, audit};
    use delaftale::wire::read_plan;

    fn plan(name: &str) -> Helhedsplan {
        let path = format!("{}/../examples/plans/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        read_plan(&text).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    fn findings(name: &str, threshold: Option<u32>) -> Vec<Finding> {
        audit(&plan(name), &AuditOptions::new(threshold))
    }

    /// Code, path below the first delaftale, grade.
    fn list(found: &[Finding]) -> Vec<(&'static str, &str, Option<Grade>)> {
        let below = |path| -> &str { str::splitn(path, 4, '/').last().unwrap() };
        found.iter().map(|finding| (finding.code.name(), below(&finding.path), finding.grade)).collect()
    }

    fn one<'a>(found: &'a [Finding], code: FindingCode, path: &str) -> &'a Finding {
        found.iter().find(|finding| finding.code == code && finding.path.ends_with(path)).unwrap()
    }

    const EXACT: Option<Grade> = Some(Grade::Exact);
    const ROUNDING: Option<Grade> = Some(Grade::WithinRounding);
    const IMPOSSIBLE: Option<Grade> = Some(Grade::Impossible);

    #[test]
    fn plans_without_figures() {
        let missing = [("objectives.missing", "objectives", None), ("revision.missing", "revision", None)];
        assert_eq!(list(&findings("odense-2017", None)), missing);
        assert_eq!(list(&findings("soenderborg-2017", None)), [missing, missing, missing].concat());
    }

    #[test]
    fn soenderborg_2021() {
        let found = findings("soenderborg-2021", AuditOptions::FEWER_THAN_3);
        assert_eq!(
            list(&found),
            [
                ("indicator.codes-left-out", "objectives/faerre-ledige/indicators/omfattet-af-jobcenter/counts", None),
                ("baseline.explained", "objectives/faerre-ledige/indicators/omfattet-af-jobcenter/baseline", EXACT),
                ("rule.no-deadline", "objectives/faerre-ledige/indicators/omfattet-af-jobcenter/rule", None),
                ("rule.no-deadline", "objectives/aktive-ledige/indicators/aktiveringsgrad/rule", None),
                ("source.missing", "objectives/loebende-forloeb/indicators/beboere-i-forloeb/source", None),
                ("baseline.old", "objectives", None),
                ("source.edition-missing", "objectives", None),
                ("rule.missing", "objectives", None),
                ("areas.differ", "activities/aaben-raadgivning", None),
                ("code.label-narrows", "tables/maalgrupper-2021-03-01/rows/6.1/label", None),
                ("code.label-differs", "tables/maalgrupper-2021-03-01/rows/6.8/label", None),
                ("table.small-cells", "tables/maalgrupper-2021-03-01", None),
                ("unit.mixed", "statements/foertidspensionister", None),
            ]
        );
        assert!(found.iter().all(|finding| finding.severity != Severity::Error));
        let left_out = found[0].sentence(Language::Danish);
        assert!(left_out.contains("tæller ikke 6.1 med (32 af 265)") && left_out.contains("»Praktikpladser til"), "{left_out}");
        let explained = found[1].sentence(Language::Danish);
        assert!(explained.ends_with("af alle koder undtagen 6.1 (265 − 32)."), "{explained}");
        let areas = one(&found, FindingCode::AreasDiffer, "aaben-raadgivning").sentence(Language::Danish);
        assert!(areas.contains("alle 3 områder, men der er 4 afdelinger"), "{areas}");
        let target = one(&found, FindingCode::RuleNoDeadline, "aktiveringsgrad/rule");
        assert_eq!(target.severity, Severity::Warning);
        assert!(
            target.sentence(Language::Danish).contains("dens slutning, 31. august 2025, er brugt"),
            "{}",
            target.sentence(Language::Danish)
        );
        assert_eq!(one(&found, FindingCode::BaselineOld, "objectives").concerns.len(), 2);
    }

    #[test]
    fn soenderborg_2021_with_other_thresholds() {
        let cells = |threshold| {
            let found = findings("soenderborg-2021", threshold);
            one(&found, FindingCode::SmallCells, "maalgrupper-2021-03-01").clone()
        };
        assert_eq!(cells(AuditOptions::FEWER_THAN_3).concerns.len(), 2);
        let five = cells(AuditOptions::FEWER_THAN_5);
        assert_eq!(five.concerns.len(), 5);
        let places = "viser 5 celler med færre end 5 personer: 6.4 i 30, 6.5 i 24, 6.5 i 30, 6.5 i 35 og 6.8 i 30.";
        assert!(five.sentence(Language::Danish).ends_with(places), "{}", five.sentence(Language::Danish));
        let unchecked = findings("soenderborg-2021", None);
        assert!(unchecked.iter().any(|finding| finding.code == FindingCode::NotChecked));
        assert!(!unchecked.iter().any(|finding| finding.code == FindingCode::SmallCells));
    }

    /// The table gives the baseline also where nobody says which codes it counts.
    #[test]
    fn soenderborg_2021_without_the_selection() {
        let mut parts = plan("soenderborg-2021").into_parts();
        for indicator in parts.delaftaler.iter_mut().flat_map(|d| &mut d.objectives).flat_map(|o| &mut o.indicators) {
            indicator.counts = None;
        }
        let found = audit(&Helhedsplan::new(parts).unwrap(), &AuditOptions::new(AuditOptions::FEWER_THAN_3));
        let explained = one(&found, FindingCode::BaselineExplained, "omfattet-af-jobcenter/baseline");
        assert!(
            explained.sentence(Language::Danish).ends_with("(265 − 32). Aftalen siger det ikke selv."),
            "{}",
            explained.sentence(Language::Danish)
        );
        // Who is left out is said of a selection that the agreement makes itself.
        let all = findings("soenderborg-2021", AuditOptions::FEWER_THAN_3);
        assert_eq!(list(&found), list(&all)[1..]);
    }

    #[test]
    fn svendborg_2022() {
        let found = findings("svendborg-2022", None);
        assert_eq!(
            list(&found),
            [
                ("baseline.old", "objectives", None),
                ("comparison.whose", "objectives", None),
                ("source.edition-missing", "objectives", None),
                ("rule.missing", "objectives", None),
                ("staffing.unknown", "staffing", None),
                ("revision.missing", "revision", None),
                ("figure.differs", "statements/uden-uddannelse-efter-grundskole", ROUNDING),
                ("share.other-population", "statements/uden-uddannelse-efter-grundskole", IMPOSSIBLE),
                ("population.parts", "statements/maalgruppe-mentornetvaerk", IMPOSSIBLE),
                ("figure.same-for-other-measure", "statements/uden-uddannelse-30-64", None),
                ("population.differs", "statements/uden-arbejdsmarked-30-64", IMPOSSIBLE),
                ("figure.same-for-other-ages", "statements/uden-arbejdsmarked-indvandrere-30-64", None),
            ]
        );
        let says = |code, path, words: &[&str]| {
            let sentence = &one(&found, code, path).sentence(Language::Danish);
            assert!(words.iter().all(|part| sentence.contains(part)), "{sentence}");
        };
        says(FindingCode::RuleMissing, "objectives", &["alle 6 indikatorer"]);
        says(FindingCode::StaffingUnknown, "staffing", &["4 af 4 stillinger"]);
        says(FindingCode::FigureDiffers, "efter-grundskole", &["42,9 %", "42,8 %", "hvis tallet er 42,85 %", "fra samme tid"]);
        says(
            FindingCode::ShareOtherWhole,
            "efter-grundskole",
            &["258 personer er 42,9 % af 601-602 personer", "siger 549 personer"],
        );
        says(
            FindingCode::PopulationParts,
            "mentornetvaerk",
            &[
                "1.040 personer er 48,7 % af 2.134-2.137",
                "tilsammen nærmest 2.106-2.109 personer",
                "Det gælder, hvis de er fra samme tid",
            ],
        );
        says(FindingCode::PopulationsDiffer, "30-64", &["57,1 % af 1.505-1.507", "48,7 % af 1.613-1.615"]);
        // The text names no time, and its figures can be of several years.
        for (code, path) in [
            (FindingCode::ShareOtherWhole, "efter-grundskole"),
            (FindingCode::PopulationsDiffer, "30-64"),
            (FindingCode::PopulationParts, "mentornetvaerk"),
        ] {
            let finding = one(&found, code, path);
            assert_eq!((finding.severity, finding.grade), (Severity::Warning, IMPOSSIBLE), "{code:?}");
        }
    }

    #[test]
    fn slagelse_2017() {
        let found = findings("slagelse-2017", None);
        assert_eq!(
            list(&found),
            [
                ("period.open", "period", None),
                (
                    "indicator.unit-words",
                    "objectives/indskrevet-paa-ungdomsuddannelse/indicators/indskrevet-paa-ungdomsuddannelse/unit",
                    None,
                ),
                ("source.missing", "objectives/elever-uden-skoleforloeb/indicators/elever-uden-skoleforloeb/source", None),
                ("indicator.unit-words", "objectives/foraeldre-i-behandling/indicators/foraeldre-i-behandling/unit", None),
                ("rule.no-deadline", "objectives/foraeldre-i-behandling/indicators/foraeldre-i-behandling/rule", None),
                ("rule.ambiguous", "objectives", None),
                ("rule.ambiguous", "objectives", None),
                ("baseline.missing", "objectives", None),
                ("baseline.missing", "objectives", None),
                ("figure.point", "budget", None),
                ("series.break", "series", None),
                ("share.differs", "series/sydbyen-andel/points/2014@2015-01-01", ROUNDING),
                ("share.differs", "series/skaelskoer-andel/points/2010@2011-01-01", ROUNDING),
                ("share.differs", "series/ringparken-andel/points/2014@2015-01-01", IMPOSSIBLE),
                ("figure.point", "statements/laengere-uddannelse-16-29-sydbyen/share", None),
                ("statement.holds-sometimes", "statements/ringparken-og-motalavej", None),
                ("sum.differs", "statements/ledige-i-alt", IMPOSSIBLE),
                ("population.areas", "statements/ledige-18-29", None),
            ]
        );
        let says = |code, path, words: &[&str]| {
            let sentence = &one(&found, code, path).sentence(Language::Danish);
            assert!(words.iter().all(|part| sentence.contains(part)), "{sentence}");
        };
        says(FindingCode::PeriodOpen, "period", &["31. december 2021", "debuterer med hash", "ryger hash"]);
        says(
            FindingCode::RuleAmbiguous,
            "objectives",
            &["debuterer med hash« (læst", "ryger hash« (læst", "af året før eller af baseline", "65,61 %", "60 %"],
        );
        says(
            FindingCode::UnitWords,
            "ungdomsuddannelse/unit",
            &["delmålet siger »antallet«", "indikatoren siger »andel«", "målsætningen siger »andelen«"],
        );
        says(FindingCode::UnitWords, "behandling/unit", &["målsætningen siger »andelen« og datakilden siger »antal«"]);
        says(
            FindingCode::AreasExceed,
            "ledige-18-29",
            &["75,8 fuldtidspersoner", "tilsammen 140,4 fuldtidspersoner", "kolonne 2015", "det kan være forklaringen"],
        );
        says(FindingCode::ShareDiffers, "ringparken-andel/points/2014@2015-01-01", &["61,8 af 553,5 er 11,17 %", "To cifre"]);
        says(FindingCode::ShareDiffers, "sydbyen-andel/points/2014@2015-01-01", &["9,22 %", "9,21 %", "skåret af"]);
        says(FindingCode::FigurePoint, "budget", &["»8.186 mio.« (8,186 mio.)", "læst som komma", "tusind gange så stort"]);
        says(FindingCode::FigurePoint, "sydbyen/share", &["»ca. 1.3 %« (ca. 1,3 %)"]);
        says(FindingCode::SeriesBreak, "series", &["Alle 4 rækker", "fra kolonne 2014 til 2015", "−60,3 %", "−41,6 %"]);
        says(FindingCode::StatementHoldsSometimes, "motalavej", &["kun i kolonne 2015 (75,14 %)", "2014 (71,69 %)"]);
        says(FindingCode::SumDiffers, "ledige-i-alt", &["75,8 + 496,2 er 572, men der står 572,4"]);
        let pending = found.iter().find(|finding| finding.code == FindingCode::BaselineMissing).unwrap();
        assert_eq!(pending.concerns.len(), 3);
        assert!(
            pending.sentence(Language::Danish).starts_with("Baseline afventer måling (1. oktober 2017)"),
            "{}",
            pending.sentence(Language::Danish)
        );
    }
}
