//! Everything that users can write, a module for each form.
#![forbid(unsafe_code)]
#![allow(
    clippy::cast_lossless,
    clippy::deref_addrof,
    clippy::double_must_use,
    clippy::elidable_lifetime_names,
    clippy::explicit_auto_deref,
    clippy::many_single_char_names,
    clippy::needless_late_init,
    clippy::nonminimal_bool,
    clippy::ref_option,
    reason = "forms of code that users write, not the best of them"
)]

mod attribute;
mod blocks_without_yield;
mod bodies;
mod boxed;
mod cleanup;
mod coroutines;
mod ends_of_iterators;
// The optimiser does not change an expansion, and takes minutes for these long bodies.
#[cfg(debug_assertions)]
mod fragments;
mod from_fn;
mod functions;
mod generators_as_values;
mod genexpr;
mod question;
mod returning;
mod signatures;
mod try_yield;
mod yield_from;
