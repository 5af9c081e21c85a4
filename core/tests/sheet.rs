//! The formulas of spreadsheets, from cells to cells. The cases are those of Excel and Calc; `ffi/calc/shared_cases.py` holds the two
//! against each other.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where something is not as expected")]

use delaftale::sheet::{
    Answer, Asked, Cell, CellAnswer, CellUnit, DateSystem, Formula, Memory, Numbers, Range, Refused, WHOLE_COLUMN, answer,
};
use delaftale::{ErrorCode, Language};
use proptest::prelude::*;

const LEVEL: &str = "øges til 85 % inden 31. august 2025";
const DIRECTION: &str = "reduceres i perioden";
const FEBRUARY: f64 = 44255.0;
const AUGUST: f64 = 45169.0;
const START: f64 = 44440.0;
const END: f64 = 45900.0;
/// The part of the way to August 2025 that is gone in August 2023: 2 years and 184 of 365 days, of 4 years and 184 of 365 days.
const GONE: f64 = 914.0 / 1644.0;

fn text(text: &str) -> Range<'_> {
    Range::one(Cell::text(text))
}

fn number(number: f64) -> Range<'static> {
    Range::one(Cell::number(number))
}

fn percent(number: f64) -> Range<'static> {
    Range::one(Cell::number(number).shown_as("0 %"))
}

fn column<'a>(cells: impl IntoIterator<Item = Cell<'a>>) -> Range<'a> {
    Range::of(1, cells.into_iter().collect())
}

fn numbers(all: &[f64]) -> Range<'static> {
    column(all.iter().map(|number| Cell::number(*number)))
}

fn texts<'a>(all: &[&'a str]) -> Range<'a> {
    column(all.iter().map(|text| Cell::text(*text)))
}

fn nothing() -> Range<'static> {
    Range::none()
}

fn ask(formula: Formula, arguments: Vec<Range<'_>>) -> Result<Answer, Refused> {
    let mut memory = Memory::new();
    answer(formula, arguments, &mut Asked { dates: DateSystem::Excel1900, language: Language::Danish, memory: &mut memory })
}

fn cells(formula: Formula, arguments: Vec<Range<'_>>) -> Vec<CellAnswer> {
    ask(formula, arguments).unwrap().cells
}

fn one(formula: Formula, arguments: Vec<Range<'_>>) -> CellAnswer {
    let mut cells = cells(formula, arguments);
    assert_eq!(cells.len(), 1);
    cells.remove(0)
}

/// What is said of a formula that is refused.
fn told(formula: Formula, arguments: Vec<Range<'_>>) -> String {
    ask(formula, arguments).unwrap_err().sentence(Language::Danish)
}

/// Its code and its path, and whether nothing is wrong.
fn refused(formula: Formula, arguments: Vec<Range<'_>>) -> (ErrorCode, String, bool) {
    let refused = ask(formula, arguments).unwrap_err();
    let first = &refused.errors.as_slice()[0];
    (first.code(), first.path().to_owned(), refused.nothing_there)
}

/// The arguments of a status: rule, baseline, value.
fn indicator<'a>(rule: &'a str, baseline: Range<'a>, value: Range<'a>) -> Vec<Range<'a>> {
    vec![text(rule), baseline, number(FEBRUARY), value, number(AUGUST), number(START), number(END)]
}

/// Those of an expected value.
fn expectation<'a>(rule: &'a str, baseline: Range<'a>) -> Vec<Range<'a>> {
    vec![text(rule), baseline, number(FEBRUARY), number(START), number(END), number(AUGUST)]
}

fn with<'a>(mut arguments: Vec<Range<'a>>, more: impl IntoIterator<Item = Range<'a>>) -> Vec<Range<'a>> {
    arguments.extend(more);
    arguments
}

fn is_near(answer: &CellAnswer, wanted: f64) {
    assert!(matches!(answer, CellAnswer::Number(found) if (found - wanted).abs() < 1e-12), "{answer:?}, not {wanted}");
}

#[test]
fn numbers_texts_and_cells_that_show_per_cent_are_shares() {
    let way = CellAnswer::from("på vej");
    assert_eq!(one(Formula::Status, indicator(LEVEL, number(20.0), number(55.0))), way);
    assert_eq!(one(Formula::Status, indicator(LEVEL, text("20 %"), text("55 %"))), way);
    assert_eq!(one(Formula::Status, indicator(LEVEL, percent(0.2), percent(0.55))), way);
    is_near(&one(Formula::Expected, expectation(LEVEL, number(20.0))), 20.0 + 65.0 * GONE);
    is_near(&one(Formula::Expected, expectation(LEVEL, percent(0.2))), 0.2 + 0.65 * GONE);
    is_near(&one(Formula::Target, expectation(LEVEL, percent(0.2))), 0.85);
    assert_eq!(one(Formula::Deadline, expectation(LEVEL, percent(0.2))), CellAnswer::Number(END));
    let wide = Range::one(Cell::number(20.0).shown_as("0.0_%"));
    is_near(&one(Formula::Expected, expectation(LEVEL, wide)), 20.0 + 65.0 * GONE);
    let sections = Range::one(Cell::number(0.2).shown_as("0%;-0%;\"-\""));
    is_near(&one(Formula::Expected, expectation(LEVEL, sections)), 0.2 + 0.65 * GONE);
}

#[test]
fn units_that_do_not_go_together_are_refused() {
    for (arguments, part) in [
        (indicator(LEVEL, percent(0.2), number(55.0)), "procentformat"),
        (indicator(LEVEL, percent(0.2), text("55 %")), "procentformat"),
        (with(indicator(LEVEL, percent(0.2), percent(0.5)), [text("personer")]), "procentformat, men enheden"),
        (indicator(DIRECTION, text("20 %"), text("15 personer")), "skrevet med %, men enheden"),
        (indicator(DIRECTION, text("20 personer"), text("15 forløb")), "værdi nr. 1: 15 forløb er i en anden enhed"),
        (with(indicator(DIRECTION, text("20 %"), text("15 %")), [text("personer")]), "enheden"),
    ] {
        let said = told(Formula::Status, arguments.clone());
        assert!(said.contains(part), "{said}");
        assert_eq!(refused(Formula::Status, arguments).0, ErrorCode::SheetUnits, "{said}");
    }
    for (formula, arguments) in [
        (Formula::Change, vec![text("20 %"), text("15 personer")]),
        (Formula::CheckSum, vec![texts(&["20 %", "35 personer"]), number(55.0)]),
        (Formula::SumByCode, vec![texts(&["6.1", "6.2"]), texts(&["20 %", "35 personer"])]),
        (Formula::CheckShare, vec![text("20 %"), text("40 %"), text("50 %")]),
    ] {
        assert_eq!(refused(formula, arguments).0, ErrorCode::SheetUnits, "{formula:?}");
    }
}

#[test]
fn nobody_guesses_whether_a_part_of_one_is_per_cent() {
    for (formula, arguments, part) in [
        (Formula::Status, indicator(LEVEL, text("20 %"), number(0.55)), "mellem 0 og 1"),
        (Formula::Status, indicator(LEVEL, number(0.2), number(0.55)), "er 0,2 lig med 20 %?"),
        (Formula::Expected, expectation(LEVEL, number(0.2)), "er 0,2 lig med 20 %?"),
        (Formula::CheckShare, vec![number(255.0), number(729.0), number(0.35)], "andel: er 0,35 procent"),
        (Formula::WholeNumbers, vec![number(258.0), number(0.429)], "andel: er 0,429 procent"),
    ] {
        let said = told(formula, arguments.clone());
        assert!(said.contains(part), "{said}");
        assert_eq!(refused(formula, arguments).0, ErrorCode::SheetScale);
    }
    let named = with(indicator(LEVEL, text("20 %"), number(0.55)), [text("%")]);
    assert_eq!(one(Formula::Status, named), CellAnswer::from("går den forkerte vej"));
    let fraction = with(indicator(LEVEL, number(0.2), number(0.55)), [text("andel")]);
    assert_eq!(one(Formula::Status, fraction), CellAnswer::from("på vej"));
    let shown = Range::one(Cell::number(0.429).shown_as("0.0%"));
    assert_eq!(one(Formula::WholeNumbers, vec![number(258.0), shown]), CellAnswer::from("601-602".to_owned()));
    assert_eq!(one(Formula::CheckShare, vec![number(255.0), number(729.0), percent(0.35)]), CellAnswer::from("stemmer"));
    // Of a relative change nothing depends on the scale.
    let relative = "reduceres med 10 % inden 31. august 2025";
    assert!(ask(Formula::Expected, expectation(relative, number(0.2))).is_ok());
}

#[test]
fn a_zero_that_is_shown_as_per_cent() {
    is_near(&one(Formula::Expected, expectation(LEVEL, percent(0.0))), 0.85 * GONE);
    // Beside plain numbers it is a zero as any other.
    assert_eq!(one(Formula::Status, indicator(LEVEL, percent(0.0), number(55.0))), CellAnswer::from("på vej"));
    // Where people are counted it says nothing.
    let people = with(indicator("reduceres med 5 personer i perioden", percent(0.0), percent(0.0)), [text("personer")]);
    assert!(ask(Formula::Status, people).is_ok());
}

#[test]
fn printed_decimals_are_those_of_all_texts() {
    let status =
        |from: Range<'static>, to: &'static str| one(Formula::Status, with(indicator(DIRECTION, from, text(to)), [text("%")]));
    assert_eq!(status(text("20,00 %"), "19,90 %"), CellAnswer::from("bedre"));
    assert_eq!(status(text("35 %"), "36 %"), CellAnswer::from("dårligere"));
    assert_eq!(status(text("35 %"), "35,4 %"), CellAnswer::from("uændret"));
    // A number beside it does not know how it was printed.
    assert_eq!(status(number(20.0), "19,90 %"), CellAnswer::from("uændret"));
    let share = |text_: &'static str| one(Formula::CheckShare, vec![number(252.0), number(729.0), text(text_)]);
    assert_eq!((share("35,0 %"), share("34,6 %")), (CellAnswer::from("umuligt"), CellAnswer::from("stemmer")));
    let shown = |decimals| one(Formula::FigureText, vec![number(42.8), decimals]);
    for decimals in [number(2.0), text("2"), text("2.0"), text(" 2 ")] {
        assert_eq!(shown(decimals), CellAnswer::from("42,80".to_owned()));
    }
    for none in [number(0.0), nothing(), text(" ")] {
        assert_eq!(shown(none), CellAnswer::from("42,8".to_owned()));
    }
    for wrong in [number(0.5), number(10.0), number(-1.0), text("to"), text("2 %"), Range::one(Cell::truth(true))] {
        let said = told(Formula::FigureText, vec![number(42.8), wrong]);
        assert_eq!(said, "decimaler skal være et helt tal fra 1 til 9 eller tom");
    }
}

#[test]
fn what_stands_in_the_place_of_a_number() {
    for (cell, code, said) in [
        (Cell::broken(), ErrorCode::SheetErrorValue, "baseline er en fejlværdi"),
        (Cell::number(f64::NAN), ErrorCode::SheetErrorValue, "baseline er en fejlværdi"),
        (Cell::truth(true), ErrorCode::SheetTruth, "baseline er sandt eller falsk, ikke et tal"),
        (Cell::text("ca. 20 %"), ErrorCode::FigureApproximate, "baseline: ca. 20 % er kun omtrentligt"),
    ] {
        let arguments = || indicator(LEVEL, Range::one(cell.clone()), number(55.0));
        assert_eq!(refused(Formula::Status, arguments()), (code, "/baseline".to_owned(), false));
        assert_eq!(told(Formula::Status, arguments()), said);
    }
    assert_eq!(refused(Formula::Status, indicator(LEVEL, text("vrøvl"), number(55.0))).1, "/baseline");
    // Nothing is no zero, and neither is a word.
    for value in [Range::one(Cell::EMPTY), text("\u{a0}"), text("afventer måling")] {
        assert_eq!(one(Formula::Status, indicator(LEVEL, number(20.0), value)), CellAnswer::from("kan ikke vurderes"));
    }
    assert_eq!(one(Formula::Reason, indicator(LEVEL, nothing(), number(55.0))), CellAnswer::from("baseline mangler"));
    assert_eq!(refused(Formula::Change, vec![nothing(), number(5.0)]), (ErrorCode::SheetNoValue, "/baseline".to_owned(), true));
    assert!(
        matches!(one(Formula::Reason, indicator("vrøvl", number(20.0), number(55.0))), CellAnswer::Text(said) if said.starts_with("`vrøvl`"))
    );
}

#[test]
fn one_cell_where_one_is_meant() {
    let two = || numbers(&[1.0, 2.0]);
    for (place, path) in [(0, "/rule"), (1, "/baseline"), (2, "/baselineDate"), (5, "/start"), (6, "/end")] {
        let mut arguments = indicator(LEVEL, number(20.0), number(55.0));
        arguments[place] = two();
        assert_eq!(refused(Formula::Status, arguments), (ErrorCode::SheetShape, path.to_owned(), false));
    }
    let said = told(Formula::TargetGroup, vec![texts(&["6.1", "6.2"])]);
    assert_eq!(said, "kode skal være én celle, ikke et område");
    let missing = told(Formula::Status, vec![nothing(), number(20.0)]);
    assert_eq!(missing, "regel mangler");
    let many = vec![nothing(); 12];
    assert_eq!(refused(Formula::Status, many), (ErrorCode::SheetFormula, "/arguments".to_owned(), false));
    assert_eq!(Formula::from_name("sum").unwrap_err().code(), ErrorCode::SheetFormula);
}

#[test]
fn days_as_numbers_and_as_texts() {
    assert_eq!(one(Formula::Date, vec![text("31. august 2025")]), CellAnswer::Number(END));
    for day in [-1.0, -0.5, 60.0, 1e9] {
        let mut arguments = indicator(LEVEL, number(20.0), number(55.0));
        arguments[6] = number(day);
        let said = told(Formula::Status, arguments);
        assert!(said.starts_with("slut: "), "{said}");
    }
    let mut arguments = indicator(LEVEL, number(20.0), number(55.0));
    arguments[6] = number(START - 1.0);
    assert_eq!(refused(Formula::Status, arguments.clone()), (ErrorCode::PeriodReversed, "/end".to_owned(), false));
    arguments[6] = Range::one(Cell::truth(false));
    assert_eq!(told(Formula::Status, arguments), "slut er sandt eller falsk, ikke en dato");
    assert_eq!(told(Formula::Date, vec![nothing()]), "tekst mangler");
}

#[test]
fn all_values_of_an_indicator() {
    let series =
        |values, dates| vec![text(LEVEL), number(20.0), number(FEBRUARY), values, dates, number(START), number(END), text("%")];
    let values = || column([Cell::number(30.0), Cell::EMPTY, Cell::number(60.0)]);
    let days = || numbers(&[44600.0, 44700.0, AUGUST]);
    is_near(&one(Formula::Progress, series(values(), days())), 40.0 / (65.0 * GONE));
    let whole = |range: Range<'static>| range.with_height(1_048_576);
    is_near(&one(Formula::Progress, series(whole(values()), whole(days()))), 40.0 / (65.0 * GONE));
    assert!(told(Formula::Progress, series(values(), whole(days()))).contains("hel kolonne"));
    assert_eq!(told(Formula::Progress, series(values(), numbers(&[1.0]))), "der er 3 værdier, men 1 datoer");
    let undated = column([Cell::number(44600.0), Cell::EMPTY, Cell::EMPTY]);
    assert_eq!(told(Formula::Progress, series(values(), undated)), "dato nr. 3 mangler");
    assert_eq!(told(Formula::Progress, series(values(), nothing())), "dato nr. 1 mangler");
    // A word for why there is no number needs no day.
    let words = column([Cell::number(60.0), Cell::text("afventer måling"), Cell::EMPTY]);
    let undated = column([Cell::number(AUGUST), Cell::EMPTY, Cell::EMPTY]);
    is_near(&one(Formula::Progress, series(words, undated)), 40.0 / (65.0 * GONE));
    let flat = || Range::of(2, vec![Cell::number(1.0); 4]);
    assert!(told(Formula::Progress, series(flat(), flat())).contains("kolonne eller én række"));
}

/// The columns of a status: rules, baselines, their dates, values, dates.
fn lanes<'a>(rules: Range<'a>, baselines: Range<'a>, values: Range<'a>) -> Vec<Range<'a>> {
    vec![rules, baselines, number(FEBRUARY), values, number(AUGUST), number(START), number(END), text("%")]
}

#[test]
fn rows_are_answered_alone() {
    let rules = texts(&[LEVEL, "vrøvl", "reduceres til 10 % i perioden", "", "øges i perioden"]);
    let values = column([Cell::number(55.0), Cell::number(55.0), Cell::number(15.0), Cell::EMPTY, Cell::number(25.0)]);
    let arguments = || lanes(rules.clone(), number(20.0), values.clone());
    let found = ask(Formula::StatusColumn, arguments()).unwrap();
    let shown = [CellAnswer::from("på vej"), CellAnswer::Wrong, "bagud".into(), CellAnswer::Empty, "bedre".into()];
    assert_eq!((found.rows, found.columns, found.cells.as_slice()), (5, 1, shown.as_slice()));
    let problem = found.problem.unwrap();
    assert!(problem.sentence(Language::Danish).starts_with("række 2: `vrøvl`"), "{problem:?}");
    assert!(problem.sentence(Language::English).starts_with("row 2: `vrøvl`"), "{problem:?}");
    assert_eq!(problem.errors.as_slice()[0].path(), "/rows/1/rule");
    let ratios = cells(Formula::ProgressColumn, arguments());
    is_near(&ratios[0], 35.0 / (65.0 * GONE));
    assert_eq!(ratios[4], CellAnswer::Nothing, "a direction has no such part");
    is_near(&cells(Formula::ExpectedColumn, arguments())[0], 20.0 + 65.0 * GONE);
}

#[test]
fn rows_that_say_nothing_stay_empty() {
    let values = || column([Cell::number(55.0), Cell::EMPTY, Cell::EMPTY]);
    let empty = [CellAnswer::from("på vej"), CellAnswer::Empty, CellAnswer::Empty];
    // One rule and one baseline for all rows.
    assert_eq!(cells(Formula::StatusColumn, lanes(text(LEVEL), number(20.0), values())), empty);
    // One rule: a row with a baseline has no value yet.
    let baselines = column([Cell::number(20.0), Cell::number(20.0), Cell::EMPTY]);
    let shown = [CellAnswer::from("på vej"), "kan ikke vurderes".into(), CellAnswer::Empty];
    assert_eq!(cells(Formula::StatusColumn, lanes(text(LEVEL), baselines.clone(), values())), shown);
    assert_eq!(cells(Formula::StatusColumn, lanes(texts(&[LEVEL, LEVEL, ""]), baselines, values())), shown);
    assert_eq!(told(Formula::StatusColumn, lanes(text(LEVEL), number(20.0), nothing())), "der er ingen værdier");
    let three = numbers(&[1.0, 2.0, 3.0]);
    let said = told(Formula::StatusColumn, lanes(texts(&[LEVEL, LEVEL]), number(20.0), three));
    assert_eq!(said, "der er 3 værdier, men 2 regler");
}

#[test]
fn printed_decimals_of_one_row_change_nothing_in_another() {
    let baselines = column([Cell::text("20,00 %"), Cell::text("35 %"), Cell::number(35.0)]);
    let values = column([Cell::text("19,90 %"), Cell::text("35,4 %"), Cell::number(37.0)]);
    let shown = [CellAnswer::from("bedre"), "uændret".into(), "dårligere".into()];
    assert_eq!(cells(Formula::StatusColumn, lanes(text(DIRECTION), baselines, values)), shown);
}

#[test]
fn whole_columns_count_as_far_as_they_are_filled() {
    let whole = |range: Range<'static>| range.with_height(1_048_575);
    let rules = || column([Cell::EMPTY, Cell::text(LEVEL), Cell::text(LEVEL), Cell::EMPTY]);
    let values = || column([Cell::EMPTY, Cell::number(45.0), Cell::number(60.0)]);
    let found = cells(Formula::StatusColumn, lanes(whole(rules()), number(20.0), whole(values())));
    assert_eq!(found, [CellAnswer::Empty, "bagud".into(), "på vej".into()]);
    // Three rows of it beside a whole column begin nobody knows where.
    let said = told(Formula::StatusColumn, lanes(whole(rules()), number(20.0), values()));
    assert!(said.contains("hel kolonne"), "{said}");
    // What is not whole has as many rows as its reference, whether they are given or not.
    let short = numbers(&[55.0]).with_height(3);
    assert_eq!(cells(Formula::StatusColumn, lanes(text(LEVEL), number(20.0), short)).len(), 3);
    assert_eq!(numbers(&[1.0]).with_height(WHOLE_COLUMN).rows(), WHOLE_COLUMN);
    assert_eq!(numbers(&[1.0]).with_height(WHOLE_COLUMN + 1).rows(), 1);
    // An error value holds something.
    let broken = column([Cell::number(1.0), Cell::EMPTY, Cell::broken()]);
    assert_eq!(told(Formula::CheckSum, vec![whole(broken), number(1.0)]), "del nr. 3 er en fejlværdi");
}

#[test]
fn answers_have_the_form_of_the_values() {
    let row = Range::of(3, vec![Cell::number(15.0), Cell::number(45.0), Cell::number(60.0)]);
    let found = ask(Formula::StatusColumn, lanes(text(LEVEL), number(20.0), row)).unwrap();
    assert_eq!((found.rows, found.columns), (1, 3));
    assert_eq!(found.cells, [CellAnswer::from("går den forkerte vej"), "bagud".into(), "på vej".into()]);
    let flat = Range::of(2, vec![Cell::number(1.0); 4]);
    assert!(told(Formula::StatusColumn, lanes(text(LEVEL), number(20.0), flat)).contains("kolonne eller én række"));
}

#[test]
fn codes() {
    let given = || texts(&["6.1", "6.2", "INT-SHP"]);
    let sum = |without, only| one(Formula::SumByCode, vec![given(), numbers(&[32.0, 52.0, 38.0]), without, only]);
    assert_eq!(sum(nothing(), nothing()), CellAnswer::Number(122.0));
    assert_eq!(sum(text("6.1"), nothing()), CellAnswer::Number(90.0));
    assert_eq!(sum(texts(&["6.1", "6.2"]), nothing()), CellAnswer::Number(38.0));
    assert_eq!(sum(nothing(), text("6.1; INT-SHP")), CellAnswer::Number(70.0));
    let told = |arguments| told(Formula::SumByCode, arguments);
    let numbers_ = || numbers(&[32.0, 52.0, 38.0]);
    assert_eq!(told(vec![given(), numbers_(), text("6.1"), text("6.2")]), "angiv enten undtagen eller kun, ikke begge");
    assert_eq!(told(vec![given(), numbers_(), nothing(), column([Cell::EMPTY, Cell::EMPTY])]), "kun er et tomt område");
    assert!(told(vec![given(), numbers_(), text("6.9")]).contains("ingen række"));
    assert!(told(vec![given(), numbers(&[1.0])]).contains("lige mange koder og tal"));
    assert_eq!(told(vec![column([Cell::EMPTY]), column([Cell::EMPTY])]), "der er ingen koder og tal");
    let gap =
        vec![column([Cell::text("6.1"), Cell::EMPTY, Cell::EMPTY]), column([Cell::number(1.0), Cell::EMPTY, Cell::number(2.0)])];
    assert_eq!(told(gap), "kode nr. 3 mangler");
    assert!(told(vec![number(6.1), number(1.0)]).contains("6.10 ikke bliver til 6.1"));
    let hidden = vec![given(), column([Cell::number(1.0), Cell::text("diskretioneret"), Cell::number(2.0)])];
    assert_eq!(refused(Formula::SumByCode, hidden), (ErrorCode::SheetNoValue, "/numbers".to_owned(), true));

    let name = |code, date: Range<'static>| ask(Formula::TargetGroup, vec![code, date, number(FEBRUARY)]);
    assert!(
        matches!(&name(text("6.8"), nothing()).unwrap().cells[0], CellAnswer::Text(name) if name.contains("ressourceforløb"))
    );
    assert!(name(text("6.99"), nothing()).unwrap_err().nothing_there);
    assert!(!name(number(6.1), nothing()).unwrap_err().nothing_there);
}

#[test]
fn checks() {
    let share = |arguments| one(Formula::CheckShare, arguments);
    assert_eq!(
        share(vec![number(255.0), number(729.0), text("35,0 %"), number(1.0), text("personer")]),
        CellAnswer::from("stemmer")
    );
    assert_eq!(share(vec![number(61.8), number(553.5), number(11.71)]), CellAnswer::from("umuligt"));
    let sum = vec![numbers(&[75.8, 496.2]), number(572.4), number(1.0), text("fuldtidspersoner")];
    assert_eq!(one(Formula::CheckSum, sum), CellAnswer::from("umuligt"));
    assert_eq!(told(Formula::CheckSum, vec![nothing(), number(1.0)]), "der er ingen dele");
    let people = vec![numbers(&[1.5, 2.0]), number(3.5), nothing(), text("personer")];
    assert_eq!(told(Formula::CheckSum, people), "`1,5` er ikke et helt antal");
    assert_eq!(one(Formula::WholeNumbers, vec![number(258.0), number(42.9)]), CellAnswer::from("601-602".to_owned()));
    assert_eq!(one(Formula::WholeNumbers, vec![number(0.0), number(0.0)]), CellAnswer::from("1-".to_owned()));
    assert!(ask(Formula::WholeNumbers, vec![number(0.0), text("0,1 %")]).unwrap_err().nothing_there);
    assert!(ask(Formula::CheckShare, vec![nothing(), number(729.0), text("35 %")]).unwrap_err().nothing_there);
}

#[test]
fn figures_and_rules() {
    assert_eq!(one(Formula::Figure, vec![text("8,186 mio. kr.")]), CellAnswer::Number(8_186_000.0));
    assert_eq!(one(Formula::Figure, vec![percent(0.2)]), CellAnswer::Number(0.2));
    assert!(ask(Formula::Figure, vec![text("mangler")]).unwrap_err().nothing_there);
    assert_eq!(one(Formula::FigureText, vec![number(19.14), nothing(), text("%")]), CellAnswer::from("19,14 %".to_owned()));
    assert_eq!(one(Formula::FigureText, vec![percent(0.5)]), CellAnswer::from("50 %".to_owned()));
    assert_eq!(one(Formula::Rule, vec![text("skal øges til 85% inden 31.8.2025")]), CellAnswer::from(LEVEL.to_owned()));
    assert!(
        matches!(one(Formula::RuleDoubts, vec![text("falder årligt med 10 %")]), CellAnswer::Text(said) if said.contains("året før"))
    );
    assert!(
        told(Formula::FigureText, vec![number(1.0), nothing(), text("tønder")])
            .starts_with("`tønder` er ikke en enhed – enhederne er ")
    );
    assert!(ask(Formula::RelativeChange, vec![number(0.0), number(1.0)]).unwrap_err().nothing_there);
    assert_eq!(one(Formula::RelativeChange, vec![number(20.0), number(55.0)]), CellAnswer::Number(175.0));
}

/// A number of a cell, as people type it: of 0 to 4 decimals.
fn plain() -> impl Strategy<Value = f64> {
    (0_i32..1_200_000, 0_u32..5).prop_map(|(digits, decimals)| f64::from(digits) / 10_f64.powi(i32::try_from(decimals).unwrap()))
}

/// Any cell, also odd ones.
fn any_cell() -> impl Strategy<Value = Cell<'static>> {
    let content = prop_oneof![
        3 => plain().prop_map(Cell::number),
        1 => any::<f64>().prop_map(Cell::number),
        1 => prop_oneof![Just("20 %"), Just("15 personer"), Just("mangler"), Just(""), Just("ca. 5"), Just("31. august 2023"), Just("vrøvl")]
            .prop_map(Cell::text),
        1 => Just(Cell::EMPTY),
        1 => any::<bool>().prop_map(Cell::truth),
        1 => Just(Cell::broken()),
    ];
    (content, prop_oneof![Just(""), Just("0 %"), Just("0.00"), Just("dd-mm-yyyy")])
        .prop_map(|(cell, format)| cell.shown_as(format))
}

fn any_range() -> impl Strategy<Value = Range<'static>> {
    (1_usize..4, proptest::collection::vec(any_cell(), 0..7), prop_oneof![Just(0_usize), Just(5), Just(1_048_576)])
        .prop_map(|(columns, cells, height)| Range::of(columns, cells).with_height(height))
}

proptest! {
    /// A row of a column is answered as the formula of one indicator answers it.
    #[test]
    fn a_row_of_a_column_is_the_formula_of_one(
        rule in prop_oneof![Just(LEVEL), Just(DIRECTION), Just("stiger med 5 procentpoint i perioden"), Just("reduceres til 10 % i perioden")],
        baseline in plain(), value in plain(), unit in prop_oneof![Just(""), Just("%"), Just("personer"), Just("andel")],
        shown in any::<bool>(), seen in 44_000_i32..46_000,
    ) {
        let cell = |number: f64| Cell::number(number).shown_as(if shown { "0,0 %" } else { "0,00" });
        let arguments = || vec![
            text(rule), Range::one(cell(baseline)), number(FEBRUARY), Range::one(cell(value)), number(seen.into()),
            number(START), number(END), text(unit),
        ];
        let column = ask(Formula::StatusColumn, arguments()).unwrap();
        match ask(Formula::Status, arguments()) {
            Ok(one) => prop_assert_eq!(one.cells, column.cells),
            Err(_) => prop_assert_eq!(column.cells, vec![CellAnswer::Wrong]),
        }
        if let Ok(one) = ask(Formula::Progress, arguments()) {
            prop_assert_eq!(one.cells, cells(Formula::ProgressColumn, arguments()));
        }
    }

    /// Shares are answered alike whether they are shown as per cent, named as parts of one, or written in per cent.
    #[test]
    fn shares_in_every_form_are_alike(baseline in 0_i32..10_001, value in 0_i32..10_001) {
        let part = |parts: i32| f64::from(parts) / 10_000.0;
        let whole = |parts: i32| f64::from(parts) / 100.0;
        let shown = one(Formula::Status, indicator(LEVEL, percent(part(baseline)), percent(part(value))));
        let fraction = with(indicator(LEVEL, number(part(baseline)), number(part(value))), [text("andel")]);
        let written = with(indicator(LEVEL, number(whole(baseline)), number(whole(value))), [text("%")]);
        prop_assert_eq!(&shown, &one(Formula::Status, fraction));
        prop_assert_eq!(&shown, &one(Formula::Status, written));
        let numbers = Numbers::of(Some(CellUnit::Fraction), None);
        let same = numbers.out(numbers.figure(part(value)).unwrap().value());
        prop_assert_eq!(same.to_bits(), part(value).to_bits());
    }

    /// Whatever stands in the cells, there is an answer or a sentence in both languages, with an argument in its path.
    #[test]
    fn whatever_stands_in_the_cells(
        formula in 0..Formula::ALL.len(), rule in any::<bool>(), arguments in proptest::collection::vec(any_range(), 0..12),
    ) {
        let mut arguments = arguments;
        if let (true, Some(first)) = (rule, arguments.first_mut()) {
            *first = text(LEVEL);
        }
        match ask(Formula::ALL[formula], arguments) {
            Ok(found) => prop_assert_eq!(found.rows * found.columns, found.cells.len()),
            Err(refused) => {
                for language in [Language::Danish, Language::English] {
                    prop_assert!(!refused.sentence(language).is_empty());
                }
                prop_assert!(refused.errors.as_slice().iter().all(|error| error.path().starts_with('/')), "{:?}", refused);
            }
        }
    }
}
