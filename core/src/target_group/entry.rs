//! What the register holds: entries, breaks and notes.

use chrono::NaiveDate;
use serde::Serialize;

use super::TargetGroupCode;
use crate::Text;

/// How sure the register is of what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Confirmation {
    /// Read in the act, or in an order or guideline under it.
    Confirmed,
    /// Not confirmed in a public text: keep it out of rules.
    Assumed,
}

/// What one code means in one stretch of time (*registerpost*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Entry {
    /// The code.
    pub code: TargetGroupCode,
    /// The first day of this meaning; `None` where the register does not reach back to it.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>", extend("format" = "date")))]
    pub valid_from: Option<NaiveDate>,
    /// The last day of this meaning; `None` while it holds.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>", extend("format" = "date")))]
    pub valid_to: Option<NaiveDate>,
    /// A name for column headings.
    pub short_name: Text,
    /// The name of the group.
    pub long_name: Text,
    /// Other Danish names that mean exactly this group.
    pub other_names: &'static [&'static str],
    /// Where it stands in the law, in Danish.
    pub reference: &'static str,
    /// How sure this is.
    pub certainty: Confirmation,
}

impl Entry {
    /// Whether the meaning holds on the day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Every Danish name of the group.
    pub(super) fn danish_names(&self) -> impl Iterator<Item = &str> {
        [&*self.long_name.danish, &*self.short_name.danish].into_iter().chain(self.other_names.iter().copied())
    }
}

/// Which codes a break concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "which")]
pub enum Affected {
    /// Every code there is or can be.
    All {},
    /// Some codes.
    Listed {
        /// The codes.
        codes: &'static [TargetGroupCode],
        /// Whether all `INT-` codes belong to them.
        integration: bool,
    },
}

impl Affected {
    /// Whether the code is one of them.
    #[must_use]
    pub fn contains(&self, code: &TargetGroupCode) -> bool {
        match self {
            Self::All {} => true,
            Self::Listed { codes, integration } => codes.contains(code) || (*integration && code.is_integration()),
        }
    }
}

/// A break in the series (*databrud*): a day on which codes change what they count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Break {
    /// The stable name, by which a caller waives the break.
    pub id: &'static str,
    /// The first day of the new meaning.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub date: NaiveDate,
    /// The codes that it concerns.
    pub affected: Affected,
    /// What happened.
    pub description: Text,
    /// The act, in Danish.
    pub reference: &'static str,
}

/// Something about codes that has no confirmed day, and therefore is no break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RegisterNote {
    /// The stable name.
    pub id: &'static str,
    /// The codes that it concerns.
    pub affected: Affected,
    /// What is known and what is not.
    pub text: Text,
    /// The act, in Danish.
    pub reference: &'static str,
}
