//! The appendix: the workings, the lists of observations, what else the agreement says, and the findings of the audit.

use super::{Context, agreement, delaftale, findings, indicator, title};
use crate::block::{Block, Line, Look, Section, Step};
use crate::report::data::{DelaftaleFollowUp, FollowUp, IndicatorFollowUp};
use crate::report::explain::Explanation;
use crate::report::words::Label;
use crate::report::working::worked;
use crate::words::say;

pub(super) fn section(follow_up: &FollowUp, context: Context<'_>) -> Section {
    let language = context.language;
    let mut blocks = Vec::new();
    let details: Vec<_> = follow_up.delaftaler.iter().flat_map(|own| of_indicators(own, context)).collect();
    if !details.is_empty() {
        let mut all = vec![Block::Paragraph(context.line(Label::WorkingIntro))];
        all.extend(details.into_iter().map(Block::Section));
        blocks.push(Block::Section(Section::new(context.line(Label::WorkingsAndObservations), all).at("udregninger")));
    }
    let titled = |title: String, own: &DelaftaleFollowUp| {
        if context.several { format!("{title}: {}", own.focus_area.words(language)) } else { title }
    };
    for own in &follow_up.delaftaler {
        let title = titled(context.label(Label::CalendarWord).to_owned(), own);
        blocks.extend(delaftale::outstanding(own, context).map(|all| Block::Section(Section::new(Line::own(title), all))));
    }
    for own in &follow_up.delaftaler {
        let besides: Vec<_> = agreement::besides(own, context).into_iter().map(Block::Section).collect();
        if !besides.is_empty() {
            let title = titled(context.label(Label::Besides).to_owned(), own);
            blocks.push(Block::Section(Section::new(Line::own(title), besides)));
        }
    }
    blocks.push(Block::Section(plan(follow_up, context)));
    for own in follow_up.delaftaler.iter().filter(|own| !own.findings.is_empty()) {
        let title = titled(say!(language, "Kontrol af aftalens tal", "Check of the agreement's figures"), own);
        blocks.push(Block::Section(findings::section(&own.findings, title, context)));
    }
    if !follow_up.findings.is_empty() {
        let title = say!(language, "Kontrol af planens tal", "Check of the plan's figures");
        blocks.push(Block::Section(findings::section(&follow_up.findings, title, context)));
    }
    Section::new(context.line(Label::Appendix), blocks).looking(Look::Appendix, "appendix").at("bilag")
}

/// The facts that the plan states about itself.
fn plan(follow_up: &FollowUp, context: Context<'_>) -> Section {
    let plan = &follow_up.plan;
    let printed = |label: Label, items: &[String]| (context.line(label), Line::list(items.iter().map(String::as_str), ", "));
    let mut facts = vec![(context.line(Label::Template), Line::own(plan.regime.words(context.language)))];
    if let Some(secretariat) = &plan.secretariat {
        facts.push(printed(Label::Secretariat, std::slice::from_ref(secretariat)));
    }
    if !plan.housing_organisations.is_empty() {
        facts.push(printed(Label::HousingOrganisations, &plan.housing_organisations));
    }
    if !plan.departments.is_empty() {
        facts.push(printed(Label::Departments, &plan.departments));
    }
    let mut blocks = vec![Block::Facts(facts)];
    blocks.extend(plan.budget.as_ref().map(|budget| Block::Table(agreement::budget(budget, context))));
    Section::new(context.line(Label::PlanWord), blocks)
}

/// The working and the observations of each indicator that has some.
fn of_indicators(own: &DelaftaleFollowUp, context: Context<'_>) -> Vec<Section> {
    let language = context.language;
    let of = |one: &IndicatorFollowUp| {
        let explanation = Explanation::new(one, &own.period, context.method, language);
        let mut blocks = Vec::new();
        // A status without other steps is not a working.
        if one.assessment.trace.len() > 1 {
            let steps: Vec<Step> = worked(&one.assessment.trace, context.method, language);
            blocks.push(folded(Label::Working, Block::Steps(steps), context));
        }
        if !one.observations.is_empty() {
            let table = Block::Table(indicator::observations(one, &explanation, context));
            blocks.push(folded(Label::Observations, table, context));
        }
        (!blocks.is_empty()).then(|| Section::new(title(one), blocks).at(format!("bilag:{}:{}", own.id, one.id)))
    };
    own.indicators().filter_map(of).collect()
}

fn folded(title: Label, block: Block, context: Context<'_>) -> Block {
    Block::Folded { title: Line::own(context.label(title)), blocks: vec![block] }
}
