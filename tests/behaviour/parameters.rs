//! Parameters: every pattern, captured whole, and dropped in the order of an `async fn`'s.

use gen_core::generators;
use gen_tests::{Guard, Tracker, dropped_after};

struct Point {
    x: u32,
    y: u32,
}

struct Wrapper<T>(T);

generators! {
    gen fn mutable(mut n: u32, mut list: Vec<u32>) -> u32 {
        while n > 0 {
            n -= 1;
            list.push(n);
        }
        for item in list {
            yield item;
        }
    }

    gen fn tuple((a, b): (u32, u32), (mut c, _): (u32, u32)) -> u32 {
        c += 1;
        yield a;
        yield b;
        yield c;
    }

    gen fn record(Point { x, y: mut height }: Point) -> u32 {
        yield x;
        height += 1;
        yield height;
    }

    gen fn nested(Wrapper((a, [b, .., c])): Wrapper<(u32, [u32; 4])>) -> u32 {
        yield a;
        yield b;
        yield c;
    }

    gen fn reference(&n: &u32, &(a, ref b): &(u32, String)) -> String {
        yield n.to_string();
        yield a.to_string();
        yield b.clone();
    }

    gen fn by_ref(ref text: String, (ref a, b): (String, u32)) -> String {
        yield format!("{text}{a}");
        yield format!("{a}{b}");
    }

    gen fn bound(whole @ Point { x, .. }: &Point) -> u32 {
        yield *x;
        yield whole.y;
    }

    gen fn array([first, rest @ ..]: [u32; 3]) -> u32 {
        yield first;
        for n in rest {
            yield n;
        }
    }

    gen fn ignored(_: u32, _named: u32, _: String) -> u32 {
        yield 1;
    }

    gen fn names_of_the_expansion(co: u32, generator: u32, body: u32, last: u32, arg1: u32, (arg0, _keep): (u32, u32)) -> u32 {
        let value = co + generator;
        let residual = body + last;
        yield value;
        yield residual;
        yield arg0 + arg1 + _keep;
    }

    gen fn callbacks(mut next: impl FnMut() -> Option<u32>, done: Box<dyn FnOnce() -> u32>) -> u32 {
        while let Some(n) = next() {
            yield n;
        }
        yield done();
    }

    gen fn configured(a: u32, #[cfg(any())] b: Missing, #[cfg(all())] c: u32) -> u32 {
        yield a;
        yield c;
    }

    gen fn set_to_a_shorter_life(mut line: &str, other: &str) -> usize {
        yield line.len();
        line = other;
        yield line.len();
    }

    gen fn filled_with_a_shorter_life(mut lines: Vec<&str>, line: String) -> usize {
        lines.push(&line);
        yield lines.len();
    }

    #[deny(unfulfilled_lint_expectations)]
    gen fn expectations(#[expect(unused_variables)] (a, _): (u32, u32), #[expect(unused)] b: u32) -> u32 {
        yield 1;
    }

    gen fn unused(_a: Guard, _b: Guard, _: Guard) -> u32 {
        yield 1;
    }

    gen fn plain(_a: Guard, mut b: Guard, c: Guard, log: Tracker) -> u32 {
        let _local = log.guard("local");
        b = { yield 1; b };
        let _ = (&b, c.name());
        yield 2;
    }

    gen fn patterns((_a, _b): (Guard, Guard), mut _c: Guard, Wrapper(_d): Wrapper<Guard>, _e: Guard) -> u32 {
        yield 1;
    }

    gen fn holes(_a: Guard, (_b, _): (Guard, Guard), _: Guard, _c: Guard) -> u32 {
        yield 1;
    }

    gen fn moved(a: Guard, b: Guard, log: &Tracker) -> u32 {
        yield 1;
        drop(a);
        log.note("moved");
        yield 2;
        let _b = b;
    }
}

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

#[test]
fn mutable_parameters() {
    assert_eq!(all(mutable(2, vec![7])), [7, 1, 0]);
}

#[test]
fn tuples_and_structs() {
    assert_eq!(all(tuple((1, 2), (3, 4))), [1, 2, 4]);
    assert_eq!(all(record(Point { x: 1, y: 2 })), [1, 3]);
    assert_eq!(all(nested(Wrapper((1, [2, 3, 4, 5])))), [1, 2, 5]);
    assert_eq!(all(bound(&Point { x: 1, y: 2 })), [1, 2]);
}

#[test]
fn references() {
    assert_eq!(all(reference(&1, &(2, "3".to_owned()))), ["1", "2", "3"]);
    assert_eq!(all(by_ref("n".to_owned(), ("a".to_owned(), 5))), ["na", "a5"]);
}

#[test]
fn arrays() {
    assert_eq!(all(array([1, 2, 3])), [1, 2, 3]);
}

#[test]
fn wildcards() {
    assert_eq!(all(ignored(1, 2, String::new())), [1]);
}

#[test]
fn names_that_the_expansion_uses_too() {
    assert_eq!(all(names_of_the_expansion(1, 2, 3, 4, 5, (6, 7))), [3, 7, 18]);
}

#[test]
fn callbacks_run_in_the_body() {
    let mut left = 2_u32;
    let down = move || {
        left = left.checked_sub(1)?;
        Some(left)
    };
    assert_eq!(all(callbacks(down, Box::new(|| 99))), [1, 0, 99]);
}

/// The compiler relaxes the lifetimes in the type of a parameter, as it does for any local
/// variable.
#[test]
fn parameters_take_what_lives_shorter() {
    assert_eq!(all(set_to_a_shorter_life("four", &String::from("three"))), [4, 5]);
    assert_eq!(all(filled_with_a_shorter_life(vec!["one"], "two".into())), [2]);
}

#[test]
fn parameters_with_expectations() {
    assert_eq!(all(expectations((1, 2), 3)), [1]);
}

#[test]
fn parameters_under_cfg() {
    assert_eq!(all(configured(1, 2)), [1, 2]);
}

#[test]
fn unused_parameters_live_as_long_as_the_generator() {
    let log = Tracker::new();
    let mut generator = unused(log.guard("a"), log.guard("b"), log.guard("c"));
    assert_eq!(log.live(), 3);
    assert_eq!(generator.next(), Some(1));
    assert_eq!(log.live(), 3);
    drop(generator);
    assert_eq!(log.take(), ["c", "b", "a"]);
}

#[test]
fn parameters_of_an_unstarted_generator_are_dropped_once() {
    let log = Tracker::new();
    drop(unused(log.guard("a"), log.guard("b"), log.guard("c")));
    let mut dropped = log.take();
    dropped.sort();
    assert_eq!(dropped, ["a", "b", "c"]);
}

#[test]
fn parameters_are_dropped_after_the_locals_in_reverse_order() {
    for steps in 1..=3 {
        let dropped = dropped_after(steps, |log| {
            plain(log.guard("a"), log.guard("b"), log.guard("c"), log.clone())
        });
        assert_eq!(dropped, ["local", "c", "b", "a"], "after {steps} steps");
    }
}

#[test]
fn patterns_keep_the_reverse_order() {
    fn function(
        (_a, _b): (Guard, Guard),
        mut _c: Guard,
        Wrapper(_d): Wrapper<Guard>,
        _e: Guard,
    ) -> [u32; 1] {
        [1]
    }
    let args = |log: &Tracker| {
        let [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map(|name| log.guard(name));
        ((a, b), c, Wrapper(d), e)
    };
    let expected = dropped_after(2, |log| {
        let (ab, c, d, e) = args(log);
        function(ab, c, d, e).into_iter()
    });
    assert_eq!(expected, ["e", "d", "c", "b", "a"]);
    for steps in 1..=2 {
        let dropped = dropped_after(steps, |log| {
            let (ab, c, d, e) = args(log);
            patterns(ab, c, d, e)
        });
        assert_eq!(dropped, expected, "after {steps} steps");
    }
}

#[test]
fn what_a_pattern_leaves_unbound_is_dropped_in_its_turn() {
    fn function(_a: Guard, (_b, _): (Guard, Guard), _: Guard, _c: Guard) -> [u32; 1] {
        [1]
    }
    let args = |log: &Tracker| ["a", "b", "rest", "wild", "c"].map(|name| log.guard(name));
    let expected = dropped_after(2, |log| {
        let [a, b, rest, wild, c] = args(log);
        function(a, (b, rest), wild, c).into_iter()
    });
    assert_eq!(expected, ["c", "wild", "b", "rest", "a"]);
    for steps in 1..=2 {
        let dropped = dropped_after(steps, |log| {
            let [a, b, rest, wild, c] = args(log);
            holes(a, (b, rest), wild, c)
        });
        assert_eq!(dropped, expected, "after {steps} steps");
    }
}

#[test]
fn a_body_can_move_its_parameters() {
    let log = Tracker::new();
    assert_eq!(all(moved(log.guard("a"), log.guard("b"), &log)), [1, 2]);
    assert_eq!(log.take(), ["a", "moved", "b"]);
}

/// A generator drops its arguments when an `async fn` drops them, whatever becomes of the
/// generator.
mod as_those_of_an_async_fn {
    use gen_core::generators;
    use gen_tests::{Guard, PendingOnce, Tracker};
    use std::pin::pin;
    use std::task::{Context, Waker};

    struct Receiver(#[allow(dead_code)] Guard);

    impl Receiver {
        #[allow(unused_variables)]
        async fn asynchronous(
            self,
            a: Guard,
            _: Guard,
            (b, _): (Guard, Guard),
            c: Guard,
            d: Guard,
        ) {
            PendingOnce::default().await;
        }

        generators! {
            #[allow(unused_variables, unused_mut)]
            gen fn generator(
                self,
                a: Guard,
                _: Guard,
                (b, _): (Guard, Guard),
                #[allow(unused)] c: Guard,
                #[cfg(any())] none: Missing,
                #[cfg_attr(all(), cfg(any()))] no: Missing,
                #[cfg(all())] mut d: Guard,
            ) {
                yield;
            }
        }
    }

    /// The guards that go when a future and a generator are stepped so many times and then dropped.
    fn dropped(steps: usize, placed: bool) -> [Vec<String>; 2] {
        let log = Tracker::new();
        let g = |name: &str| log.guard(name);
        let receiver = || Receiver(g("self"));
        {
            let mut future =
                pin!(receiver().asynchronous(g("a"), g("_"), (g("b"), g("b_")), g("c"), g("d")));
            for _ in 0..steps {
                let _ = future.as_mut().poll(&mut Context::from_waker(Waker::noop()));
            }
        }
        let expected = log.take();
        let mut generator = receiver().generator(g("a"), g("_"), (g("b"), g("b_")), g("c"), g("d"));
        if placed {
            let mut generator = generator.on_heap();
            for _ in 0..steps {
                generator.next();
            }
        } else {
            for _ in 0..steps {
                generator.next();
            }
            drop(generator);
        }
        [expected, log.take()]
    }

    #[test]
    fn whatever_becomes_of_the_generator() {
        for steps in 0..3 {
            for placed in [false, true] {
                let [expected, dropped] = dropped(steps, placed);
                assert_eq!(expected.len(), 7);
                assert_eq!(dropped, expected, "{steps} steps, placed: {placed}");
            }
        }
    }
}
