//! Generators: the body of a `gen fn`, and `gen` blocks.

use super::lowering::Lowering;
use super::scope::Scope;
use crate::pipeline::generator::ending::Ending;
use crate::pipeline::generator::expression;
use crate::pipeline::generator::facts::Facts;
use crate::pipeline::generator::in_place::MentionedOnce;
use crate::pipeline::generator::params::Arguments;
use crate::pipeline::generator::plan::{Delegates, Generator, Plan};
use crate::pipeline::generator::types::Types;
use crate::pipeline::generator::values::{self, Variables};
use crate::pipeline::naming::exposure::Exposure;
use crate::pipeline::naming::features::{ASYNC_GENERATOR, STREAM};
use crate::pipeline::syntax::braces;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::loops;
use crate::pipeline::syntax::qualifiers::Qualifiers;
use crate::pipeline::syntax::recover;
use crate::pipeline::syntax::returned::return_outcomes;
use crate::pipeline::syntax::tails::discard_values;
use crate::pipeline::syntax::walk::Pass as _;
use proc_macro2::{Group, Span, TokenStream};
use quote::quote;
use std::mem;
use syn::parse::{ParseStream, Parser as _};
use syn::{Block, Macro};

/// A generator's constructor expression, as statements and an expression.
pub(crate) struct Lowered {
    pub(crate) tokens: TokenStream,
    pub(crate) is_tree: bool,
}

impl Lowering<'_> {
    /// Lowers the body of a generator, and surrounds it according to `plan`.
    pub(crate) fn generator(&mut self, mut plan: Plan, body: &mut Block) -> Lowered {
        let facts = plan.facts;
        if let Some((span, message)) = loops::stray(body) {
            self.errors.at(span, message);
        }
        let ending = if let Some(returns) = &plan.types.returns {
            if let Some(span) = Ending::question_mark(body).filter(|_| returns.is_no_outcome()) {
                self.errors.at(span, QUESTION_MARK_IN_COROUTINE);
            }
            if returns.is_unit() {
                let message = || plan.types.without_return();
                if let Some(error) = values::returned_value(&plan.variables, body, message) {
                    self.errors.push(error);
                }
            }
            discard_values(body, returns.is_unit());
            Ending::Plain
        } else {
            if let Some(error) = values::value_at_the_end(&plan.variables, body) {
                self.errors.push(error);
            }
            if let Some(span) = values::received_value(&plan.variables, body) {
                self.errors.at(span, plan.types.without_resume(plan.is_async));
            }
            return_outcomes(body);
            // Another macro may change the block that it sees.
            let is_final = plan.is_function || self.exposure() != Exposure::Exposed;
            if let Some(error) = Ending::mistaken(body, &plan.types.item).filter(|_| is_final) {
                self.errors.push(error);
            }
            Ending::of(body, &plan.types.item)
        };
        let inner = Generator {
            is_coroutine: plan.types.returns.is_some(),
            is_async: plan.is_async,
            wraps: plan.wraps,
            ending,
            has_no_outcome: !ending.is_plain() && plan.types.item.is_no_outcome(),
            binds_from: facts.binds_from || plan.binds_from,
            ..Generator::default()
        };
        let exposure = self.exposure_of_body(facts);
        let is_private = exposure != Exposure::Exposed;
        // A macro in an async body may wait, and whoever waits should see the waker of the task.
        let is_opaque = facts.macro_yields || plan.is_async && facts.macro_awaits;
        let has_slot = is_private && !is_opaque;
        let is_in_task = is_private && is_opaque && plan.is_async;
        let untouched = has_slot.then(|| body.clone());
        let in_place = mem::take(&mut plan.arguments.in_place);
        let outer_in_place = mem::replace(&mut self.in_place, in_place);
        let earlier = mem::take(&mut self.errors);
        let inner = Generator { has_slot, is_in_task, ..inner };
        let mut inner = self.body(inner, exposure, body);
        if let Some(untouched) = untouched.filter(|_| inner.uses.needs_handle) {
            // A body with a handle must not have a token of its slot. The facts have not foreseen
            // the handle: they do not look into code that syn cannot parse.
            *body = untouched;
            self.errors = Errors::default();
            let inner_again = Generator { has_slot: false, is_in_task: plan.is_async, ..inner };
            inner = self.body(inner_again, exposure, body);
        }
        self.in_place = outer_in_place;
        let later = mem::replace(&mut self.errors, earlier);
        self.errors.absorb(later);

        plan.is_tree |= inner.uses.delegates > Delegates::Never;
        Lowered {
            tokens: expression::generator(self.paths, &plan, exposure, inner, body),
            is_tree: plan.is_tree,
        }
    }

    /// Lowers the body of a generator. Returns the generator with the findings.
    fn body(&mut self, generator: Generator, exposure: Exposure, body: &mut Block) -> Generator {
        let outer_generator = mem::replace(&mut self.generator, generator);
        let outer_scope = mem::replace(&mut self.scope, Scope::Generator);
        let outer_can_wait = mem::replace(&mut self.can_wait, self.generator.is_async);
        let outer_exposure = mem::replace(&mut self.exposure, exposure);
        self.visit_block_mut(body);
        self.exposure = outer_exposure;
        self.scope = outer_scope;
        self.can_wait = outer_can_wait;
        mem::replace(&mut self.generator, outer_generator)
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
    ///     let (this_generator, __build) = <P::Runtime>::start::<_, ()>(PROMISE);
    ///     <P::Runtime>::leaf(__build, { async move { /* .. */ } })
    /// }
    /// ```
    pub(crate) fn gen_block(&mut self, mac: &Macro) -> TokenStream {
        let parse =
            |input: ParseStream<'_>| Ok((input.parse::<Qualifiers>()?, input.parse::<Group>()?));
        match parse.parse2(mac.tokens.clone()) {
            Ok((qualifiers, body)) => self.braced(mac.bang_token.span, qualifiers, &body),
            Err(error) => {
                self.errors.push(error);
                TokenStream::new()
            }
        }
    }

    /// The generator of a `gen` block, from its braces. If there is a mistake in them,
    /// rust-analyzer gets the generator of the other statements.
    pub(crate) fn braced(
        &mut self,
        span: Span,
        qualifiers: Qualifiers,
        body: &Group,
    ) -> TokenStream {
        match braces::block(body) {
            Ok(mut block) => self.block(span, qualifiers, &mut block),
            Err(error) => {
                self.errors.push(error);
                // Only the first mistake counts, because a mistake in the rest may follow from it.
                let errors = mem::take(&mut self.errors);
                let rest = self.block(span, qualifiers, &mut recover::block(body));
                self.errors = errors;
                rest
            }
        }
    }

    /// The generator of a `gen` block, as an expression.
    pub(crate) fn block(
        &mut self,
        span: Span,
        qualifiers: Qualifiers,
        block: &mut Block,
    ) -> TokenStream {
        let Qualifiers { async_, capture } = qualifiers;
        if let Some(async_) = async_.filter(|_| !STREAM) {
            self.errors.at(async_.span, ASYNC_GENERATOR);
        }
        let is_async = async_.is_some();
        let facts = Facts::of(block);
        let mut arguments = Arguments::default();
        let exposure = self.exposure_of_body(facts);
        // A block without `move` would borrow the variable.
        if let (Exposure::Private(hidden), Some(_)) = (exposure, capture) {
            for name in MentionedOnce::in_body(block, is_async).looped {
                arguments.keep(name, hidden, self.paths);
            }
        }
        let plan = Plan {
            is_async,
            capture,
            types: Types::inferred(),
            span,
            is_function: false,
            arguments,
            variables: Variables::default(),
            facts,
            first: None,
            wraps: false,
            binds_from: self.generator.binds_from,
            is_tree: false,
        };
        let tokens = self.generator(plan, block).tokens;
        quote!({ #tokens })
    }
}

const QUESTION_MARK_IN_COROUTINE: &str = "`?` ends a coroutine with the value that it returns, so \
                                          that must be a `Result` or an `Option`: write `impl \
                                          Coroutine<.., Return = Result<(), Error>>`";
