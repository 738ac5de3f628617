//! The functions and futures that the code of a body calls while it runs.
//!
//! A body reaches its slot from here in two ways: by its own yields, which an expansion has
//! promised to await in place, and by a handle, which is checked at run time. This folder owns both
//! proofs: the tokens of an expansion, and the registration of a handle. It imports from `engine`
//! and below.

pub(crate) mod co;
pub(crate) mod deferred;
pub(crate) mod ends;
#[cfg(feature = "stream")]
pub(crate) mod in_task;
pub(crate) mod lend;
pub(crate) mod own_yield;
pub(crate) mod tokens;
