//! The page, the plots and the Markdown as documents: well formed, self-contained, readable for all, and safe from every name.

#[cfg(test)]
mod report_page {
    use std::collections::BTreeSet;
    use std::fs;

    use delaftale::agreement::{Helhedsplan, Id};
    use delaftale::audit::{Finding, FindingCode, Item, Printed, Severity, Subject};
    use delaftale::follow_up::{Observation, Observations};
    use delaftale::reference::parse_day;
    use delaftale::report::{FollowUp, PlotSize, Provenance, ReportOptions, TablesShown};
    use delaftale::wire::{read_observations, read_plan};
    use delaftale::{Language, Text};
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};
    use roxmltree::{Document, Node, ParsingOptions};
    use serde_json::json;

    const BOTH: [Language; 2] = [Language::Danish, Language::English];
    const PLANS: [&str; 5] = ["odense-2017", "slagelse-2017", "soenderborg-2017", "soenderborg-2021", "svendborg-2022"];

    /// A plan in which every text that people write is this one.
    fn plan_of(text: &str) -> Helhedsplan {
        let period = json!({ "start": "2021-09-01", "end": "2025-08-31" });
        let plan = json!({
            "id": "p", "title": text, "municipality": text, "regime": "2019-26", "period": period, "secretariat": text,
            "housingOrganisations": [text, text], "departments": [{ "id": "22", "name": text }],
            "delaftaler": [{
                "id": "job", "focusArea": "beskaeftigelse", "period": period, "title": text,
                "parties": [{ "name": text }],
                "objectives": [{ "id": "o", "text": text, "activity": "a", "indicators": [{
                    "id": "i", "label": text, "name": text, "unit": "percent", "direction": "higher",
                    "population": { "group": text, "filter": text, "area": text, "ages": { "from": 18, "to": 29 } },
                    "baseline": { "value": "20 %", "reference": "2021-02", "comparisons": [{ "name": text, "kind": "anden", "value": "33 %", "reference": "2021-02" }] },
                    "source": { "name": text, "edition": text, "table": text }, "rule": { "rule": "øges til 85 % inden 31. august 2025" }
                }] }],
                "activities": [{ "id": "a", "name": text, "parts": [{ "id": "b", "name": text }] }],
                "staffing": [{ "role": text, "amount": "0,5 årsværk", "note": text }],
                "budget": { "lines": [{ "funder": "other", "name": text, "amount": "100 kr." }], "total": "100 kr." },
                "tables": [{ "id": "t", "title": text, "reference": "2021-03-01", "departments": ["x", "y"],
                    "rows": [{ "code": "6.1", "label": text, "cells": [5, "suppressed"] }] }]
            }]
        });
        serde_json::from_value(plan).unwrap()
    }

    fn follow_up_of(text: &str) -> FollowUp {
        let mut observation: Observation = serde_json::from_value(json!({
            "delaftale": "job", "indicator": "i", "reference": "2022", "value": "30 %", "known": "2023-01-01"
        }))
        .unwrap();
        observation.note = Some(text.to_owned());
        observation.source = Some(text.to_owned());
        let subject = Subject::new(Some(Id::new("job").unwrap()), Item::Whole {});
        let sentence = Text::new(text.to_owned(), text.to_owned());
        let mut finding = Finding::new(FindingCode::RuleAmbiguous, Severity::Warning, "/delaftaler/job", subject, sentence);
        finding.place = Some(delaftale::agreement::Place::new().with_document(text).with_page(3));
        finding.printed = Some(Printed::Words(text.to_owned()));
        let mut options = ReportOptions::of(parse_day("31.12.2023").unwrap());
        options.provenance = Provenance::invented(text);
        options.assessment.waivers = vec![text.to_owned()];
        options.tables = TablesShown::AsTheyStand;
        FollowUp::new(&plan_of(text), &Observations::new(vec![observation]).unwrap(), vec![finding], &options).unwrap()
    }

    fn examples() -> Vec<(String, FollowUp)> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/plans");
        let read = |name: &str| fs::read_to_string(format!("{folder}/{name}.json"));
        let example = |name: &str| {
            let plan = read_plan(&read(name).unwrap()).unwrap();
            let observations = read(&format!("{name}.opdigtede-observationer")).map(|text| read_observations(&text).unwrap().1);
            let mut options = ReportOptions::of(parse_day("31.12.2023").unwrap());
            options.provenance.invented = observations.is_ok();
            options.tables = TablesShown::AsTheyStand;
            (name.to_owned(), FollowUp::new(&plan, &observations.unwrap_or_default(), Vec::new(), &options).unwrap())
        };
        PLANS.into_iter().map(example).collect()
    }

    /// Reads a page as XML.
    fn with_page<T>(html: &str, look: impl FnOnce(&Document<'_>) -> T) -> T {
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        let document = Document::parse_with_options(html, options).unwrap_or_else(|e| panic!("{e}\n{html}"));
        look(&document)
    }

    fn name<'a>(node: &Node<'a, '_>) -> &'a str {
        node.tag_name().name()
    }

    fn elements<'a>(document: &'a Document<'_>, tag: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
        document.descendants().filter(move |node| node.has_tag_name(tag))
    }

    fn text_of(node: &Node<'_, '_>) -> String {
        node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
    }

    /// What a page must never hold, whatever its names are.
    fn stands_alone(document: &Document<'_>) {
        let allowed = [
            "a", "article", "b", "body", "caption", "circle", "dd", "desc", "details", "div", "dl", "dt", "footer", "h1", "h2",
            "h3", "h4", "h5", "h6", "head", "header", "html", "li", "main", "meta", "nav", "ol", "p", "path", "section", "span",
            "strong", "style", "summary", "svg", "table", "tbody", "td", "text", "tfoot", "th", "thead", "title", "tr", "ul",
        ];
        for node in document.descendants().filter(Node::is_element) {
            assert!(allowed.contains(&name(&node)), "<{}>", name(&node));
            for attribute in node.attributes() {
                let (key, value) = (attribute.name(), attribute.value());
                assert!(!key.starts_with("on") && !["src", "srcset", "style", "action", "background"].contains(&key), "{key}");
                assert!(key != "href" || value.starts_with('#'), "{value}");
            }
        }
        for style in elements(document, "style") {
            let style = text_of(&style);
            assert!(!style.contains("url(") && !style.contains("@import"), "{style}");
        }
    }

    #[test]
    fn pages_are_well_formed_and_fetch_nothing() {
        for (plan, follow_up) in examples() {
            for language in BOTH {
                let html = follow_up.to_html(language);
                with_page(&html, stands_alone);
                assert!(!html.contains("://"), "{plan}");
                assert_eq!(html, follow_up.to_html(language), "{plan}: the same data gives the same page");
            }
        }
    }

    /// The figure of a baseline, which often is the first point, would run into those of the axis.
    #[test]
    fn figures_stand_inside_the_axes_as_they_were_printed() {
        let mut printed = BTreeSet::new();
        for (plan, follow_up) in examples() {
            for indicator in follow_up.delaftaler.iter().flat_map(|d| d.indicators()) {
                for size in [PlotSize::Wide, PlotSize::Narrow] {
                    let svg = indicator.to_svg(size, Language::Danish);
                    let document = Document::parse(&svg).unwrap();
                    let number = |node: &Node<'_, '_>| node.attribute("x").unwrap().parse::<f64>().unwrap();
                    let ticks = elements(&document, "text").filter(|n| n.attribute("text-anchor") == Some("end"));
                    let axis = ticks.map(|n| number(&n)).fold(f64::INFINITY, f64::min);
                    for label in elements(&document, "text").filter(|n| n.attribute("class") == Some("p-label")) {
                        let words = text_of(&label);
                        let letters = f64::from(u16::try_from(words.chars().count()).unwrap());
                        assert!(number(&label) - 7.8 * letters / 2.0 >= axis, "{plan}: {words}\n{svg}");
                        printed.insert(words.replace('\u{a0}', " "));
                    }
                }
            }
        }
        for words in ["46,90 %", "50,65 %", "28,0 %", "51 %", "233"] {
            assert!(printed.contains(words), "{words} is not in {printed:?}");
        }
    }

    #[test]
    fn plots_are_well_formed_and_say_what_they_show() {
        for (plan, follow_up) in examples() {
            for indicator in follow_up.delaftaler.iter().flat_map(|d| d.indicators()) {
                for (size, language) in [(PlotSize::Wide, Language::Danish), (PlotSize::Narrow, Language::English)] {
                    let svg = indicator.to_svg(size, language);
                    let document = Document::parse(&svg).unwrap_or_else(|e| panic!("{plan}: {e}\n{svg}"));
                    let root = document.root_element();
                    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
                    let title = root.children().find(|n| name(n) == "title").map(|n| text_of(&n)).unwrap();
                    assert!(one_line(&title).contains(indicator.name.trim()), "{title}");
                    let status = indicator.assessment.status.words(language);
                    assert!(root.children().any(|n| name(&n) == "desc" && text_of(&n).contains(status)));
                    let (_, height) = root.attribute("viewBox").unwrap().rsplit_once(' ').unwrap();
                    let height: f64 = height.parse().unwrap();
                    for node in root.descendants() {
                        for place in ["y", "cy", "y1", "y2"].into_iter().filter_map(|key| node.attribute(key)) {
                            let place: f64 = place.parse().unwrap();
                            assert!((0.0..=height).contains(&place), "{place} of {height}");
                        }
                    }
                    assert_eq!(svg, indicator.to_svg(size, language));
                }
            }
        }
    }

    #[test]
    fn points_lie_where_they_belong() {
        let mut follow_up = follow_up_of("x");
        let indicator = &mut follow_up.delaftaler[0].objectives[0].indicators[0];
        let one = indicator.plot.observations[0];
        let later = delaftale::report::PlotPoint {
            date: one.date + chrono::Days::new(200),
            value: one.value.plus(10.into()).unwrap(),
            joined: true,
            ..one
        };
        indicator.plot.observations.push(later);
        let svg = indicator.to_svg(PlotSize::Wide, Language::Danish);
        let document = Document::parse(&svg).unwrap();
        let dots = document.descendants().filter(|n| n.attribute("class") == Some("p-dot"));
        // The last is the one of the legend.
        let places: Vec<_> = dots.map(|n| ["cx", "cy"].map(|key| n.attribute(key).unwrap().parse::<f64>().unwrap())).collect();
        assert_eq!(places.len(), 3);
        assert!(places[0][0] < places[1][0], "later lies to the right");
        assert!(places[0][1] > places[1][1], "more lies higher");
    }

    #[test]
    fn pages_can_be_read_by_all() {
        for (plan, follow_up) in examples() {
            for language in BOTH {
                with_page(&follow_up.to_html(language), |page| {
                    assert_eq!(page.root_element().attribute("lang"), Some(language.pick("da", "en")));
                    let ids: Vec<_> = page.descendants().filter_map(|node| node.attribute("id")).collect();
                    let unique: BTreeSet<_> = ids.iter().copied().collect();
                    assert_eq!(ids.len(), unique.len(), "{plan}: an id stands twice");
                    for node in page.descendants().filter(Node::is_element) {
                        let target = node.attribute("href").map(|href| href.trim_start_matches('#'));
                        let named = node.attribute("aria-labelledby").unwrap_or_default().split(' ').filter(|id| !id.is_empty());
                        for id in target.into_iter().chain(named) {
                            assert!(unique.contains(id), "{plan}: nothing is called {id}");
                        }
                    }
                    let level = |n: Node<'_, '_>| name(&n).strip_prefix('h').and_then(|n| n.parse::<u8>().ok());
                    let levels: Vec<u8> = page.descendants().filter_map(level).collect();
                    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
                    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{plan}: a level is skipped: {levels:?}");
                    for table in elements(page, "table") {
                        assert!(table.children().any(|n| name(&n) == "caption" && !text_of(&n).is_empty()), "{plan}");
                        assert!(
                            table.descendants().filter(|n| name(n) == "th").all(|n| n.attribute("scope").is_some()),
                            "{plan}"
                        );
                        let rows = table.descendants().filter(|n| name(n) == "tr");
                        let widths: BTreeSet<_> = rows.map(|r| r.children().filter(Node::is_element).count()).collect();
                        assert_eq!(widths.len(), 1, "{plan}: rows of different lengths");
                    }
                    for svg in elements(page, "svg") {
                        let told = svg.attribute("role") == Some("img") && svg.children().any(|n| name(&n) == "title");
                        assert!(told || svg.attribute("aria-hidden") == Some("true"));
                    }
                    for badge in page.descendants().filter(|n| n.attribute("class").is_some_and(|c| c.starts_with("badge"))) {
                        assert!(!text_of(&badge).trim().is_empty(), "a status has words");
                        assert!(badge.children().any(|n| name(&n) == "svg"), "a status has a shape");
                    }
                });
            }
        }
    }

    #[test]
    fn an_english_page_says_which_words_are_danish() {
        let (_, follow_up) = examples().remove(3);
        with_page(&follow_up.to_html(Language::English), |page| {
            let title = elements(page, "h1").next().unwrap();
            assert_eq!(title.first_element_child().unwrap().attribute("lang"), Some("da"));
        });
        assert!(!follow_up.to_html(Language::Danish).contains("lang=\"da\">Den"));
    }

    const NASTY: [&str; 12] = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "]]> <!-- --> <![CDATA[",
        "</style><style>*{display:none}",
        "&amp; &lt;b&gt; &#0; &nbsp;",
        "[link](javascript:alert(1)) ![billede](https://eksempel.dk/x.png) <https://eksempel.dk>",
        "| celle | *fed* | `kode` | # overskrift\n\n- liste\n\n---",
        "https://eksempel.dk www.eksempel.dk navn@eksempel.dk",
        "\u{1b}[2J\u{1b}[31mrød\u{7}\u{0}\u{9b}",
        "\u{202e}nedab\u{2066}\u{feff}\u{fffe}\u{ffff}",
        "1. første\r\n2) anden \\ \\| $x$ ^^ ~~væk~~",
    ];

    /// A text as a report shows it: one line, without what is not seen.
    fn shown(text: &str) -> String {
        let unsafe_one = |c: char| {
            c.is_control()
                || "\u{200e}\u{200f}\u{61c}".contains(c)
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
        };
        let text: String = text.chars().map(|c| if unsafe_one(c) && !c.is_whitespace() { '\u{fffd}' } else { c }).collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn one_line(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn page_holds(text: &str) {
        let follow_up = follow_up_of(text);
        for language in BOTH {
            with_page(&follow_up.to_html(language), |page| {
                stands_alone(page);
                let heading = elements(page, "h1").next().unwrap();
                assert_eq!(one_line(&text_of(&heading)), shown(text));
                let cells = elements(page, "td").map(|cell| one_line(&text_of(&cell)));
                assert!(cells.into_iter().any(|cell| cell.contains(&shown(text))), "the note of the observation");
            });
        }
        let indicator = follow_up.delaftaler[0].indicators().next().unwrap();
        let svg = indicator.to_svg(PlotSize::Narrow, Language::Danish);
        let document = Document::parse(&svg).unwrap_or_else(|e| panic!("{e}\n{svg}"));
        assert!(elements(&document, "title").any(|title| one_line(&text_of(&title)).ends_with(&shown(text))));
    }

    fn markdown_holds(text: &str) {
        let follow_up = follow_up_of(text);
        for language in BOTH {
            let markdown = follow_up.to_markdown(language);
            let mut heading = None;
            let mut depth = 0_usize;
            for event in Parser::new_ext(&markdown, Options::all().difference(Options::ENABLE_SMART_PUNCTUATION)) {
                match event {
                    Event::Html(_) | Event::InlineHtml(_) | Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                        panic!("{event:?}\n{markdown}")
                    }
                    Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::SoftBreak | Event::HardBreak => {
                        panic!("{event:?}\n{markdown}")
                    }
                    Event::Start(tag) => {
                        let own = matches!(
                            tag,
                            Tag::Heading { .. }
                                | Tag::Paragraph
                                | Tag::Strong
                                | Tag::Emphasis
                                | Tag::List(_)
                                | Tag::Item
                                | Tag::Table(_)
                                | Tag::TableHead
                                | Tag::TableRow
                                | Tag::TableCell
                                | Tag::BlockQuote(_)
                        );
                        assert!(own, "{tag:?}\n{markdown}");
                        depth = if matches!(tag, Tag::Heading { .. }) { 1 } else { 0 };
                        if depth == 1 && heading.is_none() {
                            heading = Some(String::new());
                        }
                    }
                    Event::Text(words) if depth == 1 => {
                        if let Some(first) = heading.as_mut().filter(|h| !h.ends_with('\n')) {
                            first.push_str(&words);
                        }
                    }
                    Event::End(_) => {
                        if let Some(first) = heading.as_mut().filter(|h| !h.ends_with('\n')) {
                            first.push('\n');
                        }
                        depth = 0;
                    }
                    _ => {}
                }
            }
            assert_eq!(heading.unwrap().trim(), shown(text), "{markdown}");
        }
    }

    fn text_holds(text: &str) {
        let follow_up = follow_up_of(text);
        for language in BOTH {
            let plain = follow_up.to_text(language);
            assert!(plain.chars().all(|c| c == '\n' || !c.is_control()), "{plain:?}");
            assert!(plain.lines().all(|line| line.chars().count() <= 80), "{plain}");
        }
    }

    #[test]
    fn nasty_names_stay_names() {
        for text in NASTY {
            page_holds(text);
            markdown_holds(text);
            text_holds(text);
        }
    }

    /// Texts of letters that mean something somewhere, and of any others.
    fn any_text() -> impl Strategy<Value = String> {
        let pieces = prop_oneof![
            4 => "[a-zæøå0-9 ]{1,6}",
            4 => "[<>&\"'\\]\\[(){}|*_`#~$^!\\\\/:.@=+-]{1,4}",
            1 => any::<char>().prop_map(String::from),
            1 => proptest::sample::select(vec!["\n", "\r\n", "\t", "]]>", "-->", "&lt;", "http://", "www.", "1. ", "- ", "\u{0}"]).prop_map(str::to_owned),
        ];
        proptest::collection::vec(pieces, 1..12).prop_map(|parts| parts.concat())
    }

    /// Something must be left to read: an agreement refuses empty texts.
    fn is_readable(text: &str) -> bool {
        !text.trim().is_empty()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn no_name_breaks_the_page(text in any_text().prop_filter("readable", |t| is_readable(t))) {
            page_holds(&text);
        }

        #[test]
        fn no_name_breaks_the_markdown(text in any_text().prop_filter("readable", |t| is_readable(t))) {
            markdown_holds(&text);
        }

        #[test]
        fn no_name_breaks_the_text(text in any_text().prop_filter("readable", |t| is_readable(t))) {
            text_holds(&text);
        }
    }
}
