//! The formulas by name, and the way from their cells to their answer.

use super::name::{OPERATION, REQUEST};
use super::question::text;
use super::{Answer, Asked, Range, Refused, checks, codes, column, figures, indicator};
use crate::words::say;
use crate::{Error, ErrorCode};

macro_rules! formulas {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $answer:path;)+) => {
        /// A formula of a spreadsheet. Its arguments are those of the documentation, in their order; those at the end can be left out.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Formula {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Formula {
            /// Every formula there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name, the same in every spreadsheet.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
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
        /// [`Refused`] says what is wrong, or that there is no such value.
        pub fn answer(formula: Formula, arguments: Vec<Range<'_>>, asked: &mut Asked<'_>) -> Result<Answer, Refused> {
            match formula {
                $(Formula::$variant => $answer(asked, first(arguments)?),)+
            }
        }
    };
}

formulas! {
    /// What a rule expects on a day: rule, baseline, baseline date, start, end, date, unit.
    Expected = "expected", indicator::expected;
    /// What a rule is to reach: as [`Formula::Expected`]; without a date it is the first day of the agreement.
    Target = "target", indicator::target;
    /// The day by which a rule is to be reached: as [`Formula::Target`].
    Deadline = "deadline", indicator::deadline;
    /// How an indicator stands: rule, baseline, baseline date, values, dates, start, end, unit, direction, as of, decimals.
    Status = "status", indicator::status;
    /// Why there is no status, or what is wrong; else an empty text: as [`Formula::Status`].
    Reason = "reason", indicator::reason;
    /// How much of the expected way was gone: as [`Formula::Status`].
    Progress = "progress", indicator::progress;
    /// A value minus its baseline: baseline, value.
    Change = "change", indicator::change;
    /// The change in per cent of the baseline: baseline, value.
    RelativeChange = "relativeChange", indicator::relative_change;
    /// The status of each row: rules, baselines, baseline dates, values, dates, start, end, units, directions, decimals.
    StatusColumn = "statusColumn", column::statuses;
    /// The progress of each row: as [`Formula::StatusColumn`].
    ProgressColumn = "progressColumn", column::progress;
    /// The expected value of each row on the day of its value: as [`Formula::StatusColumn`].
    ExpectedColumn = "expectedColumn", column::expected;
    /// A printed figure as a number: text.
    Figure = "figure", figures::figure;
    /// A number as a printed figure: number, decimals, unit.
    FigureText = "figureText", figures::figure_text;
    /// A day or a reference as the number of its last day: text.
    Date = "date", figures::date;
    /// A rule as it is understood: text.
    Rule = "rule", figures::rule;
    /// What a rule leaves open, a line for each: text.
    RuleDoubts = "ruleDoubts", figures::rule_doubts;
    /// What a target-group code means on a day: code, date, and the day of today, for where there is no date.
    TargetGroup = "targetGroup", codes::target_group;
    /// The sum of the numbers whose codes are meant: codes, numbers, without, only.
    SumByCode = "sumByCode", codes::sum_by_code;
    /// Whether a printed share agrees with its count: part, whole, share, decimals, unit.
    CheckShare = "checkShare", checks::share;
    /// Whether a printed total agrees with its parts: parts, total, decimals, unit.
    CheckSum = "checkSum", checks::sum;
    /// How many there can be in all when a count is printed as a share: count, share, decimals.
    WholeNumbers = "wholeNumbers", checks::whole_numbers;
}

impl Formula {
    /// The formula of a name.
    ///
    /// # Errors
    /// [`ErrorCode::SheetFormula`] where there is none.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        Self::ALL.iter().copied().find(|formula| formula.name() == name).ok_or_else(|| {
            let name = crate::words::shown(name);
            let message = say!("der er ingen formel `{name}`", "there is no formula `{name}`");
            Error::new(ErrorCode::SheetFormula, message).within("formula")
        })
    }
}

/// So many arguments; those that were left out are nothing.
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

/// The two texts of a formula that calls a JSON operation: its name, and the request.
///
/// # Errors
/// As [`answer`].
pub fn call_texts(arguments: Vec<Range<'_>>) -> Result<[String; 2], Refused> {
    let [operation, request] = first(arguments)?;
    let one = |range: &Range<'_>, name| Ok::<_, Refused>(text(range.single(name)?, super::name::Name::whole(name))?.into_owned());
    Ok([one(&operation, OPERATION)?, one(&request, REQUEST)?])
}
