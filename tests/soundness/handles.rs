//! Handles of one generator used in another. A handle is known by its address, and can neither be
//! moved nor swapped (`ui/fail/handles_swapped.rs`).

use super::{FOREIGN_HANDLE, attack, parts, poll_once};
use gen_core::__private::CoRef;
use gen_core::{Co, Gen, generators};
use gen_tests::{Tracker, panic_of};
use std::ops::{Deref, DerefMut};
use std::pin::pin;

#[test]
fn in_a_generator_of_the_same_types() {
    let outer = Gen::from_fn(async |outer: &mut Co<u32>| {
        let inner = Gen::from_fn(async |_: &mut Co<u32>| outer.yield_(1).await);
        inner.for_each(drop);
    });
    assert_eq!(panic_of(|| outer.count()), FOREIGN_HANDLE);
}

#[test]
fn in_a_generator_of_another_item_type() {
    let outer = Gen::from_fn(async |outer: &mut Co<[usize; 3]>| {
        let inner = Gen::from_fn(async |_: &mut Co<String>| outer.yield_([1; 3]).await);
        inner.for_each(drop);
    });
    assert_eq!(panic_of(|| outer.count()), FOREIGN_HANDLE);
}

#[test]
fn in_a_generator_of_another_resume_type() {
    let outer = Gen::from_fn(async |outer: &mut Co<u32>| {
        let mut inner = Gen::from_fn(async |_: &mut Co<u32, String>| outer.yield_(1).await);
        let _ = inner.resume(String::from("a string, which is no unit"));
    });
    assert_eq!(panic_of(|| outer.count()), FOREIGN_HANDLE);
}

#[test]
fn in_a_generator_that_is_consumed_in_place() {
    // Both bodies lie on the native stack here, none in a box.
    let outer = Gen::from_fn(async |outer: &mut Co<u8>| {
        let inner = pin!(Gen::from_fn(async |_: &mut Co<u64>| outer.yield_(1).await).on_stack());
        inner.for_each(drop);
    });
    assert_eq!(panic_of(|| pin!(outer.on_stack()).count()), FOREIGN_HANDLE);
}

#[test]
fn a_part_of_a_body_polled_inside_another_generator() {
    let numbers = Gen::from_fn(async |numbers: &mut Co<[usize; 3]>| {
        let mut part = Box::pin(async {
            numbers.yield_([1; 3]).await;
            numbers.yield_([2; 3]).await;
        });
        // Suspended in the body that it belongs to, then resumed in one of other types.
        assert!(poll_once(&mut part).await.is_none());
        let strings = Gen::from_fn(async |_: &mut Co<String>| part.await);
        strings.for_each(drop);
    });
    assert_eq!(panic_of(|| numbers.count()), FOREIGN_HANDLE);
}

#[test]
fn a_body_as_the_body_of_another_generator() {
    // Every future in the outer body is made and polled by the inner one.
    let outer = Gen::from_fn(async |outer: &mut Co<&'static str>| {
        let body = async {
            outer.yield_("a").await;
            outer.yield_("b").await;
        };
        let inner = Gen::from_fn(async |inner: &mut Co<usize>| {
            inner.yield_(1).await;
            body.await;
        });
        inner.for_each(|n| assert_eq!(n, 1));
    });
    assert_eq!(panic_of(|| outer.count()), FOREIGN_HANDLE);
}

/// Two handles in one variable: which one it is changes every time it is used.
struct Switching<'co> {
    handles: [CoRef<'co, u32, ()>; 2],
    order: Vec<usize>,
    used: usize,
}

impl<'co> Deref for Switching<'co> {
    type Target = CoRef<'co, u32, ()>;

    fn deref(&self) -> &Self::Target {
        &self.handles[0]
    }
}

impl DerefMut for Switching<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        let now = self.order.get(self.used).copied().unwrap_or(0);
        self.used += 1;
        &mut self.handles[now]
    }
}

/// Moves the handle into a variable of another name.
macro_rules! take {
    (($name:ident) [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        let $name = $co;
    };
}

/// Leaves its tokens as they are; what yields in them yields by the handle.
macro_rules! pass {
    ($($tokens:tt)*) => { $($tokens)* };
}

/// Makes the handle of the code after it one that switches.
macro_rules! switch {
    (($outer:ident) [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        let mut $co = Switching { handles: [$co, $outer], order: $item.item, used: 0 };
    };
}

generators! {
    gen fn child(log: &Tracker) -> u32 {
        let _own = log.guard("child");
        yield 1;
        if false {
            yield from child(log);
        }
    }

    gen fn switches(order: Vec<usize>, log: &Tracker) -> u32 {
        let _outer = log.guard("outer");
        attack!(take, outer, yield 0);
        let inner = gen move {
            let _inner = log.guard("inner");
            attack!(switch, outer, yield order);
            pass!(yield from child(log));
            pass!(yield 2);
        };
        assert_eq!(inner.collect::<Vec<u32>>(), [1, 2]);
    }
}

#[test]
fn a_handle_that_changes_between_the_steps_of_a_delegation() {
    let log = Tracker::new();
    assert_eq!(switches(vec![0, 0], &log).count(), 0);
    assert_eq!(log.take(), ["child", "inner", "outer"]);
    // For the child; for the yield after it.
    for order in [vec![1, 0], vec![0, 1]] {
        assert_eq!(panic_of(|| switches(order, &log).count()), FOREIGN_HANDLE);
        assert_eq!(log.live(), 0);
    }
}
