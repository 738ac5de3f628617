//! Errors that leave frames by `yield from ..?`: the places for them lie in suspended bodies.

use super::contexts::assign_noop;
use super::waiting::{Twice, all};
use super::{ABANDONED_YIELD, FOREIGN_HANDLE, attack, future_of, parts, poll_once, wait};
use futures_core::Stream;
use gen_core::__private::{Delegate, IntoItems, IntoTryItems, TryDelegate};
use gen_core::diagnostics::Convert;
use gen_core::{BoxAsyncGen, BoxGen, Co, Coroutine, CoroutineState, Gen, GenState, generators};
use gen_tests::{Guard, Tracker, panic_of};
use std::cell::RefCell;
use std::mem;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::thread;

/// An error that says when it is dropped.
struct Failure(Guard);

/// An error that another one becomes. The conversion panics if the name begins with "bad".
struct Converted(Guard);

impl From<Failure> for Converted {
    fn from(Failure(guard): Failure) -> Self {
        assert!(!guard.name().starts_with("bad"), "a conversion");
        Converted(guard)
    }
}

/// Reads what it borrows when it is dropped.
struct Reader<'a> {
    read: &'a Guard,
    log: &'a Tracker,
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        self.log.note(format!("reads {}", self.read.name()));
    }
}

type Items = Result<usize, Failure>;

/// How a body delegates to its child.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Frame,
    Started,
    Borrowed,
    Boxed,
    StartedBox,
    Heap,
    Pinned,
}

const WAYS: [Way; 7] =
    [Way::Frame, Way::Started, Way::Borrowed, Way::Boxed, Way::StartedBox, Way::Heap, Way::Pinned];

/// The first item of a generator is thrown away.
fn started<G: Iterator>(mut generator: G) -> G {
    generator.next();
    generator
}

fn erased<'a>(way: Way, depth: usize, outer: &'a Guard, log: &'a Tracker) -> BoxGen<'a, Items> {
    erased_locally(way, depth, outer, log)
}

generators! {
    /// Every frame owns a guard, and reads that of its parent to its end.
    #[boxed]
    gen fn erased_locally(way: Way, depth: usize, outer: &Guard, log: &Tracker) -> Items {
        yield from nested(way, depth, Some(outer), log)?;
    }

    gen fn nested(way: Way, depth: usize, outer: Option<&Guard>, log: &Tracker) -> Items {
        let own = log.guard(format!("guard {depth}"));
        let _reader = outer.map(|read| Reader { read, log });
        yield Ok(depth);
        let Some(depth) = depth.checked_sub(1) else {
            Err(Failure(log.guard("failure")))?
        };
        match way {
            Way::Frame => yield from nested(way, depth, Some(&own), log)?,
            Way::Started => yield from started(nested(way, depth, Some(&own), log))?,
            Way::Borrowed => {
                let mut child = started(nested(way, depth, Some(&own), log));
                yield from (&mut child)?;
            }
            Way::Boxed => yield from erased(way, depth, &own, log)?,
            Way::StartedBox => yield from started(erased(way, depth, &own, log))?,
            Way::Heap => yield from nested(way, depth, Some(&own), log).on_heap()?,
            Way::Pinned => {
                let child = erased(way, depth, &own, log);
                let mut child = pin!(gen { yield from child?; }.on_stack());
                yield from (&mut child)?;
            }
        }
        unreachable!("the child has failed");
    }
}

/// What was dropped in frames that are innermost first: the reader of each, and then its guard.
fn ends(depths: impl Iterator<Item = usize>, outermost: usize) -> Vec<String> {
    depths
        .flat_map(|depth| {
            let reads = (depth < outermost).then(|| format!("reads guard {}", depth + 1));
            reads.into_iter().chain([format!("guard {depth}")])
        })
        .collect()
}

#[test]
fn every_frame_ends_before_the_error_is_seen() {
    for way in WAYS {
        let log = Tracker::new();
        let mut items = nested(way, 3, None, &log);
        let error = loop {
            match items.next().expect("the error comes last") {
                Ok(_) => {}
                Err(error) => break error,
            }
        };
        assert_eq!(log.take(), ends(0..4, 3), "{way:?}");
        assert_eq!(items.state(), GenState::Suspended, "{way:?}");
        assert!(items.next().is_none(), "{way:?}");
        assert!(items.next().is_none(), "{way:?}");
        drop(error);
        assert_eq!(log.take(), ["failure"], "{way:?}");
        assert_eq!(log.live(), 0, "{way:?}");
    }
}

/// The generator may be dropped while places for errors are in the list, and after the error.
#[test]
fn dropped_at_every_step() {
    for way in WAYS {
        for steps in 0..=6 {
            let log = Tracker::new();
            let mut items = nested(way, 3, None, &log);
            for _ in 0..steps {
                items.next();
            }
            log.take();
            drop(items);
            let dropped = log.take();
            assert_eq!(log.live(), 0, "{way:?} after {steps} steps");
            assert!(
                dropped.is_empty() || dropped == ends(4 - dropped.len().div_ceil(2)..4, 3),
                "{way:?} after {steps} steps: {dropped:?}"
            );

            let mut items = nested(way, 3, None, &log);
            for _ in 0..steps {
                items.next();
            }
            mem::forget(items);
        }
    }
}

#[test]
fn moved_between_the_steps() {
    for way in WAYS {
        let log = Tracker::new();
        let mut items = nested(way, 20, None, &log);
        while let Some(item) = items.next() {
            items = *Box::new(items);
            drop(item);
        }
        assert_eq!(log.live(), 0, "{way:?}");
    }
}

generators! {
    /// Fails, and its last local panics when it is dropped.
    gen fn explodes(at: usize, depth: usize, log: &Tracker) -> Items {
        let own = log.guard(format!("guard {depth}"));
        let _bomb = (at == depth).then(|| log.bomb(format!("bomb {depth}")));
        let _reader = Reader { read: &own, log };
        yield Ok(depth);
        if depth == 0 {
            Err(Failure(log.guard("failure")))?;
        }
        yield from explodes(at, depth - 1, log)?;
    }

    /// As `explodes`, of boxes that were started.
    gen fn explodes_in_a_box(at: usize, depth: usize, log: &Tracker) -> Items {
        let own = log.guard(format!("guard {depth}"));
        let _bomb = (at == depth).then(|| log.bomb(format!("bomb {depth}")));
        let _reader = Reader { read: &own, log };
        yield Ok(depth);
        if depth == 0 {
            Err(Failure(log.guard("failure")))?;
        }
        yield from started(exploding_box(at, depth - 1, log))?;
    }
}

fn exploding_box(at: usize, depth: usize, log: &Tracker) -> BoxGen<'_, Items> {
    explodes_in_a_box(at, depth, log).boxed()
}

/// The error is on its way from one frame to the next when a destructor panics.
#[test]
fn a_destructor_that_panics_on_the_way() {
    for depth in 0..3 {
        let log = Tracker::new();
        let mut items = explodes(depth, 2, &log);
        let message = panic_of(|| while items.next().is_some() {});
        assert_eq!(message, format!("bomb {depth}"));
        assert!(items.next().is_none());
        // The compiler forgets the error, which the body was about to return (rust-lang/rust#47949).
        assert_eq!(log.live(), 1);

        let mut items = explodes_in_a_box(depth, 2, &log);
        let message = panic_of(|| while items.next().is_some() {});
        assert_eq!(message, format!("bomb {depth}"));
        assert!(items.next().is_none());
        assert_eq!(log.live(), 2);
        drop(items);
        assert!(!log.take().contains(&"failure".to_owned()));
    }
}

generators! {
    gen fn fails(name: &str, log: &Tracker) -> Items {
        let _own = log.guard("child");
        yield Ok(1);
        if name.is_empty() {
            yield from fails(name, log)?;
        }
        Err(Failure(log.guard(name)))?;
    }

    /// Its items are converted, so its child is stepped.
    gen fn converts(name: &str, log: &Tracker) -> Result<usize, Converted> {
        let _own = log.guard("parent");
        yield from fails(name, log)?;
        unreachable!("the child has failed");
    }

    /// An error that the child yields, and does not end with, is an item like any other.
    gen fn yields_errors(log: &Tracker) -> Items {
        let _own = log.guard("child");
        yield Err(Failure(log.guard("first")));
        if log.made() == 0 {
            yield from yields_errors(log)?;
        }
        yield Err(Failure(log.guard("second")));
    }

    gen fn passes_errors_on(log: &Tracker) -> Items {
        yield from yields_errors(log)?;
        yield from started(yields_errors(log))?;
        yield from started(yields_errors(log).boxed())?;
        yield Ok(7);
    }

    /// The same frame may lie where another one has lain before.
    gen fn delegates_twice(log: &Tracker) -> Items {
        yield from passes_errors_on(log)?;
        yield from yields_errors(log);
        yield from fails("failure", log);
        yield Ok(8);
        yield from fails("failure", log)?;
    }
}

generators! {
    /// Has a place for the errors of its child only, and not for those of its grandchildren.
    gen fn delegates_to_a_body_without_a_place(log: &Tracker) -> Items {
        yield from delegates_twice(log)?;
    }

    /// The first error among the items of an iterable ends the body, and drops the iterator.
    gen fn iterates(name: &str, log: &Tracker) -> Result<usize, Converted> {
        let _own = log.guard("parent");
        let items = [Ok(1), Err(Failure(log.guard(name))), Err(Failure(log.guard("unseen")))];
        yield from items?;
    }
}

#[test]
fn an_error_among_the_items_of_an_iterable() {
    let log = Tracker::new();
    let mut items = iterates("failure", &log);
    assert!(matches!(items.next(), Some(Ok(1))));
    let Some(Err(Converted(error))) = items.next() else { panic!("it fails") };
    assert_eq!(log.take(), ["unseen", "parent"]);
    assert!(items.next().is_none());
    drop(error);
    assert_eq!(log.live(), 0);

    let mut items = iterates("bad", &log);
    items.next();
    log.take();
    assert_eq!(panic_of(|| items.next()), "a conversion");
    assert_eq!(log.take(), ["bad", "unseen", "parent"]);
    assert!(items.next().is_none());
}

#[test]
fn a_conversion_that_panics() {
    let log = Tracker::new();
    let mut items = converts("bad", &log);
    assert!(matches!(items.next(), Some(Ok(1))));
    assert_eq!(panic_of(|| items.next()), "a conversion");
    assert_eq!(log.take(), ["child", "bad", "parent"]);
    assert!(items.next().is_none());

    let mut items = converts("failure", &log);
    items.next();
    let Some(Err(Converted(error))) = items.next() else { panic!("it fails") };
    assert_eq!(error.name(), "failure");
    assert_eq!(log.take(), ["child", "parent"]);
}

#[test]
fn an_error_that_was_yielded_ends_nothing() {
    let log = Tracker::new();
    let names =
        |item: Items| item.map_or_else(|Failure(guard)| guard.name().to_owned(), |n| n.to_string());
    let items: Vec<_> = delegates_to_a_body_without_a_place(&log).map(names).collect();
    let yielded = ["first", "second", "second", "second", "7"];
    assert_eq!(items[..5], yielded);
    assert_eq!(items[5..], ["first", "second", "1", "failure", "8", "1", "failure"]);
    assert_eq!(log.live(), 0);
}

generators! {
    /// The context of the delegation is not the driver's.
    gen fn is_misled(boxed: bool, log: &Tracker) -> Items {
        let own = log.guard("parent");
        yield Ok(0);
        wait!(assign_noop());
        if boxed {
            yield from nested(Way::Boxed, 2, Some(&own), log).boxed()?;
        }
        yield from nested(Way::Frame, 2, Some(&own), log)?;
    }

    /// An item waits in the slot when the child is entered.
    gen fn abandons(boxed: bool, log: &Tracker) -> Items {
        let own = log.guard("parent");
        yield Ok(0);
        wait!(poll_once(attack!(future_of, yield Ok(9))));
        if boxed {
            yield from nested(Way::Boxed, 2, Some(&own), log).boxed()?;
        }
        yield from nested(Way::Frame, 2, Some(&own), log)?;
    }

    /// The body ends with an error while an item waits in its slot.
    gen fn abandons_and_fails(depth: u32, log: &Tracker) -> Items {
        let _own = log.guard(format!("guard {depth}"));
        yield Ok(0);
        if depth > 0 {
            yield from abandons_and_fails(depth - 1, log)?;
        }
        wait!(poll_once(attack!(future_of, yield Ok(9))));
        Err(Failure(log.guard("failure")))?;
    }

    /// The context is not the driver's when the body ends with an error.
    gen fn is_misled_at_its_end(depth: u32, log: &Tracker) -> Items {
        let _own = log.guard(format!("guard {depth}"));
        yield Ok(0);
        if depth > 0 {
            yield from is_misled_at_its_end(depth - 1, log)?;
        }
        wait!(assign_noop());
        Err(Failure(log.guard("failure")))?;
    }
}

#[test]
fn taken_back_before_its_place_is_in_the_list() {
    for boxed in [false, true] {
        let log = Tracker::new();
        let mut items = is_misled(boxed, &log);
        items.next();
        assert_eq!(panic_of(|| items.next()), FOREIGN_HANDLE);
        assert!(items.next().is_none());
        assert_eq!(log.take(), ["parent"]);

        let mut items = abandons(boxed, &log);
        items.next();
        assert_eq!(panic_of(|| items.next()), ABANDONED_YIELD);
        assert!(items.next().is_none());
        assert_eq!(log.take(), ["parent"]);
        assert_eq!(log.live(), 0);
    }
}

#[test]
fn misused_in_front_of_an_error() {
    let log = Tracker::new();
    let mut items = abandons_and_fails(2, &log);
    assert_eq!(panic_of(|| while items.next().is_some() {}), ABANDONED_YIELD);
    assert!(items.next().is_none());
    assert_eq!(log.live(), 0);

    let mut items = is_misled_at_its_end(2, &log);
    assert_eq!(panic_of(|| while items.next().is_some() {}), FOREIGN_HANDLE);
    assert!(items.next().is_none());
    assert_eq!(log.live(), 0);
}

thread_local! {
    /// A generator that the conversion of its own error resumes.
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

type Running = Box<dyn Iterator<Item = Result<u32, Outer>>>;

struct Inner;
struct Outer;

impl From<Inner> for Outer {
    fn from(Inner: Inner) -> Self {
        RUNNING.with(|running| running.borrow_mut().as_mut().map(Iterator::next));
        Outer
    }
}

#[test]
fn a_conversion_that_resumes_the_generator() {
    generators! {
        gen fn inner() -> Result<u32, Inner> {
            yield Ok(1);
            Err(Inner)?;
        }

        gen fn outer() -> Result<u32, Outer> {
            yield from inner()?;
        }
    }

    RUNNING.with(|running| *running.borrow_mut() = Some(Box::new(outer())));
    let next = || RUNNING.with(|running| running.borrow_mut().as_mut().and_then(Iterator::next));
    assert!(matches!(next(), Some(Ok(1))));
    assert!(panic_of(next).contains("borrowed"));
    assert!(next().is_none());
}

#[test]
fn a_conversion_that_runs_another_generator() {
    generators! {
        gen fn failing(depth: u32) -> Result<u32, Rc<str>> {
            yield Ok(depth);
            if depth == 0 {
                Err(Rc::<str>::from("end"))?;
            }
            yield from failing(depth - 1)?;
        }

        gen fn converting() -> Result<u32, Nested> {
            yield from failing(3)?;
        }
    }

    struct Nested(usize, Rc<str>);
    impl From<Rc<str>> for Nested {
        fn from(error: Rc<str>) -> Self {
            Nested(failing(5).count(), error)
        }
    }

    let Some(Err(Nested(count, error))) = converting().last() else { panic!("it fails") };
    assert_eq!((count, &*error), (7, "end"));
    assert_eq!(Rc::strong_count(&error), 1);
}

/// Boxes that need not be `Send`, whose error is none either.
#[test]
fn local_boxes() {
    generators! {
        #[boxed(local)]
        gen fn failing(depth: u32, shared: Rc<u32>) -> Result<u32, Rc<u32>> {
            yield Ok(depth);
            if depth > 0 {
                yield from failing(depth - 1, Rc::clone(&shared))?;
            }
            Err(shared)?;
        }
    }

    let shared = Rc::new(7);
    let mut items = failing(3, Rc::clone(&shared));
    assert!(items.by_ref().take(4).all(|item| item.is_ok()));
    assert_eq!(Rc::strong_count(&shared), 5);
    assert_eq!(items.next(), Some(Err(Rc::clone(&shared))));
    assert_eq!(Rc::strong_count(&shared), 1);
    assert_eq!(items.next(), None);

    let mut items = failing(3, Rc::clone(&shared));
    items.nth(2);
    drop(items);
    assert_eq!(Rc::strong_count(&shared), 1);
}

#[test]
fn the_error_of_an_option() {
    generators! {
        gen fn ends(depth: u32) -> Option<u32> {
            yield Some(depth);
            if depth > 0 {
                yield from ends(depth - 1)?;
            }
            let nothing: Option<u32> = None;
            yield Some(nothing?);
        }
    }

    let items: Vec<_> = ends(2).collect();
    assert_eq!(items, [Some(2), Some(1), Some(0), None]);
}

/// An operand that is a `Result` is opened: its error ends the body, and its child's errors do not.
#[test]
fn operands_that_are_opened() {
    generators! {
        gen fn opens(depth: usize, boxed: bool, log: &Tracker) -> Items {
            let own = log.guard(format!("guard {depth}"));
            let _reader = Reader { read: &own, log };
            yield Ok(depth);
            if boxed {
                yield from open_box(depth, log)?;
            } else {
                let child = match depth {
                    0 => Err(Failure(log.guard("not a child"))),
                    _ => Ok(opens(depth - 1, boxed, log)),
                };
                yield from child?;
            }
            Err(Failure(log.guard(format!("after {depth}"))))?;
        }
    }

    fn open_box(depth: usize, log: &Tracker) -> Result<BoxGen<'_, Items>, Failure> {
        match depth {
            0 => Err(Failure(log.guard("not a child"))),
            _ => Ok(opens(depth - 1, true, log).boxed()),
        }
    }

    for boxed in [false, true] {
        let log = Tracker::new();
        let mut items = opens(2, boxed, &log);
        assert!(items.by_ref().take(3).all(|item| item.is_ok()));
        for name in ["not a child", "after 1", "after 2"] {
            let Some(Err(error)) = items.next() else { panic!("it fails") };
            assert_eq!(error.0.name(), name);
            assert_eq!(log.take().len(), 2, "the body has ended, and nothing else");
            drop(error);
            log.take();
        }
        assert!(items.next().is_none());
        assert_eq!(log.live(), 0);

        for steps in 0..7 {
            let mut items = opens(2, boxed, &log);
            for _ in 0..steps {
                items.next();
            }
            drop(items);
            assert_eq!(log.live(), 0);
        }
    }
}

/// A program may say how its own types are operands, and how its own items become those of a body.
/// It is given no token for that.
#[test]
fn traits_of_operands_that_a_program_implements() {
    struct Mine(usize);
    struct MyWay;

    impl IntoItems<MyWay> for Delegate<Mine> {
        type Items = BoxGen<'static, Result<usize, u8>>;

        fn into_items(self) -> Delegate<Self::Items> {
            Delegate(failing(self.0.0).boxed())
        }
    }

    impl<Y> IntoTryItems<MyWay, Y> for TryDelegate<Mine, Y> {
        type Items = BoxGen<'static, Result<usize, u8>>;

        fn into_items(self) -> TryDelegate<Self::Items, Y> {
            TryDelegate(failing(self.0.0).boxed(), self.1)
        }
    }

    /// An item that says itself whether it is an error. It is no `Result`, so no generator of such
    /// items has failed.
    struct MyItem(usize);

    impl Convert<Result<usize, u8>> for MyItem {
        fn convert(self) -> Result<usize, u8> {
            assert!(self.0 != 9, "a conversion");
            if self.0 == 8 { Err(8) } else { Ok(self.0) }
        }
    }

    generators! {
        gen fn failing(n: usize) -> Result<usize, u8> {
            yield Ok(n);
            if n == 100 {
                yield from Mine(n);
            }
            Err(1)?;
        }

        gen fn mine(n: usize) -> Result<usize, u8> {
            yield from Mine(n);
            yield from Mine(n + 1)?;
            unreachable!("it has failed");
        }

        gen fn my_items() -> MyItem {
            for n in [7, 8, 6] {
                yield MyItem(n);
            }
        }

        gen fn converted(items: Option<[usize; 2]>) -> Result<usize, u8> {
            match items {
                None => yield from my_items()?,
                Some(items) => yield from items.map(MyItem)?,
            }
            yield Ok(5);
        }
    }

    assert_eq!(mine(3).collect::<Vec<_>>(), [Ok(3), Err(1), Ok(4), Err(1)]);
    assert_eq!(converted(None).collect::<Vec<_>>(), [Ok(7), Err(8), Ok(6), Ok(5)]);
    assert_eq!(converted(Some([8, 6])).collect::<Vec<_>>(), [Err(8)]);
    let mut items = converted(Some([1, 9]));
    assert_eq!(items.next(), Some(Ok(1)));
    assert_eq!(panic_of(|| items.next()), "a conversion");
    assert_eq!(items.next(), None);
}

/// A coroutine ends by the error of its child with its return value.
#[test]
fn a_coroutine_with_a_child_that_fails() {
    generators! {
        gen fn delegates(
            way: Way,
            log: &Tracker,
        ) -> impl Coroutine<(), Yield = Items, Return = Result<u32, Failure>> {
            let _own = log.guard("coroutine");
            yield from nested(way, 1, None, log)?;
            Ok(1)
        }
    }

    for way in WAYS {
        let log = Tracker::new();
        let mut steps = delegates(way, &log);
        let error = loop {
            match steps.resume(()) {
                CoroutineState::Yielded(item) => assert!(item.is_ok()),
                CoroutineState::Complete(value) => break value.expect_err("it fails"),
            }
        };
        assert_eq!(error.0.name(), "failure");
        assert_eq!(panic_of(|| steps.resume(())), "resumed after completion");
        drop(error);
        assert_eq!(log.live(), 0);
    }
}

/// Errors that are not `Send` never change threads, though the generator does.
#[test]
fn errors_that_are_not_send() {
    generators! {
        #[bounds(Send)]
        gen fn failing(depth: u32) -> Result<thread::ThreadId, Rc<thread::ThreadId>> {
            yield Ok(thread::current().id());
            if depth > 0 {
                yield from child(depth - 1)?;
            }
            Err(Rc::new(thread::current().id()))?;
        }
    }

    type Shared = Result<thread::ThreadId, Rc<thread::ThreadId>>;

    fn child(depth: u32) -> Result<BoxGen<'static, Shared>, Rc<thread::ThreadId>> {
        if depth == 0 { Err(Rc::new(thread::current().id())) } else { Ok(failing(depth).boxed()) }
    }

    let mut running = failing(3);
    for _ in 0..3 {
        running = thread::spawn(move || {
            assert!(running.next().is_some_and(|item| item.is_ok()));
            running
        })
        .join()
        .expect("no panic");
    }
    let running = thread::spawn(move || {
        for _ in 0..3 {
            let Some(Err(error)) = running.next() else { panic!("it fails") };
            assert_eq!(*error, thread::current().id());
            assert_eq!(Rc::strong_count(&error), 1);
        }
        running
    });
    assert!(running.join().expect("no panic").next().is_none());
}

/// The future of a delegation in the tokens of a macro, as a value, and without its `?`.
macro_rules! propagation_of {
    (<$runtime:path> :: at (&$co:ident, $($proof:tt)*) . $nest:ident $args:tt . await ?) => {
        <$runtime>::at(&$co, ()).$nest $args
    };
}

/// What `yield from ..?` becomes in the tokens of a macro, without the `await`.
macro_rules! attack_propagation {
    ($($tokens:tt)*) => { propagation_of!($($tokens)*) };
}

generators! {
    /// Keeps the future of a delegation, polls it to its end and beyond, and forgets it.
    gen fn keeps(way: Way, log: &Tracker) -> Items {
        let own = log.guard("parent");
        let mut kept = Box::pin(attack_propagation!(yield from nested(way, 1, Some(&own), log)?));
        // One item is in the slot then, and nobody has awaited it.
        let polled = wait!(poll_once(kept.as_mut()));
        assert!(polled.is_none());
        wait!(kept.as_mut())?;
    }

    /// Polls on after the child has failed.
    gen fn polls_on(way: Way, log: &Tracker) -> Items {
        let own = log.guard("parent");
        let mut kept = Box::pin(attack_propagation!(yield from nested(way, 1, Some(&own), log)?));
        let failed = wait!(kept.as_mut());
        assert!(failed.is_err());
        let again = wait!(poll_once(kept.as_mut()));
        assert!(again.is_some_and(|again| again.is_ok()));
        mem::forget(failed);
        wait!(poll_once(kept.as_mut()));
    }

    /// Gives the future away, to a body that is not its own.
    gen fn gives_away(log: &Tracker) -> Items {
        let own = log.guard("parent");
        let future = attack_propagation!(yield from nested(Way::Frame, 1, Some(&own), log)?);
        let other = Gen::from_fn(async |co: &mut Co<usize>| {
            co.yield_(1).await;
            future.await.ok();
        });
        for item in other {
            yield Ok(item);
        }
    }

    /// Polls the future on another thread, which the body waits for.
    gen fn polls_elsewhere(log: &Tracker) -> Result<usize, usize> {
        let mut future = Box::pin(attack_propagation!(yield from sendable(2, log)?));
        let output = wait!(std::future::poll_fn(|cx| {
            let (waker, future) = (cx.waker(), future.as_mut());
            let poll = move || future.poll(&mut Context::from_waker(waker));
            thread::scope(|scope| scope.spawn(poll).join()).expect("no panic")
        }));
        assert_eq!(output, Err(7));
        mem::forget(future);
        Err(8_usize)?;
    }

    gen fn sendable(depth: usize, log: &Tracker) -> Result<usize, usize> {
        let _own = log.guard("child");
        yield Ok(depth);
        if depth > 0 {
            yield from sendable(depth - 1, log)?;
        }
        Err(7_usize)?;
    }
}

#[test]
fn futures_that_a_macro_has_kept() {
    for way in WAYS {
        let log = Tracker::new();
        let mut items = keeps(way, &log);
        assert_eq!(panic_of(|| items.next().is_some()), ABANDONED_YIELD, "{way:?}");
        assert!(items.next().is_none(), "{way:?}");
        drop(items);
        assert_eq!(log.live(), 0, "{way:?}");

        assert!(polls_on(way, &log).all(|item| item.is_ok()), "{way:?}");
        // The error was forgotten.
        assert_eq!(log.live(), 1, "{way:?}");
    }

    let log = Tracker::new();
    let mut items = gives_away(&log);
    assert!(matches!(items.next(), Some(Ok(1))));
    assert_eq!(panic_of(|| items.next().is_some()), FOREIGN_HANDLE);
    assert!(items.next().is_none());
    drop(items);
    assert_eq!(log.live(), 0);

    let items: Vec<_> = polls_elsewhere(&log).collect();
    assert_eq!(items, [Ok(2), Ok(1), Ok(0), Err(8)]);
}

fn erased_async<'a>(
    way: Way,
    depth: usize,
    outer: &'a Guard,
    log: &'a Tracker,
) -> BoxAsyncGen<'a, Items> {
    asynchronous(way, depth, Some(outer), log).into()
}

/// Polls a stream once.
fn poll<S: Stream>(stream: Pin<&mut S>) -> Poll<Option<S::Item>> {
    stream.poll_next(&mut Context::from_waker(Waker::noop()))
}

/// Polls a stream for its first item, which is thrown away.
fn started_stream<S: Stream + Unpin>(mut stream: S) -> S {
    while poll(Pin::new(&mut stream)).is_pending() {}
    stream
}

generators! {
    /// As `nested`, and waits in between.
    async gen fn asynchronous(way: Way, depth: usize, outer: Option<&Guard>, log: &Tracker) -> Items {
        let own = log.guard(format!("guard {depth}"));
        let _reader = outer.map(|read| Reader { read, log });
        Twice(false).await;
        yield Ok(depth);
        let Some(depth) = depth.checked_sub(1) else {
            wait!(Twice(false));
            Err(Failure(log.guard("failure")))?
        };
        match way {
            Way::Boxed => yield from erased_async(way, depth, &own, log)?,
            Way::StartedBox => yield from started_stream(erased_async(way, depth, &own, log))?,
            Way::Heap => yield from nested(Way::Boxed, depth, Some(&own), log)?,
            _ => yield from asynchronous(way, depth, Some(&own), log)?,
        }
        unreachable!("the child has failed");
    }
}

#[test]
fn every_frame_of_an_async_generator_ends_before_the_error_is_seen() {
    for way in WAYS {
        let log = Tracker::new();
        let mut items = all(asynchronous(way, 3, None, &log));
        assert_eq!(log.take(), ends(0..4, 3), "{way:?}");
        assert!(matches!(items.pop(), Some(Some(Err(_)))), "{way:?}");
        drop(items);
        log.take();
        assert_eq!(log.live(), 0, "{way:?}");
    }
}

#[test]
fn an_async_generator_dropped_at_every_step() {
    for way in WAYS {
        for steps in 0..14 {
            let log = Tracker::new();
            let mut items = Box::pin(asynchronous(way, 3, None, &log));
            for _ in 0..steps {
                drop(poll(items.as_mut()));
            }
            drop(items);
            assert_eq!(log.live(), 0, "{way:?} after {steps} steps");

            let outer = log.guard("outer");
            let mut items = erased_async(way, 3, &outer, &log);
            for _ in 0..steps {
                drop(poll(Pin::new(&mut items)));
                items = *Box::new(items);
            }
            drop(items);
            assert_eq!(log.live(), 1, "{way:?} after {steps} steps");
            let mut items = erased_async(way, 3, &outer, &log);
            for _ in 0..steps {
                drop(poll(Pin::new(&mut items)));
            }
            mem::forget(items);
        }
    }
}

/// Leaves its tokens as they are, in which the delegation is by the handle then.
macro_rules! open {
    ($($tokens:tt)*) => { $($tokens)* };
}

generators! {
    /// Fails under every kind of misuse.
    async gen fn is_misled_asynchronously(abandons: bool, log: &Tracker) -> Items {
        let own = log.guard("parent");
        yield Ok(0);
        if abandons {
            wait!(poll_once(attack!(future_of, yield Ok(9))));
        }
        yield from erased_async(Way::Boxed, 2, &own, log)?;
    }

    /// Its items are converted, so its child is polled where it is.
    async gen fn converts_asynchronously(name: &str, boxed: bool, log: &Tracker) -> Result<usize, Converted> {
        let _own = log.guard("parent");
        if boxed {
            yield from BoxAsyncGen::from(fails_asynchronously(name, log))?;
        }
        yield from fails_asynchronously(name, log)?;
        unreachable!("the child has failed");
    }

    async gen fn fails_asynchronously(name: &str, log: &Tracker) -> Items {
        let _own = log.guard("child");
        Twice(false).await;
        yield Ok(1);
        if name.is_empty() {
            yield from fails_asynchronously(name, log)?;
        }
        wait!(Twice(false));
        Err(Failure(log.guard(name)))?;
    }

    /// Opens a `Result`, directly and in the tokens of a macro.
    async gen fn opens_asynchronously(exposed: bool, name: &str, log: &Tracker) -> Items {
        let _own = log.guard("parent");
        if exposed {
            wait!(async {});
            open!(yield from opened(name, log)?);
        }
        yield from opened(name, log)?;
        yield Ok(2);
        yield from opened("", log)?;
    }
}

fn opened<'a>(name: &'a str, log: &'a Tracker) -> Result<BoxAsyncGen<'a, Items>, Failure> {
    if name.is_empty() {
        Err(Failure(log.guard("not a child")))
    } else {
        Ok(fails_asynchronously(name, log).into())
    }
}

#[test]
fn an_async_generator_that_is_misused() {
    let log = Tracker::new();
    let mut items = Box::pin(is_misled_asynchronously(true, &log));
    assert!(matches!(poll(items.as_mut()), Poll::Ready(Some(Ok(0)))));
    assert_eq!(panic_of(|| poll(items.as_mut()).is_pending()), ABANDONED_YIELD);
    assert!(matches!(poll(items.as_mut()), Poll::Ready(None)));
    assert_eq!(log.take(), ["parent"]);
    drop(items);
    assert_eq!(log.live(), 0);
}

#[test]
fn a_conversion_that_panics_in_an_async_generator() {
    for boxed in [false, true] {
        let log = Tracker::new();
        let message = panic_of(|| all(converts_asynchronously("bad", boxed, &log)).len());
        assert_eq!(message, "a conversion");
        assert_eq!(log.live(), 0);

        let items = all(converts_asynchronously("failure", boxed, &log));
        assert!(matches!(items.last(), Some(Some(Err(Converted(_))))));
        drop(items);
        assert_eq!(log.live(), 0);
    }
}

#[test]
fn operands_that_are_opened_in_an_async_generator() {
    for exposed in [false, true] {
        let log = Tracker::new();
        let mut items = all(opens_asynchronously(exposed, "failure", &log));
        let Some(Some(Err(Failure(error)))) = items.pop() else { panic!("it fails") };
        assert_eq!(error.name(), "not a child");
        drop((items, error));
        assert_eq!(log.live(), 0);

        let items = all(opens_asynchronously(exposed, "", &log));
        assert!(matches!(&items[..], [Some(Err(_))]));
    }
}

/// A stream may be polled on another thread each time.
#[test]
fn an_async_generator_that_changes_threads() {
    generators! {
        async gen fn failing(depth: u32) -> Result<thread::ThreadId, Box<thread::ThreadId>> {
            Twice(false).await;
            yield Ok(thread::current().id());
            if depth > 0 {
                yield from shared(depth - 1)?;
            }
            Err(Box::new(thread::current().id()))?;
        }
    }

    type Shared = Result<thread::ThreadId, Box<thread::ThreadId>>;

    fn shared(depth: u32) -> BoxAsyncGen<'static, Shared> {
        failing(depth).into()
    }

    let mut running = shared(3);
    for _ in 0..7 {
        running = thread::spawn(move || {
            assert!(!matches!(poll(Pin::new(&mut running)), Poll::Ready(Some(Err(_)) | None)));
            running
        })
        .join()
        .expect("no panic");
    }
    let running = thread::spawn(move || {
        while let Poll::Ready(Some(Ok(_))) | Poll::Pending = poll(Pin::new(&mut running)) {}
        running
    });
    let mut running = running.join().expect("no panic");
    assert!(matches!(poll(Pin::new(&mut running)), Poll::Ready(None)));
}
