"""The functions of the add-in: their names and texts in Danish and English. The interface and the wizard's texts are made from this table.

Formulas are stored with the programmatic name, so that a sheet is the same in every language. The Danish names are those of the Excel module.
The formulas of the library stand in `formulas.json`, which its own table of formulas writes; two more are added here.
"""

import json
import pathlib
from typing import Any, Dict, List, NamedTuple, Tuple

Wording = Tuple[str, str]


class Parameter(NamedTuple):
    """A parameter: its programmatic name, its name and description in Danish and in English, whether it must be cells, and whether it can
    be left out with all that follow.

    Calc hands an empty cell in as 0, and does not say that a number is shown as per cent. Where that matters, the parameter is a reference
    to cells, at which the add-in looks for itself. The others can be given in any way, and 0 is nothing.
    """

    name: str
    danish: Wording
    english: Wording
    cells: bool = False
    optional: bool = False


class Function(NamedTuple):
    """A function: its programmatic name, its name and description in Danish and in English, its parameters, whether it answers a column,
    and whether the library wants the day of today behind the parameters."""

    name: str
    danish: Wording
    english: Wording
    parameters: List[Parameter]
    column: bool = False
    today: bool = False


def _wording(read: Dict[str, str]) -> Wording:
    return (read["name"], read["about"])


def _parameter(read: Dict[str, Any]) -> Parameter:
    return Parameter(read["name"], _wording(read["danish"]), _wording(read["english"]), read["cells"], read["optional"])


def _function(read: Dict[str, Any]) -> Function:
    parameters = [_parameter(parameter) for parameter in read["parameters"]]
    return Function(read["name"], _wording(read["danish"]), _wording(read["english"]), parameters, read["column"], read["today"])


FORMULAS = "formulas.json"

FUNCTIONS = [
    *map(_function, json.loads(pathlib.Path(__file__).with_name(FORMULAS).read_text("utf-8"))),
    Function(
        "call",
        ("DELAFTALE_KALD", "En af bibliotekets JSON-funktioner: for den, der programmerer."),
        ("DELAFTALE_CALL", "One of the library's JSON operations: for those who write programs."),
        [
            Parameter("operation", ("funktion", "Funktionens navn, fx parseRule."), ("operation", "The name of the operation, such as parseRule.")),
            Parameter("request", ("json", "Det, der spørges om, som JSON."), ("request", "What is asked, as JSON.")),
        ],
    ),
    Function("error", ("DELAFTALE_FEJL", "Hvad der sidst gik galt i en formel."), ("DELAFTALE_ERROR", "What went wrong last in a formula."), []),
]
