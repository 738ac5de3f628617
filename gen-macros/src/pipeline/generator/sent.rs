//! The arguments of a function whose generator must be `Send`: by `#[boxed]`, or by its bounds.
//!
//! A function's generator is a closure that holds the arguments, and later a body that holds them.
//! The compiler would report an argument that is not `Send` once for each, in types of ours. So the
//! expansion first asks for the arguments that may not be `Send`. Where one is not, the compiler does
//! not know what boxes the generator, and so looks no further.

use crate::pipeline::naming::paths::Paths;
use crate::pipeline::syntax::attrs;
use crate::pipeline::syntax::spans::{self, span_of};
use crate::pipeline::syntax::tokens::{mentions, words};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::{FnArg, Signature, Token, Type, TypeParamBound};

/// What boxes the generator of a function.
///
/// Input, after the parameters were rewritten:
///
/// ```text
/// fn f(&self, a: Rc<A>, n: u32, b: impl B)
/// ```
///
/// Output:
///
/// ```text
/// P::BoxedArgument::then(&self, P::BoxedArgument::then(&a, P::BoxedArgument::boxer(&b)))
/// ```
///
/// Without a question it is `P::Boxer`.
pub(super) fn boxer(paths: &Paths, sig: &Signature, at: Span) -> TokenStream {
    asked_by("BoxedArgument", paths, sig).unwrap_or_else(|| {
        let private = paths.private(at);
        quote_spanned!(spans::site(at)=> #private::Boxer)
    })
}

/// Whether `Send` is one of the bounds, each with its `+`, of a generator.
pub(crate) fn is_promised(bounds: &TokenStream) -> bool {
    let parse = Punctuated::<TypeParamBound, Token![+]>::parse_separated_nonempty;
    let is_send = |bound: &TypeParamBound| match bound {
        TypeParamBound::Trait(bound) => {
            bound.path.segments.last().is_some_and(|last| last.ident == "Send")
        }
        _ => false,
    };
    // The first `+` needs a bound before it.
    mentions(bounds.clone(), "Send")
        && parse.parse2(quote!(Sized #bounds)).is_ok_and(|all| all.iter().any(is_send))
}

/// The generator of a function whose bounds have `Send`.
///
/// Input: as for [`boxer`], and a generator.
///
/// Output:
///
/// ```text
/// P::SentArgument::then(&self, P::SentArgument::then(&a, P::SentArgument::boxer(&b))).keep(GENERATOR)
/// ```
pub(crate) fn kept(
    paths: &Paths,
    sig: &Signature,
    generator: TokenStream,
    at: Span,
) -> TokenStream {
    match asked_by("SentArgument", paths, sig) {
        Some(keeper) => quote_spanned!(spans::site(at)=> #keeper.keep(#generator)),
        None => generator,
    }
}

/// The questions of a trait.
fn asked_by(name: &str, paths: &Paths, sig: &Signature) -> Option<TokenStream> {
    let asked: Vec<_> = sig.inputs.iter().rev().filter_map(asked).collect();
    let ((last, at), others) = asked.split_first()?;
    let ask = |at: &Span| {
        let at = paths.span(*at);
        let (private, name) = (paths.private(at), Ident::new(name, at));
        (at, quote_spanned!(at=> #private::#name))
    };
    let (at, asking) = ask(at);
    let boxer = quote_spanned!(at=> #asking::boxer(&#last));
    Some(others.iter().fold(boxer, |next, (argument, at)| {
        let (at, asking) = ask(at);
        quote_spanned!(at=> #asking::then(&#argument, #next))
    }))
}

/// The variable of an argument that may not be `Send`, and the place of its type.
fn asked(arg: &FnArg) -> Option<(TokenStream, Span)> {
    match arg {
        FnArg::Receiver(receiver) => {
            let name = receiver.self_token;
            let is_asked = attrs::cfgs(&receiver.attrs).next().is_none();
            is_asked.then(|| (name.to_token_stream(), name.span))
        }
        FnArg::Typed(arg) => {
            let is_asked = is_doubtful(&arg.ty) && attrs::cfgs(&arg.attrs).next().is_none();
            is_asked.then(|| (arg.pat.to_token_stream(), span_of(&arg.ty)))
        }
    }
}

/// Whether a type may not be `Send`, by its words. A type of the user's may hide a part that is not.
/// The common types of right code are known, because each question costs the compiler time.
fn is_doubtful(ty: &Type) -> bool {
    words(ty.to_token_stream()).iter().any(|word| !SENT.contains(&word.as_str()))
}

/// The words of types that are `Send` if their parts are, and whose references are `Send` then, too.
const SENT: [&str; 36] = [
    "BTreeMap",
    "BTreeSet",
    "Box",
    "Duration",
    "HashMap",
    "HashSet",
    "Option",
    "Path",
    "PathBuf",
    "Result",
    "String",
    "Vec",
    "VecDeque",
    "bool",
    "char",
    "collections",
    "const",
    "f32",
    "f64",
    "fn",
    "i128",
    "i16",
    "i32",
    "i64",
    "i8",
    "isize",
    "mut",
    "path",
    "std",
    "str",
    "u128",
    "u16",
    "u32",
    "u64",
    "u8",
    "usize",
];
