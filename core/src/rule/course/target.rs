//! The target of a path as a function of its baseline.

use crate::figure::Exact;

/// `times × baseline + plus`: the target of every path has this form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) times: Exact,
    pub(crate) plus: Exact,
}

impl Target {
    /// A level, which does not depend on the baseline.
    pub(crate) const fn level(plus: Exact) -> Self {
        Self { times: Exact::ZERO, plus }
    }

    /// A multiple of the baseline.
    pub(crate) const fn multiple(times: Exact) -> Self {
        Self { times, plus: Exact::ZERO }
    }

    /// The baseline plus an amount.
    pub(crate) const fn further(plus: Exact) -> Self {
        Self { times: Exact::ONE, plus }
    }

    /// The target for this baseline; `None` outside the range of exact numbers.
    pub(crate) fn from(&self, baseline: Exact) -> Option<Exact> {
        if self.times.is_zero() {
            return Some(self.plus);
        }
        let multiple = if self.times == Exact::ONE { baseline } else { baseline.times(self.times)? };
        multiple.plus(self.plus)
    }

    /// The baseline from which nothing is left to do, if the paths from both sides lead towards it: the level, or 0 for a target that is
    /// less than the whole baseline. `None` if the paths lead away from it, or if there is no such baseline.
    pub(crate) fn turning_point(&self) -> Option<Exact> {
        let left = Exact::ONE.minus(self.times)?;
        if left > Exact::ZERO { self.plus.over(left) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_a_line_over_the_baseline() {
        let (forty, half) = (Exact::from(40), Exact::new(1, 2).unwrap());
        assert_eq!(Target::level(Exact::from(85)).from(forty), Some(Exact::from(85)));
        assert_eq!(Target::multiple(half).from(forty), Some(Exact::from(20)));
        assert_eq!(Target::further(Exact::from(-5)).from(forty), Some(Exact::from(35)));
    }

    #[test]
    fn the_turning_point_is_its_own_target() {
        let half = Exact::new(1, 2).unwrap();
        for target in [Target::level(Exact::from(85)), Target::multiple(half), Target { times: half, plus: Exact::from(10) }] {
            let point = target.turning_point().unwrap();
            assert_eq!(target.from(point), Some(point));
        }
        assert_eq!(Target::level(Exact::from(85)).turning_point(), Some(Exact::from(85)));
        for away in [Target::further(Exact::ONE), Target::multiple(Exact::from(2))] {
            assert_eq!(away.turning_point(), None);
        }
    }
}
