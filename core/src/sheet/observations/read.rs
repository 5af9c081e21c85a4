//! From the cells of a table to observations.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::columns::{Across, Down, across, down};
use super::field::{says_invented, whose, yes};
use super::grid::{At, Grid};
use super::layout::{Layout, layout};
use super::names::{Names, skip};
use super::value::{Scale, broken, day, figure, reference, scale_doubt, text, unclear_share, unit, value};
use super::{CellProblem, CellQuestion, Choice, Field, ObservationTable, ReadTable};
use crate::agreement::Helhedsplan;
use crate::figure::Figure;
use crate::follow_up::{Observation, Observations, check_against};
use crate::reference::Reference;
use crate::sheet::{Address, CellUnit, Content};
use crate::words::{pointer_names, say, shown};
use crate::{Error, ErrorCode, Errors, Text};

/// Reads the observations (*målinger*) of a sheet; [`ObservationTable`] says how it can stand.
///
/// ```
/// use delaftale::sheet::{Cell, ObservationTable, read_observations};
/// use delaftale::wire::read_plan;
/// # let text = r#"{"schemaVersion":"1","plan":{"id":"p","title":"Planen","municipality":"Eksempel","regime":"2019-26",
/// #     "period":{"start":"2021-09-01","end":"2025-08-31"},"delaftaler":[{"id":"job","focusArea":"beskaeftigelse",
/// #     "period":{"start":"2021-09-01","end":"2025-08-31"},"objectives":[{"id":"aktive","text":"Flere er aktive","indicators":[
/// #     {"id":"grad","name":"Aktiveringsgrad","unit":"percent"},{"id":"ledige","name":"Ledige","unit":"persons"}]}]}]}}"#;
/// let plan = read_plan(text)?;
/// let heading = vec![Cell::text("Gælder"), Cell::text("ledige"), Cell::text("grad")];
/// let row = vec![Cell::number(2022.0), Cell::number(36.0), Cell::number(0.166).shown_as("0,0 %")];
/// let read = read_observations(&plan, &ObservationTable::of(vec![heading, row]))?;
/// let values: Vec<String> = read.observations.iter().map(|one| one.value.to_string()).collect();
/// assert_eq!(values, ["36 personer", "16,6 %"]);
/// assert_eq!(read.cells[1].to_string(), "C2");
/// # Ok::<(), delaftale::Errors>(())
/// ```
///
/// # Errors
/// Only for what is not the sheet's: [`ErrorCode::IdUnknown`] at `/about` for an indicator that the plan does not have, and
/// [`ErrorCode::SheetChoice`] at `/answers/B4` for an answer that no question has.
pub fn read_observations(plan: &Helhedsplan, table: &ObservationTable<'_>) -> Result<ReadTable, Errors> {
    let mut reader = Reader::of(plan, table)?;
    match layout(&reader.grid, table) {
        Ok(Layout::List { fields, first }) => reader.list(&fields, first),
        Ok(Layout::Down { first }) => reader.down(first),
        Ok(Layout::Across { heading }) => reader.across(heading),
        Err((at, error)) => reader.refuse(at, error),
    }
    reader.finish(plan)
}

/// What was found of an observation before its value is read.
#[derive(Debug, Clone)]
struct Found {
    indicator: usize,
    at: At,
    /// None where the cell that says it is wrong.
    reference: Option<Reference>,
    about: About,
}

/// What is said of an observation besides its time and its value.
#[derive(Debug, Clone, Default)]
struct About {
    /// Whether a cell of it is wrong.
    wrong: bool,
    /// Whose the value is; the area's where it has no name.
    of: Option<String>,
    known: Option<NaiveDate>,
    unit: Option<CellUnit>,
    numerator: Option<Figure>,
    denominator: Option<Figure>,
    source: Option<String>,
    note: Option<String>,
    /// Where these stand.
    cells: Vec<(Field, At)>,
}

/// The error at the cell of the request.
fn placed(error: Error, (row, column): At) -> Error {
    error.with_path(format!("/rows/{row}/{column}"))
}

struct Reader<'p, 't> {
    table: &'t ObservationTable<'t>,
    grid: Grid<'t>,
    names: Names<'p>,
    about: Option<usize>,
    found: Vec<Found>,
    lines: Vec<&'t str>,
    read: ReadTable,
    /// The answers that were used, and those that are none.
    answered: BTreeSet<Address>,
    wrong: Vec<Error>,
    /// What was asked about a text, so that it is asked once: the answer, or the place of the question.
    asked: HashMap<(String, Option<String>), Result<String, usize>>,
}

impl<'p, 't> Reader<'p, 't> {
    fn of(plan: &'p Helhedsplan, table: &'t ObservationTable<'t>) -> Result<Self, Errors> {
        let names = Names::of(plan);
        let about = match &table.about {
            None => None,
            Some((delaftale, indicator)) => match names.find(indicator.as_str(), Some(delaftale.as_str())).as_slice() {
                [one] => Some(*one),
                _ => return Err(names.doubt(Some(indicator.as_str()), &[]).within("about").into()),
            },
        };
        Ok(Self {
            table,
            grid: Grid::of(table),
            names,
            about,
            found: Vec::new(),
            lines: Vec::new(),
            read: ReadTable::default(),
            answered: BTreeSet::new(),
            wrong: Vec::new(),
            asked: HashMap::new(),
        })
    }

    fn refuse(&mut self, at: At, error: Error) {
        self.read.problems.push(CellProblem { cell: self.grid.address(at), error: placed(error, at) });
    }

    /// What a cell says; where that is wrong, it is among the problems.
    fn of_cell<T>(&mut self, at: At, read: Result<T, Error>) -> Option<T> {
        read.map_err(|error| self.refuse(at, error)).ok()
    }

    /// The answer to a question; where there is none it is asked, and the place of the question is answered.
    fn ask(&mut self, at: At, waiting: Vec<At>, error: Error, choices: Vec<Choice>) -> Result<String, usize> {
        let cell = self.grid.address(at);
        if let Some(answer) = self.table.answers.get(&cell) {
            self.answered.insert(cell);
            if choices.iter().any(|choice| choice.answer == *answer) {
                return Ok(answer.clone());
            }
            let known = choices.iter().map(|choice| format!("`{}`", choice.answer)).collect::<Vec<_>>().join(", ");
            let answer = shown(answer);
            let message = say!("`{answer}` er ikke et svar på det", "`{answer}` is no answer to that");
            let help = say!("svarene er {known}", "the answers are {known}");
            self.wrong.push(Error::new(ErrorCode::SheetChoice, message).with_help(help).within(cell).within("answers"));
        }
        let error = placed(error, at);
        let cells = waiting.into_iter().map(|at| self.grid.address(at)).collect();
        self.read.questions.push(CellQuestion { cell, cells, error, choices });
        Err(self.read.questions.len() - 1)
    }

    /// Asks once which indicator a text names; none for one that is left out, or not answered.
    fn which(&mut self, at: At, text: Option<&str>, delaftale: Option<&str>, found: &[usize], waiting: Vec<At>) -> Option<usize> {
        let key = text.map(|text| (text.to_lowercase(), delaftale.map(str::to_lowercase)));
        let outcome = match key.as_ref().and_then(|key| self.asked.get(key)).cloned() {
            Some(outcome) => {
                if let Err(place) = outcome {
                    let cells: Vec<Address> = waiting.iter().map(|at| self.grid.address(*at)).collect();
                    self.read.questions.get_mut(place)?.cells.extend(cells);
                }
                outcome
            }
            None => {
                let (doubt, choices) = (self.names.doubt(text, found), self.names.choices(found));
                let outcome = self.ask(at, waiting, doubt, choices);
                if let Some(key) = key {
                    self.asked.insert(key, outcome.clone());
                }
                outcome
            }
        };
        self.names.answered(&outcome.ok()?)
    }

    /// Asks whether cells that nobody understands are to be left out.
    fn beside(&mut self, at: At, waiting: Vec<At>) {
        let message = match self.grid.text(at) {
            Some(text) => {
                let text = shown(&text);
                say!(
                    "kolonnen `{text}` er hverken et tidspunkt eller noget om målingerne",
                    "the column `{text}` is neither a time nor something about the observations"
                )
            }
            None => Text::fixed("kolonnen har ingen overskrift", "the column has no heading"),
        };
        let help = Text::fixed("ret overskriften, eller tag kolonnen ud", "mend the heading, or take the column out");
        let error = Error::new(ErrorCode::SheetChoice, message).with_help(help);
        drop(self.ask(at, waiting, error, vec![skip()]));
    }

    fn waiting(&self, first: usize, column: usize) -> Vec<At> {
        (first..self.grid.rows()).map(|row| (row, column)).filter(|at| !self.grid.get(*at).is_empty()).collect()
    }

    /// The lines of text above the table, and among its rows.
    fn line(&mut self, row: usize) -> bool {
        let line = self.grid.line(row);
        self.lines.extend(line);
        line.is_some()
    }

    /// The lines above the table; the first of all is its title.
    fn title(&mut self, first: usize) {
        for row in 0..first {
            let is_title = self.lines.is_empty() && self.grid.filled(row).next().is_some();
            match self.grid.line(row) {
                Some(line) if is_title => {
                    self.read.invented |= says_invented(line);
                    self.lines.push("");
                }
                _ => drop(self.line(row)),
            }
        }
    }

    /// A row for each time.
    fn down(&mut self, first: usize) {
        // The last row of headings is no title, even if nothing stands beside its first cell.
        self.title(first.saturating_sub(1));
        self.read.first_row = Some(first);
        let (left, dates) = (self.grid.left, self.table.dates);
        let (mut indicators, mut fields) = (Vec::new(), Vec::new());
        for column in left + 1..self.grid.width {
            match down(&self.grid, &self.names, first, column) {
                Down::Empty => {}
                Down::Indicator(one) => indicators.push((column, one)),
                Down::Field(field) => fields.push((field, column)),
                Down::Contrary(at, error) => self.refuse(at, error),
                Down::Unknown(at, text, found) => {
                    let waiting = self.waiting(first, column);
                    indicators.extend(self.which(at, text.as_deref(), None, &found, waiting).map(|one| (column, one)));
                }
            }
        }
        // A row of numbers between the headings and the first time has no time.
        for row in 0..first {
            let number = |(column, _): &(usize, usize)| matches!(self.grid.get((row, *column)).content, Content::Number(_));
            if indicators.iter().any(number) {
                let time = reference(self.grid.get((row, left)), dates);
                self.of_cell((row, left), time);
            }
        }
        for row in first..self.grid.rows() {
            if self.line(row) {
                continue;
            }
            let filled = |(column, _): &&(usize, usize)| !self.grid.get((row, *column)).is_empty();
            let values: Vec<_> = indicators.iter().filter(filled).copied().collect();
            let about = self.about_row(row, &fields);
            if values.is_empty() {
                continue;
            }
            let time = reference(self.grid.get((row, left)), dates);
            let time = self.of_cell((row, left), time);
            let found = values.into_iter().map(|(column, indicator)| Found {
                indicator,
                at: (row, column),
                reference: time,
                about: about.clone(),
            });
            self.found.extend(found);
        }
    }

    /// Times across.
    fn across(&mut self, heading: usize) {
        self.title(heading);
        let first = heading + 1;
        self.read.first_row = Some(first);
        let columns: Vec<(usize, Across)> = across(&self.grid, self.table.dates, heading).into_iter().enumerate().collect();
        let fields: Vec<(Field, usize)> = columns
            .iter()
            .filter_map(|(column, of)| if let Across::Field(field) = of { Some((*field, *column)) } else { None })
            .collect();
        for (column, of) in &columns {
            let waiting = self.waiting(first, *column);
            let number = |at: &At| !matches!(self.grid.get(*at).content, Content::Text(_));
            let asked = match of {
                Across::Time(_) | Across::Field(_) => false,
                // Texts in front of the times say what a row is about.
                Across::Front => waiting.iter().any(number),
                Across::Unknown => !waiting.is_empty(),
            };
            if asked {
                self.beside((heading, *column), waiting);
            }
        }
        for row in first..self.grid.rows() {
            if self.line(row) {
                continue;
            }
            let time = |(column, of): &(usize, Across)| match of {
                Across::Time(time) if !self.grid.get((row, *column)).is_empty() => Some((*column, *time)),
                _ => None,
            };
            let values: Vec<_> = columns.iter().filter_map(time).collect();
            let about = self.about_row(row, &fields);
            let Some((start, _)) = values.first().copied() else { continue };
            let front = columns.iter().filter(|(_, of)| *of == Across::Front).map(|(column, _)| (row, *column));
            let front: Vec<At> = front.filter(|at| matches!(self.grid.get(*at).content, Content::Text(_))).collect();
            let waiting = values.iter().map(|(column, _)| (row, *column)).collect();
            let Some(indicator) = self.indicator(row, &fields, &front, (row, start), waiting) else { continue };
            let found = values.into_iter().map(|(column, time)| Found {
                indicator,
                at: (row, column),
                reference: Some(time),
                about: about.clone(),
            });
            self.found.extend(found);
        }
    }

    /// A row for each observation.
    fn list(&mut self, fields: &[Option<Field>], first: usize) {
        let headed = self.table.fields.is_empty();
        if headed {
            self.title(first.saturating_sub(1));
        }
        self.read.first_row = Some(first);
        let dates = self.table.dates;
        let named = |(column, field): (usize, &Option<Field>)| field.map(|field| (field, column));
        let known: Vec<(Field, usize)> = fields.iter().enumerate().filter_map(named).collect();
        let column = |field: Field| known.iter().find(|(own, _)| *own == field).map(|(_, column)| *column);
        for column in 0..self.grid.width {
            let waiting = self.waiting(first, column);
            if fields.get(column).copied().flatten().is_none()
                && let Some(top) = waiting.first().copied()
            {
                let at =
                    if headed && first > 0 && !self.grid.get((first - 1, column)).is_empty() { (first - 1, column) } else { top };
                self.beside(at, waiting);
            }
        }
        for row in first..self.grid.rows() {
            if self.grid.filled(row).next().is_none() || headed && self.line(row) {
                continue;
            }
            // A table without the column is refused at its first cell.
            let left = self.grid.left;
            let at = |field: Field| (row, column(field).unwrap_or(left));
            let value = at(Field::Value);
            let indicator = self.indicator(row, &known, &[], value, vec![value]);
            let time = match column(Field::Reference) {
                Some(column) => reference(self.grid.get((row, column)), dates),
                None => Err(Error::new(ErrorCode::SheetMissing, Text::fixed("tidspunktet mangler", "the time is missing"))),
            };
            let time = self.of_cell(at(Field::Reference), time);
            let about = self.about_row(row, &known);
            if let Some(indicator) = indicator {
                self.found.push(Found { indicator, at: value, reference: time, about });
            }
        }
    }

    /// The indicator of a row: by its fields, by the texts in front of its values, or that of the whole table.
    fn indicator(&mut self, row: usize, fields: &[(Field, usize)], front: &[At], empty: At, waiting: Vec<At>) -> Option<usize> {
        let text_of = |field: Field| {
            let column = fields.iter().find(|(own, _)| *own == field)?.1;
            Some(((row, column), self.grid.text((row, column))?))
        };
        let delaftale = text_of(Field::Delaftale).map(|(_, text)| text);
        let (id, name) = (text_of(Field::Indicator), text_of(Field::Name));
        if let Some((at, id)) = id {
            let found = self.names.find(&id, delaftale.as_deref());
            let [one] = found.as_slice() else { return self.which(at, Some(&id), delaftale.as_deref(), &found, waiting) };
            if let Some((at, name)) = name {
                let named = self.names.find(&name, delaftale.as_deref());
                if !named.is_empty() && !named.contains(one) {
                    let id = shown(&id);
                    let message = say!("navnet er ikke det, som `{id}` har", "the name is not that of `{id}`");
                    self.refuse(at, Error::new(ErrorCode::SheetShape, message));
                    return None;
                }
            }
            return Some(*one);
        }
        let own = |at: &At| Some((*at, self.grid.text(*at)?));
        let texts: Vec<_> = front.iter().filter_map(own).chain(name).collect();
        let found: Vec<_> = texts.iter().map(|(at, text)| (*at, text, self.names.find(text, delaftale.as_deref()))).collect();
        let mut clear =
            found.iter().filter_map(|(at, _, found)| if let [one] = found.as_slice() { Some((*at, *one)) } else { None });
        if let Some((above, one)) = clear.next() {
            let Some((at, _)) = clear.find(|(_, other)| *other != one) else { return Some(one) };
            let above = self.grid.address(above);
            let message = say!("{above} nævner en anden indikator", "{above} names another indicator");
            self.refuse(at, Error::new(ErrorCode::SheetShape, message));
            return None;
        }
        if texts.is_empty() {
            if self.about.is_some() {
                return self.about;
            }
            return self.which(empty, None, None, &[], waiting);
        }
        let (at, text, several) = found.iter().max_by_key(|(_, _, found)| found.len())?;
        let (at, text, several) = (*at, text.to_string(), several.clone());
        self.which(at, Some(&text), delaftale.as_deref(), &several, waiting)
    }

    /// What the other cells of a row say of its values.
    fn about_row(&mut self, row: usize, fields: &[(Field, usize)]) -> About {
        let mut about = About::default();
        for (field, column) in fields {
            let at = (row, *column);
            let cell = self.grid.get(at);
            if cell.is_empty() {
                continue;
            }
            let word = self.grid.text(at).unwrap_or_default();
            let outcome = match field {
                _ if cell.content == Content::Broken => Err(broken()),
                Field::Of => whose(&word, self.names.others()).map(|of| about.of = of),
                Field::Known => day(cell, self.table.dates).map(|day| about.known = Some(day)),
                Field::Unit => unit(cell).map(|unit| about.unit = unit),
                Field::Numerator => figure(cell).map(|figure| about.numerator = figure),
                Field::Denominator => figure(cell).map(|figure| about.denominator = figure),
                Field::Source => {
                    about.source = Some(text(&word).to_owned());
                    Ok(())
                }
                Field::Note => {
                    about.note = Some(text(&word).to_owned());
                    Ok(())
                }
                Field::Invented => yes(&word).map(|yes| self.read.invented |= yes),
                Field::Delaftale | Field::Indicator | Field::Name | Field::Reference | Field::Value => continue,
            };
            about.cells.push((*field, at));
            about.wrong |= self.of_cell(at, outcome).is_none();
        }
        about
    }

    /// How the plain numbers of each indicator with a share are meant; asked once for each, at the first that can be both.
    fn scales(&mut self) -> HashMap<usize, Option<Scale>> {
        let mut scales = HashMap::new();
        let unclear = |one: &Found| {
            let unit = self.names.get(one.indicator)?.indicator.unit;
            Some((one.indicator, one.at, unclear_share(self.grid.get(one.at), unit, one.about.unit)?))
        };
        let unclear: Vec<(usize, At, Figure)> = self.found.iter().filter_map(unclear).collect();
        for (indicator, at, figure) in &unclear {
            if scales.contains_key(indicator) {
                continue;
            }
            let waiting = unclear.iter().filter(|(own, ..)| own == indicator).map(|(_, at, _)| *at).collect();
            let choices = Scale::ALL.map(|(scale, answer)| Choice {
                answer: answer.to_owned(),
                words: match scale {
                    Scale::Percent => Text::fixed("tallene er procent", "the numbers are per cent"),
                    Scale::Fraction => Text::fixed("0,2 er 20 %", "0.2 is 20 %"),
                },
            });
            let answer = self.ask(*at, waiting, scale_doubt(figure), choices.to_vec()).ok();
            scales
                .insert(*indicator, Scale::ALL.iter().find(|(_, name)| answer.as_deref() == Some(name)).map(|(scale, _)| *scale));
        }
        scales
    }

    fn finish(mut self, plan: &Helhedsplan) -> Result<ReadTable, Errors> {
        let scales = self.scales();
        let (mut observations, mut places) = (Vec::new(), Vec::new());
        for one in std::mem::take(&mut self.found) {
            let Some(named) = self.names.get(one.indicator) else { continue };
            let (cell, own) = (self.grid.get(one.at), named.indicator.unit);
            let scale = scales.get(&one.indicator).copied().flatten();
            if scale.is_none() && unclear_share(cell, own, one.about.unit).is_some() {
                continue;
            }
            let read = value(cell, own, one.about.unit, scale);
            let (Some(value), Some(reference)) = (self.of_cell(one.at, read), one.reference) else { continue };
            if one.about.wrong {
                continue;
            }
            // A table that does not say when a value became known: on the last day that it is about, at the earliest.
            let known = one.about.known.unwrap_or_else(|| reference.effective_date());
            let (delaftale, indicator) = (named.delaftale.id.clone(), named.indicator.id.clone());
            let mut observation = Observation::new(delaftale, indicator, reference, value, known);
            observation.of = one.about.of;
            observation.numerator = one.about.numerator;
            observation.denominator = one.about.denominator;
            observation.source = one.about.source;
            observation.note = one.about.note;
            observations.push(observation);
            places.push((one.at, one.about.cells));
        }
        let refused = self.check(plan, &observations, &places);
        let kept = observations.into_iter().zip(places).enumerate().filter(|(place, _)| !refused.contains(place));
        for (_, (observation, (at, _))) in kept {
            self.read.cells.push(self.grid.address(at));
            self.read.observations.push(observation);
        }
        self.answers()?;
        self.read.invented |= self.lines.iter().any(|line| says_invented(line));
        let lines: Vec<&str> = self.lines.iter().copied().filter(|line| !line.is_empty()).collect();
        self.read.note = (!lines.is_empty()).then(|| lines.join(" "));
        if self.read.observations.is_empty() && self.read.problems.is_empty() && self.read.questions.is_empty() {
            let message = Text::fixed("tabellen har ingen målinger", "the table has no observations");
            self.refuse((0, self.grid.left), Error::new(ErrorCode::SheetMissing, message));
        }
        self.read.problems.sort_by_key(|problem| problem.cell);
        self.read.questions.sort_by_key(|question| question.cell);
        Ok(self.read)
    }

    /// The places of the observations that the plan or the others do not allow.
    fn check(&mut self, plan: &Helhedsplan, observations: &[Observation], places: &[(At, Vec<(Field, At)>)]) -> BTreeSet<usize> {
        let of_plan = check_against(plan, observations).err();
        let of_others = Observations::new(observations.to_vec()).err();
        let mut refused = BTreeSet::new();
        for error in of_plan.into_iter().chain(of_others).flatten() {
            let mut names = pointer_names(error.path()).into_iter();
            let Some(place) = names.next().and_then(|name| name.parse::<usize>().ok()) else { continue };
            let Some((at, cells)) = places.get(place) else { continue };
            let field = names.next().and_then(|name| Field::from_name(&name));
            let at = cells.iter().find(|(own, _)| Some(*own) == field).map_or(*at, |(_, at)| *at);
            refused.insert(place);
            self.refuse(at, error);
        }
        refused
    }

    /// Refuses answers to what was not asked.
    fn answers(&mut self) -> Result<(), Errors> {
        for cell in self.table.answers.keys().filter(|cell| !self.answered.contains(cell)) {
            let message = say!("der er intet spørgsmål til {cell}", "there is no question about {cell}");
            self.wrong.push(Error::new(ErrorCode::SheetChoice, message).within(cell).within("answers"));
        }
        Errors::check(std::mem::take(&mut self.wrong))
    }
}
