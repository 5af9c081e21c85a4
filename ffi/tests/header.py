"""What the C header declares, for the tests that hold declarations in other languages against it."""

import pathlib
import re

HEADER = pathlib.Path(__file__).resolve().parents[1] / "include" / "delaftale.h"


def functions(text):
    """Each function of the header: what it answers, and its parameters as (name, type)."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    found = {}
    for answer, name, parameters in re.findall(r"^((?:const )?\w+ \*?)(delaftale_\w+)\(([^)]*)\);", text, flags=re.M):
        split = []
        for parameter in parameters.split(","):
            parameter = " ".join(parameter.split())
            if parameter != "void":
                type_, own = re.fullmatch(r"(.*?)(\w+)", parameter).groups()
                split.append((own, type_.strip()))
        found[name] = (answer.strip(), split)
    return found


def structs(text):
    """Each struct that the caller fills in: its members as (name, type)."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    found = {}
    for name, body in re.findall(r"^typedef struct (\w+) \{(.*?)^\} \1;$", text, flags=re.M | re.S):
        members = (" ".join(member.split()) for member in body.split(";"))
        found[name] = [re.fullmatch(r"(.*?) ?(\w+)", member).group(2, 1) for member in members if member]
    return found


def documented(text):
    """What the header says of each number that it defines."""
    found = re.findall(r"^/\*\*\n((?: \*.*\n)*?) \*/\n#define (DELAFTALE_\w+) ", text, flags=re.M)
    return {name: " ".join(line.removeprefix(" *").strip() for line in lines.splitlines()) for lines, name in found}


def constants(text):
    """Each number that the header defines."""
    found = re.findall(r"^#define (DELAFTALE_\w+) (\S+)$", text, flags=re.M)
    return {name: float(value) for name, value in found}
