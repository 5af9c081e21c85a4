//! The findings of the audit, by kind.

use super::indicator::quoted;
use super::{Block, Context, Kind, Line, Section};
use crate::audit::Finding;
use crate::figure::Exact;
use crate::report::data::{FindingCounts, FindingGroup};
use crate::report::numbers::{number, place};
use crate::report::words::{Label, counted};
use crate::words::first_upper;
use crate::words::say;

pub(super) fn section<'a>(groups: &'a [FindingGroup], title: String, context: Context<'_>) -> Section<'a> {
    let mut blocks = vec![Block::Paragraph(Line::own(context.label(Label::FindingsIntro)))];
    for group in groups {
        let severity = group.severity.word(context.language);
        let count = group.findings.len();
        let mut title = group.code.title(context.language).to_owned();
        if count > 1 {
            title.push_str(&format!(" ({count})"));
        }
        let findings = group.findings.iter();
        let findings = findings.map(|finding| (Line::own(finding.sentence(context.language)), details(finding, context)));
        let mut section = Section::new(Kind::Plain, Line::own(title), vec![Block::Items(findings.collect())]);
        section.kicker = Some(Line::own(first_upper(severity)));
        blocks.push(Block::Section(section));
    }
    Section::new(Kind::Plain, Line::own(title), blocks)
}

/// What the sentence of a finding does not say: whether it can be, what was printed and what came out, where it stands.
fn details(finding: &Finding, context: Context<'_>) -> Line {
    let language = context.language;
    let named = |label: Label, line: Line| Line::own(format!("{}: ", context.label(label))).joined("", line);
    let mut parts = Vec::new();
    parts.extend(finding.grade.map(|grade| Line::own(first_upper(grade.words(language)))));
    let printed = finding.printed_beside(language).map(|printed| quoted(&printed.to_string(), context));
    parts.extend(printed.map(|printed| named(Label::FindingPrinted, printed)));
    if let Some(recomputed) = &finding.recomputed {
        let shown = |value: Exact| number(value, 4, language);
        let (low, high) = (shown(recomputed.interval.low), shown(recomputed.interval.high));
        let value = shown(recomputed.value);
        let range = say!(language, "{value} (muligt: {low} til {high})", "{value} (possible: {low} to {high})");
        parts.push(named(Label::FindingRecomputed, Line::own(if low == high { value } else { range })));
    }
    parts.extend(finding.hint_beside().map(|hint| named(Label::FindingHint, Line::own(hint.words(language)))));
    let at = finding.place.as_ref().map(|own| place(own, context.documents, language)).filter(|text| !text.is_empty());
    parts.extend(at.map(|at| named(Label::FindingPlace, Line::printed(at))));
    parts.into_iter().fold(Line::default(), |line, part| line.joined(" · ", part))
}

/// How many findings there are, as a sentence; none without any.
pub(super) fn counts(counts: &FindingCounts, context: Context<'_>) -> Option<String> {
    let language = context.language;
    if counts.errors + counts.warnings + counts.notes == 0 {
        return None;
    }
    let errors = counted(counts.errors, language.pick(["fejl", "fejl"], ["error", "errors"]));
    let warnings = counted(counts.warnings, language.pick(["advarsel", "advarsler"], ["warning", "warnings"]));
    let notes = counted(counts.notes, language.pick(["oplysning", "oplysninger"], ["note", "notes"]));
    Some(say!(
        language,
        "Kontrollen af aftalens tal har {errors}, {warnings} og {notes}.",
        "The check of the agreement's figures has {errors}, {warnings} and {notes}."
    ))
}
