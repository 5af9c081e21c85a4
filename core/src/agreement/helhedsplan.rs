//! The master plan.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::{Budget, Delaftale, DelaftaleParts, Id, Place, Regime, check};
use crate::Errors;
use crate::reference::Period;

/// What a plan says: the wire form. `D` is what its delaftaler are: parts before they are checked, [`Delaftale`]r after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Helhedsplan"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HelhedsplanParts<D = DelaftaleParts> {
    /// Its name.
    pub id: Id,
    /// The title (*navn på den boligsociale indsats*).
    pub title: String,
    /// The municipality (*kommune*).
    pub municipality: String,
    /// The funding regime, which decides the template.
    pub regime: Regime,
    /// From when to when (*planperiode*).
    pub period: Period,
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
    pub delaftaler: Vec<D>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A housing department or area (*boligafdeling, boligområde*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Department {
    /// Its number or short name, as the tables print it: `22`.
    pub id: Id,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A document that a plan was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Document {
    /// The name by which places refer to it.
    pub id: Id,
    /// The title.
    pub title: String,
}

/// A housing-social master plan (*boligsocial helhedsplan*), checked.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Helhedsplan(HelhedsplanParts<Delaftale>);

impl Helhedsplan {
    /// Checks the parts.
    ///
    /// # Errors
    /// All problems at once, each with its path: those of [`Delaftale::new`] below `/delaftaler/n`, a plan without a delaftale
    /// ([`crate::ErrorCode::PlanEmpty`]), a focus area of the other template ([`crate::ErrorCode::PlanFocusArea`]), and a delaftale
    /// outside the plan's period ([`crate::ErrorCode::PlanPeriod`]).
    pub fn new(parts: HelhedsplanParts) -> Result<Self, Errors> {
        let mut errors = Vec::new();
        check::helhedsplan(&parts, &mut errors);
        Errors::check(errors)?;
        Ok(Self(parts.map(Delaftale::unchecked)))
    }

    /// The period in which a delaftale's rules run: its own; where it has no end, up to the plan's end.
    #[must_use]
    pub fn period_of(&self, delaftale: &Delaftale) -> Period {
        let own = delaftale.period;
        match (own.end(), self.period.end()) {
            (None, Some(end)) => Period::new(own.start(), Some(end)).unwrap_or(own),
            _ => own,
        }
    }

    /// The parts by value, to change them and check again.
    #[must_use]
    pub fn into_parts(self) -> HelhedsplanParts {
        self.0.map(Delaftale::into_parts)
    }
}

impl<D> HelhedsplanParts<D> {
    fn map<E>(self, change: impl Fn(D) -> E) -> HelhedsplanParts<E> {
        HelhedsplanParts {
            id: self.id,
            title: self.title,
            municipality: self.municipality,
            regime: self.regime,
            period: self.period,
            secretariat: self.secretariat,
            housing_organisations: self.housing_organisations,
            departments: self.departments,
            documents: self.documents,
            budget: self.budget,
            delaftaler: self.delaftaler.into_iter().map(change).collect(),
            place: self.place,
        }
    }
}

impl Deref for Helhedsplan {
    type Target = HelhedsplanParts<Delaftale>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Helhedsplan {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(HelhedsplanParts::deserialize(deserializer)?).map_err(|errors| serde::de::Error::custom(errors.carried()))
    }
}
