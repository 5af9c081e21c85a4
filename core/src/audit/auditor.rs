//! A delaftale under audit: its items in the order of the document, and the findings so far.

use super::code::FindingCode;
use super::finding::Finding;
use super::grade::Severity;
use super::options::AuditOptions;
use super::sentence::Sentence;
use super::subject::{Item, Subject};
use crate::agreement::{Activity, Budget, Delaftale, Department, Indicator, Objective, Series, StaffingPost, Statement};
use crate::place::{Id, Place};
use crate::reference::Period;
use crate::table::Table;
use crate::words::pointer_segment;

/// The parts of a delaftale, in the order of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    Period,
    Objectives,
    Activities,
    Staffing,
    Budget,
    Revision,
    Tables,
    Series,
    Statements,
}

/// An item under audit: its position in the document, the subject of findings about it, its path, and the place where it was printed.
#[derive(Clone)]
pub(super) struct Spot<'a> {
    order: (Section, usize),
    subject: Subject,
    pub(super) path: String,
    pub(super) place: Option<&'a Place>,
}

impl<'a> Spot<'a> {
    /// The budget of a plan itself.
    pub(super) fn plan_budget(budget: &'a Budget) -> Self {
        let subject = Subject::new(None, Item::Budget {});
        Self { order: (Section::Budget, 0), subject, path: pointer("", &["budget"]), place: budget.place.as_ref() }
    }

    pub(super) const fn section(&self) -> Section {
        self.order.0
    }

    /// A field or item within the item.
    pub(super) fn at(&self, segments: &[&str]) -> Self {
        Self { path: self.below(segments), ..self.clone() }
    }

    /// The path of a field or item within the item.
    pub(super) fn below(&self, segments: &[&str]) -> String {
        pointer(&self.path, segments)
    }

    /// The same item with this place of print. Without a place it keeps its own.
    pub(super) fn printed_at(self, place: Option<&'a Place>) -> Self {
        Self { place: place.or(self.place), ..self }
    }

    /// Makes a finding about the item.
    pub(super) fn finding(&self, code: FindingCode, severity: Severity, sentence: Sentence) -> Finding {
        Finding::made_of(code, severity, self.path.clone(), self.subject.clone(), sentence).placed(self.place)
    }
}

/// The JSON pointer of a field or item below `root`.
fn pointer(root: &str, segments: &[&str]) -> String {
    segments.iter().fold(root.to_owned(), |path, segment| format!("{path}/{}", pointer_segment(segment)))
}

pub(super) struct Auditor<'a> {
    pub(super) delaftale: &'a Delaftale,
    /// The period in which the rules apply.
    pub(super) period: Period,
    pub(super) options: &'a AuditOptions,
    /// The departments of the plan. Empty if the delaftale is audited without its plan.
    pub(super) departments: &'a [Department],
    root: String,
    found: Vec<((Section, usize), Finding)>,
}

impl<'a> Auditor<'a> {
    /// `within` is the path of the delaftale, segment by segment.
    pub(super) fn new(delaftale: &'a Delaftale, period: Period, options: &'a AuditOptions, within: &[&str]) -> Self {
        Self { delaftale, period, options, departments: &[], root: pointer("", within), found: Vec::new() }
    }

    pub(super) fn in_plan_of(self, departments: &'a [Department]) -> Self {
        Self { departments, ..self }
    }

    /// Keeps findings about the item.
    pub(super) fn report(&mut self, spot: &Spot<'_>, findings: impl IntoIterator<Item = Finding>) {
        self.found.extend(findings.into_iter().map(|finding| (spot.order, finding)));
    }

    /// The findings in the order of the document. Findings about one item are in the order of the checks.
    pub(super) fn findings(mut self) -> Vec<Finding> {
        self.found.sort_by_key(|(order, _)| *order);
        self.found.into_iter().map(|(_, finding)| finding).collect()
    }

    fn spot(&self, order: (Section, usize), item: Item, segments: &[&str], place: Option<&'a Place>) -> Spot<'a> {
        let subject = Subject::new(Some(self.delaftale.id.clone()), item);
        Spot { order, subject, path: pointer(&self.root, segments), place }
    }

    pub(super) fn period(&self) -> Spot<'a> {
        self.spot((Section::Period, 0), Item::Period {}, &["period"], None)
    }

    /// All objectives together. Their findings come after the findings of the single indicators.
    pub(super) fn objectives(&self) -> Spot<'a> {
        self.spot((Section::Objectives, usize::MAX), Item::Objectives {}, &["objectives"], None)
    }

    pub(super) fn indicator(&self, number: usize, objective: &Objective, indicator: &'a Indicator) -> Spot<'a> {
        let item = Item::Indicator { objective: objective.id.clone(), indicator: indicator.id.clone() };
        let segments = ["objectives", objective.id.as_str(), "indicators", indicator.id.as_str()];
        self.spot((Section::Objectives, number), item, &segments, indicator.place.as_ref())
    }

    /// An activity or a part of an activity. `ids` are the ids from the outermost activity to this one.
    pub(super) fn activity(&self, number: usize, ids: &[&Id], activity: &'a Activity) -> Spot<'a> {
        let fields = std::iter::once("activities").chain(std::iter::repeat("parts"));
        let segments: Vec<&str> = fields.zip(ids).flat_map(|(field, id)| [field, id.as_str()]).collect();
        let item = Item::Activity { activity: activity.id.clone() };
        self.spot((Section::Activities, number), item, &segments, activity.place.as_ref())
    }

    /// All posts together. Their findings come before the findings of the single posts.
    pub(super) fn staffing(&self) -> Spot<'a> {
        self.spot((Section::Staffing, 0), Item::Staffing {}, &["staffing"], None)
    }

    pub(super) fn post(&self, number: usize, post: &'a StaffingPost) -> Spot<'a> {
        let item = Item::Post { role: post.role.clone() };
        self.spot((Section::Staffing, number), item, &["staffing", &post.role], post.place.as_ref())
    }

    pub(super) fn budget(&self, budget: &'a Budget) -> Spot<'a> {
        self.spot((Section::Budget, 0), Item::Budget {}, &["budget"], budget.place.as_ref())
    }

    pub(super) fn revision(&self) -> Spot<'a> {
        self.spot((Section::Revision, 0), Item::Revision {}, &["revision"], None)
    }

    pub(super) fn table(&self, number: usize, table: &'a Table) -> Spot<'a> {
        let item = Item::Table { table: table.id().clone() };
        self.spot((Section::Tables, number), item, &["tables", table.id().as_str()], table.place())
    }

    /// Several rows together. Their findings have the position and the place of the first row.
    pub(super) fn rows(&self, number: usize, first: Option<&'a Series>) -> Spot<'a> {
        let place = first.and_then(|row| row.place.as_ref());
        self.spot((Section::Series, number), Item::Rows {}, &["series"], place)
    }

    pub(super) fn series(&self, number: usize, row: &'a Series) -> Spot<'a> {
        let item = Item::Series { series: row.id.clone() };
        self.spot((Section::Series, number), item, &["series", row.id.as_str()], row.place.as_ref())
    }

    pub(super) fn statement(&self, number: usize, statement: &'a Statement) -> Spot<'a> {
        let item = Item::Statement { statement: statement.id.clone() };
        self.spot((Section::Statements, number), item, &["statements", statement.id.as_str()], statement.place.as_ref())
    }
}
