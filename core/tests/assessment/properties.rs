//! What must hold for all assessments.

use delaftale::figure::{Figure, Unit};
use delaftale::follow_up::Observation;
use delaftale::reference::{Reference, parse_day};
use proptest::prelude::*;

use crate::support::{ask, id, indicator};

prop_compose! {
    /// An observation on some day of the agreement.
    fn some_observation()(day in 0_u64..1600, tenths in 0_i64..1000, known in 0_u64..400) -> Observation {
        let date = parse_day("1.3.2021").unwrap() + chrono::Days::new(day);
        let value = Figure::new(rust_decimal::Decimal::new(tenths, 1), Some(Unit::Percent)).unwrap();
        Observation::new(id(), id(), Reference::Day(date), value.into(), date + chrono::Days::new(known))
    }
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
        earlier in prop::collection::vec(some_observation(), 0..4), rule in some_rule(),
        day in 0_u64..1700, tenths in 0_i64..990, more in 1_i64..10
    ) {
        let date = parse_day("1.3.2021").unwrap() + chrono::Days::new(day);
        let parsed = indicator(Unit::Percent, "40,0 %", "28.2.2021", rule);
        let earlier: Vec<_> = earlier.into_iter().filter(|o| o.date() < date).collect();
        let mut unique = earlier;
        unique.sort_by_key(|o| (o.reference, o.known));
        unique.dedup_by_key(|o| (o.reference, o.known));
        let with = |tenths: i64| {
            let value = Figure::new(rust_decimal::Decimal::new(tenths, 1), Some(Unit::Percent)).unwrap();
            let mut all = unique.clone();
            all.push(Observation::new(id(), id(), Reference::Day(date), value.into(), date));
            ask(&parsed, all, "31.12.2026")
        };
        let (low, high) = (with(tenths), with(tenths + more));
        let (better, worse) = if rule.starts_with('ø') || rule.starts_with("st") { (high, low) } else { (low, high) };
        prop_assert!(better.status.rank() <= worse.status.rank(), "{:?} {:?}", better.status, worse.status);
        prop_assert!(better.range.best.rank() <= worse.range.best.rank());
        prop_assert!(better.range.worst.rank() <= worse.range.worst.rank());
    }

    #[test]
    fn the_unit_does_not_change_the_answer(baseline in 1_i64..1000, target in 1_i64..1000, value in 0_i64..1000, day in 1_u64..1600) {
        // Kroner and thousands of kroner: the same money, printed to the same precision.
        let date = parse_day("28.2.2021").unwrap() + chrono::Days::new(day);
        let with = |factor: i64| {
            let verb = if target >= baseline { "øges" } else { "reduceres" };
            let phrase = format!("{verb} til {} kr. inden 31. august 2025", target * factor);
            let own = indicator(Unit::Kroner, &format!("{} kr.", baseline * factor), "28.2.2021", &phrase);
            let figure = Figure::new((value * factor).into(), Some(Unit::Kroner)).unwrap();
            let one = Observation::new(id(), id(), Reference::Day(date), figure.into(), date);
            let answer = ask(&own, vec![one], "31.12.2026");
            (answer.status, answer.ratio, answer.relative_change)
        };
        prop_assert_eq!(with(1), with(1000));
    }
}
