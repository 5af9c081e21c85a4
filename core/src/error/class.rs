//! Classes of errors.

use super::{ErrorCode, Errors};

/// The class of an [`ErrorCode`], for callers that answer each class in its own way, such as a service with HTTP statuses.
///
/// The set is closed. If there are errors of several classes, the first class in this order decides ([`Errors::class`]).
///
/// ```
/// use delaftale::{ErrorClass, wire::read_plan};
/// let status = |class| match class {
///     ErrorClass::Limit => 413,
///     ErrorClass::Operation => 404,
///     ErrorClass::Document => 400,
///     ErrorClass::Text | ErrorClass::Domain => 422,
/// };
/// assert_eq!(status(read_plan("{").unwrap_err().class()), 400);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorClass {
    /// The input is too large or nested too deeply.
    Limit,
    /// What was asked for does not exist.
    Operation,
    /// The JSON is not a document of this library: its syntax, its fields or its version is wrong.
    Document,
    /// A text in the document cannot be read: a figure, a date, a phrase, an id.
    Text,
    /// Everything can be read, but a value is impossible or contradicts another.
    Domain,
}

impl ErrorCode {
    /// The class of the code.
    ///
    /// ```
    /// use delaftale::{ErrorClass, ErrorCode};
    /// assert_eq!(ErrorCode::FigureNotANumber.class(), ErrorClass::Text);
    /// assert_eq!(ErrorCode::IdUnknown.class(), ErrorClass::Domain);
    /// ```
    #[must_use]
    pub const fn class(self) -> ErrorClass {
        match self {
            Self::JsonTooDeep | Self::JsonTooLarge => ErrorClass::Limit,
            Self::OperationUnknown | Self::SheetFormula => ErrorClass::Operation,
            Self::JsonSyntax
            | Self::JsonMissingField
            | Self::JsonUnknownField
            | Self::JsonDuplicateField
            | Self::JsonWrongType
            | Self::JsonSchemaVersion => ErrorClass::Document,
            Self::FigureNotANumber
            | Self::FigureTooLong
            | Self::FigureUnknownUnit
            | Self::FigureAsNumber
            | Self::DateNotADate
            | Self::DateNoSuchDay
            | Self::DateOutOfRange
            | Self::PeriodNotAPeriod
            | Self::IdInvalid
            | Self::TextEmpty
            | Self::CodeInvalid
            | Self::RuleNotARule
            | Self::SheetErrorValue
            | Self::SheetTruth
            | Self::SheetChoice
            | Self::SheetCode => ErrorClass::Text,
            Self::FigureApproximate
            | Self::PeriodReversed
            | Self::IdDuplicate
            | Self::IdUnknown
            | Self::CodeBreak
            | Self::TableDuplicate
            | Self::TableShape
            | Self::TableCell
            | Self::TableMissing
            | Self::TableMismatch
            | Self::RuleOutOfRange
            | Self::RuleUnit
            | Self::PlanEmpty
            | Self::PlanPeriod
            | Self::PlanFocusArea
            | Self::ObjectiveEmpty
            | Self::UnitMismatch
            | Self::ValueOutOfRange
            | Self::CountsInvalid
            | Self::ObservationConflict
            | Self::ObservationKnownTooEarly
            | Self::MethodInvalid
            | Self::AgesInvalid
            | Self::NumberOutOfRange
            | Self::SheetMissing
            | Self::SheetShape
            | Self::SheetUnits
            | Self::SheetScale
            | Self::SheetNoValue => ErrorClass::Domain,
        }
    }
}

impl Errors {
    /// The class that decides how a caller answers: the first in the order of [`ErrorClass`] that occurs.
    #[must_use]
    pub fn class(&self) -> ErrorClass {
        self.as_slice().iter().map(|error| error.code().class()).min().unwrap_or(ErrorClass::Domain)
    }
}
