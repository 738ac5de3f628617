//! Parameters: how the arguments come into the body, which drops them in reverse order, used or not.
//!
//! The first await of a body gives it its arguments, and the user's own patterns bind them: they are local variables of the
//! body. Where another macro sees the body, and where a parameter depends on a `#[cfg]`, the body captures them instead.

use super::attrs;
use super::error::Errors;
use super::mode::{self, Hidden, Mode};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Attribute, FnArg, Pat, PatIdent, PatType, Receiver, Token, Type};

type Inputs = Punctuated<FnArg, Token![,]>;

/// The parameter that is bound to the first resume argument.
pub(crate) struct First {
    pub(crate) pat: Pat,
    pub(crate) ty: Type,
    /// The attribute `#[resume]`.
    pub(crate) attr: Attribute,
    /// Its other attributes.
    pub(crate) attrs: Vec<Attribute>,
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
                First {
                    pat: (*arg.pat).clone(),
                    ty: (*arg.ty).clone(),
                    attr,
                    attrs: std::mem::take(&mut arg.attrs),
                }
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

/// How the arguments of a `gen fn` come into its body.
#[derive(Default)]
pub(crate) struct Params {
    /// The arguments that the body is given when it begins: expressions, each with a comma.
    pub(crate) args: TokenStream,
    /// The patterns that these arguments are bound to in the body, each with a comma.
    pub(crate) pats: TokenStream,
    /// Statements at the start of the body.
    pub(crate) prologue: TokenStream,
}

impl Params {
    /// Rewrites the parameters of a generator for a body that another macro sees if `mode` says so.
    ///
    /// A parameter that depends on a `#[cfg]` cannot stand in a tuple. A function with one captures its arguments.
    pub(crate) fn lower(inputs: &mut Inputs, body: &TokenStream, mode: Mode) -> Self {
        let is_cfg = |arg: &FnArg| {
            let (FnArg::Receiver(Receiver { attrs, .. }) | FnArg::Typed(PatType { attrs, .. })) =
                arg;
            attrs::cfgs(attrs).next().is_some()
        };
        match mode {
            Mode::Direct(hidden) if !inputs.iter().any(is_cfg) => given(inputs, hidden),
            _ => Params { prologue: captured(inputs, body, mode), ..Params::default() },
        }
    }
}

/// Rewrites the parameters for a body that is given its arguments.
///
/// Input:
///
/// ```text
/// fn f(self, a: A, mut b: B, (c, d): (C, D), _: E, (f, _): (F, G), h: H) {}
/// ```
///
/// Output:
///
/// ```text
/// fn f(self, a: A, b: B, __arg3: (C, D), __arg4: E, __arg5: (F, G), h: H) {
///     // the arguments: (a, b, __arg3, __arg4, __arg5, h,)
///     // the patterns: (a, mut b, (c, d), __arg4, __arg5, __arg6,)
///     let _ = &self;
///     let (f, _) = __arg5;
///     let h = __arg6;
/// }
/// ```
///
/// A statement binds what a pattern in a tuple cannot: an argument whose pattern leaves parts of it, so that these parts
/// are dropped just after the variables, and an argument with attributes. After such an argument, statements
/// bind all others, so that the arguments are still dropped in reverse order.
fn given(inputs: &mut Inputs, hidden: Hidden) -> Params {
    let mut params = Params::default();
    let mut is_rebinding = false;
    for (n, arg) in inputs.iter_mut().enumerate() {
        let arg = match arg {
            FnArg::Receiver(receiver) => {
                let name = receiver.self_token;
                params.prologue.extend(quote_spanned!(mode::nowhere()=> let _ = &#name;));
                continue;
            }
            FnArg::Typed(arg) => arg,
        };
        let whole = hidden.ident(&format!("__arg{n}"), mode::nowhere());
        let name = match &*arg.pat {
            // To mention a name that begins with an underscore would be linted as its use.
            Pat::Ident(pat) if is_plain(pat) && !pat.ident.to_string().starts_with('_') => {
                pat.ident.clone()
            }
            _ => whole.clone(),
        };
        let attrs = std::mem::take(&mut arg.attrs);
        let pat = std::mem::replace(&mut *arg.pat, plain(name.clone()));
        let is_wild = matches!(pat, Pat::Wild(_));
        let mutability = is_by_ref_mut(&pat).then(|| Token![mut](mode::nowhere()));
        params.args.extend(quote!(#name,));
        if is_rebinding && (is_wild || leaves_parts(&pat)) {
            params.pats.extend(quote!(#whole,));
            params.prologue.extend(quote!(let #mutability #whole = #whole;));
        } else if is_rebinding || is_wild || !attrs.is_empty() || leaves_parts(&pat) {
            params.pats.extend(quote!(#mutability #whole,));
        } else {
            params.pats.extend(quote!(#pat,));
            continue;
        }
        if !is_wild {
            is_rebinding = true;
            params.prologue.extend(quote!(#(#attrs)* let #pat = #whole;));
        }
    }
    params
}

/// Rewrites the parameters for a body that captures them, and gives the statements that it begins with.
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
fn captured(inputs: &mut Inputs, body: &TokenStream, mode: Mode) -> TokenStream {
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
                        whole.mutability = is_by_ref_mut(pat).then(|| Token![mut](mode::nowhere()));
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

/// Whether a pattern may bind by mutable reference, for which the argument must be mutable.
fn is_by_ref_mut(pat: &Pat) -> bool {
    let tokens = pat.to_token_stream();
    mentions(&tokens, "ref") && mentions(&tokens, "mut")
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
