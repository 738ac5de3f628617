//! Programs as Python.

use crate::ast::{Attempt, Block, Call, Cond, Expr, Function, Program, Source, Stmt};

/// What every script begins with.
pub(crate) const PRELUDE: &str = include_str!("prelude.py");

/// A function that makes the generator of a program, and a call that runs it.
pub(crate) fn print(program: &Program) -> String {
    let Program { seed, functions, depth, argument, script } = program;
    let mut printer = Printer { program, indent: 0, text: String::new() };
    printer.line(&format!("def program_{seed}():"));
    printer.indent += 1;
    for at in program.reachable() {
        printer.function(at, &functions[at]);
    }
    let arguments = if functions[0].is_recursive {
        format!("{depth}, {argument}")
    } else {
        argument.to_string()
    };
    printer.line(&format!("return f0({arguments})"));
    let made = printer.text;
    let takes_first = if functions[0].takes_first { "True" } else { "False" };
    let (to_the_end, ops) = operations(script);
    let checksum = checksum(&format!("{made}{takes_first}{script}"));
    let run =
        format!("run({seed}, '{checksum}', program_{seed}, {takes_first}, {to_the_end}, [{ops}])");
    format!("\n\n{made}\n\n{run}\n")
}

/// Whether a script runs to the end, and its steps as tuples.
fn operations(script: &str) -> (&'static str, String) {
    let (script, to_the_end) = match script.strip_suffix(" ..") {
        Some(script) => (script, "True"),
        None => (script, "False"),
    };
    let ops = script.split(", ").filter(|op| !op.is_empty()).map(|op| match op.split_once(' ') {
        Some((name, value)) => format!("('{name}', {value})"),
        None => format!("('{op}',)"),
    });
    (to_the_end, ops.collect::<Vec<_>>().join(", "))
}

/// FNV-1a, by which a trace knows its program.
fn checksum(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    });
    format!("{hash:016x}")
}

struct Printer<'a> {
    program: &'a Program,
    indent: usize,
    text: String,
}

impl Printer<'_> {
    fn line(&mut self, line: &str) {
        self.text.extend(std::iter::repeat_n("    ", self.indent));
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn function(&mut self, at: usize, function: &Function) {
        let parameters = if function.is_recursive { "d, n" } else { "n" };
        self.line(&format!("def f{at}({parameters}):"));
        self.indent += 1;
        if function.takes_first {
            self.line("first = yield");
        }
        self.block(&function.body);
        // A function is a generator by its `yield`s.
        self.line("if False: yield");
        self.indent -= 1;
    }

    fn block(&mut self, block: &Block) {
        for stmt in block {
            self.stmt(stmt);
        }
        if block.is_empty() {
            self.line("pass");
        }
    }

    /// A block below a line that begins it.
    fn below(&mut self, head: &str, block: &Block) {
        self.line(head);
        self.indent += 1;
        self.block(block);
        self.indent -= 1;
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Note(name, exprs) => {
                let mut values = vec![format!("'{name}'")];
                values.extend(exprs.iter().map(|e| self.expr(e)));
                self.line(&format!("log({})", values.join(", ")));
            }
            Stmt::Let(name, e) | Stmt::Assign(name, e) => {
                self.line(&format!("{name} = {}", self.expr(e)));
            }
            Stmt::Yield(e) => self.line(&format!("yield {}", self.expr(e))),
            Stmt::Delegate(source) => self.line(&format!("yield from {}", self.source(source))),
            Stmt::If(cond, then, otherwise) => {
                self.below(&format!("if {}:", self.cond(cond)), then);
                if !otherwise.is_empty() {
                    self.below("else:", otherwise);
                }
            }
            Stmt::Match(e, arms) => {
                self.line(&format!("matched = {}", self.expr(e)));
                for (value, arm) in arms.iter().enumerate() {
                    match value {
                        0 => self.below("if matched == 0:", arm),
                        _ if value == arms.len() - 1 => self.below("else:", arm),
                        _ => self.below(&format!("elif matched == {value}:"), arm),
                    }
                }
            }
            Stmt::For(name, below, block) => {
                self.below(&format!("for {name} in range({}):", self.expr(below)), block);
            }
            Stmt::ForIn(name, source, block) => {
                self.below(&format!("for {name} in {}:", self.source(source)), block);
            }
            Stmt::While(name, from, block) | Stmt::Loop(name, from, block) => {
                self.line(&format!("{name} = {}", self.expr(from)));
                self.line(&format!("while {name} > 0:"));
                self.indent += 1;
                self.line(&format!("{name} -= 1"));
                self.block(block);
                self.indent -= 1;
            }
            Stmt::Break => self.line("break"),
            Stmt::Continue => self.line("continue"),
            Stmt::Return(None) => self.line("return"),
            Stmt::Return(Some(e)) => self.line(&format!("return {}", self.expr(e))),
            Stmt::Fail(e) => self.line(&format!("raise Oops({})", self.expr(e))),
            Stmt::Guard(name, block) => {
                self.below("try:", block);
                self.line("finally:");
                self.line(&format!("    log('drop', '{name}')"));
            }
            Stmt::Local(name, call, block) => {
                self.line(&format!("{name} = {}", self.call(call)));
                self.below("try:", block);
                self.line("finally:");
                self.line(&format!("    {name}.close()"));
            }
            Stmt::Next(note, name, _) => {
                self.line(&format!("log('{note}', next({name}, None))"));
            }
            Stmt::Try(attempt, ok, on_ok, err, on_err) => {
                let attempt = match attempt {
                    Attempt::Delegate(call) => format!("yield from {}", self.call(call)),
                    Attempt::Yield(e) => format!("yield {}", self.expr(e)),
                };
                self.line("try:");
                self.line(&format!("    {ok} = {attempt}"));
                self.line("except Oops as error:");
                self.line(&format!("    {err} = error.code"));
                self.indent += 1;
                self.block(on_err);
                self.indent -= 1;
                self.below("else:", on_ok);
            }
        }
    }

    fn source(&self, source: &Source) -> String {
        match source {
            Source::Call(call) => self.call(call),
            Source::Range(from, to) => format!("range({}, {})", self.expr(from), self.expr(to)),
            Source::Borrowed(name, _) | Source::Moved(name) => name.clone(),
        }
    }

    fn call(&self, call: &Call) -> String {
        let argument = self.expr(&call.argument);
        if self.program.functions[call.function].is_recursive {
            format!("f{}(d - 1, {argument})", call.function)
        } else {
            format!("f{}({argument})", call.function)
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
                format!("{} if {} else {}", self.operand(a), self.cond(cond), self.operand(b))
            }
            Expr::Checked(e, modulus) => format!("checked({}, {modulus})", self.operand(e)),
            // As an argument among others it needs parentheses.
            Expr::Yield(e) => format!("(yield {})", self.expr(e)),
            Expr::Delegate(call) => format!("(yield from {})", self.call(call)),
        }
    }

    fn operand(&self, expr: &Expr) -> String {
        let text = self.expr(expr);
        match expr {
            Expr::Add(..) | Expr::Times(..) | Expr::Modulo(..) | Expr::Choice(..) => {
                format!("({text})")
            }
            _ => text,
        }
    }

    fn cond(&self, cond: &Cond) -> String {
        match cond {
            Cond::Less(a, b) => format!("{} < {}", self.operand(a), self.operand(b)),
            Cond::IsMultiple(e, of) => format!("{} % {of} == 0", self.operand(e)),
            Cond::And(a, b) => format!("({}) and ({})", self.cond(a), self.cond(b)),
            Cond::Or(a, b) => format!("({}) or ({})", self.cond(a), self.cond(b)),
            Cond::Not(a) => format!("not ({})", self.cond(a)),
        }
    }
}
