//! A procedural macro that makes names of its own out of the spans of tokens that it is given.

#![allow(clippy::disallowed_methods, reason = "the attack")]

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// `forge! { { tokens } { code } }`: the code, once for each of the tokens at any depth, with the
/// names of an expansion's variables as if they stood where that token does.
#[proc_macro]
pub fn forge(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let mut input = TokenStream::from(input).into_iter();
    let (Some(TokenTree::Group(tokens)), Some(TokenTree::Group(code))) =
        (input.next(), input.next())
    else {
        return proc_macro::TokenStream::new();
    };
    let mut spans = Vec::new();
    collect(tokens.stream(), &mut spans);
    spans.into_iter().map(|span| forged(code.stream(), span)).collect::<TokenStream>().into()
}

/// `#[forging(code)]`: the item, and then the same with the tokens of the item.
#[proc_macro_attribute]
pub fn forging(
    code: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    let (code, mut item) = (TokenStream::from(code), TokenStream::from(item));
    let mut spans = Vec::new();
    collect(item.clone(), &mut spans);
    item.extend(spans.into_iter().map(|span| forged(code.clone(), span)));
    item.into()
}

/// Puts a dead `return` at the beginning of a function, as attributes for tracing do.
#[proc_macro_attribute]
pub fn returning(
    _: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    let mut item: Vec<TokenTree> = TokenStream::from(item).into_iter().collect();
    if let Some(TokenTree::Group(body)) = item.pop() {
        let dead = "if false { let value = loop {}; return value; }".parse::<TokenStream>();
        let dead = dead.unwrap_or_default().into_iter().map(|mut token| {
            token.set_span(Span::call_site());
            token
        });
        let body = dead.chain(body.stream()).collect();
        item.push(TokenTree::Group(Group::new(Delimiter::Brace, body)));
    }
    TokenStream::from_iter(item).into()
}

fn collect(tokens: TokenStream, spans: &mut Vec<Span>) {
    for token in tokens {
        spans.push(token.span());
        if let TokenTree::Group(group) = token {
            spans.extend([group.span_open(), group.span_close()]);
            collect(group.stream(), spans);
        }
    }
}

/// Whether expansions have variables of this name.
fn is_expansions(name: &str) -> bool {
    name == "this_generator" || name.starts_with("__")
}

fn forged(code: TokenStream, span: Span) -> TokenStream {
    let forge = |token| match token {
        TokenTree::Ident(ident) if is_expansions(&ident.to_string()) => {
            Ident::new(&ident.to_string(), ident.span().resolved_at(span)).into()
        }
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), forged(group.stream(), span));
            inner.set_span(group.span());
            inner.into()
        }
        token => token,
    };
    code.into_iter().map(forge).collect()
}
