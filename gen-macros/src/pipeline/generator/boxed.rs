//! `#[boxed]`: the function returns a boxed generator, with a lifetime that all arguments outlive.
//!
//! The type of a boxed generator says how long the generator lives. A method of a trait and the
//! methods of its impls must agree, however they spell the types of their parameters. So only the
//! lifetimes and type parameters that a method declares itself decide:
//!
//! | the function                                                      | the lifetime           |
//! |-------------------------------------------------------------------|------------------------|
//! | takes `&self`, and has no other lifetime and no type parameter    | `&self`'s lifetime     |
//! | is no method, and its parameters have at most one lifetime and no | that lifetime, or      |
//! | type parameter                                                    | `'static`              |
//! | is directly in the macro, takes primitives and at most one        | that lifetime, or      |
//! | reference, and yields such                                        | `'static`              |
//! | any other                                                         | a parameter of its own |
//!
//! `IntoIterator::into_iter` is the one method with a type that its impl names: it returns that.

use super::sent;
use super::types::{self, Types};
use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::attrs;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::spans::{self, span_of};
use crate::pipeline::syntax::tokens::{is_primitive, mentions};
use crate::pipeline::syntax::walk::{Pass, Walk};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::visit_mut;
use syn::{
    Attribute, FnArg, GenericArgument, GenericParam, Generics, Lifetime, LifetimeParam, Meta,
    ParenthesizedGenericArguments, PathArguments, ReceiverKind, ReturnType, Signature, Token, Type,
    TypeFnPtr, TypeImplTrait, TypeParamBound, TypeReference, WherePredicate, parse_quote,
    parse_quote_spanned,
};

/// The box of a generator.
#[derive(Clone)]
pub(crate) struct Boxed {
    /// The generator need not be `Send`.
    is_local: bool,
    /// How long the generator lives. In `into_iter` the trait says it.
    lifetime: Option<Lifetime>,
}

/// The kind of the function.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A function of a module: no generic parameters but its own are known.
    Module,
    /// A function directly in the macro, which may stand in an `impl`.
    Unknown,
    /// A method.
    Method,
    /// `IntoIterator::into_iter`, whose impl names the type.
    IntoIter,
}

impl Boxed {
    /// Removes `#[boxed]` or `#[boxed(local)]` from a function, and completes the signature.
    pub(crate) fn take(
        attributes: &mut Vec<Attribute>,
        sig: &mut Signature,
        place: Place,
        errors: &mut Errors,
    ) -> Option<Self> {
        let mut taken = attrs::take(attributes, "boxed").into_iter();
        let attr = taken.next()?;
        if let Some(again) = taken.next() {
            errors.at(span_of(&again.meta), "`#[boxed]` is given twice");
        }
        let is_local = match &attr.meta {
            Meta::Path(_) => false,
            Meta::List(list) if list.tokens.to_string() == "local" => true,
            meta => {
                errors.at(
                    span_of(meta),
                    "write `#[boxed]`, or `#[boxed(local)]` for a generator \
                                          that need not be `Send`",
                );
                false
            }
        };
        if let Some(bounds) = attributes.iter().find(|attr| attr.path().is_ident("bounds")) {
            errors.at(bounds.pound_token.span, BOUNDS);
        }
        let lifetime = (place != Place::IntoIter).then(|| lifetime(sig, place));
        Some(Boxed { is_local, lifetime })
    }

    /// The type of the boxed generator.
    pub(crate) fn output(
        &self,
        types: &Types,
        paths: &Paths,
        is_async: bool,
        span: Span,
    ) -> ReturnType {
        let site = spans::site(span);
        let krate = paths.krate(span);
        let name = match (self.is_local, is_async) {
            (false, false) => "BoxGen",
            (true, false) => "LocalBoxGen",
            (false, true) => "BoxAsyncGen",
            (true, true) => "LocalBoxAsyncGen",
        };
        let name = Ident::new(name, site);
        let Some(lifetime) = &self.lifetime else {
            return parse_quote_spanned!(site=> -> Self::IntoIter);
        };
        let item = &types.item.in_signature;
        let others = types.returns.as_ref().filter(|_| !is_async).map(|returns| {
            let (resume, returns) = (&types.resume.in_signature, &returns.in_signature);
            quote_spanned!(site=> , #resume, #returns)
        });
        let ty = quote_spanned!(site=> #krate::#name<#lifetime, #item #others>);
        ReturnType::Type(Token![->](site), Box::new(Type::Verbatim(types::ending_at(ty, span))))
    }

    /// The expression that boxes a generator of a function.
    pub(crate) fn expression(
        &self,
        paths: &Paths,
        sig: &Signature,
        is_async: bool,
        generator: &TokenStream,
        span: Span,
    ) -> TokenStream {
        let site = spans::site(span);
        if self.is_local {
            let private = paths.private(span);
            let name = Ident::new(if is_async { "boxed_local_async" } else { "boxed_local" }, site);
            return quote_spanned!(site=> <#private::Runtime>::#name(#generator));
        }
        let boxer = sent::boxer(paths, sig, span);
        let name = Ident::new(if is_async { "boxed_async" } else { "boxed" }, site);
        quote_spanned!(site=> #boxer.#name(#generator))
    }
}

/// Finds the lifetime that all arguments outlive, and completes the signature for it.
fn lifetime(sig: &mut Signature, place: Place) -> Lifetime {
    let at = sig.ident.span();
    let site = spans::site(at);
    let mut found = Lifetimes::default();
    let is_free = place == Place::Module;
    // Only in a module are all generic parameters known that the type of an item may mention.
    let mut is_closed_here =
        is_free || place == Place::Unknown && outputs(&sig.output).all(|ty| is_closed(ty, false));
    let mut has_impl = false;
    for arg in &mut sig.inputs {
        found.visit_fn_arg_mut(arg);
        if let FnArg::Typed(arg) = arg {
            has_impl |= mentions(arg.ty.to_token_stream(), "impl");
            // A type outlives the references to it.
            let outlives = place == Place::Unknown && matches!(*arg.ty, Type::Reference(_));
            is_closed_here &= outlives || is_closed(&arg.ty, is_free);
        } else {
            is_closed_here = false;
        }
    }
    let mut of_output = Named::default();
    of_output.visit_return_type_mut(&mut sig.output);
    for lifetime in of_output.all {
        if !found.all.contains(&lifetime) {
            found.all.push(lifetime);
        }
    }
    let has_types = has_impl || sig.generics.type_params().next().is_some();
    let is_by_reference = is_by_reference(sig);
    if is_by_reference {
        // `Self` outlives the reference, and with it the lifetimes and types of the `impl`.
        let is_own = |lifetime: &Lifetime| {
            is_elided(Some(lifetime))
                || sig.generics.lifetimes().any(|param| param.lifetime == *lifetime)
        };
        found.all.retain(is_own);
    }
    if !has_types && (is_by_reference || is_closed_here) {
        match found.all.as_slice() {
            [] => return Lifetime::new("'static", site),
            [one] if is_elided(Some(one)) && !is_by_reference && names_static(sig) => {
                return named(sig);
            }
            [one] => return one.clone(),
            _ => {}
        }
    }

    parameter(sig, is_free)
}

/// Whether a parameter mentions `'static`. Then no lifetime of the return type can be elided.
fn names_static(sig: &Signature) -> bool {
    sig.inputs.iter().any(|arg| mentions(arg.to_token_stream(), "static"))
}

/// Gives the only elided lifetime of the parameters a name.
///
/// Input:
///
/// ```text
/// fn f(words: &[u32], name: &'static str) -> u32
/// ```
///
/// Output:
///
/// ```text
/// fn f<'arg0>(words: &'arg0 [u32], name: &'static str) -> u32
/// ```
fn named(sig: &mut Signature) -> Lifetime {
    let at = sig.ident.span();
    let mut names = Naming { at, all: Vec::new(), new: Vec::new(), of_receiver: None };
    for arg in &mut sig.inputs {
        names.visit_fn_arg_mut(arg);
    }
    let count = sig.generics.lifetimes().count();
    for name in &names.new {
        let param = GenericParam::Lifetime(LifetimeParam::new(name.clone()));
        sig.generics.params.insert(count, param);
    }
    names.new.pop().unwrap_or_else(|| Lifetime::new("'static", spans::site(at)))
}

/// Whether a function takes `&self` or `&mut self`.
pub(crate) fn is_by_reference(sig: &Signature) -> bool {
    sig.inputs.first().is_some_and(|first| match first {
        FnArg::Receiver(receiver) => matches!(receiver.kind, ReceiverKind::Reference(..)),
        FnArg::Typed(_) => false,
    })
}

/// Adds a parameter for the lifetime that all arguments outlive.
///
/// Input:
///
/// ```text
/// fn f(&self, words: &[T], n: u32) -> &str
/// ```
///
/// Output, with the lifetime `'boxed`:
///
/// ```text
/// fn f<'arg0, 'arg1, 'boxed>(&'arg0 self, words: &'arg1 [T], n: u32) -> &'arg0 str
/// where 'arg0: 'boxed, 'arg1: 'boxed
/// ```
fn parameter(sig: &mut Signature, is_free: bool) -> Lifetime {
    let at = sig.ident.span();
    let site = spans::site(at);
    let mut names = Naming { at, all: Vec::new(), new: Vec::new(), of_receiver: None };
    let boxed = Lifetime::new("'boxed", site);
    let mut outlives = Vec::new();
    let own: Vec<Ident> = sig.generics.type_params().map(|param| param.ident.clone()).collect();
    let is_own = |ty: &Type| match ty {
        Type::Path(path) => path.path.get_ident().is_some_and(|name| own.contains(name)),
        _ => false,
    };
    for arg in &mut sig.inputs {
        let before = names.all.len();
        names.visit_fn_arg_mut(arg);
        match arg {
            FnArg::Receiver(receiver) if matches!(receiver.kind, ReceiverKind::Reference(..)) => {
                names.of_receiver = names.all.get(before).cloned();
            }
            FnArg::Receiver(_) => outlives.push(quote_spanned!(site=> Self: #boxed)),
            FnArg::Typed(arg) => {
                AddBound(&boxed).visit_type_mut(&mut arg.ty);
                if !is_own(&arg.ty) {
                    outlive(&arg.ty, &boxed, is_free, &mut outlives);
                }
            }
        }
    }
    let mut shorter = names.all.clone();
    let of_output = match (&names.of_receiver, names.all.as_slice()) {
        (Some(receiver), _) => Some(receiver.clone()),
        (None, [one]) => Some(one.clone()),
        _ => None,
    };
    if let Some(lifetime) = of_output {
        Elided(lifetime).visit_return_type_mut(&mut sig.output);
    }
    for ty in outputs(&sig.output).filter(|ty| !is_own(ty)) {
        outlive(ty, &boxed, is_free, &mut outlives);
    }
    let mut in_output = Named::default();
    in_output.visit_return_type_mut(&mut sig.output);
    for lifetime in in_output.all {
        if !shorter.contains(&lifetime) {
            shorter.push(lifetime);
        }
    }
    // A lifetime of the function's own has its bounds where it is declared.
    for lifetime in shorter {
        let declared = sig.generics.lifetimes_mut().find(|param| param.lifetime == lifetime);
        if let Some(param) = declared {
            param.colon_token.get_or_insert_with(|| Token![:](at));
            param.bounds.push(boxed.clone());
        } else {
            outlives.push(quote_spanned!(site=> #lifetime: #boxed));
        }
    }
    let lifetimes = names.new.into_iter().chain([boxed.clone()]);
    let params = lifetimes.map(|name| GenericParam::Lifetime(LifetimeParam::new(name)));
    let at = sig.generics.lifetimes().count();
    for (n, param) in params.enumerate() {
        sig.generics.params.insert(at + n, param);
    }
    // The compiler compares the lifetimes of a trait's and an impl's method at these tokens.
    let at_name = spans::site(sig.ident.span());
    sig.generics.lt_token.get_or_insert_with(|| Token![<](at_name));
    sig.generics.gt_token.get_or_insert_with(|| Token![>](at_name));
    bind_params(&mut sig.generics, &boxed);
    let predicates = &mut sig.generics.make_where_clause().predicates;
    predicates.extend(
        outlives.into_iter().map(|tokens| -> syn::WherePredicate { parse_quote!(#tokens) }),
    );
    boxed
}

/// Makes the function's own type parameters outlive a lifetime: where they have bounds already,
/// because Clippy does not like bounds in two places.
fn bind_params(generics: &mut Generics, boxed: &Lifetime) {
    let bound = || TypeParamBound::Lifetime(boxed.clone());
    let written = generics.where_clause.take().into_iter().flat_map(|clause| clause.predicates);
    let mut predicates: Vec<WherePredicate> = written.collect();
    for param in generics.type_params_mut() {
        let name = param.ident.to_string();
        let written = predicates.iter_mut().find_map(|predicate| match predicate {
            WherePredicate::Type(ty) if ty.bounded_ty.to_token_stream().to_string() == name => {
                Some(ty)
            }
            _ => None,
        });
        if let Some(predicate) = written {
            predicate.bounds.push(bound());
        } else {
            param.colon_token.get_or_insert_with(|| Token![:](boxed.span()));
            param.bounds.push(bound());
        }
    }
    if !predicates.is_empty() {
        generics.make_where_clause().predicates.extend(predicates);
    }
}

/// The types in a return type: of the items, or of the parts of a coroutine.
fn outputs(output: &ReturnType) -> impl Iterator<Item = &Type> {
    let ty = match output {
        ReturnType::Type(_, ty) => Some(&**ty),
        ReturnType::Default => None,
    };
    let parts = ty.and_then(types::coroutine_parts);
    let whole = if parts.is_some() { None } else { ty };
    parts.into_iter().flatten().chain(whole)
}

/// Whether a type borrows nothing but by the lifetimes that are written in it.
pub(crate) fn is_closed(ty: &Type, knows_paths: bool) -> bool {
    match ty {
        Type::Reference(reference) => is_closed(&reference.elem, knows_paths),
        Type::Slice(slice) => is_closed(&slice.elem, knows_paths),
        Type::Array(array) => is_closed(&array.elem, knows_paths),
        Type::Tuple(tuple) => tuple.elems.iter().all(|ty| is_closed(ty, knows_paths)),
        Type::Paren(paren) => is_closed(&paren.elem, knows_paths),
        Type::Group(group) => is_closed(&group.elem, knows_paths),
        Type::Path(path) if path.qself.is_none() => {
            let last = path.path.segments.last();
            let is_known = knows_paths || path.path.get_ident().is_some_and(is_primitive);
            is_known
                && !mentions(ty.to_token_stream(), "Self")
                && last.is_some_and(|last| match &last.arguments {
                    PathArguments::None => true,
                    PathArguments::AngleBracketed(args) => args.args.iter().all(|arg| match arg {
                        GenericArgument::Type(ty) => is_closed(ty, knows_paths),
                        GenericArgument::Lifetime(_) | GenericArgument::Const(_) => true,
                        _ => false,
                    }),
                    PathArguments::Parenthesized(_) => false,
                })
        }
        _ => false,
    }
}

/// Adds the predicates by which a type outlives a lifetime. A reference outlives the lifetimes that
/// its own outlives.
fn outlive(ty: &Type, boxed: &Lifetime, knows_paths: bool, outlives: &mut Vec<TokenStream>) {
    if is_closed(ty, knows_paths)
        || matches!(ty, Type::Reference(_))
        || mentions(ty.to_token_stream(), "impl")
    {
        return;
    }
    let ty = types::relocate(quote!(#ty));
    let predicate = quote_spanned!(spans::site(boxed.span())=> #ty: #boxed);
    if !outlives.iter().any(|other| other.to_string() == predicate.to_string()) {
        outlives.push(predicate);
    }
}

/// Visits the lifetimes of a type, except lifetimes that belong to a function in it.
trait VisitLifetimes {
    /// A lifetime, or its place if it is elided.
    fn lifetime(&mut self, lifetime: &mut Option<Lifetime>, at: Span);
}

/// Implements the visitor.
macro_rules! visit_lifetimes {
    ($($visitor:ty),*) => {$(
        impl Pass for $visitor {
            fn as_pass(&mut self) -> &mut dyn Pass {
                self
            }

            fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
                let at = reference.and_token.span;
                self.lifetime(&mut reference.lifetime, at);
                self.visit_type_mut(&mut reference.elem);
            }

            fn visit_receiver_mut(&mut self, receiver: &mut syn::Receiver) {
                match &mut receiver.kind {
                    ReceiverKind::Reference(and, lifetime, _) => self.lifetime(lifetime, and.span),
                    ReceiverKind::Typed(_, ty) => self.visit_type_mut(ty),
                    _ => {}
                }
            }

            fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
                let at = lifetime.span();
                let mut elided = Some(lifetime.clone());
                self.lifetime(&mut elided, at);
                if let Some(named) = elided {
                    *lifetime = named;
                }
            }

            fn visit_pat_mut(&mut self, _: &mut syn::Pat) {}
            fn visit_attribute_mut(&mut self, _: &mut Attribute) {}
            fn visit_expr_mut(&mut self, _: &mut syn::Expr) {}
            fn visit_type_fn_ptr_mut(&mut self, _: &mut TypeFnPtr) {}
            fn visit_bound_lifetimes_mut(&mut self, _: &mut syn::BoundLifetimes) {}
            fn visit_parenthesized_generic_arguments_mut(
                &mut self,
                _: &mut ParenthesizedGenericArguments,
            ) {
            }
        }
    )*};
}

visit_lifetimes!(Lifetimes, Named, Naming, Elided);

/// Whether a lifetime that is written stands for any: `'_`.
pub(crate) fn is_elided(lifetime: Option<&Lifetime>) -> bool {
    lifetime.is_none_or(|lifetime| lifetime.ident == "_")
}

/// The lifetimes of the parameters. Each elided lifetime is one of its own.
#[derive(Default)]
pub(crate) struct Lifetimes {
    pub(crate) all: Vec<Lifetime>,
}

impl VisitLifetimes for Lifetimes {
    fn lifetime(&mut self, lifetime: &mut Option<Lifetime>, at: Span) {
        match lifetime {
            Some(named) if !is_elided(Some(named)) => {
                if named.ident != "static" && !self.all.contains(named) {
                    self.all.push(named.clone());
                }
            }
            _ => self.all.push(Lifetime::new("'_", spans::site(at))),
        }
    }
}

/// The lifetimes that have names.
#[derive(Default)]
struct Named {
    all: Vec<Lifetime>,
}

impl VisitLifetimes for Named {
    fn lifetime(&mut self, lifetime: &mut Option<Lifetime>, _: Span) {
        if let Some(name) = lifetime {
            if !is_elided(Some(name)) && name.ident != "static" && !self.all.contains(name) {
                self.all.push(name.clone());
            }
        }
    }
}

/// Gives the elided lifetimes of the parameters names.
struct Naming {
    /// The place of a name that is made up.
    at: Span,
    all: Vec<Lifetime>,
    new: Vec<Lifetime>,
    of_receiver: Option<Lifetime>,
}

impl VisitLifetimes for Naming {
    fn lifetime(&mut self, lifetime: &mut Option<Lifetime>, _: Span) {
        if is_elided(lifetime.as_ref()) {
            let name = format!("'arg{}", self.new.len());
            let name = Lifetime::new(&name, spans::site(self.at));
            self.new.push(name.clone());
            *lifetime = Some(name);
        }
        if let Some(name) = lifetime {
            if name.ident != "static" && !self.all.contains(name) {
                self.all.push(name.clone());
            }
        }
    }
}

/// Gives the elided lifetimes of the return type a name.
struct Elided(Lifetime);

impl VisitLifetimes for Elided {
    fn lifetime(&mut self, lifetime: &mut Option<Lifetime>, _: Span) {
        if is_elided(lifetime.as_ref()) {
            *lifetime = Some(self.0.clone());
        }
    }
}

/// Adds a lifetime to each `impl Trait`, whose type has no name.
struct AddBound<'a>(&'a Lifetime);

impl Pass for AddBound<'_> {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        visit_mut::visit_type_reference_mut(&mut Walk(self), reference);
        // `&mut (impl Trait + 'boxed)`.
        if matches!(*reference.elem, Type::ImplTrait(_)) {
            let elem = &reference.elem;
            let elem = parse_quote_spanned!(spans::site(self.0.span())=> (#elem));
            *reference.elem = elem;
        }
    }

    fn visit_type_impl_trait_mut(&mut self, ty: &mut TypeImplTrait) {
        visit_mut::visit_type_impl_trait_mut(&mut Walk(self), ty);
        ty.bounds.push(TypeParamBound::Lifetime(self.0.clone()));
    }
}

const BOUNDS: &str = "a boxed generator has a type with a name, to which no bounds can be added: leave \
                      `#[bounds]` out (a `BoxGen` is `Send`)";
