//! Any text is read as a rule (*målsætning*) or refused; what is read displays as a phrase that reads back with nothing left open.
#![no_main]

use delaftale::rule::Rule;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(reading) = Rule::read(text) else { return };
    let shown = reading.rule.to_string();
    let again = Rule::read(&shown).unwrap_or_else(|error| panic!("{text:?} was shown as {shown:?}: {error}"));
    assert_eq!(again.rule, reading.rule, "{text:?} was shown as {shown:?}");
    assert!(again.ambiguities.is_empty(), "{shown:?} leaves something open");
});
