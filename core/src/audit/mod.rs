//! The audit (*kontrol*) of an agreement: whether its printed figures agree, and whether it contains what is needed to follow it up.
//!
//! [`audit`] checks a whole plan, [`audit_delaftale`] one delaftale. The checks of single figures ([`check_share`], [`check_sum`],
//! [`check_same`], [`whole_numbers`], [`whole_counts`]) need no plan and serve portals and spreadsheets.
//!
//! The audit never changes a printed value. An approximate value (*ca.*, *over*) takes part in no exact check. A hidden or missing value
//! never counts as 0.
//!
//! Two figures contradict each other only if they are about the same time. If both have a time, the times must be equal. If one has no
//! time, the contradiction is a warning and never an error, because a document prints figures of several years side by side; the sentence
//! says so. There is no finding if the figure without a time agrees with a figure that has one.
//!
//! One finding covers all indicators with the same problem and names them all.
//!
//! A [`Finding`] is data: its code, its subject, the printed value and the recomputed value. [`Finding::sentence()`] makes the sentence, in
//! the language of the caller.
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

// The types and macros for the files of findings.
pub(in crate::audit) use auditor::{Auditor, Section, Spot};
pub(in crate::audit) use cases::{Case, lacking};
pub(in crate::audit) use explanation::explained;
pub(in crate::audit) use facts::Fact;
pub(in crate::audit) use review::Review;
pub(in crate::audit) use sentence::{Sentence, Term, sentence};
pub(in crate::audit) use sizes::{Bands, Size};
pub(in crate::audit) use times::Time;
