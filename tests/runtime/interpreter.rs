//! Everything that can be done to live generators, as strings of bytes.
//!
//! [`run`] is a pure function of its bytes that panics when a generator and its model disagree, so
//! a fuzzer can drive it as it is: `fuzz_target!(|bytes: &[u8]| interpreter::run(bytes))`.

use futures::Stream;
use gen_core::{
    Body, BoxGen, Coroutine, CoroutineState, Gen, GenState, Leaf, OnHeap, Tree, generators,
};
use gen_tests::Tracker;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use std::thread;

/// How many generators are alive at most, and how many are nested in each other.
const MOST: usize = 12;
const DEEPEST: usize = 40;
/// What a generator around another one yields before and after it.
const BEFORE: u32 = 1000;
const AFTER: u32 = 1001;
/// The item that a generator which fails gives as its error.
const ERROR: u32 = 5;

/// Interprets each byte: its low half says what is done, its high half to which of the generators
/// that are alive, or how large a new one is.
///
/// | | |
/// |---|---|
/// | 0 to 4 | makes a leaf, a tree, a tree that panics at its end, a coroutine, an async tree |
/// | 5, 6 | takes one step, several |
/// | 7 | takes a step on another thread |
/// | 8 | puts another generator around it, by `yield from` of the value; or, with a high half that is no index, one that the errors of its child end |
/// | 9 | takes steps by `yield from` of a mutable reference, which is dropped half-way |
/// | 10 | puts an async generator around it |
/// | 11, 12 | boxes it, puts it on the heap |
/// | 13 | moves it elsewhere |
/// | 14 | consumes it by `fold` |
/// | 15 | drops it |
///
/// # Panics
///
/// When a generator yields, returns or panics otherwise than its model, or when a value of its body
/// is leaked or dropped twice.
pub(crate) fn run(bytes: &[u8]) {
    let mut all: Vec<Live> = Vec::new();
    for byte in bytes {
        let (operation, operand) = (byte & 15, usize::from(byte >> 4));
        if operation < 5 {
            if all.len() < MOST {
                all.push(Live::new(operation, u32::from(byte >> 4)));
            }
            continue;
        }
        if all.is_empty() {
            continue;
        }
        let at = operand % all.len();
        match operation {
            5 => all[at].step(),
            6 => (0..operand + 2).for_each(|_| all[at].step()),
            7 => thread::scope(|scope| {
                let stepped = scope.spawn(|| all[at].step()).join();
                stepped.unwrap_or_else(|payload| resume_unwind(payload));
            }),
            9 => all[at].lend(operand),
            13 => {
                let moved = all.swap_remove(at);
                all.insert(0, moved);
            }
            15 => all.swap_remove(at).end(),
            _ => {
                let live = all.swap_remove(at);
                let changed = match operation {
                    8 if operand >= MOST => live.ended_by_errors(),
                    8 => live.delegated_to(),
                    10 => live.delegated_to_by_an_async_one(),
                    11 => live.boxed(),
                    12 => live.on_heap(),
                    14 => live.consumed(),
                    _ => unreachable!("all sixteen are above"),
                };
                all.push(changed);
            }
        }
    }
    all.into_iter().for_each(Live::end);
}

generators! {
    gen fn leaf(n: u32, log: Tracker) -> u32 {
        let _guard = log.guard("leaf");
        for item in 0..n {
            let _item = log.guard("item");
            yield item;
        }
    }

    gen fn tree(n: u32, panics: bool, log: Tracker) -> u32 {
        let _guard = log.guard("tree");
        yield n;
        if n == 0 {
            if panics {
                resume_unwind(Box::new("at the end"));
            }
            return;
        }
        if n % 3 == 0 {
            yield from boxed_tree(n - 1, panics, log.clone());
        } else {
            yield from tree(n - 1, panics, log.clone());
        }
        yield from leaf(n % 4, log.clone());
    }

    async gen fn async_tree(n: u32, log: Tracker) -> u32 {
        let _guard = log.guard("async tree");
        yield n;
        Pause::default().await;
        if n > 0 {
            let _below = log.guard("below");
            yield from async_tree(n - 1, log.clone());
        }
        yield from leaf(n % 4, log.clone());
    }

    gen fn adder(limit: u32, log: Tracker) -> impl Coroutine<u32, Yield = u32, Return = u32> {
        let _guard = log.guard("adder");
        let mut sum = 0;
        while sum < limit {
            sum += yield sum;
        }
        sum
    }

    gen fn around_coroutine(child: BoxGen<'static, u32, u32, u32>, log: Tracker)
        -> impl Coroutine<u32, Yield = u32, Return = u32>
    {
        let _guard = log.guard("around");
        let first = yield BEFORE;
        let value = yield from child;
        first + value
    }

    gen fn around_leaf<F: gen_core::Code<Output = ()>>(child: Gen<u32, Leaf<F>>, log: Tracker) -> u32 {
        let _guard = log.guard("around");
        yield BEFORE;
        yield from child;
        yield AFTER;
    }

    gen fn around_tree<F: gen_core::Code<Output = ()>>(child: Gen<u32, Tree<F>>, log: Tracker) -> u32 {
        let _guard = log.guard("around");
        yield BEFORE;
        yield from child;
        yield AFTER;
    }

    gen fn around_heap<B: Body<u32, Resume = (), Return = ()>>(
        child: OnHeap<u32, B>,
        log: Tracker,
    ) -> u32 {
        let _guard = log.guard("around");
        yield BEFORE;
        yield from child;
        yield AFTER;
    }

    gen fn around_boxed(child: BoxGen<'static, u32>, log: Tracker) -> u32 {
        let _guard = log.guard("around");
        yield BEFORE;
        yield from child;
        yield AFTER;
    }

    gen fn fails(child: BoxGen<'static, u32>, log: Tracker) -> Result<u32, u32> {
        let _guard = log.guard("fails");
        for item in child {
            if item == ERROR {
                Err(item)?;
            }
            yield Ok(item);
        }
    }

    gen fn around_what_fails(child: BoxGen<'static, u32>, log: Tracker) -> Result<u32, u32> {
        let _guard = log.guard("around");
        yield Ok(BEFORE);
        yield from fails(child, log.clone())?;
        yield Ok(AFTER);
    }

    gen fn of_results(child: BoxGen<'static, Result<u32, u32>>, log: Tracker) -> u32 {
        let _guard = log.guard("of results");
        for item in child {
            let (Ok(item) | Err(item)) = item;
            yield item;
        }
    }

    async gen fn around_plain(child: BoxGen<'static, u32>, log: Tracker) -> u32 {
        let _guard = log.guard("around");
        yield BEFORE;
        Pause::default().await;
        yield from child;
        yield AFTER;
    }

    async gen fn around_stream(child: Pin<Box<dyn Stream<Item = u32> + Send>>, log: Tracker) -> u32 {
        let _guard = log.guard("around");
        yield BEFORE;
        for await item in child {
            yield item;
        }
        yield AFTER;
    }

    gen fn around_borrowed<B: Body<u32, Resume = (), Return = ()>>(child: &mut Gen<u32, B>) -> u32 {
        yield from child;
    }

    gen fn around_borrowed_heap<B: Body<u32, Resume = (), Return = ()>>(
        child: &mut OnHeap<u32, B>,
    ) -> u32 {
        yield from child;
    }

    gen fn around_borrowed_box(child: &mut BoxGen<'static, u32>) -> u32 {
        yield from child;
    }
}

fn boxed_tree(n: u32, panics: bool, log: Tracker) -> BoxGen<'static, u32> {
    tree(n, panics, log).boxed()
}

fn items_of_leaf(n: u32) -> impl Iterator<Item = u32> {
    0..n
}

/// On the way down each level yields its number, on the way up a leaf.
fn items_of_tree(n: u32) -> VecDeque<u32> {
    let up = (1..=n).flat_map(|level| items_of_leaf(level % 4));
    (0..=n).rev().chain(up).collect()
}

/// Is ready the second time.
#[derive(Default)]
struct Pause {
    is_over: bool,
}

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.is_over, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// A generator of a type that has no name.
trait Nameless: Send {
    fn next(&mut self) -> Option<u32>;
    fn state(&self) -> GenState;
    /// Takes steps through a generator that borrows it.
    fn lend(&mut self, steps: usize, see: &mut dyn FnMut(&mut dyn Iterator<Item = u32>));
    fn boxed(self: Box<Self>) -> BoxGen<'static, u32>;
    fn on_heap(self: Box<Self>) -> Box<dyn Nameless>;
    fn delegated_to(self: Box<Self>, log: Tracker) -> BoxGen<'static, u32>;
    fn for_each(self: Box<Self>, f: &mut dyn FnMut(u32));
}

macro_rules! nameless {
    ($($body:ident, $around:ident;)*) => {$(
        impl<F: gen_core::Code<Output = ()> + Send + 'static> Nameless for Gen<u32, $body<F>> {
            fn next(&mut self) -> Option<u32> {
                Iterator::next(self)
            }

            fn state(&self) -> GenState {
                Gen::state(self)
            }

            fn lend(&mut self, steps: usize, see: &mut dyn FnMut(&mut dyn Iterator<Item = u32>)) {
                let mut around = around_borrowed(self);
                (0..steps).for_each(|_| see(&mut around));
            }

            fn boxed(self: Box<Self>) -> BoxGen<'static, u32> {
                Gen::boxed(*self)
            }

            fn on_heap(self: Box<Self>) -> Box<dyn Nameless> {
                Box::new(Gen::on_heap(*self))
            }

            fn delegated_to(self: Box<Self>, log: Tracker) -> BoxGen<'static, u32> {
                $around(*self, log).boxed()
            }

            fn for_each(self: Box<Self>, f: &mut dyn FnMut(u32)) {
                Iterator::for_each(*self, f);
            }
        }

        impl<F: gen_core::Code<Output = ()> + Send + 'static> Nameless for OnHeap<u32, $body<F>> {
            fn next(&mut self) -> Option<u32> {
                Iterator::next(self)
            }

            fn state(&self) -> GenState {
                OnHeap::state(self)
            }

            fn lend(&mut self, steps: usize, see: &mut dyn FnMut(&mut dyn Iterator<Item = u32>)) {
                let mut around = around_borrowed_heap(self);
                (0..steps).for_each(|_| see(&mut around));
            }

            fn boxed(self: Box<Self>) -> BoxGen<'static, u32> {
                OnHeap::boxed(*self)
            }

            fn on_heap(self: Box<Self>) -> Box<dyn Nameless> {
                self
            }

            fn delegated_to(self: Box<Self>, log: Tracker) -> BoxGen<'static, u32> {
                around_heap(*self, log).boxed()
            }

            fn for_each(self: Box<Self>, f: &mut dyn FnMut(u32)) {
                Iterator::for_each(*self, f);
            }
        }
    )*};
}

nameless! {
    Leaf, around_leaf;
    Tree, around_tree;
}

enum Machine {
    Nameless(Box<dyn Nameless>),
    Boxed(BoxGen<'static, u32>),
    Async(Pin<Box<dyn Stream<Item = u32> + Send>>),
    Coroutine(BoxGen<'static, u32, u32, u32>, Sums),
    /// Consumed by value.
    Gone,
}

/// A generator and its model.
struct Live {
    machine: Machine,
    log: Tracker,
    /// How many generators are around the first one.
    depth: usize,
    /// The items to come, and whether a panic comes after them. (Of a coroutine, `Sums` knows.)
    items: VecDeque<u32>,
    panics: bool,
    /// What it takes for its values.
    sent: u32,
}

/// What a step has led to.
#[derive(PartialEq, Eq, Debug)]
enum Seen {
    Item(u32),
    Waiting,
    Value(u32),
    End,
    Panic,
}

fn catch(f: impl FnOnce() -> Seen) -> Seen {
    catch_unwind(AssertUnwindSafe(f)).unwrap_or(Seen::Panic)
}

fn seen(item: Option<u32>) -> Seen {
    item.map_or(Seen::End, Seen::Item)
}

/// The model of a coroutine.
enum Sums {
    Fresh(Box<Sums>),
    Adder {
        sum: u32,
        limit: u32,
    },
    /// Waits for its first value.
    Around(Box<Sums>),
    Inside {
        child: Box<Sums>,
        first: u32,
    },
    Done,
}

impl Sums {
    fn is_fresh(&self) -> bool {
        matches!(self, Sums::Fresh(_))
    }

    fn resume(&mut self, sent: u32) -> Seen {
        let (next, seen) = match std::mem::replace(self, Sums::Done) {
            Sums::Done => (Sums::Done, Seen::End),
            // The first value is dropped.
            Sums::Fresh(sums) => match *sums {
                Sums::Adder { limit: 0, .. } => (Sums::Done, Seen::Value(0)),
                adder @ Sums::Adder { .. } => (adder, Seen::Item(0)),
                around => (around, Seen::Item(BEFORE)),
            },
            Sums::Adder { sum, limit } if sum + sent < limit => {
                (Sums::Adder { sum: sum + sent, limit }, Seen::Item(sum + sent))
            }
            Sums::Adder { sum, .. } => (Sums::Done, Seen::Value(sum + sent)),
            // A child that was started waits for a value, and there is none for it.
            Sums::Around(child) if !child.is_fresh() => (Sums::Done, Seen::Panic),
            Sums::Around(child) => Sums::inside(child, sent, sent),
            Sums::Inside { child, first } => Sums::inside(child, first, sent),
        };
        *self = next;
        seen
    }

    fn inside(mut child: Box<Sums>, first: u32, sent: u32) -> (Sums, Seen) {
        match child.resume(sent) {
            Seen::Value(value) => (Sums::Done, Seen::Value(first + value)),
            Seen::Panic => (Sums::Done, Seen::Panic),
            other => (Sums::Inside { child, first }, other),
        }
    }
}

impl Live {
    fn new(kind: u8, n: u32) -> Self {
        let log = Tracker::new();
        let mut items = items_of_tree(n);
        let machine = match kind {
            0 => {
                items = items_of_leaf(n).collect();
                Machine::Nameless(Box::new(leaf(n, log.clone())))
            }
            1 => Machine::Nameless(Box::new(tree(n, false, log.clone()))),
            2 => {
                items.truncate(n as usize + 1);
                Machine::Nameless(Box::new(tree(n, true, log.clone())))
            }
            3 => {
                items.clear();
                let sums = Sums::Fresh(Box::new(Sums::Adder { sum: 0, limit: n }));
                Machine::Coroutine(adder(n, log.clone()).boxed(), sums)
            }
            _ => Machine::Async(Box::pin(async_tree(n, log.clone()))),
        };
        Live { machine, log, depth: 0, items, panics: kind == 2, sent: 0 }
    }

    fn step(&mut self) {
        let seen = match &mut self.machine {
            Machine::Nameless(generator) => catch(|| seen(generator.next())),
            Machine::Boxed(generator) => catch(|| seen(generator.next())),
            Machine::Async(stream) => {
                catch(|| match stream.as_mut().poll_next(&mut Context::from_waker(Waker::noop())) {
                    Poll::Ready(item) => seen(item),
                    Poll::Pending => Seen::Waiting,
                })
            }
            Machine::Coroutine(coroutine, sums) => {
                self.sent = self.sent * 7 % 5 + 1;
                let sent = self.sent;
                let seen = catch(|| match coroutine.try_resume(sent) {
                    Ok(CoroutineState::Yielded(item)) => Seen::Item(item),
                    Ok(CoroutineState::Complete(value)) => Seen::Value(value),
                    Err(_) => Seen::End,
                });
                assert_eq!(seen, sums.resume(sent));
                if matches!(sums, Sums::Done) {
                    assert_eq!((coroutine.state(), self.log.live()), (GenState::Done, 0));
                }
                return;
            }
            Machine::Gone => Seen::End,
        };
        self.expect(&seen);
    }

    fn expect(&mut self, seen: &Seen) {
        match seen {
            Seen::Waiting => assert!(matches!(self.machine, Machine::Async(_))),
            Seen::Item(item) => assert_eq!(Some(*item), self.items.pop_front()),
            Seen::End | Seen::Panic => {
                assert_eq!((self.items.pop_front(), *seen == Seen::Panic), (None, self.panics));
                self.panics = false;
                assert_eq!((self.state(), self.log.live()), (GenState::Done, 0));
            }
            Seen::Value(value) => unreachable!("{value} from a generator without values"),
        }
    }

    fn state(&self) -> GenState {
        match &self.machine {
            Machine::Nameless(generator) => generator.state(),
            Machine::Boxed(generator) => generator.state(),
            Machine::Coroutine(coroutine, _) => coroutine.state(),
            // A stream does not say.
            Machine::Async(_) | Machine::Gone => GenState::Done,
        }
    }

    fn lend(&mut self, steps: usize) {
        let mut all_seen = Vec::new();
        let mut see = |around: &mut dyn Iterator<Item = u32>| {
            all_seen.push(catch(|| seen(around.next())));
        };
        match &mut self.machine {
            Machine::Nameless(generator) => generator.lend(steps, &mut see),
            Machine::Boxed(generator) => {
                let mut around = around_borrowed_box(generator);
                (0..steps).for_each(|_| see(&mut around));
            }
            _ => {}
        }
        for seen in &all_seen {
            if let Seen::Item(_) = seen {
                self.expect(seen);
            }
        }
        if let Some(seen) = all_seen.iter().find(|seen| !matches!(seen, Seen::Item(_))) {
            self.expect(seen);
        }
    }

    /// The model of a generator around this one.
    fn around(&mut self) {
        self.depth += 1;
        self.items.push_front(BEFORE);
        if !self.panics {
            self.items.push_back(AFTER);
        }
    }

    fn delegated_to(mut self) -> Self {
        if self.depth == DEEPEST || matches!(self.machine, Machine::Gone) {
            return self;
        }
        let log = self.log.clone();
        self.machine = match self.machine {
            Machine::Nameless(generator) => Machine::Boxed(generator.delegated_to(log)),
            Machine::Boxed(generator) => Machine::Nameless(Box::new(around_boxed(generator, log))),
            Machine::Async(stream) => Machine::Async(Box::pin(around_stream(stream, log))),
            Machine::Coroutine(coroutine, sums) => {
                self.depth += 1;
                let around = Sums::Around(Box::new(sums));
                let coroutine = around_coroutine(coroutine, log).boxed();
                self.machine = Machine::Coroutine(coroutine, Sums::Fresh(Box::new(around)));
                return self;
            }
            Machine::Gone => unreachable!("returned above"),
        };
        self.around();
        self
    }

    fn ended_by_errors(self) -> Self {
        let mut live = self.boxed();
        if live.depth == DEEPEST {
            return live;
        }
        live.machine = match live.machine {
            Machine::Boxed(generator) => {
                let around = around_what_fails(generator, live.log.clone()).boxed();
                Machine::Nameless(Box::new(of_results(around, live.log.clone())))
            }
            other => return Live { machine: other, ..live },
        };
        live.around();
        if let Some(at) = live.items.iter().position(|item| *item == ERROR) {
            live.items.truncate(at + 1);
            live.panics = false;
        }
        live
    }

    fn delegated_to_by_an_async_one(self) -> Self {
        let mut live = self.boxed();
        if live.depth == DEEPEST {
            return live;
        }
        live.machine = match live.machine {
            Machine::Boxed(generator) => {
                Machine::Async(Box::pin(around_plain(generator, live.log.clone())))
            }
            other => return Live { machine: other, ..live },
        };
        live.around();
        live
    }

    fn boxed(mut self) -> Self {
        self.machine = match self.machine {
            Machine::Nameless(generator) => Machine::Boxed(generator.boxed()),
            other => other,
        };
        self
    }

    fn on_heap(mut self) -> Self {
        self.machine = match self.machine {
            Machine::Nameless(generator) => Machine::Nameless(generator.on_heap()),
            other => other,
        };
        self
    }

    fn consumed(mut self) -> Self {
        let mut items = VecDeque::new();
        let f = &mut |item| items.push_back(item);
        let seen = match std::mem::replace(&mut self.machine, Machine::Gone) {
            Machine::Nameless(generator) => catch(|| {
                generator.for_each(f);
                Seen::End
            }),
            Machine::Boxed(generator) => catch(|| {
                generator.for_each(f);
                Seen::End
            }),
            other => {
                self.machine = other;
                return self;
            }
        };
        assert_eq!(std::mem::take(&mut self.items), items);
        self.expect(&seen);
        self
    }

    fn end(self) {
        drop(self.machine);
        assert_eq!(self.log.live(), 0);
    }
}
