//! Programs as Rust.

use std::collections::HashSet;

use crate::ast::{
    Attempt, Block, Call, Cond, Expr, Function, Kind, Placement, Program, Source, Stmt,
};

/// A module of the corpus, formatted as rustfmt would.
pub(crate) fn print(program: &Program) -> String {
    let Program { seed, functions, depth, argument, script } = program;
    let mut printer = Printer {
        program,
        kind: Kind::Items,
        assigned: HashSet::new(),
        indent: 0,
        text: String::new(),
    };
    printer.line(&format!("mod p{seed} {{"));
    printer.indent += 1;
    printer.line("use super::*;");
    printer.line("");
    printer.line("generators! {");
    printer.indent += 1;
    for at in program.reachable() {
        if at > 0 {
            printer.line("");
        }
        printer.function(at, &functions[at]);
    }
    printer.indent -= 1;
    printer.line("}");
    printer.line("");
    let text = format!("pub const SCRIPT: &str = \"{script}\";");
    if text.len() + 4 <= 100 {
        printer.line(&text);
    } else {
        printer.line("pub const SCRIPT: &str =");
        printer.line(&format!("    \"{script}\";"));
    }
    printer.line("");
    let arguments = if functions[0].is_recursive {
        format!("{depth}, {argument}")
    } else {
        argument.to_string()
    };
    let how = if functions[0].kind.returns() { "converse" } else { "iterate" };
    let all = if script.ends_with("..") { "_all" } else { "" };
    printer.line("pub fn run(run: &Run<'_>) {");
    printer.line(&format!("    run.{how}{all}(f0({arguments}, run.log));"));
    printer.line("}");
    printer.indent -= 1;
    printer.line("}");
    printer.text
}

struct Printer<'a> {
    program: &'a Program,
    /// Of the function that is being printed.
    kind: Kind,
    assigned: HashSet<String>,
    indent: usize,
    text: String,
}

impl Printer<'_> {
    fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n("    ", self.indent));
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn function(&mut self, at: usize, function: &Function) {
        self.kind = function.kind;
        self.assigned.clear();
        find_assigned(&function.body, &mut self.assigned);
        let depth = if function.is_recursive { "d: u32, " } else { "" };
        let first = if function.takes_first { "#[resume] first: u32, " } else { "" };
        let returned = match function.kind {
            Kind::Items => "u32",
            Kind::FallibleItems => "Result<u32, Oops>",
            Kind::Returning => "impl Coroutine<Yield = u32, Return = u32>",
            Kind::Trying => "impl Coroutine<Yield = u32, Return = Result<u32, Oops>>",
            Kind::Sent => "impl Coroutine<u32, Yield = u32, Return = u32>",
            Kind::SentTrying => "impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>",
            Kind::Thrown => {
                "impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>"
            }
        };
        let head = format!("gen fn f{at}({first}{depth}n: u32, log: &Log)");
        if head.len() + returned.len() < 84 {
            self.line(&format!("{head} -> {returned} {{"));
        } else {
            self.line(&head);
            self.line(&format!("    -> {returned}"));
            self.line("{");
        }
        self.indent += 1;
        self.block(&function.body, true);
        self.indent -= 1;
        self.line("}");
    }

    /// Whether it is the body of the function, whose last value is returned.
    fn block(&mut self, block: &Block, is_body: bool) {
        for (at, stmt) in block.iter().enumerate() {
            let is_last = at + 1 == block.len();
            match stmt {
                Stmt::Return(Some(e)) if is_last && is_body => {
                    let text = self.returned(e);
                    self.line(&text);
                }
                Stmt::Return(None) if is_last && is_body => {}
                // It needs no braces of its own.
                Stmt::Guard(..) | Stmt::Local(..) if is_last => self.scope(stmt, is_body),
                _ => self.stmt(stmt),
            }
        }
    }

    fn within(&mut self, head: &str, block: &Block) {
        self.line(&format!("{head} {{"));
        self.indent += 1;
        self.block(block, false);
        self.indent -= 1;
        self.line("}");
    }

    /// A guard or a generator in a variable, and what follows in its scope.
    fn scope(&mut self, stmt: &Stmt, is_body: bool) {
        let (text, inner) = match stmt {
            Stmt::Guard(name, inner) => (format!("let _{name} = log.guard(\"{name}\");"), inner),
            Stmt::Local(name, call, inner) => {
                (format!("let mut {name} = {};", self.call(call)), inner)
            }
            _ => unreachable!("no other statement has a scope"),
        };
        self.line(&text);
        self.block(inner, is_body);
    }

    fn returned(&self, e: &Expr) -> String {
        let e = self.expr(e);
        if self.kind.fails() { format!("Ok({e})") } else { e }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Note(name, exprs) => {
                let values: Vec<_> = exprs.iter().map(|e| self.expr(e)).collect();
                self.line(&format!("log.note(\"{name}\", &[{}]);", values.join(", ")));
            }
            Stmt::Let(name, e) => {
                let mutable = if self.assigned.contains(name) { "mut " } else { "" };
                self.line(&format!("let {mutable}{name} = {};", self.expr(e)));
            }
            Stmt::Assign(name, e) => self.line(&format!("{name} = {};", self.expr(e))),
            Stmt::Yield(e) => {
                let e = self.expr(e);
                self.line(&match self.kind {
                    Kind::FallibleItems => format!("yield Ok({e});"),
                    Kind::Thrown => format!("(yield {e})?;"),
                    _ => format!("yield {e};"),
                });
            }
            Stmt::Delegate(source) => {
                let text = self.delegated(source);
                self.line(&format!("{text};"));
            }
            Stmt::If(cond, then, otherwise) => {
                self.line(&format!("if {} {{", self.cond(cond)));
                self.indent += 1;
                self.block(then, false);
                self.indent -= 1;
                if otherwise.is_empty() {
                    self.line("}");
                } else {
                    self.within("} else", otherwise);
                }
            }
            Stmt::Match(e, arms) => {
                self.line(&format!("match {} {{", self.expr(e)));
                self.indent += 1;
                for (value, arm) in arms.iter().enumerate() {
                    let is_last = value + 1 == arms.len();
                    let pattern = if is_last { "_".to_owned() } else { value.to_string() };
                    self.within(&format!("{pattern} =>"), arm);
                }
                self.indent -= 1;
                self.line("}");
            }
            Stmt::For(name, below, block) => {
                self.within(&format!("for {name} in 0..{}", self.operand(below)), block);
            }
            Stmt::ForIn(name, source, block) => self.for_in(name, source, block),
            Stmt::While(name, from, block) | Stmt::Loop(name, from, block) => {
                self.line(&format!("let mut {name} = {};", self.expr(from)));
                let is_while = matches!(stmt, Stmt::While(..));
                self.line(&if is_while { format!("while {name} > 0 {{") } else { "loop {".into() });
                self.indent += 1;
                if !is_while {
                    self.line(&format!("if {name} == 0 {{ break; }}"));
                }
                self.line(&format!("{name} -= 1;"));
                self.block(block, false);
                self.indent -= 1;
                self.line("}");
            }
            Stmt::Break => self.line("break;"),
            Stmt::Continue => self.line("continue;"),
            Stmt::Return(None) => self.line("return;"),
            Stmt::Return(Some(e)) => {
                let text = self.returned(e);
                self.line(&format!("return {text};"));
            }
            Stmt::Fail(e) => {
                let e = self.expr(e);
                self.line(&match self.kind {
                    Kind::FallibleItems => format!("Err(Oops({e}))?;"),
                    _ => format!("return Err(Oops({e}));"),
                });
            }
            Stmt::Guard(..) | Stmt::Local(..) => {
                self.line("{");
                self.indent += 1;
                self.scope(stmt, false);
                self.indent -= 1;
                self.line("}");
            }
            Stmt::Next(note, name, fails) => {
                let transpose = if *fails { ".transpose()?" } else { "" };
                self.line(&format!("log.taken(\"{note}\", {name}.next(){transpose});"));
            }
            Stmt::Try(attempt, ok, on_ok, err, on_err) => {
                let attempt = match attempt {
                    Attempt::Delegate(call) => format!("yield from {}", self.call(call)),
                    Attempt::Yield(e) => format!("(yield {})", self.expr(e)),
                };
                self.line(&format!("match {attempt} {{"));
                self.indent += 1;
                self.within(&format!("Ok({ok}) =>"), on_ok);
                self.within(&format!("Err(Oops({err})) =>"), on_err);
                self.indent -= 1;
                self.line("}");
            }
        }
    }

    fn for_in(&mut self, name: &str, source: &Source, block: &Block) {
        let (text, fails) = match source {
            Source::Call(call) => {
                let callee = self.program.functions[call.function].kind;
                (self.call(call), callee == Kind::FallibleItems)
            }
            Source::Range(from, to) => {
                (format!("{}..{}", self.operand(from), self.operand(to)), false)
            }
            Source::Borrowed(name, fails) => (format!("&mut {name}"), *fails),
            Source::Moved(name) => (name.clone(), false),
        };
        self.line(&format!("for {name} in {text} {{"));
        self.indent += 1;
        if fails {
            self.line(&format!("let {name} = {name}?;"));
        }
        self.block(block, false);
        self.indent -= 1;
        self.line("}");
    }

    /// A `yield from` whose value is not used.
    fn delegated(&self, source: &Source) -> String {
        let is_mapped = self.kind == Kind::FallibleItems;
        let operand = match source {
            Source::Call(call) => {
                let fails = self.program.functions[call.function].kind.fails();
                let text = self.call(call);
                if fails {
                    return format!("(yield from {text})?");
                }
                text
            }
            Source::Range(from, to) => {
                let range = format!("{}..{}", self.operand(from), self.operand(to));
                if is_mapped { format!("({range})") } else { range }
            }
            Source::Borrowed(name, _) if is_mapped => format!("{name}.by_ref()"),
            Source::Borrowed(name, _) => format!("&mut {name}"),
            Source::Moved(name) => name.clone(),
        };
        let map = if is_mapped { ".map(Ok)" } else { "" };
        format!("yield from {operand}{map}")
    }

    fn call(&self, call: &Call) -> String {
        let argument = self.expr(&call.argument);
        let made = if self.program.functions[call.function].is_recursive {
            format!("f{}(d - 1, {argument}, log)", call.function)
        } else {
            format!("f{}({argument}, log)", call.function)
        };
        match call.placement {
            Placement::AsItComes => made,
            Placement::OnHeap => format!("{made}.on_heap()"),
            Placement::BoxedLocal => format!("{made}.boxed_local()"),
            Placement::OnStack => format!("pin!({made}.on_stack())"),
        }
    }

    fn expr(&self, expr: &Expr) -> String {
        match expr {
            Expr::Number(n) => n.to_string(),
            Expr::Variable(name) => name.clone(),
            Expr::Add(a, b) => format!("{} + {}", self.operand(a), self.operand(b)),
            Expr::Times(e, by) => format!("{} * {by}", self.operand(e)),
            Expr::Modulo(e, by) => format!("{} % {by}", self.operand(e)),
            Expr::Distance(a, b) => format!("distance({}, {})", self.expr(a), self.expr(b)),
            Expr::Choice(cond, a, b) => {
                format!("if {} {{ {} }} else {{ {} }}", self.cond(cond), self.expr(a), self.expr(b))
            }
            Expr::Checked(e, modulus) => format!("checked({}, {modulus})?", self.expr(e)),
            Expr::Yield(e) if self.kind == Kind::Thrown => format!("(yield {})?", self.operand(e)),
            Expr::Yield(e) => format!("yield {}", self.operand(e)),
            Expr::Delegate(call) => {
                let text = format!("yield from {}", self.call(call));
                let fails = self.program.functions[call.function].kind.fails();
                if fails { format!("({text})?") } else { text }
            }
        }
    }

    fn operand(&self, expr: &Expr) -> String {
        let text = self.expr(expr);
        match expr {
            Expr::Number(_) | Expr::Variable(_) | Expr::Distance(..) | Expr::Checked(..) => text,
            // In parentheses, with a `?` behind them.
            Expr::Yield(_) | Expr::Delegate(_) if text.starts_with('(') => text,
            _ => format!("({text})"),
        }
    }

    fn cond(&self, cond: &Cond) -> String {
        match cond {
            Cond::Less(a, b) => format!("{} < {}", self.operand(a), self.operand(b)),
            Cond::IsMultiple(e, of) => format!("{} % {of} == 0", self.operand(e)),
            Cond::And(a, b) => format!("({}) && ({})", self.cond(a), self.cond(b)),
            Cond::Or(a, b) => format!("({}) || ({})", self.cond(a), self.cond(b)),
            Cond::Not(a) => format!("!({})", self.cond(a)),
        }
    }
}

/// The variables that are assigned to.
fn find_assigned(block: &Block, found: &mut HashSet<String>) {
    for stmt in block {
        if let Stmt::Assign(name, _) = stmt {
            found.insert(name.clone());
        }
        for block in stmt.blocks() {
            find_assigned(block, found);
        }
    }
}
