//! The programs that the benches time, each with its hand-written twin.
//!
//! Every function of a group computes the same number, which `ratios` checks.

pub mod flat;
pub mod recursion;
pub mod streams;

/// A program with its name.
pub type Program<I, R> = (&'static str, fn(I) -> R);
