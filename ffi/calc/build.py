#!/usr/bin/env python3
"""Builds the extension: `build.py OUTPUT.oxt LIBRARY...`, with the shared libraries that it is to hold.

Needs unoidl-write of LibreOffice's development kit (Debian: libreoffice-dev), which turns the interface into the form that LibreOffice reads.
"""

import pathlib
import subprocess
import sys
import tempfile
import xml.sax.saxutils as xml
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

from delaftale_functions import FORMULAS, FUNCTIONS  # noqa: E402

OFFICE = pathlib.Path("/usr/lib/libreoffice")
IDENTIFIER = "dk.delaftale.calc"


def version():
    for line in (ROOT / "Cargo.toml").read_text("utf-8").splitlines():
        if line.startswith("version = "):
            return line.split('"')[1]
    raise SystemExit("Cargo.toml has no version")


def interface():
    """The functions as LibreOffice's interface language declares them; the first parameter is the document."""
    types = {True: "com::sun::star::table::XCellRange", False: "any"}
    methods = "".join(
        f"    {'sequence< sequence<any> >' if f.column else 'any'} {f.name}([in] com::sun::star::beans::XPropertySet document"
        + "".join(f", [in] {types[p.cells]} {p.name}" for p in f.parameters)
        + ");\n"
        for f in FUNCTIONS
    )
    return (
        "module dk { module delaftale { module calc {\n"
        f"interface XDelaftale: com::sun::star::uno::XInterface {{\n{methods}}};\n"
        "service Delaftale: XDelaftale;\n"
        "}; }; };\n"
    )


def value(name, danish, english):
    return (
        f'<prop oor:name="{name}"><value xml:lang="en-US">{xml.escape(english)}</value>'
        f'<value xml:lang="da">{xml.escape(danish)}</value></prop>'
    )


def wizard():
    """What the function wizard shows. The names for other programs are the Danish ones, which the Excel module has."""
    functions = []
    for f in FUNCTIONS:
        parameters = "".join(
            f'<node oor:name="{p.name}" oor:op="replace">'
            + value("DisplayName", p.danish[0], p.english[0])
            + value("Description", p.danish[1], p.english[1])
            + "</node>"
            for p in f.parameters
        )
        functions.append(
            f'<node oor:name="{f.name}" oor:op="replace">'
            + value("DisplayName", f.danish[0], f.english[0])
            + value("Description", f.danish[1], f.english[1])
            + '<prop oor:name="Category"><value>Add-In</value></prop>'
            + value("CompatibilityName", f.danish[0], f.danish[0])
            + f'<node oor:name="Parameters">{parameters}</node></node>\n'
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        'oor:name="CalcAddIns" oor:package="org.openoffice.Office"><node oor:name="AddInInfo">\n'
        '<node oor:name="dk.delaftale.calc.Delaftale" oor:op="replace"><node oor:name="AddInFunctions">\n'
        + "".join(functions)
        + "</node></node></node></oor:component-data>\n"
    )


DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<description xmlns="http://openoffice.org/extensions/description/2006" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:dep="http://openoffice.org/extensions/description/2006">
  <identifier value="{identifier}"/>
  <version value="{version}"/>
  <display-name>
    <name lang="da">Formler til boligsociale delaftaler</name>
    <name lang="en">Formulas for Danish housing-social agreements</name>
  </display-name>
  <publisher><name lang="en" xlink:href="">delaftale</name></publisher>
  <extension-description>
    <src lang="da" xlink:href="description-da.txt"/>
    <src lang="en" xlink:href="description-en.txt"/>
  </extension-description>
  <dependencies>
    <OpenOffice.org-minimal-version value="4.1" dep:name="LibreOffice 6.4"/>
  </dependencies>
</description>
"""

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">
  <manifest:file-entry manifest:media-type="application/vnd.sun.star.uno-typelibrary;type=RDB" manifest:full-path="types.rdb"/>
  <manifest:file-entry manifest:media-type="application/vnd.sun.star.uno-component;type=Python" manifest:full-path="component.py"/>
  <manifest:file-entry manifest:media-type="application/vnd.sun.star.configuration-data" manifest:full-path="CalcAddIns.xcu"/>
</manifest:manifest>
"""

ABOUT_DA = "Formler, der regner på delmål og indikatorer i boligsociale delaftaler: forventet værdi, fremskridt, status, målgruppekoder.\n"
ABOUT_EN = "Formulas for the objectives and indicators of Danish housing-social agreements: expected value, progress, status, codes.\n"


def types():
    """The interface in LibreOffice's own form."""
    tool = OFFICE / "sdk" / "bin" / "unoidl-write"
    registries = [OFFICE / "program" / "types.rdb", OFFICE / "program" / "types" / "offapi.rdb"]
    with tempfile.TemporaryDirectory() as folder:
        source, made = pathlib.Path(folder, "delaftale.idl"), pathlib.Path(folder, "types.rdb")
        source.write_text(interface(), "utf-8")
        subprocess.run([tool, *(r for r in registries if r.exists()), source, made], check=True)
        return made.read_bytes()


def main(output, libraries):
    files = {
        "META-INF/manifest.xml": MANIFEST,
        "description.xml": DESCRIPTION.format(identifier=IDENTIFIER, version=version()),
        "description-da.txt": ABOUT_DA,
        "description-en.txt": ABOUT_EN,
        "CalcAddIns.xcu": wizard(),
        "types.rdb": types(),
        "component.py": (HERE / "component.py").read_text("utf-8"),
        "pythonpath/delaftale_functions.py": (HERE / "delaftale_functions.py").read_text("utf-8"),
        f"pythonpath/{FORMULAS}": (HERE / FORMULAS).read_text("utf-8"),
        "pythonpath/delaftale_cells.py": (HERE / "delaftale_cells.py").read_text("utf-8"),
        "pythonpath/delaftale.py": (ROOT / "examples" / "python" / "delaftale.py").read_text("utf-8"),
        "LICENSE-MIT": (ROOT / "LICENSE-MIT").read_text("utf-8"),
        "LICENSE-APACHE": (ROOT / "LICENSE-APACHE").read_text("utf-8"),
    }
    for library in map(pathlib.Path, libraries):
        files[f"lib/{library.name}"] = library.read_bytes()
    pathlib.Path(output).parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            # A fixed time, so that the same sources make the same file.
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    print(f"{output}: {len(FUNCTIONS)} functions, libraries {', '.join(pathlib.Path(l).name for l in libraries) or 'none'}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2:])
