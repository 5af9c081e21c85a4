//! Objectives and indicators: what is missing to follow them. What is missing from several indicators alike is told once.

use super::words::names;
use super::{Auditor, Finding, FindingCode, Section, Severity, baselines, rules};
use crate::Language;
use crate::agreement::{Indicator, Objective};
use crate::reference::Reference;
use crate::rule::{Ambiguity, StatedRule};

/// An indicator under audit.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    /// Its number in the delaftale.
    pub(super) item: usize,
    pub(super) objective: &'a Objective,
    pub(super) indicator: &'a Indicator,
}

impl Subject<'_> {
    pub(super) fn path(&self, audit: &Auditor<'_>, field: &str) -> String {
        let path = audit.path(&["objectives", self.objective.id.as_str(), "indicators", self.indicator.id.as_str()]);
        if field.is_empty() { path } else { format!("{path}/{field}") }
    }
}

/// The indicators that lack the same thing, and how to say it.
pub(super) struct Lack<'a, 's> {
    pub(super) code: FindingCode,
    pub(super) severity: Severity,
    /// The field that is missing or wanting.
    pub(super) field: &'static str,
    pub(super) subjects: Vec<Subject<'a>>,
    /// The sentence, given the language and the indicators in words: `»a« og »b«`, or `alle 6 indikatorer`.
    pub(super) say: &'s dyn Fn(Language, &str) -> String,
}

impl Lack<'_, '_> {
    /// One finding: at the indicator where it is one, else at the objectives.
    pub(super) fn report(self, audit: &mut Auditor<'_>) {
        let Some(first) = self.subjects.first() else { return };
        let all = audit.delaftale.indicators().count();
        let paths: Vec<String> = self.subjects.iter().map(|subject| subject.path(audit, self.field)).collect();
        let single = self.subjects.len() == 1;
        let (item, path) = if single { (first.item, paths.concat()) } else { (usize::MAX, audit.path(&["objectives"])) };
        let listed: Vec<&str> = self.subjects.iter().map(|subject| subject.indicator.name.as_str()).collect();
        let finding = Finding::new(self.code, self.severity, path, |l| {
            let who = match (single, listed.len() == all) {
                (false, true) => l.pick(format_args!("alle {all} indikatorer"), format_args!("all {all} indicators")).to_string(),
                _ => names(l, &listed),
            };
            (self.say)(l, &who)
        });
        let finding = if single { finding.placed(first.indicator.place.as_ref()) } else { finding.concerning(paths) };
        audit.report(Section::Objectives, item, finding);
    }
}

pub(super) fn look(audit: &mut Auditor<'_>) {
    let subjects: Vec<Subject<'_>> = audit
        .delaftale
        .indicators()
        .enumerate()
        .map(|(item, (objective, indicator))| Subject { item, objective, indicator })
        .collect();
    if subjects.is_empty() {
        let finding = Finding::new(FindingCode::ObjectivesMissing, Severity::Warning, audit.path(&["objectives"]), |l| {
            l.pick(
                "Delaftalen har ingen delmål og indikatorer, så den kan ikke følges.",
                "The delaftale has no objectives and indicators, so it cannot be followed.",
            )
            .to_owned()
        });
        audit.report(Section::Objectives, 0, finding);
        return;
    }
    for subject in &subjects {
        baselines::look(audit, *subject);
        rules::look(audit, *subject);
    }
    baselines::lacks(audit, &subjects);
    sources(audit, &subjects);
    directions(audit, &subjects);
    rules::lacks(audit, &subjects);
}

/// The indicators of whom this holds.
pub(super) fn those<'a>(subjects: &[Subject<'a>], holds: impl Fn(&Indicator) -> bool) -> Vec<Subject<'a>> {
    subjects.iter().copied().filter(|subject| holds(subject.indicator)).collect()
}

fn sources(audit: &mut Auditor<'_>, subjects: &[Subject<'_>]) {
    Lack {
        code: FindingCode::SourceMissing,
        severity: Severity::Warning,
        field: "source",
        subjects: those(subjects, |indicator| indicator.source.is_none()),
        say: &|l, who| match l {
            Language::Danish => format!("Det står ikke, hvor tallene kommer fra: {who}."),
            Language::English => format!("It is not said where the values come from: {who}."),
        },
    }
    .report(audit);
    Lack {
        code: FindingCode::SourceEditionMissing,
        severity: Severity::Note,
        field: "source",
        subjects: those(subjects, edition_is_missing),
        say: &|l, who| match l {
            Language::Danish => {
                format!("Baseline er et årstal, og det står ikke, hvilken udgave af kilden det er fra: {who}. Senere udgaver kan have andre tal.")
            }
            Language::English => format!(
                "The baseline is a figure for a year, and the edition of the source is not said: {who}. Later editions may have other figures."
            ),
        },
    }
    .report(audit);
}

/// Statistics about a year are published in editions and revised; a figure of a day is known by its day.
fn edition_is_missing(indicator: &Indicator) -> bool {
    let yearly = indicator.baseline.as_ref().is_some_and(|baseline| {
        let year = matches!(baseline.reference, Some(Reference::Year(_) | Reference::HalfYear(..) | Reference::CountedAfter(_)));
        year && baseline.value.figure().is_some()
    });
    yearly && indicator.source.as_ref().is_some_and(|source| source.edition.is_none())
}

fn directions(audit: &mut Auditor<'_>, subjects: &[Subject<'_>]) {
    Lack {
        code: FindingCode::DirectionMissing,
        severity: Severity::Warning,
        field: "direction",
        subjects: those(subjects, |i| {
            // `forbedres` is a movement only once it is known what is better.
            let moves =
                |stated: &StatedRule| stated.rule().movement().is_some() && !stated.ambiguities().contains(&Ambiguity::Better {});
            i.direction.is_none() && !i.rule.as_ref().is_some_and(moves)
        }),
        say: &|l, who| match l {
            Language::Danish => format!("Det står ikke, om et højere eller et lavere tal er bedre: {who}."),
            Language::English => format!("It is not said whether a higher or a lower value is better: {who}."),
        },
    }
    .report(audit);
}
