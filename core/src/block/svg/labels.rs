//! The figures beside the most important points, placed where they cover nothing.

use super::super::markup::Markup;
use super::super::numbers::{number, whole};
use super::super::plot::PlotPoint;
use super::marks::{Place, bold};
use super::{Drawing, LETTER_WIDTH, length};
use crate::figure::Exact;

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
    words: String,
}

/// Writes the figures of the latest observation, the target and the baseline, in that order. The first gets the first choice of place.
pub(super) fn draw(m: &mut Markup, drawing: &Drawing<'_>) {
    let (f, plot) = (&drawing.frame, &drawing.picture.plot);
    let words = |number: String| if drawing.is_percent() { format!("{number} %") } else { number };
    let calculated = |value: Exact| number(value, drawing.picture.decimals, drawing.language);
    let named = |p: &PlotPoint| {
        let place = drawing.place(p);
        let (top, bottom) = p.sampling.map_or((place.1, place.1), |i| (f.y(i.high), f.y(i.low)));
        Named { place, top, bottom, words: words(printed_number(p, drawing)) }
    };
    let target = plot.target.as_ref().map(|t| {
        let place = (f.x(t.date), f.y(t.value));
        Named {
            place,
            top: place.1 - 3.0,
            bottom: place.1 + 3.0,
            words: words(calculated(whole(plot.unit, t.value, plot.target_rises))),
        }
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
    let lines = lines(drawing);
    for one in [plot.observations.last().map(named), target, plot.baseline.as_ref().map(named)].into_iter().flatten() {
        label(m, drawing, &one, &mut taken, &lines);
    }
}

/// Small boxes along the lines of the area, the municipality and the path.
fn lines(drawing: &Drawing<'_>) -> Vec<Taken> {
    let (f, plot) = (&drawing.frame, &drawing.picture.plot);
    let first = plot.baseline.iter().map(|p| (drawing.place(p), false));
    let area = first.chain(plot.observations.iter().map(|p| (drawing.place(p), p.joined))).collect();
    let municipality = plot.municipality.iter().map(|p| (drawing.place(p), p.joined)).collect();
    let path = plot.path.iter().map(|line| {
        let corners = line.points.iter().enumerate();
        corners.map(|(at, p)| ((f.x(p.date), f.y(p.value)), at > 0)).collect()
    });
    let mut boxes = Vec::new();
    for line in path.chain([area, municipality]) {
        let line: Vec<(Place, bool)> = line;
        for ((from, _), (to, joined)) in line.iter().zip(line.iter().skip(1)) {
            if *joined {
                boxes.extend(along(*from, *to));
            }
        }
    }
    boxes
}

/// Boxes from one place to the next, close enough that no figure fits between two.
fn along(from: Place, to: Place) -> impl Iterator<Item = Taken> {
    const STEPS: u8 = 64;
    (0..=STEPS).map(move |step| {
        let part = f64::from(step) / f64::from(STEPS);
        let (x, y) = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
        Taken { left: x - 1.0, right: x + 1.0, top: y - 1.0, bottom: y + 1.0 }
    })
}

/// The figure with its printed decimals, as in the table of observations: `46,90`.
fn printed_number(point: &PlotPoint, drawing: &Drawing<'_>) -> String {
    let width = point.rounding.high.minus(point.rounding.low);
    let printed = (0..=drawing.picture.decimals).find(|d| width == power_of_ten(*d));
    match printed {
        Some(decimals) => point.value.in_print(decimals, drawing.language),
        None => number(point.value, drawing.picture.decimals, drawing.language),
    }
}

/// One unit of the last decimal, for this number of decimals.
fn power_of_ten(decimals: usize) -> Option<Exact> {
    Exact::new(1, 10_i128.checked_pow(u32::try_from(decimals).ok()?)?)
}

fn label(m: &mut Markup, drawing: &Drawing<'_>, named: &Named, taken: &mut Vec<Taken>, lines: &[Taken]) {
    let f = &drawing.frame;
    let words = named.words.as_str();
    let half = LETTER_WIDTH * length(words.chars().count()) / 2.0;
    let (x, y) = named.place;
    let (above, level, below) = (named.top - 11.0, y + 4.5, named.bottom + 21.0);
    let (left, right) = (x - half - 11.0, x + half + 11.0);
    // Not across the figures of the axis, because a baseline is close to them.
    let middle = x.clamp(f.left + half + 4.0, (drawing.size.width() - half).max(f.left + half + 4.0));
    let places = [
        (middle, above),
        (middle, below),
        (right, level),
        (left, level),
        (left, above),
        (right, above),
        (left, below),
        (right, below),
    ];
    let boxed = |(x, y): Place| Taken { left: x - half, right: x + half, top: y - 11.0, bottom: y + 3.0 };
    let inside = |b: &Taken| b.left >= f.left && b.right <= drawing.size.width() && b.top >= f.top - 10.0 && b.bottom <= f.bottom;
    let free = |place: &Place| {
        let own = boxed(*place);
        inside(&own) && !taken.iter().any(|other| other.meets(&own))
    };
    let clear = |place: &&Place| !lines.iter().any(|line| line.meets(&boxed(**place)));
    let open: Vec<Place> = places.into_iter().filter(free).collect();
    // A figure across a line is readable, thanks to its halo. A figure across another mark is not.
    if let Some(place) = open.iter().find(clear).or(open.first()).copied() {
        taken.push(boxed(place));
        bold(m, "p-label", place, "middle", words);
    }
}
