//! Random uses of other generators.

use super::Maker;
use crate::ast::{Attempt, Call, Expr, Kind, Placement, Source, Stmt, diverges};

impl Maker<'_> {
    pub(super) fn loop_over(&mut self, source: Source) -> Stmt {
        let name = self.fresh();
        // What is being iterated cannot be used.
        let hidden = match &source {
            Source::Borrowed(..) => std::mem::take(&mut self.locals),
            _ => vec![],
        };
        let block = self.body_of_loop(&name);
        if !hidden.is_empty() {
            self.locals = hidden;
        }
        Stmt::ForIn(name, source, block)
    }

    /// What can be looped over.
    pub(super) fn iterated(&mut self) -> Option<Source> {
        if self.rng.percent(30) {
            if let Some((name, function)) = self.locals.last() {
                let fails = self.heads[*function].0.fails();
                return Some(Source::Borrowed(name.clone(), fails));
            }
        }
        self.call(Kind::may_iterate, true, true).map(Source::Call)
    }

    /// A call of one of the functions that fit. What is kept in the caller's state must be on the
    /// heap if it may be of the caller's own kind.
    pub(super) fn call(
        &mut self,
        fits: fn(Kind, Kind) -> bool,
        keeps: bool,
        effects: bool,
    ) -> Option<Call> {
        let candidates: Vec<usize> = (0..self.heads.len())
            .filter(|callee| {
                let (kind, is_recursive) = self.heads[*callee];
                let is_allowed = if is_recursive { self.is_deep } else { *callee > self.at };
                is_allowed && fits(self.kind, kind) && !(self.takes_first && *callee == 0)
            })
            .collect();
        if candidates.is_empty() || self.calls == 0 {
            return None;
        }
        self.calls -= 1;
        let function = self.rng.one_of(&candidates);
        let placement = match (self.heads[function].1, self.rng.below(8)) {
            (_, 0) => Placement::BoxedLocal,
            (_, 1) => Placement::OnHeap,
            (false, 2) if !keeps => Placement::OnStack,
            (true, _) if keeps => Placement::OnHeap,
            _ => Placement::AsItComes,
        };
        // A recursive `yield from` in the tokens of `pin!` needs a box (E0733).
        let effects = effects && placement != Placement::OnStack;
        Some(Call { function, argument: Box::new(self.bounded(effects)), placement })
    }

    pub(super) fn delegate(&mut self) -> Stmt {
        let keeps = self.kind == Kind::FallibleItems;
        if let Some(call) = self.call(Kind::may_pass_on, keeps, true) {
            return Stmt::Delegate(Source::Call(call));
        }
        if self.kind.is_sent() || self.rng.percent(60) {
            return Stmt::Yield(self.bounded(true));
        }
        let from = self.rng.below(4);
        let to = Expr::Number(from + 1 + self.rng.below(3));
        Stmt::Delegate(Source::Range(Expr::Number(from), to))
    }

    /// A generator in a variable: some items are taken, the rest may be delegated to.
    pub(super) fn local(&mut self) -> Stmt {
        let Some(call) = self.call(Kind::may_keep, true, true) else { return self.attempt() };
        let callee = self.heads[call.function].0;
        let name = format!("inner{}", self.names);
        self.names += 1;
        let scope = self.scope();
        self.locals.push((name.clone(), call.function));
        let mut block = vec![Stmt::Next(self.note_name(), name.clone(), callee.fails())];
        if self.rng.percent(40) {
            let source = Source::Borrowed(name.clone(), callee.fails());
            block.push(self.loop_over(source));
        }
        block.extend(self.stmts());
        // A borrowed generator outlives the delegation; a moved one ends with it, as in Python.
        if callee == Kind::Items && !diverges(&block) && self.rng.percent(85) {
            if self.rng.percent(50) {
                block.push(Stmt::Delegate(Source::Borrowed(name.clone(), false)));
                block.push(Stmt::Next(self.note_name(), name.clone(), false));
            } else {
                block.push(self.maybe_guarded(Stmt::Delegate(Source::Moved(name.clone()))));
            }
        } else if !diverges(&block) {
            block.push(Stmt::Next(self.note_name(), name.clone(), callee.fails()));
        }
        self.close(scope);
        Stmt::Local(name, call, block)
    }

    fn maybe_guarded(&mut self, stmt: Stmt) -> Stmt {
        if self.rng.percent(50) {
            return stmt;
        }
        self.guards += 1;
        Stmt::Guard(format!("g{}{}", self.at, self.guards), vec![stmt])
    }

    pub(super) fn attempt(&mut self) -> Stmt {
        // What the argument of the call fails with is not what is caught.
        let attempt = if self.kind == Kind::Thrown && self.rng.percent(50) {
            Attempt::Yield(self.bounded(false))
        } else if let Some(call) = self.call(Kind::may_catch, false, false) {
            Attempt::Delegate(call)
        } else {
            return self.delegate();
        };
        let (ok, err) = (self.fresh(), self.fresh());
        let mut arm = |name: &String| {
            let scope = self.scope();
            self.readable.push(name.clone());
            let block = self.stmts();
            self.close(scope);
            block
        };
        let (on_ok, on_err) = (arm(&ok), arm(&err));
        Stmt::Try(attempt, ok, on_ok, err, on_err)
    }
}
