/*
 * delaftale: the calculation core for Danish housing-social agreements (boligsociale delaftaler).
 *
 * Made from ffi/src by ffi/header. Do not edit.
 *
 * Three layers
 *
 * - Flat functions for the cells of a spreadsheet: texts and numbers in, one number out (delaftale_expected, delaftale_status, ...).
 *   delaftale_status_column does a whole column at once.
 * - JSON operations, the same as in every other binding: delaftale_call.
 * - Handles for a plan, observations, assessments and the register of target-group codes, with functions that read them.
 *
 * What holds for all of them
 *
 * - A function answers DELAFTALE_OK or one of DELAFTALE_ERROR_..., and writes what was asked for through its last pointers. When it
 *   fails they hold nothing: NaN, 0, NULL, an empty text (what stands beside a buffer that is too small is kept, and so are the rows of a
 *   column that are well). What went wrong is kept for the thread: delaftale_last_error_text().
 * - Texts end with a NUL and stay the caller's. They are UTF-8; in the functions whose names end in _w they are UTF-16, for Visual Basic
 *   and Windows. A text comes back in the caller's buffer: `capacity` units of room, the NUL among them; `*length`, which may be NULL,
 *   becomes the length of the text without its NUL, also when the buffer is too small. A capacity of 0 asks for the length only.
 *   Texts that a function hands out (char **) are given back with delaftale_string_free().
 * - A handle is given back once, with the function of its kind; NULL is fine. A handle that was given back, or is one of another kind, is
 *   answered with DELAFTALE_ERROR_INVALID_HANDLE. What it stands for never changes: any number of threads may use it at once.
 * - NaN and the infinities are refused. A number stands for the decimal of at most 15 digits, 9 of them after the comma, that is nearest to
 *   it, as a spreadsheet shows it: a third is 0.333333333. Where decimals are named, it is rounded to so many. A result is the double that
 *   is nearest to the exact one.
 * - Pointers that are NULL where something is needed, that are not aligned, or whose memory overlaps an output are refused too. Beyond
 *   that the library cannot look: a pointer that is not NULL must lead to as much memory as the function says, which nobody changes
 *   during the call.
 */

#ifndef DELAFTALE_H
#define DELAFTALE_H

#include <stddef.h>
#include <stdint.h>

/**
 * The version of this interface. It rises when a program that was compiled against the header must be compiled again.
 */
#define DELAFTALE_ABI_VERSION 1

/**
 * Part of the last error: the call and the message. For developers.
 */
#define DELAFTALE_LAST_FULL 0

/**
 * Part of the last error: what is wrong, for people. Where there are several things, a line for each.
 */
#define DELAFTALE_LAST_MESSAGE 1

/**
 * Part of the last error: how to mend it, for people; empty where there is nothing to say.
 */
#define DELAFTALE_LAST_HELP 2

/**
 * Part of the last error: its stable code, such as "figure.not-a-number" or "null-pointer"; the same in both languages.
 */
#define DELAFTALE_LAST_CODE 3

/**
 * Part of the last error: where it is, a JSON pointer that begins with the name of the argument; the same in both languages.
 */
#define DELAFTALE_LAST_PATH 4

/**
 * Part of the last error: the call with its arguments.
 */
#define DELAFTALE_LAST_CALL 5

/**
 * Part of the last error: everything that the library found, as the failure of a JSON operation; empty for what it did not look at.
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
 * Dates: a date is its digits, 20250831.
 */
#define DELAFTALE_DATES_DIGITS 0

/**
 * Dates: Excel's default; 1 is 1 January 1900, and 60, the 29 February 1900 that never was, is refused.
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
 * In the place of a date: there is none.
 */
#define DELAFTALE_NO_DATE -1.0

/**
 * In the place of a value: it is to be measured later (afventer måling).
 */
#define DELAFTALE_VALUE_PENDING -1e301

/**
 * In the place of a value: it is hidden, because few people are behind it (diskretioneret).
 */
#define DELAFTALE_VALUE_SUPPRESSED -2e301

/**
 * In the place of a value: it should be there and is not (mangler).
 */
#define DELAFTALE_VALUE_MISSING -3e301

/**
 * In the place of a value: its day has not come (endnu ikke forfalden).
 */
#define DELAFTALE_VALUE_NOT_YET_DUE -4e301

/**
 * Unit: not said; taken from the rule where that names one.
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
 * Unit: shares as a spreadsheet keeps cells in the per cent format; 0.2 is 20 %. Numbers come in and go out so.
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
 * Direction: not said.
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
 * Decimals: as many as the number itself has, and at most 9.
 */
#define DELAFTALE_DECIMALS_OWN -1

/**
 * Status: nothing to assess; the reason says why (kan ikke vurderes).
 */
#define DELAFTALE_STATUS_NOT_ASSESSABLE 0

/**
 * Status: the latest value meets the target (nået).
 */
#define DELAFTALE_STATUS_REACHED 1

/**
 * Status: at or above the first cut of the expected way (på vej).
 */
#define DELAFTALE_STATUS_ON_TRACK 2

/**
 * Status: between the cuts (bagud).
 */
#define DELAFTALE_STATUS_BEHIND 3

/**
 * Status: below the second cut (langt bagud).
 */
#define DELAFTALE_STATUS_FAR_BEHIND 4

/**
 * Status: the value went the wrong way (går den forkerte vej).
 */
#define DELAFTALE_STATUS_WORSENING 5

/**
 * Status: an earlier value met the target, the latest does not (tabt igen).
 */
#define DELAFTALE_STATUS_LOST 6

/**
 * Status: the deadline has passed, and the target is not met (ikke nået).
 */
#define DELAFTALE_STATUS_MISSED 7

/**
 * Status of a direction: better beyond rounding (bedre).
 */
#define DELAFTALE_STATUS_BETTER 8

/**
 * Status of a direction: no change beyond rounding (uændret).
 */
#define DELAFTALE_STATUS_UNCHANGED 9

/**
 * Status of a direction: worse beyond rounding (værre).
 */
#define DELAFTALE_STATUS_WORSE 10

/**
 * Status of what is maintained (fastholdt).
 */
#define DELAFTALE_STATUS_HELD 11

/**
 * Status of what was to be maintained (skredet).
 */
#define DELAFTALE_STATUS_SLIPPED 12

/**
 * Status: there is no rule, so that the change is told and no verdict (kun ændring).
 */
#define DELAFTALE_STATUS_CHANGE_ONLY 13

/**
 * Reason: none, since there is a status.
 */
#define DELAFTALE_REASON_NONE 0

/**
 * Reason: the baseline is missing.
 */
#define DELAFTALE_REASON_NO_BASELINE 1

/**
 * Reason: the baseline is to be measured later.
 */
#define DELAFTALE_REASON_BASELINE_PENDING 2

/**
 * Reason: the baseline is hidden, because few people are behind it.
 */
#define DELAFTALE_REASON_BASELINE_SUPPRESSED 3

/**
 * Reason: the baseline does not say what it is about in time.
 */
#define DELAFTALE_REASON_BASELINE_UNDATED 4

/**
 * Reason: the rule wants the indicator to get worse.
 */
#define DELAFTALE_REASON_RULE_AGAINST_DIRECTION 5

/**
 * Reason: a change in per cent of a baseline of 0.
 */
#define DELAFTALE_REASON_ZERO_BASELINE 6

/**
 * Reason: the target cannot occur.
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
 * Reason: a gap without the municipality's value.
 */
#define DELAFTALE_REASON_NO_COMPARISON 11

/**
 * Reason: the two baselines of a gap are of different days.
 */
#define DELAFTALE_REASON_COMPARISON_OTHER_TIME 12

/**
 * Reason: the area stood no worse than the municipality from the start.
 */
#define DELAFTALE_REASON_NO_GAP 13

/**
 * Reason: no value after the baseline.
 */
#define DELAFTALE_REASON_NO_OBSERVATION 14

/**
 * Reason: the latest value is hidden, because few people are behind it.
 */
#define DELAFTALE_REASON_VALUE_SUPPRESSED 15

/**
 * Reason: the baseline or the latest value is only approximate.
 */
#define DELAFTALE_REASON_APPROXIMATE 16

/**
 * Reason: the units differ.
 */
#define DELAFTALE_REASON_UNITS_DIFFER 17

/**
 * Reason: the value of a volume covers another time than the agreement's.
 */
#define DELAFTALE_REASON_OTHER_PERIOD 18

/**
 * Reason: the latest value is about other people than the baseline.
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
 * Reason: the path cannot be calculated.
 */
#define DELAFTALE_REASON_OUT_OF_RANGE 22

/**
 * Grade: the figures agree as printed (stemmer).
 */
#define DELAFTALE_GRADE_EXACT 1

/**
 * Grade: they differ as printed, but their rounding allows it (inden for afrunding).
 */
#define DELAFTALE_GRADE_WITHIN_ROUNDING 2

/**
 * Grade: no true values round to all of them (umuligt).
 */
#define DELAFTALE_GRADE_IMPOSSIBLE 3

/**
 * Standing of a target-group code: it holds on the day.
 */
#define DELAFTALE_CODE_KNOWN 1

/**
 * Standing of a target-group code: it held before.
 */
#define DELAFTALE_CODE_EXPIRED 2

/**
 * Standing of a target-group code: it holds only later.
 */
#define DELAFTALE_CODE_NOT_YET 3

/**
 * Standing of a target-group code: an INT- code that the register does not have; jobcentres use more than are public.
 */
#define DELAFTALE_CODE_OPEN_SET 4

/**
 * Standing of a target-group code: the register has none such.
 */
#define DELAFTALE_CODE_UNKNOWN 5

/**
 * Selection: all codes of the column but those that are named (alle undtagen).
 */
#define DELAFTALE_EXCEPT 0

/**
 * Selection: the codes that are named, and no others (kun).
 */
#define DELAFTALE_ONLY 1

/**
 * All went well.
 */
#define DELAFTALE_OK 0

/**
 * A pointer that must lead somewhere was NULL.
 */
#define DELAFTALE_ERROR_NULL_POINTER 1

/**
 * A text was not UTF-8.
 */
#define DELAFTALE_ERROR_INVALID_UTF8 2

/**
 * A fault inside the library, which was stopped at its border. Please report it.
 */
#define DELAFTALE_ERROR_PANIC 3

/**
 * A text was not UTF-16: half of a surrogate pair stands alone.
 */
#define DELAFTALE_ERROR_INVALID_UTF16 4

/**
 * A pointer was not aligned for what it leads to.
 */
#define DELAFTALE_ERROR_MISALIGNED 5

/**
 * Something to be written to overlaps something else that was handed in; nothing was written.
 */
#define DELAFTALE_ERROR_OVERLAP 6

/**
 * The buffer is too small; `*length` says how many units the text has, without the NUL at its end.
 */
#define DELAFTALE_ERROR_BUFFER_TOO_SMALL 7

/**
 * The handle is none: never given out, given back already, or of another kind.
 */
#define DELAFTALE_ERROR_INVALID_HANDLE 8

/**
 * A number was NaN or infinite.
 */
#define DELAFTALE_ERROR_INVALID_NUMBER 9

/**
 * An index, a count or a choice lies outside of what there is.
 */
#define DELAFTALE_ERROR_OUT_OF_RANGE 10

/**
 * The library refused what was given; delaftale_last_error_text() tells the code, the place and how to mend it.
 */
#define DELAFTALE_ERROR_REFUSED 11

/**
 * There is no such value here, and the last error says why: nothing is expected on that day, or there is nothing to assess.
 */
#define DELAFTALE_ERROR_NO_VALUE 12

/**
 * Some rows of a column failed; each has its own number, and the last error is that of the first.
 */
#define DELAFTALE_ERROR_SOME_ROWS 13

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
 * Text of an indicator: what the objective says.
 */
#define DELAFTALE_INDICATOR_OBJECTIVE_TEXT 4

/**
 * Text of an indicator: its unit.
 */
#define DELAFTALE_INDICATOR_UNIT 5

/**
 * Text of an indicator: its rule (målsætning), as the canonical Danish phrase; empty where there is none.
 */
#define DELAFTALE_INDICATOR_RULE 6

/**
 * Text of an indicator: its baseline as printed; empty where there is none.
 */
#define DELAFTALE_INDICATOR_BASELINE 7

/**
 * Text of an indicator: what the baseline is about in time; empty where that is not said.
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
 * Number of an assessment: what is to be reached (mål).
 */
#define DELAFTALE_NUMBER_TARGET 2

/**
 * Number of an assessment: what was expected on the day of the latest value (forventet).
 */
#define DELAFTALE_NUMBER_EXPECTED 3

/**
 * Number of an assessment: the part of the expected way that was gone (fremskridt).
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
 * Number of an assessment: the change in a year so far.
 */
#define DELAFTALE_NUMBER_PACE 8

/**
 * Number of an assessment: the change in a year that is needed to the deadline.
 */
#define DELAFTALE_NUMBER_NEEDED_PACE 9

/**
 * Number of an assessment: where the pace so far leads at the deadline.
 */
#define DELAFTALE_NUMBER_AT_DEADLINE 10

/**
 * Number of an assessment: area minus municipality at the baseline.
 */
#define DELAFTALE_NUMBER_GAP_THEN 11

/**
 * Number of an assessment: area minus municipality, latest.
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
 * Date of an assessment: that of the baseline.
 */
#define DELAFTALE_DATE_BASELINE 0

/**
 * Date of an assessment: that of the latest value.
 */
#define DELAFTALE_DATE_LATEST 1

/**
 * Date of an assessment: the deadline (frist).
 */
#define DELAFTALE_DATE_DEADLINE 2

/**
 * Date of an assessment: the day on which the target is reached at the pace so far.
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
 * Text of an entry of the register: where it stands in the law, in Danish.
 */
#define DELAFTALE_ENTRY_REFERENCE 3

/**
 * Assessments of all indicators of a plan. They do not change: any number of threads may use them.
 */
typedef struct DelaftaleAssessments DelaftaleAssessments;

/**
 * Observations that were read and put in order. They do not change: any number of threads may use them.
 */
typedef struct DelaftaleObservations DelaftaleObservations;

/**
 * A plan that was read and checked. It does not change: any number of threads may use it.
 */
typedef struct DelaftalePlan DelaftalePlan;

/**
 * The register: what each code means, from which day to which. It does not change: any number of threads may use it.
 */
typedef struct DelaftaleRegister DelaftaleRegister;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The DELAFTALE_ABI_VERSION that the library was built with. Compare it with the header's before anything else.
 */
uint32_t delaftale_abi_version(void);

/**
 * The version of the library, such as "0.1.0". The text is the library's: it is not given back. The operation "versions" has all others.
 */
const char *delaftale_version(void);

/**
 * The number of this thread's last error; DELAFTALE_OK when there was none. A call that succeeds leaves it as it is.
 */
int32_t delaftale_last_error(void);

/**
 * A part of this thread's last error, one of DELAFTALE_LAST_..., in a language; empty when there was no error. When this call itself
 * fails, the last error stays as it is.
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
 * The name of a number that a function answered, such as "null-pointer"; "unknown" for any other. The text is the library's: it is not
 * given back.
 */
const char *delaftale_error_name(int32_t error);

/**
 * What a rule (målsætning) expects of an indicator on a day: E(t), in the unit of the baseline.
 *
 * `rule` is a Danish phrase: "øges til 85 % inden 31. august 2025". `unit` is one of DELAFTALE_UNIT_...; with DELAFTALE_UNIT_NONE it is
 * the one that the rule names. `baseline` is where the indicator stood at the end of `baseline_date`; for a rule about the gap to the
 * municipality it is the gap, area minus municipality; a volume ("mindst 75 årligt") counts from 0 and looks at neither. The agreement
 * runs from `start` to `end`, both included; `end` may be DELAFTALE_NO_DATE. All dates are numbers of `dates`, one of
 * DELAFTALE_DATES_....
 *
 * It is what the words say, and nothing is judged: before the baseline's day it is the baseline, after the deadline the target. Whether
 * the target can occur at all is for delaftale_status() to say; the expected value that delaftale_status_column() gives is that of an
 * assessment, so there is none where the rule cannot be assessed, and it is the target where that was met from the start.
 *
 * DELAFTALE_ERROR_NO_VALUE when nothing is expected on that day: a direction, no deadline, a baseline that is a state; of a volume a day
 * before the agreement, of a yearly one a day after it too.
 * DELAFTALE_ERROR_OUT_OF_RANGE at "/unit" when the rule is in per cent, no unit is said, and the baseline is at most 1: nobody knows
 * whether 0.2 is 0.2 % or 20 %. DELAFTALE_ERROR_REFUSED with the code and the place for what cannot be read.
 */
int32_t delaftale_expected(const char *rule,
                           int32_t unit,
                           double baseline,
                           double baseline_date,
                           double start,
                           double end,
                           int32_t dates,
                           double date,
                           double *expected);

/**
 * delaftale_expected() in UTF-16.
 */
int32_t delaftale_expected_w(const uint16_t *rule,
                             int32_t unit,
                             double baseline,
                             double baseline_date,
                             double start,
                             double end,
                             int32_t dates,
                             double date,
                             double *expected);

/**
 * What a rule is to reach (mål), and by when (frist), as it counts for a value of `date`: for a yearly volume the year's.
 *
 * The arguments are those of delaftale_expected(); `target` and `deadline` may be NULL. `*target` is NaN where there is none, as for a
 * direction; `*deadline` is DELAFTALE_NO_DATE where there is none.
 */
int32_t delaftale_target(const char *rule,
                         int32_t unit,
                         double baseline,
                         double baseline_date,
                         double start,
                         double end,
                         int32_t dates,
                         double date,
                         double *target,
                         double *deadline);

/**
 * delaftale_target() in UTF-16.
 */
int32_t delaftale_target_w(const uint16_t *rule,
                           int32_t unit,
                           double baseline,
                           double baseline_date,
                           double start,
                           double end,
                           int32_t dates,
                           double date,
                           double *target,
                           double *deadline);

/**
 * How an indicator stands (status) on the day `as_of`, with all values about days up to it; DELAFTALE_NO_DATE for the day of the latest.
 *
 * The first arguments are those of delaftale_expected(). `direction` says which way is better, one of DELAFTALE_DIRECTION_..., where the
 * rule does not. `decimals` are the printed decimals of baseline and values, on which rounding depends: 0-9, or DELAFTALE_DECIMALS_OWN.
 * `values` and `value_dates` have `count` values with the days that they are about, in any order; each became known on its day. Baseline
 * and values may be states, such as DELAFTALE_VALUE_PENDING: none of them is ever 0.
 *
 * `*status` is one of DELAFTALE_STATUS_...; `*reason`, which may be NULL, says why it is DELAFTALE_STATUS_NOT_ASSESSABLE.
 */
int32_t delaftale_status(const char *rule,
                         int32_t unit,
                         int32_t direction,
                         int32_t decimals,
                         double baseline,
                         double baseline_date,
                         double start,
                         double end,
                         int32_t dates,
                         double as_of,
                         size_t count,
                         const double *values,
                         const double *value_dates,
                         int32_t *status,
                         int32_t *reason);

/**
 * delaftale_status() in UTF-16.
 */
int32_t delaftale_status_w(const uint16_t *rule,
                           int32_t unit,
                           int32_t direction,
                           int32_t decimals,
                           double baseline,
                           double baseline_date,
                           double start,
                           double end,
                           int32_t dates,
                           double as_of,
                           size_t count,
                           const double *values,
                           const double *value_dates,
                           int32_t *status,
                           int32_t *reason);

/**
 * How much of the expected way an indicator has gone (fremskridt): (y - b) / (E(t) - b) at its latest value; 1 is just as expected.
 *
 * The arguments are those of delaftale_status(). DELAFTALE_ERROR_NO_VALUE when there is no such part: nothing to assess, a direction,
 * nothing expected yet.
 */
int32_t delaftale_ratio(const char *rule,
                        int32_t unit,
                        int32_t direction,
                        int32_t decimals,
                        double baseline,
                        double baseline_date,
                        double start,
                        double end,
                        int32_t dates,
                        double as_of,
                        size_t count,
                        const double *values,
                        const double *value_dates,
                        double *ratio);

/**
 * delaftale_ratio() in UTF-16.
 */
int32_t delaftale_ratio_w(const uint16_t *rule,
                          int32_t unit,
                          int32_t direction,
                          int32_t decimals,
                          double baseline,
                          double baseline_date,
                          double start,
                          double end,
                          int32_t dates,
                          double as_of,
                          size_t count,
                          const double *values,
                          const double *value_dates,
                          double *ratio);

/**
 * What an indicator has changed (ændring): `value` minus `baseline`, exactly, and that in per cent of the baseline. Both places may be NULL.
 *
 * `*relative` is NaN when the baseline is 0, of which there is no per cent. DELAFTALE_ERROR_NO_VALUE when one of the two is a state, such
 * as DELAFTALE_VALUE_MISSING: none of them is 0.
 */
int32_t delaftale_change(double baseline,
                         double value,
                         double *change,
                         double *relative);

/**
 * What many indicators have gone and how they stand, each with one value: delaftale_status() for a column at once.
 *
 * There are `count` rows. `rules` has a phrase for each of them, or one for all with a `rule_count` of 1; `units` and `directions` have
 * a choice for each, or are NULL for DELAFTALE_UNIT_NONE and DELAFTALE_DIRECTION_NONE. `decimals`, the agreement's `start` and `end`
 * and the system of `dates` are those of all rows. Each row has its baseline and its latest value, with the days that they are about.
 *
 * What comes out is written to the columns that are not NULL: what was expected on the day of the value, the part of that way that was
 * gone, the status, the reason, and a number for each row that failed, DELAFTALE_OK for the others. Where there is no such number, and in
 * a row that failed, `expected` and `ratios` are NaN and `statuses` DELAFTALE_STATUS_NOT_ASSESSABLE.
 *
 * DELAFTALE_ERROR_SOME_ROWS when rows failed: the last error is that of the first, with its path beginning "/rows/17". All others are
 * as they should be.
 */
int32_t delaftale_status_column(size_t count,
                                size_t rule_count,
                                const char *const *rules,
                                const int32_t *units,
                                const int32_t *directions,
                                int32_t decimals,
                                const double *baselines,
                                const double *baseline_dates,
                                double start,
                                double end,
                                int32_t dates,
                                const double *values,
                                const double *value_dates,
                                double *expected,
                                double *ratios,
                                int32_t *statuses,
                                int32_t *reasons,
                                int32_t *errors);

/**
 * delaftale_status_column() with rules in UTF-16.
 */
int32_t delaftale_status_column_w(size_t count,
                                  size_t rule_count,
                                  const uint16_t *const *rules,
                                  const int32_t *units,
                                  const int32_t *directions,
                                  int32_t decimals,
                                  const double *baselines,
                                  const double *baseline_dates,
                                  double start,
                                  double end,
                                  int32_t dates,
                                  const double *values,
                                  const double *value_dates,
                                  double *expected,
                                  double *ratios,
                                  int32_t *statuses,
                                  int32_t *reasons,
                                  int32_t *errors);

/**
 * Reads a Danish or ISO date or reference, such as "31. august 2025", "1/3 2019" or "udgang februar 2021", as the number of its last day.
 *
 * `dates` is one of DELAFTALE_DATES_.... DELAFTALE_ERROR_NO_VALUE when that system does not reach back to the day.
 */
int32_t delaftale_parse_date(const char *text,
                             int32_t dates,
                             double *date);

/**
 * delaftale_parse_date() in UTF-16.
 */
int32_t delaftale_parse_date_w(const uint16_t *text, int32_t dates, double *date);

/**
 * Prints a date in Danish or English: "31. august 2025".
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
 * The number of a date in another system, both one of DELAFTALE_DATES_...: from an Excel serial to the digits 20250831, for example. The
 * time of the day is dropped.
 *
 * DELAFTALE_ERROR_REFUSED for what is no date: "date.not-a-date", "date.no-such-day" (29 February 1900, which Excel has and the calendar
 * has not), "date.out-of-range" (years outside 1900-2199). DELAFTALE_ERROR_NO_VALUE when the system `to` does not reach back to the day.
 */
int32_t delaftale_convert_date(double date,
                               int32_t from,
                               int32_t to,
                               double *converted);

/**
 * Reads a printed Danish figure, such as "19,14 %", "1.040 personer" or "8,186 mio. kr.", or a word for why there is none, such as
 * "afventer måling".
 *
 * `*value` is the number, or one of DELAFTALE_VALUE_...; the other places may be NULL. `*decimals` are those that were printed (0 where a
 * word such as mio. stands behind the number), `*unit` is one of DELAFTALE_UNIT_..., `*approximation` one of DELAFTALE_EXACTLY,
 * DELAFTALE_ABOUT and so on. Without a place for it an approximate figure ("ca. 30") is refused with the code "figure.approximate".
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
 * Prints a number as a Danish or English figure, with so many decimals, or DELAFTALE_DECIMALS_OWN, and with its unit.
 *
 * States such as DELAFTALE_VALUE_PENDING are printed as their word. With DELAFTALE_UNIT_FRACTION 0.1914 is printed as "19,14 %".
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
 * The one canonical phrase of a rule (målsætning): "skal øges til 85% inden 31.8.2025" is "øges til 85 % inden 31. august 2025".
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
 * What the words of a rule leave open, with the choice that was made: a sentence a line, empty where nothing is open.
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
 * The unit of a word: "%", "procent", "personer", "forløb" and so on; "andel" is DELAFTALE_UNIT_FRACTION, an empty text
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
 * Whether a printed share (andel) agrees with the part and the whole that it was computed from: 255 of 729 is 35,0 %.
 *
 * `unit` is that of part and whole, on which their rounding depends: people must be whole, full-time persons are rounded to the decimals
 * that they have. `share` is in per cent, printed with `decimals`: 35,0 % has 1; or DELAFTALE_DECIMALS_OWN. `*grade` is one of
 * DELAFTALE_GRADE_..., `*recomputed` the share that comes out, unrounded; it may be NULL.
 */
int32_t delaftale_check_share(double part,
                              double whole,
                              int32_t unit,
                              double share,
                              int32_t decimals,
                              int32_t *grade,
                              double *recomputed);

/**
 * Whether a printed total agrees with the `count` figures that it sums, all of one `unit` and printed with `decimals`. What comes out is
 * that of delaftale_check_share().
 */
int32_t delaftale_check_sum(size_t count,
                            const double *parts,
                            double total,
                            int32_t unit,
                            int32_t decimals,
                            int32_t *grade,
                            double *recomputed);

/**
 * How many people there can be in all, when `count` of them are printed as a `share` in per cent with `decimals`: 258 and 42,9 % need
 * 601 or 602.
 *
 * `*most` is infinite where there is no limit. DELAFTALE_ERROR_NO_VALUE when no number of people has that share.
 */
int32_t delaftale_whole_numbers(double count,
                                double share,
                                int32_t decimals,
                                double *least,
                                double *most);

/**
 * What a target-group code (målgruppekode), such as "6.2" or "INT-SHP", means on a day: the name of the group.
 *
 * `*standing`, which may be NULL, is one of DELAFTALE_CODE_...: a code may hold on that day, before or later, or not at all. The text is
 * empty for a code that the register does not have. A code is a text: as a number 6.10 would be 6.1.
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
 * The sum of a column of numbers by their target-group codes, exactly: alle undtagen 6.1.
 *
 * `codes` and `values` have `count` rows; a code may stand in several of them. `selection` is DELAFTALE_EXCEPT or DELAFTALE_ONLY, and
 * `selected` the codes that it names, with commas, semicolons or blanks between them; DELAFTALE_EXCEPT with an empty text is the whole
 * column. A code that the column does not have is refused ("table.missing"), and so is one that is named twice.
 *
 * An unknown value is not 0: a state such as DELAFTALE_VALUE_SUPPRESSED among the rows that are meant is DELAFTALE_ERROR_NO_VALUE.
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
 * Carries out a JSON operation, such as "assess", and hands back its answer, whose "status" is "success" or "failure".
 *
 * The operations, their requests and their answers are those of all bindings; "operations" lists them. On DELAFTALE_OK `*answer` is
 * UTF-8 with a NUL at its end, and the caller gives it back with delaftale_string_free(). Any number of threads may call at once.
 */
int32_t delaftale_call(const char *operation,
                       const char *request,
                       char **answer);

/**
 * delaftale_call() for many requests at once: a JSON array, to a JSON array with an answer for each.
 */
int32_t delaftale_call_many(const char *operation,
                            const char *requests,
                            char **answers);

/**
 * delaftale_call() into a buffer of the caller's. With too small a buffer the answer is lost, and the call is made again.
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
 * Gives back a text that the library handed out. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE for what is none, or was given back;
 * but a text that came later can lie where the first one lay, and is then given back in its place.
 */
int32_t delaftale_string_free(char *text);

/**
 * Reads and checks a plan, a JSON document with its schemaVersion. The caller gives it back with delaftale_plan_free().
 */
int32_t delaftale_plan_read(const char *json,
                            struct DelaftalePlan **plan);

/**
 * Gives a plan back. NULL is fine; DELAFTALE_ERROR_INVALID_HANDLE when it was given back before.
 */
int32_t delaftale_plan_free(struct DelaftalePlan *plan);

/**
 * The plan as a JSON document, to be given back with delaftale_string_free().
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
 * The first and the last day of the plan, as numbers of `dates`; `*end` is DELAFTALE_NO_DATE where it has no end.
 */
int32_t delaftale_plan_period(const struct DelaftalePlan *plan,
                              int32_t dates,
                              double *start,
                              double *end);

/**
 * How many indicators the plan has, over all its delaftaler.
 */
int32_t delaftale_plan_indicator_count(const struct DelaftalePlan *plan, size_t *count);

/**
 * A text of an indicator, one of DELAFTALE_INDICATOR_..., in a language. Indicators are counted from 0, in the order of the document.
 */
int32_t delaftale_plan_indicator_text(const struct DelaftalePlan *plan,
                                      size_t index,
                                      int32_t field,
                                      int32_t language,
                                      char *buffer,
                                      size_t capacity,
                                      size_t *length);

/**
 * In which unit an indicator is measured, one of DELAFTALE_UNIT_..., and which way is better, one of DELAFTALE_DIRECTION_....
 */
int32_t delaftale_plan_indicator_unit(const struct DelaftalePlan *plan,
                                      size_t index,
                                      int32_t *unit,
                                      int32_t *direction);

/**
 * Reads observations, a JSON document with its schemaVersion. The caller gives them back with delaftale_observations_free().
 */
int32_t delaftale_observations_read(const char *json,
                                    struct DelaftaleObservations **observations);

/**
 * Observations of the area from `count` rows of a spreadsheet, each with the ids of its delaftale and its indicator, what it is about in
 * time ("31.8.2023", "2. kvartal 2023"), its value as a printed Danish figure ("55 %") or a state ("mangler"), and the day on which it
 * became known. `known` may be NULL, and so may each of its texts, for the last day that the value is about.
 *
 * Every problem is told, with a path such as "/rows/17/value"; a text that is NULL or not UTF-8 is told first, and alone. The caller gives them back with delaftale_observations_free().
 */
int32_t delaftale_observations_from_rows(size_t count,
                                         const char *const *delaftale,
                                         const char *const *indicator,
                                         const char *const *reference,
                                         const char *const *value,
                                         const char *const *known,
                                         struct DelaftaleObservations **observations);

/**
 * Gives observations back. NULL is fine; DELAFTALE_ERROR_INVALID_HANDLE when they were given back before.
 */
int32_t delaftale_observations_free(struct DelaftaleObservations *observations);

/**
 * How many observations there are. What stood twice, word for word, is counted once.
 */
int32_t delaftale_observations_count(const struct DelaftaleObservations *observations,
                                     size_t *count);

/**
 * What the document says of its observations: its note, empty where there is none. `*invented`, which may be NULL, is 1 when they are
 * invented; whoever shows them must say so.
 */
int32_t delaftale_observations_note(const struct DelaftaleObservations *observations,
                                    int32_t *invented,
                                    char *buffer,
                                    size_t capacity,
                                    size_t *length);

/**
 * Whether every observation belongs to an indicator of the plan and can be a value of it: DELAFTALE_ERROR_REFUSED with every problem
 * when not.
 */
int32_t delaftale_observations_check(const struct DelaftaleObservations *observations,
                                     const struct DelaftalePlan *plan);

/**
 * The observations as a JSON document, to be given back with delaftale_string_free().
 */
int32_t delaftale_observations_json(const struct DelaftaleObservations *observations, char **json);

/**
 * Assesses every indicator of a plan on the day `as_of`, a number of `dates`.
 *
 * `observations` may be NULL for none; those that do not belong to the plan are refused, all at once. `options` is NULL, or JSON with what
 * differs from the usual: {"knownAt": "2024-03-01", "waivers": [...], "method": {...}, "trace": false}. The assessments have the order
 * of the plan's indicators. The caller gives them back with delaftale_assessments_free().
 */
int32_t delaftale_assess(const struct DelaftalePlan *plan,
                         const struct DelaftaleObservations *observations,
                         double as_of,
                         int32_t dates,
                         const char *options,
                         struct DelaftaleAssessments **assessments);

/**
 * Gives assessments back. NULL is fine; DELAFTALE_ERROR_INVALID_HANDLE when they were given back before.
 */
int32_t delaftale_assessments_free(struct DelaftaleAssessments *assessments);

/**
 * How many assessments there are: one for each indicator.
 */
int32_t delaftale_assessments_count(const struct DelaftaleAssessments *assessments, size_t *count);

/**
 * The place of an indicator among the assessments, counted from 0. DELAFTALE_ERROR_NO_VALUE when it is not among them.
 */
int32_t delaftale_assessments_find(const struct DelaftaleAssessments *assessments,
                                   const char *delaftale,
                                   const char *indicator,
                                   size_t *index);

/**
 * How an indicator stands. `*status` is one of DELAFTALE_STATUS_...; `*reason` says why there is nothing to assess; `*best` and `*worst`
 * are the statuses that the true values behind the printed figures could have. The last three may be NULL.
 */
int32_t delaftale_assessments_status(const struct DelaftaleAssessments *assessments,
                                     size_t index,
                                     int32_t *status,
                                     int32_t *reason,
                                     int32_t *best,
                                     int32_t *worst);

/**
 * A number of an assessment, one of DELAFTALE_NUMBER_...: the nearest double. DELAFTALE_ERROR_NO_VALUE when it does not apply.
 */
int32_t delaftale_assessments_number(const struct DelaftaleAssessments *assessments,
                                     size_t index,
                                     int32_t field,
                                     double *number);

/**
 * A number of an assessment as a decimal text, with a point and up to 12 decimals, as JSON has it: "56.115501519757".
 */
int32_t delaftale_assessments_decimal(const struct DelaftaleAssessments *assessments,
                                      size_t index,
                                      int32_t field,
                                      char *buffer,
                                      size_t capacity,
                                      size_t *length);

/**
 * A date of an assessment, one of DELAFTALE_DATE_..., as a number of `dates`. DELAFTALE_ERROR_NO_VALUE when it does not apply.
 */
int32_t delaftale_assessments_date(const struct DelaftaleAssessments *assessments,
                                   size_t index,
                                   int32_t field,
                                   int32_t dates,
                                   double *date);

/**
 * How many indicators have a status, one of DELAFTALE_STATUS_.... Statuses are counted, never averaged.
 */
int32_t delaftale_assessments_with_status(const struct DelaftaleAssessments *assessments,
                                          int32_t status,
                                          size_t *count);

/**
 * All assessments as the JSON document that the operation "assess" answers, with the steps of each; to be given back with
 * delaftale_string_free().
 */
int32_t delaftale_assessments_json(const struct DelaftaleAssessments *assessments,
                                   char **json);

/**
 * The register that comes with the library. The caller gives it back with delaftale_register_free().
 */
int32_t delaftale_register_standard(struct DelaftaleRegister **register_);

/**
 * Gives a register back. NULL is fine; DELAFTALE_ERROR_INVALID_HANDLE when it was given back before.
 */
int32_t delaftale_register_free(struct DelaftaleRegister *register_);

/**
 * How many entries the register has. A code can have several, one after the other in time.
 */
int32_t delaftale_register_entry_count(const struct DelaftaleRegister *register_, size_t *count);

/**
 * A text of an entry, one of DELAFTALE_ENTRY_..., in a language. Entries are counted from 0, in the order of the register.
 */
int32_t delaftale_register_entry_text(const struct DelaftaleRegister *register_,
                                      size_t index,
                                      int32_t field,
                                      int32_t language,
                                      char *buffer,
                                      size_t capacity,
                                      size_t *length);

/**
 * From which day to which an entry holds, as numbers of `dates`; DELAFTALE_NO_DATE where the register does not reach back to its
 * beginning, or where it holds still. `*confirmed` is 1 when the meaning was read in the law or under it, 0 when it is assumed.
 */
int32_t delaftale_register_entry_period(const struct DelaftaleRegister *register_,
                                        size_t index,
                                        int32_t dates,
                                        double *first,
                                        double *last,
                                        int32_t *confirmed);

/**
 * What a code is on a day: `*standing` is one of DELAFTALE_CODE_....
 */
int32_t delaftale_register_standing(const struct DelaftaleRegister *register_,
                                    const char *code,
                                    double date,
                                    int32_t dates,
                                    int32_t *standing);

/**
 * The register's order of two codes: `*order` is -1, 0 or 1. It puts 6.2 before 6.10, and INT- codes last.
 */
int32_t delaftale_register_compare(const struct DelaftaleRegister *register_,
                                   const char *first,
                                   const char *second,
                                   int32_t *order);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* DELAFTALE_H */
