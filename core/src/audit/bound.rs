//! Whether a printed bound (*over 75 %*) holds for a value that was computed.

use crate::figure::{Approximation, Exact, Figure, Recomputed};

/// Whether what a text says of a value holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Yes,
    /// As printed it does not, and some true values that round to the prints would make it true.
    Perhaps,
    No,
}

/// Whether the figure names an end only, and not about what.
pub(super) const fn is_bound(figure: &Figure) -> bool {
    matches!(
        figure.approximation(),
        Some(Approximation::Over | Approximation::Under | Approximation::AtLeast | Approximation::AtMost)
    )
}

/// `None` for about and close to, which say nothing that can be checked.
pub(super) fn holds(stated: &Figure, computed: Recomputed) -> Option<Holds> {
    let bound = stated.value();
    let (value, interval) = (computed.value, computed.interval);
    let (as_printed, possible) = match stated.approximation() {
        None => {
            let rounds = |number: Exact| number.rounded(stated.places()) == bound.rounded(stated.places());
            (rounds(value), interval.overlaps(&stated.interval()))
        }
        Some(Approximation::Over) => (value > bound, interval.high > bound),
        Some(Approximation::Under) => (value < bound, interval.low < bound),
        Some(Approximation::AtLeast) => (value >= bound, interval.high >= bound),
        Some(Approximation::AtMost) => (value <= bound, interval.low <= bound),
        Some(Approximation::About | Approximation::CloseTo) => return None,
    };
    Some(match (as_printed, possible) {
        (true, _) => Holds::Yes,
        (false, true) => Holds::Perhaps,
        (false, false) => Holds::No,
    })
}
