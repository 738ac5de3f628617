//! The words of the crate: states, errors and traits that a user can name.
//!
//! Nothing here is unsafe, and nothing here runs a body. This folder imports from no other.

pub(crate) mod coroutine;
pub(crate) mod debug;
pub(crate) mod misuse;
