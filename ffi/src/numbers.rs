//! Numbers and days of cells, as the library calculates with them and back.

use chrono::NaiveDate;
use delaftale::figure::{Exact, Figure, Unit, Value};
use delaftale::reference::Period;
use delaftale::sheet::{self, CellUnit, DateSystem};
use delaftale::{Error, Language, Text};

use crate::border::{Failure, failed};
use crate::choices::{
    self, DELAFTALE_DECIMALS_OWN, DELAFTALE_NO_DATE, DELAFTALE_UNIT_FRACTION, DELAFTALE_VALUE_MISSING,
    DELAFTALE_VALUE_NOT_YET_DUE, DELAFTALE_VALUE_PENDING, DELAFTALE_VALUE_SUPPRESSED,
};
use crate::errors::{DELAFTALE_ERROR_INVALID_NUMBER, DELAFTALE_ERROR_NO_VALUE, DELAFTALE_ERROR_OUT_OF_RANGE};

/// An argument, or a place in a column of them.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a>(&'a str, Option<usize>);

impl<'a> Place<'a> {
    pub(crate) const fn at(argument: &'a str) -> Self {
        Self(argument, None)
    }

    pub(crate) const fn in_column(argument: &'a str, index: usize) -> Self {
        Self(argument, Some(index))
    }

    pub(crate) fn path(self) -> String {
        self.1.map_or_else(|| self.0.to_owned(), |index| format!("{}/{index}", self.0))
    }

    /// An error of the library at this place.
    pub(crate) fn refusal(self, error: Error) -> Failure {
        let error = self.1.map_or(error.clone(), |index| error.within(index));
        error.within(self.0).into()
    }
}

/// How the numbers of a call are meant.
#[derive(Clone, Copy)]
pub(crate) struct Numbers {
    /// The unit, where the caller says it.
    pub(crate) unit: Option<Unit>,
    cells: sheet::Numbers,
}

impl Numbers {
    pub(crate) fn of(unit: i32, decimals: i32) -> Result<Self, Failure> {
        let unit =
            if unit == DELAFTALE_UNIT_FRACTION { Some(CellUnit::Fraction) } else { choices::unit(unit)?.map(CellUnit::Of) };
        let decimals = match decimals {
            DELAFTALE_DECIMALS_OWN => None,
            own => Some(u32::try_from(own).ok().filter(|own| *own <= 9).ok_or_else(|| Failure::no_choice("decimals", own))?),
        };
        let cells = sheet::Numbers::of(unit, decimals);
        Ok(Self { unit: cells.unit(), cells })
    }

    /// A number, or one of the constants that stand for a state.
    #[expect(clippy::float_cmp, reason = "the constants stand for states and for nothing near them")]
    pub(crate) fn value(self, number: f64, place: Place<'_>) -> Result<Value, Failure> {
        if number < -1e300 {
            for (state, value) in [
                (DELAFTALE_VALUE_PENDING, Value::Pending),
                (DELAFTALE_VALUE_SUPPRESSED, Value::Suppressed),
                (DELAFTALE_VALUE_MISSING, Value::Missing),
                (DELAFTALE_VALUE_NOT_YET_DUE, Value::NotYetDue),
            ] {
                if number == state {
                    return Ok(value);
                }
            }
        }
        self.figure(number, place).map(Value::Known)
    }

    /// A number that must be one.
    pub(crate) fn figure(self, number: f64, place: Place<'_>) -> Result<Figure, Failure> {
        finite(number, place)?;
        self.cells.figure(number).map_err(|error| place.refusal(error))
    }

    /// The same as the sheets of the library take it.
    pub(crate) const fn cells(self) -> sheet::Numbers {
        self.cells
    }

    /// The number of a cell that shows this value.
    pub(crate) fn out(self, value: Exact) -> f64 {
        self.cells.out(value)
    }

    /// Refuses numbers of which nobody knows whether 0.2 is 0.2 % or 20 %.
    pub(crate) fn clear_shares<'v>(self, unit: Unit, values: impl Iterator<Item = &'v Value>) -> Result<(), Failure> {
        self.cells.clear_shares(unit, values).map_err(|error| {
            let text = |language| error.message_in(language).to_owned();
            let message = Text::new(text(Language::Danish), text(Language::English));
            Failure::at_border(DELAFTALE_ERROR_OUT_OF_RANGE, "unit", message)
        })
    }
}

/// Refuses NaN and the infinities.
pub(crate) fn finite(number: f64, place: Place<'_>) -> Result<(), Failure> {
    if number.is_finite() {
        return Ok(());
    }
    let path = place.path();
    Err(failed!(DELAFTALE_ERROR_INVALID_NUMBER, path, "`{path}` er ikke et tal: {number}", "`{path}` is not a number: {number}"))
}

/// The day of a number.
pub(crate) fn day(number: f64, system: DateSystem, place: Place<'_>) -> Result<NaiveDate, Failure> {
    finite(number, place)?;
    system.day(number).map_err(|error| place.refusal(error))
}

/// The day of a number, or none.
pub(crate) fn optional_day(number: f64, system: DateSystem, place: Place<'_>) -> Result<Option<NaiveDate>, Failure> {
    if number == DELAFTALE_NO_DATE { Ok(None) } else { day(number, system, place).map(Some) }
}

/// The period of an agreement, which may have no end.
pub(crate) fn period(start: f64, end: f64, system: DateSystem) -> Result<Period, Failure> {
    let start = day(start, system, Place::at("start"))?;
    let end = optional_day(end, system, Place::at("end"))?;
    Period::new(start, end).map_err(|error| Place::at("end").refusal(error))
}

/// The number of a day that may be missing.
pub(crate) fn optional_number_of(day: Option<NaiveDate>, system: DateSystem) -> Result<f64, Failure> {
    day.map_or(Ok(DELAFTALE_NO_DATE), |day| number_of(day, system))
}

/// The number of a day.
pub(crate) fn number_of(day: NaiveDate, system: DateSystem) -> Result<f64, Failure> {
    system.number_of(day).map(f64::from).ok_or_else(|| {
        failed!(
            DELAFTALE_ERROR_NO_VALUE,
            "dates",
            "dagen {day} ligger før datosystemets første",
            "the day {day} is before the first of the date system"
        )
    })
}
