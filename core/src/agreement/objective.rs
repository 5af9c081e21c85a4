//! Objectives (*delmål*), their indicators (*indikatorer*), and the baselines of the indicators.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CountKind, OtherBaseline, OutcomeWindow, Population, Source};
use crate::figure::{Figure, Unit, Value};
use crate::place::{Id, Place};
use crate::reference::Reference;
use crate::rule::{Direction, StatedRule};
use crate::table::Selection;
use crate::target_group::Register;
use crate::words::steps;

/// An objective (*delmål*): a step towards the aim of the delaftale, measured by its indicators. A success criterion (*succeskriterium*) of
/// the 2015-18 template is an objective, too.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Objective {
    /// The id, unique among the objectives of the delaftale.
    pub id: Id,
    /// The objective in words. Their direction is often not the direction of the indicator: *flere i job*, measured by the number of
    /// unemployed.
    pub text: String,
    /// The words of the agreement, if `text` is shorter. Reports show these words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The id of the activity whose success criterion this is. Absent for an objective of the whole focus area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Id>,
    /// The indicators, at least one. One printed cell can hold several (`a.`, `b.`).
    pub indicators: Vec<Indicator>,
    /// The place in the document where the objective was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// An indicator (*indikator*): the number that shows whether the objective is reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Indicator {
    /// The id, unique among all indicators of the delaftale. Observations refer to the indicator by this id.
    pub id: Id,
    /// The label within a printed cell that holds several indicators: `a`, `b`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The label as the agreement prints it, if `label` is shorter: `a. 18-29 år`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label_printed: Option<String>,
    /// The name: what is measured, in words. It is not empty.
    pub name: String,
    /// The words of the agreement, if `name` is shorter. Reports show these words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The measure: a key for what is measured. The audit compares figures with the same measure and the same population.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Id>,
    /// The population: the people whom the indicator is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// The unit of all values of the indicator.
    pub unit: Unit,
    /// The word of the agreement for the unit, if it is not the word of `unit`: `borgere`, `pladser`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_printed: Option<String>,
    /// The kind of a count: stock or flow. Absent if nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CountKind>,
    /// Whether two values are about different people, so that a test can separate chance from change. False if most of the people are the
    /// same residents, or if the values come from a full register. Absent if nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub independent: Option<bool>,
    /// Whether a value in persons or in a plain number can be below 0: a net change in residents. Values in kroner and in percentage points
    /// can always be below 0, values in other units never.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signed: bool,
    /// The time from the end of a course (*forløb*) to the measurement of its outcome: 6 months for `i job 6 måneder efter endt forløb`.
    /// The reference of a value is then the span in which the courses ended. The window is not a deadline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome_window: Option<OutcomeWindow>,
    /// The direction (*retning*) in which the indicator gets better. No template has a column for it. It belongs to the indicator, not to
    /// the words of the objective.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// The baseline of the area (*baseline boligområde*): the value at the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// The source of the values (*datakilde*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The rule (*målsætning*): the target, its deadline and the path to it. Without a rule the library reports the change of the indicator
    /// and gives no status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<StatedRule>,
    /// The codes of a target-group table whose people the baseline counts (*alle undtagen 6.1*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<TableSelection>,
    /// The place in the document where the indicator was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// The baseline (*baseline*): the value of an indicator at the start, and the time that it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Baseline {
    /// The figure, or the reason why there is none. A figure is in the unit of the indicator.
    pub value: Value,
    /// The reference (*baseline år*): the time that the figure is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// The printed words, if they do not state the reference and the author of the JSON document assumed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assumed: Option<String>,
    /// The numerator (*tæller*) of a share: the number of people counted, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// The denominator (*nævner*) of a share: the number of people of whom the figure is a share, if known. It is above 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// The printed cell, if it says more than the figure: `knap 40 pct. af de unge`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The baselines of other areas (*evt. anden baseline*): the municipality, the country, similar areas. Their names are unique.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<OtherBaseline>,
    /// The place in the document where the baseline was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A selection of codes of a target-group table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TableSelection {
    /// The id of the table.
    pub table: Id,
    /// The selected codes.
    pub codes: Selection,
}

impl Objective {
    /// Makes an objective with this id and these words. It needs at least one [indicator](Self::with_indicator).
    ///
    /// ```
    /// use delaftale::agreement::{Id, Indicator, Objective};
    /// use delaftale::figure::Unit;
    /// let grade = Indicator::new(Id::new("grad")?, "Aktiveringsgrad", Unit::Percent);
    /// let objective = Objective::new(Id::new("aktive")?, "Flere ledige er aktive").with_indicator(grade);
    /// assert_eq!(objective.indicators[0].name, "Aktiveringsgrad");
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn new(id: Id, text: impl Into<String>) -> Self {
        Self { id, text: text.into(), printed: None, activity: None, indicators: Vec::new(), place: None }
    }
}

steps!(Objective {
    with_printed text printed,
    with_activity some activity: Id,
    with_indicator push indicators: Indicator,
    with_place some place: Place,
});

impl Indicator {
    /// Makes an indicator with this id, name and unit. All other fields are empty.
    ///
    /// ```
    /// use delaftale::agreement::{Baseline, Direction, Id, Indicator};
    /// use delaftale::figure::Unit;
    /// let grade = Indicator::new(Id::new("grad")?, "Aktiveringsgrad", Unit::Percent)
    ///     .with_direction(Direction::Higher)
    ///     .with_baseline(Baseline::new("20 %".parse()?).with_reference("udgang februar 2021".parse()?))
    ///     .with_rule("øges til 85 % inden 31. august 2025".parse()?);
    /// assert_eq!(grade.baseline_figure().map(ToString::to_string).as_deref(), Some("20 %"));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn new(id: Id, name: impl Into<String>, unit: Unit) -> Self {
        Self {
            id,
            label: None,
            label_printed: None,
            name: name.into(),
            printed: None,
            measure: None,
            population: None,
            unit,
            unit_printed: None,
            kind: None,
            independent: None,
            signed: false,
            outcome_window: None,
            direction: None,
            baseline: None,
            source: None,
            rule: None,
            counts: None,
            place: None,
        }
    }

    /// The figure of the baseline; `None` if there is no baseline, or a baseline without a figure.
    #[must_use]
    pub fn baseline_figure(&self) -> Option<&Figure> {
        self.baseline.as_ref()?.value.figure()
    }

    /// The baselines of other areas: [`Baseline::comparisons`]. Empty without a baseline.
    #[must_use]
    pub fn comparisons(&self) -> &[OtherBaseline] {
        self.baseline.as_ref().map_or(&[], |baseline| &baseline.comparisons)
    }

    /// The comparison with the municipality. It is the one with the name `kommunen`, or otherwise the first of the kind
    /// [`ComparisonKind::Kommune`](super::ComparisonKind::Kommune).
    ///
    /// ```
    /// use delaftale::agreement::{Baseline, ComparisonKind, Id, Indicator, OtherBaseline};
    /// use delaftale::figure::Unit;
    /// let city = OtherBaseline::new("byen", ComparisonKind::By, "31 %".parse()?);
    /// let own = Baseline::new("50,65 %".parse()?).with_comparison(city).with_comparison(OtherBaseline::of_municipality("17,72 %".parse()?));
    /// let indicator = Indicator::new(Id::new("forsoergede")?, "Offentligt forsørgede", Unit::Percent).with_baseline(own);
    /// assert_eq!(indicator.municipality().map(|other| other.value.to_string()).as_deref(), Some("17,72 %"));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn municipality(&self) -> Option<&OtherBaseline> {
        OtherBaseline::municipality_among(self.comparisons(), |other| (&other.name, other.kind))
    }
}

steps!(Indicator {
    with_label text label,
    with_label_printed text label_printed,
    with_printed text printed,
    with_measure some measure: Id,
    with_population some population: Population,
    with_direction some direction: Direction,
    with_unit_printed text unit_printed,
    with_kind some kind: CountKind,
    with_independent some independent: bool,
    with_signed set signed: bool,
    with_outcome_window some outcome_window: OutcomeWindow,
    with_baseline some baseline: Baseline,
    with_source some source: Source,
    with_rule some rule: StatedRule,
    with_counts some counts: TableSelection,
    with_place some place: Place,
});

impl Baseline {
    /// Makes a baseline with this value. All other fields are empty.
    ///
    /// ```
    /// use delaftale::agreement::Baseline;
    /// let baseline = Baseline::new("20 %".parse()?)
    ///     .with_reference("2020".parse()?)
    ///     .with_numerator("12 personer".parse()?)
    ///     .with_denominator("60 personer".parse()?);
    /// assert!(baseline.place.is_none());
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub const fn new(value: Value) -> Self {
        Self {
            value,
            reference: None,
            assumed: None,
            numerator: None,
            denominator: None,
            printed: None,
            comparisons: Vec::new(),
            place: None,
        }
    }
}

steps!(Baseline {
    with_reference some reference: Reference,
    with_numerator some numerator: Figure,
    with_assumed text assumed,
    with_denominator some denominator: Figure,
    with_printed text printed,
    with_comparison push comparisons: OtherBaseline,
    with_place some place: Place,
});

impl TableSelection {
    /// Makes a selection of these codes of this table.
    #[must_use]
    pub const fn new(table: Id, codes: Selection) -> Self {
        Self { table, codes }
    }

    /// The names of the breaks in the target-group codes from one day to another, both included. Only breaks of counted codes are listed.
    pub(crate) fn breaks_between(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = &'static str> {
        let found = Register::standard().breaks().iter().filter(move |b| from <= b.date && b.date <= to);
        found
            .filter(|b| match &self.codes {
                // The codes that remain are not listed here, so every break counts.
                Selection::Except(_) => true,
                Selection::Only(codes) => codes.iter().any(|code| b.affected.contains(code)),
            })
            .map(|b| b.id)
    }
}
