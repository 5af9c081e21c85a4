//! Target-group codes: whether the register has them on the day, and whether their labels fit.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::tables::name;
use super::words::quoted;
use super::{Auditor, Finding, FindingCode, Section, Severity};
use crate::Language;
use crate::agreement::Activity;
use crate::reference::format_day;
use crate::table::{Row, Table};
use crate::target_group::{LabelMatch, Standing, TargetGroupCode};

pub(super) fn look(audit: &mut Auditor<'_>) {
    let delaftale = audit.delaftale;
    // A code is told once: where a table has it, there.
    let mut told: BTreeSet<&TargetGroupCode> = BTreeSet::new();
    let mut labels: BTreeSet<(&TargetGroupCode, &str)> = BTreeSet::new();
    for (item, table) in delaftale.tables.iter().enumerate() {
        for row in table.rows() {
            let new = [told.insert(&row.code), labels.insert((&row.code, &row.label))];
            rows(audit, item, table, row, new);
        }
    }
    let start = delaftale.period.start();
    let mut waiting: Vec<(usize, &Activity, Vec<String>)> = Vec::new();
    for (item, activity) in delaftale.activities.iter().enumerate().rev() {
        waiting.push((item, activity, vec!["activities".to_owned(), activity.id.to_string()]));
    }
    while let Some((item, activity, segments)) = waiting.pop() {
        for code in activity.codes.iter().filter(|code| told.insert(code)) {
            let segments: Vec<&str> = segments.iter().map(String::as_str).chain(["codes"]).collect();
            let path = super::pointer(&audit.path(&segments), &[&code.to_string()]);
            let about = quoted(&activity.name);
            if let Some(finding) = standing(audit, path, &about, code, start) {
                audit.report(Section::Activities, item, finding.placed(activity.place.as_ref()));
            }
        }
        for part in activity.parts.iter().rev() {
            let segments = segments.iter().cloned().chain(["parts".to_owned(), part.id.to_string()]).collect();
            waiting.push((item, part, segments));
        }
    }
}

/// `new`: whether the code, and the label with it, have not been told before.
fn rows(audit: &mut Auditor<'_>, item: usize, table: &Table, row: &Row, new: [bool; 2]) {
    let path = audit.path(&["tables", table.id().as_str(), "rows", &row.code.to_string()]);
    let (about, [new_code, new_label]) = (name(table), new);
    let unknown = standing(audit, path.clone(), &about, &row.code, table.reference().effective_date()).filter(|_| new_code);
    let label =
        label(audit, super::pointer(&path, &["label"]), &about, row, table.reference().effective_date()).filter(|_| new_label);
    for finding in unknown.into_iter().chain(label) {
        audit.report(Section::Tables, item, finding.placed(table.place()));
    }
}

/// What is odd about a code on that day, if anything is.
fn standing(audit: &Auditor<'_>, path: String, about: &str, code: &TargetGroupCode, day: NaiveDate) -> Option<Finding> {
    let found = audit.options.register.standing(code, day);
    let (kind, severity) = match found {
        Standing::Known(_) => return None,
        Standing::OpenSet => (FindingCode::CodeOpen, Severity::Note),
        Standing::Expired(_) | Standing::NotYet(_) | Standing::Unknown => (FindingCode::CodeUnknown, Severity::Warning),
    };
    let finding = Finding::new(kind, severity, path, |l| {
        let on = format_day(day, l);
        let what = match (l, found) {
            (Language::Danish, Standing::OpenSet) => {
                "findes ikke i registret; den er brugt, som den står, og hvad den betyder, er ikke bekræftet".to_owned()
            }
            (Language::English, Standing::OpenSet) => {
                "is not in the register; it is used as it stands, and its meaning is not confirmed".to_owned()
            }
            (Language::Danish, Standing::Expired(entry)) => {
                format!("gjaldt ikke længere {on}; den betød {}", entry.long_name.in_language(l))
            }
            (Language::English, Standing::Expired(entry)) => {
                format!("no longer held on {on}; it meant {}", entry.long_name.in_language(l))
            }
            (Language::Danish, Standing::NotYet(entry)) => {
                format!("gjaldt endnu ikke {on}; den betyder senere {}", entry.long_name.in_language(l))
            }
            (Language::English, Standing::NotYet(entry)) => {
                format!("did not hold yet on {on}; later it means {}", entry.long_name.in_language(l))
            }
            (Language::Danish, _) => format!("er ukendt {on}"),
            (Language::English, _) => format!("is unknown on {on}"),
        };
        match l {
            Language::Danish => format!("{about}: koden {code} {what}."),
            Language::English => format!("{about}: the code {code} {what}."),
        }
    });
    Some(finding.with_printed(code))
}

fn label(audit: &Auditor<'_>, path: String, about: &str, row: &Row, day: NaiveDate) -> Option<Finding> {
    let register = audit.options.register;
    let found = register.label_matches(&row.code, &row.label);
    let code = match &found {
        LabelMatch::Same {} | LabelMatch::NotRegistered {} => return None,
        LabelMatch::Narrows { .. } => FindingCode::LabelNarrows,
        LabelMatch::Differs {} if row.label.trim().is_empty() => return None,
        LabelMatch::Differs {} => FindingCode::LabelDiffers,
    };
    let meanings: Vec<_> = register.entries().iter().filter(|entry| entry.code == row.code).collect();
    let entry = meanings.iter().find(|entry| entry.holds_on(day)).or_else(|| meanings.first())?;
    let finding = Finding::new(code, Severity::Note, path, |l| {
        let (code, label, meaning) = (&row.code, quoted(&row.label), entry.long_name.in_language(l));
        match (l, &found) {
            (Language::Danish, LabelMatch::Narrows { added }) => {
                let kept = if row.filter.is_some() {
                    "Afgrænsningen er noteret"
                } else {
                    "Rækken tæller måske kun en del af gruppen"
                };
                format!("{about}: koden {code} er {meaning}; betegnelsen indsnævrer den med {}. {kept}.", quoted(added))
            }
            (Language::English, LabelMatch::Narrows { added }) => {
                let kept =
                    if row.filter.is_some() { "The restriction is noted" } else { "The row may count only a part of the group" };
                format!("{about}: the code {code} is {meaning}; the label narrows it by {}. {kept}.", quoted(added))
            }
            (Language::Danish, _) => {
                format!(
                    "{about}: koden {code} er {meaning}, men betegnelsen er {label}. Koden gælder; betegnelsen er ikke ændret."
                )
            }
            (Language::English, _) => {
                format!(
                    "{about}: the code {code} is {meaning}, but the label is {label}. The code counts; the label is not changed."
                )
            }
        }
    });
    Some(finding.with_printed(&row.label))
}
