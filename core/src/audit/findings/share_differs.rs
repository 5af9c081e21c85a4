//! Printed shares that differ from their part divided by their whole.

use crate::agreement::{OtherBaseline, Series};
use crate::audit::bound::{Holds, holds, is_bound};
use crate::audit::facts;
use crate::audit::findings::{population_parts, units_mixed};
use crate::audit::rows::{column, figure, figure_at, find};
use crate::audit::why::{explanation, rounding};
use crate::audit::{Auditor, Case, Finding, FindingCode, Grade, PrintCheck, Spot, Term, check_share, explained, sentence};
use crate::figure::{Exact, Figure, Recomputed, Unit};

explained! {
    ShareDiffers {
        finds: "En trykt andel, som den trykte del og helhed ikke giver.",
            "A printed share that its printed part and whole do not make.";
        why: "Et af de tre tal er forkert, eller de handler ikke om de samme personer. Bemærkningen siger, om afrunding kan forklare det.",
            "One of the three figures is wrong, or they are not about the same people. The finding says whether rounding can explain it.";
        example: r#"{ "delaftale": { "statements": [{ "id": "ledige", "text": "Af 553 unge er 61, altså 11,3 %, ledige.",
            "count": "61 personer", "share": "11,3 %", "total": "553 personer" }] } }"#;
    }
    BaselineCounts {
        finds: "En baseline i procent, som dens egen tæller og nævner ikke giver.",
            "A baseline in per cent that its own numerator and denominator do not make.";
        why: "Alt, hvad der senere måles, regnes fra baseline. Er den forkert, er målet det også.",
            "Everything that is measured later is counted from the baseline. If it is wrong, so is the target.";
        example: r#"{ "indicator": { "baseline": { "value": "20 %", "reference": "2021-02",
            "numerator": "50 personer", "denominator": "232 personer" } } }"#;
    }
}

/// Reports a bound (`over 75 %`) that contradicts the two other figures. Each of share, part and whole can be the bound.
pub(in crate::audit) fn of_bound(
    spot: &Spot<'_>,
    code: FindingCode,
    heading: Term,
    [part, whole, share]: [Figure; 3],
) -> Option<Finding> {
    let units = [part.unit(), whole.unit()];
    if matches!(units, [Some(part), Some(whole)] if part != whole) || whole.value() <= Exact::ZERO {
        return None;
    }
    let hundred = Exact::from(100);
    let share = share.with_unit(Unit::Percent);
    let [of_part, of_whole, of_share] = [part, whole, share].map(|figure| Recomputed::of(&figure));
    let figures = [part, whole, share];
    let at = figures.iter().position(is_bound)?;
    if figures.iter().filter(|figure| !figure.is_exact_print()).count() > 1 {
        return None;
    }
    let printed = *figures.get(at)?;
    let computed = match at {
        0 => of_whole.times(of_share)?.over(Recomputed::exactly(hundred))?,
        1 => of_part.times(Recomputed::exactly(hundred))?.over(of_share)?,
        _ => Recomputed::share(of_part, of_whole)?,
    };
    let grade = match holds(&printed, computed)? {
        Holds::Yes => return None,
        Holds::Perhaps => Grade::WithinRounding,
        Holds::No => Grade::Impossible,
    };
    let amount = Term::Amount(computed.value, units.into_iter().flatten().next().unwrap_or(Unit::Persons));
    let value = Term::percent_like(computed.value, &printed);
    let why = rounding(grade).filter(|_| grade == Grade::WithinRounding);
    let sentence = match at {
        0 => sentence!(
            "{heading}: {share} af {whole} er {amount}, men der står {printed}.{why}",
            "{heading}: {share} of {whole} is {amount}, but {printed} is printed.{why}";
            heading, share, whole, amount, printed, why
        ),
        1 => sentence!(
            "{heading}: {part} er {share} af {amount}, men der står {printed}.{why}",
            "{heading}: {part} is {share} of {amount}, but {printed} is printed.{why}";
            heading, part, share, amount, printed, why
        ),
        _ => sentence!(
            "{heading}: {part} af {whole} er {value}, men der står {printed}.{why}",
            "{heading}: {part} of {whole} is {value}, but {printed} is printed.{why}";
            heading, part, whole, value, printed, why
        ),
    };
    let finding = spot.finding(code, grade.severity(), sentence).graded(grade).with_printed(printed);
    Some(finding.with_recomputed(Some(computed)))
}

/// Compares the rows of shares, point by point, with the points of part and whole.
pub(in crate::audit) fn of_rows(audit: &mut Auditor<'_>) {
    let all = &audit.delaftale.series;
    for (number, row) in all.iter().enumerate() {
        let Some(of) = &row.share_of else { continue };
        let (Some(part), Some(whole)) = (find(all, &of.part), find(all, &of.whole)) else { continue };
        let spot = audit.series(number, row);
        let found = of_row(&spot, row, part, whole);
        audit.report(&spot, found);
    }
}

fn of_row(row_spot: &Spot<'_>, row: &Series, part: &Series, whole: &Series) -> Vec<Finding> {
    let mut found = Vec::new();
    for point in &row.points {
        let (Some(of_part), Some(of_whole)) = (figure_at(part, point.reference), figure_at(whole, point.reference)) else {
            continue;
        };
        let name = Term::Quoted(row.name.clone());
        let heading: Term = sentence!("{name}, {column}", "{name}, {column}"; name, column = column(row, point.reference)).into();
        let spot = row_spot.at(&["points", &point.reference.to_iso()]);
        if part.unit == whole.unit
            && let Some(finding) = population_parts::more_than_whole(&spot, heading.clone(), of_part, of_whole)
        {
            found.push(finding);
            continue;
        }
        let Some(printed) = figure(row, point) else {
            let bound = point.value.figure().map(|bound| [of_part, of_whole, *bound]);
            found.extend(bound.and_then(|figures| of_bound(&spot, FindingCode::ShareDiffers, heading, figures)));
            continue;
        };
        let Ok(check) = check_share(&of_part, &of_whole, &printed) else { continue };
        if check.units_mixed {
            found.push(units_mixed::of_row(row_spot, row, part, whole));
            break;
        }
        if check.grade != Grade::Exact {
            found.push(differs(&spot, FindingCode::ShareDiffers, heading, [of_part, of_whole, printed], &check));
        }
    }
    found
}

/// Compares the baselines of other areas with their numerators and denominators.
pub(in crate::audit) fn of_comparisons(case: &Case<'_>) -> Vec<Finding> {
    case.indicator.comparisons().iter().filter_map(|other| of_comparison(case, other)).collect()
}

fn of_comparison(case: &Case<'_>, baseline: &OtherBaseline) -> Option<Finding> {
    let (numerator, denominator) = (facts::people(baseline.numerator?)?, facts::people(baseline.denominator?)?);
    let share = baseline.value.figure()?.with_unit(case.indicator.unit);
    let other = Term::Plain(baseline.name.clone());
    let heading = sentence!("Baseline for {name}, {other}", "The baseline of {name}, {other}"; name = case.name(), other);
    let spot = case.at_comparison(baseline);
    of_counts(&spot, FindingCode::BaselineCounts, heading.into(), [numerator, denominator, share])
}

/// Compares a share with its part and its whole.
pub(in crate::audit) fn of_counts(
    spot: &Spot<'_>,
    code: FindingCode,
    heading: Term,
    [part, whole, share]: [Figure; 3],
) -> Option<Finding> {
    let check = check_share(&part, &whole, &share).ok()?;
    if check.units_mixed {
        return Some(units_mixed::set_against(spot, heading, part, whole.unit().unwrap_or(Unit::FullTimePersons)));
    }
    (check.grade != Grade::Exact).then(|| differs(spot, code, heading, [part, whole, share], &check))
}

fn differs(
    spot: &Spot<'_>,
    code: FindingCode,
    heading: Term,
    [part, whole, printed]: [Figure; 3],
    check: &PrintCheck,
) -> Finding {
    // Only persons have the unit after each number of the sentence.
    let bare = |figure: Figure| match figure.unit() {
        Some(Unit::Persons) => Term::Figure(figure),
        _ => Term::Number(figure.value()),
    };
    let sentence = sentence!(
        "{heading}: {part} af {whole} er {value}, men der står {printed}.{why}",
        "{heading}: {part} of {whole} is {value}, but {printed} is printed.{why}";
        heading, part = bare(part), whole = bare(whole), value = Term::percent_like(check.recomputed.value, &printed),
        printed, why = explanation(check)
    );
    spot.finding(code, check.grade.severity(), sentence).checked(check).with_printed(printed)
}
