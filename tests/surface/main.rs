//! Everything that users can write, a module a form or a source of scenarios.
#![forbid(unsafe_code)]

mod attribute;
mod coroutines;
// The optimiser does not change an expansion, and takes minutes for these long bodies.
#[cfg(debug_assertions)]
mod fragments;
mod from_fn;
mod genexpr;
mod nightly;
mod pep;
mod question;
mod signatures;
