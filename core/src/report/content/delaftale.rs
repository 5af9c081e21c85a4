//! One delaftale: its facts, its calendar and its objectives.

use chrono::NaiveDate;

use super::{Context, agreement, counts, delaftale_anchor, indicator, title};
use crate::block::{Block, Cell, Column, Item, Line, Look, Section, Table, day, period, short_day};
use crate::follow_up::calendar::{DueState, ExpectedObservation};
use crate::reference::Period;
use crate::report::data::{DelaftaleFollowUp, IndicatorFollowUp, ObjectiveFollowUp, Run};
use crate::report::words::Label;
use crate::words::{list, say};

pub(super) fn section(own: &DelaftaleFollowUp, as_of: NaiveDate, context: Context<'_>) -> Section {
    let area = own.focus_area.words(context.language);
    let mut blocks = vec![Block::Facts(facts(own, context))];
    let remarks = calendar(own, as_of, context);
    if !remarks.is_empty() {
        blocks.push(Block::List(remarks.into_iter().map(Item::from).collect()));
    }
    if own.summary.total > 0 && context.several {
        blocks.push(Block::Badges(counts(&own.summary.counts, context.language)));
    } else if own.summary.total == 0 && context.followed {
        blocks.push(Block::Paragraph(Line::own(context.label(Label::NoObjectives))));
    }
    let mut before = None;
    for one in &own.objectives {
        // Several objectives in a row often belong to one activity, which is named once.
        let activity = one.activity.as_ref().filter(|activity| before != Some(*activity));
        blocks.push(Block::Section(objective(own, one, activity, context)));
        before = one.activity.as_ref();
    }
    let section = Section::new(Line::own(area), blocks).looking(Look::Chapter, "delaftale");
    section.at(delaftale_anchor(&own.id)).under(Line::own("Delaftale"))
}

/// The notice that a plan or a delaftale has ended on the day, or has not begun; `None` while it is running.
pub(super) fn outside(danish: &str, english: &str, period: &Period, as_of: NaiveDate, context: Context<'_>) -> Option<String> {
    let language = context.language;
    match (Run::of(period, as_of), period.end()) {
        (Run::NotBegun, _) => {
            let start = day(period.start(), language);
            Some(say!(
                language,
                "{danish} begynder først {start}, efter opgørelsesdagen.",
                "{english} begins on {start}, after the day of the status."
            ))
        }
        (Run::Ended, Some(end)) => {
            let end = day(end, language);
            Some(say!(
                language,
                "{danish} udløb {end}, før opgørelsesdagen.",
                "{english} ended on {end}, before the day of the status."
            ))
        }
        _ => None,
    }
}

fn facts(own: &DelaftaleFollowUp, context: Context<'_>) -> Vec<(Line, Line)> {
    let language = context.language;
    let mut facts = vec![(Line::own(context.label(Label::Period)), Line::own(period(&own.period, language)))];
    if let Some(year) = &own.calendar.agreement_year {
        let (number, first, last) = (year.number, day(year.first, language), day(year.last, language));
        let line = Line::own(say!(language, "{number}. år ({first} – {last})", "year {number} ({first} – {last})"));
        facts.push((Line::own(say!(language, "Aftaleår", "Agreement year")), line));
    }
    if let Some(title) = own.printed.as_ref().or(own.title.as_ref()) {
        facts.insert(0, (Line::own(say!(language, "Titel", "Title")), Line::printed(title)));
    }
    if let Some(version) = &own.version {
        let from = day(version.from, language);
        let number = version.number;
        let line = Line::own(say!(language, "{number}, gælder fra {from}", "{number}, holds from {from}"));
        facts.push((Line::own(context.label(Label::VersionWord)), line));
    }
    if !own.parties.is_empty() {
        let names = own.parties.iter().map(|party| party.name.as_str());
        facts.push((Line::own(context.label(Label::Parties)), Line::list(names, "; ")));
    }
    facts.extend(agreement::activities(own, context));
    facts
}

fn objective(own: &DelaftaleFollowUp, objective: &ObjectiveFollowUp, activity: Option<&String>, context: Context<'_>) -> Section {
    let mut blocks = Vec::new();
    if let Some(activity) = activity {
        let line = Line::own(format!("{}: ", context.label(Label::OfActivity))).and_printed(activity).and_own(".");
        blocks.push(Block::Paragraph(line));
    }
    blocks.extend(objective.indicators.iter().map(|i| Block::Section(indicator::section(own, i, context))));
    let section = Section::new(Line::printed(objective.words()), blocks).looking(Look::Group, "objective");
    section.under(context.line(Label::ObjectiveWord))
}

/// The calendar in lines: whether the delaftale runs, its next revision, and how many observations have come.
fn calendar(own: &DelaftaleFollowUp, as_of: NaiveDate, context: Context<'_>) -> Vec<Line> {
    let language = context.language;
    let mut remarks = Vec::new();
    if let Some(outside) = outside("Delaftalen", "The delaftale", &own.period, as_of, context) {
        remarks.push(Line::own(outside));
    }
    match &own.calendar.revision {
        Some(revision) => {
            let (last, next) = (day(revision.last, language), day(revision.next, language));
            let missed = list(&revision.missed.iter().map(|missed| day(*missed, language)).collect::<Vec<_>>(), language);
            remarks.push(Line::own(if revision.overdue {
                say!(
                    language,
                    "Delaftalen skulle være revideret senest {missed}. Det er ikke registreret.",
                    "The delaftale was to be revised by {missed}. No revision is recorded."
                )
            } else {
                say!(language, "Delaftalen skal revideres senest {next}.", "The delaftale is to be revised by {next}.")
            }));
            if revision.last != own.period.start() {
                remarks.push(Line::own(say!(language, "Den er senest revideret {last}.", "It was last revised on {last}.")));
            }
        }
        None if own.calendar.agreement_year.is_some() => remarks.push(Line::own(context.label(Label::RevisionUnknown))),
        None => {}
    }
    let received = own.calendar.expected.iter().filter(|e| e.state == DueState::Received).count();
    if own.summary.total > 0 {
        let due = own.calendar.expected.iter().filter(|e| e.state != DueState::NotYetDue).count();
        remarks.push(Line::own(if received == due {
            context.label(Label::AllReceived).to_owned()
        } else {
            say!(
                language,
                "{received} af {due} forfaldne målinger er modtaget.",
                "{received} of {due} observations that were due have been received."
            )
        }));
    }
    remarks
}

/// The observations that are missing or still to come; `None` if nothing is outstanding.
pub(super) fn outstanding(own: &DelaftaleFollowUp, context: Context<'_>) -> Option<Vec<Block>> {
    let outstanding: Vec<_> = own.calendar.expected.iter().filter(|e| e.state != DueState::Received).collect();
    if outstanding.is_empty() {
        return None;
    }
    let labels = [Label::Indicator, Label::MissingWord, Label::DueNow, Label::NextObservation];
    let mut blocks = vec![Block::Table(Table {
        caption: context.line(Label::CalendarCaption),
        columns: labels.map(|label| Column::words(context.label(label))).to_vec(),
        rows: own.indicators().filter_map(|i| row(i, &outstanding, context)).collect(),
        total: None,
        stacks: true,
    })];
    if outstanding.iter().any(|e| e.rhythm_assumed) {
        blocks.push(Block::Paragraph(context.line(Label::RhythmAssumed)));
    }
    Some(blocks)
}

/// The outstanding values of one indicator, by the days that they are about; `None` if nothing is outstanding.
fn row(indicator: &IndicatorFollowUp, outstanding: &[&ExpectedObservation], context: Context<'_>) -> Option<Vec<Cell>> {
    let language = context.language;
    let own: Vec<_> = outstanding.iter().filter(|e| e.indicator == indicator.id).collect();
    let star = if own.first()?.rhythm_assumed { " *" } else { "" };
    let days = |states: &[DueState]| {
        let shown = own.iter().filter(|e| states.contains(&e.state)).map(|e| short_day(e.about, language));
        let text = shown.collect::<Vec<_>>().join(", ");
        Cell::own(if text.is_empty() { context.label(Label::None).to_owned() } else { text })
    };
    let next = own.iter().find(|e| e.state == DueState::NotYetDue).map(|e| {
        let (about, due) = (short_day(e.about, language), short_day(e.due, language));
        if about == due { about } else { say!(language, "{about} (foreligger {due})", "{about} (available {due})") }
    });
    Some(vec![
        Cell::from(title(indicator).and_own(star)),
        days(&[DueState::Missing, DueState::Late]),
        days(&[DueState::Due]),
        Cell::own(next.unwrap_or_else(|| context.label(Label::None).to_owned())),
    ])
}
