//! The macros never panic and never hang, whatever they are given, and what they give is Rust.
//!
//! The pipeline works on `proc_macro2` alone, so it is run here in process. It is given arbitrary
//! tokens, truncated programs, programs in which tokens were removed, doubled, swapped and
//! replaced, and bodies made of expressions in any nesting. What comes out must be tokens; and if
//! it reports no mistake, what the macro stands for: items, or an expression.
//!
//! The seeds are fixed, so that a failure is found again by the next run; nothing is written down.

#![forbid(unsafe_code)]

#[path = "properties/checks.rs"]
mod checks;
#[path = "properties/inputs.rs"]
mod inputs;
#[path = "properties/mutations.rs"]
mod mutations;
#[allow(dead_code, missing_docs, unreachable_pub, clippy::pedantic)]
#[path = "../gen-macros/src/pipeline/mod.rs"]
mod pipeline;
#[path = "properties/programs.rs"]
mod programs;
#[path = "properties/tokens.rs"]
mod tokens;

use checks::{MACROS, Macro, Shape, is_shape, without_keywords};
use gen_tests::{corpus, on_stack_of};
use mutations::{Change, change, places};
use proc_macro2::TokenStream;
use programs::{RECORDED, expressions, programs};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseResult, TestRng, TestRunner};
use quote::quote;
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{fs, process, thread};
use tokens::{any_tokens, expression, sane};

/// An input of a few hundred tokens that takes this long takes for ever.
const FOR_EVER: Duration = Duration::from_secs(60);

/// Puts an expression somewhere.
type Wrap = fn(TokenStream) -> TokenStream;

/// Runs a test on a thread with a large stack, and watches it: the test sends each of its inputs.
fn watched(test: impl FnOnce(&Sender<String>) + Send) {
    let (begin, inputs) = mpsc::channel();
    thread::scope(|scope| {
        // The sender is dropped when the test ends, also by a panic.
        let test = scope.spawn(move || on_stack_of(32 << 10, move || test(&begin)));
        let mut input = String::new();
        loop {
            match inputs.recv_timeout(FOR_EVER) {
                Ok(next) => input = next,
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    eprintln!("this takes for ever:\n{input}");
                    process::abort();
                }
            }
        }
        test.join().unwrap_or_else(|payload| std::panic::resume_unwind(payload));
    });
}

/// Tries so many values, which are the same in every run.
fn each<S: Strategy>(cases: u32, strategy: S, test: impl Fn(S::Value) -> TestCaseResult) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    if let Err(error) = TestRunner::new_with_rng(config, rng).run(&strategy, test) {
        panic!("{error}");
    }
}

/// Checks a macro on an input, under the watch.
fn check(one: &Macro, tokens: &TokenStream, begin: &Sender<String>) -> TestCaseResult {
    begin.send(format!("{} on\n{tokens}", one.name)).expect("the watch listens");
    checks::check(one, tokens).map_err(TestCaseError::fail)
}

/// All macros on an input, under the watch.
fn check_all(tokens: &TokenStream, begin: &Sender<String>) -> TestCaseResult {
    begin.send(tokens.to_string()).expect("the watch listens");
    checks::check_all(tokens).map_err(TestCaseError::fail)
}

#[test]
fn arbitrary_tokens() {
    watched(|begin| each(2_000, any_tokens(), |tokens| check_all(&tokens, begin)));
}

#[test]
fn mutated_programs() {
    watched(|begin| {
        let changed = (select(programs()), prop::collection::vec(change(), 0..4));
        each(3_000, changed, |(program, changes)| {
            let mutated = changes.iter().fold(program, |tokens, change| change.apply(&tokens));
            let [generators, ..] = &MACROS;
            check(generators, &sane(&mutated), begin)
        });
    });
}

/// The same for the other macros, which see what is in the program's braces.
#[test]
fn mutated_bodies_and_expressions() {
    watched(|begin| {
        let inputs = [programs(), expressions()].concat();
        let changed = (select(inputs), prop::collection::vec(change(), 0..3), 1..MACROS.len());
        each(3_000, changed, |(program, changes, at)| {
            let mutated = changes.iter().fold(program, |tokens, change| change.apply(&tokens));
            check(&MACROS[at], &sane(&mutated), begin)
        });
    });
}

/// Every program, cut off behind each of its tokens at any level.
#[test]
fn truncated_programs() {
    watched(|begin| {
        let [generators, gen_block, genexpr, ..] = &MACROS;
        let expressions = expressions().into_iter().map(|program| (genexpr, program));
        let programs =
            programs().into_iter().flat_map(|p| [(generators, p.clone()), (gen_block, p)]);
        for (one, program) in programs.chain(expressions) {
            for end in 0..places(&program) {
                let cut = sane(&Change::Truncate(end).apply(&program));
                check(one, &cut, begin).unwrap_or_else(|error| panic!("{error}"));
            }
        }
    });
}

/// Expressions of all kinds in each other, as the bodies of all kinds of generators.
#[test]
fn nested_expressions() {
    let places: [(usize, Wrap); 10] = [
        (0, |e| quote!(gen fn items(from: u32) -> Option<u32> { #e; })),
        (0, |e| quote!(impl Tree { gen fn items(&self) -> Result<u32, E> { let x = #e; } })),
        (0, |e| quote!(gen fn co(#[resume] a: u32) -> impl Coroutine<u32, Return = u32> { #e })),
        (0, |e| quote!(fn plain() -> u32 { gen { #e; }; #e })),
        (0, |e| quote!(#[tool::attribute] gen fn seen() -> u32 { f(#e); })),
        (0, |e| quote!(static S: u32 = #e;)),
        (1, |e| quote!(let x = #e;)),
        (2, |e| quote!(#e for x in #e if #e for y in x)),
        (3, |e| quote!(fn f() -> impl Iterator<Item = u32> { #e; })),
        (3, |e| quote!(fn f(&self) -> impl Coroutine<u32, Yield = u32> + Send { #e; })),
    ];
    watched(|begin| {
        each(1_500, (expression(), 0..places.len()), |(body, at)| {
            let (one, place) = places[at];
            let input = place(body);
            if one == 0 {
                prop_assert!(is_shape(Shape::Items, without_keywords(&input)), "no Rust: {input}");
            }
            check(&MACROS[one], &input, begin)
        });
    });
}

/// Nothing takes exponential time, or much stack, in the depth of a nesting.
#[test]
fn deep_nesting() {
    let wraps: [Wrap; 16] = [
        |t| quote!((yield #t)),
        |t| quote!((yield from #t)),
        |t| quote!((#t)?),
        |t| quote!(gen { yield #t; }),
        |t| quote!((|x| #t)),
        |t| quote!(async { #t }),
        |t| quote!(format!("{}", #t)),
        |t| quote!(vec![#t; 2]),
        |t| quote!(other! { x => #t }),
        |t| quote!(genexpr!(#t for x in #t)),
        |t| quote!({ fn g() { #t; } g() }),
        |t| quote!({ gen fn g() -> u32 { #t; } g() }),
        |t| quote!({ mod m { gen fn g() -> u32 { #t; } } }),
        |t| {
            quote!({
                macro_rules! m { () => { yield #t }; }
                m!()
            })
        },
        |t| quote!(if let Some(x) = #t { 1 } else { 2 }),
        |t| quote!({ #[tool::attribute] gen fn g() -> u32 { #t; } g() }),
    ];
    watched(|begin| {
        for (at, wrap) in wraps.iter().enumerate() {
            // The tokens themselves are doubled by a few.
            let depth = if at == 9 { 6 } else { 48 };
            let body = (0..depth).fold(quote!(yield 1), |tokens, _| wrap(tokens));
            check_all(&body, begin).unwrap_or_else(|error| panic!("{error}"));
        }
    });
}

/// A new input of `tests/expansion` is mutated like the others.
#[test]
fn every_recorded_expansion_is_among_the_programs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("expansion");
    let names = fs::read_dir(folder).expect("a folder").map(|entry| {
        let name = entry.expect("an entry").file_name();
        name.into_string().expect("a name in UTF-8")
    });
    let is_input = |name: &String| {
        let is_program = Path::new(name).extension().is_some_and(|it| it == "rs");
        is_program && !name.ends_with(".expanded.rs")
    };
    assert_eq!(names.filter(is_input).count(), RECORDED.len());
}

/// The inputs that fuzzing has found worth keeping: see `fuzz`.
#[test]
fn inputs_of_the_fuzzer() {
    watched(|begin| {
        for (target, check) in
            [("tokens", inputs::text as inputs::Check), ("mutations", inputs::mutations)]
        {
            for (name, bytes) in corpus(target) {
                begin.send(format!("{target}/{name}")).expect("the watch listens");
                check(&bytes).unwrap_or_else(|error| panic!("{target}/{name}: {error}"));
            }
        }
    });
}
