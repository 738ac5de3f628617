//! The expressions of a body: `yield`, `return`, `.await`, `gen` blocks and macro calls, each where it means something.
//!
//! It imports the rooms below, and in one place `item`, because a body holds items and an item holds a body. It owns the
//! scope: a keyword is lowered only where it belongs to the innermost generator.

pub(super) mod awaits;
pub(super) mod blocks;
pub(super) mod foreign;
pub(super) mod lowering;
pub(super) mod returns;
pub(super) mod scope;
pub(super) mod visit;
pub(super) mod yields;
