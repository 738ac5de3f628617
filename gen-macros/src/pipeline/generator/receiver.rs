//! Assignments to the fields of a `&self`.
//!
//! The compiler reports them at the assignment, and shows `gen` for the place of `self`.

use super::facts;
use crate::pipeline::syntax::tokens::{mentions, written};
use crate::pipeline::syntax::walk::{Pass, Walk};
use quote::ToTokens as _;
use syn::visit_mut;
use syn::{
    BinOp, Block, Error, Expr, ExprAsync, ExprClosure, ExprConst, ExprPath, Item, Macro,
    ReceiverKind, Signature, Stmt,
};

/// The mistake to assign to a field of a `&self`, if control surely gets there: the compiler says
/// nothing about borrows in code that is never reached.
pub(crate) fn assigned(sig: &Signature, body: &mut Block) -> Option<Error> {
    let receiver = sig.receiver()?;
    let is_shared = matches!(receiver.kind, ReceiverKind::Reference(_, _, None));
    if !is_shared || mentions(body.to_token_stream(), "cfg") {
        return None;
    }
    let mut assignments = Assignments::default();
    assignments.visit_block_mut(body);
    let place = assignments.found?;
    let message =
        format!("`&self` cannot change `{}`: write `&mut self`", written(place.to_token_stream()));
    Some(Error::new_spanned(place, message))
}

/// The first assignment to a field of `self`, in the order of evaluation.
#[derive(Default)]
struct Assignments {
    found: Option<Expr>,
    /// Control may have left the body before.
    may_have_left: bool,
}

impl Assignments {
    fn note(&mut self, place: &Expr) {
        if !self.may_have_left && self.found.is_none() && is_field_of_self(place) {
            self.found = Some(place.clone());
        }
    }
}

impl Pass for Assignments {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    fn visit_stmt_mut(&mut self, stmt: &mut Stmt) {
        visit_mut::visit_stmt_mut(&mut Walk(self), stmt);
        // A method that does not return.
        self.may_have_left |= matches!(stmt, Stmt::Expr(Expr::MethodCall(_), _));
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(&mut Walk(self), expr);
        match expr {
            Expr::Assign(assign) => self.note(&assign.left),
            Expr::Binary(binary) if assigns(&binary.op) => self.note(&binary.left),
            Expr::Call(call) => self.may_have_left |= !is_constructor(&call.func),
            Expr::Break(_) | Expr::Continue(_) | Expr::Loop(_) | Expr::Return(_) => {
                self.may_have_left = true;
            }
            Expr::Match(choice) => self.may_have_left |= choice.arms.is_empty(),
            _ => {}
        }
    }

    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        self.may_have_left |= !facts::is_of_std(mac)
            || ["panic", "todo", "unimplemented", "unreachable"]
                .iter()
                .any(|name| mentions(mac.path.to_token_stream(), name));
    }

    // The parts of other bodies.
    fn visit_expr_closure_mut(&mut self, _: &mut ExprClosure) {}
    fn visit_expr_async_mut(&mut self, _: &mut ExprAsync) {}
    fn visit_expr_const_mut(&mut self, _: &mut ExprConst) {}
    fn visit_item_mut(&mut self, _: &mut Item) {}
}

/// Whether a place is `self.field`, or a field of such a field.
fn is_field_of_self(place: &Expr) -> bool {
    match place {
        Expr::Field(field) => match &*field.base {
            Expr::Path(ExprPath { path, .. }) => path.is_ident("self"),
            base => is_field_of_self(base),
        },
        _ => false,
    }
}

/// Whether a function is the constructor of a tuple, by its name.
fn is_constructor(func: &Expr) -> bool {
    match func {
        Expr::Path(path) => path.path.segments.last().is_some_and(|last| {
            last.ident.to_string().starts_with(|first: char| first.is_ascii_uppercase())
        }),
        _ => false,
    }
}

/// Whether an operator assigns to its left operand.
pub(super) fn assigns(op: &BinOp) -> bool {
    use BinOp::{
        AddAssign, BitAndAssign, BitOrAssign, BitXorAssign, DivAssign, MulAssign, RemAssign,
        ShlAssign, ShrAssign, SubAssign,
    };
    matches!(
        op,
        AddAssign(_)
            | BitAndAssign(_)
            | BitOrAssign(_)
            | BitXorAssign(_)
            | DivAssign(_)
            | MulAssign(_)
            | RemAssign(_)
            | ShlAssign(_)
            | ShrAssign(_)
            | SubAssign(_)
    )
}
