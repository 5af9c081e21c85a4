//! The whole report: the head, the order of the sections, and the last lines.

use super::{Context, appendix, badge, delaftale, first};
use crate::Language;
use crate::block::{Block, Cell, Column, Document, Item, Line, Section, Table, cut, day, period};
use crate::follow_up::Status;
use crate::reference::Clock;
use crate::report::data::{DelaftaleFollowUp, FollowUp};
use crate::report::options::Parts;
use crate::report::words::{Label, meaning};
use crate::words::say;

pub(in crate::report) fn document(follow_up: &FollowUp, language: Language) -> Document {
    let whole = follow_up.parts != Parts::First;
    let (several, followed) = (follow_up.delaftaler.len() > 1, follow_up.summary.total > 0);
    let context = Context { language, method: &follow_up.method, documents: &follow_up.plan.documents, whole, several, followed };
    let mut sections = vec![first::section(follow_up, context)];
    if whole {
        sections.extend(follow_up.delaftaler.iter().map(|d| delaftale::section(d, follow_up.as_of, context)));
        sections.push(how_to_read(follow_up, context));
    }
    if follow_up.parts == Parts::All {
        sections.push(appendix::section(follow_up, context));
    }
    Document {
        language,
        kicker: context.line(Label::Kicker),
        title: Line::printed(follow_up.plan.words()),
        head: head(follow_up, context),
        sections,
        foot: foot(follow_up, context),
        mark: follow_up.provenance.invented.then(|| context.label(Label::InventedTitle)),
    }
}

fn head(follow_up: &FollowUp, context: Context<'_>) -> Vec<Block> {
    let (plan, language) = (&follow_up.plan, context.language);
    let mut head = Vec::new();
    if follow_up.provenance.invented {
        let mut line = context.line(Label::InventedSentence);
        if let Some(note) = &follow_up.provenance.note {
            line = line.and_own(" ").and_printed(note);
        }
        head.push(Block::Notice { title: context.line(Label::InventedTitle), line });
    }
    let ended = delaftale::outside("Planen", "The plan", &plan.period, follow_up.as_of, context);
    head.extend(ended.map(|text| Block::Paragraph(Line::own(text))));
    let own = |label: Label, text: String| (context.line(label), Line::own(text));
    let mut facts = vec![
        own(Label::AsOf, day(follow_up.as_of, language)),
        match follow_up.known_at {
            Some(known_at) => own(Label::KnownAt, day(known_at, language)),
            None => own(Label::KnownAll, known_later(follow_up, language)),
        },
        (context.line(Label::Municipality), Line::printed(&plan.municipality)),
        own(Label::PlanPeriod, period(&plan.period, language)),
    ];
    if let Some(note) = follow_up.provenance.note.as_ref().filter(|_| !follow_up.provenance.invented) {
        facts.push((context.line(Label::ObservationsNote), Line::printed(note)));
    }
    head.push(Block::Facts(facts));
    head
}

/// The note about observations that became known after the day of the status, which count when all known values count.
fn known_later(follow_up: &FollowUp, language: Language) -> String {
    let lines = follow_up.delaftaler.iter().flat_map(DelaftaleFollowUp::indicators).flat_map(|i| &i.observations);
    let later: Vec<_> = lines.map(|line| line.known).filter(|known| *known > follow_up.as_of).collect();
    let Some(last) = later.iter().max().map(|last| day(*last, language)) else {
        return say!(
            language,
            "alle; ingen blev kendt efter opgørelsesdagen",
            "all; none became known after the day of the status"
        );
    };
    let count = later.len();
    say!(
        language,
        "alle; {count} blev først kendt efter opgørelsesdagen, senest {last}",
        "all; {count} became known only after the day of the status, the last on {last}"
    )
}

fn how_to_read(follow_up: &FollowUp, context: Context<'_>) -> Section {
    let language = context.language;
    let shown = |status: &&Status| follow_up.summary.count(**status) > 0;
    let rows = Status::ALL.iter().filter(shown);
    let rows: Vec<_> =
        rows.map(|s| vec![Cell::badge(badge(*s, language)), Cell::own(meaning(*s, context.method, language))]).collect();
    let mut blocks = Vec::new();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table {
            caption: context.line(Label::StatusCaption),
            columns: vec![Column::words(context.label(Label::StatusWord)), Column::words(context.label(Label::Meaning))],
            rows,
            total: None,
            stacks: false,
        }));
        let remarks = [Label::RatioExplained, Label::RoundingExplained, Label::NoCause];
        blocks.push(Block::List(remarks.map(|label| Item::from(context.line(label))).to_vec()));
    } else {
        blocks.push(Block::Paragraph(context.line(Label::NoCause)));
    }
    Section::new(context.line(Label::HowToRead), blocks).at("laesning")
}

fn foot(follow_up: &FollowUp, context: Context<'_>) -> Vec<(Line, Line)> {
    let language = context.language;
    let method = &follow_up.method;
    let (on_track, behind) = (cut(method.on_track(), language), cut(method.behind(), language));
    let (aar, years) = match method.clock() {
        Clock::Years => ("år", "years"),
        Clock::Days => ("dage", "days"),
    };
    let cuts = say!(
        language,
        " (på vej fra {on_track}, bagud fra {behind}; tiden til fristen måles i {aar})",
        " (on track from {on_track}, behind from {behind}; the time to the deadline is measured in {years})"
    );
    let named = Line::printed(method.name()).and_own(" ").and_printed(method.version()).and_own(cuts);
    let mut lines = vec![
        (context.line(Label::MethodWord), named),
        (context.line(Label::Library), Line::own(format!("delaftale {}", follow_up.library_version))),
    ];
    if !follow_up.waivers.is_empty() {
        let names = Line::list(follow_up.waivers.iter().map(String::as_str), ", ");
        lines.push((context.line(Label::Waivers), names));
    }
    lines
}
