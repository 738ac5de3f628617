//! Random programs.
//!
//! Every loop has a bound and every recursion a depth, so a program ends. What would be different
//! in Python by design is not made; the documentation of the test lists it.

mod children;
mod exprs;

use crate::ast::{Block, Cond, Expr, Function, Kind, Program, Stmt, diverges};
use crate::rng::Rng;

/// The program of a seed.
pub(crate) fn program(seed: u64) -> Program {
    let mut rng = Rng::new(seed);
    let family: &[Kind] = match rng.below(100) {
        0..50 => &[Kind::Items, Kind::Items, Kind::FallibleItems, Kind::Returning, Kind::Trying],
        50..80 => &[Kind::Sent, Kind::Sent, Kind::SentTrying],
        _ => &[Kind::Thrown],
    };
    let count = 1 + rng.below(4);
    let mut heads: Vec<(Kind, bool)> =
        (0..count).map(|_| (rng.one_of(family), rng.percent(55))).collect();
    heads[0].1 |= rng.percent(60);
    let takes_first = matches!(heads[0].0, Kind::Sent | Kind::SentTrying) && rng.percent(30);
    let depth = rng.one_of(&[1, 2, 2, 3, 3, 3, 4, 5, 20]);
    let argument = rng.below(20);
    let script = script(&mut rng, heads[0].0, takes_first);
    let functions =
        (0..heads.len()).map(|at| Maker::function(&mut rng, &heads, at, takes_first)).collect();
    Program { seed, functions, depth, argument, script }
}

/// What is done to a generator, until it is closed. A script that runs to the end, with ` ..`
/// behind it, repeats its last step.
fn script(rng: &mut Rng, kind: Kind, takes_first: bool) -> String {
    let to_the_end = rng.percent(30);
    let steps = if to_the_end { 4 } else { rng.one_of(&[0, 1, 1, 2, 2, 3, 3, 4, 5, 8]) };
    let mut ops = Vec::new();
    for at in 0..steps {
        ops.push(match kind {
            _ if at == 0 && !takes_first => "next".to_owned(),
            Kind::Thrown if rng.percent(25) => format!("throw {}", rng.below(10)),
            Kind::Thrown | Kind::Sent | Kind::SentTrying => format!("send {}", rng.below(100)),
            _ => "next".to_owned(),
        });
        if to_the_end && !kind.is_sent() {
            break;
        }
    }
    ops.join(", ") + if to_the_end { " .." } else { "" }
}

/// The maker of a function's body.
struct Maker<'a> {
    rng: &'a mut Rng,
    heads: &'a [(Kind, bool)],
    at: usize,
    kind: Kind,
    takes_first: bool,
    /// Variables that can be read.
    readable: Vec<String>,
    /// Variables that can be assigned to.
    assignable: Vec<String>,
    /// Generators in variables, with what they are.
    locals: Vec<(String, usize)>,
    names: u32,
    notes: u32,
    guards: u32,
    /// How many more calls it may contain.
    calls: u32,
    /// How many more statements.
    budget: u32,
    /// How many loops and blocks it is in.
    loops: u32,
    nesting: u32,
    /// Whether `d` is known to be above zero.
    is_deep: bool,
}

impl<'a> Maker<'a> {
    fn function(
        rng: &'a mut Rng,
        heads: &'a [(Kind, bool)],
        at: usize,
        takes_first: bool,
    ) -> Function {
        let (kind, is_recursive) = heads[at];
        let budget = 4 + rng.below(6);
        let mut maker = Maker {
            rng,
            heads,
            at,
            kind,
            takes_first,
            readable: vec!["n".to_owned()],
            assignable: vec![],
            locals: vec![],
            names: 0,
            notes: 0,
            guards: 0,
            calls: 3,
            budget,
            loops: 0,
            nesting: 0,
            is_deep: false,
        };
        let takes_first = takes_first && at == 0;
        if takes_first {
            maker.readable.push("first".to_owned());
        }
        let mut body = vec![];
        if is_recursive {
            maker.readable.push("d".to_owned());
            // Every level is heard of, so that endless programs are noticed.
            let what = ["d", "n"].map(|name| Expr::Variable(name.to_owned()));
            body.push(Stmt::Note(format!("f{at}"), what.into()));
            if maker.rng.percent(60) {
                let leave = maker.base_case();
                let is_end = Cond::Less(Expr::Variable("d".to_owned()), Expr::Number(1));
                body.push(Stmt::If(is_end, leave, vec![]));
                maker.is_deep = true;
            }
        }
        let scope = maker.scope();
        let mut rest = maker.stmts();
        if !diverges(&rest) {
            rest.extend(maker.ending());
        }
        maker.close(scope);
        // So that many a generator is closed with guards in several of its frames.
        if maker.rng.percent(70) {
            rest = vec![Stmt::Guard(format!("g{at}"), rest)];
        }
        body.extend(rest);
        Function { kind, is_recursive, takes_first, body }
    }

    fn base_case(&mut self) -> Block {
        let scope = self.scope();
        let mut block = vec![];
        if self.rng.percent(70) {
            block.push(Stmt::Yield(self.small()));
        }
        block.push(Stmt::Return(self.kind.returns().then(|| self.small())));
        self.close(scope);
        block
    }

    /// What a function without a `return` ends with.
    fn ending(&mut self) -> Option<Stmt> {
        self.kind.returns().then(|| Stmt::Return(Some(self.bounded(true))))
    }

    fn scope(&mut self) -> [usize; 3] {
        self.nesting += 1;
        [self.readable.len(), self.assignable.len(), self.locals.len()]
    }

    fn close(&mut self, [readable, assignable, locals]: [usize; 3]) {
        self.nesting -= 1;
        self.readable.truncate(readable);
        self.assignable.truncate(assignable);
        self.locals.truncate(locals);
    }

    fn block(&mut self) -> Block {
        let scope = self.scope();
        let block = self.stmts();
        self.close(scope);
        block
    }

    fn body_of_loop(&mut self, name: &str) -> Block {
        let scope = self.scope();
        self.readable.push(name.to_owned());
        self.loops += 1;
        let block = self.stmts();
        self.loops -= 1;
        self.close(scope);
        block
    }

    fn stmts(&mut self) -> Block {
        let count = if self.nesting <= 1 { 7 } else { 1 + self.rng.below(3) };
        let mut block = vec![];
        for _ in 0..count {
            if self.budget == 0 || diverges(&block) {
                break;
            }
            self.budget -= 1;
            let stmt = self.stmt();
            block.push(stmt);
        }
        if block.is_empty() {
            block.push(match self.rng.below(2) {
                0 => Stmt::Yield(self.small()),
                _ => self.note(),
            });
        }
        block
    }

    fn stmt(&mut self) -> Stmt {
        let is_shallow = self.nesting < 5;
        match self.rng.below(100) {
            12..29 => self.delegate(),
            29..36 => self.note(),
            36..44 => self.let_variable(),
            44..48 => self.assign(),
            48..58 if is_shallow => self.conditional(),
            58..61 if is_shallow => {
                let matched = Expr::Modulo(Box::new(self.bounded(true)), 3);
                let arms = 2 + self.rng.below(2);
                Stmt::Match(matched, (0..arms).map(|_| self.block()).collect())
            }
            61..70 if is_shallow => self.a_loop(),
            70..79 if is_shallow => {
                self.guards += 1;
                let name = format!("g{}{}", self.at, self.guards);
                Stmt::Guard(name, self.block())
            }
            79..89 if is_shallow => self.local(),
            89..93 if is_shallow => self.attempt(),
            93..100 => self.leave(),
            _ => Stmt::Yield(self.bounded(true)),
        }
    }

    /// Leaves a loop or the function; on a condition, as a rule.
    fn leave(&mut self) -> Stmt {
        let stmt = match self.rng.below(7) {
            0..2 if self.loops > 0 => Stmt::Break,
            2..4 if self.loops > 0 => Stmt::Continue,
            2..6 if self.kind.fails() => Stmt::Fail(self.small()),
            _ => Stmt::Return(self.kind.returns().then(|| self.bounded(true))),
        };
        if self.nesting > 1 && self.rng.percent(15) {
            return stmt;
        }
        Stmt::If(self.cond(), vec![stmt], vec![])
    }

    fn note(&mut self) -> Stmt {
        if self.rng.percent(50) {
            if let Some((name, function)) = self.locals.last().cloned() {
                let fails = self.heads[function].0.fails();
                return Stmt::Next(self.note_name(), name, fails);
            }
        }
        let values = (0..self.rng.below(3)).map(|_| self.bounded(true)).collect();
        Stmt::Note(self.note_name(), values)
    }

    fn note_name(&mut self) -> String {
        self.notes += 1;
        format!("n{}{}", self.at, self.notes)
    }

    fn fresh(&mut self) -> String {
        const LETTERS: &[u8] = b"abcehijkmpqrstuvwxyz";
        let at = self.names as usize;
        self.names += 1;
        let letter = char::from(LETTERS[at % LETTERS.len()]);
        match at / LETTERS.len() {
            0 => letter.to_string(),
            round => format!("{letter}{round}"),
        }
    }

    fn let_variable(&mut self) -> Stmt {
        let value = self.bounded(true);
        let name = self.fresh();
        self.readable.push(name.clone());
        self.assignable.push(name.clone());
        Stmt::Let(name, value)
    }

    fn assign(&mut self) -> Stmt {
        let count = u32::try_from(self.assignable.len()).unwrap_or(0);
        if count == 0 {
            return self.let_variable();
        }
        let name = self.assignable[self.rng.below(count) as usize].clone();
        Stmt::Assign(name, self.bounded(true))
    }

    fn conditional(&mut self) -> Stmt {
        let recurses = !self.is_deep && self.heads[self.at].1 && self.rng.percent(60);
        let cond = if recurses {
            Cond::Less(Expr::Number(0), Expr::Variable("d".to_owned()))
        } else {
            self.cond()
        };
        self.is_deep |= recurses;
        let then = self.block();
        self.is_deep &= !recurses;
        let otherwise = if self.rng.percent(40) { self.block() } else { vec![] };
        Stmt::If(cond, then, otherwise)
    }

    fn a_loop(&mut self) -> Stmt {
        let form = self.rng.below(10);
        if form < 4 {
            if let Some(source) = self.iterated() {
                return self.loop_over(source);
            }
        }
        let name = self.fresh();
        let bound = match self.rng.below(2) {
            0 => Expr::Number(1 + self.rng.below(3)),
            _ => Expr::Modulo(Box::new(self.bounded(true)), 4),
        };
        let block = self.body_of_loop(&name);
        match form {
            0..6 => Stmt::For(name, bound, block),
            6..8 => Stmt::While(name, bound, block),
            _ => Stmt::Loop(name, bound, block),
        }
    }
}
