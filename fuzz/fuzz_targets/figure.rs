//! Any text is read or refused; what is read displays as a figure (*tal*) that reads back as the same one.
#![no_main]

use delaftale::figure::Figure;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(figure) = Figure::parse(text) else { return };
    let shown = figure.to_string();
    assert_eq!(Figure::parse(&shown), Ok(figure), "{text:?} was shown as {shown:?}");
});
