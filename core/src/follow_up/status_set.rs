//! A set of statuses.

use serde::{Serialize, Serializer};

use super::Status;

/// A set of statuses. In JSON it is a list in the order of [`Status::ALL`].
///
/// ```
/// use delaftale::follow_up::{Status, StatusSet};
/// let set: StatusSet = [Status::Behind, Status::OnTrack].into_iter().collect();
/// assert!(set.holds(Status::Behind) && !set.holds(Status::Lost));
/// assert_eq!(set.iter().collect::<Vec<_>>(), [Status::OnTrack, Status::Behind]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct StatusSet(u32);

impl StatusSet {
    /// The set of this status only.
    #[must_use]
    pub const fn only(status: Status) -> Self {
        Self(1 << status as u32)
    }

    /// Whether the set holds a status.
    #[must_use]
    pub const fn holds(self, status: Status) -> bool {
        self.0 & 1 << status as u32 != 0
    }

    /// The statuses, in the order of [`Status::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Status> {
        Status::ALL.iter().copied().filter(move |status| self.holds(*status))
    }

    /// Adds a status.
    pub(super) const fn insert(&mut self, status: Status) {
        self.0 |= 1 << status as u32;
    }
}

impl FromIterator<Status> for StatusSet {
    fn from_iter<I: IntoIterator<Item = Status>>(statuses: I) -> Self {
        let mut set = Self::default();
        statuses.into_iter().for_each(|status| set.insert(status));
        set
    }
}

impl Serialize for StatusSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for StatusSet {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StatusSet".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Vec<Status>>::json_schema(generator)
    }

    fn inline_schema() -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_a_place() {
        assert!(Status::ALL.len() <= 32);
        for status in Status::ALL {
            assert!(!StatusSet::default().holds(*status));
            assert!(Status::ALL.iter().all(|other| StatusSet::only(*status).holds(*other) == (other == status)));
        }
    }
}
