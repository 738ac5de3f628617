//! Random uses of other generators.

use super::Maker;
use crate::ast::{Attempt, Call, Errors, Expr, Item, Kind, Placement, Source, Stmt, diverges};

/// The use of a called generator.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The operand of a `yield from`.
    Operand,
    /// The head of a loop or the value of a variable.
    Kept,
}

impl Maker<'_> {
    /// A recursive call whose items the body passes on, each changed: the loop that stands for a
    /// `yield from` in Python before PEP 380.
    fn pass_on_by_loop(&mut self) -> Option<Stmt> {
        if !self.is_deep || self.kind.is_sent() {
            return None;
        }
        let call = self.call(Kind::may_iterate, Role::Kept, true)?;
        let name = self.fresh();
        let scope = self.scope();
        self.readable.push(name.clone());
        self.loops += 1;
        let mut block = vec![Stmt::Yield(self.bounded(true))];
        if self.rng.percent(30) {
            block.extend(self.stmts());
        }
        self.loops -= 1;
        self.close(scope);
        Some(Stmt::ForIn(name, Source::Call(call), block))
    }

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
            if let Some((name, kind)) = self.locals.last() {
                return Some(Source::Borrowed(name.clone(), *kind));
            }
        }
        if self.rng.percent(20) {
            return Some(self.plain_iterable());
        }
        self.called(Kind::may_iterate, Role::Kept)
    }

    /// The functions that may be called from here, of those that fit.
    fn callees(&self, fits: impl Fn(Kind, Kind) -> bool) -> Vec<usize> {
        (0..self.frame.heads.len())
            .filter(|callee| {
                let head = self.frame.heads[*callee];
                let is_allowed = if head.is_recursive { self.is_deep } else { *callee > self.at };
                let needs_first = self.frame.takes_first && *callee == 0;
                is_allowed && fits(self.kind, head.kind) && !needs_first
            })
            .collect()
    }

    /// A call of one of the functions that fit, for this use.
    pub(super) fn call(
        &mut self,
        fits: fn(Kind, Kind) -> bool,
        role: Role,
        effects: bool,
    ) -> Option<Call> {
        let mut candidates = self.callees(fits);
        if candidates.is_empty() || self.calls == 0 {
            return None;
        }
        // Functions that call each other would be rare.
        let heads = self.frame.heads;
        let is_other = |callee: &usize| heads[*callee].is_recursive && *callee != self.at;
        if candidates.iter().any(is_other) && self.rng.percent(50) {
            candidates.retain(is_other);
        }
        let function = self.rng.one_of(&candidates);
        let placement = self.placement(function, role);
        Some(self.call_of(function, placement, effects))
    }

    fn call_of(&mut self, function: usize, placement: Placement, effects: bool) -> Call {
        self.calls = self.calls.saturating_sub(1);
        let argument = Box::new(self.bounded(effects));
        let is_opened = effects && self.kind.fails() && self.rng.percent(18);
        let opening = is_opened.then(|| (Box::new(self.small()), 2 + self.rng.below(4)));
        Call { function, argument, placement, guard: None, opening }
    }

    fn placement(&mut self, function: usize, role: Role) -> Placement {
        let head = self.frame.heads[function];
        // Behind an adaptor, rustc rejects a recursive call that is not boxed (E0733).
        let is_adapted = role == Role::Operand && self.kind.adapts(head.kind);
        let is_converted = head.kind.has_fallible_items() && head.kind != self.kind;
        match self.rng.below(18) {
            0 | 1 if self.can_be_boxed(function) => Placement::Boxed,
            2 if role == Role::Operand => Placement::Borrowed,
            3 if role == Role::Operand && !is_adapted && !head.kind.has_fallible_items() => {
                Placement::Opaque
            }
            4 if role == Role::Operand && !is_adapted && !head.kind.returns() => {
                Placement::Iterable
            }
            _ if head.is_boxed => Placement::AsItComes,
            5 | 6 if role == Role::Operand && !head.is_recursive && !is_converted => {
                Placement::OnStack
            }
            7 | 8 => Placement::OnHeap,
            9 => Placement::Pinned,
            _ if head.is_recursive && is_adapted && self.rng.percent(50) => Placement::Pinned,
            _ if head.is_recursive && is_adapted => Placement::OnHeap,
            _ => Placement::AsItComes,
        }
    }

    /// Whether `boxed` can follow the call. That a recursive function is `Send`, rustc does not
    /// know in its own body.
    fn can_be_boxed(&self, function: usize) -> bool {
        let head = self.frame.heads[function];
        !(head.is_boxed || self.frame.is_send && head.is_recursive)
    }

    /// One of two calls, of the same boxed type.
    fn either(&mut self, fits: fn(Kind, Kind) -> bool) -> Option<Source> {
        let heads = self.frame.heads;
        let mut candidates = self.callees(fits);
        candidates.retain(|callee| heads[*callee].is_boxed || self.can_be_boxed(*callee));
        if candidates.is_empty() || self.calls < 2 {
            return None;
        }
        let one = self.rng.one_of(&candidates);
        candidates.retain(|callee| heads[*callee].kind == heads[one].kind);
        let other = self.rng.one_of(&candidates);
        let cond = Box::new(self.cond());
        let [one, other] = [one, other].map(|function| {
            let is_boxed = heads[function].is_boxed;
            let placement = if is_boxed { Placement::AsItComes } else { Placement::Boxed };
            self.call_of(function, placement, true)
        });
        Some(Source::Either(cond, one, other))
    }

    /// One of the functions that fit, or one of two.
    fn called(&mut self, fits: fn(Kind, Kind) -> bool, role: Role) -> Option<Source> {
        if self.rng.percent(25) {
            if let Some(source) = self.either(fits) {
                return Some(source);
            }
        }
        self.call(fits, role, true).map(Source::Call)
    }

    fn kind_of(&self, source: &Source) -> Kind {
        match source {
            Source::Call(call) | Source::Either(_, call, _) => self.frame.heads[call.function].kind,
            Source::Borrowed(_, kind) | Source::Moved(_, kind) => *kind,
            _ => Kind::Items,
        }
    }

    /// An iterable that is no generator.
    fn plain_iterable(&mut self) -> Source {
        let fails = self.kind.has_fallible_items();
        match self.rng.below(3) {
            0 => {
                let count = 1 + self.rng.below(3);
                let items = (0..count).map(|_| {
                    let is_error = fails && self.rng.percent(30);
                    Item { value: self.bounded(!is_error), is_error }
                });
                let items = items.collect();
                self.guards += 1;
                Source::List(format!("g{}{}", self.at, self.guards), items)
            }
            1 if fails => {
                let from = self.rng.below(4);
                let to = Expr::Number(from + 1 + self.rng.below(4));
                let converts = self.kind != Kind::OptionalItems && self.rng.percent(30);
                Source::Checked(Expr::Number(from), to, 2 + self.rng.below(4), converts)
            }
            _ => {
                let from = self.rng.below(4);
                let to = Expr::Number(from + 1 + self.rng.below(3));
                Source::Range(Expr::Number(from), to)
            }
        }
    }

    /// What becomes of the errors of what is delegated to.
    fn errors(&mut self) -> Errors {
        if self.kind.yields_its_last_error() && self.rng.percent(30) {
            Errors::PassAsItems
        } else {
            Errors::Leave
        }
    }

    pub(super) fn delegate(&mut self) -> Stmt {
        if self.rng.percent(50) {
            if let Some(stmt) = self.pass_on_by_loop() {
                return stmt;
            }
        }
        if !self.kind.is_sent() && self.rng.percent(15) {
            return self.delegate_to_iterable();
        }
        let errors = self.errors();
        if let Some(mut source) = self.called(Kind::may_pass_on, Role::Operand) {
            let child = self.kind_of(&source);
            let errors = if child == self.kind { errors } else { Errors::Leave };
            if let Source::Call(call) = &mut source {
                if self.rng.percent(15) {
                    self.guards += 1;
                    call.guard = Some(format!("g{}{}", self.at, self.guards));
                }
            }
            return Stmt::Delegate(source, errors);
        }
        if self.kind.is_sent() || self.rng.percent(60) {
            return Stmt::Yield(self.bounded(true));
        }
        self.delegate_to_iterable()
    }

    fn delegate_to_iterable(&mut self) -> Stmt {
        let source = self.plain_iterable();
        let errors = match source {
            // As items they would have another type.
            Source::Checked(.., true) => Errors::Leave,
            _ => self.errors(),
        };
        Stmt::Delegate(source, errors)
    }

    /// Takes an item of a generator in a variable.
    pub(super) fn take(&mut self, name: String, kind: Kind) -> Stmt {
        if kind.has_fallible_items() && self.rng.percent(50) {
            return Stmt::Tried(self.note_name(), name);
        }
        Stmt::Next(self.note_name(), name, kind)
    }

    /// A generator in a variable: some items are taken, the rest may be delegated to.
    pub(super) fn local(&mut self) -> Stmt {
        let Some(source) = self.called(Kind::may_keep, Role::Kept) else {
            return self.attempt();
        };
        let kind = self.kind_of(&source);
        let name = format!("inner{}", self.names);
        self.names += 1;
        let scope = self.scope();
        self.locals.push((name.clone(), kind));
        let mut block = vec![self.take(name.clone(), kind)];
        if self.rng.percent(40) {
            block.push(self.loop_over(Source::Borrowed(name.clone(), kind)));
        }
        block.extend(self.stmts());
        // A borrowed generator outlives the delegation; a moved one ends with it, as in Python.
        if !diverges(&block) && self.kind.may_pass_on(kind) && self.rng.percent(85) {
            let errors = if kind == self.kind { self.errors() } else { Errors::Leave };
            if self.rng.percent(50) {
                block.push(Stmt::Delegate(Source::Borrowed(name.clone(), kind), errors));
                block.push(self.take(name.clone(), kind));
            } else {
                let stmt = Stmt::Delegate(Source::Moved(name.clone(), kind), errors);
                block.push(self.maybe_guarded(stmt));
            }
        } else if !diverges(&block) {
            block.push(self.take(name.clone(), kind));
        }
        self.close(scope);
        Stmt::Local(name, source, block)
    }

    /// A loop over a generator whose return value is used.
    fn exhaust(&mut self) -> Option<Stmt> {
        let call = self.call(Kind::may_exhaust, Role::Kept, true)?;
        let walk = format!("inner{}", self.names);
        self.names += 1;
        let item = self.fresh();
        // A loop that is left has no return value.
        let loops = std::mem::take(&mut self.loops);
        let block = self.arm(&item);
        self.loops = loops;
        let returned = self.fresh();
        self.readable.push(returned.clone());
        Some(Stmt::Exhaust(walk, call, item, block, returned))
    }

    fn maybe_guarded(&mut self, stmt: Stmt) -> Stmt {
        if self.rng.percent(50) {
            return stmt;
        }
        self.guards += 1;
        Stmt::Guard(format!("g{}{}", self.at, self.guards), vec![stmt])
    }

    pub(super) fn attempt(&mut self) -> Stmt {
        if self.rng.percent(40) {
            if let Some(stmt) = self.exhaust() {
                return stmt;
            }
        }
        let sorted = self.rng.percent(50);
        if let Some(call) = sorted.then(|| self.call(Kind::may_sort, Role::Kept, true)).flatten() {
            let [ok, err] = [self.fresh(), self.fresh()];
            self.loops += 1;
            let [on_ok, on_err] = [&ok, &err].map(|name| self.arm(name));
            self.loops -= 1;
            return Stmt::Sort(call, ok, on_ok, err, on_err);
        }
        // What the argument of the call fails with is not what is caught.
        let attempt = if self.kind == Kind::Thrown && self.rng.percent(50) {
            Attempt::Yield(self.bounded(false))
        } else if let Some(call) = self.call(Kind::may_catch, Role::Operand, false) {
            Attempt::Delegate(call)
        } else {
            return self.delegate();
        };
        let [ok, err] = [self.fresh(), self.fresh()];
        let [on_ok, on_err] = [&ok, &err].map(|name| self.arm(name));
        Stmt::Try(attempt, ok, on_ok, err, on_err)
    }

    /// The block for a value, or for the code of an error.
    fn arm(&mut self, name: &str) -> Vec<Stmt> {
        let scope = self.scope();
        self.readable.push(name.to_owned());
        let block = self.stmts();
        self.close(scope);
        block
    }
}
