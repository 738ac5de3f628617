//! Programs as Rust.

use std::collections::HashSet;

use crate::ast::{
    Attempt, Block, Call, Cond, Errors, Expr, Function, Item, Kind, Placement, Program, Source,
    Stmt,
};

/// A module of the corpus, formatted as rustfmt would.
pub(crate) fn print(program: &Program) -> String {
    let Program { seed, is_send, functions, depth, argument, script } = program;
    let mut printer = Printer {
        program,
        kind: Kind::Items,
        is_method: false,
        is_attribute: false,
        tries_yields: false,
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
    printer.functions();
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
    let head = functions[0].head;
    let depth = if head.is_recursive { format!("{depth}, ") } else { String::new() };
    printer.is_method = false;
    let call = format!("{}({depth}{argument}, run.log)", printer.path(0));
    let run = if *is_send { "run.sent()" } else { "run" };
    let what = if head.kind.returns() { "converse" } else { "iterate" };
    let boxed = if head.is_boxed { "_boxed" } else { "" };
    let all = match (script.ends_with(".."), head.is_boxed && head.kind.returns()) {
        (true, false) => "_all",
        _ => "",
    };
    printer.line("pub fn run(run: &Run<'_>) {");
    printer.line(&format!("    {run}.{what}{boxed}{all}({call});"));
    printer.line("}");
    printer.indent -= 1;
    printer.line("}");
    printer.text
}

struct Printer<'a> {
    program: &'a Program,
    /// Of the function that is being printed.
    kind: Kind,
    is_method: bool,
    is_attribute: bool,
    tries_yields: bool,
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

    /// The functions, and the methods of `Host`: its own, and those of the trait `Boxed`.
    fn functions(&mut self) {
        let program = self.program;
        let of = |is_method: bool, is_boxed: bool| {
            let mut found = program.reachable();
            found.retain(|at| {
                let head = program.functions[*at].head;
                head.is_method == is_method && (head.is_boxed == is_boxed || !is_method)
            });
            found
        };
        let (functions, own, boxed) = (of(false, false), of(true, false), of(true, true));
        let mut is_first = true;
        for at in functions {
            self.separate(&mut is_first);
            self.function(at);
        }
        if own.len() + boxed.len() > 0 {
            self.separate(&mut is_first);
            self.line("struct Host;");
        }
        if !own.is_empty() {
            self.separate(&mut is_first);
            self.methods("impl Host", &own);
        }
        if !boxed.is_empty() {
            self.separate(&mut is_first);
            self.line("trait Boxed: Sync {");
            self.indent += 1;
            for at in &boxed {
                self.attributes(*at);
                let head = self.head(*at);
                self.line(&format!("{head};"));
            }
            self.indent -= 1;
            self.line("}");
            self.line("");
            self.methods("impl Boxed for Host", &boxed);
            self.line("");
            self.line("const HOST: &dyn Boxed = &Host;");
        }
    }

    fn separate(&mut self, is_first: &mut bool) {
        if !std::mem::take(is_first) {
            self.line("");
        }
    }

    fn methods(&mut self, head: &str, methods: &[usize]) {
        self.line(&format!("{head} {{"));
        self.indent += 1;
        let mut is_first = true;
        for at in methods {
            self.separate(&mut is_first);
            self.function(*at);
        }
        self.indent -= 1;
        self.line("}");
    }

    fn attributes(&mut self, at: usize) {
        let function = &self.program.functions[at];
        let boxed = match (function.head.is_boxed, self.program.is_send) {
            (false, _) => "",
            (true, true) => "boxed",
            (true, false) => "boxed(local)",
        };
        match (function.head.is_attribute, boxed) {
            (true, "") => self.line("#[generator]"),
            (true, boxed) => self.line(&format!("#[generator({boxed})]")),
            (false, "") => {}
            (false, boxed) => self.line(&format!("#[{boxed}]")),
        }
        if function.tries_yields {
            self.line("#[try_yield]");
        }
    }

    fn head(&self, at: usize) -> String {
        let Function { head, takes_first, .. } = &self.program.functions[at];
        let receiver = if head.is_method { "&self, " } else { "" };
        let depth = if head.is_recursive { "d: u32, " } else { "" };
        let first = if *takes_first { "#[resume] first: u32, " } else { "" };
        let returned = match head.kind {
            Kind::Items => "u32",
            Kind::FallibleItems => "Result<u32, Oops>",
            Kind::SlippingItems => "Result<u32, Slip>",
            Kind::OptionalItems => "Option<u32>",
            Kind::Returning => "impl Coroutine<Yield = u32, Return = u32>",
            Kind::Trying => "impl Coroutine<Yield = u32, Return = Result<u32, Oops>>",
            Kind::TryingResults => {
                "impl Coroutine<Yield = Result<u32, Oops>, Return = Result<u32, Oops>>"
            }
            Kind::Sent => "impl Coroutine<u32, Yield = u32, Return = u32>",
            Kind::SentTrying => "impl Coroutine<u32, Yield = u32, Return = Result<u32, Oops>>",
            Kind::Thrown => {
                "impl Coroutine<Result<u32, Oops>, Yield = u32, Return = Result<u32, Oops>>"
            }
        };
        let is_attribute = head.is_attribute;
        let keyword = if is_attribute { "" } else { "gen " };
        let returned = if is_attribute && !head.kind.returns() {
            format!("impl Iterator<Item = {returned}>")
        } else {
            returned.to_owned()
        };
        format!("{keyword}fn f{at}({receiver}{first}{depth}n: u32, log: &Log) -> {returned}")
    }

    fn function(&mut self, at: usize) {
        let function = &self.program.functions[at];
        self.kind = function.head.kind;
        self.is_method = function.head.is_method;
        self.is_attribute = function.head.is_attribute;
        self.tries_yields = function.tries_yields;
        self.assigned.clear();
        find_assigned(&function.body, &mut self.assigned);
        self.attributes(at);
        let head = self.head(at);
        if self.indent * 4 + head.len() < 99 {
            self.line(&format!("{head} {{"));
        } else {
            let (head, returned) = head.split_once(" -> ").unwrap_or((&head, ""));
            self.line(head);
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
            Stmt::Local(name, source, inner) => {
                (format!("let mut {name} = {};", self.source(source)), inner)
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

    fn has_options(&self) -> bool {
        self.kind == Kind::OptionalItems
    }

    fn yields(&self, value: &str) -> String {
        if self.is_attribute { format!("yield_!({value})") } else { format!("yield {value}") }
    }

    fn yields_from(&self, operand: &str) -> String {
        if self.is_attribute {
            format!("yield_from!({operand})")
        } else {
            format!("yield from {operand}")
        }
    }

    /// The item for a value.
    fn item(&self, value: &str) -> String {
        match self.kind {
            Kind::FallibleItems | Kind::SlippingItems | Kind::TryingResults => {
                format!("Ok({value})")
            }
            Kind::OptionalItems => format!("Some({value})"),
            _ => value.to_owned(),
        }
    }

    fn error(&self, code: &str) -> String {
        match self.kind {
            Kind::OptionalItems => "None".to_owned(),
            Kind::SlippingItems => format!("Err(Slip({code}))"),
            _ => format!("Err(Oops({code}))"),
        }
    }

    /// What a `Result` is followed by, that its error leaves the body.
    fn question_mark(&self) -> &'static str {
        if self.has_options() { ".ok()?" } else { "?" }
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
                    Kind::Thrown => format!("({})?;", self.yields(&e)),
                    _ if self.tries_yields => format!("yield {e};"),
                    _ => format!("{};", self.yields(&self.item(&e))),
                });
            }
            Stmt::YieldError(code) => {
                let error = self.error(&self.expr(code));
                self.line(&if self.tries_yields {
                    format!("yield from [{error}];")
                } else {
                    format!("{};", self.yields(&error))
                });
            }
            Stmt::Delegate(source, errors) => {
                let text = self.delegated(source, *errors);
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
            Stmt::Exhaust(walk, call, item, block, returned) => {
                let child = self.program.functions[call.function].head.kind;
                let made = self.call(call);
                self.line(&format!("let {returned} = {{"));
                self.indent += 1;
                self.line(&if call.placement == Placement::Pinned {
                    format!("let mut {walk} = Returning::new({made});")
                } else {
                    format!("let mut {walk} = {made}.returning();")
                });
                self.line(&format!("for {item} in &mut {walk} {{"));
                self.indent += 1;
                if child.has_fallible_items() {
                    self.line(&format!("let {item} = {item}?;"));
                }
                self.block(block, false);
                self.indent -= 1;
                self.line("}");
                let asks = if child.fails() { "?" } else { "" };
                self.line(&format!("{walk}.into_return(){asks}"));
                self.indent -= 1;
                self.line("};");
            }
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
            Stmt::Fail(code, returns) => {
                let error = self.error(&self.expr(code));
                let asks = self.kind.has_fallible_items() && !returns;
                self.line(&match asks {
                    // A `?` alone may end a block that has a value.
                    true if self.kind.returns() => format!("return {error}?;"),
                    true => format!("{error}?;"),
                    false => format!("return {error};"),
                });
            }
            Stmt::InMacro(block) => {
                self.line("through!({");
                self.indent += 1;
                self.block(block, false);
                self.indent -= 1;
                self.line("});");
            }
            Stmt::Guard(..) | Stmt::Local(..) => {
                self.line("{");
                self.indent += 1;
                self.scope(stmt, false);
                self.indent -= 1;
                self.line("}");
            }
            Stmt::Next(note, name, kind) => {
                let opened = match kind {
                    Kind::FallibleItems | Kind::SlippingItems => ".transpose()?",
                    Kind::OptionalItems => ".map_or(Some(None), |item| item.map(Some))?",
                    _ => "",
                };
                self.line(&format!("log.taken(\"{note}\", {name}.next(){opened});"));
            }
            Stmt::Tried(note, name) => {
                self.line(&format!("log.tried(\"{note}\", {name}.next());"));
            }
            Stmt::Sort(call, ok, on_ok, err, on_err) => self.sort(call, [ok, err], [on_ok, on_err]),
            Stmt::Try(attempt, ok, on_ok, err, on_err) => {
                let attempt = match attempt {
                    Attempt::Delegate(call) => self.yields_from(&self.call(call)),
                    Attempt::Yield(e) => format!("({})", self.yields(&self.expr(e))),
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
        self.line(&format!("for {name} in {} {{", self.source(source)));
        self.indent += 1;
        if source.has_fallible_items(self.program, self.kind) {
            self.line(&format!("let {name} = {name}?;"));
        }
        self.block(block, false);
        self.indent -= 1;
        self.line("}");
    }

    fn sort(&mut self, call: &Call, names: [&String; 2], blocks: [&Block; 2]) {
        self.line(&format!("for item in {} {{", self.call(call)));
        self.indent += 1;
        self.line("match item {");
        self.indent += 1;
        let child = self.program.functions[call.function].head.kind;
        let [ok, err] = names;
        let [on_ok, on_err] = blocks;
        if child == Kind::OptionalItems {
            self.within(&format!("Some({ok}) =>"), on_ok);
            self.line("None => {");
            self.line(&format!("    let {err} = 0;"));
            self.indent += 1;
            self.block(on_err, false);
            self.indent -= 1;
            self.line("}");
        } else {
            self.within(&format!("Ok({ok}) =>"), on_ok);
            let error = if child == Kind::SlippingItems { "Slip" } else { "Oops" };
            self.within(&format!("Err({error}({err})) =>"), on_err);
        }
        self.indent -= 1;
        self.line("}");
        self.indent -= 1;
        self.line("}");
    }

    /// A `yield from` whose value is not used.
    fn delegated(&self, source: &Source, errors: Errors) -> String {
        let mut operand = self.source(source);
        if let Source::Call(call) | Source::Either(_, call, _) = source {
            let child = self.program.functions[call.function].head.kind;
            if child.fails() && child.returns() {
                return format!("({})?", self.yields_from(&operand));
            }
        }
        let is_fallible = source.has_fallible_items(self.program, self.kind);
        let is_adapted = self.kind.has_fallible_items() && !is_fallible;
        let leaves = is_fallible && errors == Errors::Leave;
        if is_adapted || leaves {
            match source {
                Source::Borrowed(..) | Source::Range(..) | Source::Either(..) => {
                    operand = format!("({operand})");
                }
                _ => {}
            }
        }
        if is_adapted {
            let map = if self.has_options() { ".map(Some)" } else { ".map(Ok)" };
            operand.push_str(map);
        } else if leaves {
            operand.push('?');
        }
        self.yields_from(&operand)
    }

    fn source(&self, source: &Source) -> String {
        match source {
            Source::Call(call) => self.call(call),
            Source::Either(cond, one, other) => {
                let (one, other) = (self.call(one), self.call(other));
                format!("if {} {{ {one} }} else {{ {other} }}", self.cond(cond))
            }
            Source::Range(from, to) => format!("{}..{}", self.operand(from), self.operand(to)),
            Source::Checked(from, to, modulus, converts) => {
                let is_slipping = self.kind == Kind::SlippingItems;
                let checked = if *converts ^ is_slipping { "slipped" } else { "checked" };
                let option = if self.has_options() { ".ok()" } else { "" };
                let (from, to) = (self.operand(from), self.operand(to));
                format!("({from}..{to}).map(|n| {checked}(n, {modulus}){option})")
            }
            Source::List(name, items) => {
                let items: Vec<_> = items.iter().map(|item| self.list_item(item)).collect();
                let list = match self.kind {
                    Kind::FallibleItems | Kind::TryingResults => "results",
                    Kind::SlippingItems => "slips",
                    Kind::OptionalItems => "options",
                    _ => "values",
                };
                format!("log.{list}(\"{name}\", [{}])", items.join(", "))
            }
            Source::Borrowed(name, _) => format!("&mut {name}"),
            Source::Moved(name, _) => name.clone(),
        }
    }

    fn list_item(&self, item: &Item) -> String {
        let value = self.expr(&item.value);
        if item.is_error { self.error(&value) } else { self.item(&value) }
    }

    /// A function where it is called.
    fn path(&self, function: usize) -> String {
        let head = self.program.functions[function].head;
        let host = match (head.is_method, head.is_boxed) {
            (false, _) => "",
            (true, _) if self.is_method => "self.",
            (true, false) => "Host.",
            (true, true) => "HOST.",
        };
        format!("{host}f{function}")
    }

    fn call(&self, call: &Call) -> String {
        let mut argument = self.expr(&call.argument);
        if let Some(name) = &call.guard {
            argument = format!("log.guard(\"{name}\").beside({argument})");
        }
        let head = self.program.functions[call.function].head;
        let depth = if head.is_recursive { "d - 1, " } else { "" };
        let made = format!("{}({depth}{argument}, log)", self.path(call.function));
        let placed = match call.placement {
            Placement::AsItComes => made,
            Placement::OnHeap => format!("{made}.on_heap()"),
            Placement::Boxed if self.program.is_send => format!("{made}.boxed()"),
            Placement::Boxed => format!("{made}.boxed_local()"),
            Placement::OnStack => format!("pin!({made}.on_stack())"),
            Placement::Borrowed => format!("(&mut {made})"),
            Placement::Pinned => format!("Box::pin({made})"),
            Placement::Iterable => format!("Iterable({made})"),
            Placement::Opaque => format!("opaque({made})"),
        };
        match &call.opening {
            Some((value, modulus)) => {
                let value = self.expr(value);
                format!("opened({placed}, {value}, {modulus}){}", self.question_mark())
            }
            None => placed,
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
            Expr::Checked(e, modulus) => {
                format!("checked({}, {modulus}){}", self.expr(e), self.question_mark())
            }
            Expr::Yield(e) if self.kind == Kind::Thrown => {
                format!("({})?", self.yields(&self.operand(e)))
            }
            Expr::Yield(e) => self.yields(&self.operand(e)),
            Expr::Delegate(call) => {
                let text = self.yields_from(&self.call(call));
                let fails = self.program.functions[call.function].head.kind.fails();
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
