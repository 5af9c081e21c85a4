//! Many plans on one page: how many indicators have each status, and how many decisions are due.

use chrono::NaiveDate;
use serde::Serialize;

use super::content;
use super::data::FollowUp;
use crate::Language;
use crate::agreement::Id;
use crate::block::{html, markdown, text};
use crate::follow_up::Summary;
use crate::reference::Period;

/// Many plans (*planerne samlet*). Their statuses are counted, never averaged, and the plans are never ranked.
///
/// ```
/// use delaftale::Language;
/// use delaftale::agreement::{FocusArea, Delaftale, Helhedsplan, Id, Regime};
/// use delaftale::follow_up::Observations;
/// use delaftale::reference::{Period, parse_day};
/// use delaftale::report::{FollowUp, Portfolio, ReportOptions};
/// let period = Period::parse("1. september 2021 – 31. august 2025")?;
/// let options = ReportOptions::of(parse_day("30.6.2024")?);
/// let follow_up = |id: &str, title: &str| -> Result<FollowUp, delaftale::Errors> {
///     let job = Delaftale::new(Id::new("job")?, FocusArea::Beskaeftigelse, period);
///     let plan = Helhedsplan::builder(Id::new(id)?, title, "Eksempel", Regime::Funds2019To2026, period);
///     FollowUp::new(&plan.with_delaftale(job).build()?, &Observations::default(), Vec::new(), &options)
/// };
/// let portfolio = Portfolio::of(&[follow_up("nord", "Nord")?, follow_up("syd", "Syd")?]);
/// assert_eq!(portfolio.plans.len(), 2);
/// assert!(portfolio.to_text(Language::Danish).contains("Nord"));
/// # Ok::<(), delaftale::Errors>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Portfolio {
    /// The plans, in the order in which the caller gave them.
    pub plans: Vec<PlanLine>,
    /// The number of indicators with each status, over all plans.
    pub summary: Summary,
    /// The number of decisions that are due, over all plans.
    pub decisions: usize,
    /// The number of errors in the agreements' own figures, over all plans.
    pub errors: usize,
}

/// One plan of a portfolio.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PlanLine {
    /// The id of the plan.
    pub id: Id,
    /// The title in the words of the agreement, or the title itself if they are not known.
    pub title: String,
    /// The name of the municipality.
    pub municipality: String,
    /// The period of the plan.
    pub period: Period,
    /// The day of the status.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub as_of: NaiveDate,
    /// Whether the observations were invented, for a trial or an example.
    pub invented: bool,
    /// The number of indicators with each status.
    pub summary: Summary,
    /// The number of decisions that are due.
    pub decisions: usize,
    /// The number of errors in the agreement's own figures.
    pub errors: usize,
}

impl Portfolio {
    /// The portfolio of these plans, in their order.
    #[must_use]
    pub fn of(follow_ups: &[FollowUp]) -> Self {
        let plans: Vec<_> = follow_ups.iter().map(PlanLine::of).collect();
        Self {
            summary: plans.iter().map(|plan| plan.summary.clone()).sum(),
            decisions: plans.iter().map(|plan| plan.decisions).sum(),
            errors: plans.iter().map(|plan| plan.errors).sum(),
            plans,
        }
    }

    /// The plans as plain text, at most 80 characters wide.
    #[must_use]
    pub fn to_text(&self, language: Language) -> String {
        text(&content::portfolio(self, language))
    }

    /// The plans as Markdown: CommonMark with GitHub's tables.
    #[must_use]
    pub fn to_markdown(&self, language: Language) -> String {
        markdown(&content::portfolio(self, language))
    }

    /// The plans as one HTML page, complete in itself, that loads nothing.
    #[must_use]
    pub fn to_html(&self, language: Language) -> String {
        html(&content::portfolio(self, language))
    }
}

impl PlanLine {
    fn of(follow_up: &FollowUp) -> Self {
        Self {
            id: follow_up.plan.id.clone(),
            title: follow_up.plan.words().to_owned(),
            municipality: follow_up.plan.municipality.clone(),
            period: follow_up.plan.period,
            as_of: follow_up.as_of,
            invented: follow_up.provenance.invented,
            summary: follow_up.summary.clone(),
            decisions: follow_up.first_page.decisions.len(),
            errors: follow_up.finding_counts.errors,
        }
    }
}
