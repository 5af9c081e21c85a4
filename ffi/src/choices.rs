//! The numbers that stand for choices: C has no enumerations that can be trusted, so every number that comes in is looked up.

use delaftale::Language;
use delaftale::agreement::Direction;
use delaftale::audit::Grade;
use delaftale::figure::{Approximation, Unit};
use delaftale::follow_up::{Reason, Status};
use delaftale::sheet::DateSystem;
use delaftale::target_group::Standing;

use crate::border::Failure;

/// Language: Danish.
pub const DELAFTALE_DANISH: i32 = 0;
/// Language: English.
pub const DELAFTALE_ENGLISH: i32 = 1;

/// Dates: the digits of a date, 20250831.
pub const DELAFTALE_DATES_DIGITS: i32 = 0;
/// Dates: Excel's default system; 1 is 1 January 1900. 60 is refused: Excel takes it for 29 February 1900, a day that never was.
pub const DELAFTALE_DATES_1900: i32 = 1900;
/// Dates: Excel's other system; 0 is 1 January 1904.
pub const DELAFTALE_DATES_1904: i32 = 1904;
/// Dates: LibreOffice Calc's default; 0 is 30 December 1899.
pub const DELAFTALE_DATES_CALC: i32 = 1899;
/// Dates: LibreOffice Calc's third system, once StarCalc's; 0 is 1 January 1900.
pub const DELAFTALE_DATES_STARCALC: i32 = 1;

/// Stands for a date: there is none.
pub const DELAFTALE_NO_DATE: f64 = -1.0;

/// Stands for a value: it will be measured later (afventer måling).
pub const DELAFTALE_VALUE_PENDING: f64 = -1e301;
/// Stands for a value: it is hidden, because it counts few people (diskretioneret).
pub const DELAFTALE_VALUE_SUPPRESSED: f64 = -2e301;
/// Stands for a value: it is missing (mangler).
pub const DELAFTALE_VALUE_MISSING: f64 = -3e301;
/// Stands for a value: it is not due yet (endnu ikke forfalden).
pub const DELAFTALE_VALUE_NOT_YET_DUE: f64 = -4e301;

/// Unit: none given; the rule may name one.
pub const DELAFTALE_UNIT_NONE: i32 = 0;
/// Unit: shares in per cent (procent); 20 is 20 %.
pub const DELAFTALE_UNIT_PERCENT: i32 = 1;
/// Unit: differences between shares (procentpoint).
pub const DELAFTALE_UNIT_PERCENTAGE_POINTS: i32 = 2;
/// Unit: people, counted one by one (personer).
pub const DELAFTALE_UNIT_PERSONS: i32 = 3;
/// Unit: full-time equivalents of people over a year (fuldtidspersoner).
pub const DELAFTALE_UNIT_FULL_TIME_PERSONS: i32 = 4;
/// Unit: courses or placements (forløb).
pub const DELAFTALE_UNIT_COURSES: i32 = 5;
/// Unit: weeks (uger).
pub const DELAFTALE_UNIT_WEEKS: i32 = 6;
/// Unit: months (måneder).
pub const DELAFTALE_UNIT_MONTHS: i32 = 7;
/// Unit: Danish kroner.
pub const DELAFTALE_UNIT_KRONER: i32 = 8;
/// Unit: staffing in full-time equivalents over a year (årsværk).
pub const DELAFTALE_UNIT_FULL_TIME_EQUIVALENTS: i32 = 9;
/// Unit: a plain number of things (antal).
pub const DELAFTALE_UNIT_NUMBER: i32 = 10;
/// Unit: shares as a spreadsheet stores cells in the per cent format; 0.2 is 20 %. Inputs and results are such numbers.
pub const DELAFTALE_UNIT_FRACTION: i32 = 100;

/// Approximation: none; the figure is exact as printed.
pub const DELAFTALE_EXACTLY: i32 = 0;
/// Approximation: about (ca.).
pub const DELAFTALE_ABOUT: i32 = 1;
/// Approximation: close to (tæt ved).
pub const DELAFTALE_CLOSE_TO: i32 = 2;
/// Approximation: more than (over).
pub const DELAFTALE_OVER: i32 = 3;
/// Approximation: less than (under).
pub const DELAFTALE_UNDER: i32 = 4;
/// Approximation: at least (mindst).
pub const DELAFTALE_AT_LEAST: i32 = 5;
/// Approximation: at most (højst).
pub const DELAFTALE_AT_MOST: i32 = 6;

/// Direction: none given.
pub const DELAFTALE_DIRECTION_NONE: i32 = 0;
/// Direction: a higher value is better (skal stige).
pub const DELAFTALE_DIRECTION_HIGHER: i32 = 1;
/// Direction: a lower value is better (skal falde).
pub const DELAFTALE_DIRECTION_LOWER: i32 = 2;

/// Decimals: as many as the number has, at most 9.
pub const DELAFTALE_DECIMALS_OWN: i32 = -1;

/// Status: the indicator cannot be assessed; the reason says why (kan ikke vurderes).
pub const DELAFTALE_STATUS_NOT_ASSESSABLE: i32 = 0;
/// Status: the latest value meets the target (nået).
pub const DELAFTALE_STATUS_REACHED: i32 = 1;
/// Status: the progress is at or above the first cut, 95 % in the standard method (på vej).
pub const DELAFTALE_STATUS_ON_TRACK: i32 = 2;
/// Status: the progress is between the cuts (bagud).
pub const DELAFTALE_STATUS_BEHIND: i32 = 3;
/// Status: the progress is below the second cut, 60 % in the standard method (langt bagud).
pub const DELAFTALE_STATUS_FAR_BEHIND: i32 = 4;
/// Status: the value went the wrong way (går den forkerte vej).
pub const DELAFTALE_STATUS_WORSENING: i32 = 5;
/// Status: the rule is to be held; an earlier value met the target, but the latest does not (nået, men ikke fastholdt).
pub const DELAFTALE_STATUS_LOST: i32 = 6;
/// Status: neither the value at the deadline nor the latest meets the target (ikke nået).
pub const DELAFTALE_STATUS_MISSED: i32 = 7;
/// Status: better by more than rounding, for a rule that names a direction only (bedre).
pub const DELAFTALE_STATUS_BETTER: i32 = 8;
/// Status: no change beyond rounding, for a rule that names a direction only (uændret).
pub const DELAFTALE_STATUS_UNCHANGED: i32 = 9;
/// Status: worse by more than rounding, for a rule that names a direction only (dårligere).
pub const DELAFTALE_STATUS_WORSE: i32 = 10;
/// Status: the value is maintained, as the rule asks (fastholdt).
pub const DELAFTALE_STATUS_HELD: i32 = 11;
/// Status: the value should be maintained and is not (ikke fastholdt).
pub const DELAFTALE_STATUS_SLIPPED: i32 = 12;
/// Status: there is no rule, so there is a change and no verdict (uden mål, kun udvikling).
pub const DELAFTALE_STATUS_CHANGE_ONLY: i32 = 13;
/// Status: the latest value meets the target; the value at the deadline did not (nået efter fristen).
pub const DELAFTALE_STATUS_REACHED_LATE: i32 = 14;
/// Status: the value at the deadline met the target; the latest does not (nået ved fristen, men ikke længere).
pub const DELAFTALE_STATUS_REACHED_AT_DEADLINE: i32 = 15;
/// Status: the deadline has passed, and there is no value about it or later (fristen er udløbet uden måling).
pub const DELAFTALE_STATUS_DEADLINE_PASSED: i32 = 16;
/// Status: the deadline has passed, and the source may still give the value at it (afventer tallet for fristen).
pub const DELAFTALE_STATUS_AWAITING: i32 = 17;
/// Status: the count is not above its ceiling (overholdt). No rule has a ceiling yet.
pub const DELAFTALE_STATUS_KEPT: i32 = 18;
/// Status: the count is above its ceiling (overskredet). No rule has a ceiling yet.
pub const DELAFTALE_STATUS_EXCEEDED: i32 = 19;
/// Status: the count so far is not above its ceiling (overholdt hidtil). No rule has a ceiling yet.
pub const DELAFTALE_STATUS_WITHIN_SO_FAR: i32 = 20;

/// Reason: none; the indicator has a status.
pub const DELAFTALE_REASON_NONE: i32 = 0;
/// Reason: the baseline is missing.
pub const DELAFTALE_REASON_NO_BASELINE: i32 = 1;
/// Reason: the baseline will be measured later.
pub const DELAFTALE_REASON_BASELINE_PENDING: i32 = 2;
/// Reason: the baseline is hidden, because it counts few people.
pub const DELAFTALE_REASON_BASELINE_SUPPRESSED: i32 = 3;
/// Reason: the baseline has no date.
pub const DELAFTALE_REASON_BASELINE_UNDATED: i32 = 4;
/// Reason: the rule wants the indicator to get worse.
pub const DELAFTALE_REASON_RULE_AGAINST_DIRECTION: i32 = 5;
/// Reason: the rule is a change in per cent, and the baseline is 0.
pub const DELAFTALE_REASON_ZERO_BASELINE: i32 = 6;
/// Reason: the target is impossible, such as a share above 100 %.
pub const DELAFTALE_REASON_TARGET_IMPOSSIBLE: i32 = 7;
/// Reason: the deadline is not after the start of the path.
pub const DELAFTALE_REASON_DEADLINE_BEFORE_BASELINE: i32 = 8;
/// Reason: the deadline of a volume lies before the agreement.
pub const DELAFTALE_REASON_DEADLINE_BEFORE_PERIOD: i32 = 9;
/// Reason: neither the rule nor the agreement has an end.
pub const DELAFTALE_REASON_NO_DEADLINE: i32 = 10;
/// Reason: the rule is about a gap, and the municipality has no value.
pub const DELAFTALE_REASON_NO_COMPARISON: i32 = 11;
/// Reason: the rule is about a gap, and the two baselines are from different days.
pub const DELAFTALE_REASON_COMPARISON_OTHER_TIME: i32 = 12;
/// Reason: the rule is about a gap, and the area was no worse than the municipality at the start.
pub const DELAFTALE_REASON_NO_GAP: i32 = 13;
/// Reason: there is no value after the baseline.
pub const DELAFTALE_REASON_NO_OBSERVATION: i32 = 14;
/// Reason: the latest value is hidden, because it counts few people.
pub const DELAFTALE_REASON_VALUE_SUPPRESSED: i32 = 15;
/// Reason: the baseline or the latest value is approximate.
pub const DELAFTALE_REASON_APPROXIMATE: i32 = 16;
/// Reason: the latest value has another unit than the indicator.
pub const DELAFTALE_REASON_UNITS_DIFFER: i32 = 17;
/// Reason: the value of a volume covers another period than the agreement.
pub const DELAFTALE_REASON_OTHER_PERIOD: i32 = 18;
/// Reason: the latest value counts other people than the baseline.
pub const DELAFTALE_REASON_POPULATIONS_DIFFER: i32 = 19;
/// Reason: there is a break in the series.
pub const DELAFTALE_REASON_SERIES_BREAK: i32 = 20;
/// Reason: there is a break in the target-group codes.
pub const DELAFTALE_REASON_CODE_BREAK: i32 = 21;
/// Reason: the path leads to numbers too large to calculate with.
pub const DELAFTALE_REASON_OUT_OF_RANGE: i32 = 22;
/// Reason: a path with the same per cent each year starts or ends at 0 or below.
pub const DELAFTALE_REASON_COMPOUND_ZERO: i32 = 23;
/// Reason: a level is to be held, the value differs, and nothing says which way is better.
pub const DELAFTALE_REASON_DIRECTION_MISSING: i32 = 24;

/// Grade: the figures agree as printed (stemmer).
pub const DELAFTALE_GRADE_EXACT: i32 = 1;
/// Grade: the figures differ as printed, but rounding explains it (inden for afrunding).
pub const DELAFTALE_GRADE_WITHIN_ROUNDING: i32 = 2;
/// Grade: no true values round to these figures (umuligt).
pub const DELAFTALE_GRADE_IMPOSSIBLE: i32 = 3;

/// Standing of a target-group code: it is valid on the day.
pub const DELAFTALE_CODE_KNOWN: i32 = 1;
/// Standing of a target-group code: it was valid before.
pub const DELAFTALE_CODE_EXPIRED: i32 = 2;
/// Standing of a target-group code: it becomes valid later.
pub const DELAFTALE_CODE_NOT_YET: i32 = 3;
/// Standing of a target-group code: an INT- code that the register does not have. Jobcentres use more of them than are public.
pub const DELAFTALE_CODE_OPEN_SET: i32 = 4;
/// Standing of a target-group code: the register does not have it.
pub const DELAFTALE_CODE_UNKNOWN: i32 = 5;

/// Selection: all codes of the column except the named ones (alle undtagen).
pub const DELAFTALE_EXCEPT: i32 = 0;
/// Selection: only the named codes (kun).
pub const DELAFTALE_ONLY: i32 = 1;

/// The grades, of which the library has no list.
const GRADES: &[Grade] = &[Grade::Exact, Grade::WithinRounding, Grade::Impossible];

// The choices of a kind are numbered as the library lists them, from 1. Its lists grow at their ends only: a test compares every number with
// the header.

fn chosen<T: Copy>(all: &[T], argument: &str, choice: i32) -> Result<T, Failure> {
    let place = usize::try_from(choice).ok().and_then(|number| number.checked_sub(1));
    place.and_then(|place| all.get(place)).copied().ok_or_else(|| Failure::no_choice(argument, choice))
}

/// -1 for what is not in the list, which a test rules out.
fn number<T: PartialEq>(all: &[T], value: &T) -> i32 {
    all.iter().position(|own| own == value).and_then(|place| i32::try_from(place + 1).ok()).unwrap_or(-1)
}

pub(crate) fn language(choice: i32) -> Result<Language, Failure> {
    match choice {
        DELAFTALE_DANISH => Ok(Language::Danish),
        DELAFTALE_ENGLISH => Ok(Language::English),
        _ => Err(Failure::no_choice("language", choice)),
    }
}

pub(crate) fn dates(argument: &str, choice: i32) -> Result<DateSystem, Failure> {
    match choice {
        DELAFTALE_DATES_DIGITS => Ok(DateSystem::Digits),
        DELAFTALE_DATES_1900 => Ok(DateSystem::Excel1900),
        DELAFTALE_DATES_1904 => Ok(DateSystem::Excel1904),
        DELAFTALE_DATES_CALC => Ok(DateSystem::Calc),
        DELAFTALE_DATES_STARCALC => Ok(DateSystem::StarCalc),
        _ => Err(Failure::no_choice(argument, choice)),
    }
}

pub(crate) fn direction(choice: i32) -> Result<Option<Direction>, Failure> {
    match choice {
        DELAFTALE_DIRECTION_NONE => Ok(None),
        DELAFTALE_DIRECTION_HIGHER => Ok(Some(Direction::Higher)),
        DELAFTALE_DIRECTION_LOWER => Ok(Some(Direction::Lower)),
        _ => Err(Failure::no_choice("direction", choice)),
    }
}

pub(crate) const fn direction_number(direction: Option<Direction>) -> i32 {
    match direction {
        None => DELAFTALE_DIRECTION_NONE,
        Some(Direction::Higher) => DELAFTALE_DIRECTION_HIGHER,
        Some(Direction::Lower) => DELAFTALE_DIRECTION_LOWER,
    }
}

/// Any unit but [`DELAFTALE_UNIT_FRACTION`], which is a way of writing one.
pub(crate) fn unit(choice: i32) -> Result<Option<Unit>, Failure> {
    if choice == DELAFTALE_UNIT_NONE { Ok(None) } else { chosen(Unit::ALL, "unit", choice).map(Some) }
}

pub(crate) fn unit_number(unit: Option<Unit>) -> i32 {
    unit.map_or(DELAFTALE_UNIT_NONE, |unit| number(Unit::ALL, &unit))
}

pub(crate) fn approximation_number(approximation: Option<Approximation>) -> i32 {
    approximation.map_or(DELAFTALE_EXACTLY, |word| number(Approximation::ALL, &word))
}

pub(crate) fn status(choice: i32) -> Result<Status, Failure> {
    if choice == DELAFTALE_STATUS_NOT_ASSESSABLE {
        return Ok(Status::NotAssessable);
    }
    let found = chosen(Status::ALL, "status", choice)?;
    if found == Status::NotAssessable { Err(Failure::no_choice("status", choice)) } else { Ok(found) }
}

pub(crate) fn status_number(status: Status) -> i32 {
    if status == Status::NotAssessable { DELAFTALE_STATUS_NOT_ASSESSABLE } else { number(Status::ALL, &status) }
}

/// `None` for no reason at all.
pub(crate) fn reason(choice: i32) -> Result<Option<Reason>, Failure> {
    if choice == DELAFTALE_REASON_NONE { Ok(None) } else { chosen(Reason::ALL, "reason", choice).map(Some) }
}

pub(crate) fn reason_number(reason: Option<Reason>) -> i32 {
    reason.map_or(DELAFTALE_REASON_NONE, |reason| number(Reason::ALL, &reason))
}

pub(crate) fn grade(choice: i32) -> Result<Grade, Failure> {
    chosen(GRADES, "grade", choice)
}

pub(crate) fn grade_number(grade: Grade) -> i32 {
    number(GRADES, &grade)
}

pub(crate) fn standing_number(standing: Standing) -> i32 {
    match standing {
        Standing::Known(_) => DELAFTALE_CODE_KNOWN,
        Standing::Expired(_) => DELAFTALE_CODE_EXPIRED,
        Standing::NotYet(_) => DELAFTALE_CODE_NOT_YET,
        Standing::OpenSet => DELAFTALE_CODE_OPEN_SET,
        Standing::Unknown => DELAFTALE_CODE_UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each number has in the header the name that the library has for what it stands for, and is read back as the same.
    #[test]
    #[cfg_attr(miri, ignore = "it follows no pointers, and takes minutes")]
    fn the_numbers_have_the_names_of_what_they_stand_for() {
        let header = include_str!("../include/delaftale.h");
        let named = |prefix: &str, number: i32, value: &dyn std::fmt::Debug| {
            let mut name = String::new();
            for letter in format!("{value:?}").chars() {
                if letter.is_uppercase() {
                    name.push('_');
                }
                name.extend(letter.to_uppercase());
            }
            let line = format!("#define DELAFTALE{prefix}{name} {number}\n");
            assert!(header.contains(&line), "{line}");
        };
        for one in Unit::ALL {
            named("_UNIT", unit_number(Some(*one)), one);
            assert!(unit(unit_number(Some(*one))).is_ok_and(|found| found == Some(*one)));
        }
        for one in Approximation::ALL {
            named("", approximation_number(Some(*one)), one);
        }
        for one in Status::ALL {
            named("_STATUS", status_number(*one), one);
            assert!(status(status_number(*one)).is_ok_and(|found| found == *one));
        }
        for one in Reason::ALL {
            named("_REASON", reason_number(Some(*one)), one);
            assert!(reason(reason_number(Some(*one))).is_ok_and(|found| found == Some(*one)));
        }
        for one in GRADES {
            named("_GRADE", grade_number(*one), one);
            assert!(grade(grade_number(*one)).is_ok_and(|found| found == *one));
        }
        for way in [Direction::Higher, Direction::Lower] {
            named("_DIRECTION", direction_number(Some(way)), &way);
            assert!(direction(direction_number(Some(way))).is_ok_and(|found| found == Some(way)));
        }
        for tongue in [Language::Danish, Language::English] {
            let number = i32::from(tongue == Language::English);
            named("", number, &tongue);
            assert!(language(number).is_ok_and(|found| found == tongue));
        }
    }

    /// What lies beside the lists is no choice, and 0 stands for none.
    #[test]
    fn no_number_beside_the_lists_is_a_choice() {
        for none in [-1, i32::MIN, i32::MAX, 99] {
            assert!(unit(none).is_err() && status(none).is_err() && reason(none).is_err() && grade(none).is_err());
            assert!(language(none).is_err() && direction(none).is_err() && dates("dates", none).is_err());
        }
        // The library lists this one last.
        assert!(status(21).is_err() && status(DELAFTALE_STATUS_WITHIN_SO_FAR).is_ok());
        assert!(unit(11).is_err() && reason(25).is_err() && grade(4).is_err() && grade(0).is_err());
        assert!(unit(DELAFTALE_UNIT_NONE).is_ok_and(|none| none.is_none()));
        assert!(reason(DELAFTALE_REASON_NONE).is_ok_and(|none| none.is_none()));
    }
}
