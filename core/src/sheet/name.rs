//! The names of the arguments, as people know them.

use crate::words::say;
use crate::{Error, Text};

/// An argument: its names in the sentences of both languages, and in the path of an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) path: &'static str,
    danish: &'static str,
    english: &'static str,
}

impl Name {
    pub(super) const fn of(path: &'static str, danish: &'static str, english: &'static str) -> Self {
        Self { path, danish, english }
    }

    /// The argument as a whole.
    pub(super) const fn whole(self) -> At {
        At { name: self, index: None }
    }

    /// A cell among several, counted from 0.
    pub(super) const fn cell(self, index: usize) -> At {
        At { name: self, index: Some(index) }
    }
}

/// The place of a cell: its argument, and its index in the argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    name: Name,
    index: Option<usize>,
}

impl At {
    /// The name for people: "baseline", "værdi nr. 3".
    pub(super) fn named(self) -> Text {
        let Name { danish, english, .. } = self.name;
        match self.index {
            None => Text::fixed(danish, english),
            Some(index) => {
                let number = index + 1;
                say!("{danish} nr. {number}", "{english} no. {number}")
            }
        }
    }

    /// An error with the path of this place.
    pub(super) fn refuses(self, error: Error) -> Error {
        let error = self.index.map_or(error.clone(), |index| error.within(index));
        error.within(self.name.path)
    }
}

pub(super) const RULE: Name = Name::of("rule", "regel", "rule");
pub(super) const RULES: Name = Name::of("rules", "regler", "rules");
pub(super) const BASELINE: Name = Name::of("baseline", "baseline", "baseline");
pub(super) const BASELINES: Name = Name::of("baselines", "baselines", "baselines");
pub(super) const BASELINE_DATE: Name = Name::of("baselineDate", "baselinedato", "baseline date");
pub(super) const BASELINE_DATES: Name = Name::of("baselineDates", "baselinedatoer", "baseline dates");
pub(super) const VALUE: Name = Name::of("value", "værdi", "value");
pub(super) const VALUES: Name = Name::of("values", "værdier", "values");
/// One of the values.
pub(super) const ONE_VALUE: Name = Name::of("values", "værdi", "value");
pub(super) const DATE: Name = Name::of("date", "dato", "date");
pub(super) const DATES: Name = Name::of("dates", "datoer", "dates");
/// One of the dates.
pub(super) const ONE_DATE: Name = Name::of("dates", "dato", "date");
pub(super) const START: Name = Name::of("start", "start", "start");
pub(super) const END: Name = Name::of("end", "slut", "end");
pub(super) const UNIT: Name = Name::of("unit", "enhed", "unit");
pub(super) const UNITS: Name = Name::of("units", "enheder", "units");
pub(super) const DIRECTION: Name = Name::of("direction", "retning", "direction");
pub(super) const DIRECTIONS: Name = Name::of("directions", "retninger", "directions");
pub(super) const AS_OF: Name = Name::of("asOf", "pr", "as of");
pub(super) const DECIMALS: Name = Name::of("decimals", "decimaler", "decimals");
pub(super) const TEXT: Name = Name::of("text", "tekst", "text");
pub(super) const NUMBER: Name = Name::of("number", "tal", "number");
pub(super) const CODE: Name = Name::of("code", "kode", "code");
pub(super) const TODAY: Name = Name::of("today", "i dag", "today");
pub(super) const CODES: Name = Name::of("codes", "koder", "codes");
pub(super) const ONE_CODE: Name = Name::of("codes", "kode", "code");
pub(super) const NUMBERS: Name = Name::of("numbers", "tal", "numbers");
pub(super) const ONE_NUMBER: Name = Name::of("numbers", "tal", "number");
pub(super) const WITHOUT: Name = Name::of("without", "undtagen", "without");
pub(super) const ONLY: Name = Name::of("only", "kun", "only");
pub(super) const PART: Name = Name::of("part", "antal", "part");
pub(super) const WHOLE: Name = Name::of("whole", "i alt", "whole");
pub(super) const SHARE: Name = Name::of("share", "andel", "share");
pub(super) const PARTS: Name = Name::of("parts", "del", "part");
pub(super) const TOTAL: Name = Name::of("total", "total", "total");
pub(super) const COUNT: Name = Name::of("count", "antal", "count");
pub(super) const OPERATION: Name = Name::of("operation", "funktion", "operation");
pub(super) const REQUEST: Name = Name::of("request", "json", "request");
