//! Reports: the follow-up of a plan as data, text, Markdown, and an HTML page with plots.
//!
//! A [`FollowUp`] holds the data: every assessment with its steps, the calendar, the activities, and the findings of the audit. It can be
//! written in three formats and two languages. All formats contain the same words. Numbers, days and decimals follow the language. A
//! [`Portfolio`] is the page of many plans.
//!
//! A page is one file: it contains its styles and plots, loads nothing, and needs no script. Texts of the plan are escaped in every
//! format.
//!
//! ```
//! use delaftale::Language;
//! use delaftale::agreement::{Helhedsplan, Id};
//! use delaftale::audit::{AuditOptions, audit};
//! use delaftale::follow_up::Observations;
//! use delaftale::reference::parse_day;
//! use delaftale::report::{FollowUp, PlotSize, ReportOptions};
//! let plan: Helhedsplan = serde_json::from_str(r#"{
//!     "id": "p", "title": "Plan <A>", "municipality": "Eksempel", "regime": "2019-26",
//!     "period": { "start": "2021-09-01", "end": "2025-08-31" },
//!     "delaftaler": [{ "id": "job", "focusArea": "beskaeftigelse", "period": { "start": "2021-09-01", "end": "2025-08-31" },
//!         "objectives": [{ "id": "aktive", "text": "Flere er aktive", "indicators": [{
//!             "id": "grad", "name": "Aktiveringsgrad", "unit": "percent", "direction": "higher",
//!             "baseline": { "value": "20 %", "reference": "2021-02" }, "rule": { "rule": "øges til 85 % inden 31. august 2025" }
//!         }] }] }]
//! }"#)?;
//! let findings = audit(&plan, &AuditOptions::new(AuditOptions::FEWER_THAN_5));
//! let options = ReportOptions::of(parse_day("31.12.2023")?);
//! let follow_up = FollowUp::new(&plan, &Observations::default(), findings, &options)?;
//!
//! assert!(follow_up.to_text(Language::Danish).contains("Plan <A>"));
//! assert!(follow_up.to_markdown(Language::Danish).contains(r"# Plan \<A\>"));
//! assert!(follow_up.to_html(Language::English).contains("Plan &lt;A&gt;"));
//! let indicator = follow_up.indicator(&Id::new("job")?, &Id::new("grad")?).unwrap();
//! assert!(indicator.to_svg(PlotSize::Wide, Language::Danish).starts_with("<svg"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod collect;
mod content;
mod data;
mod explain;
mod first_page;
mod formats;
mod gather;
mod named;
mod options;
mod plot;
mod portfolio;
mod words;
mod working;
mod year_before;

pub use crate::block::{PathLine, PathPoint, Plot, PlotPoint, PlotSize, PointWithoutValue};
pub use data::{
    ActivityFollowUp, DelaftaleFollowUp, FindingCounts, FindingGroup, FollowUp, IndicatorFollowUp, ObjectiveFollowUp,
    ObservationLine, PlanHead, PostFollowUp, RuleFollowUp, Run, TableFollowUp,
};
pub use first_page::{Assumed, Assumption, Doubt, DueDecision, FirstPage, IndicatorId, SmallCells, Unjudged, YearBefore};
pub use options::{Parts, Provenance, ReportOptions, TablesShown};
pub use portfolio::{PlanLine, Portfolio};
