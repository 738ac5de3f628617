//! The code of a body: `yield`, `return`, `.await`, loops over generators, `gen` blocks and the calls of
//! macros.
//!
//! The room imports the rooms below. One import runs up, from `visit` to `item`, because a body
//! holds items and an item holds a body. The room owns the scope: a keyword is lowered in the
//! generator's own code and is a mistake elsewhere.

pub(super) mod awaits;
pub(super) mod blocks;
pub(super) mod foreign;
pub(super) mod loops;
pub(super) mod lowering;
pub(super) mod returns;
pub(super) mod scope;
pub(super) mod unknown;
pub(super) mod visit;
pub(super) mod yields;
