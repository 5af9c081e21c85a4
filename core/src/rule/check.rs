//! The checks of the numbers of a rule, on their own and against the unit of an indicator.

use super::{GapTarget, Movement, Rule, RuleKind};
use crate::figure::{Exact, Figure, Unit};
use crate::words::say;
use crate::{Error, ErrorCode, Language, Text};

impl Rule {
    /// Checks that the rule fits an indicator of this unit.
    ///
    /// # Errors
    /// [`ErrorCode::RuleUnit`] in these cases:
    ///
    /// - a level, stated baseline or volume has another unit than the indicator;
    /// - an amount of change or a tolerance has another unit than a difference of values, which for a share is percentage points;
    /// - the rule is a volume, and the indicator is a share, money or staffing;
    /// - the rule is an occupancy, and the unit is not persons, full-time persons or courses;
    /// - the rule is about a gap, and the unit is a count. The area is a part of the municipality, so only shares, rates and means can be
    ///   compared.
    pub fn check_unit(&self, unit: Unit) -> Result<(), Error> {
        let difference = unit.of_difference();
        let fits = |figure: &Figure, wanted: Unit| figure.unit().is_none_or(|own| own == wanted);
        let (right, wanted) = match &self.kind {
            _ if self.stated_baseline.is_some_and(|stated| !fits(&stated.value, unit)) => (false, unit),
            RuleKind::Level { target, .. } => (fits(target, unit), unit),
            RuleKind::Absolute { amount, .. } => (fits(amount, difference), difference),
            RuleKind::Maintain { tolerance: Some(tolerance) } => (fits(tolerance, difference), difference),
            RuleKind::AnnualVolume { amount } | RuleKind::Volume { amount } => (fits(amount, unit) && unit.is_counted_up(), unit),
            RuleKind::Occupancy { .. } => (unit.is_of_people(), Unit::Persons),
            RuleKind::Gap { .. } => (unit.can_have_a_gap(), unit),
            RuleKind::Relative { .. } | RuleKind::Annual { .. } => (true, unit),
            RuleKind::Direction { .. } | RuleKind::Maintain { tolerance: None } => (true, unit),
        };
        if right {
            return Ok(());
        }
        let is_of_people = unit.is_of_people();
        let (word, unit) = (wanted.word(Language::Danish), unit.word(Language::Danish));
        let message = say!(
            "målsætningen `{self}` passer ikke til en indikator i enheden `{unit}`",
            "the rule `{self}` does not fit an indicator in `{unit}`"
        );
        let help = if self.is_about_a_gap() {
            say!(
                "boligområdet er en del af kommunen, så antal kan ikke sammenlignes; mål en andel",
                "the area is a part of the municipality, so counts cannot be compared; measure a share"
            )
        } else if self.counts_from_zero() && !is_of_people {
            say!(
                "målsætningen passer til en indikator, der tælles, for eksempel i `personer`",
                "this rule fits an indicator that is counted, such as one in `personer`"
            )
        } else {
            say!("til den indikator skal målsætningen være i `{word}`", "for that indicator, the rule must be in `{word}`")
        };
        Err(Error::new(ErrorCode::RuleUnit, message).with_help(help))
    }
}

/// Checks the numbers of a kind, for [`Rule::new`].
pub(super) fn numbers(kind: &RuleKind) -> Result<(), Error> {
    let out = |figure: &Figure, what: &Text| {
        let Text { danish, english } = what;
        Err(Error::new(ErrorCode::RuleOutOfRange, say!("`{figure}` er {danish}", "`{figure}` is {english}")))
    };
    let exact = |figure: &Figure| {
        if figure.is_exact_print() { Ok(()) } else { out(figure, &say!("omtrentligt", "approximate")) }
    };
    let above_zero = |figure: &Figure| {
        exact(figure)?;
        if figure.value() > Exact::ZERO { Ok(()) } else { out(figure, &say!("ikke over 0", "not above 0")) }
    };
    let percent = |figure: &Figure, movement: Movement| {
        above_zero(figure)?;
        if figure.unit() != Some(Unit::Percent) || figure.scale().is_some() {
            return Err(Error::new(ErrorCode::RuleUnit, say!("`{figure}` er ikke i procent", "`{figure}` is not a per cent")));
        }
        if movement == Movement::Fall && figure.value() > Exact::from(100) {
            return out(figure, &say!("mere end det hele", "more than all of it"));
        }
        Ok(())
    };
    match kind {
        RuleKind::Level { target, .. } => exact(target),
        RuleKind::Relative { percent: p, movement, .. } | RuleKind::Annual { percent: p, movement, .. } => percent(p, *movement),
        RuleKind::Gap { target: GapTarget::ReducedBy { percent: p } } => percent(p, Movement::Fall),
        RuleKind::Absolute { amount, .. } => {
            above_zero(amount)?;
            if amount.unit() == Some(Unit::Percent) {
                let message = say!("`{amount}` er ikke en mængde", "`{amount}` is not an amount");
                return Err(Error::new(ErrorCode::RuleUnit, message).with_help(say!(
                    "skriv procentpoint, når det er en forskel mellem to andele",
                    "write procentpoint for a difference between shares"
                )));
            }
            Ok(())
        }
        RuleKind::AnnualVolume { amount } | RuleKind::Volume { amount } => {
            if matches!(amount.unit(), Some(Unit::Percent | Unit::PercentagePoints)) {
                let message = say!("`{amount}` kan ikke tælles op", "`{amount}` cannot be counted up");
                return Err(Error::new(ErrorCode::RuleUnit, message).with_help(say!(
                    "en andel er et niveau: øges til 85 % inden 31. august 2025",
                    "a share is a level: øges til 85 % inden 31. august 2025"
                )));
            }
            above_zero(amount)
        }
        RuleKind::Maintain { tolerance: Some(t) } => {
            exact(t)?;
            if t.value() < Exact::ZERO { out(t, &say!("negativt", "negative")) } else { Ok(()) }
        }
        RuleKind::Occupancy { places, weeks } if *places == 0 || *weeks == 0 => {
            let message = say!(
                "`{places}` pladser à `{weeks}` uger: begge tal skal være mindst 1",
                "`{places}` places of `{weeks}` weeks: both must be at least 1"
            );
            Err(Error::new(ErrorCode::RuleOutOfRange, message))
        }
        RuleKind::Maintain { tolerance: None }
        | RuleKind::Direction { .. }
        | RuleKind::Occupancy { .. }
        | RuleKind::Gap { target: GapTarget::Half {} | GapTarget::Nothing {} } => Ok(()),
    }
}
