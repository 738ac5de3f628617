//! Mistakes in the signature of a function, which syn reports where it stopped.

use super::errors::Errors;
use super::tokens::{braces, is_ident, is_punct, outside_generics, regroup, written};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::parse::ParseStream;
use syn::{Error, ReturnType};

/// What is wrong with the parameters of a function, given its tokens from the signature on.
pub(crate) fn mistake(function: &[TokenTree]) -> Option<Error> {
    let tokens: Vec<TokenTree> = params(function)?.1.stream().into_iter().collect();
    split(&tokens).into_iter().find_map(mistaken_param)
}

/// The same function with a mistake as the type of each parameter that has none, so that its uses
/// are no other mistakes. `None` if all have a type.
pub(crate) fn repaired(function: &[TokenTree]) -> Option<TokenStream> {
    let (at, group) = params(function)?;
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let mut is_repaired = false;
    let mut params = TokenStream::new();
    for param in split(&tokens) {
        if let Some((name, error)) = untyped(param) {
            let ty = Errors::from(error).into_type();
            params.extend(quote!(#name: #ty,));
            is_repaired = true;
        } else {
            params.extend(quote!(#(#param)*,));
        }
    }
    let mut function = function.to_vec();
    *function.get_mut(at)? = regroup(group, params).into();
    is_repaired.then(|| function.into_iter().collect())
}

/// The parentheses of a function's parameters, and their place.
fn params(function: &[TokenTree]) -> Option<(usize, &Group)> {
    outside_generics(function).find_map(|(at, token)| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => Some((at, group)),
        _ => None,
    })
}

/// The tokens of each parameter.
fn split(params: &[TokenTree]) -> Vec<&[TokenTree]> {
    let commas = outside_generics(params).filter(|(_, token)| is_punct(token, ','));
    let mut start = 0;
    let ends = commas.map(|(at, _)| at).chain([params.len()]);
    let parts = ends.filter_map(|end| params.get(std::mem::replace(&mut start, end + 1)..end));
    parts.filter(|param| !param.is_empty()).collect()
}

/// What is wrong with one parameter.
fn mistaken_param(param: &[TokenTree]) -> Option<Error> {
    if let Some((at, equals)) = outside_generics(param).find(|(_, token)| is_punct(token, '=')) {
        let value = written(param.iter().skip(at + 1).cloned().collect());
        let message = format!(
            "Rust has no default arguments: take an `Option`, or write a second function that \
             passes `{value}`"
        );
        return Some(Error::new(equals.span(), message));
    }
    if let [star, rest @ ..] = param {
        let name = rest.iter().find(|token| matches!(token, TokenTree::Ident(_)));
        if let Some(name) = name.filter(|_| is_punct(star, '*')) {
            let ty = rest.iter().position(|token| is_punct(token, ':'));
            let ty = ty.and_then(|colon| rest.get(colon + 1..)).filter(|ty| !ty.is_empty());
            let ty =
                ty.map_or_else(|| "Type".to_owned(), |ty| written(ty.iter().cloned().collect()));
            let message = format!(
                "a function takes a fixed number of arguments: write \
                 `{name}: impl IntoIterator<Item = {ty}>`"
            );
            return Some(Error::new(star.span(), message));
        }
    }
    untyped(param).map(|(_, error)| error)
}

/// The name of a parameter without a type, or without the colon in front of it.
fn untyped(param: &[TokenTree]) -> Option<(&TokenTree, Error)> {
    let is_other =
        |token: &TokenTree| is_punct(token, ':') || is_punct(token, '=') || is_ident(token, "self");
    let at = param.iter().position(|token| !is_ident(token, "mut"))?;
    let name = param.get(at).filter(|name| matches!(name, TokenTree::Ident(_)))?;
    if param.iter().any(is_other) {
        return None;
    }
    let (at, ty) = match param.get(at + 1..) {
        None | Some([]) => (name, "Type".to_owned()),
        Some(rest @ [first, ..]) => (first, written(rest.iter().cloned().collect())),
    };
    let message = format!("the type of a parameter stands behind a colon: write `{name}: {ty}`");
    Some((name, Error::new(at.span(), message)))
}

/// Why no body is at the front of `input`, which follows the return type `output`.
pub(crate) fn missing_body(output: &ReturnType, input: ParseStream<'_>) -> Error {
    let rest = input.fork().parse::<TokenStream>().unwrap_or_default();
    let mut rest = rest.into_iter().peekable();
    let Some(first) = rest.next() else { return input.error(NO_BODY) };
    let is_colon = is_punct(&first, ':');
    let is_fat_arrow = is_punct(&first, '=') && rest.next_if(|next| is_punct(next, '>')).is_some();
    if !matches!(output, ReturnType::Default) {
        return input.error(if is_colon { COLON } else { NO_BODY });
    }
    let item = written(rest.take_while(|token| braces(token).is_none()).collect());
    let takes_item =
        is_colon || is_fat_arrow || is_ident(&first, "yield") || is_ident(&first, "yields");
    if item.is_empty() || !takes_item {
        return input.error(NO_BODY);
    }
    input.error(format!("the type of the items stands behind an arrow: write `-> {item}`"))
}

const NO_BODY: &str = "expected the body, in braces";
const COLON: &str = "the body is in braces, without a colon: write `{ .. }`";
