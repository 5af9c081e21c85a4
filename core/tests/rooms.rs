//! The rooms of the house, as the code itself uses them: no circle between files, none between rooms, and a README that says so.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module of the crate: the names on the way to it, none for the crate itself.
type Module = Vec<String>;

/// What one module names, and what it hands on to others.
#[derive(Default)]
struct File {
    /// Every path that a `use` or an expression names, from the crate's root.
    named: Vec<Module>,
    /// The names that it hands on, with the path that each comes from.
    handed_on: BTreeMap<String, Module>,
}

fn modules(folder: &Path, module: &Module, all: &mut BTreeMap<Module, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let inner = || module.iter().cloned().chain([stem.clone()]).collect::<Module>();
        if path.is_dir() {
            modules(&path, &inner(), all);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let own = if ["mod", "lib"].contains(&stem.as_str()) { module.clone() } else { inner() };
            all.insert(own, fs::read_to_string(path).unwrap());
        }
    }
}

/// The code without its comments and without its tests, which may look anywhere.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn spelled_out(text: &str) -> Vec<String> {
    let Some((before, rest)) = text.split_once('{') else { return vec![text.trim().to_owned()] };
    let (mut depth, mut parts, mut part) = (0, Vec::new(), String::new());
    for c in rest.trim_end().strip_suffix('}').unwrap_or(rest).chars() {
        match c {
            ',' if depth == 0 => parts.push(std::mem::take(&mut part)),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                part.push(c);
            }
        }
    }
    parts.push(part);
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(|part| spelled_out(part)).map(|part| format!("{}{part}", before.trim())).collect()
}

/// A path as this module writes it, from the crate's root; `None` for one of another crate.
fn from_root(path: &str, module: &Module) -> Option<Module> {
    let path = path.split(" as ").next().unwrap();
    let mut here = module.clone();
    let mut names: Vec<_> = path.split("::").map(|name| name.trim().to_owned()).collect();
    match names.first()?.as_str() {
        "crate" => here.clear(),
        "self" => {}
        "super" => {
            while names.first().is_some_and(|name| name == "super") {
                names.remove(0);
                here.pop()?;
            }
            names.insert(0, String::new());
        }
        _ => return None,
    }
    here.extend(names.into_iter().skip(1));
    Some(here)
}

fn read(module: &Module, text: &str, known: &BTreeMap<Module, String>) -> File {
    let mut file = File::default();
    let code = code(text);
    for statement in code.split(';') {
        let Some(at) = statement.rfind("use ").filter(|at| statement[..*at].ends_with(['\n', ' ', '}']) || *at == 0) else {
            continue;
        };
        let public = statement[..at].rsplit('\n').next().unwrap().trim_start().starts_with("pub");
        for path in spelled_out(&statement[at + 4..]) {
            // A child is named without `self`.
            let child = || {
                let first = path.split("::").next().unwrap().to_owned();
                let own: Module = module.iter().cloned().chain([first]).collect();
                known.contains_key(&own).then(|| module.iter().cloned().chain(path.split("::").map(str::to_owned)).collect())
            };
            let Some(from) = from_root(&path, module).or_else(child) else { continue };
            if public {
                let name = path.rsplit([':', ' ']).next().unwrap().to_owned();
                file.handed_on.insert(name, from.clone());
            }
            // What a room hands on from its own files is its front door, no use of them.
            if !public || !from.starts_with(module) {
                file.named.push(from);
            }
        }
    }
    for (at, _) in code.match_indices("crate::") {
        let path: String = code[at..].chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect();
        file.named.extend(from_root(path.trim_end_matches(':'), module));
    }
    file
}

/// The module in which a path ends, through all that hand it on.
fn home(path: &Module, files: &BTreeMap<Module, File>) -> Module {
    let mut here = Module::new();
    for (at, name) in path.iter().enumerate() {
        let inner: Module = here.iter().cloned().chain([name.clone()]).collect();
        if files.contains_key(&inner) {
            here = inner;
        } else if let Some(from) = files[&here].handed_on.get(name).filter(|from| *from != path) {
            let rest = path[at + 1..].iter().cloned();
            return home(&from.iter().cloned().chain(rest).collect(), files);
        } else {
            break;
        }
    }
    here
}

type Uses = BTreeMap<Module, BTreeSet<Module>>;

/// Which module uses which. A module and its parent are one household: that a parent calls its child is left out.
fn uses() -> Uses {
    let mut texts = BTreeMap::new();
    modules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &Module::new(), &mut texts);
    let files: BTreeMap<_, _> = texts.iter().map(|(module, text)| (module.clone(), read(module, text, &texts))).collect();
    let used = |module: &Module, file: &File| {
        let homes = file.named.iter().map(|path| home(path, &files));
        homes.filter(|other| !other.is_empty() && !other.starts_with(module)).collect::<BTreeSet<_>>()
    };
    files.iter().filter(|(module, _)| !module.is_empty()).map(|(module, file)| (module.clone(), used(module, file))).collect()
}

/// A way from a node back to itself, if there is one.
fn circle<T: Ord + Clone>(uses: &BTreeMap<T, BTreeSet<T>>) -> Option<Vec<T>> {
    let mut left = uses.clone();
    loop {
        let done: Vec<_> =
            left.iter().filter(|(_, of)| of.iter().all(|one| !left.contains_key(one))).map(|(k, _)| k.clone()).collect();
        if done.is_empty() {
            break;
        }
        done.iter().for_each(|one| drop(left.remove(one)));
    }
    let mut way = vec![left.keys().next()?.clone()];
    loop {
        let next = left[way.last()?].iter().find(|one| left.contains_key(*one))?.clone();
        if let Some(start) = way.iter().position(|one| *one == next) {
            return Some(way.split_off(start));
        }
        way.push(next);
    }
}

fn rooms() -> BTreeMap<String, BTreeSet<String>> {
    let mut rooms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, used) in uses() {
        let others = used.iter().map(|other| other[0].clone()).filter(|other| *other != module[0]);
        rooms.entry(module[0].clone()).or_default().extend(others);
    }
    rooms
}

#[test]
fn no_two_files_need_each_other() {
    assert_eq!(circle(&uses()), None);
}

#[test]
fn no_two_rooms_need_each_other() {
    assert_eq!(circle(&rooms()), None);
}

#[test]
fn a_room_uses_only_rooms_above_it_in_the_table_of_the_readme() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md")).unwrap();
    let table = readme.split("| room | what it does |").nth(1).unwrap().split("\n\n").next().unwrap();
    let order: Vec<_> = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    let rooms = rooms();
    assert_eq!(rooms.keys().map(String::as_str).collect::<BTreeSet<_>>(), order.iter().copied().collect());
    for (at, room) in order.iter().enumerate() {
        let above: BTreeSet<_> = order[..at].iter().copied().collect();
        let wrong: Vec<_> = rooms[*room].iter().filter(|other| !above.contains(other.as_str())).collect();
        assert!(wrong.is_empty(), "{room} uses {wrong:?}");
    }
}

#[test]
fn a_circle_is_found() {
    let of = |pairs: &[(&'static str, &[&'static str])]| {
        pairs.iter().map(|(room, used)| (*room, used.iter().copied().collect())).collect::<BTreeMap<_, BTreeSet<_>>>()
    };
    assert_eq!(circle(&of(&[("a", &["b"]), ("b", &["c"]), ("c", &[])])), None);
    assert_eq!(circle(&of(&[("a", &["b"]), ("b", &["c"]), ("c", &["b"])])), Some(vec!["b", "c"]));
}

#[test]
fn what_a_file_names_is_found_where_it_is_at_home() {
    let uses = uses();
    let of = |module: &str| uses[&module.split("::").map(str::to_owned).collect::<Module>()].clone();
    let has = |module: &str, other: &str| of(module).contains(&other.split("::").map(str::to_owned).collect::<Module>());
    // Through the hands of its own room, of another room, and of the crate.
    assert!(has("follow_up::assess", "follow_up::case"));
    assert!(has("follow_up::yardstick", "rule::course"));
    assert!(has("rule::kind", "rule::direction"));
    assert!(has("rule::check", "error"));
    assert!(!has("rule::kind", "agreement::objective"));
}
