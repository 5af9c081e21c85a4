//! The page of many plans.

use super::counts;
use crate::Language;
use crate::block::{Block, Cell, Column, Document, Item, Line, Look, Section, Table, day, short_period};
use crate::report::portfolio::{PlanLine, Portfolio};
use crate::report::words::{Label, counted};
use crate::words::{list, say};

pub(in crate::report) fn document(portfolio: &Portfolio, language: Language) -> Document {
    let own = |label: Label| Line::own(label.text(language));
    let invented = portfolio.plans.iter().any(|plan| plan.invented);
    let mut head = Vec::new();
    if invented {
        head.push(Block::Notice { title: own(Label::InventedTitle), line: own(Label::InventedSentence) });
    }
    let mut days: Vec<_> = portfolio.plans.iter().map(|plan| plan.as_of).collect();
    days.sort_unstable();
    days.dedup();
    let days: Vec<_> = days.into_iter().map(|date| day(date, language)).collect();
    let (number, total) = (portfolio.plans.len(), portfolio.summary.total);
    let plans = counted(number, language.pick(["plan", "planer"], ["plan", "plans"]));
    head.push(Block::Facts(vec![
        (own(Label::AsOf), Line::own(list(&days, language))),
        (own(Label::IndicatorsWord), Line::own(say!(language, "{total} i {plans}", "{total} in {plans}"))),
    ]));
    let columns = vec![
        Column::words(Label::OnePlan.text(language)),
        Column::words(Label::StatusWord.text(language)),
        Column::numbers(Label::IndicatorsWord.text(language)),
        Column::numbers(Label::DecisionsWord.text(language)),
        Column::numbers(Label::ErrorsWord.text(language)),
    ];
    let numbers = |all: [usize; 3]| all.map(|number| Cell::own(number.to_string()));
    let row = |plan: &PlanLine| {
        let about = Line::printed(&plan.municipality).and_own(format!(", {}", short_period(&plan.period, language)));
        let statuses = match plan.summary.total {
            0 => Cell::own(Label::None.text(language)),
            _ => Cell::badges(counts(&plan.summary.counts, language)),
        };
        let mut cells = vec![Cell::printed(&plan.title).with_below(about), statuses];
        cells.extend(numbers([plan.summary.total, plan.decisions, plan.errors]));
        cells
    };
    let mut total = vec![Cell::own(Label::Total.text(language)), Cell::badges(counts(&portfolio.summary.counts, language))];
    total.extend(numbers([portfolio.summary.total, portfolio.decisions, portfolio.errors]));
    let table = Table {
        caption: own(Label::PortfolioCaption),
        columns,
        rows: portfolio.plans.iter().map(row).collect(),
        total: Some(total),
        stacks: true,
    };
    let remarks = Block::List([Label::NotCounted, Label::NoCause].map(|label| Item::from(own(label))).to_vec());
    let section = Section::new(own(Label::Overview), vec![Block::Table(table), remarks]).looking(Look::First, "overview");
    Document {
        language,
        kicker: own(Label::PortfolioKicker),
        title: own(Label::PortfolioTitle),
        head,
        sections: vec![section.at("overblik")],
        foot: vec![(own(Label::Library), Line::own(concat!("delaftale ", env!("CARGO_PKG_VERSION"))))],
        mark: invented.then(|| Label::InventedTitle.text(language)),
    }
}
