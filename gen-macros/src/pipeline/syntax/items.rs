//! Items: where one ends, of what kind it is, and the parts of a function.
//!
//! Items are told apart by their tokens, so that one with a mistake in it does not take its
//! neighbours along and one without generators is never parsed at all.

use super::errors::Errors;
use super::keywords::{self, is_gen_abi};
use super::recover;
use super::tokens::{ends_path, is_ident, is_joint, is_punct};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use std::collections::VecDeque;
use syn::parse::{Parse, ParseStream, Parser as _, Result};
use syn::token::Brace;
use syn::{AttrStyle, Attribute, Block, Error, Signature, Stmt, Token, Visibility, braced};

/// What an item is, as far as its treatment depends on it.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Function,
    /// A `mod`, `trait` or `impl`, whose items are in its last token.
    Container(Enclosing),
    /// A macro call.
    Macro,
    /// `gen` before something that it cannot begin, at this token.
    StrayGen(Span),
    Other,
}

/// What an item stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Enclosing {
    /// Directly in the macro, which may stand anywhere.
    Unknown,
    Module,
    Inherent,
    Trait,
    TraitImpl,
}

/// An item before it is parsed.
pub(crate) struct RawItem {
    pub(crate) kind: Kind,
    pub(crate) tokens: Vec<TokenTree>,
}

/// Splits a sequence of items.
pub(crate) fn split(tokens: TokenStream) -> Vec<RawItem> {
    let mut rest: VecDeque<TokenTree> = tokens.into_iter().collect();
    let mut items = Vec::new();
    while !rest.is_empty() {
        let prefix = splice_prefix(&mut rest);
        let tokens = rest.make_contiguous();
        let (kind, len) = classify(tokens, prefix);
        // At least one token, to get on; none, if there was nothing but an empty invisible group.
        let tokens = rest.drain(..len.max(1).min(rest.len())).collect();
        items.push(RawItem { kind, tokens });
    }
    items
}

/// The length of the item's attributes and visibility; what `macro_rules!` fragments wrapped in
/// invisible groups there is unwrapped.
fn splice_prefix(tokens: &mut VecDeque<TokenTree>) -> usize {
    let mut at = 0;
    loop {
        match tokens.get(at) {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let after = tokens.split_off(at + 1);
                tokens.pop_back();
                tokens.extend(inner);
                tokens.extend(after);
            }
            Some(token) if is_punct(token, '#') => match (tokens.get(at + 1), tokens.get(at + 2)) {
                (Some(TokenTree::Group(_)), _) => at += 2,
                // An inner attribute is an item by itself.
                (Some(bang), Some(TokenTree::Group(_))) if is_punct(bang, '!') => return at,
                _ => return at,
            },
            Some(token) if is_ident(token, "pub") => {
                at += 1;
                if let Some(TokenTree::Group(group)) = tokens.get(at) {
                    at += usize::from(group.delimiter() == Delimiter::Parenthesis);
                }
            }
            Some(token) if is_ident(token, "default") => match tokens.get(at + 1) {
                Some(TokenTree::Ident(_)) => at += 1,
                _ => return at,
            },
            _ => return at,
        }
    }
}

/// The kind and length of the item at the front of `tokens`, whose attributes and visibility
/// are the first `prefix` tokens.
fn classify(tokens: &[TokenTree], prefix: usize) -> (Kind, usize) {
    if tokens.get(prefix).is_some_and(|t| is_punct(t, '#')) {
        return (Kind::Other, prefix + 3);
    }
    let mut qualified = false;
    let mut stray_gen = None;
    for (at, token) in tokens.iter().enumerate().skip(prefix) {
        let TokenTree::Ident(ident) = token else {
            match token {
                // The ABI of `extern "C" fn`.
                TokenTree::Literal(_) if qualified => continue,
                _ => break,
            }
        };
        let next = tokens.get(at + 1);
        let to_body = || body_end(tokens, at);
        match ident.to_string().as_str() {
            "fn" => return (Kind::Function, to_body()),
            "mod" => return (Kind::Container(Enclosing::Module), to_body()),
            "trait" => return (Kind::Container(Enclosing::Trait), to_body()),
            "impl" => {
                let len = to_body();
                let enclosing = enclosing_of_impl(tokens.get(at..len).unwrap_or_default());
                return (Kind::Container(enclosing), len);
            }
            "gen" if next.is_some_and(|t| is_punct(t, '!') || is_punct(t, ':')) => break,
            "gen" => stray_gen = stray_gen.or(Some(token.span())),
            "async" | "const" | "unsafe" | "safe" | "extern" | "auto" => {}
            "static" | "type" | "use" => return (Kind::Other, semi_end(tokens, at)),
            _ => break,
        }
        qualified = true;
    }
    if let Some(span) = stray_gen {
        return (Kind::StrayGen(span), body_end(tokens, prefix));
    }
    let first = |name| tokens.get(prefix).is_some_and(|t| is_ident(t, name));
    let second = |name| tokens.get(prefix + 1).is_some_and(|t| is_ident(t, name));
    if first("const") || first("extern") && second("crate") {
        return (Kind::Other, semi_end(tokens, prefix));
    }
    if is_macro_call(tokens.get(prefix..).unwrap_or_default()) {
        return (Kind::Macro, call_end(tokens, prefix));
    }
    (Kind::Other, body_end(tokens, prefix))
}

/// The length of an item that is a macro call: it ends with its braces, or else with a semicolon.
fn call_end(tokens: &[TokenTree], from: usize) -> usize {
    let is_group = |token: &TokenTree| matches!(token, TokenTree::Group(_));
    match tokens.iter().skip(from).position(is_group).map(|at| from + at) {
        Some(at) if tokens.get(at).is_some_and(|token| braces(token).is_some()) => at + 1,
        _ => semi_end(tokens, from),
    }
}

/// Whether an item is `path ! ..`.
fn is_macro_call(tokens: &[TokenTree]) -> bool {
    tokens
        .iter()
        .find(|token| !matches!(token, TokenTree::Ident(_)) && !is_punct(token, ':'))
        .is_some_and(|token| is_punct(token, '!'))
}

/// Where the items of an `impl` with these tokens stand: the `for` of a trait impl is told apart
/// from that of `for<'a>`.
fn enclosing_of_impl(tokens: &[TokenTree]) -> Enclosing {
    let binds_lifetimes = |after: Option<&[TokenTree]>| match after {
        Some([first, second, ..]) => {
            is_punct(first, '<') && (is_punct(second, '\'') || is_punct(second, '>'))
        }
        _ => false,
    };
    let is_trait_for = |(at, token): (usize, &TokenTree)| {
        is_ident(token, "for") && !binds_lifetimes(tokens.get(at + 1..))
    };
    if tokens.iter().enumerate().any(is_trait_for) {
        Enclosing::TraitImpl
    } else {
        Enclosing::Inherent
    }
}

/// The length of an item that ends with a semicolon.
fn semi_end(tokens: &[TokenTree], from: usize) -> usize {
    let end = tokens.iter().skip(from).position(|t| is_punct(t, ';'));
    end.map_or(tokens.len(), |n| from + n + 1)
}

/// The length of an item that ends with its braces, or else with a semicolon. Braces among
/// generic arguments do not count.
pub(crate) fn body_end(tokens: &[TokenTree], from: usize) -> usize {
    let mut angles = 0_usize;
    let mut arrow = false;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token {
            TokenTree::Group(_)
                if angles == 0 && braces(token).is_some() && !is_macro_call_at(tokens, at) =>
            {
                return at + 1;
            }
            TokenTree::Punct(punct) => match punct.as_char() {
                ';' => return at + 1,
                '<' => angles += 1,
                '>' if !arrow => angles = angles.saturating_sub(1),
                _ => {}
            },
            _ => {}
        }
        arrow = is_joint(token, '-') || is_joint(token, '=');
    }
    tokens.len()
}

/// Whether the group at `tokens[at]`, in the header of an item, is that of a macro call: `name! { .. }`, but not `for ! { .. }`.
fn is_macro_call_at(tokens: &[TokenTree], at: usize) -> bool {
    let is_bang = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| is_punct(t, '!'));
    is_bang && at.checked_sub(2).is_some_and(|at| ends_path(tokens, at))
}

/// Whether these tokens are the header of a `mod`, `trait` or `impl`, and its braces: what is in those is what the compiler
/// takes for its items.
pub(crate) fn is_container(tokens: &[TokenTree]) -> bool {
    let Some((TokenTree::Group(body), header)) = tokens.split_last() else { return false };
    let mut header: TokenStream = header.iter().cloned().collect();
    header = keywords::mark(header, keywords::Keywords::ALL, &mut Errors::default());
    header.extend([TokenTree::Group(Group::new(body.delimiter(), TokenStream::new()))]);
    syn::parse2::<syn::Item>(header).is_ok()
}

/// A function, generator or not.
pub(crate) struct Function {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) default: Option<Token![default]>,
    /// Without the marker of a `gen fn`.
    pub(crate) sig: Signature,
    /// The `gen` of a `gen fn`.
    pub(crate) gen_span: Option<Span>,
    /// A trait that was written in the return type and is not in the emitted one.
    pub(crate) bound: Option<TokenStream>,
    pub(crate) body: Body,
}

/// The body of a [`Function`].
pub(crate) enum Body {
    /// `;`, as in a trait.
    None(Token![;]),
    Block(Block),
    /// With a mistake, and what is left without it. The signature can still be used.
    Invalid(syn::Error, Block),
}

impl Parse for Function {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut attrs = input.call(Attribute::parse_outer)?;
        let vis = input.parse()?;
        let default = input.parse()?;
        let mut sig: Signature = input.parse()?;
        let gen_span = match sig.abi.as_ref().and_then(|abi| abi.name.as_ref()) {
            Some(name) if is_gen_abi(&name.token()) => Some(name.span()),
            _ => None,
        };
        if gen_span.is_some() {
            sig.abi = None;
        }
        let body = if input.peek(Token![;]) {
            Body::None(input.parse()?)
        } else {
            let missing = input.error("expected the body, in braces");
            if let Some(group) = input.parse().ok().and_then(|token| braces(&token)) {
                match parse_body(&group, &mut attrs) {
                    Ok(block) => Body::Block(block),
                    Err(error) => Body::Invalid(error, recover::block(&group)),
                }
            } else {
                input.parse::<TokenStream>()?;
                Body::Invalid(missing, Block { brace_token: Brace::default(), stmts: Vec::new() })
            }
        };
        Ok(Function { attrs, vis, default, sig, gen_span, bound: None, body })
    }
}

/// The brace group that `token` is, or has in it when a `macro_rules!` fragment wrapped it.
fn braces(token: &TokenTree) -> Option<Group> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.clone()),
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            let mut inner = group.stream().into_iter();
            match (inner.next(), inner.next()) {
                (Some(token), None) => braces(&token),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Parses a function's block; attributes at its start become the function's.
fn parse_body(group: &Group, attrs: &mut Vec<Attribute>) -> Result<Block> {
    let parse = |input: ParseStream<'_>| {
        for mut attr in input.call(Attribute::parse_inner)? {
            attr.style = AttrStyle::Outer;
            attrs.push(attr);
        }
        input.call(Block::parse_within)
    };
    body(parse, TokenTree::Group(group.clone()).into())
}

/// Parses the block of a generator.
pub(crate) fn block(group: &Group) -> Result<Block> {
    body(Block::parse_within, TokenTree::Group(group.clone()).into())
}

/// Parses statements in braces, with a word on a mistake that syn does not understand.
fn body(
    parse: impl FnOnce(ParseStream<'_>) -> Result<Vec<Stmt>>,
    tokens: TokenStream,
) -> Result<Block> {
    let parse = |input: ParseStream<'_>| {
        let content;
        let brace_token = braced!(content in input);
        Ok(Block { brace_token, stmts: parse(&content)? })
    };
    parse.parse2(tokens.clone()).map_err(|error| match bare_yield(tokens) {
        Some(span) => Error::new(span, BARE_YIELD),
        None => error,
    })
}

/// Parses all of `tokens`. What is missing at their end is reported there: syn would have it at the
/// macro call.
pub(crate) fn whole<T>(
    parse: impl FnOnce(ParseStream<'_>) -> Result<T>,
    tokens: TokenStream,
) -> Result<T> {
    let parse = |input: ParseStream<'_>| {
        let content;
        braced!(content in input);
        parse(&content)
    };
    parse.parse2(TokenTree::Group(in_braces(tokens)).into())
}

/// `tokens` in braces that lie where the tokens end.
pub(crate) fn in_braces(tokens: TokenStream) -> Group {
    let last = tokens.clone().into_iter().last();
    let mut group = Group::new(Delimiter::Brace, tokens);
    group.set_span(last.map_or_else(Span::call_site, |token| token.span()));
    group
}

/// The `yield` in `if yield value { .. }`, where `value { .. }` is read as a struct literal.
fn bare_yield(tokens: TokenStream) -> Option<Span> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut head = false;
    let mut yield_ = None;
    for token in &tokens {
        match token {
            TokenTree::Group(group) => {
                let ends_head = head && group.delimiter() == Delimiter::Brace;
                if let Some(span) = yield_.filter(|_| ends_head) {
                    return Some(span);
                }
                head &= !ends_head;
                yield_ = None;
                if let Some(span) = bare_yield(group.stream()) {
                    return Some(span);
                }
            }
            TokenTree::Ident(ident) if ident == "yield" => yield_ = Some(ident.span()),
            TokenTree::Ident(ident) => {
                head |= ["if", "while", "match"].iter().any(|name| ident == name);
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => {}
            TokenTree::Punct(punct) => {
                head &= punct.as_char() != ';';
                yield_ = None;
            }
            TokenTree::Literal(_) => yield_ = None,
        }
    }
    None
}

const BARE_YIELD: &str = "put this `yield` in parentheses, `(yield value)`: with a `{` after it, \
                          `value` would be the name of a struct literal";
