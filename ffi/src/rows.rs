//! The rows that this thread was asked about: reading a phrase costs far more than asking what it expects.

use std::cell::RefCell;
use std::collections::HashMap;

use delaftale::agreement::Direction;
use delaftale::figure::Unit;
use delaftale::follow_up::{Method, Row};

use crate::border::Failure;

/// The most rows that are kept; with one more all are forgotten. A workbook has far fewer rules.
const MOST: usize = if cfg!(miri) { 5 } else { 500 };

/// The rows, by their phrases.
pub(crate) struct Rows {
    rows: Vec<(Option<Unit>, Option<Direction>, Row)>,
    by_phrase: HashMap<String, Vec<usize>>,
    /// How often all were forgotten; their places are then those of others.
    pub(crate) forgotten: usize,
    pub(crate) method: Method,
}

thread_local! {
    static ROWS: RefCell<Rows> =
        RefCell::new(Rows { rows: Vec::new(), by_phrase: HashMap::new(), forgotten: 0, method: Method::standard() });
}

/// Works with the rows of this thread.
pub(crate) fn with_rows<T>(work: impl FnOnce(&mut Rows) -> Result<T, Failure>) -> Result<T, Failure> {
    ROWS.with_borrow_mut(work)
}

impl Rows {
    /// The row of a phrase, and the method; read now if it is new.
    pub(crate) fn of(
        &mut self,
        phrase: &str,
        unit: Option<Unit>,
        direction: Option<Direction>,
    ) -> Result<(&mut Row, &Method), Failure> {
        let place = self.place(phrase, unit, direction)?;
        self.at(place)
    }

    /// Where the row of a phrase is kept, until the next phrase is read.
    pub(crate) fn place(&mut self, phrase: &str, unit: Option<Unit>, direction: Option<Direction>) -> Result<usize, Failure> {
        let known = self.by_phrase.get(phrase).into_iter().flatten();
        let found =
            known.copied().find(|place| self.rows.get(*place).is_some_and(|(own, way, _)| (*own, *way) == (unit, direction)));
        if let Some(place) = found {
            return Ok(place);
        }
        let row = Row::new(phrase, unit, direction).map_err(|error| error.within("rule"))?;
        if self.rows.len() >= MOST {
            self.rows.clear();
            self.by_phrase.clear();
            self.forgotten += 1;
        }
        let place = self.rows.len();
        self.rows.push((unit, direction, row));
        self.by_phrase.entry(phrase.to_owned()).or_default().push(place);
        Ok(place)
    }

    /// The row at a place that [`Rows::place`] gave.
    pub(crate) fn at(&mut self, place: usize) -> Result<(&mut Row, &Method), Failure> {
        let count = self.rows.len();
        match self.rows.get_mut(place) {
            Some((_, _, row)) => Ok((row, &self.method)),
            None => Err(Failure::no_such("rule", place, count)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_read_once_for_each_unit_and_few_are_kept() {
        let place = |phrase: &str, unit| with_rows(|rows| rows.place(phrase, unit, None)).unwrap_or(usize::MAX);
        let first = place("øges til 85 %", None);
        assert_eq!(place("øges til 85 %", None), first);
        assert_ne!(place("øges til 85 %", Some(Unit::Percent)), first);
        for target in 0..2 * MOST {
            place(&format!("mindst {} årligt", target + 1), None);
            assert!(with_rows(|rows| Ok(rows.rows.len())).is_ok_and(|kept| kept <= MOST));
        }
        // What was forgotten is read again, and is not taken for what stands in its place now.
        let rule = with_rows(|rows| Ok(rows.of("øges til 85 %", None, None)?.0.rule().to_string()));
        assert!(rule.is_ok_and(|rule| rule.starts_with("øges til 85 %")));
        assert!(with_rows(|rows| rows.place("vrøvl", None, None)).is_err());
    }
}
