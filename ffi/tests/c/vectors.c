/*
 * Makes the calls of a file and writes their answers into another: `vectors CASES ANSWERS`. ffi/tests/vectors.py makes the one and
 * compares the other with tests/vectors.
 *
 * Both files hold texts, each as its length in bytes, a line feed, the bytes and a line feed: the operation and the request of each call,
 * and the answer of each.
 */

#include "delaftale.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The next text of the file; NULL at its end. */
static char *next(FILE *file) {
    unsigned long length = 0;
    char *text = NULL;
    if (fscanf(file, "%lu", &length) != 1 || fgetc(file) != '\n') {
        return NULL;
    }
    text = (char *)malloc(length + 1);
    if (text == NULL || fread(text, 1, length, file) != length || fgetc(file) != '\n') {
        fprintf(stderr, "the file of calls is cut short\n");
        exit(2);
    }
    text[length] = '\0';
    return text;
}

int main(int count, char **arguments) {
    FILE *cases = count == 3 ? fopen(arguments[1], "rb") : NULL;
    FILE *answers = count == 3 ? fopen(arguments[2], "wb") : NULL;
    unsigned long done = 0;
    char *operation = NULL;
    if (cases == NULL || answers == NULL) {
        fprintf(stderr, "usage: vectors CASES ANSWERS\n");
        return 2;
    }
    while ((operation = next(cases)) != NULL) {
        char *request = next(cases), *answer = NULL;
        int32_t error = request == NULL ? DELAFTALE_ERROR_NULL_POINTER : delaftale_call(operation, request, &answer);
        if (error != DELAFTALE_OK) {
            fprintf(stderr, "%s: %s\n", operation, delaftale_error_name(error));
            return 1;
        }
        fprintf(answers, "%lu\n%s\n", (unsigned long)strlen(answer), answer);
        delaftale_string_free(answer);
        free(request);
        free(operation);
        done++;
    }
    fclose(cases);
    if (fclose(answers) != 0) {
        return 1;
    }
    printf("%lu calls\n", done);
    return 0;
}
