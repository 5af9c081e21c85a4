//! Stand-in until the room is furnished.
#![allow(missing_docs)]
use crate::{Error, agreement::Id};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TargetGroupCode(String);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Selection {}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    id: Id,
}

impl Table {
    pub fn id(&self) -> &Id {
        &self.id
    }
    pub fn check_selection(&self, _: &Selection) -> Result<(), Error> {
        Ok(())
    }
}
