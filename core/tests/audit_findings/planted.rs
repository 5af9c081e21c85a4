//! What somebody may slip into an agreement, or what slips in by itself: each with a near miss that is nothing.

use delaftale::Language;
use delaftale::audit::{AuditOptions, Finding, FindingCode, Grade, Severity, audit};
use serde_json::{Value as Json, json};

use crate::sample::{codes, indicator, merge, of, of_indicator, only, options, plan, series, statement, table};

fn stated(statements: &[Json]) -> Vec<Finding> {
    of(&json!({ "statements": statements }))
}

fn danish(finding: &Finding) -> String {
    finding.sentence(Language::Danish)
}

#[test]
fn a_bound_against_the_figures_beside_it() {
    let one = |count: &str, share: &str, total: &str| {
        stated(&[statement("s", None, &json!({ "count": count, "share": share, "total": total }))])
    };
    let over = only(one("60 personer", "over 75 %", "100 personer"));
    assert_eq!((over.code, over.severity, over.grade), (FindingCode::ShareDiffers, Severity::Error, Some(Grade::Impossible)));
    assert_eq!(danish(&over), "»Om s«: 60 personer af 100 personer er 60 %, men der står over 75 %.");
    for silent in [
        one("76 personer", "over 75 %", "100 personer"),
        one("75 personer", "mindst 75 %", "100 personer"),
        one("60 personer", "ca. 75 %", "100 personer"),
        one("over 60 personer", "75 %", "100 personer"),
        one("75 personer", "75 %", "mindst 100 personer"),
        one("over 60 personer", "over 75 %", "100 personer"),
    ] {
        assert_eq!(silent, []);
    }
    assert_eq!(codes(&one("75 personer", "over 75 %", "100 personer")), [FindingCode::ShareDiffers], "75 is not over 75");
    // The bound may stand with the count or with the whole.
    let count = only(one("over 80 personer", "75 %", "100 personer"));
    assert_eq!(danish(&count), "»Om s«: 75 % af 100 personer er 75 personer, men der står over 80 personer.");
    let whole = only(one("75 personer", "75 %", "under 90 personer"));
    assert_eq!(danish(&whole), "»Om s«: 75 personer er 75 % af 100 personer, men der står under 90 personer.");
    // Full-time persons are rounded: what that allows is good to know.
    let rounded = only(one("75,0 fuldtidspersoner", "over 75 %", "100,0 fuldtidspersoner"));
    assert_eq!((rounded.severity, rounded.grade), (Severity::Note, Some(Grade::WithinRounding)));
}

#[test]
fn a_bound_of_a_baseline_and_of_a_row() {
    let baseline = |value: &str| {
        let fields = json!({ "value": value, "reference": "2021-02", "numerator": "60 personer", "denominator": "100 personer" });
        of_indicator(&json!({ "baseline": fields, "rule": null, "direction": "higher" }))
    };
    let found = baseline("over 75 %");
    assert!(codes(&found).contains(&FindingCode::BaselineCounts), "{found:#?}");
    assert!(!codes(&baseline("over 55 %")).contains(&FindingCode::BaselineCounts));
    let row = |share: &str| {
        of(&json!({ "series": [
            series("unge", "Parken", &json!({ "measure": "unge" }), &["60,0"]), series("alle", "Parken", &json!({}), &["100,0"]),
            series("andel", "Parken", &json!({ "unit": "percent", "measure": null, "shareOf": { "part": "unge", "whole": "alle" } }), &[share]),
        ] }))
    };
    assert_eq!(only(row("over 75 %")).path, "/delaftaler/job/series/andel/points/2011");
    assert_eq!(row("under 75 %"), []);
}

#[test]
fn a_part_above_its_whole() {
    let count = |id: &str, ages, fields: &Json| {
        let mut all = json!({ "measure": "m", "reference": "2020" });
        merge(&mut all, fields);
        statement(id, ages, &all)
    };
    let ages = |young: &str, all: &str| {
        stated(&[
            count("unge", Some((18, 29)), &json!({ "count": young })),
            count("alle", Some((18, 64)), &json!({ "count": all })),
        ])
    };
    let found = only(ages("120 personer", "100 personer"));
    assert_eq!((found.code, found.severity), (FindingCode::PopulationParts, Severity::Error));
    assert_eq!(
        danish(&found),
        "»Om unge«: 120 personer (beboere, 18-29 år) er flere end dem, de er en del af: 100 personer (beboere, 18-64 år); \
         se »Om alle«."
    );
    assert_eq!(ages("100 personer", "100 personer"), []);
    assert_eq!(ages("120 personer", "100 fuldtidspersoner"), [], "two ways of counting");
    // A restriction makes a part too, and a time that is not known makes it a warning.
    let women = json!({ "group": "beboere", "filter": "kvinder" });
    let restricted = |people: &str, year: Option<&str>| {
        stated(&[
            count("alle", None, &json!({ "count": "100 personer" })),
            count("kvinder", None, &json!({ "count": people, "population": women, "reference": year })),
        ])
    };
    assert_eq!(restricted("99 personer", Some("2020")), []);
    assert_eq!(restricted("120 personer", Some("2019")), []);
    assert_eq!(only(restricted("120 personer", None)).severity, Severity::Warning);
    // More of them than there are.
    let there = |count_of: &str, total: &str| {
        stated(&[
            statement("alle", Some((18, 29)), &json!({ "total": total, "reference": "2020" })),
            statement("uden", Some((18, 29)), &json!({ "measure": "m", "count": count_of, "reference": "2020" })),
        ])
    };
    let found = only(there("600 personer", "549 unge"));
    assert_eq!((found.code, found.path.as_str()), (FindingCode::PopulationParts, "/delaftaler/job/statements/uden"));
    assert_eq!(danish(&found), "»Om uden«: 600 personer er flere, end der er: »Om alle« siger 549 personer (beboere, 18-29 år).");
    assert_eq!(there("549 personer", "549 unge"), []);
}

#[test]
fn a_part_above_its_whole_in_a_row() {
    let with = |young: &[&str], share: &[&str]| {
        of(&json!({ "series": [
            series("unge", "Parken", &json!({ "measure": "unge" }), young),
            series("alle", "Parken", &json!({}), &["100,0", "100,0"]),
            series("andel", "Parken", &json!({ "unit": "percent", "measure": null, "shareOf": { "part": "unge", "whole": "alle" } }), share),
        ] }))
    };
    let found = only(with(&["60,0", "120,0"], &["60 %", "missing"]));
    assert_eq!((found.code, found.path.as_str()), (FindingCode::PopulationParts, "/delaftaler/job/series/andel/points/2012"));
    assert_eq!(
        danish(&found),
        "»Uden job, Parken«, 2012: delen, 120 fuldtidspersoner, er større end helheden, 100 fuldtidspersoner."
            .replace("120 ", "120,0 ")
            .replace("100 ", "100,0 ")
    );
    assert_eq!(with(&["60,0", "100,0"], &["60 %", "100 %"]), []);
    // Rows of one measure and area are part and whole by their ages, also without a row of shares.
    let band = |id: &str, from: u8, to: u8, value: &str| {
        series(
            id,
            id,
            &json!({ "population": { "group": "beboere", "area": "Parken", "ages": { "from": from, "to": to } } }),
            &[value],
        )
    };
    let ages = |young: &str| of(&json!({ "series": [band("a", 18, 29, young), band("b", 18, 64, "100,0")] }));
    assert_eq!(only(ages("120,0")).path, "/delaftaler/job/series/a/points/2011");
    assert_eq!(ages("99,9"), []);
}

#[test]
fn a_comma_that_slipped() {
    let with = |values: &[&str]| of(&json!({ "series": [series("a", "Parken", &json!({}), values)] }));
    let found = only(with(&["105,2", "1102", "115,4"]));
    assert_eq!((found.code, found.severity), (FindingCode::SeriesSlip, Severity::Warning));
    assert_eq!(found.path, "/delaftaler/job/series/a/points/2012");
    assert_eq!(
        danish(&found),
        "»Uden job, Parken«, 2012: 1.102 fuldtidspersoner passer ikke mellem sine naboer, men det gør 110,2 fuldtidspersoner. \
         Kommaet kan være flyttet."
    );
    // The other way, at either end, and by two places.
    for slipped in
        [["105,2", "11,02", "115,4"], ["1052", "110,2", "115,4"], ["105,2", "110,2", "1154"], ["105,2", "1,102", "115,4"]]
    {
        assert_eq!(codes(&with(&slipped)), [FindingCode::SeriesSlip], "{slipped:?}");
    }
    // A jump is no slip: what a moved comma would not mend, and what has its decimals where they are.
    for silent in [
        ["105,2", "300,1", "115,4"],
        ["105,2", "1102,0", "115,4"],
        ["105", "1102", "115"],
        ["105,2", "110", "115,4"],
        ["10,2", "110", "11540"],
        ["0,0", "11", "0,0"],
    ] {
        assert_eq!(with(&silent), [], "{silent:?}");
    }
    assert_eq!(with(&["105,2", "1052"]), [], "two figures have no neighbours");
}

#[test]
fn shares_and_numbers_in_words() {
    let with = |name: &str, unit: &str, value: &str, rule: &str, text: &str| {
        let indicator = indicator(&json!({ "name": name, "unit": unit, "baseline": { "value": value, "reference": "2021-02" },
            "rule": { "printed": rule, "rule": "øges i perioden" } }));
        of(&json!({ "objectives": [{ "id": "maal", "text": text, "indicators": [indicator] }] }))
    };
    let is_said = |found: &[Finding]| codes(found).contains(&FindingCode::UnitWords);
    let share = with("Andel unge i job", "persons", "20", "skal øges i perioden", "Flere i job");
    let said = share.iter().find(|finding| finding.code == FindingCode::UnitWords).unwrap();
    assert_eq!(
        danish(said),
        "»Andel unge i job«: indikatoren siger »andel«, og enheden er personer. Et antal og en andel kan gå hver sin vej."
    );
    assert!(is_said(&with("Unge i job", "percent", "20 %", "antallet af unge skal øges i perioden", "Flere i job")));
    // An aim in numbers, and a criterion in shares.
    let aim = with("Andel i job", "percent", "20 %", "Andelen af unge skal øges i perioden", "Antallet af unge i job stiger");
    assert!(is_said(&aim));
    for near in [
        with("Andel unge i job", "percent", "20 %", "Andelen af unge skal øges i perioden", "Flere i job"),
        with("Antal unge i job", "persons", "20", "antallet af unge skal øges i perioden", "Flere i job"),
        with("Unge i job", "persons", "20", "skal øges i perioden", "Flere i job"),
        with("Andels-Boligforeningens beboere", "persons", "20", "skal øges i perioden", "Flere i job"),
        with("Antal unge med en andel i overskuddet", "persons", "20", "skal øges i perioden", "Flere i job"),
    ] {
        assert!(!is_said(&near), "{near:#?}");
    }
}

#[test]
fn a_post_of_an_unlikely_size() {
    let with = |amount: &str| codes(&of(&json!({ "staffing": [{ "role": "Leder", "amount": amount }] })));
    for large in ["5000 %", "301 %", "37 årsværk", "21 personer"] {
        assert_eq!(with(large), [FindingCode::StaffingAmount], "{large}");
    }
    for small in ["100 %", "250 %", "10 årsværk", "20 personer"] {
        assert_eq!(with(small), [], "{small}");
    }
    let post = only(of(&json!({ "staffing": [{ "role": "Leder", "amount": "5000 %" }] })));
    assert_eq!((post.path.as_str(), post.severity), ("/delaftaler/job/staffing/Leder/amount", Severity::Warning));
    assert_eq!(danish(&post), "Stillingen »Leder« er på 5000 %, altså 50 årsværk i én stilling. Det er nok trykt forkert.");
}

#[test]
fn an_indicator_that_is_there_twice() {
    let with = |first: &Json, second: &Json| {
        let mut other = json!({ "id": "anden" });
        merge(&mut other, second);
        let objective = |id: &str, fields: &Json| json!({ "id": id, "text": "Bedre", "indicators": [indicator(fields)] });
        of(&json!({ "objectives": [objective("et", first), objective("to", &other)] }))
    };
    let same = only(with(&json!({}), &json!({})));
    assert_eq!((same.code, same.severity, same.concerns.len()), (FindingCode::IndicatorTwice, Severity::Warning, 2));
    assert_eq!(danish(&same), "»Graden« er en indikator 2 gange. Er det den samme, skal den kun være der en gang.");
    let young = json!({ "group": "unge" });
    let measured = |name: &str, measure: &str| json!({ "name": name, "measure": measure, "population": young });
    let named = only(with(&measured("Graden", "grad"), &measured("Aktiveringsgraden", "grad")));
    assert!(danish(&named).starts_with("»Graden« og »Aktiveringsgraden« måler det samme"), "{}", danish(&named));
    for [first, second] in [
        [json!({}), json!({ "name": "Andet" })],
        [json!({ "label": "a" }), json!({ "label": "b" })],
        [json!({ "population": young }), json!({ "population": { "group": "voksne" } })],
        [measured("Graden", "grad"), measured("Graden", "andet")],
        [json!({ "measure": "m" }), json!({ "measure": "m", "population": young })],
    ] {
        assert!(!codes(&with(&first, &second)).contains(&FindingCode::IndicatorTwice), "{first} {second}");
    }
}

#[test]
fn two_copies_of_one_table() {
    let with = |fields: &Json| {
        let mut copy = json!({ "id": "kopi" });
        merge(&mut copy, fields);
        of(&json!({ "tables": [table(&json!({})), table(&copy)] }))
    };
    let other = json!([
        { "code": "6.1", "label": "Dagpengemodtagere", "cells": [8, 10], "total": 18 },
        { "code": "6.6", "label": "Sygedagpengemodtagere", "cells": [12, 15], "total": 27 },
        { "code": "6.7", "label": "Personer i jobafklaringsforløb", "cells": [4, 5], "total": 9 },
    ]);
    let found = only(with(&json!({ "rows": other, "totals": [24, 30] })));
    assert_eq!((found.code, found.severity), (FindingCode::TableCopies, Severity::Error));
    assert_eq!(
        danish(&found),
        "Tabellen »Tabellen« står to gange og er ikke ens: 6.1 i 22, 6.1 i 24, totalen i 22 og totalen i 24."
    );
    assert_eq!(found.concerns.len(), 4);
    assert!(!danish(&found).contains("8"), "never the values");
    assert_eq!(with(&json!({})), [], "alike");
    assert_eq!(with(&json!({ "reference": "2022-03-01", "rows": other, "totals": [24, 30] })), [], "another day");
    assert_eq!(with(&json!({ "title": "Kvinder", "rows": other, "totals": [24, 30] })), [], "another table");
    let fewer = json!({ "rows": [{ "code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11] }], "totals": null, "grandTotal": null });
    let fewer = with(&fewer);
    let said = fewer.iter().find(|finding| finding.code == FindingCode::TableCopies).map(danish);
    assert!(said.is_some_and(|said| said.contains("rækken 6.6, som kun står i den ene")));
}

#[test]
fn all_areas_fall_by_thirty_per_cent() {
    let rows = |values: [[&str; 2]; 4]| {
        let rows: Vec<Json> = values
            .iter()
            .zip(["Sydbyen", "Skoven", "Parken", "Haven"])
            .map(|(values, id)| series(&id.to_lowercase(), id, &json!({}), values))
            .collect();
        of(&json!({ "series": rows }))
    };
    // 30 per cent less, rounded to one decimal: two of the prints fall by 29,99.
    let found = only(rows([["231,1", "161,8"], ["240,3", "168,2"], ["562,5", "393,8"], ["431,3", "301,9"]]));
    assert_eq!((found.code, found.concerns.len()), (FindingCode::SeriesBreak, 4));
    assert_eq!(rows([["231,1", "163,0"], ["240,3", "168,2"], ["562,5", "393,8"], ["431,3", "301,9"]]), [], "one by 29,5");
    // A few people are no break, and say nothing for or against one.
    let few = |values: &[[&str; 2]]| {
        let people = json!({ "unit": "persons" });
        let rows: Vec<Json> =
            values.iter().zip(["a", "b", "c", "d"]).map(|(values, id)| series(id, id, &people, values)).collect();
        codes(&of(&json!({ "series": rows })))
    };
    assert_eq!(few(&[["4", "2"], ["3", "1"], ["5", "2"]]), []);
    assert_eq!(few(&[["40", "20"], ["30", "10"], ["5", "2"]]), [], "two rows of people enough");
    assert_eq!(few(&[["40", "20"], ["30", "10"], ["50", "20"], ["2", "3"]]), [FindingCode::SeriesBreak]);
}

#[test]
fn areas_that_are_more_than_all() {
    let area = |id: &str, values: &[&str]| series(id, id, &json!({}), values);
    let all = |count: &str, year: Option<&str>| {
        statement("s", None, &json!({ "measure": "uden-job", "count": count, "reference": year }))
    };
    let with = |count: &str, year: Option<&str>| {
        of(
            &json!({ "series": [area("Parken", &["60,0", "61,8"]), area("Haven", &["45,0", "43,7"])], "statements": [all(count, year)] }),
        )
    };
    let same = only(with("75,8 fuldtidspersoner", Some("2012")));
    assert_eq!((same.code, same.severity, same.concerns.len()), (FindingCode::AreasExceed, Severity::Error, 3));
    assert_eq!(
        danish(&same),
        "»Om s«: her står 75,8 fuldtidspersoner, men Haven og Parken har tilsammen 105,5 fuldtidspersoner (Tabel 1, kolonne 2012)."
    );
    let later = only(with("75,8 fuldtidspersoner", Some("2013")));
    assert_eq!((later.severity, later.grade), (Severity::Warning, None));
    assert!(
        danish(&later).ends_with("hver sin tid, 31. december 2013 og 31. december 2012: det kan være forklaringen."),
        "{}",
        danish(&later)
    );
    assert_eq!(only(with("75,8 fuldtidspersoner", None)).severity, Severity::Warning);
    assert_eq!(with("105,5 fuldtidspersoner", Some("2012")), []);
    assert_eq!(with("105 fuldtidspersoner", Some("2012")), [], "rounding");
    assert_eq!(with("100 fuldtidspersoner", Some("2013")), [], "a year later fewer can be so");
    assert_eq!(with("75,8 fuldtidspersoner", Some("2015")), [], "years later");
    assert_eq!(with("75 personer", Some("2012")), [], "another way of counting");
    // One area alone is compared by its own name only, and two rows of one area are not added up.
    let twice = of(&json!({ "series": [area("a", &["60,0"]), area("b", &["61,8"]), series("c", "b", &json!({}), &["61,8"])],
        "statements": [all("75,8 fuldtidspersoner", Some("2011"))] }));
    assert!(!codes(&twice).contains(&FindingCode::AreasExceed));
}

#[test]
fn a_target_group_that_nobody_follows() {
    let with = |counted: &Json, held: &Json, own: Option<&str>| {
        let indicator = indicator(&json!({ "unit": "persons", "counts": { "table": "t", "codes": counted },
            "baseline": { "value": "36", "reference": "2021-02" }, "rule": { "rule": "øges til 80 inden 31. august 2025" } }));
        of(&json!({ "tables": [table(&json!({}))], "activities": [
                { "id": "praktik", "name": "Praktik", "codes": held }, { "id": "raad", "name": "Råd" }],
            "objectives": [{ "id": "maal", "text": "Bedre", "activity": own, "indicators": [indicator] }] }))
    };
    let said = |found: &[Finding]| found.iter().find(|finding| finding.code == FindingCode::CodesLeftOut).map(danish);
    let (but, all) = (json!({ "except": ["6.1"] }), json!(["6.1", "6.6"]));
    assert_eq!(
        said(&with(&but, &all, None)).as_deref(),
        Some("»Graden« tæller ikke 6.1 med (18 af 54), men det gør målgruppen for »Praktik«.")
    );
    assert_eq!(said(&with(&but, &json!(["6.6"]), None)), None, "nor does the activity");
    assert_eq!(said(&with(&json!({ "except": [] }), &all, None)), None, "everybody is counted");
    assert_eq!(said(&with(&but, &all, Some("raad"))), None, "it follows another activity");
    assert!(said(&with(&but, &all, Some("praktik"))).is_some());
}

#[test]
fn areas_and_departments() {
    let with = |practice: &str, departments: &Json| {
        let own = json!({ "departments": departments });
        let delaftale = json!({ "activities": [{ "id": "raad", "name": "Åben rådgivning", "practice": [practice] }] });
        audit(&plan(&own, &delaftale), &options())
    };
    let four = json!([{ "id": "22" }, { "id": "24" }, { "id": "30" }, { "id": "35" }]);
    for said in ["Åbent i alle 3 boligområder", "Åbent i alle de tre områder om ugen", "alle 3 boligområder"] {
        let found = only(with(said, &four));
        assert_eq!((found.code, found.path.as_str()), (FindingCode::AreasDiffer, "/delaftaler/job/activities/raad"));
        assert_eq!(
            danish(&found),
            "»Åben rådgivning« siger alle 3 områder, men der er 4 afdelinger. Det står ikke, hvilke afdelinger områderne er."
        );
    }
    for silent in [
        "Åbent i alle 4 boligområder",
        "Åbent i alle fire områder",
        "Alle 4 indsatsområder",
        "Begge områder",
        "Alle områder",
        "3 områder",
    ] {
        assert_eq!(with(silent, &four), [], "{silent}");
    }
    assert_eq!(with("alle 3 boligområder", &json!([])), [], "nobody says how many there are");
    // The columns of a table are departments too.
    let table = of(
        &json!({ "tables": [table(&json!({}))], "statements": [statement("s", None, &json!({ "text": "alle 3 boligområder" }))] }),
    );
    assert_eq!(codes(&table), [FindingCode::AreasDiffer]);
}

#[test]
fn what_several_indicators_share_is_said_once() {
    let falls = |id: &str, printed: &str| {
        indicator(&json!({ "id": id, "name": id, "direction": "lower", "rule": { "printed": printed } }))
    };
    let with = |indicators: &[Json]| of(&json!({ "objectives": [{ "id": "maal", "text": "Bedre", "indicators": indicators }] }));
    let both =
        only(with(&[falls("debut", "falder årligt med 10 % i perioden"), falls("brug", "falder årligt med 10% i perioden")]));
    assert_eq!((both.code, both.path.as_str()), (FindingCode::RuleAmbiguous, "/delaftaler/job/objectives"));
    assert_eq!(both.concerns.len(), 2);
    assert!(
        danish(&both).starts_with(
            "»debut« (læst som »falder årligt med 10 % af året før«) og »brug« (læst som »falder årligt med 10 % af året før«): Det står ikke"
        ),
        "{}",
        danish(&both)
    );
    // What differs stays apart.
    let apart = with(&[falls("debut", "falder årligt med 10 % i perioden"), falls("brug", "falder årligt med 20 % i perioden")]);
    assert_eq!(codes(&apart), [FindingCode::RuleAmbiguous; 2]);
    // A doubt that hardly is one is a note.
    let bound =
        of_indicator(&json!({ "unit": "persons", "baseline": null, "rule": { "printed": "75 borgere er årligt i praktik" } }));
    let bound = bound.iter().find(|finding| finding.code == FindingCode::RuleAmbiguous).unwrap();
    assert_eq!(bound.severity, Severity::Note);
}

#[test]
fn how_indicators_are_named() {
    let lacking = |total: usize, lack: usize| {
        let one = |at: usize| {
            let rule = if at < lack { Json::Null } else { json!({ "rule": "øges til 85 % inden 31. august 2025" }) };
            indicator(&json!({ "id": format!("i{at}"), "name": format!("nr. {at}"), "rule": rule }))
        };
        let indicators: Vec<Json> = (0..total).map(one).collect();
        danish(&only(of(&json!({ "objectives": [{ "id": "maal", "text": "Bedre", "indicators": indicators }] }))))
    };
    assert!(lacking(2, 2).ends_with(": begge indikatorer."));
    assert!(lacking(3, 3).ends_with(": alle 3 indikatorer."));
    assert!(lacking(9, 8).ends_with(": alle 9 indikatorer undtagen »nr. 8«."));
    assert!(lacking(9, 6).ends_with("»nr. 0«, »nr. 1«, »nr. 2«, »nr. 3«, »nr. 4« og »nr. 5«."), "each is named");
}

#[test]
fn sentences_end_once() {
    let budget = json!({ "budget": { "lines": [{ "funder": "lbf", "amount": "8,186 mio. kr." }, { "funder": "local", "amount": "7,306 mio. kr." }],
        "total": "15,942 mio. kr." } });
    for threshold in [AuditOptions::FEWER_THAN_3, None] {
        for finding in audit(&plan(&json!({}), &budget), &AuditOptions::new(threshold)) {
            assert!(!danish(&finding).contains(".."), "{}", danish(&finding));
        }
    }
}
