//! The trace in a form that a person can recalculate: the formula with letters, the formula with numbers, and the result.

use super::words::Label;
use crate::Language;
use crate::block::{Step as WorkedStep, cut, day, is_shown_exactly, number, ratio_beside, told_apart};
use crate::figure::Exact;
use crate::follow_up::{Input, Method, Quantity, Status, Step, StepKind};
use crate::words::say;

/// The decimals of intermediate numbers.
const DECIMALS: usize = 6;

/// All steps of a trace.
pub(super) fn worked(trace: &[Step], method: &Method, language: Language) -> Vec<WorkedStep> {
    let ratio = |step: &Step| match step.inputs.first() {
        Some(Input { name: "r", value: Quantity::Number(ratio) }) => Some(*ratio),
        _ => None,
    };
    let work = |step: &Step| match (&step.result, ratio(step)) {
        (Quantity::Status(status), Some(ratio)) => verdict(*status, ratio, method, language),
        _ => lines(step, language),
    };
    trace.iter().map(|step| WorkedStep { title: step.step.title(language).to_owned(), lines: work(step) }).collect()
}

/// The comparison of the ratio with one cut after another, until the ratio is at or above a cut.
fn verdict(status: Status, ratio: Exact, method: &Method, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    let words = status.words(language);
    let cuts = [method.on_track(), method.behind(), Exact::ZERO];
    let r = ratio_beside(ratio, &cuts, DECIMALS, language);
    for (at, value) in cuts.into_iter().enumerate() {
        let cut_text = if value.is_zero() { shown(value, language) } else { cut(value, language) };
        let met = ratio >= value;
        let answer = if met { Label::Yes } else { Label::No }.text(language);
        let last = met || at + 1 == cuts.len();
        let end = if last { format!(" → {words}") } else { String::new() };
        lines.push(format!("r ≥ {cut_text}: {r} ≥ {cut_text}: {answer}{end}"));
        if last {
            break;
        }
    }
    lines
}

fn lines(step: &Step, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    let letter = result_letter(step.step);
    let result = match (&step.result, step.step) {
        (Quantity::Number(value), StepKind::Ratio) => ratio_beside(*value, &[], DECIMALS, language),
        (other, _) => quantity(other, language),
    };
    // `E = T` states its own result.
    let own_letter = letter.map(|letter| format!("{letter} = ")).unwrap_or_default();
    let Some(formula) = step.formula.map(|formula| formula.strip_prefix(&own_letter).unwrap_or(formula)) else {
        let inputs = step.inputs.iter();
        let inputs = inputs.map(|input| named(Some(letter_of(input.name, step.step)), &quantity(&input.value, language)));
        let rounded = matches!(step.result, Quantity::Number(value) if !is_shown_exactly(value, DECIMALS));
        let own = letter.filter(|_| rounded).map_or_else(|| named(letter, &result), |letter| format!("{letter} ≈ {result}"));
        lines.push(std::iter::once(own).chain(inputs).collect::<Vec<_>>().join("; "));
        return lines;
    };
    let legends: Vec<_> = step.inputs.iter().filter_map(|input| legend(input, language)).collect();
    lines.extend(Some(legends.join("; ")).filter(|text| !text.is_empty()));
    let inputs = in_numbers(step, language);
    let letters = written(formula, |name| Some(letter_of(name, step.step).to_owned()));
    let numbers = written(formula, |name| inputs.iter().find(|(own, _)| *own == name).map(|(_, number)| number.clone()));
    match &step.result {
        Quantity::Truth(_) => lines.push(format!("{letters}: {numbers}: {result}")),
        Quantity::Number(value) => {
            let sign = if is_shown_exactly(*value, DECIMALS) { "=" } else { "≈" };
            let end = if numbers == result { result } else { format!("{numbers} {sign} {result}") };
            lines.push(named(letter, &format!("{letters} = {end}")));
        }
        Quantity::Status(_) => lines.push(format!("{letters}: {numbers} → {result}")),
        Quantity::Day(_) => lines.push(named(letter, &format!("{letters} = {numbers} = {result}"))),
    }
    lines
}

fn named(letter: Option<&str>, value: &str) -> String {
    letter.map_or_else(|| value.to_owned(), |letter| format!("{letter} = {value}"))
}

const fn result_letter(kind: StepKind) -> Option<&'static str> {
    match kind {
        StepKind::Baseline => Some("b"),
        StepKind::Latest => Some("y"),
        StepKind::Deadline => Some("D"),
        StepKind::Target => Some("T"),
        StepKind::Expected => Some("E"),
        StepKind::Ratio => Some("r"),
        StepKind::AtDeadline => Some("m"),
        StepKind::CountsHeld => Some("k"),
        StepKind::Due => Some("F"),
        _ => None,
    }
}

/// The letter of an input. Words of the formula become letters, and a baseline that is compared with the target is `b`.
fn letter_of(name: &str, kind: StepKind) -> &str {
    match (name, kind) {
        ("y", StepKind::BaselineMeets) => "b",
        ("gone", _) => "n",
        ("whole", _) => "N",
        ("years", _) => "k",
        ("allYears", _) => "K",
        ("places", _) => "m",
        ("weeks", _) => "u",
        ("amount", _) => "A",
        ("own", _) => "s",
        ("year", _) => "S",
        ("asOf", _) => "p",
        ("turn" | "counts", _) => "n",
        ("delay", _) => "d",
        ("due", _) => "F",
        ("number", _) => "nr",
        (other, _) => other,
    }
}

/// The meaning of an input that no earlier step has named.
fn legend(input: &Input, language: Language) -> Option<String> {
    let value = quantity(&input.value, language);
    match input.name {
        "gone" => Some(say!(language, "n = {value} (forløbne dage)", "n = {value} (days gone)")),
        "whole" => Some(say!(language, "N = {value} (dage i alt)", "N = {value} (days in all)")),
        "years" => Some(say!(language, "k = {value} (forløbne år)", "k = {value} (years gone)")),
        "allYears" => Some(say!(language, "K = {value} (år i alt)", "K = {value} (years in all)")),
        "places" => Some(say!(language, "m = {value} (pladser)", "m = {value} (places)")),
        "weeks" => Some(say!(language, "u = {value} (uger pr. forløb)", "u = {value} (weeks of a course)")),
        "amount" => Some(say!(language, "A = {value} (mindst om året)", "A = {value} (at least in a year)")),
        "own" => Some(say!(language, "s = {value} (dage i dette aftaleår)", "s = {value} (days of this agreement year)")),
        "year" => Some(say!(language, "S = {value} (dage i et helt år)", "S = {value} (days of a whole year)")),
        "asOf" => Some(say!(language, "p = {value} (opgørelsesdagen)", "p = {value} (the day of the status)")),
        "turn" => Some(say!(
            language,
            "n = {value} (den første måling fra fristen eller senere)",
            "n = {value} (the first observation about the deadline or later)"
        )),
        "delay" => {
            Some(say!(language, "d = {value} (dage, til tallet foreligger)", "d = {value} (days until the value is known)"))
        }
        "number" => Some(say!(language, "aftaleår {value}", "agreement year {value}")),
        "p" => Some(say!(language, "p = {value} (procent, med fortegn)", "p = {value} (per cent, with its sign)")),
        "a" => Some(say!(language, "a = {value} (ændring, med fortegn)", "a = {value} (change, with its sign)")),
        _ => None,
    }
}

/// The inputs as numbers. Two compared numbers get as many decimals as show which is greater.
fn in_numbers(step: &Step, language: Language) -> Vec<(&'static str, String)> {
    let mut all: Vec<(&'static str, String)> =
        step.inputs.iter().map(|input| (input.name, quantity(&input.value, language))).collect();
    let number_of = |at: usize| match step.inputs.get(at).map(|input| &input.value) {
        Some(Quantity::Number(value)) => Some(*value),
        _ => None,
    };
    let compares = matches!(step.result, Quantity::Truth(_) | Quantity::Status(_));
    if let (true, Some(first), Some(second)) = (compares, number_of(0), number_of(1)) {
        let (a, b) = told_apart(first, second, DECIMALS, language);
        let names = step.inputs.iter().map(|input| input.name);
        all = names.zip([a, b]).collect();
    }
    // A negative number after an operator is in brackets.
    for (_, text) in &mut all {
        if text.starts_with('−') && !compares {
            *text = format!("({text})");
        }
    }
    all
}

/// The formula with its names replaced, and with its operators in the usual notation.
fn written(formula: &str, replace: impl Fn(&str) -> Option<String>) -> String {
    let formula = formula.replace(">=", "≥").replace("<=", "≤").replace('*', "·").replace(" - ", " − ");
    let mut out = String::new();
    let mut rest = formula.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphabetic()) {
        let (before, from) = rest.split_at_checked(start).unwrap_or((rest, ""));
        let end = from.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(from.len());
        let (name, after) = from.split_at_checked(end).unwrap_or((from, ""));
        out.push_str(before);
        out.push_str(&replace(name).unwrap_or_else(|| name.to_owned()));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn quantity(quantity: &Quantity, language: Language) -> String {
    match quantity {
        Quantity::Number(value) => shown(*value, language),
        Quantity::Day(date) => day(*date, language),
        Quantity::Truth(true) => Label::Yes.text(language).to_owned(),
        Quantity::Truth(false) => Label::No.text(language).to_owned(),
        Quantity::Status(status) => status.words(language).to_owned(),
    }
}

fn shown(value: Exact, language: Language) -> String {
    number(value, DECIMALS, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(num: i128, den: i128) -> Exact {
        Exact::new(num, den).unwrap()
    }

    fn step(step: StepKind, formula: &'static str, inputs: &[(&'static str, Exact)], result: Quantity) -> Step {
        let inputs = inputs.iter().map(|(name, value)| Input { name, value: Quantity::Number(*value) }).collect();
        Step { step, inputs, formula: Some(formula), threshold: None, result }
    }

    #[test]
    fn letters_then_numbers_then_the_result() {
        let inputs = [("b", exact(20, 1)), ("T", exact(85, 1)), ("gone", exact(914, 1)), ("whole", exact(1645, 1))];
        let value = exact(20, 1).plus(exact(65 * 914, 1645)).unwrap();
        let step = step(StepKind::Expected, "b + (T - b) * gone / whole", &inputs, Quantity::Number(value));
        assert_eq!(
            lines(&step, Language::Danish),
            [
                "n = 914 (forløbne dage); N = 1.645 (dage i alt)",
                "E = b + (T − b) · n / N = 20 + (85 − 20) · 914 / 1.645 ≈ 56,115502",
            ]
        );
    }

    /// A word in a formula is a name that nobody gave a letter.
    #[test]
    fn every_input_has_a_letter() {
        for name in [
            "b", "y", "T", "t", "D", "d0", "E", "r", "p", "a", "gone", "whole", "years", "allYears", "places", "weeks", "m", "tm",
        ] {
            assert!(letter_of(name, StepKind::Expected).len() <= 2, "{name}");
        }
        let inputs = [("places", exact(12, 1)), ("whole", exact(365, 1)), ("weeks", exact(10, 1))];
        let courses = step(StepKind::Target, "places * whole / (7 * weeks)", &inputs, Quantity::Number(exact(438, 7)));
        assert_eq!(
            lines(&courses, Language::Danish),
            [
                "m = 12 (pladser); N = 365 (dage i alt); u = 10 (uger pr. forløb)",
                "T = m · N / (7 · u) = 12 · 365 / (7 · 10) ≈ 62,571429",
            ]
        );
    }

    #[test]
    fn the_steps_after_a_deadline_are_shown() {
        let day = |text| crate::reference::parse_day(text).unwrap();
        let dated = |name, text| Input { name, value: Quantity::Day(day(text)) };
        let inputs = vec![dated("turn", "28.2.2026"), Input { name: "delay", value: Quantity::Number(exact(30, 1)) }];
        let due = Step { inputs, ..step(StepKind::Due, "turn + delay", &[], Quantity::Day(day("30.3.2026"))) };
        assert_eq!(
            lines(&due, Language::Danish),
            [
                "n = 28. februar 2026 (den første måling fra fristen eller senere); d = 30 (dage, til tallet foreligger)",
                "F = n + d = 28. februar 2026 + 30 = 30. marts 2026",
            ]
        );
        let inputs = vec![dated("asOf", "1.3.2026"), dated("due", "30.3.2026")];
        let verdict = Step { inputs, ..step(StepKind::Verdict, "asOf <= due", &[], Quantity::Status(Status::Awaiting)) };
        assert_eq!(
            lines(&verdict, Language::Danish),
            ["p = 1. marts 2026 (opgørelsesdagen)", "p ≤ F: 1. marts 2026 ≤ 30. marts 2026 → afventer tallet for fristen"]
        );
        let inputs = [("y", exact(40, 1)), ("T", exact(75, 1)), ("number", exact(2, 1))];
        let year = step(StepKind::Year, "y < T", &inputs, Quantity::Status(Status::Missed));
        assert_eq!(lines(&year, Language::Danish), ["aftaleår 2", "y < T: 40 < 75 → ikke nået"]);
    }

    #[test]
    fn what_is_the_target_is_not_said_twice() {
        let step = step(StepKind::Expected, "E = T", &[("T", exact(12, 1))], Quantity::Number(exact(12, 1)));
        assert_eq!(lines(&step, Language::Danish), ["E = T = 12"]);
    }

    #[test]
    fn negative_numbers_stand_in_brackets() {
        let inputs = [("b", exact(40, 1)), ("p", exact(-30, 1))];
        let step = step(StepKind::Target, "b * (1 + p / 100)", &inputs, Quantity::Number(exact(28, 1)));
        let lines = lines(&step, Language::English);
        assert_eq!(lines.last().unwrap(), "T = b · (1 + p / 100) = 40 · (1 + (−30) / 100) = 28");
    }

    #[test]
    fn a_comparison_shows_which_is_greater() {
        let method = Method::standard();
        assert_eq!(
            verdict(Status::FarBehind, exact(59_999_999, 100_000_000), &method, Language::Danish),
            ["r ≥ 0,95: 0,59999999 ≥ 0,95: nej", "r ≥ 0,60: 0,59999999 ≥ 0,60: nej", "r ≥ 0: 0,59999999 ≥ 0: ja → langt bagud",]
        );
        let waiting = [("y", exact(20, 1)), ("E", exact(20, 1))];
        let waits = step(StepKind::Verdict, "y >= E", &waiting, Quantity::Status(Status::OnTrack));
        assert_eq!(worked(&[waits], &method, Language::Danish)[0].lines, ["y ≥ E: 20 ≥ 20 → på vej"]);
        let baseline = [("y", exact(20, 1)), ("T", exact(85, 1))];
        let meets = step(StepKind::BaselineMeets, "y >= T", &baseline, Quantity::Truth(false));
        assert_eq!(lines(&meets, Language::Danish), ["b ≥ T: 20 ≥ 85: nej"]);
    }
}
