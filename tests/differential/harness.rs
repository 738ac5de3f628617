//! The tools that run the programs: a log, guards, errors, and a driver for each placement.
//!
//! Also compiled into the project that new programs are tried in, so it uses `gen-core` alone.

use std::cell::Cell;
use std::iter::Peekable;
use std::marker::PhantomData;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::{Pin, pin};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

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
    Boxed,
    OnStack,
}

/// How it is consumed there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Consumer {
    /// By one `next` or `resume` after the other.
    Steps,
    /// The same, each on a thread of its own, and dropped on yet another; only for what is `Send`.
    Threads,
    /// Behind an adaptor; only for generators of items.
    Map,
    Take,
    ByRef,
    Peekable,
    /// By `for_each` or `drive`, which run it in place; only for what runs to the end, and where it
    /// comes as it is.
    ForEach,
    /// The same of generators of items, behind an adaptor.
    MapForEach,
    /// The same, after some `next`s.
    StepsThenForEach,
}

/// Who consumes the program's generator where.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Way(pub(crate) Placement, pub(crate) Consumer);

const PLACEMENTS: [Placement; 4] =
    [Placement::AsItComes, Placement::OnHeap, Placement::Boxed, Placement::OnStack];

/// The consumers that can stop at any step.
const STEPPING: [Consumer; 6] = [
    Consumer::Steps,
    Consumer::Threads,
    Consumer::Map,
    Consumer::Take,
    Consumer::ByRef,
    Consumer::Peekable,
];

/// Runs a program in every way in which it can be run, to the end of its script and up to each of
/// its steps: tells the way, after how many steps the generator was dropped if that was before the
/// end, and what happened.
pub(crate) fn traces(program: &Program, mut tell: impl FnMut(Way, Option<usize>, Vec<String>)) {
    let first = trace(program, Way(Placement::AsItComes, Consumer::Steps), None);
    let first = first.expect("every generator can be stepped");
    let steps = first.iter().filter_map(|event| event.strip_prefix("> "));
    let steps: Vec<&str> = steps.filter(|step| *step != "close").collect();
    for consumer in STEPPING {
        for placement in PLACEMENTS {
            let way = Way(placement, consumer);
            let Some(events) = trace(program, way, None) else { continue };
            tell(way, None, events);
            for end in 0..=steps.len() {
                let events = trace(program, way, Some(&steps[..end])).expect("as before");
                tell(way, Some(end), events);
            }
        }
    }
    for consumer in [Consumer::ForEach, Consumer::MapForEach] {
        let way = Way(Placement::AsItComes, consumer);
        if let Some(events) = trace(program, way, None) {
            tell(way, None, events);
        }
    }
    let way = Way(Placement::AsItComes, Consumer::StepsThenForEach);
    for end in 0..steps.len() {
        if let Some(events) = trace(program, way, Some(&steps[..end])) {
            tell(way, None, events);
        }
    }
}

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

/// The trace of a program, by its script or by these steps; `None` if that way cannot run the program.
fn trace(program: &Program, way: Way, steps: Option<&[&str]>) -> Option<Vec<String>> {
    let (script, to_the_end) = match program.script.strip_suffix(" ..") {
        Some(script) => (script, true),
        None => (program.script, false),
    };
    let script: Vec<&str> = script.split(", ").filter(|step| !step.is_empty()).collect();
    let log = Log::default();
    let run = Run {
        log: &log,
        way,
        is_stopped: steps.is_some(),
        steps: steps.map_or(script, <[_]>::to_vec),
        to_the_end: to_the_end && steps.is_none(),
        applies: Cell::new(false),
    };
    if catch_unwind(AssertUnwindSafe(|| (program.run)(&run))).is_err() {
        log.event("panicked".to_owned());
    }
    if !run.applies.get() {
        return None;
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

/// `Iterator`, of which no more than this need be compiled.
trait Next<Y> {
    fn next_item(&mut self) -> Option<Y>;
}

impl<I: Iterator> Next<I::Item> for I {
    fn next_item(&mut self) -> Option<I::Item> {
        self.next()
    }
}

/// The items of a generator, whatever its type.
struct Items<'a, Y>(&'a mut dyn Next<Y>);

impl<Y> Iterator for Items<'_, Y> {
    type Item = Y;

    fn next(&mut self) -> Option<Y> {
        self.0.next_item()
    }
}

/// By `next`.
struct Iterated<I>(I);

impl<I: Iterator<Item: Outcome>> Steps for Iterated<I> {
    fn step(&mut self, _: &str) -> (String, bool) {
        self.0.next().map_or_else(|| ().event(false), |item| item.event(true))
    }
}

/// By `next`, behind an adaptor that makes events of the items.
struct Mapped<I>(I);

impl<I: Iterator<Item = (String, bool)>> Steps for Mapped<I> {
    fn step(&mut self, _: &str) -> (String, bool) {
        self.0.next().unwrap_or_else(|| ().event(false))
    }
}

/// By `next`, where that may be called on any thread.
struct SentItems<'a, Y>(&'a mut (dyn Next<Y> + Send));

impl<Y: Outcome> Steps for SentItems<'_, Y> {
    fn step(&mut self, _: &str) -> (String, bool) {
        Iterated(Items(self.0)).step("next")
    }
}

/// By a new adaptor for each item.
struct Taken<I>(I);

impl<I: Iterator<Item: Outcome>> Steps for Taken<I> {
    fn step(&mut self, _: &str) -> (String, bool) {
        let mut event = ().event(false);
        self.0.by_ref().take(1).for_each(|item| event = item.event(true));
        event
    }
}

/// By `peek`, and then by `next`.
struct Peeked<I: Iterator>(Peekable<I>);

impl<I: Iterator<Item: Outcome>> Steps for Peeked<I> {
    fn step(&mut self, _: &str) -> (String, bool) {
        let is_there = self.0.peek().is_some();
        let item = self.0.next();
        assert_eq!(item.is_some(), is_there);
        item.map_or_else(|| ().event(false), |item| item.event(true))
    }
}

/// By `resume`, that of the trait.
struct Resumed<S, G> {
    generator: G,
    has_ended: bool,
    _sent: PhantomData<fn(S)>,
}

impl<S, G> Resumed<S, G> {
    fn new(generator: G) -> Self {
        Resumed { generator, has_ended: false, _sent: PhantomData }
    }
}

impl<S: Sent, Y: Outcome, R: Outcome, C> Steps for Resumed<S, Pin<&mut C>>
where
    C: Coroutine<S, Yield = Y, Return = R> + ?Sized,
{
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

/// Each step on a thread of its own.
struct InThreads<'a>(&'a mut (dyn Steps + Send));

impl Steps for InThreads<'_> {
    fn step(&mut self, step: &str) -> (String, bool) {
        on_a_thread(|| self.0.step(step))
    }
}

fn on_a_thread<R: Send>(f: impl FnOnce() -> R + Send) -> R {
    thread::scope(|scope| scope.spawn(f).join().unwrap_or_else(|panic| resume_unwind(panic)))
}

/// Moves a generator to a thread, which drops it.
fn drop_on_a_thread(generator: Box<dyn Send + '_>) {
    on_a_thread(|| drop(generator));
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
    way: Way,
    steps: Vec<&'a str>,
    /// After exactly these steps the generator is dropped.
    is_stopped: bool,
    /// The last step is repeated until the generator ends.
    to_the_end: bool,
    /// Whether it can be run in this way.
    applies: Cell<bool>,
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
        self.applies.set(true);
        let mut at = 0;
        while self.to_the_end || at < self.steps.len() {
            let goes_on = self.step(generator, self.at(at));
            at += 1;
            if !goes_on && !self.is_stopped {
                if !self.to_the_end {
                    self.step(generator, "next");
                }
                break;
            }
        }
        if self.way.1 != Consumer::StepsThenForEach {
            self.log.event("> close".to_owned());
        }
    }

    /// Lets the items be consumed, wherever they come from.
    fn consume<Y: Outcome>(&self, items: &mut dyn Next<Y>) {
        let items = Items(items);
        match self.way.1 {
            Consumer::Steps | Consumer::StepsThenForEach => self.drive(&mut Iterated(items)),
            Consumer::Map => self.drive(&mut Mapped(items.map(|item| item.event(true)))),
            Consumer::Take => {
                let most = if self.is_stopped { self.steps.len() } else { usize::MAX };
                self.drive(&mut Iterated(items.take(most)));
            }
            Consumer::ByRef => self.drive(&mut Taken(items)),
            Consumer::Peekable => self.drive(&mut Peeked(items.peekable())),
            Consumer::Threads | Consumer::ForEach | Consumer::MapForEach => {}
        }
    }

    /// Runs a generator of items.
    pub(crate) fn iterate<Y: Outcome, B>(&self, mut generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = (), Return = ()>,
    {
        match (self.way.0, self.way.1) {
            (Placement::AsItComes, Consumer::StepsThenForEach) => {}
            (Placement::AsItComes, _) => self.consume(&mut generator),
            (Placement::OnHeap, _) => self.consume(&mut generator.on_heap()),
            (Placement::Boxed, Consumer::Steps) => self.drive(&mut generator.boxed_local()),
            (Placement::Boxed, _) => self.consume(&mut generator.boxed_local()),
            (Placement::OnStack, _) => self.consume(&mut pin!(generator.on_stack())),
        }
    }

    /// The same, to the end, by `for_each` as well.
    pub(crate) fn iterate_all<Y: Outcome, B>(&self, generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = (), Return = ()>,
    {
        if self.is_in_place() {
            self.for_each(generator);
        } else {
            self.iterate(generator);
        }
    }

    /// Runs a boxed generator of items, which cannot be placed.
    pub(crate) fn iterate_boxed<Y: Outcome>(&self, mut generator: impl Steps + Iterator<Item = Y>) {
        match self.way {
            Way(Placement::AsItComes, Consumer::Steps) => self.drive(&mut generator),
            Way(Placement::AsItComes, Consumer::StepsThenForEach) => {}
            Way(Placement::AsItComes, _) => self.consume(&mut generator),
            _ => {}
        }
    }

    /// The same, to the end, by `for_each` as well.
    pub(crate) fn iterate_boxed_all<Y: Outcome>(&self, generator: impl Steps + Iterator<Item = Y>) {
        if self.is_in_place() {
            self.for_each(generator);
        } else {
            self.iterate_boxed(generator);
        }
    }

    fn is_in_place(&self) -> bool {
        let Way(_, consumer) = self.way;
        STEPPING.iter().all(|stepping| consumer != *stepping)
    }

    /// By `for_each`.
    fn for_each<Y: Outcome>(&self, mut generator: impl Iterator<Item = Y>) {
        self.applies.set(true);
        if self.way.1 == Consumer::StepsThenForEach {
            self.consume(&mut generator);
        }
        self.log.event("> next".to_owned());
        let each = |event: String| {
            self.log.event(event);
            self.log.event("> next".to_owned());
        };
        if self.way.1 == Consumer::MapForEach {
            generator.map(|item| item.event(true).0).for_each(each);
        } else {
            generator.for_each(|item| each(item.event(true).0));
        }
        self.log.event("= end".to_owned());
        self.log.event("> close".to_owned());
    }

    /// Runs a coroutine.
    pub(crate) fn converse<S: Sent, Y: Outcome, R: Outcome, B>(&self, generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = S, Return = R>,
    {
        match self.way {
            Way(Placement::AsItComes, Consumer::Steps) => self.resume(pin!(generator)),
            Way(Placement::OnHeap, Consumer::Steps) => self.resume(pin!(generator.on_heap())),
            Way(Placement::Boxed, Consumer::Steps) => self.drive(&mut generator.boxed_local()),
            Way(Placement::OnStack, Consumer::Steps) => self.resume(pin!(generator.on_stack())),
            _ => {}
        }
    }

    fn resume<S: Sent, Y: Outcome, R: Outcome>(
        &self,
        generator: Pin<&mut dyn Coroutine<S, Yield = Y, Return = R>>,
    ) {
        self.drive(&mut Resumed::new(generator));
    }

    /// The same, to the end, by `drive` as well.
    pub(crate) fn converse_all<S: Sent, Y: Outcome, R: Outcome, B>(&self, generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = S, Return = R>,
    {
        if self.way.1 != Consumer::ForEach {
            return self.converse(generator);
        }
        self.applies.set(true);
        let at = Cell::new(0);
        self.log.event(format!("> {}", self.at(0)));
        // A first value that is not asked for is dropped.
        let returned =
            generator.drive_with(S::of(self.at(0)), |item| S::of(self.respond(item, &at)));
        self.log.event(returned.event(false).0);
        self.log.event("> close".to_owned());
    }

    /// Runs a boxed coroutine, which cannot be placed.
    pub(crate) fn converse_boxed(&self, mut generator: impl Steps) {
        if self.way == Way(Placement::AsItComes, Consumer::Steps) {
            self.drive(&mut generator);
        }
    }

    /// The step that answers an item.
    fn respond<Y: Outcome>(&self, item: Y, at: &Cell<usize>) -> &str {
        self.log.event(item.event(true).0);
        at.set(at.get() + 1);
        self.log.event(format!("> {}", self.at(at.get())));
        self.at(at.get())
    }

    /// The same for a program whose generator is `Send`.
    pub(crate) fn sent(&self) -> SentRun<'_> {
        SentRun(self)
    }
}

/// How a program is run whose generator is `Send`: as the others, and in threads.
pub(crate) struct SentRun<'a>(&'a Run<'a>);

impl SentRun<'_> {
    fn is_in_threads(&self) -> bool {
        self.0.way.1 == Consumer::Threads
    }

    fn drive(&self, generator: &mut (dyn Steps + Send)) {
        self.0.drive(&mut InThreads(generator));
    }

    fn consume<Y: Outcome>(&self, items: &mut (dyn Next<Y> + Send)) {
        self.drive(&mut SentItems(items));
    }

    fn resume<S: Sent, Y: Outcome, R: Outcome>(
        &self,
        generator: Pin<&mut (dyn Coroutine<S, Yield = Y, Return = R> + Send)>,
    ) {
        self.drive(&mut Resumed::new(generator));
    }

    pub(crate) fn iterate<Y: Outcome, B>(&self, mut generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = (), Return = ()> + Send,
    {
        if !self.is_in_threads() {
            return self.0.iterate(generator);
        }
        match self.0.way.0 {
            Placement::AsItComes => {
                self.consume(&mut generator);
                drop_on_a_thread(Box::new(generator));
            }
            Placement::OnHeap => {
                let mut generator = generator.on_heap();
                self.consume(&mut generator);
                drop_on_a_thread(Box::new(generator));
            }
            Placement::Boxed => {
                let mut generator = generator.boxed();
                self.drive(&mut generator);
                drop_on_a_thread(Box::new(generator));
            }
            Placement::OnStack => self.consume(&mut pin!(generator.on_stack())),
        }
    }

    pub(crate) fn iterate_all<Y: Outcome, B>(&self, generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = (), Return = ()> + Send,
    {
        if self.is_in_threads() {
            self.iterate(generator);
        } else {
            self.0.iterate_all(generator);
        }
    }

    pub(crate) fn iterate_boxed<Y: Outcome>(
        &self,
        generator: impl Steps + Iterator<Item = Y> + Send,
    ) {
        if self.is_in_threads() {
            self.converse_boxed(generator);
        } else {
            self.0.iterate_boxed(generator);
        }
    }

    pub(crate) fn iterate_boxed_all<Y: Outcome>(
        &self,
        generator: impl Steps + Iterator<Item = Y> + Send,
    ) {
        if self.is_in_threads() {
            self.converse_boxed(generator);
        } else {
            self.0.iterate_boxed_all(generator);
        }
    }

    pub(crate) fn converse<S: Sent, Y: Outcome, R: Outcome, B>(&self, mut generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = S, Return = R> + Send,
    {
        if !self.is_in_threads() {
            return self.0.converse(generator);
        }
        match self.0.way.0 {
            Placement::AsItComes => {
                let pinned = Pin::new(&mut generator);
                self.resume(pinned);
                drop_on_a_thread(Box::new(generator));
            }
            Placement::OnHeap => {
                let mut generator = generator.on_heap();
                let pinned = Pin::new(&mut generator);
                self.resume(pinned);
                drop_on_a_thread(Box::new(generator));
            }
            Placement::Boxed => {
                let mut generator = generator.boxed();
                self.drive(&mut generator);
                drop_on_a_thread(Box::new(generator));
            }
            Placement::OnStack => self.resume(pin!(generator.on_stack())),
        }
    }

    pub(crate) fn converse_all<S: Sent, Y: Outcome, R: Outcome, B>(&self, generator: Gen<Y, B>)
    where
        B: Body<Y, Resume = S, Return = R> + Send,
    {
        if self.is_in_threads() {
            self.converse(generator);
        } else {
            self.0.converse_all(generator);
        }
    }

    pub(crate) fn converse_boxed(&self, mut generator: impl Steps + Send) {
        if !self.is_in_threads() {
            return self.0.converse_boxed(generator);
        }
        if self.0.way.0 == Placement::AsItComes {
            self.drive(&mut generator);
            drop_on_a_thread(Box::new(generator));
        }
    }
}
