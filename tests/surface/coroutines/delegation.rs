//! `yield from` in coroutines: values go to the innermost one, return values come back.

use super::{COMPLETED, NEEDS_VALUE, WAITS, run};
use gen_core::{
    BoxGen, Coroutine,
    CoroutineState::{Complete, Yielded},
    GenState, LocalBoxGen, generators,
};
use gen_tests::{Tracker, on_small_stack, panic_of};
use std::pin::pin;

generators! {
    /// Yields twice, and returns the sum of what it is sent.
    gen fn two(name: &'static str) -> impl Coroutine<u64, Yield = &'static str, Return = u64> {
        let first = yield name;
        first + yield "second"
    }

    /// The same, through so many frames; each adds one.
    gen fn frames(depth: u32) -> impl Coroutine<u64, Yield = &'static str, Return = u64> {
        if depth == 0 { yield from two("leaf") } else { 1 + yield from frames(depth - 1) }
    }

    /// Each frame also talks itself, before and after its child.
    gen fn talking(depth: u64) -> impl Coroutine<u64, Yield = u64, Return = u64> {
        let mut sum = yield depth;
        if depth > 0 { sum += yield from talking(depth - 1); }
        sum + yield depth
    }

    gen fn needs_first(#[resume] first: u64) -> impl Coroutine<u64, Yield = &'static str, Return = u64> {
        first + yield "needs"
    }

    gen fn ends_at_once() -> impl Coroutine<u64, Yield = &'static str> {}
}

/// A coroutine that delegates to whatever the expression makes, between two yields of its own.
macro_rules! around {
    ($($child:tt)*) => {{
        generators! {
            gen fn around() -> impl Coroutine<u64, Yield = &'static str, Return = (u64, u64, u64)> {
                let before = yield "before";
                let inside = yield from $($child)*;
                (before, inside, yield "after")
            }
        }
        around()
    }};
}

/// What `around!` gives for a child of `two`.
#[track_caller]
fn check<B>(mut g: gen_core::Gen<&'static str, B>)
where
    B: gen_core::Body<&'static str, Resume = u64, Return = (u64, u64, u64)>,
{
    let all = run(|value| g.resume(value), [0, 1, 20, 300, 4000]);
    assert_eq!(all, (vec!["before", "two", "second", "after"], (1, 320, 4000)));
}

#[test]
fn values_go_through_every_kind_of_child() {
    check(around!(two("two")));
    check(around!(two("two").on_heap()));
    check(around!(two("two").boxed()));
    check(around!(two("two").boxed_local()));
    check(around!(pin!(two("two").on_stack())));
    check(around!(&mut two("two")));
    check(around!(&mut two("two").on_heap()));
    check(around!(&mut two("two").boxed()));
    check(around!(&mut two("two").boxed_local()));
}

#[test]
fn values_go_through_a_delegation_in_another_macros_tokens() {
    generators! {
        gen fn f() -> impl Coroutine<u64, Yield = &'static str, Return = String> {
            format!("{}, {}", yield from two("a"), yield from frames(3))
        }
    }

    let mut g = f();
    let (yielded, text) = run(|value| g.resume(value), [0, 1, 2, 3, 4]);
    assert_eq!(yielded, ["a", "second", "leaf", "second"]);
    assert_eq!(text, "3, 10");
}

#[test]
fn values_go_down_any_number_of_frames() {
    for depth in [0, 1, 10, 1000] {
        let mut g = frames(depth);
        let all = run(|value| g.resume(value), [0, 100_000, 200_000]);
        assert_eq!(all, (vec!["leaf", "second"], 300_000 + u64::from(depth)), "depth {depth}");
        let mut boxed = frames(depth).boxed();
        assert_eq!(run(|value| boxed.resume(value), [0, 1, 2]).1, 3 + u64::from(depth));
        assert_eq!(frames(depth).drive(|_| 1), 2 + u64::from(depth));
    }
}

/// The native stack holds none of them.
#[test]
fn frames_are_on_the_frame_stack() {
    assert_eq!(on_small_stack(|| frames(100_000).on_heap().boxed().resume(0)), Yielded("leaf"));
    assert_eq!(on_small_stack(|| talking(20_000).drive(|depth| depth)), 20_000 * 20_001);
}

#[test]
fn every_frame_is_sent_its_own_values() {
    for depth in [0, 1, 10, 1000] {
        // Down to the bottom, and up again.
        let expected: Vec<u64> = (0..=depth).rev().chain(0..=depth).collect();
        let mut sent = Vec::new();
        let mut g = talking(depth);
        let mut state = g.start();
        while let Yielded(item) = state {
            sent.push(item);
            state = g.resume(item);
        }
        assert_eq!((sent, state), (expected, Complete(depth * (depth + 1))), "depth {depth}");
    }
}

/// Boxes in between, so that the recursion has a name: frames all the same.
#[test]
fn values_go_through_recursion_in_boxes() {
    fn boxed(depth: u64) -> BoxGen<'static, u64, u64, u64> {
        in_boxes(depth).boxed()
    }

    generators! {
        gen fn in_boxes(depth: u64) -> impl Coroutine<u64, Yield = u64, Return = u64> {
            if depth == 0 { return yield 0; }
            let below = yield from boxed(depth - 1);
            below + yield depth
        }
    }

    assert_eq!(in_boxes(10).drive(|depth| depth), 55);
    assert_eq!(on_small_stack(|| boxed(10_000).resume(0)), Yielded(0));
}

#[test]
fn local_boxes_of_borrowing_coroutines() {
    generators! {
        gen fn adds(total: &mut u64) -> impl Coroutine<u64, Yield = &'static str, Return = bool> {
            *total += yield "add";
            *total > 10
        }

        gen fn until(total: &mut u64) -> impl Coroutine<u64, Yield = &'static str, Return = u32> {
            let mut times = 1;
            loop {
                let child: LocalBoxGen<'_, _, _, _> = adds(total).boxed_local();
                if (yield from child) { return times; }
                times += 1;
            }
        }
    }

    let mut total = 0;
    assert_eq!(until(&mut total).drive(|_| 4), 3);
    assert_eq!(total, 12);
}

/// A generator of items takes no values, but keeps the value that comes back.
#[test]
fn a_generator_of_items_keeps_a_return_value() {
    generators! {
        gen fn counted(n: u32) -> impl Coroutine<Yield = u32, Return = u32> {
            for i in 0..n { yield i; }
            n
        }

        gen fn items() -> u32 {
            let a = yield from counted(2);
            let b = yield from counted(3).boxed();
            yield 100 * (a + b);
        }
    }

    assert_eq!(items().collect::<Vec<_>>(), [0, 1, 0, 1, 2, 500]);
}

/// In a coroutine without values, any iterable can be delegated to.
#[test]
fn iterables_in_a_coroutine_without_values() {
    generators! {
        gen fn f() -> impl Coroutine<Yield = u32, Return = &'static str> {
            let () = yield from [1, 2];
            yield from 3..5;
            "end"
        }
    }

    let mut g = f();
    let (yielded, end) = run(|value| g.resume(value), [(); 5]);
    assert_eq!((yielded, end), (vec![1, 2, 3, 4], "end"));
}

#[test]
fn a_started_coroutine_waits_for_a_value_that_a_delegation_does_not_have() {
    generators! {
        gen fn of(child: BoxGen<'_, &'static str, u64, u64>, log: &Tracker)
            -> impl Coroutine<u64, Yield = &'static str, Return = u64>
        {
            let _guard = log.guard("parent");
            yield from child
        }
    }

    for child in [two("two").boxed(), frames(3).boxed()] {
        let log = Tracker::new();
        let mut child = child;
        _ = child.start();
        let mut g = of(child, &log);
        assert_eq!(panic_of(|| g.resume(1)), WAITS);
        assert_eq!((g.state(), log.take()), (GenState::Done, vec!["parent".to_owned()]));
    }
}

/// Lent, it is still there afterwards, and as usable as before.
#[test]
fn a_started_coroutine_survives_the_delegation_that_failed() {
    generators! {
        gen fn of(child: &mut BoxGen<'_, &'static str, u64, u64>)
            -> impl Coroutine<u64, Yield = &'static str, Return = u64>
        {
            let sent = yield "own";
            sent + yield from child
        }
    }

    let mut child = frames(1).boxed();
    assert_eq!(child.start(), Yielded("leaf"));
    let mut g = of(&mut child);
    assert_eq!(g.start(), Yielded("own"));
    assert_eq!(panic_of(|| g.resume(7)), WAITS);
    drop(g);
    assert_eq!(child.state(), GenState::Suspended);
    assert_eq!((child.resume(1), child.resume(2)), (Yielded("second"), Complete(4)));
}

#[test]
fn a_child_that_needs_a_first_value_does_not_get_one() {
    let mut g = around!(needs_first());
    assert_eq!(g.start(), Yielded("before"));
    assert_eq!(panic_of(|| g.resume(1)), NEEDS_VALUE);
    assert_eq!(g.state(), GenState::Done);
    for mut g in [around!(needs_first().boxed()).boxed(), around!(needs_first().on_heap()).boxed()]
    {
        assert_eq!(g.start(), Yielded("before"));
        assert_eq!(panic_of(|| g.resume(1)), NEEDS_VALUE);
    }
}

#[test]
fn a_finished_child_adds_nothing_when_it_returns_nothing() {
    generators! {
        gen fn f() -> impl Coroutine<u64, Yield = &'static str, Return = u64> {
            let mut child = ends_at_once();
            yield from &mut child;
            yield from &mut child;
            let mut boxed = child.boxed();
            yield from &mut boxed;
            yield from boxed;
            yield "end"
        }
    }

    let mut g = f();
    assert_eq!((g.start(), g.resume(5)), (Yielded("end"), Complete(5)));
}

#[test]
fn a_finished_child_has_no_return_value_left() {
    generators! {
        gen fn f() -> impl Coroutine<u64, Yield = &'static str, Return = u64> {
            let mut child = two("two");
            let sum = yield from &mut child;
            sum + yield from child
        }
    }

    let mut g = f();
    assert_eq!((g.start(), g.resume(1)), (Yielded("two"), Yielded("second")));
    assert_eq!(panic_of(|| g.resume(2)), COMPLETED);
    assert_eq!(g.state(), GenState::Done);
}

/// Suspended at any depth, all frames are dropped, the innermost first.
#[test]
fn dropping_drops_every_frame() {
    generators! {
        gen fn guarded(depth: u32, log: &Tracker) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let _guard = log.guard(depth.to_string());
            let sent = yield depth;
            if sent > 0 { yield from guarded(depth + 1, log) } else { depth }
        }
    }

    let log = Tracker::new();
    let mut g = guarded(0, &log);
    assert_eq!(g.start(), Yielded(0));
    for depth in 1..4 {
        assert_eq!(g.resume(1), Yielded(depth));
    }
    drop(g);
    assert_eq!(log.take(), ["3", "2", "1", "0"]);
    let mut g = guarded(0, &log);
    _ = g.start();
    assert_eq!((g.resume(1), g.resume(0)), (Yielded(1), Complete(1)));
    assert_eq!(log.take(), ["1", "0"]);
}

#[test]
fn methods_delegate_to_each_other() {
    struct Form(Vec<&'static str>);

    generators! {
        impl Form {
            gen fn one(&self, at: usize) -> impl Coroutine<String, Yield = String, Return = usize> {
                (yield format!("{}?", self.0[at])).len()
            }

            gen fn all(&self) -> impl Coroutine<String, Yield = String, Return = Vec<usize>> {
                let mut lens = Vec::new();
                for at in 0..self.0.len() { lens.push(yield from self.one(at)); }
                lens
            }
        }
    }

    let form = Form(vec!["name", "town"]);
    assert_eq!(form.all().drive(|question| question.repeat(2)), [10, 10]);
}
