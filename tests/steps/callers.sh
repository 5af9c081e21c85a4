# What calls the C library: Excel, LibreOffice Calc, Python and .NET. Read by tests/run.

# LibreOffice with its Python, in Danish too.
need_office() {
    need soffice libreoffice-calc
    need_package python3-uno
    need_package libreoffice-l10n-da
    need setpriv util-linux
}

# The module for Excel: its declarations against the header, and its Basic in LibreOffice, as far as that goes. `windows` makes its calls.
step_excel() {
    need python3 python3
    need_office
    installed_c
    python3 ffi/tests/vba.py
    python3 ffi/guide/tables.py --check
    ffi/calc/in-office "$CARGO_TARGET_DIR/excel" ffi/tests/vba_office.py \
        ffi/excel/Delaftale.bas "$installed/lib/libdelaftale.so" ffi/guide/FORMLER.md
}

# The parts of a workbook, as text.
contents_of() {
    python3 -c 'import sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
for name in sorted(book.namelist()):
    print(name, book.read(name))' "$1"
}

# What people with spreadsheets get: the add-in in a real LibreOffice, and the example workbook that is committed.
step_calc() {
    need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64
    need_office
    need_package libreoffice-dev
    installed_c
    need_venv ffi/tests/requirements.txt
    local work=$CARGO_TARGET_DIR/calc example=examples/spreadsheet/Delaftale-eksempel
    mkdir -p "$work"
    ffi/bundle "$work/bundle"
    DELAFTALE_LIBRARY=$installed/lib/libdelaftale.so python examples/spreadsheet/build.py "$work/example.xlsx"
    # What is in them: how well it is packed depends on the machine.
    diff <(contents_of "$work/example.xlsx") <(contents_of "$example.xlsx")
    ffi/calc/in-office "$work" ffi/calc/test_calc.py "$work/bundle/calc/delaftale.oxt" tests/vectors examples/plans \
        "$example.xlsx" "$example.ods" ffi/guide/FORMLER.md ffi/guide/FORMULAS.md
}

# The Python module and the program that reads a spreadsheet.
step_python() {
    installed_c
    need_venv ffi/tests/requirements.txt
    local work=$CARGO_TARGET_DIR/python
    mkdir -p "$work"
    export DELAFTALE_LIBRARY=$installed/lib/libdelaftale.so
    cd examples/python
    MYPYPATH=../../ffi/tests mypy --strict --cache-dir "$work/mypy" delaftale.py maalinger.py opfoelgning.py test_opfoelgning.py
    python -B test_delaftale.py
    python -B test_opfoelgning.py
    python -B -m doctest README.md
}

# The wrapper for .NET, compiled and run with mono: its declarations, its tests, the vectors, the example of its README, and the program
# that follows a plan up, with the library beside it.
step_dotnet() {
    need python3 python3
    need mcs mono-mcs
    need mono mono-runtime
    installed_c
    local work=$CARGO_TARGET_DIR/dotnet source=examples/dotnet plans=examples/plans
    local program=$work/program
    local flags=(-langversion:7 -warn:4 -warnaserror)
    mkdir -p "$work/other" "$work/broken" "$program"

    python3 ffi/tests/dotnet.py
    mcs "${flags[@]}" -target:library "-doc:$work/Delaftale.Net.xml" "-out:$work/Delaftale.Net.dll" "$source"/Delaftale/*.cs
    mcs "${flags[@]}" "-r:$work/Delaftale.Net.dll" "-out:$work/Tests.exe" "$source"/Tests/*.cs
    sed -n '/^```csharp$/,/^```$/p' "$source/README.md" | sed '/^```/d' >"$work/Readme.cs"
    mcs "${flags[@]}" "-r:$work/Delaftale.Net.dll" "-out:$work/Readme.exe" "$work/Readme.cs"
    cp "$work/Delaftale.Net.dll" "$installed/lib/libdelaftale.so" "$program"
    mcs "${flags[@]}" "-r:$program/Delaftale.Net.dll" "-out:$program/Opfoelgning.exe" "$source"/Opfoelgning/*.cs

    # A library with another interface, and one that is none; what lies in the current directory is not taken.
    cc -shared -o "$work/other/libdelaftale.so" -x c - <<<'unsigned delaftale_abi_version(void) { return 999; }'
    : >"$work/broken/libdelaftale.so"
    LD_LIBRARY_PATH=$work/other mono "$work/Tests.exe" other
    (cd "$work/other" && LD_LIBRARY_PATH=$work/broken mono "$work/Tests.exe" without)

    # In another locale mono writes ? for å on the terminal.
    export LC_ALL=C.UTF-8 LD_LIBRARY_PATH=$installed/lib
    mono "$work/Tests.exe" "$plans"
    python3 ffi/tests/vectors.py calls "$work/calls"
    mono "$work/Tests.exe" vectors "$work/calls" "$work/answers"
    python3 ffi/tests/vectors.py compare "$work/answers"
    sed -n '/^```text$/,/^```$/p' "$source/README.md" | sed '/^```/d' >"$work/readme"
    mono "$work/Readme.exe" "$plans/soenderborg-2021.json" | diff "$work/readme" -
    unset LD_LIBRARY_PATH

    local follow=(mono "$program/Opfoelgning.exe" "$plans/slagelse-2017.json")
    "${follow[@]}" "$plans/slagelse-2017.opdigtede-observationer.json" '1. december 2020' | tee "$work/opfoelgning"
    grep -q '^OPDIGTEDE MÅLINGER: ' "$work/opfoelgning"
    grep -q '^  forventet:  14,9 %$' "$work/opfoelgning"
    grep -q '^  1 på vej$' "$work/opfoelgning"
    # Observations that are real are not called invented.
    sed '/"invented": true/d' "$plans/slagelse-2017.opdigtede-observationer.json" >"$work/real.json"
    "${follow[@]}" "$work/real.json" 2020-12-01 >"$work/opfoelgning"
    [ "$(grep -c OPDIGTEDE "$work/opfoelgning")" = 0 ]
    # What is wrong is said in Danish, before anything stands under the name of the plan.
    local wrong
    for wrong in "$plans/soenderborg-2021.opdigtede-observationer.json" "$work/none.json"; do
        if "${follow[@]}" "$wrong" 2020-12-01 >"$work/opfoelgning" 2>"$work/told"; then return 1; fi
        [ ! -s "$work/opfoelgning" ]
        grep -E 'målingerne hører til|kan ikke læses' "$work/told"
    done
}
