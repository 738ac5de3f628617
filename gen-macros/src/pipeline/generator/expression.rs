//! The expression that makes the generator, around a lowered body.

use super::ending::Ending;
use super::params::{FIRST, ResumeParam};
use super::plan::{Delegates, Generator, Plan, Uses};
use crate::pipeline::naming::exposure::{Exposure, Hidden, exposed_name};
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::spans;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::quote_spanned;
use syn::spanned::Spanned as _;
use syn::{Block, Token};

/// The generator of `body`, as statements and an expression.
pub(crate) fn generator(
    paths: &Paths,
    plan: &Plan,
    exposure: Exposure,
    generator: Generator,
    body: &Block,
) -> TokenStream {
    let site = spans::site(plan.span);
    let body = labelled(paths, plan, site, exposure, generator, body);
    match exposure {
        Exposure::Private(hidden) => with_tokens(paths, plan, hidden, generator, &body),
        Exposure::Exposed => with_handle(paths, plan, site, generator, &body),
    }
}

/// Input:
///
/// ```text
/// // in `gen fn countdown(mut n: u32) -> u32`
/// BODY
/// // in `gen move { .. }`
/// BODY
/// ```
///
/// Output:
///
/// ```text
/// <P::Runtime>::leaf_fn::<u32, (), _, _>(PROMISE, move |this_generator| {
///     #[inline(always)]
///     async move {
///         let this_generator = <P::Runtime>::begin(this_generator).await;
///         let mut n = n;
///         BODY
///     }
/// })
///
/// let (this_generator, __build) = <P::Runtime>::start::<_, ()>(PROMISE);
/// <P::Runtime>::leaf(__build, { #[inline(always)] async move { .. } })
/// ```
///
/// `PROMISE` is [`Hidden::promise`]. The expansion calls functions of a *type* at the path,
/// `<P::Runtime>::leaf`, so that either all of the functions are genuine or none is. With a
/// `#[resume]` parameter, the beginning gives its value.
///
/// Where another macro sees a `yield`, the body has a handle, too. Nothing may move the handle, so
/// the name stands for a loan of it:
///
/// ```text
/// match <P::Runtime>::lend(&mut <P::Runtime>::co(this_generator)) {
///     mut __co => {
///         <P::Runtime>::register(this_generator, &mut __co).await;
///         BODY
///     }
/// }
/// ```
///
/// A body that may end with a last item is surrounded. In a function the token for it comes from
/// the token of the body:
///
/// ```text
/// let __build = <P::Runtime>::build(&this_generator);
/// <P::Runtime>::fallible(__build, { #[inline(always)] async move { .. } })
/// ```
///
/// An async body in which another macro may wait is surrounded, too: by `in_task`, or by `in_task_tree`
/// where the constructor is a `tree`. It begins with `begin_in_task`. If it has a handle, all three have
/// names that end with `_with_co`. The handle comes from `co_in_task` and is not registered.
fn with_tokens(
    paths: &Paths,
    plan: &Plan,
    hidden: Hidden,
    findings: Generator,
    body: &TokenStream,
) -> TokenStream {
    let Generator { uses, ending, is_in_task, .. } = findings;
    let site = spans::site(plan.span);
    let private = paths.private(site);
    let [generator, build] =
        ["this_generator", "__build"].map(|name| hidden.ident(name, plan.span));
    let (item, resume) = (&plan.types.item.in_body, &plan.types.resume.in_body);
    let capture = plan.capture;
    let source = import_source(paths, site, uses);
    let begin = begin(paths, plan, hidden, findings);
    let promise = hidden.promise(paths, plan.span);
    let prologue = &plan.arguments.prologue;
    let mut body = quote_spanned!(site=> #prologue #body);
    if uses.needs_handle {
        let co = exposed_name("__co", plan.span);
        let (handle, register) = if is_in_task {
            (quote_spanned!(site=> co_in_task), None)
        } else {
            let register = quote_spanned! {site=>
                <#private::Runtime>::register(#generator, &mut #co).await;
            };
            (quote_spanned!(site=> co), Some(register))
        };
        body = quote_spanned! {site=>
            match <#private::Runtime>::lend(&mut <#private::Runtime>::#handle(#generator)) {
                mut #co => {
                    #register
                    #body
                }
            }
        };
    }
    // Both spans are the user's own, because rustc names no captured variable in a block of another
    // crate's macro.
    let async_ = Token![async](plan.span);
    let mut stmts = Group::new(Delimiter::Brace, quote_spanned!(site=> #source #begin #body));
    stmts.set_span(plan.span);
    // Clippy warns of a lock that waits together with a task, and a generator that is not async has
    // none. Emitted only where there may be a lock, because a lint's level costs the compiler
    // time.
    let allowed = (plan.facts.may_lock && !plan.is_async).then(|| {
        quote_spanned!(site=> #[allow(clippy::await_holding_lock, clippy::await_holding_refcell_ref)])
    });
    let captured = &plan.arguments.captured;
    let mut block =
        quote_spanned!(site=> { #captured #[inline(always)] #allowed #async_ #capture #stmts });
    if is_in_task {
        let in_task = match (uses.needs_handle, plan.is_tree) {
            (true, true) => "in_task_tree_with_co",
            (true, false) => "in_task_with_co",
            (false, true) => "in_task_tree",
            (false, false) => "in_task",
        };
        let in_task = Ident::new(in_task, site);
        block = quote_spanned!(site=> <#private::Runtime>::#in_task(#build, #block));
    }
    if !ending.is_plain() {
        block = quote_spanned!(site=> <#private::Runtime>::fallible(#build, #block));
    }
    let constructor = constructor(plan, site);
    if !plan.is_function {
        return quote_spanned! {site=>
            let (#generator, #build) = <#private::Runtime>::start::<#item, #resume>(#promise);
            <#private::Runtime>::#constructor(#build, #block)
        };
    }
    let types = if plan.is_async {
        quote_spanned!(site=> #item, _, _)
    } else {
        quote_spanned!(site=> #item, #resume, _, _)
    };
    if is_in_task || !ending.is_plain() {
        block = quote_spanned! {site=>
            {
                let #build = <#private::Runtime>::build(&#generator);
                #block
            }
        };
    }
    quote_spanned! {site=>
        <#private::Runtime>::#constructor::<#types>(#promise, move |#generator| #block)
    }
}

/// The first statement of a body: it begins.
fn begin(paths: &Paths, plan: &Plan, hidden: Hidden, findings: Generator) -> TokenStream {
    let site = spans::site(plan.span);
    let Generator { has_slot, is_in_task, uses, .. } = findings;
    let private = paths.private(site);
    let generator = hidden.ident("this_generator", plan.span);
    let slot = has_slot.then(|| {
        let slot = hidden.ident("__slot", plan.span);
        quote_spanned!(site=> , mut #slot)
    });
    let Some(ResumeParam { ty, .. }) = &plan.first else {
        let name = match (has_slot, is_in_task) {
            (true, _) => "begin_plain",
            (_, true) if uses.needs_handle => "begin_in_task_with_co",
            (_, true) => "begin_in_task",
            _ => "begin",
        };
        let name = Ident::new(name, site);
        let tokens = if has_slot {
            quote_spanned!(site=> (#generator #slot))
        } else {
            quote_spanned!(site=> #generator)
        };
        return quote_spanned! {site=>
            let #tokens = <#private::Runtime>::#name(#generator).await;
        };
    };
    let first = hidden.ident(FIRST, plan.span);
    let name = Ident::new(if has_slot { "begin_plain_first" } else { "begin_first" }, site);
    // The value is located at the parameter's type, because a type that is not the coroutine's
    // resume type is reported there.
    let value = hidden.ident(FIRST, ty.span());
    quote_spanned! {site=>
        let (#generator #slot, #first) = <#private::Runtime>::#name(#generator).await;
        let #first: #ty = #value;
    }
}

/// The name of the function that makes the generator.
fn constructor(plan: &Plan, site: Span) -> Ident {
    let kind = if plan.is_tree { "tree" } else { "leaf" };
    let async_ = if plan.is_async { "async_" } else { "" };
    let of = if plan.is_function { "_fn" } else { "" };
    let first = if plan.first.is_some() { "_first" } else { "" };
    Ident::new(&format!("{async_}{kind}{of}{first}"), site)
}

/// Input: as for [`with_tokens`], where a macro that is not ours sees the expansion.
///
/// Output:
///
/// ```text
/// C::Gen::from_fn(async move |__co: &mut C::Co<u32, ()>| {
///     let mut __co = P::CoRef::new(__co);
///     let mut n = n;
///     BODY
/// })
/// ```
///
/// `from_fn` is another function where the body delegates, is async, or may end with a last item.
/// With a `#[resume]` parameter, the closure receives its value as well.
fn with_handle(
    paths: &Paths,
    plan: &Plan,
    site: Span,
    Generator { uses, ending, .. }: Generator,
    body: &TokenStream,
) -> TokenStream {
    let (krate, private) = (paths.krate(site), paths.private(site));
    let (item, resume) = (&plan.types.item.in_body, &plan.types.resume.in_body);
    let capture = plan.capture;
    let prologue = &plan.arguments.prologue;
    let source = import_source(paths, site, uses);
    let first = exposed_name(FIRST, plan.span);
    let first_param = plan.first.as_ref().map(|_| quote_spanned!(site=> , #first));
    let first_value = plan.first.as_ref().map(|ResumeParam { ty, .. }| {
        // Located as in `begin`.
        let value = exposed_name(FIRST, ty.span());
        quote_spanned!(site=> let #first: #ty = #value;)
    });
    let hidden = |name: &str| {
        let name = syn::Ident::new(name, site);
        quote_spanned!(site=> #private::#name)
    };
    let constructor = match (plan.is_async, plan.is_tree, ending.is_plain()) {
        // The end of a coroutine, which alone has such a parameter, is plain.
        (false, false, true) if first_param.is_some() => hidden("from_fn_first"),
        (false, true, true) if first_param.is_some() => hidden("from_fn_tree_first"),
        (false, false, true) => quote_spanned!(site=> #krate::Gen::from_fn),
        (true, false, true) => quote_spanned!(site=> #krate::AsyncGen::from_fn),
        (false, true, true) => hidden("from_fn_tree"),
        (true, true, true) => hidden("async_from_fn_tree"),
        (false, false, false) => hidden("fallible_from_fn"),
        (true, false, false) => hidden("async_fallible_from_fn"),
        (false, true, false) => hidden("fallible_from_fn_tree"),
        (true, true, false) => hidden("async_fallible_from_fn_tree"),
    };
    quote_spanned! {site=>
        #constructor(async #capture |__co: &mut #krate::Co<#item, #resume> #first_param| {
            #source
            #first_value
            let mut __co = #private::CoRef::new(__co);
            #prologue
            #body
        })
    }
}

/// The traits that `yield from` is looked up in, after the methods of the generator types.
fn import_source(paths: &Paths, site: Span, uses: Uses) -> Option<TokenStream> {
    if uses.delegates == Delegates::Never {
        return None;
    }
    let private = paths.private(site);
    let propagating = uses.propagates.then(|| {
        quote_spanned! {site=>
            use #private::{IntoGenerator as _, IntoTryItems as _, IntoTrySource as _};
        }
    });
    let asking = uses.asks_for_type.then(|| quote_spanned!(site=> use #private::OfKnownType as _;));
    let place = uses.has_place.then(|| quote_spanned!(site=> use #private::IntoDelegate as _;));
    Some(quote_spanned! {site=>
        use #private::{IntoItems as _, IntoSource as _};
        #place
        #propagating
        #asking
    })
}

/// The body as a labelled block, whose type is checked at the body's own end.
///
/// Input:
///
/// ```text
/// BODY
/// BODY // with `?` in it
/// BODY // in which a macro may hide a `?`, of a generator of `Result<A, B>`
/// BODY // of a coroutine that returns `R`
/// BODY // of a block without a `yield`
/// ```
///
/// Output:
///
/// ```text
/// let () = 'generator: { if false { break 'generator } BODY };
///
/// if false { use P::MustEnd as _; return { this_generator.types.items.none() }.must_end() }
/// let () = 'generator: { .. };
/// <P::Runtime>::done()
///
/// if false { use P::MayEnd as _; return this_generator.types.items.may_end() }
/// let () = 'generator: { .. };
/// <P::Runtime>::done()
///
/// if false { return <P::Runtime>::never::<R>() }
/// let __value: R = 'generator: { if false { break 'generator <P::Runtime>::never() } BODY };
/// __value
///
/// if false {
///     <P::Runtime>::yields_nothing(this_generator.types.items, || ::core::unreachable!())
/// }
/// let () = 'generator: { .. };
/// ```
///
/// The dead `return` makes each later `return` coerce to its type. The dead `break` keeps the code
/// behind the body reachable, for every body. Nothing but its use gives a block without a `yield` a
/// type of items. The dead closure that returns `!` makes the compiler fall back to `!`.
///
/// Tokens that another macro sees break to a label of their own, `'__generator`, of a block inside
/// this block.
fn labelled(
    paths: &Paths,
    plan: &Plan,
    site: Span,
    exposure: Exposure,
    Generator { uses, ending, .. }: Generator,
    body: &Block,
) -> TokenStream {
    let private = paths.private(site);
    let types = &plan.types;
    let never =
        types.returns.is_some().then(|| quote_spanned!(site=> <#private::Runtime>::never()));
    // A coroutine without a value at its end is an error at the type of the value.
    let at = types.returns.as_ref().map_or(site, |returns| spans::span_of(&returns.in_signature));
    let block = |exposure: Exposure, stmts: TokenStream| {
        let label = exposure.label("generator", at);
        let stmts = quote_spanned!(site=> if false { break #label #never } #stmts);
        let mut block = Group::new(Delimiter::Brace, stmts);
        block.set_span(body.brace_token.span.join());
        quote_spanned!(site=> #label: #block)
    };
    let stmts = &body.stmts;
    let mut stmts = quote_spanned!(site=> #(#stmts)*);
    if exposure != Exposure::Exposed && uses.needs_handle {
        stmts = block(Exposure::Exposed, stmts);
    }
    let block = block(exposure, stmts);
    if let Some(returns) = &types.returns {
        let ty = &returns.in_body;
        return quote_spanned! {site=>
            if false { return <#private::Runtime>::never::<#ty>() }
            let __value: #ty = #block;
            __value
        };
    }
    let unsaid = (!plan.is_function && !uses.yields).then(|| {
        let items = exposure.items(paths, site);
        quote_spanned! {site=>
            if false { <#private::Runtime>::yields_nothing(#items, || ::core::unreachable!()) }
        }
    });
    // The token of a `?` or a `return` is to blame for items of another type, so all of the call
    // has the place of the token.
    let end = match ending {
        Ending::Plain => return quote_spanned!(site=> #unsaid let () = #block;),
        Ending::ByItems => {
            let items = exposure.items(paths, site);
            quote_spanned!(site=> use #private::MayEnd as _; return #items.may_end())
        }
        Ending::Last(span) => {
            let at = paths.span(span);
            let (private, items) = (paths.private(at), exposure.items(paths, at));
            // The braces have the context of the call, because the compiler places the error by it.
            quote_spanned!(at=> use #private::MustEnd as _; return { #items.none() }.must_end())
        }
    };
    quote_spanned! {site=>
        #unsaid
        if false { #end }
        let () = #block;
        <#private::Runtime>::done()
    }
}
