//! The parameters that a body only reads.
//!
//! The compiler gives an argument two places in a body's state: one where the block captures it, and
//! one where the body moves it to. A body that only reads a parameter reads it in the first place, so
//! there is no second place and no move.

use super::facts;
use super::receiver::assigns;
use crate::pipeline::syntax::marks::{Operand, operand};
use crate::pipeline::syntax::recover;
use crate::pipeline::syntax::tokens::{among, words};
use crate::pipeline::syntax::walk::{Pass, Walk};
use proc_macro2::Ident;
use syn::visit_mut;
use syn::{Attribute, Block, Expr, ExprMethodCall, FnArg, Macro, Pat, PatIdent, Signature};

/// The methods that change an iterator or a collection of the standard library.
///
/// Of a variable that should be mutable, the compiler reports all uses as one mistake if the variable
/// is bound. If the variable is captured, it reports each use.
const CHANGES: [&str; 45] = [
    "all",
    "any",
    "append",
    "as_mut",
    "by_ref",
    "clear",
    "drain",
    "entry",
    "extend",
    "extend_from_slice",
    "find",
    "find_map",
    "first_mut",
    "get_mut",
    "get_or_insert_with",
    "insert",
    "iter_mut",
    "last_mut",
    "next",
    "next_back",
    "next_if",
    "nth",
    "peek",
    "pop",
    "pop_back",
    "pop_front",
    "position",
    "push",
    "push_back",
    "push_front",
    "push_str",
    "remove",
    "replace",
    "resize",
    "retain",
    "reverse",
    "sort",
    "sort_by",
    "sort_by_key",
    "sort_unstable",
    "split_off",
    "swap",
    "take",
    "truncate",
    "try_fold",
];

/// The parameters that a body surely reads, and that it neither changes nor moves to a loop, as far as
/// its text says.
#[derive(Default)]
pub(crate) struct OnlyRead {
    parameters: Vec<Parameter>,
    /// A part of the body that stands under a condition may be no part of the program.
    is_unsure: bool,
}

struct Parameter {
    name: Ident,
    is_read: bool,
    /// The name may have been bound anew before this place.
    is_bound_anew: bool,
    is_changed: bool,
}

impl OnlyRead {
    /// The parameters of `sig` that `body` only reads. (An editor gets the types of the user's own
    /// variables.)
    pub(crate) fn in_body(sig: &Signature, body: &mut Block) -> Self {
        let names = sig.inputs.iter().filter_map(|arg| match arg {
            FnArg::Typed(arg) => match &*arg.pat {
                Pat::Ident(pat) => Some(pat.ident.clone()),
                _ => None,
            },
            FnArg::Receiver(_) => None,
        });
        let parameter =
            |name| Parameter { name, is_read: false, is_bound_anew: false, is_changed: false };
        let parameters = names.map(parameter).collect();
        let mut only_read = OnlyRead { parameters, is_unsure: false };
        if only_read.parameters.is_empty() || recover::is_wanted() {
            return OnlyRead::default();
        }
        only_read.visit_block_mut(body);
        only_read
    }

    pub(crate) fn contains(&self, name: &Ident) -> bool {
        let is_only_read = |it: &Parameter| it.is_read && !it.is_changed && it.name == *name;
        !self.is_unsure && self.parameters.iter().any(is_only_read)
    }

    /// Notes that the value in a place may be changed or moved.
    fn note_place(&mut self, place: &Expr) {
        match place {
            Expr::Field(field) => self.note_place(&field.base),
            Expr::Index(index) => self.note_place(&index.expr),
            Expr::Path(path) => {
                for parameter in &mut self.parameters {
                    parameter.is_changed |= path.path.is_ident(&parameter.name);
                }
            }
            _ => {}
        }
    }
}

impl Pass for OnlyRead {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    fn visit_attribute_mut(&mut self, attr: &mut Attribute) {
        self.is_unsure |= ["cfg", "cfg_attr"].iter().any(|name| attr.path().is_ident(name));
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Path(path) if path.qself.is_none() => {
                for parameter in &mut self.parameters {
                    let is_named = path.path.is_ident(&parameter.name);
                    parameter.is_read |= is_named && !parameter.is_bound_anew;
                }
            }
            // The iterator of the loop or of the delegation has a place of its own.
            Expr::ForLoop(for_) => self.note_place(&for_.expr),
            Expr::Yield(yield_) => {
                if let Operand::Source(source, _) = operand(yield_) {
                    self.note_place(source);
                }
            }
            // A closure may have to be mutable.
            Expr::Call(call) => self.note_place(&call.func),
            Expr::Assign(assign) => self.note_place(&assign.left),
            Expr::Binary(binary) if assigns(&binary.op) => self.note_place(&binary.left),
            Expr::Reference(reference) if reference.mutability.is_some() => {
                self.note_place(&reference.expr);
            }
            _ => {}
        }
        visit_mut::visit_expr_mut(&mut Walk(self), expr);
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        if among(&call.method, &CHANGES) {
            self.note_place(&call.receiver);
        }
        visit_mut::visit_expr_method_call_mut(&mut Walk(self), call);
    }

    fn visit_pat_ident_mut(&mut self, pat: &mut PatIdent) {
        for parameter in &mut self.parameters {
            parameter.is_bound_anew |= parameter.name == pat.ident;
        }
        visit_mut::visit_pat_ident_mut(&mut Walk(self), pat);
    }

    /// A macro may bind any name that it is given.
    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        if !facts::is_of_std(mac) {
            let words = words(mac.tokens.clone());
            for parameter in &mut self.parameters {
                parameter.is_bound_anew |= words.iter().any(|word| parameter.name == word);
            }
        }
    }
}
