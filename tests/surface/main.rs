//! Everything that users can write, a module a form or a source of scenarios.
#![forbid(unsafe_code)]

mod attribute;
mod coroutines;
mod fragments;
mod from_fn;
mod genexpr;
mod nightly;
mod pep;
mod question;
mod signatures;
