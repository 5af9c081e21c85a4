//! The stable codes, in one table.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::words::bilingual_enum;

bilingual_enum! {
    /// The stable name of a kind of error: `area.what-is-wrong`. Names are never reused for something else.
    ///
    /// ```
    /// use delaftale::ErrorCode;
    /// assert_eq!(ErrorCode::from_name("figure.too-long"), Some(ErrorCode::FigureTooLong));
    /// assert_eq!(ErrorCode::from_name("figure"), None);
    /// ```
    #[derive(PartialOrd, Ord, Serialize, Deserialize)]
    #[non_exhaustive]
    pub enum ErrorCode;
    /// What the code means in general, as a sentence.
    pub fn explanation;

    /// The text is not a Danish figure.
    FigureNotANumber = "figure.not-a-number",
        "Teksten er ikke et tal.", "The text is not a figure.";
    /// The figure has more digits than a figure of the field can have (15 before the comma, 15 after, 28 in all).
    FigureTooLong = "figure.too-long",
        "Tallet har for mange cifre.", "The figure has too many digits.";
    /// The word after the number is not a unit that the library knows.
    FigureUnknownUnit = "figure.unknown-unit",
        "Enheden efter tallet er ukendt.", "The unit after the number is unknown.";
    /// A decimal JSON number stands in the place of a printed figure. Its printed decimals would be lost.
    FigureAsNumber = "figure.as-number",
        "Et decimaltal skal skrives som tekst, så de trykte decimaler bevares.",
        "A decimal figure must be written as text, so that its printed decimals are kept.";
    /// The figure is approximate (ca., over), and only an exact print can be checked.
    FigureApproximate = "figure.approximate",
        "Tallet er omtrentligt og kan ikke kontrolleres nøjagtigt.", "The figure is approximate and cannot be checked exactly.";
    /// The text is not a date or a reference.
    DateNotADate = "date.not-a-date",
        "Teksten er ikke en dato eller et tidspunkt.", "The text is not a date or a reference.";
    /// The day does not exist in the calendar.
    DateNoSuchDay = "date.no-such-day",
        "Datoen findes ikke i kalenderen.", "The day does not exist in the calendar.";
    /// The year lies outside 1900-2199.
    DateOutOfRange = "date.out-of-range",
        "Året ligger uden for 1900-2199.", "The year lies outside 1900-2199.";
    /// The text is not a period.
    PeriodNotAPeriod = "period.not-a-period",
        "Teksten er ikke en periode.", "The text is not a period.";
    /// The period ends before it starts.
    PeriodReversed = "period.reversed",
        "Perioden slutter, før den begynder.", "The period ends before it starts.";
    /// The identifier is empty, too long or holds a character that is not allowed.
    IdInvalid = "id.invalid",
        "Et id består af 1-80 bogstaver, cifre og - _ . tegn.", "An id has 1-80 letters, digits and the characters - _ .";
    /// The identifier occurs twice in the same list.
    IdDuplicate = "id.duplicate",
        "Det samme id står to gange.", "The same id occurs twice.";
    /// A reference names something that the plan does not have.
    IdUnknown = "id.unknown",
        "Der henvises til noget, som planen ikke har.", "A reference names something that the plan does not have.";
    /// A text that must be filled in is empty.
    TextEmpty = "text.empty",
        "En tekst, der skal udfyldes, er tom.", "A text that must be filled in is empty.";
    /// The text is not a target-group code.
    CodeInvalid = "code.invalid",
        "Teksten er ikke en målgruppekode.", "The text is not a target-group code.";
    /// A change between two dates crosses a break in the code register.
    CodeBreak = "code.break",
        "Ændringen går hen over et databrud i målgruppekoderne.", "The change crosses a break in the target-group codes.";
    /// A table row or column occurs twice.
    TableDuplicate = "table.duplicate",
        "En række eller kolonne står to gange i tabellen.", "A row or column occurs twice in the table.";
    /// A table row has too few or too many cells.
    TableShape = "table.shape",
        "Rækken har ikke én celle for hver kolonne.", "The row does not have one cell for each column.";
    /// A table cell is not a count of people.
    TableCell = "table.cell",
        "En celle er ikke et antal personer.", "A cell is not a count of people.";
    /// The table does not have the row, column or code that was asked for.
    TableMissing = "table.missing",
        "Rækken, kolonnen eller koden findes ikke i tabellen.", "The table does not have the row, column or code.";
    /// Two tables that are to be compared do not belong together.
    TableMismatch = "table.mismatch",
        "De to tabeller kan ikke sammenlignes.", "The two tables cannot be compared.";
    /// The phrase holds no rule.
    RuleNotARule = "rule.not-a-rule",
        "Teksten er ikke en målsætning, der kan læses.", "The text is not a rule that can be read.";
    /// A number in the rule lies outside its range.
    RuleOutOfRange = "rule.out-of-range",
        "Et tal i målsætningen ligger uden for det mulige.", "A number in the rule lies outside its range.";
    /// The rule does not fit the unit of its indicator.
    RuleUnit = "rule.unit",
        "Målsætningen passer ikke til indikatorens enhed.", "The rule does not fit the unit of its indicator.";
    /// The plan has nothing in it.
    PlanEmpty = "plan.empty",
        "Planen er tom.", "The plan is empty.";
    /// A delaftale or activity lies outside the plan's period.
    PlanPeriod = "plan.period",
        "En periode ligger uden for planens periode.", "A period lies outside the period of the plan.";
    /// The focus area belongs to the other template.
    PlanFocusArea = "plan.focus-area",
        "Indsatsområdet hører til en anden skabelon.", "The focus area belongs to the other template.";
    /// An objective has no indicator.
    ObjectiveEmpty = "objective.empty",
        "Delmålet har ingen indikator.", "The objective has no indicator.";
    /// A value has another unit than its indicator.
    UnitMismatch = "unit.mismatch",
        "Værdien har en anden enhed end indikatoren.", "The value has another unit than its indicator.";
    /// A share lies outside 0-100 per cent, or a count is negative or broken.
    ValueOutOfRange = "value.out-of-range",
        "Værdien ligger uden for det mulige.", "The value lies outside what is possible.";
    /// A numerator is greater than its denominator, or they do not make the value.
    CountsInvalid = "counts.invalid",
        "Tæller og nævner passer ikke sammen.", "Numerator and denominator do not fit together.";
    /// Two observations of the same reference became known on the same day with different values.
    ObservationConflict = "observation.conflict",
        "To målinger af samme tidspunkt modsiger hinanden.", "Two observations of the same reference contradict each other.";
    /// An observation became known before the day that it is about.
    ObservationKnownTooEarly = "observation.known-too-early",
        "Målingen blev kendt før den dag, den handler om.", "The observation became known before the day that it is about.";
    /// The method's cuts are not in falling order or out of range.
    MethodInvalid = "method.invalid",
        "Metodens grænser er ikke i orden.", "The cuts of the method are not in order.";
    /// An age band is reversed or beyond 0-120.
    AgesInvalid = "ages.invalid",
        "Aldersgruppen er ikke mulig.", "The age band is not possible.";
    /// The text is not JSON.
    JsonSyntax = "json.syntax",
        "Teksten er ikke gyldig JSON.", "The text is not valid JSON.";
    /// The JSON is nested too deeply.
    JsonTooDeep = "json.too-deep",
        "JSON-dokumentet er indlejret for dybt.", "The JSON document is nested too deeply.";
    /// The document is too large.
    JsonTooLarge = "json.too-large",
        "Dokumentet er for stort.", "The document is too large.";
    /// A required field is missing.
    JsonMissingField = "json.missing-field",
        "Et felt mangler.", "A field is missing.";
    /// A field is unknown.
    JsonUnknownField = "json.unknown-field",
        "Et felt er ukendt.", "A field is unknown.";
    /// A field occurs twice.
    JsonDuplicateField = "json.duplicate-field",
        "Et felt står to gange.", "A field occurs twice.";
    /// A value has the wrong type, or is not one of the allowed names.
    JsonWrongType = "json.wrong-type",
        "En værdi har en forkert type.", "A value has the wrong type.";
    /// The library does not read this version of the document.
    JsonSchemaVersion = "json.schema-version",
        "Dokumentets version kan ikke læses.", "The version of the document cannot be read.";
    /// The operation does not exist.
    OperationUnknown = "operation.unknown",
        "Funktionen findes ikke.", "The operation does not exist.";
    /// A calculation left the range of the exact numbers.
    NumberOutOfRange = "number.out-of-range",
        "Et tal er for stort til at regne med.", "A number is too large to calculate with.";
    /// A cell of a spreadsheet that must be filled in is empty.
    SheetMissing = "sheet.missing",
        "En celle, der skal udfyldes, er tom.", "A cell that must be filled in is empty.";
    /// A cell of a spreadsheet holds an error value.
    SheetErrorValue = "sheet.error-value",
        "En celle har en fejlværdi.", "A cell holds an error value.";
    /// A cell of a spreadsheet holds true or false in the place of a number or a date.
    SheetTruth = "sheet.truth",
        "En celle er sand eller falsk, hvor der ventes et tal eller en dato.",
        "A cell is true or false where a number or a date is expected.";
    /// Ranges of a spreadsheet do not fit together: several cells where one is expected, several rows and columns where one line is expected,
    /// or lists of different lengths.
    SheetShape = "sheet.shape",
        "Områderne i et regneark passer ikke sammen.", "The ranges of a spreadsheet do not fit together.";
    /// The numbers of one formula are written in units or formats that do not go together.
    SheetUnits = "sheet.units",
        "Tallene er skrevet i enheder eller formater, der ikke kan stå sammen.",
        "The numbers are written in units or formats that do not go together.";
    /// A number can be per cent or a part of 1, and nothing says which.
    SheetScale = "sheet.scale",
        "Et tal kan være både procent og en andel af 1.", "A number can be per cent or a part of 1.";
    /// A cell of a spreadsheet names a choice that does not exist.
    SheetChoice = "sheet.choice",
        "En celle har et valg, der ikke findes.", "A cell names a choice that does not exist.";
    /// A cell holds a target-group code as a number. As numbers, 6.10 and 6.1 are the same.
    SheetCode = "sheet.code-as-number",
        "En målgruppekode står som tal.", "A target-group code is written as a number.";
    /// Nothing is wrong, but there is no such value.
    SheetNoValue = "sheet.no-value",
        "Der er ingen værdi at svare med.", "There is no value to answer with.";
    /// There is no formula with this name, or it takes fewer arguments.
    SheetFormula = "sheet.formula",
        "Formlen findes ikke, eller den har færre argumenter.", "There is no such formula, or it takes fewer arguments.";
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_read_back() {
        for code in ErrorCode::ALL {
            assert_eq!(ErrorCode::from_name(code.name()), Some(*code), "{code}");
            assert!(code.name().chars().all(|c| c.is_ascii_lowercase() || ".-".contains(c)), "{code}");
        }
    }
}
