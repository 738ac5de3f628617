//! Items: where an item ends, and of which kind it is.
//!
//! The tokens of an item decide where it ends. So an item with a mistake in it does not take its
//! neighbours along, and an item without generators is never parsed.

use super::errors::Errors;
use super::keywords;
use super::tokens::{braces, ends_path, is_ident, is_joint, is_keyword, is_punct, mentions};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

/// The kind of an item, as far as its treatment depends on it.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Function,
    /// A `mod`, `trait` or `impl`, whose items are in its last token.
    Container(Enclosing),
    /// A macro call.
    Macro,
    /// A token that begins no item, and the message about it.
    Stray(Span, &'static str),
    Other,
}

/// The braces that an item stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Enclosing {
    /// Directly in the macro, which may stand anywhere.
    Unknown,
    Module,
    Inherent,
    Trait,
    TraitImpl,
    /// The implementation of a trait named `Iterator`.
    IteratorImpl,
    /// The implementation of a trait named `IntoIterator`.
    IntoIteratorImpl {
        /// It names the type of the iterator.
        has_type: bool,
    },
}

/// An item before it is parsed.
pub(crate) struct RawItem {
    pub(crate) kind: Kind,
    pub(crate) tokens: Vec<TokenTree>,
}

/// Splits a sequence of items.
pub(crate) fn split(tokens: TokenStream) -> Vec<RawItem> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut rest = tokens.as_slice();
    let mut items = Vec::new();
    let mut follows_stray = false;
    while !rest.is_empty() {
        let (kind, len) = classify(rest, prefix_len(rest));
        // At least one token, to get on.
        let (item, after) = rest.split_at(len.clamp(1, rest.len()));
        if let (Kind::Function, Some((semi, header)), Some((body, after))) =
            (kind, item.split_last(), after.split_first())
        {
            if is_punct(semi, ';') && braces(body).is_some() {
                items.push(RawItem {
                    kind: Kind::Stray(semi.span(), SEMICOLON),
                    tokens: Vec::new(),
                });
                items
                    .push(RawItem { kind, tokens: header.iter().chain([body]).cloned().collect() });
                rest = after;
                follows_stray = false;
                continue;
            }
        }
        // Stray tokens of one kind have one cause, and so have all statements.
        let is_same = |item: &RawItem| matches!((item.kind, kind), (Kind::Stray(_, a), Kind::Stray(_, b)) if a == b);
        let is_told = match kind {
            Kind::Stray(_, STATEMENT) => items.iter().any(is_same),
            // It may belong to the stray tokens.
            Kind::Stray(_, STRAY_SEMICOLON) => follows_stray,
            _ => items.last().is_some_and(is_same),
        };
        if !is_told {
            items.push(RawItem { kind, tokens: item.to_vec() });
        }
        follows_stray = matches!(kind, Kind::Stray(..));
        rest = after;
    }
    items
}

/// The length of the item's attributes and visibility.
fn prefix_len(tokens: &[TokenTree]) -> usize {
    let mut at = 0;
    loop {
        match tokens.get(at) {
            Some(token) if is_punct(token, '#') => match tokens.get(at + 1) {
                Some(TokenTree::Group(_)) => at += 2,
                // An inner attribute is an item by itself.
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
    // `#![attribute]`
    if tokens.get(prefix).is_some_and(|t| is_punct(t, '#')) {
        return (Kind::Other, prefix + 3);
    }
    // The keyword that tells the kind stands behind any number of qualifiers.
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
            // `gen` is the name of a macro or a path.
            "gen" if next.is_some_and(|t| is_punct(t, '!') || is_punct(t, ':')) => break,
            "gen" => stray_gen = stray_gen.or(Some(token.span())),
            "async" | "const" | "unsafe" | "safe" | "extern" | "auto" => {}
            "static" | "type" | "use" => return (Kind::Other, semi_end(tokens, at)),
            _ => break,
        }
        qualified = true;
    }
    if let Some(span) = stray_gen {
        let is_before = |name| tokens.get(prefix + 1).is_some_and(|token| is_ident(token, name));
        let message = if is_before("pub") { GEN_PUB } else { GEN };
        return (Kind::Stray(span, message), body_end(tokens, prefix));
    }
    if let Some(comma) = tokens.get(prefix).filter(|token| is_punct(token, ',')) {
        return (Kind::Stray(comma.span(), COMMA), prefix + 1);
    }
    // rustc reports attributes without an item.
    if let Some(semi) = tokens.first().filter(|token| is_punct(token, ';')) {
        return (Kind::Stray(semi.span(), STRAY_SEMICOLON), 1);
    }
    if is_keyword(tokens, prefix, "yield") {
        let at = tokens.get(prefix).map_or_else(Span::call_site, TokenTree::span);
        return (Kind::Stray(at, YIELD), semi_end(tokens, prefix));
    }
    if let Some(len) = statement(tokens, prefix) {
        let at = tokens.get(prefix).map_or_else(Span::call_site, TokenTree::span);
        return (Kind::Stray(at, STATEMENT), len);
    }
    // `const NAME: T = { .. };` has its braces before its end.
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

const GEN: &str = "expected `fn` after `gen`: a generator item is `gen fn name() -> Item { .. }`";
const GEN_PUB: &str = "the words are in the wrong order: write `pub gen fn`";
const SEMICOLON: &str = "a `;` stands in the place of the body: remove it";
const STRAY_SEMICOLON: &str = "expected an item, found `;`: remove this `;`";
const STATEMENT: &str =
    "this is a statement, and only items stand here: write it in the body of a function";
/// Macros of the standard library that stand for no item.
const STATEMENT_MACROS: [&str; 10] = [
    "print",
    "println",
    "eprint",
    "eprintln",
    "dbg",
    "assert",
    "assert_eq",
    "assert_ne",
    "panic",
    "todo",
];
const COMMA: &str = "items are not parted by commas";
const YIELD: &str =
    "`yield` outside of a generator: write `gen fn name() -> Type { .. }` around it";

/// The length of the statement that begins at `tokens[from]`, unless it is an item.
fn statement(tokens: &[TokenTree], from: usize) -> Option<usize> {
    let is_any = |names: &[&str]| names.iter().any(|name| is_keyword(tokens, from, name));
    if is_any(&["for", "if", "while", "loop", "match"]) {
        return Some(body_end(tokens, from));
    }
    // `name(..)`, `name.method()` or `name = value`
    let uses_name = matches!(tokens.get(from), Some(TokenTree::Ident(_)))
        && tokens.get(from + 1).is_some_and(|next| match next {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis,
            _ => is_punct(next, '.') || is_punct(next, '='),
        });
    let calls_macro =
        is_any(&STATEMENT_MACROS) && tokens.get(from + 1).is_some_and(|bang| is_punct(bang, '!'));
    let is_statement = uses_name
        || calls_macro
        || is_any(&["let", "return"])
        || matches!(tokens.get(from), Some(TokenTree::Literal(_)));
    is_statement.then(|| semi_end(tokens, from))
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

/// Where the items of an `impl` with these tokens stand: the `for` of a trait impl is not
/// the `for` of `for<'a>`.
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
    let Some(at) = tokens.iter().enumerate().position(is_trait_for) else {
        return Enclosing::Inherent;
    };
    match at.checked_sub(1).and_then(|before| tokens.get(before)) {
        Some(name) if is_ident(name, "Iterator") => Enclosing::IteratorImpl,
        Some(name) if is_ident(name, "IntoIterator") => {
            let items = tokens.last().and_then(braces);
            let has_type = items.is_some_and(|items| mentions(items.stream(), "IntoIter"));
            Enclosing::IntoIteratorImpl { has_type }
        }
        _ => Enclosing::TraitImpl,
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

/// Whether the group at `tokens[at]`, in the header of an item, belongs to a macro call: `name! {
/// .. }`, but not `for ! { .. }`.
fn is_macro_call_at(tokens: &[TokenTree], at: usize) -> bool {
    let is_bang = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| is_punct(t, '!'));
    is_bang && at.checked_sub(2).is_some_and(|at| ends_path(tokens, at))
}

/// Whether these tokens are the header of a `mod`, `trait` or `impl`, and its braces. The compiler
/// takes the tokens in these braces for items.
pub(crate) fn is_container(tokens: &[TokenTree]) -> bool {
    let Some((TokenTree::Group(body), header)) = tokens.split_last() else { return false };
    let mut header: TokenStream = header.iter().cloned().collect();
    header = keywords::mark(header, keywords::Keywords::ALL, &mut Errors::default());
    header.extend([TokenTree::Group(Group::new(body.delimiter(), TokenStream::new()))]);
    syn::parse2::<syn::Item>(header).is_ok()
}
