//! Properties of the audit: its grades against brute force, and no error where everything is true.

mod small_plan;

#[cfg(test)]
mod audit {
    use super::small_plan::plan;
    use delaftale::audit::{
        AuditOptions, Finding, FindingCode, Grade, Severity, audit, check_same, check_share, check_sum, whole_counts,
        whole_numbers,
    };
    use delaftale::figure::{Exact, Figure, Interval, Unit};
    use proptest::prelude::*;
    use proptest::sample::select;
    use serde_json::{Value as Json, json};

    fn ratio(num: i128, den: i128) -> Exact {
        Exact::new(num, den).unwrap()
    }

    fn people() -> impl Strategy<Value = Unit> {
        select(vec![Unit::Persons, Unit::FullTimePersons])
    }

    /// A figure of so many last digits: 123 with 1 decimal is 12,3.
    fn figure(digits: u32, decimals: u32, unit: Unit) -> Figure {
        let decimals = if unit == Unit::Persons { 0 } else { decimals };
        Figure::new(rust_decimal::Decimal::new(digits.into(), decimals), Some(unit)).unwrap()
    }

    fn printed(value: Exact, decimals: usize, unit: Unit) -> Figure {
        Figure::parse(&value.rounded(decimals).replace('.', ",")).unwrap().with_unit(unit)
    }

    /// The ends of the interval and evenly spread numbers between them.
    fn grid(interval: Interval, steps: i128) -> Vec<Exact> {
        let width = interval.high.minus(interval.low).unwrap();
        (0..=steps).map(|i| interval.low.plus(width.times(ratio(i, steps)).unwrap()).unwrap()).collect()
    }

    /// The share that is nearest to the print among those that part and whole can have, with a true part and a true whole.
    fn witness(part: &Figure, whole: &Figure, share: &Figure) -> Option<(Exact, Exact)> {
        let (parts, wholes, shares) = (part.interval(), whole.interval(), share.interval());
        let hundred = Exact::from(100);
        let least = parts.low.over(wholes.high)?.times(hundred)?;
        let wanted = shares.low.max(least);
        if wanted.is_zero() {
            return Some((Exact::ZERO, wholes.low)).filter(|_| parts.contains(Exact::ZERO));
        }
        let of_share = |part: Exact| part.times(hundred)?.over(wanted);
        let true_whole = wholes.low.max(of_share(parts.low)?);
        let true_part = true_whole.times(wanted)?.over(hundred)?;
        let fits = wholes.contains(true_whole) && parts.contains(true_part) && shares.contains(wanted);
        fits.then_some((true_part, true_whole))
    }

    proptest! {
        #[test]
        fn grades_of_shares_are_sound(
            (part, whole) in (0_u32..400, 1_u32..800), (dp, dw, ds) in (0_u32..3, 0_u32..3, 0_u32..3), (up, uw) in (people(), people()),
            off in -30_i64..30,
        ) {
            let (part, whole) = (figure(part, dp, up), figure(whole, dw, uw));
            let value = part.value().over(whole.value()).unwrap().times(100.into()).unwrap();
            let step = ratio(off.into(), 10_i128.pow(ds + 1));
            let share = printed(value.plus(step).unwrap().max(Exact::ZERO), ds.try_into().unwrap(), Unit::Percent);
            let check = check_share(&part, &whole, &share).unwrap();
            prop_assert_eq!(check.grade == Grade::Exact, value.rounded(ds.try_into().unwrap()) == share.number().to_string());
            prop_assert!(check.recomputed.interval.contains(check.recomputed.value));
            let true_one = witness(&part, &whole, &share);
            prop_assert_eq!(check.grade != Grade::Impossible, true_one.is_some());
            for true_part in grid(part.interval(), 6) {
                for true_whole in grid(whole.interval(), 6) {
                    let true_share = true_part.over(true_whole).unwrap().times(100.into()).unwrap();
                    prop_assert!(check.recomputed.interval.contains(true_share));
                    prop_assert!(check.grade != Grade::Impossible || !share.interval().contains(true_share));
                }
            }
        }

        #[test]
        fn grades_of_sums_are_sound(
            parts in prop::collection::vec((0_u32..999, 0_u32..3), 0..5), decimals in 0_u32..3, off in -40_i64..40,
        ) {
            let parts: Vec<Figure> = parts.into_iter().map(|(digits, decimals)| figure(digits, decimals, Unit::FullTimePersons)).collect();
            let add = |all: &mut dyn Iterator<Item = Exact>| all.fold(Exact::ZERO, |sum, part| sum.plus(part).unwrap());
            let value = add(&mut parts.iter().map(Figure::value));
            let step = ratio(off.into(), 10_i128.pow(decimals + 1));
            let total = printed(value.plus(step).unwrap().max(Exact::ZERO), decimals.try_into().unwrap(), Unit::FullTimePersons);
            let check = check_sum(&parts, &total).unwrap();
            let lowest = add(&mut parts.iter().map(|part| part.interval().low));
            let highest = add(&mut parts.iter().map(|part| part.interval().high));
            // Any sum between the lowest and the highest can be reached by moving the parts together.
            let possible = lowest <= total.interval().high && total.interval().low <= highest;
            prop_assert_eq!(check.grade != Grade::Impossible, possible);
            prop_assert_eq!(check.grade == Grade::Exact, value.rounded(decimals.try_into().unwrap()) == total.number().to_string());
        }

        #[test]
        fn one_number_is_never_two_impossible_prints(thousandths in 0_i128..100_000, (a, b) in (0_usize..4, 0_usize..4)) {
            let number = ratio(thousandths, 1000);
            let (first, second) = (printed(number, a, Unit::Percent), printed(number, b, Unit::Percent));
            let grade = |a: &Figure, b: &Figure| check_same(a, b).unwrap().grade;
            prop_assert_ne!(grade(&first, &second), Grade::Impossible);
            prop_assert_eq!(grade(&first, &second), grade(&second, &first));
            prop_assert_eq!(grade(&first, &first), Grade::Exact);
        }

        #[test]
        fn whole_numbers_by_trying_all(count in 0_u64..60, digits in 0_u32..=1000, decimals in 0_u32..3) {
            let share = figure(digits, decimals, Unit::Percent);
            let interval = share.interval();
            let fits = |n: u64| interval.contains(ratio(i128::from(count) * 100, n.into()));
            let limit = 30_000;
            let tried: Vec<u64> = (count.max(1)..=limit).filter(|n| fits(*n)).collect();
            match whole_numbers(count, &share) {
                None => prop_assert_eq!(tried, Vec::<u64>::new()),
                Some(range) => {
                    let clipped: Vec<u64> = (*range.start()..=limit.min(*range.end())).collect();
                    prop_assert_eq!(tried, clipped);
                    prop_assert!(*range.end() == u64::MAX || !fits(*range.end() + 1));
                }
            }
        }

        #[test]
        fn whole_counts_by_trying_all(total in 1_u64..400, digits in 0_u32..=1000, decimals in 0_u32..3) {
            let share = figure(digits, decimals, Unit::Percent);
            let fits = |count: &u64| share.interval().contains(ratio(i128::from(*count) * 100, total.into()));
            let tried: Vec<u64> = (0..=total).filter(fits).collect();
            prop_assert_eq!(whole_counts(total, &share).map(Iterator::collect::<Vec<u64>>).unwrap_or_default(), tried);
        }
    }

    // ------------------------------------------------------------------------------------------------- true figures, no error

    fn errors(fields: &Json) -> Vec<Finding> {
        let found = audit(&plan(fields).unwrap(), &AuditOptions::new(None));
        found.into_iter().filter(|finding| finding.severity == Severity::Error).collect()
    }

    /// Who has what in an age band: people, and those of two measures among them.
    type Band = (u64, [u64; 2]);

    fn band() -> impl Strategy<Value = Band> {
        (1_u64..900).prop_flat_map(|people| (Just(people), [0..=people, 0..=people]))
    }

    /// What a text says of a band: which of count, share and total it prints, the decimals of the share, and of when it is: the first
    /// year, the second, or the first without saying so.
    fn telling() -> impl Strategy<Value = (usize, usize, bool, bool, bool, u32, usize)> {
        (0_usize..6, 0_usize..2, any::<bool>(), any::<bool>(), any::<bool>(), 0_u32..3, 0_usize..3)
    }

    proptest! {
        #[test]
        fn true_statements_raise_no_error(
            years in [[band(), band(), band()], [band(), band(), band()]], told in prop::collection::vec(telling(), 1..14),
        ) {
            // The bands 15-17, 18-29, 30-64, and what they add up to.
            let ages = [(15, 17), (18, 29), (30, 64), (15, 29), (18, 64), (15, 64)];
            let made_of: [&[usize]; 6] = [&[0], &[1], &[2], &[0, 1], &[1, 2], &[0, 1, 2]];
            let statements: Vec<Json> = told.iter().enumerate().map(|(i, (at, measure, count, share, total, decimals, time))| {
                let bands = years[usize::from(*time == 1)];
                let all: u64 = made_of[*at].iter().map(|band| bands[*band].0).sum();
                let some: u64 = made_of[*at].iter().map(|band| bands[*band].1[*measure]).sum();
                let true_share = ratio(i128::from(some) * 100, all.into());
                let mut statement = json!({ "id": format!("s{i}"), "text": format!("Om {i}"), "measure": format!("m{measure}"),
                    "population": { "group": "beboere", "ages": { "from": ages[*at].0, "to": ages[*at].1 } } });
                if *time < 2 {
                    statement["reference"] = json!(["2019", "2020"][*time]);
                }
                if *count {
                    statement["count"] = json!(some);
                }
                if *share {
                    statement["share"] = json!(printed(true_share, usize::try_from(*decimals).unwrap(), Unit::Percent));
                }
                if *total {
                    statement["total"] = json!(all);
                }
                statement
            }).collect();
            prop_assert_eq!(errors(&json!({ "statements": statements })), []);
        }

        #[test]
        fn true_series_raise_no_error(rows in prop::collection::vec((1_i128..50_000, 0_i128..50_000), 1..6), (values, shares) in (0_usize..2, 0_usize..3)) {
            // Thousandths of full-time persons, in the band and outside it.
            let points = |of: &dyn Fn(i128, i128) -> Figure| -> Vec<Json> {
                let years = 2011..;
                rows.iter().zip(years).map(|((a, b), year)| json!({ "reference": year.to_string(), "value": of(*a, *b) })).collect()
            };
            let count = |thousandths| printed(ratio(thousandths, 1000), values, Unit::FullTimePersons);
            let row = |id: &str, unit: &str, points: Vec<Json>| json!({ "id": id, "name": id, "unit": unit, "points": points });
            let whole = points(&|a, b| count(a + b));
            prop_assume!(rows.iter().all(|(a, b)| !count(a + b).value().is_zero()));
            let mut share = row("andel", "percent", points(&|a, b| printed(ratio(a * 100, a + b), shares, Unit::Percent)));
            share["shareOf"] = json!({ "part": "del", "whole": "alle" });
            let series = [row("del", "fullTimePersons", points(&|a, _| count(a))), row("alle", "fullTimePersons", whole), share];
            prop_assert_eq!(errors(&json!({ "series": series })), []);
        }

        #[test]
        fn one_wrong_number_in_a_table_is_one_finding(
            cells in prop::collection::vec(prop::collection::vec(3_u32..90, 3), 2..6), row in 0_usize..6, column in 0_usize..4, more in 1_u32..9,
        ) {
            let height = cells.len();
            let (row, wrong_cell) = (row.min(height), row < height && column < 3);
            let mut grid: Vec<Vec<u32>> = cells.iter().map(|cells| [cells.clone(), vec![cells.iter().sum()]].concat()).collect();
            grid.push((0..4).map(|at| grid.iter().map(|row| row[at]).sum()).collect());
            let with = |grid: &[Vec<u32>]| {
                let rows: Vec<Json> = grid.iter().take(height).enumerate().map(|(at, row)| json!({
                    "code": format!("6.{}", at + 1), "label": "", "cells": row[..3], "total": row[3] })).collect();
                let table = json!({ "id": "t", "reference": "2021-03-01", "departments": ["a", "b", "c"], "rows": rows,
                    "totals": grid[height][..3], "grandTotal": grid[height][3] });
                audit(&plan(&json!({ "tables": [table] })).unwrap(), &AuditOptions::new(Some(0)))
            };
            let totals = |found: Vec<Finding>| found.into_iter().filter(|f| f.code == FindingCode::TableTotal).collect::<Vec<_>>();
            prop_assert_eq!(totals(with(&grid)), []);
            grid[row][column] += more;
            let found = totals(with(&grid));
            prop_assert_eq!(found.len(), 1, "{:#?}", found);
            prop_assert_eq!(found[0].path.contains("/cells/"), wrong_cell);
            prop_assert_eq!(found[0].grade, Some(Grade::Impossible));
        }
    }
}
