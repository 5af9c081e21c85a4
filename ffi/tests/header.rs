//! The committed header is the one that the source makes.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as expected")]

#[path = "support/both.rs"]
mod both;
#[path = "support/files.rs"]
mod files;

use std::fs;
use std::path::{Path, PathBuf};

/// The sources with the functions of every `both!` written out: cbindgen does not expand macros.
fn written_out(source: &Path) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("written-out");
    for path in files::below(source) {
        let target = folder.join(path.strip_prefix(source).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, both::expanded(&fs::read_to_string(&path).unwrap())).unwrap();
    }
    folder
}

#[test]
fn header_is_up_to_date() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let committed = here.join("include/delaftale.h");
    let mut made = Vec::new();
    cbindgen::Builder::new()
        .with_config(cbindgen::Config::from_file(here.join("cbindgen.toml")).unwrap())
        .with_src(written_out(&here.join("src")).join("lib.rs"))
        .generate()
        .unwrap()
        .write(&mut made);
    // Rust wants it at every function; in C the introduction says it once.
    let made = String::from_utf8(made).unwrap().replace(" *\n * # Safety\n *\n * As the introduction says.\n", "");
    if std::env::var_os("DELAFTALE_WRITE_HEADER").is_some() {
        fs::write(&committed, &made).unwrap();
    }
    let committed = fs::read_to_string(committed).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == made, "include/delaftale.h is out of date: run ffi/header");
}
