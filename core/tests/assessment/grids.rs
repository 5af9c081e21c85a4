//! The range of statuses against true values that are tried out on grids: it holds a status if and only if some true values have it.

use std::collections::BTreeSet;

use delaftale::agreement::{Direction, Indicator};
use delaftale::figure::{Figure, Unit};
use delaftale::follow_up::{Method, Observation, Observations, Question, Status, assess, judge};
use delaftale::reference::{Period, Reference, parse_day};
use rust_decimal::Decimal;

use crate::support::{compare, id, indicator};

/// A case: the rule, its direction, and the prints. The first print is the baseline, the last the latest value. The municipality prints 5
/// for the baseline and each value.
struct Case {
    unit: Unit,
    rule: &'static str,
    direction: Option<Direction>,
    prints: Vec<Decimal>,
}

/// Nothing is measured on the day of the status, so that it lies after the deadline only where the case says so.
const DAYS: [&str; 4] = ["31.12.2021", "31.12.2022", "31.12.2023", "31.12.2024"];

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

impl Case {
    fn indicator(&self, baseline: Decimal) -> Indicator {
        let figure = Figure::new(baseline, Some(self.unit)).unwrap();
        let mut own = indicator(self.unit, &figure.to_string(), "31.12.2020", self.rule);
        if self.rule.starts_with("forskellen") {
            // The municipality's print has so many decimals that it is a point beside the others.
            compare(&mut own, "5,000000000 %", "31.12.2020");
        }
        own.direction = self.direction;
        own
    }

    fn observations(&self, values: &[Decimal]) -> Observations {
        let mut all = Vec::new();
        for (value, day) in values.iter().zip(DAYS) {
            let day = parse_day(day).unwrap();
            let one = |value: Decimal| {
                Observation::new(id(), id(), Reference::Day(day), Figure::new(value, Some(self.unit)).unwrap().into(), day)
            };
            all.push(one(*value));
            if self.rule.starts_with("forskellen") {
                all.push(one(decimal("5.000000000")).with_of("kommunen"));
            }
        }
        Observations::new(all).unwrap()
    }

    /// What a rule is asked with: the day of the latest value.
    fn as_of(values: usize) -> chrono::NaiveDate {
        parse_day(DAYS[values - 1]).unwrap()
    }

    /// The statuses that the assessment says are possible, and its own.
    fn possible(&self) -> (BTreeSet<Status>, Status, bool) {
        let [baseline, values @ ..] = self.prints.as_slice() else { panic!("no baseline") };
        let method = Method::standard();
        let question = Question::of(Self::as_of(values.len()), &method);
        let answer = assess(&self.indicator(*baseline), &period(), &self.observations(values), &question).unwrap();
        (answer.range.possible.iter().collect(), answer.status, answer.maintains)
    }

    /// The statuses of all combinations of true values on grids of so many points.
    fn tried(&self, points: u32, maintains: bool) -> BTreeSet<Status> {
        let grids: Vec<Vec<Decimal>> = self.prints.iter().map(|print| grid(*print, self.unit, points)).collect();
        let method = Method::standard();
        let question = Question::of(Self::as_of(grids.len() - 1), &method);
        let mut found = BTreeSet::new();
        for baseline in &grids[0] {
            let own = self.indicator(*baseline);
            let mut at = vec![0; grids.len() - 1];
            loop {
                let values: Vec<Decimal> = at.iter().zip(&grids[1..]).map(|(i, grid)| grid[*i]).collect();
                let status = judge(&own, &period(), &self.observations(&values), &question).unwrap().status;
                found.insert(match (self.rule.starts_with("fastholdes"), maintains, status) {
                    (false, false, Status::Held) => Status::Reached,
                    (false, false, Status::Slipped) => Status::Worsening,
                    (false, true, Status::Reached) => Status::Held,
                    (false, true, Status::Worsening) => Status::Slipped,
                    (_, _, other) => other,
                });
                let Some(next) = (0..at.len()).find(|i| at[*i] + 1 < grids[i + 1].len()) else { break };
                at[next] += 1;
                at[..next].fill(0);
            }
        }
        // True values of which nothing can be assessed do not count.
        found.remove(&Status::NotAssessable);
        found
    }

    fn check(&self) {
        let (possible, nominal, maintains) = self.possible();
        if nominal == Status::NotAssessable {
            return;
        }
        let said = |found: &BTreeSet<Status>| {
            format!("{} {:?} {:?}: {possible:?}, tried {found:?}", self.rule, self.direction, self.prints)
        };
        let mut found = BTreeSet::new();
        for points in [4, 16, 48] {
            found = self.tried(points, maintains);
            assert!(found.is_subset(&possible), "{}", said(&found));
            if found == possible {
                return;
            }
        }
        panic!("{}", said(&found));
    }
}

fn period() -> Period {
    Period::parse("1. september 2021 – 31. december 2024").unwrap()
}

/// True values that are printed so: from the lower end, which is one of them, up to just below the upper end, which is none.
fn grid(print: Decimal, unit: Unit, points: u32) -> Vec<Decimal> {
    if unit == Unit::Persons {
        return vec![print];
    }
    let half = Decimal::new(5, print.scale() + 1);
    let (low, width) = if print.is_zero() { (Decimal::ZERO, half) } else { (print - half, half * Decimal::TWO) };
    let mut all: Vec<Decimal> = (0..points).map(|i| low + width * Decimal::from(i) / Decimal::from(points)).collect();
    let nearly = Decimal::new(1, 7);
    all.extend([low + nearly, low + width - nearly]);
    let exactly = |mut value: Decimal| {
        // Nine decimals leave nothing open.
        value.rescale(9);
        value
    };
    all.into_iter().map(exactly).collect()
}

fn check_all(unit: Unit, rules: &[&'static str], directions: &[Option<Direction>], series: &[&[&str]]) {
    for rule in rules {
        for direction in directions {
            for prints in series {
                Case { unit, rule, direction: *direction, prints: prints.iter().map(|text| decimal(text)).collect() }.check();
            }
        }
    }
}

#[test]
fn one_value_on_the_way_to_a_target() {
    let rules = [
        "øges til 12 % inden 31. december 2024",
        "øges til 11,5 % inden 31. december 2024",
        "reduceres til 8 % inden 31. december 2024",
        "øges med 10 % inden for 4 år",
        "reduceres med 15 % inden for 4 år og fastholdes",
        "falder med 2 procentpoint i perioden",
        "stiger årligt med 4 % af udgangspunktet",
        "falder årligt med 5 % af året før",
        "reduceres til 8 % i perioden med samme procent hvert år",
        "øges til 11 % inden for 2 år regnet fra 1. januar 2023",
    ];
    let series: Vec<Vec<String>> = ["10", "10.0", "9.9", "11.6", "8.4"]
        .iter()
        .flat_map(|b| ["10", "10.3", "9.5", "12", "11.5", "8", "7.9"].map(|y| vec![(*b).to_owned(), y.to_owned()]))
        .collect();
    let series: Vec<Vec<&str>> = series.iter().map(|one| one.iter().map(String::as_str).collect()).collect();
    let series: Vec<&[&str]> = series.iter().map(Vec::as_slice).collect();
    check_all(Unit::Percent, &rules, &[None], &series);
    // The municipality's true values are not tried out, so that the prints of the area do not touch here.
    let gap = "forskellen til kommunen halveres inden 31. december 2024";
    check_all(
        Unit::Percent,
        &[gap],
        &[None],
        &[&["10", "10"], &["10", "8"], &["10", "7.5"], &["10.0", "7.4"], &["5", "5"], &["5", "4"]],
    );
}

#[test]
fn an_end_that_does_not_belong_to_a_print_never_counts() {
    // 84 % is below 84.5, and 20 % can be 19.5.
    check_all(Unit::Percent, &["øges til 84,5 % inden 31. december 2021"], &[None], &[&["20", "84"], &["20", "85"]]);
    check_all(Unit::Percent, &["reduceres til 19,5 % inden 31. december 2021"], &[None], &[&["40", "20"], &["40", "19"]]);
    check_all(Unit::Percent, &["reduceres til 0,5 % i perioden"], &[None], &[&["4", "0"], &["4", "1"], &["1", "0"]]);
}

#[test]
fn earlier_values_of_a_target_that_is_to_be_held() {
    let rules = [
        "øges til 12 % inden 31. december 2024 og fastholdes",
        "reduceres med 15 % inden for 4 år og fastholdes",
        "stiger med 2 procentpoint inden for 4 år og fastholdes",
        "stiger med 2 procentpoint inden for 4 år",
    ];
    let series: [&[&str]; 7] = [
        &["10", "12", "11"],
        &["10", "11.9", "12.1"],
        &["10", "12.1", "11.9"],
        &["10", "8.5", "9"],
        &["10.0", "8.5", "8.6"],
        &["10", "12", "8.5"],
        &["10", "8.6", "11.6"],
    ];
    check_all(Unit::Percent, &rules, &[None], &series);
}

#[test]
fn the_value_at_the_deadline_and_the_latest() {
    let rules = [
        "øges til 12 % inden 31. december 2021",
        "øges til 12 % inden 31. december 2021 og fastholdes",
        "stiger med 2 procentpoint inden for 1 år",
        "stiger med 2 procentpoint inden for 1 år og fastholdes",
        "reduceres med 15 % inden for 1 år",
        "forskellen til kommunen halveres inden 31. december 2021",
    ];
    let series: [&[&str]; 9] = [
        &["10", "12"],
        &["10", "11.5"],
        &["10", "12", "11"],
        &["10", "11", "12"],
        &["10", "11.9", "12"],
        &["10.0", "12.1", "12"],
        &["10", "8.5", "8"],
        &["10", "8.6", "8.6"],
        &["10", "8", "7.4"],
    ];
    check_all(Unit::Percent, &rules, &[None], &series);
}

#[test]
fn directions_and_levels_to_be_held() {
    let both = [None, Some(Direction::Higher), Some(Direction::Lower)];
    let series: [&[&str]; 9] = [
        &["20", "20"],
        &["20", "21"],
        &["20", "20.4"],
        &["20", "20.5"],
        &["20", "20.6"],
        &["20", "19.5"],
        &["20.0", "19"],
        &["0", "0.5"],
        &["0", "1"],
    ];
    check_all(Unit::Percent, &["øges i perioden", "reduceres i perioden"], &[None], &series);
    check_all(Unit::Percent, &["fastholdes", "fastholdes ± 1 procentpoint", "fastholdes ± 0,1 procentpoint"], &both, &series);
    check_all(Unit::Persons, &["fastholdes", "fastholdes ± 1 person"], &both, &[&["20", "20"], &["20", "19"], &["20", "22"]]);
    check_all(
        Unit::Persons,
        &["øges i perioden", "øges til 22 i perioden"],
        &[None],
        &[&["20", "20"], &["20", "19"], &["20", "22"]],
    );
}
