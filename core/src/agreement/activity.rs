//! Activities: what the staff does in a focus area, for whom, how often, and with how many places.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Ages, Id, Place, Rhythm};
use crate::figure::Figure;
use crate::reference::Period;
use crate::target_group::TargetGroupCode;
use crate::words::steps;

/// An activity (*aktivitet*) of a delaftale. The fields are the boxes of the activity form (*aktivitetsskema*) of the template.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Activity {
    /// The id, unique among the activities of the delaftale. The id of a part is unique among the parts of its activity.
    pub id: Id,
    /// The title (*aktivitetsnavn*). It is not empty.
    pub name: String,
    /// The title as the agreement prints it, if `name` is shorter. Reports show this title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The purpose (*formål*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// The contribution to the strategic aim (*bidrag til det overordnede mål*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contribution: Option<String>,
    /// The target groups (*målgrupper*) in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub target_groups: Vec<String>,
    /// The age bands (*aldersgrupper*) of the target groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ages: Vec<Ages>,
    /// The areas where the activity takes place: `Rising`. Empty for all areas of the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<String>,
    /// The codes of the target groups (*målgruppekoder*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<TargetGroupCode>,
    /// The content and the methods (*indhold og praksis*), in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub practice: Vec<String>,
    /// The recurring events and their rhythm: `statusmøde` each month.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub schedule: Vec<Schedule>,
    /// The capacity (*kapacitet*): places, length of a course, courses a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// The responsibilities of the parties (*ansvars- og rollefordeling*).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// The period of the activity, if it differs from the period of the delaftale. It lies within the plan's period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The printed period, if `period` assumes its first or last day: `2017-2021`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_printed: Option<String>,
    /// A decision about the activity that is still open, and the last day for it: `2-årig, herefter tages stilling`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// The pages of the plan that describe it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<Pages>,
    /// Whether all delaftaler of the plan share the activity (*fælles for alle delaftaler*).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
    /// The parts (*delaktiviteter*) of the activity, each with its own ages or period.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Self>,
    /// The evidence behind the activity: titles of reports and catalogues.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// The place in the document where the activity was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A decision (*beslutning*) that the agreement postpones.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Decision {
    /// The question to decide, in the words of the agreement: `herefter tages stilling til forlængelse`.
    pub text: String,
    /// The last day for a decision in time. Without it, the deadline is the last day of the activity or post that the decision is about.
    #[serde(default, with = "crate::reference::day::optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub by: Option<NaiveDate>,
}

impl Decision {
    /// Makes a decision with this text and without a last day.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), by: None }
    }
}

steps!(Decision { with_by some by: NaiveDate });

/// A recurring event of an activity: what happens, and how often.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Schedule {
    /// The event in words: `åben rådgivning i Stenbjergparken, mandage kl. 12-17`.
    pub what: String,
    /// The rhythm (*kadence*): each week, each month, each year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<Rhythm>,
    /// The number of times in each week, month or year of the rhythm, at least 1. If absent, it is 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u8>,
    /// The upper end of an agreed range: 2 for `1-2 gange pr. måned`. It is above `times`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times_to: Option<u8>,
    /// The number of weeks at the start of each course (*forløb*) in which the event takes place: 4 for `de første fire uger`. If absent,
    /// it takes place throughout the course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u16>,
}

/// The capacity (*kapacitet*) of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Capacity {
    /// The running places (*løbende pladser*): the number of people who can take part at any one time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// The average length of a course (*forløb*) in weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u32>,
    /// The number of courses a year, as printed: `ca. 62 forløb`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub courses_a_year: Option<Figure>,
    /// The size of the target group, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_group: Option<Figure>,
    /// The staff at each location or at each time, as printed: `3-4 medarbejdere`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
    /// The place in the document where the capacity was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A responsibility of one party in an activity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Role {
    /// The party or the function. It is never a named person.
    pub party: String,
    /// The responsibility of the party, in words.
    pub responsibility: String,
}

/// A range of pages of a document. Both ends are included: `1 <= first <= last`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Pages {
    /// The document that has the pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The first page, at least 1.
    pub first: u32,
    /// The last page, not before the first page.
    pub last: u32,
}

impl Activity {
    /// The activity and all its parts, each before its own parts.
    pub(crate) fn with_parts(&self) -> impl Iterator<Item = &Self> {
        let mut waiting = vec![self];
        std::iter::from_fn(move || {
            let one = waiting.pop()?;
            waiting.extend(one.parts.iter().rev());
            Some(one)
        })
    }

    /// Makes an activity with this id and title. All other fields are empty.
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
    /// Makes an event without a rhythm.
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
    /// Makes a role from a party or function and its responsibility.
    #[must_use]
    pub fn new(party: impl Into<String>, responsibility: impl Into<String>) -> Self {
        Self { party: party.into(), responsibility: responsibility.into() }
    }
}

impl Pages {
    /// Makes a range of pages. Both ends are included.
    #[must_use]
    pub const fn new(first: u32, last: u32) -> Self {
        Self { document: None, first, last }
    }
}

steps!(Pages { with_document text document });

impl Capacity {
    /// Makes an empty capacity.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}
