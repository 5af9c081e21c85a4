Attribute VB_Name = "Delaftale"
' Formler til boligsociale delaftaler i Excel. De regner med delaftale.dll, som skal ligge i samme mappe som projektmappen.
' Vejledningen staar i LAESMIG.md. Teksten her er uden danske bogstaver, saa den kan importeres med enhver tegntabel.
'
' En formel, der ikke kan regnes ud, giver en fejlvaerdi: #VALUE! naar noget er forkert, #N/A naar der ikke er noget at svare.
' =DELAFTALE_FEJL(celle) siger hvorfor.
'
' Tal i celler med procentformat forstaas som procent: 20 % er 20 %, ikke 0,2 %.
Option Explicit

' Tallene er dem i delaftale.h.
Private Const DELAFTALE_ABI_VERSION As Long = 2
Private Const DELAFTALE_DANISH As Long = 0
Private Const DELAFTALE_OK As Long = 0
Private Const DELAFTALE_ERROR_BUFFER_TOO_SMALL As Long = 7
Private Const DELAFTALE_ERROR_NO_VALUE As Long = 12
Private Const DELAFTALE_ERROR_SOME_ROWS As Long = 13
Private Const DELAFTALE_LAST_MESSAGE As Long = 1
Private Const DELAFTALE_LAST_HELP As Long = 2
Private Const DELAFTALE_DATES_1900 As Long = 1900
Private Const DELAFTALE_DATES_1904 As Long = 1904
Private Const DELAFTALE_CELL_EMPTY As Long = 0
Private Const DELAFTALE_CELL_NUMBER As Long = 1
Private Const DELAFTALE_CELL_TEXT As Long = 2
Private Const DELAFTALE_CELL_TRUTH As Long = 3
Private Const DELAFTALE_CELL_ERROR As Long = 4
Private Const DELAFTALE_CELL_NO_VALUE As Long = 5

' Af et omraade med flere raekker laeses kun dem, arket bruger. Et med flere end det andet er en hel kolonne.
Private Const MANGE As Long = 1000
Private Const HEL_KOLONNE As Long = 100000
' Saa mange tegn er der plads til i en celle, og saa mange til svaret fra begyndelsen.
Private Const CELLE_TEGN As Long = 32767
Private Const SVAR_TEGN As Long = 2000

' --- Biblioteket: erklaeringer ------------------------------------------------------------------------------------------
' Erklaeringerne er dem i delaftale.h, som en test sammenligner dem med.

Private Type DelaftaleCells
    size As LongPtr
    arguments As LongPtr
    rows As LongPtr
    columns As LongPtr
    heights As LongPtr
    count As LongPtr
    kinds As LongPtr
    numbers As LongPtr
    texts As LongPtr
    formats As LongPtr
    format_count As LongPtr
    number_formats As LongPtr
End Type

Private Declare PtrSafe Function LoadLibraryW Lib "kernel32" (ByVal name As LongPtr) As LongPtr

Private Declare PtrSafe Function delaftale_abi_version Lib "delaftale.dll" () As Long
Private Declare PtrSafe Function delaftale_last_error_text_w Lib "delaftale.dll" (ByVal part As Long, ByVal language As Long, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
Private Declare PtrSafe Function delaftale_formula_w Lib "delaftale.dll" (ByVal formula As LongPtr, ByVal dates As Long, ByVal language As Long, ByRef cells As DelaftaleCells, ByVal room As LongPtr, ByRef kinds As Long, ByRef numbers As Double, ByRef rows As LongPtr, ByRef columns As LongPtr, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
' --- Biblioteket: erklaeringer slutter ----------------------------------------------------------------------------------

' Er biblioteket hentet?
Private klar As Boolean
' Hvad der sidst gik galt, og hvilken fejlvaerdi det giver.
Private fejltekst As String
Private fejlvaerdi As Long
' Det sidste for hver celle.
Private fejlene As Collection

' Formlens argumenter: hvor mange raekker og kolonner hvert har, og hvor mange raekker der staar i formlen.
Private argumenter As Long
Private raekker() As Long
Private kolonner() As Long
Private hoejder() As Long
' Cellerne i dem alle, raekke for raekke: hvad der staar, og hvilket talformat det har.
Private antal As Long
Private slags() As Long
Private tal() As Double
Private tekster() As String
Private formater() As Long
Private formatantal As Long
Private talformater() As String
' Svaret: dets raekker og kolonner, og hvad hver celle viser.
Private svarraekker As Long
Private svarkolonner As Long
Private svarslags() As Long
Private svartal() As Double

' --- Biblioteket: kald --------------------------------------------------------------------------------------------------
' De eneste funktioner, der kender til adresser; resten af modulet kender kun tekster, tal og lister.

' Laeser biblioteket ind fra projektmappens egen mappe. En tom tekst betyder, at alt er i orden.
Private Function HentBibliotek() As String
#If Win64 Then
    Dim sti As String
    If ThisWorkbook.Path = "" Then
        HentBibliotek = "gem projektmappen i samme mappe som delaftale.dll"
        Exit Function
    End If
    sti = ThisWorkbook.Path & "\delaftale.dll"
    If LoadLibraryW(StrPtr(sti)) = 0 Then
        HentBibliotek = "delaftale.dll kan ikke hentes fra " & sti & ". L{ae}g filen i samme mappe som projektmappen, p{aa} et drev og ikke kun i skyen, og fjern blokeringen under filens egenskaber."
        Exit Function
    End If
    If delaftale_abi_version() <> DELAFTALE_ABI_VERSION Then
        HentBibliotek = "delaftale.dll er en anden udgave end Delaftale.bas; hent dem begge fra samme udgave."
    End If
#Else
    HentBibliotek = "Dette er en 32-bit Excel; delaftale.dll findes kun til 64-bit."
#End If
End Function

Private Function KaldFejltekst(ByVal del As Long, ByRef buffer As String, ByRef laengde As Long) As Long
    Dim n As LongPtr
    KaldFejltekst = delaftale_last_error_text_w(del, DELAFTALE_DANISH, StrPtr(buffer), Len(buffer), n)
    laengde = CLng(n)
End Function

Private Function KaldFormel(ByVal formel As String, ByVal datoer As Long, ByVal plads As Long, ByRef buffer As String, ByRef laengde As Long) As Long
    Dim c As DelaftaleCells, i As Long, r() As LongPtr, k() As LongPtr, h() As LongPtr, t() As LongPtr, f() As LongPtr
    Dim rows As LongPtr, columns As LongPtr, n As LongPtr
    ReDim r(0 To argumenter)
    ReDim k(0 To argumenter)
    ReDim h(0 To argumenter)
    For i = 0 To argumenter - 1
        r(i) = raekker(i)
        k(i) = kolonner(i)
        h(i) = hoejder(i)
    Next i
    ReDim t(0 To antal)
    For i = 0 To antal - 1
        If slags(i) = DELAFTALE_CELL_TEXT Then t(i) = StrPtr(tekster(i))
    Next i
    ReDim f(0 To formatantal)
    For i = 0 To formatantal - 1
        f(i) = StrPtr(talformater(i))
    Next i
    c.size = LenB(c)
    c.arguments = argumenter
    c.rows = VarPtr(r(0))
    c.columns = VarPtr(k(0))
    c.heights = VarPtr(h(0))
    c.count = antal
    c.kinds = VarPtr(slags(0))
    c.numbers = VarPtr(tal(0))
    c.texts = VarPtr(t(0))
    c.formats = VarPtr(formater(0))
    c.format_count = formatantal
    c.number_formats = VarPtr(f(0))
    KaldFormel = delaftale_formula_w(StrPtr(formel), datoer, DELAFTALE_DANISH, c, plads, svarslags(0), svartal(0), rows, columns, StrPtr(buffer), Len(buffer), n)
    svarraekker = CLng(rows)
    svarkolonner = CLng(columns)
    laengde = CLng(n)
End Function
' --- Biblioteket: kald slutter ------------------------------------------------------------------------------------------

' --- Formlerne ---------------------------------------------------------------------------------------------------------

' Hvad der staar mellem <formler> og </formler>, skrives af tabellen over formler i core/src/sheet/formula.rs.
' <formler>
' Den vaerdi, som en maalsaetning forventer paa en dag.
Public Function DELAFTALE_FORVENTET(regel As Variant, baseline As Variant, baselinedato As Variant, start As Variant, slut As Variant, dato As Variant, Optional enhed As Variant = "") As Variant
    DELAFTALE_FORVENTET = Svaret("expected", Array(regel, baseline, baselinedato, start, slut, dato, enhed), False)
End Function

' Det, som en maalsaetning vil naa.
Public Function DELAFTALE_MAAL(regel As Variant, baseline As Variant, baselinedato As Variant, start As Variant, slut As Variant, Optional dato As Variant = "", Optional enhed As Variant = "") As Variant
    DELAFTALE_MAAL = Svaret("target", Array(regel, baseline, baselinedato, start, slut, dato, enhed), False)
End Function

' Den dag, maalsaetningen skal vaere naaet; en dato.
Public Function DELAFTALE_FRIST(regel As Variant, baseline As Variant, baselinedato As Variant, start As Variant, slut As Variant, Optional dato As Variant = "", Optional enhed As Variant = "") As Variant
    DELAFTALE_FRIST = Svaret("deadline", Array(regel, baseline, baselinedato, start, slut, dato, enhed), False)
End Function

' Hvordan det gaar med en indikator, som ord: naaet, paa vej, bagud ...
Public Function DELAFTALE_STATUS(regel As Variant, baseline As Variant, baselinedato As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enhed As Variant = "", Optional retning As Variant = "", Optional pr As Variant = "", Optional decimaler As Variant = "") As Variant
    DELAFTALE_STATUS = Svaret("status", Array(regel, baseline, baselinedato, vaerdier, datoer, start, slut, enhed, retning, pr, decimaler), False)
End Function

' Hvorfor der ikke er en status, eller hvad der er galt med formlen; ellers tom.
Public Function DELAFTALE_BEGRUNDELSE(regel As Variant, baseline As Variant, baselinedato As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enhed As Variant = "", Optional retning As Variant = "", Optional pr As Variant = "", Optional decimaler As Variant = "") As Variant
    DELAFTALE_BEGRUNDELSE = Svaret("reason", Array(regel, baseline, baselinedato, vaerdier, datoer, start, slut, enhed, retning, pr, decimaler), False)
    If IsError(DELAFTALE_BEGRUNDELSE) Then DELAFTALE_BEGRUNDELSE = fejltekst
End Function

' Hvor stor en del af den forventede vej der er gaaet; 1 er praecis som forventet.
Public Function DELAFTALE_FREMSKRIDT(regel As Variant, baseline As Variant, baselinedato As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enhed As Variant = "", Optional retning As Variant = "", Optional pr As Variant = "", Optional decimaler As Variant = "") As Variant
    DELAFTALE_FREMSKRIDT = Svaret("progress", Array(regel, baseline, baselinedato, vaerdier, datoer, start, slut, enhed, retning, pr, decimaler), False)
End Function

' Vaerdi minus baseline, uden de skaeve cifre, som et regneark ellers faar med.
Public Function DELAFTALE_AENDRING(baseline As Variant, vaerdi As Variant) As Variant
    DELAFTALE_AENDRING = Svaret("change", Array(baseline, vaerdi), False)
End Function

' Aendringen i procent af baseline; 25 er 25 %.
Public Function DELAFTALE_AENDRING_PCT(baseline As Variant, vaerdi As Variant) As Variant
    DELAFTALE_AENDRING_PCT = Svaret("relativeChange", Array(baseline, vaerdi), False)
End Function

' Status for mange indikatorer paa en gang, en i hver raekke.
Public Function DELAFTALE_STATUS_KOLONNE(regler As Variant, baselines As Variant, baselinedatoer As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enheder As Variant = "", Optional retninger As Variant = "", Optional decimaler As Variant = "") As Variant
    DELAFTALE_STATUS_KOLONNE = Svaret("statusColumn", Array(regler, baselines, baselinedatoer, vaerdier, datoer, start, slut, enheder, retninger, decimaler), True)
End Function

' Fremskridt for mange indikatorer paa en gang, en i hver raekke.
Public Function DELAFTALE_FREMSKRIDT_KOLONNE(regler As Variant, baselines As Variant, baselinedatoer As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enheder As Variant = "", Optional retninger As Variant = "", Optional decimaler As Variant = "") As Variant
    DELAFTALE_FREMSKRIDT_KOLONNE = Svaret("progressColumn", Array(regler, baselines, baselinedatoer, vaerdier, datoer, start, slut, enheder, retninger, decimaler), True)
End Function

' Den forventede vaerdi paa maalingens dag, for mange indikatorer paa en gang.
Public Function DELAFTALE_FORVENTET_KOLONNE(regler As Variant, baselines As Variant, baselinedatoer As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enheder As Variant = "", Optional retninger As Variant = "", Optional decimaler As Variant = "") As Variant
    DELAFTALE_FORVENTET_KOLONNE = Svaret("expectedColumn", Array(regler, baselines, baselinedatoer, vaerdier, datoer, start, slut, enheder, retninger, decimaler), True)
End Function

' Et dansk tal skrevet som tekst: 19,14 % er 19,14 og 8,186 mio. kr. er 8186000.
Public Function DELAFTALE_TAL(tekst As Variant) As Variant
    DELAFTALE_TAL = Svaret("figure", Array(tekst), False)
End Function

' Et tal som dansk tekst, med enhed.
Public Function DELAFTALE_TALTEKST(tal As Variant, Optional decimaler As Variant = "", Optional enhed As Variant = "") As Variant
    DELAFTALE_TALTEKST = Svaret("figureText", Array(tal, decimaler, enhed), False)
End Function

' En dato eller et tidspunkt skrevet som tekst: den sidste dag, det gaelder.
Public Function DELAFTALE_DATO(tekst As Variant) As Variant
    DELAFTALE_DATO = Svaret("date", Array(tekst), False)
End Function

' En maalsaetning, som den bliver forstaaet.
Public Function DELAFTALE_REGEL(tekst As Variant) As Variant
    DELAFTALE_REGEL = Svaret("rule", Array(tekst), False)
End Function

' Det, som ordene lader staa aabent, og hvad der er valgt; tom, naar alt er klart.
Public Function DELAFTALE_REGEL_TVIVL(tekst As Variant) As Variant
    DELAFTALE_REGEL_TVIVL = Svaret("ruleDoubts", Array(tekst), False)
End Function

' Hvad en maalgruppekode betyder paa en dag.
Public Function DELAFTALE_MAALGRUPPE(kode As Variant, Optional dato As Variant = "") As Variant
    DELAFTALE_MAALGRUPPE = Svaret("targetGroup", Array(kode, dato, Format$(Now, "yyyy\-mm\-dd")), False)
End Function

' Summen af de tal, hvis maalgruppekoder er med.
Public Function DELAFTALE_SUM_KODER(koder As Variant, tal As Variant, Optional undtagen As Variant = "", Optional kun As Variant = "") As Variant
    DELAFTALE_SUM_KODER = Svaret("sumByCode", Array(koder, tal, undtagen, kun), False)
End Function

' Passer en trykt andel med antallet bag den? Svaret er stemmer, inden for afrunding eller umuligt.
Public Function DELAFTALE_KONTROL_ANDEL(antal As Variant, ialt As Variant, andel As Variant, Optional decimaler As Variant = "", Optional enhed As Variant = "") As Variant
    DELAFTALE_KONTROL_ANDEL = Svaret("checkShare", Array(antal, ialt, andel, decimaler, enhed), False)
End Function

' Passer en trykt sum med sine dele? Svaret er stemmer, inden for afrunding eller umuligt.
Public Function DELAFTALE_KONTROL_SUM(dele As Variant, total As Variant, Optional decimaler As Variant = "", Optional enhed As Variant = "") As Variant
    DELAFTALE_KONTROL_SUM = Svaret("checkSum", Array(dele, total, decimaler, enhed), False)
End Function

' Hvor mange der kan vaere i alt, naar et antal er trykt som en andel: 601-602.
Public Function DELAFTALE_HELE_TAL(antal As Variant, andel As Variant, Optional decimaler As Variant = "") As Variant
    DELAFTALE_HELE_TAL = Svaret("wholeNumbers", Array(antal, andel, decimaler), False)
End Function
' </formler>

' En af bibliotekets JSON-funktioner: for den, der programmerer.
Public Function DELAFTALE_KALD(funktion As Variant, json As Variant) As Variant
    DELAFTALE_KALD = Svaret("call", Array(funktion, json), False)
    If IsError(DELAFTALE_KALD) Then Exit Function
    If Len(DELAFTALE_KALD) > CELLE_TEGN Then
        Afslag "svaret har " & Len(DELAFTALE_KALD) & " tegn, og en celle kan kun holde " & CELLE_TEGN
        DELAFTALE_KALD = Fejlsvar()
    End If
End Function

' Hvad der er galt i en celle; uden celle det sidste, der gik galt. Tom, naar alt er i orden.
Public Function DELAFTALE_FEJL(Optional celle As Variant) As Variant
    If IsMissing(celle) Then
        DELAFTALE_FEJL = fejltekst
    ElseIf IsObject(celle) Then
        DELAFTALE_FEJL = Husket(Formelcelle(celle.Cells(1, 1)).Address(External:=True))
    Else
        DELAFTALE_FEJL = "angiv en celle"
    End If
End Function

' Den celle, som en formel staar i, naar den breder sig over flere.
Private Function Formelcelle(celle As Object) As Object
    Set Formelcelle = celle
    ' Det ene findes kun i en nyere Excel, det andet kun for en matrixformel.
    On Error Resume Next
    Set Formelcelle = celle.CurrentArray.Cells(1, 1)
    Set Formelcelle = celle.SpillParent
End Function

' --- Det, formlerne bruger ---------------------------------------------------------------------------------------------

' Svaret paa en formel: cellerne gives til biblioteket, som de er, og det siger, hvad de betyder.
Private Function Svaret(ByVal formel As String, ByVal givne As Variant, ByVal kolonne As Boolean) As Variant
    Dim i As Long, n As Long, plads As Long, nummer As Long, buffer As String
    On Error GoTo Uventet
    If Not Begynd() Then GoTo Fejl
    For i = LBound(givne) To UBound(givne)
        If Not Tilfoej(givne(i)) Then GoTo Fejl
    Next i
    plads = 1
    For i = 0 To argumenter - 1
        n = raekker(i)
        If hoejder(i) <= HEL_KOLONNE Then n = hoejder(i)
        If n * kolonner(i) > plads Then plads = n * kolonner(i)
    Next i
    ReDim svarslags(0 To plads - 1)
    ReDim svartal(0 To plads - 1)
    buffer = String$(SVAR_TEGN, vbNullChar)
    nummer = KaldFormel(formel, Datosystem(), plads, buffer, n)
    If nummer = DELAFTALE_ERROR_BUFFER_TOO_SMALL Then
        buffer = String$(n + 1, vbNullChar)
        nummer = KaldFormel(formel, Datosystem(), plads, buffer, n)
    End If
    If nummer = DELAFTALE_OK Then
        Husk ""
    Else
        NoterFejl nummer
        If nummer <> DELAFTALE_ERROR_SOME_ROWS Then GoTo Fejl
        Husk fejltekst
    End If
    buffer = Left$(buffer, n)
    If kolonne Then
        Svaret = Kolonnen(Split(buffer, vbLf))
    Else
        Svaret = Vist(0, Array(buffer))
    End If
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    Svaret = Fejlsvar()
End Function

' Hvad en celle i svaret viser.
Private Function Vist(ByVal i As Long, ByVal linjer As Variant) As Variant
    Select Case svarslags(i)
        Case DELAFTALE_CELL_NUMBER: Vist = svartal(i)
        Case DELAFTALE_CELL_TEXT: Vist = linjer(CLng(svartal(i)))
        Case DELAFTALE_CELL_ERROR: Vist = CVErr(xlErrValue)
        Case DELAFTALE_CELL_NO_VALUE: Vist = CVErr(xlErrNA)
        Case Else: Vist = ""
    End Select
End Function

Private Function Kolonnen(ByVal linjer As Variant) As Variant
    Dim celler() As Variant, r As Long, c As Long
    ReDim celler(1 To svarraekker, 1 To svarkolonner)
    For r = 1 To svarraekker
        For c = 1 To svarkolonner
            celler(r, c) = Vist((r - 1) * svarkolonner + c - 1, linjer)
        Next c
    Next r
    Kolonnen = celler
End Function

' Henter biblioteket, hvis det ikke er hentet, og goer plads til cellerne.
Private Function Begynd() As Boolean
    Dim galt As String
    If Not klar Then
        galt = HentBibliotek()
        If galt <> "" Then
            Begynd = Afslag(galt)
            Exit Function
        End If
        klar = True
    End If
    argumenter = 0
    antal = 0
    formatantal = 0
    ReDim raekker(0 To 20)
    ReDim kolonner(0 To 20)
    ReDim hoejder(0 To 20)
    ReDim talformater(0 To 0)
    GoerPlads 20
    Begynd = True
End Function

' Plads til saa mange celler mere.
Private Sub GoerPlads(ByVal mere As Long)
    If antal = 0 Then
        ReDim slags(0 To mere)
        ReDim tal(0 To mere)
        ReDim tekster(0 To mere)
        ReDim formater(0 To mere)
    ElseIf antal + mere > UBound(slags) Then
        ReDim Preserve slags(0 To antal + mere)
        ReDim Preserve tal(0 To antal + mere)
        ReDim Preserve tekster(0 To antal + mere)
        ReDim Preserve formater(0 To antal + mere)
    End If
End Sub

' Projektmappens datoer taelles fra 1900 eller fra 1904.
Private Function Datosystem() As Long
    Dim fra1904 As Boolean
    Datosystem = DELAFTALE_DATES_1900
    On Error Resume Next
    ' For sig selv: en betingelse, der fejler, ville ellers gaelde for opfyldt.
    fra1904 = Application.Caller.Worksheet.Parent.Date1904
    If fra1904 Then Datosystem = DELAFTALE_DATES_1904
End Function

' Et argument mere: en celle, et omraade, en liste, en vaerdi eller ingenting.
Private Function Tilfoej(ByRef kilde As Variant) As Boolean
    Dim r As Long, c As Long
    Tilfoej = True
    If IsObject(kilde) Then
        Tilfoej = TilfoejOmraade(kilde)
    ElseIf IsMissing(kilde) Then
        Argument 0, 0, 0
    ElseIf IsArray(kilde) Then
        TilfoejListe kilde
    Else
        Argument 1, 1, 1
        Celle kilde, -1
    End If
End Function

Private Sub Argument(ByVal r As Long, ByVal c As Long, ByVal hoejde As Long)
    raekker(argumenter) = r
    kolonner(argumenter) = c
    hoejder(argumenter) = hoejde
    argumenter = argumenter + 1
    GoerPlads r * c
End Sub

Private Function TilfoejOmraade(ByRef kilde As Variant) As Boolean
    Dim omraade As Object, indhold As Variant, talformat As Variant, hoejde As Long, r As Long, c As Long, faelles As Long
    Set omraade = kilde
    If omraade.Areas.Count > 1 Then
        TilfoejOmraade = Afslag("et omr{aa}de skal h{ae}nge sammen")
        Exit Function
    End If
    hoejde = omraade.Rows.Count
    If hoejde > MANGE Then Set omraade = omraade.Resize(Brugte(omraade))
    Argument omraade.Rows.Count, omraade.Columns.Count, hoejde
    indhold = omraade.Value2
    ' Er der flere talformater i omraadet, er dets eget Null.
    talformat = omraade.NumberFormat
    If Not IsNull(talformat) Then faelles = Formatet(talformat)
    If Not IsArray(indhold) Then
        Celle indhold, faelles
    Else
        For r = 1 To omraade.Rows.Count
            For c = 1 To omraade.Columns.Count
                If IsNull(talformat) Then faelles = Formatet(omraade.Cells(r, c).NumberFormat)
                Celle indhold(r, c), faelles
            Next c
        Next r
    End If
    TilfoejOmraade = True
End Function

' Hvor mange raekker af et omraade arket bruger; mindst en.
Private Function Brugte(omraade As Object) As Long
    Dim brugt As Object
    Set brugt = omraade.Worksheet.UsedRange
    Brugte = brugt.Row + brugt.Rows.Count - omraade.Row
    If Brugte < 1 Then Brugte = 1
    If Brugte > omraade.Rows.Count Then Brugte = omraade.Rows.Count
End Function

' Nummeret paa et talformat.
Private Function Formatet(ByVal talformat As String) As Long
    Dim i As Long
    For i = 0 To formatantal - 1
        If talformater(i) = talformat Then
            Formatet = i
            Exit Function
        End If
    Next i
    ReDim Preserve talformater(0 To formatantal)
    talformater(formatantal) = talformat
    Formatet = formatantal
    formatantal = formatantal + 1
End Function

' En liste med kun en dimension er en raekke.
Private Sub TilfoejListe(ByRef liste As Variant)
    Dim r As Long, c As Long, bredde As Long
    bredde = Bredden(liste)
    If bredde = 0 Then
        Argument 1, UBound(liste) - LBound(liste) + 1, 1
        For c = LBound(liste) To UBound(liste)
            Celle liste(c), -1
        Next c
        Exit Sub
    End If
    Argument UBound(liste, 1) - LBound(liste, 1) + 1, bredde, UBound(liste, 1) - LBound(liste, 1) + 1
    For r = LBound(liste, 1) To UBound(liste, 1)
        For c = LBound(liste, 2) To UBound(liste, 2)
            Celle liste(r, c), -1
        Next c
    Next r
End Sub

' Kolonnerne i en liste; 0, naar den kun har en dimension.
Private Function Bredden(ByRef liste As Variant) As Long
    On Error Resume Next
    Bredden = UBound(liste, 2) - LBound(liste, 2) + 1
End Function

' En celle mere.
Private Sub Celle(ByVal v As Variant, ByVal talformat As Long)
    slags(antal) = DELAFTALE_CELL_EMPTY
    formater(antal) = talformat
    If IsError(v) Then
        slags(antal) = DELAFTALE_CELL_ERROR
    ElseIf VarType(v) = vbString Then
        If v <> "" Then
            slags(antal) = DELAFTALE_CELL_TEXT
            tekster(antal) = v
        End If
    ElseIf VarType(v) = vbBoolean Then
        slags(antal) = DELAFTALE_CELL_TRUTH
        tal(antal) = Abs(CDbl(v))
    ElseIf Not IsEmpty(v) And Not IsNull(v) Then
        slags(antal) = DELAFTALE_CELL_NUMBER
        tal(antal) = CDbl(v)
    End If
    antal = antal + 1
End Sub

' Bibliotekets egne ord om det, der gik galt.
Private Sub NoterFejl(ByVal nummer As Long)
    fejlvaerdi = IIf(nummer = DELAFTALE_ERROR_NO_VALUE, xlErrNA, xlErrValue)
    fejltekst = Fejldel(DELAFTALE_LAST_MESSAGE)
    If Fejldel(DELAFTALE_LAST_HELP) <> "" Then fejltekst = fejltekst & " - " & Fejldel(DELAFTALE_LAST_HELP)
End Sub

Private Function Fejldel(ByVal del As Long) As String
    Dim buffer As String, n As Long, nummer As Long
    buffer = String$(500, vbNullChar)
    nummer = KaldFejltekst(del, buffer, n)
    If nummer = DELAFTALE_ERROR_BUFFER_TOO_SMALL Then
        buffer = String$(n + 1, vbNullChar)
        nummer = KaldFejltekst(del, buffer, n)
    End If
    If nummer = DELAFTALE_OK Then Fejldel = Left$(buffer, n)
End Function

' Modulet er skrevet uden danske bogstaver, saa det kan laeses ind paa alle maskiner; i beskederne staar de i klammer.
Private Function Dansk(ByVal tekst As String) As String
    Dansk = Replace(Replace(tekst, "{ae}", ChrW$(230)), "{aa}", ChrW$(229))
    Dansk = Replace(Dansk, "{e}", ChrW$(233))
End Function

Private Function Afslag(ByVal tekst As String) As Boolean
    fejltekst = Dansk(tekst)
    fejlvaerdi = xlErrValue
End Function

Private Function Fejlsvar() As Variant
    Husk fejltekst
    Fejlsvar = CVErr(fejlvaerdi)
End Function

' Husker cellens fejl, til =DELAFTALE_FEJL(celle).
Private Sub Husk(ByVal tekst As String)
    Dim noegle As String
    On Error Resume Next
    If fejlene Is Nothing Then Set fejlene = New Collection
    noegle = Application.Caller.Cells(1, 1).Address(External:=True)
    If noegle = "" Then Exit Sub
    fejlene.Remove noegle
    If tekst <> "" Then fejlene.Add tekst, noegle
End Sub

Private Function Husket(ByVal noegle As String) As String
    On Error Resume Next
    Husket = fejlene(noegle)
End Function
