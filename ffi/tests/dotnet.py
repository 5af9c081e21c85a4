"""The declarations of the .NET wrapper, held against the header: functions in Native.cs, numbers in all of its files."""

import pathlib
import re
import sys

from header import HEADER, constants, functions

WRAPPER = pathlib.Path(__file__).resolve().parents[2] / "examples" / "dotnet" / "Delaftale"

ATTRIBUTE = "[DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]"

# What the wrapper leaves alone beside the functions in UTF-16: the number of the last error, which every function answers anyhow, and the
# form of delaftale_call that may have to be called twice.
NOT_DECLARED = {"delaftale_last_error", "delaftale_call_into"}

# How a parameter of the header is declared in C#. CHOICE stands for int and for every enum over int.
CHOICE = "CHOICE"
AS_DECLARED = {
    "int32_t": {CHOICE},
    "double": {"double"},
    "size_t": {"UIntPtr"},
    "const char *": {"byte[]"},
    "char *": {"[Out] byte[]"},
    "int32_t *": {"out " + CHOICE, "[Out] int[]"},
    "double *": {"out double", "[Out] double[]"},
    "size_t *": {"out UIntPtr"},
    "const int32_t *": {"int[]"},
    "const double *": {"double[]"},
    "const char *const *": {"IntPtr[]"},
    "char **": {"out TextHandle"},
}
for kind in ("Plan", "Observations", "Assessments", "Register"):
    AS_DECLARED[f"const struct Delaftale{kind} *"] = {f"{kind}Handle"}
    AS_DECLARED[f"struct Delaftale{kind} **"] = {f"out {kind}Handle"}

ANSWERS = {"int32_t": {"ErrorNumber"}, "uint32_t": {"uint"}, "const char *": {"IntPtr"}}

# The enums of the wrapper: what their members' names begin with in the header.
ENUMS = {
    "Language": "",
    "Unit": "UNIT_",
    "Direction": "DIRECTION_",
    "Approximation": "",
    "Grade": "GRADE_",
    "CodeStanding": "CODE_",
    "DateSystem": "DATES_",
    "Selection": "",
    "Status": "STATUS_",
    "Reason": "REASON_",
    "ErrorNumber": "ERROR_",
    "LastPart": "LAST_",
    "AssessmentNumber": "NUMBER_",
    "AssessmentDate": "DATE_",
    "PlanText": "PLAN_",
    "IndicatorText": "INDICATOR_",
    "EntryText": "ENTRY_",
}

# Members that are called otherwise: an enum has no names that begin with a digit, and says nothing twice.
RENAMED = {
    ("DateSystem", "Excel1900"): "DATES_1900",
    ("DateSystem", "Excel1904"): "DATES_1904",
    ("ErrorNumber", "Ok"): "OK",
    ("ErrorNumber", "InvalidUtf8"): "ERROR_INVALID_UTF8",
    ("ErrorNumber", "InvalidUtf16"): "ERROR_INVALID_UTF16",
}

# Without these the wrapper is whole: the text that is made of two others.
NOT_REPEATED = {"DELAFTALE_LAST_FULL"}


def snake(name):
    """baselineDate, or BaselineDate, as baseline_date."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def native_functions(text):
    """Each declaration: its attribute, what it answers, and its parameters as (name, type)."""
    pattern = r"^ +(\[DllImport\(.*\)\])\n +internal static extern (\w+) (\w+)\(([^;]*)\);$"
    for attribute, answer, name, parameters in re.findall(pattern, text, flags=re.M):
        split = []
        for parameter in filter(None, re.split(r",\s*", parameters.strip())):
            type_, own = parameter.rsplit(" ", 1)
            split.append((own, type_))
        yield name, attribute, answer, split


def native_constants(text):
    """Each constant of Native.cs that is a number."""
    return {name: float(value) for name, value in re.findall(r"^ +internal const \w+ (\w+) = (\S+);$", text, flags=re.M)}


def enums(text):
    """Each enum with numbers, and its members. One that is not over int would be passed otherwise."""
    for name, over, body in re.findall(r"^    (?:public|internal) enum (\w+)( : \w+)?\s*\{(.*?)^    \}", text, flags=re.M | re.S):
        members = re.findall(r"^ +(\w+) = (-?\d+),$", body, flags=re.M)
        if members:
            yield name, over, {member: float(value) for member, value in members}


def problems(native, wrapper, header):
    """Whatever does not agree, one line each."""
    found, known = list(native_functions(native)), functions(header)
    written = {name: (over, members) for name, over, members in enums(wrapper)}
    names = [name for name, *_ in found]
    lines = native.count("[DllImport(")
    if lines != len(found) or not found:
        yield f"{lines} lines name the library, but {len(found)} declarations were read"
    for name in {name for name in names if names.count(name) > 1}:
        yield f"{name} is declared twice"
    left = {name for name in known if not name.endswith("_w")} - set(names)
    if left != NOT_DECLARED:
        yield f"not declared: {sorted(left)}, but that should be {sorted(NOT_DECLARED)}"
    for name, attribute, answer, parameters in found:
        if attribute != ATTRIBUTE:
            yield f"{name}: {attribute}"
        if name not in known:
            yield f"{name} is not in the header"
            continue
        wanted_answer, wanted = known[name]
        if answer not in ANSWERS[wanted_answer]:
            yield f"{name} answers {wanted_answer}, not {answer}"
        if len(parameters) != len(wanted):
            yield f"{name} has {len(wanted)} parameters, not {len(parameters)}"
        for (own, type_), (other, wanted_type) in zip(parameters, wanted):
            if snake(own) != other.rstrip("_"):
                yield f"{name}: {own} is {other} in the header"
            # What is given back is a plain address: its handle is closed already.
            fitting = {"IntPtr"} if name.endswith("_free") else AS_DECLARED.get(wanted_type, set())
            chosen = re.sub(r"\w+$", lambda word: CHOICE if word[0] == "int" or word[0] in written else word[0], type_)
            if chosen not in fitting:
                yield f"{name}: {own} is {wanted_type} in the header, not {type_}"
        if len(re.findall(rf"\b{name}\(", wrapper)) < 2:
            yield f"{name} is declared and never called"
    yield from wrong_numbers(native, written, constants(header))


def wrong_name(project):
    """Windows takes Delaftale.dll for delaftale.dll, so the assembly must be called otherwise."""
    name = re.search(r"<AssemblyName>(.*)</AssemblyName>", project)
    if not name or name[1].lower() == "delaftale":
        yield "the assembly has the name of the library"


def wrong_numbers(native, written, numbers):
    repeated = {}
    for name, value in native_constants(native).items():
        repeated["DELAFTALE_" + snake(name).upper()] = value
    for enum in written.keys() ^ ENUMS.keys():
        yield f"the enum {enum} is only in one of the wrapper and this test"
    for enum, (over, members) in written.items():
        if over:
            yield f"the enum {enum} is{over}"
        for member, value in members.items():
            name = RENAMED.get((enum, member), ENUMS.get(enum, "") + snake(member).upper())
            repeated["DELAFTALE_" + name] = value
    for name in sorted(repeated.keys() ^ (numbers.keys() - NOT_REPEATED)):
        yield f"{name} is only in {'the wrapper' if name in repeated else 'the header'}"
    for name in repeated.keys() & numbers.keys():
        if repeated[name] != numbers[name]:
            yield f"{name} is {numbers[name]} in the header and {repeated[name]} in the wrapper"


if __name__ == "__main__":
    source, head = (WRAPPER / "Native.cs").read_text("utf-8"), HEADER.read_text("utf-8")
    everything = "\n".join(path.read_text("utf-8") for path in sorted(WRAPPER.glob("*.cs")))
    wrong = [*problems(source, everything, head), *wrong_name((WRAPPER / "Delaftale.csproj").read_text("utf-8"))]
    if wrong:
        sys.exit("\n".join(wrong))
    declared, numbers = list(native_functions(source)), constants(head).keys() - NOT_REPEATED
    print(f"{len(declared)} declarations and {len(numbers)} numbers as in the header")
