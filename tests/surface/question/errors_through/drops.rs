//! When things are dropped, once each, and panics.

use super::all;
use gen_core::{GenState, LocalBoxGen, generators};
use gen_tests::{Guard, Tracker, panic_of};
use std::pin::pin;

type Item = Result<Guard, Guard>;

generators! {
    gen fn leaf(log: &Tracker, fails: bool) -> Item {
        let _local = log.guard("leaf");
        yield Ok(log.guard("item"));
        yield Err(log.guard("yielded"));
        if fails { return Err(log.guard("error")); }
    }

    /// Delegates in the way number `way`, with a local before and after.
    gen fn tree(log: &Tracker, way: u32, fails: bool, _argument: Guard) -> Item {
        let _outer = log.guard("outer");
        {
            let _inner = log.guard("inner");
            match way {
                0 => yield from leaf(log, fails)?,
                1 => yield from leaf(log, fails).on_heap()?,
                2 => yield from leaf(log, fails).boxed()?,
                3 => yield from (&mut leaf(log, fails))?,
                4 => yield from pin!(leaf(log, fails).on_stack())?,
                5 => yield from through(log, fails)?,
                6 => yield from through(log, fails).boxed()?,
                7 => yield from (&mut through(log, fails))?,
                8 => yield from through(log, fails).boxed_local()?,
                9 => { let mut g = leaf(log, fails); _ = g.next(); yield from g?; }
                10 => { let mut g = through(log, fails).boxed(); _ = g.next(); yield from g?; }
                _ => yield from vec![Ok(log.guard("item")), Err(log.guard("error"))]?,
            }
            log.note("went on");
        }
        yield Ok(log.guard("last"));
    }

    gen fn through(log: &Tracker, fails: bool) -> Item {
        let _through = log.guard("through");
        yield from leaf(log, fails)?;
        log.note("passed");
    }

    gen fn top(log: &Tracker, way: u32, fails: bool) -> Item {
        let _top = log.guard("top");
        yield from tree(log, way, fails, log.guard("argument"))?;
    }
}

const WAYS: u32 = 12;

/// Takes items up to the first error that ends the generator, and asserts that everything is
/// dropped before that one comes out, and nothing afterwards.
fn assert_dropped_before(log: &Tracker, mut items: impl Iterator<Item = Item>) -> Vec<String> {
    loop {
        let item = items.next().expect("an item");
        if matches!(&item, Err(error) if error.name() == "error") {
            let dropped = log.take();
            assert_eq!(log.live(), 1, "the error, of {dropped:?}");
            drop(item);
            assert!(items.next().is_none());
            assert_eq!(log.take(), ["error"]);
            return dropped;
        }
        drop(item);
        log.take();
    }
}

/// Innermost first; an argument after the locals.
#[test]
fn all_levels_are_dropped_before_the_error_comes_out() {
    let log = Tracker::new();
    for way in 0..WAYS {
        let levels: &[&str] = match way {
            5..=8 | 10 => &["leaf", "through", "inner", "outer", "argument", "top"],
            11 => &["inner", "outer", "argument", "top"],
            _ => &["leaf", "inner", "outer", "argument", "top"],
        };
        assert_eq!(assert_dropped_before(&log, top(&log, way, true)), levels, "way {way}");
        let boxed: LocalBoxGen<'_, _> = top(&log, way, true).boxed_local();
        assert_eq!(assert_dropped_before(&log, boxed), levels, "boxed, way {way}");
        let pinned = pin!(top(&log, way, true).on_stack());
        assert_eq!(assert_dropped_before(&log, pinned), levels, "pinned, way {way}");
        let mut folded = Vec::new();
        top(&log, way, true).for_each(|item| {
            if matches!(&item, Err(error) if error.name() == "error") {
                folded = log.take();
                assert_eq!(log.live(), 1, "way {way}");
            }
            drop(item);
            log.take();
        });
        assert_eq!(folded, levels, "folded, way {way}");
        assert_eq!(log.live(), 0);
    }
}

#[test]
fn a_child_that_does_not_fail_is_dropped_before_the_body_goes_on() {
    let log = Tracker::new();
    for way in [0, 1, 2, 3, 4, 9] {
        assert!(top(&log, way, false).last().is_some_and(|item| item.is_ok()));
        let events = log.take();
        let at = |name| events.iter().position(|event| event == name).expect("an event");
        assert!(at("leaf") < at("inner") && at("inner") < at("outer"), "way {way}: {events:?}");
        if way != 3 && way != 9 {
            assert!(at("leaf") < at("went on"), "way {way}: {events:?}");
        }
        assert_eq!(log.live(), 0);
    }
}

/// A generator that is dropped at any of its items drops everything once.
#[test]
fn dropped_at_each_step() {
    let log = Tracker::new();
    for way in 0..WAYS {
        for fails in [false, true] {
            for steps in 0..6 {
                let mut g = top(&log, way, fails);
                for _ in 0..steps {
                    drop(g.next());
                }
                drop(g);
                assert_eq!(log.live(), 0, "way {way}, {steps} steps");
                let mut g = pin!(top(&log, way, fails).on_stack());
                g.by_ref().take(steps).for_each(drop);
            }
        }
        assert_eq!(log.live(), 0);
    }
}

/// The error is not dropped with the generator that has given it out.
#[test]
fn dropped_at_the_error() {
    let log = Tracker::new();
    let mut g = top(&log, 5, true);
    _ = (g.next(), g.next());
    let error = g.next();
    assert_eq!(g.state(), GenState::Suspended);
    log.take();
    drop(g);
    assert!(log.take().is_empty());
    assert!(matches!(error, Some(Err(error)) if error.name() == "error"));
    assert_eq!(log.live(), 0);
}

/// Temporaries in the operand live until the delegation has ended, as without `?`.
#[test]
fn temporaries_of_the_operand() {
    generators! {
        gen fn of_name(name: &str, fails: bool) -> Result<usize, usize> {
            yield Ok(name.len());
            if fails { return Err(name.len()); }
        }

        gen fn f(log: &Tracker, fails: bool) -> Result<usize, usize> {
            let _local = log.guard("local");
            yield from of_name(log.guard("temporary").name(), fails)?;
            log.note("after");
        }
    }

    let log = Tracker::new();
    assert_eq!(all(f(&log, false)), [Ok(9)]);
    assert_eq!(log.take(), ["temporary", "after", "local"]);
    assert_eq!(all(f(&log, true)), [Ok(9), Err(9)]);
    assert_eq!(log.take(), ["temporary", "local"]);
}

/// The panic comes out instead of the error, and ends the generator.
#[test]
fn a_destructor_that_panics_on_the_way() {
    generators! {
        gen fn f(log: &Tracker, way: u32) -> Item {
            let _outer = log.guard("outer");
            let _bomb = log.bomb("bomb");
            match way {
                0 => yield from leaf(log, true)?,
                1 => yield from through(log, true)?,
                2 => yield from through(log, true).boxed()?,
                _ => yield from (&mut leaf(log, true))?,
            }
        }

        gen fn around(log: &Tracker, way: u32) -> Item {
            let _around = log.guard("around");
            yield from f(log, way)?;
        }
    }

    for way in 0..4 {
        let log = Tracker::new();
        let mut g = around(&log, way);
        _ = (g.next(), g.next());
        log.take();
        assert_eq!(panic_of(|| g.next().is_some()), "bomb");
        let dropped = log.take();
        assert_eq!(dropped.first().map(String::as_str), Some("leaf"), "way {way}");
        // rustc leaks what a function returns when a destructor panics, so the error may be alive.
        let others: Vec<_> =
            dropped.iter().filter(|name| !["error", "through"].contains(&name.as_str())).collect();
        assert_eq!(others, ["leaf", "bomb", "outer", "around"], "way {way}");
        assert!(log.live() <= 1, "way {way}");
        assert!(g.next().is_none());
    }
}

/// A panic in the child is no error: it unwinds through all levels and ends the generator.
#[test]
fn a_panic_in_the_child() {
    generators! {
        gen fn panics(log: &Tracker) -> Item {
            let _local = log.guard("panics");
            yield Ok(log.guard("item"));
            panic!("the child");
        }

        gen fn f(log: &Tracker, way: u32) -> Item {
            let _f = log.guard("f");
            match way {
                0 => yield from panics(log)?,
                1 => yield from panics(log).boxed()?,
                2 => yield from (&mut panics(log))?,
                3 => yield from pin!(panics(log).on_stack())?,
                _ => yield from between(log)?,
            }
        }

        gen fn between(log: &Tracker) -> Item {
            yield from panics(log)?;
        }

        gen fn outer(log: &Tracker, way: u32) -> Item {
            let _outer = log.guard("outer");
            yield from f(log, way)?;
        }
    }

    let log = Tracker::new();
    for way in 0..5 {
        let mut g = outer(&log, way);
        drop(g.next());
        log.take();
        assert_eq!(panic_of(|| g.next().is_some()), "the child");
        assert_eq!(log.take(), ["panics", "f", "outer"], "way {way}");
        assert!(g.next().is_none());
        assert_eq!(g.state(), GenState::Done);
    }
}

/// A child that has panicked has ended, not failed.
#[test]
fn a_child_that_has_panicked_before() {
    generators! {
        gen fn panics() -> Result<u32, u32> {
            yield Err(1);
            panic!("the child");
        }

        gen fn f() -> Result<u32, u32> {
            let mut g = panics();
            yield g.next().expect("an item");
            assert_eq!(panic_of(|| g.next().is_some()), "the child");
            yield from (&mut g)?;
            yield from g?;
            yield Ok(2);
        }
    }

    assert_eq!(all(f()), [Err(1), Ok(2)]);
}
