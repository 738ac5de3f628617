//! `break` and `continue` outside of any loop.
//!
//! The body is a labelled block, so the compiler would speak of a block that the user has not
//! written.

use super::tokens::mentions;
use super::walk::{Pass, Walk};
use proc_macro2::Span;
use quote::ToTokens as _;
use syn::visit_mut;
use syn::{
    Block, ExprAsync, ExprBreak, ExprClosure, ExprConst, ExprContinue, ExprForLoop, ExprLoop,
    ExprWhile, Item,
};

/// The first `break` or `continue` in a body that is in no loop, and a message about it. In a body
/// with a `cfg` it may be no part of the program.
pub(crate) fn stray(body: &mut Block) -> Option<(Span, &'static str)> {
    let mut strays = Strays(None);
    strays.visit_block_mut(body);
    strays.0.filter(|_| !mentions(body.to_token_stream(), "cfg"))
}

struct Strays(Option<(Span, &'static str)>);

impl Pass for Strays {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    fn visit_expr_break_mut(&mut self, break_: &mut ExprBreak) {
        if break_.label.is_none() {
            self.0.get_or_insert((break_.break_token.span, BREAK));
        }
        visit_mut::visit_expr_break_mut(&mut Walk(self), break_);
    }

    fn visit_expr_continue_mut(&mut self, continue_: &mut ExprContinue) {
        if continue_.label.is_none() {
            self.0.get_or_insert((continue_.continue_token.span, CONTINUE));
        }
    }

    fn visit_expr_for_loop_mut(&mut self, for_: &mut ExprForLoop) {
        self.visit_expr_mut(&mut for_.expr);
    }

    // The parts of other loops and of other bodies.
    fn visit_expr_while_mut(&mut self, _: &mut ExprWhile) {}
    fn visit_expr_loop_mut(&mut self, _: &mut ExprLoop) {}
    fn visit_expr_closure_mut(&mut self, _: &mut ExprClosure) {}
    fn visit_expr_async_mut(&mut self, _: &mut ExprAsync) {}
    fn visit_expr_const_mut(&mut self, _: &mut ExprConst) {}
    fn visit_item_mut(&mut self, _: &mut Item) {}
}

const BREAK: &str = "`break` outside of a loop: `return;` ends the generator";
const CONTINUE: &str = "`continue` outside of a loop: `return;` ends the generator";
