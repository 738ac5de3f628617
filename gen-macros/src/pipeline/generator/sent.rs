//! The arguments of a `#[boxed]` function, which must be `Send`.
//!
//! A function's generator is a closure that holds the arguments, and later a body that holds them.
//! The compiler would report an argument that is not `Send` once for each, in types of ours. So the
//! expansion first asks for the arguments that may not be `Send`. Where one is not, the compiler does
//! not know what boxes the generator, and so looks no further.

use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::attrs;
use crate::pipeline::syntax::spans::{self, span_of};
use crate::pipeline::syntax::tokens::{mentions, words};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::{FnArg, Signature, Type, TypeParam, WherePredicate};

/// What boxes the generator of a function.
///
/// Input, after the parameters were rewritten:
///
/// ```text
/// fn f(a: Rc<A>, n: u32, b: impl B)
/// ```
///
/// Output:
///
/// ```text
/// P::BoxedArgument::then(&a, P::BoxedArgument::then(&b, P::Boxer))
/// ```
pub(super) fn boxer(paths: &Paths, sig: &Signature, at: Span) -> TokenStream {
    let private = paths.private(at);
    let boxer = quote_spanned!(spans::site(at)=> #private::Boxer);
    sig.inputs.iter().rev().filter_map(|arg| asked(arg, sig)).fold(boxer, |next, (argument, at)| {
        let at = paths.span(at);
        let private = paths.private(at);
        quote_spanned!(at=> #private::BoxedArgument::then(&#argument, #next))
    })
}

/// The variable of an argument that may not be `Send`, and the place of its type.
fn asked(arg: &FnArg, sig: &Signature) -> Option<(TokenStream, Span)> {
    match arg {
        FnArg::Receiver(_) => None,
        FnArg::Typed(arg) => {
            let is_asked = is_doubtful(&arg.ty, sig) && attrs::cfgs(&arg.attrs).next().is_none();
            is_asked.then(|| (arg.pat.to_token_stream(), span_of(&arg.ty)))
        }
    }
}

/// Whether a type is often not `Send`, by its words. Most types in right code are `Send`, and each
/// question costs the compiler time.
fn is_doubtful(ty: &Type, sig: &Signature) -> bool {
    let words = words(ty.to_token_stream());
    let has = |word: &str| words.iter().any(|it| it == word);
    let is_unbound =
        |param: &TypeParam| has(&param.ident.to_string()) && !is_bound_by_send(param, sig);
    words.iter().any(|word| NOT_SEND.contains(&word.as_str()))
        || (has("dyn") || has("impl")) && !has("Send")
        || sig.generics.type_params().any(is_unbound)
}

/// Types of the standard library that are not `Send`, or whose references are not.
const NOT_SEND: [&str; 10] = [
    "Cell",
    "MutexGuard",
    "NonNull",
    "OnceCell",
    "Rc",
    "Ref",
    "RefCell",
    "RefMut",
    "UnsafeCell",
    "Weak",
];

/// Whether `Send` is among the bounds of a function's type parameter.
fn is_bound_by_send(param: &TypeParam, sig: &Signature) -> bool {
    let predicates = sig.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let mut of_param = predicates.filter_map(|predicate| match predicate {
        WherePredicate::Type(bound) if mentions(quote!(#bound), &param.ident.to_string()) => {
            Some(bound.bounds.to_token_stream())
        }
        _ => None,
    });
    mentions(param.bounds.to_token_stream(), "Send")
        || of_param.any(|bounds| mentions(bounds, "Send"))
}
