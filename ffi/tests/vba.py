"""The declarations of Delaftale.bas, held against the header.

With `--c` it writes them as function types of C, so that a test on Windows can make each call just as Visual Basic does.
"""

import pathlib
import re
import sys

from header import HEADER, constants, functions, structs

MODULE = pathlib.Path(__file__).resolve().parents[1] / "excel" / "Delaftale.bas"

# How a parameter of the header is declared in Visual Basic: how it is passed, and its type. A text that comes in is the address of a
# string (StrPtr), a column the address of its first element.
AS_DECLARED = {
    "int32_t": ("ByVal", "Long"),
    "uint32_t": ("ByVal", "Long"),
    "double": ("ByVal", "Double"),
    "size_t": ("ByVal", "LongPtr"),
    "int32_t *": ("ByRef", "Long"),
    "double *": ("ByRef", "Double"),
    "size_t *": ("ByRef", "LongPtr"),
    "const int32_t *": ("ByRef", "Long"),
    "const double *": ("ByRef", "Double"),
    "const uint16_t *": ("ByVal", "LongPtr"),
    "uint16_t *": ("ByVal", "LongPtr"),
    "const uint16_t *const *": ("ByRef", "LongPtr"),
    "const struct DelaftaleIndicator *": ("ByRef", "DelaftaleIndicator"),
    "const struct DelaftaleColumn *": ("ByRef", "DelaftaleColumn"),
    "const struct DelaftaleCells *": ("ByRef", "DelaftaleCells"),
}

# How a member of a struct is declared. One that is a pointer is the address of the first element.
MEMBERS = {"int32_t": "Long", "double": "Double", "size_t": "LongPtr"}

# What the machine passes for each, on 64-bit Windows.
IN_C = {
    ("ByVal", "Long"): "int32_t",
    ("ByVal", "Double"): "double",
    ("ByVal", "LongPtr"): "intptr_t",
    ("ByRef", "Long"): "int32_t *",
    ("ByRef", "Double"): "double *",
    ("ByRef", "LongPtr"): "intptr_t *",
    ("ByRef", "DelaftaleIndicator"): "DelaftaleIndicator *",
    ("ByRef", "DelaftaleColumn"): "DelaftaleColumn *",
    ("ByRef", "DelaftaleCells"): "DelaftaleCells *",
}
MEMBERS_IN_C = {"Long": "int32_t", "Double": "double", "LongPtr": "intptr_t"}


def module_functions(text):
    """Each declaration of the library in the module: what it answers, and its parameters as (name, how passed, type)."""
    found = {}
    pattern = r'^Private Declare PtrSafe Function (\w+) Lib "delaftale\.dll" \((.*)\) As (\w+)$'
    for name, parameters, answer in re.findall(pattern, text, flags=re.M):
        split = []
        for parameter in filter(None, parameters.split(", ")):
            passed, own, type_ = re.fullmatch(r"(ByVal|ByRef) (\w+) As (\w+)", parameter).groups()
            # Words that Visual Basic keeps for itself carry an underscore.
            split.append((own.rstrip("_"), passed, type_))
        if name in found:
            raise SystemExit(f"{name} is declared twice")
        found[name] = (answer, split)
    return found


def module_structs(text):
    """Each struct of the library that the module repeats: its members as (name, type)."""
    found = re.findall(r"^Private Type (Delaftale\w+)\n(.*?)^End Type$", text, flags=re.M | re.S)
    return {name: [(own.rstrip("_"), type_) for own, type_ in re.findall(r"^    (\w+) As (\w+)$", body, flags=re.M)] for name, body in found}


def module_constants(text):
    """Each number of the header that the module repeats."""
    found = re.findall(r"^Private Const (DELAFTALE_\w+) As \w+ = (\S+)$", text, flags=re.M)
    return {name: float(value.rstrip("#")) for name, value in found}


def problems(module, header):
    """Whatever does not agree, one line each."""
    declared, known = module_functions(module), functions(header)
    if not declared:
        yield "the module declares nothing"
    lines = sum('Lib "delaftale.dll"' in line for line in module.splitlines())
    if lines != len(declared):
        yield f"{lines} lines name the library, but only {len(declared)} were read"
    for name, (answer, parameters) in declared.items():
        if name not in known:
            yield f"{name} is not in the header"
            continue
        wanted_answer, wanted = known[name]
        if (("ByVal", answer)) != AS_DECLARED.get(wanted_answer):
            yield f"{name} answers {wanted_answer}, not {answer}"
        if len(parameters) != len(wanted):
            yield f"{name} has {len(wanted)} parameters, not {len(parameters)}"
        for own, (other, type_) in zip(parameters, wanted):
            if own != (other, *AS_DECLARED.get(type_, ("?", type_))):
                yield f"{name}: {own} should be {(other, *AS_DECLARED.get(type_, ('?', type_)))}"
        if not re.search(rf"\b{name}\(", module.split("Biblioteket: kald", 1)[1]):
            yield f"{name} is declared and never called"
    wanted_structs = {
        name: [(own, "LongPtr" if "*" in type_ else MEMBERS.get(type_)) for own, type_ in members]
        for name, members in structs(header).items()
    }
    for name, members in module_structs(module).items():
        if members != wanted_structs.get(name):
            yield f"{name}: {members} should be {wanted_structs.get(name)}"
        # Visual Basic's own idea of alignment does not matter while nothing stands between two members.
        sizes = [4 if type_ == "Long" else 8 for _, type_ in members]
        if sizes != sorted(sizes, reverse=True) or sum(sizes) % 8:
            yield f"{name}: its members do not lie close together"
    numbers = constants(header)
    for name, value in module_constants(module).items():
        if numbers.get(name) != value:
            yield f"{name} is {numbers.get(name)} in the header and {value} in the module"


def in_c(module):
    """Pointers to the functions as the module declares them, and what looks them up."""
    declared = module_functions(module)
    yield "/* Made from ffi/excel/Delaftale.bas by ffi/tests/vba.py. */"
    for name, members in module_structs(module).items():
        inside = " ".join(f"{MEMBERS_IN_C[type_]} {own};" for own, type_ in members)
        yield f"typedef struct {{ {inside} }} {name};"
    for name, (_, parameters) in declared.items():
        types = ", ".join(IN_C[passed, type_] for _, passed, type_ in parameters) or "void"
        yield f"static int32_t (*{name})({types});"
    yield "static void find_declared(HMODULE library) {"
    for name in declared:
        yield f'    *(FARPROC *)&{name} = found(library, "{name}");'
    yield "}"


if __name__ == "__main__":
    source = MODULE.read_text("ascii")
    if "--c" in sys.argv:
        print("\n".join(in_c(source)))
    else:
        wrong = list(problems(source, HEADER.read_text("utf-8")))
        if wrong:
            sys.exit("\n".join(wrong))
        found = len(module_functions(source)), len(module_structs(source)), len(module_constants(source))
        print("{} declarations, {} structs and {} constants as in the header".format(*found))
