//! The value of a `return` in a body of items.

use super::spans::{self, span_of};
use super::tokens::{is_keyword, is_punct};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use std::mem;
use syn::{Block, Expr, ExprReturn, Stmt, Token, parse_quote_spanned};

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
    /// Decides from the text of the value, because the macro knows no types.
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

/// Writes `return` before each outcome at the end of a body of items: `Ok(..)`, `Err(..)`,
/// `Some(..)` and `None`, also at the end of an `if`, a `match` or a block there. A body that ends
/// with another expression stays as it is. The output is `if true { return ..; }`, because it has
/// the type `()`, as the other ends of a body have.
pub(crate) fn return_outcomes(block: &mut Block) {
    if let Some(Stmt::Expr(tail, semi @ None)) = block.stmts.last_mut() {
        // Clippy wants a semicolon behind a macro's expression at the end of a block.
        *semi = is_outcome(tail).then(|| Token![;](spans::site(span_of(&*tail))));
        return_outcome(tail);
    }
}

/// Writes `return` before each outcome in an expression at the end of a block.
fn return_outcome(tail: &mut Expr) {
    match tail {
        Expr::If(choice) => {
            return_outcomes(&mut choice.then_branch);
            if let Some((_, otherwise)) = &mut choice.else_branch {
                return_outcome(otherwise);
            }
        }
        Expr::Match(choice) => {
            for arm in &mut choice.arms {
                return_outcome(&mut arm.body);
            }
        }
        Expr::Block(inner) if inner.label.is_none() => return_outcomes(&mut inner.block),
        Expr::Unsafe(inner) => return_outcomes(&mut inner.block),
        outcome if is_outcome(outcome) => {
            let site = spans::site(span_of(&*outcome));
            let value = mem::replace(outcome, Expr::Verbatim(TokenStream::new()));
            let return_ = Expr::Return(ExprReturn {
                attrs: Vec::new(),
                return_token: Token![return](site),
                expr: Some(Box::new(value)),
            });
            // Clippy calls an `else` after a plain `return` redundant.
            *outcome = parse_quote_spanned!(site=> if true { #return_; });
        }
        _ => {}
    }
}

/// Whether an expression is an outcome by its name.
fn is_outcome(expr: &Expr) -> bool {
    outcome(expr).is_some()
}

/// The name of an outcome.
pub(crate) fn outcome(expr: &Expr) -> Option<&'static str> {
    let (path, names): (_, &[&str]) = match expr {
        Expr::Call(call) => (&*call.func, &["Ok", "Err", "Some"]),
        path => (path, &["None"]),
    };
    let Expr::Path(path) = path else { return None };
    let ident = path.path.get_ident().filter(|_| path.qself.is_none())?;
    names.iter().find(|name| ident == *name).copied()
}

/// The number of tokens of a `return` without a value at `tokens[at]`, if it is there.
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
