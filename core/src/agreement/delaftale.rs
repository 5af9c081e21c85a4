//! The sub-agreement for one focus area.

use std::ops::Deref;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Activity, Budget, FocusArea, Id, Indicator, Objective, Place, Rhythm, Series, StaffingPost, Statement, check};
use crate::error::said;
use crate::figure::Exact;
use crate::reference::Period;
use crate::table::Table;
use crate::{Error, ErrorCode, Errors};

/// What a delaftale says, before it is checked: the wire form, and what the [builder](Delaftale::builder) fills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Delaftale"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DelaftaleParts {
    /// Its name inside the plan.
    pub id: Id,
    /// The title, where it has one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The focus area (*indsatsområde*).
    pub focus_area: FocusArea,
    /// From when to when it holds (*gælder fra - til*). The older template gives the start only.
    pub period: Period,
    /// Which version of the delaftale this is; absent for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Version>,
    /// Who made it (*delaftalens parter*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Party>,
    /// Why it is needed (*problemkompleks*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// What it is for (*formål*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// What is to be reached and how it is followed (*delmål og indikatorer*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<Objective>,
    /// What is done (*aktiviteter*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
    /// Who does it (*medarbejderressourcer*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub staffing: Vec<StaffingPost>,
    /// The money for this focus area (*økonomi*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
    /// How it fits with what the municipality does (*sammenhæng med den kommunale indsats*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coherence: Option<String>,
    /// What happens when the parties disagree (*konflikthåndtering*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflicts: Option<String>,
    /// When and how it is revised (*revision af delaftalen*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<RevisionClause>,
    /// Tables of target groups by department.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
    /// Rows of tables over time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Series>,
    /// Figures that stand in the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A party (*part*) to the delaftale: an organisation, never a named person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Party {
    /// Its name.
    pub name: String,
    /// The units of it that take part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<String>,
    /// The activity that it is a party to, where it is not all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Id>,
}

/// When and how a delaftale is revised (*revision*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RevisionClause {
    /// The clause, in words.
    pub text: String,
    /// At least how often (*mindst én gang årligt*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<Rhythm>,
    /// Who decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
    /// The days on which it was revised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub done: Vec<RevisionDay>,
}

/// A day on which a delaftale was revised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RevisionDay(#[serde(with = "crate::reference::day")] pub NaiveDate);

/// A version of a delaftale (*revideret udgave*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Version {
    /// 1 for the first.
    pub number: u32,
    /// The day from which it holds.
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub from: NaiveDate,
    /// Why it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A sub-agreement (*delaftale*) for one focus area, checked: what refers to something finds it, ids are unique, units fit.
///
/// ```
/// use delaftale::agreement::{Delaftale, FocusArea};
/// use delaftale::reference::Period;
/// let delaftale = Delaftale::builder("beskaeftigelse", FocusArea::Beskaeftigelse)
///     .period(Period::parse("1. september 2021 – 31. august 2025")?)
///     .build()?;
/// assert_eq!(delaftale.objectives.len(), 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Delaftale(DelaftaleParts);

impl Delaftale {
    /// Checks the parts.
    ///
    /// # Errors
    /// All problems at once, each with its path: empty texts ([`crate::ErrorCode::TextEmpty`]), ids that stand twice
    /// ([`crate::ErrorCode::IdDuplicate`]) or refer to nothing ([`crate::ErrorCode::IdUnknown`]), objectives without an indicator
    /// ([`crate::ErrorCode::ObjectiveEmpty`]), values of another unit than their indicator ([`crate::ErrorCode::UnitMismatch`]), shares
    /// and counts out of range ([`crate::ErrorCode::ValueOutOfRange`]), numerators above denominators
    /// ([`crate::ErrorCode::CountsInvalid`]), rules that do not fit the unit ([`crate::ErrorCode::RuleUnit`]), and activities or posts
    /// outside the period ([`crate::ErrorCode::PlanPeriod`]).
    pub fn new(parts: DelaftaleParts) -> Result<Self, Errors> {
        let mut errors = Vec::new();
        check::delaftale(&parts, &mut errors);
        Errors::check(errors)?;
        Ok(Self(parts))
    }

    pub(super) const fn unchecked(parts: DelaftaleParts) -> Self {
        Self(parts)
    }

    /// The parts by value, to change them and check again.
    #[must_use]
    pub fn into_parts(self) -> DelaftaleParts {
        self.0
    }

    /// Every indicator with its objective, in the order of the document.
    pub fn indicators(&self) -> impl Iterator<Item = (&Objective, &Indicator)> {
        self.0.objectives.iter().flat_map(|objective| objective.indicators.iter().map(move |indicator| (objective, indicator)))
    }

    /// The indicator with this id.
    #[must_use]
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.indicators().map(|(_, indicator)| indicator).find(|indicator| indicator.id == *id)
    }

    /// The staffing on a day in *årsværk*, of the posts whose amount is known; the second number counts those that are not.
    ///
    /// A post without a period of its own runs in `period`: [`super::Helhedsplan::period_of`], which ends with the plan.
    #[must_use]
    pub fn full_time_equivalents(&self, day: NaiveDate, period: &Period) -> (Exact, usize) {
        let running = self.0.staffing.iter().filter(|post| post.runs_on(day, period));
        running.fold((Exact::ZERO, 0), |(sum, unknown), post| {
            match post.full_time_equivalents().and_then(|amount| sum.plus(amount)) {
                Some(sum) => (sum, unknown),
                None => (sum, unknown + 1),
            }
        })
    }
}

impl Deref for Delaftale {
    type Target = DelaftaleParts;

    fn deref(&self) -> &DelaftaleParts {
        &self.0
    }
}

impl DelaftaleParts {
    /// Parts with an id, a focus area and a period, and nothing else.
    #[must_use]
    pub const fn empty(id: Id, focus_area: FocusArea, period: Period) -> Self {
        Self {
            id,
            title: None,
            focus_area,
            period,
            version: None,
            parties: Vec::new(),
            problem: None,
            purpose: None,
            objectives: Vec::new(),
            activities: Vec::new(),
            staffing: Vec::new(),
            budget: None,
            coherence: None,
            conflicts: None,
            revision: None,
            tables: Vec::new(),
            series: Vec::new(),
            statements: Vec::new(),
            place: None,
        }
    }
}

/// Collects the parts of a [`Delaftale`] in any order, and all problems with them.
#[derive(Debug, Clone)]
pub struct DelaftaleBuilder {
    id: Result<Id, Error>,
    focus_area: FocusArea,
    period: Option<Period>,
    objectives: Vec<Objective>,
    activities: Vec<Activity>,
    staffing: Vec<StaffingPost>,
    tables: Vec<Table>,
    revision: Option<RevisionClause>,
}

impl Delaftale {
    /// Starts a delaftale in code. What the builder has no step for is set on the parts: see [`Delaftale::into_parts`].
    #[must_use]
    pub fn builder(id: &str, focus_area: FocusArea) -> DelaftaleBuilder {
        DelaftaleBuilder {
            id: Id::new(id),
            focus_area,
            period: None,
            objectives: Vec::new(),
            activities: Vec::new(),
            staffing: Vec::new(),
            tables: Vec::new(),
            revision: None,
        }
    }
}

impl DelaftaleBuilder {
    /// From when to when it holds; required.
    #[must_use]
    pub fn period(mut self, period: Period) -> Self {
        self.period = Some(period);
        self
    }

    /// One more objective.
    #[must_use]
    pub fn objective(mut self, objective: Objective) -> Self {
        self.objectives.push(objective);
        self
    }

    /// One more activity.
    #[must_use]
    pub fn activity(mut self, activity: Activity) -> Self {
        self.activities.push(activity);
        self
    }

    /// One more post.
    #[must_use]
    pub fn post(mut self, post: StaffingPost) -> Self {
        self.staffing.push(post);
        self
    }

    /// One more target-group table.
    #[must_use]
    pub fn table(mut self, table: Table) -> Self {
        self.tables.push(table);
        self
    }

    /// When and how it is revised.
    #[must_use]
    pub fn revision(mut self, clause: RevisionClause) -> Self {
        self.revision = Some(clause);
        self
    }

    /// Checks everything that was collected.
    ///
    /// # Errors
    /// All problems at once: a bad id, a missing period ([`crate::ErrorCode::JsonMissingField`] at `/period`), and all of
    /// [`Delaftale::new`].
    pub fn build(self) -> Result<Delaftale, Errors> {
        let mut errors = Vec::new();
        let id = self.id.map_err(|e| errors.push(e.within("id")));
        if self.period.is_none() {
            let message = said!("delaftalen har ingen periode", "the delaftale has no period");
            let help = said!("kald `.period(...)`", "call `.period(...)`");
            errors.push(Error::new(ErrorCode::JsonMissingField, message).within("period").with_help(help));
        }
        // What is missing gets a stand-in, so that the rest is checked too; it never leaves this function.
        let stand_in = Period::new(NaiveDate::default(), None);
        let (Ok(fallback_id), Ok(fallback_period)) = (Id::new("-"), stand_in) else {
            Errors::check(errors)?;
            return Err(Error::new(ErrorCode::PlanEmpty, said!("delaftalen er tom", "the delaftale is empty")).into());
        };
        let mut parts = DelaftaleParts::empty(id.unwrap_or(fallback_id), self.focus_area, self.period.unwrap_or(fallback_period));
        parts.objectives = self.objectives;
        parts.activities = self.activities;
        parts.staffing = self.staffing;
        parts.tables = self.tables;
        parts.revision = self.revision;
        check::delaftale(&parts, &mut errors);
        Errors::check(errors)?;
        Ok(Delaftale(parts))
    }
}
