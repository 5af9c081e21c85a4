//! The figures of indicators, series and statements side by side: who is counted, what is measured, and the prints that can be checked.

use std::collections::BTreeMap;

use super::changes::says_change;
use super::times::Time;
use super::words::{excerpt, quoted};
use super::{Auditor, Section};
use crate::Language;
use crate::agreement::{Ages, Baseline, Id, Indicator, Place, Point, Population, Series, Statement};
use crate::figure::{Figure, Unit};
use crate::reference::Reference;

/// What an indicator's baseline, a cell of a series or a statement says. Approximate figures are left out.
pub(super) struct Fact<'a> {
    pub(super) section: Section,
    pub(super) item: usize,
    pub(super) path: String,
    pub(super) place: Option<&'a Place>,
    /// What sentences call it.
    pub(super) name: String,
    pub(super) measure: Option<&'a Id>,
    pub(super) population: Option<&'a Population>,
    who: Option<People>,
    pub(super) time: Time<'a>,
    pub(super) count: Option<Figure>,
    pub(super) share: Option<Figure>,
    pub(super) total: Option<Figure>,
    /// People are counted, and the group is one of full-time persons.
    pub(super) mixed: bool,
    /// It names the statements whose counts it is the sum of.
    pub(super) names_its_parts: bool,
}

impl<'a> Fact<'a> {
    /// The name in quotes.
    pub(super) fn about(&self) -> String {
        quoted(&self.name)
    }

    /// The people it is about, their age band aside; `None` where nothing is said of them.
    pub(super) fn people(&self) -> Option<&People> {
        self.who.as_ref()
    }

    pub(super) fn same_measure(&self, other: &Self) -> bool {
        self.measure.is_some() && self.measure == other.measure
    }

    pub(super) fn ages(&self) -> Option<Ages> {
        self.population.and_then(|population| population.ages)
    }
}

/// The people as they are compared, their age band aside: case and outer white space do not matter.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct People {
    group: Option<String>,
    filter: Option<String>,
    area: Option<String>,
}

impl People {
    /// `None` where nothing is said of them, and of no age band either.
    fn of(population: Option<&Population>) -> Option<Self> {
        let plain =
            |text: &Option<String>| text.as_deref().map(|text| text.trim().to_lowercase()).filter(|text| !text.is_empty());
        let people = population.map(|p| Self { group: plain(&p.group), filter: plain(&p.filter), area: plain(&p.area) })?;
        let said = people != Self { group: None, filter: None, area: None } || population.is_some_and(|p| p.ages.is_some());
        said.then_some(people)
    }
}

/// What belongs together by this key, each group in the order of the document. What has no key belongs to nothing.
pub(super) fn grouped<T: Copy, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(T) -> Option<K>) -> Vec<Vec<T>> {
    let mut groups: BTreeMap<K, Vec<T>> = BTreeMap::new();
    for item in items {
        if let Some(key) = key(item) {
            groups.entry(key).or_default().push(item);
        }
    }
    groups.into_values().collect()
}

/// The facts of a delaftale, in the order of the document.
pub(super) fn of<'a>(audit: &Auditor<'a>) -> Vec<Fact<'a>> {
    let delaftale = audit.delaftale;
    let indicators = delaftale.indicators().enumerate().filter_map(|(item, (objective, indicator))| {
        let path = audit.path(&["objectives", objective.id.as_str(), "indicators", indicator.id.as_str(), "baseline"]);
        of_indicator(item, path, indicator, indicator.baseline.as_ref()?)
    });
    let statements = delaftale
        .statements
        .iter()
        .enumerate()
        .map(|(item, statement)| of_statement(item, audit.path(&["statements", statement.id.as_str()]), statement));
    let points = delaftale.series.iter().enumerate().flat_map(|(item, row)| {
        row.points.iter().filter_map(move |point| of_point(item, audit.point_path(row, point.reference), row, point))
    });
    indicators.chain(points).chain(statements).collect()
}

/// A cell of a table over time, where the row says what it measures of whom.
fn of_point<'a>(item: usize, path: String, row: &'a Series, point: &'a Point) -> Option<Fact<'a>> {
    let value = super::series::figure(row, point)?;
    let is_share = row.unit == Unit::Percent;
    Some(Fact {
        section: Section::Series,
        item,
        path,
        place: row.place.as_ref(),
        name: format!("{}, {}", row.name, point.column_name()),
        measure: Some(row.measure.as_ref()?),
        population: row.population.as_ref(),
        who: People::of(row.population.as_ref()),
        time: Time::of(Some(point.reference.effective_date()), None),
        count: (!is_share).then_some(value),
        share: is_share.then_some(value),
        total: None,
        mixed: false,
        names_its_parts: false,
    })
}

fn of_indicator<'a>(item: usize, path: String, indicator: &'a Indicator, baseline: &'a Baseline) -> Option<Fact<'a>> {
    let value = exact(baseline.value.figure()?.with_unit(indicator.unit))?;
    let is_share = indicator.unit == Unit::Percent;
    let place = baseline.place.as_ref().or(indicator.place.as_ref());
    Some(Fact {
        section: Section::Objectives,
        item,
        path,
        place,
        name: indicator.name.clone(),
        measure: indicator.measure.as_ref(),
        population: indicator.population.as_ref(),
        who: People::of(indicator.population.as_ref()),
        time: Time::of(baseline.reference.map(Reference::effective_date), document(place)),
        count: if is_share { baseline.numerator.and_then(people) } else { Some(value) },
        share: is_share.then_some(value),
        total: if is_share { baseline.denominator.and_then(people) } else { None },
        mixed: false,
        names_its_parts: false,
    })
}

fn of_statement(item: usize, path: String, statement: &Statement) -> Fact<'_> {
    let (count, total) = (statement.count.and_then(people), statement.total.and_then(people));
    // A change in per cent is a share of nothing.
    let share = statement.share.filter(|share| !says_change(&statement.text, share));
    let group = statement.population.as_ref().and_then(|p| p.group.as_deref()).unwrap_or_default().to_lowercase();
    let whole_people = [count, total].into_iter().flatten().any(|figure| counted(&figure).is_some());
    Fact {
        section: Section::Statements,
        item,
        path,
        place: statement.place.as_ref(),
        name: excerpt(&statement.text),
        measure: statement.measure.as_ref(),
        population: statement.population.as_ref(),
        who: People::of(statement.population.as_ref()),
        time: Time::of(statement.reference.map(Reference::effective_date), document(statement.place.as_ref())),
        count,
        share: share.and_then(exact).map(|share| share.with_unit(Unit::Percent)),
        total,
        mixed: whole_people && share.is_some() && group.contains("fuldtidsperson"),
        names_its_parts: !statement.sum_of.is_empty(),
    }
}

fn document(place: Option<&Place>) -> Option<&str> {
    place?.document.as_deref()
}

fn exact(figure: Figure) -> Option<Figure> {
    figure.is_exact_print().then_some(figure)
}

/// An exactly printed number of people: a whole number without a unit counts persons.
pub(super) fn people(figure: Figure) -> Option<Figure> {
    let figure = exact(figure)?;
    let whole = figure.decimals() == 0 && figure.scale().is_none();
    Some(if figure.unit().is_none() && whole { figure.with_unit(Unit::Persons) } else { figure })
}

/// The number of people that a figure counts one by one.
pub(super) fn counted(figure: &Figure) -> Option<u64> {
    let whole = figure.unit() == Some(Unit::Persons) && figure.decimals() == 0 && figure.scale().is_none();
    figure.as_count().filter(|_| whole)
}

/// Two names in one sentence of that language.
pub(super) fn both(language: Language, first: &Fact<'_>, second: &Fact<'_>) -> String {
    format!("{} {} {}", first.about(), language.pick("og", "and"), second.about())
}
