//! The shape of a status, which distinguishes it without colour.

use super::super::markup::Markup;
use crate::follow_up::Status;

/// The class that colours a status.
pub(super) const fn tone(status: Status) -> &'static str {
    match status {
        Status::Reached | Status::Held | Status::Better => "good",
        Status::OnTrack => "way",
        Status::Behind => "care",
        Status::FarBehind | Status::Worsening | Status::Lost | Status::Missed | Status::Worse | Status::Slipped => "bad",
        // The statuses without a verdict, and any that a later version may add
        _ => "none",
    }
}

/// The drawing in a square of 16: its lines, and whether they are filled.
const fn lines(status: Status) -> (&'static str, bool) {
    match status {
        // a tick
        Status::Reached | Status::Held => ("M2 8.5l4 4 8-9", false),
        // an arrow upwards along the way
        Status::OnTrack => ("M3 13L13 3M6 3h7v7", false),
        // an arrow up
        Status::Better => ("M8 14V3M3.5 7.5L8 3l4.5 4.5", false),
        // an hourglass
        Status::Behind => ("M3 2h10L3 14h10z", false),
        // a filled triangle that points down
        Status::FarBehind => ("M1.5 3h13L8 14z", true),
        // an arrow down
        Status::Worsening | Status::Worse | Status::Slipped => ("M8 2v11M3.5 8.5L8 13l4.5-4.5", false),
        // there and back
        Status::Lost => ("M3 4h6a4 4 0 0 1 0 8H3M6 9l-3 3 3 3", false),
        // a cross
        Status::Missed => ("M3 3l10 10M13 3L3 13", false),
        // an equals sign
        Status::Unchanged => ("M2 5.5h12M2 10.5h12", false),
        // a triangle: a difference
        Status::ChangeOnly => ("M8 2.5l6 11H2z", false),
        // an open circle
        _ => ("M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z", false),
    }
}

/// Draws the shape. The words beside it have the same meaning, so screen readers skip the shape.
pub(super) fn draw(m: &mut Markup, status: Status) {
    let (path, filled) = lines(status);
    m.element("svg", &[("viewBox", "0 0 16 16"), ("aria-hidden", "true"), ("focusable", "false")], |m| {
        let look =
            if filled { [("fill", "currentColor"), ("stroke", "none")] } else { [("fill", "none"), ("stroke", "currentColor")] };
        let attributes: Vec<_> = [("d", path), ("stroke-width", "2")].into_iter().chain(look).collect();
        m.empty("path", &attributes);
    });
}
