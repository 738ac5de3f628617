//! The attribute: generators as plain Rust syntax, `yield_!(..)` and `yield_from!(..)`.
//!
//! This file turns the function into the `gen fn` that it stands for. The other stages see only the
//! `gen fn`.

use crate::pipeline::generator::types;
use crate::pipeline::item::context::Context;
use crate::pipeline::item::function;
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::function::{Body, Function};
use crate::pipeline::syntax::items;
use crate::pipeline::syntax::keywords;
use crate::pipeline::syntax::tokens::{
    Role, group_role, is_ident, is_keyword, is_punct, mentions, regroup,
};
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{
    AssocType, Attribute, Expr, GenericArgument, ImplItem, ItemImpl, Meta, Path, PathArguments,
    Result, ReturnType, Token, TraitBound, Type, TypeImplTrait, TypeParamBound, parse_quote,
};

/// Expands `#[generator] fn ..`.
///
/// Input:
///
/// ```text
/// #[generator(crate = path)]
/// fn twice(n: u32) -> impl Iterator<Item = u32> + Send {
///     yield_!(n);
///     yield_from!([n]);
/// }
/// ```
///
/// Output: the output of
///
/// ```text
/// #[bounds(Send)]
/// gen fn twice(n: u32) -> u32 {
///     yield n;
///     yield from [n];
/// }
/// ```
pub(crate) fn expand(args: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    if let Some(error) = gen_fn(&item) {
        return error.into_compile_error();
    }
    let written_args = args.clone();
    let Arguments { paths, attrs } = syn::parse2(args).unwrap_or_else(|error| {
        errors.push(error);
        Arguments::default()
    });
    let keyword = yield_keyword(item.clone());
    let marked = as_keywords(item.clone(), Delimiter::None, &mut errors);
    let mut function: Function = match syn::parse2(marked) {
        Ok(function) => function,
        Err(error) => {
            let methods = methods(&written_args, &item);
            return methods.unwrap_or_else(|| with_error(&error, item));
        }
    };
    if let Some(error) = keyword {
        function.body = Body::Invalid(error, parse_quote!({}));
    }
    let kind = if function.sig.asyncness.is_some() { &STREAM } else { &ITERATOR };
    if let ReturnType::Type(_, ty) = &mut function.sig.output {
        if let Type::ImplTrait(all) = &mut **ty {
            match read_items(all, kind) {
                Ok(Some(Items { item, bound, others })) => {
                    if function.sig.asyncness.is_some()
                        && !mentions(bound.to_token_stream(), "impl")
                    {
                        function.bound = Some(types::relocate(bound.into_token_stream()));
                    }
                    let boxed = attrs.iter().find(|attr| attr.path().is_ident("boxed"));
                    if let Some(boxed) = boxed {
                        if let Some(error) = bound_of_a_box(&others, boxed) {
                            errors.push(error);
                        }
                    } else if !others.is_empty() {
                        function.attrs.push(parse_quote!(#[bounds(#others)]));
                    }
                    **ty = item;
                }
                Ok(None) => {}
                Err(error) => errors.push(error),
            }
        } else {
            errors.push(syn::Error::new_spanned(&*ty, kind.message));
            function.sig.output = ReturnType::Default;
        }
    } else {
        errors.at(function.sig.ident.span(), kind.message);
    }
    function.attrs.extend(attrs);
    function.gen_span = Some(function.sig.fn_token.span);
    function::expand(function, Context::of_call(&paths, true), errors)
}

/// The mistake to put the attribute on a `gen fn`.
fn gen_fn(item: &TokenStream) -> Option<syn::Error> {
    let tokens: Vec<TokenTree> = item.clone().into_iter().collect();
    let at = (0..tokens.len()).find(|&at| keywords::begins_gen_fn(&tokens, at))?;
    tokens.get(at).map(|token| syn::Error::new(token.span(), GEN_FN))
}

const GEN_FN: &str = "`#[generator]` is for a plain `fn`: remove it, and put the `gen fn` into \
                      `generators! { .. }`";

/// The mistake to write the keyword `yield`. The compiler refuses the keyword before it expands the
/// attribute, but does not say what to write. The search ends at a function with an attribute of its
/// own.
fn yield_keyword(tokens: TokenStream) -> Option<syn::Error> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let nested = (0..tokens.len()).find(|&at| is_attribute(&tokens, at));
    tokens.iter().enumerate().take(nested.unwrap_or(tokens.len())).find_map(|(at, token)| {
        match token {
            TokenTree::Group(group) if group_role(&tokens, at) == Role::Code => {
                yield_keyword(group.stream())
            }
            token if is_keyword(&tokens, at, "yield") => {
                let delegates = tokens.get(at + 1).is_some_and(|next| is_ident(next, "from"));
                let message = if delegates { YIELD_FROM } else { YIELD };
                Some(syn::Error::new(token.span(), message))
            }
            _ => None,
        }
    })
}

const YIELD: &str = "in a `#[generator]`, write `yield_!(value)`";
const YIELD_FROM: &str = "in a `#[generator]`, write `yield_from!(iterable)`";

/// An `impl` with the attribute above it, and the mistake. Its functions are expanded as if each had
/// the attribute, so that the mistake is the only mistake. Other attributes are left out, because
/// they would see the expansions.
fn methods(args: &TokenStream, item: &TokenStream) -> Option<TokenStream> {
    let mut item: ItemImpl = syn::parse2(item.clone()).ok()?;
    item.attrs.clear();
    let yields = |tokens: &TokenStream| {
        ["yield_", "yield_from"].iter().any(|name| mentions(tokens.clone(), name))
    };
    for method in &mut item.items {
        let tokens = method.to_token_stream();
        let ImplItem::Fn(function) = &method else { continue };
        let is_done = function.attrs.iter().any(|attr| attr.path().is_ident("generator"));
        if !is_done && yields(&tokens) {
            *method = ImplItem::Verbatim(expand(args.clone(), tokens));
        }
    }
    let error = syn::Error::new(item.impl_token.span, IMPL);
    Some(with_error(&error, item.into_token_stream()))
}

const IMPL: &str = "`#[generator]` is for a `fn`: write it above each generator in the `impl`";

/// The item as it was, so that the mistake in the attribute is the only mistake.
fn with_error(error: &syn::Error, item: TokenStream) -> TokenStream {
    let mut out = error.to_compile_error();
    out.extend(item);
    out
}

/// `crate = path`, `boxed`, `boxed(local)` and `try_yield`, in any order.
#[derive(Default)]
struct Arguments {
    paths: Paths,
    /// The attributes of a `gen fn` that the other arguments stand for.
    attrs: Vec<Attribute>,
}

impl Parse for Arguments {
    /// Parses arguments with commas between them. Any other argument is an error that lists them
    /// all.
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut arguments = Arguments::default();
        while !input.is_empty() {
            if input.peek(Token![crate]) {
                input.parse::<Token![crate]>()?;
                input.parse::<Token![=]>()?;
                arguments.paths = Paths::new(&input.call(Path::parse_mod_style)?)?;
            } else {
                let written = input.span();
                let meta = input.parse::<Meta>().ok();
                let is_ours = |meta: &Meta| {
                    ["boxed", "try_yield"].iter().any(|name| meta.path().is_ident(name))
                };
                match meta.filter(is_ours) {
                    Some(meta) => arguments.attrs.push(parse_quote!(#[#meta])),
                    None => return Err(syn::Error::new(written, ARGUMENTS)),
                }
            }
            if !input.is_empty() && input.parse::<Token![,]>().is_err() {
                return Err(syn::Error::new(input.span(), ARGUMENTS));
            }
        }
        Ok(arguments)
    }
}

const ARGUMENTS: &str =
    "the arguments are `crate = path::of::gen_core`, `boxed`, `boxed(local)` and `try_yield`";

/// The kind of a generator, which the trait in its return type decides.
struct Kind {
    name: &'static str,
    /// Further traits that every generator implements, though its body does not.
    implied: &'static [&'static str],
    message: &'static str,
}

const ITERATOR: Kind = Kind {
    name: "Iterator",
    implied: &["FusedIterator", "Unpin", "Debug"],
    message: "a generator's return type is `impl Iterator<Item = T>`, or \
              `impl Coroutine<S, Yield = Y, Return = R>`",
};
const STREAM: Kind = Kind {
    name: "Stream",
    implied: &["FusedStream", "Debug"],
    message: "an async generator's return type is `impl Stream<Item = T>`",
};

/// `impl Iterator<Item = T> + ..`, taken apart.
struct Items {
    item: Type,
    /// The trait itself.
    bound: TraitBound,
    others: Punctuated<TypeParamBound, Token![+]>,
}

/// `None` for the bounds of a coroutine, which stay as they are.
fn read_items(all: &TypeImplTrait, kind: &Kind) -> Result<Option<Items>> {
    let named = |bound: &TypeParamBound, name: &str| match bound {
        TypeParamBound::Trait(one) => one.path.segments.last().is_some_and(|s| s.ident == name),
        _ => false,
    };
    if all.bounds.iter().any(|bound| named(bound, "Coroutine")) {
        return Ok(None);
    }
    let mut item = None;
    let mut others = Punctuated::new();
    for bound in &all.bounds {
        match bound {
            TypeParamBound::Trait(one) if named(bound, kind.name) => {
                item = item_type(one).map(|item| (item, one.clone()));
            }
            _ if kind.implied.iter().any(|name| named(bound, name)) => {}
            _ => others.push(bound.clone()),
        }
    }
    match item {
        Some((item, bound)) => Ok(Some(Items { item, bound, others })),
        None => Err(syn::Error::new(all.span(), kind.message)),
    }
}

/// The mistake to add bounds to a boxed generator. A `BoxGen` is `Send`, and has a name that says so.
fn bound_of_a_box(
    others: &Punctuated<TypeParamBound, Token![+]>,
    boxed: &Attribute,
) -> Option<syn::Error> {
    let is_local = matches!(boxed.meta, Meta::List(_));
    let refused: Punctuated<_, Token![+]> =
        others.iter().filter(|bound| is_local || !is_send(bound)).collect();
    (!refused.is_empty()).then(|| syn::Error::new_spanned(refused, BOUND_OF_A_BOX))
}

const BOUND_OF_A_BOX: &str =
    "a boxed generator has a type with a name, to which no bounds can be added: remove this";

fn is_send(bound: &TypeParamBound) -> bool {
    matches!(bound, TypeParamBound::Trait(bound) if bound.path.is_ident("Send"))
}

fn item_type(bound: &TraitBound) -> Option<Type> {
    let PathArguments::AngleBracketed(arguments) = &bound.path.segments.last()?.arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::AssocType(AssocType { ident, ty, .. }) if ident == "Item" => {
            Some(ty.clone())
        }
        _ => None,
    })
}

/// Input:
///
/// ```text
/// yield_!(value)
/// yield_from!(child)
/// ```
///
/// Output, in the encoding of the keyword pass:
///
/// ```text
/// (yield value)
/// (yield break '__gen_core_from child)
/// ```
///
/// The parentheses keep the operand together in every context of the call. The lowering takes them
/// off.
fn as_keywords(tokens: TokenStream, around: Delimiter, errors: &mut Errors) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out: Vec<TokenTree> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if is_attribute(&tokens, at) {
            // A function with the attribute of its own.
            let end = items::body_end(&tokens, at);
            out.extend(tokens.get(at..end).unwrap_or_default().iter().cloned());
            at = end;
            continue;
        }
        at += 1;
        let TokenTree::Group(group) = token else {
            out.push(token.clone());
            continue;
        };
        let inner = as_keywords(group.stream(), group.delimiter(), errors);
        let Some((span, delegates)) = take_name(&mut out) else {
            out.push(regroup(group, inner).into());
            continue;
        };
        let ends_statement = around == Delimiter::Brace
            && group.delimiter() == Delimiter::Brace
            && begins_statement(out.last())
            && tokens.get(at).is_some_and(|next| !";.?".contains(&next.to_string()));
        let operand = one_operand(inner, span, delegates, errors);
        let yield_ = Ident::new("yield", span);
        let from = delegates.then(|| keywords::delegation(span));
        let mut expr = Group::new(Delimiter::Parenthesis, quote!(#yield_ #from #operand));
        expr.set_span(group.span_close());
        out.push(expr.into());
        if ends_statement {
            out.push(TokenTree::Punct(Punct::new(';', Spacing::Alone)));
        }
    }
    out.into_iter().collect()
}

/// The operand of `yield_!(operand)`, without a comma after it. With another operand, the
/// parentheses would make a tuple.
fn one_operand(
    tokens: TokenStream,
    span: Span,
    delegates: bool,
    errors: &mut Errors,
) -> TokenStream {
    if delegates && tokens.is_empty() {
        errors.at(span, "`yield_from!` needs an operand: write `yield_from!(iterable)`");
        return quote!([(); 0]);
    }
    match Punctuated::<Expr, Token![,]>::parse_terminated.parse2(tokens.clone()) {
        Ok(operands) if operands.trailing_punct() || operands.len() > 1 => {
            if let Some(second) = operands.iter().nth(1) {
                let message = if delegates {
                    "`yield_from!` takes one operand: delegate to one after the other"
                } else {
                    "`yield_!` takes one value: for a tuple, write `yield_!((a, b))`"
                };
                errors.at(second.span(), message);
            }
            operands.into_iter().next().into_token_stream()
        }
        _ => tokens,
    }
}

/// Whether `#[generator]` is at `tokens[at]`.
fn is_attribute(tokens: &[TokenTree], at: usize) -> bool {
    let [pound, TokenTree::Group(group), ..] = tokens.get(at..).unwrap_or_default() else {
        return false;
    };
    is_punct(pound, '#')
        && syn::parse2::<Meta>(group.stream()).is_ok_and(|meta| {
            meta.path().segments.last().is_some_and(|segment| segment.ident == "generator")
        })
}

/// Whether a statement begins after `token`.
fn begins_statement(token: Option<&TokenTree>) -> bool {
    match token {
        None => true,
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        Some(token) => is_punct(token, ';'),
    }
}

/// Takes `yield_ !` or `yield_from !`, with the path in front of it, off the end.
fn take_name(out: &mut Vec<TokenTree>) -> Option<(Span, bool)> {
    let [.., name, bang] = out.as_slice() else { return None };
    if !is_punct(bang, '!') {
        return None;
    }
    let delegates = is_ident(name, "yield_from");
    if !delegates && !is_ident(name, "yield_") {
        return None;
    }
    let span = name.span();
    out.truncate(out.len() - 2);
    while let [.., first, second] = out.as_slice() {
        if !is_punct(first, ':') || !is_punct(second, ':') {
            break;
        }
        out.truncate(out.len() - 2);
        if matches!(out.last(), Some(TokenTree::Ident(_))) {
            out.pop();
        }
    }
    Some((span, delegates))
}
