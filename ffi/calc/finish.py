"""Makes the workbook for LibreOffice from the one for Excel: `finish.py EXTENSION WORKBOOK.xlsx`, run by `in-office`."""

import pathlib
import sys
import tempfile

import office

extension, workbook = (pathlib.Path(name).resolve() for name in sys.argv[1:3])
with office.Office(tempfile.mkdtemp(), str(extension)) as running:
    document = running.open(workbook)
    print(office.adopt(document), "formulas")
    document.calculateAll()
    office.save(document, pathlib.Path("output", workbook.with_suffix(".ods").name).resolve(), "calc8")
    document.close(True)
