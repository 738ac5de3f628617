//! Everything that can be done to live generators, as the bytes say, against models.
#![no_main]

#[path = "../../tests/runtime/interpreter.rs"]
mod interpreter;

use libfuzzer_sys::fuzz_target;
use std::panic::set_hook;

// Generators panic as their models say, which is no failure; the engine's own hook would abort.
fuzz_target!(init: set_hook(Box::new(|_| {})), |bytes: &[u8]| interpreter::run(bytes));
