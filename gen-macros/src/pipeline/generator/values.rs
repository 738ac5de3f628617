//! Values in places that take only `()`, and `()` in places that take only other values.
//!
//! The compiler would speak of a `()` that the user has not written. The macro knows no types, so
//! each mistake here is sure from the text: a literal, a variable whose every binding says its type,
//! or a `yield` that nobody answers.

use super::facts;
use super::receiver::assigns;
use crate::pipeline::syntax::marks::{Operand, operand, operand_mut};
use crate::pipeline::syntax::returned::outcome;
use crate::pipeline::syntax::tokens::{is_primitive, is_punct, mentions, words, written};
use crate::pipeline::syntax::walk::{Pass, Walk};
use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use std::collections::HashMap;
use syn::visit_mut;
use syn::{
    BinOp, Block, Error, Expr, ExprAsync, ExprClosure, ExprConst, ExprLet, ExprMatch, ExprReturn,
    FnArg, Item, Lit, Local, Macro, Pat, PatIdent, Signature, Stmt, Type, UnOp,
};

/// The kind of a value, if it is surely not `()`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A number, a text, a `bool` or a `char`. Operators on them give values as well.
    Primitive,
    Other,
}

/// How often a name is bound, and by which values.
#[derive(Clone, Copy, Default)]
struct Binding {
    all: usize,
    primitives: usize,
    others: usize,
    /// By `let name = yield ..`, the last of them at this place.
    received: usize,
    at: Option<Span>,
}

impl Binding {
    fn kind(self) -> Option<Kind> {
        match self {
            _ if self.all == self.primitives => Some(Kind::Primitive),
            _ if self.all == self.primitives + self.others => Some(Kind::Other),
            _ => None,
        }
    }

    /// The place of the only `yield` that the variable gets its value from.
    fn received(self) -> Option<Span> {
        self.at.filter(|_| self.all == 1 && self.received == 1)
    }
}

/// The bindings of a generator's variables.
#[derive(Clone, Default)]
pub(crate) struct Variables {
    bindings: HashMap<String, Binding>,
    /// The parameters, which are in scope in all of the body.
    parameters: Vec<String>,
}

impl Variables {
    /// The parameters of a function.
    pub(crate) fn of(sig: &Signature) -> Self {
        let mut variables = Variables::default();
        variables.visit_signature_mut(&mut sig.clone());
        for arg in &sig.inputs {
            let FnArg::Typed(arg) = arg else { continue };
            if let Pat::Ident(pat) = &*arg.pat {
                variables.note(&pat.ident, kind_of_type(&arg.ty));
                variables.parameters.push(pat.ident.to_string());
            }
        }
        variables
    }

    /// The parameters, and the variables of `body`.
    fn with(&self, body: &mut Block) -> Self {
        let mut variables = self.clone();
        variables.visit_block_mut(body);
        variables
    }

    fn binding(&mut self, name: &Ident) -> &mut Binding {
        self.bindings.entry(name.to_string()).or_default()
    }

    /// Notes the kind of a binding that the visitor counts.
    fn note(&mut self, name: &Ident, kind: Option<Kind>) {
        let binding = self.binding(name);
        match kind {
            Some(Kind::Primitive) => binding.primitives += 1,
            Some(Kind::Other) => binding.others += 1,
            None => {}
        }
    }
}

impl Pass for Variables {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    fn visit_local_mut(&mut self, local: &mut Local) {
        if let Some((name, ty)) = variable(&local.pat) {
            let value = local.init.as_ref().filter(|init| init.diverge.is_none());
            let value = value.map(|init| &*init.expr);
            let kind = match ty {
                Some(ty) => kind_of_type(ty),
                None => value.and_then(|value| kind(value, &|_| None)),
            };
            self.note(name, kind);
            if let (None, Some(at)) = (ty, value.and_then(yielded)) {
                let binding = self.binding(name);
                binding.received += 1;
                binding.at = Some(at);
            }
        }
        visit_mut::visit_local_mut(&mut Walk(self), local);
    }

    fn visit_pat_ident_mut(&mut self, pat: &mut PatIdent) {
        self.binding(&pat.ident).all += 1;
        visit_mut::visit_pat_ident_mut(&mut Walk(self), pat);
    }

    /// A macro may bind any name that it is given.
    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        if !facts::is_of_std(mac) {
            for name in words(mac.tokens.clone()) {
                self.bindings.entry(name).or_default().all += 1;
            }
        }
    }
}

/// The variable that a pattern binds to the whole value, and its type.
fn variable(pat: &Pat) -> Option<(&Ident, Option<&Type>)> {
    match pat {
        Pat::Ident(pat) if pat.subpat.is_none() && pat.by_ref.is_none() => Some((&pat.ident, None)),
        Pat::Type(pat) => variable(&pat.pat).map(|(name, _)| (name, Some(&*pat.ty))),
        _ => None,
    }
}

fn kind_of_type(ty: &Type) -> Option<Kind> {
    match ty {
        Type::Path(ty) => {
            let name = ty.path.get_ident().filter(|_| ty.qself.is_none())?;
            is_primitive(name).then_some(Kind::Primitive)
        }
        Type::Tuple(ty) if ty.elems.is_empty() => None,
        Type::Array(_)
        | Type::FnPtr(_)
        | Type::Ptr(_)
        | Type::Reference(_)
        | Type::Slice(_)
        | Type::Tuple(_) => Some(Kind::Other),
        _ => None,
    }
}

/// The kind of a value, given the kinds of the variables in scope.
fn kind(expr: &Expr, of_variable: &dyn Fn(&Ident) -> Option<Kind>) -> Option<Kind> {
    let of = |expr: &Expr| kind(expr, of_variable);
    let begins_with_attribute =
        || expr.to_token_stream().into_iter().next().is_some_and(|token| is_punct(&token, '#'));
    match expr {
        _ if begins_with_attribute() => None,
        Expr::Lit(literal) => match literal.lit {
            Lit::Verbatim(_) => None,
            Lit::Str(_) | Lit::ByteStr(_) | Lit::CStr(_) => Some(Kind::Other),
            _ => Some(Kind::Primitive),
        },
        Expr::Array(_)
        | Expr::Closure(_)
        | Expr::Range(_)
        | Expr::Reference(_)
        | Expr::Repeat(_)
        | Expr::Struct(_) => Some(Kind::Other),
        Expr::Tuple(tuple) => (!tuple.elems.is_empty()).then_some(Kind::Other),
        Expr::Cast(cast) => kind_of_type(&cast.ty),
        Expr::Paren(paren) => of(&paren.expr),
        Expr::Unary(unary) if !matches!(unary.op, UnOp::Deref(_)) => {
            of(&unary.expr).filter(|kind| *kind == Kind::Primitive)
        }
        Expr::Binary(binary) if compares(&binary.op) => Some(Kind::Primitive),
        Expr::Binary(binary) if !assigns(&binary.op) => {
            let both = [of(&binary.left), of(&binary.right)];
            (both == [Some(Kind::Primitive); 2]).then_some(Kind::Primitive)
        }
        Expr::Macro(call) => {
            let is_value = ["format", "vec"].iter().any(|name| call.mac.path.is_ident(name));
            is_value.then_some(Kind::Other)
        }
        Expr::Path(path) if path.qself.is_none() => of_variable(path.path.get_ident()?),
        _ => None,
    }
}

/// Whether an operator gives a `bool`, whatever its operands are.
fn compares(op: &BinOp) -> bool {
    use BinOp::{And, Eq, Ge, Gt, Le, Lt, Ne, Or};
    matches!(op, And(_) | Eq(_) | Ge(_) | Gt(_) | Le(_) | Lt(_) | Ne(_) | Or(_))
}

/// The place of a `yield` without `from`, in parentheses or not.
fn yielded(expr: &Expr) -> Option<Span> {
    match expr {
        Expr::Paren(paren) if paren.attrs.is_empty() => yielded(&paren.expr),
        Expr::Yield(yield_) => match operand(yield_) {
            Operand::Value(_) => Some(yield_.yield_token.span),
            Operand::Source(..) => None,
        },
        _ => None,
    }
}

/// Whether a pattern surely does not match `()`.
fn matches_value(pat: &Pat) -> bool {
    match pat {
        Pat::Lit(_) => true,
        Pat::Ident(pat) => pat.ident == "None",
        Pat::Or(pat) => pat.cases.iter().any(matches_value),
        Pat::Paren(pat) => matches_value(&pat.pat),
        Pat::TupleStruct(pat) => ["Ok", "Err", "Some"].iter().any(|name| pat.path.is_ident(name)),
        _ => false,
    }
}

/// The mistake to end the body of a generator of items with a value.
pub(crate) fn value_at_the_end(variables: &Variables, body: &mut Block) -> Option<Error> {
    let tail = Scoped::of(variables, body).tail(body, false)?;
    if is_unsure(body) {
        return None;
    }
    let value = written(tail.to_token_stream());
    let yield_ = if matches!(tail, Expr::Range(_)) { "yield from" } else { "yield" };
    let message = format!(
        "a generator's items come from `yield`, also the last one: write `{yield_} {value};`"
    );
    Some(Error::new_spanned(tail, message))
}

/// The mistake to return a value from the body of a coroutine that returns `()`.
pub(crate) fn returned_value(
    variables: &Variables,
    body: &mut Block,
    message: impl FnOnce() -> String,
) -> Option<Error> {
    let mut scoped = Scoped::of(variables, body);
    scoped.visit_block_mut(body);
    let value = scoped.returned.take();
    let value = value.or_else(|| scoped.tail(body, true).map(ToTokens::to_token_stream));
    value.filter(|_| !is_unsure(body)).map(|value| Error::new_spanned(value, message()))
}

/// The place of the first `yield` whose value is surely used as a value that is not `()`.
pub(crate) fn received_value(variables: &Variables, body: &mut Block) -> Option<Span> {
    let mut scoped = Scoped::of(variables, body);
    scoped.visit_block_mut(body);
    scoped.received.filter(|_| !is_unsure(body))
}

/// Whether some statements of a body may be no part of the program.
fn is_unsure(body: &Block) -> bool {
    mentions(body.to_token_stream(), "cfg") || mentions(body.to_token_stream(), "cfg_attr")
}

/// The variables at one place of a body.
struct Scoped {
    variables: Variables,
    in_scope: Vec<String>,
    /// The first value of a `return`.
    returned: Option<TokenStream>,
    /// The first `yield` whose value is used as another value.
    received: Option<Span>,
}

impl Scoped {
    fn of(variables: &Variables, body: &mut Block) -> Self {
        let variables = variables.with(body);
        let in_scope = variables.parameters.clone();
        Scoped { variables, in_scope, returned: None, received: None }
    }

    fn binding(&self, name: &Ident) -> Option<Binding> {
        let name = name.to_string();
        self.variables.bindings.get(&name).copied().filter(|_| self.in_scope.contains(&name))
    }

    fn kind(&self, expr: &Expr) -> Option<Kind> {
        kind(expr, &|name| self.binding(name)?.kind())
    }

    /// Whether an expression is surely a value other than `()`.
    fn is_value(&self, expr: &Expr) -> bool {
        self.kind(expr).is_some() || outcome(expr).is_some()
    }

    /// Whether a value is of a type that no crate but the standard library can give an operator
    /// with `()`.
    fn has_no_operator_for_unit(&self, expr: &Expr) -> bool {
        let is_literal = matches!(expr, Expr::Lit(_));
        is_literal || self.kind(expr) == Some(Kind::Primitive) || outcome(expr).is_some()
    }

    /// The place of the `yield` that an expression gets its value from, which is `()`.
    fn received(&self, expr: &Expr) -> Option<Span> {
        match expr {
            Expr::Paren(paren) if paren.attrs.is_empty() => self.received(&paren.expr),
            Expr::Path(path) if path.qself.is_none() => {
                self.binding(path.path.get_ident()?)?.received()
            }
            expr => yielded(expr),
        }
    }

    /// Notes a `yield` whose value stands where only another value can.
    fn note(&mut self, received: &Expr, is_wrong: bool) {
        if is_wrong && self.received.is_none() {
            self.received = self.received(received);
        }
    }

    /// The variables that the statements of a block bring into scope.
    fn enter(&mut self, stmt: &Stmt) {
        if let Stmt::Local(local) = stmt {
            if let Some((name, _)) = variable(&local.pat) {
                self.in_scope.push(name.to_string());
            }
        }
    }

    /// The first value at an end of a block. An outcome ends a generator of items.
    fn tail<'b>(&mut self, block: &'b Block, with_outcomes: bool) -> Option<&'b Expr> {
        let outer = self.in_scope.len();
        block.stmts.iter().for_each(|stmt| self.enter(stmt));
        let tail = match block.stmts.last() {
            Some(Stmt::Expr(tail, None)) => self.tail_of(tail, with_outcomes),
            _ => None,
        };
        self.in_scope.truncate(outer);
        tail
    }

    fn tail_of<'b>(&mut self, tail: &'b Expr, with_outcomes: bool) -> Option<&'b Expr> {
        match tail {
            Expr::If(choice) if choice.attrs.is_empty() => {
                self.tail(&choice.then_branch, with_outcomes).or_else(|| {
                    let (_, otherwise) = choice.else_branch.as_ref()?;
                    self.tail_of(otherwise, with_outcomes)
                })
            }
            Expr::Match(choice) if choice.attrs.is_empty() => {
                let mut arms = choice.arms.iter().filter(|arm| arm.attrs.is_empty());
                arms.find_map(|arm| self.tail_of(&arm.body, with_outcomes))
            }
            Expr::Block(inner) if inner.label.is_none() && inner.attrs.is_empty() => {
                self.tail(&inner.block, with_outcomes)
            }
            Expr::Unsafe(inner) if inner.attrs.is_empty() => self.tail(&inner.block, with_outcomes),
            tail if self.kind(tail).is_some() => Some(tail),
            tail => outcome(tail).filter(|_| with_outcomes).map(|_| tail),
        }
    }
}

impl Pass for Scoped {
    fn as_pass(&mut self) -> &mut dyn Pass {
        self
    }

    fn visit_block_mut(&mut self, block: &mut Block) {
        let outer = self.in_scope.len();
        for stmt in &mut block.stmts {
            self.visit_stmt_mut(stmt);
            self.enter(stmt);
        }
        self.in_scope.truncate(outer);
    }

    fn visit_local_mut(&mut self, local: &mut Local) {
        if let (Pat::Type(pat), Some(init)) = (&local.pat, &local.init) {
            let is_wrong = kind_of_type(&pat.ty).is_some();
            self.note(&init.expr, is_wrong);
        }
        visit_mut::visit_local_mut(&mut Walk(self), local);
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Binary(binary) => {
                let is_logical = matches!(binary.op, BinOp::And(_) | BinOp::Or(_));
                for (one, other) in [(&binary.left, &binary.right), (&binary.right, &binary.left)] {
                    let is_wrong = is_logical || self.has_no_operator_for_unit(other);
                    self.note(one, is_wrong);
                }
            }
            Expr::Assign(assign) => {
                let is_wrong = self.kind(&assign.left).is_some();
                self.note(&assign.right, is_wrong);
            }
            // The operand of `yield from` is the operand of a `return` here.
            Expr::Yield(yield_) => {
                if let Some(operand) = operand_mut(yield_) {
                    self.visit_expr_mut(operand);
                }
                return;
            }
            _ => {}
        }
        visit_mut::visit_expr_mut(&mut Walk(self), expr);
    }

    fn visit_expr_match_mut(&mut self, choice: &mut ExprMatch) {
        let is_wrong = choice.arms.iter().any(|arm| matches_value(&arm.pat));
        self.note(&choice.expr, is_wrong);
        visit_mut::visit_expr_match_mut(&mut Walk(self), choice);
    }

    fn visit_expr_let_mut(&mut self, let_: &mut ExprLet) {
        self.note(&let_.expr, matches_value(&let_.pat));
        visit_mut::visit_expr_let_mut(&mut Walk(self), let_);
    }

    fn visit_expr_return_mut(&mut self, return_: &mut ExprReturn) {
        if let Some(value) = return_.expr.as_deref() {
            if self.returned.is_none() && self.is_value(value) {
                self.returned = Some(value.to_token_stream());
            }
        }
        visit_mut::visit_expr_return_mut(&mut Walk(self), return_);
    }

    // The parts of other bodies.
    fn visit_expr_closure_mut(&mut self, _: &mut ExprClosure) {}
    fn visit_expr_async_mut(&mut self, _: &mut ExprAsync) {}
    fn visit_expr_const_mut(&mut self, _: &mut ExprConst) {}
    fn visit_macro_mut(&mut self, _: &mut Macro) {}
    fn visit_item_mut(&mut self, _: &mut Item) {}
}
