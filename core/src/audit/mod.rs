//! The audit (*kontrol*): do the printed figures agree, and does the agreement say what is needed to follow it?
//!
//! [`audit`] looks through a whole plan. The checks of single figures ([`check_share`], [`check_sum`], [`check_same`],
//! [`whole_numbers`], [`whole_counts`]) stand on their own, for portals and spreadsheets. A printed value is never overwritten, an
//! approximate one (*ca.*, *over*) takes part in no exact check, and nothing that is hidden or missing is taken for 0.
//!
//! Figures contradict each other only where they are about the same time. Two that name their time must name the same; two that name none
//! and stand in one document count as one time. Where one names its time and the other does not, or two without a time stand in different
//! documents, the contradiction is a warning that says so; there is none where the figure without a time agrees with some dated one.

mod age_bands;
mod baselines;
mod budget;
mod changes;
mod code;
mod codes;
mod consistency;
mod facts;
mod figures;
mod finding;
mod objectives;
mod options;
mod pairs;
mod points;
mod populations;
mod rule_starts;
mod rules;
mod series;
mod statements;
mod tables;
mod times;
mod words;

pub use code::FindingCode;
pub use consistency::{PrintCheck, check_same, check_share, check_sum, whole_counts, whole_numbers};
pub use finding::{Finding, Grade, Hint, Recomputed, Severity};
pub use options::AuditOptions;

use crate::Language;
use crate::agreement::{Delaftale, Helhedsplan, Series};
use crate::reference::{Period, Reference, format_day};
use crate::words::pointer_segment;
use words::names;

/// Everything that the audit notices about a plan, in the order of the document.
///
/// ```
/// use delaftale::agreement::Helhedsplan;
/// use delaftale::audit::{AuditOptions, FindingCode, audit};
/// let plan: Helhedsplan = serde_json::from_str(r#"{
///     "id": "eksempel", "title": "Eksempelplanen", "municipality": "Eksempel", "regime": "2019-26",
///     "period": { "start": "2021-09-01", "end": "2025-08-31" },
///     "delaftaler": [{
///         "id": "job", "focusArea": "beskaeftigelse", "period": { "start": "2021-09-01", "end": "2025-08-31" },
///         "revision": { "text": "Mindst en gang om året", "rhythm": "yearly" },
///         "objectives": [{ "id": "aktive", "text": "Flere er aktive", "indicators": [{
///             "id": "grad", "name": "Aktiveringsgrad", "unit": "percent", "direction": "higher",
///             "baseline": { "value": "20 %", "reference": "2021-02", "numerator": "50 personer", "denominator": "232 personer" },
///             "source": { "name": "Jobcenter" }, "rule": { "rule": "øges til 85 % inden 31. august 2025" }
///         }] }]
///     }]
/// }"#)?;
/// let findings = audit(&plan, &AuditOptions::new(AuditOptions::FEWER_THAN_5));
/// assert_eq!(findings.len(), 1);
/// assert_eq!(findings[0].code, FindingCode::BaselineCounts);
/// assert_eq!(findings[0].path, "/delaftaler/job/objectives/aktive/indicators/grad/baseline");
/// assert_eq!(findings[0].danish, "Baseline for »Aktiveringsgrad«: 50 personer af 232 personer er 22 %, men der står 20 %. Afrunding \
///     kan ikke forklare det.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn audit(plan: &Helhedsplan, options: &AuditOptions) -> Vec<Finding> {
    let mut findings = budget::of_plan(plan, options);
    for delaftale in &plan.delaftaler {
        let root = pointer("/delaftaler", &[delaftale.id.as_str()]);
        findings.extend(of_delaftale(delaftale, &plan.period_of(delaftale), root, options));
    }
    findings
}

/// Everything that the audit notices about a delaftale, in the order of the document; the paths begin at the delaftale. `period` is the
/// one in which its rules run: [`Helhedsplan::period_of`].
#[must_use]
pub fn audit_delaftale(delaftale: &Delaftale, period: &Period, options: &AuditOptions) -> Vec<Finding> {
    of_delaftale(delaftale, period, String::new(), options)
}

fn of_delaftale(delaftale: &Delaftale, period: &Period, root: String, options: &AuditOptions) -> Vec<Finding> {
    let mut audit = Auditor { delaftale, period: *period, options, root, found: Vec::new() };
    open_period(&mut audit);
    objectives::look(&mut audit);
    codes::look(&mut audit);
    budget::look(&mut audit);
    points::look(&mut audit);
    tables::look(&mut audit);
    series::look(&mut audit);
    statements::look(&mut audit);
    // Stable: what was found about one item stays in the order of the checks.
    audit.found.sort_by_key(|(section, item, _)| (*section, *item));
    audit.found.into_iter().map(|(_, _, finding)| finding).collect()
}

/// The parts of a delaftale, in the order of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Period,
    Objectives,
    Activities,
    Staffing,
    Budget,
    Revision,
    Tables,
    Series,
    Statements,
}

/// A delaftale under audit, and what was found so far.
struct Auditor<'a> {
    delaftale: &'a Delaftale,
    /// The period in which its rules run.
    period: Period,
    options: &'a AuditOptions,
    root: String,
    found: Vec<(Section, usize, Finding)>,
}

impl Auditor<'_> {
    /// The path of something in this delaftale.
    fn path(&self, segments: &[&str]) -> String {
        pointer(&self.root, segments)
    }

    /// The path of a cell of a series.
    fn point_path(&self, row: &Series, reference: Reference) -> String {
        self.path(&["series", row.id.as_str(), "points", &reference.to_iso()])
    }

    /// Keeps a finding about the item with this number in its section; `usize::MAX` for the section as a whole.
    fn report(&mut self, section: Section, item: usize, finding: Finding) {
        self.found.push((section, item, finding));
    }
}

/// The JSON pointer of something below `root`.
fn pointer(root: &str, segments: &[&str]) -> String {
    segments.iter().fold(root.to_owned(), |path, segment| format!("{path}/{}", pointer_segment(segment)))
}

/// Without an end of its own, a delaftale has the plan's, or its rules have no deadline.
fn open_period(audit: &mut Auditor<'_>) {
    if audit.delaftale.period.end().is_some() {
        return;
    }
    let indicators = audit.delaftale.indicators().map(|(_, indicator)| indicator);
    let waiting: Vec<&str> =
        indicators.filter(|i| i.rule.as_ref().is_some_and(rules::says_agreement_end)).map(|i| i.name.as_str()).collect();
    let end = audit.period.end();
    let severity = if end.is_some() { Severity::Note } else { Severity::Warning };
    let finding = Finding::new(FindingCode::PeriodOpen, severity, audit.path(&["period"]), |l| {
        let taken = end.map(|end| format_day(end, l));
        let mut text = match (l, taken) {
            (Language::Danish, Some(end)) => format!("Delaftalen har ingen slutdato; planens, {end}, er brugt."),
            (Language::English, Some(end)) => format!("The delaftale has no end; that of the plan, {end}, was taken."),
            (Language::Danish, None) => "Delaftalen har ingen slutdato, og planen har heller ingen.".to_owned(),
            (Language::English, None) => "The delaftale has no end, and neither has the plan.".to_owned(),
        };
        if !waiting.is_empty() {
            let of = names(l, &waiting);
            text.push_str(
                &l.pick(
                    format_args!(" Målene for {of} har deres frist derfra."),
                    format_args!(" The rules of {of} have their deadline from there."),
                )
                .to_string(),
            );
        }
        text
    });
    audit.report(Section::Period, 0, finding.with_printed(audit.delaftale.period));
}
