//! The options of an audit.

use crate::figure::Exact;
use crate::target_group::Register;

/// The options of an audit: thresholds and the register of target-group codes.
///
/// ```
/// use delaftale::audit::AuditOptions;
/// use delaftale::figure::Exact;
/// let options = AuditOptions::new(AuditOptions::FEWER_THAN_5);
/// assert_eq!((options.small_cell_threshold, options.local_share_floor), (Some(5), Exact::from(25)));
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct AuditOptions {
    /// The threshold for small cells (*små celler*): a cell is small if it has at least 1 person and fewer than this many. Official
    /// practice differs, so there is no default. With `None` the check is skipped, and each table gets a finding with the code
    /// `audit.not-checked`.
    pub small_cell_threshold: Option<u32>,
    /// The least share of a plan's budget that must be local co-financing (*lokal medfinansiering*), in per cent.
    pub local_share_floor: Exact,
    /// The threshold for a break in a series, in per cent: the rows of one table, measure and age band jump together when each changes by
    /// at least this much.
    pub break_threshold: Exact,
    /// The age of an old baseline, in months: a baseline is old when its reference is more than this many months before the start of the
    /// agreement.
    pub old_baseline_months: u32,
    /// The register of target-group codes.
    pub register: &'static Register,
}

impl AuditOptions {
    /// Cells of 1-2 people are small: at least 3 are shown.
    pub const FEWER_THAN_3: Option<u32> = Some(3);
    /// Cells of 1-4 people are small: at least 5 are shown.
    pub const FEWER_THAN_5: Option<u32> = Some(5);
    /// Cells of 1-9 people are small: at least 10 are shown.
    pub const FEWER_THAN_10: Option<u32> = Some(10);

    /// Makes options with this threshold for small cells and the defaults for the rest:
    ///
    /// - 25 per cent local co-financing, the condition of Landsbyggefonden in both funding regimes;
    /// - 30 per cent for a break in a series, a choice of this library;
    /// - 24 months for an old baseline, a choice of this library;
    /// - the standard register of target-group codes.
    #[must_use]
    pub fn new(small_cell_threshold: Option<u32>) -> Self {
        Self {
            small_cell_threshold,
            local_share_floor: Exact::from(25),
            break_threshold: Exact::from(30),
            old_baseline_months: 24,
            register: Register::standard(),
        }
    }
}
