//! `gen_block!`: a generator from a block, as an expression.

use crate::pipeline::body::lowering::Lowering;
use crate::pipeline::body::scope::Scope;
use crate::pipeline::naming::exposure::Exposure;
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::braces;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::keywords::{self, Keywords};
use crate::pipeline::syntax::qualifiers::Qualifiers;
use crate::pipeline::syntax::recover;
use crate::pipeline::syntax::spans;
use crate::pipeline::syntax::tokens::{braces as in_braces, is_ident, is_punct};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::Token;
use syn::parse::{ParseStream, Parser as _};

/// Expands `gen_block! { .. }`.
///
/// Input:
///
/// ```text
/// gen_block! { yield 1; }
/// gen_block! { move { yield x; } }
/// gen_block! { move yield x; }
/// gen_block! { async { yield x.await; } }
/// ```
///
/// Output: the same as for `gen { yield 1; }`, twice the same as for `gen move { yield x; }`, and
/// the same as for `async gen { yield x.await; }`. The compiler's help asks for the third form.
pub(crate) fn expand(input: TokenStream, paths: &Paths) -> TokenStream {
    let input = braces::stripped(input);
    // The compiler's help about captured variables stands where the block begins.
    let begin = input.clone().into_iter().next().map_or_else(spans::nowhere, |first| first.span());
    let mut errors = Errors::default();
    if let Some(span) = swapped_qualifiers(&input) {
        errors.at(span, "the words are in the wrong order: write `async move { .. }`");
        return errors.into_tokens();
    }
    let (qualifiers, body) = split_qualifiers(input);
    let body = keywords::mark(body, Keywords::ALL, &mut errors);
    let mut lowering = Lowering::new(paths, Exposure::of_call(), Scope::Plain);
    let expanded = lowering.braced(begin, qualifiers, &braces::in_braces(body));
    errors.absorb(lowering.errors);
    if recover::is_wanted() { expanded } else { errors.instead_of(expanded) }
}

/// Takes the qualifiers off `async move { .. }`.
fn split_qualifiers(tokens: TokenStream) -> (Qualifiers, TokenStream) {
    let qualified =
        |input: ParseStream<'_>| Ok((input.parse::<Qualifiers>()?, input.parse::<Group>()?));
    match qualified.parse2(tokens.clone()) {
        Ok((qualifiers, body)) if body.delimiter() == Delimiter::Brace => {
            (qualifiers, body.stream())
        }
        _ => match begins_with_move(&tokens) {
            Some(move_) => {
                let qualifiers = Qualifiers { capture: Some(move_), ..Qualifiers::default() };
                (qualifiers, tokens.into_iter().skip(1).collect())
            }
            None => (Qualifiers::default(), tokens),
        },
    }
}

/// The first word of `move async { .. }`.
fn swapped_qualifiers(tokens: &TokenStream) -> Option<Span> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().take(4).collect();
    match &tokens[..] {
        [first, second, body]
            if is_ident(first, "move")
                && is_ident(second, "async")
                && in_braces(body).is_some() =>
        {
            Some(first.span())
        }
        _ => None,
    }
}

/// The `move` in front of statements, which do not begin with a closure.
fn begins_with_move(tokens: &TokenStream) -> Option<Token![move]> {
    let mut tokens = tokens.clone().into_iter();
    let first = tokens.next().filter(|first| is_ident(first, "move"))?;
    let is_closure = tokens.next().is_some_and(|second| is_punct(&second, '|'));
    (!is_closure).then(|| Token![move](first.span()))
}
