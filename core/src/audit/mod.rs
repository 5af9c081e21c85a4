//! The audit (*kontrol*): do the printed figures agree, and does the agreement say what is needed to follow it?

mod code;
mod finding;

pub use code::FindingCode;
pub use finding::{Finding, Grade, Hint, Recomputed, Severity};

/// temporary
pub fn whole_numbers(count: u64, share: &crate::figure::Figure) -> Option<std::ops::RangeInclusive<u64>> {
    let _ = (count, share);
    None
}
