//! A line of text. Each of its parts records who wrote it.

/// A part of a line. Its author decides its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// Words of the library, in the language of the document.
    Own(String),
    /// Emphasised words of the library.
    Strong(String),
    /// Words of the plan or the caller, usually Danish.
    Printed(String),
}

impl Part {
    /// The words, as they are.
    pub(super) fn words(&self) -> &str {
        match self {
            Self::Own(words) | Self::Strong(words) | Self::Printed(words) => words,
        }
    }
}

/// A line of text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Line(pub(super) Vec<Part>);

impl Line {
    /// Words of the library.
    pub(crate) fn own(text: impl Into<String>) -> Self {
        Self::default().and_own(text)
    }

    /// Words of the plan or the caller.
    pub(crate) fn printed(text: impl Into<String>) -> Self {
        Self::default().and_printed(text)
    }

    /// The line, followed by words of the library.
    pub(crate) fn and_own(self, text: impl Into<String>) -> Self {
        self.and(Part::Own(text.into()))
    }

    /// The line, followed by emphasised words of the library.
    pub(crate) fn and_strong(self, text: impl Into<String>) -> Self {
        self.and(Part::Strong(text.into()))
    }

    /// The line, followed by words of the plan or the caller.
    pub(crate) fn and_printed(self, text: impl Into<String>) -> Self {
        self.and(Part::Printed(text.into()))
    }

    fn and(mut self, part: Part) -> Self {
        self.0.push(part);
        self
    }

    /// This line and another, with a separator between them if neither is empty.
    pub(crate) fn joined(mut self, separator: &str, other: Self) -> Self {
        if !(self.is_empty() || other.is_empty()) {
            self = self.and_own(separator);
        }
        self.0.extend(other.0);
        self
    }

    /// Words of the plan, separated by a word of the library.
    pub(crate) fn list<'a>(items: impl IntoIterator<Item = &'a str>, separator: &str) -> Self {
        items.into_iter().fold(Self::default(), |line, item| line.joined(separator, Self::printed(item)))
    }

    /// Whether the line has no words.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|part| part.words().is_empty())
    }

    /// The words without their authors.
    pub(crate) fn words(&self) -> String {
        self.0.iter().map(Part::words).collect()
    }
}
