//! The types that the owner of a generator holds, and the ways to resume them.
//!
//! This folder owns the life cycle: a generator is resumed only in its final place, and only while
//! its body has neither ended nor panicked. It imports from `body` and below.

pub(crate) mod body;
#[cfg(feature = "alloc")]
pub(crate) mod boxed;
pub(crate) mod for_loop;
pub(crate) mod from_fn;
pub(crate) mod iter;
pub(crate) mod lazy;
pub(crate) mod on_stack;
pub(crate) mod refused;
pub(crate) mod resume;
pub(crate) mod returning;
pub(crate) mod size_hint;
