//! Where others stood, and what a count counts.

use serde::{Deserialize, Serialize};

use super::Place;
use crate::figure::{Figure, Value};
use crate::reference::Reference;
use crate::words::{bilingual_enum, steps};

/// Where others stood (*anden baseline*): what the area is compared with. An observation says whose value it is by this name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct OtherBaseline {
    /// Its name inside the indicator, as a sentence has it behind "compared with": `kommunen`, `hele byen`, `lignende områder`.
    pub name: String,
    /// Whose it is.
    pub kind: ComparisonKind,
    /// The figure, or why there is none.
    pub value: Value,
    /// What it is about in time. Without one it is about the time of the area's baseline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// The people behind a share, where known (*tæller*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// The people that the share is of, where known (*nævner*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

impl OtherBaseline {
    /// The name of the municipality, which observations can always use, also where the agreement prints no baseline of it.
    pub const MUNICIPALITY: &'static str = "kommunen";

    /// The name of a comparison whose document does not print whose it is: that of the template's column.
    pub const UNNAMED: &'static str = "anden baseline";

    /// Where somebody else stood, and nothing else.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: ComparisonKind, value: Value) -> Self {
        Self { name: name.into(), kind, value, reference: None, numerator: None, denominator: None, place: None }
    }

    /// Where the municipality stood.
    ///
    /// ```
    /// use delaftale::agreement::OtherBaseline;
    /// let other = OtherBaseline::of_municipality("17,72 %".parse()?).with_reference("2018".parse()?);
    /// assert_eq!(other.name, "kommunen");
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn of_municipality(value: Value) -> Self {
        Self::new(Self::MUNICIPALITY, ComparisonKind::Kommune, value)
    }
}

steps!(OtherBaseline {
    with_reference some reference: Reference,
    with_numerator some numerator: Figure,
    with_denominator some denominator: Figure,
    with_place some place: Place,
});

bilingual_enum! {
    /// Whose values the area is compared with.
    #[derive(Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum ComparisonKind;
    /// The word for it.
    pub fn word;

    /// The municipality (*kommunen*).
    Kommune = "kommune", "kommunen", "the municipality";
    /// The country (*hele landet*).
    Land = "land", "hele landet", "the country";
    /// The region (*regionen*).
    Region = "region", "regionen", "the region";
    /// The town (*byen*).
    By = "by", "byen", "the town";
    /// A cluster of similar municipalities (*klynge*).
    Klynge = "klynge", "klyngen", "the cluster";
    /// Municipalities chosen for the comparison (*sammenligningskommuner*).
    Sammenligningskommuner = "sammenligningskommuner", "sammenligningskommunerne", "the municipalities compared with";
    /// Anybody else, or the agreement does not say whose it is.
    Anden = "anden", "en anden", "another";
}

bilingual_enum! {
    /// What a count counts. A flow of a quarter cannot be compared with a flow of a year; a stock can be compared at any two times.
    #[derive(Serialize, Deserialize)]
    pub enum CountKind;
    /// The word for it.
    pub fn word;

    /// How many there are at a time (*bestand*): residents, people on a list.
    Stock = "stock", "bestand", "stock";
    /// How many came in a span of time (*tilgang*): courses begun, cases reported.
    Flow = "flow", "tilgang", "flow";
}

/// How long after the end of a course its outcome is looked at: `{ "months": 6 }`.
///
/// ```
/// use delaftale::agreement::OutcomeWindow;
/// use delaftale::reference::parse_day;
/// // Courses that ended in 2022 are looked at half a year later.
/// assert_eq!(OutcomeWindow::Months(6).after(parse_day("31.12.2022")?), parse_day("30.6.2023")?);
/// assert_eq!(OutcomeWindow::Days(30).after(parse_day("31.12.2022")?), parse_day("30.1.2023")?);
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum OutcomeWindow {
    /// Whole months. From the end of a month they go to the end of a month.
    Months(u16),
    /// Days.
    Days(u16),
}

impl OutcomeWindow {
    /// The day on which the outcome is looked at of what ended on this day. It is at most the last day of the calendar.
    #[must_use]
    pub fn after(self, day: chrono::NaiveDate) -> chrono::NaiveDate {
        match self {
            Self::Months(months) => crate::reference::months_later(day, months.into()),
            Self::Days(days) => crate::reference::days_later(day, days.into()),
        }
    }
}
