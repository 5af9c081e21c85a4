//! The calculation core for Danish housing-social agreements.
//!
//! A *boligsocial helhedsplan* (a housing-social master plan) is a four-year agreement about a group of social-housing departments. It has
//! one *delaftale* (sub-agreement) for each focus area, such as employment or crime prevention. A delaftale lists objectives, their
//! indicators with baselines and targets, and activities. This crate reads such a plan as data, checks its figures against each other,
//! reads its targets as Danish phrases, and assesses each indicator on a given day, with every step of the calculation.
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
//! A rule (*målsætning*) is the target of an indicator, written as a Danish phrase. The value that the rule expects on a day is exact:
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
//! # Glossary
//!
//! - **Area** (*boligområde*): the housing departments of the plan. Values without another owner are the area's.
//! - **Baseline** ([`agreement::Baseline`]): the value that an indicator starts from, with its reference.
//! - **Print**: a figure as a document shows it, with its decimals, scale word and unit ([`figure::Figure`]). A print stands for every true
//!   value that rounds to it ([`figure::Spread`]).
//! - **Range of statuses** ([`follow_up::StatusRange`]): all statuses that the rounding of the prints allows.
//! - **Reference** ([`reference::Reference`]): the day, month, quarter, half-year or year that a figure is about.
//! - **Effective date** ([`reference::Reference::effective_date`]): the last day of a reference. Calculations use this day, and a value is
//!   *about* this day. The value becomes known on this day or later ([`follow_up::Observation::known`]).
//! - **Value at the deadline** ([`follow_up::Assessment::value_at_deadline`]): the first known value about the deadline or a later day.
//! - **Path**: the values that a rule expects from day to day, from the baseline to the target.
//! - **Volume** ([`rule::RuleKind::Volume`], [`rule::RuleKind::AnnualVolume`]): a rule about a count that starts at 0, once for the whole
//!   period or again each agreement year. It needs no baseline.
//! - **Occupancy** ([`rule::RuleKind::Occupancy`]): a rule about places that are to be filled at any time (*løbende pladser*).
//! - **Gap** ([`rule::RuleKind::Gap`]): the value of the area minus the value of the municipality. A gap rule asks to narrow it.
//! - **Course** ([`rule::Course`]): a rule applied to a baseline and a period. It gives the value that the rule expects on each day.
//! - **Ratio** ([`follow_up::Assessment::ratio`]): the change since the baseline, divided by the change that the rule expects by the same
//!   day.
//! - **Cut** ([`follow_up::Method`]): a ratio at which the status changes. The standard method has 0.95 for *on track* and 0.60 for
//!   *behind*.
//! - **Yardstick**: what an assessment compares a value with: the course, and the direction in which the indicator gets better.
//! - **Break** (*databrud*; [`target_group::Break`], [`follow_up::Observation::series_break`]): a day from which values count something
//!   else than before. Values before and after it are compared only with a waiver.
//! - **Waiver** ([`follow_up::Question::waivers`]): the id of a break across which the caller decides to compare. The answer repeats the
//!   id.
//! - **Comparison** ([`agreement::Baseline::comparisons`], [`follow_up::Comparison`]): the value of the municipality, or of another named
//!   area, beside the area's own value.
//! - **Finding** ([`audit::Finding`]): a contradiction or a gap in the plan that the audit reports, with its place, its grade and the
//!   printed and recomputed values.
//! - **Grade** ([`audit::Grade`]): whether printed figures can be true together: exactly, within rounding, or not at all.
//!
//! # What holds everywhere
//!
//! - **Exact.** Numbers are exact decimals and ratios until they are printed: a ratio of 0.95 is 0.95. Powers with a fractional exponent
//!   and statistics cannot be exact. One pure-Rust implementation computes them and cuts them to 15 digits, so that all platforms agree.
//! - **Nothing is guessed silently.** When a figure or a phrase is ambiguous, the answer carries the ambiguity and the choice that was
//!   made. A value that is pending, suppressed or missing is never treated as 0.
//! - **No clock, no files, no network, no global state.** "Today" is an argument.
//! - **Errors** have a stable [`ErrorCode`] and say in Danish and English what is wrong. Most also give the place in the input and how to
//!   correct it. Nothing panics.
//!
//! # Features
//!
//! - `schema`: `wire::schema_of` and `schemars::JsonSchema` for the documents, requests and answers. Off by default.
//!
//! Other crates in a build can turn on features of `serde_json`, `rust_decimal` or `chrono`. They change no answer.
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

mod block;
mod error;
mod place;
mod words;

pub use chrono::NaiveDate;
pub use error::{Error, ErrorClass, ErrorCode, Errors};
pub use rust_decimal::Decimal;
pub use words::{Language, Text};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
