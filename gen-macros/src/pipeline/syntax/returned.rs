//! The value of a `return` in a body of items.

use super::spans::span_of;
use super::tokens::{is_keyword, is_punct};
use proc_macro2::{Delimiter, Span, TokenTree};
use syn::{Expr, ExprReturn};

/// The value of a `return` in a body of items.
pub(crate) enum Returned {
    /// Nothing, or `()`.
    Nothing,
    /// A `yield`, whose value is `()`.
    Yield,
    /// A value that the block may return: an error, `None`, or the outcome of something else.
    End,
    /// A value that no block of a body may return, at this place.
    Item(Span),
}

impl Returned {
    pub(crate) fn of(return_: &ExprReturn) -> Self {
        let Some(value) = return_.expr.as_deref() else { return Returned::Nothing };
        let mut inner = value;
        loop {
            inner = match inner {
                Expr::Paren(paren) => &paren.expr,
                Expr::Group(group) => &group.expr,
                _ => break,
            };
        }
        let is_end = match inner {
            Expr::Tuple(unit) if unit.elems.is_empty() => return Returned::Nothing,
            Expr::Yield(_) => return Returned::Yield,
            Expr::Call(call) => {
                let wraps = |name| match &*call.func {
                    Expr::Path(func) => func.path.segments.last().is_some_and(|s| s.ident == name),
                    _ => false,
                };
                let is_unit =
                    |arg: &Expr| matches!(arg, Expr::Tuple(unit) if unit.elems.is_empty());
                !(wraps("Ok") || wraps("Some")) || call.args.iter().all(is_unit)
            }
            Expr::Path(path) => path.path.segments.last().is_some_and(|s| s.ident == "None"),
            // Only the compiler knows the type of these.
            _ => matches!(
                inner,
                Expr::MethodCall(_)
                    | Expr::Macro(_)
                    | Expr::Try(_)
                    | Expr::Await(_)
                    | Expr::Block(_)
                    | Expr::Unsafe(_)
                    | Expr::Match(_)
                    | Expr::If(_)
                    | Expr::Loop(_)
            ),
        };
        if is_end { Returned::End } else { Returned::Item(span_of(value)) }
    }
}

/// How many tokens a `return` without a value has at `tokens[at]`, if there is one.
pub(crate) fn bare_return(tokens: &[TokenTree], at: usize) -> Option<usize> {
    if !is_keyword(tokens, at, "return") {
        return None;
    }
    let ends =
        |at: usize| tokens.get(at).is_none_or(|token| is_punct(token, ';') || is_punct(token, ','));
    match tokens.get(at + 1) {
        Some(TokenTree::Group(unit))
            if unit.delimiter() == Delimiter::Parenthesis
                && unit.stream().is_empty()
                && ends(at + 2) =>
        {
            Some(2)
        }
        _ => ends(at + 1).then_some(1),
    }
}
