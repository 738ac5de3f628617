//! Random expressions and conditions.

use super::Maker;
use super::children::Role;
use crate::ast::{Cond, Expr, Kind};

impl Maker<'_> {
    /// Something without effects.
    pub(super) fn small(&mut self) -> Expr {
        if self.rng.percent(30) {
            return Expr::Number(self.rng.below(10));
        }
        self.variable()
    }

    fn variable(&mut self) -> Expr {
        // Recent ones are more to the point.
        let count = u32::try_from(self.readable.len()).unwrap_or(1);
        let at = self.rng.below(count).max(self.rng.below(count));
        Expr::Variable(self.readable[at as usize].clone())
    }

    /// A value below 100, so that nothing overflows; whether it may yield and fail.
    pub(super) fn bounded(&mut self, effects: bool) -> Expr {
        match self.expr(2, effects) {
            e @ (Expr::Add(..) | Expr::Times(..)) => Expr::Modulo(Box::new(e), 100),
            e => e,
        }
    }

    fn expr(&mut self, depth: u32, effects: bool) -> Expr {
        if depth == 0 || self.rng.percent(45) {
            return self.small();
        }
        match self.rng.below(12) {
            0..4 => {
                let a = self.expr(depth - 1, effects);
                let b = match a {
                    Expr::Number(_) => self.variable(),
                    _ => self.expr(depth - 1, effects),
                };
                Expr::Add(Box::new(a), Box::new(b))
            }
            4 => Expr::Times(Box::new(self.variable()), 2 + self.rng.below(3)),
            5 => Expr::Modulo(Box::new(self.variable()), 2 + self.rng.below(8)),
            6 => {
                let a = Box::new(self.variable());
                Expr::Distance(a, Box::new(self.nested(depth, effects)))
            }
            7 => {
                let cond = Box::new(self.simple_cond(depth - 1, effects));
                let a = self.nested(depth, effects);
                Expr::Choice(cond, Box::new(a), Box::new(self.nested(depth, effects)))
            }
            8 if effects && self.kind.fails() => {
                let e = self.nested(depth, effects);
                Expr::Checked(Box::new(e), 2 + self.rng.below(6))
            }
            9..12 if effects => self.resumed(depth),
            _ => self.small(),
        }
    }

    /// A smaller expression, below 100.
    fn nested(&mut self, depth: u32, effects: bool) -> Expr {
        match self.expr(depth - 1, effects) {
            e @ (Expr::Add(..) | Expr::Times(..)) => Expr::Modulo(Box::new(e), 100),
            e => e,
        }
    }

    /// What is sent, or what a child returns.
    fn resumed(&mut self, depth: u32) -> Expr {
        if self.kind.is_sent() && self.rng.percent(60) {
            let e = self.nested(depth, true);
            return Expr::Yield(Box::new(e));
        }
        match self.call(Kind::may_receive, Role::Operand, depth > 1) {
            Some(call) => Expr::Delegate(call),
            None => self.small(),
        }
    }

    pub(super) fn cond(&mut self) -> Cond {
        match self.rng.below(6) {
            0 => Cond::Not(Box::new(self.simple_cond(1, true))),
            1 => {
                let a = Box::new(self.simple_cond(1, true));
                Cond::And(a, Box::new(self.simple_cond(1, true)))
            }
            2 => {
                let a = Box::new(self.simple_cond(1, true));
                Cond::Or(a, Box::new(self.simple_cond(1, true)))
            }
            _ => self.simple_cond(2, true),
        }
    }

    fn simple_cond(&mut self, depth: u32, effects: bool) -> Cond {
        let a = self.expr(depth, effects);
        match self.rng.below(2) {
            0 => Cond::Less(a, self.expr(depth, effects)),
            _ => Cond::IsMultiple(a, 2 + self.rng.below(3)),
        }
    }
}
