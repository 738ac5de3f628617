//! Parameters: the body captures the arguments, and binds most of them to the user's own patterns.
//!
//! The body drops them in reverse order, used or not. Messages and lints see them as the variables of any function.

use super::attrs;
use super::error::Errors;
use super::mode::{self, Mode};
use super::tokens::is_punct;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use std::mem;
use syn::punctuated::Punctuated;
use syn::{Attribute, Block, FnArg, Pat, PatIdent, PatType, ReceiverKind, Token, Type};

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
/// fn f(self, n: u32, mut b: B, #[allow(unused)] (c, d): (C, D), _: E, (f, _): (F, G)) { b; }
/// fn f(n: u32, mut b: B, c: C) { b; c; }
/// ```
///
/// Output:
///
/// ```text
/// fn f(self, n: u32, b: B, __arg3: (C, D), __arg4: E, __arg5: (F, G)) {
///     let _ = &self;
///     let mut b = b;
///     #[allow(unused)]
///     let (c, d) = __arg3;
///     let __arg4 = __arg4;
///     let __arg5 = __arg5;
///     let (f, _) = __arg5;
/// }
///
/// fn f(n: u32, mut b: B, c: C) {
///     let _ = &b;
///     let c = c;
/// }
/// ```
///
/// The first argument that may have something to drop stays the variable that it is, if it has a name in use: the body
/// captures it. The body binds the later ones to their patterns. Each statement captures a whole argument, in the order
/// in which a generator that was never started drops them. A body that has run drops its local variables in reverse order, and
/// captured variables after them. So there can be one captured argument, and it is the first.
///
/// The body could bind this one, too. But it would be moved once more than it is by hand, and would have a second place in the
/// frame. A name that is not in use is bound, so that the compiler reports it. A number or a reference needs no statement.
///
/// A pattern that leaves parts of the argument where they are binds a variable of the whole argument, so that these parts are dropped
/// just after the pattern's variables.
pub(crate) fn bind(
    inputs: &mut Inputs,
    first: Option<&First>,
    body: &Block,
    mode: Mode,
) -> TokenStream {
    let mut prologue = TokenStream::new();
    let mut may_capture = mode != Mode::Seen;
    for (n, arg) in inputs.iter_mut().enumerate() {
        if let Some(first) = first.filter(|first| first.index == n) {
            may_capture = false;
            first.bind(mode, &mut prologue);
        }
        if mode != Mode::Seen && has_nothing_to_drop(arg) {
            continue;
        }
        let captured = match &*arg {
            // It is captured in any case, because no other variable can be named `self`.
            FnArg::Receiver(receiver) => Some(receiver.self_token.into_token_stream()),
            FnArg::Typed(arg) if may_capture => {
                name_in_use(arg, body).map(ToTokens::to_token_stream)
            }
            FnArg::Typed(_) => None,
        };
        may_capture = false;
        match (captured, arg) {
            (None, FnArg::Typed(arg)) => {
                let whole = mode.variable(&format!("__arg{n}"), mode::nowhere());
                bind_one(arg, &whole, &mut prologue);
            }
            (name, _) => prologue.extend(quote_spanned!(mode::nowhere()=> let _ = &#name;)),
        }
    }
    if let Some(first) = first.filter(|first| first.index == inputs.len()) {
        first.bind(mode, &mut prologue);
    }
    prologue
}

impl First {
    fn bind(&self, mode: Mode, prologue: &mut TokenStream) {
        let First { pat, attrs, .. } = self;
        let name = mode.variable(FIRST, mode::nowhere());
        prologue.extend(quote!(#(#attrs)* let #pat = #name;));
    }
}

/// Whether a parameter is a name, of a type that looks like a number or a reference. Nobody can tell when such an argument is
/// dropped, or whether it is captured at all.
fn has_nothing_to_drop(arg: &FnArg) -> bool {
    fn is_scalar(ty: &Type) -> bool {
        match ty {
            Type::Reference(_) | Type::Ptr(_) => true,
            Type::Group(ty) => is_scalar(&ty.elem),
            Type::Paren(ty) => is_scalar(&ty.elem),
            Type::Path(ty) => SCALARS.iter().any(|name| ty.path.is_ident(name)),
            _ => false,
        }
    }
    match arg {
        FnArg::Receiver(receiver) => matches!(receiver.kind, ReceiverKind::Reference(..)),
        FnArg::Typed(arg) => {
            matches!(&*arg.pat, Pat::Ident(pat) if is_plain(pat)) && is_scalar(&arg.ty)
        }
    }
}

const SCALARS: [&str; 16] = [
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32",
    "u64", "u128", "usize",
];

/// The name of a parameter that is always there, if the body seems to use it.
fn name_in_use<'a>(arg: &'a PatType, body: &Block) -> Option<&'a Ident> {
    match &*arg.pat {
        // To mention a name that begins with an underscore would be linted as its use.
        Pat::Ident(pat) if is_plain(pat) && !is_underscored(&arg.pat) => {
            let is_there = attrs::cfgs(&arg.attrs).next().is_none();
            (is_there && uses(body.to_token_stream(), &pat.ident)).then_some(&pat.ident)
        }
        _ => None,
    }
}

/// Whether a name occurs, and not only as a field's or a method's.
fn uses(tokens: TokenStream, name: &Ident) -> bool {
    let mut is_member = false;
    tokens.into_iter().any(|token| {
        let after_dot = mem::replace(&mut is_member, is_punct(&token, '.'));
        match token {
            TokenTree::Ident(ident) => !after_dot && ident == *name,
            TokenTree::Group(group) => uses(group.stream(), name),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        }
    })
}

/// Makes a parameter a plain one, and binds it to its pattern in the body.
fn bind_one(arg: &mut PatType, whole: &Ident, prologue: &mut TokenStream) {
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
