//! Figures with a point where Danish writes a comma: how they were read, and what else they could be.

use super::words::{list, quoted};
use super::{Auditor, Finding, FindingCode, Section, Severity, pointer};
use crate::Language;
use crate::agreement::{Baseline, Budget};
use crate::figure::{Figure, FigureNote, Value};

/// The figures of one item, each with its path below the item.
type Figures = Vec<(String, Figure)>;

pub(super) fn look(audit: &mut Auditor<'_>) {
    let delaftale = audit.delaftale;
    for (item, (objective, indicator)) in delaftale.indicators().enumerate() {
        let root = audit.path(&["objectives", objective.id.as_str(), "indicators", indicator.id.as_str()]);
        let baselines = [("baseline", &indicator.baseline), ("comparison", &indicator.comparison)];
        let figures = baselines.into_iter().flat_map(|(field, baseline)| of_baseline(field, baseline.as_ref())).collect();
        let finding = finding(&root, figures).map(|finding| finding.placed(indicator.place.as_ref()));
        report(audit, Section::Objectives, item, finding);
    }
    for (item, activity) in delaftale.activities.iter().enumerate() {
        let root = audit.path(&["activities", activity.id.as_str()]);
        let group = activity.capacity.as_ref().and_then(|capacity| capacity.target_group);
        let finding = finding(&root, printed(&[("capacity/targetGroup", group)]));
        report(audit, Section::Activities, item, finding.map(|finding| finding.placed(activity.place.as_ref())));
    }
    for (item, post) in delaftale.staffing.iter().enumerate() {
        let root = audit.path(&["staffing", &post.role]);
        let finding = finding(&root, printed(&[("amount", post.amount)]));
        report(audit, Section::Staffing, item, finding.map(|finding| finding.placed(post.place.as_ref())));
    }
    if let Some(budget) = &delaftale.budget {
        let found = of_budget(budget, &audit.path(&["budget"]));
        report(audit, Section::Budget, 0, found);
    }
    for (item, series) in delaftale.series.iter().enumerate() {
        let root = audit.path(&["series", series.id.as_str()]);
        let values = series.points.iter().map(|point| (format!("points/{}", point.reference.to_iso()), point.value));
        let finding = finding(&root, known(values));
        report(audit, Section::Series, item, finding.map(|finding| finding.placed(series.place.as_ref())));
    }
    for (item, statement) in delaftale.statements.iter().enumerate() {
        let root = audit.path(&["statements", statement.id.as_str()]);
        let figures = printed(&[("count", statement.count), ("share", statement.share), ("total", statement.total)]);
        report(audit, Section::Statements, item, finding(&root, figures).map(|f| f.placed(statement.place.as_ref())));
    }
}

pub(super) fn of_budget(budget: &Budget, path: &str) -> Option<Finding> {
    let lines = budget.lines.iter().enumerate().map(|(i, line)| (format!("lines/{i}/amount"), line.amount));
    let figures = known(lines.chain(budget.total.map(|total| ("total".to_owned(), total))));
    finding(path, figures).map(|finding| finding.placed(budget.place.as_ref()))
}

fn report(audit: &mut Auditor<'_>, section: Section, item: usize, finding: Option<Finding>) {
    if let Some(finding) = finding {
        audit.report(section, item, finding);
    }
}

fn of_baseline(field: &str, baseline: Option<&Baseline>) -> Figures {
    let Some(baseline) = baseline else { return Vec::new() };
    let counts =
        [("value", baseline.value.figure().copied()), ("numerator", baseline.numerator), ("denominator", baseline.denominator)];
    printed(&counts).into_iter().map(|(path, figure)| (format!("{field}/{path}"), figure)).collect()
}

fn printed(figures: &[(&str, Option<Figure>)]) -> Figures {
    figures.iter().filter_map(|(path, figure)| Some(((*path).to_owned(), (*figure)?))).collect()
}

fn known(values: impl Iterator<Item = (String, Value)>) -> Figures {
    values.filter_map(|(path, value)| Some((path, value.figure().copied()?))).collect()
}

/// One finding for all figures of an item.
fn finding(root: &str, figures: Figures) -> Option<Finding> {
    let doubtful: Vec<(String, Figure, FigureNote)> =
        figures.into_iter().filter_map(|(path, figure)| Some((path, figure, figure.point_note()?))).collect();
    let paths: Vec<String> = doubtful.iter().map(|(path, ..)| pointer(root, &path.split('/').collect::<Vec<_>>())).collect();
    let (single, first) = (doubtful.len() == 1, paths.first()?.clone());
    let ambiguous = doubtful.iter().any(|(_, _, note)| matches!(note, FigureNote::AmbiguousPoint { .. }));
    let severity = if ambiguous { Severity::Warning } else { Severity::Note };
    let path = if single { first } else { root.to_owned() };
    let finding = Finding::new(FindingCode::FigurePoint, severity, path, |l| {
        let read = |(_, figure, _): &(String, Figure, FigureNote)| {
            format!("{} ({})", quoted(&figure.to_string()), figure.canonical().in_language(l))
        };
        let figures = list(l, &doubtful.iter().map(read).collect::<Vec<_>>());
        let other = if ambiguous {
            l.pick(
                " Skiller punktummet tusinder, er tallet tusind gange så stort.",
                " If the point stands between thousands, the figure is a thousand times as large.",
            )
        } else {
            ""
        };
        match (l, single) {
            (Language::Danish, _) => format!("{figures} er trykt med punktum, som er læst som komma.{other}"),
            (Language::English, true) => format!("{figures} is printed with a point, which was read as a decimal comma.{other}"),
            (Language::English, false) => {
                format!("{figures} are printed with a point, which was read as a decimal comma.{other}")
            }
        }
    });
    let finding = finding.with_printed(doubtful.iter().map(|(_, figure, _)| figure.to_string()).collect::<Vec<_>>().join("; "));
    Some(if single { finding } else { finding.concerning(paths) })
}
