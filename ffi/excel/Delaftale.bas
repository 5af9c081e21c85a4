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
Private Const DELAFTALE_NO_DATE As Double = -1#
Private Const DELAFTALE_VALUE_MISSING As Double = -3E+301
Private Const DELAFTALE_UNIT_NONE As Long = 0
Private Const DELAFTALE_UNIT_PERCENT As Long = 1
Private Const DELAFTALE_UNIT_FRACTION As Long = 100
Private Const DELAFTALE_DIRECTION_NONE As Long = 0
Private Const DELAFTALE_DIRECTION_HIGHER As Long = 1
Private Const DELAFTALE_DIRECTION_LOWER As Long = 2
Private Const DELAFTALE_DECIMALS_OWN As Long = -1
Private Const DELAFTALE_STATUS_NOT_ASSESSABLE As Long = 0
Private Const DELAFTALE_EXCEPT As Long = 0
Private Const DELAFTALE_ONLY As Long = 1

' Hvad et ord staar for.
Private Const ORD_STATUS As Long = 0
Private Const ORD_GRUND As Long = 1
Private Const ORD_GRAD As Long = 2

' Hvordan et tal er skrevet: uden betydning for enheden, som et almindeligt tal, i en celle med procentformat, som tekst med procent.
Private Const FORM_INTET As Long = 0
Private Const FORM_TAL As Long = 1
Private Const FORM_CELLEPROCENT As Long = 2
Private Const FORM_PROCENT As Long = 4
Private Const FORM_NULPROCENT As Long = 8

' En raekke i en kolonne; kun den laeste bliver biblioteket spurgt om.
Private Const RAEKKE_TOM As Long = 0
Private Const RAEKKE_FEJL As Long = 1
Private Const RAEKKE_LAEST As Long = 2

' Decimalerne, som tallene er trykt med: endnu ingen tal, eller ikke ens for alle.
Private Const TRYKT_INTET As Long = -2
Private Const TRYKT_BLANDET As Long = -1

' Et omraade med flere raekker er hele kolonner. Saa mange tegn er der plads til i en celle.
Private Const HEL_KOLONNE As Long = 100000
Private Const CELLE_TEGN As Long = 32767

' Det, der spoerges om: hvor indikatoren begynder, og hvordan tallene skal forstaas.
Private Type Sporgsmaal
    enhed As Long
    retning As Long
    decimaler As Long
    trykte As Long
    baseline As Double
    baselinedato As Double
    start As Double
    slut As Double
    datoer As Long
    pr As Double
    antal As Long
    former As Long
    delAfEn As Boolean
End Type

' --- Biblioteket: erklaeringer ------------------------------------------------------------------------------------------
' Erklaeringerne er dem i delaftale.h, som en test sammenligner dem med.

Private Declare PtrSafe Function LoadLibraryW Lib "kernel32" (ByVal name As LongPtr) As LongPtr

' De samme strukturer som i delaftale.h, forrest deres egen stoerrelse.
Private Type DelaftaleIndicator
    size As LongPtr
    baseline As Double
    baseline_date As Double
    start As Double
    end_ As Double
    as_of As Double
    count As LongPtr
    values As LongPtr
    value_dates As LongPtr
    unit As Long
    direction As Long
    dates As Long
    decimals As Long
End Type

Private Type DelaftaleColumn
    size As LongPtr
    count As LongPtr
    start As Double
    end_ As Double
    baselines As LongPtr
    baseline_dates As LongPtr
    values As LongPtr
    value_dates As LongPtr
    units As LongPtr
    directions As LongPtr
    expected As LongPtr
    ratios As LongPtr
    statuses As LongPtr
    reasons As LongPtr
    errors As LongPtr
    dates As Long
    decimals As Long
End Type

Private Declare PtrSafe Function delaftale_abi_version Lib "delaftale.dll" () As Long
Private Declare PtrSafe Function delaftale_last_error_text_w Lib "delaftale.dll" (ByVal part As Long, ByVal language As Long, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
Private Declare PtrSafe Function delaftale_expected_w Lib "delaftale.dll" (ByVal rule As LongPtr, ByRef indicator As DelaftaleIndicator, ByVal date_ As Double, ByRef expected As Double) As Long
Private Declare PtrSafe Function delaftale_target_w Lib "delaftale.dll" (ByVal rule As LongPtr, ByRef indicator As DelaftaleIndicator, ByVal date_ As Double, ByRef target As Double, ByRef deadline As Double) As Long
Private Declare PtrSafe Function delaftale_status_w Lib "delaftale.dll" (ByVal rule As LongPtr, ByRef indicator As DelaftaleIndicator, ByRef status As Long, ByRef reason As Long) As Long
Private Declare PtrSafe Function delaftale_ratio_w Lib "delaftale.dll" (ByVal rule As LongPtr, ByRef indicator As DelaftaleIndicator, ByRef ratio As Double) As Long
Private Declare PtrSafe Function delaftale_status_column_w Lib "delaftale.dll" (ByVal rule_count As LongPtr, ByRef rules As LongPtr, ByRef column As DelaftaleColumn) As Long
Private Declare PtrSafe Function delaftale_change Lib "delaftale.dll" (ByVal baseline As Double, ByVal value As Double, ByRef change As Double, ByRef relative As Double) As Long
Private Declare PtrSafe Function delaftale_parse_figure_w Lib "delaftale.dll" (ByVal text As LongPtr, ByRef value As Double, ByRef decimals As Long, ByRef unit As Long, ByRef approximation As Long) As Long
Private Declare PtrSafe Function delaftale_format_figure_w Lib "delaftale.dll" (ByVal value As Double, ByVal decimals As Long, ByVal unit As Long, ByVal language As Long, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
Private Declare PtrSafe Function delaftale_parse_date_w Lib "delaftale.dll" (ByVal text As LongPtr, ByVal dates As Long, ByRef date_ As Double) As Long
Private Declare PtrSafe Function delaftale_rule_phrase_w Lib "delaftale.dll" (ByVal rule As LongPtr, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
Private Declare PtrSafe Function delaftale_rule_doubts_w Lib "delaftale.dll" (ByVal rule As LongPtr, ByVal language As Long, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
Private Declare PtrSafe Function delaftale_unit_from_word_w Lib "delaftale.dll" (ByVal word As LongPtr, ByRef unit As Long) As Long
Private Declare PtrSafe Function delaftale_status_word_w Lib "delaftale.dll" (ByVal status As Long, ByVal language As Long, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
Private Declare PtrSafe Function delaftale_reason_word_w Lib "delaftale.dll" (ByVal reason As Long, ByVal language As Long, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
Private Declare PtrSafe Function delaftale_grade_word_w Lib "delaftale.dll" (ByVal grade As Long, ByVal language As Long, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
Private Declare PtrSafe Function delaftale_target_group_name_w Lib "delaftale.dll" (ByVal code As LongPtr, ByVal date_ As Double, ByVal dates As Long, ByVal language As Long, ByRef standing As Long, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
Private Declare PtrSafe Function delaftale_sum_by_code_w Lib "delaftale.dll" (ByVal count As LongPtr, ByRef codes As LongPtr, ByRef values As Double, ByVal selection As Long, ByVal selected As LongPtr, ByRef sum As Double) As Long
Private Declare PtrSafe Function delaftale_check_share Lib "delaftale.dll" (ByVal part As Double, ByVal whole As Double, ByVal unit As Long, ByVal share As Double, ByVal decimals As Long, ByRef grade As Long, ByRef recomputed As Double) As Long
Private Declare PtrSafe Function delaftale_check_sum Lib "delaftale.dll" (ByVal count As LongPtr, ByRef parts As Double, ByVal total As Double, ByVal unit As Long, ByVal decimals As Long, ByRef grade As Long, ByRef recomputed As Double) As Long
Private Declare PtrSafe Function delaftale_whole_numbers Lib "delaftale.dll" (ByVal count As Double, ByVal share As Double, ByVal decimals As Long, ByRef least As Double, ByRef most As Double) As Long
Private Declare PtrSafe Function delaftale_call_w Lib "delaftale.dll" (ByVal operation As LongPtr, ByVal request As LongPtr, ByVal buffer As LongPtr, ByVal capacity As LongPtr, ByRef length As LongPtr) As Long
' --- Biblioteket: erklaeringer slutter ----------------------------------------------------------------------------------

' Er biblioteket hentet?
Private klar As Boolean
' Hvad der sidst gik galt, og hvilken fejlvaerdi det giver.
Private fejltekst As String
Private fejlvaerdi As Long
' Det sidste for hver celle.
Private fejlene As Collection

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

' Indikatoren uden maalinger.
Private Function IndikatorAf(ByRef s As Sporgsmaal) As DelaftaleIndicator
    Dim i As DelaftaleIndicator
    i.size = LenB(i)
    i.baseline = s.baseline
    i.baseline_date = s.baselinedato
    i.start = s.start
    i.end_ = s.slut
    i.as_of = s.pr
    i.unit = s.enhed
    i.direction = s.retning
    i.dates = s.datoer
    i.decimals = s.decimaler
    IndikatorAf = i
End Function

' Indikatoren, som en dag ser den: uden maalinger, og med tallene, som de er.
Private Function IndikatorUden(ByRef s As Sporgsmaal) As DelaftaleIndicator
    Dim i As DelaftaleIndicator
    i = IndikatorAf(s)
    i.decimals = DELAFTALE_DECIMALS_OWN
    IndikatorUden = i
End Function

' Indikatoren med sine maalinger, som skal blive liggende, saa laenge den bruges.
Private Function IndikatorMed(ByRef s As Sporgsmaal, ByRef vaerdier() As Double, ByRef dage() As Double) As DelaftaleIndicator
    Dim i As DelaftaleIndicator
    i = IndikatorAf(s)
    i.count = s.antal
    i.values = VarPtr(vaerdier(0))
    i.value_dates = VarPtr(dage(0))
    IndikatorMed = i
End Function

Private Function KaldForventet(ByVal regel As String, ByRef s As Sporgsmaal, ByVal dato As Double, ByRef svar As Double) As Long
    Dim i As DelaftaleIndicator
    i = IndikatorUden(s)
    KaldForventet = delaftale_expected_w(StrPtr(regel), i, dato, svar)
End Function

Private Function KaldMaal(ByVal regel As String, ByRef s As Sporgsmaal, ByVal dato As Double, ByRef maal As Double, ByRef frist As Double) As Long
    Dim i As DelaftaleIndicator
    i = IndikatorUden(s)
    KaldMaal = delaftale_target_w(StrPtr(regel), i, dato, maal, frist)
End Function

Private Function KaldStatus(ByVal regel As String, ByRef s As Sporgsmaal, ByRef vaerdier() As Double, ByRef dage() As Double, ByRef status As Long, ByRef grund As Long) As Long
    Dim i As DelaftaleIndicator
    i = IndikatorMed(s, vaerdier, dage)
    KaldStatus = delaftale_status_w(StrPtr(regel), i, status, grund)
End Function

Private Function KaldFremskridt(ByVal regel As String, ByRef s As Sporgsmaal, ByRef vaerdier() As Double, ByRef dage() As Double, ByRef svar As Double) As Long
    Dim i As DelaftaleIndicator
    i = IndikatorMed(s, vaerdier, dage)
    KaldFremskridt = delaftale_ratio_w(StrPtr(regel), i, svar)
End Function

Private Function KaldKolonne(ByRef s As Sporgsmaal, ByRef regler() As String, ByRef enheder() As Long, ByRef retninger() As Long, ByRef baselines() As Double, ByRef baselinedatoer() As Double, ByRef vaerdier() As Double, ByRef dage() As Double, ByRef forventet() As Double, ByRef fremskridt() As Double, ByRef status() As Long, ByRef grunde() As Long, ByRef fejl() As Long) As Long
    Dim k As DelaftaleColumn, adresser() As LongPtr, i As Long
    ReDim adresser(0 To UBound(regler))
    For i = 0 To UBound(regler)
        adresser(i) = StrPtr(regler(i))
    Next i
    k.size = LenB(k)
    k.count = s.antal
    k.start = s.start
    k.end_ = s.slut
    k.baselines = VarPtr(baselines(0))
    k.baseline_dates = VarPtr(baselinedatoer(0))
    k.values = VarPtr(vaerdier(0))
    k.value_dates = VarPtr(dage(0))
    k.units = VarPtr(enheder(0))
    k.directions = VarPtr(retninger(0))
    k.expected = VarPtr(forventet(0))
    k.ratios = VarPtr(fremskridt(0))
    k.statuses = VarPtr(status(0))
    k.reasons = VarPtr(grunde(0))
    k.errors = VarPtr(fejl(0))
    k.dates = s.datoer
    k.decimals = s.decimaler
    KaldKolonne = delaftale_status_column_w(UBound(regler) + 1, adresser(0), k)
End Function

Private Function KaldAendring(ByVal baseline As Double, ByVal vaerdi As Double, ByRef aendring As Double, ByRef relativ As Double) As Long
    KaldAendring = delaftale_change(baseline, vaerdi, aendring, relativ)
End Function

Private Function KaldTal(ByVal tekst As String, ByRef tal As Double, ByRef decimaler As Long, ByRef enhed As Long, ByRef omtrent As Long) As Long
    KaldTal = delaftale_parse_figure_w(StrPtr(tekst), tal, decimaler, enhed, omtrent)
End Function

Private Function KaldTaltekst(ByVal tal As Double, ByVal decimaler As Long, ByVal enhed As Long, ByRef buffer As String, ByRef laengde As Long) As Long
    Dim n As LongPtr
    KaldTaltekst = delaftale_format_figure_w(tal, decimaler, enhed, DELAFTALE_DANISH, StrPtr(buffer), Len(buffer), n)
    laengde = CLng(n)
End Function

Private Function KaldDato(ByVal tekst As String, ByVal datoer As Long, ByRef dato As Double) As Long
    KaldDato = delaftale_parse_date_w(StrPtr(tekst), datoer, dato)
End Function

Private Function KaldRegel(ByVal regel As String, ByRef buffer As String, ByRef laengde As Long) As Long
    Dim n As LongPtr
    KaldRegel = delaftale_rule_phrase_w(StrPtr(regel), StrPtr(buffer), Len(buffer), n)
    laengde = CLng(n)
End Function

Private Function KaldTvivl(ByVal regel As String, ByRef buffer As String, ByRef laengde As Long) As Long
    Dim n As LongPtr
    KaldTvivl = delaftale_rule_doubts_w(StrPtr(regel), DELAFTALE_DANISH, StrPtr(buffer), Len(buffer), n)
    laengde = CLng(n)
End Function

Private Function KaldEnhed(ByVal ord As String, ByRef enhed As Long) As Long
    KaldEnhed = delaftale_unit_from_word_w(StrPtr(ord), enhed)
End Function

Private Function KaldOrd(ByVal hvad As Long, ByVal nummer As Long, ByRef buffer As String, ByRef laengde As Long) As Long
    Dim n As LongPtr
    Select Case hvad
        Case ORD_STATUS: KaldOrd = delaftale_status_word_w(nummer, DELAFTALE_DANISH, StrPtr(buffer), Len(buffer), n)
        Case ORD_GRUND: KaldOrd = delaftale_reason_word_w(nummer, DELAFTALE_DANISH, StrPtr(buffer), Len(buffer), n)
        Case Else: KaldOrd = delaftale_grade_word_w(nummer, DELAFTALE_DANISH, StrPtr(buffer), Len(buffer), n)
    End Select
    laengde = CLng(n)
End Function

Private Function KaldMaalgruppe(ByVal kode As String, ByVal dato As Double, ByVal datoer As Long, ByRef buffer As String, ByRef laengde As Long) As Long
    Dim n As LongPtr, stand As Long
    KaldMaalgruppe = delaftale_target_group_name_w(StrPtr(kode), dato, datoer, DELAFTALE_DANISH, stand, StrPtr(buffer), Len(buffer), n)
    laengde = CLng(n)
End Function

Private Function KaldSumKoder(ByRef koder() As String, ByRef tal() As Double, ByVal udvalg As Long, ByVal valgte As String, ByRef sum As Double) As Long
    Dim adresser() As LongPtr, i As Long
    ReDim adresser(0 To UBound(koder))
    For i = 0 To UBound(koder)
        adresser(i) = StrPtr(koder(i))
    Next i
    KaldSumKoder = delaftale_sum_by_code_w(UBound(koder) + 1, adresser(0), tal(0), udvalg, StrPtr(valgte), sum)
End Function

Private Function KaldAndel(ByVal antal As Double, ByVal ialt As Double, ByVal enhed As Long, ByVal andel As Double, ByVal decimaler As Long, ByRef grad As Long, ByRef genberegnet As Double) As Long
    KaldAndel = delaftale_check_share(antal, ialt, enhed, andel, decimaler, grad, genberegnet)
End Function

Private Function KaldSum(ByRef dele() As Double, ByVal total As Double, ByVal enhed As Long, ByVal decimaler As Long, ByRef grad As Long, ByRef genberegnet As Double) As Long
    KaldSum = delaftale_check_sum(UBound(dele) + 1, dele(0), total, enhed, decimaler, grad, genberegnet)
End Function

Private Function KaldHeleTal(ByVal antal As Double, ByVal andel As Double, ByVal decimaler As Long, ByRef mindst As Double, ByRef mest As Double) As Long
    KaldHeleTal = delaftale_whole_numbers(antal, andel, decimaler, mindst, mest)
End Function

Private Function KaldJson(ByVal funktion As String, ByVal json As String, ByRef buffer As String, ByRef laengde As Long) As Long
    Dim n As LongPtr
    KaldJson = delaftale_call_w(StrPtr(funktion), StrPtr(json), StrPtr(buffer), Len(buffer), n)
    laengde = CLng(n)
End Function
' --- Biblioteket: kald slutter ------------------------------------------------------------------------------------------

' --- Formlerne ---------------------------------------------------------------------------------------------------------

' Den vaerdi, som maalsaetningen forventer paa en dag.
Public Function DELAFTALE_FORVENTET(regel As Variant, baseline As Variant, baselinedato As Variant, start As Variant, slut As Variant, dato As Variant, Optional enhed As Variant = "") As Variant
    Dim s As Sporgsmaal, phrase As String, dag As Double, svar As Double
    On Error GoTo Uventet
    If Not LaesBegyndelse(s, phrase, regel, baseline, baselinedato, start, slut, enhed) Then GoTo Fejl
    If Not LaesDato(dato, "dato", s.datoer, False, dag) Then GoTo Fejl
    If Not Afstem(s) Then GoTo Fejl
    If Not Gik(KaldForventet(phrase, s, dag, svar)) Then GoTo Fejl
    DELAFTALE_FORVENTET = Svaret(svar)
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_FORVENTET = Fejlsvar()
End Function

' Det, der skal naas. Datoen betyder kun noget for maal, der gaelder et aar ad gangen.
Public Function DELAFTALE_MAAL(regel As Variant, baseline As Variant, baselinedato As Variant, start As Variant, slut As Variant, Optional dato As Variant = "", Optional enhed As Variant = "") As Variant
    Dim maal As Double, frist As Double
    If Not MaalOgFrist(regel, baseline, baselinedato, start, slut, dato, enhed, maal, frist) Then
        DELAFTALE_MAAL = Fejlsvar()
    ElseIf maal = DELAFTALE_VALUE_MISSING Then
        DELAFTALE_MAAL = IntetSvar("m{aa}ls{ae}tningen har intet m{aa}l, kun en retning")
    Else
        DELAFTALE_MAAL = Svaret(maal)
    End If
End Function

' Fristen, som en dato.
Public Function DELAFTALE_FRIST(regel As Variant, baseline As Variant, baselinedato As Variant, start As Variant, slut As Variant, Optional dato As Variant = "", Optional enhed As Variant = "") As Variant
    Dim maal As Double, frist As Double
    If Not MaalOgFrist(regel, baseline, baselinedato, start, slut, dato, enhed, maal, frist) Then
        DELAFTALE_FRIST = Fejlsvar()
    ElseIf frist = DELAFTALE_NO_DATE Then
        DELAFTALE_FRIST = IntetSvar("hverken m{aa}ls{ae}tningen eller aftalen har en frist")
    Else
        DELAFTALE_FRIST = Svaret(frist)
    End If
End Function

Private Function MaalOgFrist(regel As Variant, baseline As Variant, baselinedato As Variant, start As Variant, slut As Variant, dato As Variant, enhed As Variant, ByRef maal As Double, ByRef frist As Double) As Boolean
    Dim s As Sporgsmaal, phrase As String, dag As Double
    On Error GoTo Uventet
    If Not LaesBegyndelse(s, phrase, regel, baseline, baselinedato, start, slut, enhed) Then Exit Function
    If Not LaesDato(dato, "dato", s.datoer, True, dag) Then Exit Function
    If dag = DELAFTALE_NO_DATE Then dag = s.start
    If Not Afstem(s) Then Exit Function
    MaalOgFrist = Gik(KaldMaal(phrase, s, dag, maal, frist))
    If MaalOgFrist Then
        If Not ErTal(maal) Then maal = DELAFTALE_VALUE_MISSING
    End If
    Exit Function
Uventet:
    Afslag Err.Description
End Function

' Hvordan det gaar, som ord: "paa vej", "bagud" og saa videre. Vaerdier og datoer kan vaere en celle hver eller lige store omraader med
' alle maalinger af samme indikator; tomme celler springes over. Uden "pr" gaelder status den seneste maaling.
Public Function DELAFTALE_STATUS(regel As Variant, baseline As Variant, baselinedato As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enhed As Variant = "", Optional retning As Variant = "", Optional pr As Variant = "", Optional decimaler As Variant = "") As Variant
    Dim status As Long, grund As Long, ordet As String
    If StatusOgGrund(regel, baseline, baselinedato, vaerdier, datoer, start, slut, enhed, retning, pr, decimaler, status, grund) Then
        If OrdFor(ordet, ORD_STATUS, status) Then
            DELAFTALE_STATUS = Svaret(ordet)
            Exit Function
        End If
    End If
    DELAFTALE_STATUS = Fejlsvar()
End Function

' Hvorfor der ikke er en status: begrundelsen, eller hvad der er galt med formlen; tom, naar der er en status.
Public Function DELAFTALE_BEGRUNDELSE(regel As Variant, baseline As Variant, baselinedato As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enhed As Variant = "", Optional retning As Variant = "", Optional pr As Variant = "", Optional decimaler As Variant = "") As Variant
    Dim status As Long, grund As Long, ordet As String
    If StatusOgGrund(regel, baseline, baselinedato, vaerdier, datoer, start, slut, enhed, retning, pr, decimaler, status, grund) Then
        If OrdFor(ordet, ORD_GRUND, grund) Then
            DELAFTALE_BEGRUNDELSE = Svaret(ordet)
            Exit Function
        End If
    End If
    DELAFTALE_BEGRUNDELSE = fejltekst
End Function

Private Function StatusOgGrund(regel As Variant, baseline As Variant, baselinedato As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, enhed As Variant, retning As Variant, pr As Variant, decimaler As Variant, ByRef status As Long, ByRef grund As Long) As Boolean
    Dim s As Sporgsmaal, phrase As String, v() As Double, d() As Double
    On Error GoTo Uventet
    If Not LaesBegyndelse(s, phrase, regel, baseline, baselinedato, start, slut, enhed) Then Exit Function
    If Not LaesResten(s, vaerdier, datoer, retning, pr, decimaler, v, d) Then Exit Function
    StatusOgGrund = Gik(KaldStatus(phrase, s, v, d, status, grund))
    Exit Function
Uventet:
    Afslag Err.Description
End Function

' Hvor stor en del af den forventede vej der er gaaet: 1 er praecis som forventet.
Public Function DELAFTALE_FREMSKRIDT(regel As Variant, baseline As Variant, baselinedato As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enhed As Variant = "", Optional retning As Variant = "", Optional pr As Variant = "", Optional decimaler As Variant = "") As Variant
    Dim s As Sporgsmaal, phrase As String, v() As Double, d() As Double, svar As Double
    On Error GoTo Uventet
    If Not LaesBegyndelse(s, phrase, regel, baseline, baselinedato, start, slut, enhed) Then GoTo Fejl
    If Not LaesResten(s, vaerdier, datoer, retning, pr, decimaler, v, d) Then GoTo Fejl
    If Not Gik(KaldFremskridt(phrase, s, v, d, svar)) Then GoTo Fejl
    DELAFTALE_FREMSKRIDT = Svaret(svar)
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_FREMSKRIDT = Fejlsvar()
End Function

' Vaerdi minus baseline, uden de skaeve cifre, som et regneark ellers faar med.
Public Function DELAFTALE_AENDRING(baseline As Variant, vaerdi As Variant) As Variant
    DELAFTALE_AENDRING = Aendring(baseline, vaerdi, False)
End Function

' Aendringen i procent af baseline: 25 er 25 %.
Public Function DELAFTALE_AENDRING_PCT(baseline As Variant, vaerdi As Variant) As Variant
    DELAFTALE_AENDRING_PCT = Aendring(baseline, vaerdi, True)
End Function

Private Function Aendring(baseline As Variant, vaerdi As Variant, ByVal relativ As Boolean) As Variant
    Dim s As Sporgsmaal, nu As Double, i As Double, pct As Double
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not LaesTal(baseline, "baseline", s, s.baseline) Then GoTo Fejl
    If Not LaesTal(vaerdi, "v{ae}rdi", s, nu) Then GoTo Fejl
    If Not Afstem(s) Then GoTo Fejl
    If Not Gik(KaldAendring(s.baseline, nu, i, pct)) Then GoTo Fejl
    If Not relativ Then
        Aendring = Svaret(i)
    ElseIf ErTal(pct) Then
        Aendring = Svaret(pct)
    Else
        Aendring = IntetSvar("der er ingen procent af 0")
    End If
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    Aendring = Fejlsvar()
End Function

' Mange indikatorer paa en gang, en i hver raekke: status som ord. "regler" er en celle til alle eller en til hver.
Public Function DELAFTALE_STATUS_KOLONNE(regler As Variant, baselines As Variant, baselinedatoer As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enheder As Variant = "", Optional retninger As Variant = "", Optional decimaler As Variant = "") As Variant
    DELAFTALE_STATUS_KOLONNE = HeleKolonnen(0, regler, baselines, baselinedatoer, vaerdier, datoer, start, slut, enheder, retninger, decimaler)
End Function

' Det samme: fremskridt.
Public Function DELAFTALE_FREMSKRIDT_KOLONNE(regler As Variant, baselines As Variant, baselinedatoer As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enheder As Variant = "", Optional retninger As Variant = "", Optional decimaler As Variant = "") As Variant
    DELAFTALE_FREMSKRIDT_KOLONNE = HeleKolonnen(1, regler, baselines, baselinedatoer, vaerdier, datoer, start, slut, enheder, retninger, decimaler)
End Function

' Det samme: den forventede vaerdi paa maalingens dag.
Public Function DELAFTALE_FORVENTET_KOLONNE(regler As Variant, baselines As Variant, baselinedatoer As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, Optional enheder As Variant = "", Optional retninger As Variant = "", Optional decimaler As Variant = "") As Variant
    DELAFTALE_FORVENTET_KOLONNE = HeleKolonnen(2, regler, baselines, baselinedatoer, vaerdier, datoer, start, slut, enheder, retninger, decimaler)
End Function

' Et dansk tal skrevet som tekst: "19,14 %" er 19,14, "8,186 mio. kr." er 8186000.
Public Function DELAFTALE_TAL(tekst As Variant) As Variant
    Dim s As Sporgsmaal, tal As Double
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not LaesTal(tekst, "tekst", s, tal) Then GoTo Fejl
    If ErOrd(tal) Then
        DELAFTALE_TAL = IntetSvar("der er intet tal")
    Else
        DELAFTALE_TAL = Svaret(tal)
    End If
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_TAL = Fejlsvar()
End Function

' Et tal som dansk tekst: 19,14 med enheden % er "19,14 %".
Public Function DELAFTALE_TALTEKST(tal As Variant, Optional decimaler As Variant = "", Optional enhed As Variant = "") As Variant
    Dim s As Sporgsmaal, vaerdi As Double, buffer As String, n As Long
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not LaesEnhed(enhed, s.enhed) Then GoTo Fejl
    If Not LaesDecimaler(decimaler, s) Then GoTo Fejl
    If Not LaesTal(tal, "tal", s, vaerdi) Then GoTo Fejl
    If Not Afstem(s) Then GoTo Fejl
    buffer = String$(200, vbNullChar)
    If Not Gik(KaldTaltekst(vaerdi, s.decimaler, s.enhed, buffer, n)) Then GoTo Fejl
    DELAFTALE_TALTEKST = Svaret(Left$(buffer, n))
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_TALTEKST = Fejlsvar()
End Function

' En dato skrevet som tekst: "31. august 2025", "udgang februar 2021", "2. kvartal 2023" (den sidste dag).
Public Function DELAFTALE_DATO(tekst As Variant) As Variant
    Dim s As Sporgsmaal, dag As Double
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not LaesDato(tekst, "tekst", s.datoer, False, dag) Then GoTo Fejl
    DELAFTALE_DATO = Svaret(dag)
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_DATO = Fejlsvar()
End Function

' En maalsaetning, som biblioteket forstaar den.
Public Function DELAFTALE_REGEL(tekst As Variant) As Variant
    Dim s As Sporgsmaal, regel As String, buffer As String, n As Long, nummer As Long
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not LaesTekst(tekst, "tekst", regel) Then GoTo Fejl
    buffer = String$(500, vbNullChar)
    nummer = KaldRegel(regel, buffer, n)
    If nummer = DELAFTALE_ERROR_BUFFER_TOO_SMALL Then
        buffer = String$(n + 1, vbNullChar)
        nummer = KaldRegel(regel, buffer, n)
    End If
    If Not Gik(nummer) Then GoTo Fejl
    DELAFTALE_REGEL = Svaret(Left$(buffer, n))
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_REGEL = Fejlsvar()
End Function

' Det, som ordene lader staa aabent, og hvad der er valgt; tom, naar alt er klart.
Public Function DELAFTALE_REGEL_TVIVL(tekst As Variant) As Variant
    Dim s As Sporgsmaal, regel As String, buffer As String, n As Long, nummer As Long
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not LaesTekst(tekst, "tekst", regel) Then GoTo Fejl
    buffer = String$(1000, vbNullChar)
    nummer = KaldTvivl(regel, buffer, n)
    If nummer = DELAFTALE_ERROR_BUFFER_TOO_SMALL Then
        buffer = String$(n + 1, vbNullChar)
        nummer = KaldTvivl(regel, buffer, n)
    End If
    If Not Gik(nummer) Then GoTo Fejl
    DELAFTALE_REGEL_TVIVL = Svaret(Left$(buffer, n))
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_REGEL_TVIVL = Fejlsvar()
End Function

' Hvad en maalgruppekode betyder paa en dag; uden dag er det i dag. Koden skal vaere tekst: som tal ville 6.10 blive til 6.1.
Public Function DELAFTALE_MAALGRUPPE(kode As Variant, Optional dato As Variant = "") As Variant
    Dim s As Sporgsmaal, tekst As String, dag As Double, buffer As String, n As Long
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not LaesKode(kode, "kode", tekst) Then GoTo Fejl
    If Not LaesDato(dato, "dato", s.datoer, True, dag) Then GoTo Fejl
    If dag = DELAFTALE_NO_DATE Then
        If Not Gik(KaldDato(Format$(Now, "yyyy\-mm\-dd"), s.datoer, dag)) Then GoTo Fejl
    End If
    buffer = String$(500, vbNullChar)
    If Not Gik(KaldMaalgruppe(tekst, dag, s.datoer, buffer, n)) Then GoTo Fejl
    If n = 0 Then
        DELAFTALE_MAALGRUPPE = IntetSvar("koden " & tekst & " findes ikke i registret")
    Else
        DELAFTALE_MAALGRUPPE = Svaret(Left$(buffer, n))
    End If
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_MAALGRUPPE = Fejlsvar()
End Function

' Summen af de tal, hvis koder er med: alle undtagen nogle, eller kun nogle. "undtagen" og "kun" er koder med komma imellem.
Public Function DELAFTALE_SUM_KODER(koder As Variant, tal As Variant, Optional undtagen As Variant = "", Optional kun As Variant = "") As Variant
    Dim s As Sporgsmaal, kv() As Variant, kp() As Boolean, tv() As Variant, tp() As Boolean, vandret As Boolean, i As Long, n As Long, m As Long
    Dim tekster() As String, v() As Double, med As String, uden As String, sum As Double
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not EnLinje(koder, "koder") Or Not EnLinje(tal, "tal") Or Not LigeHele(koder, tal) Then GoTo Fejl
    m = Laengste(koder, Laengste(tal, 0))
    If Not LaesListe(koder, kv, kp, n, vandret, m) Then GoTo Fejl
    If Not LaesListe(tal, tv, tp, i, vandret, m) Then GoTo Fejl
    If i <> n Or n = 0 Then
        Afslag "der skal v{ae}re lige mange koder og tal, og mindst {e}t af hver"
        GoTo Fejl
    End If
    If Not LaesKoder(kun, "kun", med) Then GoTo Fejl
    If Not LaesKoder(undtagen, "undtagen", uden) Then GoTo Fejl
    If med <> "" And uden <> "" Then
        Afslag "angiv enten undtagen eller kun, ikke begge"
        GoTo Fejl
    End If
    ReDim tekster(0 To n - 1)
    ReDim v(0 To n - 1)
    m = 0
    For i = 0 To n - 1
        If Not (Tom(kv(i)) And Tom(tv(i))) Then
            If Not LaesKode(kv(i), "kode nr. " & (i + 1), tekster(m)) Then GoTo Fejl
            If Not LaesCelle(tv(i), tp(i), "tal nr. " & (i + 1), s, v(m)) Then GoTo Fejl
            m = m + 1
        End If
    Next i
    If m = 0 Then
        Afslag "der er ingen koder og tal"
        GoTo Fejl
    End If
    ReDim Preserve tekster(0 To m - 1)
    If Not Afstem(s) Then GoTo Fejl
    If Not Gik(KaldSumKoder(tekster, v, IIf(med <> "", DELAFTALE_ONLY, DELAFTALE_EXCEPT), med & uden, sum)) Then GoTo Fejl
    DELAFTALE_SUM_KODER = Svaret(sum)
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_SUM_KODER = Fejlsvar()
End Function

' Passer en trykt andel med antallet bag den? "stemmer", "inden for afrunding" eller "umuligt".
Public Function DELAFTALE_KONTROL_ANDEL(antal As Variant, ialt As Variant, andel As Variant, Optional decimaler As Variant = "", Optional enhed As Variant = "") As Variant
    Dim s As Sporgsmaal, p As Sporgsmaal, a As Double, h As Double, pct As Double, grad As Long, igen As Double, ordet As String
    On Error GoTo Uventet
    If Not Begynd(s) Or Not Begynd(p) Then GoTo Fejl
    If Not LaesEnhed(enhed, s.enhed) Then GoTo Fejl
    If Not LaesDecimaler(decimaler, p) Then GoTo Fejl
    If Not LaesTal(antal, "antal", s, a) Or Not LaesTal(ialt, "i alt", s, h) Then GoTo Fejl
    If Not Afstem(s) Then GoTo Fejl
    If s.enhed = DELAFTALE_UNIT_PERCENT Or s.enhed = DELAFTALE_UNIT_FRACTION Then
        Afslag "antal og i alt skal v{ae}re antal, ikke procenter"
        GoTo Fejl
    End If
    If Not LaesAndel(andel, p, pct) Then GoTo Fejl
    If Not Gik(KaldAndel(a, h, s.enhed, pct, p.decimaler, grad, igen)) Then GoTo Fejl
    If Not OrdFor(ordet, ORD_GRAD, grad) Then GoTo Fejl
    DELAFTALE_KONTROL_ANDEL = Svaret(ordet)
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_KONTROL_ANDEL = Fejlsvar()
End Function

' Passer en trykt sum med sine dele?
Public Function DELAFTALE_KONTROL_SUM(dele As Variant, total As Variant, Optional decimaler As Variant = "", Optional enhed As Variant = "") As Variant
    Dim s As Sporgsmaal, lv() As Variant, lp() As Boolean, vandret As Boolean, n As Long, v() As Double, i As Long
    Dim t As Double, grad As Long, igen As Double, ordet As String
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not LaesEnhed(enhed, s.enhed) Then GoTo Fejl
    If Not LaesDecimaler(decimaler, s) Then GoTo Fejl
    If Not LaesListe(dele, lv, lp, n, vandret, 0) Then GoTo Fejl
    If n = 0 Then
        Afslag "der er ingen dele"
        GoTo Fejl
    End If
    ReDim v(0 To n - 1)
    For i = 0 To n - 1
        If Not LaesCelle(lv(i), lp(i), "del nr. " & (i + 1), s, v(i)) Then GoTo Fejl
    Next i
    If Not LaesTal(total, "total", s, t) Then GoTo Fejl
    If Not Afstem(s) Then GoTo Fejl
    If Not Gik(KaldSum(v, t, s.enhed, s.decimaler, grad, igen)) Then GoTo Fejl
    If Not OrdFor(ordet, ORD_GRAD, grad) Then GoTo Fejl
    DELAFTALE_KONTROL_SUM = Svaret(ordet)
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_KONTROL_SUM = Fejlsvar()
End Function

' Hvor mange der kan vaere i alt, naar et antal er trykt som en andel: "601-602".
Public Function DELAFTALE_HELE_TAL(antal As Variant, andel As Variant, Optional decimaler As Variant = "") As Variant
    Dim s As Sporgsmaal, p As Sporgsmaal, a As Double, pct As Double, mindst As Double, mest As Double
    On Error GoTo Uventet
    If Not Begynd(s) Or Not Begynd(p) Then GoTo Fejl
    If Not LaesDecimaler(decimaler, p) Then GoTo Fejl
    If Not LaesTal(antal, "antal", s, a) Or Not LaesAndel(andel, p, pct) Then GoTo Fejl
    If Not Gik(KaldHeleTal(a, pct, p.decimaler, mindst, mest)) Then GoTo Fejl
    If mest > 1E+15 Then
        DELAFTALE_HELE_TAL = Svaret(Format$(mindst, "0") & "-")
    ElseIf mest = mindst Then
        DELAFTALE_HELE_TAL = Svaret(Format$(mindst, "0"))
    Else
        DELAFTALE_HELE_TAL = Svaret(Format$(mindst, "0") & "-" & Format$(mest, "0"))
    End If
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_HELE_TAL = Fejlsvar()
End Function

' En af bibliotekets JSON-funktioner: for den, der programmerer.
Public Function DELAFTALE_KALD(funktion As Variant, json As Variant) As Variant
    Dim s As Sporgsmaal, f As String, j As String, buffer As String, n As Long, nummer As Long
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not LaesTekst(funktion, "funktion", f) Or Not LaesTekst(json, "json", j) Then GoTo Fejl
    buffer = String$(32000, vbNullChar)
    nummer = KaldJson(f, j, buffer, n)
    If nummer = DELAFTALE_ERROR_BUFFER_TOO_SMALL Then
        buffer = String$(n + 1, vbNullChar)
        nummer = KaldJson(f, j, buffer, n)
    End If
    If Not Gik(nummer) Then GoTo Fejl
    If n > CELLE_TEGN Then
        Afslag "svaret har " & n & " tegn, og en celle kan kun holde " & CELLE_TEGN
        GoTo Fejl
    End If
    DELAFTALE_KALD = Svaret(Left$(buffer, n))
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    DELAFTALE_KALD = Fejlsvar()
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

' Henter biblioteket, hvis det ikke er hentet, og goer et spoergsmaal klar.
Private Function Begynd(ByRef s As Sporgsmaal) As Boolean
    Dim galt As String
    If Not klar Then
        galt = HentBibliotek()
        If galt <> "" Then
            Begynd = Afslag(galt)
            Exit Function
        End If
        klar = True
    End If
    s.decimaler = DELAFTALE_DECIMALS_OWN
    s.trykte = TRYKT_INTET
    s.pr = DELAFTALE_NO_DATE
    s.datoer = Datosystem()
    Begynd = True
End Function

' Projektmappens datoer taelles fra 1900 eller fra 1904.
Private Function Datosystem() As Long
    Dim fra1904 As Boolean
    Datosystem = DELAFTALE_DATES_1900
    On Error Resume Next
    ' For sig selv: en betingelse, der fejler, ville ellers gaelde for opfyldt.
    fra1904 = Application.Caller.Worksheet.Parent.Date1904
    If fra1904 Then Datosystem = DELAFTALE_DATES_1904
End Function

Private Function LaesBegyndelse(ByRef s As Sporgsmaal, ByRef phrase As String, regel As Variant, baseline As Variant, baselinedato As Variant, start As Variant, slut As Variant, enhed As Variant) As Boolean
    If Not Begynd(s) Then Exit Function
    If Not LaesTekst(regel, "regel", phrase) Then Exit Function
    If Not LaesEnhed(enhed, s.enhed) Then Exit Function
    If Not LaesTal(baseline, "baseline", s, s.baseline) Then Exit Function
    If Not LaesDato(baselinedato, "baselinedato", s.datoer, True, s.baselinedato) Then Exit Function
    If Not LaesDato(start, "start", s.datoer, False, s.start) Then Exit Function
    LaesBegyndelse = LaesDato(slut, "slut", s.datoer, True, s.slut)
End Function

Private Function LaesResten(ByRef s As Sporgsmaal, vaerdier As Variant, datoer As Variant, retning As Variant, pr As Variant, decimaler As Variant, ByRef v() As Double, ByRef d() As Double) As Boolean
    Dim lv() As Variant, lp() As Boolean, dv() As Variant, dp() As Boolean, vandret As Boolean, i As Long, n As Long, m As Long
    If Not LaesRetning(retning, s.retning) Then Exit Function
    If Not LaesDecimaler(decimaler, s) Then Exit Function
    If Not LaesDato(pr, "pr", s.datoer, True, s.pr) Then Exit Function
    If Not EnLinje(vaerdier, "v{ae}rdier") Or Not EnLinje(datoer, "datoer") Or Not LigeHele(vaerdier, datoer) Then Exit Function
    n = Laengste(vaerdier, Laengste(datoer, 0))
    m = n
    If Not LaesListe(vaerdier, lv, lp, n, vandret, n) Then Exit Function
    If Not LaesListe(datoer, dv, dp, m, vandret, m) Then Exit Function
    If n <> m Then
        LaesResten = Afslag("der er " & n & " v{ae}rdier, men " & m & " datoer")
        Exit Function
    End If
    ReDim v(0 To n)
    ReDim d(0 To n)
    For i = 0 To n - 1
        ' Et tomt felt er en maaling, der ikke er kommet endnu.
        If Not Tom(lv(i)) Then
            If Not LaesCelle(lv(i), lp(i), "v{ae}rdi nr. " & (i + 1), s, v(s.antal)) Then Exit Function
            ' Et ord for, hvorfor der intet tal er, behoever ingen dag: den dag blev der ikke maalt.
            If Not LaesDato(dv(i), "dato nr. " & (i + 1), s.datoer, ErOrd(v(s.antal)), d(s.antal)) Then Exit Function
            If d(s.antal) <> DELAFTALE_NO_DATE Then s.antal = s.antal + 1
        End If
    Next i
    LaesResten = Afstem(s)
End Function

' Kan tallene staa sammen? Procentformat og almindelige tal kan ikke blandes, for 20 % er 0,2 i det ene og 20 i det andet.
Private Function Afstem(ByRef s As Sporgsmaal) As Boolean
    ' Nuller i procentformat kan staa ved siden af alt; staar de alene, er svaret ogsaa i procentformat.
    If (s.former And FORM_NULPROCENT) <> 0 Then
        s.former = s.former And Not FORM_NULPROCENT
        If s.former = 0 And (s.enhed = DELAFTALE_UNIT_NONE Or s.enhed = DELAFTALE_UNIT_PERCENT Or s.enhed = DELAFTALE_UNIT_FRACTION) Then s.former = FORM_CELLEPROCENT
    End If
    BrugTrykte s
    If (s.former And FORM_CELLEPROCENT) <> 0 Then
        If s.former <> FORM_CELLEPROCENT Then
            Afstem = Afslag("nogle tal st{aa}r i procentformat og andre ikke; brug samme format til alle")
            Exit Function
        End If
        If s.enhed <> DELAFTALE_UNIT_NONE And s.enhed <> DELAFTALE_UNIT_PERCENT And s.enhed <> DELAFTALE_UNIT_FRACTION Then
            Afstem = Afslag("tallene st{aa}r i procentformat, men enheden er en anden")
            Exit Function
        End If
        s.enhed = DELAFTALE_UNIT_FRACTION
    ElseIf (s.former And FORM_PROCENT) <> 0 And s.enhed <> DELAFTALE_UNIT_NONE And s.enhed <> DELAFTALE_UNIT_PERCENT Then
        Afstem = Afslag("et tal er skrevet med %, men enheden er en anden")
        Exit Function
    ElseIf (s.former And FORM_PROCENT) <> 0 And s.enhed = DELAFTALE_UNIT_NONE Then
        If s.delAfEn Then
            Afstem = Afslag("et tal er skrevet med %, og et andet ligger mellem 0 og 1 uden; angiv enheden %, eller brug procentformat")
            Exit Function
        End If
        s.enhed = DELAFTALE_UNIT_PERCENT
    End If
    Afstem = True
End Function

Private Function HeleKolonnen(ByVal hvad As Long, regler As Variant, baselines As Variant, baselinedatoer As Variant, vaerdier As Variant, datoer As Variant, start As Variant, slut As Variant, enheder As Variant, retninger As Variant, decimaler As Variant) As Variant
    Dim s As Sporgsmaal, r As Sporgsmaal, i As Long, n As Long, nummer As Long, vandret As Boolean, ordet As String
    Dim rv() As Variant, rp() As Boolean, bv() As Variant, bp() As Boolean, bdv() As Variant, vv() As Variant, vp() As Boolean
    Dim dv() As Variant, ev() As Variant, tv() As Variant, svar() As Variant
    Dim tekster() As String, e() As Long, t() As Long, b() As Double, bd() As Double, v() As Double, d() As Double
    Dim forventet() As Double, fremskridt() As Double, status() As Long, grunde() As Long, fejl() As Long
    Dim gTekster() As String, gE() As Long, gT() As Long, gB() As Double, gBd() As Double, gV() As Double, gD() As Double, hvor() As Long
    Dim plads() As Long, trykt() As Long, enkelte() As Variant, dec As Long, foerste As Long, m As Long, galt As String, faelles As Boolean, regelFaelles As Boolean, baselineFaelles As Boolean, tomt As Boolean
    On Error GoTo Uventet
    If Not Begynd(s) Then GoTo Fejl
    If Not LaesDato(start, "start", s.datoer, False, s.start) Then GoTo Fejl
    If Not LaesDato(slut, "slut", s.datoer, True, s.slut) Then GoTo Fejl
    If Not LaesDecimaler(decimaler, s) Then GoTo Fejl
    If Not EnLinje(vaerdier, "v{ae}rdier") Then GoTo Fejl
    If Not LigeHele(vaerdier, regler) Or Not LigeHele(vaerdier, baselines) Or Not LigeHele(vaerdier, baselinedatoer) Then GoTo Fejl
    If Not LigeHele(vaerdier, datoer) Or Not LigeHele(vaerdier, enheder) Or Not LigeHele(vaerdier, retninger) Then GoTo Fejl
    n = Laengste(vaerdier, Laengste(regler, Laengste(baselines, Laengste(baselinedatoer, Laengste(datoer, 0)))))
    If Not LaesListe(vaerdier, vv, vp, n, vandret, n) Then GoTo Fejl
    If n = 0 Then
        Afslag "der er ingen v{ae}rdier"
        GoTo Fejl
    End If
    If Not LaesRaekker(datoer, "datoer", n, False, dv, rp, faelles) Then GoTo Fejl
    If Not LaesRaekker(regler, "regler", n, False, rv, rp, regelFaelles) Then GoTo Fejl
    If Not LaesRaekker(baselines, "baselines", n, False, bv, bp, baselineFaelles) Then GoTo Fejl
    If Not LaesRaekker(baselinedatoer, "baselinedatoer", n, False, bdv, rp, faelles) Then GoTo Fejl
    If Not LaesRaekker(enheder, "enheder", n, True, ev, rp, faelles) Then GoTo Fejl
    If Not LaesRaekker(retninger, "retninger", n, True, tv, rp, faelles) Then GoTo Fejl
    ReDim tekster(0 To n - 1)
    ReDim e(0 To n - 1)
    ReDim t(0 To n - 1)
    ReDim b(0 To n - 1)
    ReDim bd(0 To n - 1)
    ReDim v(0 To n - 1)
    ReDim d(0 To n - 1)
    ReDim trykt(0 To n - 1)
    ReDim plads(0 To n - 1)
    ReDim enkelte(0 To n - 1)
    ' Kun de raekker, der kan laeses, bliver spurgt. En raekke uden vaerdi og maalsaetning forbliver tom; har
    ' alle raekker den samme maalsaetning, er det en raekke uden vaerdi og baseline.
    For i = 0 To n - 1
        enkelte(i) = ""
        plads(i) = RAEKKE_TOM
        tomt = Tom(rv(i))
        If regelFaelles Then tomt = (baselineFaelles Or Tom(bv(i)))
        If Not (tomt And Tom(vv(i))) Then
            BegyndRaekke r, s
            If LaesRaekke(r, rv(i), bv(i), bp(i), bdv(i), vv(i), vp(i), dv(i), ev(i), tv(i), tekster(i), e(i), t(i), b(i), bd(i), v(i), d(i)) Then
                plads(i) = RAEKKE_LAEST
                trykt(i) = r.decimaler
            Else
                plads(i) = RAEKKE_FEJL
                enkelte(i) = CVErr(xlErrValue)
                NoterFejl galt, foerste, i
            End If
        End If
    Next i
    ' De raekker, hvis tal er trykt med lige mange decimaler, bliver spurgt sammen.
    ReDim gE(0 To n - 1)
    ReDim gT(0 To n - 1)
    ReDim gB(0 To n - 1)
    ReDim gBd(0 To n - 1)
    ReDim gV(0 To n - 1)
    ReDim gD(0 To n - 1)
    ReDim hvor(0 To n - 1)
    ReDim forventet(0 To n - 1)
    ReDim fremskridt(0 To n - 1)
    ReDim status(0 To n - 1)
    ReDim grunde(0 To n - 1)
    ReDim fejl(0 To n - 1)
    For dec = DELAFTALE_DECIMALS_OWN To 9
        m = 0
        ReDim gTekster(0 To n - 1)
        For i = 0 To n - 1
            If plads(i) = RAEKKE_LAEST And trykt(i) = dec Then
                hvor(m) = i
                gTekster(m) = tekster(i)
                gE(m) = e(i)
                gT(m) = t(i)
                gB(m) = b(i)
                gBd(m) = bd(i)
                gV(m) = v(i)
                gD(m) = d(i)
                m = m + 1
            End If
        Next i
        If m > 0 Then
            ReDim Preserve gTekster(0 To m - 1)
            s.antal = m
            s.decimaler = dec
            nummer = KaldKolonne(s, gTekster, gE, gT, gB, gBd, gV, gD, forventet, fremskridt, status, grunde, fejl)
            If nummer <> DELAFTALE_OK Then Gik nummer
            If nummer <> DELAFTALE_OK And nummer <> DELAFTALE_ERROR_SOME_ROWS Then GoTo Fejl
            For i = 0 To m - 1
                If fejl(i) <> DELAFTALE_OK Then
                    ' Biblioteket fortaeller om den foerste af dem.
                    If nummer <> DELAFTALE_OK Then NoterFejl galt, foerste, hvor(i)
                    nummer = DELAFTALE_OK
                    enkelte(hvor(i)) = CVErr(xlErrValue)
                ElseIf hvad = 0 Then
                    If Not OrdFor(ordet, ORD_STATUS, status(i)) Then GoTo Fejl
                    enkelte(hvor(i)) = ordet
                ElseIf hvad = 1 Then
                    enkelte(hvor(i)) = TalEllerIntet(fremskridt(i))
                Else
                    enkelte(hvor(i)) = TalEllerIntet(forventet(i))
                End If
            Next i
        End If
    Next dec
    If vandret Then
        ReDim svar(1 To 1, 1 To n)
    Else
        ReDim svar(1 To n, 1 To 1)
    End If
    For i = 0 To n - 1
        If vandret Then
            svar(1, i + 1) = enkelte(i)
        Else
            svar(i + 1, 1) = enkelte(i)
        End If
    Next i
    If galt <> "" Then fejltekst = galt
    Husk galt
    HeleKolonnen = svar
    Exit Function
Uventet:
    Afslag Err.Description
Fejl:
    HeleKolonnen = Fejlsvar()
End Function

' Et nyt spoergsmaal til den samme aftale.
Private Sub BegyndRaekke(ByRef r As Sporgsmaal, ByRef s As Sporgsmaal)
    r.enhed = DELAFTALE_UNIT_NONE
    r.retning = DELAFTALE_DIRECTION_NONE
    r.decimaler = s.decimaler
    r.trykte = TRYKT_INTET
    r.start = s.start
    r.datoer = s.datoer
    r.former = 0
    r.delAfEn = False
End Sub

' Det foerste, der er galt i en kolonne.
Private Sub NoterFejl(ByRef galt As String, ByRef foerste As Long, ByVal raekke As Long)
    If galt <> "" And raekke > foerste Then Exit Sub
    foerste = raekke
    galt = Dansk("r{ae}kke ") & (raekke + 1) & ": " & fejltekst
End Sub

Private Function LaesRaekke(ByRef r As Sporgsmaal, regel As Variant, baseline As Variant, ByVal baselineProcent As Boolean, baselinedato As Variant, vaerdi As Variant, ByVal vaerdiProcent As Boolean, dato As Variant, enhed As Variant, retning As Variant, ByRef tekst As String, ByRef e As Long, ByRef t As Long, ByRef b As Double, ByRef bd As Double, ByRef v As Double, ByRef d As Double) As Boolean
    If Not LaesTekst(regel, "regel", tekst) Then Exit Function
    If Not LaesEnhed(enhed, r.enhed) Then Exit Function
    If Not LaesRetning(retning, t) Then Exit Function
    If Not LaesCelle(baseline, baselineProcent, "baseline", r, b) Then Exit Function
    If Not LaesDato(baselinedato, "baselinedato", r.datoer, True, bd) Then Exit Function
    If Not LaesCelle(vaerdi, vaerdiProcent, "v{ae}rdi", r, v) Then Exit Function
    d = DELAFTALE_NO_DATE
    If Not Tom(vaerdi) Then
        If Not LaesDato(dato, "dato", r.datoer, ErOrd(v), d) Then Exit Function
    End If
    ' Det, der ikke blev maalt, behoever ingen dag.
    If d = DELAFTALE_NO_DATE Then d = r.start
    LaesRaekke = Afstem(r)
    e = r.enhed
End Function

Private Function TalEllerIntet(ByVal tal As Double) As Variant
    If ErTal(tal) Then
        TalEllerIntet = tal
    Else
        TalEllerIntet = CVErr(xlErrNA)
    End If
End Function

' En celle til alle raekker, eller en til hver; de er altid "n" bagefter.
Private Function LaesRaekker(ByRef kilde As Variant, ByVal navn As String, ByVal n As Long, ByVal valgfri As Boolean, ByRef v() As Variant, ByRef p() As Boolean, ByRef faelles As Boolean) As Boolean
    Dim antal As Long, vandret As Boolean, i As Long
    If Not EnLinje(kilde, navn) Then Exit Function
    If Not LaesListe(kilde, v, p, antal, vandret, n) Then Exit Function
    If antal <> n And antal <> 1 And Not (valgfri And antal = 0) Then
        LaesRaekker = Afslag("der er " & n & " v{ae}rdier, men " & antal & " " & navn)
        Exit Function
    End If
    faelles = (antal < n)
    If faelles Then
        ReDim Preserve v(0 To n - 1)
        ReDim Preserve p(0 To n - 1)
        If antal = 1 Then
            For i = 1 To n - 1
                v(i) = v(0)
                p(i) = p(0)
            Next i
        End If
    End If
    LaesRaekker = True
End Function

' Indholdet af en celle, et omraade eller en liste: vaerdierne, og om de staar i procentformat.
Private Function LaesListe(ByRef kilde As Variant, ByRef v() As Variant, ByRef p() As Boolean, ByRef antal As Long, ByRef vandret As Boolean, ByVal hoejst As Long) As Boolean
    Dim omraade As Object, indhold As Variant, en As Variant, talformat As Variant, i As Long, c As Long, r As Long
    antal = 0
    vandret = False
    ReDim v(0 To 0)
    ReDim p(0 To 0)
    LaesListe = True
    ' Et argument, der er sprunget over med to semikolon.
    If IsMissing(kilde) Then Exit Function
    If IsObject(kilde) Then
        Set omraade = kilde
        If omraade.Areas.Count > 1 Then
            LaesListe = Afslag("et omr{aa}de skal h{ae}nge sammen")
            Exit Function
        End If
        ' En hel kolonne er kun saa lang som det, der staar i den, eller som de vaerdier, den hoerer til.
        If omraade.Rows.Count > HEL_KOLONNE Then
            If hoejst = 0 Then hoejst = Udfyldt(omraade)
            Set omraade = omraade.Resize(hoejst)
        End If
        antal = omraade.Rows.Count * omraade.Columns.Count
        vandret = (omraade.Rows.Count = 1 And antal > 1)
        ReDim v(0 To antal - 1)
        ReDim p(0 To antal - 1)
        indhold = omraade.Value2
        talformat = omraade.NumberFormat
        If Not IsArray(indhold) Then
            v(0) = indhold
            p(0) = ErProcent(talformat)
            Exit Function
        End If
        For c = 1 To omraade.Columns.Count
            For r = 1 To omraade.Rows.Count
                v(i) = indhold(r, c)
                If IsNull(talformat) Then
                    p(i) = ErProcent(omraade.Cells(r, c).NumberFormat)
                Else
                    p(i) = ErProcent(talformat)
                End If
                i = i + 1
            Next r
        Next c
    ElseIf IsArray(kilde) Then
        For Each en In kilde
            antal = antal + 1
        Next en
        If antal = 0 Then Exit Function
        ReDim v(0 To antal - 1)
        ReDim p(0 To antal - 1)
        For Each en In kilde
            v(i) = en
            i = i + 1
        Next en
        vandret = (antal > 1 And ErVandret(kilde))
    Else
        antal = 1
        v(0) = kilde
    End If
End Function

' Er en liste en raekke? Saadan staar en liste med kun en dimension ogsaa.
Private Function ErVandret(ByRef kilde As Variant) As Boolean
    ErVandret = True
    On Error Resume Next
    ErVandret = (UBound(kilde, 2) > LBound(kilde, 2) And UBound(kilde, 1) = LBound(kilde, 1))
End Function

' Hvor mange raekker en hel kolonne har; 0 for alt andet.
Private Function Hel(ByRef kilde As Variant) As Long
    Dim omraade As Object
    If IsObject(kilde) Then
        Set omraade = kilde
        If omraade.Rows.Count > HEL_KOLONNE Then Hel = omraade.Rows.Count
    End If
End Function

' En hel kolonne hoerer kun sammen med en, der begynder i den samme raekke.
Private Function LigeHele(ByRef vaerdier As Variant, ByRef andre As Variant) As Boolean
    If Hel(andre) = Hel(vaerdier) Or Hel(andre) = 0 Then
        LigeHele = True
    Else
        LigeHele = Afslag("et omr{aa}de er en hel kolonne og et andet ikke; brug r{ae}kker fra og til alle steder")
    End If
End Function

' Staar det i en kolonne eller en raekke?
Private Function EnLinje(ByRef kilde As Variant, ByVal navn As String) As Boolean
    Dim omraade As Object
    EnLinje = True
    If IsObject(kilde) Then
        Set omraade = kilde
        EnLinje = (omraade.Rows.Count = 1 Or omraade.Columns.Count = 1)
    ElseIf IsArray(kilde) Then
        EnLinje = Not ErFlade(kilde)
    End If
    If Not EnLinje Then Afslag navn & " skal st{aa} i {e}n kolonne eller {e}n r{ae}kke"
End Function

Private Function ErFlade(ByRef kilde As Variant) As Boolean
    On Error Resume Next
    ErFlade = (UBound(kilde, 2) > LBound(kilde, 2) And UBound(kilde, 1) > LBound(kilde, 1))
End Function

' Hvor mange raekker der er brugt i en hel kolonne, men mindst saa mange som i en anden.
Private Function Laengste(ByRef kilde As Variant, ByVal mindst As Long) As Long
    Laengste = mindst
    If Hel(kilde) = 0 Then Exit Function
    If Udfyldt(kilde) > mindst Then Laengste = Udfyldt(kilde)
End Function

' Hvor mange raekker der er til og med den sidste, hvor der staar noget; mindst en.
Private Function Udfyldt(omraade As Object) As Long
    Dim brugt As Object, c As Long, n As Long
    Set brugt = omraade.Worksheet.UsedRange
    Udfyldt = 1
    For c = 1 To omraade.Columns.Count
        n = brugt.Row + brugt.Rows.Count - omraade.Row
        Do While n > Udfyldt
            If Not IsEmpty(omraade.Cells(n, c).Value2) Then Exit Do
            n = n - 1
        Loop
        If n > Udfyldt Then Udfyldt = n
    Next c
End Function

Private Function ErProcent(ByVal talformat As Variant) As Boolean
    Dim tegn As String, i As Long, citat As Boolean
    If IsNull(talformat) Then Exit Function
    ' Et % i citationstegn eller efter en omvendt skraastreg er kun tekst, og efter en understreg kun saa bredt som et.
    Do While i < Len(talformat)
        i = i + 1
        tegn = Mid$(talformat, i, 1)
        If tegn = """" Then
            citat = Not citat
        ElseIf (tegn = "\" Or tegn = "_" Or tegn = "*") And Not citat Then
            i = i + 1
        ElseIf tegn = "%" And Not citat Then
            ErProcent = True
        End If
    Loop
End Function

' Den ene celle, eller vaerdien selv; tom, naar der intet er.
Private Function Eneste(ByRef kilde As Variant, ByVal navn As String, ByRef en As Variant) As Boolean
    Dim v() As Variant, p() As Boolean, n As Long, vandret As Boolean
    en = Empty
    If Not LaesListe(kilde, v, p, n, vandret, 0) Then Exit Function
    If n > 1 Then
        Eneste = Afslag(navn & " skal v{ae}re en celle, ikke et omr{aa}de")
    ElseIf n = 0 Then
        Eneste = True
    ElseIf IsError(v(0)) Then
        Eneste = Afslag(navn & " er en fejlv{ae}rdi")
    Else
        en = v(0)
        Eneste = True
    End If
End Function

Private Function LaesTal(ByRef kilde As Variant, ByVal navn As String, ByRef s As Sporgsmaal, ByRef tal As Double) As Boolean
    Dim v() As Variant, p() As Boolean, n As Long, vandret As Boolean
    If Not LaesListe(kilde, v, p, n, vandret, 0) Then Exit Function
    If n > 1 Then
        LaesTal = Afslag(navn & " skal v{ae}re en celle, ikke et omr{aa}de")
    ElseIf n = 0 Then
        tal = DELAFTALE_VALUE_MISSING
        LaesTal = True
    Else
        LaesTal = LaesCelle(v(0), p(0), navn, s, tal)
    End If
End Function

' En andel i procent, hvordan den end er vist.
Private Function LaesAndel(ByRef kilde As Variant, ByRef p As Sporgsmaal, ByRef pct As Double) As Boolean
    Dim skrevet As String, n As Long
    If Not LaesTal(kilde, "andel", p, pct) Then Exit Function
    If Not Afstem(p) Then Exit Function
    If p.enhed = DELAFTALE_UNIT_FRACTION Then
        pct = pct * 100
    ElseIf p.delAfEn Then
        skrevet = String$(200, vbNullChar)
        If Not Gik(KaldTaltekst(pct, DELAFTALE_DECIMALS_OWN, DELAFTALE_UNIT_NONE, skrevet, n)) Then Exit Function
        LaesAndel = Afslag("andel: er " & Left$(skrevet, n) & " procent eller en andel af 1? Skriv tallet som tekst med %, eller brug procentformat")
        Exit Function
    End If
    LaesAndel = True
End Function

' Et tal, en tekst som "55 %", et ord som "afventer maaling", eller ingenting.
Private Function LaesCelle(ByVal v As Variant, ByVal procent As Boolean, ByVal navn As String, ByRef s As Sporgsmaal, ByRef tal As Double) As Boolean
    Dim decimaler As Long, enhed As Long, omtrent As Long
    If IsError(v) Then
        LaesCelle = Afslag(navn & " er en fejlv{ae}rdi")
        Exit Function
    End If
    If Tom(v) Then
        tal = DELAFTALE_VALUE_MISSING
        LaesCelle = True
        Exit Function
    End If
    If VarType(v) = vbBoolean Then
        LaesCelle = Afslag(navn & " er sandt eller falsk, ikke et tal")
        Exit Function
    End If
    If VarType(v) = vbString Then
        If Not Gik(KaldTal(CStr(v), tal, decimaler, enhed, omtrent)) Then Exit Function
        If omtrent <> 0 Then
            LaesCelle = Afslag(navn & ": " & v & " er kun omtrentligt")
            Exit Function
        End If
        If Not ErOrd(tal) Then NoterTrykt s, decimaler
        If enhed = DELAFTALE_UNIT_PERCENT Then
            s.former = s.former Or FORM_PROCENT
        ElseIf enhed <> DELAFTALE_UNIT_NONE Then
            If s.enhed = DELAFTALE_UNIT_NONE Then s.enhed = enhed
            If s.enhed <> enhed Then
                LaesCelle = Afslag(navn & ": " & v & " er i en anden enhed end de andre tal")
                Exit Function
            End If
            s.former = s.former Or FORM_TAL
        ElseIf Not ErOrd(tal) Then
            s.former = s.former Or FORM_TAL
        End If
        LaesCelle = True
        Exit Function
    End If
    tal = CDbl(v)
    NoterTrykt s, TRYKT_BLANDET
    If Not procent And tal <> 0 And Abs(tal) <= 1 Then s.delAfEn = True
    If tal <> 0 Then
        s.former = s.former Or IIf(procent, FORM_CELLEPROCENT, FORM_TAL)
    ElseIf procent Then
        s.former = s.former Or FORM_NULPROCENT
    End If
    LaesCelle = True
End Function

' Et tal mere er trykt med saa mange decimaler.
Private Sub NoterTrykt(ByRef s As Sporgsmaal, ByVal decimaler As Long)
    If s.trykte = TRYKT_INTET Then
        s.trykte = decimaler
    ElseIf decimaler <> TRYKT_INTET And decimaler <> s.trykte Then
        s.trykte = TRYKT_BLANDET
    End If
End Sub

' Er der ikke angivet decimaler, gaelder dem, som alle tallene er trykt med.
Private Sub BrugTrykte(ByRef s As Sporgsmaal)
    If s.decimaler = DELAFTALE_DECIMALS_OWN And s.trykte >= 0 Then s.decimaler = s.trykte
End Sub

Private Function LaesDato(ByRef kilde As Variant, ByVal navn As String, ByVal datoer As Long, ByVal valgfri As Boolean, ByRef dato As Double) As Boolean
    Dim v As Variant
    If Not Eneste(kilde, navn, v) Then Exit Function
    If Tom(v) Then
        If valgfri Then
            dato = DELAFTALE_NO_DATE
            LaesDato = True
        Else
            LaesDato = Afslag(navn & " mangler")
        End If
    ElseIf VarType(v) = vbString Then
        LaesDato = Gik(KaldDato(CStr(v), datoer, dato))
    ElseIf VarType(v) = vbBoolean Then
        LaesDato = Afslag(navn & " er sandt eller falsk, ikke en dato")
    ElseIf CDbl(v) < 0 Then
        ' Biblioteket ville laese -1 som ingen dato.
        LaesDato = Afslag(navn & ": " & v & " er ikke en dato")
    Else
        dato = CDbl(v)
        LaesDato = True
    End If
End Function

Private Function LaesTekst(ByRef kilde As Variant, ByVal navn As String, ByRef tekst As String) As Boolean
    Dim v As Variant
    If Not Eneste(kilde, navn, v) Then Exit Function
    If Tom(v) Then
        LaesTekst = Afslag(navn & " mangler")
    Else
        tekst = CStr(v)
        LaesTekst = True
    End If
End Function

' En kode som tekst. Et tal er ikke en kode, for 6.10 ville vaere blevet til 6.1.
Private Function LaesKode(ByRef kilde As Variant, ByVal navn As String, ByRef tekst As String) As Boolean
    Dim v As Variant
    If Not Eneste(kilde, navn, v) Then Exit Function
    If VarType(v) = vbString Then
        tekst = CStr(v)
        LaesKode = True
    ElseIf Tom(v) Then
        LaesKode = Afslag(navn & " mangler")
    Else
        LaesKode = Afslag(navn & " er et tal; format{e}r cellen som tekst, s{aa} 6.10 ikke bliver til 6.1")
    End If
End Function

' Koderne i en eller flere celler, med semikolon imellem.
Private Function LaesKoder(ByRef kilde As Variant, ByVal navn As String, ByRef tekst As String) As Boolean
    Dim v() As Variant, p() As Boolean, n As Long, i As Long, vandret As Boolean, en As String
    If Not LaesListe(kilde, v, p, n, vandret, 0) Then Exit Function
    For i = 0 To n - 1
        If Not Tom(v(i)) Then
            If Not LaesKode(v(i), navn, en) Then Exit Function
            tekst = tekst & IIf(tekst = "", "", "; ") & en
        End If
    Next i
    If n > 1 And tekst = "" Then
        LaesKoder = Afslag(navn & " er et tomt omr{aa}de")
    Else
        LaesKoder = True
    End If
End Function

Private Function LaesEnhed(ByRef kilde As Variant, ByRef enhed As Long) As Boolean
    Dim v As Variant
    If Not Eneste(kilde, "enhed", v) Then Exit Function
    If Tom(v) Then
        enhed = DELAFTALE_UNIT_NONE
        LaesEnhed = True
    Else
        LaesEnhed = Gik(KaldEnhed(CStr(v), enhed))
    End If
End Function

' Hvilken vej der er bedst: "stige" eller "falde".
Private Function LaesRetning(ByRef kilde As Variant, ByRef retning As Long) As Boolean
    Dim v As Variant
    If Not Eneste(kilde, "retning", v) Then Exit Function
    LaesRetning = True
    If Tom(v) Then
        retning = DELAFTALE_DIRECTION_NONE
        Exit Function
    End If
    Select Case LCase$(Trim$(CStr(v)))
        Case "stige", "stiger", "op": retning = DELAFTALE_DIRECTION_HIGHER
        Case "falde", "falder", "ned": retning = DELAFTALE_DIRECTION_LOWER
        Case Else: LaesRetning = Afslag("retning skal v{ae}re stige eller falde, ikke " & CStr(v))
    End Select
End Function

Private Function LaesDecimaler(ByRef kilde As Variant, ByRef s As Sporgsmaal) As Boolean
    Dim v As Variant
    If Not Eneste(kilde, "decimaler", v) Then Exit Function
    LaesDecimaler = True
    If Tom(v) Then
        s.decimaler = DELAFTALE_DECIMALS_OWN
    ElseIf Not IsNumeric(v) Then
        LaesDecimaler = Afslag("decimaler skal v{ae}re et helt tal fra 1 til 9 eller tom")
    ElseIf CDbl(v) < 0 Or CDbl(v) > 9 Or CDbl(v) <> Int(CDbl(v)) Then
        LaesDecimaler = Afslag("decimaler skal v{ae}re et helt tal fra 1 til 9 eller tom")
    ElseIf CDbl(v) = 0 Then
        ' Som en tom celle: dem, tallene har.
        s.decimaler = DELAFTALE_DECIMALS_OWN
    Else
        s.decimaler = CLng(v)
    End If
End Function

' Er det et ord for, hvorfor der intet tal er?
Private Function ErOrd(ByVal tal As Double) As Boolean
    ErOrd = (tal <= DELAFTALE_VALUE_MISSING / 10)
End Function

Private Function Tom(ByVal v As Variant) As Boolean
    If IsError(v) Then Exit Function
    If IsEmpty(v) Or IsNull(v) Then
        Tom = True
    ElseIf VarType(v) = vbString Then
        Tom = (Trim$(Replace(Replace(v, ChrW$(160), " "), vbTab, " ")) = "")
    End If
End Function

' Et tal, som biblioteket svarede med, kan ogsaa vaere "intet tal".
Private Function ErTal(ByVal tal As Double) As Boolean
    ' En sammenligning viser det ikke paa alle maskiner; teksten kan: 1.#QNAN, nan, inf.
    Dim tegn As String
    tegn = LCase$(CStr(tal))
    ErTal = (InStr(tegn, "n") = 0 And InStr(tegn, "#") = 0)
End Function

' Ordet for et nummer.
Private Function OrdFor(ByRef ordet As String, ByVal hvad As Long, ByVal nummer As Long) As Boolean
    Dim buffer As String, n As Long
    buffer = String$(200, vbNullChar)
    OrdFor = Gik(KaldOrd(hvad, nummer, buffer, n))
    If OrdFor Then ordet = Left$(buffer, n)
End Function

' Gik kaldet godt? Ellers huskes bibliotekets egne ord om det.
Private Function Gik(ByVal nummer As Long) As Boolean
    If nummer = DELAFTALE_OK Then
        Gik = True
        Exit Function
    End If
    fejlvaerdi = IIf(nummer = DELAFTALE_ERROR_NO_VALUE, xlErrNA, xlErrValue)
    fejltekst = Fejldel(DELAFTALE_LAST_MESSAGE)
    If Fejldel(DELAFTALE_LAST_HELP) <> "" Then fejltekst = fejltekst & " - " & Fejldel(DELAFTALE_LAST_HELP)
End Function

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

Private Function Svaret(ByVal svar As Variant) As Variant
    Husk ""
    Svaret = svar
End Function

Private Function Fejlsvar() As Variant
    Husk fejltekst
    Fejlsvar = CVErr(fejlvaerdi)
End Function

Private Function IntetSvar(ByVal tekst As String) As Variant
    fejltekst = Dansk(tekst)
    fejlvaerdi = xlErrNA
    IntetSvar = Fejlsvar()
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
