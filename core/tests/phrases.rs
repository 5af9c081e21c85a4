//! The phrase language: canonical forms, the spellings of real agreements, and what cannot be read.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use delaftale::ErrorCode;
use delaftale::rule::{Ambiguity, Rule};

/// Every canonical phrase reads back as itself, with nothing left open.
#[test]
fn canonical_phrases() {
    for phrase in [
        "øges til 85 % inden 31. august 2025",
        "øges til 85 % i perioden",
        "reduceres til 120 personer inden for 2 år",
        "reduceres til 10 % inden 31. december 2024 med samme procent hvert år",
        "øges til 85 % inden 31. august 2025 regnet fra 1. januar 2022 og fastholdes",
        "øges til 85 % inden 31. august 2025 regnet fra periodens start",
        "reduceres med 30 % inden for 2 år og fastholdes",
        "reduceres med 12,5 % inden for 18 måneder",
        "falder årligt med 10 % af året før",
        "stiger årligt med 2,5 % af udgangspunktet",
        "falder årligt med 10 % af året før inden 31. december 2020",
        "falder med 5 procentpoint inden 31. december 2025",
        "stiger med 1.040 personer i perioden",
        "falder med 2,5 fuldtidspersoner i perioden",
        "mindst 75 årligt",
        "mindst 1.075 personer årligt",
        "mindst 300 i perioden",
        "mindst 300 forløb inden 31. december 2021",
        "reduceres i perioden",
        "øges i perioden",
        "øges inden 31. december 2021",
        "fastholdes",
        "fastholdes ± 2 procentpoint",
        "forskellen til kommunen halveres inden 31. august 2025",
        "forskellen til kommunen lukkes i perioden",
        "forskellen til kommunen reduceres med 30 % inden for 3 år og fastholdes",
        "12 løbende pladser à 10 uger",
    ] {
        let reading = Rule::read(phrase).unwrap_or_else(|e| panic!("{phrase}: {e}"));
        assert_eq!(reading.rule.to_string(), phrase);
        assert_eq!(reading.ambiguities, [], "{phrase}");
    }
}

/// The target phrases of the five plans.
#[test]
fn phrases_of_real_agreements() {
    let deadline = || Ambiguity::Deadline {};
    let basis = || Ambiguity::AnnualBasis {};
    let bound = || Ambiguity::Bound {};
    for (phrase, canonical, open) in [
        ("aktiveringsgraden blandt de ledige skal øges til 85% over en årrække", "øges til 85 % i perioden", vec![deadline()]),
        ("Antallet af ledige beboere skal falde.", "reduceres i perioden", vec![deadline()]),
        ("De ledige skal være aktive og aktiverings- graden skal øges.", "øges i perioden", vec![deadline()]),
        (
            "At antallet af elever i folkeskolen, der ikke deltager i et skoleforløb reduceres med 30 % inden for 2 år. Reduktionen fastholdes herefter.",
            "reduceres med 30 % inden for 2 år og fastholdes",
            vec![],
        ),
        (
            "Antallet af unge fra de boligsociale områder, der tidligere har figureret på drop out listerne reduceres med 30 % inden for 2 år og fastholdes derefter.",
            "reduceres med 30 % inden for 2 år og fastholdes",
            vec![],
        ),
        (
            "Andelen af unge mellem 15-25 år, der debuterer med at ryge hash falder årligt med 10% over perioden.",
            "falder årligt med 10 % af året før",
            vec![basis()],
        ),
        (
            "Andelen af unge mellem 15-25 år, der ryger hash falder årligt med 10% over perioden",
            "falder årligt med 10 % af året før",
            vec![basis()],
        ),
        (
            "Andelen af forældre til mindreårige der bruger hash og andre stoffer, der tager imod misbrugsbehandling, stiger.",
            "øges i perioden",
            vec![deadline()],
        ),
        (
            "Andelen af unge mellem 15-25 år, der har prøvet at ryge hash falder – færre debutanter.",
            "reduceres i perioden",
            vec![deadline(), Ambiguity::Unread { words: "færre debutanter".into() }],
        ),
        ("Skolefraværet reduceres i perioden 2017-2021", "reduceres inden 31. december 2021", vec![]),
        (
            "Andelen af unge der vurderes uddannelsesparate på 8.-9. klasses trin øges i perioden 2017-2021",
            "øges inden 31. december 2021",
            vec![],
        ),
        (
            "Andelen af 18-29 årige borgere, der modtager en arbejdsmarkedsrelateret ydelse skal reduceres i perioden 2017-2021",
            "reduceres inden 31. december 2021",
            vec![],
        ),
        (
            "Andelen af borgere i alderen 18+ der indskrives på en ungdomsuddannelse øges i perioden 2017-2021",
            "øges inden 31. december 2021",
            vec![],
        ),
        (
            "Den gennemsnitlige ydelsesperiode for de 18-29 årige skal reduceres i perioden 2017-2021",
            "reduceres inden 31. december 2021",
            vec![],
        ),
        (
            "75 borgere fra målgruppen er årligt i Virksomhedspraktik eller løntilskud i lokale virksomheder.",
            "mindst 75 personer årligt",
            vec![bound()],
        ),
        (
            "60 borgere i målgruppen opnår årligt selvforsørgelse via enten uddannelse eller job.",
            "mindst 60 personer årligt",
            vec![bound()],
        ),
        (
            "Det forventes at 12 beboere løbende er i et beskæftigelsesfremmende forløb i gennemsnit af 10 uger varighed.",
            "12 løbende pladser à 10 uger",
            vec![],
        ),
        (
            "Antallet af borgere 18+ i målgruppen, der indskrives på en ungdomsuddannelse øges",
            "øges i perioden",
            vec![deadline()],
        ),
        ("Flere beboere kommer i beskæftigelse", "øges i perioden", vec![Ambiguity::Wording {}, deadline()]),
        ("Færre beboere er på offentlig forsørgelse", "reduceres i perioden", vec![Ambiguity::Wording {}, deadline()]),
    ] {
        let reading = Rule::read(phrase).unwrap_or_else(|e| panic!("{phrase}: {e} at {:?}", e.position()));
        assert_eq!(reading.rule.to_string(), canonical, "{phrase}");
        assert_eq!(reading.ambiguities, open, "{phrase}");
    }
}

#[test]
fn other_spellings() {
    for (phrase, canonical) in [
        ("øges til mindst 85% senest 31.8.2025", "øges til 85 % inden 31. august 2025"),
        ("stige til 85 procent inden udgangen af august 2025", "øges til 85 % inden 31. august 2025"),
        ("skal falde til ca. 30 pct. inden 2025", "reduceres til 30 % inden 31. december 2025"),
        ("falder hvert år med 10 % af udgangspunktet", "falder årligt med 10 % af udgangspunktet"),
        ("reduceret med 5 procentpoint i løbet af 3 år", "falder med 5 procentpoint inden for 3 år"),
        ("FASTHOLDES I PERIODEN", "fastholdes"),
    ] {
        assert_eq!(Rule::parse(phrase).unwrap_or_else(|e| panic!("{phrase}: {e}")).to_string(), canonical);
    }
}

#[test]
fn what_cannot_be_read_is_said_with_its_place() {
    for (phrase, code, at) in [
        ("", ErrorCode::RuleNotARule, 0),
        ("det går nok", ErrorCode::RuleNotARule, 0),
        ("øges til", ErrorCode::RuleNotARule, 8),
        ("øges til mange", ErrorCode::FigureNotANumber, 9),
        ("øges til 85 % inden 31. februar 2025", ErrorCode::DateNoSuchDay, 20),
        ("øges til 85 % og 90 %", ErrorCode::RuleNotARule, 17),
        ("reduceres i perioden, og andelen øges", ErrorCode::RuleNotARule, 33),
        ("falder årligt med 10 personer", ErrorCode::RuleNotARule, 29),
        ("øges til 85 % inden for 2 uger", ErrorCode::RuleNotARule, 26),
        ("mindst 75 årligt og 80", ErrorCode::RuleNotARule, 20),
        ("12 løbende pladser i nogle uger", ErrorCode::RuleNotARule, 31),
    ] {
        let error = Rule::read(phrase).unwrap_err();
        assert_eq!((error.code(), error.position()), (code, Some(at)), "{phrase}: {error}");
    }
}

#[test]
fn nothing_is_read_the_wrong_way_round() {
    for phrase in [
        "må ikke falde",
        "ledigheden ikke stiger",
        "ledigheden stiger ikke",
        "andelen må højst stige med 5 %",
        "øges med højst 5 %",
        "reduceres til mindst 20 %",
        "mindst 10 flere unge i fritidsjob",
        "mindst 10 flere unge i fritidsjob årligt",
        "25 færre ledige i 2025",
        "5 % færre sigtede",
        "færre end 10 sager",
        "højst 20 personer årligt",
        "i 2025 skal andelen øges til 85 %",
        "fra 20 % i 2020 til 85 % i 2025 øges andelen",
        "fra 40 % reduceres andelen til 30 %",
        "undgå at andelen falder til 10 %",
        "Mindst 85 % af de unge fastholdes i uddannelse",
        "30 % reduceres",
        "Inden 31. august 2025 øges andelen til 85 %",
        "øges ikke til 85 %",
        "ikke under 75 årligt",
        "maks. 20 personer årligt",
        "mindst 75 årligt inden 31. december 2023",
        "antallet halveres i perioden inden 2 år",
        "antallet fordobles til 40 i perioden",
        "10 færre i perioden",
        "minimum 2 gange årligt",
        "reduceres løbende med 10 % over 20 uger",
        "op til 12 løbende pladser à 10 uger",
        "forskellen til kommunen reduceres årligt med 10 %",
        "forskellen til kommunen halveres til 15 procentpoint",
        "øges til 85 % ± 2 procentpoint",
        "øges til – 5",
        "øges til 85 % blandt unge over 15 år",
    ] {
        let read = Rule::read(phrase);
        assert!(read.is_err(), "{phrase} was read as {}", read.unwrap().rule);
    }
}

#[test]
fn every_year_is_said_in_many_ways() {
    for phrase in [
        "mindst 75 borgere om året",
        "mindst 75 borgere hvert år",
        "mindst 75 borgere pr. år",
        "mindst 75 borgere i hvert af årene",
    ] {
        let reading = Rule::read(phrase).unwrap_or_else(|e| panic!("{phrase}: {e}"));
        assert_eq!((reading.rule.to_string().as_str(), reading.ambiguities.len()), ("mindst 75 personer årligt", 0), "{phrase}");
    }
    assert_eq!(Rule::parse("øges til 85 % i perioden sammen med kommunen").unwrap().to_string(), "øges til 85 % i perioden");
}

#[test]
fn numbers_out_of_range() {
    for (phrase, code) in [
        ("reduceres med 130 % inden for 2 år", ErrorCode::RuleOutOfRange),
        ("reduceres med 0 % inden for 2 år", ErrorCode::RuleOutOfRange),
        ("reduceres med 30 % inden for 0 år", ErrorCode::RuleOutOfRange),
        ("mindst 0 årligt", ErrorCode::RuleOutOfRange),
        ("0 løbende pladser à 10 uger", ErrorCode::RuleOutOfRange),
    ] {
        assert_eq!(Rule::read(phrase).unwrap_err().code(), code, "{phrase}");
    }
}
