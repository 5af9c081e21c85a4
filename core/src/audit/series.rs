//! Series: shares against their rows, and rows that all jump at the same place.

use super::words::{ages_in, change, decimals, list, number, percent, quoted};
use super::{Auditor, Finding, FindingCode, Grade, PrintCheck, Section, Severity, check_share};
use crate::Language;
use crate::agreement::{Ages, Id, Point, Series};
use crate::figure::{Exact, Figure, Unit};
use crate::reference::Reference;

/// The fewest rows that can jump together.
const MIN_ROWS: usize = 3;

pub(super) fn look(audit: &mut Auditor<'_>) {
    let series = &audit.delaftale.series;
    for (item, row) in series.iter().enumerate() {
        shares(audit, item, row);
    }
    for (item, rows) in groups(series) {
        breaks(audit, item, &rows);
    }
}

/// The series with this id.
pub(super) fn find<'a>(series: &'a [Series], id: &Id) -> Option<&'a Series> {
    series.iter().find(|row| row.id == *id)
}

/// The figure of a point in the unit of its series, where it is known and exactly printed.
pub(super) fn figure(series: &Series, point: &Point) -> Option<Figure> {
    let figure = point.value.figure().filter(|figure| figure.is_exact_print())?;
    Some(figure.with_unit(series.unit))
}

/// The same for the point of this reference.
pub(super) fn figure_at(series: &Series, reference: Reference) -> Option<Figure> {
    figure(series, series.at(reference)?)
}

/// The column as a person finds it in the table.
pub(super) fn column(language: Language, point: &Point) -> String {
    point.column.clone().unwrap_or_else(|| point.reference.in_language(language))
}

/// Each point of a row of shares against the points of part and whole.
fn shares(audit: &mut Auditor<'_>, item: usize, row: &Series) {
    let Some(of) = &row.share_of else { return };
    let all = &audit.delaftale.series;
    let (Some(part), Some(whole)) = (find(all, &of.part), find(all, &of.whole)) else { return };
    for point in &row.points {
        let prints = (figure_at(part, point.reference), figure_at(whole, point.reference), figure(row, point));
        let (Some(of_part), Some(of_whole), Some(printed)) = prints else { continue };
        let Ok(check) = check_share(&of_part, &of_whole, &printed) else { continue };
        if check.units_mixed {
            audit.report(Section::Series, item, mixed(audit, row, part, whole));
            return;
        }
        if check.grade != Grade::Exact {
            let about = |l| format!("{}, {}", quoted(&row.name), column(l, point));
            let path = audit.point_path(row, point.reference);
            let finding = share_differs(FindingCode::ShareDiffers, path, about, [&of_part, &of_whole, &printed], &check);
            audit.report(Section::Series, item, finding.placed(row.place.as_ref()));
        }
    }
}

fn mixed(audit: &Auditor<'_>, row: &Series, part: &Series, whole: &Series) -> Finding {
    let finding = Finding::new(FindingCode::UnitsMixed, Severity::Note, audit.path(&["series", row.id.as_str()]), |l| {
        let (part, whole) = (part.unit.word(l), whole.unit.word(l));
        match l {
            Language::Danish => format!("{} er {part} i forhold til {whole}: to måder at tælle på.", quoted(&row.name)),
            Language::English => format!("{} is {part} over {whole}: two ways of counting.", quoted(&row.name)),
        }
    });
    finding.placed(row.place.as_ref())
}

/// A share that its part and whole do not make, with what may explain it. `about` is what the sentence begins with.
pub(super) fn share_differs(
    code: FindingCode,
    path: String,
    about: impl Fn(Language) -> String,
    [part, whole, printed]: [&Figure; 3],
    check: &PrintCheck,
) -> Finding {
    let finding = Finding::new(code, check.grade.severity(), path, |l| {
        let about = about(l);
        // Full-time persons and people need no word behind each number of a share.
        let bare = |figure: &Figure| match figure.unit() {
            Some(Unit::Persons) => figure.in_language(l),
            _ => number(l, figure.value()),
        };
        let value = percent(l, check.recomputed.value, decimals(printed));
        let (part, whole, printed) = (bare(part), bare(whole), printed.in_language(l));
        let sentence = match l {
            Language::Danish => format!("{about}: {part} af {whole} er {value}, men der står {printed}."),
            Language::English => format!("{about}: {part} of {whole} is {value}, but {printed} is printed."),
        };
        format!("{sentence}{}", explanation(l, check))
    });
    finding.checked(check).with_printed(printed)
}

/// What rounding can and cannot explain, and the hint, each as a sentence behind another.
pub(super) fn explanation(language: Language, check: &PrintCheck) -> String {
    let rounding = match check.grade {
        Grade::Exact => "",
        Grade::WithinRounding => {
            language.pick(" Afrunding af de trykte tal kan forklare det.", " Rounding of the printed figures can explain it.")
        }
        Grade::Impossible => language.pick(" Afrunding kan ikke forklare det.", " Rounding cannot explain it."),
    };
    let Some(hint) = check.hint else { return rounding.to_owned() };
    let words = hint.words(language);
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{rounding} {first}{}.", letters.as_str())
}

/// What rows must have in common to be looked at together.
type Key<'a> = (Option<&'a str>, Option<&'a Id>, Option<Ages>, Unit);

/// The rows of one table, measure and age band, with the number of the first. Shares of other rows follow those.
fn groups(series: &[Series]) -> Vec<(usize, Vec<&Series>)> {
    let mut groups: Vec<(Key<'_>, usize, Vec<&Series>)> = Vec::new();
    for (item, row) in series.iter().enumerate().filter(|(_, row)| row.share_of.is_none()) {
        let ages = row.population.as_ref().and_then(|population| population.ages);
        let key = (row.table.as_deref(), row.measure.as_ref(), ages, row.unit);
        if key.0.is_none() && key.1.is_none() {
            continue;
        }
        match groups.iter_mut().find(|(own, ..)| *own == key) {
            Some((_, _, rows)) => rows.push(row),
            None => groups.push((key, item, vec![row])),
        }
    }
    groups.into_iter().map(|(_, item, rows)| (item, rows)).filter(|(_, rows)| areas(rows) >= MIN_ROWS).collect()
}

fn area(row: &Series) -> &str {
    row.population.as_ref().and_then(|population| population.area.as_deref()).unwrap_or(&row.name)
}

fn areas(rows: &[&Series]) -> usize {
    rows.iter().map(|row| area(row)).collect::<std::collections::BTreeSet<_>>().len()
}

/// Every place between two neighbouring columns where all rows move the same way by at least the threshold.
fn breaks(audit: &mut Auditor<'_>, item: usize, rows: &[&Series]) {
    let columns: std::collections::BTreeSet<Reference> =
        rows.iter().flat_map(|row| &row.points).map(|point| point.reference).collect();
    for (before, after) in columns.iter().zip(columns.iter().skip(1)) {
        let changes: Option<Vec<Exact>> = rows.iter().map(|row| relative_change(row, *before, *after)).collect();
        let Some(changes) = changes else { continue };
        let far = |change: &Exact| change.abs() >= audit.options.break_threshold && !change.is_zero();
        let rises = changes.iter().filter(|change| **change > Exact::ZERO).count();
        if changes.iter().all(far) && (rises == 0 || rises == changes.len()) {
            let finding = series_break(audit, rows, &changes, [*before, *after]);
            audit.report(Section::Series, item, finding);
        }
    }
}

/// In per cent of the value before.
fn relative_change(row: &Series, before: Reference, after: Reference) -> Option<Exact> {
    let (old, new) = (figure_at(row, before)?.value(), figure_at(row, after)?.value());
    new.minus(old)?.over(old)?.times(Exact::from(100))
}

fn series_break(audit: &Auditor<'_>, rows: &[&Series], changes: &[Exact], [before, after]: [Reference; 2]) -> Finding {
    let first = rows.first();
    let column_of = |l: Language, reference: Reference| {
        let point = first.and_then(|row| row.at(reference));
        point.map_or_else(|| reference.in_language(l), |point| column(l, point))
    };
    let table = first.and_then(|row| row.table.clone());
    let ages = first.and_then(|row| row.population.as_ref()?.ages);
    let paths = rows.iter().map(|row| audit.point_path(row, after)).collect();
    let finding = Finding::new(FindingCode::SeriesBreak, Severity::Warning, audit.path(&["series"]), |l| {
        let each: Vec<String> = rows.iter().zip(changes).map(|(row, by)| format!("{} {}", area(row), change(l, *by))).collect();
        let what: Vec<String> = table.iter().cloned().chain(ages.map(|own| ages_in(l, own))).collect();
        let what = if what.is_empty() { String::new() } else { format!(" ({})", what.join(", ")) };
        let (from, to, count, each) = (column_of(l, before), column_of(l, after), rows.len(), list(l, &each));
        match l {
            Language::Danish => format!(
                "Alle {count} rækker{what} springer samme vej fra kolonne {from} til {to}: {each}. Det ligner en ændret opgørelse \
                 (databrud) og ikke en virkning."
            ),
            Language::English => format!(
                "All {count} rows{what} jump the same way from column {from} to {to}: {each}. That looks like another way of counting \
                 (a break in the series), not like an effect."
            ),
        }
    });
    finding.concerning(paths).placed(first.and_then(|row| row.place.as_ref()))
}
