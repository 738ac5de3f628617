//! The signature of a `gen fn` with a mistake in it, so that calls of the function still resolve
//! and the mistake is the only error.

use crate::pipeline::generator::boxed::Boxed;
use crate::pipeline::generator::types::{TypeTokens, Types};
use crate::pipeline::naming::features::STREAM;
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::function::Function;

use crate::pipeline::syntax::spans;
use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::{FnArg, Pat, PatWild, Token};

/// Input:
///
/// ```text
/// pub gen fn pairs(n: u32) -> (u32, u32) { /* a mistake */ }
/// ```
///
/// Output:
///
/// ```text
/// pub fn pairs(_: u32) -> C::Gen<(u32, u32), C::Leaf<::core::future::Ready<()>>> {
///     ::core::unreachable!()
/// }
/// ```
pub(crate) fn function(
    mut function: Function,
    types: &Types,
    is_tree: bool,
    boxed: Option<&Boxed>,
    paths: &Paths,
) -> TokenStream {
    let site = spans::nowhere();
    let all = [Some(&types.item), Some(&types.resume), types.returns.as_ref()];
    if !all.into_iter().flatten().all(TypeTokens::is_nameable) {
        // An `impl Trait` without a type behind it would be another error.
        return TokenStream::new();
    }
    for arg in &mut function.sig.inputs {
        if let FnArg::Typed(arg) = arg {
            *arg.pat = Pat::Wild(PatWild { attrs: Vec::new(), underscore_token: Token![_](site) });
        }
    }
    let Function { attrs, vis, default, mut sig, .. } = function;
    let is_async = sig.asyncness.take().is_some() && STREAM;
    sig.variadic = None;
    sig.output = match boxed {
        Some(boxed) => boxed.output(types, paths, is_async, site),
        None => types.output(
            paths,
            is_async,
            is_tree,
            site,
            |_, returns| quote_spanned!(site=> ::core::future::Ready<#returns>),
        ),
    };
    let check = types.bound_check();
    quote_spanned!(site=> #(#attrs)* #vis #default #sig { #check ::core::unreachable!() })
}
