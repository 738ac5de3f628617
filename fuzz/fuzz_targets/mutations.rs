//! Programs with changes made to them, as the input of the macros.
#![no_main]

#[path = "../../tests/properties/checks.rs"]
mod checks;
#[path = "../../tests/properties/inputs.rs"]
#[allow(dead_code, reason = "shared with another target")]
mod inputs;
#[path = "../../tests/properties/mutations.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod mutations;
#[allow(dead_code)]
#[path = "../../gen-macros/src/pipeline/mod.rs"]
mod pipeline;
#[path = "../../tests/properties/programs.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod programs;
#[path = "../../tests/properties/tokens.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod tokens;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| inputs::mutations(bytes).unwrap_or_else(|error| panic!("{error}")));
