//! The procedural macros of [`gen-core`]. Use them through that crate, which re-exports them:
//! what they expand to names its runtime, and the wrappers there tell them its path.
//!
//! The crate is a pipeline over tokens, one file a stage, in `pipeline`; this file only holds the
//! entry points.
//!
//! [`gen-core`]: https://docs.rs/gen-core

#![forbid(unsafe_code)]

mod pipeline;

use proc_macro::TokenStream;

/// For the test that looks at everything which others see: which context is ours.
#[cfg(gen_core_eyes)]
fn tell() {
    use std::io::Write as _;
    if let Some(path) = std::env::var_os("EYES_LOG") {
        let file = std::fs::OpenOptions::new().append(true).create(true).open(path);
        let span = format!("{:?}", proc_macro::Span::mixed_site());
        let _ = writeln!(file.unwrap(), "OURS\t{}\t\t", span.split(' ').next().unwrap());
    }
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

/// The attribute of [`gen-core`] for generator functions in plain Rust syntax, which rustfmt formats
/// and any editor reads.
///
/// [`gen-core`]: https://docs.rs/gen-core
#[proc_macro_attribute]
pub fn generator(args: TokenStream, item: TokenStream) -> TokenStream {
    tell();
    pipeline::generator(args.into(), item.into()).into()
}
