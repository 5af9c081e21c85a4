//! The cases as a page that a person reads.

use std::fmt::Write;

use crate::source::{Case, Topic};

const SHORT: usize = 160;

const HEAD: &str = r#"# Vectors

Cases for every operation, with the bytes of their answers. Rust, C, JavaScript, Python and .NET run all of them and compare bytes; each asserts that it
ran as many as `index.json` counts. This page is written by the test that compares it; do not edit it.

- `cases/` is written by hand: a name, why the case is there, the operation and its `request`, or `requestText` for what is not JSON.
  `with` and `without` put values into the request or take them out, by JSON pointer. What is known from outside of the library (a
  sum done by hand, a figure of a real plan) stands in `known` in words, and as values in `expect`; `errors` lists codes and paths.
- The files of the same names here are made from them: `request` is the very text to hand in, `answer` the very text that comes
  back. An answer of more than 20 000 bytes stands as its length, its SHA-256 and an extract.
- Two marks in a request are to be replaced before it is handed in: `{"$file":"PATH"}` by the text of that file of the repository, and
  `{"$repeat":{"text":"x","times":3}}` by `xxx`.
- A pointer of `expect` can hold `*` for every place of a list; null stands for what is not there.
- `run.mjs` runs all of them in JavaScript, wherever it runs.

After a new case or a changed answer: `WRITE_VECTORS=1 cargo test -p delaftale --all-features --test vectors`. Read what changed
before it is committed.

Below, the answer of a success is its result; requests and answers are cut after 160 characters.
"#;

pub(crate) fn of(sections: &[(&str, &Topic, Vec<Case<'_>>)]) -> String {
    let mut page = HEAD.to_owned();
    let count: usize = sections.iter().map(|(_, _, cases)| cases.len()).sum();
    let known = sections.iter().flat_map(|(_, topic, _)| &topic.cases).filter(|source| source.known.is_some()).count();
    writeln!(page, "\n{count} cases; the answers of {known} are known from outside.").unwrap();
    for (file, topic, cases) in sections {
        writeln!(page, "\n## {file}\n\n{}\n", topic.about).unwrap();
        writeln!(page, "| case | request | answer |\n|---|---|---|").unwrap();
        for (source, case) in topic.cases.iter().zip(cases) {
            let known = source.known.as_ref().map(|known| format!("<br>*Known:* {}", plain(known))).unwrap_or_default();
            let answer = match &case.answer {
                Some(answer) => code(answer.strip_prefix(r#"{"status":"success","result":"#).unwrap_or(answer)),
                None => format!("{} bytes", case.answer_bytes.unwrap_or_default()),
            };
            let known_values = source.expect.iter().map(|(pointer, value)| (pointer.as_str(), value));
            let values = known_values.chain(case.extract.iter().map(|(pointer, value)| (*pointer, value)));
            let values = values.map(|(pointer, value)| format!("<br>{} {}", code(pointer), code(&value.to_string())));
            writeln!(
                page,
                "| **{}**: {}{known} | {} {} | {answer}{} |",
                plain(&source.name),
                plain(&source.why),
                case.operation,
                code(&source.written()),
                values.collect::<String>(),
            )
            .unwrap();
        }
    }
    page
}

/// Text in a cell of a table.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('|', "&#124;").replace('*', "&#42;").replace('\n', " ")
}

/// The beginning of a text, as code in a cell of a table.
fn code(text: &str) -> String {
    let mut short: String = text.chars().take(SHORT).collect();
    if short.len() < text.len() {
        short.push_str(" ...");
    }
    let short: String = short.chars().map(|c| if c.is_control() || c == '\u{feff}' { '\u{fffd}' } else { c }).collect();
    // What stands inside is no markup, whatever it holds: backticks, bars, tags.
    let escaped = short.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('|', "&#124;");
    let escaped = escaped.replace('`', "&#96;").replace('*', "&#42;").replace('_', "&#95;").replace('\\', "&#92;");
    format!("<code>{}</code>", escaped.replace('[', "&#91;").replace('~', "&#126;"))
}
