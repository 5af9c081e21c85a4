//! Finding the rule in a phrase: its verb, or the form that needs none.

use rust_decimal::Decimal;

use super::clause::Clause;
use super::vocabulary::{Verb, participle, tells_only, verb_of};
use super::volume::{occupancy, volume};
use super::words::{Word, Words};
use super::{Ambiguity, RuleReading, subject};
use crate::figure::{Figure, Unit};
use crate::rule::{AnnualBasis, Deadline, GapTarget, Movement, PathForm, Rule, RuleKind};
use crate::words::danish::{AT_LEAST, AT_MOST, COMPARED, EVERY_YEAR, NEARLY, PERIODS, is};
use crate::words::say;
use crate::{Error, ErrorCode, Text};

/// One example of each kind of rule. The examples are Danish in both languages, because only Danish phrases are read.
fn examples() -> Text {
    let all = "øges til 85 % inden 31. august 2025; reduceres med 30 % inden for 2 år og fastholdes; falder årligt med 10 % af året før; \
        mindst 75 årligt; reduceres i perioden; fastholdes; 12 løbende pladser à 10 uger";
    say!("skriv for eksempel: {all}", "write for example: {all}")
}

pub(super) fn read(phrase: &str) -> Result<RuleReading, Error> {
    let mut words = Words::of(phrase);
    if let Some(at) = words.find(&["forskellen|afstanden til kommunen"]) {
        words.go_to(at + 3);
        return gap(words);
    }
    if let Some(at) = words.find(&["undgå|undgås"]) {
        words.go_to(at);
        return Err(words.expected(
            "et verbum med et tal, for eksempel `reduceres med 50 %`",
            "a verb with an amount, such as `reduceres med 50 %`",
        ));
    }
    let texts: Vec<String> = words.all().iter().map(|w| w.text.clone()).collect();
    let changes = texts.iter().any(|w| w == "%" || matches!(verb_of(w), Some(verb) if verb != Verb::Hold));
    if texts.iter().any(|w| w == "løbende") && texts.iter().any(|w| w.starts_with("uge")) && !changes {
        return occupancy(words);
    }
    let opening = Clause::opening(&mut words);
    let from = words.index();
    let clause = opening.unwrap_or_default();
    if let Some((at, verb)) = find_verb(&words) {
        subject::check(&words, from, at)?;
        words.go_to(at + 1);
        let place = words.all().get(at).map_or(0, |word| word.at);
        return of_verb(words, at, verb, clause)
            .map_err(|error| if error.position().is_none() { error.at(place) } else { error });
    }
    if let Some(at) = texts.iter().position(|w| tells_only(w).is_some()) {
        return Err(tells(&words, at));
    }
    let bound = |list: &str| texts.iter().zip(words.all().iter().skip(1)).position(|(w, next)| is(w, list) && next.is_number());
    let (at_least, at_most) = (bound(AT_LEAST), bound(AT_MOST));
    if let Some(at) = words.find(&["op på", "ned på|til"]).filter(|at| words.all().get(at + 2).is_some_and(Word::is_number)) {
        subject::check(&words, from, at)?;
        words.go_to(at);
        return without_verb(words, clause);
    }
    let from_a_number = |at: &usize| words.all().iter().skip(at + 1).take(2).any(Word::is_number);
    let start = texts.iter().position(|w| w == "fra").filter(from_a_number).filter(|_| at_least.is_none());
    if let Some(at) = start.filter(|at| texts.iter().skip(at + 1).any(|w| w == "til")) {
        subject::check(&words, from, at)?;
        words.go_to(at);
        return without_verb(words, clause);
    }
    let share = |at: &usize| texts.iter().skip(at + 2).take(1).any(|w| Unit::from_word(w) == Some(Unit::Percent));
    for (at, movement) in [(at_least, Movement::Rise), (at_most, Movement::Fall)] {
        if let Some(at) = at.filter(share) {
            subject::check(&words, from, at)?;
            words.go_to(at + 1);
            return bounded_share(words, movement, clause);
        }
    }
    words.go_to(0);
    let annual = words.find(EVERY_YEAR).is_some();
    let whole_period = words.find(&[&format!("i|over {PERIODS}"), &format!("i hele {PERIODS}")]).is_some();
    if words.all().iter().any(Word::is_number) && (at_least.is_some() || annual || whole_period) {
        return volume(words, annual);
    }
    let numbers = words.all().iter().any(|w| w.is_number() && !w.text.contains(['-', '+', '–']));
    if let Some(word) = texts.iter().find(|w| is(w, "flere|færre")).filter(|_| !numbers) {
        let movement = if word == "flere" { Movement::Rise } else { Movement::Fall };
        let rule = Rule::new(RuleKind::Direction { movement })?;
        return Ok(RuleReading { rule, ambiguities: vec![Ambiguity::Wording {}, Ambiguity::Deadline {}] });
    }
    Err(words
        .expected(
            "et verbum som øges, reduceres, falder, stiger eller fastholdes",
            "a verb such as øges, reduceres, falder, stiger or fastholdes",
        )
        .with_help(examples()))
}

/// The first verb that asks for something. A participle asks only after `skal være` and similar words; otherwise it is part of the
/// subject.
fn find_verb(words: &Words<'_>) -> Option<(usize, Verb)> {
    words.all().iter().enumerate().find_map(|(at, word)| {
        let asked = || participle(&word.text).filter(|_| subject::asks(words.all().get(..at).unwrap_or_default()));
        let verb = verb_of(&word.text).or_else(|| asked().and_then(verb_of));
        verb.map(|verb| (at, verb))
    })
}

/// The error for words that report a past change.
fn tells(words: &Words<'_>, at: usize) -> Error {
    let (word, at) = words.all().get(at).map_or(("", 0), |word| (word.text.as_str(), word.at));
    let present = tells_only(word).unwrap_or_default();
    let message =
        say!("`{word}` fortæller om en ændring og beder ikke om en", "`{word}` tells of a change, it does not ask for one");
    Error::new(ErrorCode::RuleNotARule, message)
        .at(at)
        .with_help(say!("skriv `{present}` om det, der skal nås", "write `{present}` for what is to be reached"))
}

fn of_verb(mut words: Words<'_>, at: usize, verb: Verb, mut clause: Clause) -> Result<RuleReading, Error> {
    match verb {
        Verb::Hold => hold(words, clause),
        Verb::Move(movement) => {
            let clause = clause.read(&mut words)?;
            moved(&mut words, Some(movement), clause, Vec::new())
        }
        Verb::Multiple(movement, percent) => {
            let nearly = at.checked_sub(1).and_then(|i| words.all().get(i)).is_some_and(|w| is(&w.text, NEARLY));
            clause.approximate |= nearly;
            let mut clause = clause.read(&mut words)?;
            if clause.to.is_some() || clause.with.is_some() || clause.annual {
                return Err(words.refused(
                    "verbet siger selv procenten, så der kan hverken stå et tal eller `årligt`",
                    "the verb says its own per cent, so neither an amount nor `årligt` can stand there",
                ));
            }
            clause.with = Some(Figure::new(Decimal::from(percent), Some(Unit::Percent))?);
            moved(&mut words, Some(movement), clause, Vec::new())
        }
        Verb::Better => {
            let clause = clause.read(&mut words)?;
            // Two figures give the direction.
            if clause.from.is_some() && clause.to.is_some() {
                return moved(&mut words, None, clause, Vec::new());
            }
            moved(&mut words, Some(Movement::Rise), clause, vec![Ambiguity::Better {}])
        }
    }
}

/// `fra 20 % til 85 %`, `op på 85 %`: the figures or the adverb give the direction.
fn without_verb(mut words: Words<'_>, clause: Clause) -> Result<RuleReading, Error> {
    let clause = clause.read(&mut words)?;
    if clause.to.is_none() {
        return Err(words
            .expected(
                "et mål efter `til` eller et verbum som øges eller reduceres",
                "a target behind `til`, or a verb such as øges or reduceres",
            )
            .with_help(examples()));
    }
    moved(&mut words, None, clause, Vec::new())
}

/// `mindst 85 %`, `højst 10 %`.
fn bounded_share(mut words: Words<'_>, movement: Movement, mut clause: Clause) -> Result<RuleReading, Error> {
    let target = clause.figure(&mut words)?;
    let compared = words.all().iter().skip(words.index()).position(|w| is(&w.text, COMPARED));
    if let Some(further) = compared {
        words.go_to(words.index() + further);
        return Err(words
            .refused("det skal være en andel og ikke en ændring af den", "it must be a share and not a change of it")
            .with_help(say!("en ændring er `stiger med 10 % i perioden`", "a change is `stiger med 10 % i perioden`")));
    }
    let mut clause = clause.read(&mut words)?;
    // The words after the share name the people of whom it is a share.
    clause.unread.clear();
    if clause.to.is_some() || clause.with.is_some() || clause.from.is_some() || clause.annual {
        return Err(words.refused("efter andelen kan kun stå en frist", "nothing but a deadline can stand behind the share"));
    }
    clause.to = Some(target);
    moved(&mut words, Some(movement), clause, Vec::new())
}

/// `fastholdes`, `fastholdes på 85 % ± 2 procentpoint`.
fn hold(mut words: Words<'_>, mut clause: Clause) -> Result<RuleReading, Error> {
    if words.take("på") {
        if words.peek().is_some_and(|w| is(&w.text, AT_LEAST) || is(&w.text, AT_MOST)) {
            return Err(words.expected("det niveau, der fastholdes", "the level that is held").with_help(say!(
                "et mindstemål er `mindst 85 %`, et loft `højst 10 %`; `fastholdes på 85 %` fastholder baselinen",
                "a floor is `mindst 85 %`, a ceiling `højst 10 %`; `fastholdes på 85 %` holds the baseline"
            )));
        }
        if words.at_a_figure() {
            clause.stated(&mut words)?;
        } else {
            words.go_to(words.index() - 1);
        }
    }
    let mut clause = clause.read(&mut words)?;
    if clause.to.is_some() || clause.with.is_some() || clause.annual || clause.basis.is_some() {
        return Err(words.refused(
            "et tal kræver et verbum som øges eller reduceres foran sig",
            "an amount needs a verb such as øges or reduceres before it",
        ));
    }
    let tolerance = clause.tolerance.take();
    // The baseline is held through the whole agreement. Naming the period adds nothing.
    if clause.deadline == Some(Deadline::AgreementEnd) {
        clause.deadline = None;
    }
    clause.held = false;
    clause.finish(Rule::new(RuleKind::Maintain { tolerance })?, Vec::new())
}

/// A level, a change or a direction. Without a movement the figures give it.
fn moved(
    words: &mut Words<'_>,
    movement: Option<Movement>,
    clause: Clause,
    mut open: Vec<Ambiguity>,
) -> Result<RuleReading, Error> {
    let by_figures = || match (clause.from, clause.to) {
        (Some(from), Some(to)) => {
            let from = from.in_unit_of(&to).value.value();
            if from < to.value() { Some(Movement::Rise) } else { (from > to.value()).then_some(Movement::Fall) }
        }
        _ => None,
    };
    let Some(movement) = movement.or(clause.way).or_else(by_figures) else {
        return Err(words.refused("de to tal skal være forskellige", "the two figures must differ"));
    };
    if clause.way.is_some_and(|way| way != movement) {
        words.go_to(clause.amount_at);
        return Err(
            words.refused("`op` eller `ned` skal gå samme vej som verbet", "`op` or `ned` must go the same way as the verb")
        );
    }
    // `øges med højst 5 %` is a ceiling, not a target; `reduceres til mindst 20 %` is a floor.
    let turned = match (movement, clause.to.is_some()) {
        (Movement::Rise, _) | (Movement::Fall, false) => clause.at_most,
        (Movement::Fall, true) => clause.at_least,
    };
    if clause.tolerance.is_some() {
        return Err(
            words.refused("en tolerance kan kun stå efter `fastholdes`", "a tolerance can only stand behind `fastholdes`")
        );
    }
    if turned {
        words.go_to(clause.amount_at);
        return Err(words.refused(
            "det skal være et mål og ikke en grænse for ændringen",
            "it must be a target and not a limit to the change",
        ));
    }
    let form = if clause.compound { PathForm::Compound } else { PathForm::Linear };
    let kind = match (clause.annual, clause.to, clause.with) {
        (_, Some(_), Some(_)) => {
            words.go_to(clause.amount_at);
            return Err(words
                .refused("der kan stå enten `til` eller `med`, ikke begge", "either `til` or `med` can stand there, not both"));
        }
        (false, Some(target), None) => RuleKind::Level { movement, target, form },
        (true, None, Some(percent)) if percent.unit() == Some(Unit::Percent) => {
            let basis = clause.basis.unwrap_or_else(|| {
                open.push(Ambiguity::AnnualBasis {});
                AnnualBasis::PreviousYear
            });
            RuleKind::Annual { movement, percent, basis }
        }
        (true, None, Some(_)) => {
            words.go_to(clause.amount_at);
            return Err(words
                .refused("en ændring for hvert år skal være i procent", "a change for each year must be in per cent")
                .with_help(say!(
                    "skriv ændringen for hele perioden: falder med 20 procentpoint i perioden",
                    "say an amount for the whole period: falder med 20 procentpoint i perioden"
                )));
        }
        (true, ..) => return Err(words.expected("`med` og en procent efter `årligt`", "`med` and a per cent behind `årligt`")),
        (false, None, Some(amount)) if amount.unit() == Some(Unit::Percent) => {
            RuleKind::Relative { movement, percent: amount, form }
        }
        (false, None, Some(amount)) => RuleKind::Absolute { movement, amount },
        (false, None, None) => {
            if let Some(at) = clause.years_at {
                words.go_to(at);
                return Err(words.expected(
                    "tal med enhed eller `i perioden 2020-2025`",
                    "amounts with their unit, or `i perioden 2020-2025`",
                ));
            }
            RuleKind::Direction { movement }
        }
    };
    if clause.compound && !matches!(kind, RuleKind::Level { .. } | RuleKind::Relative { .. }) {
        return Err(words.refused(
            "den samme procent hvert år kræver et niveau eller en ændring i procent",
            "the same per cent each year needs a level or a change in per cent",
        ));
    }
    // Every other change is of the baseline in any case.
    if clause.basis == Some(AnnualBasis::PreviousYear) && !matches!(kind, RuleKind::Annual { .. }) {
        return Err(words.refused("en procent af året før kræver `årligt`", "a per cent of the year before needs `årligt`"));
    }
    clause.finish(Rule::new(kind)?, open)
}

fn gap(mut words: Words<'_>) -> Result<RuleReading, Error> {
    words.take("skal");
    let half = words.take("halveres|halvere");
    let nothing = !half && words.take("lukkes|udlignes|fjernes");
    let reduced = !half && !nothing && words.take("reduceres|mindskes|falder|indsnævres");
    if !(half || nothing || reduced) {
        return Err(words.expected("halveres, lukkes eller reduceres med", "halveres, lukkes or reduceres med"));
    }
    let clause = Clause::default().read(&mut words)?;
    let other = clause.to.is_some() || clause.annual || clause.basis.is_some() || clause.from.is_some();
    if other || clause.tolerance.is_some() || clause.compound || clause.at_most {
        return Err(
            words.refused("en forskel kan kun have en procent og en frist", "a gap can only have a per cent and a deadline")
        );
    }
    let target = match clause.with {
        Some(percent) if reduced => GapTarget::ReducedBy { percent },
        None if half => GapTarget::Half {},
        None if nothing => GapTarget::Nothing {},
        _ => {
            return Err(words.refused(
                "`med` og en procent skal stå efter `reduceres` og ingen andre steder",
                "`med` and a per cent must stand behind `reduceres` and nowhere else",
            ));
        }
    };
    clause.finish(Rule::new(RuleKind::Gap { target })?, Vec::new())
}
