/* The library as a C program sees it; compiled as C99 and as C++17 by `tests/run c`. */

#include "delaftale.h"

#include <stdio.h>
#include <string.h>

static int failures = 0;

static void check(int holds, const char *what) {
    if (!holds) {
        fprintf(stderr, "not so: %s\n", what);
        failures++;
    }
}

/* Makes the call and checks that the answer holds `expected`. */
static void answers(const char *operation, const char *request, const char *expected) {
    char *answer = NULL;
    int32_t status = delaftale_call(operation, request, &answer);
    check(status == DELAFTALE_OK, delaftale_status_name(status));
    check(answer != NULL && strstr(answer, expected) != NULL, expected);
    delaftale_string_free(answer);
}

/* Makes a call that must be refused, and checks that nothing is handed out. */
static void refused(const char *operation, const char *request, int32_t expected) {
    char mark = 'x';
    char *answer = &mark;
    check(delaftale_call(operation, request, &answer) == expected, delaftale_status_name(expected));
    check(answer == NULL, "a refused call hands out NULL");
}

int main(void) {
    check(delaftale_abi_version() == DELAFTALE_ABI_VERSION, "header and library have the same version");

    answers("versions", "{}", "\"status\":\"success\"");
    answers("parseFigure", "{\"text\": \"19,14 %\"}", "\"status\":\"success\"");
    answers("parseFigure", "{\"text\": \"12,3,4\"}", "\"figure.not-a-number\"");
    answers("parseFigure", "{\"text\": \"12,3,4\"}", "\"message\":\"`12,3,4` har to decimalkommaer\"");
    answers("parseFigure", "{\"text\": \"12,3,4\"}", "\"message\":\"`12,3,4` has two decimal commas\"");
    answers("parseFigure", "{", "\"json.syntax\"");
    answers("m\xc3\xa5l", "{}", "\"operation.unknown\"");

    refused(NULL, "{}", DELAFTALE_NULL_POINTER);
    refused("versions", NULL, DELAFTALE_NULL_POINTER);
    refused("m\xe5l", "{}", DELAFTALE_INVALID_UTF8); /* code page 1252 */
    refused("versions", "\xff", DELAFTALE_INVALID_UTF8);
    check(delaftale_call("versions", "{}", NULL) == DELAFTALE_NULL_POINTER, "no place for the answer");
    delaftale_string_free(NULL);

    check(strcmp(delaftale_status_name(DELAFTALE_OK), "ok") == 0, "name of DELAFTALE_OK");
    check(strcmp(delaftale_status_name(-1), "unknown") == 0, "name of a status that is none");

    if (failures == 0) {
        printf("all as expected\n");
    }
    return failures == 0 ? 0 : 1;
}
