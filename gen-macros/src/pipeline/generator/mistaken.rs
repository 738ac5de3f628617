//! Return types that nobody means as the type of an item: some in any function, others only where
//! the body yields a plain number or text.
//!
//! The compiler would report them wherever the expansion uses the type, and at each call.

use crate::pipeline::syntax::errors::Errors;
use crate::pipeline::syntax::signature::one_item;
use crate::pipeline::syntax::tokens::written;
use crate::pipeline::syntax::walk::{Pass, Walk};
use quote::{ToTokens as _, quote};
use std::collections::HashMap;
use syn::visit_mut;
use syn::{
    AssocType, Block, Error, Expr, ExprClosure, ExprForLoop, ExprMacro, ExprYield, FnArg,
    GenericArgument, Item, Pat, PatIdent, Path, PathArguments, ReturnType, Signature, Type,
    TypeParamBound,
};

/// The mistake in the return type of a generator with this signature and body, if any.
pub(crate) fn item_type(sig: &Signature, body: Option<&mut Block>) -> Option<Error> {
    let is_plain = body.is_some_and(|body| yields_plain_value(sig, body));
    let ReturnType::Type(_, ty) = &sig.output else {
        return is_plain.then(|| Error::new(sig.ident.span(), NO_ITEM_TYPE));
    };
    let message = match (&**ty, sequence(ty)) {
        (Type::Path(path), Some(item)) if is_bare_trait(&path.path) => {
            one_item(&written(item.to_token_stream()))
        }
        (_, Some(item)) if is_plain => one_item(&written(item.to_token_stream())),
        (Type::Path(path), None) if is_bare_trait(&path.path) => {
            format!("a trait is no type: write `impl {}`", written(path.to_token_stream()))
        }
        (ty, _) => unsized_type(ty)?,
    };
    Some(Error::new_spanned(ty, message))
}

/// Replaces the type of each parameter whose size the compiler does not know by the message about it.
/// Returns whether there are any. If their body is left out, the mistake is the only error.
pub(crate) fn replace_unsized_parameters(sig: &mut Signature) -> bool {
    let mut is_any = false;
    for arg in &mut sig.inputs {
        let FnArg::Typed(arg) = arg else { continue };
        if let Some(message) = unsized_elements(&arg.ty) {
            *arg.ty = Errors::from(Error::new_spanned(&arg.ty, message)).into_type();
            is_any = true;
            continue;
        }
        let this = || written(arg.ty.to_token_stream());
        let (this, cure) = match &*arg.ty {
            Type::Path(path) if path.path.is_ident("str") => {
                (this(), "`&str`, or `String`".to_owned())
            }
            Type::Slice(slice) => {
                let item = written(slice.elem.to_token_stream());
                (this(), format!("`&{}`, or `Vec<{item}>`", this()))
            }
            Type::TraitObject(object) if object.dyn_token.is_some() => {
                let bounds = this().replacen("dyn", "impl", 1);
                (this(), format!("`{bounds}`, or `Box<{}>`", this()))
            }
            _ => continue,
        };
        let message =
            format!("a parameter must have a fixed size, and `{this}` has none: write {cure}");
        *arg.ty = Errors::from(Error::new_spanned(&arg.ty, message)).into_type();
        is_any = true;
    }
    is_any
}

/// The message about a list or an `Option` of trait objects without boxes.
fn unsized_elements(ty: &Type) -> Option<String> {
    let (element, [before, after]) = match ty {
        Type::Reference(reference) => match &*reference.elem {
            Type::Slice(slice) if reference.mutability.is_some() => (&*slice.elem, ["&mut [", "]"]),
            Type::Slice(slice) => (&*slice.elem, ["&[", "]"]),
            _ => return None,
        },
        Type::Path(path) => {
            let name = &path.path.segments.first()?.ident;
            let is_known = path.path.segments.len() == 1 && (name == "Vec" || name == "Option");
            let name = if name == "Vec" { "Vec<" } else { "Option<" };
            (type_arguments(&path.path).next().filter(|_| is_known)?, [name, ">"])
        }
        _ => return None,
    };
    let object = match element {
        Type::TraitObject(object) if object.dyn_token.is_some() => written(quote!(#object)),
        _ => return None,
    };
    Some(format!(
        "a trait object has no fixed size, so it stands in a box: write \
         `{before}Box<{object}>{after}`"
    ))
}

/// The message about a type whose size the compiler does not know.
fn unsized_type(ty: &Type) -> Option<String> {
    let this = written(ty.to_token_stream());
    let cure = match ty {
        Type::Path(path) if path.path.is_ident("str") => "`String`, or `&'static str`".to_owned(),
        Type::Slice(slice) => format!("`Vec<{}>`", written(slice.elem.to_token_stream())),
        Type::TraitObject(object) if object.dyn_token.is_some() => format!("`Box<{this}>`"),
        // A `Result` at any other path may be an alias that puts its parts into boxes.
        Type::Path(path) => {
            let is_object = |ty: &&Type| matches!(ty, Type::TraitObject(_));
            let mut names = path.path.segments.iter().map(|segment| segment.ident.to_string());
            let (first, last) = (names.next()?, names.next_back());
            let is_std = matches!(first.as_str(), "std" | "core");
            let name = last.as_ref().filter(|_| is_std).unwrap_or(&first);
            if (last.is_some() && !is_std) || !matches!(name.as_str(), "Result" | "Option") {
                return None;
            }
            return type_arguments(&path.path).filter(is_object).find_map(unsized_type);
        }
        _ => return None,
    };
    Some(format!("an item must have a fixed size, and `{this}` has none: write {cure}"))
}

/// The types among the arguments of a path's last segment.
fn type_arguments(path: &Path) -> impl Iterator<Item = &Type> {
    let arguments = path.segments.last().and_then(|last| match &last.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    });
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// The items of a type that is an iterator or a list of them.
fn sequence(ty: &Type) -> Option<&Type> {
    let bounds = match ty {
        Type::ImplTrait(ty) => &ty.bounds,
        Type::TraitObject(ty) => &ty.bounds,
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let Some(first) = type_arguments(&path.path).next() else {
                return associated_item(&path.path);
            };
            return match last.ident.to_string().as_str() {
                "Vec" | "Gen" | "BoxGen" | "LocalBoxGen" | "AsyncGen" => Some(first),
                "Box" if matches!(first, Type::TraitObject(_)) => sequence(first),
                _ => None,
            };
        }
        _ => return None,
    };
    bounds.iter().find_map(|bound| match bound {
        TypeParamBound::Trait(bound) => associated_item(&bound.path),
        _ => None,
    })
}

/// The `T` of `Iterator<Item = T>`, or of another trait for sequences.
fn associated_item(path: &Path) -> Option<&Type> {
    associated(path).find(|assoc| assoc.ident == "Item").map(|assoc| &assoc.ty)
}

fn associated(path: &Path) -> impl Iterator<Item = &AssocType> {
    let arguments = path.segments.last().and_then(|last| match &last.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    });
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::AssocType(assoc) => Some(assoc),
        _ => None,
    })
}

/// Whether a path can only be the path of a trait.
fn is_bare_trait(path: &Path) -> bool {
    associated(path).next().is_some()
}

/// Whether the body yields a value that is surely a number, a text or the like.
fn yields_plain_value(sig: &Signature, body: &mut Block) -> bool {
    let mut values = Values::default();
    values.visit_signature_mut(&mut sig.clone());
    values.visit_block_mut(body);
    values.yielded.iter().any(|value| values.variables.is_plain(value))
}

/// The values that a body yields itself, and its variables.
#[derive(Default)]
struct Values {
    yielded: Vec<Expr>,
    variables: Variables,
}

/// How often each name is bound in a body, and how often by a loop over a range.
#[derive(Default)]
struct Variables {
    all: HashMap<String, usize>,
    of_ranges: HashMap<String, usize>,
}

impl Variables {
    fn is_plain(&self, value: &Expr) -> bool {
        match value {
            Expr::Lit(_) => true,
            Expr::Paren(inner) => self.is_plain(&inner.expr),
            Expr::Unary(unary) => self.is_plain(&unary.expr),
            Expr::Binary(binary) => self.is_plain(&binary.left) && self.is_plain(&binary.right),
            Expr::Path(path) => path.path.get_ident().is_some_and(|name| {
                let name = name.to_string();
                let of_ranges = self.of_ranges.get(&name);
                of_ranges.is_some() && of_ranges == self.all.get(&name)
            }),
            _ => false,
        }
    }
}

/// Whether a loop over this counts: a range, which may be turned around.
fn is_range(iterable: &Expr) -> bool {
    match iterable {
        Expr::Range(_) => true,
        Expr::Paren(inner) => is_range(&inner.expr),
        Expr::MethodCall(call) => {
            (call.method == "rev" || call.method == "step_by") && is_range(&call.receiver)
        }
        _ => false,
    }
}

impl Pass for Values {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    fn visit_expr_yield_mut(&mut self, yield_: &mut ExprYield) {
        // A `yield from` is a `yield` of a `return` or of a `break` here.
        self.yielded.extend(yield_.expr.as_deref().cloned());
        visit_mut::visit_expr_yield_mut(&mut Walk(self), yield_);
    }

    fn visit_expr_for_loop_mut(&mut self, for_: &mut ExprForLoop) {
        if let Pat::Ident(variable) = &*for_.pat {
            if is_range(&for_.expr) {
                *self.variables.of_ranges.entry(variable.ident.to_string()).or_default() += 1;
            }
        }
        visit_mut::visit_expr_for_loop_mut(&mut Walk(self), for_);
    }

    fn visit_pat_ident_mut(&mut self, pat: &mut PatIdent) {
        *self.variables.all.entry(pat.ident.to_string()).or_default() += 1;
        visit_mut::visit_pat_ident_mut(&mut Walk(self), pat);
    }

    // The values of other functions and generators.
    fn visit_expr_closure_mut(&mut self, _: &mut ExprClosure) {}
    fn visit_expr_macro_mut(&mut self, _: &mut ExprMacro) {}
    fn visit_item_mut(&mut self, _: &mut Item) {}
}

const NO_ITEM_TYPE: &str =
    "the type of the items is missing: write `-> Type` behind the parameters";
