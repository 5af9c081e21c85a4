//! Staffing and money.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Decision, Id, Place};
use crate::figure::{Exact, Figure, Unit, Value};
use crate::reference::Period;
use crate::words::{bilingual_enum, steps};

/// A post of the staffing (*medarbejderressource*).
///
/// The documents spell one quantity, the *årsværk*, in three ways: `0,5 årsværk`, `80 %`, `2 konsulenter`. All three are one here.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct StaffingPost {
    /// The function, never a named person.
    pub role: String,
    /// The words of the agreement, where `role` shortens them: `1 Konsulent 1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// How much: årsværk, per cent of one full-time post, or a number of full-time people. Absent where the document does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Figure>,
    /// The activity that the post works in, where it is one of them only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Id>,
    /// When, where it is not the whole period of the delaftale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What is still to be decided about it, and by when: `2-årig, herefter tages stilling`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// A remark: `20 % lommepengejob under kriminalitetsforebyggelse`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

impl StaffingPost {
    /// A post with its function, and nothing else.
    #[must_use]
    pub fn new(role: impl Into<String>) -> Self {
        Self {
            role: role.into(),
            printed: None,
            amount: None,
            activity: None,
            period: None,
            decision: None,
            note: None,
            place: None,
        }
    }

    /// The post in *årsværk* (full-time equivalents over a year), where the amount is printed in a unit that says so.
    ///
    /// ```
    /// use delaftale::agreement::StaffingPost;
    /// use delaftale::figure::Exact;
    /// let post = StaffingPost::new("koordinator").with_amount("12,5 %".parse()?);
    /// assert_eq!(post.full_time_equivalents(), Exact::new(1, 8));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn full_time_equivalents(&self) -> Option<Exact> {
        let figure = self.amount.as_ref()?;
        match figure.unit() {
            Some(Unit::Percent) => figure.value().over(Exact::from(100)),
            Some(Unit::FullTimeEquivalents | Unit::Persons) => Some(figure.value()),
            _ => None,
        }
    }

    /// Whether the post is filled on that day, in a delaftale of that period.
    #[must_use]
    pub fn runs_on(&self, day: NaiveDate, delaftale: &Period) -> bool {
        self.period.as_ref().unwrap_or(delaftale).contains(day)
    }
}

steps!(StaffingPost {
    with_printed text printed,
    with_amount some amount: Figure,
    with_activity some activity: Id,
    with_period some period: Period,
    with_decision some decision: Decision,
    with_note text note,
    with_place some place: Place,
});

/// Money (*økonomi*) for a focus area or a plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Budget {
    /// Who pays what.
    pub lines: Vec<BudgetLine>,
    /// The printed total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Value>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// One line of a budget.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct BudgetLine {
    /// Who pays.
    pub funder: Funder,
    /// As printed, where it says more: the municipality, the housing organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How much, in kroner.
    pub amount: Value,
}

bilingual_enum! {
    /// Who pays (*finansiering*).
    #[derive(Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum Funder;
    /// The words for it.
    pub fn words;

    /// Landsbyggefonden.
    Lbf = "lbf", "Landsbyggefonden", "Landsbyggefonden";
    /// Local co-financing (*lokal medfinansiering*): municipality and housing organisations.
    Local = "local", "Lokal medfinansiering", "Local co-financing";
    /// Anybody else.
    Other = "other", "Anden finansiering", "Other funding";
}

steps!(Budget {
    with_line push lines: BudgetLine,
    with_total some total: Value,
    with_place some place: Place,
});

impl BudgetLine {
    /// Who pays how much, in kroner.
    #[must_use]
    pub const fn new(funder: Funder, amount: Value) -> Self {
        Self { funder, name: None, amount }
    }
}

steps!(BudgetLine { with_name text name });

impl Budget {
    /// A budget without lines.
    ///
    /// ```
    /// use delaftale::agreement::{Budget, BudgetLine, Funder};
    /// let budget = Budget::new()
    ///     .with_line(BudgetLine::new(Funder::Lbf, "4,5 mio. kr.".parse()?))
    ///     .with_line(BudgetLine::new(Funder::Local, "1,5 mio. kr.".parse()?).with_name("kommunen"))
    ///     .with_total("6 mio. kr.".parse()?);
    /// assert_eq!(budget.lines.len(), 2);
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
