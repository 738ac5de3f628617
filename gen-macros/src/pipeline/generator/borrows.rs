//! The lifetime of the arguments, as a bound of the emitted type.
//!
//! Where a borrow ends too early, rustc proposes `use<..>` for each opaque type that captures the
//! lifetime of the borrow and does not mention it. A generator borrows its arguments on purpose, so
//! its type mentions their lifetime.

use super::boxed::{Lifetimes, is_by_reference, is_closed, is_elided};
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::spans;
use crate::pipeline::syntax::tokens::mentions;
use crate::pipeline::syntax::walk::Pass as _;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote_spanned};
use syn::{FnArg, Lifetime, Signature};

/// Input:
///
/// ```text
/// fn words(&self, limit: u32) -> &str
/// fn words<'a>(text: &'a str) -> &'a str
/// ```
///
/// Output:
///
/// ```text
/// + C::diagnostics::Borrows<'_>
/// + C::diagnostics::Borrows<'a>
/// ```
///
/// Of several lifetimes, only the first is mentioned: with two such bounds, rustc would take either
/// bound for the other where a recursive call has the type. A lifetime that is not declared here, or
/// not used, is left out, because the compiler has a message of its own about it. An elided lifetime
/// of a parameter is there only if `'_` names it in the return type. A path may hide another
/// lifetime, and then `'_` would be an error.
pub(crate) fn bound(sig: &Signature, paths: &Paths, span: Span) -> TokenStream {
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
    let is_used =
        |lifetime: &Lifetime| of_inputs.all.contains(lifetime) || of_output.all.contains(lifetime);
    let mut declared = sig.generics.lifetimes().map(|param| param.lifetime.clone());
    let site = spans::site(span);
    let elided = has_name.then(|| Lifetime::new("'_", site));
    let Some(mut lifetime) = elided.or_else(|| declared.find(is_used)) else {
        return TokenStream::new();
    };
    lifetime.set_span(site);
    let krate = paths.krate(span);
    quote_spanned!(site=> + #krate::diagnostics::Borrows<#lifetime>)
}
