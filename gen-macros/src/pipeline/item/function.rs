//! Functions: signature and body put together again.

use super::context::Context;
use super::fallback;
use crate::pipeline::body::blocks::Lowered;
use crate::pipeline::body::lowering::Lowering;
use crate::pipeline::body::scope::Scope;
use crate::pipeline::generator::borrows;
use crate::pipeline::generator::boxed::{self, Boxed};
use crate::pipeline::generator::facts::Facts;
use crate::pipeline::generator::in_place::MentionedOnce;
use crate::pipeline::generator::mistaken;
use crate::pipeline::generator::only_read::OnlyRead;
use crate::pipeline::generator::params::{self, Arguments, ResumeParam};
use crate::pipeline::generator::plan::Plan;
use crate::pipeline::generator::receiver;
use crate::pipeline::generator::sent;
use crate::pipeline::generator::types::Types;
use crate::pipeline::generator::values::Variables;
use crate::pipeline::naming::exposure::Exposure;
use crate::pipeline::naming::features::{ASYNC_GENERATOR, STREAM};
use crate::pipeline::syntax::attrs;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::function::{Body, Function};
use crate::pipeline::syntax::items::Enclosing;
use crate::pipeline::syntax::recover;
use crate::pipeline::syntax::spans;
use crate::pipeline::syntax::tokens::{mentions, written};
use crate::pipeline::syntax::walk::Pass as _;
use proc_macro2::{Delimiter, Group, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use std::mem;
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, FnArg, ReturnType, Signature, Token, Visibility};

/// Expands a function, generator or not.
pub(crate) fn expand(function: Function, context: Context<'_>, errors: Errors) -> TokenStream {
    match function.gen_span {
        Some(span) => generator(function, span, context, errors),
        None => ordinary(function, context, errors),
    }
}

/// An ordinary function, whose body may have `gen` blocks in it.
fn ordinary(mut function: Function, context: Context<'_>, mut errors: Errors) -> TokenStream {
    let mut lowering = Lowering::new(context.paths, exposure(&function, context), context.scope);
    lowering.visit_signature_mut(&mut function.sig);
    lowering.can_wait = function.sig.asyncness.is_some();
    let has_body = !matches!(function.body, Body::None(_));
    let body = match function.body {
        Body::None(semi) => semi.into_token_stream(),
        Body::Block(mut block) => {
            if Facts::of(&mut block).foreign_attr {
                lowering.exposure = Exposure::Exposed;
            }
            lowering.visit_block_mut(&mut block);
            block.into_token_stream()
        }
        Body::Invalid(error, mut rest) if recover::is_wanted() => {
            errors.absorb(mem::take(&mut lowering.errors));
            errors.push(error);
            lowering.visit_block_mut(&mut rest);
            // A mistake in the rest may follow from the mistake.
            lowering.errors = Errors::default();
            rest.into_token_stream()
        }
        Body::Invalid(error, _) => {
            errors.push(error);
            unreachable()
        }
    };
    errors.absorb(lowering.errors);
    let Function { attrs, vis, default, sig, .. } = function;
    if errors.is_empty() || recover::is_wanted() {
        let errors = errors.into_tokens();
        return quote!(#(#attrs)* #vis #default #sig #body #errors);
    }
    // The mistakes should be the only errors. A body with a mistake may have the wrong type, and a
    // function that was to be a generator returns something else.
    let (output, errors) = match &sig.output {
        ReturnType::Type(arrow, _) => {
            (ReturnType::Type(*arrow, Box::new(errors.into_type())), TokenStream::new())
        }
        ReturnType::Default => (ReturnType::Default, errors.into_tokens()),
    };
    let sig = Signature { output, ..sig };
    let body = if has_body { unreachable() } else { body };
    let allow = quote!(#[allow(unused_variables, unused_mut)]);
    quote!(#(#attrs)* #allow #vis #default #sig #body #errors)
}

/// A body of any type, beside a mistake.
fn unreachable() -> TokenStream {
    quote!({ ::core::unreachable!() })
}

/// Input:
///
/// ```text
/// #[bounds(Send)]
/// pub gen fn countdown(mut n: u32) -> u32 { BODY }
/// ```
///
/// Output:
///
/// ```text
/// pub fn countdown(n: u32) -> C::Gen<u32, C::Leaf<impl C::Code<Output = ()> + Send>> {
///     // the generator of BODY
/// }
/// ```
fn generator(
    mut function: Function,
    gen_span: Span,
    context: Context<'_>,
    mut errors: Errors,
) -> TokenStream {
    check_signature(&function.sig, &mut errors);
    let has_unsized = mistaken::replace_unsized_parameters(&mut function.sig);
    let is_async = function.sig.asyncness.is_some();
    let mut lowering = Lowering::new(context.paths, exposure(&function, context), Scope::Plain);
    lowering.visit_signature_mut(&mut function.sig);
    errors.absorb(mem::take(&mut lowering.errors));
    let variables = Variables::of(&function.sig);
    let first = params::take_resume_param(&mut function.sig.inputs, &mut errors);
    let place = match context.enclosing {
        Enclosing::Module => boxed::Place::Module,
        Enclosing::Unknown => boxed::Place::Unknown,
        Enclosing::IntoIteratorImpl { .. } if function.sig.ident == "into_iter" => {
            boxed::Place::IntoIter
        }
        _ => boxed::Place::Method,
    };
    let boxed = Boxed::take(&mut function.attrs, &mut function.sig, place, &mut errors);
    let mut types = Types::of(&function.sig.output, &mut errors);
    types.bound = types.bound.or(function.bound.take());
    if place == boxed::Place::IntoIter {
        if let Some(error) = mistaken_into_iter(&function.sig, &context, boxed.is_some()) {
            errors.push(error);
            if !recover::is_wanted() {
                return fallback::into_iter(function, context, errors);
            }
        }
    }
    let mistake = mistaken_next(&function.sig, context.enclosing)
        .or_else(|| mistaken_main(&function, context.enclosing))
        .or_else(|| mistaken_type(&mut function));
    if let Some(error) = mistake.filter(|_| errors.is_empty()) {
        errors.push(error);
        function.sig.output = ReturnType::Default;
    }
    let is_in_trait = promises_tree(&function, context.enclosing);
    let is_tree = boxed.is_none() && is_in_trait;
    let was_right = errors.is_empty();
    let wraps = take_try_yield(&mut function, &types, &mut errors);
    let is_refused = was_right && !errors.is_empty();
    let binds_from = binds_from(&mut function.sig);
    let mut bounds = attrs::take_bounds(&mut function.attrs, &mut errors);
    bounds.extend(types.more_bounds.clone());
    // A trait and its impls must agree, however they spell the lifetimes. `use<..>` says itself which
    // lifetimes there are.
    let borrows = (!is_in_trait && !mentions(bounds.clone(), "use"))
        .then(|| borrows::bound(&function.sig, context.paths, gen_span));

    check_types(&function.sig, &types, first.as_ref(), &mut errors);
    let plan = Plan {
        span: gen_span,
        capture: Some(Token![move](spans::nowhere())),
        types: types.clone(),
        facts: Facts::default(),
        is_function: true,
        arguments: Arguments::default(),
        variables,
        first,
        binds_from,
        wraps,
        is_tree,
        is_async,
    };
    let is_sent = sent::is_promised(&bounds);
    let lowered = lower_body(&mut function, plan, boxed.as_ref(), is_sent, &mut lowering);
    let Lowered { tokens: body, is_tree } = lowered;
    match &function.body {
        // A mistake in the rest may follow from the mistake.
        Body::Invalid(error, _) => errors.push(error.clone()),
        // A `?` in it needs the items that the attribute needs.
        _ if is_refused => {}
        _ => errors.absorb(lowering.errors),
    }
    let is_sure = types.are_nameable() && !matches!(function.sig.output, ReturnType::Default);
    if (!errors.is_empty() || has_unsized && is_sure) && !recover::is_wanted() {
        let (boxed, paths) = (boxed.as_ref(), context.paths);
        return fallback::function(function, &types, is_tree, boxed, paths, errors);
    }
    let Function { attrs, vis, default, mut sig, .. } = function;
    let (span, end) = match &sig.output {
        ReturnType::Type(_, ty) => spans::ends_of(ty),
        ReturnType::Default => (gen_span, gen_span),
    };
    sig.asyncness = None;
    sig.output = match &boxed {
        Some(boxed) => boxed.output(&types, context.paths, is_async, span),
        None => types.output(context.paths, is_async, is_tree, span, |krate, returns| {
            // At the end, because the compiler proposes more bounds behind it.
            let future = quote_spanned!(spans::site(end)=> impl);
            quote_spanned!(end=> #future #krate::Code<Output = #returns> #borrows #bounds)
        }),
    };
    let errors = errors.into_tokens();
    quote!(#(#attrs)* #vis #default #sig #body #errors)
}

/// Completes the plan of a function, and lowers its body by it.
fn lower_body(
    function: &mut Function,
    mut plan: Plan,
    boxed: Option<&Boxed>,
    is_sent: bool,
    lowering: &mut Lowering<'_>,
) -> Lowered {
    let block = match &mut function.body {
        Body::None(semi) => {
            return Lowered { tokens: semi.into_token_stream(), is_tree: plan.is_tree };
        }
        Body::Block(block) | Body::Invalid(_, block) => block,
    };
    if let Some(error) = receiver::assigned(&function.sig, block) {
        lowering.errors.push(error);
    }
    plan.facts = Facts::of(block);
    let exposure = lowering.exposure_of_body(plan.facts);
    let mentioned = MentionedOnce::in_body(block, plan.is_async);
    let sig = &mut function.sig;
    let only_read = match exposure {
        Exposure::Private(_) => OnlyRead::in_body(sig, block),
        Exposure::Exposed => OnlyRead::default(),
    };
    let (first, paths) = (plan.first.as_ref(), lowering.paths);
    plan.arguments = params::bind(sig, first, &mentioned, &only_read, paths, exposure);
    let check = plan.types.bound_check();
    let (span, is_async) = (plan.span, plan.is_async);
    let Lowered { mut tokens, is_tree } = lowering.generator(plan, block);
    if let Some(boxed) = boxed {
        tokens = boxed.expression(lowering.paths, &function.sig, is_async, &tokens, span);
    } else if is_sent {
        tokens = sent::kept(lowering.paths, &function.sig, tokens, span);
    }
    let mut body = Group::new(Delimiter::Brace, quote!(#check #tokens));
    body.set_span(block.brace_token.span.join());
    Lowered { tokens: body.into_token_stream(), is_tree }
}

/// Reports the parts that the signature of a generator cannot have.
fn check_signature(sig: &Signature, errors: &mut Errors) {
    if let Some(async_) = sig.asyncness.as_ref().filter(|_| !STREAM) {
        errors.at(async_.span, ASYNC_GENERATOR);
    }
    if let Some(variadic) = &sig.variadic {
        errors.at(variadic.dots.span(), "a generator cannot have C-variadic parameters");
    }
}

/// The mistake to write the one `next` of an iterator as a generator.
fn mistaken_next(sig: &Signature, enclosing: Enclosing) -> Option<Error> {
    let is_next = enclosing == Enclosing::IteratorImpl && sig.ident == "next";
    let message = "`next` gives a single item, so it is a plain `fn`; a generator is a whole iterator: write \
                   it as a method, `gen fn iter(&self) -> Item`, without an `impl Iterator`";
    is_next.then(|| Error::new(sig.ident.span(), message))
}

/// The mistake to write `into_iter` without the type that the trait asks for.
fn mistaken_into_iter(sig: &Signature, context: &Context<'_>, is_boxed: bool) -> Option<Error> {
    let message = match context.enclosing {
        _ if !is_boxed => INTO_ITER,
        Enclosing::IntoIteratorImpl { has_type: false } => INTO_ITER_TYPE,
        _ => return None,
    };
    Some(Error::new(sig.ident.span(), message))
}

/// The mistake to write the function that a program begins with as a generator. (In a module of the
/// macro's, or with another visibility, `main` is a name as any other.)
fn mistaken_main(function: &Function, enclosing: Enclosing) -> Option<Error> {
    let Function { vis, sig, .. } = function;
    let is_main = enclosing == Enclosing::Unknown
        && sig.ident == "main"
        && sig.inputs.is_empty()
        && matches!(vis, Visibility::Inherited);
    is_main.then(|| Error::new(sig.ident.span(), MAIN))
}

/// The mistake in the return type by itself, or in the return type of this body, if any.
fn mistaken_type(function: &mut Function) -> Option<Error> {
    let body = match &mut function.body {
        Body::Block(body) => Some(body),
        Body::None(_) | Body::Invalid(..) => None,
    };
    mistaken::item_type(&function.sig, body)
}

/// Reports a return type that does not fit the other parts of the signature.
fn check_types(sig: &Signature, types: &Types, first: Option<&ResumeParam>, errors: &mut Errors) {
    if let (Some(_), Some(_), ReturnType::Type(_, ty)) =
        (&sig.asyncness, &types.returns, &sig.output)
    {
        errors.at(ty.span(), ASYNC_COROUTINE);
    }
    if let (Some(first), None) = (first, &types.returns) {
        errors.at(first.attr.pound_token.span, RESUME_WITHOUT_COROUTINE);
    }
}

/// Whether an attribute on the function or around it may see the expansion.
fn exposure(function: &Function, context: Context<'_>) -> Exposure {
    // The macro takes its own attributes away: the attributes of a generator, and `resume` from its
    // parameters. Anywhere else, an attribute of such a name is somebody's macro.
    let is_generator = function.gen_span.is_some();
    let is_ours = |attr: &Attribute, name| is_generator && attr.path().is_ident(name);
    let is_any_of_ours = |attr: &Attribute| attrs::OURS.iter().any(|name| is_ours(attr, *name));
    let mut sig = function.sig.clone();
    for arg in &mut sig.inputs {
        if let FnArg::Typed(arg) = arg {
            arg.attrs.retain(|attr| !is_ours(attr, "resume"));
        }
    }
    // Wherever it stands in the signature.
    let mut facts = Facts::default();
    facts.visit_signature_mut(&mut sig);
    let is_foreign = |attr: &Attribute| !is_any_of_ours(attr) && attrs::is_foreign(attr);
    context.exposure.exposed_if(facts.foreign_attr || function.attrs.iter().any(is_foreign))
}

/// Whether the type must be the type of a generator that delegates, for every body. In a
/// trait it must, because the trait and its impls must agree. Directly in the macro, the function
/// could stand in a trait.
fn promises_tree(function: &Function, enclosing: Enclosing) -> bool {
    match enclosing {
        Enclosing::Trait
        | Enclosing::TraitImpl
        | Enclosing::IteratorImpl
        | Enclosing::IntoIteratorImpl { .. } => true,
        Enclosing::Module | Enclosing::Inherent => false,
        Enclosing::Unknown => match &function.body {
            Body::None(_) => true,
            _ if !matches!(function.vis, Visibility::Inherited) => false,
            _ if function.sig.receiver().is_some() => true,
            Body::Block(body) | Body::Invalid(_, body) => {
                mentions(quote!(#body), "Self") || mentions(function.sig.to_token_stream(), "Self")
            }
        },
    }
}

/// Removes `#[try_yield]`: whether the generator's own items are wrapped in `Ok` or `Some`.
fn take_try_yield(function: &mut Function, types: &Types, errors: &mut Errors) -> bool {
    let taken = attrs::take(&mut function.attrs, "try_yield");
    let Some(attr) = taken.first() else { return false };
    if attr.meta.require_path_only().is_err() {
        errors.at(attr.pound_token.span, "`#[try_yield]` takes no arguments");
    }
    if types.returns.is_some() {
        errors.at(attr.pound_token.span, TRY_YIELD_COROUTINE);
    } else if types.item.is_no_outcome() {
        let item = written(types.item.in_signature.clone());
        let message =
            format!("{TRY_YIELD_ITEM}: write `Result<{item}, Error>`, or `Option<{item}>`");
        errors.at(item_span(&function.sig.output, attr), message);
        return false;
    }
    true
}

/// The place of the item type, or of the attribute that needs an item type.
fn item_span(output: &ReturnType, attr: &Attribute) -> Span {
    match output {
        ReturnType::Type(_, ty) => ty.span(),
        ReturnType::Default => attr.pound_token.span,
    }
}

/// Whether a parameter is named `from`.
fn binds_from(sig: &mut Signature) -> bool {
    sig.inputs.iter_mut().any(|arg| match arg {
        FnArg::Typed(arg) => Facts::binds_from(&mut arg.pat),
        FnArg::Receiver(_) => false,
    })
}

const ASYNC_COROUTINE: &str = "an async generator is a `Stream`, which takes no values and returns none: \
    write the type of its items";
const TRY_YIELD_ITEM: &str =
    "`#[try_yield]` wraps items in `Ok` or `Some`, so they must be `Result`s or `Option`s";
const TRY_YIELD_COROUTINE: &str = "`#[try_yield]` wraps the items of `gen fn name() -> Result<T, E>`, and of \
    `Option<T>`: a coroutine writes `yield Ok(..)`";
const RESUME_WITHOUT_COROUTINE: &str = "`#[resume]` needs a generator that takes values: \
    `gen fn name(#[resume] first: S) -> impl Coroutine<S, Yield = Y>`";
const MAIN: &str = "`main` runs by itself, so it is a plain `fn`; a generator runs only when somebody asks for its \
                    items: write `fn main() { for item in generator() { .. } }`";
const INTO_ITER_TYPE: &str = "the type of the iterator is missing beside the `gen fn`: write `type IntoIter = \
                              BoxGen<'static, Self::Item>;`";
const INTO_ITER: &str = "`into_iter` returns a type with a name: write `#[boxed]` above the `gen fn`, and \
                         `type IntoIter = BoxGen<'static, Self::Item>;`";
