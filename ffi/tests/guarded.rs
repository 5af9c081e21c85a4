//! Every export goes through a guard: its body is one call of one of them and nothing else. And all of them are in symbols.txt, with
//! which `tests/run c` compares the shared library.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as expected")]

use std::fs;
use std::path::{Path, PathBuf};

use quote::ToTokens;
use syn::visit::{Visit, visit_item_fn};
use syn::{Expr, ItemFn, Stmt};

/// The functions of a source that C can call, each with whether its body is guarded.
#[derive(Default)]
struct Exports(Vec<(String, bool)>);

impl Exports {
    fn of(source: &str) -> Vec<(String, bool)> {
        let mut exports = Self::default();
        exports.visit_file(&syn::parse_file(source).unwrap());
        exports.0
    }
}

impl<'ast> Visit<'ast> for Exports {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        let named_for_c = function.attrs.iter().any(|attribute| {
            let attribute = attribute.meta.to_token_stream().to_string();
            attribute.contains("no_mangle") || attribute.contains("export_name")
        });
        if function.sig.abi.is_some() || named_for_c {
            let guarded = match &function.block.stmts[..] {
                [Stmt::Expr(Expr::Call(call), _)] => is_guard(&call.func),
                _ => false,
            };
            self.0.push((function.sig.ident.to_string(), guarded));
        }
        visit_item_fn(self, function);
    }
}

/// Whether this is one of the functions of `border/guard.rs`, which catch panics.
fn is_guard(function: &Expr) -> bool {
    let Expr::Path(path) = function else { return false };
    path.path.segments.last().is_some_and(|name| ["guard", "plain", "unrecorded"].iter().any(|guard| name.ident == guard))
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let inside = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    inside.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn every_export_is_guarded_and_listed() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = Vec::new();
    for path in files(&here.join("src")) {
        for (name, guarded) in Exports::of(&fs::read_to_string(&path).unwrap()) {
            assert!(guarded, "`{name}` in {} does work outside of `guard`", path.display());
            names.push(name);
        }
    }
    names.sort();
    let listed = fs::read_to_string(here.join("symbols.txt")).unwrap();
    assert_eq!(names, listed.lines().collect::<Vec<_>>(), "symbols.txt lists other functions than the source exports");
}

#[test]
fn an_unguarded_export_is_seen() {
    let source = r#"
        extern "C" fn guarded() -> i32 { guard(1, || 2) }
        extern "C" fn before() -> i32 { work(); guard(1, || 2) }
        extern "C" fn elsewhere() -> i32 { border::plain(1, || 2) }
        extern "C" fn unlike() -> i32 { border::unguarded(1, || 2) }
        extern "C-unwind" fn bare() {}
        mod inner { #[unsafe(no_mangle)] pub fn hidden() { work(guard((), || ())) } }
        fn ours() {}
    "#;
    let seen = Exports::of(source);
    let seen: Vec<_> = seen.iter().map(|(name, guarded)| (name.as_str(), *guarded)).collect();
    assert_eq!(
        seen,
        [("guarded", true), ("before", false), ("elsewhere", true), ("unlike", false), ("bare", false), ("hidden", false)]
    );
}
