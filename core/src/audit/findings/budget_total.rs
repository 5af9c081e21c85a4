//! Budget totals that differ from the sum of their lines.

use crate::agreement::{Budget, BudgetLine};
use crate::audit::why::explanation;
use crate::audit::{Finding, FindingCode, Grade, Spot, Term, check_sum, explained, sentence};
use crate::figure::{Figure, Unit};

explained! {
    BudgetTotal {
        finds: "Et budgets trykte total, som dets linjer ikke giver.",
            "The printed total of a budget that its lines do not make.";
        why: "Totalen eller en linje er forkert, og andelen af lokal medfinansiering er usikker.",
            "The total or a line is wrong, and the share of local co-financing is not certain.";
        example: r#"{ "delaftale": { "budget": { "lines": [
            { "funder": "lbf", "amount": "8,186 mio. kr." }, { "funder": "local", "amount": "7,306 mio. kr." }],
            "total": "15,942 mio. kr." } } }"#;
    }
}

/// The figure in kroner; `None` if it is approximate.
pub(in crate::audit) fn kroner(figure: &Figure) -> Option<Figure> {
    figure.is_exact_print().then(|| figure.with_unit(Unit::Kroner))
}

/// The amounts of the lines; `None` if one of them is not known exactly.
pub(in crate::audit) fn amounts<'a>(lines: impl Iterator<Item = &'a BudgetLine>) -> Option<Vec<Figure>> {
    lines.map(|line| line.amount.figure().and_then(kroner)).collect()
}

pub(in crate::audit) fn check(spot: &Spot<'_>, budget: &Budget) -> Option<Finding> {
    let printed = kroner(budget.total.as_ref()?.figure()?)?;
    // A total without lines is not checked: it is not a sum of 0.
    let parts = amounts(budget.lines.iter()).filter(|parts| !parts.is_empty())?;
    let check = check_sum(&parts, &printed).ok().filter(|check| check.grade != Grade::Exact)?;
    let sentence = sentence!(
        "Budgettet: {parts} er {sum}, men der står {printed}.{why}",
        "The budget: {parts} is {sum}, but {printed} is printed.{why}";
        parts = Term::Joined(" + ", parts.into_iter().map(Term::from).collect()),
        sum = Term::Amount(check.recomputed.value, Unit::Kroner), printed, why = explanation(&check)
    );
    let finding = spot.at(&["total"]).finding(FindingCode::BudgetTotal, check.grade.severity(), sentence);
    Some(finding.checked(&check).with_printed(printed))
}
