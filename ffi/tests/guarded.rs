//! Every export goes through a guard: its body is one call of one of them and nothing else. And all of them are in symbols.txt, with
//! which `tests/run c` compares the shared library.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as expected")]

#[path = "support/both.rs"]
mod both;
#[path = "support/files.rs"]
mod files;

use std::fs;
use std::path::Path;

use quote::ToTokens;
use syn::visit::{Visit, visit_item_fn};
use syn::{Expr, ItemFn, ItemMacro, Stmt};

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

    /// The functions of `both!`, which guards them: a test below looks at it. No other macro exports anything.
    fn visit_item_macro(&mut self, call: &'ast ItemMacro) {
        if let Some(both) = both::both(call) {
            self.0.extend(both.0.iter().flat_map(|twins| [(twins.narrow.to_string(), true), (twins.wide.to_string(), true)]));
        } else if call.ident.as_ref().is_none_or(|own| own != "both") {
            let tokens = call.mac.tokens.to_string();
            if ["extern", "no_mangle", "export_name"].iter().any(|word| tokens.contains(word)) {
                self.0.push((call.mac.path.to_token_stream().to_string(), false));
            }
        }
    }
}

/// Whether this is one of the functions of `border/guard.rs`, which catch panics.
fn is_guard(function: &Expr) -> bool {
    let Expr::Path(path) = function else { return false };
    path.path.segments.last().is_some_and(|name| ["guard", "plain", "unrecorded"].iter().any(|guard| name.ident == guard))
}

#[test]
fn every_export_is_guarded_and_listed() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = Vec::new();
    for path in files::below(&here.join("src")) {
        for (name, guarded) in Exports::of(&fs::read_to_string(&path).unwrap()) {
            assert!(guarded, "`{name}` in {} does work outside of `guard`", path.display());
            names.push(name);
        }
    }
    names.sort();
    let listed = fs::read_to_string(here.join("symbols.txt")).unwrap();
    assert_eq!(names, listed.lines().collect::<Vec<_>>(), "symbols.txt lists other functions than the source exports");
}

/// Each of the two functions that `both!` makes is one call of the guard and nothing else.
#[test]
fn the_macro_guards_what_it_exports() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/border/both.rs")).unwrap();
    let functions: Vec<_> = text.split("extern \"C\" fn ").skip(1).collect();
    assert_eq!(functions.len(), 2);
    for (function, name) in functions.iter().zip(["$narrow", "$wide"]) {
        let words: Vec<_> = function.split_whitespace().collect();
        let guarded = format!(
            "{name}($($argument: $type),+) -> i32 {{ \
             $crate::border::$guard(stringify!({name}), $crate::border::args![$($argument),+], |$frame| $body) }}"
        );
        assert!(words.join(" ").starts_with(&guarded), "{function}");
    }
    let guards: Vec<_> = text.split("@modules ").skip(1).filter_map(|rest| rest.split_whitespace().next()).collect();
    assert_eq!(guards, ["unrecorded", "$guard:ident", "guard"]);
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
        both! { /// In both.
            fn narrow | wide(text: *const Text) |frame| { work() } }
        other! { #[unsafe(no_mangle)] pub fn hidden() {} }
        shown_as_itself!(i32);
    "#;
    let seen = Exports::of(source);
    let seen: Vec<_> = seen.iter().map(|(name, guarded)| (name.as_str(), *guarded)).collect();
    assert_eq!(
        seen,
        [
            ("guarded", true),
            ("before", false),
            ("elsewhere", true),
            ("unlike", false),
            ("bare", false),
            ("hidden", false),
            ("narrow", true),
            ("wide", true),
            ("other", false),
        ]
    );
}
