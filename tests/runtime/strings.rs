//! Strings of bytes for the interpreter: random ones, and those that fuzzing has found worth
//! keeping.

use crate::each;
use crate::interpreter::run;
use gen_tests::corpus;
use proptest::prelude::*;
use std::panic::catch_unwind;

#[test]
fn generators_do_as_their_models() {
    each(2_000, prop::collection::vec(any::<u8>(), 0..80), |bytes| run(&bytes));
}

#[test]
fn few_generators_with_much_done_to_them() {
    // Two are made for each string; the rest is done to them.
    let strings = (0..5_u8, 0..5_u8, prop::collection::vec((5..15_u8, 0..16_u8), 0..60));
    each(2_000, strings, |(one, other, rest)| {
        let makes = [one | 0xC0, other | 0x50];
        let rest = rest.iter().map(|(operation, operand)| operation | operand << 4);
        run(&makes.into_iter().chain(rest).collect::<Vec<_>>());
    });
}

#[test]
fn inputs_of_the_fuzzer() {
    for (name, bytes) in corpus("runtime") {
        assert!(catch_unwind(|| run(&bytes)).is_ok(), "runtime/{name}");
    }
}
