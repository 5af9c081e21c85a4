"""LibreOffice without a window, for tests: a profile of its own, with the extension installed."""

import pathlib
import re
import subprocess
import time

import uno
from com.sun.star.beans import PropertyValue

from delaftale_functions import FUNCTIONS

# The names by which a workbook of Excel calls the functions, and those by which Calc keeps them.
PROGRAMMATIC = {function.danish[0].lower(): f"DK.DELAFTALE.CALC.DELAFTALE.{function.name.upper()}" for function in FUNCTIONS}

LANGUAGE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="UILocale" oor:op="fuse"><value>{language}</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def properties(**values):
    """Named values as LibreOffice takes them."""
    made = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


class Office:
    """A LibreOffice that runs as long as the `with` block."""

    def __init__(self, folder, extension=None, language="en-US", locale="da-DK"):
        self.folder = pathlib.Path(folder) / language
        user = self.folder / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(LANGUAGE.format(language=language, locale=locale), "utf-8")
        self.profile = f"-env:UserInstallation={self.folder.as_uri()}"
        if extension:
            subprocess.run(["unopkg", "add", "-s", self.profile, extension], check=True, stdin=subprocess.DEVNULL, timeout=120)

    def __enter__(self):
        pipe = f"delaftale-{self.folder.name}-{time.monotonic_ns()}"
        with open(self.folder / "log", "wb") as log:
            self.process = subprocess.Popen(
                ["soffice", self.profile, "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(300):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                self.desktop = self.service("com.sun.star.frame.Desktop")
                return self
            except Exception:  # not there yet
                if self.process.poll() is not None:
                    break
                time.sleep(0.2)
        raise SystemExit(f"LibreOffice did not start: {(self.folder / 'log').read_text('utf-8', 'replace')}")

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # it answers by going away
            pass
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def spreadsheet(self):
        """A new, empty one."""
        return self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, properties(Hidden=True))

    def macro_spreadsheet(self):
        """A new one whose macros may run."""
        settings = properties(Hidden=True, MacroExecutionMode=uno.Any("short", 4))
        return self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, settings)

    @staticmethod
    def basic(document):
        """The Basic library of a document, in the mode of Visual Basic."""
        libraries = document.BasicLibraries
        libraries.VBACompatibilityMode = True
        if not libraries.hasByName("Standard"):
            libraries.createLibrary("Standard")
        return libraries.getByName("Standard")

    def open(self, path):
        # 4: macros may run.
        settings = properties(Hidden=True, MacroExecutionMode=uno.Any("short", 4))
        return self.desktop.loadComponentFromURL(pathlib.Path(path).as_uri(), "_blank", 0, settings)


def fill(document, case):
    """A case of shared_cases in the first sheet; answers the cell of its formula, and the cells below."""
    sheet, formats, locale = document.Sheets.getByIndex(0), document.NumberFormats, uno.createUnoStruct("com.sun.star.lang.Locale", Language="en", Country="US")
    sheet.clearContents(1023)
    for name, value in case.cells.items():
        cell = sheet.getCellRangeByName(name)
        if isinstance(value, str) and not value.startswith("="):
            # As text, whatever it looks like: 6.10 is no number.
            cell.NumberFormat = 100 if value else 0
            cell.String = value
        elif isinstance(value, str):
            cell.Formula = value
        else:
            cell.Value = value
    for name, written in case.formats.items():
        known = formats.queryKey(written, locale, False)
        sheet.getCellRangeByName(name).NumberFormat = formats.addNew(written, locale) if known < 0 else known
    count = len(case.shown) if isinstance(case.shown, list) else 1
    return [sheet.getCellRangeByName(f"Z{row}") for row in range(1, count + 1)], sheet.getCellRangeByName(f"Z1:Z{count}")


def save(document, path, filter_name):
    document.storeToURL(pathlib.Path(path).as_uri(), properties(FilterName=filter_name))


def used(sheet):
    """The cells of a sheet that hold something."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)


def cells(document):
    """Every cell that holds something, with the name of its sheet and its place."""
    for sheet in document.Sheets:
        area = used(sheet)
        for row, line in enumerate(area.getFormulaArray()):
            for column, formula in enumerate(line):
                if formula != "":
                    yield sheet.Name, column, row, sheet.getCellByPosition(column, row)


def adopt(document):
    """Makes the formulas of a workbook that was written for Excel those of the add-in. Answers how many there were."""
    count = 0
    for *_, cell in cells(document):
        if cell.Type.value != "FORMULA":
            continue
        named = re.sub(r"delaftale_\w+(?=\()", lambda name: PROGRAMMATIC[name[0].lower()], cell.Formula, flags=re.I)
        if named != cell.Formula:
            cell.Formula = named
            count += 1
    return count
