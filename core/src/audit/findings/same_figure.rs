//! The same figure for two different things.

use crate::audit::{Fact, Finding, FindingCode, Section, Sentence, Severity, Term, explained, sentence};

explained! {
    SameFigureOtherAges {
        finds: "Samme andel, med decimaler, trykt for to aldersgrupper.",
            "One share, with its decimals, printed for two age bands.";
        why: "Det kan være et tilfælde, men ofte er tallet kopieret til en gruppe, det ikke hører til.",
            "It can be chance, but often the figure was copied to a group that it does not belong to.";
        example: r#"{ "delaftale": { "statements": [
            { "id": "unge", "text": "42,9 % af de unge", "population": { "group": "beboere", "ages": { "from": 18, "to": 29 } },
              "measure": "uden-job", "share": "42,9 %" },
            { "id": "andre", "text": "42,9 % af de øvrige", "population": { "group": "beboere", "ages": { "from": 30, "to": 64 } },
              "measure": "uden-job", "share": "42,9 %" }] } }"#;
    }
    SameFigureOtherMeasure {
        finds: "Samme andel, med decimaler, trykt for to forskellige mål.",
            "One share, with its decimals, printed for two measures.";
        why: "Det kan være et tilfælde, men ofte er tallet kopieret til et mål, det ikke hører til.",
            "It can be chance, but often the figure was copied to a measure that it does not belong to.";
        example: r#"{ "delaftale": { "statements": [
            { "id": "job", "text": "42,9 % er uden job.", "population": { "group": "beboere" }, "measure": "uden-job", "share": "42,9 %" },
            { "id": "skole", "text": "42,9 % er uden uddannelse.", "population": { "group": "beboere" },
              "measure": "uden-uddannelse", "share": "42,9 %" }] } }"#;
    }
}

/// The printed share, if it has at least one decimal. Shares without decimals, and the many cells of a table, are often equal by chance.
pub(in crate::audit) fn key(fact: &Fact<'_>) -> Option<String> {
    fact.share
        .filter(|_| fact.spot.section() != Section::Series)
        .filter(|share| share.decimals() > 0 && !share.value().is_zero())
        .map(|share| share.to_string())
}

/// Reports the same share for two age bands of one measure.
pub(in crate::audit) fn for_other_ages(first: &Fact<'_>, second: &Fact<'_>) -> Option<Finding> {
    first.time.and(second.time)?;
    let (a, b) = (first.ages()?, second.ages()?);
    if !first.same_measure(second) || a == b {
        return None;
    }
    let twice = sentence!("både for {b} og for {a}", "both for {b} and for {a}"; a, b);
    found(FindingCode::SameFigureOtherAges, first, second, twice)
}

/// Reports the same share for two measures.
pub(in crate::audit) fn for_other_measure(first: &Fact<'_>, second: &Fact<'_>) -> Option<Finding> {
    first.time.and(second.time)?;
    if first.measure.is_none() || second.measure.is_none() || first.same_measure(second) {
        return None;
    }
    let [a, b] = [first, second].map(|fact| fact.population.map(|who| Term::Population(who.clone())));
    let twice = sentence!("for to forskellige ting ({b} og {a})", "for two different things ({b} and {a})"; a, b);
    found(FindingCode::SameFigureOtherMeasure, first, second, twice)
}

fn found(code: FindingCode, first: &Fact<'_>, second: &Fact<'_>, twice: Sentence) -> Option<Finding> {
    let share = second.share?;
    let sentence = sentence!(
        "{about}: {share} står {twice}; se {source}. Et af stederne kan være forkert.",
        "{about}: {share} is printed {twice}; see {source}. One of the places may be wrong.";
        about = second.about(), share, twice, source = first.about()
    );
    let paths = vec![first.spot.path.clone(), second.spot.path.clone()];
    Some(second.spot.finding(code, Severity::Warning, sentence).with_printed(share).concerning(paths))
}
