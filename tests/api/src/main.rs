//! Holds the committed list of the crate's public items to its documentation: `delaftale-api JSON LIST`, with the JSON of rustdoc.
//!
//! A line that goes or changes can break a program that uses the crate; a line that comes is a promise. Here each shows in a diff. With
//! `WRITE_API=1` the list is written.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use public_api::Builder;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [json, list] = paths.as_slice() else { return Err("two files are needed: the JSON of rustdoc, and the list".into()) };

    let now = public_items(json)?;
    if env::var_os("WRITE_API").is_some() {
        fs::write(list, now)?;
        return Ok(ExitCode::SUCCESS);
    }
    let committed = fs::read_to_string(list)?;
    let (old, new): (HashSet<&str>, HashSet<&str>) = (committed.lines().collect(), now.lines().collect());
    let gone = committed.lines().filter(|line| !new.contains(line)).map(|line| format!("- {line}"));
    let come = now.lines().filter(|line| !old.contains(line)).map(|line| format!("+ {line}"));
    gone.chain(come).for_each(|line| println!("{line}"));
    println!("{} lines of public items", new.len());
    if committed == now {
        return Ok(ExitCode::SUCCESS);
    }
    println!("{list} is not what is public now. If this is meant: WRITE_API=1 tests/run api");
    Ok(ExitCode::FAILURE)
}

/// A line for each item. The traits of a type stand in one line, without their functions, which are the traits'.
fn public_items(json: &str) -> Result<String, Box<dyn Error>> {
    let api = Builder::from_rustdoc_json(json).omit_blanket_impls(true).omit_auto_trait_impls(true).build()?;
    let (mut lines, mut traits) = (Vec::new(), BTreeMap::<String, BTreeSet<String>>::new());
    let mut of_trait = HashSet::new();
    for item in api.items() {
        let line = short(&item.to_string());
        if line.starts_with("impl") {
            // `impl Type` says nothing: each of its functions names the type.
            let Some((name, on)) = without_generics(&line["impl".len()..]).split_once(" for ") else { continue };
            of_trait.insert(item.id());
            let path = name.split('<').next().unwrap_or(name);
            let name = &name[path.rfind("::").map_or(0, |at| at + 2)..];
            if name != "StructuralPartialEq" {
                traits.entry(on.to_owned()).or_default().insert(name.to_owned());
            }
        } else if !item.parent_id().is_some_and(|parent| of_trait.contains(&parent)) {
            lines.push(line);
        }
    }
    lines.extend(traits.into_iter().map(|(on, names)| format!("impl for {on}: {}", Vec::from_iter(names).join(", "))));
    Ok(lines.join("\n") + "\n")
}

/// ` Deserialize<'de> for Type` of `<'de> Deserialize<'de> for Type`.
fn without_generics(line: &str) -> &str {
    let mut depth = 0_usize;
    for (at, sign) in line.char_indices() {
        match sign {
            '<' => depth += 1,
            '>' if line[..at].ends_with('-') => {}
            '>' => depth = depth.saturating_sub(1),
            ' ' if depth == 0 => return &line[at + 1..],
            _ => {}
        }
    }
    line
}

/// Without the paths of names that every program has.
fn short(line: &str) -> String {
    let paths = ["alloc::string::", "alloc::vec::", "core::option::", "core::result::"];
    paths.iter().fold(line.to_owned(), |line, path| line.replace(path, ""))
}
