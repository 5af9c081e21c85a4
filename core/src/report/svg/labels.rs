//! The figures beside the points that matter most, each where it covers nothing.

use super::super::markup::Markup;
use super::marks::{Place, bold};
use super::{Drawing, LETTER_WIDTH, length};
use crate::figure::Exact;
use crate::report::numbers::number;
use crate::report::plot::PlotPoint;

/// A part of the drawing that a figure must not cover.
#[derive(Debug, Clone, Copy)]
struct Taken {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Taken {
    const fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// A point that gets its figure.
struct Named {
    place: Place,
    /// The ends of what is drawn at the point.
    top: f64,
    bottom: f64,
    value: Exact,
}

/// Writes the figures of the latest observation, the target and the baseline, in that order: the first has the first choice.
pub(super) fn draw(m: &mut Markup, drawing: &Drawing<'_>) {
    let (f, plot) = (&drawing.frame, drawing.plot);
    let named = |p: &PlotPoint| {
        let place = drawing.place(p);
        let (top, bottom) = p.sampling.map_or((place.1, place.1), |i| (f.y(i.high), f.y(i.low)));
        Named { place, top, bottom, value: p.value }
    };
    let target = plot.target.as_ref().map(|t| {
        let place = (f.x(t.date), f.y(t.value));
        Named { place, top: place.1 - 3.0, bottom: place.1 + 3.0, value: t.value }
    });
    let mark = |(x, y): Place| Taken { left: x - 6.0, right: x + 6.0, top: y - 6.0, bottom: y + 6.0 };
    let points = || plot.observations.iter().chain(&plot.baseline);
    let mut taken: Vec<Taken> = points().chain(&plot.municipality).map(|p| mark(drawing.place(p))).collect();
    taken.extend(points().map(named).map(|n| Taken {
        left: n.place.0 - 3.0,
        right: n.place.0 + 3.0,
        top: n.top,
        bottom: n.bottom,
    }));
    taken.extend(target.as_ref().map(|t| mark(t.place)));
    let today = f.x(plot.as_of);
    taken.push(Taken { left: today - 2.0, right: today + 2.0, top: f.top - 8.0, bottom: f.bottom });
    for one in [plot.observations.last().map(named), target, plot.baseline.as_ref().map(named)].into_iter().flatten() {
        label(m, drawing, &one, &mut taken);
    }
}

fn label(m: &mut Markup, drawing: &Drawing<'_>, named: &Named, taken: &mut Vec<Taken>) {
    let f = &drawing.frame;
    let words = number(named.value, drawing.numbers.decimals, drawing.language);
    let words = if drawing.is_percent() { format!("{words} %") } else { words };
    let half = LETTER_WIDTH * length(words.chars().count()) / 2.0;
    let (x, y) = named.place;
    let (above, level, below) = (named.top - 11.0, y + 4.5, named.bottom + 21.0);
    let (left, right) = (x - half - 11.0, x + half + 11.0);
    let places =
        [(x, above), (x, below), (right, level), (left, level), (left, above), (right, above), (left, below), (right, below)];
    let boxed = |(x, y): Place| Taken { left: x - half, right: x + half, top: y - 11.0, bottom: y + 3.0 };
    let inside = |b: &Taken| b.left >= 0.0 && b.right <= drawing.size.width() && b.top >= f.top - 10.0 && b.bottom <= f.bottom;
    let free = |place: &Place| {
        let own = boxed(*place);
        inside(&own) && !taken.iter().any(|other| other.meets(&own))
    };
    if let Some(place) = places.into_iter().find(free) {
        taken.push(boxed(place));
        bold(m, "p-label", place, "middle", &words);
    }
}
