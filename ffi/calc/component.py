"""The add-in as LibreOffice sees it: a component whose methods are the functions of the table.

It hands on what Calc hands in (numbers, texts, ranges, nothing) as it is: the library says what it means. What cannot be answered becomes an
error value, never a text: #VALUE! when something is wrong, #N/A when there is no such value. The words for it are kept for the function
DELAFTALE_FEJL.
"""

import datetime
import pathlib
import struct
import sys

import unohelper
from com.sun.star.beans.PropertyState import AMBIGUOUS_VALUE as AMBIGUOUS
from com.sun.star.lang import XServiceInfo, XServiceName
from com.sun.star.sheet import XAddIn
from com.sun.star.util.NumberFormat import LOGICAL

import uno
from dk.delaftale.calc import XDelaftale

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "pythonpath"))

import delaftale  # noqa: E402
import delaftale_cells as cells  # noqa: E402
import delaftale_functions as functions  # noqa: E402

SERVICE = "dk.delaftale.calc.Delaftale"
ADD_IN = "com.sun.star.sheet.AddIn"


def _error(number):
    """The number that Calc takes for an error value."""
    return struct.unpack("<d", struct.pack("<Q", 0x7FF8 << 48 | number))[0]


# The numbers of Calc's own errors.
VALUE, NOT_AVAILABLE = _error(519), _error(32767)


class Delaftale(unohelper.Base, XDelaftale, XAddIn, XServiceName, XServiceInfo):
    """All functions, in both languages."""

    def __init__(self, context):
        self.locale = uno.createUnoStruct("com.sun.star.lang.Locale")
        self.cells = cells.Cells(lambda: cells.Asking(str(HERE / "lib" / delaftale.FILE)))

    # XServiceName, XServiceInfo

    def getServiceName(self):
        return SERVICE

    def getImplementationName(self):
        return SERVICE

    def supportsService(self, name):
        return name in (SERVICE, ADD_IN)

    def getSupportedServiceNames(self):
        return (SERVICE, ADD_IN)

    # XLocalizable

    def setLocale(self, locale):
        self.locale = locale

    def getLocale(self):
        return self.locale

    # XAddIn

    def _names(self, function):
        return function.danish if self.locale.Language == "da" else function.english

    def _parameter(self, name, place):
        found = BY_NAME.get(name)
        # The first parameter is the document, which Calc hands in by itself.
        if found is None or not 1 <= place <= len(found.parameters):
            return ("", "")
        parameter = found.parameters[place - 1]
        return parameter.danish if self.locale.Language == "da" else parameter.english

    def getProgrammaticFuntionName(self, display):
        # (The spelling is LibreOffice's.)
        found = [f for f in functions.FUNCTIONS if display.upper() in (f.danish[0], f.english[0])]
        return found[0].name if found else ""

    def getDisplayFunctionName(self, name):
        return self._names(BY_NAME[name])[0] if name in BY_NAME else ""

    def getFunctionDescription(self, name):
        return self._names(BY_NAME[name])[1] if name in BY_NAME else ""

    def getDisplayArgumentName(self, name, place):
        return self._parameter(name, place)[0]

    def getArgumentDescription(self, name, place):
        return self._parameter(name, place)[1]

    def getProgrammaticCategoryName(self, name):
        return "Add-In"

    def getDisplayCategoryName(self, name):
        return "Add-In"

    def _ask(self, name, options, arguments):
        """The answer of a function, or the error value that says why there is none."""
        try:
            reader = _Reader(options)
            given = [
                reader.read(cell) if parameter.cells else cell
                for parameter, cell in zip(BY_NAME[name].parameters, arguments)
            ]
            answer = _plain(self.cells.answer(name, _null_date(options), given))
        except cells.NoAnswer as refused:
            answer = NOT_AVAILABLE if refused.nothing_there else VALUE
        except Exception as fault:  # whatever it is, Calc must not fall over it
            self.cells.note(f"{type(fault).__name__}: {fault}")
            answer = VALUE
        if BY_NAME[name].column and not isinstance(answer, tuple):
            return ((answer,),)
        return answer


# Of a reference with more rows only those are read that the sheet uses.
MANY = 10_000


class _Reader:
    """What stands in ranges of cells, and the formats of their numbers. Every question to LibreOffice costs more than a calculation, so that
    none is asked without need, and none twice."""

    def __init__(self, document):
        self.document = document
        self.shown_by_key = {}

    def read(self, area):
        address = area.getRangeAddress()
        rows = address.EndRow - address.StartRow + 1
        area = _used(area, address) if rows > MANY else area
        values = [list(line) for line in area.getDataArray()]
        formats = [[None] * len(line) for line in values]
        one_cell = len(values) == len(values[0]) == 1
        for part in [area] if one_cell else _of_one_format(area):
            shown, is_truth = self.shown(part.getPropertyValue("NumberFormat"))
            own = part.getRangeAddress()
            for row in range(own.StartRow - address.StartRow, own.EndRow - address.StartRow + 1):
                for column in range(own.StartColumn - address.StartColumn, own.EndColumn - address.StartColumn + 1):
                    formats[row][column] = shown
                    if is_truth and isinstance(values[row][column], float):
                        values[row][column] = values[row][column] != 0
        return cells.Range(values, formats, rows)

    def shown(self, key):
        """A number format as it is written, and whether it shows true or false."""
        if key not in self.shown_by_key:
            own = self.document.getNumberFormats().getByKey(key)
            self.shown_by_key[key] = own.getPropertyValue("FormatString"), bool(own.getPropertyValue("Type") & LOGICAL)
        return self.shown_by_key[key]


def _of_one_format(area):
    """The parts of a range whose cells show numbers alike. Asked for the format of several, Calc answers any one."""
    if area.getPropertyState("NumberFormat") != AMBIGUOUS:
        return [area]
    parts = area.getCellFormatRanges()
    return [parts.getByIndex(place) for place in range(parts.getCount())]


def _used(area, address):
    """The area as far as the sheet is used: a whole column has a million rows, and nearly all of them are empty."""
    cursor = area.getSpreadsheet().createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = max(cursor.getRangeAddress().EndRow, address.StartRow)
    if last >= address.EndRow:
        return area
    return area.getCellRangeByPosition(0, 0, address.EndColumn - address.StartColumn, last - address.StartRow)


def _plain(answer):
    """The answer with error values where a row of a column has none."""
    if isinstance(answer, tuple):
        return tuple(tuple(map(_plain, row)) for row in answer)
    return {cells.WRONG: VALUE, cells.MISSING: NOT_AVAILABLE}.get(answer, answer)


BY_NAME = {function.name: function for function in functions.FUNCTIONS}


def _null_date(options):
    """The day that the document counts its dates from."""
    try:
        date = options.getPropertyValue("NullDate")
        return datetime.date(date.Year, date.Month, date.Day)
    except Exception:  # a document without such a setting has the usual one
        return datetime.date(1899, 12, 30)


def _method(name):
    def method(self, options, *arguments):
        return self._ask(name, options, arguments)

    method.__name__ = name
    return method


for _name in BY_NAME:
    setattr(Delaftale, _name, _method(_name))

g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Delaftale, SERVICE, (SERVICE, ADD_IN))
