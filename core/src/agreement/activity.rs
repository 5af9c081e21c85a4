//! Activities.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Ages, Id, Place, Rhythm};
use crate::figure::Figure;
use crate::reference::Period;
use crate::target_group::TargetGroupCode;
use crate::words::steps;

/// An activity (*aktivitet*), with everything that its form (*aktivitetsskema*) asks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Activity {
    /// Its name inside the delaftale.
    pub id: Id,
    /// Its title (*aktivitetsnavn*).
    pub name: String,
    /// The title of the agreement, where `name` shortens it. Reports show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// What it is for (*formål*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Its contribution to the strategic aim (*bidrag til det overordnede mål*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contribution: Option<String>,
    /// Whom it is for (*målgrupper*), in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub target_groups: Vec<String>,
    /// The ages that it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ages: Vec<Ages>,
    /// Where it takes place, where it is not in all of the plan's areas: `Rising`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<String>,
    /// The target-group codes that it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<TargetGroupCode>,
    /// What is done (*indhold og praksis*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub practice: Vec<String>,
    /// How often what happens: `statusmøde` monthly.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub schedule: Vec<Schedule>,
    /// How many it has room for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// Who does what (*ansvars- og rollefordeling*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// Its own period, where it differs from the delaftale's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The period as it was printed, where its days are an assumption: `2017-2021`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_printed: Option<String>,
    /// What is still to be decided about it, and by when: `2-årig, herefter tages stilling`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// The pages of the plan that describe it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<Pages>,
    /// Whether all focus areas share it (*fælles for alle delaftaler*).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
    /// Parts of the activity with ages or periods of their own (*delaktiviteter*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Self>,
    /// What the activity builds on: reports and catalogues.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A decision (*beslutning*) that the agreement leaves for later.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Decision {
    /// What is to be decided, in the words of the agreement: `herefter tages stilling til forlængelse`.
    pub text: String,
    /// The last day on which it can be decided in time; without one, the last day of what is decided on.
    #[serde(default, with = "crate::reference::day::optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub by: Option<NaiveDate>,
}

impl Decision {
    /// What is to be decided, and nothing else.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), by: None }
    }
}

steps!(Decision { with_by some by: NaiveDate });

/// Something that happens again and again in an activity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Schedule {
    /// What happens: `åben rådgivning i Stenbjergparken, mandage kl. 12-17`.
    pub what: String,
    /// How often.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<Rhythm>,
    /// How many times in each turn of the rhythm; absent for once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u8>,
    /// How many times at most, where a range is agreed: 2 for `1-2 gange pr. måned`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times_to: Option<u8>,
    /// For how many weeks of each course it goes on (`de første fire uger`); absent for all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u16>,
}

/// How many an activity has room for (*kapacitet*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Capacity {
    /// Running places (*løbende pladser*): people at any time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// How many weeks one course lasts on average.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u32>,
    /// How many courses a year that is, as printed: `ca. 62 forløb`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub courses_a_year: Option<Figure>,
    /// The size of the target group, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_group: Option<Figure>,
    /// Staff at each place or time, as printed: `3-4 medarbejdere`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// Who does what.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Role {
    /// The party or function, never a named person.
    pub party: String,
    /// What it is responsible for.
    pub responsibility: String,
}

/// Pages of a document, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Pages {
    /// The document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The first page.
    pub first: u32,
    /// The last page.
    pub last: u32,
}

impl Activity {
    /// An activity with its name inside the delaftale and its title.
    ///
    /// ```
    /// use delaftale::agreement::{Activity, Capacity, Id, Rhythm, Schedule};
    /// let cafe = Activity::new(Id::new("jobcafe")?, "Jobcafé i beboerhuset")
    ///     .with_target_group("ledige beboere")
    ///     .with_schedule(Schedule::new("åben rådgivning").with_rhythm(Rhythm::Weekly))
    ///     .with_capacity(Capacity::new().with_places(12));
    /// assert_eq!(cafe.schedule.len(), 1);
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn new(id: Id, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            printed: None,
            purpose: None,
            contribution: None,
            target_groups: Vec::new(),
            ages: Vec::new(),
            areas: Vec::new(),
            codes: Vec::new(),
            practice: Vec::new(),
            schedule: Vec::new(),
            capacity: None,
            roles: Vec::new(),
            period: None,
            period_printed: None,
            decision: None,
            pages: None,
            shared: false,
            parts: Vec::new(),
            evidence: Vec::new(),
            place: None,
        }
    }
}

steps!(Activity {
    with_printed text printed,
    with_purpose text purpose,
    with_contribution text contribution,
    with_target_group push_text target_groups,
    with_ages push ages: Ages,
    with_area push_text areas,
    with_code push codes: TargetGroupCode,
    with_practice push_text practice,
    with_schedule push schedule: Schedule,
    with_capacity some capacity: Capacity,
    with_role push roles: Role,
    with_period some period: Period,
    with_period_printed text period_printed,
    with_decision some decision: Decision,
    with_pages some pages: Pages,
    with_shared set shared: bool,
    with_part push parts: Self,
    with_evidence push_text evidence,
    with_place some place: Place,
});

impl Schedule {
    /// What happens, and nothing else.
    #[must_use]
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), rhythm: None, times: None, times_to: None, weeks: None }
    }
}

steps!(Schedule {
    with_rhythm some rhythm: Rhythm,
    with_times some times: u8,
    with_times_to some times_to: u8,
    with_weeks some weeks: u16,
});

steps!(Capacity {
    with_places some places: u32,
    with_weeks some weeks: u32,
    with_courses_a_year some courses_a_year: Figure,
    with_target_group some target_group: Figure,
    with_staff text staff,
    with_place some place: Place,
});

impl Role {
    /// A party or function, and what it is responsible for.
    #[must_use]
    pub fn new(party: impl Into<String>, responsibility: impl Into<String>) -> Self {
        Self { party: party.into(), responsibility: responsibility.into() }
    }
}

impl Pages {
    /// The pages from the first to the last, both included.
    #[must_use]
    pub const fn new(first: u32, last: u32) -> Self {
        Self { document: None, first, last }
    }
}

steps!(Pages { with_document text document });

impl Capacity {
    /// A capacity of which nothing is said.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
