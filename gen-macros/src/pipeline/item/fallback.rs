//! The signature of a `gen fn` with a mistake in it, so that calls of the function still resolve
//! and the mistake is the only error.

use super::context::Context;
use crate::pipeline::generator::boxed::Boxed;
use crate::pipeline::generator::types::Types;
use crate::pipeline::naming::features::STREAM;
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::function::Function;
use crate::pipeline::syntax::items::Enclosing;
use crate::pipeline::syntax::spans;
use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::{FnArg, Pat, PatWild, ReturnType, Token, parse_quote_spanned};

/// An `into_iter` with a mistake, and the type that it returns, if the impl lacks it.
pub(crate) fn into_iter(function: Function, context: Context<'_>, errors: Errors) -> TokenStream {
    let site = spans::nowhere();
    let Function { attrs, vis, default, mut sig, .. } = function;
    let (ty, errors) = match context.enclosing {
        Enclosing::IntoIteratorImpl { has_type: false } => {
            let ty = errors.into_type();
            (quote_spanned!(site=> type IntoIter = #ty;), TokenStream::new())
        }
        _ => (TokenStream::new(), errors.into_tokens()),
    };
    sig.asyncness = None;
    sig.output = parse_quote_spanned!(site=> -> Self::IntoIter);
    quote_spanned! {site=>
        #ty
        #errors
        #(#attrs)* #vis #default #sig { ::core::unreachable!() }
    }
}

/// Input:
///
/// ```text
/// pub gen fn pairs(n: u32) -> (u32, u32) { /* a mistake */ }
/// ```
///
/// Output:
///
/// ```text
/// MISTAKES
/// pub fn pairs(_: u32) -> C::Gen<(u32, u32), C::Leaf<::core::future::Ready<()>>> {
///     ::core::unreachable!()
/// }
/// ```
///
/// The mistakes stand in place of the return type, if the type of the items is not sure: no use of
/// the result is then another error.
pub(crate) fn function(
    mut function: Function,
    types: &Types,
    is_tree: bool,
    boxed: Option<&Boxed>,
    paths: &Paths,
    errors: Errors,
) -> TokenStream {
    let site = spans::nowhere();
    for arg in &mut function.sig.inputs {
        if let FnArg::Typed(arg) = arg {
            *arg.pat = Pat::Wild(PatWild { attrs: Vec::new(), underscore_token: Token![_](site) });
        }
    }
    let Function { attrs, vis, default, mut sig, .. } = function;
    let is_async = sig.asyncness.take().is_some() && STREAM;
    sig.variadic = None;
    let is_unsure = matches!(sig.output, ReturnType::Default) || !types.are_nameable();
    if is_unsure {
        sig.output = ReturnType::Type(Token![->](site), Box::new(errors.into_type()));
        return quote_spanned!(site=> #(#attrs)* #vis #default #sig { ::core::unreachable!() });
    }
    let mistakes = errors.into_tokens();
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
    quote_spanned!(site=> #mistakes #(#attrs)* #vis #default #sig { #check ::core::unreachable!() })
}
