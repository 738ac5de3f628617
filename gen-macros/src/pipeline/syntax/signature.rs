//! Mistakes in the signature of a function, which syn reports where it stopped.

use super::tokens::{braces, is_ident, is_joint, is_punct, written};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Error, ReturnType};

/// What is wrong with the parameters of the signature at the front of `input`.
pub(crate) fn mistake(input: ParseStream<'_>) -> Option<Error> {
    let tokens: Vec<TokenTree> = input.fork().parse::<TokenStream>().ok()?.into_iter().collect();
    let params = outside_generics(&tokens).find_map(|(_, token)| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => Some(group),
        _ => None,
    })?;
    let tokens: Vec<TokenTree> = params.stream().into_iter().collect();
    let commas = outside_generics(&tokens).filter(|(_, token)| is_punct(token, ','));
    let mut start = 0;
    commas.map(|(at, _)| at).chain([tokens.len()]).find_map(|end| {
        let param = tokens.get(start..end).unwrap_or_default();
        start = end + 1;
        mistaken_param(param)
    })
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
    if let [star, .., name] = param {
        if is_punct(star, '*') {
            let message = format!(
                "a function takes a fixed number of arguments: write \
                 `{name}: impl IntoIterator<Item = Type>`"
            );
            return Some(Error::new(star.span(), message));
        }
    }
    let is_typed = param.iter().any(|token| is_punct(token, ':') || is_ident(token, "self"));
    let at = param.iter().position(|token| !is_ident(token, "mut"))?;
    let name = param.get(at).filter(|name| !is_typed && matches!(name, TokenTree::Ident(_)))?;
    let (at, ty) = match param.get(at + 1..) {
        None | Some([]) => (name, "Type".to_owned()),
        Some(rest @ [first, ..]) => (first, written(rest.iter().cloned().collect())),
    };
    let message = format!("the type of a parameter stands behind a colon: write `{name}: {ty}`");
    Some(Error::new(at.span(), message))
}

/// Why no body is at the front of `input`, which follows the return type `output`.
pub(crate) fn missing_body(output: &ReturnType, input: ParseStream<'_>) -> Error {
    let rest = input.fork().parse::<TokenStream>().unwrap_or_default();
    let mut rest = rest.into_iter();
    let Some(first) = rest.next() else { return input.error(NO_BODY) };
    let is_colon = is_punct(&first, ':');
    if !matches!(output, ReturnType::Default) {
        return input.error(if is_colon { COLON } else { NO_BODY });
    }
    let item = written(rest.take_while(|token| braces(token).is_none()).collect());
    let takes_item = is_colon || is_ident(&first, "yield") || is_ident(&first, "yields");
    if item.is_empty() || !takes_item {
        return input.error(NO_BODY);
    }
    input.error(format!("the type of the items stands behind an arrow: write `-> {item}`"))
}

const NO_BODY: &str = "expected the body, in braces";
const COLON: &str = "the body is in braces, without a colon: write `{ .. }`";

/// The tokens that are not among generic parameters or arguments, with their places.
fn outside_generics(tokens: &[TokenTree]) -> impl Iterator<Item = (usize, &TokenTree)> {
    let mut depth = 0_usize;
    let mut follows_arrow = false;
    tokens.iter().enumerate().filter(move |(_, token)| {
        if is_punct(token, '<') {
            depth += 1;
        } else if is_punct(token, '>') && !follows_arrow {
            depth = depth.saturating_sub(1);
        }
        follows_arrow = is_joint(token, '-') || is_joint(token, '=');
        depth == 0
    })
}
