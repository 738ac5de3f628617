//! A panic in a body: everything is dropped once before it leaves `next`, and the generator has
//! ended.

use gen_core::{BoxGen, GenState, gen_block, generators};
use gen_tests::{Tracker, panic_of};
use std::pin::pin;

generators! {
    gen fn leaf(log: &Tracker) -> u32 {
        let _a = log.guard("a");
        yield 1;
        let _b = log.guard("b");
        if log.made() > 0 {
            panic!("in the leaf");
        }
        yield 2;
    }

    gen fn at_once() -> u32 {
        panic!("at once");
    }

    gen fn frames(log: &Tracker, depth: u32) -> u32 {
        let _guard = log.guard(format!("frame {depth}"));
        yield depth;
        if depth == 0 {
            panic!("at the bottom");
        }
        yield from frames(log, depth - 1);
        yield 100;
    }

    gen fn on_the_way_up(log: &Tracker, depth: u32) -> u32 {
        let _guard = log.guard(format!("frame {depth}"));
        if depth > 0 {
            yield from on_the_way_up(log, depth - 1);
        }
        assert!(depth < 2, "on the way up");
        yield depth;
    }

    gen fn to_a_leaf(log: &Tracker) -> u32 {
        let _parent = log.guard("parent");
        yield from leaf(log);
        yield 9;
    }

    gen fn to_an_iterator(log: &Tracker) -> u32 {
        let _parent = log.guard("parent");
        let captured = log.guard("captured");
        yield from (0..5).map(move |n| {
            assert!(n < 2, "in {}", captured.name());
            n
        });
        yield 9;
    }

    gen fn to_a_boxed_one(log: &Tracker) -> u32 {
        let _parent = log.guard("parent");
        yield from boxed(log);
        yield 9;
    }

    gen fn to_a_started_one(log: &Tracker) -> u32 {
        let _parent = log.guard("parent");
        let mut started = boxed(log);
        yield started.next().unwrap_or(0);
        yield from started;
        yield 9;
    }

    gen fn in_the_operand(log: &Tracker) -> u32 {
        let _parent = log.guard("parent");
        yield from { let _inner = log.guard("operand"); yield 1; operand() };
    }

    gen fn in_an_argument(log: &Tracker) -> u32 {
        let _parent = log.guard("parent");
        yield 1;
        yield from two_arguments(log.guard("argument"), operand());
    }

    gen fn two_arguments(_a: gen_tests::Guard, _b: Vec<u32>) -> u32 {}

    gen fn in_into_iter() -> u32 {
        yield 1;
        yield from Bad;
    }

    gen fn nested_panics(log: &Tracker) -> u32 {
        let mut inner = leaf(log);
        yield inner.next().unwrap_or(0);
        let message = panic_of(|| inner.next());
        yield message.len() as u32;
        yield from inner;
        yield 7;
    }

    gen fn while_panicking() -> u32 {
        yield 1;
        let _run = RunsAGenerator;
        panic!("first");
    }

    gen fn good(log: &Tracker) -> u32 {
        let _guard = log.guard("good");
        yield 1;
        yield from [2, 3];
    }
}

struct Bad;

impl IntoIterator for Bad {
    type Item = u32;
    type IntoIter = std::iter::Empty<u32>;

    fn into_iter(self) -> Self::IntoIter {
        panic!("in into_iter")
    }
}

/// Runs a generator while its thread panics.
struct RunsAGenerator;

impl Drop for RunsAGenerator {
    fn drop(&mut self) {
        let log = Tracker::new();
        assert_eq!(good(&log).sum::<u32>(), 6);
        assert_eq!(frames(&log, 1).next(), Some(1));
        assert_eq!(log.live(), 0);
    }
}

fn operand() -> Vec<u32> {
    panic!("in the operand")
}

fn boxed(log: &Tracker) -> BoxGen<'_, u32> {
    frames(log, 1).boxed()
}

/// Takes so many items, and then the panic; the generator has ended after it.
macro_rules! panics_after {
    ($generator:expr, $items:expr) => {{
        let mut generator = $generator;
        let items: Vec<u32> = generator.by_ref().take($items.len()).collect();
        assert_eq!(items, $items);
        let message = panic_of(|| generator.next());
        assert_eq!(generator.state(), GenState::Done);
        assert_eq!((generator.next(), generator.next()), (None, None));
        assert_eq!(generator.try_resume(()).map_err(drop), Err(()));
        assert_eq!(panic_of(|| generator.resume(())), "resumed after completion");
        message
    }};
}

const NOTHING: [u32; 0] = [];

#[test]
fn a_panic_ends_a_leaf() {
    let log = Tracker::new();
    assert_eq!(panics_after!(leaf(&log), [1]), "in the leaf");
    assert_eq!((log.take(), log.live()), (vec!["b".to_owned(), "a".to_owned()], 0));
    assert_eq!(panics_after!(at_once(), NOTHING), "at once");
}

#[test]
fn a_panic_drops_the_frames_from_the_innermost_out() {
    let log = Tracker::new();
    assert_eq!(panics_after!(frames(&log, 2), [2, 1, 0]), "at the bottom");
    assert_eq!(log.take(), ["frame 0", "frame 1", "frame 2"]);
    assert_eq!(log.live(), 0);
}

#[test]
fn a_panic_after_a_child_has_ended_drops_the_rest() {
    let log = Tracker::new();
    assert_eq!(panics_after!(on_the_way_up(&log, 3), [0, 1]), "on the way up");
    assert_eq!(log.take(), ["frame 0", "frame 1", "frame 2", "frame 3"]);
}

#[test]
fn every_placement_ends() {
    let log = Tracker::new();
    assert_eq!(panics_after!(frames(&log, 1).on_heap(), [1, 0]), "at the bottom");
    assert_eq!(panics_after!(frames(&log, 1).boxed(), [1, 0]), "at the bottom");
    assert_eq!(panics_after!(frames(&log, 1).boxed_local(), [1, 0]), "at the bottom");
    assert_eq!(panics_after!(leaf(&log).boxed(), [1]), "in the leaf");
    assert_eq!(log.live(), 0);
}

#[test]
fn a_pinned_generator_ends() {
    let log = Tracker::new();
    let mut generator = pin!(frames(&log, 1).on_stack());
    assert_eq!((generator.next(), generator.next()), (Some(1), Some(0)));
    assert_eq!(panic_of(|| generator.next()), "at the bottom");
    assert_eq!((log.live(), generator.state()), (0, GenState::Done));
    assert_eq!(generator.next(), None);
    assert_eq!(generator.as_mut().try_resume(()).map_err(drop), Err(()));
    assert_eq!(panic_of(|| generator.as_mut().resume(())), "resumed after completion");
}

#[test]
fn everything_is_dropped_before_the_panic_leaves_next() {
    let log = Tracker::new();
    let mut generator = frames(&log, 1);
    let message = panic_of(|| {
        /// Looks at the log while the panic passes through the caller of `next`.
        struct Caller(Tracker);
        impl Drop for Caller {
            fn drop(&mut self) {
                self.0.note(format!("caller sees {} alive", self.0.live()));
            }
        }
        let _caller = Caller(log.clone());
        generator.by_ref().count()
    });
    assert_eq!(message, "at the bottom");
    assert_eq!(log.take(), ["frame 0", "frame 1", "caller sees 0 alive"]);
}

#[test]
fn a_panic_in_what_is_delegated_to_ends_the_delegating_generator() {
    let log = Tracker::new();
    assert_eq!(panics_after!(to_a_leaf(&log), [1]), "in the leaf");
    assert_eq!(log.take(), ["b", "a", "parent"]);
    assert_eq!(panics_after!(to_an_iterator(&log), [0, 1]), "in captured");
    assert_eq!(log.take(), ["captured", "parent"]);
    assert_eq!(panics_after!(to_a_boxed_one(&log), [1, 0]), "at the bottom");
    assert_eq!(log.take(), ["frame 0", "frame 1", "parent"]);
    assert_eq!(panics_after!(to_a_started_one(&log), [1, 0]), "at the bottom");
    assert_eq!(log.take(), ["frame 0", "frame 1", "parent"]);
    assert_eq!(log.live(), 0);
}

#[test]
fn a_panic_while_a_delegation_begins_ends_the_generator() {
    let log = Tracker::new();
    assert_eq!(panics_after!(in_the_operand(&log), [1]), "in the operand");
    assert_eq!(log.take(), ["operand", "parent"]);
    assert_eq!(panics_after!(in_an_argument(&log), [1]), "in the operand");
    assert_eq!(log.take(), ["argument", "parent"]);
    assert_eq!(panics_after!(in_into_iter(), [1]), "in into_iter");
}

#[test]
fn a_panic_in_the_closure_of_a_fold_drops_the_generator_once() {
    let log = Tracker::new();
    let fails = |n: u32| assert!(n > 0, "in the closure");
    assert_eq!(panic_of(|| frames(&log, 1).for_each(fails)), "in the closure");
    assert_eq!(log.take(), ["frame 0", "frame 1"]);
    assert_eq!(panic_of(|| frames(&log, 1).boxed().for_each(fails)), "in the closure");
    assert_eq!(log.take(), ["frame 0", "frame 1"]);
    let mut started = frames(&log, 1);
    started.next();
    assert_eq!(panic_of(|| started.for_each(fails)), "in the closure");
    assert_eq!(log.take(), ["frame 0", "frame 1"]);
    assert_eq!(log.live(), 0);
}

#[test]
fn a_panic_in_an_adaptor_leaves_the_generator_usable() {
    let log = Tracker::new();
    let mut generator = frames(&log, 2);
    let message = panic_of(|| generator.by_ref().map(|n| assert_eq!(n, 2, "adaptor")).count());
    assert!(message.contains("adaptor"));
    assert_eq!(generator.state(), GenState::Suspended);
    assert_eq!(generator.next(), Some(0));
}

#[test]
fn a_body_survives_the_panic_of_a_generator_that_it_steps_itself() {
    let log = Tracker::new();
    assert_eq!(nested_panics(&log).collect::<Vec<_>>(), [1, 11, 7]);
    assert_eq!(log.live(), 0);
}

#[test]
fn generators_run_while_their_thread_panics() {
    assert_eq!(panics_after!(while_panicking(), [1]), "first");
}

#[test]
fn another_generator_of_the_same_kind_is_not_affected() {
    let log = Tracker::new();
    let mut other = frames(&log, 1);
    assert_eq!(other.next(), Some(1));
    assert_eq!(panics_after!(frames(&log, 0), [0]), "at the bottom");
    assert_eq!(other.next(), Some(0));
    assert_eq!(log.live(), 2);
}

#[test]
fn a_block_that_panics_lets_go_of_what_it_borrows() {
    let mut list = vec![1];
    let mut block = gen_block! {
        list.push(2);
        yield 1;
        list.remove(5);
    };
    assert_eq!(block.next(), Some(1));
    assert!(panic_of(|| block.next()).contains("removal index"));
    drop(block);
    assert_eq!(list, [1, 2]);
}
