//! What the caller decides before an audit.

use crate::figure::Exact;
use crate::target_group::Register;

/// How an audit is made.
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
    /// Cells of at least 1 and fewer than this many people are small (*små celler*). Official practice differs, so there is no default;
    /// with `None` the check is not made, and each table says so.
    pub small_cell_threshold: Option<u32>,
    /// The least share of a plan's budget that must be local co-financing (*lokal medfinansiering*), in per cent.
    pub local_share_floor: Exact,
    /// All rows of one table, measure and age band jump together when each changes by at least this many per cent.
    pub break_threshold: Exact,
    /// A baseline is old when it is about a day more than this many months before the agreement begins.
    pub old_baseline_months: u32,
    /// What target-group codes mean.
    pub register: &'static Register,
}

impl AuditOptions {
    /// Cells of 1-2 people are small: at least 3 are shown.
    pub const FEWER_THAN_3: Option<u32> = Some(3);
    /// Cells of 1-4 people are small: at least 5 are shown.
    pub const FEWER_THAN_5: Option<u32> = Some(5);
    /// Cells of 1-9 people are small: at least 10 are shown.
    pub const FEWER_THAN_10: Option<u32> = Some(10);

    /// With this threshold for small cells, and else 25 per cent local co-financing (the condition of Landsbyggefonden in both funding
    /// regimes), jumps from 30 per cent, baselines old after 24 months (both choices of this library), and the standard register.
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
