//! Target groups (*målgrupper*) of the employment effort: codes and their register.
//!
//! A [`TargetGroupCode`] is a name whose meaning depends on the day. The [`Register`] holds the meanings, the days on which they begin
//! and end, and the breaks (*databrud*), which no comparison may cross without a waiver. Tables that count people by code are in
//! [`crate::table`].

mod code;
mod entry;
mod label;
mod register;
mod register_data;

pub use code::{TargetGroupCode, split_label};
pub use entry::{Affected, Break, Confirmation, Entry, RegisterNote};
pub use label::LabelMatch;
pub use register::{Register, Standing};
