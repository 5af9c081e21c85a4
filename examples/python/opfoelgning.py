#!/usr/bin/env python3
"""The follow-up (opfølgning) of a plan from a spreadsheet of observations: opfoelgning.py PLAN.json MÅLINGER.xlsx [DATO]

    DELAFTALE_LIBRARY=target/c/install/lib/libdelaftale.so.2 \\
        examples/python/opfoelgning.py examples/plans/slagelse-2017.json examples/spreadsheet/Delaftale-eksempel.xlsx 31.12.2021

What the sheet can look like stands in README.md.
"""

import argparse
import datetime
import json
import pathlib
import sys
from typing import List, Optional

import delaftale
import maalinger
from openpyxl.utils.exceptions import InvalidFileException


def main(arguments: Optional[List[str]] = None) -> int:
    parser = argparse.ArgumentParser(description="Opfølgning på en boligsocial helhedsplan ud fra et regneark med målinger.")
    parser.add_argument("plan", type=pathlib.Path, help="planen som JSON")
    parser.add_argument("regneark", type=pathlib.Path, help="et regneark (.xlsx) eller en .csv-fil med målinger")
    parser.add_argument("dato", nargs="?", help="dagen, der gøres op på; i dag, når intet er skrevet")
    parser.add_argument("--ark", help="arket med målinger, når det ikke hedder Målinger")
    parser.add_argument("--svar", action="append", default=[], metavar="CELLE=SVAR", help="svaret på et spørgsmål om en celle; kan gentages")
    parser.add_argument("--form", choices=["text", "markdown", "html"], default="text", help="hvad der skrives")
    parser.add_argument("--ud", type=pathlib.Path, help="filen, der skrives i; uden den skrives på skærmen")
    parser.add_argument("--engelsk", action="store_true", help="på engelsk")
    chosen = parser.parse_args(arguments)
    try:
        library = delaftale.Library()
    except OSError as error:
        print(f"biblioteket mangler: sæt DELAFTALE_LIBRARY, eller læg det ved siden af delaftale.py ({error})", file=sys.stderr)
        return 1
    try:
        plan = json.loads(chosen.plan.read_text("utf-8"))
        library.call("checkPlan", {"plan": plan})
        answers = dict(answer.split("=", 1) for answer in chosen.svar if "=" in answer)
        if len(answers) < len(chosen.svar):
            print("et svar skrives som --svar B2=fraction", file=sys.stderr)
            return 1
        observations = maalinger.read(library, plan, maalinger.sheet(chosen.regneark, chosen.ark), answers)
        try:
            day = library.day(chosen.dato) if chosen.dato else datetime.date.today()
        except delaftale.DelaftaleError as error:
            print(f"dato: {error.danish}", file=sys.stderr)
            return 1
        request = {
            "plan": plan,
            "observations": observations,
            "asOf": day.isoformat(),
            "form": chosen.form,
            "language": "en" if chosen.engelsk else "da",
        }
        text = library.call("report", request)["text"]
        if chosen.ud:
            chosen.ud.write_text(text, "utf-8")
        else:
            print(text)
    except maalinger.Unreadable as unreadable:
        for problem in unreadable.problems:
            print(f"{problem.place}: {problem.message}", file=sys.stderr)
            if problem.choices:
                # A question about an indicator has one answer for each: the first and the last show what they look like.
                shown = problem.choices if len(problem.choices) < 4 else [problem.choices[0], problem.choices[-1]]
                print(f"  eller svar: {' eller '.join(f'--svar {problem.cell}={answer}' for answer in shown)}", file=sys.stderr)
        return 1
    except delaftale.DelaftaleError as error:
        for one in error.errors or [{"path": error.path, "danish": {"message": error.danish, "help": error.help}}]:
            danish = one["danish"]
            print(f"{one.get('path') or '/'}: {danish['message']}", file=sys.stderr)
            if danish.get("help"):
                print(f"  {danish['help']}", file=sys.stderr)
        return 1
    except FileNotFoundError as error:
        print(f"der er ingen fil ved navn {error.filename}", file=sys.stderr)
        return 1
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        print(f"{chosen.plan} er ikke JSON i UTF-8: {error}", file=sys.stderr)
        return 1
    except InvalidFileException:
        print(f"{chosen.regneark} kan ikke læses; gem den som .xlsx eller .csv", file=sys.stderr)
        return 1
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
