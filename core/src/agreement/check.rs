//! The checks of a delaftale and of a plan. Each failed check is an error, and a plan with an error cannot be built. A plan that is valid
//! but odd gets a finding from the audit instead.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::{
    Activity, Budget, Delaftale, HelhedsplanParts, Id, Indicator, Objective, OtherBaseline, Pages, Series, Source, StaffingPost,
    Statement,
};
use crate::figure::{Exact, Figure, Unit, Value};
use crate::reference::Period;
use crate::words::{pointer_segment, say, shown};
use crate::{Error, ErrorCode, Errors, Language, Text};

/// The errors found so far, and the path of the current item.
struct Walk<'a> {
    path: String,
    errors: &'a mut Vec<Error>,
}

impl Walk<'_> {
    /// Checks a field or item below the current path.
    fn at(&mut self, segment: impl Display, look: impl FnOnce(&mut Walk<'_>)) {
        let segment = pointer_segment(&segment.to_string());
        look(&mut Walk { path: format!("{}/{segment}", self.path), errors: self.errors });
    }

    /// Checks every item of a list.
    fn each<T>(&mut self, name: &str, items: &[T], look: impl Fn(&mut Walk<'_>, &T)) {
        for (i, item) in items.iter().enumerate() {
            self.at(name, |w| w.at(i, |w| look(w, item)));
        }
    }

    fn report(&mut self, error: Error) {
        let path = format!("{}{}", self.path, error.path());
        self.errors.push(error.with_path(path));
    }

    fn fail(&mut self, code: ErrorCode, message: Text) {
        self.report(Error::new(code, message));
    }

    fn text(&mut self, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.report(Error::new(ErrorCode::TextEmpty, say!("`{field}` er tom", "`{field}` is empty")).within(field));
        }
    }

    /// Reports every id that occurs twice.
    fn unique<'i>(&mut self, name: &str, ids: impl Iterator<Item = &'i Id>) {
        let mut seen = BTreeSet::new();
        for (i, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.report(twice(id).within("id").within(i).within(name));
            }
        }
    }

    fn known(&mut self, field: &str, id: &Id, among: &BTreeSet<&Id>) {
        if !among.contains(id) {
            self.report(unknown(id).within(field));
        }
    }

    /// Reports a value that does not fit the unit: another unit, a share outside 0-100 per cent, a count that is not whole, or a count
    /// below 0 unless the indicator is `signed`.
    fn value(&mut self, field: &str, value: &Value, unit: Unit, signed: bool) {
        let Some(figure) = value.figure() else { return };
        for refused in [figure.must_be_in(unit), figure.must_be_possible_in(unit, signed)] {
            if let Err(error) = refused {
                self.report(error.within(field));
            }
        }
    }
}

fn twice(id: &Id) -> Error {
    Error::new(ErrorCode::IdDuplicate, say!("id'et `{id}` står to gange", "the id `{id}` occurs twice"))
}

fn unknown(id: &Id) -> Error {
    Error::new(ErrorCode::IdUnknown, say!("der er intet med id'et `{id}`", "there is no `{id}`"))
}

impl HelhedsplanParts {
    /// Checks the plan and collects all errors.
    pub(super) fn check(&self) -> Result<(), Errors> {
        let mut errors = Vec::new();
        plan(self, &mut Walk { path: String::new(), errors: &mut errors });
        Errors::check(errors)
    }
}

fn plan(plan: &HelhedsplanParts, walk: &mut Walk<'_>) {
    walk.text("title", &plan.title);
    walk.text("municipality", &plan.municipality);
    if plan.delaftaler.is_empty() {
        walk.at("delaftaler", |w| w.fail(ErrorCode::PlanEmpty, say!("planen har ingen delaftale", "the plan has no delaftale")));
    }
    walk.unique("delaftaler", plan.delaftaler.iter().map(|d| &d.id));
    walk.unique("departments", plan.departments.iter().map(|d| &d.id));
    walk.unique("documents", plan.documents.iter().map(|d| &d.id));
    if let Some(plan_budget) = &plan.budget {
        walk.at("budget", |w| budget(w, plan_budget));
    }
    walk.each("delaftaler", &plan.delaftaler, |w, parts| {
        if parts.focus_area.regime() != plan.regime {
            let name = parts.focus_area.words(Language::Danish);
            let message = say!(
                "`{name}` er ikke et indsatsområde i planens skabelon",
                "`{name}` is not a focus area of this plan's template"
            );
            w.report(Error::new(ErrorCode::PlanFocusArea, message).within("focusArea"));
        }
        let own = Period::new(parts.period.start(), parts.period.end().or(plan.period.end()));
        if !own.is_ok_and(|own| plan.period.covers(&own)) {
            outside(w, &parts.period, &plan.period);
        }
        contents(w, parts, plan.period);
    });
}

impl Delaftale {
    /// Checks the delaftale on its own, without a plan around it.
    ///
    /// # Errors
    /// All errors at once, each with its path:
    /// - [`ErrorCode::TextEmpty`] when a required text (name, text, role) is empty or only white space;
    /// - [`ErrorCode::IdDuplicate`] when two items of one kind have the same id, two comparisons of a baseline have the same name, or two
    ///   points of a series have the same reference;
    /// - [`ErrorCode::IdUnknown`] when an id refers to an activity, table, series or statement that the delaftale does not have;
    /// - [`ErrorCode::ObjectiveEmpty`] when an objective has no indicator;
    /// - [`ErrorCode::UnitMismatch`] when a value has another unit than its indicator or series, a budget amount is not in kroner, a share
    ///   of a statement is not in per cent, or the amount of a post is not in årsværk, per cent or persons;
    /// - [`ErrorCode::ValueOutOfRange`] when a share is outside 0-100 per cent, a count is not whole, a figure that cannot be negative is,
    ///   the version number is 0, pages are 0 or reversed, or the times of a schedule are 0 or no range;
    /// - [`ErrorCode::CountsInvalid`] when a numerator or denominator is not a whole number of people or a number of full-time persons, the
    ///   numerator is above the denominator, or the denominator is 0;
    /// - [`ErrorCode::RuleUnit`] when a rule does not fit the unit of its indicator;
    /// - [`ErrorCode::TableMissing`] or [`ErrorCode::TableDuplicate`] when the selection of an indicator names a code that its table does
    ///   not have, or names a code twice;
    /// - [`ErrorCode::PlanPeriod`] when an activity or post has a period that is not within the period of the delaftale.
    pub fn check(&self) -> Result<(), Errors> {
        let mut errors = Vec::new();
        contents(&mut Walk { path: String::new(), errors: &mut errors }, self, self.period);
        Errors::check(errors)
    }
}

fn outside(w: &mut Walk<'_>, period: &Period, of: &Period) {
    let message =
        say!("perioden `{period}` ligger ikke inden for planens `{of}`", "the period `{period}` is not inside the plan's `{of}`");
    w.report(Error::new(ErrorCode::PlanPeriod, message).within("period"));
}

/// Checks the contents of a delaftale. Activities and posts must lie within `limit`: the period of the plan, or of the delaftale if there
/// is no plan.
fn contents(w: &mut Walk<'_>, parts: &Delaftale, limit: Period) {
    let activities: BTreeSet<&Id> = parts.activities.iter().map(|a| &a.id).collect();
    let series: BTreeSet<&Id> = parts.series.iter().map(|s| &s.id).collect();
    let statements: BTreeSet<&Id> = parts.statements.iter().map(|s| &s.id).collect();

    w.unique("objectives", parts.objectives.iter().map(|o| &o.id));
    w.unique("activities", parts.activities.iter().map(|a| &a.id));
    w.unique("tables", parts.tables.iter().map(crate::table::Table::id));
    w.unique("series", parts.series.iter().map(|s| &s.id));
    w.unique("statements", parts.statements.iter().map(|s| &s.id));
    unique_indicators(w, parts);

    w.each("parties", &parts.parties, |w, party| {
        w.text("name", &party.name);
        if let Some(id) = &party.activity {
            w.known("activity", id, &activities);
        }
    });
    w.each("objectives", &parts.objectives, |w, o| objective(w, o, parts, &activities));
    w.each("activities", &parts.activities, |w, a| activity(w, a, &limit));
    w.each("staffing", &parts.staffing, |w, p| post(w, p, &limit, &activities));
    w.each("series", &parts.series, |w, s| one_series(w, s, &series));
    w.each("statements", &parts.statements, |w, s| statement(w, s, &statements, &series));
    if let Some(own) = &parts.budget {
        w.at("budget", |w| budget(w, own));
    }
    if let Some(clause) = &parts.revision {
        w.at("revision", |w| w.text("text", &clause.text));
    }
    if parts.version.as_ref().is_some_and(|v| v.number == 0) {
        w.at("version", |w| w.fail(ErrorCode::ValueOutOfRange, say!("versioner tælles fra 1", "versions are counted from 1")));
    }
}

fn unique_indicators(w: &mut Walk<'_>, parts: &Delaftale) {
    let mut seen = BTreeSet::new();
    for (o, objective) in parts.objectives.iter().enumerate() {
        for (i, indicator) in objective.indicators.iter().enumerate() {
            if !seen.insert(&indicator.id) {
                w.report(twice(&indicator.id).within("id").within(i).within("indicators").within(o).within("objectives"));
            }
        }
    }
}

fn objective(w: &mut Walk<'_>, objective: &Objective, parts: &Delaftale, activities: &BTreeSet<&Id>) {
    w.text("text", &objective.text);
    if let Some(id) = &objective.activity {
        w.known("activity", id, activities);
    }
    if objective.indicators.is_empty() {
        let id = &objective.id;
        w.fail(ErrorCode::ObjectiveEmpty, say!("delmålet `{id}` har ingen indikator", "the objective `{id}` has no indicator"));
    }
    w.each("indicators", &objective.indicators, |w, i| indicator(w, i, parts));
}

fn indicator(w: &mut Walk<'_>, indicator: &Indicator, parts: &Delaftale) {
    w.text("name", &indicator.name);
    if let Some(own) = &indicator.baseline {
        w.at("baseline", |w| {
            values(w, &own.value, [&own.numerator, &own.denominator], (indicator.unit, indicator.signed));
            comparisons(w, &own.comparisons, (indicator.unit, indicator.signed));
        });
    }
    source(w, indicator.source.as_ref());
    if let Some(stated) = &indicator.rule
        && let Err(error) = stated.rule().check_unit(indicator.unit)
    {
        w.report(error.within("rule"));
    }
    if let Some(counts) = &indicator.counts {
        w.at("counts", |w| match parts.tables.iter().find(|t| *t.id() == counts.table) {
            None => w.report(unknown(&counts.table).within("table")),
            Some(table) => {
                if let Err(errors) = table.check_selection(&counts.codes) {
                    errors.within("codes").into_vec().into_iter().for_each(|error| w.report(error));
                }
            }
        });
    }
}

fn source(w: &mut Walk<'_>, source: Option<&Source>) {
    if let Some(source) = source {
        w.at("source", |w| w.text("name", &source.name));
    }
}

fn comparisons(w: &mut Walk<'_>, all: &[OtherBaseline], of: (Unit, bool)) {
    let mut seen = BTreeSet::new();
    w.each("comparisons", all, |w, other| {
        w.text("name", &other.name);
        values(w, &other.value, [&other.numerator, &other.denominator], of);
    });
    for (i, other) in all.iter().enumerate() {
        if !seen.insert(&other.name) {
            let name = shown(&other.name);
            let message = say!("navnet `{name}` står to gange", "the name `{name}` stands twice");
            w.report(Error::new(ErrorCode::IdDuplicate, message).within("name").within(i).within("comparisons"));
        }
    }
}

fn values(w: &mut Walk<'_>, value: &Value, [numerator, denominator]: [&Option<Figure>; 2], (unit, signed): (Unit, bool)) {
    w.value("value", value, unit, signed);
    for (field, name, figure) in [("numerator", "tælleren", numerator), ("denominator", "nævneren", denominator)] {
        let counted = |f: &&Figure| f.as_count().is_some() || f.unit() == Some(Unit::FullTimePersons);
        if let Some(figure) = figure.as_ref().filter(|f| !counted(f)) {
            let message = say!(
                "{name} `{figure}` er ikke et helt antal personer",
                "the {field} `{figure}` is not a whole number of people"
            );
            w.report(Error::new(ErrorCode::CountsInvalid, message).within(field));
        }
    }
    if let (Some(numerator), Some(denominator)) = (numerator, denominator)
        && let Err(error) = numerator.must_be_part_of(denominator)
    {
        w.report(error);
    }
}

fn activity(w: &mut Walk<'_>, activity: &Activity, limit: &Period) {
    w.text("name", &activity.name);
    if let Some(period) = &activity.period
        && !limit.covers(period)
    {
        outside(w, period, limit);
    }
    if let Some(Pages { first, last, .. }) = &activity.pages
        && (first > last || *first == 0)
    {
        let message = say!("`{first}-{last}` er ikke sider", "`{first}-{last}` are not pages");
        w.report(Error::new(ErrorCode::ValueOutOfRange, message).within("pages"));
    }
    w.each("schedule", &activity.schedule, |w, schedule| {
        let from = schedule.times.unwrap_or(1);
        if from == 0 || schedule.times_to.is_some_and(|to| to <= from) {
            let to = schedule.times_to.map(|to| format!("-{to}")).unwrap_or_default();
            let message = say!("`{from}{to}` er ikke et antal gange", "`{from}{to}` is not a number of times");
            w.report(Error::new(ErrorCode::ValueOutOfRange, message).within("times"));
        }
    });
    w.unique("parts", activity.parts.iter().map(|a| &a.id));
    w.each("parts", &activity.parts, |w, part| self::activity(w, part, limit));
}

fn post(w: &mut Walk<'_>, post: &StaffingPost, limit: &Period, activities: &BTreeSet<&Id>) {
    w.text("role", &post.role);
    if let Some(id) = &post.activity {
        w.known("activity", id, activities);
    }
    if let Some(amount) = &post.amount {
        if post.full_time_equivalents().is_none() {
            let message = say!("`{amount}` er ikke et mål for personale", "`{amount}` is not an amount of staff");
            w.report(Error::new(ErrorCode::UnitMismatch, message).within("amount").with_help(say!(
                "skriv årsværk, procent af én stilling eller et antal personer",
                "write årsværk, per cent of one post, or a number of persons"
            )));
        } else if amount.value() < Exact::ZERO {
            let message = say!("`{amount}` er negativt", "`{amount}` is negative");
            w.report(Error::new(ErrorCode::ValueOutOfRange, message).within("amount"));
        }
    }
    if let Some(period) = &post.period
        && !limit.covers(period)
    {
        outside(w, period, limit);
    }
}

fn budget(w: &mut Walk<'_>, budget: &Budget) {
    w.each("lines", &budget.lines, |w, line| w.value("amount", &line.amount, Unit::Kroner, false));
    if let Some(total) = &budget.total {
        w.value("total", total, Unit::Kroner, false);
    }
}

fn one_series(w: &mut Walk<'_>, series: &Series, all: &BTreeSet<&Id>) {
    w.text("name", &series.name);
    source(w, series.source.as_ref());
    w.each("points", &series.points, |w, point| w.value("value", &point.value, series.unit, false));
    let mut seen = BTreeSet::new();
    for (i, point) in series.points.iter().enumerate() {
        if !seen.insert(point.reference) {
            let time = point.reference;
            let message = say!("tidspunktet `{time}` står to gange", "the reference `{time}` occurs twice");
            w.report(Error::new(ErrorCode::IdDuplicate, message).within("reference").within(i).within("points"));
        }
    }
    if let Some(of) = &series.share_of {
        w.at("shareOf", |w| {
            w.known("part", &of.part, all);
            w.known("whole", &of.whole, all);
        });
    }
}

fn statement(w: &mut Walk<'_>, statement: &Statement, statements: &BTreeSet<&Id>, series: &BTreeSet<&Id>) {
    w.text("text", &statement.text);
    source(w, statement.source.as_ref());
    if let Some(share) = &statement.share {
        w.value("share", &Value::Known(*share), Unit::Percent, false);
    }
    for (field, figure) in [("count", &statement.count), ("total", &statement.total)] {
        if let Some(figure) = figure.as_ref().filter(|f| f.value() < Exact::ZERO) {
            let message = say!("`{figure}` er negativt", "`{figure}` is negative");
            w.report(Error::new(ErrorCode::ValueOutOfRange, message).within(field));
        }
    }
    for (i, id) in statement.sum_of.iter().enumerate() {
        w.at("sumOf", |w| w.known(&i.to_string(), id, statements));
    }
    if let Some(from) = &statement.computed_from {
        for (field, ids) in [("parts", &from.parts), ("wholes", &from.wholes)] {
            for (i, id) in ids.iter().enumerate() {
                w.at("computedFrom", |w| w.at(field, |w| w.known(&i.to_string(), id, series)));
            }
        }
    }
}
