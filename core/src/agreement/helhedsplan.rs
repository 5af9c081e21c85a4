//! The master plan.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::{Budget, Delaftale, Id, Place, Regime};
use crate::Errors;
use crate::reference::Period;
use crate::words::steps;

/// Everything that a plan says, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Helhedsplan"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct HelhedsplanParts {
    /// Its name.
    pub id: Id,
    /// The title (*navn på den boligsociale indsats*).
    pub title: String,
    /// The title of the document, where `title` shortens it. Reports show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The municipality (*kommune*).
    pub municipality: String,
    /// The funding regime, which decides the template.
    pub regime: Regime,
    /// From when to when (*planperiode*).
    pub period: Period,
    /// The period as it was printed, where its days are an assumption: `2017-2021`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_printed: Option<String>,
    /// The secretariat (*boligsocialt sekretariat*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secretariat: Option<String>,
    /// The housing organisations (*boligorganisationer*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub housing_organisations: Vec<String>,
    /// The housing departments or areas (*boligafdelinger, boligområder*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<Department>,
    /// The documents that it was read from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// The money for the whole plan, of which at least 25 per cent is to be local.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
    /// One for each focus area (*delaftaler*).
    pub delaftaler: Vec<Delaftale>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A housing department or area (*boligafdeling, boligområde*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Department {
    /// Its number or short name, as the tables print it: `22`.
    pub id: Id,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A document that a plan was read from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Document {
    /// The name by which places refer to it.
    pub id: Id,
    /// The title.
    pub title: String,
}

/// A housing-social master plan (*boligsocial helhedsplan*), checked: what refers to something finds it, ids are unique, units fit.
///
/// Its parts are read as fields: `plan.title`, `plan.delaftaler`. To make one in code, begin with [`Helhedsplan::builder`]; to change
/// one, take its [parts](Helhedsplan::into_parts) and build again.
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
    /// Checks the parts.
    ///
    /// # Errors
    /// All problems at once, each with its path: those of [`Delaftale::check`] below `/delaftaler/n`, a plan without a delaftale
    /// ([`crate::ErrorCode::PlanEmpty`]), a focus area of the other template ([`crate::ErrorCode::PlanFocusArea`]), and a delaftale
    /// outside the plan's period ([`crate::ErrorCode::PlanPeriod`]).
    pub fn new(parts: HelhedsplanParts) -> Result<Self, Errors> {
        parts.check()?;
        Ok(Self(parts))
    }

    /// A plan in code: what every plan has stands here, the rest comes step by step, and [`HelhedsplanParts::build`] checks it all.
    ///
    /// ```
    /// use delaftale::agreement::{Delaftale, FocusArea, Helhedsplan, Id, Regime};
    /// use delaftale::reference::Period;
    /// let period = Period::parse("1. september 2021 – 31. august 2025")?;
    /// let parts = Helhedsplan::builder(Id::new("eksempel")?, "Eksempelplanen", "Eksempel Kommune", Regime::Funds2019To2026, period);
    ///
    /// // What is missing is said when the plan is built, and nothing has to be undone: one step more mends it.
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

    /// The period in which a delaftale's rules run: its own; where it has no end, up to the plan's end.
    #[must_use]
    pub fn period_of(&self, delaftale: &Delaftale) -> Period {
        let own = delaftale.period;
        match (own.end(), self.period.end()) {
            (None, Some(end)) => Period::new(own.start(), Some(end))
                .map_or(own, |whole| whole.with_assumed(own.start_is_assumed(), self.period.end_is_assumed())),
            _ => own,
        }
    }

    /// The parts by value, to change them and check again.
    #[must_use]
    pub fn into_parts(self) -> HelhedsplanParts {
        self.0
    }
}

impl HelhedsplanParts {
    /// What every plan has; [`Helhedsplan::builder`].
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

    /// Checks everything, and makes the plan.
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
    /// A department with its number or short name.
    #[must_use]
    pub const fn new(id: Id) -> Self {
        Self { id, name: None }
    }
}

steps!(Department { with_name text name });

impl Document {
    /// A document with the name by which places refer to it, and its title.
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
        Self::new(HelhedsplanParts::deserialize(deserializer)?).map_err(|errors| serde::de::Error::custom(errors.carried()))
    }
}
