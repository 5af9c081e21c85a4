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

#define LEVEL L"\u00f8ges til 85 % inden 31. august 2025" /* øges */

/* A cell as the module keeps it: a text where there is one, else a number; with the number format where `shown` is 0. */
typedef struct {
    const wchar_t *text;
    double number;
    int32_t shown;
} Cell;

#define TEXT_OF(text) {text, 0, -1}
#define NUMBER_OF(number) {NULL, number, -1}
#define SHARE_OF(number) {NULL, number, 0}
#define NOTHING {L"", 0, -1}

/* What came out of a formula. */
static int32_t kinds[10];
static double numbers[10];
static intptr_t rows, columns, length;
static wchar_t buffer[1000];

/* Asks a formula whose arguments have `heights` cells each, in one column. */
static int32_t ask(const wchar_t *formula, const Cell *cells, const intptr_t *heights, intptr_t arguments) {
    intptr_t widths[20], count = 0, texts[50], formats[1] = {STRPTR(L"0 %")};
    int32_t held[50], shown[50];
    double values[50];
    DelaftaleCells given;
    for (intptr_t i = 0; i < arguments; i++) {
        widths[i] = 1;
        count += heights[i];
    }
    for (intptr_t i = 0; i < count; i++) {
        held[i] = cells[i].text == NULL ? 1 : cells[i].text[0] == 0 ? 0 : 2;
        values[i] = cells[i].number;
        texts[i] = STRPTR(cells[i].text);
        shown[i] = cells[i].shown;
    }
    given.size = sizeof given;
    given.arguments = arguments;
    given.rows = (intptr_t)heights;
    given.columns = (intptr_t)widths;
    given.heights = (intptr_t)heights;
    given.count = count;
    given.kinds = (intptr_t)held;
    given.numbers = (intptr_t)values;
    given.texts = (intptr_t)texts;
    given.formats = (intptr_t)shown;
    given.format_count = 1;
    given.number_formats = (intptr_t)formats;
    return delaftale_formula_w(STRPTR(formula), 1900, 0, &given, 10, kinds, numbers, &rows, &columns, STRPTR(buffer), 1000, &length);
}

#define ASK(formula, cells) ask(formula, cells, ONE_EACH, sizeof cells / sizeof cells[0])
static const intptr_t ONE_EACH[11] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

static void cells(void) {
    const Cell expected[] = {TEXT_OF(LEVEL), NUMBER_OF(20), NUMBER_OF(44255), NUMBER_OF(44440), NUMBER_OF(45900), NUMBER_OF(45169)};
    const Cell status[] = {TEXT_OF(LEVEL), SHARE_OF(0.2), NUMBER_OF(44255), SHARE_OF(0.55), NUMBER_OF(45169), NUMBER_OF(44440), NUMBER_OF(45900)};
    const Cell change[] = {NUMBER_OF(20), NUMBER_OF(55)};
    CHECK(ASK(L"expected", expected) == 0 && kinds[0] == 1 && fabs(numbers[0] - 92290.0 / 1644.0) < 1e-12);
    CHECK(ASK(L"target", expected) == 0 && numbers[0] == 85);
    CHECK(ASK(L"deadline", expected) == 0 && numbers[0] == 45900);
    CHECK(ASK(L"status", status) == 0 && kinds[0] == 2 && numbers[0] == 0);
    CHECK(wcscmp(buffer, L"p\u00e5 vej") == 0 && length == 6 && rows == 1 && columns == 1);
    CHECK(ASK(L"progress", status) == 0 && fabs(numbers[0] - 5754.0 / 5941.0) < 1e-15);
    CHECK(ASK(L"change", change) == 0 && numbers[0] == 35);
    CHECK(ASK(L"relativeChange", change) == 0 && numbers[0] == 175);
}

static void whole_column(void) {
    const Cell given[] = {
        TEXT_OF(LEVEL), TEXT_OF(L"reduceres til 10 % i perioden"), NOTHING, TEXT_OF(L"vr\u00f8vl"),
        NUMBER_OF(20), SHARE_OF(0.2), NOTHING, NUMBER_OF(20),
        NUMBER_OF(44255),
        NUMBER_OF(55), SHARE_OF(0.1), NOTHING, NUMBER_OF(55),
        NUMBER_OF(45169), NUMBER_OF(44440), NUMBER_OF(45900),
    };
    const intptr_t heights[] = {4, 4, 1, 4, 1, 1, 1};
    CHECK(ask(L"statusColumn", given, heights, 7) == 13);
    CHECK(rows == 4 && columns == 1 && kinds[0] == 2 && kinds[1] == 2 && kinds[2] == 0 && kinds[3] == 4);
    CHECK(wcscmp(buffer, L"p\u00e5 vej\nn\u00e5et") == 0 && numbers[0] == 0 && numbers[1] == 1);
    CHECK(delaftale_last_error_text_w(1, 0, STRPTR(buffer), 200, &length) == 0);
    CHECK(wcsstr(buffer, L"r\u00e6kke 4: `vr\u00f8vl`") == buffer);
    CHECK(ask(L"expectedColumn", given, heights, 7) == 13);
    CHECK(fabs(numbers[1] - (20.0 - 10.0 * 914.0 / 1644.0) / 100.0) < 1e-15);
}

static void texts(void) {
    const Cell phrase[] = {TEXT_OF(L"skal \u00f8ges til 85% inden 31.8.2025")}, doubtful[] = {TEXT_OF(L"falder \u00e5rligt med 10 %")};
    const Cell figure[] = {TEXT_OF(L"19,14 %")}, number[] = {NUMBER_OF(19.14), NOTHING, TEXT_OF(L"%")}, day[] = {TEXT_OF(L"31. august 2025")};
    const Cell code[] = {TEXT_OF(L"6.8"), NUMBER_OF(44256), TEXT_OF(L"2024-01-01")};
    const Cell call[] = {TEXT_OF(L"parseRule"), TEXT_OF(L"{\"text\":\"\u00f8ges til 85 %\"}")};
    const Cell nonsense[] = {TEXT_OF(L"vr\u00f8vl \u00e6\u00e5")}, half[] = {TEXT_OF(L"\xd800 10")};
    CHECK(ASK(L"rule", phrase) == 0 && wcscmp(buffer, LEVEL) == 0 && length == (intptr_t)wcslen(LEVEL));
    CHECK(ASK(L"ruleDoubts", doubtful) == 0 && length > 0);
    CHECK(ASK(L"figure", figure) == 0 && numbers[0] == 19.14);
    CHECK(ASK(L"figureText", number) == 0 && wcscmp(buffer, L"19,14 %") == 0);
    CHECK(ASK(L"date", day) == 0 && numbers[0] == 45900);
    CHECK(ASK(L"targetGroup", code) == 0 && length > 0);
    CHECK(ASK(L"call", call) == 0);
    CHECK(wcsstr(buffer, L"\u00f8ges til 85 % i perioden") != NULL && length == (intptr_t)wcslen(buffer));
    /* What went wrong, in Danish letters. */
    CHECK(ASK(L"rule", nonsense) == 11);
    CHECK(delaftale_last_error_text_w(1, 0, STRPTR(buffer), 200, &length) == 0);
    CHECK(wcsstr(buffer, L"vr\u00f8vl \u00e6\u00e5") != NULL);
    CHECK(delaftale_last_error_text_w(1, 0, STRPTR(buffer), 10, &length) == 7 && buffer[0] == 0 && length > 10);
    /* Half of a pair. */
    CHECK(ASK(L"rule", half) == 4);
}

static void checks(void) {
    const Cell sum[] = {TEXT_OF(L"6.1"), TEXT_OF(L"6.2"), TEXT_OF(L"INT-SHP"), NUMBER_OF(32), NUMBER_OF(52), NUMBER_OF(38), TEXT_OF(L"6.1")};
    const Cell total[] = {NUMBER_OF(75.8), NUMBER_OF(496.2), NUMBER_OF(572.4), NUMBER_OF(1), TEXT_OF(L"fuldtidspersoner")};
    const Cell share[] = {NUMBER_OF(255), NUMBER_OF(729), TEXT_OF(L"35,0 %"), NOTHING, TEXT_OF(L"personer")};
    const Cell people[] = {NUMBER_OF(258), NUMBER_OF(42.9)};
    const intptr_t of_sum[] = {3, 3, 1}, of_total[] = {2, 1, 1, 1};
    CHECK(ask(L"sumByCode", sum, of_sum, 3) == 0 && numbers[0] == 90);
    CHECK(ask(L"checkSum", total, of_total, 4) == 0 && wcscmp(buffer, L"umuligt") == 0);
    CHECK(ASK(L"checkShare", share) == 0 && wcscmp(buffer, L"stemmer") == 0);
    CHECK(ASK(L"wholeNumbers", people) == 0 && wcscmp(buffer, L"601-602") == 0);
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
