//! The arguments of `opfoelgning`.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use delaftale::Language;
use delaftale::reference::parse_day;
use delaftale::report::Parts;

use crate::Failure;

/// The day that the status is of when none is given: two of the five plans run.
const DEFAULT_DAY: &str = "2024-06-30";

/// What the person asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arguments {
    /// One plan file; without it the five plans of the examples.
    pub plan: Option<PathBuf>,
    /// Observation files for that plan.
    pub observations: Vec<PathBuf>,
    /// The status of this day.
    pub as_of: NaiveDate,
    /// What was known on this day. Everything counts where it is absent: the figures about a day come weeks or months behind it, and
    /// without them a status of the end of last year would be empty. The report says how many became known later.
    pub known_at: Option<NaiveDate>,
    /// The language of the reports.
    pub language: Language,
    /// The folder for the HTML and Markdown pages.
    pub output: PathBuf,
    /// Cells below it are small.
    pub threshold: Option<u32>,
    /// Leave out observations that were made up.
    pub real_only: bool,
    /// The parts of each report.
    pub parts: Parts,
}

/// The arguments, or the wish to see the help text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed {
    /// Go to work.
    Run(Box<Arguments>),
    /// Show the help text in this language.
    Help(Language),
}

impl Arguments {
    /// Reads the arguments of the command line, without the program's name.
    ///
    /// # Errors
    /// A [`Failure`] with code 2 for an unknown option, a missing value, a date or number that cannot be read, an unknown language,
    /// or observations without a plan.
    pub fn parse(raw: impl IntoIterator<Item = OsString>) -> Result<Parsed, Failure> {
        use lexopt::Arg::{Long, Short, Value};
        let raw: Vec<OsString> = raw.into_iter().collect();
        let language = language_of(&raw)?;
        let wrong = |danish: &str, english: &str| Failure::argument(language, danish, english);
        let day = |text: &str| {
            parse_day(text).map_err(|e| {
                let explanation = e.explanation(language);
                let why = explanation.trim_end_matches('.');
                wrong(
                    &format!("`{text}` er ikke en dato: {why}. Skriv for eksempel 31.12.2023 eller 2023-12-31."),
                    &format!("`{text}` is not a date: {why}. Write for example 31.12.2023 or 2023-12-31."),
                )
            })
        };
        let mut out = Self {
            plan: None,
            observations: Vec::new(),
            as_of: day(DEFAULT_DAY)?,
            known_at: None,
            language,
            output: PathBuf::from("out"),
            threshold: None,
            real_only: false,
            parts: Parts::All,
        };
        let mut parser = lexopt::Parser::from_args(raw);
        let not_read = |error: lexopt::Error| match error {
            lexopt::Error::MissingValue { option: Some(option) } => {
                wrong(&format!("`{option}` mangler sin værdi."), &format!("`{option}` lacks its value."))
            }
            lexopt::Error::UnexpectedValue { option, .. } => {
                wrong(&format!("`{option}` har ingen værdi."), &format!("`{option}` takes no value."))
            }
            other => wrong(&format!("Kan ikke læse argumenterne ({other})."), &format!("Cannot read the arguments ({other}).")),
        };
        let mut given_once: Vec<&'static str> = Vec::new();
        while let Some(argument) = parser.next().map_err(not_read)? {
            let name = match argument {
                Short(letter) => letter.to_string(),
                Long(name) => name.to_owned(),
                Value(value) => {
                    let value = value.to_string_lossy().into_owned();
                    return Err(wrong(
                        &format!("`{value}` hører ikke til noget valg."),
                        &format!("`{value}` belongs to no option."),
                    ));
                }
            };
            let mut text = || -> Result<String, Failure> {
                let value = parser.value().map_err(not_read)?;
                value.into_string().map_err(|_| wrong("En værdi er ikke læselig tekst.", "A value is not readable text."))
            };
            // The last of two would win, and nobody would notice that the first was not looked at.
            let mut once = |danish: &'static str, english: &'static str| {
                if given_once.contains(&danish) {
                    let name = language.pick(danish, english);
                    return Err(wrong(
                        &format!("`{name}` er givet mere end én gang."),
                        &format!("`{name}` is given more than once."),
                    ));
                }
                given_once.push(danish);
                Ok(())
            };
            match name.as_str() {
                "p" | "plan" => once("--plan", "--plan")?,
                "d" | "dato" | "date" => once("--dato", "--date")?,
                "k" | "kendt" | "known" => once("--kendt", "--known")?,
                "s" | "sprog" | "language" => once("--sprog", "--language")?,
                "u" | "ud" | "output" => once("--ud", "--output")?,
                "t" | "taerskel" | "threshold" => once("--taerskel", "--threshold")?,
                _ => {}
            }
            match name.as_str() {
                "h" | "help" | "hjaelp" => return Ok(Parsed::Help(language)),
                "p" | "plan" => out.plan = Some(text()?.into()),
                "o" | "observationer" | "observations" => out.observations.push(text()?.into()),
                "d" | "dato" | "date" => out.as_of = day(&text()?)?,
                "k" | "kendt" | "known" => out.known_at = Some(day(&text()?)?),
                "s" | "sprog" | "language" => drop(text()?),
                "u" | "ud" | "output" => out.output = text()?.into(),
                "t" | "taerskel" | "threshold" => {
                    let given = text()?;
                    let number = given.parse().ok().filter(|n| (2..=1000).contains(n));
                    out.threshold = Some(number.ok_or_else(|| {
                        wrong(
                            &format!("`{given}` er ikke et helt tal fra 2 til 1000."),
                            &format!("`{given}` is not a whole number from 2 to 1000."),
                        )
                    })?);
                }
                "kun-virkelige" | "real-only" => out.real_only = true,
                "kort" | "short" => out.parts = Parts::First,
                "uden-bilag" | "no-appendix" if out.parts == Parts::All => out.parts = Parts::Body,
                "uden-bilag" | "no-appendix" => {}
                other => {
                    let dashes = if other.chars().count() == 1 { "-" } else { "--" };
                    return Err(wrong(
                        &format!("`{dashes}{other}` er ikke et valg her."),
                        &format!("`{dashes}{other}` is not an option here."),
                    ));
                }
            }
        }
        if out.plan.is_none() && !out.observations.is_empty() {
            return Err(wrong(
                "Observationer hører til en plan: giv også --plan.",
                "Observations belong to a plan: give --plan too.",
            ));
        }
        Ok(Parsed::Run(Box::new(out)))
    }
}

/// The language is looked for first, so that every message about the other arguments is in it.
fn language_of(raw: &[OsString]) -> Result<Language, Failure> {
    let texts: Vec<_> = raw.iter().map(|a| a.to_string_lossy().into_owned()).collect();
    let names = ["--sprog", "--language", "-s"];
    let given = texts.iter().enumerate().find_map(|(i, text)| match text.split_once('=') {
        Some((name, value)) if names.contains(&name) => Some(value.to_owned()),
        _ if names.contains(&text.as_str()) => Some(texts.get(i + 1).cloned().unwrap_or_default()),
        // `-sen` is `-s en`.
        _ => text.strip_prefix("-s").filter(|value| !value.is_empty()).map(str::to_owned),
    });
    match given.as_deref() {
        None | Some("da") => Ok(Language::Danish),
        Some("en") => Ok(Language::English),
        Some("") => Err(Failure::argument(
            Language::Danish,
            "Sproget mangler: skriv da eller en. / The language is missing: write da or en.",
            "",
        )),
        Some(other) => Err(Failure::argument(
            Language::Danish,
            &format!("`{other}` er ikke et sprog her: skriv da eller en. / `{other}` is not a language here: write da or en."),
            "",
        )),
    }
}

/// The help text.
#[must_use]
pub const fn help(language: Language) -> &'static str {
    language.pick(DANISH_HELP, ENGLISH_HELP)
}

const DANISH_HELP: &str = "\
Den årlige opfølgning på boligsociale delaftaler: som tekst, og som én HTML-side og én Markdown-fil for hver plan. Flere planer får også en fælles side.

  cargo run --release --example opfoelgning -- [valg]

Uden valg: de fem planer i examples/plans pr. 30. juni 2024. Nogle observationer er opdigtede;
rapporterne siger det, og filen selv siger det med feltet invented.

  -p, --plan FIL            én plan (JSON) i stedet for de fem
  -o, --observationer FIL   observationer til planen; kan gives flere gange
  -d, --dato DATO           status pr. denne dag, fx 31.12.2023 eller 2023-12-31
  -k, --kendt DATO          kun det, der var kendt denne dag: opfølgningen, som den kunne skrives dengang.
                            Uden valget tæller alle målinger, der handler om tiden frem til status, også
                            dem, der først blev kendt senere; rapporten siger, hvor mange det er
  -s, --sprog da|en         rapporternes sprog
  -u, --ud MAPPE            mappen til siderne (ellers out)
  -t, --taerskel ANTAL      celler med færre personer er små; uden tærskel kontrolleres små celler ikke
      --kort                kun side 1 af hver opfølgning: det, der skal tages stilling til
      --uden-bilag          uden udregninger, lister over målinger og kontrollens fund
      --kun-virkelige       uden opdigtede observationer
  -h, --help                denne tekst

Kun -o kan gives flere gange. Udgangskoder: 0 gennemført, 2 forkerte argumenter, 3 en fil kan ikke læses, 4 fejl i en fils indhold, 5 en fil kan ikke skrives.
";

const ENGLISH_HELP: &str = "\
The yearly follow-up of Danish housing-social agreements: as text, and as one HTML page and one Markdown file for each plan. Several plans also get a page together.

  cargo run --release --example opfoelgning -- [options]

Without options: the five plans in examples/plans as of 30 June 2024. Some observations are invented;
the reports say so, and the file itself says so with the field invented.

  -p, --plan FILE           one plan (JSON) instead of the five
  -o, --observations FILE   observations for the plan; may be given several times
  -d, --date DATE           the status of this day, such as 31.12.2023 or 2023-12-31
  -k, --known DATE          only what was known on this day: the follow-up that could be written then.
                            Without it all observations about the time up to the status count, those too
                            that became known later; the report says how many
  -s, --language da|en      the language of the reports
  -u, --output FOLDER       the folder for the pages (otherwise out)
  -t, --threshold NUMBER    cells with fewer people are small; without a threshold small cells are not checked
      --short               only page 1 of each follow-up: what is to be decided on
      --no-appendix         without workings, lists of observations and the findings of the check
      --real-only           without invented observations
  -h, --help                this text

Only -o may be given several times. Exit codes: 0 done, 2 wrong arguments, 3 a file cannot be read, 4 errors in a file's content, 5 a file cannot be written.
";

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Parsed, Failure> {
        Arguments::parse(words.iter().map(OsString::from))
    }

    #[test]
    fn both_languages_name_the_same_options() {
        let danish = [
            "-p",
            "plan.json",
            "--observationer",
            "o.json",
            "--dato",
            "31.12.2023",
            "--ud",
            "x",
            "--taerskel",
            "3",
            "--kun-virkelige",
        ];
        let english =
            ["--plan", "plan.json", "-o", "o.json", "--date=2023-12-31", "--output", "x", "--threshold", "3", "--real-only"];
        assert_eq!(parse(&danish).unwrap(), parse(&english).unwrap());
    }

    #[test]
    fn wrong_arguments_have_code_2_and_say_what_to_do() {
        for words in [
            &["--dato", "31.2.2023"][..],
            &["--dato"],
            &["--nowhere"],
            &["stray"],
            &["--taerskel", "1"],
            &["--taerskel", "mange"],
            &["-o", "o.json"],
            &["--sprog", "tysk"],
            &["--sprog"],
            &["-p", "a.json", "--plan", "b.json"],
            &["--dato", "1.1.2022", "-d", "1.1.2023"],
            &["--kun-virkelige=ja"],
            &["-x"],
        ] {
            let failure = parse(words).unwrap_err();
            assert_eq!(failure.code, 2, "{words:?}");
            assert!(failure.message.contains("--help"), "{}", failure.message);
        }
    }

    #[test]
    fn what_is_wrong_is_said_in_the_language_that_was_chosen() {
        for (words, danish, english) in [
            (&["--dato"][..], "`--dato` mangler sin værdi.", "`--dato` lacks its value."),
            (&["--kun-virkelige=ja"], "`--kun-virkelige` har ingen værdi.", "`--kun-virkelige` takes no value."),
            (&["-p", "a", "-p", "b"], "`--plan` er givet mere end én gang.", "`--plan` is given more than once."),
            (&["-x"], "`-x` er ikke et valg her.", "`-x` is not an option here."),
        ] {
            assert!(parse(words).unwrap_err().message.starts_with(danish), "{words:?}");
            let in_english = [&["-s", "en"], words].concat();
            assert!(parse(&in_english).unwrap_err().message.starts_with(english), "{words:?}");
        }
    }

    #[test]
    fn parts_of_a_report_are_chosen() {
        let parts = |words: &[&str]| match parse(words).unwrap() {
            Parsed::Run(arguments) => arguments.parts,
            Parsed::Help(_) => unreachable!(),
        };
        assert_eq!((parts(&[]), parts(&["--kort"]), parts(&["--no-appendix"])), (Parts::All, Parts::First, Parts::Body));
        assert_eq!([parts(&["--kort", "--uden-bilag"]), parts(&["--uden-bilag", "--short"])], [Parts::First; 2]);
    }

    #[test]
    fn help_speaks_the_language_that_was_asked_for() {
        assert_eq!(parse(&["--help", "--sprog", "en"]).unwrap(), Parsed::Help(Language::English));
        assert_eq!(parse(&["-sen", "-h"]).unwrap(), Parsed::Help(Language::English));
        assert_eq!(parse(&["-h"]).unwrap(), Parsed::Help(Language::Danish));
    }
}
