//! `start`, `resume`, `try_resume` and `state`, on every type: a misuse panics and changes nothing.

use super::{COMPLETED, NEEDS_VALUE, STARTED};
use gen_core::{
    BoxGen, Coroutine,
    CoroutineState::{Complete, Yielded},
    GenState, LocalBoxGen, ResumeError, generators,
};
use gen_tests::{Guard, Tracker, panic_of};
use std::pin::pin;

generators! {
    /// Without a `#[resume]` parameter.
    gen fn sum() -> impl Coroutine<u32, Yield = u32, Return = String> {
        let mut sum = 0;
        for _ in 0..2 { sum += yield sum; }
        sum.to_string()
    }

    /// With one.
    gen fn sum_from(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32, Return = String> {
        let second = yield first;
        (first + second).to_string()
    }

    /// One that delegates: a tree.
    gen fn relayed() -> impl Coroutine<u32, Yield = u32, Return = String> {
        yield from sum()
    }

    gen fn relayed_from(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32, Return = String> {
        let rest = yield from sum();
        format!("{first} {rest}")
    }

    gen fn unit() -> impl Coroutine<Yield = u32, Return = u32> {
        yield 1;
        2
    }

    gen fn fails() -> impl Coroutine<u32, Yield = u32> {
        let n = yield 1;
        panic!("got {n}");
    }
}

/// Python's protocol, with every mistake on the way. The place is a `&mut` to a generator.
macro_rules! misuse {
    ($make:expr) => {{
        let mut g = $make;
        assert_eq!(g.state(), GenState::Created);
        assert_eq!(g.start(), Yielded(0));
        assert_eq!(g.state(), GenState::Suspended);
        for _ in 0..2 {
            assert_eq!(panic_of(|| g.start()), STARTED);
        }
        assert_eq!(g.state(), GenState::Suspended);
        assert_eq!(g.resume(3), Yielded(3));
        assert_eq!(panic_of(|| g.start()), STARTED);
        assert_eq!(g.try_resume(4), Ok(Complete("7".to_owned())));
        assert_eq!(g.state(), GenState::Done);
        for n in 0..2 {
            assert_eq!(panic_of(|| g.resume(n)), COMPLETED);
            assert_eq!(panic_of(|| g.start()), COMPLETED);
            assert_eq!(g.try_resume(n).map_err(|e| e.into_arg()), Err(n));
        }
        assert_eq!(g.state(), GenState::Done);
    }};
}

/// The same for one that needs a value to start with.
macro_rules! misuse_of_a_first_value {
    ($make:expr, $yielded:expr, $sent:expr, $end:expr) => {{
        let mut g = $make;
        for _ in 0..2 {
            assert_eq!(panic_of(|| g.start()), NEEDS_VALUE);
            assert_eq!(g.state(), GenState::Created);
        }
        assert_eq!(g.resume(10), Yielded($yielded));
        assert_eq!(panic_of(|| g.start()), STARTED);
        for (value, yielded) in $sent {
            assert_eq!(g.resume(value), Yielded(yielded));
        }
        assert_eq!(g.try_resume(5), Ok(Complete(String::from($end))));
        assert_eq!(panic_of(|| g.start()), COMPLETED);
        assert_eq!(g.state(), GenState::Done);
    }};
}

/// `OnStack`'s methods take the pinned reference itself.
macro_rules! pinned {
    ($make:expr) => {
        Pinned { generator: pin!($make.on_stack()) }
    };
}

/// A pinned generator, with methods on `&mut self` as the others have.
struct Pinned<'a, B: gen_core::Body<u32, Resume = u32, Return = String>> {
    generator: std::pin::Pin<&'a mut gen_core::OnStack<u32, B>>,
}

impl<B: gen_core::Body<u32, Resume = u32, Return = String>> Pinned<'_, B> {
    fn state(&self) -> GenState {
        self.generator.state()
    }

    fn start(&mut self) -> gen_core::CoroutineState<u32, String> {
        self.generator.as_mut().start()
    }

    fn resume(&mut self, value: u32) -> gen_core::CoroutineState<u32, String> {
        self.generator.as_mut().resume(value)
    }

    fn try_resume(
        &mut self,
        value: u32,
    ) -> Result<gen_core::CoroutineState<u32, String>, ResumeError<u32>> {
        self.generator.as_mut().try_resume(value)
    }
}

#[test]
fn misuse_of_a_leaf_changes_nothing() {
    misuse!(sum());
    misuse!(sum().on_heap());
    misuse!(pinned!(sum()));
    let boxed: BoxGen<'_, u32, u32, String> = sum().boxed();
    misuse!(boxed);
    let local: LocalBoxGen<'_, u32, u32, String> = sum().boxed_local();
    misuse!(local);
}

#[test]
fn misuse_of_a_tree_changes_nothing() {
    misuse!(relayed());
    misuse!(relayed().on_heap());
    misuse!(pinned!(relayed()));
    misuse!(relayed().boxed());
    misuse!(relayed().on_heap().boxed_local());
}

#[test]
fn a_start_without_the_value_that_is_needed_changes_nothing() {
    let none: [(u32, u32); 0] = [];
    misuse_of_a_first_value!(sum_from(), 10, none, "15");
    misuse_of_a_first_value!(sum_from().on_heap(), 10, none, "15");
    misuse_of_a_first_value!(pinned!(sum_from()), 10, none, "15");
    misuse_of_a_first_value!(sum_from().boxed(), 10, none, "15");
    misuse_of_a_first_value!(sum_from().boxed_local(), 10, none, "15");
    misuse_of_a_first_value!(relayed_from(), 0, [(3, 3)], "10 8");
    misuse_of_a_first_value!(relayed_from().boxed(), 0, [(3, 3)], "10 8");
    misuse_of_a_first_value!(pinned!(relayed_from()), 0, [(3, 3)], "10 8");
}

/// `start` and the first `resume` are the same where there is nothing to say.
#[test]
fn a_generator_without_values_is_a_coroutine() {
    let mut g = unit();
    assert_eq!(g.start(), Yielded(1));
    assert_eq!(g.resume(()), Complete(2));
    let mut g = unit();
    assert_eq!(g.resume(()), Yielded(1));
    assert_eq!(g.next(), None, "the value is dropped");
    assert_eq!(g.try_resume(()).map_err(ResumeError::into_arg), Err(()));
    assert_eq!(panic_of(|| g.resume(())), COMPLETED);
}

#[test]
fn next_and_resume_take_turns() {
    generators! { gen fn count() -> u32 { for n in 0..5 { yield n; } } }

    let mut g = count();
    assert_eq!((g.next(), g.resume(()), g.next()), (Some(0), Yielded(1), Some(2)));
    assert_eq!((g.by_ref().count(), g.next(), g.state()), (2, None, GenState::Done));
}

#[test]
fn after_a_panic_it_is_done() {
    let mut g = fails().boxed();
    assert_eq!(g.start(), Yielded(1));
    assert_eq!(panic_of(|| g.resume(5)), "got 5");
    assert_eq!(g.state(), GenState::Done);
    assert_eq!(panic_of(|| g.resume(6)), COMPLETED);
    assert_eq!(g.try_resume(7).map_err(ResumeError::into_arg), Err(7));
}

#[test]
fn a_value_that_was_not_delivered_is_given_back_whole() {
    generators! {
        gen fn takes_guards() -> impl Coroutine<Guard> { drop(yield); }
    }

    let log = Tracker::new();
    let mut g = takes_guards();
    assert_eq!(g.start(), Yielded(()));
    assert_eq!(g.resume(log.guard("delivered")), Complete(()));
    assert_eq!(log.take(), ["delivered"]);
    let refused = g.try_resume(log.guard("back")).expect_err("it has ended");
    assert_eq!(refused.to_string(), COMPLETED);
    assert_eq!(format!("{refused:?}"), "ResumeError { .. }");
    let error: Box<dyn std::error::Error> = Box::new(refused);
    assert!(error.source().is_none());
    assert_eq!(log.live(), 1);
    drop(error);
    assert_eq!(log.take(), ["back"]);
    let refused = g.try_resume(log.guard("again")).expect_err("it has ended");
    assert_eq!(refused.into_arg().name(), "again");
    assert_eq!(log.live(), 0);
}

/// A refused `start` does not drop the arguments, nor does a refused `resume` run anything.
#[test]
fn arguments_survive_a_refused_start() {
    generators! {
        gen fn f(#[resume] first: u32, kept: Guard) -> impl Coroutine<u32, Yield = u32> {
            yield first;
            drop(kept);
        }
    }

    let log = Tracker::new();
    let mut g = f(log.guard("kept"));
    assert_eq!(panic_of(|| g.start()), NEEDS_VALUE);
    assert_eq!(log.live(), 1);
    assert_eq!((g.resume(1), g.resume(2)), (Yielded(1), Complete(())));
    assert_eq!(log.take(), ["kept"]);
}

/// A refused `start` leaves the generator where it is. So a program can still put it on the stack, in
/// each of the forms that the macros make.
#[test]
fn a_refused_start_moves_nothing() {
    macro_rules! same {
        ($($tokens:tt)*) => { $($tokens)* };
    }

    generators! {
        gen fn seen_by_nobody(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            yield first
        }

        #[rustfmt::skip]
        gen fn under_an_attribute(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            yield first
        }

        gen fn by_handle(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            same!(yield first)
        }

        gen fn delegates(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            if first > 9 { yield from delegates(); }
            yield first
        }

        #[rustfmt::skip]
        gen fn delegates_under_an_attribute(#[resume] first: u32)
            -> impl Coroutine<u32, Yield = u32, Return = u32>
        {
            if first > 9 { yield from seen_by_nobody(); }
            yield first
        }
    }

    macro_rules! check {
        ($($make:expr;)*) => {$(
            let mut g = $make;
            assert_eq!(panic_of(|| g.start()), NEEDS_VALUE);
            assert_eq!(g.state(), GenState::Created);
            let Ok(g) = g.try_on_stack() else { panic!("it lies on the heap") };
            let mut g = pin!(g);
            assert_eq!(panic_of(|| g.as_mut().start()), NEEDS_VALUE);
            assert_eq!(g.as_mut().resume(5), Yielded(5));
            assert_eq!(g.as_mut().resume(6), Complete(6));
        )*};
    }

    check! {
        seen_by_nobody();
        under_an_attribute();
        by_handle();
        delegates();
        delegates_under_an_attribute();
    }
}

/// A generator that takes units is started with a unit, in each of the forms that the macros make.
#[test]
fn a_first_unit_is_there() {
    trait Count {
        fn count(&self) -> impl Iterator<Item = u32>;
    }

    macro_rules! same {
        ($($tokens:tt)*) => { $($tokens)* };
    }

    generators! {
        trait Walk {
            gen fn walk(&self, #[resume] first: ()) -> impl Coroutine<Yield = u32, Return = u32>;
        }

        impl Walk for u8 {
            gen fn walk(&self, #[resume] first: ()) -> impl Coroutine<Yield = u32, Return = u32> {
                let () = first;
                yield 1;
                2
            }
        }

        impl Walk for u16 {
            #[rustfmt::skip]
            gen fn walk(&self, #[resume] first: ()) -> impl Coroutine<Yield = u32, Return = u32> {
                let () = first;
                yield 1;
                2
            }
        }

        impl Walk for u32 {
            gen fn walk(&self, #[resume] first: ()) -> impl Coroutine<Yield = u32, Return = u32> {
                let () = first;
                same!(yield 1);
                2
            }
        }

        impl<T: Walk> Count for T {
            gen fn count(&self) -> u32 {
                let value = yield from self.walk();
                yield value;
            }
        }
    }

    assert_eq!((1_u8.walk().start(), 1_u8.walk().next()), (Yielded(1), Some(1)));
    assert_eq!((1_u16.walk().start(), 1_u16.walk().next()), (Yielded(1), Some(1)));
    assert_eq!((1_u32.walk().start(), 1_u32.walk().next()), (Yielded(1), Some(1)));
    assert!(1_u8.count().eq([1, 2]));
    assert!(1_u16.count().eq([1, 2]));
    assert!(1_u32.count().eq([1, 2]));
}

#[test]
fn a_panic_of_misuse_points_at_the_caller() {
    let locations = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let seen = std::sync::Arc::clone(&locations);
    let before = std::panic::take_hook();
    let me = std::thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().id() == me {
            let location = info.location().map(|at| (at.file().to_owned(), at.line()));
            seen.lock().expect("no panic in a hook").push(location);
        } else {
            before(info);
        }
    }));
    let mut g = sum();
    _ = g.start();
    let mut ended = gen_core::gen_block! { yield 1; };
    ended.by_ref().for_each(drop);
    let mut boxed = gen_core::gen_block! { yield 1; }.boxed_local();
    boxed.by_ref().for_each(drop);
    let line = line!() + 2;
    let messages =
        [panic_of(|| g.start()), panic_of(|| ended.resume(())), panic_of(|| boxed.resume(()))];
    _ = std::panic::take_hook();
    assert_eq!(messages, [STARTED, COMPLETED, COMPLETED]);
    let locations = locations.lock().expect("no panic in a hook").clone();
    assert_eq!(locations, vec![Some((file!().to_owned(), line)); 3]);
}

#[test]
fn states_are_shown() {
    let mut g = sum();
    assert_eq!(format!("{g:?}"), "Gen { state: Created, .. }");
    _ = g.start();
    assert_eq!(format!("{g:?}"), "Gen { state: Suspended, .. }");
    assert_eq!(format!("{:?}", g.on_heap().boxed()), "BoxGen { state: Suspended, .. }");
}
