//! Mistakes in the signature of a function, which syn reports where it stopped.

use super::errors::Errors;
use super::habits::FN_STAR;
use super::tokens::{
    among, braces, is_ident, is_joint, is_one_of, is_primitive, is_punct, outside_generics,
    regroup, written,
};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::parse::ParseStream;
use syn::{Error, ReturnType, Token};

/// The mistake in the parameters of a function, if any, given its tokens from the signature on.
pub(crate) fn mistake(function: &[TokenTree]) -> Option<Error> {
    let tokens: Vec<TokenTree> = params(function)?.1.stream().into_iter().collect();
    split(&tokens).into_iter().find_map(mistaken_param)
}

/// The same function with a mistake as the type of each parameter that has none, or a type in the
/// notation of another language. So the uses of the function are no other mistakes. `None` if all
/// parameters have a type.
pub(crate) fn repaired(function: &[TokenTree]) -> Option<TokenStream> {
    let (at, group) = params(function)?;
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let mut is_repaired = false;
    let mut params = TokenStream::new();
    for param in split(&tokens) {
        if let Some((pattern, error)) = untyped(param).or_else(|| mistyped(param)) {
            let ty = Errors::from(error).into_type();
            params.extend(quote!(#(#pattern)*: #ty,));
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

/// The mistake in one parameter, if any.
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
    untyped(param).or_else(|| mistyped(param)).map(|(_, error)| error)
}

/// The name of a parameter without a type, or without the colon in front of it.
fn untyped(param: &[TokenTree]) -> Option<(&[TokenTree], Error)> {
    let is_other =
        |token: &TokenTree| is_punct(token, ':') || is_punct(token, '=') || is_ident(token, "self");
    let at = param.iter().position(|token| !is_ident(token, "mut"))?;
    let name = param.get(at).filter(|name| matches!(name, TokenTree::Ident(_)))?;
    if param.iter().any(is_other) {
        return None;
    }
    let (name, at, ty) = match param.get(at..)? {
        [ty @ .., last @ TokenTree::Ident(_)] if names_type(name) && !names_type(last) => {
            (last, last, written(ty.iter().cloned().collect()))
        }
        [_, rest @ ..] if !rest.is_empty() => {
            (name, rest.first()?, written(rest.iter().cloned().collect()))
        }
        _ => (name, name, "Type".to_owned()),
    };
    let message = format!("the type of a parameter stands behind a colon: write `{name}: {ty}`");
    Some((std::slice::from_ref(name), Error::new(at.span(), message)))
}

/// Whether a word is the name of a type, by its looks.
fn names_type(token: &TokenTree) -> bool {
    const OF_OTHERS: [&str; 4] = ["boolean", "double", "float", "int"];
    match token {
        TokenTree::Ident(word) => {
            is_primitive(word)
                || among(word, &OF_OTHERS)
                || word.to_string().starts_with(char::is_uppercase)
        }
        _ => false,
    }
}

/// The pattern of a parameter whose type is written as in another language.
fn mistyped(param: &[TokenTree]) -> Option<(&[TokenTree], Error)> {
    let colon = param.iter().position(|token| is_punct(token, ':'))?;
    let (pattern, ty) = (param.get(..colon)?, param.get(colon + 1..)?);
    let (at, message) = foreign_type(ty).or_else(|| bare_closure(ty))?;
    Some((pattern, Error::new(at.span(), message)))
}

/// A message about a type in the notation of another language, and the token that it is about.
fn foreign_type(ty: &[TokenTree]) -> Option<(&TokenTree, String)> {
    let (at, cure) = in_rust(ty)?;
    let reason = if cure.starts_with("Option") {
        "a value that may be missing is an `Option`"
    } else {
        "the arguments of a type are in angle brackets"
    };
    Some((at, format!("{reason}: write `{cure}`")))
}

/// A type in the notation of another language, as Rust writes it; and the first token that is not
/// Rust's.
fn in_rust(ty: &[TokenTree]) -> Option<(&TokenTree, String)> {
    match ty {
        [inner @ .., bar, none] if is_punct(bar, '|') && is_ident(none, "None") => {
            Some((bar, format!("Option<{}>", type_in_rust(inner))))
        }
        [inner @ .., question] if is_punct(question, '?') && !inner.is_empty() => {
            Some((question, format!("Option<{}>", type_in_rust(inner))))
        }
        [name @ TokenTree::Ident(_), at @ TokenTree::Group(args)]
            if args.delimiter() == Delimiter::Bracket =>
        {
            let args: Vec<TokenTree> = args.stream().into_iter().collect();
            let args: Vec<String> = split(&args).into_iter().map(type_in_rust).collect();
            let list = args.join(", ");
            let cure = match name.to_string().as_str() {
                item if args.is_empty() && names_type(name) => format!("Vec<{item}>"),
                _ if args.is_empty() => return None,
                "list" | "List" | "Sequence" => format!("Vec<{list}>"),
                "dict" | "Dict" => format!("HashMap<{list}>"),
                "set" | "Set" => format!("HashSet<{list}>"),
                "tuple" | "Tuple" => format!("({list})"),
                "Optional" => format!("Option<{list}>"),
                "Iterable" | "Iterator" => format!("impl IntoIterator<Item = {list}>"),
                other => format!("{other}<{list}>"),
            };
            Some((at, cure))
        }
        _ => None,
    }
}

/// A type, or a part of a type, as Rust writes it.
fn type_in_rust(ty: &[TokenTree]) -> String {
    match (ty, in_rust(ty)) {
        (_, Some((_, cure))) => cure,
        ([word], _) if is_ident(word, "int") => "i64".to_owned(),
        ([word], _) if is_ident(word, "float") => "f64".to_owned(),
        ([word], _) if is_ident(word, "str") => "String".to_owned(),
        _ => written(ty.iter().cloned().collect()),
    }
}

/// A message about a type such as `Fn(u32) -> u32`, which is a trait, and the token that it is
/// about.
fn bare_closure(ty: &[TokenTree]) -> Option<(&TokenTree, String)> {
    let at = ty.iter().position(|token| is_one_of(token, &["Fn", "FnMut", "FnOnce"]))?;
    let is_call = matches!(ty.get(at + 1), Some(TokenTree::Group(_)));
    let is_alone = at.checked_sub(1).and_then(|before| ty.get(before)).is_none_or(|before| {
        // Behind `for<'a>` the word stands before.
        let is_bound = is_ident(before, "impl") || is_ident(before, "dyn");
        !is_bound && [':', '+', '>'].iter().all(|sign| !is_punct(before, *sign))
    });
    let (before, closure) = ty.split_at(at);
    let word = if before.iter().any(|token| is_punct(token, '<')) { "dyn" } else { "impl" };
    let before = written(before.iter().cloned().collect());
    let closure = written(closure.iter().cloned().collect());
    let message = format!("a trait is no type: write `{before}{word} {closure}`");
    (is_call && is_alone).then_some((ty.get(at)?, message))
}

/// The mistake to write nothing behind the arrow.
pub(crate) fn arrow_without_type(function: &[TokenTree]) -> Option<Error> {
    match function {
        [.., minus, arrow, body]
            if is_joint(minus, '-') && is_punct(arrow, '>') && braces(body).is_some() =>
        {
            Some(Error::new(arrow.span(), "a type is missing behind the arrow: write `-> Type`"))
        }
        _ => None,
    }
}

/// The mistake to write `fn gen name(..)`, or `gen fn* name(..)`.
pub(crate) fn wrong_order(function: &[TokenTree]) -> Option<Error> {
    let at = function.iter().position(|token| is_ident(token, "fn"))?;
    match function.get(at + 1..) {
        Some([gen_, TokenTree::Ident(_), ..]) if is_ident(gen_, "gen") => {
            Some(Error::new(gen_.span(), "the words are in the wrong order: write `gen fn`"))
        }
        Some([star, ..]) if is_punct(star, '*') => Some(Error::new(star.span(), FN_STAR)),
        _ => None,
    }
}

/// A message about a return type in the notation of another language. syn has read `output`, and
/// the type goes on in `rest`.
fn foreign_output(output: &ReturnType, rest: TokenStream) -> Option<(Span, String)> {
    let ReturnType::Type(_, read) = output else { return None };
    let ends = |token: &TokenTree| braces(token).is_some() || is_ident(token, "where");
    let rest = rest.into_iter().take_while(|token| !ends(token));
    let ty: Vec<TokenTree> = read.to_token_stream().into_iter().chain(rest).collect();
    if let [name, TokenTree::Group(args)] = &ty[..] {
        let args: Vec<TokenTree> = args.stream().into_iter().collect();
        let is_sequence = ["AsyncGenerator", "AsyncIterator", "Generator", "Iterable", "Iterator"]
            .iter()
            .any(|known| is_ident(name, known));
        if let Some(item) = split(&args).first().filter(|_| is_sequence) {
            return Some((name.span(), one_item(&type_in_rust(item))));
        }
    }
    let closure = || {
        let (at, _) = bare_closure(&ty)?;
        let ty = written(ty.iter().cloned().collect());
        Some((at, format!("a trait is no type: write `Box<dyn {ty}>`")))
    };
    foreign_type(&ty).or_else(closure).map(|(at, message)| (at.span(), message))
}

/// The message about a return type that is the type of the whole generator.
pub(crate) fn one_item(item: &str) -> String {
    format!(
        "a generator yields its items one by one, and this is the type of a single item: write \
         `{item}`"
    )
}

/// Why no body is at the front of `input`, which follows the return type `output`. A mistake in the
/// return type takes its place.
pub(crate) fn missing_body(output: &mut ReturnType, input: ParseStream<'_>) -> Error {
    let tokens = || input.fork().parse::<TokenStream>().unwrap_or_default();
    if let Some((span, message)) = foreign_output(output, tokens()) {
        *output = ReturnType::Default;
        return Error::new(span, message);
    }
    if input.peek(Token![->]) && matches!(output, ReturnType::Default) {
        return input.error("the return type stands before the `where`: write `-> Type where ..`");
    }
    let mut rest = tokens().into_iter().peekable();
    let Some(first) = rest.next() else { return input.error(NO_BODY) };
    if is_one_of(&first, &["were", "wher", "whre", "with"]) {
        return Error::new(first.span(), "did you mean `where`?");
    }
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
