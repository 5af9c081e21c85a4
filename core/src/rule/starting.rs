//! The figure that a rule says it starts from.

use serde::Serialize;

use super::{Movement, Rule};
use crate::error::said;
use crate::figure::{Approximation, Figure};
use crate::reference::Reference;
use crate::{Error, ErrorCode};

/// Where a rule says that its indicator stands (*udgangspunkt*): the 20 % of `øges fra 20 % til 85 %`, the 85 % of `fastholdes på 85 %`.
///
/// The path of a rule starts at the baseline of its indicator, never here. The audit holds the two against each other.
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
    /// The figure, in the unit of the indicator; it may be approximate.
    pub value: Figure,
    /// What it is about in time, where the words say it.
    pub reference: Option<Reference>,
}

impl StatedBaseline {
    /// The same in the unit and scale of the target, where it has none of its own: `fra 20 til 85 %`.
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
    /// The same rule, with the figure that its author starts from. A figure without a unit takes that of a level behind it.
    ///
    /// # Errors
    /// [`ErrorCode::RuleOutOfRange`] when the kind has no baseline (volumes, occupancy) or is about a gap, when a level that is held
    /// has a reference or is a bound (`mindst`), or when the figure is not before the level, the way that the rule goes; [`ErrorCode::RuleUnit`] when it has another unit than the level.
    pub fn starting_from(mut self, stated: StatedBaseline) -> Result<Self, Error> {
        if self.counts_from_zero() || self.is_about_a_gap() {
            let message =
                said!("denne slags målsætning begynder ikke ved et tal", "this kind of rule does not start from a figure");
            return Err(Error::new(ErrorCode::RuleOutOfRange, message));
        }
        // `fastholdes på 85 % i 2025` would rather say until when, `fastholdes på mindst 85 %` a floor.
        let about = matches!(stated.value.approximation(), None | Some(Approximation::About | Approximation::CloseTo));
        if self.maintains() && (stated.reference.is_some() || !about) {
            let message = said!(
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
            let message = said!("`{from}` og `{target}` har forskellige enheder", "`{from}` and `{target}` have different units");
            return Err(Error::new(ErrorCode::RuleUnit, message));
        }
        let (from, to) = (stated.value.value(), target.value());
        let before = match movement {
            Movement::Rise => from < to,
            Movement::Fall => from > to,
        };
        if !before {
            let from = stated.value;
            let message = said!(
                "fra `{from}` til `{target}` er ikke den vej, målsætningen går",
                "from `{from}` to `{target}` is not the way that the rule goes"
            );
            return Err(Error::new(ErrorCode::RuleOutOfRange, message));
        }
        self.stated_baseline = Some(stated);
        Ok(self)
    }

    /// The figure that the words start from; see [`StatedBaseline`].
    #[must_use]
    pub const fn stated_baseline(&self) -> Option<StatedBaseline> {
        self.stated_baseline
    }
}
