//! What must hold of an expansion, whatever the input is. Shared with the fuzz targets, so it uses
//! no test framework.

use crate::pipeline;
use crate::tokens;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::quote;

/// The macros, under the names that a failure is reported with.
pub(crate) const MACROS: [Macro; 5] = [
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

pub(crate) struct Macro {
    pub(crate) name: &'static str,
    result: Shape,
    expand: fn(TokenStream) -> TokenStream,
}

/// What an expansion without mistakes is.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Shape {
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

/// Checks a macro on an input.
pub(crate) fn check(one: &Macro, tokens: &TokenStream) -> Result<(), String> {
    let input = format!("{} on\n{tokens}", one.name);
    let expanded = (one.expand)(tokens.clone());
    let printed = expanded.to_string();
    let Ok(lexed) = printed.parse::<TokenStream>() else {
        return Err(format!("no tokens: {printed}\nof {input}"));
    };
    // Items that the macros do not concern are passed through, whatever they are.
    let may_be_foreign =
        || one.result == Shape::Items && !is_shape(Shape::Items, without_keywords(tokens));
    let is_right = reports_a_mistake(&expanded) || is_shape(one.result, lexed) || may_be_foreign();
    if is_right { Ok(()) } else { Err(format!("no Rust: {printed}\nof {input}")) }
}

pub(crate) fn is_shape(shape: Shape, tokens: TokenStream) -> bool {
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

/// The input in Rust as syn knows it: `fn` for `gen fn`, `async {}` for `gen {}`, `yield` for
/// `yield from`.
pub(crate) fn without_keywords(tokens: &TokenStream) -> TokenStream {
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
pub(crate) fn check_all(tokens: &TokenStream) -> Result<(), String> {
    for one in &MACROS {
        check(one, tokens)?;
    }
    let [generators, ..] = &MACROS;
    check(generators, &quote!(gen fn f() -> Result<u32, E> { #tokens }))?;
    check(generators, &quote!(impl S { #tokens }))
}
