//! Drops: of which values, when, and in which order.

use gen_core::{GenState, gen_block, generators};
use gen_tests::{Tracker, panic_of};
use std::pin::pin;

generators! {
    gen fn locals(log: &Tracker) -> u32 {
        let _a = log.guard("a");
        let _b = log.guard("b");
        yield 1;
        {
            let _c = log.guard("c");
            yield 2;
        }
        let _d = log.guard("d");
        yield 3;
    }

    gen fn frames(log: &Tracker, depth: u32) -> u32 {
        let _outer = log.guard(format!("outer {depth}"));
        let _inner = log.guard(format!("inner {depth}"));
        if depth > 0 {
            yield from frames(log, depth - 1);
        } else {
            yield 0;
        }
        let _late = log.guard(format!("late {depth}"));
        yield depth;
    }

    gen fn boxed_frames(log: &Tracker, depth: u32) -> u32 {
        let _guard = log.guard(format!("boxed {depth}"));
        yield depth;
        if depth > 0 {
            yield from boxed(log, depth - 1);
        }
    }

    gen fn of_all_kinds(log: &Tracker) -> u32 {
        let _root = log.guard("root");
        yield from frames(log, 1);
        yield from leaf(log);
        yield from boxed(log, 1);
        yield from vec![log.guard("x"), log.guard("y")].into_iter().map(|_| 5);
        let mut own = frames(log, 0);
        yield from &mut own;
        yield 9;
    }

    gen fn leaf(log: &Tracker) -> u32 {
        let _leaf = log.guard("leaf");
        yield 1;
        yield 2;
    }

    gen fn items(log: &Tracker) -> gen_tests::Guard {
        yield log.guard("one");
        yield log.guard("two");
    }

    gen fn assigned(log: &Tracker) -> u32 {
        let mut slot = log.guard("first");
        yield slot.name().len() as u32;
        slot = log.guard("second");
        yield slot.name().len() as u32;
    }

    gen fn in_expressions(log: &Tracker) -> u32 {
        let lengths = [log.guard("temporary").name().len(), { yield 1; 2 }];
        yield lengths[0] as u32;
        match log.guard("scrutinee").name() {
            name => yield name.len() as u32,
        }
        for n in log.guard("head").name().chars() {
            yield n as u32;
            break;
        }
    }

    gen fn moved_out(log: &Tracker, sink: &mut Vec<gen_tests::Guard>) -> u32 {
        let kept = log.guard("kept");
        let gone = log.guard("gone");
        yield 1;
        sink.push(gone);
        yield 2;
        drop(kept);
        yield 3;
    }

    gen fn explodes(log: &Tracker, depth: u32) -> u32 {
        let _a = log.guard(format!("a {depth}"));
        let _bomb = if depth == 2 { log.bomb("bomb") } else { log.guard(format!("b {depth}")) };
        let _c = log.guard(format!("c {depth}"));
        if depth > 0 {
            yield from explodes(log, depth - 1);
        }
        yield depth;
    }

    gen fn explodes_in_a_child(log: &Tracker) -> u32 {
        let _parent = log.guard("parent");
        yield from bomb(log);
        yield 9;
    }

    gen fn bomb(log: &Tracker) -> u32 {
        let _guard = log.guard("guard");
        let _bomb = log.bomb("bomb");
        yield 1;
        yield from [2];
    }
}

fn boxed(log: &Tracker, depth: u32) -> gen_core::BoxGen<'_, u32> {
    boxed_frames(log, depth).boxed()
}

/// What is logged by dropping a generator after so many steps.
macro_rules! dropped_after {
    ($make:expr, $steps:expr) => {{
        let log = Tracker::new();
        let mut generator = $make(&log);
        for _ in 0..$steps {
            assert!(generator.next().is_some());
        }
        log.take();
        drop(generator);
        assert_eq!(log.live(), 0);
        log.take()
    }};
}

#[test]
fn a_suspended_tree_that_pushes_nothing() {
    generators! {
        gen fn items_between_guards(log: &Tracker) -> u32 {
            let _outer = log.guard("outer");
            let _inner = log.guard("inner");
            yield from [1, 2];
        }
    }
    let log = Tracker::new();
    let mut numbers = items_between_guards(&log);
    assert_eq!(numbers.next(), Some(1));
    assert!(log.take().is_empty());
    drop(numbers);
    assert_eq!(log.take(), ["inner", "outer"]);
}

#[test]
fn locals_are_dropped_in_reverse_order_at_every_suspension_point() {
    assert!(dropped_after!(locals, 0).is_empty());
    assert_eq!(dropped_after!(locals, 1), ["b", "a"]);
    assert_eq!(dropped_after!(locals, 2), ["c", "b", "a"]);
    assert_eq!(dropped_after!(locals, 3), ["d", "b", "a"]);
}

#[test]
fn scopes_end_where_they_end() {
    let log = Tracker::new();
    let mut generator = locals(&log);
    generator.by_ref().take(2).for_each(drop);
    assert!(log.take().is_empty());
    generator.next();
    assert_eq!(log.take(), ["c"]);
}

#[test]
fn frames_are_dropped_from_the_innermost_out() {
    fn frames(log: &Tracker) -> impl Iterator<Item = u32> {
        super::drops::frames(log, 2)
    }
    let innermost = ["inner 0", "outer 0", "inner 1", "outer 1", "inner 2", "outer 2"];
    assert_eq!(dropped_after!(frames, 1), innermost);
    assert_eq!(dropped_after!(frames, 2)[0], "late 0");
    assert_eq!(dropped_after!(frames, 2)[1..], innermost);
    assert_eq!(dropped_after!(frames, 3), ["late 1", "inner 1", "outer 1", "inner 2", "outer 2"]);
    assert_eq!(dropped_after!(frames, 4), ["late 2", "inner 2", "outer 2"]);
}

#[test]
fn boxed_frames_are_dropped_from_the_innermost_out() {
    fn frames(log: &Tracker) -> impl Iterator<Item = u32> {
        boxed_frames(log, 2)
    }
    assert_eq!(dropped_after!(frames, 1), ["boxed 2"]);
    assert_eq!(dropped_after!(frames, 3), ["boxed 0", "boxed 1", "boxed 2"]);
}

#[test]
fn every_kind_of_child_is_dropped_before_the_body_that_delegates() {
    for steps in 1..=11 {
        let dropped = dropped_after!(of_all_kinds, steps);
        assert_eq!(dropped.last().map(String::as_str), Some("root"), "after {steps} steps");
    }
    assert_eq!(dropped_after!(of_all_kinds, 4), ["leaf", "root"]);
    assert_eq!(dropped_after!(of_all_kinds, 7), ["boxed 0", "boxed 1", "root"]);
    assert_eq!(dropped_after!(of_all_kinds, 8), ["y", "root"]);
    assert_eq!(dropped_after!(of_all_kinds, 10), ["inner 0", "outer 0", "root"]);
}

#[test]
fn the_state_is_dropped_at_the_end_not_with_the_generator() {
    let log = Tracker::new();
    let mut generator = frames(&log, 1);
    while generator.next().is_some() {}
    assert_eq!(log.live(), 0);
    assert_eq!(generator.state(), GenState::Done);
    log.take();
    drop(generator);
    assert!(log.take().is_empty());
}

#[test]
fn the_state_is_dropped_at_the_end_in_every_placement() {
    let log = Tracker::new();
    let captured = log.guard("captured");
    let mut on_stack = pin!(gen_block!(move { yield captured.name().len(); }).on_stack());
    assert_eq!(on_stack.next(), Some(8));
    assert_eq!((log.live(), on_stack.next(), log.live()), (1, None, 0));
    let captured = log.guard("captured");
    let mut on_heap = gen_block!(move { yield captured.name().len(); }).on_heap();
    assert_eq!(on_heap.next(), Some(8));
    assert_eq!((log.live(), on_heap.next(), log.live()), (1, None, 0));
    let captured = log.guard("captured");
    let mut boxed = gen_block!(move { yield captured.name().len(); }).boxed();
    assert_eq!(boxed.next(), Some(8));
    assert_eq!((log.live(), boxed.next(), log.live()), (1, None, 0));
}

#[test]
fn captures_of_a_fresh_generator_are_dropped_in_every_placement() {
    let log = Tracker::new();
    let make = || {
        let captured = log.guard("captured");
        gen_block!(move { yield captured.name().len(); })
    };
    drop(make());
    drop(make().on_heap());
    drop(make().boxed());
    drop(make().boxed_local());
    drop(make().on_stack());
    assert_eq!((log.made(), log.live()), (5, 0));
}

#[test]
fn a_fold_drops_what_next_drops() {
    let by_next = Tracker::new();
    for _ in of_all_kinds(&by_next) {}
    let by_fold = Tracker::new();
    of_all_kinds(&by_fold).for_each(drop);
    assert_eq!(by_fold.take(), by_next.take());
    assert_eq!((by_fold.live(), by_next.live()), (0, 0));
}

#[test]
fn items_belong_to_the_caller() {
    let log = Tracker::new();
    let mut generator = items(&log);
    let one = generator.next();
    drop(generator);
    assert_eq!((log.made(), log.live()), (1, 1));
    drop(one);
    assert_eq!(log.take(), ["one"]);
}

#[test]
fn assignment_drops_the_old_value_once() {
    let log = Tracker::new();
    assert_eq!(assigned(&log).collect::<Vec<_>>(), [5, 6]);
    assert_eq!(log.take(), ["first", "second"]);
    assert_eq!(dropped_after!(assigned, 1), ["first"]);
}

#[test]
fn temporaries_live_as_long_as_everywhere() {
    assert_eq!(dropped_after!(in_expressions, 1), ["temporary"]);
    assert!(dropped_after!(in_expressions, 2).is_empty());
    assert_eq!(dropped_after!(in_expressions, 3), ["scrutinee"]);
    assert_eq!(dropped_after!(in_expressions, 4), ["head"]);
}

#[test]
fn what_was_moved_out_is_not_dropped() {
    let log = Tracker::new();
    let mut sink = Vec::new();
    let mut generator = moved_out(&log, &mut sink);
    generator.by_ref().take(2).for_each(drop);
    drop(generator);
    assert_eq!(log.take(), ["kept"]);
    assert_eq!(sink[0].name(), "gone");
    drop(sink);
    assert_eq!((log.live(), moved_out(&log, &mut Vec::new()).count()), (0, 3));
}

#[test]
fn a_panicking_destructor_does_not_stop_the_others() {
    let log = Tracker::new();
    let mut generator = explodes(&log, 4);
    assert_eq!(generator.next(), Some(0));
    assert_eq!(panic_of(|| drop(generator)), "bomb");
    assert_eq!(log.live(), 0);
    let expected = "c 0,b 0,a 0,c 1,b 1,a 1,c 2,bomb,a 2,c 3,b 3,a 3,c 4,b 4,a 4";
    assert_eq!(log.take().join(","), expected);
}

#[test]
fn a_panicking_destructor_in_a_boxed_generator_does_not_stop_the_others() {
    let log = Tracker::new();
    let mut generator = explodes(&log, 3).boxed();
    assert_eq!(generator.next(), Some(0));
    assert_eq!(panic_of(|| drop(generator)), "bomb");
    assert_eq!((log.made(), log.live()), (12, 0));
}

#[test]
fn a_destructor_that_panics_at_the_end_of_a_child_ends_the_generator() {
    let log = Tracker::new();
    let mut generator = explodes_in_a_child(&log);
    assert_eq!((generator.next(), generator.next()), (Some(1), Some(2)));
    assert_eq!(panic_of(|| generator.next()), "bomb");
    assert_eq!(log.take(), ["bomb", "guard", "parent"]);
    assert_eq!((generator.next(), log.live()), (None, 0));
}

/// A large state is moved from place to place.
#[test]
fn what_a_large_block_has_captured() {
    let log = Tracker::new();
    macro_rules! block {
        () => {{
            let guard = log.guard("guard");
            gen_block! {
                move {
                    let page = [1_u32; 1024];
                    for n in &page[..2] {
                        yield n + guard.name().len() as u32;
                    }
                }
            }
        }};
    }
    let dropped = |event: &str| assert_eq!((log.live(), log.take()), (0, vec![event.to_owned()]));
    drop(block!());
    dropped("guard");
    drop(block!().on_stack());
    dropped("guard");
    drop(block!().on_heap());
    dropped("guard");
    let mut suspended = block!();
    assert_eq!((suspended.next(), log.live()), (Some(6), 1));
    drop(suspended);
    dropped("guard");
    assert!(pin!(block!().on_stack()).eq([6, 6]));
    dropped("guard");
    assert!(block!().on_heap().eq([6, 6]));
    dropped("guard");
    assert_eq!(block!().fold(0, |sum, n| sum + n), 12);
    dropped("guard");
    assert!(block!().boxed().eq([6, 6]));
    dropped("guard");
    generators! {
        gen fn behind_a_delegation<T>(items: T) -> u32 where T: Iterator<Item = u32> {
            yield from items;
        }
    }
    assert!(behind_a_delegation(block!()).eq([6, 6]));
    dropped("guard");
    assert!(gen_block! { yield from block!(); }.eq([6, 6]));
    dropped("guard");
}
