//! The macros never panic and never hang, whatever they are given, and what they give is Rust.
//!
//! The pipeline works on `proc_macro2` alone, so it is run here in process. It is given arbitrary
//! tokens, truncated programs, programs in which tokens were removed, doubled, swapped and replaced,
//! and bodies made of expressions in any nesting. What comes out must be tokens; and if it reports no
//! mistake, what the macro stands for: items, or an expression.
//!
//! The seeds are fixed, so that a failure is found again by the next run; nothing is written down.

#![forbid(unsafe_code)]

#[path = "properties/mutations.rs"]
mod mutations;
#[allow(dead_code, missing_docs, unreachable_pub, clippy::pedantic)]
#[path = "../gen-macros/src/pipeline/mod.rs"]
mod pipeline;
#[path = "properties/programs.rs"]
mod programs;
#[path = "properties/tokens.rs"]
mod tokens;

use gen_tests::on_stack_of;
use mutations::{Change, change, places};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use programs::{expressions, programs};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseResult, TestRng, TestRunner};
use quote::quote;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{process, thread};
use tokens::{any_tokens, expression, sane};

/// An input of a few hundred tokens that takes this long takes for ever.
const FOR_EVER: Duration = Duration::from_secs(60);

/// The macros, under the names that a failure is reported with.
const MACROS: [Macro; 5] = [
    Macro {
        name: "generators!",
        result: Shape::Items,
        expand: |tokens| pipeline::generators(with_path(&tokens)),
    },
    Macro {
        name: "gen_block!",
        result: Shape::Expression,
        expand: |tokens| pipeline::gen_block(with_path(&tokens)),
    },
    Macro {
        name: "genexpr!",
        result: Shape::Expression,
        expand: |tokens| pipeline::genexpr(with_path(&tokens)),
    },
    Macro {
        name: "#[generator]",
        result: Shape::Item,
        expand: |tokens| pipeline::generator(TokenStream::new(), tokens),
    },
    Macro {
        name: "#[generator(..)]",
        result: Shape::Item,
        expand: |tokens| {
            pipeline::generator(
                tokens,
                quote!(
                    fn f() {}
                ),
            )
        },
    },
];

struct Macro {
    name: &'static str,
    result: Shape,
    expand: fn(TokenStream) -> TokenStream,
}

/// Puts an expression somewhere.
type Wrap = fn(TokenStream) -> TokenStream;

/// What an expansion without mistakes is.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    /// Items, some of which may have been passed through as they were.
    Items,
    /// An item of any place.
    Item,
    Expression,
}

/// The input as the wrapper in `gen-core` passes it on.
fn with_path(tokens: &TokenStream) -> TokenStream {
    quote!((::gen_core) #tokens)
}

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

/// Checks a macro on an input.
fn check(one: &Macro, tokens: &TokenStream, begin: &Sender<String>) -> TestCaseResult {
    let input = format!("{} on\n{tokens}", one.name);
    begin.send(input.clone()).expect("the watch listens");
    let expanded = (one.expand)(tokens.clone());
    let printed = expanded.to_string();
    let Ok(lexed) = printed.parse::<TokenStream>() else {
        return Err(TestCaseError::fail(format!("no tokens: {printed}\nof {input}")));
    };
    // Items that the macros do not concern are passed through, whatever they are.
    let may_be_foreign =
        || one.result == Shape::Items && !is_shape(Shape::Items, without_keywords(tokens));
    let is_right = reports_a_mistake(&expanded) || is_shape(one.result, lexed) || may_be_foreign();
    prop_assert!(is_right, "no Rust: {printed}\nof {input}");
    Ok(())
}

fn is_shape(shape: Shape, tokens: TokenStream) -> bool {
    match shape {
        Shape::Items => syn::parse2::<syn::File>(tokens).is_ok(),
        Shape::Expression => syn::parse2::<syn::Expr>(tokens).is_ok(),
        Shape::Item => {
            syn::parse2::<syn::ItemImpl>(quote!(impl S { #tokens })).is_ok()
                || syn::parse2::<syn::ItemTrait>(quote!(trait T { #tokens })).is_ok()
        }
    }
}

fn reports_a_mistake(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "compile_error",
        TokenTree::Group(group) => reports_a_mistake(&group.stream()),
        _ => false,
    })
}

/// The input in Rust as syn knows it: `fn` for `gen fn`, `async {}` for `gen {}`, `yield` for `yield
/// from`.
fn without_keywords(tokens: &TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let is =
        |at: usize, name: &str| matches!(tokens.get(at), Some(TokenTree::Ident(i)) if i == name);
    let is_block = |at: usize| match tokens.get(at) {
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        _ => false,
    };
    let mut out = TokenStream::new();
    for (at, token) in tokens.iter().enumerate() {
        let begins_block = is_block(at + 1) || is(at + 1, "move") && is_block(at + 2);
        match token {
            TokenTree::Ident(ident) if ident == "gen" && begins_block => out.extend(quote!(async)),
            TokenTree::Ident(ident)
                if ident == "gen" && (is(at + 1, "fn") || is(at + 1, "unsafe")) => {}
            TokenTree::Ident(ident) if ident == "from" && at > 0 && is(at - 1, "yield") => {}
            TokenTree::Group(group) => {
                out.extend([tokens::group(group.delimiter(), without_keywords(&group.stream()))]);
            }
            token => out.extend([token.clone()]),
        }
    }
    out
}

/// All macros on an input, and the input in each place where a body or an item may stand.
fn check_all(tokens: &TokenStream, begin: &Sender<String>) -> TestCaseResult {
    for one in &MACROS {
        check(one, tokens, begin)?;
    }
    let [generators, ..] = &MACROS;
    check(generators, &quote!(gen fn f() -> Result<u32, E> { #tokens }), begin)?;
    check(generators, &quote!(impl S { #tokens }), begin)
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
