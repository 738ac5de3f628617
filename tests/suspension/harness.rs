//! Runs a generator in every placement, drops it after every number of steps, and makes each of its
//! operations panic in turn.

use crate::world::{self, Planned, Tracked, op, tracked_quietly};
use futures::stream::{FusedStream, Stream};
use gen_core::{
    AsyncGen, Body, BoxGen, CoroutineState, Gen, GenState, LocalBoxGen, OnHeap, OnStack, generators,
};
use gen_tests::panic_of;
use std::any::Any;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::task::{Context, Poll, Wake, Waker};

/// What is known of the order in which a suspended generator's values are dropped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// Opposite to that of their making: all of them are locals.
    Reverse,
    /// Some of them lie in arrays, captures, or generators that the body owns, or an item is on its way
    /// out when a temporary of its `yield` panics: it is dropped behind the body.
    Any,
}

/// What a step has led to.
enum Step {
    Item(Box<dyn Any>),
    /// An async generator waits.
    Waiting,
    End,
}

/// A generator in its placement.
trait Subject {
    fn step(&mut self) -> Step;
    fn state(&self) -> GenState;
    /// The panic of a resume after the end.
    fn misuse(&mut self) -> Option<String>;
}

/// Something that puts a generator in its place, lends it, and drops it.
type Place<'a> = &'a dyn Fn(&mut dyn FnMut(&mut dyn Subject));

/// How many steps a run may take to its end.
const MOST_STEPS: usize = 1000;
/// The panics of a resume after the end are looked at in so many runs: they are printed.
const MISUSES: usize = 2;

fn catch<R>(f: impl FnOnce() -> R) -> Result<R, Box<Planned>> {
    catch_unwind(AssertUnwindSafe(f)).map_err(|payload| match payload.downcast() {
        Ok(planned) => planned,
        Err(payload) => std::panic::resume_unwind(payload),
    })
}

/// What the consumer does with an item.
fn consume<T>(item: T) {
    op();
    drop(item);
}

/// A run of some steps and a drop.
#[derive(Default)]
struct Run {
    steps: usize,
    /// Operations before the drop, and in all.
    ops_before_drop: usize,
    ops: usize,
    events: Vec<String>,
}

/// Takes at most so many steps, then drops the generator; the operation numbered `fuse` panics.
fn run(label: &str, order: Order, place: Place<'_>, most: usize, fuse: usize) -> Run {
    let label = format!("{label}, {most} steps, panic at {fuse}");
    let mut run = Run::default();
    world::begin(fuse);
    let _ = catch(|| {
        place(&mut |subject| {
            while run.steps < most {
                run.steps += 1;
                assert!(run.steps < MOST_STEPS, "{label}: no end");
                let was_done = subject.state() == GenState::Done;
                match catch(|| subject.step()) {
                    // The consumer's panic is none of the generator's business.
                    Ok(Step::Item(item)) => {
                        drop(catch(|| consume(item)));
                        run.events = world::events();
                    }
                    Ok(Step::Waiting) => {}
                    Ok(Step::End) => {
                        if !was_done {
                            run.events = world::events();
                        }
                        check_end(&label, subject, fuse);
                        break;
                    }
                    Err(_) => {
                        check_order(&label, order);
                        check_end(&label, subject, fuse);
                        break;
                    }
                }
            }
            run.ops_before_drop = world::ops();
            world::end_begins();
        });
    });
    // An unstarted generator's values are captures, of which no order is promised.
    if most > 0 {
        check_order(&label, order);
    }
    check_values(&label);
    run.ops = world::ops();
    run
}

fn check_values(label: &str) {
    assert_eq!(world::dropped_twice(), [""; 0], "{label}: dropped twice");
    assert_eq!(world::alive(), [""; 0], "{label}: leaked");
}

fn check_order(label: &str, order: Order) {
    let is_right = order == Order::Any || world::ended_in_reverse();
    assert!(is_right, "{label}: dropped in the wrong order: {:?}", world::events());
}

/// A generator that has ended or panicked has dropped everything, and stays at its end.
fn check_end(label: &str, subject: &mut dyn Subject, fuse: usize) {
    check_values(label);
    assert_eq!(subject.state(), GenState::Done, "{label}");
    for _ in 0..2 {
        assert!(matches!(subject.step(), Step::End), "{label}: not at its end");
    }
    if fuse < MISUSES {
        let expected = "resumed after completion";
        assert!(subject.misuse().is_none_or(|message| message == expected), "{label}");
    }
    assert_eq!(subject.state(), GenState::Done, "{label}");
}

/// All runs in a placement. Gives what happens in one that is left alone.
fn by_steps(label: &str, order: Order, place: Place<'_>) -> Vec<String> {
    let whole = run(label, order, place, usize::MAX, 0);
    assert!(whole.ops > 0 && whole.steps > 0, "{label}: nothing happens");
    for fuse in 1..=whole.ops {
        run(label, order, place, usize::MAX, fuse);
    }
    for steps in 0..whole.steps {
        let calm = run(label, order, place, steps, 0);
        assert_eq!(calm.steps, steps, "{label}");
        for fuse in calm.ops_before_drop + 1..=calm.ops {
            run(label, order, place, steps, fuse);
        }
    }
    whole.events
}

/// All runs of something that consumes a generator by itself.
fn by_consumer(label: &str, order: Order, consumer: &dyn Fn()) -> Vec<String> {
    world::begin(0);
    consumer();
    check_values(label);
    let events = world::events();
    for fuse in 1..=world::ops() {
        let label = format!("{label}, panic at {fuse}");
        world::begin(fuse);
        assert!(catch(consumer).is_err(), "{label}: the panic is lost");
        check_values(&label);
        check_order(&label, order);
    }
    events
}

fn iterator_step<Y: 'static>(item: Option<Y>) -> Step {
    item.map_or(Step::End, |item| Step::Item(Box::new(item)))
}

macro_rules! iterators {
    ($([$($generics:tt)*] $generator:ty;)*) => {$(
        impl<$($generics)*> Subject for $generator {
            fn step(&mut self) -> Step {
                assert!(self.state() != GenState::Done || self.try_resume(()).is_err());
                iterator_step(self.next())
            }

            fn state(&self) -> GenState {
                <$generator>::state(self)
            }

            fn misuse(&mut self) -> Option<String> {
                Some(panic_of(|| self.resume(())))
            }
        }
    )*};
}

iterators! {
    [Y: 'static, B: Body<Y, Resume = ()>] Gen<Y, B>;
    [Y: 'static, B: Body<Y, Resume = ()>] OnHeap<Y, B>;
    [Y: 'static] BoxGen<'_, Y>;
    [Y: 'static] LocalBoxGen<'_, Y>;
}

impl<Y: 'static, B: Body<Y, Resume = ()>> Subject for Pin<&mut OnStack<Y, B>> {
    fn step(&mut self) -> Step {
        iterator_step(self.next())
    }

    fn state(&self) -> GenState {
        OnStack::state(self)
    }

    fn misuse(&mut self) -> Option<String> {
        Some(panic_of(|| self.as_mut().resume(())))
    }
}

/// A generator that is moved on after each step: as it came, on the heap, in a box.
enum Restless<Y, B: Body<Y, Resume = (), Return = ()>> {
    Fresh(Gen<Y, B>),
    OnHeap(OnHeap<Y, B>),
    Boxed(LocalBoxGen<'static, Y>),
    Moving,
}

impl<Y: 'static, B: Body<Y, Resume = (), Return = ()> + 'static> Subject for Restless<Y, B> {
    fn step(&mut self) -> Step {
        let step = match self {
            Restless::Fresh(generator) => generator.step(),
            Restless::OnHeap(generator) => generator.step(),
            Restless::Boxed(generator) => generator.step(),
            Restless::Moving => unreachable!("it is in one place or another between steps"),
        };
        *self = match mem::replace(self, Restless::Moving) {
            Restless::Fresh(generator) => Restless::OnHeap(generator.on_heap()),
            Restless::OnHeap(generator) => Restless::Boxed(generator.boxed_local()),
            other => other,
        };
        step
    }

    fn state(&self) -> GenState {
        match self {
            Restless::Fresh(generator) => generator.state(),
            Restless::OnHeap(generator) => generator.state(),
            Restless::Boxed(generator) => generator.state(),
            Restless::Moving => unreachable!("it is in one place or another between steps"),
        }
    }

    fn misuse(&mut self) -> Option<String> {
        None
    }
}

generators! {
    gen fn over_boxed<Y>(child: BoxGen<'static, Y>) -> Y {
        let _outer = tracked_quietly("outer");
        yield from child;
    }

    gen fn over_boxed_locally<Y>(child: LocalBoxGen<'static, Y>) -> Y {
        let _outer = tracked_quietly("outer");
        yield from child;
    }

    // The others borrow the child, which outlives them: they have no values of their own.

    gen fn over_borrowed<Y>(child: &mut LocalBoxGen<'static, Y>) -> Y {
        yield from child;
    }

    async gen fn over_stream<Y, B: Body<Y, Resume = (), Return = ()>>(
        child: Pin<&mut AsyncGen<Y, B>>,
    ) -> Y {
        yield from child;
    }

    async gen fn for_await<Y, B: Body<Y, Resume = (), Return = ()>>(
        child: Pin<&mut AsyncGen<Y, B>>,
    ) -> Y {
        for await item in child {
            yield item;
        }
    }
}

fn without_outer(events: Vec<String>) -> Vec<String> {
    events.into_iter().filter(|event| event != "+outer" && event != "-outer").collect()
}

/// Every placement does the same things in the same order.
fn check_all(places: &[(&str, Place<'_>)], consumers: &[(&str, &dyn Fn())], order: Order) {
    let by_steps = places.iter().map(|(label, place)| (label, by_steps(label, order, *place)));
    let by_consumer =
        consumers.iter().map(|(label, consumer)| (label, by_consumer(label, order, *consumer)));
    let all: Vec<_> =
        by_steps.chain(by_consumer).map(|(label, run)| (label, without_outer(run))).collect();
    for (label, events) in &all {
        assert_eq!(*events, all[0].1, "{label} differs");
    }
}

/// A generator in all placements.
pub(crate) fn check<Y, B>(order: Order, make: fn() -> Gen<Y, B>)
where
    Y: 'static,
    B: Body<Y, Resume = (), Return = ()> + 'static,
    OnStack<Y, B>: Send,
{
    check_all(
        &[
            ("as it comes", &|lend| lend(&mut make())),
            ("on the heap", &|lend| lend(&mut make().on_heap())),
            ("boxed", &|lend| lend(&mut make().boxed())),
            ("boxed locally", &|lend| lend(&mut make().boxed_local())),
            ("on the stack", &|lend| lend(&mut pin!(make().on_stack()))),
            ("moved", &|lend| lend(&mut Restless::Fresh(make()))),
            ("delegated to in a box", &|lend| lend(&mut over_boxed(make().boxed()))),
            ("delegated to in a local box", &|lend| {
                lend(&mut over_boxed_locally(make().boxed_local()));
            }),
            ("delegated to by reference", &|lend| {
                lend(&mut over_borrowed(&mut make().boxed_local()));
            }),
        ],
        &[
            ("for_each", &|| make().for_each(consume)),
            ("for_each on the heap", &|| make().on_heap().for_each(consume)),
            ("for_each in a box", &|| make().boxed().for_each(consume)),
            ("for_each after the first", &|| {
                let mut generator = make();
                if let Some(item) = generator.next() {
                    consume(item);
                }
                generator.for_each(consume);
            }),
            ("drive", &|| make().drive(consume)),
            ("for_each of a delegation", &|| over_boxed(make().boxed()).for_each(consume)),
        ],
        order,
    );
}

fn sent() -> Tracked {
    tracked_quietly("sent")
}

/// A coroutine that takes, yields and returns values.
struct Values<G>(G);

macro_rules! coroutines {
    ($([$($generics:tt)*] $generator:ty, $this:ident => $generator_expr:expr;)*) => {$(
        impl<$($generics)*> Subject for Values<$generator> {
            fn step(&mut self) -> Step {
                let $this = self;
                match $generator_expr.try_resume(sent()) {
                    Ok(CoroutineState::Yielded(item)) => Step::Item(Box::new(item)),
                    Ok(CoroutineState::Complete(value)) => Step::Item(Box::new(value)),
                    Err(_) => Step::End,
                }
            }

            fn state(&self) -> GenState {
                self.0.state()
            }

            fn misuse(&mut self) -> Option<String> {
                let $this = self;
                Some(panic_of(|| $generator_expr.resume(sent())))
            }
        }
    )*};
}

coroutines! {
    [B: Body<Tracked, Resume = Tracked, Return = Tracked>] Gen<Tracked, B>, this => this.0;
    [B: Body<Tracked, Resume = Tracked, Return = Tracked>] OnHeap<Tracked, B>, this => this.0;
    [] BoxGen<'_, Tracked, Tracked, Tracked>, this => this.0;
    [] LocalBoxGen<'_, Tracked, Tracked, Tracked>, this => this.0;
    [B: Body<Tracked, Resume = Tracked, Return = Tracked>] Pin<&mut OnStack<Tracked, B>>, this => this.0.as_mut();
}

/// A coroutine in all placements.
pub(crate) fn check_coroutine<B>(order: Order, make: fn() -> Gen<Tracked, B>)
where
    B: Body<Tracked, Resume = Tracked, Return = Tracked> + 'static,
    OnStack<Tracked, B>: Send,
{
    let answer = |item| {
        consume(item);
        sent()
    };
    check_all(
        &[
            ("as it comes", &|lend| lend(&mut Values(make()))),
            ("on the heap", &|lend| lend(&mut Values(make().on_heap()))),
            ("boxed", &|lend| lend(&mut Values(make().boxed()))),
            ("boxed locally", &|lend| lend(&mut Values(make().boxed_local()))),
            ("on the stack", &|lend| lend(&mut Values(pin!(make().on_stack())))),
        ],
        &[("drive", &|| consume(make().drive_with(sent(), answer)))],
        order,
    );
}

/// Counts the wakes of a task.
#[derive(Default)]
struct Task {
    wakes: AtomicUsize,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        self.wakes.fetch_add(1, Relaxed);
    }
}

/// An async generator, polled by hand. A step is a poll, so that it is dropped at each `.await` as
/// well.
struct Polled<'a, G>(Pin<&'a mut G>);

impl<Y: 'static, B: Body<Y, Resume = (), Return = ()>> Subject for Polled<'_, AsyncGen<Y, B>> {
    fn step(&mut self) -> Step {
        let task = Arc::new(Task::default());
        match self.0.as_mut().poll_next(&mut Context::from_waker(&Waker::from(task.clone()))) {
            Poll::Ready(Some(item)) => Step::Item(Box::new(item)),
            Poll::Ready(None) => {
                assert!(self.0.is_terminated());
                Step::End
            }
            Poll::Pending => {
                assert_eq!(task.wakes.load(Relaxed), 1, "it waits for ever");
                Step::Waiting
            }
        }
    }

    fn state(&self) -> GenState {
        AsyncGen::state(&self.0)
    }

    fn misuse(&mut self) -> Option<String> {
        None
    }
}

/// An async generator in all placements.
pub(crate) fn check_async<Y, B>(order: Order, make: fn() -> AsyncGen<Y, B>)
where
    Y: 'static,
    B: Body<Y, Resume = (), Return = ()> + 'static,
{
    check_all(
        &[
            ("pinned", &|lend| lend(&mut Polled(pin!(make())))),
            ("boxed", &|lend| lend(&mut Polled(Box::pin(make()).as_mut()))),
            ("delegated to", &|lend| lend(&mut Polled(pin!(over_stream(pin!(make())))))),
            ("looped over", &|lend| lend(&mut Polled(pin!(for_await(pin!(make())))))),
        ],
        &[],
        order,
    );
}
