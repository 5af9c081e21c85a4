//! The Danish words that the library understands, grouped by their role in a sentence. The readers of phrases, figures and days and the
//! audit share them. `|` separates the words of a list. A pattern is several lists, separated by spaces.

pub(crate) const RISE: &str = "øges|øge|øger|forøges|forøge|stiger|stige|hæves|hæve|hæver|vokser|vokse|løftes|løfte|løfter";
pub(crate) const FALL: &str = "reduceres|reducere|reducerer|falder|falde|sænkes|sænke|sænker|mindskes|mindske|nedbringes|nedbringe|formindskes|\
    begrænses|nedsættes";
pub(crate) const HOLD: &str = "fastholdes|fastholde|fastholder|bevares|bevare|holdes|opretholdes";
/// Verbs for a change to the better: up for some indicators, down for others.
pub(crate) const BETTER: &str = "forbedres|forbedre|forbedrer";
/// Verbs that contain a change, with the change in per cent.
pub(crate) const MULTIPLES: &[(&str, i64)] =
    &[("halveres|halvere|halverer", -50), ("fordobles|fordoble|fordobler", 100), ("tredobles", 200), ("firdobles", 300)];

/// Participles, each with the present form that makes a rule. After `skal være` a participle is a rule too.
pub(crate) const PARTICIPLES: &[(&str, &str)] = &[
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
/// Past forms, and words for a change that are not verbs. None of them is ever a rule.
pub(crate) const NEVER: &[(&str, &str)] = &[
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

/// Amounts in words. The reader of phrases refuses them.
pub(crate) const AMOUNT_WORDS: &str = "to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|femten|tyve|tredive|fyrre|halvtreds|tres|firs|halvfems|hundrede|\
    halvdelen|halve|dobbelte|tredobbelte|tredjedel|tredjedele|fjerdedel|fjerdedele|femtedel|tiendedel";
/// Words that turn a share into a change of a share: `mindst 10 % flere`.
pub(crate) const COMPARED: &str = "flere|færre|mere|mindre|højere|lavere|bedre|gange";
pub(crate) const MODALS: &str = "skal|bør|vil|kan|ønskes|forventes|ventes|tilstræbes|søges|må";
pub(crate) const AT_LEAST: &str = "mindst|minimum|min.";
pub(crate) const AT_MOST: &str = "højst|højest|maksimalt|maks.|maks";
pub(crate) const NEGATIONS: &str = "ikke|aldrig|hverken|ej";
pub(crate) const NEARLY: &str = "næsten|nærmest|ca.|ca|cirka|omkring|omtrent|knap";
/// Words that add nothing to the rule.
pub(crate) const FILLERS: &str = "og|derefter|herefter|reduktionen|niveauet|skal|stadig|fortsat|mindst|minimum";
/// Words that keep a number of people from being a volume.
pub(crate) const LIMITS: &str = "flere|færre|ikke|højst|højest|maksimalt|maks.|maks|under|op|gange|ca.|cirka|omkring";

pub(crate) const EVERY_YEAR: &[&str] = &["årligt|årlig|årlige", "hvert|hver år", "om året", "pr.|pr|per år", "i hvert af årene"];
/// Rhythms that no kind of rule supports.
pub(crate) const OTHER_RHYTHMS: &[&str] = &[
    "kvartalsvis|kvartalsvist|halvårlig|halvårligt|månedlig|månedligt|månedsvis|ugentlig|ugentligt",
    "hvert|pr.|pr|per kvartal|halvår",
    "hver|pr.|pr|per måned|uge|dag",
    "om måneden|ugen|dagen",
    "i kvartalet|halvåret|måneden|ugen",
    "hvert andet|tredje|fjerde|femte år",
];
pub(crate) const PERIODS: &str = "perioden|aftaleperioden|projektperioden|planperioden|bevillingsperioden";
/// The phrases for the end of the agreement.
pub(crate) const AGREEMENTS_END: &[&str] = &[
    "periodens|aftaleperiodens|projektperiodens|planperiodens|aftalens|delaftalens|planens|helhedsplanens|projektets|indsatsens \
     udløb|slutning|afslutning|udgang|ophør|slut|slutdato",
    "udgangen|udløbet|slutningen|afslutningen|enden af \
     perioden|aftaleperioden|projektperioden|planperioden|aftalen|delaftalen|planen|helhedsplanen|projektet|indsatsen",
];

/// Numbers in words, from 1.
pub(crate) const NUMBERS: &[&str] = &["et|ét|en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"];

/// The year, level or figure that a rule starts from.
pub(crate) const BASIS: &str = "udgangspunktet|baseline|baselinen|basisåret|startniveauet";

/// `øges til 85 % og fastholdes`: the words that hold the target once it is reached.
pub(crate) const HELD: &str = "fastholdes|fastholdt|fastholde|bevares|holdes";

/// Beginnings of words that turn a per cent into a change: `en stigning på 9,1 %`.
pub(crate) const CHANGES: &str =
    "steg|stig|vokse|vækst|fald|reduce|øge|øgning|forøge|mindske|nedgang|fremgang|forbedr|sænke|ændr|udvikl|gået";
/// Words after a per cent that turn it into a change: `9,1 % flere`.
pub(crate) const COMPARISONS: &str = "flere|færre|mere|mindre|højere|lavere";

/// The months, from January.
pub(crate) const MONTHS: [&str; 12] =
    ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];
/// Words that are shortened with a point, besides the months.
pub(crate) const SHORTENED: &str = "mio|mia|kr|ca|pct|mdr|stk|pr|min|maks";

/// The first words of a text that measures a share. The words of the next list begin a text that measures a number.
pub(crate) const SHARE_WORDS: &str = "andel|andelen|andele|procentdel|procentdelen|procentandel|procentandelen";
pub(crate) const COUNT_WORDS: &str = "antal|antallet";
/// The nouns after `alle 3` in a text that counts the areas of a plan.
pub(crate) const AREA_WORDS: &str = "områder|områderne|boligområder|boligområderne|afdelinger|boligafdelinger|boligafdelingerne";

/// Whether the word is one of the spellings of a list.
pub(crate) fn is(word: &str, list: &str) -> bool {
    list.split('|').any(|spelling| spelling == word)
}

/// Whether the word is a month, or its first three letters or more: `sept`.
pub(crate) fn month(word: &str) -> Option<usize> {
    MONTHS.iter().position(|name| *name == word || (word.len() >= 3 && name.starts_with(word)))
}
