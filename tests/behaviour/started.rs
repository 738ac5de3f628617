//! `yield from` a generator that was started before goes on from where it is; one that has ended
//! adds nothing.

use gen_core::{BoxGen, GenState, LocalBoxGen, generators};
use std::pin::pin;

generators! {
    gen fn leaf() -> u32 {
        for n in 0..4 {
            yield n;
        }
    }

    gen fn tree(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            yield from tree(depth - 1);
        }
        yield depth + 10;
    }

    gen fn to_boxed(generator: BoxGen<'_, u32>) -> u32 {
        yield from generator;
        yield 99;
    }

    gen fn to_local(generator: LocalBoxGen<'_, u32>) -> u32 {
        yield from generator;
        yield 99;
    }

    gen fn by_boxed_reference(generator: &mut BoxGen<'_, u32>) -> u32 {
        yield from generator;
        yield 99;
    }

    gen fn nested_in_each_other(depth: u32) -> u32 {
        let mut below = tree(depth);
        yield below.next().unwrap_or(1000);
        yield from below;
        if depth > 0 {
            let mut on_heap = tree(1).on_heap();
            on_heap.next();
            yield from on_heap;
        }
    }
}

/// Makes a generator of so many steps of another one, and what `yield from` makes of the rest.
macro_rules! rest_of {
    ($make:expr, $steps:expr) => {{
        let mut generator = $make;
        for _ in 0..$steps {
            generator.next();
        }
        let outer = gen_core::gen_block!(move {
            yield 50;
            yield from generator;
            yield 60;
        });
        outer.collect::<Vec<u32>>()
    }};
}

/// The same for a generator that is lent: it can be asked for its state later.
macro_rules! rest_of_lent {
    ($make:expr, $steps:expr) => {{
        let mut generator = $make;
        for _ in 0..$steps {
            generator.next();
        }
        let outer = gen_core::gen_block! {
            yield 50;
            yield from &mut generator;
            yield 60;
        };
        let items = outer.collect::<Vec<u32>>();
        assert_eq!(generator.state(), GenState::Done);
        items
    }};
}

#[test]
fn a_started_leaf_goes_on() {
    assert_eq!(rest_of!(leaf(), 2), [50, 2, 3, 60]);
    assert_eq!(rest_of_lent!(leaf(), 2), [50, 2, 3, 60]);
}

#[test]
fn a_started_tree_goes_on_at_its_innermost_frame() {
    assert_eq!(rest_of!(tree(2), 1), [50, 1, 0, 10, 11, 12, 60]);
    assert_eq!(rest_of!(tree(2), 3), [50, 10, 11, 12, 60]);
    assert_eq!(rest_of_lent!(tree(2), 3), [50, 10, 11, 12, 60]);
}

#[test]
fn started_generators_on_the_heap_go_on() {
    assert_eq!(rest_of!(leaf().on_heap(), 1), [50, 1, 2, 3, 60]);
    assert_eq!(rest_of!(tree(1).on_heap(), 2), [50, 10, 11, 60]);
    assert_eq!(rest_of_lent!(leaf().on_heap(), 1), [50, 1, 2, 3, 60]);
    assert_eq!(rest_of_lent!(tree(1).on_heap(), 2), [50, 10, 11, 60]);
}

#[test]
fn started_boxed_generators_go_on() {
    assert_eq!(rest_of!(leaf().boxed(), 1), [50, 1, 2, 3, 60]);
    assert_eq!(rest_of!(tree(1).boxed(), 2), [50, 10, 11, 60]);
    assert_eq!(rest_of!(tree(1).boxed_local(), 2), [50, 10, 11, 60]);
    assert_eq!(rest_of_lent!(leaf().boxed(), 1), [50, 1, 2, 3, 60]);
    assert_eq!(rest_of_lent!(tree(1).boxed_local(), 2), [50, 10, 11, 60]);
}

#[test]
fn started_pinned_generators_go_on() {
    let mut pinned = pin!(tree(1).on_stack());
    pinned.next();
    let outer = gen_core::gen_block! {
        yield 50;
        yield from pinned.as_mut();
        yield 60;
    };
    assert_eq!(outer.collect::<Vec<_>>(), [50, 0, 10, 11, 60]);
}

#[test]
fn started_generators_by_reference_are_left_where_the_delegation_was_dropped() {
    let mut generator = tree(2);
    generator.next();
    let mut outer = gen_core::gen_block! { yield from &mut generator; };
    assert_eq!(outer.next(), Some(1));
    drop(outer);
    assert_eq!(generator.state(), GenState::Suspended);
    assert_eq!(generator.collect::<Vec<_>>(), [0, 10, 11, 12]);
}

#[test]
fn fresh_generators_are_started_by_the_delegation() {
    assert_eq!(rest_of!(leaf(), 0), [50, 0, 1, 2, 3, 60]);
    assert_eq!(rest_of_lent!(leaf(), 0), [50, 0, 1, 2, 3, 60]);
    assert_eq!(rest_of_lent!(tree(1).on_heap(), 0), [50, 1, 0, 10, 11, 60]);
    assert_eq!(rest_of_lent!(tree(1).boxed(), 0), [50, 1, 0, 10, 11, 60]);
}

#[test]
fn ended_generators_add_nothing() {
    assert_eq!(rest_of!(leaf(), 5), [50, 60]);
    assert_eq!(rest_of!(tree(1), 9), [50, 60]);
    assert_eq!(rest_of!(leaf().on_heap(), 5), [50, 60]);
    assert_eq!(rest_of!(tree(1).on_heap(), 9), [50, 60]);
    assert_eq!(rest_of!(leaf().boxed(), 5), [50, 60]);
    assert_eq!(rest_of!(tree(1).boxed_local(), 9), [50, 60]);
    assert_eq!(rest_of_lent!(leaf(), 5), [50, 60]);
    assert_eq!(rest_of_lent!(tree(1), 9), [50, 60]);
    assert_eq!(rest_of_lent!(tree(1).on_heap(), 9), [50, 60]);
    assert_eq!(rest_of_lent!(leaf().boxed(), 9), [50, 60]);
    let mut pinned = pin!(leaf().on_stack());
    pinned.by_ref().count();
    let outer = gen_core::gen_block! { yield from pinned; yield 60; };
    assert_eq!(outer.collect::<Vec<_>>(), [60]);
}

#[test]
fn started_generators_are_consumed_by_a_fold_too() {
    let started = |mut generator: BoxGen<'static, u32>| {
        generator.next();
        generator
    };
    assert_eq!(to_boxed(started(tree(1).boxed())).fold(0, |sum, n| sum + n), 10 + 11 + 99);
    assert_eq!(to_boxed(started(leaf().boxed())).sum::<u32>(), 1 + 2 + 3 + 99);
    let mut local = tree(1).boxed_local();
    local.next();
    assert_eq!(to_local(local).max(), Some(99));
    let mut lent = started(tree(1).boxed());
    assert_eq!(by_boxed_reference(&mut lent).count(), 4);
    assert_eq!(nested_in_each_other(1).sum::<u32>(), 1 + 10 + 11 + 10 + 11);
}

#[test]
fn delegations_to_started_generators_nest() {
    let mut inner = tree(1).boxed();
    inner.next();
    let mut outer = to_boxed(inner).boxed();
    assert_eq!(outer.next(), Some(0));
    let mut outermost = to_boxed(outer).boxed();
    assert_eq!(outermost.next(), Some(10));
    assert_eq!(outermost.collect::<Vec<_>>(), [11, 99, 99]);
    assert_eq!(nested_in_each_other(2).collect::<Vec<_>>().len(), 9);
}

#[test]
fn pinned_generators_are_lent_to_one_delegation_after_the_other() {
    let mut pinned = pin!(tree(1).on_stack());
    let first = gen_core::gen_block! { yield from pinned.as_mut(); };
    assert_eq!(first.take(2).collect::<Vec<_>>(), [1, 0]);
    let second = gen_core::gen_block! { yield from pinned.as_mut(); };
    assert_eq!(second.collect::<Vec<_>>(), [10, 11]);
    assert_eq!(pinned.state(), GenState::Done);
}
