//! Parameters: the body captures the arguments, and binds them to the user's own patterns.
//!
//! So the parameters are local variables of the body: it drops them in reverse order, used or not, and messages and lints
//! see them as the variables of any function.

use super::attrs;
use super::error::Errors;
use super::mode::{self, Mode};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use std::mem;
use syn::punctuated::Punctuated;
use syn::{Attribute, FnArg, Pat, PatIdent, PatType, Token, Type};

type Inputs = Punctuated<FnArg, Token![,]>;

/// The parameter that is bound to the first resume argument.
pub(crate) struct First {
    pub(crate) ty: Type,
    /// The attribute `#[resume]`.
    pub(crate) attr: Attribute,
    pat: Pat,
    /// Its other attributes.
    attrs: Vec<Attribute>,
    /// How many parameters stand before it.
    index: usize,
}

/// The variable that holds the first resume argument.
pub(crate) const FIRST: &str = "__first";

/// Takes out the `#[resume]` parameter, which is none of the function.
pub(crate) fn take_first(inputs: &mut Inputs, errors: &mut Errors) -> Option<First> {
    let mut first = None;
    for mut pair in mem::take(inputs).into_pairs() {
        let taken = match pair.value_mut() {
            FnArg::Typed(arg) => attrs::take(&mut arg.attrs, "resume").pop().map(|attr| {
                if let Some(cfg) = attrs::cfgs(&arg.attrs).next() {
                    errors.at(cfg.pound_token.span, CFG);
                }
                let PatType { attrs, pat, ty, .. } = arg.clone();
                First { ty: *ty, attr, pat: *pat, attrs, index: inputs.len() }
            }),
            FnArg::Receiver(_) => None,
        };
        match taken {
            Some(again) if first.is_some() => {
                let span = again.attr.pound_token.span;
                errors.at(span, "only one parameter can be the resume argument");
            }
            Some(taken) => first = Some(taken),
            None => inputs.extend([pair]),
        }
    }
    first
}

/// Rewrites the parameters, and gives the statements that the body begins with.
///
/// Input:
///
/// ```text
/// fn f(self, a: A, mut b: B, #[allow(unused)] (c, d): (C, D), _: E, (f, _): (F, G)) {}
/// ```
///
/// Output:
///
/// ```text
/// fn f(self, a: A, b: B, __arg3: (C, D), __arg4: E, __arg5: (F, G)) {
///     let _ = &self;
///     let a = a;
///     let mut b = b;
///     #[allow(unused)]
///     let (c, d) = __arg3;
///     let __arg4 = __arg4;
///     let __arg5 = __arg5;
///     let (f, _) = __arg5;
/// }
/// ```
///
/// Each statement captures a whole argument, in the order in which a generator that was never started drops them. The receiver
/// stays captured, because no other variable can be named `self`. A pattern that leaves parts of the argument where they
/// are binds a variable of the whole argument, so that these parts are dropped just after the pattern's variables.
pub(crate) fn bind(inputs: &mut Inputs, first: Option<&First>, mode: Mode) -> TokenStream {
    let mut prologue = TokenStream::new();
    let bind_first = |prologue: &mut TokenStream, at| {
        if let Some(First { pat, attrs, .. }) = first.filter(|first| first.index == at) {
            let name = mode.variable(FIRST, mode::nowhere());
            prologue.extend(quote!(#(#attrs)* let #pat = #name;));
        }
    };
    for (n, arg) in inputs.iter_mut().enumerate() {
        bind_first(&mut prologue, n);
        let arg = match arg {
            FnArg::Receiver(receiver) => {
                let name = receiver.self_token;
                prologue.extend(quote_spanned!(mode::nowhere()=> let _ = &#name;));
                continue;
            }
            FnArg::Typed(arg) => arg,
        };
        let whole = mode.variable(&format!("__arg{n}"), mode::nowhere());
        let name = match &*arg.pat {
            // To mention a name that begins with an underscore would be linted as its use.
            Pat::Ident(pat) if is_plain(pat) && !is_underscored(&arg.pat) => pat.ident.clone(),
            _ => whole.clone(),
        };
        let pat = mem::replace(&mut *arg.pat, plain(name.clone()));
        let attrs = mem::take(&mut arg.attrs);
        arg.attrs = attrs::cfgs(&attrs).cloned().collect();
        let is_wild = matches!(pat, Pat::Wild(_));
        if is_wild || leaves_parts(&pat) {
            let mutability = is_by_ref_mut(&pat).then(|| Token![mut](mode::nowhere()));
            prologue.extend(quote!(#(#attrs)* let #mutability #whole = #name;));
        }
        if is_underscored(&pat) {
            // Clippy says of a variable of such a name that it has no effect. It does not look into tuples.
            prologue.extend(quote!(#(#attrs)* let (#pat,) = (#name,);));
        } else if !is_wild {
            prologue.extend(quote!(#(#attrs)* let #pat = #name;));
        }
    }
    bind_first(&mut prologue, inputs.len());
    prologue
}

/// Whether a pattern leaves parts of the argument where they are: `_`, `..`, `ref`.
fn leaves_parts(pat: &Pat) -> bool {
    let tokens = pat.to_token_stream();
    mentions(&tokens, "_") || mentions(&tokens, "ref") || tokens.to_string().contains("..")
}

/// Whether a pattern may bind by mutable reference, for which the argument must be mutable.
fn is_by_ref_mut(pat: &Pat) -> bool {
    let tokens = pat.to_token_stream();
    mentions(&tokens, "ref") && mentions(&tokens, "mut")
}

fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// Whether a pattern is a name that begins with an underscore.
fn is_underscored(pat: &Pat) -> bool {
    matches!(pat, Pat::Ident(pat) if is_plain(pat) && pat.ident.to_string().starts_with('_'))
}

/// Whether a pattern is a name, mutable or not.
fn is_plain(pat: &PatIdent) -> bool {
    pat.by_ref.is_none() && pat.subpat.is_none()
}

fn plain(ident: Ident) -> Pat {
    Pat::Ident(PatIdent { attrs: Vec::new(), by_ref: None, mutability: None, ident, subpat: None })
}

const CFG: &str = "a `#[resume]` parameter cannot depend on a `#[cfg]`: put that on the function, and \
                   write it a second time without the parameter";
