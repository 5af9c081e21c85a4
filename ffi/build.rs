//! The name under which programs find the shared library at run time. It carries the version of the interface, so that a library with
//! another one is never taken for it.

fn main() {
    println!("cargo::rerun-if-changed=src/lib.rs");
    let target = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    let Some(version) = abi_version() else {
        println!("cargo::error=src/lib.rs has no DELAFTALE_ABI_VERSION");
        return;
    };
    match target.as_str() {
        "linux" => println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libdelaftale.so.{version}"),
        "macos" => println!("cargo::rustc-cdylib-link-arg=-Wl,-install_name,@rpath/libdelaftale.{version}.dylib"),
        _ => {}
    }
}

fn abi_version() -> Option<u32> {
    let source = std::fs::read_to_string("src/lib.rs").ok()?;
    let (_, rest) = source.split_once("pub const DELAFTALE_ABI_VERSION: u32 = ")?;
    rest.split_once(';')?.0.parse().ok()
}
