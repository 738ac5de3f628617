//! The engine: it runs bodies, and passes items and resume values across a suspension.
//!
//! A reviewer of soundness reads this folder first. It owns the slot, the frames and the frame
//! stack, with their invariants: a slot's waker leads to a live slot, and the frames of a stack are
//! live and lie innermost first. It imports from `protocol` only, so it knows no type that a user
//! holds.

#[cfg(feature = "alloc")]
pub(crate) mod arena;
pub(crate) mod code;
#[cfg(feature = "stream")]
pub(crate) mod current_slot;
pub(crate) mod frame;
pub(crate) mod frame_stack;
pub(crate) mod leaf;
pub(crate) mod slot;
pub(crate) mod status;
pub(crate) mod tree;
pub(crate) mod type_id;
