//! The audit (*kontrol*): do the printed figures agree, and does the agreement say what is needed to follow it?
//!
//! [`audit`] looks through a whole plan. The checks of single figures ([`check_share`], [`check_sum`], [`check_same`],
//! [`whole_numbers`], [`whole_counts`]) stand on their own, for portals and spreadsheets. A printed value is never overwritten, an
//! approximate one (*ca.*, *over*) takes part in no exact check, and nothing that is hidden or missing is taken for 0.
//!
//! Figures contradict each other only where they are about the same time. Two that name their time must name the same. Where one of them
//! names none, the contradiction is a warning that says so, never an error: a document prints figures of several years side by side. There
//! is none where the figure without a time agrees with some dated one. What indicators share is one finding that names them all.
//!
//! A [`Finding`] is data: its code, whose it is, what was printed and what came out. Its sentence is made last, in the language asked for.
#![doc = include_str!("findings.md")]

mod auditor;
mod bands;
mod bound;
mod cases;
mod changes;
mod code;
mod consistency;
mod explanation;
mod facts;
mod finding;
mod findings;
mod grade;
mod options;
mod review;
mod rows;
mod sentence;
mod shared;
mod sizes;
mod subject;
mod times;
mod walk;
mod why;

pub use crate::figure::Recomputed;
pub use code::FindingCode;
pub use consistency::{PrintCheck, check_same, check_share, check_sum, whole_counts, whole_numbers};
pub use explanation::Explanation;
pub use finding::{Finding, Printed};
pub use grade::{Grade, Hint, Severity};
pub use options::AuditOptions;
pub use subject::{Item, Subject};
pub use walk::{audit, audit_delaftale};

// What the files of findings are written with.
pub(in crate::audit) use auditor::{Auditor, Section, Spot};
pub(in crate::audit) use cases::{Case, lacking};
pub(in crate::audit) use explanation::explained;
pub(in crate::audit) use facts::Fact;
pub(in crate::audit) use review::Review;
pub(in crate::audit) use sentence::{Sentence, Term, sentence};
pub(in crate::audit) use sizes::{Bands, Size};
pub(in crate::audit) use times::Time;
