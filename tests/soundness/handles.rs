//! Handles of one generator used in another. A handle is known by its address, and by nothing that
//! can be moved.

use super::{FOREIGN_HANDLE, poll_once};
use gen_core::{Co, Gen};
use gen_tests::panic_of;
use std::mem;
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
fn swapped_with_that_of_a_generator_inside() {
    let outer = Gen::from_fn(async |outer: &mut Co<u32>| {
        let inner = Gen::from_fn(async |inner: &mut Co<u32>| {
            mem::swap(inner, outer);
            outer.yield_(2).await;
        });
        inner.for_each(drop);
    });
    assert_eq!(panic_of(|| outer.count()), FOREIGN_HANDLE);
}

#[test]
fn swapping_changes_nothing() {
    let outer = Gen::from_fn(async |outer: &mut Co<u32>| {
        outer.yield_(1).await;
        let inner = Gen::from_fn(async |inner: &mut Co<u32>| {
            mem::swap(inner, outer);
            inner.yield_(2).await;
            mem::swap(outer, inner);
            inner.yield_(3).await;
            mem::swap(outer, inner);
        });
        assert_eq!(inner.collect::<Vec<_>>(), [2, 3]);
        outer.yield_(4).await;
    });
    assert_eq!(outer.collect::<Vec<_>>(), [1, 4]);
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
