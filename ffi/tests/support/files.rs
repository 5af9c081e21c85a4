//! The files of the source.
#![allow(clippy::unwrap_used, reason = "a test stops where something is not as expected")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder.
pub(crate) fn below(folder: &Path) -> Vec<PathBuf> {
    let inside = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    inside.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}
