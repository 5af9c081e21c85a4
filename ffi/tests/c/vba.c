/*
 * Calls the DLL just as Delaftale.bas does: found by LoadLibrary, with the parameters that the module declares (declared.h is made from
 * it), texts as UTF-16 by their addresses, and answers in buffers of the caller's. For Windows; `tests/run windows` runs it.
 */

#include "check.h"

#include <math.h>
#include <stdint.h>
#include <wchar.h>
#include <windows.h>

static FARPROC found(HMODULE library, const char *name) {
    FARPROC function = GetProcAddress(library, name);
    if (function == NULL) {
        fprintf(stderr, "the library has no %s\n", name);
        failures++;
    }
    return function;
}

#include "declared.h"

/* What Visual Basic's StrPtr gives. */
#define STRPTR(text) ((intptr_t)(text))

static const wchar_t *const LEVEL = L"\u00f8ges til 85 % inden 31. august 2025"; /* øges */

static void cells(void) {
    double number = 0, deadline = 0, relative = 0;
    double values[2] = {86, 55}, dates[2] = {44804, 45169};
    int32_t status = -1, reason = -1;
    DelaftaleIndicator indicator = {.size = sizeof indicator};
    indicator.baseline = 20;
    indicator.baseline_date = 44255;
    indicator.start = 44440;
    indicator.end = 45900;
    indicator.as_of = -1;
    indicator.count = 2;
    indicator.values = (intptr_t)values;
    indicator.value_dates = (intptr_t)dates;
    indicator.dates = 1900;
    indicator.decimals = -1;
    CHECK(delaftale_expected_w(STRPTR(LEVEL), &indicator, 45169, &number) == 0);
    CHECK(fabs(number - 92310.0 / 1645.0) < 1e-12);
    CHECK(delaftale_target_w(STRPTR(LEVEL), &indicator, 45169, &number, &deadline) == 0);
    CHECK(number == 85 && deadline == 45900);
    CHECK(delaftale_status_w(STRPTR(LEVEL), &indicator, &status, &reason) == 0);
    CHECK(status == 6 && reason == 0);
    indicator.count = 1;
    indicator.values = (intptr_t)(values + 1);
    indicator.value_dates = (intptr_t)(dates + 1);
    CHECK(delaftale_ratio_w(STRPTR(LEVEL), &indicator, &number) == 0);
    CHECK(fabs(number - 11515.0 / 11882.0) < 1e-15);
    CHECK(delaftale_change(20, 55, &number, &relative) == 0);
    CHECK(number == 35 && relative == 175);
}

static void whole_column(void) {
    intptr_t rules[2] = {STRPTR(LEVEL), STRPTR(L"reduceres til 10 % i perioden")};
    int32_t units[2] = {0, 100}, directions[2] = {0, 2}, statuses[2], reasons[2], errors[2];
    double baselines[2] = {20, 0.2}, starts[2] = {44255, 44255}, values[2] = {55, 0.1}, dates[2] = {45169, 45169};
    double expected[2], ratios[2];
    DelaftaleColumn column = {.size = sizeof column, .count = 2, .start = 44440, .end = 45900};
    column.baselines = (intptr_t)baselines;
    column.baseline_dates = (intptr_t)starts;
    column.values = (intptr_t)values;
    column.value_dates = (intptr_t)dates;
    column.units = (intptr_t)units;
    column.directions = (intptr_t)directions;
    column.expected = (intptr_t)expected;
    column.ratios = (intptr_t)ratios;
    column.statuses = (intptr_t)statuses;
    column.reasons = (intptr_t)reasons;
    column.errors = (intptr_t)errors;
    column.dates = 1900;
    column.decimals = -1;
    CHECK(delaftale_status_column_w(2, rules, &column) == 0);
    CHECK(statuses[0] == 2 && statuses[1] == 1 && errors[0] == 0 && errors[1] == 0 && reasons[0] == 0 && reasons[1] == 0);
    CHECK(fabs(expected[1] - (20.0 - 10.0 * 914.0 / 1645.0) / 100.0) < 1e-15);
}

static void texts(void) {
    wchar_t buffer[200], large[1000];
    intptr_t length = 0;
    double number = 0;
    int32_t decimals = -1, unit = -1, approximation = -1, standing = -1;
    CHECK(delaftale_rule_phrase_w(STRPTR(L"skal \u00f8ges til 85% inden 31.8.2025"), STRPTR(buffer), 200, &length) == 0);
    CHECK(wcscmp(buffer, LEVEL) == 0 && length == (intptr_t)wcslen(LEVEL));
    CHECK(delaftale_rule_phrase_w(STRPTR(LEVEL), STRPTR(buffer), 10, &length) == 7);
    CHECK(buffer[0] == 0 && length == (intptr_t)wcslen(LEVEL));
    CHECK(delaftale_rule_doubts_w(STRPTR(L"falder \u00e5rligt med 10 %"), 0, STRPTR(buffer), 200, &length) == 0 && length > 0);
    CHECK(delaftale_status_word_w(2, 0, STRPTR(buffer), 200, &length) == 0 && wcscmp(buffer, L"p\u00e5 vej") == 0);
    CHECK(delaftale_reason_word_w(1, 0, STRPTR(buffer), 200, &length) == 0 && wcscmp(buffer, L"baseline mangler") == 0);
    CHECK(delaftale_grade_word_w(3, 0, STRPTR(buffer), 200, &length) == 0 && wcscmp(buffer, L"umuligt") == 0);
    CHECK(delaftale_parse_figure_w(STRPTR(L"19,14 %"), &number, &decimals, &unit, &approximation) == 0);
    CHECK(number == 19.14 && decimals == 2 && unit == 1 && approximation == 0);
    CHECK(delaftale_format_figure_w(19.14, -1, 1, 0, STRPTR(buffer), 200, &length) == 0 && wcscmp(buffer, L"19,14 %") == 0);
    CHECK(delaftale_parse_date_w(STRPTR(L"31. august 2025"), 1900, &number) == 0 && number == 45900);
    CHECK(delaftale_unit_from_word_w(STRPTR(L"forl\u00f8b"), &unit) == 0 && unit == 5);
    CHECK(delaftale_target_group_name_w(STRPTR(L"6.8"), 44256, 1900, 0, &standing, STRPTR(buffer), 200, &length) == 0);
    CHECK(standing == 1 && length > 0);
    CHECK(delaftale_call_w(STRPTR(L"parseRule"), STRPTR(L"{\"text\":\"\u00f8ges til 85 %\"}"), STRPTR(large), 1000, &length) == 0);
    CHECK(wcsstr(large, L"\u00f8ges til 85 % i perioden") != NULL && length == (intptr_t)wcslen(large));
    /* What went wrong, in Danish letters. */
    CHECK(delaftale_rule_phrase_w(STRPTR(L"vr\u00f8vl \u00e6\u00e5"), STRPTR(buffer), 200, &length) == 11);
    CHECK(delaftale_last_error_text_w(1, 0, STRPTR(buffer), 200, &length) == 0);
    CHECK(wcsstr(buffer, L"vr\u00f8vl \u00e6\u00e5") != NULL);
    /* Half of a pair. */
    CHECK(delaftale_rule_phrase_w(STRPTR(L"\xd800 10"), STRPTR(buffer), 200, &length) == 4);
}

static void checks(void) {
    intptr_t codes[3] = {STRPTR(L"6.1"), STRPTR(L"6.2"), STRPTR(L"INT-SHP")};
    double totals[3] = {32, 52, 38}, parts[2] = {75.8, 496.2}, number = 0, most = 0;
    int32_t grade = 0;
    CHECK(delaftale_sum_by_code_w(3, codes, totals, 0, STRPTR(L"6.1"), &number) == 0 && number == 90);
    CHECK(delaftale_check_share(255, 729, 3, 35, 1, &grade, &number) == 0 && grade == 1);
    CHECK(delaftale_check_sum(2, parts, 572.4, 4, 1, &grade, &number) == 0 && grade == 3 && number == 572);
    CHECK(delaftale_whole_numbers(258, 42.9, -1, &number, &most) == 0 && number == 601 && most == 602);
}

int main(void) {
    HMODULE library = LoadLibraryW(L"delaftale.dll");
    CHECK(library != NULL);
    if (library == NULL) {
        return outcome();
    }
    find_declared(library);
    if (failures == 0) {
        CHECK(delaftale_abi_version() == 2);
        cells();
        whole_column();
        texts();
        checks();
    }
    return outcome();
}
