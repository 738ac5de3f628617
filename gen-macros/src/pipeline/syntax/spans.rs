//! Spans that anybody may see. The module `naming` makes the hidden spans.

use proc_macro2::Span;
use quote::ToTokens;

/// The span of an emitted token that is located at `at`.
pub(crate) fn site(at: Span) -> Span {
    Span::call_site().located_at(at)
}

/// The span of an emitted token that has no place.
pub(crate) fn nowhere() -> Span {
    Span::call_site()
}

/// The spans of the first and the last token.
pub(crate) fn ends_of(tokens: &impl ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter().map(|token| token.span());
    let first = tokens.next().unwrap_or_else(nowhere);
    (first, tokens.last().unwrap_or(first))
}

/// Whether the tokens at these spans stand side by side, without a space. No function on stable
/// Rust compares spans, so this reads how rustc shows them. If rustc shows them otherwise, none
/// touch.
pub(crate) fn touch(before: Span, after: Span) -> bool {
    let bytes = |span: Span| {
        let shown = format!("{span:?}");
        let (_, bytes) = shown.split_once("bytes(")?;
        let (start, end) = bytes.strip_suffix(')')?.split_once("..")?;
        Some((start.to_owned(), end.to_owned()))
    };
    match (bytes(before), bytes(after)) {
        (Some((_, end)), Some((start, _))) => end == start,
        _ => false,
    }
}

/// Whether these are spans of one token. No function on stable Rust compares spans, so this compares
/// how rustc shows them.
pub(crate) fn are_same(one: Span, other: Span) -> bool {
    format!("{one:?}") == format!("{other:?}")
}

/// The span of the first token.
pub(crate) fn span_of(tokens: &impl ToTokens) -> Span {
    let first = tokens.to_token_stream().into_iter().next();
    first.map_or_else(nowhere, |token| token.span())
}
