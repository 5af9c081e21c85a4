//! The findings of the audit, by kind.

use super::Context;
use crate::audit::Finding;
use crate::block::{Block, Item, Line, Section, number};
use crate::figure::Exact;
use crate::report::data::FindingGroup;
use crate::report::named::place;
use crate::report::words::Label;
use crate::words::first_upper;
use crate::words::say;

pub(super) fn section(groups: &[FindingGroup], title: String, context: Context<'_>) -> Section {
    let mut blocks = vec![Block::Paragraph(Line::own(context.label(Label::FindingsIntro)))];
    for group in groups {
        let severity = group.severity.word(context.language);
        let count = group.findings.len();
        let mut title = group.code.title(context.language).to_owned();
        if count > 1 {
            title.push_str(&format!(" ({count})"));
        }
        let findings = group.findings.iter();
        let findings =
            findings.map(|finding| Item::new(Line::own(finding.sentence(context.language)), details(finding, context)));
        let section = Section::new(Line::own(title), vec![Block::List(findings.collect())]);
        blocks.push(Block::Section(section.under(Line::own(first_upper(severity)))));
    }
    Section::new(Line::own(title), blocks)
}

/// The details that the sentence of a finding leaves out: its grade, the printed and the recomputed value, and its place.
fn details(finding: &Finding, context: Context<'_>) -> Line {
    let language = context.language;
    let named = |label: Label, line: Line| Line::own(format!("{}: ", context.label(label))).joined("", line);
    let mut parts = Vec::new();
    parts.extend(finding.grade.map(|grade| Line::own(first_upper(grade.words(language)))));
    let printed = finding.printed_beside(language).map(|printed| context.quoted(&printed.to_string()));
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
