//! The page of all findings, `src/audit/findings.md`: made from their explanations, each with an example that is audited here.
//!
//! After a new finding, or a change of its words: `WRITE_FINDINGS=1 cargo test -p delaftale --test audit_page`, and read what changed.

#[cfg(test)]
mod audit_page {
    use std::fmt::Write;

    use delaftale::Language;
    use delaftale::agreement::Helhedsplan;
    use delaftale::audit::{AuditOptions, Explanation, Finding, FindingCode, audit};
    use serde_json::Value as Json;

    /// The plan that the examples change. Nothing is wrong with it.
    const PLAN: &str = r#"{
  "id": "eksempel", "title": "Eksempelplanen", "municipality": "Eksempel", "regime": "2019-26",
  "period": { "start": "2021-09-01", "end": "2025-08-31" },
  "delaftaler": [{
    "id": "job", "focusArea": "beskaeftigelse", "period": { "start": "2021-09-01", "end": "2025-08-31" },
    "revision": { "text": "Hvert år i september.", "rhythm": "yearly" },
    "objectives": [{ "id": "aktive", "text": "Flere er aktive", "indicators": [{
      "id": "grad", "name": "Aktiveringsgrad", "unit": "percent", "direction": "higher",
      "baseline": { "value": "20,0 %", "reference": "2021-02" }, "source": { "name": "Jobcenter" },
      "rule": { "rule": "øges til 85 % inden 31. august 2025" }
    }] }]
  }]
}"#;

    fn plan() -> Json {
        serde_json::from_str(PLAN).unwrap()
    }

    /// Sets these fields of the plan, the delaftale or the indicator; `null` takes one away.
    fn changed(example: &Json) -> Json {
        let mut plan = plan();
        for (part, fields) in example.as_object().unwrap() {
            let at = match part.as_str() {
                "plan" => "",
                "delaftale" => "/delaftaler/0",
                "indicator" => "/delaftaler/0/objectives/0/indicators/0",
                other => panic!("{other} is no part of the plan"),
            };
            let part = plan.pointer_mut(at).unwrap().as_object_mut().unwrap();
            for (name, value) in fields.as_object().unwrap() {
                part.remove(name);
                if !value.is_null() {
                    part.insert(name.clone(), value.clone());
                }
            }
        }
        plan
    }

    fn found(plan: Json, threshold: Option<u32>) -> Vec<Finding> {
        let plan: Helhedsplan = serde_json::from_value(plan.clone()).unwrap_or_else(|error| panic!("{error}\n{plan:#}"));
        audit(&plan, &AuditOptions::new(threshold))
    }

    /// What the example of this code makes.
    fn finding(explanation: &Explanation) -> Finding {
        let example = serde_json::from_str(explanation.example).unwrap_or_else(|e| panic!("{:?}: {e}", explanation.code));
        let threshold = if explanation.code == FindingCode::NotChecked { None } else { AuditOptions::FEWER_THAN_5 };
        let all = found(changed(&example), threshold);
        let own = all.iter().find(|finding| finding.code == explanation.code);
        own.unwrap_or_else(|| panic!("{:?}: the example makes {all:#?}", explanation.code)).clone()
    }

    #[test]
    fn nothing_is_wrong_without_the_examples() {
        assert_eq!(found(plan(), AuditOptions::FEWER_THAN_5), []);
    }

    #[test]
    fn every_finding_has_one_explanation() {
        for code in FindingCode::ALL {
            let explanation = Explanation::of(*code).unwrap_or_else(|| panic!("{code:?} is not explained"));
            for text in [&explanation.finds, &explanation.why] {
                for language in [Language::Danish, Language::English] {
                    let text = text.in_language(language);
                    assert!(text.ends_with('.') && !text.contains("  "), "{code:?}: {text}");
                }
            }
        }
    }

    fn page() -> String {
        let mut page = String::from(
            "# All findings\n\nEach with what it finds and why that matters, in Danish and English. The example sets fields of this plan, with \
             which nothing is wrong; behind it stands what the audit says.\n",
        );
        writeln!(page, "\n```json\n{PLAN}\n```").unwrap();
        for code in FindingCode::ALL {
            let explanation = Explanation::of(*code).unwrap();
            let finding = finding(explanation);
            writeln!(page, "\n## `{}`", code.name()).unwrap();
            for language in [Language::Danish, Language::English] {
                let (finds, why) = (explanation.finds.in_language(language), explanation.why.in_language(language));
                writeln!(page, "\n**{}.** {finds} {why}", code.title(language)).unwrap();
            }
            let lines = explanation.example.lines().map(|line| line.strip_prefix("            ").unwrap_or(line));
            writeln!(page, "\n```json\n{}\n```", lines.collect::<Vec<_>>().join("\n")).unwrap();
            for language in [Language::Danish, Language::English] {
                writeln!(page, "\n> {}: {}", finding.severity.word(language), finding.sentence(language)).unwrap();
            }
        }
        page
    }

    #[test]
    fn the_page_is_current() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/audit/findings.md");
        if std::env::var_os("WRITE_FINDINGS").is_some() {
            std::fs::write(path, page()).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        let page = page();
        let first = committed.lines().zip(page.lines()).find(|(old, new)| old != new);
        assert!(committed == page, "findings.md is out of date; first of all here: {first:?}");
    }
}
