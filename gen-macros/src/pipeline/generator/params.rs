//! Parameters: the body captures the arguments, and binds them to the user's own patterns.
//!
//! So the parameters are local variables of the body: it drops them in reverse order, used or not,
//! and messages and lints see them as the variables of any function. A few arguments stay where they
//! are captured, because a second place or a move would cost too much.

use super::in_place::{MentionedOnce, is_underscored, plain_name, variable_of};
use super::only_read::OnlyRead;
use crate::pipeline::naming::exposure::{Exposure, Hidden};
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::attrs;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::spans::{self, span_of};
use crate::pipeline::syntax::tokens::{calls_macro, is_primitive, mentions};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote_spanned};
use std::mem;
use syn::punctuated::Punctuated;
use syn::{
    Attribute, FnArg, Generics, Pat, PatIdent, PatType, ReceiverKind, Signature, Token, Type,
    TypeParamBound, WherePredicate,
};

type Inputs = Punctuated<FnArg, Token![,]>;

/// The parameter that is bound to the first resume argument.
pub(crate) struct ResumeParam {
    pub(crate) ty: Type,
    /// The attribute `#[resume]`.
    pub(crate) attr: Attribute,
    pat: Pat,
    /// Its other attributes.
    attrs: Vec<Attribute>,
    /// How many parameters stand before it.
    index: usize,
}

/// The arguments of a generator, as its body receives them.
#[derive(Default)]
pub(crate) struct Arguments {
    /// Statements before the block of the body, for the arguments that stay in their places.
    pub(crate) captured: TokenStream,
    /// Statements at the start of the body, which bind the arguments.
    pub(crate) prologue: TokenStream,
    /// The variables of the arguments that stay in their places.
    pub(crate) in_place: Vec<Ident>,
}

impl Arguments {
    /// The block captures all of an argument, and the body uses it there.
    fn capture(&mut self, name: &impl ToTokens) {
        self.prologue.extend(quote_spanned!(spans::nowhere()=> let _ = &#name;));
    }

    /// An argument stays in its place:
    ///
    /// ```text
    /// let mut stream = Some(stream);
    /// async move {
    ///     let stream = <P::Runtime>::in_place(this_generator, &mut stream);
    ///     ..
    /// }
    /// ```
    ///
    /// All variables have the user's own name, so the user's code can name the last only.
    pub(crate) fn keep(&mut self, name: Ident, hidden: Hidden, paths: &Paths) {
        let site = spans::site(name.span());
        let private = paths.private(site);
        let generator = hidden.ident("this_generator", site);
        self.captured.extend(quote_spanned! {site=>
            let mut #name = ::core::option::Option::Some(#name);
        });
        self.prologue.extend(quote_spanned! {site=>
            let #name = <#private::Runtime>::in_place(#generator, &mut #name);
        });
        self.in_place.push(name);
    }
}

/// The variable that holds the first resume argument.
pub(crate) const FIRST: &str = "__first";

/// Removes the `#[resume]` parameter, which is no parameter of the function.
pub(crate) fn take_resume_param(inputs: &mut Inputs, errors: &mut Errors) -> Option<ResumeParam> {
    let mut first = None;
    for mut pair in mem::take(inputs).into_pairs() {
        let taken = match pair.value_mut() {
            FnArg::Typed(arg) => attrs::take(&mut arg.attrs, "resume").pop().map(|attr| {
                if let Some(cfg) = attrs::cfgs(&arg.attrs).next() {
                    errors.at(cfg.pound_token.span, CFG);
                }
                let PatType { attrs, pat, ty, .. } = arg.clone();
                ResumeParam { ty: *ty, attr, pat: *pat, attrs, index: inputs.len() }
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

/// Rewrites the parameters, and gives the statements that the body begins with. Arguments that are
/// `mentioned` once stay in their places, if they can. So do those that the body only reads.
///
/// Input:
///
/// ```text
/// // The body delegates, and only reads parts of `a`.
/// fn f(&self, a: A, mut b: B, #[allow(unused)] (c, d): (C, D), _: E, (f, _): (F, G)) {}
/// ```
///
/// Output:
///
/// ```text
/// fn f(&self, a: A, b: B, #[allow(unused)] __arg3: (C, D), __arg4: E, __arg5: (F, G)) {
///     let _ = &self;
///     let _ = &a;
///     let mut b = b;
///     #[allow(unused)]
///     let (c, d) = __arg3;
///     let __arg4 = __arg4;
///     let __arg5 = __arg5;
///     let (f, _) = __arg5;
/// }
/// ```
///
/// Each statement captures a whole argument, in the order in which a generator that was never
/// started drops them. The receiver stays captured, because no other variable can be named `self`.
/// A pattern that may leave parts of the argument where they are binds a variable of the whole
/// argument, so that these parts are dropped just after the pattern's variables.
///
/// A body drops its own variables first, and then what it has captured. So a parameter that may have
/// something to drop stays captured only if no parameter before it has: the first parameter is
/// dropped last.
///
/// The body could use every argument where it is captured. But rustc relaxes the lifetimes in the
/// type of a bound variable only, and its messages and lints about a captured variable say less.
/// [`OnlyRead`] finds the parameters that this hardly concerns.
///
/// A stream that the body only loops over or delegates to stays in its place: see
/// [`Arguments::keep`].
pub(crate) fn bind(
    sig: &mut Signature,
    first: Option<&ResumeParam>,
    mentioned: &MentionedOnce,
    only_read: &OnlyRead,
    paths: &Paths,
    exposure: Exposure,
) -> Arguments {
    let mut arguments = Arguments::default();
    // Whether a parameter before may have something to drop.
    let mut drops = false;
    let bind_first = |prologue: &mut TokenStream, at| {
        if let Some(ResumeParam { pat, attrs, .. }) = first.filter(|first| first.index == at) {
            let name = exposure.variable(FIRST, spans::nowhere());
            bind_pattern(pat, attrs, &name, &name, prologue);
        }
    };
    for (n, arg) in sig.inputs.iter_mut().enumerate() {
        bind_first(&mut arguments.prologue, n);
        drops |= first.is_some_and(|first| first.index == n);
        let drops_before = drops;
        drops |= may_drop(arg);
        if let (Some(name), Exposure::Private(hidden)) =
            (in_place(arg, mentioned, &sig.generics), exposure)
        {
            arguments.keep(name, hidden, paths);
            continue;
        }
        match arg {
            FnArg::Receiver(receiver) => arguments.capture(&receiver.self_token),
            FnArg::Typed(arg) if !drops_before && only_read.contains(arg) => {
                arguments.capture(&arg.pat);
            }
            FnArg::Typed(arg) => {
                let whole = exposure.variable(&format!("__arg{n}"), span_of(&arg.pat));
                let name = match variable_of(&arg.pat) {
                    // To mention a name that begins with an underscore would be linted as its use.
                    Some(pat) if !is_underscored(&pat.ident) => pat.ident.clone(),
                    _ => whole.clone(),
                };
                let pat = mem::replace(&mut *arg.pat, plain(name.clone()));
                // Another macro's attribute is for the macro that reads the signature.
                let is_built_in = |attr: &&Attribute| !attrs::is_foreign(attr);
                let attrs: Vec<_> = arg.attrs.iter().filter(is_built_in).cloned().collect();
                bind_pattern(&pat, &attrs, &name, &whole, &mut arguments.prologue);
                // An expectation must be met where it stands, and most lints look at the variable.
                arg.attrs.retain(|attr| !attr.path().is_ident("expect"));
            }
        }
    }
    bind_first(&mut arguments.prologue, sig.inputs.len());
    arguments
}

/// Whether an argument may have something to drop, as far as its type says.
fn may_drop(arg: &FnArg) -> bool {
    match arg {
        FnArg::Receiver(receiver) => !matches!(receiver.kind, ReceiverKind::Reference(..)),
        FnArg::Typed(arg) => match &*arg.ty {
            Type::Reference(_) => false,
            Type::Path(ty) => {
                !ty.path.get_ident().is_some_and(|name| is_primitive(name) && name != "String")
            }
            _ => true,
        },
    }
}

/// The variable of an argument that can stay in its place.
///
/// The operand of a `yield from` may be a generator whose frame the delegation pushes, or an
/// iterator. It stays only if it is surely neither.
fn in_place(arg: &FnArg, mentioned: &MentionedOnce, generics: &Generics) -> Option<Ident> {
    let FnArg::Typed(arg) = arg else { return None };
    let name = plain_name(arg)?;
    let is_only_passed = mentioned.looped.contains(name)
        || mentioned.delegated.contains(name) && is_any_stream(&arg.ty, generics);
    is_only_passed.then(|| name.clone())
}

/// Whether a type is `impl Stream`, or a parameter that is bound like that.
fn is_any_stream(ty: &Type, generics: &Generics) -> bool {
    match ty {
        Type::ImplTrait(ty) => has_stream(&ty.bounds),
        Type::Path(ty) if ty.qself.is_none() => {
            let Some(param) = generics.type_params().find(|it| ty.path.is_ident(&it.ident)) else {
                return false;
            };
            let clauses = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
            let mut clauses = clauses.filter_map(|predicate| match predicate {
                WherePredicate::Type(clause) => Some(clause),
                _ => None,
            });
            let is_param = |bounded: &Type| match bounded {
                Type::Path(ty) => ty.qself.is_none() && ty.path.is_ident(&param.ident),
                _ => false,
            };
            has_stream(&param.bounds)
                || clauses.any(|clause| is_param(&clause.bounded_ty) && has_stream(&clause.bounds))
        }
        _ => false,
    }
}

fn has_stream(bounds: &Punctuated<TypeParamBound, Token![+]>) -> bool {
    bounds.iter().any(|bound| match bound {
        TypeParamBound::Trait(bound) => {
            bound.path.segments.last().is_some_and(|name| name.ident == "Stream")
        }
        _ => false,
    })
}

/// Binds the argument in the variable `name` to its pattern. `whole` is the variable for all of an
/// argument that the pattern may not take all of.
fn bind_pattern(
    pat: &Pat,
    attrs: &[Attribute],
    name: &Ident,
    whole: &Ident,
    prologue: &mut TokenStream,
) {
    let site = spans::site(span_of(pat));
    if !takes_all(pat) {
        let mutability = may_be_by_ref_mut(pat).then(|| Token![mut](site));
        let allowed = mutability.map(|_| quote_spanned!(site=> #[allow(unused_mut)]));
        let cfgs = attrs::cfgs(attrs);
        prologue.extend(quote_spanned!(site=> #(#cfgs)* #allowed let #mutability #whole = #name;));
    }
    match pat {
        Pat::Wild(_) => {}
        // Clippy says of a variable of such a name that it has no effect. It does not look into
        // tuples.
        Pat::Ident(PatIdent { ident, .. }) if is_underscored(ident) => {
            prologue.extend(quote_spanned!(site=> #(#attrs)* let (#pat,) = (#name,);));
        }
        _ => prologue.extend(quote_spanned!(site=> #(#attrs)* let #pat = #name;)),
    }
}

/// Whether a pattern surely moves all of an argument into variables: it is a variable, or a tuple
/// of such patterns.
fn takes_all(pat: &Pat) -> bool {
    match pat {
        Pat::Paren(pat) => takes_all(&pat.pat),
        Pat::Tuple(pat) => pat.elems.iter().all(takes_all),
        pat => variable_of(pat).is_some(),
    }
}

/// Whether a pattern may bind by mutable reference, for which the argument must be mutable. A macro
/// may hide that.
fn may_be_by_ref_mut(pat: &Pat) -> bool {
    let tokens = pat.to_token_stream();
    mentions(tokens.clone(), "ref") && mentions(tokens.clone(), "mut") || calls_macro(tokens)
}

fn plain(ident: Ident) -> Pat {
    Pat::Ident(PatIdent { attrs: Vec::new(), by_ref: None, mutability: None, ident, subpat: None })
}

const CFG: &str = "a `#[resume]` parameter cannot depend on a `#[cfg]`: put that on the function, and \
                   write it a second time without the parameter";
