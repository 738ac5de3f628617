//! Bodies: `yield`, `yield from`, `return` and `gen` blocks, each where it means something.
//!
//! The visitor knows at every expression what it stands in. A keyword in the wrong scope is a
//! mistake at that keyword.

use super::awaits::take_for_await;
use super::foreign;
use super::scope::Scope;
use crate::pipeline::generator::ending::Ending;
use crate::pipeline::generator::expression::{self, Delegates, Plan, Uses};
use crate::pipeline::generator::facts::Facts;
use crate::pipeline::generator::types::Types;
use crate::pipeline::syntax::operand::operand_mut;
use crate::pipeline::syntax::returned::Returned;
// The grammar's own circle: a body holds items, and an item holds a body.
use crate::pipeline::item::expand;
use crate::pipeline::naming::exposure::Exposure;
use crate::pipeline::naming::features::{ASYNC_GENERATOR, STREAM};
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::items;
use crate::pipeline::syntax::keywords::{self, GEN_BLOCK};
use crate::pipeline::syntax::recover;
use crate::pipeline::syntax::spans::span_of;
use proc_macro2::{Group, Span, TokenStream};
use quote::{ToTokens as _, quote};
use std::mem;
use syn::parse::{ParseStream, Parser as _};
use syn::visit_mut::{self, VisitMut};
use syn::{Abi, Block, Expr, GenericArgument, Item, LitStr, Macro, Stmt, Token, Type};

/// The state of the lowering at one expression.
pub(crate) struct Lowering<'a> {
    pub(crate) paths: &'a Paths,
    pub(crate) errors: Errors,
    pub(crate) scope: Scope,
    pub(crate) exposure: Exposure,
    /// Inside the tokens of another macro.
    pub(crate) in_macro: bool,
    /// The innermost generator.
    pub(crate) generator: Generator,
}

/// What is known of a generator while its body is lowered.
#[derive(Clone, Copy, Default)]
pub(crate) struct Generator {
    /// It is of the form `-> impl Coroutine<..>`.
    pub(crate) is_coroutine: bool,
    pub(crate) is_async: bool,
    /// A variable named `from` may be in scope.
    pub(crate) binds_from: bool,
    pub(crate) ending: Ending,
    pub(crate) uses: Uses,
}

/// A generator's constructor expression, as statements and an expression.
pub(crate) struct Lowered {
    pub(crate) tokens: TokenStream,
    pub(crate) is_tree: bool,
}

impl<'a> Lowering<'a> {
    pub(crate) fn new(paths: &'a Paths, exposure: Exposure, scope: Scope) -> Self {
        Lowering {
            paths,
            errors: Errors::default(),
            scope,
            exposure,
            in_macro: false,
            generator: Generator::default(),
        }
    }

    /// Lowers the body of one generator, in which `plan` says what surrounds it.
    pub(crate) fn generator(&mut self, mut plan: Plan, body: &mut Block) -> Lowered {
        let facts = plan.facts;
        let inner = Generator {
            is_coroutine: plan.types.returns.is_some(),
            is_async: plan.is_async,
            ending: match plan.types.returns {
                Some(_) => Ending::Plain,
                None => Ending::of(body, &plan.types.item),
            },
            binds_from: facts.binds_from || plan.binds_from,
            ..Generator::default()
        };
        let exposure = self.exposure().exposed_if(facts.foreign_attr);
        let outer_generator = mem::replace(&mut self.generator, inner);
        let outer_scope = mem::replace(&mut self.scope, Scope::Generator);
        let outer_exposure = mem::replace(&mut self.exposure, exposure);
        self.visit_block_mut(body);
        self.exposure = outer_exposure;
        self.scope = outer_scope;
        let inner = mem::replace(&mut self.generator, outer_generator);

        plan.is_tree |= inner.uses.delegates == Delegates::Frames;
        Lowered {
            tokens: expression::generator(self.paths, &plan, exposure, inner, body),
            is_tree: plan.is_tree,
        }
    }

    /// Input:
    ///
    /// ```text
    /// gen move { yield 1; }
    /// ```
    ///
    /// Output:
    ///
    /// ```text
    /// {
    ///     let (__generator, __build) = <P::Runtime>::start::<_, ()>(PROMISE);
    ///     let __body = async move { /* .. */ };
    ///     <P::Runtime>::leaf(__build, __body)
    /// }
    /// ```
    pub(crate) fn gen_block(&mut self, mac: &Macro) -> TokenStream {
        let parse = |input: ParseStream<'_>| {
            let async_: Option<Token![async]> = input.parse()?;
            let capture: Option<Token![move]> = input.parse()?;
            Ok((async_, capture, input.parse::<Group>()?))
        };
        match parse.parse2(mac.tokens.clone()) {
            Ok((async_, capture, body)) => self.braced(mac.bang_token.span, async_, capture, &body),
            Err(error) => {
                self.errors.push(error);
                TokenStream::new()
            }
        }
    }

    /// The generator of a `gen` block, from its braces. With a mistake in there, it is that of the
    /// rest.
    pub(crate) fn braced(
        &mut self,
        span: Span,
        async_: Option<Token![async]>,
        capture: Option<Token![move]>,
        body: &Group,
    ) -> TokenStream {
        match items::block(body) {
            Ok(mut block) => self.block(span, async_, capture, &mut block),
            Err(error) => {
                self.errors.push(error);
                // What is found in the rest may be there for what is missing.
                let errors = mem::take(&mut self.errors);
                let rest = self.block(span, async_, capture, &mut recover::block(body));
                self.errors = errors;
                rest
            }
        }
    }

    /// The generator of a `gen` block, as one expression.
    pub(crate) fn block(
        &mut self,
        span: Span,
        async_: Option<Token![async]>,
        capture: Option<Token![move]>,
        block: &mut Block,
    ) -> TokenStream {
        if let Some(async_) = async_.filter(|_| !STREAM) {
            self.errors.at(async_.span, ASYNC_GENERATOR);
        }
        let plan = Plan {
            is_async: async_.is_some(),
            capture,
            types: Types::inferred(),
            span,
            is_function: false,
            prologue: TokenStream::new(),
            facts: Facts::of(block),
            first: None,
            binds_from: self.generator.binds_from,
            is_tree: false,
        };
        let tokens = self.generator(plan, block).tokens;
        quote!({ #tokens })
    }

    /// Visits with another scope.
    fn within(&mut self, scope: Scope, visit: impl FnOnce(&mut Self)) {
        // Outside of generators it does not matter what `yield` is nested in.
        let scope = if self.scope == Scope::Plain { Scope::Plain } else { scope };
        let outer = mem::replace(&mut self.scope, scope);
        visit(self);
        self.scope = outer;
    }

    /// A macro call in an expression or a statement. The result replaces it.
    fn macro_(&mut self, mac: &mut Macro) -> Option<TokenStream> {
        if mac.path.is_ident(GEN_BLOCK) {
            return Some(self.gen_block(mac));
        }
        foreign::lower_macro(self, mac);
        None
    }

    /// Who may see what is emitted here.
    pub(crate) fn exposure(&self) -> Exposure {
        self.exposure.exposed_if(self.in_macro)
    }

    /// Whether a `return` is that of a generator of items.
    fn ends_items(&self) -> bool {
        self.scope == Scope::Generator && !self.generator.is_coroutine
    }

    /// Whether a `return` without a value gives the body's block its value.
    pub(crate) fn lowers_return(&self) -> bool {
        self.ends_items() && !self.generator.ending.is_plain()
    }
}

impl VisitMut for Lowering<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        let returned = match expr {
            Expr::Return(return_) if self.ends_items() => Some(Returned::of(return_)),
            _ => None,
        };
        match expr {
            Expr::Closure(closure) => self.within(Scope::Closure, |this| {
                visit_mut::visit_expr_closure_mut(this, closure);
            }),
            Expr::Async(block) => self.within(Scope::Async, |this| {
                visit_mut::visit_expr_async_mut(this, block);
            }),
            Expr::Const(block) => self.within(Scope::Const, |this| {
                visit_mut::visit_expr_const_mut(this, block);
            }),
            Expr::Repeat(repeat) => {
                self.visit_expr_mut(&mut repeat.expr);
                self.within(Scope::Const, |this| this.visit_expr_mut(&mut repeat.len));
            }
            // What `yield` becomes needs no parentheses, and would be linted for them.
            Expr::Paren(paren)
                if paren.attrs.is_empty() && matches!(*paren.expr, Expr::Yield(_)) =>
            {
                self.visit_expr_mut(&mut paren.expr);
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
            _ => visit_mut::visit_expr_mut(self, expr),
        }
        match expr {
            // Another macro's `yield`, outside of generators.
            Expr::Yield(_) if self.scope == Scope::Plain && self.in_macro => {}
            Expr::Yield(yield_) => {
                let tokens = self.yield_(yield_);
                let attrs = &yield_.attrs;
                *expr = Expr::Verbatim(quote!(#(#attrs)* #tokens));
            }
            Expr::Try(try_) if self.scope == Scope::Element => {
                self.errors.at(try_.question_token.span, TRY_IN_GENEXPR);
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
                    match self.scope {
                        Scope::Generator | Scope::Async if self.generator.is_async => {
                            *expr = self.for_await(span, for_);
                        }
                        _ => self.errors.at(span, FOR_AWAIT),
                    }
                }
            }
            Expr::Return(return_) => {
                if let Some(lowered) = returned.and_then(|it| self.return_(return_, &it)) {
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
            _ => visit_mut::visit_stmt_mut(self, stmt),
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
        self.within(Scope::Const, |this| visit_mut::visit_type_mut(this, ty));
    }

    /// A marker that is not a generator's, as in a type or an `extern` block.
    fn visit_abi_mut(&mut self, abi: &mut Abi) {
        if let Some(name) = abi.name.as_ref().filter(|name| keywords::is_gen_abi(&name.token())) {
            self.errors.at(name.span(), "`gen fn` cannot stand here");
            abi.name = Some(LitStr::new("Rust", name.span()));
        }
    }

    fn visit_generic_argument_mut(&mut self, arg: &mut GenericArgument) {
        self.within(Scope::Const, |this| visit_mut::visit_generic_argument_mut(this, arg));
    }
}

const TRY_IN_GENEXPR: &str = "`?` in a generator expression has nothing to return from: write \
                              `gen_block! { .. }`, which it ends with a last item";
const FOR_AWAIT: &str =
    "`for await` outside of an async generator: write `async gen fn` or `async gen {}`";
const AWAIT: &str = "`.await` in a plain generator: write `async gen fn` or `async gen {}` for a \
                     generator that can wait";
