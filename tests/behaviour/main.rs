//! How generators behave, a module for each topic.
#![forbid(unsafe_code)]
#![allow(
    clippy::all,
    clippy::pedantic,
    reason = "the tests write what people may write, not what they should"
)]

mod attributes;
mod auto_traits;
mod blocks;
mod branches;
mod delegation;
mod depth;
mod drops;
mod expansions;
mod frames;
mod from_keyword;
mod generics;
mod items;
mod iterator;
mod laziness;
mod lifetimes;
mod local_macros;
mod loops;
mod macros;
mod methods;
mod names;
mod on_stack_loops;
mod only_read;
mod panics;
mod parameters;
mod patterns;
mod placement;
mod puzzles;
mod recursion;
mod recursive_loops;
mod sizes;
mod started;
mod states;
mod subexpressions;
mod temporaries;
mod threads;
mod traits;
