//! One tree of blocks: headings, paragraphs, lists, tables and plots, before anybody decides how they look.
//!
//! A builder makes a [`Document`] once, in one language. Each format has one renderer: [`text`], [`markdown`] and [`html`]. The tree knows
//! no plan and no status, so that a document that was read can become the same tree.

mod badge;
mod clean;
mod fold;
mod html;
mod line;
mod markdown;
mod markup;
mod numbers;
mod plot;
mod svg;
mod table;
mod text;
mod tree;
mod words;

pub(crate) use badge::{Badge, Sign};
pub(crate) use html::html;
pub(crate) use line::Line;
pub(crate) use markdown::markdown;
pub(crate) use numbers::{
    Numbers, cut, day, figure, is_comparable, is_shown_exactly, number, period, ratio_beside, reference, short_day, short_period,
    short_reference, signed, told_apart, whole,
};
pub use plot::{PathLine, PathPoint, Plot, PlotPoint, PointWithoutValue};
pub use svg::PlotSize;
pub(crate) use svg::svg;
pub(crate) use table::{Cell, Column, Table};
pub(crate) use text::text;
pub(crate) use tree::{Block, Document, Item, Look, Picture, Section, Step};
