//! Number formats: how a cell shows its number.

/// How a cell shows a number, by its number format (*talformat*).
///
/// Number formats of Excel and Calc can be read, in English and in Danish: the per cent sign is the same in both, the decimal point may be a
/// comma, and the letters of days may be English or Danish.
///
/// ```
/// use delaftale::sheet::Shown;
/// assert_eq!(Shown::by("0,0 %"), Shown::Percent { decimals: 1 });
/// assert_eq!(Shown::by("0%;-0%;\"-\""), Shown::Percent { decimals: 0 });
/// assert_eq!(Shown::by("#,##0.00"), Shown::Decimals(2));
/// assert_eq!(Shown::by("dd-mm-åååå"), Shown::Day);
/// // As wide as a per cent sign, and a per cent sign that is only text.
/// assert_eq!(Shown::by("0.0_%"), Shown::Decimals(1));
/// assert_eq!(Shown::by("0.0\" %\""), Shown::Decimals(1));
/// assert_eq!(Shown::by("General"), Shown::Plain);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// With as many digits as the number needs.
    #[default]
    Plain,
    /// With this number of decimals.
    Decimals(u32),
    /// As per cent: 0.2 is shown as 20 %.
    Percent {
        /// The decimals of the per cent.
        decimals: u32,
    },
    /// As a day or a time.
    Day,
}

impl Shown {
    /// How a number format shows a number.
    #[must_use]
    pub fn by(number_format: &str) -> Self {
        let marks = Marks::of(number_format);
        if marks.percent {
            Self::Percent { decimals: marks.decimals }
        } else if marks.day {
            Self::Day
        } else if marks.digits {
            Self::Decimals(marks.decimals)
        } else {
            Self::Plain
        }
    }

    /// Whether the format is a per cent format.
    #[must_use]
    pub const fn is_percent(self) -> bool {
        matches!(self, Self::Percent { .. })
    }
}

/// The parts of a number format besides its texts.
#[derive(Default)]
struct Marks {
    percent: bool,
    day: bool,
    digits: bool,
    /// The decimals of the first section, which is that of the positive numbers.
    decimals: u32,
}

/// Words for "no format". They contain letters of days.
const GENERAL: [&str; 4] = ["general", "standard", "generelt", "@"];

impl Marks {
    fn of(number_format: &str) -> Self {
        let mut found = Self::default();
        if GENERAL.contains(&number_format.trim().to_lowercase().as_str()) {
            return found;
        }
        // The last point or comma of the first section, when no group of digits stands behind it.
        let (mut first_section, mut since_mark, mut mark) = (true, 0_u32, None);
        let mut signs = number_format.chars();
        while let Some(sign) = signs.next() {
            match sign {
                // A text, to its other quotation mark.
                '"' => signs.by_ref().take_while(|one| *one != '"').for_each(drop),
                // A colour, a condition, a currency or a language; a time that counts on, such as [h], is one of days.
                '[' => {
                    let inside: String = signs.by_ref().take_while(|one| *one != ']').collect();
                    let counts_on = |word: &str| matches!(word, "h" | "hh" | "t" | "tt" | "m" | "mm" | "s" | "ss");
                    found.day |= counts_on(&inside.to_lowercase());
                }
                // The next sign as text, as a blank of its width, or repeated.
                '\\' | '_' | '*' => drop(signs.next()),
                '%' => found.percent = true,
                ';' => first_section = false,
                '0' | '#' | '?' => {
                    found.digits = true;
                    since_mark += 1;
                }
                '.' | ',' if first_section => {
                    mark = Some(sign);
                    since_mark = 0;
                }
                'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'å' | 'Å' | 'h' | 'H' | 's' | 'S' | 't' | 'T' => found.day = true,
                _ => {}
            }
            if first_section {
                found.decimals = if mark.is_some() { since_mark } else { 0 };
            }
        }
        if Self::is_group(number_format, mark, found.decimals) {
            found.decimals = 0;
        }
        found
    }

    /// Whether the last point or comma stands before a group of thousands: `#,##0` and `#.##0`.
    fn is_group(number_format: &str, mark: Option<char>, digits: u32) -> bool {
        let Some(mark) = mark.filter(|_| digits == 3) else { return false };
        let before = number_format.split(mark).next().unwrap_or_default();
        before.ends_with('#')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cent_is_a_sign_that_is_no_text() {
        for (format, decimals) in [
            ("0%", 0),
            ("0 %", 0),
            ("0,0 %", 1),
            ("0.0%", 1),
            ("0.00\\ %", 2),
            ("0%;-0%;\"-\"", 0),
            ("[Red]0.0%", 1),
            ("#.##0,00 %", 2),
            ("#,##0.000%", 3),
            ("\"ca. \"0%", 0),
            ("%0", 0),
            ("0.0\"%\"%", 1),
        ] {
            assert_eq!(Shown::by(format), Shown::Percent { decimals }, "{format}");
        }
        for format in ["0.0_%", "0.0\" %\"", "0.0\\ \\%", "0*%", "\"%", "\"a % b\"", "0_%;-0_%", ""] {
            assert!(!Shown::by(format).is_percent(), "{format}");
        }
    }

    #[test]
    fn decimals_are_those_behind_the_last_mark_of_the_first_section() {
        for (format, decimals) in [
            ("0", 0),
            ("0.0", 1),
            ("0,00", 2),
            ("#,##0", 0),
            ("#.##0", 0),
            ("#,##0.00", 2),
            ("#.##0,0", 1),
            ("0.00;-0.0", 2),
            ("0.000", 3),
            ("# ##0", 0),
            ("#,##0.00_);(#,##0.00)", 2),
            ("[$kr-406] #.##0,00", 2),
        ] {
            assert_eq!(Shown::by(format), Shown::Decimals(decimals), "{format}");
        }
    }

    #[test]
    fn days_and_times() {
        for format in ["dd-mm-yyyy", "DD-MM-ÅÅÅÅ", "d. mmmm åååå", "hh:mm", "tt:mm", "[h]:mm:ss", "[$-406]d. mmmm yyyy;@"]
        {
            assert_eq!(Shown::by(format), Shown::Day, "{format}");
        }
        for format in ["General", "Standard", "@", " generelt "] {
            assert_eq!(Shown::by(format), Shown::Plain, "{format}");
        }
    }

    /// Whatever stands in it, a format is read to its end.
    #[test]
    fn odd_formats_are_read() {
        for format in ["\\", "_", "*", "[", "[Red", "\"", ";;;", "0\\", "%\"", "🙂%"] {
            assert_ne!(Shown::by(format), Shown::Decimals(9), "{format}");
        }
    }
}
