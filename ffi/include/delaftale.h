/*
 * delaftale: the calculation core for Danish housing-social agreements (boligsociale delaftaler).
 *
 * Made from ffi/src by ffi/header. Do not edit.
 *
 * Three layers
 *
 * - Flat functions work on the cells of a spreadsheet: they take texts and numbers and give one number (delaftale_expected,
 *   delaftale_status, ...). delaftale_status_column does a whole column at once.
 * - JSON operations are the same as in every other binding: delaftale_call.
 * - Handles stand for a plan, observations, assessments and the register of target-group codes. Functions read them.
 *
 * Rules for all functions
 *
 * - Errors. A function returns DELAFTALE_OK or one of DELAFTALE_ERROR_..., and writes its results through pointers. After a failure the
 *   results hold nothing: NaN, 0, NULL, an empty text. Two results are kept: the length of a text whose buffer is too small, and the rows of
 *   a column that succeeded. The library remembers the last error of each thread: delaftale_last_error_text().
 * - Texts. A text ends with a NUL. Texts are UTF-8; functions whose names end in _w take and give UTF-16, for Visual Basic and Windows.
 *   The library never keeps or changes a text that you pass. It writes a text into your buffer: `capacity` is the room in units, with the
 *   NUL. `*length` becomes the length of the text without its NUL, also when the buffer is too small; `length` may be NULL. A capacity of 0
 *   asks for the length only. Free a text that a function allocates (char **) with delaftale_string_free().
 * - Structs. The caller fills in a struct (DelaftaleIndicator, DelaftaleColumn), beginning with `size`, its own sizeof. Later versions of the
 *   library add members at the end. A program that was compiled with an older header goes on working.
 * - Handles. Free a handle once, with the function of its kind; NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE means that the handle was freed
 *   before, or is of another kind. The object behind a handle never changes: any number of threads may use it at once.
 * - Numbers. NaN and the infinities are refused. A double stands for the decimal number nearest to it with at most 15 digits, 9 of them
 *   after the point, as a spreadsheet shows it: a third is 0.333333333. With `decimals` it is rounded to that many. A result is the double
 *   nearest to the exact result.
 * - Pointers. The library refuses NULL where it needs a value, a pointer that is not aligned, and an input that overlaps an output. It cannot
 *   check more: any other pointer must lead to as much memory as the function says, and nobody may change that memory during the call.
 */

#ifndef DELAFTALE_H
#define DELAFTALE_H

#include <stddef.h>
#include <stdint.h>

/**
 * The version of this interface. It rises when programs must be compiled again with the new header.
 */
#define DELAFTALE_ABI_VERSION 2

/**
 * Part of the last error: the call and the message, for developers.
 */
#define DELAFTALE_LAST_FULL 0

/**
 * Part of the last error: the message, for people. Several problems have a line each.
 */
#define DELAFTALE_LAST_MESSAGE 1

/**
 * Part of the last error: how to correct the input, for people; empty where there is no advice.
 */
#define DELAFTALE_LAST_HELP 2

/**
 * Part of the last error: its stable code, such as "figure.not-a-number" or "null-pointer". The language does not matter.
 */
#define DELAFTALE_LAST_CODE 3

/**
 * Part of the last error: its place, a JSON pointer. It begins with the name of the argument or of the member of a struct. The language
 * does not matter.
 */
#define DELAFTALE_LAST_PATH 4

/**
 * Part of the last error: the call with its arguments.
 */
#define DELAFTALE_LAST_CALL 5

/**
 * Part of the last error: all problems as JSON, the failure of a JSON operation; empty when the call failed before the library read the
 * input.
 */
#define DELAFTALE_LAST_JSON 6

/**
 * Language: Danish.
 */
#define DELAFTALE_DANISH 0

/**
 * Language: English.
 */
#define DELAFTALE_ENGLISH 1

/**
 * Dates: the digits of a date, 20250831.
 */
#define DELAFTALE_DATES_DIGITS 0

/**
 * Dates: Excel's default system; 1 is 1 January 1900. 60 is refused: Excel takes it for 29 February 1900, a day that never was.
 */
#define DELAFTALE_DATES_1900 1900

/**
 * Dates: Excel's other system; 0 is 1 January 1904.
 */
#define DELAFTALE_DATES_1904 1904

/**
 * Dates: LibreOffice Calc's default; 0 is 30 December 1899.
 */
#define DELAFTALE_DATES_CALC 1899

/**
 * Dates: LibreOffice Calc's third system, once StarCalc's; 0 is 1 January 1900.
 */
#define DELAFTALE_DATES_STARCALC 1

/**
 * Stands for a date: there is none.
 */
#define DELAFTALE_NO_DATE -1.0

/**
 * Stands for a value: it will be measured later (afventer måling).
 */
#define DELAFTALE_VALUE_PENDING -1e301

/**
 * Stands for a value: it is hidden, because it counts few people (diskretioneret).
 */
#define DELAFTALE_VALUE_SUPPRESSED -2e301

/**
 * Stands for a value: it is missing (mangler).
 */
#define DELAFTALE_VALUE_MISSING -3e301

/**
 * Stands for a value: it is not due yet (endnu ikke forfalden).
 */
#define DELAFTALE_VALUE_NOT_YET_DUE -4e301

/**
 * Unit: none given; the rule may name one.
 */
#define DELAFTALE_UNIT_NONE 0

/**
 * Unit: shares in per cent (procent); 20 is 20 %.
 */
#define DELAFTALE_UNIT_PERCENT 1

/**
 * Unit: differences between shares (procentpoint).
 */
#define DELAFTALE_UNIT_PERCENTAGE_POINTS 2

/**
 * Unit: people, counted one by one (personer).
 */
#define DELAFTALE_UNIT_PERSONS 3

/**
 * Unit: full-time equivalents of people over a year (fuldtidspersoner).
 */
#define DELAFTALE_UNIT_FULL_TIME_PERSONS 4

/**
 * Unit: courses or placements (forløb).
 */
#define DELAFTALE_UNIT_COURSES 5

/**
 * Unit: weeks (uger).
 */
#define DELAFTALE_UNIT_WEEKS 6

/**
 * Unit: months (måneder).
 */
#define DELAFTALE_UNIT_MONTHS 7

/**
 * Unit: Danish kroner.
 */
#define DELAFTALE_UNIT_KRONER 8

/**
 * Unit: staffing in full-time equivalents over a year (årsværk).
 */
#define DELAFTALE_UNIT_FULL_TIME_EQUIVALENTS 9

/**
 * Unit: a plain number of things (antal).
 */
#define DELAFTALE_UNIT_NUMBER 10

/**
 * Unit: shares as a spreadsheet stores cells in the per cent format; 0.2 is 20 %. Inputs and results are such numbers.
 */
#define DELAFTALE_UNIT_FRACTION 100

/**
 * Approximation: none; the figure is exact as printed.
 */
#define DELAFTALE_EXACTLY 0

/**
 * Approximation: about (ca.).
 */
#define DELAFTALE_ABOUT 1

/**
 * Approximation: close to (tæt ved).
 */
#define DELAFTALE_CLOSE_TO 2

/**
 * Approximation: more than (over).
 */
#define DELAFTALE_OVER 3

/**
 * Approximation: less than (under).
 */
#define DELAFTALE_UNDER 4

/**
 * Approximation: at least (mindst).
 */
#define DELAFTALE_AT_LEAST 5

/**
 * Approximation: at most (højst).
 */
#define DELAFTALE_AT_MOST 6

/**
 * Direction: none given.
 */
#define DELAFTALE_DIRECTION_NONE 0

/**
 * Direction: a higher value is better (skal stige).
 */
#define DELAFTALE_DIRECTION_HIGHER 1

/**
 * Direction: a lower value is better (skal falde).
 */
#define DELAFTALE_DIRECTION_LOWER 2

/**
 * Decimals: as many as the number has, at most 9.
 */
#define DELAFTALE_DECIMALS_OWN -1

/**
 * Status: the indicator cannot be assessed; the reason says why (kan ikke vurderes).
 */
#define DELAFTALE_STATUS_NOT_ASSESSABLE 0

/**
 * Status: the latest value meets the target (nået).
 */
#define DELAFTALE_STATUS_REACHED 1

/**
 * Status: the progress is at or above the first cut, 95 % in the standard method (på vej).
 */
#define DELAFTALE_STATUS_ON_TRACK 2

/**
 * Status: the progress is between the cuts (bagud).
 */
#define DELAFTALE_STATUS_BEHIND 3

/**
 * Status: the progress is below the second cut, 60 % in the standard method (langt bagud).
 */
#define DELAFTALE_STATUS_FAR_BEHIND 4

/**
 * Status: the value went the wrong way (går den forkerte vej).
 */
#define DELAFTALE_STATUS_WORSENING 5

/**
 * Status: the rule is to be held; an earlier value met the target, but the latest does not (nået, men ikke fastholdt).
 */
#define DELAFTALE_STATUS_LOST 6

/**
 * Status: neither the value at the deadline nor the latest meets the target (ikke nået).
 */
#define DELAFTALE_STATUS_MISSED 7

/**
 * Status: better by more than rounding, for a rule that names a direction only (bedre).
 */
#define DELAFTALE_STATUS_BETTER 8

/**
 * Status: no change beyond rounding, for a rule that names a direction only (uændret).
 */
#define DELAFTALE_STATUS_UNCHANGED 9

/**
 * Status: worse by more than rounding, for a rule that names a direction only (dårligere).
 */
#define DELAFTALE_STATUS_WORSE 10

/**
 * Status: the value is maintained, as the rule asks (fastholdt).
 */
#define DELAFTALE_STATUS_HELD 11

/**
 * Status: the value should be maintained and is not (ikke fastholdt).
 */
#define DELAFTALE_STATUS_SLIPPED 12

/**
 * Status: there is no rule, so there is a change and no verdict (uden mål, kun udvikling).
 */
#define DELAFTALE_STATUS_CHANGE_ONLY 13

/**
 * Status: the latest value meets the target; the value at the deadline did not (nået efter fristen).
 */
#define DELAFTALE_STATUS_REACHED_LATE 14

/**
 * Status: the value at the deadline met the target; the latest does not (nået ved fristen, men ikke længere).
 */
#define DELAFTALE_STATUS_REACHED_AT_DEADLINE 15

/**
 * Status: the deadline has passed, and there is no value about it or later (fristen er udløbet uden måling).
 */
#define DELAFTALE_STATUS_DEADLINE_PASSED 16

/**
 * Status: the deadline has passed, and the source may still give the value at it (afventer tallet for fristen).
 */
#define DELAFTALE_STATUS_AWAITING 17

/**
 * Status: the count is not above its ceiling (overholdt). No rule has a ceiling yet.
 */
#define DELAFTALE_STATUS_KEPT 18

/**
 * Status: the count is above its ceiling (overskredet). No rule has a ceiling yet.
 */
#define DELAFTALE_STATUS_EXCEEDED 19

/**
 * Status: the count so far is not above its ceiling (overholdt hidtil). No rule has a ceiling yet.
 */
#define DELAFTALE_STATUS_WITHIN_SO_FAR 20

/**
 * Reason: none; the indicator has a status.
 */
#define DELAFTALE_REASON_NONE 0

/**
 * Reason: the baseline is missing.
 */
#define DELAFTALE_REASON_NO_BASELINE 1

/**
 * Reason: the baseline will be measured later.
 */
#define DELAFTALE_REASON_BASELINE_PENDING 2

/**
 * Reason: the baseline is hidden, because it counts few people.
 */
#define DELAFTALE_REASON_BASELINE_SUPPRESSED 3

/**
 * Reason: the baseline has no date.
 */
#define DELAFTALE_REASON_BASELINE_UNDATED 4

/**
 * Reason: the rule wants the indicator to get worse.
 */
#define DELAFTALE_REASON_RULE_AGAINST_DIRECTION 5

/**
 * Reason: the rule is a change in per cent, and the baseline is 0.
 */
#define DELAFTALE_REASON_ZERO_BASELINE 6

/**
 * Reason: the target is impossible, such as a share above 100 %.
 */
#define DELAFTALE_REASON_TARGET_IMPOSSIBLE 7

/**
 * Reason: the deadline is not after the start of the path.
 */
#define DELAFTALE_REASON_DEADLINE_BEFORE_BASELINE 8

/**
 * Reason: the deadline of a volume lies before the agreement.
 */
#define DELAFTALE_REASON_DEADLINE_BEFORE_PERIOD 9

/**
 * Reason: neither the rule nor the agreement has an end.
 */
#define DELAFTALE_REASON_NO_DEADLINE 10

/**
 * Reason: the rule is about a gap, and the municipality has no value.
 */
#define DELAFTALE_REASON_NO_COMPARISON 11

/**
 * Reason: the rule is about a gap, and the two baselines are from different days.
 */
#define DELAFTALE_REASON_COMPARISON_OTHER_TIME 12

/**
 * Reason: the rule is about a gap, and the area was no worse than the municipality at the start.
 */
#define DELAFTALE_REASON_NO_GAP 13

/**
 * Reason: there is no value after the baseline.
 */
#define DELAFTALE_REASON_NO_OBSERVATION 14

/**
 * Reason: the latest value is hidden, because it counts few people.
 */
#define DELAFTALE_REASON_VALUE_SUPPRESSED 15

/**
 * Reason: the baseline or the latest value is approximate.
 */
#define DELAFTALE_REASON_APPROXIMATE 16

/**
 * Reason: the latest value has another unit than the indicator.
 */
#define DELAFTALE_REASON_UNITS_DIFFER 17

/**
 * Reason: the value of a volume covers another period than the agreement.
 */
#define DELAFTALE_REASON_OTHER_PERIOD 18

/**
 * Reason: the latest value counts other people than the baseline.
 */
#define DELAFTALE_REASON_POPULATIONS_DIFFER 19

/**
 * Reason: there is a break in the series.
 */
#define DELAFTALE_REASON_SERIES_BREAK 20

/**
 * Reason: there is a break in the target-group codes.
 */
#define DELAFTALE_REASON_CODE_BREAK 21

/**
 * Reason: the path leads to numbers too large to calculate with.
 */
#define DELAFTALE_REASON_OUT_OF_RANGE 22

/**
 * Reason: a path with the same per cent each year starts or ends at 0 or below.
 */
#define DELAFTALE_REASON_COMPOUND_ZERO 23

/**
 * Reason: a level is to be held, the value differs, and nothing says which way is better.
 */
#define DELAFTALE_REASON_DIRECTION_MISSING 24

/**
 * Grade: the figures agree as printed (stemmer).
 */
#define DELAFTALE_GRADE_EXACT 1

/**
 * Grade: the figures differ as printed, but rounding explains it (inden for afrunding).
 */
#define DELAFTALE_GRADE_WITHIN_ROUNDING 2

/**
 * Grade: no true values round to these figures (umuligt).
 */
#define DELAFTALE_GRADE_IMPOSSIBLE 3

/**
 * Standing of a target-group code: it is valid on the day.
 */
#define DELAFTALE_CODE_KNOWN 1

/**
 * Standing of a target-group code: it was valid before.
 */
#define DELAFTALE_CODE_EXPIRED 2

/**
 * Standing of a target-group code: it becomes valid later.
 */
#define DELAFTALE_CODE_NOT_YET 3

/**
 * Standing of a target-group code: an INT- code that the register does not have. Jobcentres use more of them than are public.
 */
#define DELAFTALE_CODE_OPEN_SET 4

/**
 * Standing of a target-group code: the register does not have it.
 */
#define DELAFTALE_CODE_UNKNOWN 5

/**
 * Selection: all codes of the column except the named ones (alle undtagen).
 */
#define DELAFTALE_EXCEPT 0

/**
 * Selection: only the named codes (kun).
 */
#define DELAFTALE_ONLY 1

/**
 * The call succeeded.
 */
#define DELAFTALE_OK 0

/**
 * A required pointer was NULL.
 */
#define DELAFTALE_ERROR_NULL_POINTER 1

/**
 * A text was not valid UTF-8.
 */
#define DELAFTALE_ERROR_INVALID_UTF8 2

/**
 * A fault inside the library, which did not reach the program. Please report it.
 */
#define DELAFTALE_ERROR_PANIC 3

/**
 * A text was not valid UTF-16: half of a surrogate pair stood alone.
 */
#define DELAFTALE_ERROR_INVALID_UTF16 4

/**
 * A pointer was not aligned for its type.
 */
#define DELAFTALE_ERROR_MISALIGNED 5

/**
 * An output overlaps another argument. Nothing was written.
 */
#define DELAFTALE_ERROR_OVERLAP 6

/**
 * The buffer is too small. `*length` is the length of the text in units, without its NUL.
 */
#define DELAFTALE_ERROR_BUFFER_TOO_SMALL 7

/**
 * The handle is invalid: made up, freed before, or of another kind.
 */
#define DELAFTALE_ERROR_INVALID_HANDLE 8

/**
 * A number was NaN or infinite.
 */
#define DELAFTALE_ERROR_INVALID_NUMBER 9

/**
 * An index, a count, a size or a choice is outside of its range.
 */
#define DELAFTALE_ERROR_OUT_OF_RANGE 10

/**
 * The library refused the input. delaftale_last_error_text() has the code, the place, and how to correct it.
 */
#define DELAFTALE_ERROR_REFUSED 11

/**
 * There is no such value, and the last error says why: nothing is expected on that day, or the indicator cannot be assessed.
 */
#define DELAFTALE_ERROR_NO_VALUE 12

/**
 * Some rows of a column failed. Each row has its own number; the last error is the one of the first row that failed.
 */
#define DELAFTALE_ERROR_SOME_ROWS 13

/**
 * Cell: it holds nothing.
 */
#define DELAFTALE_CELL_EMPTY 0

/**
 * Cell: it holds a number. Days are numbers too.
 */
#define DELAFTALE_CELL_NUMBER 1

/**
 * Cell: it holds a text.
 */
#define DELAFTALE_CELL_TEXT 2

/**
 * Cell: it holds true (a number that is not 0) or false (0).
 */
#define DELAFTALE_CELL_TRUTH 3

/**
 * Cell: it holds an error value. Of an answer: something is wrong in the row (#VALUE!).
 */
#define DELAFTALE_CELL_ERROR 4

/**
 * Cell of an answer: there is no such value (#N/A).
 */
#define DELAFTALE_CELL_NO_VALUE 5

/**
 * Text of a plan: its id.
 */
#define DELAFTALE_PLAN_ID 0

/**
 * Text of a plan: its title.
 */
#define DELAFTALE_PLAN_TITLE 1

/**
 * Text of a plan: the municipality (kommune).
 */
#define DELAFTALE_PLAN_MUNICIPALITY 2

/**
 * Text of an indicator: the id of its delaftale.
 */
#define DELAFTALE_INDICATOR_DELAFTALE 0

/**
 * Text of an indicator: the id of its objective (delmål).
 */
#define DELAFTALE_INDICATOR_OBJECTIVE 1

/**
 * Text of an indicator: its own id.
 */
#define DELAFTALE_INDICATOR_ID 2

/**
 * Text of an indicator: what is measured.
 */
#define DELAFTALE_INDICATOR_NAME 3

/**
 * Text of an indicator: the text of its objective.
 */
#define DELAFTALE_INDICATOR_OBJECTIVE_TEXT 4

/**
 * Text of an indicator: its unit.
 */
#define DELAFTALE_INDICATOR_UNIT 5

/**
 * Text of an indicator: its rule (målsætning) as a canonical Danish phrase; empty where there is none.
 */
#define DELAFTALE_INDICATOR_RULE 6

/**
 * Text of an indicator: its baseline as printed; empty where there is none.
 */
#define DELAFTALE_INDICATOR_BASELINE 7

/**
 * Text of an indicator: the time that its baseline covers; empty where the plan does not say it.
 */
#define DELAFTALE_INDICATOR_BASELINE_REFERENCE 8

/**
 * Text of an indicator: its source (datakilde); empty where there is none.
 */
#define DELAFTALE_INDICATOR_SOURCE 9

/**
 * Number of an assessment: the baseline; the gap for a gap rule, 0 for a volume.
 */
#define DELAFTALE_NUMBER_BASELINE 0

/**
 * Number of an assessment: the latest value; the gap for a gap rule.
 */
#define DELAFTALE_NUMBER_LATEST 1

/**
 * Number of an assessment: the target (mål).
 */
#define DELAFTALE_NUMBER_TARGET 2

/**
 * Number of an assessment: the expected value on the day of the latest value (forventet).
 */
#define DELAFTALE_NUMBER_EXPECTED 3

/**
 * Number of an assessment: the progress, the part of the expected change that was reached (fremskridt); 1 is exactly as expected.
 */
#define DELAFTALE_NUMBER_RATIO 4

/**
 * Number of an assessment: latest minus baseline (ændring).
 */
#define DELAFTALE_NUMBER_CHANGE 5

/**
 * Number of an assessment: the change in per cent of the baseline.
 */
#define DELAFTALE_NUMBER_RELATIVE_CHANGE 6

/**
 * Number of an assessment: target minus latest.
 */
#define DELAFTALE_NUMBER_DISTANCE 7

/**
 * Number of an assessment: the change per year so far; in per cent a year where the path has the same per cent each year.
 */
#define DELAFTALE_NUMBER_PACE 8

/**
 * Number of an assessment: the change per year that is needed from the latest value to the deadline; in per cent a year as the pace.
 */
#define DELAFTALE_NUMBER_NEEDED_PACE 9

/**
 * Number of an assessment: the value at the deadline, if it goes on as so far along the path of the rule, within what the unit can be.
 */
#define DELAFTALE_NUMBER_AT_DEADLINE 10

/**
 * Number of an assessment: area minus municipality at the baseline.
 */
#define DELAFTALE_NUMBER_GAP_THEN 11

/**
 * Number of an assessment: area minus municipality at the latest value.
 */
#define DELAFTALE_NUMBER_GAP_NOW 12

/**
 * Number of an assessment: the municipality's own change.
 */
#define DELAFTALE_NUMBER_MUNICIPALITY_CHANGE 13

/**
 * Number of an assessment: the area's change beyond the municipality's own.
 */
#define DELAFTALE_NUMBER_CHANGE_BEYOND 14

/**
 * Number of an assessment: days from the latest value to the day of the status.
 */
#define DELAFTALE_NUMBER_AGE_DAYS 15

/**
 * Date of an assessment: the date of the baseline.
 */
#define DELAFTALE_DATE_BASELINE 0

/**
 * Date of an assessment: the date of the latest value.
 */
#define DELAFTALE_DATE_LATEST 1

/**
 * Date of an assessment: the deadline (frist).
 */
#define DELAFTALE_DATE_DEADLINE 2

/**
 * Date of an assessment: the day on which the target is reached, if it goes on as so far along the path of the rule.
 */
#define DELAFTALE_DATE_REACHES_TARGET 3

/**
 * Text of an entry of the register: the code.
 */
#define DELAFTALE_ENTRY_CODE 0

/**
 * Text of an entry of the register: the name of the group.
 */
#define DELAFTALE_ENTRY_NAME 1

/**
 * Text of an entry of the register: a name for column headings.
 */
#define DELAFTALE_ENTRY_SHORT_NAME 2

/**
 * Text of an entry of the register: its place in the law, in Danish.
 */
#define DELAFTALE_ENTRY_REFERENCE 3

/**
 * Assessments of all indicators of a plan. They never change: any number of threads may use them.
 */
typedef struct DelaftaleAssessments DelaftaleAssessments;

/**
 * Observations, read and sorted. They never change: any number of threads may use them.
 */
typedef struct DelaftaleObservations DelaftaleObservations;

/**
 * A plan, read and checked. It never changes: any number of threads may use it.
 */
typedef struct DelaftalePlan DelaftalePlan;

/**
 * The register: the meaning of each code, from day to day. It never changes: any number of threads may use it.
 */
typedef struct DelaftaleRegister DelaftaleRegister;

/**
 * One indicator: where it starts, and its values.
 *
 * Set every member that a function reads. Zeros are choices too: with 0 `decimals` all numbers are rounded to whole ones.
 */
typedef struct DelaftaleIndicator {
  /**
   * sizeof(DelaftaleIndicator). Later versions of the library add members at the end, and know from the size which ones there are.
   */
  size_t size;
  /**
   * Where the indicator stood at the end of `baseline_date` (udgangspunkt), or a state such as DELAFTALE_VALUE_PENDING. For a rule about
   * the gap to the municipality it is the gap, area minus municipality. A volume ("mindst 75 årligt") counts from 0 and reads neither.
   */
  double baseline;
  /**
   * The last day of the time that the baseline covers; DELAFTALE_NO_DATE where there is none.
   */
  double baseline_date;
  /**
   * The first day of the agreement.
   */
  double start;
  /**
   * The last day of the agreement; DELAFTALE_NO_DATE where it has no end.
   */
  double end;
  /**
   * The day of the status: all values of days up to it count. DELAFTALE_NO_DATE stands for the day of the latest value.
   */
  double as_of;
  /**
   * The number of values.
   */
  size_t count;
  /**
   * The values in any order, each known from its day on. A value can be a state, such as DELAFTALE_VALUE_PENDING: no state is 0.
   */
  const double *values;
  /**
   * The last day of the time that each value covers.
   */
  const double *value_dates;
  /**
   * The unit of all numbers, one of DELAFTALE_UNIT_.... DELAFTALE_UNIT_NONE takes the unit that the rule names.
   */
  int32_t unit;
  /**
   * Which way is better, one of DELAFTALE_DIRECTION_...; needed where the rule does not say it.
   */
  int32_t direction;
  /**
   * The system of all dates, one of DELAFTALE_DATES_....
   */
  int32_t dates;
  /**
   * The printed decimals of baseline and values, 0-9, on which rounding depends; or DELAFTALE_DECIMALS_OWN.
   */
  int32_t decimals;
} DelaftaleIndicator;

/**
 * A column of indicators, each with one value. Each indicator has a row, and each member that is a pointer leads to `count` rows.
 *
 * Set every member. Zeros are choices too: with 0 `decimals` all numbers are rounded to whole ones.
 */
typedef struct DelaftaleColumn {
  /**
   * sizeof(DelaftaleColumn). Later versions of the library add members at the end, and know from the size which ones there are.
   */
  size_t size;
  /**
   * The number of rows.
   */
  size_t count;
  /**
   * The first day of the agreement, for all rows.
   */
  double start;
  /**
   * The last day of the agreement; DELAFTALE_NO_DATE where it has no end.
   */
  double end;
  /**
   * The baselines, as in DelaftaleIndicator.
   */
  const double *baselines;
  /**
   * The last day of the time that each baseline covers; DELAFTALE_NO_DATE where there is none.
   */
  const double *baseline_dates;
  /**
   * The latest values, or states such as DELAFTALE_VALUE_PENDING.
   */
  const double *values;
  /**
   * The last day of the time that each value covers.
   */
  const double *value_dates;
  /**
   * The units, each one of DELAFTALE_UNIT_...; NULL for DELAFTALE_UNIT_NONE in all rows.
   */
  const int32_t *units;
  /**
   * The directions, each one of DELAFTALE_DIRECTION_...; NULL for DELAFTALE_DIRECTION_NONE in all rows.
   */
  const int32_t *directions;
  /**
   * Result, or NULL: the expected value on the day of the value; NaN where nothing was expected.
   */
  double *expected;
  /**
   * Result, or NULL: the progress, as of delaftale_ratio(); NaN where there is none.
   */
  double *ratios;
  /**
   * Result, or NULL: the statuses, each one of DELAFTALE_STATUS_....
   */
  int32_t *statuses;
  /**
   * Result, or NULL: the reasons why rows cannot be assessed, each one of DELAFTALE_REASON_....
   */
  int32_t *reasons;
  /**
   * Result, or NULL: DELAFTALE_OK for each row that succeeded, one of DELAFTALE_ERROR_... for each row that failed.
   */
  int32_t *errors;
  /**
   * The system of all dates, one of DELAFTALE_DATES_....
   */
  int32_t dates;
  /**
   * The printed decimals of all numbers, 0-9, on which rounding depends; or DELAFTALE_DECIMALS_OWN.
   */
  int32_t decimals;
} DelaftaleColumn;

/**
 * The cells that a formula is given: those of all its arguments, one argument after the other, each row by row.
 */
typedef struct DelaftaleCells {
  /**
   * sizeof(DelaftaleCells), so that later versions can have more members.
   */
  size_t size;
  /**
   * How many arguments there are; those that are left out at the end are empty.
   */
  size_t arguments;
  /**
   * For each argument, how many rows of cells are given; 0 where it is left out.
   */
  const size_t *rows;
  /**
   * For each argument, how many columns.
   */
  const size_t *columns;
  /**
   * For each argument, how many rows the reference has: more than `rows` where empty ones at its end are not given. One with more than
   * 100,000 is a whole column, of which the rows count that hold something. NULL where they are all given.
   */
  const size_t *heights;
  /**
   * How many cells there are in all.
   */
  size_t count;
  /**
   * For each cell, what it holds: one of DELAFTALE_CELL_....
   */
  const int32_t *kinds;
  /**
   * For each cell, its number; looked at for numbers and truths only.
   */
  const double *numbers;
  /**
   * For each cell, its text, in the encoding of the function; looked at for texts only.
   */
  const void *const *texts;
  /**
   * For each cell, the place of its number format in `number_formats`, from 0, or -1; NULL where no cell has one.
   */
  const int32_t *formats;
  /**
   * How many number formats there are.
   */
  size_t format_count;
  /**
   * The number formats, such as "0.0 %", in the encoding of the function and in the language of the spreadsheet.
   */
  const void *const *number_formats;
} DelaftaleCells;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The DELAFTALE_ABI_VERSION of the library. Compare it with the one in the header before you call anything else.
 */
uint32_t delaftale_abi_version(void);

/**
 * The version of the library, such as "0.1.0". The text belongs to the library: do not free it. The JSON operation "versions" lists all other
 * versions.
 */
const char *delaftale_version(void);

/**
 * The number of the last error of this thread; DELAFTALE_OK when there was none. A call that succeeds does not change it.
 */
int32_t delaftale_last_error(void);

/**
 * A part of the last error of this thread, one of DELAFTALE_LAST_..., in a language; empty when there was no error. This function never
 * changes the last error, even when it fails itself.
 */
int32_t delaftale_last_error_text(int32_t part,
                                  int32_t language,
                                  char *buffer,
                                  size_t capacity,
                                  size_t *length);

/**
 * delaftale_last_error_text() in UTF-16.
 */
int32_t delaftale_last_error_text_w(int32_t part,
                                    int32_t language,
                                    uint16_t *buffer,
                                    size_t capacity,
                                    size_t *length);

/**
 * The name of an error, such as "null-pointer"; "unknown" for a number that is none. The text belongs to the library: do not free it.
 */
const char *delaftale_error_name(int32_t error);

/**
 * What a rule (målsætning) expects of an indicator on a day: E(t), in the unit of the baseline.
 *
 * `rule` is a Danish phrase: "øges til 85 % inden 31. august 2025". `date` is a number of the indicator's `dates`. The values of the
 * indicator, its direction and its `as_of` are not read.
 *
 * The result is what the words say, without judgement: the baseline before its day, the target after the deadline. delaftale_status()
 * says whether the target is possible. The expected value in delaftale_status_column() comes from an assessment: there is none
 * where the rule cannot be assessed, and it is the target where the baseline met the target.
 *
 * DELAFTALE_ERROR_NO_VALUE: nothing is expected on that day. The rule names a direction only, there is no deadline, or the baseline is a
 * state. A volume expects nothing before the agreement; a yearly volume expects nothing after it either.
 * DELAFTALE_ERROR_OUT_OF_RANGE at "/unit": the rule is in per cent, there is no unit, and the baseline is at most 1. Nobody knows whether
 * 0.2 is 0.2 % or 20 %.
 * DELAFTALE_ERROR_REFUSED: the library cannot read an argument. The last error has the code and the place.
 */
int32_t delaftale_expected(const char *rule,
                           const struct DelaftaleIndicator *indicator,
                           double date,
                           double *expected);

/**
 * delaftale_expected() in UTF-16.
 */
int32_t delaftale_expected_w(const uint16_t *rule,
                             const struct DelaftaleIndicator *indicator,
                             double date,
                             double *expected);

/**
 * The target of a rule (mål) and its deadline (frist), as they count for a value of `date`. A yearly volume has a target for each year.
 *
 * The first three arguments are as in delaftale_expected(). `target` and `deadline` may be NULL. `*target` is NaN where there is no
 * target, for example under a rule that names a direction only. `*deadline` is DELAFTALE_NO_DATE where there is no deadline.
 */
int32_t delaftale_target(const char *rule,
                         const struct DelaftaleIndicator *indicator,
                         double date,
                         double *target,
                         double *deadline);

/**
 * delaftale_target() in UTF-16.
 */
int32_t delaftale_target_w(const uint16_t *rule,
                           const struct DelaftaleIndicator *indicator,
                           double date,
                           double *target,
                           double *deadline);

/**
 * How an indicator stands (status) on the day `as_of`.
 *
 * `rule` is a phrase as in delaftale_expected(). `*status` is one of DELAFTALE_STATUS_.... `*reason` is one of DELAFTALE_REASON_... and
 * says why the status is DELAFTALE_STATUS_NOT_ASSESSABLE; `reason` may be NULL.
 */
int32_t delaftale_status(const char *rule,
                         const struct DelaftaleIndicator *indicator,
                         int32_t *status,
                         int32_t *reason);

/**
 * delaftale_status() in UTF-16.
 */
int32_t delaftale_status_w(const uint16_t *rule,
                           const struct DelaftaleIndicator *indicator,
                           int32_t *status,
                           int32_t *reason);

/**
 * The progress of an indicator (fremskridt): the part (y - b) / (E(t) - b) of the expected change that its latest value y has reached
 * from the baseline b. 1 is exactly as expected.
 *
 * The first arguments are as in delaftale_status(). DELAFTALE_ERROR_NO_VALUE: the indicator cannot be assessed, its rule names a
 * direction only, or no change is expected yet.
 */
int32_t delaftale_ratio(const char *rule,
                        const struct DelaftaleIndicator *indicator,
                        double *ratio);

/**
 * delaftale_ratio() in UTF-16.
 */
int32_t delaftale_ratio_w(const uint16_t *rule,
                          const struct DelaftaleIndicator *indicator,
                          double *ratio);

/**
 * The change of an indicator (ændring): `value` minus `baseline`, exactly, and the change in per cent of the baseline.
 *
 * `change` and `relative` may be NULL. `*relative` is NaN when the baseline is 0. DELAFTALE_ERROR_NO_VALUE: the baseline or the value is a
 * state, such as DELAFTALE_VALUE_MISSING. A state is never 0.
 */
int32_t delaftale_change(double baseline,
                         double value,
                         double *change,
                         double *relative);

/**
 * The status and the progress of many indicators at once: delaftale_status() for a column.
 *
 * `rules` has one phrase for each row, or one phrase for all rows with a `rule_count` of 1. Equal phrases at one address are read once.
 *
 * DELAFTALE_ERROR_SOME_ROWS: some rows failed, and all others have their results. The last error is the one of the first row that
 * failed; its path begins with the row, "/rows/17". A row that failed has the results NaN, NaN, DELAFTALE_STATUS_NOT_ASSESSABLE and
 * DELAFTALE_REASON_NONE.
 */
int32_t delaftale_status_column(size_t rule_count,
                                const char *const *rules,
                                const struct DelaftaleColumn *column);

/**
 * delaftale_status_column() in UTF-16.
 */
int32_t delaftale_status_column_w(size_t rule_count,
                                  const uint16_t *const *rules,
                                  const struct DelaftaleColumn *column);

/**
 * Answers a formula of a spreadsheet: its rules about cells are the same for every program that asks.
 *
 * `formula` is the name of one: "expected", "target", "deadline", "status", "reason", "progress", "change", "relativeChange",
 * "statusColumn", "progressColumn", "expectedColumn", "figure", "figureText", "date", "rule", "ruleDoubts", "targetGroup", "sumByCode",
 * "checkShare", "checkSum", "wholeNumbers", "call". Its arguments are those of the guide to the formulas, in that order; "targetGroup"
 * has the day of today behind them.
 *
 * The answer has `*rows` times `*columns` cells, which is 1 but for a column. For each of them `kinds` says what it shows, one of
 * DELAFTALE_CELL_..., and `numbers` its number. The texts stand in the buffer: that of a single cell alone; of a column each different
 * text once, with a line feed between them, and `numbers` says which, from 0. `room` is how many cells `kinds` and `numbers` have room
 * for: the cells of the values in a column are enough.
 *
 * DELAFTALE_ERROR_REFUSED when something is wrong with the cells, which a spreadsheet shows as #VALUE!; DELAFTALE_ERROR_NO_VALUE when
 * nothing is wrong and there is no such value, #N/A. DELAFTALE_ERROR_SOME_ROWS when rows of a column are wrong: the last error is that of
 * the first, and all others are as they should be. DELAFTALE_ERROR_BUFFER_TOO_SMALL for too little room: `*rows`, `*columns` and
 * `*length` say how much is needed.
 */
int32_t delaftale_formula(const char *formula,
                          int32_t dates,
                          int32_t language,
                          const struct DelaftaleCells *cells,
                          size_t room,
                          int32_t *kinds,
                          double *numbers,
                          size_t *rows,
                          size_t *columns,
                          char *buffer,
                          size_t capacity,
                          size_t *length);

/**
 * delaftale_formula() in UTF-16.
 */
int32_t delaftale_formula_w(const uint16_t *formula,
                            int32_t dates,
                            int32_t language,
                            const struct DelaftaleCells *cells,
                            size_t room,
                            int32_t *kinds,
                            double *numbers,
                            size_t *rows,
                            size_t *columns,
                            uint16_t *buffer,
                            size_t capacity,
                            size_t *length);

/**
 * Reads a Danish or ISO date or reference, such as "31. august 2025", "1/3 2019" or "udgang februar 2021", as the number of its last day.
 *
 * `dates` is one of DELAFTALE_DATES_.... DELAFTALE_ERROR_NO_VALUE: the day is before the first day of that system.
 */
int32_t delaftale_parse_date(const char *text,
                             int32_t dates,
                             double *date);

/**
 * delaftale_parse_date() in UTF-16.
 */
int32_t delaftale_parse_date_w(const uint16_t *text, int32_t dates, double *date);

/**
 * Writes a date in Danish or English: "31. august 2025".
 */
int32_t delaftale_format_date(double date,
                              int32_t dates,
                              int32_t language,
                              char *buffer,
                              size_t capacity,
                              size_t *length);

/**
 * delaftale_format_date() in UTF-16.
 */
int32_t delaftale_format_date_w(double date,
                                int32_t dates,
                                int32_t language,
                                uint16_t *buffer,
                                size_t capacity,
                                size_t *length);

/**
 * Converts a date from one system to another, each one of DELAFTALE_DATES_...: from Excel's number to the digits 20250831, for example. The
 * time of the day is dropped.
 *
 * DELAFTALE_ERROR_REFUSED: the number is not a date. The codes are "date.not-a-date", "date.no-such-day" (29 February 1900, which Excel has
 * and the calendar does not) and "date.out-of-range" (years outside 1900-2199). DELAFTALE_ERROR_NO_VALUE: the day is before the first day of
 * the system `to`.
 */
int32_t delaftale_convert_date(double date,
                               int32_t from,
                               int32_t to,
                               double *converted);

/**
 * Reads a printed Danish figure, such as "19,14 %", "1.040 personer" or "8,186 mio. kr.", or a state, such as "afventer måling".
 *
 * `*value` is the number, or one of DELAFTALE_VALUE_.... `*decimals` is the number of printed decimals, 0 where a word such as mio.
 * follows the number. `*unit` is one of DELAFTALE_UNIT_.... `*approximation` is one of DELAFTALE_EXACTLY, DELAFTALE_ABOUT and so on.
 * `decimals`, `unit` and `approximation` may be NULL. With `approximation` NULL, an approximate figure ("ca. 30") is refused with the code
 * "figure.approximate".
 */
int32_t delaftale_parse_figure(const char *text,
                               double *value,
                               int32_t *decimals,
                               int32_t *unit,
                               int32_t *approximation);

/**
 * delaftale_parse_figure() in UTF-16.
 */
int32_t delaftale_parse_figure_w(const uint16_t *text,
                                 double *value,
                                 int32_t *decimals,
                                 int32_t *unit,
                                 int32_t *approximation);

/**
 * Writes a number as a Danish or English figure with its unit. `decimals` is 0-9, or DELAFTALE_DECIMALS_OWN.
 *
 * A state such as DELAFTALE_VALUE_PENDING is written as its word. With DELAFTALE_UNIT_FRACTION, 0.1914 is written as "19,14 %".
 */
int32_t delaftale_format_figure(double value,
                                int32_t decimals,
                                int32_t unit,
                                int32_t language,
                                char *buffer,
                                size_t capacity,
                                size_t *length);

/**
 * delaftale_format_figure() in UTF-16.
 */
int32_t delaftale_format_figure_w(double value,
                                  int32_t decimals,
                                  int32_t unit,
                                  int32_t language,
                                  uint16_t *buffer,
                                  size_t capacity,
                                  size_t *length);

/**
 * The canonical phrase of a rule (målsætning): "skal øges til 85% inden 31.8.2025" becomes "øges til 85 % inden 31. august 2025".
 */
int32_t delaftale_rule_phrase(const char *rule,
                              char *buffer,
                              size_t capacity,
                              size_t *length);

/**
 * delaftale_rule_phrase() in UTF-16.
 */
int32_t delaftale_rule_phrase_w(const uint16_t *rule,
                                uint16_t *buffer,
                                size_t capacity,
                                size_t *length);

/**
 * The doubts about a rule: what its words leave open, and how the library reads them. One sentence a line; empty where there is no doubt.
 */
int32_t delaftale_rule_doubts(const char *rule,
                              int32_t language,
                              char *buffer,
                              size_t capacity,
                              size_t *length);

/**
 * delaftale_rule_doubts() in UTF-16.
 */
int32_t delaftale_rule_doubts_w(const uint16_t *rule,
                                int32_t language,
                                uint16_t *buffer,
                                size_t capacity,
                                size_t *length);

/**
 * The unit that a word names: "%", "procent", "personer", "forløb" and so on. "andel" is DELAFTALE_UNIT_FRACTION, and an empty text is
 * DELAFTALE_UNIT_NONE.
 */
int32_t delaftale_unit_from_word(const char *word,
                                 int32_t *unit);

/**
 * delaftale_unit_from_word() in UTF-16.
 */
int32_t delaftale_unit_from_word_w(const uint16_t *word, int32_t *unit);

/**
 * The word for a unit, one of DELAFTALE_UNIT_...; empty for DELAFTALE_UNIT_NONE.
 */
int32_t delaftale_unit_word(int32_t unit,
                            int32_t language,
                            char *buffer,
                            size_t capacity,
                            size_t *length);

/**
 * delaftale_unit_word() in UTF-16.
 */
int32_t delaftale_unit_word_w(int32_t unit,
                              int32_t language,
                              uint16_t *buffer,
                              size_t capacity,
                              size_t *length);

/**
 * The words for a status, one of DELAFTALE_STATUS_...: "på vej".
 */
int32_t delaftale_status_word(int32_t status,
                              int32_t language,
                              char *buffer,
                              size_t capacity,
                              size_t *length);

/**
 * delaftale_status_word() in UTF-16.
 */
int32_t delaftale_status_word_w(int32_t status,
                                int32_t language,
                                uint16_t *buffer,
                                size_t capacity,
                                size_t *length);

/**
 * The words for a reason, one of DELAFTALE_REASON_...; empty for DELAFTALE_REASON_NONE.
 */
int32_t delaftale_reason_word(int32_t reason,
                              int32_t language,
                              char *buffer,
                              size_t capacity,
                              size_t *length);

/**
 * delaftale_reason_word() in UTF-16.
 */
int32_t delaftale_reason_word_w(int32_t reason,
                                int32_t language,
                                uint16_t *buffer,
                                size_t capacity,
                                size_t *length);

/**
 * The words for a grade, one of DELAFTALE_GRADE_...: "inden for afrunding".
 */
int32_t delaftale_grade_word(int32_t grade,
                             int32_t language,
                             char *buffer,
                             size_t capacity,
                             size_t *length);

/**
 * delaftale_grade_word() in UTF-16.
 */
int32_t delaftale_grade_word_w(int32_t grade,
                               int32_t language,
                               uint16_t *buffer,
                               size_t capacity,
                               size_t *length);

/**
 * Checks a printed share (andel) against its part and its whole: 255 of 729 is 35,0 %.
 *
 * `unit` is the unit of part and whole, on which their rounding depends: people must be whole, and full-time persons are rounded to the
 * decimals that they have. `share` is in per cent. `decimals` is the number of its printed decimals, 1 for 35,0 %, or
 * DELAFTALE_DECIMALS_OWN. `*grade` is one of DELAFTALE_GRADE_.... `*recomputed` is the share of the two, unrounded; `recomputed` may be
 * NULL.
 */
int32_t delaftale_check_share(double part,
                              double whole,
                              int32_t unit,
                              double share,
                              int32_t decimals,
                              int32_t *grade,
                              double *recomputed);

/**
 * Checks a printed total against its `count` parts. All figures have the same `unit` and the same printed `decimals`.
 *
 * The results are as in delaftale_check_share(); `*recomputed` is the sum of the parts.
 */
int32_t delaftale_check_sum(size_t count,
                            const double *parts,
                            double total,
                            int32_t unit,
                            int32_t decimals,
                            int32_t *grade,
                            double *recomputed);

/**
 * The totals that a count and a printed share allow: 258 people are 42,9 % of 601 or of 602.
 *
 * `share` is in per cent, printed with `decimals`. The total is at least `*least` and at most `*most`, which is infinite where there is no
 * limit. DELAFTALE_ERROR_NO_VALUE: no total has that share.
 */
int32_t delaftale_whole_numbers(double count,
                                double share,
                                int32_t decimals,
                                double *least,
                                double *most);

/**
 * The name of the group that a target-group code (målgruppekode), such as "6.2" or "INT-SHP", stands for on a day.
 *
 * `*standing` is one of DELAFTALE_CODE_...: the code is valid on that day, before it, after it, or never. `standing` may be NULL. The name
 * is empty for a code that the register does not have. A code is a text: the number 6.10 would be 6.1.
 */
int32_t delaftale_target_group_name(const char *code,
                                    double date,
                                    int32_t dates,
                                    int32_t language,
                                    int32_t *standing,
                                    char *buffer,
                                    size_t capacity,
                                    size_t *length);

/**
 * delaftale_target_group_name() in UTF-16.
 */
int32_t delaftale_target_group_name_w(const uint16_t *code,
                                      double date,
                                      int32_t dates,
                                      int32_t language,
                                      int32_t *standing,
                                      uint16_t *buffer,
                                      size_t capacity,
                                      size_t *length);

/**
 * The exact sum of some rows of a column, selected by their target-group codes: all except 6.1 (alle undtagen 6.1).
 *
 * `codes` and `values` have `count` rows. A code may occur in several rows. `selection` is DELAFTALE_EXCEPT or DELAFTALE_ONLY. `selected`
 * names the codes, with commas, semicolons or blanks between them. DELAFTALE_EXCEPT with an empty text sums the whole column. A code
 * that the column does not have is refused ("table.missing"), and so is a code that is named twice ("table.duplicate").
 *
 * DELAFTALE_ERROR_NO_VALUE: a selected row holds a state, such as DELAFTALE_VALUE_SUPPRESSED. An unknown value is not 0.
 */
int32_t delaftale_sum_by_code(size_t count,
                              const char *const *codes,
                              const double *values,
                              int32_t selection,
                              const char *selected,
                              double *sum);

/**
 * delaftale_sum_by_code() in UTF-16.
 */
int32_t delaftale_sum_by_code_w(size_t count,
                                const uint16_t *const *codes,
                                const double *values,
                                int32_t selection,
                                const uint16_t *selected,
                                double *sum);

/**
 * Carries out a JSON operation, such as "assess". The "status" of its answer is "success" or "failure".
 *
 * All bindings have the same operations, requests and answers; the operation "operations" lists them. On DELAFTALE_OK free `*answer` with
 * delaftale_string_free(). Any number of threads may call at once.
 */
int32_t delaftale_call(const char *operation,
                       const char *request,
                       char **answer);

/**
 * delaftale_call() for many requests at once. `requests` is a JSON array, `*answers` a JSON array with an answer for each.
 */
int32_t delaftale_call_many(const char *operation,
                            const char *requests,
                            char **answers);

/**
 * delaftale_call() into a buffer of the caller. When the buffer is too small, the answer is lost: call again with a larger one.
 */
int32_t delaftale_call_into(const char *operation,
                            const char *request,
                            char *buffer,
                            size_t capacity,
                            size_t *length);

/**
 * delaftale_call_into() in UTF-16.
 */
int32_t delaftale_call_w(const uint16_t *operation,
                         const uint16_t *request,
                         uint16_t *buffer,
                         size_t capacity,
                         size_t *length);

/**
 * Frees a text that the library allocated. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE: the text is not the library's, or was freed before.
 *
 * Do not rely on that error: a newer text may have the address of one that was freed, and is then freed in its place.
 */
int32_t delaftale_string_free(char *text);

/**
 * Reads and checks a plan, a JSON document with a schemaVersion. Free it with delaftale_plan_free().
 */
int32_t delaftale_plan_read(const char *json,
                            struct DelaftalePlan **plan);

/**
 * Frees a plan. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE: it was freed before.
 */
int32_t delaftale_plan_free(struct DelaftalePlan *plan);

/**
 * The plan as a JSON document. Free it with delaftale_string_free().
 */
int32_t delaftale_plan_json(const struct DelaftalePlan *plan, char **json);

/**
 * A text of the plan, one of DELAFTALE_PLAN_....
 */
int32_t delaftale_plan_text(const struct DelaftalePlan *plan,
                            int32_t field,
                            char *buffer,
                            size_t capacity,
                            size_t *length);

/**
 * The first and the last day of the plan, as numbers of `dates`. `*end` is DELAFTALE_NO_DATE where the plan has no end.
 */
int32_t delaftale_plan_period(const struct DelaftalePlan *plan,
                              int32_t dates,
                              double *start,
                              double *end);

/**
 * The number of indicators in the plan, over all its delaftaler.
 */
int32_t delaftale_plan_indicator_count(const struct DelaftalePlan *plan, size_t *count);

/**
 * A text of an indicator, one of DELAFTALE_INDICATOR_..., in a language. `index` counts from 0, in the order of the document.
 */
int32_t delaftale_plan_indicator_text(const struct DelaftalePlan *plan,
                                      size_t index,
                                      int32_t field,
                                      int32_t language,
                                      char *buffer,
                                      size_t capacity,
                                      size_t *length);

/**
 * The unit of an indicator, one of DELAFTALE_UNIT_..., and its direction, one of DELAFTALE_DIRECTION_....
 *
 * `unit` and `direction` may be NULL.
 */
int32_t delaftale_plan_indicator_unit(const struct DelaftalePlan *plan,
                                      size_t index,
                                      int32_t *unit,
                                      int32_t *direction);

/**
 * Reads observations, a JSON document with a schemaVersion. Free them with delaftale_observations_free().
 */
int32_t delaftale_observations_read(const char *json,
                                    struct DelaftaleObservations **observations);

/**
 * Makes observations of the area from `count` rows of a spreadsheet. Free them with delaftale_observations_free().
 *
 * Each row has the ids of its delaftale and its indicator, the time that it covers ("31.8.2023", "2. kvartal 2023"), its value as a printed
 * Danish figure ("55 %") or a state ("mangler"), and the day on which the value became known. `known` may be NULL, and so may each of its
 * texts: the value then became known on the last day that it covers.
 *
 * DELAFTALE_ERROR_REFUSED: the last error has every problem, with a path such as "/rows/17/value". A text that is NULL or not UTF-8 is
 * reported alone, before all others.
 */
int32_t delaftale_observations_from_rows(size_t count,
                                         const char *const *delaftale,
                                         const char *const *indicator,
                                         const char *const *reference,
                                         const char *const *value,
                                         const char *const *known,
                                         struct DelaftaleObservations **observations);

/**
 * Frees observations. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE: they were freed before.
 */
int32_t delaftale_observations_free(struct DelaftaleObservations *observations);

/**
 * The number of observations. Two that are equal word for word count as one.
 */
int32_t delaftale_observations_count(const struct DelaftaleObservations *observations,
                                     size_t *count);

/**
 * The note of the document with the observations; empty where there is none.
 *
 * `*invented` is 1 when the observations are invented, and 0 otherwise; `invented` may be NULL. Who shows invented observations must say so.
 */
int32_t delaftale_observations_note(const struct DelaftaleObservations *observations,
                                    int32_t *invented,
                                    char *buffer,
                                    size_t capacity,
                                    size_t *length);

/**
 * Checks that every observation belongs to an indicator of the plan and can be a value of it.
 *
 * DELAFTALE_ERROR_REFUSED: the last error has every problem.
 */
int32_t delaftale_observations_check(const struct DelaftaleObservations *observations,
                                     const struct DelaftalePlan *plan);

/**
 * The observations as a JSON document. Free it with delaftale_string_free().
 */
int32_t delaftale_observations_json(const struct DelaftaleObservations *observations, char **json);

/**
 * Assesses every indicator of a plan on the day `as_of`, a number of `dates`.
 *
 * `observations` may be NULL: there are none. Observations that do not belong to the plan are refused, as in delaftale_observations_check().
 * `options` is JSON, {"knownAt": "2024-03-01", "waivers": [...], "method": {...}, "trace": false}, each member with a default; it may be NULL.
 * The assessments have the order of the indicators in the plan. Free them with delaftale_assessments_free().
 */
int32_t delaftale_assess(const struct DelaftalePlan *plan,
                         const struct DelaftaleObservations *observations,
                         double as_of,
                         int32_t dates,
                         const char *options,
                         struct DelaftaleAssessments **assessments);

/**
 * Frees assessments. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE: they were freed before.
 */
int32_t delaftale_assessments_free(struct DelaftaleAssessments *assessments);

/**
 * The number of assessments: one for each indicator.
 */
int32_t delaftale_assessments_count(const struct DelaftaleAssessments *assessments, size_t *count);

/**
 * The index of an indicator among the assessments, counted from 0. DELAFTALE_ERROR_NO_VALUE: the plan does not have it.
 */
int32_t delaftale_assessments_find(const struct DelaftaleAssessments *assessments,
                                   const char *delaftale,
                                   const char *indicator,
                                   size_t *index);

/**
 * The status of an indicator, one of DELAFTALE_STATUS_....
 *
 * `*reason` is one of DELAFTALE_REASON_... and says why the indicator cannot be assessed. Printed figures are rounded: `*best` and `*worst` are
 * the best and the worst status that their true values can have. `reason`, `best` and `worst` may be NULL.
 */
int32_t delaftale_assessments_status(const struct DelaftaleAssessments *assessments,
                                     size_t index,
                                     int32_t *status,
                                     int32_t *reason,
                                     int32_t *best,
                                     int32_t *worst);

/**
 * A number of an assessment, one of DELAFTALE_NUMBER_.... DELAFTALE_ERROR_NO_VALUE: the assessment has no such number.
 */
int32_t delaftale_assessments_number(const struct DelaftaleAssessments *assessments,
                                     size_t index,
                                     int32_t field,
                                     double *number);

/**
 * A number of an assessment as a decimal text, with a point and up to 12 decimals, as in JSON: "56.117592703389".
 */
int32_t delaftale_assessments_decimal(const struct DelaftaleAssessments *assessments,
                                      size_t index,
                                      int32_t field,
                                      char *buffer,
                                      size_t capacity,
                                      size_t *length);

/**
 * A date of an assessment, one of DELAFTALE_DATE_..., as a number of `dates`. DELAFTALE_ERROR_NO_VALUE: the assessment has no such date.
 */
int32_t delaftale_assessments_date(const struct DelaftaleAssessments *assessments,
                                   size_t index,
                                   int32_t field,
                                   int32_t dates,
                                   double *date);

/**
 * The number of indicators with a status, one of DELAFTALE_STATUS_....
 */
int32_t delaftale_assessments_with_status(const struct DelaftaleAssessments *assessments,
                                          int32_t status,
                                          size_t *count);

/**
 * All assessments with their steps as a JSON document, the result of the operation "assess". Free it with delaftale_string_free().
 */
int32_t delaftale_assessments_json(const struct DelaftaleAssessments *assessments,
                                   char **json);

/**
 * The register that comes with the library. Free it with delaftale_register_free().
 */
int32_t delaftale_register_standard(struct DelaftaleRegister **register_);

/**
 * Frees a register. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE: it was freed before.
 */
int32_t delaftale_register_free(struct DelaftaleRegister *register_);

/**
 * The number of entries in the register. A code can have several entries, one after the other in time.
 */
int32_t delaftale_register_entry_count(const struct DelaftaleRegister *register_,
                                       size_t *count);

/**
 * A text of an entry, one of DELAFTALE_ENTRY_..., in a language. `index` counts from 0, in the order of the register.
 */
int32_t delaftale_register_entry_text(const struct DelaftaleRegister *register_,
                                      size_t index,
                                      int32_t field,
                                      int32_t language,
                                      char *buffer,
                                      size_t capacity,
                                      size_t *length);

/**
 * The first and the last day on which an entry is valid, as numbers of `dates`.
 *
 * `*first` is DELAFTALE_NO_DATE where the entry is older than the register, `*last` where it is still valid. `*confirmed` is 1 when the
 * meaning stands in the law or in rules made under it, and 0 when it is assumed; `confirmed` may be NULL.
 */
int32_t delaftale_register_entry_period(const struct DelaftaleRegister *register_,
                                        size_t index,
                                        int32_t dates,
                                        double *first,
                                        double *last,
                                        int32_t *confirmed);

/**
 * The standing of a code on a day: `*standing` is one of DELAFTALE_CODE_....
 */
int32_t delaftale_register_standing(const struct DelaftaleRegister *register_,
                                    const char *code,
                                    double date,
                                    int32_t dates,
                                    int32_t *standing);

/**
 * Compares two codes in the order of the register: `*order` is -1, 0 or 1. 6.2 comes before 6.10, and INT- codes come last.
 */
int32_t delaftale_register_compare(const struct DelaftaleRegister *register_,
                                   const char *first,
                                   const char *second,
                                   int32_t *order);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* DELAFTALE_H */
