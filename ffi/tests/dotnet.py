"""Writes the part of the .NET wrapper that repeats the header: Native.cs (functions, structs, numbers) and Choices.cs (enums).

`dotnet.py` fails while the two are not as the header has them; `dotnet.py --write` writes them anew.
"""

import pathlib
import re
import sys
import textwrap
from xml.sax.saxutils import escape

from header import HEADER, constants, documented, functions, structs

WRAPPER = pathlib.Path(__file__).resolve().parents[2] / "examples" / "dotnet" / "Delaftale"

MADE = "// Made from ffi/include/delaftale.h by ffi/tests/dotnet.py. Do not edit.\n"

# What the wrapper leaves alone beside the functions in UTF-16: the number of the last error, which every function answers anyhow, and the
# form of delaftale_call that may have to be called twice. Besides, the formulas: see CELLS.
LEFT_OUT = {"delaftale_last_error", "delaftale_call_into", "delaftale_formula"}
# The cells of a spreadsheet, which only the formulas take: a program in .NET has a function for each answer.
CELLS = ("DelaftaleCells", "CELL_")

# --- enums ---

# The enums: their names, whether users see them, what they are, and the numbers of the header that they take: those that begin so, or these.
ENUMS = [
    ("Language", True, "The language (sprog) of a text.", ["DANISH", "ENGLISH"]),
    ("Unit", True, "The unit (enhed) of the numbers of a call.", "UNIT_"),
    ("Direction", True, "Which way is better (retning).", "DIRECTION_"),
    (
        "Approximation", True, "How exact a printed figure is (tilnærmelse).",
        ["EXACTLY", "ABOUT", "CLOSE_TO", "OVER", "UNDER", "AT_LEAST", "AT_MOST"],
    ),
    ("Grade", True, "Whether printed figures can be true together (kontrol).", "GRADE_"),
    ("CodeStanding", True, "What a target-group code (målgruppekode) is on a day.", "CODE_"),
    ("DateSystem", True, "What the number of a date means: the systems of spreadsheets.", "DATES_"),
    ("Selection", False, "Which codes of a column are meant.", ["EXCEPT", "ONLY"]),
    ("Status", True, "How an indicator stands (status).", "STATUS_"),
    ("Reason", True, "Why an indicator cannot be assessed (grund).", "REASON_"),
    ("ErrorNumber", True, "The numbers by which the library says what went wrong. The code of an exception says more.", "ERROR_"),
    ("LastPart", False, "A part of the last error.", "LAST_"),
    ("AssessmentNumber", True, "A number of an assessment (vurdering).", "NUMBER_"),
    ("AssessmentDate", True, "A date of an assessment (vurdering).", "DATE_"),
    ("PlanText", False, "A text of a plan.", "PLAN_"),
    ("IndicatorText", False, "A text of an indicator.", "INDICATOR_"),
    ("EntryText", False, "A text of an entry of the register.", "ENTRY_"),
]

# Members that are called otherwise: an enum has no names that begin with a digit, and says nothing twice.
RENAMED = {"DATES_1900": "Excel1900", "DATES_1904": "Excel1904", "ERROR_INVALID_UTF8": "InvalidUtf8", "ERROR_INVALID_UTF16": "InvalidUtf16"}

# Without this the wrapper is whole: the text that is made of two others.
NOT_REPEATED = {"LAST_FULL"}

# What the header says of these to people who write C.
SAID_OTHERWISE = {
    "ERROR_REFUSED": "The library refused what was given.",
    "ERROR_BUFFER_TOO_SMALL": "A buffer was too small.",
    "ERROR_SOME_ROWS": "Some rows of a column failed.",
}

# --- functions ---

# How a parameter of the header is declared in C#. CHOICE stands for int and for the enum that its name means.
CHOICE = "CHOICE"
DECLARED = {
    "int32_t": CHOICE,
    "double": "double",
    "size_t": "UIntPtr",
    "const char *": "byte[]",
    "char *": "[Out] byte[]",
    "int32_t *": "out " + CHOICE,
    "double *": "out double",
    "size_t *": "out UIntPtr",
    "const double *": "double[]",
    "const char *const *": "IntPtr[]",
    "char **": "out TextHandle",
}
for kind in ("Indicator", "Column"):
    DECLARED[f"const struct Delaftale{kind} *"] = f"ref {kind}Struct"
for kind in ("Plan", "Observations", "Assessments", "Register"):
    DECLARED[f"const struct Delaftale{kind} *"] = f"{kind}Handle"
    DECLARED[f"struct Delaftale{kind} **"] = f"out {kind}Handle"

ANSWERS = {"int32_t": "ErrorNumber", "uint32_t": "uint", "const char *": "IntPtr"}

# The enum of a number, by the name of the parameter or member, and in these functions by its name alone.
CHOSEN = {
    "unit": "Unit", "direction": "Direction", "dates": "DateSystem", "from": "DateSystem", "to": "DateSystem", "language": "Language",
    "part": "LastPart", "status": "Status", "best": "Status", "worst": "Status", "reason": "Reason", "grade": "Grade",
    "standing": "CodeStanding", "approximation": "Approximation", "selection": "Selection", "error": "ErrorNumber",
    "delaftale_plan_text": "PlanText", "delaftale_plan_indicator_text": "IndicatorText", "delaftale_register_entry_text": "EntryText",
    "delaftale_assessments_number": "AssessmentNumber", "delaftale_assessments_decimal": "AssessmentNumber",
    "delaftale_assessments_date": "AssessmentDate",
}
PLAIN = {"decimals", "invented", "confirmed", "order"}

NATIVE = """using System;
using System.Runtime.InteropServices;

// Beside the assembly, then where the system keeps its libraries: never in the current directory, where anybody may have put one.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]

namespace Delaftale
{{
{structs}
    /// <summary>The functions of delaftale.h that the wrapper calls.</summary>
    /// <remarks>
    /// Texts are UTF-8 in byte[], with a NUL at the end: .NET's own marshalling of string is the code page of the machine on
    /// Windows, in which the ø of "øges" can be another byte or none. The functions in UTF-16 (_w) would do for texts alone, but
    /// the handles and columns of texts are UTF-8, and one way is enough. A size_t is UIntPtr, an int32_t an int or an enum over
    /// int: the same on 64-bit Windows and Linux, where long is not. Columns are IntPtr into pinned memory.
    /// </remarks>
    internal static class Native
    {{
{numbers}
        /// <summary>It is delaftale.dll on Windows, libdelaftale.so on Linux, libdelaftale.dylib on macOS.</summary>
        private const string Name = "delaftale";

{functions}    }}
}}
"""


def pascal(name):
    """BASELINE_DATE as BaselineDate."""
    return "".join(word.capitalize() for word in name.split("_"))


def camel(name):
    """baseline_date as baselineDate."""
    name = pascal(name.rstrip("_"))
    return name[0].lower() + name[1:]


def numbers_of(taken, known):
    """The numbers of the header that an enum takes, without their prefix."""
    if isinstance(taken, str):
        first = ["OK"] if taken == "ERROR_" else []
        return first + [name for name in known if name.startswith(taken) and name not in NOT_REPEATED]
    return taken


def member(name, taken):
    if name in RENAMED or not isinstance(taken, str):
        return RENAMED.get(name, pascal(name))
    return pascal(name.removeprefix(taken))


def said_of(name, documentation):
    """What the header says of a number, without the kind that stands before it."""
    said = SAID_OTHERWISE.get(name) or re.sub(r"^(?:[A-Z]\w+)(?: of (?:an? |the )?[\w -]+)?: ", "", documentation)
    return said[0].upper() + said[1:]


def comment(text, indent):
    lines = textwrap.wrap(f"<summary>{escape(text)}</summary>", 124 - len(indent), break_long_words=False)
    return "".join(f"{indent}/// {line}\n" for line in lines)


def enums(header):
    known = {name.removeprefix("DELAFTALE_"): value for name, value in constants(header).items()}
    said = {name.removeprefix("DELAFTALE_"): text for name, text in documented(header).items()}
    parts = []
    for enum, visible, documentation, taken in ENUMS:
        members = [
            comment(said_of(name, said[name]), "        ") + f"        {member(name, taken)} = {known[name]:.0f},\n"
            for name in numbers_of(taken, known)
        ]
        head = comment(documentation, "    ") + f"    {'public' if visible else 'internal'} enum {enum}\n"
        parts.append(head + "    {\n" + "\n".join(members) + "    }\n")
    return MADE + "namespace Delaftale\n{\n" + "\n".join(parts) + "}\n"


def in_enums(known):
    return {f"DELAFTALE_{name}" for *_, taken in ENUMS for name in numbers_of(taken, [one.removeprefix("DELAFTALE_") for one in known])}


def choice(name, function=""):
    if name in PLAIN:
        return "int"
    return CHOSEN.get(function) if name == "field" else CHOSEN[name]


def declared(name, type_, function):
    # What is given back is a plain address: its handle is closed already.
    if function.endswith("_free"):
        return "IntPtr"
    written = DECLARED[type_]
    return written.replace(CHOICE, choice(name, function)) if CHOICE in written else written


def declaration(function, answer, parameters):
    attribute = "        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]\n"
    head = f"        internal static extern {ANSWERS[answer]} {function}("
    # Blanks that must not break: a parameter stays on one line.
    inside = ", ".join(f"{declared(own, type_, function)} {camel(own)}".replace(" ", "\0") for own, type_ in parameters)
    if len(head + inside) + 2 > 128:
        lines = textwrap.wrap(inside, 112, break_long_words=False, break_on_hyphens=False)
        inside = "".join("\n            " + line for line in lines)
    return attribute + (head + inside).replace("\0", " ") + ");\n"


def struct(name, members):
    def type_of(own, type_):
        if "*" in type_:
            return "IntPtr"
        return choice(own) if type_ == "int32_t" else DECLARED[type_]

    inside = "".join(f"        internal {type_of(own, type_)} {camel(own)};\n" for own, type_ in members)
    head = comment(f"{name} of delaftale.h.", "    ") + "    [StructLayout(LayoutKind.Sequential)]\n"
    return head + f"    internal struct {name.removeprefix('Delaftale')}Struct\n    {{\n{inside}    }}\n"


def of_cells(name):
    return name.removeprefix("DELAFTALE_").startswith(CELLS)


def native(header):
    known, numbers = functions(header), constants(header)
    repeated = [name for name in numbers if name.removeprefix("DELAFTALE_") not in NOT_REPEATED and not of_cells(name)]
    of_no_enum = [name for name in repeated if name not in in_enums(numbers)]
    kinds = {"DELAFTALE_ABI_VERSION": "uint", "DELAFTALE_DECIMALS_OWN": "int"}
    written = [
        f"        internal const {kinds.get(name, 'double')} {pascal(name.removeprefix('DELAFTALE_'))} = {numbers[name]:.0f};\n"
        if name in kinds
        else f"        internal const double {pascal(name.removeprefix('DELAFTALE_'))} = {numbers[name]!r};\n"
        for name in of_no_enum
    ]
    own = {name: both for name, both in known.items() if not name.endswith("_w") and name not in LEFT_OUT}
    return MADE + NATIVE.format(
        structs="\n".join(struct(name, members) for name, members in structs(header).items() if not of_cells(name)),
        numbers="".join(written),
        functions="\n".join(declaration(name, answer, parameters) for name, (answer, parameters) in own.items()),
    )


def problems(made, wrapper, project):
    """Whatever is wrong, one line each."""
    for name, text in made.items():
        if (WRAPPER / name).read_text("utf-8") != text:
            yield f"{name} is not as the header has it: run ffi/tests/dotnet.py --write"
    for name in re.findall(r"extern \w+ (\w+)\(", made["Native.cs"]):
        if len(re.findall(rf"\b{name}\(", wrapper)) < 2:
            yield f"{name} is declared and never called"
    # Windows takes Delaftale.dll for delaftale.dll, so the assembly must be called otherwise.
    name = re.search(r"<AssemblyName>(.*)</AssemblyName>", project)
    if not name or name[1].lower() == "delaftale":
        yield "the assembly has the name of the library"


if __name__ == "__main__":
    head = HEADER.read_text("utf-8")
    files = {"Native.cs": native(head), "Choices.cs": enums(head)}
    if "--write" in sys.argv:
        for file, content in files.items():
            (WRAPPER / file).write_text(content, "utf-8")
    everything = "\n".join(path.read_text("utf-8") for path in sorted(WRAPPER.glob("*.cs")))
    wrong = list(problems(files, everything, (WRAPPER / "Delaftale.csproj").read_text("utf-8")))
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"{files['Native.cs'].count('extern')} declarations, {len(structs(head))} structs and {len(constants(head))} numbers from the header")
