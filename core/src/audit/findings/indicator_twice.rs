//! Indicators that occur twice.

use crate::agreement::{Ages, Id, Indicator};
use crate::audit::facts::{People, grouped};
use crate::audit::{Auditor, Case, FindingCode, Severity, Term, explained, sentence};
use crate::figure::Unit;

explained! {
    IndicatorTwice {
        finds: "Den samme indikator to gange: samme mål, personer og enhed, eller samme navn om de samme personer.",
            "The same indicator twice: one measure, people and unit, or one name about the same people.";
        why: "Et tal skal indtastes to steder og tæller to gange, når delmål gøres op. De to kan komme til at sige hver sit.",
            "One figure has to be entered in two places and counts twice among the objectives. The two can come to say different things.";
        example: r#"{ "delaftale": { "objectives": [
            { "id": "aktive", "text": "Flere er aktive", "indicators": [{ "id": "grad", "name": "Aktiveringsgrad", "unit": "percent",
                "direction": "higher", "baseline": { "value": "20,0 %", "reference": "2021-02" }, "source": { "name": "Jobcenter" },
                "rule": { "rule": "øges til 85 % inden 31. august 2025" } }] },
            { "id": "flere", "text": "Flere kommer i gang", "indicators": [{ "id": "grad-2", "name": "Aktiveringsgrad", "unit": "percent",
                "direction": "higher", "baseline": { "value": "22,0 %", "reference": "2021-02" }, "source": { "name": "Jobcenter" },
                "rule": { "rule": "øges til 90 % inden 31. august 2025" } }] }] } }"#;
    }
}

/// Measure, people, age band and unit.
type Measured<'i> = (&'i Id, Option<People>, Option<Ages>, Unit);
/// Name, label, people, age band and unit. The indicators a. and b. of one cell have the same name.
type Named<'i> = (String, Option<&'i str>, Option<People>, Option<Ages>, Unit);

pub(in crate::audit) fn look(audit: &mut Auditor<'_>, cases: &[Case<'_>]) {
    let alike = grouped(cases, |case| measured(case.indicator));
    let by_name = grouped(cases, |case| Some(named(case.indicator)));
    // If all indicators with one name have a measure, the comparison of measures has decided already.
    let by_name = by_name.into_iter().filter(|group| !group.iter().all(|case| case.indicator.measure.is_some()));
    for group in alike.into_iter().chain(by_name).filter(|group| group.len() > 1) {
        let names: Vec<&str> = group.iter().map(|case| case.indicator.name.as_str()).collect();
        let one_name = names.windows(2).all(|pair| pair.first() == pair.last());
        let times = group.len();
        let sentence = match names.first() {
            Some(name) if one_name => sentence!(
                "{name} er en indikator {times} gange. Er det den samme, skal den kun være der en gang.",
                "{name} is an indicator {times} times. If it is the same one, it should be there once.";
                name = Term::Quoted((*name).to_owned()), times
            ),
            _ => sentence!(
                "{names} måler det samme for de samme personer. Er det den samme indikator, skal den kun være der en gang.",
                "{names} measure the same of the same people. If it is one indicator, it should be there once.";
                names = Term::names(&names)
            ),
        };
        let spot = audit.objectives();
        let paths = group.iter().map(|case| case.spot.path.clone()).collect();
        audit.report(&spot, [spot.finding(FindingCode::IndicatorTwice, Severity::Warning, sentence).concerning(paths)]);
    }
}

fn measured(indicator: &Indicator) -> Option<Measured<'_>> {
    let population = indicator.population.as_ref();
    Some((indicator.measure.as_ref()?, People::of(population), population.and_then(|people| people.ages), indicator.unit))
}

fn named(indicator: &Indicator) -> Named<'_> {
    let population = indicator.population.as_ref();
    let name = indicator.name.trim().to_lowercase();
    (name, indicator.label.as_deref(), People::of(population), population.and_then(|people| people.ages), indicator.unit)
}
