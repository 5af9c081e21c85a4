//! What the rounding of the printed figures can and cannot change.

use delaftale::agreement::{Direction, Indicator};
use delaftale::figure::Unit;
use delaftale::follow_up::Status;
use delaftale::rule::{Rule, StatedRule};

use crate::support::{ask, at_2023, indicator, observed};

#[test]
fn direction_and_maintain_respect_the_printed_precision() {
    let down = indicator(Unit::Percent, "42,8 %", "2020", "reduceres i perioden");
    let at = |value: &str| ask(&down, vec![observed("2022", value, "1.2.2023")], "1.3.2023").status;
    assert_eq!(at("42,6 %"), Status::Better);
    assert_eq!(at("42,7 %"), Status::Unchanged);
    assert_eq!(at("43 %"), Status::Unchanged);
    assert_eq!(at("43,0 %"), Status::Worse);
    let up = indicator(Unit::Percent, "42,8 %", "2020", "øges i perioden");
    let rising = |value: &str| ask(&up, vec![observed("2022", value, "1.2.2023")], "1.3.2023").status;
    assert_eq!([rising("43,0 %"), rising("42,9 %"), rising("42,6 %")], [Status::Better, Status::Unchanged, Status::Worse]);
    let mut hold = indicator(Unit::Percent, "42,8 %", "2020", "fastholdes");
    let held = |hold: &Indicator, value: &str| ask(hold, vec![observed("2022", value, "1.2.2023")], "1.3.2023").status;
    assert_eq!(held(&hold, "42,9 %"), Status::Held);
    assert_eq!(held(&hold, "40,0 %"), Status::Slipped);
    hold.direction = Some(Direction::Lower);
    assert_eq!(held(&hold, "40,0 %"), Status::Held);
    hold.rule = Some(StatedRule::from(Rule::parse("fastholdes ± 2 procentpoint").unwrap()));
    assert_eq!(held(&hold, "44,8 %"), Status::Held);
    assert_eq!(held(&hold, "44,9 %"), Status::Slipped);
    let range = |value: &str| ask(&hold, vec![observed("2022", value, "1.2.2023")], "1.3.2023").range;
    assert_eq!((range("44,8 %").best, range("44,8 %").worst), (Status::Held, Status::Slipped));
    assert_eq!((range("44,9 %").best, range("44,9 %").worst), (Status::Held, Status::Slipped));
    assert!(!range("44,0 %").is_open() && !range("46,0 %").is_open());
    hold.direction = Some(Direction::Higher);
    assert_eq!(held(&hold, "60,0 %"), Status::Held);
    assert_eq!(held(&hold, "40,7 %"), Status::Slipped);
}

#[test]
fn rounding_can_change_the_status() {
    // 53.9 is just below the first cut (54.31), 54 as printed could be 54.5.
    let answer = at_2023("54 %");
    assert_eq!((answer.status, answer.range.best, answer.range.worst), (Status::Behind, Status::OnTrack, Status::Behind));
    assert!(answer.range.is_open());
    // 54.31 as printed is just above it, and could be 54.305.
    let answer = at_2023("54,31 %");
    assert_eq!((answer.status, answer.range.best, answer.range.worst), (Status::OnTrack, Status::OnTrack, Status::Behind));
    assert!(!at_2023("45 %").range.is_open());
}
