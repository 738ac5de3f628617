//! The runtime against models in plain Rust, driven by arbitrary programs.
//!
//! [`frames`] walks frame stacks of mixed frames at random, [`memory`] looks at what they allocate,
//! and [`interpreter`] lets [`strings`] of bytes do everything that can be done to live generators.
//!
//! The seeds are fixed, so that a failure is found again by the next run; nothing is written down.
#![forbid(unsafe_code)]

mod frames;
mod interpreter;
mod memory;
mod strings;

use gen_tests::counting::Counting;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Tries so many values, which are the same in every run.
fn each<S: Strategy>(cases: u32, strategy: S, test: impl Fn(S::Value)) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let result = TestRunner::new_with_rng(config, rng).run(&strategy, |value| {
        test(value);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}
