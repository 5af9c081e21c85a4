//! The check of a printed bound (*over 75 %*) against a computed value.

use crate::figure::{Approximation, Exact, Figure, Recomputed};

/// The result of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Yes,
    /// The bound does not hold for the printed figures, but it holds for some true values that round to them.
    Perhaps,
    No,
}

/// Whether the figure is a bound (*over*, *under*, *mindst*, *højst*) and not an approximate value.
pub(super) const fn is_bound(figure: &Figure) -> bool {
    matches!(
        figure.approximation(),
        Some(Approximation::Over | Approximation::Under | Approximation::AtLeast | Approximation::AtMost)
    )
}

/// Checks a printed figure against a computed value. `None` for *ca.* and *tæt ved*, which nothing can contradict.
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
