//! The calculation core for Danish housing-social agreements.
//!
//! A *boligsocial helhedsplan* is a four-year plan for a group of housing departments. It has a *delaftale* for each focus area, with
//! objectives, indicators, baselines and activities. This crate reads such a plan as data, checks its figures against each other,
//! understands its targets as Danish phrases, and says how each indicator stands on a day, step by step.
//!
//! | Danish | item |
//! |---|---|
//! | boligsocial helhedsplan | [`agreement::Helhedsplan`] |
//! | delaftale | [`agreement::Delaftale`] |
//! | indsatsområde | [`agreement::FocusArea`] |
//! | boligafdeling, boligområde | [`agreement::Department`] |
//! | part | [`agreement::Party`] |
//! | delmål, succeskriterium | [`agreement::Objective`] |
//! | indikator | [`agreement::Indicator`] |
//! | baseline | [`agreement::Baseline`] |
//! | datakilde | [`agreement::Source`] |
//! | population, aldersgruppe | [`agreement::Population`], [`agreement::Ages`] |
//! | aktivitet | [`agreement::Activity`] |
//! | medarbejderressource, årsværk | [`agreement::StaffingPost`] |
//! | økonomi, medfinansiering | [`agreement::Budget`] |
//! | revision af delaftalen | [`agreement::RevisionClause`], [`agreement::differences`] |
//! | oplysning i teksten, tidsserie | [`agreement::Statement`], [`agreement::Series`] |
//! | målgruppekode, målgruppetabel | [`target_group::TargetGroupCode`], [`table::Table`] |
//! | tal, værdi | [`figure::Figure`], [`figure::Value`] |
//! | fuldtidspersoner | [`figure::Unit::FullTimePersons`] |
//! | referencetidspunkt, periode, aftaleår | [`reference::Reference`], [`reference::Period`], [`reference::AgreementYear`] |
//! | målsætning | [`rule::Rule`] |
//! | måling | [`follow_up::Observation`] |
//! | vurdering, status | [`follow_up::Assessment`], [`follow_up::Status`] |
//! | mellemregning | [`follow_up::Step`] |
//! | kalender, forfald | [`follow_up::calendar::Calendar`] |
//! | kontrol, bemærkning | [`audit::audit`], [`audit::Finding`] |
//! | opfølgning | [`report::FollowUp`] |
//!
//! A rule is a Danish phrase, and what it expects on a day is exact:
//!
//! ```
//! use delaftale::figure::{Exact, Unit};
//! use delaftale::reference::{Period, parse_day};
//! use delaftale::rule::{Course, Rule};
//!
//! let rule = Rule::parse("reduceres med 30 % inden for 2 år. Reduktionen fastholdes herefter")?;
//! assert_eq!(rule.to_string(), "reduceres med 30 % inden for 2 år og fastholdes");
//!
//! let period = Period::parse("1. oktober 2017 – 30. september 2021")?;
//! let course = Course::new(&rule, Unit::Percent, Exact::from(40), period.start(), &period);
//! assert_eq!(course.expected(parse_day("1.10.2018")?).unwrap().value, Exact::from(34));
//! # Ok::<(), delaftale::Error>(())
//! ```
//!
//! From a plan to a status: see [`follow_up::assess`]. From JSON to JSON, as every binding does it: see [`wire::call`].
//!
//! # What holds everywhere
//!
//! - **Exact.** Numbers are exact decimals and ratios until they are shown; a ratio of 0.95 is 0.95. What cannot be exact (a power with
//!   a fractional exponent, statistics) goes through one pure-Rust implementation and is cut to 15 digits, so that all platforms agree.
//! - **Nothing is guessed silently.** What a figure or a phrase leaves open is returned with the choice that was made. A value that is
//!   pending, suppressed or missing is never 0.
//! - **No clock, no files, no network, no global state.** "Today" is an argument.
//! - **Errors** have a stable [`ErrorCode`], the place, and what is wrong and how to mend it in Danish and English; nothing panics.
//!
//! # Features
//!
//! - `schema`: `wire::schema_of` and `schemars::JsonSchema` for the documents, requests and answers. Off by default.
//!
//! No answer hangs on the features that others in a build turn on for `serde_json`, `rust_decimal` or `chrono`.
#![forbid(unsafe_code)]

pub mod agreement;
pub mod audit;
pub mod figure;
pub mod follow_up;
pub mod reference;
pub mod report;
pub mod rule;
pub mod sheet;
pub mod table;
pub mod target_group;
pub mod wire;

mod error;
mod place;
mod words;

pub use chrono::NaiveDate;
pub use error::{Error, ErrorClass, ErrorCode, Errors};
pub use rust_decimal::Decimal;
pub use words::{Language, Text, Text as Message};

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
