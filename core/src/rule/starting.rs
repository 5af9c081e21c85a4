//! The baseline that a rule states.

use serde::Serialize;

use super::{Movement, Rule};
use crate::figure::{Approximation, Figure};
use crate::reference::Reference;
use crate::words::say;
use crate::{Error, ErrorCode};

/// The value that a rule states as the starting point of its indicator (*udgangspunkt*): 20 % in `øges fra 20 % til 85 %`, 85 % in
/// `fastholdes på 85 %`.
///
/// The path of a rule starts at the baseline of its indicator, never at this value. The audit compares the two.
///
/// ```
/// use delaftale::rule::Rule;
/// let rule = Rule::parse("stiger fra 20 % i 2020 til 85 % i 2025")?;
/// assert_eq!(rule.to_string(), "øges fra 20 % i 2020 til 85 % inden 31. december 2025");
/// assert_eq!(rule.stated_baseline().map(|stated| stated.value.to_string()), Some("20 %".to_owned()));
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatedBaseline {
    /// The figure, in the unit of the indicator. It may be approximate.
    pub value: Figure,
    /// The time that the figure is about, if the phrase states it.
    pub reference: Option<Reference>,
}

impl StatedBaseline {
    /// The same figure, in the unit and scale of the target if it has none of its own: `fra 20 til 85 %`.
    pub(super) const fn in_unit_of(mut self, target: &Figure) -> Self {
        if self.value.unit().is_some() {
            return self;
        }
        if let (None, Some(scale)) = (self.value.scale(), target.scale()) {
            self.value = self.value.with_scale(scale);
        }
        if let Some(unit) = target.unit() {
            self.value = self.value.with_unit(unit);
        }
        self
    }
}

impl Rule {
    /// The same rule with this stated baseline. A figure without a unit takes the unit of the level.
    ///
    /// # Errors
    /// [`ErrorCode::RuleOutOfRange`] when the kind has no baseline (volumes, occupancy) or is about a gap, when a level that is held has
    /// a reference or is a bound (`mindst`), or when the figure does not lie before the level in the direction of the rule;
    /// [`ErrorCode::RuleUnit`] when the figure has another unit than the level.
    pub fn starting_from(mut self, stated: StatedBaseline) -> Result<Self, Error> {
        if self.counts_from_zero() || self.is_about_a_gap() {
            let message =
                say!("denne slags målsætning begynder ikke ved et tal", "this kind of rule does not start from a figure");
            return Err(Error::new(ErrorCode::RuleOutOfRange, message));
        }
        // `fastholdes på 85 % i 2025` would more likely name a deadline, and `fastholdes på mindst 85 %` a floor.
        let about = matches!(stated.value.approximation(), None | Some(Approximation::About | Approximation::CloseTo));
        if self.maintains() && (stated.reference.is_some() || !about) {
            let message = say!(
                "det niveau, der fastholdes, er baselinens og ikke en grænse",
                "the level that is held is the one of the baseline, and no bound"
            );
            return Err(Error::new(ErrorCode::RuleOutOfRange, message));
        }
        let (Some(&target), Some(movement)) = (self.level(), self.movement()) else {
            self.stated_baseline = Some(stated);
            return Ok(self);
        };
        let stated = stated.in_unit_of(&target);
        if let (Some(own), Some(others)) = (stated.value.unit(), target.unit())
            && own != others
        {
            let from = stated.value;
            let message = say!("`{from}` og `{target}` har forskellige enheder", "`{from}` and `{target}` have different units");
            return Err(Error::new(ErrorCode::RuleUnit, message));
        }
        let (from, to) = (stated.value.value(), target.value());
        let before = match movement {
            Movement::Rise => from < to,
            Movement::Fall => from > to,
        };
        if !before {
            let from = stated.value;
            let message = say!(
                "fra `{from}` til `{target}` er ikke den vej, målsætningen går",
                "from `{from}` to `{target}` is not the way that the rule goes"
            );
            return Err(Error::new(ErrorCode::RuleOutOfRange, message));
        }
        self.stated_baseline = Some(stated);
        Ok(self)
    }

    /// The baseline that the phrase states; see [`StatedBaseline`].
    #[must_use]
    pub const fn stated_baseline(&self) -> Option<StatedBaseline> {
        self.stated_baseline
    }
}
