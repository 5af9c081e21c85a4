//! The legend below a plot, with only the marks that the plot shows.

use super::super::markup::Markup;
use super::super::plot::Plot;
use super::super::words::Label;
use super::marks::{self, Look};
use super::{LETTER_WIDTH, length};
use crate::Language;

/// The look of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Dot,
    Ring,
    Dashes,
    Diamond,
    Square,
    Rounding,
    Sampling,
    Cross,
}

/// A mark with its words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    shape: Shape,
    words: &'static str,
}

impl Item {
    /// The width of the item, with the space after it.
    fn width(&self) -> f64 {
        24.0 + LETTER_WIDTH * length(self.words.chars().count()) + 20.0
    }
}

/// The marks of the plot; `rounding` if the rounding of a figure is visible.
pub(super) fn items(plot: &Plot, rounding: bool, language: Language) -> Vec<Item> {
    let points = || plot.observations.iter().chain(&plot.baseline);
    let area = if plot.gap { Label::GapAxis } else { Label::LegendArea };
    let all = [
        (!plot.observations.is_empty(), Shape::Dot, area),
        (plot.baseline.is_some(), Shape::Ring, Label::LegendBaseline),
        (!plot.path.is_empty(), Shape::Dashes, Label::LegendPath),
        (plot.target.is_some(), Shape::Diamond, Label::LegendTarget),
        (!plot.municipality.is_empty(), Shape::Square, Label::LegendMunicipality),
        (rounding, Shape::Rounding, Label::LegendRounding),
        (points().any(|p| p.sampling.is_some()), Shape::Sampling, Label::LegendSampling),
        (!plot.without_value.is_empty(), Shape::Cross, Label::LegendWithoutValue),
    ];
    let shown = all.into_iter().filter(|(has, ..)| *has);
    shown.map(|(_, shape, label)| Item { shape, words: label.text(language) }).collect()
}

/// The items in rows of at most this width.
pub(super) fn rows(items: &[Item], width: f64) -> Vec<Vec<Item>> {
    let mut rows: Vec<Vec<Item>> = Vec::new();
    let mut used = f64::INFINITY;
    for item in items {
        if used + item.width() > width {
            rows.push(Vec::new());
            used = 0.0;
        }
        used += item.width();
        if let Some(row) = rows.last_mut() {
            row.push(*item);
        }
    }
    rows
}

/// Draws the legend, with its first row at this height.
pub(super) fn draw(m: &mut Markup, items: &[Item], width: f64, top: f64) {
    let mut y = top;
    for row in rows(items, width) {
        let mut x = 4.0;
        for item in row {
            mark(m, item.shape, (x + 10.0, y - 4.5));
            marks::text(m, (x + 24.0, y), "start", item.words);
            x += item.width();
        }
        y += 22.0;
    }
}

fn mark(m: &mut Markup, shape: Shape, (x, y): (f64, f64)) {
    match shape {
        Shape::Dot => marks::dot(m, (x, y)),
        Shape::Ring => marks::ring(m, (x, y)),
        Shape::Diamond => marks::diamond(m, (x, y)),
        Shape::Square => marks::square(m, (x, y)),
        Shape::Cross => marks::cross(m, (x, y)),
        Shape::Dashes => marks::line(m, (x - 10.0, y), (x + 9.0, y), Look::PATH),
        Shape::Rounding => marks::line(m, (x, y - 6.0), (x, y + 6.0), Look::ROUNDING),
        Shape::Sampling => marks::capped(m, x, y - 6.0, y + 6.0),
    }
}
