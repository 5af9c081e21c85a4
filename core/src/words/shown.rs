//! Short forms of input texts and JSON pointers, which several rooms use.

/// The greatest number of input characters that a message repeats.
const SHOWN: usize = 60;

/// The input as a message repeats it: at most 60 characters, with control characters made visible.
pub(crate) fn shown(text: &str) -> String {
    let mut out: String = text
        .chars()
        .take(SHOWN)
        .flat_map(|c| {
            let escape = c.is_control().then(|| c.escape_default());
            let plain = (!c.is_control()).then_some(c);
            escape.into_iter().flatten().chain(plain)
        })
        .collect();
    if text.chars().nth(SHOWN).is_some() {
        out.push('…');
    }
    out
}

/// A name as a segment of a JSON pointer.
pub(crate) fn pointer_segment(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The names on the way of a JSON pointer, from the root.
pub(crate) fn pointer_names(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(|segment| segment.replace("~1", "/").replace("~0", "~")).collect()
}
