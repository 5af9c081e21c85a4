//! Money and posts: budget totals, local co-financing, staffing, and the clause of revision.

use super::series::explanation;
use super::words::{excerpt, names, number, percent, quoted};
use super::{AuditOptions, Auditor, Finding, FindingCode, Grade, Recomputed, Section, Severity, check_sum, pointer, points};
use crate::Language;
use crate::agreement::{Budget, BudgetLine, Funder, Helhedsplan, StaffingPost};
use crate::figure::{Exact, Figure, Interval, Unit};

/// What is found in the budget of the plan itself.
pub(super) fn of_plan(plan: &Helhedsplan, options: &AuditOptions) -> Vec<Finding> {
    let Some(budget) = &plan.budget else { return Vec::new() };
    let path = pointer("", &["budget"]);
    points::of_budget(budget, &path).into_iter().chain(total(budget, &path)).chain(cofinancing(budget, &path, options)).collect()
}

/// Local co-financing is a condition on the plan, not on one focus area: here only the total is looked at.
pub(super) fn look(audit: &mut Auditor<'_>) {
    let delaftale = audit.delaftale;
    if let Some(finding) = delaftale.budget.as_ref().and_then(|budget| total(budget, &audit.path(&["budget"]))) {
        audit.report(Section::Budget, 0, finding);
    }
    staffing(audit);
    revision(audit);
}

fn kroner(figure: &Figure) -> Option<Figure> {
    figure.is_exact_print().then(|| figure.with_unit(Unit::Kroner))
}

/// The amounts, where every one of them is known exactly.
fn amounts<'a>(lines: impl Iterator<Item = &'a BudgetLine>) -> Option<Vec<Figure>> {
    lines.map(|line| line.amount.figure().and_then(kroner)).collect()
}

fn total(budget: &Budget, path: &str) -> Option<Finding> {
    let printed = kroner(budget.total.as_ref()?.figure()?)?;
    // A total without lines is not the sum of nothing.
    let parts = amounts(budget.lines.iter()).filter(|parts| !parts.is_empty())?;
    let check = check_sum(&parts, &printed).ok().filter(|check| check.grade != Grade::Exact)?;
    let finding = Finding::new(FindingCode::BudgetTotal, check.grade.severity(), pointer(path, &["total"]), |l| {
        let parts: Vec<String> = parts.iter().map(|part| part.in_language(l)).collect();
        let (parts, printed, why) = (parts.join(" + "), printed.in_language(l), explanation(l, &check));
        let sum = format!("{} {}", number(l, check.recomputed.value), Unit::Kroner.word(l));
        match l {
            Language::Danish => format!("Budgettet: {parts} er {sum}, men der står {printed}.{why}"),
            Language::English => format!("The budget: {parts} is {sum}, but {printed} is printed.{why}"),
        }
    });
    Some(finding.checked(&check).with_printed(printed).placed(budget.place.as_ref()))
}

fn cofinancing(budget: &Budget, path: &str, options: &AuditOptions) -> Option<Finding> {
    let all = amounts(budget.lines.iter()).filter(|all| !all.is_empty())?;
    let local = Recomputed::sum(amounts(budget.lines.iter().filter(|line| line.funder == Funder::Local))?)?;
    let whole = match budget.total.as_ref().and_then(|total| total.figure().and_then(kroner)) {
        Some(total) => Recomputed::of(&total),
        None => Recomputed::sum(all)?,
    };
    let hundred = Exact::from(100);
    let share = local.value.over(whole.value)?.times(hundred)?;
    if share >= options.local_share_floor {
        return None;
    }
    let most = local.interval.over(&whole.interval).and_then(|share| share.times(&Interval::point(hundred)));
    let rounding = most.is_some_and(|most| most.high >= options.local_share_floor);
    let severity = if rounding { Severity::Note } else { Severity::Warning };
    let finding = Finding::new(FindingCode::CofinancingBelowFloor, severity, path.to_owned(), |l| {
        let (share, floor) = (percent(l, share, 2), format!("{} %", number(l, options.local_share_floor)));
        let [local, whole] = [local.value, whole.value].map(|amount| format!("{} {}", number(l, amount), Unit::Kroner.word(l)));
        match l {
            Language::Danish => {
                format!("Den lokale medfinansiering er {local} af {whole}, {share}; mindst {floor} kræves af en plan.")
            }
            Language::English => format!("The local co-financing is {local} of {whole}, {share}; a plan needs at least {floor}."),
        }
    });
    let interval = most.unwrap_or(Interval::point(share));
    Some(finding.with_recomputed(Recomputed { value: share, interval }).placed(budget.place.as_ref()))
}

/// Posts without an amount, told once.
fn staffing(audit: &mut Auditor<'_>) {
    let all = &audit.delaftale.staffing;
    let unknown: Vec<&StaffingPost> = all.iter().filter(|post| post.amount.is_none()).collect();
    let Some(first) = unknown.first() else { return };
    let paths: Vec<String> = unknown.iter().map(|post| audit.path(&["staffing", &post.role])).collect();
    let roles: Vec<&str> = unknown.iter().map(|post| post.role.as_str()).collect();
    let path = if unknown.len() == 1 { paths.concat() } else { audit.path(&["staffing"]) };
    let finding = Finding::new(FindingCode::StaffingUnknown, Severity::Note, path, |l| {
        let (count, of, roles) = (unknown.len(), all.len(), names(l, &roles));
        match l {
            Language::Danish if of == 1 => format!("Stillingen {roles} har intet omfang, så årsværkene kan ikke gøres op."),
            Language::English if of == 1 => format!("The post {roles} has no amount, so the staffing cannot be added up."),
            Language::Danish => {
                format!("{count} af {of} stillinger har intet omfang, så årsværkene kan ikke gøres op: {roles}.")
            }
            Language::English => format!("{count} of {of} posts have no amount, so the staffing cannot be added up: {roles}."),
        }
    });
    let finding = finding.placed(first.place.as_ref());
    let finding = if unknown.len() == 1 { finding } else { finding.concerning(paths) };
    audit.report(Section::Staffing, 0, finding);
}

fn revision(audit: &mut Auditor<'_>) {
    let path = audit.path(&["revision"]);
    let finding = match &audit.delaftale.revision {
        Some(clause) if clause.rhythm.is_some() => return,
        Some(clause) => Finding::new(FindingCode::RevisionMissing, Severity::Note, path, |l| {
            let clause = quoted(&excerpt(&clause.text));
            match l {
                Language::Danish => format!("Det står ikke, hvor tit delaftalen revideres: {clause}."),
                Language::English => format!("It is not said how often the delaftale is revised: {clause}."),
            }
        }),
        None => Finding::new(FindingCode::RevisionMissing, Severity::Warning, path, |l| {
            l.pick(
                "Det står ikke, om og hvornår delaftalen revideres.",
                "It is not said whether and when the delaftale is revised.",
            )
            .to_owned()
        }),
    };
    audit.report(Section::Revision, 0, finding);
}
