//! The canonical phrase of a rule.

use std::fmt;

use crate::Language;
use crate::figure::Figure;
use crate::reference::{Reference, format_day};
use crate::rule::{Anchor, AnnualBasis, Deadline, GapTarget, Movement, PathForm, Rule, RuleKind, StatedBaseline};

/// A figure of a rule. Without a unit, `1.040` could be read as 1,04, so thousands are separated by a space.
struct Plain<'a>(&'a Figure);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.canonical().to_string();
        let thousands = (1_000..1_000_000).contains(&self.0.number().mantissa().unsigned_abs());
        let bare = self.0.unit().is_none() && self.0.scale().is_none() && self.0.decimals() == 0;
        match text.rsplit_once('.').filter(|_| bare && thousands) {
            Some((before, after)) => write!(f, "{before} {after}"),
            None => f.write_str(&text),
        }
    }
}

impl fmt::Display for StatedBaseline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Plain(&self.value).fmt(f)?;
        match self.reference {
            None => Ok(()),
            Some(at @ (Reference::Year(_) | Reference::HalfYear(..) | Reference::Quarter(..))) => write!(f, " i {at}"),
            Some(at) => write!(f, " pr. {at}"),
        }
    }
}

/// The canonical Danish phrase. It reads back as the same rule, without ambiguities.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let passive = |movement| match movement {
            Movement::Rise => "øges",
            Movement::Fall => "reduceres",
        };
        let active = |movement| match movement {
            Movement::Rise => "stiger",
            Movement::Fall => "falder",
        };
        let from = self.stated_baseline.map(|stated| format!(" fra {stated}")).unwrap_or_default();
        // Kinds whose phrase needs no `i perioden` for the end of the agreement.
        let mut period_is_said = true;
        let mut form = PathForm::Linear;
        match &self.kind {
            RuleKind::Level { movement, target, form: own } => {
                write!(f, "{}{from} til {}", passive(*movement), Plain(target))?;
                (period_is_said, form) = (false, *own);
            }
            RuleKind::Relative { movement, percent, form: own } => {
                write!(f, "{}{from} med {}", passive(*movement), percent.canonical())?;
                (period_is_said, form) = (false, *own);
            }
            RuleKind::Annual { movement, percent, basis } => {
                let of = match basis {
                    AnnualBasis::PreviousYear => "året før",
                    AnnualBasis::Baseline => "udgangspunktet",
                };
                write!(f, "{}{from} årligt med {} af {of}", active(*movement), percent.canonical())?;
            }
            RuleKind::Absolute { movement, amount } => {
                write!(f, "{}{from} med {}", active(*movement), Plain(amount))?;
                period_is_said = false;
            }
            RuleKind::AnnualVolume { amount } => write!(f, "mindst {} årligt", Plain(amount))?,
            RuleKind::Volume { amount } => {
                write!(f, "mindst {}", Plain(amount))?;
                period_is_said = false;
            }
            RuleKind::Direction { movement } => {
                write!(f, "{}{from}", passive(*movement))?;
                period_is_said = false;
            }
            RuleKind::Maintain { tolerance } => {
                f.write_str("fastholdes")?;
                if let Some(stated) = self.stated_baseline {
                    write!(f, " på {stated}")?;
                }
                if let Some(tolerance) = tolerance {
                    write!(f, " ± {}", Plain(tolerance))?;
                }
            }
            RuleKind::Gap { target } => {
                f.write_str("forskellen til kommunen ")?;
                match target {
                    GapTarget::Half {} => f.write_str("halveres")?,
                    GapTarget::Nothing {} => f.write_str("lukkes")?,
                    GapTarget::ReducedBy { percent } => write!(f, "reduceres med {}", percent.canonical())?,
                }
                period_is_said = false;
            }
            RuleKind::Occupancy { places, weeks } => write!(f, "{places} løbende pladser à {weeks} uger")?,
        }
        match self.deadline {
            Deadline::AgreementEnd if period_is_said => {}
            Deadline::AgreementEnd => f.write_str(" i perioden")?,
            Deadline::Day { date } => write!(f, " inden {}", format_day(date, Language::Danish))?,
            Deadline::Within { months } if months.is_multiple_of(12) => write!(f, " inden for {} år", months / 12)?,
            Deadline::Within { months: 1 } => f.write_str(" inden for 1 måned")?,
            Deadline::Within { months } => write!(f, " inden for {months} måneder")?,
        }
        if form == PathForm::Compound {
            f.write_str(" med samme procent hvert år")?;
        }
        match self.anchor {
            Anchor::Baseline => {}
            Anchor::PeriodStart => f.write_str(" regnet fra periodens start")?,
            Anchor::Day { date } => write!(f, " regnet fra {}", format_day(date, Language::Danish))?,
        }
        if self.held { f.write_str(" og fastholdes") } else { Ok(()) }
    }
}
