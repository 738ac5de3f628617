//! What the programs are run with: a log, guards, errors, and a driver for each placement.
//!
//! Also compiled into the project that new programs are tried in, so it uses `gen-core` alone.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};

use gen_core::CoroutineState::{Complete, Yielded};
use gen_core::{Body, Coroutine, Gen, GenState, LocalBoxGen};

/// A program of the corpus.
pub(crate) struct Program {
    pub(crate) seed: u64,
    pub(crate) script: &'static str,
    pub(crate) run: fn(&Run<'_>),
}

/// The table of the programs in a file: their modules and seeds.
macro_rules! programs {
    ($($name:ident $seed:literal)*) => {
        pub(crate) const PROGRAMS: &[Program] =
            &[$(Program { seed: $seed, script: $name::SCRIPT, run: $name::run }),*];
    };
}
pub(crate) use programs;

/// Where the program's generator is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Placement {
    AsItComes,
    OnHeap,
    BoxedLocal,
    OnStack,
    /// Consumed by `for_each` or `drive`; only for what runs to the end.
    InPlace,
}

pub(crate) const PLACEMENTS: [Placement; 5] = [
    Placement::AsItComes,
    Placement::OnHeap,
    Placement::BoxedLocal,
    Placement::OnStack,
    Placement::InPlace,
];

/// What is raised.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Oops(pub(crate) u32);

/// The value, or an error if it is a multiple of `modulus`.
pub(crate) fn checked(value: u32, modulus: u32) -> Result<u32, Oops> {
    if value % modulus == 0 { Err(Oops(value)) } else { Ok(value) }
}

pub(crate) fn distance(a: u32, b: u32) -> u32 {
    a.abs_diff(b)
}

/// What happened.
#[derive(Default)]
pub(crate) struct Log {
    events: RefCell<Vec<String>>,
    guards: Cell<usize>,
}

/// Says so when it is dropped.
#[must_use]
pub(crate) struct Guard<'a> {
    name: &'static str,
    log: &'a Log,
}

impl Log {
    fn event(&self, event: String) {
        self.events.borrow_mut().push(event);
    }

    /// Some values.
    pub(crate) fn note(&self, name: &str, values: &[u32]) {
        let values = values.iter().map(u32::to_string);
        self.event([name.to_owned()].into_iter().chain(values).collect::<Vec<_>>().join(" "));
    }

    /// What a `next` has given.
    pub(crate) fn taken(&self, name: &str, item: Option<u32>) {
        let item = item.map_or("None".to_owned(), |item| item.to_string());
        self.event(format!("{name} {item}"));
    }

    pub(crate) fn guard(&self, name: &'static str) -> Guard<'_> {
        self.guards.set(self.guards.get() + 1);
        Guard { name, log: self }
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.log.guards.set(self.log.guards.get() - 1);
        self.log.event(format!("drop {}", self.name));
    }
}

/// What a program does; none if it cannot be run in that placement.
pub(crate) fn trace(program: &Program, placement: Placement) -> Option<Vec<String>> {
    let (steps, to_the_end) = match program.script.strip_suffix(" ..") {
        Some(steps) => (steps, true),
        None => (program.script, false),
    };
    if placement == Placement::InPlace && !to_the_end {
        return None;
    }
    let steps = steps.split(", ").filter(|step| !step.is_empty()).collect();
    let log = Log::default();
    let run = Run { log: &log, placement, steps, to_the_end };
    if catch_unwind(AssertUnwindSafe(|| (program.run)(&run))).is_err() {
        log.event("panicked".to_owned());
    }
    if log.guards.get() != 0 {
        log.event(format!("{} guards are left", log.guards.get()));
    }
    Some(log.events.into_inner())
}

/// What is sent.
pub(crate) trait Sent {
    /// The value of a step: `next`, `send 1` or `throw 1`.
    fn of(step: &str) -> Self;
}

impl Sent for () {
    fn of(_: &str) {}
}

/// What a step sends or throws; for `next` something that nobody must ever see.
fn number(step: &str) -> u32 {
    match step.split_once(' ') {
        Some((_, value)) => value.parse().expect("a number"),
        None => 1_000_000,
    }
}

impl Sent for u32 {
    fn of(step: &str) -> u32 {
        number(step)
    }
}

impl Sent for Result<u32, Oops> {
    fn of(step: &str) -> Self {
        if step.starts_with("throw") { Err(Oops(number(step))) } else { Ok(number(step)) }
    }
}

/// An item, or what a coroutine has returned.
pub(crate) trait Outcome {
    /// The event that it is, and whether it is an item after which the generator goes on.
    fn event(self, is_item: bool) -> (String, bool);
}

impl Outcome for () {
    fn event(self, _: bool) -> (String, bool) {
        ("= end".to_owned(), false)
    }
}

impl Outcome for u32 {
    fn event(self, is_item: bool) -> (String, bool) {
        let what = if is_item { "item" } else { "returned" };
        (format!("= {what} {self}"), is_item)
    }
}

impl Outcome for Result<u32, Oops> {
    fn event(self, is_item: bool) -> (String, bool) {
        match self {
            Ok(value) => value.event(is_item),
            Err(Oops(code)) => (format!("= raised {code}"), false),
        }
    }
}

/// A generator, whatever its type: what there is of a program's own is one function a placement, so
/// that hundreds of programs compile in reasonable time.
trait Steps {
    /// Takes a step: what happened, and whether it goes on.
    fn step(&mut self, step: &str) -> (String, bool);

    /// What the generator says of itself, if it can be asked.
    fn state(&self) -> Option<GenState> {
        None
    }
}

/// By `next`.
struct Iterated<'a, Y>(&'a mut dyn Next<Y>);

/// `Iterator`, of which no more than this need be compiled.
trait Next<Y> {
    fn next_item(&mut self) -> Option<Y>;
}

impl<I: Iterator> Next<I::Item> for I {
    fn next_item(&mut self) -> Option<I::Item> {
        self.next()
    }
}

impl<Y: Outcome> Steps for Iterated<'_, Y> {
    fn step(&mut self, _: &str) -> (String, bool) {
        self.0.next_item().map_or_else(|| ().event(false), |item| item.event(true))
    }
}

/// By `resume`, that of the trait.
struct Resumed<'a, S, Y, R> {
    generator: Pin<&'a mut dyn Coroutine<S, Yield = Y, Return = R>>,
    has_ended: bool,
}

impl<S: Sent, Y: Outcome, R: Outcome> Steps for Resumed<'_, S, Y, R> {
    fn step(&mut self, step: &str) -> (String, bool) {
        if self.has_ended {
            return ().event(false);
        }
        match self.generator.as_mut().resume(S::of(step)) {
            Yielded(item) => item.event(true),
            Complete(value) => {
                self.has_ended = true;
                value.event(false)
            }
        }
    }
}

impl<S: Sent, Y: Outcome, R: Outcome> Steps for LocalBoxGen<'_, Y, S, R> {
    fn step(&mut self, step: &str) -> (String, bool) {
        let state = match (LocalBoxGen::state(self), step) {
            (GenState::Created, "next") => Ok(self.start()),
            _ => self.try_resume(S::of(step)),
        };
        match state {
            Ok(Yielded(item)) => item.event(true),
            Ok(Complete(value)) => value.event(false),
            Err(_) => ().event(false),
        }
    }

    fn state(&self) -> Option<GenState> {
        Some(LocalBoxGen::state(self))
    }
}

/// How a program is run.
pub(crate) struct Run<'a> {
    pub(crate) log: &'a Log,
    placement: Placement,
    steps: Vec<&'a str>,
    to_the_end: bool,
}

impl Run<'_> {
    /// The step that comes at this place; the last one is repeated.
    fn at(&self, at: usize) -> &str {
        self.steps[at.min(self.steps.len() - 1)]
    }

    fn step(&self, generator: &mut dyn Steps, step: &str) -> bool {
        self.log.event(format!("> {step}"));
        let (event, goes_on) = generator.step(step);
        let is_error = event.starts_with("= raised");
        self.log.event(event);
        // A generator of items ends after its error, with the `next` that follows.
        let expected = if goes_on { GenState::Suspended } else { GenState::Done };
        if let Some(state) = generator.state() {
            assert!(state == expected || is_error, "it is {state:?}");
        }
        goes_on
    }

    fn drive(&self, generator: &mut dyn Steps) {
        let mut at = 0;
        while self.to_the_end || at < self.steps.len() {
            if !self.step(generator, self.at(at)) {
                if !self.to_the_end {
                    self.step(generator, "next");
                }
                break;
            }
            at += 1;
        }
        self.log.event("> close".to_owned());
    }

    /// Runs a generator of items.
    pub(crate) fn iterate<Y: Outcome, B>(&self, mut generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = (), Return = ()>,
    {
        match self.placement {
            Placement::AsItComes => self.drive(&mut Iterated(&mut generator)),
            Placement::OnHeap => self.drive(&mut Iterated(&mut generator.on_heap())),
            Placement::BoxedLocal => self.drive(&mut generator.boxed_local()),
            Placement::OnStack => self.drive(&mut Iterated(&mut pin!(generator.on_stack()))),
            Placement::InPlace => {}
        }
    }

    /// The same, to the end, by `for_each` as well.
    pub(crate) fn iterate_all<Y: Outcome, B>(&self, generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = (), Return = ()>,
    {
        if self.placement != Placement::InPlace {
            return self.iterate(generator);
        }
        self.log.event("> next".to_owned());
        let has_raised = Cell::new(false);
        generator.for_each(|item| self.each(item, &has_raised));
        if !has_raised.get() {
            self.log.event("= end".to_owned());
        }
        self.log.event("> close".to_owned());
    }

    fn each<Y: Outcome>(&self, item: Y, has_raised: &Cell<bool>) {
        assert!(!has_raised.get(), "an item after the last");
        let (event, goes_on) = item.event(true);
        self.log.event(event);
        if goes_on {
            self.log.event("> next".to_owned());
        }
        has_raised.set(!goes_on);
    }

    /// Runs a coroutine.
    pub(crate) fn converse<S: Sent, Y: Outcome, R: Outcome, B>(&self, generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = S, Return = R>,
    {
        match self.placement {
            Placement::AsItComes => self.resume(pin!(generator)),
            Placement::OnHeap => self.resume(pin!(generator.on_heap())),
            Placement::BoxedLocal => self.drive(&mut generator.boxed_local()),
            Placement::OnStack => self.resume(pin!(generator.on_stack())),
            Placement::InPlace => {}
        }
    }

    fn resume<S: Sent, Y: Outcome, R: Outcome>(
        &self,
        generator: Pin<&mut dyn Coroutine<S, Yield = Y, Return = R>>,
    ) {
        self.drive(&mut Resumed { generator, has_ended: false });
    }

    /// The same, to the end, by `drive` as well.
    pub(crate) fn converse_all<S: Sent, Y: Outcome, R: Outcome, B>(&self, generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = S, Return = R>,
    {
        if self.placement != Placement::InPlace {
            return self.converse(generator);
        }
        let at = Cell::new(0);
        self.log.event(format!("> {}", self.at(0)));
        // A first value that is not asked for is dropped.
        let returned =
            generator.drive_with(S::of(self.at(0)), |item| S::of(self.respond(item, &at)));
        self.log.event(returned.event(false).0);
        self.log.event("> close".to_owned());
    }

    /// The step that answers an item.
    fn respond<Y: Outcome>(&self, item: Y, at: &Cell<usize>) -> &str {
        self.log.event(item.event(true).0);
        at.set(at.get() + 1);
        self.log.event(format!("> {}", self.at(at.get())));
        self.at(at.get())
    }
}
