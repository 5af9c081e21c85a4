//! The stable codes of findings, in one table.

use serde::Serialize;

use crate::words::bilingual_enum;

bilingual_enum! {
    /// The stable name of a kind of finding. Names are never reused for something else.
    #[derive(PartialOrd, Ord, Serialize)]
    #[non_exhaustive]
    pub enum FindingCode;
    /// What the code is about, for a heading.
    pub fn title;

    /// A printed share that its printed part and whole do not make.
    ShareDiffers = "share.differs", "Andel stemmer ikke", "Share does not agree";
    /// A count and its share for which no whole number of people exists.
    ShareNoWhole = "share.no-whole-number", "Intet helt antal passer", "No whole number fits";
    /// A count and its share ask for another number of people than the text gives.
    ShareOtherWhole = "share.other-population", "Andelen kræver en anden population", "Share needs another population";
    /// Two figures of one population ask for different numbers of people.
    PopulationsDiffer = "population.differs", "Populationer modsiger hinanden", "Populations contradict each other";
    /// The parts of a population do not add up to the whole.
    PopulationParts = "population.parts", "Delpopulationer giver ikke helheden", "Parts of the population do not make the whole";
    /// Areas that together have more people than a figure that covers them all.
    AreasExceed = "population.areas", "Områderne er flere end det hele", "Areas are more than all of them";
    /// Two different figures for one measure and population.
    FigureDiffers = "figure.differs", "To tal for det samme", "Two figures for the same thing";
    /// One share printed for two age bands.
    SameFigureOtherAges = "figure.same-for-other-ages", "Samme tal for to aldersgrupper", "Same figure for two age bands";
    /// One share printed for two measures.
    SameFigureOtherMeasure = "figure.same-for-other-measure", "Samme tal for to mål", "Same figure for two measures";
    /// A printed sum that its parts do not make.
    SumDiffers = "sum.differs", "Sum stemmer ikke", "Sum does not agree";
    /// A table total that its cells do not make.
    TableTotal = "table.total", "Tabellens total stemmer ikke", "Table total does not agree";
    /// A budget total that its lines do not make.
    BudgetTotal = "budget.total", "Budgettets total stemmer ikke", "Budget total does not agree";
    /// A baseline that its own table explains.
    BaselineExplained = "baseline.explained", "Tabellen forklarer baseline", "The table explains the baseline";
    /// A baseline that its own table contradicts.
    BaselineNotExplained = "baseline.not-explained", "Tabellen modsiger baseline", "The table contradicts the baseline";
    /// A baseline about a day after the start of the agreement.
    BaselineAfterStart = "baseline.after-start", "Baseline efter start", "Baseline after the start";
    /// A baseline that is to be measured or is missing.
    BaselineMissing = "baseline.missing", "Baseline mangler", "Baseline is missing";
    /// A baseline that does not say what it is about in time.
    BaselineUndated = "baseline.undated", "Baseline uden tidspunkt", "Baseline without a reference";
    /// A baseline and its numerator and denominator do not agree.
    BaselineCounts = "baseline.counts", "Baseline og antal stemmer ikke", "Baseline and counts do not agree";
    /// A baseline that was old when the agreement began.
    BaselineOld = "baseline.old", "Gammel baseline", "Old baseline";
    /// Area and municipality baseline are about different times.
    ComparisonOtherTime = "comparison.other-time", "Kommunens tal er fra et andet tidspunkt", "Municipality figure is about another time";
    /// Another baseline that does not say whose it is.
    ComparisonWhose = "comparison.whose", "Hvis baseline det er, står der ikke", "Whose baseline it is, is not said";
    /// All rows of a table jump at the same place.
    SeriesBreak = "series.break", "Sandsynligt databrud", "Probable break in the series";
    /// A statement about a table that holds for some columns only.
    StatementHoldsSometimes = "statement.holds-sometimes", "Udsagn gælder kun nogle kolonner", "Statement holds for some columns only";
    /// A statement about a table that holds for no column.
    StatementNeverHolds = "statement.never-holds", "Udsagn gælder ikke", "Statement does not hold";
    /// A point of a row whose comma may have slipped.
    SeriesSlip = "series.decimal-slip", "Kommaet kan være flyttet", "Decimal comma may have moved";
    /// A delaftale without objectives.
    ObjectivesMissing = "objectives.missing", "Delmål mangler", "Objectives are missing";
    /// An indicator without a source.
    SourceMissing = "source.missing", "Datakilde mangler", "Source is missing";
    /// A source that does not say which edition.
    SourceEditionMissing = "source.edition-missing", "Kildens udgave mangler", "Edition of the source is missing";
    /// The same indicator twice.
    IndicatorTwice = "indicator.twice", "Samme indikator to gange", "Same indicator twice";
    /// An indicator whose words and unit are of two kinds, a share and a number.
    UnitWords = "indicator.unit-words", "Andel eller antal", "Share or number";
    /// An indicator that leaves out target-group codes which its activities are for.
    CodesLeftOut = "indicator.codes-left-out", "Indikatoren udelader en målgruppe", "Indicator leaves out a target group";
    /// An indicator that does not say which way is better.
    DirectionMissing = "direction.missing", "Retning mangler", "Direction is missing";
    /// A rule that wants the indicator to get worse.
    RuleAgainstDirection = "rule.against-direction", "Målsætning går imod retningen", "Rule goes against the direction";
    /// An indicator without a rule.
    RuleMissing = "rule.missing", "Målsætning mangler", "Rule is missing";
    /// A rule that its baseline already meets.
    RuleAlreadyMet = "rule.already-met", "Målet er allerede nået", "Target is already met";
    /// A rule whose target lies outside what is possible: a share below 0 or above 100 per cent, a number below 0.
    RuleTarget = "rule.target-out-of-range", "Målet ligger uden for det mulige", "Target lies outside what is possible";
    /// A rule without a deadline of its own.
    RuleNoDeadline = "rule.no-deadline", "Frist mangler", "Deadline is missing";
    /// A rule whose deadline is not after its baseline, or after the agreement's end.
    RuleDeadline = "rule.deadline", "Fristen passer ikke", "Deadline does not fit";
    /// A rule whose words leave something open.
    RuleAmbiguous = "rule.ambiguous", "Målsætning er tvetydig", "Rule is ambiguous";
    /// A rule that is not the one of the printed words.
    RulePrintedDiffers = "rule.printed-differs", "Målsætning og aftalens ord er forskellige", "Rule and printed words differ";
    /// A rule that starts from another figure than its baseline: `øges fra 25 % til 85 %` with a baseline of 20 %.
    RuleBaselineDiffers = "rule.baseline-differs", "Målsætningens udgangspunkt er ikke baseline", "Rule starts from another baseline";
    /// A change in per cent of a baseline of 0.
    RuleZeroBaseline = "rule.zero-baseline", "Procent af nul", "Per cent of zero";
    /// A code that the register does not know on that day.
    CodeUnknown = "code.unknown", "Ukendt målgruppekode", "Unknown target-group code";
    /// An INT code outside the register: accepted and marked.
    CodeOpen = "code.open", "INT-kode uden for registret", "INT code outside the register";
    /// A label that the register does not have for its code.
    LabelDiffers = "code.label-differs", "Betegnelsen afviger fra registret", "Label differs from the register";
    /// A label that narrows its code.
    LabelNarrows = "code.label-narrows", "Betegnelsen indsnævrer koden", "Label narrows the code";
    /// A figure with a point where Danish writes a comma.
    FigurePoint = "figure.point", "Punktum i tal", "Point in a figure";
    /// Persons and full-time persons in one ratio or sum.
    UnitsMixed = "unit.mixed", "Enheder blandes", "Units are mixed";
    /// Local co-financing below 25 per cent of the plan.
    CofinancingBelowFloor = "budget.cofinancing", "Medfinansiering under 25 %", "Co-financing below 25 %";
    /// Cells of fewer people than the threshold.
    SmallCells = "table.small-cells", "Små celler", "Small cells";
    /// Suppressed cells that anyone can recompute from the totals.
    HiddenButComputable = "table.hidden-but-computable", "Skjulte celler kan regnes ud", "Hidden cells can be computed";
    /// A check that was not made because the caller gave no threshold.
    NotChecked = "audit.not-checked", "Ikke kontrolleret", "Not checked";
    /// Two prints of one table that are not alike.
    TableCopies = "table.copies-differ", "To gengivelser af en tabel er ikke ens", "Two prints of a table are not alike";
    /// A text that counts the areas otherwise than the plan or a table.
    AreasDiffer = "areas.differ", "Antallet af områder stemmer ikke", "Number of areas does not agree";
    /// A staffing post of an unlikely size.
    StaffingAmount = "staffing.amount", "Usandsynlig stillingsstørrelse", "Unlikely size of a post";
    /// A staffing post without an amount.
    StaffingUnknown = "staffing.unknown", "Stilling uden omfang", "Post without an amount";
    /// A revision clause without a rhythm, or no clause.
    RevisionMissing = "revision.missing", "Revision mangler", "Revision is missing";
    /// The delaftale has no end of its own.
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
