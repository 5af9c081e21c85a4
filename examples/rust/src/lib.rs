//! Shared by the examples: reading files, and messages that a person can act on.
