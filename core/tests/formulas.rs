//! Whatever lists the formulas of spreadsheets is that of `core/src/sheet/formula.rs`: the table that LibreOffice's add-in and the guides are
//! made from, and the functions of the Excel module.
//!
//! After a new formula: `WRITE_NAMES=1 cargo test -p delaftale --test formulas`. Of the module only what stands between `' <formler>` and
//! `' </formler>` is written.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::fmt::Write as _;
use std::path::PathBuf;

use delaftale::Language;
use delaftale::sheet::{Asked, DateSystem, Formula, Given, Memory, Parameter, Range, Wording, answer};
use serde_json::{Value as Json, json};

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Compares with the file, or writes it when that is asked for.
fn compare(name: &str, text: &str) {
    if std::env::var_os("WRITE_NAMES").is_some() {
        std::fs::write(path(name), text).unwrap();
    }
    assert!(read(name) == text, "{name} is out of date: WRITE_NAMES=1 cargo test -p delaftale --test formulas");
}

/// The arguments that a person gives.
fn of_people(formula: Formula) -> impl Iterator<Item = &'static Parameter> {
    formula.parameters().iter().filter(|parameter| parameter.given != Given::Today)
}

fn takes_today(formula: Formula) -> bool {
    formula.parameters().iter().any(|parameter| parameter.given == Given::Today)
}

fn wording(wording: Wording) -> Json {
    json!({"name": wording.name, "about": wording.about})
}

#[test]
fn the_table_of_the_spreadsheets_is_current() {
    let formulas = Formula::ALL.iter().map(|&formula| {
        let parameters = of_people(formula).map(|parameter| {
            json!({
                "name": parameter.name,
                "danish": wording(parameter.danish),
                "english": wording(parameter.english),
                "cells": parameter.given == Given::AsCells,
                "optional": parameter.optional,
            })
        });
        let [danish, english] = formula.wording();
        json!({
            "name": formula.name(),
            "danish": wording(danish),
            "english": wording(english),
            "parameters": parameters.collect::<Vec<_>>(),
            "column": formula.answers_a_column(),
            "today": takes_today(formula),
        })
    });
    let text = serde_json::to_string_pretty(&formulas.collect::<Vec<_>>()).unwrap();
    compare("ffi/calc/formulas.json", &(text + "\n"));
}

/// Without Danish letters, so that the module can be imported with every code page.
fn in_ascii(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            'æ' => plain.push_str("ae"),
            'ø' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            'Æ' => plain.push_str("Ae"),
            'Ø' => plain.push_str("Oe"),
            'Å' => plain.push_str("Aa"),
            'é' => plain.push('e'),
            other => plain.push(other),
        }
    }
    assert!(plain.is_ascii(), "{plain}");
    plain
}

/// A function of the Excel module.
fn in_visual_basic(formula: Formula) -> String {
    let [Wording { name, about, .. }, _] = formula.wording();
    let mut declared = Vec::new();
    let mut given = Vec::new();
    for parameter in of_people(formula) {
        let own = in_ascii(parameter.danish.name);
        declared.push(if parameter.optional { format!("Optional {own} As Variant = \"\"") } else { format!("{own} As Variant") });
        given.push(own);
    }
    if takes_today(formula) {
        given.push("Format$(Now, \"yyyy\\-mm\\-dd\")".to_owned());
    }
    let column = if formula.answers_a_column() { "True" } else { "False" };
    let mut text = String::new();
    writeln!(text, "' {}", in_ascii(about)).unwrap();
    writeln!(text, "Public Function {name}({}) As Variant", declared.join(", ")).unwrap();
    writeln!(text, "    {name} = Svaret(\"{}\", Array({}), {column})", formula.name(), given.join(", ")).unwrap();
    if formula == Formula::Reason {
        writeln!(text, "    If IsError({name}) Then {name} = fejltekst").unwrap();
    }
    writeln!(text, "End Function").unwrap();
    text
}

#[test]
fn the_functions_of_the_excel_module_are_current() {
    // The editor of Visual Basic wants lines that end so.
    let module = read("ffi/excel/Delaftale.bas").replace("\r\n", "\n");
    let (open, close) = ("' <formler>\n", "' </formler>\n");
    let (before, rest) = module.split_once(open).unwrap();
    let (_, after) = rest.split_once(close).unwrap();
    let functions: Vec<_> = Formula::ALL.iter().map(|&formula| in_visual_basic(formula)).collect();
    let written = format!("{before}{open}{}{close}{after}", functions.join("\n"));
    compare("ffi/excel/Delaftale.bas", &written.replace('\n', "\r\n"));
}

#[test]
fn a_formula_has_as_many_arguments_as_its_table_says() {
    let mut memory = Memory::new();
    for &formula in Formula::ALL {
        let mut tried = |count| {
            let mut asked = Asked { dates: DateSystem::Excel1900, language: Language::English, memory: &mut memory };
            let problem = answer(formula, vec![Range::default(); count], &mut asked).err();
            problem.is_some_and(|problem| format!("{problem:?}").contains("the formula has at most"))
        };
        let count = formula.parameters().len();
        assert!(!tried(count) && tried(count + 1), "{}: {count}", formula.name());
    }
}

#[test]
fn what_can_be_left_out_stands_at_the_end() {
    for &formula in Formula::ALL {
        let optional: Vec<_> = formula.parameters().iter().map(|parameter| parameter.optional).collect();
        assert!(optional.is_sorted(), "{}", formula.name());
    }
}
