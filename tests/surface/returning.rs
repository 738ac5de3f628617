//! `returning()`: the return value after a loop; and the conversions into boxes.

use gen_core::{
    BoxAsyncGen, BoxGen, Coroutine, CoroutineState::Complete, GenState, LocalBoxAsyncGen,
    LocalBoxGen, Returning, gen_block, generators,
};
use gen_tests::{Tracker, panic_of};
use std::pin::pin;
use std::rc::Rc;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

fn assert_send<T: Send>(t: T) -> T {
    t
}

/// What a generator returns.
fn value_of<R>(generator: impl Into<LocalBoxGen<'static, u32, (), R>>) -> R {
    let mut walk = generator.into().returning();
    walk.by_ref().for_each(drop);
    walk.into_return()
}

const NOT_AT_ITS_END: &str = "`into_return` before the generator has completed";

generators! {
    /// The numbers below `n`; returns their sum.
    gen fn below(n: u32) -> impl Coroutine<(), Yield = u32, Return = String> {
        let mut sum = 0;
        for i in 0..n {
            yield i;
            sum += i;
        }
        format!("sum {sum}")
    }

    /// The same as a tree.
    gen fn tree(n: u32) -> impl Coroutine<(), Yield = u32, Return = String> {
        yield from below(n)
    }

    gen fn watched(log: &Tracker, n: u32) -> impl Coroutine<(), Yield = u32, Return = gen_tests::Guard> {
        let _local = log.guard("local");
        for i in 0..n { yield i; }
        log.guard("value")
    }
}

#[test]
fn a_loop_leaves_the_value() {
    let mut walk = below(4).returning();
    let mut items = vec![];
    for x in &mut walk {
        items.push(x);
    }
    assert_eq!(items, [0, 1, 2, 3]);
    assert_eq!(walk.next(), None, "it stays at its end");
    assert_eq!(walk.size_hint(), (0, Some(0)));
    assert_eq!(walk.into_return(), "sum 6");
}

#[test]
fn every_placement() {
    fn check<C: Coroutine<(), Yield = u32, Return = String> + Unpin>(mut walk: Returning<C>) {
        assert_eq!(walk.by_ref().map(|n| n + 1).sum::<u32>(), 6);
        assert_eq!(walk.into_return(), "sum 3");
    }

    macro_rules! assert_returns {
        ($($walk:expr),* $(,)?) => {$(
            check($walk);
        )*};
    }

    assert_returns!(
        below(3).returning(),
        tree(3).returning(),
        assert_send(tree(3).returning()),
        below(3).on_heap().returning(),
        tree(3).boxed().returning(),
        tree(3).boxed_local().returning(),
        Returning::new(pin!(tree(3).on_stack())),
        Returning::new(below(3)),
        Returning::new(Box::pin(below(3))),
        Returning::new(&mut below(3)),
        BoxGen::from(below(3)).returning(),
    );
}

/// A generator that has none returns `()`.
#[test]
fn generators_of_items() {
    let mut walk = gen_block! { yield 1; yield 2; }.returning();
    assert_eq!(all(&mut walk), [1, 2]);
    walk.into_return();
}

#[test]
fn after_a_break() {
    let mut walk = below(4).returning();
    for x in &mut walk {
        if x == 1 {
            break;
        }
    }
    let mut walk = walk.try_into_return().expect_err("it is not at its end");
    assert_eq!(walk.size_hint(), (0, None));
    assert_eq!(all(&mut walk), [2, 3]);
    assert_eq!(walk.try_into_return().expect("it is at its end"), "sum 6");
}

/// The last item has come out, but the body has not returned.
#[test]
fn at_the_last_item() {
    let mut walk = below(2).returning();
    assert_eq!((walk.next(), walk.next()), (Some(0), Some(1)));
    let mut walk = walk.try_into_return().expect_err("it has not returned");
    assert_eq!(walk.next(), None);
    assert_eq!(walk.into_return(), "sum 1");
    let mut walk = below(2).returning();
    _ = (walk.next(), walk.next());
    assert_eq!(panic_of(|| walk.into_return()), NOT_AT_ITS_END);
}

#[test]
fn before_the_first_item() {
    assert_eq!(panic_of(|| tree(2).returning().into_return()), NOT_AT_ITS_END);
    let walk = tree(2).returning().try_into_return().expect_err("it has not begun");
    assert_eq!(walk.into_inner().state(), GenState::Created);
    // One that yields nothing has to be asked all the same.
    let mut walk = below(0).returning();
    assert_eq!(walk.next(), None);
    assert_eq!(walk.into_return(), "sum 0");
}

#[test]
fn the_generator_is_given_back() {
    let mut walk = tree(3).returning();
    _ = walk.next();
    let mut g = walk.into_inner();
    assert_eq!(g.state(), GenState::Suspended);
    assert_eq!((g.next(), g.next()), (Some(1), Some(2)));
    assert_eq!(g.resume(()), Complete("sum 3".to_owned()));
    let mut g = tree(3);
    {
        let mut walk = Returning::new(&mut g);
        assert_eq!(walk.next(), Some(0));
    }
    assert_eq!(g.next(), Some(1));
    let mut walk = Returning::new(&mut g);
    assert_eq!(all(walk.by_ref()), [2]);
    assert_eq!(walk.into_return(), "sum 3");
    assert_eq!(g.state(), GenState::Done);
}

#[test]
fn after_a_panic() {
    generators! {
        gen fn f() -> impl Coroutine<(), Yield = u32, Return = u32> { yield 1; panic!("the body"); }
    }

    let mut walk = f().returning();
    assert_eq!(walk.next(), Some(1));
    assert_eq!(panic_of(|| walk.next()), "the body");
    assert_eq!((walk.next(), walk.next()), (None, None));
    let walk = walk.try_into_return().expect_err("it has not returned");
    assert_eq!(panic_of(|| walk.into_return()), NOT_AT_ITS_END);
}

#[test]
fn a_generator_that_has_ended_before() {
    let mut g = below(1);
    g.by_ref().for_each(drop);
    let mut walk = g.returning();
    assert_eq!(panic_of(|| walk.next()), "resumed after completion");
    assert_eq!(walk.next(), None);
    assert!(walk.try_into_return().is_err());
}

/// The value is dropped with the adaptor, or goes to the caller; the locals when the body ends.
#[test]
fn drops() {
    let log = Tracker::new();
    let mut walk = watched(&log, 1).returning();
    assert_eq!((walk.next(), log.take().len()), (Some(0), 0));
    assert_eq!((walk.next(), log.take()), (None, vec!["local".to_owned()]));
    let value = walk.into_return();
    assert!(log.take().is_empty());
    drop(value);
    assert_eq!(log.take(), ["value"]);

    let mut walk = watched(&log, 0).returning();
    assert_eq!(walk.next(), None);
    drop(walk);
    assert_eq!(log.take(), ["local", "value"]);

    let mut walk = watched(&log, 1).returning();
    _ = walk.next();
    drop(walk);
    assert_eq!(log.take(), ["local"]);
    assert_eq!(log.live(), 0);
}

#[test]
fn shown() {
    fn is_fused<T: std::iter::FusedIterator>(_: &T) {}

    let walk = below(1).returning();
    is_fused(&walk);
    assert!(format!("{walk:?}").contains("Returning"));
}

/// In the body of another generator: the loop passes the items on, and the value follows.
#[test]
fn in_the_body_of_a_generator() {
    generators! {
        gen fn f(n: u32) -> impl Coroutine<(), Yield = u32, Return = String> {
            let mut walk = tree(n).returning();
            for x in &mut walk { yield x * 10; }
            let text = walk.into_return();
            let mut walk = tree(n).returning();
            yield from &mut walk;
            format!("{text}, {}", walk.into_return())
        }
    }

    let mut walk = assert_send(f(3)).returning();
    assert_eq!(all(&mut walk), [0, 10, 20, 0, 1, 2]);
    assert_eq!(walk.into_return(), "sum 3, sum 3");
}

#[test]
fn boxes_from_generators() {
    generators! {
        gen fn echo(tail: &str) -> impl Coroutine<u32, Yield = u32, Return = &str> {
            let mut n = 0;
            while n < 5 { n = yield n; }
            tail
        }
    }

    let boxed: BoxGen<'_, u32, (), String> = BoxGen::from(below(2));
    assert_eq!(value_of(boxed), "sum 1");
    let boxed: BoxGen<'static, u32, (), String> = tree(2).into();
    assert_eq!(all(boxed), [0, 1]);
    let boxed: BoxGen<'_, u32, (), String> = tree(2).on_heap().into();
    assert_eq!(all(assert_send(boxed)), [0, 1]);
    let local: LocalBoxGen<'_, u32, (), String> = tree(2).into();
    assert_eq!(all(local), [0, 1]);
    let local: LocalBoxGen<'_, u32, (), String> = LocalBoxGen::from(below(2).on_heap());
    assert_eq!(all(local), [0, 1]);
    let local: LocalBoxGen<'_, u32, (), String> = BoxGen::from(below(2)).into();
    assert_eq!(value_of(local), "sum 1");

    // Of coroutines that take values, and of generators that were started.
    let text = "end".to_owned();
    let mut g = echo(&text);
    _ = g.start();
    let mut boxed: BoxGen<'_, u32, u32, &str> = g.into();
    assert_eq!(boxed.state(), GenState::Suspended);
    assert_eq!(boxed.resume(7), Complete("end"));
    let shared = Rc::new([5, 6]);
    let local = LocalBoxGen::from(gen_block! { move { yield from *shared; } });
    assert_eq!(all(local), [5, 6]);
}

/// Chosen by a condition and stored, by `into` alone.
#[test]
fn boxes_of_different_generators() {
    fn either(left: bool) -> BoxGen<'static, u32, (), String> {
        if left { below(2).into() } else { tree(3).on_heap().into() }
    }

    let list: Vec<LocalBoxGen<'_, u32, (), String>> = vec![either(true).into(), below(1).into()];
    assert_eq!(list.into_iter().flatten().sum::<u32>(), 1);
    assert_eq!(value_of(either(false)), "sum 3");
}

#[test]
fn boxes_of_async_generators() {
    use futures::{StreamExt as _, executor::block_on};

    generators! {
        async gen fn ticks(n: u32) -> u32 {
            for i in 0..n { std::future::ready(()).await; yield i; }
        }

        async gen fn shared(list: Rc<[u32]>) -> u32 { yield from list.iter().copied(); }
    }

    let boxed: BoxAsyncGen<'static, u32> = ticks(2).into();
    assert_eq!(block_on(assert_send(boxed).collect::<Vec<_>>()), [0, 1]);
    let mut boxed = BoxAsyncGen::from(ticks(2));
    assert_eq!(boxed.state(), GenState::Created);
    assert_eq!(block_on(boxed.next()), Some(0));
    assert_eq!(boxed.state(), GenState::Suspended);
    assert_eq!(block_on(boxed.by_ref().collect::<Vec<_>>()), [1]);
    assert_eq!(boxed.state(), GenState::Done);
    let local: LocalBoxAsyncGen<'_, u32> = shared([7].into()).into();
    assert_eq!(block_on(local.collect::<Vec<_>>()), [7]);
}
