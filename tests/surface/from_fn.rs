//! `Gen::from_fn`: a generator from an async closure, without any macro.

mod values;

use gen_core::{BoxGen, Co, Coroutine, Gen, GenState, generators};
use gen_tests::{Tracker, panic_of};
use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

/// A function that makes one has no macro in it at all.
fn countdown(n: u32) -> impl Iterator<Item = u32> {
    Gen::from_fn(async move |co: &mut Co<u32>| {
        for i in (1..=n).rev() {
            co.yield_(i).await;
        }
    })
}

fn boxed(words: &[String]) -> BoxGen<'_, &str> {
    Gen::from_fn(async move |co: &mut Co<&str>| {
        for word in words {
            co.yield_(word).await;
        }
    })
    .boxed()
}

#[test]
fn items_are_yielded() {
    assert_eq!(all(countdown(3)), [3, 2, 1]);
    assert_eq!(countdown(100).sum::<u32>(), 5050);
    let words = ["a".to_owned(), "bc".to_owned()];
    assert_eq!(all(boxed(&words)), ["a", "bc"]);
    let empty = Gen::from_fn(async |_: &mut Co<u32>| {});
    assert_eq!(all(empty), []);
}

#[test]
fn nothing_runs_before_it_is_asked_for() {
    let log = Tracker::new();
    let mut g = Gen::from_fn(async |co: &mut Co<u32>| {
        log.note("begin");
        co.yield_(1).await;
        log.note("end");
    });
    assert!(log.take().is_empty());
    assert_eq!((g.state(), g.next()), (GenState::Created, Some(1)));
    assert_eq!(log.take(), ["begin"]);
    assert_eq!((g.state(), g.next(), g.state()), (GenState::Suspended, None, GenState::Done));
    assert_eq!(log.take(), ["end"]);
}

#[test]
fn every_placement() {
    let make = || {
        Gen::from_fn(async |co: &mut Co<u32>| {
            co.yield_(1).await;
            co.yield_(2).await;
        })
    };
    assert_eq!(all(make()), [1, 2]);
    assert_eq!(all(make().on_heap()), [1, 2]);
    assert_eq!(all(make().boxed_local()), [1, 2]);
    assert_eq!(all(pin!(make().on_stack())), [1, 2]);
    assert_eq!(make().with_size_hint(2, Some(2)).size_hint(), (2, Some(2)));
}

/// What surrounds the closure is captured, by reference or by value; what is inside is its own.
#[test]
fn borrows_across_yields() {
    let text = String::from("a b c");
    let mut seen = Vec::new();
    let words = Gen::from_fn(async |co: &mut Co<&str>| {
        let own: Vec<&str> = text.split(' ').collect();
        for word in &own {
            seen.push(word.len());
            co.yield_(word).await;
        }
    });
    assert_eq!(all(words), ["a", "b", "c"]);
    assert_eq!(seen, [1; 3]);

    let mut numbers = [1, 2, 3];
    let doubled = Gen::from_fn(async |co: &mut Co<u32>| {
        for n in &mut numbers {
            *n *= 2;
            co.yield_(*n).await;
        }
    });
    assert_eq!(doubled.take(2).sum::<u32>(), 6);
    assert_eq!(numbers, [2, 4, 3]);
}

#[test]
fn captures_are_dropped_with_it() {
    let log = Tracker::new();
    let make = || {
        let (log, held) = (log.clone(), log.guard("held"));
        Gen::from_fn(async move |co: &mut Co<usize>| {
            let _local = log.guard("local");
            co.yield_(held.name().len()).await;
        })
    };
    drop(make());
    assert_eq!(log.take(), ["held"]);
    let mut g = make();
    assert_eq!(g.next(), Some(4));
    assert_eq!(log.live(), 2);
    drop(g);
    assert_eq!(log.take(), ["local", "held"]);
    assert_eq!(make().count(), 1);
    assert_eq!(log.take(), ["local", "held"]);
}

/// An ordinary closure that returns an `async` block does as well.
#[test]
fn closures_that_call_async_functions() {
    async fn both(co: &mut Co<u32>, n: u32) -> u32 {
        co.yield_(n).await;
        co.yield_(n + 1).await;
        n + 2
    }

    let g = Gen::from_fn(async |co: &mut Co<u32>| {
        let next = both(co, 1).await;
        let next = both(co, next).await;
        next + both(co, next * 10).await
    });
    let mut seen = vec![];
    assert_eq!(g.drive(|n| seen.push(n)), 57);
    assert_eq!(seen, [1, 2, 3, 4, 50, 51]);
}

/// A recursive function of the body: boxed, as async recursion is.
#[test]
fn recursion_through_async_functions() {
    struct Tree(u32, Vec<Tree>);

    async fn walk(co: &mut Co<u32>, tree: &Tree) {
        co.yield_(tree.0).await;
        for child in &tree.1 {
            Box::pin(walk(co, child)).await;
        }
    }

    let tree = Tree(1, vec![Tree(2, vec![Tree(3, vec![])]), Tree(4, vec![])]);
    let labels = Gen::from_fn(async |co: &mut Co<u32>| walk(co, &tree).await);
    assert_eq!(all(labels), [1, 2, 3, 4]);
}

#[test]
fn send_is_inferred() {
    fn is_send<T: Send>(t: T) -> T {
        t
    }

    let words = vec!["a".to_owned(), "b".to_owned()];
    let g = is_send(Gen::from_fn(async move |co: &mut Co<String>| {
        for word in words {
            {
                drop(Rc::new(1));
            }
            co.yield_(word).await;
        }
    }));
    assert_eq!(
        std::thread::spawn(move || all(g)).join().ok().map(|all| all.concat()),
        Some("ab".to_owned())
    );
    let borrowed = 5;
    let g = Gen::from_fn(async |co: &mut Co<u32>| co.yield_(borrowed).await).boxed();
    let sum = std::thread::scope(|scope| scope.spawn(move || g.sum::<u32>()).join().ok());
    assert_eq!(sum, Some(5));
    let local = Rc::new(Cell::new(1));
    let not_send = Gen::from_fn(async |co: &mut Co<u32>| {
        let local = Rc::clone(&local);
        co.yield_(local.replace(2)).await;
    });
    assert_eq!(all(not_send.boxed_local()), [1]);
    assert_eq!(local.get(), 2);
}

/// One in the body of another: each with its handle.
#[test]
fn generators_nest() {
    let g = Gen::from_fn(async |outer: &mut Co<u32>| {
        for n in 1..3 {
            let inner = Gen::from_fn(async |inner: &mut Co<u32>| {
                for m in 0..n {
                    inner.yield_(10 * n + m).await;
                }
            });
            for item in inner {
                outer.yield_(item).await;
            }
            outer.yield_(n).await;
        }
    });
    assert_eq!(all(g), [10, 1, 20, 21, 2]);
}

/// Both kinds delegate to each other.
#[test]
fn macros_and_closures_meet() {
    fn by_hand(n: u32) -> BoxGen<'static, u32> {
        Gen::from_fn(async move |co: &mut Co<u32>| {
            co.yield_(n).await;
            if n > 0 {
                for item in by_keyword(n - 1).on_heap() {
                    co.yield_(item).await;
                }
            }
        })
        .boxed()
    }

    generators! {
        gen fn by_keyword(n: u32) -> u32 {
            yield n * 10;
            if n > 0 { yield from by_hand(n - 1); }
        }

        gen fn delegates() -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let two = Gen::from_fn(async |co: &mut Co<u32, u32>| {
                let first = co.yield_(1).await;
                first * co.yield_(2).await
            });
            (yield from two) + yield 3
        }
    }

    assert_eq!(all(by_hand(3)), [3, 20, 1, 0]);
    assert_eq!(delegates().drive(|n| n * 10), 10 * 20 + 30);
}

/// Generic code makes them, for any item.
#[test]
fn generic_functions_make_them() {
    fn interleaved<T>(
        a: impl IntoIterator<Item = T>,
        b: impl IntoIterator<Item = T>,
    ) -> impl Iterator<Item = T> {
        Gen::from_fn(async move |co: &mut Co<T>| {
            let (mut a, mut b) = (a.into_iter(), b.into_iter());
            loop {
                let (Some(x), Some(y)) = (a.next(), b.next()) else { return };
                co.yield_(x).await;
                co.yield_(y).await;
            }
        })
    }

    assert_eq!(all(interleaved([1, 2], vec![10, 20, 30])), [1, 10, 2, 20]);
    assert_eq!(interleaved(["a"], ["b"]).collect::<String>(), "ab");
}

#[test]
fn a_panic_ends_it() {
    let log = Tracker::new();
    let mut g = Gen::from_fn(async |co: &mut Co<u32>| {
        let _local = log.guard("local");
        co.yield_(1).await;
        panic!("after one");
    });
    assert_eq!(g.next(), Some(1));
    assert_eq!(panic_of(|| g.next()), "after one");
    assert_eq!((log.take(), g.next(), g.state()), (vec!["local".to_owned()], None, GenState::Done));
}

/// A yield that is not awaited does nothing.
#[test]
fn a_yield_that_is_not_awaited_is_none() {
    let g = Gen::from_fn(async |co: &mut Co<u32>| {
        drop(co.yield_(1));
        co.yield_(2).await;
    });
    assert_eq!(all(g), [2]);
}

/// The handles can be named, lent and shown.
#[test]
fn handles_are_ordinary_values() {
    fn shown<Y, S>(co: &Co<Y, S>) -> String {
        format!("{co:?}")
    }

    let g = Gen::from_fn(async |co: &mut Co<String>| {
        let text = shown(co);
        co.yield_(text).await;
    });
    assert_eq!(all(g), ["Co { .. }"]);
}
