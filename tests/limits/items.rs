//! Items of no size and of a large one, and items that hold on to their generator.

use gen_core::{LocalBoxGen, generators};
use gen_tests::counting::measure;
use gen_tests::{Tracker, is_recorded_compiler, on_small_stack, on_stack_of};
use std::cell::RefCell;
use std::pin::pin;
use std::rc::Rc;

const MEGABYTE: usize = 1 << 20;

/// Of no size, and yet dropped once each.
struct Counted;

thread_local! {
    static LIVE: RefCell<(u32, u32)> = const { RefCell::new((0, 0)) };
}

impl Counted {
    fn new() -> Self {
        LIVE.with_borrow_mut(|(made, _)| *made += 1);
        Counted
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        LIVE.with_borrow_mut(|(_, dropped)| *dropped += 1);
    }
}

type Shared = Rc<RefCell<Option<LocalBoxGen<'static, Owner>>>>;

/// An item that owns the generator that has yielded it.
struct Owner {
    generator: Shared,
    _guard: gen_tests::Guard,
}

/// An item whose drop runs a generator of such items.
struct Nest {
    depth: u32,
    log: Tracker,
}

impl Drop for Nest {
    fn drop(&mut self) {
        self.log.note("nest");
        if self.depth > 0 {
            nests(self.depth - 1, self.log.clone()).for_each(drop);
        }
    }
}

generators! {
    gen fn nothings(n: u32) -> Counted {
        for _ in 0..n {
            yield Counted::new();
        }
    }

    gen fn nothing_frames(depth: u32) -> Counted {
        yield Counted::new();
        if depth > 0 {
            yield from nothing_frames(depth - 1);
        }
        yield Counted::new();
    }

    gen fn megabytes(n: u8) -> [u8; MEGABYTE] {
        for i in 0..n {
            yield [i; MEGABYTE];
        }
    }

    gen fn megabyte_frames(n: u8) -> [u8; MEGABYTE] {
        if n > 0 {
            yield [n; MEGABYTE];
            yield from megabyte_frames(n - 1);
        }
    }

    gen fn boxed_megabytes(n: u8) -> Box<[u8]> {
        for i in 0..n {
            yield vec![i; MEGABYTE].into_boxed_slice();
        }
    }

    gen fn owners(own: Shared, log: Tracker) -> Owner {
        let _local = log.guard("local");
        for i in 0..3 {
            yield Owner { generator: own.clone(), _guard: log.guard(format!("item {i}")) };
        }
    }

    gen fn nests(depth: u32, log: Tracker) -> Nest {
        yield Nest { depth, log: log.clone() };
        yield Nest { depth: 0, log };
    }

    /// Drops its last item of all inside of itself, with what that owns.
    gen fn drops_items_inside(depth: u32, log: Tracker) -> u32 {
        let nest = Nest { depth, log };
        yield 1;
        drop(nest);
        yield 2;
    }
}

fn made_and_dropped(f: impl FnOnce()) -> (u32, u32) {
    LIVE.set((0, 0));
    f();
    LIVE.take()
}

#[test]
fn of_no_size() {
    assert_eq!(size_of::<Option<Counted>>(), 1);
    assert_eq!(made_and_dropped(|| assert_eq!(nothings(9).count(), 9)), (9, 9));
    assert_eq!(made_and_dropped(|| assert_eq!(nothings(9).collect::<Vec<_>>().len(), 9)), (9, 9));
    assert_eq!(made_and_dropped(|| assert!(pin!(nothings(9).on_stack()).nth(4).is_some())), (5, 5));
    assert_eq!(made_and_dropped(|| assert_eq!(nothing_frames(9).boxed().count(), 20)), (20, 20));
    assert_eq!(made_and_dropped(|| drop(nothing_frames(9).nth(12))), (13, 13));
}

/// They pass over the native stack, which must have room for some copies where nothing is
/// optimised.
#[test]
fn of_a_megabyte() {
    let room = if is_recorded_compiler() { 41 << 10 } else { 512 << 10 };
    on_stack_of(room, || {
        let right = |(i, item): (usize, [u8; MEGABYTE])| {
            item[0] == item[MEGABYTE - 1] && usize::from(item[0]) == i
        };
        assert!(megabytes(3).enumerate().all(right));
        assert!(megabytes(3).boxed().enumerate().all(right));
        assert!(pin!(megabytes(3).on_stack()).enumerate().all(right));
        assert_eq!(megabytes(3).fold(0, |sum, item| sum + item[7]), 3);
        assert_eq!(megabyte_frames(3).map(|item| item[7]).collect::<Vec<_>>(), [3, 2, 1]);
    });
}

/// An item is no part of the state of the generator that yields it.
#[test]
fn of_a_megabyte_in_a_small_state() {
    on_small_stack(|| assert!(size_of_val(&megabytes(3).on_stack()) < 100));
    on_small_stack(|| {
        assert!(size_of_val(&boxed_megabytes(3)) < 100);
        let lengths = boxed_megabytes(3).map(|item| item.len());
        assert_eq!(lengths.collect::<Vec<_>>(), [MEGABYTE; 3]);
    });
}

fn cycle(log: &Tracker) -> Shared {
    let shared = Shared::default();
    *shared.borrow_mut() = Some(owners(shared.clone(), log.clone()).boxed_local());
    shared
}

fn next(shared: &Shared) -> Option<Owner> {
    shared.borrow_mut().as_mut()?.next()
}

/// The generator that an item owns is dropped by that item, once it is broken out of the cycle.
#[test]
fn that_drop_their_generator() {
    let log = Tracker::new();
    let ((), used) = measure(|| {
        let shared = cycle(&log);
        let item = next(&shared).expect("an item");
        drop(shared);
        assert_eq!(log.live(), 2);
        let generator = item.generator.take();
        drop(item);
        assert_eq!(log.take(), ["item 0"]);
        drop(generator);
        assert_eq!(log.take(), ["local"]);
    });
    assert!(used.live <= 4096, "{} bytes are lost", used.live);
}

/// An item whose own destructor drops the generator: between two steps nothing is in its way.
#[test]
fn whose_destructor_drops_their_generator() {
    struct Ends(Owner);
    impl Drop for Ends {
        fn drop(&mut self) {
            let generator = self.0.generator.take();
            drop(generator);
        }
    }

    let log = Tracker::new();
    let shared = cycle(&log);
    drop(next(&shared));
    log.take();
    drop(next(&shared).map(Ends));
    assert_eq!(log.take(), ["local", "item 1"]);
    assert!(next(&shared).is_none());
    assert_eq!(log.live(), 0);
}

/// Nobody can break a cycle of `Rc`s from outside; at its end the generator does.
#[test]
fn a_cycle_is_broken_by_the_end() {
    let log = Tracker::new();
    let shared = cycle(&log);
    let weak = Rc::downgrade(&shared);
    while let Some(item) = next(&shared) {
        drop(item);
    }
    drop(shared);
    assert_eq!(log.live(), 0);
    assert!(weak.upgrade().is_none());

    let shared = cycle(&log);
    let weak = Rc::downgrade(&shared);
    drop(next(&shared));
    drop(shared);
    let leaked = weak.upgrade().expect("a cycle of `Rc`s leaks, as everywhere");
    assert_eq!(log.live(), 1);
    drop(leaked.take());
    drop(leaked);
    assert_eq!((log.live(), weak.strong_count()), (0, 0));
}

/// Generators run in the destructors of items of generators that run in destructors.
#[test]
fn whose_destructors_run_generators() {
    on_stack_of(16 << 10, || {
        let log = Tracker::new();
        nests(100, log.clone()).for_each(drop);
        assert_eq!(log.take().len(), 202);
        let mut items = nests(100, log.clone());
        drop(items.next());
        drop(items);
        assert_eq!(log.take().len(), 201);
        assert_eq!(drops_items_inside(100, log.clone()).sum::<u32>(), 3);
        assert_eq!(log.take().len(), 201);
        let mut suspended = drops_items_inside(100, log.clone()).boxed();
        suspended.next();
        drop(suspended);
        assert_eq!(log.take().len(), 201);
    });
}
