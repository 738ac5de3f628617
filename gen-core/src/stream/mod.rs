//! Async generators: bodies that a task polls, and that may wait (feature `stream`).
//!
//! They run on the same frames as plain generators do. This folder owns the step from a task's
//! context to the slot's and back. It imports from `delegate` and below.

pub(crate) mod async_gen;
pub(crate) mod awaiting;
#[cfg(feature = "alloc")]
pub(crate) mod boxed;
pub(crate) mod delegate;
pub(crate) mod in_place;
pub(crate) mod refused;
pub(crate) mod size_hint;
