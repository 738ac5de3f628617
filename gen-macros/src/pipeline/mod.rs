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

use self::body::lowering::Lowering;
use self::body::scope::Scope;
use self::form::attribute;
use self::form::genexpr::GenExpr;
use self::item::context::Context;
use self::item::expand;
use self::naming::exposure::Exposure;
use self::naming::paths::Paths;
use self::naming::verify;
use self::syntax::braces;
use self::syntax::errors::Errors;
use self::syntax::groups;
use self::syntax::items::Enclosing;
use self::syntax::keywords::{self, Keywords};
use self::syntax::recover;
use self::syntax::spans;
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse as _, ParseStream, Parser as _};
use syn::{Path, Token};

/// Expands `generators! { .. }`.
pub(crate) fn generators(input: TokenStream) -> TokenStream {
    let (input, may_call_others) = groups::visible(input);
    let (paths, input) = match split_path(input) {
        Ok(parts) => parts,
        Err(error) => return error.into_compile_error(),
    };
    let context = Context {
        paths: &paths,
        enclosing: Enclosing::Unknown,
        exposure: Exposure::of_call(),
        keywords_done: false,
        scope: Scope::Plain,
    };
    verify::output(
        expand::expand(in_braces(input.clone()).unwrap_or(input), context),
        may_call_others,
    )
}

/// Expands `gen_block! { .. }`.
///
/// Input:
///
/// ```text
/// gen_block! { yield 1; }
/// gen_block! { move { yield x; } }
/// gen_block! { async { yield x.await; } }
/// ```
///
/// Output: that of `gen { yield 1; }`, `gen move { yield x; }` and `async gen { yield x.await; }`.
pub(crate) fn gen_block(input: TokenStream) -> TokenStream {
    let (input, may_call_others) = groups::visible(input);
    let (paths, input) = match split_path(input) {
        Ok(parts) => parts,
        Err(error) => return error.into_compile_error(),
    };
    let (async_, capture, body) = split_qualifiers(in_braces(input.clone()).unwrap_or(input));
    let mut errors = Errors::default();
    let body = keywords::mark(body, Keywords::ALL, &mut errors);
    let mut lowering = Lowering::new(&paths, Exposure::of_call(), Scope::Plain);
    let expanded = lowering.braced(spans::nowhere(), async_, capture, &braces::in_braces(body));
    errors.absorb(lowering.errors);
    if errors.is_empty() || recover::is_wanted() {
        verify::output(expanded, may_call_others)
    } else {
        let errors = errors.into_tokens();
        quote!({ #errors })
    }
}

/// Expands `genexpr!(..)`; see [`genexpr`].
pub(crate) fn genexpr(input: TokenStream) -> TokenStream {
    let (input, may_call_others) = groups::visible(input);
    let (paths, input) = match split_path(input) {
        Ok(parts) => parts,
        Err(error) => return error.into_compile_error(),
    };
    let mut errors = Errors::default();
    let tokens = keywords::mark(input, Keywords::ALL, &mut errors);
    let mut lowering = Lowering::new(&paths, Exposure::of_call(), Scope::Element);
    let expanded = braces::whole(GenExpr::parse, tokens).and_then(|it| it.lower(&mut lowering));
    let expanded = expanded.unwrap_or_else(|error| {
        errors.push(error);
        TokenStream::new()
    });
    errors.absorb(lowering.errors);
    if errors.is_empty() {
        verify::output(expanded, may_call_others)
    } else {
        let errors = errors.into_tokens();
        quote!({ #errors })
    }
}

/// Expands `#[generator]`; see [`attribute`].
pub(crate) fn generator(args: TokenStream, item: TokenStream) -> TokenStream {
    let (item, _) = groups::visible(item);
    verify::output(attribute::generator(args, item), true)
}

/// Takes the runtime's path, in parentheses, off the front of the input.
fn split_path(input: TokenStream) -> syn::Result<(Paths, TokenStream)> {
    let mut input = input.into_iter();
    match input.next() {
        Some(TokenTree::Group(path)) if path.delimiter() == Delimiter::Parenthesis => {
            let path = Path::parse_mod_style.parse2(path.stream())?;
            Ok((Paths::new(&path)?, input.collect()))
        }
        _ => {
            let message = "use the macros of `gen-core`, which know the path of the runtime";
            Err(syn::Error::new(Span::call_site(), message))
        }
    }
}

/// What is in the braces, if `tokens` are one brace group: `name!({ .. })`.
fn in_braces(tokens: TokenStream) -> Option<TokenStream> {
    let mut tokens = tokens.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Brace => {
            Some(group.stream())
        }
        _ => None,
    }
}

/// Takes the qualifiers off `async move { .. }`.
fn split_qualifiers(
    tokens: TokenStream,
) -> (Option<Token![async]>, Option<Token![move]>, TokenStream) {
    let qualified = |input: ParseStream<'_>| {
        let (async_, capture) = (input.parse()?, input.parse()?);
        let body = input.parse::<Group>()?;
        Ok((async_, capture, body))
    };
    match qualified.parse2(tokens.clone()) {
        Ok((async_, capture, body)) if body.delimiter() == Delimiter::Brace => {
            (async_, capture, body.stream())
        }
        _ => (None, None, tokens),
    }
}
