//! The master plan (*helhedsplan*), its parts before the check, its departments and its documents.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::{Budget, Delaftale, Id, Place, Regime};
use crate::Errors;
use crate::reference::Period;
use crate::words::steps;

/// The contents of a plan before the check. The method `build` checks them and makes a `Helhedsplan`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Helhedsplan"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct HelhedsplanParts {
    /// The id of the plan.
    pub id: Id,
    /// The title (*navn på den boligsociale indsats*). It is not empty.
    pub title: String,
    /// The title as the document prints it, if `title` is shorter. Reports show this title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The municipality (*kommune*). It is not empty.
    pub municipality: String,
    /// The funding regime (*bevillingsperiode*), which decides the template.
    pub regime: Regime,
    /// The period of the plan (*planperiode*).
    pub period: Period,
    /// The printed period, if `period` assumes its first or last day: `2017-2021`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_printed: Option<String>,
    /// The secretariat (*boligsocialt sekretariat*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secretariat: Option<String>,
    /// The housing organisations (*boligorganisationer*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub housing_organisations: Vec<String>,
    /// The housing departments or areas (*boligafdelinger, boligområder*) of the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<Department>,
    /// The documents that the plan was transcribed from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// The budget of the whole plan. At least 25 per cent of it is to be local co-financing (*lokal medfinansiering*), which the audit
    /// checks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
    /// The delaftaler, one for each focus area. A plan has at least one.
    pub delaftaler: Vec<Delaftale>,
    /// The place in the document where the plan was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A housing department or area (*boligafdeling, boligområde*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Department {
    /// The number or short name, as the tables print it: `22`. It is unique among the departments of the plan.
    pub id: Id,
    /// The name of the department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A document that a plan was transcribed from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Document {
    /// The id, unique among the documents of the plan. A place refers to the document by this id.
    pub id: Id,
    /// The title of the document.
    pub title: String,
}

/// A housing-social master plan (*boligsocial helhedsplan*) that has passed the check: ids are unique, references find their items, values
/// fit their units.
///
/// The parts are fields of the plan: `plan.title`, `plan.delaftaler`. [`Helhedsplan::builder`] makes a plan in code. To change a plan, take
/// its [parts](Helhedsplan::into_parts), change them and [build](HelhedsplanParts::build) again.
///
/// ```
/// use delaftale::agreement::Helhedsplan;
/// let plan: Helhedsplan = serde_json::from_str(r#"{
///     "id": "eksempel", "title": "Eksempelplanen", "municipality": "Eksempel", "regime": "2019-26",
///     "period": { "start": "2021-09-01", "end": "2025-08-31" },
///     "delaftaler": [{ "id": "job", "focusArea": "beskaeftigelse", "period": { "start": "2021-09-01", "end": "2025-08-31" } }]
/// }"#)?;
/// assert_eq!(plan.delaftaler.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Helhedsplan(HelhedsplanParts);

impl Helhedsplan {
    /// Checks the parts and makes the plan.
    ///
    /// # Errors
    /// All errors at once, each with its path:
    /// - the errors of [`Delaftale::check`], below `/delaftaler/n`; the limit of activities and posts is here the plan's period;
    /// - [`crate::ErrorCode::TextEmpty`] when the title or the municipality is empty;
    /// - [`crate::ErrorCode::IdDuplicate`] when two delaftaler, departments or documents have the same id;
    /// - [`crate::ErrorCode::PlanEmpty`] when the plan has no delaftale;
    /// - [`crate::ErrorCode::PlanFocusArea`] when a focus area belongs to the template of another regime;
    /// - [`crate::ErrorCode::PlanPeriod`] when the period of a delaftale is not within the plan's period;
    /// - [`crate::ErrorCode::UnitMismatch`] when an amount of the budget is not in kroner.
    pub fn new(parts: HelhedsplanParts) -> Result<Self, Errors> {
        parts.check()?;
        Ok(Self(parts))
    }

    /// Begins a plan in code with the fields that every plan has. The `with_…` methods set the other fields, and
    /// [`HelhedsplanParts::build`] checks the result.
    ///
    /// ```
    /// use delaftale::agreement::{Delaftale, FocusArea, Helhedsplan, Id, Regime};
    /// use delaftale::reference::Period;
    /// let period = Period::parse("1. september 2021 – 31. august 2025")?;
    /// let parts = Helhedsplan::builder(Id::new("eksempel")?, "Eksempelplanen", "Eksempel Kommune", Regime::Funds2019To2026, period);
    ///
    /// // A plan without a delaftale is an error when it is built. The parts can be completed and built again.
    /// let errors = parts.clone().build().unwrap_err();
    /// assert_eq!(errors.as_slice()[0].path(), "/delaftaler");
    /// let plan = parts.with_delaftale(Delaftale::new(Id::new("job")?, FocusArea::Beskaeftigelse, period)).build()?;
    /// assert_eq!(plan.delaftaler.len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn builder(
        id: Id,
        title: impl Into<String>,
        municipality: impl Into<String>,
        regime: Regime,
        period: Period,
    ) -> HelhedsplanParts {
        HelhedsplanParts::new(id, title, municipality, regime, period)
    }

    /// The period in which the rules of a delaftale apply. It is the period of the delaftale, and without a last day it ends with the plan.
    #[must_use]
    pub fn period_of(&self, delaftale: &Delaftale) -> Period {
        let own = delaftale.period;
        match (own.end(), self.period.end()) {
            (None, Some(end)) => Period::new(own.start(), Some(end))
                .map_or(own, |whole| whole.with_assumed(own.start_is_assumed(), self.period.end_is_assumed())),
            _ => own,
        }
    }

    /// Takes the parts out of the plan, so that they can be changed and built again.
    #[must_use]
    pub fn into_parts(self) -> HelhedsplanParts {
        self.0
    }
}

impl HelhedsplanParts {
    /// Makes the parts of a plan with the fields that every plan has; see [`Helhedsplan::builder`].
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>, municipality: impl Into<String>, regime: Regime, period: Period) -> Self {
        Self {
            id,
            title: title.into(),
            printed: None,
            municipality: municipality.into(),
            regime,
            period,
            period_printed: None,
            secretariat: None,
            housing_organisations: Vec::new(),
            departments: Vec::new(),
            documents: Vec::new(),
            budget: None,
            delaftaler: Vec::new(),
            place: None,
        }
    }

    /// Checks the parts and makes the plan.
    ///
    /// # Errors
    /// As [`Helhedsplan::new`].
    pub fn build(self) -> Result<Helhedsplan, Errors> {
        Helhedsplan::new(self)
    }
}

steps!(HelhedsplanParts {
    with_printed text printed,
    with_period_printed text period_printed,
    with_secretariat text secretariat,
    with_housing_organisation push_text housing_organisations,
    with_department push departments: Department,
    with_document push documents: Document,
    with_budget some budget: Budget,
    with_delaftale push delaftaler: Delaftale,
    with_place some place: Place,
});

impl Department {
    /// Makes a department with this number or short name.
    #[must_use]
    pub const fn new(id: Id) -> Self {
        Self { id, name: None }
    }
}

steps!(Department { with_name text name });

impl Document {
    /// Makes a document with this id and title.
    #[must_use]
    pub fn new(id: Id, title: impl Into<String>) -> Self {
        Self { id, title: title.into() }
    }
}

impl Deref for Helhedsplan {
    type Target = HelhedsplanParts;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Helhedsplan {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(HelhedsplanParts::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}
