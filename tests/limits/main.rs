//! The claims of `docs/limits.md`: how much, how many, how large, how deep.
#![forbid(unsafe_code)]
#![recursion_limit = "256"]
#![allow(clippy::large_stack_arrays, reason = "to be large is what they are for")]
#![allow(clippy::unnecessary_fold, reason = "that `fold` itself does as `next` does")]

mod hints;
mod items;
mod memory;
mod native_stack;
mod shapes;
mod states;
mod traits;

use gen_tests::counting::Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;
