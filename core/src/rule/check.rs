//! Whether the numbers of a rule make sense, alone and for an indicator.

use super::{GapTarget, Movement, Rule, RuleKind};
use crate::figure::{Exact, Figure, Unit};
use crate::{Error, ErrorCode};

impl Rule {
    /// Whether the rule can be about an indicator of this unit.
    ///
    /// # Errors
    /// [`ErrorCode::RuleUnit`] when a level, stated baseline, tolerance or volume has another unit, a change of a share is not in percentage points, or
    /// a volume, occupancy or relative gap is asked of something that is not counted.
    pub fn check_unit(&self, unit: Unit) -> Result<(), Error> {
        let difference = if unit == Unit::Percent { Unit::PercentagePoints } else { unit };
        let fits = |figure: &Figure, wanted: Unit| figure.unit().is_none_or(|own| own == wanted);
        let (right, wanted) = match &self.kind {
            _ if self.stated_baseline.is_some_and(|stated| !fits(&stated.value, unit)) => (false, unit),
            RuleKind::Level { target, .. } => (fits(target, unit), unit),
            RuleKind::Absolute { amount, .. } => (fits(amount, difference), difference),
            RuleKind::Maintain { tolerance: Some(tolerance) } => (fits(tolerance, difference), difference),
            RuleKind::AnnualVolume { amount } | RuleKind::Volume { amount } => {
                (fits(amount, unit) && unit != Unit::Percent && unit != Unit::PercentagePoints, unit)
            }
            RuleKind::Occupancy { .. } => (matches!(unit, Unit::Persons | Unit::Courses | Unit::FullTimePersons), Unit::Persons),
            _ => (true, unit),
        };
        if right {
            return Ok(());
        }
        let word = wanted.word(crate::Language::Danish);
        Err(Error::new(
            ErrorCode::RuleUnit,
            format!("the rule `{self}` does not fit an indicator in `{}`", unit.word(crate::Language::Danish)),
        )
        .with_help(format!("this rule speaks of `{word}` there")))
    }
}

/// What [`Rule::new`] asks of the numbers of a kind.
pub(super) fn numbers(kind: &RuleKind) -> Result<(), Error> {
    let out = |figure: &Figure, what: &str| Err(Error::new(ErrorCode::RuleOutOfRange, format!("`{figure}` is {what}")));
    let exact = |figure: &Figure| if figure.is_exact_print() { Ok(()) } else { out(figure, "approximate") };
    let above_zero = |figure: &Figure| {
        exact(figure)?;
        if figure.value() > Exact::ZERO { Ok(()) } else { out(figure, "not above 0") }
    };
    let percent = |figure: &Figure, movement: Movement| {
        above_zero(figure)?;
        if figure.unit() != Some(Unit::Percent) || figure.scale().is_some() {
            return Err(Error::new(ErrorCode::RuleUnit, format!("`{figure}` is not a per cent")));
        }
        if movement == Movement::Fall && figure.value() > Exact::from(100) { out(figure, "more than all of it") } else { Ok(()) }
    };
    match kind {
        RuleKind::Level { target, .. } => exact(target),
        RuleKind::Relative { percent: p, movement, .. } | RuleKind::Annual { percent: p, movement, .. } => percent(p, *movement),
        RuleKind::Gap { target: GapTarget::ReducedBy { percent: p } } => percent(p, Movement::Fall),
        RuleKind::Absolute { amount, .. } => {
            above_zero(amount)?;
            if amount.unit() == Some(Unit::Percent) {
                return Err(Error::new(ErrorCode::RuleUnit, format!("`{amount}` is not an amount"))
                    .with_help("write procentpoint for a difference between shares"));
            }
            Ok(())
        }
        RuleKind::AnnualVolume { amount } | RuleKind::Volume { amount } => {
            if matches!(amount.unit(), Some(Unit::Percent | Unit::PercentagePoints)) {
                return Err(Error::new(ErrorCode::RuleUnit, format!("`{amount}` cannot be counted up"))
                    .with_help("a share is a level: øges til 85 % inden 31. august 2025"));
            }
            above_zero(amount)
        }
        RuleKind::Maintain { tolerance: Some(t) } => {
            exact(t)?;
            if t.value() < Exact::ZERO { out(t, "negative") } else { Ok(()) }
        }
        RuleKind::Occupancy { places, weeks } if *places == 0 || *weeks == 0 => {
            Err(Error::new(ErrorCode::RuleOutOfRange, format!("`{places}` places of `{weeks}` weeks are nothing")))
        }
        RuleKind::Maintain { tolerance: None }
        | RuleKind::Direction { .. }
        | RuleKind::Occupancy { .. }
        | RuleKind::Gap { target: GapTarget::Half {} | GapTarget::Nothing {} } => Ok(()),
    }
}
