//! Parameters: captured by the body whole, used or not, and dropped after it in reverse order.

use super::attrs;
use super::error::Errors;
use super::mode::{self, Mode};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Attribute, FnArg, Pat, PatIdent, Token, Type};

type Inputs = Punctuated<FnArg, Token![,]>;

/// The parameter that is bound to the first resume argument.
pub(crate) struct First {
    pub(crate) pat: Pat,
    pub(crate) ty: Type,
    pub(crate) attr: Attribute,
}

/// Takes out the `#[resume]` parameter, which is none of the function.
pub(crate) fn take_first(inputs: &mut Inputs, errors: &mut Errors) -> Option<First> {
    let mut first = None;
    for mut pair in std::mem::take(inputs).into_pairs() {
        let taken = match pair.value_mut() {
            FnArg::Typed(arg) => attrs::take(&mut arg.attrs, "resume").pop().map(|attr| {
                if let Some(cfg) = attrs::cfgs(&arg.attrs).next() {
                    errors.at(cfg.pound_token.span, CFG);
                }
                First { pat: (*arg.pat).clone(), ty: (*arg.ty).clone(), attr }
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

/// Rewrites `inputs` and gives the statements that the body begins with.
///
/// Input:
///
/// ```text
/// fn f(a: A, mut b: B, (c, d): (C, D), mut e: E) {}
/// ```
///
/// Output:
///
/// ```text
/// fn f(a: A, mut b: B, arg2: (C, D), e: E) {
///     let _ = (&e, &arg2, &b, &a);
///     let (c, d) = arg2;
///     let mut e = e;
/// }
/// ```
///
/// Mentioning every parameter captures all of them, in the order in which they are to be dropped.
/// From the first pattern on they are bound anew, so that this order stays what it is.
///
/// A `_name` that `body` does not mention is captured by another name: the mention would be what
/// lints against the use of such names find.
pub(crate) fn lower(inputs: &mut Inputs, body: &TokenStream, mode: Mode) -> TokenStream {
    let mut captured = Vec::new();
    let mut rebound = TokenStream::new();
    let all = std::mem::take(inputs).into_pairs();
    for (n, mut pair) in all.enumerate() {
        let arg = match pair.value_mut() {
            FnArg::Receiver(receiver) => {
                captured.push(Captured::new(&receiver.attrs, receiver.self_token));
                inputs.extend([pair]);
                continue;
            }
            FnArg::Typed(arg) => arg,
        };
        let rebinding = !rebound.is_empty();
        let name = match &*arg.pat {
            Pat::Ident(pat) if is_plain(pat) && !is_unused(&pat.ident, body) => {
                let name = pat.ident.clone();
                if rebinding {
                    rebind(&mut rebound, &arg.attrs, &arg.pat, &name);
                    *arg.pat = plain(name.clone());
                }
                name
            }
            pat @ (Pat::Ident(_) | Pat::Wild(_)) if is_unbound(pat) => {
                let name = mode.variable(&format!("__arg{n}"), mode::nowhere());
                if rebinding {
                    let keep = plain(mode.variable("__keep", mode::nowhere()));
                    rebind(&mut rebound, &arg.attrs, &keep, &name);
                }
                *arg.pat = plain(name.clone());
                name
            }
            pat => {
                let name = mode.variable(&format!("__arg{n}"), mode::nowhere());
                if leaves_parts(pat) {
                    let mut whole = plain(name.clone());
                    if let Pat::Ident(whole) = &mut whole {
                        whole.mutability = mentions(&pat.to_token_stream(), "mut")
                            .then(|| Token![mut](mode::nowhere()));
                    }
                    rebind(&mut rebound, &arg.attrs, &whole, &name);
                }
                rebind(&mut rebound, &arg.attrs, pat, &name);
                *arg.pat = plain(name.clone());
                name
            }
        };
        captured.push(Captured::new(&arg.attrs, name));
        inputs.extend([pair]);
    }
    captured.reverse();
    let mut prologue = mention(&captured);
    prologue.extend(rebound);
    prologue
}

/// A parameter as the body captures it.
struct Captured {
    cfgs: Vec<Attribute>,
    name: TokenStream,
}

impl Captured {
    fn new(attrs: &[Attribute], name: impl ToTokens) -> Self {
        Captured { cfgs: attrs::cfgs(attrs).cloned().collect(), name: name.into_token_stream() }
    }
}

/// Mentions the parameters, each under its own `#[cfg]` if there is any.
fn mention(captured: &[Captured]) -> TokenStream {
    let names = captured.iter().map(|one| &one.name);
    if captured.is_empty() {
        TokenStream::new()
    } else if captured.iter().all(|one| one.cfgs.is_empty()) {
        quote_spanned!(mode::nowhere()=> let _ = (#(&#names,)*);)
    } else {
        let cfgs = captured.iter().map(|one| &one.cfgs);
        quote_spanned!(mode::nowhere()=> #(#(#cfgs)* let _ = &#names;)*)
    }
}

fn rebind(out: &mut TokenStream, attrs: &[Attribute], pat: &Pat, name: &Ident) {
    let cfgs = attrs::cfgs(attrs);
    out.extend(quote!(#(#cfgs)* let #pat = #name;));
}

/// Whether a pattern leaves parts of the argument where they are, or all of it: `_`, `..`, `ref`. The
/// argument is then bound first, so that those are dropped just after what the pattern binds.
fn leaves_parts(pat: &Pat) -> bool {
    let tokens = pat.to_token_stream();
    mentions(&tokens, "_") || mentions(&tokens, "ref") || tokens.to_string().contains("..")
}

/// Whether a pattern is a name, mutable or not.
fn is_plain(pat: &PatIdent) -> bool {
    pat.by_ref.is_none() && pat.subpat.is_none()
}

/// Whether a name begins with an underscore and does not occur in the body, format strings included.
fn is_unused(name: &Ident, body: &TokenStream) -> bool {
    let name = name.to_string();
    name.starts_with('_') && !mentions(body, &name)
}

fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        TokenTree::Literal(literal) => literal.to_string().contains(name),
        TokenTree::Punct(_) => false,
    })
}

/// Whether a pattern leaves the argument where it is: `_`, or a name (one that is not used).
fn is_unbound(pat: &Pat) -> bool {
    match pat {
        Pat::Ident(pat) => is_plain(pat),
        _ => true,
    }
}

fn plain(ident: Ident) -> Pat {
    Pat::Ident(PatIdent { attrs: Vec::new(), by_ref: None, mutability: None, ident, subpat: None })
}

const CFG: &str = "a `#[resume]` parameter cannot depend on a `#[cfg]`: put that on the function, and \
                   write it a second time without the parameter";
