//! The names of cells: `B4`.

use std::fmt;

use crate::error::read_from_text;
use crate::words::{say, shown};
use crate::{Error, ErrorCode};

/// The place of a cell (*celle*) in its sheet, as people name it: `B4`.
///
/// ```
/// use delaftale::sheet::Address;
/// let cell: Address = "AB12".parse()?;
/// assert_eq!((cell.row, cell.column), (11, 27));
/// assert_eq!(cell.moved(3, 1).to_string(), "AC15");
/// assert!("12".parse::<Address>().is_err());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Address {
    /// The row, counted from 0: that of `B4` is 3.
    pub row: usize,
    /// The column, counted from 0: that of `B4` is 1.
    pub column: usize,
}

/// The letters and digits that an address can have; no spreadsheet has more.
const MOST: (usize, usize) = (3, 7);

impl Address {
    /// Reads the name of a cell, in upper or lower case.
    ///
    /// # Errors
    /// [`ErrorCode::SheetShape`] for any other text.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::of(text.trim()).ok_or_else(|| {
            let text = shown(text);
            let message = say!("`{text}` er ikke en celle", "`{text}` is not a cell");
            Error::new(ErrorCode::SheetShape, message).with_help(say!("skriv den som `B4`", "write it like `B4`"))
        })
    }

    fn of(text: &str) -> Option<Self> {
        let (letters, digits) = text.split_at(text.find(|sign: char| !sign.is_ascii_alphabetic())?);
        if letters.is_empty() || letters.len() > MOST.0 || digits.len() > MOST.1 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let number = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        let column = letters.bytes().fold(0, |column, letter| column * 26 + number(letter));
        Some(Self { row: digits.parse::<usize>().ok()?.checked_sub(1)?, column: column - 1 })
    }

    /// The cell so many rows below it and so many columns to its right.
    #[must_use]
    pub const fn moved(self, rows: usize, columns: usize) -> Self {
        Self { row: self.row.saturating_add(rows), column: self.column.saturating_add(columns) }
    }
}

read_from_text!(Address, Address::parse);

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut letters, mut left) = (String::new(), self.column.saturating_add(1));
        while left > 0 {
            left -= 1;
            letters.insert(0, char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
            left /= 26;
        }
        write!(f, "{letters}{}", self.row.saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_places() {
        for (name, row, column) in
            [("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("AZ1", 0, 51), ("BA1", 0, 52), ("XFD1048576", 1_048_575, 16_383)]
        {
            assert_eq!(Address::parse(name), Ok(Address { row, column }), "{name}");
            assert_eq!(Address { row, column }.to_string(), name);
        }
        for text in ["", "A", "1", "A0", "ÆA1", "A1B", "AAAA1", "A-1", "A12345678"] {
            assert_eq!(Address::parse(text).unwrap_err().code(), ErrorCode::SheetShape, "{text}");
        }
    }
}
