//! Rules: whether they can be followed as they stand, and whether they agree with their indicator, baseline and agreement.

use chrono::NaiveDate;

use super::baselines::figure;
use super::objectives::{Lack, Subject, those};
use super::words::{figure as printed, number, percent, quoted};
use super::{Auditor, Finding, FindingCode, Section, Severity};
use crate::Language;
use crate::agreement::{Direction, Indicator};
use crate::figure::{Exact, Figure, FigureNote, Unit};
use crate::reference::{Period, format_day, years};
use crate::rule::{Ambiguity, Anchor, AnnualBasis, Course, Deadline, GapTarget, Movement, Rule, RuleKind, StatedRule};

/// What is found about the rule of one indicator.
pub(super) fn look(audit: &mut Auditor<'_>, subject: Subject<'_>) {
    let Some(stated) = &subject.indicator.rule else { return };
    let review = Review { subject, stated, rule: stated.rule(), path: subject.path(audit, "rule"), period: audit.period };
    let found = [
        review.printed_differs(),
        review.no_deadline(),
        review.ambiguous(),
        review.starts_elsewhere(),
        review.against_direction(),
        review.zero_baseline(),
        review.already_met(),
        review.target(),
        review.deadline_before_baseline(),
    ];
    let place = stated.place().or(subject.indicator.place.as_ref());
    for finding in found.into_iter().flatten() {
        audit.report(Section::Objectives, subject.item, finding.with_printed(review.words()).placed(place));
    }
}

/// Whether the rule's deadline is the agreement's end.
pub(super) fn ends_with_agreement(rule: &Rule) -> bool {
    let open_end = matches!(rule.kind(), RuleKind::AnnualVolume { .. } | RuleKind::Maintain { .. } | RuleKind::Occupancy { .. });
    rule.deadline() == Deadline::AgreementEnd && !open_end
}

/// The same, where the words leave no doubt about it.
pub(super) fn says_agreement_end(stated: &StatedRule) -> bool {
    ends_with_agreement(stated.rule()) && !stated.ambiguities().contains(&Ambiguity::Deadline {})
}

/// What is missing from the rules, and deadlines beyond the agreement.
pub(super) fn lacks(audit: &mut Auditor<'_>, subjects: &[Subject<'_>]) {
    Lack {
        code: FindingCode::RuleMissing,
        severity: Severity::Warning,
        field: "rule",
        subjects: those(subjects, |indicator| indicator.rule.is_none()),
        say: &|l, who| match l {
            Language::Danish => format!("Det står ikke, hvad der skal nås; ændringen kan vises, men ikke vurderes: {who}."),
            Language::English => format!("It is not said what is to be reached; the change can be shown, but not judged: {who}."),
        },
    }
    .report(audit);
    let Some(end) = audit.period.end() else { return };
    let late = |indicator: &Indicator| own_deadline(indicator, &audit.period).is_some_and(|day| day > end);
    let late = those(subjects, late);
    let mut days: Vec<NaiveDate> = late.iter().filter_map(|s| own_deadline(s.indicator, &audit.period)).collect();
    days.sort_unstable();
    days.dedup();
    Lack {
        code: FindingCode::RuleDeadline,
        severity: Severity::Warning,
        field: "rule",
        subjects: late,
        say: &|l, who| {
            let days = super::words::list(l, &days.iter().map(|day| format_day(*day, l)).collect::<Vec<_>>());
            let end = format_day(end, l);
            match l {
                Language::Danish => format!("Fristen, {days}, er efter aftalens slutning {end}: {who}."),
                Language::English => format!("The deadline, {days}, is after the end of the agreement, {end}: {who}."),
            }
        },
    }
    .report(audit);
}

/// The deadline that the rule names itself; `None` where it depends on a baseline whose day is not known.
fn own_deadline(indicator: &Indicator, period: &Period) -> Option<NaiveDate> {
    let rule = indicator.rule.as_ref()?.rule();
    match rule.deadline() {
        Deadline::AgreementEnd => None,
        Deadline::Day { date } => Some(date),
        Deadline::Within { .. } => rule.deadline_day(start(indicator, rule, period)?, period),
    }
}

/// The first day of the path.
fn start(indicator: &Indicator, rule: &Rule, period: &Period) -> Option<NaiveDate> {
    let baseline = || indicator.baseline.as_ref()?.reference.map(crate::reference::Reference::effective_date);
    match rule.anchor() {
        _ if rule.counts_from_zero() => Some(period.start()),
        Anchor::Baseline => baseline(),
        Anchor::PeriodStart | Anchor::Day { .. } => Some(rule.starts(period.start(), period)),
    }
}

/// What a rule asks for, without what its words can leave open: the direction and the numbers.
fn goal(rule: &Rule) -> (std::mem::Discriminant<RuleKind>, Option<Movement>, Vec<Exact>) {
    let numbers = match rule.kind() {
        RuleKind::Level { target, .. } => vec![target.value()],
        RuleKind::Relative { percent, .. } | RuleKind::Annual { percent, .. } => vec![percent.value()],
        RuleKind::Absolute { amount, .. } | RuleKind::AnnualVolume { amount } | RuleKind::Volume { amount } => {
            vec![amount.value()]
        }
        RuleKind::Gap { target: GapTarget::ReducedBy { percent } } => vec![percent.value()],
        RuleKind::Occupancy { places, weeks } => [*places, *weeks].map(|number| i64::from(number).into()).to_vec(),
        _ => Vec::new(),
    };
    (std::mem::discriminant(rule.kind()), rule.movement(), numbers)
}

pub(super) struct Review<'a> {
    pub(super) subject: Subject<'a>,
    pub(super) stated: &'a StatedRule,
    pub(super) rule: &'a Rule,
    path: String,
    period: Period,
}

impl Review<'_> {
    /// The words of the document, or the rule.
    fn words(&self) -> String {
        self.stated.printed_words().map_or_else(|| self.rule.to_string(), str::to_owned)
    }

    fn about(&self) -> String {
        quoted(&self.subject.indicator.name)
    }

    pub(super) fn finding(&self, code: FindingCode, severity: Severity, say: impl Fn(Language) -> String) -> Finding {
        Finding::new(code, severity, self.path.clone(), |l| format!("{}: {}", self.about(), say(l)))
    }

    /// What the words leave open, and whether the rule was written out beside them.
    fn open(&self) -> (Vec<Ambiguity>, bool) {
        if !self.stated.ambiguities().is_empty() {
            return (self.stated.ambiguities().to_vec(), false);
        }
        let printed = self.stated.printed_words().and_then(|words| Rule::read(words).ok());
        let open = printed.map(|reading| reading.ambiguities).unwrap_or_default();
        let chosen = !open.is_empty() || self.stated.printed_words().is_none();
        (open, chosen)
    }

    pub(super) fn baseline(&self) -> Option<Figure> {
        figure(self.subject.indicator, self.subject.indicator.baseline.as_ref()?)
    }

    /// The words of the document say another rule than the one that is written out beside them.
    fn printed_differs(&self) -> Option<Finding> {
        let printed = Rule::read(self.stated.printed_words()?).ok()?.rule;
        let own_deadline = printed.deadline() != Deadline::AgreementEnd;
        let other_deadline = own_deadline && printed.deadline() != self.rule.deadline();
        // Words that give a direction only may be made concrete.
        let same = match printed.kind() {
            RuleKind::Direction { movement } => self.rule.movement() == Some(*movement),
            _ => goal(&printed) == goal(self.rule),
        };
        if same && !other_deadline {
            return None;
        }
        let (words, rule) = (quoted(&self.words()), quoted(&self.rule.to_string()));
        Some(self.finding(FindingCode::RulePrintedDiffers, Severity::Error, |l| match l {
            Language::Danish => format!("aftalens ord er {words}, men målsætningen er skrevet som {rule}."),
            Language::English => format!("the words of the agreement are {words}, but the rule is written as {rule}."),
        }))
    }

    fn no_deadline(&self) -> Option<Finding> {
        let (open, chosen) = self.open();
        if !open.contains(&Ambiguity::Deadline {}) {
            return None;
        }
        // A direction has no path that a deadline could bend.
        let matters = self.rule.has_path() || matches!(self.rule.kind(), RuleKind::Volume { .. });
        let severity = if matters && !chosen { Severity::Warning } else { Severity::Note };
        let end = self.period.end();
        Some(self.finding(FindingCode::RuleNoDeadline, severity, |l| {
            let rule = quoted(&self.rule.to_string());
            match (l, chosen, end.map(|day| format_day(day, l))) {
                (Language::Danish, true, _) => format!("ordene nævner ingen klar frist; {rule} er valgt."),
                (Language::English, true, _) => format!("the words name no clear deadline; {rule} was chosen."),
                (Language::Danish, false, Some(end)) => {
                    format!("målet har ingen klar frist; aftalens slutning, {end}, er brugt ({rule}).")
                }
                (Language::English, false, Some(end)) => {
                    format!("the rule has no clear deadline; the end of the agreement, {end}, was taken ({rule}).")
                }
                (Language::Danish, false, None) => format!("målet har ingen klar frist, og aftalen har ingen slutdato ({rule})."),
                (Language::English, false, None) => {
                    format!("the rule has no clear deadline, and the agreement has no end ({rule}).")
                }
            }
        }))
    }

    fn ambiguous(&self) -> Option<Finding> {
        let (open, chosen) = self.open();
        let basis_is_open = open.contains(&Ambiguity::AnnualBasis {});
        let told_elsewhere = |ambiguity: &Ambiguity| match ambiguity {
            Ambiguity::Deadline {} => true,
            Ambiguity::Wording {} | Ambiguity::Better {} => self.agrees() == Some(true),
            // What is counted one by one has no decimals that the point could be the comma of.
            Ambiguity::Figure { note: FigureNote::ThousandsAssumed { .. } } => {
                matches!(self.subject.indicator.unit, Unit::Persons | Unit::Courses | Unit::Number)
            }
            // A path from the day that the words begin on loses nothing.
            Ambiguity::Start { date } => self.starts_on(*date),
            _ => false,
        };
        let open: Vec<Ambiguity> = open.into_iter().filter(|ambiguity| !told_elsewhere(ambiguity)).collect();
        let of_a_share = self.per_cent_of_a_share(basis_is_open);
        if open.is_empty() && of_a_share.is_none() {
            return None;
        }
        let harmless = |ambiguity: &Ambiguity| match ambiguity {
            Ambiguity::Unread { .. } => true,
            Ambiguity::Figure { note } => matches!(note, FigureNote::DecimalPoint {} | FigureNote::SignedZero {}),
            _ => false,
        };
        let prose = of_a_share.is_none() && open.iter().all(harmless);
        let severity = if chosen || prose { Severity::Note } else { Severity::Warning };
        Some(self.finding(FindingCode::RuleAmbiguous, severity, |l| {
            let read = match l {
                Language::Danish => format!("læst som {}.", quoted(&self.rule.to_string())),
                Language::English => format!("read as {}.", quoted(&self.rule.to_string())),
            };
            let told = open.iter().map(|ambiguity| match ambiguity {
                Ambiguity::AnnualBasis {} => format!("{}{}", ambiguity.sentence(l), self.what_is_left(l).unwrap_or_default()),
                other => other.sentence(l),
            });
            std::iter::once(read)
                .chain(told)
                .chain(of_a_share.map(|percent| share_sentence(l, &percent)))
                .collect::<Vec<_>>()
                .join(" ")
        }))
    }

    /// The per cent of a rule about a share, where nothing says of what it is a per cent.
    fn per_cent_of_a_share(&self, basis_is_open: bool) -> Option<Figure> {
        match self.rule.kind() {
            // Half of a share is half of it.
            RuleKind::Relative { percent, .. }
                if self.subject.indicator.unit == Unit::Percent && !self.stated.says_multiple() =>
            {
                Some(*percent)
            }
            RuleKind::Annual { percent, .. } if self.subject.indicator.unit == Unit::Percent && basis_is_open => Some(*percent),
            _ => None,
        }
    }

    /// What an annual change leaves of the baseline after all whole years, both ways.
    fn what_is_left(&self, l: Language) -> Option<String> {
        let RuleKind::Annual { movement, percent: step, .. } = *self.rule.kind() else { return None };
        let first = start(self.subject.indicator, self.rule, &self.period).unwrap_or_else(|| self.period.start());
        let (whole, _) = years(first, self.rule.deadline_day(first, &self.period)?.succ_opt()?)?;
        let left = |basis| {
            let rule = Rule::new(RuleKind::Annual { movement, percent: step, basis }).ok()?;
            let course = Course::new(&rule, Unit::Percent, Exact::from(100), first, &self.period);
            course.expected(crate::reference::add_years(first, whole)).map(|expected| expected.value)
        };
        let both = (left(AnnualBasis::PreviousYear)?, left(AnnualBasis::Baseline)?);
        let (compound, linear) = (format!("{} %", number(l, both.0)), format!("{} %", number(l, both.1)));
        (whole >= 2).then(|| match l {
            Language::Danish => format!(
                " Efter {whole} år er tallet {compound} af baseline, hvis det er af året før, og {linear}, hvis det er af \
                 baseline."
            ),
            Language::English => format!(
                " After {whole} years the value is {compound} of the baseline if it is of the year before, and {linear} if it is of the \
                 baseline."
            ),
        })
    }

    /// Whether the rule counts from this day anyway.
    fn starts_on(&self, date: NaiveDate) -> bool {
        let first = start(self.subject.indicator, self.rule, &self.period);
        first == Some(date) || first == date.pred_opt() || (first.is_none() && self.period.start() == date)
    }

    /// Whether rule and indicator go the same way, where both say which. A gap narrows from either side.
    fn agrees(&self) -> Option<bool> {
        let (direction, movement) = (self.subject.indicator.direction?, self.rule.movement()?);
        let gap = matches!(self.rule.kind(), RuleKind::Gap { .. });
        (!gap).then_some(movement.direction() == direction)
    }

    fn against_direction(&self) -> Option<Finding> {
        let direction = self.subject.indicator.direction?;
        // The words of an objective often run against its indicator: that is open, not a contradiction.
        let open = self.stated.ambiguities();
        if self.agrees() != Some(false) || open.contains(&Ambiguity::Wording {}) || open.contains(&Ambiguity::Better {}) {
            return None;
        }
        Some(self.finding(FindingCode::RuleAgainstDirection, Severity::Error, |l| {
            let rule = quoted(&self.rule.to_string());
            match (l, direction) {
                (Language::Danish, Direction::Lower) => format!("målet {rule} går op, men indikatoren er bedre, når den falder."),
                (Language::Danish, Direction::Higher) => {
                    format!("målet {rule} går ned, men indikatoren er bedre, når den stiger.")
                }
                (Language::English, Direction::Lower) => {
                    format!("the rule {rule} goes up, but the indicator is better when it falls.")
                }
                (Language::English, Direction::Higher) => {
                    format!("the rule {rule} goes down, but the indicator is better when it rises.")
                }
            }
        }))
    }

    fn target(&self) -> Option<Finding> {
        let first = start(self.subject.indicator, self.rule, &self.period).unwrap_or_else(|| self.period.start());
        let gap = matches!(self.rule.kind(), RuleKind::Gap { .. });
        let target = match (self.rule.kind(), self.baseline()) {
            (RuleKind::Level { target, .. }, _) => target.value(),
            (_, Some(baseline)) if self.rule.has_path() && !gap => {
                Course::new(self.rule, self.subject.indicator.unit, baseline.value(), first, &self.period).target()?
            }
            _ => return None,
        };
        let unit = self.subject.indicator.unit;
        unit.impossible_beyond(target).map(|_| {
            self.finding(FindingCode::RuleTarget, Severity::Error, |l| {
                let rule = quoted(&self.rule.to_string());
                let target = if unit == Unit::Percent { percent(l, target, 1) } else { number(l, target) };
                match l {
                    Language::Danish => format!("målet {rule} ender på {target}, som ikke er muligt."),
                    Language::English => format!("the rule {rule} ends at {target}, which is not possible."),
                }
            })
        })
    }

    fn deadline_before_baseline(&self) -> Option<Finding> {
        let first = start(self.subject.indicator, self.rule, &self.period)?;
        let own_end = ends_with_agreement(self.rule) || !matches!(self.rule.deadline(), Deadline::AgreementEnd);
        let deadline = self.rule.deadline_day(first, &self.period).filter(|_| own_end)?;
        if deadline > first || (self.rule.counts_from_zero() && deadline == first) {
            return None;
        }
        Some(self.finding(FindingCode::RuleDeadline, Severity::Error, |l| {
            let (deadline, first) = (format_day(deadline, l), format_day(first, l));
            match l {
                Language::Danish => format!("fristen, {deadline}, er ikke efter det, målet regnes fra, {first}."),
                Language::English => {
                    format!("the deadline, {deadline}, is not after the day that the rule starts from, {first}.")
                }
            }
        }))
    }
}

fn share_sentence(l: Language, per_cent: &Figure) -> String {
    let per_cent = printed(l, per_cent);
    match l {
        Language::Danish => {
            format!("Indikatoren er en andel, og det står ikke, om {per_cent} er procent eller procentpoint; procent er brugt.")
        }
        Language::English => {
            format!(
                "The indicator is a share, and it is not said whether {per_cent} is per cent or percentage points; per cent was taken."
            )
        }
    }
}
