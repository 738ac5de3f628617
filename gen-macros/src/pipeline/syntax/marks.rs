//! The marks of the keyword pass, as they stand in the syntax that syn has parsed.

use super::keywords::{FOR_AWAIT, FROM, GEN_BLOCK};
use proc_macro2::{Delimiter, Span, TokenTree};
use quote::ToTokens as _;
use syn::{Expr, ExprBreak, ExprYield, Macro, Pat, Stmt};

/// Whether a macro call stands for a `gen` block.
pub(crate) fn is_gen_block(mac: &Macro) -> bool {
    mac.path.is_ident(GEN_BLOCK)
}

/// Takes the mark of a `for await` off a pattern, and returns the place of the `await`.
pub(crate) fn take_for_await(pat: &mut Pat) -> Option<Span> {
    match pat {
        Pat::Ident(marked) if marked.ident == FOR_AWAIT => {
            let span = marked.ident.span();
            let (_, inner) = marked.subpat.take()?;
            *pat = *inner;
            Some(span)
        }
        Pat::Or(or) => or.cases.first_mut().and_then(take_for_await),
        _ => None,
    }
}

/// Whether a pattern has the mark of a `for await`.
pub(crate) fn is_for_await(pat: &Pat) -> bool {
    take_for_await(&mut pat.clone()).is_some()
}

/// The operand of a `yield`.
pub(crate) enum Operand<'e> {
    Value(Option<&'e Expr>),
    /// Of `yield from`, with the place of `from`; of `yield_from!`, without.
    Source(&'e Expr, Option<Span>),
}

/// Reads the encoding of the keyword pass.
pub(crate) fn operand(yield_: &ExprYield) -> Operand<'_> {
    match yield_.expr.as_deref() {
        Some(Expr::Return(from)) if from.attrs.is_empty() => match from.expr.as_deref() {
            Some(source) => Operand::Source(source, Some(from.return_token.span)),
            None => Operand::Value(None),
        },
        Some(Expr::Break(from)) if is_delegation(from) => match from.expr.as_deref() {
            Some(source) => Operand::Source(source, None),
            None => Operand::Value(None),
        },
        value => Operand::Value(value),
    }
}

/// Whether `from` is the mark of a `yield_from!`.
fn is_delegation(from: &ExprBreak) -> bool {
    from.attrs.is_empty() && from.label.as_ref().is_some_and(|label| label.ident == FROM)
}

/// The operand's expression.
pub(crate) fn operand_mut(yield_: &mut ExprYield) -> Option<&mut Expr> {
    let delegates = matches!(operand(yield_), Operand::Source(..));
    match (yield_.expr.as_deref_mut()?, delegates) {
        (Expr::Return(from), true) => from.expr.as_deref_mut(),
        (Expr::Break(from), true) => from.expr.as_deref_mut(),
        (value, _) => Some(value),
    }
}

/// Drops parentheses or braces around the whole, which would be linted in an argument.
pub(crate) fn unparenthesized(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(paren) if paren.attrs.is_empty() => &paren.expr,
        Expr::Block(block) if block.attrs.is_empty() && block.label.is_none() => {
            match block.block.stmts.as_slice() {
                [Stmt::Expr(inner, None)] => inner,
                _ => expr,
            }
        }
        expr => expr,
    }
}

/// Whether the operand of `yield from` could also go on an expression that begins with a variable.
pub(crate) fn could_follow_variable(source: &Expr) -> bool {
    match source.to_token_stream().into_iter().next() {
        Some(TokenTree::Group(group)) => group.delimiter() != Delimiter::None,
        Some(TokenTree::Punct(punct)) => "&*-<|.".contains(punct.as_char()),
        _ => false,
    }
}
