//! Random programs.
//!
//! Every loop has a bound and every recursion a depth, so a program ends. What would be different
//! in Python by design is not made; the documentation of the test lists it.

mod children;
mod exprs;

use crate::ast::{Block, Cond, Expr, Function, Head, Kind, Program, Stmt, diverges};
use crate::rng::Rng;

/// The program of a seed.
pub(crate) fn program(seed: u64) -> Program {
    let mut rng = Rng::new(seed);
    let family: &[Kind] = match rng.below(100) {
        0..18 => &[Kind::Items, Kind::Items, Kind::FallibleItems, Kind::Returning, Kind::Trying],
        18..44 => &[Kind::FallibleItems, Kind::FallibleItems, Kind::FallibleItems, Kind::Items],
        44..49 => &[Kind::FallibleItems, Kind::TryingResults],
        49..54 => &[Kind::FallibleItems, Kind::SlippingItems],
        54..64 => &[Kind::OptionalItems, Kind::OptionalItems, Kind::Returning],
        64..84 => &[Kind::Sent, Kind::Sent, Kind::SentTrying],
        _ => &[Kind::Thrown],
    };
    let count = 1 + rng.below(4);
    let is_send = rng.percent(50);
    let has_boxes = rng.percent(50);
    let mut heads: Vec<Head> = (0..count)
        .map(|_| Head {
            kind: rng.one_of(family),
            is_recursive: rng.percent(55),
            is_method: rng.percent(30),
            is_attribute: rng.percent(15),
            is_boxed: has_boxes && rng.percent(60),
        })
        .collect();
    heads[0].is_recursive |= rng.percent(60);
    let takes_first = matches!(heads[0].kind, Kind::Sent | Kind::SentTrying) && rng.percent(30);
    let depth = rng.one_of(&[1, 2, 2, 3, 3, 3, 4, 5, 20]);
    let argument = rng.below(20);
    let script = script(&mut rng, heads[0].kind, takes_first);
    let frame = Frame { heads: &heads, is_send, takes_first };
    let functions = (0..heads.len()).map(|at| Maker::function(&mut rng, &frame, at)).collect();
    Program { seed, is_send, functions, depth, argument, script }
}

/// What is done to a generator, until it is closed. A script that runs to the end, with ` ..`
/// behind it, repeats its last step.
fn script(rng: &mut Rng, kind: Kind, takes_first: bool) -> String {
    let to_the_end = rng.percent(if kind.has_fallible_items() { 60 } else { 30 });
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

/// Facts of a program that its bodies depend on.
struct Frame<'a> {
    heads: &'a [Head],
    is_send: bool,
    /// Whether the first function has a `#[resume]` parameter.
    takes_first: bool,
}

/// The maker of a function's body.
struct Maker<'a> {
    rng: &'a mut Rng,
    frame: &'a Frame<'a>,
    at: usize,
    kind: Kind,
    /// Variables that can be read.
    readable: Vec<String>,
    /// Variables that can be assigned to.
    assignable: Vec<String>,
    /// Generators in variables, and their kinds.
    locals: Vec<(String, Kind)>,
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
    fn function(rng: &'a mut Rng, frame: &'a Frame<'_>, at: usize) -> Function {
        let head = frame.heads[at];
        let budget = 4 + rng.below(6);
        let mut maker = Maker {
            rng,
            frame,
            at,
            kind: head.kind,
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
        let takes_first = frame.takes_first && at == 0;
        let tries_yields =
            !head.is_attribute && head.kind.yields_its_last_error() && maker.rng.percent(30);
        if takes_first {
            maker.readable.push("first".to_owned());
        }
        let mut body = vec![];
        if head.is_recursive {
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
        Function { head, takes_first, tries_yields, body }
    }

    fn base_case(&mut self) -> Block {
        let scope = self.scope();
        let mut block = vec![];
        if self.rng.percent(70) {
            block.push(Stmt::Yield(self.small()));
        }
        block.push(if self.kind.fails() && self.rng.percent(30) {
            let code = self.small();
            Stmt::Fail(code, self.rng.percent(50))
        } else {
            Stmt::Return(self.kind.returns().then(|| self.small()))
        });
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
            29..31 if is_shallow => Stmt::InMacro(self.block()),
            29..36 => self.note(),
            36..44 => self.let_variable(),
            44..48 => self.assign(),
            48..58 if is_shallow => self.conditional(),
            58..61 if is_shallow => {
                let matched = Expr::Modulo(Box::new(self.bounded(true)), 3);
                let arms = 2 + self.rng.below(2);
                Stmt::Match(matched, (0..arms).map(|_| self.block()).collect())
            }
            61..72 if is_shallow => self.a_loop(),
            72..80 if is_shallow => {
                self.guards += 1;
                let name = format!("g{}{}", self.at, self.guards);
                Stmt::Guard(name, self.block())
            }
            80..89 if is_shallow => self.local(),
            89..93 if is_shallow => self.attempt(),
            93..100 => self.leave(),
            0..5 if self.kind.has_fallible_items() => Stmt::YieldError(self.small()),
            _ => Stmt::Yield(self.bounded(true)),
        }
    }

    /// Leaves a loop or the function; on a condition, as a rule.
    fn leave(&mut self) -> Stmt {
        let stmt = match self.rng.below(7) {
            0..2 if self.loops > 0 => Stmt::Break,
            2..4 if self.loops > 0 => Stmt::Continue,
            2..6 if self.kind.fails() => {
                let code = self.small();
                Stmt::Fail(code, self.rng.percent(50))
            }
            _ => Stmt::Return(self.kind.returns().then(|| self.bounded(true))),
        };
        if self.nesting > 1 && self.rng.percent(15) {
            return stmt;
        }
        Stmt::If(self.cond(), vec![stmt], vec![])
    }

    fn note(&mut self) -> Stmt {
        if self.rng.percent(50) {
            if let Some((name, kind)) = self.locals.last().cloned() {
                return self.take(name, kind);
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
        let recurses =
            !self.is_deep && self.frame.heads[self.at].is_recursive && self.rng.percent(60);
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
