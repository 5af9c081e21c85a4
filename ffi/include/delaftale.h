/*
 * delaftale: the calculation core for Danish housing-social agreements (boligsociale delaftaler).
 *
 * Made from ffi/src/lib.rs by ffi/header. Do not edit.
 */

#ifndef DELAFTALE_H
#define DELAFTALE_H

#include <stdint.h>

/**
 * The version of this interface. It rises when a program that was compiled against the header must be compiled again.
 */
#define DELAFTALE_ABI_VERSION 1

/**
 * The call was made and the JSON answer is there; the answer itself may be a failure.
 */
#define DELAFTALE_OK 0

/**
 * A pointer that must lead somewhere was NULL.
 */
#define DELAFTALE_NULL_POINTER 1

/**
 * A text was not UTF-8.
 */
#define DELAFTALE_INVALID_UTF8 2

/**
 * A fault inside the library, which was stopped at its border. Please report it.
 */
#define DELAFTALE_PANIC 3

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The DELAFTALE_ABI_VERSION that the library was built with. Compare it with the header's before anything else.
 */
uint32_t delaftale_abi_version(void);

/**
 * Carries out an operation on a JSON request and hands back the JSON answer, whose "status" is "success" or "failure".
 *
 * `operation` and `request` are UTF-8 and end with a NUL; they stay the caller's. On DELAFTALE_OK `*out` is the answer, UTF-8 with
 * a NUL at its end, and the caller gives it back with delaftale_string_free(). On any other status `*out` is NULL. Any number of
 * threads may call at the same time.
 *
 * # Safety
 *
 * `operation` and `request` are each NULL or a text that ends with a NUL; `out` is NULL or a pointer that may be written to.
 */
int32_t delaftale_call(const char *operation,
                       const char *request,
                       char **out);

/**
 * Gives back an answer of delaftale_call(). NULL is fine; the same answer twice is not.
 *
 * # Safety
 *
 * `answer` is NULL or came from delaftale_call(), and has not been given back before.
 */
void delaftale_string_free(char *answer);

/**
 * The name of a status, such as "null-pointer"; "unknown" for a number that is none. The text is the library's: it is not given back.
 */
const char *delaftale_status_name(int32_t status);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* DELAFTALE_H */
