//! Target-group tables, with a table that an agreement prints.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod change;
mod hidden;
mod prelude;
mod sample;
mod selection;
