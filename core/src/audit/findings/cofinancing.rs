//! Local co-financing below its floor.

use crate::agreement::{Budget, Funder};
use crate::audit::findings::budget_total::{amounts, kroner};
use crate::audit::{Finding, FindingCode, Severity, Spot, Term, explained, sentence};
use crate::figure::{Exact, Interval, Recomputed, Unit};

explained! {
    CofinancingBelowFloor {
        finds: "En plan, hvis lokale medfinansiering er under 25 % af budgettet (kan vælges).",
            "A plan whose local co-financing is below 25 % of the budget (a setting).";
        why: "Landsbyggefonden støtter kun en plan, der er medfinansieret lokalt. Vilkåret gælder planen, ikke hver delaftale.",
            "Landsbyggefonden supports a plan only if it is co-financed locally. The condition is on the plan, not on each delaftale.";
        example: r#"{ "plan": { "budget": { "lines": [
            { "funder": "lbf", "amount": "9,00 mio. kr." }, { "funder": "local", "amount": "2,00 mio. kr." }],
            "total": "11,00 mio. kr." } } }"#;
    }
}

pub(in crate::audit) fn check(spot: &Spot<'_>, budget: &Budget, least: Exact) -> Option<Finding> {
    let all = amounts(budget.lines.iter()).filter(|all| !all.is_empty())?;
    let local = Recomputed::sum(amounts(budget.lines.iter().filter(|line| line.funder == Funder::Local))?)?;
    let whole = match budget.total.as_ref().and_then(|total| total.figure().and_then(kroner)) {
        Some(total) => Recomputed::of(&total),
        None => Recomputed::sum(all)?,
    };
    let hundred = Exact::from(100);
    let share = local.value.over(whole.value)?.times(hundred)?;
    if share >= least {
        return None;
    }
    let most = local.interval.over(&whole.interval).and_then(|share| share.times(&Interval::point(hundred)));
    let rounding = most.is_some_and(|most| most.high >= least);
    let severity = if rounding { Severity::Note } else { Severity::Warning };
    let sentence = sentence!(
        "Den lokale medfinansiering er {local} af {whole}, {share}; mindst {floor} kræves af en plan.",
        "The local co-financing is {local} of {whole}, {share}; a plan needs at least {floor}.";
        local = Term::Amount(local.value, Unit::Kroner), whole = Term::Amount(whole.value, Unit::Kroner),
        share = Term::Percent(share, 2), floor = Term::Amount(least, Unit::Percent)
    );
    let recomputed = Recomputed { value: share, interval: most.unwrap_or(Interval::point(share)) };
    Some(spot.finding(FindingCode::CofinancingBelowFloor, severity, sentence).with_recomputed(Some(recomputed)))
}
