//! Characters that files hold and nobody sees: they never change a number in silence.

#![allow(missing_docs, clippy::unwrap_used)]

use delaftale::ErrorCode;
use delaftale::figure::{Exact, Figure, FigureNote, Unit};
use delaftale::reference::Reference;
use delaftale::rule::Rule;

#[test]
fn footnote_marks_are_set_aside_and_reported() {
    for text in ["42,8 %¹", "42,8 % ¹", "42,8 %*", "42,8\u{200b} %"] {
        let reading = Figure::read(text).unwrap();
        assert_eq!(
            (reading.figure.to_string().as_str(), reading.notes.as_slice()),
            ("42,8 %", &[FigureNote::SetAside {}][..]),
            "{text}"
        );
    }
    assert_eq!(Figure::parse("30²").unwrap().value(), Exact::from(30));
    assert_eq!(Figure::parse("¹").unwrap_err().code(), ErrorCode::FigureNotANumber);
}

#[test]
fn digits_behind_a_unit_are_asked_about() {
    let error = Figure::read("30 %1").unwrap_err();
    assert_eq!((error.code(), error.position()), (ErrorCode::FigureUnknownUnit, Some(3)));
    assert!(error.help().unwrap().contains("`30 %`"), "{error}");
    // A word with a footnote is no number.
    assert_eq!(Rule::parse("Oplevet tryghed1 øges til 85 % inden 2025"), Rule::parse("Oplevet tryghed øges til 85 % inden 2025"));
}

#[test]
fn decomposed_letters_are_composed() {
    assert_eq!(Figure::parse("2 a\u{30a}rsværk").unwrap().unit(), Some(Unit::FullTimeEquivalents));
    assert_eq!(Reference::parse("1. halva\u{30a}r 2021"), Reference::parse("1. halvår 2021"));
    assert_eq!(Rule::parse("mindst 75 a\u{30a}rligt"), Rule::parse("mindst 75 årligt"));
    assert_eq!(Rule::parse("mindst 7\u{338}5 årligt").unwrap_err().position(), Some(8));
}

#[test]
fn a_danish_billion_is_a_million_million() {
    assert_eq!(Figure::parse("2 billioner kr.").unwrap().value(), Exact::from(2_000_000_000_000));
    assert_eq!(Figure::parse("1 billion kr.").unwrap().value(), Exact::from(1_000_000_000_000));
    assert_eq!(Figure::parse("2 mia. kr.").unwrap().value(), Exact::from(2_000_000_000));
}

#[test]
fn the_approximation_word_stays() {
    for text in ["knap 40 %", "omkring 30 personer", "ca. 260"] {
        assert_eq!(Figure::parse(text).unwrap().to_string(), text);
    }
    assert_eq!(Figure::parse("about 40 %").unwrap().to_string(), "ca. 40 %");
}
