//! The place of a path in a JSON text: the line and column that an editor shows.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::Errors;
use crate::words::pointer_names;

/// The same errors, each with the line and column of the value that its path names. A missing field has no place of its own and gets the
/// place of the nearest value around it. An error without a path, or with a line already, is unchanged.
///
/// Each object and list on the way is read once for all errors below it, so that ten thousand errors cost little more than one.
pub(super) fn located(errors: Errors, text: &str) -> Errors {
    let mut errors = errors.into_vec();
    let lost: Vec<_> = errors.iter().enumerate().filter(|(_, e)| e.line().is_none() && !e.path().is_empty()).collect();
    let paths: Vec<(usize, Vec<String>)> = lost.into_iter().map(|(i, error)| (i, pointer_names(error.path()))).collect();
    let mut offsets = Vec::new();
    if let (false, Ok(whole)) = (paths.is_empty(), serde_json::from_str::<&RawValue>(text)) {
        let paths = paths.iter().map(|(i, path)| (*i, path.as_slice())).collect();
        walk(text, whole, paths, &mut offsets);
    }
    offsets.sort_unstable();
    let mut counted = Count { line: 1, line_start: 0, upto: 0 };
    for (offset, i) in offsets {
        let (line, column) = counted.place(text, offset);
        if let Some(error) = errors.get_mut(i) {
            *error = error.clone().on_line(line, column);
        }
    }
    Errors::from_vec(errors)
}

/// Notes the offset of `here` for the errors whose path ends here, and continues with the others.
fn walk(text: &str, here: &RawValue, errors: Vec<(usize, &[String])>, offsets: &mut Vec<(usize, usize)>) {
    let mut below: BTreeMap<&str, Vec<(usize, &[String])>> = BTreeMap::new();
    let mut ends: Vec<usize> = Vec::new();
    for (error, path) in errors {
        match path.split_first() {
            Some((next, rest)) => below.entry(next).or_default().push((error, rest)),
            None => ends.push(error),
        }
    }
    let json = here.get();
    let fields: BTreeMap<Cow<'_, str>, &RawValue> = match json.as_bytes().first() {
        Some(b'{') if !below.is_empty() => serde_json::from_str(json).unwrap_or_default(),
        _ => BTreeMap::new(),
    };
    let items: Vec<&RawValue> = match json.as_bytes().first() {
        Some(b'[') if !below.is_empty() => serde_json::from_str(json).unwrap_or_default(),
        _ => Vec::new(),
    };
    for (segment, errors) in below {
        let item = || segment.parse::<usize>().ok().and_then(|at| items.get(at));
        match fields.get(segment).or_else(item) {
            Some(next) => walk(text, next, errors, offsets),
            None => ends.extend(errors.into_iter().map(|(error, _)| error)),
        }
    }
    // A raw value is a part of the text itself.
    let offset = (json.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    offsets.extend(ends.into_iter().map(|error| (offset, error)));
}

/// Counts lines and columns from 1 on, over growing offsets.
struct Count {
    line: usize,
    line_start: usize,
    upto: usize,
}

impl Count {
    fn place(&mut self, text: &str, offset: usize) -> (usize, usize) {
        let between = text.get(self.upto..offset).unwrap_or_default();
        self.line += between.matches('\n').count();
        if let Some(last) = between.rfind('\n') {
            self.line_start = self.upto + last + 1;
        }
        self.upto = offset;
        let column = text.get(self.line_start..offset).unwrap_or_default().chars().count() + 1;
        (self.line, column)
    }
}
