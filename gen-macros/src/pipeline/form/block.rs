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
use proc_macro2::{Delimiter, Group, TokenStream};
use syn::parse::{ParseStream, Parser as _};

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
pub(crate) fn expand(input: TokenStream, paths: &Paths) -> TokenStream {
    let (qualifiers, body) = split_qualifiers(braces::stripped(input));
    let mut errors = Errors::default();
    let body = keywords::mark(body, Keywords::ALL, &mut errors);
    let mut lowering = Lowering::new(paths, Exposure::of_call(), Scope::Plain);
    let expanded = lowering.braced(spans::nowhere(), qualifiers, &braces::in_braces(body));
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
        _ => (Qualifiers::default(), tokens),
    }
}
