//! Programs of generator functions that mean the same in Python and here.
//!
//! All values are small natural numbers, so that arithmetic is the same. Every name is used once in
//! a function, so that scopes are the same.

/// Some generator functions, and how the first of them is run.
pub(crate) struct Program {
    pub(crate) seed: u64,
    /// Whether every generator in it can be sent to another thread.
    pub(crate) is_send: bool,
    pub(crate) functions: Vec<Function>,
    /// The arguments of the first function.
    pub(crate) depth: u32,
    pub(crate) argument: u32,
    pub(crate) script: String,
}

pub(crate) struct Function {
    pub(crate) head: Head,
    /// Whether it has a `#[resume]` parameter.
    pub(crate) takes_first: bool,
    /// Whether it is `#[try_yield]`.
    pub(crate) tries_yields: bool,
    pub(crate) body: Block,
}

/// A function as its callers see it.
#[derive(Clone, Copy)]
pub(crate) struct Head {
    pub(crate) kind: Kind,
    /// Whether it has a parameter `d`, how deep it may still recurse. Otherwise it calls only
    /// functions after it, which have none either.
    pub(crate) is_recursive: bool,
    /// Whether it has a `self`, which Python knows nothing of.
    pub(crate) is_method: bool,
    /// Whether it is written with `#[generator]` and no keywords.
    pub(crate) is_attribute: bool,
    /// Whether it is `#[boxed]`. Such a method belongs to a trait and is called through `dyn`.
    pub(crate) is_boxed: bool,
}

/// The form of a function: what its items are, what it is sent, and what it returns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// `-> u32`
    Items,
    /// `-> Result<u32, Oops>`
    FallibleItems,
    /// `-> Result<u32, Slip>`, with another error
    SlippingItems,
    /// `-> Option<u32>`
    OptionalItems,
    /// `-> impl Coroutine<Yield = u32, Return = u32>`
    Returning,
    /// `-> impl Coroutine<Yield = u32, Return = Result<u32, Oops>>`
    Trying,
    /// `-> impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>`
    TryingResults,
    /// `-> impl Coroutine<u32, Yield = u32, Return = u32>`
    Sent,
    /// `-> impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>`
    SentTrying,
    /// `-> impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>`
    Thrown,
}

impl Kind {
    /// Whether its items say that there can be errors.
    pub(crate) fn has_fallible_items(self) -> bool {
        self.yields_its_last_error() || self == Kind::TryingResults
    }

    /// Whether its items say so, and what it fails with is the last one.
    pub(crate) fn yields_its_last_error(self) -> bool {
        matches!(self, Kind::FallibleItems | Kind::SlippingItems | Kind::OptionalItems)
    }

    /// Whether `?` may stand in its body.
    pub(crate) fn fails(self) -> bool {
        self.has_fallible_items() || matches!(self, Kind::Trying | Kind::SentTrying | Kind::Thrown)
    }

    /// Whether it is a coroutine that returns a value.
    pub(crate) fn returns(self) -> bool {
        self != Kind::Items && !self.yields_its_last_error()
    }

    /// Whether its `yield`s have values.
    pub(crate) fn is_sent(self) -> bool {
        matches!(self, Kind::Sent | Kind::SentTrying | Kind::Thrown)
    }

    /// Whether a body of this kind may delegate to a generator of that kind, whose error, if it can
    /// have one, is dealt with by `?` or by a `match`, or is an item.
    pub(crate) fn may_delegate_to(self, child: Kind) -> bool {
        match (self, child) {
            _ if child.has_fallible_items() => self.has_errors_of(child),
            // Through `.map(Ok)`, which loses what is returned.
            _ if self.adapts(child) => matches!(child, Kind::Items | Kind::Returning),
            (Kind::Thrown, _) | (_, Kind::Thrown) => self == child,
            _ => self.is_sent() == child.is_sent(),
        }
    }

    /// Whether it delegates to the child's items through an adaptor.
    pub(crate) fn adapts(self, child: Kind) -> bool {
        self.has_fallible_items() && !child.has_fallible_items()
    }

    /// Whether the errors among the child's items are those of this one, or converted to them.
    fn has_errors_of(self, child: Kind) -> bool {
        let is_optional = |kind| kind == Kind::OptionalItems;
        self.has_fallible_items() && is_optional(self) == is_optional(child)
    }

    /// Whether it may leave the child's error, if there can be one, to `?`.
    pub(crate) fn may_pass_on(self, child: Kind) -> bool {
        self.may_delegate_to(child) && (self.fails() || !child.fails())
    }

    /// Whether it may `match` the child's error.
    pub(crate) fn may_catch(self, child: Kind) -> bool {
        child.returns() && child.fails() && self.may_delegate_to(child)
    }

    /// Whether it may use what the child returns, if that is no error.
    pub(crate) fn may_receive(self, child: Kind) -> bool {
        child.returns() && self.may_pass_on(child) && !self.adapts(child)
    }

    /// Whether a body of this kind may loop over a generator of that kind.
    pub(crate) fn may_iterate(self, child: Kind) -> bool {
        match child {
            Kind::Items | Kind::Returning => true,
            Kind::FallibleItems | Kind::SlippingItems => {
                self == Kind::Trying || self.has_errors_of(child)
            }
            Kind::OptionalItems => self == child,
            _ => false,
        }
    }

    /// Whether it may keep such a generator in a variable, and take items of it.
    pub(crate) fn may_keep(self, child: Kind) -> bool {
        child != Kind::Returning && self.may_iterate(child)
    }

    /// Whether it may loop over such a generator, use what that returns, and leave its error to `?`.
    pub(crate) fn may_exhaust(self, child: Kind) -> bool {
        child.returns()
            && !child.is_sent()
            && (self.fails() && self != Kind::OptionalItems || !child.fails())
    }

    /// Whether it may loop over such a generator and `match` each item.
    pub(crate) fn may_sort(self, child: Kind) -> bool {
        child.yields_its_last_error()
    }
}

pub(crate) type Block = Vec<Stmt>;

pub(crate) enum Stmt {
    Note(String, Vec<Expr>),
    Let(String, Expr),
    Assign(String, Expr),
    Yield(Expr),
    /// An error as an item, after which the generator goes on.
    YieldError(Expr),
    /// `yield from`, of which no value is used.
    Delegate(Source, Errors),
    If(Cond, Block, Block),
    /// The last block is for all other values.
    Match(Expr, Vec<Block>),
    /// From 0 to below.
    For(String, Expr, Block),
    ForIn(String, Source, Block),
    /// The loop over a generator in a variable, and the variable of what it has returned.
    Exhaust(String, Call, String, Block, String),
    /// `while n > 0`, with a counter that starts here.
    While(String, Expr, Block),
    /// The same, left by a `break`.
    Loop(String, Expr, Block),
    Break,
    Continue,
    Return(Option<Expr>),
    /// An error; whether a generator of items fails by `return`, and not by `?`.
    Fail(Expr, bool),
    /// `try .. finally`.
    Guard(String, Block),
    /// In the tokens of a macro, which Python knows nothing of.
    InMacro(Block),
    /// A generator in a variable.
    Local(String, Source, Block),
    /// Takes an item of a generator in a variable, whose error leaves the body; the kind of the
    /// generator.
    Next(String, String, Kind),
    /// The same, but the error is noted.
    Tried(String, String),
    /// A loop over a generator that can fail, with a block for its items and one for its errors.
    Sort(Call, String, Block, String, Block),
    /// `try .. except .. else`.
    Try(Attempt, String, Block, String, Block),
}

/// What becomes of an error of a generator of items that is delegated to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Errors {
    /// It leaves the body, too.
    Leave,
    /// It is an item.
    PassAsItems,
}

pub(crate) enum Source {
    Call(Call),
    /// The one call or the other, of the same boxed type.
    Either(Box<Cond>, Call, Call),
    /// From, to below.
    Range(Expr, Expr),
    /// The same, where multiples of a number are errors; whether these are of a type that is
    /// converted to an `Oops`.
    Checked(Expr, Expr, u32, bool),
    /// A list with a guard; values and errors, if there can be errors.
    List(String, Vec<Item>),
    /// A generator in a variable, by reference, and its kind.
    Borrowed(String, Kind),
    /// The same, by value.
    Moved(String, Kind),
}

pub(crate) struct Item {
    pub(crate) value: Expr,
    pub(crate) is_error: bool,
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
    /// A guard that lives as long as the statement of the call.
    pub(crate) guard: Option<String>,
    /// What is checked before the generator is handed out, and what it must not be a multiple of.
    pub(crate) opening: Option<(Box<Expr>, u32)>,
}

/// How a child is placed, which Python knows nothing of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Placement {
    AsItComes,
    OnHeap,
    /// `boxed()`, or `boxed_local()` in a program that is not sent.
    Boxed,
    OnStack,
    /// By a reference to a temporary.
    Borrowed,
    /// `Box::pin`.
    Pinned,
    /// In an iterable whose iterator it is.
    Iterable,
    /// As an `impl Coroutine`.
    Opaque,
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
        found.extend(stmt.calls().into_iter().map(|call| call.function));
        for block in stmt.blocks() {
            calls(block, found);
        }
    }
}

impl Stmt {
    /// The calls in it that are not in an expression or a block.
    fn calls(&self) -> Vec<&Call> {
        match self {
            Stmt::Delegate(source, _) | Stmt::ForIn(_, source, _) | Stmt::Local(_, source, _) => {
                match source {
                    Source::Call(call) => vec![call],
                    Source::Either(_, one, other) => vec![one, other],
                    _ => vec![],
                }
            }
            Stmt::Try(Attempt::Delegate(call), ..)
            | Stmt::Sort(call, ..)
            | Stmt::Exhaust(_, call, ..) => vec![call],
            _ => vec![],
        }
    }

    /// The blocks in it.
    pub(crate) fn blocks(&self) -> Vec<&Block> {
        match self {
            Stmt::If(_, one, other)
            | Stmt::Try(_, _, one, _, other)
            | Stmt::Sort(_, _, one, _, other) => vec![one, other],
            Stmt::Match(_, blocks) => blocks.iter().collect(),
            Stmt::For(.., block)
            | Stmt::ForIn(.., block)
            | Stmt::While(.., block)
            | Stmt::Loop(.., block)
            | Stmt::Guard(_, block)
            | Stmt::InMacro(block)
            | Stmt::Exhaust(.., block, _)
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
            | Stmt::YieldError(e)
            | Stmt::Match(e, _)
            | Stmt::For(_, e, _)
            | Stmt::While(_, e, _)
            | Stmt::Loop(_, e, _)
            | Stmt::Return(Some(e))
            | Stmt::Fail(e, _)
            | Stmt::Try(Attempt::Yield(e), ..) => e.visit(f),
            Stmt::If(cond, ..) => cond.visit(f),
            Stmt::Delegate(source, _) | Stmt::ForIn(_, source, _) | Stmt::Local(_, source, _) => {
                source.visit(f);
            }
            Stmt::Try(Attempt::Delegate(call), ..)
            | Stmt::Sort(call, ..)
            | Stmt::Exhaust(_, call, ..) => call.argument.visit(f),
            Stmt::Break
            | Stmt::Continue
            | Stmt::Return(None)
            | Stmt::Guard(..)
            | Stmt::InMacro(_)
            | Stmt::Next(..)
            | Stmt::Tried(..) => {}
        }
    }
}

impl Source {
    /// Whether its items say that there can be errors, in a body of this kind.
    pub(crate) fn has_fallible_items(&self, program: &Program, body: Kind) -> bool {
        match self {
            Source::Call(call) | Source::Either(_, call, _) => {
                program.functions[call.function].head.kind.has_fallible_items()
            }
            Source::Borrowed(_, kind) | Source::Moved(_, kind) => kind.has_fallible_items(),
            Source::List(..) | Source::Checked(..) => body.has_fallible_items(),
            Source::Range(..) => false,
        }
    }

    fn visit(&self, f: &mut impl FnMut(&Expr)) {
        match self {
            Source::Call(call) => call.argument.visit(f),
            Source::Either(cond, one, other) => {
                cond.visit(f);
                one.argument.visit(f);
                other.argument.visit(f);
            }
            Source::Range(from, to) | Source::Checked(from, to, ..) => {
                from.visit(f);
                to.visit(f);
            }
            Source::List(_, items) => items.iter().for_each(|item| item.value.visit(f)),
            Source::Borrowed(..) | Source::Moved(..) => {}
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
        Stmt::Break | Stmt::Continue | Stmt::Return(_) | Stmt::Fail(..) => true,
        Stmt::If(..)
        | Stmt::Match(..)
        | Stmt::Guard(..)
        | Stmt::InMacro(_)
        | Stmt::Local(..)
        | Stmt::Try(..) => stmt.blocks().into_iter().all(diverges),
        _ => false,
    })
}
