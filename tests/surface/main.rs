//! Everything that users can write, a module for each form.
#![forbid(unsafe_code)]

mod attribute;
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
