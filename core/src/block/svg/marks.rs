//! The marks and lines of a plot. Each meaning has its own shape.

use super::super::markup::Markup;
use super::scale::at;

/// A place on the drawing.
pub(super) type Place = (f64, f64);

/// The look of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    class: &'static str,
    width: &'static str,
    dashes: Option<&'static str>,
    opacity: Option<&'static str>,
}

impl Look {
    const fn new(class: &'static str, width: &'static str) -> Self {
        Self { class, width, dashes: None, opacity: None }
    }

    const fn dashed(mut self, dashes: &'static str) -> Self {
        self.dashes = Some(dashes);
        self
    }

    const fn faint(mut self, opacity: &'static str) -> Self {
        self.opacity = Some(opacity);
        self
    }

    /// The lines of the axes.
    pub(super) const GRID: Self = Self::new("p-grid", "1").faint("0.16");
    /// The line at 0, and the ticks.
    pub(super) const ZERO: Self = Self::new("p-grid", "1").faint("0.6");
    /// The day of the status.
    pub(super) const TODAY: Self = Self::new("p-today", "1.6").dashed("1 4").faint("0.7");
    /// The expected path.
    pub(super) const PATH: Self = Self::new("p-goal", "2").dashed("7 5");
    /// The expected path in a small drawing.
    pub(super) const PATH_SMALL: Self = Self::new("p-goal", "1.4").dashed("4 3");
    /// The area.
    pub(super) const AREA: Self = Self::new("p-line", "2");
    /// The municipality.
    pub(super) const OTHER: Self = Self::new("p-other", "1.4").dashed("2 3");
    /// The rounding interval of a figure.
    pub(super) const ROUNDING: Self = Self::new("p-bar", "9").faint("0.35");
    /// The sampling interval of a share.
    pub(super) const SAMPLING: Self = Self::new("p-cap", "1.2");

    fn attributes<'a>(&self) -> impl Iterator<Item = (&'static str, &'a str)> + use<'a> {
        let always = [("class", self.class), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", self.width)];
        let sometimes = [("stroke-dasharray", self.dashes), ("stroke-opacity", self.opacity)];
        always.into_iter().chain(sometimes.into_iter().filter_map(|(name, value)| Some((name, value?))))
    }
}

/// Words at a place, anchored at their `start`, `middle` or `end`.
pub(super) fn text(m: &mut Markup, (x, y): Place, anchor: &str, words: &str) {
    m.leaf("text", &[("x", &at(x)), ("y", &at(y)), ("text-anchor", anchor), ("fill", "currentColor")], words);
}

/// Bold words at a place.
pub(super) fn bold(m: &mut Markup, class: &str, (x, y): Place, anchor: &str, words: &str) {
    let (x, y) = (at(x), at(y));
    let place =
        [("class", class), ("x", &x), ("y", &y), ("text-anchor", anchor), ("font-weight", "700"), ("fill", "currentColor")];
    m.leaf("text", &place, words);
}

/// A straight line.
pub(super) fn line(m: &mut Markup, from: Place, to: Place, look: Look) {
    stroke(m, &[from, to], look);
}

/// A line through places; nothing for fewer than two.
pub(super) fn stroke(m: &mut Markup, places: &[Place], look: Look) {
    if places.len() < 2 {
        return;
    }
    let corners: Vec<_> = places.iter().map(|(x, y)| format!("{} {}", at(*x), at(*y))).collect();
    path(m, &format!("M{}", corners.join("L")), look);
}

fn path(m: &mut Markup, corners: &str, look: Look) {
    let attributes: Vec<_> = [("d", corners)].into_iter().chain(look.attributes()).collect();
    m.empty("path", &attributes);
}

/// A vertical bar with short ends.
pub(super) fn capped(m: &mut Markup, x: f64, high: f64, low: f64) {
    let (x, left, right, high, low) = (at(x), at(x - 4.0), at(x + 4.0), at(high), at(low));
    path(m, &format!("M{left} {high}H{right}M{x} {high}V{low}M{left} {low}H{right}"), Look::SAMPLING);
}

/// A filled circle: a value of the area.
pub(super) fn dot(m: &mut Markup, (x, y): Place) {
    m.empty("circle", &[("class", "p-dot"), ("cx", &at(x)), ("cy", &at(y)), ("r", "4.5"), ("fill", "currentColor")]);
}

/// A ring: the baseline.
pub(super) fn ring(m: &mut Markup, (x, y): Place) {
    let (x, y) = (at(x), at(y));
    let place = [("class", "p-line p-hollow"), ("cx", x.as_str()), ("cy", &y), ("r", "6")];
    let look = [("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "2.4")];
    m.empty("circle", &[place.as_slice(), &look].concat());
}

/// A square: a value of the municipality.
pub(super) fn square(m: &mut Markup, (x, y): Place) {
    let (left, top) = (at(x - 4.0), at(y - 4.0));
    path(m, &format!("M{left} {top}h8v8h-8z"), Look::new("p-other p-hollow", "1.8"));
}

/// A diamond: the target.
pub(super) fn diamond(m: &mut Markup, (x, y): Place) {
    let (x, top) = (at(x), at(y - 8.0));
    path(m, &format!("M{x} {top}l8 8l-8 8l-8 -8z"), Look::new("p-goal p-hollow", "2.4"));
}

/// A cross: a day without a value.
pub(super) fn cross(m: &mut Markup, (x, y): Place) {
    let (left, top) = (at(x - 4.0), at(y - 4.0));
    path(m, &format!("M{left} {top}l8 8m0 -8l-8 8"), Look::new("p-line", "2"));
}
