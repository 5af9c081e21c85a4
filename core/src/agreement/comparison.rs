//! Baselines of others, the kind of a count, and the outcome window of an indicator.

use serde::{Deserialize, Serialize};

use super::Place;
use crate::figure::{Figure, Value};
use crate::reference::Reference;
use crate::words::{bilingual_enum, steps};

/// The baseline of another area (*anden baseline*), with which the agreement compares its own area: the municipality, the country, a group
/// of similar areas. An observation of the other area refers to it by `name`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct OtherBaseline {
    /// The name, unique within the indicator. It completes a sentence after "compared with": `kommunen`, `hele byen`, `lignende områder`.
    pub name: String,
    /// The kind of the other area.
    pub kind: ComparisonKind,
    /// The figure, or the reason why there is none. A figure is in the unit of the indicator.
    pub value: Value,
    /// The reference: the time that the figure is about. If absent, it is the reference of the area's own baseline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// The numerator (*tæller*) of a share: the number of people counted, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// The denominator (*nævner*) of a share: the number of people of whom the figure is a share, if known. It is above 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// The place in the document where the baseline was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

impl OtherBaseline {
    /// The name of the municipality, `kommunen`. Observations can use it even if the agreement prints no baseline of the municipality.
    pub const MUNICIPALITY: &'static str = "kommunen";

    /// The name of a comparison if the document does not print whose baseline it is. The template has this name above the column.
    pub const UNNAMED: &'static str = "anden baseline";

    /// Makes a comparison with this name, kind and value. All other fields are empty.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: ComparisonKind, value: Value) -> Self {
        Self { name: name.into(), kind, value, reference: None, numerator: None, denominator: None, place: None }
    }

    /// Makes the comparison with the municipality.
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

    /// The municipality's among several that are compared: the one named `kommunen`, or else the first of its kind.
    pub(crate) fn municipality_among<T>(all: &[T], of: impl Fn(&T) -> (&str, ComparisonKind)) -> Option<&T> {
        let named = all.iter().find(|one| of(one).0 == Self::MUNICIPALITY);
        named.or_else(|| all.iter().find(|one| of(one).1 == ComparisonKind::Kommune))
    }
}

steps!(OtherBaseline {
    with_reference some reference: Reference,
    with_numerator some numerator: Figure,
    with_denominator some denominator: Figure,
    with_place some place: Place,
});

bilingual_enum! {
    /// The kind of area with which the agreement compares its own area.
    #[derive(Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum ComparisonKind;
    /// The word, as a sentence has it after "compared with".
    pub fn word;

    /// The municipality (*kommunen*).
    Kommune = "kommune", "kommunen", "the municipality";
    /// The country (*hele landet*).
    Land = "land", "hele landet", "the country";
    /// The administrative region (*regionen*).
    Region = "region", "regionen", "the region";
    /// The town (*byen*).
    By = "by", "byen", "the town";
    /// A cluster of similar municipalities (*klynge*).
    Klynge = "klynge", "klyngen", "the cluster";
    /// Municipalities chosen for the comparison (*sammenligningskommuner*).
    Sammenligningskommuner = "sammenligningskommuner", "sammenligningskommunerne", "the municipalities compared with";
    /// Any other area, or an area that the agreement does not name.
    Anden = "anden", "en anden", "another";
}

bilingual_enum! {
    /// The kind of a count. Two stocks can be compared at any two times. Two flows can be compared only for spans of the same length: a
    /// quarter with a quarter, a year with a year.
    #[derive(Serialize, Deserialize)]
    pub enum CountKind;
    /// The word for the kind.
    pub fn word;

    /// The number at a point in time (*bestand*): residents, people on a list.
    Stock = "stock", "bestand", "stock";
    /// The number of new ones in a span of time (*tilgang*): courses begun, cases reported.
    Flow = "flow", "tilgang", "flow";
}

/// The time from the end of a course (*forløb*) to the day on which its outcome is measured. In JSON: `{ "months": 6 }`.
///
/// ```
/// use delaftale::agreement::OutcomeWindow;
/// use delaftale::reference::parse_day;
/// // The outcome of courses that ended in 2022 is measured half a year later.
/// assert_eq!(OutcomeWindow::Months(6).after(parse_day("31.12.2022")?), parse_day("30.6.2023")?);
/// assert_eq!(OutcomeWindow::Days(30).after(parse_day("31.12.2022")?), parse_day("30.1.2023")?);
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum OutcomeWindow {
    /// A number of months. From the last day of a month they lead to the last day of a month.
    Months(u16),
    /// A number of days.
    Days(u16),
}

impl OutcomeWindow {
    /// The day on which the outcome of a course is measured, for a course that ended on `day`. A number of days leads at most to 31
    /// December 2199.
    #[must_use]
    pub fn after(self, day: chrono::NaiveDate) -> chrono::NaiveDate {
        match self {
            Self::Months(months) => crate::reference::months_later(day, months.into()),
            Self::Days(days) => crate::reference::days_later(day, days.into()),
        }
    }
}
