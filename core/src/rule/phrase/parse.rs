//! Reading phrases.

use chrono::NaiveDate;

use super::words::{Word, Words};
use super::{Ambiguity, RuleReading};
use crate::figure::{Figure, Unit};
use crate::reference::{Period, Reference};
use crate::rule::{Anchor, AnnualBasis, Deadline, GapTarget, Movement, PathForm, Rule, RuleKind};
use crate::{Error, ErrorCode};

const RISE: &[&str] = &[
    "øges",
    "øge",
    "øget",
    "forøges",
    "forøge",
    "stiger",
    "stige",
    "steget",
    "hæves",
    "hæve",
    "vokser",
    "vokse",
    "løftes",
    "løfte",
    "forbedres",
];
const FALL: &[&str] = &[
    "reduceres",
    "reducere",
    "reduceret",
    "falder",
    "falde",
    "faldet",
    "sænkes",
    "sænke",
    "mindskes",
    "mindske",
    "nedbringes",
    "nedbringe",
    "formindskes",
    "begrænses",
];
const HOLD: &[&str] = &["fastholdes", "fastholde", "bevares", "holdes"];

fn movement_of(word: &str) -> Option<Movement> {
    if RISE.contains(&word) {
        Some(Movement::Rise)
    } else if FALL.contains(&word) {
        Some(Movement::Fall)
    } else {
        None
    }
}

/// What was found behind the verb, in whatever order it stood.
#[derive(Default)]
struct Clause {
    annual: bool,
    to: Option<Figure>,
    with: Option<Figure>,
    basis: Option<AnnualBasis>,
    deadline: Option<Deadline>,
    vague: bool,
    compound: bool,
    anchor: Anchor,
    held: bool,
    tolerance: Option<Figure>,
    approximate: bool,
    at_least: bool,
    at_most: bool,
    unread: Vec<String>,
}

pub(super) fn read(phrase: &str) -> Result<RuleReading, Error> {
    let mut words = Words::of(phrase);
    let texts: Vec<&str> = words.all().iter().map(|w| w.text.as_str()).collect();
    if let Some(at) = find(&texts, &["forskellen", "til", "kommunen"]).or_else(|| find(&texts, &["afstanden", "til", "kommunen"]))
    {
        words.go_to(at + 3);
        return gap(words);
    }
    if let Some(at) = texts.iter().position(|w| ["halveres", "fordobles", "tredobles", "undgå", "undgås"].contains(w)) {
        words.go_to(at);
        return Err(words.expected("a verb with an amount, such as `reduceres med 50 %`"));
    }
    let changes = texts.iter().any(|w| movement_of(w).is_some() || *w == "%");
    if texts.contains(&"løbende") && texts.iter().any(|w| w.starts_with("uge")) && !changes {
        return occupancy(words);
    }
    if let Some(at) = texts.iter().position(|w| movement_of(w).is_some() || HOLD.contains(w)) {
        check_subject(&words, at)?;
        words.go_to(at);
        return verb(words);
    }
    let annual = EVERY_YEAR.iter().any(|words| find(&texts, words).is_some());
    let bounded = texts.first().is_some_and(|w| AT_LEAST.contains(w));
    let whole_period = find(&texts, &["i", "perioden"]).or_else(|| find(&texts, &["over", "perioden"]));
    if words.all().iter().any(Word::is_number) && (bounded || annual || whole_period.is_some()) {
        return volume(words, annual);
    }
    let numbers = words.all().iter().any(|w| w.is_number() && !w.text.contains(['-', '+', '–']));
    if let Some(word) = texts.iter().find(|w| **w == "flere" || **w == "færre").filter(|_| !numbers) {
        let movement = if *word == "flere" { Movement::Rise } else { Movement::Fall };
        let rule = Rule::new(RuleKind::Direction { movement })?;
        return Ok(RuleReading { rule, ambiguities: vec![Ambiguity::Wording {}, Ambiguity::Deadline {}] });
    }
    Err(words.expected("a verb such as øges, reduceres, falder, stiger or fastholdes").with_help(EXAMPLES))
}

const EXAMPLES: &str = "write for example: øges til 85 % inden 31. august 2025; reduceres med 30 % inden for 2 år og fastholdes; \
    falder årligt med 10 % af året før; mindst 75 årligt; reduceres i perioden; fastholdes; 12 løbende pladser à 10 uger";
const AT_LEAST: &[&str] = &["mindst", "minimum", "min."];
const EVERY_YEAR: &[&[&str]] =
    &[&["årligt"], &["årlig"], &["årlige"], &["hvert", "år"], &["om", "året"], &["pr.", "år"], &["i", "hvert", "af", "årene"]];
/// Words that turn a number of people into something else than a volume.
const LIMITS: &[&str] = &[
    "flere",
    "færre",
    "ikke",
    "højst",
    "højest",
    "maksimalt",
    "maks.",
    "maks",
    "under",
    "op",
    "gange",
    "ca.",
    "cirka",
    "omkring",
];
const NEGATIONS: &[&str] = &["ikke", "aldrig", "hverken"];

/// The words before the verb are prose, but a negation or a ceiling there turns the rule round, and a number would be lost. Ages,
/// school years and spans of weeks belong to the subject and are not the rule's.
fn check_subject(words: &Words<'_>, verb: usize) -> Result<(), Error> {
    let subject = words.all().get(..verb).unwrap_or_default();
    let refuse = |at: usize, why: &str| {
        let message = format!("{why} before the verb is not read");
        Err(Error::new(ErrorCode::RuleNotARule, message)
            .at(at)
            .with_help("say the rule without it: øges til 85 % inden 31. august 2025"))
    };
    for word in subject.iter().rev().take(2) {
        if NEGATIONS.contains(&word.text.as_str()) || ["højst", "maksimalt", "må"].contains(&word.text.as_str()) {
            return refuse(word.at, &format!("`{}`", word.text));
        }
    }
    for (i, word) in subject.iter().enumerate() {
        let next = subject.get(i + 1).map_or("", |w| w.text.as_str());
        let about_people =
            word.text.contains(['-', '+', '–']) || ["år", "klasse", "uge"].iter().any(|unit| next.starts_with(unit));
        if word.is_number() && !about_people {
            return refuse(word.at, &format!("the number `{}`", word.text));
        }
    }
    Ok(())
}

fn find(texts: &[&str], pattern: &[&str]) -> Option<usize> {
    texts.windows(pattern.len()).position(|window| window == pattern)
}

fn figure(words: &mut Words<'_>) -> Result<Figure, Error> {
    if !words.peek().is_some_and(|w| w.is_number() || w.text.starts_with(|c: char| c.is_alphabetic())) {
        return Err(words.expected("a number"));
    }
    words.longest(6, Figure::parse)
}

fn date(words: &mut Words<'_>) -> Result<NaiveDate, Error> {
    words.longest(5, Reference::parse).map(Reference::effective_date)
}

fn whole_number(words: &mut Words<'_>, what: &str) -> Result<u32, Error> {
    let error = words.expected(what);
    let word = words.next_word().ok_or(error.clone())?;
    word.text.parse().map_err(|_| error)
}

impl Clause {
    /// Reads to the end of the phrase.
    fn read(words: &mut Words<'_>) -> Result<Self, Error> {
        let mut clause = Self::default();
        while words.peek().is_some() {
            if !clause.part(words)? {
                let stray = words.expected("an amount, a deadline or a basis");
                let Some(word) = words.next_word() else { break };
                if word.is_number() || NEGATIONS.contains(&word.text.as_str()) {
                    return Err(stray);
                }
                if movement_of(&word.text).is_some() {
                    return Err(Error::new(ErrorCode::RuleNotARule, "there are two rules in one phrase")
                        .at(word.at)
                        .with_help("give each rule a phrase of its own"));
                }
                if !FILLERS.contains(&word.text.as_str()) {
                    clause.unread.push(word.text);
                }
            }
        }
        Ok(clause)
    }

    /// Reads one part of the clause, if one comes next.
    fn part(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        if words.take("med samme procent hvert år") {
            self.compound = true;
        } else if words.take("årligt|årlig") || words.take("hvert år") || words.take("om året") || words.take("pr. år") {
            self.annual = true;
        } else if words.peek().is_some_and(|w| w.text == "til" && w.ends_clause) {
            return Err(words.expected("a number directly behind `til`"));
        } else if words.take("til") {
            self.to = Some(self.amount(words, self.to.is_some())?);
        } else if words.peek().is_some_and(|w| w.text == "med") && words.then_an_amount() {
            words.take("med");
            self.with = Some(self.amount(words, self.with.is_some())?);
        } else if words.take("af|i|fra året før")
            || words.take("af det foregående|forrige år")
            || words.take("i forhold til året før")
        {
            self.basis = Some(AnnualBasis::PreviousYear);
        } else if words.take("af udgangspunktet|baseline|basisåret|startniveauet")
            || words.take("i forhold til udgangspunktet|baseline")
        {
            self.basis = Some(AnnualBasis::Baseline);
        } else if words.take("regnet fra periodens start") {
            self.anchor = Anchor::PeriodStart;
        } else if words.take("regnet fra") {
            self.anchor = Anchor::Day { date: date(words)? };
        } else if words.take("±") {
            self.tolerance = Some(figure(words)?);
        } else if words.take("fastholdes|fastholdt|fastholde") {
            self.held = true;
        } else {
            return self.deadline_part(words);
        }
        Ok(true)
    }

    fn amount(&mut self, words: &mut Words<'_>, again: bool) -> Result<Figure, Error> {
        if again {
            return Err(words.expected("one amount only"));
        }
        self.at_least |= words.take("mindst|minimum");
        self.at_most |= words.take("højst|maksimalt");
        let read = figure(words)?;
        self.approximate |= !read.is_exact_print();
        Ok(exactly(read))
    }

    fn deadline_part(&mut self, words: &mut Words<'_>) -> Result<bool, Error> {
        let before = words.index();
        let within = words.take("inden for") || words.take("indenfor") || words.take("i løbet af");
        let over = !within && words.take("over");
        if within || over {
            if words.take("perioden|aftaleperioden|projektperioden|planperioden") {
                return self.set(words, Deadline::AgreementEnd);
            }
            if words.take("en årrække")
                || words.take("en længere årrække|periode")
                || words.take("de kommende|næste år")
                || words.take("tid")
            {
                self.vague = true;
                return Ok(true);
            }
            if words.peek().is_some_and(Word::is_number) {
                let count = whole_number(words, "a whole number of years or months")?;
                if over && count > 10 && words.peek().is_some_and(|w| w.text == "år") {
                    return Err(words.expected("at most 10 years (an age is not a deadline)"));
                }
                let months = if words.take("år") {
                    count.saturating_mul(12)
                } else if words.take("måneder|måned|mdr|mdr.") {
                    count
                } else {
                    return Err(words.expected("`år` or `måneder`"));
                };
                return self.set(words, Deadline::Within { months });
            }
            words.go_to(before);
            return Ok(false);
        }
        if words.take("i perioden|aftaleperioden|projektperioden") || words.take("i hele perioden") {
            // `i perioden 2017-2021` names its own end.
            if words.peek().is_some_and(Word::is_number) {
                let period = words.longest(8, Period::parse)?;
                let date = period.end().ok_or_else(|| words.expected("a period with an end"))?;
                return self.set(words, Deadline::Day { date });
            }
            return self.set(words, Deadline::AgreementEnd);
        }
        // `inden 2025` can mean before the year or before its end.
        if words.peek().is_some_and(|w| w.text == "inden") && words.then_a_bare_year() {
            self.vague = true;
        }
        if words.take("inden udgangen af") || words.take("inden|senest|pr.") || words.take("ved") || words.take("frem mod|til") {
            if words.take("periodens|aftalens|projektets udløb|slutning|afslutning") {
                return self.set(words, Deadline::AgreementEnd);
            }
            if words.take("udgangen af") || words.peek().is_some() {
                let date = date(words)?;
                return self.set(words, Deadline::Day { date });
            }
        }
        Ok(false)
    }

    fn set(&mut self, words: &Words<'_>, deadline: Deadline) -> Result<bool, Error> {
        if self.deadline.is_some_and(|own| own != deadline) {
            return Err(words.expected("one deadline only"));
        }
        self.deadline = Some(deadline);
        Ok(true)
    }

    /// Puts the deadline, anchor and hold on a rule of this kind, and says what was left open.
    fn finish(self, kind: RuleKind, mut open: Vec<Ambiguity>) -> Result<RuleReading, Error> {
        let own_end = matches!(
            kind,
            RuleKind::Annual { .. } | RuleKind::AnnualVolume { .. } | RuleKind::Maintain { .. } | RuleKind::Occupancy { .. }
        );
        let mut rule = Rule::new(kind)?.by(self.deadline.unwrap_or_default())?.from_anchor(self.anchor)?;
        if self.held {
            rule = rule.held()?;
        }
        if self.vague || (self.deadline.is_none() && !own_end) {
            open.push(Ambiguity::Deadline {});
        }
        if self.approximate {
            open.push(Ambiguity::Approximate {});
        }
        if !self.unread.is_empty() {
            open.push(Ambiguity::Unread { words: self.unread.join(" ") });
        }
        Ok(RuleReading { rule, ambiguities: open })
    }
}

/// Words that carry nothing of the rule.
const FILLERS: &[&str] = &["og", "derefter", "herefter", "reduktionen", "niveauet", "skal", "stadig", "fortsat", "mindst"];

/// The same figure without its approximation word.
fn exactly(figure: Figure) -> Figure {
    let mut plain = Figure::new(figure.number(), figure.unit()).unwrap_or(figure);
    if let Some(scale) = figure.scale() {
        plain = plain.with_scale(scale);
    }
    plain
}

fn verb(mut words: Words<'_>) -> Result<RuleReading, Error> {
    let Some(word) = words.next_word() else { return Err(words.expected("a verb")) };
    let Some(movement) = movement_of(&word.text) else {
        let mut clause = Clause::read(&mut words)?;
        if clause.to.is_some() || clause.with.is_some() || clause.annual {
            return Err(words.expected("a verb such as øges or reduceres before an amount"));
        }
        let tolerance = clause.tolerance.take();
        // To hold the baseline is for the whole agreement; naming the period adds nothing.
        if clause.deadline == Some(Deadline::AgreementEnd) {
            clause.deadline = None;
        }
        return clause.finish(RuleKind::Maintain { tolerance }, Vec::new());
    };
    let clause = Clause::read(&mut words)?;
    // `øges med højst 5 %` is a ceiling, not a target; `reduceres til mindst 20 %` is a floor.
    let turned = match (movement, clause.to.is_some()) {
        (Movement::Rise, _) | (Movement::Fall, false) => clause.at_most,
        (Movement::Fall, true) => clause.at_least,
    };
    if clause.tolerance.is_some() {
        return Err(words.expected("a tolerance only behind `fastholdes`"));
    }
    if turned {
        return Err(words.expected("a target, not a limit to the change"));
    }
    let form = if clause.compound { PathForm::Compound } else { PathForm::Linear };
    let mut open = Vec::new();
    let kind = match (clause.annual, clause.to, clause.with) {
        (_, Some(_), Some(_)) => return Err(words.expected("either `til` or `med`, not both")),
        (false, Some(target), None) => RuleKind::Level { movement, target, form },
        (true, Some(_), None) => return Err(words.expected("`med` and a per cent behind `årligt`")),
        (true, None, Some(percent)) if percent.unit() == Some(Unit::Percent) => {
            let basis = clause.basis.unwrap_or_else(|| {
                open.push(Ambiguity::AnnualBasis {});
                AnnualBasis::PreviousYear
            });
            RuleKind::Annual { movement, percent, basis }
        }
        (true, None, _) => return Err(words.expected("`med` and a per cent behind `årligt`")),
        (false, None, Some(amount)) if amount.unit() == Some(Unit::Percent) => {
            RuleKind::Relative { movement, percent: amount, form }
        }
        (false, None, Some(amount)) => RuleKind::Absolute { movement, amount },
        (false, None, None) => RuleKind::Direction { movement },
    };
    if clause.compound && !matches!(kind, RuleKind::Level { .. } | RuleKind::Relative { .. }) {
        return Err(words.expected("a level or a change in per cent for a path with the same per cent each year"));
    }
    if clause.basis.is_some() && !matches!(kind, RuleKind::Annual { .. }) {
        return Err(words.expected("`årligt` for a per cent of the year before or of the baseline"));
    }
    clause.finish(kind, open)
}

fn gap(mut words: Words<'_>) -> Result<RuleReading, Error> {
    words.take("skal");
    let half = words.take("halveres|halvere");
    let nothing = !half && words.take("lukkes|udlignes|fjernes");
    let reduced = !half && !nothing && words.take("reduceres|mindskes|falder|indsnævres");
    if !(half || nothing || reduced) {
        return Err(words.expected("halveres, lukkes or reduceres med"));
    }
    let clause = Clause::read(&mut words)?;
    if clause.to.is_some() || clause.annual || clause.basis.is_some() || clause.tolerance.is_some() || clause.compound {
        return Err(words.expected("nothing but a per cent and a deadline for the gap"));
    }
    let target = match clause.with {
        Some(percent) if reduced => GapTarget::ReducedBy { percent },
        None if half => GapTarget::Half {},
        None if nothing => GapTarget::Nothing {},
        _ => return Err(words.expected("`med` and a per cent behind reduceres, and nowhere else")),
    };
    clause.finish(RuleKind::Gap { target }, Vec::new())
}

/// `12 løbende pladser à 10 uger`, `12 beboere løbende er i ... i gennemsnit af 10 uger varighed`.
fn occupancy(mut words: Words<'_>) -> Result<RuleReading, Error> {
    let mut numbers = Vec::new();
    while let Some(word) = words.next_word() {
        if LIMITS.contains(&word.text.as_str()) {
            return Err(Error::new(ErrorCode::RuleNotARule, format!("`{}` does not go with places", word.text)).at(word.at));
        }
        if word.is_number() {
            let number: u32 = word.text.parse().map_err(|_| {
                Error::new(ErrorCode::RuleNotARule, format!("`{}` is not a whole number of places or weeks", word.text))
                    .at(word.at)
            })?;
            let weeks = words.peek().is_some_and(|next| next.text.starts_with("uge"));
            numbers.push((number, weeks));
        }
    }
    match numbers.as_slice() {
        [(places, false), (weeks, true)] | [(weeks, true), (places, false)] => {
            Clause::default().finish(RuleKind::Occupancy { places: *places, weeks: *weeks }, Vec::new())
        }
        _ => Err(words.expected("one number of places and one number of weeks")),
    }
}

/// `mindst 75 årligt`, `75 borgere fra målgruppen er årligt i virksomhedspraktik`, `mindst 300 i perioden`.
fn volume(mut words: Words<'_>, annual: bool) -> Result<RuleReading, Error> {
    let at = words.all().iter().position(Word::is_number).unwrap_or_default();
    let at_least = at.checked_sub(1).and_then(|i| words.all().get(i)).is_some_and(|w| AT_LEAST.contains(&w.text.as_str()));
    let compared = words.all().iter().find(|w| LIMITS.contains(&w.text.as_str()));
    if let Some(word) = compared {
        let message = format!("`{}` does not go with a volume", word.text);
        return Err(Error::new(ErrorCode::RuleNotARule, message)
            .at(word.at)
            .with_help("a volume is `mindst 75 årligt`; a change is `stiger med 10 personer i perioden`"));
    }
    words.go_to(at);
    let amount = figure(&mut words)?;
    let amount = exactly(amount);
    let mut clause = Clause::default();
    // Between the number and `årligt` stands whom it counts, and behind it where: prose.
    while words.peek().is_some() {
        let stray = words.expected("no second number");
        if EVERY_YEAR.iter().any(|pattern| words.take(&pattern.join(" "))) || clause.deadline_part(&mut words)? {
            continue;
        }
        if words.next_word().is_some_and(|w| w.is_number()) {
            return Err(stray);
        }
    }
    let open = if at_least { Vec::new() } else { vec![Ambiguity::Bound {}] };
    if annual {
        if clause.deadline.is_some_and(|own| own != Deadline::AgreementEnd) || clause.vague {
            return Err(words.expected("no deadline behind a number for each year"));
        }
        clause.deadline = None;
        return clause.finish(RuleKind::AnnualVolume { amount }, open);
    }
    clause.finish(RuleKind::Volume { amount }, open)
}
