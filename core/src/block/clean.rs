//! Foreign texts, made safe for every format of a report.

/// The text on one line, without invisible characters. White space of any kind becomes one space (at the ends too, because texts are
/// joined). Control characters, marks that change the direction of writing, and characters that XML does not have become the replacement
/// character.
///
/// Without this, a terminal would obey an escape sequence, a page could be read in another order than it was written, and an XML parser
/// would refuse the whole document.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() {
            out.push(if is_unsafe(c) { char::REPLACEMENT_CHARACTER } else { c });
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

const fn is_unsafe(c: char) -> bool {
    matches!(c,
        // C0 and C1 controls, and delete
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        // marks, embeddings, overrides and isolates of direction
        | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        // not characters
        | '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
}

/// The text escaped for XML and HTML, as content or between double quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// The text escaped for a line of Markdown (CommonMark and GitHub's tables), so that it appears exactly as it is.
///
/// It must not be put at the start of a line, where a number or a dash has its own meaning.
pub(super) fn marked_down(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len());
    let mut before = String::new();
    for c in text.chars() {
        let linking = match c {
            // `https://`, `www.` and `name@place` would become links automatically.
            '/' => before.ends_with(":/"),
            '.' => before.to_lowercase().ends_with("www"),
            '@' => true,
            _ => false,
        };
        if linking || "\\`*_{}[]<>#|~&$!^".contains(c) {
            out.push('\\');
        }
        out.push(c);
        before.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_unseen_is_left() {
        assert_eq!(clean("to\u{2028}ord\t\r\n her\u{a0}"), "to ord her ");
        assert_eq!(clean("\u{1b}[31mrødt\u{0}\u{9b}\u{7f}"), "\u{fffd}[31mrødt\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(clean("abc\u{202e}cba\u{ffff}"), "abc\u{fffd}cba\u{fffd}");
        assert_eq!(clean("æøå – 'citat' 🙂"), "æøå – 'citat' 🙂");
    }

    #[test]
    fn markup_is_text() {
        assert_eq!(
            escaped(r#"<script>alert("a" & 'b')</script>"#),
            "&lt;script&gt;alert(&quot;a&quot; &amp; &#39;b&#39;)&lt;/script&gt;"
        );
        assert_eq!(escaped("]]>"), "]]&gt;");
    }

    #[test]
    fn markdown_is_text() {
        assert_eq!(marked_down("[a](b) *c* | `d` <b> &amp;"), r"\[a\](b) \*c\* \| \`d\` \<b\> \&amp;");
        assert_eq!(marked_down("https://eksempel.dk www.eksempel.dk"), r"https:/\/eksempel.dk www\.eksempel.dk");
        assert_eq!(marked_down("75 % – 1,5 (a)"), "75 % – 1,5 (a)");
    }
}
