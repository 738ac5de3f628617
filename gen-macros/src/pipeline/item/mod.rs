//! Items: a function, generator or not, and the items that have functions or `gen` blocks in them.
//!
//! It imports the rooms below. It owns the fallback: a mistake in one item costs no other item, and gives one message.

pub(super) mod context;
pub(super) mod expand;
pub(super) mod fallback;
pub(super) mod function;
