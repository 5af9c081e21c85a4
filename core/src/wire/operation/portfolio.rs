//! Puts many plans on one page.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::report::{followed_up, report_options};
use super::{Formatted, request_with_options};
use crate::follow_up::AssessmentOptions;
use crate::report::Portfolio;
use crate::wire::{ObservationsDocument, PlanDocument, SchemaVersion, Versions};
use crate::{Errors, Language};

pub(super) const PURPOSE: &str =
    "many plans on one page: status counts, due decisions and errors, as data, text, Markdown or HTML";

request_with_options! {
    /// Plans with their observations on a day, and the form of the page.
    PortfolioRequest {
        /// The plans, in the order of the page.
        plans: Vec<PlanAndObservations>,
        ..options,
        /// The number of days from the day on which a value is due until it is late; 30 if it is absent.
        #[serde(default)]
        grace_days: Option<u32>,
        /// The language of a text.
        #[serde(default)]
        language: Language,
        /// The form of the page.
        #[serde(default)]
        form: PortfolioForm,
    }
}

/// A plan with its observations.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PlanAndObservations {
    /// The plan.
    pub plan: PlanDocument,
    /// Its observations.
    #[serde(default)]
    pub observations: Option<ObservationsDocument>,
}

impl PlanAndObservations {
    /// A plan with its observations, if there are any.
    #[must_use]
    pub const fn new(plan: PlanDocument, observations: Option<ObservationsDocument>) -> Self {
        Self { plan, observations }
    }
}

impl PortfolioRequest {
    /// The request for the page of these plans on a day as data.
    #[must_use]
    pub fn new(plans: Vec<PlanAndObservations>, as_of: NaiveDate) -> Self {
        let options = AssessmentOptions::of(as_of);
        Self { plans, options, grace_days: None, language: Language::default(), form: PortfolioForm::default() }
    }
}

/// The form of the page of many plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum PortfolioForm {
    /// Data.
    #[default]
    Data,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A whole HTML page that loads nothing.
    Html,
}

/// The page of many plans as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PortfolioData {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// The versions that made the page.
    pub versions: Versions,
    /// The plans.
    pub portfolio: Portfolio,
}

/// Many plans as data, or as one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum PortfolioAnswer {
    /// The answer to the form `data`.
    Data(Box<PortfolioData>),
    /// The answer to any other form.
    Text(Formatted),
}

/// Many plans (*planerne samlet*) on a day: for each the number of indicators with each status, of decisions that are due, and of errors
/// in its own figures. Statuses are counted, never averaged.
///
/// # Errors
/// As [`report`](super::report()), each below `/plans` and the place of the plan.
pub fn portfolio(request: PortfolioRequest) -> Result<PortfolioAnswer, Errors> {
    let options = report_options(request.options, request.grace_days);
    let mut follow_ups = Vec::new();
    for (at, one) in request.plans.into_iter().enumerate() {
        let follow_up = followed_up(one.plan, one.observations, options.clone(), None);
        follow_ups.push(follow_up.map_err(|errors| errors.within(at).within("plans"))?);
    }
    let portfolio = Portfolio::of(&follow_ups);
    let text = match request.form {
        PortfolioForm::Data => {
            let (schema_version, versions) = (SchemaVersion, Versions::current());
            return Ok(PortfolioAnswer::Data(Box::new(PortfolioData { schema_version, versions, portfolio })));
        }
        PortfolioForm::Text => portfolio.to_text(request.language),
        PortfolioForm::Markdown => portfolio.to_markdown(request.language),
        PortfolioForm::Html => portfolio.to_html(request.language),
    };
    Ok(PortfolioAnswer::Text(Formatted { text }))
}
