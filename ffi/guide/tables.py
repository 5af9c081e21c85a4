#!/usr/bin/env python3
"""The tables of all formulas in FORMLER.md and FORMULAS.md, made from the table that the add-in is made from.

`tables.py` writes them anew; `tables.py --check` fails where they are not what it would write, or where the Excel module has other formulas.
"""

import pathlib
import re
import sys
from typing import Dict, Iterator, List

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "calc"))

from delaftale_functions import FUNCTIONS, Function  # noqa: E402

# Arguments that can be left out wherever they stand.
OPTIONAL = {"unit", "direction", "asOf", "decimals", "units", "directions", "without", "only"}


def left_out(function: Function, place: int) -> bool:
    """Whether the parameter, and all after it, can be left out."""
    names = [parameter.name for parameter in function.parameters]
    a_day = function.name in ("target", "deadline", "targetGroup") and names[place] == "date"
    return names[place] in OPTIONAL or a_day


def written(function: Function, language: str) -> str:
    """The formula with its arguments; in brackets what can be left out."""
    text = ""
    for place, parameter in enumerate(function.parameters):
        part = (";" if place else "") + getattr(parameter, language)[0].replace(" ", "_")
        text += f"[{part}]" if left_out(function, place) else part
    return f"{getattr(function, language)[0]}({text})"


def table(language: str) -> str:
    """What each formula answers, and what goes in for each argument."""
    heads = {
        "danish": ("formel", "svar", "argument", "hvad det er"),
        "english": ("formula", "answer", "argument", "what it is"),
    }[language]
    lines = [f"| {heads[0]} | {heads[1]} |", "|---|---|"]
    lines += [f"| `{written(f, language)}` | {getattr(f, language)[1]} |" for f in FUNCTIONS]
    arguments: Dict[str, List[str]] = {}
    for function in FUNCTIONS:
        for parameter in function.parameters:
            name, about = getattr(parameter, language)
            if about not in arguments.setdefault(name, []):
                arguments[name].append(about)
    lines += ["", f"| {heads[2]} | {heads[3]} |", "|---|---|"]
    lines += [f"| *{name}* | {'<br>'.join(about)} |" for name, about in arguments.items()]
    return "\n".join(lines) + "\n"


def excel() -> Iterator[str]:
    """Where the Excel module is not what the tables say."""
    module = (HERE.parent / "excel" / "Delaftale.bas").read_text("ascii")
    declared = dict(re.findall(r"^Public Function (\w+)\((.*)\) As Variant", module, flags=re.M))
    told = {function.danish[0]: function for function in FUNCTIONS}
    if set(declared) != set(told):
        yield f"Delaftale.bas has other formulas: {sorted(set(declared) ^ set(told))}"
    for name, function in told.items():
        parameters = [p for p in declared.get(name, "").split(", ") if p and "celle" not in p]
        optional = [p.startswith("Optional ") for p in parameters]
        if optional != [left_out(function, place) for place in range(len(function.parameters))]:
            yield f"{name} has other arguments in Delaftale.bas"


def main() -> None:
    stale: List[str] = []
    for file, language, word in (("FORMLER.md", "danish", "formler"), ("FORMULAS.md", "english", "formulas")):
        path = HERE / file
        text = path.read_text("utf-8")
        made, found = re.subn(
            rf"(<!-- {word}: [^\n]* -->\n).*(<!-- {word} )", lambda m: f"{m[1]}\n{table(language)}\n{m[2]}", text, flags=re.S
        )
        assert found == 1, file
        if made != text:
            stale.append(file)
            if "--check" not in sys.argv:
                path.write_text(made, "utf-8")
    if "--check" in sys.argv:
        wrong = [*(f"{file} is not what ffi/guide/tables.py writes" for file in stale), *excel()]
        sys.exit("\n".join(wrong) or None)


if __name__ == "__main__":
    main()
