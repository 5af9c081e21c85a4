"""The rows in LibreOffice Calc: `sheet.py EXTENSION LIBRARY ROWS rows.py`, run by `in-office`, with the number of rounds in $ROUNDS.

As formulas by hand, filled down as people do it, and by the functions of the add-in. What is timed is the recalculation of the document.
The formulas leave out what `plain.py` says.
"""

import os
import pathlib
import sys
import tempfile

import uno

import delaftale
import office
import rows
from rows import BEHIND, FAR_BEHIND, IS_BEHIND, IS_ON_TRACK, MISSED, ON_TRACK, REACHED, WORSENING

# The add-in is asked cell by cell through Python, which takes its time.
CELLS = 2_000
EXPECTED = "=A1+(E1-A1)*MIN(1;(D1-B1)/(F1-B1))"
RATIO = "=(C1-A1)/(G1-A1)"
STATUS = (
    f"=IF(C1>=E1;{REACHED};IF(D1>=F1;{MISSED};IF(H1>={ON_TRACK};{IS_ON_TRACK};"
    f"IF(H1>={BEHIND};{IS_BEHIND};IF(H1>=0;{FAR_BEHIND};{WORSENING})))))"
)
PERIOD = "DATE(2021;9;1);DATE(2025;8;31)"


def filled(running, columns):
    """A sheet whose first columns hold these."""
    document = running.spreadsheet()
    sheet = document.Sheets.getByIndex(0)
    lines = tuple(zip(*columns))
    sheet.getCellRangeByPosition(0, 0, len(columns) - 1, len(lines) - 1).setDataArray(lines)
    return document, sheet


def down(sheet, column, formula, count):
    """A formula in the first cell of a column, filled down."""
    sheet.getCellByPosition(column, 0).Formula = formula
    area = sheet.getCellRangeByPosition(column, 0, column, count - 1)
    area.fillAuto(uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM"), 1)
    return area


def held(area):
    return [line[0] for line in area.getDataArray()]


def by_hand(running, read, keeper):
    document, sheet = filled(running, read[:6])
    areas = [down(sheet, column, formula, rows.COUNT) for column, formula in enumerate((EXPECTED, RATIO, STATUS), start=6)]
    keeper.measure("calc", document.calculateAll)
    keeper.answers("calc", *map(held, areas))
    document.close(True)


def by_the_add_in(running, read, keeper, library):
    phrases = rows.phrases()
    document, sheet = filled(running, ([phrases[int(place)] for place in read.rules], *read[:4]))
    cells = down(sheet, 5, f"=DELAFTALE_EXPECTED(A1;B1;C1;{PERIOD};E1)", CELLS)
    keeper.measure("add-in-cells", document.calculateAll, CELLS)
    keeper.answers("add-in-cells", held(cells), (), ())
    cells.clearContents(16)  # formulas

    area = sheet.getCellRangeByPosition(5, 0, 5, rows.COUNT - 1)
    columns = ";".join(f"{letter}1:{letter}{rows.COUNT}" for letter in "ABCDE")
    area.setArrayFormula(f"=DELAFTALE_STATUS_COLUMN({columns};{PERIOD})")
    keeper.measure("add-in-column", document.calculateAll)
    numbers = {library.word(status): status for status in delaftale.Status}
    keeper.answers("add-in-column", (), (), [numbers.get(word, -1) for word in held(area)])
    document.close(True)


def main(extension, library, read, _):
    keeper = rows.Keeper("output", "sheet", int(os.environ["ROUNDS"]))
    columns = rows.read(read)
    with office.Office(tempfile.mkdtemp(), str(pathlib.Path(extension).resolve())) as running:
        by_hand(running, columns, keeper)
        by_the_add_in(running, columns, keeper, delaftale.Library(str(pathlib.Path(library).resolve())))


if __name__ == "__main__":
    main(*sys.argv[1:])
