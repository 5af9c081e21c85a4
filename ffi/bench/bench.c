/* The rows through the C interface: bench FOLDER ROUNDS. A flat call for each, and whole columns at once; and by hand in doubles, to
 * see what a loop that does nothing but the formulas costs on this machine.
 *
 * What is by hand leaves out what plain.py says. */

#include <delaftale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COUNT = 100000, RULES = 20, LENGTH = 128 };

static double baselines[COUNT], starts[COUNT], values[COUNT], days[COUNT], targets[COUNT], deadlines[COUNT], places[COUNT];
static char texts[RULES][LENGTH];
static const char *rules[COUNT];
static int32_t units[COUNT];

typedef struct {
    double expected[COUNT], ratios[COUNT];
    int32_t statuses[COUNT], reasons[COUNT], errors[COUNT];
} Answers;
static Answers one, many, flat, hand;

static const double START = 44440, END = 45900; /* 1.9.2021, 31.8.2025 */

static const char *folder;
static FILE *times;

/* Nothing is measured where something is wrong. */
static void need(int fine, const char *what) {
    if (!fine) {
        fprintf(stderr, "bench: %s\n", what);
        exit(1);
    }
}

static FILE *file(const char *name, const char *mode) {
    char path[4096];
    need(snprintf(path, sizeof path, "%s/%s", folder, name) < (int)sizeof path, "the name of the folder is too long");
    FILE *opened = fopen(path, mode);
    need(opened != NULL, path);
    return opened;
}

static void read_rows(void) {
    double *columns[] = {baselines, starts, values, days, targets, deadlines, places};
    FILE *rows = file("rows", "rb");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        need(fread(columns[i], sizeof(double), COUNT, rows) == COUNT, "the rows end early");
    fclose(rows);
    rows = file("rules", "r");
    for (int i = 0; i < RULES; i++) {
        need(fgets(texts[i], LENGTH, rows) != NULL, "the rules end early");
        texts[i][strcspn(texts[i], "\n")] = '\0';
    }
    fclose(rows);
    for (int i = 0; i < COUNT; i++) {
        rules[i] = texts[(int)places[i]];
        units[i] = DELAFTALE_UNIT_PERCENT;
    }
}

/* For table.py, as Keeper.answers in rows.py. */
static void keep(const char *name, const Answers *answers) {
    const double lengths[] = {COUNT, COUNT, COUNT};
    FILE *kept = file(name, "wb");
    fwrite(lengths, sizeof *lengths, 3, kept);
    fwrite(answers->expected, sizeof(double), COUNT, kept);
    fwrite(answers->ratios, sizeof(double), COUNT, kept);
    for (int i = 0; i < COUNT; i++) {
        double status = answers->statuses[i];
        fwrite(&status, sizeof status, 1, kept);
    }
    need(fclose(kept) == 0, "the answers cannot be kept");
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* The shortest of the rounds counts: what disturbs only ever adds. */
static void measure(const char *way, int rounds, void (*act)(void)) {
    double shortest = 1e300;
    for (int round = 0; round < rounds; round++) {
        double start = now();
        act();
        double took = now() - start;
        if (took < shortest)
            shortest = took;
    }
    fprintf(times, "%s\t%.3f\n", way, shortest / COUNT);
}

/* The indicator of a row. */
static DelaftaleIndicator indicator(int row) {
    DelaftaleIndicator own = {.size = sizeof own,
                              .baseline = baselines[row],
                              .baseline_date = starts[row],
                              .start = START,
                              .end = END,
                              .as_of = DELAFTALE_NO_DATE,
                              .count = 1,
                              .values = &values[row],
                              .value_dates = &days[row],
                              .unit = DELAFTALE_UNIT_PERCENT,
                              .direction = DELAFTALE_DIRECTION_NONE,
                              .dates = DELAFTALE_DATES_CALC,
                              .decimals = DELAFTALE_DECIMALS_OWN};
    return own;
}

static void flat_expected(void) {
    for (int i = 0; i < COUNT; i++) {
        DelaftaleIndicator own = indicator(i);
        need(delaftale_expected(texts[0], &own, days[i], &flat.expected[i]) == DELAFTALE_OK, "delaftale_expected failed");
    }
}

static void flat_status(void) {
    for (int i = 0; i < COUNT; i++) {
        DelaftaleIndicator own = indicator(i);
        need(delaftale_status(texts[0], &own, &flat.statuses[i], &flat.reasons[i]) == DELAFTALE_OK, "delaftale_status failed");
    }
}

static void flat_ratio(void) {
    for (int i = 0; i < COUNT; i++) {
        DelaftaleIndicator own = indicator(i);
        need(delaftale_ratio(texts[0], &own, &flat.ratios[i]) == DELAFTALE_OK, "delaftale_ratio failed");
    }
}

static void column(size_t rule_count, Answers *answers) {
    DelaftaleColumn column = {.size = sizeof column,
                              .count = COUNT,
                              .start = START,
                              .end = END,
                              .baselines = baselines,
                              .baseline_dates = starts,
                              .values = values,
                              .value_dates = days,
                              .units = units,
                              .expected = answers->expected,
                              .ratios = answers->ratios,
                              .statuses = answers->statuses,
                              .reasons = answers->reasons,
                              .errors = answers->errors,
                              .dates = DELAFTALE_DATES_CALC,
                              .decimals = DELAFTALE_DECIMALS_OWN};
    need(delaftale_status_column(rule_count, rules, &column) == DELAFTALE_OK, "delaftale_status_column failed");
}

static void column_of_one(void) {
    const char *own = rules[0];
    rules[0] = texts[0];
    column(1, &one);
    rules[0] = own;
}

static void column_of_many(void) {
    column(COUNT, &many);
}

static void by_hand(void) {
    for (int i = 0; i < COUNT; i++) {
        double gone = (days[i] - starts[i]) / (deadlines[i] - starts[i]);
        double expected = baselines[i] + (targets[i] - baselines[i]) * (gone < 1 ? gone : 1);
        double ratio = (values[i] - baselines[i]) / (expected - baselines[i]);
        hand.expected[i] = expected;
        hand.ratios[i] = ratio;
        hand.statuses[i] = values[i] >= targets[i]    ? DELAFTALE_STATUS_REACHED
                           : days[i] >= deadlines[i] ? DELAFTALE_STATUS_MISSED
                           : ratio >= 0.95           ? DELAFTALE_STATUS_ON_TRACK
                           : ratio >= 0.6            ? DELAFTALE_STATUS_BEHIND
                           : ratio >= 0              ? DELAFTALE_STATUS_FAR_BEHIND
                                                     : DELAFTALE_STATUS_WORSENING;
    }
}

int main(int count, char **arguments) {
    need(count == 3, "bench FOLDER ROUNDS");
    folder = arguments[1];
    int rounds = atoi(arguments[2]);
    need(rounds > 0, "there must be a round");
    read_rows();
    times = file("times-c", "w");
    measure("flat-expected", rounds, flat_expected);
    measure("flat-status", rounds, flat_status);
    measure("flat-ratio", rounds, flat_ratio);
    measure("column-one", rounds, column_of_one);
    measure("column-many", rounds, column_of_many);
    measure("c", rounds, by_hand);
    need(fclose(times) == 0, "the times cannot be kept");
    keep("answers-flat", &flat);
    keep("answers-column-one", &one);
    keep("answers-column-many", &many);
    keep("answers-c", &hand);
    return 0;
}
