//! `return Err(..)` and `return None` end a generator as `?` does; a `return` without a value ends
//! it without a last item.

use super::{all, assert_send};
use gen_core::{
    CoroutineState::{Complete, Yielded},
    GenState, gen_block, generator, generators,
};
use gen_tests::{Guard, Tracker};
use std::fmt;

type Boxed<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

generators! {
    gen fn up_to(limit: u32) -> Result<u32, String> {
        for n in 0.. {
            if n == limit { return Err(format!("{n} is too large")); }
            yield Ok(n);
        }
    }

    gen fn all_ways(way: u32) -> Option<u32> {
        yield Some(way);
        match way {
            0 => return,
            1 => return (),
            2 => return None,
            3 => return Some(()),
            4 => return yield Some(40),
            5 => return up_to(way).next().filter(|_| false).map(drop),
            6 => return { let none: Option<()> = None; none },
            _ => {}
        }
        yield Some(99);
    }
}

#[test]
fn an_error_that_is_returned_is_the_last_item() {
    assert_eq!(all(up_to(2)), [Ok(0), Ok(1), Err("2 is too large".to_owned())]);
    assert_eq!(all(up_to(0).boxed()), [Err("0 is too large".to_owned())]);
}

#[test]
fn ways_to_return() {
    for way in [0, 1, 3] {
        assert_eq!(all(all_ways(way)), [Some(way)]);
    }
    for way in [2, 5, 6] {
        assert_eq!(all(all_ways(way)), [Some(way), None], "{way}");
    }
    assert_eq!(all(all_ways(4)), [Some(4), Some(40)]);
    assert_eq!(all(all_ways(8)), [Some(8), Some(99)]);
}

/// The declared type makes the value coerce.
#[test]
fn returned_errors_are_coerced() {
    generators! {
        gen fn f(n: u32) -> Boxed<u32> {
            if n == 0 { return Err(Box::new(fmt::Error)); }
            if n == 1 { return Err("a text".into()); }
            yield Ok(n);
        }
    }

    let shown = |n| -> Vec<_> { f(n).map(|item| item.map_err(|e| e.to_string())).collect() };
    assert_eq!(shown(0), [Err(fmt::Error.to_string())]);
    assert_eq!(shown(1), [Err("a text".to_owned())]);
    assert_eq!(shown(2), [Ok(2)]);
}

#[test]
fn blocks_return_errors() {
    let block = |fails: bool| {
        gen_block! { move {
            yield Ok::<u32, &str>(1);
            if fails { return Err("failed"); }
            yield Ok(2);
        } }
    };
    assert_eq!(all(block(true)), [Ok(1), Err("failed")]);
    assert_eq!(all(block(false)), [Ok(1), Ok(2)]);
    // The `return` comes first, so its type is known from the `yield` after it.
    let first = gen_block! {
        if all(up_to(0)).len() == 1 { return Err("first".into()); }
        yield Ok::<u32, String>(1);
    };
    assert_eq!(all(first), [Err("first".to_owned())]);
}

/// In frames of a frame stack, at every depth.
#[test]
fn errors_returned_by_frames() {
    generators! {
        gen fn walk(depth: u32) -> Result<u32, u32> {
            yield Ok(depth);
            if depth == 3 { return Err(depth); }
            yield from walk(depth + 1);
            if depth == 1 { return; }
            Err(depth)?;
        }

        gen fn in_place(n: u32) -> Result<u32, String> {
            yield from up_to(n);
            if n > 1 { return Err("own".into()); }
            yield Ok(100);
        }
    }

    let items = [Ok(0), Ok(1), Ok(2), Ok(3), Err(3), Err(2), Err(0)];
    assert_eq!(all(walk(0)), items);
    assert_eq!(all(walk(0).on_heap()), items);
    assert_eq!(all(std::pin::pin!(walk(0).on_stack())), items);
    assert_eq!(walk(0).fold(0, |n, _| n + 1), 7);
    let large = |n: u32| Err(format!("{n} is too large"));
    assert_eq!(all(in_place(1)), [Ok(0), large(1), Ok(100)]);
    assert_eq!(all(in_place(2)), [Ok(0), Ok(1), large(2), Err("own".to_owned())]);
}

/// Where it is suspended with its last item, the body has ended: nothing is left of it but the end.
#[test]
fn at_the_last_item() {
    generators! {
        gen fn f(_argument: Guard, log: &Tracker) -> Result<Guard, Guard> {
            let _local = log.guard("local");
            yield Ok(log.guard("item"));
            return Err(log.guard("error"));
        }
    }

    let log = Tracker::new();
    let mut g = f(log.guard("argument"), &log).on_heap();
    assert!(matches!(g.resume(()), Yielded(Ok(_))));
    assert_eq!(log.take(), ["item"]);
    let last = g.resume(());
    assert_eq!(log.take(), ["local", "argument"], "before the error comes out");
    assert_eq!(g.state(), GenState::Suspended);
    assert!(matches!(&last, Yielded(Err(error)) if error.name() == "error"));
    assert!(matches!(g.resume(()), Complete(())));
    assert_eq!(g.state(), GenState::Done);
    drop(last);
    // Dropped at its last item, it has nothing to drop.
    let mut g = f(log.guard("argument"), &log);
    let items = (g.next(), g.next());
    log.take();
    drop(g);
    assert!(log.take().is_empty());
    drop(items);
    assert_eq!(log.live(), 0);
}

/// The parent's next `yield` does not take the resume of the child's last item for its own.
#[test]
fn the_resume_of_a_last_item_is_its_own() {
    generators! {
        gen fn child() -> Option<u32> { return None; }

        gen fn parent(log: &Tracker) -> Option<u32> {
            yield from child();
            log.note("after the child");
            yield Some(1);
            log.note("after the item");
            yield Some(2);
        }

        gen fn of_trees(log: &Tracker) -> Option<u32> {
            yield from gen { if log.live() == 7 { yield from child(); } return None; };
            log.note("after the child");
            yield Some(1);
            yield Some(2);
        }
    }

    let log = Tracker::new();
    let mut g = parent(&log);
    assert_eq!((g.next(), log.take().len()), (Some(None), 0));
    assert_eq!((g.next(), log.take()), (Some(Some(1)), vec!["after the child".to_owned()]));
    assert_eq!((g.next(), log.take()), (Some(Some(2)), vec!["after the item".to_owned()]));
    assert_eq!(g.next(), None);
    assert_eq!(all(of_trees(&log)), [None, Some(1), Some(2)]);
}

#[test]
fn the_attribute_returns_errors() {
    #[generator]
    fn f(n: u32) -> impl Iterator<Item = Result<u32, String>> + Send {
        gen_core::yield_!(Ok(n));
        if n == 1 {
            return Err("one".into());
        }
        if n == 2 {
            return gen_core::yield_!(Ok(20));
        }
        gen_core::yield_!(Ok("x".parse::<u32>().map_err(|_| "no number")?));
    }

    assert_eq!(all(assert_send(f(1))), [Ok(1), Err("one".to_owned())]);
    assert_eq!(all(f(2)), [Ok(2), Ok(20)]);
    assert_eq!(all(f(3)), [Ok(3), Err("no number".to_owned())]);
}

/// Under another attribute the generator is made by a closure that takes a handle.
#[test]
fn errors_returned_where_others_see_them() {
    use gen_hostile::forging as foreign;

    generators! {
        gen fn leaf(n: u32) -> Result<u32, String> {
            #[foreign]
            fn used() {}
            used();
            yield Ok(n);
            if n == 0 { return Err("zero".into()); }
            if n == 1 { return; }
            yield Ok("x".parse().map_err(|_| "no number")?);
        }

        gen fn tree(n: u32) -> Result<u32, String> {
            #[foreign]
            fn used() {}
            used();
            yield from leaf(n);
            if n == 1 { return Err("one".into()); }
            yield Ok(100);
        }

        gen fn may_end(n: u32) -> Result<u32, String> {
            #[foreign]
            fn used() {}
            used();
            yield Ok(n);
            super::ensure!(n > 0, "zero");
        }
    }

    assert_eq!(all(leaf(0)), [Ok(0), Err("zero".to_owned())]);
    assert_eq!(all(leaf(1)), [Ok(1)]);
    assert_eq!(all(leaf(2)), [Ok(2), Err("no number".to_owned())]);
    assert_eq!(all(tree(1)), [Ok(1), Err("one".to_owned())]);
    assert_eq!(all(tree(0)), [Ok(0), Err("zero".to_owned()), Ok(100)]);
    assert_eq!(
        (all(may_end(0)), all(may_end(1))),
        (vec![Ok(0), Err("zero".to_owned())], vec![Ok(1)])
    );
}
