//! The arguments that a delegating body reads where the block has captured them.
//!
//! The compiler gives an argument two places in a body's state: one where the block captures it, and
//! one where the body moves it to. The move is slow in a recursion: the parent has just written the
//! argument, word by word, and the processor cannot yet read several of these words at once. So an
//! argument of several words stays in its first place, if the body only reads its parts.

use super::in_place::plain_name;
use super::receiver::assigns;
use crate::pipeline::syntax::marks::{Operand, operand};
use crate::pipeline::syntax::recover;
use crate::pipeline::syntax::tokens::{among, any, is_primitive, is_punct, words};
use crate::pipeline::syntax::walk::{Pass, Walk};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens as _;
use syn::visit_mut;
use syn::{
    Attribute, Block, Expr, ExprAsync, ExprClosure, ExprMethodCall, FnArg, Macro, PatIdent,
    PatType, Signature, Type, UnOp,
};

/// The methods that change an iterator, a collection, a reader or a writer of the standard library.
///
/// Of a variable that should be mutable, the compiler reports all uses as one mistake if the variable
/// is bound. If the variable is captured, it reports each use.
const CHANGES: [&str; 80] = [
    "all",
    "any",
    "append",
    "as_deref_mut",
    "as_mut",
    "as_mut_slice",
    "by_ref",
    "chunks_mut",
    "clear",
    "dedup",
    "dedup_by",
    "dedup_by_key",
    "drain",
    "entry",
    "extend",
    "extend_from_slice",
    "fill",
    "fill_with",
    "find",
    "find_map",
    "first_mut",
    "flush",
    "get_mut",
    "get_or_insert",
    "get_or_insert_with",
    "insert",
    "insert_str",
    "iter_mut",
    "last_mut",
    "next",
    "next_back",
    "next_if",
    "next_if_eq",
    "nth",
    "peek",
    "peek_mut",
    "pop",
    "pop_back",
    "pop_front",
    "position",
    "push",
    "push_back",
    "push_front",
    "push_str",
    "read",
    "read_exact",
    "read_line",
    "read_to_end",
    "read_to_string",
    "remove",
    "replace",
    "resize",
    "retain",
    "retain_mut",
    "reverse",
    "rotate_left",
    "rotate_right",
    "seek",
    "sort",
    "sort_by",
    "sort_by_cached_key",
    "sort_by_key",
    "sort_unstable",
    "sort_unstable_by",
    "sort_unstable_by_key",
    "split_at_mut",
    "split_first_mut",
    "split_last_mut",
    "split_off",
    "swap",
    "swap_remove",
    "take",
    "truncate",
    "try_fold",
    "try_for_each",
    "values_mut",
    "write",
    "write_all",
    "write_fmt",
    "write_str",
];

/// The parameters whose parts a delegating body reads, and which it uses in no other way, as far as
/// its text says.
///
/// The compiler says more about a bound variable than about a captured variable: it names the
/// variable when a value is used after its move, reports borrows that live too long once, and warns
/// of locks and of variables that nobody reads. So a parameter stays captured only if this hardly
/// concerns it. (Two mistakes are still reported at each use: a method of the user's own that changes a
/// parameter without `mut`, and a shorter borrow that a `Cell` in the parameter receives, which a
/// plain function cannot receive either.)
#[derive(Default)]
pub(crate) struct OnlyRead {
    parameters: Vec<Parameter>,
    delegates: bool,
    /// A part of the body that stands under a condition may be no part of the program.
    is_unsure: bool,
}

struct Parameter {
    name: Ident,
    is_read: bool,
    /// It is used in another way, or its name may have another meaning.
    is_other: bool,
}

impl OnlyRead {
    /// The parameters of `sig` that `body` only reads. (An editor gets the types of the user's own
    /// variables.)
    pub(crate) fn in_body(sig: &Signature, body: &mut Block) -> Self {
        let names = sig.inputs.iter().filter_map(|arg| match arg {
            FnArg::Typed(arg) if may_be_large(&arg.ty) => plain_name(arg).cloned(),
            _ => None,
        });
        let parameter = |name| Parameter { name, is_read: false, is_other: false };
        let mut only_read =
            OnlyRead { parameters: names.map(parameter).collect(), ..OnlyRead::default() };
        let is_none = only_read.parameters.is_empty();
        if is_none || recover::is_wanted() || may_borrow(sig.output.to_token_stream()) {
            return OnlyRead::default();
        }
        only_read.visit_block_mut(body);
        only_read
    }

    pub(super) fn contains(&self, arg: &PatType) -> bool {
        let is_only_read = |it: &Parameter| {
            it.is_read && !it.is_other && plain_name(arg).is_some_and(|name| it.name == *name)
        };
        self.delegates && !self.is_unsure && self.parameters.iter().any(is_only_read)
    }

    /// Notes another use of a parameter, or another meaning of its name.
    fn note_other(&mut self, name: &Ident) {
        for parameter in &mut self.parameters {
            parameter.is_other |= parameter.name == *name;
        }
    }

    /// Notes another use of the parameters that tokens mention.
    fn note_mentioned(&mut self, tokens: TokenStream) {
        let words = words(tokens);
        for parameter in &mut self.parameters {
            parameter.is_other |= words.iter().any(|word| parameter.name == word);
        }
    }

    /// Visits an expression of which the body reads a part, or calls a method.
    fn visit_base(&mut self, base: &mut Expr) {
        let is_read = |parameter: &&mut Parameter| match &*base {
            Expr::Path(path) => path.path.is_ident(&parameter.name),
            _ => false,
        };
        match self.parameters.iter_mut().find(is_read) {
            Some(parameter) => parameter.is_read = true,
            None => self.visit_expr_mut(base),
        }
    }
}

/// Whether a value may take several words, as far as its type says, and is no lock.
fn may_be_large(ty: &Type) -> bool {
    match ty {
        Type::Path(ty) => ty.path.segments.last().is_some_and(|name| {
            let name = &name.ident;
            !is_primitive(name)
                && !among(name, &["Ref", "RefMut"])
                && !name.to_string().ends_with("Guard")
        }),
        Type::Array(_) | Type::Tuple(_) => true,
        _ => false,
    }
}

/// Whether there is a reference or a lifetime in a type.
fn may_borrow(ty: TokenStream) -> bool {
    any(ty, &|token, _, _| is_punct(token, '&') || is_punct(token, '\''))
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
            Expr::Path(path) => {
                if let Some(name) = path.path.get_ident() {
                    self.note_other(name);
                }
            }
            Expr::Field(field) => {
                field.attrs.iter_mut().for_each(|attr| self.visit_attribute_mut(attr));
                return self.visit_base(&mut field.base);
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => {
                unary.attrs.iter_mut().for_each(|attr| self.visit_attribute_mut(attr));
                return self.visit_base(&mut unary.expr);
            }
            Expr::Assign(assign) => self.note_mentioned(assign.left.to_token_stream()),
            Expr::Binary(binary) if assigns(&binary.op) => {
                self.note_mentioned(binary.left.to_token_stream());
            }
            Expr::Reference(reference) if reference.mutability.is_some() => {
                self.note_mentioned(reference.expr.to_token_stream());
            }
            Expr::Yield(yield_) => {
                self.delegates |= matches!(operand(yield_), Operand::Source(..));
            }
            _ => {}
        }
        visit_mut::visit_expr_mut(&mut Walk(self), expr);
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        if among(&call.method, &CHANGES) {
            self.note_mentioned(call.receiver.to_token_stream());
        }
        call.attrs.iter_mut().for_each(|attr| self.visit_attribute_mut(attr));
        self.visit_base(&mut call.receiver);
        call.args.iter_mut().for_each(|arg| self.visit_expr_mut(arg));
    }

    fn visit_pat_ident_mut(&mut self, pat: &mut PatIdent) {
        self.note_other(&pat.ident);
        visit_mut::visit_pat_ident_mut(&mut Walk(self), pat);
    }

    fn visit_expr_closure_mut(&mut self, closure: &mut ExprClosure) {
        self.note_mentioned(closure.to_token_stream());
    }

    fn visit_expr_async_mut(&mut self, block: &mut ExprAsync) {
        self.note_mentioned(block.to_token_stream());
    }

    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        self.note_mentioned(mac.tokens.clone());
    }
}
