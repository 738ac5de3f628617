//! Nothing of a body runs before it is asked for.

use gen_core::{BoxGen, gen_block, generators};
use gen_tests::Tracker;
use std::pin::pin;

generators! {
    gen fn steps(log: &Tracker) -> u32 {
        log.note("start");
        yield 1;
        log.note("between");
        yield 2;
        log.note("end");
    }

    gen fn pair<A, B>(_a: A, _b: B) -> u32 {
        yield 0;
    }

    gen fn fails() -> u32 {
        panic!("ran");
    }

    gen fn outer(log: &Tracker) -> u32 {
        log.note("outer");
        yield from steps(log);
        log.note("outer end");
    }

    gen fn naturals() -> u32 {
        for n in 0.. {
            yield n;
        }
    }
}

#[test]
fn the_call_runs_nothing_of_the_body() {
    let log = Tracker::new();
    let generator = steps(&log);
    assert!(log.take().is_empty());
    drop(generator);
    assert!(log.take().is_empty());
}

#[test]
fn arguments_are_evaluated_at_the_call_from_left_to_right() {
    let log = Tracker::new();
    let generator = pair(log.note("a"), log.note("b"));
    assert_eq!(log.take(), ["a", "b"]);
    assert_eq!(generator.count(), 1);
}

#[test]
fn arguments_are_moved_at_the_call() {
    let log = Tracker::new();
    let (a, b) = (log.guard("a"), log.guard("b"));
    let generator = pair(a, b);
    assert_eq!(log.live(), 2);
    drop(generator);
    assert_eq!(log.live(), 0);
}

#[test]
fn each_next_runs_to_the_next_yield() {
    let log = Tracker::new();
    let mut generator = steps(&log);
    assert_eq!(generator.next(), Some(1));
    assert_eq!(log.take(), ["start"]);
    assert_eq!(generator.next(), Some(2));
    assert_eq!(log.take(), ["between"]);
    assert_eq!(generator.next(), None);
    assert_eq!(log.take(), ["end"]);
    assert_eq!(generator.next(), None);
    assert!(log.take().is_empty());
}

#[test]
fn what_follows_the_last_item_taken_never_runs() {
    let log = Tracker::new();
    assert_eq!(steps(&log).take(2).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(log.take(), ["start", "between"]);
}

#[test]
fn a_search_stops_where_it_is_decided() {
    let log = Tracker::new();
    assert!(steps(&log).any(|n| n == 1));
    assert_eq!(log.take(), ["start"]);
    assert_eq!(steps(&log).find(|n| *n == 2), Some(2));
    assert_eq!(log.take(), ["start", "between"]);
}

#[test]
fn a_body_that_would_panic_is_harmless_while_it_is_not_run() {
    let generator = fails();
    drop(generator);
    drop(fails().on_heap());
    drop(fails().boxed());
}

#[test]
fn placing_a_generator_runs_nothing() {
    let log = Tracker::new();
    let mut on_heap = steps(&log).on_heap();
    let mut boxed: BoxGen<'_, u32> = steps(&log).boxed();
    let mut local = steps(&log).boxed_local();
    let mut on_stack = pin!(steps(&log).on_stack());
    assert!(log.take().is_empty());
    let firsts = [on_heap.next(), boxed.next(), local.next(), on_stack.next()];
    assert_eq!(firsts, [Some(1); 4]);
    assert_eq!(log.take(), ["start"; 4]);
}

#[test]
fn blocks_run_nothing_when_they_are_made() {
    let log = Tracker::new();
    let mut generator = gen_block! {
        log.note("run");
        yield 1;
    };
    assert!(log.take().is_empty());
    assert_eq!(generator.next(), Some(1));
    assert_eq!(log.take(), ["run"]);
}

#[test]
fn adaptors_run_nothing_until_they_are_driven() {
    let log = Tracker::new();
    let mut mapped = steps(&log).map(|n| n * 10).filter(|n| *n > 10);
    assert!(log.take().is_empty());
    assert_eq!(mapped.next(), Some(20));
    assert_eq!(log.take(), ["start", "between"]);
}

#[test]
fn body_and_consumer_take_turns() {
    let log = Tracker::new();
    for n in steps(&log) {
        log.note(n.to_string());
    }
    assert_eq!(log.take(), ["start", "1", "between", "2", "end"]);
}

#[test]
fn a_fold_takes_turns_with_the_body_too() {
    let log = Tracker::new();
    steps(&log).for_each(|n| log.note(n.to_string()));
    assert_eq!(log.take(), ["start", "1", "between", "2", "end"]);
}

#[test]
fn a_delegation_runs_nothing_in_advance() {
    let log = Tracker::new();
    let mut generator = outer(&log);
    assert!(log.take().is_empty());
    assert_eq!(generator.next(), Some(1));
    assert_eq!(log.take(), ["outer", "start"]);
    assert_eq!(generator.next(), Some(2));
    assert_eq!(log.take(), ["between"]);
    assert_eq!(generator.next(), None);
    assert_eq!(log.take(), ["end", "outer end"]);
}

#[test]
fn an_endless_generator_gives_as_much_as_is_taken() {
    assert_eq!(naturals().take(4).collect::<Vec<_>>(), [0, 1, 2, 3]);
    assert_eq!(naturals().step_by(10).nth(3), Some(30));
    assert_eq!(naturals().map_while(|n| (n < 3).then_some(n)).sum::<u32>(), 3);
}
