//! What the programs are run with: a log, guards, errors, and a driver for each placement.
//!
//! Also compiled into the project that new programs are tried in, so it uses `gen-core` alone.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use gen_core::CoroutineState::{Complete, Yielded};
use gen_core::{Body, BoxGen, Coroutine, Gen, GenState, LocalBoxGen};

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

/// An error that is converted to an `Oops`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Slip(pub(crate) u32);

impl From<Slip> for Oops {
    fn from(Slip(code): Slip) -> Self {
        Oops(code)
    }
}

impl From<Oops> for Slip {
    fn from(Oops(code): Oops) -> Self {
        Slip(code)
    }
}

/// The value, or an error if it is a multiple of `modulus`.
pub(crate) fn checked(value: u32, modulus: u32) -> Result<u32, Oops> {
    if value % modulus == 0 { Err(Oops(value)) } else { Ok(value) }
}

/// The same, with the other error.
pub(crate) fn slipped(value: u32, modulus: u32) -> Result<u32, Slip> {
    checked(value, modulus).map_err(Slip::from)
}

/// The generator, or an error if the value is a multiple of `modulus`.
pub(crate) fn opened<G>(generator: G, value: u32, modulus: u32) -> Result<G, Oops> {
    checked(value, modulus).map(|_| generator)
}

pub(crate) fn distance(a: u32, b: u32) -> u32 {
    a.abs_diff(b)
}

/// An iterable whose iterator is a generator.
pub(crate) struct Iterable<G>(pub(crate) G);

impl<G: Iterator> IntoIterator for Iterable<G> {
    type Item = G::Item;
    type IntoIter = G;

    fn into_iter(self) -> G {
        self.0
    }
}

/// The generator, of whose type its user knows no more than this.
pub(crate) fn opaque<S, G: Coroutine<S>>(
    generator: G,
) -> impl Coroutine<S, Yield = G::Yield, Return = G::Return> {
    generator
}

/// A macro that gives its tokens back.
macro_rules! through {
    ($($tokens:tt)*) => { $($tokens)* };
}
pub(crate) use through;

/// The generator, which must be `Send`.
pub(crate) fn send<G: Send>(generator: G) -> G {
    generator
}

/// What happened. It is `Sync`, so that generators that borrow it are `Send`.
#[derive(Default)]
pub(crate) struct Log {
    events: Mutex<Vec<String>>,
    guards: AtomicUsize,
}

/// Says so when it is dropped.
#[must_use]
pub(crate) struct Guard<'a> {
    name: &'static str,
    log: &'a Log,
}

/// An iterator with a guard.
pub(crate) struct Guarded<'a, I> {
    items: I,
    _guard: Guard<'a>,
}

impl<I: Iterator> Iterator for Guarded<'_, I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        self.items.next()
    }
}

impl Log {
    fn event(&self, event: String) {
        self.events.lock().unwrap().push(event);
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

    /// The same of a generator that can fail.
    pub(crate) fn tried(&self, name: &str, item: Option<impl Outcome>) {
        let item = item.map_or("None".to_owned(), |item| item.event(true).0);
        self.event(format!("{name} {item}"));
    }

    pub(crate) fn guard(&self, name: &'static str) -> Guard<'_> {
        self.guards.fetch_add(1, Ordering::Relaxed);
        Guard { name, log: self }
    }

    /// A list with a guard.
    pub(crate) fn values<const N: usize>(
        &self,
        name: &'static str,
        items: [u32; N],
    ) -> Guarded<'_, impl Iterator<Item = u32> + use<N>> {
        Guarded { items: items.into_iter(), _guard: self.guard(name) }
    }

    pub(crate) fn results<const N: usize>(
        &self,
        name: &'static str,
        items: [Result<u32, Oops>; N],
    ) -> Guarded<'_, impl Iterator<Item = Result<u32, Oops>> + use<N>> {
        Guarded { items: items.into_iter(), _guard: self.guard(name) }
    }

    pub(crate) fn slips<const N: usize>(
        &self,
        name: &'static str,
        items: [Result<u32, Slip>; N],
    ) -> Guarded<'_, impl Iterator<Item = Result<u32, Slip>> + use<N>> {
        Guarded { items: items.into_iter(), _guard: self.guard(name) }
    }

    pub(crate) fn options<const N: usize>(
        &self,
        name: &'static str,
        items: [Option<u32>; N],
    ) -> Guarded<'_, impl Iterator<Item = Option<u32>> + use<N>> {
        Guarded { items: items.into_iter(), _guard: self.guard(name) }
    }
}

impl Guard<'_> {
    /// The value, in an expression that the guard lives as long as.
    pub(crate) fn beside(&self, value: u32) -> u32 {
        value
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.log.guards.fetch_sub(1, Ordering::Relaxed);
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
    let left = log.guards.load(Ordering::Relaxed);
    if left != 0 {
        log.event(format!("{left} guards are left"));
    }
    Some(log.events.into_inner().unwrap())
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
            // A generator may go on after an item that is an error.
            Err(Oops(code)) => (format!("= raised {code}"), is_item),
        }
    }
}

impl Outcome for Result<u32, Slip> {
    fn event(self, is_item: bool) -> (String, bool) {
        self.map_err(Oops::from).event(is_item)
    }
}

impl Outcome for Option<u32> {
    fn event(self, is_item: bool) -> (String, bool) {
        self.ok_or(Oops(0)).event(is_item)
    }
}

/// A generator, whatever its type: what there is of a program's own is one function a placement, so
/// that hundreds of programs compile in reasonable time.
pub(crate) trait Steps {
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

macro_rules! boxed_steps {
    ($Generator:ident) => {
        impl<S: Sent, Y: Outcome, R: Outcome> Steps for $Generator<'_, Y, S, R> {
            fn step(&mut self, step: &str) -> (String, bool) {
                let state = match ($Generator::state(self), step) {
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
                Some($Generator::state(self))
            }
        }
    };
}

boxed_steps!(BoxGen);
boxed_steps!(LocalBoxGen);

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
        // A generator of items may end after an error, with the `next` that follows.
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
        generator.for_each(|item| self.each(item));
        self.log.event("= end".to_owned());
        self.log.event("> close".to_owned());
    }

    /// Runs a boxed generator of either sort, which cannot be placed.
    pub(crate) fn boxed(&self, mut generator: impl Steps) {
        self.drive(&mut generator);
    }

    /// The same with a generator of items, to the end, by `for_each` as well.
    pub(crate) fn boxed_all<Y: Outcome>(&self, generator: impl Steps + Iterator<Item = Y>) {
        if self.placement != Placement::InPlace {
            return self.boxed(generator);
        }
        self.log.event("> next".to_owned());
        generator.for_each(|item| self.each(item));
        self.log.event("= end".to_owned());
        self.log.event("> close".to_owned());
    }

    fn each<Y: Outcome>(&self, item: Y) {
        self.log.event(item.event(true).0);
        self.log.event("> next".to_owned());
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
