//! Everything that users can write, a module a form or a source of scenarios.
#![forbid(unsafe_code)]

mod attribute;
mod coroutines;
// What the macros emit does not depend on the optimiser, which takes minutes for these long bodies.
#[cfg(debug_assertions)]
mod fragments;
mod from_fn;
mod genexpr;
mod nightly;
mod pep;
mod question;
mod signatures;
