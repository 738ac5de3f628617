//! Fragments of `macro_rules!` in the tokens of each macro, beside plain functions that give the
//! expected values.

mod expressions;
mod kinds;
