//! Items: functions, and the items that hold functions or `gen` blocks.
//!
//! The room imports the rooms below. It owns the borders of a mistake: a mistake in an item gives
//! one message, and leaves the other items and the calls of its function intact.

pub(super) mod context;
pub(super) mod expand;
pub(super) mod fallback;
pub(super) mod function;
