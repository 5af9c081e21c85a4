//! A row of a column, most of which are alike: their rule is a straight path, and they are judged in whole numbers.

use super::{Numbers, scaled_unit};
use crate::Language;
use crate::figure::{Exact, Unit};
use crate::follow_up::{Judgement, Method, Row, Status, Straight, StraightJudgement};
use crate::reference::Period;

/// What comes out of a row, in the numbers of its cells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RowAnswer {
    /// The value that was expected on the day of the value; none where nothing was.
    pub expected: Option<f64>,
    /// The part of the expected way that the value has gone; none where there is no way.
    pub ratio: Option<f64>,
    /// How the indicator stands.
    pub status: Status,
    /// Whether the status is about places that are to be filled, so that it has words of its own.
    pub of_places: bool,
}

impl RowAnswer {
    /// The answer of a judgement.
    #[must_use]
    pub fn of(numbers: Numbers, judged: &Judgement) -> Self {
        Self {
            expected: judged.expected.map(|expected| numbers.out(expected)),
            ratio: judged.ratio.map(Exact::to_float),
            status: judged.status,
            of_places: judged.of_places,
        }
    }

    /// The words for the status: [`Status::words`], or [`Status::words_of_places`].
    #[must_use]
    pub const fn words(&self, language: Language) -> &'static str {
        if self.of_places { self.status.words_of_places(language) } else { self.status.words(language) }
    }

    /// `None` where a number is too large to be divided once.
    #[inline]
    #[expect(clippy::cast_precision_loss, reason = "the parts are below 2^53, so that the quotient is the only rounding")]
    fn of_straight(numbers: Numbers, judged: &StraightJudgement) -> Option<Self> {
        let (expected, of) = judged.expected;
        let of = of.checked_mul(numbers.ten_thousandths_of_one()).filter(|of| *of < 1 << 53)?;
        Some(Self {
            expected: Some(expected as f64 / of as f64),
            ratio: judged.ratio.map(|(part, whole)| part as f64 / whole as f64),
            status: judged.status,
            of_places: false,
        })
    }
}

/// A rule as the rows of a column ask about it.
///
/// ```
/// use delaftale::follow_up::{Method, Row, Status};
/// use delaftale::reference::Period;
/// use delaftale::sheet::{ColumnRule, DateSystem, Numbers};
/// let (row, numbers) = (Row::new("øges til 85 % inden 31. august 2025", None, None)?, Numbers::of(None, None));
/// let rule = ColumnRule::of(&row, numbers, &Period::parse("1.9.2021 – 31.8.2025")?, &Method::standard());
/// let day = |number| DateSystem::Calc.plain_day(number).unwrap();
/// let answer = rule.answer(numbers, (20.0, day(44255.0)), (55.0, day(45169.0))).unwrap();
/// assert_eq!(answer.status, Status::OnTrack);
/// // Are these per cent, or parts of one? The slow way asks.
/// assert!(rule.answer(numbers, (0.2, day(44255.0)), (0.55, day(45169.0))).is_none());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct ColumnRule {
    straight: Option<Straight>,
    /// Whether numbers that are all at most 1 need their unit.
    shares: bool,
}

impl ColumnRule {
    /// The rule of a row, for numbers that are meant so.
    #[must_use]
    pub fn of(row: &Row, numbers: Numbers, period: &Period, method: &Method) -> Self {
        let shares = numbers.unit().is_none() && scaled_unit(row) == Unit::Percent;
        Self { straight: row.straight(period, method), shares }
    }

    /// The answer for a baseline and a value, each with its day as [`super::DateSystem::plain_day`] counts it. `None` where
    /// [`Row::judge`] must answer: the rule is no straight path, a number has too many digits, or its unit is not clear.
    #[must_use]
    #[inline]
    pub fn answer(&self, numbers: Numbers, (baseline, from): (f64, i32), (value, on): (f64, i32)) -> Option<RowAnswer> {
        let path = self.straight.as_ref()?;
        let (baseline, value) = (numbers.ten_thousandths(baseline)?, numbers.ten_thousandths(value)?);
        if self.shares && baseline.max(value) <= numbers.ten_thousandths_of_one() {
            return None;
        }
        RowAnswer::of_straight(numbers, &path.judge((baseline, from), (value, on))?)
    }
}
