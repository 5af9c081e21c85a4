/*
 * Reads a text of the library after it was given back. AddressSanitizer must stop it: `tests/run c` wants that, so that it is known to
 * watch the other programs.
 */

#include "delaftale.h"

#include <stdio.h>

int main(void) {
    char *answer = NULL;
    if (delaftale_call("version", "{}", &answer) != DELAFTALE_OK) {
        return 0;
    }
    delaftale_string_free(answer);
    printf("%c\n", answer[0]);
    return 0;
}
