#!/usr/bin/env python3
"""The tables of all formulas in FORMLER.md and FORMULAS.md, made from the table that the add-in is made from.

`tables.py` writes them anew; `tables.py --check` fails where they are not what it would write.
"""

import pathlib
import re
import sys
from typing import Dict, List

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "calc"))

from delaftale_functions import FUNCTIONS, Function  # noqa: E402

def written(function: Function, language: str) -> str:
    """The formula with its arguments; in brackets what can be left out."""
    text = ""
    for place, parameter in enumerate(function.parameters):
        part = (";" if place else "") + getattr(parameter, language)[0].replace(" ", "_")
        text += f"[{part}]" if parameter.optional else part
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
        sys.exit("\n".join(f"{file} is not what ffi/guide/tables.py writes" for file in stale) or None)


if __name__ == "__main__":
    main()
