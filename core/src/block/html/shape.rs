//! The shape of a badge, which distinguishes it without colour.

use super::super::badge::{Sign, Tone};
use super::super::markup::Markup;

/// The class that colours a badge.
pub(super) const fn tone(sign: Sign) -> &'static str {
    match sign.tone() {
        Tone::Good => "good",
        Tone::Way => "way",
        Tone::Care => "care",
        Tone::Bad => "bad",
        Tone::Neutral => "none",
    }
}

/// The drawing in a square of 16: its lines, and whether they are filled.
const fn lines(sign: Sign) -> (&'static str, bool) {
    match sign {
        Sign::Tick => ("M2 8.5l4 4 8-9", false),
        Sign::Way => ("M3 13L13 3M6 3h7v7", false),
        Sign::Up => ("M8 14V3M3.5 7.5L8 3l4.5 4.5", false),
        Sign::Hourglass => ("M3 2h10L3 14h10z", false),
        Sign::Triangle => ("M1.5 3h13L8 14z", true),
        Sign::Down => ("M8 2v11M3.5 8.5L8 13l4.5-4.5", false),
        Sign::Back => ("M3 4h6a4 4 0 0 1 0 8H3M6 9l-3 3 3 3", false),
        Sign::Cross => ("M3 3l10 10M13 3L3 13", false),
        Sign::TickLate => ("M2.5 2v12M6 9l3 3 6-7", false),
        Sign::TickBefore => ("M13.5 2v12M1 9l3 3 6-7", false),
        Sign::Gone => ("M2.5 2v12M6.5 5.5a3.2 3.2 0 1 1 4.6 2.8c-1 .6-1.4 1-1.4 2.2M9.7 13v1.5", false),
        Sign::Clock => ("M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM8 4v4.5l3 2", false),
        Sign::Equals => ("M2 5.5h12M2 10.5h12", false),
        Sign::Delta => ("M8 2.5l6 11H2z", false),
        Sign::Circle => ("M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z", false),
    }
}

/// Draws the shape. The words beside it have the same meaning, so screen readers skip the shape.
pub(super) fn draw(m: &mut Markup, sign: Sign) {
    let (path, filled) = lines(sign);
    m.element("svg", &[("viewBox", "0 0 16 16"), ("aria-hidden", "true"), ("focusable", "false")], |m| {
        let look =
            if filled { [("fill", "currentColor"), ("stroke", "none")] } else { [("fill", "none"), ("stroke", "currentColor")] };
        let attributes: Vec<_> = [("d", path), ("stroke-width", "2")].into_iter().chain(look).collect();
        m.empty("path", &attributes);
    });
}
