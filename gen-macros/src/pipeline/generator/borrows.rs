//! The lifetimes of the arguments, as bounds of the emitted type.
//!
//! Where a borrow ends too early, rustc proposes `use<..>` for each opaque type that captures the
//! lifetime of the borrow and does not mention it. A generator borrows its arguments on purpose, so
//! its type mentions their lifetimes.

use super::boxed::{Lifetimes, is_by_reference, is_closed, is_elided};
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::spans;
use crate::pipeline::syntax::tokens::mentions;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote_spanned};
use syn::visit_mut::VisitMut as _;
use syn::{FnArg, Lifetime, Signature};

/// Input:
///
/// ```text
/// fn words<'a>(&self, text: &'a str) -> &str
/// ```
///
/// Output:
///
/// ```text
/// + C::diagnostics::Borrows<'_> + C::diagnostics::Borrows<'a>
/// ```
///
/// The other named lifetimes are left out: for a lifetime that is not declared, or not used, the
/// compiler has a message of its own. An elided lifetime of a parameter is there only if `'_` names it
/// in the return type. A path may hide another lifetime, and then `'_` would be an error.
pub(crate) fn bounds(sig: &Signature, paths: &Paths, span: Span) -> TokenStream {
    let mut sig = sig.clone();
    let (mut of_inputs, mut of_output) = (Lifetimes::default(), Lifetimes::default());
    sig.inputs.iter_mut().for_each(|arg| of_inputs.visit_fn_arg_mut(arg));
    of_output.visit_return_type_mut(&mut sig.output);
    let is_anonymous = |lifetime: &Lifetime| is_elided(Some(lifetime));
    // `'static` counts as a lifetime of the parameters.
    let is_only = matches!(of_inputs.all.as_slice(), [one] if is_anonymous(one))
        && !mentions(sig.inputs.to_token_stream(), "static");
    let hides_none = sig.inputs.iter().all(|arg| match arg {
        FnArg::Typed(arg) => is_closed(&arg.ty, false),
        FnArg::Receiver(_) => false,
    });
    let has_name =
        is_by_reference(&sig) || is_only && (hides_none || of_output.all.iter().any(is_anonymous));
    let site = spans::site(span);
    let mut lifetimes = Vec::new();
    if has_name {
        lifetimes.push(Lifetime::new("'_", site));
    }
    let is_used =
        |lifetime: &Lifetime| of_inputs.all.contains(lifetime) || of_output.all.contains(lifetime);
    let declared = sig.generics.lifetimes().map(|param| param.lifetime.clone());
    lifetimes.extend(declared.filter(is_used));
    let krate = paths.krate(span);
    let bounds = lifetimes.into_iter().map(|mut lifetime| {
        lifetime.set_span(spans::site(span));
        quote_spanned!(site=> + #krate::diagnostics::Borrows<#lifetime>)
    });
    bounds.collect()
}
