//! The parameters that a body only reads.
//!
//! The compiler gives an argument two places in a body's state: one where the block captures it, and
//! one where the body moves it to. The body reads such a parameter in the first place, so there is no
//! second place and no move.

use super::facts;
use super::receiver::assigns;
use crate::pipeline::syntax::recover;
use crate::pipeline::syntax::tokens::{among, mentions, words};
use crate::pipeline::syntax::walk::{Pass, Walk};
use proc_macro2::Ident;
use quote::ToTokens as _;
use syn::visit_mut;
use syn::{Block, Expr, ExprMethodCall, FnArg, Macro, Pat, PatIdent, Signature};

/// The methods of the standard library's iterators and collections that change them, sorted.
///
/// The compiler reports all uses of a bound variable that should be mutable as one mistake, but each
/// use of a captured variable as a mistake by itself.
const CHANGES: [&str; 24] = [
    "append",
    "by_ref",
    "clear",
    "drain",
    "entry",
    "extend",
    "get_mut",
    "insert",
    "iter_mut",
    "next",
    "next_back",
    "next_if",
    "nth",
    "peek",
    "pop",
    "pop_back",
    "pop_front",
    "push",
    "push_back",
    "push_front",
    "push_str",
    "remove",
    "sort",
    "swap",
];

/// The parameters that a body surely reads, and that it neither binds anew nor changes, as far as its
/// text says.
#[derive(Default)]
pub(crate) struct OnlyRead {
    parameters: Vec<Parameter>,
}

struct Parameter {
    name: Ident,
    is_read: bool,
    /// It is bound anew or changed.
    is_other: bool,
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
        let parameter = |name| Parameter { name, is_read: false, is_other: false };
        let mut only_read = OnlyRead { parameters: names.map(parameter).collect() };
        // A statement under a condition may be no part of the program.
        let is_unsure = || {
            let tokens = body.to_token_stream();
            mentions(tokens.clone(), "cfg") || mentions(tokens, "cfg_attr")
        };
        if only_read.parameters.is_empty() || recover::is_wanted() || is_unsure() {
            return OnlyRead::default();
        }
        only_read.visit_block_mut(body);
        only_read
    }

    pub(crate) fn contains(&self, name: &Ident) -> bool {
        self.parameters.iter().any(|it| it.name == *name && it.is_read && !it.is_other)
    }

    fn note_other(&mut self, name: &Ident) {
        for parameter in &mut self.parameters {
            parameter.is_other |= parameter.name == *name;
        }
    }

    /// Notes that a place is changed.
    fn note_changed(&mut self, place: &Expr) {
        match place {
            Expr::Field(field) => self.note_changed(&field.base),
            Expr::Index(index) => self.note_changed(&index.expr),
            Expr::Path(path) => {
                if let Some(name) = path.path.get_ident() {
                    self.note_other(name);
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

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Path(path) if path.qself.is_none() => {
                for parameter in &mut self.parameters {
                    parameter.is_read |= path.path.is_ident(&parameter.name);
                }
            }
            Expr::Assign(assign) => self.note_changed(&assign.left),
            Expr::Binary(binary) if assigns(&binary.op) => self.note_changed(&binary.left),
            Expr::Reference(reference) if reference.mutability.is_some() => {
                self.note_changed(&reference.expr);
            }
            _ => {}
        }
        visit_mut::visit_expr_mut(&mut Walk(self), expr);
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        if among(&call.method, &CHANGES) {
            self.note_changed(&call.receiver);
        }
        visit_mut::visit_expr_method_call_mut(&mut Walk(self), call);
    }

    fn visit_pat_ident_mut(&mut self, pat: &mut PatIdent) {
        self.note_other(&pat.ident);
        visit_mut::visit_pat_ident_mut(&mut Walk(self), pat);
    }

    /// A macro may bind any name that it is given.
    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        if !facts::is_of_std(mac) {
            let words = words(mac.tokens.clone());
            for parameter in &mut self.parameters {
                parameter.is_other |= words.iter().any(|word| parameter.name == word);
            }
        }
    }
}
