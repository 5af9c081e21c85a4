//! What was read from a sheet, what was not, and what is asked.

use crate::follow_up::Observation;
use crate::sheet::Address;
use crate::{Error, Text};

/// What a sheet with observations says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct ReadTable {
    /// The observations that were understood, in the order of their rows. They fit the plan and each other.
    pub observations: Vec<Observation>,
    /// The cell of the value of each observation.
    pub cells: Vec<Address>,
    /// What cannot be read, in the order of the cells. What stands there is not among the observations.
    pub problems: Vec<CellProblem>,
    /// What can be meant in several ways, in the order of the cells. What stands there is not among the observations.
    pub questions: Vec<CellQuestion>,
    /// The lines of text around the table, without its title.
    pub note: Option<String>,
    /// Whether the sheet calls its numbers invented (*opdigtede*).
    pub invented: bool,
    /// The first row with observations, counted from 0 among the rows that were given.
    pub first_row: Option<usize>,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CellProblem {
    /// The cell.
    pub cell: Address,
    /// What is wrong with it.
    pub error: Error,
}

/// What has to be known before a cell can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct CellQuestion {
    /// The cell by which the question is answered.
    pub cell: Address,
    /// All cells that wait for the answer.
    pub cells: Vec<Address>,
    /// What is asked, and how the sheet could say it.
    pub error: Error,
    /// The answers that there are.
    pub choices: Vec<Choice>,
}

/// One of the answers to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Choice {
    /// The answer, as [`super::ObservationTable::answers`] takes it.
    pub answer: String,
    /// Its words.
    pub words: Text,
}
