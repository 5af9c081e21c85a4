//! A formula of a spreadsheet, from cells to cells.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::expecting;
use crate::sheet::{Asked, Cell, CellAnswer, DateSystem, Formula, Memory, Range, answer};
use crate::{Errors, Language, Text};

pub(super) const PURPOSE: &str = "a formula of a spreadsheet: cells as they are, to the cells that it shows";

/// A formula with the cells of its arguments.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FormulaRequest {
    /// The name of the formula, such as `status`.
    pub formula: String,
    /// Its arguments in their order; those at the end can be left out.
    pub arguments: Vec<CellRange>,
    /// How the document counts days.
    #[serde(default = "excel")]
    pub dates: DateSystem,
    /// The language of the texts that are answered.
    #[serde(default)]
    pub language: Language,
}

impl FormulaRequest {
    /// The request for a formula with these arguments: days as Excel counts them, texts in Danish.
    pub fn new(formula: impl Into<String>, arguments: Vec<CellRange>) -> Self {
        Self { formula: formula.into(), arguments, dates: excel(), language: Language::Danish }
    }
}

const fn excel() -> DateSystem {
    DateSystem::Excel1900
}

/// The cells of an argument, row by row.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CellRange {
    /// The cells; empty for an argument that is left out.
    pub cells: Vec<JsonCell>,
    /// How many columns there are.
    #[serde(default = "one")]
    pub columns: usize,
    /// How many rows the reference has, where empty ones at its end are left out. One with more than 100,000 is a whole column, of which
    /// the rows count that hold something.
    #[serde(default)]
    pub height: usize,
}

const fn one() -> usize {
    1
}

impl CellRange {
    /// Cells in one column.
    #[must_use]
    pub fn column(cells: Vec<Cell<'static>>) -> Self {
        Self { cells: cells.into_iter().map(JsonCell).collect(), columns: one(), height: 0 }
    }
}

/// A cell: null, a number, a text, true or false; a number with its number format, `{"number":0.2,"format":"0 %"}`; an error value,
/// `{"error":"#N/A"}`.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonCell(pub Cell<'static>);

/// A cell that is more than its content: a number with its format, or an error value.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Special {
    #[serde(default)]
    number: Option<f64>,
    #[serde(default)]
    format: Option<String>,
    #[serde(default)]
    error: Option<String>,
}

const CELL: Text = Text::fixed(
    "en celle: et tal, en tekst, `true`, `false`, `null`, {\"number\":0.2,\"format\":\"0 %\"} eller {\"error\":\"#N/A\"}",
    "a cell: a number, a string, `true`, `false`, `null`, {\"number\":0.2,\"format\":\"0 %\"} or {\"error\":\"#N/A\"}",
);

impl<'de> Deserialize<'de> for JsonCell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;

        impl<'de> Visitor<'de> for Visit {
            type Value = Cell<'static>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                expecting(&CELL, f)
            }

            fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
                Ok(Cell::EMPTY)
            }

            fn visit_bool<E: de::Error>(self, truth: bool) -> Result<Self::Value, E> {
                Ok(Cell::truth(truth))
            }

            #[expect(clippy::cast_precision_loss, reason = "a spreadsheet has no other numbers")]
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
                Ok(Cell::number(number as f64))
            }

            #[expect(clippy::cast_precision_loss, reason = "a spreadsheet has no other numbers")]
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Self::Value, E> {
                Ok(Cell::number(number as f64))
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Self::Value, E> {
                Ok(Cell::number(number))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Cell::text(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                match Special::deserialize(MapAccessDeserializer::new(map))? {
                    Special { number: Some(number), format: Some(format), error: None } => {
                        Ok(Cell::number(number).shown_as(&format))
                    }
                    // Every error value is alike.
                    Special { number: None, format: None, error: Some(_) } => Ok(Cell::broken()),
                    _ => Err(de::Error::invalid_type(Unexpected::Map, &self)),
                }
            }
        }

        deserializer.deserialize_any(Visit).map(Self)
    }
}

/// What a formula shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormulaAnswer {
    /// How many rows.
    pub rows: usize,
    /// How many columns.
    pub columns: usize,
    /// The cells, row by row: null, a number, a text, or an error value, `{"error":"#VALUE!"}` or `{"error":"#N/A"}`.
    pub cells: Vec<JsonAnswer>,
    /// Why the first row of a column has an error value, where one has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<RowProblem>,
}

/// What is wrong in the first row of a column that has an error value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RowProblem {
    /// The stable code.
    pub code: String,
    /// Where it is: `/rows/1/baseline`.
    pub path: String,
    /// What is wrong and how to mend it, in Danish.
    pub danish: String,
    /// The same in English.
    pub english: String,
}

/// A cell of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct JsonAnswer(pub CellAnswer);

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ErrorValue {
    error: &'static str,
}

impl Serialize for JsonAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            CellAnswer::Empty => serializer.serialize_unit(),
            CellAnswer::Number(number) => serializer.serialize_f64(*number),
            CellAnswer::Text(text) => serializer.serialize_str(text),
            CellAnswer::Wrong => ErrorValue { error: "#VALUE!" }.serialize(serializer),
            CellAnswer::Nothing => ErrorValue { error: "#N/A" }.serialize(serializer),
        }
    }
}

#[cfg(feature = "schema")]
mod schemas {
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{ErrorValue, JsonAnswer, JsonCell};

    impl JsonSchema for JsonCell {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Cell".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "What a cell holds: nothing, a number, a text, true or false; a number with its number format; or an error value.",
                "anyOf": [
                    { "type": ["null", "number", "string", "boolean"] },
                    {
                        "description": "A cell that is more than its content.",
                        "anyOf": [
                            {
                                "type": "object",
                                "properties": { "number": { "type": "number", "format": "double" }, "format": { "type": "string" } },
                                "required": ["number", "format"],
                                "additionalProperties": false,
                            },
                            {
                                "type": "object",
                                "properties": { "error": { "type": "string" } },
                                "required": ["error"],
                                "additionalProperties": false,
                            },
                        ],
                    },
                ],
            })
        }
    }

    impl JsonSchema for JsonAnswer {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "CellAnswer".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let error = ErrorValue::json_schema(generator);
            json_schema!({
                "description": "What a cell shows: nothing, a number, a text, or an error value.",
                "anyOf": [{ "type": ["null", "number", "string"] }, error]
            })
        }
    }
}

/// Answers a formula of a spreadsheet (*regneark*), as the module for Excel and the add-in for Calc do: `status` of a rule, a baseline, its
/// date, values, their dates, start and end. The names and the order of the arguments are those of the guide to the formulas.
/// `memory` has the rules that were read before, so that a rule that many cells ask about is read once.
///
/// ```
/// use delaftale::sheet::{Cell, CellAnswer, Memory};
/// use delaftale::wire::operation::{CellRange, FormulaRequest, formula};
/// let mut memory = Memory::new();
/// let answer = formula(FormulaRequest::new("figure", vec![CellRange::column(vec![Cell::text("19,14 %")])]), &mut memory)?;
/// assert_eq!(answer.cells[0].0, CellAnswer::Number(19.14));
/// # Ok::<(), delaftale::Errors>(())
/// ```
///
/// # Errors
/// `sheet.no-value` when nothing is wrong and there is no such value, which a spreadsheet shows as `#N/A`; any other code with the
/// argument at the beginning of its path.
pub fn formula(request: FormulaRequest, memory: &mut Memory) -> Result<FormulaAnswer, Errors> {
    let FormulaRequest { formula, arguments, dates, language } = request;
    let range = |CellRange { cells, columns, height }: CellRange| {
        Range::of(columns, cells.into_iter().map(|cell| cell.0).collect()).with_height(height)
    };
    let mut asked = Asked { dates, language, memory };
    let found = answer(Formula::from_name(&formula)?, arguments.into_iter().map(range).collect(), &mut asked)
        .map_err(|refused| refused.errors)?;
    let problem = found.problem.map(|refused| {
        let (danish, english) = (refused.sentence(Language::Danish), refused.sentence(Language::English));
        let first = refused.errors.as_slice().first();
        let code = first.map_or("", |error| error.code().name()).to_owned();
        RowProblem { code, path: first.map_or("", |error| error.path()).to_owned(), danish, english }
    });
    let cells = found.cells.into_iter().map(JsonAnswer).collect();
    Ok(FormulaAnswer { rows: found.rows, columns: found.columns, cells, problem })
}
