//! The formulas: their names, their arguments, and their answers.

use super::name::{OPERATION, REQUEST};
use super::parameter::*;
use super::question::text;
use super::{Answer, Asked, Range, Refused, checks, codes, column, figures, indicator};
use crate::words::say;
use crate::{Error, ErrorCode};

macro_rules! formulas {
    ($(
        $variant:ident = $name:literal, $answer:path, $parameters:expr,
        $danish:literal: $about_danish:literal,
        $english:literal: $about_english:literal;
    )+) => {
        /// A formula of a spreadsheet. Arguments stand in the order of [`Formula::parameters`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Formula {
            $(#[doc = $about_english] $variant,)+
        }

        impl Formula {
            /// Every formula there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in JSON and in C.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// Its name in a cell and a description, in Danish and English. Excel knows the Danish name only.
            #[must_use]
            pub const fn wording(self) -> [Wording; 2] {
                match self {
                    $(Self::$variant => [Wording::of([$danish, $about_danish]), Wording::of([$english, $about_english])],)+
                }
            }

            /// Its arguments, in their order.
            #[must_use]
            pub const fn parameters(self) -> &'static [Parameter] {
                match self {
                    $(Self::$variant => $parameters,)+
                }
            }
        }

        /// Answers a formula.
        ///
        /// ```
        /// use delaftale::Language;
        /// use delaftale::sheet::{Asked, Cell, CellAnswer, DateSystem, Formula, Memory, Range, answer};
        /// let rule = Range::one(Cell::text("øges til 85 % inden 31. august 2025"));
        /// let share = |number| Range::one(Cell::number(number).shown_as("0 %"));
        /// let day = |number| Range::one(Cell::number(number));
        /// let arguments = vec![rule, share(0.2), day(44255.0), share(0.55), day(45169.0), day(44440.0), day(45900.0)];
        /// let mut asked = Asked { dates: DateSystem::Excel1900, language: Language::Danish, memory: &mut Memory::new() };
        /// let found = answer(Formula::Status, arguments, &mut asked).unwrap();
        /// assert_eq!(found.cells, [CellAnswer::from("på vej")]);
        /// ```
        ///
        /// # Errors
        /// [`Refused`] holds what is wrong, or says that there is no such value.
        pub fn answer(formula: Formula, arguments: Vec<Range<'_>>, asked: &mut Asked<'_>) -> Result<Answer, Refused> {
            match formula {
                $(Formula::$variant => $answer(asked, first(arguments)?),)+
            }
        }
    };
}

formulas! {
    Expected = "expected", indicator::expected, &[RULE, BASELINE, BASELINE_DATE, START, END, DATE, UNIT],
        "DELAFTALE_FORVENTET": "Den værdi, som en målsætning forventer på en dag.",
        "DELAFTALE_EXPECTED": "The value that a rule expects on a day.";
    Target = "target", indicator::target, &[RULE, BASELINE, BASELINE_DATE, START, END, DAY, UNIT],
        "DELAFTALE_MAAL": "Det, som en målsætning vil nå.",
        "DELAFTALE_TARGET": "What a rule is to reach.";
    Deadline = "deadline", indicator::deadline, &[RULE, BASELINE, BASELINE_DATE, START, END, DAY, UNIT],
        "DELAFTALE_FRIST": "Den dag, målsætningen skal være nået; en dato.",
        "DELAFTALE_DEADLINE": "The day by which a rule is to be reached; a date.";
    Status = "status", indicator::status, INDICATOR,
        "DELAFTALE_STATUS": "Hvordan det går med en indikator, som ord: nået, på vej, bagud ...",
        "DELAFTALE_STATUS": "How an indicator stands, in Danish words: nået, på vej, bagud ...";
    Reason = "reason", indicator::reason, INDICATOR,
        "DELAFTALE_BEGRUNDELSE": "Hvorfor der ikke er en status, eller hvad der er galt med formlen; ellers tom.",
        "DELAFTALE_REASON": "Why there is no status, or what is wrong with the formula; else empty.";
    Progress = "progress", indicator::progress, INDICATOR,
        "DELAFTALE_FREMSKRIDT": "Hvor stor en del af den forventede vej der er gået; 1 er præcis som forventet.",
        "DELAFTALE_PROGRESS": "How much of the expected way was gone; 1 is just as expected.";
    Change = "change", indicator::change, &[BASELINE, VALUE],
        "DELAFTALE_AENDRING": "Værdi minus baseline, uden de skæve cifre, som et regneark ellers får med.",
        "DELAFTALE_CHANGE": "Value minus baseline, without the stray digits of a spreadsheet.";
    RelativeChange = "relativeChange", indicator::relative_change, &[BASELINE, VALUE],
        "DELAFTALE_AENDRING_PCT": "Ændringen i procent af baseline; 25 er 25 %.",
        "DELAFTALE_CHANGE_PCT": "The change in per cent of the baseline; 25 is 25 %.";
    StatusColumn = "statusColumn", column::statuses, COLUMN,
        "DELAFTALE_STATUS_KOLONNE": "Status for mange indikatorer på én gang, én i hver række.",
        "DELAFTALE_STATUS_COLUMN": "The status of many indicators at once, one in each row.";
    ProgressColumn = "progressColumn", column::progress, COLUMN,
        "DELAFTALE_FREMSKRIDT_KOLONNE": "Fremskridt for mange indikatorer på én gang, én i hver række.",
        "DELAFTALE_PROGRESS_COLUMN": "The progress of many indicators at once, one in each row.";
    ExpectedColumn = "expectedColumn", column::expected, COLUMN,
        "DELAFTALE_FORVENTET_KOLONNE": "Den forventede værdi på målingens dag, for mange indikatorer på én gang.",
        "DELAFTALE_EXPECTED_COLUMN": "The expected value on the day of the observation, for many indicators at once.";
    Figure = "figure", figures::figure, &[FIGURE_TEXT],
        "DELAFTALE_TAL": "Et dansk tal skrevet som tekst: 19,14 % er 19,14 og 8,186 mio. kr. er 8186000.",
        "DELAFTALE_FIGURE": "A Danish figure written as text: 19,14 % is 19.14 and 8,186 mio. kr. is 8186000.";
    FigureText = "figureText", figures::figure_text, &[NUMBER, DECIMALS, UNIT],
        "DELAFTALE_TALTEKST": "Et tal som dansk tekst, med enhed.",
        "DELAFTALE_FIGURE_TEXT": "A number as Danish text, with its unit.";
    Date = "date", figures::date, &[DATE_TEXT],
        "DELAFTALE_DATO": "En dato eller et tidspunkt skrevet som tekst: den sidste dag, det gælder.",
        "DELAFTALE_DATE": "A date or a reference written as text: its last day.";
    Rule = "rule", figures::rule, &[RULE_TEXT],
        "DELAFTALE_REGEL": "En målsætning, som den bliver forstået.",
        "DELAFTALE_RULE": "A rule as it is understood.";
    RuleDoubts = "ruleDoubts", figures::rule_doubts, &[RULE_TEXT],
        "DELAFTALE_REGEL_TVIVL": "Det, som ordene lader stå åbent, og hvad der er valgt; tom, når alt er klart.",
        "DELAFTALE_RULE_DOUBTS": "What the words leave open, and what was chosen; empty when all is clear.";
    TargetGroup = "targetGroup", codes::target_group, &[CODE, CODE_DATE, TODAY],
        "DELAFTALE_MAALGRUPPE": "Hvad en målgruppekode betyder på en dag.",
        "DELAFTALE_TARGET_GROUP": "What a target-group code means on a day.";
    SumByCode = "sumByCode", codes::sum_by_code, &[CODES, NUMBERS, WITHOUT, ONLY],
        "DELAFTALE_SUM_KODER": "Summen af de tal, hvis målgruppekoder er med.",
        "DELAFTALE_SUM_BY_CODE": "The sum of the numbers whose target-group codes are counted.";
    CheckShare = "checkShare", checks::share, &[PART, WHOLE, SHARE, DECIMALS, UNIT],
        "DELAFTALE_KONTROL_ANDEL": "Passer en trykt andel med antallet bag den? Svaret er stemmer, inden for afrunding eller umuligt.",
        "DELAFTALE_CHECK_SHARE": "Does a printed share agree with the count behind it? The answer is in Danish words.";
    CheckSum = "checkSum", checks::sum, &[PARTS, TOTAL, DECIMALS, UNIT],
        "DELAFTALE_KONTROL_SUM": "Passer en trykt sum med sine dele? Svaret er stemmer, inden for afrunding eller umuligt.",
        "DELAFTALE_CHECK_SUM": "Does a printed total agree with its parts? The answer is in Danish words.";
    WholeNumbers = "wholeNumbers", checks::whole_numbers, &[COUNT, SHARE, DECIMALS],
        "DELAFTALE_HELE_TAL": "Hvor mange der kan være i alt, når et antal er trykt som en andel: 601-602.",
        "DELAFTALE_WHOLE_NUMBERS": "How many there can be in all when a count is printed as a share: 601-602.";
}

impl Formula {
    /// Whether the answer is a column: one cell for each row of the arguments.
    #[must_use]
    pub const fn answers_a_column(self) -> bool {
        matches!(self, Self::StatusColumn | Self::ProgressColumn | Self::ExpectedColumn)
    }

    /// Finds the formula with this name.
    ///
    /// # Errors
    /// [`ErrorCode::SheetFormula`] if there is none.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        Self::ALL.iter().copied().find(|formula| formula.name() == name).ok_or_else(|| {
            let name = crate::words::shown(name);
            let message = say!("der er ingen formel `{name}`", "there is no formula `{name}`");
            Error::new(ErrorCode::SheetFormula, message).within("formula")
        })
    }
}

/// Exactly `N` arguments. Arguments that were left out are empty.
fn first<const N: usize>(arguments: Vec<Range<'_>>) -> Result<[Range<'_>; N], Refused> {
    let count = arguments.len();
    if count > N {
        let message =
            say!("formlen har højst {N} argumenter, ikke {count}", "the formula has at most {N} arguments, not {count}");
        return Err(Error::new(ErrorCode::SheetFormula, message).within("arguments").into());
    }
    let mut given = arguments.into_iter();
    Ok(std::array::from_fn(|_| given.next().unwrap_or_default()))
}

/// The two arguments of the formula that calls a JSON operation: the name and the request.
///
/// # Errors
/// As [`answer`].
pub fn call_texts(arguments: Vec<Range<'_>>) -> Result<[String; 2], Refused> {
    let [operation, request] = first(arguments)?;
    let one = |range: &Range<'_>, name| Ok::<_, Refused>(text(range.single(name)?, super::name::Name::whole(name))?.into_owned());
    Ok([one(&operation, OPERATION)?, one(&request, REQUEST)?])
}
