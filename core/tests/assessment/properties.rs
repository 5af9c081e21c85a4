//! What must hold for all assessments.

use delaftale::agreement::Direction;
use delaftale::figure::{Exact, Figure, Unit};
use delaftale::follow_up::Observation;
use delaftale::reference::{Reference, parse_day};
use proptest::prelude::*;

use crate::support::{ask, compare, id, indicator};

prop_compose! {
    /// An observation on some day of the agreement.
    fn some_observation()(day in 0_u64..1600, tenths in 0_i64..1000, known in 0_u64..400) -> Observation {
        let date = parse_day("1.3.2021").unwrap() + chrono::Days::new(day);
        let value = Figure::new(rust_decimal::Decimal::new(tenths, 1), Some(Unit::Percent)).unwrap();
        Observation::new(id(), id(), Reference::Day(date), value.into(), date + chrono::Days::new(known))
    }
}

/// A rule with the unit of its values and whether a higher one is better; the indicator's own direction where the rule names none.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    phrase: &'static str,
    unit: Unit,
    rises: bool,
    direction: Option<Direction>,
}

fn some_wanted() -> impl Strategy<Value = Wanted> {
    let verb = |phrase: &str| phrase.starts_with('ø') || phrase.starts_with("st");
    let path = some_rule().prop_map(move |phrase| Wanted { phrase, unit: Unit::Percent, rises: verb(phrase), direction: None });
    let gaps = [
        "forskellen til kommunen halveres inden 31. august 2025",
        "forskellen til kommunen lukkes i perioden",
        "forskellen til kommunen reduceres med 30 % inden for 3 år",
    ];
    // The area stands at 40 % and the municipality at 20 %: the gap narrows downwards.
    let gap = prop::sample::select(gaps.to_vec()).prop_map(|phrase| Wanted {
        phrase,
        unit: Unit::Percent,
        rises: false,
        direction: None,
    });
    let kept = (prop::sample::select(vec!["fastholdes", "fastholdes ± 2,5 procentpoint"]), any::<bool>());
    let kept = kept.prop_map(|(phrase, rises)| {
        let direction = Some(if rises { Direction::Higher } else { Direction::Lower });
        Wanted { phrase, unit: Unit::Percent, rises, direction }
    });
    let counts = [
        ("mindst 75 årligt", Unit::Persons),
        ("mindst 300 i perioden", Unit::Persons),
        ("40 løbende pladser à 10 uger", Unit::Persons),
        ("10 løbende pladser à 10 uger", Unit::Courses),
    ];
    let counted =
        prop::sample::select(counts.to_vec()).prop_map(|(phrase, unit)| Wanted { phrase, unit, rises: true, direction: None });
    prop_oneof![4 => path, 2 => gap, 1 => kept, 2 => counted]
}

/// The number as a figure of the unit: tenths of a per cent, whole people and courses.
fn of_unit(number: i64, unit: Unit) -> Figure {
    Figure::new(rust_decimal::Decimal::new(number, u32::from(unit == Unit::Percent)), Some(unit)).unwrap()
}

fn some_rule() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "øges til 85 % inden 31. august 2025",
        "reduceres til 10 % inden 31. august 2025",
        "reduceres til 10 % i perioden med samme procent hvert år",
        "reduceres med 30 % inden for 2 år og fastholdes",
        "øges med 30 % inden for 2 år",
        "falder årligt med 10 % af året før",
        "stiger årligt med 10 % af udgangspunktet",
        "falder med 5 procentpoint i perioden",
        "øges i perioden",
        "reduceres i perioden",
    ])
}

proptest! {
    #[test]
    fn the_order_of_observations_does_not_matter(
        mut observations in prop::collection::vec(some_observation(), 0..12), rule in some_rule(), seed in any::<u64>()
    ) {
        observations.sort_by_key(|o| (o.reference, o.known));
        observations.dedup_by_key(|o| (o.reference, o.known));
        let rule = indicator(Unit::Percent, "40,0 %", "28.2.2021", rule);
        let straight = ask(&rule, observations.clone(), "1.6.2025");
        let count = observations.len().max(1);
        observations.rotate_left(usize::try_from(seed).unwrap_or(0) % count);
        observations.reverse();
        prop_assert_eq!(ask(&rule, observations, "1.6.2025"), straight);
    }

    #[test]
    fn a_better_value_never_gives_a_worse_status(
        earlier in prop::collection::btree_map(0_u64..1600, 0_i64..1000, 0..4), wanted in some_wanted(),
        day in 0_u64..1700, number in 0_i64..990, more in 1_i64..10
    ) {
        let Wanted { phrase, unit, rises, direction } = wanted;
        let start = parse_day("1.3.2021").unwrap();
        let mut own = indicator(unit, if unit == Unit::Percent { "40,0 %" } else { "" }, "28.2.2021", phrase);
        compare(&mut own, "20,0 %", "28.2.2021");
        own.direction = direction;
        let observed = |day: u64, number: i64| {
            let date = start + chrono::Days::new(day);
            let area = Observation::new(id(), id(), Reference::Day(date), of_unit(number, unit).into(), date);
            let theirs = Observation::new(id(), id(), Reference::Day(date), of_unit(190, unit).into(), date);
            [area, theirs.with_of("kommunen")]
        };
        let before: Vec<_> = earlier.into_iter().filter(|(at, _)| *at < day).flat_map(|(at, number)| observed(at, number)).collect();
        let with = |number: i64| ask(&own, before.iter().cloned().chain(observed(day, number)).collect(), "31.12.2026");
        let (low, high) = (with(number), with(number + more));
        let (better, worse) = if rises { (high, low) } else { (low, high) };
        prop_assert!(better.status.rank() <= worse.status.rank(), "{phrase}: {:?} {:?}", better.status, worse.status);
        prop_assert!(better.range.best.rank() <= worse.range.best.rank());
        prop_assert!(better.range.worst.rank() <= worse.range.worst.rank());
    }

    #[test]
    fn the_unit_does_not_change_the_answer(
        baseline in 1_i64..1000, target in 1_i64..1000, municipality in 1_i64..1000, percent in 1_i64..90,
        value in 0_i64..1000, day in 1_u64..1600, kind in 0_usize..8
    ) {
        // Kroner and thousands of kroner: the same money, printed to the same precision.
        let date = parse_day("28.2.2021").unwrap() + chrono::Days::new(day);
        let with = |factor: i64| {
            let kroner = |number: i64| format!("{} kr.", number * factor);
            let verb = if target >= baseline { "øges" } else { "reduceres" };
            let phrase = match kind {
                0 => format!("{verb} til {} inden 31. august 2025", kroner(target)),
                1 => format!("{verb} med {percent} % inden for 3 år"),
                2 => format!("falder årligt med {percent} % af året før"),
                3 => format!("stiger årligt med {percent} % af udgangspunktet"),
                4 => "forskellen til kommunen halveres inden 31. august 2025".to_owned(),
                5 => format!("forskellen til kommunen reduceres med {percent} % inden for 3 år"),
                6 => format!("mindst {} i perioden", kroner(target)),
                _ => format!("mindst {} årligt", kroner(target)),
            };
            let mut own = indicator(Unit::Kroner, &kroner(baseline), "28.2.2021", &phrase);
            compare(&mut own, &kroner(municipality), "28.2.2021");
            let one = |number: i64| {
                let figure = Figure::new((number * factor).into(), Some(Unit::Kroner)).unwrap();
                Observation::new(id(), id(), Reference::Day(date), figure.into(), date)
            };
            let theirs = one(municipality).with_of("kommunen");
            let answer = ask(&own, vec![one(value), theirs], "31.12.2026");
            // What is kroner in the answer is brought back to the unit; a power is cut to 15 digits, and so is what comes of it.
            let told = |number: Exact| if answer.expected_is_exact { number.to_string() } else { number.rounded(6) };
            let scaled = |number: Option<Exact>| number.and_then(|number| number.over(Exact::from(factor))).map(told);
            let reached = answer.outlook.and_then(|outlook| outlook.reaches_target);
            let of_money = [scaled(answer.expected), scaled(answer.distance)];
            (answer.status, answer.reason, answer.ratio.map(told), answer.relative_change, reached, of_money)
        };
        prop_assert_eq!(with(1), with(1000));
    }
}
