/* The library as a C program sees it; compiled as C99 and as C++17 by `tests/run c`, and for Windows by `tests/run windows`. */

#include "check.h"
#include "delaftale.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const LEVEL = "\xc3\xb8ges til 85 % inden 31. august 2025"; /* øges */
static const char *const HELD = "\xc3\xb8ges til 85 % inden 31. august 2025 og fastholdes";

static const char *const PLAN =
    "{\"schemaVersion\":\"1\",\"plan\":{\"id\":\"p\",\"title\":\"Plan\",\"municipality\":\"By\",\"regime\":\"2019-26\","
    "\"period\":{\"start\":\"2021-09-01\",\"end\":\"2025-08-31\"},\"delaftaler\":[{\"id\":\"job\",\"focusArea\":\"beskaeftigelse\","
    "\"period\":{\"start\":\"2021-09-01\",\"end\":\"2025-08-31\"},\"objectives\":[{\"id\":\"aktive\",\"text\":\"Flere er aktive\","
    "\"indicators\":[{\"id\":\"grad\",\"name\":\"Aktiveringsgrad\",\"unit\":\"percent\",\"direction\":\"higher\","
    "\"baseline\":{\"value\":\"20 %\",\"reference\":\"2021-02\"},"
    "\"rule\":{\"rule\":\"\xc3\xb8ges til 85 % inden 31. august 2025\"}}]}]}]}}";

/* The part of the last error that is asked for, in Danish. */
static const char *last(int32_t part) {
    static char buffer[4096];
    CHECK(delaftale_last_error_text(part, DELAFTALE_DANISH, buffer, sizeof buffer, NULL) == DELAFTALE_OK);
    return buffer;
}

static int near_to(double a, double b) {
    return fabs(a - b) <= 1e-12 * fabs(b);
}

static void json(void) {
    char *answer = NULL;
    char buffer[64];
    char mark = 'x';
    size_t length = 0;
    CHECK(delaftale_call("parseFigure", "{\"text\": \"19,14 %\"}", &answer) == DELAFTALE_OK);
    CHECK(answer != NULL && strstr(answer, "\"status\":\"success\"") != NULL);
    CHECK(delaftale_string_free(answer) == DELAFTALE_OK);
    CHECK(delaftale_string_free(answer) == DELAFTALE_ERROR_INVALID_HANDLE);
    CHECK(delaftale_string_free(NULL) == DELAFTALE_OK);

    CHECK(delaftale_call("parseFigure", "{\"text\": \"12,3,4\"}", &answer) == DELAFTALE_OK);
    CHECK(strstr(answer, "\"figure.not-a-number\"") != NULL);
    CHECK(strstr(answer, "\"message\":\"`12,3,4` har to decimalkommaer\"") != NULL);
    delaftale_string_free(answer);
    CHECK(delaftale_call_many("parseFigure", "[{\"text\": \"1\"},{\"text\": \"2\"}]", &answer) == DELAFTALE_OK);
    CHECK(answer[0] == '[');
    delaftale_string_free(answer);

    answer = &mark;
    CHECK(delaftale_call("versions", "\xff", &answer) == DELAFTALE_ERROR_INVALID_UTF8);
    CHECK(answer == NULL);
    CHECK(delaftale_call(NULL, "{}", &answer) == DELAFTALE_ERROR_NULL_POINTER);
    CHECK(delaftale_call("versions", "{}", NULL) == DELAFTALE_ERROR_NULL_POINTER);

    CHECK(delaftale_call_into("operations", "{}", buffer, sizeof buffer, &length) == DELAFTALE_ERROR_BUFFER_TOO_SMALL);
    CHECK(length > sizeof buffer && buffer[0] == '\0');
    answer = (char *)malloc(length + 1);
    CHECK(delaftale_call_into("operations", "{}", answer, length + 1, NULL) == DELAFTALE_OK);
    CHECK(strlen(answer) == length);
    free(answer);
}

/* In Excel's dates: 28.2.2021, in an agreement from 1.9.2021 to 31.8.2025. */
static DelaftaleIndicator indicator_of(const double *values, const double *dates, size_t count) {
    DelaftaleIndicator indicator;
    memset(&indicator, 0, sizeof indicator);
    indicator.size = sizeof indicator;
    indicator.baseline = 20;
    indicator.baseline_date = 44255;
    indicator.start = 44440;
    indicator.end = 45900;
    indicator.as_of = DELAFTALE_NO_DATE;
    indicator.count = count;
    indicator.values = values;
    indicator.value_dates = dates;
    indicator.unit = DELAFTALE_UNIT_NONE;
    indicator.direction = DELAFTALE_DIRECTION_NONE;
    indicator.dates = DELAFTALE_DATES_1900;
    indicator.decimals = DELAFTALE_DECIMALS_OWN;
    return indicator;
}

static void cells(void) {
    double number = 0, deadline = 0;
    double values[3] = {86, 55, 45};
    double dates[3] = {44804, 45169, 45100}; /* 31.8.2022, 31.8.2023, 23.6.2023 */
    int32_t status = -1, reason = -1, unit = -1, grade = -1;
    char text[64];
    DelaftaleIndicator indicator = indicator_of(values + 1, dates + 1, 1);

    CHECK(delaftale_expected(LEVEL, &indicator, 45169, &number) == DELAFTALE_OK);
    CHECK(near_to(number, 92290.0 / 1644.0));
    CHECK(delaftale_target(LEVEL, &indicator, 45169, &number, &deadline) == DELAFTALE_OK);
    CHECK(number == 85 && deadline == 45900);
    CHECK(delaftale_status(LEVEL, &indicator, &status, &reason) == DELAFTALE_OK);
    CHECK(status == DELAFTALE_STATUS_ON_TRACK && reason == DELAFTALE_REASON_NONE);
    CHECK(delaftale_ratio(LEVEL, &indicator, &number) == DELAFTALE_OK);
    CHECK(near_to(number, 5754.0 / 5941.0));
    indicator = indicator_of(values, dates, 3);
    CHECK(delaftale_status(HELD, &indicator, &status, NULL) == DELAFTALE_OK);
    CHECK(status == DELAFTALE_STATUS_LOST);
    indicator.size = sizeof indicator - 8;
    CHECK(delaftale_status(LEVEL, &indicator, &status, NULL) == DELAFTALE_ERROR_OUT_OF_RANGE);
    CHECK(strcmp(last(DELAFTALE_LAST_PATH), "/indicator/size") == 0);
    indicator.size = sizeof indicator;
    CHECK(delaftale_change(20, 55, &number, &deadline) == DELAFTALE_OK);
    CHECK(number == 35 && deadline == 175);

    CHECK(delaftale_expected("vr\xc3\xb8vl", &indicator, 45169, &number) == DELAFTALE_ERROR_REFUSED);
    CHECK(isnan(number));
    CHECK(strcmp(last(DELAFTALE_LAST_CODE), "rule.not-a-rule") == 0);
    CHECK(strcmp(last(DELAFTALE_LAST_PATH), "/rule") == 0);
    CHECK(strstr(last(DELAFTALE_LAST_FULL), "delaftale_expected(rule: \"vr\xc3\xb8vl\", indicator: {unit: 0, direction: 0") != NULL);
    CHECK(delaftale_last_error() == DELAFTALE_ERROR_REFUSED);

    CHECK(delaftale_parse_figure("1.040 personer", &number, NULL, &unit, NULL) == DELAFTALE_OK);
    CHECK(number == 1040 && unit == DELAFTALE_UNIT_PERSONS);
    CHECK(delaftale_convert_date(60, DELAFTALE_DATES_1900, DELAFTALE_DATES_DIGITS, &number) == DELAFTALE_ERROR_REFUSED);
    CHECK(strcmp(last(DELAFTALE_LAST_CODE), "date.no-such-day") == 0);
    CHECK(delaftale_convert_date(42793, DELAFTALE_DATES_1904, DELAFTALE_DATES_DIGITS, &number) == DELAFTALE_OK);
    CHECK(number == 20210228);
    CHECK(delaftale_check_share(255, 729, DELAFTALE_UNIT_PERSONS, 35.0, 1, &grade, &number) == DELAFTALE_OK);
    CHECK(grade == DELAFTALE_GRADE_EXACT && near_to(number, 25500.0 / 729.0));
    CHECK(delaftale_target_group_name("6.8", 44256, DELAFTALE_DATES_1900, DELAFTALE_DANISH, &status, text, sizeof text, NULL) ==
          DELAFTALE_OK);
    CHECK(status == DELAFTALE_CODE_KNOWN && text[0] != '\0');
    CHECK(delaftale_status_word(DELAFTALE_STATUS_ON_TRACK, DELAFTALE_DANISH, text, sizeof text, NULL) == DELAFTALE_OK);
    CHECK(strcmp(text, "p\xc3\xa5 vej") == 0);
}

static void columns(void) {
    const char *codes[7] = {"6.1", "6.2", "6.3", "6.4", "6.5", "6.8", "INT-SHP"};
    const double totals[7] = {32, 52, 70, 30, 12, 31, 38};
    const double baselines[3] = {20, 20, 20}, starts[3] = {44255, 44255, 44255};
    const double values[3] = {55, NAN, 45}, dates[3] = {45169, 45169, 45169};
    double ratios[3], sum = 0;
    int32_t statuses[3], errors[3];
    DelaftaleColumn column;

    CHECK(delaftale_sum_by_code(7, codes, totals, DELAFTALE_EXCEPT, "6.1", &sum) == DELAFTALE_OK);
    CHECK(sum == 233);
    memset(&column, 0, sizeof column);
    column.size = sizeof column;
    column.count = 3;
    column.start = 44440;
    column.end = 45900;
    column.baselines = baselines;
    column.baseline_dates = starts;
    column.values = values;
    column.value_dates = dates;
    column.ratios = ratios;
    column.statuses = statuses;
    column.errors = errors;
    column.dates = DELAFTALE_DATES_1900;
    column.decimals = DELAFTALE_DECIMALS_OWN;
    CHECK(delaftale_status_column(1, &LEVEL, &column) == DELAFTALE_ERROR_SOME_ROWS);
    CHECK(statuses[0] == DELAFTALE_STATUS_ON_TRACK && statuses[2] == DELAFTALE_STATUS_BEHIND);
    CHECK(errors[0] == DELAFTALE_OK && errors[1] == DELAFTALE_ERROR_INVALID_NUMBER && errors[2] == DELAFTALE_OK);
    CHECK(near_to(ratios[0], 5754.0 / 5941.0) && isnan(ratios[1]));
    CHECK(strcmp(last(DELAFTALE_LAST_PATH), "/rows/1/value") == 0);
}

static void handles(void) {
    const char *job[2] = {"job", "job"}, *grad[2] = {"grad", "grad"};
    const char *references[2] = {"31.8.2022", "31.8.2023"}, *values[2] = {"30 %", "55 %"};
    DelaftalePlan *plan = NULL;
    DelaftaleObservations *observations = NULL;
    DelaftaleAssessments *assessments = NULL;
    DelaftaleRegister *codes = NULL;
    size_t count = 0;
    int32_t status = -1, best = -1, worst = -1;
    double number = 0;
    char text[64];

    CHECK(delaftale_plan_read(PLAN, &plan) == DELAFTALE_OK);
    CHECK(delaftale_plan_indicator_count(plan, &count) == DELAFTALE_OK && count == 1);
    CHECK(delaftale_observations_from_rows(2, job, grad, references, values, NULL, &observations) == DELAFTALE_OK);
    CHECK(delaftale_observations_check(observations, plan) == DELAFTALE_OK);
    CHECK(delaftale_assess(plan, observations, 20231201, DELAFTALE_DATES_DIGITS, NULL, &assessments) == DELAFTALE_OK);
    CHECK(delaftale_assessments_status(assessments, 0, &status, NULL, &best, &worst) == DELAFTALE_OK);
    CHECK(status == DELAFTALE_STATUS_ON_TRACK && best == DELAFTALE_STATUS_ON_TRACK && worst == DELAFTALE_STATUS_BEHIND);
    CHECK(delaftale_assessments_number(assessments, 0, DELAFTALE_NUMBER_EXPECTED, &number) == DELAFTALE_OK);
    CHECK(near_to(number, 8441545.0 / 150426.0));
    CHECK(delaftale_assessments_decimal(assessments, 0, DELAFTALE_NUMBER_EXPECTED, text, sizeof text, NULL) == DELAFTALE_OK);
    CHECK(strcmp(text, "56.117592703389") == 0);
    CHECK(delaftale_register_standard(&codes) == DELAFTALE_OK);
    CHECK(delaftale_register_entry_count(codes, &count) == DELAFTALE_OK && count > 10);

    CHECK(delaftale_register_free(codes) == DELAFTALE_OK);
    CHECK(delaftale_assessments_free(assessments) == DELAFTALE_OK);
    CHECK(delaftale_observations_free(observations) == DELAFTALE_OK);
    CHECK(delaftale_plan_free(plan) == DELAFTALE_OK);
    CHECK(delaftale_plan_free(plan) == DELAFTALE_ERROR_INVALID_HANDLE);
    CHECK(delaftale_plan_indicator_count(plan, &count) == DELAFTALE_ERROR_INVALID_HANDLE);
    CHECK(delaftale_plan_indicator_count(NULL, &count) == DELAFTALE_ERROR_NULL_POINTER);
    CHECK(delaftale_plan_free(NULL) == DELAFTALE_OK);
}

int main(void) {
    CHECK(delaftale_abi_version() == DELAFTALE_ABI_VERSION);
    CHECK(delaftale_version()[0] != '\0');
    CHECK(delaftale_last_error() == DELAFTALE_OK);
    CHECK(strcmp(last(DELAFTALE_LAST_FULL), "") == 0);
    CHECK(strcmp(delaftale_error_name(DELAFTALE_OK), "ok") == 0);
    CHECK(strcmp(delaftale_error_name(-1), "unknown") == 0);
    json();
    cells();
    columns();
    handles();
    return outcome();
}
