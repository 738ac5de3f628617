//! Generators among the crates that people use iterators with, a module for each crate.
#![forbid(unsafe_code)]
#![allow(clippy::items_after_statements, reason = "a generator stands beside its use")]

#[macro_use]
mod by_hand;

mod futures;
mod indicatif;
mod itertools;
mod rayon;
mod readers;
mod std_adaptors;
mod tracing;
