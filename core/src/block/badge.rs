//! A state in words, with a sign that can be recognised without colour.

/// The sign of a badge. It repeats what the words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Done: a tick.
    Tick,
    /// Done, but after the deadline.
    TickLate,
    /// Done at the deadline, and no longer.
    TickBefore,
    /// Better: an arrow up.
    Up,
    /// On the way: an arrow upwards along the way.
    Way,
    /// Late: an hourglass.
    Hourglass,
    /// Very late: a filled triangle that points down.
    Triangle,
    /// Worse: an arrow down.
    Down,
    /// Done, and then lost again.
    Back,
    /// Not done: a cross.
    Cross,
    /// Nothing known about the deadline: a question mark.
    Gone,
    /// Still awaited: a clock.
    Clock,
    /// The same: an equals sign.
    Equals,
    /// A change without a verdict: an open triangle.
    Delta,
    /// No verdict: an open circle.
    Circle,
}

/// The tone of a badge, which decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Good,
    Way,
    Care,
    Bad,
    Neutral,
}

impl Sign {
    /// The sign as one character, for formats without drawings.
    pub(super) const fn mark(self) -> &'static str {
        match self {
            Self::Tick | Self::TickLate | Self::TickBefore | Self::Up => "●",
            Self::Way => "▲",
            Self::Hourglass => "◆",
            Self::Triangle | Self::Down => "▼",
            Self::Back | Self::Cross | Self::Gone => "■",
            Self::Equals => "=",
            Self::Delta | Self::Circle | Self::Clock => "○",
        }
    }

    pub(super) const fn tone(self) -> Tone {
        match self {
            Self::Tick | Self::TickLate | Self::TickBefore | Self::Up => Tone::Good,
            Self::Way => Tone::Way,
            Self::Hourglass => Tone::Care,
            Self::Triangle | Self::Down | Self::Back | Self::Cross | Self::Gone => Tone::Bad,
            Self::Equals | Self::Delta | Self::Circle | Self::Clock => Tone::Neutral,
        }
    }
}

/// A state: its sign and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Badge {
    pub(crate) sign: Sign,
    pub(crate) words: String,
}

impl Badge {
    /// The mark and the words, for formats without drawings.
    pub(super) fn marked(&self) -> String {
        format!("{} {}", self.sign.mark(), self.words)
    }
}
