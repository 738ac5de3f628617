//! A `yield` at the end of a block whose value is `()`, in a coroutine that takes values.
//!
//! In a generator that takes none, such a `yield` has the value `()`, and the body compiles. So it
//! does in a coroutine.

use super::spans::{self, span_of};
use super::walk::{Pass, Walk};
use syn::visit_mut;
use syn::{
    Block, Expr, ExprAsync, ExprClosure, ExprConst, ExprForLoop, ExprIf, ExprLoop, ExprWhile, Item,
    Stmt, Token, parse_quote_spanned,
};

/// Writes a semicolon behind each `yield` at the end of a loop's body, of an `if` without an
/// `else`, and of a block that is a statement; and at the end of the body itself, if the coroutine
/// returns nothing.
pub(crate) fn discard_values(body: &mut Block, returns_nothing: bool) {
    Tails.visit_block_mut(body);
    if returns_nothing {
        discard_value(body);
    }
}

struct Tails;

impl Pass for Tails {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    /// An expression that is a statement without a semicolon has the value `()`, except for the
    /// last.
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(&mut Walk(self), block);
        if let Some((_, stmts)) = block.stmts.split_last_mut() {
            for stmt in stmts {
                if let Stmt::Expr(expr, None) = stmt {
                    discard_tail(expr);
                }
            }
        }
    }

    fn visit_expr_for_loop_mut(&mut self, for_: &mut ExprForLoop) {
        visit_mut::visit_expr_for_loop_mut(&mut Walk(self), for_);
        discard_value(&mut for_.body);
    }

    fn visit_expr_while_mut(&mut self, while_: &mut ExprWhile) {
        visit_mut::visit_expr_while_mut(&mut Walk(self), while_);
        discard_value(&mut while_.body);
    }

    fn visit_expr_loop_mut(&mut self, loop_: &mut ExprLoop) {
        visit_mut::visit_expr_loop_mut(&mut Walk(self), loop_);
        discard_value(&mut loop_.body);
    }

    fn visit_expr_if_mut(&mut self, if_: &mut ExprIf) {
        visit_mut::visit_expr_if_mut(&mut Walk(self), if_);
        if if_.else_branch.is_none() {
            discard_value(&mut if_.then_branch);
        }
    }

    // The parts of other bodies.
    fn visit_expr_closure_mut(&mut self, _: &mut ExprClosure) {}
    fn visit_expr_async_mut(&mut self, _: &mut ExprAsync) {}
    fn visit_expr_const_mut(&mut self, _: &mut ExprConst) {}
    fn visit_item_mut(&mut self, _: &mut Item) {}
}

/// Discards the value of a `yield` at the end of a block.
fn discard_value(block: &mut Block) {
    if let Some(Stmt::Expr(tail, semi @ None)) = block.stmts.last_mut() {
        *semi = is_yield(tail).then(|| Token![;](spans::site(span_of(&*tail))));
        discard_tail(tail);
    }
}

/// Discards the values of the blocks in an expression at the end of a block.
fn discard_tail(tail: &mut Expr) {
    match tail {
        Expr::If(choice) => {
            discard_value(&mut choice.then_branch);
            if let Some((_, otherwise)) = &mut choice.else_branch {
                discard_tail(otherwise);
            }
        }
        Expr::Match(choice) => {
            for arm in &mut choice.arms {
                if is_yield(&arm.body) {
                    let (site, value) = (spans::site(span_of(&*arm.body)), &arm.body);
                    *arm.body = parse_quote_spanned!(site=> { #value; });
                } else {
                    discard_tail(&mut arm.body);
                }
            }
        }
        Expr::Block(inner) if inner.label.is_none() => discard_value(&mut inner.block),
        Expr::Unsafe(inner) => discard_value(&mut inner.block),
        _ => {}
    }
}

/// Whether an expression is a `yield`, in parentheses or not.
fn is_yield(expr: &Expr) -> bool {
    match expr {
        Expr::Paren(paren) => is_yield(&paren.expr),
        expr => matches!(expr, Expr::Yield(_)),
    }
}
