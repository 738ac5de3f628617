//! The right-hand sides of `macro_rules!` definitions: where the operand of a `yield` ends.
//!
//! An operand is the longest expression that syn can read after the `yield`, as in Rust. syn reads
//! a likeness of the tokens, in which every metavariable is a token of the fragment's kind, and
//! every group is empty: only the top level decides.

use super::spans;
use super::tokens::{is_ident, is_punct};
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, TokenStream, TokenTree};
use std::collections::HashMap;
use syn::parse::{ParseStream, Parser as _};
use syn::{Expr, Token};

/// The kinds of the metavariables in one arm, as `expr` for `$x:expr`.
#[derive(Default)]
pub(crate) struct Fragments(HashMap<String, String>);

impl Fragments {
    pub(crate) fn of_matcher(tokens: TokenStream) -> Self {
        let mut fragments = Fragments::default();
        fragments.add(tokens);
        fragments
    }

    fn add(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            match (token, tokens.get(at + 1), tokens.get(at + 2), tokens.get(at + 3)) {
                (TokenTree::Group(group), ..) => self.add(group.stream()),
                (
                    dollar,
                    Some(TokenTree::Ident(name)),
                    Some(colon),
                    Some(TokenTree::Ident(kind)),
                ) if is_punct(dollar, '$') && is_punct(colon, ':') => {
                    self.0.insert(name.to_string(), kind.to_string());
                }
                _ => {}
            }
        }
    }

    /// Tokens that syn reads as it does the fragment.
    fn likeness(&self, name: &Ident) -> Vec<TokenTree> {
        match self.0.get(&name.to_string()).map(String::as_str) {
            Some("block") => vec![group(Delimiter::Brace)],
            // A name before braces would be the name of a struct literal.
            Some("expr" | "expr_2021") => vec![group(Delimiter::Parenthesis)],
            Some("lifetime") => vec![Punct::new('\'', Spacing::Joint).into(), placeholder()],
            Some("literal") => vec![Literal::u8_unsuffixed(0).into()],
            _ => vec![placeholder()],
        }
    }
}

/// How many tokens the operand of a `yield` has at the beginning of `tokens`.
pub(crate) fn operand_len(tokens: &[TokenTree], fragments: &Fragments) -> usize {
    let likeness = Likeness::of(tokens, fragments);
    let all = likeness.tokens.len();
    let front = |input: ParseStream<'_>| {
        input.parse::<Expr>()?;
        input.parse::<TokenStream>()
    };
    front
        .parse2(likeness.tokens.into_iter().collect())
        .ok()
        .map(|rest| all - rest.into_iter().count())
        .and_then(|len| likeness.ends.get(len).copied().flatten())
        .unwrap_or_else(|| len_by_separators(tokens))
}

/// An operand without its `?`, if it ends with a `?`.
pub(crate) fn question_mark(operand: &[TokenTree]) -> Option<(&[TokenTree], Token![?])> {
    let (last, rest) = operand.split_last()?;
    // `$( .. )?` repeats.
    let repeats = matches!(rest, [.., dollar, TokenTree::Group(_)] if is_punct(dollar, '$'));
    (is_punct(last, '?') && !repeats).then(|| (rest, Token![?](last.span())))
}

/// Tokens that syn can read in the place of others.
struct Likeness {
    tokens: Vec<TokenTree>,
    /// For the first `n` tokens, the number of the others that they stand for; `None` if they end
    /// inside a repetition.
    ends: Vec<Option<usize>>,
}

impl Likeness {
    /// Replaces each fragment, repetition and group of a macro's template by tokens of its kind.
    fn of(tokens: &[TokenTree], fragments: &Fragments) -> Self {
        let mut likeness = Likeness { tokens: Vec::new(), ends: vec![Some(0)] };
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            match (token, tokens.get(at + 1)) {
                (dollar, Some(TokenTree::Ident(name))) if is_punct(dollar, '$') => {
                    at += 2;
                    likeness.tokens.extend(fragments.likeness(name));
                }
                (dollar, Some(TokenTree::Group(repeated))) if is_punct(dollar, '$') => {
                    at += 2 + operator_len(tokens.get(at + 2..).unwrap_or_default());
                    let repeated: Vec<TokenTree> = repeated.stream().into_iter().collect();
                    likeness.tokens.extend(Likeness::of(&repeated, fragments).tokens);
                }
                (TokenTree::Group(one), _) => {
                    at += 1;
                    likeness.tokens.push(group(one.delimiter()));
                }
                (token, _) => {
                    at += 1;
                    likeness.tokens.push(token.clone());
                }
            }
            likeness.ends.resize(likeness.tokens.len(), None);
            likeness.ends.push(Some(at));
        }
        likeness
    }
}

/// The length of a repetition's separator and operator.
fn operator_len(tokens: &[TokenTree]) -> usize {
    let is_operator = |token: &TokenTree| ['*', '+', '?'].iter().any(|c| is_punct(token, *c));
    tokens.iter().take(3).position(is_operator).map_or(0, |separator| separator + 1)
}

/// A group that can be an expression, a type or a pattern.
fn group(delimiter: Delimiter) -> TokenTree {
    let is_brackets = delimiter == Delimiter::Bracket;
    let inner = if is_brackets { placeholder().into() } else { TokenStream::new() };
    Group::new(delimiter, inner).into()
}

fn placeholder() -> TokenTree {
    Ident::new("placeholder", spans::nowhere()).into()
}

/// How many tokens an operand has that syn cannot read: it ends at a `;`, a `,` or an `else` that
/// is no `if`'s.
fn len_by_separators(tokens: &[TokenTree]) -> usize {
    let mut choices = 0_usize;
    let ends = |token: &TokenTree| {
        if is_ident(token, "if") {
            choices += 1;
        }
        if is_ident(token, "else") && choices > 0 {
            choices -= 1;
            return false;
        }
        is_punct(token, ';') || is_punct(token, ',') || is_ident(token, "else")
    };
    tokens.iter().position(ends).unwrap_or(tokens.len())
}
