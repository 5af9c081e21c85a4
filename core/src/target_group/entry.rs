//! The contents of the register: entries, breaks and notes.

use chrono::NaiveDate;
use serde::Serialize;

use super::TargetGroupCode;
use crate::Text;

/// How certain an entry of the register is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Confirmation {
    /// Confirmed by the act, or by an order or guideline under it.
    Confirmed,
    /// Not confirmed by a public text. Rules should not rely on it.
    Assumed,
}

/// The meaning of a code during a stretch of time (*registerpost*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Entry {
    /// The code.
    pub code: TargetGroupCode,
    /// The first day of this meaning; `None` if it lies before the time that the register covers.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>", extend("format" = "date")))]
    pub valid_from: Option<NaiveDate>,
    /// The last day of this meaning; `None` while the meaning holds.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>", extend("format" = "date")))]
    pub valid_to: Option<NaiveDate>,
    /// A short name, for column headings.
    pub short_name: Text,
    /// The name of the group.
    pub long_name: Text,
    /// Other Danish names of exactly this group.
    pub other_names: &'static [&'static str],
    /// The provision in the law, in Danish.
    pub reference: &'static str,
    /// How certain the entry is.
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

/// The codes that a break concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "which")]
pub enum Affected {
    /// All codes, including codes outside the register.
    All {},
    /// Some codes.
    Listed {
        /// The codes.
        codes: &'static [TargetGroupCode],
        /// Whether all `INT-` codes are among them.
        integration: bool,
    },
}

impl Affected {
    /// Whether the code is among them.
    #[must_use]
    pub fn contains(&self, code: &TargetGroupCode) -> bool {
        match self {
            Self::All {} => true,
            Self::Listed { codes, integration } => codes.contains(code) || (*integration && code.is_integration()),
        }
    }
}

/// A break in the series (*databrud*): a day from which codes count something else than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Break {
    /// The stable id, by which a caller waives the break.
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

/// A note on codes. It is not a break, because it has no confirmed day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RegisterNote {
    /// The stable id.
    pub id: &'static str,
    /// The codes that it concerns.
    pub affected: Affected,
    /// What is known, and what is not.
    pub text: Text,
    /// The act, in Danish.
    pub reference: &'static str,
}
