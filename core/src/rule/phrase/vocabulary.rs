//! Which words mean what. Every list stands once; a pattern is words with a space between, `|` between the spellings of one word.

use super::words::Words;
use crate::rule::Movement;

const RISE: &str = "øges|øge|øger|forøges|forøge|stiger|stige|hæves|hæve|hæver|vokser|vokse|løftes|løfte|løfter";
const FALL: &str = "reduceres|reducere|reducerer|falder|falde|sænkes|sænke|sænker|mindskes|mindske|nedbringes|nedbringe|formindskes|\
    begrænses|nedsættes";
const HOLD: &str = "fastholdes|fastholde|fastholder|bevares|bevare|holdes|opretholdes";
/// Better is up for some indicators and down for others.
const BETTER: &str = "forbedres|forbedre|forbedrer";
/// A verb with the per cent that it says itself.
const MULTIPLES: &[(&str, Movement, i64)] = &[
    ("halveres|halvere|halverer", Movement::Fall, 50),
    ("fordobles|fordoble|fordobler", Movement::Rise, 100),
    ("tredobles", Movement::Rise, 200),
    ("firdobles", Movement::Rise, 300),
];

/// What has happened, with the present form that would be a rule. Behind `skal være` it is a rule.
const PARTICIPLES: &[(&str, &str)] = &[
    ("øget", "øges"),
    ("forøget", "øges"),
    ("steget", "stiger"),
    ("hævet", "hæves"),
    ("vokset", "vokser"),
    ("løftet", "løftes"),
    ("reduceret", "reduceres"),
    ("faldet", "falder"),
    ("sænket", "sænkes"),
    ("mindsket", "mindskes"),
    ("nedbragt", "nedbringes"),
    ("formindsket", "formindskes"),
    ("begrænset", "begrænses"),
    ("nedsat", "nedsættes"),
    ("halveret", "halveres"),
    ("fordoblet", "fordobles"),
    ("forbedret", "forbedres"),
    ("fastholdt", "fastholdes"),
    ("bevaret", "bevares"),
];
/// What has happened, and words for a change that are no verbs: neither is ever a rule.
const NEVER: &[(&str, &str)] = &[
    ("steg", "stiger"),
    ("faldt", "falder"),
    ("øgede|øgedes", "øges"),
    ("voksede", "vokser"),
    ("reducerede|reduceredes", "reduceres"),
    ("sænkede", "sænkes"),
    ("mindskede|mindskedes", "mindskes"),
    ("halverede|halveredes", "halveres"),
    ("fordoblede|fordobledes", "fordobles"),
    ("stigning|forøgelse|vækst", "stiger"),
    ("fald|nedgang|reduktion", "falder"),
    ("halvering", "halveres"),
    ("fordobling", "fordobles"),
];

/// Amounts in words, which are not read.
pub(super) const AMOUNT_WORDS: &str = "to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|femten|tyve|tredive|fyrre|halvtreds|tres|firs|halvfems|hundrede|\
    halvdelen|halve|dobbelte|tredobbelte|tredjedel|tredjedele|fjerdedel|fjerdedele|femtedel|tiendedel";
/// Words that make a share a change of one: `mindst 10 % flere`.
pub(super) const COMPARED: &str = "flere|færre|mere|mindre|højere|lavere|bedre|gange";
pub(super) const MODALS: &str = "skal|bør|vil|kan|ønskes|forventes|ventes|tilstræbes|søges|må";
pub(super) const AT_LEAST: &str = "mindst|minimum|min.";
pub(super) const AT_MOST: &str = "højst|højest|maksimalt|maks.|maks";
pub(super) const NEGATIONS: &str = "ikke|aldrig|hverken|ej";
pub(super) const NEARLY: &str = "næsten|nærmest|ca.|ca|cirka|omkring|omtrent|knap";
/// Words that carry nothing of the rule.
pub(super) const FILLERS: &str = "og|derefter|herefter|reduktionen|niveauet|skal|stadig|fortsat|mindst|minimum";
/// Words that turn a number of people into something else than a volume.
pub(super) const LIMITS: &str = "flere|færre|ikke|højst|højest|maksimalt|maks.|maks|under|op|gange|ca.|cirka|omkring";

pub(super) const EVERY_YEAR: &[&str] = &["årligt|årlig|årlige", "hvert|hver år", "om året", "pr.|pr|per år", "i hvert af årene"];
/// Rhythms that no kind of rule has.
pub(super) const OTHER_RHYTHMS: &[&str] = &[
    "kvartalsvis|kvartalsvist|halvårlig|halvårligt|månedlig|månedligt|månedsvis|ugentlig|ugentligt",
    "hvert|pr.|pr|per kvartal|halvår",
    "hver|pr.|pr|per måned|uge|dag",
    "om måneden|ugen|dagen",
    "i kvartalet|halvåret|måneden|ugen",
    "hvert andet|tredje|fjerde|femte år",
];
pub(super) const PERIODS: &str = "perioden|aftaleperioden|projektperioden|planperioden|bevillingsperioden";
/// What ends when the agreement ends, and how it is said to.
pub(super) const AGREEMENTS_END: &[&str] = &[
    "periodens|aftaleperiodens|projektperiodens|planperiodens|aftalens|delaftalens|planens|helhedsplanens|projektets|indsatsens \
     udløb|slutning|afslutning|udgang|ophør|slut|slutdato",
    "udgangen|udløbet|slutningen|afslutningen|enden af \
     perioden|aftaleperioden|projektperioden|planperioden|aftalen|delaftalen|planen|helhedsplanen|projektet|indsatsen",
];

/// Whether the word is one of the spellings of a list.
pub(super) fn is(word: &str, list: &str) -> bool {
    list.split('|').any(|spelling| spelling == word)
}

/// What a verb asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// A movement, with an amount behind it or none.
    Move(Movement),
    /// A movement whose per cent is in the verb.
    Multiple(Movement, i64),
    /// Better, whichever way that is.
    Better,
    /// Hold the baseline.
    Hold,
}

/// The verb of a rule.
pub(super) fn verb_of(word: &str) -> Option<Verb> {
    if is(word, RISE) {
        return Some(Verb::Move(Movement::Rise));
    }
    if is(word, FALL) {
        return Some(Verb::Move(Movement::Fall));
    }
    if is(word, BETTER) {
        return Some(Verb::Better);
    }
    if is(word, HOLD) {
        return Some(Verb::Hold);
    }
    let multiple = MULTIPLES.iter().find(|(spellings, ..)| is(word, spellings));
    multiple.map(|(_, movement, percent)| Verb::Multiple(*movement, *percent))
}

/// The present form of a participle: `øges` for `øget`.
pub(super) fn participle(word: &str) -> Option<&'static str> {
    PARTICIPLES.iter().find(|(own, _)| *own == word).map(|(_, present)| *present)
}

/// The verb to write instead of a word that tells of a change without asking for it.
pub(super) fn tells_only(word: &str) -> Option<&'static str> {
    participle(word).or_else(|| NEVER.iter().find(|(own, _)| is(word, own)).map(|(_, present)| *present))
}

/// Whether the words halve or double, which leaves no doubt of what the per cent is.
pub(in crate::rule) fn says_multiple(phrase: &str) -> bool {
    let multiple = |word: &str| matches!(verb_of(participle(word).unwrap_or(word)), Some(Verb::Multiple(..)));
    Words::of(phrase).all().iter().any(|word| multiple(&word.text))
}
