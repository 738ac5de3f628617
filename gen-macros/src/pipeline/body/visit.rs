//! The visitor: it knows the scope around every expression, and calls the stage for it.
//!
//! A keyword in the wrong scope is a mistake at that keyword.

use super::foreign;
use super::lowering::Lowering;
use super::scope::Scope;
use super::yields::Around;
use crate::pipeline::naming::features::STREAM;
use crate::pipeline::syntax::habits::POWER;
use crate::pipeline::syntax::keywords;
use crate::pipeline::syntax::marks::{is_gen_block, operand_mut, take_for_await};
use crate::pipeline::syntax::returned::Returned;
use crate::pipeline::syntax::spans::{self, span_of};
use crate::pipeline::syntax::walk::{Pass, Walk};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};
use std::mem;
use syn::visit_mut;
use syn::{
    Abi, BinOp, Expr, ExprBinary, ExprUnary, GenericArgument, Item, LitStr, Macro, Stmt, Type, UnOp,
};

// The grammar's own circle: a body holds items, and an item holds a body.
use crate::pipeline::item::expand;

impl Lowering<'_> {
    /// Visits with another scope, in code that can wait or not.
    fn within(&mut self, scope: Scope, can_wait: bool, visit: impl FnOnce(&mut Self)) {
        // Outside of generators the scope around a `yield` does not matter.
        let scope = if self.scope == Scope::Plain { Scope::Plain } else { scope };
        let outer = mem::replace(&mut self.scope, scope);
        let outer_can_wait = mem::replace(&mut self.can_wait, can_wait);
        visit(self);
        (self.scope, self.can_wait) = (outer, outer_can_wait);
    }

    /// A macro call in an expression or a statement. The result replaces it.
    fn macro_(&mut self, mac: &mut Macro) -> Option<TokenStream> {
        if is_gen_block(mac) {
            return Some(self.gen_block(mac));
        }
        foreign::lower_macro(self, mac);
        None
    }

    /// Visits the expressions in `expr`, each in its scope.
    fn visit_parts(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Closure(closure) => {
                self.within(Scope::Closure, closure.asyncness.is_some(), |this| {
                    visit_mut::visit_expr_closure_mut(&mut Walk(this), closure);
                });
            }
            Expr::Async(block) => self.within(Scope::Async, true, |this| {
                visit_mut::visit_expr_async_mut(&mut Walk(this), block);
            }),
            Expr::Const(block) => self.within(Scope::Const, false, |this| {
                visit_mut::visit_expr_const_mut(&mut Walk(this), block);
            }),
            Expr::Repeat(repeat) => {
                self.visit_expr_mut(&mut repeat.expr);
                self.within(Scope::Const, false, |this| this.visit_expr_mut(&mut repeat.len));
            }
            // The await that a `yield` becomes needs no parentheses, and would be linted for them.
            Expr::Paren(paren)
                if paren.attrs.is_empty() && matches!(*paren.expr, Expr::Yield(_)) =>
            {
                let around = Around::Parentheses(paren.paren_token);
                self.visit_parts(&mut paren.expr);
                self.replace_yield(&mut paren.expr, around);
                let inner = mem::replace(&mut *paren.expr, Expr::Verbatim(TokenStream::new()));
                *expr = inner;
            }
            Expr::Yield(yield_) => {
                if let Some(operand) = operand_mut(yield_) {
                    self.visit_expr_mut(operand);
                }
            }
            Expr::Verbatim(tokens) => {
                if keywords::mentions_keyword(tokens.clone()) {
                    self.errors.at(span_of(tokens), "this syntax is not supported in a generator");
                }
            }
            _ => visit_mut::visit_expr_mut(&mut Walk(self), expr),
        }
    }

    /// Replaces a `yield` whose operand is lowered.
    fn replace_yield(&mut self, expr: &mut Expr, around: Around) {
        match expr {
            // Another macro's `yield`, outside of generators.
            Expr::Yield(_) if self.scope == Scope::Plain && self.in_macro => {}
            Expr::Yield(yield_) => {
                let tokens = self.yield_(yield_, around);
                let attrs = &yield_.attrs;
                *expr = Expr::Verbatim(quote!(#(#attrs)* #tokens));
            }
            _ => {}
        }
    }

    /// Replaces an expression that has a keyword of ours, once its parts are lowered.
    fn replace(&mut self, expr: &mut Expr, returned: Option<&Returned>) {
        match expr {
            Expr::Yield(_) => self.replace_yield(expr, Around::Expression),
            Expr::Binary(binary) => {
                if let Some(star) = power(binary) {
                    self.errors.at(star, POWER);
                }
            }
            Expr::Try(try_) if self.scope == Scope::Element => {
                self.errors.at(try_.question_token.span, TRY_IN_GENEXPR);
            }
            Expr::Await(await_) if self.scope == Scope::Element => {
                self.errors.at(await_.await_token.span, AWAIT_IN_GENEXPR);
                *expr = Expr::Verbatim(quote!(::core::unreachable!()));
            }
            Expr::Await(await_) if self.scope == Scope::Generator => {
                if self.generator.is_async {
                    *expr = self.await_(await_);
                } else {
                    self.errors.at(await_.await_token.span, AWAIT);
                }
            }
            Expr::ForLoop(for_) => {
                if let Some(span) = take_for_await(&mut for_.pat) {
                    if !self.can_wait {
                        self.errors.at(span, FOR_AWAIT);
                    } else if STREAM {
                        *expr = self.for_await(span, for_);
                    } else {
                        self.errors.at(span, FOR_AWAIT_FEATURE);
                    }
                } else if let Some(hidden) = self.loops_in_place(for_) {
                    *expr = self.for_in_place(hidden, for_);
                }
            }
            Expr::Return(return_) => {
                if let Some(lowered) = returned.and_then(|it| self.return_(return_, it)) {
                    *expr = lowered;
                }
            }
            Expr::Macro(call) => {
                if let Some(tokens) = self.macro_(&mut call.mac) {
                    let attrs = &call.attrs;
                    *expr = Expr::Verbatim(quote!(#(#attrs)* #tokens));
                }
            }
            _ => {}
        }
    }
}

impl Pass for Lowering<'_> {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        // The value of a `return` is read before it is lowered.
        let returned = match expr {
            Expr::Return(return_) if self.ends_items() => Some(Returned::of(return_)),
            _ => None,
        };
        self.visit_parts(expr);
        self.replace(expr, returned.as_ref());
    }

    fn visit_stmt_mut(&mut self, stmt: &mut Stmt) {
        match stmt {
            Stmt::Macro(call) => {
                if let Some(tokens) = self.macro_(&mut call.mac) {
                    let attrs = &call.attrs;
                    let tokens = Expr::Verbatim(quote!(#(#attrs)* #tokens));
                    *stmt = Stmt::Expr(tokens, call.semi_token);
                }
            }
            Stmt::Item(item) => self.visit_item_mut(item),
            Stmt::Local(local) => {
                self.note_variables(local);
                visit_mut::visit_local_mut(&mut Walk(self), local);
            }
            Stmt::Expr(expr @ Expr::Yield(_), Some(_)) => {
                self.visit_parts(expr);
                self.replace_yield(expr, Around::Statement);
            }
            Stmt::Expr(..) => visit_mut::visit_stmt_mut(&mut Walk(self), stmt),
        }
    }

    /// Items nested in a body are items like others.
    fn visit_item_mut(&mut self, item: &mut Item) {
        let tokens = item.to_token_stream();
        if let Item::Macro(definition) = item {
            foreign::lower_macro(self, &mut definition.mac);
        } else if keywords::mentions_keyword(tokens.clone()) {
            *item = Item::Verbatim(expand::nested(tokens, self));
        }
    }

    /// The expressions in types and generic arguments are constants.
    fn visit_type_mut(&mut self, ty: &mut Type) {
        self.within(Scope::Const, false, |this| visit_mut::visit_type_mut(&mut Walk(this), ty));
    }

    /// A marker that is not a generator's, as in a type or an `extern` block.
    fn visit_abi_mut(&mut self, abi: &mut Abi) {
        if let Some(name) = abi.name.as_ref().filter(|name| keywords::is_gen_abi(&name.token())) {
            self.errors.at(name.span(), "`gen fn` cannot stand here");
            abi.name = Some(LitStr::new("Rust", name.span()));
        }
    }

    fn visit_generic_argument_mut(&mut self, arg: &mut GenericArgument) {
        self.within(Scope::Const, false, |this| {
            visit_mut::visit_generic_argument_mut(&mut Walk(this), arg);
        });
    }
}

/// The sign of a power as in Python, `value ** 2`. It would be read as `value * *2`. No formatter
/// writes a `*` behind another without a space, and with one in front of its operand.
fn power(binary: &ExprBinary) -> Option<Span> {
    let BinOp::Mul(times) = &binary.op else { return None };
    let Expr::Unary(ExprUnary { op: UnOp::Deref(star), expr, .. }) = &*binary.right else {
        return None;
    };
    let is_number = matches!(**expr, Expr::Lit(_));
    let is_power = is_number || !spans::touch(star.span, span_of(expr));
    (is_power && spans::touch(times.span, star.span)).then_some(times.span)
}

const TRY_IN_GENEXPR: &str = "`?` in a generator expression has nothing to return from: write \
                              `gen_block! { .. }`, which it ends with a last item";
const AWAIT_IN_GENEXPR: &str = "`.await` in a generator expression, which cannot wait: write \
                                `gen_block! { async { .. } }`";
const FOR_AWAIT: &str = "`for await` in code that cannot wait: write `async gen fn`, `async fn`, or an `async` \
                         block";
const FOR_AWAIT_FEATURE: &str = "`for await` needs the feature `stream`";
const AWAIT: &str = "`.await` in a plain generator: write `async gen fn` or `async gen {}` for a \
                     generator that can wait";
