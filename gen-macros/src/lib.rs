//! The procedural macros of [`gen-core`]. Use them through that crate, which re-exports them:
//! their expansions name its runtime, and the wrappers there tell them its path.
//!
//! The crate is a pipeline over tokens, in `pipeline`. This file only holds the entry points.
//!
//! [`gen-core`]: https://docs.rs/gen-core

#![forbid(unsafe_code)]

mod pipeline;

use proc_macro::TokenStream;

/// For the test `positions`: logs the contexts of this call, of hidden names first.
#[cfg(gen_core_eyes)]
fn tell() {
    use proc_macro::Span;
    use std::io::Write as _;

    let Some(path) = std::env::var_os("EYES_LOG") else { return };
    let file = std::fs::OpenOptions::new().append(true).create(true).open(path);
    #[allow(clippy::disallowed_methods, reason = "no name is made of it")]
    let [hidden, shown] = [Span::mixed_site(), Span::call_site()].map(|span| {
        // `#7 bytes(1..2)`
        let text = format!("{span:?}");
        text.split(' ').next().unwrap_or_default().to_owned()
    });
    let line = format!("OURS\t{hidden}\t{shown}\n");
    let written = file.and_then(|mut file| file.write_all(line.as_bytes()));
    written.expect("a log that can be written to");
}
#[cfg(not(gen_core_eyes))]
fn tell() {}

/// Items with `gen fn`, `gen {}`, `yield` and `yield from` in them.
///
/// The input is a parenthesised path of the runtime crate, then the items.
#[proc_macro]
pub fn generators(input: TokenStream) -> TokenStream {
    tell();
    pipeline::generators(input.into()).into()
}

/// A generator from a block, as an expression.
///
/// The input is a parenthesised path of the runtime crate, then the block's statements.
#[proc_macro]
pub fn gen_block(input: TokenStream) -> TokenStream {
    tell();
    pipeline::gen_block(input.into()).into()
}

/// A generator expression: an element, then `for` and `if` clauses.
///
/// The input is a parenthesised path of the runtime crate, then the expression.
#[proc_macro]
pub fn genexpr(input: TokenStream) -> TokenStream {
    tell();
    pipeline::genexpr(input.into()).into()
}

/// The attribute of [`gen-core`] for generator functions in plain Rust syntax, which rustfmt
/// formats and any editor reads.
///
/// [`gen-core`]: https://docs.rs/gen-core
#[proc_macro_attribute]
pub fn generator(args: TokenStream, item: TokenStream) -> TokenStream {
    tell();
    pipeline::generator(args.into(), item.into()).into()
}
