//! Generators among the crates that people use iterators with, a module a crate.
#![forbid(unsafe_code)]

#[macro_use]
mod by_hand;

mod futures;
mod indicatif;
mod itertools;
mod rayon;
mod readers;
mod std_adaptors;
