//! The table of statuses of a rule with a target.

use super::Status;

/// What decides the status of a rule with a target, apart from the part of the way that the value has gone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    /// Whether the latest value meets the target.
    pub(super) met: bool,
    /// Whether the value at the deadline meets the target. `None` as long as no value about the deadline or later is known.
    pub(super) met_at_deadline: Option<bool>,
    /// Whether a value before the latest met the target.
    pub(super) met_earlier: bool,
    /// Whether the rule asks to hold the target (*og fastholdes*).
    pub(super) to_be_held: bool,
}

impl Facts {
    /// The status; `None` if the part of the way decides.
    pub(super) const fn status(self) -> Option<Status> {
        match (self.met, self.met_at_deadline) {
            (true, None | Some(true)) => Some(Status::Reached),
            (true, Some(false)) => Some(Status::ReachedLate),
            (false, Some(true)) if self.to_be_held => Some(Status::Lost),
            (false, Some(true)) => Some(Status::ReachedAtDeadline),
            (false, Some(false)) => Some(Status::Missed),
            (false, None) if self.to_be_held && self.met_earlier => Some(Status::Lost),
            (false, None) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_of_the_table() {
        let status =
            |met, met_at_deadline, met_earlier, to_be_held| Facts { met, met_at_deadline, met_earlier, to_be_held }.status();
        for met_earlier in [false, true] {
            for held in [false, true] {
                assert_eq!(status(true, None, met_earlier, held), Some(Status::Reached));
                assert_eq!(status(true, Some(true), met_earlier, held), Some(Status::Reached));
                assert_eq!(status(true, Some(false), met_earlier, held), Some(Status::ReachedLate));
                // What was met before the deadline does not change what was missed at it.
                assert_eq!(status(false, Some(false), met_earlier, held), Some(Status::Missed));
                let fallen = if held { Status::Lost } else { Status::ReachedAtDeadline };
                assert_eq!(status(false, Some(true), met_earlier, held), Some(fallen));
            }
        }
        assert_eq!(status(false, None, true, true), Some(Status::Lost));
        assert_eq!([status(false, None, true, false), status(false, None, false, true)], [None, None]);
    }
}
