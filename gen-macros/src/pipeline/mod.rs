//! The pipeline, from the user's tokens to the expansion's.
//!
//! | stage         | owns                                                                 |
//! |---------------|----------------------------------------------------------------------|
//! | [`keywords`]  | the keywords: rewritten to what syn parses                           |
//! | [`parse`]     | items: where one ends, of what kind it is; the parts of a function   |
//! | [`items`]     | the order of the stages for one item                                 |
//! | [`check`]     | facts about a body that decide how it is lowered                     |
//! | [`lower`]     | bodies: what each expression stands in ([`scope`]); `gen` blocks     |
//! | [`yields`]    | `yield` and `yield from`                                             |
//! | [`ends`]      | how a body ends: `?` and `return`                                    |
//! | [`waits`]     | `.await` and `for await` in async generators                         |
//! | [`foreign`]   | the same in the tokens of other macros, with [`template`]            |
//! | [`construct`] | what surrounds a body                                                |
//! | [`emit`]      | functions: the signature, with [`types`] and [`params`]              |
//! | [`genexpr`]   | generator expressions                                                 |
//! | [`attribute`] | the attribute, turned into a `gen fn`                                 |
//! | [`fallback`]  | what is emitted of a function with a mistake in it                   |
//! | [`recover`]   | the same for rust-analyzer: what can be parsed of the body            |
//!
//! Before them, [`groups`] takes invisible groups out; after them, [`verify`] has a last look at what is emitted.
//! [`attrs`], [`error`], [`exposure`], [`paths`] and [`tokens`] serve them all.
//!
//! In the comments, `C` is the path of the runtime crate and `P` is `C::__private`.
//!
//! Where nobody else sees the expansion, its own names have `mixed_site` spans, so that the user's names neither meet them
//! nor reach them. All other tokens have `call_site` spans (see [`exposure`]). Hygiene does not keep local variables apart from
//! items, so they begin with two underscores.

mod body;
mod form;
mod generator;
mod item;
mod naming;
mod syntax;

use self::form::attribute;
use self::form::block;
use self::form::genexpr;
use self::item::context::Context;
use self::item::expand;
use self::naming::paths::Paths;
use self::naming::verify;
use self::syntax::braces;
use self::syntax::groups;
use proc_macro2::TokenStream;

/// Expands `generators! { .. }`.
pub(crate) fn generators(input: TokenStream) -> TokenStream {
    expanded(input, |input, paths| {
        expand::expand(braces::stripped(input), Context::of_call(paths, false))
    })
}

/// Expands `gen_block! { .. }`.
pub(crate) fn gen_block(input: TokenStream) -> TokenStream {
    expanded(input, block::expand)
}

/// Expands `genexpr!(..)`.
pub(crate) fn genexpr(input: TokenStream) -> TokenStream {
    expanded(input, genexpr::expand)
}

/// Expands `#[generator]`.
pub(crate) fn generator(args: TokenStream, item: TokenStream) -> TokenStream {
    let (item, _) = groups::visible(item);
    verify::output(attribute::generator(args, item), true)
}

/// The stages that all macros have in common, around `form`. The input begins with the path of the runtime.
fn expanded(
    input: TokenStream,
    form: impl FnOnce(TokenStream, &Paths) -> TokenStream,
) -> TokenStream {
    let (input, may_call_others) = groups::visible(input);
    match Paths::split_off(input) {
        Ok((paths, input)) => verify::output(form(input, &paths), may_call_others),
        Err(error) => error.into_compile_error(),
    }
}
