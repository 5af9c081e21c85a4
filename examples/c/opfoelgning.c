/*
 * The follow-up (opfølgning) of a plan on a day: opfoelgning PLAN.json OBSERVATIONS.json 2024-06-30
 *
 * Shows the handles: a plan and its observations are read once, assessed, and asked for what stands in them. Every call answers a number;
 * what went wrong is said by delaftale_last_error_text().
 */

#include <delaftale.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Room for any text of this program. */
enum { ROOM = 2000 };

/* Says what went wrong, and ends the program. */
static void stop(const char *what) {
    char path[ROOM], message[ROOM], help[ROOM];
    delaftale_last_error_text(DELAFTALE_LAST_PATH, DELAFTALE_DANISH, path, sizeof path, NULL);
    delaftale_last_error_text(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH, message, sizeof message, NULL);
    delaftale_last_error_text(DELAFTALE_LAST_HELP, DELAFTALE_DANISH, help, sizeof help, NULL);
    fprintf(stderr, "%s, %s: %s\n%s%s", what, path, message, help, help[0] == '\0' ? "" : "\n");
    exit(1);
}

static void check(int32_t error, const char *what) {
    if (error != DELAFTALE_OK) {
        stop(what);
    }
}

/* The whole of a file, with a NUL at its end. */
static char *contents(const char *path) {
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    long length = 0;
    if (file == NULL || fseek(file, 0, SEEK_END) != 0 || (length = ftell(file)) < 0 || fseek(file, 0, SEEK_SET) != 0) {
        perror(path);
        exit(1);
    }
    text = malloc((size_t)length + 1);
    if (text == NULL || fread(text, 1, (size_t)length, file) != (size_t)length) {
        perror(path);
        exit(1);
    }
    text[length] = '\0';
    fclose(file);
    return text;
}

/* A number of an assessment in the unit of its indicator, or a dash where there is none. */
static void number(const DelaftaleAssessments *all, size_t index, int32_t which, int32_t decimals, int32_t unit, const char *label) {
    double value = 0;
    char text[ROOM] = "-";
    int32_t error = delaftale_assessments_number(all, index, which, &value);
    if (error == DELAFTALE_OK) {
        check(delaftale_format_figure(value, decimals, unit, DELAFTALE_DANISH, text, sizeof text, NULL), "tal");
    } else if (error != DELAFTALE_ERROR_NO_VALUE) {
        stop("tal");
    }
    printf("   %-14s %s\n", label, text);
}

static void indicator(const DelaftalePlan *plan, const DelaftaleAssessments *all, size_t index) {
    char text[ROOM];
    int32_t status = 0, reason = 0, unit = 0;
    check(delaftale_plan_indicator_text(plan, index, DELAFTALE_INDICATOR_NAME, DELAFTALE_DANISH, text, sizeof text, NULL), "navn");
    printf("\n%s\n", text);
    check(delaftale_plan_indicator_text(plan, index, DELAFTALE_INDICATOR_RULE, DELAFTALE_DANISH, text, sizeof text, NULL), "regel");
    printf("   %-14s %s\n", "målsætning", text[0] == '\0' ? "ingen" : text);
    check(delaftale_plan_indicator_unit(plan, index, &unit, NULL), "enhed");
    number(all, index, DELAFTALE_NUMBER_BASELINE, DELAFTALE_DECIMALS_OWN, unit, "baseline");
    number(all, index, DELAFTALE_NUMBER_LATEST, DELAFTALE_DECIMALS_OWN, unit, "seneste");
    number(all, index, DELAFTALE_NUMBER_EXPECTED, 1, unit, "forventet");
    check(delaftale_assessments_status(all, index, &status, &reason, NULL, NULL), "status");
    if (status == DELAFTALE_STATUS_NOT_ASSESSABLE) {
        check(delaftale_reason_word(reason, DELAFTALE_DANISH, text, sizeof text, NULL), "begrundelse");
        printf("   %-14s kan ikke vurderes: %s\n", "status", text);
    } else {
        check(delaftale_status_word(status, DELAFTALE_DANISH, text, sizeof text, NULL), "status");
        printf("   %-14s %s\n", "status", text);
    }
}

int main(int count, char **arguments) {
    DelaftalePlan *plan = NULL;
    DelaftaleObservations *observations = NULL;
    DelaftaleAssessments *all = NULL;
    char *plan_json = NULL, *observations_json = NULL;
    char text[ROOM];
    double day = 0;
    size_t indicators = 0, index = 0;
    int32_t invented = 0;
    if (count != 4) {
        fprintf(stderr, "brug: %s PLAN.json MÅLINGER.json DATO\n", arguments[0]);
        return 2;
    }
    if (delaftale_abi_version() != DELAFTALE_ABI_VERSION) {
        fprintf(stderr, "biblioteket har en anden version end dette program\n");
        return 1;
    }
    plan_json = contents(arguments[1]);
    observations_json = contents(arguments[2]);
    check(delaftale_plan_read(plan_json, &plan), arguments[1]);
    check(delaftale_observations_read(observations_json, &observations), arguments[2]);
    check(delaftale_parse_date(arguments[3], DELAFTALE_DATES_DIGITS, &day), arguments[3]);
    check(delaftale_assess(plan, observations, day, DELAFTALE_DATES_DIGITS, NULL, &all), "vurdering");
    free(plan_json);
    free(observations_json);

    check(delaftale_plan_text(plan, DELAFTALE_PLAN_TITLE, text, sizeof text, NULL), "titel");
    printf("%s, %s\n", text, arguments[3]);
    check(delaftale_observations_note(observations, &invented, text, sizeof text, NULL), "note");
    if (invented) {
        printf("OPDIGTEDE MÅLINGER. %s\n", text);
    }
    check(delaftale_plan_indicator_count(plan, &indicators), "indikatorer");
    for (index = 0; index < indicators; index++) {
        indicator(plan, all, index);
    }

    delaftale_assessments_free(all);
    delaftale_observations_free(observations);
    delaftale_plan_free(plan);
    return 0;
}
