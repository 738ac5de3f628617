//! The types that a generator takes, yields and returns, read off its return type.

use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::spans::{self, span_of};
use crate::pipeline::syntax::tokens::{
    any, braces, calls_macro, is_ident, is_primitive, is_punct, mentions, regroup, written,
};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{
    GenericArgument, PathArguments, ReturnType, Token, TraitBound, Type, TypeImplTrait,
    TypeParamBound,
};

/// The types of a generator, as they are pasted into the expansion.
#[derive(Clone)]
pub(crate) struct Types {
    /// The type of the items.
    pub(crate) item: TypeTokens,
    /// The type of the argument of each `resume`.
    pub(crate) resume: TypeTokens,
    /// The type of the return value, in the form `-> impl Coroutine<..>`.
    pub(crate) returns: Option<TypeTokens>,
    /// The written `Coroutine<..>` or `Stream<..>`, completed, for a mention that checks it.
    pub(crate) bound: Option<TokenStream>,
    /// Further bounds on the emitted type, each with its `+`.
    pub(crate) more_bounds: TokenStream,
}

/// The tokens of one type, in a signature and in a body.
#[derive(Clone)]
pub(crate) struct TypeTokens {
    pub(crate) in_signature: TokenStream,
    /// `impl Trait` cannot be named there: `_`.
    pub(crate) in_body: TokenStream,
}

impl TypeTokens {
    /// A written type. The macro emits it several times, each time with the user's own spans: the
    /// compiler reports a mistake in it, and a lint about it, once for equal spans.
    fn new(ty: impl ToTokens) -> Self {
        let in_signature = ty.to_token_stream();
        let is_named = !mentions(in_signature.clone(), "impl");
        let in_body = if is_named { in_signature.clone() } else { quote!(_) };
        TypeTokens { in_signature, in_body }
    }

    fn unit() -> Self {
        TypeTokens::new(quote!(()))
    }

    /// Whether the type is surely neither a `Result` nor an `Option`.
    pub(crate) fn is_no_outcome(&self) -> bool {
        match syn::parse2(self.in_signature.clone()) {
            Ok(Type::Path(ty)) => ty.path.get_ident().is_some_and(is_primitive),
            Ok(ty) => {
                !matches!(ty, Type::Infer(_) | Type::Macro(_) | Type::Group(_) | Type::Paren(_))
            }
            Err(_) => false,
        }
    }

    /// Whether it is `()`.
    pub(crate) fn is_unit(&self) -> bool {
        matches!(syn::parse2(self.in_signature.clone()), Ok(Type::Tuple(ty)) if ty.elems.is_empty())
    }

    /// Whether the type can be named outside of a signature.
    pub(crate) fn is_nameable(&self) -> bool {
        self.in_body.to_string() != "_"
    }
}

impl Types {
    /// The types of a block, left to inference.
    pub(crate) fn inferred() -> Self {
        Types {
            item: TypeTokens::new(quote!(_)),
            resume: TypeTokens::unit(),
            returns: None,
            bound: None,
            more_bounds: TokenStream::new(),
        }
    }

    /// The types that a `gen fn` with this return type declares.
    pub(crate) fn of(output: &ReturnType, errors: &mut Errors) -> Self {
        let mut types = Types { item: TypeTokens::unit(), ..Types::inferred() };
        match output {
            ReturnType::Default => {}
            ReturnType::Type(_, ty) => match as_coroutine(ty) {
                Some((bound, all)) => types.read_coroutine(bound, all, errors),
                None => types.item = TypeTokens::new(ty),
            },
        }
        types
    }

    /// Why a coroutine of these types can return no value.
    pub(crate) fn without_return(&self) -> String {
        let [resume, item] = [&self.resume, &self.item].map(|ty| written(ty.in_signature.clone()));
        format!(
            "this coroutine returns `()`: write `impl Coroutine<{resume}, Yield = {item}, Return = \
             R>` to return a value of type `R`"
        )
    }

    /// Why a `yield` in a generator of items has no value.
    pub(crate) fn without_resume(&self, is_async: bool) -> String {
        let item = written(self.item.in_signature.clone());
        if is_async {
            "an async generator takes no values, so this `yield` is `()`".to_owned()
        } else if item == "_" {
            "a `gen` block takes no values, so this `yield` is `()`: to take values of type `S`, \
             write a `gen fn .. -> impl Coroutine<S, Yield = Y>`"
                .to_owned()
        } else {
            format!(
                "a generator of `{item}` takes no values, so this `yield` is `()`: to take values of \
                 type `S`, write `-> impl Coroutine<S, Yield = {item}>`"
            )
        }
    }

    /// Whether all of them can be named outside of a signature.
    pub(crate) fn are_nameable(&self) -> bool {
        let all = [Some(&self.item), Some(&self.resume), self.returns.as_ref()];
        all.into_iter().flatten().all(TypeTokens::is_nameable)
    }

    /// The type of the generator whose body `future` names, given the path of the hidden items
    /// and the type that the body returns.
    pub(crate) fn output(
        &self,
        paths: &Paths,
        is_async: bool,
        is_tree: bool,
        span: Span,
        future: impl FnOnce(&TokenStream, &TokenStream) -> TokenStream,
    ) -> ReturnType {
        let site = spans::site(span);
        let krate = paths.krate(span);
        let item = &self.item.in_signature;
        let generator = Ident::new(if is_async { "AsyncGen" } else { "Gen" }, site);
        let kind = Ident::new(if is_tree { "Tree" } else { "Leaf" }, site);
        let ty = match &self.returns {
            None => {
                let future = future(&krate, &quote_spanned!(site=> ()));
                quote_spanned!(site=> #krate::#generator<#item, #krate::#kind<#future>>)
            }
            Some(returns) => {
                let resume = &self.resume.in_signature;
                let future = future(&krate, &returns.in_signature);
                quote_spanned!(site=> #krate::#generator<#item, #krate::#kind<#future, #resume>>)
            }
        };
        ReturnType::Type(Token![->](site), Box::new(Type::Verbatim(ending_at(ty, span))))
    }

    /// A dead mention of the written `impl Coroutine<..>` or `impl Stream<..>`, which does not
    /// occur in the emitted signature: it must still be right, and its import must count as used.
    pub(crate) fn bound_check(&self) -> Option<TokenStream> {
        let bound = self.bound.as_ref()?;
        let site = spans::nowhere();
        let option = quote_spanned!(site=> ::core::option::Option);
        Some(quote_spanned!(site=> let _: #option<&dyn #bound> = #option::None;))
    }

    /// Reads `Coroutine<S, Yield = Y, Return = R> + ..`.
    fn read_coroutine(&mut self, bound: &TraitBound, all: &TypeImplTrait, errors: &mut Errors) {
        let mut unnamed = Vec::new();
        let mut yields = None;
        let mut returns = None;
        let mut set = |part: &mut Option<Type>, ty: &Type, at: Span| match part {
            Some(_) => errors.at(at, "this part of the coroutine is given twice"),
            None => *part = Some(ty.clone()),
        };
        let mut unknown = Vec::new();
        for argument in arguments(bound).into_iter().flatten() {
            match argument {
                GenericArgument::Type(ty) => unnamed.push(ty.clone()),
                GenericArgument::AssocType(assoc) if assoc.ident == "Yield" => {
                    set(&mut yields, &assoc.ty, assoc.ident.span());
                }
                GenericArgument::AssocType(assoc) if assoc.ident == "Return" => {
                    set(&mut returns, &assoc.ty, assoc.ident.span());
                }
                other => unknown.push(span_of(other)),
            }
        }
        for span in unknown {
            let message = "a coroutine has these parts: `impl Coroutine<Resume, Yield = Item, \
                           Return = Value>`";
            errors.at(span, message);
        }
        let mut unnamed = unnamed.into_iter();
        let resume = unnamed.next();
        if let Some(second) = unnamed.next() {
            let at = span_of(&second);
            let parts = (yields.or(Some(second)), returns.or(unnamed.next()));
            errors.at(at, name_parts(resume.as_ref(), &parts));
            (yields, returns) = parts;
        }
        let tokens = |ty: Option<Type>| ty.map_or_else(TypeTokens::unit, TypeTokens::new);
        let (item, resume, returns) = (tokens(yields), tokens(resume), tokens(returns));
        self.bound = Some(complete(bound, &item, &resume, &returns));
        for other in all.bounds.iter().filter(|other| !is_coroutine(other)) {
            self.more_bounds.extend(quote!(+ #other));
        }
        (self.item, self.resume, self.returns) = (item, resume, Some(returns));
    }
}

/// The message about the parts of a coroutine without their names.
fn name_parts(resume: Option<&Type>, (yields, returns): &(Option<Type>, Option<Type>)) -> String {
    let written = |ty: &Type| written(ty.to_token_stream());
    let parts = [
        resume.map(written),
        yields.as_ref().map(|ty| format!("Yield = {}", written(ty))),
        returns.as_ref().map(|ty| format!("Return = {}", written(ty))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("these parts of a coroutine have names: write `impl Coroutine<{}>`", parts.join(", "))
}

/// `tokens`, of which the last `>>` has the user's own span. The compiler's lints about a function
/// look at the span from its first token to the last token of its signature.
pub(crate) fn ending_at(tokens: TokenStream, span: Span) -> TokenStream {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for last in tokens.iter_mut().rev().take_while(|token| is_punct(token, '>')) {
        last.set_span(span);
    }
    tokens.into_iter().collect()
}

/// The types in `impl Coroutine<Resume, Yield = Item, Return = Value>`.
pub(crate) fn coroutine_parts(ty: &Type) -> Option<Vec<&Type>> {
    let (bound, _) = as_coroutine(ty)?;
    let parts = arguments(bound).into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        GenericArgument::AssocType(assoc) => Some(&assoc.ty),
        _ => None,
    });
    Some(parts.collect())
}

/// `impl Coroutine<..> + ..`, taken apart.
fn as_coroutine(ty: &Type) -> Option<(&TraitBound, &TypeImplTrait)> {
    let Type::ImplTrait(all) = ty else {
        return None;
    };
    all.bounds.iter().find_map(|bound| match bound {
        TypeParamBound::Trait(one) if is_coroutine(bound) => Some((one, all)),
        _ => None,
    })
}

fn is_coroutine(bound: &TypeParamBound) -> bool {
    match bound {
        TypeParamBound::Trait(bound) => {
            bound.path.segments.last().is_some_and(|segment| segment.ident == "Coroutine")
        }
        _ => false,
    }
}

fn arguments(bound: &TraitBound) -> Option<&Punctuated<GenericArgument, Token![,]>> {
    match &bound.path.segments.last()?.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    }
}

/// The written bound with all of its parts.
fn complete(
    bound: &TraitBound,
    item: &TypeTokens,
    resume: &TypeTokens,
    returns: &TypeTokens,
) -> TokenStream {
    let mut path = bound.path.clone();
    if let Some(last) = path.segments.last_mut() {
        last.arguments = PathArguments::None;
    }
    // rustc could not infer a `_` there, so `()` stands for a type that cannot be named.
    let name = |ty: &TypeTokens| if ty.is_nameable() { ty.in_body.clone() } else { quote!(()) };
    let (item, resume, returns) = (name(item), name(resume), name(returns));
    quote!(#path<#resume, Yield = #item, Return = #returns>)
}

/// `tokens` with spans of the macro, located where the tokens are. Some tokens keep their own
/// spans:
///
/// - the name of a macro call and `$crate`, because the compiler looks them up by their spans;
/// - `gen`, because the edition of its span decides whether it is a keyword;
/// - code, as in `[u8; { .. }]`, because the lint `unsafe_code` skips code that a macro has made.
pub(crate) fn relocate(tokens: TokenStream) -> TokenStream {
    if calls_macro(tokens.clone()) || contains_code(tokens.clone()) {
        return tokens;
    }
    let relocated = tokens.into_iter().map(|token| {
        let mut token = match token {
            TokenTree::Group(group) => TokenTree::Group(regroup(&group, relocate(group.stream()))),
            token if is_ident(&token, "$crate") || is_ident(&token, "gen") => return token,
            token => token,
        };
        token.set_span(spans::site(token.span()));
        token
    });
    relocated.collect()
}

/// Whether a block, or anything `unsafe`, is in a type.
fn contains_code(tokens: TokenStream) -> bool {
    any(tokens, &|token, _, _| is_ident(token, "unsafe") || braces(token).is_some())
}
