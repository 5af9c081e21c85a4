//! The yearly follow-up of the five plans: text on the terminal, one HTML page and one Markdown file for each, and a page of all plans.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for the terminal")]

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::path::PathBuf;
use std::process::ExitCode;

use delaftale::audit::{AuditOptions, audit};
use delaftale::report::{FollowUp, Portfolio, Provenance, ReportOptions};
use delaftale_examples::{Arguments, Case, Failure, Parsed, find_cases, help};

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args_os().skip(1)) {
        Ok(Parsed::Run(arguments)) => arguments,
        Ok(Parsed::Help(language)) => {
            print!("{}", help(language));
            return ExitCode::SUCCESS;
        }
        Err(failure) => return fail(failure),
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => fail(failure),
    }
}

fn fail(failure: Failure) -> ExitCode {
    eprintln!("{}", failure.message);
    failure.into()
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    let language = arguments.language;
    let cases = find_cases(arguments)?;
    std::fs::create_dir_all(&arguments.output).map_err(|e| Failure::writing(language, &arguments.output, &e))?;
    let mut follow_ups = Vec::new();
    for (i, case) in cases.iter().enumerate() {
        progress(&format!("{}/{} {}", i + 1, cases.len(), case.name));
        follow_ups.push(follow_up(case, arguments)?);
    }
    progress("");
    let mut pages = Vec::new();
    let mut stdout = std::io::stdout().lock();
    let mut write = |name: &str, text: String, html: String, markdown: String| {
        // A reader that closes the pipe has seen enough; the pages are written all the same.
        let _ = writeln!(stdout, "{text}");
        for (ending, page) in [("html", html), ("md", markdown)] {
            let path = arguments.output.join(format!("{name}.{ending}"));
            std::fs::write(&path, page).map_err(|e| Failure::writing(language, &path, &e))?;
            pages.push(path);
        }
        Ok::<(), Failure>(())
    };
    if follow_ups.len() > 1 {
        let all = Portfolio::of(&follow_ups);
        write(language.pick("planerne", "plans"), all.to_text(language), all.to_html(language), all.to_markdown(language))?;
    }
    for (case, own) in cases.iter().zip(&follow_ups) {
        write(&case.name, own.to_text(language), own.to_html(language), own.to_markdown(language))?;
    }
    let list: String = pages.into_iter().map(|page| format!("  {}\n", absolute(page).display())).collect();
    // As above: nobody may be listening any more.
    let _ = write!(stdout, "{}\n{list}", language.pick("Siderne er skrevet:", "The pages were written:"));
    Ok(())
}

fn follow_up(case: &Case, arguments: &Arguments) -> Result<FollowUp, Failure> {
    let findings = audit(&case.plan, &AuditOptions::new(arguments.threshold));
    let mut options = ReportOptions::of(arguments.as_of);
    options.assessment.known_at = arguments.known_at;
    options.parts = arguments.parts;
    if let Some(note) = &case.invented {
        options.provenance = Provenance::invented(note);
    }
    FollowUp::new(&case.plan, &case.observations, findings, &options)
        .map_err(|errors| Failure::content(arguments.language, Path::new(&case.name), &errors))
}

/// One line on the terminal that is written over; nothing where the output goes to a file.
fn progress(what: &str) {
    let mut stderr = std::io::stderr();
    if stderr.is_terminal() {
        let _ = write!(stderr, "\r\u{1b}[K{what}");
        let _ = stderr.flush();
    }
}

fn absolute(path: PathBuf) -> PathBuf {
    path.canonicalize().unwrap_or(path)
}
