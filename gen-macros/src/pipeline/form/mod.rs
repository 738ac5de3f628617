//! The forms besides `gen fn` in which a user writes a generator.
//!
//! It imports all rooms below. Each form is turned into the generator that it stands for, and owns nothing of its own.

pub(super) mod attribute;
pub(super) mod block;
pub(super) mod genexpr;
