//! Reads observations from the cells of a sheet.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{JsonCell, plan_of};
use crate::agreement::Id;
use crate::sheet::{self, Address, Choice, DateSystem, Field, ObservationTable};
use crate::wire::{ObservationsDocument, PlanDocument, SchemaVersion};
use crate::{Error, Errors, Language};

pub(super) const PURPOSE: &str = "observations from the cells of a sheet: what they say, what cannot be read, and what is asked";

/// A plan, and the cells of a sheet with observations for it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReadObservationsRequest {
    /// The plan.
    pub plan: PlanDocument,
    /// The cells, row by row. Cells at the end of a row can be left out.
    pub rows: Vec<Vec<JsonCell>>,
    /// The name of the first cell in its sheet: `A1` if it is absent.
    #[serde(default)]
    pub first: Option<String>,
    /// How the sheet counts days.
    #[serde(default = "excel")]
    pub dates: DateSystem,
    /// The indicator that every row without a column for it is about.
    #[serde(default)]
    pub about: Option<AboutIndicator>,
    /// The meaning of the columns, for rows of observations without headings.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// The answers to the questions of an earlier reading, by their cells.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
}

/// An indicator of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AboutIndicator {
    /// The id of its delaftale.
    pub delaftale: Id,
    /// Its id in the delaftale.
    pub indicator: Id,
}

const fn excel() -> DateSystem {
    DateSystem::Excel1900
}

impl ReadObservationsRequest {
    /// The request for these cells from `A1` on, with days as Excel counts them.
    #[must_use]
    pub const fn new(plan: PlanDocument, rows: Vec<Vec<JsonCell>>) -> Self {
        Self { plan, rows, first: None, dates: excel(), about: None, fields: Vec::new(), answers: BTreeMap::new() }
    }
}

/// What a sheet with observations says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ReadObservationsAnswer {
    /// The observations that were understood, in the order of their rows. They fit the plan and each other.
    pub observations: ObservationsDocument,
    /// The cell of the value of each observation.
    pub cells: Vec<String>,
    /// What cannot be read, in the order of the cells. What stands there is not among the observations.
    pub problems: Vec<ProblemOfCell>,
    /// What can be meant in several ways, in the order of the cells. What stands there is not among the observations.
    pub questions: Vec<QuestionOfCells>,
    /// The first row with observations, counted from 0 among the rows of the request; absent where there is no table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_row: Option<usize>,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProblemOfCell {
    /// The cell: `B4`.
    pub cell: String,
    /// The stable code.
    pub code: String,
    /// Where it is in the request: `/rows/3/1`.
    pub path: String,
    /// What is wrong, in Danish.
    pub danish: CellWords,
    /// What is wrong, in English.
    pub english: CellWords,
}

/// What has to be known before cells can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuestionOfCells {
    /// The cell by which `answers` of the next request answers it: `B4`.
    pub cell: String,
    /// All cells that wait for the answer.
    pub cells: Vec<String>,
    /// The stable code.
    pub code: String,
    /// Where it is in the request: `/rows/3/1`.
    pub path: String,
    /// What is asked, in Danish.
    pub danish: CellWords,
    /// What is asked, in English.
    pub english: CellWords,
    /// The answers that there are.
    pub choices: Vec<CellChoice>,
}

/// What is said about a cell, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CellWords {
    /// What is wrong, or asked.
    pub message: String,
    /// How to mend it in the sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CellChoice {
    /// The answer, as `answers` takes it.
    pub answer: String,
    /// Its words in Danish.
    pub danish: String,
    /// Its words in English.
    pub english: String,
}

impl CellWords {
    fn of(error: &Error, language: Language) -> Self {
        Self { message: error.message_in(language).to_owned(), help: error.help_in(language).map(str::to_owned) }
    }
}

impl CellChoice {
    fn of(choice: Choice) -> Self {
        let Choice { answer, words } = choice;
        Self { answer, danish: words.danish.into_owned(), english: words.english.into_owned() }
    }
}

/// Reads the observations (*målinger*) that people keep in a sheet: a row for each time, times across, or a row for each observation, with
/// headings in Danish or English. Nothing that could change a number is left out in silence: each cell is read, asked about or refused.
///
/// ```
/// use delaftale::sheet::Cell;
/// use delaftale::wire::operation::{JsonCell, ReadObservationsRequest, read_observations};
/// use delaftale::wire::{PlanDocument, read_plan};
/// # let text = r#"{"schemaVersion":"1","plan":{"id":"p","title":"Planen","municipality":"Eksempel","regime":"2019-26",
/// #     "period":{"start":"2021-09-01","end":"2025-08-31"},"delaftaler":[{"id":"job","focusArea":"beskaeftigelse",
/// #     "period":{"start":"2021-09-01","end":"2025-08-31"},"objectives":[{"id":"aktive","text":"Flere er aktive","indicators":[
/// #     {"id":"grad","name":"Aktiveringsgrad","unit":"percent"},{"id":"ledige","name":"Ledige","unit":"persons"}]}]}]}}"#;
/// let plan = PlanDocument::of(read_plan(text)?);
/// let rows = [["Gælder", "grad"], ["2022", "0,25"], ["2023", "14,7"]];
/// let rows = rows.map(|row| row.map(|text| JsonCell(Cell::text(text))).to_vec()).to_vec();
/// let mut request = ReadObservationsRequest::new(plan, rows);
/// let answer = read_observations(request.clone())?;
/// assert_eq!(answer.cells, ["B3"]);
/// assert_eq!(answer.questions[0].danish.message, "er 0,25 det samme som 25 %, eller er det 0,25 %?");
/// request.answers.insert("B2".into(), "percent".into());
/// assert_eq!(read_observations(request)?.cells, ["B2", "B3"]);
/// # Ok::<(), delaftale::Errors>(())
/// ```
///
/// # Errors
/// The codes of [`check_plan`](super::check_plan()); `id.unknown` at `/about`, `sheet.shape` at `/first`, `sheet.choice` at
/// `/answers`. What is wrong in the sheet is not an error, but in the answer.
pub fn read_observations(request: ReadObservationsRequest) -> Result<ReadObservationsAnswer, Errors> {
    let ReadObservationsRequest { plan, rows, first, dates, about, fields, answers } = request;
    let plan = plan_of(plan, "plan")?;
    let mut table = ObservationTable::of(rows.into_iter().map(|row| row.into_iter().map(|cell| cell.0).collect()).collect());
    if let Some(first) = first {
        table.first = Address::parse(&first).map_err(|error| error.within("first"))?;
    }
    for (cell, answer) in answers {
        table.answers.insert(Address::parse(&cell).map_err(|error| error.within(&cell).within("answers"))?, answer);
    }
    (table.dates, table.fields) = (dates, fields);
    table.about = about.map(|AboutIndicator { delaftale, indicator }| (delaftale, indicator));
    let read = sheet::read_observations(&plan, &table)?;
    let problem = |problem: sheet::CellProblem| ProblemOfCell {
        cell: problem.cell.to_string(),
        code: problem.error.code().name().to_owned(),
        path: problem.error.path().to_owned(),
        danish: CellWords::of(&problem.error, Language::Danish),
        english: CellWords::of(&problem.error, Language::English),
    };
    let question = |question: sheet::CellQuestion| QuestionOfCells {
        cell: question.cell.to_string(),
        cells: question.cells.iter().map(Address::to_string).collect(),
        code: question.error.code().name().to_owned(),
        path: question.error.path().to_owned(),
        danish: CellWords::of(&question.error, Language::Danish),
        english: CellWords::of(&question.error, Language::English),
        choices: question.choices.into_iter().map(CellChoice::of).collect(),
    };
    Ok(ReadObservationsAnswer {
        observations: ObservationsDocument {
            schema_version: SchemaVersion,
            plan: Some(plan.id.clone()),
            invented: read.invented,
            note: read.note,
            observations: read.observations,
        },
        cells: read.cells.iter().map(Address::to_string).collect(),
        problems: read.problems.into_iter().map(problem).collect(),
        questions: read.questions.into_iter().map(question).collect(),
        first_row: read.first_row,
    })
}
