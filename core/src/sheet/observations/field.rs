//! The headings of columns, and the words that stand below them.

use serde::{Deserialize, Serialize};

use crate::agreement::OtherBaseline;
use crate::words::danish::is;
use crate::words::{named, say, shown};
use crate::{Error, ErrorCode};

/// What a column of a table of observations holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Field {
    /// The id of the delaftale.
    Delaftale,
    /// The id of the indicator (*indikator-id*).
    Indicator,
    /// The name of the indicator (*indikator*).
    Name,
    /// Whose value it is: the area's, or that of somebody whom it is compared with (*gælder*).
    Of,
    /// The time that the value is about (*tidspunkt*).
    Reference,
    /// The value (*værdi*).
    Value,
    /// The unit of the value (*enhed*).
    Unit,
    /// The day on which the value became known (*kendt*).
    Known,
    /// The people behind a share (*tæller*).
    Numerator,
    /// The people that the share is of (*nævner*).
    Denominator,
    /// The source of the value (*kilde*).
    Source,
    /// A remark (*bemærkning*).
    Note,
    /// Whether the file has invented observations.
    Invented,
}

named!(Field {
    Delaftale = "delaftale",
    Indicator = "indicator",
    Name = "name",
    Of = "of",
    Reference = "reference",
    Value = "value",
    Unit = "unit",
    Known = "known",
    Numerator = "numerator",
    Denominator = "denominator",
    Source = "source",
    Note = "note",
    Invented = "invented",
});

impl Field {
    /// The headings that are read, in lower case, the Danish ones first.
    const fn headings(self) -> &'static str {
        match self {
            Self::Delaftale => "delaftale|delaftale-id|delaftale id",
            Self::Indicator => "indikator-id|indikator id|id|indicator id|indicator-id",
            Self::Name => "indikator|indikatorer|indicator|indicators",
            Self::Of => "gælder|whose|scope",
            Self::Reference => {
                "tidspunkt|tid|dato|år|halvår|kvartal|måned|periode|time|date|year|half-year|quarter|month|period|about"
            }
            Self::Value => "værdi|måling|målinger|value|observation|observations",
            Self::Unit => "enhed|unit",
            Self::Known => "kendt|kendt den|known|known on",
            Self::Numerator => "tæller|numerator",
            Self::Denominator => "nævner|denominator",
            Self::Source => "kilde|datakilde|source",
            Self::Note => "bemærkning|bemærkninger|note|noter|remark|remarks|notes",
            Self::Invented => "filen har opdigtede målinger|opdigtet|the file has invented observations|invented",
        }
    }

    /// The field of a heading; a unit in brackets behind it counts for nothing: `Værdi (%)`.
    pub(super) fn of(heading: &str) -> Option<Self> {
        let heading = plain(heading);
        Self::ALL.iter().copied().find(|field| is(&heading, field.headings()))
    }
}

/// Whether the first column of a table has times below this heading.
pub(super) fn is_time(heading: &str) -> bool {
    let heading = plain(heading);
    heading == "gælder" || is(&heading, Field::Reference.headings())
}

fn plain(heading: &str) -> String {
    let lower = heading.to_lowercase();
    let before = lower.split_once('(').map_or(lower.as_str(), |(before, _)| before);
    before.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(':').to_owned()
}

/// Whose value it is: the area's where nothing stands, else the name of a comparison.
///
/// # Errors
/// [`ErrorCode::SheetChoice`] for any other word.
pub(super) fn whose<'n>(word: &str, mut compared: impl Iterator<Item = &'n str>) -> Result<Option<String>, Error> {
    let lower = word.trim().to_lowercase();
    if lower.is_empty() || is(&lower, "boligområdet|boligområde|området|område|area|the area") {
        return Ok(None);
    }
    if let Some(name) = compared.find(|name| name.to_lowercase() == lower) {
        return Ok(Some(name.to_owned()));
    }
    if is(&lower, "kommunen|kommune|municipality|the municipality") {
        return Ok(Some(OtherBaseline::MUNICIPALITY.to_owned()));
    }
    let word = shown(word);
    let message = say!(
        "`{word}` er hverken boligområdet, kommunen eller en anden, som planen sammenligner med",
        "`{word}` is neither the area nor the municipality, nor another that the plan compares with"
    );
    Err(Error::new(ErrorCode::SheetChoice, message)
        .with_help(say!("skriv boligområdet eller kommunen", "write area or municipality")))
}

/// Whether a cell says yes.
///
/// # Errors
/// [`ErrorCode::SheetChoice`] for what is neither yes nor no.
pub(super) fn yes(word: &str) -> Result<bool, Error> {
    let lower = word.trim().to_lowercase();
    if is(&lower, "ja|yes|sand|true|x") {
        return Ok(true);
    }
    if lower.is_empty() || is(&lower, "nej|no|falsk|false") {
        return Ok(false);
    }
    let word = shown(word);
    let message = say!("`{word}` er hverken ja eller nej", "`{word}` is neither yes nor no");
    Err(Error::new(ErrorCode::SheetChoice, message))
}

/// Whether a line of text calls numbers invented.
pub(super) fn says_invented(line: &str) -> bool {
    let lower = line.to_lowercase();
    lower.contains("opdigte") || lower.contains("invented")
}
