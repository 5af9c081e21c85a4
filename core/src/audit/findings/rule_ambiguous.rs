//! Rules whose words are ambiguous.

use chrono::NaiveDate;

use crate::audit::{Finding, FindingCode, Review, Sentence, Severity, Term, explained, sentence};
use crate::figure::{Exact, Figure, FigureNote, Unit};
use crate::rule::{Ambiguity, AnnualBasis, Course};

explained! {
    RuleAmbiguous {
        finds: "En målsætning, hvis ord kan læses på flere måder: hvordan de er læst, og hvad der står åbent.",
            "A rule whose words can be read in several ways: how they were read, and what is open.";
        why: "»Falder årligt med 10 %« er efter fire år 65,61 % eller 60 % af baseline. Parterne skal vælge.",
            "»Falder årligt med 10 %« (falls by 10 % a year) leaves 65.61 % or 60 % of the baseline after four years. The parties have to choose.";
        example: r#"{ "indicator": { "unit": "persons", "direction": "lower", "baseline": { "value": "40", "reference": "2021-02" },
            "rule": { "printed": "falder årligt med 10% i perioden" } } }"#;
    }
}

pub(in crate::audit) fn check(review: &Review<'_>) -> Option<Finding> {
    let (open, chosen) = review.open();
    let basis_is_open = open.contains(&Ambiguity::AnnualBasis {});
    let open: Vec<Ambiguity> = open.into_iter().filter(|ambiguity| !is_settled(review, ambiguity)).collect();
    let of_a_share = per_cent_of_a_share(review, basis_is_open);
    if open.is_empty() && of_a_share.is_none() {
        return None;
    }
    let harmless = |ambiguity: &Ambiguity| match ambiguity {
        // It is hardly in doubt that 75 a year means at least 75. Such a rule is a note.
        Ambiguity::Unread { .. } | Ambiguity::Bound {} => true,
        Ambiguity::Figure { note } => matches!(note, FigureNote::DecimalPoint {} | FigureNote::SignedZero {}),
        _ => false,
    };
    let prose = of_a_share.is_none() && open.iter().all(harmless);
    let severity = if chosen || prose { Severity::Note } else { Severity::Warning };
    let doubts = open.into_iter().map(|ambiguity| match ambiguity {
        Ambiguity::AnnualBasis {} => Term::Joined("", vec![Term::Ambiguity(ambiguity), what_is_left(review).into()]),
        other => Term::Ambiguity(other),
    });
    let read = sentence!("læst som {rule}", "read as {rule}"; rule = review.phrase());
    let sentence = sentence!(
        "{about}: {doubts}",
        "{about}: {doubts}";
        about = Term::Beside(Box::new(review.case.name()), Box::new(read.into())),
        doubts = Term::Joined(" ", doubts.chain(of_a_share.map(of_what)).collect())
    );
    Some(review.finding(FindingCode::RuleAmbiguous, severity, sentence))
}

/// Whether the indicator settles the ambiguity, or another finding reports it.
fn is_settled(review: &Review<'_>, ambiguity: &Ambiguity) -> bool {
    match ambiguity {
        Ambiguity::Deadline {} => true,
        Ambiguity::Wording {} | Ambiguity::Better {} => review.agrees() == Some(true),
        // A count has no decimals, so the point cannot be a decimal comma.
        Ambiguity::Figure { note: FigureNote::ThousandsAssumed { .. } } => {
            matches!(review.case.indicator.unit, Unit::Persons | Unit::Courses | Unit::Number)
        }
        // The path starts on the day that the words name, so nothing is lost.
        Ambiguity::Start { date } => starts_on(review, *date),
        _ => false,
    }
}

/// Whether the path starts on this day.
fn starts_on(review: &Review<'_>, date: NaiveDate) -> bool {
    let first = review.start();
    first == Some(date) || first == date.pred_opt() || (first.is_none() && review.period.start() == date)
}

/// The per cent of a rule about a share, if the words do not say what it is a per cent of. *Halveres* is clear.
fn per_cent_of_a_share(review: &Review<'_>, basis_is_open: bool) -> Option<Figure> {
    let per_cent = review.rule.per_cent().filter(|_| review.case.indicator.unit == Unit::Percent)?;
    let annual = review.rule.of_basis(AnnualBasis::Baseline).is_some();
    let open = if annual { basis_is_open } else { !review.stated.says_multiple() };
    open.then_some(*per_cent)
}

fn of_what(per_cent: Figure) -> Term {
    sentence!(
        "Indikatoren er en andel, og det står ikke, om {per_cent} er procent eller procentpoint; procent er brugt.",
        "The indicator is a share, and it is not said whether {per_cent} is per cent or percentage points; per cent was taken.";
        per_cent
    )
    .into()
}

/// The part of the baseline that an annual change leaves after all whole years, for both readings.
fn what_is_left(review: &Review<'_>) -> Option<Sentence> {
    let first = review.start_or_period();
    let whole = first.years_until(review.rule.deadline_day(first, &review.period)?.succ_opt()?)?.floor();
    let whole = u32::try_from(whole).ok()?;
    let left = |basis| {
        let rule = review.rule.of_basis(basis)?;
        let course = Course::new(&rule, Unit::Percent, Exact::from(100), first, &review.period);
        course.expected(first.after_years(whole).effective_date()).map(|expected| Term::Amount(expected.value, Unit::Percent))
    };
    let (compound, linear) = (left(AnnualBasis::PreviousYear)?, left(AnnualBasis::Baseline)?);
    (whole >= 2).then(|| {
        sentence!(
            " Efter {whole} år er tallet {compound} af baseline, hvis det er af året før, og {linear}, hvis det er af baseline.",
            " After {whole} years the value is {compound} of the baseline if it is of the year before, and {linear} if it is of the \
             baseline.";
            whole, compound, linear
        )
    })
}
