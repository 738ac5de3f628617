//! `yield from`: the operand becomes a frame, or is stepped where it is.
//!
//! This folder owns the choice between the two, and the argument why a pushed child's borrows
//! outlive its frame. It imports from `generator` and below.

pub(crate) mod forward;
#[cfg(feature = "alloc")]
pub(crate) mod framed;
pub(crate) mod kind;
pub(crate) mod operand;
pub(crate) mod pass_on;
pub(crate) mod propagate;
pub(crate) mod source;
