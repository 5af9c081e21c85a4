//! An indicator, its observations and a question, as short as a test wants them.

use delaftale::agreement::{Baseline, Id, Indicator, OtherBaseline};
use delaftale::figure::{Unit, Value};
use delaftale::follow_up::{Assessment, Judgement, Method, Observation, Observations, Question, assess, judge};
use delaftale::reference::{Period, Reference, parse_day};
use delaftale::rule::{Rule, StatedRule};

pub(crate) fn id() -> Id {
    Id::new("grad").unwrap()
}

/// An indicator with a baseline and a rule, both as a person would write them; an empty text for none.
pub(crate) fn indicator(unit: Unit, baseline: &str, reference: &str, rule: &str) -> Indicator {
    let mut own = Indicator::new(id(), "Aktiveringsgrad", unit);
    own.baseline = (!baseline.is_empty()).then(|| Baseline::new(Value::parse(baseline).unwrap()));
    if let Some(own) = own.baseline.as_mut().filter(|_| !reference.is_empty()) {
        own.reference = Some(Reference::parse(reference).unwrap());
    }
    own.rule = (!rule.is_empty()).then(|| StatedRule::from(Rule::parse(rule).unwrap()));
    own
}

pub(crate) fn degree() -> Indicator {
    indicator(Unit::Percent, "20 %", "udgang februar 2021", "øges til 85 % inden 31. august 2025")
}

pub(crate) fn observed(reference: &str, value: &str, known: &str) -> Observation {
    Observation::new(id(), id(), Reference::parse(reference).unwrap(), Value::parse(value).unwrap(), parse_day(known).unwrap())
}

/// What is known on the last day of 2030, about days up to `as_of`.
pub(crate) fn ask(indicator: &Indicator, observations: Vec<Observation>, as_of: &str) -> Assessment {
    ask_in(indicator, "1. september 2021 – 31. august 2025", observations, as_of)
}

pub(crate) fn ask_in(indicator: &Indicator, period: &str, observations: Vec<Observation>, as_of: &str) -> Assessment {
    let method = Method::standard();
    let question = Question::of(parse_day(as_of).unwrap(), &method);
    let observations = Observations::new(observations).unwrap();
    let period = Period::parse(period).unwrap();
    let answer = assess(indicator, &period, &observations, &question).unwrap();
    // The status alone is that of the whole answer, in every test.
    let Assessment { status, reason, expected, ratio, .. } = answer;
    let alone = judge(indicator, &period, &observations, &question).unwrap();
    assert_eq!(alone, Judgement { status, reason, expected, ratio });
    answer
}

pub(crate) fn at_2023(value: &str) -> Assessment {
    ask(&degree(), vec![observed("31.8.2023", value, "1.10.2023")], "1.12.2023")
}

/// Gives the indicator a comparison with the municipality; an empty reference for none.
pub(crate) fn compare(own: &mut Indicator, value: &str, reference: &str) {
    let mut other = OtherBaseline::of_municipality(Value::parse(value).unwrap());
    other.reference = (!reference.is_empty()).then(|| Reference::parse(reference).unwrap());
    own.baseline.get_or_insert_with(|| Baseline::new(Value::Missing)).comparisons.push(other);
}
