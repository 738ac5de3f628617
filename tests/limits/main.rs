//! What `docs/limits.md` tells: how much, how many, how large, how deep.
#![forbid(unsafe_code)]

mod hints;
mod items;
mod memory;
mod shapes;
mod states;

use gen_tests::counting::Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;
