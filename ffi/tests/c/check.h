/* Counts what is not as it should be. C99 and C++17. */

#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>

static int failures = 0;

#define CHECK(holds)                                                    \
    do {                                                                \
        if (!(holds)) {                                                 \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #holds); \
            failures++;                                                 \
        }                                                               \
    } while (0)

static int outcome(void) {
    if (failures == 0) {
        printf("all as expected\n");
    }
    return failures == 0 ? 0 : 1;
}

#endif
