//! Plans and observations in one SQLite file.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use delaftale::follow_up::Observations;
use delaftale::wire::{ObservationsDocument, PlanDocument, SchemaVersion, check_observations, read_plan};
use delaftale::{Error, Errors};
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::problem::Problem;

/// The file. One connection serves all requests, one after the other.
#[derive(Debug)]
pub struct Store(Mutex<Connection>);

impl Store {
    /// Opens the file, which is made where it does not exist.
    ///
    /// # Errors
    /// Those of SQLite.
    pub fn open(path: &Path) -> rusqlite::Result<Self> {
        let connection = Connection::open(path)?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA foreign_keys = ON;
             CREATE TABLE IF NOT EXISTS plan (id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT;
             CREATE TABLE IF NOT EXISTS observation (
                 plan TEXT NOT NULL REFERENCES plan (id),
                 observation TEXT NOT NULL,
                 invented INTEGER NOT NULL
             ) STRICT;
             CREATE INDEX IF NOT EXISTS observation_of_plan ON observation (plan);",
        )?;
        Ok(Self(Mutex::new(connection)))
    }

    /// A request that panicked left no transaction open.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a plan, in the place of an older version. Observations that the new version has no indicator for are refused.
    pub(crate) fn put_plan(&self, plan: &PlanDocument) -> Result<(), Problem> {
        let mut connection = self.connection();
        let transaction = connection.transaction()?;
        let (id, document) = (plan.plan.id.as_str(), serde_json::to_string(plan)?);
        transaction.execute(
            "INSERT INTO plan (id, document) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET document = excluded.document",
            params![id, document],
        )?;
        if let Some(observations) = observations(&transaction, id)? {
            check_observations(&read_plan(&document)?, &observations)?;
        }
        Ok(transaction.commit()?)
    }

    /// The plan of this name.
    pub(crate) fn plan(&self, id: &str) -> Result<PlanDocument, Problem> {
        Ok(serde_json::from_str(&document(&self.connection(), id)?)?)
    }

    /// Adds observations, which must belong to the plan and agree with those that are there: all of them, or none.
    pub(crate) fn add_observations(&self, id: &str, new: ObservationsDocument) -> Result<(), Problem> {
        let mut connection = self.connection();
        let transaction = connection.transaction()?;
        check_observations(&read_plan(&document(&transaction, id)?)?, &new)?;
        for one in &new.observations {
            let row = params![id, serde_json::to_string(one)?, new.invented];
            transaction.execute("INSERT INTO observation (plan, observation, invented) VALUES (?1, ?2, ?3)", row)?;
        }
        if let Some(all) = observations(&transaction, id)? {
            let before = all.observations.len() - new.observations.len();
            if let Err(errors) = Observations::new(all.observations) {
                Errors::check(of_new(errors, before))?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// All observations of the plan of this name; `None` when there are none yet.
    pub(crate) fn observations(&self, id: &str) -> Result<Option<ObservationsDocument>, Problem> {
        let mut connection = self.connection();
        observations(&connection.transaction()?, id)
    }
}

fn document(connection: &Connection, id: &str) -> Result<String, Problem> {
    let found = connection.query_row("SELECT document FROM plan WHERE id = ?1", [id], |row| row.get(0)).optional()?;
    found.ok_or_else(|| Problem::not_found("planen findes ikke", "there is no such plan"))
}

fn observations(transaction: &Transaction<'_>, id: &str) -> Result<Option<ObservationsDocument>, Problem> {
    let mut statement = transaction.prepare("SELECT observation, invented FROM observation WHERE plan = ?1 ORDER BY rowid")?;
    let rows = statement.query_map([id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?)))?;
    let (mut observations, mut invented) = (Vec::new(), false);
    for row in rows {
        let (observation, made_up) = row?;
        observations.push(serde_json::from_str(&observation)?);
        invented |= made_up;
    }
    let document = ObservationsDocument { schema_version: SchemaVersion, plan: None, invented, note: None, observations };
    Ok(Some(document).filter(|document| !document.observations.is_empty()))
}

/// The errors of all observations as those of the new ones, which come last.
fn of_new(errors: Errors, before: usize) -> Vec<Error> {
    let moved = |error: Error| {
        let path = error.path().trim_start_matches('/');
        let (place, rest) = path.split_once('/').map_or((path, String::new()), |(place, rest)| (place, format!("/{rest}")));
        let place = place.parse::<usize>().unwrap_or_default().saturating_sub(before);
        error.with_path(format!("/observations/{place}{rest}"))
    };
    errors.into_vec().into_iter().map(moved).collect()
}
