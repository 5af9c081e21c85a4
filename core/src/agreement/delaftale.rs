//! The sub-agreement for one focus area.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Activity, Budget, FocusArea, Id, Indicator, Objective, Place, Rhythm, Series, StaffingPost, Statement};
use crate::figure::Exact;
use crate::reference::Period;
use crate::table::Table;
use crate::words::steps;

/// A sub-agreement (*delaftale*) for one focus area.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Delaftale {
    /// Its name inside the plan.
    pub id: Id,
    /// The title, where it has one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The title of the document, where `title` shortens it. Reports show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The focus area (*indsatsområde*).
    pub focus_area: FocusArea,
    /// From when to when it holds (*gælder fra - til*). The older template gives the start only.
    pub period: Period,
    /// The period as it was printed, where its days are an assumption: `2017-2021`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_printed: Option<String>,
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
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
    #[serde(default, with = "crate::reference::day::list", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub done: Vec<NaiveDate>,
}

/// A version of a delaftale (*revideret udgave*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
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

impl Delaftale {
    /// A delaftale with an id, a focus area and a period, and nothing else. It is plain data: a [plan](super::Helhedsplan::builder) checks it.
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

    /// Every indicator with its objective, in the order of the document.
    pub fn indicators(&self) -> impl Iterator<Item = (&Objective, &Indicator)> {
        self.objectives.iter().flat_map(|objective| objective.indicators.iter().map(move |indicator| (objective, indicator)))
    }

    /// The indicator with this id.
    #[must_use]
    pub fn indicator(&self, id: &Id) -> Option<&Indicator> {
        self.indicators().map(|(_, indicator)| indicator).find(|indicator| indicator.id == *id)
    }

    /// The staffing on a day in *årsværk*, of the posts whose amount is known; the second number counts those that are not. Where no post's
    /// amount is known, nothing is known: that is `None`, not 0.
    ///
    /// A post without a period of its own runs in `period`: [`super::Helhedsplan::period_of`], which ends with the plan.
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
    /// A party with its name, and nothing else.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), units: Vec::new(), activity: None }
    }
}

steps!(Party { with_unit push_text units, with_activity some activity: Id });

impl RevisionClause {
    /// A clause in words, and nothing else.
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
    /// A version and the day from which it holds.
    #[must_use]
    pub const fn new(number: u32, from: NaiveDate) -> Self {
        Self { number, from, note: None }
    }
}

steps!(Version { with_note text note });
