//! Everything that `yield from` takes besides the generator types themselves.

use gen_core::{
    Body, BoxGen, Coroutine,
    CoroutineState::{self, Complete, Yielded},
    Gen, LocalBoxGen, OnHeap, generators,
};
use gen_tests::{Iterable, Tracker, panic_of};
use std::cell::Cell;
use std::collections::{BTreeMap, VecDeque};
use std::pin::{Pin, pin};
use std::rc::Rc;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

fn assert_send<T: Send>(t: T) -> T {
    t
}

generators! {
    gen fn countdown(n: u32) -> u32 {
        for i in (0..n).rev() { yield i; }
    }

    /// A tree.
    gen fn ramp(n: u32) -> u32 {
        if n > 0 { yield from ramp(n - 1); }
        yield n;
    }

    /// Adds what it is sent.
    gen fn sums(from: u32) -> impl Coroutine<u32, Yield = u32, Return = String> {
        let mut sum = from;
        for _ in 0..2 { sum += yield sum; }
        format!("sum {sum}")
    }

    /// The same as a tree.
    gen fn sums_of_a_tree(from: u32) -> impl Coroutine<u32, Yield = u32, Return = String> {
        yield from sums(from)
    }

    gen fn any_coroutine(inner: impl Coroutine<u32, Yield = u32, Return = String>)
        -> impl Coroutine<u32, Yield = u32, Return = String>
    {
        let text = yield from inner;
        let more = yield 1000;
        format!("{text}, then {more}")
    }
}

/// Drives what was made of `sums(5)`.
fn assert_sums<C: Coroutine<u32, Yield = u32, Return = String>>(coroutine: C) {
    let mut g = Box::pin(coroutine);
    assert_eq!(g.as_mut().resume(0), Yielded(5));
    assert_eq!(g.as_mut().resume(1), Yielded(6));
    assert_eq!(g.as_mut().resume(2), Yielded(1000));
    assert_eq!(g.as_mut().resume(3), Complete("sum 8, then 3".to_owned()));
}

#[test]
fn coroutines_that_are_arguments() {
    assert_sums(any_coroutine(sums(5)));
    assert_sums(any_coroutine(sums_of_a_tree(5)));
    assert_sums(any_coroutine(sums(5).on_heap()));
    assert_sums(any_coroutine(sums(5).boxed()));
    assert_sums(any_coroutine(sums_of_a_tree(5).boxed_local()));
    assert_sums(any_coroutine(pin!(sums(5).on_stack())));
    assert_sums(any_coroutine(Box::pin(sums(5))));
    assert_sums(any_coroutine(
        Box::pin(sums_of_a_tree(5)) as Pin<Box<dyn Coroutine<u32, Yield = u32, Return = String>>>
    ));
    let mut lent = sums(5);
    assert_sums(any_coroutine(&mut lent));
    // `any_coroutine` of one of its own kind.
    let mut g = any_coroutine(any_coroutine(sums(1)));
    let items = [g.start(), g.resume(1), g.resume(2), g.resume(3)];
    assert_eq!(items, [Yielded(1), Yielded(2), Yielded(1000), Yielded(1000)]);
    assert_eq!(g.resume(9), Complete("sum 4, then 3, then 9".to_owned()));
}

/// A coroutine that somebody has written by hand. It can be started without a value.
struct Echo {
    left: u32,
}

impl Coroutine<u32> for Echo {
    type Yield = u32;
    type Return = String;

    fn resume(mut self: Pin<&mut Self>, value: u32) -> CoroutineState<u32, String> {
        if self.left == 0 {
            return Complete(format!("last {value}"));
        }
        self.left -= 1;
        Yielded(value * 2)
    }

    fn start(self: Pin<&mut Self>) -> CoroutineState<u32, String> {
        self.resume(100)
    }
}

/// Always takes a value.
struct Asks;

impl Coroutine<u32> for Asks {
    type Yield = u32;
    type Return = String;

    fn resume(self: Pin<&mut Self>, value: u32) -> CoroutineState<u32, String> {
        Complete(value.to_string())
    }
}

/// Takes nothing, so it can be resumed at once.
struct Down(u32);

impl Coroutine for Down {
    type Yield = u32;
    type Return = &'static str;

    fn resume(mut self: Pin<&mut Self>, (): ()) -> CoroutineState<u32, &'static str> {
        match self.0.checked_sub(1) {
            Some(n) => {
                self.0 = n;
                Yielded(n)
            }
            None => Complete("down"),
        }
    }
}

#[test]
fn coroutines_of_users() {
    generators! {
        gen fn f(inner: impl Coroutine<Yield = u32, Return = &'static str>) -> u32 {
            let text = yield from inner;
            assert_eq!(text, "down");
            let text = yield from Down(1);
            assert_eq!(text, "down");
            yield 99;
        }
    }

    let mut g = any_coroutine(Echo { left: 2 });
    assert_eq!([g.start(), g.resume(8), g.resume(9)], [Yielded(200), Yielded(16), Yielded(1000)]);
    assert_eq!(g.resume(1), Complete("last 9, then 1".to_owned()));
    let mut g = any_coroutine(Asks);
    assert_eq!(panic_of(|| g.start()), "the coroutine needs a value to be started with");

    assert_eq!(all(f(Down(2))), [1, 0, 0, 99]);
}

/// A coroutine whose type is not known.
type Object = Pin<Box<dyn Coroutine<(), Yield = u32, Return = char>>>;

#[test]
fn coroutines_that_take_nothing() {
    generators! {
        gen fn f(inner: impl Coroutine<Yield = u32, Return = char>) -> u32 {
            let c = yield from inner;
            yield u32::from(c);
        }

        gen fn two() -> impl Coroutine<Yield = u32, Return = char> { yield 1; yield 2; 'a' }

        gen fn none() -> impl Coroutine<Yield = u32, Return = char> { 'b' }

        gen fn dynamic(list: Vec<Object>) -> u32 {
            for inner in list {
                let c = yield from inner;
                yield u32::from(c);
            }
        }
    }

    assert_eq!(all(f(two())), [1, 2, 97]);
    assert_eq!(all(assert_send(f(two().boxed()))), [1, 2, 97]);
    assert_eq!(f(two().on_heap()).sum::<u32>(), 100);
    assert_eq!(all(dynamic(vec![Box::pin(two()), Box::pin(none())])), [1, 2, 97, 98]);
}

#[test]
fn coroutines_are_dropped_with_the_delegation() {
    generators! {
        gen fn child(log: &Tracker) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _local = log.guard("child");
            let n = yield 1;
            n + (yield 2)
        }

        gen fn parent(log: &Tracker, inner: impl Coroutine<u32, Yield = u32, Return = u32>)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            let _local = log.guard("parent");
            let n = yield from inner;
            log.note("went on");
            n
        }
    }

    let log = Tracker::new();
    let mut g = parent(&log, child(&log));
    _ = (g.start(), g.resume(1));
    drop(g);
    assert_eq!(log.take(), ["child", "parent"]);
    assert_eq!(parent(&log, child(&log)).drive(|n| n), 3);
    assert_eq!(log.take(), ["child", "went on", "parent"]);
}

/// What panics stays what it is: a coroutine that was started waits for a value.
#[test]
fn started_coroutines_of_unknown_types() {
    generators! {
        gen fn f(inner: impl Coroutine<Yield = u32, Return = ()>) -> u32 { yield from inner; yield 99; }
        gen fn three() -> impl Coroutine<Yield = u32> { yield 1; yield 2; yield 3; }
    }

    let mut started = three();
    started.next();
    assert_eq!(all(f(started)), [2, 3, 99]);
    let mut done = three();
    done.by_ref().for_each(drop);
    let mut g = f(done);
    // It is any coroutine, which may not be resumed after its end.
    assert_eq!(panic_of(|| g.next()), "resumed after completion");
}

#[test]
fn generators_with_a_generic_body() {
    generators! {
        gen fn passed<B: Body<u32, Resume = (), Return = ()>>(inner: Gen<u32, B>) -> u32 { yield from inner; yield 99; }

        gen fn valued<R: Clone, B: Body<R, Resume = (), Return = R>>(inner: Gen<R, B>) -> R {
            let value = yield from inner;
            yield value.clone();
            yield value;
        }

        gen fn resumed<S, Y, R, B: Body<Y, Resume = S, Return = R>>(inner: Gen<Y, B>)
            -> impl Coroutine<S, Yield = Y, Return = (R, u32)>
        {
            let value = yield from inner;
            (value, 7)
        }

        gen fn on_heap<B: Body<u32, Resume = (), Return = ()>>(inner: OnHeap<u32, B>) -> u32 { yield from inner; }

        gen fn lent<B: Body<u32, Resume = (), Return = ()>>(inner: &mut Gen<u32, B>) -> u32 { yield from inner; }

        gen fn two() -> impl Coroutine<Yield = &'static str, Return = &'static str> { yield "a"; yield "b"; "c" }
    }

    assert_eq!(all(passed(countdown(2))), [1, 0, 99]);
    assert_eq!(all(passed(ramp(2))), [0, 1, 2, 99]);
    let mut started = ramp(2);
    started.next();
    assert_eq!(all(passed(started)), [1, 2, 99]);
    assert_eq!(passed(ramp(2)).sum::<u32>(), 102);
    assert_eq!(all(passed(passed(countdown(1)))), [0, 99, 99]);
    assert_eq!(all(valued(two())), ["a", "b", "c", "c"]);
    assert_eq!(all(on_heap(ramp(1).on_heap())), [0, 1]);
    assert_eq!(all(lent(&mut countdown(1))), [0]);
    for (start, mut g) in [(5, resumed(sums(5)).boxed()), (6, resumed(sums_of_a_tree(6)).boxed())] {
        assert_eq!((g.start(), g.resume(1)), (Yielded(start), Yielded(start + 1)));
        assert_eq!(g.resume(1), Complete((format!("sum {}", start + 2), 7)));
    }
}

/// A list that is walked by a box of its own.
struct List {
    value: u32,
    next: Option<Box<List>>,
}

impl List {
    fn of(n: u32) -> Self {
        let mut list = List { value: 0, next: None };
        for value in 1..=n {
            list = List { value, next: Some(Box::new(list)) };
        }
        list
    }
}

impl Drop for List {
    fn drop(&mut self) {
        let mut next = self.next.take();
        while let Some(mut list) = next {
            next = list.next.take();
        }
    }
}

thread_local! {
    static POLLS: Cell<usize> = const { Cell::new(0) };
}

impl<'a> IntoIterator for &'a List {
    type Item = u32;
    type IntoIter = BoxGen<'a, u32>;

    fn into_iter(self) -> BoxGen<'a, u32> {
        generators! {
            gen fn walk(list: &List) -> u32 {
                yield list.value;
                if let Some(next) = &list.next { yield from &**next; }
            }
        }
        walk(self).boxed()
    }
}

/// Without a frame, each level would be on the native stack at the bottom.
#[test]
fn iterables_whose_iterator_is_a_generator_are_frames() {
    const DEPTH: u32 = if cfg!(miri) { 50 } else { 100_000 };
    gen_tests::on_small_stack(|| {
        let list = List::of(DEPTH);
        assert!(list.into_iter().eq((0..=DEPTH).rev()));
        assert_eq!((&list).into_iter().count(), DEPTH as usize + 1);
    });
}

#[test]
fn iterables_of_each_generator_type() {
    macro_rules! iterable {
        ($name:ident, $ty:ty, $make:expr) => {
            struct $name;

            impl IntoIterator for $name {
                type Item = u32;
                type IntoIter = $ty;

                fn into_iter(self) -> $ty {
                    POLLS.set(POLLS.get() + 1);
                    $make
                }
            }
        };
    }

    iterable!(Boxed, BoxGen<'static, u32>, ramp(2).boxed());
    iterable!(Local, LocalBoxGen<'static, u32>, countdown(2).boxed_local());
    iterable!(Started, BoxGen<'static, u32>, {
        let mut g = ramp(2).boxed();
        g.next();
        g
    });

    struct Wrapped<G>(G);

    impl<B: Body<u32, Resume = (), Return = ()>> IntoIterator for Wrapped<Gen<u32, B>> {
        type Item = u32;
        type IntoIter = Gen<u32, B>;

        fn into_iter(self) -> Self::IntoIter {
            self.0
        }
    }

    impl<B: Body<u32, Resume = (), Return = ()>> IntoIterator for Wrapped<OnHeap<u32, B>> {
        type Item = u32;
        type IntoIter = OnHeap<u32, B>;

        fn into_iter(self) -> Self::IntoIter {
            self.0
        }
    }

    generators! {
        gen fn f() -> u32 {
            yield from Boxed;
            yield from Local;
            yield from Started;
            yield from Wrapped(countdown(1));
            yield from Wrapped(ramp(1));
            yield from Wrapped(ramp(1).on_heap());
            yield 99;
        }
    }

    POLLS.set(0);
    assert_eq!(all(f()), [0, 1, 2, 1, 0, 1, 2, 0, 0, 1, 0, 1, 99]);
    assert_eq!(POLLS.get(), 3);
}

/// The type of a function's generator is a frame in an iterable, too. So a function can delegate to
/// itself through one.
#[test]
fn recursion_through_an_iterable() {
    const DEPTH: u32 = if cfg!(miri) { 50 } else { 100_000 };
    generators! {
        gen fn down(n: u32) -> u32 {
            yield n;
            if n > 0 { yield from Iterable(down(n - 1)); }
        }

        gen fn by_box(n: u32) -> u32 {
            yield n;
            if n > 0 { yield from Iterable(by_box(n - 1).on_heap()); }
        }

        gen fn failing(n: u32) -> Result<u32, &'static str> {
            yield Ok(n);
            if n == 0 { return Err("the end"); }
            yield from Iterable(failing(n - 1))?;
            yield Err("never");
        }
    }

    gen_tests::on_small_stack(|| {
        assert!(down(DEPTH).eq((0..=DEPTH).rev()));
        assert!(by_box(DEPTH).eq((0..=DEPTH).rev()));
        assert!(failing(DEPTH).eq((0..=DEPTH).rev().map(Ok).chain([Err("the end")])));
    });
}

/// The value of the delegation is that of the generator in the iterable.
#[test]
fn values_through_an_iterable() {
    generators! {
        gen fn one() -> impl Coroutine<Yield = u32, Return = char> { yield 1; 'a' }

        gen fn as_tree() -> impl Coroutine<Yield = u32, Return = char> { yield from one() }

        gen fn f() -> impl Coroutine<Yield = u32, Return = String> {
            let mut values = String::new();
            values.push(yield from Iterable(one()));
            values.push(yield from Iterable(as_tree()));
            values.push(yield from Iterable(one().on_heap()));
            values.push(yield from Iterable(as_tree().boxed()));
            values.push(yield from Iterable(one().boxed_local()));
            values.push(yield from Iterable(&mut as_tree()));
            values.push(yield from Iterable(pin!(one().on_stack())));
            values
        }
    }

    let mut walk = f().returning();
    assert_eq!(walk.by_ref().collect::<Vec<_>>(), [1; 7]);
    assert_eq!(walk.into_return(), "aaaaaaa");
}

/// `into_iter` is called when the delegation begins.
#[test]
fn into_iter_is_called_at_the_delegation() {
    struct Noisy<'a>(&'a Tracker);

    impl<'a> IntoIterator for Noisy<'a> {
        type Item = u32;
        type IntoIter = LocalBoxGen<'a, u32>;

        fn into_iter(self) -> Self::IntoIter {
            self.0.note("into_iter");
            inner(self.0).boxed_local()
        }
    }

    generators! {
        gen fn inner(log: &Tracker) -> u32 { log.note("began"); yield 1; }

        gen fn f(log: &Tracker) -> u32 {
            yield 0;
            log.note("before");
            yield from Noisy(log);
        }
    }

    let log = Tracker::new();
    let mut g = f(&log);
    assert_eq!((g.next(), log.take().len()), (Some(0), 0));
    assert_eq!(
        (g.next(), log.take()),
        (Some(1), ["before", "into_iter", "began"].map(str::to_owned).to_vec())
    );
    assert_eq!(g.next(), None);
}

/// What rustc advises where a generator would hold itself.
#[test]
fn pinned_boxes() {
    generators! {
        gen fn as_iterator(n: u32) -> u32 {
            yield n;
            if n > 0 { for x in Box::pin(as_iterator(n - 1)).map(|x| x + 1) { yield x; } }
        }

        gen fn as_operand(n: u32) -> u32 {
            yield n;
            if n > 0 { yield from Box::pin(as_operand(n - 1)); }
        }

        gen fn as_both(n: u32) -> u32 {
            yield n;
            if n > 0 {
                let mut inner = Box::pin(as_both(n - 1));
                yield inner.next().expect("an item") + 100;
                yield from &mut inner;
                yield from inner;
            }
        }

        gen fn in_a_box(n: u32) -> u32 {
            if n > 0 { yield from Box::new(in_a_box(n - 1)); }
            yield n;
        }

        gen fn coroutine(n: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let sent = yield n;
            if n == 0 { return sent; }
            sent + yield from Box::pin(coroutine(n - 1))
        }
    }

    assert_eq!(all(assert_send(as_iterator(3))), [3, 3, 3, 3]);
    assert_eq!(all(assert_send(as_operand(3))), [3, 2, 1, 0]);
    assert_eq!(all(as_both(2)), [2, 101, 100]);
    assert_eq!(all(assert_send(in_a_box(3))), [0, 1, 2, 3]);
    assert_eq!(coroutine(3).drive(|n| n), 6);
    let mut pinned = Box::pin(ramp(2));
    assert_eq!((pinned.next(), pinned.by_ref().sum::<u32>()), (Some(0), 3));
    assert_eq!(Box::pin(countdown(5)).filter(|n| n % 2 == 0).count(), 3);
}

/// Each level is a frame, as without the box.
#[test]
fn pinned_boxes_are_frames() {
    const DEPTH: u32 = if cfg!(miri) { 50 } else { 100_000 };

    generators! {
        gen fn pinned(n: u32) -> u32 { yield n; if n > 0 { yield from Box::pin(pinned(n - 1)); } }
        gen fn boxed(n: u32) -> u32 { yield n; if n > 0 { yield from Box::new(boxed(n - 1)); } }
    }

    gen_tests::on_small_stack(|| {
        assert_eq!(pinned(DEPTH).count(), DEPTH as usize + 1);
        assert!(boxed(DEPTH).by_ref().eq((0..=DEPTH).rev()));
    });
}

#[test]
fn iterables_of_every_kind() {
    generators! {
        gen fn f(text: &str, list: &VecDeque<u32>, map: &BTreeMap<u32, u32>) -> u32 {
            yield from [1, 2];
            yield from vec![3, 4].into_boxed_slice().into_vec();
            yield from list.iter().copied();
            yield from map.values().copied();
            yield from Some(5);
            yield from Ok::<_, ()>(6);
            yield from 7..9;
            yield from text.chars().filter_map(|c| c.to_digit(10));
            yield from std::iter::empty();
            yield from Vec::new();
            yield from Box::new(9..10_u32) as Box<dyn Iterator<Item = u32>>;
            let mut rest = 10..20;
            yield from rest.by_ref().take(1);
            yield from &mut rest.take(1);
            let dynamic: &mut dyn Iterator<Item = u32> = &mut (12..13);
            yield from dynamic;
        }
    }

    let items = all(f("1x3", &VecDeque::from([50]), &BTreeMap::from([(1, 60)])));
    assert_eq!(items, [1, 2, 3, 4, 50, 60, 5, 6, 7, 8, 1, 3, 9, 10, 11, 12]);
}

/// rustfmt adds it when it breaks the line.
#[test]
fn trailing_commas() {
    #[gen_core::generator]
    fn by_attribute() -> impl Iterator<Item = u32> {
        gen_core::yield_!(1,);
        yield_!(2,);
        gen_core::yield_from!(countdown(1),);
        yield_from!([3],);
    }

    generators!({
        gen fn f() -> u32 {
            yield from(countdown(1));
            yield from(ramp(1));
            yield from([5]);
            let mut list = vec![];
            yield from({
                list.push(6);
                list
            });
        }

        gen fn coroutine() -> impl Coroutine<u32, Yield = u32, Return = String> {
            let text = yield from(sums(1));
            (yield from(sums(2))) + &text
        }

        gen fn of_pairs() -> (u32, u32) {
            yield (1, 2);
        }
    });

    assert_eq!(all(f()), [0, 0, 1, 5, 6]);
    assert_eq!(all(by_attribute()), [1, 2, 0, 3]);
    assert_eq!(coroutine().drive(|_| 1), "sum 4sum 3");
    assert_eq!(all(of_pairs()), [(1, 2)]);
}

/// In the tokens of other macros a tree that recurs is put into a box.
#[test]
#[allow(clippy::useless_vec, clippy::unit_cmp, reason = "the tokens of a macro are what is tested")]
fn recursion_in_the_tokens_of_other_macros() {
    generators! {
        gen fn f(n: u32) -> u32 {
            yield n;
            if n > 0 {
                _ = vec![yield from f(n - 1)];
                assert!((yield from f(n - 1)) == ());
            }
        }

        gen fn even(n: u32) -> u32 { yield n; if n > 0 { assert_eq!((), yield from odd(n - 1)); } }
        gen fn odd(n: u32) -> u32 { yield n; if n > 0 { assert_eq!((), yield from even(n - 1)); } }

        gen fn coroutine(n: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let sent = yield n;
            if n == 0 { return sent; }
            sent + vec![yield from coroutine(n - 1)][0]
        }
    }

    assert_eq!(all(assert_send(f(2))), [2, 1, 0, 0, 1, 0, 0]);
    assert_eq!(f(2).sum::<u32>(), 4);
    assert_eq!(all(assert_send(even(3))), [3, 2, 1, 0]);
    assert_eq!(coroutine(3).drive(|n| n), 6);
}

/// What is not `Send` makes the parent so, and nothing else does.
#[test]
fn children_that_are_not_send() {
    generators! {
        gen fn shared(n: Rc<u32>) -> impl Coroutine<u32, Yield = u32, Return = String> {
            let sent = yield *n;
            let more = yield sent;
            format!("{more}")
        }
    }

    let mut g = any_coroutine(shared(Rc::new(5)));
    assert_eq!((g.start(), g.resume(6)), (Yielded(5), Yielded(6)));
    assert_eq!((g.resume(7), g.resume(8)), (Yielded(1000), Complete("7, then 8".to_owned())));
}
