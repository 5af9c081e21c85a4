//! The audit of a plan and of a delaftale, check by check.

use std::collections::BTreeSet;

use super::auditor::{Auditor, Section, Spot};
use super::cases::Case;
use super::code::FindingCode;
use super::facts::{self, Fact, grouped};
use super::finding::Finding;
use super::findings::{
    areas_named, areas_sum, baseline_explained, baseline_missing, baseline_time, budget_total, code_label, code_standing,
    codes_left_out, cofinancing, figure_differs, figure_point, indicator_missing, indicator_twice, no_whole_number, open_cells,
    period_open, population_parts, populations_differ, revision_missing, rule_ambiguous, rule_baseline, rule_deadline,
    rule_direction, rule_printed_differs, rule_target, same_figure, series_break, series_slip, share_differs, source_missing,
    staffing_amount, staffing_unknown, statement_holds, sum_differs, table_copies, table_total, unit_words, units_mixed,
};
use super::options::AuditOptions;
use super::review::Review;
use super::sentence::{Term, sentence};
use super::shared;
use super::sizes::{Bands, sizes};
use crate::agreement::{Activity, Delaftale, Helhedsplan};
use crate::figure::{Exact, Figure, Unit};
use crate::place::Id;
use crate::reference::Period;
use crate::target_group::TargetGroupCode;

/// Audits a plan. The findings are in the order of the document.
///
/// ```
/// use delaftale::Language;
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
/// assert_eq!(findings[0].subject.delaftale.as_ref().map(|id| id.as_str()), Some("job"));
/// assert_eq!(findings[0].sentence(Language::Danish), "Baseline for »Aktiveringsgrad«: 50 personer af 232 personer er 22 %, men der står \
///     20 %. Afrunding kan ikke forklare det.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn audit(plan: &Helhedsplan, options: &AuditOptions) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(budget) = &plan.budget {
        let spot = Spot::plan_budget(budget);
        findings.extend(figure_point::of_budget(&spot, budget));
        findings.extend(budget_total::check(&spot, budget));
        findings.extend(cofinancing::check(&spot, budget, options.local_share_floor));
    }
    for delaftale in &plan.delaftaler {
        let within = ["delaftaler", delaftale.id.as_str()];
        let audit = Auditor::new(delaftale, plan.period_of(delaftale), options, &within);
        findings.extend(looked_at(audit.in_plan_of(&plan.departments)));
    }
    findings
}

/// Audits a delaftale. The findings are in the order of the document, and their paths begin at the delaftale.
///
/// `period` is the period in which the rules apply: [`Helhedsplan::period_of`].
#[must_use]
pub fn audit_delaftale(delaftale: &Delaftale, period: &Period, options: &AuditOptions) -> Vec<Finding> {
    looked_at(Auditor::new(delaftale, *period, options, &[]))
}

/// Runs all checks. Findings about one item are in the order of these checks.
fn looked_at(mut audit: Auditor<'_>) -> Vec<Finding> {
    period_open::look(&mut audit);
    indicators(&mut audit);
    codes(&mut audit);
    // Local co-financing is a condition on the plan and not on one focus area, so only the total is checked here.
    if let Some(budget) = &audit.delaftale.budget {
        let spot = audit.budget(budget);
        audit.report(&spot, budget_total::check(&spot, budget));
    }
    areas_named::look(&mut audit);
    staffing_unknown::look(&mut audit);
    staffing_amount::look(&mut audit);
    revision_missing::look(&mut audit);
    figure_point::look(&mut audit);
    tables(&mut audit);
    share_differs::of_rows(&mut audit);
    series_slip::look(&mut audit);
    series_break::look(&mut audit);
    figures(&mut audit);
    audit.findings()
}

fn indicators(audit: &mut Auditor<'_>) {
    let cases = Case::all(audit);
    if cases.is_empty() {
        indicator_missing::objectives(audit);
        return;
    }
    let mut found = Vec::new();
    let objectives = audit.delaftale.indicators().map(|(objective, _)| objective);
    for (case, objective) in cases.iter().zip(objectives) {
        let of_baseline = [
            unit_words::check(case, objective),
            codes_left_out::check(audit, case, objective.activity.as_ref()),
            baseline_time::after_start(audit, case),
            baseline_explained::check(audit, case),
        ];
        let of_baseline = of_baseline.into_iter().flatten();
        let of_baseline = of_baseline.chain(baseline_time::of_comparisons(case)).chain(share_differs::of_comparisons(case));
        found.extend(of_baseline.map(|finding| (case, finding)));
        let Some(review) = Review::of(case, audit.period) else { continue };
        let of_rule = [
            rule_printed_differs::check(&review),
            rule_deadline::missing(&review),
            rule_ambiguous::check(&review),
            rule_baseline::differs(&review),
            rule_direction::check(&review),
            rule_baseline::is_zero(&review),
            rule_target::already_met(&review),
            rule_target::impossible(&review),
            rule_deadline::before_baseline(&review),
        ];
        found.extend(of_rule.into_iter().flatten().map(|finding| (case, finding)));
    }
    shared::report(audit, found);
    indicator_twice::look(audit, &cases);
    baseline_missing::of_area(audit, &cases);
    baseline_time::undated(audit, &cases);
    baseline_time::old(audit, &cases);
    baseline_time::whose(audit, &cases);
    baseline_missing::of_municipality(audit, &cases);
    source_missing::look(audit, &cases);
    indicator_missing::directions(audit, &cases);
    indicator_missing::rules(audit, &cases);
    rule_deadline::late(audit, &cases);
}

/// Checks each code once, in a table if one has it and otherwise in an activity, and each label of a code once.
fn codes(audit: &mut Auditor<'_>) {
    let (delaftale, register) = (audit.delaftale, audit.options.register);
    let (mut seen, mut labels): (BTreeSet<&TargetGroupCode>, BTreeSet<_>) = (BTreeSet::new(), BTreeSet::new());
    for (number, table) in delaftale.tables.iter().enumerate() {
        let (spot, day) = (audit.table(number, table), table.reference().effective_date());
        for row in table.rows() {
            let (row_spot, about) = (spot.at(&["rows", &row.code.to_string()]), || Term::table(table));
            if seen.insert(&row.code) {
                audit.report(&spot, code_standing::check(&row_spot, about(), register, &row.code, day));
            }
            if labels.insert((&row.code, &row.label)) {
                audit.report(&spot, code_label::check(&row_spot.at(&["label"]), about(), register, row, day));
            }
        }
    }
    let start = delaftale.period.start();
    let activities = delaftale.activities.iter().enumerate().rev();
    let mut waiting: Vec<(usize, &Activity, Vec<&Id>)> =
        activities.map(|(number, activity)| (number, activity, vec![&activity.id])).collect();
    while let Some((number, activity, ids)) = waiting.pop() {
        let spot = audit.activity(number, &ids, activity);
        for code in activity.codes.iter().filter(|code| seen.insert(code)) {
            let about = Term::Quoted(activity.name.clone());
            let standing = code_standing::check(&spot.at(&["codes", &code.to_string()]), about, register, code, start);
            audit.report(&spot, standing);
        }
        let parts = activity.parts.iter().rev();
        waiting.extend(parts.map(|part| (number, part, ids.iter().copied().chain([&part.id]).collect())));
    }
}

fn tables(audit: &mut Auditor<'_>) {
    table_copies::look(audit);
    for (number, table) in audit.delaftale.tables.iter().enumerate() {
        let spot = audit.table(number, table);
        audit.report(&spot, table_total::check(&spot, table));
        audit.report(&spot, open_cells::small(&spot, table, audit.options.small_cell_threshold));
        audit.report(&spot, open_cells::hidden(&spot, table));
    }
}

/// Checks the figures of baselines, series and statements, first each on its own, and then against each other.
fn figures(audit: &mut Auditor<'_>) {
    let facts = facts::of(audit);
    for fact in &facts {
        audit.report(&fact.spot, own_figures(fact));
    }
    let delaftale = audit.delaftale;
    for (number, statement) in delaftale.statements.iter().enumerate() {
        let spot = audit.statement(number, statement);
        audit.report(&spot, sum_differs::of_statement(&spot, &delaftale.statements, statement));
        audit.report(&spot, statement_holds::check(&spot, &delaftale.series, statement));
        let figures = [statement.count, statement.total, statement.share];
        audit.report(&spot, bound(&spot, FindingCode::ShareDiffers, Term::excerpt(&statement.text), figures));
    }
    for case in &Case::all(audit) {
        let Some(baseline) = &case.indicator.baseline else { continue };
        let heading = sentence!("Baseline for {name}", "Baseline of {name}"; name = case.name());
        let figures = [baseline.numerator, baseline.denominator, baseline.value.figure().copied()];
        audit.report(&case.spot, bound(&case.at_baseline(), FindingCode::BaselineCounts, heading.into(), figures));
    }
    pairs(audit, &facts);
    populations(audit, &facts);
}

/// Checks a bound against the two other figures.
fn bound(spot: &Spot<'_>, code: FindingCode, heading: Term, [part, whole, share]: [Option<Figure>; 3]) -> Option<Finding> {
    share_differs::of_bound(spot, code, heading, [part?, whole?, share?])
}

/// Checks the figures of one fact against each other.
fn own_figures(fact: &Fact<'_>) -> Option<Finding> {
    if fact.mixed {
        let count = fact.count.or(fact.total)?;
        return Some(units_mixed::set_against(&fact.spot, fact.about(), count, Unit::FullTimePersons));
    }
    match (fact.count, fact.share, fact.total) {
        (Some(count), _, Some(total)) if total.value().is_zero() && count.value() > Exact::ZERO => {
            Some(population_parts::more_than_all(fact, count, total))
        }
        (Some(count), Some(share), Some(total)) => {
            let baseline = fact.spot.section() == Section::Objectives;
            let code = if baseline { FindingCode::BaselineCounts } else { FindingCode::ShareDiffers };
            share_differs::of_counts(&fact.spot, code, fact.heading(), [count, total, share])
        }
        (Some(count), Some(share), None) => no_whole_number::of_part(fact, count, share),
        (None, Some(share), Some(total)) => no_whole_number::of_whole(fact, total, share),
        (Some(count), None, Some(total)) if count.unit() == total.unit() && count.interval().low > total.interval().high => {
            Some(population_parts::more_than_all(fact, count, total))
        }
        _ => None,
    }
}

/// Compares facts in pairs: two figures for one thing, and one figure for two things.
fn pairs(audit: &mut Auditor<'_>, facts: &[Fact<'_>]) {
    for alike in grouped(facts, |fact| Some((fact.people()?, fact.ages(), fact.measure?))) {
        let same =
            |one: &Fact<'_>, other: &Fact<'_>| one.time == other.time && (one.share, one.count) == (other.share, other.count);
        with_earlier(audit, &alike, same, |fact, earlier| figure_differs::check(&alike, fact, earlier));
    }
    for alike in grouped(facts, |fact| Some((fact.people()?, same_figure::key(fact)?))) {
        let same = |one: &Fact<'_>, other: &Fact<'_>| {
            one.time == other.time && one.ages() == other.ages() && one.measure == other.measure
        };
        let any =
            |earlier: &[&Fact<'_>], check: &dyn Fn(&Fact<'_>) -> Option<Finding>| earlier.iter().find_map(|other| check(other));
        with_earlier(audit, &alike, same, |fact, earlier| any(earlier, &|other| same_figure::for_other_ages(other, fact)));
        with_earlier(audit, &alike, same, |fact, earlier| any(earlier, &|other| same_figure::for_other_measure(other, fact)));
    }
}

/// Compares each fact with the earlier ones. Of facts that are the same for the comparison, only the first is kept.
fn with_earlier<'f, 'a>(
    audit: &mut Auditor<'_>,
    facts: &[&'f Fact<'a>],
    same: impl Fn(&Fact<'a>, &Fact<'a>) -> bool,
    look: impl Fn(&Fact<'a>, &[&'f Fact<'a>]) -> Option<Finding>,
) {
    let mut earlier: Vec<&Fact<'_>> = Vec::new();
    for fact in facts {
        audit.report(&fact.spot, look(fact, &earlier));
        if !earlier.iter().any(|other| same(other, fact)) {
            earlier.push(fact);
        }
    }
}

/// Checks the sizes of each population.
fn populations(audit: &mut Auditor<'_>, facts: &[Fact<'_>]) {
    areas_sum::look(audit, facts);
    let counts = |fact: &Fact<'_>| fact.count.is_some() && !fact.mixed;
    for of_measure in grouped(facts, |fact| Some((fact.people()?.unrestricted(), fact.measure.filter(|_| counts(fact))?))) {
        for fact in &of_measure {
            audit.report(&fact.spot, population_parts::larger_count(&of_measure, fact));
        }
    }
    for of_people in grouped(facts, Fact::people) {
        let sizes = sizes(&of_people);
        let bands = Bands::of(&sizes);
        for (at, size) in sizes.iter().enumerate() {
            audit.report(&size.fact.spot, populations_differ::check(&bands, at, size));
            audit.report(&size.fact.spot, population_parts::larger_part(&bands, size));
            audit.report(&size.fact.spot, population_parts::bands_differ(&bands, at, size));
        }
        for fact in &of_people {
            audit.report(&fact.spot, population_parts::more_than_there_are(&bands, fact));
        }
        for of_measure in grouped(of_people, |fact| fact.measure.filter(|_| fact.count.is_some() && fact.ages().is_some())) {
            for fact in &of_measure {
                audit.report(&fact.spot, sum_differs::of_bands(&of_measure, fact));
            }
        }
    }
}
