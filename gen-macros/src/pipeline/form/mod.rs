//! The macros that are no list of items: `gen_block!`, `genexpr!` and the attribute.
//!
//! The room imports all other rooms, and only the root imports it. Each file turns its form into a
//! generator that the rooms below know. The room owns no invariant.

pub(super) mod attribute;
pub(super) mod block;
pub(super) mod genexpr;
