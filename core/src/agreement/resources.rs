//! Staffing and budgets.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Decision, Id, Place};
use crate::figure::{Exact, Figure, Unit, Value};
use crate::reference::Period;
use crate::words::{bilingual_enum, steps};

/// A post of the staffing (*medarbejderressource*): a function and its amount of working time.
///
/// Agreements print the amount in full-time equivalents (*årsværk*), in per cent of one full-time post, or as a number of full-time people:
/// `0,5 årsværk`, `80 %`, `2 personer`. The library calculates with all three as full-time equivalents.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct StaffingPost {
    /// The function. It is never a named person.
    pub role: String,
    /// The words of the agreement, if `role` is shorter: `1 Konsulent 1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The amount of working time, 0 or more, in årsværk, per cent of one full-time post, or full-time people. Absent if the document
    /// prints none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Figure>,
    /// The id of the activity in which the post works, if it works in one activity only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Id>,
    /// The period of the post, if it is not the whole period of the delaftale. It lies within the plan's period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// A decision about the post that is still open, and the last day for it: `2-årig, herefter tages stilling`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// A remark: `20 % lommepengejob under kriminalitetsforebyggelse`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The place in the document where the post was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

impl StaffingPost {
    /// Makes a post with this function. All other fields are empty.
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

    /// The amount in full-time equivalents over a year (*årsværk*): 100 per cent and one person are each 1. `None` if the post has no
    /// amount, or an amount in another unit than årsværk, per cent or persons.
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

    /// Whether the post is filled on `day`. `delaftale` is the period of the delaftale, which applies to a post without a period of its
    /// own.
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

/// The budget (*økonomi*) of a focus area or of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Budget {
    /// The lines, each with a payer and an amount.
    pub lines: Vec<BudgetLine>,
    /// The printed total, in kroner. The audit checks it against the lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Value>,
    /// The place in the document where the budget was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A line of a budget: the payer and the amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct BudgetLine {
    /// The payer.
    pub funder: Funder,
    /// The name of the payer, if the agreement prints it: the municipality, the housing organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The amount in kroner, or the reason why there is none.
    pub amount: Value,
}

bilingual_enum! {
    /// The payer of a budget line (*finansiering*).
    #[derive(Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum Funder;
    /// The name of the payer.
    pub fn words;

    /// Landsbyggefonden, the national building fund of the housing organisations.
    Lbf = "lbf", "Landsbyggefonden", "Landsbyggefonden";
    /// Local co-financing (*lokal medfinansiering*): the municipality and the housing organisations.
    Local = "local", "Lokal medfinansiering", "Local co-financing";
    /// Any other payer.
    Other = "other", "Anden finansiering", "Other funding";
}

steps!(Budget {
    with_line push lines: BudgetLine,
    with_total some total: Value,
    with_place some place: Place,
});

impl BudgetLine {
    /// Makes a line with this payer and this amount in kroner.
    #[must_use]
    pub const fn new(funder: Funder, amount: Value) -> Self {
        Self { funder, name: None, amount }
    }
}

steps!(BudgetLine { with_name text name });

impl Budget {
    /// Makes a budget without lines and without a total.
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
