//! The head, the overview, the order of the sections, and the last lines.

use super::{Block, Cell, Column, Context, Document, Grid, Kind, Line, Section, delaftale_anchor, indicator_anchor};
use super::{agreement, delaftale, findings};
use crate::Language;
use crate::follow_up::Status;
use crate::report::data::{DelaftaleFollowUp, FollowUp, IndicatorFollowUp};
use crate::report::explain::Explanation;
use crate::report::numbers::{cut, day, period, short_day, short_reference};
use crate::report::words::{Label, counted, meaning};
use crate::words::say;

pub(super) fn document(follow_up: &FollowUp, language: Language) -> Document<'_> {
    let context = Context { language, method: &follow_up.method, documents: &follow_up.plan.documents };
    let plan = &follow_up.plan;
    let mut head = Vec::new();
    if follow_up.provenance.invented {
        let mut line = Line::own(context.label(Label::InventedSentence));
        if let Some(note) = &follow_up.provenance.note {
            line = line.and_own(" ").and_printed(note);
        }
        head.push(Block::Notice { title: Line::own(context.label(Label::InventedTitle)), line });
    }
    let ended = delaftale::outside("Planen", "The plan", &plan.period, follow_up.as_of, context);
    head.extend(ended.map(|text| Block::Paragraph(Line::own(text))));
    head.push(Block::Facts(plan_facts(follow_up, context)));
    let mut sections = vec![overview(follow_up, context)];
    sections.extend(follow_up.delaftaler.iter().map(|d| delaftale::section(d, follow_up.as_of, context)));
    if let Some(budget) = &plan.budget {
        let title = say!(language, "Planens økonomi", "Money of the plan");
        sections.push(Section::new(Kind::Plain, Line::own(title), vec![agreement::budget(budget, context)]).at("okonomi"));
    }
    if !follow_up.findings.is_empty() {
        let title = say!(language, "Kontrol af planens tal", "Check of the plan's figures");
        sections.push(findings::section(&follow_up.findings, title, context).at("kontrol"));
    }
    sections.push(how_to_read(follow_up, context));
    Document {
        kicker: Line::own(context.label(Label::Kicker)),
        title: Line::printed(&plan.title),
        head,
        sections,
        foot: foot(follow_up, context),
        invented: follow_up.provenance.invented,
    }
}

fn plan_facts(follow_up: &FollowUp, context: Context<'_>) -> Vec<(Line, Line)> {
    let (plan, language) = (&follow_up.plan, context.language);
    let own = |label: Label, text: String| (Line::own(context.label(label)), Line::own(text));
    let printed =
        |label: Label, items: &[String]| (Line::own(context.label(label)), Line::list(items.iter().map(String::as_str), ", "));
    let mut facts = vec![own(Label::AsOf, day(follow_up.as_of, language))];
    facts.push(match follow_up.known_at {
        Some(known_at) => own(Label::KnownAt, day(known_at, language)),
        None => own(Label::KnownAll, known_later(follow_up, language)),
    });
    facts.push(printed(Label::Municipality, std::slice::from_ref(&plan.municipality)));
    facts.push(own(Label::PlanPeriod, period(&plan.period, language)));
    facts.push(own(Label::Template, plan.regime.words(language).to_owned()));
    if let Some(secretariat) = &plan.secretariat {
        facts.push(printed(Label::Secretariat, std::slice::from_ref(secretariat)));
    }
    if !plan.housing_organisations.is_empty() {
        facts.push(printed(Label::HousingOrganisations, &plan.housing_organisations));
    }
    if !plan.departments.is_empty() {
        facts.push(printed(Label::Departments, &plan.departments));
    }
    if let Some(note) = follow_up.provenance.note.as_ref().filter(|_| !follow_up.provenance.invented) {
        facts.push(printed(Label::ObservationsNote, std::slice::from_ref(note)));
    }
    facts
}

/// The effect of counting all known values: values about days before the status that became known after it.
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

fn overview<'a>(follow_up: &'a FollowUp, context: Context<'_>) -> Section<'a> {
    let language = context.language;
    let total = follow_up.summary.total;
    let delaftaler = follow_up.delaftaler.len();
    let indicators = counted(total, language.pick(["indikator", "indikatorer"], ["indicator", "indicators"]));
    // The Danish word is used in both languages.
    let agreements = counted(delaftaler, ["delaftale", "delaftaler"]);
    let mut blocks =
        vec![Block::Paragraph(Line::own(say!(language, "{indicators} i {agreements}.", "{indicators} in {agreements}.")))];
    if total > 0 {
        blocks.push(Block::Counts(&follow_up.summary.counts));
        blocks.push(Block::Grid(all_indicators(follow_up, context)));
    }
    let missing: usize = follow_up.delaftaler.iter().map(|d| delaftale::missing(d).count()).sum();
    let mut remarks = Vec::new();
    if missing > 0 {
        let observations = counted(missing, language.pick(["måling", "målinger"], ["observation", "observations"]));
        remarks.push(Line::own(say!(
            language,
            "Mangler eller er forsinket: {observations}. Se kalenderen under hver delaftale.",
            "Missing or late: {observations}. See the calendar of each delaftale."
        )));
    }
    remarks.extend(findings::counts(&follow_up.finding_counts, context).map(Line::own));
    remarks.push(Line::own(context.label(Label::NotCounted)));
    blocks.push(Block::List(remarks));
    Section::new(Kind::Overview, Line::own(context.label(Label::Overview)), blocks).at("overblik")
}

fn all_indicators(follow_up: &FollowUp, context: Context<'_>) -> Grid {
    let several = follow_up.delaftaler.len() > 1;
    let mut columns = vec![Column::words(context.label(Label::Indicator))];
    if several {
        columns.push(Column::words(context.label(Label::FocusAreaWord)));
    }
    columns.extend([Label::Baseline, Label::LatestObservation, Label::Target].map(|l| Column::words(context.label(l))));
    columns.extend([Label::Deadline, Label::StatusWord].map(|l| Column::short(context.label(l))));
    let rows = follow_up.delaftaler.iter().flat_map(|d| rows_of(d, several, context)).collect();
    Grid { caption: Line::own(context.label(Label::OverviewCaption)), columns, rows, total: None, stacks: true }
}

fn rows_of(own: &DelaftaleFollowUp, several: bool, context: Context<'_>) -> Vec<Vec<Cell>> {
    let language = context.language;
    let none = || Cell::own(context.label(Label::None));
    let rows = own.indicators().map(|indicator| {
        let explanation = Explanation::new(indicator, &own.period, context.method, language);
        let answer = &indicator.assessment;
        let name = super::indicator::title(indicator);
        let mut cells = vec![Cell::from(name).leading_to(indicator_anchor(&own.id, &indicator.id))];
        if several {
            cells.push(Cell::own(own.focus_area.words(language)).leading_to(delaftale_anchor(&own.id)));
        }
        let measured = explanation.measured_baseline();
        let printed_baseline =
            measured.or_else(|| indicator.baseline.as_ref().map(|b| explanation.printed(&b.value))).map(Cell::own);
        cells.push(printed_baseline.unwrap_or_else(none));
        cells.push(latest(indicator, &explanation, context).map_or_else(none, Cell::own));
        cells.push(Cell::own(explanation.target()));
        let deadline = answer.deadline.filter(|_| answer.target.is_some());
        cells.push(deadline.map_or_else(none, |deadline| Cell::own(short_day(deadline, language))));
        cells.push(Cell::status(answer.status, language));
        cells
    });
    rows.collect()
}

/// The latest value with its reference: the assessed value, otherwise the latest known value.
fn latest(indicator: &IndicatorFollowUp, explanation: &Explanation<'_>, context: Context<'_>) -> Option<String> {
    let language = context.language;
    if let Some(reading) = &indicator.assessment.latest {
        let about = reading.reference.map_or_else(|| short_day(reading.date, language), |r| short_reference(r, language));
        return Some(format!("{} ({about})", explanation.reading(reading)));
    }
    let line = indicator.latest()?;
    Some(format!("{} ({})", explanation.printed(line.value.as_ref()?), short_reference(line.reference, language)))
}

fn how_to_read<'a>(follow_up: &FollowUp, context: Context<'_>) -> Section<'a> {
    let language = context.language;
    let shown = |status: &&Status| follow_up.summary.count(**status) > 0;
    let rows = Status::ALL.iter().filter(shown);
    let rows: Vec<_> = rows.map(|s| vec![Cell::status(*s, language), Cell::own(meaning(*s, context.method, language))]).collect();
    let mut blocks = Vec::new();
    if !rows.is_empty() {
        blocks.push(Block::Grid(Grid {
            caption: Line::own(context.label(Label::StatusCaption)),
            columns: vec![Column::words(context.label(Label::StatusWord)), Column::words(context.label(Label::Meaning))],
            rows,
            total: None,
            stacks: false,
        }));
    }
    let remarks = [Label::RatioExplained, Label::RoundingExplained, Label::NoCause];
    blocks.push(Block::List(remarks.map(|label| Line::own(context.label(label))).to_vec()));
    Section::new(Kind::Plain, Line::own(context.label(Label::HowToRead)), blocks).at("laesning")
}

fn foot(follow_up: &FollowUp, context: Context<'_>) -> Vec<(Line, Line)> {
    let language = context.language;
    let method = &follow_up.method;
    let (on_track, behind) = (cut(method.on_track(), language), cut(method.behind(), language));
    let cuts =
        say!(language, " (på vej fra {on_track}, bagud fra {behind})", " (on track from {on_track}, behind from {behind})");
    let named = Line::printed(method.name()).and_own(" ").and_printed(method.version()).and_own(cuts);
    let mut lines = vec![
        (Line::own(context.label(Label::MethodWord)), named),
        (Line::own(context.label(Label::Library)), Line::own(format!("delaftale {}", follow_up.library_version))),
    ];
    if !follow_up.waivers.is_empty() {
        let names = Line::list(follow_up.waivers.iter().map(String::as_str), ", ");
        lines.push((Line::own(context.label(Label::Waivers)), names));
    }
    lines
}
