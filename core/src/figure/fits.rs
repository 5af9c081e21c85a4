//! Checks that a figure fits its use, with one error sentence for each check.

use super::{Exact, Figure, Unit};
use crate::words::say;
use crate::{Error, ErrorCode, Language};

impl Figure {
    /// Checks that the figure is in this unit. A figure without a unit passes.
    ///
    /// ```
    /// use delaftale::figure::{Figure, Unit};
    /// assert!(Figure::parse("42,8")?.must_be_in(Unit::Percent).is_ok());
    /// let error = Figure::parse("42,8 %")?.must_be_in(Unit::Persons).unwrap_err();
    /// assert_eq!(error.to_string(), "`42,8 %` is not in `personer`");
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::UnitMismatch`] when the figure has another unit.
    pub fn must_be_in(&self, unit: Unit) -> Result<(), Error> {
        if self.unit().is_none_or(|own| own == unit) {
            return Ok(());
        }
        Err(self.not_in(unit))
    }

    /// Checks that an indicator in `unit` can have this figure. A share is at most 100 %, people and courses are whole numbers, and a
    /// figure below 0 needs a unit that [can be negative](Unit::can_be_negative). `signed` is true for an indicator that counts people or
    /// things and can be below 0 ([`crate::agreement::Indicator::signed`]).
    ///
    /// ```
    /// use delaftale::figure::{Figure, Unit};
    /// let error = Figure::parse("140 %")?.must_be_possible_in(Unit::Percent, false).unwrap_err();
    /// assert_eq!(error.to_string(), "`140 %` is a share above 100 %");
    /// assert!(Figure::parse("-5")?.must_be_possible_in(Unit::PercentagePoints, false).is_ok());
    /// assert!(Figure::parse("-5")?.must_be_possible_in(Unit::Persons, false).is_err());
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::ValueOutOfRange`] when a share is above 100 %, when people or courses are not whole, or when the figure is below 0 and
    /// the unit cannot be.
    pub fn must_be_possible_in(&self, unit: Unit, signed: bool) -> Result<(), Error> {
        let value = self.value();
        let message = match unit.impossible_beyond(value, signed) {
            Some(end) if end.is_zero() => say!("`{self}` er negativt", "`{self}` is negative"),
            Some(_) => say!("`{self}` er en andel over 100 %", "`{self}` is a share above 100 %"),
            None if unit.is_whole() && value.parts().1 != 1 => {
                say!("`{self}` er ikke et helt tal", "`{self}` is not a whole number")
            }
            None => return Ok(()),
        };
        Err(Error::new(ErrorCode::ValueOutOfRange, message))
    }

    /// Checks that a part and its whole make a share: the whole is above 0, and the part is not above the whole.
    ///
    /// ```
    /// use delaftale::figure::Figure;
    /// let (part, whole) = (Figure::parse("12")?, Figure::parse("60")?);
    /// assert!(part.must_be_part_of(&whole).is_ok());
    /// assert_eq!(whole.must_be_part_of(&part).unwrap_err().to_string(), "`60` of `12` is not a share");
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::CountsInvalid`] when the whole is not above 0, or when the part is above the whole.
    pub fn must_be_part_of(&self, whole: &Self) -> Result<(), Error> {
        if self.value() > whole.value() || whole.value() <= Exact::ZERO { Err(self.no_share_of(whole)) } else { Ok(()) }
    }

    /// The error of [`Figure::must_be_in`], for a caller with its own condition.
    pub(crate) fn not_in(&self, unit: Unit) -> Error {
        let word = unit.word(Language::Danish);
        Error::new(ErrorCode::UnitMismatch, say!("`{self}` er ikke i enheden `{word}`", "`{self}` is not in `{word}`"))
    }

    /// The error of [`Figure::must_be_part_of`], for a caller with its own condition.
    pub(crate) fn no_share_of(&self, whole: &Self) -> Error {
        Error::new(
            ErrorCode::CountsInvalid,
            say!("`{self}` af `{whole}` er ikke en andel", "`{self}` of `{whole}` is not a share"),
        )
    }
}
