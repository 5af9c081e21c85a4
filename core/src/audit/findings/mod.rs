//! One file for each finding, or for a few findings with a common check: explanation, example, check and sentences.
//!
//! A new finding needs a file here, which this file names twice, a code with titles in `code.rs`, and a call of its check in `walk.rs`.
//! `tests/audit_page.rs` audits its example and writes the page `findings.md`.

pub(super) mod areas_named;
pub(super) mod areas_sum;
pub(super) mod baseline_explained;
pub(super) mod baseline_missing;
pub(super) mod baseline_time;
pub(super) mod budget_total;
pub(super) mod code_label;
pub(super) mod code_standing;
pub(super) mod codes_left_out;
pub(super) mod cofinancing;
pub(super) mod figure_differs;
pub(super) mod figure_point;
pub(super) mod indicator_missing;
pub(super) mod indicator_twice;
pub(super) mod no_whole_number;
pub(super) mod open_cells;
pub(super) mod period_open;
pub(super) mod population_parts;
pub(super) mod populations_differ;
pub(super) mod revision_missing;
pub(super) mod rule_ambiguous;
pub(super) mod rule_baseline;
pub(super) mod rule_deadline;
pub(super) mod rule_direction;
pub(super) mod rule_printed_differs;
pub(super) mod rule_target;
pub(super) mod same_figure;
pub(super) mod series_break;
pub(super) mod series_slip;
pub(super) mod share_differs;
pub(super) mod source_missing;
pub(super) mod staffing_amount;
pub(super) mod staffing_unknown;
pub(super) mod statement_holds;
pub(super) mod sum_differs;
pub(super) mod table_copies;
pub(super) mod table_total;
pub(super) mod unit_words;
pub(super) mod units_mixed;

use super::code::FindingCode;
use super::explanation::Explanation;

/// The explanations of all findings, file by file.
static EXPLAINED: &[&[Explanation]] = &[
    areas_named::EXPLAINED,
    areas_sum::EXPLAINED,
    baseline_explained::EXPLAINED,
    baseline_missing::EXPLAINED,
    baseline_time::EXPLAINED,
    budget_total::EXPLAINED,
    code_label::EXPLAINED,
    code_standing::EXPLAINED,
    codes_left_out::EXPLAINED,
    cofinancing::EXPLAINED,
    figure_differs::EXPLAINED,
    figure_point::EXPLAINED,
    indicator_missing::EXPLAINED,
    indicator_twice::EXPLAINED,
    no_whole_number::EXPLAINED,
    open_cells::EXPLAINED,
    period_open::EXPLAINED,
    population_parts::EXPLAINED,
    populations_differ::EXPLAINED,
    revision_missing::EXPLAINED,
    rule_ambiguous::EXPLAINED,
    rule_baseline::EXPLAINED,
    rule_deadline::EXPLAINED,
    rule_direction::EXPLAINED,
    rule_printed_differs::EXPLAINED,
    rule_target::EXPLAINED,
    same_figure::EXPLAINED,
    series_break::EXPLAINED,
    series_slip::EXPLAINED,
    share_differs::EXPLAINED,
    source_missing::EXPLAINED,
    staffing_amount::EXPLAINED,
    staffing_unknown::EXPLAINED,
    statement_holds::EXPLAINED,
    sum_differs::EXPLAINED,
    table_copies::EXPLAINED,
    table_total::EXPLAINED,
    unit_words::EXPLAINED,
    units_mixed::EXPLAINED,
];

impl Explanation {
    /// The explanation of the findings with this code; `None` if there is none.
    #[must_use]
    pub fn of(code: FindingCode) -> Option<&'static Self> {
        EXPLAINED.iter().copied().flatten().find(|explanation| explanation.code == code)
    }
}
