//! Activities.

use serde::{Deserialize, Serialize};

use super::{Ages, Id, Place, Rhythm};
use crate::figure::Figure;
use crate::reference::Period;
use crate::target_group::TargetGroupCode;

/// An activity (*aktivitet*), with everything that its form (*aktivitetsskema*) asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Activity {
    /// Its name inside the delaftale.
    pub id: Id,
    /// Its title (*aktivitetsnavn*).
    pub name: String,
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

/// Something that happens again and again in an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Capacity {
    /// Running places (*løbende pladser*): people at any time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// How many weeks one course lasts on average.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u32>,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Role {
    /// The party or function, never a named person.
    pub party: String,
    /// What it is responsible for.
    pub responsibility: String,
}

/// Pages of a document, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pages {
    /// The document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The first page.
    pub first: u32,
    /// The last page.
    pub last: u32,
}
