//! The phrase language: canonical forms, the spellings of real agreements, and what cannot be read.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod two_languages;

use delaftale::figure::{Exact, FigureNote};
use delaftale::rule::{Ambiguity, Rule};
use delaftale::{ErrorCode, Language};
use two_languages::is_told;

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
        "øges fra 20 % til 85 % inden 31. august 2025",
        "øges fra ca. 20 % i 2020 til 85 % i perioden og fastholdes",
        "reduceres fra 40 personer pr. 1. januar 2021 med 30 % inden for 2 år",
        "reduceres fra 40 personer pr. udgang februar 2021 i perioden",
        "falder fra 200 personer i 1. kvartal 2021 årligt med 10 % af året før",
        "stiger fra 62,5 % pr. 2014 (opgjort 1. januar 2015) med 5 procentpoint i perioden",
        "fastholdes på 85 %",
        "fastholdes på 85 % ± 2 procentpoint",
        "mindst 1 040 årligt",
        "øges fra 1 040 til 2 025 i perioden",
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
        assert_eq!(reading.rule.to_string(), phrase, "{phrase}");
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
        (
            "Antallet af borgere i målgruppen på ydelse og længden af deres ydelsesperiode bliver reduceret",
            "reduceres i perioden",
            vec![deadline()],
        ),
        (
            "at reducere antallet af beboere under 30, der ingen tilknytning har til arbejdsmarkedet eller uddannelsessystemet",
            "reduceres i perioden",
            vec![
                deadline(),
                Ambiguity::Unread {
                    words: "antallet af beboere under 30 der ingen tilknytning har til arbejdsmarkedet eller uddannelsessystemet"
                        .into(),
                },
            ],
        ),
        (
            "Formålet er at øge uddannelses- og beskæftigelsesgraden blandt unge beboere mellem 18 og 25 år.",
            "øges i perioden",
            vec![
                deadline(),
                Ambiguity::Unread { words: "uddannelses- beskæftigelsesgraden blandt unge beboere mellem 18 25 år".into() },
            ],
        ),
        ("Flere beboere kommer i beskæftigelse", "øges i perioden", vec![Ambiguity::Wording {}, deadline()]),
        ("Færre beboere er på offentlig forsørgelse", "reduceres i perioden", vec![Ambiguity::Wording {}, deadline()]),
    ] {
        let reading = Rule::read(phrase).unwrap_or_else(|e| panic!("{phrase}: {e} at {:?}", e.position()));
        assert_eq!(reading.rule.to_string(), canonical, "{phrase}");
        assert_eq!(reading.ambiguities, open, "{phrase}");
    }
}

/// A number behind `under` or `mellem` is an age only where people stand before it or years behind it.
#[test]
fn ages_are_no_amounts() {
    for (phrase, canonical) in [
        ("andelen af unge over 18 øges til 85 % i perioden", "øges til 85 % i perioden"),
        ("andelen mellem 18 og 25 år øges til 85 % i perioden", "øges til 85 % i perioden"),
        ("reduceres antallet af ledige under 30 med 10 % i perioden", "reduceres med 10 % i perioden"),
        ("75 unge mellem 18 og 25 år er årligt i praktik", "mindst 75 personer årligt"),
    ] {
        assert_eq!(Rule::parse(phrase).map(|rule| rule.to_string()).as_deref(), Ok(canonical), "{phrase}");
    }
    for phrase in [
        "antallet under 30 reduceres",
        "antallet af beboere under 30 % reduceres",
        "antallet af borgere under 30 personer reduceres",
        "antallet af borgere under 300 reduceres",
        "andelen af ledige mellem 30 og 40 reduceres",
        "antallet 18 og 25 år øges 40",
        "øges til mellem 18 og 25 %",
        // Only what has no amount behind it belongs to whom the rule is about.
        "reducere antallet, der har ret til halvdelen",
    ] {
        assert!(Rule::parse(phrase).is_err(), "{phrase}");
    }
    // What becomes is a rule, what became or is is none.
    assert_eq!(Rule::parse("bliver øget til 85 % i perioden"), Rule::parse("øges til 85 % i perioden"));
    for phrase in ["blev øget til 85 % i perioden", "er øget til 85 % i perioden", "bliver ikke øget til 85 % i perioden"] {
        assert!(Rule::parse(phrase).is_err(), "{phrase}");
    }
}

#[test]
fn other_spellings() {
    for (phrase, canonical) in [
        ("øges til mindst 85% senest 31.8.2025", "øges til 85 % inden 31. august 2025"),
        ("stige til 85 procent inden udgangen af august 2025", "øges til 85 % inden 31. august 2025"),
        ("skal falde til ca. 30 pct. inden 2025", "reduceres til 30 % inden 31. december 2025"),
        ("falder hvert år med 10 % af udgangspunktet", "falder årligt med 10 % af udgangspunktet"),
        ("skal være reduceret med 5 procentpoint i løbet af 3 år", "falder med 5 procentpoint inden for 3 år"),
        ("FASTHOLDES I PERIODEN", "fastholdes"),
    ] {
        assert_eq!(Rule::parse(phrase).unwrap_or_else(|e| panic!("{phrase}: {e}")).to_string(), canonical, "{phrase}");
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
        ("falder årligt med 10 personer", ErrorCode::RuleNotARule, 18),
        ("øges til 85 % inden for 2 uger", ErrorCode::RuleNotARule, 26),
        ("mindst 75 årligt og 80", ErrorCode::RuleNotARule, 20),
        ("12 løbende pladser i nogle uger", ErrorCode::RuleNotARule, 31),
    ] {
        let error = Rule::read(phrase).err().unwrap_or_else(|| panic!("{phrase} was read"));
        is_told(&error);
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
        "fra 20 % i 2020 til 85 % i 2025 øges andelen",
        "fra 40 % reduceres andelen til 30 %",
        "undgå at andelen falder til 10 %",
        "Mindst 85 % af de unge fastholdes i uddannelse",
        "30 % reduceres",
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
        match read {
            Ok(reading) => panic!("{phrase} was read as {}", reading.rule),
            Err(error) => is_told(&error),
        }
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
        let error = Rule::read(phrase).err().unwrap_or_else(|| panic!("{phrase} was read"));
        is_told(&error);
        assert_eq!(error.code(), code, "{phrase}");
    }
}

/// What a person in a secretariat may write, and the rule that it is; with what it leaves open.
#[test]
fn everyday_phrases() {
    let deadline = || Ambiguity::Deadline {};
    let starts = |day: &str| Ambiguity::Start { date: day.parse().unwrap() };
    let by = |day: &str| Ambiguity::DeadlineDay { date: day.parse().unwrap() };
    let unread = |words: &str| Ambiguity::Unread { words: words.into() };
    for (phrase, canonical, open) in [
        // From one figure to another.
        ("fra 20 % til 85 % inden 31. august 2025", "øges fra 20 % til 85 % inden 31. august 2025", vec![]),
        ("Andelen skal fra 20 til 85 pct. senest ved udgangen af 2025", "øges fra 20 % til 85 % inden 31. december 2025", vec![]),
        ("øges fra 20 % i 2020 til 85 % i 2025", "øges fra 20 % i 2020 til 85 % inden 31. december 2025", vec![]),
        ("reduceres fra 40 personer til 20 personer", "reduceres fra 40 personer til 20 personer i perioden", vec![deadline()]),
        ("fra 2 til 3 mio. kr. ved planens udløb", "øges fra 2 mio. kr. til 3 mio. kr. i perioden", vec![]),
        ("fra 2.000 til 3.000 kr. i perioden", "øges fra 2.000 kr. til 3.000 kr. i perioden", vec![]),
        ("falder fra ca. 20 % til 15 % i perioden", "reduceres fra ca. 20 % til 15 % i perioden", vec![]),
        ("øges fra 20 % i perioden til 85 %", "øges fra 20 % til 85 % i perioden", vec![]),
        (
            "Andelen af borgere, der føler sig trygge, skal hæves fra 62,5 pct. i 2021 til mindst 70 pct. i 2025",
            "øges fra 62,5 % i 2021 til 70 % inden 31. december 2025",
            vec![],
        ),
        // Halves and doubles.
        ("Antallet af sigtelser halveres inden 31. december 2025", "reduceres med 50 % inden 31. december 2025", vec![]),
        ("antallet af unge i fritidsjob fordobles i perioden", "øges med 100 % i perioden", vec![]),
        ("skal være mindst halveret ved helhedsplanens udløb", "reduceres med 50 % i perioden", vec![]),
        ("næsten halveres i perioden", "reduceres med 50 % i perioden", vec![Ambiguity::Approximate {}]),
        // Hold.
        ("Trygheden fastholdes på 85 pct. ± 2 pp", "fastholdes på 85 % ± 2 procentpoint", vec![]),
        ("fastholdes på det nuværende niveau", "fastholdes", vec![]),
        (
            "reduceres med 30 % inden for to år og fastholdes på det nye niveau",
            "reduceres med 30 % inden for 2 år og fastholdes",
            vec![],
        ),
        // A share that is bounded, with the share of whom.
        ("Mindst 85 % af de 18-29-årige er i job i 2025", "øges til 85 % inden 31. december 2025", vec![]),
        ("højst 10 % af eleverne har højt fravær ved periodens udløb", "reduceres til 10 % i perioden", vec![]),
        // Up to, down to.
        ("Senest i 2025 skal andelen op på 85 %", "øges til 85 % inden 31. december 2025", vec![]),
        ("ned på 10 % i perioden", "reduceres til 10 % i perioden", vec![]),
        ("øges op på 85 % i perioden", "øges til 85 % i perioden", vec![]),
        // Deadlines.
        ("I 2025 skal andelen øges til 85 %", "øges til 85 % inden 31. december 2025", vec![]),
        ("Inden 31. august 2025 øges andelen til 85 %", "øges til 85 % inden 31. august 2025", vec![]),
        ("ØGES TIL 85 PCT. SENEST D. 31.12.2025", "øges til 85 % inden 31. december 2025", vec![]),
        ("øges til 85 % inden den 31/8-2025", "øges til 85 % inden 31. august 2025", vec![]),
        ("øges til 85 % i løbet af 2025", "øges til 85 % inden 31. december 2025", vec![]),
        ("øges til 85 % om 3 år", "øges til 85 % inden for 3 år", vec![]),
        ("øges til 85 % inden for de næste 4 år", "øges til 85 % inden for 4 år", vec![]),
        ("øges med 10 pp inden for et halvt år", "stiger med 10 procentpoint inden for 6 måneder", vec![]),
        ("reduceres med 30 % ift. baseline ved udgangen af 2025", "reduceres med 30 % inden 31. december 2025", vec![]),
        ("øges til 85 % inden 2025", "øges til 85 % inden 31. december 2025", vec![by("2025-12-31")]),
        ("reduceres med 30 % i 2025", "reduceres med 30 % inden 31. december 2025", vec![by("2025-12-31")]),
        ("øges til 85 % på sigt", "øges til 85 % i perioden", vec![deadline(), unread("på sigt")]),
        // A named period has a first day too.
        ("reduceres med 10 % i perioden 2019-2021", "reduceres med 10 % inden 31. december 2021", vec![starts("2019-01-01")]),
        ("øges til 85 % fra 2020 til 2025", "øges til 85 % inden 31. december 2025", vec![starts("2020-01-01")]),
        (
            "øges til 85 % i perioden 1. maj 2021 – 30. april 2025",
            "øges til 85 % inden 30. april 2025",
            vec![starts("2021-05-01")],
        ),
        ("i alt mindst 300 forløb i perioden 2021-2025", "mindst 300 forløb inden 31. december 2025", vec![starts("2021-01-01")]),
        // Tells or asks.
        ("skal være steget til 85 % inden udgangen af 2025", "øges til 85 % inden 31. december 2025", vec![]),
        ("Andelen ønskes reduceret til 10 % i perioden", "reduceres til 10 % i perioden", vec![]),
        ("Andelen med øget trivsel stiger til 85 % i perioden", "øges til 85 % i perioden", vec![]),
        // Better is up or down.
        ("Trivslen forbedres i perioden", "øges i perioden", vec![Ambiguity::Better {}]),
        ("fraværet forbedres fra 12 % til 8 % i perioden", "reduceres fra 12 % til 8 % i perioden", vec![]),
        // Spaces that do not break, a letter in two parts.
        ("øges\u{a0}til\u{a0}85\u{a0}%\u{202f}i\u{a0}perioden", "øges til 85 % i perioden", vec![]),
        ("falder a\u{30a}rligt med 10 % af a\u{30a}ret før", "falder årligt med 10 % af året før", vec![]),
        ("Skolefraværet reduceres i perioden 2019\u{2011}2021", "reduceres inden 31. december 2021", vec![]),
    ] {
        let reading = Rule::read(phrase).unwrap_or_else(|e| panic!("{phrase}: {e} at {:?}", e.position()));
        assert_eq!((reading.rule.to_string().as_str(), reading.ambiguities), (canonical, open), "{phrase}");
    }
}

/// What the print of a figure leaves open reaches the reading of the rule.
#[test]
fn notes_of_figures_in_rules() {
    let thousands = |otherwise| FigureNote::ThousandsAssumed { otherwise };
    for (phrase, canonical, note) in [
        ("mindst 1.040 årligt", "mindst 1 040 årligt", thousands(Exact::new(104, 100).unwrap())),
        ("øges til 2.025 i perioden", "øges til 2 025 i perioden", thousands(Exact::new(2025, 1000).unwrap())),
        ("fastholdes på 1.040", "fastholdes på 1 040", thousands(Exact::new(104, 100).unwrap())),
        ("falder årligt med 2.5 % af året før", "falder årligt med 2,5 % af året før", FigureNote::DecimalPoint {}),
        (
            "falder med 1.250 mio. kr. i perioden",
            "falder med 1,250 mio. kr. i perioden",
            FigureNote::AmbiguousPoint { otherwise: Exact::from(1250) },
        ),
    ] {
        let reading = Rule::read(phrase).unwrap_or_else(|e| panic!("{phrase}: {e}"));
        assert_eq!(
            (reading.rule.to_string().as_str(), reading.ambiguities),
            (canonical, vec![Ambiguity::Figure { note }]),
            "{phrase}"
        );
    }
    assert_eq!(Rule::read("mindst 1.040 personer årligt").unwrap().ambiguities, []);
    let sentence = Ambiguity::Figure { note: thousands(Exact::new(104, 100).unwrap()) }.sentence(Language::Danish);
    assert!(sentence.contains("er det et komma, er tallet 1,04"), "{sentence}");
}

/// What a person may write that is no rule of one meaning: the code, and the place where it fails.
#[test]
fn everyday_phrases_that_are_refused() {
    use ErrorCode::{FigureNotANumber, RuleNotARule, RuleOutOfRange, RuleUnit};
    for (phrase, code, at) in [
        // The past.
        ("Andelen er steget til 85 %", RuleNotARule, 11),
        ("er faldet til 10 % i 2020", RuleNotARule, 3),
        ("Antallet steg til 85 i perioden", RuleNotARule, 9),
        ("reduceret med 5 procentpoint i løbet af 3 år", RuleNotARule, 0),
        ("reduceres, efter at være steget til 20 %", RuleNotARule, 25),
        ("En stigning på 5 procentpoint i perioden", RuleNotARule, 3),
        // Other rhythms, and an amount for each year.
        ("reduceres med 2 % kvartalsvis", RuleNotARule, 18),
        ("øges hver måned med 2 %", RuleNotARule, 5),
        ("mindst 20 deltager månedligt i perioden", RuleNotARule, 19),
        ("mindst 75 hvert andet år", RuleNotARule, 10),
        ("falder med 5 procentpoint pr. år", RuleNotARule, 11),
        ("halveres årligt", RuleNotARule, 15),
        // Two of a kind.
        ("øges til 85 % regnet fra 1.1.2021 regnet fra 1.1.2022", RuleNotARule, 34),
        ("falder årligt med 10 % af året før af udgangspunktet", RuleNotARule, 35),
        ("øges fra 20 % fra 25 % til 85 %", RuleNotARule, 14),
        ("fastholdes ± 2 procentpoint ± 3 procentpoint", RuleNotARule, 44),
        ("falder med 5 procentpoint fra 20 % til 15 %", RuleNotARule, 39),
        ("øges til 85 % inden 2024 og inden 31. august 2025", RuleNotARule, 28),
        // Figures that contradict the verb or each other.
        ("øges fra 85 % til 20 %", RuleOutOfRange, 9),
        ("reduceres fra 85 % til 85 %", RuleOutOfRange, 14),
        ("øges fra 20 % til 85 personer", RuleUnit, 9),
        ("fra 20 % til 20 %", RuleNotARule, 17),
        ("falder op på 85 %", RuleNotARule, 13),
        ("øges op til 85 %", RuleNotARule, 12),
        ("reduceres med -5 %", RuleOutOfRange, 0),
        // Years and ages are no amounts.
        ("øges til 2025", RuleNotARule, 9),
        ("øges fra 2020 til 2025", RuleNotARule, 9),
        ("reduceres med 30 % i forhold til 2020", RuleNotARule, 33),
        ("unge fra 15 til 25 år", RuleNotARule, 19),
        ("øges til 25 år", RuleNotARule, 12),
        ("mindst 300 forløb i 2025", RuleNotARule, 20),
        // Amounts in words.
        ("reduceres med fem procent", RuleNotARule, 14),
        ("reduceres med en tredjedel", RuleNotARule, 17),
        ("øges til det dobbelte", FigureNotANumber, 9),
        // A floor is not the level that is held; a share cannot be counted up, and its change is no share.
        ("fastholdes på mindst 85 %", RuleNotARule, 14),
        ("fastholdes på 85 % i 2025", RuleOutOfRange, 0),
        ("mindst 5 procentpoint i perioden", RuleNotARule, 7),
        ("mindst 10 % flere unge er i job i perioden", RuleNotARule, 12),
        // A gap in other words than those that are read is not a change of the indicator.
        ("forskellen mellem boligområdet og kommunen halveres", RuleNotARule, 0),
        ("Antallet af sigtelser fordobles ikke", RuleNotARule, 32),
        ("skal ikke fra 20 % til 85 %", RuleNotARule, 5),
        ("højst fordobles", RuleNotARule, 0),
    ] {
        let error = Rule::read(phrase).err().unwrap_or_else(|| panic!("{phrase} was read"));
        is_told(&error);
        assert_eq!((error.code(), error.position()), (code, Some(at)), "{phrase}: {error}");
    }
}
