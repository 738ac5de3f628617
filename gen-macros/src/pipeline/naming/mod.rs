//! Names of the expansion: who may see them, and under which path they find the runtime.
//!
//! It imports `syntax`. It owns the invariant of the hidden names: only the compiler sees them.

pub(super) mod exposure;
pub(super) mod features;
pub(super) mod paths;
pub(super) mod verify;
