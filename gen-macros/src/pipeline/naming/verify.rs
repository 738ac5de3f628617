//! The last look at the output: no privileged token of ours stands where another macro or attribute
//! could receive it.
//!
//! It does not know how the tokens came to be, and reads no more grammar than it must: the group
//! after a `!` may be the tokens of a macro, and a foreign attribute stands on as much as can be
//! parsed after it, or on all. So it errs on the side of saying no, and a mistake in another stage
//! becomes a compile error in place of undefined behaviour.

use super::exposure::{self, LABELS, PROMISE};
use crate::pipeline::syntax::attrs;
use crate::pipeline::syntax::recover;
use crate::pipeline::syntax::tokens::{ends_path, is_punct};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser as _};
use syn::{GenericParam, Item, Meta, Stmt, Token};

/// `tokens`, or a mistake of ours. Where the input calls no macro of others, nobody sees anything.
pub(crate) fn output(tokens: TokenStream, may_call_others: bool) -> TokenStream {
    if !may_call_others || recover::is_wanted() {
        // Nobody runs the expansion that an editor sees.
        return tokens;
    }
    match privileged_and_exposed(&tokens, false) {
        None => tokens,
        Some(span) => syn::Error::new(span, MESSAGE).into_compile_error(),
    }
}

/// The place of a hidden name or a promise that a macro or a foreign attribute could see. All of
/// `tokens` is seen if `is_exposed` is true.
fn privileged_and_exposed(tokens: &TokenStream, is_exposed: bool) -> Option<Span> {
    let mut all = Vec::new();
    flatten(tokens.clone(), &mut all);
    let tokens = all;
    // Up to there, an attribute sees it.
    let mut exposed_to = 0;
    for (at, token) in tokens.iter().enumerate() {
        let back = |n: usize| at.checked_sub(n).and_then(|i| tokens.get(i));
        let is_bang = |n| back(n).is_some_and(|t| is_punct(t, '!'));
        if begins_foreign(&tokens, at) {
            exposed_to = exposed_to.max(at + extent(back(1), tokens.get(at..).unwrap_or_default()));
        }
        let is_exposed = is_exposed || at < exposed_to;
        match token {
            TokenTree::Group(group) => {
                // An inner attribute sees what is around it.
                let inner = has_foreign_inner(&group.stream());
                // After anything else, `!` negates, or is the type.
                let is_path = |n| at.checked_sub(n).is_some_and(|at| ends_path(&tokens, at));
                // `macro_rules! name { .. }`
                let is_named = matches!(back(1), Some(TokenTree::Ident(_))) && is_bang(2);
                let is_macro = is_bang(1) && is_path(2) || is_named && is_path(3);
                let found =
                    privileged_and_exposed(&group.stream(), is_exposed || is_macro || inner);
                if found.is_some() {
                    return found;
                }
            }
            TokenTree::Ident(ident) if is_exposed => {
                let name = ident.to_string();
                let is_label = back(1).is_some_and(|t| is_punct(t, '\''));
                let may_be_hidden = if is_label {
                    LABELS.contains(&name.as_str())
                } else {
                    exposure::is_reserved(&name)
                };
                if name == PROMISE || may_be_hidden && exposure::is_hidden(ident.span()) {
                    return Some(ident.span());
                }
            }
            _ => {}
        }
    }
    None
}

/// The tokens as the compiler takes them, which does not see invisible groups.
fn flatten(tokens: TokenStream, out: &mut Vec<TokenTree>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                flatten(group.stream(), out);
            }
            token => out.push(token),
        }
    }
}

/// Whether a foreign outer attribute is at `tokens[at]`.
fn begins_foreign(tokens: &[TokenTree], at: usize) -> bool {
    match tokens.get(at..) {
        Some([pound, TokenTree::Group(group), ..]) if is_punct(pound, '#') => {
            group.delimiter() == Delimiter::Bracket
                && syn::parse2::<Meta>(group.stream())
                    .map_or(true, |meta| attrs::is_foreign_meta(&meta))
        }
        _ => false,
    }
}

fn has_foreign_inner(tokens: &TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    tokens.windows(3).any(|three| match three {
        [pound, bang, TokenTree::Group(group)] if is_punct(pound, '#') && is_punct(bang, '!') => {
            syn::parse2::<Meta>(group.stream()).map_or(true, |meta| attrs::is_foreign_meta(&meta))
        }
        _ => false,
    })
}

/// How many tokens an attribute in front of them may be given, after the token `before`.
fn extent(before: Option<&TokenTree>, tokens: &[TokenTree]) -> usize {
    let all = tokens.len();
    let stream: TokenStream = tokens.iter().cloned().collect();
    let len = |rest: TokenStream| all - rest.into_iter().count();
    let item = |input: ParseStream<'_>| {
        input.parse::<Item>()?;
        input.parse::<TokenStream>()
    };
    let stmt = |input: ParseStream<'_>| {
        input.parse::<Stmt>()?;
        input.parse::<TokenStream>()
    };
    // A derive macro may have attributes of its own there: `<#[helper] T, ..>`.
    let generic = |input: ParseStream<'_>| {
        input.parse::<GenericParam>()?;
        if input.peek(Token![,]) || input.peek(Token![>]) {
            input.parse::<TokenStream>()
        } else {
            Err(input.error("expected the end of a generic parameter"))
        }
    };
    let may_be_generic = before.is_some_and(|t| is_punct(t, '<') || is_punct(t, ','));
    let parsed = match generic.parse2(stream.clone()) {
        Ok(rest) if may_be_generic => Ok(rest),
        _ => item.parse2(stream.clone()).or_else(|_| stmt.parse2(stream)),
    };
    parsed.map_or(all, len)
}

const MESSAGE: &str = "`gen-core` would show a macro what is its own here, which is a mistake of `gen-core`'s unless you use a \
                       name that it reserves: please report it";
