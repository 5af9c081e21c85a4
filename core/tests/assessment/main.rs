//! Assessments: the decisions, what is compared, what rounding can change, and what must hold for all of them.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod around;
mod comparable;
mod deadlines;
mod decisions;
mod gaps;
mod grids;
mod others;
mod properties;
mod rounding;
mod support;
mod volumes;
