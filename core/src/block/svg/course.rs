//! The course of a plot as a small drawing for the cell of a table: the measured values, the expected path and the target, without words.

use super::super::markup::Markup;
use super::super::plot::Plot;
use super::marks::{self, Look, Place};
use super::scale::{Frame, at};
use super::{dates, values};

const WIDTH: f64 = 128.0;
const HEIGHT: f64 = 40.0;
/// Room around the values for the marks at the edges.
const ROOM: f64 = 7.0;

/// Draws the course. The row of the table has its values in words, so screen readers skip it.
pub(in crate::block) fn course(m: &mut Markup, plot: &Plot) {
    let (low, high) = values(plot);
    let (first, last) = dates(plot);
    let high = if high > low { high } else { low + 1.0 };
    let frame = Frame { left: ROOM, right: WIDTH - ROOM, top: ROOM, bottom: HEIGHT - ROOM, first, last, low, high };
    let view = format!("0 0 {} {}", at(WIDTH), at(HEIGHT));
    let attributes = [("class", "course"), ("viewBox", view.as_str()), ("aria-hidden", "true"), ("focusable", "false")];
    m.element("svg", &attributes, |m| {
        let foot = HEIGHT - 2.0;
        marks::line(m, (frame.left, foot), (frame.right, foot), Look::GRID);
        for path in &plot.path {
            let places: Vec<Place> = path.points.iter().map(|p| (frame.x(p.date), frame.y(p.value))).collect();
            marks::stroke(m, &places, Look::PATH_SMALL);
        }
        let mut run: Vec<Place> = plot.baseline.iter().map(|b| (frame.x(b.date), frame.y(b.value))).collect();
        for point in &plot.observations {
            if !point.joined {
                marks::stroke(m, &run, Look::AREA);
                run.clear();
            }
            run.push((frame.x(point.date), frame.y(point.value)));
        }
        marks::stroke(m, &run, Look::AREA);
        if let Some(last) = plot.observations.last() {
            marks::dot(m, (frame.x(last.date), frame.y(last.value)));
        }
        if let Some(target) = &plot.target {
            marks::diamond(m, (frame.x(target.date), frame.y(target.value)));
        }
    });
}
