//! Programs of generator functions that mean the same in Python and here.
//!
//! All values are small natural numbers, so that arithmetic is the same. Every name is used once in
//! a function, so that scopes are the same.

/// Some generator functions, and how the first of them is run.
pub(crate) struct Program {
    pub(crate) seed: u64,
    pub(crate) functions: Vec<Function>,
    /// The arguments of the first function.
    pub(crate) depth: u32,
    pub(crate) argument: u32,
    pub(crate) script: String,
}

pub(crate) struct Function {
    pub(crate) kind: Kind,
    /// Whether it has a parameter `d`, how deep it may still recurse; else it calls only functions
    /// after it, which have none either.
    pub(crate) is_recursive: bool,
    /// Whether it has a `#[resume]` parameter.
    pub(crate) takes_first: bool,
    pub(crate) body: Block,
}

/// The form of a function: what its items are, what it is sent, and what it returns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// `-> u32`
    Items,
    /// `-> Result<u32, Oops>`
    FallibleItems,
    /// `-> impl Coroutine<Yield = u32, Return = u32>`
    Returning,
    /// `-> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>`
    Trying,
    /// `-> impl Coroutine<u32, Yield = u32, Return = u32>`
    Sent,
    /// `-> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>`
    SentTrying,
    /// `-> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>`
    Thrown,
}

impl Kind {
    /// Whether `?` may stand in its body.
    pub(crate) fn fails(self) -> bool {
        matches!(self, Kind::FallibleItems | Kind::Trying | Kind::SentTrying | Kind::Thrown)
    }

    /// Whether it is a coroutine that returns a value.
    pub(crate) fn returns(self) -> bool {
        !matches!(self, Kind::Items | Kind::FallibleItems)
    }

    /// Whether its `yield`s have values.
    pub(crate) fn is_sent(self) -> bool {
        matches!(self, Kind::Sent | Kind::SentTrying | Kind::Thrown)
    }

    /// Whether a body of this kind may delegate to a generator of that kind, whose error, if it can
    /// have one, is dealt with by `?` or by a `match`.
    ///
    /// The error of a generator of `Result`s is an item, so that the delegating body would go on.
    pub(crate) fn may_delegate_to(self, child: Kind) -> bool {
        match (self, child) {
            (_, Kind::FallibleItems) => false,
            // Through `.map(Ok)`, which loses what is returned.
            (Kind::FallibleItems, _) => matches!(child, Kind::Items | Kind::Returning),
            (Kind::Thrown, _) | (_, Kind::Thrown) => self == child,
            _ => self.is_sent() == child.is_sent(),
        }
    }

    /// Whether it may leave the child's error, if there can be one, to `?`.
    pub(crate) fn may_pass_on(self, child: Kind) -> bool {
        self.may_delegate_to(child) && (self.fails() || !child.fails())
    }

    /// Whether it may `match` the child's error.
    pub(crate) fn may_catch(self, child: Kind) -> bool {
        self != Kind::FallibleItems && self.may_delegate_to(child) && child.fails()
    }

    /// Whether it may use what the child returns, if that is no error.
    pub(crate) fn may_receive(self, child: Kind) -> bool {
        self != Kind::FallibleItems && self.may_pass_on(child) && child.returns()
    }

    /// Whether a body of this kind may loop over a generator of that kind.
    pub(crate) fn may_iterate(self, child: Kind) -> bool {
        match child {
            Kind::Items | Kind::Returning => true,
            Kind::FallibleItems => matches!(self, Kind::FallibleItems | Kind::Trying),
            _ => false,
        }
    }

    /// Whether it may keep such a generator in a variable, and take items of it.
    pub(crate) fn may_keep(self, child: Kind) -> bool {
        child != Kind::Returning && self.may_iterate(child)
    }
}

pub(crate) type Block = Vec<Stmt>;

pub(crate) enum Stmt {
    Note(String, Vec<Expr>),
    Let(String, Expr),
    Assign(String, Expr),
    Yield(Expr),
    /// `yield from`, of which no value is used.
    Delegate(Source),
    If(Cond, Block, Block),
    /// The last block is for all other values.
    Match(Expr, Vec<Block>),
    /// From 0 to below.
    For(String, Expr, Block),
    ForIn(String, Source, Block),
    /// `while n > 0`, with a counter that starts here.
    While(String, Expr, Block),
    /// The same, left by a `break`.
    Loop(String, Expr, Block),
    Break,
    Continue,
    Return(Option<Expr>),
    Fail(Expr),
    /// `try .. finally`.
    Guard(String, Block),
    /// A generator in a variable.
    Local(String, Call, Block),
    /// Takes an item of a generator in a variable; whether it can fail.
    Next(String, String, bool),
    /// `try .. except .. else`.
    Try(Attempt, String, Block, String, Block),
}

pub(crate) enum Source {
    Call(Call),
    /// From, to below.
    Range(Expr, Expr),
    /// A generator in a variable, by reference; whether it can fail.
    Borrowed(String, bool),
    /// The same, by value.
    Moved(String),
}

/// What can fail in a `match` or `try`.
pub(crate) enum Attempt {
    Delegate(Call),
    Yield(Expr),
}

pub(crate) struct Call {
    pub(crate) function: usize,
    pub(crate) argument: Box<Expr>,
    pub(crate) placement: Placement,
}

/// How a child is placed, which Python knows nothing of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Placement {
    AsItComes,
    OnHeap,
    BoxedLocal,
    OnStack,
}

pub(crate) enum Expr {
    Number(u32),
    Variable(String),
    Add(Box<Expr>, Box<Expr>),
    Times(Box<Expr>, u32),
    Modulo(Box<Expr>, u32),
    Distance(Box<Expr>, Box<Expr>),
    Choice(Box<Cond>, Box<Expr>, Box<Expr>),
    /// The value, or an error if it is a multiple of this.
    Checked(Box<Expr>, u32),
    Yield(Box<Expr>),
    Delegate(Call),
}

pub(crate) enum Cond {
    Less(Expr, Expr),
    IsMultiple(Expr, u32),
    And(Box<Cond>, Box<Cond>),
    Or(Box<Cond>, Box<Cond>),
    Not(Box<Cond>),
}

impl Program {
    /// Which functions the first one leads to.
    pub(crate) fn reachable(&self) -> Vec<usize> {
        let mut found = vec![0];
        let mut at = 0;
        while let Some(function) = found.get(at) {
            let mut called = Vec::new();
            calls(&self.functions[*function].body, &mut called);
            for callee in called {
                if !found.contains(&callee) {
                    found.push(callee);
                }
            }
            at += 1;
        }
        found.sort_unstable();
        found
    }
}

/// The functions that a block calls.
fn calls(block: &Block, found: &mut Vec<usize>) {
    for stmt in block {
        stmt.visit(&mut |expr| {
            if let Expr::Delegate(call) = expr {
                found.push(call.function);
            }
        });
        match stmt {
            Stmt::Delegate(Source::Call(call))
            | Stmt::ForIn(_, Source::Call(call), _)
            | Stmt::Local(_, call, _)
            | Stmt::Try(Attempt::Delegate(call), ..) => found.push(call.function),
            _ => {}
        }
        for block in stmt.blocks() {
            calls(block, found);
        }
    }
}

impl Stmt {
    /// The blocks in it.
    pub(crate) fn blocks(&self) -> Vec<&Block> {
        match self {
            Stmt::If(_, one, other) | Stmt::Try(_, _, one, _, other) => vec![one, other],
            Stmt::Match(_, blocks) => blocks.iter().collect(),
            Stmt::For(.., block)
            | Stmt::ForIn(.., block)
            | Stmt::While(.., block)
            | Stmt::Loop(.., block)
            | Stmt::Guard(_, block)
            | Stmt::Local(.., block) => vec![block],
            _ => vec![],
        }
    }

    /// Calls `f` for each expression that is not in a block of its own.
    pub(crate) fn visit(&self, f: &mut impl FnMut(&Expr)) {
        match self {
            Stmt::Note(_, exprs) => exprs.iter().for_each(|e| e.visit(f)),
            Stmt::Let(_, e)
            | Stmt::Assign(_, e)
            | Stmt::Yield(e)
            | Stmt::Match(e, _)
            | Stmt::For(_, e, _)
            | Stmt::While(_, e, _)
            | Stmt::Loop(_, e, _)
            | Stmt::Return(Some(e))
            | Stmt::Fail(e)
            | Stmt::Try(Attempt::Yield(e), ..) => e.visit(f),
            Stmt::If(cond, ..) => cond.visit(f),
            Stmt::Delegate(source) | Stmt::ForIn(_, source, _) => match source {
                Source::Call(call) => call.argument.visit(f),
                Source::Range(from, to) => {
                    from.visit(f);
                    to.visit(f);
                }
                Source::Borrowed(..) | Source::Moved(_) => {}
            },
            Stmt::Local(_, call, _) | Stmt::Try(Attempt::Delegate(call), ..) => {
                call.argument.visit(f);
            }
            Stmt::Break
            | Stmt::Continue
            | Stmt::Return(None)
            | Stmt::Guard(..)
            | Stmt::Next(..) => {}
        }
    }
}

impl Expr {
    fn visit(&self, f: &mut impl FnMut(&Expr)) {
        f(self);
        match self {
            Expr::Number(_) | Expr::Variable(_) => {}
            Expr::Add(a, b) | Expr::Distance(a, b) => {
                a.visit(f);
                b.visit(f);
            }
            Expr::Times(e, _) | Expr::Modulo(e, _) | Expr::Checked(e, _) | Expr::Yield(e) => {
                e.visit(f);
            }
            Expr::Choice(cond, a, b) => {
                cond.visit(f);
                a.visit(f);
                b.visit(f);
            }
            Expr::Delegate(call) => call.argument.visit(f),
        }
    }
}

impl Cond {
    fn visit(&self, f: &mut impl FnMut(&Expr)) {
        match self {
            Cond::Less(a, b) => {
                a.visit(f);
                b.visit(f);
            }
            Cond::IsMultiple(e, _) => e.visit(f),
            Cond::And(a, b) | Cond::Or(a, b) => {
                a.visit(f);
                b.visit(f);
            }
            Cond::Not(a) => a.visit(f),
        }
    }
}

/// Whether nothing after it is reached.
pub(crate) fn diverges(block: &Block) -> bool {
    block.last().is_some_and(|stmt| match stmt {
        Stmt::Break | Stmt::Continue | Stmt::Return(_) | Stmt::Fail(_) => true,
        Stmt::If(..) | Stmt::Match(..) | Stmt::Guard(..) | Stmt::Local(..) | Stmt::Try(..) => {
            stmt.blocks().into_iter().all(diverges)
        }
        _ => false,
    })
}
