//! Printed sums that differ from the sum of their parts.

use crate::agreement::{Ages, Statement};
use crate::audit::bands::{chains, times_of};
use crate::audit::facts::{self, within};
use crate::audit::findings::units_mixed;
use crate::audit::why::{condition, explanation};
use crate::audit::{Fact, Finding, FindingCode, Grade, PrintCheck, Severity, Spot, Term, Time, check_sum, explained, sentence};
use crate::figure::Figure;

explained! {
    SumDiffers {
        finds: "Et trykt antal, som de antal, det er summen af, ikke giver.",
            "A printed count that the counts it is the sum of do not make.";
        why: "Summen eller et af dens led er forkert, og begge kan være baseline for en indikator.",
            "The sum or one of its parts is wrong, and either can be the baseline of an indicator.";
        example: r#"{ "delaftale": { "statements": [
            { "id": "alle", "text": "572,4 er uden job.", "count": "572,4 fuldtidspersoner", "sumOf": ["unge", "andre"] },
            { "id": "unge", "text": "75,8 af dem er unge.", "count": "75,8 fuldtidspersoner" },
            { "id": "andre", "text": "496,2 er ældre.", "count": "496,2 fuldtidspersoner" }] } }"#;
    }
}

/// Compares the count of a statement with the sum of the statements in `sum_of`.
pub(in crate::audit) fn of_statement(spot: &Spot<'_>, all: &[Statement], statement: &Statement) -> Option<Finding> {
    if statement.sum_of.is_empty() {
        return None;
    }
    let count_of = |statement: &Statement| statement.count.or(statement.total).and_then(facts::people);
    let total = count_of(statement)?;
    let parts: Option<Vec<Figure>> =
        statement.sum_of.iter().map(|id| all.iter().find(|other| other.id == *id).and_then(count_of)).collect();
    let parts = parts?;
    let check = check_sum(&parts, &total).ok()?;
    let about = Term::excerpt(&statement.text);
    if check.units_mixed {
        return Some(units_mixed::in_sum(spot, about, total));
    }
    if check.grade == Grade::Exact {
        return None;
    }
    let sentence = sentence!(
        "{about}: {parts} er {sum}, men der står {total}.{why}",
        "{about}: {parts} is {sum}, but {total} is printed.{why}";
        about, parts = Term::Joined(" + ", parts.iter().map(|part| part.value().into()).collect()),
        sum = check.recomputed.value, total, why = explanation(&check)
    );
    Some(spot.finding(FindingCode::SumDiffers, check.grade.severity(), sentence).checked(&check).with_printed(total))
}

/// Compares a count with the counts of age bands that cover its band. `alike` are the counts of the same measure.
pub(in crate::audit) fn of_bands(alike: &[&Fact<'_>], whole: &Fact<'_>) -> Option<Finding> {
    let (ages, total) = (whole.ages()?, whole.count.filter(|_| !whole.names_its_parts)?);
    let inside = |fact: &&&Fact<'_>| fact.ages().is_some_and(|band| band != ages && within(band, ages));
    let others: Vec<&Fact<'_>> = alike.iter().filter(inside).copied().collect();
    let look = |accepts: &dyn Fn(&Fact<'_>) -> bool| -> Option<(PrintCheck, Vec<Ages>)> {
        let others: Vec<&Fact<'_>> = others.iter().copied().filter(|fact| accepts(fact)).collect();
        let chain = chains(&others.iter().filter_map(|fact| fact.ages()).collect::<Vec<_>>(), ages).into_iter().next()?;
        let of_band = |band: &Ages| others.iter().find(|fact| fact.ages() == Some(*band))?.count;
        let counts: Vec<Figure> = chain.iter().filter_map(of_band).collect();
        check_sum(&counts, &total).ok().filter(|check| !check.units_mixed).map(|check| (check, chain))
    };
    let differs = |(check, _): &(PrintCheck, Vec<Ages>)| check.grade != Grade::Exact;
    if let Some((check, chain)) = look(&|fact| fact.time.and(whole.time).is_some_and(Time::is_certain)).filter(differs) {
        return Some(bands_differ(whole, total, &chain, &check, true));
    }
    let at_times = times_of(whole.time, others.iter().map(|fact| fact.time));
    let results: Vec<_> = at_times.iter().filter_map(|date| look(&|fact| whole.time.may_be(fact.time, *date))).collect();
    let (check, chain) = results.first().filter(|_| results.iter().all(differs))?;
    Some(bands_differ(whole, total, chain, check, false))
}

fn bands_differ(whole: &Fact<'_>, total: Figure, chain: &[Ages], check: &PrintCheck, certain: bool) -> Finding {
    let of_grade = check.grade.severity();
    let severity = if certain { of_grade } else { of_grade.max(Severity::Warning) };
    let sentence = sentence!(
        "{about}: {bands} er tilsammen {sum}, men der står {total}.{why}{condition}",
        "{about}: {bands} are together {sum}, but {total} is printed.{why}{condition}";
        about = whole.about(), bands = Term::List(chain.iter().map(|ages| (*ages).into()).collect()),
        sum = check.recomputed.value, total, why = explanation(check), condition = condition(certain)
    );
    whole.spot.finding(FindingCode::SumDiffers, severity, sentence).checked(check).with_printed(total)
}
