//! Objectives, indicators and their baselines.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ComparisonKind, CountKind, OtherBaseline, OutcomeWindow, Population, Source};
use crate::figure::{Figure, Unit, Value};
use crate::place::{Id, Place};
use crate::reference::Reference;
use crate::rule::{Direction, StatedRule};
use crate::table::Selection;
use crate::target_group::Register;
use crate::words::steps;

/// An objective (*delmål*): a step on the way, followed through its indicators. In the older template a *succeskriterium* is one too.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Objective {
    /// Its name inside the delaftale.
    pub id: Id,
    /// What is to be reached, in words. The direction of the words is often not the direction of the indicator.
    pub text: String,
    /// The words of the agreement, where `text` shortens them. Reports show them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The activity whose success criterion this is; absent for objectives of the whole focus area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Id>,
    /// How it is followed: one indicator or several (splits a., b.).
    pub indicators: Vec<Indicator>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// An indicator (*indikator*): the variable that shows whether the objective is reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Indicator {
    /// Its name inside the delaftale: observations refer to it.
    pub id: Id,
    /// The split of one printed cell: `a`, `b`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The label as it was printed, where `label` shortens it: `a. 18-29 år`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label_printed: Option<String>,
    /// What is measured, in words.
    pub name: String,
    /// The words of the agreement, where `name` shortens them. Reports show them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// What is measured, as a key: figures with the same measure and population must agree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Id>,
    /// Whom it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// The unit of its values.
    pub unit: Unit,
    /// The word that the agreement prints for the unit, where it is another: `borgere`, `pladser`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_printed: Option<String>,
    /// Whether a count is a stock or a flow, where the agreement or whoever wrote it down knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CountKind>,
    /// Whether the people behind two values are different people, so that chance can be told from change. False where most of them are the
    /// same residents, or the values come from a full register; absent where nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub independent: Option<bool>,
    /// Whether its values can be below 0, where the unit does not say so: a net change in residents. Kroner, percentage points and an
    /// index always can.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signed: bool,
    /// How long after the end of a course its outcome is looked at: `i job 6 måneder efter endt forløb`. The reference of a value is the
    /// span in which the courses ended. It is no deadline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome_window: Option<OutcomeWindow>,
    /// Which way is better. No template has a column for it; it belongs to the indicator, not to the words of the objective.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Where it stood at the start, in the area (*baseline boligområde*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// Where its values come from (*datakilde*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What is to be reached. Without a rule the library reports change, never a verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<StatedRule>,
    /// The selection of a target-group table that the baseline counts (*alle undtagen 6.1*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<TableSelection>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// Where an indicator stood at a reference (*baseline*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Baseline {
    /// The figure, or why there is none.
    pub value: Value,
    /// What it is about in time (*baseline år*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// What was printed in place of the reference, where the reference is an assumption of whoever wrote the agreement down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assumed: Option<String>,
    /// The people behind a share, where known (*tæller*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// The people that the share is of, where known (*nævner*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// The cell as it was printed, where the figure does not say it all: `knap 40 pct. af de unge`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// Where others stood: the municipality, the country, similar areas (*evt. anden baseline*). Each has a name of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<OtherBaseline>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A part of a target-group table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TableSelection {
    /// The table.
    pub table: Id,
    /// Which of its codes.
    pub codes: Selection,
}

impl Objective {
    /// An objective with its name and its words; it needs at least one [indicator](Self::with_indicator).
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
    /// An indicator with its name inside the delaftale, what it measures in words, and the unit of its values.
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

    /// The baseline's figure, where there is one.
    #[must_use]
    pub fn baseline_figure(&self) -> Option<&Figure> {
        self.baseline.as_ref()?.value.figure()
    }

    /// Where others stood: [`Baseline::comparisons`].
    #[must_use]
    pub fn comparisons(&self) -> &[OtherBaseline] {
        self.baseline.as_ref().map_or(&[], |baseline| &baseline.comparisons)
    }

    /// The comparison with the municipality: the one that is named `kommunen`, or else the first of that kind.
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
        let all = self.comparisons();
        let named = all.iter().find(|other| other.name == OtherBaseline::MUNICIPALITY);
        named.or_else(|| all.iter().find(|other| other.kind == ComparisonKind::Kommune))
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
    /// A baseline with its value, and nothing else.
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
    /// These codes of this table.
    #[must_use]
    pub const fn new(table: Id, codes: Selection) -> Self {
        Self { table, codes }
    }

    /// The names of the breaks in the target-group codes from one day to another, both included, for the codes that are counted.
    pub(crate) fn breaks_between(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = &'static str> {
        let found = Register::standard().breaks().iter().filter(move |b| from <= b.date && b.date <= to);
        found
            .filter(|b| match &self.codes {
                // What is left out of a table says nothing of the codes that are in it: every break counts.
                Selection::Except(_) => true,
                Selection::Only(codes) => codes.iter().any(|code| b.affected.contains(code)),
            })
            .map(|b| b.id)
    }
}
