//! The rules that were read before. Reading a phrase takes far longer than calculating with its rule.

use std::collections::HashMap;

use crate::figure::Unit;
use crate::follow_up::{Method, Row};
use crate::rule::Direction;
use crate::words::say;
use crate::{Error, ErrorCode};

/// The greatest number of rows that are kept. One more clears the memory. A workbook has far fewer rules.
const MOST: usize = if cfg!(miri) { 5 } else { 500 };

/// The rules of a workbook that were read before, by phrase, for callers with many cells. The caller keeps it: the library itself has no
/// state.
///
/// ```
/// use delaftale::sheet::Memory;
/// let mut memory = Memory::new();
/// let (row, _) = memory.of("øges til 85 %", None, None)?;
/// assert_eq!(row.rule().to_string(), "øges til 85 % i perioden");
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug)]
pub struct Memory {
    rows: Vec<(Option<Unit>, Option<Direction>, Row)>,
    by_phrase: HashMap<String, Vec<usize>>,
    forgotten: usize,
    method: Method,
}

impl Default for Memory {
    fn default() -> Self {
        Self::new()
    }
}

impl Memory {
    /// An empty memory with the standard method.
    #[must_use]
    pub fn new() -> Self {
        Self { rows: Vec::new(), by_phrase: HashMap::new(), forgotten: 0, method: Method::standard() }
    }

    /// The row of a phrase, and the method. A new phrase is read now.
    ///
    /// # Errors
    /// As [`Row::new`], at `/rule`.
    pub fn of(&mut self, phrase: &str, unit: Option<Unit>, direction: Option<Direction>) -> Result<(&mut Row, &Method), Error> {
        let place = self.place(phrase, unit, direction)?;
        self.at(place)
    }

    /// The place at which the row of a phrase is kept, until the memory is cleared.
    ///
    /// # Errors
    /// As [`Row::new`], at `/rule`.
    pub fn place(&mut self, phrase: &str, unit: Option<Unit>, direction: Option<Direction>) -> Result<usize, Error> {
        let known = self.by_phrase.get(phrase).into_iter().flatten();
        let is_it = |place: &usize| self.rows.get(*place).is_some_and(|(own, way, _)| (*own, *way) == (unit, direction));
        if let Some(place) = known.copied().find(is_it) {
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

    /// The row at a place that [`Memory::place`] gave, and the method.
    ///
    /// # Errors
    /// [`ErrorCode::RuleNotARule`] at `/rule` if no row is kept there any more.
    pub fn at(&mut self, place: usize) -> Result<(&mut Row, &Method), Error> {
        match self.rows.get_mut(place) {
            Some((_, _, row)) => Ok((row, &self.method)),
            None => {
                Err(Error::new(ErrorCode::RuleNotARule, say!("målsætningen er glemt", "the rule was forgotten")).within("rule"))
            }
        }
    }

    /// How often the memory was cleared. After that, a place holds another row.
    #[must_use]
    pub const fn forgotten(&self) -> usize {
        self.forgotten
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_read_once_for_each_unit_and_few_are_kept() {
        let mut memory = Memory::new();
        let mut place = |phrase: &str, unit| memory.place(phrase, unit, None).unwrap();
        let first = place("øges til 85 %", None);
        assert_eq!(place("øges til 85 %", None), first);
        assert_ne!(place("øges til 85 %", Some(Unit::Percent)), first);
        for target in 0..2 * MOST {
            memory.place(&format!("mindst {} årligt", target + 1), None, None).unwrap();
            assert!(memory.rows.len() <= MOST);
        }
        assert!(memory.forgotten() > 0);
        // What was forgotten is read again, and is not taken for what stands in its place now.
        let (row, _) = memory.of("øges til 85 %", None, None).unwrap();
        assert!(row.rule().to_string().starts_with("øges til 85 %"));
        assert_eq!(memory.place("vrøvl", None, None).unwrap_err().path(), "/rule");
    }
}
