//! The names in an expansion: who may see them, and the path by which they find the runtime.
//!
//! The room imports `syntax`. It owns the invariant that only the compiler sees a hidden name:
//! `exposure` gives such names out, and `verify` looks for them in the whole output.

pub(super) mod exposure;
pub(super) mod features;
pub(super) mod paths;
pub(super) mod verify;
