//! Progress rules (*målsætninger*): the target of an indicator, its deadline, and the path to it.
//!
//! A [`Rule`] has one canonical Danish phrase, which is also its form in JSON. [`Rule::read`] understands the spellings of real
//! agreements and returns what they leave open. A [`Course`] is a rule applied to a baseline and a period; it gives the target path.

mod check;
mod course;
mod direction;
mod kind;
mod phrase;
mod starting;
mod stated;

pub use course::{Course, Expected, courses};
pub(crate) use course::{Form, Formula, Onward, Per, Target};
pub use direction::{Direction, Movement};
pub use kind::{AnnualBasis, GapTarget, PathForm, RuleKind};
pub use phrase::{Ambiguity, RuleReading};
pub use starting::StatedBaseline;
pub use stated::StatedRule;

use chrono::NaiveDate;
use serde::Serialize;

use crate::reference::{Period, Reference};
use crate::words::say;
use crate::{Error, ErrorCode};

/// The deadline of a rule (*frist*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "by")]
pub enum Deadline {
    /// The end of the agreement.
    #[default]
    AgreementEnd,
    /// A day.
    Day {
        /// The day.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        date: NaiveDate,
    },
    /// This number of months after the start of the path. A year is 12 months.
    Within {
        /// Months, 1-1200.
        months: u32,
    },
}

/// The point from which the path runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "from")]
pub enum Anchor {
    /// From the baseline's date.
    #[default]
    Baseline,
    /// From the first day of the agreement.
    PeriodStart,
    /// From a day.
    Day {
        /// The day.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        date: NaiveDate,
    },
}

/// A progress rule (*målsætning*) whose numbers have been checked.
///
/// ```
/// use delaftale::rule::Rule;
/// let rule = Rule::parse("skal øges til 85% inden 31.8.2025")?;
/// assert_eq!(rule.to_string(), "øges til 85 % inden 31. august 2025");
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rule {
    kind: RuleKind,
    deadline: Deadline,
    anchor: Anchor,
    held: bool,
    stated_baseline: Option<StatedBaseline>,
}

impl Rule {
    /// Makes a rule of this kind from the baseline to the end of the agreement.
    ///
    /// # Errors
    /// - [`ErrorCode::RuleOutOfRange`] when a per cent is not above 0, a fall is above 100 %, an amount is not above 0, a tolerance is
    ///   negative, places or weeks are 0, or a number is approximate (`ca.`);
    /// - [`ErrorCode::RuleUnit`] when a per cent has another unit than per cent, an absolute amount is in per cent, or a volume is in per
    ///   cent or percentage points.
    pub fn new(kind: RuleKind) -> Result<Self, Error> {
        check::numbers(&kind)?;
        Ok(Self { kind, deadline: Deadline::AgreementEnd, anchor: Anchor::Baseline, held: false, stated_baseline: None })
    }

    /// The same rule with this deadline.
    ///
    /// # Errors
    /// [`ErrorCode::RuleOutOfRange`] when the months are not 1-1200, or when the kind has no deadline of its own (annual volume,
    /// occupancy, maintain); [`ErrorCode::DateOutOfRange`] when the day lies outside 1900-2199.
    pub fn by(mut self, deadline: Deadline) -> Result<Self, Error> {
        if !self.can_name_a_deadline() && deadline != Deadline::AgreementEnd {
            let message = say!("denne slags målsætning har ikke sin egen frist", "this kind of rule has no deadline of its own");
            return Err(Error::new(ErrorCode::RuleOutOfRange, message));
        }
        if let Deadline::Within { months } = deadline
            && !(1..=1200).contains(&months)
        {
            let message = say!("`{months}` måneder er ikke mellem 1 og 1200", "`{months}` months are not between 1 and 1200");
            return Err(Error::new(ErrorCode::RuleOutOfRange, message));
        }
        if let Deadline::Day { date } = deadline {
            crate::reference::check_year(chrono::Datelike::year(&date))?;
        }
        self.deadline = deadline;
        Ok(self)
    }

    /// The same rule, with a path from this point.
    ///
    /// # Errors
    /// [`ErrorCode::RuleOutOfRange`] when the kind has no path from a baseline (volumes, direction, maintain, occupancy).
    pub fn from_anchor(mut self, anchor: Anchor) -> Result<Self, Error> {
        if !self.has_path() && anchor != Anchor::Baseline {
            let message = say!(
                "denne slags målsætning regnes ikke fra et udgangspunkt",
                "this kind of rule has no path that starts somewhere"
            );
            return Err(Error::new(ErrorCode::RuleOutOfRange, message));
        }
        self.anchor = anchor;
        Ok(self)
    }

    /// The same rule, whose target is to be held after the deadline (*og fastholdes*): observations remain due until the end of the
    /// agreement.
    ///
    /// # Errors
    /// [`ErrorCode::RuleOutOfRange`] when the kind has no level to hold, which is every kind except level, relative, absolute and gap.
    pub fn held(mut self) -> Result<Self, Error> {
        if !self.can_be_held() {
            let message =
                say!("denne slags målsætning har ikke et niveau, der kan fastholdes", "this kind of rule has no level to hold");
            return Err(Error::new(ErrorCode::RuleOutOfRange, message));
        }
        self.held = true;
        Ok(self)
    }

    /// The kind, with its numbers.
    #[must_use]
    pub const fn kind(&self) -> &RuleKind {
        &self.kind
    }

    /// The deadline.
    #[must_use]
    pub const fn deadline(&self) -> Deadline {
        self.deadline
    }

    /// The point from which the path runs.
    #[must_use]
    pub const fn anchor(&self) -> Anchor {
        self.anchor
    }

    /// Whether the target is to be held after the deadline.
    #[must_use]
    pub const fn is_held(&self) -> bool {
        self.held
    }

    /// The start of the path: the reference of the baseline, or the day that the rule names.
    #[must_use]
    pub fn starts(&self, baseline: impl Into<Reference>, period: &Period) -> Reference {
        match self.anchor {
            Anchor::Baseline => baseline.into(),
            Anchor::PeriodStart => period.start().into(),
            Anchor::Day { date } => date.into(),
        }
    }

    /// The day of the deadline, for a path with this start; `None` when the rule names no deadline and the agreement has no end.
    ///
    /// `Within 24 months` from 1 October 2017 is 1 October 2019. An anniversary of 29 February is 28 February in years without a 29
    /// February. Months from the end of a month lead to the end of a month ([`Reference::after_months`]).
    #[must_use]
    pub fn deadline_day(&self, start: impl Into<Reference>, period: &Period) -> Option<NaiveDate> {
        match self.deadline {
            Deadline::AgreementEnd => period.end(),
            Deadline::Day { date } => Some(date),
            // A count includes its first day, so its last day is the one before the anniversary.
            Deadline::Within { months } if self.counts_from_zero() => start.into().after_months(months).pred_opt(),
            Deadline::Within { months } => Some(start.into().after_months(months)),
        }
    }
}
