"""The Excel module in LibreOffice's Visual Basic mode: `vba_office.py MODULE LIBRARY FORMLER.md`, run by `ffi/calc/in-office`.

`Declare` works on Windows only. So the declarations and the functions that make the calls are taken out, and in their place stand functions
that ask this process, which makes the same calls through ctypes. Everything else of the module runs as it is: what it reads from cells, what
it refuses and how, what it answers.
"""

import ctypes
import pathlib
import re
import sys
import tempfile
import unittest

import uno
import unohelper
from com.sun.star.beans import XPropertySet

import delaftale_cells
import guide
import office
import shared_cases

MODULE, LIBRARY, GUIDE = (pathlib.Path(name).resolve() for name in sys.argv[1:4])
VALUE, NOTHING = "#VALUE!", "#N/A"

# The calls as the module makes them: what goes in, what comes back through references, and how they are made here.
STUBS = """
Global Bro As Object

Sub SaetBro(nyBro As Object)
    Set Bro = nyBro
End Sub

Private Function Spoerg(ByVal hvad As String, argumenter As Variant) As Variant
    Bro.setPropertyValue(hvad, argumenter)
    Spoerg = Bro.getPropertyValue("svar")
End Function

Private Function HentBibliotek() As String
    If Bro Is Nothing Then HentBibliotek = "delaftale.dll kan ikke hentes"
End Function

Private Function Skriv(ByVal svar As Variant, ByRef buffer As String, ByRef laengde As Long) As Long
    laengde = Len(svar(1))
    Skriv = svar(0)
    If laengde >= Len(buffer) Then
        Skriv = 7
    ElseIf svar(0) = 0 Or svar(0) = 13 Then
        buffer = svar(1) & Mid$(buffer, laengde + 1)
    End If
End Function

Private Function KaldFejltekst(ByVal del As Long, ByRef buffer As String, ByRef laengde As Long) As Long
    KaldFejltekst = Skriv(Spoerg("fejltekst", Array(del)), buffer, laengde)
End Function

Private Function KaldFormel(ByVal formel As String, ByVal datoer As Long, ByVal plads As Long, ByRef buffer As String, ByRef laengde As Long) As Long
    Dim x As Variant, i As Long
    x = Spoerg("formel", Array(formel, datoer, plads, argumenter, raekker, kolonner, hoejder, antal, slags, tal, tekster, formater, formatantal, talformater))
    svarraekker = x(2)
    svarkolonner = x(3)
    For i = 0 To plads - 1
        svarslags(i) = x(4)(i)
        svartal(i) = x(5)(i)
    Next i
    KaldFormel = Skriv(x, buffer, laengde)
End Function
"""


class Bridge(unohelper.Base, XPropertySet):
    """Makes the calls that the module cannot make here."""

    def __init__(self):
        self.c = delaftale_cells.Asking(str(LIBRARY))._c
        self.answer = ()

    def getPropertySetInfo(self):
        return None

    def getPropertyValue(self, name):
        return self.answer

    def setPropertyValue(self, name, value):
        self.answer = getattr(self, name)(*value)

    def addPropertyChangeListener(self, *_):
        pass

    removePropertyChangeListener = addVetoableChangeListener = removeVetoableChangeListener = addPropertyChangeListener

    @staticmethod
    def doubles(values):
        return (ctypes.c_double * len(values))(*values)

    @staticmethod
    def longs(values):
        return (ctypes.c_int32 * len(values))(*values)

    def text(self, function, *arguments):
        buffer, length = ctypes.create_string_buffer(1 << 20), ctypes.c_size_t()
        number = getattr(self.c, f"delaftale_{function}")(*arguments, buffer, len(buffer), ctypes.byref(length))
        return (number, buffer.raw[: length.value].decode() if number in (0, 13) else "")

    def fejltekst(self, part):
        return self.text("last_error_text", part, 0)

    def formel(
        self, formula, dates, room, arguments, rows, columns, heights, count, kinds, numbers, texts, formats, format_count, number_formats
    ):
        """The call of a formula; the columns of the module have more room than they need."""
        sizes = ctypes.c_size_t * arguments
        arrays = [
            sizes(*rows[:arguments]), sizes(*columns[:arguments]), sizes(*heights[:arguments]),
            self.longs(kinds[:count]), self.doubles(numbers[:count]),
            (ctypes.c_char_p * count)(*(text.encode() if kind == 2 else None for kind, text in zip(kinds[:count], texts))),
            self.longs(formats[:count]), (ctypes.c_char_p * format_count)(*(one.encode() for one in number_formats[:format_count])),
        ]
        places = [ctypes.addressof(array) for array in arrays]
        given = delaftale_cells.Given(
            ctypes.sizeof(delaftale_cells.Given), arguments, *places[:3], count, *places[3:7], format_count, places[7]
        )
        shown, values = (ctypes.c_int32 * room)(), (ctypes.c_double * room)()
        height, width = ctypes.c_size_t(), ctypes.c_size_t()
        answer = self.text(
            "formula", formula.encode(), dates, 0, ctypes.byref(given), room, shown, values, ctypes.byref(height), ctypes.byref(width)
        )
        return (*answer, height.value, width.value, tuple(shown), tuple(values))


def testable(module):
    """The module with the stubs in the place of declarations and calls."""
    source = module.read_text("ascii").replace('Attribute VB_Name = "Delaftale"\n', "Option VBASupport 1\n")
    source, declarations = re.subn(r"' --- Biblioteket: erklaeringer -.*?' --- Biblioteket: erklaeringer slutter -+\n", "", source, flags=re.S)
    source, calls = re.subn(r"' --- Biblioteket: kald -.*?' --- Biblioteket: kald slutter -+\n", "", source, flags=re.S)
    assert declarations == calls == 1
    # What LibreOffice has not: a range's values without the types of dates and money.
    source = source.replace(".Value2", ".Value")
    assert "delaftale_" not in re.sub(r"DELAFTALE_|delaftale\.(dll|h)", "", source), "a call outside of its place"
    return source + STUBS


# How many parameters each formula has.
PARAMETERS = {
    name: len(parameters.split(", ")) for name, parameters in re.findall(r"^Public Function (\w+)\((.*)\) As", MODULE.read_text("ascii"), re.M)
}


def complete(formula):
    """The formula with all its arguments: LibreOffice does not know the values of those that are left out."""
    name, given = re.fullmatch(r"=(\w+)\((.*)\)", formula).groups()
    arguments = re.findall(r'(?:"(?:[^"]|"")*"|[^;"])+', given)
    left_out = ['""'] * (PARAMETERS[name] - len(arguments))
    return f"={name}({';'.join(arguments + left_out)})"


class Module(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = office.Office(tempfile.mkdtemp()).__enter__()
        # The module's own formulas are read when a document with it is opened.
        empty = cls.office.macro_spreadsheet()
        library = cls.office.basic(empty)
        library.insertByName("Delaftale", testable(MODULE))
        path = pathlib.Path(tempfile.mkdtemp(), "modul.ods")
        office.save(empty, path, "calc8")
        empty.close(True)
        cls.document = cls.office.open(path)
        cls.sheet = cls.document.Sheets.getByIndex(0)
        cls.run_macro("SaetBro", Bridge())

    @classmethod
    def tearDownClass(cls):
        cls.office.__exit__()

    @classmethod
    def run_macro(cls, name, *arguments):
        script = f"vnd.sun.star.script:Standard.Delaftale.{name}?language=Basic&location=document"
        return cls.document.getScriptProvider().getScript(script).invoke(arguments, (), ())[0]

    def setUp(self):
        self.sheet.clearContents(1023)

    def put(self, **cells):
        for name, value in cells.items():
            cell = self.sheet.getCellRangeByName(name)
            if isinstance(value, str):
                cell.String = value
            else:
                cell.Value = value

    def formula(self, text, at="Z1"):
        """What a cell with the formula holds. LibreOffice shows the error values of Visual Basic by their numbers."""
        cell = self.sheet.getCellRangeByName(at)
        cell.Formula = complete(text)
        return self.held(cell)

    @staticmethod
    def held(cell):
        if cell.getError():
            return f"error {cell.getError()}"
        if cell.FormulaResultType2 == 2:
            return {"Error 2015": VALUE, "Error 2042": NOTHING}.get(cell.String, cell.String)
        return cell.Value

    def check(self, wanted, text, at="Z1"):
        held = self.formula(text, at)
        if isinstance(wanted, float):
            self.assertAlmostEqual(wanted, held, places=12, msg=self.told())
        else:
            self.assertEqual(wanted, held, self.told())

    def test_the_cases_of_both(self):
        """What the add-in for Calc shows is shown here too."""
        for case in shared_cases.CASES:
            with self.subTest(case.about):
                cells, area = office.fill(self.document, case)
                if isinstance(case.shown, list):
                    area.setArrayFormula(complete(case.formula))
                else:
                    cells[0].Formula = complete(case.formula)
                shared_cases.hold(self, case, [self.held(cell) for cell in cells], self.told())

    def test_the_guide(self):
        """The example of the guide; what it shows where."""
        carried = list(guide.carry_out(self.sheet, GUIDE, lambda cell, text: setattr(cell, "Formula", complete(text))))
        self.assertGreater(len(carried), 5)
        for formula, held, said in carried:
            self.assertEqual(said, held, f"{formula} {self.told()}")

    def told(self):
        """What the module said last."""
        return self.run_macro("DELAFTALE_FEJL")

    def indicator(self, value=55.0):
        self.put(A1="øges til 85 % inden 31. august 2025", B1=20, C1=44255, D1=value, E1=45169, F1=44440, G1=45900)

    def test_an_indicator(self):
        self.indicator()
        self.check("på vej", "=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1)")
        self.check(5754 / 5941, "=DELAFTALE_FREMSKRIDT(A1;B1;C1;D1;E1;F1;G1)")
        self.check(92290 / 1644, "=DELAFTALE_FORVENTET(A1;B1;C1;F1;G1;E1)")
        self.check(85, "=DELAFTALE_MAAL(A1;B1;C1;F1;G1)")
        self.check(45900, "=DELAFTALE_FRIST(A1;B1;C1;F1;G1)")
        self.check(35, "=DELAFTALE_AENDRING(B1;D1)")
        self.check(175, "=DELAFTALE_AENDRING_PCT(B1;D1)")
        self.check("", "=DELAFTALE_BEGRUNDELSE(A1;B1;C1;D1;E1;F1;G1)")

    def test_texts_states_and_empty_cells(self):
        self.indicator()
        self.put(B1="20 %", D1="45 %", E1="31. august 2023")
        self.check("bagud", "=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1)")
        self.put(B1="afventer måling")
        self.check("kan ikke vurderes", "=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1)")
        self.check("baseline afventer måling", "=DELAFTALE_BEGRUNDELSE(A1;B1;C1;D1;E1;F1;G1)")
        self.put(B1="")
        self.check("baseline mangler", "=DELAFTALE_BEGRUNDELSE(A1;B1;C1;D1;E1;F1;G1)")
        self.put(B1="ca. 20 %")
        self.check(VALUE, "=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1)")

    def test_all_observations_of_an_indicator(self):
        self.indicator()
        self.put(A1="øges til 85 % inden 31. august 2025 og fastholdes", D2=86, E2=44804, D3="", E3="", D4="mangler", E4=45000)
        self.check("nået, men ikke fastholdt", "=DELAFTALE_STATUS(A1;B1;C1;D1:D4;E1:E4;F1;G1)")
        self.check("nået", '=DELAFTALE_STATUS(A1;B1;C1;D1:D4;E1:E4;F1;G1;"";"";44927)')
        self.check(VALUE, "=DELAFTALE_STATUS(A1;B1;C1;D1:D4;E1:E3;F1;G1)")

    def test_cells_in_the_per_cent_format(self):
        self.indicator(0.55)
        self.put(B1=0.2)
        self.check(VALUE, "=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1)")
        for name in ("B1", "D1"):
            self.sheet.getCellRangeByName(name).NumberFormat = 10
        self.check("på vej", "=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1)")
        self.check(92290 / 164400, "=DELAFTALE_FORVENTET(A1;B1;C1;F1;G1;E1)")
        self.sheet.getCellRangeByName("D1").NumberFormat = 0
        self.check(VALUE, "=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1)")
        self.assertIn("procentformat", self.told())
        self.check("på vej", '=DELAFTALE_STATUS(A1;20;C1;55;E1;F1;G1;"%")')

    def test_a_zero_in_the_per_cent_format(self):
        self.indicator(0.55)
        self.put(B1=0)
        for name in ("B1", "D1"):
            self.sheet.getCellRangeByName(name).NumberFormat = 10
        self.check(0.85 * 914 / 1644, "=DELAFTALE_FORVENTET(A1;B1;C1;F1;G1;E1)")
        self.check(0.85, "=DELAFTALE_MAAL(A1;B1;C1;F1;G1)")
        self.check(0.85 * 914 / 1644, "=DELAFTALE_FORVENTET_KOLONNE(A1;B1;C1;D1;E1;F1;G1)")
        # Beside plain numbers it is a zero as any other.
        self.sheet.getCellRangeByName("D1").NumberFormat = 0
        self.put(D1=55)
        self.check("på vej", "=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1)")

    def test_a_sign_of_per_cent_that_is_only_text(self):
        self.put(A1=0.5)
        formats, locale = self.document.NumberFormats, uno.createUnoStruct("com.sun.star.lang.Locale")
        cell = self.sheet.getCellRangeByName("A1")
        for written, value in (('0.0" %"', "0,5"), ("0.0\\ \\%", "0,5"), ("0 %", "50 %")):
            known = formats.queryKey(written, locale, False)
            cell.NumberFormat = formats.addNew(written, locale) if known < 0 else known
            self.check(value, "=DELAFTALE_TALTEKST(A1)")

    def test_printed_decimals(self):
        self.put(A1="34,6 %", A2="35,0 %", A3="20,00 %", A4="19,90 %", A5=20)
        self.check("umuligt", "=DELAFTALE_KONTROL_ANDEL(252;729;A2)")
        self.check("stemmer", "=DELAFTALE_KONTROL_ANDEL(252;729;A1)")
        # As many as the number has, whether nothing is said or 0.
        self.check("umuligt", "=DELAFTALE_KONTROL_ANDEL(252;729;34.9;0)")
        rest = "C1;A4;E1;F1;G1"
        self.put(C1=44255, E1=45169, F1=44440, G1=45900)
        self.check("bedre", f'=DELAFTALE_STATUS("reduceres i perioden";A3;{rest})')
        # A number beside it does not know how it was printed.
        self.check("uændret", f'=DELAFTALE_STATUS("reduceres i perioden";A5;{rest};"%")')

    def test_one_cell_where_one_is_meant(self):
        self.indicator(55)
        for text, name in [
            ("=DELAFTALE_STATUS(A1:A2;B1;C1;D1;E1;F1;G1)", "regel"), ("=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1:F2;G1)", "start"),
            ('=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1;"";"";E1:E2)', "pr"), ("=DELAFTALE_MAALGRUPPE(A1:A2)", "kode"),
        ]:
            self.check(VALUE, text)
            self.assertTrue(self.told().startswith(name), self.told())

    def test_days_that_are_none(self):
        self.indicator(55)
        for day in (-1, -0.5):
            self.put(G1=day)
            self.check(VALUE, "=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1)")
            self.assertTrue(self.told().startswith("slut: "), self.told())

    def test_a_row_that_cannot_be_read(self):
        """It has an error of its own; a row without a rule and a value stays empty and hides nothing."""
        rows = [("Målsætning", "Baseline"), ("", ""), ("øges til 85 % inden 31. august 2025", 20), ("øges til 85 % inden 31. august 2025", "ca. 20 %")]
        for row, (rule, base) in enumerate(rows, start=1):
            self.put(**{f"A{row}": rule, f"B{row}": base, f"C{row}": 44255, f"D{row}": 55 if base else "", f"E{row}": 45169})
        area = self.sheet.getCellRangeByName("H1:H4")
        area.setArrayFormula(complete('=DELAFTALE_STATUS_KOLONNE(A1:A4;B1:B4;C1:C4;D1:D4;E1:E4;44440;45900;"%")'))
        self.assertEqual([VALUE, "", "på vej", VALUE], [self.held(self.sheet.getCellRangeByName(f"H{row}")) for row in range(1, 5)])
        self.assertTrue(self.told().startswith("række 1: "), self.told())

    def test_whole_columns(self):
        """Answers stand beside their rows, also where the first rows of the sheet are empty."""
        for row in (3, 4):
            self.put(**{f"A{row}": "øges til 85 % inden 31. august 2025", f"B{row}": 20, f"C{row}": 44255, f"D{row}": 15 * row, f"E{row}": 45169})
        area = self.sheet.getCellRangeByName("H1:H6")
        area.setArrayFormula(complete('=DELAFTALE_STATUS_KOLONNE(A1:A1048576;B1:B1048576;C1:C1048576;D1:D1048576;E1:E1048576;44440;45900;"%")'))
        held = [self.held(self.sheet.getCellRangeByName(f"H{row}")) for row in range(1, 5)]
        self.assertEqual(["", "", "bagud", "på vej"], held, self.told())
        # The last row has no value yet; where all rows share a rule, one without a baseline and a value is empty too.
        self.put(A5="øges til 85 % inden 31. august 2025", B5=20, C5=44255)
        columns = "B1:B1048576;C1:C1048576;D1:D1048576;E1:E1048576;44440;45900;\"%\""
        for rule in ("A1:A1048576", "A3"):
            area.setArrayFormula("")
            area.setArrayFormula(complete(f"=DELAFTALE_STATUS_KOLONNE({rule};{columns})"))
            held = [self.held(self.sheet.getCellRangeByName(f"H{row}")) for row in range(1, 6)]
            self.assertEqual(["", "", "bagud", "på vej", "kan ikke vurderes"], held, self.told())
        # No number is lost beneath the last code.
        self.put(I1="6.1", J1=1, J3=2)
        self.check(VALUE, "=DELAFTALE_SUM_KODER(I1:I1048576;J1:J1048576)")
        self.assertIn("kode nr. 3", self.told())
        self.put(J3="")
        self.check(1.0, "=DELAFTALE_SUM_KODER(I1:I1048576;J1:J1048576)")

    def test_lists_that_are_no_ranges(self):
        """A row of values is answered in a row."""
        self.indicator()
        self.put(K1=15, K2=45, K3=60)
        for at, values in (("H1:J1", "TRANSPOSE(K1:K3)"), ("H3:H5", "K1:K3*1")):
            area = self.sheet.getCellRangeByName(at)
            area.setArrayFormula(complete(f'=DELAFTALE_STATUS_KOLONNE(A1;B1;C1;{values};E1;F1;G1;"%")'))
            places = [(row, column) for row in range(area.Rows.Count) for column in range(area.Columns.Count)]
            held = [self.held(area.getCellByPosition(column, row)) for row, column in places]
            self.assertEqual(["går den forkerte vej", "bagud", "på vej"], held, self.told())

    def test_columns(self):
        rules = ["øges til 85 % inden 31. august 2025", "vrøvl", "reduceres til 10 % i perioden", "", "øges i perioden"]
        values = [55, 55, 15, "", 25]
        for row, (rule, value) in enumerate(zip(rules, values), start=1):
            self.put(**{f"A{row}": rule, f"B{row}": 20, f"C{row}": 44255, f"D{row}": value, f"E{row}": 45169})
        area = self.sheet.getCellRangeByName("H1:H5")
        area.setArrayFormula(complete('=DELAFTALE_STATUS_KOLONNE(A1:A5;B1:B5;C1:C5;D1:D5;E1:E5;44440;45900;"%")'))
        held = [self.held(self.sheet.getCellRangeByName(f"H{row}")) for row in range(1, 6)]
        self.assertEqual(["på vej", VALUE, "bagud", "", "bedre"], held, self.told())
        area = self.sheet.getCellRangeByName("I1:I5")
        area.setArrayFormula(complete('=DELAFTALE_FREMSKRIDT_KOLONNE(A1:A5;B1:B5;C1:C5;D1:D5;E1:E5;44440;45900;"%")'))
        self.assertAlmostEqual(5754 / 5941, self.sheet.getCellRangeByName("I1").Value, places=14)
        self.assertEqual(NOTHING, self.held(self.sheet.getCellRangeByName("I5")), "a direction has no such part")
        area = self.sheet.getCellRangeByName("J1:J5")
        area.setArrayFormula(complete('=DELAFTALE_FORVENTET_KOLONNE(A1;B1:B5;C1;D1:D5;E1:E5;44440;45900;"%")'))
        self.assertAlmostEqual(92290 / 1644, self.sheet.getCellRangeByName("J2").Value, places=12)

    def test_figures_days_and_rules(self):
        self.check(19.14, '=DELAFTALE_TAL("19,14 %")')
        self.check(8186000, '=DELAFTALE_TAL("8,186 mio. kr.")')
        self.check("19,14 %", '=DELAFTALE_TALTEKST(19.14;"";"%")')
        self.check("42,80", "=DELAFTALE_TALTEKST(42.8;2)")
        self.check(45900, '=DELAFTALE_DATO("31. august 2025")')
        self.check("øges til 85 % inden 31. august 2025", '=DELAFTALE_REGEL("skal øges til 85% inden 31.8.2025")')
        self.assertIn("året før", self.formula('=DELAFTALE_REGEL_TVIVL("falder årligt med 10 %")'))

    def test_codes_of_several_cells(self):
        for row, (code, total) in enumerate([("6.1", 1), ("6.2", 2), ("6.3", 4)], start=1):
            for name in (f"A{row}", f"C{row}"):
                self.sheet.getCellRangeByName(name).NumberFormat = 100
                self.put(**{name: code})
            self.put(**{f"B{row}": total})
        self.check(4.0, "=DELAFTALE_SUM_KODER(A1:A3;B1:B3;C1:C2)")
        self.check(3.0, '=DELAFTALE_SUM_KODER(A1:A3;B1:B3;"";C1:C2)')
        self.sheet.getCellRangeByName("B1").NumberFormat = 10
        self.check(VALUE, "=DELAFTALE_SUM_KODER(A1:A3;B1:B3)")

    def test_codes(self):
        for row, (code, total) in enumerate([("6.1", 32), ("6.2", 52), ("INT-SHP", 38)], start=1):
            cell = self.sheet.getCellRangeByName(f"A{row}")
            cell.NumberFormat = 100
            self.put(**{f"A{row}": code, f"B{row}": total})
        self.check(122, "=DELAFTALE_SUM_KODER(A1:A3;B1:B3)")
        self.check(90, '=DELAFTALE_SUM_KODER(A1:A3;B1:B3;"6.1")')
        self.check(70, '=DELAFTALE_SUM_KODER(A1:A3;B1:B3;"";"6.1; INT-SHP")')
        self.check(VALUE, '=DELAFTALE_SUM_KODER(A1:A3;B1:B3;"6.9")')
        self.assertIn("ressourceforløb", self.formula('=DELAFTALE_MAALGRUPPE("6.8";44256)'))
        self.check(VALUE, "=DELAFTALE_MAALGRUPPE(6.1;44256)")
        self.check(NOTHING, '=DELAFTALE_MAALGRUPPE("6.99";44256)')

    def test_checks(self):
        self.put(A1=255, B1=729, C1="35,0 %", A2=258, C2=42.9)
        self.check("stemmer", '=DELAFTALE_KONTROL_ANDEL(A1;B1;C1;1;"personer")')
        self.check("umuligt", "=DELAFTALE_KONTROL_ANDEL(61.8;553.5;11.71)")
        self.put(D1=75.8, D2=496.2, D3=572.4)
        self.check("umuligt", '=DELAFTALE_KONTROL_SUM(D1:D2;D3;1;"fuldtidspersoner")')
        self.check("601-602", "=DELAFTALE_HELE_TAL(A2;C2)")

    def test_errors_are_values_and_told(self):
        self.indicator()
        self.check(VALUE, '=DELAFTALE_STATUS("vrøvl";B1;C1;D1;E1;F1;G1)')
        self.assertIn("vrøvl", self.told())
        self.check(NOTHING, '=DELAFTALE_FORVENTET("øges i perioden";B1;C1;F1;G1;E1;"%")')
        self.put(B1="vrøvl")
        self.check(VALUE, "=DELAFTALE_STATUS(A1;B1;C1;D1;E1;F1;G1)")
        answer = self.formula('=DELAFTALE_KALD("parseFigure";"{""text"":""å""}")')
        self.assertIn('"failure"', answer)
        self.assertIn("å", answer)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
