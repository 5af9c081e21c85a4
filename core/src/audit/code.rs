//! The stable codes of findings, in one table.

use serde::Serialize;

use crate::words::bilingual_enum;

bilingual_enum! {
    /// The stable code of a kind of finding. A code never gets another meaning.
    #[derive(PartialOrd, Ord, Serialize)]
    #[non_exhaustive]
    pub enum FindingCode;
    /// The title of the code, for a heading.
    pub fn title;

    /// A printed share that differs from its printed part divided by its printed whole.
    ShareDiffers = "share.differs", "Andel stemmer ikke", "Share does not agree";
    /// A count and a share for which there is no whole number of people.
    ShareNoWhole = "share.no-whole-number", "Intet helt antal passer", "No whole number fits";
    /// A count and a share that imply another population than the text gives.
    ShareOtherWhole = "share.other-population", "Andelen kræver en anden population", "Share needs another population";
    /// Two figures that imply different sizes of one population.
    PopulationsDiffer = "population.differs", "Populationer modsiger hinanden", "Populations contradict each other";
    /// Parts of a population that do not add up to the whole, or a part that is larger than its whole.
    PopulationParts = "population.parts", "Delpopulationer giver ikke helheden", "Parts of the population do not make the whole";
    /// Areas that together have more people than a figure that covers them all.
    AreasExceed = "population.areas", "Områderne er flere end det hele", "Areas are more than all of them";
    /// Two different figures for one measure and population.
    FigureDiffers = "figure.differs", "To tal for det samme", "Two figures for the same thing";
    /// One share printed for two age bands.
    SameFigureOtherAges = "figure.same-for-other-ages", "Samme tal for to aldersgrupper", "Same figure for two age bands";
    /// One share printed for two measures.
    SameFigureOtherMeasure = "figure.same-for-other-measure", "Samme tal for to mål", "Same figure for two measures";
    /// A printed sum that differs from the sum of its parts.
    SumDiffers = "sum.differs", "Sum stemmer ikke", "Sum does not agree";
    /// A printed table total that differs from the sum of its cells.
    TableTotal = "table.total", "Tabellens total stemmer ikke", "Table total does not agree";
    /// A printed budget total that differs from the sum of its lines.
    BudgetTotal = "budget.total", "Budgettets total stemmer ikke", "Budget total does not agree";
    /// A baseline that is the sum of codes of a target-group table.
    BaselineExplained = "baseline.explained", "Tabellen forklarer baseline", "The table explains the baseline";
    /// A baseline that differs from the sum of the codes that it counts.
    BaselineNotExplained = "baseline.not-explained", "Tabellen modsiger baseline", "The table contradicts the baseline";
    /// A baseline about a day after the start of the agreement.
    BaselineAfterStart = "baseline.after-start", "Baseline efter start", "Baseline after the start";
    /// A baseline that is missing, suppressed, or still to be measured.
    BaselineMissing = "baseline.missing", "Baseline mangler", "Baseline is missing";
    /// A baseline without a reference.
    BaselineUndated = "baseline.undated", "Baseline uden tidspunkt", "Baseline without a reference";
    /// A baseline that differs from its numerator divided by its denominator.
    BaselineCounts = "baseline.counts", "Baseline og antal stemmer ikke", "Baseline and counts do not agree";
    /// A baseline that was old when the agreement began: by default more than 24 months.
    BaselineOld = "baseline.old", "Gammel baseline", "Old baseline";
    /// Baselines of the area and of the municipality that are about different times.
    ComparisonOtherTime = "comparison.other-time", "Kommunens tal er fra et andet tidspunkt", "Municipality figure is about another time";
    /// A comparison without the name of the area that it is about.
    ComparisonWhose = "comparison.whose", "Hvis baseline det er, står der ikke", "Whose baseline it is, is not said";
    /// Rows of a table that all jump between the same two columns.
    SeriesBreak = "series.break", "Sandsynligt databrud", "Probable break in the series";
    /// A statement about a table that is true for some columns only.
    StatementHoldsSometimes = "statement.holds-sometimes", "Udsagn gælder kun nogle kolonner", "Statement holds for some columns only";
    /// A statement about a table that is true for no column.
    StatementNeverHolds = "statement.never-holds", "Udsagn gælder ikke", "Statement does not hold";
    /// A point of a row whose decimal comma may have moved.
    SeriesSlip = "series.decimal-slip", "Kommaet kan være flyttet", "Decimal comma may have moved";
    /// A delaftale without objectives.
    ObjectivesMissing = "objectives.missing", "Delmål mangler", "Objectives are missing";
    /// An indicator without a source.
    SourceMissing = "source.missing", "Datakilde mangler", "Source is missing";
    /// A source without an edition.
    SourceEditionMissing = "source.edition-missing", "Kildens udgave mangler", "Edition of the source is missing";
    /// An indicator that occurs twice.
    IndicatorTwice = "indicator.twice", "Samme indikator to gange", "Same indicator twice";
    /// An indicator whose words and unit disagree: one is a share, the other a number.
    UnitWords = "indicator.unit-words", "Andel eller antal", "Share or number";
    /// An indicator that does not count target-group codes of its activities.
    CodesLeftOut = "indicator.codes-left-out", "Indikatoren udelader en målgruppe", "Indicator leaves out a target group";
    /// An indicator without a direction.
    DirectionMissing = "direction.missing", "Retning mangler", "Direction is missing";
    /// A rule that moves the indicator against its direction.
    RuleAgainstDirection = "rule.against-direction", "Målsætning går imod retningen", "Rule goes against the direction";
    /// An indicator without a rule.
    RuleMissing = "rule.missing", "Målsætning mangler", "Rule is missing";
    /// A rule whose target the baseline already meets.
    RuleAlreadyMet = "rule.already-met", "Målet er allerede nået", "Target is already met";
    /// A rule whose target is impossible: a share below 0 or above 100 per cent, a number below 0.
    RuleTarget = "rule.target-out-of-range", "Målet ligger uden for det mulige", "Target lies outside what is possible";
    /// A rule whose words name no clear deadline.
    RuleNoDeadline = "rule.no-deadline", "Frist mangler", "Deadline is missing";
    /// A rule whose deadline is not after its baseline, or is after the end of the agreement.
    RuleDeadline = "rule.deadline", "Fristen passer ikke", "Deadline does not fit";
    /// A rule whose words are ambiguous.
    RuleAmbiguous = "rule.ambiguous", "Målsætning er tvetydig", "Rule is ambiguous";
    /// A rule that differs from the rule in the printed words.
    RulePrintedDiffers = "rule.printed-differs", "Målsætning og aftalens ord er forskellige", "Rule and printed words differ";
    /// A rule that states another baseline than the indicator: `øges fra 25 % til 85 %` with a baseline of 20 %.
    RuleBaselineDiffers = "rule.baseline-differs", "Målsætningens udgangspunkt er ikke baseline", "Rule starts from another baseline";
    /// A rule with a change in per cent of a baseline of 0.
    RuleZeroBaseline = "rule.zero-baseline", "Procent af nul", "Per cent of zero";
    /// A target-group code that the register does not have on the day of the table, or at the start of the delaftale for an activity.
    CodeUnknown = "code.unknown", "Ukendt målgruppekode", "Unknown target-group code";
    /// An INT code that the register does not list. It is accepted, and this finding marks it.
    CodeOpen = "code.open", "INT-kode uden for registret", "INT code outside the register";
    /// A label that differs from the register's label of the code.
    LabelDiffers = "code.label-differs", "Betegnelsen afviger fra registret", "Label differs from the register";
    /// A label that is narrower than the register's label of the code.
    LabelNarrows = "code.label-narrows", "Betegnelsen indsnævrer koden", "Label narrows the code";
    /// A figure with a decimal point, where Danish has a decimal comma.
    FigurePoint = "figure.point", "Punktum i tal", "Point in a figure";
    /// A ratio or sum of persons and full-time persons.
    UnitsMixed = "unit.mixed", "Enheder blandes", "Units are mixed";
    /// Local co-financing below the required share of the plan's budget, by default 25 per cent.
    CofinancingBelowFloor = "budget.cofinancing", "Medfinansiering under 25 %", "Co-financing below 25 %";
    /// Table cells with fewer people than the threshold.
    SmallCells = "table.small-cells", "Små celler", "Small cells";
    /// Suppressed cells that anyone can recompute from the totals.
    HiddenButComputable = "table.hidden-but-computable", "Skjulte celler kan regnes ud", "Hidden cells can be computed";
    /// A check that was skipped, because the caller gave no threshold.
    NotChecked = "audit.not-checked", "Ikke kontrolleret", "Not checked";
    /// Two copies of one table that differ.
    TableCopies = "table.copies-differ", "To gengivelser af en tabel er ikke ens", "Two prints of a table are not alike";
    /// A text with another number of areas than the plan or a table.
    AreasDiffer = "areas.differ", "Antallet af områder stemmer ikke", "Number of areas does not agree";
    /// A staffing post of an unlikely size.
    StaffingAmount = "staffing.amount", "Usandsynlig stillingsstørrelse", "Unlikely size of a post";
    /// A staffing post without an amount.
    StaffingUnknown = "staffing.unknown", "Stilling uden omfang", "Post without an amount";
    /// A revision clause without a rhythm, or a delaftale without a clause.
    RevisionMissing = "revision.missing", "Revision mangler", "Revision is missing";
    /// A delaftale without a last day of its own.
    PeriodOpen = "period.open", "Perioden har ingen slutdato", "Period has no end";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn names_and_titles_are_unique() {
        for text in
            [FindingCode::name as fn(FindingCode) -> &'static str, |c| c.title(Language::Danish), |c| c.title(Language::English)]
        {
            let mut all: Vec<_> = FindingCode::ALL.iter().map(|code| text(*code)).collect();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count);
        }
    }
}
