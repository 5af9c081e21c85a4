//! The sub-agreement (*delaftale*) for one focus area, with its parties, its revision clause and its version.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Activity, Budget, FocusArea, Id, Indicator, Objective, Place, Rhythm, Series, StaffingPost, Statement};
use crate::figure::Exact;
use crate::reference::Period;
use crate::table::Table;
use crate::words::steps;

/// A sub-agreement (*delaftale*) for one focus area. It says what is to be reached, how it is measured, and what the parties do.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Delaftale {
    /// The id, unique among the delaftaler of the plan.
    pub id: Id,
    /// The title, if the delaftale has a title of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The title as the document prints it, if `title` is shorter. Reports show this title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The focus area (*indsatsområde*).
    pub focus_area: FocusArea,
    /// The period in which the delaftale applies (*gælder fra - til*). The template of 2015-18 asks for the first day only.
    pub period: Period,
    /// The printed period, if `period` assumes its first or last day: `2017-2021`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_printed: Option<String>,
    /// The version. If absent, it is the first version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Version>,
    /// The parties (*delaftalens parter*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Party>,
    /// The problem that the delaftale answers (*problemkompleks*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// The purpose (*formål*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// The objectives with their indicators (*delmål og indikatorer*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<Objective>,
    /// The activities (*aktiviteter*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
    /// The staffing (*medarbejderressourcer*), post by post.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub staffing: Vec<StaffingPost>,
    /// The budget of the focus area (*økonomi*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
    /// The connection with the work of the municipality (*sammenhæng med den kommunale indsats*), in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coherence: Option<String>,
    /// The procedure for disagreements between the parties (*konflikthåndtering*), in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflicts: Option<String>,
    /// The revision clause (*revision af delaftalen*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<RevisionClause>,
    /// The target-group tables: people by target-group code and department.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
    /// The time series: rows of tables with a value for each year or date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Series>,
    /// The statements: figures that the text of the agreement contains.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// The place in the document where the delaftale was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A party (*part*) of a delaftale. It is an organisation, never a named person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Party {
    /// The name. It is not empty.
    pub name: String,
    /// The units of the organisation that take part: `Jobcenteret`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<String>,
    /// The id of the activity in which the party takes part. If absent, it takes part in all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Id>,
}

/// The clause about the revision (*revision*) of a delaftale.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RevisionClause {
    /// The words of the clause.
    pub text: String,
    /// The rhythm of the revisions: they are at least this frequent (*mindst én gang årligt*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<Rhythm>,
    /// The party or body that decides on a revision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
    /// The days of the revisions that have taken place.
    #[serde(default, with = "crate::reference::day::list", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub done: Vec<NaiveDate>,
}

/// A version (*revideret udgave*) of a delaftale.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Version {
    /// The number, counted from 1.
    pub number: u32,
    /// The first day on which the version applies.
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub from: NaiveDate,
    /// The reason for the version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Delaftale {
    /// Makes a delaftale with this id, focus area and period. All other fields are empty.
    ///
    /// A delaftale is plain data. [`Delaftale::check`] checks it on its own, and a [plan](super::Helhedsplan::builder) checks it when the
    /// plan is built.
    ///
    /// ```
    /// use delaftale::agreement::{Delaftale, FocusArea, Id, Indicator, Objective};
    /// use delaftale::figure::Unit;
    /// use delaftale::reference::Period;
    /// let period = Period::parse("1. september 2021 – 31. august 2025")?;
    /// let delaftale = Delaftale::new(Id::new("job")?, FocusArea::Beskaeftigelse, period).with_objective(
    ///     Objective::new(Id::new("aktive")?, "Flere ledige er aktive")
    ///         .with_indicator(Indicator::new(Id::new("grad")?, "Aktiveringsgrad", Unit::Percent)),
    /// );
    /// assert_eq!(delaftale.indicators().count(), 1);
    /// assert!(delaftale.check().is_ok());
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub const fn new(id: Id, focus_area: FocusArea, period: Period) -> Self {
        Self {
            id,
            title: None,
            printed: None,
            focus_area,
            period,
            period_printed: None,
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

    /// Iterates over all indicators, each with its objective, in the order of the document.
    pub fn indicators(&self) -> impl Iterator<Item = (&Objective, &Indicator)> {
        self.objectives.iter().flat_map(|objective| objective.indicators.iter().map(move |indicator| (objective, indicator)))
    }

    /// The indicator with this id; `None` if there is none.
    #[must_use]
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.indicators().map(|(_, indicator)| indicator).find(|indicator| indicator.id == *id)
    }

    /// The staffing on `day`, in full-time equivalents (*årsværk*), and the number of posts with an unknown amount.
    ///
    /// The sum covers the posts that are filled on `day` and have a known amount. It is `None` if all of these posts have an unknown
    /// amount, because the staffing is then unknown and not 0. Without any post it is 0.
    ///
    /// A post without a period of its own is filled throughout `period`. [`super::Helhedsplan::period_of`] gives that period.
    #[must_use]
    pub fn full_time_equivalents(&self, day: NaiveDate, period: &Period) -> (Option<Exact>, usize) {
        let running: Vec<_> = self.staffing.iter().filter(|post| post.runs_on(day, period)).collect();
        let known: Vec<_> = running.iter().filter_map(|post| post.full_time_equivalents()).collect();
        let unknown = running.len() - known.len();
        let sum = if known.is_empty() && unknown > 0 { None } else { known.into_iter().try_fold(Exact::ZERO, Exact::plus) };
        (sum, unknown)
    }
}

steps!(Delaftale {
    with_title text title,
    with_printed text printed,
    with_period_printed text period_printed,
    with_version some version: Version,
    with_party push parties: Party,
    with_problem text problem,
    with_purpose text purpose,
    with_objective push objectives: Objective,
    with_activity push activities: Activity,
    with_post push staffing: StaffingPost,
    with_budget some budget: Budget,
    with_coherence text coherence,
    with_conflicts text conflicts,
    with_revision some revision: RevisionClause,
    with_table push tables: Table,
    with_series push series: Series,
    with_statement push statements: Statement,
    with_place some place: Place,
});

impl Party {
    /// Makes a party with this name, without units, for all activities.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), units: Vec::new(), activity: None }
    }
}

steps!(Party { with_unit push_text units, with_activity some activity: Id });

impl RevisionClause {
    /// Makes a clause with these words and without a rhythm.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), rhythm: None, decided_by: None, done: Vec::new() }
    }
}

steps!(RevisionClause {
    with_rhythm some rhythm: Rhythm,
    with_decided_by text decided_by,
    with_done push done: NaiveDate,
});

impl Version {
    /// Makes a version with this number and first day.
    #[must_use]
    pub const fn new(number: u32, from: NaiveDate) -> Self {
        Self { number, from, note: None }
    }
}

steps!(Version { with_note text note });
