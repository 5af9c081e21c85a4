//! One file a finding, or for a few that share one check: what it finds and why that matters, an example, its check, its sentences.

use super::code::FindingCode;
use super::explanation::Explanation;

macro_rules! findings {
    ($($file:ident)+) => {
        $(pub(super) mod $file;)+

        impl Explanation {
            /// Of all findings, file by file.
            fn files() -> impl Iterator<Item = &'static [Self]> {
                [$($file::EXPLAINED),+].into_iter()
            }
        }
    };
}

findings! {
    baseline_explained
    baseline_missing
    baseline_time
    budget_total
    code_label
    code_standing
    cofinancing
    figure_differs
    figure_point
    indicator_missing
    no_whole_number
    open_cells
    period_open
    population_parts
    populations_differ
    revision_missing
    rule_ambiguous
    rule_baseline
    rule_deadline
    rule_direction
    rule_printed_differs
    rule_target
    same_figure
    series_break
    share_differs
    source_missing
    staffing_unknown
    statement_holds
    sum_differs
    table_total
    units_mixed
}

impl Explanation {
    /// The explanation of the findings with this code.
    #[must_use]
    pub fn of(code: FindingCode) -> Option<&'static Self> {
        Self::files().flatten().find(|explanation| explanation.code == code)
    }
}
