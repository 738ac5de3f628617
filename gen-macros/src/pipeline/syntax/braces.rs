//! Braces around tokens, and the parsing of the tokens in them.

use super::habits;
use super::tokens::{among, braces};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser as _, Result};
use syn::{Block, Error, Stmt, braced};

/// Parses the block of a generator.
pub(crate) fn block(group: &Group) -> Result<Block> {
    statements(group, Block::parse_within)
}

/// Parses statements in braces, with a message about a mistake that syn does not understand.
pub(crate) fn statements(
    group: &Group,
    parse: impl FnOnce(ParseStream<'_>) -> Result<Vec<Stmt>>,
) -> Result<Block> {
    let parse = |input: ParseStream<'_>| {
        let content;
        let brace_token = braced!(content in input);
        Ok(Block { brace_token, stmts: parse(&content)? })
    };
    let tokens = TokenTree::Group(group.clone()).into();
    parse.parse2(tokens).map_err(|error| {
        bare_yield(group.stream()).unwrap_or_else(|| explanation(group.stream(), error))
    })
}

/// Parses all of `tokens`. A missing token is reported at their end, because syn would report it at
/// the macro call.
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

/// Parses like `whole`, with a message about the syntax of other languages.
pub(crate) fn explained<T>(
    parse: impl FnOnce(ParseStream<'_>) -> Result<T>,
    tokens: TokenStream,
) -> Result<T> {
    whole(parse, tokens.clone()).map_err(|error| explanation(tokens, error))
}

/// The error for tokens that syn refuses with `error`.
fn explanation(tokens: TokenStream, error: Error) -> Error {
    let chained = || {
        let is_chained = error.to_string() == "comparison operators cannot be chained";
        is_chained.then(|| Error::new(error.span(), CHAINED))
    };
    habits::find(tokens.clone())
        .or_else(|| missing_semicolon(tokens, &error))
        .or_else(chained)
        .unwrap_or(error)
}

const CHAINED: &str = "comparisons do not chain: write `0 < n && n < 5`; the type arguments of a method \
                       begin with `::<`, as in `.collect::<Vec<_>>()`";

/// syn reports a missing semicolon at the next token, which may stand on another line.
fn missing_semicolon(tokens: TokenStream, error: &Error) -> Option<Error> {
    if !error.to_string().ends_with("expected `;`") {
        return None;
    }
    let before = token_before(tokens, &format!("{:?}", error.span()))?;
    Some(Error::new(before, "expected `;` behind this"))
}

/// The span of the token before the token at `place`, which is a span in words, because
/// no function compares spans.
fn token_before(tokens: TokenStream, place: &str) -> Option<Span> {
    let mut before = None;
    for token in tokens {
        if format!("{:?}", token.span()) == place {
            return before;
        }
        if let TokenTree::Group(group) = &token {
            if let Some(found) = token_before(group.stream(), place) {
                return Some(found);
            }
            before = Some(group.span_close());
        } else {
            before = Some(token.span());
        }
    }
    None
}

/// The tokens in the braces, if `tokens` are one group in braces, as in `name!({ .. })`; otherwise
/// `tokens`.
pub(crate) fn stripped(tokens: TokenStream) -> TokenStream {
    let mut all = tokens.clone().into_iter();
    match (all.next(), all.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Brace => {
            group.stream()
        }
        _ => tokens,
    }
}

/// `tokens` in braces that have the place of the last token.
pub(crate) fn in_braces(tokens: TokenStream) -> Group {
    let last = tokens.clone().into_iter().last();
    let mut group = Group::new(Delimiter::Brace, tokens);
    group.set_span(last.map_or_else(Span::call_site, |token| token.span()));
    group
}

/// The mistake in `if yield value { .. }`, where `value { .. }` is read as a struct literal, and in
/// `for item in yield { .. }`, where the block is read as the value.
fn bare_yield(tokens: TokenStream) -> Option<Error> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut head = false;
    let mut yield_ = None;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                let ends_head = head && group.delimiter() == Delimiter::Brace;
                if let Some((begin, span)) = yield_.filter(|_| ends_head) {
                    let has_value = begin + 1 < at;
                    // In `if yield { value } { .. }` the first block is the value.
                    let is_value = !has_value && tokens.get(at + 1).and_then(braces).is_some();
                    if !is_value {
                        let message = if has_value { BARE_YIELD } else { NO_VALUE };
                        return Some(Error::new(span, message));
                    }
                }
                head &= !ends_head;
                yield_ = None;
                if let Some(error) = bare_yield(group.stream()) {
                    return Some(error);
                }
            }
            TokenTree::Ident(ident) if ident == "yield" => yield_ = Some((at, ident.span())),
            TokenTree::Ident(ident) if among(ident, &["for", "if", "in", "match", "while"]) => {
                // The `for` of an item has no `in`.
                head |= ident != "for";
                yield_ = None;
            }
            TokenTree::Ident(_) => {}
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
const NO_VALUE: &str = "put this `yield` in parentheses, `(yield)`: with a `{` after it, the block \
                        would be its value";
