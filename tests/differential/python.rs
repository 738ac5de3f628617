//! Programs as Python.

use crate::ast::{
    Attempt, Block, Call, Cond, Errors, Expr, Function, Item, Kind, Program, Source, Stmt,
};

/// What every script begins with.
pub(crate) const PRELUDE: &str = include_str!("prelude.py");

/// A function that makes the generator of a program, and a call that runs it.
pub(crate) fn print(program: &Program) -> String {
    let Program { seed, functions, depth, argument, script, .. } = program;
    let mut printer = Printer { program, kind: Kind::Items, indent: 0, text: String::new() };
    printer.line(&format!("def program_{seed}():"));
    printer.indent += 1;
    for at in program.reachable() {
        printer.function(at, &functions[at]);
    }
    let arguments = if functions[0].head.is_recursive {
        format!("{depth}, {argument}")
    } else {
        argument.to_string()
    };
    printer.line(&format!("return f0({arguments})"));
    let made = printer.text;
    let how = how(program);
    let checksum = checksum(&format!("{made}{how}{script}"));
    let ops = operations(script);
    format!("\n\n{made}\n\nrun({seed}, '{checksum}', program_{seed}, [{ops}]{how})\n")
}

/// What is special about a program, as arguments of `run`.
fn how(program: &Program) -> String {
    let first = &program.functions[0];
    let has_options = |at: usize| program.functions[at].head.kind == Kind::OptionalItems;
    let facts = [
        ("takes_first", first.takes_first),
        ("to_the_end", program.script.ends_with("..")),
        ("errors_are_items", first.head.kind.yields_its_last_error()),
        ("errors_have_no_codes", program.reachable().into_iter().any(has_options)),
    ];
    facts.iter().filter(|(_, holds)| *holds).map(|(name, _)| format!(", {name}=True")).collect()
}

/// The steps of a script, as tuples.
fn operations(script: &str) -> String {
    let script = script.strip_suffix(" ..").unwrap_or(script);
    let ops = script.split(", ").filter(|op| !op.is_empty()).map(|op| match op.split_once(' ') {
        Some((name, value)) => format!("('{name}', {value})"),
        None => format!("('{op}',)"),
    });
    ops.collect::<Vec<_>>().join(", ")
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
    /// Of the function that is being printed.
    kind: Kind,
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
        self.kind = function.head.kind;
        let parameters = if function.head.is_recursive { "d, n" } else { "n" };
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
            Stmt::YieldError(e) => self.line(&format!("yield Oops({})", self.expr(e))),
            Stmt::Delegate(source, errors) => self.delegate(source, *errors),
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
                self.line(&format!("for {name} in {}:", self.source(source)));
                self.indent += 1;
                if self.has_fallible_items(source) {
                    self.line(&format!("{name} = value({name})"));
                }
                self.block(block);
                self.indent -= 1;
            }
            Stmt::Exhaust(walk, call, item, block, returned) => {
                self.line(&format!("{walk} = Returning({})", self.call(call)));
                self.line(&format!("for {item} in {walk}:"));
                self.indent += 1;
                self.line(&format!("{item} = value({item})"));
                self.block(block);
                self.indent -= 1;
                self.line(&format!("{returned} = {walk}.returned"));
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
            Stmt::Fail(e, _) => self.line(&format!("raise Oops({})", self.expr(e))),
            Stmt::Guard(name, block) => {
                self.below("try:", block);
                self.line("finally:");
                self.line(&format!("    log('drop', '{name}')"));
            }
            Stmt::InMacro(block) => self.block(block),
            Stmt::Local(name, source, block) => {
                self.line(&format!("{name} = {}", self.source(source)));
                self.below("try:", block);
                self.line("finally:");
                self.line(&format!("    {name}.close()"));
            }
            Stmt::Next(note, name, kind) if kind.has_fallible_items() => {
                self.line(&format!("log('{note}', value(next({name}, None)))"));
            }
            Stmt::Next(note, name, _) => {
                self.line(&format!("log('{note}', next({name}, None))"));
            }
            Stmt::Tried(note, name) => self.line(&format!("log('{note}', tried({name}))")),
            Stmt::Sort(call, ok, on_ok, err, on_err) => {
                self.line(&format!("for item in errors_as_items({}):", self.call(call)));
                self.indent += 1;
                self.line("if isinstance(item, Oops):");
                self.line(&format!("    {err} = item.code"));
                self.indent += 1;
                self.block(on_err);
                self.indent -= 1;
                self.line("else:");
                self.line(&format!("    {ok} = item"));
                self.indent += 1;
                self.block(on_ok);
                self.indent -= 2;
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

    fn delegate(&mut self, source: &Source, errors: Errors) {
        let text = self.source(source);
        let text = match (source, errors) {
            _ if !self.has_fallible_items(source) => text,
            // In a list and in a range, errors are items; a generator raises its last one.
            (Source::Checked(..) | Source::List(..), Errors::Leave) => {
                format!("map(value, {text})")
            }
            (Source::Checked(..) | Source::List(..), Errors::PassAsItems) => text,
            (_, Errors::Leave) => text,
            (_, Errors::PassAsItems) => format!("errors_as_items({text})"),
        };
        let guard = match source {
            Source::Call(call) => call.guard.as_ref(),
            _ => None,
        };
        if let Some(name) = guard {
            self.line("try:");
            self.line(&format!("    yield from {text}"));
            self.line("finally:");
            self.line(&format!("    log('drop', '{name}')"));
        } else {
            self.line(&format!("yield from {text}"));
        }
    }

    /// Whether the items of what is iterated or delegated to say that there can be errors.
    fn has_fallible_items(&self, source: &Source) -> bool {
        source.has_fallible_items(self.program, self.kind)
    }

    fn source(&self, source: &Source) -> String {
        match source {
            Source::Call(call) => self.call(call),
            Source::Either(cond, one, other) => {
                format!("({} if {} else {})", self.call(one), self.cond(cond), self.call(other))
            }
            Source::Range(from, to) => format!("range({}, {})", self.expr(from), self.expr(to)),
            Source::Checked(from, to, modulus, _) => {
                format!("checked_range({}, {}, {modulus})", self.expr(from), self.expr(to))
            }
            Source::List(name, items) => {
                let items: Vec<_> = items.iter().map(|item| self.item(item)).collect();
                format!("guarded('{name}', [{}])", items.join(", "))
            }
            Source::Borrowed(name, _) | Source::Moved(name, _) => name.clone(),
        }
    }

    fn item(&self, item: &Item) -> String {
        let value = self.expr(&item.value);
        if item.is_error { format!("Oops({value})") } else { value }
    }

    fn call(&self, call: &Call) -> String {
        let argument = self.expr(&call.argument);
        let depth =
            if self.program.functions[call.function].head.is_recursive { "d - 1, " } else { "" };
        let made = format!("f{}({depth}{argument})", call.function);
        match &call.opening {
            Some((value, modulus)) => format!("opened({made}, {}, {modulus})", self.expr(value)),
            None => made,
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
