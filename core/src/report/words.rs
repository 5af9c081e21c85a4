//! All fixed texts of a report, with both languages side by side.

use crate::Language;
use crate::block::{Sign, cut};
use crate::follow_up::{Method, Reason, Status};
use crate::words::{bilingual_enum, say};

bilingual_enum! {
    /// A fixed text.
    pub(super) enum Label;
    /// The text.
    pub(super) fn text;

    // The head of the page
    Kicker: "Opfølgning på boligsocial helhedsplan", "Follow-up of a housing-social master plan";
    Municipality: "Kommune", "Municipality";
    PlanPeriod: "Planperiode", "Plan period";
    AsOf: "Opgjort pr.", "Status of";
    KnownAt: "Tal kendt pr.", "Figures known by";
    KnownAll: "Målinger talt med", "Observations counted";
    HousingOrganisations: "Boligorganisationer", "Housing organisations";
    Departments: "Afdelinger og områder", "Departments and areas";
    Secretariat: "Sekretariat", "Secretariat";
    Template: "Skabelon", "Template";
    InventedTitle: "Opdigtede målinger", "Invented observations";
    InventedSentence: "Der er opdigtede målinger i denne opfølgning. De er ikke målt i boligområdet og siger intet om det.",
        "There are invented observations in this follow-up. They were not measured in the area and say nothing about it.";
    ObservationsNote: "Om målingerne", "About the observations";
    // The first page
    Overview: "Overblik", "Overview";
    NothingToFollow: "Planen har ingen delmål med indikatorer, så der er ingen tal at følge op på.",
        "The plan has no objectives with indicators, so there are no figures to follow.";
    DecisionsDue: "Beslutninger, der skal træffes", "Decisions that are due";
    NoDecisions: "Ingen beslutninger er forfaldne.", "No decisions are due.";
    Objectives: "Hvor delmålene står", "How the objectives stand";
    YearBefore: "Året før", "A year before";
    Now: "Nu", "Now";
    Course: "Udvikling", "Course";
    CannotBeJudged: "Kan ikke vurderes – og hvad aftalen mangler", "Cannot be judged – and what the agreement lacks";
    ErrorsInFigures: "Fejl i aftalens egne tal", "Errors in the agreement's own figures";
    AssumptionsWord: "Antagelser, som en status hviler på", "Assumptions that a status rests on";
    SmallCellsWord: "Små celler", "Small cells";
    Indicator: "Indikator", "Indicator";
    Baseline: "Baseline", "Baseline";
    Target: "Mål", "Target";
    StatusWord: "Status", "Status";
    NoTarget: "intet mål", "no target";
    None: "–", "–";
    NotCounted: "Statusser tælles. De regnes aldrig sammen til et gennemsnit.", "Statuses are counted. They are never averaged.";
    // A delaftale
    Period: "Periode", "Period";
    Parties: "Parter", "Parties";
    VersionWord: "Udgave", "Version";
    ObjectiveWord: "Delmål", "Objective";
    NoObjectives: "Delaftalen har ingen delmål med indikatorer. Derfor er der ingen tal at følge op på.",
        "The delaftale has no objectives with indicators. So there are no figures to follow.";
    OfActivity: "Hører til aktiviteten", "Belongs to the activity";
    // An indicator
    Rule: "Målsætning", "Rule";
    RuleGiven: "Læst af", "Read from";
    RulePrinted: "Aftalens ord", "Words of the agreement";
    DirectionWord: "Retning", "Direction";
    NoDirection: "retningen står ikke i aftalen", "the agreement names no direction";
    PopulationWord: "Målt på", "Measured on";
    SourceWord: "Datakilde", "Source";
    NoSource: "ingen datakilde", "no source";
    Working: "Udregning", "Working";
    Observations: "Målinger", "Observations";
    WorkingIntro: "Sådan er status regnet ud. Hvert trin kan regnes efter i hånden. Tegnet · er gange, / er divideret med, og ^ er opløftet i.",
        "This is how the status came about. Each step can be redone by hand. The sign · is times, / is divided by, and ^ is to the power of.";
    ObservationsCaption: "Målinger frem til opgørelsesdagen", "Observations up to the day of the status";
    About: "Tidspunkt", "About";
    Area: "Boligområdet", "Area";
    People: "Antal", "People";
    ExpectedWord: "Forventet", "Expected";
    ExpectedGap: "Forventet forskel", "Expected difference";
    MunicipalityWord: "Kommunen", "Municipality";
    KnownOn: "Kendt", "Known";
    Remark: "Bemærkning", "Remark";
    // The calendar
    CalendarWord: "Kalender", "Calendar";
    CalendarCaption: "Målinger, der mangler eller kommer", "Observations that are missing or to come";
    MissingWord: "Mangler", "Missing";
    DueNow: "Forfalden", "Due";
    NextObservation: "Næste måling", "Next observation";
    AllReceived: "Alle forfaldne målinger er modtaget.", "All observations that were due have been received.";
    RhythmAssumed: "* Kilden nævner ingen kadence. Aftalens årlige opfølgning er brugt.",
        "* The source names no rhythm. The yearly follow-up of the agreement was taken.";
    RevisionUnknown: "Aftalen siger ikke, hvor tit den skal revideres.", "The agreement does not say how often it is to be revised.";
    // Activities, staffing, money, tables
    ActivitiesRunning: "Aktiviteter i gang", "Running activities";
    ActivitiesNotBegun: "Aktiviteter, ikke begyndt", "Activities not begun";
    ActivitiesEnded: "Aktiviteter, afsluttet", "Ended activities";
    Shared: "fælles for alle delaftaler", "shared by all delaftaler";
    Staffing: "Bemanding på opgørelsesdagen", "Staffing on the day of the status";
    Role: "Funktion", "Function";
    Printed: "Trykt", "Printed";
    FullTimeEquivalents: "Årsværk", "Full-time equivalents";
    AmountUnknown: "ikke oplyst", "not stated";
    BudgetWord: "Budget, som det er trykt", "Budget as printed";
    FunderWord: "Finansiering", "Funder";
    Amount: "Beløb", "Amount";
    Total: "I alt", "Total";
    Tables: "Målgruppetabeller", "Target-group tables";
    TablesLeftOut: "Tabellerne er udeladt. De kan vise meget få personer i en celle, og det må ikke offentliggøres.",
        "The tables are left out. They can show very few people in a cell, and that must not be published.";
    TablesAsTheyStand: "Tabellerne står, som de er i aftalen. Tjek små tal, før opfølgningen deles med andre.",
        "The tables stand as they are in the agreement. Check small numbers before this follow-up is shared.";
    Code: "Kode", "Code";
    Group: "Målgruppe", "Target group";
    // Findings
    FindingsIntro: "De trykte tal er regnet efter. Et trykt tal bliver aldrig rettet her.",
        "The printed figures were calculated again. A printed figure is never corrected here.";
    FindingPrinted: "Trykt", "Printed";
    FindingRecomputed: "Genberegnet", "Recomputed";
    FindingPlace: "Sted", "Place";
    FindingHint: "Formodning", "Guess";
    // The plan, the appendix
    PlanWord: "Planen", "The plan";
    Besides: "Bemanding, økonomi og målgrupper", "Staffing, money and target groups";
    Appendix: "Bilag", "Appendix";
    WorkingsAndObservations: "Udregninger og målinger", "Workings and observations";
    // Many plans
    PortfolioKicker: "Opfølgning på boligsociale helhedsplaner", "Follow-up of housing-social master plans";
    PortfolioTitle: "Planerne samlet", "All plans";
    OnePlan: "Plan", "Plan";
    PortfolioCaption: "Planer og deres status", "Plans and how they stand";
    IndicatorsWord: "Indikatorer", "Indicators";
    DecisionsWord: "Beslutninger", "Decisions";
    ErrorsWord: "Fejl", "Errors";
    // How to read it
    HowToRead: "Sådan læses opfølgningen", "How to read this follow-up";
    StatusCaption: "Hvad en status betyder", "What a status means";
    Meaning: "Betydning", "Meaning";
    RatioExplained: "Andel af den forventede vej er ændringen siden baseline delt med den ændring, som målsætningen forventer på samme dag.",
        "The part of the expected way is the change since the baseline, divided by the change that the rule expects on the same day.";
    RoundingExplained: "Trykte tal er afrundede. Hvor afrundingen kan ændre en status, står det ved indikatoren.",
        "Printed figures are rounded. Where rounding could change a status, it is said at the indicator.";
    NoCause: "Opfølgningen viser, hvor tallene står. Den siger ikke, hvad der er årsagen.",
        "The follow-up shows where the figures stand. It does not say why.";
    MethodWord: "Metode", "Method";
    Library: "Program", "Program";
    Waivers: "Databrud, der er accepteret", "Breaks crossed knowingly";
    Yes: "ja", "yes";
    No: "nej", "no";
}

/// The sign of a status. It repeats what the words say.
pub(super) const fn sign(status: Status) -> Sign {
    match status {
        Status::Reached | Status::Held | Status::Kept => Sign::Tick,
        Status::ReachedLate => Sign::TickLate,
        Status::ReachedAtDeadline => Sign::TickBefore,
        Status::Better => Sign::Up,
        Status::OnTrack | Status::WithinSoFar => Sign::Way,
        Status::Behind => Sign::Hourglass,
        Status::FarBehind => Sign::Triangle,
        Status::Worsening | Status::Slipped | Status::Worse => Sign::Down,
        Status::Lost => Sign::Back,
        Status::Missed | Status::Exceeded => Sign::Cross,
        Status::DeadlinePassed => Sign::Gone,
        Status::Awaiting => Sign::Clock,
        Status::Unchanged => Sign::Equals,
        Status::ChangeOnly => Sign::Delta,
        // The statuses without a verdict, and any status that a later version may add.
        _ => Sign::Circle,
    }
}

/// The meaning of a status, as a sentence.
pub(super) fn meaning(status: Status, method: &Method, language: Language) -> String {
    let (on_track, behind) = (cut(method.on_track(), language), cut(method.behind(), language));
    let fixed = |danish: &str, english: &str| language.pick(danish, english).to_owned();
    match status {
        Status::Reached => fixed("Den seneste måling opfylder målet.", "The latest observation meets the target."),
        Status::OnTrack => say!(
            language,
            "Mindst {on_track} af den forventede vej er tilbagelagt.",
            "At least {on_track} of the expected way is behind it."
        ),
        Status::Behind => say!(
            language,
            "Mindst {behind}, men under {on_track} af den forventede vej er tilbagelagt.",
            "At least {behind}, but less than {on_track} of the expected way is behind it."
        ),
        Status::FarBehind => say!(
            language,
            "Under {behind} af den forventede vej er tilbagelagt.",
            "Less than {behind} of the expected way is behind it."
        ),
        Status::Worsening => fixed(
            "Tallet har flyttet sig væk fra målet siden baseline.",
            "The figure has moved away from the target since the baseline.",
        ),
        Status::Lost => fixed(
            "Målet skal fastholdes. En tidligere måling opfyldte det. Den seneste gør ikke.",
            "The target is to be held. An earlier observation met it. The latest does not.",
        ),
        Status::Missed => fixed(
            "Hverken målingen ved fristen eller den seneste opfylder målet.",
            "Neither the observation at the deadline nor the latest meets the target.",
        ),
        Status::ReachedLate => fixed(
            "Målingen ved fristen opfyldte ikke målet. Den seneste gør.",
            "The observation at the deadline did not meet the target. The latest does.",
        ),
        Status::ReachedAtDeadline => fixed(
            "Målingen ved fristen opfyldte målet. Den seneste gør ikke.",
            "The observation at the deadline met the target. The latest does not.",
        ),
        Status::DeadlinePassed => fixed(
            "Fristen er udløbet, og der er ingen måling fra fristen eller senere.",
            "The deadline has passed, and there is no observation about the deadline or later.",
        ),
        Status::Awaiting => fixed(
            "Fristen er udløbet. Datakilden har endnu ikke skullet give tallet for fristen.",
            "The deadline has passed. The source has not yet had to give the value at the deadline.",
        ),
        Status::Kept => fixed("Antallet er ikke over loftet.", "The count is not above the ceiling."),
        Status::Exceeded => fixed("Antallet er over loftet.", "The count is above the ceiling."),
        Status::WithinSoFar => fixed("Antallet er indtil nu ikke over loftet.", "The count so far is not above the ceiling."),
        Status::Better => fixed(
            "Tallet er bedre end baseline, også når der tages højde for afrunding.",
            "Better than the baseline, beyond rounding.",
        ),
        Status::Unchanged => fixed(
            "Forskellen fra baseline er ikke større end afrundingen.",
            "The difference from the baseline is within rounding.",
        ),
        Status::Worse => fixed(
            "Tallet er dårligere end baseline, også når der tages højde for afrunding.",
            "Worse than the baseline, beyond rounding.",
        ),
        Status::Held => {
            fixed("Niveauet er fastholdt. For pladser: de er fyldt.", "The level is held. For places: they are filled.")
        }
        Status::Slipped => fixed(
            "Niveauet er ikke fastholdt. For pladser: de er ikke fyldt.",
            "The level is not held. For places: they are not filled.",
        ),
        Status::ChangeOnly => fixed(
            "Aftalen har ingen målsætning for indikatoren. Kun udviklingen vises.",
            "The agreement has no rule for the indicator. Only the change is shown.",
        ),
        _ => fixed(
            "Der mangler noget, før indikatoren kan vurderes. Grunden står ved indikatoren.",
            "Something is missing before the indicator can be assessed. The reason stands at the indicator.",
        ),
    }
}

/// Advice on the reason why an indicator is not assessable.
pub(super) const fn advice(reason: Reason, language: Language) -> &'static str {
    match reason {
        Reason::NoBaseline => {
            language.pick("Skriv baseline med tidspunkt i aftalen.", "Write the baseline with its reference into the agreement.")
        }
        Reason::BaselinePending => language.pick(
            "Mål baseline, og skriv den ind i delaftalen med sit tidspunkt.",
            "Measure the baseline and write it into the delaftale with its reference.",
        ),
        Reason::BaselineSuppressed | Reason::ValueSuppressed => language.pick(
            "Der er for få personer bag tallet til, at det må vises. Et skjult tal regnes aldrig som 0.",
            "Too few people are behind the figure for it to be shown. A hidden figure is never taken as 0.",
        ),
        Reason::BaselineUndated => {
            language.pick("Skriv, hvilket tidspunkt baseline handler om.", "Write down what the baseline is about in time.")
        }
        Reason::RuleAgainstDirection => language.pick(
            "Ret målsætningen eller indikatorens retning, så de passer sammen.",
            "Mend the rule or the direction of the indicator, so that they fit.",
        ),
        Reason::Approximate => language.pick(
            "Find det nøjagtige tal. Et tal med ca., over eller under kan ikke holdes op mod en målsætning.",
            "Find the exact figure. A figure with about, over or under cannot be held against a rule.",
        ),
        Reason::NoGap => language.pick(
            "Der er ingen forskel at mindske. Vælg en anden målsætning, for eksempel at niveauet fastholdes.",
            "There is no gap to narrow. Choose another rule, such as holding the level.",
        ),
        Reason::ZeroBaseline => language.pick(
            "Skriv målsætningen som et antal eller et niveau i stedet for en procent.",
            "Write the rule as an amount or a level instead of a per cent.",
        ),
        Reason::CompoundZero => language.pick(
            "Skriv målsætningen uden »med samme procent hvert år«. En procent fører aldrig fra eller til 0.",
            "Write the rule without the same per cent each year. No per cent leads from or to 0.",
        ),
        Reason::TargetImpossible => language.pick(
            "Tjek procenten, og hvad den er en procent af. Målet skal være et tal, der kan nås.",
            "Check the per cent and what it is a per cent of. The target has to be a figure that can be reached.",
        ),
        Reason::DeadlineBeforePeriod => language.pick(
            "Tjek fristen og aftalens periode. Der kan ikke tælles, før aftalen begynder.",
            "Check the deadline and the period of the agreement. Nothing can be counted before the agreement begins.",
        ),
        Reason::ComparisonOtherTime => language.pick(
            "Skriv kommunens tal for samme tidspunkt som boligområdets baseline.",
            "Write down the municipality's figure of the same time as the baseline of the area.",
        ),
        Reason::OtherPeriod => language.pick(
            "Hent tallet talt op fra aftaleårets (eller aftalens) første dag, og skriv dagen, det er talt til.",
            "Get the count from the first day of the agreement year (or of the agreement), and write the day that it is counted to.",
        ),
        Reason::DeadlineBeforeBaseline => {
            language.pick("Tjek fristen og tidspunktet for baseline.", "Check the deadline and the reference of the baseline.")
        }
        Reason::NoDeadline => {
            language.pick("Skriv en frist i målsætningen eller en slutdato i delaftalen.", "Write a deadline into the rule or an end into the delaftale.")
        }
        Reason::NoComparison => {
            language.pick("Hent kommunens tal for samme dag.", "Get the municipality's figure of the same day.")
        }
        Reason::NoObservation => {
            language.pick("Hent den første måling fra datakilden.", "Get the first observation from the source.")
        }
        Reason::DirectionMissing => language.pick(
            "Skriv, om indikatoren skal være høj eller lav. Ellers kan ingen sige, om et andet tal er bedre.",
            "Write whether the indicator is to be high or low. Otherwise nobody can say whether another figure is better.",
        ),
        Reason::UnitsDiffer => {
            language.pick("Hent et tal i samme enhed som indikatoren.", "Get a figure in the unit of the indicator.")
        }
        Reason::PopulationsDiffer => language.pick(
            "Hent et tal for den samme gruppe som baseline.",
            "Get a figure about the same people as the baseline.",
        ),
        Reason::SeriesBreak | Reason::CodeBreak => language.pick(
            "Tal fra før og efter databruddet kan ikke sammenlignes uden videre. Find en ny baseline, eller accepter databruddet ved navn.",
            "Figures before and after the break cannot simply be compared. Find a new baseline, or cross the break by naming it.",
        ),
        _ => language.pick(
            "Målsætningen kan ikke regnes ud med disse tal. Tjek baseline og mål.",
            "The rule cannot be calculated with these figures. Check the baseline and the target.",
        ),
    }
}

/// A counted noun: `1 indikator`, `3 indikatorer`.
pub(super) fn counted(count: usize, [one, many]: [&str; 2]) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [Language; 2] = [Language::Danish, Language::English];

    #[test]
    fn every_label_says_something_in_both_languages() {
        for label in Label::ALL {
            for language in BOTH {
                let text = label.text(language);
                assert!(!text.is_empty() && text == text.trim(), "{label:?}");
            }
        }
    }

    #[test]
    fn sentences_end_and_differ_between_the_languages() {
        let method = Method::standard();
        for status in Status::ALL {
            let both = BOTH.map(|language| meaning(*status, &method, language));
            assert_ne!(both[0], both[1], "{status:?}");
            assert!(both.iter().all(|text| text.ends_with('.')), "{status:?}");
        }
        for reason in Reason::ALL {
            let both = BOTH.map(|language| advice(*reason, language));
            assert_ne!(both[0], both[1], "{reason:?}");
            assert!(both.iter().all(|text| text.ends_with('.')), "{reason:?}");
        }
    }

    #[test]
    fn each_status_and_reason_has_a_meaning_of_its_own() {
        let method = Method::standard();
        let known = |status: &Status| !matches!(status, Status::NotAssessable);
        let fallback = meaning(Status::NotAssessable, &method, Language::Danish);
        for status in Status::ALL.iter().filter(|s| known(s)) {
            assert_ne!(meaning(*status, &method, Language::Danish), fallback, "{status:?}");
        }
        let fallback = advice(Reason::OutOfRange, Language::Danish);
        for reason in Reason::ALL.iter().filter(|r| **r != Reason::OutOfRange) {
            assert_ne!(advice(*reason, Language::Danish), fallback, "{reason:?}");
        }
    }
}
