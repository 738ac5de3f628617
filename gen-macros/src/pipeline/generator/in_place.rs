//! The streams that a body only loops over or delegates to.
//!
//! The compiler gives an argument two places in a body's state: one where the block captures it, and
//! one where the body moves it to. A stream that a `for await` loops over or a `yield from` delegates
//! to, and that nothing else mentions, stays in the first.

use crate::pipeline::syntax::marks::{Operand, is_for_await, operand};
use crate::pipeline::syntax::recover;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::{Block, Expr, Ident, Pat, PatIdent, PatType, Stmt};

/// The variables that the body of an async generator mentions only once, in a statement of its own
/// block. (An editor gets the types of the user's own variables.)
#[derive(Default)]
pub(crate) struct MentionedOnce {
    /// As the stream of a `for await`.
    pub(crate) looped: Vec<Ident>,
    /// As the operand of a `yield from`.
    pub(crate) delegated: Vec<Ident>,
}

impl MentionedOnce {
    pub(crate) fn in_body(body: &Block, is_async: bool) -> Self {
        if !is_async || recover::is_wanted() {
            return MentionedOnce::default();
        }
        let find = |named: fn(&Expr) -> Option<&Expr>| {
            let exprs = body.stmts.iter().filter_map(|stmt| match stmt {
                Stmt::Expr(expr, _) => variable(named(expr)?),
                _ => None,
            });
            let is_mentioned_once =
                |name: &&Ident| count(body.to_token_stream(), &name.to_string()) == 1;
            exprs.filter(is_mentioned_once).cloned().collect()
        };
        MentionedOnce { looped: find(stream), delegated: find(source) }
    }
}

/// The stream of a `for await`.
fn stream(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::ForLoop(for_) if for_.attrs.is_empty() && is_for_await(&for_.pat) => Some(&for_.expr),
        _ => None,
    }
}

/// The operand of a `yield from`.
fn source(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Yield(yield_) if yield_.attrs.is_empty() => match operand(yield_) {
            Operand::Source(source, _) => Some(source),
            Operand::Value(_) => None,
        },
        _ => None,
    }
}

/// The variable that an expression is.
pub(crate) fn variable(expr: &Expr) -> Option<&Ident> {
    match expr {
        Expr::Path(path) if path.attrs.is_empty() && path.qself.is_none() => {
            path.path.get_ident().filter(|name| names_variable(name))
        }
        _ => None,
    }
}

/// The name of a parameter that is nothing but a name, without attributes, `mut` or an underscore.
pub(super) fn plain_name(arg: &PatType) -> Option<&Ident> {
    let pat = variable_of(&arg.pat)?;
    let is_plain = arg.attrs.is_empty() && pat.mutability.is_none() && !is_underscored(&pat.ident);
    is_plain.then_some(&pat.ident)
}

/// A pattern that is a variable, mutable or not.
pub(super) fn variable_of(pat: &Pat) -> Option<&PatIdent> {
    match pat {
        Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => {
            Some(pat).filter(|pat| names_variable(&pat.ident))
        }
        _ => None,
    }
}

pub(super) fn is_underscored(name: &Ident) -> bool {
    name.to_string().starts_with('_')
}

/// Whether a name is surely a variable's that can be bound again. A name that begins with a capital
/// letter may be a constant or a unit struct.
fn names_variable(name: &Ident) -> bool {
    name != "self" && !name.unraw().to_string().starts_with(char::is_uppercase)
}

/// How often tokens mention a name. A text may be a format string.
fn count(tokens: TokenStream, name: &str) -> usize {
    let counts = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => count(group.stream(), name),
        TokenTree::Ident(ident) => usize::from(ident == name),
        TokenTree::Literal(literal) => {
            let text = literal.to_string();
            text.split(|c: char| !c.is_alphanumeric() && c != '_')
                .filter(|&word| word == name)
                .count()
        }
        TokenTree::Punct(_) => 0,
    });
    counts.sum()
}
