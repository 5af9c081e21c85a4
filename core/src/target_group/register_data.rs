//! The entries, breaks and notes of the standard register.
//!
//! Sources: § 6, nos. 1-11, as the order on active employment (no. 2636 of 28 December 2021, § 1) repeats them; § 2, nos. 1-8, of the
//! former act (consolidation no. 1342 of 21 November 2016); the guideline no. 10084 of 29 November 2019 (the new act holds from 1 January
//! 2020); the agency's timeline of the cash-benefit reform (1 July 2025; act no. 1655 of 30 December 2024); act no. 1750 of 29 December
//! 2025. What was not read there is marked as assumed. A change of this file changes the version of the register.

use chrono::NaiveDate;

use super::{Affected, Break, Confirmation, Entry, RegisterNote, TargetGroupCode};
use crate::Text;

/// Evaluated when the library is compiled. A day that does not exist would become the first day of the calendar; a test checks that none
/// does.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

const NEW_ACT: NaiveDate = day(2020, 1, 1);
const NEW_BENEFIT: NaiveDate = day(2025, 7, 1);

/// One entry: code, from, to, certainty, reference; short name; long name; other names.
macro_rules! entries {
    ($($code:expr, $from:expr, $to:expr, $certainty:ident, $reference:expr;
        $short_da:literal, $short_en:literal; $long_da:literal, $long_en:literal; [$($other:literal),*];)+) => {
        &[$(Entry {
            code: $code,
            valid_from: $from,
            valid_to: $to,
            short_name: Text::fixed($short_da, $short_en),
            long_name: Text::fixed($long_da, $long_en),
            other_names: &[$($other),*],
            reference: $reference,
            certainty: Confirmation::$certainty,
        },)+]
    };
}

macro_rules! former {
    ($number:literal) => {
        concat!("lov om en aktiv beskæftigelsesindsats, jf. lovbekendtgørelse nr. 1342 af 21. november 2016, § 2, nr. ", $number)
    };
}

macro_rules! act {
    ($number:literal) => {
        concat!("lov nr. 548 af 7. maj 2019 om en aktiv beskæftigelsesindsats, § 6, nr. ", $number)
    };
}

macro_rules! reformed {
    ($number:literal) => {
        concat!(
            "lov nr. 548 af 7. maj 2019 om en aktiv beskæftigelsesindsats, som ændret ved lov nr. 1655 af 30. december 2024, § 6, nr. ",
            $number
        )
    };
}

const fn two(number: u8) -> TargetGroupCode {
    TargetGroupCode::literal(2, number)
}

const fn six(number: u8) -> TargetGroupCode {
    TargetGroupCode::literal(6, number)
}

const END_FORMER: Option<NaiveDate> = NEW_ACT.pred_opt();
const END_BEFORE_REFORM: Option<NaiveDate> = NEW_BENEFIT.pred_opt();

/// How the order on active employment restricts a group itself, beyond its names.
pub(super) fn restrictions(code: &TargetGroupCode) -> &'static [&'static str] {
    const PROGRAMME: &str = "ikke er omfattet af introduktionsprogrammet efter integrationsloven";
    const UNTRAINED: &[&str] = &[PROGRAMME, "under 30 år uden en erhvervskompetencegivende uddannelse", "under 30 år"];
    if *code == six(2) {
        return &[PROGRAMME, "er fyldt 30 år, og jobparate under 30 år med en erhvervskompetencegivende uddannelse"];
    }
    if *code == six(3) {
        return &[PROGRAMME, "er fyldt 30 år, og aktivitetsparate under 30 år med en erhvervskompetencegivende uddannelse"];
    }
    if *code == six(4) || *code == six(5) { UNTRAINED } else { &[] }
}

pub(super) static ENTRIES: &[Entry] = entries! {
    two(1), None, END_FORMER, Confirmed, former!(1);
        "dagpengemodtagere", "unemployment benefit";
        "ledige, der modtager dagpenge", "unemployed recipients of unemployment benefit";
        ["ledige dagpengemodtagere"];
    two(2), None, END_FORMER, Confirmed, former!(2);
        "jobparate på kontanthjælp", "job-ready, cash benefit";
        "jobparate kontanthjælps- og integrationsydelsesmodtagere", "job-ready recipients of cash or integration benefit";
        ["jobparate kontanthjælpsmodtagere"];
    two(3), None, END_FORMER, Confirmed, former!(3);
        "aktivitetsparate på kontanthjælp", "activity-ready, cash benefit";
        "aktivitetsparate kontanthjælps- og integrationsydelsesmodtagere", "activity-ready recipients of cash or integration benefit";
        ["aktivitetsparate kontanthjælpsmodtagere"];
    two(4), None, END_FORMER, Confirmed, former!(4);
        "revalidender", "rehabilitation";
        "personer i revalidering", "people in vocational rehabilitation";
        [];
    two(5), None, END_FORMER, Confirmed, former!(5);
        "sygedagpengemodtagere", "sickness benefit";
        "personer, der modtager dagpenge under sygdom", "recipients of sickness benefit";
        ["personer, der modtager sygedagpenge"];
    two(6), None, END_FORMER, Confirmed, former!(6);
        "førtidspensionister", "disability pension";
        "personer, der modtager førtidspension", "recipients of disability pension";
        [];
    two(7), None, END_FORMER, Confirmed, former!(7);
        "fleksjobvisiterede", "flexi-job";
        "personer med varige begrænsninger i arbejdsevnen, der ikke modtager førtidspension",
        "people with lasting limits to their capacity for work, without disability pension";
        ["personer visiteret til fleksjob"];
    two(8), None, END_FORMER, Confirmed, former!(8);
        "isbryderordningen", "icebreaker scheme";
        "nyuddannede personer med handicap", "newly educated people with a disability";
        [];
    two(9), None, END_FORMER, Assumed, former!(9);
        "unge under 18 år", "under 18";
        "personer under 18 år med behov for en uddannelses- og beskæftigelsesfremmende indsats",
        "people under 18 in need of an effort for education and employment";
        [];
    two(10), None, END_FORMER, Assumed, former!(10);
        "selvforsørgende", "self-supporting";
        "selvforsørgende ledige", "self-supporting unemployed";
        [];
    two(11), None, END_FORMER, Assumed, former!(11);
        "ressourceforløb", "resource course";
        "personer i ressourceforløb", "people in a resource course";
        [];
    two(12), None, END_FORMER, Assumed, former!(12);
        "uddannelsesparate på uddannelseshjælp", "education-ready, education benefit";
        "uddannelsesparate uddannelseshjælps- og integrationsydelsesmodtagere",
        "education-ready recipients of education or integration benefit";
        ["uddannelsesparate uddannelseshjælpsmodtagere"];
    two(13), None, END_FORMER, Assumed, former!(13);
        "aktivitetsparate på uddannelseshjælp", "activity-ready, education benefit";
        "aktivitetsparate uddannelseshjælps- og integrationsydelsesmodtagere",
        "activity-ready recipients of education or integration benefit";
        ["aktivitetsparate uddannelseshjælpsmodtagere"];
    two(14), None, END_FORMER, Assumed, former!(14);
        "jobafklaringsforløb", "job clarification";
        "personer i jobafklaringsforløb", "people in a job clarification course";
        [];

    six(1), Some(NEW_ACT), None, Confirmed, act!(1);
        "dagpengemodtagere", "unemployment benefit";
        "personer, der modtager arbejdsløshedsdagpenge", "recipients of unemployment benefit";
        [];
    six(2), Some(NEW_ACT), END_BEFORE_REFORM, Confirmed, act!(2);
        "jobparate på kontanthjælp", "job-ready, cash benefit";
        "jobparate kontanthjælps- og overgangsydelsesmodtagere", "job-ready recipients of cash or transitional benefit";
        [];
    six(2), Some(NEW_BENEFIT), None, Assumed, reformed!(2);
        "jobparate på kontanthjælp", "job-ready, cash benefit";
        "jobparate kontanthjælpsmodtagere", "job-ready recipients of cash benefit";
        [];
    six(3), Some(NEW_ACT), END_BEFORE_REFORM, Confirmed, act!(3);
        "aktivitetsparate på kontanthjælp", "activity-ready, cash benefit";
        "aktivitetsparate kontanthjælps- og overgangsydelsesmodtagere", "activity-ready recipients of cash or transitional benefit";
        [];
    six(3), Some(NEW_BENEFIT), None, Assumed, reformed!(3);
        "aktivitetsparate på kontanthjælp", "activity-ready, cash benefit";
        "aktivitetsparate kontanthjælpsmodtagere", "activity-ready recipients of cash benefit";
        [];
    six(4), Some(NEW_ACT), END_BEFORE_REFORM, Confirmed, act!(4);
        "uddannelsesparate på uddannelseshjælp", "education-ready, education benefit";
        "uddannelsesparate uddannelseshjælps- og overgangsydelsesmodtagere",
        "education-ready recipients of education or transitional benefit";
        [];
    six(4), Some(NEW_BENEFIT), None, Assumed, reformed!(4);
        "uddannelsesparate på kontanthjælp", "education-ready, cash benefit";
        "uddannelsesparate kontanthjælpsmodtagere under 30 år uden uddannelse",
        "education-ready recipients of cash benefit under 30 without an education";
        ["uddannelsesparate kontanthjælpsmodtagere under 30 år"];
    six(5), Some(NEW_ACT), END_BEFORE_REFORM, Confirmed, act!(5);
        "aktivitetsparate på uddannelseshjælp", "activity-ready, education benefit";
        "aktivitetsparate uddannelseshjælps- og overgangsydelsesmodtagere",
        "activity-ready recipients of education or transitional benefit";
        [];
    six(5), Some(NEW_BENEFIT), None, Assumed, reformed!(5);
        "aktivitetsparate under 30 år på kontanthjælp", "activity-ready under 30, cash benefit";
        "aktivitetsparate kontanthjælpsmodtagere under 30 år uden uddannelse",
        "activity-ready recipients of cash benefit under 30 without an education";
        [];
    six(6), Some(NEW_ACT), None, Confirmed, act!(6);
        "sygedagpengemodtagere", "sickness benefit";
        "personer, der modtager sygedagpenge", "recipients of sickness benefit";
        [];
    six(7), Some(NEW_ACT), None, Confirmed, act!(7);
        "jobafklaringsforløb", "job clarification";
        "personer i jobafklaringsforløb", "people in a job clarification course";
        [];
    six(8), Some(NEW_ACT), None, Confirmed, act!(8);
        "ressourceforløb", "resource course";
        "personer i ressourceforløb", "people in a resource course";
        [];
    six(9), Some(NEW_ACT), None, Confirmed, act!(9);
        "fleksjobvisiterede", "flexi-job";
        "personer visiteret til fleksjob", "people referred to a flexi-job";
        [];
    six(10), Some(NEW_ACT), None, Confirmed, act!(10);
        "revalidender", "rehabilitation";
        "personer i revalidering", "people in vocational rehabilitation";
        ["personer i revalideringsforløb"];
    six(11), Some(NEW_ACT), None, Confirmed, act!(11);
        "førtidspensionister", "disability pension";
        "personer, der modtager førtidspension", "recipients of disability pension";
        [];
    six(12), Some(NEW_ACT), None, Assumed, act!(12);
        "selvforsørgende", "self-supporting";
        "selvforsørgende ledige", "self-supporting unemployed";
        [];
    six(13), Some(NEW_ACT), None, Assumed, act!(13);
        "unge under 18 år", "under 18";
        "personer under 18 år med behov for en uddannelses- og beskæftigelsesfremmende indsats",
        "people under 18 in need of an effort for education and employment";
        [];

    TargetGroupCode::integration_literal("INT-SHP"), None, None, Assumed,
        "kode i jobcentrenes fagsystemer; programmet efter integrationsloven, ydelsen efter lov om aktiv socialpolitik";
        "selvforsørgelse og hjemrejse, i program", "self-support and return, in programme";
        "selvforsørgelses- og hjemrejseydelsesmodtagere i program",
        "recipients of self-support and return benefit in the programme";
        [];
};

pub(super) static BREAKS: &[Break] = &[
    Break {
        id: "lab-2020",
        date: NEW_ACT,
        affected: Affected::All {},
        description: Text::fixed(
            "Den nye lov om en aktiv beskæftigelsesindsats afløser målgrupperne i § 2 med målgrupperne i § 6. Samme nummer er ikke samme \
                 gruppe.",
            "The new act on active employment puts the target groups of § 6 in place of those of § 2. The same number is not the same \
                 group.",
        ),
        reference: "lov nr. 548 af 7. maj 2019 om en aktiv beskæftigelsesindsats",
    },
    Break {
        id: "kontanthjaelp-2025",
        date: NEW_BENEFIT,
        affected: Affected::Listed { codes: &[six(2), six(3), six(4), six(5)], integration: true },
        description: Text::fixed(
            "Kontanthjælpsreformen samler uddannelseshjælp, overgangsydelse, selvforsørgelses- og hjemrejseydelse og kontanthjælp i én \
                 ydelse.",
            "The cash-benefit reform merges education benefit, transitional benefit, self-support and return benefit and cash benefit \
                 into one.",
        ),
        reference: "lov nr. 1655 af 30. december 2024",
    },
];

pub(super) static NOTES: &[RegisterNote] = &[
    RegisterNote {
        id: "dagpenge-uden-ugegraense",
        affected: Affected::Listed { codes: &[six(1)], integration: false },
        text: Text::fixed(
            "Loven har ingen grænse på 26 ugers ledighed. En tabel, der kun tæller ledige over 26 uger, tæller en del af målgruppen.",
            "The act has no limit of 26 weeks of unemployment. A table that counts only those beyond 26 weeks counts a part of the group.",
        ),
        reference: act!(1),
    },
    RegisterNote {
        id: "ressourceforloeb-revalidering-2026",
        affected: Affected::Listed { codes: &[six(8), six(10)], integration: false },
        text: Text::fixed(
            "Ressourceforløb og revalidering afskaffes for nye sager i 2026. Loven træder i kraft dels 1. februar, dels 1. juli 2026, og \
                 forløb, der er i gang, kan gennemføres. Hvilken dag der gælder for hver ordning, er ikke bekræftet; derfor er det ikke et \
                 databrud.",
            "Resource courses and vocational rehabilitation are abolished for new cases in 2026. The act enters into force partly on \
                 1 February and partly on 1 July 2026, and courses under way may be completed. Which day holds for which scheme is not \
                 confirmed; therefore this is not a break.",
        ),
        reference: "lov nr. 1750 af 29. december 2025",
    },
    RegisterNote {
        id: "ny-hovedlov-2027",
        affected: Affected::All {},
        text: Text::fixed(
            "En ny lov om en aktiv beskæftigelsesindsats ventes at træde i kraft 1. januar 2027. Dens målgrupper er ikke med i registret.",
            "A new act on active employment is expected to enter into force on 1 January 2027. Its target groups are not in the register.",
        ),
        reference: "aftale om en reform af beskæftigelsesindsatsen, april 2025",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::target_group::{LabelMatch, Register};

    #[test]
    fn the_tables_are_in_order() {
        for entry in ENTRIES {
            assert_eq!(TargetGroupCode::parse(&entry.code.to_string()).as_ref(), Ok(&entry.code));
            assert!(entry.valid_from.is_none_or(|from| from > NaiveDate::MIN), "{}", entry.code);
            if let (Some(from), Some(to)) = (entry.valid_from, entry.valid_to) {
                assert!(from < to, "{}", entry.code);
            }
        }
        assert!(ENTRIES.is_sorted_by_key(|entry| (entry.code.clone(), entry.valid_from)));
        assert!(BREAKS.is_sorted_by_key(|b| b.date) && BREAKS.iter().all(|b| b.date > NaiveDate::MIN));
        let mut ids: Vec<_> = BREAKS.iter().map(|b| b.id).chain(NOTES.iter().map(|note| note.id)).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), BREAKS.len() + NOTES.len());
    }

    #[test]
    fn meanings_of_one_code_do_not_overlap() {
        for (a, b) in ENTRIES.iter().zip(ENTRIES.iter().skip(1)).filter(|(a, b)| a.code == b.code) {
            assert!(a.valid_to.unwrap() < b.valid_from.unwrap(), "{}", a.code);
        }
    }

    #[test]
    fn every_name_is_its_own() {
        for entry in ENTRIES {
            for name in entry.danish_names() {
                assert_eq!(Register::standard().label_matches(&entry.code, name), LabelMatch::Same {}, "{}: {name}", entry.code);
            }
        }
    }

    #[test]
    fn the_version_is_raised_with_the_data() {
        let confirmed = ENTRIES.iter().filter(|entry| entry.certainty == Confirmation::Confirmed).count();
        assert_eq!((Register::VERSION, ENTRIES.len(), confirmed, BREAKS.len(), NOTES.len()), ("2026.1", 32, 19, 2, 3));
    }
}
