//! Plans with their observations, from files.

use std::path::{Path, PathBuf};

use delaftale::Language;
use delaftale::agreement::Helhedsplan;
use delaftale::follow_up::{Observation, Observations};
use delaftale::wire::{check_observations, read_observations, read_plan, utf8};

use crate::{Arguments, Failure};

/// A plan with everything that was observed of it.
#[derive(Debug, Clone)]
pub struct Case {
    /// The name of the plan's file, without its ending.
    pub name: String,
    /// The plan.
    pub plan: Helhedsplan,
    /// All observations, of all files.
    pub observations: Observations,
    /// The remarks of the files whose observations were made up; `None` where none was.
    pub invented: Option<String>,
}

/// The files of one plan: the plan, and its observations.
struct Files {
    plan: PathBuf,
    observations: Vec<PathBuf>,
}

/// Reads what the person asked for: one plan, or the five of the examples with the observations beside them.
///
/// # Errors
/// A [`Failure`] with code 3 when a file cannot be read, and with code 4 when one says something wrong.
pub fn find_cases(arguments: &Arguments) -> Result<Vec<Case>, Failure> {
    let all = match &arguments.plan {
        Some(plan) => vec![Files { plan: plan.clone(), observations: arguments.observations.clone() }],
        None => examples(arguments.language)?,
    };
    all.iter().map(|files| read_case(files, arguments)).collect()
}

/// The five plans: those of the newer template first, then by name. Observations of `slagelse-2017.json` stand in `slagelse-2017.*observationer.json`.
fn examples(language: Language) -> Result<Vec<Files>, Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../plans");
    let entries = std::fs::read_dir(&folder).map_err(|e| Failure::reading(language, &folder, &e))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|e| e.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "json"));
    // The newer template has the table of objectives; of the older plans some have nothing to follow up.
    paths.sort_by_key(|path| (path.to_string_lossy().contains("-2017."), path.clone()));
    let (observations, plans): (Vec<_>, Vec<_>) =
        paths.into_iter().partition(|path| path.to_string_lossy().contains("observationer"));
    let beside = |plan: &Path| {
        let start = format!("{}.", plan.file_stem().unwrap_or_default().to_string_lossy());
        observations.iter().filter(|o| o.file_name().unwrap_or_default().to_string_lossy().starts_with(&start)).cloned().collect()
    };
    Ok(plans.into_iter().map(|plan| Files { observations: beside(&plan), plan }).collect())
}

fn read_text(path: &Path, language: Language) -> Result<String, Failure> {
    let bytes = std::fs::read(path).map_err(|e| Failure::reading(language, path, &e))?;
    utf8(&bytes).map(str::to_owned).map_err(|error| Failure::content(language, path, &error.into()))
}

fn read_case(files: &Files, arguments: &Arguments) -> Result<Case, Failure> {
    let language = arguments.language;
    let plan =
        read_plan(&read_text(&files.plan, language)?).map_err(|errors| Failure::content(language, &files.plan, &errors))?;
    let mut all: Vec<Observation> = Vec::new();
    let mut invented: Option<String> = None;
    for path in &files.observations {
        let (document, observations) =
            read_observations(&read_text(path, language)?).map_err(|errors| Failure::content(language, path, &errors))?;
        check_observations(&plan, &document).map_err(|errors| Failure::content(language, path, &errors))?;
        if document.invented && arguments.real_only {
            continue;
        }
        if document.invented {
            let note = document.note.unwrap_or_default();
            invented = Some(invented.map_or(note.clone(), |before| format!("{before} {note}")));
        }
        all.extend_from_slice(observations.as_slice());
    }
    // Files can contradict each other; the last one is named, since it is the one that was added.
    let named = files.observations.last().unwrap_or(&files.plan);
    let observations = Observations::new(all).map_err(|errors| Failure::content(language, named, &errors))?;
    let name = files.plan.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Case { name, plan, observations, invented })
}
