//! What goes in: the first value, values that borrow, and when those that nobody takes are dropped.

use gen_core::{
    BoxGen, Coroutine,
    CoroutineState::{Complete, Yielded},
    generators,
};
use gen_tests::{Guard, Tracker, panic_of};
use std::collections::HashMap;
use std::rc::Rc;

generators! {
    gen fn ignores(log: &Tracker) -> impl Coroutine<Guard, Yield = u32> {
        _ = yield 1;
        log.note("after 1");
        let _ = yield 2;
        log.note("after 2");
        let _kept = yield 3;
        log.note("after 3");
        drop(yield 4);
        log.note("after 4");
    }

    gen fn takes_first(#[resume] first: Guard, log: &Tracker) -> impl Coroutine<Guard> {
        log.note(format!("first {}", first.name()));
        drop(yield);
        log.note("end");
    }

    gen fn unnamed(#[resume] _first: Guard, log: &Tracker) -> impl Coroutine<Guard> {
        log.note("begin");
        drop(yield);
    }

    gen fn wildcard(#[resume] _: Guard, log: &Tracker) -> impl Coroutine<Guard> {
        log.note("begin");
        drop(yield);
    }

    gen fn part(#[resume] (_, _second): (Guard, Guard), log: &Tracker) -> impl Coroutine<(Guard, Guard)> {
        log.note("begin");
        drop(yield);
    }
}

/// As a statement's value: dropped at its end; one that is bound lives on.
#[test]
fn values_that_are_not_taken_are_dropped_where_they_arrive() {
    let log = Tracker::new();
    let mut g = ignores(&log);
    let mut send = |name: &str| g.resume(log.guard(name));
    assert_eq!(send("a"), Yielded(1));
    assert_eq!(log.take(), ["a"], "there is no `#[resume]` parameter");
    assert_eq!(send("b"), Yielded(2));
    assert_eq!(log.take(), ["b", "after 1"]);
    assert_eq!(send("c"), Yielded(3));
    assert_eq!(log.take(), ["c", "after 2"]);
    assert_eq!(send("d"), Yielded(4));
    assert_eq!(log.take(), ["after 3"]);
    assert_eq!(send("e"), Complete(()));
    assert_eq!(log.take(), ["e", "after 4", "d"]);
    assert_eq!(log.live(), 0);
}

/// A value for a body that does not want one is dropped before anything of it runs, or at its first
/// suspension, but not later.
#[test]
fn a_first_value_that_nobody_wants_is_gone_after_the_first_step() {
    generators! {
        gen fn f(log: &Tracker) -> impl Coroutine<Guard> {
            log.note("begin");
            loop { _ = yield; }
        }
    }

    for boxed in [false, true] {
        let log = Tracker::new();
        let mut g = f(&log);
        if boxed {
            assert_eq!(g.on_heap().boxed_local().resume(log.guard("first")), Yielded(()));
        } else {
            assert_eq!(g.resume(log.guard("first")), Yielded(()));
        }
        let mut events = log.take();
        events.sort();
        assert_eq!(events, ["begin", "first"]);
    }
}

#[test]
fn a_first_value_is_a_parameter() {
    let log = Tracker::new();
    let mut g = takes_first(&log);
    assert_eq!(g.resume(log.guard("a")), Yielded(()));
    assert_eq!(log.take(), ["first a"]);
    assert_eq!(g.resume(log.guard("b")), Complete(()));
    assert_eq!(log.take(), ["b", "end", "a"]);
}

/// As the parameters of a function: used or not, they live as long as the body.
#[test]
fn a_first_value_lives_as_long_as_the_body_whatever_its_pattern() {
    let log = Tracker::new();
    let mut g = unnamed(&log);
    assert_eq!(g.resume(log.guard("a")), Yielded(()));
    assert_eq!(log.take(), ["begin"]);
    drop(g);
    assert_eq!(log.take(), ["a"]);
    let mut g = wildcard(&log);
    assert_eq!(g.resume(log.guard("a")), Yielded(()));
    assert_eq!(log.take(), ["begin"]);
    assert_eq!(g.resume(log.guard("b")), Complete(()));
    assert_eq!(log.take(), ["b", "a"]);
    let mut g = part(&log);
    assert_eq!(g.resume((log.guard("a"), log.guard("b"))), Yielded(()));
    assert_eq!((log.take(), log.live()), (vec!["begin".to_owned()], 2));
    drop(g);
    assert_eq!(log.take(), ["b", "a"]);
}

/// It may stand anywhere among the parameters, with any pattern.
#[test]
fn the_resume_parameter_stands_anywhere() {
    generators! {
        gen fn between(a: u32, #[resume] mut b: u32, c: u32) -> impl Coroutine<u32, Yield = u32> {
            b *= 10;
            yield a + b + c;
        }

        gen fn destructured(#[resume] [a, .., b]: [u32; 3], c: u32) -> impl Coroutine<[u32; 3], Yield = u32> {
            let [d, ..] = yield a + b + c;
            yield d;
        }

        struct Base(u32);

        impl Base {
            gen fn method(&self, #[resume] n: u32) -> impl Coroutine<u32, Yield = u32> { yield self.0 + n; }
        }
    }

    assert_eq!(between(1, 3).resume(2), Yielded(24));
    let mut g = destructured(5);
    assert_eq!((g.resume([1, 2, 3]), g.resume([7; 3])), (Yielded(9), Yielded(7)));
    assert_eq!(Base(1).method().resume(2), Yielded(3));
}

/// The body works on what the caller lends for a step, and gives it back by yielding.
#[test]
fn borrows_go_in_for_one_step() {
    generators! {
        gen fn pushes<'a>(#[resume] mut list: &'a mut Vec<u32>) -> impl Coroutine<&'a mut Vec<u32>> {
            for n in 0.. {
                list.push(n);
                list = yield;
            }
        }

        gen fn passes<'a>(#[resume] list: &'a mut Vec<u32>) -> impl Coroutine<&'a mut Vec<u32>, Yield = &'a mut u32> {
            list.push(1);
            let list = yield &mut list[0];
            list.push(2);
            yield &mut list[0];
        }
    }

    let (mut a, mut b) = (vec![], vec![7]);
    let mut g = pushes();
    for list in [&mut a, &mut b] {
        assert_eq!(g.resume(list), Yielded(()));
    }
    drop(g);
    assert_eq!((a, b), (vec![0], vec![7, 1]));

    let (mut a, mut b) = (vec![5], vec![6]);
    let mut g = passes();
    for list in [&mut a, &mut b] {
        if let Yielded(n) = g.resume(list) {
            *n *= 10;
        }
    }
    drop(g);
    assert_eq!((a, b), (vec![50, 1], vec![60, 2]));
}

#[test]
fn shared_borrows_of_one_lifetime_are_kept() {
    generators! {
        gen fn longest<'a>(#[resume] first: &'a str) -> impl Coroutine<&'a str, Yield = &'a str, Return = Vec<&'a str>> {
            let mut all = vec![first];
            loop {
                let best = all.iter().max_by_key(|word| word.len()).copied().unwrap_or_default();
                match (yield best) {
                    "" => return all,
                    word => all.push(word),
                }
            }
        }
    }

    let text = String::from("a ccc bb");
    let mut g = longest().boxed();
    let best: Vec<_> = text.split(' ').map(|word| g.resume(word)).collect();
    assert_eq!(best, [Yielded("a"), Yielded("ccc"), Yielded("ccc")]);
    assert_eq!(g.resume(""), Complete(vec!["a", "ccc", "bb"]));
}

/// Parameters that the body has borrowed, and values that it is sent, may have lifetimes of their
/// own.
#[test]
fn lifetimes_of_parameters_and_values_are_independent() {
    generators! {
        gen fn lookup<'a>(table: &HashMap<u32, String>) -> impl Coroutine<&'a u32, Yield = usize> {
            let mut len = 0;
            loop { len = table.get(yield len).map_or(0, String::len); }
        }
    }

    let key = 1;
    let mut lens = Vec::new();
    {
        let table = HashMap::from([(1, "one".to_owned()), (2, "second".to_owned())]);
        let other = 2;
        let mut g = lookup(&table);
        for key in [&key, &key, &other] {
            lens.push(g.resume(key));
        }
    }
    assert_eq!(lens, [Yielded(0), Yielded(3), Yielded(6)]);
}

#[test]
fn values_need_not_be_send() {
    generators! {
        gen fn counts() -> impl Coroutine<Rc<u32>, Yield = usize> {
            let mut all = Vec::new();
            loop {
                let last = yield all.len();
                all.push(Rc::clone(&last));
                assert_eq!(Rc::strong_count(&last), 3);
            }
        }
    }

    let shared = Rc::new(5);
    let mut g = counts();
    assert_eq!(g.start(), Yielded(0));
    assert_eq!(g.resume(Rc::clone(&shared)), Yielded(1));
    assert_eq!(Rc::strong_count(&shared), 2);
    drop(g);
    assert_eq!(Rc::strong_count(&shared), 1);
}

#[test]
fn generic_values() {
    generators! {
        gen fn pairs<T, U>(#[resume] first: T, make: impl Fn(&T) -> U)
            -> impl Coroutine<T, Yield = (U, T), Return = Option<T>>
        where
            T: Clone + PartialEq,
        {
            let mut last = first.clone();
            loop {
                let next = yield (make(&last), last.clone());
                if next == first { return Some(last); }
                last = next;
            }
        }
    }

    let mut g: BoxGen<'_, (usize, &str), &str, Option<&str>> =
        pairs(|word: &&str| word.len()).boxed();
    assert_eq!([g.resume("a"), g.resume("bcd")], [Yielded((1, "a")), Yielded((3, "bcd"))]);
    assert_eq!(g.resume("a"), Complete(Some("bcd")));
}

/// The value that leads to a panic is the body's by then.
#[test]
fn a_panic_drops_what_was_sent() {
    generators! {
        gen fn f() -> impl Coroutine<Guard> {
            let a = yield;
            let b = yield;
            panic!("{} {}", a.name(), b.name());
        }
    }

    let log = Tracker::new();
    let mut g = f();
    assert_eq!((g.start(), g.resume(log.guard("a"))), (Yielded(()), Yielded(())));
    assert_eq!(panic_of(|| g.resume(log.guard("b"))), "a b");
    assert_eq!(log.take(), ["b", "a"]);
    assert_eq!(panic_of(|| g.resume(log.guard("c"))), "resumed after completion");
    assert_eq!(log.take(), ["c"]);
}

#[test]
fn return_values_are_moved_out() {
    generators! {
        gen fn keeps(log: &Tracker) -> impl Coroutine<Guard, Return = Vec<Guard>> {
            let _local = log.guard("local");
            vec![yield, yield]
        }
    }

    let log = Tracker::new();
    let mut g = keeps(&log);
    assert!(matches!((g.start(), g.resume(log.guard("a"))), (Yielded(()), Yielded(()))));
    let Complete(kept) = g.resume(log.guard("b")) else { panic!("it returns") };
    assert_eq!(log.take(), ["local"]);
    drop(g);
    assert_eq!(kept.iter().map(Guard::name).collect::<String>(), "ab");
}

generators! {
    gen fn keeps_the_first(#[resume] _: Guard, log: &Tracker) -> impl Coroutine<Guard, Yield = usize> {
        let _second = yield log.live();
        let _third = yield log.live();
    }

    #[rustfmt::skip]
    gen fn keeps_the_first_under_a_foreign_attribute(#[resume] _: Guard, log: &Tracker)
        -> impl Coroutine<Guard, Yield = usize>
    {
        let _second = yield log.live();
        let _third = yield log.live();
    }
}

#[test]
fn a_first_value_without_a_name_lives_as_long_as_the_body() {
    let log = Tracker::new();
    let mut direct = keeps_the_first(&log);
    assert_eq!(direct.resume(log.guard("first")), Yielded(1));
    assert_eq!(direct.resume(log.guard("second")), Yielded(2));
    drop(direct);
    let mut seen = keeps_the_first_under_a_foreign_attribute(&log);
    assert_eq!(seen.resume(log.guard("first")), Yielded(1));
    assert_eq!(seen.resume(log.guard("second")), Yielded(2));
    drop(seen);
    assert_eq!(log.live(), 0);
}
