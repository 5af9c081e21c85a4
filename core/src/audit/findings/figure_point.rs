//! Figures with a decimal point, where Danish has a decimal comma.

use crate::agreement::{Baseline, Budget};
use crate::audit::{Auditor, Finding, FindingCode, Printed, Severity, Spot, Term, explained, sentence};
use crate::figure::{Figure, FigureNote, Value};

explained! {
    FigurePoint {
        finds: "Tal, der er trykt med punktum, hvor dansk skriver komma: hvordan de er læst, og hvad de ellers kan være.",
            "Figures printed with a point where Danish writes a comma: how they were read, and what else they can be.";
        why: "På dansk skiller punktum tusinder. Er det det, der er ment, er tallet tusind gange så stort.",
            "In Danish a point stands between thousands. If that is meant, the figure is a thousand times as large.";
        example: r#"{ "delaftale": { "statements": [{ "id": "ledige", "text": "Ledigheden er 1.3 %.", "share": "1.3 %" }] } }"#;
    }
}

/// A figure with its path within its item.
type Found = (Vec<String>, Figure);

pub(in crate::audit) fn look(audit: &mut Auditor<'_>) {
    let delaftale = audit.delaftale;
    for (number, (objective, indicator)) in delaftale.indicators().enumerate() {
        let figures = indicator.baseline.as_ref().map_or_else(Vec::new, of_baseline);
        let spot = audit.indicator(number, objective, indicator);
        audit.report(&spot, check(&spot, figures));
    }
    for (number, activity) in delaftale.activities.iter().enumerate() {
        let group = activity.capacity.as_ref().and_then(|capacity| capacity.target_group);
        let spot = audit.activity(number, &[&activity.id], activity);
        audit.report(&spot, check(&spot, printed([(&["capacity", "targetGroup"][..], group)])));
    }
    for (number, post) in delaftale.staffing.iter().enumerate() {
        let spot = audit.post(number, post);
        audit.report(&spot, check(&spot, printed([(&["amount"][..], post.amount)])));
    }
    if let Some(budget) = &delaftale.budget {
        let spot = audit.budget(budget);
        audit.report(&spot, of_budget(&spot, budget));
    }
    for (number, row) in delaftale.series.iter().enumerate() {
        let spot = audit.series(number, row);
        let values = row.points.iter().map(|point| (vec!["points".to_owned(), point.reference.to_iso()], point.value));
        audit.report(&spot, check(&spot, known(values)));
    }
    for (number, statement) in delaftale.statements.iter().enumerate() {
        let spot = audit.statement(number, statement);
        let figures = [(&["count"][..], statement.count), (&["share"], statement.share), (&["total"], statement.total)];
        audit.report(&spot, check(&spot, printed(figures)));
    }
}

pub(in crate::audit) fn of_budget(spot: &Spot<'_>, budget: &Budget) -> Option<Finding> {
    let lines = budget.lines.iter().enumerate();
    let lines = lines.map(|(at, line)| (vec!["lines".to_owned(), at.to_string(), "amount".to_owned()], line.amount));
    check(spot, known(lines.chain(budget.total.map(|total| (vec!["total".to_owned()], total)))))
}

fn of_baseline(own: &Baseline) -> Vec<Found> {
    let of_area = ["baseline"].as_slice();
    let mut all: Vec<Found> = of_values(of_area, own.value, own.numerator, own.denominator).collect();
    for other in &own.comparisons {
        let at = ["baseline", "comparisons", &other.name];
        all.extend(of_values(&at, other.value, other.numerator, other.denominator));
    }
    all
}

fn of_values(at: &[&str], value: Value, numerator: Option<Figure>, denominator: Option<Figure>) -> impl Iterator<Item = Found> {
    let figures = [("value", value.figure().copied()), ("numerator", numerator), ("denominator", denominator)];
    figures.into_iter().filter_map(|(name, figure)| {
        let path = at.iter().copied().chain([name]).map(str::to_owned).collect();
        Some((path, figure?))
    })
}

fn printed<'p>(figures: impl IntoIterator<Item = (&'p [&'p str], Option<Figure>)>) -> impl Iterator<Item = Found> {
    let named = |(path, figure): (&[&str], Option<Figure>)| Some((path.iter().map(|name| (*name).to_owned()).collect(), figure?));
    figures.into_iter().filter_map(named)
}

fn known(values: impl Iterator<Item = (Vec<String>, Value)>) -> impl Iterator<Item = Found> {
    values.filter_map(|(path, value)| Some((path, value.figure().copied()?)))
}

/// Makes one finding about all such figures of an item.
fn check(item: &Spot<'_>, figures: impl IntoIterator<Item = Found>) -> Option<Finding> {
    let (mut spots, mut doubtful, mut ambiguous) = (Vec::new(), Vec::new(), false);
    for (path, figure) in figures {
        let Some(note) = figure.point_note() else { continue };
        ambiguous |= matches!(note, FigureNote::AmbiguousPoint { .. });
        spots.push(item.at(&path.iter().map(String::as_str).collect::<Vec<_>>()));
        doubtful.push(figure);
    }
    let as_read = |figure: &Figure| sentence!("{print} ({read})", "{print} ({read})"; print = Term::Quoted(figure.to_string()), read = figure.canonical());
    let figures = Term::List(doubtful.iter().map(|figure| as_read(figure).into()).collect());
    let other = ambiguous.then(|| {
        sentence!(
            " Skiller punktummet tusinder, er tallet tusind gange så stort.",
            " If the point stands between thousands, the figure is a thousand times as large.",
        )
    });
    let severity = if ambiguous { Severity::Warning } else { Severity::Note };
    match (spots.as_slice(), doubtful.as_slice()) {
        ([], _) => None,
        ([spot], [figure]) => {
            let sentence = sentence!(
                "{figures} er trykt med punktum, som er læst som komma.{other}",
                "{figures} is printed with a point, which was read as a decimal comma.{other}";
                figures, other
            );
            Some(spot.finding(FindingCode::FigurePoint, severity, sentence).with_printed(*figure))
        }
        _ => {
            let sentence = sentence!(
                "{figures} er trykt med punktum, som er læst som komma.{other}",
                "{figures} are printed with a point, which was read as a decimal comma.{other}";
                figures, other
            );
            let finding = item.finding(FindingCode::FigurePoint, severity, sentence).with_printed(Printed::Figures(doubtful));
            Some(finding.concerning(spots.into_iter().map(|spot| spot.path).collect()))
        }
    }
}
