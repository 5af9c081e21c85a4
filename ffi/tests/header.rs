//! The committed header is the one that the source makes.

use std::path::Path;

#[test]
fn header_is_up_to_date() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let committed = here.join("include/delaftale.h");
    let mut made = Vec::new();
    cbindgen::Builder::new()
        .with_config(cbindgen::Config::from_file(here.join("cbindgen.toml")).unwrap())
        .with_src(here.join("src/lib.rs"))
        .generate()
        .unwrap()
        .write(&mut made);
    // Rust wants it at every function; in C the introduction says it once.
    let made = String::from_utf8(made).unwrap().replace(" *\n * # Safety\n *\n * As the introduction says.\n", "");
    if std::env::var_os("DELAFTALE_WRITE_HEADER").is_some() {
        std::fs::write(&committed, &made).unwrap();
    }
    let committed = std::fs::read_to_string(committed).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == made, "include/delaftale.h is out of date: run ffi/header");
}
