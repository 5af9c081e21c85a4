//! The figures of indicators, series and statements in one form, for checks that compare them: the people counted, the measure, and the
//! printed figures.

use std::collections::BTreeMap;

use super::auditor::{Auditor, Section, Spot};
use super::changes::says_change;
use super::rows::figure;
use super::sentence::{Term, sentence};
use super::times::Time;
use crate::agreement::{Ages, Baseline, Id, Indicator, Point, Population, Series, Statement};
use crate::figure::{Figure, Unit};
use crate::reference::Reference;

/// The figures of a baseline, of a cell of a series or of a statement. Approximate figures are left out.
pub(super) struct Fact<'a> {
    pub(super) spot: Spot<'a>,
    /// The name for a sentence.
    pub(super) name: String,
    pub(super) measure: Option<&'a Id>,
    pub(super) population: Option<&'a Population>,
    who: Option<People>,
    pub(super) time: Time,
    pub(super) count: Option<Figure>,
    pub(super) share: Option<Figure>,
    pub(super) total: Option<Figure>,
    /// Whether people are counted although the group consists of full-time persons.
    pub(super) mixed: bool,
    /// Whether it names the statements of which its count is the sum.
    pub(super) names_its_parts: bool,
}

impl<'a> Fact<'a> {
    /// The name in quotes.
    pub(super) fn about(&self) -> Term {
        Term::Quoted(self.name.clone())
    }

    /// The beginning of a sentence about the figures of the fact.
    pub(super) fn heading(&self) -> Term {
        match self.spot.section() {
            Section::Objectives => sentence!("Baseline for {name}", "Baseline of {name}"; name = self.about()).into(),
            _ => self.about(),
        }
    }

    /// The people of the fact, without their age band; `None` if the population is not known.
    pub(super) fn people(&self) -> Option<&People> {
        self.who.as_ref()
    }

    pub(super) fn same_measure(&self, other: &Self) -> bool {
        self.measure.is_some() && self.measure == other.measure
    }

    /// Whether the people are a part of the people of the other fact: they have a narrower age band, or a restriction that the other does
    /// not have.
    pub(super) fn is_part_of(&self, other: &Self) -> bool {
        let (Some(own), Some(all)) = (self.people(), other.people()) else { return false };
        let ages = self.ages() == other.ages() || other.ages().is_none_or(|all| self.ages().is_some_and(|own| within(own, all)));
        let filter = own.filter == all.filter || all.filter.is_none();
        let same = (self.ages(), &own.filter) == (other.ages(), &all.filter);
        (&own.group, &own.area) == (&all.group, &all.area) && ages && filter && !same
    }

    pub(super) fn ages(&self) -> Option<Ages> {
        self.population.and_then(|population| population.ages)
    }
}

/// Whether the first band lies within the second.
pub(super) fn within(band: Ages, whole: Ages) -> bool {
    whole.from() <= band.from() && whole.to().is_none_or(|to| band.to().is_some_and(|own| own <= to))
}

/// A population in the form for comparisons, without its age band. Letter case and outer white space do not matter.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct People {
    group: Option<String>,
    filter: Option<String>,
    area: Option<String>,
}

impl People {
    /// The group and the area, without the restriction.
    pub(super) fn unrestricted(&self) -> (Option<&str>, Option<&str>) {
        (self.group.as_deref(), self.area.as_deref())
    }

    /// Whether these are the same people, but in one area only.
    pub(super) fn are_in_an_area_of(&self, all: &Self) -> bool {
        self.area.is_some() && all.area.is_none() && (&self.group, &self.filter) == (&all.group, &all.filter)
    }

    /// The people of a population; `None` if it has neither a group, a restriction, an area nor an age band.
    pub(super) fn of(population: Option<&Population>) -> Option<Self> {
        let plain =
            |text: &Option<String>| text.as_deref().map(|text| text.trim().to_lowercase()).filter(|text| !text.is_empty());
        let people = population.map(|p| Self { group: plain(&p.group), filter: plain(&p.filter), area: plain(&p.area) })?;
        let said = people != Self { group: None, filter: None, area: None } || population.is_some_and(|p| p.ages.is_some());
        said.then_some(people)
    }
}

/// Groups the items by this key. Each group is in the order of the document. Items without a key are left out.
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
    let indicators = delaftale.indicators().enumerate().filter_map(|(number, (objective, indicator))| {
        let baseline = indicator.baseline.as_ref()?;
        let spot = audit.indicator(number, objective, indicator).at(&["baseline"]).printed_at(baseline.place.as_ref());
        of_indicator(spot, indicator, baseline)
    });
    let statements = delaftale.statements.iter().enumerate().map(|(number, own)| of_statement(audit.statement(number, own), own));
    let points = delaftale.series.iter().enumerate().flat_map(|(number, row)| {
        row.points
            .iter()
            .filter_map(move |point| of_point(audit.series(number, row).at(&["points", &point.reference.to_iso()]), row, point))
    });
    indicators.chain(points).chain(statements).collect()
}

/// The fact of a cell of a series; `None` if the row has no measure or the cell no exact figure.
fn of_point<'a>(spot: Spot<'a>, row: &'a Series, point: &'a Point) -> Option<Fact<'a>> {
    let value = figure(row, point)?;
    let is_share = row.unit == Unit::Percent;
    Some(Fact {
        spot,
        name: format!("{}, {}", row.name, point.column_name()),
        measure: Some(row.measure.as_ref()?),
        population: row.population.as_ref(),
        who: People::of(row.population.as_ref()),
        time: Time::of(Some(point.reference.effective_date())),
        count: (!is_share).then_some(value),
        share: is_share.then_some(value),
        total: None,
        mixed: false,
        names_its_parts: false,
    })
}

fn of_indicator<'a>(spot: Spot<'a>, indicator: &'a Indicator, baseline: &'a Baseline) -> Option<Fact<'a>> {
    let value = exact(baseline.value.figure()?.with_unit(indicator.unit))?;
    let is_share = indicator.unit == Unit::Percent;
    Some(Fact {
        name: indicator.name.clone(),
        measure: indicator.measure.as_ref(),
        population: indicator.population.as_ref(),
        who: People::of(indicator.population.as_ref()),
        time: Time::of(baseline.reference.map(Reference::effective_date)),
        count: if is_share { baseline.numerator.and_then(people) } else { Some(value) },
        share: is_share.then_some(value),
        total: if is_share { baseline.denominator.and_then(people) } else { None },
        mixed: false,
        names_its_parts: false,
        spot,
    })
}

fn of_statement<'a>(spot: Spot<'a>, statement: &'a Statement) -> Fact<'a> {
    let (count, total) = (statement.count.and_then(people), statement.total.and_then(people));
    // A change in per cent is not a share of people.
    let share = statement.share.filter(|share| !says_change(&statement.text, share));
    let group = statement.population.as_ref().and_then(|p| p.group.as_deref()).unwrap_or_default().to_lowercase();
    let whole_people = [count, total].into_iter().flatten().any(|figure| counted(&figure).is_some());
    Fact {
        name: crate::words::excerpt(&statement.text),
        measure: statement.measure.as_ref(),
        population: statement.population.as_ref(),
        who: People::of(statement.population.as_ref()),
        time: Time::of(statement.reference.map(Reference::effective_date)),
        count,
        share: share.and_then(exact).map(|share| share.with_unit(Unit::Percent)),
        total,
        mixed: whole_people && share.is_some() && group.contains("fuldtidsperson"),
        names_its_parts: !statement.sum_of.is_empty(),
        spot,
    }
}

fn exact(figure: Figure) -> Option<Figure> {
    figure.is_exact_print().then_some(figure)
}

/// The figure as a number of people; `None` if it is approximate. A whole number without a unit counts persons.
pub(super) fn people(figure: Figure) -> Option<Figure> {
    let figure = exact(figure)?;
    let whole = figure.decimals() == 0 && figure.scale().is_none();
    Some(if figure.unit().is_none() && whole { figure.with_unit(Unit::Persons) } else { figure })
}

/// The number of people, if the figure is a whole number of persons.
pub(super) fn counted(figure: &Figure) -> Option<u64> {
    let whole = figure.unit() == Some(Unit::Persons) && figure.decimals() == 0 && figure.scale().is_none();
    figure.as_count().filter(|_| whole)
}
