//! Any text is read as a date, reference or period, or refused; what is read reads back from its Danish text and from its wire form.
#![no_main]

use delaftale::reference::{Period, Reference};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(reference) = Reference::parse(text) {
        assert_eq!(Reference::parse(&reference.to_string()), Ok(reference), "{text:?}");
        assert_eq!(Reference::parse(&reference.to_iso()), Ok(reference), "{text:?}");
    }
    if let Ok(period) = Period::parse(text) {
        assert_eq!(Period::parse(&period.to_string()), Ok(period), "{text:?}");
    }
});
